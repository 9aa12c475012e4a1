import { formatViolates } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { shownFindings } from '../../review/review.ts';
import { groupBy } from '../../text/group-by.ts';
import { workloadName } from '../names.ts';

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

/** One annotation for each place (and mode), for each change to what the repository is judged by, and one for each document that was not evaluated. */
export function annotationsOf(review: Review): Annotation[] {
  const places = groupBy(shownFindings(review), ({ finding: { place, mode } }) =>
    JSON.stringify([place.file, place.line, mode]),
  );
  const ofFindings = [...places.values()].map(annotationOf);
  const ofDocuments = review.comparison.notEvaluated.map(
    ({ file, line, message, introduced }): Annotation => ({
      ...{ path: file, line, title: 'not evaluated', message },
      level: introduced ? 'failure' : 'warning',
    }),
  );
  const ofPolicy = review.policy.map(
    ({ file, line, kind, name, change, severity, message }): Annotation => ({
      ...{ path: file, line, level: severity, message: message.replaceAll('\n', ' · ') },
      title: `${kind} ${name}: ${change}`,
    }),
  );
  return [...ofPolicy, ...ofFindings, ...ofDocuments];
}

function annotationOf(together: readonly ShownFinding[]): Annotation {
  const [{ change, finding }] = together as [ShownFinding, ...ShownFinding[]];
  const { target } = change.verdicts[finding.mode];
  const checks = [...new Set(together.map((one) => one.finding.check))];
  const failures = [...new Set(together.map((one) => `${one.finding.reason} (${one.finding.detail})`))];
  return {
    path: finding.place.file,
    line: finding.place.line,
    level: LEVEL_OF_MODE[finding.mode],
    title: `${workloadName(change.workload)}: ${checks.join(', ')}`,
    message: formatViolates(target, failures.join(', ')),
  };
}

/** So many go into a check run: more are not read, and each fifty are a request. */
export const MAX_ANNOTATIONS = 250;

/** The runner shows ten annotations of each kind a step. */
const SHOWN_BY_RUNNER = 10;

/** The annotations that a step shows, with a last one that says how many it does not. */
export function stepAnnotations(annotations: readonly Annotation[]): Annotation[] {
  return (['failure', 'warning', 'notice'] as const).flatMap((level) => {
    const own = annotations.filter((annotation) => annotation.level === level);
    const next = own[SHOWN_BY_RUNNER - 1];
    if (own.length <= SHOWN_BY_RUNNER || next === undefined) return own;
    const left = own.length - SHOWN_BY_RUNNER + 1;
    const more = { ...next, title: `${left} more`, message: `${left} more are in the job summary.` };
    return [...own.slice(0, SHOWN_BY_RUNNER - 1), more];
  });
}
