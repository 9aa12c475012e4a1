import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import { caseCount } from '../long.ts';
import type { ActionResult } from '../runner/run-action.ts';
import type { Disturbance } from './disturbed-runs.ts';
import { bodyKey, disturbances, firstComments, isKill, pushTwice, runOn, standing, TREES } from './disturbed-runs.ts';
import { test } from './fakes.ts';

/** What an undisturbed run asked, said, and left. */
interface Undisturbed {
  readonly result: ActionResult;
  readonly left: ReturnType<typeof standing>;
  readonly bodies: ReadonlySet<string>;
  readonly requests: FakeGitHub['requests'];
}

/** The comments of the first push. */
const comments = await withFake(firstComments);

/** What was done before the run that is disturbed. */
const SCENES = {
  'the second push': (fake: FakeGitHub) => pushTwice(fake, comments),
  'a run on the same head': async (fake: FakeGitHub) => {
    await pushTwice(fake, comments);
    await runOn(fake);
    fake.forgetRequests();
  },
};
type Scene = keyof typeof SCENES;

const first = await undisturbed('the second push');
const again = await undisturbed('a run on the same head');

/** Every so many cases are tried: no divisor of the number of faults, so that all requests and all faults have some. */
const STRIDES: Readonly<Record<Scene, readonly [few: number, all: number]>> = {
  'the second push': [37, 11],
  'a run on the same head': [29, 11],
};

async function withFake<T>(use: (fake: FakeGitHub) => Promise<T>): Promise<T> {
  const fake = await createFakeGitHub(TREES);
  try {
    return await use(fake);
  } finally {
    await fake.close();
  }
}

function undisturbed(scene: Scene): Promise<Undisturbed> {
  return withFake(async (fake) => {
    await SCENES[scene](fake);
    const result = await runOn(fake);
    return { result, left: standing(fake), bodies: bodiesOf(fake), requests: [...fake.requests] };
  });
}

function bodiesOf(fake: FakeGitHub): Set<string> {
  return new Set(fake.comments.map(({ body }) => bodyKey(body)));
}

function casesOf(scene: Scene, { requests }: Undisturbed): (readonly [string, Scene, Undisturbed, Disturbance[1]])[] {
  const stride = caseCount(...STRIDES[scene]);
  return disturbances(requests)
    .filter((_, index) => index % stride === 0)
    .map(([name, injection]) => [name, scene, scene === 'the second push' ? first : again, injection]);
}

/** Whatever went wrong, the run may say only what an undisturbed one says, or that it does not know. */
function expectTruth(fake: FakeGitHub, { exitCode, stdout, outputs }: ActionResult, { result, bodies }: Undisturbed) {
  expect(stdout).not.toMatch(/pss-review failed:|^\s+at /m);
  expect([1, null]).toContain(exitCode);
  expect(['failure', undefined]).toContain(outputs['conclusion']);
  expect([result.outputs['introduced'], undefined]).toContain(outputs['introduced']);
  const conclusions = fake.checkRuns.map(({ conclusion }) => conclusion);
  expect(conclusions.filter((conclusion) => conclusion === 'success' || conclusion === 'neutral')).toEqual([]);
  const known = new Set([...bodies, ...comments.map(({ body }) => bodyKey(body))]);
  expect([...bodiesOf(fake)].filter((body) => !known.has(body))).toEqual([]);
}

/** What stands there, without the text above comments: it is missing where GitHub refused the review as a whole. */
function besideReviews({ reviews: _, ...rest }: ReturnType<typeof standing>): unknown {
  return rest;
}

describe('after any fault, at any request, the next run leaves what a first run would have left', () => {
  test('and the run that is disturbed does all that a run can do', () => {
    const { requests, result } = first;
    expect(requests.filter(({ status }) => status >= 400)).toEqual([]);
    expect(result.exitCode).toBe(1);
    expect([...new Set(requests.map(({ method, route }) => `${method} ${route}`))].sort()).toEqual([
      'DELETE /repos/{owner}/{repo}/pulls/comments/{comment_id}',
      'GET /repos/{owner}/{repo}/commits/{ref}/check-runs',
      'GET /repos/{owner}/{repo}/compare/{basehead}',
      'GET /repos/{owner}/{repo}/git/trees/{tree_sha}',
      'GET /repos/{owner}/{repo}/pulls/{pull_number}/files',
      'PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}',
      'PATCH /repos/{owner}/{repo}/pulls/comments/{comment_id}',
      'POST /repos/{owner}/{repo}/check-runs',
      'POST /repos/{owner}/{repo}/pulls/{pull_number}/comments',
      'POST /repos/{owner}/{repo}/pulls/{pull_number}/reviews',
      'POST mutation minimizeComment',
      'POST query repository',
    ]);
  });

  test('and a run on a head that has its report leaves that, and writes nothing', () => {
    expect(again.left).toEqual(first.left);
    expect(again.requests.filter(({ method, kind }) => method !== 'GET' && kind === 'rest')).toEqual([]);
  });

  test.concurrent.for([...casesOf('the second push', first), ...casesOf('a run on the same head', again)])(
    '%s, after %s',
    async ([, scene, expected, injection], { fakeGitHub }) => {
      const fake = await fakeGitHub(TREES);
      await SCENES[scene](fake);
      const fault = fake.inject(injection);
      const disturbed = await runOn(fake, isKill(injection.fault) ? { killWhen: fake.whenHanging } : {});
      expect(fault.failed).toBeGreaterThan(0);
      expectTruth(fake, disturbed, expected);
      fake.calm();
      const next = await runOn(fake);
      expect(next.exitCode).toBe(1);
      const left = standing(fake);
      const isAlone = expected.requests[injection.after ?? 0]?.route.endsWith('/reviews') && injection.fault === 422;
      if (isAlone) expect(besideReviews(left)).toEqual(besideReviews(expected.left));
      else expect(left).toEqual(expected.left);
    },
  );
});
