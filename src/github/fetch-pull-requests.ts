import type { GitHubClient } from './client.ts';
import type { HeadRef, PullRequestRef } from './event.ts';
import { pullRequestRef } from './event.ts';

/**
 * Fetches the open pull requests whose head is exactly this commit, as GitHub knows them now. The event of a finished
 * workflow names none for forks, and a file that the workflow left could be forged by the pull request, so neither is
 * used.
 * https://github.com/elastic/vale-rules/issues/45
 */
export async function fetchPullRequestsOf(
  client: GitHubClient,
  { owner, repo, head, headOwner, branch }: HeadRef,
): Promise<PullRequestRef[]> {
  const pulls = await client.paginate(client.rest.pulls.list, {
    owner,
    repo,
    state: 'open',
    head: `${headOwner}:${branch}`,
    per_page: 100,
  });
  return pulls.filter((pull) => pull.head.sha === head).map((pull) => pullRequestRef({ owner, repo }, pull, false));
}
