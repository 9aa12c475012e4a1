import type { Node, Pair } from 'yaml';
import { isMap } from 'yaml';
import type { Filling, ListEdit, MappingEdit } from './collection-edit.ts';
import { unionOf } from './collection-edit.ts';
import type { Habits } from './layout.ts';
import { keyQuoteOf, quoteOf } from './layout.ts';
import type { Piece } from './piece.ts';
import type { Extent } from './place.ts';
import { extentOf, extentOfPair, insertLines, linesAround, removeLines, spotInList, spotInMapping } from './place.ts';
import { RefusedEdit } from './refused-edit.ts';
import { renderBlockItem, renderBlockPair } from './render.ts';
import type { Sheet } from './sheet.ts';
import { colonOf, columnOf, isImplicitNull, refuseTemplate } from './sheet.ts';

/** Makes the splices for the edits of a block mapping. */
export function editBlockMapping(sheet: Sheet, edit: MappingEdit, habits: Habits): Piece[] {
  const { map, place, additions, removals } = edit;
  if (additions.length + removals.size > 0)
    for (const pair of map.items) colonOf(sheet, pair as Pair<Node, Node | null>);
  const pieces = [
    ...edit.fillings.map((filling) => fill(sheet, edit, filling, habits)),
    ...edit.replacements.map((replacement) => replace(sheet, edit, replacement, habits)),
  ];
  if (additions.length > 0) {
    const [first] = map.items as Pair<Node, Node | null>[];
    if (first === undefined) throw new RefusedEdit('the mapping is empty');
    const column = columnOf(sheet, sheet.startOf(first.key));
    const { line, anchor } = spotInMapping(sheet, map, new Set(removals.keys()));
    const layout = habits(sheet.lines.startOf(line));
    const quote = keyQuoteOf(map);
    const lines = additions.flatMap(({ key, value }) => renderBlockPair(key, value, column, layout, quote));
    pieces.push({
      splices: [insertLines(sheet, line, lines, column)],
      startLine: anchor,
      endLine: anchor,
      repairs: unionOf(additions.map(({ repairs }) => repairs)),
      place,
    });
  }
  const entries = (map.items as Pair<Node, Node | null>[]).map((pair) => ({
    extent: extentOfPair(sheet, pair),
    start: sheet.startOf(pair.key),
    repairs: removals.get(pair),
  }));
  return [...pieces, ...removeEntries(sheet, entries, place)];
}

/** Makes the splices for the edits of a block list. */
export function editBlockList(sheet: Sheet, { list, place, additions, removals }: ListEdit, habits: Habits): Piece[] {
  const items = list.items as Node[];
  const pieces: Piece[] = [];
  const kept = items.filter((item) => !removals.has(item));
  const model = kept.at(-1) ?? items.at(-1);
  if (additions.length > 0 && model !== undefined) {
    const { line, anchor } = spotInList(sheet, kept.length > 0 ? kept : items);
    const { column, gap } = dashOf(sheet, model);
    const layout = { ...habits(sheet.startOf(model)), dashGap: gap, itemQuote: quoteOf(model) };
    const keyQuote = isMap(model) ? keyQuoteOf(model) : '';
    const lines = additions.flatMap(({ value }) => renderBlockItem(value, column, layout, keyQuote));
    pieces.push({
      splices: [insertLines(sheet, line, lines, column)],
      startLine: anchor,
      endLine: anchor,
      repairs: unionOf(additions.map(({ repairs }) => repairs)),
      place,
    });
  }
  const entries = items.map((item) => {
    const { offset, beginsLine } = dashOf(sheet, item);
    const extent = extentOf(sheet, item, item);
    const firstLine = sheet.lines.lineAt(offset);
    return { extent: { ...extent, firstLine, hasRoomBefore: beginsLine }, start: offset, repairs: removals.get(item) };
  });
  return [...pieces, ...removeEntries(sheet, entries, place)];
}

/** Gives a value to `key:`, `key: null` or `key: {}`: removes the old text and adds lines below. */
function fill(sheet: Sheet, { map, place }: MappingEdit, { pair, value, repairs }: Filling, habits: Habits): Piece {
  const keyStart = sheet.startOf(pair.key);
  const line = sheet.lines.lineAt(keyStart);
  const column = columnOf(sheet, keyStart);
  const behindColon = colonOf(sheet, pair) + 1;
  const oldValue = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : undefined;
  const end = oldValue === undefined ? behindColon : sheet.endOf(oldValue);
  if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit('the empty value stands on a line of its own');
  if (oldValue !== undefined && !/^[ \t]*$/.test(sheet.lines.text.slice(behindColon, sheet.startOf(oldValue)))) {
    throw new RefusedEdit('the empty value carries a tag or an anchor');
  }
  refuseTemplate(sheet, line, line);
  const rendered = renderBlockPair('key', value, column, habits(keyStart), keyQuoteOf(map));
  const [head = '', ...below] = rendered;
  const text = head.slice(head.indexOf(':') + 1);
  return {
    splices: [
      ...(end > behindColon || text !== '' ? [{ start: behindColon, end, text, column }] : []),
      ...(below.length > 0 ? [insertLines(sheet, line + 1, below, column + 1)] : []),
    ],
    startLine: line,
    endLine: line,
    repairs,
    place,
  };
}

/** Replaces a value that is not void by a list or a mapping. */
function replace(sheet: Sheet, { map, place }: MappingEdit, { pair, value, repairs }: Filling, habits: Habits): Piece {
  const column = columnOf(sheet, sheet.startOf(pair.key));
  const { firstLine, lastLine, hasRoomBehind } = extentOfPair(sheet, pair);
  const start = colonOf(sheet, pair) + 1;
  const end = sheet.endOf(pair.value as Node);
  const { lines } = sheet;
  if (!hasRoomBehind) throw new RefusedEdit('the value ends in a block scalar');
  refuseTemplate(sheet, firstLine, lastLine);
  const [head = '', ...below] = renderBlockPair('key', value, column, habits(start), keyQuoteOf(map));
  const text = [head.slice(head.indexOf(':') + 1), ...below].join(lines.endingOf(firstLine));
  return { splices: [{ start, end, text, column }], startLine: firstLine, endLine: lastLine, repairs, place };
}

/** An entry of a block collection; `start` is its offset in the file's text. */
interface Entry {
  readonly extent: Extent;
  readonly start: number;
  /** The repairs that remove the entry; undefined where it stays. */
  readonly repairs: Piece['repairs'] | undefined;
}

/** Removes entries, whole lines where possible. */
function removeEntries(sheet: Sheet, entries: readonly Entry[], place: string): Piece[] {
  return entries.flatMap(({ extent, start, repairs }, index): Piece[] => {
    if (repairs === undefined) return [];
    const { firstLine, lastLine } = extent;
    refuseTemplate(sheet, firstLine, lastLine);
    if (extent.hasRoomBefore) {
      const splices = [removeLines(sheet, firstLine, lastLine)];
      return [{ splices, ...linesAround(sheet, firstLine, lastLine), repairs, place }];
    }
    // The first entry is on the line of a dash: the next one moves up to it.
    const next = entries[index + 1];
    if (next === undefined || next.repairs !== undefined || next.extent.firstLine !== lastLine + 1) {
      throw new RefusedEdit('the entry stands behind a dash, and nothing can take its place');
    }
    const splices = [{ start, end: next.start, text: '', column: columnOf(sheet, start) }];
    return [{ splices, startLine: firstLine, endLine: next.extent.firstLine, repairs, place }];
  });
}

/** The dash of a list's item, and the gap between them: one space where the item begins on its own line. */
function dashOf(sheet: Sheet, item: Node): { offset: number; column: number; gap: string; beginsLine: boolean } {
  const { text } = sheet.lines;
  const start = sheet.startOf(item);
  const offset = text.lastIndexOf('-', start - 1);
  const between = text.slice(offset + 1, start);
  if (offset < 0 || !/^[ \t\r\n]*$/.test(between))
    throw new RefusedEdit('the item of the list carries a tag, an anchor or a comment');
  const column = columnOf(sheet, offset);
  const lineText = text.slice(offset - column, offset);
  return { offset, column, gap: /^ +$/.test(between) ? between : ' ', beginsLine: /^ *$/.test(lineText) };
}
