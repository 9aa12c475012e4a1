import { locate } from './placement.ts';
import { pullDiff } from './pull-diff.ts';
import type { Json } from './render.ts';
import { apiUrl, htmlUrl, nodeId, renderUser } from './render.ts';
import type { FakeState, ReviewComment } from './state.ts';

/** `legacy` is what the list of one review's comments gives: no lines, positions only. */
export function renderReviewComment(state: FakeState, comment: ReviewComment, shape: 'full' | 'legacy' = 'full'): Json {
  const url = `${apiUrl(state)}/pulls/comments/${comment.id}`;
  const pull = `${apiUrl(state)}/pulls/${state.pull.number}`;
  const html = `${htmlUrl(state)}/pull/${state.pull.number}#discussion_r${comment.id}`;
  const { original, anchor } = comment;
  const isFile = comment.subjectType === 'file';
  const originalPosition = isFile ? 1 : (comment.position ?? 1);
  const placement = anchor === undefined ? undefined : locate(pullDiff(state), comment.path, anchor);
  const position = placement?.hunk.rows[placement.last]?.position ?? null;
  return {
    url,
    pull_request_review_id: comment.reviewId,
    id: comment.id,
    node_id: nodeId('PullRequestReviewComment', comment.id),
    diff_hunk: comment.diffHunk,
    path: comment.path,
    position: isFile ? 1 : position,
    original_position: originalPosition,
    commit_id: comment.commit,
    original_commit_id: comment.originalCommit,
    ...(comment.inReplyTo === undefined ? {} : { in_reply_to_id: comment.inReplyTo }),
    user: renderUser(state, comment.author),
    body: comment.body,
    created_at: comment.createdAt,
    updated_at: comment.updatedAt,
    html_url: html,
    pull_request_url: pull,
    author_association: 'NONE',
    _links: { self: { href: url }, html: { href: html }, pull_request: { href: pull } },
    ...(shape === 'legacy'
      ? {}
      : {
          start_line: anchor?.startLine ?? null,
          original_start_line: original?.startLine ?? null,
          start_side: original?.startSide ?? null,
          line: isFile ? null : (anchor?.line ?? null),
          original_line: original?.line ?? null,
          side: original?.side ?? 'RIGHT',
          subject_type: comment.subjectType,
        }),
  };
}
