import type { Mode } from '../pss/policy.ts';
import { workloadName } from './names.ts';
import type { Review } from './review.ts';
import { shownFindings } from './review.ts';

/** A line of the check run's report, and of the log where no check run can be made. Plain text. */
export interface Annotation {
  readonly path: string;
  readonly line: number;
  readonly level: 'failure' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
}

const LEVEL_OF_MODE: Readonly<Record<Mode, Annotation['level']>> = {
  enforce: 'failure',
  warn: 'warning',
  audit: 'notice',
};

/** One annotation for each place and check, and one for each document that was not evaluated. */
export function annotationsOf(review: Review): Annotation[] {
  const seen = new Set<string>();
  const annotations: Annotation[] = [];
  for (const { change, finding } of shownFindings(review)) {
    const { target } = change.verdicts[finding.mode];
    const annotation: Annotation = {
      path: finding.place.file,
      line: finding.place.line,
      level: LEVEL_OF_MODE[finding.mode],
      title: `${workloadName(change.workload)}: ${finding.check}`,
      message: `violates PodSecurity "${target.level}:${target.version}": ${finding.reason} (${finding.detail})`,
    };
    const key = JSON.stringify(annotation);
    if (!seen.has(key)) annotations.push(annotation);
    seen.add(key);
  }
  for (const { file, line, message, introduced } of review.comparison.notEvaluated) {
    annotations.push({ path: file, line, level: introduced ? 'failure' : 'warning', title: 'not evaluated', message });
  }
  return annotations;
}
