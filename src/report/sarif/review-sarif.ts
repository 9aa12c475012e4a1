import type { Log, Notification } from 'sarif';
import type { Gap } from '../../compare/change.ts';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { Review } from '../../review/review.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import type { DocsLinks } from '../links.ts';
import type { SarifOptions } from './sarif-log.ts';
import { sarifLog } from './sarif-log.ts';
import { sarifMessage } from './sarif-message.ts';
import { notEvaluatedNotification, noteNotification } from './sarif-notifications.ts';

/**
 * Writes the Action's `sarif-file` and `review --format sarif`: what the changed files violate in head, and the changes
 * to the rules. Each result says whether the pull request introduced it, and contains its suggestion as a fix, if it
 * has one.
 */
export function reviewSarif(
  {
    comparison,
    change,
    policy,
    suggestions: reviewSuggestions,
  }: Pick<Review, 'comparison' | 'change' | 'policy' | 'suggestions'>,
  links: DocsLinks,
  options: Omit<SarifOptions, 'textOf'>,
): Log {
  const suggestions = new Map(
    reviewSuggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion] as const)),
  );
  const violations = comparison.workloads.flatMap((workload) =>
    workload.findings.map((finding): ReportedViolation => {
      const suggestion = suggestions.get(finding);
      return { ...violationOf(workload, finding), ...(suggestion === undefined ? {} : { suggestion }) };
    }),
  );
  const notifications = [
    ...change.gaps.map(gapNotification),
    ...comparison.notEvaluated.map((entry) => notEvaluatedNotification(entry, entry.introduced ? 'error' : 'warning')),
    ...comparison.notes.map(noteNotification),
  ];
  return sarifLog({ violations, policy, notifications }, links, { ...options, textOf: textsOf(change) });
}

/** Returns the texts of the files in head that the review read. */
function textsOf({ files, others, repository }: Review['change']): SarifOptions['textOf'] {
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
    fix,
    status,
    isHardening,
    ...(exemption === undefined ? {} : { exemption: exemption.reason }),
  };
}

function gapNotification({ message, hidesChanges }: Gap): Notification {
  return { descriptor: { id: 'gap' }, level: hidesChanges ? 'error' : 'warning', message: sarifMessage(message) };
}
