import { formatViolates } from '../pss/message.ts';
import { formatSetter } from '../pss/violation.ts';
import { visibleText } from '../pss/visible-text.ts';
import type { Exemption } from '../target/configuration.ts';
import { failingChecks } from './json.ts';
import { workloadName } from './names.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { isRejected, targetsOf } from './scan.ts';
import { count } from './sections.ts';

/** In UTF-16 units. */
const LONGEST_NAME = 200;

/** `scan --format text`: a block for each workload that is rejected, then what was not evaluated, then one line of counts. */
export function scanText({ target, manifests, exemptions }: Scan): string {
  const judged = manifests.flatMap((entry) => entry.judged);
  const failing = judged.filter((one) => failingChecks(one.verdicts).length > 0);
  const notEvaluated = manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const notes = manifests.flatMap(({ manifest }) => manifest.notes);
  const other = manifests.reduce((sum, { manifest }) => sum + manifest.other, 0);
  const rejected = judged.filter(isRejected).length;
  return [
    ...failing.map(workloadBlock),
    ...notEvaluated.map(
      ({ file, line, message }) =>
        `${visibleText(`${file}:${line}`, LONGEST_NAME)}: not evaluated: ${visibleText(message, 500)}`,
    ),
    ...notes.map(
      ({ file, line, message }) =>
        `${visibleText(`${file}:${line}`, LONGEST_NAME)}: note: ${visibleText(message, 500)}`,
    ),
    ...exemptions.expired.map((one) => `${placeOf(one)}: note: an exemption that held through ${one.expires}`),
    ...exemptions.stale.map((one) => `${placeOf(one)}: note: an exemption that matches nothing: it can go`),
    `${count(judged.length, 'workload')}, ${rejected} violate ${targetsOf(judged, target)}, ${count(notEvaluated.length, 'document')} not evaluated, ${count(other, 'other document')}`,
    '',
  ].join('\n');
}

function placeOf({ place: { file, line } }: Exemption): string {
  return visibleText(`${file}:${line}`, LONGEST_NAME);
}

function workloadBlock({ workload, verdicts, exempt }: JudgedWorkload): string {
  const { allowed, target, message } = verdicts.enforce.allowed ? verdicts.warn : verdicts.enforce;
  const lines = [
    `${visibleText(`${workload.file}:${workload.line}`, LONGEST_NAME)}: ${visibleText(workloadName(workload), LONGEST_NAME)}`,
  ];
  if (!allowed) lines.push(`  ${formatViolates(target, visibleText(message, 4000))}`);
  for (const { result } of failingChecks(verdicts)) {
    for (const violation of result.violations) {
      const { line, column } = workload.locate(violation.path);
      const setter = formatSetter(violation);
      const covering = exempt.find((one) => one.check === result.check && one.setter === setter);
      const exempted = covering === undefined ? '' : `  (exempt: ${visibleText(covering.reason, LONGEST_NAME)})`;
      lines.push(`    ${line}:${column}  ${result.check}  ${visibleText(setter, LONGEST_NAME)}${exempted}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
