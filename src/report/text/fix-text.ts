import type { FixOutcome } from '../../scan/fix.ts';
import { repairCount } from '../../scan/fix.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import { scanCounts, unjudgedWords, violatingWords } from '../scan-counts.ts';
import { cautionText, exemptionText } from './fix-advice.ts';
import { leftText } from './fix-left.ts';

/** Longer texts are cut; in UTF-16 units. */
const LONGEST = 500;

/**
 * Returns what was changed, what of it no build proved, and what of it may break the program, which fixes were refused and why, and which violations
 * are left and why.
 */
export function fixText(outcome: FixOutcome, isDryRun: boolean): string {
  const { files, made, refused, unbuilt, rest } = outcome;
  const outline = outlineOf(rest);
  const notEvaluated = rest.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const advice = [...cautionText(made), ...exemptionText(refused), ...leftText(outcome)];
  const repaired = repairCount(made);
  return [
    ...files.map(({ path }) => `${visibleText(path, LONGEST)}: ${isDryRun ? 'would be changed' : 'changed'}`),
    ...refused.map(
      ({ place, check, setter, reason }) =>
        `${visibleText(`${place.file}:${place.line}`, LONGEST)}: no fix for ${check} of ${visibleText(setter, LONGEST)}: ${visibleText(reason, LONGEST)}`,
    ),
    ...unbuilt.map(
      ({ file, line, message }) =>
        `${visibleText(`${file}:${line}`, LONGEST)}: not proved: ${visibleText(message, LONGEST)}`,
    ),
    ...notEvaluated.map(
      ({ file, line, message }) =>
        `${visibleText(`${file}:${line}`, LONGEST)}: not evaluated: ${visibleText(message, LONGEST)}`,
    ),
    ...(files.length + refused.length + notEvaluated.length === 0 ? advice.slice(1) : advice),
    ...(advice.length === 0 ? [] : ['']),
    `${isDryRun ? 'would repair' : 'repaired'} ${count(repaired, 'violation')} in ${count(files.length, 'file')}; ${[violatingWords(outline, 'still '), ...unjudgedWords(scanCounts(outline))].join(', ')}`,
    '',
  ].join('\n');
}
