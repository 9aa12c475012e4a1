import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import type { Level } from '../../pss/level.ts';
import { compareLevels, LEVELS } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { NamespaceStanding } from '../../target/namespace-standing.ts';
import { nextLevel } from '../reached-level.ts';
import type { ScanContext } from '../scan-context.ts';
import { blockingChecks, plannedFixes } from './blocked-workloads.ts';
import type { EnforcedLevel } from './enforced-level.ts';
import { enforcedLevel, enforceLabels } from './enforced-level.ts';
import type { FilesOfOthers } from './files-of-others.ts';
import type { NamespacePlan } from './migration-plan.ts';
import { migrationSteps } from './migration-steps.ts';
import { namespaceDoubts } from './namespace-doubts.ts';
import type { Labels } from './namespace-labels.ts';
import { labelsFor } from './namespace-labels.ts';
import type { PlannedWorkload } from './planned-workload.ts';
import { unmetLabels } from './unmet-labels.ts';

/** What a plan knows beside the workloads of one namespace. */
export interface KnownOfAll {
  readonly target: LevelVersion;
  readonly context: ScanContext;
  /** The number of things in a namespace, or in an unknown one, that were not judged. */
  readonly unjudgedIn: (namespace: string | undefined) => number;
  /** The workloads whose namespace is not known. */
  readonly unnamed: readonly PlannedWorkload[];
  /** The files with workloads that are not, or not only, in a namespace. */
  readonly filesOfOthers: (namespace: string | undefined) => FilesOfOthers;
}

/** Plans how a namespace reaches its next level. Nothing in it lowers what is enforced today. */
export function planNamespace(
  namespace: string | undefined,
  workloads: readonly PlannedWorkload[],
  known: KnownOfAll,
): NamespacePlan {
  const { target, context } = known;
  const standing = context.standingOf(namespace);
  const kept = enforceLabels(standing);
  const written = kept[`${LABEL_PREFIX}enforce`];
  const named = { ...(namespace !== undefined && { namespace }), ...(written !== undefined && { written }) };
  if (standing.isExempt) return { ...exemptPlan(workloads.length), ...named };
  const held = workloads.filter(({ runtimeClass }) => !context.isExemptClass(runtimeClass));
  const reached = reachedBy(workloads, held);
  const enforced = enforcedLevel(namespace, standing, workloads);
  const next = reached === undefined ? undefined : levelToReach(reached, enforced?.level);
  const toRepair = next === undefined ? [] : held.filter(({ at }) => at[next].blocked !== undefined);
  const blocked = next === undefined ? [] : toRepair.flatMap(({ at }) => at[next].blocked ?? []);
  const exempt = next === undefined ? 0 : held.filter(({ at }) => at[next].isExempt).length;
  const doubts = doubtsOf({ namespace, workloads, reached, standing }, known);
  const isDone = enforced !== undefined && isEnforcedAlready(enforced, reached, target) && standing.isUnanimous;
  const isStricter = compareLevels(enforced?.level ?? 'privileged', reached ?? 'restricted') > 0;
  const enforceable = isStricter || (doubts.length > 0 && !isDone) ? undefined : reached;
  const facts = {
    violating: blocked.length,
    violatingToday: held.filter(({ isViolating }) => isViolating).length,
    exempt,
    isSafeEnough: exempt === 0 && blocked.length > 0 && blocked.every(({ isSafe }) => isSafe),
    doubts,
    ...(reached !== undefined && { reached }),
    ...(enforceable !== undefined && { enforceable }),
    ...(next !== undefined && { next }),
    ...(enforced !== undefined && { enforced }),
  };
  const raised = enforceable !== undefined && isRaised(enforceable, enforced) ? { enforce: enforceable } : {};
  const labels = labelsFor({ ...raised, ...(next !== undefined && { warn: next, audit: next }) }, target.version);
  return {
    ...facts,
    ...named,
    workloads: workloads.length,
    exemptByServer: workloads.length - held.length,
    isExempt: false,
    labels,
    checks: blockingChecks(blocked),
    fixes: plannedFixes(blocked),
    steps: migrationSteps({
      ...facts,
      ...named,
      labels,
      kept,
      target,
      files: [...new Set(toRepair.flatMap(({ file }, index) => [file, ...(blocked[index]?.otherFiles ?? [])]))],
      others: known.filesOfOthers(namespace),
      isWhole: context.isWhole,
      isWarned: isSetBy(standing.definitions, labels),
    }),
  };
}

/** The plan for a namespace that the API server's own configuration exempts: its labels do nothing. */
function exemptPlan(workloads: number): NamespacePlan {
  const nothing = {
    doubts: [],
    labels: {},
    violating: 0,
    violatingToday: 0,
    exempt: 0,
    checks: [],
    fixes: [],
    steps: [],
  };
  return { ...nothing, workloads, exemptByServer: workloads, isExempt: true, isSafeEnough: false };
}

/** Whether each Namespace of the repository has these labels already, or warns of more. */
function isSetBy(definitions: NamespaceStanding['definitions'], labels: Labels): boolean {
  return definitions.length > 0 && definitions.every((given) => Object.keys(unmetLabels(given, labels)).length === 0);
}

/** The strictest level that nothing in a namespace violates which its server looks at. */
function reachedBy(workloads: readonly PlannedWorkload[], held: readonly PlannedWorkload[]): Level | undefined {
  if (held.length === 0) return workloads.length === 0 ? undefined : 'restricted';
  return LEVELS.findLast((level) => !held.some(({ at }) => at[level].isFailing));
}

/** Whether the cluster enforces a level already, at the version of the plan. */
function isEnforcedAlready(
  { level, version, by }: EnforcedLevel,
  reached: Level | undefined,
  target: LevelVersion,
): boolean {
  return by !== 'config' && level === reached && version === target.version;
}

/** Whether to enforce a level is more than what is enforced already, or than what only the config says. */
function isRaised(level: Level, enforced: EnforcedLevel | undefined): boolean {
  const { level: today = 'privileged', by } = enforced ?? {};
  const more = compareLevels(level, today);
  return level !== 'privileged' && (more > 0 || (more === 0 && by === 'config'));
}

/** The level to reach: the one above, or the one that is enforced already if it is stricter. */
function levelToReach(reached: Level, enforced: Level = 'privileged'): Level | undefined {
  return compareLevels(enforced, reached) > 0 ? enforced : nextLevel(reached);
}

interface Doubtful {
  readonly namespace: string | undefined;
  readonly workloads: readonly PlannedWorkload[];
  readonly reached: Level | undefined;
  readonly standing: NamespaceStanding;
}

function doubtsOf(
  { namespace, workloads, reached, standing }: Doubtful,
  { unjudgedIn, unnamed, context }: KnownOfAll,
): string[] {
  const isNamed = namespace !== undefined;
  const violatesReached = ({ at, runtimeClass }: PlannedWorkload): boolean =>
    reached !== undefined && at[reached].isFailing && !context.isExemptClass(runtimeClass);
  return namespaceDoubts({
    workloads: workloads.length,
    unjudged: isNamed ? unjudgedIn(namespace) : 0,
    unplaced: unjudgedIn(undefined),
    violatingElsewhere: isNamed ? unnamed.filter(violatesReached).length : 0,
    leftOut: isNamed ? context.leftOut(namespace) : 0,
    standing,
    ...(isNamed && { namespace }),
    ...(reached !== undefined && { reached }),
  });
}
