import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { KUSTOMIZE_PATH } from '../runner/programs.ts';
import { runAction } from '../runner/run-action.ts';
import { copyOf, runOn, say } from './commands-in-comments.ts';
import { test } from './fakes.ts';

const POD = (securityContext: string): string => `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  namespace: shop
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      containers:
        - name: web
          image: registry.example/web:1.4
${securityContext}`;
const GOOD = POD(`          securityContext:
            runAsNonRoot: true
            allowPrivilegeEscalation: false
            capabilities: {drop: [ALL]}
            seccompProfile: {type: RuntimeDefault}
`);
const BAD = POD('');
const TREES = { base: { 'web.yaml': GOOD }, head: { 'web.yaml': BAD } };

test('help lists the commands, once', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const first = await say(fake, '/pss help');
  expect([first.exitCode, first.reactions]).toEqual([0, ['eyes', '+1']]);
  expect(first.answers).toEqual([expect.stringContaining('| `/pss fix [safe\\|all] [PATH…]` |')]);
  const second = await say(fake, '/pss');
  expect(second.answers).toEqual(first.answers);
});

test('explain says what would have to change', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const { answers, reactions } = await say(fake, '/pss explain');
  expect(reactions).toEqual(['eyes', '+1']);
  expect(answers.join()).toMatch(/❌ this pull request introduces 4 violations/);
  const check = await say(fake, '/pss explain runasnonroot\r\nplease');
  expect(check.answers.join()).toContain('[runAsNonRoot](');
});

test('fix commits what was proved, and judges the new head', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const before = fake.pull.head.sha;
  const { answers, reactions, stdout } = await say(fake, '/pss fix all');
  expect(reactions, stdout).toEqual(['eyes', '+1']);
  expect(fake.pull.head.sha).not.toBe(before);
  expect(answers).toEqual([expect.stringMatching(/^Committed \[[0-9a-f]{12}\]/)]);
  expect(fake.checkRuns.map(({ headSha, conclusion }) => [headSha === fake.pull.head.sha, conclusion])).toEqual([
    [true, 'success'],
  ]);
});

test('people who may not write, bots, edited and deleted comments do nothing', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub({ ...TREES, collaborators: { maintainer: 'admin', reader: 'read' } });
  for (const author of ['reader', 'stranger', 'helper[bot]']) {
    const { answers, reactions, exitCode } = await say(fake, '/pss fix all', { author });
    expect([exitCode, answers, reactions]).toEqual([0, [], []]);
  }
  const edited = fake.addIssueComment('/pss fix all');
  const before = copyOf(fake, edited);
  fake.editIssueComment(edited, '/pss help');
  expect(await runOn(fake, edited, { comment: before })).toMatchObject({
    answers: [],
    reactions: [],
    exitCode: 0,
  });
  const gone = fake.addIssueComment('/pss fix all');
  const former = copyOf(fake, gone);
  fake.deleteIssueComment(gone);
  expect(await runOn(fake, gone, { comment: former })).toMatchObject({ answers: [], exitCode: 0 });
});

test('a command given twice at once has one answer and one commit', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const [one, other] = [fake.addIssueComment('/pss fix all'), fake.addIssueComment('/pss fix all')];
  const before = fake.pull.head.sha;
  const [first] = await Promise.all([runOn(fake, one), runOn(fake, other)]);
  expect(first.exitCode).toBe(0);
  const answers = fake.issueComments.filter(({ author }) => author === 'github-actions[bot]');
  expect(answers).toHaveLength(1);
  const range = `${before}..${fake.pull.head.sha}`;
  expect(execFileSync('git', ['-C', fake.gitDir, 'rev-list', '--count', range], { encoding: 'utf8' }).trim()).toBe('1');
});

test('an answer that somebody replied to stays, and a new one stands below', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  await say(fake, '/pss explain runAsNonRoot');
  fake.addIssueComment('Why that?');
  const { answers } = await say(fake, '/pss explain privileged');
  expect(answers.map((text) => /\[(\w+)\]/.exec(text)?.[1])).toEqual(['runAsNonRoot', 'privileged']);
  const again = await say(fake, '/pss explain hostPorts');
  expect(again.answers.map((text) => /\[(\w+)\]/.exec(text)?.[1])).toEqual(['runAsNonRoot', 'hostPorts']);
});

test('fix says what it cannot do, with the patch: a fork', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub({ ...TREES, forkOwner: 'contributor' });
  const before = fake.pull.head.sha;
  const { answers, reactions } = await say(fake, '/pss fix');
  expect([fake.pull.head.sha, reactions]).toEqual([before, ['eyes', 'confused']]);
  expect(answers.join()).toContain('the branch is in a fork');
  expect(answers.join()).toContain('+            runAsNonRoot: true');
});

test('fix says what it cannot do, with the patch: lines that end with CRLF', async ({ fakeGitHub }) => {
  const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
  const fake = await fakeGitHub({ base: { 'web.yaml': crlf(GOOD) }, head: { 'web.yaml': crlf(BAD) } });
  const before = fake.pull.head.sha;
  const { answers } = await say(fake, '/pss fix');
  expect(fake.pull.head.sha).toBe(before);
  expect(answers.join()).toContain('lines that end with CRLF');
  expect(answers.join()).toContain('+            runAsNonRoot: true');
});

test.for(['closed', 'merged'])('a pull request that is %s gets words, and no commit', async (state, { fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  if (state === 'merged') fake.mergePull();
  else fake.closePull();
  const { answers, reactions } = await say(fake, '/pss fix all');
  expect(reactions).toEqual(['eyes', 'confused']);
  expect(answers).toEqual([`This pull request is ${state}: \`/pss fix\` is for open ones.`]);
  expect((await say(fake, '/pss help')).reactions).toEqual(['eyes', '+1']);
});

test('a locked conversation has the answer in the summary of the job', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const id = fake.addIssueComment('/pss explain');
  fake.lockConversation();
  const { answers, summary, exitCode } = await runOn(fake, id);
  expect([exitCode, answers]).toEqual([0, []]);
  expect(summary).toContain('this pull request introduces 4 violations');
  expect(summary).toContain('The answer is not posted');
});

test('exempt writes the lines, and links to a new file with them', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const { answers, reactions } = await say(
    fake,
    '/pss exempt runAsNonRoot for web until 2099-03-31: the vendor, see #7',
  );
  expect(reactions).toEqual(['eyes', '+1']);
  const [answer = ''] = answers;
  expect(answer).toContain('    expires: 2099-03-31');
  const value = new URL(/\((https?:[^)]*\/new\/[^)]*)\)/.exec(answer)?.[1] ?? '').searchParams.get('value') ?? '';
  const config = readConfiguration('config.yml', value);
  expect(config.faults).toEqual([]);
  expect(config.configuration.exemptions).toMatchObject([
    { checks: ['runAsNonRoot'], expires: '2099-03-31', reason: 'the vendor, see #7', names: ['web'] },
  ]);
  const refused = await say(fake, '/pss exempt runAsNonRoot until yesterday');
  expect([refused.reactions, refused.answers.at(-1)]).toEqual([
    ['eyes', 'confused'],
    expect.stringContaining('expected /pss exempt'),
  ]);
});

test('plan prints the part of the migration plan for a namespace', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub({ base: { 'web.yaml': BAD }, head: { 'web.yaml': GOOD } });
  const { answers, reactions } = await say(fake, '/pss plan shop');
  expect(reactions).toEqual(['eyes', '+1']);
  expect(answers.join()).toContain('## `shop`');
  expect((await say(fake, '/pss plan shp')).answers.join()).toContain('did you mean shop?');
});

test('ignore says what there is instead, and an unknown word what there is', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  expect((await say(fake, '/pss ignore runAsNonRoot')).answers.join()).toContain('There is no `/pss ignore`');
  const { answers } = await say(fake, '/pss exlpain `@everyone`');
  expect(answers.at(-1)).toContain('There is no command `exlpain` (did you mean explain?)');
});

const WORKFLOW = `on: pull_request
jobs:
  review:
    runs-on: ubuntu-latest
    steps:
      - uses: pss-review/pss-review@v1
`;
const WITH_WORKFLOW = {
  base: {
    ...TREES.base,
    '.github/workflows/review.yml': WORKFLOW,
    '.github/workflows/build.yml': WORKFLOW.replace('pss-review/pss-review', 'acme/build'),
  },
  head: {
    ...TREES.head,
    '.github/workflows/review.yml': WORKFLOW,
    '.github/workflows/build.yml': WORKFLOW.replace('pss-review/pss-review', 'acme/build'),
  },
};

test('recheck runs the newest job of this Action again', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(WITH_WORKFLOW);
  const older = fake.addWorkflowRun({ path: '.github/workflows/review.yml' });
  const newest = fake.addWorkflowRun({ path: '.github/workflows/review.yml' });
  fake.addWorkflowRun({ path: '.github/workflows/build.yml' });
  const { answers, reactions } = await say(fake, '/pss recheck');
  expect(reactions).toEqual(['eyes', '+1']);
  expect(answers).toEqual([expect.stringMatching(/^\[The job\]\(.*\) runs again\.$/)]);
  const reruns = new Map(fake.workflowRuns.map(({ id, reruns: times }) => [id, times]));
  expect([reruns.get(older), reruns.get(newest)]).toEqual([0, 1]);
  expect((await say(fake, '/pss recheck')).answers.at(-1)).toContain('still runs');
});

test('recheck judges by the API where the token may run no job', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(WITH_WORKFLOW);
  fake.addWorkflowRun({ path: '.github/workflows/review.yml' });
  const { answers } = await say(fake, '/pss recheck', { inputs: { token: TOKENS.contentsWrite } });
  expect(answers.join()).toContain('`actions: write`');
  expect(answers.join()).toContain('The head was judged by the API instead: this pull request introduces 4 violations');
  expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
});

test('fix says which permission the token lacks', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const { answers, reactions } = await say(fake, '/pss fix', { inputs: { token: TOKENS.write } });
  expect(reactions).toEqual(['eyes', 'confused']);
  expect(answers).toEqual([expect.stringContaining('the token needs `contents: write`')]);
});

test.for(['classic', 'ruleset'] as const)(
  'fix leaves a branch alone that is protected: %s',
  async (how, { fakeGitHub }) => {
    const fake = await fakeGitHub({ ...TREES, protectedBranches: { change: how } });
    const before = fake.pull.head.sha;
    const { answers, reactions } = await say(fake, '/pss fix');
    expect([fake.pull.head.sha, reactions]).toEqual([before, ['eyes', 'confused']]);
    expect(answers.join()).toContain('GitHub refused the commit');
    expect(answers.join()).toContain('+            runAsNonRoot: true');
  },
);

test.for([502, '502-after-commit'] as const)(
  'fix commits once where GitHub answers %s',
  async (fault, { fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const before = fake.pull.head.sha;
    fake.inject({ fault, body: /createCommitOnBranch/, times: 1 });
    const { reactions } = await say(fake, '/pss fix');
    const range = `${before}..${fake.pull.head.sha}`;
    const made = execFileSync('git', ['-C', fake.gitDir, 'rev-list', '--count', range], { encoding: 'utf8' }).trim();
    expect([made, reactions.at(-1)]).toEqual(fault === 502 ? ['0', 'confused'] : ['1', '+1']);
  },
);

test('an App commits where the command names the head, and workflows start', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const inputs = { 'app-id': String(fake.app.id), 'app-private-key': fake.app.privateKey };
  const { head } = fake.pull;
  const bare = await say(fake, '/pss fix safe', { inputs });
  expect(bare.reactions).toEqual(['eyes', 'confused']);
  const [, line = ''] = /`(\/pss fix[^`]*)`/.exec(bare.answers.join()) ?? [];
  expect(line).toBe(`/pss fix safe at ${head.sha}`);
  const named = await say(fake, line, { inputs });
  expect(named.reactions).toEqual(['eyes', '+1']);
  expect(fake.startedWorkflows).toEqual([fake.pull.head.sha]);
  const stale = await say(fake, line, { inputs });
  expect([stale.reactions, stale.answers.join()]).toEqual([
    ['eyes', 'confused'],
    expect.stringContaining('the head is'),
  ]);
});

test('an App commits to no head that is younger than the comment', async ({ fakeGitHub }) => {
  const fake = await fakeGitHub(TREES);
  const inputs = { 'app-id': String(fake.app.id), 'app-private-key': fake.app.privateKey };
  const young = fake.pushHead({ 'web.yaml': BAD }, { date: '2026-01-01T00:00:00Z' });
  const { answers, reactions } = await say(fake, `/pss fix at ${young}`, { inputs });
  expect([fake.pull.head.sha, reactions]).toEqual([young, ['eyes', 'confused']]);
  expect(answers.join()).toContain('is younger than the comment');
});

test('a run that builds less than an earlier one at the same head only adds', async ({ fakeGitHub }) => {
  const kustomization =
    'resources: [web.yaml]\npatches:\n  - target: {kind: Deployment}\n    patch: |\n      - {op: add, path: /spec/template/spec/hostNetwork, value: true}\n';
  const base = { 'app/web.yaml': GOOD };
  const fake = await fakeGitHub({ base, head: { ...base, 'app/kustomization.yaml': kustomization } });
  const built = await runAction({ fake, env: { PATH: KUSTOMIZE_PATH } });
  expect(built.outputs['conclusion']).toBe('failure');
  const [before, comments] = [
    fake.checkRuns.map(({ conclusion }) => conclusion),
    fake.comments.map(({ body }) => body),
  ];
  const { answers } = await say(fake, '/pss recheck');
  expect(answers.join()).toContain('judged by the API instead');
  expect([fake.checkRuns.map(({ conclusion }) => conclusion), fake.comments.map(({ body }) => body)]).toEqual([
    before,
    comments,
  ]);
});

test.for(['depth-1', 'none'] as const)(
  'a command judges by the Namespaces that the own run knew, with the workspace %s',
  async (workspace, { fakeGitHub }) => {
    const namespaces =
      'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: restricted\n';
    const fake = await fakeGitHub({
      base: { 'namespaces/shop.yaml': namespaces },
      head: { 'namespaces/shop.yaml': namespaces, 'web.yaml': BAD },
    });
    const inputs = { level: 'baseline' };
    await runAction({ fake, inputs });
    const before = [fake.checkRuns.map(({ conclusion }) => conclusion), fake.comments.length];
    expect(before).toEqual([['failure'], 1]);
    await say(fake, '/pss recheck', { workspace, inputs: { ...inputs, token: TOKENS.contentsWrite } });
    expect([fake.checkRuns.map(({ conclusion }) => conclusion), fake.comments.length]).toEqual(before);
  },
);
