import { basename } from 'node:path';
import { Argument, Option } from 'commander';
import type { AuditQuestion } from '../hardening/audit-questions.ts';
import { AUDIT_QUESTIONS } from '../hardening/audit-questions.ts';
import type { NamedContent } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import { formatsOf, scanPrinter } from '../report/formats.ts';
import { sarifCategory } from '../report/sarif/sarif-category.ts';
import { printStream } from '../report/scan-printer.ts';
import type { Detail } from '../report/text/scan-text.ts';
import { debtOf } from '../scan/debt-of.ts';
import { repairFiles } from '../scan/fix-files.ts';
import { nameTemplates } from '../scan/name-templates.ts';
import { noteNothingFound } from '../scan/note-nothing-found.ts';
import type { Scan, ScannedManifest, ScanStream } from '../scan/scan.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { scanFiles } from '../scan/scan-files.ts';
import type { ScanOutline } from '../scan/scan-outline.ts';
import { SCAN_FAIL_ON, scanBlocks, withoutFailing } from '../scan/scan-outline.ts';
import { STANDARD_INPUT } from '../source/folder/find-scope.ts';
import { readInParallel } from '../source/workers/read-in-parallel.ts';
import type { ListedDebt } from '../target/baseline/baseline.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { oneOf } from '../target/config/one-of.ts';
import { count } from '../text/count.ts';
import { BASELINE_OPTION, knownBaselineFile, newBaselineFile, writeBaselineFile } from './baseline-file.ts';
import type { Command } from './command.ts';
import { findFormat } from './find-format.ts';
import { SHARD_OPTION, shardOf } from './flags/shard-flag.ts';
import type { TargetFlags } from './flags/target-flags.ts';
import { EVERYWHERE, flagWords, inputsOf, TARGET_OPTIONS, UNJUDGED_OPTION, unjudgedOf } from './flags/target-flags.ts';
import type { Output } from './output.ts';
import { outputFile } from './output-file.ts';
import { displayFor, OUTPUT_OPTION, printTo } from './print-to.ts';
import type { LocalScan } from './read-local-files.ts';
import { readLocalFiles } from './read-local-files.ts';
import { readRemoteFiles } from './remote/read-remote-files.ts';
import type { RemoteName } from './remote/remote-name.ts';
import { remoteNameIn } from './remote/remote-name.ts';
import { partWords, scanOrigin } from './scan-origin-of.ts';
import { COMPARE_OPTION, compareScan } from './upgrade/compare-versions.ts';

interface ScanFlags extends TargetFlags {
  readonly format: string;
  readonly only?: string;
  readonly jobs?: string;
  readonly unjudged?: string;
  readonly quiet?: true;
  readonly summary?: true;
  readonly output?: string;
  readonly failOn?: string;
  readonly pruneBaseline?: true;
  readonly compare?: readonly string[];
  readonly shard?: string;
}

const DEFAULT_PATHS = ['.'];
const SCAN_FORMATS = formatsOf('scan');
const QUESTION_IDS = AUDIT_QUESTIONS.map(({ id }) => id);

/** How many files are read between two updates of the progress. */
const PROGRESS_STEP = 100;

/** `pss-review scan`: judges files or folders as they are. */
export const scanCommand: Command = {
  name: 'scan',
  description: 'evaluate files or folders',
  argument: new Argument(
    '[paths...]',
    'files or folders, judged by the rules of their whole repository; - is standard input; owner/name[@ref] is a repository on GitHub',
  ).default(DEFAULT_PATHS),
  options: [
    ...TARGET_OPTIONS,
    EVERYWHERE,
    COMPARE_OPTION,
    new Option('--format <format>', SCAN_FORMATS.map(({ id }) => id).join(', ')).default('text'),
    new Option(
      '--only <answer>',
      `only workloads that answer a question of operators with yes: ${QUESTION_IDS.join(', ')}`,
    ),
    new Option(
      '--hardening',
      'print the hardening checklist of each workload, too (--format text and json; html has it)',
    ),
    new Option('--quiet', 'print only what fails (--format text)'),
    new Option('--summary', 'print only the conclusion and the counts (--format text)'),
    OUTPUT_OPTION,
    new Option(
      '--fail-on <what>',
      "level: what violates its level, or was not evaluated, exits with 1; unjudged: what could not be judged, too; never: nothing does (default: unjudged where --unjudged or the config's unjudged says fail, else level)",
    ),
    UNJUDGED_OPTION,
    BASELINE_OPTION,
    new Option('--write-baseline <file>', 'write what violates its level to this file, to be known from now on'),
    new Option('--prune-baseline', 'take out of the file of --baseline what is paid'),
    SHARD_OPTION,
    new Option('--jobs <n>', 'how many threads read (default: one for each core)'),
  ],
  run: async (program, paths: string[], flags: ScanFlags) => {
    const { version, links, output, script } = program;
    if (flags.compare) return compareScan(program, flags.compare, paths === DEFAULT_PATHS ? undefined : paths, flags);
    const format = findFormat(SCAN_FORMATS, flags.format);
    const only = flags.only === undefined ? undefined : auditQuestion(flags.only);
    const jobs = flags.jobs === undefined ? undefined : wholeNumber('--jobs', flags.jobs);
    const detail = detailOf(flags);
    const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', SCAN_FAIL_ON, flags.failOn);
    const unjudged = unjudgedOf(flags);
    const shard = shardOf(flags);
    if (flags.pruneBaseline && (flags.baseline === undefined || flags.writeBaseline !== undefined))
      throw new ConfigurationError(
        '--prune-baseline: name the file that it changes, with --baseline and without --write-baseline',
      );
    const remote = await remoteNameIn(paths);
    if (remote !== undefined) assertReading(remote, flags);
    const inputs = inputsOf(remote === undefined ? paths : [], flags);
    const file = await outputFile(flags.output, inputs);
    const newBaseline = flags.writeBaseline && (await newBaselineFile(flags.writeBaseline, inputs, file));
    const reads = { ...flags, shard, hasChecklist: format.hasChecklist === true || flags.hardening !== undefined };
    const { contentOf, read, rules, isWhole, ...local } =
      remote === undefined ? await readLocalFiles(paths, reads) : await readRemoteFiles(remote, reads);
    if (newBaseline && newBaseline.mode !== undefined && !isWhole)
      throw new ConfigurationError(
        `--write-baseline ${newBaseline.path}: it is there already, and only a part is scanned: scan the whole repository, or name another file`,
      );
    if (flags.pruneBaseline && rules.settings.isOverridden)
      throw new ConfigurationError("--prune-baseline: judge by the repository's own levels, without flags for others");
    const { podSpecs, target } = rules.settings;
    const reading = { script, jobs, podSpecs, targets: [target] };
    const manifests = (scanned: readonly string[]) =>
      withProgress(readInParallel(withBuilders(read(scanned), rules), reading), scanned.length, output);
    const title = basename(local.root);
    const category = sarifCategory([...flagWords(flags), ...(only === undefined ? [] : [`only=${only.id}`])]);
    const repairsOf = (scan: Scan) => repairFiles(scan, rules, contentOf, ['safe', 'careful']);
    const textOf = (path: string) => textOfContent(contentOf(path));
    const stated = (unjudged ?? rules.settings.unjudged) === 'fail' ? 'unjudged' : 'level';
    // What is written to a baseline is known from now on.
    const counted = (outline: ScanOutline): ScanOutline =>
      flags.writeBaseline === undefined ? outline : withoutFailing(outline);
    const blocks = (outline: ScanOutline) => scanBlocks(counted(outline), failOn ?? stated);
    const shown = { detail, blocks, display: displayFor(file), hasHardening: flags.hardening !== undefined };
    const origin = format.id === 'json' ? await scanOrigin(local, flags, version, stated) : undefined;
    const printer = scanPrinter(format, {
      target,
      origin,
      repairsOf,
      textOf,
      only,
      links,
      title,
      version,
      category,
      ...shown,
    });
    const { part } = local;
    const found = scanFiles(local.paths, rules, manifests, isWhole, part);
    const scan = noteNothingFound(found, local.searched, part?.isLast);
    const debts: ListedDebt[] = [];
    const printed = printStream(withDebts(withTemplates(scan, contentOf), flags, debts), printer);
    await printTo(output, file, printed.texts, () => partWords(shard, printed.outline()));
    const outline = printed.outline();
    const left = flags.pruneBaseline ? outline.baseline?.left : undefined;
    if (newBaseline) await writeDebts(newBaseline, debts);
    else if (left !== undefined && flags.baseline !== undefined)
      await writeDebts(await knownBaselineFile(flags.baseline), left);
    return blocks(outline) ? 1 : 0;
  },
};

/** @throws ConfigurationError where flags ask to write what is of a repository that is only read, or to divide its scan */
function assertReading({ argument }: RemoteName, { writeBaseline, pruneBaseline, shard }: ScanFlags): void {
  if (shard !== undefined)
    throw new ConfigurationError(`--shard: ${argument} is read from GitHub as a whole: clone it to divide its scan`);
  const flag = writeBaseline === undefined ? pruneBaseline && '--prune-baseline' : '--write-baseline';
  if (flag)
    throw new ConfigurationError(`${flag}: ${argument} is only read from GitHub: clone it to keep a baseline of it`);
}

/** Writes a baseline, and says so. */
async function writeDebts(file: Parameters<typeof writeBaselineFile>[0], debts: readonly ListedDebt[]): Promise<void> {
  await writeBaselineFile(file, debts);
  const size = debts.reduce((sum, { violations }) => sum + violations.size, 0);
  process.stderr.write(`pss-review: wrote ${count(size, 'violation')} to ${file.path}\n`);
}

/** Collects what a new baseline lists, where one is written. */
function withDebts(scan: ScanStream, { writeBaseline }: ScanFlags, debts: ListedDebt[]): ScanStream {
  if (writeBaseline === undefined) return scan;
  async function* collecting(): AsyncGenerator<ScannedManifest> {
    for await (const scanned of scan.manifests) {
      debts.push(...scanned.judged.map(debtOf).filter(({ violations }) => violations.size > 0));
      yield scanned;
    }
  }
  return { ...scan, manifests: collecting() };
}

/** Names the templates of what came from standard input. */
function withTemplates(scan: ScanStream, contentOf: LocalScan['contentOf']): ScanStream {
  const text = textOfContent(contentOf(STANDARD_INPUT));
  return text === undefined ? scan : nameTemplates(scan, STANDARD_INPUT, text);
}

/** Adds to each file whether a kustomization builds from it. */
function* withBuilders(files: Iterable<NamedContent>, { isBuilt }: ScanRules): Generator<NamedContent> {
  for (const file of files) yield isBuilt(file.path) ? { ...file, isBuilt: true } : file;
}

/** Yields each file as a list of one, and shows on the terminal how many files were read. */
async function* withProgress<File>(
  files: AsyncIterable<File>,
  total: number,
  output: Output,
): AsyncGenerator<readonly File[]> {
  let read = 0;
  try {
    for await (const file of files) {
      if (read++ % PROGRESS_STEP === 0) output.showProgress(`${read} of ${total} files read`);
      yield [file];
    }
  } finally {
    output.hideProgress();
  }
}

function auditQuestion(id: string): AuditQuestion {
  const known = oneOf('--only', QUESTION_IDS, id);
  return AUDIT_QUESTIONS.find((question) => question.id === known) as AuditQuestion;
}

/** @throws ConfigurationError where the flags contradict each other, or the format has no such choice */
function detailOf({ quiet, summary, only, format }: ScanFlags): Detail {
  const flags = [...(quiet ? ['--quiet'] : []), ...(summary ? ['--summary'] : [])];
  const [flag, other = only === undefined ? undefined : '--only'] = flags;
  if (flag === undefined) return 'all';
  if (other !== undefined) throw new ConfigurationError(`${flag} and ${other}: choose one of them`);
  if (format !== 'text') {
    throw new ConfigurationError(
      `${flag}: only for --format text; ${format} always has all, for programs to choose from`,
    );
  }
  return quiet ? 'quiet' : 'summary';
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new ConfigurationError(`${name}: found ${JSON.stringify(text)}, expected a number from 1`);
}
