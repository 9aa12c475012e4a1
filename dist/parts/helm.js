import { NOTHING_APPLIED, NOTHING_RENDERED, allValues, blockName, buildOfRelease, chartAddress, chartFileOf, chartTitle, count, hasPath, homeOf, identityOf, isBelow, isChartAddress, isChartPath, isMapping, isSameValue, lastLayerWith, overlayOf, placeInObject, plainOf, reachedBuilds, releaseFile, releaseKey, releasesOf, valueAt } from "./review-scan.js";
import { SandboxError, allViolations, canonicalJson, fetcherOf, lazily, objectsIn, settersOfObject, withSandbox } from "./canonical-json.js";
import { NOT_RUN, chartTree, digestOf, inObjects, isSilent, kubeVersionOf, readCharts, releaseValues, renderReleases, renderedDocuments, templateActions, templateLines, templateSource, withValuesOfObjects, withoutActions } from "./template-actions.js";
import { fieldPath, placesOf, readDocuments, readText, textOfContent } from "./review-scan-reader.js";
import { workloadKey } from "./action-review.js";
import { distinctBy, fieldOf, formatPath, groupBy, inlineCode, textOf, walk } from "./action-review-scan-reader.js";
import { isSamePod } from "./review.js";
import { counterpartPath } from "./counterpart-path.js";
import { runTool } from "./find-program.js";
// src/render/helm/changed-others.ts
async function changesOthers(before, after, options) {
	const { podSpecs } = options;
	const [was, is] = [before, after].map(({ output = "" }) => otherObjects(output, podSpecs));
	const changed = [.../* @__PURE__ */ new Set([...was.keys(), ...is.keys()])].filter((key) => was.get(key) !== is.get(key));
	if (changed.length === 0) return false;
	const call = {
		release: before.release,
		attempt: 1
	};
	const [run] = before.chart === void 0 ? [] : await renderReleases(before.chart, [call], options);
	const anew = run !== void 0 && "output" in run ? otherObjects(run.output, podSpecs) : was;
	return changed.some((key) => was.get(key) === anew.get(key));
}
function otherObjects(output, podSpecs) {
	const counts = /* @__PURE__ */ new Map();
	return new Map(renderedDocuments(output).map(({ source, text }) => {
		const position = counts.get(source) ?? 0;
		counts.set(source, position + 1);
		const key = JSON.stringify([source, position]);
		const { workloads } = readText("", text, podSpecs);
		if (workloads.some(({ fieldOf }) => fieldOf !== void 0)) return [key, ""];
		const paths = workloads.flatMap(({ objectPath, podPath }) => ["metadata", "spec"].map((part) => [
			...objectPath,
			...podPath,
			part
		]));
		return [key, paths.length === 0 ? text : withoutPods(text, paths)];
	}));
}
function withoutPods(text, paths) {
	const pods = new Set(paths.map(formatPath));
	return readDocuments(text).map(({ value }) => value === void 0 ? "" : canonicalJson(value, (path) => pods.has(formatPath(path)))).join("\n");
}
// src/render/helm/helm-notes.ts
function notRenderedNote({ folder, remote }, failed) {
	const [{ release: first, refusal, at }] = failed;
	const releases = failed.map(({ release }) => release);
	const place = at ?? (first.applied && first.place);
	const remedy = releases.every(({ applied }) => applied !== void 0) ? remedyForObjects(refusal, remote !== void 0) : remedyOf(folder, refusal);
	const message = `the chart was not rendered${variantsOf(releases)}, and what it makes is not judged: ${refusal.words}${remedy}`;
	return {
		...note(place?.file ?? releaseFile(folder, first), message, "chart-not-rendered", place?.line),
		builds: failed.map(({ build }) => build)
	};
}
function variantsOf(releases) {
	const isOwn = ({ values, applied }) => values.length === 0 && applied === void 0;
	if (releases.length === 1 && releases.every(isOwn)) return "";
	const variants = releases.filter(({ applied }) => applied === void 0).map(({ values }) => values.length === 0 ? "its own values" : values.map((path) => inlineCode(path)).join(" and "));
	const objects = new Set(releases.flatMap(({ applied }) => applied === void 0 ? [] : [inlineCode(applied.by)]));
	return [...variants.length === 0 ? [] : [` with ${joinWords(variants)}`], ...objects.size === 0 ? [] : [` for ${joinWords([...objects])}`]].join(" and");
}
function remedyOf(folder, { asksForValue, isIncomplete, isOtherVersion }) {
	const entry = (key) => `in an entry of \`charts\` in the config of the base branch: \`{path: ${folder || "."}, ${key}}\``;
	if (asksForValue) return `; give the value ${entry("set: {\u2026}")}`;
	if (isOtherVersion) return `; name the version of its clusters ${entry("kube-version: \u2026")}`;
	return isIncomplete ? INCOMPLETE : "";
}
function remedyForObjects({ asksForValue, isIncomplete, isOtherVersion }, isRemote) {
	if (asksForValue) return "; give the value in the values of the object";
	if (isOtherVersion) return "; name the version of its clusters as `cluster-version` in the config of the base branch";
	return isIncomplete && !isRemote ? INCOMPLETE : "";
}
const INCOMPLETE = "; run `helm dependency build` and commit `charts/`";
function joinWords(words) {
	return words.join(", ").replace(/, (?=[^,]*$)/, " and ");
}
function noChartNote({ path, place }) {
	if (place === void 0) return [];
	const message = `the entry of \`charts\` names ${JSON.stringify(path || ".")}, where there is no chart to render: correct the path`;
	return [{
		...place,
		path: "",
		code: "stale-entry",
		message
	}];
}
function maybeValuesNote(file) {
	return note(file, "may be a values file, and its chart was not rendered with it: name it in an entry of `charts` in the config of the base branch", "chart-not-rendered");
}
function helmMissingNote(folder, fault) {
	return note(chartFileOf(folder), `charts were not rendered: ${fault}`, "tool-not-found");
}
function renderedNote(folders, version) {
	const [first, ...others] = folders;
	if (first === void 0) return [];
	const rest = others.length === 0 ? "" : `, and ${count(others.length, "other chart")}`;
	return [note(chartFileOf(first), `rendered with helm ${version}${rest}`, "built-with")];
}
function note(file, message, code, line = 1) {
	return {
		file,
		line,
		column: 1,
		path: "",
		code,
		message
	};
}
// src/repository/helm/marked-lines.ts
function markOf(nonce, template, line, isBefore) {
	return `${nonce}.${template}.${line}${isBefore ? ".b" : ""}`;
}
function markedLines(document, nonce, own, unmarked = []) {
	const pattern = new RegExp(`#${nonce}\\.(\\d+)\\.(\\d+)(\\.b)?`, "g");
	const lines = document.split("\n");
	const marks = lines.map((line) => [...line.matchAll(pattern)].map(([, template, at, before]) => {
		return {
			template: Number(template),
			line: Number(at),
			isBefore: before !== void 0
		};
	}));
	const above = (line, isWanted) => {
		for (let index = Math.min(line, marks.length) - 1; index >= 0; index--) {
			const found = marks[index]?.findLast(isWanted);
			if (found !== void 0) return found;
		}
	};
	const below = (line, template) => {
		for (let index = line; index < marks.length; index++) {
			const found = marks[index]?.find((mark) => mark.template === template);
			if (found !== void 0) return found;
		}
	};
	const isSure = ({ template, line: from }, line) => {
		const until = below(line, template)?.line ?? Infinity;
		return !(unmarked[template] ?? []).some((each) => until > from ? from < each && each < until : each > from);
	};
	return (line) => {
		const [first] = marks[line - 1] ?? [];
		const saysItself = !(lines[line - 1] ?? "").trimStart().startsWith("#");
		const behind = marks[line - 1]?.find(({ isBefore }) => !isBefore) ?? (saysItself ? first : void 0);
		const before = behind === void 0 ? above(line - 1, () => true) : void 0;
		const mark = behind ?? before;
		if (mark === void 0 || before !== void 0 && !(before.isBefore && isSure(before, line))) return void 0;
		const { template, line: at } = mark;
		const includer = template === own ? void 0 : above(line, (other) => other.template === own);
		return {
			template,
			line: at,
			isPassed: mark.isBefore,
			...includer === void 0 ? {} : { includedAt: includer.line }
		};
	};
}
// src/render/helm/helm-words.ts
const NO_REFUSAL = {
	asksForValue: false,
	isIncomplete: false,
	isOtherVersion: false
};
const LOG = /^(?:time=|level=|\d{4}\/\d\d\/\d\d |[a-z_]+\.go:\d+: )/;
function readHelmWords(error) {
	const lines = error.split("\n").filter((line) => !LOG.test(line) && !/^Use --debug flag/.test(line));
	const from = lines.findLastIndex((line) => line.startsWith("Error: "));
	const words = lines.slice(Math.max(0, from)).join(" ").replace(/^Error: /, "").replaceAll(/\s+/g, " ").trim();
	const asksForValue = /\bexecution error at \(|\bvalues don't meet .*\b(?:is required|missing propert)/.test(words);
	const isIncomplete = /missing in charts\/ directory|missing dependencies/.test(words);
	const [, source, line] = /\bexecution error at \(([^:()]+):(\d+)/.exec(words) ?? /\btemplate: ([^:\s]+):(\d+)/.exec(words) ?? /\bparse error at \(([^:()]+):(\d+)/.exec(words) ?? /^YAML parse error on ([^:\s]+):.*?\bline (\d+)/.exec(words) ?? [];
	return {
		words: `helm says: ${words}`,
		asksForValue,
		isIncomplete,
		isOtherVersion: /^chart requires kubeVersion: /.test(words),
		...source === void 0 ? {} : { at: {
			source,
			line: Number(line)
		} }
	};
}
// src/repository/helm/mark-template.ts
function markTemplate(text, mark, isHelper) {
	const unmarked = [];
	let block;
	let quote;
	return {
		text: templateLines(text).map((line, index) => {
			if (block !== void 0 && isOutside(line, block)) block = void 0;
			const number = index + 1;
			const said = saidBy(line);
			const wasQuoted = quote !== void 0;
			quote = block === void 0 && !line.isCut ? quoteAtEnd(said, quote) : void 0;
			const isFree = !line.isCut && block === void 0 && !wasQuoted && quote === void 0;
			const [before, behind] = [true, false].map((isBefore) => `#${mark(number, isBefore)}`);
			const result = isFree ? markLine(line, {
				before,
				behind
			}, isHelper) : line.text;
			const isPlain = !line.isCut && block === void 0 && !wasQuoted;
			if (result === line.text && isPlain && !/^\s*(?:#.*)?$/.test(said)) unmarked.push(number);
			if (block === void 0 && !line.isCut) block = blockIndent(line);
			return result;
		}).join("\n"),
		unmarked
	};
}
function saidBy(line) {
	return withoutActions(line, (action) => isSilent(action) ? "" : "x");
}
function quoteAtEnd(line, before) {
	let quote = before;
	for (let at = 0; at < line.length; at++) {
		const character = line[at];
		if (quote === "\"" && character === "\\") at++;
		else if (quote !== void 0) quote = character === quote ? void 0 : quote;
		else if (character === "#" && /(?:^|\s)$/.test(line.slice(0, at))) return void 0;
		else if ((character === "\"" || character === "'") && /(?:^|[\s[{,:(-])$/.test(line.slice(0, at))) quote = character;
	}
	return quote;
}
function isOutside({ text, actions }, block) {
	const indent = text.search(/\S/);
	return indent !== -1 && indent <= block && actions[0]?.start !== indent;
}
function blockIndent(line) {
	const { text, actions } = line;
	const head = text.slice(0, actions[0]?.start);
	if (!/(?:^|[\s:-])[|>][-+\d]*\s*(?:#.*)?$/.test(saidBy(line)) || head.trim() === "") return void 0;
	const [prefix = ""] = /^(?:\s|- )*/.exec(text) ?? [];
	return /[|>]/.test(text.charAt(prefix.length)) ? Math.max(0, prefix.lastIndexOf("-")) : prefix.length;
}
function markLine(line, { before, behind }, isHelper) {
	const { text, actions } = line;
	const whole = actions.find(({ code }) => /\bnindent\s+\(?[$.\w]/.test(code) && !/\btrim\w*\s*\)?$/.test(code));
	if (whole !== void 0) {
		const head = text.slice(0, whole.start);
		return actions.every((action) => action === whole || action.start > whole.start || isSilent(action)) ? `${head}${/\S$/.test(head) ? " " : ""}${before}${text.slice(whole.start)}` : text;
	}
	const [first] = actions;
	const indent = text.search(/\S/);
	if (indent === -1) return text;
	const rest = saidBy(line).trimEnd();
	if (first?.start === indent) return rest.trim() === "" || first.trimsBefore || isHelper ? text : `${before}\n${text}`;
	const last = actions.at(-1);
	const isYaml = /^(?:- )*(?:[\w.$/-]+|"[^"]*"|'[^']*'):(?:\s|$)|^-(?:\s|$)/.test(rest.trim());
	if (last?.trimsAfter && last.end === text.trimEnd().length) return text;
	if (rest.trim().startsWith("#") || rest.startsWith("---") || /[^\\]\\$/.test(rest)) return text;
	if (isHelper && !isYaml) return text;
	const end = text.endsWith("\r") ? text.length - 1 : text.length;
	return `${text.slice(0, end)} ${behind}${text.slice(end)}`;
}
// src/render/helm/mark-chart.ts
const HELPER = /(?:^|\/)templates\/(?:.*\/)?(?:_[^/]*|[^/]*\.tpl)$/;
function markChart(chart, wanted, withHelpers) {
	const { tree, contents } = chart;
	const textOf = (path) => textOfContent(contents.get(tree.files.get(path) ?? ""));
	const nonce = `pss-${digestOf(chart).slice(0, 12)}`;
	const paths = [...tree.files.keys()].sort().filter((path) => wanted.has(path) || withHelpers && HELPER.test(path));
	const marked = paths.map((path, index) => markTemplate(textOf(path) ?? "", (line, isBefore) => markOf(nonce, index, line, isBefore), !wanted.has(path)));
	return {
		texts: new Map(paths.map((path, index) => [path, marked[index]?.text ?? ""])),
		nonce,
		paths,
		unmarked: marked.map(({ unmarked }) => unmarked)
	};
}
// src/render/helm/fault-line.ts
async function faultLine(chart, release, { at, words }, options) {
	if (at === void 0) return void 0;
	const { file, path, line } = templateSource(chart.tree, chart.contents, at.source);
	if (path === void 0) return line === void 0 ? void 0 : {
		file,
		line
	};
	if (!words.includes("YAML parse error on ")) return {
		file,
		line: at.line
	};
	const { texts, nonce, paths, unmarked } = markChart(chart, /* @__PURE__ */ new Set([path]), false);
	const [run] = await renderReleases(chart, [{
		release,
		texts,
		isDebug: true
	}], options);
	if (run === void 0 || !("error" in run)) return {
		file,
		line: 1
	};
	const marked = readHelmWords(run.error).at;
	const document = renderedDocuments(run.printed ?? "").find(({ source }) => source === at.source);
	if (marked === void 0 || document === void 0) return {
		file,
		line: 1
	};
	return {
		file,
		line: markedLines(document.text, nonce, paths.indexOf(path), unmarked)(marked.line)?.line ?? 1
	};
}
// src/render/helm/marked-documents.ts
async function markedDocuments(chart, release, documents, options) {
	const found = /* @__PURE__ */ new Map();
	for (const withHelpers of [true, false]) {
		const open = documents.filter((each) => !found.has(each) && each.source.path !== void 0 && isOfInterest(each.manifest));
		if (open.length === 0) break;
		for (const [document, marked] of await render(chart, release, open, withHelpers, options)) if (saysTheSame(document.manifest, marked.manifest)) found.set(document, marked);
	}
	return found;
}
function isOfInterest({ workloads, namespaces, notEvaluated, notes }) {
	return namespaces.length + notEvaluated.length + notes.length > 0 || workloads.some(({ pod }) => allViolations(pod).length > 0);
}
function saysTheSame({ workloads, namespaces, notEvaluated }, marked) {
	return marked.workloads.length === workloads.length && marked.namespaces.length === namespaces.length && marked.notEvaluated.length === notEvaluated.length && workloads.every(({ identity, pod }, index) => {
		const other = marked.workloads[index];
		return other !== void 0 && identity.kind === other.identity.kind && isSamePod(pod, other.pod);
	});
}
async function render(chart, release, documents, withHelpers, options) {
	const { tree, contents } = chart;
	const { texts, nonce, paths, unmarked } = markChart(chart, new Set(documents.flatMap(({ source }) => source.path ?? [])), withHelpers);
	const [run] = await renderReleases(chart, [{
		release,
		texts
	}], options);
	if (run === void 0 || "error" in run) return [];
	const templates = paths.map((path) => {
		const file = tree.files.get(path) ?? "";
		return {
			file,
			lines: (textOfContent(contents.get(file)) ?? "").split("\n")
		};
	});
	const rendered = groupBy(renderedDocuments(run.output), ({ source }) => templateSource(tree, contents, source).file);
	return documents.flatMap((document) => {
		const text = rendered.get(document.source.file)?.[document.document]?.text;
		if (text === void 0) return [];
		const lineOf = markedLines(text, nonce, paths.indexOf(document.source.path ?? ""), unmarked);
		return [[document, {
			manifest: readText(document.source.file, text, options.podSpecs),
			lines: text.split("\n"),
			lineOf,
			templates
		}]];
	});
}
// src/render/helm/document-lines.ts
function templateLocation({ file, line = 1, doubt }) {
	return {
		file,
		line,
		column: 1,
		doubt: doubt ?? "which of its lines sets this is not known"
	};
}
function locationInTemplate({ lines, lineOf, templates }, at, source) {
	const found = lineOf(at.line);
	const template = found && templates[found.template];
	const line = found && template?.lines[found.line - 1];
	if (found === void 0 || template === void 0 || line === void 0) return templateLocation(source);
	const rendered = lines[at.line - 1] ?? "";
	const [, key] = /^["']?([^\s"':][^"':]*)["']?:(?:\s|$)/.exec(rendered.slice(at.column - 1)) ?? [];
	const written = key === void 0 ? line.search(/\S/) : keyColumn(line, key);
	const includer = found.includedAt === void 0 ? [] : [`${inlineCode(`${source.file}:${found.includedAt}`)} includes it`];
	const place = {
		file: template.file,
		line: found.line,
		column: (written === -1 ? Math.max(0, line.search(/\S/)) : written) + 1,
		...includer.length === 0 ? {} : { also: includer.join() }
	};
	if (written !== -1 || found.isPassed) return place;
	return {
		...place,
		doubt: "this is the nearest line of the template that is known to be before it"
	};
}
function keyColumn(line, key) {
	for (let at = line.indexOf(key); at !== -1; at = line.indexOf(key, at + 1)) if (/(?:^|[\s"'{,-])$/.test(line.slice(0, at)) && /^["']?\s*:/.test(line.slice(at + key.length))) return /["']$/.test(line.slice(0, at)) ? at - 1 : at;
	return -1;
}
// src/render/helm/release-manifests.ts
function releaseManifest({ source, document, manifest, marked }, maker, edits) {
	const { file } = source;
	const twin = marked?.manifest;
	const locationAt = (at) => marked === void 0 || at === void 0 ? templateLocation(source) : locationInTemplate(marked, at, source);
	const { via, deployedBy, build, values } = maker;
	const isAssumed = maker.namespace === void 0 && !readSource(source).isStated;
	return {
		file,
		deployedBy,
		build,
		workloads: manifest.workloads.map((workload, index) => {
			const other = twin?.workloads[index];
			const locate = (path) => locationAt(other?.locate(path));
			return {
				...workload,
				document,
				objectPath: [],
				via,
				deployedBy,
				build,
				values,
				...maker.release === void 0 ? {} : { release: maker.release },
				...maker.by === void 0 ? {} : { by: maker.by },
				identity: {
					...maker.namespace === void 0 ? {} : { namespace: maker.namespace },
					...workload.identity
				},
				...isAssumed && workload.identity.namespace === ASSUMED ? { hasAssumedNamespace: true } : {},
				line: other === void 0 ? lineOfKind(workload, source) : locationAt(lineIn(other.line)).line,
				locateNamespace: () => {
					const at = other?.locateNamespace?.();
					return at && locationAt(at);
				},
				locate,
				editAt: (path) => maker.chart === void 0 ? edits?.addressOf({
					...workload,
					locate
				}, path) ?? { reason: noEdit(source) } : { reason: notHere(maker.chart) }
			};
		}),
		namespaces: manifest.namespaces.map((namespace, index) => ({
			...namespace,
			document,
			objectPath: [],
			line: locationAt(lineIn(twin?.namespaces[index]?.line)).line,
			locateLabel: (label) => locationAt(twin?.namespaces[index]?.locateLabel(label))
		})),
		notEvaluated: manifest.notEvaluated.map((fault, index) => {
			const { repair: _, ...rest } = fault;
			const at = lineIn(twin?.notEvaluated[index]?.line);
			return {
				...rest,
				...placeOnly(locationAt(at)),
				document
			};
		}),
		notes: manifest.notes.map((note, index) => {
			const { repair: _, ...rest } = note;
			return {
				...rest,
				...placeOnly(locationAt(twin?.notes[index]))
			};
		}),
		other: 0
	};
}
function notHere(chart) {
	return `the chart ${inlineCode(chart)} makes it, which is not in this repository, and no value that it hands through is known`;
}
function noEdit({ file, path, doubt }) {
	return path === void 0 ? `${doubt}: it cannot be changed here` : `an action in ${inlineCode(file)} writes it, and no value that it hands through is known`;
}
const ASSUMED = "default";
const STATED = /^[ \t]*namespace:[ \t]*["']?default["']?[ \t\r]*$/m;
const READ = /* @__PURE__ */ new WeakMap();
function readSource(source) {
	const known = READ.get(source) ?? {
		isStated: STATED.test(source.text),
		lines: source.text.split("\n").map((line) => line.trim())
	};
	READ.set(source, known);
	return known;
}
function lineIn(line) {
	return line === void 0 ? void 0 : {
		line,
		column: 1
	};
}
function placeOnly({ file, line, column }) {
	return {
		file,
		line,
		column
	};
}
function lineOfKind({ identity: { kind } }, source) {
	const { line = 1, path } = source;
	const { lines } = readSource(source);
	const first = lines.indexOf(`kind: ${kind}`);
	return path !== void 0 && first !== -1 && lines.lastIndexOf(`kind: ${kind}`) === first ? first + 1 : line;
}
// src/render/helm/post-render.ts
const RENDERED = "rendered.yaml";
async function postRendered(output, { renderers }, tool) {
	const encoded = (text) => new TextEncoder().encode(text);
	const files = /* @__PURE__ */ new Map([[`0/${RENDERED}`, encoded(output)]]);
	for (const [index, { keys }] of renderers.entries()) {
		const kustomization = {
			resources: [index === 0 ? RENDERED : `../${index - 1}`],
			...keys,
			sortOptions: { order: "fifo" }
		};
		files.set(`${index}/kustomization.yaml`, encoded(JSON.stringify(kustomization)));
	}
	try {
		return await withSandbox(files, (folder) => runTool(tool.path, [...tool.build, `./${renderers.length - 1}`], { folder }));
	} catch (error) {
		if (!(error instanceof SandboxError)) throw error;
		return {
			error: error.message,
			why: "start"
		};
	}
}
function withPostRendered(manifests, output, { object, renderers }, maker, podSpecs) {
	const objects = objectsIn(output);
	const textOf = (file) => object.parts.find((part) => part.file === file)?.fileText;
	const setters = renderers.flatMap(({ patchesAt }) => patchesAt === void 0 ? [] : settersOfObject(object, patchesAt, textOf));
	const home = placeInObject(object, ["spec", "postRenderers"]);
	const read = readText("", output, podSpecs);
	const pairs = pairsOf(manifests.flatMap(({ workloads }) => workloads), read.workloads);
	const found = objects.map((each) => ({
		each,
		identity: identityOf(each)
	}));
	const alteredBy = (workload) => {
		const { kind, namespace, name } = workload.identity;
		const alike = found.filter(({ identity }) => identity.kind === kind && identity.name === name);
		return {
			workload,
			object: (alike.find(({ identity }) => identity.namespace === namespace) ?? alike[0])?.each
		};
	};
	const labels = new Map(read.namespaces.map((namespace) => [namespace.name, namespace.labels]));
	const paired = new Set(pairs.values());
	const known = new Set(manifests.flatMap(({ notes, notEvaluated }) => [...notes, ...notEvaluated].map(saying)));
	const isNew = (each) => !known.has(saying(each));
	const more = {
		...read,
		workloads: read.workloads.filter((workload) => !paired.has(workload)),
		namespaces: [],
		notEvaluated: read.notEvaluated.filter(isNew),
		notes: read.notes.filter(isNew)
	};
	const source = {
		...home,
		text: "",
		doubt: UNKNOWN
	};
	const isMore = more.workloads.length + more.notEvaluated.length + more.notes.length > 0;
	return [...manifests.map((manifest) => ({
		...manifest,
		workloads: manifest.workloads.flatMap((workload) => {
			const now = pairs.get(workload);
			return now === void 0 ? [] : [alteredWorkload(workload, alteredBy(now), setters, home)];
		}),
		namespaces: manifest.namespaces.map((each) => ({
			...each,
			labels: labels.get(each.name) ?? each.labels
		}))
	})), ...isMore ? [releaseManifest({
		source,
		document: object.document,
		manifest: more
	}, maker)] : []];
}
function saying({ message }) {
	return message;
}
function pairsOf(before, after) {
	const pairs = /* @__PURE__ */ new Map();
	const free = new Set(after);
	const keys = [
		({ identity: { kind, namespace, name }, podKey }) => [
			kind,
			namespace,
			name,
			podKey
		],
		({ identity: { kind, name }, podKey }) => [
			kind,
			name,
			podKey
		],
		({ identity: { name }, podKey }) => [name, podKey],
		({ identity: { kind }, podKey }) => [kind, podKey]
	];
	for (const keyOf of keys) {
		const waiting = groupBy([...free], (workload) => JSON.stringify(keyOf(workload)));
		for (const workload of before) {
			const now = pairs.has(workload) ? void 0 : waiting.get(JSON.stringify(keyOf(workload)))?.shift();
			if (now === void 0) continue;
			pairs.set(workload, now);
			free.delete(now);
		}
	}
	return pairs;
}
function alteredWorkload({ isPartial: _, isCustom: __, fieldOf: ___, podKey: ____, ...before }, { workload, object }, setters, home) {
	const { pod, podPath, identity, isPartial, isCustom, fieldOf, podKey } = workload;
	const formerPath = (path) => {
		const there = counterpartPath(path, pod, before.pod);
		return there !== void 0 && isSameValue(valueAt(pod, path), valueAt(before.pod, there)) ? there : void 0;
	};
	const placeOf = (path) => {
		const names = [identity.name];
		const field = object && {
			object,
			names,
			path: fieldPath(workload, path),
			isBrought: false
		};
		return field && setters.flatMap((setter) => setter.placeOf(field) ?? []).at(-1);
	};
	const fallback = {
		...home,
		doubt: UNKNOWN
	};
	return {
		...before,
		identity: {
			...before.identity,
			...identity
		},
		pod,
		podPath,
		...podKey === void 0 ? {} : { podKey },
		...isPartial === void 0 ? {} : { isPartial },
		...isCustom === void 0 ? {} : { isCustom },
		...fieldOf === void 0 ? {} : { fieldOf },
		locate: (path) => {
			const former = formerPath(path);
			return former === void 0 ? placeOf(path)?.location ?? fallback : before.locate(former);
		},
		editAt: (path) => {
			const former = formerPath(path);
			if (former !== void 0) return before.editAt(former);
			const { file, line } = placeOf(path)?.location ?? fallback;
			return { reason: `a post-renderer at ${inlineCode(`${file}:${line}`)} sets it: change it there` };
		}
	};
}
const UNKNOWN = "a post-renderer of the release alters it, and which part of it is not known";
// src/render/helm/values/objects.ts
function objectKey(file, kind, namespace, name) {
	return JSON.stringify([
		file,
		kind,
		namespace,
		name
	]);
}
function renderedObjects(output, { tree, contents }, release) {
	return new Map(renderedDocuments(output).flatMap(({ source, text }) => {
		const { file } = templateSource(tree, contents, source);
		const value = readDocuments(text)[0]?.value;
		const items = fieldOf(value, "items")?.value;
		return (value === void 0 ? [] : [value, ...items?.kind === "list" ? items.items : []]).map((each) => {
			const [name, namespace] = ["name", "namespace"].map((key) => textOf(fieldOf(each, "metadata")?.value, key));
			return [objectKey(file, textOf(each, "kind"), namespace || (release.namespace ?? ""), name ?? ""), plainOf(each)];
		});
	}));
}
// src/render/helm/values/passed-values.ts
const PROBE = "pssReviewProbe";
const LIKELY = /security|capabilit|seccomp|selinux|apparmor|container|sidecar|podspec/i;
const EMPTY = /securitycontext$|capabilities$|seccomp/i;
async function passedValues(merged, render) {
	const all = allValues(merged).filter(({ path, value }) => {
		const key = String(path.at(-1) ?? "");
		return path.length > 0 && (isMapping(value) || value === null && EMPTY.test(key));
	});
	const likely = all.filter(({ path }) => path.some((step) => LIKELY.test(String(step))));
	for (const candidates of likely.length === all.length ? [all] : [all, likely]) {
		if (candidates.length === 0) return /* @__PURE__ */ new Map();
		const probes = candidates.map(({ path }, index) => ({
			path,
			value: { [PROBE]: `${PROBE}-${index}` }
		}));
		const objects = await render(overlayOf(merged, [...probes].sort((a, b) => b.path.length - a.path.length)));
		if (objects === void 0) continue;
		return new Map([...objects].map(([key, object]) => [key, findProbes(object, candidates)]));
	}
	return /* @__PURE__ */ new Map();
}
function findProbes(object, candidates) {
	return allValues(object).flatMap(({ path, value }) => {
		if (path.at(-1) !== PROBE || typeof value !== "string" || !value.startsWith(`${PROBE}-`)) return [];
		const found = candidates[Number(value.slice(15))];
		return found === void 0 ? [] : [{
			path: path.slice(0, -1),
			values: found.path
		}];
	});
}
function passedAt(passed, path) {
	const [inner] = passed.filter((each) => each.path.every((step, index) => path[index] === step)).sort((a, b) => b.path.length - a.path.length);
	return inner === void 0 ? void 0 : [...inner.values, ...path.slice(inner.path.length)];
}
// src/render/helm/values/prove-values.ts
const MAX_RENDERS = 16;
const MAX_ALIKE = 1e3;
const MAX_OTHERS = 3;
async function provedValues(fields, merged, objects, passed, render) {
	const found = /* @__PURE__ */ new Map();
	const leaves = allValues(merged).filter(({ value }) => typeof value !== "object");
	const renders = /* @__PURE__ */ new Map();
	const renderWith = (path, value) => {
		const key = JSON.stringify(path);
		const known = renders.get(key);
		if (known !== void 0) return known;
		if (renders.size >= MAX_RENDERS) return Promise.resolve(void 0);
		const run = render(overlayOf(merged, [{
			path,
			value
		}]));
		renders.set(key, run);
		return run;
	};
	for (const field of fields) {
		const value = valueAt(objects.get(field.object), field.path);
		const ofMapping = passedAt(passed.get(field.object) ?? [], field.path);
		const others = field.isOfMapping || value === void 0 ? [] : candidatesFor(field, value, leaves);
		for (const path of [...ofMapping === void 0 ? [] : [ofMapping], ...others]) {
			const now = valueAt(merged, path);
			const other = otherValue(now);
			if (other === void 0 || !isSameValue(now, value)) continue;
			const after = await renderWith(path, other);
			if (after === void 0 || !isSameValue(valueAt(after.get(field.object), field.path), other)) continue;
			found.set(field, path);
			break;
		}
	}
	return found;
}
function candidatesFor({ line, path }, value, leaves) {
	const alike = leaves.filter((leaf) => leaf.value === value).slice(0, MAX_ALIKE);
	const isNamed = (leaf) => line.includes(String(leaf.path.at(-1))) && new RegExp(`\\b${leaf.path.map(escaped).join("\\.")}\\b`).test(line);
	const named = alike.filter(isNamed);
	const ofKey = alike.filter((leaf) => !named.includes(leaf) && leaf.path.at(-1) === path.at(-1));
	const others = alike.filter((leaf) => !named.includes(leaf) && !ofKey.includes(leaf)).slice(0, MAX_OTHERS);
	return [
		...named,
		...ofKey,
		...others
	].map((leaf) => leaf.path);
}
function escaped(step) {
	return String(step).replaceAll(/[^\w]/g, "\\$&");
}
function otherValue(value) {
	if (typeof value === "boolean") return !value;
	if (typeof value === "number") return value + 1;
	return typeof value === "string" ? `${value}-pss-review` : void 0;
}
// src/render/helm/values/place-values.ts
function keyOf({ file, identity: { kind, namespace = "", name } }) {
	return objectKey(file, kind, namespace, name);
}
async function placeValues(manifests, release) {
	const { merged, layers } = release.values;
	const asked = manifests.flatMap(({ workloads }) => workloads.map((workload) => ({
		workload,
		fields: askedFields(workload)
	})));
	if (layers.length === 0 || asked.every(({ fields }) => fields.length === 0)) return {
		manifests,
		patches: /* @__PURE__ */ new Map()
	};
	const passed = await passedValues(merged, release.render);
	const objects = release.objects();
	const open = asked.flatMap(({ workload, fields }) => fields.flatMap(({ path, isOfMapping }) => {
		const field = {
			object: keyOf(workload),
			path: fieldPath(workload, path),
			isOfMapping,
			workload,
			podPath: path
		};
		const isPresent = valueAt(objects.get(field.object), field.path) !== void 0;
		const line = release.lineAt(workload.locate(path));
		return isPresent && (line?.includes("{{") ?? true) ? [{
			...field,
			line: line ?? ""
		}] : [];
	}));
	const proved = await provedValues(open, merged, objects, passed, release.render);
	const placed = manifests.map((manifest) => ({
		...manifest,
		workloads: manifest.workloads.map((workload) => {
			const found = open.flatMap((field) => {
				const values = field.workload === workload ? proved.get(field) : void 0;
				return values === void 0 ? [] : [[formatPath(field.podPath), values]];
			});
			return placedWorkload(workload, new Map(found), passed.get(keyOf(workload)) ?? [], layers);
		})
	}));
	return {
		manifests: placed,
		patches: valuesPatches(placed, passed, layers)
	};
}
function valuesPatches(manifests, passed, layers) {
	const own = layers.findLast(({ isOfRelease }) => isOfRelease);
	if (own === void 0) return /* @__PURE__ */ new Map();
	const { file, text } = own;
	return new Map(manifests.flatMap(({ workloads }) => workloads.map((workload) => {
		const addressOf = (path) => {
			const values = passedAt(passed.get(keyOf(workload)) ?? [], fieldPath(workload, path));
			return values && {
				file,
				document: 0,
				path: values
			};
		};
		return [workloadKey(workload), {
			file,
			text,
			addressOf
		}];
	})));
}
function askedFields({ pod }) {
	const fields = allViolations(pod).flatMap(({ path, inheritedFrom, subject }) => [...[path, ...inheritedFrom === void 0 ? [] : [inheritedFrom]].map((each) => ({
		path: each,
		isOfMapping: false
	})), ...subject.kind === "container" ? [{
		path: [...subject.path, "name"],
		isOfMapping: true
	}] : []]);
	return distinctBy(fields, ({ path }) => formatPath(path));
}
function placedWorkload(workload, found, passed, layers) {
	if (found.size + passed.length === 0) return workload;
	return {
		...workload,
		locate: (path) => {
			const shown = valueAt(workload.pod, path) !== void 0 ? path : [...containerOf(path), "name"];
			const values = found.get(formatPath(shown));
			return (values && valuesLocation(layers, values, workload.locate(path))) ?? workload.locate(path);
		},
		editAt: (path) => addressOf(path, workload, found, passed, layers) ?? workload.editAt(path)
	};
}
function containerOf(path) {
	return path.slice(0, path.findLastIndex((step) => typeof step === "number") + 1);
}
function valuesLocation(layers, path, { file, line, column, doubt }) {
	const layer = lastLayerWith(layers, path);
	if (layer === void 0) return void 0;
	const { values, prefix, text, offset } = layer;
	const step = walk(values, path.slice(prefix.length)).at(-1);
	const start = (step?.entry?.key ?? step?.value.node)?.range?.[0];
	if (start === void 0) return void 0;
	const place = layer.place ?? placesOf(layer.file, text)(offset + start);
	if (doubt !== void 0) return {
		...place,
		also: `${inlineCode(file)} hands it through`
	};
	const handedThrough = {
		file,
		line,
		column
	};
	return {
		...place,
		handedThrough,
		also: `${inlineCode(`${file}:${line}`)} hands it through`
	};
}
function addressOf(path, workload, found, passed, layers) {
	const values = found.get(formatPath(path)) ?? passedAt(passed, fieldPath(workload, path));
	if (values === void 0) return void 0;
	const nearest = lastLayerWith(layers, values) ?? layerAround(layers, values);
	const layer = nearest?.isFixed ? layers.findLast(({ isOfRelease }) => isOfRelease) : nearest;
	if (layer === void 0) return nearest === void 0 ? void 0 : { reason: `the chart has ${inlineCode(values.join("."))}: give it another value` };
	if (layer.place !== void 0) return { reason: `${inlineCode(`${layer.place.file}:${layer.place.line}`)} sets it for this release: change it there` };
	const inFile = values.slice(layer.prefix.length);
	const removal = typeof valueAt(workload.pod, path) === "boolean" ? { removal: {
		op: "set",
		path: inFile,
		value: false
	} } : {};
	return {
		file: layer.file,
		document: 0,
		path: inFile,
		...removal
	};
}
function layerAround(layers, path) {
	for (let length = path.length - 1; length > 0; length--) {
		const around = layers.filter((layer) => hasPath(layer, path.slice(0, length)));
		const own = around.find(({ prefix }) => prefix.length === 0);
		if (around.length > 0) return own ?? around.at(-1);
	}
}
// src/render/helm/render-chart.ts
async function renderChart(ready, options) {
	const { folder, releases, contents, filesOf, remote } = ready;
	const { chart, runs } = await renderAll({
		tree: chartTree(folder, filesOf, contents),
		contents,
		...remote === void 0 ? {} : { isFetched: true }
	}, releases, options);
	return Promise.all(releases.map(async (release, index) => {
		const run = runs[index];
		const build = releaseKey(remote?.via ?? folder, release);
		const namespace = release.defaultNamespace ?? release.namespace;
		if (run === void 0 || "error" in run) return {
			release,
			build,
			...await refusalOf(run, chart, release, options)
		};
		const maker = {
			via: remote?.via ?? (folder || "."),
			deployedBy: releaseFile(folder, release),
			build,
			values: release.applied === void 0 ? release.values : [...new Set(release.values.map(homeOf))],
			...release.applied === void 0 ? {} : { by: release.applied.by },
			...remote === void 0 ? {} : { chart: remote.title },
			...namespace === void 0 ? {} : { namespace },
			...release.place === void 0 ? {} : { release: release.name }
		};
		const rendered = await manifestsOf(run.output, chart, release, maker, options);
		const altered = await withPostRenderers(rendered.manifests, run.output, release, maker, options);
		if ("refusal" in altered) return {
			release,
			build,
			...altered,
			isRefused: false
		};
		return {
			release,
			build,
			...rendered,
			...altered,
			output: run.output,
			chart,
			isRefused: false
		};
	}));
}
async function withPostRenderers(manifests, output, { postRendering }, maker, { findKustomize, podSpecs }) {
	if (postRendering === void 0) return { manifests };
	const refused = (words) => ({ refusal: {
		...NO_REFUSAL,
		words
	} });
	const tools = await findKustomize();
	if ("fault" in tools) return refused(`its post-renderers were not applied: ${tools.fault}`);
	const run = await postRendered(output, postRendering, tools.tool);
	if ("error" in run) return refused(`its post-renderers were not applied: kustomize says: ${run.error.trim()}`);
	return { manifests: withPostRendered(manifests, run.output, postRendering, maker, podSpecs) };
}
async function renderAll(chart, releases, options) {
	const [first, ...others] = releases;
	if (first === void 0) return {
		chart,
		runs: []
	};
	const [run = NOT_RUN] = await renderReleases(chart, [{ release: first }], options);
	if ("error" in run && LOADING.test(run.error) && chart.skipsSchema === void 0) return renderAll({
		...chart,
		skipsSchema: true
	}, releases, options);
	if ("error" in run && [
		"time",
		"memory",
		"output"
	].includes(run.why)) return {
		chart,
		runs: [run, ...others.map(() => run)]
	};
	const calls = others.map((release) => ({ release }));
	return {
		chart,
		runs: [run, ...await renderReleases(chart, calls, options)]
	};
}
const LOADING = /\bfailing loading\b|\bfailed to load\b.*schema/;
async function refusalOf(run = NOT_RUN, chart, release, options) {
	if ("output" in run) return { isRefused: false };
	const missing = release.values.find((path) => !chart.contents.has(path));
	if (missing !== void 0 && release.place !== void 0) {
		const who = release.applied === void 0 ? "the entry of `charts`" : inlineCode(release.applied.by);
		const holder = isChartAddress(missing) ? "its chart" : "the repository";
		const words = `${who} names the values file ${JSON.stringify(missing)}, which is not in ${holder}: correct the path`;
		return {
			refusal: {
				...NO_REFUSAL,
				words
			},
			at: release.place,
			isRefused: false
		};
	}
	if (run.why !== "refused") {
		const words = run.why === "start" ? run.error : `helm ${run.error}`;
		return {
			refusal: {
				...NO_REFUSAL,
				words
			},
			isRefused: false
		};
	}
	const refusal = readHelmWords(run.error);
	const at = options.findsFaults ? await faultLine(chart, release, refusal, options) : void 0;
	const { asksForValue, isIncomplete, isOtherVersion } = refusal;
	const isRefused = !asksForValue && !isIncomplete && !isOtherVersion;
	return {
		refusal,
		...at === void 0 ? {} : { at },
		isRefused
	};
}
async function manifestsOf(output, chart, release, maker, options) {
	const { podSpecs, findsPlaces } = options;
	const counts = /* @__PURE__ */ new Map();
	const sources = /* @__PURE__ */ new Map();
	const documents = renderedDocuments(output).map(({ source: name, text }) => {
		const source = sources.get(name) ?? templateSource(chart.tree, chart.contents, name);
		sources.set(name, source);
		const document = counts.get(source.file) ?? 0;
		counts.set(source.file, document + 1);
		return {
			source,
			document,
			manifest: readText(source.file, text, podSpecs)
		};
	});
	const marked = findsPlaces ? await markedDocuments(chart, release, documents, options) : /* @__PURE__ */ new Map();
	const manifests = joined(documents.map((document) => {
		const found = marked.get(document);
		return found === void 0 ? releaseManifest(document, maker) : releaseManifest({
			...document,
			marked: found
		}, maker, options.edits);
	}));
	if (!findsPlaces) return {
		manifests,
		patches: /* @__PURE__ */ new Map()
	};
	const render = async (overlay) => {
		const [run] = await renderReleases(chart, [{
			release,
			overlay
		}], options);
		return run === void 0 || "error" in run ? void 0 : renderedObjects(run.output, chart, release);
	};
	const known = /* @__PURE__ */ new Map();
	const linesOf = (file) => {
		const lines = known.get(file) ?? textOfContent(chart.contents.get(file))?.split("\n") ?? [];
		known.set(file, lines);
		return lines;
	};
	const lineAt = ({ file, line, doubt }) => doubt === void 0 ? linesOf(file)[line - 1] : void 0;
	for (const { pod, locate } of manifests.flatMap(({ workloads }) => workloads)) for (const { path } of allViolations(pod)) {
		const { file, line, doubt } = locate(path);
		if (doubt === void 0) options.edits.open(file, line);
	}
	return placeValues(manifests, {
		values: releaseValues(chart, release),
		objects: () => renderedObjects(output, chart, release),
		render,
		lineAt
	});
}
function joined(manifests) {
	return [...groupBy(manifests, ({ file }) => file).values()].flatMap((ofFile) => {
		const [first] = ofFile;
		if (first === void 0) return [];
		return {
			...first,
			workloads: ofFile.flatMap(({ workloads }) => workloads),
			namespaces: ofFile.flatMap(({ namespaces }) => namespaces),
			notEvaluated: ofFile.flatMap(({ notEvaluated }) => notEvaluated),
			notes: ofFile.flatMap(({ notes }) => notes)
		};
	});
}
// src/repository/helm/mask-template.ts
const [PART, WHOLE, CLOSE] = [
	"\ue000",
	"\ue001",
	"\ue002"
];
function maskTemplate(text, { first, last }) {
	if (/[\ue000-\ue002]/.test(text)) return void 0;
	const inner = linesOfAll(branches(text).filter((branch) => branch.first >= first && branch.last <= last && !(branch.first === first && branch.last === last)));
	const parts = [];
	const wholes = [];
	const masked = templateLines(text).slice(first - 1, last).map((line, index) => {
		const isInner = inner.has(first + index);
		if (!isInner && line.actions.length === 0) return line.text;
		if (!isInner && !line.isCut && withoutActions(line, () => "").trim() !== "") return maskParts(line, (part) => `${PART}${parts.push(part) - 1}${CLOSE}`);
		return `#${WHOLE}${wholes.push(line.text) - 1}${CLOSE}`;
	});
	const isYaml = (line) => line.trim() !== "" && !line.startsWith(`#${WHOLE}`);
	const indent = Math.min(...masked.filter(isYaml).map((line) => line.search(/\S/)));
	if (!Number.isFinite(indent)) return void 0;
	return {
		text: masked.map((line) => isYaml(line) ? line.slice(indent) : line.trim()).join("\n"),
		indent,
		restore: (line) => line.replace(/^ *#\ue001(\d+)\ue002.*$/, (mask, index) => wholes[Number(index)] ?? mask).replaceAll(/#?\ue000(\d+)\ue002/g, (mask, index) => parts[Number(index)] ?? mask)
	};
}
function maskParts(line, maskFor) {
	const { text } = line;
	return withoutActions(line, ({ start, end, code }) => {
		return `${/\bnindent\b/.test(code) && text.slice(end).trim() === "" && /\s$/.test(text.slice(0, start)) ? "#" : ""}${maskFor(text.slice(start, end))}`;
	});
}
function branches(text) {
	const found = [];
	const open = [];
	const placeAt = placesOf("", text);
	const close = (action) => {
		const begin = open.pop();
		if (begin === void 0) return;
		const [first, last] = [placeAt(begin.end).line + 1, placeAt(action.start).line - 1];
		if (first <= last) found.push({
			first,
			last
		});
	};
	for (const action of templateActions(text)) if (/^end\b/.test(action.code)) close(action);
	else if (/^else\b/.test(action.code)) {
		close(action);
		open.push(action);
	} else if (/^(?:if|with|range|define|block)\b/.test(action.code)) open.push(action);
	return found;
}
function linesOfAll(found) {
	const lines = /* @__PURE__ */ new Set();
	let until = 0;
	for (const { first, last } of found.toSorted((a, b) => a.first - b.first)) {
		for (let line = Math.max(first, until + 1); line <= last; line++) lines.add(line);
		until = Math.max(until, last);
	}
	return lines;
}
function branchesOf(text) {
	const whole = {
		first: 1,
		last: text.split("\n").length
	};
	const found = branches(text);
	return (line) => found.find(({ first, last }) => first <= line && line <= last) ?? whole;
}
// src/render/helm/template-edits.ts
function templateEdits(textOf) {
	const blocks = /* @__PURE__ */ new Map();
	const known = /* @__PURE__ */ new Map();
	const templates = /* @__PURE__ */ new Map();
	const readTemplate = (file) => {
		if (!templates.has(file)) {
			const text = textOf(file);
			templates.set(file, text === void 0 ? void 0 : {
				text,
				lines: text.split("\n"),
				branchAround: branchesOf(text)
			});
		}
		return templates.get(file);
	};
	const templateOf = (file, line) => {
		const template = readTemplate(file);
		if (template === void 0) return void 0;
		const { text } = template;
		const lines = template.branchAround(line);
		const key = blockName({
			file,
			line: lines.first
		});
		if (!known.has(key)) {
			const editable = editableTemplate(file, text, lines);
			known.set(key, editable);
			if (editable !== void 0) blocks.set(key, editable.block);
		}
		return known.get(key);
	};
	return {
		blocks,
		open: (file, line) => {
			templateOf(file, line);
		},
		addressOf: (workload, path) => {
			for (let length = path.length; length > 0; length--) {
				const above = path.slice(0, length);
				const isItem = typeof above.at(-1) === "number";
				const key = isItem ? [...above, "name"] : above;
				if (valueAt(workload.pod, key) === void 0) continue;
				const found = keyAt(workload.locate(key), String(key.at(-1)));
				if (found === void 0) return void 0;
				const base = isItem ? found.path.slice(0, -1) : found.path;
				const address = {
					file: found.block,
					document: found.document,
					path: [...base, ...path.slice(length)]
				};
				if (length === path.length && found.isMade) return void 0;
				return length === path.length && valueAt(workload.pod, path) === true && found.isOnly ? {
					...address,
					removal: {
						op: "set",
						path: address.path,
						value: false
					}
				} : address;
			}
		}
	};
	function keyAt({ file, line, doubt }, name) {
		const template = doubt === void 0 ? templateOf(file, line) : void 0;
		if (template === void 0) return void 0;
		const keys = template.keys();
		const [only, ...others] = keys.filter((key) => key.line === line - template.block.line + 1 && key.path.at(-1) === name);
		if (only === void 0 || others.length > 0) return void 0;
		const isMade = (readTemplate(file)?.lines[line - 1] ?? "").includes("{{");
		return {
			...only,
			block: blockName(template.block),
			isOnly: keys.length === 1,
			isMade
		};
	}
}
function editableTemplate(file, text, lines) {
	const masked = maskTemplate(text.replaceAll("\r\n", "\n"), lines);
	if (masked === void 0) return void 0;
	return {
		block: {
			file,
			line: lines.first,
			...masked
		},
		keys: lazily(() => keysIn(masked.text))
	};
}
function keysIn(text) {
	const placeAt = placesOf("", text);
	return readDocuments(text).flatMap(({ value, index, offset }) => {
		const keys = [];
		const visit = (each, path) => {
			if (each.kind === "list") for (const [position, item] of each.items.entries()) visit(item, [...path, position]);
			if (each.kind !== "mapping") return;
			for (const entry of each.entries.values()) {
				const start = entry.key.range?.[0];
				if (start !== void 0) keys.push({
					line: placeAt(offset + start).line,
					document: index,
					path: [...path, entry.name]
				});
				visit(entry.value, [...path, entry.name]);
			}
		};
		if (value !== void 0) visit(value, []);
		return keys;
	});
}
// src/render/helm/charts-rendering.ts
async function renderCharts(charts, request) {
	const { settings, tool, builds, findsSetters, known, before, sharedFolders, isShared = false } = request;
	const { podSpecs, target } = settings;
	const edits = templateEdits((file) => textOfContent(contentsOf(file, charts)));
	const options = {
		tool,
		builds,
		edits,
		podSpecs,
		findKustomize: () => builds.tools(settings.kustomize),
		findsFaults: findsSetters !== false,
		kubeVersion: kubeVersionOf(target)
	};
	const results = await Promise.all(charts.map(async (chart) => {
		const former = before?.get(chart.folder);
		const findsPlaces = typeof findsSetters === "boolean" ? findsSetters : findsSetters(filesAt(chart));
		const own = known?.get(chart.folder) ?? await renderChart(chart, {
			...options,
			findsPlaces
		});
		const ofFormer = {
			...options,
			findsPlaces
		};
		return {
			chart,
			outcomes: former === void 0 ? own : await Promise.all(own.map((each) => compared(each, former, ofFormer, isShared)))
		};
	}));
	const isRendered = ({ outcomes }) => outcomes.some(({ manifests }) => manifests !== void 0);
	const rendered = results.filter(isRendered).map(({ chart }) => chart);
	const built = results.flatMap(({ outcomes }) => outcomes).filter(({ manifests }) => manifests !== void 0);
	const failures = results.flatMap(failuresOf);
	return {
		...NOTHING_RENDERED,
		manifests: built.flatMap(({ manifests = [] }) => manifests),
		files: new Set(rendered.flatMap(helmFiles)),
		blocks: edits.blocks,
		sources: new Set(rendered.flatMap(({ sources }) => [...sources])),
		chartFiles: new Map(results.flatMap(({ chart, outcomes }) => outcomes.map(({ build, release }) => [build, filesOf(chart, release)]))),
		chartTexts: new Map(rendered.flatMap(textsOf)),
		patchesOf: (workload) => built.flatMap(({ patches }) => patches?.get(workloadKey(workload)) ?? []),
		built: new Set(built.map(({ build }) => build)),
		unbuilt: new Set(failures.map(({ build }) => build)),
		refused: new Map(failures.flatMap(({ build, note, isRefused }) => isRefused ? [[build, note]] : [])),
		explained: new Set(results.flatMap((result) => isRendered(result) ? [] : [...result.chart.sources].filter(isChartPath))),
		notes: [...renderedNote(rendered.map(({ folder }) => folder), tool.version), ...new Set(failures.map(({ note }) => note))],
		again: (texts) => {
			const edited = charts.map((chart) => withTexts(chart, texts));
			const isKept = (index) => edited[index] === charts[index];
			return renderCharts(edited, {
				...request,
				known: new Map(results.flatMap(({ chart, outcomes }, at) => isKept(at) ? [[chart.folder, outcomes]] : [])),
				before: new Map(results.flatMap((result, at) => isKept(at) ? [] : [[result.chart.folder, result]])),
				findsSetters: false,
				isShared: [...texts.keys()].some((path) => sharedFolders.some((folder) => isBelow(path, folder)))
			});
		}
	};
}
function failuresOf({ chart, outcomes }) {
	const failed = outcomes.flatMap(({ refusal, ...outcome }) => refusal === void 0 ? [] : [{
		...outcome,
		refusal
	}]);
	const placeOf = ({ build, release, at }) => chart.remote === void 0 ? at ?? (release.applied && release.place) : build;
	return [...groupBy(failed, (each) => JSON.stringify([each.refusal.words, placeOf(each)])).values()].flatMap(([first, ...others]) => {
		if (first === void 0) return [];
		const note = notRenderedNote(chart, [first, ...others]);
		return [first, ...others].map(({ build, isRefused }) => ({
			build,
			isRefused,
			note
		}));
	});
}
async function compared(outcome, { outcomes }, options, isShared) {
	const { build, manifests } = outcome;
	const before = outcomes.find((each) => each.build === build);
	if (manifests === void 0 || before?.manifests === void 0) return outcome;
	const repairFault = isShared ? "other charts take this file, and were not rendered" : await changesOthers(before, outcome, options) ? "the chart would then change other objects than pods, too" : void 0;
	if (repairFault === void 0) return outcome;
	return {
		...outcome,
		manifests: manifests.map((manifest) => ({
			...manifest,
			workloads: manifest.workloads.map((workload) => ({
				...workload,
				repairFault
			}))
		}))
	};
}
function contentsOf(file, charts) {
	return charts.find(({ sources }) => sources.has(file))?.contents.get(file);
}
function filesOf({ folder, filesOf: filesBelow, releases, sources }, release) {
	const own = /* @__PURE__ */ new Set([...filesBelow(folder).values(), ...release.values]);
	const ofOthers = new Set(releases.flatMap(({ values }) => values.filter((path) => !own.has(path))));
	return new Set([...sources].filter((path) => !ofOthers.has(path)));
}
function filesAt({ folder, releases, sources }) {
	return [...sources, ...releases.flatMap((release) => [releaseFile(folder, release), ...release.applied?.files ?? []])];
}
function helmFiles({ releases, sources, data }) {
	const values = new Set(releases.flatMap((release) => release.values));
	return [...sources].filter((path) => !data.has(path) || values.has(path));
}
function textsOf({ sources, contents }) {
	return [...sources].flatMap((path) => {
		const text = path.endsWith(".tgz") ? void 0 : textOfContent(contents.get(path));
		return text === void 0 ? [] : [[path, text]];
	});
}
function withTexts(chart, texts) {
	const own = [...texts].filter(([path, text]) => chart.sources.has(path) && textOfContent(chart.contents.get(path)) !== text);
	if (own.length === 0) return chart;
	const contents = new Map(chart.contents);
	for (const [path, text] of own) contents.set(path, { bytes: new TextEncoder().encode(text) });
	return {
		...chart,
		contents
	};
}
// src/render/helm/remote-charts.ts
async function remoteCharts({ tree, changed, applied = NOTHING_APPLIED, otherApplied = NOTHING_APPLIED }, fetcher) {
	const reached = changed && reachedBuilds(applied, otherApplied, changed);
	const wanted = applied.releases.filter((release) => release.remote !== void 0 && reached?.has(buildOfRelease(release)) !== false);
	const charts = groupBy(wanted, ({ stated }) => stated.path);
	const ready = await Promise.all([...charts].map(([folder, releases]) => readyRemote(folder, releases, tree, fetcher)));
	return {
		charts: ready.flatMap(({ charts: each }) => each),
		notes: ready.flatMap(({ notes }) => notes),
		unbuilt: ready.flatMap(({ unbuilt }) => unbuilt)
	};
}
async function readyRemote(folder, releases, tree, fetcher) {
	const source = releases[0]?.remote?.source;
	if (source === void 0) return {
		charts: [],
		notes: [],
		unbuilt: []
	};
	const fetched = await fetchedChart(source, fetcher);
	if ("reason" in fetched) return {
		charts: [],
		notes: releases.flatMap((release) => noteAt(release, notFetchedWords(source, fetched.reason))),
		unbuilt: releases.map(buildOfRelease)
	};
	const files = new Map([...fetched.files.keys()].map((path) => [path, `${folder}/${path}`]));
	const stated = releases.map((release) => statedOf(release, fetched, folder));
	const values = new Set(stated.flatMap((release) => release.values));
	const own = [...values].filter((path) => !path.startsWith(`${folder}/`));
	const contents = new Map(await withValuesOfObjects(tree, releases).read(own));
	for (const [path, bytes] of fetched.files) contents.set(`${folder}/${path}`, { bytes });
	return {
		charts: [{
			folder,
			releases: releasesOf(folder, fetched.name, stated, /* @__PURE__ */ new Set(), files),
			sources: /* @__PURE__ */ new Set([...files.values(), ...values]),
			data: /* @__PURE__ */ new Set(),
			filesOf: (each) => each === folder ? files : /* @__PURE__ */ new Map(),
			contents,
			remote: {
				via: chartAddress(source),
				title: chartTitle({
					name: source.name,
					version: fetched.version
				})
			}
		}],
		notes: resolvedNotes(source, fetched, releases),
		unbuilt: []
	};
}
async function fetchedChart(source, fetcher) {
	if (!source.isGit) return fetcher.chart(source);
	const { repository: url, name, version } = source;
	const fetched = await fetcher.git({
		url,
		revision: version,
		folder: name
	});
	if ("reason" in fetched) return fetched;
	const prefix = name === "" ? "" : `${name}/`;
	const files = [...fetched.files].flatMap(([path, bytes]) => path.startsWith(prefix) ? [[path.slice(prefix.length), bytes]] : []);
	return {
		files: new Map(files),
		name: name.slice(name.lastIndexOf("/") + 1),
		version
	};
}
function statedOf({ stated, remote }, { files }, folder) {
	const isThere = (path) => !remote?.optional.has(path) || files.has(path.slice(folder.length + 1));
	return {
		...stated,
		values: stated.values.filter(isThere)
	};
}
function notFetchedWords(source, reason) {
	return `its chart ${JSON.stringify(chartTitle(source))} was not fetched, and what it makes is not judged: ${reason}`;
}
function resolvedNotes(source, { version }, releases) {
	if (source.version === version || source.version === `v${version}`) return [];
	const message = `${source.version === "" ? "the newest" : inlineCode(source.version)} of the chart ${inlineCode(source.name)} is ${version} today`;
	return releases.slice(0, 1).flatMap((release) => noteAt(release, message, "built-with"));
}
function noteAt({ remote }, message, code = "delivery") {
	return remote === void 0 ? [] : [{
		...remote.place,
		path: "",
		code,
		message
	}];
}
// src/render/helm/helm.ts
const HELM = { render: async (request) => {
	const { builds, changed, settings } = request;
	const { charts: ownCharts, unmade, strays, maybeValues, sharedFolders } = await readCharts(request);
	const fetched = await remoteCharts(request, fetcherOf(request));
	const charts = [...ownCharts, ...fetched.charts];
	const notes = [
		...strays.filter(({ place }) => changed === void 0 || changed.has(place?.file ?? "")).flatMap(noChartNote),
		...maybeValues.map(maybeValuesNote),
		...fetched.notes
	];
	const [first] = [...charts.map(({ folder }) => folder), ...unmade];
	if (first === void 0) return {
		...NOTHING_RENDERED,
		notes,
		unbuilt: new Set(fetched.unbuilt)
	};
	const tool = await builds.helm();
	if ("fault" in tool) {
		const missing = charts.length === 0 ? [] : [helmMissingNote(first, tool.fault)];
		return {
			...NOTHING_RENDERED,
			notes: [...notes, ...missing]
		};
	}
	const rendered = await renderCharts(charts, {
		settings,
		builds,
		findsSetters: request.findsSetters,
		tool,
		sharedFolders
	});
	const rendering = inObjects(rendered, request.applied?.releases ?? []);
	return {
		...rendering,
		notes: [...rendering.notes, ...notes],
		unbuilt: /* @__PURE__ */ new Set([...rendering.unbuilt, ...fetched.unbuilt]),
		explained: /* @__PURE__ */ new Set([...rendering.explained, ...unmade.map(chartFileOf)])
	};
} };
export { HELM };
