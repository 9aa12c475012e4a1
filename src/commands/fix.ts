import { Argument, Option } from 'commander';
import { fixPatch } from '../report/text/fix-patch.ts';
import { fixText } from '../report/text/fix-text.ts';
import type { FixOutcome } from '../scan/fix.ts';
import { repairCount } from '../scan/fix.ts';
import { fixFiles } from '../scan/fix-files.ts';
import { outlineOf, scanBlocks } from '../scan/scan-outline.ts';
import { writeInPlace } from '../source/folder/write-in-place.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { count } from '../text/count.ts';
import { BASELINE_OPTION } from './baseline-file.ts';
import type { Command } from './command.ts';
import type { TargetFlags } from './flags/target-flags.ts';
import { EVERYWHERE, HARDENING_OPTION, inputsOf, TARGET_OPTIONS } from './flags/target-flags.ts';
import { outputFile } from './output-file.ts';
import { printTo } from './print-to.ts';
import { readLocalFiles } from './read-local-files.ts';

interface FixFlags extends TargetFlags {
  readonly safe?: true;
  readonly all?: true;
  readonly dryRun?: true;
  readonly output?: string;
}

/** `pss-review fix`: applies fixes to files in place, or prints them as a patch. */
export const fixCommand: Command = {
  argument: new Argument('[paths...]', 'files or folders').default(['.']),
  options: [
    ...TARGET_OPTIONS,
    EVERYWHERE,
    BASELINE_OPTION,
    HARDENING_OPTION,
    new Option('--safe', 'only fixes that rarely change what the program does (the default)'),
    new Option('--all', 'those, too, that may: explain says what to look out for'),
    new Option('--dry-run', 'print a patch, and change nothing'),
    new Option('--output <file>', 'write that patch to this file'),
  ],
  run: async ({ output }, paths: string[], flags: FixFlags) => {
    if (flags.safe && flags.all) throw new ConfigurationError('--safe and --all: choose one of them');
    if (flags.output !== undefined && !flags.dryRun) {
      throw new ConfigurationError('--output: for the patch of --dry-run; without that, the files themselves change');
    }
    if (paths.includes('-')) throw new ConfigurationError('-: standard input cannot be fixed in place; name files');
    const file = await outputFile(flags.output, inputsOf(paths, flags));
    const { read, rules, isWhole, ...local } = await readLocalFiles(paths, { ...flags, hasChecklist: true });
    const outcome = await fixFiles([...read(local.paths)], rules, flags.all ? ['safe', 'careful'] : ['safe'], isWhole);
    if (flags.dryRun) await printTo(output, file, [fixPatch(outcome.files)], () => patchSize(outcome));
    else for (const { path, after } of outcome.files) await writeInPlace(local.root, path, after);
    process.stderr.write(fixText(outcome, flags.dryRun === true));
    return scanBlocks(outlineOf(outcome.rest)) ? 1 : 0;
  },
};

function patchSize({ files, made }: FixOutcome): string {
  const repaired = repairCount(made);
  return `a patch of ${count(files.length, 'file')} that repairs ${count(repaired, 'violation')}`;
}
