import type { MergedPage } from '../merge/merged-page.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { levelBadge, shownName } from './html-parts.ts';

/** A table of the repositories that a merged page joins; nothing where it is of one. */
export function htmlRepositories({ repositories }: MergedPage): Html {
  if (repositories.length === 0) return html``;
  return html`<section id="repositories" aria-labelledby="repositories-title">
<h2 id="repositories-title">Repositories</h2>
<p>Each path below begins with the name of its repository. A namespace that several of them name is shown once.</p>
<div class="scroll"><table>
<caption>Where each repository stands</caption>
<thead><tr><th scope="col">Repository</th><th scope="col" class="number">Workloads</th><th scope="col" class="number">Rejected</th><th scope="col" class="number">Not evaluated</th><th scope="col" class="number">Not judged</th><th scope="col">All reach</th></tr></thead>
<tbody>
${repositories.map(
  ({ name, all, notEvaluated, notJudged }) =>
    html`<tr><th scope="row">${shownName(name)}</th><td class="number">${all.workloads}</td><td class="number">${all.rejected}</td><td class="number">${notEvaluated}</td><td class="number">${notJudged}</td><td>${all.workloads === 0 ? '' : levelBadge(all.level)}</td></tr>
`,
)}</tbody>
</table></div>
</section>
`;
}

/** A section in the place of one that a merged page cannot have, which says so. */
export function htmlLacking(id: string, title: string, words: string): Html {
  return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="caution">${words}</p>
</section>
`;
}
