import { failingChecks } from './json.ts';
import { visible } from './markdown.ts';
import { workloadName } from './names.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { formatSetter } from '../pss/violation.ts';

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
    ...notEvaluated.map(({ file, line, message }) => `${visible(`${file}:${line}`)}: not evaluated: ${visible(message, 500)}`),
    ...notes.map(({ file, line, message }) => `${visible(`${file}:${line}`)}: note: ${visible(message, 500)}`),
    `${judged.length} workloads, ${rejected} violate ${target.level}:${target.version}, ${notEvaluated.length} documents not evaluated, ${other} other documents`,
    '',
  ].join('\n');
}

function workloadBlock({ workload, verdicts }: JudgedWorkload): string {
  const { allowed, target, message } = verdicts.enforce.allowed ? verdicts.warn : verdicts.enforce;
  const lines = [`${visible(`${workload.file}:${workload.line}`)}: ${visible(workloadName(workload))}`];
  if (!allowed) lines.push(`  violates PodSecurity "${target.level}:${target.version}": ${visible(message, 4000)}`);
  for (const { result } of failingChecks(verdicts)) {
    for (const violation of result.violations) {
      const { line, column } = workload.locate(violation.path);
      lines.push(`    ${line}:${column}  ${result.check}  ${visible(formatSetter(violation))}`);
    }
  }
  return `${lines.join('\n')}\n`;
}
