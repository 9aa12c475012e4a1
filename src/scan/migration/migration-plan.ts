import type { Level } from '../../pss/level.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { Version } from '../../pss/version.ts';
import { compareText } from '../../text/order.ts';
import { copyWithoutSource } from '../../text/without-source.ts';
import type { Scan, ScannedManifest } from '../scan.ts';
import type { ScanContext } from '../scan-context.ts';
import type { BlockingCheck, PlannedFix } from './blocked-workloads.ts';
import type { EnforcedLevel } from './enforced-level.ts';
import { filesOfOthers } from './files-of-others.ts';
import type { MigrationStep } from './migration-steps.ts';
import type { Labels } from './namespace-labels.ts';
import { isNamespaceName, knownNamespaces } from './namespace-name.ts';
import { planNamespace } from './plan-namespace.ts';
import type { PlannedWorkload } from './planned-workload.ts';
import { plannedWorkloads } from './planned-workload.ts';

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
  /**
   * The number of workloads that the API server's own configuration exempts: all of them where it exempts the namespace.
   */
  readonly exemptByServer: number;
  /** Whether the API server's own configuration exempts the namespace: then there is nothing to plan. */
  readonly isExempt: boolean;
  /** The strictest level that no workload of the namespace violates; absent where the repository has none. */
  readonly reached?: Level;
  /**
   * The level that the namespace can enforce today: `reached`, where everything in it is known or it enforces that
   * already; absent where it is not known, and where it enforces a stricter one.
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
   * The labels to set today: they enforce `enforceable`, unless that is enforced already, and warn of `next`.
   */
  readonly labels: Labels;
  /** The value of the enforce label in a Namespace manifest of the repository. */
  readonly written?: string;
  /** The strictest level that the repository says is enforced; absent where it says none. */
  readonly enforced?: EnforcedLevel;
  /** The number of workloads to repair: they violate `next`, and not only in what the config exempts. */
  readonly violating: number;
  /**
   * The number of workloads that violate what they are held to today, in any mode, and not only in what the config
   * exempts: by their own version, where it is another than that of the plan.
   */
  readonly violatingToday: number;
  /** The number of workloads that violate `next` in something that the config exempts. */
  readonly exempt: number;
  /** The failing checks of `next`, those that most workloads fail first. */
  readonly checks: readonly BlockingCheck[];
  /** What to repair, in the order that makes the most workloads pass the soonest. */
  readonly fixes: readonly PlannedFix[];
  /** Whether the safe fixes repair all violations of `next`. */
  readonly isSafeEnough: boolean;
  readonly steps: readonly MigrationStep[];
}

/** Plans of manifests one by one, without keeping them. */
export interface MigrationPlanner {
  readonly see: (scanned: Pick<ScannedManifest, 'manifest' | 'judged' | 'unjudgedIn'>) => void;
  /** The plan of all manifests so far. */
  readonly plan: (context: ScanContext) => MigrationPlan;
}

/** Starts a plan without manifests; `target` is the repository's default. */
export function migrationPlanner(target: LevelVersion): MigrationPlanner {
  const plannedOf = plannedWorkloads();
  const groups: Groups = new Map();
  const unjudged = new Map<string | undefined, number>();
  const written = new Set<string>();
  let hidden = 0;
  return {
    see: ({ manifest, judged, unjudgedIn }) => {
      for (const { name } of manifest.namespaces) if (isNamespaceName(name)) written.add(copyWithoutSource(name));
      for (const names of unjudgedIn) {
        hidden += 1;
        for (const name of knownNamespaces(names)) addTo(unjudged, name, (unjudged.get(name) ?? 0) + 1);
      }
      for (const one of judged) {
        const planned = plannedOf(one);
        for (const name of knownNamespaces(one.namespaces)) {
          const group = groups.get(name);
          if (group === undefined) addTo(groups, name, [planned]);
          else group.push(planned);
        }
      }
    },
    plan: (context) => {
      const names = new Set([...groups.keys(), ...unjudged.keys(), ...written]);
      if (!groups.has(undefined)) names.delete(undefined);
      const known = {
        target,
        context,
        unjudgedIn: (namespace: string | undefined) => unjudged.get(namespace) ?? 0,
        unnamed: groups.get(undefined) ?? [],
        filesOfOthers: filesOfOthers(groups),
      };
      return {
        version: target.version,
        namespaces: [...names]
          .sort((a, b) => (a === undefined ? 1 : b === undefined ? -1 : compareText(a, b)))
          .map((namespace) => planNamespace(namespace, groups.get(namespace) ?? [], known)),
        unjudged: hidden,
      };
    },
  };
}

/**
 * Plans how each namespace of a scan reaches its next level, at the version of the repository's default. Namespaces
 * without a workload that could be judged are in the plan, too: those that have a manifest, or something else in them.
 */
export function migrationPlan({
  target,
  manifests,
  context,
}: Pick<Scan, 'target' | 'manifests' | 'context'>): MigrationPlan {
  const { see, plan } = migrationPlanner(target);
  manifests.forEach(see);
  return plan(context);
}

/** By namespace; undefined stands for an unknown one. */
type Groups = Map<string | undefined, PlannedWorkload[]>;

/** Sets the value of a namespace, whose name was cut out of a manifest. */
function addTo<V>(map: Map<string | undefined, V>, name: string | undefined, value: V): void {
  map.set(name === undefined || map.has(name) ? name : copyWithoutSource(name), value);
}
