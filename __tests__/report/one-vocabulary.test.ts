import type { XmlElement } from '@rgrove/parse-xml';
import { parseXml } from '@rgrove/parse-xml';
import type { Log } from 'sarif';
import { describe, expect, test } from 'vitest';
import { scanPrinter } from '../../src/report/format.ts';
import { formatsOf } from '../../src/report/formats.ts';
import type { ScanCounts } from '../../src/report/scan-counts.ts';
import { printScan } from '../../src/report/scan-printer.ts';
import { textStore } from '../../src/report/text-store.ts';
import { outlineOf } from '../../src/scan/scan-outline.ts';
import { planOf } from './plan-of.ts';
import { IN_A_PIPE } from './print-scan.ts';
import { scanOf } from './scan-of.ts';

const pod = (name: string, spec = '') =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}}\nspec: {${spec}containers: [{name: app, image: a}]}\n`;

/** Something of each kind, and what is exempt, which counts as none of them. */
const FILES = {
  'rejected.yaml': `${pod('a', 'hostPID: true, ')}---\n${pod('b', 'hostNetwork: true, ')}`,
  'passing.yaml': pod('passing'),
  'exempt.yaml': pod('exempt', 'hostPID: true, '),
  'broken.yaml': 'apiVersion: v1\nkind: Pod\nspec: {\n',
  'type.yaml': pod('type', 'hostPID: "true", '),
  'quoted.yaml': pod('quoted', 'hostIPC: "false", '),
  'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
  'chart/templates/pod.yaml': pod('{{ .Values.name }}'),
  'app/kustomization.yaml': 'patches: [{path: patch.yaml}]\n',
  'app/patch.yaml': pod('patched', 'hostPID: true, '),
  'values.yaml': 'image: a\n---\nimage: b\n---\nimage: c\n---\nimage: d\n---\nimage: e\n',
  '.github/pss-review.yml':
    'level: baseline\nexemptions:\n  - {names: [exempt], reason: known}\n  - {paths: [gone/**], reason: old}\n',
};
const BASELINE = { level: 'baseline', version: 'latest' } as const;
const scan = await scanOf(FILES, BASELINE);
const options = {
  ...{ target: BASELINE, repairsOf: async () => [], textOf: () => undefined, links: { docs: 'https://example.com' } },
  ...{ title: 'a title', version: '1.2.3', category: 'pss-review', ...IN_A_PIPE },
};

async function printed(id: string): Promise<string> {
  const format = formatsOf('scan').find((one) => one.id === id);
  return format === undefined
    ? expect.fail(id)
    : printScan(scan, await scanPrinter(format, { ...options, store: textStore() }));
}

/** Reads the line of counts of a text. */
function countsIn(text: string): ScanCounts {
  const pattern =
    /(\d+) workloads?, (\d+) violates? baseline:latest, (\d+) documents? not evaluated, (\d+) not judged, (\d+) other documents?/;
  const numbers = pattern.exec(text)?.slice(1).map(Number) ?? expect.fail(`no counts: ${text.slice(-300)}`);
  const [workloads = -1, rejected = -1, notEvaluated = -1, notJudged = -1, other = -1] = numbers;
  return { workloads, rejected, notEvaluated, notJudged, other };
}

function size(text: string, pattern: RegExp): number {
  return [...text.matchAll(pattern)].length;
}

const EXPECTED: ScanCounts = (JSON.parse(await printed('json')) as { counts: ScanCounts }).counts;
const { workloads, rejected, notEvaluated, notJudged } = EXPECTED;

describe('the numbers of one scan', () => {
  test('tell its five kinds apart, and are those of what JSON lists', async () => {
    expect(new Set(Object.values(EXPECTED)).size).toBe(5);
    expect(Object.values(EXPECTED)).not.toContain(0);
    const { results, notEvaluated: listed } = JSON.parse(await printed('json')) as {
      results: { rejected: boolean }[];
      notEvaluated: unknown[];
    };
    expect([results.length, listed.length]).toEqual([workloads, notEvaluated]);
    expect(results.filter((one) => one.rejected)).toHaveLength(rejected);
  });

  test.each(['text', 'markdown', 'junit', 'html', 'plan'])('are said in the same words in %s', async (id) => {
    expect(countsIn(await printed(id))).toEqual(EXPECTED);
  });

  test('are those of what text lists', async () => {
    const text = await printed('text');
    expect(text).toContain(`${rejected} of ${workloads} workloads violate baseline:latest`);
    expect(size(text, /: not evaluated: /g)).toBe(notEvaluated);
    expect(size(text, /: not judged: /g)).toBe(notJudged);
  });

  test('are those of what Markdown lists', async () => {
    const text = await printed('markdown');
    const entries = (title: string) => size(text.split(`## ${title}\n`)[1]?.split('\n## ')[0] ?? '', /^- /gm);
    expect([entries('Not evaluated'), entries('Not judged')]).toEqual([notEvaluated, notJudged]);
    expect(text).toContain(`**${rejected} of ${workloads} workloads violate`);
  });

  test('are those of what the page lists', async () => {
    const page = await printed('html');
    expect(page).toContain(`${rejected} of ${workloads} workloads violate their policy`);
    expect(page).toContain(`${notEvaluated} documents not evaluated, ${notJudged} not judged</a>`);
    expect(page).toContain(`<caption>Not evaluated: documents that could not be read (${notEvaluated})`);
    expect(page).toContain(`<caption>Not judged: seen, but nothing to judge by itself (${notJudged})`);
    expect(page).toContain('the exemption &quot;old&quot; matches nothing');
  });

  test('are those of what SARIF has', async () => {
    const [run] = (JSON.parse(await printed('sarif')) as Log).runs;
    const ids = (run?.invocations?.[0]?.toolExecutionNotifications ?? []).map(({ descriptor }) => descriptor?.id ?? '');
    const counted = (kind: string) => ids.filter((id) => id.startsWith(`${kind}/`)).length;
    const rejecting = (run?.results ?? [])
      .filter(({ level, suppressions = [] }) => level === 'error' && suppressions.length === 0)
      .map(({ locations }) => locations?.[0]?.logicalLocations?.[0]?.fullyQualifiedName);
    expect(run?.properties).toEqual(EXPECTED);
    expect([counted('not-evaluated'), counted('not-judged')]).toEqual([notEvaluated, notJudged]);
    expect(new Set(rejecting).size).toBe(rejected);
  });

  test('are those of what JUnit has', async () => {
    const { root } = parseXml(await printed('junit'));
    const skipped = (word: string) => size(root?.text === undefined ? '' : xmlOf(root), new RegExp(`^${word}: `, 'gm'));
    expect(root?.attributes).toMatchObject({ failures: String(rejected), errors: String(notEvaluated) });
    expect(Number(root?.attributes['tests'])).toBe(workloads + notEvaluated + notJudged);
    expect([skipped('not judged'), skipped('exempt')]).toEqual([notJudged, 1]);
  });

  test('are those of the check run and of the outputs', () => {
    const plan = planOf(outlineOf(scan));
    expect(plan.title).toBe(
      `${rejected} of ${workloads} workloads violate baseline:latest; ${notEvaluated} documents not evaluated; ${notJudged} not judged`,
    );
    expect(countsIn(plan.summary)).toEqual(EXPECTED);
    expect(plan.outputs['not-evaluated']).toBe(String(notEvaluated));
    const entries = (title: string) => size(plan.summary.split(`### ${title}\n`)[1]?.split('\n### ')[0] ?? '', /^- /gm);
    expect([entries('Not evaluated'), entries('Not judged')]).toEqual([notEvaluated, notJudged]);
  });
});

/** The messages of the skipped cases below an element, a line each. */
function xmlOf(element: XmlElement): string {
  return element.children
    .flatMap((child) => {
      if (!('attributes' in child)) return [];
      const one = child as XmlElement;
      return one.name === 'skipped' ? [one.attributes['message'] ?? ''] : [xmlOf(one)];
    })
    .filter((text) => text !== '')
    .join('\n');
}
