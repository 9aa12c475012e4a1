import type { ChecklistTotal } from '../checklist/checklist-totals.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { shareBar } from './html-parts.ts';

/**
 * The section on hardening: how many pods, containers and values follow each practice, over all workloads. It is
 * information, and changes no verdict.
 */
export function htmlChecklist(totals: readonly ChecklistTotal[]): Html {
  return html`<section id="hardening" aria-labelledby="hardening-title">
<h2 id="hardening-title">Hardening</h2>
<p>The whole practice of containing processes, the levels and what is beyond them. It is information: no verdict depends on it. <em>Unknown</em> is what the manifest leaves to the image, the node or the cluster. Each workload below has its own checklist.</p>
<div class="scroll"><table class="practices">
<caption>How many pods, containers and values follow each practice</caption>
<thead><tr><th scope="col">Practice</th><th scope="col" class="number">Met</th><th scope="col" class="number">Not met</th><th scope="col" class="number">Unknown</th><th scope="col" class="number">Not applicable</th><th scope="col">Share</th></tr></thead>
<tbody>
${totals.map(totalRow)}</tbody>
</table></div>
</section>
`;
}

function totalRow({ title, why, counts }: ChecklistTotal): Html {
  const bar = shareBar([
    { name: 'met', size: counts.met },
    { name: 'unknown', size: counts.unknown },
    { name: 'not-met', size: counts['not met'] },
  ]);
  return html`<tr><th scope="row">${title}<span class="why">${why}</span></th><td class="number">${counts.met}</td><td class="number">${counts['not met']}</td><td class="number">${counts.unknown}</td><td class="number">${counts['not applicable']}</td><td class="share">${bar}</td></tr>
`;
}
