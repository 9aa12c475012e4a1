import type { ApiCall, ApiReply, Route } from '../http.ts';
import { forbidden, notFound, paginate } from '../http.ts';
import { COMMENTS, findIssueComment } from '../issue-comments.ts';
import { requireReactions } from '../locks.ts';
import type { Json } from '../render.ts';
import { nodeId, renderUser } from '../render.ts';
import type { FakeState, Reaction } from '../state.ts';

const REACTIONS = '/repos/{owner}/{repo}/issues/comments/{comment_id}/reactions';

export const reactionRoutes: readonly Route[] = [
  { method: 'get', path: REACTIONS, needs: COMMENTS.read, answer: listReactions },
  { method: 'post', path: REACTIONS, needs: COMMENTS.write, answer: createReaction },
  { method: 'delete', path: `${REACTIONS}/{reaction_id}`, needs: COMMENTS.write, answer: deleteReaction },
];

function render(state: FakeState, reaction: Reaction): Json {
  return {
    id: reaction.id,
    node_id: nodeId('Reaction', reaction.id),
    user: renderUser(state, reaction.login),
    content: reaction.content,
    created_at: reaction.createdAt,
  };
}

/** The reactions of the comment, which is not found once it is deleted. */
function ofComment(state: FakeState, call: ApiCall): Reaction[] {
  const { id } = findIssueComment(state, call);
  return state.reactions.filter(({ commentId }) => commentId === id);
}

function listReactions(state: FakeState, call: ApiCall): ApiReply {
  const { content } = call.query;
  const found = ofComment(state, call).filter((reaction) => content === undefined || reaction.content === content);
  const { items, headers } = paginate(call, found);
  return { status: 200, body: items.map((reaction) => render(state, reaction)), headers };
}

/** "200 means that you already added the reaction type to this issue comment", says the description. */
function createReaction(state: FakeState, call: ApiCall): ApiReply {
  const { content } = call.body as Pick<Reaction, 'content'>;
  const { login } = call.token;
  const here = ofComment(state, call);
  requireReactions(state, call.token, 'AddReaction');
  const known = here.find((reaction) => reaction.login === login && reaction.content === content);
  if (known !== undefined) return { status: 200, body: render(state, known) };
  const commentId = Number(call.params['comment_id']);
  const reaction: Reaction = { id: state.nextId(), commentId, login, content, createdAt: state.now() };
  state.reactions.push(reaction);
  return { status: 201, body: render(state, reaction) };
}

/** Assumed, as no source was found: a reaction of somebody else is not taken away. */
function deleteReaction(state: FakeState, call: ApiCall): ApiReply {
  const reaction = ofComment(state, call).find(({ id }) => id === Number(call.params['reaction_id']));
  if (reaction === undefined) throw notFound();
  requireReactions(state, call.token, 'RemoveReaction');
  if (reaction.login !== call.token.login) throw forbidden('You do not have permission to delete this reaction.');
  state.reactions.splice(state.reactions.indexOf(reaction), 1);
  return { status: 204 };
}
