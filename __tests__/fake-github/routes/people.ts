import { permissionOf } from '../collaborators.ts';
import type { ApiCall, ApiReply, Route } from '../http.ts';
import { forbidden, notFound, Refusal } from '../http.ts';
import { notAccessibleText } from '../permissions.ts';
import { renderRepository, renderUser } from '../render.ts';
import type { FakeState } from '../state.ts';

const METADATA = [{ scope: 'metadata', access: 'read' }] as const;

export const peopleRoutes: readonly Route[] = [
  { method: 'get', path: '/user', needs: [], answer: getUser },
  { method: 'get', path: '/repos/{owner}/{repo}', needs: METADATA, answer: getRepository },
  {
    method: 'get',
    path: '/repos/{owner}/{repo}/collaborators/{username}/permission',
    needs: METADATA,
    answer: getPermission,
  },
];

/** Not for installation tokens. https://github.com/marocchino/sticky-pull-request-comment/issues/332 */
function getUser(state: FakeState, call: ApiCall): ApiReply {
  if (call.token.kind !== 'PAT') throw forbidden(notAccessibleText(call.token));
  return {
    status: 200,
    body: {
      ...renderUser(state, call.token.login),
      name: null,
      company: null,
      blog: null,
      location: null,
      email: null,
      hireable: null,
      bio: null,
      public_repos: 1,
      public_gists: 0,
      followers: 0,
      following: 0,
      created_at: '2025-06-15T15:06:40Z',
      updated_at: '2025-06-15T15:06:40Z',
    },
  };
}

function getRepository(state: FakeState): ApiReply {
  return {
    status: 200,
    body: { ...renderRepository(state), has_discussions: false, network_count: 0, subscribers_count: 0 },
  };
}

/**
 * `permission` knows the four old names only: `maintain` is `write` and `triage` is `read`. What is no account is not
 * found (https://github.com/anthropics/claude-code-action/issues/1018), while a bot has the permission `none`
 * (https://github.com/anthropics/claude-code-action/issues/351).
 */
function getPermission(state: FakeState, call: ApiCall): ApiReply {
  const login = call.params['username'] ?? '';
  if (login === '') throw notFound();
  if (state.options.notUsers.includes(login)) throw new Refusal(404, { message: `${login} is not a user` });
  const permission = login.endsWith('[bot]') ? 'none' : permissionOf(state, login);
  return {
    status: 200,
    body: { permission, role_name: permission, user: { ...renderUser(state, login), role_name: permission } },
  };
}
