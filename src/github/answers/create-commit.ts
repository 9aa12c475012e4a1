import type { RefusedCall } from '../../report/plan/publishing-notes.ts';
import { answerOf, isUnsure, queryAnswerOf } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import { NO_RETRIES } from '../client.ts';

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

/** The commit that was made, or why there is none: a moved head, or GitHub's refusal. */
export type MadeCommit = { readonly commit: string } | { readonly movedTo: string } | { readonly refused: RefusedCall };

/**
 * Makes one commit with all files, signed by GitHub, if the branch still points to the head. It is sent once; where the
 * answer leaves open whether it succeeded, the branch is read.
 * https://docs.github.com/graphql/reference/mutations#createcommitonbranch
 */
export async function createCommit(client: GitHubClient, planned: PlannedCommit): Promise<MadeCommit> {
  const { repository, branch, head, headline, body, files } = planned;
  const additions = [...files].map(([path, text]) => ({ path, contents: Buffer.from(text).toString('base64') }));
  const input = {
    branch: { repositoryNameWithOwner: repository, branchName: branch },
    expectedHeadOid: head,
    message: { headline, body },
    fileChanges: { additions },
  };
  const answer = await queryAnswerOf(client.graphql<Answer>(MUTATION, { input, request: NO_RETRIES }));
  if ('ok' in answer) return { commit: answer.ok.createCommitOnBranch.commit.oid };
  const { refused } = answer;
  const isStale = /expected branch to point to/i.test(refused.message);
  if (!isStale && !isUnsure(refused)) return { refused };
  const tip = await readTip(client, planned);
  if (tip === undefined) return { refused };
  if (tip.parent === head && tip.message === [headline, body].join('\n\n')) return { commit: tip.oid };
  return tip.oid === head ? { refused } : { movedTo: tip.oid };
}

const MUTATION =
  'mutation ($input: CreateCommitOnBranchInput!) { createCommitOnBranch(input: $input) { commit { oid } } }';

interface Answer {
  readonly createCommitOnBranch: { readonly commit: { readonly oid: string } };
}

/** The commit that the branch points to now; undefined where GitHub does not tell. */
async function readTip(client: GitHubClient, { repository, branch }: PlannedCommit) {
  const [owner = '', repo = ''] = repository.split('/');
  const answer = await answerOf(client.rest.repos.getCommit({ owner, repo, ref: `heads/${branch}` }));
  if ('refused' in answer) return undefined;
  const { sha, parents, commit } = answer.ok.data;
  return { oid: sha, parent: parents[0]?.sha, message: commit.message.trimEnd() };
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

/** The login of the token's account, without the `[bot]` that REST adds; undefined where GitHub does not tell. */
export async function ownLogin(client: GitHubClient): Promise<string | undefined> {
  const answer = await queryAnswerOf(
    client.graphql<{ readonly viewer: { readonly login: string } }>('{ viewer { login } }'),
  );
  return 'ok' in answer ? answer.ok.viewer.login.replace(/\[bot\]$/, '') : undefined;
}
