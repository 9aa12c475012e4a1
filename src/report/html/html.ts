import { htmlEscape } from 'escape-goat';
import { visibleText } from '../../text/visible-text.ts';

/** A piece of HTML. Only `html` makes one, so that text becomes none by accident. */
export interface Html {
  readonly html: string;
}

/** What stands in a piece: text, which is escaped, other pieces, or nothing. */
type Part = string | number | Html | readonly Html[] | undefined;

/** No text that people read is longer; in UTF-16 units. */
const LONGEST = 4_000;

/**
 * A piece of HTML from a template. Text in it is shown on one line, with nothing invisible, and can be nothing but text:
 * in an element, or in an attribute with quotes.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { html: strings.reduce((text, string, index) => text + render(parts[index - 1]) + string) };
}

/** Text of several lines, such as a command: each as `html` shows it. */
export function lines(text: string): Html {
  return {
    html: text
      .split('\n')
      .map((line) => render(line))
      .join('\n'),
  };
}

/** Text of this program, style or script, as it is. */
export function trusted(text: string): Html {
  return { html: text };
}

function render(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'number') return String(part);
  if (typeof part === 'string') return htmlEscape(visibleText(part, LONGEST));
  return 'html' in part ? part.html : part.map((one) => one.html).join('');
}
