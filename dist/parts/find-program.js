import { __toESM } from "./rolldown-runtime.js";
import { require_light } from "./action-review.js";
import { count } from "./review-scan.js";
import { access, constants, realpath, stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { delimiter, isAbsolute, join, parse, relative, sep } from "node:path";
import { execFile, spawn } from "node:child_process";
import { promisify } from "node:util";
// src/render/tool/find-on-path.ts
async function findOnPath(name, environment, repository) {
	const root = await realpath(repository);
	const refused = [];
	for (const entry of (environment["PATH"] ?? "").split(delimiter).filter(isAbsolute)) {
		const path = join(entry, name);
		const program = await programBehind(path);
		if (program === void 0) continue;
		if (![
			path,
			join(await realpath(entry), name),
			program
		].some((place) => isBelow(place, root) || isBelow(place, repository))) return {
			path,
			refused
		};
		refused.push(path);
	}
	return { refused };
}
async function programBehind(path) {
	try {
		const program = await realpath(path);
		await access(program, constants.X_OK);
		return (await stat(program)).isFile() ? program : void 0;
	} catch {
		return;
	}
}
function isBelow(path, folder) {
	const way = relative(folder, path);
	return way !== ".." && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
// src/render/tool/confinement.ts
var import_light = /* @__PURE__ */ __toESM(require_light(), 1);
const SYSTEM_FOLDERS = [
	"/usr/bin",
	"/bin",
	"/usr/sbin",
	"/sbin"
];
const APART = [
	"-n",
	"-p",
	"-f"
];
let answer;
function findConfinement() {
	answer ??= process.platform === "linux" ? askLinux() : Promise.resolve({
		unshare: void 0,
		limitMemory: void 0
	});
	return answer;
}
async function askLinux() {
	const [unshare, prlimit, nothing] = await Promise.all([
		"unshare",
		"prlimit",
		"true"
	].map(findInSystem));
	const candidates = unshare === void 0 ? [] : [[
		unshare,
		...APART,
		"--"
	], [
		unshare,
		"-r",
		...APART,
		"--"
	]];
	const limitMemory = (bytes) => [
		prlimit ?? "",
		`--data=${bytes}`,
		"--"
	];
	return {
		unshare: await firstThatRuns(candidates, nothing),
		limitMemory: prlimit !== void 0 && await firstThatRuns([limitMemory(2 ** 30)], nothing) ? limitMemory : void 0
	};
}
async function findInSystem(name) {
	for (const path of SYSTEM_FOLDERS.map((folder) => join(folder, name))) if (await isExecutable(path)) return path;
}
function isExecutable(path) {
	return access(path, constants.X_OK).then(() => true, () => false);
}
async function firstThatRuns(commands, nothing) {
	for (const command of nothing === void 0 ? [] : commands) {
		const [file = "", ...args] = [...command, nothing ?? ""];
		if (await promisify(execFile)(file, args, {
			cwd: "/",
			env: {},
			timeout: 1e4
		}).then(() => true, () => false)) return command;
	}
}
// src/render/tool/on-interruption.ts
const ENDINGS = [
	"SIGINT",
	"SIGTERM",
	"SIGHUP",
	"exit"
];
const cleanUps = /* @__PURE__ */ new Set();
function onInterruption(cleanUp) {
	if (cleanUps.size === 0) for (const ending of ENDINGS) process.on(ending, interrupt);
	cleanUps.add(cleanUp);
	return () => {
		cleanUps.delete(cleanUp);
		if (cleanUps.size === 0) stopListening();
	};
}
function interrupt(ending) {
	for (const cleanUp of [...cleanUps].reverse()) cleanUp();
	cleanUps.clear();
	stopListening();
	if (typeof ending === "string") process.kill(process.pid, ending);
}
function stopListening() {
	for (const ending of ENDINGS) process.off(ending, interrupt);
}
// src/render/tool/watch-memory.ts
const INTERVAL = 200;
const PS = [
	"-A",
	"-o",
	"pgid=",
	"-o",
	"rss="
];
function watchMemory(group, bytes, onExceeded) {
	let timer;
	let isOver = false;
	const look = () => {
		execFile("/bin/ps", PS, {
			env: {},
			timeout: 1e4
		}, (_, stdout) => {
			if (isOver) return;
			if (residentBytes(stdout, group) <= bytes) timer = setTimeout(look, INTERVAL);
			else onExceeded();
		});
	};
	look();
	return () => {
		isOver = true;
		clearTimeout(timer);
	};
}
function residentBytes(listing, group) {
	let kilobytes = 0;
	for (const line of listing.split("\n")) {
		const [pgid, rss] = line.trim().split(/\s+/);
		if (Number(pgid) === group) kilobytes += Number(rss);
	}
	return kilobytes * 1024;
}
// src/render/tool/run-process.ts
const LINGER = 1e3;
function runProcess(command, options) {
	const { folder, limits, isMemoryHeld, environment: env = {}, input } = options;
	const [file = "", ...args] = command;
	return new Promise((resolve) => {
		const stdin = input === void 0 ? "ignore" : "pipe";
		let child;
		try {
			child = spawn(file, args, {
				cwd: folder,
				env,
				stdio: [
					stdin,
					"pipe",
					"pipe"
				],
				detached: true
			});
		} catch (error) {
			resolve({
				...NOT_STARTED,
				fault: notStarted(error)
			});
			return;
		}
		child.stdin?.on("error", () => void 0).end(input);
		let end = {};
		let linger;
		const stop = (exceeded) => {
			end = {
				exceeded,
				...end
			};
			killGroup(child);
		};
		const timer = setTimeout(stop, limits.seconds * 1e3, "time");
		const release = onInterruption(() => killGroup(child));
		const unwatch = isMemoryHeld || child.pid === void 0 ? void 0 : watchMemory(child.pid, limits.memory, () => stop("memory"));
		const [stdout, stderr] = collect(child, limits.output, () => stop("output"));
		child.on("error", (error) => {
			end = { fault: notStarted(error) };
		});
		child.on("exit", () => {
			clearTimeout(timer);
			unwatch?.();
			killGroup(child);
			linger = setTimeout(afterReading, LINGER, () => {
				end = {
					fault: "left a process behind that holds its output",
					...end
				};
				child.stdout?.destroy();
				child.stderr?.destroy();
			});
		});
		child.on("close", (code, signal) => {
			clearTimeout(timer);
			clearTimeout(linger);
			unwatch?.();
			release();
			resolve({
				stdout: Buffer.concat(stdout),
				stderr: Buffer.concat(stderr),
				code,
				signal,
				...end
			});
		});
	});
}
const NOT_STARTED = {
	stdout: Buffer.alloc(0),
	stderr: Buffer.alloc(0),
	code: null,
	signal: null
};
function notStarted({ code, message }) {
	return `cannot be started: ${code ?? message}`;
}
function collect(child, limit, onExceeded) {
	let size = 0;
	const collected = [[], []];
	for (const [index, stream] of [child.stdout, child.stderr].entries()) stream?.on("data", (chunk) => {
		const before = size;
		size += chunk.length;
		if (size <= limit) collected[index]?.push(chunk);
		else if (before <= limit) onExceeded();
	});
	return collected;
}
function killGroup({ pid }) {
	if (pid === void 0) return;
	try {
		process.kill(-pid, "SIGKILL");
	} catch {}
}
function afterReading(callback) {
	setImmediate(() => setImmediate(callback));
}
// src/render/tool/run-tool.ts
const MEGABYTE = 2 ** 20;
const LIMITS = {
	seconds: 60,
	memory: 1024 * MEGABYTE,
	output: 50 * MEGABYTE
};
const MAX_ERROR = 4e3;
const CONFINING = /^(?:unshare|prlimit): /;
const GO_WITHOUT_MEMORY = /^(?:fatal error|runtime): .*(?:out of memory|cannot allocate|cannot map|failed to reserve|OS thread|newosproc)/m;
let running;
async function runTool(path, args, options) {
	const end = await runConfined(path, args, options);
	if (end === void 0) return {
		error: `${path} is not a program`,
		why: "start"
	};
	return toolRunOf(end, options.folder, options.limits ?? LIMITS);
}
async function runConfined(path, args, { folder, limits = LIMITS, isNetworked = false, isBounded = isNetworked, environment, input }) {
	if (!(isAbsolute(path) && await isRunnable(path))) return void 0;
	const { unshare = [], limitMemory } = await findConfinement();
	const command = [
		...isNetworked ? unshare.filter((part) => part !== "-n") : unshare,
		...limitMemory?.(limits.memory) ?? [],
		path,
		...args
	];
	const run = () => runProcess(command, {
		folder,
		limits,
		isMemoryHeld: limitMemory !== void 0,
		...environment === void 0 ? {} : { environment },
		...input === void 0 ? {} : { input }
	});
	running ??= new import_light.default({ maxConcurrent: availableParallelism() });
	return await (isBounded ? run() : running.schedule(run));
}
function isRunnable(path) {
	return access(path, constants.X_OK).then(() => true, () => false);
}
function toolRunOf(end, folder, limits) {
	const { exceeded, code, signal, fault } = end;
	const words = wordsOf(end.stderr.toString(), folder);
	if (exceeded === "time") return {
		error: `took longer than ${count(limits.seconds, "second")}`,
		why: exceeded
	};
	if (exceeded === "output") return {
		error: `printed more than ${sizeOf(limits.output)}`,
		why: exceeded
	};
	if (exceeded === "memory" || code === 2 && GO_WITHOUT_MEMORY.test(end.stderr.toString())) return {
		error: `needed more than ${sizeOf(limits.memory)} of memory`,
		why: "memory"
	};
	if (fault !== void 0) return {
		error: fault,
		why: "start"
	};
	if (code === 0) return { output: end.stdout.toString() };
	if (code === null) return {
		error: `was ended by ${signal}`,
		why: "start"
	};
	if (CONFINING.test(end.stderr.toString())) return {
		error: `cannot be started: ${words}`,
		why: "start"
	};
	const error = words === "" ? `ended with status ${code}, and said nothing` : words;
	const printed = end.stdout.toString();
	return {
		error,
		why: "refused",
		...printed === "" ? {} : { printed }
	};
}
function wordsOf(stderr, folder) {
	const words = stderr.replaceAll(`${folder}/`, "").replaceAll(folder, ".").trim();
	return words.length <= MAX_ERROR ? words : `\u2026${words.slice(-4e3).replace(/^[\udc00-\udfff]/, "")}`;
}
function sizeOf(bytes) {
	return bytes < 1024 * MEGABYTE ? `${Math.round(bytes / MEGABYTE)} MB` : `${Math.round(bytes / MEGABYTE / 1024)} GB`;
}
// src/render/tool/find-program.ts
const ASKING_LIMITS = {
	seconds: 10,
	memory: 2 ** 30,
	output: 2 ** 20
};
async function findProgram({ name, ask, versionIn, oldest }, environment, repository) {
	const { path, refused } = await findOnPath(name, environment, repository);
	if (path === void 0) return { fault: refused.length === 0 ? `${name} is not on PATH` : `${refused[0]} lies in the repository and is not used` };
	const run = await runTool(path, ask, {
		folder: parse(path).root,
		limits: ASKING_LIMITS
	});
	const version = "output" in run ? versionIn(run.output.trim()) : void 0;
	if (version === void 0) return { fault: `${path} does not tell its version` };
	if (isOlder(version, oldest)) return { fault: `${path} is ${version}, older than ${oldest.join(".")}` };
	return {
		path,
		version
	};
}
function normalizedVersion(version) {
	return /^v?\d+\.\d+[\w.+~-]*$/.test(version) ? version.replace(/^v?/, "v") : void 0;
}
function isOlder(version, [major, minor]) {
	const [, itsMajor, itsMinor] = /^v(\d+)\.(\d+)/.exec(version) ?? [];
	if (itsMajor === void 0 || version.startsWith("v0.0.0")) return false;
	return Number(itsMajor) < major || Number(itsMajor) === major && Number(itsMinor) < minor;
}
export { ASKING_LIMITS, findOnPath, findProgram, normalizedVersion, onInterruption, runConfined, runTool };
