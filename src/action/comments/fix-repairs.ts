import { committedFiles } from '../../fix/replace-lines.ts';
import type { CommittedFixes, FixChoice } from '../../report/answers/fix-answer.ts';
import { headTexts } from '../../repository/changed-file.ts';
import type { Review, ReviewSuggestion } from '../../review/review.ts';
import type { FixedFile } from '../../scan/fix.ts';

/** What is repaired, and what is not. */
export interface Repairs extends Omit<CommittedFixes, 'made' | 'cannot'> {
  /** The files of the suggestions that no commit makes, with all of them that fit together. */
  readonly leftFiles: readonly FixedFile[];
}

/** The files with all repairs that are wished for, and the suggestions that cannot be committed so. */
export function fixRepairs(
  { change, suggestions, documents }: Review,
  choice: FixChoice,
  isWished: (file: string) => boolean,
): Pick<Repairs, 'files' | 'left' | 'leftFiles'> {
  const texts = headTexts(change.files);
  const all = [
    ...suggestions,
    // What could not be read, or did nothing, does something then.
    ...[...new Set(choice === 'all' ? documents.repairs.values() : [])].map(
      (repair): ReviewSuggestion => ({ ...repair, findings: [] }),
    ),
  ];
  const wished = all.filter(({ file }) => isWished(file));
  const textOf = (path: string): string | undefined => texts.get(path);
  const { files } = committedFiles(
    wished.filter(({ isCommittable, isOfOverlay }) => isCommittable && isOfOverlay !== true),
    textOf,
  );
  const committed = new Set(files.flatMap((file) => file.suggestions));
  const left = wished.filter((suggestion) => !committed.has(suggestion));
  return { files, left, leftFiles: committedFiles(left, textOf).files };
}
