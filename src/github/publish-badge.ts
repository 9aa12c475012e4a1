import type { BadgeFile } from '../report/badge/badge-files.ts';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import type { BadgeOutcome } from '../report/summary/badge-notes.ts';
import { answerOf, isUnsure, queryAnswerOf } from './answer.ts';
import type { BadgeBranch, BadgeTip } from './badge-branch.ts';
import { badgeMessage, fetchBadgeBranch } from './badge-branch.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { CommitRef } from './event.ts';
import { objectHash } from './object-hash.ts';

/**
 * How often the branch is read again, when another run was faster or GitHub did not say whether it accepted a write.
 */
const ROUNDS = 5;

/**
 * Makes a branch hold exactly these files, in one commit without history. A branch that holds anything but a badge of
 * pss-review is left alone, and so is the badge of a later commit: if two runs overlap, the later commit's badge stays,
 * whichever run ends first. (A run that finds the same badge writes nothing, and so does not record its commit; a
 * workflow for which that matters makes its runs wait for each other, with `concurrency`.)
 *
 * @param commit the commit that was judged; the branch is in its repository
 * @param branch the name of the branch, without `refs/heads/`
 */
export async function publishBadge(
  client: GitHubClient,
  commit: CommitRef,
  branch: string,
  files: readonly BadgeFile[],
): Promise<BadgeOutcome> {
  const publishing = { client, commit, branch, files };
  let made: string | undefined;
  /** The tip that an earlier round could not replace. */
  let stuckAt: string | undefined;
  for (let round = 1; ; round++) {
    const read = await queryAnswerOf(fetchBadgeBranch(client, commit, branch));
    if ('refused' in read) return read;
    const { tip } = read.ok;
    // The write of an earlier round succeeded, but its answer was lost.
    if (made !== undefined && tip?.commit === made) return { commit: made };
    const kept = tip === undefined ? undefined : await whyKept(publishing, tip, read.ok.newest);
    if (kept !== undefined) return kept;

    const commitStep: Step = made === undefined ? await makeCommit(publishing) : { ok: made };
    if ('ok' in commitStep) made = commitStep.ok;
    const step = 'ok' in commitStep ? await moveBranch(publishing, commitStep.ok, read.ok, stuckAt) : commitStep;
    if ('ok' in step) return { commit: step.ok };
    if (round === ROUNDS || !step.mayPass) return { refused: step.refused };
    stuckAt = tip?.commit;
  }
}

interface Publishing {
  readonly client: GitHubClient;
  readonly commit: CommitRef;
  readonly branch: string;
  readonly files: readonly BadgeFile[];
}

/** The hash of what was written, or why it was not. */
type Step =
  | { readonly ok: string }
  | {
      readonly refused: RefusedCall;
      /** Whether to read the branch again: the write may have succeeded, or another run was faster. */
      readonly mayPass: boolean;
    };

/**
 * Returns why the content of the branch is kept; undefined if it is to be replaced.
 *
 * @param newest the last commit of the default branch
 */
async function whyKept(
  { client, commit, files }: Publishing,
  tip: BadgeTip,
  newest: string | undefined,
): Promise<BadgeOutcome | undefined> {
  if (tip.judged === undefined) return { isForeign: true };
  if (tip.tree === treeHash(files)) return { isUnchanged: true };
  const { owner, repo, head } = commit;
  if (tip.judged === head) return undefined;
  // The files are on the first page only, and only the order of the two commits is needed.
  const pages = { per_page: 1, page: 2 };
  const answer = await answerOf(
    client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${head}...${tip.judged}`, ...pages }),
  );
  if ('ok' in answer) return answer.ok.data.status === 'ahead' ? { isOutdated: true } : undefined;
  // History was rewritten, so that the two have no common one, or GitHub answers 404 to what it has.
  if (answer.refused.status !== 404) return answer;
  if (head === newest) return undefined;
  const judged = await answerOf(client.rest.git.getCommit({ owner, repo, commit_sha: tip.judged }));
  return 'refused' in judged && judged.refused.status === 404 ? undefined : answer;
}

/** Creates a tree of only these files, and a commit of it without parents. */
async function makeCommit({ client, commit: { owner, repo, head }, files }: Publishing): Promise<Step> {
  const entries = files.map(({ path, content }) => ({ path, content, mode: '100644' as const, type: 'blob' as const }));
  const tree = await answerOf(client.rest.git.createTree({ owner, repo, tree: entries, request: NO_RETRIES }));
  if ('refused' in tree) return { ...tree, mayPass: isUnsure(tree.refused) };
  const { sha } = tree.ok.data;
  const message = badgeMessage(sha, head);
  const made = await answerOf(
    client.rest.git.createCommit({ owner, repo, message, tree: sha, parents: [], request: NO_RETRIES }),
  );
  return 'ok' in made ? { ok: made.ok.data.sha } : { ...made, mayPass: isUnsure(made.refused) };
}

/** Points the branch to a commit, if it is still as it was read. */
async function moveBranch(
  { client, commit: { owner, repo }, branch }: Publishing,
  made: string,
  { repository, tip }: BadgeBranch,
  stuckAt: string | undefined,
): Promise<Step> {
  if (tip === undefined) {
    const ref = `refs/heads/${branch}`;
    const created = await answerOf(client.rest.git.createRef({ owner, repo, ref, sha: made, request: NO_RETRIES }));
    return stepOf(made, created, /already exists/i);
  }
  if (tip.commit === stuckAt) {
    const update = { owner, repo, ref: `heads/${branch}`, sha: made, force: true };
    const moved = await answerOf(client.rest.git.updateRef({ ...update, request: NO_RETRIES }));
    return stepOf(made, moved, /does not exist/i);
  }
  const update = { name: `refs/heads/${branch}`, beforeOid: tip.commit, afterOid: made, force: true };
  const moved = await queryAnswerOf(
    client.graphql(MOVE, { input: { repositoryId: repository, refUpdates: [update] }, request: NO_RETRIES }),
  );
  if ('ok' in moved) return { ok: made };
  // The errors of this mutation are not documented, so the branch is read again to see whether another run was faster.
  // If it is unchanged, the next round uses REST.
  return { ...moved, mayPass: true };
}

/** Moves a branch on the condition that it has not moved; REST cannot do that. */
const MOVE = 'mutation ($input: UpdateRefsInput!) { updateRefs(input: $input) { clientMutationId } }';

/**
 * Turns the answer to a write into a step.
 *
 * @param lost matches GitHub's message if another run was faster
 */
function stepOf(made: string, answer: { ok: unknown } | { refused: RefusedCall }, lost: RegExp): Step {
  if ('ok' in answer) return { ok: made };
  return { ...answer, mayPass: isUnsure(answer.refused) || lost.test(answer.refused.message) };
}

/**
 * Returns the hash that git gives a folder of these files.
 * https://git-scm.com/book/en/v2/Git-Internals-Git-Objects#_tree_objects
 */
function treeHash(files: readonly BadgeFile[]): string {
  const entries = [...files]
    .sort((a, b) => (a.path < b.path ? -1 : 1))
    .flatMap(({ path, content }) => [
      Buffer.from(`100644 ${path}\0`),
      Buffer.from(objectHash('blob', Buffer.from(content)), 'hex'),
    ]);
  return objectHash('tree', Buffer.concat(entries));
}
