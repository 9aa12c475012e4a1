import type { StructuredPatch } from 'diff';
import { formatPatch, structuredPatch } from 'diff';
import type { FixedFile } from '../../scan/fix.ts';

/**
 * Returns the changes as a patch for `git apply`. Its paths are those of the files, relative to the folder where it is
 * applied.
 */
export function fixPatch(files: readonly FixedFile[]): string {
  return files
    .map(({ path, before, after }) => {
      const names = [`a/${path}`, `b/${path}`] as const;
      const patch = structuredPatch(...names, before, after, '', '', { context: CONTEXT, maxEditLength: MAX_EDITS });
      return formatPatch(patch ?? wholePatch(...names, before, after));
    })
    .map((patch) => patch.replace(/^={3,}\n/, ''))
    .join('');
}

/** Lines around a change that a patch shows. */
const CONTEXT = 3;

/** More changed lines of one file are shown together: to tell them apart takes a time that grows with their square. */
const MAX_EDITS = 2000;

/** A patch of one hunk: all from the first line that differs to the last one. */
function wholePatch(oldFileName: string, newFileName: string, before: string, after: string): StructuredPatch {
  const [old, now] = [patchLines(before), patchLines(after)];
  const shorter = Math.min(old.length, now.length);
  let start = 0;
  while (start < shorter && old[start] === now[start]) start++;
  let end = 0;
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++;
  const above = old.slice(Math.max(0, start - CONTEXT), start);
  const below = old.slice(old.length - end, old.length - end + CONTEXT);
  const [removed, added] = [old.slice(start, old.length - end), now.slice(start, now.length - end)];
  const first = start - above.length + 1;
  const hunk = {
    oldStart: first,
    oldLines: above.length + removed.length + below.length,
    newStart: first,
    newLines: above.length + added.length + below.length,
    lines: [
      ...above.map((line) => ` ${line}`),
      ...removed.map((line) => `-${line}`),
      ...added.map((line) => `+${line}`),
      ...below.map((line) => ` ${line}`),
    ].flatMap((line) => line.split('\n')),
  };
  return { oldFileName, newFileName, oldHeader: '', newHeader: '', hunks: [hunk] };
}

/** The lines of a text; a last line without a line break is marked as `diff` marks it. */
function patchLines(text: string): string[] {
  const lines = text.split('\n');
  const last = lines.pop() ?? '';
  return last === '' ? lines : [...lines, `${last}\n\\ No newline at end of file`];
}
