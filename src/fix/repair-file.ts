import type { Workload } from '../manifest/manifest.ts';
import { homeOf } from '../repository/blocks.ts';
import type { Repair } from './suggestion.ts';

/** The file in which a repair is made: that of its first edit, else that of the violation's place. */
export function repairFile(workload: Workload, { fix, violation }: Pick<Repair, 'fix' | 'violation'>): string {
  const [edit] = fix.edits ?? fix.podEdits ?? [];
  const address = workload.editAt(edit?.path ?? violation.path);
  return 'reason' in address ? workload.locate(violation.path).file : homeOf(address.file);
}
