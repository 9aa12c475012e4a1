import { parsePatch } from 'diff';

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

/**
 * Whether a comment (and a suggestion) may span these lines of head, from 1, inclusive: they are in one hunk with no
 * deleted row between. With a deleted row, GitHub would post the suggestion but refuse to commit it.
 * https://github.com/parkerbxyz/suggest-changes/issues/50
 */
export function showsLines(hunks: readonly Hunk[], startLine: number, endLine: number): boolean {
  return hunks.some(({ rows }) => {
    const first = rows.findIndex(({ newLine }) => newLine === startLine);
    const last = rows.findIndex(({ newLine }) => newLine === endLine);
    return first >= 0 && last >= first && rows.slice(first, last + 1).every(({ type }) => type !== 'deleted');
  });
}

/** The line of head nearest to a line that the pull request deleted, in the same hunk; undefined for any other line. */
export function lineNearDeleted(hunks: readonly Hunk[], oldLine: number): number | undefined {
  for (const { rows } of hunks) {
    const index = rows.findIndex((row) => row.type === 'deleted' && row.oldLine === oldLine);
    if (index < 0) continue;
    const after = rows.slice(index).find(({ newLine }) => newLine !== undefined);
    const before = rows.slice(0, index).findLast(({ newLine }) => newLine !== undefined);
    return (after ?? before)?.newLine;
  }
  return undefined;
}
