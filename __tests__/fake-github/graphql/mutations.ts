import { isShutOut } from '../locks.ts';
import type { Scope, Token } from '../permissions.ts';
import { isPermitted, notAccessibleText } from '../permissions.ts';
import { testMerge } from '../pushes.ts';
import { parseNodeId } from '../render.ts';
import { removeComment } from '../routes/comments.ts';
import type { FakeState, ReviewComment } from '../state.ts';
import type { NewCommit } from './commits.ts';
import { createCommit } from './commits.ts';
import { graphqlError } from './objects.ts';
import { canResolve, commentFields, issueCommentFields, reviewFields, threadFields, threads } from './threads.ts';

type Fields = Record<string, unknown>;
type Input<Type> = { input: Type & { clientMutationId?: string | null } };

export function mutationRoot(state: FakeState, token: Token): Fields {
  return {
    minimizeComment: ({ input }: Input<{ subjectId: string; classifier: string }>) =>
      minimize(state, token, input.subjectId, input.classifier),
    unminimizeComment: ({ input }: Input<{ subjectId: string }>) => minimize(state, token, input.subjectId, undefined),
    resolveReviewThread: ({ input }: Input<{ threadId: string }>) => resolve(state, token, input.threadId, token.login),
    unresolveReviewThread: ({ input }: Input<{ threadId: string }>) => resolve(state, token, input.threadId, undefined),
    deletePullRequestReviewComment: ({ input }: Input<{ id: string }>) => deleteComment(state, token, input.id),
    createCommitOnBranch: ({ input }: Input<NewCommit>) => createCommit(state, token, input),
    updateRefs: ({ input }: Input<{ refUpdates: RefUpdate[] }>) => updateRefs(state, token, input.refUpdates),
  };
}

function requireWrite(state: FakeState, token: Token, scope: Scope): void {
  if (!isPermitted(token, [{ scope, access: 'write' }], state.options.isPublic)) throw forbidden(token);
}

function forbidden(token: Token) {
  return graphqlError('FORBIDDEN', notAccessibleText(token));
}

function unknownNode(id: string) {
  return graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${id}'`);
}

function minimize(state: FakeState, token: Token, subject: string, classifier: string | undefined): Fields {
  requireWrite(state, token, 'pull_requests');
  if (isShutOut(state, token)) throw forbidden(token);
  const { type, id } = parseNodeId(subject);
  const byId = (item: { id: number }) => item.id === Number(id);
  const change = <Item extends { minimizedReason?: string }>(item: Item): Item => {
    if (classifier === undefined) delete item.minimizedReason;
    else item.minimizedReason = classifier;
    return item;
  };
  const field = classifier === undefined ? 'unminimizedComment' : 'minimizedComment';
  const comment = type === 'PullRequestReviewComment' ? state.comments.find(byId) : undefined;
  if (comment !== undefined) return { [field]: commentFields(state, token, change(comment)), clientMutationId: null };
  const review = type === 'PullRequestReview' ? state.reviews.find(byId) : undefined;
  if (review !== undefined) return { [field]: reviewFields(state, token, change(review)), clientMutationId: null };
  const issue = type === 'IssueComment' ? state.issueComments.find(byId) : undefined;
  if (issue !== undefined) return { [field]: issueCommentFields(state, token, change(issue)), clientMutationId: null };
  throw unknownNode(subject);
}

function resolve(state: FakeState, token: Token, thread: string, by: string | undefined): Fields {
  const { type, id } = parseNodeId(thread);
  const root = threads(state).find((comment) => comment.id === Number(id));
  if (type !== 'PullRequestReviewThread' || root === undefined) throw unknownNode(thread);
  if (!canResolve(state, token)) throw forbidden(token);
  if (by === undefined) delete root.resolvedBy;
  else root.resolvedBy = by;
  return { thread: threadFields(state, token, root), clientMutationId: null };
}

function deleteComment(state: FakeState, token: Token, text: string): Fields {
  requireWrite(state, token, 'pull_requests');
  if (isShutOut(state, token)) throw forbidden(token);
  const { type, id } = parseNodeId(text);
  const comment: ReviewComment | undefined = state.comments.find((candidate) => candidate.id === Number(id));
  if (type !== 'PullRequestReviewComment' || comment === undefined) throw unknownNode(text);
  removeComment(state, comment);
  return {
    pullRequestReviewComment: commentFields(state, token, comment),
    pullRequestReview: null,
    clientMutationId: null,
  };
}

interface RefUpdate {
  name: string;
  afterOid: string;
  beforeOid?: string | null;
  force?: boolean | null;
}

const NO_OBJECT = '0'.repeat(40);

/** All or none, says the schema; in which words GitHub refuses is not documented. */
function updateRefs(state: FakeState, token: Token, updates: readonly RefUpdate[]): Fields {
  requireWrite(state, token, 'contents');
  const { store, pull } = state;
  for (const { name, afterOid, beforeOid, force } of updates) {
    const old = store.resolve(name);
    if (beforeOid != null && beforeOid !== (old ?? NO_OBJECT)) {
      throw graphqlError('UNPROCESSABLE', `${name} does not point to ${beforeOid}`);
    }
    if (afterOid === NO_OBJECT) continue;
    if (store.object(afterOid) === undefined) throw graphqlError('NOT_FOUND', `There is no object ${afterOid}`);
    if (old !== undefined && force !== true && store.mergeBase(old, afterOid) !== old) {
      throw graphqlError('UNPROCESSABLE', `The update of ${name} is not a fast forward`);
    }
  }
  for (const { name, afterOid } of updates) {
    if (afterOid === NO_OBJECT) store.git(['update-ref', '-d', name]);
    else store.updateRef(name, afterOid);
  }
  if (updates.some(({ name }) => name === `refs/heads/${pull.base.ref}`)) testMerge(state);
  return { clientMutationId: null };
}
