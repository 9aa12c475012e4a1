import { NOTHING_RENDERED, count, folderOf, isFileOf, readSingleDocument, resolvePath, staysInRoot } from "./review-scan.js";
import { childOf, distinctBy, fieldOf, formatPath, groupBy, inlineCode, quoteGo, scalarText, textOf } from "./action-review-scan-reader.js";
import { canSkip, cutDocuments, groupOf, lastIndexWhere, lineAt, lineStarts, readContent, readDocuments, sizeMessage, textOfContent } from "./review-scan-reader.js";
import { ORIGIN, builtWorkload, kindKey, matchOriginals, originalWorkload, readOriginal } from "./built-manifests.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { findLocalFiles, pathFrom } from "./scan.js";
import { readFile, realpath, stat } from "node:fs/promises";
import { basename, dirname, isAbsolute, resolve } from "node:path";
// src/render/given/claimed-files.ts
const MAX_TRIALS = 4e5;
const NOTHING_CLAIMED = {
	fileOf: () => void 0,
	originalOf: () => void 0,
	charts: /* @__PURE__ */ new Set()
};
async function readClaimed(claims, request) {
	if (claims.length === 0) return NOTHING_CLAIMED;
	const { tree, podSpecs } = request;
	const candidates = candidatesIn(request);
	const known = new Map(distinctBy(claims, claimKey).map((claim) => [claimKey(claim), candidates(claim)]));
	const wanted = [...known.values()].flat().flatMap(({ file, chart }) => [file, ...chart === void 0 ? [] : [chart]]);
	const contents = wanted.length === 0 ? /* @__PURE__ */ new Map() : await tree.read([...new Set(wanted)]);
	const originals = /* @__PURE__ */ new Map();
	let left = MAX_TRIALS;
	const hasObject = (original, object) => {
		const objects = original?.objects ?? [];
		left -= objects.length;
		return left > 0 && objects.some((own) => isNamedAfter(object, own));
	};
	const originalOf = (file) => {
		if (originals.has(file)) return originals.get(file);
		const content = contents.get(file);
		const original = content !== void 0 && !isTemplateText(file, textOfContent(content) ?? "") ? readOriginal(file, content, podSpecs) : void 0;
		originals.set(file, original);
		return original;
	};
	const chartFiles = new Set([...known.values()].flat().flatMap(({ chart = [] }) => chart));
	const chartNames = new Map([...chartFiles].map((chart) => [chart, chartName(contents.get(chart))]));
	const isTemplateOf = ({ path }, chart) => chartNames.get(chart) === path.slice(0, path.indexOf("/"));
	const onlyOne = (fitting) => {
		const [only, ...others] = distinctBy(fitting, ({ file }) => file);
		return others.length === 0 ? only : void 0;
	};
	const thereOf = (claim) => (known.get(claimKey(claim)) ?? []).filter(({ file }) => contents.has(file));
	const templateOf = (claim) => onlyOne(thereOf(claim).filter(({ chart }) => chart !== void 0 && isTemplateOf(claim, chart)));
	return {
		originalOf,
		fileOf: (claim, object) => {
			if (claim.by === "helm") return templateOf(claim)?.file;
			return onlyOne(thereOf(claim).filter(({ file }) => hasObject(originalOf(file), object)))?.file;
		},
		charts: new Set(claims.flatMap((claim) => templateOf(claim)?.chart ?? []))
	};
}
function chartName(content) {
	return textOf(readSingleDocument(textOfContent(content) ?? "").value, "name");
}
function candidatesIn({ tree, facts }) {
	const files = new Set(tree.files.map(({ path }) => path));
	const folders = new Set([...facts.kustomizations.keys()].map(folderOf));
	let left = MAX_TRIALS;
	return ({ by, path }) => {
		const from = by === "helm" ? path.slice(path.indexOf("/") + 1) : path;
		const places = by === "helm" ? facts.charts : folders;
		left -= places.size;
		const candidates = (left > 0 ? [...places] : []).flatMap((folder) => {
			const file = resolvePath(folder, from);
			const chart = by === "helm" ? { chart: resolvePath(folder, "Chart.yaml") } : {};
			return staysInRoot(folder, from) && files.has(file) ? [{
				file,
				...chart
			}] : [];
		});
		return distinctBy(candidates, ({ file, chart }) => JSON.stringify([file, chart]));
	};
}
function isNamedAfter(object, own) {
	return object.name.includes(own.name) && kindKey(own) === kindKey(object);
}
function isTemplateText(file, text) {
	return /(^|\/)templates\//.test(file) && text.includes("{{");
}
function claimKey({ by, path }) {
	return `${by} ${path}`;
}
// src/render/given/claims.ts
const SOURCE = /^# Source: (.+)$/m;
function claimsIn(text, podSpecs) {
	if (!text.includes("config.kubernetes.io/origin") && !SOURCE.test(text)) return () => void 0;
	const documents = new Map(readDocuments(text, (document) => canSkip(document, podSpecs)).map((document) => [document.index, document]));
	return ({ document: index, objectPath }) => {
		const document = documents.get(index);
		const origin = originOf(objectPath.reduce(childOf, document?.value));
		if (origin !== void 0) return {
			by: "kustomize",
			path: origin
		};
		const source = document && SOURCE.exec(document.text)?.[1]?.trim();
		return source === void 0 ? void 0 : {
			by: "helm",
			path: source
		};
	};
}
function originOf(object) {
	const annotations = fieldOf(fieldOf(object, "metadata")?.value, "annotations")?.value;
	const text = textOf(annotations, ORIGIN);
	const origin = text === "" ? void 0 : readDocuments(text)[0]?.value;
	return fieldOf(origin, "repo") === void 0 ? scalarText(fieldOf(origin, "path")?.value) : void 0;
}
// src/render/given/given-workload.ts
const DOUBTS = {
	object: "the rendered manifest does not have it as this file does, and what makes the difference is not known",
	template: "which line of the template renders this is not known",
	mapped: "the map of rendered documents names one line for the whole document"
};
function givenWorkload(rendered, place) {
	const { file: via } = rendered;
	const given = {
		...rendered,
		via,
		deployedBy: via,
		isGiven: true,
		editAt: () => ({ reason: `${inlineCode(via)} was rendered elsewhere: repair what it is rendered from` })
	};
	if (place.is === "rendered") return given;
	if (place.is !== "object") {
		const { file, is } = place;
		const line = place.is === "mapped" ? place.line : 1;
		return {
			...given,
			...nowhere(given),
			file,
			line,
			locate: () => ({
				file,
				line,
				column: 1,
				doubt: DOUBTS[is]
			})
		};
	}
	const { file, from, original } = place;
	const written = originalWorkload(rendered, {
		from,
		written: original.manifest
	});
	const { document, line } = from;
	const built = builtWorkload(given, {
		via,
		root: via,
		build: via,
		file,
		document,
		line,
		...written
	});
	return {
		...built,
		editAt: given.editAt,
		locate: (path) => {
			const found = built.locate(path);
			return found.doubt === "which of the files that the kustomization builds of sets this field is not known" ? {
				file,
				line,
				column: 1,
				doubt: DOUBTS.object
			} : found;
		}
	};
}
function nowhere({ locateNamespace }) {
	return locateNamespace === void 0 ? {} : { locateNamespace: () => void 0 };
}
// src/render/given/place-map.ts
const EXPECTED = "expected {\"file\": \"path/from/the/root\", \"line\": 1}";
function parsePlaceMap(text, input) {
	const value = parseJson(text.replace(/^\ufeff/, ""), input);
	if (!isObject(value)) throw new ConfigurationError(`${input}: found no JSON object; ${EXAMPLE}`);
	return new Map(Object.entries(value).map(([key, place]) => {
		const refuse = (why) => new ConfigurationError(`${input}: ${JSON.stringify(key)}: ${why}`);
		if (!/#\d+$/.test(key) && key.split("/").length !== 3) throw refuse(`found a key of no document; ${EXAMPLE}`);
		if (!isObject(place)) throw refuse(`found no object; ${EXPECTED}`);
		const { file, line, ...others } = place;
		const [other] = Object.keys(others);
		if (other !== void 0) throw refuse(`found the key ${JSON.stringify(other)}; ${EXPECTED}`);
		if (typeof file !== "string" || !isFileOf(file)) throw refuse(`found the file ${JSON.stringify(file)}; expected a path from the root of the repository`);
		if (typeof line !== "number" || !Number.isSafeInteger(line) || line < 1) throw refuse(`found the line ${JSON.stringify(line)}; expected a number from 1 on`);
		return [key, {
			file,
			line
		}];
	}));
}
const EXAMPLE = "expected \"<rendered file>#<document, from 0>\" or \"<Kind>/<namespace>/<name>\" as keys";
function mapKeys({ path, name }, { document, identity: { kind, namespace = "", name: object } }) {
	return [
		`${name}#${document}`,
		`${path}#${document}`,
		`${kind}/${namespace}/${object}`
	];
}
function parseJson(text, input) {
	try {
		return JSON.parse(text);
	} catch (error) {
		throw new ConfigurationError(`${input}: found no JSON (${error.message}); ${EXAMPLE}`);
	}
}
function isObject(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
// src/render/given/given-manifest.ts
function readRendered(file, podSpecs) {
	const { path, content } = file;
	const text = textOfContent(content) ?? "";
	const { isTemplate: _, ...manifest } = readContent(path, content, podSpecs);
	return {
		...file,
		manifest,
		text,
		claimOf: claimsIn(text, podSpecs)
	};
}
function claimsOf(files) {
	return files.flatMap(({ manifest, claimOf }) => manifest.workloads.flatMap((workload) => claimOf(workload) ?? []));
}
function givenManifest(file, claimed, map, used) {
	const { path, manifest } = file;
	const claimedPlaces = placesInFiles(file, claimed);
	const placeOf = (workload) => {
		const keys = mapKeys(file, workload).filter((key) => map.has(key));
		for (const key of keys) used.add(key);
		const [mapped] = keys.flatMap((key) => map.get(key) ?? []);
		return mapped ? {
			is: "mapped",
			...mapped
		} : claimedPlaces.get(objectKey(workload)) ?? { is: "rendered" };
	};
	return {
		...manifest,
		deployedBy: path,
		isGiven: true,
		workloads: manifest.workloads.map((workload) => givenWorkload(workload, placeOf(workload)))
	};
}
const MAX_COMPARED = 1e7;
function placesInFiles({ manifest, claimOf }, { fileOf, originalOf }) {
	const objects = distinctBy(manifest.workloads, objectKey).flatMap((workload) => {
		const claim = claimOf(workload);
		const named = namedAs(workload);
		const file = claim && fileOf(claim, named);
		return file === void 0 ? [] : [{
			...named,
			key: objectKey(workload),
			file
		}];
	});
	const places = /* @__PURE__ */ new Map();
	for (const [file, ofFile] of groupBy(objects, (object) => object.file)) {
		const original = originalOf(file);
		const own = original?.objects ?? [];
		if (ofFile.length * own.length > MAX_COMPARED) continue;
		const matched = matchOriginals(ofFile, own);
		for (const [index, { key, name }] of ofFile.entries()) {
			const from = matched[index];
			const isFound = original !== void 0 && from !== void 0 && name.includes(from.name);
			places.set(key, isFound ? {
				is: "object",
				file,
				from,
				original
			} : {
				is: "template",
				file
			});
		}
	}
	return places;
}
function namedAs({ identity: { apiVersion, kind, name, namespace = "" } }) {
	return {
		group: groupOf(apiVersion),
		kind,
		name,
		namespace
	};
}
function objectKey({ document, objectPath }) {
	return `${document} ${formatPath(objectPath)}`;
}
// src/render/given/given-notes.ts
const MAX_NAMED = 5;
function givenNotes({ base, head, shown, map }, used) {
	const note = (code, message) => ({
		file: shown,
		line: 1,
		column: 1,
		path: "",
		code,
		message
	});
	const [files, before] = [head, base].map((side) => count(side.files.length, "rendered file", "rendered files"));
	const unused = [...map.keys()].filter((key) => !used.has(key));
	const named = unused.slice(0, MAX_NAMED).map(quoteGo).join(", ");
	const more = unused.length > MAX_NAMED ? ` and ${unused.length - MAX_NAMED} more` : "";
	return [
		note("rendered-elsewhere", `compared ${files} of head with ${before} of base`),
		...head.links === 0 ? [] : [note("link", `${count(head.links, "symbolic link", "symbolic links")} not followed: render into files`)],
		...unused.length === 0 ? [] : [note("rendered-map", `the map has keys that no rendered pod of head has: ${named}${more}`)]
	];
}
// src/render/given/read-given.ts
async function readGiven(paths) {
	const [base, head, map] = await Promise.all([
		find(paths.base, paths, "render the base into it, or make an empty folder where there was nothing before"),
		find(paths.head, paths, "render the head into it"),
		paths.map && find(paths.map, paths, "write the map there, or leave this out")
	]);
	if (base.real === head.real) throw new ConfigurationError(`${paths.base.input}: the same place as ${paths.head.input}: render into two folders`);
	const shown = shownPath(head.real, paths);
	const [before, after] = await Promise.all([readSide(base, head, shown), readSide(head, head, shown)]);
	if (after.files.length === 0) throw new ConfigurationError(`${paths.head.input}: found no rendered file (*.yaml, *.yml, *.json) in ${paths.head.path}: render the head into it; an empty file there says that nothing is left`);
	return {
		base: before,
		head: after,
		shown,
		map: (map && paths.map && parsePlaceMap(await readMap(map, paths.map), paths.map.input)) ?? /* @__PURE__ */ new Map()
	};
}
async function find({ input, path }, { folder, root, isConfined }, remedy) {
	const absolute = resolve(folder, path);
	const entry = await stat(absolute).catch((error) => {
		const why = error.code === "ENOENT" || error.code === "ENOTDIR" ? "no such file or folder" : "cannot be read";
		throw new ConfigurationError(`${input}: ${path}: ${why}: ${remedy}`);
	});
	const real = await realpath(absolute).catch(() => absolute);
	if (isConfined && !isWithin(real, await realpath(root))) throw new ConfigurationError(`${input}: ${path}: lies outside of the workspace: render into a folder of it`);
	return {
		path: absolute,
		real,
		isFolder: entry.isDirectory()
	};
}
function isWithin(path, root) {
	const from = pathFrom(root, path);
	return from !== ".." && !from.startsWith("../") && !isAbsolute(from);
}
function shownPath(real, { head, root }) {
	return isWithin(real, root) ? pathFrom(root, real) : head.path.replace(/\/+$/, "");
}
async function readSide({ path, isFolder }, head, shown) {
	const { files, folders } = await findLocalFiles({
		root: isFolder ? path : dirname(path),
		isRepository: false,
		paths: [path]
	});
	return {
		files: files.map(({ path: found, isLink, content }) => {
			const name = isFolder ? found : basename(path);
			return {
				path: head.isFolder ? [shown, name].filter((part) => part !== "").join("/") : shown,
				name,
				content: isLink ? NOT_FOLLOWED : content(found)
			};
		}),
		links: folders.reduce((sum, { links }) => sum + links, 0)
	};
}
const NOT_FOLLOWED = {
	unreadable: "a symbolic link, which is not followed: render into a file",
	reason: "unreadable"
};
async function readMap({ path }, { input, path: name }) {
	const { size } = await stat(path);
	if (size > 5242880) throw new ConfigurationError(`${input}: ${name}: ${sizeMessage(size)}`);
	return readFile(path, "utf8").catch(({ code, message }) => {
		throw new ConfigurationError(`${input}: ${name}: cannot be read (${code ?? message}): name a file`);
	});
}
// src/render/given/without-said.ts
function saidOf(files) {
	const remarks = /* @__PURE__ */ new Map();
	for (const file of files) {
		const documentOf = documentAt(file);
		for (const remark of [...file.manifest.notes, ...file.manifest.notEvaluated]) {
			const document = documentOf(remark);
			const said = remarks.get(document) ?? /* @__PURE__ */ new Set();
			remarks.set(document, said.add(remark.message));
		}
	}
	return remarks;
}
function withoutSaid(files, other) {
	return files.map((file) => {
		const { notes, notEvaluated } = file.manifest;
		if (notes.length + notEvaluated.length === 0) return file;
		const documentOf = documentAt(file);
		const isOwn = (remark) => other.get(documentOf(remark))?.has(remark.message) !== true;
		const manifest = {
			...file.manifest,
			notes: notes.filter(isOwn),
			notEvaluated: notEvaluated.filter(isOwn)
		};
		return {
			...file,
			manifest
		};
	});
}
function documentAt({ text }) {
	let cut;
	return ({ line }) => {
		cut ??= cutText(text);
		const { texts, lines } = cut;
		return texts[lastIndexWhere(lines.length, (document) => (lines[document] ?? 0) <= line)] ?? text;
	};
}
function cutText(text) {
	const cuts = cutDocuments(text);
	const starts = lineStarts(text);
	return {
		texts: cuts.map(({ start, end }) => text.slice(start, end).trim()),
		lines: cuts.map(({ start }) => lineAt(starts, start) + 1)
	};
}
// src/render/given/render-given.ts
async function renderGiven(paths, { repository, trees }, podSpecs) {
	const given = await readGiven(paths);
	const [was, is] = [given.base, given.head].map(({ files }) => files.map((file) => readRendered(file, podSpecs)));
	const [before, after] = [withoutSaid(was, saidOf(is)), withoutSaid(is, saidOf(was))];
	const used = /* @__PURE__ */ new Set();
	const render = async (side, files, map) => {
		const { facts } = repository[side];
		const claimed = await readClaimed(claimsOf(files), {
			tree: trees[side],
			facts,
			podSpecs
		});
		const manifests = files.map((file) => givenManifest(file, claimed, map, used));
		const namespaces = manifests.flatMap((manifest) => manifest.namespaces);
		const givenNamespaces = groupBy(namespaces, ({ file }) => file);
		return {
			...NOTHING_RENDERED,
			manifests,
			givenNamespaces,
			explained: claimed.charts
		};
	};
	const [base, head] = await Promise.all([render("base", before, /* @__PURE__ */ new Map()), render("head", after, given.map)]);
	const explained = new Set([...head.explained].filter((chart) => base.explained.has(chart)));
	return {
		base: {
			...base,
			explained
		},
		head: {
			...head,
			explained,
			notes: givenNotes(given, used)
		}
	};
}
export { renderGiven };
