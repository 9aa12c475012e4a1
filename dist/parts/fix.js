import { Argument, Option } from "./cli-scan.js";
import { fixPatch } from "./fix-patch.js";
import { BASELINE_OPTION, EVERYWHERE, HARDENING_OPTION, TARGET_OPTIONS, inputsOf, outlineOf, outputFile, placeText, printTo, readLocalFiles, reportedViolations, scanBlocks, scanCounts, unjudgedWords, violatingWords, withFix } from "./scan.js";
import { cappedList, count } from "./review-scan.js";
import { formatSetter, groupBy, visibleText } from "./action-review-scan-reader.js";
import { CONFIGURATION_PATH, asGlob, workloadName } from "./action-review-scan.js";
import { areNames, cautionsOf, meantEntries } from "./review.js";
import { plainText } from "./plain-text.js";
import { needOf } from "./action-review.js";
import { fixFiles } from "./fix-files.js";
import { writeInPlace } from "./write-in-place.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
// src/scan/fix.ts
function repairCount(made) {
	return made.reduce((sum, { repairs }) => sum + repairs.length, 0);
}
// src/report/text/fix-advice.ts
const MAX_WORKLOADS = 10;
function cautionText(made) {
	const pods = made.map(({ workload, repairs }) => ({
		owner: workload,
		repairs: repairs.filter(({ fix }) => fix.class === "careful")
	}));
	const lines = cautionsOf(pods).flatMap(({ checks, text, owners }) => {
		const names = [...new Set(owners.map((workload) => visibleText(workloadName(workload), 200)))];
		return [`  ${checks.join(", ")}: ${plainText(text)}`, `    in ${cappedList(names, MAX_WORKLOADS)}`];
	});
	return lines.length === 0 ? [] : [
		"",
		"What may break:",
		...lines
	];
}
const PLAIN_PATH = /^\w[\w./-]*$/;
function exemptionText(refused) {
	const meant = refused.filter(({ comment, workload: { identity, file }, violation: { subject } }) => {
		if (comment === void 0 || !/^[A-Za-z]+$/.test(identity.kind)) return false;
		return (identity.name === "" ? PLAIN_PATH.test(file) : areNames(identity.name)) && areNames(identity.namespace, subject.kind === "container" ? subject.name : void 0);
	});
	const ofPods = new Set(meant.filter(({ violation: { subject } }) => subject.kind !== "container").map((each) => keyOf(each, each.check)));
	const needed = meant.filter((each) => each.violation.subject.kind !== "container" || !ofPods.has(keyOf(each, each.check)));
	const entries = meantEntries(needed.map(({ workload: { identity, file }, check, violation, comment = "" }) => {
		const { kind, name, namespace } = identity;
		return {
			selector: {
				paths: name === "" ? [asGlob(file)] : [],
				kind,
				name,
				namespaces: namespace === void 0 ? [] : [namespace]
			},
			check,
			violation,
			comment
		};
	}));
	return entries.length === 0 ? [] : [
		"",
		`To keep what is meant, in ${CONFIGURATION_PATH}:`,
		...["exemptions:", ...entries].map((line) => `  ${line}`)
	];
}
function keyOf({ workload: { identity, file } }, ...rest) {
	return JSON.stringify([
		identity,
		identity.name === "" ? file : "",
		...rest
	]);
}
// src/report/text/fix-left.ts
const MAX_PLACES = 10;
function leftText({ rest, refused }) {
	const told = new Set(refused.map((each) => violationKey(each.workload.file, each)));
	const left = rest.manifests.flatMap(({ judged }) => judged.flatMap((each) => reportedViolations(each).violations)).filter((each) => each.exemption === void 0 && each.mode !== "audit").filter((each) => !told.has(violationKey(each.workload.file, {
		...each,
		setter: formatSetter(each.violation)
	}))).map(withFix);
	const needed = left.filter((each) => needOf(each.workload, each) !== void 0);
	const others = left.filter((each) => !needed.includes(each));
	const manual = others.filter(({ fix }) => fix.class === "manual");
	const byHand = cautionsOf(manual.map((each) => ({
		owner: each,
		repairs: [each]
	}))).flatMap(({ checks, text, owners }) => leftLines(`${checks.join(", ")}: by hand. ${plainText(text)}`, owners));
	const withAll = others.filter(({ fix }) => fix.class !== "manual");
	const lines = [
		...byHand,
		...linesByCheck(manual.filter(({ fix }) => fix.caution === void 0), "by hand"),
		...linesByCheck(needed, "left, because a known program needs it"),
		...linesByCheck(withAll, "fix --all repairs it, and says what may break")
	];
	return lines.length === 0 ? [] : [
		"",
		"What is left:",
		...lines
	];
}
function linesByCheck(violations, why) {
	return [...groupBy(violations, ({ check }) => check)].flatMap(([check, all]) => leftLines(`${check}: ${why}`, all));
}
function leftLines(text, violations) {
	const places = violations.map(({ workload, place, violation }) => {
		return `${visibleText(formatSetter(violation), 200)} of ${visibleText(workloadName(workload), 200)} (${placeText({
			file: place.file,
			line: place.line
		})})`;
	});
	return [`  ${text}`, `    in ${cappedList(places, MAX_PLACES)}`];
}
function violationKey(file, { workload, check, setter }) {
	return JSON.stringify([
		file,
		workload.document,
		workload.identity,
		workload.podKey ?? "",
		check,
		setter
	]);
}
// src/report/text/fix-text.ts
const LONGEST = 500;
function fixText(outcome, isDryRun) {
	const { files, made, refused, unbuilt, rest } = outcome;
	const outline = outlineOf(rest);
	const notEvaluated = rest.manifests.flatMap(({ manifest }) => manifest.notEvaluated);
	const advice = [
		...cautionText(made),
		...exemptionText(refused),
		...leftText(outcome)
	];
	const repaired = repairCount(made);
	return [
		...files.map(({ path }) => `${visibleText(path, LONGEST)}: ${isDryRun ? "would be changed" : "changed"}`),
		...refused.map(({ place, check, setter, reason }) => `${visibleText(`${place.file}:${place.line}`, LONGEST)}: no fix for ${check} of ${visibleText(setter, LONGEST)}: ${visibleText(reason, LONGEST)}`),
		...unbuilt.map(({ file, line, message }) => `${visibleText(`${file}:${line}`, LONGEST)}: not proved: ${visibleText(message, LONGEST)}`),
		...notEvaluated.map(({ file, line, message }) => `${visibleText(`${file}:${line}`, LONGEST)}: not evaluated: ${visibleText(message, LONGEST)}`),
		...files.length + refused.length + notEvaluated.length === 0 ? advice.slice(1) : advice,
		...advice.length === 0 ? [] : [""],
		`${isDryRun ? "would repair" : "repaired"} ${count(repaired, "violation")} in ${count(files.length, "file")}; ${[violatingWords(outline, "still "), ...unjudgedWords(scanCounts(outline))].join(", ")}`,
		""
	].join("\n");
}
// src/commands/fix.ts
const fixCommand = {
	argument: new Argument("[paths...]", "files or folders").default(["."]),
	options: [
		...TARGET_OPTIONS,
		EVERYWHERE,
		BASELINE_OPTION,
		HARDENING_OPTION,
		new Option("--safe", "only fixes that rarely change what the program does (the default)"),
		new Option("--all", "those, too, that may: explain says what to look out for"),
		new Option("--dry-run", "print a patch, and change nothing"),
		new Option("--output <file>", "write that patch to this file")
	],
	run: async ({ output }, paths, flags) => {
		if (flags.safe && flags.all) throw new ConfigurationError("--safe and --all: choose one of them");
		if (flags.output !== void 0 && !flags.dryRun) throw new ConfigurationError("--output: for the patch of --dry-run; without that, the files themselves change");
		if (paths.includes("-")) throw new ConfigurationError("-: standard input cannot be fixed in place; name files");
		const file = await outputFile(flags.output, inputsOf(paths, flags));
		const { read, rules, isWhole, ...local } = await readLocalFiles(paths, {
			...flags,
			hasChecklist: true
		});
		const outcome = await fixFiles([...read(local.paths)], rules, flags.all ? ["safe", "careful"] : ["safe"], isWhole);
		if (flags.dryRun) await printTo(output, file, [fixPatch(outcome.files)], () => patchSize(outcome));
		else for (const { path, after } of outcome.files) await writeInPlace(local.root, path, after);
		process.stderr.write(fixText(outcome, flags.dryRun === true));
		return scanBlocks(outlineOf(outcome.rest)) ? 1 : 0;
	}
};
function patchSize({ files, made }) {
	const repaired = repairCount(made);
	return `a patch of ${count(files.length, "file")} that repairs ${count(repaired, "violation")}`;
}
export { fixCommand };
