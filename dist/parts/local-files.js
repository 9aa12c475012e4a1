import { isManifestPath } from "./failing-checks.js";
import { ConfigurationError } from "./configuration-error.js";
import { SHARED, isOddPath, sharedPaths } from "./read-repository.js";
import { pathFrom } from "./find-scope.js";
import { sizeMessage } from "./read-bytes.js";
import { readdir, stat } from "node:fs/promises";
import { sep } from "node:path";
import { closeSync, fstatSync, openSync, readSync, readlinkSync } from "node:fs";
import { buffer } from "node:stream/consumers";
// src/source/folder/read-local-file.ts
function readLocalFile(path) {
	try {
		const file = openSync(path, "r");
		try {
			return readOpen(file);
		} finally {
			closeSync(file);
		}
	} catch (error) {
		return unreadable("the file", error);
	}
}
const START = Buffer.allocUnsafeSlow(65536);
function readOpen(file) {
	const chunks = [];
	let size = 0;
	for (let length = readSync(file, START); length > 0; length = readSync(file, START)) {
		chunks.push(new Uint8Array(START.subarray(0, length)));
		size += length;
		if (size > 5242880) return {
			unreadable: sizeMessage(Math.max(size, fstatSync(file).size)),
			reason: "size"
		};
	}
	const [bytes = /* @__PURE__ */ new Uint8Array()] = chunks;
	return { bytes: chunks.length <= 1 ? bytes : Buffer.concat(chunks) };
}
function unreadable(subject, { code, message }) {
	return {
		unreadable: `${subject} cannot be read (${code ?? message})`,
		reason: "unreadable"
	};
}
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
function below(folder, name) {
	return folder === "" ? name : `${folder}/${name}`;
}
function shownBelow(folder, name, path, shown) {
	return folder.startsWith("..") ? shown(path) : below(folder, name);
}
async function searchFolder(folder, shown, isInRepository, known = /* @__PURE__ */ new Set()) {
	const files = [];
	const counts = {
		others: 0,
		excluded: 0,
		links: 0
	};
	const repositories = [];
	const folders = [{
		path: folder,
		shown: shown(folder),
		inner: ""
	}];
	for (let current = folders.pop(); current !== void 0; current = folders.pop()) {
		const { path: currentFolder, shown: shownFolder, inner } = current;
		const entries = await listFolder(currentFolder).catch((error) => error);
		if (entries instanceof Error) {
			files.push({
				path: shownFolder,
				isLink: false,
				isNamed: true,
				content: () => unreadable("the folder", entries)
			});
			continue;
		}
		if (isInRepository && currentFolder !== folder && entries.some(({ entry }) => String(entry.name) === ".git")) {
			repositories.push(shownFolder);
			continue;
		}
		for (const { entry, path } of entries) {
			const name = String(entry.name);
			if (entry.isDirectory()) {
				if (name === "node_modules") counts.excluded++;
				else if (name !== ".git" && !(typeof path === "string" && known.has(path))) folders.push({
					path,
					shown: shownBelow(shownFolder, name, path, shown),
					inner: below(inner, name)
				});
			} else if (!isManifestPath(below(inner, name))) {
				if (entry.isSymbolicLink()) counts.links++;
				else counts.others++;
			} else if (entry.isFile() || entry.isSymbolicLink()) files.push(foundFile(shownBelow(shownFolder, name, path, shown), path, entry));
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
	if (typeof folder === "string" && !entries.some(({ name }) => isOddPath(name))) {
		const start = folder.endsWith(sep) ? folder : `${folder}${sep}`;
		return entries.map((entry) => ({
			entry,
			path: `${start}${entry.name}`
		}));
	}
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
	return () => readLocalFile(path);
}
function readOnce(path) {
	const content = readLocalFile(path);
	return () => content;
}
function isDevice(path) {
	return /^\/(dev|proc)\//.test(path);
}
function notFollowed() {
	return { bytes: /* @__PURE__ */ new Uint8Array() };
}
export { findLocalFiles, inPathOrder };
