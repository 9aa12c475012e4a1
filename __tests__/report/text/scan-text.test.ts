import { describe, expect, it } from 'vitest';
import { AUDIT_QUESTIONS } from '../../../src/hardening/audit-questions.ts';
import { badgeOf } from '../../../src/report/badge/badge.ts';
import { planScan } from '../../../src/report/plan/plan-scan.ts';
import { auditText } from '../../../src/report/text/audit-text.ts';
import { scanText } from '../../../src/report/text/scan-text.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import { outlineOf } from '../../../src/scan/scan-outline.ts';
import { printScan } from '../print-scan.ts';
import { scanOf } from '../scan-of.ts';

function pod(name: string, namespace: string, spec: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n${spec}`;
}

const RESTRICTED = `  containers:
    - name: app
      image: app:1
      securityContext:
        allowPrivilegeEscalation: false
        capabilities: {drop: [ALL]}
        runAsNonRoot: true
        seccompProfile: {type: RuntimeDefault}
`;
const ROOT = '  containers:\n    - name: app\n      image: app:1\n';
const HOST = `  hostPID: true\n${ROOT}`;

const SHOP: Scan = await scanOf({
  'shop/good.yaml': pod('good', 'shop', RESTRICTED),
  'shop/root.yaml': pod('root', 'shop', ROOT),
  'tools/host.yaml': pod('host', 'tools', HOST),
  'tools/broken.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n',
});

const text = async (scan: Scan): Promise<string> => await printScan(scan, scanText());

describe('a scan as text', () => {
  it('says of each workload, namespace and directory how far it gets, and what keeps it from the next level', async () => {
    const [blocks, end] = (await text(SHOP)).split('tools/broken.yaml:3: not evaluated');
    expect(blocks?.split('\n').filter((line) => line.includes('reaches'))).toEqual([
      '  reaches baseline; restricted fails in allowPrivilegeEscalation, capabilities_restricted, runAsNonRoot, seccompProfile_restricted',
      '  reaches privileged; baseline fails in hostNamespaces',
    ]);
    expect(end?.split('\n').slice(1).join('\n')).toBe(
      `
namespace  workloads  rejected  all reach   keeps from the next
shop               2         1  baseline    restricted: allowPrivilegeEscalation 1, capabilities_restricted 1, runAsNonRoot 1, seccompProfile_restricted 1
tools              1         1  privileged  baseline: hostNamespaces 1

directory  workloads  rejected  all reach   keeps from the next
shop               2         1  baseline    restricted: allowPrivilegeEscalation 1, capabilities_restricted 1, runAsNonRoot 1, seccompProfile_restricted 1
tools              1         1  privileged  baseline: hostNamespaces 1

3 workloads, 2 violate restricted:latest, 1 document not evaluated, 0 not judged, 0 other documents
`,
    );
  });

  it('claims of a namespace no level that one of its pods fails, though that one passes a stricter level', async () => {
    const windows = `  os: {name: windows}
  securityContext: {runAsNonRoot: true}
  containers:
    - name: app
      image: app:1
      securityContext: {capabilities: {add: [SYS_ADMIN]}}
`;
    const scan = await scanOf({ 'a.yaml': pod('windows', 'shop', windows), 'b.yaml': pod('linux', 'shop', ROOT) });
    expect(scan.manifests.flatMap(({ judged }) => judged.map(({ reached }) => reached.level))).toEqual([
      ...['restricted', 'baseline'],
    ]);
    expect(await text(scan)).toContain(
      'shop               2         1  privileged  baseline: capabilities_baseline 1\n',
    );
    const outline = outlineOf(scan);
    expect(planScan(outline, { failOn: 'any', unjudged: 'neutral' }, []).outputs).toMatchObject({
      'level-achieved': 'privileged',
    });
    expect(badgeOf(outline).message).toBe('1 of 2 at restricted');
  });

  it('has no tables where one line says all', async () => {
    expect(await text(await scanOf({ 'a.yaml': pod('good', 'shop', RESTRICTED) }))).toBe(
      '1 workload, 0 violate restricted:latest, 0 documents not evaluated, 0 not judged, 0 other documents\n',
    );
  });

  it('shows a name from a manifest on one line', async () => {
    const scan = await scanOf({
      'a.json': JSON.stringify({
        apiVersion: 'v1',
        kind: 'Pod',
        metadata: { name: 'a\nb', namespace: 'x\n\u202ey' },
        spec: { containers: [{ name: 'app', image: 'app:1' }] },
      }),
      'b.yaml': pod('good', 'shop', RESTRICTED),
    });
    expect(await text(scan)).toContain('\nx\\u{a}\\u{202e}y          1');
  });
});

describe('a question of operators, as text', () => {
  const answer = async (id: string): Promise<string> => {
    const question = AUDIT_QUESTIONS.find((one) => one.id === id);
    return question === undefined ? expect.fail(id) : await printScan(SHOP, auditText(question));
  };

  it('lists the workloads that answer it with yes, and where they do', async () => {
    expect(await answer('host')).toBe(`tools/host.yaml:2: Pod tools/host
  tools/host.yaml:7:3  pod=hostPID  a namespace of the host

tools/broken.yaml:3: not evaluated: ${SHOP.manifests[3]?.manifest.notEvaluated[0]?.message ?? expect.fail('clean')}

Which pods use the host? 1 of 3 workloads (the host’s namespaces, ports, files (hostPath) or processes (Windows HostProcess))
3 workloads, 2 violate restricted:latest, 1 document not evaluated, 0 not judged, 0 other documents
`);
    expect((await answer('root')).split('\n').filter((line) => /^\S+: Pod/.test(line))).toEqual([
      'shop/root.yaml:2: Pod shop/root',
      'tools/host.yaml:2: Pod tools/host',
    ]);
    expect(await answer('privileged')).toContain('Which pods are privileged? 0 of 3 workloads');
  });
});
