import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { call } from '../fake-github/testing.ts';
import type { Tree } from '../fake-github/tree.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { tokenOf } from './documented-workflows.ts';
import { useFakes } from './fakes.ts';
import { hostPidPod } from './odd-files.ts';

const TOKEN = 'ghs_theJobsOwn';
const CLEAN = { README: 'nothing here\n' };
const BAD = { 'a.yaml': hostPidPod('a') };
const WORSE = { ...BAD, 'b.yaml': hostPidPod('b') };

const fakeGitHub = useFakes();

function start(base: Tree, isPublic = false): Promise<FakeGitHub> {
  const tokens = { [TOKEN]: tokenOf({ contents: 'read', checks: 'write', issues: 'write' }) };
  return fakeGitHub({ base, head: {}, tokens, isPublic });
}

function scan(fake: FakeGitHub, run: Partial<ActionRun> = {}): Promise<ActionResult> {
  const inputs = { token: TOKEN, level: 'baseline', issue: 'true', ...run.inputs };
  return runAction({ fake, event: 'schedule', ...run, inputs });
}

/** The writes to issues since the last time. */
function writes(fake: FakeGitHub): string[] {
  const made = fake.requests
    .filter(({ method, route }) => method !== 'GET' && route.includes('/issues'))
    .map(({ method, path }) => `${method} ${path.split('/').slice(4).join('/')}`);
  fake.forgetRequests();
  return made;
}

function shown(fake: FakeGitHub): string[] {
  return fake.issues.map(({ number, state, body }) => {
    const [, count] = /^\d+ workloads?; .*? (\d+) to repair/m.exec(body) ?? [];
    return `#${number} ${state}: ${count ?? body.split('. ')[0]}`;
  });
}

const NOTHING = 'Nothing on the default branch violates the level that it is held to any more';

describe('an issue of the default branch', () => {
  test('is opened, left alone, edited, closed when it is empty, and opened when it is not', async () => {
    const fake = await start(BAD);
    const first = await scan(fake);
    expect(first.exitCode).toBe(0);
    expect(first.summary).toContain(`[#8](${fake.url}/octo/shop/issues/8) tracks what is left to do.`);
    expect([writes(fake), shown(fake)]).toEqual([['POST issues'], ['#8 open: 1']]);
    expect(fake.issues[0]?.body).toContain('- [ ] **fix**: 1 workload to repair.');

    await scan(fake);
    expect(writes(fake)).toEqual([]);

    fake.pushBase(WORSE);
    await scan(fake, { event: 'push' });
    expect([writes(fake), shown(fake)]).toEqual([['PATCH issues/8'], ['#8 open: 2']]);

    fake.pushBase(CLEAN);
    const emptied = await scan(fake, { event: 'workflow_dispatch' });
    expect(emptied.summary).toContain('is closed.');
    expect([writes(fake), shown(fake)]).toEqual([['PATCH issues/8'], [`#8 closed: ${NOTHING}`]]);
    await scan(fake);
    expect(writes(fake)).toEqual([]);

    fake.pushBase(BAD);
    await scan(fake);
    expect([writes(fake), shown(fake)]).toEqual([['PATCH issues/8'], ['#8 open: 1']]);
  });

  test('is not opened where nothing is violated, where nobody asks for it, and for other branches', async () => {
    const fake = await start(CLEAN);
    await scan(fake);
    fake.pushBase(BAD);
    await scan(fake, { inputs: { issue: 'false' } });
    await scan(fake, { inputs: { issue: '' } });
    await scan(fake, { event: 'push', env: { GITHUB_REF: 'refs/heads/feature' } });
    await scan(fake, { event: 'pull_request' });
    expect([writes(fake), fake.issues]).toEqual([[], []]);
    const mistaken = await scan(fake, { inputs: { issue: 'yes' } });
    expect(mistaken.exitCode).toBe(1);
    expect(mistaken.stdout).toContain('issue: found');
  });

  test('is one: of two the older stays, and that of somebody else is not touched', async () => {
    const fake = await start(BAD);
    await scan(fake);
    const { title, body } = fake.issues[0] ?? expect.fail();
    for (const token of [TOKENS.person, TOKEN]) {
      await call(fake, 'POST', 'issues', { body: { title, body }, token });
    }
    fake.pushBase(WORSE);
    writes(fake);
    await scan(fake);
    expect(writes(fake)).toEqual(['PATCH issues/8', 'PATCH issues/10']);
    expect(shown(fake)).toEqual(['#8 open: 2', '#9 open: 1', '#10 closed: #8 tracks this.']);
  });

  test.each([
    ['nothing of issues', false],
    ['what everybody may read', true],
  ])('is missed by a token that has %s: the run says so, and does not fail', async (_, isPublic) => {
    const fake = await start(BAD, isPublic);
    const run = await scan(fake, { inputs: { token: TOKENS.write } });
    expect(run.exitCode).toBe(0);
    expect(run.summary).toContain('The issue was not written: the token needs `issues: write`');
    expect(fake.issues).toEqual([]);
  });

  test.each([
    ['before', 502],
    ['after', '502-after-commit'],
  ] as const)('is opened and edited once where GitHub fails %s the write', async (_, fault) => {
    const fake = await start(BAD);
    fake.inject({ fault, method: 'POST', path: /\/issues$/ });
    await scan(fake);
    expect(shown(fake)).toEqual(['#8 open: 1']);
    fake.pushBase(WORSE);
    fake.inject({ fault, method: 'PATCH', path: /\/issues\// });
    const run = await scan(fake);
    expect([run.exitCode, shown(fake)]).toEqual([0, ['#8 open: 2']]);
  });

  test('is cut after a whole step where GitHub does not take more', async () => {
    const names = Array.from({ length: 60 }, (_, index) => `n${index}`);
    const inNamespace = (name: string) => hostPidPod('a').replace('name: a', `name: a\n  namespace: ${name}`);
    const fake = await start(Object.fromEntries(names.map((name) => [`${name}.yaml`, inNamespace(name)])));
    await scan(fake);
    const { body } = fake.issues[0] ?? expect.fail();
    expect(body).toMatch(/\n\n… \d+ more steps left out, for which an issue has no room: /);
    expect(body).toContain('In 60 of 60 namespaces');
    expect(body.length).toBeLessThanOrEqual(65_536);
  });
});
