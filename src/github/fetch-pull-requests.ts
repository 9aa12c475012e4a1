import type { GitHubClient } from './client.ts';
import type { HeadRef, PullRequestRef } from './event.ts';
import { pullRequestRef } from './event.ts';

/** The open pull requests of a branch. */
interface BranchPullRequests {
  /** Those whose head is the commit that was asked for. */
  readonly pulls: readonly PullRequestRef[];
  /** The numbers of those whose head is another one by now. */
  readonly moved: readonly number[];
}

/**
 * Fetches the open pull requests of a branch, as GitHub knows them now: those whose head is exactly this commit, and
 * others. The event of a finished workflow names none for forks, and a file that the workflow left could be forged by the
 * pull request, so neither is used.
 * https://github.com/elastic/vale-rules/issues/45
 */
export async function fetchPullRequestsOf(
  client: GitHubClient,
  { owner, repo, head, headOwner, branch }: HeadRef,
): Promise<BranchPullRequests> {
  const pulls = await client.paginate(client.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${branch}`,
    per_page: 100,
  });
  const isCurrent = (pull: (typeof pulls)[number]): boolean => pull.head.sha === head;
  return {
    pulls: pulls.filter(isCurrent).map((pull) => pullRequestRef({ owner, repo }, pull, false)),
    moved: pulls.filter((pull) => !isCurrent(pull)).map(({ number }) => number),
  };
}
