import { isUnjudged } from '../../manifest/unjudged.ts';
import { formatFailures, formatViolates, formatWouldViolate } from '../../pss/message.ts';
import { formatTargetOnServer } from '../../pss/server-name.ts';
import { formatSetter } from '../../pss/violation.ts';
import type { ReportedViolation } from '../../scan/reported-violation.ts';
import { reportedViolations } from '../../scan/reported-violation.ts';
import type { JudgedWorkload } from '../../scan/scan.ts';
import { isRejected } from '../../scan/scan.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { distinctBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { plainOrCode, tableRow } from '../../text/markdown.ts';
import { CHECKLIST_HEAD, CHECKLIST_LEGEND, checklistRow } from '../checklist/checklist-table.ts';
import { checklistTally } from '../checklist/checklist-totals.ts';
import { totalsTable } from '../checklist/totals-table.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import { groupedTexts } from '../grouped-texts.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
import type { MergedPage } from '../merge/merged-page.ts';
import { lackingWords } from '../merge/merged-page.ts';
import type { Narrowing } from '../narrowing.ts';
import { narrower } from '../narrowing.ts';
import { countsLine, scanCounts, unjudgedWords, violatingWords } from '../scan-counts.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import { settingsNotes } from '../settings-notes.ts';
import { directoryTable, namespaceTable } from '../summary/group-table.ts';
import type { TextStore } from '../text-store.ts';

/** Longer paths and names are cut: none is this long. In UTF-16 units. */
const LONGEST = 500;

/** What the Markdown of a scan needs besides the scan. */
export interface ScanMarkdownOptions {
  readonly links: DocsLinks;
  /** Keeps the texts of the workloads until the scan has ended. */
  readonly store: TextStore;
  /** Lists only some workloads; the tables, and all numbers, are of all of them. */
  readonly only?: Narrowing;
  /** What it has where it was made of reports in JSON. */
  readonly merged?: MergedPage | undefined;
}

/**
 * Prints `scan --format markdown`: everything that was found, by namespace, for a wiki or a pipe. Only the violations of
 * one workload are cut, where there are more than anybody reads.
 */
export function scanMarkdown({ links, store, only, merged }: ScanMarkdownOptions): ScanPrinter {
  const { listed, words } = narrower(only);
  const sections = groupedTexts<string | undefined>(store);
  const hardening = hardeningSection(store);
  return {
    manifest: ({ judged }) => {
      for (const each of listed(judged)) {
        const section = workloadSection(each, links);
        if (section !== undefined) sections.add(each.workload.identity.namespace, `${section}\n\n`);
        hardening.see(each);
      }
      return '';
    },
    end: function* (outline) {
      yield paragraphs([...headSections(outline, merged), ...narrowedSection(words())]);
      for (const namespace of inOrder(sections.groups())) {
        yield paragraphs([namespace === undefined ? '## No namespace' : `## Namespace ${inlineCode(namespace)}`]);
        yield* sections.textsOf(namespace);
      }
      yield* hardening.texts();
      yield paragraphs(
        listSection('Notes', [...outline.notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)]),
      );
      // The migration plan is no part of Markdown, wherever it comes from.
      const lacking = [merged && lackingWords(merged).hardening].filter((text) => text !== undefined);
      yield `${[`${countsLine(outline)}.`, ...lacking].join('\n\n')}\n`;
    },
    drop: store.drop,
  };
}

/** Ends each with an empty line. */
function paragraphs(texts: readonly string[]): string {
  return texts.map((text) => `${text}\n\n`).join('');
}

/** What stands before the workloads. */
function headSections(outline: ScanOutline, merged: MergedPage | undefined): string[] {
  const { target, notEvaluated, notes } = outline;
  return [
    '# Pod Security',
    `**${[violatingWords(outline), ...unjudgedWords(scanCounts(outline))].join(', ')}.** Where nothing more specific holds: ${formatTargetOnServer(target)}.`,
    ...(merged === undefined || merged.repositories.length === 0 ? [] : [repositoryTable(merged)]),
    ...[namespaceTable(outline), directoryTable(outline)].filter((table) => table !== ''),
    ...listSection('Not evaluated', notEvaluated),
    ...listSection('Not judged', notes.filter(isUnjudged)),
  ];
}

function narrowedSection(narrowed: string | undefined): string[] {
  return narrowed === undefined ? [] : [`**Of the workloads, ${narrowed}.** All numbers are of all of them.`];
}

/** The hardening checklist of each workload, and of the repository as a whole: how often each answer was given. */
interface HardeningSection {
  readonly see: (judged: JudgedWorkload) => void;
  /** Nothing where no workload was seen. */
  readonly texts: () => Iterable<string>;
}

function hardeningSection(store: TextStore): HardeningSection {
  const tally = checklistTally();
  const rows = groupedTexts<'rows'>(store);
  return {
    see: (judged) => {
      const { identity, file, line } = judged.workload;
      const checklist = workloadChecklist(judged);
      tally.see(checklist);
      const title = `${plainOrCode(identity.kind)} ${code(identity.name)}, ${code(`${file}:${line}`)}`;
      rows.add('rows', `\n${checklistRow({ title, checklist })}`);
    },
    texts: function* () {
      const totals = tally.totals();
      if (totals.length === 0) return;
      yield paragraphs(['## Hardening', 'Information, and no verdict.']);
      yield CHECKLIST_HEAD;
      yield* rows.textsOf('rows');
      yield `\n\n${paragraphs([CHECKLIST_LEGEND, totalsTable(totals)])}`;
    },
  };
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

/** Sorts namespaces by name; what has none comes last. */
function inOrder(namespaces: readonly (string | undefined)[]): (string | undefined)[] {
  return namespaces.toSorted((a, b) => (a === undefined ? 1 : b === undefined ? -1 : a < b ? -1 : 1));
}

/** What a workload violates; undefined where that is nothing. */
function workloadSection(judged: JudgedWorkload, links: DocsLinks): string | undefined {
  const { violations, omitted } = reportedViolations(judged);
  if (violations.length === 0) return undefined;
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
