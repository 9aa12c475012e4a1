import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { Version } from '../../pss/version.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import type { Labels } from './namespace-labels.ts';
import { commandName, labelCommand, labelsFor, labelsYaml } from './namespace-labels.ts';

/** One step of raising a namespace from a level to the next. */
export interface MigrationStep {
  readonly name: 'analyse' | 'warn' | 'fix' | 'enforce' | 'watch';
  /** One or two sentences of plain text, without any text of a manifest. */
  readonly what: string;
  /** Commands for a shell. */
  readonly commands: readonly string[];
  /** A Namespace to write into the repository; absent where the step needs none. */
  readonly yaml?: string;
}

/** The facts about a namespace on which its steps depend. */
export interface StepFacts {
  readonly namespace?: string;
  /** Absent where the repository has no workload of it. */
  readonly reached?: Level;
  readonly next?: Level;
  /** `reached`, where it is known that it can be enforced. */
  readonly enforceable?: Level;
  /** The level that a manifest of the Namespace enforces. */
  readonly enforced?: Level;
  /** The number of workloads that violate `next`. */
  readonly violating: number;
  /** Whether the safe fixes repair all violations of `next`. */
  readonly isSafeEnough: boolean;
  /** The labels that the Namespace can have today. */
  readonly today: Labels;
  /** The repository's default. */
  readonly target: LevelVersion;
  /** The files of workloads to repair. */
  readonly files: readonly string[];
}

/** With more files, the command names the current folder (`.`) instead. */
const MAX_FILES = 5;

/**
 * The steps from today's level to the next: analyse, warn, fix, enforce, watch; those that are not needed are left out.
 * Where the repository has no workload, only the cluster can tell what is possible.
 */
export function migrationSteps(facts: StepFacts): MigrationStep[] {
  const { namespace, reached, next, enforceable, enforced = 'privileged', violating, today, target } = facts;
  if (reached === undefined) return [analysis(namespace, [levelToTry(target.level, enforced)], target.version)];
  const aim = next ?? reached;
  const enforce = labelsFor({ enforce: aim }, target.version);
  // What is not known of the level that could be enforced now is asked as well.
  const isInDoubt = enforceable === undefined;
  const analyse = analysis(namespace, isInDoubt ? [reached, aim] : [aim], target.version);
  const watch: MigrationStep = {
    name: 'watch',
    what: 'For some days look for pods that were refused: controllers report them as events, the API server counts them.',
    commands: [
      `kubectl get events -n ${commandName(namespace)} --field-selector reason=FailedCreate`,
      "kubectl get --raw /metrics | grep 'pod_security_evaluations_total.*deny'",
    ],
  };
  const last: MigrationStep = {
    name: 'enforce',
    what: `Once the analysis is silent, enforce ${aim}: pods that violate it are rejected from then on, those that run stay.`,
    commands: [labelCommand(namespace, enforce)],
    yaml: labelsYaml(namespace, labelsFor({ enforce: aim, warn: aim, audit: aim }, target.version)),
  };
  if (next === undefined) return enforced === aim ? [analyse, watch] : [analyse, last, watch];
  // The enforced level must not be lowered: workloads that violate it are rejected today.
  if (compareLevels(enforced, next) >= 0) return [analyse, fixStep(facts, next, violating), watch];
  const warn: MigrationStep = {
    name: 'warn',
    what: warning(reached, next, enforced, isInDoubt),
    commands: [labelCommand(namespace, today)],
    yaml: labelsYaml(namespace, today),
  };
  return [analyse, warn, fixStep(facts, next, violating), last, watch];
}

/** Asks the cluster, which changes nothing, what each of these levels would reject. */
function analysis(namespace: string | undefined, levels: readonly Level[], version: Version): MigrationStep {
  return {
    name: 'analyse',
    what: 'Ask the cluster which running pods the level would reject: it knows those, too, that are not in this repository. Nothing is changed.',
    commands: [...new Set(levels)].map((level) =>
      labelCommand(namespace, labelsFor({ enforce: level }, version), true),
    ),
  };
}

/** The level to try where the repository has no workload: the strictest that it speaks of, and at least baseline. */
function levelToTry(...levels: readonly Level[]): Level {
  return levels.reduce((strictest, level) => (compareLevels(level, strictest) > 0 ? level : strictest), 'baseline');
}

function warning(reached: Level, next: Level, enforced: Level, isInDoubt: boolean): string {
  if (reached === 'privileged') return `Reject nothing yet, and be warned of what ${next} will reject.`;
  const warned = `be warned of what ${next} will reject.`;
  if (enforced === reached) return `${capitalised(reached)} is enforced already; ${warned}`;
  return isInDoubt
    ? `Whether ${reached} can be enforced, the analysis tells: reject nothing yet, and ${warned}`
    : `Nothing here violates ${reached}, so enforce it today; ${warned}`;
}

function fixStep(
  { isSafeEnough, files, target: { version } }: StepFacts,
  next: Level,
  violating: number,
): MigrationStep {
  const safe = isSafeEnough
    ? 'The safe fixes are all that it takes.'
    : 'Apply the safe fixes, then the others in the order of this plan; pss-review explain tells what each may break.';
  const paths = files.length <= MAX_FILES && files.every(isPlainPath) ? files.join(' ') : '.';
  const command = `pss-review fix --safe --everywhere --level ${next} --version ${version} ${paths}`;
  return {
    name: 'fix',
    what: `${count(violating, 'workload')} to repair. ${safe}`,
    commands: [`${command} --dry-run`, command],
  };
}

/** Whether a shell and the command line take a path without quotes. */
function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_./+@-]{0,199}$/.test(path);
}
