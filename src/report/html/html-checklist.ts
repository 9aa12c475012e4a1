import type { Answer, ChecklistRow } from '../../hardening/hardening-checklist.ts';
import { PRACTICES } from '../../hardening/hardening-practices.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { shareBar } from './html-parts.ts';

/**
 * The section on hardening: how many containers and pods follow each practice, over all workloads. It is information,
 * and changes no verdict.
 */
export function htmlChecklist(checklists: readonly (readonly ChecklistRow[])[]): Html {
  const answers = new Map<string, Map<Answer, number>>();
  for (const { practice, answers: practiceAnswers } of checklists.flat()) {
    const counts = answers.get(practice.id) ?? new Map<Answer, number>();
    answers.set(practice.id, counts);
    for (const { answer } of practiceAnswers) counts.set(answer, (counts.get(answer) ?? 0) + 1);
  }
  const rows = PRACTICES.map(({ id, title, why, scope }) => {
    const countOf = (answer: Answer): number => answers.get(id)?.get(answer) ?? 0;
    const yes = countOf('yes') + countOf('by pod');
    const bar = shareBar([
      { name: 'yes', size: yes },
      { name: 'unknown', size: countOf('unknown') },
      { name: 'no', size: countOf('no') },
    ]);
    return html`<tr><th scope="row">${title}<span class="why">${why}</span></th><td>${scope === 'pod' ? 'pods' : 'containers'}</td><td class="number">${yes}</td><td class="number">${countOf('no')}</td><td class="number">${countOf('unknown')}</td><td class="number">${countOf('not applicable')}</td><td class="share">${bar}</td></tr>
`;
  });
  return html`<section id="hardening" aria-labelledby="hardening-title">
<h2 id="hardening-title">Hardening</h2>
<p>The whole practice of containing processes, the levels and what is beyond them. It is information: no verdict depends on it. <em>Unknown</em> is what the manifest leaves to the image, the node or the cluster. Each workload below has its own checklist.</p>
<div class="scroll"><table class="practices">
<caption>How many containers and pods follow each practice</caption>
<thead><tr><th scope="col">Practice</th><th scope="col">Of</th><th scope="col" class="number">Yes</th><th scope="col" class="number">No</th><th scope="col" class="number">Unknown</th><th scope="col" class="number">Not applicable</th><th scope="col">Share</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
</section>
`;
}
