import { describe, expect, it } from 'vitest';
import { rejectedTable } from '../../../src/report/summary/rejected-table.ts';
import type { JudgedWorkload } from '../../../src/scan/scan.ts';
import { scanOf } from '../scan-of.ts';

const pod = (name: string, spec: string): string =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop}\nspec: {${spec}}\n`;

const CONFIG = `exemptions:
  - names: [node-agent]
    checks: [hostNamespaces]
    reason: it looks at all processes of a node
`;

async function judgedIn(files: Readonly<Record<string, string>>): Promise<JudgedWorkload[]> {
  const { manifests } = await scanOf(files, { level: 'baseline', version: 'latest' });
  return manifests.flatMap(({ judged }) => judged);
}

function tableOf(judged: readonly JudgedWorkload[]): string {
  const rejected = rejectedTable();
  judged.forEach(rejected.see);
  return rejected.table();
}

describe('the table of rejected workloads', () => {
  it('is empty where none is rejected', async () => {
    expect(tableOf(await judgedIn({ 'a.yaml': pod('web', 'containers: [{name: web, image: web}]') }))).toBe('');
  });

  it('leaves out what is exempt, and names what builds a workload', async () => {
    const judged = await judgedIn({
      '.github/pss-review.yml': CONFIG,
      'a.yaml': ['node-agent', 'web'].map((name) => pod(name, 'hostPID: true')).join('---\n'),
    });
    const [, web] = judged;
    if (web === undefined) throw new Error('found one workload');
    const built = {
      ...web,
      workload: { ...web.workload, via: 'charts/web', release: 'web', by: 'clusters/web.yaml#HelmRelease/web' },
    };
    expect(tableOf([...judged, built])).toMatchInlineSnapshot(`
      "| workload | namespace | place | what the API server says |
      | --- | --- | --- | --- |
      | Pod \`web\` | \`shop\` | \`a.yaml:7\` | violates PodSecurity "baseline:latest": host namespaces (hostPID=true) |
      | Pod \`web\` | \`shop\` | \`a.yaml:7\` as \`web\` for \`clusters/web.yaml#HelmRelease/web\` | violates PodSecurity "baseline:latest": host namespaces (hostPID=true) |"
    `);
  });

  it('has the first thousand, and says how many more there are', async () => {
    const text = Array.from({ length: 1002 }, (_, index) => pod(`web-${index}`, 'hostPID: true')).join('---\n');
    const lines = tableOf(await judgedIn({ 'a.yaml': text })).split('\n');
    expect(lines).toHaveLength(2 + 1000 + 1);
    expect(lines.at(-1)).toBe('| … and 2 more |  |  |  |');
  });
});
