import { count, formatTargetOnServer, isRejected } from "./failing-checks.js";
import { atVersion, levelToday, migrationPlan, namespaceRemarks } from "./migration-plan.js";
import { reportWorkload } from "./reported-workload.js";
import { countsLine, outlineOf, scanCounts } from "./scan-outline.js";
import { workloadChecklist } from "./workload-checklist.js";
import { lackingWords } from "./merged-page.js";
import { listedOnly, narrowingWords } from "./narrowing.js";
import { htmlEscape } from "./escape-goat.js";
import { visibleText } from "./visible-text.js";
import { checklistTally } from "./checklist-totals.js";
import { rulePage } from "./links.js";
import { LEVELS, capitalised, checkOf, compareText, formatPath, formatSetter, formatViolates, groupBy, groupByEach, sortedSet } from "./walk.js";
import { reachedByAll } from "./reached-level.js";
import { AUDIT_QUESTIONS } from "./audit-questions.js";
import { isUnjudged } from "./newer-version.js";
import { settingsNotes } from "./settings-notes.js";
import { fieldPath, objectPath } from "./field-path.js";
import { builderName } from "./names.js";
// src/report/html/html.ts
const LONGEST = 4e3;
function html(strings, ...parts) {
	return { html: strings.reduce((text, string, index) => text + render(parts[index - 1]) + string) };
}
function htmlLines(text) {
	return { html: text.split("\n").map((line) => render(line)).join("\n") };
}
function trusted(text) {
	return { html: text };
}
function render(part) {
	if (part === void 0) return "";
	if (typeof part === "number") return String(part);
	if (typeof part === "string") return htmlEscape(visibleText(part, LONGEST));
	return "html" in part ? part.html : part.map((piece) => piece.html).join("");
}
// src/report/html/html-parts.ts
const NO_NAMESPACE = "(not named)";
const ROOT_FOLDER = "(root)";
const LONGEST_NAME = 260;
function shownName(name) {
	return visibleText(name, LONGEST_NAME);
}
function shownNamespace(namespace) {
	return namespace === void 0 ? NO_NAMESPACE : shownName(namespace);
}
function shownFolder(folder) {
	return folder === "" ? ROOT_FOLDER : shownName(folder);
}
function filterLink(filters, text) {
	return html`<a class="filter" href="#${Object.entries(filters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`).join("&")}">${text}</a>`;
}
function levelBadge(level) {
	return html`<span class="badge ${level}">${level}</span>`;
}
function checkLink(check, links) {
	return html`<a href="${rulePage(links, check)}">${check}</a>`;
}
function placeLink(file, line, { source }, text) {
	const shown = text ?? `${shownName(file)}:${line}`;
	if (source === void 0 || shownName(file) !== file) return html`${shown}`;
	return html`<a href="${source}/${file.split("/").map(encodeURIComponent).join("/")}#L${line}">${shown}</a>`;
}
function shareBar(shares) {
	const whole = shares.reduce((sum, { size }) => sum + size, 0) || 1;
	let x = 0;
	return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${shares.filter(({ size }) => size > 0).map(({ name, size }) => {
		const width = 100 * size / whole;
		const rect = html`<rect class="${name}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
		x += width;
		return rect;
	})}</svg>`;
}
// src/report/html/html-checklist.ts
function htmlChecklist(checklists) {
	const tally = checklistTally();
	checklists.forEach(tally.see);
	return html`<section id="hardening" aria-labelledby="hardening-title">
<h2 id="hardening-title">Hardening</h2>
<p>The whole practice of containing processes, the levels and what is beyond them. It is information: no verdict depends on it. <em>Unknown</em> is what the manifest leaves to the image, the node or the cluster. Each workload below has its own checklist.</p>
<div class="scroll"><table class="practices">
<caption>How many pods, containers and values follow each practice</caption>
<thead><tr><th scope="col">Practice</th><th scope="col" class="number">Met</th><th scope="col" class="number">Not met</th><th scope="col" class="number">Unknown</th><th scope="col" class="number">Not applicable</th><th scope="col">Share</th></tr></thead>
<tbody>
${tally.totals().map(totalRow)}</tbody>
</table></div>
</section>
`;
}
function totalRow({ title, why, counts }) {
	const bar = shareBar([
		{
			name: "met",
			size: counts.met
		},
		{
			name: "unknown",
			size: counts.unknown
		},
		{
			name: "not-met",
			size: counts["not met"]
		}
	]);
	return html`<tr><th scope="row">${title}<span class="why">${why}</span></th><td class="number">${counts.met}</td><td class="number">${counts["not met"]}</td><td class="number">${counts.unknown}</td><td class="number">${counts["not applicable"]}</td><td class="share">${bar}</td></tr>
`;
}
// src/report/html/html-hashes.generated.ts
const STYLE_HASH = "sha256-2d/56EfCTt2IILERkf4k0Bbg9s80KxhA0VBVwVT8WFo=";
const SCRIPT_HASH = "sha256-mvLDpTN69kkd+RbfI63tqtnHdDm0a3wEtMsgJQMS/m4=";
// src/report/html/html-matrix.ts
function htmlMatrix(workloads, unjudged, links) {
	const byNamespace = groupByEach(workloads, ({ judged }) => judged.namespaces.map(shownNamespace));
	const byFolder = groupBy(workloads, ({ folder }) => shownFolder(folder));
	return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Namespaces and checks</h2>
<p>A number is how many workloads fail the check at <em>baseline</em> or <em>restricted</em>, whatever their policy asks for.</p>
${table$1("namespace", "Workloads that fail each check, by namespace", byNamespace, {
		workloads,
		unjudged
	}, links)}
<details class="section"><summary>The same by directory (${byFolder.size})</summary>
${table$1("folder", "Workloads that fail each check, by directory", byFolder, {
		workloads,
		unjudged
	}, links)}
</details>
</section>
`;
}
function table$1(filter, caption, groups, { workloads: all, unjudged }, links) {
	const checks = failedChecks(all);
	const isLast = (name) => Number(name === NO_NAMESPACE);
	const sorted = [...groups].sort(([a], [b]) => isLast(a) - isLast(b) || compareText(a, b));
	const passing = sorted.filter(([, workloads]) => workloads.every(passesAll)).length;
	const name = filter === "namespace" ? "namespace" : "directory";
	return html`<div class="scroll" role="region" aria-label="${caption}" tabindex="0"><table class="matrix">
<caption>${caption}</caption>
<thead>
<tr><td colspan="3"></td>${["baseline", "restricted"].map((level) => ({
		level,
		span: checks.filter((check) => checkOf(check).level === level).length
	})).filter(({ span }) => span > 0).map(({ level, span }) => html`<th scope="colgroup" colspan="${span}">${level} checks</th>`)}</tr>
<tr><th scope="col">${capitalised(name)}</th><th scope="col">All reach</th><th scope="col" class="number">Workloads</th>${checks.map((check) => html`<th scope="col" class="check"><span>${checkLink(check, links)}</span></th>`)}</tr>
</thead>
<tbody>
${sorted.map(([name, workloads]) => row(filter, name, workloads, checks))}${passing === 0 ? void 0 : html`<tr class="on-paper"><td colspan="${checks.length + 3}">… and ${count(passing, name)} in which no check fails</td></tr>\n`}</tbody>
<tfoot>
<tr><th scope="row">All</th><td>${unjudged === 0 ? allReach(all) : html`<span class="muted">not known: not all was judged</span>`}</td><td class="number">${all.length}</td>${checks.map((check) => html`<td class="number">${filterLink({ check }, String(countFailing(all, check)))}</td>`)}</tr>
</tfoot>
</table></div>`;
}
function row(filter, name, workloads, checks) {
	const cells = checks.map((check) => {
		const size = countFailing(workloads, check);
		if (size === 0) return html`<td class="number none">0</td>`;
		return html`<td class="number heat${Math.ceil(4 * size / workloads.length)}">${filterLink({
			[filter]: name,
			check
		}, String(size))}</td>`;
	});
	return html`<tr${workloads.every(passesAll) ? html` class="passing"` : void 0}><th scope="row">${filterLink({ [filter]: name }, name)}</th><td>${allReach(workloads)}</td><td class="number">${workloads.length}</td>${cells}</tr>
`;
}
function failedChecks(workloads) {
	return [...new Set(workloads.flatMap(({ checks }) => checks))].sort((a, b) => compareText(checkOf(a).level, checkOf(b).level) || compareText(a, b));
}
function passesAll({ checks }) {
	return checks.length === 0;
}
function countFailing(workloads, check) {
	return workloads.filter(({ checks }) => checks.includes(check)).length;
}
function allReach(workloads) {
	const level = reachedByAll(workloads.map(({ judged }) => judged.reached));
	return level === void 0 ? html`` : levelBadge(level);
}
// src/report/html/html-merged.ts
function htmlRepositories({ repositories }) {
	if (repositories.length === 0) return html``;
	return html`<section id="repositories" aria-labelledby="repositories-title">
<h2 id="repositories-title">Repositories</h2>
<p>Each path below begins with the name of its repository. A namespace that several of them name is shown once.</p>
<div class="scroll"><table>
<caption>Where each repository stands</caption>
<thead><tr><th scope="col">Repository</th><th scope="col" class="number">Workloads</th><th scope="col" class="number">Rejected</th><th scope="col" class="number">Not evaluated</th><th scope="col" class="number">Not judged</th><th scope="col">All reach</th></tr></thead>
<tbody>
${repositories.map(({ name, all, notEvaluated, notJudged }) => html`<tr><th scope="row">${shownName(name)}</th><td class="number">${all.workloads}</td><td class="number">${all.rejected}</td><td class="number">${notEvaluated}</td><td class="number">${notJudged}</td><td>${all.workloads === 0 ? "" : levelBadge(all.level)}</td></tr>
`)}</tbody>
</table></div>
</section>
`;
}
function htmlLacking(id, title, words) {
	return html`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
<p class="caution">${words}</p>
</section>
`;
}
// src/report/html/html-overview.ts
function htmlOverview(workloads, counts) {
	const levels = [...LEVELS].reverse().map((level) => ({
		level,
		reaching: workloads.filter(({ judged }) => judged.reached.level === level).length
	}));
	const { notEvaluated, notJudged } = counts;
	return html`<section id="overview" aria-labelledby="overview-title">
<h2 id="overview-title">Overview</h2>
<p class="lead">${conclusion(counts)} ${notEvaluated + notJudged === 0 ? html`Everything was evaluated.` : html`<a href="#not-evaluated">${count(notEvaluated, "document")} not evaluated, ${notJudged} not judged</a>.`}</p>
<h3>The strictest level that each workload passes today</h3>
${shareBar(levels.map(({ level, reaching }) => ({
		name: level,
		size: reaching
	})))}
<ul class="tiles levels">${levels.map(({ level, reaching }) => html`<li>${filterLink({ level }, html`<b>${reaching}</b> ${levelBadge(level)} <span class="share">${percent(reaching, workloads.length)}</span>`)}</li>`)}</ul>
<h3 id="audit">What operators ask</h3>
<ul class="tiles questions">${AUDIT_QUESTIONS.map(({ id, question, counts }) => {
		const size = workloads.filter(({ answers }) => answers.some((answer) => answer.question.id === id)).length;
		return html`<li>${filterLink({ audit: id }, html`<b>${size}</b> <span class="question">${question}</span>`)}<p>${capitalised(counts)}.</p></li>`;
	})}</ul>
</section>
`;
}
function conclusion({ workloads, rejected, notEvaluated, notJudged }) {
	if (workloads === 0 && notEvaluated + notJudged > 0) return html`<strong>No workload was judged.</strong>`;
	if (workloads === 0) return html`There are no workloads.`;
	if (rejected === 0) return html`<strong>None of ${count(workloads, "workload")} violates its policy.</strong>`;
	return html`<strong>${rejected} of ${count(workloads, "workload")} ${rejected === 1 ? "violates its" : "violate their"} policy</strong>: the API server rejects the pods.`;
}
function percent(part, whole) {
	return whole === 0 ? "" : `${Math.round(100 * part / whole)} %`;
}
// src/report/html/html-plan.ts
function htmlPlan({ namespaces, unjudged, version }, links) {
	return html`<section id="plan" aria-labelledby="plan-title">
<h2 id="plan-title">Migration plan</h2>
<p>What each namespace can enforce today without rejecting a pod of this repository, by policy version <code>${version}</code>, and the few repairs that unlock its next level.</p>
${unjudged === 0 ? void 0 : html`<p class="caution"><strong>Not in this plan:</strong> ${count(unjudged, "object or file", "objects or files")} that could not be judged. Whether it holds there, the step <em>analyse</em> tells.</p>`}
<div class="scroll"><table>
<caption>Where each namespace stands</caption>
<thead><tr><th scope="col">Namespace</th><th scope="col" class="number">Workloads</th><th scope="col">Enforce today</th><th scope="col">Next</th><th scope="col" class="number">To repair</th><th scope="col">What unlocks the most, first</th></tr></thead>
<tbody>
${namespaces.map(overviewRow)}</tbody>
</table></div>
${namespaces.map((plan, index) => namespaceDetails(plan, index, version, links))}</section>
`;
}
function overviewRow(plan, index) {
	const { namespace, workloads, next, violating, fixes, isSafeEnough, exempt, isExempt } = plan;
	const [first] = fixes;
	const unlocking = first === void 0 ? workloads === 0 || isExempt ? html`` : html`nothing to repair${exempt === 0 ? "" : `, ${exempt} exempt in the config`}` : html`${first.checks.join(", ")} <span class="muted">→ ${first.unlocks} of ${violating}${isSafeEnough ? ", safe fixes suffice" : ""}</span>`;
	return html`<tr><th scope="row"><a href="#plan-${index + 1}">${shownNamespace(namespace)}</a></th><td class="number">${workloads}</td><td>${todayOf(plan)}</td><td>${nextOf(plan)}</td><td class="number">${next === void 0 ? "" : violating}</td><td>${unlocking}</td></tr>
`;
}
function todayOf(plan) {
	const { level, words } = levelToday(plan);
	const muted = words === void 0 ? void 0 : html`<span class="muted">${words}</span>`;
	return level === void 0 ? html`${muted}` : html`${levelBadge(level)}${muted && html` ${muted}`}`;
}
function nextOf({ workloads, next, isExempt }) {
	if (next !== void 0) return levelBadge(next);
	if (isExempt) return html``;
	return html`<span class="muted">${workloads === 0 ? "not known" : "none"}</span>`;
}
function namespaceDetails(plan, index, version, links) {
	const { namespace, reached, next, violating, written } = plan;
	const remarks = namespaceRemarks(plan);
	const toRepair = next === void 0 ? html`nothing to repair` : html`${violating} to repair for ${levelBadge(next)}`;
	const today = reached === void 0 ? void 0 : html` <span class="muted">today; ${toRepair}</span>`;
	return html`<details class="section plan" id="plan-${index + 1}"><summary><h3>${shownNamespace(namespace)}</h3> ${todayOf(plan)}${today}</summary>
<div class="body">
${doubtNote(plan)}${written === void 0 ? void 0 : html`<p>Its manifest in this repository has the label <code>enforce: ${written}</code>${atVersion(plan, version)}.</p>`}${remarks.length === 0 ? void 0 : html`<p>${remarks.join(" ")}</p>`}${fixTable(plan, links)}${plan.steps.length === 0 ? void 0 : html`<ol class="steps">
${plan.steps.map(step)}</ol>`}
</div>
</details>
`;
}
function doubtNote({ reached, enforceable, doubts }) {
	if (doubts.length === 0) return void 0;
	const all = enforceable === void 0 ? "What it can enforce is not known." : "Not all of it is known.";
	const known = reached === void 0 ? void 0 : html` What was judged reaches ${levelBadge(reached)}.`;
	return html`<p class="caution"><strong>${all}</strong> ${doubts.join(" ")}${known} The first step tells.</p>`;
}
function fixTable({ namespace, next, fixes, checks }, links) {
	if (next === void 0) return html``;
	const name = shownNamespace(namespace);
	return html`<div class="pair"><div class="scroll"><table>
<caption>Repairs that unlock ${next}, in this order</caption>
<thead><tr><td></td><th scope="col">Repair</th><th scope="col" class="number">In workloads</th><th scope="col" class="number">Unlocks</th><th scope="col" class="number">Safe</th><th scope="col" class="number">Careful</th><th scope="col" class="number">Manual</th></tr></thead>
<tbody>
${fixes.map(({ checks: repaired, workloads, unlocks, classes }, index) => html`<tr><td class="number">${index + 1}</td><th scope="row">${repaired.map((check, position) => html`${position === 0 ? "" : ", "}${checkLink(check, links)}`)}</th><td class="number">${workloads}</td><td class="number"><b>${unlocks}</b></td><td class="number">${classes.safe}</td><td class="number">${classes.careful}</td><td class="number">${classes.manual}</td></tr>
`)}</tbody>
</table></div>
<div class="scroll"><table>
<caption>What keeps it from ${next}</caption>
<thead><tr><th scope="col">Check</th><th scope="col" class="number">Workloads</th><th scope="col" class="number">Violations</th></tr></thead>
<tbody>
${checks.map(({ check, workloads, violations }) => html`<tr><th scope="row">${checkLink(check, links)}</th><td class="number">${filterLink({
		namespace: name,
		check
	}, String(workloads))}</td><td class="number">${violations}</td></tr>
`)}</tbody>
</table></div></div>
`;
}
function step({ name, what, commands, yaml }) {
	return html`<li><p><strong>${name}</strong> ${what}</p>
${commands.length === 0 ? void 0 : html`<pre><code>${htmlLines(commands.join("\n"))}</code></pre>\n`}${yaml === void 0 ? void 0 : html`<pre><code>${htmlLines(yaml)}</code></pre>\n`}</li>
`;
}
// src/report/html/html-rest.ts
function htmlRest(scan, links) {
	const { manifests } = scan;
	const notEvaluated = manifests.flatMap(({ manifest }) => manifest.notEvaluated);
	const notes = manifests.flatMap(({ manifest }) => manifest.notes);
	const unjudged = notes.filter(isUnjudged);
	const others = [...notes.filter((note) => !isUnjudged(note)), ...settingsNotes(scan)];
	return html`<section id="not-evaluated" aria-labelledby="not-evaluated-title">
<h2 id="not-evaluated-title">Not evaluated, not judged</h2>
${notEvaluated.length + unjudged.length === 0 ? html`<p>Everything that was found was evaluated.</p>` : html`<p>Nothing here counts as clean.</p>`}
${table("Not evaluated: documents that could not be read", notEvaluated, ({ reason }) => reason, links)}${table("Not judged: seen, but nothing to judge by itself", unjudged, ({ code }) => code, links)}</section>
${others.length === 0 ? void 0 : html`<section id="notes" aria-labelledby="notes-title">
<h2 id="notes-title">Notes</h2>
${table("Worth knowing; no verdict depends on it", others, ({ code }) => code, links)}</section>
`}`;
}
function table(caption, entries, reasonOf, links) {
	if (entries.length === 0) return html``;
	const rows = entries.map((entry) => html`<tr><th scope="row">${placeLink(entry.file, entry.line, links)}</th><td>${reasonOf(entry)}</td><td>${entry.message}</td></tr>
`);
	return html`<div class="scroll"><table class="rest">
<caption>${caption} (${entries.length})</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Reason</th><th scope="col">What was found</th></tr></thead>
<tbody>
${rows}</tbody>
</table></div>
`;
}
// src/report/html/html-script.ts
const SCRIPT = String.raw`'use strict';
{
  const form = document.getElementById('filters');
  const count = document.getElementById('count');
  const title = document.getElementById('workloads-title');
  const rows = [...document.querySelectorAll('details.workload')].map((row) => ({
    row,
    data: row.dataset,
    text: row.querySelector('summary').textContent.toLowerCase(),
  }));
  const names = ['text', 'namespace', 'folder', 'level', 'check', 'audit'];
  const tests = {
    text: ({ text }, value) => value.toLowerCase().split(/\s+/).every((word) => text.includes(word)),
    namespace: ({ data }, value) => data.namespace.split('\n').includes(value),
    folder: ({ data }, value) => data.folder === value || data.folder.startsWith(value + '/'),
    level: ({ data }, value) => data.level === value,
    check: ({ data }, value) => data.check.split(' ').includes(value),
    audit: ({ data }, value) => data.audit.split(' ').includes(value),
  };
  const shown = () => rows.filter(({ row }) => !row.hidden);

  function apply() {
    const asked = names.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== '');
    for (const one of rows) one.row.hidden = !asked.every(([name, value]) => tests[name](one, value));
    const size = shown().length;
    const all = rows.length + (rows.length === 1 ? ' workload' : ' workloads');
    count.textContent = asked.length === 0 ? all : size + ' of ' + all;
    for (const element of form.elements) element.classList.toggle('set', asked.some(([name]) => name === element.name));
    return new URLSearchParams(asked).toString();
  }

  /** From the hash to the filters; false where the hash is a place in the page, or nothing. */
  function read() {
    const asked = new URLSearchParams(location.hash.slice(1));
    if (!names.some((name) => asked.has(name))) return false;
    for (const name of names) form.elements[name].value = asked.get(name) ?? '';
    apply();
    return true;
  }

  function write() {
    const hash = apply();
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash);
  }

  /** A link into something that is closed, or filtered away, shows it. */
  function reveal() {
    const target = location.hash.length > 1 ? document.getElementById(location.hash.slice(1)) : null;
    if (target === null) return;
    if (target.hidden) {
      form.reset();
      apply();
    }
    if (target.tagName === 'DETAILS') target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  document.getElementById('no-script').hidden = true;
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  document.getElementById('open-all').addEventListener('click', () => shown().forEach(({ row }) => (row.open = true)));
  document.getElementById('close-all').addEventListener('click', () => rows.forEach(({ row }) => (row.open = false)));
  addEventListener('hashchange', () => {
    if (read()) {
      title.scrollIntoView();
      title.focus({ preventScroll: true });
    } else reveal();
  });
  // The same filter again changes no hash, and still leads to the workloads.
  document.addEventListener('click', (event) => {
    const link = event.target.closest('a.filter');
    if (link !== null && link.hash === location.hash) title.scrollIntoView();
  });

  let closed = [];
  /** On paper, failing workloads show their violations, and the rest of what they hold only where somebody opened it. */
  function setForPaper(isForPaper) {
    for (const one of closed) {
      one.open = isForPaper;
      one.classList.toggle('for-paper', isForPaper);
    }
  }
  addEventListener('beforeprint', () => {
    closed = [...document.querySelectorAll('details.failing:not([open])')].filter((one) => !one.hidden);
    setForPaper(true);
  });
  addEventListener('afterprint', () => setForPaper(false));

  if (!read()) reveal();
}
`;
// src/report/html/html-style.ts
const STYLE = `
:root {
  color-scheme: light dark;
  --text: #1c2128; --muted: #57606a; --page: #ffffff; --panel: #f6f8fa; --line: #d0d7de; --link: #0a58b0;
  --bad: #a40e26; --bad-back: #ffebe9; --bad-fill: #d1495b;
  --mid: #744500; --mid-back: #fff1cc; --mid-fill: #e0a63a;
  --good: #0f5c28; --good-back: #d8f5e0; --good-fill: #3a9a5b;
  --heat1: #fff3ee; --heat2: #ffe0d4; --heat3: #ffc9b5; --heat4: #ffae94; --heat-text: #5c1408;
}
@media (prefers-color-scheme: dark) {
  :root {
    --text: #e6edf3; --muted: #9da9b5; --page: #0f141a; --panel: #181f27; --line: #333d48; --link: #7ab8ff;
    --bad: #ff9d96; --bad-back: #45191c; --bad-fill: #d65a66;
    --mid: #f2c766; --mid-back: #3b2d0a; --mid-fill: #c7922c;
    --good: #86e0a4; --good-back: #10351f; --good-fill: #3f9f60;
    --heat1: #2a1c1a; --heat2: #40211c; --heat3: #59281f; --heat4: #753023; --heat-text: #ffd9cf;
  }
}
* { box-sizing: border-box; }
html { scroll-padding-top: 3.5rem; }
body { margin: 0; background: var(--page); color: var(--text); font: 0.9375rem/1.5 system-ui, "Segoe UI", "Noto Sans", sans-serif; }
header, main, footer { max-width: 80rem; margin: 0 auto; padding: 0 1.5rem; }
header { padding-top: 2rem; }
main:focus, h2:focus { outline: none; }
h1 { margin: 0; font-size: 2rem; line-height: 1.2; letter-spacing: -0.01em; overflow-wrap: anywhere; }
h2 { margin: 0 0 0.5rem; font-size: 1.35rem; line-height: 1.3; }
h3 { margin: 1.5rem 0 0.5rem; font-size: 1rem; }
p { margin: 0 0 0.75rem; max-width: 50rem; }
section { margin: 0; padding: 2.25rem 0 0.5rem; }
section + section { border-top: 1px solid var(--line); margin-top: 1.5rem; }
a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
code, pre { font: 0.87em/1.5 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; }
code { overflow-wrap: anywhere; }
pre { margin: 0 0 0.75rem; padding: 0.6rem 0.8rem; background: var(--panel); border: 1px solid var(--line); border-radius: 6px; overflow-x: auto; white-space: pre-wrap; overflow-wrap: anywhere; }
pre code { font-size: inherit; }
blockquote { margin: 0 0 1rem; padding: 0.5rem 0.9rem; border-left: 3px solid var(--bad-fill); background: var(--panel); max-width: 65rem; overflow-wrap: anywhere; }
:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; border-radius: 3px; }
.muted, .why { color: var(--muted); }
.kind { margin: 0; color: var(--muted); }
.lead { font-size: 1.1rem; }
.skip { position: absolute; left: -100rem; }
.skip:focus { left: 1rem; top: 1rem; z-index: 2; padding: 0.5rem 1rem; background: var(--page); }
nav { margin: 1.25rem -1.5rem 0; padding: 0 1.5rem; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.5rem; margin: 0; padding: 0.6rem 0; list-style: none; border-block: 1px solid var(--line); }
nav a { text-decoration: none; }
nav a:hover { text-decoration: underline; }
.caution { padding: 0.6rem 0.9rem; border-left: 3px solid var(--mid-fill); background: var(--panel); }

.badge { display: inline-block; padding: 0.05em 0.6em; border-radius: 1em; font-size: 0.85em; font-weight: 600; line-height: 1.5; white-space: nowrap; }
.badge.privileged { color: var(--bad); background: var(--bad-back); }
.badge.baseline { color: var(--mid); background: var(--mid-back); }
.badge.restricted { color: var(--good); background: var(--good-back); }
.bar { display: block; width: 100%; height: 0.9rem; border-radius: 4px; background: var(--panel); }
.bar .privileged, .bar .not-met { fill: var(--bad-fill); }
.bar .baseline { fill: var(--mid-fill); }
.bar .restricted, .bar .met { fill: var(--good-fill); }
.bar .unknown { fill: var(--line); }
.tiles { display: grid; gap: 1rem; margin: 0.75rem 0 0; padding: 0; list-style: none; grid-template-columns: repeat(auto-fit, minmax(13rem, 1fr)); }
.tiles li { padding: 0.8rem 1rem; border: 1px solid var(--line); border-radius: 8px; }
.tiles a { color: var(--text); text-decoration: none; }
.tiles a:hover .question { text-decoration: underline; }
.tiles b { font-size: 1.7rem; line-height: 1.2; font-variant-numeric: tabular-nums; }
.tiles .question { display: block; color: var(--link); font-weight: 600; }
.tiles p { margin: 0.25rem 0 0; color: var(--muted); font-size: 0.87rem; line-height: 1.4; }
.levels a { display: flex; align-items: center; gap: 0.6rem; }
.levels .share { margin-left: auto; color: var(--muted); }

.scroll { overflow-x: auto; margin: 0 0 1rem; container-type: inline-size; }
table { border-collapse: collapse; width: 100%; font-size: 0.92em; }
caption { position: sticky; left: 0; max-width: 100cqi; padding: 0 0 0.4rem; text-align: left; font-weight: 600; }
th, td { padding: 0.35rem 0.75rem 0.35rem 0; border-bottom: 1px solid var(--line); text-align: left; vertical-align: top; font-weight: 400; overflow-wrap: break-word; max-width: 40rem; }
thead th { color: var(--muted); font-weight: 600; vertical-align: bottom; white-space: nowrap; }
thead td { border-bottom: 0; }
tfoot th, tfoot td { border-bottom: 0; border-top: 1px solid var(--muted); font-weight: 600; }
.number { text-align: right; font-variant-numeric: tabular-nums; white-space: nowrap; }
th.number, td.number { padding-left: 0.4rem; }

.matrix { width: auto; min-width: 60%; }
.matrix th:first-child { min-width: 10rem; padding-right: 1.5rem; }
.matrix thead th[scope="colgroup"] { border-bottom: 0; padding: 0 0.6rem 0.3rem; border-left: 1px solid var(--line); }
.matrix .check { height: 13.5rem; padding: 0; vertical-align: bottom; min-width: 2.6rem; }
.matrix .check span { display: inline-block; writing-mode: vertical-rl; transform: rotate(180deg); margin: 0 0.55rem 0.5rem; white-space: nowrap; font-weight: 400; }
.matrix td.number { padding: 0.35rem 0.6rem; min-width: 2.6rem; }
.matrix .none { color: var(--muted); }
.matrix tbody td[class*="heat"] a { color: var(--heat-text); font-weight: 600; text-decoration: none; display: block; }
.matrix tbody td[class*="heat"] a:hover { text-decoration: underline; }
.matrix th a, .matrix tfoot a { color: inherit; text-decoration: none; }
.matrix tbody th a { color: var(--link); }
.matrix th a:hover, .matrix tfoot a:hover { text-decoration: underline; }
.heat1 { background: var(--heat1); } .heat2 { background: var(--heat2); } .heat3 { background: var(--heat3); } .heat4 { background: var(--heat4); }

summary { cursor: pointer; }
details.section { margin: 0 0 0.5rem; }
details.section > summary { padding: 0.5rem 0; color: var(--link); }
details.plan { border: 1px solid var(--line); border-radius: 8px; }
details.plan > summary { padding: 0.6rem 1rem; color: var(--text); }
details.plan > summary h3 { display: inline; margin: 0 0.4rem 0 0; }
details.plan > .body { padding: 0.5rem 1rem 0.25rem; border-top: 1px solid var(--line); }
.pair { display: grid; gap: 0 2.5rem; grid-template-columns: 3fr 2fr; }
.steps { margin: 0.5rem 0; padding: 0 0 0 1.4rem; }
.steps li::marker { color: var(--muted); font-weight: 600; }
.steps p { margin-bottom: 0.4rem; }
.steps strong { text-transform: capitalize; margin-right: 0.4rem; }
.practices .why { display: block; font-size: 0.87rem; }
.practices td.share { width: 22%; padding: 0.7rem 0 0 1.5rem; }

form { display: grid; gap: 0.75rem 1rem; grid-template-columns: repeat(auto-fill, minmax(9.5rem, 1fr)); align-items: end; margin: 0 0 1rem; padding: 1rem; background: var(--panel); border: 1px solid var(--line); border-radius: 8px; }
form[hidden] { display: none; }
.field label { display: block; margin-bottom: 0.15rem; font-size: 0.87rem; font-weight: 600; }
.field.wide { grid-column: span 2; }
.field.buttons { grid-column: 1 / -1; display: flex; flex-wrap: wrap; gap: 0.5rem; }
input, select, button { width: 100%; min-height: 2.25rem; padding: 0.3rem 0.6rem; border: 1px solid var(--muted); border-radius: 6px; background: var(--page); color: var(--text); font: inherit; }
button { width: auto; padding-inline: 1rem; cursor: pointer; }
button:hover { border-color: var(--link); color: var(--link); }
input.set, select.set { border-color: var(--link); box-shadow: inset 0 0 0 1px var(--link); }
.count { margin: 0 0 0.5rem; font-weight: 600; }
.on-paper { display: none; }

.heads, details.workload > summary { display: grid; grid-template-columns: 7rem minmax(0, 3fr) minmax(0, 1.6fr) minmax(0, 3fr) minmax(0, 3.4fr); gap: 0 1rem; align-items: baseline; padding: 0.4rem 0.75rem 0.4rem 1.75rem; }
.heads { color: var(--muted); font-size: 0.87rem; font-weight: 600; border-bottom: 1px solid var(--muted); }
details.workload { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2.2rem; }
details.workload > summary { position: relative; list-style: none; overflow-wrap: anywhere; }
details.workload > summary::-webkit-details-marker { display: none; }
details.workload > summary::before { content: "▸"; position: absolute; left: 0.5rem; top: 0.4rem; color: var(--muted); }
details.workload[open] > summary::before { content: "▾"; }
details.workload > summary:hover { background: var(--panel); }
details.workload[open] > summary { background: var(--panel); }
details.workload .badge { justify-self: start; }
.blocking { color: var(--muted); font-size: 0.87rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
details.workload[open] .blocking { white-space: normal; }
.workload .body { padding: 0.75rem 0.75rem 0.5rem 1.75rem; }
.workload table { font-size: 0.87rem; }
.workload caption { padding-top: 0.25rem; }
.violations td:nth-last-child(3), .answers td:last-child, .checklist td:last-child, .rest tbody th { font: 0.87em/1.6 ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; }
.violations th, .violations td:nth-last-child(4), .answers td:nth-last-child(2), .checklist td[class] { white-space: nowrap; }
.checklist .met { color: var(--good); font-weight: 600; }
.checklist .not-met { color: var(--bad); font-weight: 600; }
.checklist .unknown, .checklist .not-applicable { color: var(--muted); font-weight: 600; }
footer { margin-top: 2rem; padding-block: 1.5rem 3rem; color: var(--muted); font-size: 0.87rem; }

@media screen and (max-width: 60rem) {
  .pair { grid-template-columns: 1fr; }
  .heads { display: none; }
  details.workload > summary { grid-template-columns: 1fr; }
  .field.wide { grid-column: auto; }
}
@media print {
  :root {
    --text: #000; --muted: #444; --page: #fff; --panel: #fff; --line: #bbb; --link: #000;
    --bad: #a40e26; --bad-back: #fff; --mid: #744500; --mid-back: #fff; --good: #0f5c28; --good-back: #fff;
    --bad-fill: #d1495b; --mid-fill: #e0a63a; --good-fill: #3a9a5b;
    --heat1: #fff; --heat2: #fff; --heat3: #fff; --heat4: #fff; --heat-text: #000;
  }
  html { font-size: 8pt; }
  body { line-height: 1.35; }
  th, td { padding-block: 0.15rem; }
  header, main, footer { max-width: none; padding: 0; }
  nav, form, .skip, #no-script, .heads, .passing { display: none; }
  .on-paper { display: revert; }
  a { color: inherit; text-decoration: none; }
  section { padding-top: 1rem; }
  details.failing::details-content { content-visibility: visible; block-size: auto; }
  details.workload > summary, details.plan > summary, tr, pre, blockquote, .tiles li { break-inside: avoid; }
  details.workload > summary, h2, h3, caption { break-after: avoid; }
  details.workload > summary::before { content: none; }
  details.workload > summary { padding-left: 0; }
  .workload .body { padding: 0.2rem 0; }
  .workload p, .workload blockquote, .workload .scroll { margin-bottom: 0.3rem; }
  .failing .blocking { display: none; }
  .blocking { white-space: normal; }
  details.workload:not([open]) .answers, .for-paper .answers, details.workload:not([open]) .checklist, .for-paper .checklist { display: none; }
  details.workload > summary { grid-template-columns: 6rem 2fr 1fr 2fr 2fr; }
  .matrix .check, .matrix td.number { min-width: 1.6rem; padding-inline: 0.2rem; }
  .matrix .check span { margin-inline: 0.1rem; }
  .badge { border: 1px solid currentColor; }
  .bar { print-color-adjust: exact; }
  .scroll { overflow: visible; }
  details.workload { content-visibility: visible; }
}
`;
// src/report/html/html-filters.ts
function htmlFilters(workloads) {
	const namespaces = sortedSet(workloads.flatMap(({ judged }) => judged.namespaces.map(shownNamespace)));
	const folders = sortedSet(workloads.flatMap(({ folder }) => foldersOf(folder)));
	return html`<p id="no-script">The filters need JavaScript. Every workload is below, and the browser’s own search finds what is in it.</p>
<form id="filters" hidden>
<div class="field wide"><label for="filter-text">Search</label><input type="search" id="filter-text" name="text" autocomplete="off" placeholder="name, kind, namespace or file"></div>
${select("namespace", "Namespace", namespaces.map(plainOption))}
${select("folder", "Directory", folders.map(plainOption))}
${select("level", "Level today", LEVELS.map(plainOption))}
${select("check", "Fails check", failedChecks(workloads).map(plainOption))}
${select("audit", "Operators ask", AUDIT_QUESTIONS.map(({ id, question }) => ({
		value: id,
		text: question
	})))}
<div class="field buttons"><button type="reset">Clear filters</button><button type="button" id="open-all">Open all</button><button type="button" id="close-all">Close all</button></div>
</form>`;
}
function plainOption(value) {
	return {
		value,
		text: value
	};
}
function select(name, label, options) {
	return html`<div class="field"><label for="filter-${name}">${label}</label><select id="filter-${name}" name="${name}"><option value="">all</option>${options.map(({ value, text }) => html`<option value="${value}">${text}</option>`)}</select></div>`;
}
function foldersOf(folder) {
	const steps = folder.split("/");
	return steps.map((_, index) => shownFolder(steps.slice(0, index + 1).join("/")));
}
// src/report/html/workload-standing.ts
function standingOf({ judged, violations }) {
	if (violations.some(({ mode }) => mode !== void 0)) return "failing";
	return judged.reached.next === void 0 ? "passing" : "open";
}
function failingFirst(workloads) {
	const rank = (workload) => isRejected(workload.judged) ? 0 : standingOf(workload) === "failing" ? 1 : 2;
	return workloads.toSorted((a, b) => rank(a) - rank(b));
}
// src/report/html/html-workload.ts
function htmlWorkload(reported, checklist, number, isDense, links) {
	const { judged, folder, violations, omitted, checks, answers } = reported;
	const { workload, reached } = judged;
	const { kind, name } = workload.identity;
	const namespaces = judged.namespaces.map(shownNamespace);
	const blocking = reached.blocking.map(({ check }) => check);
	const pod = workload.podKey === void 0 ? void 0 : html` <span class="muted">${shownName(workload.podKey)}</span>`;
	return html`<details class="workload ${standingOf(reported)}" id="w${number}" data-namespace="${namespaces.join("\n")}" data-folder="${shownFolder(folder)}" data-level="${reached.level}" data-check="${checks.join(" ")}" data-audit="${answers.map(({ question }) => question.id).join(" ")}">
<summary>${levelBadge(reached.level)}<span class="name"><b>${shownName(name)}</b> <span class="muted">${shownName(kind)}</span>${pod}</span><span class="namespace">${namespaces.join(", ")}</span><code class="place">${`${shownName(workload.file)}:${workload.line}`}</code><span class="blocking">${reached.next === void 0 ? "nothing" : `${blocking.length} for ${reached.next}: ${blocking.join(", ")}`}</span></summary>
<div class="body">
${verdict(reported, links)}${violations.length === 0 ? void 0 : violationTable(violations, omitted, links)}${answers.length === 0 ? void 0 : answerTable(reported, links)}${checklist.length === 0 ? void 0 : checklistTable(checklist, workload, isDense)}</div>
</details>
`;
}
function verdict({ judged: { workload, policy, verdicts } }, links) {
	const { level, version } = policy.enforce;
	const by = builderName(workload);
	const where = html`${placeLink(workload.file, workload.line, links)}${by === void 0 ? void 0 : html`, built by <code>${shownName(by)}</code>`}`;
	if (verdicts.enforce.allowed) return html`<p>${where}: allowed by its policy, enforce <code>${level}:${version}</code>.</p>\n`;
	return html`<p>${where}: the API server says</p>
<blockquote>${formatViolates(verdicts.enforce.target, verdicts.enforce.message)}</blockquote>
`;
}
function violationTable(violations, omitted, links) {
	const rows = [...groupBy(violations, ({ check }) => check).values()].flatMap((ofCheck) => ofCheck.map(({ workload, check, violation, place, fix, mode, exemption }, index) => {
		const rows = ofCheck.length === 1 ? html` scope="row"` : html` scope="rowgroup" rowspan="${ofCheck.length}"`;
		const head = index === 0 ? html`<th${rows}>${checkLink(check, links)} ${levelBadge(checkOf(check).level)}` : void 0;
		const policy = exemption === void 0 ? mode ?? "–" : `${mode ?? "–"}; exempt: ${exemption}`;
		return html`<tr>${head}<td>${shownName(formatSetter(violation))}<td>${placeLink(place.file, place.line, links, lineIn(place, workload.file))}<td>${objectPath(workload, violation)}<td>${fix.class}<td>${policy}
`;
	}));
	return html`<div class="scroll"><table class="violations">
<caption>Violations (${violations.length + omitted})</caption>
<thead><tr><th scope="col">Check<th scope="col">Set by<th scope="col">Place<th scope="col">Field<th scope="col">Fix<th scope="col">Mode
<tbody>
${rows}${omitted === 0 ? void 0 : html`<tr><td colspan="6">… and ${omitted} more
`}</table></div>
`;
}
function answerTable({ answers, judged: { workload } }, links) {
	return html`<div class="scroll"><table class="answers">
<caption>What operators ask</caption>
<thead><tr><th scope="col">Question<th scope="col">Yes: set by<th scope="col">What it says<th scope="col">Place<th scope="col">Field
<tbody>
${answers.flatMap(({ question, setters }) => setters.slice(0, 200).map(({ setter, says, path }, index) => {
		const place = workload.locate(path);
		return html`<tr>${index === 0 ? rowHead(question.question, Math.min(setters.length, 200)) : void 0}<td>${shownName(setter)}<td>${shownName(says)}<td>${placeLink(place.file, place.line, links, lineIn(place, workload.file))}<td>${formatPath(fieldPath(workload, path))}
`;
	}))}</table></div>
`;
}
function checklistTable(checklist, workload, isDense) {
	const podPath = formatPath(workload.podPath);
	const followed = isDense ? checklist.filter(isFollowed) : [];
	const rows = (isDense ? checklist.filter((row) => !isFollowed(row)) : checklist).flatMap(({ title, answers }) => {
		const alike = [...groupBy(answers, ({ answer, says }) => `${answer} ${says}`).values()];
		return alike.map((group, index) => {
			return html`<tr>${index === 0 ? rowHead(title, alike.length) : void 0}${answerCells(group, workload)}
`;
		});
	});
	return html`<div class="scroll"><table class="checklist">
<caption>Hardening checklist: information, not a verdict${podPath === "" ? void 0 : html` <span class="muted">(fields from <code>${podPath}</code>)</span>`}</caption>
<thead><tr><th scope="col">Practice<th scope="col">Answer<th scope="col">What the manifest says<th scope="col">Of<th scope="col">Field
<tbody>
${rows}${followed.length === 0 ? void 0 : html`<tr><th scope="row">All else<td class="met">met<td colspan="3">${followed.map(({ title }) => title).join("; ")}
`}</table></div>
`;
}
function isFollowed({ answers }) {
	return answers.every(({ answer }) => answer === "met");
}
function rowHead(text, rows) {
	return rows === 1 ? html`<th scope="row">${text}` : html`<th scope="rowgroup" rowspan="${rows}">${text}`;
}
function answerCells(group, workload) {
	const [first] = group;
	if (first === void 0) return html``;
	const more = group.length > 200 ? ` … and ${group.length - 200} more` : "";
	const subjects = `${group.slice(0, 200).map((answer) => shownName(answer.setter)).join(", ")}${more}`;
	return html`<td class="${first.answer.replace(" ", "-")}">${first.answer}<td>${shownName(first.says)}<td>${subjects}<td>${pathInPod(formatPath(workload.podPath), objectPath(workload, first.violation))}`;
}
function pathInPod(podPath, path) {
	return podPath !== "" && path.startsWith(`${podPath}.`) ? path.slice(podPath.length + 1) : path;
}
function lineIn({ file, line, doubt }, ownFile) {
	const text = file === ownFile ? `line ${line}` : `${shownName(file)}:${line}`;
	return doubt === void 0 ? text : `${text}, not exactly`;
}
// src/report/html/html-workloads.ts
const MANY_WORKLOADS = 500;
function htmlWorkloads(workloads, checklists, links) {
	const passing = workloads.filter((workload) => standingOf(workload) === "passing").length;
	return html`<section id="workloads" aria-labelledby="workloads-title">
<h2 id="workloads-title" tabindex="-1">Workloads</h2>
${htmlFilters(workloads)}
<p class="count"><output id="count" for="filters">${count(workloads.length, "workload")}</output></p>
<div class="list">
<div class="heads" aria-hidden="true"><span>Level today</span><span>Workload</span><span>Namespace</span><span>Place</span><span>What keeps it from the next level</span></div>
${workloads.map((workload, index) => htmlWorkload(workload, checklists[index] ?? [], index + 1, workloads.length > MANY_WORKLOADS, links))}</div>
${passing === 0 ? void 0 : html`<p class="on-paper">… and ${count(passing, "workload")} with nothing to say: the strictest level lets ${passing === 1 ? "it" : "them"} pass.</p>\n`}
</section>
`;
}
// src/report/html/html-report.ts
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
function htmlReport(scan, options) {
	return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${options.title}: Pod Security report</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
${htmlBody(scan, options)}${script()}
</body>
</html>
`.html;
}
function script() {
	return trusted(`<script>${SCRIPT}<\/script>`);
}
function htmlBody(scan, { title, commit, links, only, merged }) {
	const workloads = failingFirst(listedOnly(scan, only).manifests.flatMap(({ judged }) => judged).map((workload) => reportWorkload(workload)));
	const narrowed = narrowingWords(scan, only);
	const checklists = workloads.map(({ judged }) => workloadChecklist(judged));
	const outline = outlineOf(scan);
	const lacking = merged && lackingWords(merged);
	return html`<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="kind">Pod Security report</p>
<h1>${title}</h1>
<p class="muted">Target <code>${formatTargetOnServer(scan.target)}</code>${commit === void 0 ? void 0 : html` · commit <code>${commit}</code>`}</p>
<nav aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#matrix">Namespaces and checks</a></li><li><a href="#plan">Migration plan</a></li><li><a href="#hardening">Hardening</a></li><li><a href="#workloads">Workloads</a></li><li><a href="#not-evaluated">Not evaluated</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
${narrowed === void 0 ? void 0 : html`<p class="caution"><strong>Not the whole scan:</strong> of the workloads, this page has ${narrowed}. The first sentence, the migration plan, what was not evaluated, and the last line are of all of them.</p>\n`}${htmlOverview(workloads, scanCounts(outline))}${merged === void 0 ? void 0 : htmlRepositories(merged)}${htmlMatrix(workloads, outline.unjudged, links)}${lacking === void 0 ? htmlPlan(migrationPlan(scan), links) : htmlLacking("plan", "Migration plan", lacking.plan)}${lacking?.hardening === void 0 ? htmlChecklist(checklists) : htmlLacking("hardening", "Hardening", lacking.hardening)}${htmlWorkloads(workloads, checklists, links)}${htmlRest(scan, links)}</main>
<footer><p>${countsLine(outline)}.</p><p>Made by pss-review, from the manifests alone: what the cluster’s Pod Security Admission would say of them.</p></footer>
`;
}
export { htmlReport };
