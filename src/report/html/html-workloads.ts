import { count } from '../../text/count.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { htmlFilters } from './html-filters.ts';
import type { HtmlLinks } from './html-parts.ts';
import type { PageTally } from './page-tally.ts';
import type { WorkloadRows } from './rows/workload-rows.ts';
import type { ShownFolders } from './shown-folders.ts';

/** The section on every workload, below the filters. Where they are data, the script draws them into its list. */
export function htmlWorkloads(tally: PageTally, folders: ShownFolders, rows: WorkloadRows, links: HtmlLinks): Html {
  const passing = tally.passing();
  const size = count(tally.all.workloads, 'workload');
  return html`<section id="workloads" aria-labelledby="workloads-title">
<h2 id="workloads-title" tabindex="-1">Workloads</h2>
${
  rows.areData()
    ? html`<p id="no-script" class="caution"><strong>The ${size} are not shown without JavaScript:</strong> they are data in this page, which its script draws. All else is here. <code>--format markdown</code> lists them as text, <code>--format json</code> for programs.</p>`
    : html`<p id="no-script">The filters need JavaScript. Every workload is below, and the browser’s own search finds what is in it.</p>`
}
${htmlFilters(tally, folders)}
<p class="count"><output id="count" for="filters">${size}</output></p>
<div class="list">
<div class="heads" aria-hidden="true"><span>Level today</span><span>Workload</span><span>Namespace</span><span>Place</span><span>What keeps it from the next level</span></div>
${rows.areData() ? listOfData() : html`${rows.rows(links)}</div>\n${paperNote(passing)}`}</section>
`;
}

/** The list that is filled by the script, between its buttons. */
function listOfData(): Html {
  return html`<p class="more"><button type="button" id="show-before" hidden>Show those before</button></p>
<div id="list"></div>
<p class="more"><button type="button" id="show-more" hidden>Show more</button></p>
</div>
<p class="on-paper" id="paper-note">The workloads are not on paper.</p>
`;
}

function paperNote(passing: number): Html | undefined {
  if (passing === 0) return undefined;
  return html`<p class="on-paper">… and ${count(passing, 'workload')} with nothing to say: the strictest level lets ${passing === 1 ? 'it' : 'them'} pass.</p>\n`;
}
