import type { NamedContent } from '../../../src/manifest/content.ts';
import { scanJson } from '../../../src/report/json/scan-json.ts';
import type { ScanOrigin } from '../../../src/report/json/scan-origin.ts';
import type { ScanPrinter } from '../../../src/report/scan-printer.ts';
import { printStream } from '../../../src/report/scan-printer.ts';
import { streamContents } from '../../../src/scan/collect-scan.ts';
import type { Shard } from '../../../src/scan/divide-files.ts';
import { partOfFiles } from '../../../src/scan/divide-files.ts';
import { noteNothingFound } from '../../../src/scan/note-nothing-found.ts';
import type { ScanStream } from '../../../src/scan/scan.ts';
import type { ScanRules } from '../../../src/scan/scan-files.ts';

/** A folder in which nothing is found says so, as a scan of the command line does. */
const ROOT = { path: '', read: 1, deselected: 0, others: 0, excluded: 0, links: 0, repositories: ['other'] };

/** Scans contents as the command line does, whole or a part of them. */
export function streamOf(files: readonly NamedContent[], rules: ScanRules, shard?: Shard): ScanStream {
  const weighed = files.map(({ path, content }) => ({
    path,
    weight: 'bytes' in content ? content.bytes.byteLength : 0,
  }));
  const part = shard && partOfFiles(weighed, rules.facts.charts, shard);
  return noteNothingFound(streamContents(files, rules, true, part), [ROOT], part?.isLast);
}

/** Prints a running scan as one text. */
export async function textOfStream(stream: ScanStream, printer: ScanPrinter): Promise<string> {
  let text = '';
  for await (const chunk of printStream(stream, printer).texts) text += chunk;
  return text;
}

/** What a scan, or a part of one, writes as JSON. */
export function jsonOf(
  files: readonly NamedContent[],
  rules: ScanRules,
  origin: ScanOrigin = {},
  hasHardening = false,
): Promise<string> {
  const { shard } = origin;
  return textOfStream(streamOf(files, rules, shard), scanJson(rules.settings.target, undefined, hasHardening, origin));
}

/** The parts of a scan as JSON. */
export function shardsOf(
  files: readonly NamedContent[],
  rules: ScanRules,
  of: number,
  hasHardening = false,
): Promise<string[]> {
  const same = { of, commit: 'c0ffee', files: 'digest', flags: [], program: '0.1.0' };
  return Promise.all(
    Array.from({ length: of }, (_, index) =>
      jsonOf(files, rules, { shard: { index: index + 1, ...same } }, hasHardening),
    ),
  );
}
