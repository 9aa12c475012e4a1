import { describe, expect, it } from 'vitest';
import type { NamedContent } from '../../../src/manifest/content.ts';
import { readPath } from '../../../src/report/json/read/read-path.ts';
import { readReport } from '../../../src/report/json/read/read-report.ts';
import { scanJson } from '../../../src/report/json/scan-json.ts';
import type { ShardOrigin } from '../../../src/report/json/scan-origin.ts';
import { joinReports } from '../../../src/report/merge/join-reports.ts';
import { heldPrinter } from '../../../src/report/scan-printer.ts';
import { scanText } from '../../../src/report/text/scan-text.ts';
import { textStore } from '../../../src/report/text-store.ts';
import { collectScan } from '../../../src/scan/collect-scan.ts';
import { htmlOf } from '../html/html-of.ts';
import { IN_A_PIPE } from '../print-scan.ts';
import { rulesFor } from '../scan-of.ts';
import { jsonOf, textOfStream } from './shard-scan.ts';

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  hostPID: true\n  containers: [{name: app}]\n';
const FILES: readonly NamedContent[] = [{ path: 'a.yaml', content: { bytes: new TextEncoder().encode(POD) } }];
const SHARD: ShardOrigin = { index: 1, of: 3, commit: 'c0ffee', files: 'digest', flags: [], program: '0.1.0' };

type Json = Record<string, unknown>;

const json = async (origin = {}, level: 'baseline' | 'restricted' = 'baseline'): Promise<string> =>
  jsonOf(FILES, rulesFor(FILES, { level, version: 'latest' }), origin);

/** Reads and joins texts, and all that is in them: what is wrong with them, or nothing. */
async function faultOf(texts: readonly string[]): Promise<string> {
  try {
    const { scan } = joinReports(
      texts.map((text, index) => ({ report: readReport(`${'abcdef'[index]}.json`, text) })),
      true,
    );
    await collectScan(scan);
    return '';
  } catch (error) {
    expect((error as Error).name).toBe('ConfigurationError');
    return (error as Error).message;
  }
}

async function changed(change: (report: Json, result: Json) => void): Promise<string> {
  const report = JSON.parse(await json()) as Json & { results: Json[] };
  change(report, report.results[0] as Json);
  return JSON.stringify(report);
}

describe('shards that do not add up', () => {
  const shard = (change: Partial<ShardOrigin>) => json({ shard: { ...SHARD, ...change } });
  const OF_DIFFERENT = 'shards that do not add up: a.json and b.json are of different scans: ';

  it.each<[string, readonly Partial<ShardOrigin>[], string]>([
    [
      'one is missing',
      [{}, { index: 2 }],
      'shards that do not add up: of 3, missing 3: merge each shard of one scan once',
    ],
    ['one alone', [{ index: 2 }], 'shards that do not add up: of 3, missing 1, 3: merge each shard of one scan once'],
    [
      'one is there twice',
      [{}, { index: 2 }, {}, { index: 3 }],
      'shards that do not add up: of 3, found shard 1 2 times (a.json, c.json): merge each shard of one scan once',
    ],
    [
      'most are missing',
      [{ of: 99_999 }],
      'shards that do not add up: of 99999, missing 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, … (99998 in all): merge each shard of one scan once',
    ],
    ['of other numbers', [{}, { index: 2, of: 4 }], `${OF_DIFFERENT}shards of 3, and of 4`],
    ['of other commits', [{}, { index: 2, commit: 'decaf' }], `${OF_DIFFERENT}commit c0ffee, and decaf`],
    ['of other flags', [{}, { index: 2, flags: ['everywhere'] }], `${OF_DIFFERENT}flags none, and everywhere`],
    ['of other versions', [{}, { index: 2, program: '0.2.0' }], `${OF_DIFFERENT}pss-review 0.1.0, and 0.2.0`],
    [
      'of other files',
      [{}, { index: 2, files: 'other' }],
      `${OF_DIFFERENT}the files that they list are others, or have other sizes: check out the same commit with the same line endings`,
    ],
  ])('are named: %s', async (_, shards, says) => {
    expect(await faultOf(await Promise.all(shards.map(shard)))).toBe(says);
  });

  it('fail for what is not judged where one of them was asked for that', async () => {
    const shards = [{}, { index: 2 }, { index: 3 }].map((change) => ({ shard: { ...SHARD, ...change } }));
    const texts = await Promise.all(
      shards.map((origin, index) => json(index === 1 ? { ...origin, failOn: 'unjudged' } : origin)),
    );
    const { failOn } = joinReports(
      texts.map((text) => ({ report: readReport('a.json', text) })),
      true,
    );
    expect(failOn).toBe('unjudged');
  });

  it('are named where a whole scan is among them', async () => {
    expect(await faultOf([await shard({}), await json()])).toBe(
      'shards that do not add up: some of a.json, b.json are shards, and some are not',
    );
  });
});

describe('reports that do not go together', () => {
  it('are of different levels', async () => {
    const texts = [await json({ repository: 'shop' }), await json({ repository: 'tools' }, 'restricted')];
    expect(await faultOf(texts)).toBe(
      'different levels: a.json is of baseline:latest, b.json of restricted:latest: scan all of them with the same --level, --version and --cluster-version',
    );
  });

  it('have no name, or one name', async () => {
    expect(await faultOf([await json(), await json()])).toBe(
      'a.json, b.json: name no repository: name each, as --merge shop=a.json',
    );
    expect(await faultOf([await json({ repository: 'shop' }), await json()])).toBe(
      'b.json: names no repository: name it, as --merge shop=b.json',
    );
    expect(await faultOf([await json({ repository: 'shop' }), await json({ repository: 'shop' })])).toBe(
      'a.json, b.json: two reports of shop: merge one of each repository, or name them, as --merge shop=a.json',
    );
  });
});

describe('a file that is no report of a scan', () => {
  it.each<[string, string, string]>([
    ['no JSON', '{"schemaVersion": 1,', 'a.json: no JSON: '],
    ['no JSON, with escapes', '\u001b[31mred', 'a.json: no JSON: '],
    ['a list', '[]', 'a.json: found a list, expected a mapping'],
    ['something else', '{"runs": []}', 'a.json: no report of pss-review: expected what scan --format json writes'],
    [
      'a newer one',
      '{"schemaVersion": 2}',
      'a.json: schemaVersion: found 2, expected 1: another version of pss-review wrote it, so merge with that one',
    ],
    [
      'a review',
      '{"schemaVersion": 1, "conclusion": "success", "workloads": []}',
      'a.json: a review: expected what scan --format json writes',
    ],
    [
      'a narrowed one',
      '{"schemaVersion": 1, "only": "root", "results": []}',
      'a.json: only: has only the workloads that answer a question ("root"): scan without --only',
    ],
    [
      'a merged one',
      '{"schemaVersion": 1, "repositories": [], "results": []}',
      'a.json: a merged report of repositories: merge the reports that it was made of',
    ],
    ['without a target', '{"schemaVersion": 1, "results": []}', 'a.json: target: found nothing, expected a mapping'],
  ])('is refused: %s', async (_, text, says) => {
    const fault = await faultOf([text]);
    expect(fault.startsWith(says)).toBe(true);
    expect(fault).not.toContain('\u001b');
  });

  it.each<[string, (report: Json, result: Json) => void, string]>([
    [
      'a text for a list',
      (report) => Object.assign(report, { results: 'all' }),
      'a.json: results: found "all", expected a list',
    ],
    [
      'an unknown level',
      (report) => Object.assign(report, { target: { level: 'restrictd', version: 'latest' } }),
      'a.json: target.level: found "restrictd", expected one of privileged, baseline, restricted (did you mean restricted?)',
    ],
    [
      'a line that is none',
      (_, result) => Object.assign(result, { line: -1 }),
      'a.json: results[0].line: found -1, expected a whole number from 0',
    ],
    [
      'an unknown check',
      (_, result) => Object.assign(result, { reached: { level: 'privileged', next: 'baseline', blocking: ['x'] } }),
      'a.json: results[0].reached.blocking[0]: found "x", expected the id of a check that this version knows',
    ],
    [
      'a key of every object',
      (_, result) => Object.assign(result, { workload: JSON.parse('{"__proto__": {"kind": "Pod"}}') }),
      'a.json: results[0].workload.namespace: found nothing, expected a text',
    ],
    [
      'escapes for a path',
      (_, result) => Object.assign(result, { podPath: 'a\u001b[31m b' }),
      'a.json: results[0].podPath: found "a\\u001b[31m b", expected the path of a field, such as spec.containers[0]',
    ],
    [
      'lists in lists',
      (_, result) => Object.assign(result, { more: JSON.parse(`${'['.repeat(100)}${']'.repeat(100)}`) }),
      'a.json: results[0]: found more than 20 levels of lists and mappings',
    ],
    [
      'fewer workloads than it counts',
      (report) => Object.assign(report, { results: [] }),
      'a.json: results: found 0, and counts.workloads says 1: merge what scan --format json wrote, unchanged',
    ],
    [
      'a rejected workload without violations',
      (_, result) => Object.assign(result, { violations: [] }),
      'a.json: results[0].rejected: found true, and its violations say false: merge what scan --format json wrote, unchanged',
    ],
    [
      'a rejected workload whose violations are only warned of',
      (_, result) => {
        for (const check of result['violations'] as Json[]) Object.assign(check, { mode: 'warn' });
      },
      'a.json: results[0].rejected: found true, and its violations say false: merge what scan --format json wrote, unchanged',
    ],
    [
      'a broken rule that is not there',
      (_, result) => Object.assign(result, { breaksRules: true }),
      'a.json: results[0].breaksRules: found true, and its violations say false: merge what scan --format json wrote, unchanged',
    ],
    [
      'a name with markup',
      (report) => Object.assign(report, { repository: '<b>shop' }),
      'a.json: repository: found "<b>shop", expected the name of a repository, such as shop or acme/shop',
    ],
  ])('is refused with the place in it: %s', async (_, change, says) => {
    expect(await faultOf([await changed(change)])).toBe(says);
  });
});

describe('hostile names in a report', () => {
  const NAME = '</td><script>alert(1)</script>\u001b[2J\u202e::error::x';

  it('stay text, in every format', async () => {
    const text = await changed((report, result) => {
      Object.assign(result, {
        workload: { apiVersion: 'v1', kind: NAME, namespace: NAME, name: NAME },
        file: `${NAME}.yaml`,
        namespaces: ['__proto__', NAME],
        via: NAME,
      });
      Object.assign((result['violations'] as Json[])[0] as Json, { detail: NAME });
      Object.assign(report, { notes: [{ file: NAME, line: 1, column: 1, path: '', code: 'note', message: NAME }] });
    });
    const joined = () => joinReports([{ report: readReport('a.json', text), name: 'shop' }], true);
    const printed = await textOfStream(joined().scan, heldPrinter(scanText(IN_A_PIPE), textStore()));
    const page = await htmlOf(await collectScan(joined().scan), {
      title: 'shop',
      links: { docs: 'docs' },
      merged: joined().page,
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are looked for
    for (const one of [printed, page]) expect(one).not.toMatch(/[\u001b\u202e]/);
    expect(page).not.toContain('<script>alert');
    const again = JSON.parse(await textOfStream(joined().scan, scanJson({ level: 'baseline', version: 'latest' })));
    expect(again.namespaces.map(({ namespace }: { namespace: string }) => namespace)).toEqual([NAME, '__proto__']);
    expect(again.results[0].workload.name).toBe(NAME);
  });
});

it('a mark of the byte order is no mistake', async () => {
  expect(await faultOf([`\ufeff${await json()}`])).toBe('');
});

describe('a path that was written as text', () => {
  it.each(['', 'spec.containers[0].securityContext', "metadata.annotations['a/b']", "x['it\\'s \\\\']", '[3]'])(
    'is read back: %s',
    (text) => {
      expect(readPath(text)).toBeDefined();
    },
  );

  it.each(['a b', 'a..b', "['a", '[x]', '.a', "['plain']"])('is none: %s', (text) => {
    expect(readPath(text)).toBeUndefined();
  });
});
