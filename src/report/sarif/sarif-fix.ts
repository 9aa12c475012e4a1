import type { Fix, Replacement } from 'sarif';
import type { Suggestion } from '../../fix/suggestion.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { groupBy } from '../../text/group-by.ts';
import { artifactLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/**
 * Returns the change that repairs violations of one check at one place: all of them, or there is none. Every suggestion
 * was verified as a whole, so it also repairs violations of other checks, which the description names.
 */
export function sarifFixes(violations: readonly ReportedViolation[]): Fix[] {
  const suggestions = new Set(violations.map(({ suggestion }) => suggestion));
  const wanted = [...suggestions].filter((suggestion) => suggestion !== undefined);
  // With line endings other than LF, the lines alone do not say which bytes separate them.
  if (wanted.length === 0 || wanted.length < suggestions.size || wanted.some(({ isCommittable }) => !isCommittable))
    return [];
  const checks = [...new Set(wanted.flatMap(({ repairs }) => repairs.map(({ check }) => check)))];
  return [
    {
      description: sarifMessage(`repairs ${checks.join(', ')}`),
      artifactChanges: [...groupBy(wanted, ({ file }) => file)].map(([file, ofFile]) => ({
        artifactLocation: artifactLocation(file),
        replacements: ofFile.map(replacementOf),
      })),
    },
  ];
}

/** Replaces whole lines, except for the line ending of the last one, which stays. */
function replacementOf({ startLine, endLine, lines }: Suggestion): Replacement {
  return {
    deletedRegion: { startLine, startColumn: 1, endLine },
    insertedContent: { text: lines.join('\n') },
  };
}
