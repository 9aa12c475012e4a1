import { addressOfChart, formatRemoteAddress, namesChart, namesGit, namesHostItself, parseRemoteAddress, readGitObjects } from "./action-review-scan.js";
import { childOf, compareText, distinctBy, evaluate, fieldOf, formatPath, isNull, scalarText, textOf as textOf$1, walk } from "./action-review-scan-reader.js";
import { placesOf, readDocuments } from "./review-scan-reader.js";
import { allItemsOf, count, entryPath, foldedEntries, foldedField, isBelow, isInlineText, kustomizationAt, matchesPattern, matchesSelector, namesByLinks, placesInScalar, pluginsIn, splitFieldPath, staysInRoot, stepsOfPointer, targetOf } from "./review-scan.js";
import { rootOrFolder } from "./scan.js";
import { unpackTar } from "./web.js";
import { FetchFault, ask, budgetOf, chunksOf, megabytes, openRegistryRepository, openRun, readBody, sendRequest, sha256, statusFault } from "./registry-repository.js";
import { ASKING_LIMITS, findProgram, normalizedVersion, onInterruption, runConfined, runTool } from "./find-program.js";
import { findHelm } from "./find-helm.js";
import { mkdtemp, readFile, readdir, realpath, rm } from "node:fs/promises";
import { homedir, tmpdir } from "node:os";
import { join, posix } from "node:path";
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { randomBytes } from "node:crypto";
import { promisify } from "node:util";
import { createServer } from "node:http";
import { gunzip } from "node:zlib";
import { pipeline } from "node:stream/promises";
// src/repository/kustomize/setters/walk-like.ts
const MERGE_KEYS = {
	ports: "containerPort",
	volumeMounts: "mountPath",
	volumeDevices: "devicePath",
	hostAliases: "ip",
	topologySpreadConstraints: "topologyKey"
};
function walkLike(value, built, path) {
	const steps = [];
	let here = built;
	let there = value;
	let list = "";
	for (const step of path) {
		const name = typeof step === "number" ? itemLike(here, step, there, list) : step;
		if (name === void 0) break;
		const entry = fieldOf(there, name);
		const next = childOf(there, name);
		if (next === void 0) break;
		steps.push({
			name,
			value: next,
			...entry && { entry }
		});
		list = String(step);
		here = childOf(here, step);
		there = next;
	}
	return steps;
}
function isSameItem(one, other, list) {
	const [a, b] = [one, other].map((item) => itemKey(item, list));
	return a === void 0 || b === void 0 || a === b;
}
function itemLike(here, index, there, list) {
	if (there.kind !== "list") return void 0;
	const key = itemKey(childOf(here, index), list);
	const found = key === void 0 ? index : there.items.findIndex((each) => itemKey(each, list) === key);
	return found in there.items ? found : void 0;
}
function itemKey(item, list) {
	if (item?.kind !== "mapping") return textOf(item);
	const key = textOf(fieldOf(item, MERGE_KEYS[list] ?? "name")?.value);
	if (key === void 0 || list !== "ports") return key;
	return `${key}/${textOf(fieldOf(item, "protocol")?.value) ?? "TCP"}`;
}
function textOf(value) {
	if (value?.kind !== "scalar" || value.value === null) return void 0;
	return typeof value.value === "object" ? value.value.digits : String(value.value);
}
// src/repository/kustomize/setters/merge-place.ts
function mergePlace(patch, field) {
	const start = mergeStart(patch, field);
	return start === void 0 ? void 0 : {
		start,
		isByPosition: false,
		addressOf: (path) => mergeAddress(patch, field.object, path)
	};
}
function mergeAddress(patch, object, path) {
	const names = walkLike(patch, object, path).map(({ name }) => name);
	const rest = path.slice(names.length);
	return rest.some((step) => typeof step === "number") ? void 0 : { path: [...names, ...rest] };
}
function mergeStart(patch, { object, path, isBrought }) {
	const steps = walkLike(patch, object, path);
	const values = [patch, ...steps.map(({ value }) => value)];
	const deletion = values.find((value) => textOf$1(value, "$patch") === "delete");
	if (deletion !== void 0) return directiveStart(deletion);
	const isAbsent = walk(object, path).length < path.length;
	const last = steps.at(-1);
	if (steps.length === path.length || isNull(last?.value)) return last !== void 0 && isNull(last.value) === isAbsent ? stepStart(last) : void 0;
	const brought = isAbsent && isBrought ? itemStart(steps) : void 0;
	if (brought !== void 0) return brought;
	const replacing = values.findLast(isReplacing);
	if (isAbsent && replacing !== void 0) return directiveStart(replacing);
	if (last?.value.kind === "list" && !last.value.items.some(({ kind }) => kind === "mapping")) return stepStart(last);
}
function itemStart(steps) {
	const item = steps.findLast(({ entry }) => entry === void 0);
	return item && (fieldOf(item.value, "name")?.key ?? item.value.node)?.range?.[0];
}
function stepStart({ entry, value }) {
	return (entry?.key ?? value.node)?.range?.[0];
}
function isReplacing(value) {
	return (value.kind === "list" ? value.items : [value]).some((each) => textOf$1(each, "$patch") === "replace");
}
function directiveStart(value) {
	const holder = value.kind === "list" ? value.items.find(isReplacing) : value;
	return fieldOf(holder, "$patch")?.key.range?.[0];
}
// src/repository/kustomize/setters/list-positions.ts
var ListPositions = class {
	path;
	lists = /* @__PURE__ */ new Map();
	constructor(object, path) {
		this.path = path;
		for (const [index, step] of path.entries()) {
			if (typeof step !== "number") continue;
			const list = walk(object, path.slice(0, index)).at(-1)?.value;
			this.lists.set(index, list?.kind === "list" ? [...list.items.keys()] : []);
		}
	}
	isOnPath(pointer) {
		return pointer.every((step, index) => {
			const own = this.path[index];
			if (own === void 0) return true;
			return typeof own === "number" ? this.itemAt(index, step) === own : own === step;
		});
	}
	takeBack(op, pointer) {
		const index = pointer.length - 1;
		const list = this.lists.get(index);
		if (list === void 0 || !this.isOnPath(pointer.slice(0, -1))) return;
		const position = this.positionOf(index, pointer[index] ?? "");
		if (op === "add") list.splice(position, 1);
		else if (op === "remove") list.splice(position, 0, void 0);
	}
	itemAt(index, step) {
		return this.lists.get(index)?.[this.positionOf(index, step)];
	}
	positionOf(index, step) {
		return step === "-" ? (this.lists.get(index)?.length ?? 0) - 1 : Number(step);
	}
};
// src/repository/kustomize/setters/operation-place.ts
function operationPlace(operations, field) {
	const positions = new ListPositions(field.object, field.path);
	const isAnywhere = (pointer) => isOnPath(pointer, field.path);
	const place = lastPlace(operations, field, (pointer) => positions.isOnPath(pointer), positions) ?? lastPlace(operations, field, isAnywhere);
	if (place === void 0) return void 0;
	const onWay = operations.items.filter((operation) => isAnywhere(stepsOfPointer(textOf$1(operation, "path"))));
	const isByPosition = onWay.length > 1 && field.path.some((step) => typeof step === "number");
	const isMoving = onWay.some((operation) => ["move", "copy"].includes(textOf$1(operation, "op")));
	return isByPosition && isMoving ? void 0 : {
		...place,
		isByPosition
	};
}
function lastPlace(operations, field, isMeant, positions) {
	for (const [index, operation] of [...operations.items.entries()].reverse()) {
		if (operation.kind !== "mapping") continue;
		const pointer = stepsOfPointer(textOf$1(operation, "path"));
		const start = !(textOf$1(operation, "op") === "remove" && typeof field.path[pointer.length - 1] === "number") && isMeant(pointer) ? startIn(operation, pointer, field) : void 0;
		if (start !== void 0) return {
			start,
			isByPosition: false,
			addressOf: (path) => addressIn(operation, index, field, path)
		};
		positions?.takeBack(textOf$1(operation, "op"), pointer);
	}
}
function addressIn(operation, index, { object }, path) {
	const value = fieldOf(operation, "value")?.value;
	const steps = stepsOfPointer(textOf$1(operation, "path"));
	if (textOf$1(operation, "op") === "remove") return {
		path: [index],
		setting: {
			op: "remove",
			path: [index]
		}
	};
	if (value === void 0 || steps.length > path.length || !isOnPath(steps, path)) return void 0;
	const there = walk(object, path.slice(0, steps.length)).at(-1)?.value;
	const within = mergeAddress(value, there, path.slice(steps.length));
	if (within === void 0) return void 0;
	const removal = within.path.length === 0 ? { removal: removalOf(value, index) } : {};
	return {
		path: [
			index,
			"value",
			...within.path
		],
		...removal
	};
}
function removalOf(value, index) {
	return value.kind === "scalar" && value.value === true ? {
		op: "set",
		path: [index, "value"],
		value: false
	} : {
		op: "remove",
		path: [index]
	};
}
function startIn(operation, steps, { object, path, isBrought }) {
	const op = textOf$1(operation, "op");
	if (op === "test") return void 0;
	const pathKey = fieldOf(operation, "path")?.key.range?.[0];
	const value = fieldOf(operation, "value");
	const isAbsent = walk(object, path).length < path.length;
	if (op !== "add" && op !== "replace") return op === "remove" && !isAbsent ? void 0 : pathKey;
	if (value === void 0) return pathKey;
	const valueKey = value.key.range?.[0];
	const way = path.slice(0, steps.length);
	const there = walk(object, way).at(-1)?.value;
	if (typeof way.at(-1) === "number" && !isSameItem(value.value, there, String(way.at(-2)))) return void 0;
	if (steps.length >= path.length) return isNull(value.value) === isAbsent ? valueKey : void 0;
	const within = walkLike(value.value, there, path.slice(steps.length));
	const last = within.at(-1);
	if (within.length === path.length - steps.length && last !== void 0) return isNull(last.value) === isAbsent ? stepStart(last) : void 0;
	if (!isAbsent) return void 0;
	const named = typeof way.at(-1) === "number" ? fieldOf(value.value, "name")?.key.range?.[0] : void 0;
	return (isBrought ? itemStart(within) ?? named : void 0) ?? valueKey;
}
function isOnPath(steps, path) {
	return steps.every((step, index) => {
		const own = path[index];
		if (own === void 0) return true;
		return typeof own === "number" ? /^(?:\d+|-)$/.test(step) : own === step;
	});
}
// src/repository/kustomize/setters/patch-places.ts
function patchPlaces(patch, target) {
	const { text, placeAt } = patch;
	let documents;
	const meantFor = (field) => {
		if (target !== void 0 && !isTargeted(field, target, true)) return [];
		documents ??= readDocuments(text, void 0, "kustomize");
		return target === void 0 ? documentsFor(documents, field) : [...documents].reverse();
	};
	const placeOf = (field) => {
		for (const { value, offset, index: document } of meantFor(field)) {
			const place = value && placeIn(value, field);
			if (place === void 0) continue;
			const addressOf = (path) => {
				const address = place.addressOf(path);
				return address && {
					document,
					...address
				};
			};
			const isLoose = target === void 0 ? !isNamed(value, field) : !isTargeted(field, target, false);
			return {
				location: placeAt(offset + place.start),
				isLoose,
				isByPosition: place.isByPosition,
				text: patch,
				addressOf
			};
		}
	};
	const movesItems = (field) => meantFor(field).some(({ value }) => value !== void 0 && movesItemsIn(value, field));
	return {
		placeOf,
		movesItems
	};
}
function movesItemsIn(patch, { object, path }) {
	if (patch.kind !== "list") return walkLike(patch, object, path).length === path.length;
	return patch.items.some((operation) => {
		const pointer = stepsOfPointer(textOf$1(operation, "path"));
		return pointer.length === path.length + 1 && textOf$1(operation, "op") !== "replace" && path.every((step, index) => typeof step === "number" || step === pointer[index]);
	});
}
function placeIn(value, field) {
	if (value.kind === "list") return operationPlace(value, field);
	return value.kind === "mapping" ? mergePlace(value, field) : void 0;
}
function documentsFor(documents, field) {
	const { object, names } = field;
	const reversed = [...documents].reverse();
	const ofKind = reversed.filter(({ value }) => textOf$1(value, "kind") === textOf$1(object, "kind"));
	const named = ofKind.filter(({ value }) => isNamed(value, field));
	const alike = ofKind.filter(({ value }) => names.some((name) => name.includes(metadataText(value, "name"))));
	const found = named.length > 0 ? named : alike;
	const namespace = metadataText(object, "namespace");
	const inNamespace = found.filter(({ value }) => metadataText(value, "namespace") === namespace);
	return [...inNamespace.length > 0 ? inNamespace : found, ...reversed.filter(({ value }) => value?.kind === "list")];
}
function isNamed(patch, { names }) {
	return names.includes(metadataText(patch, "name"));
}
function isTargeted({ object, names }, { kind, name, namespace, labelSelector }, isLoose) {
	const matches = (pattern, text) => matchesPattern(pattern, text, () => true);
	const labels = fieldOf(fieldOf(object, "metadata")?.value, "labels")?.value;
	const labelOf = (label) => scalarText(fieldOf(labels, label)?.value);
	return (kind === void 0 || matches(kind, textOf$1(object, "kind"))) && (name === void 0 || names.some((each) => matches(name, each) || isLoose && each.includes(name))) && (namespace === void 0 || isLoose || matches(namespace, metadataText(object, "namespace"))) && (labelSelector === void 0 || matchesSelector(labelSelector, labelOf, () => true));
}
function metadataText(value, key) {
	return textOf$1(fieldOf(value, "metadata")?.value, key);
}
// src/repository/kustomize/setters/named-field.ts
function fieldSpecs(items) {
	return items.flatMap((item) => ["path", "fieldPath"].flatMap((key) => allItemsOf(item, key).map((value) => {
		return {
			steps: (scalarText(value) ?? "").replaceAll("[]", "/*").split("/").filter((step) => step !== ""),
			start: value.node?.range?.[0]
		};
	})));
}
function replacedFields(replacement) {
	return allItemsOf(replacement, "targets").flatMap((item) => {
		const target = targetOf(item.kind === "mapping" ? foldedField(item, "select") : void 0);
		return allItemsOf(item, "fieldPaths").map((path) => {
			return {
				steps: splitFieldPath(scalarText(path) ?? "").map(stepOf),
				start: path.node?.range?.[0],
				...target && { target }
			};
		});
	});
}
function stepOf(text) {
	const [, key, value] = /^\[([^=\]]+)=([^\]]*)\]$/.exec(text) ?? [];
	if (key !== void 0 && value !== void 0) return [key, value];
	return /^(?:\[.*\]|\d+|-)$/.test(text) ? "*" : text.replaceAll("\\.", ".");
}
function fieldAt(fields, field) {
	const onWay = fields.filter(({ steps }) => isOnWay(steps, field));
	const isMeant = ({ target }, isLoose) => target === void 0 || isTargeted(field, target, isLoose);
	return onWay.findLast((each) => isMeant(each, false)) ?? onWay.findLast((each) => isMeant(each, true));
}
function isOnWay(steps, { object, path }) {
	let here = object;
	for (const [index, step] of steps.entries()) {
		const own = path[index];
		if (own === void 0) return true;
		here = childOf(here, own);
		if (!(typeof step === "string" ? step === "*" || step === String(own) : textIn$2(here, step[0]) === step[1])) return false;
	}
	return true;
}
function textIn$2(value, key) {
	return scalarText(fieldOf(value, key)?.value);
}
// src/repository/kustomize/setters/text-in.ts
function mappingsIn(placed) {
	return readDocuments(placed.text, void 0, "kustomize").flatMap((document) => {
		const { value } = document;
		return (value?.kind === "list" ? value.items : [value]).flatMap((each) => each?.kind === "mapping" ? [mappingOf(each, document, placed)] : []);
	});
}
function mappingAt(placed, index, path) {
	const document = readDocuments(placed.text).find((each) => each.index === index);
	const value = document?.value === void 0 ? void 0 : path.reduce(childOf, document.value);
	return document === void 0 || value?.kind !== "mapping" ? void 0 : mappingOf(value, document, placed);
}
function mappingOf(value, document, { placeAt, file, block }) {
	const placeIn = (start) => placeAt(document.offset + start);
	const textIn = (scalar) => {
		const inner = scalarText(scalar);
		if (inner === void 0 || scalar?.kind !== "scalar") return void 0;
		const placeInner = placesInScalar(scalar, document.text, (start) => placeIn(start ?? 0));
		const { file: home, line, column } = placeInner(0);
		return {
			text: inner,
			placeAt: placeInner,
			...file !== void 0 && block === void 0 && scalar.node?.type === "BLOCK_LITERAL" ? {
				file: home,
				block: {
					line,
					indent: column - 1
				}
			} : {}
		};
	};
	return {
		value,
		placeAt: placeIn,
		textIn
	};
}
function placedFile(file, text) {
	return {
		text,
		placeAt: placesOf(file, text),
		file
	};
}
// src/repository/kustomize/setters/kustomization-setters.ts
const KEYS = {
	patchesStrategicMerge: (item, reading) => patchesIn(patchText(item, reading), void 0),
	patches: patchEntry,
	labels: (item, { placeAt }) => {
		const specs = fieldSpecs(allItemsOf(item, "fields"));
		return allItemsOf(item, "pairs").flatMap((pairs) => [pairPlaces(pairs, "labels", placeAt), pairPlaces(pairs, specs, placeAt)]);
	},
	commonLabels: (item, { placeAt }) => [pairPlaces(item, "labels", placeAt)],
	commonAnnotations: (item, { placeAt }) => [pairPlaces(item, "annotations", placeAt)],
	configurations: (item, { fileAt }) => mappingsAt(fileAt(scalarText(item) ?? "")).flatMap(configurationPlaces),
	patchesJson6902: patchEntry,
	replacements: replacementEntry,
	transformers: (item, reading) => {
		const text = scalarText(item) ?? "";
		return (isInlineText(text) ? [reading.textIn(item)] : reading.filesAt(text)).flatMap(mappingsAt).flatMap((document) => pluginsIn(document.value).flatMap((plugin) => pluginPlaces(plugin, {
			...reading,
			...document
		})));
	}
};
function settersIn(facts, file, textOf) {
	const [document] = mappingsAt(placedText(file, textOf));
	if (document === void 0) return [];
	const { kustomizations, links } = facts;
	const fileAt = (entry) => placedText(entryPath(links, file, entry), textOf);
	const filesAt = (entry) => {
		const list = kustomizationAt(kustomizations, entryPath(links, file, entry));
		const files = (list === void 0 ? [] : kustomizations.get(list)?.resources ?? []).map((resource) => placedText(entryPath(links, list ?? file, resource), textOf));
		return [fileAt(entry), ...files].filter((text) => text !== void 0);
	};
	return settersAmong(document, file, {
		...document,
		fileAt,
		filesAt
	});
}
function settersOfObject({ parts }, patchesAt, textOf) {
	const [part, ...others] = parts;
	if (part === void 0 || others.length > 0) return [];
	const text = placedText(part.file, textOf);
	const at = [...part.path, ...patchesAt.slice(0, -1)];
	const holder = text && mappingAt(text, part.document, at);
	const nothing = {
		fileAt: () => void 0,
		filesAt: () => []
	};
	return holder === void 0 ? [] : settersAmong(holder, part.file, {
		...holder,
		...nothing
	}).map((setter) => ({
		...setter,
		document: part.document,
		entry: [...at, ...setter.entry]
	}));
}
function settersAmong(document, file, reading) {
	return Object.entries(KEYS).flatMap(([key, read]) => foldedEntries(document.value, key).flatMap(({ name, value }) => itemsIn(value).flatMap(({ item, step }) => read(item, reading).map((finder) => ({
		file,
		entry: [name, ...step],
		...finder
	})))));
}
function itemsIn(value) {
	return value.kind === "list" ? value.items.map((item, index) => ({
		item,
		step: [index]
	})) : [{
		item: value,
		step: []
	}];
}
function placedText(file, textOf) {
	const text = textOf(file);
	return text === void 0 ? void 0 : placedFile(file, text);
}
function mappingsAt(text) {
	return text === void 0 ? [] : mappingsIn(text);
}
function patchesIn(text, target) {
	return text === void 0 ? [] : [patchPlaces(text, target)];
}
function patchText(item, { textIn, fileAt }) {
	const text = scalarText(item);
	return text === void 0 ? void 0 : isInlineText(text) ? textIn(item) : fileAt(text);
}
function patchEntry(item, { textIn, fileAt }) {
	if (item.kind !== "mapping") return [];
	const inline = foldedField(item, "patch") ?? foldedField(item, "jsonOp");
	const path = scalarText(foldedField(item, "path"));
	return patchesIn(path ? fileAt(path) : textIn(inline), targetOf(foldedField(item, "target")));
}
function replacementEntry(item, { placeAt, fileAt }) {
	const path = item.kind === "mapping" ? scalarText(foldedField(item, "path")) : void 0;
	if (!path) return [specPlaces(replacedFields(item), placeAt)];
	return mappingsAt(fileAt(path)).map((document) => specPlaces(replacedFields(document.value), document.placeAt));
}
function pluginPlaces(plugin, reading) {
	const { placeAt } = reading;
	switch (textOf$1(plugin, "kind")) {
		case "PatchTransformer":
		case "PatchJson6902Transformer": return patchEntry(plugin, reading);
		case "PatchStrategicMergeTransformer": return [...allItemsOf(plugin, "paths").flatMap((item) => patchesIn(patchText(item, reading), void 0)), ...allItemsOf(plugin, "patches").flatMap((item) => patchesIn(reading.textIn(item), void 0))];
		case "ReplacementTransformer": return allItemsOf(plugin, "replacements").flatMap((item) => replacementEntry(item, reading));
		default: return [
			...allItemsOf(plugin, "labels").map((pairs) => pairPlaces(pairs, "labels", placeAt)),
			...allItemsOf(plugin, "annotations").map((pairs) => pairPlaces(pairs, "annotations", placeAt)),
			specPlaces(fieldSpecs(["fieldSpecs", "targets"].flatMap((key) => allItemsOf(plugin, key))), placeAt)
		];
	}
}
function configurationPlaces({ value, placeAt }) {
	return [...value.entries.keys()].map((key) => specPlaces(fieldSpecs(allItemsOf(value, key)), placeAt));
}
function specPlaces(fields, placeAt) {
	const placeOf = (field) => {
		const start = fieldAt(fields, field)?.start;
		return start === void 0 ? void 0 : {
			location: placeAt(start),
			isLoose: false,
			isByPosition: false
		};
	};
	return { placeOf };
}
function pairPlaces(pairs, homes, placeAt) {
	const placeOf = (field) => {
		const [home, name] = [field.path.slice(0, -1), field.path.at(-1)];
		const start = (typeof homes === "string" ? home.at(-2) === "metadata" && home.at(-1) === homes : homes.some((spec) => spec.steps.length === home.length && fieldAt([spec], {
			...field,
			path: home
		}) !== void 0)) && pairs.kind === "mapping" ? pairs.entries.get(String(name))?.key.range?.[0] : void 0;
		return start === void 0 ? void 0 : {
			location: placeAt(start),
			isLoose: false,
			isByPosition: false
		};
	};
	return { placeOf };
}
// src/render/tool/with-sandbox.ts
var SandboxError = class extends Error {
	name = "SandboxError";
};
async function withSandbox(files, use, links = /* @__PURE__ */ new Map()) {
	const paths = new Map([...files, ...[...links].filter(([path, target]) => staysInRoot(posix.dirname(path), target))]);
	const folders = foldersOf(paths);
	const folder = await mkdtemp(join(await realpath(tmpdir()), "pss-review-"));
	const release = onInterruption(() => rmSync(folder, {
		recursive: true,
		force: true
	}));
	try {
		writeFiles(folder, folders, paths);
		return await use(folder);
	} finally {
		await rm(folder, {
			recursive: true,
			force: true,
			maxRetries: 3
		});
		release();
	}
}
function foldersOf(files) {
	const folders = /* @__PURE__ */ new Set();
	for (const path of files.keys()) {
		const fault = faultOf(path);
		if (fault !== void 0) throw new SandboxError(`${JSON.stringify(path)} ${fault}`);
		const parents = [];
		for (let parent = posix.dirname(path); parent !== "." && !folders.has(parent); parent = posix.dirname(parent)) {
			if (files.has(parent)) throw new SandboxError(`${JSON.stringify(parent)} is a file, and the folder of ${JSON.stringify(path)}`);
			parents.push(parent);
		}
		for (const parent of parents.reverse()) folders.add(parent);
	}
	return folders;
}
function faultOf(path) {
	if (path.startsWith("/")) return "is an absolute path";
	if (path.includes("\0") || path.includes("\\")) return "has a character that no path of a sandbox may have";
	const names = path.split("/");
	if (names.some((name) => name === "" || name === "." || name === "..")) return "is not a plain path from the root";
	if (names.some((name) => name.toLowerCase() === ".git")) return "is inside of a .git";
}
function writeFiles(folder, folders, files) {
	let current = "";
	try {
		for (current of folders) mkdirSync(join(folder, current), {
			recursive: true,
			mode: 448
		});
		for (const [path, content] of files) {
			current = path;
			if (typeof content === "string") symlinkSync(content, join(folder, path));
			else writeFileSync(join(folder, path), content, { mode: 384 });
		}
	} catch (error) {
		const { code } = error;
		if (code === void 0) throw error;
		throw new SandboxError(`${JSON.stringify(current)} cannot be written: ${code}`, { cause: error });
	}
}
// src/render/fetch/proxy/registry-session.ts
const MAX_TAGS = 8 * 2 ** 20;
const MAX_PAGE = 2e3;
function registrySession(address, options, delivered) {
	const { limits, cache } = options;
	const remedy = `log in with \`helm registry login ${address.host}\` before this run`;
	const { host, read, manifest } = openRegistryRepository(address, options, remedy);
	return async ({ method, url }) => {
		const [, kind, reference = ""] = /^\/chart\/(tags|manifests|blobs)\/([^/]+)$/.exec(url.pathname) ?? [];
		if (method === "POST") throw new FetchFault("helm asked to write");
		if (kind === "tags") {
			const query = pageOf(url);
			const { answer, body } = await read(`tags/list${query}`, false, MAX_TAGS, `tags of ${address.path}`);
			return {
				headers: {
					"content-type": "application/json",
					...nextPage(answer, url)
				},
				body
			};
		}
		if (kind === "manifests") {
			const digest = digestIn(reference);
			const what = `${address.path}${digest === void 0 ? ":" : "@"}${reference}`;
			return manifestAnswer(await manifest(digest === void 0 ? reference : `sha256:${digest}`, what));
		}
		const digest = kind === "blobs" ? digestIn(reference) : void 0;
		if (digest === void 0) throw new FetchFault(`helm asked for ${url.pathname}`);
		const what = `the blob sha256:${digest.slice(0, 12)}\u2026 of ${address.path}`;
		const body = await cache.read(digest) ?? (await read(`blobs/sha256:${digest}`, true, limits.archiveBytes, what)).body;
		if (sha256(body) !== digest) throw new FetchFault(`${host} gave something else for ${what}`);
		await cache.write(digest, body);
		delivered.add(digest);
		return {
			headers: { "content-type": "application/octet-stream" },
			body
		};
	};
}
function manifestAnswer({ answer, body, digest }) {
	return {
		headers: {
			"content-type": answer.headers["content-type"] ?? "application/vnd.oci.image.manifest.v1+json",
			"docker-content-digest": digest
		},
		body
	};
}
function digestIn(reference) {
	return /^sha256(?::|%3A)([0-9a-f]{64})$/i.exec(reference)?.[1];
}
function pageOf({ search }) {
	if (search.length > MAX_PAGE) throw new FetchFault("the link to the next page of tags is too long");
	return search;
}
function nextPage(answer, asked) {
	const [, target] = /<([^>]*)>\s*;\s*rel="?next"?/.exec(String(answer.headers["link"] ?? "")) ?? [];
	if (target === void 0 || !URL.canParse(target, asked.href)) return {};
	const query = pageOf(new URL(target, asked));
	return query === "" ? {} : { link: `<list${query}>; rel="next"` };
}
// src/repository/fetch/chart-index.ts
const MOST_OF_CHART = 8 * 2 ** 20;
const MOST_OF_INDEX = 2 ** 20;
function chartVersions(index, name) {
	const lines = entryOfJson(index, name) ?? linesOf(index, name);
	if (lines === void 0 ? index.length > MOST_OF_INDEX : lines.length > MOST_OF_CHART) return "too large";
	const entries = fieldOf(documentValue(lines ?? index), "entries")?.value;
	if (entries?.kind !== "mapping") return "no index";
	const versions = fieldOf(entries, name)?.value;
	return (versions?.kind === "list" ? versions.items : []).flatMap((entry) => {
		const [version, digest] = [textIn$1(fieldOf(entry, "version")?.value), textIn$1(fieldOf(entry, "digest")?.value)];
		const urls = fieldOf(entry, "urls")?.value;
		const url = urls?.kind === "list" ? textIn$1(urls.items[0]) : void 0;
		if (version === void 0 || url === void 0) return [];
		return [{
			version,
			url,
			...digest ? { digest: digest.toLowerCase().replace(/^sha256:/, "") } : {}
		}];
	});
}
function indexOf(name, versions, urlOf) {
	const entries = versions.map(({ version, digest }, index) => ({
		apiVersion: "v2",
		name,
		version,
		urls: [urlOf(index)],
		...digest === void 0 ? {} : { digest }
	}));
	return JSON.stringify({
		apiVersion: "v1",
		generated: "2000-01-01T00:00:00Z",
		entries: { [name]: entries }
	});
}
function entryOfJson(index, name) {
	if (!/^\s*\{/.test(index)) return void 0;
	try {
		const { entries } = JSON.parse(index);
		return JSON.stringify({ entries: Object.entries(entries ?? {}).some(([key]) => key === name) ? { [name]: entries?.[name] } : {} });
	} catch {
		return;
	}
}
function linesOf(index, name) {
	const start = /^entries:[ \t]*(?:#.*)?\r?\n/m.exec(index);
	if (start === null) return void 0;
	const from = start.index + start[0].length;
	const [, indent] = /^( +)[^\s#-]/m.exec(index.slice(from, from + 1e4)) ?? [];
	if (indent === void 0) return void 0;
	const key = new RegExp(`^${indent}(?:(["']?)${name.replaceAll(".", String.raw`\.`)}\\1[ \\t]*:|[?<{])(.*)$`, "gm");
	key.lastIndex = from;
	const found = key.exec(index);
	if (found === null) return "entries: {}";
	if (!/^[ \t]*(?:#.*)?\r?$/.test(found[2] ?? "?")) return void 0;
	const next = new RegExp(`^(?:${indent})?[^\\s#-]`, "gm");
	next.lastIndex = key.lastIndex;
	return `entries:\n${index.slice(found.index, next.exec(index)?.index ?? index.length)}`;
}
function documentValue(text) {
	const [document] = readDocuments(text);
	return document?.error === void 0 ? document?.value : void 0;
}
function textIn$1(value) {
	if (value?.kind !== "scalar" || value.value === null) return void 0;
	return typeof value.value === "string" ? value.value : value.node?.source ?? String(value.value);
}
// src/render/fetch/proxy/repository-session.ts
const MOST_INDEXES = 4;
const MOST_SHOWN = 200;
function repositorySession(repository, name, options, indexes, delivered) {
	const address = formatRemoteAddress(repository);
	let versions = [];
	return async ({ method, url }) => {
		if (method === "POST") throw new FetchFault("helm asked to write");
		if (url.pathname === "/index.yaml") {
			versions = await versionsAt(address, name, options, indexes);
			return {
				headers: { "content-type": "text/yaml" },
				body: new TextEncoder().encode(indexOf(name, versions, (number) => `charts/${number}.tgz`))
			};
		}
		const chart = versions[Number(/^\/charts\/(\d+)\.tgz$/.exec(url.pathname)?.[1] ?? -1)];
		if (chart === void 0) throw new FetchFault(`helm asked for ${url.pathname}`);
		const body = await readArchive$1(address, name, chart, options);
		delivered.add(sha256(body));
		return {
			headers: { "content-type": "application/gzip" },
			body
		};
	};
}
function indexAt(address, options, indexes) {
	const known = indexes.get(address);
	if (known !== void 0) return known;
	const index = {
		text: readIndex(address, options),
		signal: options.asking.signal,
		versions: /* @__PURE__ */ new Map()
	};
	indexes.set(address, index);
	index.text.catch(() => {
		if (indexes.get(address) === index) indexes.delete(address);
	});
	const [oldest] = indexes.keys();
	if (indexes.size > MOST_INDEXES && oldest !== void 0) indexes.delete(oldest);
	return index;
}
async function versionsAt(address, name, options, indexes) {
	const index = indexAt(address, options, indexes);
	let text;
	try {
		text = await index.text;
	} catch (error) {
		const { signal } = options.asking;
		if (index.signal === signal || !index.signal.aborted || signal.aborted) throw error;
		return await versionsAt(address, name, options, indexes);
	}
	const versions = index.versions.get(name) ?? chartVersions(text, name);
	index.versions.set(name, versions);
	if (versions === "no index") throw new FetchFault(`${address} gave no index of charts`);
	if (versions === "too large") throw new FetchFault(`the index of ${address} has too much to read of ${name}`);
	if (versions.length === 0) throw new FetchFault(`${address} has no chart ${name}`);
	return versions;
}
async function readIndex(address, options) {
	return (await read(new URL(`${address}/index.yaml`), address, false, options.limits.indexBytes, options)).toString();
}
async function readArchive$1(address, name, { url: written, version, digest }, options) {
	const what = `${name} ${version.slice(0, MOST_SHOWN)} of ${address}`;
	const cached = digest === void 0 ? void 0 : await options.cache.read(digest);
	if (cached !== void 0) return cached;
	if (/^oci:/i.test(written)) throw new FetchFault(`${what} is in a registry: name it as ${JSON.stringify(written.slice(0, MOST_SHOWN).replace(/:[^:/]*$/, ""))} instead`);
	if (!URL.canParse(written, `${address}/`)) throw new FetchFault(`${what} has no address`);
	const body = await read(new URL(written, `${address}/`), address, digest !== void 0, options.limits.archiveBytes, options);
	if (digest === void 0) return body;
	if (sha256(body) !== digest) throw new FetchFault(`what came for ${what} has another digest than its index says`);
	await options.cache.write(digest, body);
	return body;
}
async function read(url, address, isProved, limit, { asking, credentials }) {
	const home = new URL(address);
	const authorization = credentials.ofRepository(address);
	const answer = await ask({
		url,
		home,
		isProved,
		authorization
	}, asking);
	const what = `${url.origin}${url.pathname}`;
	if (answer.statusCode === 200) return await readBody(answer, limit, what);
	answer.destroy();
	const remedy = `\`helm repo add --username \u2026 example ${address}\` before this run`;
	throw statusFault(url.host, answer.statusCode ?? 0, url.pathname, remedy);
}
// src/render/fetch/proxy/with-session.ts
async function withSession({ proxy, asking }, answer, use) {
	let fault;
	const path = proxy.open({
		answer,
		onFault: (error) => {
			fault ??= error;
		}
	});
	const assertAnswered = () => {
		if (fault !== void 0) throw fault;
		asking.signal.throwIfAborted();
	};
	try {
		return await use({
			place: `${proxy.host}/${path}`,
			assertAnswered
		});
	} finally {
		proxy.close(path);
	}
}
// src/render/fetch/tar-headers.ts
const BLOCK = 512;
const SIZE = [124, 136];
const TYPE = 156;
const TYPES = "05xgL\0";
function oddInTar(tar) {
	for (let at = 0; at + BLOCK <= tar.length;) {
		const header = tar.subarray(at, at + BLOCK);
		if (header.every((byte) => byte === 0)) return void 0;
		const size = sizeIn(header);
		if (size === void 0) return "a size that is not written in octal digits";
		if (at + BLOCK + size > tar.length) return void 0;
		const odd = oddEntry(String.fromCharCode(header[TYPE] ?? 0), textIn(header.subarray(0, 100)).replace(/\0[\s\S]*$/, ""), tar.subarray(at + BLOCK, at + BLOCK + size));
		if (odd !== void 0) return odd;
		at += BLOCK * (1 + Math.ceil(size / BLOCK));
	}
}
function oddEntry(type, name, body) {
	if (type === "5") return body.length > 0 ? "a folder with a text" : void 0;
	if (type === "x" || type === "g") return oddRecord(type, textIn(body));
	if ("12346".includes(type)) return void 0;
	if (!TYPES.includes(type)) return "an entry of an unknown type";
	return type !== "L" && name.endsWith("/") ? "a file that is called as a folder" : void 0;
}
function oddRecord(type, text) {
	const records = [...text.matchAll(/^\d+ ([^=\n]+)=(.*)$/gm)].map(([, key = "", value = ""]) => ({
		key,
		value
	}));
	if (records.some(({ key }) => key === "size" || key.startsWith("GNU.sparse."))) return "a file with holes";
	if (type === "g" && records.some(({ key }) => /^(?:link)?path$/.test(key))) return "a name for several files";
	return records.some(({ key, value }) => key === "path" && value === "") ? "a file without a name" : void 0;
}
function sizeIn(header) {
	const [, digits] = /^[ \0]*([0-7]*)[ \0]*$/.exec(textIn(header.subarray(...SIZE))) ?? [];
	return digits === void 0 ? void 0 : Number.parseInt(`0${digits}`, 8);
}
function textIn(bytes) {
	return new TextDecoder("latin1").decode(bytes);
}
// src/render/fetch/unpack-chart.ts
const MOST_OF_FILE = 5 * 2 ** 20;
async function unpackChart(archive, limits) {
	const tar = await unzip(archive, limits.unpackedBytes);
	const odd = oddInTar(tar);
	if (odd !== void 0) throw new FetchFault(`the archive of the chart has ${odd} in it`);
	const entries = (await unpackTar(tar, { strict: true }).catch(() => {
		throw new FetchFault("the chart is no archive as helm packs them");
	})).filter(({ header }) => header.type !== "directory");
	if (entries.length > limits.files) throw new FetchFault(`the chart has more than ${limits.files} files`);
	const files = /* @__PURE__ */ new Map();
	for (const { header, data } of entries) {
		if (header.type !== "file") throw new FetchFault(`the chart has a ${header.type ?? "file"} in it, ${quoted(header.name)}`);
		const path = pathInChart(header.name);
		if (path === void 0) throw new FetchFault(`the chart has a file outside of its folder, ${quoted(header.name)}`);
		if (files.has(path)) throw new FetchFault(`the chart has the file ${quoted(path)} twice`);
		if (header.size > MOST_OF_FILE) throw new FetchFault(`the file ${quoted(path)} of the chart is larger than ${megabytes(MOST_OF_FILE)}`);
		files.set(path, data ?? /* @__PURE__ */ new Uint8Array());
	}
	files.delete(".helmignore");
	if (!files.has("Chart.yaml")) throw new FetchFault("the chart has no Chart.yaml");
	return files;
}
async function unzip(archive, limit) {
	try {
		return await promisify(gunzip)(archive, { maxOutputLength: limit });
	} catch (error) {
		const isTooLarge = error.code === "ERR_BUFFER_TOO_LARGE";
		throw new FetchFault(isTooLarge ? `the chart unpacks to more than ${megabytes(limit)}` : "the chart is no archive as helm packs them");
	}
}
function pathInChart(name) {
	const names = name.replace(/^\.\//, "").split("/");
	return names.every((part) => part !== "" && part !== "." && part !== "..") && !/[\\\0]/.test(name) && names.length > 1 && !/^[A-Za-z]:/.test(name) ? names.slice(1).join("/") : void 0;
}
function quoted(name) {
	return JSON.stringify(name.slice(0, 100));
}
// src/render/fetch/fetch-chart.ts
const HELM_LIMITS = {
	output: 2 ** 20,
	memory: 2 ** 30
};
const MOST_OF_CHART_YAML = 2 ** 20;
const TAG = /^(?!v?\d|[xX]$)\w[\w.-]{0,127}$/;
const ARCHIVES = "archives";
const HOME = "home";
async function fetchChart(chart, fetching) {
	const delivered = /* @__PURE__ */ new Set();
	const archive = await pull(chart, fetching, delivered);
	const digest = sha256(archive);
	if (!delivered.has(digest)) throw new FetchFault("helm wrote something else than it was given");
	const files = await unpackChart(archive, fetching.limits);
	fetching.asking.signal.throwIfAborted();
	const { name, version } = readChartYaml(files.get("Chart.yaml") ?? /* @__PURE__ */ new Uint8Array());
	return {
		files,
		name,
		version,
		digest: `sha256:${digest}`
	};
}
async function pull(chart, fetching, delivered) {
	const { proxy, helm } = fetching;
	const { repository, name } = chart;
	const answer = repository.scheme === "oci" ? registrySession(addressOfChart(repository, name), fetching, delivered) : repositorySession(repository, name, fetching, fetching.indexes, delivered);
	return await withSession(fetching, answer, ({ place, assertAnswered }) => {
		return withSandbox(new Map([ARCHIVES, HOME].map((folder) => [`${folder}/.keep`, /* @__PURE__ */ new Uint8Array()])), async (folder) => {
			const version = await versionOf(chart, answer);
			const run = await runTool(helm.path, argumentsOf({
				...chart,
				version
			}, place), {
				folder,
				limits: {
					...HELM_LIMITS,
					seconds: fetching.secondsLeft()
				},
				environment: environmentOf$1(join(folder, HOME), proxy.host),
				isNetworked: true
			});
			assertAnswered();
			if ("error" in run) throw new FetchFault(reasonOf$1(run.error, chart));
			return await readArchive(join(folder, ARCHIVES));
		});
	});
}
async function versionOf({ repository, version }, answer) {
	if (repository.scheme !== "oci" || !TAG.test(version)) return version;
	const { headers } = await answer({
		method: "GET",
		url: new URL(`http://session/chart/manifests/${version}`)
	});
	return headers?.["docker-content-digest"] ?? version;
}
function argumentsOf({ repository, name, version }, place) {
	const isDigest = version.startsWith("sha256:");
	const chart = repository.scheme === "oci" ? [`oci://${place}/chart${isDigest ? `@${version}` : ""}`, "--plain-http"] : [
		name,
		"--repo",
		`http://${place}`
	];
	const wanted = version === "" || isDigest ? [] : ["--version", version];
	return [
		"pull",
		...chart,
		...wanted,
		"--destination",
		ARCHIVES
	];
}
function environmentOf$1(home, proxy) {
	const refusing = `http://${proxy}`;
	return {
		HOME: home,
		HELM_CACHE_HOME: join(home, "cache"),
		HELM_CONFIG_HOME: join(home, "config"),
		HELM_DATA_HOME: join(home, "data"),
		DOCKER_CONFIG: join(home, "docker"),
		TMPDIR: home,
		HTTP_PROXY: refusing,
		HTTPS_PROXY: refusing,
		NO_PROXY: ""
	};
}
async function readArchive(folder) {
	const [archive] = (await readdir(folder)).filter((name) => name.endsWith(".tgz"));
	if (archive === void 0) throw new FetchFault("helm wrote no archive");
	return await readFile(join(folder, archive));
}
function reasonOf$1(words, { repository, name, version }) {
	if (/improper constraint|invalid (?:semantic )?version/i.test(words)) return `${JSON.stringify(version)} is no version and no range of versions`;
	if (/could not locate a version|no chart version found|not found in .* repository/i.test(words)) {
		const wanted = version === "" ? "stable version" : `version ${JSON.stringify(version)}`;
		return `${formatRemoteAddress(repository)} has no ${wanted} of ${name}`;
	}
	return `helm says: ${words.replaceAll(/127\.0\.0\.1:\d+(?:\/v2)?\/[0-9a-f]{32}(?:\/chart)?/g, name).split("\n")[0]?.slice(0, 300)}`;
}
function readChartYaml(bytes) {
	if (bytes.length > MOST_OF_CHART_YAML) throw new FetchFault(`the Chart.yaml of the chart is larger than ${megabytes(MOST_OF_CHART_YAML)}`);
	const value = readDocuments(new TextDecoder().decode(bytes))[0]?.value;
	const [name, version] = [textOf$1(value, "name"), textOf$1(value, "version")];
	if (name === "" || version === "") throw new FetchFault("the chart has no name and version in its Chart.yaml");
	return {
		name,
		version
	};
}
// src/render/fetch/git-files.ts
const GIT_SETTINGS = [
	"http.followRedirects=false",
	"protocol.version=2",
	"core.hooksPath=/dev/null",
	"credential.helper=",
	"submodule.recurse=false",
	"gc.auto=0",
	"maintenance.auto=false",
	"fetch.unpackLimit=1",
	"pack.threads=1"
].flatMap((setting) => ["-c", setting]);
const GIT_MEMORY = 2 ** 30;
function confinedGit(path, options, { limits: { seconds, unpackedBytes }, secondsLeft }) {
	const most = {
		memory: GIT_MEMORY,
		output: 2 * unpackedBytes + 2 ** 20
	};
	return { run: async (args, input = "") => {
		const end = await runConfined(path, [...GIT_SETTINGS, ...args], {
			...options,
			limits: {
				...most,
				seconds: secondsLeft()
			},
			input,
			isBounded: true
		});
		if (end?.exceeded === "time") throw new FetchFault(`took longer than ${count(seconds, "second")}`);
		if (end?.exceeded !== void 0) throw new FetchFault(`has more in it than git lists within ${megabytes(most[end.exceeded])}`);
		return end?.code === 0 && end.fault === void 0 ? end.stdout : void 0;
	} };
}
async function readGitFiles(git, commit, { folder, address }, limits) {
	const name = formatRemoteAddress(address);
	const where = folder === "" ? name : `${JSON.stringify(folder)} of ${name}`;
	const entries = (await listed(git, lsTree(commit, folder, "-l"), where, limits)).flatMap(entryOf);
	if (entries.length === 0) throw new FetchFault(`${where} has no files`);
	const outside = entries.find(({ path }) => !isPlainPath(path));
	if (outside !== void 0) throw new FetchFault(`${where} has a file outside of it, ${JSON.stringify(outside.path.slice(0, 100))}`);
	if (entries.reduce((sum, entry) => sum + entry.size, 0) > limits.unpackedBytes) throw new FetchFault(`the files of ${where} are larger than ${megabytes(limits.unpackedBytes)}`);
	const blobs = await readGitObjects(git, entries.map(({ blob }) => blob));
	const [files, links] = [/* @__PURE__ */ new Map(), /* @__PURE__ */ new Map()];
	for (const [index, { mode, path }] of entries.entries()) {
		const bytes = blobs[index];
		if (bytes === void 0) throw new FetchFault(`git cannot read ${JSON.stringify(path)} of ${name}`);
		if (mode === "120000") links.set(path, bytes.toString());
		else files.set(path, bytes);
	}
	const names = namesByLinks(links, [...files.keys()]);
	if (names.size > limits.files) throw new FetchFault(`${where} has more than ${limits.files} files, by links to folders`);
	const broken = [...links.keys()].find((link) => !names.has(link) && ![...names.keys()].some((path) => isBelow(path, link)));
	if (broken !== void 0 && folder !== "") throw new FetchFault(`${where} has a link that leads out of it, ${JSON.stringify(broken.slice(0, 100))}`);
	return { files: new Map([...names].map(([name, path]) => [name, files.get(path) ?? /* @__PURE__ */ new Uint8Array()])) };
}
async function wantedBlobs(git, commit, { folder, address }, limits) {
	const lines = await listed(git, lsTree(commit, folder), formatRemoteAddress(address), limits);
	return [...new Set(lines.flatMap((line) => /^\d+ blob (\w+)\t/.exec(line)?.[1] ?? []))];
}
async function listed(git, args, where, { files }) {
	const output = await git.run(args);
	if (output === void 0) throw new FetchFault(`git cannot list the files of ${where}`);
	let entries = 0;
	for (let at = output.indexOf(0); at !== -1 && entries <= files; at = output.indexOf(0, at + 1)) entries++;
	if (entries > files) throw new FetchFault(`${where} has more than ${files} files`);
	return output.toString().split("\0");
}
function entryOf(line) {
	const [, mode = "", type, blob = "", size, path = ""] = /^(\d+) (\w+) (\w+) +(\d+|-)\t(.*)$/s.exec(line) ?? [];
	return type === "blob" ? [{
		mode,
		blob,
		size: Number(size),
		path
	}] : [];
}
function isPlainPath(path) {
	return path.split("/").every((name) => name !== "" && !/^(?:\.{1,2}|\.git)$/i.test(name));
}
function lsTree(commit, folder, ...options) {
	const below = folder === "" ? [] : ["--", `${folder}/`];
	return [
		"--literal-pathspecs",
		"ls-tree",
		"-r",
		"-z",
		...options,
		"--full-tree",
		commit,
		...below
	];
}
// src/render/fetch/network/git-authorization.ts
const HEADERS = String.raw`^http\..+\.extraheader$`;
async function gitAuthorization(address, git, environment) {
	const own = ["XDG_CONFIG_HOME", "GIT_CONFIG_GLOBAL"].flatMap((name) => environment[name] === void 0 ? [] : [[name, environment[name]]]);
	const run = await runTool(git, [
		"config",
		"--global",
		"-z",
		"--get-regexp",
		HEADERS
	], {
		folder: "/",
		limits: ASKING_LIMITS,
		isBounded: true,
		environment: {
			...Object.fromEntries(own),
			HOME: environment["HOME"] ?? homedir(),
			LC_ALL: "C"
		}
	});
	if ("error" in run) return void 0;
	return run.output.split("\0").flatMap((entry) => {
		const [, url = "", header = ""] = /^http\.(.+)\.extraheader\n(.*)$/s.exec(entry) ?? [];
		const [, value] = /^authorization:\s*([\x20-\x7e]+)$/i.exec(header) ?? [];
		const at = parseRemoteAddress(url);
		return value !== void 0 && at !== void 0 && isAtOrBelow(address, at) ? [{
			path: at.path,
			value
		}] : [];
	}).sort((a, b) => b.path.length - a.path.length)[0]?.value;
}
function isAtOrBelow(address, at) {
	if (address.scheme !== at.scheme || address.host !== at.host) return false;
	return at.path === "" || address.path === at.path || address.path.startsWith(`${at.path}/`);
}
// src/render/fetch/proxy/git-session.ts
const REQUEST_HEADERS = [
	"accept",
	"content-type",
	"content-encoding",
	"git-protocol"
];
function gitSession(address, { asking, limits }, authorization) {
	const { rules, network, signal, onRequest } = asking;
	const repository = formatRemoteAddress(address);
	const budget = budgetOf(limits.archiveBytes);
	return async ({ method, url, request }) => {
		const isList = method === "GET" && url.pathname === "/info/refs" && url.search === "?service=git-upload-pack";
		const isFetch = method === "POST" && url.pathname === "/git-upload-pack" && url.search === "";
		if (request === void 0 || !isList && !isFetch) throw new FetchFault(`${repository} is no repository that git fetches by its own protocol`);
		onRequest();
		const target = new URL(`${repository}${url.pathname}${url.search}`);
		const answer = await sendRequest({
			url: target,
			method,
			headers: {
				...headersOf(request),
				...authorization === void 0 ? {} : { authorization }
			},
			...isFetch ? { body: request } : {},
			isPrivateAllowed: namesHostItself(rules, target.host),
			signal
		}, network);
		const { statusCode = 0, headers } = answer;
		if (statusCode === 200) return {
			headers: {
				"content-type": headers["content-type"] ?? "application/octet-stream",
				"cache-control": "no-cache"
			},
			body: chunksOf(answer, budget, `what ${repository} sends`)
		};
		answer.destroy();
		if (headers.location !== void 0 && statusCode >= 300 && statusCode < 400) throw new FetchFault(`${repository} leads elsewhere: name what it leads to`);
		throw statusFault(address.host, statusCode, address.path, REMEDY);
	};
}
const REMEDY = "set `http.<address>.extraheader` with `git config --global` before this run";
function headersOf({ headers }) {
	return Object.fromEntries(REQUEST_HEADERS.flatMap((name) => {
		const value = headers[name];
		return typeof value === "string" ? [[name, value]] : [];
	}));
}
// src/render/fetch/fetch-git.ts
async function fetchGit(wanted, fetching) {
	const { git, limits, environment, secondsLeft } = fetching;
	const authorization = await gitAuthorization(wanted.address, git, environment);
	return await withSession(fetching, gitSession(wanted.address, fetching, authorization), ({ place, assertAnswered }) => withSandbox(/* @__PURE__ */ new Map([["home/.keep", /* @__PURE__ */ new Uint8Array()]]), async (folder) => {
		const options = {
			folder,
			environment: environmentOf(folder)
		};
		const run = async (args, { isNetworked = false, input } = {}) => {
			const done = await runTool(git, [...GIT_SETTINGS, ...args], {
				...options,
				limits: {
					seconds: secondsLeft(),
					memory: GIT_MEMORY,
					output: 2 ** 20
				},
				isNetworked,
				isBounded: true,
				...input === void 0 ? {} : { input }
			});
			assertAnswered();
			if ("error" in done) throw new FetchFault(reasonOf(done.error, wanted));
			return done.output.trim();
		};
		const reader = confinedGit(git, options, fetching);
		const commit = await fetchCommit(wanted, `http://${place}`, run, (at) => wantedBlobs(reader, at, wanted, limits));
		return {
			...await readGitFiles(reader, commit, wanted, limits),
			commit
		};
	}));
}
async function fetchCommit({ revision, folder }, url, run, blobsOf) {
	const isPart = folder !== "";
	await run([
		"init",
		"--quiet",
		"--bare",
		"--template=",
		"."
	]);
	await run([
		"config",
		"remote.origin.url",
		url
	]);
	const fetch = [
		"fetch",
		"--quiet",
		"--no-tags",
		"--no-recurse-submodules",
		...isPart ? ["--filter=blob:none"] : []
	];
	await run([
		...fetch,
		"--depth=1",
		"origin",
		revision === "" ? "HEAD" : revision
	], { isNetworked: true });
	const commit = await run([
		"rev-parse",
		"--verify",
		"--end-of-options",
		"FETCH_HEAD^{commit}"
	]);
	if (!isPart) return commit;
	const blobs = await blobsOf(commit);
	if (blobs.length > 0) await run([
		"-c",
		"fetch.negotiationAlgorithm=noop",
		...fetch,
		"--no-write-fetch-head",
		"--stdin",
		"origin"
	], {
		isNetworked: true,
		input: `${blobs.join("\n")}\n`
	});
	return commit;
}
function environmentOf(folder) {
	return {
		HOME: join(folder, "home"),
		GIT_CONFIG_NOSYSTEM: "1",
		GIT_CONFIG_GLOBAL: "/dev/null",
		GIT_TERMINAL_PROMPT: "0",
		GIT_ALLOW_PROTOCOL: "http",
		GIT_NO_LAZY_FETCH: "1",
		LC_ALL: "C"
	};
}
function reasonOf(words, { address, revision }) {
	const name = formatRemoteAddress(address);
	if (!/couldn't find remote ref|not our ref|no such remote ref/i.test(words)) return `git says: ${(words.split("\n").find((line) => /^(?:fatal|error):/.test(line)) ?? words).replaceAll(/http:\/\/127\.0\.0\.1:\d+\/[0-9a-f]{32}/g, name).slice(0, 300)}`;
	const hint = /^[0-9a-f]{4,39}$/.test(revision) ? ": name a commit by all of its 40 digits" : "";
	return `${name} has no branch, tag or commit ${JSON.stringify(revision || "HEAD")}${hint}`;
}
// src/render/fetch/find-git.ts
const GIT_PROGRAM = {
	name: "git",
	ask: ["version"],
	versionIn: (answer) => normalizedVersion(/^git version (\S+)/.exec(answer)?.[1] ?? ""),
	oldest: [2, 26]
};
async function findGit() {
	const workspace = await rootOrFolder(process.cwd());
	return await findProgram(GIT_PROGRAM, process.env, workspace);
}
// src/render/fetch/proxy/loopback-proxy.ts
async function startLoopbackProxy() {
	const sessions = /* @__PURE__ */ new Map();
	const server = createServer((request, response) => void serve(sessions, request, response));
	server.on("connect", (_request, socket) => socket.destroy());
	server.on("upgrade", (_request, socket) => socket.destroy());
	await new Promise((resolve, reject) => {
		server.on("error", reject);
		server.listen(0, "127.0.0.1", resolve);
	});
	server.unref();
	return {
		host: `127.0.0.1:${server.address().port}`,
		open: (session) => {
			const path = randomBytes(16).toString("hex");
			sessions.set(path, session);
			return path;
		},
		close: (path) => void sessions.delete(path),
		stop: () => new Promise((resolve) => {
			sessions.clear();
			server.close(() => resolve());
			server.closeAllConnections();
		})
	};
}
const SESSION_URL = /^(?:\/v2)?\/([0-9a-f]{32})(\/[^#]*)$/;
async function serve(sessions, request, response) {
	const [, path = "", rest = ""] = SESSION_URL.exec(request.url ?? "") ?? [];
	const session = sessions.get(path);
	const { method } = request;
	if (session === void 0 || method !== "GET" && method !== "HEAD" && method !== "POST") {
		refuse(response, 403);
		return;
	}
	try {
		const { status = 200, headers, body } = await session.answer({
			method,
			url: new URL(`http://session${rest}`),
			request
		});
		if (body instanceof Uint8Array) {
			response.writeHead(status, {
				...headers,
				"content-length": body.length
			});
			response.end(method === "HEAD" ? void 0 : body);
			return;
		}
		response.writeHead(status, headers);
		await pipeline(body, response);
	} catch (error) {
		if (error.code !== "ERR_STREAM_PREMATURE_CLOSE") session.onFault(error);
		if (response.headersSent) response.destroy();
		else refuse(response, error instanceof FetchFault ? 404 : 403);
	}
}
function refuse(response, status) {
	response.writeHead(status, {
		"content-length": 0,
		connection: "close"
	});
	response.end();
}
// src/render/fetch/remote-source.ts
const CHART_NAME = /^[A-Za-z0-9][A-Za-z0-9._-]{0,249}$/;
const VERSION = /^(?!-)(?:[\w.+~^<>=!*|, -]{0,200}|sha256:[0-9a-f]{64})$/;
const REVISION = /^(?![-/.+])(?!.*(?:\.\.|\/\/|@\{|\.lock$|[./]$))[\w./+@#=,%-]{0,250}$/;
const FOLDER = /^(?!(?:.*\/)?\.\.(?:\/|$))[^\p{Cc}]{0,1000}$/u;
function wantedChart({ repository, name, version }, rules) {
	const address = parseRemoteAddress(repository);
	if (address === void 0) return odd(repository, "an address of charts, such as https://charts.example.com");
	const names = address.scheme === "oci" ? name.split("/") : [name];
	if (!names.every((part) => CHART_NAME.test(part))) return odd(name, "a name of a chart");
	if (!VERSION.test(version)) return odd(version, "a version or a range of versions");
	const path = [...address.path === "" ? [] : [address.path], ...names.slice(0, -1)].join("/");
	const wanted = {
		repository: {
			...address,
			path
		},
		name: names.at(-1) ?? "",
		version: version.trim()
	};
	if (namesChart(rules, wanted.repository, wanted.name)) return wanted;
	const named = address.scheme === "oci" ? addressOfChart(wanted.repository, wanted.name) : wanted.repository;
	return unnamed("charts", formatRemoteAddress(named));
}
function wantedGit({ url, revision, folder = "" }, rules) {
	const address = parseRemoteAddress(url);
	if (address === void 0 || address.scheme === "oci" || address.path === "") return odd(url, "an address of a git repository by https, such as https://github.com/example/web");
	if (!REVISION.test(revision)) return odd(revision, "a branch, a tag or a commit");
	if (!FOLDER.test(folder)) return odd(folder, "a folder of a git repository");
	if (!namesGit(rules, address)) return unnamed("git", formatRemoteAddress(address));
	return {
		address,
		revision,
		folder: folder.replace(/^(?:\.?\/)+|\/+$|^\.$/g, "")
	};
}
function unnamed(key, address) {
	return {
		reason: `the config does not name it: add \`${`fetch: {${key}: [${JSON.stringify(address)}]}`}\` to the config of the base branch`,
		isNamed: false
	};
}
function odd(text, expected) {
	return {
		reason: `found ${JSON.stringify(text.slice(0, 200))}, expected ${expected}`,
		isNamed: false
	};
}
// src/render/fetch/fetcher.ts
const CHARTS_AND_REPOSITORIES = {
	nouns: ["chart or repository", "charts and repositories"],
	sizeOf: ({ files }) => [...files.values()].reduce((sum, { length }) => sum + length, 0),
	open: async () => ({ proxy: await startLoopbackProxy() }),
	close: ({ proxy }) => proxy.stop()
};
function openFetcher(rules, options = {}) {
	const { environment = process.env, limits, network } = options;
	const run = openRun(rules, {
		environment,
		limits,
		network
	}, CHARTS_AND_REPOSITORIES);
	const [helm, git] = [foundOnce(options.helm ?? findHelm), foundOnce(options.git ?? findGit)];
	const indexes = /* @__PURE__ */ new Map();
	return {
		chart: async (chart) => {
			const wanted = wantedChart(chart, rules);
			if ("reason" in wanted) return wanted;
			return await run.once(JSON.stringify(["chart", wanted]), async (session) => fetchChart(wanted, {
				...session,
				helm: await helm(),
				indexes
			}));
		},
		git: async (source) => {
			const wanted = wantedGit(source, rules);
			if ("reason" in wanted) return wanted;
			return await run.once(JSON.stringify(["git", wanted]), async (session) => fetchGit(wanted, {
				...session,
				git: (await git()).path,
				environment
			}));
		},
		close: run.close
	};
}
function foundOnce(find) {
	let found;
	return async () => {
		found ??= find();
		const program = await found;
		if ("fault" in program) throw new FetchFault(program.fault);
		return program;
	};
}
// src/render/fetch/fetcher-of.ts
function fetcherOf({ builds, settings }) {
	builds.fetcher ??= openFetcher(settings.fetch, { helm: () => builds.helm() });
	return builds.fetcher;
}
// src/render/lazily.ts
function lazily(make) {
	let made;
	return () => {
		made ??= { value: make() };
		return made.value;
	};
}
// src/render/kustomize/setters/objects-in.ts
function objectsIn(output) {
	return readDocuments(output, void 0, "kustomize").flatMap(({ value }) => value?.kind === "mapping" ? [value] : []);
}
// src/render/built/all-violations.ts
const VERSIONS = [
	"latest",
	"v1.30",
	"v1.24",
	"v1.0"
];
function allViolations(pod) {
	const known = KNOWN.get(pod);
	if (known !== void 0) return known;
	const violations = VERSIONS.flatMap((version) => evaluate(pod, {
		level: "restricted",
		version
	}).results.flatMap((result) => result.violations));
	const found = distinctBy(violations, ({ path }) => formatPath(path));
	KNOWN.set(pod, found);
	return found;
}
const KNOWN = /* @__PURE__ */ new WeakMap();
// src/render/built/canonical-json.ts
function canonicalJson(value, isLeftOut = () => false, path = []) {
	if (value.kind === "scalar") {
		const { value: scalar } = value;
		return typeof scalar === "object" && scalar !== null ? scalar.digits : JSON.stringify(scalar);
	}
	const textAt = (child, step) => {
		const way = [...path, step];
		return isLeftOut(way) ? [] : [canonicalJson(child, isLeftOut, way)];
	};
	if (value.kind === "list") return `[${value.items.flatMap(textAt).join()}]`;
	return `{${[...value.entries.values()].sort((a, b) => compareText(a.name, b.name)).flatMap((entry) => textAt(entry.value, entry.name).map((text) => `${JSON.stringify(entry.name)}:${text}`)).join()}}`;
}
export { SandboxError, allViolations, canonicalJson, fetcherOf, lazily, objectsIn, settersIn, settersOfObject, walkLike, wantedChart, wantedGit, withSandbox };
