import { visibleText } from '../../text/visible-text.ts';

/** Something that a change allows and that was not allowed before. */
export interface Loosening {
  /** The line in the changed file in head, from 1; 1 where head has no such file. */
  readonly line: number;
  /** What changed: `targets[0]`, or the job of a workflow. */
  readonly name: string;
  /** One sentence of plain text, on one line. */
  readonly message: string;
}

/** The longest text shown alone, and in a list, in UTF-16 units, and the most texts of a list. */
const LONGEST_ALONE = 120;
const LONGEST_TEXT = 80;
const MOST_TEXTS = 6;

/** Shows a text of a file in a sentence, on one line; a long one is cut. */
export function shownText(text: string): string {
  return visibleText(text, LONGEST_ALONE);
}

/** Lists texts of a file for a sentence: `a`, `a and b`, `a, b and c`. Long texts and long lists are cut. */
export function joinTexts(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_TEXTS).map((text) => visibleText(text, LONGEST_TEXT));
  if (texts.length > MOST_TEXTS) shown.push(`${texts.length - MOST_TEXTS} more`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
