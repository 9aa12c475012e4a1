import { expect, test } from 'vitest';
import { formatSetter } from '../../../src/pss/violation.ts';
import { reviewOf } from '../../report/review-of.ts';

const CONFIG = { '.github/pss-review.yml': 'hardening: enforce\n' };

function pod(spec: string, container = ''): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n${spec}  containers:\n    - name: app\n      image: shop/web:1\n${container}`;
}

/** What a change of a pod brings of advice, by rule and setter. */
async function introduced(base: string, head: string): Promise<string[]> {
  const { review } = await reviewOf(
    { ...CONFIG, 'a.yaml': base },
    { ...CONFIG, 'a.yaml': head },
    { level: 'baseline' },
  );
  const findings = review.comparison.workloads.flatMap((change) => change.findings);
  return findings.flatMap(({ check, violation, status }) =>
    status === 'introduced' ? [`${check} ${formatSetter(violation)}`] : [],
  );
}

test.each<[string, string, string]>([
  ['leaves the network of the host', pod('  hostNetwork: true\n'), pod('')],
  ['uses its token no more', pod('', '      command: [kubectl]\n'), pod('', '      command: [serve]\n')],
])('a pod that %s is not told what it could have had before', async (_, base, head) => {
  expect(await introduced(base, head)).toEqual([]);
});

test.each<[string, string, string, string[]]>([
  ['its user namespace', pod('  hostUsers: false\n'), pod(''), ['users pod=hostUsers']],
  [
    'its own decision on the token',
    pod('  automountServiceAccountToken: false\n'),
    pod(''),
    ['service-account-token pod'],
  ],
  [
    'its user',
    pod('  securityContext: {runAsUser: 1000}\n'),
    pod('  securityContext: {runAsUser: 0}\n'),
    ['users app=runAsUser'],
  ],
])('a pod that loses %s is told so', async (_, base, head, expected) => {
  expect(await introduced(base, head)).toEqual(expect.arrayContaining(expected));
});
