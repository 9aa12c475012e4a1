import type { PatchTarget } from './selectors.ts';
import { matchesPattern, selectsLabels } from './selectors.ts';

type Labels = Readonly<Record<string, string>>;

/**
 * Whether a patch's target matches a Namespace by any of the given names. Targets that are not supported here match
 * nothing: those with annotations, and those with a namespace, since a Namespace has none.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/selector.go
 */
export function targetsNamespace(target: PatchTarget, names: readonly string[], labels: Labels): boolean {
  const { group, version, kind, name, namespace, labelSelector, annotationSelector } = target;
  if (group !== undefined || namespace !== undefined || annotationSelector !== undefined) return false;
  if (version !== undefined && !matchesPattern(version, 'v1')) return false;
  if (kind !== undefined && !matchesPattern(kind, 'Namespace')) return false;
  if (name !== undefined && !names.some((candidate) => matchesPattern(name, candidate))) return false;
  return labelSelector === undefined || selectsLabels(labelSelector, labels);
}
