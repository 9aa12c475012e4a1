import { distinctBy, fieldOf, formatPath, groupBy, inlineCode, scalarText, textOf } from "./action-review-scan-reader.js";
import { canSkip, cutDocuments, groupOf, placesOf, readContent, readDocuments, readText, textOfContent } from "./review-scan-reader.js";
import { isSameValue, valueAt } from "./review-scan.js";
import { counterpartPath } from "./counterpart-path.js";
// src/render/built/named-object.ts
function namedObject(value) {
	return {
		group: groupOf(textOf(value, "apiVersion")),
		kind: textOf(value, "kind"),
		name: textOf(fieldOf(value, "metadata")?.value, "name"),
		namespace: textOf(fieldOf(value, "metadata")?.value, "namespace")
	};
}
function kindKey({ group, kind }) {
	return `${group}/${kind}`;
}
// src/render/built/built-objects.ts
const ORIGIN = "config.kubernetes.io/origin";
function builtObjects(output, podSpecs) {
	return cutDocuments(output).flatMap(({ start, end }) => {
		const text = output.slice(start, end);
		return canSkip(text, podSpecs) ? [] : [builtObject(text)];
	});
}
function builtObject(text) {
	const [document] = readDocuments(text);
	const annotations = fieldOf(fieldOf(document?.value, "metadata")?.value, "annotations");
	const entry = fieldOf(annotations?.value, ORIGIN);
	const origin = readDocuments(scalarText(entry?.value) ?? "")[0]?.value;
	const [path, configuredIn] = ["path", "configuredIn"].map((key) => scalarText(fieldOf(origin, key)?.value));
	const keyStart = (annotations?.value.kind === "mapping" && annotations.value.entries.size === 1 ? annotations : entry)?.key.range?.[0];
	return {
		...namedObject(document?.value),
		text: keyStart === void 0 || entry === void 0 ? text : withoutBlock(text, keyStart),
		...path === void 0 ? {} : { path },
		...configuredIn === void 0 ? {} : { configuredIn }
	};
}
function withoutBlock(text, keyStart) {
	const start = text.lastIndexOf("\n", keyStart) + 1;
	const indent = " ".repeat(keyStart - start);
	let end = text.indexOf("\n", start) + 1;
	while (end > 0 && end < text.length && (text.startsWith(`${indent} `, end) || text[end] === "\n")) end = text.indexOf("\n", end) + 1;
	return text.slice(0, start) + (end === 0 ? "" : text.slice(end));
}
// src/render/built/built-workload.ts
function builtWorkload(built, place) {
	const { original, file, document, line, via, root, build, by, defaultNamespace } = place;
	const pathIn = (path) => original === void 0 ? void 0 : pathLike(path, built, original);
	return {
		...built,
		identity: {
			...defaultNamespace === void 0 ? {} : { namespace: defaultNamespace },
			...built.identity
		},
		file,
		document,
		objectPath: original?.objectPath ?? [],
		line,
		via,
		deployedBy: root,
		build,
		...by === void 0 ? {} : { by },
		...original === void 0 ? {} : { written: original },
		locateNamespace: () => original?.locateNamespace?.(),
		locate: (path) => {
			const there = pathIn(path);
			if (original !== void 0 && there !== void 0) return original.locate(there);
			return {
				file: root,
				line: 1,
				column: 1,
				doubt: UNKNOWN_SETTER
			};
		},
		editAt: (path) => {
			const there = pathIn(path);
			if (original !== void 0 && there !== void 0) return original.editAt(there);
			return { reason: `${inlineCode(root)} builds this pod, and which of its files sets the field is not known` };
		}
	};
}
const UNKNOWN_SETTER = "which of the files that the kustomization builds of sets this field is not known";
function pathLike(path, { pod }, { pod: written }) {
	const there = counterpartPath(path, pod, written);
	if (there === void 0 || !isSameValue(valueAt(pod, path), valueAt(written, there))) return void 0;
	return there;
}
// src/render/built/originals.ts
function readOriginal(path, content, podSpecs) {
	const text = textOfContent(content) ?? "";
	const placeAt = placesOf(path, text);
	return {
		manifest: readContent(path, content, podSpecs, true),
		objects: readDocuments(text, void 0, "kustomize").flatMap(({ value, index, line, offset }) => value === void 0 ? [] : objectsIn(value, [], {
			document: index,
			firstLine: line
		}, lineAt(offset)))
	};
	function lineAt(offset) {
		return (start) => placeAt(offset + start).line;
	}
}
const LOCAL_CONFIG = "config.kubernetes.io/local-config";
function objectsIn(value, path, document, lineAt) {
	const items = fieldOf(value, "items")?.value;
	if (items?.kind === "list") return items.items.flatMap((item, index) => objectsIn(item, [
		...path,
		"items",
		index
	], document, lineAt));
	const kind = fieldOf(value, "kind");
	if (kind === void 0) return [];
	const annotations = fieldOf(fieldOf(value, "metadata")?.value, "annotations")?.value;
	const isLocal = fieldOf(annotations, LOCAL_CONFIG) !== void 0;
	return [{
		...namedObject(value),
		...document,
		path,
		line: lineAt(kind.key.range?.[0] ?? 0),
		isLocal
	}];
}
function matchOriginals(built, originals) {
	const originalsOf = groupBy(originals, kindKey);
	const sameOf = groupBy(originals, (original) => JSON.stringify([
		kindKey(original),
		original.name,
		original.namespace
	]));
	const [counts, positions] = [groupBy(built, kindKey), /* @__PURE__ */ new Map()];
	return built.map((object) => {
		const kind = kindKey(object);
		const candidates = originalsOf.get(kind) ?? [];
		const position = positions.get(kind) ?? 0;
		positions.set(kind, position + 1);
		const [same, ...alsoSame] = sameOf.get(JSON.stringify([
			kind,
			object.name,
			object.namespace
		])) ?? [];
		if (same !== void 0 && alsoSame.length === 0) return same;
		const inOrder = candidates[position % Math.max(1, candidates.length)];
		if (candidates.length === counts.get(kind)?.length && inOrder !== void 0 && object.name.includes(inOrder.name)) return inOrder;
		const alike = candidates.filter(isIn(object));
		const longest = alike.reduce((most, { name }) => Math.max(most, name.length), 0);
		const likest = alike.filter(({ name }) => name.length === longest);
		return inOrder !== void 0 && likest.includes(inOrder) ? inOrder : likest[0] ?? inOrder;
	});
}
function isIn(object) {
	return ({ name }) => object.name.includes(name);
}
// src/render/built/built-manifests.ts
function builtManifests({ objects, ...maker }, originalOf, podSpecs) {
	return [...groupBy(objects, ({ file }) => file)].map(([file, ofFile]) => {
		const original = originalOf(file);
		const originals = matchOriginals(ofFile, (original?.objects ?? []).filter(({ isLocal }) => !isLocal));
		const read = ofFile.map(({ text }, index) => {
			return {
				manifest: readText(file, text, podSpecs),
				from: originals[index],
				written: original?.manifest
			};
		});
		const notes = read.flatMap((object) => object.manifest.notes.map((note) => placedNote(note, object)));
		return {
			file,
			deployedBy: maker.root,
			workloads: read.flatMap((object) => object.manifest.workloads.map((workload) => {
				const { document = 0, line = 1 } = object.from ?? {};
				return builtWorkload(workload, {
					...maker,
					file,
					document,
					line,
					...originalWorkload(workload, object)
				});
			})),
			namespaces: read.flatMap((object) => object.manifest.namespaces.map((namespace) => placedNamespace(namespace, object, maker.root))),
			notEvaluated: read.flatMap((object) => object.manifest.notEvaluated.map((fault) => placedFault(fault, object))),
			notes: distinctBy(notes, ({ line, column, code, message }) => JSON.stringify([
				line,
				column,
				code,
				message
			])),
			other: 0
		};
	});
}
function originalWorkload({ podPath, podKey }, { from, written }) {
	if (from === void 0) return {};
	const original = (written?.workloads ?? []).filter(({ document, objectPath }) => document === from.document && formatPath(objectPath) === formatPath(from.path)).find((other) => podKey === void 0 ? formatPath(other.podPath) === formatPath(podPath) : other.podKey === podKey);
	return original === void 0 ? {} : { original };
}
function placedNamespace(built, { from, written }, root) {
	const original = written?.namespaces.find(({ document }) => document === from?.document);
	const { document = 0, line = 1 } = from ?? {};
	return {
		...built,
		document,
		line,
		locateLabel: (label) => original !== void 0 && original.labels[label] === built.labels[label] ? original.locateLabel(label) : {
			file: root,
			line: 1,
			column: 1
		}
	};
}
function placedFault(built, { from, written }) {
	const own = written?.notEvaluated.find(({ document, message }) => document === from?.document && message === built.message);
	const { repair: _, ...fault } = built;
	return own ?? {
		...fault,
		document: from?.document ?? 0,
		line: from?.line ?? 1
	};
}
function placedNote(built, { from, written }) {
	const own = written?.notes.find(({ line, path, code, message }) => line >= (from?.firstLine ?? Infinity) && path === built.path && code === built.code && message === built.message);
	const { repair: _, ...note } = built;
	return own ?? {
		...note,
		line: from?.line ?? 1,
		column: 1
	};
}
export { ORIGIN, UNKNOWN_SETTER, builtManifests, builtObjects, builtWorkload, kindKey, matchOriginals, originalWorkload, readOriginal };
