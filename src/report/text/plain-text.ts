import { visibleText } from '../../text/visible-text.ts';
import { withoutSignature } from '../plan/fingerprint.ts';

/** Matches code spans, whose content is not Markdown. */
const CODE_SPAN = /((`+)(?!`)[\s\S]*?(?<!`)\2(?!`))/;

/** What is printed before the lines of a fenced block, by its language. */
const BLOCKS: Readonly<Record<string, string>> = {
  suggestion: 'Suggested instead of these lines:',
  diff: 'Suggested change:',
};

/**
 * Turns the Markdown of a report into text for a terminal: without HTML, link targets and hidden marks, with indented
 * code blocks, and with nothing that a terminal would interpret. All words are kept.
 */
export function plainText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of withoutSignature(markdown).split('\n')) {
    const shown = visibleText(line, Number.POSITIVE_INFINITY);
    const [, ticks, language = ''] = /^(`{3,})(\w*)$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
      else lines.push(shown === '' ? '' : `    ${shown}`);
    } else if (ticks !== undefined) {
      fence = ticks;
      if (BLOCKS[language] !== undefined) lines.push(BLOCKS[language]);
    } else lines.push(withoutMarksOutsideCode(shown));
  }
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function withoutMarksOutsideCode(line: string): string {
  // `split` returns the text between two spans, the span, and its fence, in turn.
  return line
    .split(CODE_SPAN)
    .map((part, index) => (index % 3 === 0 ? withoutMarks(part) : index % 3 === 1 ? part : ''))
    .join('');
}

function withoutMarks(text: string): string {
  return text
    .replaceAll(/<details><summary>(.*?)<\/summary>/g, '$1:')
    .replaceAll(/<\/?(?:details|summary|sub)>/g, '')
    .replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replaceAll('**', '');
}
