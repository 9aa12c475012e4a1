import { rememberLast } from '../text/remember-last.ts';
import type { LevelVersion } from './verdict.ts';
import type { ClusterVersion } from './version.ts';
import { isNewerThanKnown, NEWEST_VERSION } from './version.ts';

/**
 * Names the server that judges: `a v1.34 server`. Without a version, and for one that is not known yet, that is the
 * newest known one: `a v1.37 server, the newest known`.
 */
export function serverName(clusterVersion?: ClusterVersion): string {
  const newest = `a ${NEWEST_VERSION} server, the newest known`;
  if (clusterVersion === undefined) return newest;
  return isNewerThanKnown(clusterVersion) ? `${newest}, for ${clusterVersion}` : `a ${clusterVersion} server`;
}

/**
 * `restricted:latest`, and which server judges by it where that is stated, or takes the version for another one:
 * `restricted:latest (as a v1.34 server)`. Most workloads of a repository have one target.
 */
export const formatTargetOnServer = rememberLast(({ level, version, clusterVersion }: LevelVersion): string => {
  const isPlain = clusterVersion === undefined && !isNewerThanKnown(version);
  const server = isPlain ? '' : ` (as ${serverName(clusterVersion)})`;
  return `${level}:${version}${server}`;
});
