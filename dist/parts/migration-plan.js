import { LEVELS, capitalised, checkOf, compareLevels, compareText, copyWithoutSource, groupBy, parseLevel } from "./action-review-scan-reader.js";
import { foldersAbove, isRepairable, repairFile, repairPaths, yamlName } from "./review.js";
import { LABEL_PREFIX, count, failingChecks, isExemptByConfig } from "./review-scan.js";
import { nextLevel } from "./scan.js";
// src/report/namespace-plan-words.ts
function levelToday({ isExempt, reached, enforced, enforceable, doubts }) {
	if (isExempt) return { words: "exempt" };
	if (enforced !== void 0 && reached !== void 0) {
		const { level, by } = enforced;
		const more = compareLevels(level, reached);
		if (more > 0) return {
			level,
			words: by === "config" ? "by the config" : "already"
		};
		if (more === 0 && doubts.length > 0 && by !== "config") return {
			level,
			words: "already"
		};
	}
	return enforceable === void 0 ? { words: "not known" } : { level: enforceable };
}
function namespaceRemarks(plan) {
	const { isExempt, workloads, exemptByServer, enforced, exempt, next } = plan;
	if (isExempt) return ["The API server's configuration exempts it: its labels reject nothing, and warn of nothing."];
	const remarks = [];
	if (enforced?.by === "server") remarks.push(`The API server's configuration enforces ${enforced.level}.`);
	if (enforced?.by === "config") remarks.push(`The config holds it to ${enforced.level}.`);
	if (exemptByServer > 0) remarks.push(`The API server's configuration exempts ${exemptByServer} of ${count(workloads, "workload")}.`);
	if (exempt > 0) {
		const [violates, them] = exempt === 1 ? ["violates", "its"] : ["violate", "their"];
		remarks.push(`${count(exempt, "workload")} that the config exempts ${violates} ${next}: fix leaves that, and the cluster, which knows no such exemption, would reject ${them} pods.`);
	}
	return remarks;
}
function atVersion({ enforced }, version) {
	return enforced?.by === "namespace" && enforced.version !== version ? ` at version ${enforced.version}` : "";
}
// src/scan/migration/files-of-others.ts
const SEVERAL = Symbol("several");
function filesOfOthers(groups) {
	const files = /* @__PURE__ */ new Map();
	const folders = /* @__PURE__ */ new Map();
	for (const [namespace, workloads] of groups) for (const { file } of workloads) own(files, file, namespace);
	for (const [file, owner] of files) for (const folder of foldersAbove(file)) own(folders, folder, owner);
	return (namespace) => ({
		has: (file) => files.has(file) && files.get(file) !== namespace,
		areIn: (folder) => folders.has(folder) && folders.get(folder) !== namespace
	});
}
function own(owners, path, owner) {
	owners.set(path, owners.has(path) && owners.get(path) !== owner ? SEVERAL : owner);
}
// src/scan/migration/namespace-name.ts
const NAME = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;
function isNamespaceName(name) {
	return NAME.test(name);
}
function knownNamespaces(names) {
	return [...new Set(names.map((name) => name !== void 0 && isNamespaceName(name) ? name : void 0))];
}
// src/scan/migration/unlocking-order.ts
function unlockingOrder(blocked) {
	const checks = [...new Set(blocked.flat())];
	const bits = new Map(checks.map((check, index) => [check, 1 << index]));
	const maskOf = (failing) => failing.reduce((mask, check) => mask | (bits.get(check) ?? 0), 0);
	let left = group(blocked.map((failing) => [maskOf(failing), 1]));
	const order = [];
	while (left.size > 0) {
		const { mask, unlocks } = [...left.keys()].map((mask) => ({
			mask,
			unlocks: unlockedBy(mask, left)
		})).reduce((best, next) => isBetter(next, best) ? next : best);
		order.push({
			checks: checks.filter((check) => ((bits.get(check) ?? 0) & mask) !== 0),
			unlocks
		});
		left = group([...left].map(([other, count]) => [other & ~mask, count]));
	}
	return order;
}
function group(counted) {
	const groups = /* @__PURE__ */ new Map();
	for (const [mask, count] of counted) if (mask !== 0) groups.set(mask, (groups.get(mask) ?? 0) + count);
	return groups;
}
function unlockedBy(mask, left) {
	let unlocked = 0;
	for (const [other, count] of left) if ((other & ~mask) === 0) unlocked += count;
	return unlocked;
}
function isBetter(a, b) {
	const byRate = a.unlocks * sizeOf(b.mask) - b.unlocks * sizeOf(a.mask);
	return byRate === 0 ? a.unlocks > b.unlocks : byRate > 0;
}
function sizeOf(mask) {
	return mask.toString(2).replaceAll("0", "").length;
}
// src/scan/migration/blocked-workloads.ts
function blockedBy(judged, next) {
	const { workload, reached, isExemptAtAnyLevel } = judged;
	const fixed = reached.failing[next].map(({ check, violations }) => ({
		check,
		fixes: violations.filter((violation) => !isExemptAtAnyLevel(check, violation)).map((violation) => ({
			violation,
			fix: checkOf(check).fix(violation, workload.pod)
		}))
	})).filter(({ fixes }) => fixes.length > 0);
	if (fixed.length === 0) return void 0;
	const results = fixed.map(({ check, fixes }) => ({
		check,
		classes: fixes.map(({ fix }) => fix.class)
	}));
	const all = fixed.flatMap(({ fixes }) => fixes);
	return {
		results,
		isSafe: workload.via === void 0 && all.every(({ fix }) => isSafeIn(workload, fix)),
		otherFiles: [...new Set(all.map((repair) => repairFile(workload, repair)))].filter((file) => file !== workload.file)
	};
}
function isExemptFrom({ reached, isExemptAtAnyLevel }, level) {
	return reached.failing[level].some(({ check, violations }) => violations.some((violation) => isExemptAtAnyLevel(check, violation)));
}
function isViolating({ verdicts, exempt }) {
	return failingChecks(verdicts).some(({ result: { check, violations } }) => violations.some((violation) => !isExemptByConfig(exempt, check, violation)));
}
function isSafeIn(workload, { class: fixClass, edits = [] }) {
	const isWritable = edits.length > 0 && edits.every(({ path }) => !("reason" in workload.editAt(path)));
	return fixClass === "safe" && isWritable;
}
function blockingChecks(blocked) {
	return [...groupBy(blocked.flatMap((entry) => entry.results), ({ check }) => check)].map(([check, all]) => {
		const classes = all.flatMap((result) => result.classes);
		return {
			check,
			workloads: all.length,
			violations: classes.length,
			classes: countClasses(classes)
		};
	}).sort((a, b) => b.workloads - a.workloads || compareText(a.check, b.check));
}
function plannedFixes(blocked) {
	return unlockingOrder(blocked.map(({ results }) => results.map(({ check }) => check))).map(({ checks, unlocks }) => {
		const repaired = blocked.map(({ results }) => results.filter(({ check }) => checks.includes(check))).filter((results) => results.length > 0);
		const classes = countClasses(repaired.flat().flatMap((result) => result.classes));
		return {
			checks,
			workloads: repaired.length,
			unlocks,
			classes
		};
	});
}
function countClasses(classes) {
	const count = (fixClass) => classes.filter((each) => each === fixClass).length;
	return {
		safe: count("safe"),
		careful: count("careful"),
		manual: count("manual")
	};
}
// src/scan/migration/enforced-level.ts
const ENFORCE = `${LABEL_PREFIX}enforce`;
function enforcedLevel(namespace, standing, workloads) {
	const { enforced, configured, definitions } = standing;
	const by = definitions.some((labels) => ENFORCE in labels) ? "namespace" : "server";
	const ofWorkloads = workloads.flatMap(({ configured: own }) => own !== void 0 && own.namespace === namespace ? [own.enforce] : []);
	return [...enforced === void 0 ? [] : [{
		...enforced,
		by
	}], ...[...configured === void 0 ? [] : [configured], ...ofWorkloads].map((target) => ({
		...target,
		by: "config"
	}))].reduce((best, one) => best === void 0 || compareLevels(one.level, best.level) > 0 ? one : best, void 0);
}
function enforceLabels({ definitions }) {
	const strictness = (labels) => LEVELS.findIndex((level) => level === parseLevel(labels[ENFORCE] ?? ""));
	const [strictest = {}] = definitions.filter((labels) => ENFORCE in labels).sort((a, b) => strictness(b) - strictness(a));
	return Object.fromEntries(Object.entries(strictest).filter(([label]) => [ENFORCE, `${ENFORCE}-version`].includes(label)));
}
// src/scan/migration/fix-step.ts
function fixStep(facts, next, version) {
	const { violating, isSafeEnough, files, others, isWhole } = facts;
	const named = files.filter(isRepairable);
	const paths = repairPaths(named, isWhole ? others : void 0);
	const command = [
		"pss-review fix --safe --everywhere",
		`--level ${next}`,
		`--version ${version}`
	];
	const commandOn = (...flags) => [[...command, ...flags].join(" "), ...paths].join(paths.length > 5 ? " \\\n  " : " ");
	return {
		name: "fix",
		what: [
			`${count(violating, "workload")} to repair.`,
			isSafeEnough ? "The safe fixes are all that it takes." : "Apply the safe fixes, then the others in the order of this plan; pss-review explain tells what each may break.",
			...paths.length > 0 ? ["Run it in the repository's root, from which the paths are."] : [],
			...named.some(others.has) ? [`Files among them have workloads of other namespaces, too, which it repairs for ${next} as well: look at what the dry run prints.`] : [],
			...named.length < files.length ? [`Left out of it: ${count(files.length - named.length, "file")} of standard input, or with a name that no command can have.`] : []
		].join(" "),
		commands: paths.length === 0 ? [] : [commandOn("--dry-run"), commandOn()]
	};
}
// src/scan/migration/namespace-labels.ts
const PLACEHOLDER = "NAMESPACE";
function labelsFor(levels, version) {
	return Object.fromEntries(Object.entries(levels).flatMap(([mode, level]) => [[LABEL_PREFIX + mode, level], [`${LABEL_PREFIX}${mode}-version`, version]]));
}
function labelCommand(namespace, labels, flags = ["--overwrite"]) {
	const pairs = Object.entries(labels).map(([label, value]) => `${label}=${value}`);
	return [[
		"kubectl label",
		...flags,
		`ns ${commandName(namespace)}`
	].join(" "), ...pairs].join(pairs.length > 2 ? " \\\n  " : " ");
}
function labelsYaml(namespace, labels) {
	return [
		"apiVersion: v1",
		"kind: Namespace",
		"metadata:",
		`  name: ${yamlName(commandName(namespace))}`,
		"  labels:",
		...Object.entries(labels).map(([label, value]) => `    ${label}: ${value}`)
	].join("\n");
}
function commandName(namespace) {
	return namespace !== void 0 && isNamespaceName(namespace) ? namespace : PLACEHOLDER;
}
// src/scan/migration/migration-steps.ts
function migrationSteps(facts) {
	const { namespace, reached, next, enforced, violating, target, isWarned } = facts;
	if (reached === void 0) return [analysis(namespace, [levelToTry(target.level, enforced?.level ?? "privileged")], target.version)];
	const aim = next ?? reached;
	const labelled = enforced === void 0 || enforced.by === "config" ? "privileged" : enforced.level;
	const analyse = analysis(namespace, compareLevels(reached, enforced?.level ?? "privileged") >= 0 && compareLevels(reached, labelled) > 0 ? [reached, aim] : [aim], target.version);
	const isEnforced = compareLevels(labelled, aim) >= 0;
	const isHeld = next !== void 0 && compareLevels(enforced?.level ?? "privileged", next) >= 0;
	return [
		analyse,
		...next === void 0 || isHeld || isWarned ? [] : [warnStep(facts, reached, next)],
		...next === void 0 || violating === 0 ? [] : [fixStep(facts, next, target.version)],
		...isEnforced ? [] : [enforceStep(facts, aim)],
		watchStep(namespace)
	];
}
function analysis(namespace, levels, version) {
	return {
		name: "analyse",
		what: "Ask the cluster which running pods the level would reject: it knows those, too, that are not in this repository. Nothing is changed.",
		commands: [...new Set(levels)].map((level) => labelCommand(namespace, labelsFor({ enforce: level }, version), ["--dry-run=server", "--overwrite"]))
	};
}
function levelToTry(...levels) {
	return levels.reduce((strictest, level) => compareLevels(level, strictest) > 0 ? level : strictest, "baseline");
}
function warnStep(facts, reached, next) {
	const { namespace, labels, kept } = facts;
	const label = `${LABEL_PREFIX}enforce`;
	const isBlind = label in labels && !(label in kept);
	return {
		name: "warn",
		what: `${warning(facts, reached, next)}${isBlind ? " Where the namespace has other labels already, kubectl refuses: look at them first." : ""}`,
		commands: [labelCommand(namespace, labels, isBlind ? [] : ["--overwrite"])],
		yaml: labelsYaml(namespace, {
			...kept,
			...labels
		})
	};
}
function warning({ enforced, enforceable }, reached, next) {
	if (reached === "privileged") return `Reject nothing yet, and be warned of what ${next} will reject.`;
	const warned = `be warned of what ${next} will reject.`;
	if (enforced?.level === reached && enforced.by !== "config") return `${capitalised(reached)} is enforced already; ${warned}`;
	return enforceable === void 0 ? `Whether ${reached} can be enforced, the analysis tells: reject nothing yet, and ${warned}` : `Nothing here violates ${reached}, so enforce it today if the analysis is silent; ${warned}`;
}
function enforceStep({ namespace, exempt, target }, aim) {
	const labels = labelsFor({
		enforce: aim,
		warn: aim,
		audit: aim
	}, target.version);
	const [violates, it, its] = exempt === 1 ? [
		"violates",
		"it",
		"its"
	] : [
		"violate",
		"them",
		"their"
	];
	return {
		name: "enforce",
		what: `${exempt === 0 ? "" : `${count(exempt, "workload")} that the config exempts ${violates} ${aim}, and the cluster knows no such exemption: move ${it} to a namespace of ${its} own first. `}Once the analysis is silent, enforce ${aim}: pods that violate it are rejected from then on, those that run stay.`,
		commands: [labelCommand(namespace, labels)],
		yaml: labelsYaml(namespace, labels)
	};
}
function watchStep(namespace) {
	return {
		name: "watch",
		what: "For some days look for pods that were refused: controllers report them as events, the API server counts them.",
		commands: [`kubectl get events -n ${commandName(namespace)} --field-selector reason=FailedCreate`, "kubectl get --raw /metrics | grep 'pod_security_evaluations_total.*deny'"]
	};
}
// src/scan/migration/namespace-doubts.ts
const OF_CLUSTER = /* @__PURE__ */ new Set([
	"kube-node-lease",
	"kube-public",
	"kube-system"
]);
const OF_ISTIO = [(labels) => labels["istio-injection"] === "enabled", (labels) => "istio.io/rev" in labels && labels["istio-injection"] !== "disabled"];
function namespaceDoubts(facts) {
	const { namespace, workloads, reached, unjudged, unplaced, violatingElsewhere, leftOut, standing } = facts;
	const { definitions, isUnanimous } = standing;
	const doubts = [];
	if (namespace === void 0) doubts.push("No manifest names this namespace, or its name is filled in later, so what else runs in it is not known.");
	else if (OF_CLUSTER.has(namespace)) doubts.push("The cluster runs pods of its own in it.");
	else if (namespace === "default") doubts.push("Whatever is created without a namespace runs in it, too.");
	if (!isUnanimous) doubts.push(`Its Namespace is defined ${definitions.length} times, with different labels of Pod Security.`);
	if (definitions.some((labels) => OF_ISTIO.some((adds) => adds(labels)))) doubts.push("Istio adds its containers to the pods in it: without its CNI plugin they violate baseline.");
	if (workloads === 0) doubts.push("The repository has no workload of it that could be judged.");
	if (unjudged > 0) doubts.push(`${things(unjudged)} in it could not be judged.`);
	if (leftOut > 0) {
		const verbs = leftOut === 1 ? ["names", "was"] : ["name", "were"];
		doubts.push(`${count(leftOut, "file")} that ${verbs[0]} it ${verbs[1]} left out of the scan, by the paths that it was given or the config's.`);
	}
	if (unplaced > 0) doubts.push(`${things(unplaced)} that may be in it could not be judged.`);
	if (violatingElsewhere > 0) {
		const violate = violatingElsewhere === 1 ? "violates" : "violate";
		doubts.push(`${count(violatingElsewhere, "workload")} whose namespace is not known ${violate} ${reached}.`);
	}
	return doubts;
}
function things(size) {
	return count(size, "object or file", "objects or files");
}
// src/scan/migration/unmet-labels.ts
function unmetLabels(given, wanted) {
	const unmet = [
		"enforce",
		"warn",
		"audit"
	].flatMap((mode) => {
		const own = Object.entries(wanted).filter(([label]) => [LABEL_PREFIX + mode, `${LABEL_PREFIX}${mode}-version`].includes(label));
		return own.every(([label, value]) => (given[label] ?? unsetLabel(label)) === value) || mode !== "enforce" && isStricter(given, wanted, mode) ? [] : own;
	});
	return Object.fromEntries(unmet);
}
function isStricter(given, wanted, mode) {
	const [has, wants] = [given, wanted].map((labels) => parseLevel(labels["pod-security.kubernetes.io/" + mode] ?? ""));
	return has !== void 0 && wants !== void 0 && compareLevels(has, wants) > 0;
}
function unsetLabel(label) {
	return label.endsWith("-version") ? "latest" : void 0;
}
// src/scan/migration/plan-namespace.ts
function planNamespace(namespace, workloads, known) {
	const { target, context } = known;
	const standing = context.standingOf(namespace);
	const kept = enforceLabels(standing);
	const written = kept[`${LABEL_PREFIX}enforce`];
	const named = {
		...namespace !== void 0 && { namespace },
		...written !== void 0 && { written }
	};
	if (standing.isExempt) return {
		...exemptPlan(workloads.length),
		...named
	};
	const held = workloads.filter(({ runtimeClass }) => !context.isExemptClass(runtimeClass));
	const reached = reachedBy(workloads, held);
	const enforced = enforcedLevel(namespace, standing, workloads);
	const next = reached === void 0 ? void 0 : levelToReach(reached, enforced?.level);
	const toRepair = next === void 0 ? [] : held.filter(({ at }) => at[next].blocked !== void 0);
	const blocked = next === void 0 ? [] : toRepair.flatMap(({ at }) => at[next].blocked ?? []);
	const exempt = next === void 0 ? 0 : held.filter(({ at }) => at[next].isExempt).length;
	const doubts = doubtsOf({
		namespace,
		workloads,
		reached,
		standing
	}, known);
	const isDone = enforced !== void 0 && isEnforcedAlready(enforced, reached, target) && standing.isUnanimous;
	const enforceable = compareLevels(enforced?.level ?? "privileged", reached ?? "restricted") > 0 || doubts.length > 0 && !isDone ? void 0 : reached;
	const facts = {
		violating: blocked.length,
		violatingToday: held.filter(({ isViolating }) => isViolating).length,
		exempt,
		isSafeEnough: exempt === 0 && blocked.length > 0 && blocked.every(({ isSafe }) => isSafe),
		doubts,
		...reached !== void 0 && { reached },
		...enforceable !== void 0 && { enforceable },
		...next !== void 0 && { next },
		...enforced !== void 0 && { enforced }
	};
	const labels = labelsFor({
		...enforceable !== void 0 && isRaised(enforceable, enforced) ? { enforce: enforceable } : {},
		...next !== void 0 && {
			warn: next,
			audit: next
		}
	}, target.version);
	return {
		...facts,
		...named,
		workloads: workloads.length,
		exemptByServer: workloads.length - held.length,
		isExempt: false,
		labels,
		checks: blockingChecks(blocked),
		fixes: plannedFixes(blocked),
		steps: migrationSteps({
			...facts,
			...named,
			labels,
			kept,
			target,
			files: [...new Set(toRepair.flatMap(({ file }, index) => [file, ...blocked[index]?.otherFiles ?? []]))],
			others: known.filesOfOthers(namespace),
			isWhole: context.isWhole,
			isWarned: isSetBy(standing.definitions, labels)
		})
	};
}
function exemptPlan(workloads) {
	return {
		doubts: [],
		labels: {},
		violating: 0,
		violatingToday: 0,
		exempt: 0,
		checks: [],
		fixes: [],
		steps: [],
		workloads,
		exemptByServer: workloads,
		isExempt: true,
		isSafeEnough: false
	};
}
function isSetBy(definitions, labels) {
	return definitions.length > 0 && definitions.every((given) => Object.keys(unmetLabels(given, labels)).length === 0);
}
function reachedBy(workloads, held) {
	if (held.length === 0) return workloads.length === 0 ? void 0 : "restricted";
	return LEVELS.findLast((level) => !held.some(({ at }) => at[level].isFailing));
}
function isEnforcedAlready({ level, version, by }, reached, target) {
	return by !== "config" && level === reached && version === target.version;
}
function isRaised(level, enforced) {
	const { level: today = "privileged", by } = enforced ?? {};
	const more = compareLevels(level, today);
	return level !== "privileged" && (more > 0 || more === 0 && by === "config");
}
function levelToReach(reached, enforced = "privileged") {
	return compareLevels(enforced, reached) > 0 ? enforced : nextLevel(reached);
}
function doubtsOf({ namespace, workloads, reached, standing }, { unjudgedIn, unnamed, context }) {
	const isNamed = namespace !== void 0;
	const violatesReached = ({ at, runtimeClass }) => reached !== void 0 && at[reached].isFailing && !context.isExemptClass(runtimeClass);
	return namespaceDoubts({
		workloads: workloads.length,
		unjudged: isNamed ? unjudgedIn(namespace) : 0,
		unplaced: unjudgedIn(void 0),
		violatingElsewhere: isNamed ? unnamed.filter(violatesReached).length : 0,
		leftOut: isNamed ? context.leftOut(namespace) : 0,
		standing,
		...isNamed && { namespace },
		...reached !== void 0 && { reached }
	});
}
// src/scan/migration/planned-workload.ts
function plannedWorkloads() {
	const shared = sharer();
	return (judged) => {
		const { workload, policy, because, reached } = judged;
		const runtimeClass = workload.pod.spec?.runtimeClassName;
		const standingAt = (level) => {
			if (reached.failing[level].length === 0) return PASSES;
			const blocked = blockedBy(judged, level);
			return shared({
				isFailing: true,
				isExempt: isExemptFrom(judged, level),
				...blocked && { blocked }
			});
		};
		const [namespace] = knownNamespaces([workload.identity.namespace]);
		const configured = because.enforce.from === "config" ? {
			...namespace !== void 0 && { namespace },
			enforce: policy.enforce
		} : void 0;
		return {
			file: copyWithoutSource(workload.file),
			...runtimeClass !== void 0 && { runtimeClass: shared(runtimeClass) },
			...configured && { configured: shared(configured) },
			isViolating: isViolating(judged),
			at: {
				privileged: PASSES,
				baseline: standingAt("baseline"),
				restricted: standingAt("restricted")
			}
		};
	};
}
const PASSES = {
	isFailing: false,
	isExempt: false
};
function sharer() {
	const known = /* @__PURE__ */ new Map();
	return (value) => {
		const key = JSON.stringify(value);
		const copy = known.get(key) ?? copyWithoutSource(value);
		known.set(key, copy);
		return copy;
	};
}
// src/scan/migration/migration-plan.ts
function migrationPlanner(target) {
	const plannedOf = plannedWorkloads();
	const groups = /* @__PURE__ */ new Map();
	const unjudged = /* @__PURE__ */ new Map();
	const written = /* @__PURE__ */ new Set();
	let hidden = 0;
	return {
		see: ({ manifest, judged, unjudgedIn }) => {
			for (const { name } of manifest.namespaces) if (isNamespaceName(name)) written.add(copyWithoutSource(name));
			for (const names of unjudgedIn) {
				hidden += 1;
				for (const name of knownNamespaces(names)) addTo(unjudged, name, (unjudged.get(name) ?? 0) + 1);
			}
			for (const one of judged) {
				const planned = plannedOf(one);
				for (const name of knownNamespaces(one.namespaces)) {
					const group = groups.get(name);
					if (group === void 0) addTo(groups, name, [planned]);
					else group.push(planned);
				}
			}
		},
		plan: (context) => {
			const names = /* @__PURE__ */ new Set([
				...groups.keys(),
				...unjudged.keys(),
				...written
			]);
			if (!groups.has(void 0)) names.delete(void 0);
			const known = {
				target,
				context,
				unjudgedIn: (namespace) => unjudged.get(namespace) ?? 0,
				unnamed: groups.get(void 0) ?? [],
				filesOfOthers: filesOfOthers(groups)
			};
			return {
				version: target.version,
				namespaces: [...names].sort((a, b) => a === void 0 ? 1 : b === void 0 ? -1 : compareText(a, b)).map((namespace) => planNamespace(namespace, groups.get(namespace) ?? [], known)),
				unjudged: hidden
			};
		}
	};
}
function migrationPlan({ target, manifests, context }) {
	const { see, plan } = migrationPlanner(target);
	manifests.forEach(see);
	return plan(context);
}
function addTo(map, name, value) {
	map.set(name === void 0 || map.has(name) ? name : copyWithoutSource(name), value);
}
export { atVersion, knownNamespaces, labelCommand, labelsYaml, levelToday, migrationPlan, migrationPlanner, namespaceRemarks, unmetLabels };
