import type { Finding, WorkloadChange } from '../compare/compare-workload.ts';
import { inlineCode } from '../pss/inline-code.ts';
import type { DocsLinks } from './links.ts';
import { checkPage } from './links.ts';
import { cell, words } from './markdown.ts';
import type { Placement } from './plan-review.ts';
import type { Review } from './review.ts';
import { byIntroduction, conclusionOf, countsOf, shownFindings } from './review.ts';

/** GitHub takes 65,535 characters in a check run's summary. */
const MAX_SUMMARY = 65_535;

/** The conclusion in a few words, without a full stop. */
export function titleOf(review: Review): string {
  const { introduced, notEvaluated } = countsOf(review);
  const unreadable = review.comparison.notEvaluated.filter((entry) => entry.introduced).length;
  const { level, version } = review.target;
  const workloads = new Set(shownFindings(review).map(({ change }) => change)).size;
  const parts = [];
  if (workloads > 0) {
    const what = introduced === 0 ? 'violates' : 'introduces';
    const total = shownFindings(review).length;
    parts.push(
      introduced === 0
        ? `${count(workloads, 'changed workload')} ${what} ${level}:${version}`
        : `this pull request ${what} ${count(total, 'violation')} of ${level}:${version} in ${count(workloads, 'workload')}`,
    );
  }
  if (unreadable > 0) parts.push(`${count(unreadable, 'document')} cannot be read`);
  if (parts.length > 0) return parts.join('; ');
  if (conclusionOf(review) === 'neutral') {
    return notEvaluated > 0
      ? `nothing new, but ${count(notEvaluated, 'document')} not evaluated`
      : 'nothing new, but not all was judged';
  }
  return review.comparison.workloads.length === 0 ? 'no workloads changed' : `nothing new violates ${level}:${version}`;
}

/**
 * The report in Markdown: the conclusion first, then a row a workload, what stands nowhere else, what was not
 * evaluated and why. Cut at a whole line where it would be longer than GitHub takes.
 */
export function summarize(review: Review, placements: ReadonlyMap<Finding, Placement>, links: DocsLinks): string {
  const { comparison, change } = review;
  const sections = [
    conclusionLine(review),
    workloadTable(comparison.workloads),
    messages(comparison.workloads),
    leftOut(review, placements, links),
    list(
      'Removed workloads',
      comparison.removed.map(
        ({ file, identity }) => `${words(identity.kind)} ${inlineCode(identity.name)} (${inlineCode(file)})`,
      ),
    ),
    list(
      'Not evaluated',
      byIntroduction(comparison.notEvaluated).map(
        ({ file, line, message, introduced }) =>
          `${inlineCode(`${file}:${line}`)}: ${words(message)}${introduced ? '' : ' (as before)'}`,
      ),
    ),
    list('Not known', change.gaps.map(words)),
    list(
      'Notes',
      comparison.notes.map(({ file, line, message }) => `${inlineCode(`${file}:${line}`)}: ${words(message)}`),
    ),
    comparison.other > 0
      ? `${count(comparison.other, 'other document')} in the changed files: no Kubernetes objects.`
      : '',
  ];
  return cut(sections.filter((section) => section !== '').join('\n\n'));
}

function conclusionLine(review: Review): string {
  const mark = { success: '✅', failure: '❌', neutral: '⚪' }[conclusionOf(review)];
  const { introduced, existing, fixed } = countsOf(review);
  return `${mark} **${titleOf(review)}.** ${introduced} introduced, ${existing} existing, ${fixed} fixed.`;
}

function workloadTable(changes: readonly WorkloadChange[]): string {
  if (changes.length === 0) return '';
  const rows = [...changes]
    .sort((a, b) => Number(hasIntroduced(b)) - Number(hasIntroduced(a)))
    .map(({ workload, policy, findings, fixed }) => {
      const { kind, name, namespace } = workload.identity;
      const introduced = findings.filter(({ status }) => status === 'introduced').length;
      const cells = [
        `${words(kind)} ${inlineCode(name)}`,
        namespace === undefined ? '' : inlineCode(namespace),
        inlineCode(`${workload.file}:${workload.line}`),
        `${policy.enforce.level}:${policy.enforce.version}`,
        introduced === 0 ? '0' : `**${introduced}**`,
        String(findings.length - introduced),
        String(fixed.length),
      ];
      return `| ${cells.map(cell).join(' | ')} |`;
    });
  const head =
    '| workload | namespace | place | level | introduced | existing | fixed |\n| --- | --- | --- | --- | ---: | ---: | ---: |';
  return `${head}\n${rows.join('\n')}`;
}

function messages(changes: readonly WorkloadChange[]): string {
  const failing = changes.filter(hasIntroduced);
  if (failing.length === 0) return '';
  const lines = failing.map(({ workload, verdicts }) => {
    const { target, message } = verdicts.enforce.allowed ? verdicts.warn : verdicts.enforce;
    const { kind, name } = workload.identity;
    return `- ${words(kind)} ${inlineCode(name)}: violates PodSecurity "${target.level}:${target.version}": ${words(message)}`;
  });
  return `### What the API server says\n\n${lines.join('\n')}`;
}

/** The findings that no comment carries. */
function leftOut(review: Review, placements: ReadonlyMap<Finding, Placement>, links: DocsLinks): string {
  const lines = shownFindings(review)
    .filter(({ finding }) => placements.get(finding) === 'summary')
    .map(({ change, finding }) => {
      const { file, line } = finding.place;
      const { kind, name } = change.workload.identity;
      const why = review.refusals.get(finding);
      return `- ${inlineCode(`${file}:${line}`)} ${words(kind)} ${inlineCode(name)}: [${finding.check}](${checkPage(links, finding.check)}): ${words(finding.reason)} (${words(finding.detail)})${why === undefined ? '' : `; no suggestion: ${why}`}`;
    });
  return lines.length === 0 ? '' : `### Without a comment in the diff\n\n${lines.join('\n')}`;
}

function list(title: string, entries: readonly string[]): string {
  return entries.length === 0 ? '' : `### ${title}\n\n${entries.map((entry) => `- ${entry}`).join('\n')}`;
}

function hasIntroduced({ findings }: WorkloadChange): boolean {
  return findings.some(({ status }) => status === 'introduced');
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`;
}

function cut(text: string): string {
  if (text.length <= MAX_SUMMARY) return text;
  const lines = text.split('\n');
  const note = (left: number) =>
    `\n\n… ${count(left, 'line')} left out here: the Action's log and \`review --format text\` have all of them.`;
  let kept = lines.length;
  let length = text.length;
  while (kept > 0 && length + note(lines.length).length > MAX_SUMMARY) {
    kept -= 1;
    length -= (lines[kept]?.length ?? 0) + 1;
  }
  return lines.slice(0, kept).join('\n') + note(lines.length - kept);
}

/** The summary with what could not be published, and why. */
export function withPublishingNotes(summary: string, notes: readonly string[]): string {
  return notes.length === 0 ? summary : cut(`${summary}\n\n${list('Not published', notes)}`);
}
