import { execFileSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import { caseCount } from '../long.ts';
import type { ActionResult } from '../runner/run-action.ts';
import type { Said } from './commands-in-comments.ts';
import { runOn } from './commands-in-comments.ts';
import type { Disturbance } from './disturbed-runs.ts';
import { disturbances, isKill } from './disturbed-runs.ts';
import { test } from './fakes.ts';
import { deployment } from './violating-deployment.ts';

const WORKFLOW =
  'on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pss-review/pss-review@v1\n';
const TREES = {
  base: { 'README.md': 'a repository\n' },
  head: { '.github/workflows/review.yml': WORKFLOW, 'web.yaml': deployment('web') },
};

/** The commands, and what stands before them: an earlier answer, which is edited, and a run of the job. */
const COMMANDS = ['/pss fix all', '/pss recheck', '/pss explain', '/pss help'] as const;
type Command = (typeof COMMANDS)[number];

/** What an undisturbed run asked, and left. */
interface Undisturbed {
  readonly said: Said;
  readonly left: ReturnType<typeof standing>;
  readonly requests: FakeGitHub['requests'];
}

/** Every so many cases are tried: no divisor of the number of faults, so that all requests and all faults have some. */
const STRIDE = [41, 7] as const;

/** Gives the command that is to be disturbed. */
function give(fake: FakeGitHub, command: Command): number {
  fake.addWorkflowRun({ path: '.github/workflows/review.yml' });
  return fake.addIssueComment(command);
}

function answer(fake: FakeGitHub, id: number, run: { readonly killWhen?: Promise<void> } = {}): Promise<Said> {
  // Without a checkout all is read by the API, which makes the most requests.
  return runOn(fake, id, { workspace: 'none', env: { GITHUB_SERVER_URL: 'https://github.example' }, ...run });
}

/** What a person finds on the pull request. */
function standing(fake: FakeGitHub) {
  const log = execFileSync('git', ['-C', fake.gitDir, 'log', '--format=%s', fake.pull.head.sha], { encoding: 'utf8' });
  return {
    commits: log.trim().split('\n'),
    manifest: Buffer.from(fake.file(fake.pull.head.sha, 'web.yaml') ?? []).toString(),
    answers: fake.issueComments.filter(({ author }) => author !== 'maintainer').length,
    reruns: fake.workflowRuns.map(({ reruns }) => reruns),
    checkRuns: fake.checkRuns.map(({ headSha, conclusion }) => [headSha === fake.pull.head.sha, conclusion]),
  };
}

const undisturbed = new Map<Command, Undisturbed>();
for (const command of COMMANDS) {
  const fake = await createFakeGitHub(TREES);
  const said = await answer(fake, give(fake, command));
  undisturbed.set(command, { said, left: standing(fake), requests: [...fake.requests] });
  await fake.close();
}

function undisturbedBy(command: Command): Undisturbed {
  const found = undisturbed.get(command);
  if (found === undefined) throw new Error(`${command} was not run`);
  return found;
}

const CASES = COMMANDS.flatMap((command) =>
  disturbances(undisturbedBy(command).requests).map(([name, injection]): readonly [string, Command, Disturbance[1]] => [
    `${command}: ${name}`,
    command,
    injection,
  ]),
).filter((_, index) => index % caseCount(...STRIDE) === 0);

/** Whatever went wrong, no mistake of pss-review is behind it, and no answer says what is not so. */
function expectTruth(
  fake: FakeGitHub,
  { stdout, exitCode }: Pick<ActionResult, 'stdout' | 'exitCode'>,
  said: Said,
): void {
  expect(stdout).not.toMatch(/pss-review failed:|^\s+at /m);
  expect([0, 1, null]).toContain(exitCode);
  const commits = standing(fake).commits.length - undisturbedBy('/pss help').left.commits.length;
  for (const text of said.answers) {
    if (text.startsWith('Committed')) expect(commits).toBe(1);
    if (/^(?:Nothing was committed|Nothing to commit)/.test(text)) expect(commits).toBe(0);
  }
}

describe('after any fault, at any request of a command', () => {
  test('and the run that is disturbed does all that a run can do', () => {
    const routes = [...undisturbed.values()].flatMap(({ requests }) =>
      requests.map(({ method, route }) => `${method} ${route}`),
    );
    expect([...new Set(routes)].sort()).toMatchInlineSnapshot(`
      [
        "GET /repos/{owner}/{repo}/actions/runs",
        "GET /repos/{owner}/{repo}/collaborators/{username}/permission",
        "GET /repos/{owner}/{repo}/commits/{ref}/check-runs",
        "GET /repos/{owner}/{repo}/compare/{basehead}",
        "GET /repos/{owner}/{repo}/contents/{path}",
        "GET /repos/{owner}/{repo}/git/trees/{tree_sha}",
        "GET /repos/{owner}/{repo}/issues/comments/{comment_id}",
        "GET /repos/{owner}/{repo}/pulls/{pull_number}",
        "GET /repos/{owner}/{repo}/pulls/{pull_number}/files",
        "PATCH /repos/{owner}/{repo}/check-runs/{check_run_id}",
        "PATCH /repos/{owner}/{repo}/issues/comments/{comment_id}",
        "POST /repos/{owner}/{repo}/actions/runs/{run_id}/rerun",
        "POST /repos/{owner}/{repo}/check-runs",
        "POST /repos/{owner}/{repo}/issues/comments/{comment_id}/reactions",
        "POST /repos/{owner}/{repo}/issues/{issue_number}/comments",
        "POST mutation createCommitOnBranch",
        "POST query repository",
        "POST query viewer",
      ]
    `);
    expect(undisturbedBy('/pss fix all').left).toMatchObject({
      answers: 1,
      manifest: expect.stringContaining('runAsNonRoot: true'),
      checkRuns: [[true, 'success']],
    });
  });

  test.concurrent.for(CASES)(
    'nothing is there twice, and the next run leaves one answer: %s',
    async ([, command, injection], { fakeGitHub }) => {
      const fake = await fakeGitHub(TREES);
      const id = give(fake, command);
      const fault = fake.inject(injection);
      const disturbed = await answer(fake, id, isKill(injection.fault) ? { killWhen: fake.whenHanging } : {});
      expect(fault.failed).toBeGreaterThan(0);
      expectTruth(fake, disturbed, disturbed);
      fake.calm();
      const next = await answer(fake, id);
      expect(next.exitCode).toBe(0);
      expect(next.reactions).toContain('eyes');
      const { left } = undisturbedBy(command);
      const now = standing(fake);
      expect({ ...now, checkRuns: [] }).toEqual({ ...left, checkRuns: [] });
      for (const checkRun of left.checkRuns) expect(now.checkRuns).toContainEqual(checkRun);
    },
  );
});
