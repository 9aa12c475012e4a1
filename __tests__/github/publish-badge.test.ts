import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { GitHubClient } from '../../src/github/client.ts';
import { createClient } from '../../src/github/client.ts';
import { publishBadge } from '../../src/github/publish-badge.ts';
import type { BadgeFile } from '../../src/report/badge/badge-files.ts';
import type { BadgeOutcome } from '../../src/report/summary/badge-notes.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { call } from '../fake-github/testing.ts';

let fake: FakeGitHub;

beforeEach(async () => {
  fake = await createFakeGitHub({ base: { 'a.yaml': '1\n' }, head: { 'a.yaml': '2\n' }, requireApiVersion: true });
});

afterEach(async () => {
  expect(fake.errors).toEqual([]);
  await fake.close();
});

const BRANCH = 'badges';
const REF = `refs/heads/${BRANCH}`;

function clientOf(token: string): GitHubClient {
  return createClient({ token, apiUrl: fake.url, warn: () => undefined, unsaidWait: 0.1 });
}

function filesOf(text: string): BadgeFile[] {
  return [
    { path: 'pod-security.svg', content: `<svg>${text} é</svg>\n` },
    { path: 'pod-security.json', content: `{"message":"${text}"}\n` },
  ];
}

interface Publishing {
  readonly client?: GitHubClient;
  readonly head?: string;
  readonly branch?: string;
}

function publish(
  text: string,
  { client, head = fake.baseTip, branch = BRANCH }: Publishing = {},
): Promise<BadgeOutcome> {
  const commit = { owner: fake.owner, repo: fake.name, head, question: 'branch' };
  return publishBadge(client ?? clientOf(TOKENS.contentsWrite), commit, branch, filesOf(text));
}

function shown(ref = REF): string | undefined {
  const bytes = fake.file(ref, 'pod-security.json');
  return bytes === undefined ? undefined : JSON.parse(Buffer.from(bytes).toString('utf8')).message;
}

async function tip(): Promise<{ sha: string; message: string; parents: unknown[]; paths: string[] }> {
  const sha = fake.ref(REF) ?? '';
  const { message, parents, tree } = (await call(fake, 'GET', `git/commits/${sha}`)).body;
  const listed = (await call(fake, 'GET', `git/trees/${tree.sha}`)).body;
  return { sha, message, parents, paths: listed.tree.map(({ path }: { path: string }) => path) };
}

/** The calls that change something, since the last time. */
function writes(): string[] {
  const made = fake.requests
    .map(({ method, path, body }) =>
      path === '/graphql'
        ? /mutation/.test(JSON.stringify(body))
          ? 'updateRefs'
          : ''
        : `${method} ${path.split('/').slice(4).join('/')}`,
    )
    .filter((one) => one !== '' && !one.startsWith('GET'));
  fake.forgetRequests();
  return made;
}

const CREATED = ['POST git/trees', 'POST git/commits', 'POST git/refs'];
const MOVED = ['POST git/trees', 'POST git/commits', 'updateRefs'];

/** Does something once, right before the first call that matches is sent. */
function interrupted(client: GitHubClient, matches: RegExp, act: () => Promise<unknown>): GitHubClient {
  let isDone = false;
  client.hook.before('request', async ({ method, url, ...options }) => {
    if (isDone || !matches.test(`${method} ${url} ${'query' in options ? options['query'] : ''}`)) return;
    isDone = true;
    await act();
  });
  return client;
}

/** What a badge is published with last: by REST where the branch is new, else by GraphQL. */
const LAST_WRITE = /git\/refs|updateRefs/;

describe('the branch of the badge', () => {
  test('is made on first use, with nothing but the badge', async () => {
    expect(await publish('restricted')).toEqual({ commit: fake.ref(REF) });
    expect(writes()).toEqual(CREATED);
    expect(shown()).toBe('restricted');
    const { message, parents, paths } = await tip();
    expect(parents).toEqual([]);
    expect(paths).toEqual(['pod-security.json', 'pod-security.svg']);
    expect(message).toContain(fake.baseTip);
  });

  test('is not written where it shows that already', async () => {
    await publish('restricted');
    writes();
    expect(await publish('restricted')).toEqual({ isUnchanged: true });
    fake.pushBase({ 'a.yaml': '3\n' });
    expect(await publish('restricted')).toEqual({ isUnchanged: true });
    expect(writes()).toEqual([]);
  });

  test('gets one new commit for a new badge, and no history', async () => {
    await publish('restricted');
    const old = fake.ref(REF);
    writes();
    fake.pushBase({ 'a.yaml': '3\n' });
    expect(await publish('1 of 2 at restricted')).toEqual({ commit: fake.ref(REF) });
    expect(writes()).toEqual(MOVED);
    expect(fake.ref(REF)).not.toBe(old);
    expect((await tip()).parents).toEqual([]);
    expect(shown()).toBe('1 of 2 at restricted');
  });

  test('may have a name with slashes', async () => {
    await publish('restricted', { branch: 'pss/badges' });
    await publish('baseline', { branch: 'pss/badges' });
    expect(shown('refs/heads/pss/badges')).toBe('baseline');
  });

  test('shows what the same commit is judged as today', async () => {
    await publish('restricted');
    expect(await publish('baseline')).toEqual({ commit: fake.ref(REF) });
    expect(shown()).toBe('baseline');
  });

  test('is written where the commit of its badge is in no history any more', async () => {
    const gone = await call(fake, 'POST', 'git/commits', {
      body: {
        message: 'gone',
        tree: (await call(fake, 'GET', `git/commits/${fake.baseTip}`)).body.tree.sha,
        parents: [],
      },
      token: TOKENS.contentsWrite,
    });
    await publish('baseline', { head: gone.body.sha });
    expect(await publish('restricted')).toEqual({ commit: fake.ref(REF) });
  });
});

describe('of two runs', () => {
  let older: string;
  let newer: string;

  beforeEach(() => {
    older = fake.baseTip;
    newer = fake.pushBase({ 'a.yaml': '3\n' });
  });

  test('the one of the older commit leaves the newer badge', async () => {
    await publish('new', { head: newer });
    writes();
    expect(await publish('old', { head: older })).toEqual({ isOutdated: true });
    expect(writes()).toEqual([]);
    expect(shown()).toBe('new');
  });

  test('the one of the older commit leaves it where GitHub says that it has no such commit, and says so', async () => {
    await publish('new', { head: newer });
    fake.inject({ path: /\/compare\//, fault: 404 });
    expect(await publish('old', { head: older })).toMatchObject({ refused: { status: 404 } });
    expect(shown()).toBe('new');
    fake.inject({ path: /\/compare\//, fault: 404 });
    expect(await publish('newest', { head: newer })).toEqual({ commit: fake.ref(REF) });
  });

  test('the one of the older commit replaces a badge whose commit is gone', async () => {
    await publish('new', { head: newer });
    fake.inject({ path: /\/compare\//, fault: 404 });
    fake.inject({ path: new RegExp(`/git/commits/${newer}$`), fault: 404 });
    expect(await publish('old', { head: older })).toEqual({ commit: fake.ref(REF) });
  });

  test.each([true, false])(
    'the one of the newer commit wins, whoever is last (branch is there: %s)',
    async (isThere) => {
      if (isThere) await publish('first', { head: older });
      const slowOld = interrupted(clientOf(TOKENS.contentsWrite), LAST_WRITE, () => publish('new', { head: newer }));
      expect(await publish('old', { head: older, client: slowOld })).toEqual({ isOutdated: true });
      expect(shown()).toBe('new');
    },
  );

  test.each([true, false])('the newer one comes after the older one (branch is there: %s)', async (isThere) => {
    if (isThere) await publish('first', { head: older });
    const slowNew = interrupted(clientOf(TOKENS.contentsWrite), LAST_WRITE, () => publish('old', { head: older }));
    expect(await publish('new', { head: newer, client: slowNew })).toEqual({ commit: fake.ref(REF) });
    expect(shown()).toBe('new');
    expect((await tip()).parents).toEqual([]);
  });

  test('both may say the same', async () => {
    const slow = interrupted(clientOf(TOKENS.contentsWrite), LAST_WRITE, () => publish('same', { head: newer }));
    expect(await publish('same', { head: older, client: slow })).toEqual({ isUnchanged: true });
    expect(shown()).toBe('same');
  });

  test('both at once end with the newer one', async () => {
    for (const text of ['x', 'y', 'z']) {
      await Promise.all([publish(`old ${text}`, { head: older }), publish(`new ${text}`, { head: newer })]);
      expect(shown()).toBe(`new ${text}`);
    }
  });

  test('a branch that somebody deletes meanwhile is made again', async () => {
    await publish('first', { head: older });
    const slow = interrupted(clientOf(TOKENS.contentsWrite), LAST_WRITE, () =>
      call(fake, 'DELETE', `git/refs/heads/${BRANCH}`, { token: TOKENS.contentsWrite }),
    );
    expect(await publish('new', { head: newer, client: slow })).toEqual({ commit: fake.ref(REF) });
    expect(shown()).toBe('new');
  });
});

describe('a branch that is no badge', () => {
  async function commitOn(ref: string, body: object): Promise<string> {
    const token = TOKENS.contentsWrite;
    const { sha } = (await call(fake, 'POST', 'git/commits', { body, token })).body;
    const name = ref.replace('refs/', '');
    const patch = { sha, force: true };
    const isThere = fake.ref(ref) !== undefined;
    if (isThere) await call(fake, 'PATCH', `git/refs/${name}`, { body: patch, token });
    else await call(fake, 'POST', 'git/refs', { body: { ref, sha }, token });
    return sha;
  }

  async function treeOf(commit: string): Promise<string> {
    return (await call(fake, 'GET', `git/commits/${commit}`)).body.tree.sha;
  }

  async function expectUntouched(ref: string): Promise<void> {
    const old = fake.ref(ref);
    fake.forgetRequests();
    expect(await publish('restricted', { branch: ref.replace('refs/heads/', '') })).toEqual({ isForeign: true });
    expect(writes()).toEqual([]);
    expect(fake.ref(ref)).toBe(old);
  }

  test('is not touched, were it named by mistake', async () => {
    fake.pushBase({ 'a.yaml': '3\n' });
    await expectUntouched('refs/heads/main');
  });

  test('is not touched where it has a single commit', async () => {
    const tree = await treeOf(fake.baseTip);
    await commitOn('refs/heads/docs', { message: 'Initial commit', tree, parents: [] });
    await expectUntouched('refs/heads/docs');
  });

  test('is not touched where somebody built on the badge', async () => {
    await publish('restricted');
    const { message, sha } = await tip();
    await commitOn(REF, { message, tree: await treeOf(sha), parents: [sha] });
    await expectUntouched(REF);
  });

  test('is not touched where somebody amended the badge', async () => {
    await publish('restricted');
    await commitOn(REF, { message: (await tip()).message, tree: await treeOf(fake.baseTip), parents: [] });
    await expectUntouched(REF);
  });

  test('is not lost where it becomes so while the badge is written', async () => {
    await publish('restricted');
    const tree = await treeOf(fake.baseTip);
    const slow = interrupted(clientOf(TOKENS.contentsWrite), LAST_WRITE, () =>
      commitOn(REF, { message: 'Mine', tree, parents: [] }),
    );
    expect(await publish('baseline', { client: slow })).toEqual({ isForeign: true });
    expect((await tip()).message).toBe('Mine');
  });
});

describe('what GitHub refuses', () => {
  test('is told, with the permission that is missing', async () => {
    expect(await publish('restricted', { client: clientOf(TOKENS.write) })).toEqual({
      refused: { status: 403, message: expect.stringContaining('not accessible'), needs: 'contents=write' },
    });
    expect(fake.ref(REF)).toBeUndefined();
  });

  test.each([
    [409, /git\/trees/, 'Git Repository is empty.'],
    [404, /git\/trees/, 'Not Found'],
    [403, /git\/commits/, 'Resource not accessible by integration'],
    [422, /git\/refs/, 'Repository rule violations found: Cannot create ref due to creations being restricted.'],
    [403, /git\/refs/, 'Resource not accessible by integration'],
  ])('is told of a new branch: %s for %s', async (status, path, message) => {
    const fault = fake.inject({ fault: status, method: 'POST', path, message, times: 9 });
    expect(await publish('restricted')).toEqual({ refused: { status, message: expect.stringContaining(message) } });
    expect(fault.failed).toBe(1);
  });

  test('is told where a rule forbids to replace the branch', async () => {
    await publish('restricted');
    fake.inject({ fault: 'graphql-something-went-wrong', path: /graphql/, body: /updateRefs/, times: 9 });
    const message = 'Repository rule violations found: Cannot force-push to this branch';
    fake.inject({ fault: 422, method: 'PATCH', path: /git\/refs/, message, times: 9 });
    writes();
    expect(await publish('baseline')).toEqual({ refused: { status: 422, message: expect.stringContaining(message) } });
    expect(writes()).toEqual([...MOVED, `PATCH git/refs/heads%2F${BRANCH}`]);
    expect(shown()).toBe('restricted');
  });

  test('by GraphQL is done by REST', async () => {
    await publish('restricted');
    fake.inject({ fault: 'graphql-something-went-wrong', path: /graphql/, body: /updateRefs/, times: 9 });
    expect(await publish('baseline')).toEqual({ commit: fake.ref(REF) });
    expect(shown()).toBe('baseline');
  });

  test('to read is told, too', async () => {
    fake.inject({ fault: 401, path: /graphql/, message: 'Bad credentials' });
    expect(await publish('restricted')).toEqual({ refused: { status: 401, message: expect.stringContaining('Bad') } });
    await publish('new', { head: fake.pushBase({ 'a.yaml': '3\n' }) });
    fake.inject({ fault: 403, path: /compare/ });
    expect(await publish('baseline', { head: fake.pull.head.sha })).toMatchObject({ refused: { status: 403 } });
    expect(shown()).toBe('new');
  });
});

describe('where GitHub does not say whether it took a write', () => {
  test.each(['502-after-commit', 'reset-after-commit', 502, 503, 'reset'] as const)(
    'the branch is made once, and moved once: %s',
    async (fault) => {
      fake.inject({ fault, method: 'POST', path: /git\/refs/ });
      expect(await publish('restricted')).toEqual({ commit: fake.ref(REF) });
      fake.inject({ fault, method: 'POST', path: /graphql/, body: /updateRefs/ });
      expect(await publish('baseline')).toEqual({ commit: fake.ref(REF) });
      expect(shown()).toBe('baseline');
      expect((await tip()).parents).toEqual([]);
    },
  );

  test.each([/git\/trees/, /git\/commits/])('objects are made again: %s', async (path) => {
    fake.inject({ fault: 502, method: 'POST', path, times: 2 });
    expect(await publish('restricted')).toEqual({ commit: fake.ref(REF) });
  });

  test('it is given up in the end', async () => {
    const fault = fake.inject({ fault: 502, method: 'POST', path: /git\/trees/, times: 99 });
    expect(await publish('restricted')).toMatchObject({ refused: { status: 502 } });
    expect(fault.failed).toBe(5);
  });
});
