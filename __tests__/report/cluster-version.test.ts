import { describe, expect, test } from 'vitest';
import { reviewJson } from '../../src/report/json/review-json.ts';
import { scanJson } from '../../src/report/json/scan-json.ts';
import { printScan } from '../../src/report/scan-printer.ts';
import { outlineOf } from '../../src/scan/scan-outline.ts';
import { planOf } from './plan-of.ts';
import { printText } from './print-scan.ts';
import { reviewOf } from './review-of.ts';
import { scanOf } from './scan-of.ts';

const CONFIG = '.github/pss-review.yml';

/** A pod that passes baseline but for the host of a probe, which servers forbid since v1.34. */
const PROBING = pod('probing', '      livenessProbe: {tcpSocket: {host: 10.0.0.1, port: 80}}\n');
/** A pod that passes baseline since v1.35, where it has a user namespace of its own. */
const UNMASKED = pod('unmasked', '      securityContext: {procMount: Unmasked}\n', '  hostUsers: false\n');

function pod(name: string, container: string, spec = '', namespace = 'shop'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n${spec}  containers:\n    - name: app\n      image: registry.example/app:1\n${container}`;
}

function config(...lines: string[]): Record<string, string> {
  return { [CONFIG]: ['level: baseline', ...lines, ''].join('\n') };
}

async function introduced(base: Record<string, string>, head: Record<string, string>): Promise<string[]> {
  const { review } = await reviewOf(base, { ...base, ...head });
  return review.comparison.workloads.flatMap(({ workload, findings }) =>
    findings.map(({ check, status }) => `${workload.identity.name} ${check} ${status}`),
  );
}

describe('a review judges as the server of the cluster', () => {
  test.each([
    ['v1.33', []],
    ['v1.34', ['probing hostProbesAndHostLifecycle introduced']],
    ['v1.99', ['probing hostProbesAndHostLifecycle introduced']],
  ])('%s: latest is that server’s own version', async (version, findings) => {
    expect(await introduced(config(`cluster-version: ${version}`), { 'a.yaml': PROBING })).toEqual(findings);
  });

  test.each([
    ['v1.34', ['unmasked procMount introduced']],
    ['v1.35', []],
  ])('%s: a policy version that is newer, too', async (version, findings) => {
    const base = config('version: v1.36', `cluster-version: ${version}`);
    expect(await introduced(base, { 'a.yaml': UNMASKED })).toEqual(findings);
  });

  test('an older policy version stays what it is', async () => {
    expect(await introduced(config('version: v1.33', 'cluster-version: v1.36'), { 'a.yaml': PROBING })).toEqual([]);
  });

  test('where nothing states it, the newest known', async () => {
    expect(await introduced(config(), { 'a.yaml': PROBING, 'b.yaml': UNMASKED })).toEqual([
      'probing hostProbesAndHostLifecycle introduced',
    ]);
  });

  test('an entry of targets states it for its workloads, also without a level', async () => {
    const base = config('targets:', '  - paths: [old/**]', '    cluster-version: v1.33');
    const head = { 'old/a.yaml': PROBING, 'new/a.yaml': PROBING.replace('probing', 'other') };
    expect(await introduced(base, head)).toEqual(['other hostProbesAndHostLifecycle introduced']);
  });

  test('a base for clusters of several versions is judged by the one that finds more in it', async () => {
    const base = config(
      'targets:',
      '  - namespaces: [old]',
      '    cluster-version: v1.33',
      '  - namespaces: [new]',
      '    cluster-version: v1.36',
    );
    const kustomizations = {
      'old/kustomization.yaml': 'namespace: old\nresources: [../base]\n',
      'new/kustomization.yaml': 'namespace: new\nresources: [../base]\n',
      'base/kustomization.yaml': 'resources: [a.yaml]\n',
    };
    const files = { ...base, ...kustomizations };
    expect(await introduced(files, { 'base/a.yaml': PROBING })).toEqual([
      'probing hostProbesAndHostLifecycle introduced',
    ]);
    expect(await introduced(files, { 'base/a.yaml': UNMASKED })).toEqual(['unmasked procMount introduced']);
  });

  test('a pull request that states it has it judge later runs only, and says what that loosens', async () => {
    const base = config('cluster-version: v1.36');
    const { review } = await reviewOf(base, { ...config('cluster-version: v1.33'), 'a.yaml': PROBING });
    expect(review.comparison.workloads[0]?.findings).toMatchObject([{ check: 'hostProbesAndHostLifecycle' }]);
    expect(review.policy).toMatchObject([
      { kind: 'config', line: 2, name: 'cluster-version', change: 'loosened', severity: 'warning' },
    ]);
  });

  test.each([
    ['v1.33', []],
    ['v1.34', ['existing pods in namespace "shop" violate the new PodSecurity enforce level "baseline:latest"']],
  ])('%s: a raised level of a Namespace rejects what that server rejects', async (version, warnings) => {
    const namespace = (level: string) =>
      `apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels:\n    pod-security.kubernetes.io/enforce: ${level}\n`;
    const base = {
      [CONFIG]: `targets:\n  - namespaces: [shop]\n    cluster-version: ${version}\n`,
      'a.yaml': PROBING,
      'ns.yaml': namespace('privileged'),
    };
    const { review } = await reviewOf(base, {
      ...base,
      'a.yaml': `${PROBING}# touched\n`,
      'ns.yaml': namespace('baseline'),
    });
    expect(review.policy.map(({ message }) => message.split('\n')[0])).toEqual(warnings);
  });

  test('its fixes are proved by that server', async () => {
    const base = config('cluster-version: v1.34');
    const { review } = await reviewOf(base, { ...base, 'a.yaml': UNMASKED });
    expect(review.suggestions.flatMap(({ lines }) => lines).join('\n')).not.toContain('Unmasked');
    expect(review.suggestions).toHaveLength(1);
  });
});

describe('a report says which server judges', () => {
  test('the summary of a review', async () => {
    const added = (base: Record<string, string>) => reviewOf(base, { ...base, 'a.yaml': PROBING });
    const stated = await added(config('cluster-version: v1.34'));
    expect(stated.plan.summary).toContain('1 violation of baseline:latest (as a v1.34 server) in 1 workload');
    expect(stated.plan.summary).not.toContain('newest known');
    const assumed = await added(config());
    expect(assumed.plan.summary).toContain(
      'Judged as a v1.37 server, the newest known: `cluster-version` in the config names yours.',
    );
    const newer = await added(config('cluster-version: v1.40'));
    expect(newer.plan.summary).toContain('(as a v1.37 server, the newest known, for v1.40)');
  });

  test('the JSON of a review, for each workload, and only where it is stated', async () => {
    const base = config('targets:', '  - paths: [old/**]', '    cluster-version: v1.33');
    const { review, plan } = await reviewOf(base, { ...base, 'old/a.yaml': PROBING, 'new/b.yaml': UNMASKED });
    const { workloads } = reviewJson(review, plan) as { workloads: { file: string; clusterVersion?: string }[] };
    expect(workloads.map(({ file, clusterVersion }) => [file, clusterVersion])).toEqual([
      ['new/b.yaml', undefined],
      ['old/a.yaml', 'v1.33'],
    ]);
  });

  test('text, JSON and summary of a scan', async () => {
    const scan = await scanOf({ 'a.yaml': PROBING }, { level: 'baseline', version: 'latest', clusterVersion: 'v1.33' });
    expect(await printText(scan)).toContain('0 violate baseline:latest (as a v1.33 server)');
    const report = JSON.parse(await printScan(scan, scanJson(scan.target))) as Record<string, unknown>;
    expect(report).toMatchObject({
      target: { level: 'baseline', version: 'latest', clusterVersion: 'v1.33' },
      results: [{ clusterVersion: 'v1.33', allowed: true, reached: { level: 'baseline' } }],
    });
    expect(planOf(outlineOf(scan)).summary).toContain('baseline:latest (as a v1.33 server)');
    const assumed = await scanOf({ 'a.yaml': PROBING }, { level: 'baseline', version: 'latest' });
    expect(await printText(assumed)).toContain('1 violates baseline:latest,');
    expect(planOf(outlineOf(assumed)).summary).toContain('Judged as a v1.37 server, the newest known');
  });
});
