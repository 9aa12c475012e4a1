import { __exportAll } from "./rolldown-runtime.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { CONFIGURATION_PATH, FETCHES_NOTHING, HARDENING_CHOICES, KEYS_WITH_PATHS, MODES, RENDER, UNJUDGED, advisedRule, builderName, choiceShape, countUnjudged, gitIn, hardeningChoice, isAskedRule, isUnjudged, judge, listingOf, matchesAnyName, matchesGlobs, noteOnlyManifest, seldom, settingForAll, statedField, statedTarget, takesAway, textOrEmpty, textsOf, unjudgedParts, violationsOf, withNamespace, workloadName } from "./action-review-scan.js";
import { LEVELS, NEWEST_VERSION, OLDEST_CLUSTER_VERSION, checkOf, compareLevels, compareText, copyWithoutSource, evaluatorOf, formatFailures, formatPath, formatSetter, groupBy, parseLevel, rememberLast, strictestTarget, visibleText } from "./action-review-scan-reader.js";
import { newerVersion, newerVersionNotes, newerVersions, oneOf, today } from "./action-scan.js";
import { Option } from "./cli-scan.js";
import { AUDIT_QUESTIONS, auditAnswers, readInWorkers } from "./scan-reader.js";
import { SCAN_LIMIT, fieldPath, lastIndexWhere, partsLimit, readContent, sizeMessage, sizeOfContent, textOfContent } from "./review-scan-reader.js";
import { CONFIGURATION, FILE_GLOB, HARDENING_RULES, KUSTOMIZATION_NAMES, LABEL_PREFIX, LINK_MODE, MANIFEST_NAMES, NOTHING_RENDERED, SHARED, askedDefaults, baselineWorkload, breaksRules, builtNamespaces, cappedList, chartCandidates, compareConfigurations, count, coversGlobs, debtorOf, equalEntries, exemptionNotes, exemptionOfViolation, failingChecks, fileRoles, folderOf, formatFault, formatTargetOnServer, globs, isBelow, isBuiltRole, isDescribingPath, isExempt, isExemptBy, isExemptByConfig, isImageFile, isKustomizationPath, isManifestPath, isOddPath, isOfNamespaces, isReadInRole, isRejected, isSelected, isSelectedPath, isUnbuilt, joinTexts, jsonCheck, jsonJudged, jsonModes, jsonNote, jsonPlace, jsonText, knownViolation, kustomizationFaults, kustomizationNotes, manifestsInRole, mayBeIn as mayBeIn$1, namedFiles, namespaceByPath, parseNamespacePolicy, pathBelow, placesList, readBaseline, readKeys, readRepository, renderTree, repositoryOf, rulesOf, selectableOf, selectingFiles, selectorsOverlap, settingsNotes, settingsOf, sharedPaths, standsAt, surroundingObjects, targetsOf, timesText, watchExemptions, withoutExplained, workloadChecklist } from "./review-scan.js";
import { access, lstat, mkdir, open, readFile, readdir, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { basename, dirname, join, relative, resolve, sep } from "node:path";
import { closeSync, fstatSync, openSync, readFileSync, readSync, readdirSync, readlinkSync, rmSync, statSync, writeSync } from "node:fs";
import { Worker } from "node:worker_threads";
import { createHash, randomUUID } from "node:crypto";
import { styleText } from "node:util";
import { buffer } from "node:stream/consumers";
import { setFlagsFromString } from "node:v8";
// src/scan/reached-level.ts
function reachedLevel({ pod }, at, evaluatePod = evaluatorOf(pod)) {
	const resultsOf = (level) => evaluatePod({
		level,
		...at
	}).results;
	const failing = {
		privileged: [],
		baseline: resultsOf("baseline"),
		restricted: resultsOf("restricted")
	};
	const level = LEVELS.findLast((candidate) => failing[candidate].length === 0) ?? "privileged";
	const next = nextLevel(level);
	return next === void 0 ? {
		level,
		blocking: [],
		failing
	} : {
		level,
		next,
		blocking: failing[next],
		failing
	};
}
function nextLevel(level) {
	return LEVELS[LEVELS.indexOf(level) + 1];
}
// src/target/baseline/known-violations.ts
function watchBaseline(baseline, places) {
	const { paths, isWhole, standing, isJudgedAlike, isBuilding } = places;
	const byDebtor = groupBy(baseline, debtorOf);
	const taken = /* @__PURE__ */ new Map();
	const unjudged = /* @__PURE__ */ new Set();
	const isGone = (entry) => !standing.has(standsAt(entry));
	let known = 0;
	return {
		knownOf: (workload) => {
			const own = baselineWorkload(workload);
			const open = (byDebtor.get(debtorOf(own)) ?? []).filter((entry) => !taken.has(entry));
			const entry = open.find((each) => placeKey(each) === placeKey(own)) ?? open.find(isGone);
			if (entry === void 0) return () => false;
			const found = /* @__PURE__ */ new Set();
			taken.set(entry, {
				own,
				found
			});
			return (violation) => {
				if (!entry.violations.has(violation)) return false;
				if (!found.has(violation)) known++;
				found.add(violation);
				return true;
			};
		},
		seeUnjudged: (file) => unjudged.add(file),
		use: () => {
			const isLooked = (entry) => isJudgedAlike && (isBuilding || entry.via === void 0) && (taken.has(entry) || paths.has(entry.file) || isWhole && isGone(entry)) && ![...unjudged].some((file) => mayBeIn(entry, file));
			const entries = baseline.map((entry) => {
				const { own = entry, found } = taken.get(entry) ?? {};
				const isOpen = (violation) => found?.has(violation) === true || !isLooked(entry);
				const violations = [...entry.violations];
				return {
					paid: {
						entry,
						violations: violations.filter((violation) => !isOpen(violation))
					},
					left: {
						...own,
						violations: new Set(violations.filter(isOpen))
					}
				};
			});
			return {
				known,
				paid: entries.map(({ paid }) => paid).filter(({ violations }) => violations.length > 0),
				left: entries.map(({ left }) => left)
			};
		}
	};
}
function mayBeIn({ file, via }, unjudged) {
	return file === unjudged || via !== void 0 && (via === unjudged || isBelow(unjudged, via === "." ? "" : via));
}
function placeKey({ file, via, values = [], release = "" }) {
	return JSON.stringify(via === void 0 ? [file] : [
		via,
		values,
		release
	]);
}
// src/target/stale-entries.ts
function watchEntries({ targets, namespaces }, known) {
	const unseenTargets = new Set(targets.filter((entry) => !entry.isOfDefaults && !(isOfNamespaces(entry) && known.some((namespace) => isSelected(entry, {
		...ANY,
		namespace
	})))));
	const unseenNamespaces = new Set(namespaces.filter(({ isOfDefaults }) => !isOfDefaults));
	const seeFile = (file) => {
		for (const entry of unseenNamespaces) if (matchesGlobs(entry.paths, file)) unseenNamespaces.delete(entry);
	};
	return {
		isWatching: () => unseenTargets.size + unseenNamespaces.size > 0,
		see: (workload) => {
			for (const entry of unseenTargets) if (isSelected(entry, workload)) unseenTargets.delete(entry);
			seeFile(workload.file);
		},
		seeUnjudged: (file) => {
			for (const entry of unseenTargets) if (mayBeIn$1(entry, file)) unseenTargets.delete(entry);
			seeFile(file);
		},
		stale: () => [...[...unseenTargets].map(({ place }) => ({
			key: "targets",
			place
		})), ...[...unseenNamespaces].map(({ place }) => ({
			key: "namespaces",
			place
		}))]
	};
}
const ANY = {
	file: "",
	kind: "",
	name: ""
};
// src/scan/policy-notes.ts
function configurationNotes({ config, server }) {
	return [...config.refusals ?? [], ...newerVersionNotes(config.configuration, server)];
}
function staleNote({ key, place }) {
	return {
		...place,
		path: "",
		code: "stale-entry",
		message: `this entry of ${key} matches nothing: it can go`
	};
}
function labelNotes({ name, labels, locateLabel }) {
	const note = (label, code, message) => {
		return {
			...locateLabel(label),
			path: `metadata.labels['${label}']`,
			code,
			message
		};
	};
	const { errors, policy } = parseNamespacePolicy(labels);
	return [...errors.map(({ label, message }) => note(label, "invalid-label", `the API server refuses Namespace ${name}: ${message}`)), ...MODES.flatMap((mode) => {
		const label = `${LABEL_PREFIX}${mode}-version`;
		if (!Object.hasOwn(labels, label)) return [];
		return newerVersion(label, policy[mode].version).map((message) => note(label, "newer-version", message));
	})];
}
// src/scan/manifest-judge.ts
function manifestJudge(rules, paths, isWhole) {
	const { settings, facts, today } = rules;
	const watch = watchExemptions(settings.configuration.exemptions, today);
	const entries = watchEntries(settings.configuration, rules.namespaces.map(({ name }) => name));
	const selectingFile = selectingFiles(settings.configuration);
	const named = new Set(settings.configuration.exemptions.flatMap(({ checks = [] }) => checks));
	const isNamed = (check) => named.has(check);
	const take = partsLimit(SCAN_LIMIT);
	const namespacesOf = unjudgedPlaces(rules);
	const debts = settings.baseline && watchBaseline(settings.baseline, {
		paths: new Set(paths),
		isWhole,
		standing: rules.standing,
		isJudgedAlike: !settings.isOverridden,
		isBuilding: settings.render !== "never"
	});
	const pass = (file) => {
		debts?.seeUnjudged(file);
		entries.seeUnjudged(file);
		watch.seeUnjudged(file);
	};
	let isAltered = false;
	return {
		judge: (read) => {
			const manifest = take(read);
			if (countUnjudged(manifest) > 0) pass(manifest.file);
			if (!isAltered && manifest.notes.some(isUnbuilt)) {
				isAltered = true;
				for (const file of rules.builds.head.used) watch.seeUnjudged(file);
			}
			const judged = manifest.workloads.map((workload) => {
				return judgeWorkload(workload, rules.rulingOf(workload), settings.target.version, {
					exemptions: watch,
					baseline: debts,
					isNamed
				});
			});
			for (const { workload, namespaces } of entries.isWatching() ? judged : []) for (const namespace of namespaces) entries.see(selectableOf({
				...workload,
				file: selectingFile(workload)
			}, namespace, workload.file));
			const notes = [...manifest.notes, ...manifest.namespaces.flatMap(labelNotes)];
			return {
				manifest: {
					...manifest,
					notes
				},
				judged,
				unjudgedIn: unjudgedParts(manifest).map(namespacesOf)
			};
		},
		pass,
		rest: () => [...kustomizationFaults(facts, rules.stoppedAt).map((fault) => ({
			manifest: {
				file: fault.file,
				workloads: [],
				namespaces: [],
				notEvaluated: [fault],
				notes: [],
				other: 0
			},
			judged: [],
			unjudgedIn: [[void 0]]
		})), ...configurationNotes(rules.reading).map(noteOnly)],
		staleEntries: () => isWhole ? entries.stale().map((entry) => ({
			...noteOnly(staleNote(entry)),
			isOfAll: true
		})) : [],
		baseline: () => debts?.use(),
		exemptions: () => {
			const { stale, ...use } = watch.use();
			return {
				...use,
				stale: isWhole && !settings.isOverridden ? stale : []
			};
		}
	};
}
function noteOnly(note) {
	return {
		manifest: noteOnlyManifest(note),
		judged: [],
		unjudgedIn: []
	};
}
function unjudgedPlaces({ settings, builds }) {
	const namesOf = builtNamespaces(builds.head);
	return ({ file, namespace }) => {
		if (namespace === void 0) return [void 0];
		const own = namespace === "" ? namespaceByPath(settings.configuration, file) : namespace;
		return namesOf(file, own);
	};
}
const KNOWN = "known, as the baseline lists it";
function judgeWorkload(workload, ruling, version, watches) {
	const { policy, because, namespace, exemptionOf, isExemptAtAnyLevel } = ruling;
	const hardening = ruling.hardening.filter(({ id, mode }) => mode !== "audit" || watches.isNamed(id));
	const evaluatePod = evaluatorOf(workload.pod, workload.verdicts);
	const judgement = judge(workload, {
		policy,
		hardening
	}, evaluatePod);
	const isKnown = watches.baseline?.knownOf(workload);
	const found = watches.exemptions.isWatching || isKnown !== void 0 ? violationsOf(judgement) : [];
	if (watches.exemptions.isWatching) for (const { check, violation } of found) ruling.subjectsOf(check, violation).forEach(watches.exemptions.see);
	const exempt = found.flatMap(({ check, violation }) => {
		const exemption = exemptionOf(check, violation);
		const setter = formatSetter(violation);
		if (exemption !== void 0) return [{
			check,
			setter,
			reason: exemption.reason
		}];
		return isKnown?.(knownViolation(check, setter)) ? [{
			check,
			setter,
			reason: KNOWN,
			isKnown: true
		}] : [];
	});
	const { clusterVersion } = policy.enforce;
	const reached = reachedLevel(workload, {
		version,
		...clusterVersion && { clusterVersion }
	}, evaluatePod);
	const namespaces = ruling.namespaces.length > 0 ? ruling.namespaces : [namespace];
	return {
		workload: withNamespace(workload, namespace),
		namespaces,
		policy,
		because,
		asked: ruling.hardening,
		...judgement,
		hardening: judgement.hardening.filter(({ mode }) => mode !== "audit"),
		reached,
		exempt,
		exemptionOf,
		isExemptAtAnyLevel
	};
}
// src/target/namespace-standing.ts
function namespaceStandings({ configuration, server }, namespaces) {
	const byName = new Map(namespaces.map((namespace) => [namespace.name, namespace]));
	const targets = configuration.targets.filter(isOfNamespaces);
	return (namespace) => {
		const found = namespace === void 0 ? void 0 : byName.get(namespace);
		const definitions = (found?.definitions ?? []).map(({ labels }) => labels);
		const [first, ...others] = (definitions.length === 0 ? [{}] : definitions).flatMap((labels) => {
			const target = enforcedBy(labels, server);
			return target === void 0 ? [] : [target];
		});
		const configured = targets.find((entry) => isSelected(entry, {
			namespace,
			file: "",
			kind: "",
			name: ""
		}))?.enforce;
		return {
			...first && { enforced: strictestTarget(first, ...others) },
			...configured && { configured },
			definitions,
			isUnanimous: found?.isUnanimous ?? true,
			isExempt: server !== void 0 && isExemptBy(server, { namespace })
		};
	};
}
function enforcedBy(labels, server) {
	const label = labels[`${LABEL_PREFIX}enforce`];
	return (label === void 0 ? server?.stated.has("enforce") : parseLevel(label) !== void 0) ? parseNamespacePolicy(labels, server?.policy).policy.enforce : void 0;
}
// src/scan/scan-context.ts
function scanContext({ settings, namespaces, leftOut }, isWhole) {
	const { server } = settings;
	return {
		standingOf: namespaceStandings(settings, namespaces),
		isExemptClass: (runtimeClass) => server !== void 0 && isExemptBy(server, {
			namespace: void 0,
			runtimeClass
		}),
		leftOut: (namespace) => leftOut.get(namespace) ?? 0,
		isWhole
	};
}
// src/scan/scan-files.ts
function scanSetup(reading, options) {
	const stated = settingsOf(reading, options);
	const settings = options.baseline === void 0 ? stated : {
		...stated,
		baseline: options.baseline
	};
	if (settings.faults.length > 0) throw new ConfigurationError(settings.faults.map(formatFault).join("\n"));
	const { facts } = reading;
	const named = new Set(namedFiles(facts));
	const roleOf = fileRoles(facts);
	return {
		reading,
		settings,
		facts,
		roleOf,
		isNamed: (path) => named.has(path),
		isBuilt: (path) => isBuiltRole(roleOf(path)),
		today: options.today,
		readsSurroundings: settings.hardening.some(({ choice }) => options.hasChecklist === true || choice !== "summary")
	};
}
function scanRules(setup, others = [], rendering = NOTHING_RENDERED, contentOf = () => void 0) {
	const { reading, settings, today, readsSurroundings } = setup;
	const readObjects = readsSurroundings ? surroundingObjects : void 0;
	const options = {
		others,
		roleOf: setup.roleOf,
		isWhole: true,
		contentOf,
		...readObjects && { readObjects }
	};
	const repository = repositoryOf(reading, options);
	return {
		...rulesOf(repository, repository, settings, today, (path) => path, {
			base: rendering,
			head: rendering
		}),
		...setup,
		rendering,
		leftOut: /* @__PURE__ */ new Map(),
		standing: /* @__PURE__ */ new Set()
	};
}
function scanFiles(paths, rules, read, isWhole = true, part) {
	const judging = manifestJudge(rules, paths, isWhole);
	const { rendering } = rules;
	const { built, elsewhere } = builtManifests(paths, rules);
	const wanted = part === void 0 ? paths : paths.filter((path) => part.paths.has(path));
	const alone = wanted.filter((path) => !rendering.files.has(path));
	const { roleOf } = rules;
	const isRead = (path) => isReadInRole(path, roleOf(path));
	const inRole = manifestsInRole(roleOf, kustomizationNotes(rules.facts));
	async function* manifests() {
		const reading = read(alone.filter(isRead))[Symbol.asyncIterator]();
		try {
			for (const path of wanted) {
				if (!rendering.files.has(path)) {
					if (!isRead(path) || roleOf(path).is === "chart") judging.pass(path);
					const manifest = isRead(path) ? (await reading.next()).value : void 0;
					for (const each of withoutExplained(inRole(path, manifest), rendering)) yield judging.judge(each);
				}
				for (const each of built.get(path) ?? []) yield judging.judge(each);
			}
			if (part?.isLast !== false) {
				yield* elsewhere.map(judging.judge);
				yield* judging.rest();
			}
			yield* judging.staleEntries();
		} finally {
			await reading.return?.();
		}
	}
	const { target } = rules.settings;
	return {
		target,
		manifests: manifests(),
		exemptions: judging.exemptions,
		baseline: judging.baseline,
		context: scanContext(rules, isWhole)
	};
}
function builtManifests(paths, { rendering, settings }) {
	const selected = new Set(paths);
	const shown = rendering.manifests.filter(({ file, deployedBy = file }) => matchesAnyName(settings.paths, [file, deployedBy]));
	const notes = rendering.notes.map(noteOnlyManifest);
	return {
		built: groupBy([...shown, ...notes], ({ file, deployedBy = file }) => selected.has(file) ? file : deployedBy),
		elsewhere: notes.filter(({ file }) => !selected.has(file))
	};
}
function isScanned({ settings, isNamed }, path) {
	return isSelectedPath(settings.paths, path) || isNamed(path) && matchesGlobs(settings.paths, path);
}
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
// src/report/checklist/checklist-totals.ts
function checklistTally() {
	const totals = /* @__PURE__ */ new Map();
	return {
		see: (checklist) => {
			for (const { id, title, why, answers } of checklist) {
				const total = totals.get(id) ?? {
					id,
					title,
					why,
					counts: noAnswers()
				};
				totals.set(id, total);
				for (const { answer } of answers) total.counts[answer] += 1;
			}
		},
		totals: () => [...totals.values()]
	};
}
function noAnswers() {
	return {
		met: 0,
		"not met": 0,
		unknown: 0,
		"not applicable": 0
	};
}
// src/report/narrowing.ts
function isListed({ workload }, only) {
	return only === void 0 || only.settersOf(workload.pod).length > 0;
}
function listedOnly(scan, only) {
	if (only === void 0) return scan;
	return {
		...scan,
		manifests: scan.manifests.map(({ judged, ...scanned }) => ({
			...scanned,
			judged: judged.filter((each) => isListed(each, only))
		}))
	};
}
function narrower(only) {
	let all = 0;
	let listed = 0;
	return {
		listed: (judged) => {
			if (only === void 0) return judged;
			const chosen = judged.filter((each) => isListed(each, only));
			all += judged.length;
			listed += chosen.length;
			return chosen;
		},
		words: () => narrowedWords(listed, all, only)
	};
}
function narrowedWords(listed, all, only) {
	return only && `only those that answer \u201c${only.question}\u201d with yes: ${listed} of ${count(all, "workload")}`;
}
function narrowingWords({ manifests }, only) {
	const { listed, words } = narrower(only);
	for (const { judged } of manifests) listed(judged);
	return words();
}
// src/scan/reported-violation.ts
function reportedViolations(judged) {
	const { exempt } = judged;
	const { listed, omitted } = listingOf(violationsOf(judged), ({ mode, check, violation }) => isExempt(exempt, check, violation) ? MODES.length : MODES.indexOf(mode));
	return {
		violations: listed.map(({ mode, rule, reason, detail, violation }) => {
			const { target } = judged.verdicts[mode];
			return {
				mode,
				reason,
				detail,
				target,
				isHardening: isAskedRule(rule),
				...placedViolation(judged, rule, violation)
			};
		}),
		omitted: omitted.length + (judged.told?.omitted ?? 0)
	};
}
function violatedFiles({ manifests }) {
	const violations = manifests.flatMap(({ judged }) => judged.flatMap((each) => reportedViolations(each).violations));
	return [...new Set(violations.map(({ place }) => place.file))];
}
function withFix(placed) {
	return {
		fix: placed.makeFix(),
		...placed
	};
}
function placedViolation({ workload, exempt, asked, told }, rule, violation) {
	const check = rule.id;
	const exemption = exemptionOfViolation(exempt, check, violation);
	return {
		workload,
		check,
		violation,
		place: workload.locate(violation.path),
		makeFix: () => told?.fixes.get(violation) ?? advisedRule(rule, asked).fix(violation, workload.pod),
		...exemption === void 0 ? {} : {
			exemption: exemption.reason,
			...exemption.isKnown && { isKnown: true }
		}
	};
}
// src/scan/reported-workload.ts
function reportWorkload(judged) {
	const { workload } = judged;
	return {
		judged,
		folder: folderOf(workload.file),
		...listedViolations(judged),
		answers: judged.told?.answers ?? auditAnswers(workload)
	};
}
function listedViolations(judged) {
	const { verdicts, reached } = judged;
	const found = /* @__PURE__ */ new Map();
	function add(check, violation, mode) {
		const key = `${check} ${formatSetter(violation)} ${formatPath(violation.path)}`;
		if (!found.has(key)) found.set(key, {
			check,
			violation,
			...mode && { mode }
		});
	}
	for (const { mode, result } of failingChecks(verdicts)) for (const violation of result.violations) add(result.check, violation, mode);
	for (const { check, violations } of [...reached.blocking, ...reached.failing.restricted]) for (const violation of violations) add(check, violation);
	const { listed, omitted } = listingOf([...found.values()], ({ mode }) => mode === void 0 ? MODES.length : MODES.indexOf(mode));
	return {
		violations: listed.map(({ check, violation, mode }) => {
			const placed = placedViolation(judged, checkOf(check), violation);
			return mode === void 0 ? placed : {
				mode,
				...placed
			};
		}).sort((a, b) => compareLevels(checkOf(a.check).level, checkOf(b.check).level)),
		omitted: omitted.length + (judged.told?.omitted ?? 0),
		checks: [...new Set([...found.values()].map(({ check }) => check))]
	};
}
// src/report/json/result-json.ts
function jsonResult(judged) {
	const { workload, namespaces, policy, verdicts, reached } = judged;
	return Object.assign(jsonJudged(workload, policy), {
		allowed: verdicts.enforce.allowed,
		message: verdicts.enforce.message,
		modes: jsonModes(policy, (mode) => ({
			allowed: verdicts[mode].allowed,
			message: verdicts[mode].message
		})),
		violations: listedChecks(judged).map(({ mode, result, listed }) => Object.assign(jsonCheck(result), {
			mode,
			at: listed.map((violation) => exemptPlace(placedViolation(judged, checkOf(result.check), violation))),
			omitted: result.violations.length - listed.length
		})),
		rejected: isRejected(judged),
		namespaces: namespaces.filter((namespace) => namespace !== void 0),
		reached: Object.assign(jsonLevels(reached), {
			blocking: reached.blocking.map(idOf),
			...furtherFailing(reached)
		}),
		audit: auditOf(workload),
		...seldomKeys(judged)
	});
}
function seldomKeys(judged) {
	const { workload, namespaces, hardening } = judged;
	const { podKey, release } = workload;
	const open = openChecks(judged);
	return {
		...podKey === void 0 ? {} : { podKey },
		...release === void 0 ? {} : { release },
		...namespaces.length > 1 && namespaces.includes(void 0) ? { hasUnknownNamespace: true } : {},
		...open.length === 0 ? {} : { open },
		...hardening.length === 0 ? {} : { rules: brokenRules(judged) },
		...breaksRules(judged) ? { breaksRules: true } : {}
	};
}
function furtherFailing({ level, next, failing }) {
	const isFurther = (one) => one !== next && failing[one].length > 0;
	return {
		...isFurther("baseline") && { baseline: failing.baseline.map(idOf) },
		...isFurther("restricted") && level !== "restricted" && { restricted: failing.restricted.map(idOf) }
	};
}
function idOf({ check }) {
	return check;
}
function openChecks(judged) {
	const { reached, verdicts } = judged;
	const found = new Set(MODES.flatMap((mode) => verdicts[mode].results.map((result) => result.violations)));
	if ([...reached.blocking, ...reached.failing.restricted].every((result) => found.has(result.violations))) return [];
	const { violations } = listedViolations(judged);
	return [...groupBy(violations.filter(({ mode }) => mode === void 0), idOf)].map(([check, ofCheck]) => ({
		check,
		at: ofCheck.map((placed) => jsonPlace(judged.workload, withFix(placed)))
	}));
}
function brokenRules(judged) {
	return judged.hardening.map(({ rule, mode, violations, ...result }) => {
		const isCovered = (violation) => isExempt(judged.exempt, result.check, violation);
		const { listed, omitted } = listingOf(violations, (violation) => isCovered(violation) ? 1 : 0);
		return Object.assign(jsonCheck(result), {
			mode,
			at: listed.map((violation) => exemptPlace(placedViolation(judged, rule, violation))),
			omitted: omitted.length
		});
	});
}
function exemptPlace(placed) {
	const place = jsonPlace(placed.workload, withFix(placed));
	return placed.exemption === void 0 ? place : {
		...place,
		exemption: placed.exemption
	};
}
function listedChecks({ verdicts, exempt }) {
	const checks = failingChecks(verdicts);
	const all = checks.flatMap(({ mode, result }) => result.violations.map((violation) => ({
		mode,
		result,
		violation
	})));
	const { listed } = listingOf(all, ({ mode, result, violation }) => isExempt(exempt, result.check, violation) ? MODES.length : MODES.indexOf(mode));
	const byCheck = groupBy(listed, ({ result }) => result);
	return checks.map(({ mode, result }) => ({
		mode,
		result,
		listed: (byCheck.get(result) ?? []).map(({ violation }) => violation)
	}));
}
function auditOf(workload) {
	return auditAnswers(workload).flatMap(({ question, setters }) => setters.slice(0, 200).map(({ setter, says, path }) => {
		const { file, line, column, doubt } = workload.locate(path);
		const place = {
			path: formatPath(fieldPath(workload, path)),
			file,
			line,
			column
		};
		return {
			question: question.id,
			setter,
			says,
			...place,
			...doubt === void 0 ? {} : { doubt }
		};
	}));
}
function jsonLevels({ level, next }) {
	return {
		level,
		next: next ?? null
	};
}
// src/report/json/shard-notes.ts
function shardNotesOf() {
	const ofAll = [];
	const isOfAll = /* @__PURE__ */ new Set();
	let seen = 0;
	return {
		see: (scanned) => {
			for (const note of scanned.manifest.notes) {
				if (scanned.isOfAll === true) {
					ofAll.push(note);
					isOfAll.add(seen);
				}
				seen += 1;
			}
		},
		own: (notes) => notes.filter((_, index) => !isOfAll.has(index)),
		shardNotes: ({ exemptions: { expired, stale }, baseline }) => ({
			ofAll: ofAll.map(jsonNote),
			expired: exemptionNotes({
				expired,
				stale: []
			}).map(jsonNote),
			stale: stale.map((exemption) => ({
				...jsonNote(exemptionNotes({
					expired: [],
					stale: [exemption]
				})[0]),
				hasStandIn: exemption.standIn !== void 0
			})),
			paid: (baseline?.paid ?? []).map(({ entry: { kind, namespace, name, place }, violations }) => {
				const { file, line, column } = place;
				return {
					file,
					line,
					column,
					kind,
					namespace: namespace ?? null,
					name,
					violations
				};
			})
		})
	};
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
function scanOutliner(target) {
	const tally = tallyReached();
	const policies = /* @__PURE__ */ new Map();
	const keyOf = rememberLast((policy) => JSON.stringify(policy.enforce));
	const notEvaluated = [];
	const notes = [];
	const counts = {
		violations: 0,
		exempt: 0,
		other: 0,
		breakingRules: 0
	};
	function seeWorkload(judged) {
		const { policy, verdicts, exempt } = judged;
		const targetKey = keyOf(policy);
		if (!policies.has(targetKey)) policies.set(targetKey, { policy: copyWithoutSource(policy) });
		counts.exempt += exempt.filter(({ isKnown }) => isKnown !== true).length;
		for (const { result } of failingChecks(verdicts)) {
			const notExempt = result.violations.filter((violation) => !isExempt(exempt, result.check, violation));
			counts.violations += notExempt.length;
		}
		if (breaksRules(judged)) counts.breakingRules += 1;
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
// src/report/grouped-texts.ts
const PENDING_LENGTH = 16384;
function groupedTexts(store) {
	const places = /* @__PURE__ */ new Map();
	let pending = /* @__PURE__ */ new Map();
	let length = 0;
	function putPending() {
		for (const [group, texts] of pending) places.get(group)?.push(store.put(texts.join("")));
		pending = /* @__PURE__ */ new Map();
		length = 0;
	}
	return {
		add: (group, text) => {
			if (text === "") return;
			if (!places.has(group)) places.set(group, []);
			const texts = pending.get(group);
			if (texts === void 0) pending.set(group, [text]);
			else texts.push(text);
			length += text.length;
			if (length >= PENDING_LENGTH) putPending();
		},
		groups: () => [...places.keys()],
		textsOf: function* (group) {
			putPending();
			for (const place of places.get(group) ?? []) yield store.get(place);
		}
	};
}
// src/report/scan-printer.ts
function heldPrinter({ begin, manifest, end }, store) {
	const texts = groupedTexts(store);
	return {
		manifest: (scanned) => {
			texts.add("all", manifest(scanned));
			return "";
		},
		end: function* (outline) {
			yield begin(outline);
			yield* texts.textsOf("all");
			yield end(outline);
		},
		drop: store.drop
	};
}
function wholePrinter(format) {
	const manifests = [];
	return {
		manifest: (scanned) => {
			manifests.push(scanned);
			return "";
		},
		end: ({ target, exemptions, baseline }, context) => format({
			target,
			manifests,
			exemptions,
			...baseline && { baseline },
			context
		})
	};
}
const CHUNK_LENGTH = 65536;
function printStream({ target, manifests, exemptions, baseline, context }, printer) {
	const outliner = scanOutliner(target);
	let whole;
	async function* texts() {
		const joined = joiner();
		try {
			for await (const scanned of manifests) {
				outliner.see(scanned);
				const text = printer.manifest(scanned);
				const chunk = joined.add(typeof text === "string" ? text : await text);
				if (chunk !== void 0) yield chunk;
			}
			whole = outliner.outline(exemptions(), baseline());
			const end = await printer.end(whole, context);
			for (const text of typeof end === "string" ? [end] : end) {
				const chunk = joined.add(text);
				if (chunk !== void 0) yield chunk;
			}
			yield joined.rest();
		} finally {
			printer.drop?.();
		}
	}
	return {
		texts: texts(),
		outline: () => whole ?? outliner.outline(exemptions(), baseline())
	};
}
function joiner() {
	let chunk = "";
	const rest = () => {
		const joined = chunk;
		chunk = "";
		return joined;
	};
	return {
		add: (text) => {
			chunk += text;
			return chunk.length < CHUNK_LENGTH ? void 0 : rest();
		},
		rest
	};
}
async function printScan(scan, printer) {
	let text = "";
	try {
		for (const scanned of scan.manifests) text += await printer.manifest(scanned);
		const end = await printer.end(outlineOf(scan), scan.context);
		return text + (typeof end === "string" ? end : [...end].join(""));
	} finally {
		printer.drop?.();
	}
}
// src/report/text-store.ts
const CHUNK_BYTES = 65536;
const MAX_CHUNKS = 64;
function textStore(file) {
	let chunks = [];
	let spilled = 0;
	let size = 0;
	let canSpill = file !== void 0;
	function spill(to) {
		while (canSpill && chunks.length > 1) {
			canSpill = to.write(chunks[0]);
			if (!canSpill) return;
			chunks.shift();
			spilled += CHUNK_BYTES;
		}
	}
	function append(bytes) {
		for (let done = 0; done < bytes.length;) {
			const filled = (size - spilled) % CHUNK_BYTES;
			if (filled === 0) chunks.push(new Uint8Array(CHUNK_BYTES));
			const part = bytes.subarray(done, done + CHUNK_BYTES - filled);
			chunks.at(-1)?.set(part, filled);
			done += part.length;
			size += part.length;
		}
		if (file !== void 0 && chunks.length > MAX_CHUNKS) spill(file);
	}
	return {
		put: (text) => {
			const bytes = ENCODER.encode(text);
			const place = {
				start: size,
				length: bytes.length
			};
			append(bytes);
			return place;
		},
		get: ({ start, length }) => {
			const bytes = new Uint8Array(length);
			const ofFile = Math.min(length, Math.max(0, spilled - start));
			if (ofFile > 0) file?.read(bytes.subarray(0, ofFile), start);
			for (let done = ofFile; done < length;) {
				const at = start + done - spilled;
				const part = chunks[Math.floor(at / CHUNK_BYTES)].subarray(at % CHUNK_BYTES, at % CHUNK_BYTES + length - done);
				bytes.set(part, done);
				done += part.length;
			}
			return DECODER.decode(bytes);
		},
		drop: () => {
			chunks = [];
			[spilled, size, canSpill] = [
				0,
				0,
				file !== void 0
			];
			file?.drop();
		}
	};
}
const ENCODER = new TextEncoder();
const DECODER = new TextDecoder("utf-8", { ignoreBOM: true });
// src/scan/note-nothing-found.ts
function noteNothingFound(scan, folders, isLast = true) {
	const empty = new Set(folders);
	async function* manifests() {
		for await (const scanned of scan.manifests) {
			const { file, notEvaluated, notes } = scanned.manifest;
			if (scanned.judged.length > 0 || notEvaluated.length > 0 || notes.some(isUnjudged)) {
				for (const folder of empty) if (isBelow(file, folder.path)) empty.delete(folder);
			}
			yield scanned;
		}
		const said = {
			judged: [],
			unjudgedIn: []
		};
		for (const folder of empty) yield {
			manifest: noteOnlyManifest(nothingFound(folder)),
			...said,
			isOfAll: true
		};
		for (const folder of isLast ? folders : []) if (folder.repositories.length > 0) yield {
			manifest: noteOnlyManifest(otherRepositories(folder)),
			...said
		};
	}
	return {
		...scan,
		manifests: manifests()
	};
}
function nothingFound({ path, read, deselected, others, excluded, links }) {
	const file = path === "" ? "." : path;
	const found = read === 0 ? `no Kubernetes manifest in ${file}/: looked for files named ${MANIFEST_NAMES}` : `no workload in ${file}/: looked at ${count(read, "file")} named ${MANIFEST_NAMES}`;
	const leftOut = [
		...excluded === 0 ? [] : [`${count(excluded, "folder")} named node_modules`],
		...deselected === 0 ? [] : [`${count(deselected, "file")} by the config's paths`],
		...others === 0 ? [] : [`${count(others, "file")} of other names`],
		...links === 0 ? [] : [`${count(links, "symbolic link")}`]
	];
	return folderNote(path, "no-workload", leftOut.length === 0 ? found : `${found}; left out: ${leftOut.join(", ")}`);
}
const MAX_NAMED = 3;
function otherRepositories({ path, repositories }) {
	const names = [...repositories.slice(0, MAX_NAMED), ...repositories.length > MAX_NAMED ? ["\u2026"] : []];
	return folderNote(path, "other-repository", `left out: ${count(repositories.length, "other repository", "other repositories")} (${names.join(", ")}), as rules differ between repositories: scan each in a run of its own`);
}
function folderNote(path, code, message) {
	return {
		file: path === "" ? "." : path,
		line: 1,
		column: 1,
		path: "",
		code,
		message
	};
}
function linesText(lines) {
	return lines.map((line) => `${line}\n`).join("");
}
function placeText(place) {
	return `${visibleText(place.file, 200)}:${placeInFile(place)}`;
}
function placeInFile({ line, column }) {
	return column === void 0 ? `${line}` : `${line}:${column}`;
}
function placeFrom(place, file) {
	const text = place.file === file ? placeInFile(place) : placeText(place);
	return place.doubt === void 0 ? text : `${text} (the line is not known)`;
}
// src/source/folder/replacement.ts
async function replaceFile(file, mode) {
	const temporary = join(dirname(file), `.${basename(file)}.pss-review-${randomUUID().slice(0, 8)}`);
	const handle = await open(temporary, "wx", mode);
	if (mode !== void 0) await handle.chmod(mode);
	return {
		write: async (text) => {
			await handle.writeFile(text, "utf8");
		},
		keep: async () => {
			await handle.sync();
			await handle.close();
			await rename(temporary, file);
		},
		drop: async () => {
			await handle.close();
			await rm(temporary, { force: true });
		}
	};
}
async function replaceWith(file, text, mode) {
	const replacement = await replaceFile(file, mode);
	try {
		await replacement.write(text);
		await replacement.keep();
	} finally {
		await replacement.drop();
	}
}
// src/target/baseline/format-baseline.ts
const ABOUT = "Violations that were there when `pss-review scan --write-baseline` wrote this: they are known, and do not fail a scan. New ones do.";
function formatBaseline(workloads) {
	const lines = workloads.filter(({ violations }) => violations.size > 0).map(({ file, group, kind, namespace, name, pod, via, values, release, violations }) => JSON.stringify({
		file,
		group,
		kind,
		namespace,
		name,
		pod,
		via,
		values,
		release,
		violations: [...violations].sort()
	})).sort();
	const listed = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
	return `{\n  "baseline": ${JSON.stringify("v1")},\n  "about": ${JSON.stringify(ABOUT)},\n  "workloads": ${listed}\n}\n`;
}
// src/commands/flags/read-flag-file.ts
async function readFlagFile(flag, path, reasons = {}) {
	return await readFile(path, "utf8").catch(({ code = "", message }) => {
		const known = {
			ENOENT: "no such file",
			...reasons
		}[code];
		throw new ConfigurationError(`${flag} ${path}: ${known ?? `cannot be read: ${message}`}`);
	});
}
// src/commands/output-file.ts
async function outputFile(path, inputs, option = "--output") {
	if (path === void 0 || path === "-") return void 0;
	const refuse = (reason) => new ConfigurationError(`${option} ${path}: ${reason}`);
	if (path === "") throw new ConfigurationError(`${option}: found an empty name, expected a file; - is standard output`);
	const named = resolve(path);
	const known = await stat(named).catch(() => void 0);
	if (known !== void 0 && isStandardOutput(known)) return void 0;
	if (known?.isDirectory() || /[\\/]$/.test(path)) throw refuse("a folder; name a file");
	const isReplaced = !isDescriptor(named) && known?.isFile() !== false;
	const file = isReplaced ? await leadsTo(named) : named;
	if (isReplaced) {
		await requireFolder(path, file, option);
		if (await isAmong(inputs, file)) throw refuse("this run reads that file; name another one");
		if (await isManifest(file)) throw refuse("a manifest or a config, or called as one; name another file");
	}
	return {
		path,
		file,
		isReplaced,
		...known === void 0 ? {} : { mode: known.mode }
	};
}
async function leadsTo(path, followed = 0) {
	const real = await realpath(path).catch(() => void 0);
	if (real !== void 0) return real;
	return (await lstat(path).catch(() => void 0))?.isSymbolicLink() === true && followed < 40 ? await leadsTo(resolve(dirname(path), await readlink(path)), followed + 1) : path;
}
function isStandardOutput({ dev, ino }) {
	const output = fstatSync(process.stdout.fd);
	return output.dev === dev && output.ino === ino;
}
function isDescriptor(path) {
	return /^\/(dev\/(fd\/|stdin$|stdout$|stderr$)|proc\/)/.test(path);
}
async function requireFolder(path, file, option) {
	const folder = dirname(file);
	const entry = await stat(folder).catch((error) => error);
	if (!(entry instanceof Error)) {
		if (!entry.isDirectory()) throw new ConfigurationError(`${option} ${path}: ${dirname(path)} is no folder`);
	} else if (entry.code === "ENOENT") throw new ConfigurationError(`${option} ${path}: there is no folder ${dirname(path)}; make it first: mkdir -p ${dirname(path)}`);
	else throw new ConfigurationError(`${option} ${path}: cannot be written: ${entry.message}`);
}
async function isAmong(inputs, file) {
	return (await Promise.all(inputs.map((input) => realpath(input).catch(() => void 0)))).includes(file);
}
async function isManifest(file) {
	if (!isManifestPath(basename(file)) || !file.endsWith(".json")) return isManifestPath(basename(file));
	const text = await readFile(file, "utf8").catch(() => "");
	return /"kind"\s*:/.test(text) && !/^\{\s*"(schemaVersion|\$schema|baseline)"/.test(text);
}
// src/commands/baseline-file.ts
const BASELINE_OPTION = new Option("--baseline <file>", "what this file lists is known, and does not fail (default: that of the config, if any)");
async function readBaselineFile(path) {
	const text = await readFlagFile("--baseline", path, { ENOENT: "no such file: --write-baseline writes one" });
	const { baseline, faults } = readBaseline(path, text);
	if (faults !== void 0) throw new ConfigurationError(faults.map(formatFault).join("\n"));
	return baseline;
}
async function standingBelow(root, baseline) {
	const places = [...new Set((baseline ?? []).map(standsAt))];
	const isThere = await Promise.all(places.map((place) => access(resolve(root, place)).then(() => true, () => false)));
	return new Set(places.filter((_, index) => isThere[index]));
}
async function newBaselineFile(path, inputs, other) {
	const option = "--write-baseline";
	await mkdir(dirname(resolve(path)), { recursive: true }).catch(() => void 0);
	const file = await outputFile(path, inputs, option);
	if (file?.isReplaced !== true) throw new ConfigurationError(`${option} ${path}: found no file, name one`);
	if (file.file === other?.file) throw new ConfigurationError(`${option} ${path}: --output names it, too`);
	return file;
}
async function writeBaselineFile({ path, file, mode }, workloads) {
	try {
		await replaceWith(file, formatBaseline(workloads), mode);
	} catch (error) {
		throw new ConfigurationError(`the baseline ${path} cannot be written: ${error.message}`);
	}
}
async function knownBaselineFile(path) {
	const file = await realpath(path);
	return {
		path,
		file,
		mode: (await stat(file)).mode
	};
}
// src/compare/rules/defaults/key-rows.ts
function single(key, field, laxer, strictness = "compared") {
	return {
		strictness,
		laxer,
		parts: (own) => isStated(own[field]) ? [{
			name: key,
			place: placeOf(own, key),
			over: (effective) => ({
				...effective,
				[field]: own[field]
			})
		}] : []
	};
}
function isStated(value) {
	return Array.isArray(value) ? value.length > 0 : value !== void 0;
}
function entries(key, laxer) {
	return {
		strictness: "compared",
		laxer,
		parts: (own) => {
			const ofRepository = new Set(own[key]);
			return own[key].map((entry, index) => ({
				name: `${key}[${index}]`,
				place: entry.place,
				paths: "paths" in entry ? entry.paths : void 0,
				over: (effective) => {
					const taken = effective[key].filter((each) => ofRepository.has(each));
					const others = effective[key].filter((each) => !ofRepository.has(each));
					return {
						...effective,
						[key]: [
							...taken,
							entry,
							...others
						]
					};
				}
			}));
		}
	};
}
function settings(key, names, nothing, laxer) {
	const fieldsOf = (configuration) => ({ ...configuration[key] ?? nothing });
	return {
		strictness: "compared",
		laxer,
		parts: (own) => Object.entries(names).flatMap(([name, field]) => {
			const value = fieldsOf(own)[field];
			if (!isStated(value)) return [];
			const over = (effective) => {
				const before = fieldsOf(effective);
				const former = before[field];
				const after = Array.isArray(value) && Array.isArray(former) ? [.../* @__PURE__ */ new Set([...former, ...value])] : value;
				return {
					...effective,
					[key]: {
						...before,
						[field]: after
					}
				};
			};
			return [{
				name: `${key}.${name}`,
				place: placeOf(own, `${key}.${name}`),
				over
			}];
		})
	};
}
const KEY_ROWS = {
	level: single("level", "level", "a lower level"),
	version: single("version", "version", "an older version, whatever the level"),
	"cluster-version": single("cluster-version", "clusterVersion", "a version whose server allows something more"),
	"fail-on": single("fail-on", "failOn", "`introduced` in place of `any`"),
	unjudged: single("unjudged", "unjudged", "`neutral` in place of `fail`"),
	suggestions: single("suggestions", "suggestions", "nothing: it judges nothing", "free"),
	hardening: {
		strictness: "compared",
		laxer: "a rule that is enforced, with another choice; what does not block is free",
		parts: ({ hardening, ...own }) => HARDENING_RULES.flatMap(({ id }) => {
			if (hardening === void 0 || hardening.all === void 0 && !hardening.rules.has(id)) return [];
			const choice = hardeningChoice(id, [hardening]);
			const key = hardening.rules.has(id) ? `hardening.${id}` : "hardening.all";
			const over = ({ hardening: former, ...effective }) => ({
				...effective,
				hardening: {
					...former,
					rules: new Map([...former?.rules ?? [], [id, choice]])
				}
			});
			return [{
				name: `hardening.${id}`,
				place: own.places.get(key) ?? placeOf(own, "hardening"),
				over
			}];
		})
	},
	paths: single("paths", "paths", "globs that may leave out a file"),
	render: single("render", "render", "`never`; `always`, or another in place of it"),
	kustomize: settings("kustomize", {
		roots: "roots",
		command: "command",
		"load-restrictor": "loadRestrictor",
		"enable-helm": "enableHelm"
	}, { roots: [] }, "`roots` that are taken away; any other `load-restrictor` or `enable-helm`"),
	charts: entries("charts", "the first releases of a chart, with which the values files beside it count no more"),
	gitops: settings("gitops", {
		repositories: "repositories",
		revisions: "revisions"
	}, {
		repositories: [],
		revisions: []
	}, "names of this repository more than those of the defaults"),
	fetch: settings("fetch", {
		charts: "charts",
		git: "git",
		redirects: "redirects"
	}, FETCHES_NOTHING, "addresses more than those of the defaults: what comes from there is judged, and may be merged"),
	"registry-lookup": {
		strictness: "compared",
		laxer: "other registries, more or fewer",
		parts: lookupParts
	},
	images: {
		strictness: "compared",
		laxer: "another Dockerfile, where the rule `image-user` is enforced",
		parts: ({ images }) => images.map((entry, index) => ({
			name: `images[${index}]`,
			place: entry.place,
			over: (effective) => ({
				...effective,
				images: [...effective.images.filter(({ image }) => image !== entry.image), entry]
			})
		}))
	},
	targets: entries("targets", "an entry with which some workloads may be held to less; one without `level`, where targets of the defaults state one; an older version"),
	namespaces: entries("namespaces", "any other entry: the labels, targets and exemptions of another namespace may ask for less"),
	exemptions: entries("exemptions", "an entry that the exemptions of the defaults do not cover"),
	"pod-security-configuration": single("pod-security-configuration", "podSecurityConfiguration", "any other file: the repository has it", "laxer"),
	baseline: single("baseline", "baseline", "any other file: the repository has it", "laxer"),
	"pod-specs": {
		strictness: "compared",
		laxer: "an entry for a kind that stands for pods which are made elsewhere: that these are not judged is said no more",
		parts: ({ podSpecs }) => podSpecs.map((entry, index) => ({
			name: `pod-specs[${index}]`,
			place: entry.place,
			over: (effective) => ({
				...effective,
				podSpecs: [...effective.podSpecs, entry]
			})
		}))
	}
};
function lookupParts(own) {
	const { registryLookup } = own;
	if (registryLookup === void 0) return [];
	return [{
		name: "registry-lookup",
		place: placeOf(own, "registry-lookup"),
		over: (effective) => ({
			...effective,
			registryLookup
		})
	}];
}
function placeOf({ places }, key) {
	return places.get(key) ?? places.get(key.replace(/\..*$/, "")) ?? {
		file: "",
		line: 1,
		column: 1
	};
}
// src/compare/rules/defaults/defaults-overlay.ts
var defaults_overlay_exports = /* @__PURE__ */ __exportAll({ defaultsOverlay: () => defaultsOverlay });
const MOST_PARTS = {
	targets: 30,
	exemptions: 500
};
const MOST_OTHER_PARTS = 200;
function defaultsOverlay(defaults, asked, today) {
	const inputs = askedDefaults(asked);
	return ({ configuration: own, faults }) => {
		let effective = defaults.configuration;
		const refused = /* @__PURE__ */ new Set();
		const refusals = [];
		const limited = /* @__PURE__ */ new Set();
		for (const [key, { strictness, parts }] of Object.entries(KEY_ROWS)) {
			const loosens = (before, part) => strictness === "free" ? void 0 : strictness === "laxer" ? namedFile(key, before, part.over(before)) : ownLoosening(key, before, part) ?? compared(before, part.over(before), inputs, today);
			const may = defaults.may.find((entry) => entry.key === key);
			const result = takeParts(effective, together(key, parts(own)), loosens, may);
			effective = result.effective;
			for (const { part } of result.refused) refused.add(part.name);
			for (const place of result.limited) limited.add(place);
			refusals.push(...refusalNotes(key, result.refused, may));
		}
		const { isLevelOfDefaults: _, ...rest } = effective;
		const isLevelOfDefaults = effective.level !== void 0 && (own.level === void 0 || refused.has("level"));
		const held = [...own.places].filter(([key]) => !refused.has(key));
		return {
			configuration: {
				...rest,
				targets: limitedIn(limited, rest.targets),
				exemptions: limitedIn(limited, rest.exemptions),
				may: defaults.may,
				...isLevelOfDefaults ? { isLevelOfDefaults: true } : {},
				places: new Map([...defaults.configuration.places, ...held])
			},
			faults,
			refusals
		};
	};
}
function limitedIn(limited, entries) {
	return entries.map((entry) => limited.has(entry.place) ? {
		...entry,
		isLimited: true
	} : entry);
}
function together(key, parts) {
	const [first] = parts;
	if (first === void 0 || parts.length <= (MOST_PARTS[key] ?? MOST_OTHER_PARTS)) return parts;
	const all = parts.map(({ paths }) => paths?.filter((glob) => !takesAway(glob)) ?? []);
	return [{
		name: key,
		place: first.place,
		entries: parts.map(({ place }) => place),
		paths: all.every((paths) => paths.length > 0) ? all.flat() : void 0,
		over: (effective) => parts.reduce((before, part) => part.over(before), effective)
	}];
}
function takeParts(before, parts, loosens, may) {
	let effective = before;
	const refused = [];
	const limited = [];
	for (const part of parts) {
		const loosening = loosens(effective, part);
		const isTaken = loosening === void 0 || may !== void 0 && isAllowed(may, part, effective);
		if (isTaken) effective = part.over(effective);
		else refused.push({
			part,
			loosens: loosening
		});
		if (isTaken && loosening !== void 0 && may?.paths !== void 0) limited.push(...part.entries ?? [part.place]);
	}
	return {
		effective,
		refused,
		limited
	};
}
function namedFile(key, before, after) {
	const namedIn = ({ podSecurityConfiguration, baseline }) => JSON.stringify([podSecurityConfiguration, baseline]);
	if (namedIn(before) === namedIn(after)) return void 0;
	return `${key} names a file of the repository, which says itself what may be violated`;
}
function compared(before, after, inputs, today) {
	const readingOf = (configuration) => ({
		configuration,
		faults: []
	});
	const { loosened } = compareConfigurations(readingOf(before), readingOf(after), inputs, today);
	return loosened.length === 0 ? void 0 : severally(loosened.map(({ message }) => message));
}
function ownLoosening(key, before, part) {
	if (key !== "targets") return void 0;
	const { targets } = part.over(before);
	const added = targets.filter((entry) => !before.targets.includes(entry));
	const stated = before.targets.filter(({ isOfDefaults, enforce }) => isOfDefaults && enforce !== void 0);
	return added.some(({ enforce, ...selector }) => enforce === void 0 && stated.some((entry) => selectorsOverlap(entry, selector))) ? "it says no level, where targets of the defaults state one" : void 0;
}
function isAllowed({ key, paths: allowed }, { paths, over }, before) {
	if (allowed === void 0) return true;
	if (key !== "paths") return paths !== void 0 && coversGlobs(allowed, paths);
	const rest = over(before).paths.filter((glob) => !takesAway(glob) || !coversGlobs(allowed, [glob.slice(1)]));
	return coversGlobs(rest, before.paths);
}
function refusalNotes(key, refused, may) {
	return [...groupBy(refused, ({ part: { place } }) => JSON.stringify(place)).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		const names = joinTexts(together.map(({ part }) => part.name));
		const has = together.length === 1 ? "has" : "have";
		const why = [...new Set(together.map(({ loosens }) => loosens))];
		const where = may?.paths === void 0 ? `does not list ${key}` : `lists ${key} for ${joinTexts(may.paths)} alone`;
		const message = `${names} ${has} no effect: ${severally(why)}; the organisation's defaults allow no less, as their may ${where}`;
		return [{
			...first.part.place,
			path: "",
			code: "not-allowed",
			message
		}];
	});
}
const MOST_SENTENCES = 3;
function severally(sentences) {
	const more = sentences.length - MOST_SENTENCES;
	return [...sentences.slice(0, MOST_SENTENCES), ...more > 0 ? [`and ${more} more`] : []].join("; ");
}
// src/target/config/defaults/defaults-shape.ts
const KEY = choiceShape(Object.keys(CONFIGURATION.fields).sort());
const MAY = {
	fields: {
		key: {
			...KEY,
			description: "The key of the config that a repository may loosen."
		},
		paths: globs(FILE_GLOB, "The files for which it may, as globs from the root: `legacy/**`. Left out: all.")
	},
	required: ["key"],
	isExplicit: true,
	shorthand: KEY
};
const DEFAULTS = {
	description: "What pss-review holds the repositories of an organisation to.",
	fields: {
		...CONFIGURATION.fields,
		may: {
			items: MAY,
			description: "What a repository\u2019s own config may loosen: keys, each for all files or for some. Left out: nothing."
		}
	},
	isExplicit: true
};
// src/target/config/defaults/read-defaults.ts
var read_defaults_exports = /* @__PURE__ */ __exportAll({ readDefaults: () => readDefaults });
const PLACED_KEYS = [
	"level",
	"pod-security-configuration",
	"baseline"
];
function readDefaults(file, text) {
	const { configuration, faults, root, placeOf } = readKeys(file, text, DEFAULTS);
	if (faults.length > 0) throw mistakes(faults);
	if (root?.kind !== "mapping") throw new ConfigurationError(`${file}: found nothing, expected keys of the config: leave it out where there are none`);
	const may = readMay(statedField(root, "may"), placeOf);
	const mayFaults = faultsOf(may);
	if (mayFaults.length > 0) throw mistakes(mayFaults);
	return {
		configuration: asDefaults(configuration),
		may
	};
}
function mistakes(faults) {
	return new ConfigurationError(faults.map(formatFault).join("\n"));
}
function readMay(value, placeOf) {
	if (value?.kind !== "list") return [];
	return value.items.map((item) => {
		const paths = textsOf(statedField(item, "paths"));
		return {
			key: textOrEmpty(item) ?? textOrEmpty(statedField(item, "key")) ?? "",
			...paths === void 0 ? {} : { paths },
			place: placeOf(item.node)
		};
	});
}
function faultsOf(may) {
	const seen = /* @__PURE__ */ new Set();
	return may.flatMap(({ key, paths, place }, index) => {
		const isRepeated = seen.has(key);
		seen.add(key);
		if (isRepeated) return [{
			...place,
			message: `may[${index}]: found ${key} again: keep one entry, with all of its paths`
		}];
		if (paths === void 0 || KEYS_WITH_PATHS.some((each) => each === key)) return [];
		const message = `may[${index}].paths: ${key} is not said of some files: remove paths (${KEYS_WITH_PATHS.join(", ")} can have them)`;
		return [{
			...place,
			message
		}];
	});
}
function asDefaults({ places, targets, namespaces, exemptions, ...configuration }) {
	return {
		...configuration,
		targets: targets.map((entry) => ({
			...entry,
			versionPlaces: /* @__PURE__ */ new Map(),
			isOfDefaults: true
		})),
		namespaces: namespaces.map((entry) => ({
			...entry,
			isOfDefaults: true
		})),
		exemptions: exemptions.map((entry) => ({
			...entry,
			isOfDefaults: true
		})),
		...configuration.level === void 0 ? {} : { isLevelOfDefaults: true },
		places: new Map([...places].filter(([key]) => PLACED_KEYS.includes(key)))
	};
}
// src/commands/flags/defaults-flag.ts
const DEFAULTS_OPTION = new Option("--defaults <file>", "what the organisation holds its repositories to, as in the Action's input defaults: the repository's config may loosen of it what its may lists (default: nothing)");
async function defaultsRequest(file) {
	if (file === void 0) return {};
	const defaults = readDefaults(file, await readFlagFile("--defaults", file));
	for (const message of newerVersions(defaults.configuration, `${file}: `)) process.stderr.write(`pss-review: ${message}\n`);
	return { overlay: defaultsOverlay(defaults, {}, today()) };
}
// src/commands/flags/target-flags.ts
const TARGET_OPTIONS = [
	new Option("--level <level>", "privileged, baseline or restricted (default: restricted)"),
	new Option("--version <version>", `v1.0 \u2026 ${NEWEST_VERSION}, or latest (default: latest); a newer one is taken as ${NEWEST_VERSION}`),
	new Option("--cluster-version <version>", `the version of the cluster whose server judges, from ${OLDEST_CLUSTER_VERSION} on (default: ${NEWEST_VERSION}, the newest known)`),
	new Option("--render <when>", "auto or always: kustomizations are built and charts rendered, and judged so; never: no tool is run (default: auto)"),
	new Option("--config <path>", `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`),
	DEFAULTS_OPTION
];
const EVERYWHERE = new Option("--everywhere", "judge every workload by that level, whatever targets and Namespaces say");
const HARDENING_OPTION = new Option("--hardening <what>", "what becomes of the advice beyond the standard: off; summary: the checklist has it; comment: it is commented and repaired, too; enforce: it blocks (default: summary)");
const UNJUDGED_OPTION = new Option("--unjudged <what>", "neutral, or fail: what could not be judged is a failure, too (default: neutral)");
function unjudgedOf({ unjudged }) {
	return unjudged === void 0 ? void 0 : oneOf("--unjudged", UNJUDGED, unjudged);
}
function settingsRequest({ config, everywhere, render, hardening, ...target }) {
	const isNamed = config !== void 0;
	const asked = {
		...statedTarget(target),
		...render === void 0 ? {} : { render: oneOf("--render", RENDER, render) },
		...typeof hardening === "string" && { hardening: settingForAll(oneOf("--hardening", HARDENING_CHOICES, hardening)) }
	};
	for (const message of newerVersions(asked, "--")) process.stderr.write(`pss-review: ${message}\n`);
	return {
		config: config ?? ".github/pss-review.yml",
		isNamed,
		asked,
		first: "asked",
		isEverywhere: everywhere ?? false
	};
}
function inputsOf(paths, { config, defaults, baseline }) {
	return [...paths, ...[
		config,
		defaults,
		baseline
	].filter((path) => path !== void 0)];
}
function flagWords(flags) {
	const { level, version, clusterVersion, config, defaults, render, everywhere } = flags;
	const hardening = flags.hardening === true ? void 0 : flags.hardening;
	const words = Object.entries({
		level,
		version,
		"cluster-version": clusterVersion,
		config,
		defaults,
		render,
		hardening
	}).flatMap(([name, value]) => value === void 0 ? [] : [`${name}=${value}`]);
	return everywhere ? [...words, "everywhere"] : words;
}
// src/report/text/display.ts
const PLAIN_DISPLAY = {
	width: Number.POSITIVE_INFINITY,
	style: (_, text) => text,
	link: (text) => text
};
// src/commands/display-of.ts
const FORMATS_OF = {
	heading: ["bold", "underline"],
	failure: ["bold", "red"],
	warning: "yellow",
	success: "green",
	place: "cyan",
	aside: "gray",
	code: "magenta",
	emphasis: "bold",
	added: "green",
	removed: "red"
};
const USUAL_WIDTH = 80;
const LEAST_WIDTH = 40;
function displayOf(stream = process.stdout) {
	const isColoured = styleText("red", "x", { stream }) !== "x";
	return {
		width: stream.isTTY ? Math.max(stream.columns || USUAL_WIDTH, LEAST_WIDTH) : Number.POSITIVE_INFINITY,
		style: (role, text) => isColoured ? styleText(FORMATS_OF[role], text, { validateStream: false }) : text,
		link: (text, url) => isColoured && stream.isTTY ? hyperlink(text, url) : text
	};
}
function hyperlink(text, url) {
	return `\u001b]8;;${url}\u0007${text}\u001b]8;;\u0007`;
}
// src/commands/print-to.ts
const OUTPUT_OPTION = new Option("--output <file>", "write to this file; standard output says what was written");
function displayFor(file) {
	return file === void 0 ? displayOf() : PLAIN_DISPLAY;
}
async function printTo(output, file, texts, says) {
	if (file === void 0) {
		for await (const text of texts) await output.write(text);
		return;
	}
	const written = await writing(file, openOutput(file));
	try {
		for await (const text of texts) await writing(file, written.write(text));
		await writing(file, written.keep());
	} finally {
		await written.drop().catch(() => void 0);
	}
	await output.write(`wrote ${file.path}: ${says()}\n`);
}
async function writing({ path }, step) {
	return await step.catch((error) => {
		throw new ConfigurationError(`--output ${path}: cannot be written: ${error.message}`);
	});
}
async function openOutput({ file, isReplaced, mode }) {
	if (isReplaced) return await replaceFile(file, mode);
	const handle = await open(file, "a");
	return {
		write: async (text) => {
			await handle.writeFile(text, "utf8");
		},
		keep: async () => void 0,
		drop: async () => await handle.close()
	};
}
// src/repository/named-namespaces.ts
const NAMED = /namespace["']?[ \t]{0,20}:[ \t]{0,20}["']?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\w.-])/gi;
function namedNamespaces(content) {
	const text = textOfContent(content) ?? "";
	return new Set([...text.matchAll(NAMED)].map(([, name = ""]) => name));
}
function countNamed(paths) {
	const counted = new Set(paths);
	const counts = /* @__PURE__ */ new Map();
	const see = ({ path, content }) => {
		if (!counted.has(path)) return;
		for (const name of namedNamespaces(content)) counts.set(name, (counts.get(name) ?? 0) + 1);
	};
	return {
		counts,
		see,
		*seeing(files) {
			for (const file of files) {
				see(file);
				yield file;
			}
		}
	};
}
// src/source/folder/find-root.ts
async function findRoot(path) {
	for (let current = path;; current = dirname(current)) {
		if (await stat(join(current, ".git")).then(() => true, () => false)) return current;
		if (dirname(current) === current) return void 0;
	}
}
async function rootOrFolder(folder) {
	return await findRoot(folder) ?? folder;
}
// src/source/folder/find-scope.ts
function pathFrom(folder, path) {
	return relative(folder, path).split(sep).join("/");
}
async function findScope(paths, folder) {
	const found = await Promise.all(paths.map((path) => locatePath(path, folder)));
	const own = (await realRoot(folder))?.real;
	const [first, ...others] = found;
	const root = first?.root ?? own;
	const other = others.find((one) => (one.root ?? own) !== root);
	if (first !== void 0 && other !== void 0) throw new ConfigurationError(differenceOf(first, other));
	return {
		root: root ?? folder,
		isRepository: root !== void 0,
		paths: found.map(({ absolute }) => absolute)
	};
}
function differenceOf(one, other) {
	const [inside, outside] = one.root === void 0 ? [other, one] : [one, other];
	return `${outside.root === void 0 ? `${inside.path} is in a repository, and ${outside.path} is judged by the folder you are in, which is not in that one` : `${one.path} and ${other.path} are in different repositories`}: name them in runs of their own`;
}
async function locatePath(path, folder) {
	if (path === "-") return {
		path,
		absolute: path
	};
	if (path === "") throw new ConfigurationError("found an empty path, expected a file or a folder; . is this one");
	const absolute = resolve(folder, path);
	await stat(absolute).catch(async (error) => {
		throw new ConfigurationError(`${path}: ${await absenceOf(absolute, error)}`);
	});
	for (const place of [absolute, await realpath(absolute).catch(() => absolute)]) {
		const root = await realRoot(place);
		if (root !== void 0) return {
			path,
			absolute: join(root.real, relative(root.named, place)),
			root: root.real
		};
	}
	return {
		path,
		absolute
	};
}
async function absenceOf(path, { code }) {
	if (code === "EACCES") return "cannot be read: a folder on the way gives no permission";
	return (await lstat(path).catch(() => void 0))?.isSymbolicLink() ? "a symbolic link that leads to nothing" : "no such file or folder";
}
async function realRoot(path) {
	const named = await findRoot(path);
	return named === void 0 ? void 0 : {
		named,
		real: await realpath(named)
	};
}
// src/source/folder/list-all-below.ts
const EXCLUDED = /* @__PURE__ */ new Set([".git", "node_modules"]);
const MAX_FILES = 1e5;
async function listAllBelow(root, folder) {
	const files = [];
	const folders = [folder];
	for (let current = folders.pop(); current !== void 0 && files.length < MAX_FILES; current = folders.pop()) {
		const entries = await readdir(resolve(root, current), { withFileTypes: true }).catch(() => []);
		for (const entry of entries) {
			const path = pathBelow(current, entry.name);
			if (entry.isDirectory() && !EXCLUDED.has(entry.name)) folders.push(path);
			else if (entry.isFile()) files.push({
				path,
				mode: "100644"
			});
			else if (entry.isSymbolicLink()) {
				const target = await readlink(resolve(root, path)).catch(() => void 0);
				files.push({
					path,
					mode: LINK_MODE,
					...target === void 0 ? {} : { target }
				});
			}
		}
	}
	return files;
}
// src/source/folder/folder-tree.ts
const FILE_MODE = "100644";
const ABSENT = {
	unreadable: "the file is not among those that were found",
	reason: "unreadable"
};
async function folderTree(local, root, listed = /* @__PURE__ */ new Set()) {
	const byPath = new Map(local.map((file) => [file.path, file]));
	const paths = local.map(({ path }) => path);
	const charts = await chartsAround(paths, root, listed);
	const contentOf = keepingSome((path) => byPath.get(path)?.content(path));
	return {
		files: [...local.map(({ path, isLink, target }) => isLink ? {
			path,
			mode: LINK_MODE,
			...target === void 0 ? {} : { target }
		} : {
			path,
			mode: FILE_MODE
		}), ...charts],
		isListed: false,
		read: async (wanted) => {
			const contents = /* @__PURE__ */ new Map();
			for (const path of wanted) {
				const found = (isKustomizationPath(path) ? contentOf(path) : void 0) ?? readIfThere(resolve(root, path));
				if (found !== void 0) contents.set(path, found);
			}
			return contents;
		},
		readInOrder: function* (wanted) {
			for (const path of wanted) yield {
				path,
				content: contentOf(path) ?? ABSENT
			};
		},
		missing: async (wanted) => {
			const unknown = wanted.filter((path) => byPath.get(path)?.isLink !== false);
			const isThere = await Promise.all(unknown.map((path) => isFileWithin(resolve(root, path), root)));
			return unknown.filter((_, index) => isThere[index] !== true);
		},
		listBelow: async (folders) => (await Promise.all(folders.map((folder) => listAllBelow(root, folder)))).flat(),
		findContextFiles: async (config) => {
			const kustomizationPaths = [...foldersAbove(paths)].filter((folder) => !listed.has(folder)).flatMap((above) => KUSTOMIZATION_NAMES.map((name) => pathBelow(above, name)));
			const described = [...paths.filter(isDescribingPath), ...charts.map(({ path }) => path)];
			return {
				paths: [.../* @__PURE__ */ new Set([
					...described,
					...kustomizationPaths,
					...config
				])],
				isWhole: true,
				gaps: []
			};
		},
		choose: (candidates) => candidates,
		contentOf,
		gaps: []
	};
}
const KEPT = 8388608;
function keepingSome(read) {
	const kept = /* @__PURE__ */ new Map();
	let size = 0;
	return (path) => {
		const known = kept.get(path);
		if (known !== void 0) return known;
		const content = read(path);
		if (content === void 0) return void 0;
		size += sizeOfContent(content);
		if (size <= KEPT) kept.set(path, content);
		else kept.clear();
		return content;
	};
}
async function chartsAround(paths, folder, listed) {
	const known = new Set(paths);
	const charts = [...new Set(paths.flatMap(chartCandidates))].filter((chart) => !listed.has(chart));
	const files = [];
	for (const path of charts.map((chart) => pathBelow(chart, "Chart.yaml"))) if (await stat(resolve(folder, path)).then((entry) => entry.isFile(), () => false) && !known.has(path)) files.push({
		path,
		mode: FILE_MODE
	});
	return files;
}
async function isFileWithin(path, folder) {
	try {
		const [real, realFolder] = [await realpath(path), await realpath(folder)];
		return (await stat(real)).isFile() && !relative(realFolder, real).startsWith("..");
	} catch {
		return false;
	}
}
function readIfThere(path) {
	try {
		return statSync(path).isFile() ? { bytes: readFileSync(path) } : void 0;
	} catch {
		return;
	}
}
function foldersAbove(paths) {
	const folders = /* @__PURE__ */ new Set([""]);
	for (const path of paths) for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
	return folders;
}
// src/source/folder/read-local-file.ts
function readLocalFile(path) {
	try {
		const file = openSync(path, "r");
		try {
			return readOpen(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		return unreadable("the file", error);
	}
}
const START = Buffer.allocUnsafeSlow(65536);
function readOpen(file) {
	let chunks = [];
	let size = 0;
	for (let length = readSync(file, START); length > 0; length = readSync(file, START)) {
		size += length;
		if (size <= 5242880) {
			chunks.push(new Uint8Array(START.subarray(0, length)));
			continue;
		}
		chunks = [];
		const stats = fstatSync(file);
		if (stats.isFile()) return {
			unreadable: sizeMessage(Math.max(size, stats.size)),
			reason: "size"
		};
	}
	if (size > 5242880) return {
		unreadable: sizeMessage(size),
		reason: "size"
	};
	const [bytes = /* @__PURE__ */ new Uint8Array()] = chunks;
	return { bytes: chunks.length <= 1 ? bytes : Buffer.concat(chunks) };
}
function unreadable(subject, { code, message }) {
	return {
		unreadable: `${subject} cannot be read (${code ?? message})`,
		reason: "unreadable"
	};
}
// src/source/folder/local-files.ts
async function findLocalFiles({ root, isRepository, paths }) {
	const found = /* @__PURE__ */ new Map();
	const folders = [];
	const listed = /* @__PURE__ */ new Set();
	const disk = {
		shown: (path) => pathFrom(root, String(path)),
		read: (path) => readLocalFile(resolve(root, path))
	};
	const { shown, read } = disk;
	const searched = /* @__PURE__ */ new Set();
	for (const path of paths) {
		if (path === "-") {
			if (found.has(path)) continue;
			const content = await readStandardInput();
			found.set(path, {
				path,
				isLink: false,
				isNamed: true,
				content: () => content
			});
			continue;
		}
		const entry = await stat(path);
		if (entry.isDirectory()) {
			const { files, listed: inside, ...folder } = searchFolder(path, disk, isRepository);
			searched.add(path);
			for (const each of inside) listed.add(each);
			folders.push(folder);
			for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
		} else if (found.get(shown(path))?.isNamed !== true) {
			const content = entry.isFile() && !isDevice(path) ? read : readOnce(path);
			found.set(shown(path), {
				path: shown(path),
				isLink: false,
				isNamed: true,
				content
			});
		}
	}
	if (isRepository && !searched.has(root)) {
		const { files, listed: inside } = searchFolder(root, disk, true, searched);
		for (const each of inside) listed.add(each);
		for (const file of files) if (!found.has(file.path)) found.set(file.path, {
			...file,
			isContext: true
		});
	}
	return {
		files: inPathOrder([...found.values()]),
		listed,
		folders
	};
}
function inPathOrder(files) {
	return [...files].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
async function readStandardInput() {
	const bytes = await buffer(process.stdin);
	if (bytes.byteLength === 0) throw new ConfigurationError("-: standard input is empty: did the command before the pipe fail?");
	return { bytes };
}
function shownBelow(folder, name, path, shown) {
	return folder.startsWith("..") ? shown(path) : pathBelow(folder, name);
}
function searchFolder(folder, { shown, read }, isInRepository, known = /* @__PURE__ */ new Set()) {
	const files = [];
	const counts = {
		others: 0,
		excluded: 0,
		links: 0
	};
	const repositories = [];
	const listed = [];
	const folders = [{
		path: folder,
		shown: shown(folder),
		inner: ""
	}];
	for (let current = folders.pop(); current !== void 0; current = folders.pop()) {
		const { path: currentFolder, shown: shownFolder, inner } = current;
		const entries = entriesIn(currentFolder);
		if (entries instanceof Error) {
			files.push({
				path: shownFolder,
				isLink: false,
				isNamed: true,
				content: () => unreadable("the folder", entries)
			});
			continue;
		}
		if (isInRepository && currentFolder !== folder && entries.some(({ entry }) => String(entry.name) === ".git")) {
			repositories.push(shownFolder);
			continue;
		}
		listed.push(shownFolder);
		for (const { entry, path } of entries) {
			const name = String(entry.name);
			if (entry.isDirectory()) {
				if (name === "node_modules") counts.excluded++;
				else if (name !== ".git" && !(typeof path === "string" && known.has(path))) folders.push({
					path,
					shown: shownBelow(shownFolder, name, path, shown),
					inner: pathBelow(inner, name)
				});
			} else if (!isManifestPath(pathBelow(inner, name))) {
				if (entry.isSymbolicLink()) counts.links++;
				else counts.others++;
			} else if (entry.isFile() || entry.isSymbolicLink()) files.push(foundFile(shownBelow(shownFolder, name, path, shown), path, entry, read));
		}
	}
	const shared = sharedPaths(files.map(({ path }) => path));
	return {
		path: shown(folder),
		...counts,
		repositories: repositories.sort(),
		listed,
		files: shared.size === 0 ? files : files.map((file) => shared.has(file.path) ? {
			...file,
			content: () => SHARED
		} : file)
	};
}
function foundFile(shownPath, path, entry, read) {
	if (entry.isSymbolicLink()) return {
		path: shownPath,
		isNamed: false,
		isLink: true,
		target: readlinkSync(path),
		content: notFollowed
	};
	return {
		path: shownPath,
		isNamed: false,
		isLink: false,
		content: typeof path === "string" ? read : () => readLocalFile(path)
	};
}
function entriesIn(folder) {
	try {
		return listFolder(folder);
	} catch (error) {
		return error;
	}
}
function listFolder(folder) {
	const entries = readdirSync(folder, { withFileTypes: true });
	if (typeof folder === "string" && !entries.some(({ name }) => isOddPath(name))) {
		const start = folder.endsWith(sep) ? folder : `${folder}${sep}`;
		return entries.map((entry) => ({
			entry,
			path: `${start}${entry.name}`
		}));
	}
	return readdirSync(folder, {
		withFileTypes: true,
		encoding: "buffer"
	}).map((entry) => ({
		entry,
		path: Buffer.concat([
			Buffer.from(folder),
			Buffer.from(sep),
			entry.name
		])
	}));
}
function readOnce(path) {
	const content = readLocalFile(path);
	return () => content;
}
function isDevice(path) {
	return /^\/(dev|proc)\//.test(path);
}
function notFollowed() {
	return { bytes: /* @__PURE__ */ new Uint8Array() };
}
// src/source/this-repository.ts
async function thisRepository(git, env) {
	const branches = [env["GITHUB_BASE_REF"] || queued(env["GITHUB_REF_NAME"] ?? "")].filter((branch) => branch !== "");
	const isOfJob = Boolean(env["GITHUB_REPOSITORY"]) && branches.length > 0;
	return {
		urls: await urlsOf(git, env),
		branches: isOfJob ? branches : await branchesOf(git)
	};
}
async function urlsOf(git, env) {
	const { GITHUB_REPOSITORY: name, GITHUB_SERVER_URL: server = "https://github.com" } = env;
	if (name) return [`${server}/${name}`];
	return (await lines(git, [
		"config",
		"--get-regexp",
		"^remote\\..*\\.url$"
	])).map((line) => line.slice(line.indexOf(" ") + 1));
}
async function repositoryName(git, env) {
	const [url = ""] = await urlsOf(git, env);
	const [, owner, name] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	return owner === void 0 || name === void 0 ? void 0 : {
		owner,
		name
	};
}
async function checkoutName(git) {
	const [url = ""] = await urlsOf(git, {});
	const [, owner, name] = /^(?:(?:https?|ssh|git):\/\/[^/]+\/(?:.*\/)?|[^/]+@[^/:]+:(?:.*\/)?)([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(url) ?? [];
	const isPlain = (text = "") => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(text);
	return isPlain(owner) && isPlain(name) ? `${owner}/${name}` : void 0;
}
function queued(branch) {
	return /^gh-readonly-queue\/(.+)\/pr-\d+-[0-9a-f]+$/.exec(branch)?.[1] ?? branch;
}
async function branchesOf(git) {
	const [own, remote] = await Promise.all([lines(git, [
		"symbolic-ref",
		"--quiet",
		"--short",
		"HEAD"
	]), lines(git, [
		"for-each-ref",
		"--format=%(symref:lstrip=3)",
		"refs/remotes/*/HEAD"
	])]);
	return [.../* @__PURE__ */ new Set([...own, ...remote])];
}
async function lines(git, args) {
	return ((await git.run(args))?.toString("utf8") ?? "").split("\n").filter((line) => line !== "");
}
// src/scan/divide-files.ts
function partOfFiles(files, charts, { index, of }) {
	const units = unitsOf(files, charts);
	const total = units.reduce((sum, { weight }) => sum + weight, 0);
	const paths = /* @__PURE__ */ new Set();
	let before = 0;
	for (const { weight, files: own } of units) {
		if ((total === 0 ? 1 : Math.min(of, Math.floor((before + weight / 2) * of / total) + 1)) === index) for (const { path } of own) paths.add(path);
		before += weight;
	}
	return {
		paths,
		isLast: index === of
	};
}
function unitsOf(files, charts) {
	const units = [];
	let last;
	for (const file of files) {
		const chart = chartCandidates(file.path).find((folder) => folder !== "" && charts.has(folder));
		const open = chart !== void 0 && chart === last ? units.at(-1) : void 0;
		if (open === void 0) units.push({
			files: [file],
			weight: file.weight
		});
		else {
			open.files.push(file);
			open.weight += file.weight;
		}
		last = chart;
	}
	return units;
}
// src/commands/flags/shard-flag.ts
const SHARD_OPTION = new Option("--shard <i/n>", "scan part i of n, for --format json; report --merge joins the parts");
function shardOf({ shard, format, only, writeBaseline, pruneBaseline }) {
	if (shard === void 0) return void 0;
	const [, index, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard) ?? []).map(Number);
	if (index === void 0 || of === void 0 || index > of) throw new ConfigurationError(`--shard: found ${JSON.stringify(shard)}, expected i/n with i from 1 to n, such as 1/4 \u2026 4/4`);
	const refuse = (flag, why) => new ConfigurationError(`--shard and ${flag}: ${why}`);
	if (format !== "json") throw refuse(`--format ${format}`, "a part of a scan is no report: use --format json, and report --merge for the other formats");
	if (only !== void 0) throw refuse("--only", "the counts of the whole need all workloads: leave --only out");
	if (writeBaseline !== void 0) throw refuse("--write-baseline", "a baseline is of the whole repository: write it in a scan without --shard");
	if (pruneBaseline) throw refuse("--prune-baseline", "a part does not know what is paid: prune in a scan without --shard");
	return {
		index,
		of
	};
}
const FILE_WEIGHT = 2e3;
const BUILD_WEIGHT = 2e5;
function weighedFiles(paths, root) {
	return paths.map((path) => {
		const size = path === "-" ? 0 : statSync(resolve(root, path), { throwIfNoEntry: false })?.size ?? 0;
		const isBuilt = isKustomizationPath(path) || /(^|\/)Chart\.yaml$/.test(path);
		return {
			path,
			weight: size + FILE_WEIGHT + (isBuilt ? BUILD_WEIGHT : 0)
		};
	});
}
function localPart(paths, root, { charts }, shard) {
	const files = weighedFiles(paths, root);
	const digest = createHash("sha256");
	for (const { path, weight } of files) digest.update(`${JSON.stringify(path)} ${weight}\n`);
	for (const chart of [...charts].sort()) digest.update(`${JSON.stringify(chart)}\n`);
	const part = partOfFiles(files, charts, shard);
	return {
		...part,
		shard,
		files: digest.digest("hex"),
		findsSetters: (shown) => {
			for (const file of shown) if (part.paths.has(file)) return true;
			return false;
		}
	};
}
async function shardOrigin({ shard, files }, root, flags, program) {
	const head = await gitIn(root).run([
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]);
	return {
		...shard,
		commit: head?.toString("utf8").trim() ?? null,
		files,
		flags: [
			...flagWords(flags),
			...flags.hardening === true ? ["hardening"] : [],
			...flags.baseline === void 0 ? [] : ["baseline"]
		],
		program
	};
}
// src/commands/read-local-files.ts
async function readNamed({ files, folders, listed }, request, { root }, given) {
	const tree = withGiven(await folderTree(files, root, listed), given);
	const reading = await readRepository(tree, request);
	const known = new Set(files.map(({ path }) => path));
	const isSearched = (path) => folders.some((folder) => folder.path === "" ? !path.startsWith("../") : isBelow(path, folder.path));
	const named = namedFiles(reading.facts).flatMap((path) => {
		const content = known.has(path) || !isSearched(path) ? void 0 : reading.contents.get(path);
		return content === void 0 ? [] : [{
			path,
			isLink: false,
			isNamed: false,
			content: () => content
		}];
	});
	if (named.length === 0) return {
		local: files,
		tree,
		reading
	};
	const local = inPathOrder([...files, ...named]);
	return {
		local,
		tree: withGiven(await folderTree(local, root, listed), given),
		reading
	};
}
async function readImageFiles(tree, known) {
	const paths = (await tree.listBelow?.([""]) ?? []).map(({ path }) => path).filter((path) => isImageFile(path) && !known.has(path));
	return [...await tree.read(paths)].map(([path, content]) => ({
		path,
		content
	}));
}
function* chain(first, second) {
	yield* first;
	yield* second;
}
function withGiven(tree, given) {
	if (given.size === 0) return tree;
	const contents = new Map([...given].map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }]));
	const contentOf = (path) => contents.get(path) ?? tree.contentOf(path);
	return {
		...tree,
		read: async (wanted) => {
			const found = await tree.read(wanted);
			const asked = [...contents].filter(([path]) => found.has(path) || wanted.includes(path));
			return new Map([...found, ...asked]);
		},
		readInOrder: function* (wanted) {
			for (const { path, content } of tree.readInOrder(wanted)) yield {
				path,
				content: contents.get(path) ?? content
			};
		},
		contentOf
	};
}
async function readLocalFiles(paths, flags, given = /* @__PURE__ */ new Map()) {
	const folder = process.cwd();
	const scope = await findScope(paths, folder);
	const { root } = scope;
	const request = {
		...settingsRequest(flags),
		...await defaultsRequest(flags.defaults),
		...flags.config === void 0 ? {} : { config: pathFrom(root, resolve(folder, flags.config)) }
	};
	const found = await findLocalFiles(scope);
	const { local, tree, reading } = await readNamed(found, request, scope, given);
	if (flags.config !== void 0 && !reading.contents.has(request.config)) throw new ConfigurationError(`--config ${flags.config}: no such file`);
	const options = {
		baseline: flags.baseline === void 0 ? void 0 : await readBaselineFile(flags.baseline),
		isWithoutBaseline: flags.baseline === void 0 && flags.writeBaseline !== void 0,
		hasChecklist: flags.hasChecklist ?? false
	};
	const setup = await withName(scanSetup(reading, {
		...request,
		today: today(),
		...options
	}), root);
	const named = local.filter(({ isContext }) => isContext !== true);
	const scanned = named.filter(({ path, isNamed }) => isNamed || matchesGlobs(setup.settings.paths, path));
	const seen = new Set(scanned);
	const leftOut = countNamed(local.filter((file) => !file.isLink && !seen.has(file) && file.path !== request.config).map(({ path }) => path));
	const otherManifests = local.map(({ path }) => path).filter((path) => !reading.contents.has(path) && setup.roleOf(path).is === "manifest");
	for (const [path, content] of reading.contents) leftOut.see({
		path,
		content
	});
	const others = leftOut.seeing(tree.readInOrder(otherManifests));
	const isWhole = scope.paths.includes(root);
	const scannedPaths = scanned.map(({ path }) => path);
	const part = flags.shard && localPart(scannedPaths, root, setup.facts, flags.shard);
	const reached = isWhole ? {} : { changed: new Set(scannedPaths) };
	const rendering = await renderTree({
		tree,
		...setup,
		...reached,
		...part && { findsSetters: part.findsSetters }
	});
	const rules = scanRules(setup, chain(others, setup.readsSurroundings ? await readImageFiles(tree, new Set(otherManifests)) : []), rendering, tree.contentOf);
	return {
		root,
		paths: scannedPaths,
		searched: found.folders.map((counts) => {
			const below = (files) => files.filter(({ path }) => isBelow(path, counts.path)).length;
			return {
				...counts,
				read: below(scanned),
				deselected: below(named) - below(scanned)
			};
		}),
		contentOf: tree.contentOf,
		read: tree.readInOrder,
		rules: {
			...rules,
			leftOut: leftOut.counts,
			standing: await standingBelow(root, setup.settings.baseline)
		},
		isWhole,
		...part && { part }
	};
}
async function withName(setup, root) {
	if (!setup.readsSurroundings) return setup;
	const repository = await repositoryName(gitIn(root), process.env);
	return {
		...setup,
		settings: {
			...setup.settings,
			repository
		}
	};
}
// \0seldom:string-width
var _seldom_string_width_default = seldom("string-width", "default");
// \0seldom:wrap-ansi
var _seldom_wrap_ansi_default = seldom("wrap-ansi", "default");
// src/report/text/wrap-text.ts
const ONE_COLUMN_EACH = /^[ -~]*$/;
function widthOf(text) {
	return ONE_COLUMN_EACH.test(text) ? text.length : _seldom_string_width_default(text);
}
function wrapText(text, width) {
	return width === Number.POSITIVE_INFINITY || text.length <= width && ONE_COLUMN_EACH.test(text) ? [text] : _seldom_wrap_ansi_default(text, Math.max(width, 1)).split("\n");
}
function hangingLines(prefix, text, column, width) {
	const taken = widthOf(prefix);
	if (width === Number.POSITIVE_INFINITY) return [`${prefix}${" ".repeat(Math.max(column - taken, 1))}${text}`.trimEnd()];
	const lines = wrapText(text, width - column);
	const indent = " ".repeat(column);
	if (taken >= column) return [prefix, ...lines.map((line) => indent + line)];
	const [first = "", ...others] = lines;
	return [`${prefix}${" ".repeat(column - taken)}${first}`.trimEnd(), ...others.map((line) => indent + line)];
}
// src/report/text/workload-lines.ts
const LONGEST_DETAIL = 4e3;
function workloadLines(judged, display, isQuiet) {
	if (isQuiet && !isRejected(judged) && !breaksRules(judged)) return [];
	const { violations, omitted } = reportedViolations(judged);
	if (violations.length === 0) return [];
	const { width, style } = display;
	const shown = isQuiet ? violations.filter(isBlocking) : violations;
	const checks = [...groupBy(shown, ({ check, mode, exemption = "" }) => `${check} ${mode} ${exemption}`).values()];
	const rest = omitted === 0 ? [] : hangingLines("", style("aside", `\u2026 and ${omitted} more`), 10, width);
	return [
		...titleLines(judged, violations, display),
		...checks.flatMap((one) => checkLines(judged, one, display)),
		...rest
	];
}
function isBlocking({ mode, exemption }) {
	return mode === "enforce" && exemption === void 0;
}
function titleLines(judged, violations, display) {
	const { workload, reached } = judged;
	const { width, style } = display;
	const name = style("emphasis", visibleText(workloadName(workload), 200));
	const by = builderName(workload);
	const text = `${name}${by === void 0 ? "" : ` built by ${visibleText(by, 200)}`} ${verdict(judged, violations, display)}; ${reachedText(reached, violations)}`;
	return hangingLines(`  ${style("place", placeInFile({ line: workload.line }))}`, text, 10, width);
}
function verdict(judged, violations, { style }) {
	if (isRejected(judged)) return style("failure", `violates ${formatTargetOnServer(judged.policy.enforce)}`);
	if (breaksRules(judged)) return style("failure", "breaks hardening rules that are enforced");
	const first = violations.find(({ exemption }) => exemption === void 0);
	if (first === void 0) return style("aside", violations.every(({ isKnown }) => isKnown) ? "has what is known" : "is exempt");
	if (first.isHardening) return style("aside", "has advice on hardening");
	return style("warning", `would violate ${formatTargetOnServer(judged.policy[first.mode])}`);
}
function reachedText({ level, next, blocking }, violations) {
	const listed = new Set(violations.filter(({ isHardening }) => !isHardening).map(({ check }) => check));
	const isSame = listed.size === blocking.length && blocking.every(({ check }) => listed.has(check));
	if (next === void 0 || isSame) return `reaches ${level}`;
	return `reaches ${level}, ${next} fails in ${blocking.map(({ check }) => check).join(", ")}`;
}
function checkLines(judged, violations, display) {
	const [first, ...others] = violations;
	if (first === void 0) return [];
	const { width, style } = display;
	const { check, mode, exemption, isKnown, isHardening } = first;
	const { file } = judged.workload;
	const aside = [
		...isHardening ? [mode === "enforce" ? "hardening" : "advice on hardening"] : mode === "enforce" ? [] : [mode],
		...isKnown ? ["known"] : [],
		...exemption === void 0 || isKnown ? [] : [`exempt: ${visibleText(exemption, 200)}`]
	];
	const says = visibleText(formatFailures([first]), LONGEST_DETAIL);
	const tail = aside.length === 0 ? "" : ` ${style("aside", `(${aside.join(", ")})`)}`;
	const also = others.map((violation) => `${violationPlace(violation, file)} ${setterOf(violation)}`).join(", ");
	return [...hangingLines(`  ${style("place", violationPlace(first, file))}`, `${style("code", check)}: ${says}${tail}`, 10, width), ...also === "" ? [] : hangingLines("", style("aside", `${setterOf(first)} here; also ${also}`), 10, width)];
}
function violationPlace({ place }, file) {
	return placeFrom(place, file);
}
function setterOf({ violation }) {
	return visibleText(formatSetter(violation), 200);
}
// src/report/format.ts
async function scanPrinter(format, options) {
	const scan = await format.scan();
	if ("stream" in scan) return scan.stream(options);
	return "held" in scan ? scan.held(options) : wholePrinter((all) => scan.whole(all, options));
}
// src/report/formats.ts
const FORMATS$1 = [
	{
		id: "text",
		isMerged: true,
		purpose: "people, in a terminal or a pipe: [above](#the-text)",
		scan: async () => {
			const { scanText } = await import("./scan-text.js");
			const { auditText } = await import("./audit-text.js");
			return { held: (options) => heldPrinter(options.only === void 0 ? scanText(options) : auditText(options.only, options.display), options.store) };
		},
		review: async () => {
			const { reviewText } = await import("./review-text.js");
			const { reviewInTerminal } = await import("./review-in-terminal.js");
			return (review, { plan, display }) => display.width === Number.POSITIVE_INFINITY ? reviewText(plan) : reviewInTerminal(review, plan, display);
		}
	},
	{
		id: "json",
		isMerged: true,
		purpose: "programs: [below](#json)",
		scan: async () => {
			const { scanJson } = await import("./scan-json.js");
			return { stream: ({ target, only, hasHardening, origin }) => scanJson(target, only, hasHardening, origin) };
		},
		review: async () => {
			const { reviewJson } = await import("./review.js").then((n) => n.review_json_exports);
			return (review, { plan }) => jsonText(reviewJson(review, plan));
		}
	},
	{
		id: "sarif",
		purpose: "code scanning: SARIF 2.1.0, with fixes and suppressions",
		hasChecklist: true,
		scan: async () => {
			const { scanSarif } = await import("./scan-sarif.js");
			return { held: scanSarif };
		},
		review: async () => {
			const { reviewSarif } = await import("./review-sarif.js");
			return (review, { links, version, category }) => jsonText(reviewSarif(review, links, {
				version,
				category
			}));
		}
	},
	{
		id: "rdjson",
		purpose: "reviewdog, which posts to GitLab, Gitea, Bitbucket and Gerrit: its diagnostics, with suggestions",
		hasChecklist: true,
		scan: async () => {
			const { rdjson } = await import("./rdjson.js");
			const { scanDiagnostics } = await import("./scan-diagnostics.js");
			return { held: (options) => scanDiagnostics(options, ({ all }) => rdjson(all(), options.links, options.textOf)) };
		},
		review: async () => {
			const { rdjson } = await import("./rdjson.js");
			const { reviewDiagnostics } = await import("./review-diagnostics.js");
			const { reviewedTexts } = await import("./review-violations.js");
			return (review, { links }) => [...rdjson(reviewDiagnostics(review, links).all(), links, reviewedTexts(review.change))].join("");
		}
	},
	{
		id: "gitlab",
		purpose: "GitLab's merge requests: a report of Code Quality",
		scan: async () => {
			const { codeQuality } = await import("./code-quality.js");
			const { scanDiagnostics } = await import("./scan-diagnostics.js");
			return { held: ({ repairsOf, ...options }) => scanDiagnostics(options, ({ all }) => codeQuality(all())) };
		},
		review: async () => {
			const { codeQuality } = await import("./code-quality.js");
			const { reviewDiagnostics } = await import("./review-diagnostics.js");
			return (review, { links }) => [...codeQuality(reviewDiagnostics(review, links).all())].join("");
		}
	},
	{
		id: "github",
		purpose: "the log of a job of GitHub Actions, which makes annotations of it: workflow commands, what blocks first",
		scan: async () => {
			const { workflowCommands } = await import("./workflow-commands.js");
			const { scanDiagnostics } = await import("./scan-diagnostics.js");
			return { held: ({ repairsOf, ...options }) => scanDiagnostics(options, (diagnostics, outline) => workflowCommands(diagnostics, countsLine(outline))) };
		},
		review: async () => {
			const { workflowCommands } = await import("./workflow-commands.js");
			const { reviewDiagnostics } = await import("./review-diagnostics.js");
			return (review, { links, plan }) => [...workflowCommands(reviewDiagnostics(review, links), plan.title)].join("");
		}
	},
	{
		id: "markdown",
		isMerged: true,
		purpose: "a wiki or an issue",
		hasChecklist: true,
		scan: async () => {
			const { scanMarkdown } = await import("./scan-markdown.js");
			return { held: scanMarkdown };
		}
	},
	{
		id: "junit",
		isMerged: true,
		purpose: "CI systems that show tests: a suite a file, a case a workload",
		scan: async () => {
			const { scanJunit } = await import("./scan-junit.js");
			return { held: ({ only, store }) => heldPrinter(scanJunit(only), store) };
		}
	},
	{
		id: "html",
		isMerged: true,
		purpose: "one page that needs nothing else: overview, namespaces × checks, filters, hardening, the migration plan",
		hasChecklist: true,
		scan: async () => {
			const { htmlReport } = await import("./html-report.js");
			return { held: ({ target, title, links, only, merged }) => htmlReport({
				target,
				title,
				links,
				only,
				merged
			}) };
		}
	},
	{
		id: "plan",
		purpose: "the migration plan alone, as Markdown: for each namespace the labels that it can carry today, and the fixes that unlock the next level",
		scan: async () => {
			const { planText } = await import("./plan-text.js");
			return { whole: (scan, { only }) => planText(scan, only) };
		}
	}
];
function formatsOf(what) {
	return FORMATS$1.filter((format) => format[what] !== void 0);
}
// src/commands/find-format.ts
function findFormat(formats, id) {
	const ids = formats.map((format) => format.id);
	return formats[ids.indexOf(oneOf("--format", ids, id))];
}
// src/commands/spill-file.ts
function spillFile(folder = tmpdir()) {
	let file;
	let size = 0;
	return {
		write: (bytes) => {
			try {
				file ??= openRemoved(join(folder, `pss-review-${randomUUID()}`));
				for (let done = 0; done < bytes.length;) done += writeSync(file, bytes, done, bytes.length - done, size + done);
				size += bytes.length;
				return true;
			} catch {
				return false;
			}
		},
		read: (bytes, start) => {
			for (let done = 0; done < bytes.length;) {
				const read = file === void 0 ? 0 : readSync(file, bytes, done, bytes.length - done, start + done);
				if (read === 0) throw new Error("the temporary file is shorter than what was written to it");
				done += read;
			}
		},
		drop: () => {
			if (file !== void 0) closeSync(file);
			file = void 0;
			size = 0;
		}
	};
}
function openRemoved(path) {
	const file = openSync(path, "wx+", 384);
	rmSync(path, { force: true });
	return file;
}
// src/scan/name-templates.ts
function nameTemplates(scan, file, text) {
	const nameOf = templateNames(text);
	async function* manifests() {
		for await (const scanned of scan.manifests) yield scanned.manifest.file === file ? named(scanned, nameOf) : scanned;
	}
	return {
		...scan,
		manifests: manifests()
	};
}
function named({ manifest, judged, unjudgedIn }, nameOf) {
	const placed = (place) => {
		const name = nameOf(place.line);
		return name === void 0 ? place : {
			...place,
			file: name
		};
	};
	const { workloads, namespaces, notEvaluated, notes } = manifest;
	return {
		manifest: {
			...manifest,
			workloads: workloads.map((workload) => namedWorkload(workload, placed)),
			namespaces: namespaces.map(placed),
			notEvaluated: notEvaluated.map(placed),
			notes: notes.map(placed)
		},
		judged: judged.map((one) => ({
			...one,
			workload: namedWorkload(one.workload, placed)
		})),
		unjudgedIn
	};
}
function namedWorkload(workload, placed) {
	const { locate, locateNamespace } = workload;
	return {
		...placed(workload),
		locate: (path) => placed(locate(path)),
		...locateNamespace && { locateNamespace: () => {
			const place = locateNamespace();
			return place && placed(place);
		} }
	};
}
const LONGEST_NAME = 300;
const COMMENT = "# Source: ";
function templateOf(comment) {
	const name = comment.slice(10).trim();
	const isBelow = !name.startsWith("/") && !name.split("/").includes("..");
	return name === "" || name.length > LONGEST_NAME || !isBelow ? void 0 : name;
}
function templateNames(text) {
	const starts = [1];
	const names = [void 0];
	let isHead = true;
	text.replace(/^\uFEFF/, "").split("\n").forEach((line, index) => {
		const isBoundary = line.startsWith("---");
		const isNaming = isHead && line.startsWith(COMMENT);
		if (isBoundary || isNaming) {
			const template = isNaming ? templateOf(line) : void 0;
			starts.push(index + 1);
			names.push(template === void 0 ? void 0 : `${template} (standard input)`);
		}
		isHead = isBoundary || isHead && !isNaming && (line.trim() === "" || line.startsWith("#"));
	});
	return (line) => names[lastIndexWhere(starts.length, (index) => (starts[index] ?? 0) <= line)];
}
// src/source/workers/read-in-parallel.ts
const ALONE = 16777216;
async function* readInParallel(files, { threads, ...reading }) {
	const rest = files[Symbol.iterator]();
	let bytes = 0;
	try {
		while (threads.jobs === 1 || bytes < ALONE) {
			const { value: file, done } = rest.next();
			if (done === true) return;
			const { path, content, isBuilt } = file;
			bytes += sizeOfContent(content);
			if (threads.jobs > 1 && bytes >= 12582912) threads.start();
			yield readContent(path, content, reading.podSpecs, isBuilt);
		}
		yield* readInWorkers({ [Symbol.iterator]: () => rest }, {
			...reading,
			threads
		});
	} finally {
		rest.return?.();
	}
}
// src/source/workers/reader-threads.ts
const YOUNG_MEGABYTES = 16;
var ReaderThreads = class {
	jobs;
	script;
	workers;
	constructor(script, jobs = availableParallelism()) {
		this.script = script;
		this.jobs = jobs;
	}
	start() {
		const options = { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } };
		this.workers ??= Array.from({ length: this.jobs - 1 }, () => {
			const worker = new Worker(this.script, options);
			worker.unref();
			return worker;
		});
		return this.workers;
	}
};
// src/commands/scan/engine-flags.ts
const GROWTH = 30;
const INLINED = 400;
function keepHeapSmall() {
	setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
const COMPILES_SOON = 13;
function inlineLess() {
	if (Number.parseInt(process.versions.v8, 10) >= COMPILES_SOON) return;
	setFlagsFromString("--no-turbo-inline-array-builtins");
	setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${INLINED}`);
}
// src/commands/remote/remote-name.ts
const SHAPE = /^([A-Za-z\d][\w-]{0,38})\/(?!\.{1,2}(?:@|$))([\w.-]{1,100})(?:@(.+))?$/;
const FILE = /\.(?:ya?ml|json)$/i;
async function remoteNameIn(paths, folder = process.cwd()) {
	const found = (await Promise.all(paths.map((path) => remoteName(path, folder)))).find((name) => name !== void 0);
	if (found !== void 0 && paths.length > 1) throw new ConfigurationError(`${found.argument}: found other paths beside it, and a repository of GitHub is scanned in a run of its own`);
	return found;
}
async function remoteName(argument, folder) {
	const [, owner = "", repo = "", ref] = SHAPE.exec(argument) ?? [];
	if (owner === "" || FILE.test(argument)) return void 0;
	if ((await Promise.all([argument, owner].map((path) => exists(resolve(folder, path))))).includes(true)) return void 0;
	return {
		owner,
		repo,
		argument,
		...ref === void 0 ? {} : { ref }
	};
}
async function exists(path) {
	return stat(path).then(() => true, () => false);
}
// src/commands/scan/find-scan-source.ts
async function findScanSource(paths, flags = {}) {
	const remote = await remoteNameIn(paths);
	if (remote === void 0) return {
		inputs: paths,
		read: (reads) => readLocalFiles(paths, reads)
	};
	assertReading(remote, flags);
	return {
		inputs: [],
		read: async (reads) => (await import("./read-remote-files.js")).readRemoteFiles(remote, reads)
	};
}
function assertReading({ argument }, { writeBaseline, pruneBaseline, shard }) {
	if (shard !== void 0) throw new ConfigurationError(`--shard: ${argument} is read from GitHub as a whole: clone it to divide its scan`);
	const flag = writeBaseline === void 0 ? pruneBaseline && "--prune-baseline" : "--write-baseline";
	if (flag) throw new ConfigurationError(`${flag}: ${argument} is only read from GitHub: clone it to keep a baseline of it`);
}
// src/scan/debt-of.ts
function debtOf({ workload, verdicts, hardening, exempt }) {
	const violations = [...verdicts.enforce.results, ...hardening.filter(({ mode }) => mode === "enforce")].flatMap(({ check, violations: found }) => found.filter((violation) => !isExemptByConfig(exempt, check, violation)).map((violation) => knownViolation(check, formatSetter(violation))));
	return {
		...baselineWorkload(workload),
		violations: new Set(violations)
	};
}
// src/commands/scan/kept-debts.ts
async function keptDebts({ baseline, writeBaseline, pruneBaseline }, inputs, report) {
	const file = writeBaseline === void 0 ? void 0 : await newBaselineFile(writeBaseline, inputs, report);
	const debts = [];
	return {
		assertKeepable: ({ isWhole, settings }) => {
			if (file?.mode !== void 0 && !isWhole) throw new ConfigurationError(`--write-baseline ${file.path}: it is there already, and only a part is scanned: scan the whole repository, or name another file`);
			if (pruneBaseline && settings.isOverridden) throw new ConfigurationError("--prune-baseline: judge by the repository's own levels, without flags for others");
		},
		collect: (scan) => file === void 0 ? scan : {
			...scan,
			manifests: collecting(scan, debts)
		},
		counted: (outline) => file === void 0 ? outline : withoutFailing(outline),
		write: async (outline) => {
			const left = pruneBaseline ? outline.baseline?.left : void 0;
			if (file) await writeDebts(file, debts);
			else if (left !== void 0 && baseline !== void 0) await writeDebts(await knownBaselineFile(baseline), left);
		}
	};
}
async function* collecting({ manifests }, debts) {
	for await (const scanned of manifests) {
		debts.push(...scanned.judged.map(debtOf).filter(({ violations }) => violations.size > 0));
		yield scanned;
	}
}
async function writeDebts(file, debts) {
	await writeBaselineFile(file, debts);
	const size = debts.reduce((sum, { violations }) => sum + violations.size, 0);
	process.stderr.write(`pss-review: wrote ${count(size, "violation")} to ${file.path}\n`);
}
// src/commands/scan/scan-flags.ts
const COMPARE_OPTION = new Option("--compare <versions...>", "two versions of the cluster, as v1.34 v1.37: what the newer one rejects and the older does not (--format text and json)");
const FORMATS = formatsOf("scan");
const QUESTION_IDS = AUDIT_QUESTIONS.map(({ id }) => id);
const SCAN_OPTIONS = [
	...TARGET_OPTIONS,
	EVERYWHERE,
	COMPARE_OPTION,
	new Option("--format <format>", FORMATS.map(({ id }) => id).join(", ")).default("text"),
	new Option("--only <answer>", `only workloads that answer a question of operators with yes: ${QUESTION_IDS.join(", ")}`),
	new Option("--hardening", "print the hardening checklist of each workload, too (--format text and json; html has it)"),
	new Option("--quiet", "print only what fails (--format text)"),
	new Option("--summary", "print only the conclusion and the counts (--format text)"),
	OUTPUT_OPTION,
	new Option("--fail-on <what>", "level: what violates its level, or was not evaluated, exits with 1; unjudged: what could not be judged, too; never: nothing does (default: unjudged where --unjudged or the config's unjudged says fail, else level)"),
	UNJUDGED_OPTION,
	BASELINE_OPTION,
	new Option("--write-baseline <file>", "write what violates its level to this file, to be known from now on"),
	new Option("--prune-baseline", "take out of the file of --baseline what is paid"),
	SHARD_OPTION,
	new Option("--jobs <n>", "how many threads read, where there is much (default: one for each core)")
];
function scanChoices(flags) {
	if (flags.pruneBaseline && (flags.baseline === void 0 || flags.writeBaseline !== void 0)) throw new ConfigurationError("--prune-baseline: name the file that it changes, with --baseline and without --write-baseline");
	return {
		format: findFormat(FORMATS, flags.format),
		only: flags.only === void 0 ? void 0 : auditQuestion(flags.only),
		jobs: flags.jobs === void 0 ? void 0 : wholeNumber("--jobs", flags.jobs),
		detail: detailOf(flags),
		failOn: flags.failOn === void 0 ? void 0 : oneOf("--fail-on", SCAN_FAIL_ON, flags.failOn),
		unjudged: unjudgedOf(flags),
		shard: shardOf(flags)
	};
}
function auditQuestion(id) {
	const known = oneOf("--only", QUESTION_IDS, id);
	return AUDIT_QUESTIONS.find((question) => question.id === known);
}
function detailOf({ quiet, summary, only, format }) {
	const [flag, other = only === void 0 ? void 0 : "--only"] = [...quiet ? ["--quiet"] : [], ...summary ? ["--summary"] : []];
	if (flag === void 0) return "all";
	if (other !== void 0) throw new ConfigurationError(`${flag} and ${other}: choose one of them`);
	if (format !== "text") throw new ConfigurationError(`${flag}: only for --format text; ${format} always has all, for programs to choose from`);
	return quiet ? "quiet" : "summary";
}
function wholeNumber(name, text) {
	if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
	throw new ConfigurationError(`${name}: found ${JSON.stringify(text)}, expected a number from 1`);
}
// src/commands/scan/scan-origin.ts
async function scanOrigin({ root, repository: name, part }, flags, program, failOn) {
	const repository = name ?? await checkoutName(gitIn(root));
	return {
		...repository !== void 0 && { repository },
		...part && { shard: await shardOrigin(part, root, flags, program) },
		...failOn === "unjudged" && { failOn }
	};
}
function partWords(shard, outline) {
	if (shard === void 0) return countsLine(outline);
	const { baseline: _, ...own } = outline;
	return `part ${shard.index} of ${shard.of}: ${countsLine(own)}`;
}
// src/report/text/rest-lines.ts
const LONGEST_SENTENCE = 600;
const ROLES = {
	"not evaluated": "failure",
	"not judged": "warning",
	note: "aside"
};
function restEntries(outline) {
	const { notEvaluated, notes } = outline;
	const judged = notes.map((note) => ({
		...note,
		word: isUnjudged(note) ? "not judged" : "note"
	}));
	return [
		...notEvaluated.map((entry) => ({
			...entry,
			word: "not evaluated"
		})),
		...judged.filter(({ word }) => word === "not judged"),
		...judged.filter(({ word }) => word === "note"),
		...settingsNotes(outline).map((note) => ({
			...note,
			word: "note"
		}))
	];
}
function restLines(entries, display) {
	const groups = equalEntries(entries, ({ word, message }) => `${word} ${message}`);
	const lines = groups.flatMap((group) => groupLines(group, display));
	const rest = groups.some(({ named, size }) => size > named.length) ? [display.style("aside", "(\u2026 stands for further places: --format json has all)")] : [];
	return lines.length === 0 ? [] : [
		"",
		...lines,
		...rest
	];
}
function groupLines(group, { width, style }) {
	const { word, message } = group.first;
	const says = visibleText(message, LONGEST_SENTENCE);
	const places = placesList(group, ({ file, line }) => style("place", placeText({
		file,
		line
	})));
	return wrapText(group.size === 1 ? `${places}: ${style(ROLES[word], word)}: ${says}` : `${style(ROLES[word], `${word} ${timesText(group.size)}`)}: ${says} (${places})`, width - 2).map((line, index) => index === 0 ? line : `  ${line}`);
}
// src/report/text/file-blocks.ts
function fileBlocks(linesOf, { style }) {
	let last;
	return ({ judged }) => linesText(judged.flatMap((one) => {
		const lines = linesOf(one);
		const { file } = one.workload;
		if (lines.length === 0) return [];
		const head = file === last ? [] : ["", style("heading", visibleText(file, 200))];
		last = file;
		return [...head, ...lines];
	}));
}
// src/report/text/wrap-cell.ts
const JOINTS = [/^[/_,:.-]/, /^[a-z0-9][A-Z]/];
const MOST_EMPTY = 12;
const MARK = /(\p{Cc}\[[\d;]*m|\p{Cc}\]8;;\P{Cc}*\p{Cc})/u;
function wrapCell(cell, width) {
	return _seldom_wrap_ansi_default(cell, width).split("\n").flatMap((line) => _seldom_wrap_ansi_default(withBreaks(line, width), width, { hard: true }).split("\n"));
}
function withBreaks(line, width) {
	const parts = line.split(MARK);
	const text = parts.filter((_, index) => index % 2 === 0).join("");
	if (text.length !== _seldom_string_width_default(text)) return line;
	const ends = breaksIn(text, width);
	let passed = 0;
	return parts.map((part, index) => {
		if (index % 2 === 1) return part;
		const start = passed;
		passed += part.length;
		const inside = ends.filter((end) => end > start && end <= passed).map((end) => end - start);
		return [0, ...inside].map((from, piece) => part.slice(from, inside[piece])).join(" ");
	}).join("");
}
function breaksIn(text, width) {
	const ends = [];
	for (let start = 0; text.length - start > width; start = ends.at(-1) ?? text.length) ends.push(start + lastJoint(text.slice(start, start + width + 1), width));
	return ends;
}
function lastJoint(text, width) {
	const least = Math.max(1, width - Math.min(MOST_EMPTY, Math.floor(width / 2) - 1));
	for (const joint of JOINTS) for (let end = width; end >= least; end--) if (joint.test(text.slice(end - 1, end + 1))) return end;
	return width;
}
// src/report/text/fit-table.ts
const NARROWEST = 16;
const GAP = 2;
function fitTable(rows, isNumeric, display) {
	const [head = [], ...body] = rows;
	const widths = shrunk(head.map((_, column) => rows.reduce((widest, row) => Math.max(widest, widthOf(row[column] ?? "")), 0)), display.width - GAP * (head.length - 1));
	if (widths === void 0) return body.flatMap((row) => rowLines(head, row, display));
	return [head.map((name) => display.style("heading", name)), ...body].flatMap((row) => tableLines(row, widths, isNumeric));
}
function shrunk(natural, room) {
	const total = (limit) => natural.reduce((sum, width) => sum + Math.min(width, limit), 0);
	if (total(Number.POSITIVE_INFINITY) <= room) return [...natural];
	if (total(NARROWEST) > room) return void 0;
	let limit = NARROWEST;
	while (total(limit + 1) <= room) limit += 1;
	let left = room - total(limit);
	return natural.map((width) => width > limit && left-- > 0 ? limit + 1 : Math.min(width, limit));
}
function tableLines(row, widths, isNumeric) {
	const cells = widths.map((width, column) => {
		const cell = row[column] ?? "";
		return widthOf(cell) <= width ? [cell] : wrapCell(cell, width);
	});
	const height = cells.reduce((most, lines) => Math.max(most, lines.length), 1);
	return Array.from({ length: height }, (_, index) => cells.map((lines, column) => {
		const text = lines[index] ?? "";
		const space = " ".repeat(Math.max(0, (widths[column] ?? 0) - widthOf(text)));
		return isNumeric[column] ? space + text : text + space;
	}).join(" ".repeat(GAP)).trimEnd());
}
function rowLines(head, row, { width, style }) {
	const [first = "", ...cells] = row;
	const named = (cell, column) => `${style("aside", head[column] ?? "")} ${cell}`;
	const others = cells.flatMap((cell, index) => cell === "" ? [] : [named(cell, index + 1)]);
	return [...wrapText(named(first, 0), width), ...wrapText(others.join(" · "), width - 2).map((line) => `  ${line}`)];
}
// src/report/checklist/checklist-text.ts
const MAX_SETTERS = 10;
function checklistText(display) {
	const { width, style } = display;
	const tally = checklistTally();
	return {
		see: (judged) => tally.see(workloadChecklist(judged)),
		linesOf: (judged) => {
			const { workload, exemptionOf } = judged;
			const checklist = workloadChecklist(judged);
			tally.see(checklist);
			const line = (place, text) => hangingLines(`  ${style("place", place)}`, text, 10, width);
			const title = `${style("emphasis", visibleText(workloadName(workload), 200))} hardening: ${numbersOf(checklist)}`;
			const notMet = checklist.flatMap(({ id, rule, answers }) => [...groupBy(answersOf(answers, "not met"), ({ says }) => says)].flatMap(([says, same]) => {
				const [first] = same;
				if (first === void 0) return [];
				const exemption = rule === void 0 ? void 0 : exemptionOf(id, first.violation);
				const aside = exemption === void 0 ? "" : ` ${style("aside", `(exempt: ${visibleText(exemption.reason, 200)})`)}`;
				const place = placeFrom(workload.locate(first.violation.path), workload.file);
				return line(place, `${style("code", id)}: ${settersOf(same)}: ${visibleText(says, 200)}${aside}`);
			}));
			const unknown = checklist.filter(({ answers }) => answersOf(answers, "unknown").length > 0).map(({ id }) => id);
			const rest = unknown.length === 0 ? [] : hangingLines("", style("aside", `not known: ${unknown.join(", ")}`), 10, width);
			return [
				...line(placeInFile({ line: workload.line }), title),
				...notMet,
				...rest
			];
		},
		table: () => {
			const totals = tally.totals();
			if (totals.length === 0) return [];
			return ["", ...fitTable([[
				"hardening",
				"met",
				"not met",
				"unknown",
				"not applicable"
			], ...totals.map(({ id, title, counts }) => [`${title} (${id})`, ...[
				counts.met,
				counts["not met"],
				counts.unknown,
				counts["not applicable"]
			].map(String)])], [
				false,
				true,
				true,
				true,
				true
			], display)];
		}
	};
}
function answersOf(answers, answer) {
	return answers.filter((each) => each.answer === answer);
}
function settersOf(answers) {
	return cappedList(answers.map(({ setter }) => visibleText(setter, 200)), MAX_SETTERS);
}
function numbersOf(checklist) {
	const numberOf = (answer) => checklist.filter(({ answers }) => answersOf(answers, answer).length > 0).length;
	return `${checklist.filter(({ answers }) => answers.every((each) => each.answer === "met")).length} met, ${numberOf("not met")} not met, ${numberOf("unknown")} not known`;
}
// src/report/text/scan-conclusion.ts
function conclusionLines(outline, blocks, { width, style }) {
	return [...wrapText(conclusion(outline, blocks, style), width), ...wrapText(countsLine(outline), width)];
}
function conclusion(outline, blocks, style) {
	const counts = scanCounts(outline);
	const { rejected, workloads, notEvaluated, notJudged } = counts;
	const says = [violatingWords(outline), ...unjudgedWords(counts)].join(", ");
	if (blocks(outline)) return style("failure", `\u2717 fails: ${says}`);
	if (rejected + outline.breakingRules > 0 || notEvaluated > 0) return style("warning", `! does not fail: ${says}`);
	if (notJudged > 0) return style("warning", `! passes, but not all was judged: ${says}`);
	if (workloads === 0) return style("warning", "! nothing to judge: no workload was found");
	return style("success", `\u2713 passes: ${says}`);
}
export { BASELINE_OPTION, EVERYWHERE, HARDENING_OPTION, KNOWN, OUTPUT_OPTION, ReaderThreads, SCAN_FAIL_ON, SCAN_OPTIONS, TARGET_OPTIONS, UNJUDGED_OPTION, _seldom_string_width_default, checklistTally, checklistText, conclusionLines, countNamed, countsLine, defaultsRequest, defaults_overlay_exports, displayFor, fileBlocks, findFormat, findLocalFiles, findRoot, findScanSource, fitTable, flagWords, formatsOf, groupedTexts, hangingLines, inlineLess, inputsOf, isListed, isScanned, jsonLevels, jsonResult, keepHeapSmall, keptDebts, linesText, listedOnly, nameTemplates, narrowedWords, narrower, narrowingWords, nextLevel, noteNothingFound, outlineOf, outputFile, paidViolations, partWords, pathFrom, placeFrom, placeInFile, placeText, placedViolation, printScan, printStream, printTo, readBaselineFile, readFlagFile, readInParallel, readLocalFiles, read_defaults_exports, replaceWith, reportWorkload, reportedViolations, repositoryName, restEntries, restLines, rootOrFolder, scanBlocks, scanChoices, scanCounts, scanFiles, scanOrigin, scanOutliner, scanPrinter, scanRules, scanSetup, settingsRequest, shardNotesOf, spillFile, textStore, thisRepository, unjudgedOf, unjudgedWords, violatedFiles, violatingWords, withFix, withoutFailing, workloadLines, wrapText };
