import type { GitHubClient } from './client.ts';
import type { CommitRef } from './event.ts';

/** The current state of the branch with the badge. */
export interface BadgeBranch {
  /** The node id of the repository. */
  readonly repository: string;
  /** The last commit; absent if the branch does not exist. */
  readonly tip?: BadgeTip;
  /** The hash of the last commit of the default branch; undefined if GitHub does not tell it. */
  readonly newest: string | undefined;
}

/** The last commit of the branch with the badge. */
export interface BadgeTip {
  /** The hash of the commit. */
  readonly commit: string;
  /** The hash of its tree. */
  readonly tree: string;
  /** The commit that the badge is about; absent if the branch holds something else than a badge of pss-review. */
  readonly judged?: string;
}

interface Answer {
  readonly repository: {
    readonly id: string;
    readonly ref: { readonly target: TipAnswer | null } | null;
    readonly defaultBranchRef: { readonly target: { readonly oid: string } | null } | null;
  };
}

interface TipAnswer {
  readonly oid: string;
  readonly message?: string;
  readonly tree?: { readonly oid: string };
  readonly parents?: { readonly totalCount: number };
}

const QUERY = `query ($owner: String!, $repo: String!, $ref: String!) {
  repository(owner: $owner, name: $repo) {
    id
    defaultBranchRef { target { oid } }
    ref(qualifiedName: $ref) {
      target { oid ... on Commit { message tree { oid } parents(first: 1) { totalCount } } }
    }
  }
}`;

/** Fetches the state of a branch, in one query. */
export async function fetchBadgeBranch(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  branch: string,
): Promise<BadgeBranch> {
  const { repository } = await client.graphql<Answer>(QUERY, { owner, repo, ref: `refs/heads/${branch}` });
  const target = repository.ref?.target;
  const known = { repository: repository.id, newest: repository.defaultBranchRef?.target?.oid };
  return target == null ? known : { ...known, tip: tipOf(target) };
}

/**
 * Reads the last commit of a branch. A badge is a commit without history whose message names its own tree. A commit
 * that somebody added to it, or changed while keeping the message, is not ours.
 */
function tipOf({ oid, message = '', tree, parents }: TipAnswer): BadgeTip {
  const [, statedTree, judged] = MARK.exec(message) ?? [];
  const isOurs = judged !== undefined && statedTree === tree?.oid && parents?.totalCount === 0;
  return { commit: oid, tree: tree?.oid ?? '', ...(isOurs ? { judged } : {}) };
}

const MARK = /^Pss-review-badge: ([0-9a-f]{40}) of ([0-9a-f]{40})$/m;

/** Returns the message of a badge's commit, by which it is recognised later. */
export function badgeMessage(tree: string, judged: string): string {
  return `Pod security badge

pss-review writes this branch: each badge replaces the one before, without history.

Pss-review-badge: ${tree} of ${judged}`;
}
