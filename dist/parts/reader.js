import { CONTAINER_LISTS, fieldOf, formatPath, formatSetter, groupBy, groupByEach, inlineCode, scalarText, stepAt, textOf } from "./walk.js";
import { NO_POD_SPECS, findHeldPod, findWorkloadKind, groupOf, isPodlessKind, isReadKind, placesOf, podFinders, readDocuments } from "./places.js";
import { isToolFile, readManifest, readParsed } from "./read-manifest.js";
import { fieldPath } from "./field-path.js";
import { textOfContent } from "./content.js";
import { isTooLarge, isTooLong, matchesPattern, matchesSelector } from "./read-repository.js";
import { entriesOf, foldedEntries, kustomizationAt, withTarget } from "./exemptions.js";
import { diffArrays } from "./libesm.js";
import { entryPath, entryTargets, usersByTarget } from "./kustomize-settings.js";
import { isSameValue, valueAt } from "./values.js";
import { RefusedEdit, addressKey, applyGroups, applySplices, askFor, chooseAsks, editDocument, editTreeOf, findFaultInText, findFaultInWorkloads, groupPieces, openFiles, renderBlockPair, replacedLines, replacementOf } from "./verify.js";
import { blockName, homeOf } from "./blocks.js";
// src/fix/replace-lines.ts
function replaceLines(text, replacements) {
	const lines = text.split("\n");
	const ending = lines[0]?.endsWith("\r") === true ? "\r" : "";
	for (const { startLine, endLine, lines: replacement } of replacements.toSorted((a, b) => b.startLine - a.startLine)) lines.splice(startLine - 1, endLine - startLine + 1, ...replacement.map((line) => line + ending));
	return lines.join("\n");
}
function sharesLines(one, other) {
	return one.startLine <= other.endLine && other.startLine <= one.endLine;
}
function committedFiles(suggestions, textOf) {
	const chosen = /* @__PURE__ */ new Map();
	const left = [];
	for (const suggestion of suggestions) {
		const { file } = suggestion;
		const others = chosen.get(file) ?? [];
		const isFree = !others.some((other) => sharesLines(suggestion, other));
		if (textOf(file) === void 0 || !isFree) left.push(suggestion);
		else chosen.set(file, [...others, suggestion]);
	}
	return {
		files: [...chosen].map(([path, ofFile]) => {
			const before = textOf(path) ?? "";
			return {
				path,
				before,
				after: replaceLines(before, ofFile),
				suggestions: ofFile
			};
		}),
		left
	};
}
// src/pss/pod/profile-annotation.ts
const PROFILE_ANNOTATION = /apparmor|seccomp/i;
// src/compare/value-numbers.ts
var ValueNumbers = class {
	numbers = /* @__PURE__ */ new Map();
	known = /* @__PURE__ */ new Map();
	viewOf;
	choosing;
	constructor(viewOf, choosing = []) {
		this.viewOf = viewOf;
		this.choosing = choosing;
	}
	ofText(text) {
		return this.number(`text ${text}`);
	}
	ofAll(numbers) {
		return this.number(`all ${numbers.join()}`);
	}
	of(value, view) {
		if (value.kind === "scalar") return this.number(JSON.stringify(value.value));
		const known = this.known.get(view) ?? /* @__PURE__ */ new WeakMap();
		this.known.set(view, known);
		const before = known.get(value);
		if (before !== void 0) return before;
		const text = value.kind === "list" ? `[${value.items.map((item) => this.of(item, view)).join()}]` : this.entriesOf(value, view).join();
		const number = this.number(text);
		known.set(value, number);
		return number;
	}
	entriesOf({ entries }, view) {
		const texts = [];
		for (const { name, value } of entries.values()) {
			const below = this.viewOf(view, name);
			if (below !== void 0 && !this.isNone(value, below)) texts.push(`${JSON.stringify(name)}:${this.of(value, below)}`);
		}
		return [
			"{",
			...texts.sort(),
			"}"
		];
	}
	isNone(value, view) {
		if (!this.choosing.includes(view)) return false;
		if (value.kind === "mapping") return this.entriesOf(value, view).length === 2;
		return value.kind === "scalar" && value.value === null;
	}
	number(text) {
		const number = this.numbers.get(text) ?? this.numbers.size;
		this.numbers.set(text, number);
		return number;
	}
};
// src/compare/document-numbers.ts
const viewOf = (view, name) => {
	if (view === "annotations") return PROFILE_ANNOTATION.test(name) ? "value" : void 0;
	if (view === "metadata") return name === "labels" ? void 0 : name === "annotations" ? "annotations" : "value";
	if (view === "object" && name === "metadata") return "metadata";
	if (view === "object" && name === "status") return void 0;
	return view === "object" && name === "items" ? "object" : "value";
};
var DocumentNumbers = class {
	numbers = new ValueNumbers(viewOf, ["metadata", "annotations"]);
	ofContent(content, dialect = "kubectl", isWhole = false) {
		return readDocuments(textOfContent(content) ?? "", void 0, dialect).map((document) => ({
			line: document.line,
			number: this.ofDocument(document, isWhole)
		}));
	}
	of(value, isWhole = false) {
		return this.numbers.of(value, !isWhole && isObject(value) ? "object" : "value");
	}
	ofDocument({ value, other, text }, isWhole) {
		if (value === void 0) return this.numbers.ofText(text);
		const number = this.of(value, isWhole);
		return other === void 0 ? number : this.numbers.ofAll([number, this.of(other.value, isWhole)]);
	}
};
function isObject(value) {
	return value.kind === "mapping" && value.entries.has("kind") && value.entries.has("apiVersion");
}
// src/compare/changed-objects.ts
function changedObjects(files) {
	const numbers = new DocumentNumbers();
	return files.flatMap(({ path, base, head }) => {
		const former = objectsIn(textOfContent(base) ?? "");
		const whole = new Set(former.map((value) => numbers.of(value, true)));
		const known = new Set(former.map((value) => numbers.of(value)));
		return objectsIn(textOfContent(head) ?? "").filter((value) => !whole.has(numbers.of(value, true))).map((value) => objectOf(path, value, known.has(numbers.of(value))));
	});
}
function objectsIn(text) {
	const objects = [];
	function add(value) {
		if (value.kind !== "mapping") return;
		const items = fieldOf(value, "items")?.value;
		if (items?.kind === "list") items.items.forEach(add);
		else objects.push(value);
	}
	for (const { value, other } of readDocuments(text)) for (const reading of [value, other?.value]) if (reading !== void 0) add(reading);
	return objects;
}
function objectOf(file, value, isRelabelled) {
	const metadata = fieldOf(value, "metadata")?.value;
	return {
		file,
		apiVersion: textOf(value, "apiVersion"),
		kind: textOf(value, "kind"),
		name: textOf(metadata, "name"),
		namespace: textOf(metadata, "namespace"),
		labels: textsOf(fieldOf(metadata, "labels")?.value),
		annotations: textsOf(fieldOf(metadata, "annotations")?.value),
		value,
		isRelabelled
	};
}
function textsOf(mapping) {
	if (mapping?.kind !== "mapping") return {};
	return Object.fromEntries([...mapping.entries.values()].map(({ name, value }) => [name, scalarText(value) ?? ""]));
}
// src/repository/kustomize/alterations/harmless-fields.ts
const OF_CONTAINER = [...[
	"args",
	"command",
	"env",
	"envFrom",
	"image",
	"imagePullPolicy",
	"resizePolicy",
	"resources",
	"stdin"
], ...[
	"terminationMessagePath",
	"terminationMessagePolicy",
	"tty",
	"volumeMounts",
	"workingDir"
]];
const OF_SPEC = [
	...[
		"activeDeadlineSeconds",
		"affinity",
		"automountServiceAccountToken",
		"dnsConfig",
		"dnsPolicy"
	],
	...[
		"enableServiceLinks",
		"hostAliases",
		"imagePullSecrets",
		"nodeSelector",
		"priorityClassName",
		"restartPolicy"
	],
	...[
		"schedulerName",
		"serviceAccount",
		"serviceAccountName",
		"terminationGracePeriodSeconds",
		"tolerations"
	],
	"topologySpreadConstraints"
];
function isHarmlessField(steps, object) {
	if (steps.some((step) => typeof step === "string" && step.startsWith("$"))) return false;
	if (isHarmlessMetadata(steps)) return true;
	const podPath = findWorkloadKind(object.apiVersion, object.kind)?.podPath;
	if (podPath === void 0 || steps.length === 0) return false;
	const common = podPath.findIndex((step, index) => step !== steps[index]);
	if (common !== -1) return common > 0 && common < steps.length && steps[0] === "spec";
	const below = steps.slice(podPath.length);
	return isHarmlessMetadata(below) || isHarmlessSpec(below, podPath, object);
}
function isHarmlessMetadata([first, second, third]) {
	if (first !== "metadata") return false;
	return second === "labels" || second === "annotations" && third !== void 0 && !isProfile(third);
}
function isProfile(step) {
	return typeof step !== "string" || PROFILE_ANNOTATION.test(step);
}
function isHarmlessSpec([first, second, item, field], podPath, { value }) {
	if (first !== "spec" || typeof second !== "string") return false;
	if (OF_SPEC.includes(second)) return true;
	if (!CONTAINER_LISTS.some((list) => list === second) || typeof field !== "string") return false;
	if (!OF_CONTAINER.includes(field)) return false;
	return value === void 0 || hasItem(stepAt(value, [
		...podPath,
		"spec",
		second
	])?.value, item);
}
function hasItem(list, step) {
	if (list?.kind !== "list" || step === void 0) return false;
	if (typeof step === "string") return step === "*" || Number(step) < list.items.length;
	return list.items.some((item) => textOf(item, "name") === step.item);
}
// src/repository/kustomize/alterations/may-alter.ts
function makesPods({ apiVersion, kind, value }) {
	const group = groupOf(apiVersion);
	if (findWorkloadKind(apiVersion, kind) !== void 0 || podFinders(group, kind, NO_POD_SPECS).length > 0) return true;
	return !isPodlessKind(group, kind) && findHeldPod(value, NO_POD_SPECS) !== void 0;
}
function mayAlter(alteration, arrival, renaming) {
	const { targets, sources = [] } = alteration;
	if (sources.some((source) => maySelect(source, arrival, renaming)) && setsMore(alteration, void 0)) return true;
	if (arrival.is === "generated") return false;
	if (arrival.is === "unknown") return (targets === void 0 || targets.some(maySelectPods)) && setsMore(alteration, void 0);
	const { object } = arrival;
	if (!arrival.makesPods || !setsMore(alteration, object)) return false;
	if (object.isRelabelled && !(targets ?? []).some(selectsByLabels)) return false;
	return targets === void 0 || targets.some((target) => maySelect(target, arrival, renaming));
}
function selectsByLabels({ labelSelector, annotationSelector }) {
	return labelSelector !== void 0 || annotationSelector !== void 0;
}
function setsMore({ fields, targets }, object) {
	if (fields === void 0) return true;
	const objects = object === void 0 ? (targets ?? []).map(namedObject) : [object];
	return objects.length === 0 || objects.some((each) => fields.some((steps) => !isHarmlessField(steps, each)));
}
const VERSIONS = [
	"apps/v1",
	"batch/v1",
	"v1"
];
function namedObject({ kind = "" }) {
	return {
		apiVersion: VERSIONS.find((version) => findWorkloadKind(version, kind) !== void 0) ?? "",
		kind
	};
}
function maySelectPods({ group = "", kind }) {
	if (kind === void 0 || !/^\w+$/.test(kind) || !/^[\w.-]*$/.test(group)) return true;
	return isReadKind(kind) || !isPodlessKind(group, kind);
}
function maySelect(target, arrival, renaming) {
	if (arrival.is === "unknown") return true;
	const { kind, name } = arrival.is === "object" ? arrival.object : arrival;
	const mayBe = (pattern, text) => pattern === void 0 || isTooLarge(pattern) || matchesPattern(pattern, text, WITHOUT_LIMIT);
	if (!mayBe(target.kind, kind) || !(renaming.name || mayBe(target.name, name))) return false;
	if (arrival.is === "generated") return true;
	const { apiVersion, namespace, labels, annotations } = arrival.object;
	const isPlaced = renaming.namespace || namespace === "";
	if (!mayBe(target.group, groupOf(apiVersion)) || !(isPlaced || mayBe(target.namespace, namespace))) return false;
	const { labelSelector, annotationSelector } = target;
	return (renaming.labels || labelSelector === void 0 || selects(labelSelector, labels)) && (renaming.annotations || annotationSelector === void 0 || selects(annotationSelector, annotations));
}
function selects(selector, labels) {
	if (isTooLong(selector)) return true;
	return matchesSelector(selector, (label) => Object.hasOwn(labels, label) ? labels[label] : void 0, WITHOUT_LIMIT);
}
const WITHOUT_LIMIT = () => true;
// src/repository/kustomize/alterations/reached-changes.ts
const MAX_STEPS = 3e5;
const NO_RENAMING = {
	name: false,
	namespace: false,
	labels: false,
	annotations: false
};
function reachedChanges(base, head, objects, changed) {
	const namers = usersByTarget(head, head.kustomizations.keys());
	const stationAt = stationsOf(head);
	const reached = /* @__PURE__ */ new Map();
	let steps = 0;
	const isSpent = (more = 1) => {
		steps += more;
		return steps > MAX_STEPS;
	};
	const arrive = (start, arrival) => {
		const seen = /* @__PURE__ */ new Set();
		const ways = [{
			at: start,
			renaming: NO_RENAMING
		}];
		for (let way = ways.pop(); way !== void 0; way = ways.pop()) {
			const station = stationAt(way.at);
			const renaming = unite(way.renaming, station.renaming);
			const key = JSON.stringify([way.at, Object.values(renaming)]);
			if (seen.has(key)) continue;
			seen.add(key);
			for (const { holder, key: entryKey, alteration } of station.entries) {
				if (reached.get(holder)?.keys.has(entryKey) || !(isSpent() || mayAlter(alteration, arrival, renaming))) continue;
				const found = reached.get(holder) ?? {
					kustomization: holder,
					keys: /* @__PURE__ */ new Set(),
					what: wordsOf(arrival)
				};
				found.keys.add(entryKey);
				reached.set(holder, found);
			}
			if (isSpent()) continue;
			for (const user of namers.get(way.at) ?? []) ways.push({
				at: user,
				renaming
			});
		}
	};
	for (const object of objects) {
		const arrival = {
			is: "object",
			object,
			makesPods: makesPods(object)
		};
		for (const file of namers.get(object.file) ?? []) arrive(file, arrival);
	}
	const withObjects = new Set(objects.map(({ file }) => file));
	for (const [file, kustomization] of head.kustomizations) {
		for (const { kind, name, files } of kustomization.generated) if (files.some((path) => changed.has(entryPath(head.links, file, path)))) arrive(file, {
			is: "generated",
			kind,
			name
		});
		const former = base.kustomizations.get(file);
		const before = new Set(entriesOf(former));
		const taken = entryTargets(head, file).find(({ entry, path }) => !before.has(entry) && !withObjects.has(path));
		const isRenamed = former !== void 0 && former.naming.text !== kustomization.naming.text;
		if (taken !== void 0 || isRenamed) arrive(file, {
			is: "unknown",
			file: taken?.entry ?? file
		});
	}
	return [...reached.values()];
}
function stationsOf(facts) {
	const known = /* @__PURE__ */ new Map();
	return (file) => {
		const before = known.get(file);
		if (before !== void 0) return before;
		const holders = /* @__PURE__ */ new Set([file]);
		for (const holder of holders) for (const entry of facts.kustomizations.get(holder)?.components ?? []) {
			const component = kustomizationAt(facts.kustomizations, entryPath(facts.links, holder, entry));
			if (component !== void 0) holders.add(component);
		}
		const entries = [...holders].flatMap((holder) => (facts.kustomizations.get(holder)?.alterings ?? []).flatMap((altering) => alterationsOf(facts, holder, altering).map((alteration) => ({
			holder,
			key: altering.key,
			alteration
		}))));
		const namings = [...holders].flatMap((holder) => facts.kustomizations.get(holder)?.naming ?? []);
		const setsLabels = entries.some(({ alteration: { fields } }) => fields === void 0 || fields.some(isMetadata));
		const station = {
			renaming: namings.reduce(unite, {
				...NO_RENAMING,
				labels: setsLabels,
				annotations: setsLabels
			}),
			entries
		};
		known.set(file, station);
		return station;
	};
}
function isMetadata([first]) {
	return first === "metadata";
}
function unite(one, other) {
	return {
		name: one.name || other.name,
		namespace: one.namespace || other.namespace,
		labels: one.labels || other.labels,
		annotations: one.annotations || other.annotations
	};
}
function alterationsOf(facts, holder, { alterations, file }) {
	if (file === void 0) return alterations;
	const { path, use, target } = file;
	const part = facts.partFiles?.get(entryPath(facts.links, holder, path));
	return withTarget(part?.alters(use) ?? [{}], target);
}
function wordsOf(arrival) {
	if (arrival.is === "unknown") return arrival.file;
	const { kind, name } = arrival.is === "object" ? arrival.object : arrival;
	return `${kind} ${name}`;
}
// src/fix/holding.ts
async function holdingSubset(items, faultOf, refused, isSpent = () => false) {
	const all = [...items];
	const tries = {
		faultOf,
		refused,
		isSpent
	};
	const kept = new Set(await halve(all, tries));
	for (let size = -1; size !== kept.size;) {
		size = kept.size;
		for (const item of all) if (!kept.has(item) && !isSpent()) await add(kept, item, tries);
	}
	return kept;
}
async function halve(items, tries) {
	const { faultOf, refused, isSpent } = tries;
	const [only, second] = items;
	const fault = only === void 0 ? void 0 : await faultOf(new Set(items));
	if (fault === void 0) return items;
	if (second === void 0 || isSpent()) {
		for (const item of items) refused.set(item, fault);
		return [];
	}
	const middle = items.length >> 1;
	const kept = new Set(await halve(items.slice(0, middle), tries));
	const others = await halve(items.slice(middle), tries);
	if (kept.size === 0 || others.length === 0 || await faultOf(/* @__PURE__ */ new Set([...kept, ...others])) === void 0) return [...kept, ...others];
	for (const item of others) await add(kept, item, tries);
	return [...kept];
}
async function add(kept, item, { faultOf, refused, isSpent }) {
	const reason = await faultOf(isSpent() ? /* @__PURE__ */ new Set([item]) : /* @__PURE__ */ new Set([...kept, item]));
	if (reason === void 0) {
		kept.add(item);
		refused.delete(item);
	} else if (!refused.has(item)) refused.set(item, reason);
}
// src/fix/trial.ts
const READS_PER_VIOLATION = 20;
function canRead({ budget, document, judged }) {
	const violations = judged.reduce((sum, workload) => sum + workload.violations.length, 0);
	budget.reads -= document.text.length + READS_PER_VIOLATION * violations;
	return budget.reads >= 0;
}
const LEFT_OUT = 50;
function canWrite({ budget, asks }, repairs) {
	budget.writes -= repairs.size + Math.floor(asks.length / LEFT_OUT);
	return budget.writes >= 0;
}
function buildGroups(trial, repairs, together) {
	const { lines, shows } = trial.page.sheet;
	const pieces = editDocument(trial.page, editsFor(trial, repairs));
	for (;;) {
		const groups = groupPieces(pieces, shows, together);
		const empty = groups.find((group) => replacementOf(lines, group) === "");
		if (empty === void 0) return groups;
		const above = {
			startLine: empty.startLine - 1,
			endLine: empty.endLine
		};
		const below = {
			startLine: empty.startLine,
			endLine: empty.endLine + 1
		};
		if (above.startLine < 1 && below.endLine > lines.count) throw new RefusedEdit("nothing would be left of the text");
		const isBelow = above.startLine < 1 || below.endLine <= lines.count && shows(below.startLine, below.endLine);
		pieces.push({
			...isBelow ? below : above,
			splices: [],
			repairs: empty.repairs,
			place: ""
		});
	}
}
function documentTextWith({ document, page: { sheet } }, groups) {
	const { offset, text } = document;
	const splices = groups.flatMap(({ pieces }) => pieces.flatMap((piece) => piece.splices));
	if (splices.every(({ start, end }) => start >= offset && end <= offset + text.length) && sheet.lines.padding === 0) return applySplices(text, splices.map((splice) => ({
		...splice,
		start: splice.start - offset,
		end: splice.end - offset
	})));
	const whole = applyGroups(sheet.lines, groups);
	const grown = whole.length - (sheet.lines.text.length - sheet.lines.padding);
	return whole.slice(document.offset, document.offset + document.text.length + grown);
}
async function faultOfGroups(trial, groups) {
	const { at, document, judged, page, reader } = trial;
	const repairs = new Set(groups.flatMap((group) => [...group.repairs]));
	const text = documentTextWith(trial, groups);
	const parsed = readDocuments(text);
	const fault = findFaultInText(document.value, parsed, editsFor(trial, repairs));
	if (fault !== void 0 || !reader.isLocal) return fault;
	const edited = {
		file: at.file,
		get text() {
			return applyGroups(page.sheet.lines, groups);
		},
		documents: /* @__PURE__ */ new Map([[at.document, text]]),
		parsed: /* @__PURE__ */ new Map([[at.document, parsed]])
	};
	return findFaultInWorkloads(judged, await reader.read([edited]), repairs);
}
function writeRepairs(trial, repairs) {
	try {
		const groups = buildGroups(trial, repairs, []);
		const fault = faultOfOmission(groups, repairs);
		return fault === void 0 ? { groups } : { fault };
	} catch (error) {
		return { fault: reasonOf(error) };
	}
}
async function faultOfRepairs(trial, repairs) {
	const writing = writeRepairs(trial, repairs);
	if ("fault" in writing) return writing.fault;
	try {
		return await faultOfGroups(trial, writing.groups);
	} catch (error) {
		return reasonOf(error);
	}
}
function faultOfOmission(groups, repairs) {
	const done = new Set(groups.flatMap((group) => [...group.repairs]));
	return [...repairs].every((repair) => done.has(repair)) ? void 0 : "the text has nothing that the repair could change";
}
function reasonOf(error) {
	if (error instanceof RefusedEdit) return error.reason;
	throw error;
}
function editsFor(trial, kept) {
	const last = LAST_EDITS.get(trial);
	if (last?.kept.size === kept.size && [...kept].every((repair) => last.kept.has(repair))) return last.edits;
	const edits = treeFor(trial, kept);
	LAST_EDITS.set(trial, {
		kept,
		edits
	});
	return edits;
}
const LAST_EDITS = /* @__PURE__ */ new WeakMap();
function treeFor({ asks }, kept) {
	const byRepair = ASKS.get(asks) ?? groupByEach([...asks.keys()], (index) => asks[index].repairs);
	ASKS.set(asks, byRepair);
	const wanted = new Set([...kept].flatMap((repair) => byRepair.get(repair) ?? []));
	return editTreeOf([...wanted].sort((a, b) => a - b).map((index) => asks[index]).map(({ edit, repairs }) => ({
		edit,
		repairs: repairs.filter((repair) => kept.has(repair))
	})));
}
const ASKS = /* @__PURE__ */ new WeakMap();
// src/fix/holding-together.ts
const MAX_BUILDS = 40;
async function holdingAcrossDocuments(solved, judged, reader, reasons, elsewhere) {
	const trialOf = new Map(solved.flatMap(({ trial, groups }) => groups.map((group) => [group, trial])));
	let builds = 0;
	const faultOf = async (groups) => {
		if (++builds > MAX_BUILDS) return "there are too many repairs to try them all";
		const repairs = new Set([...groups].flatMap((group) => [...group.repairs]));
		const after = await reader.read(editedFiles([...groups], trialOf));
		return findFaultInWorkloads(judged, after, repairs, true);
	};
	const refused = /* @__PURE__ */ new Map();
	const kept = await holdingSubset(trialOf.keys(), faultOf, refused);
	for (const [group, reason] of refused) for (const repair of group.repairs) {
		reasons.set(repair, reason);
		elsewhere.add(repair);
	}
	return solved.map(({ trial, groups }) => ({
		trial,
		groups: groups.filter((group) => kept.has(group))
	}));
}
function editedFiles(groups, trialOf) {
	const entries = groups.map((group) => ({
		group,
		trial: trialOf.get(group)
	}));
	return [...groupBy(entries, ({ trial }) => trial.at.file)].map(([file, entriesOfFile]) => {
		const [{ trial }] = entriesOfFile;
		const documents = [...groupBy(entriesOfFile, (entry) => addressKey(entry.trial.at)).values()].map((entriesOfDocument) => {
			const [first] = entriesOfDocument;
			return [first.trial.at.document, documentTextWith(first.trial, entriesOfDocument.map(({ group }) => group))];
		});
		return {
			file,
			text: applyGroups(trial.page.sheet.lines, entriesOfFile.map(({ group }) => group)),
			documents: new Map(documents)
		};
	});
}
// src/fix/solve-document.ts
async function solveDocument(trial) {
	const refused = /* @__PURE__ */ new Map();
	const together = [];
	const proved = /* @__PURE__ */ new Set();
	let kept = new Set(trial.asks.flatMap(({ repairs }) => repairs));
	for (;;) {
		const candidates = kept;
		let whole;
		const faultOfWriting = (repairs) => {
			const isWhole = repairs.size === candidates.size;
			if (!isWhole && !canWrite(trial, repairs)) return TOO_LARGE;
			const writing = writeRepairs(trial, repairs);
			if ("fault" in writing) return writing.fault;
			if (isWhole && together.length === 0) whole = writing.groups;
		};
		kept = await holdingSubset(kept, faultOfWriting, refused, () => trial.budget.writes < 0);
		const groups = whole ?? buildGroups(trial, kept, together);
		const failing = await firstFailing(trial, groups, proved);
		if (failing === void 0) return {
			groups: await agreeing(trial, groups, refused),
			refused
		};
		const drop = (repairs, reason) => {
			for (const repair of repairs) refused.set(repair, reason);
			kept = new Set([...kept].filter((repair) => !repairs.has(repair)));
		};
		const partner = await partnerOf(trial, failing, groups);
		if (trial.budget.reads < 0) {
			const unproved = groups.filter((group) => !proved.has(keyOf(trial, group)));
			drop(new Set(unproved.flatMap((group) => [...group.repairs])), TOO_LARGE);
		} else if (partner !== void 0) together.push(/* @__PURE__ */ new Set([...failing.repairs, ...partner.repairs]));
		else {
			const faultOfTrying = async (repairs) => canRead(trial) ? faultOfRepairs(trial, repairs) : TOO_LARGE;
			const holdingRepairs = await holdingSubset(failing.repairs, faultOfTrying, refused, () => trial.budget.reads < 0);
			if (holdingRepairs.size === failing.repairs.size) drop(holdingRepairs, "it does not hold beside other repairs");
			else kept = new Set([...kept].filter((repair) => !failing.repairs.has(repair) || holdingRepairs.has(repair)));
		}
	}
}
const TOO_LARGE = "the file is too large to try all its repairs";
async function firstFailing(trial, groups, proved) {
	for (const group of groups) {
		if (proved.has(keyOf(trial, group))) continue;
		if (!canRead(trial) || await faultOfGroups(trial, [group]) !== void 0) return group;
		proved.add(keyOf(trial, group));
	}
}
async function partnerOf(trial, failing, groups) {
	for (const group of groups) {
		if (group === failing || !canRead(trial)) continue;
		if (await faultOfGroups(trial, [failing, group]) === void 0) return group;
	}
}
function keyOf(trial, group) {
	const numbers = NUMBERS.get(trial) ?? numbersOf(trial);
	NUMBERS.set(trial, numbers);
	const repairs = [...group.repairs].map((repair) => numbers.get(repair) ?? -1).sort((a, b) => a - b);
	return JSON.stringify([
		group.startLine,
		group.endLine,
		replacementOf(trial.page.sheet.lines, group),
		repairs
	]);
}
const NUMBERS = /* @__PURE__ */ new WeakMap();
function numbersOf({ asks }) {
	return new Map([...new Set(asks.flatMap(({ repairs }) => repairs))].map((repair, number) => [repair, number]));
}
async function agreeing(trial, groups, refused) {
	if (groups.length < 2 || await faultOfGroups(trial, groups) === void 0) return [...groups];
	const kept = [];
	for (const group of groups) {
		const reason = await faultOfGroups(trial, [...kept, group]);
		if (reason === void 0) kept.push(group);
		else for (const repair of group.repairs) refused.set(repair, reason);
	}
	return kept;
}
// src/fix/suggest.ts
const BUDGET = {
	reads: 3e6,
	writes: 3e5
};
async function suggest(request) {
	const files = openFiles(request);
	const judged = request.workloads.map((workloadRepairs) => ({
		...workloadRepairs,
		violations: workloadRepairs.findViolations(workloadRepairs.workload.pod)
	}));
	const askedEdits = judged.map((judgedWorkload) => askFor(files.pageAt, judgedWorkload));
	const reasons = new Map(askedEdits.flatMap(({ refused }) => [...refused]));
	const elsewhere = /* @__PURE__ */ new Set();
	const trials = trialsOf(request, files, judged, askedEdits.flatMap(({ asks }) => asks), reasons, elsewhere);
	const solved = [];
	for (const trial of trials) {
		const { groups, refused } = await solveDocument(trial);
		solved.push({
			trial,
			groups
		});
		for (const [repair, reason] of refused) reasons.set(repair, reason);
	}
	const apart = withoutOverlaps$1(solved, reasons);
	return outcomeOf(request, files, request.reader.isLocal ? apart : await holdingAcrossDocuments(apart, judged, request.reader, reasons, elsewhere), {
		reasons,
		meant: new Map(askedEdits.flatMap((asked) => [...asked.meant])),
		elsewhere
	});
}
function trialsOf({ texts, reader }, files, judged, asks, reasons, elsewhere) {
	const positions = new Map([...texts.keys()].map((path, position) => [path, position]));
	const budgets = new Map([...texts.keys()].map((path) => [path, { ...BUDGET }]));
	const byDocument = [...groupBy(asks, ({ at }) => addressKey(at)).values()].map((documentAsks) => ({
		at: documentAsks[0].at,
		asks: documentAsks
	}));
	const order = ({ file, document }) => [positions.get(file) ?? -1, document];
	const inOrder = byDocument.toSorted((a, b) => {
		const [[file, document], [otherFile, otherDocument]] = [order(a.at), order(b.at)];
		return file - otherFile || document - otherDocument;
	});
	const judgedByDocument = judgedByDocumentOf(judged, asks);
	return inOrder.flatMap(({ at, asks: documentAsks }) => {
		const [document, page, budget] = [
			files.documentAt(at),
			files.pageAt(at),
			budgets.get(at.file)
		];
		if (document === void 0 || page === void 0 || budget === void 0) {
			const reason = `the repair belongs in ${inlineCode(homeOf(at.file))}, which cannot be changed from here`;
			for (const repair of documentAsks.flatMap(({ repairs }) => repairs)) {
				reasons.set(repair, reason);
				elsewhere.add(repair);
			}
			return [];
		}
		return [{
			at,
			document,
			page,
			judged: judgedByDocument.get(addressKey(at)) ?? [],
			asks: documentAsks,
			budget,
			reader
		}];
	});
}
function withoutOverlaps$1(solved, reasons) {
	const lastLines = /* @__PURE__ */ new Map();
	return solved.map(({ trial, groups }) => {
		const { file } = trial.at;
		const before = lastLines.get(file) ?? 0;
		const kept = groups.filter((group) => group.startLine > before);
		for (const group of kept) lastLines.set(file, Math.max(lastLines.get(file) ?? 0, group.endLine));
		for (const repair of groups.filter((group) => !kept.includes(group)).flatMap((group) => [...group.repairs])) reasons.set(repair, "the repair of another document changes the same line");
		return {
			trial,
			groups: kept
		};
	});
}
function judgedByDocumentOf(judged, asks) {
	const editedFor = groupByEach(asks, ({ repairs }) => repairs);
	return groupByEach(judged, ({ workload, repairs }) => [.../* @__PURE__ */ new Set([addressKey(workload), ...repairs.flatMap((repair) => (editedFor.get(repair) ?? []).map(({ at }) => addressKey(at)))])]);
}
function outcomeOf(request, files, solved, { reasons, meant, elsewhere }) {
	const groupsByFile = groupBy(solved.flatMap(({ trial, groups }) => groups.map((group) => ({
		file: trial.at.file,
		group
	}))), ({ file }) => file);
	const suggestions = [...groupsByFile].flatMap(([file, entries]) => {
		const isCommittable = !(request.texts.get(file) ?? "").includes("\r");
		return entries.map(({ group }) => {
			const { startLine, endLine, repairs } = group;
			return {
				file,
				...replacedLines(files.linesOf(file), group),
				repairs: [...repairs],
				isInDiff: request.shows?.(file, startLine, endLine) ?? true,
				isCommittable
			};
		});
	});
	const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
	const refusals = request.workloads.flatMap(({ repairs }) => repairs).filter((repair) => (repair.fix.edits ?? repair.fix.podEdits) !== void 0 && !done.has(repair)).map((repair) => {
		const reason = reasons.get(repair) ?? "the text has nothing that the repair could change";
		const comment = meant.get(repair);
		return {
			repair,
			reason,
			...comment !== void 0 && { comment },
			...elsewhere.has(repair) && { isElsewhere: true }
		};
	});
	const texts = [...groupsByFile].map(([file, entries]) => [file, applyGroups(files.linesOf(file), entries.map(({ group }) => group))]);
	return {
		suggestions,
		refusals,
		texts: new Map(texts)
	};
}
// src/fix/built/suggest-in-blocks.ts
async function suggestInBlocks(request, blocks) {
	const { texts, reader, shows = () => true } = request;
	const found = new Map([...blocks].filter(([, block]) => isFaithful(block, texts.get(block.file))));
	if (found.size === 0) return suggest(request);
	const outcome = await suggest({
		...request,
		texts: new Map([...texts, ...[...found].map(([name, { text }]) => [name, text])]),
		reader: readerOfBlocks(reader, texts, found),
		shows: (name, startLine, endLine) => {
			const block = found.get(name);
			if (block === void 0) return shows(name, startLine, endLine);
			return shows(block.file, startLine + block.line - 1, endLine + block.line - 1);
		}
	});
	const suggestions = outcome.suggestions.map((suggestion) => {
		const block = found.get(suggestion.file);
		if (block === void 0) return suggestion;
		const { startLine, endLine, lines } = suggestion;
		const [start, end] = [startLine + block.line - 1, endLine + block.line - 1];
		const isCommittable = suggestion.isCommittable && !(texts.get(block.file) ?? "").includes("\r");
		const place = {
			file: block.file,
			startLine: start,
			endLine: end
		};
		return {
			...suggestion,
			...place,
			lines: indented(lines, block),
			isCommittable
		};
	});
	const kept = [...groupBy(suggestions, ({ file }) => file).values()].flatMap(withoutOverlaps);
	const lost = suggestions.filter((suggestion) => !kept.includes(suggestion));
	return {
		...outcome,
		suggestions: kept,
		refusals: [...outcome.refusals, ...lost.flatMap(({ repairs }) => repairs.map((repair) => ({
			repair,
			reason: "another suggestion changes the same lines: commit that one first"
		})))],
		texts: withoutBlocks(outcome.texts, texts, found)
	};
}
function isFaithful(block, home) {
	const lines = indented(linesOf(block.text), block);
	const written = home?.split(/\r?\n/).slice(block.line - 1, block.line - 1 + lines.length) ?? [];
	return lines.every((each, index) => written[index] === each);
}
function readerOfBlocks(reader, texts, blocks) {
	return {
		...reader,
		read: (edited) => {
			const merged = withoutBlocks(new Map(edited.map(({ file, text }) => [file, text])), texts, blocks);
			const documentsOf = new Map(edited.map(({ file, documents }) => [file, documents]));
			return reader.read([...merged].map(([file, text]) => ({
				file,
				text,
				documents: documentsOf.get(file) ?? /* @__PURE__ */ new Map()
			})));
		}
	};
}
function withoutBlocks(edited, texts, blocks) {
	const merged = new Map([...edited].filter(([name]) => !blocks.has(name)));
	const inFiles = [...edited].flatMap(([name, text]) => {
		const block = blocks.get(name);
		return block === void 0 || merged.has(block.file) ? [] : [{
			block,
			text
		}];
	});
	for (const [file, parts] of groupBy(inFiles, ({ block }) => block.file)) {
		const replacements = parts.flatMap(({ block, text }) => changedLines(block, text));
		merged.set(file, replaceLines(texts.get(file) ?? "", withoutOverlaps(replacements)));
	}
	return merged;
}
function changedLines(block, text) {
	const found = [];
	let startLine = block.line;
	for (const { added, removed, value } of diffArrays(linesOf(block.text), linesOf(text))) {
		const last = found.at(-1);
		if (!added && !removed) startLine += value.length;
		else if (removed) {
			found.push({
				startLine,
				endLine: startLine + value.length - 1,
				lines: []
			});
			startLine += value.length;
		} else {
			const lines = indented(value, block);
			if (last !== void 0 && last.endLine === startLine - 1 && last.lines.length === 0) found.splice(-1, 1, {
				...last,
				lines
			});
			else found.push({
				startLine,
				endLine: startLine - 1,
				lines
			});
		}
	}
	return found;
}
function withoutOverlaps(replacements) {
	const kept = [];
	for (const each of replacements) if (!kept.some((other) => each.startLine <= other.endLine && other.startLine <= each.endLine)) kept.push(each);
	return kept;
}
function asIs(line) {
	return line;
}
function linesOf(text) {
	return text.replace(/\n$/, "").split("\n");
}
function indented(lines, { indent, restore = asIs }) {
	return lines.map((line) => line === "" ? line : restore(" ".repeat(indent) + line));
}
// src/fix/built/new-patch.ts
function mergePatchOf(workload, edits) {
	const { written, pod, fieldOf: madeField } = workload;
	if (written === void 0 || madeField !== void 0) return void 0;
	const { apiVersion, kind, name, namespace } = written.identity;
	const patch = {
		apiVersion,
		kind,
		metadata: {
			name,
			...namespace === void 0 ? {} : { namespace }
		}
	};
	for (const edit of edits) {
		const value = valueAfter(edit, valueAt(pod, edit.path));
		if (value === void 0 || !put(patch, workload, edit.path, value)) return void 0;
	}
	return patch;
}
function valueAfter(edit, before) {
	const items = Array.isArray(before) ? before : before === void 0 ? [] : void 0;
	switch (edit.op) {
		case "set": return edit.value;
		case "remove": return before === true ? false : void 0;
		case "add-item": return edit.by === void 0 && items !== void 0 ? [...items, edit.value] : void 0;
		case "remove-item": return edit.by === void 0 ? items?.filter((item) => !isSameValue(item, edit.value)) : void 0;
		default: return;
	}
}
function put(patch, workload, path, value) {
	const steps = fieldPath(workload, path);
	const podSteps = steps.length - path.length;
	let here = patch;
	for (const [index, step] of steps.entries()) {
		const isLast = index === steps.length - 1;
		if (typeof step === "string") {
			if (Array.isArray(here)) return false;
			const isList = typeof steps[index + 1] === "number";
			const below = isLast ? value : here[step] ?? (isList ? [] : {});
			here[step] = below;
			here = below;
			continue;
		}
		const name = valueAt(workload.pod, [
			...path.slice(0, index - podSteps),
			step,
			"name"
		]);
		if (!Array.isArray(here) || index < podSteps || isLast || typeof name !== "string") return false;
		const known = here.find((each) => valueAt(each, ["name"]) === name);
		const item = known ?? { name };
		if (known === void 0) here.push(item);
		here = item;
	}
	return true;
}
const LAYOUT = {
	step: 2,
	listStep: 2,
	dashGap: " ",
	isListFlow: false,
	itemQuote: "",
	quote: ""
};
function withPatch(kustomization, patch) {
	const document = readDocuments(kustomization).find(({ value }) => value?.kind === "mapping");
	const root = document?.value;
	if (document === void 0 || root?.kind !== "mapping" || root.node.flow) return void 0;
	const placeAt = placesOf("", kustomization);
	const [entry, ...others] = foldedEntries(root, "patches");
	if (others.length > 0) return void 0;
	const list = entry?.value;
	if (entry !== void 0 && (list?.kind !== "list" || list.node.flow || list.items.length === 0)) return void 0;
	const [start, end] = (list?.kind === "list" ? list.node : root.node).range ?? [];
	if (start === void 0 || end === void 0) return void 0;
	const { column } = placeAt(document.offset + start);
	const lines = kustomization.split("\n");
	const last = lastFilled(lines, placeAt(document.offset + Math.max(start, end - 1)).line);
	const indent = " ".repeat(entry === void 0 ? 2 : column - 1);
	const body = Object.entries(patch).flatMap(([key, value]) => renderBlockPair(key, value, 0, LAYOUT, ""));
	const item = [`${indent}- patch: |-`, ...body.map((line) => `${indent}    ${line}`)];
	const added = entry === void 0 ? [`${" ".repeat(column - 1)}patches:`, ...item] : item;
	const place = {
		startLine: last,
		endLine: last,
		lines: [(lines[last - 1] ?? "").replace(/\r$/, ""), ...added]
	};
	const text = replaceLines(kustomization, [place]);
	return {
		...place,
		text: text.endsWith("\n") ? text : `${text}\n`
	};
}
function lastFilled(lines, line) {
	let last = Math.min(line, lines.length);
	while (last > 1 && lines[last - 1]?.trim() === "") last--;
	return last;
}
// src/fix/built/suggest-patches.ts
const MAX_WORKLOADS = 20;
async function suggestPatches(request, outcome, overlays) {
	const refused = new Set(outcome.refusals.flatMap(({ repair, isElsewhere }) => isElsewhere ? [repair] : []));
	if (refused.size === 0) return outcome;
	const judged = request.workloads.map((each) => {
		return {
			...each,
			violations: each.findViolations(each.workload.pod)
		};
	});
	const byObject = groupBy(judged, objectKey);
	const made = [];
	let tried = 0;
	for (const one of judged) {
		const others = (byObject.get(objectKey(one)) ?? []).filter((other) => other !== one);
		const isOwn = (repair) => others.some((other) => !hasViolation(other, repair));
		const repairs = one.repairs.filter((repair) => refused.has(repair) && isOwn(repair));
		if (repairs.length === 0 || tried++ >= MAX_WORKLOADS) continue;
		const wanted = {
			judged,
			request,
			one,
			repairs
		};
		const repair = await extendedPatch(wanted, overlays) ?? await newPatch(wanted, overlays);
		if (repair !== void 0) made.push(repair);
	}
	const all = new Map(outcome.texts);
	const kept = [];
	for (const repair of made) {
		if ([...repair.texts.keys()].some((file) => all.has(file))) continue;
		if (await faultOf([...all, ...repair.texts], new Set([...kept, repair].flatMap(({ suggestions }) => suggestions.flatMap(({ repairs }) => repairs))), judged, request) !== void 0) continue;
		kept.push(repair);
		for (const [file, text] of repair.texts) all.set(file, text);
	}
	const suggestions = kept.flatMap((repair) => repair.suggestions.map((each) => ({
		...each,
		isOfOverlay: true
	})));
	const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
	return {
		suggestions: [...outcome.suggestions, ...suggestions],
		refusals: outcome.refusals.filter(({ repair }) => !done.has(repair)),
		texts: all
	};
}
async function faultOf(texts, repairs, judged, { reader }) {
	const after = await reader.read(texts.map(([file, text]) => ({
		file,
		text,
		documents: /* @__PURE__ */ new Map()
	})));
	return findFaultInWorkloads(judged, after, repairs, true);
}
async function extendedPatch({ request, one, repairs }, { patchesOf }) {
	for (const patch of patchesOf(one.workload)) {
		const { file, block, addressOf } = patch;
		const text = textFor(request, file, patch.text);
		if (text === void 0) continue;
		const editAt = (path) => addressOf(path) ?? { reason: "the patch has no place for it" };
		const workloads = request.workloads.map((each) => {
			return each.workload === one.workload ? {
				...each,
				workload: {
					...one.workload,
					editAt
				},
				repairs
			} : {
				...each,
				repairs: []
			};
		});
		const blocks = new Map(block === void 0 ? [] : [[blockName(block), block]]);
		const made = await suggestInBlocks({
			...request,
			texts: /* @__PURE__ */ new Map([[file, text]]),
			workloads
		}, blocks);
		if (made.refusals.length === 0 && made.suggestions.length > 0) return made;
	}
}
function textFor({ texts, shows }, file, unchanged) {
	return texts.get(file) ?? (shows === void 0 ? void 0 : unchanged);
}
async function newPatch({ request, judged, one, repairs }, overlays) {
	const { workload, violations } = one;
	const root = workload.deployedBy;
	const text = root === void 0 ? void 0 : textFor(request, root, overlays.texts.get(root));
	if (root === void 0 || text === void 0) return void 0;
	const { asks } = chooseAsks(workload.pod, violations, repairs, /* @__PURE__ */ new Set());
	const patch = mergePatchOf(workload, asks.map(({ edit }) => edit));
	const extended = patch && withPatch(text, patch);
	if (extended === void 0) return void 0;
	if (await faultOf([[root, extended.text]], new Set(repairs), judged, request) !== void 0) return void 0;
	const { startLine, endLine, lines } = extended;
	return {
		suggestions: [{
			file: root,
			startLine,
			endLine,
			lines,
			repairs,
			isInDiff: request.shows?.(root, startLine, endLine) ?? true,
			isCommittable: !text.includes("\r")
		}],
		texts: /* @__PURE__ */ new Map([[root, extended.text]])
	};
}
function objectKey({ workload: { file, document, objectPath, podPath } }) {
	return JSON.stringify([
		file,
		document,
		formatPath(objectPath),
		formatPath(podPath)
	]);
}
function hasViolation({ violations }, { check, violation }) {
	return violations.some((found) => found.check === check && formatSetter(found.violation) === formatSetter(violation));
}
// src/fix/built/suggest-repairs.ts
async function suggestRepairs(request, rendering) {
	if (request.reader.isLocal) return suggest(request);
	return suggestPatches(request, await suggestInBlocks(request, rendering.blocks), rendering);
}
// src/fix/reader.ts
const LARGE = 1e6;
function plainReader(podSpecs, isBuilt = () => false) {
	return {
		isLocal: true,
		read: async (edited) => edited.flatMap(({ file, documents, parsed }) => [...documents].flatMap(([document, text]) => {
			const known = text.length < LARGE && !isBuilt(file) && !isToolFile(file) ? parsed?.get(document) : void 0;
			const { workloads } = known === void 0 ? readManifest(file, new TextEncoder().encode(text), podSpecs, isBuilt(file)) : readParsed(file, text, known, podSpecs);
			return workloads.map((workload) => ({
				...workload,
				document
			}));
		}))
	};
}
function builtReader({ again, unbuilt }) {
	return {
		isLocal: false,
		read: async (edited) => {
			const after = await again(new Map(edited.map(({ file, text }) => [file, text])));
			return ([...after.unbuilt].some((root) => !unbuilt.has(root)) ? [] : after.manifests).flatMap(({ workloads }) => workloads);
		}
	};
}
export { DocumentNumbers, builtReader, changedObjects, committedFiles, plainReader, reachedChanges, replaceLines, sharesLines, suggestRepairs };
