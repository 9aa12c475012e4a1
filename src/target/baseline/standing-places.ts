import { hasFolder } from '../../repository/gitops/folder-index.ts';
import type { Baseline } from './baseline.ts';
import { standsAt } from './baseline.ts';

/**
 * Returns the places of a baseline that are still there.
 *
 * @param paths all files of the repository, whether they are scanned or not
 */
export function standingPlaces(baseline: Baseline | undefined, paths: readonly string[]): ReadonlySet<string> {
  if (baseline === undefined) return new Set();
  const all = new Set(paths);
  const isThere = (place: string): boolean => place === '.' || all.has(place) || hasFolder(all, place);
  return new Set(baseline.map(standsAt).filter(isThere));
}
