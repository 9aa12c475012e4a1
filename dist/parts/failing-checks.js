import { LEVELS, NEWEST_VERSION, compareLevels, formatSetter, groupBy, isNewerThanKnown, parseLevel, parseVersion, plural, quoteGo } from "./walk.js";
import { MODES, fileOfBy, matchesGlobs } from "./newer-version.js";
import { groupOf } from "./places.js";
import { MAX_KUSTOMIZATION_BYTES } from "./read-bytes.js";
import { folderOf, isBelow } from "./paths.js";
import { isKustomizationPath, pathClasses } from "./exemptions.js";
import { placeOfObject } from "./object-fields.js";
// src/repository/manifest-paths.ts
const ENDINGS = [
	".yaml",
	".yml",
	".json"
];
const MANIFEST_NAMES = `${ENDINGS.map((ending) => `*${ending}`).join(", ")} or Kustomization`;
const EXCLUDED = /(^|\/)(node_modules|\.git)\//;
function isManifestPath(path) {
	return (ENDINGS.some((ending) => path.endsWith(ending)) || isKustomizationPath(path)) && !EXCLUDED.test(path);
}
function isSelectedPath(globs, path) {
	return isManifestPath(path) && matchesGlobs(globs, path);
}
// src/repository/kustomize/kustomization-faults.ts
function kustomizationFaults({ kustomizations }, stoppedAt) {
	const tooLarge = [...kustomizations].flatMap(([file, { isTooLarge }]) => {
		const message = `the kustomization is larger than ${MAX_KUSTOMIZATION_BYTES / 1024} KB and was not read, so that the namespaces of what it builds are not known: split it`;
		return isTooLarge ? [{
			file,
			line: 1,
			reason: "size",
			message
		}] : [];
	});
	if (stoppedAt === void 0) return tooLarge;
	const message = "the kustomizations make too much of each other and were followed up to here, so that the namespaces of workloads are not known: have fewer of them build the same files";
	return [...tooLarge, {
		file: stoppedAt,
		line: 1,
		reason: "nesting",
		message
	}];
}
// src/text/without-source.ts
function copyWithoutSource(value) {
	return JSON.parse(JSON.stringify(value));
}
// src/repository/gitops/delivery-notes.ts
function deliveryWords(deliveries) {
	const ofObjects = groupBy(deliveries, ({ object }) => deliveryKey(object));
	return new Map([...ofObjects].map(([key, all]) => [key, wordsOf(all)]));
}
function notesOfDeliveries(deliveries) {
	const [first] = deliveries;
	if (first === void 0) return [];
	return wordsOf(deliveries).map((message) => noteOnObject(first.object, message));
}
function noteOnObject(object, message) {
	return {
		...placeOfObject(object),
		path: "",
		code: DELIVERY,
		message
	};
}
function wordsOf(deliveries) {
	const words = deliveries.flatMap((delivery) => delivery.is === "none" ? [`the pods of this ${delivery.object.kind} are made elsewhere: ${delivery.reason}`] : []);
	return [...new Set(words)];
}
const DELIVERY = "delivery";
function withDeliveryWords(manifest, words) {
	if (words.size === 0 || !manifest.notes.some(isOfDelivery)) return manifest;
	return {
		...manifest,
		notes: manifest.notes.flatMap((note) => withWords(note, words))
	};
}
function withWords(note, words) {
	const key = [deliveryKey(note), deliveryKey({
		file: note.file,
		line: 0
	})].find((each) => words.has(each));
	if (!isOfDelivery(note) || key === void 0) return [note];
	return (words.get(key) ?? []).map((message) => ({
		...note,
		message
	}));
}
function isOfDelivery({ code }) {
	return code === DELIVERY;
}
function deliveryKey({ file, line }) {
	return JSON.stringify([file, line]);
}
// src/repository/without-explained.ts
function isUnbuilt({ code }) {
	return code === "patch" || code === "kustomization-not-built";
}
function isExplained(note, ...renderings) {
	return (isUnbuilt(note) || note.code === "chart-not-rendered") && renderings.some(({ files, explained }) => files.has(note.file) || explained.has(note.file));
}
function withoutExplained(manifests, rendering) {
	const { deliveries = /* @__PURE__ */ new Map() } = rendering;
	if (rendering.explained.size + rendering.files.size + deliveries.size === 0) return manifests;
	return manifests.map((manifest) => withDeliveryWords({
		...manifest,
		notes: manifest.notes.filter((note) => !isExplained(note, rendering))
	}, deliveries));
}
// src/repository/kustomize/file-namings.ts
const NO_FILE_NAMESPACES = /* @__PURE__ */ new Map();
const UNNAMED = /* @__PURE__ */ new Set([void 0]);
function folderMark(folder) {
	return `${folder}/`;
}
function underNamespace(fileNamespaces, namespace, spend) {
	if (!spend(fileNamespaces.size)) return fileNamespaces;
	const onlyNamespace = /* @__PURE__ */ new Set([namespace]);
	return new Map([...fileNamespaces.keys()].map((file) => [file, onlyNamespace]));
}
function uniteFileNamespaces(all, spend) {
	const [first = NO_FILE_NAMESPACES, ...rest] = all.filter(({ size }) => size > 0);
	if (rest.length === 0 || !spend(first.size)) return first;
	const united = new Map(first);
	const copies = /* @__PURE__ */ new Map();
	for (const fileNamespaces of rest) {
		if (!spend(fileNamespaces.size)) break;
		for (const [file, names] of fileNamespaces) {
			const current = united.get(file);
			if (current === void 0) united.set(file, names);
			if (current === void 0 || current === names) continue;
			if (!spend(names.size)) break;
			const copy = copies.get(file) ?? new Set(current);
			for (const name of names) copy.add(name);
			copies.set(file, copy);
			united.set(file, copy);
		}
	}
	return united;
}
// src/repository/kustomize/workload-namespaces.ts
function workloadNamespaces(base, head, formerPath) {
	return (file, ownNamespace) => {
		const after = namespacesIn(head.builds.namings.get(file), ownNamespace);
		const former = formerPath(file);
		const ofFolder = former === void 0 ? base.builds.namings.get(folderMark(folderOf(file))) : void 0;
		const names = base.builds.namings.get(former ?? file) ?? ofFolder;
		if (former === void 0 && names === void 0 && ownNamespace === void 0 && isInKustomization(file, head.facts)) return after;
		return [.../* @__PURE__ */ new Set([...after, ...namespacesIn(names, ownNamespace)])];
	};
}
function builtNamespaces({ namings }) {
	return (file, ownNamespace) => namespacesIn(namings.get(file), ownNamespace);
}
function namespacesIn(names, ownNamespace) {
	return names === void 0 ? [ownNamespace] : [...new Set([...names].map((name) => name ?? ownNamespace))];
}
function isInKustomization(file, { kustomizations }) {
	return [...kustomizations.keys()].map(folderOf).some((folder) => isBelow(file, folder));
}
// src/pss/admission/namespace-policy.ts
const LABEL_PREFIX = "pod-security.kubernetes.io/";
const PRIVILEGED = {
	level: "privileged",
	version: "latest"
};
const PRIVILEGED_POLICY = {
	enforce: PRIVILEGED,
	warn: PRIVILEGED,
	audit: PRIVILEGED
};
function parseNamespacePolicy(labels, defaults = PRIVILEGED_POLICY) {
	const errors = [];
	const enforce = readMode("enforce", "restricted");
	const audit = readMode("audit", "privileged");
	let warn = readMode("warn", "privileged");
	const isEnforceValid = parseLevel(labelOf("enforce") ?? "") !== void 0;
	if (labelOf("warn") === void 0 && isEnforceValid && compareLevels(enforce.level, warn.level) > 0) {
		const version = labelOf("warn-version") === void 0 ? enforce.version : warn.version;
		warn = {
			level: enforce.level,
			version
		};
	}
	return {
		policy: {
			enforce,
			warn,
			audit
		},
		errors
	};
	function readMode(mode, fallback) {
		let { level, version } = defaults[mode];
		const levelText = labelOf(mode);
		if (levelText !== void 0) level = parseLevel(levelText) ?? refuse(mode, levelText, `must be one of ${LEVELS.join(", ")}`, fallback);
		const versionText = labelOf(`${mode}-version`);
		if (versionText !== void 0) version = parseVersion(versionText) ?? refuse(`${mode}-version`, versionText, "must be \"latest\" or \"v1.x\"", "latest");
		return {
			level,
			version
		};
	}
	function labelOf(name) {
		const label = LABEL_PREFIX + name;
		return Object.hasOwn(labels, label) ? labels[label] : void 0;
	}
	function refuse(name, value, expected, fallback) {
		const label = LABEL_PREFIX + name;
		errors.push({
			label,
			value,
			message: `metadata.labels[${label}]: Invalid value: ${quoteGo(value)}: ${expected}`
		});
		return fallback;
	}
}
// src/target/namespace-by-path.ts
const KNOWN = /* @__PURE__ */ new WeakMap();
function namespaceByPath({ namespaces }, file) {
	if (namespaces.length === 0) return void 0;
	const known = KNOWN.get(namespaces) ?? /* @__PURE__ */ new Map();
	KNOWN.set(namespaces, known);
	if (!known.has(file)) known.set(file, namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace);
	return known.get(file);
}
// src/target/selecting-file.ts
function selectingFiles({ targets, exemptions, namespaces }) {
	const classOf = pathClasses([
		...targets,
		...exemptions,
		...namespaces
	]);
	const rank = (path) => {
		const first = classOf(path).indexOf("1");
		return first === -1 ? Number.POSITIVE_INFINITY : first;
	};
	return ({ file, deployedBy = file, by }) => {
		if (by === void 0) return deployedBy;
		const object = fileOfBy(by);
		return rank(object) < rank(deployedBy) ? object : deployedBy;
	};
}
// src/target/baseline/baseline.ts
function baselineWorkload(workload) {
	const { file, podKey, via, values, release } = workload;
	const { apiVersion, kind, namespace, name } = workload.identity;
	return {
		file,
		group: groupOf(apiVersion),
		kind,
		...namespace === void 0 ? {} : { namespace },
		name,
		...podKey === void 0 ? {} : { pod: podKey },
		...via === void 0 ? {} : { via },
		...values === void 0 || values.length === 0 ? {} : { values },
		...release === void 0 ? {} : { release }
	};
}
function standsAt({ file, via = file }) {
	return via;
}
function debtorOf({ group, kind, namespace = "", name, pod = "" }) {
	return JSON.stringify([
		group,
		kind,
		namespace,
		name,
		pod
	]);
}
function knownViolation(check, setter) {
	return `${check} ${setter}`;
}
// src/text/count.ts
function count(number, noun, many) {
	return `${number} ${plural(noun, number, many)}`;
}
// src/pss/server-name.ts
function serverName(clusterVersion) {
	const newest = `a ${NEWEST_VERSION} server, the newest known`;
	if (clusterVersion === void 0) return newest;
	return isNewerThanKnown(clusterVersion) ? `${newest}, for ${clusterVersion}` : `a ${clusterVersion} server`;
}
function formatTargetOnServer({ level, version, clusterVersion }) {
	return `${level}:${version}${clusterVersion === void 0 && !isNewerThanKnown(version) ? "" : ` (as ${serverName(clusterVersion)})`}`;
}
// src/scan/scan.ts
function isRejected({ verdicts, exempt }) {
	return verdicts.enforce.results.some(({ check, violations }) => violations.some((violation) => !isExempt(exempt, check, violation)));
}
function breaksRules({ hardening, exempt }) {
	return hardening.some(({ mode, check, violations }) => mode === "enforce" && violations.some((violation) => !isExempt(exempt, check, violation)));
}
function exemptionOfViolation(exempt, check, violation) {
	if (exempt.length === 0) return void 0;
	const known = BY_VIOLATION.get(exempt) ?? byViolation(exempt);
	BY_VIOLATION.set(exempt, known);
	return known.get(`${check} ${formatSetter(violation)}`);
}
const BY_VIOLATION = /* @__PURE__ */ new WeakMap();
function byViolation(exempt) {
	return new Map(exempt.toReversed().map((each) => [`${each.check} ${each.setter}`, each]));
}
function isExempt(exempt, check, violation) {
	return exemptionOfViolation(exempt, check, violation) !== void 0;
}
function isExemptByConfig(exempt, check, violation) {
	const exemption = exemptionOfViolation(exempt, check, violation);
	return exemption !== void 0 && exemption.isKnown !== true;
}
function targetsOf(judged, target) {
	const targets = new Set(judged.map(({ policy: { enforce } }) => formatTargetOnServer(enforce)));
	const [only = formatTargetOnServer(target)] = targets;
	if (targets.size < 2) return only;
	const [server, ...others] = new Set(judged.map(({ policy: { enforce } }) => enforce.clusterVersion));
	const all = "the levels that apply";
	return server === void 0 || others.length > 0 ? all : `${all} (as ${serverName(server)})`;
}
// src/pss/failing-checks.ts
function failingChecks(verdicts) {
	const seen = /* @__PURE__ */ new Set();
	return MODES.flatMap((mode) => verdicts[mode].results.flatMap((result) => {
		if (seen.has(result.check)) return [];
		seen.add(result.check);
		return [{
			mode,
			result
		}];
	}));
}
export { LABEL_PREFIX, MANIFEST_NAMES, NO_FILE_NAMESPACES, PRIVILEGED_POLICY, UNNAMED, baselineWorkload, breaksRules, builtNamespaces, copyWithoutSource, count, debtorOf, deliveryKey, deliveryWords, exemptionOfViolation, failingChecks, folderMark, formatTargetOnServer, isExempt, isExemptByConfig, isExplained, isManifestPath, isRejected, isSelectedPath, isUnbuilt, knownViolation, kustomizationFaults, namespaceByPath, noteOnObject, notesOfDeliveries, parseNamespacePolicy, selectingFiles, serverName, standsAt, targetsOf, underNamespace, uniteFileNamespaces, withDeliveryWords, withoutExplained, workloadNamespaces };
