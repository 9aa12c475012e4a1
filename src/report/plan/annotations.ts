import { isAdvice } from '../../compare/workloads/compare-workload.ts';
import { formatViolates } from '../../pss/message.ts';
import type { Mode } from '../../pss/policy.ts';
import type { Review, ShownFinding } from '../../review/review.ts';
import { isToAct, shownFindings } from '../../review/review.ts';
import type { FailOn } from '../../target/config/configuration.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { workloadName } from '../names.ts';

/** A message at a line, in the check run or, where no check run can be made, in the job's log. Plain text. */
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

/**
 * Returns one annotation for each place and mode (those of hardening rules apart), one for each change to the rules, and one for each document that was
 * not evaluated.
 */
export function annotationsOf(review: Review): Annotation[] {
  const places = groupBy(shownFindings(review), ({ finding }) => {
    const { place, mode, isHardening } = finding;
    return JSON.stringify([place.file, place.line, mode, isHardening, isToAct(finding, review.failOn)]);
  });
  const ofFindings = [...places.values()].map((findings) => annotationOf(findings, review.failOn));
  const ofDocuments = review.comparison.notEvaluated.map(
    ({ file, line, message, introduced }): Annotation => ({
      path: file,
      line,
      title: 'not evaluated',
      message,
      level: introduced ? 'failure' : 'warning',
    }),
  );
  const ofPolicy = review.policy.map(
    ({ file, line, kind, name, change, severity, message }): Annotation => ({
      path: file,
      line,
      level: severity,
      message: message.replaceAll('\n', ' · '),
      title: `${kind} ${name}: ${change}`,
    }),
  );
  return [...ofPolicy, ...ofFindings, ...ofDocuments];
}

/** The longest detail of a check in an annotation: nobody reads more. In UTF-16 units. */
const MAX_DETAIL = 2_000;

/** The annotation of findings with the same place and mode. */
function annotationOf(findings: readonly ShownFinding[], failOn: FailOn): Annotation {
  const [{ change, finding }] = findings as [ShownFinding, ...ShownFinding[]];
  const { target } = change.verdicts[finding.mode];
  const checks = [...new Set(findings.map((shown) => shown.finding.check))];
  const failures = [
    ...new Map(findings.map(({ finding: { check, reason, detail } }) => [check, { reason, detail }])),
  ].map(([, { reason, detail }]) => `${reason} (${visibleText(detail, MAX_DETAIL)})`);
  return {
    path: finding.place.file,
    line: finding.place.line,
    // What was there before does not block.
    level: isToAct(finding, failOn) && !isAdvice(finding) ? LEVEL_OF_MODE[finding.mode] : 'notice',
    title: `${workloadName(change.workload)}: ${checks.join(', ')}`,
    message: `${finding.isHardening ? `hardening: ${failures.join(', ')}` : formatViolates(target, failures.join(', '))}${finding.place.doubt === undefined ? '' : ' (the line is not known)'}`,
  };
}

/** The most annotations in a check run: nobody reads more, and every fifty need a request. */
export const MAX_ANNOTATIONS = 250;

/** The runner shows ten annotations of each level for a step. */
const SHOWN_BY_RUNNER = 10;

/** Returns the annotations that the runner shows for a step. The last one of a level says how many were left out. */
export function stepAnnotations(annotations: readonly Annotation[]): Annotation[] {
  return (['failure', 'warning', 'notice'] as const).flatMap((level) => {
    const ofLevel = annotations.filter((annotation) => annotation.level === level);
    const next = ofLevel[SHOWN_BY_RUNNER - 1];
    if (ofLevel.length <= SHOWN_BY_RUNNER || next === undefined) return ofLevel;
    const left = ofLevel.length - SHOWN_BY_RUNNER + 1;
    const more = { ...next, title: `${left} more`, message: `${left} more are in the job summary.` };
    return [...ofLevel.slice(0, SHOWN_BY_RUNNER - 1), more];
  });
}
