import type { IncomingMessage } from 'node:http';
import { isRedirectHost } from '../../../repository/fetch/fetch-rules.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { Asking } from './ask.ts';
import { ask } from './ask.ts';
import { readBody } from './read-body.ts';

/** A token is a few kilobytes. */
const MAX_TOKEN = 2 ** 20;

/** Who gives tokens for registries that have another host for that. */
const TOKEN_HOSTS: Readonly<Record<string, string>> = {
  'registry-1.docker.io': 'auth.docker.io',
  'registry.gitlab.com': 'gitlab.com',
};

/**
 * Answers a registry that asks who is there, and returns the header to ask again with: credentials for `Basic`, a token
 * for `Bearer`. Tokens are asked for by https, at public hosts; credentials are sent for one only to the registry's own
 * host, and to the one that is known to be its.
 *
 * https://distribution.github.io/distribution/spec/auth/token/
 *
 * @param answer that of status 401
 * @param name the repository in the registry: `example/charts/web`
 * @returns undefined where there is nothing to answer with
 */
export async function logIn(
  answer: IncomingMessage,
  home: URL,
  name: string,
  credentials: string | undefined,
  asking: Asking,
): Promise<string | undefined> {
  const challenge = String(answer.headers['www-authenticate'] ?? '');
  const [, scheme = '', rest = ''] = /^\s*(\w+)\s*(.*)$/s.exec(challenge) ?? [];
  if (scheme.toLowerCase() === 'basic') return credentials;
  if (scheme.toLowerCase() !== 'bearer') return undefined;
  const parameters = new Map([...rest.matchAll(/(\w+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, value]));
  const realm = parameters.get('realm') ?? '';
  if (!URL.canParse(realm)) throw new FetchFault(`${home.host} names no address for tokens`);
  const url = new URL(realm);
  url.search = '';
  url.hash = '';
  const service = parameters.get('service');
  if (service !== undefined) url.searchParams.set('service', service);
  url.searchParams.set('scope', `repository:${name}:pull`);
  const isItsHost =
    url.origin === home.origin ||
    (url.protocol === 'https:' && (TOKEN_HOSTS[home.host] === url.host || isRedirectHost(asking.rules, url.host)));
  // What comes is a word for the registry alone: nothing is believed on it.
  const from = isItsHost ? new URL(url.origin) : home;
  const authorization = isItsHost ? credentials : undefined;
  const token = await ask({ url, home: from, isProved: true, authorization }, asking);
  const body = await readBody(token, MAX_TOKEN, `the token of ${url.host}`);
  return token.statusCode === 200 ? bearerOf(body) : undefined;
}

function bearerOf(body: Buffer): string | undefined {
  try {
    const { token, access_token: accessToken } = JSON.parse(body.toString()) as Readonly<Record<string, unknown>>;
    const word = [token, accessToken].find((value) => typeof value === 'string' && /^[\x21-\x7e]+$/.test(value));
    return word === undefined ? undefined : `Bearer ${String(word)}`;
  } catch {
    return undefined;
  }
}
