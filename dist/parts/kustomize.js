import { cutDocuments, decodeText, fieldPath, isNode, lineAt, lineStarts, readDocuments, textOfContent } from "./review-scan-reader.js";
import { Builds, KUSTOMIZATION_NAMES, NOTHING_APPLIED, NOTHING_RENDERED, PLUGIN_KEYS, blockName, buildOf, count, entryPath, entryTargets, factsOf, fetchedFolder, filesOfDelivery, foldedFields, folderOf, gitBaseOf, gitOpsObjectsIn, isBelow, isBuiltinPlugin, isFetchedPath, isKustomizationPath, isList, isManifestPath, isMapping, isNamedRoot, isRemoteFile, kustomizationAt, listedIn, matchesPattern, notByHttps, plainOf, reachedBuilds, readKustomization, resolvePath, rootKustomizations, shownVia, valueAt, viaOf } from "./review-scan.js";
import { SandboxError, allViolations, canonicalJson, fetcherOf, lazily, objectsIn, settersIn, settersOfObject, walkLike, withSandbox } from "./canonical-json.js";
import { UNKNOWN_SETTER, builtManifests, builtObjects, kindKey, readOriginal } from "./built-manifests.js";
import { compareText, distinctBy, fieldOf, formatPath, groupBy, inlineCode, quoteGo, scalarText, textOf, walk } from "./action-review-scan-reader.js";
import { filesIn } from "./folder-index.js";
import { byOf } from "./action-review-scan.js";
import { runTool } from "./find-program.js";
import { reachOf } from "./review.js";
import { counterpartPath } from "./counterpart-path.js";
import { createHash } from "node:crypto";
// src/repository/kustomize/reach/affected-roots.ts
function affectedRoots(reaches, changed) {
	return new Set(reaches.filter((reach) => isAffected(reach, changed)).map(buildOf));
}
function isAffected(reach, changed) {
	const { kustomizations, resources, parts, contents, links, folders, applied } = reach;
	const files = [
		kustomizations,
		resources,
		parts,
		contents,
		links,
		new Set(applied?.files)
	];
	const homes = /* @__PURE__ */ new Set([
		...resources,
		...parts,
		...[...kustomizations].map(folderOf)
	]);
	const above = new Set([...files.flatMap((paths) => [...paths]), ...folders].flatMap(foldersAbove));
	return [...changed].some((path) => files.some((paths) => paths.has(path)) || above.has(path) || folders.has(path) || foldersAbove(path).some((folder) => folders.has(folder) || folder !== "" && resources.has(folder)) || KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf("/") + 1)) && homes.has(folderOf(path)));
}
function foldersAbove(path) {
	const found = [];
	for (let folder = folderOf(path); folder !== ""; folder = folderOf(folder)) found.push(folder);
	return found;
}
// src/repository/kustomize/reach/reached-files.ts
function reachedFiles({ kustomizations, resources, parts, contents, folders }, known) {
	const inFolders = folders.size === 0 ? [] : [...known].filter((path) => [...folders].some((folder) => isBelow(path, folder)));
	return /* @__PURE__ */ new Set([
		...kustomizations,
		...resources,
		...parts,
		...contents,
		...inFolders
	]);
}
// src/repository/kustomize/setters/setters-of.ts
const MAX_SETTERS = 2e3;
function settersOf(facts, { root, applied }, textOf) {
	const setters = [];
	const seen = /* @__PURE__ */ new Set([root]);
	const waiting = [{
		file: root,
		isEntered: false
	}];
	for (let next = waiting.pop(); next !== void 0 && setters.length < MAX_SETTERS; next = waiting.pop()) {
		const { file, isEntered } = next;
		if (isEntered) {
			setters.push(...settersIn(facts, file, textOf));
			continue;
		}
		waiting.push({
			file,
			isEntered: true
		});
		const used = entryTargets(facts, file).flatMap(({ kustomization }) => kustomization ?? []);
		const unseen = [...new Set(used)].filter((each) => !seen.has(each));
		for (const each of unseen) seen.add(each);
		waiting.push(...unseen.reverse().map((each) => ({
			file: each,
			isEntered: false
		})));
	}
	const { object, changes } = applied?.delivery ?? {};
	if (object === void 0 || changes?.patchesAt === void 0) return setters;
	return [...setters, ...settersOfObject(object, changes.patchesAt, textOf)];
}
// src/repository/gitops/changed-kustomization.ts
const BY_NAME = ["images", "replicas"];
const BY_KEY = ["commonLabels", "commonAnnotations"];
const AS_BEFORE = "*";
function changedKustomization(own, { keys }) {
	const changed = new Map(isMapping(own) ? Object.entries(own) : []);
	for (const [key, value] of Object.entries(keys)) changed.set(key, together(key, changed.get(key), value));
	return Object.fromEntries(changed);
}
function together(key, own, added) {
	if (BY_KEY.includes(key) && isMapping(own) && isMapping(added)) return {
		...own,
		...added
	};
	if (!isList(added)) return added;
	const before = isList(own) ? own : [];
	if (key === "components") return [...before, ...added.filter((entry) => !before.includes(entry))];
	if (!BY_NAME.includes(key)) return [...before, ...added];
	const names = new Set(added.map(nameOf$1));
	const former = new Map(before.map((entry) => [nameOf$1(entry), entry]));
	return [...before.filter((entry) => !names.has(nameOf$1(entry))), ...added.map((entry) => withFormer(entry, former.get(nameOf$1(entry))))];
}
function withFormer(entry, former) {
	if (!isMapping(entry)) return entry;
	const before = isMapping(former) ? former : {};
	return Object.fromEntries(Object.entries(entry).flatMap(([key, value]) => {
		if (value !== AS_BEFORE) return [[key, value]];
		const known = before[key];
		return known === void 0 ? [] : [[key, known]];
	}));
}
function nameOf$1(entry) {
	return isMapping(entry) ? entry["name"] : void 0;
}
// src/repository/gitops/with-entry.ts
function withEntry(map, key, value) {
	return new ExtendedMap(map, key, value);
}
var ExtendedMap = class {
	map;
	key;
	value;
	constructor(map, key, value) {
		this.map = map;
		this.key = key;
		this.value = value;
	}
	get size() {
		return this.map.size + (this.map.has(this.key) ? 0 : 1);
	}
	get(key) {
		return key === this.key ? this.value : this.map.get(key);
	}
	has(key) {
		return key === this.key || this.map.has(key);
	}
	forEach(use) {
		for (const [key, value] of this) use(value, key, this);
	}
	*entries() {
		for (const [key, value] of this.map) yield [key, key === this.key ? this.value : value];
		if (!this.map.has(this.key)) yield [this.key, this.value];
	}
	*keys() {
		for (const [key] of this) yield key;
	}
	*values() {
		for (const [, value] of this) yield value;
	}
	[Symbol.iterator]() {
		return this.entries();
	}
};
// src/repository/gitops/applied-root.ts
function appliedRoot(delivery, facts, { paths, textOf }) {
	const { folder, changes, directory } = delivery;
	const own = directory === void 0 ? kustomizationAt(facts.kustomizations, folder) : void 0;
	const root = own ?? (folder === "" ? "kustomization.yaml" : `${folder}/kustomization.yaml`);
	const resources = own === void 0 ? directory?.paths ?? generatedResources(folder, paths, facts) : [];
	const made = JSON.stringify({ resources: resources.map((path) => fromFolder$1(path, folder)) });
	const makeText = (each) => (text, isLeftOut) => altered(own === void 0 ? made : text ?? "", each, isLeftOut);
	const alteredText = makeText(changes);
	const written = own === void 0 ? void 0 : facts.kustomizations.get(own);
	const read = readKustomization(root, new TextEncoder().encode(alteredText(textOf(root))));
	const kustomization = read === void 0 ? written : withPlaces$1(read, written);
	return {
		delivery,
		by: byOf(delivery.object),
		root,
		isMade: own === void 0,
		files: filesOfDelivery(delivery),
		facts: kustomization === void 0 ? facts : {
			...facts,
			kustomizations: withEntry(facts.kustomizations, root, kustomization)
		},
		textOf: alteredText,
		makeText
	};
}
function withChanges(applied, changes) {
	const { delivery, makeText } = applied;
	return {
		...applied,
		delivery: {
			...delivery,
			changes
		},
		textOf: makeText(changes)
	};
}
function withPlaces$1(read, written) {
	const { namespacePlace: _, ...rest } = read;
	return {
		...rest,
		locateEntry: written?.locateEntry ?? (() => void 0),
		...written?.namespacePlace === void 0 ? {} : { namespacePlace: written.namespacePlace }
	};
}
function generatedResources(folder, paths, { kustomizations, links }) {
	const prefix = folder === "" ? "" : `${folder}/`;
	const found = /* @__PURE__ */ new Set();
	for (const path of filesIn(paths, folder, true)) {
		const nested = outermost(path, prefix, kustomizations);
		if (nested !== void 0) found.add(nested);
		else if (/\.ya?ml$/.test(path) && !links.has(path) && !IGNORED.test(path)) found.add(path);
	}
	return [...found].sort((a, b) => compareText(a.replaceAll("/", "\0"), b.replaceAll("/", "\0")));
}
const IGNORED = /(?:^|\/)\.(?:github|circleci)\/|(?:^|\/)\.(?:travis|gitlab-ci|goreleaser|drone)\.ya?ml$/;
function outermost(path, prefix, kustomizations) {
	const steps = folderOf(path).slice(prefix.length).split("/");
	for (let length = 1; length <= steps.length; length++) {
		const folder = prefix + steps.slice(0, length).join("/");
		if (folder.length > prefix.length && kustomizationAt(kustomizations, folder) !== void 0) return folder;
	}
}
function fromFolder$1(path, folder) {
	return `./${folder === "" ? path : path.slice(folder.length + 1)}`;
}
function altered(text, { keys }, isLeftOut = () => false) {
	const value = readDocuments(text).find((document) => document.value?.kind === "mapping")?.value;
	if (value === void 0 || Object.keys(keys).length === 0) return text;
	const added = Object.entries(keys).map(([key, each]) => [key, isList(each) ? each.filter((_, index) => !isLeftOut(key, index)) : each]);
	return JSON.stringify(changedKustomization(withKeysOf(plainOf(value), keys), { keys: Object.fromEntries(added) }));
}
function withKeysOf(own, keys) {
	if (!isMapping(own)) return own;
	const names = new Map(Object.keys(keys).map((key) => [key.toLowerCase(), key]));
	return Object.fromEntries(Object.entries(own).map(([key, each]) => [names.get(key.toLowerCase()) ?? key, each]));
}
// src/repository/gitops/flux/substitute.ts
var SubstitutionError = class extends Error {};
const NAME = /^[_A-Za-z][_A-Za-z0-9]*$/;
const MAX_DEPTH = 50;
const MAX_LENGTH = 2e7;
function substituted(text, variableOf) {
	return new Substitution(text, variableOf).run();
}
function isVariableName(name) {
	return NAME.test(name);
}
var Substitution = class {
	text;
	variableOf;
	at = 0;
	length = 0;
	constructor(text, variableOf) {
		this.text = text;
		this.variableOf = variableOf;
	}
	run() {
		return this.textUntil("", 0);
	}
	textUntil(ends, depth) {
		if (depth > MAX_DEPTH) throw new SubstitutionError("references to variables nest too deep");
		const parts = [];
		while (this.at < this.text.length) {
			const char = this.text.charAt(this.at);
			if (this.text.startsWith("$${", this.at)) {
				parts.push("${");
				this.at += 3;
			} else if (this.text.startsWith("${", this.at)) parts.push(this.reference(depth));
			else if (ends.includes(char)) break;
			else {
				const next = this.nextOf(ends);
				parts.push(this.text.slice(this.at, next));
				this.at = next;
			}
		}
		const result = parts.join("");
		this.length += result.length;
		if (this.length > MAX_LENGTH) throw new SubstitutionError("variables make the text too long");
		return result;
	}
	nextOf(ends) {
		let next = this.at + 1;
		while (next < this.text.length && this.text[next] !== "$" && !ends.includes(this.text.charAt(next))) next++;
		return next;
	}
	reference(depth) {
		const start = this.at;
		this.at += 2;
		const isLength = this.text[this.at] === "#" && /[_A-Za-z]/.test(this.text.charAt(this.at + 1));
		if (isLength) this.at++;
		const [name = ""] = /^[_A-Za-z0-9]*/.exec(this.text.slice(this.at, this.at + 1e3)) ?? [];
		this.at += name.length;
		const value = this.variableOf(name);
		const [operator = ""] = OPERATOR.exec(this.text.slice(this.at, this.at + 2)) ?? [];
		this.at += operator.length;
		const [one, two] = this.words(operator, depth);
		if (this.text[this.at] !== "}" || name === "") throw new SubstitutionError("a reference to a variable is broken");
		this.at++;
		if (value === void 0) return DEFAULTS.includes(operator) ? one : this.text.slice(start, this.at);
		return isLength ? String(value.length) : applied(operator, value, one, two);
	}
	words(operator, depth) {
		if (operator === "" || CASES.includes(operator)) return ["", ""];
		const separator = operator.startsWith("/") ? "/" : operator === ":" ? ":" : "";
		const one = this.textUntil(`${separator}}`, depth + 1);
		if (separator === "" || this.text[this.at] !== separator) return [one, ""];
		this.at++;
		return [one, this.textUntil("}", depth + 1)];
	}
};
const DEFAULTS = [
	":-",
	":=",
	"=",
	"-"
];
const CASES = [
	"^^",
	"^",
	",,",
	","
];
const OPERATOR = /^(?::[-=+?]|:|##|#|%%|%|\/\/|\/#|\/%|\/|\^\^|\^|,,|,|=|-|\+|\?)/;
function applied(operator, value, one, two) {
	if (DEFAULTS.includes(operator)) return value === "" ? one : value;
	switch (operator) {
		case "": return value;
		case "^^": return value.toUpperCase();
		case "^": return value.slice(0, 1).toUpperCase() + value.slice(1);
		case ",,": return value.toLowerCase();
		case ",": return value.slice(0, 1).toLowerCase() + value.slice(1);
		case ":+":
		case "+": return value === "" ? "" : one;
		case "/": return value.replace(one, () => two);
		case "//": return one === "" ? value : value.replaceAll(one, () => two);
		case "/#": return value.startsWith(one) ? two + value.slice(one.length) : value;
		case "/%": return value.endsWith(one) ? value.slice(0, value.length - one.length) + two : value;
		case ":": return sliced(value, one, two);
		default: throw new SubstitutionError(`the function ${operator} of a variable is not followed`);
	}
}
function sliced(value, from, length) {
	const [start, size] = [Number(from), length === "" ? void 0 : Number(length)];
	if (!Number.isInteger(start) || size !== void 0 && !Number.isInteger(size)) return value;
	return size === void 0 ? value.slice(start) : value.slice(start, start + size);
}
// src/repository/gitops/flux/substitute-output.ts
const SWITCH = "kustomize.toolkit.fluxcd.io/substitute";
function substituteOutput(output, { substitutes, hasUnknownSubstitutes }) {
	if (substitutes === void 0 || !output.includes("${")) return output;
	const variableOf = variablesOf(substitutes, hasUnknownSubstitutes);
	let at = 0;
	return cutDocuments(output).flatMap(({ start, end }) => {
		const text = output.slice(start, end);
		const between = output.slice(at, start);
		at = end;
		return [between, text.includes("${") && !isSwitchedOff(text) ? substituted(text, variableOf) : text];
	}).join("") + output.slice(at);
}
function substitutedText(text, { substitutes, hasUnknownSubstitutes }) {
	if (substitutes === void 0 || !text.includes("${")) return text;
	try {
		return substituted(text, variablesOf(substitutes, hasUnknownSubstitutes));
	} catch (error) {
		if (error instanceof SubstitutionError) return text;
		throw error;
	}
}
function variablesOf(substitutes, hasUnknown) {
	return (name) => substitutes.get(name) ?? (hasUnknown ? void 0 : "");
}
function isSwitchedOff(text) {
	if (!text.includes(SWITCH)) return false;
	const metadata = fieldOf(readDocuments(text)[0]?.value, "metadata")?.value;
	return ["labels", "annotations"].some((key) => textOf(fieldOf(metadata, key)?.value, SWITCH) === "disabled");
}
// src/render/kustomize/applied-build.ts
function withSubstitutes(run, { applied }) {
	if (applied === void 0 || "error" in run) return run;
	try {
		return {
			...run,
			output: substituteOutput(run.output, applied.delivery)
		};
	} catch (error) {
		if (!(error instanceof SubstitutionError)) throw error;
		return {
			error: `${applied.by}: ${error.message}`,
			why: "refused"
		};
	}
}
function substitutedContent(content, { delivery }) {
	const text = textOfContent(content);
	if (text === void 0 || !text.includes("${")) return content;
	try {
		return { bytes: new TextEncoder().encode(substituteOutput(text, delivery)) };
	} catch (error) {
		if (!(error instanceof SubstitutionError)) throw error;
		return content;
	}
}
function withTextsOfObject(reach, texts) {
	const { applied } = reach;
	const [part, ...others] = applied?.delivery.object.parts ?? [];
	const text = part === void 0 || others.length > 0 ? void 0 : texts.get(part.file);
	if (applied === void 0 || part === void 0 || text === void 0) return reach;
	const { document, kind, name } = applied.delivery.object;
	const object = gitOpsObjectsIn(part.file, text).find((each) => each.document === document && each.kind === kind && each.name === name);
	const changes = object && applied.delivery.changesIn?.(object);
	return changes === void 0 ? reach : {
		...reach,
		applied: withChanges(applied, changes)
	};
}
function objectEntries({ applied }, entries) {
	const [part] = applied?.delivery.object.parts ?? [];
	if (part === void 0) return /* @__PURE__ */ new Set();
	const ofFile = entries.get(part.file) ?? [];
	return new Set(ofFile.filter(({ document, entry }) => document === part.document && isOfObject(entry, applied)));
}
function withoutObjectEntries(reach, entries) {
	const { applied } = reach;
	if (applied === void 0 || entries.length === 0) return reach;
	const leftOut = new Set(entries.map(({ entry }) => JSON.stringify(entry.slice(-2))));
	return {
		...reach,
		applied: {
			...applied,
			textOf: (text) => applied.textOf(text, (key, index) => leftOut.has(JSON.stringify([key, index])))
		}
	};
}
function isOfObject(entry, applied) {
	const at = applied?.delivery.changes.patchesAt;
	const holder = [...applied?.delivery.object.parts[0]?.path ?? [], ...at?.slice(0, -1) ?? []];
	return at !== void 0 && entry.length === holder.length + 2 && holder.every((step, index) => entry[index] === step);
}
// src/render/kustomize/build-key.ts
function buildKey({ root, applied }, { files, links }) {
	const { substitutes, hasUnknownSubstitutes, isUnrestricted } = applied?.delivery ?? {};
	const how = [
		[...substitutes ?? []],
		hasUnknownSubstitutes,
		isUnrestricted
	];
	const hash = createHash("sha256").update(JSON.stringify([
		root,
		how,
		[...links].sort(byPath)
	]));
	for (const [path, bytes] of [...files].sort(byPath)) hash.update(JSON.stringify([path, bytes.byteLength])).update(bytes);
	return hash.digest("hex");
}
function byPath([a], [b]) {
	return compareText(a, b);
}
// src/render/kustomize/build-root.ts
const TREE = "tree";
const WRAPPERS = "wrappers";
const ORIGINS = "origins";
async function withRoots(roots, options, use) {
	const files = new Map(roots.flatMap(({ prepared }) => [...prepared.files]).map(([path, bytes]) => [inTree(path), bytes]));
	const links = new Map(roots.flatMap(({ prepared }) => [...prepared.links]).map(([path, to]) => [inTree(path), to]));
	const numbers = new Map(roots.map(({ reach }, index) => [buildOf(reach), index]));
	for (const [index, { reach }] of roots.entries()) {
		const { root } = reach;
		files.set(`${WRAPPERS}/${index}/kustomization.yaml`, wrapperOf(root, {}));
		files.set(`${ORIGINS}/${index}/kustomization.yaml`, wrapperOf(root, { buildMetadata: ["originAnnotations"] }));
	}
	const { tool } = options;
	try {
		return await withSandbox(files, (sandbox) => {
			const build = (folder, reach) => runTool(tool.path, [
				...tool.build,
				...flagsOf(options, reach),
				folder
			], { folder: `${sandbox}/${TREE}` });
			return use({
				build: async ({ reach }) => {
					const run = await build(`../${WRAPPERS}/${numbers.get(buildOf(reach))}`, reach);
					return "error" in run && run.why === "refused" ? build(`./${folderOf(reach.root)}`, reach) : run;
				},
				buildWithOrigins: ({ reach }) => build(`../${ORIGINS}/${numbers.get(buildOf(reach))}`, reach)
			});
		}, links);
	} catch (error) {
		if (!(error instanceof SandboxError)) throw error;
		const { message } = error;
		const run = {
			error: message.replaceAll(`"${TREE}/`, "\""),
			why: "start"
		};
		return use({
			build: async () => run,
			buildWithOrigins: async () => run
		});
	}
}
function flagsOf({ helm, settings: { loadRestrictor, enableHelm } }, { applied }) {
	return [...loadRestrictor === "none" || applied?.delivery.isUnrestricted === true ? ["--load-restrictor", "LoadRestrictionsNone"] : [], ...enableHelm ? ["--enable-helm", ...helm === void 0 ? [] : ["--helm-command", helm]] : []];
}
function inTree(path) {
	return `${TREE}/${path}`;
}
function wrapperOf(root, more) {
	const folder = folderOf(root);
	const kustomization = {
		resources: [`../../${folder === "" ? TREE : inTree(folder)}`],
		...more,
		sortOptions: { order: "fifo" }
	};
	return new TextEncoder().encode(JSON.stringify(kustomization));
}
function batchesOf(roots) {
	const batches = [];
	for (const root of roots) {
		const { files } = root.prepared;
		const isAlike = (others) => [...files].every(([path, bytes]) => isSame(others.get(path) ?? bytes, bytes));
		let batch = batches.find((candidate) => isAlike(candidate.files));
		if (batch === void 0) {
			batch = {
				roots: [],
				files: /* @__PURE__ */ new Map()
			};
			batches.push(batch);
		}
		batch.roots.push(root);
		for (const [path, bytes] of files) batch.files.set(path, bytes);
	}
	return batches.map((batch) => batch.roots);
}
function isSame(a, b) {
	return a === b || Buffer.compare(a, b) === 0;
}
// src/repository/kustomize/reach/fetched-bases.ts
function gitBasesOf({ remotes }) {
	return remotes.flatMap(({ entry }) => gitBaseOf(entry) ?? []);
}
function withFetchedBases(reach, facts, filesOf, textOf) {
	const { applied, fetched } = reach;
	const own = factsOf(reach, facts);
	const kustomizations = new Map(own.kustomizations);
	const files = new Map(fetched?.files);
	const entries = new Map([...fetched?.entries ?? []].map(([file, paths]) => [file, new Map(paths)]));
	const places = new Map(fetched?.places);
	for (const { file, entry } of reach.remotes) {
		const base = gitBaseOf(entry);
		const found = base && filesOf(base);
		if (base === void 0 || found === void 0) continue;
		const folder = fetchedFolder(base);
		for (const { path, content, kustomization } of filesBeside(folder, found)) {
			files.set(path, content);
			if (kustomization !== void 0 && !kustomizations.has(path)) kustomizations.set(path, kustomization);
		}
		const paths = entries.get(file) ?? /* @__PURE__ */ new Map();
		paths.set(entry, fromFolder(folderOf(file), base.folder === "" ? folder : `${folder}/${base.folder}`));
		entries.set(file, paths);
		if (!places.has(folder)) places.set(folder, placeOf(file, entry, own, places));
	}
	for (const [file, paths] of entries) {
		const written = own.kustomizations.get(file);
		const text = isFetchedPath(file) ? textOfContent(files.get(file)) : textOf(file);
		const made = applied?.root === file ? applied.textOf(text) : text ?? "";
		const read = readKustomization(file, new TextEncoder().encode(withEntries(made, paths)));
		if (read !== void 0) kustomizations.set(file, withPlaces(read, written, paths));
	}
	const all = own.paths === void 0 ? {} : { paths: /* @__PURE__ */ new Set([...own.paths, ...files.keys()]) };
	const together = {
		...own,
		...all,
		kustomizations
	};
	return {
		...reachOf(together, reach.root),
		...applied === void 0 ? {} : { applied },
		fetched: {
			facts: together,
			files,
			entries,
			places
		}
	};
}
function filesBeside(folder, files) {
	return [...files].map(([name, bytes]) => {
		const path = `${folder}/${name}`;
		return {
			path,
			content: { bytes },
			kustomization: isKustomizationPath(name) ? readKustomization(path, bytes) : void 0
		};
	});
}
function withEntries(text, paths) {
	if (paths.size === 0) return text;
	const entries = [...paths.keys()].sort((a, b) => b.length - a.length).map((entry) => entry.replaceAll(/\W/g, "\\$&"));
	const alone = new RegExp(`(?<![^\\s"'[,])(?:${entries.join("|")})(?![^\\s"',\\]}])`, "g");
	return text.replaceAll(alone, (entry) => paths.get(entry) ?? entry);
}
function withPlaces(read, written, paths) {
	const names = new Map([...paths].map(([entry, path]) => [path, entry]));
	return {
		...read,
		locateEntry: (path) => written?.locateEntry(names.get(path) ?? path)
	};
}
function placeOf(file, entry, { kustomizations }, places) {
	return [...places].find(([folder]) => file.startsWith(`${folder}/`))?.[1] ?? kustomizations.get(file)?.locateEntry(entry) ?? {
		file,
		line: 1,
		column: 1
	};
}
function fromFolder(folder, path) {
	return [...folder === "" ? [] : folder.split("/").map(() => ".."), path].join("/");
}
// src/render/kustomize/fetch-bases.ts
const MAX_ROUNDS = 4;
const NO_FILES = "only folders of git repositories are fetched for kustomizations";
async function fetchBases(reaches, { tree, facts }, fetcher) {
	const unfetched = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	let found = reaches;
	for (let count = 0; count < MAX_ROUNDS; count++) {
		const bases = distinctBy(found.flatMap(gitBasesOf), keyOf$2).filter((base) => !known.has(keyOf$2(base)));
		if (bases.length === 0) break;
		await Promise.all(bases.map(async (base) => {
			const { url, revision } = base;
			const fetched = await fetcher.git({
				url,
				revision
			});
			known.set(keyOf$2(base), "reason" in fetched ? void 0 : fetched.files);
			if ("reason" in fetched) unfetched.set(keyOf$2(base), fetched.reason);
		}));
		const texts = await tree.read(found.flatMap(({ remotes }) => remotes.map(({ file }) => file)));
		found = found.map((reach) => reach.remotes.length === 0 ? reach : withFetchedBases(reach, facts, (base) => known.get(keyOf$2(base)), (path) => textOfContent(texts.get(path))));
	}
	const reasons = found.flatMap(({ remotes }) => remotes.flatMap(({ entry }) => {
		const base = gitBaseOf(entry);
		const reason = base === void 0 ? notGit(entry) : unfetched.get(keyOf$2(base));
		return reason === void 0 ? [] : [[entry, reason]];
	}));
	return {
		reaches: found,
		reasons: new Map(reasons)
	};
}
function notGit(entry) {
	return isRemoteFile(entry) ? NO_FILES : notByHttps(entry);
}
function keyOf$2({ url, revision }) {
	return JSON.stringify([url, revision]);
}
// src/render/kustomize/kustomize-notes.ts
function notBuiltNote(root, reason) {
	return note(root, `the kustomization was not built, and its files are judged alone: ${reason}`, "kustomization-not-built");
}
function standInNote(root, path) {
	return note(root, `${quoteGo(path)}, which goes into a ConfigMap or a Secret, is not in the repository: the kustomization was built with an empty one`, "generator-file-missing");
}
function leftOutNote(file, { line, name }) {
	return note(file, `${name} was not run, as pss-review executes nothing of a repository: what it makes is not judged`, "plugin-not-run", line);
}
function toolNote(root, fault) {
	return note(root, `kustomizations were not built: ${fault}`, "tool-not-found");
}
function builtNote(roots, tool) {
	const [first, ...others] = roots;
	if (first === void 0) return [];
	return [note(first, `built with ${tool}${others.length === 0 ? "" : `, and ${count(others.length, "other kustomization")}`}`, "built-with")];
}
function note(file, message, code, line = 1) {
	return {
		file,
		line,
		column: 1,
		path: "",
		code,
		message
	};
}
// src/repository/kustomize/reach/without-plugins.ts
function withoutPlugins(text, isKustomization) {
	const cutouts = isKustomization ? inlineCutouts(text) : fileCutouts(text);
	const starts = lineStarts(text);
	return {
		text: spliced(text, cutouts),
		leftOut: cutouts.flatMap(({ at, names }) => names.map((name) => ({
			line: lineAt(starts, at) + 1,
			name
		})))
	};
}
function fileCutouts(text) {
	return readDocuments(text, void 0, "kustomize").flatMap((document) => {
		const { value, contents, offset } = document;
		if (value === void 0 || contents === void 0) return [];
		const at = offset + (contents.range?.[0] ?? 0);
		const end = offset + document.text.length;
		if (isExecuted(value)) return [{
			start: offset,
			end,
			by: "",
			names: [nameOf(value)],
			at
		}];
		return itemCutouts(value, offset);
	});
}
function itemCutouts(value, offset) {
	const items = listedIn(value);
	return (items?.items ?? []).flatMap((item, index) => {
		if (!isExecuted(item)) return itemCutouts(item, offset);
		const range = rangeOf(items?.node.items[index], offset);
		return range === void 0 ? [] : [{
			...range,
			by: "{}",
			names: [nameOf(item)],
			at: range.start
		}];
	});
}
function inlineCutouts(text) {
	const document = readDocuments(text).find(({ value }) => value?.kind === "mapping");
	const root = document?.value;
	if (document === void 0 || root?.kind !== "mapping") return [];
	return PLUGIN_KEYS.flatMap((key) => foldedFields(root, key)).filter((field) => field.kind === "list").flatMap(({ items, node }) => items.flatMap((item, index) => {
		const plugins = scalarText(item) ?? "";
		const range = rangeOf(node.items[index], document.offset);
		const cutouts = fileCutouts(plugins);
		if (range === void 0 || cutouts.length === 0) return [];
		const by = quoted(spliced(plugins, cutouts).trim());
		return [{
			...range,
			by,
			names: cutouts.flatMap(({ names }) => names),
			at: range.start
		}];
	}));
}
function spliced(text, cutouts) {
	let result = "";
	let last = 0;
	for (const { start, end, by } of [...cutouts].sort((a, b) => a.start - b.start)) {
		if (start < last) continue;
		result += text.slice(last, start) + by + text.slice(start, end).replaceAll(/[^\n]+/g, "");
		last = end;
	}
	return result + text.slice(last);
}
function quoted(text) {
	const escaped = (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
	return JSON.stringify(text).replaceAll(/[\u007f-\u009f\u2028\u2029\ufeff]/g, escaped);
}
function rangeOf(node, offset) {
	const range = isNode(node) ? node.range : void 0;
	return range ? {
		start: offset + range[0],
		end: offset + range[1]
	} : void 0;
}
function isExecuted(value) {
	return listedIn(value) === void 0 && textOf(value, "kind") !== "" && !isBuiltinPlugin(value);
}
function nameOf(plugin) {
	const metadata = fieldOf(plugin, "metadata")?.value;
	const annotations = fieldOf(metadata, "annotations")?.value;
	const text = ["config.kubernetes.io/function", "config.k8s.io/function"].map((key) => textOf(annotations, key)).find((each) => each !== "");
	const isContainer = textOf(annotations, "config.kubernetes.io/container") !== "" || fieldOf(metadata, "configFn") !== void 0;
	const [kind, version] = ["kind", "apiVersion"].map((key) => textOf(plugin, key));
	return `${text === void 0 ? isContainer ? "containerised function" : "exec plugin" : functionIn(text)} ${kind}${version === "" ? "" : ` (${version})`}`;
}
function functionIn(text) {
	const [document] = readDocuments(text);
	return `${["exec", "starlark"].find((key) => fieldOf(document?.value, key) !== void 0) ?? "containerised"} function`;
}
// src/render/kustomize/prepare-root.ts
function prepareRoot(reach, { links }, contents, reasons = /* @__PURE__ */ new Map()) {
	const obstacle = obstacleOf(reach, reasons);
	if (obstacle !== void 0) return { reason: obstacle };
	const files = /* @__PURE__ */ new Map();
	const notes = [];
	for (const path of reachedFiles(reach, contents.keys())) {
		const content = contents.get(path);
		if (content === void 0) {
			if (!reach.contents.has(path)) continue;
			files.set(path, /* @__PURE__ */ new Uint8Array());
			notes.push(standInNote(reach.root, path));
		} else if ("bytes" in content) {
			const { bytes, leftOut } = withoutExecution(path, fetchingBytes(reach, path, path === reach.root ? appliedBytes(reach, content.bytes) : content.bytes), reach);
			files.set(path, bytes);
			notes.push(...leftOut);
		} else return { reason: `${quoteGo(path)}: ${content.unreadable}` };
	}
	if (reach.applied !== void 0 && !files.has(reach.root)) files.set(reach.root, fetchingBytes(reach, reach.root, appliedBytes(reach)));
	const found = [...reach.links].map((link) => [link, links.get(link)]);
	return {
		files,
		links: new Map(found.filter((link) => link[1] !== void 0)),
		notes
	};
}
function appliedBytes({ applied }, bytes) {
	if (applied === void 0 && bytes !== void 0) return bytes;
	const text = applied?.textOf(bytes && decodeText(bytes));
	return new TextEncoder().encode(text);
}
function fetchingBytes({ fetched }, path, bytes) {
	const entries = fetched?.entries.get(path);
	return entries === void 0 ? bytes : new TextEncoder().encode(withEntries(decodeText(bytes), entries));
}
function obstacleOf({ remotes, lost, unread }, reasons) {
	const [remote] = remotes;
	if (remote !== void 0) {
		const why = reasons.get(remote.entry);
		return `${quoteGo(remote.file)} loads ${quoteGo(remote.entry)}, which is not in this repository${why === void 0 ? "" : `: ${why}`}`;
	}
	const [out] = lost;
	if (out !== void 0) return `${quoteGo(out.file)} loads ${quoteGo(out.entry)}, which leads out of this repository`;
	const [unknown] = unread;
	return unknown === void 0 ? void 0 : `what ${quoteGo(unknown)} loads is not known`;
}
function withoutExecution(path, bytes, { kustomizations, plugins }) {
	const isKustomization = kustomizations.has(path);
	if (!isKustomization && !plugins.has(path)) return {
		bytes,
		leftOut: []
	};
	const { text, leftOut } = withoutPlugins(decodeText(bytes), isKustomization);
	if (leftOut.length === 0) return {
		bytes,
		leftOut: []
	};
	return {
		bytes: new TextEncoder().encode(text),
		leftOut: leftOut.map((plugin) => leftOutNote(path, plugin))
	};
}
// src/render/built/files-in-order.ts
const MAX_OBJECTS = 1e5;
function takenObjects(facts, root, objectsOf) {
	const taken = [];
	const waiting = [root];
	let steps = 0;
	for (let path = waiting.pop(); path !== void 0 && taken.length < MAX_OBJECTS; path = waiting.pop()) {
		if (++steps > MAX_OBJECTS) break;
		if (facts.kustomizations.has(path)) {
			const targets = entryTargets(facts, path).map((target) => target.kustomization ?? target.path);
			for (const target of targets.reverse()) waiting.push(target);
			continue;
		}
		for (const object of objectsOf(path)) if (!object.isLocal) taken.push({
			...object,
			file: path
		});
	}
	return taken;
}
function filesInOrder(built, taken) {
	const takenOf = groupBy(taken, kindKey);
	const counts = groupBy(built, kindKey);
	const positions = /* @__PURE__ */ new Map();
	const files = [];
	for (const object of built) {
		const kind = kindKey(object);
		const position = positions.get(kind) ?? 0;
		positions.set(kind, position + 1);
		const candidates = takenOf.get(kind) ?? [];
		const found = candidates.length === counts.get(kind)?.length ? candidates[position] : void 0;
		if (found === void 0 || !object.name.includes(found.name)) return void 0;
		files.push(found.file);
	}
	return files;
}
// src/render/kustomize/entry-places.ts
function atEntry(manifest, { fetched }) {
	if (fetched === void 0) return manifest;
	const placeOf = (file) => entryPlace({ fetched }, file);
	const here = (item) => {
		const place = placeOf(item.file);
		return place === void 0 ? item : {
			...item,
			file: place.file,
			line: place.line
		};
	};
	const located = (location) => {
		const place = placeOf(location.file);
		if (place === void 0) return location;
		const { file, line, doubt } = location;
		const path = pathIn(file, [...fetched.places.keys()]);
		return {
			...place,
			also: `${inlineCode(doubt === void 0 ? `${path}:${line}` : path)} of what it loads sets it`
		};
	};
	return {
		...manifest,
		file: placeOf(manifest.file)?.file ?? manifest.file,
		workloads: manifest.workloads.map((workload) => {
			const { locateNamespace, ...rest } = workload;
			const isHere = placeOf(workload.file) === void 0;
			return {
				...here(rest),
				...isHere && locateNamespace !== void 0 ? { locateNamespace } : {},
				locate: (path) => located(workload.locate(path)),
				editAt: (path) => {
					const address = workload.editAt(path);
					if ("reason" in address || placeOf(address.file) === void 0) return address;
					return { reason: "it stands in another repository" };
				}
			};
		}),
		namespaces: manifest.namespaces.map((namespace) => ({
			...here(namespace),
			locateLabel: (label) => located(namespace.locateLabel(label))
		})),
		notEvaluated: manifest.notEvaluated.map(here),
		notes: manifest.notes.map(here)
	};
}
function entryPlace({ fetched }, file) {
	if (!isFetchedPath(file)) return void 0;
	return [...fetched?.places ?? []].find(([folder]) => file.startsWith(`${folder}/`))?.[1];
}
function pathIn(file, folders) {
	const folder = folders.find((each) => file.startsWith(`${each}/`));
	return folder === void 0 ? file : file.slice(folder.length + 1);
}
// src/render/kustomize/root-rendering.ts
async function renderingOf(roots, { facts, contents, originals, podSpecs, tool, placed, patchesOf }, again) {
	const outputs = roots.flatMap((root) => "output" in root ? [root] : []);
	const built = await Promise.all(outputs.map(async (root) => {
		const { reach } = root;
		const own = factsOf(reach, facts);
		const originalOf = originals(reach);
		const objects = placedObjects(root.objects(), reach, originFiles(root.objects(), reach, own, originalOf));
		const via = shownVia(viaOf(reach.root));
		const found = await placed(root, builtManifests({
			...rootMaker(reach),
			via,
			objects
		}, originalOf, podSpecs));
		return {
			reach,
			objects,
			...found,
			manifests: found.manifests.map((manifest) => atEntry(manifest, reach))
		};
	}));
	const failed = roots.flatMap((root) => "reason" in root ? [{
		...root,
		note: notBuiltNote(homeOfRoot(root.reach), root.reason)
	}] : []);
	const files = new Set(built.flatMap(({ reach, objects }) => [
		...reach.kustomizations,
		...reach.resources,
		...[...reach.parts].filter((part) => isTargetedPatch(part, reach, factsOf(reach, facts), objects) || !isJudgedAlone(part, objects, originals(reach)))
	]));
	return {
		manifests: built.flatMap(({ manifests }) => manifests),
		files,
		unbuiltFiles: unbuiltFiles(failed.map(({ reach }) => reach), files),
		sources: new Set(built.flatMap(({ reach }) => [...reach.resources, ...reach.parts].filter((path) => !isFetchedPath(path)))),
		blocks: new Map(built.flatMap(({ blocks }) => [...blocks])),
		roots: new Map(built.map(({ reach, manifests }) => [reach.root, namespacesOf(manifests)])),
		texts: new Map(built.flatMap(({ reach: { root } }) => textEntry(root, contents.get(root)))),
		patchesOf,
		chartFiles: /* @__PURE__ */ new Map(),
		chartTexts: /* @__PURE__ */ new Map(),
		built: new Set(built.map(({ reach }) => buildOf(reach))),
		unbuilt: new Set(failed.map(({ reach }) => buildOf(reach))),
		refused: new Map(failed.flatMap((root) => root.isRefused ? [[buildOf(root.reach), root.note]] : [])),
		explained: new Set(failed.flatMap(({ reach }) => [...reach.kustomizations, ...reach.parts])),
		notes: [...builtNote(built.map(({ reach }) => homeOfRoot(reach)), tool), ...distinctBy([...roots.flatMap(({ notes }) => notes), ...failed.map(({ note }) => note)], ({ file, line, message }) => JSON.stringify([
			file,
			line,
			message
		]))],
		again
	};
}
function homeOfRoot({ root, applied }) {
	return applied !== void 0 && (applied.isMade || isFetchedPath(root)) ? applied.delivery.object.file : root;
}
function rootMaker(reach) {
	const { applied } = reach;
	return {
		root: homeOfRoot(reach),
		build: buildOf(reach),
		...applied === void 0 ? {} : { by: applied.by },
		...namespaceOf(reach)
	};
}
function namespaceOf({ applied }) {
	const { defaultNamespace } = applied?.delivery ?? {};
	return defaultNamespace === void 0 ? {} : { defaultNamespace };
}
function unbuiltFiles(reaches, built) {
	const files = /* @__PURE__ */ new Map();
	for (const { root, resources } of reaches) for (const file of resources) if (!built.has(file) && !files.has(file)) files.set(file, root);
	return files;
}
function textEntry(path, content) {
	const text = content && textOfContent(content);
	return text === void 0 ? [] : [[path, text]];
}
function namespacesOf(manifests) {
	return manifests.flatMap(({ namespaces }) => namespaces);
}
function originalFiles(contents, podSpecs) {
	const shared = originalReader((file) => contents.get(file), podSpecs);
	const own = /* @__PURE__ */ new Map();
	return (reach) => {
		const { applied } = reach;
		if (applied?.delivery.substitutes === void 0) return shared;
		const build = buildOf(reach);
		const known = own.get(build) ?? originalReader((file) => substitutedContent(contents.get(file), applied), podSpecs);
		own.set(build, known);
		return known;
	};
}
function originalReader(contentOf, podSpecs) {
	const known = /* @__PURE__ */ new Map();
	return (file) => {
		const content = known.has(file) ? void 0 : contentOf(file);
		const original = known.get(file) ?? (content && readOriginal(file, content, podSpecs));
		if (original !== void 0) known.set(file, original);
		return original;
	};
}
function originFiles(objects, { root, folders }, facts, originalOf) {
	if (folders.size > 0) return void 0;
	const objectsOf = (file) => originalOf(file)?.objects ?? [];
	return filesInOrder(objects, takenObjects(facts, root, objectsOf));
}
function placedObjects(objects, reach, files) {
	const home = homeOfRoot(reach);
	return objects.map((object, index) => {
		const origin = object.path ?? object.configuredIn;
		const path = origin === void 0 ? void 0 : resolvePath(`${WRAPPERS}/0`, origin);
		return {
			...object,
			file: path?.startsWith(`tree/`) ? path.slice(5) : files?.[index] ?? home
		};
	});
}
function isTargetedPatch(part, { kustomizations }, facts, objects) {
	const matches = (pattern, text) => pattern === void 0 || matchesPattern(pattern, text, () => true);
	return [...kustomizations].some((file) => {
		const { earlyPatches = [], latePatches = [] } = facts.kustomizations.get(file) ?? {};
		return [...earlyPatches, ...latePatches].some(({ path, target }) => {
			if (path === void 0 || target === void 0 || entryPath(facts.links, file, path) !== part) return false;
			const { kind, name, ...others } = target;
			if (Object.keys(others).length > 0) return false;
			return objects.some((object) => matches(kind, object.kind) && matches(name, object.name));
		});
	});
}
function isJudgedAlone(part, objects, originalOf) {
	if (!isManifestPath(part)) return false;
	return (originalOf(part)?.manifest.workloads ?? []).filter(({ isPartial }) => !isPartial).some(({ identity }) => !objects.some(({ kind, name }) => kind === identity.kind && name.includes(identity.name)));
}
// src/render/kustomize/setters/asked-field.ts
function askedFields({ workloads, namespaces, deployedBy }) {
	return [...workloads.flatMap(ofWorkload), ...namespaces.flatMap((namespace) => ofNamespace(namespace, deployedBy))];
}
function ofWorkload(workload) {
	const { pod, written } = workload;
	return allViolations(pod).flatMap((violation) => {
		const elsewhere = setterPath(violation, workload);
		const isAlike = elsewhere === void 0 && valueAt(pod, violation.path) !== void 0;
		const path = elsewhere ?? (isAlike ? violation.path : void 0);
		if (path === void 0) return [];
		return {
			of: workload,
			key: formatPath(violation.path),
			path: fieldPath(workload, path),
			podPath: path,
			isBrought: written === void 0 || counterpartPath(path, pod, written.pod) === void 0,
			isAlike,
			...workloadIdentity(workload)
		};
	});
}
function workloadIdentity({ identity, written }) {
	const { kind, name, namespace = "" } = identity;
	return {
		identity: {
			kind,
			name,
			namespace
		},
		...written === void 0 ? {} : { writtenName: written.identity.name }
	};
}
function setterPath({ path, subject, inheritedFrom }, workload) {
	const isElsewhere = (field) => workload.locate(field).doubt === UNKNOWN_SETTER;
	if (isElsewhere(path)) return path;
	if (inheritedFrom !== void 0) return isElsewhere(inheritedFrom) ? inheritedFrom : void 0;
	if (subject.kind !== "container") return void 0;
	const ofPod = ["spec", ...path.slice(subject.path.length)];
	return isElsewhere(ofPod) && valueAt(workload.pod, path) === void 0 ? ofPod : void 0;
}
function ofNamespace(namespace, root) {
	return Object.keys(namespace.labels).filter((label) => label.startsWith("pod-security.kubernetes.io/") && namespace.locateLabel(label).file === root).map((label) => ({
		of: namespace,
		key: label,
		path: [
			"metadata",
			"labels",
			label
		],
		isBrought: false,
		isAlike: false,
		identity: {
			kind: "Namespace",
			name: namespace.name,
			namespace: ""
		}
	}));
}
function objectOf({ identity, writtenName }, objects) {
	const ofKind = objects.filter((object) => textOf(object, "kind") === identity.kind);
	const [own, ...others] = ofKind.filter((object) => {
		const metadata = metadataOf(object);
		return textOf(metadata, "name") === identity.name && textOf(metadata, "namespace") === identity.namespace;
	});
	if (own !== void 0) return others.length === 0 ? own : void 0;
	const alike = ofKind.filter((object) => textOf(metadataOf(object), "name").includes(writtenName ?? identity.name));
	return alike.length === 0 ? null : alike.length === 1 ? alike[0] : void 0;
}
function metadataOf(object) {
	return fieldOf(object, "metadata")?.value;
}
// src/render/kustomize/setters/edit-address.ts
function blockOf({ text, file, block }) {
	return file === void 0 || block === void 0 ? void 0 : {
		file,
		...block,
		text
	};
}
function editAddress({ text, addressOf }, path) {
	const address = addressOf?.(path);
	if (text?.file === void 0 || address === void 0) return void 0;
	const block = blockOf(text);
	return {
		...address,
		file: block === void 0 ? text.file : blockName(block)
	};
}
// src/render/kustomize/setters/overlay-patches.ts
function overlayPatches(workload, files, setters, objects, textOf) {
	const asked = workloadIdentity(workload);
	const object = objectOf(asked, objects);
	if (!object) return [];
	const { identity, writtenName = identity.name } = asked;
	const field = {
		object,
		names: [identity.name, writtenName],
		path: ["kind"],
		isBrought: false
	};
	return setters.flatMap((setter) => {
		const place = files.includes(setter.file) ? setter.placeOf(field) : void 0;
		const file = place?.text?.file;
		const text = file === void 0 ? void 0 : textOf(file);
		if (place?.text === void 0 || file === void 0 || text === void 0) return [];
		const block = blockOf(place.text);
		return [{
			file,
			text,
			...block === void 0 ? {} : { block },
			addressOf: (path) => editAddress(place, fieldPath(workload, path))
		}];
	});
}
// src/render/kustomize/setters/prove-setters.ts
const MOST_TOGETHER = 4;
const MOST_HALVES = 3;
function candidatesFor(field, setters) {
	const candidates = setters.flatMap((setter, index) => {
		const place = setter.placeOf(field);
		const isMoved = place?.isByPosition === true && changesListsOf(field, setters.slice(index + 1));
		return place === void 0 || isMoved ? [] : [{
			setter,
			place
		}];
	});
	const named = candidates.filter(({ place }) => !place.isLoose);
	return named.length > 0 ? named : candidates;
}
function changesListsOf(field, setters) {
	return field.path.flatMap((step, index) => typeof step === "number" ? [field.path.slice(0, index)] : []).some((path) => setters.some(({ movesItems }) => movesItems?.({
		...field,
		path
	}) === true));
}
async function proveSetters(fields, buildWithout) {
	const found = /* @__PURE__ */ new Map();
	let open = fields;
	for (let count = 1; count <= MOST_TOGETHER; count++) {
		open = open.filter(({ of, candidates }) => !found.has(of) && candidates.length >= count);
		const changed = await changedWithout(open, ({ candidates }) => candidates.slice(-count), buildWithout);
		const firstOf = ({ candidates }) => candidates.slice(-count, candidates.length - count + 1);
		const changedAlone = count === 1 ? changed : await changedWithout([...changed], firstOf, buildWithout);
		for (const field of changed) {
			const together = field.candidates.slice(-count);
			const [first] = together;
			const isAlone = changedAlone.has(field);
			const last = isAlone ? first : together.at(-1);
			const others = isAlone ? [] : together.slice(0, -1);
			if (last !== void 0) found.set(field.of, {
				...last.place,
				others: others.map(({ place }) => place.location)
			});
		}
	}
	return found;
}
async function changedWithout(fields, pick, buildWithout) {
	const taken = new Set(fields.flatMap((field) => pick(field).map(keyOf$1)));
	const isClear = (field) => {
		const picked = new Set(pick(field).map(keyOf$1));
		return field.candidates.every((candidate) => picked.has(keyOf$1(candidate)) || !taken.has(keyOf$1(candidate)));
	};
	const clear = new Set(fields.filter(isClear));
	const changed = /* @__PURE__ */ new Set();
	await tryTogether([...clear], pick, buildWithout, changed, MOST_HALVES);
	for (const field of fields) if (!clear.has(field)) await tryTogether([field], pick, buildWithout, changed, 0);
	return changed;
}
async function tryTogether(fields, pick, buildWithout, changed, halves) {
	if (fields.length === 0) return;
	const objectOf = await buildWithout(distinctBy(fields.flatMap(pick), keyOf$1).map(({ setter }) => setter));
	if (objectOf === void 0) {
		if (halves === 0 || fields.length === 1) return;
		const middle = Math.ceil(fields.length / 2);
		await tryTogether(fields.slice(0, middle), pick, buildWithout, changed, halves - 1);
		await tryTogether(fields.slice(middle), pick, buildWithout, changed, halves - 1);
		return;
	}
	for (const open of fields) if (isChanged(open.field, objectOf(open.of))) changed.add(open);
}
function keyOf$1({ setter: { file, document, entry } }) {
	return JSON.stringify([
		file,
		document ?? null,
		formatPath(entry)
	]);
}
function isChanged({ object, path }, other) {
	if (other === void 0) return false;
	if (other === null) return true;
	const [here, there] = [walk(object, path), walkLike(other, object, path)];
	const isThere = there.length === path.length;
	if (here.length === path.length) return !isThere || valueText(here) !== valueText(there);
	const items = (steps) => steps.filter(({ entry }) => entry === void 0).length;
	return isThere || items(there) < items(here);
}
function valueText(steps) {
	const value = steps.at(-1)?.value;
	return value && canonicalJson(value);
}
// src/render/kustomize/setters/place-fields.ts
const MAX_FIELDS = 1e3;
const MAX_BUILDS = 20;
const MAX_QUESTIONS = 2e5;
async function placeFields(root) {
	const all = root.manifests.flatMap(askedFields);
	if (all.length === 0) return {
		manifests: root.manifests,
		blocks: /* @__PURE__ */ new Map()
	};
	const setters = root.setters();
	const asked = all.slice(0, Math.min(MAX_FIELDS, Math.ceil(MAX_QUESTIONS / Math.max(1, setters.length))));
	const objects = root.objects();
	const builds = /* @__PURE__ */ new Map();
	const objectsWithout = (some) => {
		const key = JSON.stringify(some.map(({ file, document, entry }) => [
			file,
			document,
			entry
		]));
		const known = builds.get(key);
		if (known !== void 0) return known;
		if (builds.size >= MAX_BUILDS) return Promise.resolve(void 0);
		const build = root.buildWithout(groupBy(some, ({ file }) => file)).then((output) => output === void 0 ? void 0 : objectsIn(output));
		builds.set(key, build);
		return build;
	};
	const proved = await proveSetters(asked.flatMap((field) => {
		const object = objectOf(field, objects);
		if (!object) return [];
		const { path, isBrought, identity, writtenName = identity.name } = field;
		const built = {
			object,
			names: [identity.name, writtenName],
			path,
			isBrought
		};
		const candidates = candidatesFor(built, setters);
		if (candidates.length === 0) return [];
		return [{
			of: field,
			field: built,
			candidates: [...field.isAlike ? ownCandidate(field) : [], ...candidates]
		}];
	}), async (some) => {
		const others = await objectsWithout(some);
		return others && ((field) => objectOf(field, others));
	});
	const placed = asked.map((field) => ({
		field,
		setter: proved.get(field)
	})).filter(({ setter }) => !setter?.isOwn);
	const found = groupBy(placed, ({ field }) => field.of);
	const blocks = placed.flatMap(({ setter }) => setter?.text === void 0 ? [] : blockOf(setter.text) ?? []);
	return {
		manifests: root.manifests.map((manifest) => ({
			...manifest,
			workloads: manifest.workloads.map((workload) => placedWorkload(workload, found.get(workload))),
			namespaces: manifest.namespaces.map((namespace) => placedNamespace(namespace, found.get(namespace)))
		})),
		blocks: new Map(blocks.map((block) => [blockName(block), block]))
	};
}
function ownCandidate({ of, podPath }) {
	if (podPath === void 0 || !("editAt" in of)) return [];
	const address = of.editAt(podPath);
	if ("reason" in address) return [];
	const place = {
		location: of.locate(podPath),
		isOwn: true,
		isLoose: false,
		isByPosition: false
	};
	const { file, document, path } = address;
	return [{
		setter: {
			file,
			document,
			entry: path,
			placeOf: () => place
		},
		place
	}];
}
function placedWorkload(workload, found) {
	if (found === void 0) return workload;
	const byPath = new Map(found.map((placed) => [placed.field.key, placed]));
	return {
		...workload,
		locate: (path) => {
			const { field, setter } = byPath.get(formatPath(path)) ?? {};
			return locationOf(setter) ?? workload.locate(field?.podPath ?? path);
		},
		editAt: (path) => {
			const own = byPath.get(formatPath(path));
			return (own !== void 0 && own.setter === void 0 ? void 0 : addressOf(path, found, workload)) ?? workload.editAt(path);
		}
	};
}
function locationOf(setter) {
	if (setter === void 0) return void 0;
	const { location, others } = setter;
	if (others.length === 0) return location;
	const places = others.map(({ file, line }) => inlineCode(`${file}:${line}`));
	return {
		...location,
		also: `${places.join(", ")} ${others.length === 1 ? "sets" : "set"} the same`
	};
}
function addressOf(path, found, workload) {
	const wanted = fieldPath(workload, path);
	const nearness = ({ field }) => commonLength(field.path, wanted);
	const setter = found.filter(({ field }) => isRelated(field, wanted)).sort((a, b) => nearness(b) - nearness(a)).find((placed) => placed.setter !== void 0)?.setter;
	if (setter === void 0) return void 0;
	const address = editAddress(setter, wanted);
	if (address === void 0) {
		const { location } = setter;
		return { reason: `${inlineCode(`${location.file}:${location.line}`)} sets it, and what to write there is not known` };
	}
	return address;
}
function isRelated({ path, isBrought }, wanted) {
	const common = commonLength(path, wanted);
	const container = path.findLastIndex((step, index) => typeof step === "number" && index < path.length - 1) + 1;
	return common >= Math.min(path.length, wanted.length) || isBrought && container > 0 && common >= container;
}
function commonLength(one, other) {
	const index = one.findIndex((step, position) => step !== other[position]);
	return index === -1 ? one.length : index;
}
function placedNamespace(namespace, found) {
	if (found === void 0) return namespace;
	const byLabel = new Map(found.flatMap(({ field, setter }) => setter === void 0 ? [] : [[field.key, setter.location]]));
	return {
		...namespace,
		locateLabel: (label) => byLabel.get(label) ?? namespace.locateLabel(label)
	};
}
// src/render/kustomize/setters/without-entries.ts
function withoutEntries(text, entries) {
	const leftOut = new Set(entries.map(({ document, entry }) => keyOf(document, entry)));
	if (entries.some(({ document }) => document !== void 0)) {
		const texts = readDocuments(text, void 0, "kustomize").map(({ index, value }) => value && canonicalJson(value, (path) => leftOut.has(keyOf(index, path))));
		return texts.every((each) => each !== void 0) ? texts.join("\n---\n") : void 0;
	}
	const root = readDocuments(text).find(({ value }) => value?.kind === "mapping")?.value;
	return root && canonicalJson(root, (path) => leftOut.has(keyOf(void 0, path)));
}
function keyOf(document, path) {
	return `${document ?? ""} ${formatPath(path)}`;
}
// src/render/kustomize/wanted-roots.ts
function wantedRoots({ facts, other, settings, changed, applied = NOTHING_APPLIED, otherApplied = applied }) {
	const { roots: globs } = settings.kustomize;
	const here = rootsOf(facts, globs, applied);
	const there = other === void 0 ? [] : rootsOf(other, globs, otherApplied);
	const named = new Set(here.map(({ root }) => root));
	const plain = new Set(here.filter(isPlain).map(({ root }) => root));
	const onlyThereNamed = new Set(there.filter((reach) => !(isPlain(reach) ? plain : named).has(reach.root)).map(({ root }) => root));
	const isThere = (root) => facts.kustomizations.has(root);
	const own = [...here, ...[...onlyThereNamed].filter(isThere).map((root) => reachOf(facts, root))].sort((a, b) => compareText(buildOf(a), buildOf(b)));
	if (changed === void 0) return own;
	const affectedThere = affectedRoots(there, changed);
	const affectedHere = affectedRoots(own, changed);
	const filesOf = (reaches, affected) => new Set(reaches.filter((reach) => affected.has(buildOf(reach))).map(({ root }) => root));
	const reached = reachedBuilds(applied, otherApplied, changed);
	const filesThere = filesOf(there, affectedThere);
	const filesHere = filesOf(own, affectedHere);
	const isWanted = (reach) => {
		const build = buildOf(reach);
		if (affectedHere.has(build) || affectedThere.has(build) || filesThere.has(reach.root)) return true;
		if (reached.has(build)) return true;
		return isPlain(reach) && filesHere.has(reach.root);
	};
	const wanted = new Set(own.filter(isWanted).map(buildOf));
	const known = new Set(own.map(({ root }) => root));
	const onlyThere = there.filter((reach) => affectedThere.has(buildOf(reach)) && !known.has(reach.root));
	const waiting = new Set(onlyThere.flatMap(({ resources }) => [...resources]));
	for (const reach of waiting.size === 0 ? [] : own) {
		const found = [...reach.resources].filter((file) => waiting.has(file));
		if (found.length > 0) wanted.add(buildOf(reach));
		for (const file of found) waiting.delete(file);
	}
	return own.filter((reach) => wanted.has(buildOf(reach)));
}
function rootsOf(facts, globs, { roots }) {
	const applied = roots.map(appliedReach);
	const used = new Set(applied.flatMap(({ kustomizations }) => [...kustomizations]));
	const plain = rootKustomizations(facts, globs).filter((root) => !used.has(root) || isNamedRoot(globs, folderOf(root)) && !roots.some((each) => each.root === root));
	return [...applied, ...plain.map((root) => reachOf(facts, root))];
}
function isPlain({ applied }) {
	return applied === void 0;
}
function appliedReach(applied) {
	const { facts, fetched } = applied;
	const more = fetched === void 0 ? {} : { fetched: {
		...fetched,
		facts,
		entries: /* @__PURE__ */ new Map()
	} };
	return {
		...reachOf(facts, applied.root),
		applied,
		...more
	};
}
// src/render/kustomize/kustomize.ts
const KUSTOMIZE = { render: async (request) => {
	const wanted = wantedRoots(request);
	const [first] = wanted;
	if (first === void 0) return NOTHING_RENDERED;
	const ready = await readyRoots(wanted, request);
	if ("fault" in ready) {
		const notes = [toolNote(first.root, ready.fault)];
		return {
			...NOTHING_RENDERED,
			notes,
			unbuiltFiles: unbuiltFiles(wanted, /* @__PURE__ */ new Set())
		};
	}
	return renderRoots(ready.reaches, ready.request);
} };
async function buildObjects(reaches, request) {
	if (reaches.length === 0) return [];
	const ready = await readyRoots(reaches, request);
	if ("fault" in ready) return [];
	const { contents, settings } = ready.request;
	return (await buildRoots(ready.reaches, ready.request, originalFiles(contents, settings.podSpecs))).flatMap((root) => "output" in root ? [{
		reach: root.reach,
		output: root.output,
		contents
	}] : []);
}
async function readyRoots(wanted, request) {
	const { builds, settings, tree } = request;
	const tools = await builds.tools(settings.kustomize);
	if ("fault" in tools) return tools;
	const { reaches, reasons } = await fetchBases(wanted, request, fetcherOf(request));
	const contents = await contentsFor(reaches, tree);
	return {
		reaches,
		request: {
			...request,
			tools,
			contents,
			reasons,
			known: /* @__PURE__ */ new Map()
		}
	};
}
async function contentsFor(reaches, tree) {
	const paths = tree.files.map(({ path }) => path);
	const needed = reaches.flatMap((reach) => [...reachedFiles(reach, paths), ...reach.applied?.files ?? []]);
	const fetched = reaches.flatMap((reach) => [...reach.fetched?.files ?? []]);
	const read = await tree.read([...new Set(needed)].filter((path) => !isFetchedPath(path)));
	return fetched.length === 0 ? read : new Map([...read, ...fetched]);
}
async function renderRoots(reaches, request) {
	const { facts, contents, settings, tools } = request;
	const { podSpecs } = settings;
	const originals = originalFiles(contents, podSpecs);
	const roots = await buildRoots(reaches, request, originals);
	const textOf = fileTexts(contents);
	const readings = new Map(roots.flatMap((root) => {
		if (!("output" in root)) return [];
		const setters = lazily(() => settersOf(factsOf(root.reach, facts), root.reach, textOf));
		const files = [root.reach.root, ...root.reach.applied === void 0 ? [] : [root.reach.applied.delivery.object.file]];
		return [[buildOf(root.reach), {
			setters,
			files,
			objects: lazily(() => objectsIn(root.output))
		}]];
	}));
	const tool = `${tools.tool.name} ${tools.tool.version}`;
	const placed = async ({ reach }, manifests) => {
		const reading = readings.get(buildOf(reach));
		const { findsSetters } = request;
		const isAsked = typeof findsSetters === "boolean" ? findsSetters : findsSetters(manifests.flatMap(({ file, deployedBy = file }) => [file, deployedBy]));
		if (reading === void 0 || !isAsked) return {
			manifests,
			blocks: /* @__PURE__ */ new Map()
		};
		return placeFields({
			manifests,
			...reading,
			buildWithout: (entries) => buildWithout(reach, entries, request)
		});
	};
	const patchesOf = (workload) => {
		const reading = readings.get(workload.build ?? "");
		if (reading === void 0) return [];
		return overlayPatches(workload, reading.files, reading.setters(), reading.objects(), textOf);
	};
	return renderingOf(roots, {
		facts,
		contents,
		originals,
		podSpecs,
		tool,
		placed,
		patchesOf
	}, (texts) => {
		const edited = withTexts(contents, texts);
		const affected = affectedRoots(reaches, new Set(texts.keys()));
		const kept = roots.filter(({ reach }) => !affected.has(buildOf(reach)));
		const rest = new Map(kept.map((root) => [buildOf(root.reach), root]));
		return renderRoots(reaches.map((reach) => withTextsOfObject(reach, texts)), {
			...request,
			contents: edited,
			known: rest,
			findsSetters: false
		});
	});
}
async function buildRoots(reaches, { facts, contents, reasons, settings, tools, known, builds }, originals) {
	const found = new Map(known);
	const ready = [];
	for (const reach of reaches.filter((each) => !known.has(buildOf(each)))) {
		const prepared = prepareRoot(reach, facts, contents, reasons);
		if ("reason" in prepared) found.set(buildOf(reach), {
			reach,
			notes: [],
			reason: prepared.reason,
			isRefused: false
		});
		else ready.push({
			reach,
			prepared,
			key: buildKey(reach, prepared)
		});
	}
	const options = {
		...tools,
		settings: settings.kustomize
	};
	const read = (built, reach) => {
		const run = withSubstitutes(built, reach);
		return "error" in run ? run : {
			...run,
			objects: lazily(() => builtObjects(run.output, settings.podSpecs))
		};
	};
	for (const batch of batchesOf(ready.filter(({ key }) => !builds.runs.has(key)))) await withRoots(batch, options, ({ build, buildWithOrigins }) => Promise.all(batch.map((root) => builds.once(root.key, async () => {
		const run = read(await build(root), root.reach);
		if ("error" in run || originals === void 0) return run;
		if (originFiles(run.objects(), root.reach, factsOf(root.reach, facts), originals(root.reach)) !== void 0) return run;
		const withOrigins = read(await buildWithOrigins(root), root.reach);
		return "error" in withOrigins ? run : withOrigins;
	}))));
	for (const root of ready) {
		const run = await builds.runs.get(root.key);
		if (run !== void 0) found.set(buildOf(root.reach), rootBuild(root, run));
	}
	return reaches.flatMap((reach) => found.get(buildOf(reach)) ?? []);
}
async function buildWithout(reach, entries, request) {
	const { contents } = request;
	const textOf = fileTexts(contents);
	const texts = /* @__PURE__ */ new Map();
	const ofObject = objectEntries(reach, entries);
	for (const [file, each] of entries) {
		const own = each.filter((entry) => !ofObject.has(entry));
		if (own.length === 0) continue;
		const text = withoutEntries(textOf(file) ?? "", own);
		if (text === void 0) return void 0;
		texts.set(file, text);
	}
	const without = {
		...request,
		contents: withTexts(contents, texts),
		known: /* @__PURE__ */ new Map(),
		builds: new Builds()
	};
	const [build] = await buildRoots([withoutObjectEntries(reach, [...ofObject])], without);
	return build !== void 0 && "output" in build ? build.output : void 0;
}
function fileTexts(contents) {
	return (path) => {
		const content = contents.get(path);
		return content && textOfContent(content);
	};
}
function withTexts(contents, texts) {
	const edited = new Map(contents);
	for (const [path, text] of texts) edited.set(path, { bytes: new TextEncoder().encode(text) });
	return edited;
}
function rootBuild({ reach, prepared }, run) {
	if ("output" in run) return {
		reach,
		notes: prepared.notes,
		...run
	};
	return {
		reach,
		notes: [],
		reason: run.error.replaceAll(/\s+/g, " "),
		isRefused: run.why === "refused"
	};
}
export { KUSTOMIZE, appliedRoot, buildObjects, entryPlace, filesBeside, isVariableName, rootsOf, settersOf, substitutedText };
