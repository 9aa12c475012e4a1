import { answerOf, FORBIDDEN_STATUSES } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import type { CommentRef } from '../event.ts';

/** A comment as it stands now. */
export interface StandingComment {
  readonly body: string;
  readonly url: string;
  /** When it was written, in the API's format: `2026-11-30T12:00:00Z`. */
  readonly writtenAt: string;
}

/** Reads a comment that holds a command; a reason where it does not stand as it was written. */
export async function readComment(
  client: GitHubClient,
  { owner, repo, id, author, body }: CommentRef,
): Promise<StandingComment | { readonly gone: string }> {
  const answer = await answerOf(client.rest.issues.getComment({ owner, repo, comment_id: id }), [404, 410]);
  if ('refused' in answer) return { gone: 'the comment is deleted by now' };
  const { data } = answer.ok;
  if (data.user?.login !== author || (data.body ?? '') !== body) return { gone: 'the comment is edited by now' };
  return { body, url: data.html_url, writtenAt: data.created_at };
}

/**
 * Whether somebody may write to the repository: the API decides, and not what the event says of them. `permission` has
 * the old names alone: `maintain` is `write`, `triage` is `read`.
 * https://docs.github.com/rest/collaborators/collaborators#get-repository-permissions-for-a-user
 */
export async function mayWrite(client: GitHubClient, { owner, repo, author }: CommentRef): Promise<boolean> {
  const answer = await answerOf(
    client.rest.repos.getCollaboratorPermissionLevel({ owner, repo, username: author }),
    FORBIDDEN_STATUSES,
  );
  return 'ok' in answer && ['admin', 'write'].includes(answer.ok.data.permission);
}
