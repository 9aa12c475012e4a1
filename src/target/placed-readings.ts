import type { Configuration } from './config/configuration.ts';
import { isSelected } from './config/selector.ts';
import type { PolicyReading, PolicySources, PolicySubject } from './policy-of.ts';
import { policyOf } from './policy-of.ts';

/** The policy of a workload in one of the namespaces that it gets into. */
export interface PlacedReading extends PolicyReading {
  /** Undefined where it is not known. */
  readonly namespace: string | undefined;
}

/** A workload, and the names of all namespaces that it gets into. */
export interface PlacedSubject extends Omit<PolicySubject, 'namespace'> {
  /** The same list for workloads that get into the same ones. */
  readonly namespaces: readonly (string | undefined)[];
}

/**
 * Returns a function that reads the policy of a workload in each of its namespaces. Hundreds of overlays may take in a
 * file with hundreds of workloads: those that the same entries of `targets` may select have one list.
 */
export function placedReadings(
  targets: Configuration['targets'],
  sources: PolicySources,
): (subject: PlacedSubject) => readonly PlacedReading[] {
  const known = new WeakMap<readonly unknown[], Map<string, readonly PlacedReading[]>>();
  const anywhere = targets.map(({ namespaces: _, ...entry }) => entry);
  return (subject) => {
    const { namespaces, runtimeClass = '' } = subject;
    const selecting = anywhere.flatMap((entry, index) => (isSelected(entry, subject) ? [index] : []));
    const key = `${selecting.join()} ${runtimeClass}`;
    const byKey = known.get(namespaces) ?? new Map<string, readonly PlacedReading[]>();
    const before = byKey.get(key);
    if (before !== undefined) return before;
    const own = { targets: selecting.map((index) => targets[index] as Configuration['targets'][number]) };
    const readings = namespaces.map((namespace) => ({
      namespace,
      ...policyOf(own, sources, { namespace, ...subject }),
    }));
    known.set(namespaces, byKey.set(key, readings));
    return readings;
  };
}
