import type { GitHubClient } from './client.ts';
import type { HeadRef, PullRequestRef } from './event.ts';
import { pullRequestRef } from './event.ts';

/**
 * The open pull requests whose head is this very commit, as GitHub says now. A finished workflow names none for forks,
 * and what it left behind is the pull request's own word: neither is asked.
 * https://github.com/elastic/vale-rules/issues/45
 */
export async function fetchPullRequestsOf(
  client: GitHubClient,
  { owner, repo, head, headOwner, branch }: HeadRef,
): Promise<PullRequestRef[]> {
  const pulls = await client.paginate(client.rest.pulls.list, {
    ...{ owner, repo, state: 'open', head: `${headOwner}:${branch}`, per_page: 100 },
  });
  return pulls.filter((pull) => pull.head.sha === head).map((pull) => pullRequestRef({ owner, repo }, pull, false));
}
