import { answerOf } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import { NO_RETRIES } from '../client.ts';
import type { CommentRef } from '../event.ts';

/** The reactions by which a command shows that it was seen, done, or not done. */
export type Reaction = 'eyes' | '+1' | 'confused';

/**
 * Reacts to a comment. GitHub keeps one reaction of a kind, however often it is sent; what it refuses is left alone, since
 * the answer says the same.
 *
 * @returns whether GitHub took it
 */
export async function react(
  client: GitHubClient,
  { owner, repo, id }: CommentRef,
  content: Reaction,
): Promise<boolean> {
  const reaction = { owner, repo, comment_id: id, content, request: NO_RETRIES };
  return 'ok' in (await answerOf(client.rest.reactions.createForIssueComment(reaction)));
}
