import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { FaultKind, Injection } from '../fake-github/faults.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { call } from '../fake-github/testing.ts';
import type { EventName } from '../runner/event-payload.ts';
import type { ActionResult } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { some, test } from './fakes.ts';
import { deployment, GOOD } from './violating-deployment.ts';
import { WORKSPACES } from './workspaces.ts';

const BASE = { 'README.md': 'a repository\n' };
const BAD = { base: BASE, head: { ...BASE, 'a.yaml': deployment('web') } };
const TREE = /\/git\/trees\//;
const MANY = 20;

function checkRunsOf(fake: FakeGitHub): (string | null)[] {
  return fake.checkRuns.map(({ status, conclusion }) => (status === 'completed' ? conclusion : status));
}

test.concurrent('files are read while the check run is made, and nothing is published before', async ({
  fakeGitHub,
}) => {
  const fake = await fakeGitHub(BAD);
  fake.inject({ method: 'POST', path: /check-runs$/, fault: 'slow', delay: 2000 });
  expect((await runAction({ fake, workspace: 'none' })).exitCode).toBe(1);
  const timeOf = (end: string) => fake.requests.find(({ method, route }) => `${method} ${route}`.endsWith(end));
  const made = timeOf('POST /repos/{owner}/{repo}/check-runs');
  const isMadeAt = (made?.when ?? 0) + (made?.duration ?? 0);
  expect(timeOf('POST query repository')?.when).toBeLessThan(isMadeAt);
  expect(timeOf('/reviews')?.when).toBeGreaterThanOrEqual(isMadeAt);
});

describe('a head that moves while its files are listed', () => {
  const EVENTS: readonly EventName[] = ['pull_request', 'pull_request_target', 'workflow_run'];
  const HEADS = [
    ['that changes no workload', { ...BASE, 'note.txt': 'a note\n' }],
    ['that changes another workload', { ...BASE, 'b.yaml': deployment('other') }],
    ['that repairs it', { ...BASE, 'a.yaml': deployment('web', GOOD) }],
  ] as const;
  const cases = EVENTS.flatMap((event) =>
    WORKSPACES.flatMap((workspace) =>
      (['write', 'read'] as const).flatMap((token) => HEADS.map((head) => [event, workspace, token, ...head] as const)),
    ),
  );

  test.concurrent.for(some(cases, 7))(
    'on %s, with the workspace %s and a token that may %s, to one %s: the run is cancelled, and does not pass',
    async ([event, workspace, token, , head], { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      const judged = fake.pull.head.sha;
      fake.inject({ method: 'GET', path: /\/files/, fault: 'meanwhile', happens: () => fake.pushHead(head) });
      const run = await runAction({ fake, event, workspace, inputs: { token: TOKENS[token] } });
      expect([run.exitCode, run.outputs]).toEqual([1, { conclusion: 'cancelled' }]);
      expect(run.summary).toContain('has a new head by now');
      expect([fake.comments, run.annotations]).toEqual([[], []]);
      expect(checkRunsOf(fake)).toEqual(token === 'write' ? ['cancelled'] : []);
      expect(fake.checkRuns.filter(({ headSha }) => headSha !== judged)).toEqual([]);
    },
  );

  test.concurrent('long after they were read is seen, too', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    const happens = async () => {
      await setTimeout(4000);
      fake.pushHead({ ...BASE, 'note.txt': 'a note\n' });
    };
    fake.inject({ method: 'POST', path: /check-runs$/, fault: 'meanwhile', happens });
    const run = await runAction({ fake, workspace: 'none' });
    expect([run.exitCode, run.outputs]).toEqual([1, { conclusion: 'cancelled' }]);
    expect([fake.comments, checkRunsOf(fake)]).toEqual([[], ['cancelled']]);
  });

  test.concurrent('between two pages of the list is seen, too', async ({ fakeGitHub }) => {
    const names = Array.from({ length: 120 }, (_, index) => `notes/${index}.txt`);
    const notes = Object.fromEntries(names.map((name) => [name, `${name}\n`]));
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, ...notes, 'z.yaml': deployment('web') } });
    const happens = () => fake.pushHead({ ...BASE, ...notes });
    fake.inject({ method: 'GET', path: /\/files.*page=2/, fault: 'meanwhile', happens });
    const { exitCode, outputs } = await runAction({ fake, workspace: 'none' });
    expect([exitCode, outputs['conclusion']]).toEqual([1, 'cancelled']);
  });

  test.concurrent('is seen where the comments cannot be read', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    const happens = () => fake.pushHead({ ...BASE, 'note.txt': 'a note\n' });
    fake.inject({ method: 'GET', path: /\/files/, fault: 'meanwhile', happens });
    fake.inject({ body: /reviewThreads/, fault: 'graphql-forbidden', times: MANY });
    const { exitCode, outputs } = await runAction({ fake, workspace: 'none' });
    expect([exitCode, outputs['conclusion']]).toEqual([1, 'cancelled']);
  });

  test.concurrent('and of which GitHub says nothing changes nothing: the files are those of the commits', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub({ base: BASE, head: { ...BASE, 'note.txt': 'a note\n' } });
    fake.inject({ body: /reviewThreads/, fault: 'graphql-forbidden', times: MANY });
    fake.inject({ method: 'GET', path: /\/pulls\/7$/, fault: 403, times: MANY });
    const { exitCode } = await runAction({ fake, workspace: 'none' });
    expect([exitCode, ...checkRunsOf(fake)]).toEqual([0, 'success']);
  });

  test.concurrent('is judged by its own run', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    const head = { ...BASE, 'b.yaml': deployment('other') };
    fake.inject({ method: 'GET', path: /\/files/, fault: 'meanwhile', happens: () => fake.pushHead(head) });
    await runAction({ fake, workspace: 'none' });
    await runAction({ fake, workspace: 'none' });
    expect(fake.comments.map(({ path }) => path)).toEqual(['b.yaml']);
    expect(checkRunsOf(fake)).toEqual(['cancelled', 'failure']);
  });
});

describe('what decides the policy and cannot be read is not what is missing', () => {
  const OPEN = 'level: privileged\n';
  const LABELLED =
    'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: default\n  labels:\n    pod-security.kubernetes.io/enforce: privileged\n';
  const SERVER =
    'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults:\n  enforce: privileged\n';
  const inDefault = deployment('web').replace('metadata:\n', 'metadata:\n  namespace: default\n');
  /** Repositories that allow what the pull request brings. */
  const REPOSITORIES = {
    'the config': { '.github/pss-review.yml': OPEN },
    'the file that the config names': {
      '.github/pss-review.yml': 'pod-security-configuration: server.conf\n',
      'server.conf': SERVER,
    },
    'a Namespace': { 'namespace.yaml': LABELLED },
  };
  const treesOf = (what: keyof typeof REPOSITORIES) => {
    const base = { ...BASE, ...REPOSITORIES[what] };
    return { base, head: { ...base, 'a.yaml': inDefault } };
  };
  const names = Object.keys(REPOSITORIES) as (keyof typeof REPOSITORIES)[];

  test.concurrent.for(names)('%s allows it where GitHub answers', async (what, { fakeGitHub }) => {
    const fake = await fakeGitHub(treesOf(what));
    const { exitCode } = await runAction({ fake, workspace: 'none' });
    expect([exitCode, ...checkRunsOf(fake)]).toEqual([0, 'success']);
    expect(fake.comments).toEqual([]);
  });

  const BLOBS = /\/graphql|\/git\/blobs\/|\/contents\//;
  const lasting = (fault: FaultKind, path: RegExp, more: Partial<Injection> = {}): Injection => ({
    ...{ fault, path, times: MANY, ...more },
    ...(path === TREE ? {} : { body: /blob0|^$/ }),
  });
  const FAULTS: readonly (readonly [string, Injection])[] = [TREE, BLOBS].flatMap((path) => [
    ...[403, 404, 409, 422, 503].map((fault) => [`a ${fault}`, lasting(fault, path)] as const),
    ['a 429', lasting(429, path, { retryAfter: 1 })] as const,
    ['a 429 for long', lasting(429, path, { retryAfter: 900 })] as const,
    ['a secondary limit', lasting('secondary-403', path, { retryAfter: 900 })] as const,
    ['a primary limit', lasting('primary-limit', path, { retryAfter: 900 })] as const,
    ['an answer that is cut', lasting('cut-body', path)] as const,
  ]);
  const GRAPHQL: readonly (readonly [string, Injection])[] = (
    ['graphql-forbidden', 'graphql-primary-limit', 'graphql-secondary-limit'] as const
  ).map((fault) => [fault, lasting(fault, BLOBS, { retryAfter: 900 })]);
  const cases = names.flatMap((what) =>
    [...FAULTS, ...GRAPHQL].map(([name, injection]) => [what, name, String(injection.path), injection] as const),
  );

  test.concurrent.for(some(cases, 12))(
    '%s, after %s for %s: the run fails with the reason, and posts nothing',
    async ([what, , , injection], { fakeGitHub }) => {
      const fake = await fakeGitHub(treesOf(what));
      const fault = fake.inject(injection);
      const run = await runAction({ fake, workspace: 'none', timeout: 55_000 });
      expect(fault.failed).toBeGreaterThan(0);
      expect([run.exitCode, run.outputs]).toEqual([1, {}]);
      expect(fake.comments).toEqual([]);
      expect(run.stdout).toMatch(/::error::GitHub (answered|refused)[^\n]*run the job again/);
      expect(run.stdout).not.toContain('pss-review failed');
      expect(fake.checkRuns).toMatchObject([
        { status: 'completed', conclusion: 'failure', output: { title: 'Nothing was judged' } },
      ]);
      expect(fake.checkRuns[0]?.output.summary).toMatch(/GitHub (answered|refused)/);
    },
  );

  test.concurrent('a config that GitHub leaves out of a list that is too long is read by its name', async ({
    fakeGitHub,
  }) => {
    const { base, head } = treesOf('the config');
    const fake = await fakeGitHub({ base: { '.a': '', ...base }, head: { '.a': '', ...head }, maxTreeEntries: 1 });
    const { exitCode } = await runAction({ fake, workspace: 'none' });
    expect(exitCode).toBe(0);
  });

  test.concurrent.for([BLOBS, TREE])(
    'a repository without a config has none, whatever one answer is',
    async (path, { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      fake.inject({ fault: 503, path });
      const { exitCode } = await runAction({ fake, workspace: 'none' });
      expect(exitCode).toBe(1);
      expect(fake.comments.length).toBe(1);
    },
  );

  test.concurrent('the content of the base branch, where the checkout lacks it', async ({ fakeGitHub }) => {
    const base = { ...BASE, 'a.yaml': deployment('web') };
    const fake = await fakeGitHub({ base, head: { ...BASE, 'a.yaml': `# older\n${deployment('web')}` } });
    fake.inject({ fault: 403, path: BLOBS, body: /blob0|^$/, times: MANY });
    const { exitCode, stdout } = await runAction({ fake });
    expect([exitCode, fake.comments.length]).toEqual([1, 0]);
    expect(stdout).toContain('GitHub answered 403');
  });
});

describe('a check run whose conclusion GitHub refuses', () => {
  const cases = [403, 404, 409, 422].flatMap((fault) => [1, 2].map((times) => [fault, times] as const));

  test.concurrent.for(some(cases, 4))(
    'with %i, %i times, is concluded all the same',
    async ([fault, times], { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      fake.inject({ method: 'PATCH', path: /check-runs/, fault, times });
      const { exitCode, annotations, summary } = await runAction({ fake });
      expect(exitCode).toBe(1);
      const [first, second] = fake.checkRuns;
      expect(checkRunsOf(fake)).toEqual(times === 1 ? ['failure'] : ['neutral', 'failure']);
      expect((second ?? first)?.output.title).toContain('4');
      if (second === undefined) {
        expect(first?.annotations).toEqual([]);
        expect(annotations.length).toBeGreaterThan(0);
        expect(summary).toContain('The check run does not show this report: ');
      } else {
        expect(second.annotations.length).toBe(1);
      }
    },
  );

  test.concurrent('for ever is left, and a new one says it', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    fake.inject({
      method: 'PATCH',
      path: /check-runs/,
      fault: 'meanwhile',
      happens: () => {
        const [first] = fake.checkRuns;
        fake.inject({ method: 'PATCH', path: new RegExp(`check-runs/${first?.id}$`), fault: 409, times: MANY });
      },
    });
    fake.inject({ method: 'PATCH', path: /check-runs/, fault: 409, times: 2 });
    await runAction({ fake });
    expect(checkRunsOf(fake).at(-1)).toBe('failure');
  });

  test.concurrent('of a run that nobody ended is replaced by the next', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    const body = {
      name: 'Pod Security review',
      head_sha: fake.pull.head.sha,
      status: 'in_progress',
      external_id: 'pss-review/pull/7',
    };
    await call(fake, 'POST', 'check-runs', { body });
    await call(fake, 'POST', 'check-runs', { body });
    await runAction({ fake });
    expect(checkRunsOf(fake)).toEqual(['neutral', 'failure']);
    expect(fake.checkRuns[0]?.output.title).toBe('Replaced by a newer report');
  });
});

describe('a commit that already has a report', () => {
  const run = { workspace: 'none' } as const;
  const shown = (fake: FakeGitHub) =>
    fake.checkRuns.map(({ conclusion, output, annotations }) => [conclusion, output.title, annotations.length]);

  test.concurrent('keeps its annotations where a later run judges nothing, and its one check run', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub(BAD);
    await runAction({ fake, ...run });
    const first = shown(fake);
    fake.inject({ path: TREE, fault: 403, times: MANY });
    await runAction({ fake, ...run });
    expect(shown(fake)).toEqual([['failure', 'Nothing was judged', 1]]);
    fake.calm();
    await runAction({ fake, ...run });
    expect(shown(fake)).toEqual(first);
  });

  test.concurrent('shows one report, and says of older ones that they were replaced', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    await runAction({ fake, ...run });
    fake.pushBase({ ...BASE, '.github/pss-review.yml': 'level: baseline\n' });
    await runAction({ fake, ...run });
    expect(shown(fake)).toEqual([
      ['neutral', 'Replaced by a newer report', 1],
      ['success', expect.any(String), expect.any(Number)],
    ]);
    // GitHub must not take the older one for the newest.
    const [older, newer] = fake.checkRuns.map(({ completedAt }) => completedAt ?? '');
    expect((older ?? '') < (newer ?? '')).toBe(true);
    fake.forgetRequests();
    await runAction({ fake, ...run });
    expect(fake.requests.filter(({ method, route }) => method === 'PATCH' && route.includes('check-runs'))).toEqual([]);
  });

  test.concurrent.for(some([404, 403, 422, 503], 2))(
    'gets no second check run where its own is not listed: %i',
    async (fault, { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      await runAction({ fake, ...run });
      const first = shown(fake);
      fake.inject({ method: 'GET', path: /commits.*check-runs/, fault, times: fault === 404 ? 1 : MANY });
      const { exitCode, summary } = await runAction({ fake, ...run, timeout: 55_000 });
      expect([exitCode, shown(fake)]).toEqual([1, first]);
      expect(summary.includes('it is not known whether there is one')).toBe(fault !== 404);
    },
  );
});

describe('comments of which GitHub does not let go', () => {
  /** A pull request whose comment moves with the second push, by a run that is disturbed there. */
  async function moved(fake: FakeGitHub, injection: Injection): Promise<ActionResult> {
    await runAction({ fake });
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web').replace('- name: app', '- name: app # moved') });
    fake.inject(injection);
    return runAction({ fake });
  }

  test.concurrent.for(some([403, 404, 409, 422, 500, 'reset-after-commit'] as const, 3))(
    'after a %s are gone with the next run',
    async (fault, { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      const times = typeof fault === 'number' ? 3 : 1;
      const { exitCode, summary } = await moved(fake, { method: 'DELETE', path: /comments/, fault, times });
      expect(exitCode).toBe(1);
      // The new one was posted: the summary does not say that it was not.
      expect(summary).not.toContain('Without a comment in the diff');
      const isSaid = summary.includes('A comment of an earlier run stays as it was');
      expect(isSaid).toBe([403, 409, 422, 500].includes(Number(fault)));
      fake.calm();
      await runAction({ fake });
      expect(fake.comments.map(({ path, anchor }) => [path, anchor?.line])).toEqual([['a.yaml', 9]]);
    },
  );

  test.concurrent('after a review that was made and answered with a 502 are gone at once', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    await moved(fake, { method: 'POST', path: /reviews$/, fault: '502-after-commit' });
    expect(fake.comments.map(({ anchor }) => anchor?.line)).toEqual([9]);
  });

  test.concurrent('after a review of which nobody knows are perhaps there', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    fake.inject({ method: 'POST', path: /reviews$/, fault: '502-after-commit' });
    fake.inject({ body: /reviewThreads/, fault: 'graphql-forbidden', after: 1, times: MANY });
    const { summary } = await runAction({ fake, workspace: 'none' });
    expect(summary).toContain('### Perhaps without a comment in the diff');
    expect(summary).toContain('Whether all comments were posted is not known: GitHub says');
    expect(summary).not.toContain('the token needs');
  });

  test.concurrent('and that cannot be read need no permission to write', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    fake.inject({ body: /reviewThreads/, fault: 403, times: MANY });
    const { summary } = await runAction({ fake, workspace: 'none' });
    expect(summary).toContain('Not all comments were posted: GitHub answered 403');
    expect(summary).not.toContain('the token needs');
  });

  test.concurrent('though somebody replied are not collapsed as they were', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    await runAction({ fake });
    fake.addReply(fake.comments[0]?.id ?? 0, 'We know.');
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    fake.inject({ method: 'PATCH', path: /pulls\/comments/, fault: 403 });
    const { summary } = await runAction({ fake });
    expect(summary).toContain('A comment of an earlier run stays as it was');
    expect(fake.comments[0]?.minimizedReason).toBeUndefined();
    await runAction({ fake });
    expect(fake.comments[0]?.minimizedReason).toBe('RESOLVED');
  });

  test.concurrent('and stand there twice, by two runs at once, go', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    await runAction({ fake });
    const comments = fake.comments.map(({ path, anchor, body }) => ({ path, body, line: anchor?.line }));
    await call(fake, 'POST', 'pulls/7/reviews', { body: { event: 'COMMENT', body: 'text', comments } });
    const [first, second] = fake.comments;
    fake.addReply(second?.id ?? 0, 'We know.');
    await runAction({ fake });
    expect(fake.comments.map(({ id }) => id)).not.toContain(first?.id);
    expect(fake.comments.map(({ body }) => body)).toEqual([second?.body, 'We know.']);
  });

  test.concurrent('are no comments of others with the same account, who quote ours', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    await runAction({ fake });
    const [ours] = fake.comments;
    const body = ours?.body ?? '';
    const quotes = [`> a quote\n\n${body}`, body.slice(body.indexOf('<!--')), `${body.replaceAll(/^/gm, '> ')}`];
    for (const quote of quotes) {
      const comment = { body: quote, path: 'a.yaml', line: 8, side: 'RIGHT', commit_id: fake.pull.head.sha };
      expect((await call(fake, 'POST', 'pulls/7/comments', { body: comment })).status).toBe(201);
    }
    fake.pushHead({ ...BASE, 'a.yaml': deployment('web', GOOD) });
    await runAction({ fake });
    expect(fake.comments.map((comment) => comment.body)).toEqual(quotes);
  });
});

describe('a limit of GraphQL, which comes with status 200', () => {
  const AGAIN = /run the job again after \d\d:\d\d UTC/;

  test.concurrent.for(['graphql-primary-limit', 'graphql-secondary-limit'] as const)(
    'is said with the hour at which to run again, where it hides the files: %s',
    async (fault, { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      fake.inject({ body: /blob0/, fault, retryAfter: 1800, times: MANY });
      const { exitCode, stdout } = await runAction({ fake, workspace: 'none' });
      expect(exitCode).toBe(1);
      expect(stdout).toMatch(AGAIN);
      expect(stdout).not.toContain('    at ');
      expect(fake.checkRuns[0]?.output.summary).toMatch(AGAIN);
    },
  );

  test.concurrent.for(['graphql-primary-limit', 'graphql-secondary-limit'] as const)(
    'leaves the findings to the summary, where it hides the comments: %s',
    async (fault, { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      fake.inject({ body: /reviewThreads/, fault, retryAfter: 1800, times: MANY });
      const { exitCode, summary, outputs } = await runAction({ fake });
      expect([exitCode, outputs['introduced']]).toEqual([1, '4']);
      expect(summary).toMatch(AGAIN);
      expect(summary).toContain('Without a comment in the diff');
    },
  );

  test.concurrent('is waited for where it is short', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    fake.inject({ fault: 'graphql-secondary-limit', path: /graphql/, retryAfter: 1 });
    const { stdout } = await runAction({ fake, workspace: 'none' });
    expect(stdout).toContain("GitHub's secondary rate limit");
    expect(fake.comments.length).toBe(1);
  });

  test.concurrent('of REST is no missing permission', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    fake.inject({ method: 'GET', path: /\/files/, fault: 'primary-limit', retryAfter: 1800, times: MANY });
    const { stdout } = await runAction({ fake, workspace: 'none' });
    expect(stdout).toMatch(AGAIN);
    expect(stdout).not.toContain('pull-requests: read');
  });
});

describe('the file of the input sarif-file', () => {
  test.concurrent.for(['../pss.sarif', '/tmp/pss-review-outside.sarif', 'link/pss.sarif'])(
    'never leaves the workspace: %s',
    async (name, { fakeGitHub }) => {
      const fake = await fakeGitHub(BAD);
      const prepare = (workspace: string) => {
        mkdirSync(join(workspace, '../outside'));
        symlinkSync('../outside', join(workspace, 'link'));
      };
      const { exitCode, stdout, files } = await runAction({ fake, prepare, inputs: { 'sarif-file': name } });
      expect(exitCode).toBe(1);
      expect(stdout).toContain(`::error::sarif-file: found "${name}"`);
      expect(files).toEqual({});
      expect(fake.requests).toEqual([]);
    },
  );

  test.concurrent('replaces a link of the pull request, and does not follow it', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(BAD);
    const prepare = (workspace: string) => symlinkSync('../outside.sarif', join(workspace, 'pss.sarif'));
    const { outputs, files } = await runAction({ fake, prepare, inputs: { 'sarif-file': 'pss.sarif' } });
    expect(outputs['sarif']).toMatch(/pss\.sarif$/);
    expect(files['pss.sarif']).toContain('"version": "2.1.0"');
  });
});
