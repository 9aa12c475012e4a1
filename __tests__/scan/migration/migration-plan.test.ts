import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseNamespacePolicy } from '../../../src/pss/admission/namespace-policy.ts';
import { evaluate } from '../../../src/pss/evaluate.ts';
import { migrationPlanMarkdown } from '../../../src/report/markdown/migration-plan-markdown.ts';
import { debtOf } from '../../../src/scan/debt-of.ts';
import { migrationPlan } from '../../../src/scan/migration/migration-plan.ts';
import { knownNamespaces } from '../../../src/scan/migration/namespace-name.ts';
import { outlineOf } from '../../../src/scan/scan-outline.ts';
import { formatBaseline } from '../../../src/target/baseline/format-baseline.ts';
import { CONFIGURATION_PATH } from '../../../src/target/config/configuration.ts';
import { repairText } from '../../fix/repair-text.ts';
import { arbitraryRepository } from '../../report/arbitrary-repository.ts';
import { scanOf, scanOfFolder } from '../../report/scan-of.ts';

const FIXTURES = join(import.meta.dirname, '../../report/fixtures', 'html-report');
const REPOSITORY = join(import.meta.dirname, '../../report/fixtures', 'repository');

describe('the migration plan', () => {
  test('of a small repository is the document beside it', async () => {
    const plan = migrationPlan(await scanOfFolder(REPOSITORY));
    await expect(migrationPlanMarkdown(plan)).toMatchFileSnapshot(join(FIXTURES, 'migration-plan.md'));
  });

  test('proposes labels that the API server takes, and to enforce only what no workload of the namespace violates', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        const workloads = scan.manifests.flatMap(({ manifest }) => manifest.workloads);
        const { namespaces } = migrationPlan(scan);
        for (const { namespace, labels, reached, enforceable, doubts, next, violating } of namespaces) {
          const own = workloads.filter(({ identity }) => knownNamespaces([identity.namespace]).includes(namespace));
          const { policy, errors } = parseNamespacePolicy(labels);
          expect(errors).toEqual([]);
          expect(own.filter(({ pod }) => !evaluate(pod, policy.enforce).allowed)).toEqual([]);
          expect(own.filter(({ pod }) => !evaluate(pod, policy.warn).allowed)).toHaveLength(violating);
          expect(next === undefined).toBe(reached === undefined || reached === 'restricted');
          expect(policy.enforce.level).toBe(enforceable ?? 'privileged');
          if (enforceable === undefined) expect(doubts).not.toEqual([]);
        }
        expect(namespaces.reduce((sum, one) => sum + one.workloads, 0)).toBe(workloads.length);
      }),
    );
  });

  test('counts a base of several overlays in each of their namespaces', async () => {
    const scan = await scanOf({
      'base/kustomization.yaml': 'resources: [web.yaml]\n',
      'base/web.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {hostPID: true, containers: [{name: a}]}\n',
      'dev/kustomization.yaml': 'namespace: dev\nresources: [../base]\n',
      'prod/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
    });
    const plans = migrationPlan(scan).namespaces.map(({ namespace, reached }) => `${namespace} ${reached}`);
    expect(plans).toEqual(['dev privileged', 'prod privileged']);
    expect(outlineOf(scan).namespaces.map(({ name, workloads }) => `${name} ${workloads}`)).toEqual([
      'dev 1',
      'prod 1',
    ]);
    expect(outlineOf(scan).all.workloads).toBe(1);
  });

  test.each([
    ['restricted', 'restricted', 'analyse fix watch', []],
    ['baseline', 'restricted', 'analyse warn fix enforce watch', []],
    ['privileged', 'restricted', 'analyse warn fix enforce watch', ['baseline', 'latest']],
    ['restrikted', 'restricted', 'analyse warn fix enforce watch', ['baseline', 'latest']],
  ])('lowers nothing that a manifest enforces: %s', async (written, next, steps, enforced) => {
    const labels = `{pod-security.kubernetes.io/enforce: ${written}, pod-security.kubernetes.io/enforce-version: v1.30}`;
    const scan = await scanOf({
      'ns.yaml': `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: ${labels}}\n`,
      'pod.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {containers: [{name: a}]}\n',
    });
    const [plan] = migrationPlan(scan).namespaces;
    expect([plan?.next, plan?.steps.map(({ name }) => name).join(' ')]).toEqual([next, steps]);
    const warn = plan?.steps.find(({ name }) => name === 'warn')?.commands.join('') ?? '';
    expect([...warn.matchAll(/enforce(?:-version)?=(\S+)/g)].map(([, value]) => value)).toEqual(enforced);
  });

  const ENFORCE = 'pod-security.kubernetes.io/enforce: baseline';
  const MODES = 'pod-security.kubernetes.io/warn: restricted, pod-security.kubernetes.io/audit: restricted';
  test.each([
    ['all that it would set', [`${ENFORCE}, ${MODES}`], false],
    ['all of it in each of two manifests', [`${ENFORCE}, ${MODES}`, `${MODES}, ${ENFORCE}`], false],
    ['all of it in one of two manifests', [`${ENFORCE}, ${MODES}`, ENFORCE], true],
    ['warn of an older version', [`${ENFORCE}, ${MODES}, pod-security.kubernetes.io/warn-version: v1.30`], true],
    ['no level to enforce', [MODES], true],
  ])('leaves out the step that warns where labels say it already: %s', async (_, labels, isLeft) => {
    const manifests = labels.map(
      (each) => `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {${each}}}\n`,
    );
    const [plan] = migrationPlan(
      await scanOf({ 'ns.yaml': manifests.join('---\n'), 'pod.yaml': pod('shop') }),
    ).namespaces;
    expect(plan?.steps.map(({ name }) => name)).toEqual(
      ['analyse', 'warn', 'fix', 'enforce', 'watch'].filter((name) => name !== 'warn' || isLeft),
    );
  });

  test.each([
    ['enforce', '{}', 1],
    ['nothing, as its Namespace enforces no level', '{pod-security.kubernetes.io/enforce: privileged}', 0],
    ['warn', '{pod-security.kubernetes.io/enforce: privileged, pod-security.kubernetes.io/warn: restricted}', 1],
  ])('counts the workloads that violate what they are held to: %s', async (_, labels, violating) => {
    const [plan] = migrationPlan(
      await scanOf({
        'ns.yaml': `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: ${labels}}\n`,
        'pod.yaml': pod('shop'),
      }),
    ).namespaces;
    expect(plan).toMatchObject({ violating: 1, violatingToday: violating });
  });

  test('counts what the baseline lists among what is violated, but not what the config exempts', async () => {
    const files = { 'pod.yaml': pod('shop') };
    const { manifests } = await scanOf(files);
    const baseline = formatBaseline(manifests.flatMap(({ judged }) => judged.map(debtOf)));
    const known = await scanOf({ ...files, [CONFIGURATION_PATH]: 'baseline: debt.json\n', 'debt.json': baseline });
    expect(known.baseline?.known).toBe(4);
    const exempt = await scanOf({
      ...files,
      [CONFIGURATION_PATH]: 'exemptions:\n  - names: [a]\n    reason: as it is\n',
    });
    const counts = [known, exempt].map((scan) => migrationPlan(scan).namespaces[0]?.violatingToday);
    expect(counts).toEqual([1, 0]);
  });

  const POD = 'spec: {containers: [{name: a}]}';
  const pod = (namespace?: string, spec = POD): string =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a${namespace === undefined ? '' : `, namespace: ${namespace}`}}\n${spec}\n`;
  const object = (apiVersion: string, kind: string, namespace: string, spec = '{}'): string =>
    `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: a${namespace}}\nspec: ${spec}\n`;
  const release = (namespace: string, spec?: string): string =>
    object('helm.toolkit.fluxcd.io/v2', 'HelmRelease', namespace, spec);
  const IN_SHOP = ', namespace: shop';
  const namespaceOf = (name: string): string => `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${name}}\n`;

  test.each([
    ['all that it has was judged', pod('shop'), []],
    ['a document of it cannot be read', pod('shop', 'spec: 5'), ['1 object or file in it could not be judged.']],
    [
      'a document has no readable text',
      'kind: Pod\nmetadata: {',
      ['1 object or file that may be in it could not be judged.'],
    ],
    ['a release is installed in it', release(IN_SHOP), ['1 object or file in it could not be judged.']],
    ['a release is installed elsewhere', release(', namespace: flux'), []],
    [
      'a release is installed in another namespace than its own',
      release(', namespace: flux', '{targetNamespace: shop}'),
      ['1 object or file that may be in it could not be judged.'],
    ],
    [
      'an application brings manifests',
      object('argoproj.io/v1alpha1', 'Application', ', namespace: argocd'),
      ['1 object or file that may be in it could not be judged.'],
    ],
    [
      'an operator makes pods in it',
      object('postgresql.cnpg.io/v1', 'Cluster', IN_SHOP),
      ['1 object or file in it could not be judged.'],
    ],
    [
      'items of a list are installed in it and elsewhere',
      `apiVersion: v1\nkind: List\nitems:\n${[IN_SHOP, ', namespace: flux'].map((name) => `- ${release(name).trim().replaceAll('\n', '\n  ')}`).join('\n')}\n`,
      ['1 object or file in it could not be judged.'],
    ],
    [
      'a workload without a namespace violates its level',
      pod(undefined, 'spec: {hostPID: true, containers: [{name: a}]}'),
      ['1 workload whose namespace is not known violates baseline.'],
    ],
    ['workloads without a namespace pass its level', pod(), []],
  ])('says what keeps a namespace from enforcing today: %s', async (_, text, doubts) => {
    const scan = await scanOf({ 'shop.yaml': pod('shop'), 'other.yaml': text });
    const plan = migrationPlan(scan).namespaces.find(({ namespace }) => namespace === 'shop');
    expect(plan?.doubts).toEqual(doubts);
    expect(plan?.enforceable).toBe(doubts.length === 0 ? 'baseline' : undefined);
    const enforced = Object.keys(plan?.labels ?? {}).filter((label) => label.includes('enforce'));
    expect(enforced).toHaveLength(doubts.length === 0 ? 2 : 0);
    const words = plan?.steps.map(({ what }) => what).join(' ');
    expect(words?.includes('enforce it today')).toBe(doubts.length === 0);
  });

  test('knows the namespace that a kustomization gives to what was not judged', async () => {
    const scan = await scanOf({
      'kustomization.yaml': 'namespace: shop\nresources: [release.yaml]\n',
      'release.yaml': release(''),
      'pods.yaml': `${pod('shop')}---\n${pod('other')}`,
    });
    const known = migrationPlan(scan).namespaces.map(({ namespace, enforceable }) => [namespace, enforceable]);
    expect(known).toEqual([
      ['other', 'baseline'],
      ['shop', undefined],
    ]);
  });

  test.each(['kube-system', 'kube-public', 'kube-node-lease', 'default'])(
    'does not say that %s can enforce what the workloads of the repository reach',
    async (namespace) => {
      const [plan] = migrationPlan(await scanOf({ 'pod.yaml': pod(namespace) })).namespaces;
      expect(plan?.enforceable).toBeUndefined();
      const ask = `kubectl label --dry-run=server --overwrite ns ${namespace} pod-security.kubernetes.io/enforce=`;
      const [analyse, ...others] = plan?.steps ?? [];
      expect(analyse?.commands.map((command) => command.replace(/ \S+$/, ''))).toEqual([
        `${ask}baseline`,
        `${ask}restricted`,
      ]);
      expect(others.map(({ name }) => name)).toEqual(['warn', 'fix', 'enforce', 'watch']);
    },
  );

  test.each([
    ['its Namespace alone', namespaceOf('empty')],
    ['only what was not judged', release(', namespace: empty')],
  ])('of a namespace of which the repository has %s asks the cluster', async (_, text) => {
    const { namespaces } = migrationPlan(await scanOf({ 'empty.yaml': text, 'shop.yaml': pod('shop') }));
    const [plan, other] = namespaces;
    expect(plan).toMatchObject({ namespace: 'empty', workloads: 0, labels: {} });
    expect([plan?.reached, plan?.enforceable, plan?.next]).toEqual([undefined, undefined, undefined]);
    expect(plan?.doubts[0]).toBe('The repository has no workload of it that could be judged.');
    expect(plan?.steps.map(({ commands }) => commands)).toEqual([
      [
        'kubectl label --dry-run=server --overwrite ns empty pod-security.kubernetes.io/enforce=restricted pod-security.kubernetes.io/enforce-version=latest',
      ],
    ]);
    expect(other).toMatchObject({ namespace: 'shop', enforceable: 'baseline' });
  });

  test('leaves what a manifest enforces already, whatever is not known', async () => {
    const labels = '{pod-security.kubernetes.io/enforce: baseline}';
    const scan = await scanOf({
      'ns.yaml': `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: ${labels}}\n`,
      'shop.yaml': `${pod('shop')}---\n${release(IN_SHOP)}`,
    });
    expect(migrationPlan(scan).namespaces).toMatchObject([{ namespace: 'shop', enforceable: 'baseline' }]);
  });

  test('counts what it unlocks: in the end every workload that violates the next level', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        for (const { fixes, checks, violating } of migrationPlan(scan).namespaces) {
          expect(fixes.reduce((sum, { unlocks }) => sum + unlocks, 0)).toBe(violating);
          expect(fixes.flatMap((fix) => fix.checks).sort()).toEqual(checks.map(({ check }) => check).sort());
        }
      }),
    );
  });

  test('has commands that a shell takes as they are, whatever names say', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (files) => {
        const scan = await scanOf(files);
        for (const { steps } of migrationPlan(scan).namespaces) {
          for (const { commands, yaml } of steps) {
            for (const command of commands)
              expect(command).toMatch(/^(kubectl|pss-review) (?:[ \\\nA-Za-z0-9_./=|*-]|'[^'\n]*')+$/);
            if (yaml !== undefined) expect(parse(yaml)).toMatchObject({ metadata: { name: expect.any(String) } });
          }
        }
      }),
    );
  });

  test('says that safe fixes suffice where they do', async () => {
    const file = 'web.yaml';
    const text = readFileSync(join(FIXTURES, 'safe-fixes-suffice.yaml'), 'utf8');
    const [before] = migrationPlan(await scanOf({ [file]: text })).namespaces;
    expect(before).toMatchObject({ reached: 'baseline', violating: 2, isSafeEnough: true });
    const target = { level: 'restricted', version: 'latest' } as const;
    const fixed = await repairText({ file, text, targetOf: () => target, classes: ['safe'] });
    const [after] = migrationPlan(await scanOf({ [file]: fixed.text })).namespaces;
    expect(after).toMatchObject({ reached: 'restricted', violating: 0, isSafeEnough: false, fixes: [] });
  });
});
