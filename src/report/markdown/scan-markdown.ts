import { isUnjudged } from '../../manifest/unjudged.ts';
import { formatFailures, formatViolates, formatWouldViolate } from '../../pss/message.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { JudgedWorkload, Scan } from '../../scan/scan.ts';
import { isRejected } from '../../scan/scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import { distinctBy, groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode, tableRow } from '../../text/markdown.ts';
import type { NamedChecklist } from '../checklist/checklist-table.ts';
import { checklistTable } from '../checklist/checklist-table.ts';
import { checklistTally } from '../checklist/checklist-totals.ts';
import { totalsTable } from '../checklist/totals-table.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
import type { MergedPage } from '../merge/merged-page.ts';
import { lackingWords } from '../merge/merged-page.ts';
import type { Narrowing } from '../narrowing.ts';
import { listedOnly, narrowingWords } from '../narrowing.ts';
import { countsLine, scanCounts, unjudgedWords, violatingWords } from '../scan-counts.ts';
import { settingsNotes } from '../settings-notes.ts';
import { directoryTable, namespaceTable } from '../summary/group-table.ts';

/** Longer paths and names are cut: none is this long. In UTF-16 units. */
const LONGEST = 500;

/** A workload with its violations, of which there is at least one. */
interface FailingWorkload {
  readonly judged: JudgedWorkload;
  readonly violations: readonly ReportedViolation[];
  /** How many more it has. */
  readonly omitted: number;
}

/**
 * Prints `scan --format markdown`: everything that was found, by namespace, for a wiki or a pipe. Only the violations of
 * one workload are cut, where there are more than anybody reads.
 *
 * @param only lists only some workloads; the tables, and all numbers, are of all of them
 * @param merged what it has where it was made of reports in JSON
 */
export function scanMarkdown(scan: Scan, links: DocsLinks, only?: Narrowing, merged?: MergedPage): string {
  const outline = outlineOf(scan);
  const { target, notEvaluated } = outline;
  const narrowed = narrowingWords(scan, only);
  const failing = listedOnly(scan, only)
    .manifests.flatMap(({ judged }) =>
      judged.map((workload): FailingWorkload => ({ judged: workload, ...reportedViolations(workload) })),
    )
    .filter(({ violations }) => violations.length > 0);
  const sections = [
    '# Pod Security',
    `**${[violatingWords(outline), ...unjudgedWords(scanCounts(outline))].join(', ')}.** Where nothing more specific holds: ${formatTargetOnServer(target)}.`,
    ...(merged === undefined || merged.repositories.length === 0 ? [] : [repositoryTable(merged)]),
    ...[namespaceTable(outline), directoryTable(outline)].filter((table) => table !== ''),
    ...listSection('Not evaluated', notEvaluated),
    ...listSection('Not judged', outline.notes.filter(isUnjudged)),
    ...(narrowed === undefined ? [] : [`**Of the workloads, ${narrowed}.** All numbers are of all of them.`]),
    ...namespacesOf(failing).flatMap(([namespace, ofNamespace]) => [
      namespace === undefined ? '## No namespace' : `## Namespace ${inlineCode(namespace)}`,
      ...ofNamespace.map((workload) => workloadSection(workload, links)),
    ]),
    ...hardeningSections(listedOnly(scan, only)),
    ...listSection('Notes', [...outline.notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)]),
    `${countsLine(outline)}.`,
    // The migration plan is no part of Markdown, wherever it comes from.
    ...[merged && lackingWords(merged).hardening].filter((text) => text !== undefined),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** The hardening checklist of each workload, and of the repository as a whole: how often each answer was given. */
function hardeningSections(scan: Scan): string[] {
  const tally = checklistTally();
  const checked = scan.manifests.flatMap(({ judged }) =>
    judged.map((each): NamedChecklist => {
      const { identity, file, line } = each.workload;
      const checklist = workloadChecklist(each);
      tally.see(checklist);
      return { title: `${plainOrCode(identity.kind)} ${code(identity.name)}, ${code(`${file}:${line}`)}`, checklist };
    }),
  );
  const totals = tally.totals();
  if (totals.length === 0) return [];
  return ['## Hardening', 'Information, and no verdict.', checklistTable(checked), totalsTable(totals)];
}

/** How far all workloads of each repository get. */
function repositoryTable({ repositories }: MergedPage): string {
  const rows = repositories.map(({ name, all, notEvaluated, notJudged }) =>
    tableRow([
      code(name),
      ...[all.workloads, all.rejected, notEvaluated, notJudged].map(String),
      all.workloads === 0 ? '' : all.level,
    ]),
  );
  const head =
    '| repository | workloads | rejected | not evaluated | not judged | all reach |\n| --- | ---: | ---: | ---: | ---: | --- |';
  return [head, ...rows].join('\n');
}

/** Groups workloads by namespace, sorted by name; those without a namespace come last. */
function namespacesOf(failing: readonly FailingWorkload[]): [string | undefined, FailingWorkload[]][] {
  const namespaces = groupBy(failing, ({ judged }) => judged.workload.identity.namespace);
  return [...namespaces].sort(([a], [b]) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1));
}

function workloadSection({ judged, violations, omitted }: FailingWorkload, links: DocsLinks): string {
  const { workload, reached } = judged;
  const { kind, name } = workload.identity;
  const pod = workload.podKey === undefined ? '' : `, ${code(workload.podKey)}`;
  const rows = violations.map(({ check, violation, place, mode, exemption, isHardening }) => {
    return tableRow([
      `[${check}](${rulePage(links, check)})`,
      code(formatSetter(violation)),
      code(`${place.file}:${place.line}`),
      isHardening ? (mode === 'enforce' ? 'hardening' : 'advice') : mode,
      exemption === undefined ? '' : plainOrCode(exemption),
    ]);
  });
  if (omitted > 0) rows.push(tableRow([`… and ${omitted} more`, '', '', '', '']));
  return [
    `### ${plainOrCode(kind)} ${code(name)}${pod}`,
    `${code(`${workload.file}:${workload.line}`)}, reaches ${reached.level}`,
    `> ${verdictText(judged, violations)}`,
    ['| check | set by | place | mode | exempt |', '| --- | --- | --- | --- | --- |', ...rows].join('\n'),
  ].join('\n\n');
}

/** What the API server says of the pods; where exemptions cover all of it, that it would say so without them. */
function verdictText(judged: JudgedWorkload, violations: readonly ReportedViolation[]): string {
  const { enforce, warn, audit } = judged.verdicts;
  if (violations.every(({ isHardening }) => isHardening)) {
    return `hardening: ${plainOrCode(formatFailures(distinctBy(violations, ({ check }) => check)))}`;
  }
  const open = isRejected(judged)
    ? undefined
    : violations.find(({ exemption, isHardening }) => exemption === undefined && !isHardening);
  const isExempt = !isRejected(judged) && open === undefined;
  const verdict =
    open === undefined ? ([enforce, warn].find(({ allowed }) => !allowed) ?? audit) : judged.verdicts[open.mode];
  const format = verdict === enforce ? formatViolates : formatWouldViolate;
  return `${isExempt ? 'is exempt; without that: ' : ''}${format(verdict.target, plainOrCode(verdict.message))}`;
}

function listSection(
  title: string,
  entries: readonly { readonly file: string; readonly line: number; readonly message: string }[],
): string[] {
  if (entries.length === 0) return [];
  const lines = entries.map(({ file, line, message }) => `- ${code(`${file}:${line}`)}: ${plainOrCode(message)}`);
  return [`## ${title}\n\n${lines.join('\n')}`];
}

function code(text: string): string {
  return inlineCode(text, LONGEST);
}
