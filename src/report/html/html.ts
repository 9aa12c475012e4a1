import { htmlEscape } from 'escape-goat';
import { visibleText } from '../../text/visible-text.ts';

/** A piece of HTML. Only the functions of this file make one, so that text does not become HTML by accident. */
export interface Html {
  readonly html: string;
}

/** What a template may contain: text, which is escaped; other pieces; or nothing. */
type Part = string | number | Html | readonly Html[] | undefined;

/** Longer texts are cut: none that people read is this long. In UTF-16 units. */
export const LONGEST = 4_000;

/**
 * Makes a piece of HTML from a template. Text in it is escaped, and shown on one line without invisible characters. It
 * is safe in an element, and in an attribute with quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, string, index) => text + render(parts[index - 1]) + string) };
}

/** Makes a piece of HTML from text of several lines, such as a command; each line is treated as in `html`. */
export function htmlLines(text: string): Html {
  return {
    html: text
      .split('\n')
      .map((line) => render(line))
      .join('\n'),
  };
}

/** Makes a piece of HTML from the program's own text (a style or a script), without escaping it. */
export function trusted(text: string): Html {
  return { html: text };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return htmlEscape(visibleText(part, LONGEST));
  return 'html' in part ? part.html : part.map((piece) => piece.html).join('');
}
