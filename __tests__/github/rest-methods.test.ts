import { Octokit } from '@octokit/rest';
import { expect, test } from 'vitest';
import { ROUTES } from '../../src/github/rest-methods.ts';

test('the routes that are called are those that @octokit/rest calls by the same names', () => {
  const { rest } = new Octokit();
  const named = Object.entries(ROUTES).map(([scope, routes]) => [
    scope,
    Object.fromEntries(
      Object.keys(routes).map((name) => {
        const methods = rest[scope as keyof typeof rest] as unknown as Record<string, typeof rest.pulls.get>;
        const { method, url } = methods[name]?.endpoint.DEFAULTS ?? {};
        return [name, `${method} ${url}`];
      }),
    ),
  ]);
  expect(Object.fromEntries(named)).toEqual(ROUTES);
});
