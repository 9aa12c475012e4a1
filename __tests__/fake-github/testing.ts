import type { FakeGitHub } from './fake-github.ts';
import { TOKENS } from './permissions.ts';

/** `line 1` to `line n`, each with its line feed. */
export function lines(first: number, last: number): string {
  return Array.from({ length: last - first + 1 }, (_, index) => `line ${first + index}\n`).join('');
}

export interface CallOptions {
  readonly body?: unknown;
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface Answer {
  readonly status: number;
  // biome-ignore lint/suspicious/noExplicitAny: the tests look into whatever JSON comes.
  readonly body: any;
  readonly headers: Headers;
}

/** A bare call below `repos/{owner}/{repo}/`, or from the root where the path begins with a slash. */
export async function call(
  fake: FakeGitHub,
  method: string,
  path: string,
  { body, token = TOKENS.write, headers = {} }: CallOptions = {},
): Promise<Answer> {
  const root = path.startsWith('/') ? fake.url : `${fake.url}/repos/${fake.owner}/${fake.name}/`;
  const response = await fetch(`${root}${path}`, {
    method,
    headers: { authorization: `Bearer ${token}`, 'x-github-api-version': '2022-11-28', ...headers },
    ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
  });
  const text = await response.text();
  const isJson = response.headers.get('content-type')?.includes('json') === true && text !== '';
  return { status: response.status, body: isJson ? JSON.parse(text) : text, headers: response.headers };
}

export async function graphql(
  fake: FakeGitHub,
  query: string,
  variables: Readonly<Record<string, unknown>> = {},
  token: string = TOKENS.write,
): Promise<Answer> {
  return call(fake, 'POST', '/graphql', { body: { query, variables }, token });
}
