import { ConfigurationError } from "./action-review-cli-scan.js";
import { replaceWith } from "./scan.js";
import { realpath, stat } from "node:fs/promises";
import { dirname, join, relative, sep } from "node:path";
// src/source/folder/write-in-place.ts
async function writeInPlace(folder, path, text) {
	const named = join(folder, path);
	const file = await realpath(named);
	const tree = await realpath(path.startsWith(`..${sep}`) ? dirname(named) : folder);
	if (relative(tree, file).startsWith("..")) throw new ConfigurationError(`${path}: a link that leads out of ${folder}; name the file itself`);
	const { mode } = await stat(file);
	await replaceWith(file, text, mode);
}
export { writeInPlace };
