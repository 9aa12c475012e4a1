import type { Finding } from '../../compare/workloads/compare-workload.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReviewSuggestion, ShownFinding } from '../review.ts';

/**
 * Says why what was rendered elsewhere has no suggestions: nobody here can render it again. Nothing is to be said where the
 * file that it comes from is judged, too, and has the suggestion.
 */
export function givenRefusals(
  given: readonly ShownFinding[],
  suggestions: readonly ReviewSuggestion[],
): Map<Finding, string> {
  const suggested = new Set(suggestions.flatMap(({ findings }) => findings.map(causeOf)));
  return new Map(
    given.flatMap(({ change: { workload }, finding }): [Finding, string][] => {
      const address = workload.editAt(finding.violation.path);
      return 'reason' in address && !suggested.has(causeOf(finding)) ? [[finding, address.reason]] : [];
    }),
  );
}

/** Identifies a finding by its place, whichever workload has it. */
function causeOf({ place: { file, line, column }, check, violation }: Finding): string {
  return JSON.stringify([file, line, column, check, formatSetter(violation)]);
}
