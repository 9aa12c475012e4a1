import stringWidth from 'string-width';
import type { Review } from '../../review/review.ts';
import { visibleText } from '../../text/visible-text.ts';
import { diffLines } from '../comment/fix-paragraphs.ts';
import type { ReviewPlan } from '../plan/review-plan.ts';
import type { Display } from './display.ts';
import { checkNotesOf, commentPlace, withoutCheckNotes } from './review-text.ts';
import type { BlockLines } from './terminal-markdown.ts';
import { terminalMarkdown } from './terminal-markdown.ts';
import { linesText } from './text-lines.ts';

/**
 * Prints `review --format text` in a terminal: what would be posted, rendered, with suggestions as diffs; why each check
 * exists, once for each check; then the summary, which begins with the conclusion.
 */
export function reviewInTerminal(review: Review, plan: ReviewPlan, display: Display): string {
  const posted = [...plan.comments, ...plan.singles];
  const notes = checkNotesOf(posted);
  const render = (markdown: string, path?: string): string[] =>
    terminalMarkdown(markdown, display, blockLines(review, path, display));
  const sections: (readonly [title: string, lines: string[]])[] = [
    ...(plan.reviewBody === undefined ? [] : [['review', render(plan.reviewBody)] as const]),
    ...posted.map(
      (comment) =>
        [`comment on ${commentPlace(comment)}`, render(withoutCheckNotes(comment.body), comment.path)] as const,
    ),
    ...(notes.length === 0 ? [] : [['why, and how to verify', render(notes.join('\n'))] as const]),
    ['check run', render(plan.summary)],
  ];
  return linesText(
    sections.flatMap(([title, lines], index) => [...(index === 0 ? [] : ['']), ...titleLine(title, display), ...lines]),
  );
}

/** A title with a line up to the end of the terminal's, and an empty line. */
function titleLine(title: string, { width, style }: Display): string[] {
  const rule = '─'.repeat(Math.max(2, width - stringWidth(title) - 4));
  return [`${style('aside', '──')} ${style('emphasis', title)} ${style('aside', rule)}`, ''];
}

/** Writes suggestions as diffs with the lines that they replace, and colours diffs. */
function blockLines(review: Review, path: string | undefined, { style }: Display): BlockLines {
  const known = [...review.suggestions, ...review.documents.repairs.values()].filter(({ file }) => file === path);
  const coloured = (line: string): string =>
    line.startsWith('+') ? style('added', line) : line.startsWith('-') ? style('removed', line) : line;
  return (language, text) => {
    if (language === 'diff') return text.split('\n').map(coloured);
    if (language !== 'suggestion') return undefined;
    const suggestion = known.find(({ lines }) => visibleLines(lines).join('\n') === text);
    return suggestion === undefined
      ? ['Suggested instead of these lines:', ...text.split('\n').map((line) => style('added', `+${line}`))]
      : visibleLines(diffLines(suggestion)).map(coloured);
  };
}

function visibleLines(lines: readonly string[]): string[] {
  return lines.map((line) => visibleText(line, Number.POSITIVE_INFINITY));
}
