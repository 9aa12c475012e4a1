import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import { gitHubCaseCount } from '../long.ts';
import type { ActionResult } from '../runner/run-action.ts';
import { bodyKey, disturbances, firstComments, isKill, pushTwice, runOn, standing, TREES } from './disturbed-runs.ts';
import { test } from './fakes.ts';

/** The comments of the first push, and an undisturbed run on the second: what it asked, said, and left. */
async function undisturbed() {
  const [first, second] = [await createFakeGitHub(TREES), await createFakeGitHub(TREES)];
  try {
    const comments = await firstComments(first);
    await pushTwice(second, comments);
    const result = await runOn(second);
    return { comments, result, left: standing(second), bodies: bodiesOf(second), requests: [...second.requests] };
  } finally {
    await Promise.all([first.close(), second.close()]);
  }
}

function bodiesOf(fake: FakeGitHub): Set<string> {
  return new Set(fake.comments.map(({ body }) => bodyKey(body)));
}

const { comments, result, left, bodies, requests } = await undisturbed();
const all = disturbances(requests);
/** Every so many cases are tried: no divisor of the number of faults, so that all requests and all faults have some. */
const STRIDE = 29;

/** Whatever went wrong, the run may say only what an undisturbed one says, or that it does not know. */
function expectTruth(fake: FakeGitHub, { exitCode, stdout, outputs }: ActionResult): void {
  expect(stdout).not.toMatch(/pss-review failed:|^\s+at /m);
  expect([1, null]).toContain(exitCode);
  expect(['failure', undefined]).toContain(outputs['conclusion']);
  expect([result.outputs['introduced'], undefined]).toContain(outputs['introduced']);
  const conclusions = fake.checkRuns.map(({ conclusion }) => conclusion);
  expect(conclusions.filter((conclusion) => conclusion === 'success' || conclusion === 'neutral')).toEqual([]);
  const known = new Set([...bodies, ...comments.map(({ body }) => bodyKey(body))]);
  expect([...bodiesOf(fake)].filter((body) => !known.has(body))).toEqual([]);
}

describe('after any fault, at any request, the next run leaves what a first run would have left', () => {
  test('and the run that is disturbed does all that a run can do', () => {
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

  test.concurrent.for(all.filter((_, index) => index % gitHubCaseCount(STRIDE, 3) === 0))(
    '%s',
    async ([, injection], { fakeGitHub }) => {
      const fake = await fakeGitHub(TREES);
      await pushTwice(fake, comments);
      const fault = fake.inject(injection);
      const disturbed = await runOn(fake, isKill(injection.fault) ? { killWhen: fake.whenHanging } : {});
      expect(fault.failed).toBeGreaterThan(0);
      expectTruth(fake, disturbed);
      fake.calm();
      const next = await runOn(fake);
      expect(next.exitCode).toBe(1);
      expect(standing(fake)).toEqual(left);
    },
  );
});
