import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { Review } from '../../review/review.ts';
import { isToAct } from '../../review/review.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';

/** What tells the violations of a review. */
export type ReviewedViolations = Pick<Review, 'comparison' | 'change' | 'policy' | 'suggestions' | 'failOn'>;

/** Returns what the changed files violate in head, in file order, each with its suggestion where it has one. */
export function reviewViolations({
  comparison,
  suggestions: reviewSuggestions,
  failOn,
}: Pick<ReviewedViolations, 'comparison' | 'suggestions' | 'failOn'>): ReportedViolation[] {
  const suggestions = new Map(
    reviewSuggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion] as const)),
  );
  return comparison.workloads.flatMap((workload) =>
    workload.findings.map((finding): ReportedViolation => {
      const suggestion = suggestions.get(finding);
      return {
        ...violationOf(workload, finding),
        isToAct: isToAct(finding, failOn),
        ...(suggestion === undefined ? {} : { suggestion }),
      };
    }),
  );
}

/** Returns the text of a file in head, as far as the review read it. */
export function reviewedTexts({ files, others, repository }: Review['change']): (file: string) => string | undefined {
  const contents = new Map([
    ...repository.head.contents,
    ...others.map(({ path, content }) => [path, content] as const),
    ...files.map(({ path, head }) => [path, head] as const),
  ]);
  return (file) => textOfContent(contents.get(file));
}

function violationOf({ workload, verdicts }: WorkloadChange, finding: Finding): ReportedViolation {
  const { mode, check, reason, detail, violation, place, fix, status, exemption, isHardening = false } = finding;
  return {
    workload,
    mode,
    target: verdicts[mode].target,
    check,
    reason,
    detail,
    violation,
    place,
    makeFix: () => fix,
    status,
    isHardening,
    ...(exemption === undefined ? {} : { exemption: exemption.reason }),
  };
}
