import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto';

import { forbidden, Refusal } from './http.ts';
import type { Token } from './permissions.ts';
import { notAccessibleText } from './permissions.ts';
import { numberOf } from './render.ts';
import type { FakeState } from './state.ts';

/** A GitHub App as its owner knows it. */
export interface App {
  readonly id: number;
  readonly clientId: string;
  readonly slug: string;
  readonly installationId: number;
  /** PEM of PKCS #1, as GitHub hands it out. */
  readonly privateKey: string;
}

let generated: string | undefined;

/** One key pair for all fakes of a process: to make one takes a tenth of a second and more. */
function privateKey(): string {
  generated ??= generateKeyPairSync('rsa', { modulusLength: 2048 })
    .privateKey.export({ type: 'pkcs1', format: 'pem' })
    .toString();
  return generated;
}

export function appOf(state: FakeState): App {
  const { slug } = state.options.app;
  const id = numberOf(`app ${slug}`);
  return {
    id,
    clientId: `Iv23li${id}`,
    slug,
    installationId: numberOf(`installation ${slug}`),
    privateKey: privateKey(),
  };
}

const UNREADABLE = 'A JSON web token could not be decoded';
/** https://docs.github.com/apps/creating-github-apps/authenticating-with-a-github-app/generating-a-json-web-token-jwt-for-a-github-app */
const MAX_SECONDS = 600;

function unauthorized(message: string): Refusal {
  return new Refusal(401, { message });
}

/** The App itself, which has no permissions in a repository, by its JSON web token; throws GitHub's refusal of another. */
export function authenticateApp(state: FakeState, text: string): Token {
  const app = appOf(state);
  const [header = '', payload = '', signature = ''] = text.split('.');
  const key = createPublicKey(app.privateKey);
  const isSigned = verify('RSA-SHA256', Buffer.from(`${header}.${payload}`), key, Buffer.from(signature, 'base64url'));
  if (decode(header)['alg'] !== 'RS256' || !isSigned) throw unauthorized(UNREADABLE);
  const { iss, iat, exp } = decode(payload);
  if (![app.id, String(app.id), app.clientId].some((known) => known === iss)) {
    throw new Refusal(404, { message: 'Integration not found' });
  }
  const now = Date.now() / 1000;
  if (!isInteger(iat) || iat > now) {
    throw unauthorized(
      "'Issued at' claim ('iat') must be an Integer representing the time that the assertion was issued",
    );
  }
  if (!isInteger(exp) || exp <= now) {
    throw unauthorized(
      "'Expiration time' claim ('exp') must be a numeric value representing the future time at which the assertion expires",
    );
  }
  if (exp > now + MAX_SECONDS) throw unauthorized("'Expiration time' claim ('exp') is too far in the future");
  return { kind: 'jwt', login: app.slug, appId: app.id, permissions: {} };
}

/** What an App asks, no other token asks, and the other way round; throws GitHub's refusal. */
export function requireKind(token: Token, isForApps: boolean): void {
  if (isForApps && token.kind !== 'jwt') throw unauthorized(UNREADABLE);
  if (!isForApps && token.kind === 'jwt') throw forbidden(notAccessibleText(token));
}

function isInteger(value: unknown): value is number {
  return Number.isInteger(value);
}

function decode(part: string): Record<string, unknown> {
  try {
    return JSON.parse(Buffer.from(part, 'base64url').toString('utf8')) as Record<string, unknown>;
  } catch {
    return {};
  }
}
