import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { Injection } from '../fake-github/faults.ts';
import { runAction } from '../runner/run-action.ts';
import { some, test } from './fakes.ts';
import { deployment } from './violating-deployment.ts';

const BASE = { 'README.md': 'a repository\n', 'old.yaml': deployment('old') };
const HEAD = { ...BASE, 'old.yaml': `# older\n${deployment('old')}`, 'a.yaml': deployment('web') };
const CHANGE = { base: BASE, head: HEAD };
const MANY = 20;
const BLOBS = /blob0/;
const REASON = /::error::GitHub [^\n]*run the job again/;

type Blobs = Record<string, { oid: string; text: string | null } | null>;

/** A fault of every query of blobs: what each answer becomes. */
function blobs(change: (blob: Blobs[string]) => Blobs[string]): Injection {
  const answer = ({ data }: { data: { repository: Blobs } }) => ({
    data: { repository: Object.fromEntries(Object.entries(data.repository).map(([key, blob]) => [key, change(blob)])) },
  });
  return { body: BLOBS, fault: 'other-answer', answer, times: MANY };
}

async function run(fake: FakeGitHub) {
  const result = await runAction({ fake, workspace: 'none', timeout: 55_000 });
  expect(result.stdout).not.toMatch(/pss-review failed:|^\s+at /m);
  expect(fake.checkRuns.map(({ status }) => status)).not.toContain('in_progress');
  return result;
}

describe('the content of a changed file that GitHub lists and does not give is not missing', () => {
  const ONLY_BASE = /:old\.yaml$/;
  const FAULTS: readonly (readonly [string, Injection])[] = [
    ['nothing', blobs(() => null)],
    ['nothing of what has a text', blobs((blob) => (blob?.text?.includes('# older') ? null : blob))],
    ['another file', blobs((blob) => blob && { ...blob, oid: 'e69de29bb2d1d6434b8b29ae775ad8c2e48c5391', text: '' })],
  ];

  test.concurrent.for(FAULTS)(
    'where a query gives %s: the run fails with the reason',
    async ([, fault], { fakeGitHub }) => {
      const fake = await fakeGitHub(CHANGE);
      const injected = fake.inject(fault);
      const { exitCode, stdout, outputs } = await run(fake);
      expect([exitCode, outputs]).toEqual([1, {}]);
      expect(stdout).toMatch(REASON);
      expect(injected.failed).toBeGreaterThan(0);
      expect(fake.comments).toEqual([]);
    },
  );

  test.concurrent('where a query lacks that of the base branch, by its name', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(CHANGE);
    const answer = (body: { data: { repository: Blobs } }) => {
      const query = fake.requests.findLast(({ body: sent }) => BLOBS.test(JSON.stringify(sent)));
      const { variables } = (query?.body ?? {}) as { variables: Record<string, string> };
      for (const [key, name] of Object.entries(variables))
        if (ONLY_BASE.test(name)) body.data.repository[key.replace('name', 'blob')] = null;
      return body;
    };
    fake.inject({ body: BLOBS, fault: 'other-answer', answer, times: MANY });
    const { exitCode, stdout } = await run(fake);
    expect(exitCode).toBe(1);
    expect(stdout).toContain('GitHub lists the file old.yaml as changed, and does not give it: run the job again');
  });

  test.concurrent('and a config that only the contents API denies, of a list that is cut, may exist', async ({
    fakeGitHub,
  }) => {
    const config = { '.a': '', '.github/pss-review.yml': 'level: privileged\n' };
    const base = { ...config, ...BASE };
    const fake = await fakeGitHub({ base, head: { ...config, ...HEAD }, maxTreeEntries: 1 });
    fake.inject({ body: BLOBS, fault: 502, times: 200 });
    fake.inject({ path: /\/contents\//, fault: 404, times: MANY });
    const { exitCode, stdout, outputs } = await run(fake);
    expect([exitCode, outputs]).toEqual([1, {}]);
    expect(stdout).toMatch(/::error::GitHub does not say whether there is a file [^\n]*: run the job again/);
  });
});

describe('a good answer that is not what GitHub promises', () => {
  const SHAPES: readonly (readonly [string, unknown])[] = [
    ['HTML', '<html>Unicorn!</html>'],
    ['{}', {}],
    ['null', null],
    ['[]', []],
  ];
  const cases = SHAPES.flatMap(([name, body]) =>
    Array.from({ length: 8 }, (_, after) => [name, after + 1, body] as const),
  );

  test.concurrent.for(some(cases, 8))(
    '%s at request %i ends in no stack trace, and leaves no check run in progress',
    async ([, after, body], { fakeGitHub }) => {
      const fake = await fakeGitHub(CHANGE);
      const fault = fake.inject({ fault: 'other-answer', after: after - 1, answer: () => body });
      expect((await run(fake)).exitCode).toBe(1);
      expect(fault.failed).toBe(1);
      fake.calm();
      const { outputs } = await run(fake);
      expect(outputs).toMatchObject({ conclusion: 'failure', introduced: '4' });
      expect(fake.checkRuns.length).toBe(1);
      expect(fake.comments.length).toBe(1);
    },
  );

  interface Threads {
    readonly data: { readonly repository: { readonly pullRequest: { reviewThreads: unknown } } };
  }
  const THREADS: readonly (readonly [string, (threads: unknown) => unknown])[] = [
    ['no threads', () => null],
    ['a thread that is null', (threads) => ({ ...(threads as object), nodes: [null] })],
    [
      'a comment that is null',
      (threads) => ({
        ...(threads as object),
        nodes: [{ path: 'a.yaml', comments: { totalCount: 1, nodes: [null] } }],
      }),
    ],
  ];

  test.concurrent.for(some(THREADS, 1))('%s: the findings are in the summary', async ([, change], { fakeGitHub }) => {
    const fake = await fakeGitHub(CHANGE);
    const answer = (body: Threads) => {
      const pull = body.data.repository.pullRequest;
      pull.reviewThreads = change(pull.reviewThreads);
      return body;
    };
    fake.inject({ body: /reviewThreads/, fault: 'other-answer', answer, times: MANY });
    const { exitCode, summary, outputs } = await run(fake);
    expect([exitCode, outputs['introduced']]).toEqual([1, '4']);
    expect(summary).toContain('half an answer');
  });
});
