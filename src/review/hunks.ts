import { parsePatch } from 'diff';

/** What the pull request's page shows of one file: only here can a review comment stand. */
export interface Hunk {
  readonly rows: readonly Row[];
}

/** A row of a hunk; lines count from 1. */
export interface Row {
  readonly type: 'context' | 'added' | 'deleted';
  /** Absent on added rows. */
  readonly oldLine?: number;
  /** Absent on deleted rows. */
  readonly newLine?: number;
}

/** The hunks of a patch as GitHub lists it; none for a patch that is absent. */
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
        // `\ No newline at end of file` has no line of its own.
        else if (!line.startsWith('\\')) rows.push({ type: 'context', oldLine: oldLine++, newLine: newLine++ });
      }
      return { rows };
    }),
  );
}

/**
 * Whether a comment (and a suggestion) may span these lines of head: all in one hunk, and no deleted row in between,
 * which GitHub would post but refuse to commit.
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
