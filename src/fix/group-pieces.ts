import type { Piece } from './piece.ts';
import type { Repair } from './suggestion.ts';

/** Pieces that make one suggestion: lines of the original, from 1, both inclusive. */
export interface Group {
  readonly pieces: readonly Piece[];
  readonly startLine: number;
  readonly endLine: number;
  readonly repairs: ReadonlySet<Repair>;
}

/** Beyond this many kept lines between them, two pieces of one place are easier to read apart. */
const READABLE_GAP = 4;

/**
 * Joins pieces into groups that do not overlap: those that one repair needs together, those on the same or adjacent
 * lines, and those of one place that stand close by. Where joining is a matter of taste, it must not cost the lines
 * their place in the diff. Repairs in one of `together` stay in one group.
 */
export function groupPieces(
  pieces: readonly Piece[],
  shows: (startLine: number, endLine: number) => boolean,
  together: readonly ReadonlySet<Repair>[],
): Group[] {
  let groups = pieces.map((piece): Group => ({ ...piece, pieces: [piece] }));

  function belong(a: Group, b: Group): boolean {
    if (a.startLine <= b.endLine && b.startLine <= a.endLine) return true;
    if ([...a.repairs].some((repair) => b.repairs.has(repair))) return true;
    if (together.some((set) => [a, b].every(({ repairs }) => [...repairs].some((repair) => set.has(repair)))))
      return true;
    const gap = Math.max(a.startLine, b.startLine) - Math.min(a.endLine, b.endLine) - 1;
    const isClose =
      gap === 0 ||
      (gap <= READABLE_GAP && a.pieces.some(({ place }) => b.pieces.some((other) => other.place === place)));
    if (!isClose) return false;
    return isShown(join(a, b)) || (!isShown(a) && !isShown(b));
  }

  function isShown({ startLine, endLine }: Group): boolean {
    return shows(startLine, endLine);
  }

  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    const joined: Group[] = [];
    for (const group of groups) {
      const index = joined.findIndex((other) => belong(other, group));
      const other = joined[index];
      if (other === undefined) joined.push(group);
      else joined[index] = join(other, group);
    }
    groups = joined;
  }
  return groups.toSorted((a, b) => a.startLine - b.startLine);
}

function join(a: Group, b: Group): Group {
  return {
    pieces: [...a.pieces, ...b.pieces],
    startLine: Math.min(a.startLine, b.startLine),
    endLine: Math.max(a.endLine, b.endLine),
    repairs: new Set([...a.repairs, ...b.repairs]),
  };
}
