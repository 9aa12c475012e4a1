import { BoundedMap } from '../text/bounded-map.ts';
import { compareText } from '../text/order.ts';
import { copyWithoutSource } from '../text/without-source.ts';
import type { Check, FormerServers, Revision } from './check.ts';
import type { Level } from './level.ts';
import type { LevelVersion } from './verdict.ts';
import type { Version } from './version.ts';
import { compareVersions, olderVersion } from './version.ts';

/** A check, reduced to the revision that applies at one version, and how the server judges by it. */
export interface ResolvedCheck {
  readonly id: string;
  readonly revision: Revision;
  readonly evaluate: Revision['evaluate'];
}

/** All checks of a standard, and which of them apply at a level and version. */
export interface Registry {
  /** Sorted by level (baseline, then restricted) and id. */
  readonly checks: readonly Check[];
  /** The newest version that a revision names: newer versions are judged as this one. */
  readonly newestVersion: Version;
  /**
   * The checks that a pod must pass at a level and version, in the order of the API server's message. A version that is
   * newer than the cluster's is the cluster's.
   */
  readonly checksFor: (target: LevelVersion) => readonly ResolvedCheck[];
}

/** Of how many targets the checks are remembered: labels may name any version. */
const MOST_TARGETS = 1000;

/**
 * Makes a registry of checks, after verifying that they follow upstream's rules.
 * https://github.com/kubernetes/pod-security-admission/blob/master/policy/registry.go
 *
 * @throws Error that names the check that breaks a rule
 */
export function buildRegistry(checks: readonly Check[]): Registry {
  requireUpstreamRules(checks);
  const ordered = [...checks].sort((a, b) => compareText(a.level, b.level) || compareText(a.id, b.id));
  const newestVersion = checks
    .flatMap((check) => check.revisions.map(({ since }) => since))
    .reduce((a, b) => (compareVersions(a, b) < 0 ? b : a), 'v1.0');
  const resolved = new BoundedMap<string, readonly ResolvedCheck[]>(MOST_TARGETS);

  function checksFor({ level, version, clusterVersion }: LevelVersion): readonly ResolvedCheck[] {
    const key = `${level}:${version}:${clusterVersion ?? ''}`;
    const cached = resolved.get(key);
    if (cached !== undefined) return cached;
    const server = clusterVersion === undefined ? newestVersion : olderVersion(clusterVersion, newestVersion);
    const applicable = resolveChecks(ordered, level, olderVersion(version, server), server);
    resolved.set(copyWithoutSource(key), applicable);
    return applicable;
  }
  return { checks: ordered, newestVersion, checksFor };
}

function resolveChecks(checks: readonly Check[], level: Level, version: Version, server: Version): ResolvedCheck[] {
  if (level === 'privileged') return [];
  const resolved = checks.flatMap(({ id, level: checkLevel, revisions }) => {
    if (checkLevel === 'restricted' && level === 'baseline') return [];
    const revision = revisions.findLast(({ since }) => compareVersions(since, version) <= 0);
    return revision === undefined ? [] : [{ id, revision, evaluate: evaluationOn(revision, server) }];
  });
  const overridden = new Set(resolved.flatMap(({ revision }) => revision.overrides ?? []));
  return resolved.filter(({ id }) => !overridden.has(id));
}

function evaluationOn({ evaluate, formerly = [] }: Revision, server: Version): Revision['evaluate'] {
  return formerly.find(({ before }) => compareVersions(server, before) < 0)?.evaluate ?? evaluate;
}

function requireUpstreamRules(checks: readonly Check[]): void {
  const levels = new Map<string, Level>();
  for (const { id, level, revisions } of checks) {
    if (levels.has(id)) throw new Error(`check ${id}: another check has the same id`);
    levels.set(id, level);
    // The type excludes other levels too, but a check that was not compiled with it need not follow it.
    if (!['baseline', 'restricted'].includes(level)) throw new Error(`check ${id}: level must not be ${level}`);
    if (revisions.length === 0) throw new Error(`check ${id}: must have a revision`);
    revisions.forEach(({ since }, index) => {
      const previous = revisions[index - 1];
      if (since === 'latest') throw new Error(`check ${id}: a revision must not be since latest`);
      if (previous !== undefined && compareVersions(previous.since, since) >= 0) {
        throw new Error(`check ${id}: ${since} must be newer than ${previous.since}`);
      }
    });
    for (const { since, formerly = [] } of revisions) requireFormerServers(id, since, formerly);
  }
  for (const { id, level, revisions } of checks) {
    for (const overridden of revisions.flatMap(({ overrides }) => overrides ?? [])) {
      if (level !== 'restricted') throw new Error(`check ${id}: only restricted checks may override others`);
      if (levels.get(overridden) !== 'baseline') {
        throw new Error(`check ${id}: must override baseline checks only, and ${overridden} is none`);
      }
    }
  }
}

/** Servers know a revision from its version on, so those that judge by it otherwise are newer, and the oldest first. */
function requireFormerServers(id: string, since: Version, formerly: readonly FormerServers[]): void {
  let previous = since;
  for (const { before } of formerly) {
    if (compareVersions(previous, before) >= 0)
      throw new Error(`check ${id}: ${before} must be newer than ${previous}`);
    previous = before;
  }
}
