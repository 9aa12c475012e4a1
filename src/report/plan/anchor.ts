import type { Suggestion } from '../../fix/suggestion.ts';
import type { Place } from '../../manifest/manifest.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import type { Hunk } from '../../review/hunks.ts';
import { lineNearDeleted, parseHunks, showsLines } from '../../review/hunks.ts';

/** Where a comment is placed: at lines of the diff, at a file, or in the summary. */
export type Anchor = LinesAnchor | { readonly at: 'file' } | { readonly at: 'summary' };

/** Lines of a file in head, counted from 1, inclusive. */
export interface LinesAnchor {
  readonly at: 'lines';
  readonly startLine: number;
  readonly line: number;
  /** Whether GitHub's own patch shows the lines: it may refuse a comment on lines that only git's patch shows. */
  readonly isListed: boolean;
}

/** A changed file, and the hunks that the diff shows of it. */
export interface ShownFile {
  readonly file: ChangedFile;
  readonly hunks: readonly Hunk[];
}

/** Returns the changed files by their path in head. */
export function shownFiles(files: readonly ChangedFile[]): ReadonlyMap<string, ShownFile> {
  return new Map(files.map((file) => [file.path, { file, hunks: parseHunks(file.patch ?? file.localPatch) }]));
}

/** Returns the anchor of lines that the diff shows. */
function linesAnchor(shown: ShownFile | undefined, startLine: number, line: number): LinesAnchor {
  return { at: 'lines', startLine, line, isListed: shown?.file.patch !== undefined };
}

/** Returns the anchor of the changed line that brought a finding; undefined where the diff does not show it. */
export function bringerAnchor(shown: ShownFile | undefined, { line }: Place): LinesAnchor | undefined {
  return showsLines(shown?.hunks ?? [], line, line) ? linesAnchor(shown, line, line) : undefined;
}

/** Returns the anchor of a suggestion where the diff shows its lines, else the nearest one to a line of head. */
export function repairAnchor(
  shown: ShownFile | undefined,
  line: number,
  suggestion: Suggestion | undefined,
  basePlaces: readonly Place[] = [],
): Anchor {
  if (suggestion?.isInDiff) return linesAnchor(shown, suggestion.startLine, suggestion.endLine);
  return anchorAt(shown, line, basePlaces);
}

/** Whether a suggestion can be committed from its anchor, or is only shown. */
export function canCommit(suggestion: Suggestion | undefined): boolean {
  return suggestion?.isInDiff === true && suggestion.isCommittable;
}

/**
 * Returns the nearest anchor to a line of head: the line itself where the diff shows it; else the line beside the first
 * of the base lines that the diff shows as deleted; else the file; else the summary.
 */
function anchorAt(shown: ShownFile | undefined, line: number, basePlaces: readonly Place[]): Anchor {
  const hunks = shown?.hunks ?? [];
  if (showsLines(hunks, line, line)) return linesAnchor(shown, line, line);
  const removed = basePlaces.map((place) => lineNearDeleted(hunks, place.line)).find((near) => near !== undefined);
  if (removed !== undefined) return linesAnchor(shown, removed, removed);
  // GitHub may refuse a comment on a file for which it lists no patch.
  return shown?.file.patch === undefined ? { at: 'summary' } : { at: 'file' };
}
