import type { RefusedCall } from '../../report/plan/publishing-notes.ts';
import { answerOf, isUnsure, queryAnswerOf } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import { NO_RETRIES } from '../client.ts';
import { objectHash } from '../object-hash.ts';

/** A commit to make on a branch. */
export interface PlannedCommit {
  /** `owner/name`. */
  readonly repository: string;
  /** The name of the branch, without `refs/heads/`. */
  readonly branch: string;
  /** The commit that the branch must point to. */
  readonly head: string;
  readonly headline: string;
  readonly body: string;
  /** The new texts of files that are there, by path. */
  readonly files: ReadonlyMap<string, string>;
}

/** A branch that points to another commit by now: undefined where GitHub does not say to which. */
export interface MovedBranch {
  readonly movedTo: string | undefined;
  /** Whether the commit may have been made all the same. */
  readonly isUnsure: boolean;
}

/**
 * The commit that was made, or why there is none: a moved head, or GitHub's refusal. `isUnsure` where GitHub does not say
 * whether it was made.
 */
export type MadeCommit =
  | { readonly commit: string }
  | MovedBranch
  | { readonly refused: RefusedCall; readonly isUnsure: boolean };

/**
 * Makes one commit with all files, signed by GitHub, if the branch still points to the head. It is sent once; where the
 * answer leaves open whether it succeeded, the branch is read: its tip is the commit if it has these files and no others,
 * as anybody may write the same message.
 * https://docs.github.com/graphql/reference/mutations#createcommitonbranch
 */
export async function createCommit(client: GitHubClient, planned: PlannedCommit): Promise<MadeCommit> {
  const { repository, branch, head, headline, body, files } = planned;
  const additions = [...files].map(([path, text]) => ({ path, contents: Buffer.from(text).toString('base64') }));
  const input = {
    // In full, since a branch may be called `refs/heads/main`: its bare name would be taken for that of `main`.
    branch: { repositoryNameWithOwner: repository, branchName: `refs/heads/${branch}` },
    expectedHeadOid: head,
    message: { headline, body },
    fileChanges: { additions },
  };
  const answer = await queryAnswerOf(client.graphql<Answer>(MUTATION, { input, request: NO_RETRIES }));
  if ('ok' in answer) return { commit: answer.ok.createCommitOnBranch.commit.oid };
  const { refused } = answer;
  const isStale = /expected branch to point to/i.test(refused.message);
  const isOpen = isUnsure(refused);
  if (!isStale && !isOpen) return { refused, isUnsure: false };
  const tip = await readTip(client, planned);
  if (isStale) return { movedTo: tip, isUnsure: false };
  if (tip === undefined) return { refused, isUnsure: true };
  if (tip === head) return { refused, isUnsure: false };
  return (await isMade(client, planned, tip)) ? { commit: tip } : { movedTo: tip, isUnsure: true };
}

const MUTATION =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';

interface Answer {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } };
}

const TIP = `query ($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) { ref(qualifiedName: $ref) { target { oid } } }
}`;

interface Tip {
  readonly repository: { readonly ref?: { readonly target: { readonly oid: string } } | null };
}

/** The commit that the branch points to now; undefined where GitHub does not tell. */
async function readTip(client: GitHubClient, { repository, branch }: PlannedCommit): Promise<string | undefined> {
  const [owner = '', repo = ''] = repository.split('/');
  const answer = await queryAnswerOf(client.graphql<Tip>(TIP, { owner, repo, ref: `refs/heads/${branch}` }));
  return 'ok' in answer ? answer.ok.repository.ref?.target.oid : undefined;
}

/** Of a commit with more files GitHub lists these: https://docs.github.com/rest/commits/commits#get-a-commit */
const LISTED_FILES = 300;

/** Whether a commit is the planned one: on its head, with its message, and with its files as they are planned. */
async function isMade(client: GitHubClient, planned: PlannedCommit, commit: string): Promise<boolean> {
  const { repository, head, headline, body, files } = planned;
  const [owner = '', repo = ''] = repository.split('/');
  const answer = await answerOf(client.rest.repos.getCommit({ owner, repo, ref: commit }));
  if ('refused' in answer) return false;
  const { parents, commit: said, files: listed = [] } = answer.ok.data;
  const isAsPlanned = listed.every(({ filename, sha, status }) => {
    const text = files.get(filename);
    return status === 'modified' && text !== undefined && sha === objectHash('blob', Buffer.from(text));
  });
  const isWhole = listed.length === files.size && files.size < LISTED_FILES;
  const isSameMessage = said.message.trimEnd() === [headline, body].join('\n\n');
  return parents[0]?.sha === head && isSameMessage && isWhole && isAsPlanned;
}

/**
 * When a head came to be, as far as GitHub tells: the date that the commit itself says, which its maker may choose, and
 * when the first workflow ran for it, which GitHub says. Empty where nothing is known.
 */
export async function timesOfHead(
  client: GitHubClient,
  { owner, repo, head }: { readonly owner: string; readonly repo: string; readonly head: string },
): Promise<string[]> {
  const [commit, runs] = await Promise.all([
    answerOf(client.rest.repos.getCommit({ owner, repo, ref: head })),
    answerOf(client.rest.actions.listWorkflowRunsForRepo({ owner, repo, head_sha: head, per_page: 100 })),
  ]);
  const said = 'ok' in commit ? commit.ok.data.commit.committer?.date : undefined;
  const ran = 'ok' in runs ? runs.ok.data.workflow_runs.map(({ created_at }) => created_at).toSorted() : [];
  return [said, ran[0]].filter((time) => time !== undefined);
}
