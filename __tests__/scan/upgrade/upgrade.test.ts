import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate } from '../../../src/pss/evaluate.ts';
import { NEWEST_VERSION } from '../../../src/pss/version.ts';
import type { UpgradedWorkload } from '../../../src/scan/upgrade/upgrade.ts';
import { rejectsMore, upgradeOf } from '../../../src/scan/upgrade/upgrade.ts';
import { arbitraryRepository } from '../../report/arbitrary-repository.ts';
import { scanOf } from '../../report/scan-of.ts';

const V = 'pod-security.kubernetes.io';

async function upgraded(
  files: Readonly<Record<string, string>>,
  from: `v1.${number}`,
  to: `v1.${number}` = NEWEST_VERSION,
): Promise<UpgradedWorkload[]> {
  const { manifests } = await scanOf(files);
  return manifests.flatMap(({ judged }) => judged.map((each) => upgradeOf(each, { from, to })));
}

const pod = (spec: string, container = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec:\n  ${spec}\n  containers:\n    - name: web\n      image: web\n${container}`;
const namespace = (labels: string): string =>
  `apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {${labels}}}\n`;

const PROBE = '      livenessProbe: {httpGet: {port: 80, host: 1.2.3.4}}\n';
const SYSCTL = 'securityContext: {sysctls: [{name: net.ipv4.tcp_rmem, value: "1"}]}';
const BASELINE = namespace(`${V}/enforce: baseline`);

const keys = (list: UpgradedWorkload['appears']): string[] =>
  list.map(({ check, mode, place }) => `${check} ${mode} ${place.line}`);

describe('an upgrade of the cluster', () => {
  test('brings what the newer server finds, at its line', async () => {
    const [each] = await upgraded(
      { 'ns.yaml': BASELINE, 'pod.yaml': pod('hostNetwork: false', PROBE) },
      'v1.33',
      'v1.34',
    );
    expect(keys(each?.appears ?? [])).toEqual(['hostProbesAndHostLifecycle enforce 9']);
    expect([each?.vanishes, each?.pinned, each?.rejectedBy]).toEqual([[], [], { from: false, to: true }]);
    expect(each && rejectsMore(each)).toBe(true);
  });

  test('takes away what the newer server allows', async () => {
    const [each] = await upgraded({ 'ns.yaml': BASELINE, 'pod.yaml': pod(SYSCTL) }, 'v1.31', 'v1.32');
    expect(keys(each?.vanishes ?? [])).toEqual(['sysctls enforce 5']);
    expect([each?.appears, each?.rejectedBy, each && rejectsMore(each)]).toEqual([
      [],
      { from: true, to: false },
      false,
    ]);
  });

  test('changes nothing where a label pins the version, and says so', async () => {
    const pinned = namespace(`${V}/enforce: baseline, ${V}/enforce-version: v1.30`);
    const [each] = await upgraded({ 'ns.yaml': pinned, 'pod.yaml': pod('hostNetwork: false', PROBE) }, 'v1.33');
    expect([each?.appears, each?.vanishes, each?.pinned]).toEqual([[], [], ['enforce', 'warn']]);
  });

  test('moves a label whose version the older server does not have yet', async () => {
    const ahead = namespace(`${V}/enforce: baseline, ${V}/enforce-version: v1.36`);
    const [each] = await upgraded({ 'ns.yaml': ahead, 'pod.yaml': pod('hostNetwork: false', PROBE) }, 'v1.33', 'v1.37');
    expect([each?.appears.length, each?.pinned]).toEqual([1, []]);
  });

  test('that only warns of more rejects nothing', async () => {
    const warned = namespace(`${V}/enforce: privileged, ${V}/warn: baseline`);
    const [each] = await upgraded({ 'ns.yaml': warned, 'pod.yaml': pod('hostNetwork: false', PROBE) }, 'v1.33');
    expect(keys(each?.appears ?? [])).toEqual(['hostProbesAndHostLifecycle warn 9']);
    expect(each && rejectsMore(each)).toBe(false);
  });

  test('counts nothing that the config exempts, and shows it', async () => {
    const config =
      'exemptions: [{checks: [hostProbesAndHostLifecycle], kinds: [Pod], names: [web], reason: "an old probe"}]\n';
    const files = {
      '.github/pss-review.yml': config,
      'ns.yaml': BASELINE,
      'pod.yaml': pod('hostNetwork: false', PROBE),
    };
    const [each] = await upgraded(files, 'v1.33');
    expect(each?.appears.map(({ exemption }) => exemption)).toEqual(['an old probe']);
    expect(each && rejectsMore(each)).toBe(false);
  });

  test('is the difference of what both servers say: a law', async () => {
    const versions = fc.uniqueArray(fc.integer({ min: 25, max: 37 }), { minLength: 2, maxLength: 2 });
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), versions, async (files, minors) => {
        const [older = 0, newer = 0] = minors.toSorted((a, b) => a - b);
        const [from, to] = [`v1.${older}`, `v1.${newer}`] as const;
        for (const { judged, appears, vanishes, rejectedBy } of await upgraded(files, from, to)) {
          const said = [from, to].map((clusterVersion) =>
            evaluate(judged.workload.pod, { level: 'restricted', version: 'latest', clusterVersion }),
          );
          expect([rejectedBy.from, rejectedBy.to]).toEqual(said.map(({ allowed }) => !allowed));
          const [before = 0, after = 0] = said.map(
            ({ results }) => results.flatMap(({ violations }) => violations).length,
          );
          expect(after - before).toBe(appears.length - vanishes.length);
        }
      }),
    );
  });
});
