import { LEVELS, parseLevel } from '../pss/level.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { ClusterVersion } from '../pss/version.ts';
import { parseVersion } from '../pss/version.ts';
import { didYouMean } from '../text/nearest.ts';
import { ConfigurationError } from './config/configuration-error.ts';
import { clusterVersionFault } from './config/level-version-shape.ts';

/** The level and version if nothing states others. */
export const DEFAULT_TARGET: LevelVersion = { level: 'restricted', version: 'latest' };

/** The texts of inputs or flags that state a target. */
export interface TargetTexts {
  readonly level?: string | undefined;
  readonly version?: string | undefined;
  readonly clusterVersion?: string | undefined;
}

/** Parses the level and the versions of inputs or flags; empty and absent texts are left out. */
export function statedTarget({ level, version, clusterVersion }: TargetTexts): Partial<LevelVersion> {
  return {
    ...(level && { level: requireLevel(level) }),
    ...(version && { version: requireVersion(version) }),
    ...(clusterVersion && { clusterVersion: requireClusterVersion(clusterVersion) }),
  };
}

/**
 * Returns the repository's default: level, version and cluster version, each from the first source that states it, else
 * `restricted:latest` as the newest server judges. The sources of the Action are the config, then its inputs; on the command line the flags, then
 * the config.
 */
export function repositoryTarget(...sources: readonly Partial<LevelVersion>[]): LevelVersion {
  const clusterVersion = sources.find((source) => source.clusterVersion !== undefined)?.clusterVersion;
  return {
    level: sources.find(({ level }) => level !== undefined)?.level ?? DEFAULT_TARGET.level,
    version: sources.find(({ version }) => version !== undefined)?.version ?? DEFAULT_TARGET.version,
    ...(clusterVersion === undefined ? {} : { clusterVersion }),
  };
}

/** Returns the policy of workloads that only the repository's default applies to: warn follows enforce, as upstream. */
export function defaultPolicy(target: LevelVersion): Policy {
  return { enforce: target, warn: target, audit: { level: 'privileged', version: 'latest' } };
}

function requireLevel(text: string): LevelVersion['level'] {
  const level = parseLevel(text);
  if (level === undefined) {
    throw new ConfigurationError(
      `level: found ${JSON.stringify(text)}, expected one of ${LEVELS.join(', ')}${didYouMean(text, LEVELS)}`,
    );
  }
  return level;
}

function requireVersion(text: string): LevelVersion['version'] {
  const version = parseVersion(text);
  if (version === undefined) {
    const near = parseVersion(`v${text}`) === undefined ? '' : ` (did you mean v${text}?)`;
    throw new ConfigurationError(
      `version: found ${JSON.stringify(text)}, expected latest or v1.N, such as v1.37${near}`,
    );
  }
  return version;
}

function requireClusterVersion(text: string): ClusterVersion {
  const fault = clusterVersionFault(text);
  if (fault !== undefined) throw new ConfigurationError(`cluster-version: ${fault}`);
  return text as ClusterVersion;
}
