import { visibleText } from '../../text/visible-text.ts';

/** What a change allows that was not allowed before. */
export interface Loosening {
  /** In the changed file as it is in head; 1 where that is gone. */
  readonly line: number;
  /** What it is about: `targets[0]`, or the job of a workflow. */
  readonly name: string;
  /** One sentence of plain text, on one line. */
  readonly message: string;
}

/** In UTF-16 units. */
const LONGEST_TEXT = 80;
const MOST_TEXTS = 6;

/** Texts of a file as a sentence names them: `a`, `a and b`, `a, b and c`; what is too long or too many is cut. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, MOST_TEXTS).map((text) => visibleText(text, LONGEST_TEXT));
  if (texts.length > MOST_TEXTS) shown.push(`${texts.length - MOST_TEXTS} more`);
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} and ${last}`;
}
