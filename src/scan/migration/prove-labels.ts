import type { RepositoryNamespace } from '../../repository/repository-namespaces.ts';
import type { Scan } from '../scan.ts';
import { isRejected } from '../scan.ts';
import type { LabelOutcome } from './label-edits.ts';
import { unmetLabels } from './unmet-labels.ts';

/** A scan, and the Namespaces of its repository. */
export interface LabelledScan {
  readonly scan: Scan;
  readonly namespaces: readonly RepositoryNamespace[];
}

/**
 * Compares a repository with itself after labels were written: each namespace has them, all others have what they had, and
 * nothing is rejected that was not. Returns why namespaces must not be written, by name; none where all is well.
 */
export function faultsOfLabels(
  before: LabelledScan,
  after: LabelledScan,
  outcomes: readonly LabelOutcome[],
): Map<string, string> {
  const written = outcomes.filter(({ result }) => result.is === 'written');
  const wanted = new Map(written.map(({ plan }) => [plan.namespace ?? '', plan.labels]));
  const labelsIn = ({ namespaces }: LabelledScan, name: string) =>
    namespaces.find((namespace) => namespace.name === name)?.definitions.map(({ labels }) => labels) ?? [];
  const lacks = [...wanted].filter(([name, labels]) => {
    const found = labelsIn(after, name);
    return found.length === 0 || found.some((given) => Object.keys(unmetLabels(given, labels)).length > 0);
  });
  const faults = new Map(lacks.map(([name]) => [name, 'what is built of it would not have all of the labels']));
  const isOther = ({ name }: RepositoryNamespace): boolean =>
    !wanted.has(name) && JSON.stringify(labelsIn(before, name)) !== JSON.stringify(labelsIn(after, name));
  const others = [...before.namespaces, ...after.namespaces].filter(isOther).map(({ name }) => name);
  if (others.length > 0) {
    for (const name of wanted.keys()) faults.set(name, 'the labels of another namespace would change, too');
  }
  const rejectedBefore = new Set(rejectedIn(before.scan).map(({ key }) => key));
  for (const { key, namespaces } of rejectedIn(after.scan)) {
    for (const name of namespaces) {
      if (!rejectedBefore.has(key) && wanted.has(name)) faults.set(name, 'pods would be rejected that are not today');
    }
  }
  return faults;
}

function rejectedIn({ manifests }: Scan): { readonly key: string; readonly namespaces: readonly string[] }[] {
  return manifests
    .flatMap(({ judged }) => judged)
    .filter(isRejected)
    .map(({ workload: { file, document, objectPath, podKey, build }, namespaces }) => ({
      key: JSON.stringify([file, document, objectPath, podKey, build]),
      namespaces: namespaces.filter((name) => name !== undefined),
    }));
}
