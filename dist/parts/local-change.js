import { ConfigurationError } from "./configuration-error.js";
import { annotationNotes, annotationsOf } from "./publishing-notes.js";
import { isCompleteCheckout, readGitObjects } from "./repository-target.js";
import { LEVELS, capitalised, containersOf, distinctBy, evaluate, formatFailures, formatSetter, formatViolates, formatWouldViolate, groupBy, inlineCode } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { MODES } from "./newer-version.js";
import { everyFinding, isAdvice } from "./compare-workload.js";
import { CONCLUSION_MARKS, conclusionOf, countsOf, hasIntroduced, introducedFirst, isPartial, isShown, isToAct, shownFindings, workloadCounts } from "./review.js";
import { fenced, plainOrCode, tableRow } from "./markdown.js";
import { builderCode, placeCode, variantCode, workloadTitle } from "./names.js";
import { documentMark, findingMark, findingMarker, policyMark, signedBody } from "./fingerprint.js";
import { groupOf } from "./places.js";
import { isBelow } from "./paths.js";
import { SHARED, sharedPaths } from "./read-repository.js";
import { cappedList } from "./index.generated.js";
import { LABEL_PREFIX, count, formatTargetOnServer, isManifestPath } from "./failing-checks.js";
import { changedFiles, checkNotes, derivedSide, exempting, isInstallFile, lineNearDeleted, parseHunks, readChange, showsLines, testFolders, titleOf, wayOut } from "./title-of.js";
import { MAX_SUMMARY, contentOf, gitTree, joinSections, listSection } from "./sections.js";
import { areNames, exemptionEntry, selectorOf } from "./exemption-entry.js";
import { isRepairable, shellWord } from "./repair-paths.js";
import { hardeningStandings } from "./hardening-standings.js";
import { ASSUMED, isAssumed, isStatedFor, levelSource, sourceKind, supposition, workloadChecklist } from "./workload-checklist.js";
import { equalEntries, placesList, timesText } from "./equal-entries.js";
import { assumedServer, exemptionSections } from "./exemption-sections.js";
import { checklistTable } from "./checklist-table.js";
import { cautionsOf, meantEntries } from "./meant-entries.js";
import { diffLines, fixParagraphs } from "./fix-paragraphs.js";
// src/review/level-achieved.ts
function levelAchieved(workloads, version) {
	if (workloads.length === 0) return void 0;
	return LEVELS.findLast((level) => workloads.every(({ workload, policy }) => evaluate(workload.pod, {
		...policy.enforce,
		level,
		version
	}).allowed)) ?? "privileged";
}
// src/report/comment/sign-off-note.ts
function withSignOffNote(text, file) {
	if (!text.whole.some(({ canCommit }) => canCommit === true)) return text;
	const note = `<sub>This repository asks for \`Signed-off-by\`, and a commit by that button has none: ${inlineCode(`pss-review fix --all ${isRepairable(file) ? shellWord(file) : "."}`, Number.POSITIVE_INFINITY)} and \`git commit -s\` make one that has.</sub>`;
	return {
		...text,
		whole: [...text.whole, {
			text: note,
			canCommit: true
		}]
	};
}
// src/report/comment/write-comment.ts
const MAX_BODY = 55e3;
function writeComment({ whole, short }, quoted, canCommit) {
	const isWritten = ({ quote, canCommit: condition = canCommit }) => condition === canCommit && (quote === void 0 || quote.isFirst !== quoted.has(quote.message));
	const write = (paragraphs) => paragraphs.filter(isWritten).map(({ text }) => text).join("\n\n");
	const body = write(whole);
	return body.length <= MAX_BODY ? body : write(short);
}
function leastLength({ whole, short }) {
	const lengthOf = (paragraphs) => paragraphs.reduce((sum, { text, quote, canCommit }) => sum + (quote || canCommit ? 0 : text.length), 0);
	return Math.min(lengthOf(whole), lengthOf(short));
}
function messagesIn({ whole }) {
	return [...new Set(whole.flatMap(({ quote }) => quote === void 0 ? [] : [quote.message]))];
}
function* writeComments(remarks, before = []) {
	const quoted = new Set(before);
	for (const remark of remarks) {
		const body = writeComment(remark.text, quoted, remark.canCommit);
		for (const message of messagesIn(remark.text)) quoted.add(message);
		yield {
			remark,
			body
		};
	}
}
// src/report/summary/hardening-section.ts
const MAX_WORKLOADS = 50;
const MAX_SETTERS = 5;
function hardeningSection(workloads) {
	const asked = workloads.filter((change) => change.asked.length > 0);
	if (asked.length === 0) return "";
	const shown = asked.slice(0, MAX_WORKLOADS).map((change) => ({
		title: workloadTitle(change.workload),
		checklist: workloadChecklist(change),
		standingOf: hardeningStandings(change)
	}));
	const more = asked.length > shown.length ? [`\u2026 and ${count(asked.length - shown.length, "more workload")}`] : [];
	const advice = shown.flatMap(adviceLines);
	return [
		`<details><summary>Hardening: the checklist, and ${asked.some((change) => change.asked.some(({ mode }) => mode === "enforce")) ? "what rules beyond the standard find" : "advice beyond the standard that blocks nothing"}</summary>`,
		checklistTable(shown),
		...more,
		...advice.length === 0 ? [] : [advice.join("\n")],
		"</details>"
	].join("\n\n");
}
function adviceLines({ title, checklist, standingOf }) {
	return checklist.flatMap((row) => {
		if (row.rule === void 0) return [];
		const notMet = row.answers.filter(({ answer }) => answer === "not met").map((answer) => ({
			answer,
			standing: standingOf(row, answer)
		})).filter(({ standing }) => standing.exemption === void 0);
		return [...groupBy(notMet, ({ answer: { says } }) => says)].map(([says, same]) => {
			const isNew = same.some(({ standing }) => standing.status === "introduced");
			const setters = cappedList(same.map(({ answer }) => plainOrCode(answer.setter)), MAX_SETTERS);
			return {
				isNew,
				text: `- ${title}, \`${row.id}\`${isNew ? " (new)" : ""}: ${setters}: ${plainOrCode(says)}`
			};
		});
	}).sort((a, b) => Number(b.isNew) - Number(a.isNew)).map(({ text }) => text);
}
// src/report/summary/summary-sections.ts
function summarySections(review) {
	return {
		conclusion: conclusionLine(review),
		findings: findingSections(review),
		details: detailSections(review)
	};
}
function findingSections({ comparison, change, policy }) {
	return [
		listSection("Not evaluated", introducedFirst(comparison.notEvaluated).map(({ message, introduced, isForeign, ...place }) => `${placeCode(place)}: ${plainOrCode(message)}${introduced ? "" : isForeign ? " (nothing in it names a Kubernetes object)" : " (as before)"}`)),
		listSection("Not known", change.gaps.map(({ message }) => plainOrCode(message))),
		listSection("Changes to the rules", policy.map(policyLine)),
		workloadTable(comparison.workloads)
	];
}
function detailSections(review) {
	const { comparison } = review;
	const shown = shownFindings(review).filter(({ finding }) => isToAct(finding, review.failOn) && !isAdvice(finding));
	const [first] = shown;
	return [
		messages(comparison.workloads),
		...first === void 0 ? [] : [wayOut(first, review), testFolders(shown, review)],
		...exemptionSections(review),
		hardeningSection(comparison.workloads),
		listSection("There before", comparison.workloads.flatMap(olderViolations)),
		listSection("Removed workloads", comparison.removed.map(({ file, identity }) => `${plainOrCode(identity.kind)} ${inlineCode(identity.name)} (${inlineCode(file)})`)),
		listSection("Notes", equalEntries(comparison.notes, ({ message }) => message).map(noteEntry)),
		assumedLevel(review),
		assumedServer(comparison.workloads.map(({ policy }) => policy.enforce)),
		comparison.other > 0 ? `${count(comparison.other, "other document")} in the changed files: no Kubernetes objects.` : ""
	];
}
function noteEntry(group) {
	const says = plainOrCode(group.first.message);
	const places = placesList(group, placeCode);
	return group.size === 1 ? `${places}: ${says}` : `${timesText(group.size)}: ${says} (${places})`;
}
function assumedLevel({ comparison, target }) {
	if (!comparison.workloads.some(({ because }) => isAssumed(because.enforce))) return "";
	return `Assumed: \`${target.level}:${target.version}\`, ${ASSUMED}.`;
}
function olderViolations(change) {
	const { workload, findings } = change;
	const { existing } = workloadCounts(change);
	if (existing === 0) return [];
	const older = findings.filter((finding) => finding.status === "existing" && finding.exemption === void 0 && !isAdvice(finding));
	const parts = [...new Set(older.map(({ check, violation }) => `${check} (${plainOrCode(formatSetter(violation))})`))];
	if (existing > older.length) parts.push(`\u2026 and ${existing - older.length} more`);
	return [`${workloadTitle(workload)}, ${placeCode(workload)}: ${parts.join(", ")}`];
}
function conclusionLine(review) {
	const { introduced, existing, fixed, exempt } = countsOf(review);
	const exempted = exempt === 0 ? "" : `, ${exempt} exempt`;
	return `${CONCLUSION_MARKS[conclusionOf(review)]} **${titleOf(review)}.** ${introduced} introduced, ${existing} existing, ${fixed} fixed${exempted}.`;
}
function policyLine(change) {
	return `${change.severity === "failure" ? "\u274c" : "\u26a0"} ${placeCode(change)}: ${change.message.split("\n").map(plainOrCode).join(" · ")}`;
}
function workloadTable(changes) {
	const telling = changes.filter((change) => {
		const { introduced, existing, fixed } = workloadCounts(change);
		return introduced + existing + fixed > 0;
	});
	const silent = changes.length - telling.length;
	const rest = silent === 0 ? "" : `${telling.length === 0 ? "" : "\u2026 and "}${count(silent, "workload")} with nothing to say: nothing introduced, existing or fixed.`;
	if (telling.length === 0) return rest;
	return `| workload | namespace | place | level | introduced | existing | fixed |
| --- | --- | --- | --- | ---: | ---: | ---: |\n${telling.sort((a, b) => Number(hasIntroduced(b)) - Number(hasIntroduced(a))).map((change) => {
		const { workload, policy, because } = change;
		const { namespace } = workload.identity;
		const { introduced, existing, fixed } = workloadCounts(change);
		return tableRow([
			workloadTitle(workload),
			namespace === void 0 ? "" : inlineCode(namespace),
			`${placeCode(workload)}${variantCode(workload)}`,
			`${formatTargetOnServer(policy.enforce)}, ${levelSource(because.enforce)}`,
			introduced === 0 ? "0" : `**${introduced}**`,
			String(existing),
			String(fixed)
		]);
	}).join("\n")}${rest === "" ? "" : `\n\n${rest}`}`;
}
function messages(changes) {
	const failing = changes.filter((change) => hasIntroduced(change) && !(change.verdicts.enforce.allowed && change.verdicts.warn.allowed));
	if (failing.length === 0) return "";
	const titles = groupBy(failing, ({ workload }) => workloadTitle(workload));
	return `### What the API server says\n\n${failing.map(({ workload, verdicts }) => {
		const { enforce, warn } = verdicts;
		const title = workloadTitle(workload);
		const { namespace } = workload.identity;
		return `- ${title}${titles.get(title)?.length === 1 ? "" : `${namespace === void 0 ? "" : ` in namespace ${inlineCode(namespace)}`}, ${placeCode(workload)}${variantCode(workload)}`}: ${enforce.allowed ? formatWouldViolate(warn.target, plainOrCode(warn.message)) : formatViolates(enforce.target, plainOrCode(enforce.message))}`;
	}).join("\n")}`;
}
// src/report/comment/built-notes.ts
const MAX_NAMED$1 = 10;
function builtNotes(sections, { unbuiltFiles }) {
	const workloads = sections.map(({ change }) => change.workload);
	const builders = new Set(workloads.flatMap((workload) => workload.isGiven ? [] : builderCode(workload) ?? []));
	const rendered = new Set(workloads.flatMap(({ via, isGiven }) => isGiven ? via ?? [] : []));
	const unbuilt = new Set(workloads.flatMap(({ via, file }) => via === void 0 ? unbuiltFiles.get(file) ?? [] : []));
	return [
		...builders.size === 0 ? [] : [`Built by ${listOf([...builders])}.`],
		...rendered.size === 0 ? [] : [`Rendered in ${namesOf(rendered)}.`],
		...unbuilt.size === 0 ? [] : [`No overlay was looked at: ${namesOf(unbuilt)} was not built.`]
	];
}
function namesOf(paths) {
	return listOf([...paths].map((path) => inlineCode(path)));
}
function listOf(names) {
	const more = names.length > MAX_NAMED$1 ? [`${names.length - MAX_NAMED$1} more`] : [];
	return [...names.slice(0, MAX_NAMED$1), ...more].join(", ");
}
// src/report/comment/copies.ts
function repeatedText(findings, { change: { workload }, finding: { place } }, suggestion) {
	const pointer = `As for ${workloadTitle(workload)} in ${inlineCode(place.file)}.`;
	const blocks = suggestion === void 0 ? [] : fixParagraphs(suggestion);
	const titles = [...new Set(findings.map(({ change }) => workloadTitle(change.workload)))].join(", ");
	return {
		whole: [...blocks, { text: pointer }],
		short: [{ text: pointer }],
		listed: {
			line: `${count(findings.length, "violation")} of ${titles}, as of ${workloadTitle(workload)} in ${placeCode(place)}`,
			fix: suggestion
		}
	};
}
function sameNote(names) {
	return names.length === 0 ? [] : [`The same in ${cappedList(names, 20, " (the check run names all)")}.`];
}
function copiesNote([own], copies) {
	return own === void 0 ? [] : sameNote(copies.map((copy) => copyName(copy, own)));
}
function copyName({ place, sections: [first] }, own) {
	if (first === void 0) return placeCode(place);
	const { workload } = first.change;
	const [title, ownTitle] = [workloadTitle(workload), workloadTitle(own.change.workload)];
	const { namespace } = workload.identity;
	const names = [...title === ownTitle ? [] : [title], ...namespace === void 0 || namespace === own.change.workload.identity.namespace ? [] : [`namespace ${inlineCode(namespace)}`]];
	return names.length === 0 ? placeCode(place) : `${placeCode(place)} (${names.join(", ")})`;
}
// src/report/comment/cautions.ts
const MAX_CAUTIONS = 4;
const MAX_NAMES$1 = 5;
function cautionLines(sections, copies, { meant }) {
	const [own] = sections;
	if (own === void 0) return [];
	const isAlone = new Set(sections.map(({ change }) => change)).size === 1;
	const pods = [...sections.map((section) => ({
		name: isAlone ? "here" : `in ${workloadTitle(section.change.workload)}`,
		section
	})), ...copies.flatMap((copy) => copy.sections.map((section) => ({
		name: `in ${copyName(copy, own)}`,
		section
	})))].map(({ name, section }) => ({
		owner: name,
		repairs: section.findings
	}));
	const all = new Set(pods.map(({ owner }) => owner)).size;
	const isPointless = (finding) => finding.need !== void 0 || meant.has(finding);
	const lines = cautionsOf(pods, isPointless).map(({ checks, text, owners }) => {
		return `\u26a0 ${checks.map((check) => `\`${check}\``).join(", ")}${owners.length < all ? `, ${cappedList(owners, MAX_NAMES$1)}` : ""}: ${text}`;
	});
	if (lines.length <= MAX_CAUTIONS) return lines;
	const folded = lines.slice(MAX_CAUTIONS).join("\n\n");
	const summary = `<summary>${count(lines.length - MAX_CAUTIONS, "more thing")} that may break</summary>`;
	return [...lines.slice(0, MAX_CAUTIONS), `<details>${summary}\n\n${folded}\n\n</details>`];
}
// src/report/older-left.ts
const SUGGESTED = /* @__PURE__ */ new WeakMap();
function olderLeft(change, mode, { suggestions }) {
	const known = SUGGESTED.get(suggestions) ?? new Set(suggestions.flatMap(({ findings }) => findings));
	SUGGESTED.set(suggestions, known);
	const older = workloadCounts(change).older[mode];
	if (older === 0) return {
		left: 0,
		suggested: 0
	};
	const suggested = change.findings.filter((finding) => finding.mode === mode && finding.status === "existing" && !finding.isHardening && finding.exemption === void 0 && known.has(finding)).length;
	return {
		left: older - suggested,
		suggested
	};
}
// src/report/comment/finding-notes.ts
function olderNote({ change, findings, message }, review) {
	const { workload, because } = change;
	const mode = findings[0]?.mode ?? "enforce";
	const { left, suggested } = olderLeft(change, mode, review);
	if (left === 0) return [];
	const more = suggested > 0 ? " more" : "";
	const what = left === 1 ? `One${more} violation` : `${left}${more} violations`;
	const were = left === 1 ? "was" : "were";
	const [they, are] = left === 1 ? ["it", "is"] : ["they", "are"];
	const stays = mode === "enforce" && isStatedFor(because.enforce) ? "the pods stay rejected" : "it stays so";
	return [{
		text: `${what} of ${workloadTitle(workload)} ${were} there before this pull request: until ${they} ${are} repaired too, ${stays} (the check run lists them).`,
		quote: {
			message,
			isFirst: true
		}
	}];
}
function writtenNotes(sections, { written, failOn }) {
	const findings = sections.flatMap((section) => section.findings);
	const isOlder = (finding) => written.has(finding) && !isToAct(finding, failOn);
	const older = findings.filter(isOlder);
	if (older.length === 0) return [];
	const isMixed = new Set(findings.filter((finding) => !isOlder(finding)).map(({ check }) => check));
	const nameOf = ({ check, violation }) => isMixed.has(check) ? `${check} (${plainOrCode(formatSetter(violation))})` : check;
	const names = older.length === findings.length ? ["This"] : [...new Set(older.map(nameOf))];
	const [were, block] = names.length === 1 ? ["was", "blocks"] : ["were", "block"];
	return [`${names.join(", ")} ${were} there before, and ${block} nothing: the pull request writes the line anew.`];
}
const MAX_PLACES = 5;
function doubtNotes(findings) {
	return [...new Set(findings.map(({ place }) => place.doubt).filter((doubt) => doubt !== void 0))].map((doubt) => `This is the nearest line that is known: ${doubt}.`);
}
function placeNotes(findings) {
	const brought = findings.filter(({ place, bringer }) => bringer !== void 0 && place.doubt === void 0);
	const places = placesOf(brought.filter((finding) => !isDecidedThere(finding)));
	const decided = placesOf(brought.filter(isDecidedThere));
	const also = [...new Set(findings.flatMap(({ place }) => place.also ?? []))];
	return [
		...places.length === 0 ? [] : [`The line to repair is not in this diff: ${cappedList(places, MAX_PLACES)}.`],
		...decided.length === 0 ? [] : [`It decides what is at ${cappedList(decided, MAX_PLACES)}.`],
		...also.map((each) => `${each}.`)
	];
}
function isDecidedThere({ bringer, fix: { decider } }) {
	return decider !== void 0 && bringer?.file === decider.file;
}
function placesOf(findings) {
	return [...new Set(findings.map(({ place: { file, line } }) => inlineCode(`${file}:${line}`)))];
}
function refusalNotes(findings, review) {
	return [...new Set(findings.map((finding) => review.refusals.get(finding)).filter((reason) => reason !== void 0))].map((reason) => `No suggestion: ${reason}.`);
}
function meantNote(comments, review) {
	const meant = [...groupBy(comments.slice(0, 20).flat(), ({ change }) => change)].flatMap(([change, sections]) => {
		const selector = selectorOf(change);
		if (selector === void 0) return [];
		return sections.flatMap(({ findings }) => findings.flatMap((finding) => {
			const comment = review.meant.get(finding);
			return comment === void 0 ? [] : [{
				selector,
				comment,
				...finding
			}];
		}));
	});
	const entries = meantEntries(meant);
	if (entries.length === 0) return [];
	return [`<details><summary>How to exempt it</summary>\n\n${`To exempt it, with the comment as the reason, ${exempting(review, entries)}`}\n\n</details>`];
}
// src/report/comment/hardening-head.ts
function isOfHardening({ findings }) {
	return findings.some(({ isHardening }) => isHardening);
}
const MAX_NAMED = 5;
function hardeningHeads(sections) {
	return [...groupBy(sections, ({ findings }) => JSON.stringify([isEnforcedIn(findings), quotesOf(findings)])).values()].flatMap((together) => {
		const findings = together[0]?.findings ?? [];
		const titles = new Set(together.map(({ change }) => workloadTitle(change.workload)));
		const names = cappedList([...titles], MAX_NAMED);
		const does = titles.size === 1 ? "does" : "do";
		return [[{ text: isEnforcedIn(findings) ? `**${names} ${does} not follow the hardening rules that this repository enforces**` : `**Advice on hardening ${names}**: beyond the standard; it blocks nothing` }, { text: quotesOf(findings) }]];
	});
}
function isEnforcedIn(findings) {
	return findings.some(({ mode }) => mode === "enforce");
}
function quotesOf(findings) {
	return distinctBy(findings, ({ check }) => check).map(({ check, reason, detail }) => `> \`${check}\`: ${plainOrCode(formatFailures([{
		reason,
		detail
	}]))}`).join("\n>\n");
}
// src/report/comment/infrastructure-note.ts
function infrastructureNote({ change, findings }, config) {
	const { workload } = change;
	const known = findings.find(({ need }) => need !== void 0)?.need;
	if (known === void 0) return [];
	const selector = selectorOf(change);
	const needed = change.findings.filter(({ need }) => need !== void 0);
	const belongs = `${known.name.replace(/^the /, "The ")} belongs in a namespace of its own, labelled \`pod-security.kubernetes.io/enforce: privileged\``;
	if (selector === void 0 || !areNames(...known.containers)) return [`${belongs}.`];
	const isEveryContainer = containersOf(workload.pod).every((container) => known.containers.includes(container.name));
	const isOfContainer = ({ violation: { subject } }) => !isEveryContainer && subject.kind === "container";
	const entryFor = (findings, containers) => {
		const checks = [...new Set(findings.map(({ check }) => check))];
		if (checks.length === 0) return [];
		return exemptionEntry({
			...selector,
			paths: []
		}, `${known.name} ${known.needs}`, {
			containers,
			checks
		});
	};
	const exemption = [...entryFor(needed.filter((finding) => !isOfContainer(finding)), []), ...entryFor(needed.filter(isOfContainer), known.containers)];
	return [`${belongs}. Where that Namespace is not in this repository, an exemption says the same, ${exempting(config, exemption)}`];
}
// src/report/comment/rejection-time.ts
const CREATES_PODS = new Map(Object.entries({
	CronJob: "its Jobs cannot create their pods",
	DaemonSet: "it cannot create its pods",
	Deployment: "its ReplicaSet cannot create the pods",
	Job: "it cannot create its pods",
	PodTemplate: "what creates pods from it fails",
	ReplicaSet: "it cannot create its pods",
	ReplicationController: "it cannot create its pods",
	StatefulSet: "it cannot create its pods"
}));
const GROUPS = [
	"",
	"apps",
	"batch",
	"extensions"
];
function rejectionTime({ identity: { apiVersion, kind } }, warns) {
	if (!GROUPS.includes(groupOf(apiVersion))) return `the API server accepts the ${plainOrCode(kind)} itself without a warning; its pods fail when they are created`;
	if (kind === "Pod") return void 0;
	const creates = CREATES_PODS.get(kind) ?? "its pods fail when they are created";
	return `the API server accepts the ${plainOrCode(kind)} itself ${warns ? "with a warning" : "without a warning"}; ${creates}`;
}
// src/report/comment/comment-text.ts
function commentText({ sections, suggestion, copies, review, links }) {
	const findings = sections.flatMap((section) => section.findings);
	const notes = { text: checkNotes(findings, links) };
	const ofStandard = sections.filter((section) => !isOfHardening(section));
	const heads = [...distinctBy(ofStandard.map((section) => [{ text: headline$1(section) }, ...quotes(section)]), (head) => JSON.stringify(head.map(({ text }) => text))), ...hardeningHeads(sections.filter(isOfHardening))];
	const [head = []] = heads;
	const more = heads.length > 1 ? [`${heads.length - 1} more workloads here: the check run's summary has them.`] : [];
	const tooLong = suggestion === void 0 ? [] : ["The fix is too long for a comment: `pss-review fix` applies it."];
	return {
		whole: [
			...heads.flat(),
			...builtNotes(sections, review).map(paragraph),
			...writtenNotes(sections, review).map(paragraph),
			...doubtNotes(findings).map(paragraph),
			...placeNotes(findings).map(paragraph),
			...suggestion === void 0 ? refusalNotes(findings, review).map(paragraph) : fixParagraphs(suggestion),
			...sections.flatMap((section) => infrastructureNote(section, review)).map(paragraph),
			...cautionLines(sections, copies, review).map(paragraph),
			...ofStandard.flatMap((section) => olderNote(section, review)),
			...copiesNote(sections, copies).map(paragraph),
			...meantNote([sections, ...copies.map((copy) => copy.sections)], review).map(paragraph),
			notes
		],
		short: [
			...head,
			...[...more, ...tooLong].map(paragraph),
			notes
		]
	};
}
function paragraph(text) {
	return { text };
}
const CONSEQUENCE = {
	enforce: {
		one: "will be rejected",
		several: "will be rejected",
		assumed: "would be rejected"
	},
	warn: {
		one: "causes a warning",
		several: "cause a warning",
		assumed: "would cause a warning"
	},
	audit: {
		one: "is noted in the audit log",
		several: "are noted in the audit log",
		assumed: "would be noted in the audit log"
	}
};
function headline$1({ change, findings }) {
	const { kind, namespace } = change.workload.identity;
	const title = workloadTitle(change.workload);
	const mode = findings[0]?.mode ?? "enforce";
	const source = change.because[mode];
	const { level, version } = change.policy[mode];
	const target = `\`${level}:${version}\``;
	const who = kind === "Pod" ? title : `The pods of ${title}`;
	const { assumed, ...known } = CONSEQUENCE[mode];
	if (!isStatedFor(source)) return `**${who} ${assumed} at ${target}**, ${supposition(source)}`;
	const where = namespace === void 0 ? "" : ` in namespace ${inlineCode(namespace)}`;
	return `**${who} ${kind === "Pod" ? known.one : known.several}${where}** · ${mode} ${target} (${levelSource(source)})`;
}
function timeNote({ workload, verdicts, because }, mode) {
	const time = mode === "enforce" ? rejectionTime(workload, !verdicts.warn.allowed) : void 0;
	if (time === void 0) return [];
	return [isStatedFor(because.enforce) ? `${capitalised(time)}:` : `Then ${time}:`];
}
function quotes({ change, findings, message: id }) {
	const mode = findings[0]?.mode ?? "enforce";
	const { target, message, results } = change.verdicts[mode];
	const checks = new Set(findings.map(({ check }) => check));
	const reasons = results.filter(({ check }) => checks.has(check)).map(({ reason }) => plainOrCode(reason));
	const quote = `> ${(mode === "enforce" ? formatViolates : formatWouldViolate)(target, shownMessage(change.verdicts[mode], message))}`;
	const here = reasons.length < results.length ? [`This comment is about: ${reasons.join(", ")}.`] : [];
	return [...[
		...timeNote(change, mode),
		quote,
		...here
	].map((text) => ({
		text,
		quote: {
			message: id,
			isFirst: true
		}
	})), {
		text: `> \u2026 ${reasons.join(", ")} \u2026`,
		quote: {
			message: id,
			isFirst: false
		}
	}];
}
const SHOWN = /* @__PURE__ */ new WeakMap();
function shownMessage(verdict, message) {
	const shown = SHOWN.get(verdict) ?? plainOrCode(message);
	SHOWN.set(verdict, shown);
	return shown;
}
// src/report/comment/policy-comment.ts
const MAX_CHANGES = 20;
const MAX_LINE = 500;
const MAX_REJECTS = 20;
function policyComment(changes) {
	return [...groupBy(changes, (change) => JSON.stringify([headline(change), advice(change)])).values()].map(paragraphs).join("\n\n");
}
function paragraphs(changes) {
	const [first] = changes;
	const quotes = changes.slice(0, MAX_CHANGES).map(({ message }) => message.split("\n").slice(0, MAX_REJECTS).map((line) => `> ${plainOrCode(shortened(line))}`));
	if (changes.length > MAX_CHANGES) quotes.push([`> \u2026 and ${changes.length - MAX_CHANGES} more, which the report has`]);
	const rejects = changes.flatMap((change) => change.rejects);
	const workloads = rejects.slice(0, MAX_REJECTS).map(rejectLine);
	if (rejects.length > MAX_REJECTS) workloads.push(`- \u2026 and ${rejects.length - MAX_REJECTS} more, which the report has`);
	return [
		`**${headline(first)}**`,
		quotes.map((lines) => lines.join("\n")).join("\n>\n"),
		...workloads.length === 0 ? [] : [workloads.join("\n")],
		advice(first)
	].join("\n\n");
}
function headline({ kind, change, severity, name, rejects }) {
	if (kind === "workflow") return "This loosens how pull requests are reviewed";
	if (kind === "config") {
		if (change === "refused") return "This has no effect: the defaults of the organisation hold";
		return change === "invalid" ? "The config has a mistake" : "This loosens the rules that pull requests are judged by";
	}
	if (kind === "moved") return `${count(rejects.length, "workload")} brought to where more is asked`;
	const namespace = `amespace ${inlineCode(name)}`;
	if (change === "invalid") return `The API server refuses N${namespace}`;
	if (change === "raised") return `The new level of n${namespace} rejects ${rejects.length === 0 ? "workloads" : count(rejects.length, "workload")}`;
	return severity === "failure" ? `New n${namespace} asks for less than is stated` : `N${namespace} is held to less than before`;
}
function rejectLine({ workload, findings }) {
	const checks = [...new Set(findings.map(({ check }) => check))];
	return `- ${workloadTitle(workload)}, ${placeCode(workload)}: ${checks.join(", ")}`;
}
function advice({ kind, change, severity }) {
	if (change === "invalid") return kind === "namespace" ? "Nothing that depends on it is applied until the label is right." : "With it every run would fail from the merge on.";
	if (kind === "moved") return "What they violate was there before, but not where they are deployed now: repair it first, or exempt it by the config first.";
	if (change === "refused") return "It loosens nothing, before the merge or after it. What a repository may loosen is for the organisation to say, in `may` of its `defaults`.";
	if (change === "raised") return `Pods that run keep running; the next rollout of these workloads fails. Repair them first: until then \`${LABEL_PREFIX}warn\` shows what is left, and rejects nothing.${severity === "failure" ? "" : " The old version rejects them, too, so this blocks nothing."}`;
	if (kind === "namespace" && severity === "failure") return "Its labels count at once, so with them a pull request would choose what it is judged by. Whoever states the level should allow it first.";
	return "It holds from the merge on; this pull request is still judged by what was there before. Whoever approves it should know.";
}
function shortened(line) {
	return line.length <= MAX_LINE ? line : `${line.slice(0, MAX_LINE)}\u2026`;
}
// src/report/plan/anchor.ts
function shownFiles(files) {
	return new Map(files.map((file) => [file.path, {
		file,
		hunks: parseHunks(file.patch ?? file.localPatch)
	}]));
}
function linesAnchor(shown, startLine, line) {
	return {
		at: "lines",
		startLine,
		line,
		isListed: shown?.file.patch !== void 0
	};
}
function bringerAnchor(shown, { line }) {
	return showsLines(shown?.hunks ?? [], line, line) ? linesAnchor(shown, line, line) : void 0;
}
function repairAnchor(shown, line, suggestion, basePlaces = []) {
	if (suggestion?.isInDiff) return linesAnchor(shown, suggestion.startLine, suggestion.endLine);
	return anchorAt(shown, line, basePlaces);
}
function canCommit(suggestion) {
	return suggestion?.isInDiff === true && suggestion.isCommittable;
}
function anchorAt(shown, line, basePlaces) {
	const hunks = shown?.hunks ?? [];
	if (showsLines(hunks, line, line)) return linesAnchor(shown, line, line);
	const removed = basePlaces.map((place) => lineNearDeleted(hunks, place.line)).find((near) => near !== void 0);
	if (removed !== void 0) return linesAnchor(shown, removed, removed);
	return shown?.file.patch === void 0 ? { at: "summary" } : { at: "file" };
}
// src/report/plan/join-copies.ts
function joinCopies(drafts, review) {
	const isGenerated = ({ file }) => review.generated.has(file) || isInstallFile(file);
	const joined = /* @__PURE__ */ new Map();
	for (const group of groupBy(drafts, signatureWriter(drafts, review, isGenerated)).values()) {
		const original = originalOf(group, isGenerated);
		if (original === void 0) continue;
		const copies = group.filter((draft) => draft !== original);
		const isPosted = (draft) => draft.canCommit && !isGenerated(draft);
		const silent = copies.filter((draft) => !isPosted(draft));
		joined.set(original, {
			...original,
			copies,
			reported: [original, ...silent].flatMap(({ findings }) => findings)
		});
		for (const draft of copies.filter(isPosted)) joined.set(draft, {
			...draft,
			original
		});
	}
	return drafts.flatMap((draft) => joined.get(draft) ?? []);
}
function originalOf(group, isGenerated) {
	const rankOf = (draft) => (isGenerated(draft) ? 2 * PLACES.length : 0) + 2 * PLACES.indexOf(draft.anchor.at) + (draft.canCommit ? 0 : 1);
	return [...group].sort((a, b) => rankOf(a) - rankOf(b))[0];
}
const PLACES = [
	"lines",
	"file",
	"summary"
];
function signatureWriter(drafts, review, isGenerated) {
	const numbers = /* @__PURE__ */ new Map();
	const numberOf = (text) => {
		const number = numbers.get(text) ?? numbers.size;
		numbers.set(text, number);
		return number;
	};
	const ofFinding = ({ change, finding }) => {
		const { workload, because, policy, verdicts } = change;
		const { mode, need, place, isHardening } = finding;
		const { apiVersion, kind, name } = workload.identity;
		return [
			[
				groupOf(apiVersion),
				kind,
				...need === void 0 ? [] : [need.name, name]
			],
			[
				mode,
				policy[mode],
				isStatedFor(because[mode]),
				sourceKind(because[mode]),
				verdicts.warn.allowed
			],
			isHardening ? [] : [numberOf(verdicts[mode].message), olderLeft(change, mode, review)],
			[
				finding.check,
				formatSetter(finding.violation),
				numberOf(finding.detail)
			],
			[isToAct(finding, review.failOn), place.doubt]
		];
	};
	const write = ({ findings, suggestion }, refusals) => JSON.stringify([
		findings.map(ofFinding),
		refusals,
		suggestion?.isOfOverlay ? suggestion.file : null
	]);
	const refusalsOf = ({ findings }) => findings.flatMap(({ finding }) => review.refusals.get(finding) ?? []);
	const written = new Set(drafts.filter((draft) => !isGenerated(draft)).map((draft) => write(draft, refusalsOf(draft))));
	return (draft) => {
		const asRepairable = write(draft, []);
		return isGenerated(draft) && written.has(asRepairable) ? asRepairable : write(draft, refusalsOf(draft));
	};
}
// src/report/plan/draft-comments.ts
function draftComments(review) {
	return joinCopies(draftByPlace(review), review);
}
function draftByPlace(review) {
	const files = shownFiles([...review.change.files, ...unreadWithFindings(review)]);
	const suggestions = new Map(review.suggestions.flatMap((suggestion) => suggestion.findings.map((finding) => [finding, suggestion])));
	const placed = shownFindings(review).map((shown) => {
		const suggestion = suggestions.get(shown.finding);
		const { place, basePlaces, bringer } = shown.finding;
		const file = suggestion?.isInDiff ? suggestion.file : place.file;
		const anchor = repairAnchor(files.get(file), place.line, suggestion, basePlaces);
		if (anchor.at === "lines" || bringer === void 0) return {
			shown,
			suggestion,
			file,
			anchor
		};
		const brought = bringerAnchor(files.get(bringer.file), bringer);
		return {
			shown,
			suggestion,
			...brought === void 0 ? {
				file,
				anchor
			} : {
				file: bringer.file,
				anchor: brought
			}
		};
	});
	return [...groupBy(gatherNeeds(placed), placeKey).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		const { file, suggestion, anchor } = first;
		const findings = together.map((entry) => entry.shown);
		return [{
			file,
			anchor,
			copies: [],
			findings,
			reported: findings,
			canCommit: canCommit(suggestion),
			...suggestion ? { suggestion } : {}
		}];
	});
}
function unreadWithFindings(review) {
	const { unread = [] } = review.change;
	if (unread.length === 0) return [];
	const places = new Set(shownFindings(review).map(({ finding }) => finding.place.file));
	return unread.filter(({ path }) => places.has(path));
}
function placeKey({ shown, suggestion, file, anchor }) {
	return JSON.stringify([
		file,
		anchor,
		suggestion?.file ?? null,
		suggestion?.startLine ?? null,
		anchor.at === "file" ? objectKey(shown) : null
	]);
}
function gatherNeeds(placed) {
	const places = /* @__PURE__ */ new Map();
	const isNeed = ({ shown: { finding } }) => finding.need !== void 0;
	for (const { shown, file, anchor } of placed.filter(isNeed)) {
		const earlier = places.get(shown.change)?.anchor;
		if (earlier === void 0 || earlier.at !== "lines" && anchor.at === "lines") places.set(shown.change, {
			file,
			anchor
		});
	}
	return placed.map((entry) => isNeed(entry) ? {
		...entry,
		...places.get(entry.shown.change)
	} : entry);
}
function objectKey({ change: { workload } }) {
	return JSON.stringify([
		workload.file,
		workload.document,
		workload.objectPath,
		workload.build ?? workload.via ?? null
	]);
}
// src/report/plan/draft-policy.ts
function draftPolicy({ change, policy, documents }) {
	const files = shownFiles(change.files);
	const anchored = policy.map((policyChange) => ({
		policyChange,
		anchor: repairAnchor(files.get(policyChange.file), policyChange.line, documents.repairs.get(policyChange), policyChange.basePlace === void 0 ? [] : [policyChange.basePlace])
	}));
	return [...groupBy(anchored, ({ policyChange: { file, line, kind }, anchor }) => JSON.stringify([
		file,
		kind,
		...kind === "config" || kind === "workflow" ? [] : [anchor, anchor.at === "summary" ? line : null]
	])).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		return [{
			file: first.policyChange.file,
			anchor: first.anchor,
			changes: together.map(({ policyChange }) => policyChange)
		}];
	});
}
// src/report/comment/document-comment.ts
const REFUSED = ["syntax", "type"];
function unreadableWords({ reason, message }, repair) {
	return wordsOf(REFUSED.includes(reason) ? "The API server refuses this document, so nothing in it is judged" : "This cannot be read, so nothing in it is judged", [message, ...repair.suggestion?.effects.further ?? []], repair);
}
function misplacedWords(notes, repair) {
	return wordsOf(notes.length === 1 ? "This field does nothing" : "These fields do nothing", notes.map(({ message }) => message), repair);
}
function wordsOf(what, messages, { suggestion, refusals }) {
	const quotes = messages.map((message) => `> ${plainOrCode(message)}`).join("\n>\n");
	return {
		before: [`**${what}**`, quotes],
		behind: suggestion === void 0 ? refusals.map((refusal) => `No suggestion: ${refusal}.`) : effectLines(suggestion.effects)
	};
}
function documentText({ before, behind }, suggestion, copies) {
	const same = sameNote(copies.map(placeCode));
	const [short, rest] = [before, [...behind, ...same]].map((texts) => texts.map((text) => ({ text })));
	const fix = suggestion === void 0 ? [] : fixParagraphs(suggestion);
	return {
		whole: [
			...short ?? [],
			...fix,
			...rest ?? []
		],
		short: short ?? []
	};
}
function repeatedFix(original, suggestion) {
	const pointer = { text: `As in ${placeCode(original)}.` };
	return {
		whole: [...suggestion === void 0 ? [] : fixParagraphs(suggestion).filter(({ canCommit }) => canCommit), pointer],
		short: [pointer]
	};
}
const MAX_NAMES = 10;
function effectLines({ readOnlyRoots, violated, isSetElsewhere }) {
	const list = (names) => [...names.slice(0, MAX_NAMES).map((name) => inlineCode(name)), ...names.length > MAX_NAMES ? ["\u2026"] : []].join(", ");
	return [
		...isSetElsewhere ? ["Another suggestion sets the same where it works: commit both."] : [],
		...readOnlyRoots.length === 0 ? [] : [`\u26a0 \`readOnlyRootFilesystem\` takes effect in ${list(readOnlyRoots)}: what writes outside of its volumes (to \`/tmp\`, caches, process ids) fails until an \`emptyDir\` is mounted there.`],
		...[...groupBy(violated, ({ target: { level, version } }) => `${level}:${version}`)].map(([target, pods]) => `\u26a0 Once it can be read, it violates \`${target}\`: ${list([...new Set(pods.flatMap(({ checks }) => checks))])}.`)
	];
}
// src/report/plan/remarks-on-documents.ts
function remarksOnDocuments({ comparison, documents, change }) {
	const files = shownFiles(change.files);
	const { repairs, unrepaired, writtenNotes } = documents;
	const draft = (subjects, write) => {
		const [subject] = subjects;
		const { file, line } = subject;
		const suggestion = repairs.get(subject);
		const refusals = [...new Set(subjects.flatMap((each) => unrepaired.get(each) ?? []))];
		return {
			place: {
				file,
				line,
				column: 1
			},
			anchor: repairAnchor(files.get(file), line, suggestion),
			marks: subjects.map(documentMark),
			suggestion,
			words: write({
				suggestion,
				refusals
			})
		};
	};
	const unreadable = comparison.notEvaluated.filter(({ introduced }) => introduced);
	const misplaced = [...groupBy(writtenNotes, (note) => repairs.get(note) ?? note).values()].flatMap(([first, ...rest]) => first === void 0 ? [] : [[first, ...rest]]);
	return {
		blocking: joined(unreadable.map((entry) => draft([entry], (repair) => unreadableWords(entry, repair)))),
		others: joined(misplaced.map((notes) => draft(notes, (repair) => misplacedWords(notes, repair))))
	};
}
const MAX_MARKS$1 = 200;
function joined(drafts) {
	const placed = drafts.filter(({ anchor }) => anchor.at !== "summary");
	const remarks = /* @__PURE__ */ new Map();
	for (const group of groupBy(placed, ({ words }) => JSON.stringify(words)).values()) {
		const original = group.toSorted((a, b) => rankOf(a) - rankOf(b))[0];
		if (original === void 0) continue;
		const copies = group.filter((draft) => draft !== original);
		const [posted, silent] = [copies.filter(isCommitted), copies.filter((draft) => !isCommitted(draft))];
		remarks.set(original, {
			...remarkOf(original),
			marks: [original, ...silent].flatMap(({ marks }) => marks).slice(0, MAX_MARKS$1),
			write: () => documentText(original.words, original.suggestion, copies.map(({ place }) => place))
		});
		for (const copy of posted) remarks.set(copy, {
			...remarkOf(copy),
			write: () => repeatedFix(original.place, copy.suggestion)
		});
	}
	return placed.flatMap((draft) => remarks.get(draft) ?? []);
}
function isCommitted({ suggestion }) {
	return canCommit(suggestion);
}
function rankOf(draft) {
	return (draft.anchor.at === "lines" ? 0 : 2) + (isCommitted(draft) ? 0 : 1);
}
function remarkOf({ place, anchor, marks, suggestion }) {
	return {
		file: place.file,
		anchor,
		canCommit: canCommit(suggestion),
		place,
		marks,
		subjects: []
	};
}
// src/report/plan/remarks-of.ts
function remarksOf(review, links) {
	const numbers = new Map(review.comparison.workloads.map((change, number) => [change, number]));
	const ofFindings = draftComments(review).map((draft) => {
		const { file, anchor, canCommit, findings, reported } = draft;
		return {
			file,
			anchor,
			canCommit,
			place: findings[0]?.finding.place,
			marks: reported.slice(0, MAX_MARKS).map(findingMark),
			subjects: reported.map(({ finding }) => finding),
			write: () => textOf(draft, review, links, numbers)
		};
	});
	const ofDocuments = remarksOnDocuments(review);
	const isOlder = ({ subjects }) => subjects.every((subject) => "violation" in subject && review.written.has(subject));
	return [
		...policyRemarks(review),
		...ofDocuments.blocking,
		...ofFindings.filter((remark) => !isOlder(remark)),
		...ofFindings.filter(isOlder),
		...ofDocuments.others
	];
}
function policyRemarks(review) {
	return draftPolicy(review).map(({ file, anchor, changes }) => {
		const short = [{ text: policyComment(changes) }];
		const suggestion = changes.map((change) => review.documents.repairs.get(change)).find((found) => found !== void 0);
		const whole = [...short, ...suggestion === void 0 ? [] : fixParagraphs(suggestion)];
		return {
			file,
			anchor,
			canCommit: canCommit(suggestion),
			place: changes[0],
			marks: changes.map(policyMark).slice(0, MAX_MARKS),
			subjects: [...changes, ...changes.flatMap(movedFindings)],
			write: () => ({
				whole,
				short
			})
		};
	});
}
function movedFindings({ kind, rejects }) {
	return kind === "moved" ? rejects.flatMap(({ findings }) => findings) : [];
}
const MAX_MARKS = 200;
function textOf({ findings, suggestion, copies, original }, review, links, numbers) {
	const [first] = original?.findings ?? [];
	if (first !== void 0) return repeatedText(findings, first, suggestion);
	return commentText({
		sections: sectionsOf(findings, numbers),
		suggestion,
		copies: copies.map((copy) => ({
			place: placeOf(copy),
			sections: sectionsOf(copy.findings, numbers)
		})),
		review,
		links
	});
}
function sectionsOf(findings, numbers) {
	return [...groupBy(findings, ({ change }) => change)].flatMap(([change, ofWorkload]) => [false, true].flatMap((isHardening) => MODES.flatMap((mode) => {
		const ofMode = ofWorkload.map(({ finding }) => finding).filter((finding) => finding.mode === mode && (finding.isHardening ?? false) === isHardening);
		const message = `${isHardening ? "hardening " : ""}${mode} ${numbers.get(change)}`;
		return ofMode.length === 0 ? [] : [{
			change,
			findings: ofMode,
			message
		}];
	})));
}
function placeOf({ file, anchor, findings: [first] }) {
	return anchor.at === "lines" ? {
		file,
		line: anchor.line
	} : first?.finding.place ?? {
		file,
		line: 1
	};
}
// src/report/summary/write-summary.ts
const LONGEST_PLACE = 200;
function writeSummary({ conclusion, findings, details }, { entries, copies, omitted, isUnsure }, notes) {
	const heading = isUnsure ? "### Perhaps without a comment in the diff" : "### Without a comment in the diff";
	const sections = (fixes) => [
		conclusion,
		listSection("Not published", notes),
		...findings,
		...entries.length + copies.length === 0 ? [] : [heading, ...entries.map(entryOf)],
		copies.map(copyLine).join("\n"),
		fixes,
		...details
	];
	const room = MAX_SUMMARY - joinSections(sections(""), omitted).length;
	return joinSections(sections(copiedFixes(copies, room)), omitted);
}
function copyLine({ place, line }) {
	return `- ${place === void 0 ? "" : `${placeCode(place)}: `}${line}`;
}
const FRAME = 400;
function copiedFixes(copies, room) {
	const fixes = copies.flatMap(({ place, fix }) => place === void 0 || fix === void 0 ? [] : [[`@@ ${visibleText(`${fix.file}:${fix.startLine}`, LONGEST_PLACE)} @@`, ...diffLines(fix)]]);
	const shown = [];
	let [left, number] = [room - FRAME, 0];
	for (const lines of fixes) {
		left -= lines.reduce((sum, line) => sum + line.length + 1, 0);
		if (left < 0) break;
		number += 1;
		shown.push(...lines);
	}
	if (number === 0) return "";
	return `<details><summary>Their fixes, as diffs${number < fixes.length ? `, of the first ${number} of ${fixes.length}: \`pss-review fix\` makes all` : ""}</summary>\n\n${fenced("diff", shown)}\n\n</details>`;
}
function entryOf({ place, body }) {
	return `${place === void 0 ? "" : `#### ${placeCode(place)}\n\n`}${body}`;
}
// src/report/plan/settle-review.ts
function settleReview(plan, { canComment, refused, isUnsure = false, notes }) {
	const refusedKeys = new Set(refused.map(keyOf));
	const isPosted = ({ marks }) => canComment && !refusedKeys.has(keyOf(marks));
	const remarks = plan.remarks.map((remark) => isPosted(remark) ? remark : {
		...remark,
		placement: "summary"
	});
	const uncommented = {
		...summaryEntries(remarks),
		isUnsure
	};
	return {
		...plan,
		comments: plan.comments.filter(isPosted),
		singles: plan.singles.filter(isPosted),
		remarks,
		summary: writeSummary(plan.sections, uncommented, [...notes, ...annotationNotes(plan.annotations.length)]),
		placements: new Map(remarks.flatMap(({ subjects, placement }) => subjects.map((subject) => [subject, placement])))
	};
}
function summaryEntries(remarks) {
	const quoted = remarks.filter(({ placement }) => placement !== "summary").flatMap(({ text }) => text === void 0 ? [] : messagesIn(text));
	const inSummary = remarks.filter(({ placement }) => placement === "summary");
	const unposted = inSummary.flatMap(({ place, text }) => text === void 0 ? [] : [{
		place,
		text,
		canCommit: false
	}]);
	return {
		entries: [...writeComments(unposted.filter(({ text }) => text.listed === void 0), quoted)].map(({ remark: { place }, body }) => ({
			place,
			body
		})),
		copies: unposted.flatMap(({ place, text: { listed } }) => listed === void 0 ? [] : [{
			place,
			...listed
		}]),
		omitted: inSummary.length - unposted.length
	};
}
function keyOf(marks) {
	return marks.join(" ");
}
// src/report/plan/plan-review.ts
const MAX_COMMENTS = 30;
const MAX_SINGLES = 10;
function planReview(review, links) {
	const all = remarksOf(review, links);
	const inReview = all.filter(isInReview).slice(0, MAX_COMMENTS);
	const singles = all.filter(isSingle).slice(0, MAX_SINGLES);
	const commented = withWayOut([...inReview, ...singles].map((remark) => ({
		...remark,
		text: remark.write()
	})), review).map((remark) => review.change.needsSignOff ? {
		...remark,
		text: withSignOffNote(remark.text, remark.file)
	} : remark);
	const planned = [...writeComments(commented)].map(({ remark, body }) => plannedComment(remark, body, review.scope));
	const comments = planned.slice(0, inReview.length).filter(isInline);
	const remarks = plannedRemarks(all, new Map([...inReview, ...singles].map((remark, index) => [remark, commented[index]?.text])));
	const conclusion = conclusionOf(review);
	return settleReview({
		scope: review.scope,
		head: review.change.head,
		conclusion,
		title: titleOf(review),
		sections: summarySections(review),
		...comments.length > 0 ? { reviewBody: reviewBodyOf(review, remarks) } : {},
		comments,
		singles: planned.slice(inReview.length),
		annotations: annotationsOf(review),
		outputs: {
			conclusion,
			...outputsOf(review)
		},
		marks: /* @__PURE__ */ new Set([
			...findingMarks(review),
			...review.policy.map(policyMark),
			...documentMarks(review)
		]),
		unknownFiles: unknownFiles(review),
		remarks
	}, {
		canComment: true,
		refused: [],
		notes: []
	});
}
function findingMarks(review) {
	return review.comparison.workloads.flatMap((change) => {
		const markOf = findingMarker(change.workload);
		return everyFinding(change).filter((finding) => isShown(finding, review)).map(markOf);
	});
}
function withWayOut(commented, review) {
	const blocking = shownFindings(review).filter(({ finding }) => !isAdvice(finding));
	const shown = new Map(blocking.map((entry) => [entry.finding, entry]));
	const first = commented.findIndex(({ subjects }) => subjects.some((subject) => shown.has(subject)));
	return commented.map((remark, index) => {
		const subject = shown.get(remark.subjects.find((each) => shown.has(each)));
		if (index !== first || subject === void 0) return remark;
		const text = wayOut(subject, review);
		return text === "" ? remark : {
			...remark,
			text: {
				...remark.text,
				whole: [...remark.text.whole, { text }]
			}
		};
	});
}
function documentMarks({ comparison, documents }) {
	return [...comparison.notEvaluated.filter(({ introduced }) => introduced), ...documents.writtenNotes].map(documentMark);
}
function isInReview({ anchor }) {
	return anchor.at === "lines" && anchor.isListed;
}
function isSingle({ anchor }) {
	return anchor.at === "file" || anchor.at === "lines" && !anchor.isListed;
}
function plannedRemarks(remarks, commented) {
	let room = MAX_SUMMARY;
	return remarks.map((remark) => {
		const { write, ...plain } = remark;
		const posted = commented.get(remark);
		if (posted !== void 0) return {
			...plain,
			text: posted,
			placement: remark.anchor.at === "lines" ? "inline" : "file"
		};
		if (room < 0) return {
			...plain,
			placement: "summary"
		};
		const text = write();
		room -= leastLength(text);
		return {
			...plain,
			text,
			placement: "summary"
		};
	});
}
function plannedComment({ file, marks, anchor }, body, scope) {
	const comment = {
		path: file,
		body: signedBody(scope, body, marks),
		marks
	};
	if (anchor.at !== "lines") return comment;
	const { startLine, line } = anchor;
	return startLine < line ? {
		...comment,
		startLine,
		line
	} : {
		...comment,
		line
	};
}
function isInline(comment) {
	return "line" in comment;
}
function reviewBodyOf(review, remarks) {
	const inSummary = remarks.filter(({ placement }) => placement === "summary").flatMap(({ subjects }) => subjects).length;
	const more = inSummary === 0 ? "" : ` ${inSummary} more ${inSummary === 1 ? "finding is" : "findings are"} in the check run's summary.`;
	return `**Pod Security:** ${titleOf(review)}.${more}`;
}
function outputsOf(review) {
	const counts = countsOf(review);
	return {
		"level-achieved": achievedLevel(review),
		introduced: String(counts.introduced),
		existing: String(counts.existing),
		fixed: String(counts.fixed),
		"not-evaluated": String(counts.notEvaluated)
	};
}
function achievedLevel({ comparison, change, target }) {
	if (isPartial({
		comparison,
		change
	})) return "";
	return levelAchieved(comparison.workloads, target.version) ?? "";
}
function unknownFiles({ comparison, change }) {
	const isWithoutPatch = ({ patch, status }) => patch === void 0 && status !== "removed";
	return /* @__PURE__ */ new Set([...comparison.notEvaluated.map(({ file }) => file), ...change.files.filter(isWithoutPatch).map(({ path }) => path)]);
}
// src/source/git/local-change.ts
async function localChange(git, { base, tree }, request) {
	const commit = await readLine(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]);
	const head = tree ?? commit;
	const before = base === void 0 ? await checkedOut(git, commit) : await leftAt(git, base, commit);
	if (head === void 0 || before === void 0) throw new ConfigurationError(NO_COMMIT);
	const isComplete = await isCompleteCheckout(git);
	const whole = {
		commit: before.tip,
		is: "tip"
	};
	const change = isComplete ? await changeBetween(git, before.mergeBase, head, whole, request) : void 0;
	if (change === void 0) throw new ConfigurationError("this clone lacks objects (a partial clone): git fetch --refetch --no-filter brings them");
	return change;
}
const NO_COMMIT = "no commit here: run this in a git repository with at least one commit";
async function checkedOut(git, commit) {
	const head = commit ?? await readLine(git, [
		"hash-object",
		"-t",
		"tree",
		"--stdin"
	]);
	return head === void 0 ? void 0 : {
		mergeBase: head,
		tip: head
	};
}
async function leftAt(git, base, commit) {
	if (commit === void 0) throw new ConfigurationError(NO_COMMIT);
	const mergeBase = await readLine(git, [
		"merge-base",
		"--end-of-options",
		base,
		"HEAD"
	]);
	const tip = await readLine(git, [
		"rev-parse",
		"--verify",
		"--quiet",
		"--end-of-options",
		`${base}^{commit}`
	]);
	if (mergeBase !== void 0 && tip !== void 0) return {
		mergeBase,
		tip
	};
	throw new ConfigurationError(`--base ${base}: no commit that HEAD has in common with it; fetch it first (git fetch origin, with full history)`);
}
async function changeBetween(git, mergeBase, head, whole, request) {
	const changed = await changedFiles(git, mergeBase, head);
	const tree = changed && await gitTree(git, whole.commit);
	if (changed === void 0 || tree === void 0) return void 0;
	const readChanged = (files) => withContents(git, files);
	return {
		...await readChange({
			config: request.config,
			overlay: request.overlay,
			tree,
			derived: derivedSide(whole),
			changed,
			readChanged
		}),
		mergeBase,
		head
	};
}
async function withContents(git, files) {
	const contents = await readGitObjects(git, files.flatMap(({ blobs }) => [blobs.base, blobs.head]));
	const shared = sharedPaths(files.map(({ path }) => path));
	return files.map(({ blobs: _, isSubmodule: __, ...file }, index) => {
		const baseContent = file.status === "added" ? void 0 : contentOf(contents[2 * index]);
		const headBytes = contents[2 * index + 1];
		const headContent = file.status === "removed" ? void 0 : shared.has(file.path) ? SHARED : contentOf(headBytes);
		return {
			...file,
			...baseContent === void 0 ? {} : { base: baseContent },
			...headContent === void 0 ? {} : { head: headContent }
		};
	});
}
async function unreviewedFiles(git, reviewed, except = []) {
	const paths = ((await git.run([
		"status",
		"--porcelain",
		"-z",
		"--no-renames",
		"--untracked-files=all"
	]))?.toString("utf8") ?? "").split("\0").filter((line) => reviewed === "committed" || line[1] !== " ").map((line) => line.slice(3));
	const isExcepted = (path) => except.some((place) => path === place || isBelow(path, place));
	return paths.filter((path) => isManifestPath(path) && !isExcepted(path)).length;
}
async function readLine(git, args) {
	return (await git.run(args))?.toString("utf8").trim();
}
export { changeBetween, localChange, planReview, settleReview, unreviewedFiles };
