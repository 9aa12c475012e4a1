import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { Version } from '../../pss/version.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import type { EnforcedLevel } from './enforced-level.ts';
import type { FixFacts } from './fix-step.ts';
import { fixStep } from './fix-step.ts';
import type { Labels } from './namespace-labels.ts';
import { commandName, labelCommand, labelsFor, labelsYaml } from './namespace-labels.ts';

/** One step of raising a namespace from a level to the next. */
export interface MigrationStep {
  readonly name: 'analyse' | 'warn' | 'fix' | 'enforce' | 'watch';
  /** A few sentences of plain text, without any text of a manifest. */
  readonly what: string;
  /** Commands for a shell; none where there is nothing to run. */
  readonly commands: readonly string[];
  /** A Namespace to write into the repository; absent where the step needs none. */
  readonly yaml?: string;
}

/** The facts about a namespace on which its steps depend. */
export interface StepFacts extends FixFacts {
  readonly namespace?: string;
  /** Absent where the repository has no workload of it. */
  readonly reached?: Level;
  readonly next?: Level;
  /** `reached`, where it is known that it can be enforced. */
  readonly enforceable?: Level;
  /** The strictest level that the repository says is enforced. */
  readonly enforced?: EnforcedLevel;
  /** The labels to set today. */
  readonly labels: Labels;
  /** Whether each Namespace manifest has them. */
  readonly isWarned: boolean;
  /** The enforce labels that a Namespace manifest has today. */
  readonly kept: Labels;
  /** The repository's default. */
  readonly target: LevelVersion;
}

/**
 * The steps from today's level to the next: analyse, warn, fix, enforce, watch; those that are not needed are left out.
 * Where the repository has no workload, only the cluster can tell what is possible. No step sets a lower level than the
 * one that is enforced today.
 */
export function migrationSteps(facts: StepFacts): MigrationStep[] {
  const { namespace, reached, next, enforced, violating, target, isWarned } = facts;
  if (reached === undefined) {
    return [analysis(namespace, [levelToTry(target.level, enforced?.level ?? 'privileged')], target.version)];
  }
  const aim = next ?? reached;
  // What only the config says is no label of the cluster.
  const labelled = enforced === undefined || enforced.by === 'config' ? 'privileged' : enforced.level;
  // The level that is enforced first is asked about first, unless a stricter one holds already.
  const isAsked = compareLevels(reached, enforced?.level ?? 'privileged') >= 0 && compareLevels(reached, labelled) > 0;
  const analyse = analysis(namespace, isAsked ? [reached, aim] : [aim], target.version);
  const isEnforced = compareLevels(labelled, aim) >= 0;
  const isHeld = next !== undefined && compareLevels(enforced?.level ?? 'privileged', next) >= 0;
  return [
    analyse,
    ...(next === undefined || isHeld || isWarned ? [] : [warnStep(facts, reached, next)]),
    ...(next === undefined || violating === 0 ? [] : [fixStep(facts, next, target.version)]),
    ...(isEnforced ? [] : [enforceStep(facts, aim)]),
    watchStep(namespace),
  ];
}

/** Asks the cluster, which changes nothing, what each of these levels would reject. */
function analysis(namespace: string | undefined, levels: readonly Level[], version: Version): MigrationStep {
  return {
    name: 'analyse',
    what: 'Ask the cluster which running pods the level would reject: it knows those, too, that are not in this repository. Nothing is changed.',
    commands: [...new Set(levels)].map((level) =>
      labelCommand(namespace, labelsFor({ enforce: level }, version), ['--dry-run=server', '--overwrite']),
    ),
  };
}

/** The level to try where the repository has no workload: the strictest that it speaks of, and at least baseline. */
function levelToTry(...levels: readonly Level[]): Level {
  return levels.reduce((strictest, level) => (compareLevels(level, strictest) > 0 ? level : strictest), 'baseline');
}

function warnStep(facts: StepFacts, reached: Level, next: Level): MigrationStep {
  const { namespace, labels, kept } = facts;
  // The cluster may have a stricter label that the repository does not know.
  const label = `${LABEL_PREFIX}enforce`;
  const isBlind = label in labels && !(label in kept);
  const refusal = ' Where the namespace has other labels already, kubectl refuses: look at them first.';
  return {
    name: 'warn',
    what: `${warning(facts, reached, next)}${isBlind ? refusal : ''}`,
    commands: [labelCommand(namespace, labels, isBlind ? [] : ['--overwrite'])],
    yaml: labelsYaml(namespace, { ...kept, ...labels }),
  };
}

function warning({ enforced, enforceable }: StepFacts, reached: Level, next: Level): string {
  if (reached === 'privileged') return `Reject nothing yet, and be warned of what ${next} will reject.`;
  const warned = `be warned of what ${next} will reject.`;
  if (enforced?.level === reached && enforced.by !== 'config') {
    return `${capitalised(reached)} is enforced already; ${warned}`;
  }
  return enforceable === undefined
    ? `Whether ${reached} can be enforced, the analysis tells: reject nothing yet, and ${warned}`
    : `Nothing here violates ${reached}, so enforce it today if the analysis is silent; ${warned}`;
}

function enforceStep({ namespace, exempt, target }: StepFacts, aim: Level): MigrationStep {
  const labels = labelsFor({ enforce: aim, warn: aim, audit: aim }, target.version);
  const [violates, it, its] = exempt === 1 ? ['violates', 'it', 'its'] : ['violate', 'them', 'their'];
  const exemption =
    exempt === 0
      ? ''
      : `${count(exempt, 'workload')} that the config exempts ${violates} ${aim}, and the cluster knows no such exemption: move ${it} to a namespace of ${its} own first. `;
  return {
    name: 'enforce',
    what: `${exemption}Once the analysis is silent, enforce ${aim}: pods that violate it are rejected from then on, those that run stay.`,
    commands: [labelCommand(namespace, labels)],
    yaml: labelsYaml(namespace, labels),
  };
}

function watchStep(namespace: string | undefined): MigrationStep {
  return {
    name: 'watch',
    what: 'For some days look for pods that were refused: controllers report them as events, the API server counts them.',
    commands: [
      `kubectl get events -n ${commandName(namespace)} --field-selector reason=FailedCreate`,
      "kubectl get --raw /metrics | grep 'pod_security_evaluations_total.*deny'",
    ],
  };
}
