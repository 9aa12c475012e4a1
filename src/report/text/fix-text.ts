import { formatPatch, structuredPatch } from 'diff';
import type { FixedFile, FixOutcome } from '../../scan/fix.ts';
import { isRejected, targetsOf } from '../../scan/scan.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';

/** Longer texts are cut; in UTF-16 units. */
const LONGEST = 500;

/**
 * Returns the changes as a patch for `git apply`. Its paths are those of the files, relative to the folder where it is
 * applied.
 */
export function fixPatch(files: readonly FixedFile[]): string {
  return files
    .map(({ path, before, after }) =>
      formatPatch(structuredPatch(`a/${path}`, `b/${path}`, before, after, '', '', { context: 3 })),
    )
    .map((patch) => patch.replace(/^={3,}\n/, ''))
    .join('');
}

/** Returns what was changed, which fixes were refused and why, and which violations are left. */
export function fixText({ files, repaired, refused, rest }: FixOutcome, isDryRun: boolean): string {
  const judged = rest.manifests.flatMap((entry) => entry.judged);
  const stillRejected = judged.filter(isRejected);
  const notEvaluated = rest.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  return [
    ...files.map(({ path }) => `${visibleText(path, LONGEST)}: ${isDryRun ? 'would be changed' : 'changed'}`),
    ...refused.map(
      ({ place, check, setter, reason }) =>
        `${visibleText(`${place.file}:${place.line}`, LONGEST)}: no fix for ${check} of ${visibleText(setter, LONGEST)}: ${visibleText(reason, LONGEST)}`,
    ),
    ...notEvaluated.map(
      ({ file, line, message }) =>
        `${visibleText(`${file}:${line}`, LONGEST)}: not evaluated: ${visibleText(message, LONGEST)}`,
    ),
    `${isDryRun ? 'would repair' : 'repaired'} ${count(repaired, 'violation')} in ${count(files.length, 'file')}; ${stillRejected.length} of ${count(judged.length, 'workload')} still violate${stillRejected.length === 1 ? 's' : ''} ${targetsOf(judged, rest.target)}`,
    '',
  ].join('\n');
}
