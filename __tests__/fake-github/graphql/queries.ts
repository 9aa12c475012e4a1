import type { Scope, Token } from '../permissions.ts';
import { isPermitted, notAccessibleText } from '../permissions.ts';
import { headRefName } from '../pushes.ts';
import { htmlUrl, nodeId, parseNodeId } from '../render.ts';
import type { FakeState } from '../state.ts';
import type { PageArguments } from './objects.ts';
import { connection, graphqlError, ObjectLookup, objectFields } from './objects.ts';
import { actorFields, commentFields, issueCommentFields, reviewFields, threadFields, threads } from './threads.ts';

type Fields = Record<string, unknown>;

/** `isPartial`: the half of the blobs comes as null with one error, as when GitHub runs out of resources. */
export function queryRoot(state: FakeState, token: Token, isPartial: boolean): Fields {
  return {
    // With the `[bot]` that the authors lack. https://github.com/marocchino/sticky-pull-request-comment/issues/332
    viewer: { ...actorFields(state, token.login), __typename: 'User', login: token.login },
    repository: (args: { owner: string; name: string }) => repository(state, token, args, isPartial),
    node: ({ id }: { id: string }) => node(state, token, id),
    nodes: ({ ids }: { ids: string[] }) => ids.map((id) => node(state, token, id)),
    rateLimit: () => ({
      limit: state.options.rateLimits.primary,
      remaining: Number(state.rates.headers('graphql')['x-ratelimit-remaining']),
      used: Number(state.rates.headers('graphql')['x-ratelimit-used']),
      cost: 1,
      nodeCount: 0,
      resetAt: new Date(Number(state.rates.headers('graphql')['x-ratelimit-reset']) * 1000).toISOString(),
    }),
  };
}

function requireRead(state: FakeState, token: Token, scope: Scope): void {
  if (!isPermitted(token, [{ scope, access: 'read' }], state.options.isPublic)) {
    throw graphqlError('FORBIDDEN', notAccessibleText(token));
  }
}

function repository(state: FakeState, token: Token, args: { owner: string; name: string }, isPartial: boolean): Fields {
  const { owner, name, baseRef } = state.options;
  if (args.owner.toLowerCase() !== owner.toLowerCase() || args.name.toLowerCase() !== name.toLowerCase()) {
    throw graphqlError('NOT_FOUND', `Could not resolve to a Repository with the name '${args.owner}/${args.name}'.`);
  }
  const lookup = new ObjectLookup(state);
  let asked = 0;
  return {
    __typename: 'Repository',
    id: nodeId('Repository', `${owner}/${name}`),
    name,
    nameWithOwner: `${owner}/${name}`,
    owner: { ...actorFields(state, owner), __typename: 'Organization' },
    isPrivate: !state.options.isPublic,
    url: htmlUrl(state),
    defaultBranchRef: () => ref(state, `refs/heads/${baseRef}`),
    ref: ({ qualifiedName }: { qualifiedName: string }) => ref(state, qualifiedName),
    object: ({ expression, oid }: { expression?: string | null; oid?: string | null }) => {
      requireRead(state, token, 'contents');
      asked += 1;
      if (isPartial && asked % 2 === 0) {
        throw graphqlError('RESOURCE_LIMITS_EXCEEDED', 'Resource limits for this query exceeded.');
      }
      return lookup.find(oid ?? expression ?? '');
    },
    pullRequest: ({ number }: { number: number }) => {
      requireRead(state, token, 'pull_requests');
      if (number !== state.pull.number) {
        throw graphqlError('NOT_FOUND', `Could not resolve to a PullRequest with the number of ${number}.`);
      }
      return pullFields(state, token);
    },
  };
}

function ref(state: FakeState, name: string): Fields | null {
  const qualified = name.startsWith('refs/') ? name : `refs/heads/${name}`;
  return qualified.startsWith('refs/forks/') ? null : namedRef(state, qualified);
}

function namedRef(state: FakeState, name: string): Fields | null {
  const oid = state.store.resolve(name);
  if (oid === undefined) return null;
  return {
    __typename: 'Ref',
    id: nodeId('Ref', name),
    name: name.replace(/^refs\/(?:forks\/)?[^/]+\//, ''),
    target: () => objectFields(state, oid),
  };
}

function pullFields(state: FakeState, token: Token): Fields {
  const { pull } = state;
  const list = <Item>(items: readonly Item[], fields: (state: FakeState, token: Token, item: Item) => Fields) => {
    return (args: PageArguments) =>
      connection(
        items.map((item) => fields(state, token, item)),
        args,
      );
  };
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.number),
    number: pull.number,
    title: pull.title,
    state: pull.merged === undefined ? pull.state.toUpperCase() : 'MERGED',
    closed: pull.state === 'closed',
    merged: pull.merged !== undefined,
    locked: pull.isLocked,
    url: `${htmlUrl(state)}/pull/${pull.number}`,
    author: actorFields(state, pull.author),
    baseRefName: pull.base.ref,
    baseRefOid: pull.base.sha,
    headRefName: pull.head.ref,
    headRefOid: pull.head.sha,
    headRef: () => namedRef(state, headRefName(state)),
    isCrossRepository: pull.head.repository.owner !== state.options.owner,
    changedFiles: state.store.diff(pull.mergeBase, pull.head.sha).length,
    reviewThreads: list(threads(state), threadFields),
    reviews: list(state.reviews, reviewFields),
    comments: list(state.issueComments, issueCommentFields),
  };
}

function node(state: FakeState, token: Token, text: string): Fields {
  const { type, id } = parseNodeId(text);
  const byId = (item: { id: number }) => item.id === Number(id);
  if (type === 'PullRequest' && Number(id) === state.pull.number) return pullFields(state, token);
  const thread = type === 'PullRequestReviewThread' ? threads(state).find(byId) : undefined;
  if (thread !== undefined) return threadFields(state, token, thread);
  const comment = type === 'PullRequestReviewComment' ? state.comments.find(byId) : undefined;
  if (comment !== undefined) return commentFields(state, token, comment);
  const review = type === 'PullRequestReview' ? state.reviews.find(byId) : undefined;
  if (review !== undefined) return reviewFields(state, token, review);
  const issueComment = type === 'IssueComment' ? state.issueComments.find(byId) : undefined;
  if (issueComment !== undefined) return issueCommentFields(state, token, issueComment);
  throw graphqlError('NOT_FOUND', `Could not resolve to a node with the global id of '${text}'`);
}
