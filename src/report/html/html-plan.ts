import type { Version } from '../../pss/version.ts';
import type { MigrationPlan, NamespacePlan } from '../../scan/migration/migration-plan.ts';
import type { MigrationStep } from '../../scan/migration/migration-steps.ts';
import { count } from '../../text/count.ts';
import { atVersion, levelToday, namespaceRemarks } from '../namespace-plan-words.ts';
import type { Html } from './html.ts';
import { html, htmlLines } from './html.ts';
import type { HtmlLinks } from './html-parts.ts';
import { checkLink, filterLink, levelBadge, shownNamespace } from './html-parts.ts';

/** With the steps of more namespaces, the page would grow too large for browsers. */
const MOST_WITH_STEPS = 1_000;

/** The migration plan: a table of all namespaces, then for each one what unlocks its next level, and the steps. */
export function htmlPlan({ namespaces, unjudged, version }: MigrationPlan, links: HtmlLinks): Html {
  return html`<section id="plan" aria-labelledby="plan-title">
<h2 id="plan-title">Migration plan</h2>
<p>What each namespace can enforce today without rejecting a pod of this repository, by policy version <code>${version}</code>, and the few repairs that unlock its next level.</p>
${unjudged === 0 ? undefined : html`<p class="caution"><strong>Not in this plan:</strong> ${count(unjudged, 'object or file', 'objects or files')} that could not be judged. Whether it holds there, the step <em>analyse</em> tells.</p>`}
<div class="scroll"><table>
<caption>Where each namespace stands</caption>
<thead><tr><th scope="col">Namespace</th><th scope="col" class="number">Workloads</th><th scope="col">Enforce today</th><th scope="col">Next</th><th scope="col" class="number">To repair</th><th scope="col">What unlocks the most, first</th></tr></thead>
<tbody>
${namespaces.map(overviewRow)}</tbody>
</table></div>
${namespaces.slice(0, MOST_WITH_STEPS).map((plan, index) => namespaceDetails(plan, index, version, links))}${
  namespaces.length <= MOST_WITH_STEPS
    ? undefined
    : html`<p>The steps of ${count(namespaces.length - MOST_WITH_STEPS, 'more namespace')} are not on this page: <code>pss-review scan --format plan</code> prints them, and <code>pss-review plan --namespace</code> those of one.</p>\n`
}</section>
`;
}

function overviewRow(plan: NamespacePlan, index: number): Html {
  const { namespace, workloads, next, violating, fixes, isSafeEnough, exempt, isExempt } = plan;
  const [first] = fixes;
  const unlocking =
    first === undefined
      ? workloads === 0 || isExempt
        ? html``
        : html`nothing to repair${exempt === 0 ? '' : `, ${exempt} exempt in the config`}`
      : html`${first.checks.join(', ')} <span class="muted">→ ${first.unlocks} of ${violating}${isSafeEnough ? ', safe fixes suffice' : ''}</span>`;
  const name = shownNamespace(namespace);
  const link = index < MOST_WITH_STEPS ? html`<a href="#plan-${index + 1}">${name}</a>` : name;
  return html`<tr><th scope="row">${link}</th><td class="number">${workloads}</td><td>${todayOf(plan)}</td><td>${nextOf(plan)}</td><td class="number">${next === undefined ? '' : violating}</td><td>${unlocking}</td></tr>
`;
}

function todayOf(plan: NamespacePlan): Html {
  const { level, words } = levelToday(plan);
  const muted = words === undefined ? undefined : html`<span class="muted">${words}</span>`;
  return level === undefined ? html`${muted}` : html`${levelBadge(level)}${muted && html` ${muted}`}`;
}

function nextOf({ workloads, next, isExempt }: NamespacePlan): Html {
  if (next !== undefined) return levelBadge(next);
  if (isExempt) return html``;
  return html`<span class="muted">${workloads === 0 ? 'not known' : 'none'}</span>`;
}

function namespaceDetails(plan: NamespacePlan, index: number, version: Version, links: HtmlLinks): Html {
  const { namespace, reached, next, violating, written } = plan;
  const remarks = namespaceRemarks(plan);
  const toRepair = next === undefined ? html`nothing to repair` : html`${violating} to repair for ${levelBadge(next)}`;
  const today = reached === undefined ? undefined : html` <span class="muted">today; ${toRepair}</span>`;
  return html`<details class="section plan" id="plan-${index + 1}"><summary><h3>${shownNamespace(namespace)}</h3> ${todayOf(plan)}${today}</summary>
<div class="body">
${doubtNote(plan)}${written === undefined ? undefined : html`<p>Its manifest in this repository has the label <code>enforce: ${written}</code>${atVersion(plan, version)}.</p>`}${remarks.length === 0 ? undefined : html`<p>${remarks.join(' ')}</p>`}${fixTable(plan, links)}${
  plan.steps.length === 0
    ? undefined
    : html`<ol class="steps">
${plan.steps.map(step)}</ol>`
}
</div>
</details>
`;
}

/** Says what is not known of a namespace, and what is. */
function doubtNote({ reached, enforceable, doubts }: NamespacePlan): Html | undefined {
  if (doubts.length === 0) return undefined;
  const all = enforceable === undefined ? 'What it can enforce is not known.' : 'Not all of it is known.';
  const known = reached === undefined ? undefined : html` What was judged reaches ${levelBadge(reached)}.`;
  return html`<p class="caution"><strong>${all}</strong> ${doubts.join(' ')}${known} The first step tells.</p>`;
}

function fixTable({ namespace, next, fixes, checks }: NamespacePlan, links: HtmlLinks): Html {
  if (next === undefined) return html``;
  const name = shownNamespace(namespace);
  const rows = fixes.map(
    ({ checks: repaired, workloads, unlocks, classes }, index) =>
      html`<tr><td class="number">${index + 1}</td><th scope="row">${repaired.map((check, position) => html`${position === 0 ? '' : ', '}${checkLink(check, links)}`)}</th><td class="number">${workloads}</td><td class="number"><b>${unlocks}</b></td><td class="number">${classes.safe}</td><td class="number">${classes.careful}</td><td class="number">${classes.manual}</td></tr>
`,
  );
  const checkRows = checks.map(
    ({ check, workloads, violations }) =>
      html`<tr><th scope="row">${checkLink(check, links)}</th><td class="number">${filterLink({ namespace: name, check }, String(workloads))}</td><td class="number">${violations}</td></tr>
`,
  );
  return html`<div class="pair"><div class="scroll"><table>
<caption>Repairs that unlock ${next}, in this order</caption>
<thead><tr><td></td><th scope="col">Repair</th><th scope="col" class="number">In workloads</th><th scope="col" class="number">Unlocks</th><th scope="col" class="number">Safe</th><th scope="col" class="number">Careful</th><th scope="col" class="number">Manual</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
<div class="scroll"><table>
<caption>What keeps it from ${next}</caption>
<thead><tr><th scope="col">Check</th><th scope="col" class="number">Workloads</th><th scope="col" class="number">Violations</th></tr></thead>
<tbody>
${checkRows}</tbody>
</table></div></div>
`;
}

function step({ name, what, commands, yaml }: MigrationStep): Html {
  return html`<li><p><strong>${name}</strong> ${what}</p>
${commands.length === 0 ? undefined : html`<pre><code>${htmlLines(commands.join('\n'))}</code></pre>\n`}${yaml === undefined ? undefined : html`<pre><code>${htmlLines(yaml)}</code></pre>\n`}</li>
`;
}
