import { Argument, Option } from "../cli.js";
import { readContent, sizeOfContent, textOfContent } from "./content.js";
import { scanPrinter } from "./format.js";
import { sarifCategory } from "./sarif-category.js";
import { printStream } from "./scan-printer.js";
import { lastIndexWhere } from "./places.js";
import { noteNothingFound } from "./note-nothing-found.js";
import { scanFiles } from "./scan-files.js";
import { SCAN_FAIL_ON, countsLine, scanBlocks, withoutFailing } from "./scan-outline.js";
import { readInWorkers } from "./read-in-workers.js";
import { EVERYWHERE, TARGET_OPTIONS, UNJUDGED_OPTION, flagWords, inputsOf, unjudgedOf } from "./target-flags.js";
import { outputFile } from "./output-file.js";
import { OUTPUT_OPTION, displayFor, printTo } from "./print-to.js";
import { ConfigurationError } from "./configuration-error.js";
import { BASELINE_OPTION, SHARD_OPTION, knownBaselineFile, newBaselineFile, readLocalFiles, shardOf, shardOrigin, writeBaselineFile } from "./read-local-files.js";
import { formatSetter } from "./walk.js";
import { baselineWorkload, count, isExemptByConfig, knownViolation } from "./failing-checks.js";
import { AUDIT_QUESTIONS } from "./audit-questions.js";
import { findFormat, formatsOf } from "./find-format.js";
import { oneOf } from "./newer-version.js";
import { gitIn } from "./repository-target.js";
import { checkoutName } from "./this-repository.js";
import { stat } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { basename, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { setFlagsFromString } from "node:v8";
// src/scan/name-templates.ts
function nameTemplates(scan, file, text) {
	const nameOf = templateNames(text);
	async function* manifests() {
		for await (const scanned of scan.manifests) yield scanned.manifest.file === file ? named(scanned, nameOf) : scanned;
	}
	return {
		...scan,
		manifests: manifests()
	};
}
function named({ manifest, judged, unjudgedIn }, nameOf) {
	const placed = (place) => {
		const name = nameOf(place.line);
		return name === void 0 ? place : {
			...place,
			file: name
		};
	};
	const { workloads, namespaces, notEvaluated, notes } = manifest;
	return {
		manifest: {
			...manifest,
			workloads: workloads.map((workload) => namedWorkload(workload, placed)),
			namespaces: namespaces.map(placed),
			notEvaluated: notEvaluated.map(placed),
			notes: notes.map(placed)
		},
		judged: judged.map((one) => ({
			...one,
			workload: namedWorkload(one.workload, placed)
		})),
		unjudgedIn
	};
}
function namedWorkload(workload, placed) {
	const { locate, locateNamespace } = workload;
	return {
		...placed(workload),
		locate: (path) => placed(locate(path)),
		...locateNamespace && { locateNamespace: () => {
			const place = locateNamespace();
			return place && placed(place);
		} }
	};
}
const LONGEST_NAME = 300;
const COMMENT = "# Source: ";
function templateOf(comment) {
	const name = comment.slice(10).trim();
	const isBelow = !name.startsWith("/") && !name.split("/").includes("..");
	return name === "" || name.length > LONGEST_NAME || !isBelow ? void 0 : name;
}
function templateNames(text) {
	const starts = [1];
	const names = [void 0];
	let isHead = true;
	text.replace(/^\uFEFF/, "").split("\n").forEach((line, index) => {
		const isBoundary = line.startsWith("---");
		const isNaming = isHead && line.startsWith(COMMENT);
		if (isBoundary || isNaming) {
			const template = isNaming ? templateOf(line) : void 0;
			starts.push(index + 1);
			names.push(template === void 0 ? void 0 : `${template} (standard input)`);
		}
		isHead = isBoundary || isHead && !isNaming && (line.trim() === "" || line.startsWith("#"));
	});
	return (line) => names[lastIndexWhere(starts.length, (index) => (starts[index] ?? 0) <= line)];
}
// src/source/workers/read-in-parallel.ts
const WORTH_WORKERS = 102400;
async function* readInParallel(files, { threads, ...reading }) {
	const rest = files[Symbol.iterator]();
	const first = [];
	let bytes = 0;
	while (threads.jobs > 1 && bytes < WORTH_WORKERS) {
		const { value, done } = rest.next();
		if (done === true) break;
		first.push(value);
		bytes += sizeOfContent(value.content);
	}
	const all = chain(first, rest);
	if (bytes < WORTH_WORKERS) for (const { path, content, isBuilt } of all) yield readContent(path, content, reading.podSpecs, isBuilt);
	else yield* readInWorkers(all, {
		...reading,
		threads
	});
}
function* chain(first, rest) {
	first.reverse();
	for (let value = first.pop(); value !== void 0; value = first.pop()) yield value;
	for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
// src/source/workers/reader-threads.ts
const MANY_FILES = 50;
const YOUNG_MEGABYTES = 32;
var ReaderThreads = class {
	jobs;
	script;
	workers;
	constructor(script, jobs = availableParallelism()) {
		this.script = script;
		this.jobs = jobs;
	}
	expect(files) {
		if (files >= MANY_FILES) this.start();
	}
	start() {
		const options = { resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } };
		this.workers ??= Array.from({ length: this.jobs - 1 }, () => {
			const worker = new Worker(this.script, options);
			worker.unref();
			return worker;
		});
		return this.workers;
	}
};
// src/commands/remote/remote-name.ts
const SHAPE = /^([A-Za-z\d][\w-]{0,38})\/(?!\.{1,2}(?:@|$))([\w.-]{1,100})(?:@(.+))?$/;
const FILE = /\.(?:ya?ml|json)$/i;
async function remoteNameIn(paths, folder = process.cwd()) {
	const found = (await Promise.all(paths.map((path) => remoteName(path, folder)))).find((name) => name !== void 0);
	if (found !== void 0 && paths.length > 1) throw new ConfigurationError(`${found.argument}: found other paths beside it, and a repository of GitHub is scanned in a run of its own`);
	return found;
}
async function remoteName(argument, folder) {
	const [, owner = "", repo = "", ref] = SHAPE.exec(argument) ?? [];
	if (owner === "" || FILE.test(argument)) return void 0;
	if ((await Promise.all([argument, owner].map((path) => exists(resolve(folder, path))))).includes(true)) return void 0;
	return {
		owner,
		repo,
		argument,
		...ref === void 0 ? {} : { ref }
	};
}
async function exists(path) {
	return stat(path).then(() => true, () => false);
}
// src/commands/scan/find-scan-source.ts
async function findScanSource(paths, flags = {}) {
	const remote = await remoteNameIn(paths);
	if (remote === void 0) return {
		inputs: paths,
		read: (reads) => readLocalFiles(paths, reads)
	};
	assertReading(remote, flags);
	return {
		inputs: [],
		read: async (reads) => (await import("./read-remote-files.js")).readRemoteFiles(remote, reads)
	};
}
function assertReading({ argument }, { writeBaseline, pruneBaseline, shard }) {
	if (shard !== void 0) throw new ConfigurationError(`--shard: ${argument} is read from GitHub as a whole: clone it to divide its scan`);
	const flag = writeBaseline === void 0 ? pruneBaseline && "--prune-baseline" : "--write-baseline";
	if (flag) throw new ConfigurationError(`${flag}: ${argument} is only read from GitHub: clone it to keep a baseline of it`);
}
// src/commands/scan/keep-heap-small.ts
const GROWTH = 50;
function keepHeapSmall() {
	setFlagsFromString(`--heap-growing-percent=${GROWTH}`);
}
// src/scan/debt-of.ts
function debtOf({ workload, verdicts, hardening, exempt }) {
	const violations = [...verdicts.enforce.results, ...hardening.filter(({ mode }) => mode === "enforce")].flatMap(({ check, violations: found }) => found.filter((violation) => !isExemptByConfig(exempt, check, violation)).map((violation) => knownViolation(check, formatSetter(violation))));
	return {
		...baselineWorkload(workload),
		violations: new Set(violations)
	};
}
// src/commands/scan/kept-debts.ts
async function keptDebts({ baseline, writeBaseline, pruneBaseline }, inputs, report) {
	const file = writeBaseline === void 0 ? void 0 : await newBaselineFile(writeBaseline, inputs, report);
	const debts = [];
	return {
		assertKeepable: ({ isWhole, settings }) => {
			if (file?.mode !== void 0 && !isWhole) throw new ConfigurationError(`--write-baseline ${file.path}: it is there already, and only a part is scanned: scan the whole repository, or name another file`);
			if (pruneBaseline && settings.isOverridden) throw new ConfigurationError("--prune-baseline: judge by the repository's own levels, without flags for others");
		},
		collect: (scan) => file === void 0 ? scan : {
			...scan,
			manifests: collecting(scan, debts)
		},
		counted: (outline) => file === void 0 ? outline : withoutFailing(outline),
		write: async (outline) => {
			const left = pruneBaseline ? outline.baseline?.left : void 0;
			if (file) await writeDebts(file, debts);
			else if (left !== void 0 && baseline !== void 0) await writeDebts(await knownBaselineFile(baseline), left);
		}
	};
}
async function* collecting({ manifests }, debts) {
	for await (const scanned of manifests) {
		debts.push(...scanned.judged.map(debtOf).filter(({ violations }) => violations.size > 0));
		yield scanned;
	}
}
async function writeDebts(file, debts) {
	await writeBaselineFile(file, debts);
	const size = debts.reduce((sum, { violations }) => sum + violations.size, 0);
	process.stderr.write(`pss-review: wrote ${count(size, "violation")} to ${file.path}\n`);
}
// src/commands/scan/scan-flags.ts
const COMPARE_OPTION = new Option("--compare <versions...>", "two versions of the cluster, as v1.34 v1.37: what the newer one rejects and the older does not (--format text and json)");
const FORMATS = formatsOf("scan");
const QUESTION_IDS = AUDIT_QUESTIONS.map(({ id }) => id);
const SCAN_OPTIONS = [
	...TARGET_OPTIONS,
	EVERYWHERE,
	COMPARE_OPTION,
	new Option("--format <format>", FORMATS.map(({ id }) => id).join(", ")).default("text"),
	new Option("--only <answer>", `only workloads that answer a question of operators with yes: ${QUESTION_IDS.join(", ")}`),
	new Option("--hardening", "print the hardening checklist of each workload, too (--format text and json; html has it)"),
	new Option("--quiet", "print only what fails (--format text)"),
	new Option("--summary", "print only the conclusion and the counts (--format text)"),
	OUTPUT_OPTION,
	new Option("--fail-on <what>", "level: what violates its level, or was not evaluated, exits with 1; unjudged: what could not be judged, too; never: nothing does (default: unjudged where --unjudged or the config's unjudged says fail, else level)"),
	UNJUDGED_OPTION,
	BASELINE_OPTION,
	new Option("--write-baseline <file>", "write what violates its level to this file, to be known from now on"),
	new Option("--prune-baseline", "take out of the file of --baseline what is paid"),
	SHARD_OPTION,
	new Option("--jobs <n>", "how many threads read (default: one for each core)")
];
function scanChoices(flags) {
	if (flags.pruneBaseline && (flags.baseline === void 0 || flags.writeBaseline !== void 0)) throw new ConfigurationError("--prune-baseline: name the file that it changes, with --baseline and without --write-baseline");
	return {
		format: findFormat(FORMATS, flags.format),
		only: flags.only === void 0 ? void 0 : auditQuestion(flags.only),
		jobs: flags.jobs === void 0 ? void 0 : wholeNumber("--jobs", flags.jobs),
		detail: detailOf(flags),
		failOn: flags.failOn === void 0 ? void 0 : oneOf("--fail-on", SCAN_FAIL_ON, flags.failOn),
		unjudged: unjudgedOf(flags),
		shard: shardOf(flags)
	};
}
function auditQuestion(id) {
	const known = oneOf("--only", QUESTION_IDS, id);
	return AUDIT_QUESTIONS.find((question) => question.id === known);
}
function detailOf({ quiet, summary, only, format }) {
	const [flag, other = only === void 0 ? void 0 : "--only"] = [...quiet ? ["--quiet"] : [], ...summary ? ["--summary"] : []];
	if (flag === void 0) return "all";
	if (other !== void 0) throw new ConfigurationError(`${flag} and ${other}: choose one of them`);
	if (format !== "text") throw new ConfigurationError(`${flag}: only for --format text; ${format} always has all, for programs to choose from`);
	return quiet ? "quiet" : "summary";
}
function wholeNumber(name, text) {
	if (/^[1-9]\d{0,3}$/.test(text)) return Number(text);
	throw new ConfigurationError(`${name}: found ${JSON.stringify(text)}, expected a number from 1`);
}
// src/commands/scan/scan-origin.ts
async function scanOrigin({ root, repository: name, part }, flags, program, failOn) {
	const repository = name ?? await checkoutName(gitIn(root));
	return {
		...repository !== void 0 && { repository },
		...part && { shard: await shardOrigin(part, root, flags, program) },
		...failOn === "unjudged" && { failOn }
	};
}
function partWords(shard, outline) {
	if (shard === void 0) return countsLine(outline);
	const { baseline: _, ...own } = outline;
	return `part ${shard.index} of ${shard.of}: ${countsLine(own)}`;
}
// src/commands/scan.ts
const DEFAULT_PATHS = ["."];
const PROGRESS_STEP = 100;
const scanCommand = {
	argument: new Argument("[paths...]", "files or folders, judged by the rules of their whole repository; - is standard input; owner/name[@ref] is a repository on GitHub").default(DEFAULT_PATHS),
	options: SCAN_OPTIONS,
	run: async (program, paths, flags) => {
		if (flags.compare) {
			const { compareScan } = await import("./compare-versions.js");
			return compareScan(program, flags.compare, paths === DEFAULT_PATHS ? void 0 : paths, flags);
		}
		keepHeapSmall();
		const { version, links, output, reader } = program;
		const { format, only, jobs, detail, failOn, unjudged, shard } = scanChoices(flags);
		const source = await findScanSource(paths, flags);
		const inputs = inputsOf(source.inputs, flags);
		const file = await outputFile(flags.output, inputs);
		const debts = await keptDebts(flags, inputs, file);
		const hasChecklist = format.hasChecklist === true || flags.hardening !== void 0;
		const threads = new ReaderThreads(reader, jobs);
		const asked = {
			...flags,
			shard,
			hasChecklist,
			expect: (files) => threads.expect(files)
		};
		const { contentOf, read, rules, isWhole, ...local } = await source.read(asked);
		debts.assertKeepable({
			isWhole,
			settings: rules.settings
		});
		const { podSpecs, target } = rules.settings;
		const reading = {
			threads,
			podSpecs,
			targets: [target]
		};
		const manifests = (scanned) => withProgress(readInParallel(withBuilders(read(scanned), rules), reading), scanned.length, output);
		const stated = (unjudged ?? rules.settings.unjudged) === "fail" ? "unjudged" : "level";
		const blocks = (outline) => scanBlocks(debts.counted(outline), failOn ?? stated);
		const printer = await scanPrinter(format, {
			target,
			only,
			links,
			version,
			detail,
			blocks,
			display: displayFor(file),
			origin: format.id === "json" ? await scanOrigin(local, flags, version, stated) : void 0,
			repairsOf: async (scan) => (await import("./fix-files.js")).repairFiles(scan, rules, contentOf, ["safe", "careful"]),
			textOf: (path) => textOfContent(contentOf(path)),
			title: basename(local.root),
			category: sarifCategory([...flagWords(flags), ...only === void 0 ? [] : [`only=${only.id}`]]),
			hasHardening: flags.hardening !== void 0
		});
		const { part } = local;
		const found = scanFiles(local.paths, rules, manifests, isWhole, part);
		const scan = noteNothingFound(found, local.searched, part?.isLast);
		const printed = printStream(debts.collect(withTemplates(scan, contentOf)), printer);
		await printTo(output, file, printed.texts, () => partWords(shard, printed.outline()));
		const outline = printed.outline();
		await debts.write(outline);
		return blocks(outline) ? 1 : 0;
	}
};
function withTemplates(scan, contentOf) {
	const text = textOfContent(contentOf("-"));
	return text === void 0 ? scan : nameTemplates(scan, "-", text);
}
function* withBuilders(files, { isBuilt }) {
	for (const file of files) yield isBuilt(file.path) ? {
		...file,
		isBuilt: true
	} : file;
}
async function* withProgress(files, total, output) {
	let read = 0;
	try {
		for await (const file of files) {
			if (read++ % PROGRESS_STEP === 0) output.showProgress(`${read} of ${total} files read`);
			yield [file];
		}
	} finally {
		output.hideProgress();
	}
}
export { findScanSource, scanCommand };
