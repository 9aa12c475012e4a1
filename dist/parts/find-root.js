import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
// src/source/folder/find-root.ts
async function findRoot(path) {
	for (let current = path;; current = dirname(current)) {
		if (await stat(join(current, ".git")).then(() => true, () => false)) return current;
		if (dirname(current) === current) return void 0;
	}
}
async function rootOrFolder(folder) {
	return await findRoot(folder) ?? folder;
}
export { findRoot, rootOrFolder };
