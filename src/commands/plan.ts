import { Argument, Option } from 'commander';
import { labelsText } from '../report/labels/labels-text.ts';
import { migrationPlanMarkdown } from '../report/markdown/migration-plan-markdown.ts';
import { countsLine } from '../report/scan-counts.ts';
import { fixPatch } from '../report/text/fix-patch.ts';
import { scanContents } from '../scan/collect-scan.ts';
import type { LabelEdits } from '../scan/migration/label-edits.ts';
import { labelEdits } from '../scan/migration/label-edits.ts';
import type { MigrationPlan } from '../scan/migration/migration-plan.ts';
import { migrationPlan } from '../scan/migration/migration-plan.ts';
import type { LabelledScan } from '../scan/migration/prove-labels.ts';
import { faultsOfLabels } from '../scan/migration/prove-labels.ts';
import { outlineOf } from '../scan/scan-outline.ts';
import { STANDARD_INPUT } from '../source/folder/find-scope.ts';
import { writeInPlace } from '../source/folder/write-in-place.ts';
import { ConfigurationError } from '../target/config/configuration-error.ts';
import { count } from '../text/count.ts';
import { didYouMean } from '../text/nearest.ts';
import type { Command } from './command.ts';
import type { TargetFlags } from './flags/target-flags.ts';
import { inputsOf, TARGET_OPTIONS } from './flags/target-flags.ts';
import { outputFile } from './output-file.ts';
import { OUTPUT_OPTION, printTo } from './print-to.ts';
import type { LocalScan } from './read-local-files.ts';
import { readLocalFiles } from './read-local-files.ts';

interface PlanFlags extends TargetFlags {
  readonly namespace?: string;
  readonly apply?: true;
  readonly dryRun?: true;
  readonly output?: string;
}

/** `pss-review plan`: prints the migration plan, or writes the labels that namespaces can carry today. */
export const planCommand: Command = {
  argument: new Argument('[paths...]', 'files or folders').default(['.']),
  options: [
    ...TARGET_OPTIONS,
    new Option('--namespace <name>', 'only this namespace'),
    new Option('--apply', "write the labels that namespaces can carry today into the repository's Namespace manifests"),
    new Option('--dry-run', 'with --apply: print a patch, and change nothing'),
    OUTPUT_OPTION,
  ],
  run: async ({ output }, paths: string[], flags: PlanFlags) => {
    if (flags.dryRun && !flags.apply)
      throw new ConfigurationError('--dry-run: for --apply; without that nothing is changed');
    if (flags.output !== undefined && flags.apply && !flags.dryRun) {
      throw new ConfigurationError(
        '--output: for the plan, or the patch of --dry-run; with --apply the files themselves change',
      );
    }
    if (flags.apply && paths.includes(STANDARD_INPUT)) {
      throw new ConfigurationError('-: standard input cannot be labelled in place; name files');
    }
    const file = await outputFile(flags.output, inputsOf(paths, flags));
    const local = await readLocalFiles(paths, flags);
    const before = await scanOf(local);
    const plan = narrowed(migrationPlan(before.scan), flags.namespace);
    if (!flags.apply) {
      const counts = countsLine(outlineOf(before.scan));
      await printTo(output, file, [migrationPlanMarkdown(plan), `\n${counts}.\n`], () => counts);
      return 0;
    }
    const edits = await provedEdits(plan, before, local, (given) => readLocalFiles(paths, flags, given));
    if (flags.dryRun) {
      await printTo(output, file, [fixPatch(edits.files)], () => `a patch of ${count(edits.files.length, 'file')}`);
    } else for (const { path, after } of edits.files) await writeInPlace(local.root, path, after);
    const { length: unread } = outlineOf(before.scan).notEvaluated;
    process.stderr.write(labelsText(edits, flags.dryRun === true, unread));
    return edits.outcomes.some(({ result }) => result.is === 'refused') ? 1 : 0;
  },
};

async function scanOf({ paths, rules, read, isWhole }: LocalScan): Promise<LabelledScan> {
  return { scan: await scanContents([...read(paths)], rules, isWhole), namespaces: rules.namespaces };
}

/** @throws ConfigurationError where nothing is in the namespace */
function narrowed(plan: MigrationPlan, name: string | undefined): MigrationPlan {
  if (name === undefined) return plan;
  const namespaces = plan.namespaces.filter(({ namespace }) => namespace === name);
  if (namespaces.length > 0) return { ...plan, namespaces };
  const known = plan.namespaces.flatMap(({ namespace }) => namespace ?? []);
  throw new ConfigurationError(`--namespace ${name}: no manifest is in it${didYouMean(name, known)}`);
}

/** Writes the labels in memory, reads all again, and leaves out the namespaces whose labels do not prove right. */
async function provedEdits(
  plan: MigrationPlan,
  before: LabelledScan,
  { contentOf, rules }: LocalScan,
  again: (given: ReadonlyMap<string, string>) => Promise<LocalScan>,
): Promise<LabelEdits> {
  const refusalOf = (path: string): string | undefined => {
    const role = rules.roleOf(path);
    if (role.is === 'chart') return 'it stands in a chart: set the labels in the template, or its values';
    if (role.is === 'link') return 'it stands behind a link';
    return path.startsWith('../') ? 'it stands outside of the repository' : undefined;
  };
  const made = before.scan.manifests.flatMap(({ manifest }) => manifest.namespaces);
  const sources = { namespaces: rules.namespaces, made, contentOf, refusalOf };
  const refused = new Map<string, string>();
  for (;;) {
    const edits = labelEdits(plan, sources, refused);
    if (edits.files.length === 0) return edits;
    const after = await scanOf(await again(new Map(edits.files.map(({ path, after: text }) => [path, text]))));
    const faults = faultsOfLabels(before, after, edits.outcomes);
    if (faults.size === 0) return edits;
    for (const [name, reason] of faults) refused.set(name, reason);
  }
}
