import { expect } from 'vitest';
import { createClient } from '../../src/github/client.ts';
import { test } from '../end-to-end/fakes.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { FaultKind } from '../fake-github/faults.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { caseCount } from '../long.ts';

const ALL_LIMITS: readonly FaultKind[] = [429, 'secondary-403', 'secondary-429'];
/** The client leaves three seconds between two reviews, in all tests together. */
const LIMITS = ALL_LIMITS.slice(0, caseCount(1, ALL_LIMITS.length));

const TREES = { base: { a: '1\n' }, head: { a: '2\n' } };

async function comment(
  fake: FakeGitHub,
  fault: FaultKind,
  times: number,
): Promise<{ status: number; waits: string[]; sent: number }> {
  fake.inject({ fault, method: 'POST', path: /reviews$/, times });
  const waits: string[] = [];
  const client = createClient({
    ...{ token: TOKENS.write, apiUrl: fake.url, unsaidWait: 0.1 },
    warn: (message) => waits.push(message),
  });
  const { status } = await client.rest.pulls
    .createReview({
      ...{ owner: fake.owner, repo: fake.name, pull_number: fake.pull.number, event: 'COMMENT', body: 'text' },
      request: { retries: 0 },
    })
    .catch((error: { status: number }) => error);
  return { status, waits, sent: fake.requests.length };
}

test.concurrent.for(LIMITS)(
  'a %s that does not say how long to wait is waited for, and tried again',
  async (fault, { fakeGitHub }) => {
    const { status, waits, sent } = await comment(await fakeGitHub(TREES), fault, 1);
    expect(status).toBe(200);
    expect(waits).toEqual([expect.stringContaining('secondary rate limit: POST')]);
    expect(sent).toBe(2);
  },
);

test.concurrent.for(LIMITS)('a %s that does not end is given up after two waits', async (fault, { fakeGitHub }) => {
  const { status, waits, sent } = await comment(await fakeGitHub(TREES), fault, 10);
  expect([403, 429]).toContain(status);
  expect(waits.length).toBe(3);
  expect(sent).toBe(3);
});

test.concurrent('queries do not wait as writes do: forty take no half minute', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const client = createClient({ token: TOKENS.write, apiUrl: fake.url, warn: () => undefined });
  for (let count = 0; count < 40; count++) await client.graphql('query { viewer { login } }');
  expect(fake.requests.length).toBe(40);
});
