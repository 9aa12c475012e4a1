import type { ChecklistRow } from '../../hardening/hardening-checklist.ts';
import type { ReportedWorkload } from '../../scan/reported-workload.ts';
import { count } from '../../text/count.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { htmlFilters } from './html-filters.ts';
import type { HtmlLinks } from './html-parts.ts';
import { htmlWorkload } from './html-workload.ts';
import { standingOf } from './workload-standing.ts';

/**
 * With more workloads than this, the page would grow too large for browsers, so the practices that a workload follows
 * share a row.
 */
const MANY_WORKLOADS = 500;

/**
 * The section on every workload, in the order given, below the filters.
 *
 * @param checklists the hardening checklist of each workload, in the same order
 */
export function htmlWorkloads(
  workloads: readonly ReportedWorkload[],
  checklists: readonly (readonly ChecklistRow[])[],
  links: HtmlLinks,
): Html {
  const passing = workloads.filter((workload) => standingOf(workload) === 'passing').length;
  return html`<section id="workloads" aria-labelledby="workloads-title">
<h2 id="workloads-title" tabindex="-1">Workloads</h2>
${htmlFilters(workloads)}
<p class="count"><output id="count" for="filters">${count(workloads.length, 'workload')}</output></p>
<div class="list">
<div class="heads" aria-hidden="true"><span>Level today</span><span>Workload</span><span>Namespace</span><span>Place</span><span>What keeps it from the next level</span></div>
${workloads.map((workload, index) => htmlWorkload(workload, checklists[index] ?? [], index + 1, workloads.length > MANY_WORKLOADS, links))}</div>
${passing === 0 ? undefined : html`<p class="on-paper">… and ${count(passing, 'workload')} with nothing to say: the strictest level lets ${passing === 1 ? 'it' : 'them'} pass.</p>\n`}
</section>
`;
}
