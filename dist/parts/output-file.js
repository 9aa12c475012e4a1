import { ConfigurationError } from "./configuration-error.js";
import { isManifestPath } from "./failing-checks.js";
import { lstat, open, readFile, readlink, realpath, rename, rm, stat } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";
import { fstatSync } from "node:fs";
import { randomUUID } from "node:crypto";
// src/source/folder/replacement.ts
async function replaceFile(file, mode) {
	const temporary = join(dirname(file), `.${basename(file)}.pss-review-${randomUUID().slice(0, 8)}`);
	const handle = await open(temporary, "wx", mode);
	if (mode !== void 0) await handle.chmod(mode);
	return {
		write: async (text) => {
			await handle.writeFile(text, "utf8");
		},
		keep: async () => {
			await handle.sync();
			await handle.close();
			await rename(temporary, file);
		},
		drop: async () => {
			await handle.close();
			await rm(temporary, { force: true });
		}
	};
}
async function replaceWith(file, text, mode) {
	const replacement = await replaceFile(file, mode);
	try {
		await replacement.write(text);
		await replacement.keep();
	} finally {
		await replacement.drop();
	}
}
// src/commands/flags/read-flag-file.ts
async function readFlagFile(flag, path, reasons = {}) {
	return await readFile(path, "utf8").catch(({ code = "", message }) => {
		const known = {
			ENOENT: "no such file",
			...reasons
		}[code];
		throw new ConfigurationError(`${flag} ${path}: ${known ?? `cannot be read: ${message}`}`);
	});
}
// src/commands/output-file.ts
async function outputFile(path, inputs, option = "--output") {
	if (path === void 0 || path === "-") return void 0;
	const refuse = (reason) => new ConfigurationError(`${option} ${path}: ${reason}`);
	if (path === "") throw new ConfigurationError(`${option}: found an empty name, expected a file; - is standard output`);
	const named = resolve(path);
	const known = await stat(named).catch(() => void 0);
	if (known !== void 0 && isStandardOutput(known)) return void 0;
	if (known?.isDirectory() || /[\\/]$/.test(path)) throw refuse("a folder; name a file");
	const isReplaced = !isDescriptor(named) && known?.isFile() !== false;
	const file = isReplaced ? await leadsTo(named) : named;
	if (isReplaced) {
		await requireFolder(path, file, option);
		if (await isAmong(inputs, file)) throw refuse("this run reads that file; name another one");
		if (await isManifest(file)) throw refuse("a manifest or a config, or called as one; name another file");
	}
	return {
		path,
		file,
		isReplaced,
		...known === void 0 ? {} : { mode: known.mode }
	};
}
async function leadsTo(path, followed = 0) {
	const real = await realpath(path).catch(() => void 0);
	if (real !== void 0) return real;
	return (await lstat(path).catch(() => void 0))?.isSymbolicLink() === true && followed < 40 ? await leadsTo(resolve(dirname(path), await readlink(path)), followed + 1) : path;
}
function isStandardOutput({ dev, ino }) {
	const output = fstatSync(process.stdout.fd);
	return output.dev === dev && output.ino === ino;
}
function isDescriptor(path) {
	return /^\/(dev\/(fd\/|stdin$|stdout$|stderr$)|proc\/)/.test(path);
}
async function requireFolder(path, file, option) {
	const folder = dirname(file);
	const entry = await stat(folder).catch((error) => error);
	if (!(entry instanceof Error)) {
		if (!entry.isDirectory()) throw new ConfigurationError(`${option} ${path}: ${dirname(path)} is no folder`);
	} else if (entry.code === "ENOENT") throw new ConfigurationError(`${option} ${path}: there is no folder ${dirname(path)}; make it first: mkdir -p ${dirname(path)}`);
	else throw new ConfigurationError(`${option} ${path}: cannot be written: ${entry.message}`);
}
async function isAmong(inputs, file) {
	return (await Promise.all(inputs.map((input) => realpath(input).catch(() => void 0)))).includes(file);
}
async function isManifest(file) {
	if (!isManifestPath(basename(file)) || !file.endsWith(".json")) return isManifestPath(basename(file));
	const text = await readFile(file, "utf8").catch(() => "");
	return /"kind"\s*:/.test(text) && !/^\{\s*"(schemaVersion|\$schema|baseline)"/.test(text);
}
export { outputFile, readFlagFile, replaceFile, replaceWith };
