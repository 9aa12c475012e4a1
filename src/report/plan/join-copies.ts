import { groupOf } from '../../manifest/kinds/group-of.ts';
import { formatSetter } from '../../pss/violation.ts';
import { isInstallFile } from '../../review/generated-file.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { isToAct } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import { isStatedFor, sourceKind } from '../level-source.ts';
import { olderLeft } from '../older-left.ts';
import type { Anchor } from './anchor.ts';
import type { Draft } from './draft-comments.ts';

/**
 * Joins drafts that differ in names and places only: the first one has the words and names the others, of which those
 * stay that have a suggestion to commit. The order stays.
 */
export function joinCopies(drafts: readonly Draft[], review: Review): Draft[] {
  const isGenerated = ({ file }: Draft): boolean => review.generated.has(file) || isInstallFile(file);
  const joined = new Map<Draft, Draft>();
  for (const group of groupBy(drafts, signatureWriter(drafts, review, isGenerated)).values()) {
    const original = originalOf(group, isGenerated);
    if (original === undefined) continue;
    const copies = group.filter((draft) => draft !== original);
    // Nobody writes what is generated: it needs no suggestion beside that for its source.
    const isPosted = (draft: Draft): boolean => draft.canCommit && !isGenerated(draft);
    const silent = copies.filter((draft) => !isPosted(draft));
    joined.set(original, {
      ...original,
      copies,
      reported: [original, ...silent].flatMap(({ findings }) => findings),
    });
    for (const draft of copies.filter(isPosted)) joined.set(draft, { ...draft, original });
  }
  return drafts.flatMap((draft) => joined.get(draft) ?? []);
}

/** The draft that has the words: the first one in the best place, in a file that people write where there is one. */
function originalOf(group: readonly Draft[], isGenerated: (draft: Draft) => boolean): Draft | undefined {
  const rankOf = (draft: Draft): number =>
    (isGenerated(draft) ? 2 * PLACES.length : 0) + 2 * PLACES.indexOf(draft.anchor.at) + (draft.canCommit ? 0 : 1);
  return [...group].sort((a, b) => rankOf(a) - rankOf(b))[0];
}

/** From the best place of a comment to the worst. */
const PLACES: readonly Anchor['at'][] = ['lines', 'file', 'summary'];

/** Returns a function that identifies what the comment of a draft says, without names and places. */
function signatureWriter(
  drafts: readonly Draft[],
  review: Review,
  isGenerated: (draft: Draft) => boolean,
): (draft: Draft) => string {
  // Messages are long, and the same for all findings of a workload.
  const numbers = new Map<string, number>();
  const numberOf = (text: string): number => {
    const number = numbers.get(text) ?? numbers.size;
    numbers.set(text, number);
    return number;
  };
  const ofFinding = ({ change, finding }: ShownFinding): unknown[] => {
    const { workload, because, policy, verdicts } = change;
    const { mode, need, place, isHardening } = finding;
    const { apiVersion, kind, name } = workload.identity;
    return [
      [groupOf(apiVersion), kind, ...(need === undefined ? [] : [need.name, name])],
      [mode, policy[mode], isStatedFor(because[mode]), sourceKind(because[mode]), verdicts.warn.allowed],
      isHardening ? [] : [numberOf(verdicts[mode].message), olderLeft(change, mode, review)],
      [finding.check, formatSetter(finding.violation), numberOf(finding.detail)],
      [isToAct(finding, review.failOn), place.doubt],
    ];
  };
  const write = ({ findings, suggestion }: Draft, refusals: readonly string[]): string =>
    // The patch of an overlay is in no other comment.
    JSON.stringify([findings.map(ofFinding), refusals, suggestion?.isOfOverlay ? suggestion.file : null]);
  const refusalsOf = ({ findings }: Draft): string[] =>
    findings.flatMap(({ finding }) => review.refusals.get(finding) ?? []);
  const written = new Set(
    drafts.filter((draft) => !isGenerated(draft)).map((draft) => write(draft, refusalsOf(draft))),
  );
  return (draft) => {
    // What is generated has no suggestion of its own, and belongs with its source all the same.
    const asRepairable = write(draft, []);
    return isGenerated(draft) && written.has(asRepairable) ? asRepairable : write(draft, refusalsOf(draft));
  };
}
