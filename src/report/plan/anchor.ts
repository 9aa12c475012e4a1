import type { Place } from '../../manifest/manifest.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import type { Hunk } from '../../review/hunks.ts';
import { lineNearDeleted, parseHunks, showsLines } from '../../review/hunks.ts';

/** Where a comment stands. */
export type Anchor = LinesAnchor | { readonly at: 'file' } | { readonly at: 'summary' };

/** Lines of head, from 1, inclusive. */
export interface LinesAnchor {
  readonly at: 'lines';
  readonly startLine: number;
  readonly line: number;
  /** Whether GitHub itself lists the hunk: it may refuse a line that only git shows. */
  readonly isListed: boolean;
}

/** A changed file, and what the pull request's page shows of it. */
export interface ShownFile {
  readonly file: ChangedFile;
  readonly hunks: readonly Hunk[];
}

/** The changed files by their path in head. */
export function shownFiles(files: readonly ChangedFile[]): ReadonlyMap<string, ShownFile> {
  return new Map(files.map((file) => [file.path, { file, hunks: parseHunks(file.patch ?? file.localPatch) }]));
}

/** The anchor of lines that the diff shows. */
export function linesAnchor(shown: ShownFile | undefined, startLine: number, line: number): Anchor {
  return { at: 'lines', startLine, line, isListed: shown?.file.patch !== undefined };
}

/**
 * At a line of head where the diff shows it, else beside the first of base's lines that it shows as deleted, else at the
 * file, else nowhere in the diff.
 */
export function anchorAt(shown: ShownFile | undefined, line: number, basePlaces: readonly Place[]): Anchor {
  const hunks = shown?.hunks ?? [];
  if (showsLines(hunks, line, line)) return linesAnchor(shown, line, line);
  const removed = basePlaces.map((place) => lineNearDeleted(hunks, place.line)).find((near) => near !== undefined);
  if (removed !== undefined) return linesAnchor(shown, removed, removed);
  // Without a patch GitHub may refuse any comment on the file.
  return shown?.file.patch === undefined ? { at: 'summary' } : { at: 'file' };
}
