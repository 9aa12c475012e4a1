import type { ApiCall } from './http.ts';
import { notFound } from './http.ts';
import type { FakeState, IssueComment } from './state.ts';

/** Comments on a pull request are comments on its issue: either permission is enough. */
export const COMMENTS = {
  read: [
    { scope: 'issues', access: 'read' },
    { scope: 'pull_requests', access: 'read' },
  ],
  write: [
    { scope: 'issues', access: 'write' },
    { scope: 'pull_requests', access: 'write' },
  ],
} as const;

/** The comment that a call names in its path; a Refusal (404) where there is none. */
export function findIssueComment(state: FakeState, call: ApiCall): IssueComment {
  const comment = state.issueComments.find(({ id }) => id === Number(call.params['comment_id']));
  if (comment === undefined) throw notFound();
  return comment;
}

/** A new comment on the pull request, at the end of the conversation. */
export function newIssueComment(state: FakeState, author: string, body: string): IssueComment {
  const now = state.now();
  const comment: IssueComment = { id: state.nextId(), author, body, createdAt: now, updatedAt: now };
  state.issueComments.push(comment);
  return comment;
}

export function changeIssueComment(state: FakeState, comment: IssueComment, body: string): void {
  comment.body = body;
  comment.updatedAt = state.now();
}

/** The comment's reactions go with it. */
export function removeIssueComment(state: FakeState, comment: IssueComment): void {
  state.issueComments.splice(state.issueComments.indexOf(comment), 1);
  for (const reaction of state.reactions.filter(({ commentId }) => commentId === comment.id)) {
    state.reactions.splice(state.reactions.indexOf(reaction), 1);
  }
}
