import { Option } from "./cli-scan.js";
import { count, folderOf, isWorkflowPath, reviewCalls } from "./review-scan.js";
import { capitalised, compareText, groupBy, visibleText } from "./action-review-scan-reader.js";
import { findRoot, outlineOf, readLocalFiles, reportWorkload, scanCounts, unjudgedWords, withFix } from "./scan.js";
import { CONFIGURATION_PATH, asGlob, fileOfBy } from "./action-review-scan.js";
import { knownInfrastructure, needOf } from "./action-review.js";
import { areNames, exemptionEntry, quotedYaml, yamlName } from "./review.js";
import { fixPatch } from "./fix-patch.js";
import { scanContents } from "./collect-scan.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { lstat, mkdir, readFile, readdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
// src/report/adoption/adoption-text.ts
const MOST_NAMED = 8;
function adoptionLines({ made, namespaces, environments, tests, agents }) {
	const objects = [...made.objects].map(([kind, size]) => `${size} ${kind}`);
	const lines = [
		["plain manifests", made.plain === 0 ? "" : count(made.plain, "workload")],
		["kustomize", made.kustomizations === 0 ? "" : count(made.kustomizations, "kustomization")],
		["Helm", made.charts === 0 ? "" : count(made.charts, "chart")],
		["Flux, Argo CD", named(objects)],
		["Namespaces", namespaces.all === 0 ? "" : `${namespaces.all}, ${namespaces.labelled} with a level`],
		["environments", named(environments.map(({ name, folders, namespaces: names, workloads }) => `${name} (${named([...folders, ...names])}: ${workloads === 0 ? "nothing judged yet" : count(workloads, "workload")})`))],
		["tests", named([...tests].map(([folder, size]) => `${folder} (${count(size, "workload")})`))],
		["node agents", named(agents.map(({ judged: { workload }, program }) => `${program.name} (${workload.file})`))]
	].filter(([, says]) => says !== "").map(([what, says]) => `  ${what}: ${says}`);
	return lines.length === 0 ? ["  no workload, no kustomization and no chart"] : lines;
}
function named(names) {
	const shown = names.slice(0, MOST_NAMED).map((name) => visibleText(name, 200));
	return [...shown, ...names.length > shown.length ? [`${names.length - shown.length} more`] : []].join(", ");
}
function outlookLines(outline) {
	const counts = scanCounts(outline);
	const { workloads, rejected } = counts;
	const passing = workloads - rejected;
	const violating = rejected === 0 ? [] : [`${rejected} ${rejected === 1 ? "violates" : "violate"} ${outline.heldTo}`];
	const passes = `${passing} ${passing === 1 ? "passes" : "pass"}`;
	return [[`${count(workloads, "workload")} would be judged${workloads === 0 ? "" : `: ${[passes, ...violating].join(", ")}`}`, ...unjudgedWords(counts)].join(", "), ...nextSteps(counts).map((step) => `next: ${step}`)];
}
function nextSteps({ rejected, notEvaluated, notJudged }) {
	return [
		"bring what was written by a pull request, and make the job `review` a required status check",
		...rejected === 0 ? [] : ["what violates today blocks nobody; `pss-review fix --all --dry-run .` shows how far it is repaired by itself"],
		...notEvaluated + notJudged === 0 ? [] : ["`pss-review scan .` says what was not judged, and what to do about it"]
	];
}
// src/scan/adoption/environments.ts
const NAMES = /^(?:dev|devel|development|sandbox|qa|int|integration|acc|acceptance|uat|stage|staging|stg|preprod|pre-prod|prod|prd|production|live)$/i;
const TEST = /^(?:te?st|testing)$/i;
const PARENTS = /^(?:overlays?|envs?|environments?|clusters?|stages?)$/i;
function environmentsOf(deployed) {
	const placed = deployed.flatMap(({ files, namespaces, judged }) => {
		const folder = files.map(environmentFolder).find((found) => found !== void 0);
		const namespace = folder === void 0 ? namespaces.find((name) => nameIn(name) !== void 0) : void 0;
		const name = folder === void 0 ? nameIn(namespace) : folder.split("/").at(-1);
		return name === void 0 ? [] : [{
			name: name.toLowerCase(),
			folder,
			namespace,
			judged
		}];
	});
	return [...groupBy(placed, ({ name }) => name)].map(([name, all]) => ({
		name,
		folders: distinct(all.map(({ folder }) => folder)),
		namespaces: distinct(all.map(({ namespace }) => namespace)),
		workloads: all.flatMap(({ judged }) => judged ?? [])
	})).sort((a, b) => compareText(a.name, b.name));
}
function environmentFolder(file) {
	const steps = folderOf(file).split("/");
	const at = steps.findIndex((step, index) => NAMES.test(step) || TEST.test(step) && PARENTS.test(steps[index - 1] ?? ""));
	return at === -1 ? void 0 : steps.slice(0, at + 1).join("/");
}
function nameIn(namespace = "") {
	const parts = namespace.split("-");
	return [
		namespace,
		parts.at(-1),
		parts[0]
	].find((part) => part !== void 0 && NAMES.test(part));
}
function distinct(values) {
	return [...new Set(values.filter((value) => value !== void 0))].sort(compareText);
}
// src/scan/adoption/adoption.ts
const TESTS = /^(?:tests?|__tests__|testdata|test-data|e2e|fixtures?|__fixtures__|testing|mocks?)$/i;
function adoptionOf(scan, rules) {
	const all = scan.manifests.flatMap(({ judged }) => judged);
	const tests = groupBy(all.filter((judged) => testFolder(judged) !== void 0), (judged) => testFolder(judged) ?? "");
	const deployed = all.filter((judged) => testFolder(judged) === void 0);
	const agents = deployed.flatMap(agentOf);
	const isAgent = new Set(agents.map(({ judged }) => judged));
	const unlabelled = deployed.filter((judged) => !isAgent.has(judged)).filter(({ because }) => because.enforce.from === "default");
	const environments = environmentsOf([...unlabelled.map(deployedOf), ...unfollowed(scan)]);
	const placed = new Set(environments.flatMap(({ workloads }) => workloads));
	return {
		made: {
			plain: all.filter(({ workload: { via, by } }) => via === void 0 && by === void 0).length,
			kustomizations: rules.facts.kustomizations.size,
			charts: rules.facts.charts.size,
			objects: objectsOf(scan)
		},
		namespaces: namespacesOf(rules),
		environments: environments.map(({ workloads, ...rest }) => ({
			...rest,
			...proposedFor(workloads)
		})),
		tests: new Map([...tests].map(([folder, workloads]) => [folder, workloads.length]).sort(([a], [b]) => compareText(a, b))),
		agents,
		elsewhere: elsewhereOf(scan),
		proposed: proposedFor(unlabelled.filter((judged) => !placed.has(judged)))
	};
}
function deployingFile({ workload: { file, deployedBy = file } }) {
	return deployedBy;
}
function deployedOf(judged) {
	const { by } = judged.workload;
	return {
		files: [deployingFile(judged), ...by === void 0 ? [] : [fileOfBy(by)]],
		namespaces: judged.namespaces,
		judged
	};
}
function unfollowed(scan) {
	return scan.manifests.flatMap(({ manifest }) => manifest.notes).flatMap(({ code, file, namespace }) => code === "delivery" ? [{
		files: [file],
		namespaces: [namespace || void 0]
	}] : []);
}
function elsewhereOf(scan) {
	const found = {
		charts: /* @__PURE__ */ new Set(),
		git: /* @__PURE__ */ new Set()
	};
	for (const { message } of scan.manifests.flatMap(({ manifest }) => manifest.notes)) {
		const [, key, address = ""] = /add `fetch: \{(charts|git): \["([^"\\]+)"\]\}`/.exec(message) ?? [];
		if (key !== void 0) found[key].add(address);
	}
	return {
		charts: [...found.charts].sort(compareText),
		git: [...found.git].sort(compareText)
	};
}
function proposedFor(judged) {
	const passes = (level) => judged.filter(({ reached }) => reached.failing[level].length === 0).length;
	const passing = {
		privileged: judged.length,
		baseline: passes("baseline"),
		restricted: passes("restricted")
	};
	return {
		level: passing.restricted * 2 >= judged.length ? "restricted" : "baseline",
		workloads: judged.length,
		passing
	};
}
function testFolder(judged) {
	const file = deployingFile(judged);
	if (environmentFolder(file) !== void 0) return void 0;
	const steps = folderOf(file).split("/");
	const at = steps.findIndex((step) => TESTS.test(step));
	return at === -1 ? void 0 : steps.slice(0, at + 1).join("/");
}
function agentOf(judged) {
	const program = knownInfrastructure(judged.workload);
	if (program === void 0) return [];
	const { violations } = reportWorkload(judged);
	const needed = violations.filter((each) => needOf(judged.workload, withFix(each)) !== void 0);
	return [{
		judged,
		program,
		checks: [...new Set(needed.map(({ check }) => check))].sort(compareText)
	}];
}
function objectsOf(scan) {
	const followed = scan.manifests.flatMap(({ judged }) => judged.flatMap(({ workload: { by } }) => by === void 0 ? [] : [by]));
	const kinds = [...new Set(followed)].map((by) => /#([A-Za-z]+)\//.exec(by)?.[1] ?? "object");
	const said = scan.manifests.flatMap(({ manifest }) => manifest.notes).flatMap(({ code, message }) => code === "delivery" ? [/pods of this ([A-Za-z]+) /.exec(message)?.[1] ?? "object"] : []);
	const counts = groupBy([...kinds, ...said], (kind) => kind);
	return new Map([...counts].map(([kind, each]) => [kind, each.length]).sort(([a], [b]) => compareText(a, b)));
}
function namespacesOf({ namespaces }) {
	const labelled = namespaces.filter(({ strictest: { labels } }) => labels["pod-security.kubernetes.io/enforce"] !== void 0);
	return {
		all: namespaces.length,
		labelled: labelled.length
	};
}
// src/report/adoption/configuration-text.ts
function configurationText({ proposed, environments, tests, agents, elsewhere }) {
	const targets = targetLines(environments);
	const paths = [...tests].map(([folder, workloads]) => `  - ${quotedYaml(`!${asGlob(folder)}/**`)} # ${count(workloads, "workload")}`);
	const exemptions = agents.flatMap(agentLines);
	const fetched = Object.entries(elsewhere).flatMap(([key, addresses]) => addresses.length === 0 ? [] : [`#   ${key}:`, ...addresses.map((address) => `#     - ${quotedYaml(address)}`)]);
	return `${[
		"# What the pods of this repository are held to. It counts as it is on the base branch: a pull request cannot loosen its own",
		"# review, and what it would loosen is a comment. All keys: https://github.com/pss-review/pss-review/blob/main/docs/config.md",
		"# yaml-language-server: $schema=https://raw.githubusercontent.com/pss-review/pss-review/main/schema/pss-review.json",
		"",
		`# Where neither targets nor the labels of a Namespace speak. ${capitalised(reached(proposed))}.`,
		"# Only what a pull request introduces blocks it: what is there already does not.",
		`level: ${proposed.level}`,
		...section("# By environment; the first entry that matches a workload speaks for it.", "targets:", targets),
		...section("# Folders of tests, which nobody deploys.", "paths:", paths),
		...section("# Programs that are known to need their node. Say who agreed to each, and until when if it ends (expires: 2027-03-31).", "exemptions:", exemptions),
		...section("# What this repository names of elsewhere, and is not judged unless it may be fetched: take the # away from what you trust.", "# fetch:", fetched)
	].join("\n")}\n`;
}
function section(comment, key, lines) {
	return lines.length === 0 ? [] : [
		"",
		comment,
		key,
		...lines
	];
}
function targetLines(environments) {
	const entry = (key, globsOf) => environments.flatMap((target) => {
		const globs = globsOf(target);
		if (globs.length === 0) return [];
		return [
			`  # ${target.name}: ${reached(target)}.`,
			`  - ${key}: [${globs.map(quotedYaml).join(", ")}]`,
			`    level: ${target.level}`
		];
	});
	return [...entry("paths", ({ folders }) => folders.map((folder) => `${asGlob(folder)}/**`)), ...entry("namespaces", ({ namespaces }) => namespaces.map(asGlob))];
}
function reached({ workloads, passing: { baseline, restricted } }) {
	if (workloads === 0) return "no workload is judged by it yet";
	return `of ${count(workloads, "workload")}, ${baseline} ${baseline === 1 ? "reaches" : "reach"} baseline and ${restricted} restricted`;
}
function agentLines({ judged, program: { name: title, needs }, checks }) {
	const { kind, name } = judged.workload.identity;
	const namespaces = judged.namespaces.filter((namespace) => namespace !== void 0);
	if (!areNames(name || void 0, ...namespaces)) return [`  # ${title}, ${kind} ${yamlName(name)}: write an entry for it by hand`];
	const isKnown = namespaces.length === judged.namespaces.length;
	const selector = {
		paths: name === "" ? [asGlob(deployingFile(judged))] : [],
		kind,
		name,
		namespaces: isKnown ? namespaces : []
	};
	return exemptionEntry(selector, quotedYaml(`${title} ${needs}; agreed by: TO COMPLETE`), { checks });
}
// src/report/adoption/pinned-actions.ts
const PINNED = {
	review: "pss-review/pss-review@d087bf4d1ecb6dee59154e41f471d26e4553d8e4 # v0.1.0",
	checkout: "actions/checkout@3d3c42e5aac5ba805825da76410c181273ba90b1 # v7.0.1"
};
// src/report/adoption/workflow-text.ts
const WORKFLOW_PATH = ".github/workflows/pod-security.yml";
function workflowText({ made: { kustomizations, charts, objects } }) {
	const isBuilt = kustomizations + charts + objects.size > 0;
	const checkout = [
		`      - uses: ${PINNED.checkout}`,
		"        with:",
		"          persist-credentials: false",
		"      # The runner has kustomize and helm; on one of your own, install them here."
	];
	return `${[
		"# Reviews the pods of pull requests: https://github.com/pss-review/pss-review",
		"name: Pod Security",
		"on: pull_request",
		"permissions: {}",
		"jobs:",
		"  review: # make this job a required status check; give it no paths filter, or it would be waited for in vain",
		"    runs-on: ubuntu-latest",
		"    permissions:",
		"      contents: read # to read the manifests",
		"      pull-requests: write # to post the review",
		"      checks: write # to post the check run",
		"    steps:",
		...isBuilt ? checkout : [],
		`      - uses: ${PINNED.review}`
	].join("\n")}\n`;
}
// src/commands/init.ts
const WORKFLOWS = dirname(WORKFLOW_PATH);
const LONGEST_LINE = 300;
const initCommand = {
	options: [new Option("--dry-run", "print both files, and write nothing")],
	run: async ({ output }, { dryRun }) => {
		const root = await findRoot(process.cwd());
		if (root === void 0) throw new ConfigurationError("init: this folder is in no git repository: run it in one, or `git init` first");
		const found = await readLocalFiles([root], {});
		const scan = await scanOf(found);
		const adoption = adoptionOf(scan, found.rules);
		const config = configurationText(adoption);
		const files = [{
			path: WORKFLOW_PATH,
			text: workflowText(adoption)
		}, {
			path: CONFIGURATION_PATH,
			text: config
		}];
		for (const { path } of files) await assertWritable(root, path);
		const later = found.rules.reading.contents.has(".github/pss-review.yml") ? scan : await scanOf(await readLocalFiles([root], {}, /* @__PURE__ */ new Map([[CONFIGURATION_PATH, config]])));
		await output.write(`${count(found.paths.length, "file")} of this repository may hold workloads:\n`);
		await output.write(lines(adoptionLines(adoption)));
		const own = await reviewingWorkflow(root);
		for (const file of files) {
			const isNeeded = file.path !== ".github/workflows/pod-security.yml" || own === void 0 || own === ".github/workflows/pod-security.yml";
			await output.write(isNeeded ? await written(root, file, dryRun === true) : `\n${own} runs pss-review already: no second workflow is written\n`);
		}
		await output.write(`\n${lines(outlookLines(outlineOf(later)))}`);
		return 0;
	}
};
function scanOf({ paths, rules, read, isWhole }) {
	return scanContents([...read(paths)], rules, isWhole);
}
async function assertWritable(root, path) {
	const steps = path.split("/");
	for (const [index] of steps.entries()) {
		const part = steps.slice(0, index + 1).join("/");
		const stats = await lstat(join(root, part)).catch(() => void 0);
		const expected = index === steps.length - 1 ? "a file" : "a folder";
		if (!(stats === void 0 || (index === steps.length - 1 ? stats.isFile() : stats.isDirectory()))) throw new ConfigurationError(`init: ${part} is no plain ${expected.slice(2)}, expected ${expected}: move it away`);
	}
}
async function reviewingWorkflow(root) {
	const paths = (await readdir(join(root, WORKFLOWS)).catch(() => [])).map((name) => `${WORKFLOWS}/${name}`).filter(isWorkflowPath).sort();
	const texts = new Map(await Promise.all(paths.map(async (path) => [path, await textAt(join(root, path))])));
	const runs = reviewCalls((path) => texts.get(path), false);
	return paths.find((path) => runs(`./${path}`));
}
async function written(root, { path, text }, isDry) {
	const file = join(root, path);
	const before = await textAt(file);
	if (before === text) return `\n${path} is there already, as it would be written\n`;
	if (before !== void 0) return `\n${path} is there already, and stays as it is. To what would be written it differs in this:\n${shownPatch({
		path,
		before,
		after: text
	})}`;
	if (isDry) return `\n${path} would be written:\n\n${text}`;
	await mkdir(dirname(file), { recursive: true });
	await writeFile(file, text, { flag: "wx" });
	return `\nwrote ${path}\n`;
}
function shownPatch(file) {
	return lines(fixPatch([file]).trimEnd().split("\n").map((line) => visibleText(line, LONGEST_LINE)));
}
async function textAt(path) {
	return await readFile(path, "utf8").catch((error) => {
		if (error.code === "ENOENT" || error.code === "ENOTDIR") return void 0;
		throw new ConfigurationError(`init: ${path} cannot be read: ${error.message}`);
	});
}
function lines(texts) {
	return texts.map((text) => `${text}\n`).join("");
}
export { initCommand };
