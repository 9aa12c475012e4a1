import type { Spend } from './file-namings.ts';
import type { LabelOf } from './label-selector.ts';
import { matchesSelector } from './label-selector.ts';
import type { PatchTarget } from './patch-target.ts';
import { matchesPattern } from './target-pattern.ts';

/**
 * Whether a patch's target matches a Namespace by any of the given names. Targets that are not supported here match
 * nothing: those with annotations, and those with a namespace, since a Namespace has none. Nor does anything where the
 * budget of builds is spent.
 * https://github.com/kubernetes-sigs/kustomize/blob/master/api/types/selector.go
 */
export function targetsNamespace(
  target: PatchTarget,
  names: readonly string[],
  labelOf: LabelOf,
  spend: Spend,
): boolean {
  const { group, version, kind, name, namespace, labelSelector, annotationSelector } = target;
  const matches = (pattern: string, text: string): boolean => matchesPattern(pattern, text, spend);
  if (group !== undefined || namespace !== undefined || annotationSelector !== undefined) return false;
  if (version !== undefined && !matches(version, 'v1')) return false;
  if (kind !== undefined && !matches(kind, 'Namespace')) return false;
  if (name !== undefined && ![...new Set(names)].some((candidate) => matches(name, candidate))) return false;
  return labelSelector === undefined || matchesSelector(labelSelector, labelOf, spend);
}
