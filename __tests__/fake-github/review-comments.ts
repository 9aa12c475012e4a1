import { hunkDownTo, locate } from './placement.ts';
import { pullDiff } from './pull-diff.ts';
import type { Anchor, FakeState, Placement, Review, ReviewComment } from './state.ts';
import type { DiffHunk } from './unified-diff.ts';

/** Not in the description. https://github.com/renovatebot/renovate/issues/2032 */
export const MAX_BODY = 65_536;

/** The text of GitHub's refusal of a body, or undefined where it takes it. */
export function bodyRefusal(body: string, what = ''): string | undefined {
  if (body.trim() === '') return `${what}body can't be blank`;
  if (body.length > MAX_BODY) return `${what}body is too long (maximum is ${MAX_BODY} characters)`;
  return undefined;
}

/** https://github.com/microsoft/vscode-pull-request-github/issues/1317 */
export function hasPending(state: FakeState, login: string): boolean {
  return state.reviews.some((review) => review.author === login && review.state === 'PENDING');
}

/** Of the commits between the merge base and the head; what a force-push has replaced is none of them. */
export function isCommitOfPull(state: FakeState, commit: string): boolean {
  const { pull, store } = state;
  if (commit === pull.head.sha) return true;
  if (store.object(commit)?.type !== 'commit') return false;
  const list = store.ask(['rev-list', pull.head.sha, '--not', pull.mergeBase]) ?? '';
  return list.split('\n').includes(commit);
}

export interface PlacedAt {
  readonly anchor: Anchor;
  readonly placement: Placement;
}

/** `at` is undefined for a comment on the file. */
export function newComment(
  state: FakeState,
  review: Review,
  { path, body }: { readonly path: string; readonly body: string },
  at: PlacedAt | undefined,
): ReviewComment {
  const now = state.now();
  const row = at?.placement.hunk.rows[at.placement.last];
  const comment: ReviewComment = {
    id: state.nextId(),
    reviewId: review.id,
    author: review.author,
    path,
    subjectType: at === undefined ? 'file' : 'line',
    body,
    originalCommit: review.commit,
    commit: review.commit,
    isOutdated: false,
    diffHunk: at === undefined ? '' : hunkDownTo(at.placement),
    createdAt: now,
    updatedAt: now,
    ...(at === undefined ? {} : { original: at.anchor, anchor: at.anchor }),
    ...(row === undefined ? {} : { position: row.position }),
  };
  if (review.commit !== state.pull.head.sha) follow(state, comment, review.commit);
  return comment;
}

/** A reply stands where its thread stands, and makes a review of its own. */
export function newReply(state: FakeState, parent: ReviewComment, author: string, body: string): ReviewComment {
  const { resolvedBy: _, minimizedReason: __, ...thread } = parent;
  const now = state.now();
  const comment: ReviewComment = {
    ...thread,
    id: state.nextId(),
    reviewId: newReviewOfOne(state, author, state.pull.head.sha).id,
    author,
    body,
    inReplyTo: parent.inReplyTo ?? parent.id,
    createdAt: now,
    updatedAt: now,
  };
  state.comments.push(comment);
  return comment;
}

/** The review that GitHub makes around a single comment; its body is empty. */
export function newReviewOfOne(state: FakeState, author: string, commit: string): Review {
  const review: Review = {
    id: state.nextId(),
    author,
    body: '',
    state: 'COMMENTED',
    commit,
    submittedAt: state.now(),
  };
  state.reviews.push(review);
  return review;
}

/** Carries the comments over to the new head; those whose lines changed become outdated. */
export function followPush(state: FakeState, oldHead: string): void {
  for (const comment of state.comments) {
    if (!comment.isOutdated) follow(state, comment, oldHead);
  }
}

function follow(state: FakeState, comment: ReviewComment, from: string): void {
  const { pull, store } = state;
  if (comment.subjectType === 'file') {
    comment.commit = pull.head.sha;
    return;
  }
  const { anchor } = comment;
  if (anchor === undefined) return;
  // Renames are followed by nobody: the comment stays with its path.
  const change = store
    .diff(from, pull.head.sha)
    .find(({ path, previousPath }) => (previousPath ?? path) === comment.path);
  if (change?.previousPath !== undefined || change?.status === 'removed') {
    outdate(comment);
    return;
  }
  if (anchor.side === 'RIGHT') {
    const line = shift(change?.hunks ?? [], anchor.line);
    const startLine = anchor.startLine === undefined ? undefined : shift(change?.hunks ?? [], anchor.startLine);
    const isWhole = anchor.startLine === undefined || startLine !== undefined;
    const length = anchor.startLine === undefined ? 0 : anchor.line - anchor.startLine;
    if (line === undefined || !isWhole || (startLine !== undefined && line - startLine !== length)) {
      outdate(comment);
      return;
    }
    comment.anchor = { ...anchor, line, ...(startLine === undefined ? {} : { startLine }) };
  }
  comment.commit = pull.head.sha;
  if (comment.anchor !== undefined && locate(pullDiff(state), comment.path, comment.anchor) === undefined)
    outdate(comment);
}

/** The line's number in the head, or undefined where it was changed. */
function shift(hunks: readonly DiffHunk[], line: number): number | undefined {
  let moved = line;
  for (const { rows } of hunks) {
    const row = rows.find(({ oldLine }) => oldLine === line);
    if (row !== undefined) return row.type === 'context' ? row.newLine : undefined;
    if ((rows.find(({ oldLine }) => oldLine !== undefined)?.oldLine ?? 0) > line) break;
    moved += rows.filter(({ type }) => type === 'add').length - rows.filter(({ type }) => type === 'del').length;
  }
  return moved;
}

function outdate(comment: ReviewComment): void {
  comment.isOutdated = true;
  delete comment.anchor;
}
