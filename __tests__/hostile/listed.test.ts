import { describe, expect, test } from 'vitest';
import { reviewJson } from '../../src/report/json/review-json.ts';
import { reviewOf } from '../report/review-of.ts';

interface Report {
  readonly workloads: readonly {
    readonly checks: readonly { readonly check: string; readonly reason: string; readonly detail: string }[];
    readonly findings: readonly { readonly check: string; readonly mode: string }[];
    readonly omitted: { readonly findings: number; readonly fixed: number };
  }[];
}

const podOf = (containers: number, spec = ''): string =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n${spec}  containers:\n${Array.from(
    { length: containers },
    (_, index) => `  - name: c${index}\n`,
  ).join('')}`;

async function reportOf(base: Readonly<Record<string, string>>, head: Readonly<Record<string, string>>) {
  const { review, plan } = await reviewOf(base, head);
  return { report: reviewJson(review, plan) as Report, plan };
}

describe('the words of a failing check', () => {
  test('stand once in the report, and not at each finding', async () => {
    const { report } = await reportOf({}, { 'a.yaml': podOf(2) });
    const [workload] = report.workloads;
    expect(workload?.checks.map(({ check }) => check)).toEqual([
      'allowPrivilegeEscalation',
      'capabilities_restricted',
      'runAsNonRoot',
      'seccompProfile_restricted',
    ]);
    expect(workload?.checks[0]?.detail).toBe(
      'containers "c0", "c1" must set securityContext.allowPrivilegeEscalation=false',
    );
    expect(workload?.findings[0]).not.toHaveProperty('detail');
    expect(workload?.omitted).toEqual({ findings: 0, fixed: 0 });
  });
});

describe('the lists of a workload', () => {
  test('have at most 200 entries, and say how many are left out; counts count all', async () => {
    const { report, plan } = await reportOf({}, { 'a.yaml': podOf(300) });
    expect(report.workloads[0]?.findings.length).toBe(200);
    expect(report.workloads[0]?.omitted).toEqual({ findings: 1000, fixed: 0 });
    expect(plan.outputs['introduced']).toBe('1200');
    expect(plan.marks.size).toBe(1200);
  });

  test('begin with what blocks', async () => {
    const { report, plan } = await reportOf({ 'a.yaml': podOf(300) }, { 'a.yaml': podOf(300, '  hostPID: true\n') });
    expect(report.workloads[0]?.findings[0]).toMatchObject({ check: 'hostNamespaces', status: 'introduced' });
    expect([plan.outputs['introduced'], plan.outputs['existing']]).toEqual(['1', '1200']);
    expect(plan.conclusion).toBe('failure');
  });

  test('leave nothing out of the comparison: what is repaired is fixed, whatever was listed', async () => {
    const { report, plan } = await reportOf({ 'a.yaml': podOf(300) }, { 'a.yaml': podOf(290) });
    expect(plan.outputs).toMatchObject({ introduced: '0', existing: '1160', fixed: '40' });
    expect(report.workloads[0]?.omitted).toEqual({ findings: 960, fixed: 0 });
  });
});
