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

/** Writes the most important rows of hardening checklists as a table with a row a workload, and a legend: Markdown. */
export function checklistTable(workloads: readonly NamedChecklist[]): string {
  const head = `| workload | ${COLUMNS.map(([title]) => title).join(' | ')} |\n| --- |${' :-: |'.repeat(COLUMNS.length)}`;
  const rows = workloads.map(({ title, checklist }) =>
    tableRow([title, ...COLUMNS.map(([, id]) => MARKS[worstAnswer(checklist.find((row) => row.id === id))])]),
  );
  const legend = '✓ met · ✗ not met · ? the image, the node or the cluster decides · – does not apply';
  return `${[head, ...rows].join('\n')}\n\n${legend}`;
}

/** The worst answer that any pod, container or value has. */
function worstAnswer(row: ChecklistRow | undefined): Answer {
  const given = new Set(row?.answers.map(({ answer }) => answer));
  return (['not met', 'unknown', 'met'] as const).find((answer) => given.has(answer)) ?? 'not applicable';
}
