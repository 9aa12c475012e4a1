import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { describeBuilds, KUSTOMIZE_PATH } from '../runner/programs.ts';
import { runAction } from '../runner/run-action.ts';
import type { Said } from './commands-in-comments.ts';
import { say } from './commands-in-comments.ts';
import type { DocumentedWorkflow } from './documented-workflows.ts';
import { documentedWorkflows, tokenOf } from './documented-workflows.ts';
import { useFakes } from './fakes.ts';

const fakeGitHub = useFakes();

const REVIEW = '.github/workflows/pod-security.yml';
const REVIEW_WORKFLOW = `on: pull_request
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: pss-review/pss-review@v1
`;
const TOKEN = 'ghs_theJobsOwn';

const workflows = documentedWorkflows('bot.md');
const [workflow = expect.fail('docs/bot.md has no workflow')] = workflows;

function podWith(securityContext: string): string {
  return `apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: shop
spec:
  securityContext:
${securityContext}    seccompProfile: {type: RuntimeDefault}
  containers:
    - name: web
      image: registry.example/web:1.4
`;
}

/** What came of a command, and where. */
interface Answered extends Said {
  readonly fake: FakeGitHub;
  /** Whether the head is another one than before. */
  readonly hasCommitted: boolean;
}

/** Gives a command as the documented workflow runs it, with these permissions. */
async function command(body: string, permissions: DocumentedWorkflow['permissions']): Promise<Answered> {
  const fake = await fakeGitHub({
    base: { [REVIEW]: REVIEW_WORKFLOW, 'web.yaml': podWith('    runAsNonRoot: true\n') },
    head: { [REVIEW]: REVIEW_WORKFLOW, 'web.yaml': podWith('') },
    tokens: { [TOKEN]: tokenOf(permissions) },
  });
  fake.addWorkflowRun({ path: REVIEW });
  const { head } = fake.pull;
  const before = head.sha;
  const { workspace, inputs } = workflow;
  const said = await say(fake, body, { workspace, inputs: { ...inputs, token: TOKEN }, checkoutToken: TOKEN });
  return { ...said, fake, hasCommitted: fake.pull.head.sha !== before };
}

const DONE = { exitCode: 0, reactions: ['eyes', '+1'] };

/** What each command does, by the beginning of its only answer. */
const COMMANDS: readonly (readonly [string, RegExp])[] = [
  ['/pss help', /^A command is the first line of a comment/],
  ['/pss explain', /^❌ this pull request introduces 1 violation/],
  ['/pss explain runAsNonRoot', /^\*\*\[runAsNonRoot\]\(/],
  ['/pss recheck', /^\[The job\]\(.*\) runs again\.$/],
  ['/pss fix all', /^Committed \[[0-9a-f]{12}\]\(.*: nothing new violates restricted:latest\./],
  ['/pss exempt runAsNonRoot until 2099-03-31: the vendor', /^This exempts nothing yet/],
  ['/pss plan', /^# Migration to stricter Pod Security levels/],
  ['/pss plan shop', /^# Migration to stricter Pod Security levels[\s\S]*^## `shop`$/m],
];

test('the guide has one workflow, for comments', () => {
  expect(workflows).toEqual([workflow]);
  expect(workflow).toMatchObject({ file: '.github/workflows/pod-security-commands.yml', events: ['issue_comment'] });
});

test.each(COMMANDS)('its permissions suffice for %s', async (body, answer) => {
  const { fake, answers, hasCommitted, summary, ...said } = await command(body, workflow.permissions);
  expect(said).toMatchObject(DONE);
  expect(answers).toEqual([expect.stringMatching(answer)]);
  expect(summary).not.toContain('### Not published');
  const isFix = body === '/pss fix all';
  expect([hasCommitted, fake.checkRuns.map(({ conclusion }) => conclusion)]).toEqual([isFix, isFix ? ['success'] : []]);
});

describe('with one permission less', () => {
  /** By permission: the command that it is for, and what comes of it with `read`. */
  const REFUSED: Readonly<Record<string, readonly [string, (answered: Answered) => void]>> = {
    contents: [
      '/pss fix all',
      ({ reactions, answers, hasCommitted }) => {
        expect([reactions, hasCommitted]).toEqual([['eyes', 'confused'], false]);
        expect(answers).toEqual([expect.stringContaining('the token needs `contents: write`')]);
        expect(answers.join()).toContain('+        runAsNonRoot: true');
      },
    ],
    'pull-requests': [
      '/pss explain',
      ({ reactions, answers, summary }) => {
        expect([reactions, answers]).toEqual([[], []]);
        expect(summary).toContain('this pull request introduces 1 violation');
        expect(summary).toContain('The answer is not posted: the token needs `pull-requests: write`');
      },
    ],
    checks: [
      '/pss fix all',
      ({ fake, reactions, summary, hasCommitted }) => {
        expect([reactions, hasCommitted, fake.checkRuns]).toEqual([['eyes', '+1'], true, []]);
        expect(summary).toContain('No check run was made: the token needs `checks: write`');
      },
    ],
    actions: [
      '/pss recheck',
      ({ fake, reactions, answers }) => {
        expect([reactions, fake.workflowRuns.map(({ reruns }) => reruns)]).toEqual([['eyes', '+1'], [0]]);
        expect(answers).toEqual([
          expect.stringMatching(/^The job was not run again: the token needs `actions: write`.* The head was judged/),
        ]);
        expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
      },
    ],
  };

  test('each one is tried, and none is more than write', () => {
    expect(workflow.permissions).toEqual(Object.fromEntries(Object.keys(REFUSED).map((name) => [name, 'write'])));
  });

  test.each(Object.entries(REFUSED))(
    'what %s is for is refused, and it is named',
    async (permission, [body, check]) => {
      const answered = await command(body, { ...workflow.permissions, [permission]: 'read' });
      expect(answered.exitCode).toBe(0);
      check(answered);
    },
  );

  test.each(COMMANDS.filter(([body]) => body !== '/pss fix all'))(
    'contents: read is enough for %s',
    async (body, answer) => {
      const { answers, ...said } = await command(body, { ...workflow.permissions, contents: 'read' });
      expect(said).toMatchObject(DONE);
      expect(answers).toEqual([expect.stringMatching(answer)]);
    },
  );
});

describeBuilds('with kustomize at hand', () => {
  test('nothing of the pull request is built, whatever the runner and the inputs offer', async () => {
    const base = { 'app/web.yaml': podWith('    runAsNonRoot: true\n') };
    const kustomization = `resources: [web.yaml]
patches:
  - target: {kind: Pod}
    patch: |
      - {op: add, path: /spec/hostNetwork, value: true}
`;
    const fake = await fakeGitHub({
      base,
      head: { ...base, 'app/kustomization.yaml': kustomization },
      tokens: { [TOKEN]: tokenOf(workflow.permissions) },
    });
    const { workspace, inputs } = workflow;
    const offered = { env: { PATH: KUSTOMIZE_PATH }, inputs: { ...inputs, token: TOKEN, render: 'always' } };
    const { answers } = await say(fake, '/pss recheck', { ...offered, workspace, checkoutToken: TOKEN });
    expect(answers).toEqual([expect.stringContaining('not all was judged')]);
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['neutral']);
    // The same on another event, to see that it would have been built.
    await runAction({ ...offered, fake, event: 'pull_request_target' });
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
  });
});
