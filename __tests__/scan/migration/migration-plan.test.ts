import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { parseNamespacePolicy } from '../../../src/pss/admission/namespace-policy.ts';
import { evaluate } from '../../../src/pss/evaluate.ts';
import { migrationPlanMarkdown } from '../../../src/report/markdown/migration-plan-markdown.ts';
import { migrationPlan } from '../../../src/scan/migration/migration-plan.ts';
import { outlineOf } from '../../../src/scan/scan-outline.ts';
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
        for (const { namespace, labels, next, violating } of namespaces) {
          const own = workloads.filter(({ identity }) => identity.namespace === namespace);
          const { policy, errors } = parseNamespacePolicy(labels);
          expect(errors).toEqual([]);
          expect(own.filter(({ pod }) => !evaluate(pod, policy.enforce).allowed)).toEqual([]);
          expect(own.filter(({ pod }) => !evaluate(pod, policy.warn).allowed)).toHaveLength(violating);
          expect(next === undefined).toBe(policy.enforce.level === 'restricted');
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
    ['baseline', 'restricted', 'analyse warn fix enforce watch', ['baseline', 'v1.30']],
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
            for (const command of commands) expect(command).toMatch(/^(kubectl|pss-review) [ \\\nA-Za-z0-9_./=|*'-]+$/);
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
