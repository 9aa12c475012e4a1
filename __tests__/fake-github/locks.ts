import { permissionOf } from './collaborators.ts';
import { forbidden } from './http.ts';
import type { Token } from './permissions.ts';
import type { FakeState } from './state.ts';

/**
 * "While a conversation is locked, only people with write access and repository owners and collaborators can add, hide,
 * and delete comments." https://docs.github.com/communities/moderating-comments-and-conversations/locking-conversations
 *
 * Neither the job's own token is such a one (https://github.com/hashicorp/terraform-github-actions/issues/100) nor an
 * App's (https://github.com/renovatebot/renovate/issues/6215), whatever their permissions.
 */
export function isShutOut(state: FakeState, token: Token): boolean {
  const isWriter = token.kind === 'PAT' && ['admin', 'write'].includes(permissionOf(state, token.login));
  return state.pull.isLocked && !isWriter;
}

/**
 * Throws GitHub's refusal where the conversation is locked for the token. The text for `create` is of
 * https://github.com/renovatebot/renovate/issues/6215; that it is the same for review comments, with another verb where
 * a comment is changed or deleted, is assumed.
 */
export function requireUnlocked(state: FakeState, token: Token, verb: 'create' | 'delete' | 'update'): void {
  if (isShutOut(state, token)) throw forbidden(`Unable to ${verb} comment because issue is locked.`);
}

/**
 * Reactions are closed to everybody, people with write access included
 * (https://github.com/GitHawkApp/GitHawk/issues/2297). The text is GraphQL's there, and assumed to be that of REST.
 */
export function requireReactions(state: FakeState, token: Token, mutation: 'AddReaction' | 'RemoveReaction'): void {
  if (!state.pull.isLocked) return;
  throw forbidden(`${token.login} does not have the correct permissions to execute \`${mutation}\``);
}
