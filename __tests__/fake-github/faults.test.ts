import { retry } from '@octokit/plugin-retry';
import { throttling } from '@octokit/plugin-throttling';
import { Octokit } from '@octokit/rest';
import { afterEach, expect, test } from 'vitest';
import type { FakeGitHub } from './fake-github.ts';
import { createFakeGitHub } from './fake-github.ts';
import type { FakeGitHubOptions } from './options.ts';
import { TOKENS } from './permissions.ts';
import { call, graphql } from './testing.ts';

let fake: FakeGitHub;

async function start(options: Partial<FakeGitHubOptions> = {}): Promise<void> {
  fake = await createFakeGitHub({ base: { a: '1\n' }, head: { a: '2\n' }, ...options });
}

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const review = { event: 'COMMENT', body: 'text' };
const post = () => call(fake, 'POST', 'pulls/7/reviews', { body: review });

test('a fault hits the calls that it names, so many times, after so many', async () => {
  await start();
  const fault = fake.inject({ fault: 503, method: 'GET', path: /\/files/, times: 2, after: 1 });
  const statuses: number[] = [];
  for (let index = 0; index < 5; index += 1) statuses.push((await call(fake, 'GET', 'pulls/7/files')).status);
  expect(statuses).toEqual([200, 503, 503, 200, 200]);
  expect(fault.failed).toBe(2);
  expect((await call(fake, 'GET', 'pulls/7')).status).toBe(200);
});

test('a 502 comes with or without the effect of the call', async () => {
  await start();
  fake.inject({ fault: 502 });
  expect((await post()).status).toBe(502);
  expect(fake.reviews).toHaveLength(0);
  fake.inject({ fault: '502-after-commit' });
  expect((await post()).status).toBe(502);
  expect(fake.reviews).toHaveLength(1);
});

test('a socket drops before the call or after it', async () => {
  await start();
  fake.inject({ fault: 'reset' });
  await expect(post()).rejects.toThrow();
  expect(fake.reviews).toHaveLength(0);
  fake.inject({ fault: 'reset-after-commit' });
  await expect(post()).rejects.toThrow();
  expect(fake.reviews).toHaveLength(1);
  expect(fake.requests.map(({ status }) => status)).toEqual([0, 0]);
});

test('a slow answer is slow', async () => {
  await start();
  fake.inject({ fault: 'slow', delay: 60 });
  await post();
  expect(fake.requests[0]?.duration).toBeGreaterThanOrEqual(55);
});

test('limits are refused as GitHub does, with and without `retry-after`', async () => {
  await start();
  fake.inject({ fault: 'secondary-403', retryAfter: 1 });
  const first = await post();
  expect(first).toMatchObject({ status: 403, body: { message: expect.stringContaining('secondary rate limit') } });
  expect(first.headers.get('retry-after')).toBe('1');
  fake.inject({ fault: 'secondary-429' });
  const second = await post();
  expect(second.status).toBe(429);
  expect(second.headers.get('retry-after')).toBeNull();
  fake.inject({ fault: 'primary-limit', retryAfter: 1 });
  const third = await post();
  expect(third.status).toBe(403);
  expect(third.headers.get('x-ratelimit-remaining')).toBe('0');
  expect(Number(third.headers.get('x-ratelimit-reset')) - Date.now() / 1000).toBeLessThan(2.1);
});

test('content, points and calls are counted', async () => {
  await start({ rateLimits: { contentPerMinute: 2, minute: 150, retryAfter: undefined } });
  await post();
  expect((await post()).headers.get('x-ratelimit-remaining')).toBe('998');
  expect(await post()).toMatchObject({
    status: 403,
    body: { message: expect.stringContaining('secondary rate limit') },
  });
  expect((await call(fake, 'GET', 'pulls/7')).status).toBe(200);
  await new Promise((resolve) => setTimeout(resolve, 160));
  expect((await post()).status).toBe(200);
  await fake.close();

  await start({ rateLimits: { primary: 1 } });
  expect((await call(fake, 'GET', 'pulls/7')).status).toBe(200);
  expect((await call(fake, 'GET', 'pulls/7')).body.message).toContain('API rate limit exceeded');
  await fake.close();

  await start({ rateLimits: { pointsPerMinute: 10 } });
  expect((await post()).status).toBe(200);
  expect((await post()).status).toBe(200);
  expect((await call(fake, 'GET', 'pulls/7')).status).toBe(403);
});

test('GraphQL fails with status 200, in whole or in part, and with 502 for too many blobs', async () => {
  await start({ maxBlobsPerQuery: 2 });
  const blobs = (count: number) => {
    const fields = Array.from({ length: count }, (_, index) => `f${index}: object(expression: "main:a") { oid }`);
    return graphql(fake, `{ repository(owner: "octo", name: "shop") { ${fields.join(' ')} } }`);
  };
  fake.inject({ fault: 'graphql-partial', body: /main:a/ });
  const partial = await blobs(2);
  expect(partial).toMatchObject({
    status: 200,
    body: {
      data: { repository: { f0: { oid: expect.any(String) }, f1: null } },
      errors: [{ message: 'Resource limits for this query exceeded.', path: ['repository', 'f1'] }],
    },
  });
  fake.inject({ fault: 'graphql-something-went-wrong' });
  const whole = await blobs(2);
  expect(whole).toMatchObject({
    status: 200,
    body: { errors: [{ message: expect.stringContaining('Something went') }] },
  });
  expect((await blobs(3)).status).toBe(502);
  expect((await blobs(2)).body.errors).toBeUndefined();
  expect(fake.calls()).toMatchObject({ graphql: 4, rest: 0, routes: { 'POST query repository': 4 } });
});

test('GraphQL refuses by its limits, and for want of a permission, with status 200', async () => {
  await start();
  const ask = () => graphql(fake, '{ viewer { login } }');
  fake.inject({ fault: 'graphql-primary-limit', retryAfter: 5 });
  const primary = await ask();
  expect(primary).toMatchObject({ status: 200, body: { errors: [{ type: 'RATE_LIMITED' }] } });
  expect(primary.body.data).toBeUndefined();
  expect(primary.headers.get('x-ratelimit-remaining')).toBe('0');
  fake.inject({ fault: 'graphql-secondary-limit', retryAfter: 7 });
  const secondary = await ask();
  expect(secondary).toMatchObject({ status: 200, body: { errors: [{ type: 'RATE_LIMITED' }] } });
  expect(secondary.headers.get('retry-after')).toBe('7');
  fake.inject({ fault: 'graphql-forbidden' });
  expect(await ask()).toMatchObject({
    status: 200,
    body: { data: { repository: null }, errors: [{ type: 'FORBIDDEN' }] },
  });
  await fake.close();

  await start({ rateLimits: { primary: 1 } });
  await ask();
  expect(await ask()).toMatchObject({
    status: 200,
    body: { errors: [{ message: expect.stringContaining('API rate') }] },
  });
});

test('an answer may end in its middle, after the call had its effect', async () => {
  await start();
  fake.inject({ fault: 'cut-body' });
  await expect(post()).rejects.toThrow();
  expect(fake.reviews).toHaveLength(1);
});

test('something may happen just before a call, or between it and its answer', async () => {
  await start();
  const files = async () =>
    (await call(fake, 'GET', 'pulls/7/files')).body.map(({ filename }: { filename: string }) => filename);
  const happens = () => fake.pushHead({ a: '1\n', b: '2\n' });
  fake.inject({ fault: 'meanwhile-after-commit', path: /files/, happens });
  expect(await files()).toEqual(['a']);
  expect(await files()).toEqual(['b']);
  fake.inject({ fault: 'meanwhile', path: /files/, happens: () => fake.pushHead({ a: '1\n', c: '2\n' }) });
  expect(await files()).toEqual(['c']);
});

test('a tree of too many entries is cut, and says so', async () => {
  await start({ base: { a: '1\n', b: '1\n', c: '1\n' }, maxTreeEntries: 2 });
  const { body } = await call(fake, 'GET', 'git/trees/main?recursive=1');
  expect([body.truncated, body.tree.length]).toEqual([true, 2]);
});

test('the retry plugin posts twice after a 502, and the throttling plugin waits for `retry-after`', async () => {
  await start();
  const onLimit = () => true;
  const client = new (Octokit.plugin(retry, throttling))({
    baseUrl: fake.url,
    auth: TOKENS.write,
    retry: { retryAfterBaseValue: 1 },
    throttle: { onRateLimit: onLimit, onSecondaryRateLimit: onLimit },
    log: { debug() {}, info() {}, warn() {}, error() {} },
  });
  fake.inject({ fault: '502-after-commit' });
  await client.request('POST /repos/octo/shop/pulls/7/reviews', review);
  expect(fake.reviews).toHaveLength(2);
  fake.inject({ fault: 'secondary-403', retryAfter: 1 });
  await client.request('GET /repos/octo/shop/pulls/7');
  expect(fake.requests.slice(-2).map(({ status }) => status)).toEqual([403, 200]);
});
