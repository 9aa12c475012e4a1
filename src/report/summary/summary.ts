import type { PolicyChange } from '../../compare/policy-change.ts';
import type { Finding, WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import type { Place } from '../../manifest/manifest.ts';
import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { Review } from '../../review/review.ts';
import { byIntroduction, CONCLUSION_MARKS, conclusionOf, countsOf } from '../../review/review.ts';
import { targetsOf } from '../../scan/scan.ts';
import type { PolicySource } from '../../target/policy-of.ts';
import { count } from '../../text/count.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { tableRow, words } from '../../text/markdown.ts';
import { workloadTitle } from '../names.ts';
import { exemptionSections } from './exemption-sections.ts';
import { joinSections, listSection } from './sections.ts';

/** The conclusion in a few words, without a full stop. */
export function titleOf(review: Review): string {
  const { introduced, existing, notEvaluated } = countsOf(review);
  const unreadable = review.comparison.notEvaluated.filter((entry) => entry.introduced).length;
  const { workloads, removed } = review.comparison;
  const target = targetsOf(workloads, review.target);
  const loosening = review.policy.filter(({ severity }) => severity === 'warning').length;
  const parts: string[] = [];
  if (introduced > 0) {
    const where = count(workloads.filter(hasIntroduced).length, 'workload');
    const rejected = workloads.flatMap(introducedOf).filter(({ mode }) => mode === 'enforce').length;
    const warned =
      rejected === introduced ? '' : `, ${rejected === 0 ? 'all' : introduced - rejected} of them only warned of`;
    parts.push(`this pull request introduces ${count(introduced, 'violation')} of ${target} in ${where}${warned}`);
  }
  if (review.failOn === 'any' && existing > 0) parts.push(`${count(existing, 'older violation')} of ${target}`);
  parts.push(...blockingChanges(review.policy));
  if (unreadable > 0) parts.push(`${count(unreadable, 'document')} cannot be read`);
  if (review.change.gaps.some(({ hidesChanges }) => hidesChanges)) parts.push('not all that changed is known');
  if (parts.length > 0) return parts.join('; ');
  if (loosening > 0)
    return `nothing new violates ${target}, but ${count(loosening, 'change')} loosen${loosening === 1 ? 's' : ''} the rules`;
  if (conclusionOf(review) === 'neutral') {
    return notEvaluated > 0
      ? `nothing new, but ${count(notEvaluated, 'document')} not evaluated`
      : 'nothing new, but not all was judged';
  }
  if (workloads.length > 0) return `nothing new violates ${target}`;
  return removed.length > 0 ? `${count(removed.length, 'workload')} removed` : 'no workloads changed';
}

/** What cannot hold of the changes to what is judged by, in a few words each. */
function blockingChanges(policy: readonly PolicyChange[]): string[] {
  const blocking = policy.filter(({ severity }) => severity === 'failure');
  const rejected = blocking.reduce((sum, { rejects }) => sum + rejects.length, 0);
  const refused = blocking.filter(({ kind, change }) => kind === 'namespace' && change === 'invalid').length;
  const mistakes = blocking.filter(({ kind }) => kind === 'config').length;
  return [
    ...(rejected > 0 ? [`a raised level of a namespace rejects ${count(rejected, 'workload')}`] : []),
    ...(refused > 0 ? [`the API server refuses ${count(refused, 'Namespace')}`] : []),
    ...(mistakes > 0 ? [`the config has ${count(mistakes, 'mistake')}`] : []),
  ];
}

/** What no comment carries, as the comment would say it. */
export interface SummaryEntry {
  readonly place: Place | undefined;
  readonly body: string;
}

/**
 * The report in Markdown: the conclusion first, then what people must know, then a row a workload and what stands nowhere
 * else. Cut at a whole line, from the end, where it would be longer than GitHub takes.
 *
 * @param notes what could not be published, and why: Markdown
 */
export function summarize(review: Review, rest: readonly SummaryEntry[], notes: readonly string[]): string {
  const { comparison, change } = review;
  const sections = [
    conclusionLine(review),
    listSection('Not published', notes),
    listSection(
      'Not evaluated',
      byIntroduction(comparison.notEvaluated).map(
        ({ file, line, message, introduced, isForeign }) =>
          `${inlineCode(`${file}:${line}`)}: ${words(message)}${introduced ? '' : isForeign ? ' (nothing in it names a Kubernetes object)' : ' (as before)'}`,
      ),
    ),
    listSection(
      'Not known',
      change.gaps.map(({ message }) => words(message)),
    ),
    listSection('Changes to the rules', review.policy.map(policyLine)),
    workloadTable(comparison.workloads),
    ...(rest.length === 0 ? [] : ['### Without a comment in the diff', ...rest.map(entryOf)]),
    messages(comparison.workloads),
    ...exemptionSections(review),
    listSection('There before', comparison.workloads.flatMap(olderOf)),
    listSection(
      'Removed workloads',
      comparison.removed.map(
        ({ file, identity }) => `${words(identity.kind)} ${inlineCode(identity.name)} (${inlineCode(file)})`,
      ),
    ),
    listSection(
      'Notes',
      comparison.notes.map(({ file, line, message }) => `${inlineCode(`${file}:${line}`)}: ${words(message)}`),
    ),
    comparison.other > 0
      ? `${count(comparison.other, 'other document')} in the changed files: no Kubernetes objects.`
      : '',
  ];
  return joinSections(sections);
}

/** What a changed workload violated before, too: a line a workload. */
function olderOf({ workload, findings }: WorkloadChange): string[] {
  const older = findings.filter(({ status, exemption }) => status === 'existing' && exemption === undefined);
  if (older.length === 0) return [];
  const parts = [...new Set(older.map(({ check, violation }) => `${check} (${words(formatSetter(violation))})`))];
  return [`${workloadTitle(workload)}, ${inlineCode(`${workload.file}:${workload.line}`)}: ${parts.join(', ')}`];
}

function entryOf({ place, body }: SummaryEntry): string {
  const where = place === undefined ? '' : `#### ${inlineCode(`${place.file}:${place.line}`)}\n\n`;
  return `${where}${body}`;
}

function conclusionLine(review: Review): string {
  const { introduced, existing, fixed, exempt } = countsOf(review);
  const exempted = exempt === 0 ? '' : `, ${exempt} exempt`;
  return `${CONCLUSION_MARKS[conclusionOf(review)]} **${titleOf(review)}.** ${introduced} introduced, ${existing} existing, ${fixed} fixed${exempted}.`;
}

function policyLine({ file, line, severity, message }: PolicyChange): string {
  const mark = severity === 'failure' ? '❌' : '⚠';
  return `${mark} ${inlineCode(`${file}:${line}`)}: ${message.split('\n').map(words).join(' · ')}`;
}

function workloadTable(changes: readonly WorkloadChange[]): string {
  if (changes.length === 0) return '';
  const rows = [...changes]
    .sort((a, b) => Number(hasIntroduced(b)) - Number(hasIntroduced(a)))
    .map(({ workload, policy, because, findings: all, fixed }) => {
      const { namespace } = workload.identity;
      const findings = all.filter(({ exemption }) => exemption === undefined);
      const introduced = findings.filter(({ status }) => status === 'introduced').length;
      return tableRow([
        workloadTitle(workload),
        namespace === undefined ? '' : inlineCode(namespace),
        inlineCode(`${workload.file}:${workload.line}`),
        `${policy.enforce.level}:${policy.enforce.version}${sourceOf(because.enforce)}`,
        introduced === 0 ? '0' : `**${introduced}**`,
        String(findings.length - introduced),
        String(fixed.length),
      ]);
    });
  const head =
    '| workload | namespace | place | level | introduced | existing | fixed |\n| --- | --- | --- | --- | ---: | ---: | ---: |';
  return `${head}\n${rows.join('\n')}`;
}

/** Who asks for a level, where it is not the repository's default. */
function sourceOf(source: PolicySource): string {
  if (source.from === 'config') return `, ${inlineCode(`${source.place.file}:${source.place.line}`)}`;
  if (source.from === 'namespace') return ', its Namespace';
  return source.from === 'server' ? ', the API server’s own' : '';
}

function messages(changes: readonly WorkloadChange[]): string {
  const failing = changes.filter(hasIntroduced);
  if (failing.length === 0) return '';
  const lines = failing.map(({ workload, verdicts }) => {
    const { enforce, warn } = verdicts;
    const says = enforce.allowed
      ? formatWouldViolate(warn.target, words(warn.message))
      : formatViolates(enforce.target, words(enforce.message));
    return `- ${workloadTitle(workload)}: ${says}`;
  });
  return `### What the API server says\n\n${lines.join('\n')}`;
}

function hasIntroduced(change: WorkloadChange): boolean {
  return introducedOf(change).length > 0;
}

function introducedOf({ findings }: WorkloadChange): Finding[] {
  return findings.filter(({ status, exemption }) => status === 'introduced' && exemption === undefined);
}
