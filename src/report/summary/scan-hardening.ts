import type { JudgedWorkload } from '../../scan/scan.ts';
import { isExempt } from '../../scan/scan.ts';
import { count } from '../../text/count.ts';
import { plainOrCode } from '../../text/markdown.ts';
import type { NamedChecklist } from '../checklist/checklist-table.ts';
import { checklistTable } from '../checklist/checklist-table.ts';
import { checklistTally } from '../checklist/checklist-totals.ts';
import { totalsTable } from '../checklist/totals-table.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import { placeCode, workloadTitle } from '../names.ts';
import { listSection } from './sections.ts';

/** The most workloads of the checklist: `scan --hardening` has all. */
const MAX_WORKLOADS = 50;

/** Collects what a summary says of hardening, workload by workload, without keeping them. */
export interface ScanHardening {
  readonly see: (judged: JudgedWorkload) => void;
  /** The rules that are enforced and broken, then the folded checklists: Markdown. None where no rule is asked. */
  readonly sections: () => readonly string[];
}

/** Starts to collect. */
export function scanHardening(): ScanHardening {
  const tally = checklistTally();
  const shown: NamedChecklist[] = [];
  const broken: string[] = [];
  let workloads = 0;
  return {
    see: (judged) => {
      if (judged.asked.length === 0) return;
      workloads += 1;
      const checklist = workloadChecklist(judged);
      tally.see(checklist);
      const title = `${workloadTitle(judged.workload)}, ${placeCode(judged.workload)}`;
      if (shown.length < MAX_WORKLOADS) shown.push({ title, checklist });
      broken.push(...brokenRules(judged).map((line) => `${title}: ${line}`));
    },
    sections: () => {
      if (workloads === 0) return [];
      const more = workloads > shown.length ? [`… and ${count(workloads - shown.length, 'more workload')}`] : [];
      const checklists = [
        '<details><summary>Hardening: the checklist of the repository</summary>',
        totalsTable(tally.totals()),
        checklistTable(shown),
        ...more,
        '</details>',
      ];
      return [listSection('Hardening rules that are enforced', broken), checklists.join('\n\n')];
    },
  };
}

/** What a workload does not follow of the rules that are enforced, but for what exemptions cover. */
function brokenRules({ hardening, exempt }: JudgedWorkload): string[] {
  return hardening
    .filter(({ mode, check, violations }) => {
      return mode === 'enforce' && violations.some((violation) => !isExempt(exempt, check, violation));
    })
    .map(({ check, detail }) => `\`${check}\`: ${plainOrCode(detail)}`);
}
