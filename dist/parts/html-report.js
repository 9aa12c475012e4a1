import { htmlEscape } from "./escape-goat.js";
import { LEVELS, capitalised, checkOf, compareText, copyWithoutSource, formatPath, formatSetter, formatViolates, groupBy, sortedSet, visibleText } from "./action-review-scan-reader.js";
import { count, formatTargetOnServer, isRejected, settingsNotes, workloadChecklist } from "./review-scan.js";
import { atVersion, levelToday, migrationPlanner, namespaceRemarks } from "./migration-plan.js";
import { checklistTally, countsLine, isListed, narrowedWords, reportWorkload, scanCounts } from "./scan.js";
import { lackingWords } from "./merged-page.js";
import { rulePage } from "./review.js";
import { AUDIT_QUESTIONS } from "./scan-reader.js";
import { builderName, isUnjudged } from "./action-review-scan.js";
import { fieldPath, objectPath } from "./review-scan-reader.js";
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
function shownOnPage(text) {
	return visibleText(text, LONGEST);
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
function placeLink({ file, line, isLinked }, { source }, text = `${file}:${line}`) {
	if (source === void 0 || !isLinked) return html`${text}`;
	return html`<a href="${source}/${file.split("/").map(encodeURIComponent).join("/")}#L${line}">${text}</a>`;
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
function htmlChecklist(totals) {
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
// src/report/html/workload-standing.ts
function standingOf({ judged, violations }) {
	if (violations.some(({ mode }) => mode !== void 0)) return "failing";
	return judged.reached.next === void 0 ? "passing" : "open";
}
function rankOf(workload) {
	if (isRejected(workload.judged)) return 0;
	return standingOf(workload) === "failing" ? 1 : 2;
}
// src/report/html/page-tally.ts
function pageTally() {
	const all = noCounts();
	const reaching = {
		privileged: 0,
		baseline: 0,
		restricted: 0
	};
	const answers = /* @__PURE__ */ new Map();
	const namespaces = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	let passing = 0;
	return {
		see: (workload) => {
			const { judged, folder } = workload;
			reaching[judged.reached.level] += 1;
			if (standingOf(workload) === "passing") passing += 1;
			for (const { question } of workload.answers) answers.set(question.id, (answers.get(question.id) ?? 0) + 1);
			const named = judged.namespaces.map((namespace) => countsOf(namespaces, shownNamespace(namespace)));
			for (const counts of [
				all,
				...named,
				countsOf(folders, folder)
			]) add(counts, workload);
		},
		all,
		reaching,
		answers,
		namespaces,
		folders,
		passing: () => passing
	};
}
function noCounts() {
	return {
		workloads: 0,
		failing: {
			privileged: 0,
			baseline: 0,
			restricted: 0
		},
		checks: /* @__PURE__ */ new Map(),
		passing: 0
	};
}
function countsOf(groups, name) {
	const known = groups.get(name);
	if (known !== void 0) return known;
	const counts = noCounts();
	groups.set(copyWithoutSource(name), counts);
	return counts;
}
function add(counts, { judged, checks }) {
	counts.workloads += 1;
	if (checks.length === 0) counts.passing += 1;
	for (const level of LEVELS) if (judged.reached.failing[level].length > 0) counts.failing[level] += 1;
	for (const check of checks) counts.checks.set(check, (counts.checks.get(check) ?? 0) + 1);
}
function joinGroups(groups) {
	const sum = noCounts();
	for (const { workloads, failing, checks, passing } of groups) {
		sum.workloads += workloads;
		sum.passing += passing;
		for (const level of LEVELS) sum.failing[level] += failing[level];
		for (const [check, size] of checks) sum.checks.set(check, (sum.checks.get(check) ?? 0) + size);
	}
	return sum;
}
function reachedByGroup({ workloads, failing }) {
	return workloads === 0 ? void 0 : LEVELS.findLast((level) => failing[level] === 0);
}
function failedChecks({ checks }) {
	return [...checks.keys()].sort((a, b) => compareText(checkOf(a).level, checkOf(b).level) || compareText(a, b));
}
// src/report/html/html-matrix.ts
function htmlMatrix({ all, namespaces, folders }, unjudged, links) {
	const { groups, depth } = folders;
	const below = depth === void 0 ? "" : `: ${count(depth, "level")} deep, with what is below`;
	return html`<section id="matrix" aria-labelledby="matrix-title">
<h2 id="matrix-title">Namespaces and checks</h2>
<p>A number is how many workloads fail the check at <em>baseline</em> or <em>restricted</em>, whatever their policy asks for.</p>
${table$1("namespace", "Workloads that fail each check, by namespace", namespaces, {
		all,
		unjudged
	}, links)}
<details class="section"><summary>The same by directory (${groups.size}${below})</summary>
${table$1("folder", "Workloads that fail each check, by directory", groups, {
		all,
		unjudged
	}, links)}
</details>
</section>
`;
}
function table$1(filter, caption, groups, { all, unjudged }, links) {
	const checks = failedChecks(all);
	const isLast = (name) => Number(name === NO_NAMESPACE);
	const sorted = [...groups].sort(([a], [b]) => isLast(a) - isLast(b) || compareText(a, b));
	const passing = sorted.filter(([, group]) => passesAll(group)).length;
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
${sorted.map(([name, group]) => row(filter, name, group, checks))}${passing === 0 ? void 0 : html`<tr class="on-paper"><td colspan="${checks.length + 3}">\u2026 and ${count(passing, name)} in which no check fails</td></tr>\n`}</tbody>
<tfoot>
<tr><th scope="row">All</th><td>${unjudged === 0 ? allReach(all) : html`<span class="muted">not known: not all was judged</span>`}</td><td class="number">${all.workloads}</td>${checks.map((check) => html`<td class="number">${filterLink({ check }, String(all.checks.get(check) ?? 0))}</td>`)}</tr>
</tfoot>
</table></div>`;
}
function row(filter, name, group, checks) {
	const cells = checks.map((check) => {
		const size = group.checks.get(check) ?? 0;
		if (size === 0) return html`<td class="number none">0</td>`;
		return html`<td class="number heat${Math.ceil(4 * size / group.workloads)}">${filterLink({
			[filter]: name,
			check
		}, String(size))}</td>`;
	});
	return html`<tr${passesAll(group) ? html` class="passing"` : void 0}><th scope="row">${filterLink({ [filter]: name }, name)}</th><td>${allReach(group)}</td><td class="number">${group.workloads}</td>${cells}</tr>
`;
}
function passesAll({ workloads, passing }) {
	return passing === workloads;
}
function allReach(group) {
	const level = reachedByGroup(group);
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
function htmlOverview({ all, reaching, answers }, counts) {
	const levels = [...LEVELS].reverse().map((level) => ({
		level,
		reaching: reaching[level]
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
<ul class="tiles levels">${levels.map(({ level, reaching }) => html`<li>${filterLink({ level }, html`<b>${reaching}</b> ${levelBadge(level)} <span class="share">${percent(reaching, all.workloads)}</span>`)}</li>`)}</ul>
<h3 id="audit">What operators ask</h3>
<ul class="tiles questions">${AUDIT_QUESTIONS.map(({ id, question, counts }) => {
		return html`<li>${filterLink({ audit: id }, html`<b>${answers.get(id) ?? 0}</b> <span class="question">${question}</span>`)}<p>${capitalised(counts)}.</p></li>`;
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
const MOST_WITH_STEPS = 1e3;
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
${namespaces.slice(0, MOST_WITH_STEPS).map((plan, index) => namespaceDetails(plan, index, version, links))}${namespaces.length <= MOST_WITH_STEPS ? void 0 : html`<p>The steps of ${count(namespaces.length - MOST_WITH_STEPS, "more namespace")} are not on this page: <code>pss-review scan --format plan</code> prints them, and <code>pss-review plan --namespace</code> those of one.</p>\n`}</section>
`;
}
function overviewRow(plan, index) {
	const { namespace, workloads, next, violating, fixes, isSafeEnough, exempt, isExempt } = plan;
	const [first] = fixes;
	const unlocking = first === void 0 ? workloads === 0 || isExempt ? html`` : html`nothing to repair${exempt === 0 ? "" : `, ${exempt} exempt in the config`}` : html`${first.checks.join(", ")} <span class="muted">\u2192 ${first.unlocks} of ${violating}${isSafeEnough ? ", safe fixes suffice" : ""}</span>`;
	const name = shownNamespace(namespace);
	return html`<tr><th scope="row">${index < MOST_WITH_STEPS ? html`<a href="#plan-${index + 1}">${name}</a>` : name}</th><td class="number">${workloads}</td><td>${todayOf(plan)}</td><td>${nextOf(plan)}</td><td class="number">${next === void 0 ? "" : violating}</td><td>${unlocking}</td></tr>
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
// src/report/html/rows/shown-workload.ts
function shownWorkload(reported, checklist) {
	const { judged, folder, violations, omitted, checks, answers } = reported;
	const { workload, reached, policy, verdicts } = judged;
	const { enforce } = verdicts;
	const by = builderName(workload);
	return {
		standing: standingOf(reported),
		level: reached.level,
		...reached.next !== void 0 && { next: reached.next },
		blocking: reached.blocking.map(({ check }) => check),
		checks,
		questions: answers.map(({ question }) => question.id),
		kind: shownName(workload.identity.kind),
		name: shownName(workload.identity.name),
		...workload.podKey !== void 0 && { pod: shownName(workload.podKey) },
		namespaces: judged.namespaces.map(shownNamespace),
		folder: shownFolder(folder),
		place: shownPlace({
			file: workload.file,
			line: workload.line
		}),
		...by !== void 0 && { builder: shownName(by) },
		policy: `${policy.enforce.level}:${policy.enforce.version}`,
		...!enforce.allowed && { message: shownOnPage(formatViolates(enforce.target, enforce.message)) },
		violations: violations.map(shownViolation),
		omitted,
		answers: shownAnswers(reported),
		checklist: checklist.map((row) => shownPractice(row, workload)),
		podPath: shownOnPage(formatPath(workload.podPath))
	};
}
function shownPlace({ file, line, doubt }) {
	const shown = shownName(file);
	return {
		file: shown,
		line,
		isExact: doubt === void 0,
		isLinked: shown === file
	};
}
function shownViolation({ workload, check, violation, place, makeFix, mode, exemption }) {
	return {
		check,
		setter: shownName(formatSetter(violation)),
		place: shownPlace(place),
		field: shownOnPage(objectPath(workload, violation)),
		fix: makeFix().class,
		mode: shownOnPage(exemption === void 0 ? mode ?? "\u2013" : `${mode ?? "\u2013"}; exempt: ${exemption}`)
	};
}
function shownAnswers({ answers, judged: { workload } }) {
	return answers.flatMap(({ question, setters }) => setters.slice(0, 200).map(({ setter, says, path }) => ({
		question: question.id,
		setter: shownName(setter),
		says: shownName(says),
		place: shownPlace(workload.locate(path)),
		field: shownOnPage(formatPath(fieldPath(workload, path)))
	})));
}
function shownPractice({ title, answers }, workload) {
	const alike = [...groupBy(answers, ({ answer, says }) => `${answer} ${says}`).values()];
	const podPath = formatPath(workload.podPath);
	const rows = alike.map((group) => ({
		answer: group[0].answer,
		says: shownName(group[0].says),
		subjects: subjectsOf(group),
		field: shownOnPage(pathInPod(podPath, objectPath(workload, group[0].violation)))
	}));
	return {
		title: shownOnPage(title),
		rows
	};
}
function subjectsOf(group) {
	return `${group.slice(0, 200).map(({ setter }) => shownName(setter)).join(", ")}${group.length > 200 ? ` \u2026 and ${group.length - 200} more` : ""}`;
}
function pathInPod(podPath, path) {
	return podPath !== "" && path.startsWith(`${podPath}.`) ? path.slice(podPath.length + 1) : path;
}
// src/report/html/html-rest.ts
const MOST_ROWS = 2e3;
function htmlRest(outline, links) {
	const { notEvaluated, notes } = outline;
	const unjudged = notes.filter(isUnjudged);
	const others = [...notes.filter((note) => !isUnjudged(note)), ...settingsNotes(outline)];
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
	const more = entries.length - MOST_ROWS;
	const rows = entries.slice(0, MOST_ROWS).map((entry) => html`<tr><th scope="row">${placeLink(shownPlace(entry), links)}</th><td>${reasonOf(entry)}</td><td>${entry.message}</td></tr>
`);
	return html`<div class="scroll"><table class="rest">
<caption>${caption} (${entries.length})</caption>
<thead><tr><th scope="col">Place</th><th scope="col">Reason</th><th scope="col">What was found</th></tr></thead>
<tbody>
${rows}${more <= 0 ? void 0 : html`<tr><td colspan="3">\u2026 and ${more} more: <code>--format json</code> lists all of them</td></tr>
`}</tbody>
</table></div>
`;
}
// src/report/html/html-filters.ts
function htmlFilters({ all, namespaces }, folders) {
	const paths = sortedSet([...folders.groups.keys()].flatMap(foldersOf));
	return html`<form id="filters" hidden>
<div class="field wide"><label for="filter-text">Search</label><input type="search" id="filter-text" name="text" autocomplete="off" placeholder="name, kind, namespace or file"></div>
${select("namespace", "Namespace", sortedSet(namespaces.keys()).map(plainOption))}
${select("folder", "Directory", paths.map(plainOption))}
${select("level", "Level today", LEVELS.map(plainOption))}
${select("check", "Fails check", failedChecks(all).map(plainOption))}
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
// src/report/html/html-workloads.ts
function htmlWorkloads(tally, folders, rows, links) {
	const passing = tally.passing();
	const size = count(tally.all.workloads, "workload");
	return html`<section id="workloads" aria-labelledby="workloads-title">
<h2 id="workloads-title" tabindex="-1">Workloads</h2>
${rows.areData() ? html`<p id="no-script" class="caution"><strong>The ${size} are not shown without JavaScript:</strong> they are data in this page, which its script draws. All else is here. <code>--format markdown</code> lists them as text, <code>--format json</code> for programs.</p>` : html`<p id="no-script">The filters need JavaScript. Every workload is below, and the browser\u2019s own search finds what is in it.</p>`}
${htmlFilters(tally, folders)}
<p class="count"><output id="count" for="filters">${size}</output></p>
<div class="list">
<div class="heads" aria-hidden="true"><span>Level today</span><span>Workload</span><span>Namespace</span><span>Place</span><span>What keeps it from the next level</span></div>
${rows.areData() ? listOfData() : html`${rows.rows(links)}</div>\n${paperNote(passing)}`}</section>
`;
}
function listOfData() {
	return html`<p class="more"><button type="button" id="show-before" hidden>Show those before</button></p>
<div id="list"></div>
<p class="more"><button type="button" id="show-more" hidden>Show more</button></p>
</div>
<p class="on-paper" id="paper-note">The workloads are not on paper.</p>
`;
}
function paperNote(passing) {
	if (passing === 0) return void 0;
	return html`<p class="on-paper">\u2026 and ${count(passing, "workload")} with nothing to say: the strictest level lets ${passing === 1 ? "it" : "them"} pass.</p>\n`;
}
// src/report/html/html-workload.ts
function htmlWorkload(workload, number, links) {
	const { level, kind, name, namespaces, next, blocking, violations, answers, checklist } = workload;
	const pod = workload.pod === void 0 ? void 0 : html` <span class="muted">${workload.pod}</span>`;
	return html`<details class="workload ${workload.standing}" id="w${number}" data-namespace="${namespaces.join("\n")}" data-folder="${workload.folder}" data-level="${level}" data-check="${workload.checks.join(" ")}" data-audit="${workload.questions.join(" ")}">
<summary>${levelBadge(level)}<span class="name"><b>${name}</b> <span class="muted">${kind}</span>${pod}</span><span class="namespace">${namespaces.join(", ")}</span><code class="place">${`${workload.place.file}:${workload.place.line}`}</code><span class="blocking">${next === void 0 ? "nothing" : `${blocking.length} for ${next}: ${blocking.join(", ")}`}</span></summary>
<div class="body">
${verdict(workload, links)}${violations.length === 0 ? void 0 : violationTable(workload, links)}${answers.length === 0 ? void 0 : answerTable(workload, links)}${checklist.length === 0 ? void 0 : checklistTable(workload)}</div>
</details>
`;
}
function verdict({ place, builder, policy, message }, links) {
	const where = html`${placeLink(place, links)}${builder === void 0 ? void 0 : html`, built by <code>${builder}</code>`}`;
	if (message === void 0) return html`<p>${where}: allowed by its policy, enforce <code>${policy}</code>.</p>\n`;
	return html`<p>${where}: the API server says</p>
<blockquote>${message}</blockquote>
`;
}
function violationTable({ violations, omitted, place: own }, links) {
	const rows = [...groupBy(violations, ({ check }) => check).values()].flatMap((ofCheck) => ofCheck.map(({ check, setter, place, field, fix, mode }, index) => {
		const head = html`${checkLink(check, links)} ${levelBadge(checkOf(check).level)}`;
		return html`<tr>${index === 0 ? rowHead(head, ofCheck.length) : void 0}<td>${setter}<td>${placeIn(place, own, links)}<td>${field}<td>${fix}<td>${mode}
`;
	}));
	return html`<div class="scroll"><table class="violations">
<caption>Violations (${violations.length + omitted})</caption>
<thead><tr><th scope="col">Check<th scope="col">Set by<th scope="col">Place<th scope="col">Field<th scope="col">Fix<th scope="col">Mode
<tbody>
${rows}${omitted === 0 ? void 0 : html`<tr><td colspan="6">\u2026 and ${omitted} more
`}</table></div>
`;
}
function answerTable({ answers, place: own }, links) {
	return html`<div class="scroll"><table class="answers">
<caption>What operators ask</caption>
<thead><tr><th scope="col">Question<th scope="col">Yes: set by<th scope="col">What it says<th scope="col">Place<th scope="col">Field
<tbody>
${[...groupBy(answers, ({ question }) => question)].flatMap(([id, ofQuestion]) => ofQuestion.map(({ setter, says, place, field }, index) => {
		const { question = id } = AUDIT_QUESTIONS.find((known) => known.id === id) ?? {};
		return html`<tr>${index === 0 ? rowHead(question, ofQuestion.length) : void 0}<td>${setter}<td>${says}<td>${placeIn(place, own, links)}<td>${field}
`;
	}))}</table></div>
`;
}
function checklistTable({ checklist, podPath }) {
	const rows = checklist.flatMap((practice) => practice.rows.map(({ answer, says, subjects, field }, index) => {
		return html`<tr>${index === 0 ? rowHead(practice.title, practice.rows.length) : void 0}<td class="${answer.replace(" ", "-")}">${answer}<td>${says}<td>${subjects}<td>${field}
`;
	}));
	return html`<div class="scroll"><table class="checklist">
<caption>Hardening checklist: information, not a verdict${podPath === "" ? void 0 : html` <span class="muted">(fields from <code>${podPath}</code>)</span>`}</caption>
<thead><tr><th scope="col">Practice<th scope="col">Answer<th scope="col">What the manifest says<th scope="col">Of<th scope="col">Field
<tbody>
${rows}</table></div>
`;
}
function rowHead(text, rows) {
	return rows === 1 ? html`<th scope="row">${text}` : html`<th scope="rowgroup" rowspan="${rows}">${text}`;
}
function placeIn(place, own, links) {
	const { file, line, isExact } = place;
	const text = file === own.file ? `line ${line}` : `${file}:${line}`;
	return placeLink(place, links, isExact ? text : `${text}, not exactly`);
}
// src/report/html/rows/json-block.ts
const UNSAFE = /[<>&\u007f-\u009f\u2028\u2029\ufeff]/g;
function scriptData(json) {
	return json.replace(UNSAFE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
}
// src/report/html/rows/node-table.ts
function nodeTable() {
	const known = /* @__PURE__ */ new Map();
	const indexOf = (tree) => {
		const json = typeof tree === "string" ? JSON.stringify(tree) : `[${tree.map(indexOf).join(",")}]`;
		const index = known.get(json) ?? known.size;
		known.set(json, index);
		return index;
	};
	return {
		indexOf,
		entries: () => known.keys()
	};
}
// src/report/html/rows/own-words.ts
const FIRST_MARK = 128;
const MOST_WORDS = "".charCodeAt(0) - FIRST_MARK;
const NAME = /^[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?$/;
const COMMON = ["pod", "default"];
function ownWords({ name, violations, answers, checklist }) {
	const asked = checklist.flatMap(({ rows }) => rows);
	const setters = [...[...violations, ...answers].map(({ setter }) => setter), ...asked.flatMap(({ subjects }) => subjects.split(", "))].map((setter) => setter.split(/[= ]/, 1)[0] ?? "");
	const accounts = asked.map(({ says }) => /\bServiceAccount ([-a-z0-9.]+)/.exec(says)?.[1] ?? "");
	const words = [
		name,
		...setters,
		...accounts
	].filter((word) => !COMMON.includes(word) && NAME.test(word));
	return [...new Set(words)].slice(0, MOST_WORDS);
}
function markWords(json, words) {
	return words.reduce((text, word, index) => markWord(text, word, String.fromCharCode(FIRST_MARK + index)), json);
}
function markWord(text, word, mark) {
	let marked = "";
	let from = 0;
	for (let at = text.indexOf(word); at !== -1; at = text.indexOf(word, at + word.length)) {
		const end = at + word.length;
		const before = text.charCodeAt(at - 1);
		if (before === BACKSLASH || isPartOfName(before) || isPartOfName(text.charCodeAt(end))) continue;
		marked += text.slice(from, at) + mark;
		from = end;
	}
	return from === 0 ? text : marked + text.slice(from);
}
const BACKSLASH = 92;
function isPartOfName(unit) {
	return unit >= 48 && unit <= 57 || unit >= 65 && unit <= 90 || unit >= 97 && unit <= 122 || unit === 45 || unit === 95;
}
// src/report/html/rows/text-chunks.ts
const CHUNK_LENGTH = 65536;
function textChunks() {
	const full = [];
	let last = [];
	let length = 0;
	return {
		add: (text) => {
			last.push(text);
			length += text.length;
			if (length < CHUNK_LENGTH) return;
			full.push(new TextEncoder().encode(last.join(SEPARATOR)));
			last = [];
			length = 0;
		},
		chunks: function* () {
			for (const bytes of full) yield new TextDecoder().decode(bytes);
			if (last.length > 0) yield last.join(SEPARATOR);
		}
	};
}
const SEPARATOR = ",\n";
// src/report/html/rows/packed-rows.ts
const MOST_REMEMBERED = 1e3;
function packedRows() {
	const nodes = nodeTable();
	const checks = /* @__PURE__ */ new Set();
	const rows = [
		textChunks(),
		textChunks(),
		textChunks()
	];
	const remembered = /* @__PURE__ */ new Map();
	function indexOfBody(marked) {
		const index = remembered.get(marked) ?? nodes.indexOf(JSON.parse(marked));
		if (remembered.size >= MOST_REMEMBERED) remembered.clear();
		remembered.set(marked, index);
		return index;
	}
	return {
		see: (workload, rank) => {
			const { folder, namespaces, place } = workload;
			for (const check of [...workload.checks, ...workload.violations.map((violation) => violation.check)]) checks.add(check);
			const words = ownWords(workload);
			const places = placesOf(workload);
			const marked = (tree) => markWords(JSON.stringify(tree), words);
			const indexOf = (tree) => nodes.indexOf(JSON.parse(marked(tree)));
			const row = [
				nodes.indexOf(headOf(workload)),
				indexOf(titleOf(workload)),
				indexOfBody(marked(bodyOf(workload, places))),
				nodes.indexOf(namespaces),
				nodes.indexOf(folder),
				indexOf(place.file.startsWith(`${folder}/`) ? "" + place.file.slice(folder.length) : place.file),
				[...places.values()].map((one) => packedPlace(one.place, place, nodes.indexOf)),
				...words
			];
			rows[rank].add(JSON.stringify(row));
		},
		chunks: function* (links) {
			const entries = textChunks();
			for (const entry of nodes.entries()) entries.add(entry);
			yield "{\"nodes\":[\n";
			for (const chunk of joined$1([entries])) yield scriptData(chunk);
			yield "\n],\"rows\":[\n";
			yield* joined$1(rows);
			yield `\n],${scriptData(JSON.stringify(tablesOf([...checks], links))).slice(1)}`;
		}
	};
}
function* joined$1(lists) {
	let separator = "";
	for (const list of lists) for (const chunk of list.chunks()) {
		yield separator + chunk;
		separator = ",\n";
	}
}
function headOf({ standing, level, next, blocking, checks, questions }) {
	return [
		standing,
		level,
		next ?? "",
		blocking,
		checks,
		questions
	];
}
function titleOf({ name, kind, pod = "" }) {
	return [
		name,
		kind,
		pod
	];
}
const PARTS = "), ";
function bodyOf(workload, places) {
	const { builder = "", policy, message = "", violations, omitted, answers, checklist, podPath } = workload;
	const at = (place) => String(places.get(placeKey(place))?.index ?? 0);
	return [
		builder,
		policy,
		message.split(PARTS),
		violations.map(({ check, setter, place, field, fix, mode }) => [
			check,
			setter,
			at(place),
			field,
			fix,
			mode
		]),
		String(omitted),
		answers.map(({ question, setter, says, place, field }) => [
			question,
			setter,
			says,
			at(place),
			field
		]),
		checklist.map(({ title, rows }) => [title, ...rows.map(({ answer, says, subjects, field }) => [
			answer,
			says,
			subjects,
			field
		])]),
		podPath
	];
}
function placesOf({ place, violations, answers }) {
	const places = /* @__PURE__ */ new Map();
	for (const one of [place, ...[...violations, ...answers].map((each) => each.place)]) {
		const key = placeKey(one);
		if (!places.has(key)) places.set(key, {
			place: one,
			index: places.size
		});
	}
	return places;
}
function placeKey({ file, line, isExact }) {
	return `${line} ${isExact} ${file}`;
}
function packedPlace(place, own, indexOf) {
	const doubts = (place.isExact ? 0 : 1) + (place.isLinked ? 0 : 2);
	if (place.file !== own.file) return [
		place.line,
		doubts,
		indexOf(place.file)
	];
	return doubts === 0 ? place.line : [place.line, doubts];
}
function tablesOf(checks, links) {
	return {
		checks: Object.fromEntries(checks.map((check) => [check, [checkOf(check).level, rulePage(links, check)]])),
		questions: Object.fromEntries(AUDIT_QUESTIONS.map(({ id, question }) => [id, question])),
		...links.source !== void 0 && { source: links.source }
	};
}
function workloadRows(most = 500) {
	let seen = [];
	let packed;
	return {
		see: (...workload) => {
			if (packed !== void 0) packed.see(...workload);
			else seen.push(workload);
			if (seen.length <= most) return;
			packed = packedRows();
			for (const each of seen) packed.see(...each);
			seen = [];
		},
		areData: () => packed !== void 0,
		rows: (links) => {
			return html`${seen.toSorted(([, a], [, b]) => a - b).map(([workload], index) => htmlWorkload(workload, index + 1, links))}`;
		},
		data: function* (links) {
			if (packed === void 0) return;
			yield "<script type=\"application/json\" id=\"rows\">";
			yield* packed.chunks(links);
			yield "<\/script>\n";
		}
	};
}
// src/report/html/shown-folders.ts
const MAX_DIRECTORIES = 1e3;
function shownFolders(folders) {
	if (folders.size <= MAX_DIRECTORIES) return { groups: joined(folders, Number.POSITIVE_INFINITY) };
	let depth = 1;
	while (new Set([...folders.keys()].map((folder) => cut(folder, depth + 1))).size <= MAX_DIRECTORIES) depth += 1;
	return {
		groups: joined(folders, depth),
		depth
	};
}
function joined(folders, depth) {
	const groups = /* @__PURE__ */ new Map();
	for (const [folder, group] of folders) {
		const name = shownFolder(cut(folder, depth));
		const known = groups.get(name);
		if (known === void 0) groups.set(name, [group]);
		else known.push(group);
	}
	return new Map([...groups].map(([name, parts]) => [name, joinGroups(parts)]));
}
function cut(folder, depth) {
	return depth === Number.POSITIVE_INFINITY ? folder : folder.split("/").slice(0, depth).join("/");
}
// src/report/html/html-body.ts
function htmlBody(options) {
	const { target, links, only, merged, mostAsHtml } = options;
	const planner = merged === void 0 ? migrationPlanner(target) : void 0;
	const tally = pageTally();
	const checklists = checklistTally();
	const rows = workloadRows(mostAsHtml);
	let all = 0;
	function seeWorkload(judged) {
		all += 1;
		if (!isListed(judged, only)) return;
		const reported = reportWorkload(judged);
		const checklist = workloadChecklist(judged);
		tally.see(reported);
		checklists.see(checklist);
		rows.see(shownWorkload(reported, checklist), rankOf(reported));
	}
	return {
		see: (scanned) => {
			planner?.see(scanned);
			scanned.judged.forEach(seeWorkload);
		},
		texts: (outline, context) => {
			const lacking = merged && lackingWords(merged);
			const narrowed = narrowedWords(tally.all.workloads, all, only);
			const folders = shownFolders(tally.folders);
			return [
				header(options).html,
				html`${narrowed === void 0 ? void 0 : html`<p class="caution"><strong>Not the whole scan:</strong> of the workloads, this page has ${narrowed}. The first sentence, the migration plan, what was not evaluated, and the last line are of all of them.</p>\n`}${htmlOverview(tally, scanCounts(outline))}${merged === void 0 ? void 0 : htmlRepositories(merged)}`.html,
				htmlMatrix({
					...tally,
					folders
				}, outline.unjudged, links).html,
				(planner === void 0 ? htmlLacking("plan", "Migration plan", lacking?.plan ?? "") : htmlPlan(planner.plan(context), links)).html,
				(lacking?.hardening === void 0 ? htmlChecklist(checklists.totals()) : htmlLacking("hardening", "Hardening", lacking.hardening)).html,
				htmlWorkloads(tally, folders, rows, links).html,
				htmlRest(outline, links).html,
				footer(outline).html,
				...rows.data(links)
			];
		}
	};
}
function header({ target, title, commit }) {
	return html`<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="kind">Pod Security report</p>
<h1>${title}</h1>
<p class="muted">Target <code>${formatTargetOnServer(target)}</code>${commit === void 0 ? void 0 : html` · commit <code>${commit}</code>`}</p>
<nav aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#matrix">Namespaces and checks</a></li><li><a href="#plan">Migration plan</a></li><li><a href="#hardening">Hardening</a></li><li><a href="#workloads">Workloads</a></li><li><a href="#not-evaluated">Not evaluated</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
`;
}
function footer(outline) {
	return html`</main>
<footer><p>${countsLine(outline)}.</p><p>Made by pss-review, from the manifests alone: what the cluster\u2019s Pod Security Admission would say of them.</p></footer>
`;
}
// src/report/html/html-hashes.generated.ts
const STYLE_HASH = "sha256-UpzrP1KEIKpyI6V5XV7H37tJBGpR+/+Rj/tK5O039Ss=";
const SCRIPT_HASH = "sha256-p4zplb0d4R6Jnx9GHOdp7VVH34p8j+JZJBt+1aff9DA=";
// src/report/html/rows/drawing-script.ts
const DRAWING = String.raw`
  function el(tag, attributes, ...children) {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) if (value !== undefined) element.setAttribute(name, value);
    element.append(...children.flat().filter((child) => child !== undefined));
    return element;
  }
  const badge = (level) => el('span', { class: 'badge ' + level }, level);

  /** The texts of the line of a row: name, kind, pod, namespaces, place, and what keeps it from the next level. */
  function summaryTexts({ packed, namespaces, folder, next, blocking }) {
    const [name, kind, pod] = readNode(packed.title, packed.words, folder);
    const { file, line } = placesOf(packed, folder)[0];
    const blocked = next === '' ? 'nothing' : blocking.length + ' for ' + next + ': ' + blocking.join(', ');
    return [name, kind, pod, namespaces.join(', '), file + ':' + line, blocked];
  }

  function placesOf({ file, places, words }, folder) {
    const own = readNode(file, words, folder);
    return places.map((place) => {
      const [line, doubts = 0, node] = [place].flat();
      const isOwn = node === undefined;
      return { file: isOwn ? own : data.nodes[node], line, isOwn, isExact: (doubts & 1) === 0, isLinked: (doubts & 2) === 0 };
    });
  }

  function drawRow(row) {
    const { number, standing, level, namespaces, folder, checks, questions } = row;
    const [name, kind, pod, named, place, blocked] = summaryTexts(row);
    const attributes = { 'data-namespace': namespaces.join('\n'), 'data-folder': folder, 'data-level': level, 'data-check': checks.join(' '), 'data-audit': questions.join(' ') };
    return el(
      'details',
      { class: 'workload ' + standing, id: 'w' + number, ...attributes },
      el(
        'summary',
        {},
        badge(level),
        el('span', { class: 'name' }, el('b', {}, name), ' ', el('span', { class: 'muted' }, kind), pod === '' ? [] : [' ', el('span', { class: 'muted' }, pod)]),
        el('span', { class: 'namespace' }, named),
        el('code', { class: 'place' }, place),
        el('span', { class: 'blocking' }, blocked),
      ),
    );
  }

  function drawBody({ packed, folder }) {
    const [builder, policy, parts, violations, omitted, answers, checklist, podPath] = readNode(packed.body, packed.words, folder);
    const places = placesOf(packed, folder);
    const where = [placeLink(places[0], places[0].file + ':' + places[0].line), builder === '' ? [] : [', built by ', el('code', {}, builder)]].flat();
    const message = parts.join('), ');
    const verdict =
      message === ''
        ? [el('p', {}, ...where, ': allowed by its policy, enforce ', el('code', {}, policy), '.')]
        : [el('p', {}, ...where, ': the API server says'), el('blockquote', {}, message)];
    return el(
      'div',
      { class: 'body' },
      ...verdict,
      violations.length === 0 ? [] : violationTable(violations, Number(omitted), places),
      answers.length === 0 ? [] : answerTable(answers, places),
      checklist.length === 0 ? [] : checklistTable(checklist, podPath),
    );
  }

  function placeLink({ file, line, isLinked }, text) {
    if (data.source === undefined || !isLinked) return text;
    return el('a', { href: data.source + '/' + file.split('/').map(encodeURIComponent).join('/') + '#L' + line }, text);
  }

  function placeIn(place) {
    const text = place.isOwn ? 'line ' + place.line : place.file + ':' + place.line;
    return placeLink(place, place.isExact ? text : text + ', not exactly');
  }

  /** Rows whose first items are the same share a head, which spans them. */
  function groupsOf(items) {
    const groups = new Map();
    for (const item of items) groups.set(item[0], [...(groups.get(item[0]) ?? []), item]);
    return [...groups.values()];
  }

  function rowHead(content, size) {
    return el('th', size === 1 ? { scope: 'row' } : { scope: 'rowgroup', rowspan: size }, content);
  }

  const cells = (...contents) => contents.map((content) => el('td', {}, content));

  function table(name, caption, heads, rows) {
    const headCells = heads.map((head) => el('th', { scope: 'col' }, head));
    const parts = [el('caption', {}, caption), el('thead', {}, el('tr', {}, headCells)), el('tbody', {}, rows)];
    return el('div', { class: 'scroll' }, el('table', { class: name }, parts));
  }

  function violationTable(violations, omitted, places) {
    const rows = groupsOf(violations).flatMap((group) =>
      group.map(([check, setter, place, field, fix, mode], index) => {
        const [level, page] = data.checks[check];
        const head = [el('a', { href: page }, check), ' ', badge(level)];
        return el('tr', {}, index === 0 ? rowHead(head, group.length) : [], cells(setter, placeIn(places[place]), field, fix, mode));
      }),
    );
    const rest = omitted === 0 ? [] : el('tr', {}, el('td', { colspan: 6 }, '\u2026 and ' + omitted + ' more'));
    const caption = 'Violations (' + (violations.length + omitted) + ')';
    return table('violations', caption, ['Check', 'Set by', 'Place', 'Field', 'Fix', 'Mode'], [...rows, rest]);
  }

  function answerTable(answers, places) {
    const rows = groupsOf(answers).flatMap((group) =>
      group.map(([question, setter, says, place, field], index) => {
        const head = index === 0 ? rowHead(data.questions[question], group.length) : [];
        return el('tr', {}, head, cells(setter, says, placeIn(places[place]), field));
      }),
    );
    return table('answers', 'What operators ask', ['Question', 'Yes: set by', 'What it says', 'Place', 'Field'], rows);
  }

  function checklistTable(checklist, podPath) {
    const rows = checklist.flatMap(([title, ...answered]) =>
      answered.map(([answer, says, subjects, field], index) => {
        const head = index === 0 ? rowHead(title, answered.length) : [];
        return el('tr', {}, head, el('td', { class: answer.replace(' ', '-') }, answer), cells(says, subjects, field));
      }),
    );
    const fields = podPath === '' ? [] : [' ', el('span', { class: 'muted' }, '(fields from ', el('code', {}, podPath), ')')];
    const caption = ['Hardening checklist: information, not a verdict', ...fields];
    return table('checklist', caption, ['Practice', 'Answer', 'What the manifest says', 'Of', 'Field'], rows);
  }
`;
// src/report/html/rows/rows-script.ts
const ROWS_SCRIPT = String.raw`
  const list = document.getElementById('list');
  const block = document.getElementById('rows');
  /** The data; null where the workloads are HTML. */
  const data = block === null ? null : JSON.parse(block.textContent);
  block?.remove();

  /** Reads a node, and puts the words of its workload into its texts. */
  function readNode(index, words, folder) {
    const node = data.nodes[index];
    if (typeof node !== 'string') return node.map((one) => readNode(one, words, folder));
    return node.replace(/[\x80-\x9f]/g, (mark) => (mark === '\x9f' ? folder : words[mark.charCodeAt(0) - 0x80]));
  }

  const heads = new Map();
  function fromData([head, title, body, namespaces, folder, file, places, ...words], index) {
    if (!heads.has(head)) heads.set(head, readNode(head));
    if (!heads.has(namespaces)) heads.set(namespaces, readNode(namespaces));
    const [standing, level, next, blocking, checks, questions] = heads.get(head);
    const packed = { title, body, file, places, words };
    return { number: index + 1, standing, level, next, blocking, checks, questions, namespaces: heads.get(namespaces), folder: data.nodes[folder], packed };
  }

  function fromElement(element) {
    const { namespace, folder, level, check, audit } = element.dataset;
    const standing = element.classList.contains('failing') ? 'failing' : element.classList.contains('passing') ? 'passing' : 'open';
    return { element, standing, level, checks: check.split(' '), questions: audit.split(' '), namespaces: namespace.split('\n'), folder };
  }

  const rows = data === null ? [...document.querySelectorAll('details.workload')].map(fromElement) : data.rows.map(fromData);

  /** What a search finds a row by. */
  function textOf(row) {
    row.text ??= (row.packed === undefined ? row.element.querySelector('summary').textContent : summaryTexts(row).join(' ')).toLowerCase();
    return row.text;
  }

  const byElement = new Map();
  /** The element of a row, which is drawn closed. */
  function elementOf(row) {
    if (row.element === undefined) {
      row.element = drawRow(row);
      byElement.set(row.element, row);
    }
    return row.element;
  }

  /** Opens or closes a row. What it holds is drawn when it is opened first. */
  function setOpen(row, isOpen) {
    if (row.element === undefined) return;
    if (isOpen) fill(row);
    row.element.open = isOpen;
  }

  function fill(row) {
    if (row.packed === undefined || row.element.children.length > 1) return;
    row.element.append(drawBody(row));
  }

  list?.addEventListener('toggle', ({ target }) => byElement.has(target) && target.open && fill(byElement.get(target)), true);
${DRAWING}`;
// src/report/html/html-script.ts
const SCRIPT = String.raw`'use strict';
{
${ROWS_SCRIPT}
  const form = document.getElementById('filters');
  const count = document.getElementById('count');
  const title = document.getElementById('workloads-title');
  const before = document.getElementById('show-before');
  const more = document.getElementById('show-more');
  const names = ['text', 'namespace', 'folder', 'level', 'check', 'audit'];
  const tests = {
    text: (row, value) => value.toLowerCase().split(/\s+/).every((word) => textOf(row).includes(word)),
    namespace: ({ namespaces }, value) => namespaces.includes(value),
    folder: ({ folder }, value) => folder === value || folder.startsWith(value + '/'),
    level: ({ level }, value) => level === value,
    check: ({ checks }, value) => checks.includes(value),
    audit: ({ questions }, value) => questions.includes(value),
  };
  /** How many rows are drawn at once where they are data, and how many are on paper. */
  const STEP = 200;
  const ON_PAPER = 1000;
  let asked = [];
  /** The rows that the filters let through, and the part of them that is drawn. */
  let found = rows;
  let first = 0;
  let end = 0;
  const drawn = () => found.slice(first, end);

  /** Puts the rows from one position to another into the list, in the place of those that are there. */
  function draw(from, to) {
    if (data === null) for (const row of rows) row.element.hidden = !row.isFound;
    else list.replaceChildren();
    first = end = from;
    extend(from, to);
  }

  /** Adds rows before and after those that are drawn. */
  function extend(from, to) {
    const added = (some) => (data === null ? [] : some.map(elementOf));
    list?.prepend(...added(found.slice(from, first)));
    list?.append(...added(found.slice(end, to)));
    first = from;
    end = Math.min(to, found.length);
    const all = rows.length + (rows.length === 1 ? ' workload' : ' workloads');
    const some = asked.length === 0 ? all : found.length + ' of ' + all;
    const isWhole = first === 0 && end === found.length;
    count.textContent = isWhole ? some : some + '; drawn here: ' + (first + 1) + ' to ' + end;
    if (data === null) return;
    before.hidden = first === 0;
    more.hidden = end === found.length;
    before.textContent = 'Show ' + Math.min(STEP, first) + ' more before';
    more.textContent = 'Show ' + Math.min(STEP, found.length - end) + ' more of ' + (found.length - end);
  }

  const focus = (row) => row.element.querySelector('summary').focus({ preventScroll: true });

  function apply() {
    asked = names.map((name) => [name, form.elements[name].value.trim()]).filter(([, value]) => value !== '');
    for (const row of rows) row.isFound = asked.every(([name, value]) => tests[name](row, value));
    found = rows.filter(({ isFound }) => isFound);
    draw(0, data === null ? found.length : STEP);
    for (const element of form.elements) element.classList.toggle('set', asked.some(([name]) => name === element.name));
    return new URLSearchParams(asked).toString();
  }

  /** From the hash to the filters; false where the hash is a place in the page, or nothing. */
  function read() {
    const hash = new URLSearchParams(location.hash.slice(1));
    if (!names.some((name) => hash.has(name))) return false;
    for (const name of names) {
      const { [name]: field } = form.elements;
      const value = hash.get(name) ?? '';
      field.value = value;
      // A directory below those that the page lists.
      if (name === 'folder' && field.value !== value) field.add(new Option(value, value, false, true));
    }
    apply();
    return true;
  }

  function write() {
    const hash = apply();
    history.replaceState(null, '', hash === '' ? location.pathname + location.search : '#' + hash);
  }

  /** A link into something that is closed, filtered away, or not drawn, shows it. */
  function reveal() {
    const id = location.hash.slice(1);
    const row = /^w[1-9]\d*$/.test(id) ? rows[id.slice(1) - 1] : undefined;
    if (row !== undefined && !drawn().includes(row)) {
      for (const name of names) form.elements[name].value = '';
      apply();
      const start = found.indexOf(row) - (found.indexOf(row) % STEP);
      if (data !== null) draw(start, start + STEP);
    }
    const target = id === '' ? null : document.getElementById(id);
    if (target === null) return;
    if (row !== undefined) setOpen(row, true);
    else if (target.tagName === 'DETAILS') target.open = true;
    target.scrollIntoView();
  }

  form.hidden = false;
  document.getElementById('no-script').hidden = true;
  form.addEventListener('input', write);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.addEventListener('reset', () => setTimeout(write));
  document.getElementById('open-all').addEventListener('click', () => drawn().forEach((row) => setOpen(row, true)));
  document.getElementById('close-all').addEventListener('click', () => rows.forEach((row) => setOpen(row, false)));
  more?.addEventListener('click', () => {
    const next = found[end];
    extend(first, end + STEP);
    focus(next);
  });
  before?.addEventListener('click', () => {
    const next = found[first - 1];
    extend(Math.max(0, first - STEP), end);
    focus(next);
  });
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
    for (const row of closed) {
      setOpen(row, isForPaper);
      row.element.classList.toggle('for-paper', isForPaper);
    }
  }
  addEventListener('beforeprint', () => {
    if (data !== null && end < first + ON_PAPER) extend(first, first + ON_PAPER);
    closed = drawn().filter(({ standing, element }) => standing === 'failing' && !element.open);
    setForPaper(true);
    const left = rows.length - drawn().filter(({ standing }) => standing !== 'passing').length;
    if (data !== null) {
      document.getElementById('paper-note').textContent =
        '\u2026 and ' + left + (left === 1 ? ' workload' : ' workloads') + ' that are in the page, and not on paper.';
    }
  });
  addEventListener('afterprint', () => setForPaper(false));

  apply();
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
.more { max-width: none; margin: 0.75rem 0; text-align: center; }
.more:not(:has(button:not([hidden]))) { display: none; }
.on-paper { display: none; }

.heads, details.workload > summary { display: grid; grid-template-columns: 7rem minmax(0, 3fr) minmax(0, 1.6fr) minmax(0, 3fr) minmax(0, 3.4fr); gap: 0 1rem; align-items: baseline; padding: 0.4rem 0.75rem 0.4rem 1.75rem; }
.heads { color: var(--muted); font-size: 0.87rem; font-weight: 600; border-bottom: 1px solid var(--muted); }
details.workload { border-bottom: 1px solid var(--line); content-visibility: auto; contain-intrinsic-size: auto 2.2rem; }
details.workload > summary { position: relative; list-style: none; overflow-wrap: anywhere; }
details.workload > summary::-webkit-details-marker { display: none; }
details.workload > summary::before { content: "\u25b8"; position: absolute; left: 0.5rem; top: 0.4rem; color: var(--muted); }
details.workload[open] > summary::before { content: "\u25be"; }
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
  nav, form, .skip, #no-script, .heads, .more, .passing { display: none; }
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
// src/report/html/html-report.ts
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;
function htmlReport(options) {
	const body = htmlBody(options);
	return {
		manifest: (scanned) => {
			body.see(scanned);
			return "";
		},
		end: (outline, context) => [
			html`<!doctype html>
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
`.html,
			...body.texts(outline, context),
			`<script>${SCRIPT}<\/script>\n</body>\n</html>\n`
		]
	};
}
export { htmlReport };
