import { associationOf } from '../collaborators.ts';
import type { Token } from '../permissions.ts';
import { isPermitted } from '../permissions.ts';
import { htmlUrl, nodeId } from '../render.ts';
import type { FakeState, IssueComment, Review, ReviewComment } from '../state.ts';
import type { PageArguments } from './objects.ts';
import { connection } from './objects.ts';

type Fields = Record<string, unknown>;

/** Bots have no `[bot]` here, unlike in REST. https://github.com/anthropics/claude-code-action/issues/1514 */
export function actorFields(state: FakeState, login: string): Fields {
  const isBot = login.endsWith('[bot]');
  const name = login.replace('[bot]', '');
  return {
    __typename: isBot ? 'Bot' : 'User',
    id: nodeId(isBot ? 'Bot' : 'User', login),
    login: name,
    url: `${state.origin}/${isBot ? `apps/${name}` : name}`,
    avatarUrl: `${state.origin}/avatars/${name}`,
    resourcePath: `/${name}`,
  };
}

/** https://github.com/github/gh-aw/issues/35726: an App must be able to write contents as well. */
export function canResolve(state: FakeState, token: Token): boolean {
  const { isPublic } = state.options;
  return (
    isPermitted(token, [{ scope: 'pull_requests', access: 'write' }], isPublic) &&
    isPermitted(token, [{ scope: 'contents', access: 'write' }], isPublic)
  );
}

function commonFields(state: FakeState, token: Token, item: IssueComment | Review | ReviewComment): Fields {
  const canWrite = isPermitted(token, [{ scope: 'pull_requests', access: 'write' }], state.options.isPublic);
  return {
    databaseId: item.id,
    fullDatabaseId: String(item.id),
    author: actorFields(state, item.author),
    authorAssociation: associationOf(state, item.author),
    body: item.body,
    bodyText: item.body,
    isMinimized: item.minimizedReason !== undefined,
    minimizedReason: item.minimizedReason?.toLowerCase().replace('_', '-') ?? null,
    viewerDidAuthor: item.author === token.login,
    viewerCanMinimize: canWrite,
    viewerCanDelete: canWrite,
    viewerCanUpdate: canWrite,
  };
}

export function reviewFields(state: FakeState, token: Token, review: Review): Fields {
  return {
    __typename: 'PullRequestReview',
    id: nodeId('PullRequestReview', review.id),
    ...commonFields(state, token, review),
    state: review.state,
    submittedAt: review.submittedAt ?? null,
    url: `${htmlUrl(state)}/pull/${state.pull.number}#pullrequestreview-${review.id}`,
    comments: (args: PageArguments) =>
      connection(
        state.comments
          .filter(({ reviewId }) => reviewId === review.id)
          .map((comment) => commentFields(state, token, comment)),
        args,
      ),
  };
}

export function issueCommentFields(state: FakeState, token: Token, comment: IssueComment): Fields {
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', comment.id),
    ...commonFields(state, token, comment),
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    url: `${htmlUrl(state)}/pull/${state.pull.number}#issuecomment-${comment.id}`,
  };
}

export function commentFields(state: FakeState, token: Token, comment: ReviewComment): Fields {
  const review = state.reviews.find(({ id }) => id === comment.reviewId);
  const parent = state.comments.find(({ id }) => id === comment.inReplyTo);
  return {
    __typename: 'PullRequestReviewComment',
    id: nodeId('PullRequestReviewComment', comment.id),
    ...commonFields(state, token, comment),
    path: comment.path,
    line: comment.anchor?.line ?? null,
    startLine: comment.anchor?.startLine ?? null,
    originalLine: comment.original?.line ?? null,
    originalStartLine: comment.original?.startLine ?? null,
    outdated: comment.isOutdated,
    subjectType: comment.subjectType.toUpperCase(),
    diffHunk: comment.diffHunk,
    state: review?.state === 'PENDING' ? 'PENDING' : 'SUBMITTED',
    createdAt: comment.createdAt,
    updatedAt: comment.updatedAt,
    replyTo: () => (parent === undefined ? null : commentFields(state, token, parent)),
    pullRequestReview: () => (review === undefined ? null : reviewFields(state, token, review)),
    url: `${htmlUrl(state)}/pull/${state.pull.number}#discussion_r${comment.id}`,
  };
}

/** A thread is its first comment and the replies to it. */
export function threadFields(state: FakeState, token: Token, root: ReviewComment): Fields {
  const isResolved = root.resolvedBy !== undefined;
  const mayResolve = canResolve(state, token);
  const comments = [root, ...state.comments.filter(({ inReplyTo }) => inReplyTo === root.id)];
  return {
    __typename: 'PullRequestReviewThread',
    id: nodeId('PullRequestReviewThread', root.id),
    isResolved,
    isOutdated: root.isOutdated,
    isCollapsed: isResolved || root.isOutdated,
    path: root.path,
    line: root.anchor?.line ?? null,
    startLine: root.anchor?.startLine ?? null,
    originalLine: root.original?.line ?? null,
    originalStartLine: root.original?.startLine ?? null,
    diffSide: root.original?.side ?? 'RIGHT',
    startDiffSide: root.original?.startSide ?? null,
    subjectType: root.subjectType.toUpperCase(),
    resolvedBy: root.resolvedBy === undefined ? null : actorFields(state, root.resolvedBy),
    viewerCanResolve: mayResolve && !isResolved,
    viewerCanUnresolve: mayResolve && isResolved,
    viewerCanReply: true,
    comments: (args: PageArguments) =>
      connection(
        comments.map((comment) => commentFields(state, token, comment)),
        args,
      ),
  };
}

/** Not those of pending reviews. The replies to a deleted comment go on as a thread of their own. */
export function threads(state: FakeState): ReviewComment[] {
  const pending = new Set(state.reviews.filter((review) => review.state === 'PENDING').map(({ id }) => id));
  const ids = new Set(state.comments.map(({ id }) => id));
  return state.comments.filter(
    ({ inReplyTo, reviewId }) => (inReplyTo === undefined || !ids.has(inReplyTo)) && !pending.has(reviewId),
  );
}
