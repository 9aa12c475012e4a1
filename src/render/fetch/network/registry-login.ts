import type { IncomingMessage } from 'node:http';
import { isRedirectHost } from '../../../repository/fetch/fetch-rules.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { Asking } from './ask.ts';
import { ask } from './ask.ts';
import { readBody } from './read-body.ts';
import { statusFault } from './status-fault.ts';

/** A token is a few kilobytes. */
const MAX_TOKEN = 2 ** 20;

/** Who gives tokens for registries that have another host for that. */
const TOKEN_HOSTS: Readonly<Record<string, string>> = {
  'registry-1.docker.io': 'auth.docker.io',
  'registry.gitlab.com': 'gitlab.com',
};

/** Matches a parameter of a challenge, or the scheme of one. */
const PART = /(\w+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))|(\w+)/g;

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
  const challenges = challengesIn(String(answer.headers['www-authenticate'] ?? ''));
  const parameters = challenges.get('bearer');
  if (parameters === undefined) return challenges.has('basic') ? credentials : undefined;
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
  if (token.statusCode === 429) throw statusFault(url.host, 429, 'a token', 'log in to the registry before this run');
  return token.statusCode === 200 ? bearerOf(body) : undefined;
}

/**
 * Reads by which schemes a registry may be answered, in small letters, with the parameters of each. Node joins headers.
 * https://www.rfc-editor.org/rfc/rfc9110#section-11.6.1
 */
function challengesIn(header: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const challenges = new Map<string, Map<string, string>>();
  let parameters = new Map<string, string>();
  for (const [, key, quoted, bare, scheme] of header.matchAll(PART)) {
    if (scheme !== undefined) {
      parameters = new Map();
      challenges.set(scheme.toLowerCase(), parameters);
    } else if (key !== undefined) parameters.set(key.toLowerCase(), quoted ?? bare ?? '');
  }
  return challenges;
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
