import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Log, Run } from 'sarif';
import { describe, expect, test } from 'vitest';
import type { Suggestion } from '../../../src/fix/suggestion.ts';
import { codeQuality } from '../../../src/report/diagnostics/code-quality.ts';
import { rdjson } from '../../../src/report/diagnostics/rdjson.ts';
import type { ScanDiagnosticsOptions } from '../../../src/report/diagnostics/scan-diagnostics.ts';
import { scanDiagnostics } from '../../../src/report/diagnostics/scan-diagnostics.ts';
import { workflowCommands } from '../../../src/report/diagnostics/workflow-commands.ts';
import { scanSarif } from '../../../src/report/sarif/scan-sarif.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import { textStore } from '../../../src/report/text-store.ts';
import type { RepairOutcome } from '../../../src/scan/fix-files.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import { scanBlocks } from '../../../src/scan/scan-outline.ts';
import { repairText } from '../../fix/repair-text.ts';
import { caseCount } from '../../long.ts';
import { parseCommands } from '../../runner/workflow-commands.ts';
import { arbitraryRepository } from '../arbitrary-repository.ts';
import { ENFORCE, reportedScan } from '../reported-scan.ts';
import { scanOf } from '../scan-of.ts';
import type { QualityIssue, RdDiagnostic } from './schemas.ts';
import { readCodeQuality, readRdjson } from './schemas.ts';

const CORPUS = join(import.meta.dirname, '../../fix', 'fixtures');
const LINKS = { docs: 'https://example.com/docs' };

type Files = Readonly<Record<string, string>>;

async function repairsOf(files: Files): Promise<RepairOutcome[]> {
  const outcomes = Object.entries(files).map(async ([file, text]) => {
    const outcome = await repairText({ file, text, targetOf: () => ENFORCE.enforce, classes: ['safe', 'careful'] });
    return { ...outcome, file, texts: new Map([[file, outcome.text]]) };
  });
  return Promise.all(outcomes);
}

interface PrintOptions extends Partial<ScanDiagnosticsOptions> {
  /** The outcomes of repairing all files of the scan. */
  readonly repairs?: readonly RepairOutcome[];
}

/** A scan in each of the three formats, each read by the rules of what takes it. */
async function printed(scan: Scan, files: Files, { repairs = [], ...options }: PrintOptions = {}) {
  const print = (format: Parameters<typeof scanDiagnostics>[1]) => {
    const given = { links: LINKS, blocks: scanBlocks, store: textStore(), repairsOf: async () => repairs, ...options };
    return printScan(scan, scanDiagnostics(given, format));
  };
  const commands = await print((diagnostics) => workflowCommands(diagnostics, 'the end'));
  return {
    rdjson: readRdjson(await print(({ all }) => rdjson(all(), LINKS, (file) => files[file]))),
    gitlab: readCodeQuality(await print(({ all }) => codeQuality(all()))),
    github: parseCommands(commands).annotations,
    lines: commands.split('\n'),
  };
}

async function sarifOf(scan: Scan, repairs: readonly RepairOutcome[] = []): Promise<Run | undefined> {
  const options = { links: LINKS, version: '1.2.3', textOf: () => undefined, store: textStore() };
  const text = await printScan(scan, scanSarif({ ...options, repairsOf: async () => repairs }));
  return (JSON.parse(text) as Log).runs[0];
}

/** How many results and notifications SARIF has of the same. */
async function sarifCount(scan: Scan): Promise<number> {
  const run = await sarifOf(scan);
  return (run?.results?.length ?? 0) + (run?.invocations?.[0]?.toolExecutionNotifications?.length ?? 0);
}

/** The text of a range of reviewdog's, whose columns are bytes. */
function textAt(text: string, { start, end = start }: NonNullable<RdDiagnostic['location']['range']>): string {
  const lines = text.split('\n').map((line) => Buffer.from(line));
  const offset = ({ line, column = 1 }: typeof start) =>
    lines.slice(0, line - 1).reduce((sum, each) => sum + each.length + 1, 0) + column - 1;
  return Buffer.from(text).subarray(offset(start), offset(end)).toString();
}

/** Applies one suggestion as reviewdog does. */
function applied(text: string, { range, text: inserted }: NonNullable<RdDiagnostic['suggestions']>[number]): string {
  const lines = text.split('\n');
  lines.splice(range.start.line - 1, (range.end?.line ?? range.start.line) - range.start.line + 1, inserted);
  return lines.join('\n');
}

describe.each(readdirSync(CORPUS).filter((file) => file.endsWith('.yaml')))('of the corpus, %s', (file) => {
  const text = readFileSync(join(CORPUS, file), 'utf8');
  const scan = reportedScan({ [file]: text });

  test('is in each format, with each of its causes once', async () => {
    const { rdjson: diagnostics, gitlab, github, lines } = await printed(scan, { [file]: text });
    const size = await sarifCount(scan);
    expect([diagnostics.length, gitlab.length, github.length]).toEqual([size, size, size]);
    expect(lines.length).toBe(size + 2);
    const rows = text.split('\n');
    for (const { location } of diagnostics) {
      if (location.range?.end?.column === undefined) continue;
      expect(textAt(text, location.range)).toMatch(/^\S(.*\S)?$/s);
    }
    for (const { location } of gitlab) expect(location.lines.begin).toBeLessThanOrEqual(rows.length);
    const ranks = github.map(({ level }) => ['error', 'warning', 'notice'].indexOf(level));
    expect(ranks).toEqual(ranks.toSorted());
  });

  test('is repaired where it is said, by each suggestion alone', async () => {
    const repairs = await repairsOf({ [file]: text });
    const suggested = (await printed(scan, { [file]: text }, { repairs })).rdjson.filter(
      ({ suggestions }) => suggestions,
    );
    const posted = repairs.flatMap(({ suggestions }) => suggestions).filter(({ isCommittable }) => isCommittable);
    for (const { suggestions = [] } of suggested) {
      const [{ range, text: inserted }] = suggestions as [NonNullable<RdDiagnostic['suggestions']>[number]];
      const same = posted.filter(
        ({ startLine, endLine, lines }) =>
          startLine === range.start.line && endLine === range.end?.line && lines.join('\n') === inserted,
      );
      expect(same.length).toBe(1);
    }
    const run = await sarifOf(scan, repairs);
    expect(suggested.length).toBe(run?.results?.filter(({ fixes = [] }) => fixes.length > 0).length);
    const before = await marks(scan, file, text);
    for (const { suggestions = [], code } of suggested) {
      const [suggestion] = suggestions as [NonNullable<RdDiagnostic['suggestions']>[number]];
      const after = applied(text, suggestion);
      const left = await marks(reportedScan({ [file]: after }), file, after);
      expect(left.filter((mark) => !before.includes(mark))).toEqual([]);
      const ofCheck = (all: readonly string[]) => all.filter((mark) => mark.endsWith(` ${code.value}`)).length;
      expect(ofCheck(left)).toBeLessThan(ofCheck(before));
    }
  });
});

/** What a scan finds, each as `fingerprint check`. */
async function marks(scan: Scan, file: string, text: string): Promise<string[]> {
  const { gitlab } = await printed(scan, { [file]: text });
  return gitlab.map(({ fingerprint, check_name }) => `${fingerprint} ${check_name}`);
}

function pod(more: object = {}): object {
  const metadata = { name: 'web' };
  return { apiVersion: 'v1', kind: 'Pod', metadata, spec: { hostPID: true, containers: [{ name: 'app' }], ...more } };
}

test('what a suggestion of the corpus is made of is in some diagnostic', async () => {
  const name = 'anchor-unused.yaml';
  const files = { [name]: readFileSync(join(CORPUS, name), 'utf8') };
  const repairs = await repairsOf(files);
  const suggested = (await printed(reportedScan(files), files, { repairs })).rdjson.flatMap(
    ({ suggestions = [] }) => suggestions,
  );
  expect(suggested.length).toBeGreaterThan(0);
  expect(suggested.length).toBe(repairs.flatMap(({ suggestions }) => suggestions).length);
});

describe('a diagnostic', () => {
  test('has its columns in bytes of UTF-8', async () => {
    const text =
      'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {"ü𐐀": 1, hostPID: true, containers: [{name: a}]}\n';
    const [first] = (await printed(reportedScan({ 'a.yaml': text }), { 'a.yaml': text })).rdjson;
    const column = Buffer.from('spec: {"ü𐐀": 1, ').length + 1;
    expect(first?.location.range).toEqual({
      start: { line: 4, column },
      end: { line: 4, column: column + 'hostPID: true'.length },
    });
    const [unknown] = (await printed(reportedScan({ 'a.yaml': text }), {})).rdjson;
    expect(unknown?.location.range).toEqual({ start: { line: 4 } });
  });

  test('is an error, a warning or an information by the strictest mode that it breaks', async () => {
    const levels: unknown[] = [];
    for (const mode of ['enforce', 'warn', 'audit'] as const) {
      const privileged = { level: 'privileged', version: 'latest' } as const;
      const policy = { enforce: privileged, warn: privileged, audit: privileged, [mode]: ENFORCE.enforce };
      const {
        rdjson: [first],
        gitlab: [issue],
        github: [command],
      } = await printed(reportedScan({ 'a.json': JSON.stringify(pod()) }, policy), {});
      levels.push([first?.severity, issue?.severity, command?.level, command?.message.replace(/".*/, '')]);
    }
    expect(levels).toEqual([
      ['ERROR', 'critical', 'error', 'violates PodSecurity '],
      ['WARNING', 'minor', 'warning', 'would violate PodSecurity '],
      ['INFO', 'info', 'notice', 'would violate PodSecurity '],
    ]);
  });

  test('of what an exemption covers is an information with its reason, and has no suggestion', async () => {
    const files = { 'a.json': `${JSON.stringify(pod())}\n` };
    const exempt = { check: 'hostNamespaces', setter: 'pod=hostPID', reason: 'reads @everyone' };
    const scan = reportedScan(files, ENFORCE, () => [exempt]);
    const { rdjson: diagnostics, github } = await printed(scan, files, { repairs: await repairsOf(files) });
    expect(diagnostics[0]).toMatchObject({ severity: 'INFO', code: { value: 'hostNamespaces' } });
    expect(diagnostics[0]?.message).toMatch(/^`Pod web`: `violates .*; exempt: reads @everyone`$/);
    expect(diagnostics[0]?.suggestions).toBeUndefined();
    expect(github.at(-1)?.message).toContain('exempt: reads @everyone');
  });

  test('of an object that comes twice is there twice, known apart', async () => {
    const text = JSON.stringify({ apiVersion: 'v1', kind: 'List', items: [pod(), pod()] });
    expect((await printed(reportedScan({ 'a.json': text }), {})).gitlab.length).toBe(10);
  });

  test('of what was not evaluated is an error, and of what was not judged one where that makes the scan fail', async () => {
    const files = {
      'broken.yaml': 'apiVersion: v1\nkind: Pod\nmetadata: {name: x\n',
      'flux.yaml':
        'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: a}\nspec: {chart: {spec: {chart: a, sourceRef: {kind: HelmRepository, name: a}}}}\n',
    };
    const scan = await scanOf(files);
    const saying = (issues: readonly QualityIssue[]) =>
      issues.map(({ severity, check_name, location: { path } }) => `${severity} ${check_name} ${path}`);
    const { gitlab } = await printed(scan, files);
    expect(saying(gitlab)).toEqual([
      'critical not-evaluated/syntax broken.yaml',
      expect.stringMatching(/^info not-judged\/\S+ flux\.yaml$/),
    ]);
    const failing = await printed(scan, files, { blocks: (outline) => scanBlocks(outline, 'unjudged') });
    expect(saying(failing.gitlab)[1]).toMatch(/^critical not-judged\/\S+ flux\.yaml$/);
  });
});

test('a diagnostic of reviewdog has one suggestion at most, each once, and none for another file', async () => {
  const suggestionOf = (file: string): Suggestion => ({
    file,
    startLine: 1,
    endLine: 2,
    lines: [file],
    repairs: [],
    isInDiff: true,
    isCommittable: true,
  });
  const [own, other, elsewhere] = ['a.yaml', 'a.yaml', 'b.yaml'].map(suggestionOf) as [
    Suggestion,
    Suggestion,
    Suggestion,
  ];
  const diagnosticWith = (...suggestions: Suggestion[]) => ({
    level: 'error' as const,
    rule: 'privileged',
    page: LINKS.docs,
    subject: 'Pod web',
    message: 'a message',
    place: { file: 'a.yaml', line: 2, column: 1 },
    mark: 'a',
    suggestions,
  });
  const given = [
    diagnosticWith(elsewhere),
    diagnosticWith(elsewhere, own, other),
    diagnosticWith(own),
    diagnosticWith(own, other),
  ];
  const read = readRdjson([...rdjson(given, LINKS, () => 'a\nb\n')].join(''));
  expect(read.map(({ suggestions = [] }) => suggestions.length)).toEqual([0, 1, 0, 1]);
  expect(read.map(({ location }) => location.range?.start.line)).toEqual([2, 1, 2, 1]);
});

test('a fingerprint stays when lines move, and is of one workload', async () => {
  const text = readFileSync(join(CORPUS, 'anchor-unused.yaml'), 'utf8');
  const printsOf = async (changed: string) =>
    (await printed(reportedScan({ 'a.yaml': changed }), {})).gitlab.map(({ fingerprint }) => fingerprint);
  expect(await printsOf(`# a comment\n\n${text}`)).toEqual(await printsOf(text));
  expect(await printsOf(text.replaceAll(/name: /g, 'name: other-'))).not.toEqual(await printsOf(text));
});

test('hostile manifests give no other command, and no markup', async () => {
  const hostile = fc.constantFrom(
    '::error::x',
    'a\n::set-output name=a::b',
    '\r::add-mask::a',
    '%0A::warning::x',
    ',file=b,line=9::x',
    '##[add-mask]x',
    '##[error]',
    '\u001b[31m',
    '\u202e',
  );
  const repository = arbitraryRepository().chain((files) =>
    fc.record({ name: hostile, folder: hostile }).map(({ name, folder }) => ({
      ...files,
      [`${folder}/a.json`]: JSON.stringify({ ...pod({ containers: [{ name }] }), metadata: { name, namespace: name } }),
    })),
  );
  await fc.assert(
    fc.asyncProperty(repository, async (files) => {
      const scan = await scanOf(files);
      const size = await sarifCount(scan);
      const { rdjson: diagnostics, github, lines } = await printed(scan, files);
      expect(diagnostics.length).toBe(size);
      const output = lines.join('\n');
      expect(parseCommands(output).commands.length).toBe(size);
      expect(github.map(({ level }) => level).every((level) => ['error', 'warning', 'notice'].includes(level))).toBe(
        true,
      );
      expect(output).not.toMatch(/[^\n -~\u00a0-\u{10ffff}]|[\u200b-\u200f\u202a-\u202e]/u);
      for (const line of lines) {
        // The runner also looks for `##[command]` in lines that are none of the others.
        if (!line.startsWith('::')) expect(line).not.toContain('##[');
      }
    }),
    { numRuns: caseCount(40, 400) },
  );
});
