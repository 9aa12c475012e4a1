import type { Piece } from './piece.ts';
import { removeLines } from './place.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { Sheet } from './sheet.ts';
import { beginsLine, columnOf, refuseTemplate } from './sheet.ts';
import type { Splice } from './splice.ts';

/** An entry of a flow collection. Offsets are those of the file's text; `end` is exclusive and leaves out the comma. */
export interface FlowEntry {
  readonly start: number;
  readonly end: number;
  /** The repairs that remove the entry; undefined where it stays. */
  readonly repairs: Piece['repairs'] | undefined;
}

/** A place before or after an existing entry. */
export interface FlowPlace {
  readonly beside: FlowEntry;
  readonly isBefore: boolean;
}

/** New entries, and where they may stand, the best place first. */
export interface NewEntries {
  readonly texts: readonly string[];
  readonly comma: string;
  readonly places: readonly FlowPlace[];
  /** Whether each entry of the collection begins a line. */
  readonly isSpread: boolean;
}

type Change = Pick<Piece, 'splices' | 'startLine' | 'endLine'>;

/**
 * Adds entries to a flow collection, each on its own line where the existing ones are. Replaces all entries where none
 * stays.
 *
 * @throws RefusedEdit where there is no place for them
 */
export function addFlowEntries(sheet: Sheet, entries: readonly FlowEntry[], added: NewEntries): Change {
  const last = entries.at(-1);
  if (entries.length > 0 && entries.every(({ repairs }) => repairs !== undefined))
    return replaceAll(sheet, entries, added);
  const lineOf = ({ beside, isBefore }: FlowPlace): number => sheet.lines.lineAt(isBefore ? beside.start : beside.end);
  const lastKept = entries.findLast(({ repairs }) => repairs === undefined);
  const places = added.places.map((place) => {
    // The comma after the last entry that stays is about to be removed.
    const isClash = added.isSpread && lastKept !== last && place.beside === lastKept;
    return isClash ? { ...place, isBefore: true } : place;
  });
  const place = places.find((candidate) => sheet.shows(lineOf(candidate), lineOf(candidate))) ?? places[0];
  if (place === undefined) throw new RefusedEdit('the collection has no entry beside which the new one could stand');
  const line = lineOf(place);
  return {
    splices: (added.isSpread ? addLines(sheet, entries, added, place, line) : undefined) ?? [
      addInline(sheet, added, place),
    ],
    startLine: line,
    endLine: line,
  };
}

/** Replaces all existing entries by the new ones. */
function replaceAll(sheet: Sheet, entries: readonly FlowEntry[], added: NewEntries): Change {
  const { lines } = sheet;
  const [first, last] = [entries[0] as FlowEntry, entries.at(-1) as FlowEntry];
  const { start } = first;
  const { end } = last;
  if (!lines.text.slice(start, end).includes('#')) {
    const splices = [{ start, end, text: added.texts.join(added.comma), column: columnOf(sheet, start) }];
    return { splices, startLine: lines.lineAt(start), endLine: lines.lineAt(end) };
  }
  const removal = removeRun(sheet, entries, undefined, undefined);
  const addition = addLines(sheet, entries, added, { beside: first, isBefore: true }, lines.lineAt(start)) ?? [];
  return { ...removal, splices: [...addition, ...removal.splices] };
}

function addInline(sheet: Sheet, { texts, comma }: NewEntries, { beside, isBefore }: FlowPlace): Splice {
  const at = isBefore ? beside.start : beside.end;
  const text = texts.map((entry) => (isBefore ? entry + comma : comma + entry)).join('');
  return { start: at, end: at, text, column: columnOf(sheet, at) };
}

/** Adds the entries on lines of their own; undefined where something else is on the line. */
function addLines(
  sheet: Sheet,
  entries: readonly FlowEntry[],
  { texts }: NewEntries,
  { beside, isBefore }: FlowPlace,
  line: number,
): Splice[] | undefined {
  const { lines } = sheet;
  const indent = /^[ \t]*/.exec(lines.textOf(lines.lineAt(beside.start)))?.[0] ?? '';
  const ending = lines.endingOf(line);
  const column = columnOf(sheet, beside.start);
  if (isBefore) {
    const at = lines.startOf(line);
    return [{ start: at, end: at, text: texts.map((text) => `${indent}${text},${ending}`).join(''), column }];
  }
  const rest = lines.text.slice(beside.end, lines.endOf(line));
  const at = lines.startOf(line + 1);
  if (/^[ \t]*,[ \t]*(?:#.*)?$/.test(rest)) {
    return [{ start: at, end: at, text: texts.map((text) => `${indent}${text},${ending}`).join(''), column }];
  }
  if (beside !== entries.at(-1) || !/^[ \t]*(?:#.*)?$/.test(rest)) return undefined;
  return [
    { start: beside.end, end: beside.end, text: ',', column },
    { start: at, end: at, text: texts.map((text) => indent + text).join(`,${ending}`) + ending, column },
  ];
}

/**
 * Removes entries and the commas that are no longer needed. Does nothing where none stays: `addFlowEntries` has
 * replaced all.
 */
export function removeFlowEntries(sheet: Sheet, entries: readonly FlowEntry[]): (Change & Pick<Piece, 'repairs'>)[] {
  const changes: (Change & Pick<Piece, 'repairs'>)[] = [];
  if (entries.every(({ repairs }) => repairs !== undefined)) return changes;
  for (let first = 0; first < entries.length; first++) {
    if (entries[first]?.repairs === undefined) continue;
    let last = first;
    while (entries[last + 1]?.repairs !== undefined) last++;
    const run = entries.slice(first, last + 1);
    const repairs = new Set(run.flatMap((entry) => [...(entry.repairs ?? [])]));
    changes.push({ ...removeRun(sheet, run, entries[first - 1], entries[last + 1]), repairs });
    first = last;
  }
  return changes;
}

/** Removes consecutive entries; `before` and `behind` are the ones next to them that stay. */
function removeRun(
  sheet: Sheet,
  run: readonly FlowEntry[],
  before: FlowEntry | undefined,
  behind: FlowEntry | undefined,
): Change {
  const { lines } = sheet;
  const start = (run[0] as FlowEntry).start;
  const end = (run.at(-1) as FlowEntry).end;
  const [firstLine, lastLine] = [lines.lineAt(start), lines.lineAt(end - 1)];
  refuseTemplate(sheet, firstLine, lastLine);
  const rest = /^[ \t]*(,?)[ \t]*(?:#.*)?$/.exec(lines.text.slice(end, lines.endOf(lastLine)));
  const column = columnOf(sheet, start);
  const hasComma = rest?.[1] === ',';
  if (beginsLine(sheet, start) && rest !== null && (behind === undefined || hasComma) && firstLine > 1) {
    const splices: Splice[] = [removeLines(sheet, firstLine, lastLine)];
    if (hasComma || before === undefined) return { splices, startLine: firstLine - 1, endLine: lastLine };
    const comma = /^[ \t]*,/.exec(lines.text.slice(before.end));
    if (comma === null) throw new RefusedEdit('the list has a comment where its comma is expected');
    splices.push({ start: before.end, end: before.end + comma[0].length, text: '', column });
    return { splices, startLine: lines.lineAt(before.end), endLine: lastLine };
  }
  const from = before?.end ?? start;
  const to = before === undefined ? (behind?.start ?? end) : end;
  const gaps = [
    lines.text.slice(from, start),
    lines.text.slice(end, to),
    ...run.slice(1).map((entry, index) => lines.text.slice((run[index] as FlowEntry).end, entry.start)),
  ];
  if (gaps.some((gap) => gap.includes('#'))) throw new RefusedEdit('a comment stands between the entries to remove');
  return {
    splices: [{ start: from, end: to, text: '', column }],
    startLine: lines.lineAt(from),
    endLine: lines.lineAt(to),
  };
}
