import { LEVELS, parseLevel } from '../pss/level.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import { parseVersion } from '../pss/version.ts';
import { didYouMean } from '../text/nearest.ts';
import { ConfigurationError } from './config/configuration-error.ts';

/** The level and version if nothing states others. */
export const DEFAULT_TARGET: LevelVersion = { level: 'restricted', version: 'latest' };

/** Parses the level and version of inputs or flags; empty and absent texts are left out. */
export function statedTarget(level: string | undefined, version: string | undefined): Partial<LevelVersion> {
  return { ...(level && { level: requireLevel(level) }), ...(version && { version: requireVersion(version) }) };
}

/**
 * Returns the repository's default: level and version, each from the first source that states it, else
 * `restricted:latest`. The sources of the Action are the config, then its inputs; on the command line the flags, then
 * the config.
 */
export function repositoryTarget(...sources: readonly Partial<LevelVersion>[]): LevelVersion {
  return {
    level: sources.find(({ level }) => level !== undefined)?.level ?? DEFAULT_TARGET.level,
    version: sources.find(({ version }) => version !== undefined)?.version ?? DEFAULT_TARGET.version,
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
