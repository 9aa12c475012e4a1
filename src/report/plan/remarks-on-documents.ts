import type { Remarked } from '../../review/document-repairs.ts';
import type { Review } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import type { KnownRepair } from '../comment/document-comment.ts';
import { misplacedText, unreadableText } from '../comment/document-comment.ts';
import type { CommentText } from '../comment/write-comment.ts';
import { canCommit, repairAnchor, shownFiles } from './anchor.ts';
import { documentMark } from './fingerprint.ts';
import type { Remark } from './remarks-of.ts';

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
  const remark = (subjects: readonly [Remarked, ...Remarked[]], text: (repair: KnownRepair) => CommentText): Remark => {
    const [subject] = subjects;
    const suggestion = repairs.get(subject);
    const anchor = repairAnchor(files.get(subject.file), subject.line, suggestion);
    const refusals = [...new Set(subjects.flatMap((each) => unrepaired.get(each) ?? []))];
    const { file, line } = subject;
    return {
      file,
      anchor,
      canCommit: canCommit(suggestion),
      place: { file, line, column: 1 },
      marks: subjects.map(documentMark),
      subjects: [],
      write: () => text({ suggestion, refusals }),
    };
  };
  const isPlaced = ({ anchor }: Remark): boolean => anchor.at !== 'summary';
  const unreadable = comparison.notEvaluated.filter(({ introduced }) => introduced);
  return {
    blocking: unreadable.map((entry) => remark([entry], (repair) => unreadableText(entry, repair))).filter(isPlaced),
    others: [...groupBy(writtenNotes, (note) => repairs.get(note) ?? note).values()]
      .flatMap(([first, ...rest]) => (first === undefined ? [] : [[first, ...rest] as const]))
      .map((notes) => remark(notes, (repair) => misplacedText(notes, repair)))
      .filter(isPlaced),
  };
}
