import { groupBy } from '../text/group-by.ts';
import { applyGroups } from './apply.ts';
import { addressKey } from './ask-for.ts';
import type { Group } from './group-pieces.ts';
import { holdingSubset } from './holding.ts';
import type { EditedFile, RepairReader } from './reader.ts';
import type { SolvedDocument } from './solve-document.ts';
import type { Repair } from './suggestion.ts';
import type { Trial } from './trial.ts';
import { documentTextWith } from './trial.ts';
import type { Judged } from './verify.ts';
import { findFaultInWorkloads } from './verify.ts';

/**
 * How often everything may be built to try repairs. Half a dozen wrong repairs among a hundred take about as many; what
 * is still untried then is refused.
 */
const MAX_BUILDS = 40;

/**
 * Keeps the groups that hold across all documents, for workloads that depend on several of them (a kustomization):
 * tries all groups at once, and halves of them where that fails.
 *
 * @param reasons receives why each left-out repair was left out
 * @param elsewhere receives these repairs
 */
export async function holdingAcrossDocuments(
  solved: readonly SolvedDocument[],
  judged: readonly Judged[],
  reader: RepairReader,
  reasons: Map<Repair, string>,
  elsewhere: Set<Repair>,
): Promise<SolvedDocument[]> {
  const trialOf = new Map(solved.flatMap(({ trial, groups }) => groups.map((group) => [group, trial] as const)));
  let builds = 0;
  const faultOf = async (groups: ReadonlySet<Group>): Promise<string | undefined> => {
    if (++builds > MAX_BUILDS) return 'there are too many repairs to try them all';
    const repairs = new Set([...groups].flatMap((group) => [...group.repairs]));
    const after = await reader.read(editedFiles([...groups], trialOf));
    return findFaultInWorkloads(judged, after, repairs, true);
  };
  const refused = new Map<Group, string>();
  const kept = await holdingSubset(trialOf.keys(), faultOf, refused);
  for (const [group, reason] of refused) {
    for (const repair of group.repairs) {
      reasons.set(repair, reason);
      elsewhere.add(repair);
    }
  }
  return solved.map(({ trial, groups }) => ({ trial, groups: groups.filter((group) => kept.has(group)) }));
}

/** The files as they read with these groups applied. */
function editedFiles(groups: readonly Group[], trialOf: ReadonlyMap<Group, Trial>): EditedFile[] {
  const entries = groups.map((group) => ({ group, trial: trialOf.get(group) as Trial }));
  return [...groupBy(entries, ({ trial }) => trial.at.file)].map(([file, entriesOfFile]) => {
    const [{ trial }] = entriesOfFile as [(typeof entriesOfFile)[number]];
    const documents = [...groupBy(entriesOfFile, (entry) => addressKey(entry.trial.at)).values()].map(
      (entriesOfDocument): [number, string] => {
        const [first] = entriesOfDocument as [(typeof entriesOfDocument)[number]];
        return [
          first.trial.at.document,
          documentTextWith(
            first.trial,
            entriesOfDocument.map(({ group }) => group),
          ),
        ];
      },
    );
    const text = applyGroups(
      trial.page.sheet.lines,
      entriesOfFile.map(({ group }) => group),
    );
    return { file, text, documents: new Map(documents) };
  });
}
