import type { Fix, Replacement } from 'sarif';
import type { Suggestion } from '../../fix/suggestion.ts';
import { groupBy } from '../../text/group-by.ts';
import { artifactLocation } from './sarif-location.ts';
import { sarifMessage } from './sarif-message.ts';

/** Returns the change that suggestions make together, with the checks that it repairs. */
export function sarifFix(suggestions: readonly Suggestion[]): Fix {
  const checks = [...new Set(suggestions.flatMap(({ repairs }) => repairs.map(({ check }) => check)))];
  return {
    description: sarifMessage(`repairs ${checks.join(', ')}`),
    artifactChanges: [...groupBy(suggestions, ({ file }) => file)].map(([file, ofFile]) => ({
      artifactLocation: artifactLocation(file),
      replacements: ofFile.map(replacementOf),
    })),
  };
}

/** Replaces whole lines, except for the line ending of the last one, which stays. */
function replacementOf({ startLine, endLine, lines }: Suggestion): Replacement {
  return {
    deletedRegion: { startLine, startColumn: 1, endLine },
    insertedContent: { text: lines.join('\n') },
  };
}
