import type { Node, Pair, YAMLMap } from 'yaml';
import { isCollection, isMap } from 'yaml';
import type { NewValue } from '../../pss/rule.ts';
import type { Filling, ListEdit, MappingEdit } from './collection-edit.ts';
import { unionOf } from './collection-edit.ts';
import type { FlowEntry, NewEntries } from './flow-entries.ts';
import { addFlowEntries, removeFlowEntries } from './flow-entries.ts';
import { emptyStyle, flowEndOf, flowStyleOf } from './flow-style.ts';
import type { Habits } from './layout.ts';
import { quoteOf } from './layout.ts';
import type { Piece } from './piece.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { FlowStyle } from './render.ts';
import { renderFlow, renderFlowPair, renderSpread } from './render.ts';
import type { Sheet } from './sheet.ts';
import { beginsLine, columnOf, isImplicitNull, pairOf, refuseTemplate } from './sheet.ts';
import { writeScalar } from './words.ts';

/** Makes the splices for the edits of a flow mapping: `{a: 1}` in YAML, or any mapping in JSON. */
export function editFlowMapping(sheet: Sheet, edit: MappingEdit, habits: Habits): Piece[] {
  const { map, place, additions, removals } = edit;
  const pairs = map.items as Pair<Node, Node | null>[];
  const entries = pairs.map(
    (pair): FlowEntry => ({ start: sheet.startOf(pair.key), end: flowEndOf(sheet, pair), repairs: removals.get(pair) }),
  );
  const style = flowStyleOf(sheet, map, habits(sheet.startOf(map)));
  const write = writerOf(sheet, map, style);
  const pieces = [...edit.fillings, ...edit.replacements].map((filling) =>
    fillFlow(sheet, filling, place, style, write),
  );
  if (additions.length > 0) {
    const texts = additions.map(({ key, value }) => renderFlowPair(key, write(value), style));
    const added = addFlowEntries(sheet, entries, {
      texts,
      comma: style.comma,
      places: placesIn(map, entries),
      isSpread: isSpread(sheet, map),
    });
    pieces.push({
      ...added,
      repairs: unionOf([...additions.map(({ repairs }) => repairs), ...repairsOfAllRemoved(entries)]),
      place,
    });
  }
  return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({ ...change, place }))];
}

/** Makes the splices for the edits of a flow list: `[a, b]`. */
export function editFlowList(sheet: Sheet, { list, place, additions, removals }: ListEdit, habits: Habits): Piece[] {
  const items = list.items as Node[];
  const entries = items.map(
    (item): FlowEntry => ({ start: sheet.startOf(item), end: sheet.endOf(item), repairs: removals.get(item) }),
  );
  const pieces: Piece[] = [];
  if (additions.length > 0) {
    const [first, second] = entries;
    const between = first && second ? sheet.lines.text.slice(first.end, second.start) : ', ';
    const added = addFlowEntries(sheet, entries, {
      texts: additions.map(({ value }) => writeItem(sheet, value, items.at(-1), habits)),
      comma: /^,[ \t]*$/.test(between) ? between : ', ',
      places: keptPlaces(entries).toReversed(),
      isSpread: entries.every(({ start }) => beginsLine(sheet, start)),
    });
    pieces.push({
      ...added,
      repairs: unionOf([...additions.map(({ repairs }) => repairs), ...repairsOfAllRemoved(entries)]),
      place,
    });
  }
  return [...pieces, ...removeFlowEntries(sheet, entries).map((change) => ({ ...change, place }))];
}

/** Writes a new item in the style of the list's last one. */
function writeItem(sheet: Sheet, value: NewValue, model: Node | undefined, habits: Habits): string {
  if (typeof value !== 'object') return writeScalar(value, quoteOf(model));
  const layout = habits(model === undefined ? 0 : sheet.startOf(model));
  if (!isMap(model) || model.items.length === 0) return renderFlow(value, emptyStyle(sheet, layout));
  const style = flowStyleOf(sheet, model, layout);
  if (!isSpread(sheet, model)) return renderFlow(value, style);
  const { indent, unit, ending } = spreadOf(sheet, model);
  return renderSpread(value, style, indent, unit, ending);
}

/** The repairs that remove the entries, if they remove all: then the new entries replace them in one piece. */
function repairsOfAllRemoved(entries: readonly FlowEntry[]): Piece['repairs'][] {
  const repairs = entries.flatMap((entry) => entry.repairs ?? []);
  return repairs.length === entries.length ? repairs : [];
}

/** Replaces the value of a pair, or adds one to a key without a value. */
function fillFlow(
  sheet: Sheet,
  { pair, value, repairs }: Filling,
  place: string,
  style: FlowStyle,
  write: (value: NewValue) => string,
): Piece {
  const oldValue = pair.value !== null && !isImplicitNull(pair.value) ? pair.value : undefined;
  const keyEnd = sheet.endOf(pair.key);
  const start = oldValue === undefined ? keyEnd : sheet.startOf(oldValue);
  const end = oldValue === undefined ? flowEndOf(sheet, pair) : sheet.endOf(oldValue);
  if (oldValue !== undefined && !/^[ \t]*:\s*$/.test(sheet.lines.text.slice(keyEnd, start))) {
    throw new RefusedEdit('the empty value carries a tag, an anchor or a comment');
  }
  const text = (oldValue === undefined ? style.colon : '') + write(value);
  const [startLine, endLine] = [sheet.lines.lineAt(start), sheet.lines.lineAt(end)];
  refuseTemplate(sheet, startLine, endLine);
  return { splices: [{ start, end, text, column: columnOf(sheet, start) }], startLine, endLine, repairs, place };
}

/**
 * The places for new pairs, the best first: before `containers`, else after `name`, then after and before any pair that
 * stays, so that the diff shows one of them.
 */
function placesIn(map: YAMLMap, entries: readonly FlowEntry[]): NewEntries['places'] {
  const at = (key: string): FlowEntry | undefined => {
    const pair = pairOf(map, key);
    const entry = pair === undefined ? undefined : entries[map.items.indexOf(pair)];
    // Beside an entry that leaves there is no place.
    return entry?.repairs === undefined ? entry : undefined;
  };
  const [containers, name] = [at('containers'), at('name')];
  const best = containers ? [{ beside: containers, isBefore: true }] : name ? [{ beside: name, isBefore: false }] : [];
  const behind = keptPlaces(entries).toReversed();
  return [...best, ...behind, ...behind.map(({ beside }) => ({ beside, isBefore: true }))];
}

/** The places after each entry that stays. */
function keptPlaces(entries: readonly FlowEntry[]): { beside: FlowEntry; isBefore: boolean }[] {
  return entries.filter(({ repairs }) => repairs === undefined).map((beside) => ({ beside, isBefore: false }));
}

/** Whether each pair of the mapping begins a line. */
function isSpread(sheet: Sheet, map: YAMLMap): boolean {
  return (map.items as Pair<Node, Node | null>[]).every(({ key }) => beginsLine(sheet, sheet.startOf(key)));
}

/**
 * Returns a function that writes new values. It spreads them over several lines where the mapping is spread and its
 * other values are, too.
 */
function writerOf(sheet: Sheet, map: YAMLMap, style: FlowStyle): (value: NewValue) => string {
  if (map.items.length === 0 || !isSpread(sheet, map)) return (value) => renderFlow(value, style);
  const nested = (map.items as Pair<Node, Node | null>[])
    .map(({ value }) => value)
    .filter((value) => isCollection(value) && value.items.length > 0);
  const isInline = nested.length > 0 ? nested.every((value) => isOnOneLine(sheet, value as Node)) : !sheet.isJson;
  if (isInline) return (value) => renderFlow(value, style);
  const { inner, unit, ending } = spreadOf(sheet, map);
  return (value) => renderSpread(value, style, inner, unit, ending);
}

/**
 * How a spread mapping is indented: the indents of the line on which it begins and of its pairs, their difference
 * (`unit`), and its line ending.
 */
function spreadOf(sheet: Sheet, map: YAMLMap): { indent: string; inner: string; unit: string; ending: string } {
  const { lines } = sheet;
  const [first] = map.items as Pair<Node, Node | null>[];
  const firstStart = first === undefined ? sheet.startOf(map) : sheet.startOf(first.key);
  const indentAt = (offset: number): string => /^[ \t]*/.exec(lines.textOf(lines.lineAt(offset)))?.[0] ?? '';
  const [indent, inner] = [indentAt(sheet.startOf(map)), indentAt(firstStart)];
  const unit = inner.startsWith(indent) && inner !== indent ? inner.slice(indent.length) : '  ';
  return { indent, inner, unit, ending: lines.endingOf(lines.lineAt(firstStart)) };
}

function isOnOneLine(sheet: Sheet, node: Node): boolean {
  return sheet.lines.lineAt(sheet.startOf(node)) === sheet.lines.lineAt(sheet.endOf(node));
}
