import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Where a word may break, by the two characters around that: behind what joins its parts, else before a capital letter. */
const JOINTS: readonly RegExp[] = [/^[/_,:.-]/, /^[a-z0-9][A-Z]/];

/** The most columns of a line that are left empty, so that a word breaks where it may. */
const MOST_EMPTY = 12;

/** Matches what begins or ends a colour or a link. */
const MARK = /(\p{Cc}\[[\d;]*m|\p{Cc}\]8;;\P{Cc}*\p{Cc})/u;

/**
 * Wraps a cell of a table, which may have colours: at spaces, else between the parts of a word, and anywhere in it only
 * where it has none.
 *
 * @param width in columns
 */
export function wrapCell(cell: string, width: number): string[] {
  return wrapAnsi(cell, width)
    .split('\n')
    .flatMap((line) => wrapAnsi(withBreaks(line, width), width, { hard: true }).split('\n'));
}

/** Puts a space wherever the long word of a line breaks: wrapped there, it keeps its colours. */
function withBreaks(line: string, width: number): string {
  // `split` returns texts and marks in turn.
  const parts = line.split(MARK);
  const text = parts.filter((_, index) => index % 2 === 0).join('');
  if (text.length !== stringWidth(text)) return line;
  const ends = breaksIn(text, width);
  let passed = 0;
  return parts
    .map((part, index) => {
      if (index % 2 === 1) return part;
      const start = passed;
      passed += part.length;
      const inside = ends.filter((end) => end > start && end <= passed).map((end) => end - start);
      return [0, ...inside].map((from, piece) => part.slice(from, inside[piece])).join(' ');
    })
    .join('');
}

/** Returns the offsets of a text at which it breaks. */
function breaksIn(text: string, width: number): number[] {
  const ends: number[] = [];
  for (let start = 0; text.length - start > width; start = ends.at(-1) ?? text.length) {
    ends.push(start + lastJoint(text.slice(start, start + width + 1), width));
  }
  return ends;
}

function lastJoint(text: string, width: number): number {
  // Two pieces never fit into one line: so there is none with a space in it.
  const least = Math.max(1, width - Math.min(MOST_EMPTY, Math.floor(width / 2) - 1));
  for (const joint of JOINTS) {
    for (let end = width; end >= least; end--) if (joint.test(text.slice(end - 1, end + 1))) return end;
  }
  return width;
}
