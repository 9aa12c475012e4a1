import { LINK_MODE, chartCandidates, isDescribingPath, namedFiles, readBaseline, readRepository, renderTree } from "./read-repository.js";
import { formatFault, isImageFile } from "./read-configuration.js";
import { matchesGlobs } from "./newer-version.js";
import { sizeOfContent, textOfContent } from "./content.js";
import { folderOf, isBelow } from "./paths.js";
import { scanRules, scanSetup } from "./scan-files.js";
import { findScope, pathFrom } from "./find-scope.js";
import { KUSTOMIZATION_NAMES, isKustomizationPath } from "./exemptions.js";
import { findLocalFiles, inPathOrder } from "./local-files.js";
import { gitIn, today } from "./repository-target.js";
import { repositoryName } from "./this-repository.js";
import { ConfigurationError } from "./configuration-error.js";
import { Option } from "../cli.js";
import { outputFile, readFlagFile, replaceWith } from "./output-file.js";
import { standsAt } from "./failing-checks.js";
import { defaultsRequest, flagWords, settingsRequest } from "./target-flags.js";
import { access, mkdir, readFile, readdir, readlink, realpath, stat } from "node:fs/promises";
import { dirname, relative, resolve } from "node:path";
import { statSync } from "node:fs";
import { createHash } from "node:crypto";
// src/target/baseline/format-baseline.ts
const ABOUT = "Violations that were there when `pss-review scan --write-baseline` wrote this: they are known, and do not fail a scan. New ones do.";
function formatBaseline(workloads) {
	const lines = workloads.filter(({ violations }) => violations.size > 0).map(({ file, group, kind, namespace, name, pod, via, values, release, violations }) => JSON.stringify({
		file,
		group,
		kind,
		namespace,
		name,
		pod,
		via,
		values,
		release,
		violations: [...violations].sort()
	})).sort();
	const listed = lines.length === 0 ? "[]" : `[\n    ${lines.join(",\n    ")}\n  ]`;
	return `{\n  "baseline": ${JSON.stringify("v1")},\n  "about": ${JSON.stringify(ABOUT)},\n  "workloads": ${listed}\n}\n`;
}
// src/commands/baseline-file.ts
const BASELINE_OPTION = new Option("--baseline <file>", "what this file lists is known, and does not fail (default: that of the config, if any)");
async function readBaselineFile(path) {
	const text = await readFlagFile("--baseline", path, { ENOENT: "no such file: --write-baseline writes one" });
	const { baseline, faults } = readBaseline(path, text);
	if (faults !== void 0) throw new ConfigurationError(faults.map(formatFault).join("\n"));
	return baseline;
}
async function standingBelow(root, baseline) {
	const places = [...new Set((baseline ?? []).map(standsAt))];
	const isThere = await Promise.all(places.map((place) => access(resolve(root, place)).then(() => true, () => false)));
	return new Set(places.filter((_, index) => isThere[index]));
}
async function newBaselineFile(path, inputs, other) {
	const option = "--write-baseline";
	await mkdir(dirname(resolve(path)), { recursive: true }).catch(() => void 0);
	const file = await outputFile(path, inputs, option);
	if (file?.isReplaced !== true) throw new ConfigurationError(`${option} ${path}: found no file, name one`);
	if (file.file === other?.file) throw new ConfigurationError(`${option} ${path}: --output names it, too`);
	return file;
}
async function writeBaselineFile({ path, file, mode }, workloads) {
	try {
		await replaceWith(file, formatBaseline(workloads), mode);
	} catch (error) {
		throw new ConfigurationError(`the baseline ${path} cannot be written: ${error.message}`);
	}
}
async function knownBaselineFile(path) {
	const file = await realpath(path);
	return {
		path,
		file,
		mode: (await stat(file)).mode
	};
}
// src/repository/named-namespaces.ts
const NAMED = /namespace["']?[ \t]{0,20}:[ \t]{0,20}["']?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\w.-])/gi;
function namedNamespaces(content) {
	const text = textOfContent(content) ?? "";
	return new Set([...text.matchAll(NAMED)].map(([, name = ""]) => name));
}
function countNamed(paths) {
	const counted = new Set(paths);
	const counts = /* @__PURE__ */ new Map();
	const see = ({ path, content }) => {
		if (!counted.has(path)) return;
		for (const name of namedNamespaces(content)) counts.set(name, (counts.get(name) ?? 0) + 1);
	};
	return {
		counts,
		see,
		*seeing(files) {
			for (const file of files) {
				see(file);
				yield file;
			}
		}
	};
}
// src/source/folder/list-all-below.ts
const EXCLUDED = /* @__PURE__ */ new Set([".git", "node_modules"]);
const MAX_FILES = 1e5;
async function listAllBelow(root, folder) {
	const files = [];
	const folders = [folder];
	for (let current = folders.pop(); current !== void 0 && files.length < MAX_FILES; current = folders.pop()) {
		const entries = await readdir(resolve(root, current), { withFileTypes: true }).catch(() => []);
		for (const entry of entries) {
			const path = current === "" ? entry.name : `${current}/${entry.name}`;
			if (entry.isDirectory() && !EXCLUDED.has(entry.name)) folders.push(path);
			else if (entry.isFile()) files.push({
				path,
				mode: "100644"
			});
			else if (entry.isSymbolicLink()) {
				const target = await readlink(resolve(root, path)).catch(() => void 0);
				files.push({
					path,
					mode: LINK_MODE,
					...target === void 0 ? {} : { target }
				});
			}
		}
	}
	return files;
}
// src/source/folder/folder-tree.ts
const FILE_MODE = "100644";
const ABSENT = {
	unreadable: "the file is not among those that were found",
	reason: "unreadable"
};
async function folderTree(local, root, isComplete = false) {
	const byPath = new Map(local.map((file) => [file.path, file]));
	const paths = local.map(({ path }) => path);
	const charts = await chartsAround(paths, root);
	const contentOf = keepingSome((path) => byPath.get(path)?.content());
	return {
		files: [...local.map(({ path, isLink, target }) => isLink ? {
			path,
			mode: LINK_MODE,
			...target === void 0 ? {} : { target }
		} : {
			path,
			mode: FILE_MODE
		}), ...charts],
		isListed: false,
		read: async (wanted) => {
			const contents = /* @__PURE__ */ new Map();
			for (const path of wanted) {
				const found = (isKustomizationPath(path) ? contentOf(path) : void 0) ?? await readIfThere(resolve(root, path));
				if (found !== void 0) contents.set(path, found);
			}
			return contents;
		},
		readInOrder: function* (wanted) {
			for (const path of wanted) yield {
				path,
				content: contentOf(path) ?? ABSENT
			};
		},
		missing: async (wanted) => {
			const unknown = wanted.filter((path) => byPath.get(path)?.isLink !== false);
			const isThere = await Promise.all(unknown.map((path) => isFileWithin(resolve(root, path), root)));
			return unknown.filter((_, index) => isThere[index] !== true);
		},
		listBelow: async (folders) => (await Promise.all(folders.map((folder) => listAllBelow(root, folder)))).flat(),
		findContextFiles: async (config) => {
			const kustomizationPaths = [...foldersAbove(isComplete ? paths.filter((path) => path.startsWith("../")) : paths)].flatMap((above) => KUSTOMIZATION_NAMES.map((name) => join$1(above, name)));
			const described = [...paths.filter(isDescribingPath), ...charts.map(({ path }) => path)];
			return {
				paths: [.../* @__PURE__ */ new Set([
					...described,
					...kustomizationPaths,
					...config
				])],
				isWhole: true,
				gaps: []
			};
		},
		choose: (candidates) => candidates,
		contentOf,
		gaps: []
	};
}
const KEPT = 16777216;
function keepingSome(read) {
	const kept = /* @__PURE__ */ new Map();
	let size = 0;
	return (path) => {
		const known = kept.get(path);
		if (known !== void 0) return known;
		const content = read(path);
		if (content === void 0) return void 0;
		size += sizeOfContent(content);
		if (size <= KEPT) kept.set(path, content);
		return content;
	};
}
async function chartsAround(paths, folder) {
	const known = new Set(paths);
	const charts = [...new Set(paths.flatMap(chartCandidates))].map((chart) => join$1(chart, "Chart.yaml"));
	const files = [];
	for (const path of charts) if (await stat(resolve(folder, path)).then((entry) => entry.isFile(), () => false) && !known.has(path)) files.push({
		path,
		mode: FILE_MODE
	});
	return files;
}
async function isFileWithin(path, folder) {
	try {
		const [real, realFolder] = [await realpath(path), await realpath(folder)];
		return (await stat(real)).isFile() && !relative(realFolder, real).startsWith("..");
	} catch {
		return false;
	}
}
async function readIfThere(path) {
	const bytes = await readFile(path).catch(() => void 0);
	return bytes === void 0 ? void 0 : { bytes };
}
function foldersAbove(paths) {
	const folders = /* @__PURE__ */ new Set([""]);
	for (const path of paths) for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
	return folders;
}
function join$1(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
// src/scan/divide-files.ts
function partOfFiles(files, charts, { index, of }) {
	const units = unitsOf(files, charts);
	const total = units.reduce((sum, { weight }) => sum + weight, 0);
	const paths = /* @__PURE__ */ new Set();
	let before = 0;
	for (const { weight, files: own } of units) {
		if ((total === 0 ? 1 : Math.min(of, Math.floor((before + weight / 2) * of / total) + 1)) === index) for (const { path } of own) paths.add(path);
		before += weight;
	}
	return {
		paths,
		isLast: index === of
	};
}
function unitsOf(files, charts) {
	const units = [];
	let last;
	for (const file of files) {
		const chart = chartCandidates(file.path).find((folder) => folder !== "" && charts.has(folder));
		const open = chart !== void 0 && chart === last ? units.at(-1) : void 0;
		if (open === void 0) units.push({
			files: [file],
			weight: file.weight
		});
		else {
			open.files.push(file);
			open.weight += file.weight;
		}
		last = chart;
	}
	return units;
}
// src/commands/flags/shard-flag.ts
const SHARD_OPTION = new Option("--shard <i/n>", "scan part i of n, for --format json; report --merge joins the parts");
function shardOf({ shard, format, only, writeBaseline, pruneBaseline }) {
	if (shard === void 0) return void 0;
	const [, index, of] = (/^([1-9]\d{0,5})\/([1-9]\d{0,5})$/.exec(shard) ?? []).map(Number);
	if (index === void 0 || of === void 0 || index > of) throw new ConfigurationError(`--shard: found ${JSON.stringify(shard)}, expected i/n with i from 1 to n, such as 1/4 \u2026 4/4`);
	const refuse = (flag, why) => new ConfigurationError(`--shard and ${flag}: ${why}`);
	if (format !== "json") throw refuse(`--format ${format}`, "a part of a scan is no report: use --format json, and report --merge for the other formats");
	if (only !== void 0) throw refuse("--only", "the counts of the whole need all workloads: leave --only out");
	if (writeBaseline !== void 0) throw refuse("--write-baseline", "a baseline is of the whole repository: write it in a scan without --shard");
	if (pruneBaseline) throw refuse("--prune-baseline", "a part does not know what is paid: prune in a scan without --shard");
	return {
		index,
		of
	};
}
const FILE_WEIGHT = 2e3;
const BUILD_WEIGHT = 2e5;
function weighedFiles(paths, root) {
	return paths.map((path) => {
		const size = path === "-" ? 0 : statSync(resolve(root, path), { throwIfNoEntry: false })?.size ?? 0;
		const isBuilt = isKustomizationPath(path) || /(^|\/)Chart\.yaml$/.test(path);
		return {
			path,
			weight: size + FILE_WEIGHT + (isBuilt ? BUILD_WEIGHT : 0)
		};
	});
}
function localPart(paths, root, { charts }, shard) {
	const files = weighedFiles(paths, root);
	const digest = createHash("sha256");
	for (const { path, weight } of files) digest.update(`${JSON.stringify(path)} ${weight}\n`);
	for (const chart of [...charts].sort()) digest.update(`${JSON.stringify(chart)}\n`);
	const part = partOfFiles(files, charts, shard);
	return {
		...part,
		shard,
		files: digest.digest("hex"),
		findsSetters: (shown) => {
			for (const file of shown) if (part.paths.has(file)) return true;
			return false;
		}
	};
}
async function shardOrigin({ shard, files }, root, flags, program) {
	const head = await gitIn(root).run([
		"rev-parse",
		"--verify",
		"--quiet",
		"HEAD"
	]);
	return {
		...shard,
		commit: head?.toString("utf8").trim() ?? null,
		files,
		flags: [
			...flagWords(flags),
			...flags.hardening === true ? ["hardening"] : [],
			...flags.baseline === void 0 ? [] : ["baseline"]
		],
		program
	};
}
// src/commands/read-local-files.ts
async function readNamed({ files, folders }, request, { root, isRepository }, given) {
	const tree = withGiven(await folderTree(files, root, isRepository), given);
	const reading = await readRepository(tree, request);
	const known = new Set(files.map(({ path }) => path));
	const isSearched = (path) => folders.some((folder) => folder.path === "" ? !path.startsWith("../") : isBelow(path, folder.path));
	const named = namedFiles(reading.facts).flatMap((path) => {
		const content = known.has(path) || !isSearched(path) ? void 0 : reading.contents.get(path);
		return content === void 0 ? [] : [{
			path,
			isLink: false,
			isNamed: false,
			content: () => content
		}];
	});
	if (named.length === 0) return {
		local: files,
		tree,
		reading
	};
	const local = inPathOrder([...files, ...named]);
	return {
		local,
		tree: withGiven(await folderTree(local, root, isRepository), given),
		reading
	};
}
async function readImageFiles(tree, known) {
	const paths = (await tree.listBelow?.([""]) ?? []).map(({ path }) => path).filter((path) => isImageFile(path) && !known.has(path));
	return [...await tree.read(paths)].map(([path, content]) => ({
		path,
		content
	}));
}
function* chain(first, second) {
	yield* first;
	yield* second;
}
function withGiven(tree, given) {
	if (given.size === 0) return tree;
	const contents = new Map([...given].map(([path, text]) => [path, { bytes: new TextEncoder().encode(text) }]));
	const contentOf = (path) => contents.get(path) ?? tree.contentOf(path);
	return {
		...tree,
		read: async (wanted) => {
			const found = await tree.read(wanted);
			const asked = [...contents].filter(([path]) => found.has(path) || wanted.includes(path));
			return new Map([...found, ...asked]);
		},
		readInOrder: function* (wanted) {
			for (const { path, content } of tree.readInOrder(wanted)) yield {
				path,
				content: contents.get(path) ?? content
			};
		},
		contentOf
	};
}
async function readLocalFiles(paths, flags, given = /* @__PURE__ */ new Map()) {
	const folder = process.cwd();
	const scope = await findScope(paths, folder);
	const { root } = scope;
	const request = {
		...settingsRequest(flags),
		...await defaultsRequest(flags.defaults),
		...flags.config === void 0 ? {} : { config: pathFrom(root, resolve(folder, flags.config)) }
	};
	const found = await findLocalFiles(scope);
	flags.expect?.(found.files.length);
	const { local, tree, reading } = await readNamed(found, request, scope, given);
	if (flags.config !== void 0 && !reading.contents.has(request.config)) throw new ConfigurationError(`--config ${flags.config}: no such file`);
	const options = {
		baseline: flags.baseline === void 0 ? void 0 : await readBaselineFile(flags.baseline),
		isWithoutBaseline: flags.baseline === void 0 && flags.writeBaseline !== void 0,
		hasChecklist: flags.hasChecklist ?? false
	};
	const setup = await withName(scanSetup(reading, {
		...request,
		today: today(),
		...options
	}), root);
	const named = local.filter(({ isContext }) => isContext !== true);
	const scanned = named.filter(({ path, isNamed }) => isNamed || matchesGlobs(setup.settings.paths, path));
	const seen = new Set(scanned);
	const leftOut = countNamed(local.filter((file) => !file.isLink && !seen.has(file) && file.path !== request.config).map(({ path }) => path));
	const otherManifests = local.map(({ path }) => path).filter((path) => !reading.contents.has(path) && setup.roleOf(path).is === "manifest");
	for (const [path, content] of reading.contents) leftOut.see({
		path,
		content
	});
	const others = leftOut.seeing(tree.readInOrder(otherManifests));
	const isWhole = scope.paths.includes(root);
	const scannedPaths = scanned.map(({ path }) => path);
	const part = flags.shard && localPart(scannedPaths, root, setup.facts, flags.shard);
	const reached = isWhole ? {} : { changed: new Set(scannedPaths) };
	const rendering = await renderTree({
		tree,
		...setup,
		...reached,
		...part && { findsSetters: part.findsSetters }
	});
	const imageFiles = setup.readsSurroundings ? await readImageFiles(tree, new Set(otherManifests)) : [];
	const rules = scanRules(setup, chain(others, imageFiles), rendering, tree.contentOf);
	return {
		root,
		paths: scannedPaths,
		searched: found.folders.map((counts) => {
			const below = (files) => files.filter(({ path }) => isBelow(path, counts.path)).length;
			return {
				...counts,
				read: below(scanned),
				deselected: below(named) - below(scanned)
			};
		}),
		contentOf: tree.contentOf,
		read: tree.readInOrder,
		rules: {
			...rules,
			leftOut: leftOut.counts,
			standing: await standingBelow(root, setup.settings.baseline)
		},
		isWhole,
		...part && { part }
	};
}
async function withName(setup, root) {
	if (!setup.readsSurroundings) return setup;
	const repository = await repositoryName(gitIn(root), process.env);
	return {
		...setup,
		settings: {
			...setup.settings,
			repository
		}
	};
}
export { BASELINE_OPTION, SHARD_OPTION, countNamed, knownBaselineFile, newBaselineFile, readBaselineFile, readLocalFiles, shardOf, shardOrigin, writeBaselineFile };
