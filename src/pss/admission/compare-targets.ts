import { compareLevels } from '../level.ts';
import type { LevelVersion } from '../verdict.ts';
import { compareVersions } from '../version.ts';

/** How what pods are judged against changed. Both may have: `baseline:latest` to `restricted:v1.25`. */
export interface TargetChange {
  readonly level: 'raised' | 'lowered' | 'same';
  /** `latest` is newer than every number. The version of `privileged`, which checks nothing, is always the same. */
  readonly version: 'raised' | 'lowered' | 'same';
}

/**
 * Compares what pods were judged against in one mode with what they are judged against now, as texts: two versions
 * newer than the standard's newest differ, though they judge alike.
 * https://github.com/kubernetes/pod-security-admission/blob/master/api/helpers.go (CompareLevels, Older, Equivalent)
 */
export function compareTargets(before: LevelVersion, after: LevelVersion): TargetChange {
  const isChecked = before.level !== 'privileged' && after.level !== 'privileged';
  return {
    level: wordOf(compareLevels(after.level, before.level)),
    version: isChecked ? wordOf(compareVersions(after.version, before.version)) : 'same',
  };
}

/**
 * Whether pods that were allowed may be rejected now: the API server looks at the running pods then, and only then.
 * Another version may reject what the one before allowed in either direction: some revisions of checks are laxer.
 * https://github.com/kubernetes/pod-security-admission/blob/master/admission/admission.go (ValidateNamespace)
 */
export function mayRejectMore(before: LevelVersion, after: LevelVersion): boolean {
  if (after.level === 'privileged') return false;
  return after.version !== before.version || compareLevels(after.level, before.level) > 0;
}

function wordOf(comparison: number): 'raised' | 'lowered' | 'same' {
  if (comparison === 0) return 'same';
  return comparison > 0 ? 'raised' : 'lowered';
}

/** Which of two is stricter, for sorting: by level, then by version; `latest` is the newest. */
export function compareStrictness(a: LevelVersion, b: LevelVersion): number {
  return compareLevels(a.level, b.level) || compareVersions(a.version, b.version);
}
