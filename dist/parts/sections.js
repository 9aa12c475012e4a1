import { ConfigurationError } from "./configuration-error.js";
import { readGitObjects } from "./repository-target.js";
import { LIMITS_OR_REQUESTS, NAMESPACE_EXPRESSION, SHARED, SURROUNDING_EXPRESSION, imageExpression, isDescribingPath, sharedPaths } from "./read-repository.js";
import { isImageFile } from "./read-configuration.js";
import { count, isManifestPath } from "./failing-checks.js";
// src/source/read-resource-files.ts
const MOST_FILES = 1e3;
const MOST_IMAGES = 100;
async function readResourceFiles(tree, known, images) {
	const isTooMuch = images !== void 0 && (images.length === 0 || images.length > MOST_IMAGES);
	if (tree.findMatching === void 0 || isTooMuch) return /* @__PURE__ */ new Map();
	const paths = (await tree.findMatching(images === void 0 ? LIMITS_OR_REQUESTS : imageExpression(images))).filter((path) => isManifestPath(path) && !known(path));
	return paths.length > MOST_FILES ? /* @__PURE__ */ new Map() : tree.read(paths);
}
function withContents(reading, more) {
	return more.size === 0 ? reading : {
		...reading,
		contents: new Map([...more, ...reading.contents])
	};
}
// src/source/git/submodule-mode.ts
const SUBMODULE_MODE = "160000";
// src/source/git/git-tree.ts
async function gitTree(git, commit) {
	const entries = await listFiles(git, commit);
	if (entries === void 0) return void 0;
	const blobs = new Map(entries.map(({ path, blob }) => [path, blob]));
	const shared = sharedPaths(entries.map(({ path }) => path));
	const read = async (wanted) => {
		const paths = wanted.filter((path) => blobs.has(path));
		const found = await readGitObjects(git, paths.map((path) => blobs.get(path) ?? ""));
		const lost = paths.find((_, index) => found[index] === void 0);
		if (lost !== void 0) throw new Error(`git lists ${lost} in ${commit}, and does not give it`);
		return new Map(paths.flatMap((path, index) => {
			const bytes = found[index];
			if (shared.has(path)) return [[path, SHARED]];
			return bytes === void 0 ? [] : [[path, { bytes }]];
		}));
	};
	const files = entries.map(({ path, mode }) => ({
		path,
		mode
	}));
	return {
		files: shared.size === 0 ? files : [...new Map(files.map((file) => [file.path, file])).values()],
		isListed: true,
		read,
		readInOrder: (paths) => readInBatches(read, paths),
		findContextFiles: async (config) => {
			const named = files.filter(({ path, mode }) => mode === "120000" || isDescribingPath(path) || isImageFile(path) || config.includes(path)).map(({ path }) => path);
			const mentioning = await pathsWith(git, commit, `${NAMESPACE_EXPRESSION}|${SURROUNDING_EXPRESSION}`);
			return {
				paths: [.../* @__PURE__ */ new Set([...named, ...mentioning.filter(isManifestPath)])],
				isWhole: true,
				gaps: []
			};
		},
		findMatching: (expression) => pathsWith(git, commit, expression),
		choose: (paths) => paths,
		gaps: []
	};
}
async function checkedOutTree(git, commit) {
	const tree = git === void 0 ? void 0 : await gitTree(git, commit);
	if (tree !== void 0) return tree;
	throw new ConfigurationError(`the workspace has no commit ${commit}: check out the repository (actions/checkout) before this Action, on a runner that has git`);
}
function contentOf(bytes) {
	return bytes === void 0 ? MISSING : { bytes };
}
const MISSING = {
	unreadable: "git has no file here to read (a submodule, or an object that this clone lacks)",
	reason: "unreadable"
};
const BATCH = 500;
async function* readInBatches(read, paths) {
	const readFrom = (start) => read(paths.slice(start, start + BATCH));
	let next = readFrom(0);
	for (let start = 0; start < paths.length; start += BATCH) {
		const found = await next;
		next = readFrom(start + BATCH);
		for (const path of paths.slice(start, start + BATCH)) yield {
			path,
			content: found.get(path) ?? MISSING
		};
	}
}
async function listFiles(git, commit) {
	return (await git.run([
		"ls-tree",
		"-r",
		"-z",
		"--full-tree",
		commit
	]))?.toString("utf8").split("\0").filter((line) => line !== "").map((line) => {
		const tab = line.indexOf("	");
		const [mode = "", , blob = ""] = line.slice(0, tab).split(" ");
		return {
			mode,
			blob,
			path: line.slice(tab + 1)
		};
	}).filter(({ mode }) => mode !== SUBMODULE_MODE);
}
async function pathsWith(git, commit, expression) {
	return ((await git.run([
		"grep",
		...[
			"-z",
			"--name-only",
			"--extended-regexp",
			"--full-name",
			"--no-color"
		],
		"-e",
		expression,
		commit,
		"--",
		":/"
	]))?.toString("utf8") ?? "").split("\0").filter((line) => line !== "").map((line) => line.slice(commit.length + 1));
}
// src/report/summary/sections.ts
const MAX_SUMMARY = 65535;
const MAX_ENTRIES = 100;
function joinSections(sections, omitted = 0) {
	return cut(sections.filter((section) => section !== "").join("\n\n"), omitted);
}
function listSection(title, entries) {
	if (entries.length === 0) return "";
	const shown = entries.slice(0, MAX_ENTRIES).map((entry) => `- ${entry}`);
	if (entries.length > MAX_ENTRIES) shown.push(`- \u2026 and ${entries.length - MAX_ENTRIES} more`);
	return `### ${title}\n\n${shown.join("\n")}`;
}
function cut(text, omitted) {
	if (text.length <= 65535) return text;
	const lines = text.split("\n");
	const note = (left) => `\n\n\u2026 ${count(left, "line")}${omitted === 0 ? "" : ` and ${count(omitted, "more place")}`} left out here: the JSON report (the output \`report\`, or \`review --format json\`) has all of it.`;
	let kept = lines.length;
	let length = text.length;
	while (kept > 0 && length + note(lines.length).length > 65535) {
		kept -= 1;
		length -= (lines[kept]?.length ?? 0) + 1;
	}
	return lines.slice(0, kept).join("\n") + note(lines.length - kept);
}
export { MAX_SUMMARY, SUBMODULE_MODE, checkedOutTree, contentOf, gitTree, joinSections, listSection, readResourceFiles, withContents };
