import type { Piece } from './splice/piece.ts';
import type { Repair } from './suggestion.ts';

/** Pieces that become one suggestion. Lines are those of the original, from 1, both inclusive. */
export interface Group {
  readonly pieces: readonly Piece[];
  readonly startLine: number;
  readonly endLine: number;
  readonly repairs: ReadonlySet<Repair>;
}

/**
 * The most unchanged lines between two pieces of one place that still become one suggestion: with more, two are easier
 * to read.
 */
const READABLE_GAP = 4;

interface OpenGroup {
  readonly pieces: Piece[];
  readonly repairs: Set<Repair>;
  startLine: number;
  endLine: number;
}

/**
 * Joins pieces into groups that do not overlap: pieces that one repair needs together, pieces on the same or adjacent
 * lines, and pieces of one place that are close to each other. Where joining is optional, it must not make lines that
 * the diff shows into a range that it does not show.
 *
 * @param shows whether the diff shows these lines (from 1, inclusive) in one hunk
 * @param together sets of repairs; those of one set stay in one group
 */
export function groupPieces(
  pieces: readonly Piece[],
  shows: (startLine: number, endLine: number) => boolean,
  together: readonly ReadonlySet<Repair>[],
): Group[] {
  const isShown = ({ startLine, endLine }: Pick<Group, 'startLine' | 'endLine'>): boolean => shows(startLine, endLine);

  /** Whether two groups become one; `a` begins before `b`. */
  function shouldJoin(a: OpenGroup, b: OpenGroup): boolean {
    if (b.startLine <= a.endLine) return true;
    const gap = b.startLine - a.endLine - 1;
    const isClose = gap === 0 || (gap <= READABLE_GAP && sharePlace(a, b));
    return isClose && (isShown({ startLine: a.startLine, endLine: b.endLine }) || (!isShown(a) && !isShown(b)));
  }

  let groups = joinByRepair(pieces, together);
  for (let before = -1; before !== groups.length; ) {
    before = groups.length;
    const joined: OpenGroup[] = [];
    for (const group of groups.toSorted((a, b) => a.startLine - b.startLine || a.endLine - b.endLine)) {
      const last = joined.at(-1);
      if (last !== undefined && shouldJoin(last, group)) join(last, group);
      else joined.push(group);
    }
    groups = joined;
  }
  return groups;
}

/** Makes a group of each piece, and joins those that share a repair or a set in `together`. */
function joinByRepair(pieces: readonly Piece[], together: readonly ReadonlySet<Repair>[]): OpenGroup[] {
  const groupOf = new Map<Repair, OpenGroup>();
  const groups = new Set<OpenGroup>();
  for (const piece of pieces) {
    const group: OpenGroup = { ...piece, pieces: [piece], repairs: new Set(piece.repairs) };
    const boundSets = together.filter((set) => [...piece.repairs].some((repair) => set.has(repair)));
    for (const repair of [piece.repairs, ...boundSets].flatMap((set) => [...set])) {
      const other = groupOf.get(repair);
      if (other === undefined || !groups.delete(other)) continue;
      join(group, other);
      for (const joinedRepair of other.repairs) groupOf.set(joinedRepair, group);
    }
    for (const repair of group.repairs) groupOf.set(repair, group);
    groups.add(group);
  }
  return [...groups];
}

function join(group: OpenGroup, other: OpenGroup): void {
  group.pieces.push(...other.pieces);
  for (const repair of other.repairs) group.repairs.add(repair);
  group.startLine = Math.min(group.startLine, other.startLine);
  group.endLine = Math.max(group.endLine, other.endLine);
}

function sharePlace(a: Group, b: Group): boolean {
  return a.pieces.some(({ place }) => b.pieces.some((other) => other.place === place));
}
