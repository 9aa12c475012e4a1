import { readFileSync } from 'node:fs';
import { stat } from 'node:fs/promises';
import { Option } from 'commander';
import { scanPrinter } from '../report/format.ts';
import { formatsOf } from '../report/formats.ts';
import { jsonRepository } from '../report/json/merged-json.ts';
import type { ReadReport } from '../report/json/read/read-report.ts';
import { readReport } from '../report/json/read/read-report.ts';
import { isRepositoryName } from '../report/json/read/repository-name.ts';
import type { JoinedReports, NamedReport } from '../report/merge/join-reports.ts';
import { joinReports } from '../report/merge/join-reports.ts';
import { countsLine } from '../report/scan-counts.ts';
import { printStream } from '../report/scan-printer.ts';
import { textStore } from '../report/text-store.ts';
import type { ScanOutline } from '../scan/scan-outline.ts';
import { SCAN_FAIL_ON, scanBlocks } from '../scan/scan-outline.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { oneOf } from '../target/config/one-of.ts';
import type { Command } from './command.ts';
import { findFormat } from './find-format.ts';
import { readFlagFile } from './flags/read-flag-file.ts';
import { outputFile } from './output-file.ts';
import { displayFor, OUTPUT_OPTION, printTo } from './print-to.ts';
import { spillFile } from './spill-file.ts';

interface ReportFlags {
  readonly merge?: readonly string[];
  readonly format: string;
  readonly title?: string;
  readonly output?: string;
  readonly failOn?: string;
}

const MERGED_FORMATS = formatsOf('scan').filter(({ isMerged }) => isMerged === true);

/** `pss-review report`: joins what scans wrote as JSON: the parts of one, or several repositories. */
export const reportCommand: Command = {
  options: [
    new Option(
      '--merge <files...>',
      'what scan --format json wrote: all parts of a scan, or a file for each repository; NAME=FILE names the repository',
    ),
    new Option('--format <format>', MERGED_FORMATS.map(({ id }) => id).join(', ')).default('text'),
    new Option('--title <text>', 'the title of the page (--format html)'),
    OUTPUT_OPTION,
    new Option(
      '--fail-on <what>',
      'level: what violates its level, or was not evaluated, exits with 1; unjudged: what could not be judged, too; never: nothing does (default: as the scans were asked to)',
    ),
  ],
  run: async ({ version, links, output }, { merge, title, ...flags }: ReportFlags) => {
    const format = findFormat(MERGED_FORMATS, flags.format);
    const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', SCAN_FAIL_ON, flags.failOn);
    if (merge === undefined)
      throw new ConfigurationError(
        '--merge: name the files that scan --format json wrote: report --merge a.json b.json',
      );
    const named = merge.map(namedFile);
    const file = await outputFile(
      flags.output,
      named.map(({ path }) => path),
    );
    const reports: NamedReport[] = [];
    for (const { path, name } of named)
      reports.push({ report: await readFileOf(path), ...(name !== undefined && { name }) });
    const joined = joinReports(reports, format.id === 'json');
    const { scan, page, repository, failOn: stated } = joined;
    const blocks = (outline: ScanOutline) => scanBlocks(outline, failOn ?? stated ?? 'level');
    const printer = await scanPrinter(format, {
      ...{ target: scan.target, links, version, blocks, display: displayFor(file) },
      ...{ detail: 'all', category: '', textOf: () => undefined, repairsOf: async () => [] },
      store: textStore(spillFile()),
      hasHardening: page.hasHardening,
      title: title ?? titleOf(joined),
      merged: page,
      origin: {
        ...(repository !== undefined && { repository }),
        ...(stated !== undefined && { failOn: stated }),
        ...(joined.names.length > 1 && { repositories: () => page.repositories.map(jsonRepository) }),
      },
    });
    const printed = printStream(scan, printer);
    await printTo(output, file, printed.texts, () => countsLine(printed.outline()));
    return blocks(printed.outline()) ? 1 : 0;
  },
};

/** Splits `NAME=FILE`; a text that begins with no name is a file. */
function namedFile(text: string): { readonly path: string; readonly name?: string } {
  const at = text.indexOf('=');
  const name = text.slice(0, Math.max(0, at));
  return isRepositoryName(name) ? { path: text.slice(at + 1), name } : { path: text };
}

/** Reads a report. The results of a file on disk are read again when they are printed: together they may be large. */
async function readFileOf(path: string): Promise<ReadReport> {
  const text = await readFlagFile('--merge', path, TOO_LARGE_REASONS);
  const isOnDisk = (await stat(path).catch(() => undefined))?.isFile() === true;
  return readReport(path, text, isOnDisk ? () => readFileSync(path, 'utf8') : undefined);
}

const TOO_LARGE = 'larger than can be read at once: scan in more parts, with --shard';
const TOO_LARGE_REASONS = { ERR_STRING_TOO_LONG: TOO_LARGE, ERR_FS_FILE_TOO_LARGE: TOO_LARGE };

function titleOf({ repository, names }: JoinedReports): string {
  if (names.length > 1) return `${names.length} repositories`;
  return repository?.split('/').at(-1) ?? 'The merged report';
}
