import type { ChecklistRow } from '../../hardening/hardening-checklist.ts';
import type { Answer } from '../../hardening/hardening-rule.ts';
import { tableRow } from '../../text/markdown.ts';

/** The columns of the table, each with the id of a row of the checklist. */
const COLUMNS: readonly (readonly [title: string, id: string])[] = [
  ['non-root', 'runAsNonRoot'],
  ['no escalation', 'allowPrivilegeEscalation'],
  ['drop ALL', 'capabilities_restricted'],
  ['seccomp', 'seccompProfile_restricted'],
  ['read-only root', 'read-only-root'],
  ['requests, limits', 'resources'],
  ['held to restricted', 'namespace-level'],
];

const MARKS: Readonly<Record<Answer, string>> = { met: '✓', 'not met': '✗', unknown: '?', 'not applicable': '–' };

/** A workload, named in Markdown, and its checklist. */
export interface NamedChecklist {
  readonly title: string;
  readonly checklist: readonly ChecklistRow[];
}

/** The head of a table of hardening checklists, without a line feed at its end: Markdown. */
export const CHECKLIST_HEAD = `| workload | ${COLUMNS.map(([title]) => title).join(' | ')} |\n| --- |${' :-: |'.repeat(COLUMNS.length)}`;

/** What stands below it. */
export const CHECKLIST_LEGEND = '✓ met · ✗ not met · ? the image, the node or the cluster decides · – does not apply';

/** Writes the most important rows of a hardening checklist as a row of the table. */
export function checklistRow({ title, checklist }: NamedChecklist): string {
  return tableRow([title, ...COLUMNS.map(([, id]) => MARKS[worstAnswer(checklist.find((row) => row.id === id))])]);
}

/** Writes hardening checklists as a table with a row a workload, and a legend: Markdown. */
export function checklistTable(workloads: readonly NamedChecklist[]): string {
  return `${[CHECKLIST_HEAD, ...workloads.map(checklistRow)].join('\n')}\n\n${CHECKLIST_LEGEND}`;
}

/** The worst answer that any pod, container or value has. */
function worstAnswer(row: ChecklistRow | undefined): Answer {
  const given = new Set(row?.answers.map(({ answer }) => answer));
  return (['not met', 'unknown', 'met'] as const).find((answer) => given.has(answer)) ?? 'not applicable';
}
