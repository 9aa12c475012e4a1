import { LEVELS, compareText } from "./walk.js";
import { countUnjudged } from "./newer-version.js";
import { folderOf } from "./paths.js";
import { breaksRules, copyWithoutSource, count, failingChecks, isExempt, isRejected, targetsOf } from "./failing-checks.js";
import { nextLevel } from "./reached-level.js";
// src/report/scan-counts.ts
function scanCounts({ all, notEvaluated, unjudged, other }) {
	const { workloads, rejected } = all;
	return {
		workloads,
		rejected,
		notEvaluated: notEvaluated.length,
		notJudged: unjudged - notEvaluated.length,
		other
	};
}
function unjudgedWords({ notEvaluated, notJudged }, documents = (size) => count(size, "document")) {
	return [...notEvaluated === 0 ? [] : [`${documents(notEvaluated)} not evaluated`], ...notJudged === 0 ? [] : [`${notJudged} not judged`]];
}
function violatingWords(outline, adverb = "") {
	const { workloads, rejected } = scanCounts(outline);
	const verb = rejected === 1 || workloads === 1 ? "violates" : "violate";
	const says = `${rejected} of ${count(workloads, "workload")} ${adverb}${verb} ${outline.heldTo}`;
	const { breakingRules } = outline;
	if (breakingRules === 0) return says;
	return `${says}, and ${breakingRules} ${breakingRules === 1 ? "breaks" : "break"} hardening rules that are enforced`;
}
function paidViolations({ paid, toldPaid }) {
	return toldPaid ?? paid.reduce((sum, { violations }) => sum + violations.length, 0);
}
function countsLine(outline) {
	const { workloads, rejected, notEvaluated, notJudged, other } = scanCounts(outline);
	const { baseline } = outline;
	return [
		count(workloads, "workload"),
		`${rejected} violate${rejected === 1 ? "s" : ""} ${outline.heldTo}`,
		...baseline === void 0 ? [] : [`${count(baseline.known, "known violation")}, ${paidViolations(baseline)} paid`],
		`${count(notEvaluated, "document")} not evaluated`,
		`${notJudged} not judged`,
		count(other, "other document")
	].join(", ");
}
// src/scan/reached-groups.ts
function tallyReached() {
	const all = noCounts();
	const namespaces = /* @__PURE__ */ new Map();
	const directories = /* @__PURE__ */ new Map();
	return {
		see: (judged) => {
			const { workload, reached } = judged;
			const namespaceCounts = judged.namespaces.map((namespace) => countsOf(namespaces, namespace));
			const rejected = isRejected(judged) ? 1 : 0;
			for (const counts of [
				all,
				...namespaceCounts,
				countsOf(directories, folderOf(workload.file))
			]) {
				counts.workloads += 1;
				counts.rejected += rejected;
				addReached(counts, reached);
			}
		},
		all: () => groupOf(void 0, all),
		namespaces: () => sortedGroups(namespaces),
		directories: () => sortedGroups(directories)
	};
}
function noCounts() {
	return {
		workloads: 0,
		rejected: 0,
		passing: {
			privileged: 0,
			baseline: 0,
			restricted: 0
		},
		failing: {
			privileged: /* @__PURE__ */ new Map(),
			baseline: /* @__PURE__ */ new Map(),
			restricted: /* @__PURE__ */ new Map()
		}
	};
}
function countsOf(groups, name) {
	const known = groups.get(name);
	if (known !== void 0) return known;
	const counts = noCounts();
	groups.set(name === void 0 ? void 0 : copyWithoutSource(name), counts);
	return counts;
}
function addReached({ passing, failing }, reached) {
	for (const level of LEVELS) {
		const results = reached.failing[level];
		if (results.length === 0) passing[level] += 1;
		for (const { check } of results) failing[level].set(check, (failing[level].get(check) ?? 0) + 1);
	}
}
function sortedGroups(groups) {
	return [...groups].sort(([a], [b]) => a === void 0 ? 1 : b === void 0 ? -1 : compareText(a, b)).map(([name, counts]) => groupOf(name, counts));
}
function groupOf(name, { workloads, rejected, passing, failing }) {
	const level = LEVELS.findLast((candidate) => passing[candidate] === workloads) ?? "privileged";
	const next = nextLevel(level);
	return {
		...name === void 0 ? {} : { name },
		workloads,
		rejected,
		level,
		passing,
		...next === void 0 ? {} : { next },
		blocking: [...next === void 0 ? [] : failing[next]].map(([check, failing]) => ({
			check,
			workloads: failing
		})).sort((a, b) => b.workloads - a.workloads || compareText(a.check, b.check))
	};
}
// src/scan/scan-outline.ts
const MAX_REJECTED = 1e3;
function scanOutliner(target) {
	const tally = tallyReached();
	const policies = /* @__PURE__ */ new Map();
	const firstRejected = [];
	const notEvaluated = [];
	const notes = [];
	const counts = {
		violations: 0,
		exempt: 0,
		other: 0,
		breakingRules: 0
	};
	function seeWorkload(judged) {
		const { workload, policy, verdicts, exempt } = judged;
		const targetKey = JSON.stringify(policy.enforce);
		if (!policies.has(targetKey)) policies.set(targetKey, { policy: copyWithoutSource(policy) });
		counts.exempt += exempt.filter(({ isKnown }) => isKnown !== true).length;
		for (const { result } of failingChecks(verdicts)) {
			const notExempt = result.violations.filter((violation) => !isExempt(exempt, result.check, violation));
			counts.violations += notExempt.length;
		}
		if (breaksRules(judged)) counts.breakingRules += 1;
		if (firstRejected.length < MAX_REJECTED && isRejected(judged)) {
			const { identity, podKey, file, line, via, values, release } = workload;
			const { target, message } = verdicts.enforce;
			const named = {
				identity,
				file,
				line,
				...via && { via },
				...values && { values },
				...release && { release },
				...podKey && { podKey }
			};
			firstRejected.push(copyWithoutSource({
				workload: named,
				target,
				message
			}));
		}
		tally.see(judged);
	}
	return {
		see: ({ manifest, judged }) => {
			for (const entry of manifest.notEvaluated) notEvaluated.push(copyWithoutSource(entry));
			for (const note of manifest.notes) notes.push(copyWithoutSource(note));
			counts.other += manifest.other;
			judged.forEach(seeWorkload);
		},
		outline: (exemptions, baseline) => ({
			target,
			exemptions,
			...baseline && { baseline },
			...counts,
			firstRejected,
			notEvaluated,
			notes,
			all: tally.all(),
			heldTo: targetsOf([...policies.values()], target),
			namespaces: tally.namespaces(),
			directories: tally.directories(),
			unjudged: countUnjudged({
				notEvaluated,
				notes
			})
		})
	};
}
function outlineOf({ target, manifests, exemptions, baseline }) {
	const { see, outline } = scanOutliner(target);
	manifests.forEach(see);
	return outline(exemptions, baseline);
}
function withoutFailing(outline) {
	return {
		...outline,
		breakingRules: 0,
		all: {
			...outline.all,
			rejected: 0
		}
	};
}
const SCAN_FAIL_ON = [
	"level",
	"unjudged",
	"never"
];
function scanBlocks({ all, breakingRules, notEvaluated, unjudged }, failOn = "level") {
	if (failOn === "never") return false;
	return all.rejected + breakingRules > 0 || notEvaluated.length > 0 || failOn === "unjudged" && unjudged > 0;
}
export { SCAN_FAIL_ON, countsLine, outlineOf, paidViolations, scanBlocks, scanCounts, scanOutliner, unjudgedWords, violatingWords, withoutFailing };
