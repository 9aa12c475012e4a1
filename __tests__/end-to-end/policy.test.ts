import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { ActionResult, ActionRun } from '../runner/run-action.ts';
import { runAction } from '../runner/run-action.ts';
import { describeShared } from '../shared.ts';
import type { Report } from './expected-pull-request.ts';
import { useFakes } from './fakes.ts';
import { WORKSPACES } from './workspaces.ts';

const fakeGitHub = useFakes();

const CONFIG = '.github/pss-review.yml';

interface Reviewed extends ActionResult {
  readonly report: Report;
}

async function review(run: ActionRun): Promise<Reviewed> {
  const result = await runAction(run);
  const text = result.files[result.outputs['report'] ?? ''];
  if (text === undefined) throw new Error(`no report; the run printed:\n${result.stdout}\n${result.stderr}`);
  return { ...result, report: JSON.parse(text) as Report };
}

function levels({ report }: Reviewed): string[] {
  return report.workloads.map(({ workload, level }) => `${workload.namespace ?? '-'}/${workload.name} ${level}`);
}

function changes({ report }: Reviewed): string[] {
  return report.policy.map(
    ({ kind, file, line, name, change, severity, rejects }) =>
      `${severity}: ${kind} ${name} ${change} ${file}:${line}${rejects.map((one) => ` ${one.file}:${one.line}`).join('')}`,
  );
}

function pod(name: string, namespace?: string, spec = '  hostPID: true\n'): string {
  const within = namespace === undefined ? '' : `  namespace: ${namespace}\n`;
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n${within}spec:\n${spec}  containers:\n    - name: app\n      image: registry.example/${name}:1\n`;
}

/** Passes baseline, and violates restricted. */
const plain = (name: string, namespace?: string): string => pod(name, namespace, '');

function namespaceOf(name: string, ...labels: string[]): string {
  const lines = labels.map((label) => `    pod-security.kubernetes.io/${label}\n`);
  return `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: ${name}\n${lines.length === 0 ? '' : `  labels:\n${lines.join('')}`}`;
}

const ENVIRONMENTS = `level: restricted
targets:
  - paths: ["envs/dev/**"]
    level: privileged
  - namespaces: [staging]
    level: baseline
    warn: restricted
`;

describe('whose level applies', () => {
  test.each(WORKSPACES)(
    'the config of the base branch says it by path and namespace, workspace: %s',
    async (workspace) => {
      const base = { [CONFIG]: ENVIRONMENTS };
      const head = {
        ...base,
        'envs/dev/a.yaml': pod('dev'),
        'envs/staging/a.yaml': plain('web', 'staging'),
        'envs/prod/a.yaml': plain('web', 'prod'),
      };
      const reviewed = await review({ fake: await fakeGitHub({ base, head }), workspace });
      expect(levels(reviewed)).toEqual(['-/dev privileged', 'prod/web restricted', 'staging/web baseline']);
      expect(reviewed.outputs).toMatchObject({ conclusion: 'failure', introduced: '8' });
      expect(reviewed.summary).toContain('baseline:latest, `.github/pss-review.yml:5`');
    },
  );

  test('the version of the cluster: the config of the base branch before the input', async () => {
    const probe = '      livenessProbe: {tcpSocket: {host: 10.0.0.1, port: 80}}\n';
    const head = { 'a.yaml': `${plain('web')}${probe}` };
    const inputs = { level: 'baseline', 'cluster-version': 'v1.33' };
    const old = await review({ fake: await fakeGitHub({ base: {}, head }), inputs });
    expect(old.outputs).toMatchObject({ conclusion: 'success', introduced: '0', 'level-achieved': 'baseline' });
    expect(old.summary).toContain('baseline:latest (as a v1.33 server)');
    const base = { [CONFIG]: 'cluster-version: v1.34\n' };
    const change = { ...head, [CONFIG]: 'cluster-version: v1.33\n' };
    const reviewed = await review({ fake: await fakeGitHub({ base, head: change }), inputs });
    expect(reviewed.outputs).toMatchObject({ conclusion: 'failure', introduced: '1' });
    expect(changes(reviewed)).toEqual([`warning: config cluster-version loosened ${CONFIG}:1`]);
    const wrong = await runAction({
      fake: await fakeGitHub({ base: {}, head }),
      inputs: { 'cluster-version': '1.33' },
    });
    expect(wrong.exitCode).toBe(1);
    expect(wrong.stdout).toContain(
      'cluster-version: found "1.33", expected v1.N from v1.25 on, such as v1.37: write v1.33',
    );
  });

  test('the labels of its Namespace, wherever in the repository that is', async () => {
    const base = { 'cluster/all.yaml': namespaceOf('shop', 'enforce: baseline') };
    const head = { ...base, 'deploy/a.yaml': plain('web', 'shop') };
    const fake = await fakeGitHub({ base, head });
    for (const workspace of ['depth-1', 'full'] as const) {
      const reviewed = await review({ fake, workspace });
      expect(levels(reviewed)).toEqual(['shop/web baseline']);
      expect(reviewed.exitCode).toBe(0);
    }
    const blind = await review({ fake, workspace: 'none' });
    expect(levels(blind)).toEqual(['shop/web restricted']);
    expect(blind.summary).toContain('without a checkout its Namespace is looked for in files that are called so');
  });

  test('the API server’s own configuration, where the config names it', async () => {
    const base = {
      [CONFIG]: 'pod-security-configuration: cluster/admission.yaml\n',
      'cluster/admission.yaml':
        'apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults:\n  enforce: baseline\n  enforce-version: v1.30\nexemptions:\n  namespaces: [kube-system]\n',
    };
    const head = { ...base, 'a.yaml': plain('web', 'shop'), 'b.yaml': pod('proxy', 'kube-system') };
    const fake = await fakeGitHub({ base, head });
    for (const workspace of WORKSPACES) {
      const reviewed = await review({ fake, workspace });
      expect(levels(reviewed)).toEqual(['shop/web baseline', 'kube-system/proxy privileged']);
      expect(reviewed.report.workloads[0]?.version).toBe('v1.30');
    }
    const other = { 'cluster/admission.yaml': 'kind: Other\n' };
    const wrong = await fakeGitHub({ base: { ...base, ...other }, head: { ...head, ...other } });
    expect((await runAction({ fake: wrong })).stdout).toContain('cluster/admission.yaml:1:7');
  });

  test('the tip of the base branch says it, not what the branch left behind', async () => {
    const base = { 'namespaces.yaml': namespaceOf('shop', 'enforce: privileged') };
    const head = { ...base, 'a.yaml': pod('web', 'shop') };
    const later = { 'namespaces.yaml': namespaceOf('shop', 'enforce: baseline') };
    const fake = await fakeGitHub({ base, head, baseAfterFork: [later] });
    for (const workspace of WORKSPACES) {
      const reviewed = await review({ fake, workspace });
      expect(levels(reviewed)).toEqual(['shop/web baseline']);
      expect(reviewed.exitCode).toBe(1);
    }
  });

  test('a kustomization puts a workload into its namespace, and labels that', async () => {
    const base = {
      'overlay/kustomization.yaml':
        'namespace: shop\nresources: [../base, namespace.yaml]\nlabels:\n  - pairs:\n      pod-security.kubernetes.io/enforce: baseline\n',
      'overlay/namespace.yaml': namespaceOf('anything'),
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
    };
    const head = { ...base, 'base/web.yaml': plain('web') };
    const fake = await fakeGitHub({ base, head });
    for (const workspace of WORKSPACES) {
      const reviewed = await review({ fake, workspace });
      expect(levels(reviewed)).toEqual(['shop/web baseline']);
      expect(reviewed.exitCode).toBe(0);
    }
  });

  test('the config is heard before the inputs, and can be elsewhere', async () => {
    const base = { 'policy.yml': 'level: baseline\npaths: ["deploy/**"]\n' };
    const head = { ...base, 'deploy/a.yaml': plain('web'), 'other/b.yaml': pod('bad') };
    const fake = await fakeGitHub({ base, head });
    const reviewed = await review({ fake, inputs: { config: 'policy.yml', level: 'restricted' } });
    expect(levels(reviewed)).toEqual(['-/web baseline']);
    const byInput = await review({ fake, inputs: { paths: 'other/**\n!**/x.yaml', level: 'baseline' } });
    expect(levels(byInput)).toEqual(['-/bad baseline']);
  });

  test('custom resources of the config are read', async () => {
    const base = { [CONFIG]: 'pod-specs:\n  - group: example.com\n    kind: Widget\n    path: spec.template\n' };
    const widget = `apiVersion: example.com/v1\nkind: Widget\nmetadata: {name: w}\nspec:\n  template:\n    spec:\n      hostPID: true\n      containers: [{name: app, image: "x:1"}]\n`;
    const fake = await fakeGitHub({ base, head: { ...base, 'w.yaml': widget } });
    const reviewed = await review({ fake, inputs: { level: 'baseline' } });
    expect(reviewed.outputs['introduced']).toBe('1');
    expect(fake.comments[0]?.body).toContain('the API server accepts the Widget itself without a warning');
  });
});

describe('a pull request and its own judge', () => {
  test.each(WORKSPACES)(
    'a config that it loosens is a finding, and does not hold yet, workspace: %s',
    async (workspace) => {
      const base = { [CONFIG]: 'level: baseline\n' };
      const head = { [CONFIG]: 'level: privileged\n', 'a.yaml': pod('web') };
      const fake = await fakeGitHub({ base, head });
      const reviewed = await review({ fake, workspace });
      expect(levels(reviewed)).toEqual(['-/web baseline']);
      expect(reviewed.exitCode).toBe(1);
      expect(changes(reviewed)).toEqual([`warning: config level loosened ${CONFIG}:1`]);
      expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`)).toEqual([`${CONFIG}:1`, 'a.yaml:6']);
      expect(fake.comments[0]?.body).toContain('This loosens the rules that pull requests are judged by');
    },
  );

  test('a finding about the config alone is a review, and passes', async () => {
    const fake = await fakeGitHub({
      base: { [CONFIG]: 'fail-on: any\n' },
      head: { [CONFIG]: 'fail-on: introduced\n' },
    });
    const reviewed = await review({ fake });
    expect(reviewed.exitCode).toBe(0);
    expect(fake.reviews.length).toBe(1);
    await review({ fake });
    expect([fake.reviews.length, fake.comments.length, fake.checkRuns.length]).toEqual([1, 1, 1]);
    fake.pushHead({ [CONFIG]: 'fail-on: any\n# a comment\n' });
    await review({ fake });
    expect(fake.comments).toEqual([]);
  });

  test('a config with mistakes fails every run, with the line, until a pull request repairs it', async () => {
    const broken = 'levle: baseline\nexemptions:\n  - checks: [hostPathVolume]\n    names: [a]\n    reason: x\n';
    const fake = await fakeGitHub({ base: { [CONFIG]: broken }, head: { [CONFIG]: broken, 'a.yaml': pod('a') } });
    const failed = await runAction({ fake });
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout).toContain(`${CONFIG}:1:1: levle`);
    expect(failed.stdout).toContain('did you mean level?');
    expect(failed.stdout).toContain('did you mean hostPathVolumes?');
    expect(fake.checkRuns.map(({ conclusion }) => conclusion)).toEqual(['failure']);
    const repair = await fakeGitHub({ base: { [CONFIG]: broken }, head: { [CONFIG]: 'level: baseline\n' } });
    expect((await review({ fake: repair })).exitCode).toBe(0);
    const breaking = await fakeGitHub({ base: { [CONFIG]: '' }, head: { [CONFIG]: broken } });
    const reviewed = await review({ fake: breaking });
    expect(reviewed.exitCode).toBe(1);
    expect(changes(reviewed)).toEqual([
      `failure: config ${CONFIG} invalid ${CONFIG}:1`,
      `failure: config ${CONFIG} invalid ${CONFIG}:3`,
    ]);
  });

  const SERVER = { [CONFIG]: 'level: privileged\npod-security-configuration: cluster/psa.conf\n' };
  const serverOf = (...defaults: string[]): string =>
    `apiVersion: pod-security.admission.config.k8s.io/v1\nkind: PodSecurityConfiguration\ndefaults:\n${defaults.map((line) => `  ${line}\n`).join('')}`;

  test.each(WORKSPACES)(
    "the server's configuration and patches are those of base, whatever their ending, workspace: %s",
    async (workspace) => {
      const kustomization = {
        'k/kustomization.yaml': 'resources: [ns.yaml]\npatches:\n  - path: relabel.patch\n',
        'k/ns.yaml': namespaceOf('shop'),
      };
      const base = {
        ...{ ...SERVER, ...kustomization, 'cluster/psa.conf': serverOf('enforce: baseline') },
        'k/relabel.patch': namespaceOf('shop', 'enforce: restricted'),
      };
      const head = {
        ...{ ...base, 'cluster/psa.conf': serverOf('enforce: privileged') },
        'k/relabel.patch': namespaceOf('shop', 'enforce: privileged'),
      };
      const workloads = { 'a.yaml': pod('a'), 'b.yaml': plain('b', 'shop') };
      const fake = await fakeGitHub({ base, head: { ...head, ...workloads } });
      const reviewed = await review({ fake, workspace });
      expect(levels(reviewed)).toEqual(['-/a baseline', 'shop/b restricted']);
      const expected = [
        'warning: namespace shop weakened k/relabel.patch:6',
        'warning: config defaults.enforce loosened cluster/psa.conf:1',
      ];
      expect(changes(reviewed)).toEqual(expected);
      const alone = await fakeGitHub({ base, head });
      expect(changes(await review({ fake: alone, workspace }))).toEqual(expected);
    },
  );

  test.each(WORKSPACES)(
    "a server's configuration that the config no longer names still holds, workspace: %s",
    async (workspace) => {
      const base = { ...SERVER, 'cluster/psa.conf': serverOf('enforce: baseline') };
      const head = { ...base, [CONFIG]: 'level: privileged\n', 'a.yaml': pod('a') };
      const reviewed = await review({ fake: await fakeGitHub({ base, head }), workspace });
      expect(levels(reviewed)).toEqual(['-/a baseline']);
      expect(changes(reviewed)).toEqual([`warning: config defaults.enforce loosened ${CONFIG}:1`]);
      const moved = {
        [CONFIG]: SERVER[CONFIG]?.replace('psa', 'moved') ?? '',
        'cluster/moved.conf': serverOf('enforce: baseline'),
      };
      expect(changes(await review({ fake: await fakeGitHub({ base, head: moved }), workspace }))).toEqual([]);
      const there = { ...base, 'cluster/other.conf': serverOf('enforce: restricted') };
      const other = { ...there, [CONFIG]: SERVER[CONFIG]?.replace('psa', 'other') ?? '' };
      expect(changes(await review({ fake: await fakeGitHub({ base: there, head: other }), workspace }))).toEqual([]);
    },
  );

  test.each<[string, Record<string, string>]>([
    ['removed', SERVER],
    ['renamed', { ...SERVER, 'cluster/renamed.conf': serverOf('enforce: baseline', 'audit: restricted') }],
    ['not where the config says', { [CONFIG]: 'pod-security-configuration: nowhere.yaml\n' }],
  ])("a server's configuration that is %s would fail every later run, and fails", async (_, head) => {
    const base = { ...SERVER, 'cluster/psa.conf': serverOf('enforce: baseline', 'audit: restricted') };
    for (const workspace of WORKSPACES) {
      const reviewed = await review({ fake: await fakeGitHub({ base, head }), workspace });
      expect(changes(reviewed).filter((change) => change.startsWith('failure'))).toEqual([
        expect.stringMatching(/^failure: config .* invalid \.github\/pss-review\.yml:[12]$/),
      ]);
      expect(reviewed.exitCode).toBe(1);
    }
  });

  test("a server's configuration that does not state enforce leaves the repository's level", async () => {
    const base = {
      [CONFIG]: 'level: restricted\npod-security-configuration: psa.yaml\n',
      'psa.yaml': serverOf('audit: baseline'),
    };
    const fake = await fakeGitHub({ base, head: { ...base, 'a.yaml': plain('a') } });
    expect(levels(await review({ fake }))).toEqual(['-/a restricted']);
  });

  test.each(WORKSPACES)('a config that is named must be there, workspace: %s', async (workspace) => {
    const run = { workspace, inputs: { config: 'typo.yml' } };
    const fake = await fakeGitHub({ base: { README: '' }, head: { 'a.yaml': plain('a') } });
    const failed = await runAction({ fake, ...run });
    expect(failed.exitCode).toBe(1);
    expect(failed.stdout).toContain('typo.yml:1:1: no such file: name the config by its path');
    const brought = await fakeGitHub({ base: { README: '' }, head: { 'typo.yml': 'level: baseline\n' } });
    expect((await review({ fake: brought, ...run })).exitCode).toBe(0);
    const removed = await fakeGitHub({ base: { 'typo.yml': 'level: baseline\n' }, head: { 'a.yaml': plain('a') } });
    expect(changes(await review({ fake: removed, ...run }))).toContain('failure: config typo.yml invalid typo.yml:1');
  });

  test.each(WORKSPACES)('a workflow that calls one that uses this Action is read, workspace: %s', async (workspace) => {
    const called = 'on: workflow_call\njobs:\n  review:\n    steps:\n      - uses: ./.github/actions/review\n';
    const action = 'runs:\n  using: composite\n  steps:\n    - uses: pss-review/pss-review@v1\n';
    const caller =
      'on: pull_request\njobs:\n  pods:\n    uses: ./.github/workflows/called.yml\n  lint:\n    uses: ./.github/workflows/lint.yml\n';
    const base = {
      '.github/workflows/caller.yml': caller,
      '.github/workflows/called.yml': called,
      '.github/workflows/lint.yml': 'on: workflow_call\njobs: {lint: {steps: [{run: make}]}}\n',
      '.github/actions/review/action.yml': action,
    };
    const skipped = caller.replaceAll('uses:', 'if: false\n    uses:');
    const reviewed = await review({
      fake: await fakeGitHub({ base, head: { ...base, '.github/workflows/caller.yml': skipped } }),
      workspace,
    });
    expect(changes(reviewed)).toEqual(['warning: workflow pods loosened .github/workflows/caller.yml:4']);
  });

  test('a workflow that it loosens is a finding', async () => {
    const path = '.github/workflows/pod-security.yml';
    const workflow = (rest: string): string =>
      `on: pull_request\njobs:\n  review:\n    runs-on: ubuntu-latest\n    steps:\n      - uses: pss-review/pss-review@v1\n${rest}`;
    const base = { [path]: workflow('        with: {level: restricted}\n') };
    const head = { [path]: workflow('        with: {level: baseline}\n        continue-on-error: true\n') };
    const reviewed = await review({ fake: await fakeGitHub({ base, head }) });
    expect(reviewed.report.policy.map(({ kind, change }) => `${kind} ${change}`)).toEqual([
      'workflow loosened',
      'workflow loosened',
    ]);
    expect(reviewed.exitCode).toBe(0);
  });

  test.each(WORKSPACES)(
    'a level of a namespace that it raises rejects workloads that it did not touch, workspace: %s',
    async (workspace) => {
      const base = {
        'cluster/namespace.yaml': namespaceOf('shop', 'enforce: baseline'),
        'deploy/web.yaml': plain('web', 'shop'),
        'deploy/api.yaml': plain('api', 'other'),
      };
      const head = { ...base, 'cluster/namespace.yaml': namespaceOf('shop', 'enforce: restricted') };
      const fake = await fakeGitHub({ base, head });
      const reviewed = await review({ fake, workspace });
      expect(changes(reviewed)).toEqual(['failure: namespace shop raised cluster/namespace.yaml:6 deploy/web.yaml:2']);
      expect(reviewed.exitCode).toBe(1);
      expect(fake.comments.map(({ path, anchor }) => `${path}:${anchor?.line}`)).toEqual(['cluster/namespace.yaml:6']);
      expect(fake.comments[0]?.body).toContain(
        '> existing pods in namespace "shop" violate the new PodSecurity enforce level "restricted:latest"',
      );
      expect(fake.comments[0]?.body).toContain('Pod `web`, `deploy/web.yaml:2`');
    },
  );

  test('a namespace that it weakens is a finding, and its workloads are still judged as before', async () => {
    const base = { 'ns.yaml': namespaceOf('shop', 'enforce: baseline') };
    const head = { 'ns.yaml': namespaceOf('shop', 'enforce: privileged'), 'a.yaml': pod('web', 'shop') };
    const reviewed = await review({ fake: await fakeGitHub({ base, head }) });
    expect(levels(reviewed)).toEqual(['shop/web baseline']);
    expect(changes(reviewed)).toEqual(['warning: namespace shop weakened ns.yaml:6']);
  });

  test('a Namespace that it brings counts with its own labels, and is a note where nobody states a level', async () => {
    const head = { 'ns.yaml': namespaceOf('shop', 'enforce: privileged'), 'a.yaml': pod('web', 'shop') };
    const reviewed = await review({ fake: await fakeGitHub({ base: { README: '' }, head }) });
    expect(levels(reviewed)).toEqual(['shop/web privileged']);
    expect(changes(reviewed)).toEqual([]);
    expect(reviewed.exitCode).toBe(0);
  });

  test('a label that the API server refuses fails', async () => {
    const head = { 'ns.yaml': namespaceOf('shop', 'enforce: strict') };
    const reviewed = await review({ fake: await fakeGitHub({ base: { README: '' }, head }) });
    expect(changes(reviewed)).toEqual(['failure: namespace shop invalid ns.yaml:6']);
    expect(reviewed.exitCode).toBe(1);
  });
});

describe('exemptions', () => {
  const exemption = (rest: string): string =>
    `exemptions:\n  - names: [agent]\n    checks: [hostNamespaces]\n    reason: reads the node's processes\n${rest}`;

  async function exempted(config: string, base: Record<string, string> = {}): Promise<Reviewed & { fake: FakeGitHub }> {
    const head = { ...base, [CONFIG]: config, 'agent.yaml': pod('agent'), 'web.yaml': plain('web') };
    const fake = await fakeGitHub({ base: { ...base, [CONFIG]: config }, head });
    return { ...(await review({ fake, inputs: { level: 'baseline' } })), fake };
  }

  test('let pass what they name, with their reason in the report and in the summary', async () => {
    const reviewed = await exempted(exemption('    expires: 2999-12-31\n'));
    expect(reviewed.exitCode).toBe(0);
    expect(reviewed.fake.comments).toEqual([]);
    expect(reviewed.report.workloads[0]?.findings).toMatchObject([
      { check: 'hostNamespaces', status: 'introduced', exemption: "reads the node's processes" },
    ]);
    expect(reviewed.outputs['introduced']).toBe('0');
    expect(reviewed.summary).toContain(
      "### Exempt\n\n- reads the node's processes (`.github/pss-review.yml:2`): Pod `agent` (hostNamespaces)",
    );
  });

  test('hold no longer from the day after they expire, and are listed then', async () => {
    const reviewed = await exempted(exemption('    expires: 2020-01-31\n'));
    expect(reviewed.exitCode).toBe(1);
    expect(reviewed.summary).toContain('held through 2020-01-31');
  });

  test('of which the pull request removes the cause are stale', async () => {
    const config = exemption('');
    const base = { [CONFIG]: config, 'agent.yaml': pod('agent') };
    const fake = await fakeGitHub({ base, head: { [CONFIG]: config, 'agent.yaml': plain('agent') } });
    const { summary } = await review({ fake, inputs: { level: 'baseline' } });
    expect(summary).toContain('### Stale exemptions');
  });

  test('that match nothing in a branch are stale', async () => {
    const config = exemption('  - names: [nobody]\n    reason: left over\n');
    const fake = await fakeGitHub({ base: { [CONFIG]: config, 'agent.yaml': pod('agent') }, head: { README: '' } });
    const { summary, exitCode } = await runAction({
      fake,
      event: 'push',
      inputs: { level: 'baseline', 'fail-on': 'any' },
    });
    expect(exitCode).toBe(0);
    expect(summary).toContain('### Stale exemptions\n\n- left over (`.github/pss-review.yml:5`): matches nothing');
    expect(summary).toContain('### Exempt');
  });
});

describeShared('the pull request that turns its namespace restricted', (shared) => {
  test.each(WORKSPACES)('is told which of its workloads the new level rejects, workspace: %s', async (workspace) => {
    const folder = shared('prs', 'namespace-turns-restricted');
    const { workloads } = JSON.parse(readFileSync(join(folder, 'expect.json'), 'utf8')) as {
      workloads: { file: string; message: string }[];
    };
    const fake = await fakeGitHub({ base: join(folder, 'base'), head: join(folder, 'head') });
    const { report } = await review({ fake, workspace });
    const rejected = workloads.filter(({ message }) => message !== '').map(({ file }) => file);
    expect(report.policy.map(({ change, rejects }) => [change, rejects.map(({ file }) => file)])).toEqual([
      ['raised', rejected],
    ]);
  });
});
