import { MODES, countUnjudged, judge, matchesGlobs, newerVersion, newerVersionNotes, noteOnlyManifest, unjudgedParts, violationsOf, withNamespace } from "./newer-version.js";
import { SCAN_LIMIT, partsLimit } from "./field-path.js";
import { evaluatorOf, formatSetter, groupBy } from "./walk.js";
import { LABEL_PREFIX, baselineWorkload, builtNamespaces, debtorOf, isUnbuilt, knownViolation, kustomizationFaults, namespaceByPath, parseNamespacePolicy, selectingFiles, standsAt } from "./failing-checks.js";
import { isBelow } from "./paths.js";
import { isOfNamespaces, isSelected, mayBeIn as mayBeIn$1, selectableOf, watchExemptions } from "./exemptions.js";
import { reachedLevel } from "./reached-level.js";
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
	const evaluatePod = evaluatorOf(workload.pod);
	const judgement = judge(workload, {
		policy,
		hardening
	}, evaluatePod);
	const found = violationsOf(judgement);
	if (watches.exemptions.isWatching) for (const { check, violation } of found) ruling.subjectsOf(check, violation).forEach(watches.exemptions.see);
	const isKnown = watches.baseline?.knownOf(workload);
	const exempt = (watches.exemptions.isWatching || isKnown !== void 0 ? found : []).flatMap(({ check, violation }) => {
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
	const onCluster = {
		version,
		...clusterVersion && { clusterVersion }
	};
	const reached = reachedLevel(workload, onCluster, evaluatePod);
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
export { KNOWN, manifestJudge };
