import { visibleText } from '../../text/visible-text.ts';

/** Code spans, in which nothing is Markdown. */
const CODE_SPAN = /((`+)(?!`)[\s\S]*?(?<!`)\2(?!`))/;

/** What a fenced block is, before its lines. */
const BLOCKS: Readonly<Record<string, string>> = {
  suggestion: 'Suggested instead of these lines:',
  diff: 'Suggested change:',
};

/**
 * The Markdown of a report as people read it in a terminal: no HTML, no targets of links, no hidden marks, code in
 * blocks indented, and nothing that a terminal would obey. Every word stays.
 */
export function plainText(markdown: string): string {
  const lines: string[] = [];
  let fence: string | undefined;
  for (const line of markdown.replaceAll(/\n*<!-- pss-review [0-9a-f ]*-->/g, '').split('\n')) {
    const shown = visibleText(line, Number.POSITIVE_INFINITY);
    const [, ticks, language = ''] = /^(`{3,})(\w*)$/.exec(line) ?? [];
    if (fence !== undefined) {
      if (line === fence) fence = undefined;
      else lines.push(shown === '' ? '' : `    ${shown}`);
    } else if (ticks !== undefined) {
      fence = ticks;
      if (BLOCKS[language] !== undefined) lines.push(BLOCKS[language]);
    } else lines.push(outsideOfCode(shown));
  }
  return lines
    .join('\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .trim();
}

function outsideOfCode(line: string): string {
  // `split` gives the text between two spans, the span, and its fence.
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
