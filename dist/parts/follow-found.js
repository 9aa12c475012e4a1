import { appliedRelease, buildOf, chartTitle, factsOf, fetchedFolder, fieldAtPath, folderOf, gitChartOf, gitRepositoryOf, identityOf, isBelow, isKnown, isList, isMapping, isTrueAt, kustomizationAt, mappingsAtPath, mergedPlain, mismatchWords, notByHttps, numbered, numberedReleases, placeInObject, plainAtPath, plainOf, recordingContext, releaseKey, resolvePath, setKeySteps, staysInRoot, textAtPath, textFaultAt, textsAtPath } from "./review-scan.js";
import { RE2JS, byOf, gitIn } from "./action-review-scan.js";
import { thisRepository } from "./scan.js";
import { appliedRoot, buildObjects, entryPlace, filesBeside, isVariableName, rootsOf, settersOf, substitutedText } from "./kustomize.js";
import { SandboxError, fetcherOf, lazily, objectsIn, wantedChart, wantedGit, withSandbox } from "./canonical-json.js";
import { groupOf, readDocuments, textOfContent } from "./review-scan-reader.js";
import { childOf, distinctBy, fieldOf, groupBy, isNull, scalarText, walk } from "./action-review-scan-reader.js";
import { chartTree, kubeVersionOf, readCharts, renderReleases, renderedDocuments, templateActions, templateSource } from "./template-actions.js";
import { filesIn, foldersBelow, hasFolder } from "./folder-index.js";
import { runTool } from "./find-program.js";
import { createHash } from "node:crypto";
// src/repository/gitops/delivery-keys.ts
function keyOfDelivery(delivery) {
	const { object, named = [] } = delivery;
	const values = [object, ...named].map(({ value, namespace, built }) => [
		plainOf(value),
		namespace,
		[...built?.dataFiles ?? []]
	]);
	return JSON.stringify([
		byOf(object),
		values,
		leadOf(delivery)
	]);
}
function keyOfDeliveries(deliveries) {
	return JSON.stringify(deliveries.map((delivery) => {
		const { object } = delivery;
		return [
			byOf(object),
			object.namespace,
			object.built?.by,
			object.parts.length,
			leadOf(delivery)
		];
	}));
}
function leadOf(delivery) {
	if (delivery.is !== "folder") return delivery.is;
	const { object: _, named: __, read: ___, origin, ...lead } = delivery;
	return {
		...lead,
		origin: origin?.prefix,
		substitutes: [...lead.substitutes ?? []]
	};
}
// src/render/gitops/short-name.ts
const MAX_NAME = 53;
const HASH_LENGTH = 12;
function shortName(name) {
	if (name.length <= MAX_NAME) return name;
	const hash = createHash("sha256").update(name).digest("hex").slice(0, HASH_LENGTH);
	return `${name.slice(0, 40)}-${hash}`;
}
// src/render/gitops/applied-releases.ts
function releasesIn(deliveries) {
	return numberedReleases(deliveries.flatMap((delivery) => delivery.is === "chart" ? [appliedRelease({
		...delivery,
		release: shortName(delivery.release)
	})] : []));
}
function localReleases(deliveries) {
	return releasesIn(deliveries).filter(({ remote }) => remote === void 0);
}
function withoutFetching(delivery, rules) {
	if (delivery.is !== "chart" || "folder" in delivery.chart) return delivery;
	const { object, chart, named = [] } = delivery;
	const { repository: url, version: revision, isGit } = chart;
	const wanted = isGit ? wantedGit({
		url,
		revision
	}, rules) : wantedChart(chart, rules);
	if (!("reason" in wanted)) return delivery;
	const reason = `its chart ${JSON.stringify(chartTitle(chart))} is not in this repository, and ${wanted.reason}`;
	return {
		is: "none",
		object,
		at: chart.versionAt,
		reason,
		named
	};
}
// src/render/gitops/built-objects-of.ts
const HOLDERS = [["spec", "values"], ["spec"]];
function builtObjectsOf({ reach, output, contents }, written, facts) {
	const own = written.filter(({ file }) => reach.resources.has(file)).map((object) => namedIn(object, reach));
	const textOf = (path) => textOfContent(contents.get(path));
	const setters = settersOf(factsOf(reach, facts), reach, textOf);
	const home = homeOf(reach);
	const files = [
		...reach.kustomizations,
		...reach.parts,
		...reach.contents,
		...reach.applied?.files ?? []
	];
	const fileOfText = lazily(() => new Map([...reach.contents, ...reach.parts].map((path) => [textOf(path), path])));
	return objectsIn(output).flatMap((value) => {
		const identity = identityOf(value);
		if (!isKnown(identity.apiVersion, identity.kind)) return [];
		const original = originalOf(identity, own);
		const field = {
			object: value,
			names: [identity.name, original?.name ?? identity.name],
			isBrought: false
		};
		const patches = setters.flatMap((setter) => patchBy(setter, field) ?? []);
		const from = original ?? {
			file: home.file,
			document: 0,
			line: home.line,
			parts: []
		};
		const by = environmentOf(reach, byOf({
			...identity,
			file: from.file
		}));
		const locate = (path) => setters.flatMap((setter) => setter.placeOf({
			...field,
			path
		})?.location ?? []).at(-1);
		const built = {
			files,
			dataFiles: dataFilesOf(value, fileOfText),
			locate
		};
		return [{
			...identity,
			value,
			file: from.file,
			document: from.document,
			line: from.line,
			parts: [...from.parts, ...patches],
			...by === void 0 ? {} : { built: {
				...built,
				by
			} }
		}];
	});
}
function patchBy(setter, field) {
	for (const path of HOLDERS) {
		const place = setter.placeOf({
			...field,
			path
		});
		const address = place?.addressOf?.(path);
		const part = address && partIn(place?.text, address.document, address.path.slice(0, -path.length));
		if (part !== void 0) return part;
	}
}
function partIn(placed, index, path) {
	if (placed?.file === void 0) return void 0;
	const { text, file, placeAt } = placed;
	const document = readDocuments(text, void 0, "kustomize").find((each) => each.index === index);
	const value = path.reduce(childOf, document?.value);
	if (document === void 0 || value?.kind !== "mapping") return void 0;
	return {
		file,
		document: index,
		path,
		value,
		text: document.text,
		placeAt: (offset) => placeAt(document.offset + offset)
	};
}
function namedIn(object, { applied }) {
	const { kind, namespace } = object;
	return {
		object,
		kind,
		name: applied === void 0 ? object.name : substitutedText(object.name, applied.delivery),
		...namespace === void 0 ? {} : { namespace }
	};
}
function originalOf({ kind, name, namespace }, written) {
	const alike = written.filter((object) => object.kind === kind);
	const longest = alike.filter((object) => object.name !== "" && name.includes(object.name)).reduce((length, object) => Math.max(length, object.name.length), 0);
	const named = alike.filter((object) => object.name === name);
	const others = alike.filter((object) => object.name.length === longest && longest > 0 && name.includes(object.name));
	const found = named.length > 0 ? named : others;
	return (found.find((object) => object.namespace === namespace) ?? found.find((object) => object.namespace === void 0) ?? found[0])?.object;
}
function environmentOf(reach, by) {
	return reach.applied?.by === by ? reach.applied.delivery.object.built?.by : buildOf(reach);
}
function homeOf(reach) {
	const { root, applied } = reach;
	return entryPlace(reach, root) ?? (applied?.isMade ? applied.delivery.object : {
		file: root,
		line: 1
	});
}
function dataFilesOf(value, fileOfText) {
	const data = fieldOf(value, "data")?.value;
	if (data?.kind !== "mapping") return /* @__PURE__ */ new Map();
	return new Map([...data.entries.values()].flatMap(({ name, value: held }) => {
		const text = scalarText(held);
		const path = text === void 0 ? void 0 : fileOfText().get(text);
		return path === void 0 ? [] : [[name, path]];
	}));
}
// src/render/gitops/chart-objects.ts
async function chartObjects(charts, deliveries, request) {
	if (charts.size === 0) return [];
	const { builds, facts, settings } = request;
	const tool = await builds.helm();
	if ("fault" in tool) return [];
	const applied = {
		deliveries: [],
		roots: [],
		releases: localReleases(deliveries)
	};
	const { changed: _, other: __, ...rest } = request;
	const found = await readCharts({
		...rest,
		facts: {
			...facts,
			charts
		},
		applied
	});
	const options = {
		tool,
		builds,
		kubeVersion: kubeVersionOf(settings.target)
	};
	return (await Promise.all(found.charts.map((chart) => objectsOfChart(chart, options)))).flat();
}
async function objectsOfChart(ready, options) {
	const { folder, releases, contents, filesOf, sources } = ready;
	const chart = {
		tree: chartTree(folder, filesOf, contents),
		contents
	};
	return (await renderReleases(chart, releases.map((release) => ({ release })), options)).flatMap((run, index) => {
		const release = releases[index];
		if ("error" in run || release === void 0) return [];
		const built = {
			by: releaseKey(folder, release),
			files: [...sources, ...release.applied?.files ?? []],
			dataFiles: /* @__PURE__ */ new Map(),
			locate: () => void 0
		};
		return renderedDocuments(run.output).flatMap(({ source, text }, document) => {
			const value = readDocuments(text)[0]?.value;
			if (value?.kind !== "mapping" || fieldOf(value, "kind") === void 0) return [];
			const identity = identityOf(value);
			if (!isKnown(identity.apiVersion, identity.kind)) return [];
			const namespace = identity.namespace ?? release.defaultNamespace ?? release.namespace;
			const { file } = templateSource(chart.tree, contents, source);
			return [{
				...identity,
				...namespace === void 0 ? {} : { namespace },
				value,
				file,
				document,
				line: 0,
				parts: [],
				built
			}];
		});
	});
}
// src/repository/gitops/this-repository.ts
function isRepositoryUrl({ urls }) {
	const known = new Set(urls.map(normalUrl));
	return (url) => known.has(normalUrl(url));
}
function isJudgedRevision({ branches }, further) {
	const all = /* @__PURE__ */ new Set([
		"",
		"HEAD",
		...branches,
		...further
	]);
	const tags = new Set(further);
	return (revision) => {
		const tag = /^refs\/tags\/(.*)$/s.exec(revision)?.[1];
		return all.has(revision) || (tag === void 0 ? all.has(revision.replace(/^refs\/heads\//, "")) : tags.has(tag));
	};
}
function normalUrl(url) {
	const plain = url.trim().toLowerCase();
	const [, host, path] = /^(?:[a-z+]+:\/\/)(?:[^/@]*@)?([^/:]+)(?::\d+)?\/+(.*)$/.exec(plain) ?? /^(?:[^/@]*@)?([^/:]+):(?!\/\/)\/*(.*)$/.exec(plain) ?? [];
	return `${host ?? ""}/${(path ?? plain).replace(/\/+$/, "").replace(/\.git$/, "")}`;
}
// src/render/gitops/delivery-context.ts
function deliveryContext({ facts, settings, tree }, known, textOf, { fetchedAt, files, kustomizations }) {
	const { repositories, revisions } = settings.gitops;
	const repository = {
		urls: [...known.urls, ...repositories],
		branches: known.branches
	};
	const paths = facts.paths ?? new Set(tree.files.map(({ path }) => path));
	let all = paths;
	return {
		isThisRepository: isRepositoryUrl(repository),
		isFollowed: isJudgedRevision(repository, revisions),
		fetchedAt,
		get paths() {
			if (all.size !== paths.size + files.size) all = /* @__PURE__ */ new Set([...paths, ...files.keys()]);
			return all;
		},
		charts: facts.charts,
		isKustomized: (folder) => [facts.kustomizations, kustomizations].some((each) => kustomizationAt(each, folder) !== void 0),
		textOf: (path) => files.has(path) ? textOfContent(files.get(path)) : textOf(path)
	};
}
// src/render/gitops/fetched-repositories.ts
function fetchedRepositories(request) {
	const asked = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Map();
	const kustomizations = /* @__PURE__ */ new Map();
	return {
		files,
		kustomizations,
		fetchedAt: (url, revision) => {
			const base = gitRepositoryOf(url, revision);
			if (base === void 0) return { reason: notByHttps(url) };
			const wanted = wantedGit(base, request.settings.fetch);
			if ("reason" in wanted) return wanted;
			const folder = fetchedFolder(base);
			if (!known.has(folder)) asked.set(folder, base);
			const reason = known.get(folder);
			return reason === void 0 && known.has(folder) ? { prefix: folder } : { reason: reason ?? "it was not fetched" };
		},
		fetchAsked: async () => {
			const missing = [...asked];
			asked.clear();
			await Promise.all(missing.map(async ([folder, base]) => {
				const fetched = await fetcherOf(request).git(base);
				known.set(folder, "reason" in fetched ? fetched.reason : void 0);
				if ("reason" in fetched) return;
				for (const { path, content, kustomization } of filesBeside(folder, fetched.files)) {
					files.set(path, content);
					if (kustomization !== void 0) kustomizations.set(path, kustomization);
				}
			}));
			return missing.length > 0;
		}
	};
}
// src/render/gitops/known-texts.ts
async function knownTexts({ tree, facts }) {
	const contents = new Map(await tree.read([...facts.kustomizations.keys()]));
	const asked = /* @__PURE__ */ new Set();
	return {
		textOf: (path) => {
			if (!contents.has(path)) asked.add(path);
			return textOfContent(contents.get(path));
		},
		readAsked: async () => {
			const missing = [...asked];
			asked.clear();
			if (missing.length === 0) return false;
			const read = await tree.read(missing);
			for (const path of missing) contents.set(path, read.get(path));
			return true;
		}
	};
}
// src/repository/gitops/argo/fields.ts
var NotFollowedError = class extends Error {
	name = "NotFollowedError";
	at;
	constructor(at, reason) {
		super(reason);
		this.at = at;
	}
};
var Fields = class Fields {
	at;
	value;
	constructor(value, at) {
		this.value = value ?? void 0;
		this.at = at;
	}
	static of(value) {
		return new Fields(value === void 0 || isNull(value) ? void 0 : plainOf(value), []);
	}
	get isThere() {
		return this.value !== void 0;
	}
	get plain() {
		return this.value;
	}
	child(name) {
		const child = this.any(name);
		if (child.isThere && !isMapping(child.value)) throw child.mismatch("mapping");
		return child;
	}
	any(name) {
		const { value } = this;
		return new Fields(isMapping(value) && Object.hasOwn(value, name) ? value[name] : void 0, [...this.at, name]);
	}
	text(name) {
		return this.any(name).asText();
	}
	flag(name) {
		const field = this.any(name);
		const { value = false } = field;
		if (typeof value !== "boolean") throw field.mismatch("boolean");
		return value;
	}
	list(name) {
		const field = this.any(name);
		const { value = [] } = field;
		if (!isList(value)) throw field.mismatch("list");
		return value.map((item, index) => new Fields(item, [...field.at, index]));
	}
	items(name) {
		return this.list(name).map((item) => {
			if (item.isThere && !isMapping(item.value)) throw item.mismatch("mapping");
			return item;
		});
	}
	texts(name) {
		return this.list(name).map((item) => item.asText());
	}
	pairs(name) {
		const { value = {}, at } = this.child(name);
		return Object.fromEntries(Object.entries(value).map(([key, text]) => [key, new Fields(text, [...at, key]).asText()]));
	}
	asText() {
		const { value = "" } = this;
		if (typeof value !== "string") throw this.mismatch("text");
		return value;
	}
	mismatch(expected) {
		return new NotFollowedError(this.at, mismatchWords(this.value, this.at, expected));
	}
};
const MAX_QUOTED = 200;
function quoted(text) {
	return JSON.stringify(text.length > MAX_QUOTED ? `${text.slice(0, MAX_QUOTED)}\u2026` : text);
}
// src/repository/gitops/argo/sets/generated-application.ts
function generatedApplication(set, rendered, templates, budget) {
	const { apiVersion, file, document, line, namespace, built } = set;
	const at = templates[0] ?? [];
	const name = new Fields(rendered, at).child("metadata").text("name");
	if (name === "") throw new NotFollowedError(at, "an Application that it makes has no name");
	const { metadata, spec } = isMapping(rendered) ? rendered : {};
	const own = {
		...isMapping(metadata) ? metadata : {},
		name,
		...namespace !== void 0 && { namespace }
	};
	return {
		apiVersion,
		kind: "Application",
		name,
		...namespace !== void 0 && { namespace },
		value: mappingOf$1({
			apiVersion,
			kind: "Application",
			metadata: own,
			spec: spec ?? {}
		}, at, budget),
		file,
		document,
		line,
		parts: templates.flatMap((path) => set.parts.flatMap((part) => partBelow(part, path))),
		...built !== void 0 && { built }
	};
}
function mappingOf$1(value, at, budget) {
	const text = JSON.stringify(value);
	budget.left -= text.length;
	if (budget.left < 0) throw new NotFollowedError(at, "the Applications that it makes are too long together");
	const [document] = readDocuments(text);
	if (document?.value?.kind === "mapping") return document.value;
	throw new NotFollowedError(at, "an Application that it makes cannot be read");
}
function partBelow(part, path) {
	const steps = walk(part.value, path);
	const value = steps.length === path.length ? steps.at(-1)?.value : void 0;
	return value?.kind === "mapping" ? [{
		...part,
		path: [...part.path, ...path],
		value
	}] : [];
}
// src/repository/gitops/argo/sets/generator-scope.ts
const MAX_APPLICATIONS = 1e3;
function assertFew(count, generator) {
	if (count > 1e3) throw new NotFollowedError(generator.at, `its generator makes more than ${MAX_APPLICATIONS} applications`);
}
// src/repository/gitops/argo/path-patterns.ts
const MAX_LENGTH = 1024;
const ANY = "[\\s\\S]";
function pathPattern(pattern, kind) {
	if (pattern.length > MAX_LENGTH) return void 0;
	const source = translated(pattern, kind);
	if (source === void 0) return void 0;
	try {
		const compiled = RE2JS.compile(`^(?:${source})$`);
		return (path) => compiled.matcher(path).matches();
	} catch {
		return;
	}
}
function fixedFolder(pattern) {
	const fixed = /^[^*?[{\\]*/.exec(pattern)?.[0] ?? "";
	return fixed.includes("/") ? fixed.slice(0, fixed.lastIndexOf("/")) : "";
}
function translated(pattern, kind) {
	const one = kind === "folder" || kind === "values" ? "[^/]" : ANY;
	const hasChoices = kind === "directory" || kind === "values";
	let source = "";
	let depth = 0;
	for (let index = 0; index < pattern.length; index++) {
		const character = pattern[index] ?? "";
		if (character === "\\") {
			if (++index === pattern.length) return void 0;
			source += literal(pattern[index] ?? "");
		} else if (character === "*") {
			const stars = /^\*+/.exec(pattern.slice(index))?.[0].length ?? 1;
			const isStep = kind === "values" && stars === 2 && isWholeStep(pattern, index);
			index += stars - 1;
			if (isStep && pattern[index + 1] === "/") index++;
			source += !isStep ? `${one}*` : pattern[index] === "/" ? `(?:${ANY}*/)?` : `${ANY}*`;
		} else if (character === "?") source += one;
		else if (character === "[") {
			const found = characterClass(pattern, index, kind === "values" ? "/" : "");
			if (found === void 0) return void 0;
			source += found.source;
			index = found.end;
		} else if (hasChoices && character === "{") {
			depth++;
			source += "(?:";
		} else if (depth > 0 && character === ",") source += "|";
		else if (hasChoices && character === "}") {
			if (--depth < 0) return void 0;
			source += ")";
		} else source += literal(character);
	}
	return depth === 0 ? source : void 0;
}
function isWholeStep(pattern, index) {
	return (index === 0 || pattern[index - 1] === "/") && [void 0, "/"].includes(pattern[index + 2]);
}
function characterClass(pattern, start, never) {
	const found = /^\[([!^]?)((?:\\[\s\S]|[^\\\]])+)\]/.exec(pattern.slice(start));
	if (found === null) return void 0;
	const [text, negation = "", members = ""] = found;
	const source = members.replaceAll(/\\([\s\S])|([[\]^&~])/g, (_, escaped, sign) => literal(escaped ?? sign ?? ""));
	return {
		source: negation === "" ? `[${source}]` : `[^${never}${source}]`,
		end: start + text.length - 1
	};
}
function literal(character) {
	return character.replaceAll(/[\\^$.*+?()[\]{}|/&~-]/g, "\\$&");
}
// src/repository/gitops/argo/sets/git-selection.ts
function candidates(paths, item, budget) {
	budget.left -= paths.length;
	if (budget.left >= 0) return paths;
	throw new NotFollowedError([...item.at, "path"], "its generators look through too many files, too often");
}
function selectedFolders(directories, paths, budget) {
	const selected = (isExcluding) => new Set(directories.filter((item) => item.flag("exclude") === isExcluding).flatMap((item) => {
		const pattern = item.text("path");
		const matches = pathPattern(pattern, "folder") ?? (() => false);
		const above = fixedFolder(pattern);
		return (isFixed(pattern) ? [pattern] : candidates(foldersBelow(paths, above), item, budget)).filter((folder) => folder !== "" && hasFolder(paths, folder) && matches(folder));
	}));
	const excluded = selected(true);
	const isHidden = (folder) => folder.split("/").some((name) => name.startsWith("."));
	return inOrder([...selected(false)].filter((folder) => !excluded.has(folder) && !isHidden(folder)));
}
function selectedFiles(files, paths, budget) {
	const selected = (isExcluding) => new Set(files.filter((item) => item.flag("exclude") === isExcluding).flatMap((item) => matchingFiles(item, paths, budget)));
	const excluded = selected(true);
	return [...selected(false)].filter((file) => !excluded.has(file)).sort();
}
function matchingFiles(item, paths, budget) {
	const at = [...item.at, "path"];
	const pattern = item.text("path").replace(/^(?:\.\/+)+/, "");
	const isOutside = pattern.startsWith("/") || pattern.split("/").includes("..");
	if (pattern === "" || isOutside || pattern.startsWith(":")) throw new NotFollowedError(at, `its generator reads files by ${quoted(item.text("path"))}, which is no path in the repository`);
	const exact = pattern.replace(/\/+$/, "");
	const below = hasFolder(paths, exact) ? filesIn(paths, exact, true) : paths.has(pattern) ? [pattern] : [];
	if (isFixed(pattern)) return below;
	const matches = pathPattern(pattern, "pathspec");
	if (matches === void 0) throw new NotFollowedError(at, `the pattern ${quoted(pattern)} is faulty`);
	return [...below, ...candidates(filesIn(paths, fixedFolder(pattern), true), item, budget).filter(matches)];
}
function isFixed(pattern) {
	return !/[*?[\\]/.test(pattern);
}
function inOrder(folders) {
	return folders.map((folder) => folder.split("/").join("\0")).sort().map((key) => key.split("\0").join("/"));
}
// src/repository/gitops/argo/sets/fast-template.ts
function fastTemplate(template, params, maxLength) {
	if (!template.split("\n").some((line) => line.includes("{{") && line.lastIndexOf("}}") > line.indexOf("{{") + 1)) return template;
	let result = "";
	let from = 0;
	for (let start = template.indexOf("{{"); start !== -1; start = template.indexOf("{{", from)) {
		const end = template.indexOf("}}", start + 2);
		if (end === -1) return void 0;
		const tag = template.slice(start + 2, end);
		const name = tag.trim();
		const value = name !== "" && Object.hasOwn(params, name) ? params[name] : void 0;
		result += template.slice(from, start) + (typeof value === "string" ? value : `{{${tag}}}`);
		from = end + 2;
		if (result.length > maxLength) return void 0;
	}
	return result + template.slice(from);
}
// src/repository/gitops/argo/sets/set-params.ts
function goText(value) {
	if (value === null) return "<nil>";
	if (typeof value === "number") return goNumber(value);
	if (typeof value !== "object") return String(value);
	if (!isMapping(value)) return `[${value.map(goText).join(" ")}]`;
	return `map[${Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1).map(([key, item]) => `${key}:${goText(item)}`).join(" ")}]`;
}
function goNumber(value) {
	if (value === 0) return Object.is(value, -0) ? "-0" : "0";
	const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
	const power = Number(exponent);
	if (power >= -4 && power < 6) return String(value);
	return `${mantissa}e${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}
function mergedMapping(low, high) {
	return mergedPlain([low, high]);
}
function flattened(value) {
	const found = [];
	const visit = (part, path) => {
		if (typeof part !== "object" || part === null) found.push([path, goText(part)]);
		else for (const [key, child] of Object.entries(part)) visit(child, path === "" ? key : `${path}.${key}`);
	};
	visit(value, "");
	return Object.fromEntries(found);
}
function sanitizedName(text) {
	return text.toLowerCase().replaceAll(/[^-a-z0-9.]/gu, "-").slice(0, 253).replaceAll(/^[-.]+|[-.]+$/g, "");
}
// src/repository/gitops/argo/sets/go-functions.ts
var BeyondError = class extends Error {};
var FailedError = class extends Error {
	isMissingKey;
	constructor(message, isMissingKey = false) {
		super(message);
		this.isMissingKey = isMissingKey;
	}
};
function texts(values, count) {
	if (values.length !== count || values.some((value) => typeof value !== "string")) throw new BeyondError();
	return values;
}
function indexed([value, ...steps]) {
	return steps.reduce((found, step) => {
		if (isList(found) && typeof step === "number") {
			if (step < found.length) return found[step];
			throw new FailedError(`a list of ${found.length} is asked for the item ${step}`);
		}
		if (!isMapping(found) || typeof step !== "string") throw new BeyondError();
		return Object.hasOwn(found, step) ? found[step] : void 0;
	}, value);
}
const MAX_REPLACED = 5e7;
const GO_FUNCTIONS = /* @__PURE__ */ new Map([
	["index", indexed],
	["normalize", (values) => sanitizedName(texts(values, 1)[0] ?? "")],
	["lower", (values) => (texts(values, 1)[0] ?? "").toLowerCase()],
	["upper", (values) => (texts(values, 1)[0] ?? "").toUpperCase()],
	["trimPrefix", (values) => {
		const [prefix = "", text = ""] = texts(values, 2);
		return text.startsWith(prefix) ? text.slice(prefix.length) : text;
	}],
	["trimSuffix", (values) => {
		const [suffix = "", text = ""] = texts(values, 2);
		return suffix !== "" && text.endsWith(suffix) ? text.slice(0, -suffix.length) : text;
	}],
	["replace", (values) => {
		const [from = "", to = "", text = ""] = texts(values, 3);
		if (from === "") throw new BeyondError();
		if (text.length * to.length > MAX_REPLACED) throw new FailedError("what it comes to is too long");
		return text.replaceAll(from, () => to);
	}],
	["default", (values) => {
		if (values.length !== 2) throw new BeyondError();
		const [fallback, value] = values;
		const isEmpty = value === void 0 || value === null || value === "" || value === 0 || value === false;
		if (!isEmpty && typeof value === "object") throw new BeyondError();
		return isEmpty ? fallback : value;
	}]
]);
// src/repository/gitops/argo/sets/go-template.ts
function simpleGoTemplate(template, { params, isStrict, maxLength }) {
	try {
		let text = "";
		let from = 0;
		let trims = false;
		const literal = (end, trimsEnd) => {
			const part = template.slice(from, end);
			const begun = trims ? part.replace(/^[ \t\r\n]+/, "") : part;
			return trimsEnd ? withoutEnd(begun) : begun;
		};
		for (const { start, end, code, trimsBefore, trimsAfter } of templateActions(template)) {
			text += literal(start, trimsBefore);
			if (!template.slice(start, end).endsWith("}}")) return void 0;
			if (!/^\/\*[\s\S]*\*\/$/.test(code)) text += printed(pipelineOf(code, params, isStrict));
			from = end;
			trims = trimsAfter;
			if (text.length > maxLength) throw new FailedError("what it comes to is too long");
		}
		return { text: text + literal(template.length, false) };
	} catch (error) {
		if (error instanceof BeyondError) return void 0;
		if (!(error instanceof FailedError)) throw error;
		return {
			fault: error.message,
			...error.isMissingKey && { isMissingKey: true }
		};
	}
}
function withoutEnd(text) {
	let end = text.length;
	while (end > 0 && " 	\r\n".includes(text[end - 1] ?? "")) end--;
	return text.slice(0, end);
}
function printed(value) {
	return value === void 0 || value === null ? "<no value>" : goText(value);
}
const TOKEN = /\s*(?:(\$?(?:\.[A-Za-z_][A-Za-z0-9_]*)+)|([A-Za-z]+)(?![\w.])|(\d{1,5})(?![\w.])|"([^"\\]*)"|`([^`]*)`|([|()])((?:(?<=\))\.[A-Za-z_][A-Za-z0-9_]*)*))/y;
function tokensOf(code) {
	const tokens = [];
	TOKEN.lastIndex = 0;
	for (let end = 0; end < code.length; end = TOKEN.lastIndex) {
		const found = TOKEN.exec(code);
		if (found === null) throw new BeyondError();
		const [, chain, word, number, quoted, raw, sign, fields = ""] = found;
		if (chain !== void 0) tokens.push({
			is: "chain",
			names: namesOf(chain.replace(/^\$/, ""))
		});
		else if (word !== void 0) tokens.push({
			is: "word",
			text: word
		});
		else if (sign !== void 0) tokens.push({
			is: "sign",
			text: sign,
			names: namesOf(fields)
		});
		else tokens.push({
			is: "value",
			value: number === void 0 ? quoted ?? raw ?? "" : Number(number)
		});
	}
	return tokens;
}
function namesOf(chain) {
	return chain === "" ? [] : chain.slice(1).split(".");
}
function pipelineOf(code, params, isStrict) {
	const tokens = tokensOf(code);
	let at = 0;
	const isSign = (text) => {
		const token = tokens[at];
		return token?.is === "sign" && token.text === text;
	};
	const pipeline = (depth) => {
		if (depth > MAX_DEPTH) throw new BeyondError();
		let value;
		let isFirst = true;
		do {
			if (!isFirst) at++;
			value = command(isFirst ? [] : [value], depth);
			isFirst = false;
		} while (isSign("|"));
		return value;
	};
	const operand = (depth) => {
		const token = tokens[at++];
		if (token?.is === "value") return token.value;
		if (token?.is === "chain") return fieldIn(params, token.names, isStrict);
		if (token?.is !== "sign" || token.text !== "(") throw new BeyondError();
		const value = pipeline(depth + 1);
		const end = tokens[at++];
		if (end?.is !== "sign" || end.text !== ")") throw new BeyondError();
		return fieldIn(value, end.names, isStrict);
	};
	const command = (piped, depth) => {
		const token = tokens[at];
		const apply = token?.is === "word" ? GO_FUNCTIONS.get(token.text) : void 0;
		if (token?.is === "word") {
			if (apply === void 0) throw new BeyondError();
			at++;
		}
		const operands = [];
		while (at < tokens.length && !isSign("|") && !isSign(")")) operands.push(operand(depth));
		if (apply !== void 0) return apply([...operands, ...piped]);
		if (operands.length !== 1 || piped.length > 0) throw new BeyondError();
		return operands[0];
	};
	const value = pipeline(0);
	if (at < tokens.length) throw new BeyondError();
	return value;
}
const MAX_DEPTH = 20;
function fieldIn(from, names, isStrict) {
	let value = from;
	for (const name of names) {
		if (value === void 0) return void 0;
		if (value === null) throw new FailedError(`nil has no field ${name}`, true);
		if (!isMapping(value)) throw new FailedError(`what has no fields is asked for the field ${name}`, true);
		value = Object.hasOwn(value, name) ? value[name] : void 0;
		if (value === void 0 && isStrict) throw new FailedError(`there is no parameter ${names.join(".")}`, true);
	}
	return value;
}
// src/repository/gitops/argo/sets/missing-parameter.ts
const TEXT = /"(?:[^"\\]|\\[\s\S])*"|`[^`]*`/g;
const CHAIN = /(?<![\w$)\]".])\$?\.([A-Za-z_]\w*(?:\.[A-Za-z_]\w*)*)/g;
function missingParameter(template, params) {
	let depth = 0;
	for (const { code } of templateActions(template)) {
		if (code.startsWith("/*")) continue;
		const bare = code.replaceAll(TEXT, "\"\"");
		if (/^end\b/.test(bare)) depth--;
		const isSure = depth === 0 && !/\b(?:and|or|else)\b/.test(bare);
		for (const [, chain = ""] of isSure ? bare.matchAll(CHAIN) : []) if (!hasChain(params, chain)) return chain;
		if (/^(?:if|range|with|define|block)\b/.test(bare)) depth++;
	}
}
function hasChain(params, chain) {
	let value = params;
	for (const name of chain.split(".")) {
		value = isMapping(value) && Object.hasOwn(value, name) ? value[name] : void 0;
		if (value === void 0) return false;
	}
	return true;
}
// src/repository/gitops/argo/sets/render-texts.ts
const MAX_TEXT = 1e6;
const TOO_LONG = { fault: "what they come to is too long" };
const NOT_EXECUTED = { fault: "it was not executed" };
async function renderValues(templated, language) {
	const texts = templated.map(({ value }) => [...textsIn(value)]);
	const results = await renderTexts(templated.map(({ params }, index) => ({
		params,
		texts: texts[index] ?? []
	})), language);
	return templated.map(({ value }, index) => {
		const rendered = /* @__PURE__ */ new Map();
		for (const [position, text] of (texts[index] ?? []).entries()) {
			const result = results[index]?.[position];
			if (result === void 0 || "fault" in result) return result ?? NOT_EXECUTED;
			rendered.set(text, result.text);
		}
		return { value: rendered.size === 0 ? value : withTexts(value, rendered) };
	});
}
async function renderTexts(calls, { isGo, isStrict, execute, budget }) {
	const paid = (result) => {
		if ("text" in result) budget.left -= result.text.length;
		return budget.left < 0 ? TOO_LONG : result;
	};
	const simple = calls.map(({ texts, params }) => texts.map((text) => {
		if (budget.left < 0) return TOO_LONG;
		const result = isGo ? goResult(text, params, isStrict) : fastResult(text, params);
		return result && paid(result);
	}));
	const rest = calls.flatMap(({ texts, params }, index) => {
		const others = texts.filter((_, position) => simple[index]?.[position] === void 0);
		return others.length === 0 ? [] : [{
			index,
			texts: others,
			params
		}];
	});
	const executed = rest.length === 0 ? [] : await execute(rest.map(({ texts, params }) => ({
		texts,
		params
	})));
	const byCall = new Map(rest.map(({ index }, position) => [index, [...executed[position] ?? []]]));
	return simple.map((results, index) => results.map((result) => result ?? paid(byCall.get(index)?.shift() ?? NOT_EXECUTED)));
}
function fastResult(text, params) {
	const result = fastTemplate(text, params, MAX_TEXT);
	return result === void 0 ? { fault: "a \"{{\" has no \"}}\", or what it comes to is too long" } : { text: result };
}
function goResult(text, params, isStrict) {
	const result = simpleGoTemplate(text, {
		params,
		isStrict,
		maxLength: MAX_TEXT
	});
	const missing = result === void 0 && isStrict ? missingParameter(text, params) : void 0;
	return missing === void 0 ? result : {
		fault: `there is no parameter ${missing}`,
		isMissingKey: true
	};
}
function textsIn(value, found = /* @__PURE__ */ new Set()) {
	const add = (text) => {
		if (text.includes("{{")) found.add(text);
	};
	if (typeof value === "string") add(value);
	else if (typeof value === "object" && value !== null) {
		if (isMapping(value)) for (const key of Object.keys(value)) add(key);
		for (const child of Object.values(value)) textsIn(child, found);
	}
	return found;
}
function withTexts(value, texts) {
	if (typeof value === "string") return texts.get(value) ?? value;
	if (typeof value !== "object" || value === null) return value;
	if (!isMapping(value)) return value.map((item) => withTexts(item, texts));
	return Object.fromEntries(Object.entries(value).map(([key, item]) => [texts.get(key) ?? key, withTexts(item, texts)]));
}
// src/repository/gitops/argo/sets/git-params.ts
async function gitParams(git, scope) {
	const { language } = scope;
	assertReadHere(git, scope.context);
	const directories = git.items("directories");
	const files = git.items("files");
	if (directories.length + files.length === 0) throw new NotFollowedError(git.at, "its generator names neither directories nor files");
	const prefix = git.text("pathParamPrefix");
	const { isGo } = language;
	const paths = selection(directories, files, scope);
	assertFew(paths.length, git);
	const found = directories.length > 0 ? paths.map((folder) => pathParams(folder, void 0, prefix, isGo)) : paths.flatMap((path) => {
		const folder = folderOf(path);
		const file = folder === "" ? path : path.slice(folder.length + 1);
		return contentsOf(path, git.any("files"), scope).map((content) => ({
			...isGo ? content : flattened(content),
			...pathParams(folder || ".", file, prefix, isGo)
		}));
	});
	assertFew(found.length, git);
	return withValues(git, found, scope);
}
function selection(directories, files, { context, selections, budget }) {
	const key = JSON.stringify([directories.length > 0, [...directories, ...files].map(({ plain }) => plain ?? null)]);
	const known = selections.get(key);
	if (known !== void 0) return known;
	const { paths } = context;
	const selected = directories.length > 0 ? selectedFolders(directories, paths, budget) : selectedFiles(files, paths, budget);
	selections.set(key, selected);
	return selected;
}
function assertReadHere(git, { isThisRepository, isFollowed }) {
	const url = git.text("repoURL");
	if (!isThisRepository(url)) throw new NotFollowedError([...git.at, "repoURL"], `its generator reads another repository, ${quoted(url)}`);
	const revision = git.text("revision");
	if (!isFollowed(revision)) throw new NotFollowedError([...git.at, "revision"], `its generator reads the revision ${quoted(revision)}, not the branch that is judged`);
}
function pathParams(folder, file, prefix, isGo) {
	const basename = folder.slice(folder.lastIndexOf("/") + 1);
	const segments = folder.split("/");
	const names = {
		basename,
		basenameNormalized: sanitizedName(basename),
		...file !== void 0 && {
			filename: file,
			filenameNormalized: sanitizedName(file)
		}
	};
	if (isGo) {
		const path = { path: {
			path: folder,
			...names,
			segments
		} };
		return prefix === "" ? path : { [prefix]: path };
	}
	const key = prefix === "" ? "path" : `${prefix}.path`;
	return Object.fromEntries([
		[key, folder],
		...Object.entries(names).map(([name, text]) => [`${key}.${name}`, text]),
		...segments.flatMap((segment, index) => segment === "" ? [] : [[`${key}[${index}]`, segment]])
	]);
}
function contentsOf(file, { at }, { context, contents }) {
	const known = contents.get(file);
	if (known !== void 0) return known;
	const text = context.textOf(file);
	if (text === void 0) throw new NotFollowedError(at, `the text of ${quoted(file)} is not known`);
	const [document] = readDocuments(text);
	const value = document === void 0 ? {} : document.value === void 0 ? null : plainOf(document.value);
	const params = (isList(value) ? value : [value]).map((item) => {
		if (isMapping(item)) return item;
		throw new NotFollowedError(at, `${quoted(file)} is neither a mapping nor a list of mappings`);
	});
	contents.set(file, params);
	return params;
}
async function withValues(git, found, { language }) {
	const values = Object.entries(git.pairs("values"));
	if (values.length === 0) return [...found];
	const texts = values.map(([, text]) => text);
	const rendered = await renderTexts(found.map((params) => ({
		texts,
		params
	})), language);
	return found.map((params, index) => {
		const own = values.map(([name], position) => {
			const result = rendered[index]?.[position] ?? NOT_EXECUTED;
			if ("text" in result) return [name, result.text];
			throw new NotFollowedError([
				...git.at,
				"values",
				name
			], `the template of the value ${quoted(name)} fails: ${result.fault}`);
		});
		if (language.isGo) return {
			...params,
			values: Object.fromEntries(own)
		};
		return {
			...params,
			...Object.fromEntries(own.map(([name, text]) => [`values.${name}`, text]))
		};
	});
}
// src/repository/gitops/argo/sets/list-params.ts
function listParams(list, { language }) {
	const elements = list.list("elements").map((item) => language.isGo ? mappingOf(item) : textsOf(item));
	const text = list.text("elementsYaml");
	if (text === "") return elements;
	const { at } = list.any("elementsYaml");
	const [document] = readDocuments(text);
	if (document === void 0) return elements;
	const written = document.value === void 0 ? void 0 : plainOf(document.value);
	if (!isList(written)) throw new NotFollowedError(at, "the text of its generator is no YAML of a list");
	return [...elements, ...written.map((item) => mappingOf(new Fields(item, at)))];
}
function mappingOf(item) {
	const { plain = {} } = item;
	if (!isMapping(plain)) throw new NotFollowedError(item.at, "an element of its generator is no mapping");
	return plain;
}
function textsOf(item) {
	return Object.fromEntries(Object.keys(mappingOf(item)).flatMap((key) => key === "values" ? Object.entries(item.pairs(key)).map(([name, text]) => [`values.${name}`, text]) : [[key, item.any(key).asText()]]));
}
// src/repository/gitops/argo/sets/matrix-params.ts
async function matrixParams(matrix, nested, language) {
	const [first, second, ...others] = matrix.items("generators");
	if (first === void 0 || second === void 0 || others.length > 0) throw new NotFollowedError(matrix.at, "a matrix has to have two generators");
	const outer = await nested(first);
	const made = [];
	for (const [index, inner] of (await interpolated(second, outer, language)).entries()) {
		const above = outer[index] ?? {};
		for (const below of await nested(inner)) made.push(language.isGo ? mergedMapping(below, above) : combined(above, below, matrix));
		assertFew(made.length, matrix);
	}
	return made;
}
async function interpolated(generator, outer, language) {
	const { plain = {}, at } = generator;
	const values = generator.child("git").pairs("values");
	const names = Object.keys(values);
	const bare = withGitValues(plain, {});
	const rendered = await renderValues(outer.map((params) => ({
		value: bare,
		params
	})), language);
	const strict = {
		...language,
		isStrict: true
	};
	const own = await renderTexts(outer.map((params) => ({
		texts: Object.values(values),
		params
	})), strict);
	return outer.map((params, index) => {
		const result = Object.keys(params).length === 0 ? { value: bare } : rendered[index] ?? NOT_EXECUTED;
		if ("fault" in result) throw new NotFollowedError(at, `a template in its generator fails: ${result.fault}`);
		const known = names.map((name, position) => {
			const text = own[index]?.[position];
			if (text !== void 0 && "text" in text) return [name, text.text];
			if (text?.isMissingKey === true) return [name, values[name] ?? ""];
			throw new NotFollowedError([
				...at,
				"git",
				"values",
				name
			], `the template of the value ${quoted(name)} fails: ${text?.fault}`);
		});
		return new Fields(names.length === 0 ? result.value : withGitValues(result.value, Object.fromEntries(known)), at);
	});
}
function withGitValues(generator, values) {
	if (!isMapping(generator) || !isMapping(generator["git"]) || !Object.hasOwn(generator["git"], "values")) return generator;
	return {
		...generator,
		git: {
			...generator["git"],
			values
		}
	};
}
function combined(above, below, matrix) {
	const texts = new Map(Object.entries(above).map(([key, value]) => [key, goText(value)]));
	for (const [key, value] of Object.entries(below)) {
		const text = goText(value);
		const known = texts.get(key);
		if (known !== void 0 && known !== text) throw new NotFollowedError(matrix.at, `both generators of its matrix set the parameter ${quoted(key)}, to different values`);
		texts.set(key, text);
	}
	return Object.fromEntries(texts);
}
// src/repository/gitops/argo/sets/merge-params.ts
async function mergeParams(merge, nested, { isGo }) {
	const generators = merge.items("generators");
	const keys = [...new Set(merge.texts("mergeKeys"))];
	if (generators.length < 2) throw new NotFollowedError(merge.at, "a merge has to have two generators or more");
	if (keys.length === 0) throw new NotFollowedError(merge.at, "a merge has to have merge keys");
	const all = [];
	for (const generator of generators) all.push(byKeys(await nested(generator), keys, generator));
	const [base = /* @__PURE__ */ new Map(), ...others] = all;
	return [...base].map(([key, params]) => {
		const high = others.map((other) => other.get(key) ?? {});
		return isGo ? high.reduce(mergedMapping, params) : Object.assign({}, params, ...high);
	});
}
function byKeys(params, keys, generator) {
	const found = /* @__PURE__ */ new Map();
	for (const each of params) {
		const key = JSON.stringify(keys.map((name) => Object.hasOwn(each, name) ? each[name] : null));
		if (found.has(key)) throw new NotFollowedError(generator.at, "its generator makes the same merge keys twice");
		found.set(key, each);
	}
	return found;
}
// src/repository/gitops/argo/sets/selector.ts
function selectedParams(generator, params) {
	const selector = generator.child("selector");
	if (!selector.isThere) return params;
	const labels = Object.entries(selector.pairs("matchLabels"));
	const expressions = selector.items("matchExpressions").map(expressionOf);
	return params.filter((each) => {
		const texts = new Map(Object.entries(flattened(each)));
		return labels.every(([key, text]) => texts.get(key) === text) && expressions.every(({ key, matches }) => matches(texts.get(key)));
	});
}
function expressionOf(item) {
	const key = item.text("key");
	const values = item.texts("values");
	const operator = item.text("operator");
	switch (operator) {
		case "In": return {
			key,
			matches: (text) => text !== void 0 && values.includes(text)
		};
		case "NotIn": return {
			key,
			matches: (text) => text === void 0 || !values.includes(text)
		};
		case "Exists": return {
			key,
			matches: (text) => text !== void 0
		};
		case "DoesNotExist": return {
			key,
			matches: (text) => text === void 0
		};
		default: throw new NotFollowedError([...item.at, "operator"], `its selector has the operator ${quoted(operator)}`);
	}
}
// src/repository/gitops/argo/sets/generator-params.ts
const ASKING = /* @__PURE__ */ new Map([
	["clusters", "the controller for its clusters"],
	["clusterDecisionResource", "a cluster for a resource"],
	["scmProvider", "an SCM provider for repositories"],
	["pullRequest", "an SCM provider for pull requests"],
	["plugin", "a plugin"]
]);
const KINDS = [
	"list",
	"git",
	"matrix",
	"merge",
	...ASKING.keys()
];
const MAX_NESTING = 2;
function kindsOf(generator) {
	return KINDS.filter((kind) => generator.child(kind).isThere);
}
async function generatorParams(generator, kind, scope, depth = 0) {
	const fields = generator.child(kind);
	const asked = ASKING.get(kind);
	if (asked !== void 0) throw new NotFollowedError(fields.at, `its generator ${kind} asks ${asked}`);
	if (depth > MAX_NESTING) throw new NotFollowedError(fields.at, "its generators are nested too deep");
	const nested = (each) => nestedParams(each, scope, depth);
	const params = kind === "list" ? listParams(fields, scope) : kind === "git" ? await gitParams(fields, scope) : kind === "matrix" ? await matrixParams(fields, nested, scope.language) : await mergeParams(fields, nested, scope.language);
	assertFew(params.length, fields);
	return selectedParams(generator, params);
}
function nestedParams(generator, scope, depth) {
	const [kind, ...others] = kindsOf(generator);
	if (kind !== void 0 && others.length === 0) return generatorParams(generator, kind, scope, depth + 1);
	throw new NotFollowedError(generator.at, kind === void 0 ? "its generator is none that is known" : "its generator is several at once");
}
// src/repository/gitops/argo/merge-patch.ts
function mergePatched(value, patch) {
	if (!isMapping(patch)) return patch;
	const patched = new Map(isMapping(value) ? Object.entries(value) : []);
	for (const [key, part] of Object.entries(patch)) if (part === null) patched.delete(key);
	else patched.set(key, mergePatched(patched.get(key), part));
	return Object.fromEntries(patched);
}
// src/repository/gitops/argo/sets/set-template.ts
const WHOLE = ["valuesObject"];
function mergedTemplate(own, below) {
	if (own === void 0 || isEmpty(own)) return below ?? {};
	if (!isMapping(own) || !isMapping(below)) return own;
	const merged = new Map(Object.entries(below));
	for (const [key, value] of Object.entries(own)) {
		const known = merged.get(key);
		merged.set(key, WHOLE.includes(key) && !isEmpty(value) ? value : known === void 0 ? value : mergedTemplate(value, known));
	}
	return Object.fromEntries(merged);
}
function isEmpty(value) {
	if (typeof value === "object" && value !== null) return Object.keys(value).length === 0;
	return value === null || value === "" || value === false || value === 0;
}
function patchedApplication(application, patch) {
	const [document] = readDocuments(patch);
	if (document === void 0) return { value: application };
	if (document.value?.kind !== "mapping") return { fault: "it is no YAML of a mapping" };
	const plain = plainOf(document.value);
	if (hasDirective(plain)) return { fault: "it has a directive" };
	return { value: withProjectOf(application, mergePatched(application, plain)) };
}
function hasDirective(patch) {
	if (typeof patch !== "object" || patch === null) return false;
	if (!isMapping(patch)) return patch.some(hasDirective);
	return Object.entries(patch).some(([key, value]) => /^\$(?:patch$|retainKeys$|setElementOrder\/|deleteFromPrimitiveList\/)/.test(key) || hasDirective(value));
}
function withProjectOf(application, patched) {
	const project = projectOf(application);
	if (!isMapping(patched) || !isMapping(patched["spec"]) || projectOf(patched) === project) return patched;
	const { project: _, ...spec } = patched["spec"];
	return {
		...patched,
		spec: {
			...spec,
			...project !== void 0 && { project }
		}
	};
}
function projectOf(application) {
	return isMapping(application) && isMapping(application["spec"]) ? application["spec"]["project"] : void 0;
}
// src/repository/gitops/argo/sets/applications-of.ts
async function applicationsOf(set, known, execute) {
	const none = [];
	const context = recordingContext(known);
	const applications = /* @__PURE__ */ new Map();
	const followed = async (follow) => {
		try {
			await follow();
		} catch (error) {
			if (!(error instanceof NotFollowedError)) throw error;
			none.push({
				is: "none",
				object: set,
				at: error.at,
				reason: error.message
			});
		}
	};
	await followed(async () => {
		const spec = Fields.of(set.value).child("spec");
		const scope = {
			context,
			language: languageOf(spec, execute),
			selections: /* @__PURE__ */ new Map(),
			contents: /* @__PURE__ */ new Map(),
			budget: { left: MAX_MATCHES }
		};
		for (const generator of spec.items("generators")) await followed(async () => {
			for (const kind of kindsOfTop(generator)) await followed(async () => {
				for (const application of await ofGenerator(set, spec, generator, kind, scope)) {
					if (applications.has(application.name)) throw new NotFollowedError(generator.at, `it makes the Application ${quoted(application.name)} twice`);
					if (applications.size === 1e3) throw new NotFollowedError(generator.at, `it makes more than ${MAX_APPLICATIONS} applications`);
					applications.set(application.name, application);
				}
			});
		});
	});
	const madeOf = [...context.read];
	return {
		applications: [...applications.values()].map((application) => ({
			...application,
			madeOf
		})),
		none
	};
}
const MAX_MATCHES = 5e6;
const MAX_TEXTS = 2e7;
function languageOf(spec, execute) {
	const options = spec.texts("goTemplateOptions");
	return {
		isGo: spec.flag("goTemplate"),
		isStrict: options.at(-1) === "missingkey=error",
		execute,
		budget: { left: MAX_TEXTS }
	};
}
function kindsOfTop(generator) {
	const kinds = kindsOf(generator);
	if (kinds.length === 0) throw new NotFollowedError(generator.at, "its generator is none that is known");
	return kinds;
}
async function ofGenerator(set, spec, generator, kind, scope) {
	const { language } = scope;
	const params = await generatorParams(generator, kind, scope);
	const own = generator.child(kind).child("template");
	const template = spec.child("template");
	const merged = mergedTemplate(own.plain, template.plain);
	const patched = await withTemplatePatch(spec, (await renderValues(params.map((each) => ({
		value: merged,
		params: each
	})), language)).map((result, index) => {
		if (Object.keys(params[index] ?? {}).length === 0) return merged;
		return assertRendered(result, template.at, "a template of it fails");
	}), params, language);
	const templates = [template.at, ...own.isThere ? [own.at] : []];
	return patched.map((value) => generatedApplication(set, value, templates, language.budget));
}
async function withTemplatePatch(spec, values, params, language) {
	const text = spec.text("templatePatch");
	const { at } = spec.any("templatePatch");
	if (text === "") return values;
	const patches = await renderTexts(params.map((each) => ({
		texts: [text],
		params: each
	})), language);
	return values.map((value, index) => {
		const patch = patches[index]?.[0] ?? NOT_EXECUTED;
		return assertRendered("text" in patch ? patchedApplication(value, patch.text) : patch, at, "its templatePatch fails");
	});
}
function assertRendered(result, at, saying) {
	if ("value" in result) return result.value;
	throw new NotFollowedError(at, `${saying}: ${result.fault}`);
}
// src/repository/gitops/argo/created-namespace.ts
function createdNamespace(application) {
	const spec = application.child("spec");
	const name = spec.child("destination").text("namespace");
	const policy = spec.child("syncPolicy");
	const metadata = policy.child("managedNamespaceMetadata");
	if (name === "" || !metadata.isThere || !policy.texts("syncOptions").includes("CreateNamespace=true")) return void 0;
	return {
		name,
		labels: metadata.pairs("labels"),
		at: metadata.at
	};
}
// src/repository/gitops/argo/environment.ts
const REVISION = /^ARGOCD_APP_REVISION(?:_SHORT(?:_8)?)?$/;
const ANY_REVISION = "0".repeat(40);
function buildEnvironment(application, name, source) {
	const spec = application.child("spec");
	return { known: /* @__PURE__ */ new Map([
		["ARGOCD_APP_NAME", name],
		["ARGOCD_APP_NAMESPACE", spec.child("destination").text("namespace")],
		["ARGOCD_APP_PROJECT_NAME", spec.text("project")],
		["ARGOCD_APP_SOURCE_REPO_URL", source.text("repoURL")],
		["ARGOCD_APP_SOURCE_PATH", source.text("path")],
		["ARGOCD_APP_SOURCE_TARGET_REVISION", source.text("targetRevision")]
	]) };
}
function withVariables({ known }, text, at) {
	return expanded(text, (name) => {
		if (!REVISION.test(name)) return known.get(name) ?? "";
		throw new NotFollowedError(at, `${quoted(text)} depends on the commit that is applied`);
	});
}
function withAnyRevision({ known }, text) {
	return expanded(text, (name) => {
		if (!REVISION.test(name)) return known.get(name) ?? "";
		return ANY_REVISION.slice(0, name.endsWith("_8") ? 8 : name.endsWith("_SHORT") ? 7 : void 0);
	});
}
const VARIABLE = /\$(?:\{(?<braced>[^}]*)\}|(?<special>[*#$@!?\-0-9])|(?<plain>[A-Za-z_][A-Za-z0-9_]*))/g;
function expanded(text, variable) {
	const replaced = (part) => part.replaceAll(VARIABLE, (...found) => {
		const { braced, special, plain } = found.at(-1);
		const name = braced ?? special ?? plain ?? "";
		return name === "$" ? "$" : name === "" ? "" : variable(name);
	});
	const end = text.lastIndexOf("}") + 1;
	return replaced(text.slice(0, end)) + replaced(text.slice(end).replaceAll("${", ""));
}
// src/repository/helm/set-value.ts
function setValueOf(text, isText) {
	if (!text.startsWith("{")) return typedValue(unescaped(text), isText);
	const list = /^\{((?:\\[\s\S]|[^\\}])*)\}$/.exec(text)?.[1];
	if (list === void 0) return void 0;
	return (list.match(/(?:^|,)(?:\\[\s\S]|[^\\,])*/g) ?? [""]).map((item) => typedValue(unescaped(item.replace(/^,/, "")), isText));
}
function isSeveralValues(text) {
	return !text.startsWith("{") && /(?:^|[^\\])(?:\\\\)*,/.test(text);
}
function unescaped(text) {
	return text.replaceAll(/\\([\s\S]?)/g, "$1");
}
function typedValue(text, isText) {
	if (isText) return text;
	const lower = text.toLowerCase();
	if (lower === "true" || lower === "false") return lower === "true";
	if (lower === "null") return null;
	if (text === "0") return 0;
	return /^[+-]?[0-9]{1,19}$/.test(text) && !text.startsWith("0") && Math.abs(Number(text)) < 2 ** 63 ? Number(text) : text;
}
// src/repository/gitops/argo/source.ts
function folderOfRepository(source, { isThisRepository, isFollowed, fetchedAt }) {
	const url = source.text("repoURL");
	if (url === "") throw new NotFollowedError(source.at, "its source has no repoURL");
	const revision = source.text("targetRevision");
	if (!isThisRepository(url)) {
		const fetched = fetchedAt(url, revision);
		if ("prefix" in fetched) return fetched.prefix;
		const reason = `its source is another repository, ${quoted(url)}: ${fetched.reason}`;
		throw new NotFollowedError([...source.at, "repoURL"], reason);
	}
	if (isFollowed(revision)) return "";
	throw new NotFollowedError([...source.at, "targetRevision"], `its source is the revision ${quoted(revision)}, not the branch that is judged`);
}
function revisionAt(source) {
	return [...source.at, source.text("targetRevision") === "" ? "repoURL" : "targetRevision"];
}
// src/repository/gitops/argo/value-files.ts
const SCHEME = /^[A-Za-z][A-Za-z0-9+.-]*:/;
function valueFiles(source, home, context) {
	const helm = source.fields.child("helm");
	const isOptional = helm.flag("ignoreMissingValueFiles");
	const named = helm.list("valueFiles").map((item) => namedFile(source, home, item.asText(), item.at, context));
	const listed = new Set(named.filter(({ path }) => !isPattern(path)).map(({ path }) => path));
	const files = named.flatMap((file) => {
		const { path, isOfArchive, at } = file;
		if (isOfArchive) return [{
			is: "chart-file",
			path,
			isOptional,
			at
		}];
		if (isPattern(path)) return matching(file, isOptional, listed, context.paths).map((each) => valuesSource(each, home, context));
		if (context.paths.has(path)) return [valuesSource(file, home, context)];
		if (isOptional) return [];
		throw new NotFollowedError(at, `its values file ${quoted(shownPath(file))} does not exist`);
	});
	return [...new Map(files.map((file) => [JSON.stringify({
		...file,
		at: []
	}), file])).values()];
}
function valuesSource(file, home, context) {
	const { path, at, origin } = file;
	if (origin === void 0) return {
		is: "file",
		path
	};
	if (home !== void 0 && home.root !== "" && isBelow(path, home.folder)) return {
		is: "chart-file",
		path: path.slice(home.folder.length + 1),
		isOptional: false,
		at
	};
	return {
		is: "fetched-file",
		path: shownPath(file),
		text: textOfNamed(file, context),
		at: origin.at
	};
}
function textOfNamed(file, { textOf }) {
	const text = file.isOfArchive ? void 0 : textOf(file.path);
	if (text !== void 0) return text;
	throw new NotFollowedError(file.at, `the text of its file ${quoted(shownPath(file))} is not known`);
}
function shownPath({ path, origin }) {
	return origin === void 0 ? path : path.slice(origin.root.length + 1);
}
function isPattern(path) {
	return /[*?[]/.test(path);
}
function matching(file, isOptional, listed, paths) {
	const { path: pattern, at } = file;
	const shown = quoted(shownPath(file));
	const matches = pathPattern(pattern, "values");
	if (matches === void 0) throw new NotFollowedError(at, `the pattern ${shown} of its values files is faulty`);
	const folder = fixedFolder(pattern);
	const found = [...filesIn(paths, folder, true), ...foldersBelow(paths, folder)].filter(matches).sort();
	const files = found.map((path) => ({
		...file,
		path
	}));
	const noFile = files.find(({ path }) => !paths.has(path));
	if (noFile !== void 0) throw new NotFollowedError(at, `${quoted(shownPath(noFile))} is a folder, and no values file`);
	if (found.length === 0 && !isOptional) throw new NotFollowedError(at, `no values file matches the pattern ${shown}`);
	return files.filter(({ path }) => !listed.has(path));
}
function namedFile(source, home, text, at, context) {
	const [first = "", ...rest] = text.split("/");
	const reference = first.startsWith("$") ? source.references?.get(first) : void 0;
	if (reference !== void 0) {
		if (reference.text("chart") !== "") throw new NotFollowedError(at, `${quoted(first)} is a chart, and no repository`);
		const root = folderOfRepository(reference, context);
		const path = withVariables(source.environment, rest.join("/"), at);
		return {
			...inRoot({
				root,
				folder: root
			}, path, at, reference),
			isOfArchive: false
		};
	}
	if (first.startsWith("$") && source.references !== void 0) throw new NotFollowedError(at, `none of its sources has the ref ${quoted(first.slice(1))}`);
	const path = withVariables(source.environment, text, at);
	if (SCHEME.test(path)) throw new NotFollowedError(at, `its file ${quoted(path)} would be fetched`);
	const isOfArchive = home === void 0;
	if (isOfArchive && isPattern(path)) throw new NotFollowedError(at, `the pattern ${quoted(path)} is one of files of a chart that is fetched`);
	const { root, folder } = home ?? {
		root: "",
		folder: ""
	};
	return {
		...inRoot({
			root,
			folder: path.startsWith("/") ? root : folder
		}, path.replace(/^\/+/, ""), at, source.fields),
		isOfArchive
	};
}
function inRoot({ root, folder }, path, at, source) {
	const below = root === "" ? folder : folder.slice(root.length + 1);
	const resolved = resolvePath(below, path);
	if (resolved === "" || !staysInRoot(below, path.replaceAll(/\/{2,}/g, "/").replace(/^\//, ""))) throw new NotFollowedError(at, `its file ${quoted(path)} is not in the repository`);
	if (root === "") return {
		path: resolved,
		at
	};
	return {
		path: `${root}/${resolved}`,
		origin: {
			root,
			at: revisionAt(source)
		},
		at
	};
}
// src/repository/gitops/argo/helm-parameters.ts
function helmParameters(source, home, context) {
	const helm = source.fields.child("helm");
	const parameters = helm.items("parameters").map((item) => ({
		item,
		isText: item.flag("forceString")
	}));
	const found = /* @__PURE__ */ new Map();
	const put = (item, value, at) => {
		const name = item.text("name");
		if (setKeySteps(name) === void 0) throw new NotFollowedError([...item.at, "name"], `the name ${quoted(name)} of its parameter is no plain path`);
		found.delete(name);
		found.set(name, [value, at]);
	};
	for (const isText of [false, true]) for (const { item } of parameters.filter((parameter) => parameter.isText === isText)) {
		const at = [...item.at, "value"];
		put(item, parameterValue(withVariables(source.environment, item.text("value"), at), isText, at), at);
	}
	for (const item of helm.items("fileParameters")) {
		const at = [...item.at, "path"];
		put(item, textOfNamed(namedFile(source, home, item.text("path"), at, context), context), at);
	}
	const set = Object.fromEntries([...found].map(([name, [value]]) => [name, value]));
	if (found.size === 0 || source.hasParametersOfFile === true) return { set };
	return {
		set,
		setAt: Object.fromEntries([...found].map(([name, [, at]]) => [name, at]))
	};
}
function parameterValue(text, isText, at) {
	const value = setValueOf(text, isText);
	if (value === void 0) throw new NotFollowedError(at, `Helm does not take the list ${quoted(text)}`);
	return value;
}
// src/repository/gitops/argo/chart-delivery.ts
function remoteChart(source) {
	const url = source.text("repoURL");
	const chart = source.text("chart");
	const version = source.text("targetRevision");
	const isArtifact = url.startsWith("oci://");
	if (chart === "" && !isArtifact) return void 0;
	if (url === "") throw new NotFollowedError(source.at, "its source has no repoURL");
	const versionAt = [...source.at, version !== "" ? "targetRevision" : chart !== "" ? "chart" : "repoURL"];
	if (chart !== "") return {
		repository: (/^[A-Za-z][A-Za-z0-9+.-]*:\/\//.test(url) ? url : `oci://${url}`).replace(/\/+$/, ""),
		name: chart,
		version,
		versionAt
	};
	const path = source.text("path");
	const other = [
		"kustomize",
		"directory",
		"plugin"
	].find((key) => source.child(key).isThere);
	if (![
		"",
		".",
		"./"
	].includes(path) || other !== void 0) throw new NotFollowedError([...source.at, "repoURL"], `its source is an OCI artifact, ${quoted(url)}`);
	const found = /^(oci:\/\/[^/]+(?:\/[^/]+)*)\/([^/]+)\/*$/.exec(url);
	if (found === null) throw new NotFollowedError([...source.at, "repoURL"], `${quoted(url)} names no artifact`);
	const [, repository = "", name = ""] = found;
	return {
		repository,
		name,
		version,
		versionAt
	};
}
function chartDelivery(source, chart, home, object, context) {
	const { fields, application, namespace } = source;
	const helm = fields.child("helm");
	const version = helm.text("version");
	if (![
		"",
		"3",
		"v3"
	].includes(version)) throw new NotFollowedError([...helm.at, "version"], `it asks for helm ${quoted(version)}`);
	const releaseNamespace = helm.text("namespace") || namespace;
	const kubeVersion = helm.text("kubeVersion");
	return {
		is: "chart",
		object,
		chart,
		release: helm.text("releaseName") || application,
		...releaseNamespace !== "" && { namespace: releaseNamespace },
		...namespace !== "" && namespace !== releaseNamespace && { defaultNamespace: namespace },
		values: [...valueFiles(source, home, context), ...ownValues(helm, object)],
		...helmParameters(source, home, context),
		postRenderers: [],
		apiVersions: helm.texts("apiVersions"),
		...kubeVersion !== "" && { kubeVersion },
		isWithoutTests: true
	};
}
function ownValues(helm, object) {
	const mapping = helm.child("valuesObject");
	if (mapping.isThere) return [{
		is: "mapping",
		object,
		at: mapping.at
	}];
	const text = helm.any("values");
	return text.asText() === "" ? [] : [{
		is: "text",
		object,
		at: text.at
	}];
}
// src/repository/gitops/argo/directory-files.ts
const MANIFEST = /\.(?:yaml|yml|json|jsonnet)$/;
const SKIPPED = "+argocd:skip-file-rendering";
function directoryFiles(directory, folder, { paths, textOf }) {
	const isAnyName = directory.flag("disableExtensionFilter");
	const include = patternOf(directory.text("include"));
	const exclude = patternOf(directory.text("exclude"));
	const files = filesIn(paths, folder, directory.flag("recurse")).filter((path) => {
		const fromFolder = folder === "" ? path : path.slice(folder.length + 1);
		if (fromFolder.startsWith(".git/")) return false;
		if (!isAnyName && !MANIFEST.test(path)) return false;
		if (exclude?.(fromFolder) === true || include?.(fromFolder) === false) return false;
		const text = textOf(path);
		return text === void 0 || !text.includes(SKIPPED) && (!/\.ya?ml$/.test(path) || isManifest(text));
	});
	return {
		manifests: files.filter((path) => !path.endsWith(".jsonnet")),
		jsonnet: files.filter((path) => path.endsWith(".jsonnet"))
	};
}
function isManifest(text) {
	return [
		"apiVersion",
		"kind",
		"metadata"
	].every((word) => text.includes(word));
}
function patternOf(pattern) {
	if (pattern === "") return void 0;
	return pathPattern(pattern, "directory") ?? (() => false);
}
// src/repository/gitops/argo/kustomize-options.ts
function kustomizeOptions(kustomize, folder, environment, paths) {
	const labels = kustomize.pairs("commonLabels");
	const annotations = kustomize.pairs("commonAnnotations");
	const isSubstituted = kustomize.flag("commonAnnotationsEnvsubst");
	const patches = kustomize.items("patches").map(patchOf);
	const keys = new Map([
		...[
			"namePrefix",
			"nameSuffix",
			"namespace"
		].flatMap((key) => {
			const text = kustomize.text(key);
			return text === "" ? [] : [[key, text]];
		}),
		...listed("images", imagesOf(kustomize, environment)),
		...listed("replicas", kustomize.items("replicas").map(replicasOf)),
		...labelsOf(kustomize, mapped(labels, (label) => withAnyRevision(environment, label))),
		...filled("commonAnnotations", isSubstituted ? mapped(annotations, (text) => withAnyRevision(environment, text)) : annotations),
		...listed("patches", patches),
		...listed("components", componentsOf(kustomize, folder, paths))
	]);
	return {
		keys: Object.fromEntries(keys),
		...patches.length > 0 && { patchesAt: [...kustomize.at, "patches"] }
	};
}
function listed(key, list) {
	return list.length === 0 ? [] : [[key, list]];
}
function filled(key, mapping) {
	return Object.keys(mapping).length === 0 ? [] : [[key, mapping]];
}
function mapped(texts, change) {
	return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, change(text)]));
}
function labelsOf(kustomize, labels) {
	const isInTemplates = kustomize.flag("labelIncludeTemplates");
	if (!kustomize.flag("labelWithoutSelector")) return filled("commonLabels", labels);
	if (Object.keys(labels).length === 0) return [];
	return [["labels", [{
		pairs: labels,
		includeSelectors: false,
		...isInTemplates && { includeTemplates: true }
	}]]];
}
function imagesOf(kustomize, environment) {
	const images = kustomize.list("images").map((item) => {
		const image = imageOf(withAnyRevision(environment, item.asText()));
		if (image === void 0) throw new NotFollowedError(item.at, `kustomize does not take the image ${quoted(item.asText())}`);
		return [String(image["name"]), image];
	});
	return [...new Map(images).values()];
}
function imageOf(text) {
	const equals = text.indexOf("=");
	const value = text.slice(equals + 1);
	const found = /^(?<name>[^@]*)@(?<digest>[^@]*)|^(?<tagged>[\s\S]*):(?<tag>[A-Za-z0-9._-]*|\*)$/.exec(value)?.groups;
	const name = found?.["name"] ?? found?.["tagged"] ?? value;
	if (equals === -1 && found === void 0) return void 0;
	const parts = {
		name: equals === -1 ? name : text.slice(0, equals),
		newName: equals === -1 ? "" : name,
		newTag: found?.["tag"] ?? "",
		digest: found?.["digest"] ?? ""
	};
	return Object.fromEntries(Object.entries(parts).filter(([key, part]) => key === "name" || part !== ""));
}
function replicasOf(item) {
	const count = item.any("count").plain;
	const number = typeof count === "string" && /^[0-9]{1,9}$/.test(count) ? Number(count) : count;
	if (typeof number !== "number") throw new NotFollowedError([...item.at, "count"], `the replicas of ${quoted(item.text("name"))} are no number`);
	return {
		name: item.text("name"),
		count: number
	};
}
function patchOf(item) {
	const target = item.child("target").plain;
	const options = item.child("options").plain;
	return {
		...textOf(item, "path"),
		...textOf(item, "patch"),
		...isMapping(target) && { target },
		...isMapping(options) && { options }
	};
}
function textOf(item, key) {
	const text = item.text(key);
	return text === "" ? {} : { [key]: text };
}
function componentsOf(kustomize, folder, paths) {
	const components = kustomize.texts("components");
	if (!kustomize.flag("ignoreMissingComponents")) return components;
	return components.filter((component) => {
		const path = resolvePath(folder, component);
		return hasFolder(paths, path) || paths.has(path);
	});
}
// src/repository/gitops/argo/source-overrides.ts
const PLACED = [
	["helm", "values"],
	["helm", "valuesObject"],
	["kustomize", "patches"]
];
const OWN = [
	"chart",
	"path",
	"repoURL",
	"targetRevision"
];
function withOverrides(source, folder, { paths, textOf }) {
	const { fields, application } = source;
	const at = [...fields.at, "path"];
	let changed = fields.plain ?? {};
	let setsParameters = false;
	for (const name of [".argocd-source.yaml", `.argocd-source-${application}.yaml`]) {
		const path = resolvePath(folder, name);
		if (!paths.has(path)) continue;
		const patch = patchIn(textOf(path));
		if (patch === void 0) throw new NotFollowedError(at, `${quoted(path)} changes its source, and cannot be read`);
		if (PLACED.some(([tool, option]) => sets(patch, tool, option))) throw new NotFollowedError(at, `${quoted(path)} changes the values or the patches of its source`);
		changed = mergePatched(changed, patch);
		setsParameters ||= sets(patch, "helm", "parameters") || sets(patch, "helm", "fileParameters");
	}
	if (changed === fields.plain) return source;
	return {
		...source,
		fields: new Fields(changed, fields.at),
		...setsParameters && { hasParametersOfFile: true }
	};
}
function patchIn(text) {
	const [document] = text === void 0 ? [] : readDocuments(text);
	const value = document?.value === void 0 ? void 0 : plainOf(document.value);
	if (text !== void 0 && document === void 0) return {};
	if (!isMapping(value)) return void 0;
	return Object.fromEntries(Object.entries(value).filter(([key]) => !OWN.includes(key)));
}
function sets(patch, tool, option) {
	const options = isMapping(patch) && Object.hasOwn(patch, tool) ? patch[tool] : {};
	return isMapping(options) ? Object.hasOwn(options, option) : true;
}
// src/repository/gitops/argo/source-deliveries.ts
const TYPES = [
	"kustomize",
	"helm",
	"directory",
	"plugin"
];
function sourceDeliveries(written, object, context) {
	const remote = remoteChart(written.fields);
	if (remote !== void 0) return [chartDelivery(written, remote, void 0, object, context)];
	const prefix = folderOfRepository(written.fields, context);
	const folder = folderOfSource(written.fields, prefix, context);
	const source = withOverrides(written, folder, context);
	const { fields } = source;
	const type = typeOf(fields, folder, context);
	if (type === "plugin") throw new NotFollowedError(fields.any("plugin").at, "a plugin renders it");
	if (type === "helm") {
		const chart = prefix === "" ? { folder } : fetchedChart(fields);
		const isThere = prefix !== "" || context.charts.has(folder);
		if (chart !== void 0 && isThere) return [chartDelivery(source, chart, {
			root: prefix,
			folder
		}, object, context)];
		throw new NotFollowedError([...fields.at, "path"], `the folder ${quoted(folder)} holds no chart`);
	}
	const deliveries = type === "kustomize" ? [kustomized(source, folder, object, context)] : plain(source, folder, object, context);
	const origin = {
		prefix,
		object,
		at: revisionAt(fields)
	};
	return prefix === "" ? deliveries : deliveries.map((each) => each.is === "folder" ? {
		...each,
		origin
	} : each);
}
function folderOfSource(source, prefix, { paths }) {
	const at = [...source.at, "path"];
	const path = source.text("path");
	if (path === "" && source.text("ref") === "") throw new NotFollowedError(source.at, "its source has neither a path nor a chart");
	if (path.startsWith("/")) throw new NotFollowedError(at, `its path ${quoted(path)} is absolute`);
	if (!staysInRoot("", path)) throw new NotFollowedError(at, `its path ${quoted(path)} leads out of the repository`);
	const folder = resolvePath(prefix, path);
	if (hasFolder(paths, folder)) return folder;
	const isFile = paths.has(folder);
	throw new NotFollowedError(at, `its path ${quoted(path)} ${isFile ? "is a file" : "does not exist"}`);
}
function typeOf(source, folder, { paths, isKustomized }) {
	const [type, ...others] = TYPES.filter((key) => source.child(key).isThere);
	if (others.length > 0) throw new NotFollowedError(source.at, `its source has options for several tools: ${[type, ...others].join(", ")}`);
	if (type !== void 0) return type;
	if (isKustomized(folder)) return "kustomize";
	return paths.has(resolvePath(folder, "Chart.yaml")) ? "helm" : "directory";
}
function kustomized(source, folder, object, { paths, isKustomized }) {
	const { fields, environment } = source;
	if (!isKustomized(folder)) throw new NotFollowedError([...fields.at, "path"], `the folder ${quoted(folder)} has no kustomization`);
	return {
		is: "folder",
		object,
		folder,
		changes: kustomizeOptions(fields.child("kustomize"), folder, environment, paths),
		...inNamespace(source)
	};
}
function plain(source, folder, object, context) {
	const directory = source.fields.child("directory");
	const { manifests, jsonnet } = directoryFiles(directory, folder, context);
	const [program] = jsonnet;
	const at = directory.isThere ? directory.at : [...source.fields.at, "path"];
	return [{
		is: "folder",
		object,
		folder,
		changes: { keys: {} },
		directory: { paths: manifests },
		...inNamespace(source)
	}, ...program === void 0 ? [] : [{
		is: "none",
		object,
		at,
		reason: `jsonnet makes it: ${quoted(program)}`
	}]];
}
function inNamespace({ namespace }) {
	return namespace === "" ? {} : { defaultNamespace: namespace };
}
function fetchedChart(source) {
	const [url, revision, path] = [
		source.text("repoURL"),
		source.text("targetRevision"),
		source.text("path")
	];
	const chart = gitChartOf(url, revision, path);
	return chart && {
		...chart,
		versionAt: revisionAt(source)
	};
}
// src/repository/gitops/argo/application-deliveries.ts
function applicationDeliveries(application, context) {
	return followed(application, () => {
		const fields = Fields.of(application.value);
		const sources = sourcesOf(fields, application);
		const namespace = createdNamespace(fields);
		return sources.flatMap((source) => followed(application, () => sourceDeliveries(source, application, context).map((delivery) => delivery.is === "none" || namespace === void 0 ? delivery : {
			...delivery,
			createdNamespace: namespace
		})));
	});
}
function followed(object, deliver) {
	try {
		return deliver();
	} catch (error) {
		if (!(error instanceof NotFollowedError)) throw error;
		return [{
			is: "none",
			object,
			at: error.at,
			reason: error.message
		}];
	}
}
function sourcesOf(application, { name }) {
	const spec = application.child("spec");
	const hydrator = spec.child("sourceHydrator");
	const list = hydrator.isThere ? [] : spec.items("sources");
	const single = hydrator.isThere ? hydrator.child("drySource") : spec.child("source");
	if (list.length === 0 && !single.isThere) throw new NotFollowedError(spec.at, "it has no source");
	const references = new Map(list.flatMap((item) => referenceOf(item)));
	const sourceOf = (fields) => ({
		fields,
		application: name,
		namespace: spec.child("destination").text("namespace"),
		environment: buildEnvironment(application, name, fields),
		...list.length > 0 && { references }
	});
	return list.length === 0 ? [sourceOf(single)] : list.filter(renders).map(sourceOf);
}
function referenceOf(source) {
	const name = source.text("ref");
	return name === "" ? [] : [[`$${name}`, source]];
}
function renders(source) {
	const isOci = source.text("repoURL").startsWith("oci://");
	return source.text("ref") === "" || source.text("path") !== "" || source.text("chart") !== "" || isOci;
}
// src/repository/gitops/lookup.ts
function recordingLookup({ find }) {
	const found = [];
	return {
		found,
		find: (...asked) => {
			const object = find(...asked);
			if (object !== void 0) found.push(object);
			return object;
		}
	};
}
function lookupAmong(objects) {
	const byName = groupBy(objects, ({ kind, name }) => keyOf(kind, name));
	const found = /* @__PURE__ */ new Map();
	return { find: (kind, namespace, name, near) => {
		const asked = JSON.stringify([
			kind,
			namespace,
			name,
			near.file,
			near.built?.by
		]);
		if (found.has(asked)) return found.get(asked);
		const named = (byName.get(keyOf(kind, name)) ?? []).filter((object) => namespace === void 0 || object.namespace === void 0 || object.namespace === namespace);
		let best;
		for (const object of named) {
			const rank = rankOf(object, namespace, near);
			if (best === void 0 || isHigher(rank, best.rank)) best = {
				object,
				rank
			};
		}
		found.set(asked, best?.object);
		return best?.object;
	} };
}
function rankOf(object, namespace, near) {
	return [
		object.built?.by === near.built?.by ? 1 : 0,
		object.namespace === namespace ? 1 : 0,
		commonSteps(object.file, near.file),
		object.file === near.file ? 1 : 0
	];
}
function commonSteps(a, b) {
	const [own, other] = [a, b].map((file) => file.split("/").slice(0, -1));
	const end = own?.findIndex((step, index) => step !== other?.[index]) ?? 0;
	return end === -1 ? own?.length ?? 0 : end;
}
function isHigher(a, b) {
	const index = a.findIndex((each, at) => each !== b[at]);
	return index !== -1 && (a[index] ?? 0) > (b[index] ?? 0);
}
function keyOf(kind, name) {
	return JSON.stringify([kind, name]);
}
// src/repository/gitops/flux/former-patches.ts
function formerPatches(object, at) {
	const keys = {};
	const merges = plainAtPath(object, [...at, "patchesStrategicMerge"]);
	if (isList(merges)) keys["patchesStrategicMerge"] = merges.map((patch) => JSON.stringify(patch));
	const operations = plainAtPath(object, [...at, "patchesJson6902"]);
	if (isList(operations)) keys["patchesJson6902"] = operations.map((entry) => isMapping(entry) ? {
		...entry,
		patch: JSON.stringify(entry["patch"] ?? [])
	} : entry);
	return keys;
}
// src/repository/gitops/flux/source.ts
const BOOTSTRAPPED = "flux-system";
function sourceOf(object, at, { context, lookup }) {
	const kind = textAtPath(object, [...at, "kind"]);
	const name = textAtPath(object, [...at, "name"]);
	if (kind === void 0 || name === void 0) return {
		is: "none",
		reason: `its ${String(at.at(-1))} names no source`
	};
	const namespace = textAtPath(object, [...at, "namespace"]) ?? object.namespace;
	const source = lookup.find(kind, namespace, name, object);
	if (source === void 0 && kind === "GitRepository" && name === BOOTSTRAPPED) return { is: "repository" };
	if (source === void 0) return {
		is: "none",
		reason: `the ${kind} ${JSON.stringify(name)} that it names is not in this repository`
	};
	if (kind !== "GitRepository") return {
		is: "other",
		object: source
	};
	const not = (reason) => ({
		is: "none",
		reason: `the ${kind} ${JSON.stringify(name)} that it names ${reason}`
	});
	if (mappingsAtPath(source, ["spec", "include"]).length > 0) return not("includes files of other sources, which are not followed");
	const found = revisionOf(source);
	if ("reason" in found) return not(found.reason);
	const url = textAtPath(source, ["spec", "url"]) ?? "";
	if (!context.isThisRepository(url)) return {
		is: "git",
		object: source,
		url,
		...found
	};
	if (context.isFollowed(found.revision)) return { is: "repository" };
	return not(`is at ${shownRevision(source, found)}, and not at the branch that is judged`);
}
function notThisRepository({ kind, name }, reason) {
	const why = reason === void 0 ? "" : `: ${reason}`;
	return `the ${kind} ${JSON.stringify(name)} that it names is not this repository${why}`;
}
const REFERENCES = [
	{
		key: "commit",
		prefix: "",
		form: /^[0-9a-f]{40}(?:[0-9a-f]{24})?$/i
	},
	{
		key: "name",
		prefix: "",
		form: /^(?:refs\/.+|HEAD)$/
	},
	{
		key: "semver",
		prefix: "",
		form: /^(?!)/
	},
	{
		key: "tag",
		prefix: "refs/tags/",
		form: /^/
	},
	{
		key: "branch",
		prefix: "refs/heads/",
		form: /^/
	}
];
function revisionOf(source) {
	for (const { key, prefix, form } of REFERENCES) {
		const at = [
			"spec",
			"ref",
			key
		];
		const text = textAtPath(source, at);
		const fault = textFaultAt(source, at);
		if (fault !== void 0) return { reason: `names no revision: ${fault}` };
		if (text === void 0) continue;
		const found = {
			revision: `${prefix}${text}`,
			at
		};
		if (form.test(text)) return found;
		return { reason: `is at ${shownRevision(source, found)}, which is not the whole name of one revision` };
	}
	return {
		revision: "",
		at: ["spec", "url"]
	};
}
function shownRevision(source, { at }) {
	return `the ${String(at.at(-1))} ${JSON.stringify(textAtPath(source, at) ?? "")}`;
}
// src/repository/gitops/flux/source-values-files.ts
function namedValuesFiles(holder, at) {
	const files = plainAtPath(holder, [...at, "valuesFiles"]);
	const first = textAtPath(holder, [...at, "valuesFile"]);
	return {
		names: [...first === void 0 ? [] : [first], ...Array.isArray(files) ? files.filter((file) => typeof file === "string") : []],
		isOptional: isTrueAt(fieldAtPath(holder, at), "ignoreMissingValuesFiles"),
		at: [...at, files === void 0 ? "valuesFile" : "valuesFiles"]
	};
}
function valuesFilesHere({ names, isOptional }, paths) {
	const files = names.map(fromRoot);
	return (isOptional ? files.filter((file) => paths.has(file)) : files).map((path) => ({
		is: "file",
		path
	}));
}
function valuesFilesOfChart({ names, isOptional, at }) {
	const isOfChart = (name) => staysInRoot("", name);
	const odd = names.find((name) => !isOfChart(name));
	if (odd !== void 0 && !isOptional) return { reason: `its values file ${JSON.stringify(odd)} is not in its chart` };
	return names.filter(isOfChart).map((name) => ({
		is: "chart-file",
		path: resolvePath("", name),
		isOptional,
		at
	}));
}
function valuesFilesOfGit({ names, isOptional, at }, folder) {
	const files = names.map(fromRoot);
	const outside = files.find((file) => !isBelow(file, folder));
	if (outside !== void 0) return { reason: `its values file ${JSON.stringify(outside)} stands in the repository of its chart, and outside of the chart` };
	return files.map((file) => ({
		is: "chart-file",
		path: folder === "" ? file : file.slice(folder.length + 1),
		isOptional,
		at
	}));
}
function fromRoot(name) {
	return resolvePath("", name.replace(/^\/+/, ""));
}
// src/repository/gitops/flux/release-chart.ts
function placedChart(object, reading) {
	const reference = ["spec", "chartRef"];
	if (fieldAtPath(object, reference) === void 0) return chartAt(object, [
		"spec",
		"chart",
		"spec"
	], object, reading);
	const source = sourceOf(object, reference, reading);
	if (source.is === "none") return {
		at: reference,
		reason: source.reason
	};
	if (source.is === "repository" || source.is === "git") return {
		at: reference,
		reason: "a chartRef names no GitRepository"
	};
	const { object: named } = source;
	if (named.kind === "HelmChart") return chartAt(named, ["spec"], object, reading);
	const { kind, name } = named;
	const chart = kind === "OCIRepository" ? ociChart(named) : { reason: `the chart of the ${kind} ${JSON.stringify(name)} is not in this repository` };
	return "reason" in chart ? {
		at: reference,
		reason: chart.reason
	} : {
		chart,
		values: [],
		hasOwnValues: true
	};
}
function chartAt(holder, at, release, reading) {
	const own = holder === release;
	const chart = textAtPath(holder, [...at, "chart"]);
	if (chart === void 0) return {
		at: own ? at : ["spec", "chartRef"],
		reason: "it names no chart"
	};
	const sourceAt = [...at, "sourceRef"];
	const source = sourceOf(holder, sourceAt, reading);
	const shown = own ? sourceAt : ["spec", "chartRef"];
	if (source.is === "none") return {
		at: shown,
		reason: source.reason
	};
	const named = namedValuesFiles(holder, at);
	if (source.is === "repository") return ofRepository(chart, named, own ? [...at, "chart"] : shown, reading);
	const remote = source.is === "git" ? ofGit(source, chart) : ofHelmRepository(source.object, chart, holder, at, own);
	if ("reason" in remote) return {
		at: shown,
		reason: remote.reason
	};
	const values = source.is === "git" ? valuesFilesOfGit(named, remote.name) : valuesFilesOfChart(named);
	if ("reason" in values) return {
		at: own ? named.at : shown,
		reason: values.reason
	};
	return {
		chart: remote,
		values,
		hasOwnValues: named.names.length === 0
	};
}
function ofRepository(chart, named, shown, { context }) {
	const relative = chart.replace(/^\/+/, "");
	const folder = staysInRoot("", relative) ? resolvePath("", relative) : void 0;
	if (folder === void 0 || !context.charts.has(folder)) return {
		at: shown,
		reason: `there is no chart in ${JSON.stringify(chart)}`
	};
	return {
		chart: { folder },
		values: valuesFilesHere(named, context.paths),
		hasOwnValues: named.names.length === 0
	};
}
function ofHelmRepository(source, chart, holder, at, isOwn) {
	const url = textAtPath(source, ["spec", "url"]);
	if (source.kind !== "HelmRepository" || url === void 0) return { reason: notThisRepository(source) };
	const reason = textFaultAt(holder, [...at, "version"]);
	if (reason !== void 0) return { reason };
	const version = textAtPath(holder, [...at, "version"]);
	const versionAt = [...at, version === void 0 ? "chart" : "version"];
	return {
		repository: url.replace(/\/+$/, ""),
		name: chart,
		version: version ?? "",
		versionAt,
		...isOwn ? {} : { versionIn: holder }
	};
}
function ofGit({ object, url, revision, at }, path) {
	const chart = gitChartOf(url, revision, path.replace(/^\/+/, ""));
	if (chart === void 0) return { reason: notThisRepository(object, notByHttps(url)) };
	return {
		...chart,
		versionAt: at,
		versionIn: object
	};
}
function ociChart(source) {
	const { kind, name: called } = source;
	const not = (reason) => ({ reason: `the chart of the ${kind} ${JSON.stringify(called)} is not known: ${reason}` });
	const url = textAtPath(source, ["spec", "url"]) ?? "";
	const [, repository, name] = /^(oci:\/\/.+)\/([^/]+?)\/*$/.exec(url) ?? [];
	if (repository === void 0 || name === void 0) return not(`${JSON.stringify(url)} names no artifact`);
	const at = (key) => [
		"spec",
		"ref",
		key
	];
	const keys = [
		"digest",
		"semver",
		"tag"
	];
	const fault = keys.map((key) => textFaultAt(source, at(key))).find((each) => each !== void 0);
	if (fault !== void 0) return not(fault);
	const key = keys.find((each) => textAtPath(source, at(each)) !== void 0);
	if (key === "semver" && fieldAtPath(source, at("semverFilter")) !== void 0) return not("by its semverFilter some of its tags do not count");
	const versionAt = key === void 0 ? ["spec", "url"] : at(key);
	const version = key === void 0 ? "latest" : textAtPath(source, versionAt) ?? "";
	if (key === "tag" && /^(?:v?\d|[xX]$)/.test(version) && !/^v?\d+\.\d+\.\d+(?![^+-])/.test(version)) return not(`its tag ${JSON.stringify(version)} is like a range of versions: name a digest`);
	return {
		repository,
		name,
		version,
		versionAt,
		versionIn: source
	};
}
// src/repository/gitops/flux/helm-release.ts
function helmReleaseDelivery(object, { context, lookup }) {
	const recorded = recordingLookup(lookup);
	const reading = {
		context,
		lookup: recorded
	};
	const none = (at, reason) => ({
		is: "none",
		object,
		at,
		reason,
		named: recorded.found
	});
	if (object.name === "") return none([], "it has no name");
	const chart = placedChart(object, reading);
	if ("reason" in chart) return none(chart.at, chart.reason);
	const values = valuesOf(object, reading, chart.values);
	if ("reason" in values) return none(["spec", "valuesFrom"], values.reason);
	const namespace = textAtPath(object, ["spec", "targetNamespace"]) ?? object.namespace;
	return {
		is: "chart",
		object,
		named: recorded.found,
		chart: chart.chart,
		...chart.hasOwnValues ? {} : { isWithoutChartValues: true },
		release: releaseNameOf(object),
		...namespace === void 0 ? {} : { namespace },
		values: values.sources,
		set: values.set,
		setAt: values.setAt,
		postRenderers: mappingsAtPath(object, ["spec", "postRenderers"]).flatMap(({ index }) => postRenderer(object, [
			"spec",
			"postRenderers",
			index,
			"kustomize"
		])),
		apiVersions: []
	};
}
function releaseNameOf(object) {
	const target = textAtPath(object, ["spec", "targetNamespace"]);
	const own = target === void 0 ? object.name : `${target}-${object.name}`;
	return textAtPath(object, ["spec", "releaseName"]) ?? own;
}
function valuesOf(object, { lookup }, ofSource) {
	const set = {};
	const setAt = {};
	const sources = [...ofSource];
	for (const { value, index } of mappingsAtPath(object, ["spec", "valuesFrom"])) {
		const reference = { value };
		const kind = textAtPath(reference, ["kind"]) ?? "";
		const name = textAtPath(reference, ["name"]) ?? "";
		const key = textAtPath(reference, ["valuesKey"]) ?? "values.yaml";
		const isOptional = isTrueAt(value, "optional");
		const called = `the ${kind} ${JSON.stringify(name)}`;
		const targetPath = textAtPath(reference, ["targetPath"]);
		const map = kind === "ConfigMap" ? lookup.find(kind, object.namespace, name, object) : void 0;
		if (map === void 0) {
			if (isOptional || targetPath !== void 0) continue;
			return { reason: `it takes values from ${called}, which is not in this repository` };
		}
		const text = textAtPath(map, ["data", key]);
		if (text === void 0) {
			if (isOptional) continue;
			return { reason: `it takes values from ${called}, which has no ${JSON.stringify(key)}` };
		}
		const path = map.built?.dataFiles.get(key);
		if (targetPath === void 0) {
			sources.push(path === void 0 ? {
				is: "text",
				object: map,
				at: ["data", key]
			} : {
				is: "file",
				path
			});
			continue;
		}
		const single = pathValue(text);
		const steps = setKeySteps(targetPath);
		if (single === void 0 || steps === void 0) return { reason: `it takes a value from ${called} for ${JSON.stringify(targetPath)}, which is not a single one` };
		if (steps.length === 1 && fieldAtPath(object, [
			"spec",
			"values",
			...steps
		]) !== void 0) continue;
		set[targetPath] = single;
		setAt[targetPath] = [
			"spec",
			"valuesFrom",
			index,
			"targetPath"
		];
	}
	if (fieldAtPath(object, ["spec", "values"])?.kind === "mapping") sources.push({
		is: "mapping",
		object,
		at: ["spec", "values"]
	});
	return {
		sources,
		set,
		setAt
	};
}
function pathValue(text) {
	const isText = /^(['"])[\s\S]*\1$/.test(text);
	const plain = isText ? text.replaceAll(/^['"]+|['"]+$/g, "") : text;
	return isSeveralValues(plain) ? void 0 : setValueOf(plain, isText);
}
function postRenderer(object, at) {
	if (fieldAtPath(object, at)?.kind !== "mapping") return [];
	const keys = ["patches", "images"].flatMap((key) => {
		const list = plainAtPath(object, [...at, key]);
		return Array.isArray(list) ? [[key, list]] : [];
	});
	keys.push(...Object.entries(formerPatches(object, at)));
	return keys.length === 0 ? [] : [{
		keys: Object.fromEntries(keys),
		patchesAt: [...at, "patches"]
	}];
}
// src/repository/gitops/flux/kustomization.ts
function kustomizationDelivery(object, { context, lookup }) {
	const recorded = recordingLookup(lookup);
	const reading = {
		context,
		lookup: recorded
	};
	const none = (at, reason) => ({
		is: "none",
		object,
		at,
		reason,
		named: recorded.found
	});
	const source = sourceOf(object, ["spec", "sourceRef"], reading);
	if (source.is === "none") return none(["spec", "sourceRef"], source.reason);
	if (source.is === "other") return none(["spec", "sourceRef"], notThisRepository(source.object));
	const origin = source.is === "git" ? originOf(source, context) : void 0;
	if (origin !== void 0 && "reason" in origin) return none(["spec", "sourceRef"], origin.reason);
	const path = textAtPath(object, ["spec", "path"]) ?? "";
	const relative = path.replace(/^\/+/, "");
	if (!staysInRoot("", relative)) return none(["spec", "path"], `its path ${JSON.stringify(path)} leads out of this repository`);
	const folder = resolvePath(origin?.prefix ?? "", relative);
	if (!hasFolder(context.paths, folder)) return none(["spec", "path"], `its path ${JSON.stringify(path)} is not in this repository`);
	const substitutes = substitutesOf(object, reading);
	if ("reason" in substitutes) return none(["spec", "postBuild"], substitutes.reason);
	return {
		is: "folder",
		object,
		folder,
		named: recorded.found,
		changes: kustomizationChanges(object),
		changesIn: kustomizationChanges,
		isUnrestricted: true,
		...origin === void 0 ? {} : { origin },
		...substitutes.variables === void 0 ? {} : { substitutes: substitutes.variables },
		...substitutes.isWhole ? {} : { hasUnknownSubstitutes: true }
	};
}
function originOf({ object, url, revision, at }, { fetchedAt }) {
	const fetched = fetchedAt(url, revision);
	return "reason" in fetched ? { reason: notThisRepository(object, fetched.reason) } : {
		prefix: fetched.prefix,
		object,
		at
	};
}
function kustomizationChanges(object) {
	const keys = {};
	for (const [field, key] of Object.entries({
		targetNamespace: "namespace",
		namePrefix: "namePrefix",
		nameSuffix: "nameSuffix"
	})) {
		const text = textAtPath(object, ["spec", field]);
		if (text !== void 0) keys[key] = text;
	}
	const patches = plainAtPath(object, ["spec", "patches"]);
	if (Array.isArray(patches)) keys["patches"] = patches;
	for (const key of ["components", "images"]) {
		const list = plainAtPath(object, ["spec", key]);
		if (Array.isArray(list)) keys[key] = list;
	}
	Object.assign(keys, formerPatches(object, ["spec"]));
	const labels = plainAtPath(object, [
		"spec",
		"commonMetadata",
		"labels"
	]);
	if (isMapping(labels)) keys["labels"] = [{ pairs: labels }];
	return {
		keys,
		...Array.isArray(patches) ? { patchesAt: ["spec", "patches"] } : {}
	};
}
function substitutesOf(object, { lookup }) {
	const variables = /* @__PURE__ */ new Map();
	let isWhole = true;
	for (const { value } of mappingsAtPath(object, [
		"spec",
		"postBuild",
		"substituteFrom"
	])) {
		const reference = { value };
		const kind = textAtPath(reference, ["kind"]) ?? "";
		const name = textAtPath(reference, ["name"]) ?? "";
		const map = kind === "ConfigMap" ? lookup.find(kind, object.namespace, name, object) : void 0;
		if (map === void 0) isWhole = false;
		for (const [key, text] of map === void 0 ? [] : textsAtPath(map, ["data"])) variables.set(key, oneLine(text));
	}
	for (const [key, text] of textsAtPath(object, [
		"spec",
		"postBuild",
		"substitute"
	])) variables.set(key, oneLine(text));
	const odd = [...variables.keys()].find((name) => !isVariableName(name));
	if (odd !== void 0) return { reason: `${JSON.stringify(odd)} is no name of a variable: Flux refuses it` };
	return variables.size === 0 && isWhole ? { isWhole } : {
		variables,
		isWhole
	};
}
function oneLine(text) {
	return text.replaceAll("\n", "");
}
// src/repository/gitops/deliveries.ts
function deliveriesOf(object, reading) {
	switch (`${groupOf(object.apiVersion)} ${object.kind}`) {
		case "kustomize.toolkit.fluxcd.io Kustomization": return [kustomizationDelivery(object, reading)];
		case "helm.toolkit.fluxcd.io HelmRelease": return [helmReleaseDelivery(object, reading)];
		case "argoproj.io Application": return applications(object, reading.context);
		default: return [];
	}
}
function applications(object, context) {
	const recording = recordingContext(context);
	const deliveries = applicationDeliveries(object, recording);
	const read = [...recording.read];
	return deliveries.map((delivery, index) => {
		if (delivery.is === "none") return delivery;
		return delivery.is === "folder" ? {
			...delivery,
			read,
			changesIn: ({ value }) => {
				const again = applicationDeliveries({
					...object,
					value
				}, context)[index];
				return again?.is === "folder" ? again.changes : delivery.changes;
			}
		} : {
			...delivery,
			read
		};
	});
}
// src/render/gitops/go-templates.ts
const NORMALIZE = "argo.normalize";
const HELPERS = `{{ define "${NORMALIZE}" }}{{ regexReplaceAll "[^-a-z0-9.]" (lower .) "-" | trunc 253 | trimAll "-." }}{{ end }}`;
const UNKNOWN = /(?<![\w.$])slugify\b/;
const FOREIGN = /(?<![\w.$])(?:include|tpl|template|define|block|lookup|required|fail|getHostByName|env|expandenv|toToml|fromToml|mustToToml|toYamlPretty|mustToYaml|fromJsonArray)\b/;
const QUOTED = /("(?:[^"\\]|\\[\s\S])*"|`[^`]*`)/;
const MAX_RUNS = 10;
function helmTemplates(tool) {
	return async (calls) => {
		const texts = [...new Set(calls.flatMap((call) => call.texts))];
		const faults = /* @__PURE__ */ new Map();
		for (const [index, text] of texts.entries()) {
			const fault = faultOf(text);
			if (fault !== void 0) faults.set(index, fault);
		}
		const positions = new Map(texts.map((text, index) => [text, index]));
		const results = await executed(tool, texts, calls, calls.flatMap((call, index) => call.texts.map((text) => ({
			text: positions.get(text) ?? 0,
			call: index
		}))), faults);
		let at = 0;
		return calls.map((call) => call.texts.map(() => results[at++] ?? NOT_RUN_AGAIN));
	};
}
const NOT_RUN_AGAIN = { fault: "too many templates fail" };
function faultOf(text) {
	for (const { code } of templateActions(text)) {
		if (code.startsWith("/*")) continue;
		const bare = code.split(QUOTED).filter((_, index) => index % 2 === 0).join(" ");
		const found = UNKNOWN.exec(bare) ?? FOREIGN.exec(bare);
		if (found !== null) return `it uses ${found[0]}, which is not known here`;
	}
}
async function executed(tool, texts, calls, jobs, faults) {
	for (let run = 0; run < MAX_RUNS; run++) {
		const open = jobs.map((_, index) => index).filter((index) => !faults.has(jobs[index]?.text ?? 0));
		const outcome = open.length === 0 ? /* @__PURE__ */ new Map() : await runOnce(tool, texts, calls, jobs, open);
		if (outcome instanceof Map) return jobs.map(({ text }, index) => {
			const result = outcome.get(index);
			if (result !== void 0) return { text: result };
			const fault = faults.get(text);
			return fault === void 0 ? NOT_EXECUTED : { fault };
		});
		const refused = /_t(\d+)\.tpl/.exec(outcome.error)?.[1];
		if (refused === void 0 || faults.has(Number(refused))) return jobs.map(() => ({ fault: outcome.error }));
		faults.set(Number(refused), wordsOf(outcome.error));
	}
	return jobs.map(({ text }) => faults.has(text) ? { fault: faults.get(text) ?? "" } : void 0);
}
function wordsOf(error) {
	const [line = ""] = error.split("\n").filter((each) => each.includes("_t"));
	return line.replace(/^.*_t\d+\.tpl:?[\d:]*\)?:?\s*/, "").replace(/^executing "[^"]*" /, "").slice(0, 300);
}
const CHART = "chart";
async function runOnce(tool, texts, calls, jobs, open) {
	const encoded = (text) => new TextEncoder().encode(text);
	const used = new Set(open.map((index) => jobs[index]?.text));
	const lines = open.map((index) => {
		const { text, call } = jobs[index];
		return `r${index}: {{ include "t/templates/_t${text}.tpl" (fromJson (.Files.Get "params/${call}.json")) | toJson }}`;
	});
	const files = new Map([
		[`${CHART}/Chart.yaml`, encoded("apiVersion: v2\nname: t\nversion: 0.0.0\n")],
		[`${CHART}/templates/_helpers.tpl`, encoded(HELPERS)],
		[`${CHART}/templates/results.yaml`, encoded(`${lines.join("\n")}\n`)],
		...calls.map(({ params }, index) => [`${CHART}/params/${index}.json`, encoded(JSON.stringify(params))]),
		...texts.flatMap((text, index) => used.has(index) ? [[`${CHART}/templates/_t${index}.tpl`, encoded(asHelmHasIt(text))]] : [])
	]);
	try {
		const run = await withSandbox(files, (folder) => runTool(tool.path, [
			"template",
			"t",
			`./${CHART}`
		], { folder }));
		return "error" in run ? { error: run.error } : resultsIn(run.output);
	} catch (error) {
		if (!(error instanceof SandboxError)) throw error;
		return { error: error.message };
	}
}
function resultsIn(output) {
	return new Map([...output.matchAll(/^r(\d+): (".*")$/gm)].map(([, index, text = "\"\""]) => [Number(index), JSON.parse(text)]));
}
function asHelmHasIt(text) {
	let result = "";
	let from = 0;
	for (const { start, end } of templateActions(text)) {
		const named = text.slice(start, end).split(QUOTED).map((part, index) => index % 2 === 0 ? part.replaceAll(/(?<![\w.$])normalize\b/g, `include "${NORMALIZE}"`) : part);
		result += text.slice(from, start) + named.join("");
		from = end;
	}
	return result + text.slice(from);
}
async function roundOf(objects, found, following) {
	for (let count = 0;; count++) {
		const round = await roundWith(objects, found, following);
		const isMore = [await following.texts.readAsked(), await following.repositories.fetchAsked()];
		if (count === 10 || !isMore.includes(true)) return round;
	}
}
async function roundWith(objects, { objects: written }, following) {
	const { context, request: { builds } } = following;
	const lookup = lookupAmong([...objects, ...written]);
	const sets = objects.filter(isApplicationSet);
	const made = await Promise.all(sets.map((set) => applicationsOf(set, context, templatesBy(builds))));
	const all = [...objects, ...made.flatMap(({ applications }) => applications)];
	const deliveries = [...distinctBy(all.flatMap((object) => deliveriesOf(object, {
		context,
		lookup
	})), keyOfDelivery), ...made.flatMap(({ none }) => none)];
	const roots = deliveries.flatMap((delivery) => delivery.is === "folder" ? [rootOf(delivery, following)] : []);
	return {
		deliveries,
		roots: numbered(roots, (applied) => buildOf({
			root: applied.root,
			applied
		}), (applied, number) => ({
			...applied,
			number
		}))
	};
}
function rootOf(delivery, { request: { facts }, context, repositories }) {
	const { origin } = delivery;
	if (origin === void 0) return appliedRoot(delivery, facts, context);
	const kustomizations = new Map([...facts.kustomizations, ...repositories.kustomizations]);
	const files = new Map([...repositories.files].filter(([path]) => path.startsWith(`${origin.prefix}/`)));
	const place = placeInObject(origin.object, origin.at);
	return {
		...appliedRoot(delivery, {
			...facts,
			paths: context.paths,
			kustomizations
		}, context),
		fetched: {
			files,
			places: /* @__PURE__ */ new Map([[origin.prefix, place]])
		}
	};
}
function templatesBy(builds) {
	return async (calls) => {
		const tool = await builds.helm();
		if ("fault" in tool) return calls.map(({ texts }) => texts.map(() => ({ fault: tool.fault })));
		return helmTemplates(tool)(calls);
	};
}
function isApplicationSet({ apiVersion, kind }) {
	return kind === "ApplicationSet" && apiVersion.startsWith("argoproj.io/");
}
// src/render/gitops/follow-found.ts
const MAX_OBJECTS = 1e4;
async function followFound(found, request) {
	const { builds } = request;
	builds.repository ??= thisRepository(gitIn(process.cwd()), process.env);
	const texts = await knownTexts(request);
	const repositories = fetchedRepositories(request);
	const following = {
		request,
		context: deliveryContext(request, await builds.repository, texts.textOf, repositories),
		texts,
		repositories
	};
	let round = await roundOf(found.objects.filter(({ file }) => !found.builtFiles.has(file)), found, following);
	for (const stage of STAGES) for (let count = 0; count < 10; count++) {
		const next = await nextRound(round, stage(found), found, following);
		const isStable = keyOfDeliveries(next.deliveries) === keyOfDeliveries(round.deliveries);
		round = next;
		if (isStable) break;
	}
	const { roots } = round;
	const deliveries = round.deliveries.map((delivery) => withoutFetching(delivery, request.settings.fetch));
	return {
		roots,
		deliveries,
		releases: releasesIn(deliveries)
	};
}
const STAGES = [
	() => /* @__PURE__ */ new Set(),
	({ objects }) => new Set(objects.filter(({ kind }) => LEADING.includes(kind)).map(({ file }) => file)),
	({ files }) => files
];
const LEADING = [
	"Kustomization",
	"Application",
	"ApplicationSet"
];
async function nextRound({ roots, deliveries }, files, found, following) {
	const { request } = following;
	const { facts, settings } = request;
	const holding = rootsOf(facts, settings.kustomize.roots, { roots }).filter((reach) => isHolding(reach, reach.applied === void 0 ? files : found.files));
	const outputs = await buildObjects(holding, {
		...request,
		findsSetters: false
	});
	const built = [];
	for (const output of outputs) if (built.length < MAX_OBJECTS) built.push(...builtObjectsOf(output, found.objects, facts));
	const covered = new Set(outputs.flatMap(({ reach }) => [...reach.resources]));
	const unbuilt = await resourcesOfUnbuilt(holding, outputs, request);
	const alone = found.objects.filter(({ file }) => !covered.has(file) && (!found.builtFiles.has(file) || unbuilt.has(file)));
	const rendered = await chartObjects(found.charts, deliveries, request);
	return roundOf([
		...alone,
		...built,
		...rendered
	], found, following);
}
async function resourcesOfUnbuilt(reaches, outputs, { builds, settings }) {
	if (reaches.length === 0 || "fault" in await builds.tools(settings.kustomize)) return /* @__PURE__ */ new Set();
	const built = new Set(outputs.map(({ reach }) => buildOf(reach)));
	return new Set(reaches.filter((reach) => !built.has(buildOf(reach))).flatMap(({ resources }) => [...resources]));
}
function isHolding(reach, files) {
	return [...reach.resources].some((file) => files.has(file) || reach.fetched?.files.has(file));
}
export { followFound };
