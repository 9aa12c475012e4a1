import { compareText, fieldOf, inlineCode, textOf } from "./action-review-scan-reader.js";
import { readDocuments, textOfContent } from "./review-scan-reader.js";
import { belowFolder, buildOfRelease, chartFilesBy, folderOf, followLinks, homeOf, isBelow, isChartData, isHelmFile, linksOf, mergedValues, outerCharts, pathBelow, readSingleDocument, readsFiles, releasesOf, resolvePath, setValues, staysInRoot } from "./review-scan.js";
import { SandboxError, withSandbox } from "./canonical-json.js";
import { runTool } from "./find-program.js";
import { createHash } from "node:crypto";
// src/repository/helm/chart-file.ts
function readChartFile(folder, text, requirements) {
	const [chart, dependencies] = [text, requirements ?? text].map((each) => readDocuments(each)[0]?.value);
	return {
		name: textOf(chart, "name"),
		isLibrary: textOf(chart, "type") === "library",
		dependencies: [...new Set(requirements === void 0 ? [chart] : [chart, dependencies])].flatMap((value) => dependenciesOf(value, folder))
	};
}
function dependenciesOf(value, folder) {
	const list = fieldOf(value, "dependencies")?.value;
	if (list?.kind !== "list") return [];
	return list.items.flatMap((item) => {
		const [name, alias, repository] = [
			"name",
			"alias",
			"repository"
		].map((key) => textOf(item, key));
		if (name === void 0 || name === "") return [];
		const path = repository?.startsWith("file://") ? repository.slice(7) : void 0;
		return {
			name,
			...alias ? { alias } : {},
			...path !== void 0 && staysInRoot(folder, path) ? { folder: resolvePath(folder, path) } : {}
		};
	});
}
// src/repository/helm/chart-tree.ts
const MAX_DEPTH = 12;
const MAX_CHARTS = 500;
function chartTree(folder, filesOf, contents) {
	const files = /* @__PURE__ */ new Map();
	let count = 0;
	const put = (from, at, above) => {
		const own = filesOf(from);
		for (const [path, source] of own) files.set(at + path, source);
		const { dependencies } = chartFileIn(from, own, contents);
		for (const { name, folder: needed } of dependencies) {
			if (needed === void 0 || above.includes(needed) || above.length >= MAX_DEPTH || count >= MAX_CHARTS) continue;
			if (!filesOf(needed).has("Chart.yaml")) continue;
			if (isPacked(name, `${at}charts/`, files, contents)) continue;
			count++;
			const place = `${at}charts/${name}/`;
			put(needed, place, [...above, needed]);
		}
	};
	put(folder, "", [folder]);
	return {
		files,
		root: nodeAt("", files, contents)
	};
}
function neededFolders(folder, filesOf, contents) {
	const found = /* @__PURE__ */ new Set([folder]);
	for (const each of found) for (const { folder: needed } of chartFileIn(each, filesOf(each), contents).dependencies) if (needed !== void 0 && filesOf(needed).has("Chart.yaml")) found.add(needed);
	return [...found];
}
function chartFileIn(folder, files, contents, at = "") {
	const textOf = (name) => textOfContent(contents.get(files.get(at + name) ?? ""));
	return readChartFile(folder, textOf("Chart.yaml") ?? "", textOf("requirements.yaml"));
}
function isPacked(name, prefix, files, contents) {
	return [...files.keys()].some((path) => {
		const rest = below(path, prefix);
		if (rest === void 0) return false;
		if (isArchiveOf(rest, name)) return true;
		const [, folder] = /^([^/]+)\/Chart\.yaml$/.exec(rest) ?? [];
		return folder !== void 0 && chartFileIn("", files, contents, `${prefix}${folder}/`).name === name;
	});
}
function isArchiveOf(file, name) {
	return file.startsWith(`${name}-`) && /^\d[^/]*\.tgz$/.test(file.slice(name.length + 1));
}
function nodeAt(at, files, contents, depth = 0) {
	const { name, isLibrary, dependencies } = chartFileIn("", files, contents, at);
	const prefix = `${at}charts/`;
	const folders = new Set([...files.keys()].flatMap((path) => /^([^/]+)\/Chart\.yaml$/.exec(below(path, prefix) ?? "")?.[1] ?? []));
	return {
		name,
		at,
		isLibrary,
		charts: (depth >= MAX_DEPTH ? [] : [...folders].map((folder) => nodeAt(`${prefix}${folder}/`, files, contents, depth + 1))).flatMap((chart) => named(chart, dependencies))
	};
}
function named(chart, dependencies) {
	const needed = dependencies.filter(({ name }) => name === chart.name);
	return needed.length === 0 ? [chart] : needed.map(({ name, alias }) => ({
		...chart,
		name: alias ?? name
	}));
}
function below(path, prefix) {
	return path.startsWith(prefix) ? path.slice(prefix.length) : void 0;
}
function templateAt({ files, root }, source) {
	let node = root;
	let rest = below(source, `${root.name}/`);
	while (node !== void 0 && rest !== void 0) {
		const path = node.at + rest;
		const [, name, further] = /^charts\/([^/]+)\/(.+)$/s.exec(rest) ?? [];
		if (name === void 0) return files.has(path) ? path : void 0;
		node = node.charts.find((chart) => chart.name === name);
		rest = further;
	}
}
function chartNodes(node, keys = []) {
	return [...node.charts.flatMap((chart) => chartNodes(chart, [...keys, chart.name])), {
		node,
		keys
	}];
}
// src/repository/helm/rendered-documents.ts
const HEADER = /^---\n# Source: (.+)\n/gm;
function renderedDocuments(output) {
	const headers = [...output.matchAll(HEADER)];
	return headers.map(({ index, 0: header, 1: source = "" }, position) => ({
		source,
		text: output.slice(index + header.length, headers[position + 1]?.index ?? output.length)
	}));
}
// src/render/helm/kube-version.ts
function kubeVersionOf({ version, clusterVersion }) {
	return `${clusterVersion ?? (version === "latest" ? "v1.37" : version)}.0`;
}
// src/render/gitops/remote-places.ts
function remotePlaces(releases) {
	return new Map(releases.flatMap((release) => {
		const { remote, stated } = release;
		if (remote === void 0) return [];
		return [[buildOfRelease(release), {
			release,
			place: remote.place,
			folder: stated.path
		}]];
	}));
}
function placedAtVersion(manifest, remotes) {
	const remote = remotes.get(manifest.build ?? "");
	if (remote === void 0) return manifest;
	const { place, release } = remote;
	const { file, document } = release.delivery.object;
	const noteAt = (note) => isInChart(note.file, remote) ? {
		...note,
		file: place.file,
		line: place.line
	} : note;
	return {
		...manifest,
		file,
		workloads: manifest.workloads.map((workload) => {
			const { locateNamespace: _, ...rest } = workload;
			return {
				...rest,
				file,
				document,
				line: place.file === file ? place.line : release.delivery.object.line,
				locate: (path) => locationOf(workload.locate(path), remote)
			};
		}),
		namespaces: manifest.namespaces.map((namespace) => ({
			...namespace,
			file,
			document,
			line: place.line,
			locateLabel: () => place
		})),
		notEvaluated: manifest.notEvaluated.map((fault) => ({
			...noteAt(fault),
			document
		})),
		notes: manifest.notes.map(noteAt)
	};
}
function noteHere(note, remotes) {
	const [remote = [...remotes.values()].find((each) => isInChart(note.file, each))] = (note.builds ?? []).flatMap((build) => remotes.get(build) ?? []);
	return remote === void 0 ? note : {
		...note,
		...remote.place
	};
}
function locationOf(location, remote) {
	if (!isInChart(location.file, remote)) return withoutFolder(location, remote);
	const { file, line, doubt } = location;
	const path = file.slice(remote.folder.length + 1);
	return {
		...remote.place,
		also: `${inlineCode(doubt === void 0 ? `${path}:${line}` : path)} of the chart sets it`
	};
}
function withoutFolder(location, remote) {
	const { handedThrough, also, ...rest } = location;
	if (handedThrough !== void 0 && !isInChart(handedThrough.file, remote)) return location;
	const words = also?.replaceAll(`\`${remote.folder}/`, "`");
	return {
		...rest,
		...words === void 0 ? {} : { also: words }
	};
}
function isInChart(file, { folder }) {
	return file.startsWith(`${folder}/`);
}
// src/render/gitops/values-of-objects.ts
function withValuesOfObjects(tree, releases) {
	const files = filesOf(releases);
	if (files.size === 0) return tree;
	return {
		...tree,
		read: async (paths) => {
			const read = await tree.read(paths.filter((path) => !files.has(path)));
			const ofObjects = paths.flatMap((path) => {
				const file = files.get(path);
				return file === void 0 ? [] : [[path, { bytes: new TextEncoder().encode(file.text) }]];
			});
			return new Map([...read, ...ofObjects]);
		}
	};
}
const DOUBT = "the values of this object are put together of several places";
function inObjects(rendering, releases) {
	const files = filesOf(releases);
	const remotes = remotePlaces(releases);
	if (files.size + remotes.size === 0) return rendering;
	const isRemote = (path) => [...remotes.values()].some(({ folder }) => path.startsWith(`${folder}/`));
	const isHere = (path) => !files.has(path) && !isRemote(path);
	const blocks = [...files].flatMap(([name, { block }]) => block === void 0 ? [] : [[name, block]]);
	const homesOf = (path) => isRemote(path) ? [] : [files.get(path)?.place.file ?? path];
	const notes = new Map(rendering.notes.map((note) => [note, noteHere(note, remotes)]));
	return {
		...rendering,
		manifests: rendering.manifests.map((manifest) => placedAtVersion(placed(manifest, files), remotes)),
		blocks: new Map([...rendering.blocks, ...blocks]),
		sources: new Set([...rendering.sources].flatMap((path) => homesOf(path))),
		files: new Set([...rendering.files].filter(isHere)),
		chartFiles: new Map([...rendering.chartFiles].map(([build, paths]) => [build, new Set([...paths].flatMap(homesOf))])),
		chartTexts: new Map([...rendering.chartTexts].filter(([path]) => isHere(path))),
		explained: new Set([...rendering.explained].filter(isHere)),
		notes: [...notes.values()],
		refused: new Map([...rendering.refused].map(([build, note]) => [build, notes.get(note) ?? note])),
		patchesOf: (workload) => rendering.patchesOf(workload).flatMap((patch) => patchIn(patch, files)),
		again: async (texts) => inObjects(await rendering.again(withValues(texts, files)), releases)
	};
}
function filesOf(releases) {
	return new Map(releases.flatMap(({ valuesFiles }) => valuesFiles.map((file) => [file.name, file])));
}
function placed(manifest, files) {
	return {
		...manifest,
		workloads: manifest.workloads.map((workload) => ({
			...workload,
			locate: (path) => locationIn(workload.locate(path), files),
			editAt: (path) => {
				const address = workload.editAt(path);
				const file = "reason" in address ? void 0 : files.get(address.file);
				return file === void 0 || file.block !== void 0 ? address : { reason: whyNoEdit(file) };
			}
		}))
	};
}
function whyNoEdit({ fetched }) {
	return fetched === void 0 ? "the values of this object are put together of several places, and which of them sets it is not known" : `${inlineCode(fetched)} sets it, which is not in this repository`;
}
function locationIn(location, files) {
	const values = files.get(location.file);
	if (values === void 0) return location;
	const { block, place } = values;
	const { end: _, ...rest } = location;
	if (block === void 0) {
		const found = values.locate?.(location);
		return found === void 0 ? {
			...rest,
			...place,
			doubt: DOUBT
		} : {
			...rest,
			...found
		};
	}
	const { line, column } = location;
	return {
		...rest,
		file: block.file,
		line: block.line + line - 1,
		column: column + block.indent
	};
}
function patchIn(patch, files) {
	const values = files.get(patch.file);
	if (values === void 0) return [patch];
	return values.block === void 0 || values.fileText === void 0 ? [] : [{
		...patch,
		file: values.block.file,
		text: values.fileText,
		block: values.block
	}];
}
function withValues(texts, files) {
	const ofObjects = [...files].flatMap(([name, { place, textIn }]) => {
		const text = texts.get(place.file);
		const values = text === void 0 ? void 0 : textIn(text);
		return values === void 0 ? [] : [[name, values]];
	});
	return ofObjects.length === 0 ? texts : new Map([...texts, ...ofObjects]);
}
// src/render/helm/ready-chart.ts
const MAX_DATA = 500;
const DESCRIBING = ["Chart.yaml", "requirements.yaml"];
async function readCharts(request) {
	const { facts, settings, changed } = request;
	const applied = request.applied?.releases ?? [];
	const tree = withValuesOfObjects(request.tree, applied);
	const stated = [...settings.charts, ...applied.map((release) => release.stated)];
	const statedThere = (request.otherApplied?.releases ?? []).map((release) => release.stated);
	const outer = outerCharts(facts.charts, request.other?.charts);
	if (outer.length === 0) return {
		charts: [],
		unmade: [],
		maybeValues: [],
		sharedFolders: [],
		strays: settings.charts
	};
	const { paths, links } = await filesFor(outer, request);
	const allFilesOf = chartFilesBy([...paths], links);
	const describing = [...facts.charts].flatMap((folder) => DESCRIBING.map((name) => followLinks(links, pathBelow(folder, name))));
	const contents = new Map(await tree.read([...new Set(describing)]));
	const ready = [];
	const libraries = [];
	const unreached = [];
	for (const folder of outer) {
		const chart = readChartFile(folder, textOfContent(contents.get(allFilesOf(folder).get("Chart.yaml") ?? "")) ?? "");
		if (chart.isLibrary) {
			libraries.push(folder);
			continue;
		}
		const own = (some) => releasesOf(folder, chart.name, some, paths, allFilesOf(folder));
		const releases = [...own(stated), ...isReleasedOnlyHere(folder, request) ? own([]) : []];
		const folders = neededFolders(folder, allFilesOf, contents);
		const helmFiles = folders.flatMap((each) => [...allFilesOf(each)].filter(([name]) => isHelmFile("", name)));
		const data = folders.flatMap((each) => [...allFilesOf(each)].flatMap(([name, path]) => isData(name) ? [path] : []));
		const owned = new Set(helmFiles.map(([, path]) => path));
		const known = /* @__PURE__ */ new Set([...owned, ...releases.flatMap((release) => release.values)]);
		const stating = /* @__PURE__ */ new Set([...releases.flatMap((release) => release.applied?.files ?? []), ...statedThere.flatMap(({ path, applied, values }) => path === folder ? [...applied?.files ?? [], ...values] : [])]);
		const isReached = (isPart) => changed === void 0 || [...changed].some((path) => folders.some((each) => isBelow(path, each) && isPart(each, path)) || known.has(path) || stating.has(path));
		const isChanged = isReached((each, path) => isHelmFile(each, path) || links.has(path));
		if (!isChanged && !isReached(isChartData)) continue;
		await readMore(known);
		const isReading = data.length <= MAX_DATA || [...known].some((path) => readsFiles(textOfContent(contents.get(path)) ?? ""));
		if (!isChanged && !isReading) {
			unreached.push(folder);
			continue;
		}
		const sources = new Set(isReading ? [...known, ...data] : known);
		await readMore(sources);
		const filesOf = (each) => new Map([...allFilesOf(each)].filter(([name, path]) => isHelmFile("", name) || isReading && sources.has(path)));
		ready.push({
			folder,
			releases,
			sources,
			data: new Set(data.filter((path) => !owned.has(path))),
			filesOf,
			contents
		});
	}
	const rendered = outer.filter((folder) => !libraries.includes(folder));
	const isBelowSome = (chart) => unreached.some((folder) => isBelow(`${chart}/`, folder));
	const unmade = [...libraries, ...[...facts.charts].filter(isBelowSome)];
	const released = new Set(stated.flatMap((entry) => entry.values));
	const maybeValues = await valuesAmong([...changed ?? []].filter((path) => paths.has(path) && !released.has(path)), rendered, tree);
	const isReady = new Set(ready.map(({ folder }) => folder));
	return {
		charts: ready,
		unmade,
		maybeValues,
		sharedFolders: outer.flatMap((folder) => isReady.has(folder) ? [] : neededFolders(folder, allFilesOf, contents).slice(1)),
		strays: settings.charts.filter(({ path }) => !rendered.includes(path))
	};
	async function readMore(some) {
		const missing = [...some].filter((path) => !contents.has(path));
		for (const [path, content] of await tree.read(missing)) contents.set(path, content);
	}
	function isData(name) {
		return !isHelmFile("", name) && isChartData("", name);
	}
}
function isReleasedOnlyHere(folder, { other, settings, applied, otherApplied }) {
	if (other === void 0 || otherApplied === void 0 || !other.charts.has(folder)) return false;
	const names = ({ releases }) => releases.some(({ stated }) => stated.path === folder);
	return !settings.charts.some(({ path }) => path === folder) && applied !== void 0 && names(applied) && !names(otherApplied);
}
async function filesFor(charts, { tree, facts }) {
	const more = await tree.listBelow?.(charts) ?? [];
	const links = new Map([...facts.links, ...linksOf(more, /* @__PURE__ */ new Map())]);
	const paths = new Set([...tree.files, ...more].map(({ path }) => path).sort(compareText));
	for (const link of links.keys()) paths.delete(link);
	return {
		paths,
		links
	};
}
const NO_VALUES = /(?:^|\/)(?:tests?|crds|__snapshot__)\//;
async function valuesAmong(changed, charts, { read }) {
	const mayBe = changed.filter((path) => {
		if (!/\.(?:ya?ml|json)$/.test(path)) return false;
		const folder = charts.filter((chart) => isBelow(path, chart)).sort((a, b) => b.length - a.length)[0];
		if (folder === void 0 || isHelmFile(folder, path)) return false;
		const name = belowFolder(folder, path);
		return !NO_VALUES.test(name) && !name.startsWith(".github/");
	});
	const contents = await read(mayBe);
	return mayBe.filter((path) => {
		const value = readSingleDocument(textOfContent(contents.get(path)) ?? "").value;
		return value?.kind === "mapping" && fieldOf(value, "kind") === void 0;
	});
}
// src/render/helm/values/release-values.ts
function releaseValues({ tree, contents, isFetched }, release) {
	const fixed = isFetched === void 0 ? {} : { isFixed: isFetched };
	const layers = [
		...chartNodes(tree.root).flatMap(({ node, keys }) => node.at === "" && release.isWithoutChartValues ? [] : layerOf(tree.files.get(`${node.at}values.yaml`), keys, contents).map((layer) => ({
			...layer,
			...fixed
		}))),
		...filesOfRelease(release, contents),
		...setLayers(release, contents)
	];
	return {
		layers,
		merged: mergedValues(layers)
	};
}
function setOf(release, contents) {
	return setValues(release.set, mergedValues(filesOfRelease(release, contents)));
}
function layerOf(file, prefix, contents) {
	const text = file === void 0 ? void 0 : textOfContent(contents.get(file));
	if (file === void 0 || text === void 0) return [];
	const { value, offset = 0 } = readDocuments(text)[0] ?? {};
	return value?.kind === "mapping" ? [{
		file,
		prefix,
		values: value,
		text,
		offset
	}] : [];
}
function filesOfRelease({ values }, contents) {
	return values.flatMap((file) => layerOf(file, [], contents).map((layer) => ({
		...layer,
		isOfRelease: true
	})));
}
function setLayers(release, contents) {
	const { set, setPlaces = {}, place } = release;
	const keys = Object.keys(set);
	return (Object.keys(setPlaces).length === 0 ? [keys] : keys.map((key) => [key])).flatMap((some) => {
		const part = Object.fromEntries(some.map((key) => [key, set[key] ?? null]));
		const text = JSON.stringify(setOf({
			...release,
			set: part
		}, contents));
		const { value, offset } = readSingleDocument(text);
		const where = setPlaces[some[0] ?? ""] ?? place;
		if (where === void 0 || value?.kind !== "mapping" || value.entries.size === 0) return [];
		return [{
			file: where.file,
			prefix: [],
			values: value,
			text,
			offset,
			place: where
		}];
	});
}
// src/render/helm/render-releases.ts
async function renderReleases(chart, asked, options) {
	const calls = withoutChartValues(asked);
	const { renders } = options.builds;
	const digest = digestOf(chart);
	const keys = calls.map((call) => keyOf(digest, call, chart, options));
	const missing = calls.filter((_, index) => !renders.has(keys[index] ?? ""));
	for (const texts of new Set(missing.map((call) => call.texts))) {
		const alike = missing.filter((call) => call.texts === texts);
		const runs = runAll(chart, alike, texts, options);
		for (const [index, call] of alike.entries()) renders.set(keys[calls.indexOf(call)] ?? "", runs.then((all) => all[index] ?? NOT_RUN));
	}
	return Promise.all(keys.map(async (key) => await renders.get(key) ?? NOT_RUN));
}
function withoutChartValues(calls) {
	const emptied = /* @__PURE__ */ new Map();
	return calls.map((call) => {
		if (call.release.isWithoutChartValues !== true) return call;
		const texts = emptied.get(call.texts) ?? new Map([...call.texts ?? [], ["values.yaml", "{}\n"]]);
		emptied.set(call.texts, texts);
		return {
			...call,
			texts
		};
	});
}
const NOT_RUN = {
	error: "was not run",
	why: "start"
};
const CHART = "chart";
const VALUES = "values";
const OVERLAYS = "overlays";
async function runAll({ tree, contents, skipsSchema }, calls, texts, { tool, kubeVersion }) {
	const files = /* @__PURE__ */ new Map();
	for (const [path, source] of tree.files) {
		const content = contents.get(source);
		const text = texts?.get(path);
		if (text !== void 0) files.set(`${CHART}/${path}`, new TextEncoder().encode(text));
		else if (content !== void 0 && "bytes" in content) files.set(`${CHART}/${path}`, content.bytes);
		else if (content !== void 0) return failed(calls, `${JSON.stringify(source)}: ${content.unreadable}`);
	}
	const valuesFiles = [...new Set(calls.flatMap(({ release }) => release.values))];
	const nameOf = (path) => `${VALUES}/${valuesFiles.indexOf(path)}.yaml`;
	for (const path of valuesFiles) {
		const content = contents.get(path);
		if (content !== void 0 && "bytes" in content) files.set(nameOf(path), content.bytes);
	}
	const withPaths = (run) => "error" in run ? {
		...run,
		error: run.error.replaceAll(/\bvalues\/(\d+)\.yaml/g, (name, index) => homeOf(valuesFiles[Number(index)] ?? name))
	} : run;
	for (const [index, { overlay, release }] of calls.entries()) {
		const set = new TextEncoder().encode(JSON.stringify(setOf(release, contents)));
		files.set(`${OVERLAYS}/${index}.set.json`, set);
		if (overlay === void 0) continue;
		files.set(`${OVERLAYS}/${index}.json`, new TextEncoder().encode(JSON.stringify(overlay)));
	}
	try {
		return await withSandbox(files, (folder) => Promise.all(calls.map(({ release, overlay, isDebug = false }, index) => {
			const { name, namespace = "default", values, set, apiVersions } = release;
			const args = [
				...[
					"template",
					name,
					`./${CHART}`,
					"--namespace",
					namespace
				],
				...["--kube-version", release.kubeVersion ?? kubeVersion],
				...apiVersions.flatMap((version) => ["--api-versions", version]),
				...values.flatMap((path) => ["--values", nameOf(path)]),
				...Object.keys(set).length === 0 ? [] : ["--values", `${OVERLAYS}/${index}.set.json`],
				...overlay === void 0 ? [] : ["--values", `${OVERLAYS}/${index}.json`],
				...overlay === void 0 && skipsSchema === void 0 ? [] : ["--skip-schema-validation"],
				...release.isWithoutTests ? ["--skip-tests"] : [],
				...isDebug ? ["--debug"] : []
			];
			return runTool(tool.path, args, { folder }).then(withPaths);
		})));
	} catch (error) {
		if (!(error instanceof SandboxError)) throw error;
		return failed(calls, error.message.replaceAll(`"${CHART}/`, "\""));
	}
}
function failed(calls, error) {
	return calls.map(() => ({
		error,
		why: "start"
	}));
}
function digestOf(chart) {
	const known = DIGESTS.get(chart);
	if (known !== void 0) return known;
	const hash = createHash("sha256");
	for (const [path, source] of [...chart.tree.files].sort()) hash.update(JSON.stringify(path)).update(bytesOf(chart, source));
	const digest = hash.digest("hex");
	DIGESTS.set(chart, digest);
	return digest;
}
const DIGESTS = /* @__PURE__ */ new WeakMap();
function bytesOf({ contents }, path) {
	const content = contents.get(path);
	return content !== void 0 && "bytes" in content ? content.bytes : /* @__PURE__ */ new Uint8Array();
}
function keyOf(digest, call, chart, { kubeVersion }) {
	const { release, overlay, texts, isDebug, attempt } = call;
	const { applied: _, postRendering: __, place: ___, setPlaces: ____, ...asked } = release;
	const hash = createHash("sha256").update(digest);
	hash.update(JSON.stringify([
		asked,
		chart.skipsSchema,
		overlay,
		isDebug,
		attempt,
		kubeVersion,
		[...texts ?? []]
	]));
	for (const path of release.values) hash.update(path).update(bytesOf(chart, path));
	return hash.digest("hex");
}
// src/render/helm/template-source.ts
function templateSource(tree, contents, source) {
	const textOf = (path) => textOfContent(contents.get(tree.files.get(path) ?? "")) ?? "";
	const path = templateAt(tree, source);
	const file = path === void 0 ? void 0 : tree.files.get(path);
	if (path !== void 0 && file !== void 0) return {
		file,
		path,
		text: textOf(path)
	};
	const name = source.slice(0, source.lastIndexOf("/templates/")).split("/").at(-1) ?? "";
	const chart = tree.files.get("Chart.yaml") ?? "";
	const archive = [...tree.files.keys()].find((each) => each.endsWith(".tgz") && each.includes(`charts/${name}-`));
	const needing = archive === void 0 ? void 0 : `${folderOf(folderOf(archive))}/Chart.yaml`.replace(/^\//, "");
	const text = textOf(needing ?? "Chart.yaml");
	const line = text.split("\n").findIndex((each) => /^\s*(?:- )?\s*(?:name|alias):/.test(each) && each.includes(name));
	return {
		file: tree.files.get(needing ?? "") ?? chart,
		text,
		line: Math.max(1, line + 1),
		doubt: `it comes from the chart ${JSON.stringify(name)}, which is an archive`
	};
}
// src/repository/helm/template-actions.ts
function templateActions(text) {
	const actions = [];
	for (let start = text.indexOf("{{"); start !== -1; start = text.indexOf("{{", actions.at(-1)?.end)) {
		const trimsBefore = /^-\s/.test(text.slice(start + 2, start + 4));
		const inside = start + (trimsBefore ? 3 : 2);
		const close = /^\s*\/\*/.test(text.slice(inside, inside + 64)) ? closeOfComment(text, inside) : closeOf(text, inside);
		const end = close === -1 ? text.length : close + 2;
		const trimsAfter = close !== -1 && /\s-$/.test(text.slice(inside, close));
		const code = text.slice(inside, close === -1 ? end : close - (trimsAfter ? 1 : 0)).trim();
		actions.push({
			start,
			end,
			code,
			trimsBefore,
			trimsAfter
		});
	}
	return actions;
}
function templateLines(text) {
	const actions = templateActions(text);
	let start = 0;
	let next = 0;
	return text.split("\n").map((line) => {
		const from = start;
		const end = from + line.length;
		start = end + 1;
		while ((actions[next]?.end ?? Infinity) <= from) next++;
		const own = [];
		for (let at = next; (actions[at]?.start ?? Infinity) < end; at++) {
			const action = actions[at];
			own.push({
				...action,
				start: action.start - from,
				end: action.end - from
			});
		}
		return {
			text: line,
			actions: own,
			isCut: own.some((action) => action.start < 0 || action.end > line.length)
		};
	});
}
function withoutActions({ text, actions }, insteadOf) {
	let rest = "";
	let at = 0;
	for (const action of actions) {
		rest += text.slice(at, action.start) + insteadOf(action);
		at = action.end;
	}
	return rest + text.slice(at);
}
function closeOfComment(text, from) {
	const end = text.indexOf("*/", from);
	return end === -1 ? -1 : text.indexOf("}}", end);
}
function closeOf(text, from) {
	const token = /\}\}|"(?:[^"\\\n]|\\.?)*(?:"|(?=\n)|$)|'(?:[^'\\\n]|\\.?)*(?:'|(?=\n)|$)|`[^`]*(?:`|$)/g;
	token.lastIndex = from;
	for (let found = token.exec(text); found !== null; found = token.exec(text)) if (found[0] === "}}") return found.index;
	return -1;
}
const SILENT = /^(?:\/\*|(?:if|else|end|with|range|define|block|break|continue)\b|\$[\w]*(?:\s*,\s*\$\w+)?\s*:?=)/;
function isSilent({ code }) {
	return code === "" || SILENT.test(code);
}
export { NOT_RUN, chartTree, digestOf, inObjects, isSilent, kubeVersionOf, readCharts, releaseValues, renderReleases, renderedDocuments, templateActions, templateLines, templateSource, withValuesOfObjects, withoutActions };
