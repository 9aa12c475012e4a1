import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { Injection } from '../fake-github/faults.ts';
import { runAction } from '../runner/run-action.ts';
import { useFakes } from './fakes.ts';

const fakeGitHub = useFakes();

/** Two workloads in one new file; each violates the four checks that most pods fail. */
const TWO = ['web', 'api'].map((name) => deployment(name)).join('---\n');

function deployment(name: string, securityContext = ''): string {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: ${name}
spec:
  template:
    spec:
      containers:
        - name: app
          image: registry.example/${name}:1
${securityContext}`;
}

const GOOD = `          securityContext:
            allowPrivilegeEscalation: false
            capabilities:
              drop: [ALL]
            runAsNonRoot: true
            seccompProfile:
              type: RuntimeDefault
`;

const BASE = { 'README.md': 'a repository\n' };

/** Every comment that stands, as a person would list them. */
function standing(fake: FakeGitHub): string[] {
  return fake.comments.map(
    ({ path, anchor, body }) =>
      `${path}:${anchor?.line ?? '-'} ${/`([a-z]+)` will be/.exec(body)?.[1] ?? body.split('\n')[0]}`,
  );
}

describe('a second run', () => {
  test('on the same head posts nothing again', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    await runAction({ fake });
    const before = standing(fake);
    expect(before).toEqual(['a.yaml:9 web', 'a.yaml:20 api']);
    fake.forgetRequests();
    await runAction({ fake });
    expect(standing(fake)).toEqual(before);
    expect(fake.reviews.length).toBe(1);
    expect(fake.requests.filter(({ method, path }) => method !== 'GET' && path.includes('/pulls/'))).toEqual([]);
  });

  test('after a push that fixes half takes away exactly that half', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    await runAction({ fake });
    fake.pushHead({ ...BASE, 'a.yaml': `${deployment('web', GOOD)}---\n${deployment('api')}` });
    await runAction({ fake });
    expect(standing(fake)).toEqual(['a.yaml:27 api']);
    expect(fake.reviews.length).toBe(1);
  });

  test('edits a comment of which half is fixed', async () => {
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

  test('knows a comment again that other edits moved', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    const [before] = fake.comments;
    fake.pushHead({ ...BASE, 'a.yaml': `# one\n# two\n${deployment('web')}` });
    await runAction({ fake });
    expect(fake.comments.map(({ id }) => id)).toEqual([before?.id]);
    expect(fake.comments[0]?.anchor?.line).toBe(11);
  });

  test('leaves a thread that somebody replied to, and says there that it is fixed', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    fake.addReply(fake.comments[0]?.id ?? 0, 'We know.');
    const head = fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    await runAction({ fake });
    expect(fake.comments.map(({ body }) => body)).toEqual([`Fixed in ${head.slice(0, 10)}.`, 'We know.']);
    expect(fake.comments[0]?.minimizedReason).toBe('RESOLVED');
  });

  test('never touches what others wrote, even with our mark in it', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    const [ours] = fake.comments;
    fake.addReply(ours?.id ?? 0, ours?.body ?? '', 'somebody');
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    await runAction({ fake });
    expect(fake.comments.at(-1)?.body).toBe(ours?.body);
  });

  test('leaves the comments of another check of the same job alone', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    await runAction({ fake, inputs: { level: 'baseline', 'check-name': 'Pod Security baseline' } });
    expect(standing(fake)).toEqual(['a.yaml:9 web']);
    expect(fake.checkRuns.map(({ name, conclusion }) => `${name}: ${conclusion}`)).toEqual([
      'Pod Security review: failure',
      'Pod Security baseline: success',
    ]);
  });

  test('says nothing of fixed in a file that cannot be read any more', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } });
    await runAction({ fake });
    fake.pushHead({ ...BASE, 'a.yaml': `${deployment('web')}  broken: [\n` });
    await runAction({ fake });
    expect(fake.comments.length).toBe(1);
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
  ];

  test.each(FAULTS)('%s', async (_, injection) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    fake.inject(injection);
    await runAction({ fake, workspace: 'none' });
    const { exitCode } = await runAction({ fake, workspace: 'none' });
    expect(exitCode).toBe(1);
    expect(standing(fake)).toEqual(['a.yaml:9 web', 'a.yaml:20 api']);
    const last = fake.checkRuns.at(-1);
    expect(last).toMatchObject({ status: 'completed', conclusion: 'failure' });
    expect(last?.annotations.length).toBe(2);
    expect(fake.checkRuns.filter(({ status }) => status !== 'completed')).toEqual([]);
  });

  test('where GitHub does not tell what stands there, all of it is in the summary', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    fake.inject({ ...post, path: /graphql/, body: /reviewThreads/, fault: 502, times: 20 });
    const { exitCode, summary, outputs } = await runAction({ fake });
    expect(exitCode).toBe(1);
    expect(outputs['introduced']).toBe('8');
    expect(summary).toContain('Not all comments were posted: GitHub answered 502');
    expect(summary).toContain('+            allowPrivilegeEscalation: false');
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });

  test('a head that moved while the run was under way gets no comment on what is not there any more', async () => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'a.yaml': TWO } });
    const old = fake.pull.head.sha;
    const event = { pull_request: { number: fake.pull.number, base: { sha: fake.pull.base.sha }, head: { sha: old } } };
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    const { summary } = await runAction({ fake, payload: event, workspace: 'none' });
    expect(fake.comments).toEqual([]);
    expect(summary).toContain('has a new head by now');
  });
});
