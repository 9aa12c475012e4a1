import { Option } from 'commander';
import type { AuditQuestion } from '../../hardening/audit-questions.ts';
import { AUDIT_QUESTIONS } from '../../hardening/audit-questions.ts';
import type { FormatOf } from '../../report/format.ts';
import { formatsOf } from '../../report/formats.ts';
import type { Detail } from '../../report/text/scan-text.ts';
import type { Shard } from '../../scan/divide-files.ts';
import type { ScanFailOn } from '../../scan/scan-outline.ts';
import { SCAN_FAIL_ON } from '../../scan/scan-outline.ts';
import type { UnjudgedChoice } from '../../target/config/configuration.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { oneOf } from '../../target/config/one-of.ts';
import { BASELINE_OPTION } from '../baseline-file.ts';
import { findFormat } from '../find-format.ts';
import { SHARD_OPTION, shardOf } from '../flags/shard-flag.ts';
import type { TargetFlags } from '../flags/target-flags.ts';
import { EVERYWHERE, TARGET_OPTIONS, UNJUDGED_OPTION, unjudgedOf } from '../flags/target-flags.ts';
import { OUTPUT_OPTION } from '../print-to.ts';

/** The flags of `scan`, as they are written. */
export interface ScanFlags extends TargetFlags {
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

/** What they choose. */
export interface ScanChoices {
  readonly format: FormatOf<'scan'>;
  readonly only: AuditQuestion | undefined;
  readonly jobs: number | undefined;
  readonly detail: Detail;
  readonly failOn: ScanFailOn | undefined;
  readonly unjudged: UnjudgedChoice | undefined;
  readonly shard: Shard | undefined;
}

/** The option of `scan` that compares two versions of the cluster. */
const COMPARE_OPTION = new Option(
  '--compare <versions...>',
  'two versions of the cluster, as v1.34 v1.37: what the newer one rejects and the older does not (--format text and json)',
);

const FORMATS = formatsOf('scan');
const QUESTION_IDS = AUDIT_QUESTIONS.map(({ id }) => id);

/** The options of `scan`, in the order of its help. */
export const SCAN_OPTIONS: readonly Option[] = [
  ...TARGET_OPTIONS,
  EVERYWHERE,
  COMPARE_OPTION,
  new Option('--format <format>', FORMATS.map(({ id }) => id).join(', ')).default('text'),
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
  new Option('--jobs <n>', 'how many threads read, where there is much (default: one for each core)'),
];

/** @throws ConfigurationError where a flag has no such value, or flags contradict each other */
export function scanChoices(flags: ScanFlags): ScanChoices {
  if (flags.pruneBaseline && (flags.baseline === undefined || flags.writeBaseline !== undefined))
    throw new ConfigurationError(
      '--prune-baseline: name the file that it changes, with --baseline and without --write-baseline',
    );
  return {
    format: findFormat(FORMATS, flags.format),
    only: flags.only === undefined ? undefined : auditQuestion(flags.only),
    jobs: flags.jobs === undefined ? undefined : wholeNumber('--jobs', flags.jobs),
    detail: detailOf(flags),
    failOn: flags.failOn === undefined ? undefined : oneOf('--fail-on', SCAN_FAIL_ON, flags.failOn),
    unjudged: unjudgedOf(flags),
    shard: shardOf(flags),
  };
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
