import { formatViolates } from '../pss/message.ts';
import { formatSetter } from '../pss/violation.ts';
import { visibleText } from '../pss/visible-text.ts';
import { failingChecks } from './json.ts';
import { workloadName } from './names.ts';
import type { JudgedWorkload, Scan } from './scan.ts';

/** In UTF-16 units. */
const LONGEST_NAME = 200;

/** `scan --format text`: a block for each workload that is rejected, then what was not evaluated, then one line of counts. */
export function scanText({ target, manifests }: Scan): string {
  const judged = manifests.flatMap((entry) => entry.judged);
  const failing = judged.filter(({ verdicts }) => failingChecks(verdicts).length > 0);
  const notEvaluated = manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const notes = manifests.flatMap(({ manifest }) => manifest.notes);
  const other = manifests.reduce((sum, { manifest }) => sum + manifest.other, 0);
  const rejected = judged.filter(({ verdicts }) => !verdicts.enforce.allowed).length;
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
    `${judged.length} workloads, ${rejected} violate ${target.level}:${target.version}, ${notEvaluated.length} documents not evaluated, ${other} other documents`,
    '',
  ].join('\n');
}

function workloadBlock({ workload, verdicts }: JudgedWorkload): string {
  const { allowed, target, message } = verdicts.enforce.allowed ? verdicts.warn : verdicts.enforce;
  const lines = [
    `${visibleText(`${workload.file}:${workload.line}`, LONGEST_NAME)}: ${visibleText(workloadName(workload), LONGEST_NAME)}`,
  ];
  if (!allowed) lines.push(`  ${formatViolates(target, visibleText(message, 4000))}`);
  for (const { result } of failingChecks(verdicts)) {
    for (const violation of result.violations) {
      const { line, column } = workload.locate(violation.path);
      lines.push(`    ${line}:${column}  ${result.check}  ${visibleText(formatSetter(violation), LONGEST_NAME)}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
