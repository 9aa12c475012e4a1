import { basename } from 'node:path';
import { Argument } from 'commander';
import type { NamedContent } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { scanPrinter } from '../report/format.ts';
import { sarifCategory } from '../report/sarif/sarif-category.ts';
import { printStream } from '../report/scan-printer.ts';
import { textStore } from '../report/text-store.ts';
import { nameTemplates } from '../scan/name-templates.ts';
import { noteNothingFound } from '../scan/note-nothing-found.ts';
import type { ScanStream } from '../scan/scan.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { scanFiles } from '../scan/scan-files.ts';
import type { ScanOutline } from '../scan/scan-outline.ts';
import { scanBlocks } from '../scan/scan-outline.ts';
import { STANDARD_INPUT } from '../source/folder/find-scope.ts';
import { readInParallel } from '../source/workers/read-in-parallel.ts';
import { ReaderThreads } from '../source/workers/reader-threads.ts';
import type { Command } from './command.ts';
import { flagWords, inputsOf } from './flags/target-flags.ts';
import type { Output } from './output.ts';
import { outputFile } from './output-file.ts';
import { displayFor, printTo } from './print-to.ts';
import type { LocalScan } from './read-local-files.ts';
import { inlineLess, keepHeapSmall } from './scan/engine-flags.ts';
import { findScanSource } from './scan/find-scan-source.ts';
import { keptDebts } from './scan/kept-debts.ts';
import type { ScanFlags } from './scan/scan-flags.ts';
import { SCAN_OPTIONS, scanChoices } from './scan/scan-flags.ts';
import { partWords, scanOrigin } from './scan/scan-origin.ts';
import { spillFile } from './spill-file.ts';

const DEFAULT_PATHS = ['.'];

/** How many files are read between two updates of the progress. */
const PROGRESS_STEP = 100;

/** `pss-review scan`: judges files or folders as they are. */
export const scanCommand: Command = {
  argument: new Argument(
    '[paths...]',
    'files or folders, judged by the rules of their whole repository; - is standard input; owner/name[@ref] is a repository on GitHub',
  ).default(DEFAULT_PATHS),
  options: SCAN_OPTIONS,
  run: async (program, paths: string[], flags: ScanFlags) => {
    if (flags.compare) {
      const { compareScan } = await import('./upgrade/compare-versions.ts');
      return compareScan(program, flags.compare, paths === DEFAULT_PATHS ? undefined : paths, flags);
    }
    keepHeapSmall();
    inlineLess();
    const { version, links, output, reader } = program;
    const { format, only, jobs, detail, failOn, unjudged, shard } = scanChoices(flags);
    const source = await findScanSource(paths, flags);
    const inputs = inputsOf(source.inputs, flags);
    const file = await outputFile(flags.output, inputs);
    const debts = await keptDebts(flags, inputs, file);
    const hasChecklist = format.hasChecklist === true || flags.hardening !== undefined;
    const threads = new ReaderThreads(reader, jobs);
    const { contentOf, read, rules, isWhole, ...local } = await source.read({ ...flags, shard, hasChecklist });
    debts.assertKeepable({ isWhole, settings: rules.settings });
    const { podSpecs, target } = rules.settings;
    const reading = { threads, podSpecs, targets: [target] };
    const manifests = (scanned: readonly string[]) =>
      readInParallel(withBuilders(withProgress(read(scanned), scanned.length, output), rules), reading);
    const stated = (unjudged ?? rules.settings.unjudged) === 'fail' ? 'unjudged' : 'level';
    const blocks = (outline: ScanOutline) => scanBlocks(debts.counted(outline), failOn ?? stated);
    const printer = await scanPrinter(format, {
      ...{ target, only, links, version, detail, blocks, display: displayFor(file) },
      origin: format.id === 'json' ? await scanOrigin(local, flags, version, stated) : undefined,
      repairsOf: async (judged) =>
        (await import('../scan/fix-files.ts')).repairFiles({ manifests: [{ judged }] }, rules, contentOf, [
          'safe',
          'careful',
        ]),
      store: textStore(spillFile()),
      textOf: (path: string) => textOfContent(contentOf(path)),
      title: basename(local.root),
      category: sarifCategory([...flagWords(flags), ...(only === undefined ? [] : [`only=${only.id}`])]),
      hasHardening: flags.hardening !== undefined,
    });
    const { part } = local;
    const found = scanFiles(local.paths, rules, manifests, isWhole, part);
    const scan = noteNothingFound(found, local.searched, part?.isLast);
    const printed = printStream(debts.collect(withTemplates(scan, contentOf)), printer);
    await printTo(output, file, printed.texts, () => partWords(shard, printed.outline()));
    const outline = printed.outline();
    await debts.write(outline);
    return blocks(outline) ? 1 : 0;
  },
};

/** Names the templates of what came from standard input. */
function withTemplates(scan: ScanStream, contentOf: LocalScan['contentOf']): ScanStream {
  const text = textOfContent(contentOf(STANDARD_INPUT));
  return text === undefined ? scan : nameTemplates(scan, STANDARD_INPUT, text);
}

/** Adds to each file whether a kustomization builds from it. */
function* withBuilders(files: Iterable<NamedContent>, { isBuilt }: ScanRules): Generator<NamedContent> {
  for (const file of files) yield isBuilt(file.path) ? { ...file, isBuilt: true } : file;
}

/** Shows on the terminal how many files were read. */
function* withProgress(files: Iterable<NamedContent>, total: number, output: Output): Generator<NamedContent> {
  let read = 0;
  try {
    for (const file of files) {
      if (read++ % PROGRESS_STEP === 0) output.showProgress(`${read} of ${total} files read`);
      yield file;
    }
  } finally {
    output.hideProgress();
  }
}
