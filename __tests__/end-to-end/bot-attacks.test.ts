import { execFileSync } from 'node:child_process';
import { describe, expect } from 'vitest';
import { readConfiguration } from '../../src/target/config/read-configuration.ts';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { KUSTOMIZE_PATH } from '../runner/programs.ts';
import { runAction } from '../runner/run-action.ts';
import { copyOf, runOn, say } from './commands-in-comments.ts';
import { test } from './fakes.ts';
import { deployment, GOOD } from './violating-deployment.ts';

const TREES = { base: { 'README.md': 'a repository\n' }, head: { 'web.yaml': deployment('web') } };

function appOf(fake: FakeGitHub): Record<string, string> {
  return { 'app-id': String(fake.app.id), 'app-private-key': fake.app.privateKey };
}

function commitsSince(fake: FakeGitHub, head: string): string {
  const range = `${head}..${fake.pull.head.sha}`;
  return execFileSync('git', ['-C', fake.gitDir, 'rev-list', '--count', range], { encoding: 'utf8' }).trim();
}

describe('where a commit goes', () => {
  test('a branch that is called as the full name of another is not taken for that', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ ...TREES, headRef: 'refs/heads/main' });
    const [before, base] = [fake.pull.head.sha, fake.baseTip];
    const { reactions } = await say(fake, '/pss fix');
    expect(reactions).toEqual(['eyes', '+1']);
    expect([fake.baseTip, commitsSince(fake, before)]).toEqual([base, '1']);
  });

  test('the default branch gets no commit, whatever the event calls it', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ ...TREES, headRef: 'trunk' });
    fake.inject({
      fault: 'other-answer',
      path: /\/pulls\/7$/,
      answer: (pull: { base: { repo: object } }) => ({
        ...pull,
        base: { ...pull.base, repo: { ...pull.base.repo, default_branch: 'trunk' } },
      }),
    });
    const before = fake.pull.head.sha;
    const { answers, reactions } = await say(fake, '/pss fix');
    expect([fake.pull.head.sha, reactions]).toEqual([before, ['eyes', 'confused']]);
    expect(answers.join()).toContain('`trunk` is a branch that others build on');
  });

  test('a repository that was renamed meanwhile is no fork of itself', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const { reactions } = await say(fake, '/pss fix', { env: { GITHUB_REPOSITORY: `${fake.owner}/Shop` } });
    expect(reactions).toEqual(['eyes', '+1']);
  });

  test('an App commits where the whole hash is named alone: the beginning of one has another', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub(TREES);
    const before = fake.pull.head.sha;
    const { answers, reactions } = await say(fake, `/pss fix all at ${before.slice(0, 12)}`, { inputs: appOf(fake) });
    expect([fake.pull.head.sha, reactions]).toEqual([before, ['eyes', 'confused']]);
    expect(answers.join()).toContain(`\`/pss fix all at ${before}\``);
  });

  test('the command to copy is whole, however many paths it names', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const paths = ['web.yaml', ...Array.from({ length: 30 }, (_, index) => `folder/of/manifests-${index}`)].join(' ');
    const { answers } = await say(fake, `/pss fix safe ${paths}`, { inputs: appOf(fake) });
    expect(answers.join()).toContain(`\`/pss fix safe ${paths} at ${fake.pull.head.sha}\``);
  });

  test('the patch for a fork is given without a word about heads', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ ...TREES, forkOwner: 'contributor' });
    const { answers } = await say(fake, '/pss fix', { inputs: appOf(fake) });
    expect(answers.join()).toContain('the branch is in a fork');
    expect(answers.join()).toContain('+            runAsNonRoot: true');
  });
});

describe('what is said of a commit', () => {
  test('a commit of somebody else with the same message is not said to be the bot’s', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const id = fake.addIssueComment('/pss fix');
    const url = `${fake.url}/octo/shop/pull/7#issuecomment-${id}`;
    const checks = 'allowPrivilegeEscalation\ncapabilities_restricted\nrunAsNonRoot\nseccompProfile_restricted';
    const message = `Repair what Pod Security Admission would refuse\n\n${checks}\n\nAsked for by @maintainer in ${url}`;
    const forge = () =>
      fake.pushHead({ 'web.yaml': deployment('web', GOOD), 'evil.yaml': deployment('evil') }, { message });
    fake.inject({ fault: 'meanwhile', body: /createCommitOnBranch/, happens: forge });
    const { answers, reactions } = await runOn(fake, id);
    expect(reactions).toEqual(['eyes', 'confused']);
    expect(answers.join()).toContain('Nothing was committed: the branch moved to');
  });

  test('nor where GitHub does not say whether it made one', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const id = fake.addIssueComment('/pss fix');
    const before = fake.pull.head.sha;
    fake.inject({ fault: '502-after-commit', body: /createCommitOnBranch/ });
    fake.inject({
      fault: 'meanwhile',
      body: /qualifiedName/,
      happens: () => {
        const message = execFileSync('git', ['-C', fake.gitDir, 'log', '-1', '--format=%B', fake.pull.head.sha], {
          encoding: 'utf8',
        }).trim();
        fake.pushHead({ 'web.yaml': deployment('evil') }, { message, parents: [before] });
      },
    });
    const { answers, reactions } = await runOn(fake, id);
    expect(reactions).toEqual(['eyes', 'confused']);
    expect(answers.join()).toMatch(/^GitHub did not say whether it made the commit/);
  });

  test('a commit is told of, though the new head cannot be judged', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const before = fake.pull.head.sha;
    fake.inject({
      fault: 'meanwhile-after-commit',
      body: /createCommitOnBranch/,
      happens: () => fake.inject({ fault: 403, path: /\/compare\//, times: Number.POSITIVE_INFINITY }),
    });
    const { answers, reactions } = await say(fake, '/pss fix');
    expect([commitsSince(fake, before), reactions]).toEqual(['1', ['eyes', '+1']]);
    expect(answers).toEqual([expect.stringMatching(/^Committed \[.*could not be judged: .*GitHub answered 403/)]);
  });

  test('the new head is judged, where GitHub is slow to show it on the pull request', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const before = fake.pull.head.sha;
    const late = (answer: { data: { repository: { pullRequest: object } } }) => ({
      data: { repository: { pullRequest: { ...answer.data.repository.pullRequest, headRefOid: before } } },
    });
    fake.inject({ fault: 'other-answer', body: /headRefOid/, times: 2, answer: late });
    const { answers } = await say(fake, '/pss fix');
    expect(answers.join()).toContain('The new head was judged: nothing new violates');
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['success']);
  });

  test('a head is judged that has nothing to repair, as the run that repaired it may have ended early', async ({
    fakeGitHub,
  }) => {
    const fake = await fakeGitHub(TREES);
    const id = fake.addIssueComment('/pss fix');
    fake.inject({ fault: 'hang-after-commit', body: /createCommitOnBranch/ });
    const before = fake.pull.head.sha;
    await runOn(fake, id, { killWhen: fake.whenHanging });
    fake.calm();
    const { answers } = await runOn(fake, id);
    expect(commitsSince(fake, before)).toBe('1');
    expect(answers).toHaveLength(1);
    expect(fake.checkRuns.map(({ headSha, conclusion }) => [headSha, conclusion])).toEqual([
      [fake.pull.head.sha, 'success'],
    ]);
  });
});

describe('what somebody writes', () => {
  test.for(['a) the vendor (see #7', 'a "quoted" \\ # word: `x` *y* @z <b>', 'it’s \u0085 \u202e fine'])(
    'the link to a new config says the reason, whole: %j',
    async (reason, { fakeGitHub }) => {
      const fake = await fakeGitHub(TREES);
      const { answers } = await say(fake, `/pss exempt runAsNonRoot until 2099-03-31: ${reason}`);
      const link = /\]\((https?:[^)\s]*\/new\/[^)\s]*)\)$/.exec(answers.join())?.[1] ?? '';
      const { configuration, faults } = readConfiguration('config.yml', new URL(link).searchParams.get('value') ?? '');
      expect(faults).toEqual([]);
      expect(configuration.exemptions).toMatchObject([{ reason, expires: '2099-03-31', checks: ['runAsNonRoot'] }]);
    },
  );

  test.for(['\u2028', '\u2029', '\r'])('a line ends where people see it end: %j', async (end, { fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const { answers } = await say(fake, `/pss explain runAsNonRoot${end}please`);
    expect(answers.join()).toContain('[runAsNonRoot](');
  });

  test.for([
    ['/pss fix [abc', 'expected a "]"'],
    ['/pss fix all, please', '`all,`'],
    ['/pss fix chart/', 'no file that this pull request changes'],
  ])('what names no file is answered so: %s', async ([command = '', words = ''], { fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const before = fake.pull.head.sha;
    const { answers, reactions, exitCode } = await say(fake, command);
    expect([fake.pull.head.sha, exitCode, reactions]).toEqual([before, 0, ['eyes', 'confused']]);
    expect(answers.join()).toContain(words);
  });

  test.for(['All ./app/', '`app/web.yaml`', 'all app/*.yaml', 'all app'])(
    'files are named as people name them: %s',
    async (paths, { fakeGitHub }) => {
      const fake = await fakeGitHub({
        ...TREES,
        head: { 'app/web.yaml': deployment('web'), 'other.yaml': deployment('other') },
      });
      const { answers } = await say(fake, `/pss fix ${paths}`);
      expect(answers.join()).toMatch(/^Committed .* in 1 file\./);
      expect(answers.join()).not.toContain('Not repaired');
      expect(fake.file(fake.pull.head.sha, 'other.yaml')?.toString()).toBe(deployment('other'));
    },
  );

  test('no word becomes a command of the runner', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const { stdout, answers } = await say(fake, '/pss ##[add-mask]shop');
    expect(answers.join()).toContain('There is no command `\\u{23}#[add-mask]shop`');
    expect(stdout).not.toContain('##[');
  });

  test('the reason of a refusal is words, not code in code', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const { answers } = await say(fake, '/pss exempt runAsNonRoot');
    expect(answers.join()).toContain('expected /pss exempt CHECK [for WORKLOAD] until YYYY-MM-DD: reason.');
    expect(answers.join()).not.toContain('``');
  });
});

describe('the conversation', () => {
  test('a reply by whose token it is, is a reply', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const inputs = { token: TOKENS.person };
    await say(fake, '/pss explain runAsNonRoot', { inputs });
    fake.addIssueComment('Thank you, so I do that.');
    await say(fake, '/pss explain privileged', { inputs });
    const texts = fake.issueComments.map(({ body }) => /^(?:\/pss|\*\*\[\w+|Thank)/.exec(body)?.[0]);
    expect(texts).toEqual(['/pss', '**[runAsNonRoot', 'Thank', '/pss', '**[privileged']);
  });

  test('a bot that writes between is nobody who replies', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    await say(fake, '/pss explain runAsNonRoot');
    fake.addIssueComment('Coverage: 80 %', 'coverage[bot]');
    expect((await say(fake, '/pss explain privileged')).answers).toEqual([expect.stringContaining('privileged')]);
  });

  test('who quotes an answer, its mark included, neither owns nor loses it', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    await say(fake, '/pss help');
    const [, answer] = fake.issueComments;
    const forged = fake.addIssueComment(answer?.body ?? '', 'contributor');
    const { answers } = await say(fake, '/pss help');
    expect(answers).toHaveLength(2);
    expect(copyOf(fake, forged).body).toBe(answer?.body);
  });

  test('an answer that GitHub is slow to list is not posted twice', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    const none = (answer: { data: { repository: { pullRequest: { comments: object } } } }) => ({
      data: {
        repository: { pullRequest: { comments: { ...answer.data.repository.pullRequest.comments, nodes: [] } } },
      },
    });
    fake.inject({ fault: 'other-answer', body: /viewerDidAuthor/, times: 3, answer: none });
    const posts = () => fake.requests.filter(({ method, route }) => method === 'POST' && route.endsWith('/comments'));
    expect((await say(fake, '/pss help')).answers).toHaveLength(1);
    expect(posts()).toHaveLength(1);
  });

  test('a thousand comments are read', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    await say(fake, '/pss help');
    for (let index = 0; index < 1000; index++) fake.addIssueComment('/pss help');
    expect((await say(fake, '/pss help')).answers).toHaveLength(1);
  });

  test('an answer that is longer than a comment is in the summary of the job, which is named', async ({
    fakeGitHub,
  }) => {
    const name = (index: number) => `${'w'.repeat(50)}-${index}`;
    const head = Object.fromEntries(
      Array.from({ length: 160 }, (_, index) => [
        `${'folder'.repeat(30)}/${name(index)}.yaml`,
        deployment(name(index)),
      ]),
    );
    const fake = await fakeGitHub({ ...TREES, head });
    const { answers, summary } = await say(fake, '/pss exempt runAsNonRoot until 2099-03-31: they wait');
    expect(answers).toEqual([expect.stringMatching(/too long for a comment.*\/actions\/runs\/9000000001\)/)]);
    expect(summary).toContain(`names: [${name(159)}]`);
  });
});

describe('what a run that builds nothing leaves', () => {
  /** A check run as one that built much would leave it, or as a job with `checks: write` writes it. */
  async function builtBefore(fake: FakeGitHub, conclusion: string): Promise<void> {
    const { head, number } = fake.pull;
    await fetch(`${fake.url}/repos/octo/shop/check-runs`, {
      method: 'POST',
      headers: { authorization: `token ${TOKENS.write}`, 'x-github-api-version': '2022-11-28', 'user-agent': 'test' },
      body: JSON.stringify({
        name: 'Pod Security review',
        head_sha: head.sha,
        external_id: `pss-review/pull/${number} 0123456789abcdef 99`,
        status: 'completed',
        conclusion,
        output: { title: 'as it was', summary: 'as it was' },
      }),
    });
  }

  test('a check run that somebody made makes no job pass', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    await builtBefore(fake, 'success');
    expect((await runAction({ fake, event: 'pull_request_target' })).exitCode).toBe(1);
    expect((await runAction({ fake, event: 'pull_request' })).exitCode).toBe(1);
  });

  test('what was built and fails stays so for the job, too', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub({ ...TREES, head: { 'web.yaml': deployment('web', GOOD) } });
    await builtBefore(fake, 'failure');
    expect((await runAction({ fake, event: 'pull_request_target' })).exitCode).toBe(1);
  });

  test('nothing is built, whatever the config says', async ({ fakeGitHub }) => {
    const base = {
      '.github/pss-review.yml': 'render: always\nunjudged: fail\n',
      'app/web.yaml': deployment('web', GOOD),
    };
    const kustomization =
      'resources: [web.yaml]\npatches:\n  - target: {kind: Deployment}\n    patch: |\n      - {op: add, path: /spec/template/spec/hostNetwork, value: true}\n';
    const fake = await fakeGitHub({ base, head: { ...base, 'app/kustomization.yaml': kustomization } });
    const { answers } = await say(fake, '/pss explain', { env: { PATH: KUSTOMIZE_PATH } });
    expect(answers.join()).toContain('Changes that were not judged');
    expect(answers.join()).not.toContain('hostNetwork');
  });

  test('a command that fails takes nothing from it', async ({ fakeGitHub }) => {
    const fake = await fakeGitHub(TREES);
    await builtBefore(fake, 'success');
    fake.inject({ fault: 403, path: /\/compare\//, times: Number.POSITIVE_INFINITY });
    const { answers } = await say(fake, '/pss recheck');
    expect(answers.join()).toContain('could not be done');
    expect(fake.checkRuns.map(({ conclusion, output }) => [conclusion, output?.title])).toEqual([
      ['success', 'as it was'],
    ]);
  });

  test('a job that waits for somebody’s approval is not run', async ({ fakeGitHub }) => {
    const workflow =
      'on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pss-review/pss-review@v1\n';
    const fake = await fakeGitHub({ ...TREES, head: { ...TREES.head, '.github/workflows/review.yml': workflow } });
    fake.addWorkflowRun({ path: '.github/workflows/review.yml', conclusion: 'action_required' });
    const { answers, reactions } = await say(fake, '/pss recheck');
    expect(reactions).toEqual(['eyes', 'confused']);
    expect(answers.join()).toContain('waits for approval');
    expect(fake.workflowRuns.map(({ reruns }) => reruns)).toEqual([0]);
  });
});

test.for([
  ['actions', '/pss recheck', 'actions: write'],
  ['checks', '/pss recheck', 'checks: write'],
  ['contents', '/pss explain', 'contents=read'],
  ['contents', '/pss fix', 'contents=read'],
] as const)('without %s, %s names the permission', async ([lacking, command, named], { fakeGitHub }) => {
  const permissions = { actions: 'write', contents: 'write', pull_requests: 'write', checks: 'write' } as const;
  const lesser = {
    kind: 'GITHUB_TOKEN',
    login: 'github-actions[bot]',
    appId: 15368,
    permissions: { ...permissions, [lacking]: 'none' },
  } as const;
  const workflow =
    'on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pss-review/pss-review@v1\n';
  const fake = await fakeGitHub({
    ...TREES,
    head: { ...TREES.head, '.github/workflows/review.yml': workflow },
    tokens: { lesser },
  });
  if (lacking !== 'checks') fake.addWorkflowRun({ path: '.github/workflows/review.yml' });
  const { answers, stdout } = await say(fake, command, { inputs: { token: 'lesser' }, workspace: 'none' });
  expect(answers.join(), stdout).toContain(named);
  expect(answers.join()).not.toContain('forks');
});
