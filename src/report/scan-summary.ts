import { inlineCode } from '../pss/inline-code.ts';
import { formatViolates } from '../pss/message.ts';
import type { Version } from '../pss/version.ts';
import { scanExemptionSections } from './exemption-sections.ts';
import { tableRow, words } from './markdown.ts';
import { workloadTitle } from './names.ts';
import { tallyReached } from './reached-groups.ts';
import type { Conclusion } from './review.ts';
import { CONCLUSION_MARKS } from './review.ts';
import type { JudgedWorkload, Scan } from './scan.ts';
import { isRejected, targetsOf } from './scan.ts';
import { count, joinSections, listSection } from './sections.ts';

/** What is said of a branch as it is. */
export interface ScanSummary {
  /** In a few words, without a full stop. */
  readonly title: string;
  /** Markdown: the conclusion first, then the workloads that are rejected, then what was not judged. */
  readonly summary: string;
}

/**
 * @param notes what could not be published, and why: Markdown
 * @param sections what else is to be said, at the end: Markdown
 */
export function summarizeScan(
  scan: Scan,
  conclusion: Conclusion,
  notes: readonly string[],
  sections: readonly string[],
): ScanSummary {
  const judged = scan.manifests.flatMap((entry) => entry.judged);
  const rejected = judged.filter(isRejected);
  const notEvaluated = scan.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
  const target = targetsOf(judged, scan.target);
  const title = `${rejected.length} of ${count(judged.length, 'workload')} violate${rejected.length === 1 ? 's' : ''} ${target}${notEvaluated.length === 0 ? '' : `; ${count(notEvaluated.length, 'document')} not evaluated`}`;
  const summary = joinSections([
    `${CONCLUSION_MARKS[conclusion]} **${title}.**`,
    listSection('Not published', notes),
    listSection(
      'Not evaluated',
      notEvaluated.map(({ file, line, message }) => `${inlineCode(`${file}:${line}`)}: ${words(message)}`),
    ),
    namespaceTable(judged, scan.target.version),
    workloadTable(rejected),
    ...scanExemptionSections(scan),
    listSection(
      'Notes',
      scan.manifests.flatMap(({ manifest }) =>
        manifest.notes.map(({ file, line, message }) => `${inlineCode(`${file}:${line}`)}: ${words(message)}`),
      ),
    ),
    ...sections,
  ]);
  return { title, summary };
}

/** The level that all workloads of each namespace reach today, whatever they are held to, and what keeps them from the next. */
function namespaceTable(judged: readonly JudgedWorkload[], version: Version): string {
  if (judged.length === 0) return '';
  const tally = tallyReached(version);
  judged.forEach(tally.see);
  const rows = tally
    .namespaces()
    .map(({ name, workloads, level, rejected, next, blocking }) =>
      tableRow([
        name === undefined ? '(not named)' : inlineCode(name),
        ...[workloads, level, rejected].map(String),
        next === undefined ? '' : `${next}: ${blocking.map((one) => `${one.check} (${one.workloads})`).join(', ')}`,
      ]),
    );
  return [
    '| namespace | workloads | all reach | rejected | keeps from the next |',
    '| --- | ---: | --- | ---: | --- |',
    ...rows,
  ].join('\n');
}

function workloadTable(rejected: readonly JudgedWorkload[]): string {
  if (rejected.length === 0) return '';
  const rows = rejected.map(({ workload, verdicts }) => {
    const { namespace } = workload.identity;
    return tableRow([
      workloadTitle(workload),
      namespace === undefined ? '' : inlineCode(namespace),
      inlineCode(`${workload.file}:${workload.line}`),
      formatViolates(verdicts.enforce.target, words(verdicts.enforce.message)),
    ]);
  });
  return ['| workload | namespace | place | what the API server says |', '| --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}
