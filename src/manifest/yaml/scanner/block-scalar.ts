import { TextFault } from '../text-fault.ts';
import type { Cursor } from './cursor.ts';
import { isBlank, isBreak, isBreakOrEnd } from './cursor.ts';
import { tabFault } from './tab-fault.ts';
import type { ScalarToken } from './token.ts';

/**
 * Scans a literal (`|`) or folded (`>`) scalar, from that sign. https://yaml.org/spec/1.1/#c-style-block-scalar
 *
 * @param indent the column of the block collection around it; -1 at the root
 */
export function scanBlockScalar(cursor: Cursor, indent: number): ScalarToken {
  const start = cursor.at;
  const isLiteral = cursor.peek() === 0x7c;
  cursor.skip();
  const { chomping, increment } = scanHeader(cursor, start);
  const lines = new BlockLines(cursor, indent, increment);
  let text = '';
  let lastBreak = '';
  let wasBlank = false;
  let breaks = lines.skipEmpty();
  while (cursor.column === lines.indent && cursor.peek() !== 0) {
    const beginsBlank = isBlank(cursor.peek());
    // Folding makes a space of one newline between two lines of text, but not beside lines that begin with a blank.
    const isFolded = !isLiteral && !wasBlank && !beginsBlank && lastBreak === '\n';
    text += (isFolded ? (breaks === '' ? ' ' : '') : lastBreak) + breaks;
    wasBlank = beginsBlank;
    const from = cursor.at;
    cursor.skipLine();
    text += cursor.text.slice(from, cursor.at);
    lastBreak = isBreak(cursor.peek()) ? cursor.readBreak() : '';
    breaks = lines.skipEmpty();
  }
  if (chomping !== '-') text += lastBreak;
  if (chomping === '+') text += breaks;
  const end = Math.min(lines.end, cursor.length);
  return { kind: 'scalar', start, end, text, style: isLiteral ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED' };
}

/** The lines of a block scalar. Where the header does not say how far they are indented, the first line of text does. */
class BlockLines {
  /** In columns; 0 as long as it is unknown. */
  indent: number;
  /** The offset after the line break of the last line. */
  end: number;
  readonly #cursor: Cursor;
  readonly #around: number;

  constructor(cursor: Cursor, around: number, increment: number) {
    this.#cursor = cursor;
    this.#around = around;
    this.indent = increment === 0 ? 0 : Math.max(around, 0) + increment;
    this.end = cursor.at;
  }

  /** Skips indentation and empty lines up to the next line of text, and returns their line breaks. */
  skipEmpty(): string {
    const cursor = this.#cursor;
    let breaks = '';
    let widest = 0;
    this.end = cursor.at;
    for (;;) {
      while ((this.indent === 0 || cursor.column < this.indent) && cursor.peek() === 0x20) cursor.skip();
      widest = Math.max(widest, cursor.column);
      if ((this.indent === 0 || cursor.column < this.indent) && cursor.peek() === 0x09) throw tabFault(cursor.at);
      if (!isBreak(cursor.peek())) break;
      breaks += cursor.readBreak();
      this.end = cursor.at;
    }
    if (this.indent === 0) this.indent = Math.max(widest, this.#around + 1, 1);
    return breaks;
  }
}

/**
 * Scans what stands behind `|` or `>`: chomping and indentation in either order, then at most a comment.
 * https://yaml.org/spec/1.1/#c-b-block-header(m,t)
 *
 * @param start of the scalar, for faults
 */
function scanHeader(cursor: Cursor, start: number): { readonly chomping: string; readonly increment: number } {
  const header = /([-+]?)([0-9]?)([-+]?)/y;
  header.lastIndex = cursor.at;
  const [, before = '', digit = '', after = ''] = header.exec(cursor.text) ?? [];
  if (digit === '0') throw new TextFault('found an indentation of 0 for a block text, expected 1 to 9', start);
  // A second sign is part of the header only where a digit stands between them, and the first is missing.
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
