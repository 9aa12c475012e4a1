import { createPatch } from 'diff';
import type { ShownSuggestion } from '../../review/repairs/document-repairs.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { fenced } from '../../text/markdown.ts';
import type { Paragraph } from './write-comment.ts';

/** The fix as a suggestion that one click commits, and as a diff for places from which it cannot be committed. */
export function fixParagraphs(suggestion: ShownSuggestion): Paragraph[] {
  return [
    { text: fenced('suggestion', suggestion.lines), canCommit: true },
    { text: suggestionDiff(suggestion), canCommit: false },
  ];
}

/** Lines that a diff is looked for in: more do not fit into a comment, and finding them takes long. */
const MAX_EDITS = 1000;

function suggestionDiff(suggestion: ShownSuggestion): string {
  if (suggestion.isOfOverlay) {
    const where = inlineCode(suggestion.file);
    return `The fix, a patch in ${where}, as others build the same file and do not violate:\n\n${fenced('diff', diffLines(suggestion))}`;
  }
  const why = suggestion.isCommittable
    ? 'it cannot be committed from here'
    : 'it cannot be committed with a click, because lines of the file end with CRLF';
  return `The fix, at line ${suggestion.startLine}; ${why}:\n\n${fenced('diff', diffLines(suggestion))}`;
}

/** Returns the lines of a suggestion as a diff: each begins with `-`, `+` or a space. */
export function diffLines(suggestion: Pick<ShownSuggestion, 'before' | 'lines'>): string[] {
  const before = suggestion.before.join('\n');
  const after = suggestion.lines.join('\n');
  const patch = createPatch('', `${before}\n`, `${after}\n`, '', '', { context: 3, maxEditLength: MAX_EDITS });
  return patch === undefined
    ? [...suggestion.before.map((line) => `-${line}`), ...suggestion.lines.map((line) => `+${line}`)]
    : patch.split('\n').filter((line) => /^[-+ ]/.test(line) && !/^(---|\+\+\+)( |\t|$)/.test(line));
}
