import { formatSetter } from '../../pss/violation.ts';
import type { FixOutcome } from '../../scan/fix.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations, withFix } from '../../scan/reported-violation.ts';
import { needOf } from '../../target/infrastructure/known-infrastructure.ts';
import { cappedList } from '../../text/capped-list.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { cautionsOf } from '../cautions.ts';
import { workloadName } from '../names.ts';
import { plainText } from './plain-text.ts';
import { LONGEST_NAME, placeText } from './text-lines.ts';

/** Places that one line names; `scan` shows the others. */
const MAX_PLACES = 10;

/**
 * What is left to violate `enforce` or `warn` and has no line of its own as a refused fix: what people have to change,
 * what a known program needs, and what only `--all` repairs.
 */
export function leftText({ rest, refused }: FixOutcome): string[] {
  const told = new Set(refused.map((each) => violationKey(each.workload.file, each)));
  const left = rest.manifests
    .flatMap(({ judged }) => judged.flatMap((each) => reportedViolations(each).violations))
    .filter((each) => each.exemption === undefined && each.mode !== 'audit')
    .filter((each) => !told.has(violationKey(each.workload.file, { ...each, setter: formatSetter(each.violation) })))
    .map(withFix);
  const needed = left.filter((each) => needOf(each.workload, each) !== undefined);
  const others = left.filter((each) => !needed.includes(each));
  const manual = others.filter(({ fix }) => fix.class === 'manual');
  const byHand = cautionsOf(manual.map((each) => ({ owner: each, repairs: [each] }))).flatMap(
    ({ checks, text, owners }) => leftLines(`${checks.join(', ')}: by hand. ${plainText(text)}`, owners),
  );
  const withAll = others.filter(({ fix }) => fix.class !== 'manual');
  const lines = [
    ...byHand,
    ...linesByCheck(
      manual.filter(({ fix }) => fix.caution === undefined),
      'by hand',
    ),
    ...linesByCheck(needed, 'left, because a known program needs it'),
    ...linesByCheck(withAll, 'fix --all repairs it, and says what may break'),
  ];
  return lines.length === 0 ? [] : ['', 'What is left:', ...lines];
}

function linesByCheck(violations: readonly ReportedViolation[], why: string): string[] {
  return [...groupBy(violations, ({ check }) => check)].flatMap(([check, all]) => leftLines(`${check}: ${why}`, all));
}

function leftLines(text: string, violations: readonly ReportedViolation[]): string[] {
  const places = violations.map(({ workload, place, violation }) => {
    const setter = visibleText(formatSetter(violation), LONGEST_NAME);
    return `${setter} of ${visibleText(workloadName(workload), LONGEST_NAME)} (${placeText({ file: place.file, line: place.line })})`;
  });
  return [`  ${text}`, `    in ${cappedList(places, MAX_PLACES)}`];
}

/** Identifies a violation before and after other repairs, which may move lines. */
function violationKey(
  file: string,
  { workload, check, setter }: Pick<FixOutcome['refused'][number], 'workload' | 'check' | 'setter'>,
): string {
  return JSON.stringify([file, workload.document, workload.identity, workload.podKey ?? '', check, setter]);
}
