import { builtReader, changedObjects, plainReader, reachedChanges, repairFile, repairsOf, suggestRepairs } from "./review.js";
import { violationsUnder } from "./action-review-scan.js";
import { decodeText } from "./review-scan-reader.js";
import { formatSetter, strictestTarget } from "./action-review-scan-reader.js";
import { chartFileOf, isExempt, reachedNotes } from "./review-scan.js";
import { needOf } from "./action-review.js";
import { scanContents } from "./collect-scan.js";
// src/scan/fix-files.ts
async function fixFiles(scanned, rules, classes, isWhole = true) {
	const scan = await scanContents(scanned, rules, isWhole);
	const files = [...scanned, ...helpersOf(scanned, rules)];
	const contents = new Map(files.map(({ path, content }) => [path, content]));
	const repairs = await repairFiles(scan, rules, (path) => contents.get(path), classes);
	const refused = repairs.flatMap(refusedRepairs);
	const made = repairs.flatMap(madeRepairs);
	const texts = new Map(repairs.flatMap((outcome) => [...outcome.texts]));
	const fixed = files.flatMap(({ path, content }) => {
		const after = texts.get(path);
		const before = after === void 0 || !("bytes" in content) ? void 0 : decodeText(content.bytes);
		return after === void 0 || before === void 0 || after === before ? [] : [{
			path,
			before,
			after
		}];
	});
	const changed = new Map(fixed.map(({ path, after }) => [path, after]));
	const after = scanned.map((file) => {
		const text = changed.get(file.path);
		return text === void 0 ? file : {
			path: file.path,
			content: { bytes: new TextEncoder().encode(text) }
		};
	});
	const rendering = changed.size === 0 ? rules.rendering : await rules.rendering.again(changed);
	return {
		files: fixed,
		made,
		refused,
		unbuilt: unbuiltNotes(fixed, rules),
		rest: await scanContents(after, {
			...rules,
			rendering
		}, isWhole)
	};
}
function helpersOf(files, { rendering }) {
	const known = new Set(files.map(({ path }) => path));
	return [...rendering.chartTexts].flatMap(([path, text]) => {
		const [chart] = path.split(/(?:^|\/)templates\//);
		return known.has(chartFileOf(chart ?? "")) && !known.has(path) && chart !== path ? [{
			path,
			content: { bytes: new TextEncoder().encode(text) }
		}] : [];
	});
}
function unbuiltNotes(fixed, { facts, rendering }) {
	const bytesOf = (text) => ({ bytes: new TextEncoder().encode(text) });
	const alone = fixed.filter(({ path }) => !rendering.sources.has(path));
	const changed = alone.map(({ path, before, after }) => {
		return {
			path,
			status: "modified",
			base: bytesOf(before),
			head: bytesOf(after)
		};
	});
	return reachedNotes(reachedChanges(facts, facts, changedObjects(changed), new Set(alone.map(({ path }) => path))));
}
function madeRepairs({ suggestions, workloads }) {
	const done = new Set(suggestions.flatMap(({ repairs }) => repairs));
	return workloads.map(({ workload, repairs }) => ({
		workload,
		repairs: repairs.filter((repair) => done.has(repair))
	})).filter(({ repairs }) => repairs.length > 0);
}
function refusedRepairs({ refusals, workloads }) {
	const owners = new Map(workloads.flatMap(({ workload, repairs }) => repairs.map((repair) => [repair, workload])));
	return refusals.flatMap(({ repair, ...refusal }) => {
		const { check, violation } = repair;
		const workload = owners.get(repair);
		if (workload === void 0) return [];
		return [{
			workload,
			place: workload.locate(violation.path),
			violation,
			check,
			setter: formatSetter(violation),
			...refusal
		}];
	});
}
function failingFiles({ manifests }) {
	const files = manifests.flatMap(({ judged }) => judged.flatMap((each) => requiredRepairs(each).map((repair) => repairFile(each.workload, repair))));
	return [...new Set(files)];
}
function requiredRepairs({ workload: { pod }, policy, verdicts, hardening, asked }) {
	const rules = hardening.flatMap(({ rule, mode }) => mode === "audit" ? [] : [rule]);
	if (verdicts.enforce.allowed && verdicts.warn.allowed && rules.length === 0) return [];
	return repairsOf(pod, violationsUnder(strictestTarget(policy.enforce, policy.warn), rules, asked));
}
async function repairFiles(scan, { settings, rendering, isBuilt }, contentOf, classes) {
	const outcomes = [];
	const repair = async (files, workloads, reader) => {
		const texts = new Map([...files].flatMap((file) => {
			const content = contentOf(file);
			return content !== void 0 && "bytes" in content ? [[file, decodeText(content.bytes)]] : [];
		}));
		if (texts.size === 0) return;
		outcomes.push({
			workloads,
			...await suggestRepairs({
				texts,
				workloads,
				reader
			}, rendering)
		});
	};
	const plain = plainReader(settings.podSpecs, isBuilt);
	const built = [];
	const byFile = /* @__PURE__ */ new Map();
	for (const judged of scan.manifests.flatMap((scanned) => scanned.judged)) {
		const wanted = wantedRepairs(judged, classes);
		if (judged.workload.via !== void 0) built.push(wanted);
		else if (wanted.repairs.length > 0) addTo(byFile, wanted);
	}
	for (const [file, workloads] of byFile) await repair([file], workloads, plain);
	if (built.some(({ repairs }) => repairs.length > 0)) {
		const homes = [...rendering.blocks.values()].map(({ file }) => file);
		await repair(/* @__PURE__ */ new Set([
			...rendering.sources,
			...homes,
			...rendering.texts.keys()
		]), built, builtReader(rendering));
	}
	return outcomes;
}
function wantedRepairs(judged, classes) {
	const { workload, policy, exempt, asked } = judged;
	const repairs = requiredRepairs(judged).filter(({ check, violation, fix }) => classes.includes(fix.class) && !isExempt(exempt, check, violation) && needOf(workload, {
		violation,
		fix
	}) === void 0);
	return {
		workload,
		findViolations: violationsUnder(strictestTarget(policy.enforce, policy.warn), asked),
		repairs
	};
}
function addTo(byFile, wanted) {
	const { file } = wanted.workload;
	const inFile = byFile.get(file);
	if (inFile === void 0) byFile.set(file, [wanted]);
	else inFile.push(wanted);
}
export { failingFiles, fixFiles, repairFiles };
