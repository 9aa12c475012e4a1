import { LABEL_PREFIX } from '../../pss/admission/namespace-policy.ts';
import type { Level } from '../../pss/level.ts';
import { compareLevels, parseLevel } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { Version } from '../../pss/version.ts';
import { groupByEach } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import { nextLevel, reachedByAll } from '../reached-level.ts';
import type { JudgedWorkload, Scan } from '../scan.ts';
import type { BlockingCheck, PlannedFix } from './blocked-workloads.ts';
import { blockedBy, blockingChecks, plannedFixes } from './blocked-workloads.ts';
import type { MigrationStep } from './migration-steps.ts';
import { migrationSteps } from './migration-steps.ts';
import { namespaceDoubts } from './namespace-doubts.ts';
import type { Labels } from './namespace-labels.ts';
import { labelsFor } from './namespace-labels.ts';

/** A plan for raising each namespace to its next level: a plain value. */
export interface MigrationPlan {
  readonly version: Version;
  /** Sorted by name; workloads without a namespace come last. */
  readonly namespaces: readonly NamespacePlan[];
  /** The number of documents, charts, patches and other objects that could not be judged. */
  readonly unjudged: number;
}

/** The plan for one namespace. */
export interface NamespacePlan {
  /** Absent for workloads whose namespace is unknown. */
  readonly namespace?: string;
  readonly workloads: number;
  /** The strictest level that no workload of the namespace violates; absent where the repository has none. */
  readonly reached?: Level;
  /**
   * The level that the namespace can enforce today: `reached`, where everything in it is known or its manifest enforces
   * that already; absent where it is not known.
   */
  readonly enforceable?: Level;
  /** What is not known of the namespace: see `namespaceDoubts`. */
  readonly doubts: readonly string[];
  /**
   * The level to reach: the one above `reached`, or a stricter one that is enforced already; absent where there is
   * none, or no workload.
   */
  readonly next?: Level;
  /**
   * The labels that the Namespace can have today: they enforce `enforceable`.
   */
  readonly labels: Labels;
  /**
   * The value of the enforce label in a Namespace manifest of the repository, and that value as a level if it is one.
   */
  readonly written?: string;
  readonly enforced?: Level;
  /** The number of workloads that violate `next`. */
  readonly violating: number;
  /** The failing checks of `next`, those that most workloads fail first. */
  readonly checks: readonly BlockingCheck[];
  /** What to repair, in the order that makes the most workloads pass the soonest. */
  readonly fixes: readonly PlannedFix[];
  /** Whether the safe fixes repair all violations of `next`. */
  readonly isSafeEnough: boolean;
  readonly steps: readonly MigrationStep[];
}

/**
 * Plans how each namespace of a scan reaches its next level, at the version of the repository's default. Namespaces
 * without a workload that could be judged are in the plan, too: those that have a manifest, or something else in them.
 */
export function migrationPlan({ target, manifests }: Scan): MigrationPlan {
  const groups = groupByEach(
    manifests.flatMap(({ judged }) => judged),
    ({ namespaces }) => namespaces,
  );
  const written = manifests.flatMap(({ manifest }) => manifest.namespaces);
  const writtenLabels = new Map<string, Labels>();
  for (const { name, labels } of written) {
    const enforce = enforceLabels(labels);
    if (enforce[ENFORCE] !== undefined && !writtenLabels.has(name)) writtenLabels.set(name, enforce);
  }
  const hidden = manifests.flatMap(({ unjudgedIn }) => unjudgedIn);
  const unjudged = groupByEach(hidden, (namespaces) => namespaces);
  const names = new Set([...groups.keys(), ...unjudged.keys(), ...written.map(({ name }) => name)]);
  if (!groups.has(undefined)) names.delete(undefined);
  names.delete('');
  const known = {
    target,
    unjudgedIn: (namespace: string | undefined) => unjudged.get(namespace)?.length ?? 0,
    unnamed: groups.get(undefined) ?? [],
  };
  return {
    version: target.version,
    namespaces: [...names]
      .sort((a, b) => (a === undefined ? 1 : b === undefined ? -1 : compareText(a, b)))
      .map((namespace) =>
        planNamespace(namespace, groups.get(namespace) ?? [], known, writtenLabels.get(namespace ?? '')),
      ),
    unjudged: hidden.length,
  };
}

/** What a plan knows beside the workloads of one namespace. */
interface KnownOfAll {
  readonly target: LevelVersion;
  /** The number of things in a namespace, or in an unknown one, that were not judged. */
  readonly unjudgedIn: (namespace: string | undefined) => number;
  /** The workloads whose namespace is not known. */
  readonly unnamed: readonly JudgedWorkload[];
}

function planNamespace(
  namespace: string | undefined,
  judged: readonly JudgedWorkload[],
  known: KnownOfAll,
  labels: Labels = {},
): NamespacePlan {
  const { version } = known.target;
  const reached = reachedByAll(judged.map((workload) => workload.reached));
  const written = labels[ENFORCE];
  const enforced = parseLevel(written ?? '');
  const next = reached === undefined ? undefined : levelToReach(reached, enforced);
  const blocked = next === undefined ? [] : judged.flatMap((workload) => blockedBy(workload, next));
  const isSafeEnough = blocked.length > 0 && blocked.every(({ isSafe }) => isSafe);
  const doubts = doubtsOf(namespace, judged, reached, known);
  const isCertain = reached !== undefined && compareLevels(enforced ?? 'privileged', reached) >= 0;
  const enforceable = doubts.length === 0 || isCertain ? reached : undefined;
  const facts = {
    violating: blocked.length,
    isSafeEnough,
    doubts,
    ...(namespace !== undefined && { namespace }),
    ...(reached !== undefined && { reached }),
    ...(enforceable !== undefined && { enforceable }),
    ...(next !== undefined && { next }),
    ...(enforced !== undefined && { enforced }),
  };
  const today = {
    ...(enforceable === undefined ? {} : labelsFor({ enforce: enforceable }, version)),
    ...(next === undefined ? {} : labelsFor({ warn: next, audit: next }, version)),
  };
  return {
    ...facts,
    ...(written !== undefined && { written }),
    workloads: judged.length,
    labels: today,
    checks: blockingChecks(blocked),
    fixes: plannedFixes(blocked),
    steps: migrationSteps({
      ...facts,
      // An existing label with the same level may set a version: it stays.
      today: enforced === reached ? { ...today, ...labels } : today,
      target: known.target,
      files: [...new Set(blocked.map((entry) => entry.judged.workload.file))],
    }),
  };
}

function doubtsOf(
  namespace: string | undefined,
  judged: readonly JudgedWorkload[],
  reached: Level | undefined,
  { unjudgedIn, unnamed }: KnownOfAll,
): string[] {
  const isNamed = namespace !== undefined;
  const violatesReached = ({ reached: { failing } }: JudgedWorkload): boolean =>
    reached !== undefined && failing[reached].length > 0;
  return namespaceDoubts({
    workloads: judged.length,
    unjudged: isNamed ? unjudgedIn(namespace) : 0,
    unplaced: unjudgedIn(undefined),
    violatingElsewhere: isNamed ? unnamed.filter(violatesReached).length : 0,
    ...(isNamed && { namespace }),
    ...(reached !== undefined && { reached }),
  });
}

const ENFORCE = `${LABEL_PREFIX}enforce`;

/** The labels of a Namespace that set the enforced level and version. */
function enforceLabels(labels: Labels): Labels {
  return Object.fromEntries(
    Object.entries(labels).filter(([label]) => [ENFORCE, `${ENFORCE}-version`].includes(label)),
  );
}

/** The level to reach: the one above, or the one that is enforced already if it is stricter. */
function levelToReach(reached: Level, enforced: Level = 'privileged'): Level | undefined {
  return compareLevels(enforced, reached) > 0 ? enforced : nextLevel(reached);
}
