import { compareLevels } from '../level.ts';
import type { LevelVersion } from '../verdict.ts';
import { compareVersions } from '../version.ts';

/**
 * How the level and the version that pods are judged against changed. Both may: `baseline:latest` to
 * `restricted:v1.25`.
 */
export interface TargetChange {
  readonly level: 'raised' | 'lowered' | 'same';
  /**
   * `latest` is newer than every numbered version. The version of `privileged`, which checks nothing, is always the
   * same.
   */
  readonly version: 'raised' | 'lowered' | 'same';
}

/**
 * Compares the level and version of one mode before and after a change. Versions are compared as written: two that are
 * newer than the newest of the standard differ, though pods are judged alike at both.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (CompareLevels, Older, Equivalent)
 */
export function compareTargets(before: LevelVersion, after: LevelVersion): TargetChange {
  const isChecked = before.level !== 'privileged' && after.level !== 'privileged';
  return {
    level: changeOf(compareLevels(after.level, before.level)),
    version: isChecked ? changeOf(compareVersions(after.version, before.version)) : 'same',
  };
}

/**
 * Whether pods that were allowed before may be rejected now: only then does the API server look at the running pods. A
 * newer or an older version may both reject what the previous one allowed, because some revisions of checks are laxer.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (ValidateNamespace)
 */
export function mayRejectMore(before: LevelVersion, after: LevelVersion): boolean {
  if (after.level === 'privileged') return false;
  return after.version !== before.version || compareLevels(after.level, before.level) > 0;
}

function changeOf(comparison: number): 'raised' | 'lowered' | 'same' {
  if (comparison === 0) return 'same';
  return comparison > 0 ? 'raised' : 'lowered';
}

/** The strictest of some levels and versions; the first of those that are alike. */
export function strictestTarget(first: LevelVersion, ...others: readonly LevelVersion[]): LevelVersion {
  return others.reduce((best, target) => (compareStrictness(target, best) > 0 ? target : best), first);
}

/** Compares by strictness for sorting, laxest first: by level, then by version, with `latest` as the newest. */
export function compareStrictness(a: LevelVersion, b: LevelVersion): number {
  return compareLevels(a.level, b.level) || compareVersions(a.version, b.version);
}

/** Whether two targets are the same, on the same server. */
export function isSameTarget(one: LevelVersion, other: LevelVersion): boolean {
  return one.level === other.level && one.version === other.version && one.clusterVersion === other.clusterVersion;
}
