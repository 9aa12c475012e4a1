import { forbidden } from './http.ts';

export type Access = 'none' | 'read' | 'write';
export type Scope = 'actions' | 'checks' | 'contents' | 'issues' | 'metadata' | 'pull_requests';

export interface Permission {
  readonly scope: Scope;
  readonly access: 'read' | 'write';
}

export interface Token {
  /**
   * `GITHUB_TOKEN` and `app` are installation tokens, of GitHub Actions and of another App; `PAT` is a person's; with a
   * `jwt` an App asks for an installation token.
   */
  readonly kind: 'GITHUB_TOKEN' | 'PAT' | 'app' | 'jwt';
  /** As REST shows it: bots end in `[bot]`. */
  readonly login: string;
  /** The App that the token belongs to; 0 for a person. */
  readonly appId: number;
  readonly permissions: Readonly<Partial<Record<Scope, Access>>>;
}

const ACTIONS = { kind: 'GITHUB_TOKEN', login: 'github-actions[bot]', appId: 15368 } as const;

/** Tokens that every fake knows, by their text. More by the option `tokens`. */
export const TOKENS = {
  /** `permissions: {contents: read, pull-requests: write, checks: write}` */
  write: 'ghs_pullRequestsAndChecksWrite',
  /** What a pull request from a fork gets, whatever its workflow asks for. */
  read: 'ghs_readOnlyAsFromAFork',
  /** `contents: write` as well: may push, and resolve threads. */
  contentsWrite: 'ghs_contentsWrite',
  /** `actions: write` and `issues: write` besides: may run jobs again. */
  actionsWrite: 'ghs_actionsWrite',
  /** `permissions: {issues: write}` alone: may comment, and neither read contents nor pull requests. */
  issuesWrite: 'ghs_issuesWriteOnly',
  /** May comment but not report checks. */
  noChecks: 'ghs_pullRequestsWriteOnly',
  /** A maintainer's personal access token. */
  person: 'github_pat_maintainer',
  /** A GitHub App other than GitHub Actions. */
  app: 'ghs_anotherApp',
} as const;

export const DEFAULT_TOKENS: Readonly<Record<string, Token>> = {
  [TOKENS.write]: { ...ACTIONS, permissions: { contents: 'read', pull_requests: 'write', checks: 'write' } },
  [TOKENS.read]: {
    ...ACTIONS,
    permissions: { contents: 'read', pull_requests: 'read', checks: 'read', issues: 'read' },
  },
  [TOKENS.contentsWrite]: { ...ACTIONS, permissions: { contents: 'write', pull_requests: 'write', checks: 'write' } },
  [TOKENS.actionsWrite]: {
    ...ACTIONS,
    permissions: { actions: 'write', contents: 'write', pull_requests: 'write', checks: 'write', issues: 'write' },
  },
  [TOKENS.issuesWrite]: { ...ACTIONS, permissions: { issues: 'write' } },
  [TOKENS.noChecks]: { ...ACTIONS, permissions: { contents: 'read', pull_requests: 'write' } },
  [TOKENS.person]: {
    kind: 'PAT',
    login: 'maintainer',
    appId: 0,
    permissions: { contents: 'write', pull_requests: 'write', checks: 'write', issues: 'write' },
  },
  [TOKENS.app]: {
    kind: 'app',
    login: 'another-app[bot]',
    appId: 4242,
    permissions: { contents: 'read', pull_requests: 'write', checks: 'write' },
  },
};

/** Who asks without a token. */
export const NOBODY: Token = { kind: 'PAT', login: '', appId: 0, permissions: {} };

/** A token may always read what is public; `metadata` is granted to every token. */
export function isPermitted(token: Token, needs: readonly Permission[], isPublic: boolean): boolean {
  return needs.length === 0 || needs.some((need) => isGranted(token, need, isPublic));
}

function isGranted(token: Token, { scope, access }: Permission, isPublic: boolean): boolean {
  const granted = scope === 'metadata' ? 'read' : (token.permissions[scope] ?? 'none');
  return granted === 'write' || (access === 'read' && (granted === 'read' || isPublic));
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible */
export function acceptedPermissions(needs: readonly Permission[]): Record<string, string> {
  const names = needs.map(({ scope, access }) => `${scope}=${access}`);
  return names.length === 0 ? {} : { 'x-accepted-github-permissions': names.join('; ') };
}

export function notAccessibleText(token: Token): string {
  return `Resource not accessible by ${token.kind === 'PAT' ? 'personal access token' : 'integration'}`;
}

export function requirePermission(token: Token, needs: readonly Permission[], isPublic: boolean): void {
  if (!isPermitted(token, needs, isPublic)) throw forbidden(notAccessibleText(token), acceptedPermissions(needs));
}
