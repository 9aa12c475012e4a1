import type { Fix, Notification, Replacement } from 'sarif';
import type { Suggestion } from '../../fix/suggestion.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { groupBy } from '../../text/group-by.ts';
import { artifactLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/** The most text that the fixes of a log insert, in UTF-16 units: code scanning takes no log of this size. */
const MAX_INSERTED = 20_000_000;

/** Writes the fixes of a log. */
export interface FixWriter {
  /**
   * Returns the change that repairs violations of one check at one place: all of them, or there is none. Every
   * suggestion was verified as a whole, so it also repairs violations of other checks, which the description names:
   * it stands at the first of them, since it may be as large as the file.
   */
  readonly fixesOf: (violations: readonly ReportedViolation[]) => Fix[];
  /** What the fixes so far leave out. */
  readonly notifications: () => Notification[];
}

/** Makes the writer of a log's fixes. */
export function fixWriter(): FixWriter {
  const written = new Set<Suggestion>();
  let inserted = 0;
  let leftOut = 0;
  return {
    fixesOf: (violations) => {
      const wanted = suggestionsFor(violations);
      const fresh = wanted.filter((suggestion) => !written.has(suggestion));
      if (fresh.length === 0) return [];
      for (const suggestion of fresh) written.add(suggestion);
      const length = wanted.reduce((sum, suggestion) => sum + lengthOf(suggestion), 0);
      if (inserted + length > MAX_INSERTED) {
        leftOut++;
        return [];
      }
      inserted += length;
      return [fixOf(wanted)];
    },
    notifications: () => {
      if (leftOut === 0) return [];
      const text = `${leftOut} ${leftOut === 1 ? 'fix is' : 'fixes are'} left out, as the log has no room for more: \`pss-review fix\` makes all`;
      return [{ descriptor: { id: 'too-many-fixes' }, level: 'note', message: sarifMessage(text) }];
    },
  };
}

/** The suggestions that repair all of some violations; none where one violation has none. */
function suggestionsFor(violations: readonly ReportedViolation[]): Suggestion[] {
  const suggestions = new Set(violations.map(({ suggestion }) => suggestion));
  const wanted = [...suggestions].filter((suggestion) => suggestion !== undefined);
  // With line endings other than LF, the lines alone do not say which bytes separate them.
  return wanted.length < suggestions.size || wanted.some(({ isCommittable }) => !isCommittable) ? [] : wanted;
}

function fixOf(suggestions: readonly Suggestion[]): Fix {
  const checks = [...new Set(suggestions.flatMap(({ repairs }) => repairs.map(({ check }) => check)))];
  return {
    description: sarifMessage(`repairs ${checks.join(', ')}`),
    artifactChanges: [...groupBy(suggestions, ({ file }) => file)].map(([file, ofFile]) => ({
      artifactLocation: artifactLocation(file),
      replacements: ofFile.map(replacementOf),
    })),
  };
}

function lengthOf({ lines }: Suggestion): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}

/** Replaces whole lines, except for the line ending of the last one, which stays. */
function replacementOf({ startLine, endLine, lines }: Suggestion): Replacement {
  return {
    deletedRegion: { startLine, startColumn: 1, endLine },
    insertedContent: { text: lines.join('\n') },
  };
}
