import { compareText, fieldOf, isNull, scalarText, textOf as textOf$1 } from "./walk.js";
import { isStandIn, matchesGlobs } from "./newer-version.js";
import { placesOf, readDocuments } from "./places.js";
import { readBytes } from "./read-bytes.js";
// src/manifest/yaml/places-in-scalar.ts
function placesInScalar({ node, value }, source, placeOf) {
	const start = node?.range?.[0];
	const origin = placeOf(start);
	if (start === void 0 || node?.type !== "BLOCK_LITERAL" || source[start] !== "|" || typeof value !== "string") return () => origin;
	const lines = value.split("\n");
	const written = source.slice(source.indexOf("\n", start) + 1).split("\n", lines.length);
	const firstFilled = lines.findIndex((line) => line.trim() !== "");
	const indent = firstFilled === -1 ? 0 : (written[firstFilled] ?? "").search(/\S/) - (lines[firstFilled] ?? "").search(/\S/);
	const placeInText = placesOf(origin.file, value);
	return (offset) => {
		const { line, column } = placeInText(offset);
		return {
			file: origin.file,
			line: origin.line + line,
			column: column + Math.max(0, indent)
		};
	};
}
// src/repository/kustomize/folded-field.ts
function foldedField(mapping, name) {
	return foldedFields(mapping, name).at(-1);
}
function foldedFields(mapping, name) {
	return foldedEntries(mapping, name).map(({ value }) => value);
}
function foldedEntries(mapping, name) {
	const folded = fold(name);
	return [...mapping.entries.values()].filter((entry) => fold(entry.name) === folded).sort((a, b) => compareText(a.name, b.name));
}
function fold(key) {
	return key.replaceAll("\u017f", "s").replaceAll("\u212a", "k").toLowerCase();
}
// src/repository/kustomize/items-of.ts
function itemsOf(value, name) {
	const field = value?.kind === "mapping" ? foldedField(value, name) : void 0;
	return field === void 0 ? [] : itemsIn(field);
}
function textsIn(value, name) {
	return itemsOf(value, name).flatMap((item) => scalarText(item) ?? []);
}
function allItemsOf(value, name) {
	return value?.kind === "mapping" ? foldedFields(value, name).flatMap(itemsIn) : [];
}
function allTextsIn(value, name) {
	return allItemsOf(value, name).flatMap((item) => scalarText(item) || []);
}
function itemsIn(field) {
	if (field.kind === "scalar" && scalarText(field) === void 0) return [];
	return field.kind === "list" ? field.items : [field];
}
// src/repository/kustomize/patch-target.ts
const TARGET_FIELDS = [
	"group",
	"version",
	"kind",
	"name",
	"namespace",
	"labelSelector",
	"annotationSelector"
];
function targetOf(value) {
	if (value?.kind !== "mapping") return void 0;
	const fields = TARGET_FIELDS.flatMap((field) => {
		const text = scalarText(foldedField(value, field));
		return text ? [[field, text]] : [];
	});
	return Object.fromEntries(fields);
}
// src/repository/kustomize/remote.ts
const HTTP = /^https?:/i;
const PERHAPS_CLONED = /:\/\/|^git@|^git::|^gh:|^github\.com[/:]|\?ref=/i;
const USER = /^[a-z][a-z0-9-]*@/i;
function isRemote(entry) {
	return isRemoteFile(entry) || isRemoteFolder(entry);
}
function isRemoteFile(entry) {
	return HTTP.test(entry);
}
function isRemoteFolder(entry) {
	return PERHAPS_CLONED.test(entry) || isCloned(entry);
}
function isAddress(text) {
	return isRemoteFile(text) || isCloned(text);
}
function isCloned(entry) {
	const address = entry.split("?", 1)[0]?.replace(/^git::/i, "") ?? "";
	const [scheme = ""] = /^(?:ssh|https?|file):\/\//i.exec(address) ?? [];
	const [user = ""] = USER.exec(address.slice(scheme.length)) ?? [];
	const rest = address.slice(scheme.length + user.length);
	const isGithub = /^github\.com[/:]/i.test(rest);
	if (scheme === "" && user === "" && !isGithub) return false;
	if (scheme.toLowerCase() === "file://") return rest !== "";
	const slash = rest.indexOf("/");
	const colon = scheme === "" ? rest.indexOf(":") : -1;
	const end = slash === -1 || colon > 0 && colon < slash ? colon : slash;
	const path = end === -1 ? "" : rest.slice(end + 1);
	return path.split("/").length > 1 || path.includes(".git");
}
// src/repository/kustomize/reach/load.ts
function loadsFor(use, entries) {
	return entries.map((entry) => ({
		entry,
		use
	}));
}
function sourcePath(entry) {
	return entry.slice(entry.indexOf("=") + 1);
}
function contentLoads(generator) {
	return loadsFor("content", [...allTextsIn(generator, "files").map(sourcePath), ...["envs", "env"].flatMap((key) => allTextsIn(generator, key))]);
}
const CHARTS = "charts";
function chartLoads(chart, globals) {
	return [...loadsFor("configuration", ["valuesFile", "additionalValuesFiles"].flatMap((key) => allTextsIn(chart, key))), ...chartHomes(chart, "name", "version", "repo", globals)];
}
function formerChartLoads(chart, globals) {
	return [
		...loadsFor("configuration", allTextsIn(chart, "values")),
		...chartHomes(chart, "chartName", "chartVersion", "chartRepoUrl", chart),
		...chartHomes(chart, "chartName", "chartVersion", "chartRepoUrl", globals)
	];
}
function chartHomes(chart, nameKey, versionKey, repoKey, globals) {
	const written = allTextsIn(globals, "chartHome");
	const homes = written.length === 0 ? [CHARTS] : written;
	const name = allTextsIn(chart, nameKey).at(-1) ?? "";
	const version = allTextsIn(chart, versionKey).at(-1);
	return homes.flatMap((home) => [{
		entry: home,
		use: "chart",
		charts: name === "" ? [] : [name, ...version === void 0 ? [] : [`${name}-${version}/${name}`]]
	}, ...allTextsIn(chart, repoKey).map((repo) => {
		return {
			entry: repo,
			use: "chart",
			unless: `${home}/${version === void 0 ? name : `${name}-${version}/${name}`}`
		};
	})]);
}
// src/repository/kustomize/reach/plugin-loads.ts
const BUILTIN = "builtin";
const FILE_KEYS = [
	"path",
	"paths",
	"files",
	"envs",
	"env",
	"targetFilePath",
	"valuesFile",
	"additionalValuesFiles",
	"chartHome"
];
const ITEM_KEYS = {
	replacements: ["path"],
	helmCharts: ["valuesFile", "additionalValuesFiles"],
	helmChartInflationGenerator: ["values"]
};
function isBuiltinPlugin(plugin) {
	return textOf$1(plugin, "apiVersion") === BUILTIN;
}
function pluginsIn(value) {
	if (value?.kind !== "mapping") return [];
	return listedIn(value)?.items.flatMap(pluginsIn) ?? [value];
}
function listedIn(value) {
	const items = textOf$1(value, "kind").endsWith("List") ? fieldOf(value, "items")?.value : void 0;
	return items?.kind === "list" ? items : void 0;
}
function loadsOfPlugin(plugin) {
	return isBuiltinPlugin(plugin) ? LOADS[textOf$1(plugin, "kind")]?.(plugin) ?? [] : [];
}
const LOADS = {
	ConfigMapGenerator: contentLoads,
	SecretGenerator: contentLoads,
	HelmChartInflationGenerator: (plugin) => chartLoads(plugin, plugin),
	PatchTransformer: (plugin) => loadsFor("patch", allTextsIn(plugin, "path")),
	PatchJson6902Transformer: (plugin) => loadsFor("patch", allTextsIn(plugin, "path")),
	PatchStrategicMergeTransformer: (plugin) => loadsFor("patch", allTextsIn(plugin, "paths").filter((text) => !isInlineText(text))),
	ReplacementTransformer: (plugin) => loadsFor("configuration", allItemsOf(plugin, "replacements").flatMap((item) => allTextsIn(item, "path"))),
	ValueAddTransformer: (plugin) => loadsFor("configuration", allTextsIn(plugin, "targetFilePath"))
};
function namesInPlugin(plugin) {
	const ofItems = Object.entries(ITEM_KEYS).flatMap(([key, names]) => allItemsOf(plugin, key).flatMap((item) => names.flatMap((name) => textsIn(item, name))));
	return [...FILE_KEYS.flatMap((key) => textsIn(plugin, key)), ...ofItems].map(sourcePath).filter(isPath);
}
function isPath(text) {
	return text !== "" && !text.includes("\n") && !isRemote(text);
}
const PLAIN_PATH = /^[\w./@-]+$/;
function inlinePlugins(text) {
	if (PLAIN_PATH.test(text)) return [];
	return readDocuments(text, void 0, "kustomize").flatMap(({ value }) => pluginsIn(value));
}
function isInlineText(text) {
	return text.includes("\n") || inlinePlugins(text).length > 0;
}
// src/repository/kustomize/alterations/alteration.ts
const MAX_FIELDS = 1e3;
function patchAlterations(text) {
	return valuesIn(text).flatMap((value) => {
		if (value?.kind === "mapping") return [mergePatch(value)];
		return [value?.kind === "list" ? fieldsOrAny(operationFields(value.items)) : {}];
	});
}
function pluginAlterations(text) {
	return valuesIn(text).flatMap((plugin) => {
		const kind = textOf$1(plugin, "kind");
		if (kind.endsWith("Generator")) return [];
		if (plugin?.kind !== "mapping" || !kind.startsWith("Patch")) return [{}];
		const target = targetOf(foldedField(plugin, "target"));
		const patch = scalarText(foldedField(plugin, "patch")) ?? scalarText(foldedField(plugin, "jsonOp"));
		if (patch === void 0) return withTarget([{}], target);
		return withTarget(patchAlterations(patch), target);
	});
}
function replacementAlterations(text) {
	return valuesIn(text).flatMap((value) => (value?.kind === "list" ? value.items : [value]).flatMap(replacementsIn));
}
function valuesIn(text) {
	return readDocuments(text).map(({ value }) => value);
}
function withTarget(alterations, target) {
	return target === void 0 ? [...alterations] : alterations.map((each) => ({
		...each,
		targets: [target]
	}));
}
function replacementsIn(value) {
	if (value?.kind !== "mapping") return [{}];
	const source = targetOf(foldedField(value, "source"));
	const targets = foldedField(value, "targets");
	return (targets?.kind === "list" ? targets.items : []).map((target) => {
		const select = target.kind === "mapping" ? targetOf(foldedField(target, "select")) : void 0;
		const paths = target.kind === "mapping" ? foldedField(target, "fieldPaths") : void 0;
		const texts = paths?.kind === "list" ? paths.items.map((path) => scalarText(path) ?? "") : ["metadata.name"];
		return {
			...select === void 0 ? {} : { targets: [select] },
			...source === void 0 ? {} : { sources: [source] },
			fields: texts.map(stepsOfFieldPath)
		};
	});
}
const LONGEST_PATH = 1e3;
function splitFieldPath(path) {
	return path.length > LONGEST_PATH ? [] : path.match(/(?:\[[^\]]*\]|\\.|[^.\\])+/g) ?? [];
}
function stepsOfFieldPath(path) {
	return splitFieldPath(path).map((step) => {
		const item = /^\[name=(.*)\]$/.exec(step)?.[1];
		return item === void 0 ? step.replaceAll("\\.", ".") : { item };
	});
}
function operationFields(items) {
	const fields = items.flatMap((item) => {
		const op = textOf$1(item, "op");
		if (op === "test") return [];
		return op === "add" || op === "replace" || op === "remove" ? [stepsOfPointer(textOf$1(item, "path"))] : [void 0];
	});
	return fields.every((field) => field !== void 0) ? fields : void 0;
}
function stepsOfPointer(pointer) {
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function mergePatch(patch) {
	const metadata = fieldOf(patch, "metadata")?.value;
	const apiVersion = textOf$1(patch, "apiVersion");
	return {
		targets: [{
			...apiVersion.includes("/") ? { group: apiVersion.slice(0, apiVersion.indexOf("/")) } : {},
			kind: textOf$1(patch, "kind"),
			name: textOf$1(metadata, "name")
		}],
		...fieldsOrAny(mergeFields(patch))
	};
}
const IDENTITY = [
	["apiVersion"],
	["kind"],
	["metadata", "name"],
	["metadata", "namespace"]
].map((path) => path.join());
function mergeFields(patch) {
	const fields = [];
	function visit(value, steps) {
		if (fields.length > MAX_FIELDS) return;
		if (value.kind === "mapping" && value.entries.size > 0) for (const entry of value.entries.values()) visit(entry.value, [...steps, entry.name]);
		else if (value.kind === "list" && value.items.length > 0 && value.items.every((item) => nameOf(item) !== "")) for (const item of value.items) visitItem(item, [...steps, { item: nameOf(item) }]);
		else if (!IDENTITY.includes(steps.join())) fields.push(steps);
	}
	function visitItem(item, steps) {
		if (item.kind !== "mapping") return;
		const others = [...item.entries.values()].filter(({ name }) => name !== "name");
		if (others.length === 0) fields.push(steps);
		for (const { name, value } of others) visit(value, [...steps, name]);
	}
	visit(patch, []);
	return fields.length > MAX_FIELDS ? void 0 : fields;
}
function nameOf(item) {
	return textOf$1(item, "name");
}
function fieldsOrAny(fields) {
	return fields === void 0 ? {} : { fields };
}
// src/repository/kustomize/alterations/altering.ts
function alteringsIn(root, anyObject) {
	const patches = ["patches", "patchesJson6902"].flatMap((key) => itemsOf(root, key).map((item) => patchEntry(key, item)));
	const merged = textsIn(root, "patchesStrategicMerge").map((text) => textOrFile("patchesStrategicMerge", "patch", text, void 0));
	const replacements = itemsOf(root, "replacements").map((item) => {
		const path = item.kind === "mapping" ? scalarText(foldedField(item, "path")) : void 0;
		if (path === void 0) return {
			key: "replacements",
			alterations: replacementsIn(item)
		};
		return {
			key: "replacements",
			alterations: [],
			file: {
				path,
				use: "replacement"
			}
		};
	});
	const variables = itemsOf(root, "vars").map((item) => {
		return {
			key: "vars",
			alterations: [{
				targets: [],
				sources: [(item.kind === "mapping" ? targetOf(foldedField(item, "objref")) : void 0) ?? {}]
			}]
		};
	});
	const plugins = ["transformers", "validators"].flatMap((key) => textsIn(root, key).map((text) => textOrFile(key, "plugin", text, void 0)));
	const others = anyObject.map((key) => ({
		key,
		alterations: [{}]
	}));
	return [
		...merged,
		...patches,
		...replacements,
		...variables,
		...plugins,
		...others
	];
}
function patchEntry(key, item) {
	if (item.kind !== "mapping") return {
		key,
		alterations: [{}]
	};
	const target = targetOf(foldedField(item, "target"));
	const path = scalarText(foldedField(item, "path"));
	if (path !== void 0) return {
		key,
		alterations: [],
		file: {
			path,
			use: "patch",
			...target && { target }
		}
	};
	return textOrFile(key, "patch", scalarText(foldedField(item, "patch")) ?? "", target, true);
}
function textOrFile(key, use, text, target, isInline = isInlineText(text)) {
	if (!isInline) return {
		key,
		alterations: [],
		file: {
			path: text,
			use
		}
	};
	return {
		key,
		alterations: withTarget(use === "patch" ? patchAlterations(text) : pluginAlterations(text), target)
	};
}
function generatedIn(root) {
	return ["ConfigMap", "Secret"].flatMap((kind) => itemsOf(root, kind === "ConfigMap" ? "configMapGenerator" : "secretGenerator").map((item) => ({
		kind,
		name: item.kind === "mapping" ? scalarText(foldedField(item, "name")) ?? "" : "",
		files: [
			"files",
			"envs",
			"env"
		].flatMap((key) => textsIn(item, key)).map((text) => text.replace(/^[^=]*=/, ""))
	})));
}
function namingIn(root) {
	const texts = [
		"namePrefix",
		"nameSuffix",
		"namespace"
	].map((key) => textsIn(root, key));
	const labels = [...itemsOf(root, "labels").map((item) => item.kind === "mapping" ? foldedField(item, "pairs") : item), foldedField(root, "commonLabels")].flatMap(pairsOf);
	const annotations = pairsOf(foldedField(root, "commonAnnotations"));
	return {
		name: texts.slice(0, 2).some(({ length }) => length > 0),
		namespace: texts[2]?.length === 1,
		labels: labels.length > 0,
		annotations: annotations.length > 0,
		text: JSON.stringify([
			texts,
			labels,
			annotations
		])
	};
}
function pairsOf(mapping) {
	if (mapping?.kind !== "mapping") return [];
	return [...mapping.entries.values()].map(({ name, value }) => [name, scalarText(value) ?? ""]);
}
// src/repository/kustomize/kustomization-patch.ts
function patchesOf(text, placeAt) {
	return readDocuments(text).flatMap(({ value, offset }) => {
		const placeOf = (entry) => placeAt(offset + (entry.key.range?.[0] ?? 0));
		if (value?.kind === "mapping") return [mergePatchOf(value, placeOf)];
		if (value?.kind !== "list") return [];
		return [{
			is: "json",
			operations: value.items.flatMap((item) => item.kind === "mapping" ? [operationOf(item, placeAt(offset + (item.node.range?.[0] ?? 0)), placeOf)] : [])
		}];
	});
}
function mergePatchOf(root, placeOf) {
	const metadata = root.entries.get("metadata")?.value;
	const labels = fieldOf(metadata, "labels")?.value;
	return {
		is: "merge",
		apiVersion: textOf(root, "apiVersion") ?? "",
		kind: textOf(root, "kind") ?? "",
		name: textOf(metadata, "name") ?? "",
		isDeletion: directiveOf(root) === "delete",
		clearsLabels: [
			root,
			metadata,
			labels
		].some((value) => isNull(value) || directiveOf(value) !== void 0),
		labels: changesOf(labels, placeOf)
	};
}
function directiveOf(value) {
	const directive = textOf(value, "$patch");
	return directive === "merge" ? void 0 : directive;
}
function operationOf(item, place, placeOf) {
	const value = item.entries.get("value")?.value;
	const from = textOf(item, "from");
	const newValue = value?.kind === "mapping" ? changesOf(value, placeOf) : scalarText(value);
	return {
		op: textOf(item, "op") ?? "",
		path: stepsOfPointer(textOf(item, "path") ?? ""),
		...from === void 0 ? {} : { from: stepsOfPointer(from) },
		...newValue === void 0 ? {} : { value: newValue },
		place: placeOfField(item, "value") ?? placeOfField(item, "path") ?? place
	};
	function placeOfField(mapping, name) {
		const entry = mapping.entries.get(name);
		return entry === void 0 ? void 0 : placeOf(entry);
	}
}
function changesOf(labels, placeOf) {
	if (labels?.kind !== "mapping") return [];
	return [...labels.entries.values()].flatMap((entry) => {
		const { name, value } = entry;
		if (isNull(value)) return [{
			name,
			place: placeOf(entry)
		}];
		const text = scalarText(value);
		return text === void 0 || name === "$patch" ? [] : [{
			name,
			value: text,
			place: placeOf(entry)
		}];
	});
}
function textOf(value, key) {
	return scalarText(fieldOf(value, key)?.value);
}
// src/repository/kustomize/reach/loads.ts
const PLUGIN_KEYS = [
	"generators",
	"transformers",
	"validators"
];
function loadsIn(kustomization) {
	const textsOf = (...keys) => keys.flatMap((key) => allTextsIn(kustomization, key));
	const pathsOf = (...keys) => keys.flatMap((key) => allItemsOf(kustomization, key)).flatMap((item) => allTextsIn(item, "path"));
	const generators = ["configMapGenerator", "secretGenerator"].flatMap((key) => allItemsOf(kustomization, key));
	const plugins = textsOf(...PLUGIN_KEYS);
	return [
		...loadsFor("resource", textsOf("resources", "bases")),
		...loadsFor("component", textsOf("components")),
		...loadsFor("patch", textsOf("patchesStrategicMerge").filter((text) => !isInlineText(text))),
		...loadsFor("patch", pathsOf("patches", "patchesJson6902")),
		...generators.flatMap(contentLoads),
		...loadsFor("plugin", plugins.filter(isTriedAsPath)),
		...plugins.flatMap(inlinePlugins).flatMap(loadsOfPlugin),
		...loadsFor("configuration", [
			...textsOf("configurations", "crds"),
			...foldedFields(kustomization, "openapi").flatMap((openapi) => allTextsIn(openapi, "path")),
			...pathsOf("replacements")
		]),
		...chartsOf(kustomization)
	];
}
function isTriedAsPath(text) {
	if (PLAIN_PATH.test(text)) return true;
	const documents = readDocuments(text, void 0, "kustomize");
	return documents.length > 0 && !documents.some(({ value }) => value?.kind === "mapping") || isAddress(text);
}
function chartsOf(kustomization) {
	const former = allItemsOf(kustomization, "helmChartInflationGenerator");
	const globals = foldedFields(kustomization, "helmGlobals").at(-1) ?? former.at(-1);
	return [...allItemsOf(kustomization, "helmCharts").flatMap((chart) => chartLoads(chart, globals)), ...former.flatMap((chart) => formerChartLoads(chart, globals))];
}
// src/repository/kustomize/unfollowed.ts
const KEYS = [
	"patches",
	"patchesStrategicMerge",
	"patchesJson6902",
	"generators",
	"transformers",
	"validators",
	"replacements",
	"vars",
	"helmCharts",
	"helmChartInflationGenerator",
	"configurations"
];
const PROFILE_ANNOTATION = /apparmor|seccomp/i;
const OF_ANY_OBJECT = [
	"configurations",
	"commonAnnotations",
	"labels with fields"
];
function altersAnyObject(key) {
	return OF_ANY_OBJECT.includes(key);
}
function unfollowedIn(root, loads) {
	const keys = KEYS.filter((key) => itemsOf(root, key).length > 0);
	const annotations = foldedField(root, "commonAnnotations");
	if (annotations?.kind === "mapping" && [...annotations.entries.keys()].some((key) => PROFILE_ANNOTATION.test(key))) keys.push("commonAnnotations");
	if (itemsOf(root, "labels").some((label) => itemsOf(label, "fields").length > 0)) keys.push("labels with fields");
	if ([
		"resources",
		"bases",
		"components"
	].flatMap((key) => textsIn(root, key)).some(isRemote)) keys.push("remote resources");
	const texts = PLUGIN_KEYS.flatMap((key) => textsIn(root, key));
	const plugins = texts.filter((text) => isPath(text) && !isInlineText(text));
	const ofInline = texts.flatMap(inlinePlugins).flatMap(namesInPlugin);
	return {
		keys,
		parts: [
			...plugins,
			...ofInline,
			...partsIn(root, loads)
		],
		plugins
	};
}
function partsIn(root, loads) {
	return [...loads.flatMap(({ entry, use }) => use === "configuration" ? [entry] : []), ...textsIn(foldedField(root, "helmGlobals"), "chartHome")].filter(isPath);
}
// src/repository/kustomize/kustomization.ts
const KUSTOMIZATION_NAMES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
function isKustomizationPath(path) {
	return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf("/") + 1));
}
function kustomizationAt(kustomizations, folder) {
	return KUSTOMIZATION_NAMES.map((name) => folder === "" ? name : `${folder}/${name}`).find((name) => kustomizations.has(name));
}
function entriesOf(kustomization) {
	return kustomization === void 0 ? [] : [...kustomization.resources, ...kustomization.components];
}
const NOTHING = {
	patches: [],
	unfollowed: {
		keys: [],
		parts: [],
		plugins: []
	},
	alterings: [],
	generated: [],
	naming: {
		name: false,
		namespace: false,
		labels: false,
		annotations: false,
		text: ""
	},
	isComponent: false,
	resources: [],
	components: [],
	labels: [],
	earlyPatches: [],
	latePatches: [],
	locateEntry: () => void 0,
	isTooLarge: false
};
const KINDS = ["Kustomization", "Component"];
const VERSION = /^kustomize\.config\.k8s\.io\//;
function readKustomization(file, content) {
	if (content.byteLength > 262144) return {
		...NOTHING,
		isTooLarge: true
	};
	const { text } = readBytes(content);
	if (text === void 0) return NOTHING;
	const documents = readDocuments(text);
	const document = documents.find(({ value }) => value?.kind === "mapping");
	const root = document?.value;
	if (document === void 0 || root?.kind !== "mapping") return documents.some(({ error }) => error?.isNesting) ? NOTHING : {
		...NOTHING,
		loads: []
	};
	if (isOfOtherTool(root)) return void 0;
	const placeAt = placesOf(file, text);
	const placeOf = (start) => placeAt(document.offset + (start ?? 0));
	let places;
	const entryPlaces = () => {
		const entries = [
			"resources",
			"bases",
			"components"
		].flatMap((key) => listOf(root, key));
		places ??= new Map(entries.map((entry) => [scalarText(entry) ?? "", placeOf(entry.node?.range?.[0])]));
		return places;
	};
	const patchOf = (inlinePatch, target) => {
		const textOfPatch = scalarText(inlinePatch);
		if (textOfPatch === void 0 || inlinePatch?.kind !== "scalar") return {};
		return {
			patches: patchesOf(textOfPatch, placesInScalar(inlinePatch, document.text, placeOf)),
			...target && { target }
		};
	};
	const patchEntriesAt = (key) => listOf(root, key).map((entry) => {
		if (entry.kind !== "mapping") return {};
		const target = targetOf(foldedField(entry, "target"));
		const path = scalarText(foldedField(entry, "path"));
		return path === void 0 ? patchOf(foldedField(entry, "patch"), target) : {
			path,
			...target && { target }
		};
	});
	const earlyPatches = [...listOf(root, "patchesStrategicMerge").map((entry) => {
		const path = scalarText(entry);
		return path === void 0 || isInline(path) ? patchOf(entry) : { path };
	}), ...patchEntriesAt("patches")];
	const latePatches = patchEntriesAt("patchesJson6902");
	const entries = [...earlyPatches, ...latePatches];
	const pairs = listOf(root, "labels").map((entry) => entry.kind === "mapping" ? foldedField(entry, "pairs") : void 0);
	const namespace = scalarText(foldedField(root, "namespace"));
	const loads = loadsIn(root);
	const unfollowed = unfollowedIn(root, loads);
	return {
		patches: entries.flatMap(({ path }) => path === void 0 || path.includes("\n") ? [] : [path]),
		unfollowed,
		alterings: alteringsIn(root, unfollowed.keys.filter(altersAnyObject)),
		generated: generatedIn(root),
		naming: namingIn(root),
		isComponent: scalarText(foldedField(root, "kind")) === "Component",
		...namespace ? { namespace } : {},
		resources: [...localPaths(root, "resources"), ...localPaths(root, "bases")],
		components: localPaths(root, "components"),
		loads,
		labels: [...pairs, foldedField(root, "commonLabels")].flatMap((mapping) => labelsOf(mapping, placeOf)),
		earlyPatches,
		latePatches,
		locateEntry: (path) => entryPlaces().get(path),
		...namespace ? { namespacePlace: placeOf(foldedField(root, "namespace")?.node?.range?.[0]) } : {},
		isTooLarge: false
	};
}
function isOfOtherTool(root) {
	const version = scalarText(foldedField(root, "apiVersion")) ?? "";
	const kind = scalarText(foldedField(root, "kind")) ?? "";
	return version === "" ? kind !== "" && !KINDS.includes(kind) : !VERSION.test(version);
}
function readPatchFile(file, content) {
	const { text } = readBytes(content);
	return text === void 0 ? [] : patchesOf(text, placesOf(file, text));
}
function isInline(text) {
	return /\n|^\{|:\s/.test(text);
}
function labelsOf(mapping, placeOf) {
	if (mapping?.kind !== "mapping") return [];
	return [...mapping.entries.values()].flatMap(({ name, key, value }) => {
		const text = scalarText(value);
		return text === void 0 ? [] : [{
			name,
			value: text,
			place: placeOf(key.range?.[0])
		}];
	});
}
function localPaths(root, key) {
	return listOf(root, key).flatMap((item) => {
		const path = scalarText(item);
		return path === void 0 || isRemote(path) ? [] : [path];
	});
}
function listOf(mapping, key) {
	const value = foldedField(mapping, key);
	return value?.kind === "list" ? value.items : [];
}
// src/target/config/selector.ts
function isSelected(selector, { file, writtenIn = file, namespace, kind, name }) {
	return matches(selector.paths, file) && (selector.isLimited !== true || matches(selector.paths, writtenIn)) && matches(selector.namespaces, namespace) && matches(selector.kinds, kind) && matches(selector.names, name);
}
function mayBeIn({ paths }, file) {
	return matches(paths, file);
}
function pathClasses(selectors) {
	const lists = selectors.flatMap(({ paths }) => paths === void 0 ? [] : [paths]);
	const known = /* @__PURE__ */ new Map();
	return (path) => {
		const found = known.get(path) ?? lists.map((globs) => matchesGlobs(globs, path) ? "1" : "0").join("");
		known.set(path, found);
		return found;
	};
}
function isOfNamespaces({ paths, kinds, names }) {
	return paths === void 0 && kinds === void 0 && names === void 0;
}
function matches(globs, text) {
	if (globs === void 0) return true;
	return text !== void 0 && matchesGlobs(globs, text);
}
// src/target/exemptions.ts
function selectableOf({ file, identity: { kind, name } }, namespace, writtenIn = file) {
	return {
		file,
		writtenIn,
		kind,
		name,
		namespace
	};
}
function exemptionSubject(workload, check, { subject }) {
	return {
		workload,
		check,
		container: subject.kind === "container" ? subject.name : void 0
	};
}
function exemptionFinder(exemptions, today) {
	const selecting = selectorOf(exemptions.filter((exemption) => !isExpired(exemption, today)));
	return (subject) => selecting(subject.workload).find((exemption) => covers(exemption, subject));
}
function selectorOf(exemptions) {
	const known = /* @__PURE__ */ new WeakMap();
	return (workload) => {
		const found = known.get(workload) ?? exemptions.filter((exemption) => isSelected(exemption, workload));
		known.set(workload, found);
		return found;
	};
}
function exemptionUse(exemptions, violations, today) {
	const watch = watchExemptions(exemptions, today);
	violations.forEach(watch.see);
	return watch.use();
}
function watchExemptions(exemptions, today) {
	const matched = /* @__PURE__ */ new Set();
	const possible = /* @__PURE__ */ new Set();
	const standIns = /* @__PURE__ */ new Map();
	const selecting = selectorOf(exemptions);
	const isOld = (exemption) => isExpired(exemption, today);
	return {
		isWatching: exemptions.length > 0,
		see: (violation) => {
			const selected = selecting(violation.workload);
			if (selected.every((exemption) => matched.has(exemption))) return;
			const covering = selected.filter((exemption) => covers(exemption, violation));
			const isExempt = !covering.every(isOld);
			for (const exemption of covering) if (!isExempt || !isOld(exemption)) matched.add(exemption);
			for (const exemption of selected) {
				if (matched.has(exemption) || standIns.has(exemption)) continue;
				const standIn = standInFor(exemption, violation);
				if (standIn !== void 0) standIns.set(exemption, standIn);
			}
		},
		seeUnjudged: (file) => {
			for (const exemption of exemptions) if (!possible.has(exemption) && mayBeIn(exemption, file)) possible.add(exemption);
		},
		use: () => ({
			used: exemptions.filter((exemption) => matched.has(exemption) && !isOld(exemption)),
			stale: exemptions.filter((exemption) => !exemption.isOfDefaults && !matched.has(exemption) && !possible.has(exemption)).map((exemption) => {
				const standIn = isOld(exemption) ? void 0 : standIns.get(exemption);
				return standIn === void 0 ? exemption : {
					...exemption,
					standIn
				};
			}),
			expired: exemptions.filter((exemption) => matched.has(exemption) && isOld(exemption))
		})
	};
}
function standInFor(exemption, violation) {
	const { check } = violation;
	const named = exemption.checks?.find((id) => isStandIn(check, id) && covers(exemption, {
		...violation,
		check: id
	}));
	return named === void 0 ? void 0 : {
		named,
		found: check
	};
}
function isExpired({ expires }, today) {
	return expires !== void 0 && expires < today;
}
function covers({ checks, containers }, { check, container }) {
	if (checks !== void 0 && !checks.includes(check)) return false;
	return containers === void 0 || container !== void 0 && matchesGlobs(containers, container);
}
export { KUSTOMIZATION_NAMES, PLUGIN_KEYS, allItemsOf, entriesOf, exemptionFinder, exemptionSubject, exemptionUse, foldedEntries, foldedField, foldedFields, isBuiltinPlugin, isExpired, isInlineText, isKustomizationPath, isOfNamespaces, isRemoteFile, isRemoteFolder, isSelected, kustomizationAt, listedIn, loadsOfPlugin, mayBeIn, namesInPlugin, patchAlterations, pathClasses, placesInScalar, pluginAlterations, pluginsIn, readKustomization, readPatchFile, replacementAlterations, selectableOf, splitFieldPath, stepsOfPointer, targetOf, watchExemptions, withTarget };
