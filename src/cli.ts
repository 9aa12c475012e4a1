import { basename } from 'node:path';
import { isMainThread } from 'node:worker_threads';
import { Command, CommanderError, Option } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import { Output } from './commands/output.ts';
import type { TargetFlags } from './commands/read-local-files.ts';
import { readLocalFiles, settingsRequest, today } from './commands/read-local-files.ts';
import type { AuditQuestion } from './hardening/audit-questions.ts';
import { AUDIT_QUESTIONS, auditedPaths } from './hardening/audit-questions.ts';
import { STANDARD } from './pss/evaluate.ts';
import { renderCheckPage } from './report/check-page.ts';
import type { ScanFormat } from './report/format-scan.ts';
import { AUDIT_FORMATS, SCAN_FORMATS, scanPrinter } from './report/format-scan.ts';
import { jsonText } from './report/json/json.ts';
import { reviewJson } from './report/json/review-json.ts';
import { planReview } from './report/plan/plan-review.ts';
import { reviewSarif } from './report/sarif/review-sarif.ts';
import { printStream } from './report/scan-printer.ts';
import { fixPatch, fixText } from './report/text/fix-text.ts';
import { reviewText } from './report/text/review-text.ts';
import { reviewChange } from './review/review-change.ts';
import { fixFiles } from './scan/fix-files.ts';
import { scanStream } from './scan/scan-files.ts';
import { outlineOf, scanBlocks, scanOutliner } from './scan/scan-outline.ts';
import { writeInPlace } from './source/folder/write-in-place.ts';
import { gitIn } from './source/git/git.ts';
import { localChange, uncommittedFiles } from './source/git/local-change.ts';
import { readInParallel } from './source/workers/read-in-parallel.ts';
import { answerInWorker } from './source/workers/read-in-workers.ts';
import { CONFIGURATION_PATH, FAIL_ON } from './target/config/configuration.ts';
import { ConfigurationError } from './target/config/configuration-error.ts';
import { oneOf } from './target/config/one-of.ts';
import { didYouMean } from './text/nearest.ts';

const DOCS = { docs: 'https://github.com/pss-review/pss-review/blob/main/docs' };

/** What every command that judges may be told, beside the config. */
const LEVEL = new Option('--level <level>', 'privileged, baseline or restricted (default: restricted)');
const VERSION = new Option('--version <version>', 'v1.0 … v1.37, or latest (default: latest)');
const CONFIG = new Option(
  '--config <path>',
  `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`,
);
const EVERYWHERE = new Option(
  '--everywhere',
  'judge every workload by that level, whatever targets and Namespaces say',
);

const AUDIT_IDS = AUDIT_QUESTIONS.map((question) => question.id);

/** How many files are read between two words about it. */
const PROGRESS_STEP = 100;

const output = new Output();

const program = new Command('pss-review')
  .description("Says of Kubernetes manifests what the cluster's Pod Security Admission would say.")
  .version(packageJson.version)
  .enablePositionalOptions()
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('scan')
  .description('evaluate files or folders')
  .argument('[paths...]', 'files or folders; - is standard input', ['.'])
  .addOption(LEVEL)
  .addOption(VERSION)
  .addOption(CONFIG)
  .addOption(EVERYWHERE)
  .option('--format <format>', SCAN_FORMATS.join(', '), 'text')
  .option('--only <answer>', `only workloads that answer a question of operators with yes: ${AUDIT_IDS.join(', ')}`)
  .option('--jobs <n>', 'how many threads read (default: one for each core)')
  .action(async (paths: string[], flags: ScanFlags) => {
    const format = oneOf('--format', SCAN_FORMATS, flags.format);
    const only = flags.only === undefined ? undefined : auditQuestion(flags.only, format);
    const jobs = flags.jobs === undefined ? undefined : wholeNumber('--jobs', flags.jobs);
    const { contentOf, read, rules, isWhole, ...local } = await readLocalFiles(paths, flags);
    const { podSpecs, target } = rules.settings;
    const printer = scanPrinter(format, {
      ...{ rules, contentOf, only, links: DOCS, title: basename(process.cwd()), version: packageJson.version },
    });
    const reading = { script: new URL(import.meta.url), jobs, podSpecs, targets: [target] };
    const manifests = (some: readonly string[]) => withProgress(readInParallel(read(some), reading), some.length);
    const outliner = scanOutliner(target);
    const scan = scanStream(local.paths, rules, manifests, isWhole);
    for await (const text of printStream(scan, printer, outliner)) {
      await output.write(text);
      if (output.isClosed) break;
    }
    process.exitCode = scanBlocks(outliner.outline(scan.exemptions())) ? 1 : 0;
  });

/** Shows how many files of all were read. */
async function* withProgress<File>(files: AsyncIterable<File>, all: number): AsyncGenerator<File> {
  let read = 0;
  try {
    for await (const file of files) {
      if (read++ % PROGRESS_STEP === 0) output.showProgress(`${read} of ${all} files read`);
      yield file;
    }
  } finally {
    output.hideProgress();
  }
}

interface ScanFlags extends TargetFlags {
  readonly format: string;
  readonly only?: string;
  readonly jobs?: string;
}

function auditQuestion(id: string, format: ScanFormat): AuditQuestion {
  const known = oneOf('--only', AUDIT_IDS, id);
  const question = AUDIT_QUESTIONS.find((one) => one.id === known) as AuditQuestion;
  if (!AUDIT_FORMATS.some((one) => one === format)) {
    throw new ConfigurationError(
      `--only ${id}: for --format ${AUDIT_FORMATS.join(' and ')}; the page of --format html has the same filter`,
    );
  }
  return question;
}

function wholeNumber(name: string, text: string): number {
  if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
  throw new ConfigurationError(`${name}: found ${JSON.stringify(text)}, expected a number from 1`);
}

program
  .command('review')
  .description('what the bot would say of the checked-out branch, offline')
  .requiredOption('--base <ref>', 'the branch that the pull request would be against')
  .addOption(LEVEL)
  .addOption(VERSION)
  .addOption(CONFIG)
  .option('--fail-on <what>', 'introduced or any (default: introduced)')
  .option('--format <format>', 'text, json or sarif', 'text')
  .action(async (flags: TargetFlags & { readonly base: string; readonly failOn?: string; readonly format: string }) => {
    const format = oneOf('--format', ['text', 'json', 'sarif'], flags.format);
    const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', FAIL_ON, flags.failOn);
    const { asked, ...request } = settingsRequest(flags);
    const git = gitIn(process.cwd());
    const change = await localChange(git, flags.base, request.config);
    const dirty = await uncommittedFiles(git);
    if (dirty > 0) process.stderr.write(`not reviewed: ${dirty} changed files that are not committed\n`);
    const options = { ...request, asked: { ...asked, failOn }, scope: '', today: today(), isOwn: false };
    const review = await reviewChange(change, options);
    const plan = planReview(review, DOCS);
    const { version } = packageJson;
    process.stdout.write(
      format === 'json'
        ? jsonText(reviewJson(review, plan))
        : format === 'sarif'
          ? jsonText(reviewSarif(review, DOCS, { version }))
          : reviewText(plan),
    );
    process.exitCode = plan.conclusion === 'failure' ? 1 : 0;
  });

program
  .command('fix')
  .description('apply the fixes to files or folders')
  .argument('[paths...]', 'files or folders', ['.'])
  .addOption(LEVEL)
  .addOption(VERSION)
  .addOption(CONFIG)
  .addOption(EVERYWHERE)
  .option('--safe', 'only fixes that rarely change what the program does (the default)')
  .option('--all', 'those, too, that may: explain says what to look out for')
  .option('--dry-run', 'print a patch, and change nothing')
  .action(
    async (
      paths: string[],
      flags: TargetFlags & { readonly safe?: true; readonly all?: true; readonly dryRun?: true },
    ) => {
      if (flags.safe && flags.all) throw new ConfigurationError('--safe and --all: choose one of them');
      if (paths.includes('-')) throw new ConfigurationError('-: standard input cannot be fixed in place; name files');
      const folder = process.cwd();
      const { read, rules, ...local } = await readLocalFiles(paths, flags);
      const outcome = await fixFiles([...read(local.paths)], rules, flags.all ? ['safe', 'careful'] : ['safe']);
      if (flags.dryRun) process.stdout.write(fixPatch(outcome.files));
      else for (const { path, after } of outcome.files) await writeInPlace(folder, path, after);
      process.stderr.write(fixText(outcome, flags.dryRun === true));
      process.exitCode = scanBlocks(outlineOf(outcome.rest)) ? 1 : 0;
    },
  );

program
  .command('explain')
  .description('what a check asks for, why, since when, and an example')
  .argument('<check>', 'the id of a check, as comments and scan name it')
  .action((id: string) => {
    const known = STANDARD.checks.map((one) => one.id);
    const same = STANDARD.checks.filter((one) => one.id.toLowerCase().startsWith(id.toLowerCase()));
    const check = same.find((one) => one.id.length === id.length) ?? same[0];
    if (check === undefined || (same.length > 1 && check.id.length !== id.length)) {
      const near =
        same.length > 1 ? ` (did you mean ${same.map((one) => one.id).join(' or ')}?)` : didYouMean(id, known);
      throw new ConfigurationError(`no check ${id}${near}; there are ${known.join(', ')}`);
    }
    process.stdout.write(renderCheckPage(check));
  });

const run = isMainThread ? program.parseAsync() : Promise.resolve(answerInWorker(auditedPaths));
run.catch((error: unknown) => {
  // Help and version are thrown too, with exit code 0; wrong flags were already explained.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const message =
      error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`pss-review: ${message}\n`);
    process.exitCode = 2;
  }
});
