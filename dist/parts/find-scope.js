import { ConfigurationError } from "./configuration-error.js";
import { findRoot } from "./find-root.js";
import { lstat, realpath, stat } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
// src/source/folder/find-scope.ts
function pathFrom(folder, path) {
	return relative(folder, path).split(sep).join("/");
}
async function findScope(paths, folder) {
	const found = await Promise.all(paths.map((path) => locatePath(path, folder)));
	const own = (await realRoot(folder))?.real;
	const [first, ...others] = found;
	const root = first?.root ?? own;
	const other = others.find((one) => (one.root ?? own) !== root);
	if (first !== void 0 && other !== void 0) throw new ConfigurationError(differenceOf(first, other));
	return {
		root: root ?? folder,
		isRepository: root !== void 0,
		paths: found.map(({ absolute }) => absolute)
	};
}
function differenceOf(one, other) {
	const [inside, outside] = one.root === void 0 ? [other, one] : [one, other];
	return `${outside.root === void 0 ? `${inside.path} is in a repository, and ${outside.path} is judged by the folder you are in, which is not in that one` : `${one.path} and ${other.path} are in different repositories`}: name them in runs of their own`;
}
async function locatePath(path, folder) {
	if (path === "-") return {
		path,
		absolute: path
	};
	if (path === "") throw new ConfigurationError("found an empty path, expected a file or a folder; . is this one");
	const absolute = resolve(folder, path);
	await stat(absolute).catch(async (error) => {
		throw new ConfigurationError(`${path}: ${await absenceOf(absolute, error)}`);
	});
	for (const place of [absolute, await realpath(absolute).catch(() => absolute)]) {
		const root = await realRoot(place);
		if (root !== void 0) return {
			path,
			absolute: join(root.real, relative(root.named, place)),
			root: root.real
		};
	}
	return {
		path,
		absolute
	};
}
async function absenceOf(path, { code }) {
	if (code === "EACCES") return "cannot be read: a folder on the way gives no permission";
	return (await lstat(path).catch(() => void 0))?.isSymbolicLink() ? "a symbolic link that leads to nothing" : "no such file or folder";
}
async function realRoot(path) {
	const named = await findRoot(path);
	return named === void 0 ? void 0 : {
		named,
		real: await realpath(named)
	};
}
export { findScope, pathFrom };
