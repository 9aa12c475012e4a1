import type { Suggestion } from '../../fix/suggestion.ts';
import type { Notice } from './notices.ts';

/** The most text that the fixes of a report insert, in UTF-16 units: code scanning takes no log of this size. */
const MAX_INSERTED = 20_000_000;

/** A violation, as far as it has a suggestion. */
interface Suggested {
  readonly suggestion?: Suggestion | undefined;
}

/** Chooses where a report has which suggestion. */
export interface SuggestionPicker {
  /**
   * Returns the suggestions that repair violations of one check at one place: all of them, or there is none. Every
   * suggestion was verified as a whole, so it also repairs violations of other checks: it stands at the first of them,
   * since it may be as large as the file.
   */
  readonly pick: (violations: readonly Suggested[]) => readonly Suggestion[];
  /** What the fixes so far leave out. */
  readonly notices: () => Notice[];
}

/** Makes the picker of a report. */
export function suggestionPicker(): SuggestionPicker {
  // Weak, as the suggestions of a whole scan may not fit into the memory.
  const written = new WeakSet<Suggestion>();
  let inserted = 0;
  let leftOut = 0;
  return {
    pick: (violations) => {
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
      return wanted;
    },
    notices: () => {
      if (leftOut === 0) return [];
      const message = `${leftOut} ${leftOut === 1 ? 'fix is' : 'fixes are'} left out, as the log has no room for more: \`pss-review fix\` makes all`;
      return [{ id: 'too-many-fixes', level: 'note', message }];
    },
  };
}

/** The suggestions that repair all of some violations; none where one violation has none. */
function suggestionsFor(violations: readonly Suggested[]): Suggestion[] {
  const suggestions = new Set(violations.map(({ suggestion }) => suggestion));
  const wanted = [...suggestions].filter((suggestion) => suggestion !== undefined);
  // With line endings other than LF, the lines alone do not say which bytes separate them.
  return wanted.length < suggestions.size || wanted.some(({ isCommittable }) => !isCommittable) ? [] : wanted;
}

function lengthOf({ lines }: Suggestion): number {
  return lines.reduce((sum, line) => sum + line.length + 1, 0);
}
