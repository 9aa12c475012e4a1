import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import type { Level } from '../../pss/level.ts';
import { compareLevels } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { NamespaceStanding } from '../../target/namespace-standing.ts';
import { nextLevel, reachedByAll } from '../reached-level.ts';
import type { JudgedWorkload } from '../scan.ts';
import type { ScanContext } from '../scan-context.ts';
import { blockedBy, blockingChecks, isExemptFrom, isViolating, plannedFixes } from './blocked-workloads.ts';
import type { EnforcedLevel } from './enforced-level.ts';
import { enforcedLevel, enforceLabels } from './enforced-level.ts';
import type { NamespacePlan } from './migration-plan.ts';
import { migrationSteps } from './migration-steps.ts';
import { namespaceDoubts } from './namespace-doubts.ts';
import type { Labels } from './namespace-labels.ts';
import { labelsFor } from './namespace-labels.ts';
import { unmetLabels } from './unmet-labels.ts';

/** What a plan knows beside the workloads of one namespace. */
export interface KnownOfAll {
  readonly target: LevelVersion;
  readonly context: ScanContext;
  /** The number of things in a namespace, or in an unknown one, that were not judged. */
  readonly unjudgedIn: (namespace: string | undefined) => number;
  /** The workloads whose namespace is not known. */
  readonly unnamed: readonly JudgedWorkload[];
  /** The files with workloads that are not, or not only, in a namespace. */
  readonly filesBeside: (namespace: string | undefined) => readonly string[];
}

/** Plans how a namespace reaches its next level. Nothing in it lowers what is enforced today. */
export function planNamespace(
  namespace: string | undefined,
  judged: readonly JudgedWorkload[],
  known: KnownOfAll,
): NamespacePlan {
  const { target, context } = known;
  const standing = context.standingOf(namespace);
  const kept = enforceLabels(standing);
  const written = kept[`${LABEL_PREFIX}enforce`];
  const named = { ...(namespace !== undefined && { namespace }), ...(written !== undefined && { written }) };
  if (standing.isExempt) return { ...exemptPlan(judged.length), ...named };
  const held = judged.filter(({ workload }) => !context.isExemptClass(workload.pod.spec?.runtimeClassName));
  const reached = reachedBy(judged, held);
  const enforced = enforcedLevel(namespace, standing, judged);
  const next = reached === undefined ? undefined : levelToReach(reached, enforced?.level);
  const blocked = next === undefined ? [] : held.flatMap((workload) => blockedBy(workload, next));
  const exempt = next === undefined ? 0 : held.filter((workload) => isExemptFrom(workload, next)).length;
  const doubts = doubtsOf({ namespace, judged, reached, standing }, known);
  const isDone = enforced !== undefined && isEnforcedAlready(enforced, reached, target) && standing.isUnanimous;
  const isStricter = compareLevels(enforced?.level ?? 'privileged', reached ?? 'restricted') > 0;
  const enforceable = isStricter || (doubts.length > 0 && !isDone) ? undefined : reached;
  const facts = {
    violating: blocked.length,
    violatingToday: held.filter(isViolating).length,
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
    workloads: judged.length,
    exemptByServer: judged.length - held.length,
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
      files: [...new Set(blocked.flatMap((entry) => entry.files))],
      others: blocked.length === 0 ? [] : known.filesBeside(namespace),
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
function reachedBy(judged: readonly JudgedWorkload[], held: readonly JudgedWorkload[]): Level | undefined {
  if (judged.length > 0 && held.length === 0) return 'restricted';
  return reachedByAll(held.map((workload) => workload.reached));
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
  readonly judged: readonly JudgedWorkload[];
  readonly reached: Level | undefined;
  readonly standing: NamespaceStanding;
}

function doubtsOf(
  { namespace, judged, reached, standing }: Doubtful,
  { unjudgedIn, unnamed, context }: KnownOfAll,
): string[] {
  const isNamed = namespace !== undefined;
  const violatesReached = ({ workload, reached: { failing } }: JudgedWorkload): boolean =>
    reached !== undefined && failing[reached].length > 0 && !context.isExemptClass(workload.pod.spec?.runtimeClassName);
  return namespaceDoubts({
    workloads: judged.length,
    unjudged: isNamed ? unjudgedIn(namespace) : 0,
    unplaced: unjudgedIn(undefined),
    violatingElsewhere: isNamed ? unnamed.filter(violatesReached).length : 0,
    leftOut: isNamed ? context.leftOut(namespace) : 0,
    standing,
    ...(isNamed && { namespace }),
    ...(reached !== undefined && { reached }),
  });
}
