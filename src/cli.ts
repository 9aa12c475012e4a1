import { Command, CommanderError } from 'commander';
import { fixFiles } from './fix-files.ts';
import type { NamedContent } from './manifest/content.ts';
import { STANDARD } from './pss/evaluate.ts';
import { renderCheckPage } from './report/check-page.ts';
import { fixPatch, fixText } from './report/fix-text.ts';
import { planReview } from './report/plan-review.ts';
import { reviewJson } from './report/review-json.ts';
import { reviewText } from './report/review-text.ts';
import { scanBlocks } from './report/scan.ts';
import { scanJson } from './report/scan-json.ts';
import { scanText } from './report/scan-text.ts';
import { reviewChange } from './review.ts';
import type { ScanRules } from './scan.ts';
import { isScanned, scanFiles, scanRules } from './scan.ts';
import { gitIn } from './source/git.ts';
import { localChange, uncommittedFiles } from './source/local-change.ts';
import { findLocalFiles } from './source/local-files.ts';
import { readLocalRepository } from './source/local-repository.ts';
import { writeInPlace } from './source/write-in-place.ts';
import { CONFIGURATION_PATH, FAIL_ON } from './target/configuration.ts';
import { ConfigurationError } from './target/configuration-error.ts';
import { didYouMean } from './target/nearest.ts';
import { oneOf } from './target/one-of.ts';
import { statedTarget } from './target/repository-target.ts';
import type { SettingsRequest } from './target/settings.ts';

const DOCS = { docs: 'https://github.com/pss-review/pss-review/blob/main/docs' };

interface TargetFlags {
  readonly level?: string;
  readonly version?: string;
  readonly config?: string;
}

const program = new Command('pss-review')
  .description("Says of Kubernetes manifests what the cluster's Pod Security Admission would say.")
  .exitOverride()
  .showSuggestionAfterError();

program
  .command('scan')
  .description('evaluate files or folders')
  .argument('[paths...]', 'files or folders; - is standard input', ['.'])
  .option('--level <level>', 'privileged, baseline or restricted (default: restricted)')
  .option('--version <version>', 'v1.0 … v1.37, or latest (default: latest)')
  .option('--config <path>', `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`)
  .option('--format <format>', 'text or json', 'text')
  .action(async (paths: string[], flags: TargetFlags & { readonly format: string }) => {
    const format = oneOf('--format', ['text', 'json'], flags.format);
    const { contents, rules } = await readLocalFiles(paths, process.cwd(), flags);
    const scan = scanFiles(contents, rules);
    process.stdout.write(format === 'json' ? `${JSON.stringify(scanJson(scan), undefined, 2)}\n` : scanText(scan));
    process.exitCode = scanBlocks(scan) ? 1 : 0;
  });

program
  .command('review')
  .description('what the bot would say of the checked-out branch, offline')
  .requiredOption('--base <ref>', 'the branch that the pull request would be against')
  .option('--level <level>', 'privileged, baseline or restricted (default: restricted)')
  .option('--version <version>', 'v1.0 … v1.37, or latest (default: latest)')
  .option('--config <path>', `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`)
  .option('--fail-on <what>', 'introduced or any (default: introduced)')
  .option('--format <format>', 'text or json', 'text')
  .action(async (flags: TargetFlags & { readonly base: string; readonly failOn?: string; readonly format: string }) => {
    const format = oneOf('--format', ['text', 'json'], flags.format);
    const failOn = flags.failOn === undefined ? undefined : oneOf('--fail-on', FAIL_ON, flags.failOn);
    const { asked, ...request } = settingsRequest(flags);
    const git = gitIn(process.cwd());
    const change = await localChange(git, flags.base, request.config);
    const dirty = await uncommittedFiles(git);
    if (dirty > 0) process.stderr.write(`not reviewed: ${dirty} changed files that are not committed\n`);
    const options = { ...request, asked: { ...asked, failOn }, scope: '', today: today(), isOwn: false };
    const review = reviewChange(change, options);
    const plan = planReview(review, DOCS);
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(reviewJson(review, plan), undefined, 2)}\n` : reviewText(plan),
    );
    process.exitCode = plan.conclusion === 'failure' ? 1 : 0;
  });

program
  .command('fix')
  .description('apply the fixes to files or folders')
  .argument('[paths...]', 'files or folders', ['.'])
  .option('--level <level>', 'privileged, baseline or restricted (default: restricted)')
  .option('--version <version>', 'v1.0 … v1.37, or latest (default: latest)')
  .option('--config <path>', `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`)
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
      const { contents, rules } = await readLocalFiles(paths, folder, flags);
      const outcome = fixFiles(contents, rules, flags.all ? ['safe', 'careful'] : ['safe']);
      if (flags.dryRun) process.stdout.write(fixPatch(outcome.files));
      else for (const { path, after } of outcome.files) await writeInPlace(folder, path, after);
      process.stderr.write(fixText(outcome, flags.dryRun === true));
      process.exitCode = scanBlocks(outcome.rest) ? 1 : 0;
    },
  );

program
  .command('explain')
  .description('what a check asks for, why, since when, and an example')
  .argument('<check>', 'the id of a check, as comments and scan name it')
  .action((id: string) => {
    const check = STANDARD.checks.find((one) => one.id.toLowerCase() === id.toLowerCase());
    if (check === undefined) {
      const ids = STANDARD.checks.map((one) => one.id);
      throw new ConfigurationError(`no check ${id}${didYouMean(id, ids)}; there are ${ids.join(', ')}`);
    }
    process.stdout.write(renderCheckPage(check));
  });

/** Flags are heard first on the command line, then the config. */
function settingsRequest({ level, version, config = CONFIGURATION_PATH }: TargetFlags): SettingsRequest {
  return { config, asked: statedTarget(level, version), first: 'asked' };
}

function today(): string {
  return new Date().toISOString().slice(0, 'YYYY-MM-DD'.length);
}

async function readLocalFiles(
  paths: readonly string[],
  folder: string,
  flags: TargetFlags,
): Promise<{ contents: NamedContent[]; rules: ScanRules }> {
  const request = settingsRequest(flags);
  const files = await findLocalFiles(paths, folder);
  const read: NamedContent[] = [];
  for (const { path, isLink, content } of files) {
    read.push({ path, content: isLink ? { bytes: new Uint8Array() } : await content() });
  }
  const links = files.filter(({ isLink }) => isLink).map(({ path }) => path);
  const repository = await readLocalRepository(read, links, folder, request.config);
  if (flags.config !== undefined && !repository.contents.has(flags.config)) {
    throw new ConfigurationError(`--config ${flags.config}: no such file`);
  }
  const rules = scanRules(repository, { ...request, today: today() });
  const named = new Set(files.filter(({ isNamed }) => isNamed).map(({ path }) => path));
  return { contents: read.filter(({ path }) => named.has(path) || isScanned(rules, path)), rules };
}

// A reader that has seen enough (`| head`) closes the pipe: nothing is wrong then.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

program.parseAsync().catch((error: unknown) => {
  // Help and version are thrown too, with exit code 0; wrong flags were already explained.
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : 2;
  else {
    const message =
      error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
    process.stderr.write(`pss-review: ${message}\n`);
    process.exitCode = 2;
  }
});
