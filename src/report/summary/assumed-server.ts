import { serverName } from '../../pss/server-name.ts';
import type { LevelVersion } from '../../pss/verdict.ts';

/** Says which server is assumed to judge, where the version of its cluster is not stated; else the empty text. */
export function assumedServer(targets: readonly LevelVersion[]): string {
  const isAssumed = targets.some(({ clusterVersion }) => clusterVersion === undefined);
  return isAssumed ? `Judged as ${serverName()}: \`cluster-version\` in the config names yours.` : '';
}
