import { Argument, Option } from "./cli-scan.js";
import { labelCommand, labelsYaml, migrationPlan, unmetLabels } from "./migration-plan.js";
import { count, isRejected } from "./review-scan.js";
import { inlineCode, visibleText } from "./action-review-scan-reader.js";
import { plainText } from "./plain-text.js";
import { OUTPUT_OPTION, TARGET_OPTIONS, countsLine, inputsOf, linesText, outlineOf, outputFile, placeText, printTo, readLocalFiles } from "./scan.js";
import { migrationPlanMarkdown } from "./migration-plan-markdown.js";
import { fixPatch } from "./fix-patch.js";
import { scanContents } from "./collect-scan.js";
import { decodeText, readContent, readDocuments } from "./review-scan-reader.js";
import { RefusedEdit, applyGroups, editDocument, editTreeOf, findFaultInText, groupPieces, openFiles } from "./review.js";
import { writeInPlace } from "./write-in-place.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { didYouMean } from "./action-review-scan.js";
// src/report/labels/labels-text.ts
function labelsText({ files, outcomes }, isDryRun, unread) {
	const written = outcomes.filter(({ result }) => result.is === "written");
	const done = outcomes.filter(({ result }) => result.is === "done");
	const verb = isDryRun ? "would be labelled" : "labelled";
	const head = `${count(written.length, "namespace")} ${verb} in ${count(files.length, "file")}`;
	const rest = done.length === 0 ? "" : `; ${done.length} ${done.length === 1 ? "has" : "have"} all labels already`;
	return linesText([`${head}${rest}.`, ...outcomes.flatMap((outcome) => outcomeLines(outcome, unread))]);
}
function outcomeLines({ plan, labels, result }, unread) {
	const name = plan.namespace === void 0 ? "no namespace named" : visibleText(plan.namespace, 200);
	if (result.is === "done") return [];
	if (result.is === "written") {
		const at = result.places.map(placeText).join(", ");
		return [`  ${name}: ${pairs(labels)} (${at})`, ...askFirst(plan.steps, labels)];
	}
	if (result.is === "refused") {
		const place = result.place.file === "" ? "" : ` (${placeText(result.place)})`;
		return [`  ${name}: not written: ${plainText(result.reason)}${place}. The labels: ${pairs(labels)}`];
	}
	if (plan.namespace === void 0) return [`  ${name}: ${count(plan.workloads, "workload")} of which no manifest says the namespace: nothing is written for them`];
	return [
		`  ${name}: ${unread === 0 ? "no Namespace of this name is in the repository. Add one" : `no Namespace of this name was found, and ${count(unread, "document or file", "documents or files")} could not be read: pss-review scan says which. Repair it, add one`}, or label it in the cluster:`,
		...indented(labelsYaml(plan.namespace, labels)),
		...indented(labelCommand(plan.namespace, labels))
	];
}
function askFirst(steps, labels) {
	if (!Object.keys(labels).some((label) => label.endsWith("/enforce"))) return [];
	const [command] = steps.find(({ name }) => name === "analyse")?.commands ?? [];
	return command === void 0 ? [] : ["    before it is applied, ask the cluster what it would reject:", ...indented(command)];
}
function indented(text) {
	return text.split("\n").map((line) => `      ${line}`);
}
function pairs(labels) {
	return Object.entries(labels).filter(([label]) => !label.endsWith("-version")).map(([label, level]) => `${label.slice(label.indexOf("/") + 1)}=${level}:${labels[`${label}-version`] ?? "latest"}`).join(", ");
}
// src/fix/direct/write-edits.ts
const NO_VIOLATION = {
	check: "",
	violation: {
		subject: { kind: "pod" },
		path: []
	},
	fix: { class: "safe" }
};
function writeEdits(text, at, edits) {
	const files = openFiles({ texts: /* @__PURE__ */ new Map([[at.file, text]]) });
	const [document, page] = [files.documentAt(at), files.pageAt(at)];
	if (document === void 0 || page === void 0) return { refusal: "the document cannot be read as YAML" };
	try {
		const tree = editTreeOf(edits.map((edit) => ({
			edit,
			repairs: [NO_VIOLATION]
		})));
		const groups = groupPieces(editDocument(page, tree), page.sheet.shows, []);
		const written = applyGroups(files.linesOf(at.file), groups);
		const grown = written.length - text.length;
		const edited = written.slice(document.offset, document.offset + document.text.length + grown);
		const fault = findFaultInText(document.value, readDocuments(edited), tree);
		return fault === void 0 ? { text: written } : { refusal: fault };
	} catch (error) {
		if (error instanceof RefusedEdit) return { refusal: error.reason };
		throw error;
	}
}
// src/scan/migration/label-edits.ts
function labelEdits({ namespaces: plans }, sources, refused = /* @__PURE__ */ new Map()) {
	const byName = new Map(sources.namespaces.map((namespace) => [namespace.name, namespace]));
	const texts = /* @__PURE__ */ new Map();
	const outcomes = [];
	const wishes = wishesFor(plans, byName);
	for (const plan of plans) {
		if (Object.keys(plan.labels).length === 0) continue;
		const { definitions = [] } = plan.namespace !== void 0 && byName.get(plan.namespace) || {};
		const lacking = definitions.map((definition) => ({
			definition,
			labels: unmetLabels(definition.labels, plan.labels)
		})).filter(({ labels }) => Object.keys(labels).length > 0);
		const labels = Object.assign({}, ...lacking.map((each) => each.labels));
		if (definitions.length === 0) outcomes.push({
			plan,
			labels: plan.labels,
			result: withoutManifest(plan, sources)
		});
		else if (lacking.length === 0) outcomes.push({
			plan,
			labels,
			result: { is: "done" }
		});
		else {
			const reason = refused.get(plan.namespace ?? "");
			const result = reason === void 0 ? writeAll(lacking, sources, texts, wishes) : refusedAt(lacking, reason);
			outcomes.push({
				plan,
				labels,
				result
			});
		}
	}
	return {
		files: [...texts].map(([path, { before, after }]) => ({
			path,
			before,
			after
		})),
		outcomes
	};
}
function withoutManifest({ namespace }, { made, refusalOf }) {
	const manifest = made.find(({ name }) => name === namespace);
	if (manifest === void 0) return { is: "absent" };
	const reason = refusalOf(manifest.file) ?? "what makes it has to set the labels";
	return {
		is: "refused",
		place: {
			...manifest.locateLabel(""),
			line: manifest.line
		},
		reason
	};
}
function wishesFor(plans, byName) {
	const wishes = /* @__PURE__ */ new Map();
	for (const { name, definitions } of byName.values()) {
		const wanted = JSON.stringify(plans.find(({ namespace }) => namespace === name)?.labels ?? {});
		for (const { place } of definitions) wishes.set(placeKey(place), (wishes.get(placeKey(place)) ?? /* @__PURE__ */ new Set()).add(wanted));
	}
	return wishes;
}
function placeKey({ file, line }) {
	return `${file}:${line}`;
}
function refusedAt([first], reason) {
	return {
		is: "refused",
		place: first?.definition.place ?? {
			file: "",
			line: 1,
			column: 1
		},
		reason
	};
}
function writeAll(lacking, sources, texts, wishes) {
	const written = /* @__PURE__ */ new Map();
	const places = [];
	const seen = /* @__PURE__ */ new Set();
	for (const { definition, labels } of lacking) {
		const { place } = definition;
		const refuse = (reason, at = place) => ({
			is: "refused",
			place: at,
			reason
		});
		if (seen.has(placeKey(place))) continue;
		seen.add(placeKey(place));
		if ((wishes.get(placeKey(place))?.size ?? 0) > 1) return refuse("several namespaces are made of this manifest, and they can carry different labels: set them where each is built");
		const elsewhere = Object.keys(labels).find((label) => isSetElsewhere(definition, label));
		if (elsewhere !== void 0) return refuse(`${inlineCode(elsewhere)} is set there, by a kustomization`, definition.locateLabel(elsewhere));
		const other = sources.refusalOf(place.file);
		if (other !== void 0) return refuse(other);
		const known = written.get(place.file) ?? texts.get(place.file) ?? textOf(sources, place.file);
		if (known === void 0) return refuse("its file cannot be read");
		const manifest = manifestAt(place, known.before);
		if (manifest === void 0) return refuse("no Namespace stands there as such: what makes it has to set the labels");
		const edits = Object.entries(labels).map(([label, value]) => {
			return {
				op: "set",
				path: [
					...manifest.objectPath,
					"metadata",
					"labels",
					label
				],
				value
			};
		});
		const result = writeEdits(known.after, {
			file: place.file,
			document: manifest.document
		}, edits);
		if ("refusal" in result) return refuse(result.refusal);
		written.set(place.file, {
			before: known.before,
			after: result.text
		});
		places.push(place);
	}
	for (const [path, text] of written) texts.set(path, text);
	return {
		is: "written",
		places
	};
}
function isSetElsewhere({ place, labels, locateLabel }, label) {
	const at = locateLabel(label);
	return label in labels && at !== void 0 && at.file !== place.file;
}
function textOf({ contentOf }, file) {
	const content = contentOf(file);
	if (content === void 0 || !("bytes" in content)) return void 0;
	const text = decodeText(content.bytes);
	return {
		before: text,
		after: text
	};
}
function manifestAt({ file, line }, text) {
	const { namespaces } = readContent(file, { bytes: new TextEncoder().encode(text) }, void 0, false);
	return namespaces.find((manifest) => manifest.line === line);
}
// src/scan/migration/prove-labels.ts
function faultsOfLabels(before, after, outcomes) {
	const written = outcomes.filter(({ result }) => result.is === "written");
	const wanted = new Map(written.map(({ plan }) => [plan.namespace ?? "", plan.labels]));
	const labelsIn = ({ namespaces }, name) => namespaces.find((namespace) => namespace.name === name)?.definitions.map(({ labels }) => labels) ?? [];
	const lacks = [...wanted].filter(([name, labels]) => {
		const found = labelsIn(after, name);
		return found.length === 0 || found.some((given) => Object.keys(unmetLabels(given, labels)).length > 0);
	});
	const faults = new Map(lacks.map(([name]) => [name, "what is built of it would not have all of the labels"]));
	const isOther = ({ name }) => !wanted.has(name) && JSON.stringify(labelsIn(before, name)) !== JSON.stringify(labelsIn(after, name));
	if ([...before.namespaces, ...after.namespaces].filter(isOther).map(({ name }) => name).length > 0) for (const name of wanted.keys()) faults.set(name, "the labels of another namespace would change, too");
	const rejectedBefore = new Set(rejectedIn(before.scan).map(({ key }) => key));
	for (const { key, namespaces } of rejectedIn(after.scan)) for (const name of namespaces) if (!rejectedBefore.has(key) && wanted.has(name)) faults.set(name, "pods would be rejected that are not today");
	return faults;
}
function rejectedIn({ manifests }) {
	return manifests.flatMap(({ judged }) => judged).filter(isRejected).map(({ workload: { file, document, objectPath, podKey, build }, namespaces }) => ({
		key: JSON.stringify([
			file,
			document,
			objectPath,
			podKey,
			build
		]),
		namespaces: namespaces.filter((name) => name !== void 0)
	}));
}
// src/commands/plan.ts
const planCommand = {
	argument: new Argument("[paths...]", "files or folders").default(["."]),
	options: [
		...TARGET_OPTIONS,
		new Option("--namespace <name>", "only this namespace"),
		new Option("--apply", "write the labels that namespaces can carry today into the repository's Namespace manifests"),
		new Option("--dry-run", "with --apply: print a patch, and change nothing"),
		OUTPUT_OPTION
	],
	run: async ({ output }, paths, flags) => {
		if (flags.dryRun && !flags.apply) throw new ConfigurationError("--dry-run: for --apply; without that nothing is changed");
		if (flags.output !== void 0 && flags.apply && !flags.dryRun) throw new ConfigurationError("--output: for the plan, or the patch of --dry-run; with --apply the files themselves change");
		if (flags.apply && paths.includes("-")) throw new ConfigurationError("-: standard input cannot be labelled in place; name files");
		const file = await outputFile(flags.output, inputsOf(paths, flags));
		const local = await readLocalFiles(paths, flags);
		const before = await scanOf(local);
		const plan = narrowed(migrationPlan(before.scan), flags.namespace);
		if (!flags.apply) {
			const counts = countsLine(outlineOf(before.scan));
			await printTo(output, file, [migrationPlanMarkdown(plan), `\n${counts}.\n`], () => counts);
			return 0;
		}
		const edits = await provedEdits(plan, before, local, (given) => readLocalFiles(paths, flags, given));
		if (flags.dryRun) await printTo(output, file, [fixPatch(edits.files)], () => `a patch of ${count(edits.files.length, "file")}`);
		else for (const { path, after } of edits.files) await writeInPlace(local.root, path, after);
		const { length: unread } = outlineOf(before.scan).notEvaluated;
		process.stderr.write(labelsText(edits, flags.dryRun === true, unread));
		return edits.outcomes.some(({ result }) => result.is === "refused") ? 1 : 0;
	}
};
async function scanOf({ paths, rules, read, isWhole }) {
	return {
		scan: await scanContents([...read(paths)], rules, isWhole),
		namespaces: rules.namespaces
	};
}
function narrowed(plan, name) {
	if (name === void 0) return plan;
	const namespaces = plan.namespaces.filter(({ namespace }) => namespace === name);
	if (namespaces.length > 0) return {
		...plan,
		namespaces
	};
	const known = plan.namespaces.flatMap(({ namespace }) => namespace ?? []);
	throw new ConfigurationError(`--namespace ${name}: no manifest is in it${didYouMean(name, known)}`);
}
async function provedEdits(plan, before, { contentOf, rules }, again) {
	const refusalOf = (path) => {
		const role = rules.roleOf(path);
		if (role.is === "chart") return "it stands in a chart: set the labels in the template, or its values";
		if (role.is === "link") return "it stands behind a link";
		return path.startsWith("../") ? "it stands outside of the repository" : void 0;
	};
	const made = before.scan.manifests.flatMap(({ manifest }) => manifest.namespaces);
	const sources = {
		namespaces: rules.namespaces,
		made,
		contentOf,
		refusalOf
	};
	const refused = /* @__PURE__ */ new Map();
	for (;;) {
		const edits = labelEdits(plan, sources, refused);
		if (edits.files.length === 0) return edits;
		const faults = faultsOfLabels(before, await scanOf(await again(new Map(edits.files.map(({ path, after: text }) => [path, text])))), edits.outcomes);
		if (faults.size === 0) return edits;
		for (const [name, reason] of faults) refused.set(name, reason);
	}
}
export { planCommand };
