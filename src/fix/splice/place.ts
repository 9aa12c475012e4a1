import type { Node, Pair, YAMLMap } from 'yaml';
import { isCollection, isPair, isScalar } from 'yaml';
import { RefusedEdit } from './refused-edit.ts';
import type { Sheet } from './sheet.ts';
import { beginsLine, isImplicitNull, pairOf } from './sheet.ts';
import type { Splice } from './splice.ts';

/**
 * The lines of an entry of a block collection (from 1, inclusive), and whether new lines may stand right before and
 * after them.
 */
export interface Extent {
  readonly firstLine: number;
  readonly lastLine: number;
  readonly hasRoomBefore: boolean;
  readonly hasRoomBehind: boolean;
}

/**
 * Where to insert new lines: before `line`. `anchor` is a line next to them that stays, which a suggestion can include.
 * Both count lines of the original, from 1.
 */
export interface Spot {
  readonly line: number;
  readonly anchor: number;
}

/** The extent of an entry from its first node to its last. */
export function extentOf(sheet: Sheet, first: Node, last: Node): Extent {
  const start = sheet.startOf(first);
  const end = Math.max(start + 1, sheet.endOf(last));
  return {
    firstLine: sheet.lines.lineAt(start),
    lastLine: sheet.lines.lineAt(end - 1),
    hasRoomBefore: beginsLine(sheet, start),
    // A line after a block scalar might become part of it, or take over the blank lines that it keeps.
    hasRoomBehind: !endsInBlockScalar(last),
  };
}

/** The extent of a pair, from its key to the end of its value. */
export function extentOfPair(sheet: Sheet, { key, value }: Pair<Node, Node | null>): Extent {
  return extentOf(sheet, key, value !== null && !isImplicitNull(value) ? value : key);
}

function endsInBlockScalar(node: Node | null): boolean {
  if (isScalar(node)) return node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL';
  if (!isCollection(node) || node.flow) return false;
  const last: unknown = node.items.at(-1);
  return endsInBlockScalar((isPair(last) ? last.value : last) as Node | null);
}

/**
 * Finds the spot for new keys of a block mapping: before `containers`, else after `name`, else after the last key. The
 * order of keys does not matter, so where the diff does not show that spot, it takes any other one that the diff shows.
 *
 * @param leaving entries that the same repairs remove
 * @throws RefusedEdit where there is no spot
 */
export function spotInMapping(sheet: Sheet, map: YAMLMap, leaving: ReadonlySet<unknown>): Spot {
  const pairs = (map.items as Pair<Node, Node | null>[]).filter((pair) => !leaving.has(pair));
  const extents = new Map(
    (pairs.length > 0 ? pairs : map.items).map((pair) => [pair, extentOfPair(sheet, pair as Pair<Node, Node | null>)]),
  );
  const containers = extents.get(pairOf(map, 'containers') as Pair<Node, Node | null>);
  const name = extents.get(pairOf(map, 'name') as Pair<Node, Node | null>);
  const spots: Spot[] = [];
  if (containers?.hasRoomBefore) spots.push(...spotsBefore(sheet, containers));
  else if (name?.hasRoomBehind) spots.push(...spotsBehind(sheet, name));
  spots.push(...spotsAmong(sheet, [...extents.values()], spots[0]?.line));
  return firstShown(sheet, spots);
}

/**
 * Finds the spot for a new item of a block list: after the last item, or where the diff does not show that, after
 * another one.
 *
 * @throws RefusedEdit where there is no spot
 */
export function spotInList(sheet: Sheet, items: readonly Node[]): Spot {
  const extents = items.map((item) => extentOf(sheet, item, item));
  return firstShown(
    sheet,
    extents.toReversed().flatMap((extent) => (extent.hasRoomBehind ? spotsBehind(sheet, extent) : [])),
  );
}

/**
 * The spots beside all entries: after entries of one line, before any entry, after longer ones; in each group the
 * nearest to the wanted line first.
 */
function spotsAmong(sheet: Sheet, extents: readonly Extent[], wanted: number | undefined): Spot[] {
  const isOneLine = ({ firstLine, lastLine }: Extent): boolean => firstLine === lastLine;
  const ordered =
    wanted === undefined
      ? extents.toReversed()
      : extents.toSorted((a, b) => Math.abs(a.lastLine + 1 - wanted) - Math.abs(b.lastLine + 1 - wanted));
  const behind = (extent: Extent): Spot[] => (extent.hasRoomBehind ? spotsBehind(sheet, extent) : []);
  const before = (extent: Extent): Spot[] => (extent.hasRoomBefore ? spotsBefore(sheet, extent) : []);
  return [
    ...ordered.filter(isOneLine).flatMap(behind),
    ...ordered.flatMap(before),
    ...ordered.filter((extent) => !isOneLine(extent)).flatMap(behind),
  ];
}

function spotsBehind(sheet: Sheet, { lastLine }: Extent): Spot[] {
  const below = lastLine + 1 <= sheet.lines.count ? [{ line: lastLine + 1, anchor: lastLine + 1 }] : [];
  return [{ line: lastLine + 1, anchor: lastLine }, ...below];
}

/** The spots above an entry and the comments right above it. */
function spotsBefore(sheet: Sheet, { firstLine }: Extent): Spot[] {
  const indent = /^ */.exec(sheet.lines.textOf(firstLine))?.[0] ?? '';
  let line = firstLine;
  while (line > 1 && sheet.lines.textOf(line - 1).startsWith(`${indent}#`)) line--;
  return [{ line, anchor: line }, ...(line > 1 ? [{ line, anchor: line - 1 }] : [])];
}

/** The first spot that the diff shows, else the first one. */
function firstShown(sheet: Sheet, spots: readonly Spot[]): Spot {
  const spot = spots.find(({ anchor }) => sheet.shows(anchor, anchor)) ?? spots[0];
  if (spot === undefined) throw new RefusedEdit('there is no line beside which the new one could stand');
  return spot;
}

/** Inserts lines before a line of the original, or after the last one. */
export function insertLines({ lines }: Sheet, line: number, newLines: readonly string[], column: number): Splice {
  const ending = lines.endingOf(Math.max(1, line - 1));
  const at = lines.startOf(line);
  return { start: at, end: at, text: newLines.map((newLine) => newLine + ending).join(''), column };
}

/** Removes whole lines. */
export function removeLines({ lines }: Sheet, firstLine: number, lastLine: number): Splice {
  return { start: lines.startOf(firstLine), end: lines.startOf(lastLine + 1), text: '', column: 0 };
}

/** The lines to show for a removal: those removed and one beside them that stays. */
export function linesAround(sheet: Sheet, firstLine: number, lastLine: number): { startLine: number; endLine: number } {
  const above = { startLine: firstLine - 1, endLine: lastLine };
  const below = { startLine: firstLine, endLine: lastLine + 1 };
  if (firstLine === 1) return below;
  if (lastLine === sheet.lines.count || sheet.shows(above.startLine, above.endLine)) return above;
  return sheet.shows(below.startLine, below.endLine) ? below : above;
}
