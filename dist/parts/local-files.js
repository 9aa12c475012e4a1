import { i as sizeMessage } from "./read-bytes.js";
import { Y as isManifestPath } from "./failing-checks.js";
import { t as ConfigurationError } from "./configuration-error.js";
import { c as SHARED, l as isOddPath, u as sharedPaths } from "./read-repository.js";
import { n as pathFrom } from "./find-scope.js";
import { readdir, stat } from "node:fs/promises";
import { join, sep } from "node:path";
import { readFileSync, readlinkSync, statSync } from "node:fs";
import { buffer } from "node:stream/consumers";
// src/source/folder/local-files.ts
async function findLocalFiles({ root, isRepository, paths }) {
	const found = /* @__PURE__ */ new Map();
	const folders = [];
	const shown = (path) => pathFrom(root, String(path));
	const searched = /* @__PURE__ */ new Set();
	for (const path of paths) {
		if (path === "-") {
			if (found.has(path)) continue;
			const content = await readStandardInput();
			found.set(path, {
				path,
				isLink: false,
				isNamed: true,
				content: () => content
			});
			continue;
		}
		const entry = await stat(path);
		if (entry.isDirectory()) {
			const { files, ...folder } = await searchFolder(path, shown, isRepository);
			searched.add(path);
			folders.push(folder);
			for (const file of files) if (!found.has(file.path)) found.set(file.path, file);
		} else if (found.get(shown(path))?.isNamed !== true) {
			const content = entry.isFile() && !isDevice(path) ? readerOf(path) : readOnce(path);
			found.set(shown(path), {
				path: shown(path),
				isLink: false,
				isNamed: true,
				content
			});
		}
	}
	if (isRepository && !searched.has(root)) {
		const { files } = await searchFolder(root, shown, true, searched);
		for (const file of files) if (!found.has(file.path)) found.set(file.path, {
			...file,
			isContext: true
		});
	}
	return {
		files: inPathOrder([...found.values()]),
		folders
	};
}
function inPathOrder(files) {
	return [...files].sort((a, b) => a.path < b.path ? -1 : a.path > b.path ? 1 : 0);
}
async function readStandardInput() {
	const bytes = await buffer(process.stdin);
	if (bytes.byteLength === 0) throw new ConfigurationError("-: standard input is empty: did the command before the pipe fail?");
	return { bytes };
}
async function searchFolder(folder, shown, isInRepository, known = /* @__PURE__ */ new Set()) {
	const files = [];
	const counts = {
		others: 0,
		excluded: 0,
		links: 0
	};
	const repositories = [];
	const folders = [folder];
	for (let current = folders.pop(); current !== void 0; current = folders.pop()) {
		const currentFolder = current;
		const entries = await listFolder(currentFolder).catch((error) => error);
		if (entries instanceof Error) {
			files.push({
				path: shown(currentFolder),
				isLink: false,
				isNamed: true,
				content: () => unreadable("the folder", entries)
			});
			continue;
		}
		if (isInRepository && currentFolder !== folder && entries.some(({ entry }) => String(entry.name) === ".git")) {
			repositories.push(shown(currentFolder));
			continue;
		}
		for (const { entry, path } of entries) {
			const name = String(entry.name);
			if (entry.isDirectory()) {
				if (name === "node_modules") counts.excluded++;
				else if (name !== ".git" && !(typeof path === "string" && known.has(path))) folders.push(path);
			} else if (!isManifestPath(pathFrom(folder, String(path)))) {
				if (entry.isSymbolicLink()) counts.links++;
				else counts.others++;
			} else if (entry.isFile() || entry.isSymbolicLink()) files.push(foundFile(shown(path), path, entry));
		}
	}
	const shared = sharedPaths(files.map(({ path }) => path));
	return {
		path: shown(folder),
		...counts,
		repositories: repositories.sort(),
		files: shared.size === 0 ? files : files.map((file) => shared.has(file.path) ? {
			...file,
			content: () => SHARED
		} : file)
	};
}
function foundFile(shownPath, path, entry) {
	const file = {
		path: shownPath,
		isNamed: false
	};
	return entry.isSymbolicLink() ? {
		...file,
		isLink: true,
		target: readlinkSync(path),
		content: notFollowed
	} : {
		...file,
		isLink: false,
		content: readerOf(path)
	};
}
async function listFolder(folder) {
	const entries = await readdir(folder, { withFileTypes: true });
	if (typeof folder === "string" && !entries.some(({ name }) => isOddPath(name))) return entries.map((entry) => ({
		entry,
		path: join(folder, entry.name)
	}));
	return (await readdir(folder, {
		withFileTypes: true,
		encoding: "buffer"
	})).map((entry) => ({
		entry,
		path: Buffer.concat([
			Buffer.from(folder),
			Buffer.from(sep),
			entry.name
		])
	}));
}
function readerOf(path) {
	return () => readContent(path);
}
function readOnce(path) {
	const content = readContent(path);
	return () => content;
}
function isDevice(path) {
	return /^\/(dev|proc)\//.test(path);
}
function notFollowed() {
	return { bytes: /* @__PURE__ */ new Uint8Array() };
}
function readContent(path) {
	try {
		const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
		return size > 5242880 ? {
			unreadable: sizeMessage(size),
			reason: "size"
		} : { bytes: readFileSync(path) };
	} catch (error) {
		return unreadable("the file", error);
	}
}
function unreadable(subject, { code, message }) {
	return {
		unreadable: `${subject} cannot be read (${code ?? message})`,
		reason: "unreadable"
	};
}
export { inPathOrder as n, findLocalFiles as t };
