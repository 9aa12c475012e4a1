import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { Injection } from '../fake-github/faults.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { caseCount } from '../long.ts';
import { runAction } from '../runner/run-action.ts';
import { test } from './fakes.ts';
import { deployment, GOOD } from './violating-deployment.ts';

/** Two workloads in one new file; each violates the four checks that most pods fail. */
const TWO = ['web', 'api'].map((name) => deployment(name)).join('---\n');

const BASE = { 'README.md': 'a repository\n' };

/** Every comment that stands, as a person would list them. */
function standing(fake: FakeGitHub): string[] {
  return fake.comments.map(
    ({ path, anchor, body }) =>
      `${path}:${anchor?.line ?? '-'} ${/(as for .*)\./i.exec(body)?.[1] ?? /`([a-z]+)` would be/.exec(body)?.[1] ?? body.split('\n')[0]}`,
  );
}

describe('a second run', () => {
  test.concurrent('on the same head posts nothing again', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    await runAction({ fake });
    const before = standing(fake);
    expect(before).toEqual(['a.yaml:9 web', 'a.yaml:20 As for Deployment `web` in `a.yaml`']);
    fake.forgetRequests();
    await runAction({ fake });
    expect(standing(fake)).toEqual(before);
    expect(fake.reviews.length).toBe(1);
    expect(fake.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/pulls/'))).toEqual([]);
  });

  test.concurrent('after a push that fixes half takes away exactly that half', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    await runAction({ fake });
    fake.pushHead({ ...BASE, 'a.yaml': `${deployment('web', GOOD)}---\n${deployment('api')}` });
    await runAction({ fake });
    expect(standing(fake)).toEqual(['a.yaml:27 api']);
    expect(fake.reviews.length).toBe(1);
  });

  test.concurrent('edits a comment of which half is fixed', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    const [before] = fake.comments;
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD.replace('            runAsNonRoot: true\n', '')) });
    await runAction({ fake });
    expect(fake.comments.length).toBe(1);
    expect(before?.body).toContain('allowPrivilegeEscalation != false');
    expect(fake.comments[0]?.body).not.toContain('allowPrivilegeEscalation != false');
    expect(fake.comments[0]?.body).toContain('runAsNonRoot != true');
  });

  test.concurrent('knows a comment again that other edits moved', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    const [before] = fake.comments;
    fake.pushHead({ ...BASE, 'a.yaml': `# one\n# two\n${deployment('web')}` });
    await runAction({ fake });
    expect(fake.comments.map(({ id }) => id)).toEqual([before?.id]);
    expect(fake.comments[0]?.anchor?.line).toBe(11);
  });

  test.concurrent('leaves a thread that somebody replied to, and says there that it is fixed', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    fake.addReply(fake.comments[0]?.id ?? 0, 'We know.');
    const head = fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    await runAction({ fake });
    expect(fake.comments.map(({ body }) => body.split('\n')[0])).toEqual([
      `Fixed in ${head.slice(0, 10)}.`,
      'We know.',
    ]);
    expect(fake.comments[0]?.minimizedReason).toBe('RESOLVED');
  });

  test.concurrent('never touches what others wrote, even with our mark in it', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    const [ours] = fake.comments;
    fake.addReply(ours?.id ?? 0, ours?.body ?? '', 'somebody');
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    await runAction({ fake });
    expect(fake.comments.at(-1)?.body).toBe(ours?.body);
  });

  test.concurrent('leaves the comments of another check of the same job alone', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    await runAction({ fake, inputs: { level: 'baseline', 'check-name': 'Pod Security baseline' } });
    expect(standing(fake)).toEqual(['a.yaml:9 web']);
    expect(fake.checkRuns.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
      'Pod Security review: failure',
      'Pod Security baseline: success',
    ]);
  });

  test.concurrent('says nothing of fixed in a file that cannot be read any more', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    fake.pushHead({ ...BASE, 'a.yaml': `${deployment('web')}  broken: [\n` });
    await runAction({ fake });
    // The one from before stays, beside the one on the text that cannot be read.
    expect(fake.comments.length).toBe(2);
  });
});

describe('whatever GitHub answers, a second run leaves one review and one check run', () => {
  const post = { method: 'POST' } as const;
  const FAULTS: readonly (readonly [string, Injection])[] = [
    ['a 502 before the review is posted', { ...post, path: /reviews$/, fault: 502 }],
    ['a 502 after the review is posted', { ...post, path: /reviews$/, fault: '502-after-commit' }],
    ['a socket that drops before the review is posted', { ...post, path: /reviews$/, fault: 'reset' }],
    ['a socket that drops after the review is posted', { ...post, path: /reviews$/, fault: 'reset-after-commit' }],
    ['a 422 for the whole review', { ...post, path: /reviews$/, fault: 422 }],
    ['a 500 when the check run is made', { ...post, path: /check-runs$/, fault: 500 }],
    ['a 502 after the check run is made', { ...post, path: /check-runs$/, fault: '502-after-commit' }],
    ['a 502 before the check run is concluded', { method: 'PATCH', path: /check-runs/, fault: 502 }],
    ['a 502 after the check run is concluded', { method: 'PATCH', path: /check-runs/, fault: '502-after-commit' }],
    ['a 502 for the list of files', { method: 'GET', path: /files/, fault: 502 }],
    ['a query that went wrong', { ...post, path: /graphql/, fault: 'graphql-something-went-wrong' }],
    ['half an answer to a query', { ...post, path: /graphql/, body: /blob0/, fault: 'graphql-partial' }],
    ['a slow answer', { method: 'GET', path: /files/, fault: 'slow', delay: 300 }],
    ['a body that comes slowly', { method: 'GET', path: /files/, fault: 'slow-body', delay: 300 }],
    ['a 403 for the review', { ...post, path: /reviews$/, fault: 403 }],
    ['a 404 for the review', { ...post, path: /reviews$/, fault: 404 }],
    ['a 409 for the review', { ...post, path: /reviews$/, fault: 409 }],
    ['a 429 for the review, with the time to wait', { ...post, path: /reviews$/, fault: 429, retryAfter: 1 }],
    ['a 500 before the review is posted', { ...post, path: /reviews$/, fault: 500 }],
    ['a secondary limit for the review', { ...post, path: /reviews$/, fault: 'secondary-403', retryAfter: 1 }],
    [
      'a secondary limit, as a 429, for the files',
      { method: 'GET', path: /files/, fault: 'secondary-429', retryAfter: 1 },
    ],
    ['a 403 when the check run is made', { ...post, path: /check-runs$/, fault: 403 }],
    ['a 404 when check runs are listed', { method: 'GET', path: /check-runs\?/, fault: 404 }],
    ['a 409 when the check run is concluded', { method: 'PATCH', path: /check-runs/, fault: 409 }],
    ['a 422 when the check run is concluded', { method: 'PATCH', path: /check-runs/, fault: 422 }],
    ['a socket that drops after the check run is made', { ...post, path: /check-runs$/, fault: 'reset-after-commit' }],
    ['a 409 for the tree', { method: 'GET', path: /git\/trees/, fault: 409 }],
    ['a 404 for the comparison', { method: 'GET', path: /compare/, fault: 404 }],
    ['a 500 for a query', { ...post, path: /graphql/, fault: 500 }],
  ];

  test.concurrent.for(FAULTS.filter((_, index) => index % caseCount(3, 1) === 0))(
    '%s',
    async ([, injection], { fakeGitHub }) => {
      const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
      fake.inject(injection);
      await runAction({ fake, workspace: 'none' });
      const { exitCode } = await runAction({ fake, workspace: 'none' });
      expect(exitCode).toBe(1);
      expect(standing(fake)).toEqual(['a.yaml:9 web', 'a.yaml:20 As for Deployment `web` in `a.yaml`']);
      expect(fake.reviews.filter(({ body }) => body !== '').length).toBeLessThanOrEqual(1);
      expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
      expect(fake.checkRuns[0]?.annotations.length).toBe(2);
    },
  );

  const KILLS: readonly (readonly [string, Injection])[] = [
    ['before the review is posted', { ...post, path: /reviews$/, fault: 'hang' }],
    ['while the review is posted', { ...post, path: /reviews$/, fault: 'hang-after-commit' }],
    ['between the review and the check run', { method: 'PATCH', path: /check-runs/, fault: 'hang' }],
    ['while the check run is concluded', { method: 'PATCH', path: /check-runs/, fault: 'hang-after-commit' }],
    ['while the check run is made', { ...post, path: /check-runs$/, fault: 'hang-after-commit' }],
    ['while it reads', { method: 'GET', path: /files/, fault: 'hang' }],
  ];

  test.concurrent.for(KILLS)('a process that is killed %s', async ([, injection], { fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    fake.inject(injection);
    const killed = await runAction({ fake, workspace: 'none', killWhen: fake.whenHanging });
    expect(killed.isTimedOut).toBe(true);
    const { exitCode } = await runAction({ fake, workspace: 'none' });
    expect(exitCode).toBe(1);
    expect(standing(fake)).toEqual(['a.yaml:9 web', 'a.yaml:20 As for Deployment `web` in `a.yaml`']);
    expect(fake.reviews.length).toBe(1);
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
    expect(fake.checkRuns[0]?.annotations.length).toBe(2);
  });

  test.concurrent('a process that is killed between two batches of annotations', async ({ fakeGitHub }) => {
    const names = Array.from({ length: 60 }, (_, index) => `w${index}`);
    const head = { ...BASE, 'a.yaml': names.map((name) => deployment(name)).join('---\n') };
    const fake = await fakeGitHub({ base: BASE, head });
    fake.inject({ method: 'PATCH', path: /check-runs/, fault: 'hang', after: 1 });
    await runAction({ fake, workspace: 'none', killWhen: fake.whenHanging });
    expect(fake.checkRuns[0]?.annotations.length).toBe(50);
    await runAction({ fake, workspace: 'none' });
    expect(fake.checkRuns).toMatchObject([{ status: 'completed', conclusion: 'failure' }]);
    const lines = fake.checkRuns[0]?.annotations.map(({ start_line }) => start_line) ?? [];
    expect([lines.length, new Set(lines).size]).toEqual([60, 60]);
  });

  test.concurrent('a run that finds something else on the same head says so in a new check run', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    await runAction({ fake });
    await runAction({ fake, inputs: { level: 'privileged' } });
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['neutral', 'success']);
    expect(fake.comments).toEqual([]);
  });

  test.concurrent('a job that is named as the check run keeps its own', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    await fetch(`${fake.url}/repos/${fake.owner}/${fake.name}/check-runs`, {
      method: 'POST',
      headers: { authorization: `bearer ${TOKENS.write}`, 'x-github-api-version': '2022-11-28' },
      body: JSON.stringify({ name: 'Pod Security review', head_sha: fake.pull.head.sha, status: 'in_progress' }),
    });
    await runAction({ fake });
    expect(fake.checkRuns.map(({ status }) => status)).toEqual(['in_progress', 'completed']);
  });

  test.concurrent('where GitHub does not tell what stands there, all of it is in the summary', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    fake.inject({ ...post, path: /graphql/, body: /reviewThreads/, fault: 502, times: 20 });
    const { exitCode, summary, outputs } = await runAction({ fake });
    expect(exitCode).toBe(1);
    expect(outputs['introduced']).toBe('8');
    expect(summary).toContain('Not all comments were posted: GitHub answered 502');
    expect(summary).toContain('+            allowPrivilegeEscalation: false');
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  test.concurrent('a head that moved while the run was under way gets no comment on what is not there any more', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    const old = fake.pull.head.sha;
    const event = { pull_request: { number: fake.pull.number, base: { sha: fake.pull.base.sha }, head: { sha: old } } };
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    const { exitCode, summary, outputs } = await runAction({ fake, payload: event, workspace: 'none' });
    expect(fake.comments).toEqual([]);
    expect(summary).toContain('has a new head by now');
    // What GitHub lists is of the new head, so that nothing is known of the old one: it does not pass.
    expect([exitCode, outputs['conclusion']]).toEqual([1, 'cancelled']);
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['cancelled']);
  });
});
