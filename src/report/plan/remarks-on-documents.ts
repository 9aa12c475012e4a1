import type { Note, Place } from '../../manifest/manifest.ts';
import type { Remarked, ShownRepair } from '../../review/repairs/document-repairs.ts';
import type { Review } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { DocumentWords, KnownRepair } from '../comment/document-comment.ts';
import { documentText, misplacedWords, repeatedFix, unreadableWords } from '../comment/document-comment.ts';
import type { Anchor } from './anchor.ts';
import { canCommit, repairAnchor, shownFiles } from './anchor.ts';
import { documentMark } from './fingerprint.ts';
import type { Remark } from './remarks-of.ts';

/** A remark on a document before it is joined with those that say the same. */
interface DocumentDraft {
  readonly place: Place;
  readonly anchor: Anchor;
  readonly marks: readonly string[];
  readonly suggestion: ShownRepair | undefined;
  readonly words: DocumentWords;
}

/**
 * Returns what a review says of documents beside their violations: those that cannot be read, which block, and fields
 * that do nothing. What has no place in the diff is in the summary's own lists.
 */
export function remarksOnDocuments({ comparison, documents, change }: Review): {
  readonly blocking: Remark[];
  readonly others: Remark[];
} {
  const files = shownFiles(change.files);
  const { repairs, unrepaired, writtenNotes } = documents;
  const draft = (
    subjects: readonly [Remarked, ...Remarked[]],
    write: (repair: KnownRepair) => DocumentWords,
  ): DocumentDraft => {
    const [subject] = subjects;
    const { file, line } = subject;
    const suggestion = repairs.get(subject);
    const refusals = [...new Set(subjects.flatMap((each) => unrepaired.get(each) ?? []))];
    return {
      place: { file, line, column: 1 },
      anchor: repairAnchor(files.get(file), line, suggestion),
      marks: subjects.map(documentMark),
      suggestion,
      words: write({ suggestion, refusals }),
    };
  };
  const unreadable = comparison.notEvaluated.filter(({ introduced }) => introduced);
  const misplaced = [...groupBy(writtenNotes, (note) => repairs.get(note) ?? note).values()].flatMap(
    ([first, ...rest]): (readonly [Note, ...Note[]])[] => (first === undefined ? [] : [[first, ...rest]]),
  );
  return {
    blocking: joined(unreadable.map((entry) => draft([entry], (repair) => unreadableWords(entry, repair)))),
    others: joined(misplaced.map((notes) => draft(notes, (repair) => misplacedWords(notes, repair)))),
  };
}

/** The most marks in one comment, as for findings. */
const MAX_MARKS = 200;

/**
 * Joins remarks that say the same: the first one has the words and names the places of the others, of which those stay
 * that have a suggestion to commit.
 */
function joined(drafts: readonly DocumentDraft[]): Remark[] {
  const placed = drafts.filter(({ anchor }) => anchor.at !== 'summary');
  const remarks = new Map<DocumentDraft, Remark>();
  for (const group of groupBy(placed, ({ words }) => JSON.stringify(words)).values()) {
    const original = group.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
    if (original === undefined) continue;
    const copies = group.filter((draft) => draft !== original);
    const [posted, silent] = [copies.filter(isCommitted), copies.filter((draft) => !isCommitted(draft))];
    remarks.set(original, {
      ...remarkOf(original),
      marks: [original, ...silent].flatMap(({ marks }) => marks).slice(0, MAX_MARKS),
      write: () =>
        documentText(
          original.words,
          original.suggestion,
          copies.map(({ place }) => place),
        ),
    });
    for (const copy of posted)
      remarks.set(copy, { ...remarkOf(copy), write: () => repeatedFix(original.place, copy.suggestion) });
  }
  return placed.flatMap((draft) => remarks.get(draft) ?? []);
}

function isCommitted({ suggestion }: DocumentDraft): boolean {
  return canCommit(suggestion);
}

/** From the best place of the words to the worst. */
function rankOf(draft: DocumentDraft): number {
  return (draft.anchor.at === 'lines' ? 0 : 2) + (isCommitted(draft) ? 0 : 1);
}

function remarkOf({ place, anchor, marks, suggestion }: DocumentDraft): Omit<Remark, 'write'> {
  return { file: place.file, anchor, canCommit: canCommit(suggestion), place, marks, subjects: [] };
}
