import type { Baseline } from './baseline.ts';
import { standsAt } from './baseline.ts';

/**
 * Returns the places of a baseline that are still there.
 *
 * @param paths all files of the repository, whether they are scanned or not
 */
export function standingPlaces(baseline: Baseline | undefined, paths: readonly string[]): ReadonlySet<string> {
  if (baseline === undefined) return new Set();
  const there = new Set(['.', ...paths]);
  for (const path of paths) {
    for (
      let end = path.lastIndexOf('/');
      end > 0 && !there.has(path.slice(0, end));
      end = path.lastIndexOf('/', end - 1)
    )
      there.add(path.slice(0, end));
  }
  return new Set(baseline.map(standsAt).filter((place) => there.has(place)));
}
