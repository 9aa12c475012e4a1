import { appOf } from '../app-auth.ts';
import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, Refusal } from '../http.ts';
import type { Access, Scope, Token } from '../permissions.ts';
import { numberOf, renderRepository, renderUser } from '../render.ts';
import type { FakeState } from '../state.ts';

export const appRoutes: readonly Route[] = [
  {
    method: 'get',
    path: '/repos/{owner}/{repo}/installation',
    needs: [],
    isForApps: true,
    answer: getInstallation,
  },
  {
    method: 'post',
    path: '/app/installations/{installation_id}/access_tokens',
    needs: [],
    isForApps: true,
    answer: createToken,
  },
];

function getInstallation(state: FakeState): ApiReply {
  const { isInstalled, permissions } = state.options.app;
  if (!isInstalled) throw notFound();
  const app = appOf(state);
  const { owner } = state.options;
  return {
    status: 200,
    body: {
      id: app.installationId,
      app_id: app.id,
      app_slug: app.slug,
      client_id: app.clientId,
      account: renderUser(state, owner),
      target_id: numberOf(owner),
      target_type: 'Organization',
      repository_selection: 'selected',
      access_tokens_url: `${state.origin}/app/installations/${app.installationId}/access_tokens`,
      repositories_url: `${state.origin}/installation/repositories`,
      html_url: `${state.origin}/organizations/${owner}/settings/installations/${app.installationId}`,
      permissions: { metadata: 'read', ...permissions },
      events: [],
      created_at: '2025-06-15T15:06:40Z',
      updated_at: '2025-06-15T15:06:40Z',
      single_file_name: null,
      suspended_by: null,
      suspended_at: null,
    },
  };
}

type Permissions = Partial<Record<Scope, Access>>;

interface TokenRequest {
  repositories?: string[];
  repository_ids?: number[];
  permissions?: Permissions;
}

const RANK: Readonly<Record<Access, number>> = { none: 0, read: 1, write: 2 };

/**
 * A token of the installation, with the permissions and for the repositories that were asked for, else with all that the
 * App has. Both texts of refusal are known from https://github.com/actions/create-github-app-token and its users.
 */
function createToken(state: FakeState, call: ApiCall): ApiReply {
  const app = appOf(state);
  const granted: Permissions = { metadata: 'read', ...state.options.app.permissions };
  if (!state.options.app.isInstalled || Number(call.params['installation_id']) !== app.installationId) throw notFound();
  const request = (call.body ?? {}) as TokenRequest;
  const asked = Object.entries(request.permissions ?? {}) as [Scope, Access][];
  if (asked.some(([scope, access]) => (RANK[access] ?? 3) > RANK[granted[scope] ?? 'none'])) {
    throw new Refusal(422, { message: 'The permissions requested are not granted to this installation.' });
  }
  const { owner, name } = state.options;
  const isElsewhere =
    (request.repositories ?? []).some((wanted) => wanted.toLowerCase() !== name.toLowerCase()) ||
    (request.repository_ids ?? []).some((id) => id !== numberOf(`${owner}/${name}`));
  if (isElsewhere) {
    throw new Refusal(422, {
      message: 'There is at least one repository that does not exist or is not accessible to the parent installation.',
    });
  }
  const permissions: Permissions =
    request.permissions === undefined ? granted : { metadata: 'read', ...request.permissions };
  const text = `ghs_${app.id}_${state.nextId()}`;
  const token: Token = { kind: 'app', login: `${app.slug}[bot]`, appId: app.id, permissions };
  state.issuedTokens.set(text, token);
  const isNarrowed = request.repositories !== undefined || request.repository_ids !== undefined;
  return {
    status: 201,
    body: {
      token: text,
      expires_at: `${new Date(Date.now() + 60 * 60 * 1000).toISOString().slice(0, 19)}Z`,
      permissions,
      repository_selection: 'selected',
      ...(isNarrowed ? { repositories: [renderRepository(state)] } : {}),
    },
  };
}
