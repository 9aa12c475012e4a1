import { formatFailures } from '../../pss/message.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReachedLevel } from '../../scan/reached-level.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { breaksRules, isRejected } from '../../scan/scan.ts';
import { groupBy } from '../../text/group-by.ts';
import { visibleText } from '../../text/visible-text.ts';
import { builderName, workloadName } from '../names.ts';
import type { Display } from './display.ts';
import { LONGEST_NAME, placeFrom, placeInFile } from './text-lines.ts';
import { hangingLines } from './wrap-text.ts';

/** Longer details of a check are cut: none that people read is this long. In UTF-16 units. */
const LONGEST_DETAIL = 4000;

/** Where texts begin behind their place, from 0: `  999:99  `. */
export const TEXT_COLUMN = 10;

/**
 * Returns the lines about a workload below the name of its file: its level, then each failing check once, with the API
 * server's words and the places; none for a workload without violations.
 *
 * @param isQuiet whether to leave out what does not fail a run: warnings, and what is exempt
 */
export function workloadLines(judged: JudgedWorkload, display: Display, isQuiet: boolean): string[] {
  if (isQuiet && !isRejected(judged) && !breaksRules(judged)) return [];
  const { violations, omitted } = reportedViolations(judged);
  if (violations.length === 0) return [];
  const { width, style } = display;
  const shown = isQuiet ? violations.filter(isBlocking) : violations;
  const checks = [...groupBy(shown, ({ check, mode, exemption = '' }) => `${check} ${mode} ${exemption}`).values()];
  const rest = omitted === 0 ? [] : hangingLines('', style('aside', `… and ${omitted} more`), TEXT_COLUMN, width);
  return [
    ...titleLines(judged, violations, display),
    ...checks.flatMap((one) => checkLines(judged, one, display)),
    ...rest,
  ];
}

function isBlocking({ mode, exemption }: ReportedViolation): boolean {
  return mode === 'enforce' && exemption === undefined;
}

function titleLines(judged: JudgedWorkload, violations: readonly ReportedViolation[], display: Display): string[] {
  const { workload, reached } = judged;
  const { width, style } = display;
  const name = style('emphasis', visibleText(workloadName(workload), LONGEST_NAME));
  const by = builderName(workload);
  const builder = by === undefined ? '' : ` built by ${visibleText(by, LONGEST_NAME)}`;
  const text = `${name}${builder} ${verdict(judged, violations, display)}; ${reachedText(reached, violations)}`;
  return hangingLines(`  ${style('place', placeInFile({ line: workload.line }))}`, text, TEXT_COLUMN, width);
}

/** What becomes of the pods, in the words of the API server: `violates restricted:latest`. */
function verdict(judged: JudgedWorkload, violations: readonly ReportedViolation[], { style }: Display): string {
  if (isRejected(judged)) return style('failure', `violates ${formatTargetOnServer(judged.policy.enforce)}`);
  if (breaksRules(judged)) return style('failure', 'breaks hardening rules that are enforced');
  const first = violations.find(({ exemption }) => exemption === undefined);
  if (first === undefined)
    return style('aside', violations.every(({ isKnown }) => isKnown) ? 'has what is known' : 'is exempt');
  if (first.isHardening) return style('aside', 'has advice on hardening');
  return style('warning', `would violate ${formatTargetOnServer(judged.policy[first.mode])}`);
}

/** The level that the pod reaches; where other checks keep it from the next than those that are listed, these too. */
function reachedText({ level, next, blocking }: ReachedLevel, violations: readonly ReportedViolation[]): string {
  const listed = new Set(violations.filter(({ isHardening }) => !isHardening).map(({ check }) => check));
  const isSame = listed.size === blocking.length && blocking.every(({ check }) => listed.has(check));
  if (next === undefined || isSame) return `reaches ${level}`;
  return `reaches ${level}, ${next} fails in ${blocking.map(({ check }) => check).join(', ')}`;
}

/** One check, in one mode: at its first place, and then the others. */
function checkLines(judged: JudgedWorkload, violations: readonly ReportedViolation[], display: Display): string[] {
  const [first, ...others] = violations;
  if (first === undefined) return [];
  const { width, style } = display;
  const { check, mode, exemption, isKnown, isHardening } = first;
  const { file } = judged.workload;
  const aside = [
    ...(isHardening ? [mode === 'enforce' ? 'hardening' : 'advice on hardening'] : mode === 'enforce' ? [] : [mode]),
    ...(isKnown ? ['known'] : []),
    ...(exemption === undefined || isKnown ? [] : [`exempt: ${visibleText(exemption, LONGEST_NAME)}`]),
  ];
  const says = visibleText(formatFailures([first]), LONGEST_DETAIL);
  const tail = aside.length === 0 ? '' : ` ${style('aside', `(${aside.join(', ')})`)}`;
  const also = others.map((violation) => `${violationPlace(violation, file)} ${setterOf(violation)}`).join(', ');
  return [
    ...hangingLines(
      `  ${style('place', violationPlace(first, file))}`,
      `${style('code', check)}: ${says}${tail}`,
      TEXT_COLUMN,
      width,
    ),
    ...(also === ''
      ? []
      : hangingLines('', style('aside', `${setterOf(first)} here; also ${also}`), TEXT_COLUMN, width)),
  ];
}

function violationPlace({ place }: ReportedViolation, file: string): string {
  return placeFrom(place, file);
}

function setterOf({ violation }: ReportedViolation): string {
  return visibleText(formatSetter(violation), LONGEST_NAME);
}
