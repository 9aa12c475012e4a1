import { isUnjudged } from '../../manifest/unjudged.ts';
import { formatViolates, formatWouldViolate } from '../../pss/message.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { JudgedWorkload, Scan } from '../../scan/scan.ts';
import { isRejected } from '../../scan/scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode, tableRow } from '../../text/markdown.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
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
 */
export function scanMarkdown(scan: Scan, links: DocsLinks, only?: Narrowing): string {
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
    ...[namespaceTable(outline), directoryTable(outline)].filter((table) => table !== ''),
    ...listSection('Not evaluated', notEvaluated),
    ...listSection('Not judged', outline.notes.filter(isUnjudged)),
    ...(narrowed === undefined ? [] : [`**Of the workloads, ${narrowed}.** All numbers are of all of them.`]),
    ...namespacesOf(failing).flatMap(([namespace, ofNamespace]) => [
      namespace === undefined ? '## No namespace' : `## Namespace ${inlineCode(namespace)}`,
      ...ofNamespace.map((workload) => workloadSection(workload, links)),
    ]),
    ...listSection('Notes', [...outline.notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)]),
    `${countsLine(outline)}.`,
  ];
  return `${sections.join('\n\n')}\n`;
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
  const rows = violations.map(({ check, violation, place, mode, exemption }) => {
    return tableRow([
      `[${check}](${rulePage(links, check)})`,
      code(formatSetter(violation)),
      code(`${place.file}:${place.line}`),
      mode,
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
  const open = isRejected(judged) ? undefined : violations.find(({ exemption }) => exemption === undefined);
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
