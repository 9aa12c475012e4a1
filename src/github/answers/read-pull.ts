import { answerOf } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import type { CommentRef, PullRequestRef } from '../event.ts';
import { pullRequestRef } from '../event.ts';

/** A pull request as the API tells of it when a command is given. */
export interface CommentedPull {
  readonly ref: PullRequestRef;
  readonly isOpen: boolean;
  readonly isMerged: boolean;
  /** The owner and name of the repository with the branch; undefined where it is gone. */
  readonly headRepository: string | undefined;
  readonly headBranch: string;
  /** The default branch of the repository of the pull request. */
  readonly defaultBranch: string;
  /** Whether the branch is in another repository than the pull request. */
  readonly isFork: boolean;
}

/**
 * Reads the pull request that a comment is on; undefined where there is none. The workspace has the default branch, and is
 * asked for that alone: what the pull request changes is read by the API.
 */
export async function readPull(
  client: GitHubClient,
  { owner, repo, number }: CommentRef,
): Promise<CommentedPull | undefined> {
  const answer = await answerOf(client.rest.pulls.get({ owner, repo, pull_number: number }), [404]);
  if ('refused' in answer) return undefined;
  const { data } = answer.ok;
  // A deleted fork is null, whatever the description says.
  const head = data.head.repo as { readonly full_name: string } | null;
  return {
    ref: pullRequestRef({ owner, repo }, data, true),
    isOpen: data.state === 'open',
    isMerged: data.merged,
    headRepository: head?.full_name,
    headBranch: data.head.ref,
    defaultBranch: data.base.repo.default_branch,
    isFork: head?.full_name !== data.base.repo.full_name,
  };
}
