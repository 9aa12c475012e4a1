import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
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
  readonly reached: Level;
  readonly next?: Level;
  /** The level that a manifest of the Namespace enforces. */
  readonly enforced?: Level;
  /** The number of workloads that violate `next`. */
  readonly violating: number;
  /** Whether the safe fixes repair all violations of `next`. */
  readonly isSafeEnough: boolean;
  /** The labels that the Namespace can have today. */
  readonly today: Labels;
  readonly version: Version;
  /** The files of workloads to repair. */
  readonly files: readonly string[];
}

/** With more files, the command names the current folder (`.`) instead. */
const MAX_FILES = 5;

/**
 * The steps from today's level to the next: analyse, warn, fix, enforce, watch; those that are not needed are left out.
 */
export function migrationSteps(facts: StepFacts): MigrationStep[] {
  const { namespace, reached, next, enforced = 'privileged', violating, today, version } = facts;
  const aim = next ?? reached;
  const enforce = labelsFor({ enforce: aim }, version);
  const analyse: MigrationStep = {
    name: 'analyse',
    what: 'Ask the cluster which running pods the level would reject: it knows those, too, that are not in this repository. Nothing is changed.',
    commands: [labelCommand(namespace, enforce, true)],
  };
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
    yaml: labelsYaml(namespace, labelsFor({ enforce: aim, warn: aim, audit: aim }, version)),
  };
  if (next === undefined) return enforced === aim ? [analyse, watch] : [analyse, last, watch];
  // The enforced level must not be lowered: workloads that violate it are rejected today.
  if (compareLevels(enforced, next) >= 0) return [analyse, fixStep(facts, next, violating), watch];
  const warn: MigrationStep = {
    name: 'warn',
    what:
      reached === 'privileged'
        ? `Reject nothing yet, and be warned of what ${next} will reject.`
        : enforced === reached
          ? `${capitalised(reached)} is enforced already; be warned of what ${next} will reject.`
          : `Nothing here violates ${reached}, so enforce it today; be warned of what ${next} will reject.`,
    commands: [labelCommand(namespace, today)],
    yaml: labelsYaml(namespace, today),
  };
  return [analyse, warn, fixStep(facts, next, violating), last, watch];
}

function fixStep({ isSafeEnough, files, version }: StepFacts, next: Level, violating: number): MigrationStep {
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
