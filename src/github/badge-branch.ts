import type { GitHubClient } from './client.ts';
import type { CommitRef } from './event.ts';

/** The branch of the badge as it is now. */
export interface BadgeBranch {
  /** The node id of the repository. */
  readonly repository: string;
  /** Absent where there is no such branch. */
  readonly tip?: BadgeTip;
}

export interface BadgeTip {
  readonly commit: string;
  readonly tree: string;
  /** The commit that the badge speaks of; absent where what stands on the branch is no badge of ours. */
  readonly judged?: string;
}

interface Answer {
  readonly repository: {
    readonly id: string;
    readonly ref: { readonly target: TipAnswer | null } | null;
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
    ref(qualifiedName: $ref) {
      target { oid ... on Commit { message tree { oid } parents(first: 1) { totalCount } } }
    }
  }
}`;

/** What stands on a branch, in one query. */
export async function fetchBadgeBranch(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  branch: string,
): Promise<BadgeBranch> {
  const { repository } = await client.graphql<Answer>(QUERY, { owner, repo, ref: `refs/heads/${branch}` });
  const target = repository.ref?.target;
  return target == null ? { repository: repository.id } : { repository: repository.id, tip: tipOf(target) };
}

/**
 * A badge is a commit without history whose message names its own tree: one that somebody built upon, or changed and
 * kept the message of, is theirs.
 */
function tipOf({ oid, message = '', tree, parents }: TipAnswer): BadgeTip {
  const [, ofTree, judged] = MARK.exec(message) ?? [];
  const isOurs = judged !== undefined && ofTree === tree?.oid && parents?.totalCount === 0;
  return { commit: oid, tree: tree?.oid ?? '', ...(isOurs ? { judged } : {}) };
}

const MARK = /^Pss-review-badge: ([0-9a-f]{40}) of ([0-9a-f]{40})$/m;

/** The message of a badge's commit, by which it is known again. */
export function badgeMessage(tree: string, judged: string): string {
  return `Pod security badge

pss-review writes this branch: each badge replaces the one before, without history.

Pss-review-badge: ${tree} of ${judged}`;
}
