import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlank, isBreak, isBreakOrEnd } from './cursor.ts';

export interface BlockScalar {
  readonly text: string;
  readonly end: number;
}

/** Scans a literal (`|`) or folded (`>`) scalar, from that indicator. `indent` is that of the collection around it. */
export function scanBlockScalar(cursor: Cursor, indent: number): BlockScalar {
  const start = cursor.at;
  const isLiteral = cursor.peek() === 0x7c;
  cursor.skip();
  const { chomping, increment } = scanHeader(cursor, start);
  const lines = new BlockLines(cursor, start, indent, increment);
  let text = '';
  let lastBreak = '';
  let wasBlank = false;
  let breaks = lines.skipEmpty();
  while (cursor.column === lines.indent && cursor.peek() !== 0) {
    const beginsBlank = isBlank(cursor.peek());
    // Folding makes one newline between two lines of text a space; lines that begin with a blank are left alone.
    const isFolded = !isLiteral && !wasBlank && !beginsBlank && lastBreak === '\n';
    text += (isFolded ? (breaks === '' ? ' ' : '') : lastBreak) + breaks;
    wasBlank = beginsBlank;
    const from = cursor.at;
    while (!isBreakOrEnd(cursor.peek())) cursor.skip();
    text += cursor.text.slice(from, cursor.at);
    lastBreak = isBreak(cursor.peek()) ? cursor.readBreak() : '';
    breaks = lines.skipEmpty();
  }
  if (chomping !== '-') text += lastBreak;
  if (chomping === '+') text += breaks;
  return { text, end: lines.end };
}

/** The lines of a block scalar: finds out how far they are indented, where the header does not say it. */
class BlockLines {
  indent: number;
  /** Behind the last line's break. */
  end: number;
  readonly #cursor: Cursor;
  readonly #start: number;
  readonly #around: number;

  constructor(cursor: Cursor, start: number, around: number, increment: number) {
    this.#cursor = cursor;
    this.#start = start;
    this.#around = around;
    this.indent = increment === 0 ? 0 : Math.max(around, 0) + increment;
    this.end = cursor.at;
  }

  /** Skips the indentation, and empty lines before the next line of text: their breaks. */
  skipEmpty(): string {
    const cursor = this.#cursor;
    let breaks = '';
    let widest = 0;
    this.end = cursor.at;
    for (;;) {
      while ((this.indent === 0 || cursor.column < this.indent) && cursor.peek() === 0x20) cursor.skip();
      widest = Math.max(widest, cursor.column);
      if ((this.indent === 0 || cursor.column < this.indent) && cursor.peek() === 0x09) {
        throw new TextFault(
          'found a tab where the indentation of a block text is expected: indent with spaces',
          this.#start,
        );
      }
      if (!isBreak(cursor.peek())) break;
      breaks += cursor.readBreak();
      this.end = cursor.at;
    }
    if (this.indent === 0) this.indent = Math.max(widest, this.#around + 1, 1);
    return breaks;
  }
}

/** What stands behind `|` or `>`: chomping and indentation in either order, and at most a comment. */
function scanHeader(cursor: Cursor, start: number): { chomping: string; increment: number } {
  const header = /([-+]?)([0-9]?)([-+]?)/y;
  header.lastIndex = cursor.at;
  const [, before = '', digit = '', after = ''] = header.exec(cursor.text) ?? [];
  if (digit === '0') throw new TextFault('found an indentation of 0 for a block text, expected 1 to 9', start);
  // Without a digit between them, a second sign is no part of the header.
  const chomping = before !== '' ? before : digit === '' ? '' : after;
  cursor.skip(before.length + digit.length + (before === '' && digit !== '' ? after.length : 0));
  cursor.skipBlanks();
  cursor.skipComment();
  if (!isBreakOrEnd(cursor.peek())) {
    throw new TextFault('found text behind the "|" or ">" of a block text, expected a new line or a comment', start);
  }
  if (isBreak(cursor.peek())) cursor.readBreak();
  return { chomping, increment: Number(digit) };
}
