import { isRepairable } from '../../scan/migration/repair-paths.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { shellWord } from '../../text/shell-word.ts';
import type { CommentText } from './write-comment.ts';

/**
 * Adds to a comment whose suggestion a click commits that this commit has no `Signed-off-by`, and how to make one that
 * has: for repositories that ask for it in each commit. Markdown.
 *
 * @param file the path of the file that the suggestion changes
 */
export function withSignOffNote(text: CommentText, file: string): CommentText {
  if (!text.whole.some(({ canCommit }) => canCommit === true)) return text;
  const command = inlineCode(
    `pss-review fix --all ${isRepairable(file) ? shellWord(file) : '.'}`,
    Number.POSITIVE_INFINITY,
  );
  const note = `<sub>This repository asks for \`Signed-off-by\`, and a commit by that button has none: ${command} and \`git commit -s\` make one that has.</sub>`;
  return { ...text, whole: [...text.whole, { text: note, canCommit: true }] };
}
