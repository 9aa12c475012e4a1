import { checkOf } from '../../pss/check-of.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import { compareText } from '../../text/order.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Filter, HtmlLinks } from './html-parts.ts';
import { checkLink, filterLink, levelBadge, NO_NAMESPACE } from './html-parts.ts';
import type { PageTally, WorkloadGroup } from './page-tally.ts';
import { failedChecks, reachedByGroup } from './page-tally.ts';
import type { ShownFolders } from './shown-folders.ts';

/**
 * Tables of the number of workloads that fail each check, by namespace and by directory.
 *
 * @param unjudged the number of documents and files that were not judged: with any, no level holds for all
 */
export function htmlMatrix(
  { all, namespaces, folders }: Pick<PageTally, 'all' | 'namespaces'> & { readonly folders: ShownFolders },
  unjudged: number,
  links: HtmlLinks,
): Html {
  const { groups, depth } = folders;
  const below = depth === undefined ? '' : `: ${count(depth, 'level')} deep, with what is below`;
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Namespaces and checks</h2>
<p>A number is how many workloads fail the check at <em>baseline</em> or <em>restricted</em>, whatever their policy asks for.</p>
${table('namespace', 'Workloads that fail each check, by namespace', namespaces, { all, unjudged }, links)}
<details class="section"><summary>The same by directory (${groups.size}${below})</summary>
${table('folder', 'Workloads that fail each check, by directory', groups, { all, unjudged }, links)}
</details>
</section>
`;
}

function table(
  filter: Extract<Filter, 'namespace' | 'folder'>,
  caption: string,
  groups: ReadonlyMap<string, WorkloadGroup>,
  { all, unjudged }: { readonly all: WorkloadGroup; readonly unjudged: number },
  links: HtmlLinks,
): Html {
  const checks = failedChecks(all);
  const isLast = (name: string): number => Number(name === NO_NAMESPACE);
  const sorted = [...groups].sort(([a], [b]) => isLast(a) - isLast(b) || compareText(a, b));
  const passing = sorted.filter(([, group]) => passesAll(group)).length;
  const name = filter === 'namespace' ? 'namespace' : 'directory';
  const spans = (['baseline', 'restricted'] as const)
    .map((level) => ({ level, span: checks.filter((check) => checkOf(check).level === level).length }))
    .filter(({ span }) => span > 0);
  return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="matrix">
<caption>${caption}</caption>
<thead>
<tr><td colspan="3"></td>${spans.map(({ level, span }) => html`<th scope="colgroup" colspan="${span}">${level} checks</th>`)}</tr>
<tr><th scope="col">${capitalised(name)}</th><th scope="col">All reach</th><th scope="col" class="number">Workloads</th>${checks.map((check) => html`<th scope="col" class="check"><span>${checkLink(check, links)}</span></th>`)}</tr>
</thead>
<tbody>
${sorted.map(([name, group]) => row(filter, name, group, checks))}${
  passing === 0
    ? undefined
    : html`<tr class="on-paper"><td colspan="${checks.length + 3}">… and ${count(passing, name)} in which no check fails</td></tr>\n`
}</tbody>
<tfoot>
<tr><th scope="row">All</th><td>${unjudged === 0 ? allReach(all) : html`<span class="muted">not known: not all was judged</span>`}</td><td class="number">${all.workloads}</td>${checks.map((check) => html`<td class="number">${filterLink({ check }, String(all.checks.get(check) ?? 0))}</td>`)}</tr>
</tfoot>
</table></div>`;
}

function row(
  filter: Extract<Filter, 'namespace' | 'folder'>,
  name: string,
  group: WorkloadGroup,
  checks: readonly string[],
): Html {
  const cells = checks.map((check) => {
    const size = group.checks.get(check) ?? 0;
    if (size === 0) return html`<td class="number none">0</td>`;
    const heat = Math.ceil((4 * size) / group.workloads);
    return html`<td class="number heat${heat}">${filterLink({ [filter]: name, check }, String(size))}</td>`;
  });
  return html`<tr${passesAll(group) ? html` class="passing"` : undefined}><th scope="row">${filterLink({ [filter]: name }, name)}</th><td>${allReach(group)}</td><td class="number">${group.workloads}</td>${cells}</tr>
`;
}

function passesAll({ workloads, passing }: WorkloadGroup): boolean {
  return passing === workloads;
}

/** The level that all of these workloads reach; without workloads there is none. */
function allReach(group: WorkloadGroup): Html {
  const level = reachedByGroup(group);
  return level === undefined ? html`` : levelBadge(level);
}
