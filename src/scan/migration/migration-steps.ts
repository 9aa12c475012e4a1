import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { Version } from '../../pss/version.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import type { Labels } from './namespace-labels.ts';
import { commandName, labelCommand, labelsFor, labelsYaml } from './namespace-labels.ts';

/** One step from a level to the next. */
export interface MigrationStep {
  readonly name: 'analyse' | 'warn' | 'fix' | 'enforce' | 'watch';
  /** Plain text, a sentence or two; no text of a manifest is in it. */
  readonly what: string;
  /** For a shell. */
  readonly commands: readonly string[];
  /** A Namespace to be written into the repository; absent where the step asks for none. */
  readonly yaml?: string;
}

/** What the steps of one namespace depend on. */
export interface StepFacts {
  readonly namespace?: string;
  readonly reached: Level;
  readonly next?: Level;
  /** What a manifest of the Namespace enforces. */
  readonly enforced?: Level;
  readonly violating: number;
  readonly isSafeEnough: boolean;
  /** What the Namespace can carry today. */
  readonly today: Labels;
  readonly version: Version;
  /** Those with something to repair. */
  readonly files: readonly string[];
}

/** More files are not listed in one command. */
const MAX_FILES = 5;

/** From the level that holds today to the next: analyse, warn, fix, enforce, watch. */
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
  // Nothing is to be lowered: what violates it is rejected today.
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

/** Whether a shell and the command line take a path as it is. */
function isPlainPath(path: string): boolean {
  return /^[A-Za-z0-9_][A-Za-z0-9_./+@-]{0,199}$/.test(path);
}
