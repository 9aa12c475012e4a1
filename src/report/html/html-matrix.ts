import { checkOf } from '../../pss/check-of.ts';
import { reachedByAll } from '../../scan/reached-level.ts';
import type { ReportedWorkload } from '../../scan/reported-workload.ts';
import { capitalised } from '../../text/capitalised.ts';
import { count } from '../../text/count.ts';
import { groupBy, groupByEach } from '../../text/group-by.ts';
import { compareText } from '../../text/order.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import type { Filter, HtmlLinks } from './html-parts.ts';
import { checkLink, filterLink, levelBadge, NO_NAMESPACE, shownFolder, shownNamespace } from './html-parts.ts';

/**
 * Tables of the number of workloads that fail each check, by namespace and by directory.
 *
 * @param unjudged the number of documents and files that were not judged: with any, no level holds for all
 */
export function htmlMatrix(workloads: readonly ReportedWorkload[], unjudged: number, links: HtmlLinks): Html {
  const byNamespace = groupByEach(workloads, ({ judged }) => judged.namespaces.map(shownNamespace));
  const byFolder = groupBy(workloads, ({ folder }) => shownFolder(folder));
  return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Namespaces and checks</h2>
<p>A number is how many workloads fail the check at <em>baseline</em> or <em>restricted</em>, whatever their policy asks for.</p>
${table('namespace', 'Workloads that fail each check, by namespace', byNamespace, { workloads, unjudged }, links)}
<details class="section"><summary>The same by directory (${byFolder.size})</summary>
${table('folder', 'Workloads that fail each check, by directory', byFolder, { workloads, unjudged }, links)}
</details>
</section>
`;
}

function table(
  filter: Extract<Filter, 'namespace' | 'folder'>,
  caption: string,
  groups: ReadonlyMap<string, readonly ReportedWorkload[]>,
  { workloads: all, unjudged }: { readonly workloads: readonly ReportedWorkload[]; readonly unjudged: number },
  links: HtmlLinks,
): Html {
  const checks = failedChecks(all);
  const isLast = (name: string): number => Number(name === NO_NAMESPACE);
  const sorted = [...groups].sort(([a], [b]) => isLast(a) - isLast(b) || compareText(a, b));
  const passing = sorted.filter(([, workloads]) => workloads.every(passesAll)).length;
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
${sorted.map(([name, workloads]) => row(filter, name, workloads, checks))}${
  passing === 0
    ? undefined
    : html`<tr class="on-paper"><td colspan="${checks.length + 3}">… and ${count(passing, name)} in which no check fails</td></tr>\n`
}</tbody>
<tfoot>
<tr><th scope="row">All</th><td>${unjudged === 0 ? allReach(all) : html`<span class="muted">not known: not all was judged</span>`}</td><td class="number">${all.length}</td>${checks.map((check) => html`<td class="number">${filterLink({ check }, String(countFailing(all, check)))}</td>`)}</tr>
</tfoot>
</table></div>`;
}

function row(
  filter: Extract<Filter, 'namespace' | 'folder'>,
  name: string,
  workloads: readonly ReportedWorkload[],
  checks: readonly string[],
): Html {
  const cells = checks.map((check) => {
    const size = countFailing(workloads, check);
    if (size === 0) return html`<td class="number none">0</td>`;
    const heat = Math.ceil((4 * size) / workloads.length);
    return html`<td class="number heat${heat}">${filterLink({ [filter]: name, check }, String(size))}</td>`;
  });
  return html`<tr${workloads.every(passesAll) ? html` class="passing"` : undefined}><th scope="row">${filterLink({ [filter]: name }, name)}</th><td>${allReach(workloads)}</td><td class="number">${workloads.length}</td>${cells}</tr>
`;
}

/** Returns the checks that some workload fails, sorted by level, then by id. */
export function failedChecks(workloads: readonly ReportedWorkload[]): string[] {
  const checks = new Set(workloads.flatMap(({ checks }) => checks));
  return [...checks].sort((a, b) => compareText(checkOf(a).level, checkOf(b).level) || compareText(a, b));
}

function passesAll({ checks }: ReportedWorkload): boolean {
  return checks.length === 0;
}

function countFailing(workloads: readonly ReportedWorkload[], check: string): number {
  return workloads.filter(({ checks }) => checks.includes(check)).length;
}

/** The level that all of these workloads reach; without workloads there is none. */
function allReach(workloads: readonly ReportedWorkload[]): Html {
  const level = reachedByAll(workloads.map(({ judged }) => judged.reached));
  return level === undefined ? html`` : levelBadge(level);
}
