import type { ScanOrigin } from '../../report/json/scan-origin.ts';
import { countsLine } from '../../report/scan-counts.ts';
import type { Shard } from '../../scan/divide-files.ts';
import type { ScanFailOn, ScanOutline } from '../../scan/scan-outline.ts';
import { gitIn } from '../../source/git/git.ts';
import { checkoutName } from '../../source/this-repository.ts';
import { shardOrigin } from '../flags/shard-flag.ts';
import type { TargetFlags } from '../flags/target-flags.ts';
import type { LocalScan } from '../read-local-files.ts';

/** Returns what a scan as JSON says of where it comes from. */
export async function scanOrigin(
  { root, repository: name, part }: Pick<LocalScan, 'root' | 'repository' | 'part'>,
  flags: TargetFlags,
  program: string,
  failOn: ScanFailOn,
): Promise<ScanOrigin> {
  const repository = name ?? (await checkoutName(gitIn(root)));
  return {
    ...(repository !== undefined && { repository }),
    ...(part && { shard: await shardOrigin(part, root, flags, program) }),
    ...(failOn === 'unjudged' && { failOn }),
  };
}

/** Says in a line what was written, of a part without what only the whole can tell. */
export function partWords(shard: Shard | undefined, outline: ScanOutline): string {
  if (shard === undefined) return countsLine(outline);
  const { baseline: _, ...own } = outline;
  return `part ${shard.index} of ${shard.of}: ${countsLine(own)}`;
}
