import { Argument } from "./cli-scan.js";
import { textOfContent } from "./review-scan-reader.js";
import { ReaderThreads, SCAN_OPTIONS, displayFor, findScanSource, flagWords, inlineLess, inputsOf, keepHeapSmall, keptDebts, nameTemplates, noteNothingFound, outputFile, partWords, printStream, printTo, readInParallel, scanBlocks, scanChoices, scanFiles, scanOrigin, scanPrinter, spillFile, textStore } from "./scan.js";
import { sarifCategory } from "./action-scan.js";
import { basename } from "node:path";
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
		inlineLess();
		const { version, links, output, reader } = program;
		const { format, only, jobs, detail, failOn, unjudged, shard } = scanChoices(flags);
		const source = await findScanSource(paths, flags);
		const inputs = inputsOf(source.inputs, flags);
		const file = await outputFile(flags.output, inputs);
		const debts = await keptDebts(flags, inputs, file);
		const hasChecklist = format.hasChecklist === true || flags.hardening !== void 0;
		const threads = new ReaderThreads(reader, jobs);
		const { contentOf, read, rules, isWhole, ...local } = await source.read({
			...flags,
			shard,
			hasChecklist
		});
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
		const manifests = (scanned) => readInParallel(withBuilders(withProgress(read(scanned), scanned.length, output), rules), reading);
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
			repairsOf: async (judged) => (await import("./fix-files.js")).repairFiles({ manifests: [{ judged }] }, rules, contentOf, ["safe", "careful"]),
			store: textStore(spillFile()),
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
function* withProgress(files, total, output) {
	let read = 0;
	try {
		for (const file of files) {
			if (read++ % PROGRESS_STEP === 0) output.showProgress(`${read} of ${total} files read`);
			yield file;
		}
	} finally {
		output.hideProgress();
	}
}
export { scanCommand };
