import type { PolicyChange } from '../../compare/policy-change.ts';
import type { WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { isAdvice } from '../../compare/workloads/compare-workload.ts';
import type { Note } from '../../manifest/manifest.ts';
import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { Review } from '../../review/review.ts';
import {
  CONCLUSION_MARKS,
  conclusionOf,
  countsOf,
  hasIntroduced,
  introducedFirst,
  isToAct,
  shownFindings,
  workloadCounts,
} from '../../review/review.ts';
import { count } from '../../text/count.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode, tableRow } from '../../text/markdown.ts';
import { testFolders, wayOut } from '../comment/way-out.ts';
import type { EqualEntries } from '../equal-entries.ts';
import { equalEntries, placesList, timesText } from '../equal-entries.ts';
import { ASSUMED, isAssumed, levelSource } from '../level-source.ts';
import { placeCode, variantCode, workloadTitle } from '../names.ts';
import { assumedServer } from './assumed-server.ts';
import { exemptionSections } from './exemption-sections.ts';
import { hardeningSection } from './hardening-section.ts';
import { listSection } from './sections.ts';
import { titleOf } from './title-of.ts';
import type { SummarySections } from './write-summary.ts';

/** Returns the parts of a review's summary that do not depend on where its comments are posted. */
export function summarySections(review: Review): SummarySections {
  return { conclusion: conclusionLine(review), findings: findingSections(review), details: detailSections(review) };
}

function findingSections({ comparison, change, policy }: Review): string[] {
  return [
    listSection(
      'Not evaluated',
      introducedFirst(comparison.notEvaluated).map(
        ({ message, introduced, isForeign, ...place }) =>
          `${placeCode(place)}: ${plainOrCode(message)}${introduced ? '' : isForeign ? ' (nothing in it names a Kubernetes object)' : ' (as before)'}`,
      ),
    ),
    listSection(
      'Not known',
      change.gaps.map(({ message }) => plainOrCode(message)),
    ),
    listSection('Changes to the rules', policy.map(policyLine)),
    workloadTable(comparison.workloads),
  ];
}

function detailSections(review: Review): string[] {
  const { comparison } = review;
  const shown = shownFindings(review).filter(({ finding }) => isToAct(finding, review.failOn) && !isAdvice(finding));
  const [first] = shown;
  return [
    messages(comparison.workloads),
    ...(first === undefined ? [] : [wayOut(first, review), testFolders(shown, review)]),
    ...exemptionSections(review),
    hardeningSection(comparison.workloads),
    listSection('There before', comparison.workloads.flatMap(olderViolations)),
    listSection(
      'Removed workloads',
      comparison.removed.map(
        ({ file, identity }) => `${plainOrCode(identity.kind)} ${inlineCode(identity.name)} (${inlineCode(file)})`,
      ),
    ),
    listSection('Notes', equalEntries(comparison.notes, ({ message }) => message).map(noteEntry)),
    assumedLevel(review),
    assumedServer(comparison.workloads.map(({ policy }) => policy.enforce)),
    comparison.other > 0
      ? `${count(comparison.other, 'other document')} in the changed files: no Kubernetes objects.`
      : '',
  ];
}

/** Notes that say the same, as one entry: the JSON report has each. */
function noteEntry(group: EqualEntries<Note>): string {
  const says = plainOrCode(group.first.message);
  const places = placesList(group, placeCode);
  return group.size === 1 ? `${places}: ${says}` : `${timesText(group.size)}: ${says} (${places})`;
}

/** Says that a level is assumed, where it is that of some workload. */
function assumedLevel({ comparison, target }: Review): string {
  if (!comparison.workloads.some(({ because }) => isAssumed(because.enforce))) return '';
  return `Assumed: \`${target.level}:${target.version}\`, ${ASSUMED}.`;
}

/** Lists, in a line for each changed workload, the violations that were there before. */
function olderViolations(change: WorkloadChange): string[] {
  const { workload, findings } = change;
  const { existing } = workloadCounts(change);
  if (existing === 0) return [];
  const older = findings.filter(
    (finding) => finding.status === 'existing' && finding.exemption === undefined && !isAdvice(finding),
  );
  const parts = [...new Set(older.map(({ check, violation }) => `${check} (${plainOrCode(formatSetter(violation))})`))];
  if (existing > older.length) parts.push(`… and ${existing - older.length} more`);
  return [`${workloadTitle(workload)}, ${placeCode(workload)}: ${parts.join(', ')}`];
}

function conclusionLine(review: Review): string {
  const { introduced, existing, fixed, exempt } = countsOf(review);
  const exempted = exempt === 0 ? '' : `, ${exempt} exempt`;
  return `${CONCLUSION_MARKS[conclusionOf(review)]} **${titleOf(review)}.** ${introduced} introduced, ${existing} existing, ${fixed} fixed${exempted}.`;
}

function policyLine(change: PolicyChange): string {
  const mark = change.severity === 'failure' ? '❌' : '⚠';
  return `${mark} ${placeCode(change)}: ${change.message.split('\n').map(plainOrCode).join(' · ')}`;
}

/** A table with a row for each workload that has something to say, and the number of the others. */
function workloadTable(changes: readonly WorkloadChange[]): string {
  const telling = changes.filter((change) => {
    const { introduced, existing, fixed } = workloadCounts(change);
    return introduced + existing + fixed > 0;
  });
  const silent = changes.length - telling.length;
  const rest =
    silent === 0
      ? ''
      : `${telling.length === 0 ? '' : '… and '}${count(silent, 'workload')} with nothing to say: nothing introduced, existing or fixed.`;
  if (telling.length === 0) return rest;
  const rows = telling
    .sort((a, b) => Number(hasIntroduced(b)) - Number(hasIntroduced(a)))
    .map((change) => {
      const { workload, policy, because } = change;
      const { namespace } = workload.identity;
      const { introduced, existing, fixed } = workloadCounts(change);
      return tableRow([
        workloadTitle(workload),
        namespace === undefined ? '' : inlineCode(namespace),
        `${placeCode(workload)}${variantCode(workload)}`,
        `${formatTargetOnServer(policy.enforce)}, ${levelSource(because.enforce)}`,
        introduced === 0 ? '0' : `**${introduced}**`,
        String(existing),
        String(fixed),
      ]);
    });
  const head =
    '| workload | namespace | place | level | introduced | existing | fixed |\n| --- | --- | --- | --- | ---: | ---: | ---: |';
  return `${head}\n${rows.join('\n')}${rest === '' ? '' : `\n\n${rest}`}`;
}

function messages(changes: readonly WorkloadChange[]): string {
  const failing = changes.filter(
    (change) => hasIntroduced(change) && !(change.verdicts.enforce.allowed && change.verdicts.warn.allowed),
  );
  if (failing.length === 0) return '';
  const titles = groupBy(failing, ({ workload }) => workloadTitle(workload));
  const lines = failing.map(({ workload, verdicts }) => {
    const { enforce, warn } = verdicts;
    const title = workloadTitle(workload);
    const { namespace } = workload.identity;
    // Several with one title are told apart by their namespaces and places.
    const where =
      titles.get(title)?.length === 1
        ? ''
        : `${namespace === undefined ? '' : ` in namespace ${inlineCode(namespace)}`}, ${placeCode(workload)}${variantCode(workload)}`;
    const says = enforce.allowed
      ? formatWouldViolate(warn.target, plainOrCode(warn.message))
      : formatViolates(enforce.target, plainOrCode(enforce.message));
    return `- ${title}${where}: ${says}`;
  });
  return `### What the API server says\n\n${lines.join('\n')}`;
}
