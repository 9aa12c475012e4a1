import { folderOf } from "./paths.js";
import { groupByEach } from "./walk.js";
import { visibleText } from "./visible-text.js";
// src/text/shell-word.ts
function shellWord(path) {
	const named = path.startsWith("-") ? `./${path}` : path;
	return /^[A-Za-z0-9_./+@-]+$/.test(named) ? named : `'${named.replaceAll("'", "'\\''")}'`;
}
function repairPaths(files, others) {
	if (files.length <= 5 || others === void 0) return files.map(shellWord);
	const folders = groupByEach(files, foldersAbove);
	const widest = (file) => foldersAbove(file).find((folder) => !others.areIn(folder) && (folders.get(folder) ?? []).length > 1) ?? file;
	return [...new Set(files.map(widest))].map((path) => shellWord(path === "" ? "." : path));
}
function isRepairable(file) {
	return file !== "-" && !file.endsWith(" (standard input)") && visibleText(file, Number.POSITIVE_INFINITY) === file;
}
function foldersAbove(file) {
	const folders = [];
	for (let path = file; path !== "";) {
		path = folderOf(path);
		folders.unshift(path);
	}
	return folders;
}
export { foldersAbove, isRepairable, repairPaths, shellWord };
