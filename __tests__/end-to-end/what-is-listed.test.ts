import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { Injection } from '../fake-github/faults.ts';
import { call } from '../fake-github/testing.ts';
import type { EventName } from '../runner/event-payload.ts';
import { runAction } from '../runner/run-action.ts';
import { some, test } from './fakes.ts';
import { deployment, GOOD } from './violating-deployment.ts';
import { WORKSPACES } from './workspaces.ts';

const BASE = { 'README.md': 'a repository\n' };
const BAD = { base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } };
const FILES = /\/pulls\/7\/files/;
const COMPARE = /\/compare\//;

/** As many files that nobody judges: from 300 on, a comparison does not list all. */
function notes(count: number): Record<string, string> {
  return Object.fromEntries(Array.from({ length: count }, (_, index) => [`notes/${index}.txt`, `${index}\n`]));
}

async function judged(fake: FakeGitHub, workspace: 'none' | 'depth-1' | 'full', event: EventName = 'pull_request') {
  const { exitCode, outputs, stdout } = await runAction({ fake, workspace, event });
  const conclusions = fake.checkRuns.map(({ conclusion }) => conclusion);
  return { exitCode, introduced: outputs['introduced'], conclusions, stdout };
}

const VIOLATES = { exitCode: 1, introduced: '4', conclusions: ['failure'] };

describe('the files of a pull request are those of the commits that are judged', () => {
  const OTHERS = [
    ['repaired it', { ...BASE, 'a.yaml': deployment('web', GOOD) }],
    ['did not have it', { ...BASE, 'note.txt': 'a note\n' }],
    ['had another one', { ...BASE, 'a.yaml': deployment('web', GOOD), 'b.yaml': deployment('other') }],
  ] as const;
  const moves = OTHERS.flatMap((other) =>
    WORKSPACES.flatMap((workspace) =>
      (['pull_request', 'pull_request_target'] as const).map((event) => [...other, event, workspace] as const),
    ),
  );

  test.concurrent.for(some(moves, 3))(
    'though the head %s while they were listed',
    async ([, other, event, workspace], { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      const head = fake.pull.head.sha;
      fake.inject({ path: FILES, fault: 'meanwhile', happens: () => fake.pushHead(other) });
      fake.inject({ body: /reviewThreads/, fault: 'meanwhile', happens: () => fake.pushBack(head) });
      expect(await judged(fake, workspace, event)).toMatchObject(VIOLATES);
    },
  );

  const LISTS: readonly (readonly [string, Injection])[] = [
    ['is empty', { path: FILES, fault: 'other-answer', answer: () => [] }],
    ['is cut', { path: FILES, fault: 'other-answer', answer: (files: unknown[]) => files.slice(0, 1) }],
    ['has no second page', { path: FILES, fault: 'other-answer', isLast: true }],
    ['has an empty second page', { path: /files.*page=2/, fault: 'other-answer', answer: () => [] }],
  ];
  const lists = LISTS.flatMap(([name, injection]) =>
    WORKSPACES.map((workspace) => [name, workspace, injection] as const),
  );

  test.concurrent.for(some(lists, 4))(
    'where the list of the pull request %s, with the workspace %s',
    async ([, workspace, injection], { fakeGitHub }) => {
      const head = { ...BASE, ...notes(120), 'z.yaml': deployment('web') };
      const fake = await fakeGitHub({ base: BASE, head });
      const fault = fake.inject(injection);
      expect(await judged(fake, workspace)).toMatchObject(VIOLATES);
      expect(fault.failed).toBe(1);
    },
  );

  test.concurrent.for(WORKSPACES)(
    'where the list is of the head before the last push, with the workspace %s',
    async (workspace, { fakeGitHub }) => {
      const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'note.txt': 'a note\n' } });
      const { body: old } = await call(fake, 'GET', 'pulls/7/files');
      fake.pushHead({ ...BASE, 'note.txt': 'a note\n', 'a.yaml': deployment('web') });
      fake.inject({ path: FILES, fault: 'other-answer', answer: () => old });
      expect(await judged(fake, workspace)).toMatchObject(VIOLATES);
    },
  );

  test.concurrent('where the comparison has none, and the list has them', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    const answer = (comparison: object) => ({ ...comparison, files: [] });
    fake.inject({ path: COMPARE, fault: 'other-answer', answer });
    expect(await judged(fake, 'none')).toMatchObject(VIOLATES);
  });

  test.concurrent('and need no more calls than before', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    await judged(fake, 'none');
    const { routes } = fake.calls();
    expect(routes['GET /repos/{owner}/{repo}/compare/{basehead}']).toBe(1);
    expect(routes['GET /repos/{owner}/{repo}/pulls/{pull_number}/files']).toBe(1);
    expect(routes['GET /repos/{owner}/{repo}/git/trees/{tree_sha}']).toBe(1);
  });

  test.concurrent('of which the base branch may have some by now, which the list still shows', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub(BAD);
    const merged = fake.pull.head.sha;
    fake.pushHead({ ...BAD.head, 'note.txt': 'a note\n' });
    fake.pushBase(BAD.head, { parents: [fake.baseTip, merged] });
    expect(await judged(fake, 'none')).toMatchObject({ exitCode: 0, introduced: '0', conclusions: ['success'] });
  });
});

describe('the files of a pull request that are too many for a comparison', () => {
  const head = { ...BASE, ...notes(330), 'z.yaml': deployment('web') };
  const REFUSED = { exitCode: 1, introduced: undefined, conclusions: ['failure'] };
  const REASON = /::error::GitHub (lists|says|does not say)[^\n]*run the job again/;

  test.concurrent('are those of its list, once they are proved to be all of the head', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head });
    expect(await judged(fake, 'none')).toMatchObject(VIOLATES);
  });

  test.concurrent.for([
    ['cut', { path: /files.*page=4/, fault: 'other-answer', answer: () => [] }],
    ['empty', { path: FILES, fault: 'other-answer', isLast: true, answer: () => [] }],
    ['without a next page', { path: FILES, fault: 'other-answer', isLast: true }],
  ] as const)('fail the run with the reason where the list is %s', async ([, injection], { fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head });
    fake.inject(injection);
    const run = await judged(fake, 'none');
    expect(run).toMatchObject(REFUSED);
    expect(run.stdout).toMatch(REASON);
    expect(fake.comments).toEqual([]);
  });

  test.concurrent('fail the run where the head was another one while they were listed', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head });
    const oid = fake.pull.head.sha;
    const other = { ...head, 'z.yaml': deployment('web', GOOD) };
    fake.inject({ path: FILES, fault: 'meanwhile', happens: () => fake.pushHead(other) });
    fake.inject({ path: /git\/trees/, fault: 'meanwhile', happens: () => fake.pushBack(oid) });
    const run = await judged(fake, 'none');
    expect(run).toMatchObject(REFUSED);
    expect(run.stdout).toMatch(REASON);
  });

  test.concurrent('fail the run where GitHub says nothing of its head', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head });
    fake.inject({ body: /reviewThreads/, fault: 'graphql-forbidden', times: 20 });
    fake.inject({ method: 'GET', path: /\/pulls\/7$/, fault: 403, times: 20 });
    const run = await judged(fake, 'none');
    expect(run).toMatchObject(REFUSED);
    expect(run.stdout).toMatch(REASON);
  });

  test.concurrent('are those of git, where the workspace has the history', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head });
    fake.inject({ path: FILES, fault: 'other-answer', isLast: true, answer: () => [] });
    expect(await judged(fake, 'full')).toMatchObject(VIOLATES);
  });
});
