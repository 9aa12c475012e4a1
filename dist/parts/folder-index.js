import { folderOf } from "./review-scan.js";
// src/repository/gitops/folder-index.ts
const INDEXES = /* @__PURE__ */ new WeakMap();
function hasFolder(paths, folder) {
	return folder === "" || indexOf(paths).has(folder);
}
function foldersBelow(paths, folder = "") {
	const index = indexOf(paths);
	const found = [];
	const waiting = (index.get(folder)?.folders ?? []).toReversed();
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		found.push(next);
		waiting.push(...(index.get(next)?.folders ?? []).toReversed());
	}
	return found;
}
function filesIn(paths, folder, isRecursive) {
	const index = indexOf(paths);
	return (isRecursive ? [folder, ...foldersBelow(paths, folder)] : [folder]).flatMap((each) => index.get(each)?.files ?? []);
}
function indexOf(paths) {
	const known = INDEXES.get(paths);
	if (known !== void 0) return known;
	const index = /* @__PURE__ */ new Map([["", {
		files: [],
		folders: []
	}]]);
	for (const path of paths) {
		let below = path;
		let folder = folderOf(path);
		const isKnown = index.has(folder);
		folderAt(index, folder).files.push(path);
		if (isKnown) continue;
		while (folder !== "") {
			below = folder;
			folder = folderOf(folder);
			const hasParent = index.has(folder);
			folderAt(index, folder).folders.push(below);
			if (hasParent) break;
		}
	}
	for (const { files, folders } of index.values()) {
		files.sort();
		folders.sort();
	}
	INDEXES.set(paths, index);
	return index;
}
function folderAt(index, path) {
	const folder = index.get(path) ?? {
		files: [],
		folders: []
	};
	index.set(path, folder);
	return folder;
}
export { filesIn, foldersBelow, hasFolder };
