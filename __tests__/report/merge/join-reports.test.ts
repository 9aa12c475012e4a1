import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NamedContent } from '../../../src/manifest/content.ts';
import { readReport } from '../../../src/report/json/read/read-report.ts';
import { scanJson } from '../../../src/report/json/scan-json.ts';
import { scanMarkdown } from '../../../src/report/markdown/scan-markdown.ts';
import type { NamedReport } from '../../../src/report/merge/join-reports.ts';
import { joinReports } from '../../../src/report/merge/join-reports.ts';
import type { MergedPage } from '../../../src/report/merge/merged-page.ts';
import { heldPrinter, printScan } from '../../../src/report/scan-printer.ts';
import { scanText } from '../../../src/report/text/scan-text.ts';
import { textStore } from '../../../src/report/text-store.ts';
import { NO_FILES } from '../../../src/repository/repository.ts';
import { collectScan } from '../../../src/scan/collect-scan.ts';
import type { Scan } from '../../../src/scan/scan.ts';
import type { ScanRules } from '../../../src/scan/scan-files.ts';
import { scanRules, scanSetup } from '../../../src/scan/scan-files.ts';
import { CONFIGURATION_PATH } from '../../../src/target/config/configuration.ts';
import { readingOf } from '../../../src/target/repository-reading.ts';
import { arbitraryRepository } from '../arbitrary-repository.ts';
import { htmlOf } from '../html/html-of.ts';
import { IN_A_PIPE } from '../print-scan.ts';
import { rulesFor } from '../scan-of.ts';
import { jsonOf, shardsOf, streamOf, textOfStream } from './shard-scan.ts';

const LINKS = { docs: 'docs' };
const FIXTURES = join(import.meta.dirname, '..', '..');

function printMarkdown(scan: Scan, merged?: MergedPage): Promise<string> {
  return printScan(scan, scanMarkdown({ links: LINKS, store: textStore(), merged }));
}

function contentsOf(files: Readonly<Record<string, string>>): NamedContent[] {
  return Object.entries(files)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, text]) => ({ path, content: { bytes: new TextEncoder().encode(text) } }));
}

function readAll(texts: readonly string[], names: readonly string[] = []): NamedReport[] {
  return texts.map((text, index) => {
    const name = names[index];
    return { report: readReport(`${index}.json`, text), ...(name !== undefined && { name }) };
  });
}

function merge(texts: readonly string[], names: readonly string[] = [], hasHardening = false): Promise<string> {
  const { scan } = joinReports(readAll(texts, names), true);
  return textOfStream(scan, scanJson(scan.target, undefined, hasHardening));
}

/** A repository in which each kind of note on the whole has a reason. */
const CONFIG = `level: baseline
targets:
  - paths: ['nowhere/**']
    level: privileged
namespaces:
  - paths: ['nobody/**']
    namespace: nobody
exemptions:
  - paths: ['a.yaml']
    reason: the agent needs it
    checks: [hostNamespaces]
  - paths: ['z.yaml']
    reason: it did
    expires: 2026-01-01
  - paths: ['a.yaml']
    names: [nothing]
    reason: nothing is called so
`;

function pod(name: string, spec = 'hostPID: true'): string {
  return `apiVersion: v1\nkind: Pod\nmetadata: {name: ${name}, namespace: shop}\nspec:\n  ${spec}\n  containers: [{name: app}]\n`;
}

const WITH_CONFIG = contentsOf({
  '.github/pss-review.yml': CONFIG,
  'a.yaml': pod('a'),
  'b.yaml': 'kind: Pod\nmetadata: [\n',
  'c/values.yaml': 'a: 1\n',
  'd.yaml': `${pod('d')}---\n${pod('e', 'hostNetwork: false')}`,
  'z.yaml': pod('z'),
});

/** The rules that a repository has of its own, without flags: only then exemptions may be stale. */
function ownRules(files: readonly NamedContent[]): ScanRules {
  const contents = new Map(files.map(({ path, content }) => [path, content]));
  const reading = readingOf({ ...NO_FILES, contents, paths: new Set(contents.keys()) }, { config: CONFIGURATION_PATH });
  return scanRules(scanSetup(reading, { config: CONFIGURATION_PATH, asked: {}, first: 'asked', today: '2026-11-24' }));
}

describe('the parts of a scan', () => {
  it.each([1, 2, 3, 4, 5, 6, 7])('are the scan, byte for byte: %s parts', async (of) => {
    const rules = ownRules(WITH_CONFIG);
    const whole = await jsonOf(WITH_CONFIG, rules);
    expect(whole).toContain('"stale-entry"');
    expect(whole).toContain('"expired-exemption"');
    expect(whole).toContain('"stale-exemption"');
    expect(whole).toContain('"other-repository"');
    expect(await merge(await shardsOf(WITH_CONFIG, rules, of))).toBe(whole);
    // In whichever order they are named.
    expect(await merge((await shardsOf(WITH_CONFIG, rules, of)).toReversed())).toBe(whole);
  });

  it('are the scan of any repository, with its checklists', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), fc.integer({ min: 1, max: 7 }), async (repository, of) => {
        const files = contentsOf(repository);
        const rules = rulesFor(files);
        expect(await merge(await shardsOf(files, rules, of, true), [], true)).toBe(
          await jsonOf(files, rules, {}, true),
        );
      }),
      { numRuns: 40 },
    );
  });

  it('say once, and only together, that nothing was found', async () => {
    const files = contentsOf({ 'a.yaml': 'a: 1\n', 'b.yaml': 'b: 1\n' });
    const rules = rulesFor(files);
    const whole = await jsonOf(files, rules);
    expect(whole).toContain('"no-workload"');
    expect(await merge(await shardsOf(files, rules, 3))).toBe(whole);
    const some = contentsOf({ 'a.yaml': 'a: 1\n', 'b.yaml': pod('b') });
    const merged = await merge(await shardsOf(some, rulesFor(some), 2));
    expect(merged).not.toContain('"no-workload"');
  });

  it.each(['manifest', 'pss', 'hardening', 'fixtures'])('are the scan of the fixtures of %s', async (room) => {
    const files = yamlBelow(join(FIXTURES, room));
    expect(files.length).toBeGreaterThan(0);
    const rules = rulesFor(files, { level: 'baseline', version: 'latest' });
    const whole = await jsonOf(files, rules);
    for (const of of [2, 5, 7]) expect(await merge(await shardsOf(files, rules, of))).toBe(whole);
  });
});

/** The YAML below a folder. */
function yamlBelow(folder: string): NamedContent[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.yaml'))
    .map((path) => ({
      path: path.split(sep).join('/'),
      content: { bytes: new Uint8Array(readFileSync(join(folder, path))) },
    }))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/** The page without the section that a merged one cannot have. */
function withoutPlan(page: string): string {
  return page.replace(/<section id="plan"[\s\S]*?<\/section>\n/, '');
}

describe('a report that was read back', () => {
  async function texts(files: readonly NamedContent[], rules: ScanRules): Promise<readonly [string, string][]> {
    const { scan, page } = joinReports(readAll([await jsonOf(files, rules, {}, true)]), false);
    const read = await collectScan(scan);
    const own = await collectScan(streamOf(files, rules));
    const text = () => heldPrinter(scanText({ ...IN_A_PIPE, hasHardening: true }), textStore());
    return [
      [await printMarkdown(read, page), await printMarkdown(own)],
      [
        withoutPlan(await htmlOf(read, { title: 'shop', links: LINKS, merged: page })),
        withoutPlan(await htmlOf(own, { title: 'shop', links: LINKS })),
      ],
      [
        await textOfStream(joinReports(readAll([await jsonOf(files, rules, {}, true)]), false).scan, text()),
        await textOfStream(streamOf(files, rules), text()),
      ],
    ];
  }

  it('prints what the scan prints', async () => {
    for (const [merged, own] of await texts(WITH_CONFIG, rulesFor(WITH_CONFIG))) expect(merged).toBe(own);
  });

  it('prints what the scan of any repository prints', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryRepository(), async (repository) => {
        const files = contentsOf(repository);
        for (const level of ['baseline', 'restricted'] as const)
          for (const [merged, own] of await texts(files, rulesFor(files, { level, version: 'latest' })))
            expect(merged).toBe(own);
      }),
      { numRuns: 25 },
    );
  });

  it('says on the page what it does not have', async () => {
    const files = contentsOf({ 'a.yaml': pod('a') });
    const { scan, page } = joinReports(readAll([await jsonOf(files, rulesFor(files))]), false);
    const read = await collectScan(scan);
    const text = await htmlOf(read, { title: 'shop', links: LINKS, merged: page });
    expect(text).toContain('Not in the merged report: the migration plan');
    expect(text).toContain('Not in the merged report: the hardening checklist');
    expect(await printMarkdown(read, page)).toContain('Not in the merged report: the hardening checklist');
  });
});

describe('reports of several repositories', () => {
  const shop = contentsOf({ 'deploy/web.yaml': pod('web') });
  const tools = contentsOf({ 'agent.yaml': pod('agent', 'hostNetwork: false'), 'broken.yaml': 'kind: Pod\na: [\n' });

  it('are one, with paths that begin with the names', async () => {
    const texts = [
      await jsonOf(shop, rulesFor(shop), { repository: 'acme/shop' }),
      ...(await shardsOf(tools, rulesFor(tools), 2)),
    ];
    const merged = JSON.parse(
      await merge(
        texts,
        ['', 'tools', 'tools'].map((name) => name || 'acme/shop'),
      ),
    );
    expect(merged.results.map(({ file }: { file: string }) => file)).toEqual([
      'acme/shop/deploy/web.yaml',
      'tools/agent.yaml',
    ]);
    expect(merged.results[0].violations[0].at[0].file).toBe('acme/shop/deploy/web.yaml');
    expect(merged.notEvaluated).toMatchObject([{ file: 'tools/broken.yaml' }]);
    expect(merged.directories.map(({ directory }: { directory: string }) => directory)).toEqual([
      'acme/shop/deploy',
      'tools',
    ]);
    expect(merged.namespaces).toMatchObject([{ namespace: 'shop', workloads: 2 }]);
  });

  it('have a table on the page and in Markdown', async () => {
    const { scan, page } = joinReports(
      readAll([await jsonOf(shop, rulesFor(shop)), await jsonOf(tools, rulesFor(tools))], ['shop', 'tools']),
      false,
    );
    const read = await collectScan(scan);
    const html = await htmlOf(read, { title: '2 repositories', links: LINKS, merged: page });
    expect(await printMarkdown(read, page)).toContain('| `tools` | 1 | 1 | 1 | 0 | baseline |');
    expect(html).toContain('<th scope="row">tools</th>');
  });
});
