import { parsePatch } from 'diff';
import type { ChangedFile } from '../repository/changed-file.ts';

/** A hunk of a file's diff on the pull request's page: review comments are possible only there. */
export interface Hunk {
  readonly rows: readonly Row[];
}

/** A row of a hunk; lines count from 1. */
export interface Row {
  readonly type: 'context' | 'added' | 'deleted';
  /** Absent for added rows. */
  readonly oldLine?: number;
  /** Absent for deleted rows. */
  readonly newLine?: number;
}

/** Parses a patch as GitHub lists it; an absent patch has no hunks. */
export function parseHunks(patch: string | undefined): Hunk[] {
  if (patch === undefined || patch === '') return [];
  return parsePatch(patch).flatMap(({ hunks }) =>
    hunks.map((hunk) => {
      let oldLine = hunk.oldStart;
      let newLine = hunk.newStart;
      const rows: Row[] = [];
      for (const line of hunk.lines) {
        if (line.startsWith('+')) rows.push({ type: 'added', newLine: newLine++ });
        else if (line.startsWith('-')) rows.push({ type: 'deleted', oldLine: oldLine++ });
        // `\ No newline at end of file` is not a line of the file.
        else if (!line.startsWith('\\')) rows.push({ type: 'context', oldLine: oldLine++, newLine: newLine++ });
      }
      return { rows };
    }),
  );
}

/** Returns a function that tells the hunks of each changed file, by its path in head; each patch is parsed once, when asked. */
export function hunksOf(files: readonly ChangedFile[]): (path: string) => readonly Hunk[] {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const known = new Map<string, readonly Hunk[]>();
  return (path) => {
    const file = byPath.get(path);
    const hunks = known.get(path) ?? parseHunks(file?.patch ?? file?.localPatch);
    known.set(path, hunks);
    return hunks;
  };
}

/**
 * Whether a comment (and a suggestion) may span these lines of head, from 1, inclusive: they are in one hunk with no
 * deleted row between. With a deleted row, GitHub would post the suggestion but refuse to commit it.
 * https://github.com/parkerbxyz/suggest-changes/issues/50
 */
export function showsLines(hunks: readonly Hunk[], startLine: number, endLine: number): boolean {
  return hunks.some(({ rows }) => {
    const { ofNewLine, deletedBefore } = indexOf(rows);
    const [first, last] = [ofNewLine.get(startLine), ofNewLine.get(endLine)];
    if (first === undefined || last === undefined || last < first) return false;
    return deletedBefore[first] === deletedBefore[last];
  });
}

/** The positions of a hunk's rows by their lines, and how many deleted rows are before each row. */
interface RowIndex {
  readonly ofNewLine: ReadonlyMap<number, number>;
  readonly ofDeleted: ReadonlyMap<number, number>;
  readonly deletedBefore: readonly number[];
}

/** The indexes by rows: every finding asks for them. */
const INDEXES = new WeakMap<readonly Row[], RowIndex>();

function indexOf(rows: readonly Row[]): RowIndex {
  const known = INDEXES.get(rows);
  if (known !== undefined) return known;
  const ofNewLine = new Map<number, number>();
  const ofDeleted = new Map<number, number>();
  const deletedBefore: number[] = [];
  for (const [index, { type, oldLine, newLine }] of rows.entries()) {
    deletedBefore.push(ofDeleted.size);
    if (newLine !== undefined) ofNewLine.set(newLine, index);
    if (type === 'deleted' && oldLine !== undefined) ofDeleted.set(oldLine, index);
  }
  const index = { ofNewLine, ofDeleted, deletedBefore };
  INDEXES.set(rows, index);
  return index;
}

/** The line of head nearest to a line that the pull request deleted, in the same hunk; undefined for any other line. */
export function lineNearDeleted(hunks: readonly Hunk[], oldLine: number): number | undefined {
  for (const { rows } of hunks) {
    const { ofDeleted } = indexOf(rows);
    const index = ofDeleted.get(oldLine);
    if (index === undefined) continue;
    let after = index;
    while (after < rows.length && rows[after]?.newLine === undefined) after++;
    let before = index;
    while (before >= 0 && rows[before]?.newLine === undefined) before--;
    return rows[after]?.newLine ?? rows[before]?.newLine;
  }
  return undefined;
}

/** The first line of head that hunks add, else the one beside the first row that they delete. */
export function firstChangedLine(hunks: readonly Hunk[]): number | undefined {
  const rows = hunks.flatMap((hunk) => hunk.rows);
  const added = rows.find(({ type }) => type === 'added');
  if (added !== undefined) return added.newLine;
  const deleted = rows.find(({ type }) => type === 'deleted');
  return deleted?.oldLine === undefined ? undefined : lineNearDeleted(hunks, deleted.oldLine);
}

/** Returns a function that tells the lines of head that each changed file writes, by its path: see `writtenLines`. */
export function writtenLinesOf(files: readonly ChangedFile[]): (path: string) => ReadonlySet<number> {
  const patches = new Map(files.map(({ path, patch, localPatch }) => [path, patch ?? localPatch]));
  const known = new Map<string, ReadonlySet<number>>();
  return (path) => {
    const lines = known.get(path) ?? writtenLines(patches.get(path));
    known.set(path, lines);
    return lines;
  };
}

/**
 * The lines of head that a patch writes: those that it adds, without those that it only moves or indents anew. Lines
 * count from 1.
 */
function writtenLines(patch: string | undefined): ReadonlySet<number> {
  if (patch === undefined || patch === '') return new Set();
  const hunks = parsePatch(patch).flatMap((file) => file.hunks);
  const deleted = new Set(hunks.flatMap(({ lines }) => lines.filter((line) => line.startsWith('-')).map(contentOf)));
  return new Set(
    hunks.flatMap(({ newStart, lines }) =>
      lines
        .filter((line) => line.startsWith('+') || line.startsWith(' '))
        .flatMap((line, index) => (line.startsWith('+') && !deleted.has(contentOf(line)) ? [newStart + index] : [])),
    ),
  );
}

function contentOf(row: string): string {
  return row.slice(1).trim();
}
