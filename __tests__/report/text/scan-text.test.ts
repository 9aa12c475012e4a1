import { describe, expect, it } from 'vitest';
import { AUDIT_QUESTIONS } from '../../../src/hardening/audit-questions.ts';
import { badgeOf } from '../../../src/report/badge/badge.ts';
import type { Display } from '../../../src/report/text/display.ts';
import type { ScanBlocks } from '../../../src/report/text/scan-conclusion.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import type { ScanOutline } from '../../../src/scan/scan-outline.ts';
import { outlineOf, scanBlocks } from '../../../src/scan/scan-outline.ts';
import { planOf } from '../plan-of.ts';
import { printAnswer, printText } from '../print-scan.ts';
import { scanOf } from '../scan-of.ts';

function pod(name: string, namespace: string, spec: string): string {
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\n  namespace: ${namespace}\nspec:\n${spec}`;
}

const BASELINE = { level: 'baseline', version: 'latest' } as const;

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

const BROKEN = SHOP.manifests[3]?.manifest.notEvaluated[0]?.message ?? 'nothing broken';
const COUNTS = '3 workloads, 2 violate restricted:latest, 1 document not evaluated, 0 not judged, 0 other documents';
const FAILS = '✗ fails: 2 of 3 workloads violate restricted:latest, 1 document not evaluated';

/** A terminal that marks its colours: `<failure:text>`. */
function terminal(width: number): Display {
  return { width, style: (role, text) => `<${role}:${text}>`, link: (text) => text };
}

/** It stands for pods that are made elsewhere: it is not judged. */
const RELEASE = 'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: x}\n';

describe('a scan as text', () => {
  it('says the conclusion and the counts, then each failing check once, below the name of its file', async () => {
    expect(await printText(SHOP)).toBe(`${FAILS}
${COUNTS}

shop/root.yaml
  2       Pod shop/root violates restricted:latest; reaches baseline
  8:7     allowPrivilegeEscalation: allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false)
  8:7     capabilities_restricted: unrestricted capabilities (container "app" must set securityContext.capabilities.drop=["ALL"])
  8:7     runAsNonRoot: runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true)
  8:7     seccompProfile_restricted: seccompProfile (pod or container "app" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")

tools/host.yaml
  2       Pod tools/host violates restricted:latest; reaches privileged, baseline fails in hostNamespaces
  7:3     hostNamespaces: host namespaces (hostPID=true)
  9:7     allowPrivilegeEscalation: allowPrivilegeEscalation != false (container "app" must set securityContext.allowPrivilegeEscalation=false)
  9:7     capabilities_restricted: unrestricted capabilities (container "app" must set securityContext.capabilities.drop=["ALL"])
  9:7     runAsNonRoot: runAsNonRoot != true (pod or container "app" must set securityContext.runAsNonRoot=true)
  9:7     seccompProfile_restricted: seccompProfile (pod or container "app" must set securityContext.seccompProfile.type to "RuntimeDefault" or "Localhost")

tools/broken.yaml:3: not evaluated: ${BROKEN}

namespace  workloads  rejected  all reach   keeps from the next
shop               2         1  baseline    restricted: allowPrivilegeEscalation 1, capabilities_restricted 1, runAsNonRoot 1, seccompProfile_restricted 1
tools              1         1  privileged  baseline: hostNamespaces 1

directory  workloads  rejected  all reach   keeps from the next
shop               2         1  baseline    restricted: allowPrivilegeEscalation 1, capabilities_restricted 1, runAsNonRoot 1, seccompProfile_restricted 1
tools              1         1  privileged  baseline: hostNamespaces 1
`);
  });

  it('lists the other places of a check behind its first, and several workloads below one file', async () => {
    const two = `${pod('one', 'shop', `${ROOT}    - name: two\n      image: two:1\n`)}---\n${pod('other', 'shop', HOST)}`;
    const lines = (await printText(await scanOf({ 'a.yaml': two }))).split('\n');
    expect(lines.filter((line) => line === 'a.yaml').length).toBe(1);
    const check = lines.findIndex((line) => line.includes('runAsNonRoot: '));
    expect(lines[check]).toMatch(/^ {2}8:7 {5}runAsNonRoot: .*containers "app", "two"/);
    expect(lines[check + 1]).toBe('          app here; also 10:7 two');
  });

  it('is fitted to the width of a terminal, and coloured as the terminal says', async () => {
    const plain = { ...terminal(60), style: (_: unknown, text: string) => text };
    const lines = (await printText(SHOP, { display: plain })).split('\n');
    expect(lines.filter((line) => line.length > 60)).toEqual([]);
    const at = lines.findIndex((line) => line.includes('hostNamespaces: '));
    expect(lines.slice(at + 1, at + 4)).toEqual([
      '  9:7     allowPrivilegeEscalation: allowPrivilegeEscalation',
      '          != false (container "app" must set',
      '          securityContext.allowPrivilegeEscalation=false)',
    ]);
    const coloured = await printText(SHOP, { display: terminal(1000) });
    expect(coloured.split('\n')[0]).toBe(`<failure:${FAILS}>`);
    expect(coloured).toContain('<heading:shop/root.yaml>\n  <place:2>');
    expect(coloured).toContain('<place:tools/broken.yaml:3>: <failure:not evaluated>: ');
  });

  it('keeps a place as long as its column apart from what is said there, as those of JSON on one line are', async () => {
    const written = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name: 'far', annotations: { padding: 'x'.repeat(100_000) } },
      spec: { containers: [{ name: 'app', image: 'app:1' }] },
    });
    const scan = await scanOf({ 'pod.json': written });
    const place = `  1:${written.indexOf('"name":"app"') + 1}`;
    expect(place).toHaveLength(10);
    expect(await printText(scan)).toContain(`\n${place} runAsNonRoot: `);
    const plain = { ...terminal(60), style: (_role: string, text: string) => text };
    expect(await printText(scan, { display: plain })).toContain(`\n${place}\n          runAsNonRoot: `);
  });

  it('says notes that are equal in one line, with their number and three places', async () => {
    const releases = Array.from({ length: 1102 }, (_, index) => [`r${1000 + index}.yaml`, RELEASE] as const);
    const scan = await scanOf(Object.fromEntries([...releases, ['tools/broken.yaml', 'a: [\n']]));
    const lines = (await printText(scan)).split('\n').slice(2);
    expect(lines).toEqual([
      '',
      expect.stringMatching(/^tools\/broken\.yaml:\d: not evaluated: /),
      expect.stringMatching(/^not judged ×1,102: \S.* \(r1000\.yaml:2, r1001\.yaml:2, r1002\.yaml:2, …\)$/),
      '(… stands for further places: --format json has all)',
      '',
    ]);
  });

  it('prints only what fails where it is quiet, and nothing where nothing does', async () => {
    const quiet = await printText({ ...SHOP, manifests: SHOP.manifests.slice(0, 2) }, { detail: 'quiet' });
    expect(quiet.split('\n').filter((line) => !/^ {2}8:7/.test(line))).toEqual([
      '✗ fails: 1 of 2 workloads violates restricted:latest',
      '2 workloads, 1 violates restricted:latest, 0 documents not evaluated, 0 not judged, 0 other documents',
      '',
      'shop/root.yaml',
      '  2       Pod shop/root violates restricted:latest; reaches baseline',
      '',
    ]);
    const unjudged = await scanOf({ 'release.yaml': RELEASE, 'good.yaml': pod('good', 'shop', RESTRICTED) });
    expect(await printText(unjudged, { detail: 'quiet' })).toBe('');
    const failing = { detail: 'quiet', blocks: (outline: ScanOutline) => scanBlocks(outline, 'unjudged') } as const;
    expect(await printText(unjudged, failing)).toContain('\nrelease.yaml:2: not judged: ');
    expect(await printText(SHOP, { detail: 'quiet' })).toContain(`\ntools/broken.yaml:3: not evaluated: ${BROKEN}\n`);
  });

  it('is quiet of warnings and of what is exempt', async () => {
    const config = 'exemptions: [{names: [host], checks: [hostNamespaces], reason: it is an agent}]\n';
    const scan = await scanOf({ '.github/pss-review.yml': config, 'a.yaml': pod('host', 'shop', HOST) }, BASELINE);
    expect(await printText(scan, { detail: 'quiet' })).toBe('');
    const all = await printText(scan);
    expect(all).toContain('Pod shop/host is exempt; ');
    expect(all).toContain('(exempt: it is an agent)');
  });

  it('is only the conclusion and the counts as a summary', async () => {
    expect(await printText(SHOP, { detail: 'summary' })).toBe(`${FAILS}\n${COUNTS}\n`);
  });

  it('begins with a word on whether it passes', async () => {
    const first = async (files: Record<string, string>, blocks: ScanBlocks = scanBlocks): Promise<string> =>
      (await printText(await scanOf(files), { blocks })).split(':')[0] ?? '';
    const good = { 'good.yaml': pod('good', 'shop', RESTRICTED) };
    expect(await first(good)).toBe('✓ passes');
    expect(await first({})).toBe('! nothing to judge');
    expect(await first({ ...good, 'release.yaml': RELEASE })).toBe('! passes, but not all was judged');
    expect(await first({ ...good, 'root.yaml': pod('root', 'shop', ROOT) }, () => false)).toBe('! does not fail');
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
    expect(await printText(scan)).toContain(
      'shop               2         1  privileged  baseline: capabilities_baseline 1\n',
    );
    const outline = outlineOf(scan);
    expect(planOf(outline).outputs).toMatchObject({
      'level-achieved': 'privileged',
    });
    expect(badgeOf(outline).message).toBe('1 of 2 at restricted');
  });

  it('has no tables where its first lines say all', async () => {
    expect(await printText(await scanOf({ 'a.yaml': pod('good', 'shop', RESTRICTED) }))).toBe(
      '✓ passes: 0 of 1 workload violates restricted:latest\n1 workload, 0 violate restricted:latest, 0 documents not evaluated, 0 not judged, 0 other documents\n',
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
    expect(await printText(scan)).toContain('\nx\\u{a}\\u{202e}y          1');
  });
});

describe('a question of operators, as text', () => {
  const answer = async (id: string): Promise<string> => {
    const question = AUDIT_QUESTIONS.find((one) => one.id === id);
    return question === undefined ? expect.fail(id) : await printAnswer(SHOP, question);
  };

  it('lists the workloads that answer it with yes, and where they do', async () => {
    expect(
      await answer('host'),
    ).toBe(`Which pods use the host? 1 of 3 workloads (the host’s namespaces, ports, files (hostPath) or processes (Windows HostProcess))
${COUNTS}

tools/host.yaml
  2       Pod tools/host
  7:3     pod=hostPID: a namespace of the host

tools/broken.yaml:3: not evaluated: ${BROKEN}
`);
    expect((await answer('root')).split('\n').filter((line) => / Pod /.test(line))).toEqual([
      '  2       Pod shop/root',
      '  2       Pod tools/host',
    ]);
    expect(await answer('privileged')).toContain('Which pods are privileged? 0 of 3 workloads');
  });
});
