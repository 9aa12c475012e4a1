import { associationOf } from '../collaborators.ts';
import type { ApiCall, ApiReply, Route } from '../http.ts';
import { paginate, validationFailed } from '../http.ts';
import {
  COMMENTS,
  changeIssueComment,
  findIssueComment,
  newIssueComment,
  removeIssueComment,
} from '../issue-comments.ts';
import { requireUnlocked } from '../locks.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, nodeId, renderUser } from '../render.ts';
import { renderRollup } from '../render-reactions.ts';
import { bodyRefusal } from '../review-comments.ts';
import type { FakeState, IssueComment } from '../state.ts';
import { requirePull } from './pulls.ts';

export const issueRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: COMMENTS.read,
    answer: listComments,
  },
  {
    method: 'post',
    path: '/repos/{owner}/{repo}/issues/{issue_number}/comments',
    needs: COMMENTS.write,
    answer: createComment,
  },
  {
    method: 'get',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: COMMENTS.read,
    answer: getComment,
  },
  {
    method: 'patch',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: COMMENTS.write,
    answer: updateComment,
  },
  {
    method: 'delete',
    path: '/repos/{owner}/{repo}/issues/comments/{comment_id}',
    needs: COMMENTS.write,
    answer: deleteComment,
  },
];

function render(state: FakeState, comment: IssueComment): Json {
  return {
    id: comment.id,
    node_id: nodeId('IssueComment', comment.id),
    url: `${apiUrl(state)}/issues/comments/${comment.id}`,
    html_url: `${htmlUrl(state)}/pull/${state.pull.number}#issuecomment-${comment.id}`,
    issue_url: `${apiUrl(state)}/issues/${state.pull.number}`,
    body: comment.body,
    user: renderUser(state, comment.author),
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    author_association: associationOf(state, comment.author),
    reactions: renderRollup(state, comment),
    performed_via_github_app: null,
  };
}

function checkBody(body: string): void {
  const refusal = bodyRefusal(body);
  if (refusal !== undefined) throw validationFailed('IssueComment', 'data', refusal, 'unprocessable');
}

function listComments(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const { items, headers } = paginate(call, state.issueComments);
  return { status: 200, body: items.map((comment) => render(state, comment)), headers };
}

function createComment(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  requireUnlocked(state, call.token, 'create');
  const { body } = call.body as { body: string };
  checkBody(body);
  return { status: 201, body: render(state, newIssueComment(state, call.token.login, body)) };
}

function getComment(state: FakeState, call: ApiCall): ApiReply {
  return { status: 200, body: render(state, findIssueComment(state, call)) };
}

function updateComment(state: FakeState, call: ApiCall): ApiReply {
  const comment = findIssueComment(state, call);
  requireUnlocked(state, call.token, 'update');
  const { body } = call.body as { body: string };
  checkBody(body);
  changeIssueComment(state, comment, body);
  return { status: 200, body: render(state, comment) };
}

function deleteComment(state: FakeState, call: ApiCall): ApiReply {
  const comment = findIssueComment(state, call);
  requireUnlocked(state, call.token, 'delete');
  removeIssueComment(state, comment);
  return { status: 204 };
}
