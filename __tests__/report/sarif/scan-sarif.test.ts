import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Log, Region, Result } from 'sarif';
import { describe, expect, test } from 'vitest';
import { EVERY_RULE, isCheck } from '../../../src/hardening/every-rule.ts';
import { MODES } from '../../../src/pss/policy.ts';
import { formatSetter } from '../../../src/pss/violation.ts';
import { lineHashes } from '../../../src/report/sarif/line-hashes.ts';
import type { ScanSarifOptions } from '../../../src/report/sarif/scan-sarif.ts';
import { scanSarif } from '../../../src/report/sarif/scan-sarif.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import { textStore } from '../../../src/report/text-store.ts';
import type { RepairOutcome } from '../../../src/scan/fix-files.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import { repairText } from '../../fix/repair-text.ts';
import { caseCount } from '../../long.ts';
import { ENFORCE, reportedScan } from '../reported-scan.ts';
import { expectValidSarif } from './sarif-schema.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures', 'scan');
const CORPUS = join(import.meta.dirname, '../../fix', 'fixtures');
const cases = readdirSync(FIXTURES).filter((file) => file.endsWith('.yaml'));
const LINKS = { docs: 'https://example.com/docs' };

interface SarifTestOptions extends Partial<ScanSarifOptions> {
  /** The outcomes of repairing all files of the scan. */
  readonly repairs?: readonly RepairOutcome[];
}

async function sarifOf(scan: Scan, { repairs = [], ...options }: SarifTestOptions = {}): Promise<Log> {
  const printer = scanSarif({
    ...{ links: LINKS, version: '1.2.3', textOf: () => undefined, store: textStore() },
    repairsOf: async () => repairs,
    ...options,
  });
  const log = JSON.parse(await printScan(scan, printer)) as Log;
  expectValidSarif(log);
  return log;
}

function resultsOf({ runs }: Log): readonly Result[] {
  return runs[0]?.results ?? [];
}

function notificationsOf({ runs }: Log): { level: string | undefined; id: string | undefined; text: string }[] {
  return (runs[0]?.invocations?.[0]?.toolExecutionNotifications ?? []).map(({ level, descriptor, message }) => ({
    level,
    id: descriptor?.id,
    text: message.text ?? '',
  }));
}

async function repairsOf(files: Readonly<Record<string, string>>): Promise<RepairOutcome[]> {
  const outcomes = Object.entries(files).map(async ([file, text]) => {
    const outcome = await repairText({ file, text, targetOf: () => ENFORCE.enforce, classes: ['safe', 'careful'] });
    return { ...outcome, file, texts: new Map([[file, outcome.text]]) };
  });
  return Promise.all(outcomes);
}

/** Lists the violations of a log, each as `file check setter path`. */
function listed(log: Log): string[] {
  return resultsOf(log).flatMap(({ ruleId, locations, properties }) => {
    const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
    const violations = properties?.['violations'] as { setter: string; path: string }[];
    return violations.map(({ setter, path }) => JSON.stringify([decodeURIComponent(uri), ruleId, setter, path]));
  });
}

/** The text in a region. */
function textIn(text: string, { startLine = 0, startColumn = 0, endLine = startLine, endColumn }: Region): string {
  const lines = text.split('\n').slice(startLine - 1, endLine);
  // A region without an end ends with its line.
  const last = (lines.pop() ?? '').slice(0, endColumn === undefined ? undefined : endColumn - 1);
  return [...lines, last].join('\n').slice(startColumn - 1);
}

function pod(name: string, containers: readonly string[] = ['app']): object {
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name },
    spec: { containers: containers.map((each) => ({ name: each })) },
  };
}

describe('the SARIF of a file', () => {
  test.each(cases)('%s is what stands beside it', async (file) => {
    const files = { [`deploy/${file}`]: readFileSync(join(FIXTURES, file), 'utf8') };
    const [run] = (await sarifOf(reportedScan(files), { repairs: await repairsOf(files) })).runs;
    const shown = { invocations: run?.invocations, results: run?.results };
    await expect(`${JSON.stringify(shown, undefined, 2)}\n`).toMatchFileSnapshot(
      join(FIXTURES, file.replace('.yaml', '.sarif.json')),
    );
  });

  test('has a file for each expectation', async () => {
    const expected = cases.flatMap((file) =>
      ['.yaml', '.sarif.json', '.junit.xml', '.md'].map((end) => file.replace('.yaml', end)),
    );
    expect(readdirSync(FIXTURES).sort()).toEqual(expected.sort());
  });

  test.each(readdirSync(CORPUS).filter((file) => file.endsWith('.yaml')))(
    'of the corpus, %s, has every violation exactly once, in a place that exists',
    async (file) => {
      const text = readFileSync(join(CORPUS, file), 'utf8');
      const scan = reportedScan({ [file]: text });
      const log = await sarifOf(scan);
      const violations = scan.manifests.flatMap(({ judged }) =>
        judged.flatMap(({ verdicts }) => verdicts.enforce.results.flatMap((result) => result.violations)),
      );
      expect(listed(log).length).toBe(violations.length);
      const lines = text.split('\n');
      for (const { locations } of resultsOf(log)) {
        const region = locations?.[0]?.physicalLocation?.region ?? {};
        const { startLine = 0, startColumn = 0, endLine = startLine, endColumn = 1 } = region;
        expect(endLine).toBeGreaterThanOrEqual(startLine);
        expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1] ?? '').length + 1);
        expect(textIn(text, region)).toMatch(/^\S(.*\S)?$/s);
        expect(startLine).toBeLessThanOrEqual(lines.length);
        expect(startColumn).toBeGreaterThan(0);
        expect(startColumn).toBeLessThanOrEqual((lines[startLine - 1] ?? '').length);
      }
    },
  );
});

describe('the region of a result', () => {
  const text = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  hostPID: true # why
  containers: # all of them
    - name: app   # a comment
      image: a
      securityContext:
        privileged: true
        capabilities:
          add:
            - NET_ADMIN

    - {image: b, name: "side"}
  volumes:
    - name: files
      hostPath:
        path: /
`;

  test('ends where the field ends, and where a field is missing, with the line that names its container', async () => {
    const shown = resultsOf(await sarifOf(reportedScan({ 'a.yaml': text }))).map(
      ({ ruleId, locations }) => `${ruleId}: ${textIn(text, locations?.[0]?.physicalLocation?.region ?? {})}`,
    );
    expect([...new Set(shown)]).toEqual([
      'hostNamespaces: hostPID: true',
      'privileged: privileged: true',
      'allowPrivilegeEscalation: name: app',
      'allowPrivilegeEscalation: name: "side"',
      'capabilities_restricted: name: app',
      'capabilities_restricted: NET_ADMIN',
      'capabilities_restricted: name: "side"',
      'restrictedVolumes: hostPath:\n        path: /',
      'runAsNonRoot: name: app',
      'runAsNonRoot: name: "side"',
      'seccompProfile_restricted: name: app',
      'seccompProfile_restricted: name: "side"',
    ]);
  });
});

describe('a result', () => {
  test('says how grave it is by the strictest mode that it breaks', async () => {
    const levels: Set<unknown>[] = [];
    for (const mode of ['enforce', 'warn', 'audit'] as const) {
      const privileged = { level: 'privileged', version: 'latest' } as const;
      const policy = { enforce: privileged, warn: privileged, audit: privileged, [mode]: ENFORCE.enforce };
      const results = resultsOf(await sarifOf(reportedScan({ 'a.json': JSON.stringify(pod('web')) }, policy)));
      levels.push(new Set(results.map((one) => one.level)));
    }
    expect(levels).toEqual([new Set(['error']), new Set(['warning']), new Set(['note'])]);
  });

  test('keeps a violation that only a later mode finds of a check that fails in an earlier one', async () => {
    const sysctls = ['net.ipv4.tcp_rmem', 'kernel.msgmax'].map((name) => ({ name, value: '1' }));
    const object = { ...pod('web'), spec: { securityContext: { sysctls }, containers: [{ name: 'app' }] } };
    const policy = {
      enforce: { level: 'baseline', version: 'latest' },
      warn: { level: 'baseline', version: 'v1.0' },
      audit: { level: 'privileged', version: 'latest' },
    } as const;
    const results = resultsOf(await sarifOf(reportedScan({ 'a.json': JSON.stringify(object) }, policy)));
    expect(results.map(({ ruleId, level }) => [ruleId, level])).toEqual([
      ['sysctls', 'error'],
      ['sysctls', 'warning'],
    ]);
  });

  test('is known again when lines move and images change, and not in another workload', async () => {
    const printsOf = async (text: string) =>
      resultsOf(await sarifOf(reportedScan({ 'a.yaml': text }))).map(({ partialFingerprints }) => partialFingerprints);
    const text = readFileSync(join(FIXTURES, 'several-workloads.yaml'), 'utf8');
    const moved = `# a comment\n\n${text.replaceAll('image: registry', 'image: other')}`;
    expect(await printsOf(moved)).toEqual(await printsOf(text));
    expect(await printsOf(text.replace('name: web', 'name: shop'))).not.toEqual(await printsOf(text));
  });

  test('has as its hash that of its line, where the text is at hand, and else its mark', async () => {
    const text = readFileSync(join(FIXTURES, 'several-workloads.yaml'), 'utf8');
    const scan = reportedScan({ 'a.yaml': text, 'b.yaml': text });
    const log = await sarifOf(scan, { textOf: (file) => (file === 'a.yaml' ? text : undefined) });
    for (const { locations, partialFingerprints } of resultsOf(log)) {
      const { artifactLocation, region } = locations?.[0]?.physicalLocation ?? {};
      const { primaryLocationLineHash: hash, 'pssReviewFinding/v1': mark } = partialFingerprints ?? {};
      expect(mark).toMatch(/^[0-9a-f]{16}:\d+$/);
      expect(hash).toBe(artifactLocation?.uri === 'a.yaml' ? lineHashes(text)[(region?.startLine ?? 0) - 1] : mark);
    }
  });

  test('is of its own for each of several objects that have one name', async () => {
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod('web'), pod('web')] });
    expect(resultsOf(await sarifOf(reportedScan({ 'a.json': text }))).length).toBe(8);
  });

  test('is suppressed, with the reason, where an exemption covers it, and has no fix then', async () => {
    const files = { 'a.yaml': `${JSON.stringify(pod('web', ['app', 'agent']))}\n` };
    const exempt = { check: 'runAsNonRoot', setter: 'agent', reason: 'reads the node' };
    const scan = reportedScan(files, ENFORCE, () => [exempt]);
    const results = resultsOf(await sarifOf(scan, { repairs: await repairsOf(files) }));
    const suppressed = results.filter(({ suppressions = [] }) => suppressions.length > 0);
    expect(suppressed.map(({ ruleId, suppressions, fixes }) => ({ ruleId, suppressions, fixes }))).toEqual([
      {
        ruleId: 'runAsNonRoot',
        suppressions: [{ kind: 'external', status: 'accepted', justification: 'reads the node' }],
        fixes: undefined,
      },
    ]);
    const leftOut = await sarifOf(scan, { exempt: 'left-out' });
    expect(resultsOf(leftOut).length).toBe(results.length - 1);
    expect(notificationsOf(leftOut)).toEqual([
      { level: 'note', id: 'exempt', text: '1 violation that an exemption covers is left out' },
    ]);
  });

  test('has a fix that, applied alone, repairs it', async () => {
    const files = { 'a.yaml': readFileSync(join(FIXTURES, 'several-workloads.yaml'), 'utf8') };
    const log = await sarifOf(reportedScan(files), { repairs: await repairsOf(files) });
    const repaired = resultsOf(log).filter(({ fixes = [] }) => fixes.length > 0);
    expect(repaired.length).toBeGreaterThan(2);
    for (const result of repaired) {
      const lines = files['a.yaml'].split('\n');
      const [change] = result.fixes?.[0]?.artifactChanges ?? [];
      for (const { deletedRegion, insertedContent } of [...(change?.replacements ?? [])].reverse()) {
        const { startLine = 0, endLine = 0 } = deletedRegion;
        lines.splice(startLine - 1, endLine - startLine + 1, insertedContent?.text ?? '');
      }
      const after = await sarifOf(reportedScan({ 'a.yaml': lines.join('\n') }));
      const prints = resultsOf(after).map(({ partialFingerprints }) => partialFingerprints);
      expect(prints).not.toContainEqual(result.partialFingerprints);
    }
  });

  test('has no fix that another has: each is written once, at the first result that it repairs', async () => {
    const files = { 'a.yaml': readFileSync(join(FIXTURES, 'several-workloads.yaml'), 'utf8') };
    const repairs = await repairsOf(files);
    const fixes = resultsOf(await sarifOf(reportedScan(files), { repairs })).flatMap((result) => result.fixes ?? []);
    const inserted = fixes.flatMap(({ artifactChanges }) => artifactChanges.flatMap((change) => change.replacements));
    expect(inserted.length).toBe(repairs.flatMap(({ suggestions }) => suggestions).length);
  });

  test('has no fix for which the log has no room, and a note says so', async () => {
    const files = { 'a.yaml': readFileSync(join(FIXTURES, 'several-workloads.yaml'), 'utf8') };
    const repairs = await repairsOf(files);
    const large = repairs.map((outcome) => ({
      ...outcome,
      suggestions: outcome.suggestions.map((suggestion, index) =>
        index === 1 ? { ...suggestion, lines: Array.from({ length: 21 }, () => ' '.repeat(1_000_000)) } : suggestion,
      ),
    }));
    const log = await sarifOf(reportedScan(files), { repairs: large });
    const all = repairs.flatMap(({ suggestions }) => suggestions).length;
    expect(resultsOf(log).flatMap(({ fixes = [] }) => fixes).length).toBe(all - 1);
    expect(notificationsOf(log)).toMatchObject([{ level: 'note', id: 'too-many-fixes' }]);
  });

  test('has no fix in a file whose line endings the fix could not keep', async () => {
    const text = readFileSync(join(FIXTURES, 'several-workloads.yaml'), 'utf8').replaceAll('\n', '\r\n');
    const results = resultsOf(
      await sarifOf(reportedScan({ 'a.yaml': text }), { repairs: await repairsOf({ 'a.yaml': text }) }),
    );
    expect(results.length).toBeGreaterThan(0);
    expect(results.flatMap(({ fixes = [] }) => fixes)).toEqual([]);
  });
});

describe('a log', () => {
  test('notes exemptions that let nothing pass', async () => {
    const exemption = { reason: 'old', place: { file: '.github/pss-review.yml', line: 3, column: 5 } };
    const exemptions = { used: [], expired: [{ ...exemption, expires: '2026-01-31' }], stale: [exemption] };
    expect(notificationsOf(await sarifOf({ ...reportedScan({}), exemptions }))).toEqual([
      {
        level: 'note',
        id: 'note/expired-exemption',
        text: 'the exemption "old" held through 2026-01-31: its violations count again',
      },
      { level: 'note', id: 'note/stale-exemption', text: 'the exemption "old" matches nothing: it can go' },
    ]);
  });

  test('has every check as a rule, with help and a page, whether it fails or not', async () => {
    const [run] = (await sarifOf(reportedScan({}))).runs;
    const rules = run?.tool.driver.rules ?? [];
    expect(rules.map(({ id }) => id)).toEqual([...EVERY_RULE.map(({ id }) => id), 'policyChange']);
    expect(new Set(rules.map(({ name }) => name)).size).toBe(rules.length);
    for (const { id, name, helpUri, help, shortDescription, fullDescription } of rules.slice(0, -1)) {
      expect(name).toMatch(/^PodSecurity[A-Z][A-Za-z0-9]+$/);
      const folder = EVERY_RULE.some((rule) => rule.id === id && isCheck(rule)) ? 'checks' : 'hardening';
      expect(helpUri).toBe(`https://example.com/docs/${folder}/${id}.md`);
      expect(help?.markdown).toContain(`[More](${helpUri})`);
      expect(help?.text).toContain(helpUri);
      expect(help?.text).not.toMatch(/\*\*|```/);
      expect(shortDescription?.text).not.toBe('');
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
    }
    expect(run?.tool.driver.semanticVersion).toBe('1.2.3');
    expect(run?.columnKind).toBe('utf16CodeUnits');
  });

  test('belongs to a category, so that two of one commit can stand side by side', async () => {
    const idOf = async (options: Partial<ScanSarifOptions>) =>
      (await sarifOf(reportedScan({}), options)).runs[0]?.automationDetails?.id;
    expect(await idOf({})).toBe('pss-review/');
    expect(await idOf({ category: 'pss-review/baseline' })).toBe('pss-review/baseline/');
  });

  test('encodes paths so that they lead to their files, whatever they hold', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), async (name) => {
        const path = `deploy/${name}.json`;
        const [result] = resultsOf(await sarifOf(reportedScan({ [path]: JSON.stringify(pod('web')) })));
        const { uri = '', uriBaseId } = result?.locations?.[0]?.physicalLocation?.artifactLocation ?? {};
        expect(uriBaseId).toBe('%SRCROOT%');
        expect(uri).toMatch(/^[A-Za-z0-9\-_.!~*'()%/]+$/);
        expect(decodeURIComponent(uri)).toBe(path.replaceAll(/\p{Cs}/gu, '\ufffd'));
      }),
      { numRuns: caseCount(30, 100) },
    );
  });

  test('lets no name act, and loses none', async () => {
    const odd = fc.constantFrom('](https://evil.example)', '{0}', '}', '{{', '\u202e', '\n', '"', '[');
    const name = fc.array(fc.oneof(odd, fc.string({ maxLength: 5 })), { minLength: 1, maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 3 }), async (names) => {
        const containers = names.map((parts) => parts.join(''));
        const scan = reportedScan({ 'a.json': JSON.stringify(pod(containers.join(), containers)) });
        const log = await sarifOf(scan);
        const found = scan.manifests.flatMap(({ judged }) =>
          judged.flatMap(({ verdicts }) => MODES.flatMap((mode) => verdicts[mode].results)),
        );
        const setters = new Set(found.flatMap(({ violations }) => violations.map(formatSetter)));
        const shown = listed(log).map((one) => (JSON.parse(one) as string[])[2]);
        expect(new Set(shown)).toEqual(setters);
        for (const { message } of resultsOf(log)) {
          expect(message.text).not.toContain('](');
          expect(message.text?.replaceAll(/\{\{|\}\}/g, '')).not.toMatch(/[{}]/);
          expect(message.text).not.toMatch(/[\p{Cc}\p{Cf}]/u);
        }
      }),
      { numRuns: caseCount(30, 100) },
    );
  });

  /** Pods with two hundred violations each. */
  const podFiles = (pods: number): Record<string, string> =>
    Object.fromEntries(
      Array.from({ length: pods }, (_, at) => {
        const containers = Array.from({ length: 50 }, (__, index) => `c${index}`);
        return [`${at}.json`, JSON.stringify(pod(`web-${at}`, containers), undefined, 1)];
      }),
    );

  test('cuts what code scanning would refuse, errors last, and says so', async () => {
    const scan = reportedScan(podFiles(130));
    const log = await sarifOf(scan);
    expect(resultsOf(log).length).toBe(25_000);
    expect(notificationsOf(log)).toEqual([
      {
        level: 'warning',
        id: 'too-many-results',
        text: '1000 of 26000 results are left out: code scanning takes 25000 in a run; the report in JSON has all',
      },
    ]);
  });

  test('says how many of its results code scanning shows', async () => {
    const log = await sarifOf(reportedScan(podFiles(30)));
    expect(notificationsOf(log).map(({ text }) => text)).toEqual(['code scanning shows 5000 of 6000 results']);
  });
});
