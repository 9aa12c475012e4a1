import type { WorkloadChange } from '../../compare/workloads/compare-workload.ts';
import { cappedList } from '../../text/capped-list.ts';
import { count } from '../../text/count.ts';
import { groupBy } from '../../text/group-by.ts';
import { plainOrCode } from '../../text/markdown.ts';
import type { NamedChecklist } from '../checklist/checklist-table.ts';
import { checklistTable } from '../checklist/checklist-table.ts';
import type { StandingOf } from '../checklist/hardening-standings.ts';
import { hardeningStandings } from '../checklist/hardening-standings.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import { workloadTitle } from '../names.ts';

/** The most workloads of the checklist: the JSON report has all. */
const MAX_WORKLOADS = 50;

/** The most pods and containers that one entry names. */
const MAX_SETTERS = 5;

/** A workload with its checklist, and what is known of what is not met. */
interface Checked extends NamedChecklist {
  readonly standingOf: StandingOf;
}

/**
 * Writes the hardening checklist of the changed workloads in Markdown, folded: a row for each, then what rules advise.
 * Empty where no rule is asked.
 */
export function hardeningSection(workloads: readonly WorkloadChange[]): string {
  const asked = workloads.filter((change) => change.asked.length > 0);
  if (asked.length === 0) return '';
  const shown = asked.slice(0, MAX_WORKLOADS).map(
    (change): Checked => ({
      title: workloadTitle(change.workload),
      checklist: workloadChecklist(change),
      standingOf: hardeningStandings(change),
    }),
  );
  const more = asked.length > shown.length ? [`… and ${count(asked.length - shown.length, 'more workload')}`] : [];
  const advice = shown.flatMap(adviceLines);
  const isEnforced = asked.some((change) => change.asked.some(({ mode }) => mode === 'enforce'));
  const found = isEnforced ? 'what rules beyond the standard find' : 'advice beyond the standard that blocks nothing';
  return [
    `<details><summary>Hardening: the checklist, and ${found}</summary>`,
    checklistTable(shown),
    ...more,
    ...(advice.length === 0 ? [] : [advice.join('\n')]),
    '</details>',
  ].join('\n\n');
}

/** A line for each rule that a workload does not follow, what the pull request brings first. */
function adviceLines({ title, checklist, standingOf }: Checked): string[] {
  const lines = checklist.flatMap((row) => {
    if (row.rule === undefined) return [];
    const notMet = row.answers
      .filter(({ answer }) => answer === 'not met')
      .map((answer) => ({ answer, standing: standingOf(row, answer) }))
      .filter(({ standing }) => standing.exemption === undefined);
    return [...groupBy(notMet, ({ answer: { says } }) => says)].map(([says, same]) => {
      const isNew = same.some(({ standing }) => standing.status === 'introduced');
      const setters = cappedList(
        same.map(({ answer }) => plainOrCode(answer.setter)),
        MAX_SETTERS,
      );
      return { isNew, text: `- ${title}, \`${row.id}\`${isNew ? ' (new)' : ''}: ${setters}: ${plainOrCode(says)}` };
    });
  });
  return lines.sort((a, b) => Number(b.isNew) - Number(a.isNew)).map(({ text }) => text);
}
