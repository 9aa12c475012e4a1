import { CONFIGURATION_PATH, FETCHES_NOTHING, LEVEL as LEVEL$1, NO_CONFIGURATION, TEXT, VERSION as VERSION$2, checkShape, defaultPolicy, pattern, rendersOn, repositoryTarget, statedField, textOrEmpty, textsOf as textsOf$1, withPath } from "./repository-target.js";
import { checkOf, compareLevels, compareStrictness, containersOf, distinctBy, evaluate, fieldOf, formatPath, groupBy, groupByEach, inlineCode, isSameTarget, parseLevel, quoteGo, scalarText, stepAt, textOf as textOf$1 } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { askingBy } from "./nearest.js";
import { MODES, RE2JS, byOf, keyOfObject, noteOnlyManifest, seldom } from "./newer-version.js";
import { NO_POD_SPECS, TextFault, checkAliasing, groupOf, parsePathPattern, parseYaml, placesOf, quantityNanos, readDocuments, readJson, toJson } from "./places.js";
import { readContent, sizeOfContent, textOfContent } from "./content.js";
import { folderOf, isBelow, resolvePath, staysInRoot } from "./paths.js";
import { foundObjects, guardManifests, imageReference, isLess, isOfKind, isSome, itemsIn, kindOffset, matchesStars, nameOfObject, namespaceOfObject, objectsOfDocument, profileContentOf, readSeccompProfile, readShell, skipsAllBut, textListIn, textMapIn, tokenUses, valueIn, wordsIn } from "./index.generated.js";
import { checkRepeatedKeys, imageBuilds, isDockerfilePath, isImageFile, isUnknownText, mayBuildImages, readConfiguration, shellCommands } from "./read-configuration.js";
import { KUSTOMIZATION_NAMES, entriesOf as entriesOf$1, exemptionFinder, exemptionSubject, isKustomizationPath, isOfNamespaces, isSelected as isSelected$1, kustomizationAt, loadsOfPlugin, namesInPlugin, patchAlterations, pathClasses, placesInScalar, pluginAlterations, pluginsIn, readKustomization, readPatchFile, replacementAlterations, selectableOf } from "./exemptions.js";
import { LABEL_PREFIX, NO_FILE_NAMESPACES, PRIVILEGED_POLICY, UNNAMED, builtNamespaces, copyWithoutSource, folderMark, isManifestPath, namespaceByPath, parseNamespacePolicy, selectingFiles, underNamespace, uniteFileNamespaces, workloadNamespaces } from "./failing-checks.js";
import { chosenRules, entryPath, entryTargets, followLinks, kustomizeSettings, linkOn, linksOnEntry, usersByTarget } from "./kustomize-settings.js";
import { isMapping, isSameValue, mergedPlain, plainOf } from "./values.js";
import { placeInObject, placeInParts, placeOfObject } from "./object-fields.js";
import { blockName, homeOf } from "./blocks.js";
// src/repository/rendering.ts
const NOTHING_RENDERED = {
	manifests: [],
	files: /* @__PURE__ */ new Set(),
	sources: /* @__PURE__ */ new Set(),
	blocks: /* @__PURE__ */ new Map(),
	roots: /* @__PURE__ */ new Map(),
	texts: /* @__PURE__ */ new Map(),
	chartFiles: /* @__PURE__ */ new Map(),
	chartTexts: /* @__PURE__ */ new Map(),
	patchesOf: () => [],
	built: /* @__PURE__ */ new Set(),
	unbuilt: /* @__PURE__ */ new Set(),
	refused: /* @__PURE__ */ new Map(),
	unbuiltFiles: /* @__PURE__ */ new Map(),
	explained: /* @__PURE__ */ new Set(),
	notes: [],
	again: async () => NOTHING_RENDERED
};
function joinRenderings(renderings) {
	if (renderings.length === 0) return NOTHING_RENDERED;
	return {
		manifests: renderings.flatMap(({ manifests }) => manifests),
		files: new Set(renderings.flatMap(({ files }) => [...files])),
		sources: new Set(renderings.flatMap(({ sources }) => [...sources])),
		blocks: new Map(renderings.flatMap(({ blocks }) => [...blocks])),
		roots: new Map(renderings.flatMap(({ roots }) => [...roots])),
		givenNamespaces: new Map(renderings.flatMap(({ givenNamespaces }) => [...givenNamespaces ?? []])),
		texts: new Map(renderings.flatMap(({ texts }) => [...texts])),
		chartFiles: new Map(renderings.flatMap(({ chartFiles }) => [...chartFiles])),
		chartTexts: new Map(renderings.flatMap(({ chartTexts }) => [...chartTexts])),
		patchesOf: (workload) => renderings.flatMap(({ patchesOf }) => patchesOf(workload)),
		built: new Set(renderings.flatMap(({ built }) => [...built])),
		unbuilt: new Set(renderings.flatMap(({ unbuilt }) => [...unbuilt])),
		refused: new Map(renderings.flatMap(({ refused }) => [...refused])),
		unbuiltFiles: new Map(renderings.flatMap(({ unbuiltFiles }) => [...unbuiltFiles])),
		explained: new Set(renderings.flatMap(({ explained }) => [...explained])),
		createdNamespaces: renderings.flatMap(({ createdNamespaces }) => createdNamespaces ?? []),
		deliveries: new Map(renderings.flatMap(({ deliveries }) => [...deliveries ?? []])),
		notes: renderings.flatMap(({ notes }) => notes),
		again: async (texts) => joinRenderings(await Promise.all(renderings.map(({ again }) => again(texts))))
	};
}
function viaOf(root) {
	return folderOf(root) || ".";
}
function folderOfVia(via) {
	return via === void 0 || via === "." ? "" : via;
}
// src/manifest/yaml/read-single-document.ts
function readSingleDocument(text) {
	const isJson = text.trimStart().startsWith("{") && !text.startsWith("\ufeff");
	const offset = isJson ? text.search(/[^ \t\r\n]/) : 0;
	try {
		const { root, aliases } = isJson ? {
			root: readWholeJson(text, offset),
			aliases: NO_ALIASES
		} : parseYaml(text);
		if (root === void 0) return {
			isJson,
			offset,
			aliases
		};
		checkAliasing(root, aliases);
		const { value } = toJson(root, aliases, isJson ? "json" : "kubectl");
		return {
			isJson,
			offset,
			contents: root,
			value,
			aliases
		};
	} catch (thrown) {
		if (!(thrown instanceof TextFault)) throw thrown;
		const message = isJson ? `${thrown.message}; what begins with "{" is read as JSON` : thrown.message;
		return {
			isJson,
			offset,
			aliases: NO_ALIASES,
			error: {
				offset: thrown.offset,
				message
			}
		};
	}
}
const NO_ALIASES = /* @__PURE__ */ new Map();
function readWholeJson(text, start) {
	const { node, end } = readJson(text, start);
	const rest = text.slice(end).search(/[^ \t\r\n]/);
	if (rest === -1) return node;
	throw new TextFault(`found ${JSON.stringify(text.charAt(end + rest))} behind the value`, end + rest);
}
// src/repository/charts.ts
const REQUIRED = [
	"apiVersion",
	"name",
	"version"
];
function isChartPath(path) {
	return path === "Chart.yaml" || path.endsWith("/Chart.yaml");
}
function isChart(content) {
	const text = textOfContent(content);
	if (text === void 0) return true;
	const { value, error } = readSingleDocument(text);
	return error !== void 0 || REQUIRED.every((name) => (scalarText(fieldOf(value, name)?.value) ?? "") !== "");
}
const INERT = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.\w+)*$/i;
const OF_REPOSITORY = /^\.(?:github\/|git(?:ignore|attributes)$)/;
function chartOf(charts, path, isJudged = () => false) {
	for (let folder = folderOf(path);; folder = folderOf(folder)) {
		const rest = folder === "" ? path : path.slice(folder.length + 1);
		const isApart = folder === "" && !rest.startsWith("templates/") && (OF_REPOSITORY.test(rest) || isJudged(path));
		if (charts.has(folder)) return INERT.test(rest) || isApart ? void 0 : folder;
		if (folder === "") return void 0;
	}
}
// src/repository/repository-files.ts
const LINK_MODE = "120000";
function isDescribingPath(path) {
	return isKustomizationPath(path) || isChartPath(path);
}
function isWantedFile(file, config) {
	return pathsOf$1(file).some((path) => isManifestPath(path) || isImageFile(path) || path === config) || mayBeLink(file);
}
const MODULE_HUNK = /^@@ [^\n]*\n(?:[-+]Subproject commit [0-9a-f]{40,64}\n?){1,2}$/;
function isModuleChange({ patch = "" }) {
	return MODULE_HUNK.test(patch);
}
function mayBeLink({ links, patch = "" }) {
	if (links !== void 0) return links.base || links.head;
	return /^@@ -(0,0|1) \+(0,0|1) @@/.test(patch) && patch.includes("\\ No newline at end of file");
}
function pathsOf$1({ path, previousPath = path }) {
	return [path, previousPath];
}
function filesOf({ files, isListed }, contents) {
	const paths = files.map(({ path }) => path);
	return {
		charts: new Set(paths.filter(isChartPath).filter((path) => isChart(contents.get(path))).map(folderOf)),
		links: linksOf(files, contents),
		...isListed ? { paths: new Set(paths) } : {},
		contents
	};
}
function linksOf(files, contents) {
	return new Map(files.flatMap(({ path, mode, target }) => mode === "120000" ? [[path, target ?? textOfContent(contents.get(path))]] : []));
}
// src/repository/kustomize/parts.ts
const MAX_STEPS$1 = 1e6;
function partsOf(facts) {
	const known = KNOWN.get(facts) ?? collectParts(facts);
	KNOWN.set(facts, known);
	return known;
}
const KNOWN = /* @__PURE__ */ new WeakMap();
function collectParts(facts) {
	const { kustomizations, links, partFiles } = facts;
	const users = /* @__PURE__ */ new Map();
	const lists = /* @__PURE__ */ new Set();
	const read = /* @__PURE__ */ new Set();
	const use = (path, user) => {
		if (!users.has(path)) users.set(path, user);
	};
	const pluginsAt = pluginWalker(facts);
	const seen = /* @__PURE__ */ new Set();
	for (const [user, { patches, unfollowed, alterings }] of kustomizations) {
		for (const entry of /* @__PURE__ */ new Set([...patches, ...unfollowed.parts])) use(entryPath(links, user, entry), user);
		for (const { file } of alterings) if (file?.use === "replacement") read.add(entryPath(links, user, file.path));
		for (const path of new Set(unfollowed.plugins.map((entry) => entryPath(links, user, entry)))) {
			const plugins = pluginsAt(path);
			if (!seen.has(plugins)) {
				for (const file of plugins.files) read.add(file);
				for (const list of plugins.lists) lists.add(list);
				for (const each of [...plugins.files, ...plugins.lists]) use(each, user);
			}
			seen.add(plugins);
			for (const file of plugins.naming) for (const name of partFiles?.get(file)?.names ?? []) {
				use(entryPath(links, user, name), user);
				use(entryPath(links, file, name), user);
			}
		}
	}
	return {
		users,
		lists,
		read
	};
}
function pluginWalker({ kustomizations, links, partFiles }) {
	const known = /* @__PURE__ */ new Map();
	let steps = 0;
	const walk = (start) => {
		const [files, lists] = [/* @__PURE__ */ new Set(), /* @__PURE__ */ new Set()];
		const walked = /* @__PURE__ */ new Set([start]);
		for (const path of walked) {
			if (steps++ > MAX_STEPS$1) break;
			const list = kustomizationAt(kustomizations, path);
			if (list === void 0) files.add(path);
			else {
				lists.add(list);
				for (const entry of new Set(kustomizations.get(list)?.resources)) walked.add(entryPath(links, list, entry));
			}
		}
		const naming = [...files].filter((file) => (partFiles?.get(file)?.names ?? []).length > 0);
		return {
			files: [...files],
			naming,
			lists: [...lists]
		};
	};
	return (path) => {
		const plugins = known.get(path) ?? walk(path);
		known.set(path, plugins);
		return plugins;
	};
}
// src/repository/file-roles.ts
function isBuiltRole(role) {
	return role.is === "manifest" && role.isBuilt === true;
}
function fileRoles(facts) {
	const { charts, kustomizations, links } = facts;
	const parts = partsOf(facts);
	const resources = /* @__PURE__ */ new Map();
	for (const [file, kustomization] of kustomizations) {
		const entries = parts.lists.has(file) ? [] : kustomization.resources;
		for (const entry of entries) resources.set(entryPath(links, file, entry), file);
	}
	return (path) => {
		if (links.has(path)) return { is: "link" };
		const builder = resources.get(path);
		if (builder !== void 0) return {
			is: "manifest",
			isBuilt: true,
			kustomization: builder
		};
		const kustomization = parts.users.get(path);
		if (kustomization !== void 0) return {
			is: "patch",
			kustomization
		};
		const chart = chartCandidates(path).findLast((folder) => charts.has(folder));
		return chart === void 0 ? { is: "manifest" } : {
			is: "chart",
			chart
		};
	};
}
function namedFiles(facts) {
	const parts = withoutFolders(facts, [...partsOf(facts).users.keys()]);
	const named = [...resourceFiles(facts), ...parts];
	return [.../* @__PURE__ */ new Set([
		...named,
		...linkedKustomizations(facts),
		...oddKustomizations(facts)
	])];
}
function oddKustomizations(facts) {
	return [...facts.kustomizations.keys()].flatMap((file) => entryTargets(facts, file)).flatMap(({ path: folder }) => KUSTOMIZATION_NAMES.map((name) => `${folder}/${name}`).filter((path) => !isManifestPath(path)));
}
function linkedKustomizations({ links }) {
	return [...links.keys()].filter(isKustomizationPath).map((link) => followLinks(links, link));
}
function resourceFiles(facts) {
	const { kustomizations, links } = facts;
	return withoutFolders(facts, [...kustomizations].flatMap(([file, { resources }]) => resources.map((entry) => entryPath(links, file, entry))));
}
function withoutFolders({ kustomizations }, paths) {
	return [...new Set(paths)].filter((path) => kustomizationAt(kustomizations, path) === void 0);
}
function changedRoles(roleBefore, roleAfter, formerPath) {
	return (path) => {
		const former = formerPath(path);
		const before = former === void 0 ? void 0 : roleBefore(former);
		const after = roleAfter(path);
		return before?.is === "manifest" && after.is !== "link" && after.is !== "manifest" ? before : after;
	};
}
function chartCandidates(path) {
	const steps = path.split("/");
	const name = steps.pop() ?? "";
	const ofTemplates = steps.flatMap((step, index) => step === "templates" ? [steps.slice(0, index).join("/")] : []);
	return /^(Chart\.yaml|values.*\.ya?ml)$/.test(name) ? [...ofTemplates, steps.join("/")] : ofTemplates;
}
// src/manifest/once-per-content.ts
function oncePerContent(read) {
	const known = /* @__PURE__ */ new Map();
	return (path, content) => {
		const entries = known.get(path) ?? [];
		const cached = entries.find((entry) => isSame(entry.content, content));
		if (cached !== void 0) return cached.value;
		const value = read(path, content);
		known.set(path, [...entries, {
			content,
			value
		}]);
		return value;
	};
}
function isSame(first, second) {
	if (first === second) return true;
	if (!("bytes" in first && "bytes" in second)) return false;
	const [a, b] = [first.bytes, second.bytes];
	return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
// src/repository/mentions-namespaces.ts
const NAMESPACE_EXPRESSION = String.raw`Namespace|\\[xuU]|[[:alpha:]]\\[[:space:]]*$|![^[:space:]]*(binary|%)|^%TAG`;
function mentionsNamespaces(content) {
	const text = textOfContent(content) ?? "";
	return MENTION$1.test(text) || MENTION$1.test(withoutEscapes(text));
}
const MENTION$1 = /\bNamespace(?:List)?\b|pod-security\.kubernetes\.io|!\S{0,100}(?:binary|%)|^%TAG/m;
function withoutEscapes(text) {
	if (!text.includes("\\")) return text;
	return text.replaceAll(/\\(?:x([\da-fA-F]{2})|u([\da-fA-F]{4})|U0000([\da-fA-F]{4}))/g, (_, ...digits) => String.fromCharCode(Number.parseInt(digits.slice(0, 3).find((group) => group !== void 0) ?? "0", 16))).replaceAll(/\\[ \t]*\r?\n[ \t]*/g, "");
}
// src/repository/sign-off.ts
const CERTIFICATES = [
	".github/dco.yml",
	"DCO",
	"DCO.txt",
	"DCO.md"
];
const GUIDELINES = [
	"CONTRIBUTING.md",
	".github/CONTRIBUTING.md",
	"docs/CONTRIBUTING.md"
];
const SIGNED_OFF = /\bsigned-off-by\b|\bdeveloper certificate of origin\b/i;
const SIGN_OFF_PATHS = [...CERTIFICATES, ...GUIDELINES];
function asksForSignOff(contents) {
	return CERTIFICATES.some((path) => contents.has(path)) || GUIDELINES.some((path) => SIGNED_OFF.test(textOfContent(contents.get(path)) ?? ""));
}
// src/repository/surroundings/resource-files.ts
const IMAGE = /\bimage["']?[ \t]*:[ \t]*["']?([^\s"',{}[\]#]+)/g;
const REQUESTS = /\brequests["']?[ \t]*:/g;
const LIMITS = /\blimits["']?[ \t]*:/g;
function imagesWithResources(text) {
	return text.search(REQUESTS) === -1 && text.search(LIMITS) === -1 ? [] : imagesIn(text);
}
function imagesWithoutResources(text) {
	const images = countOf(text, IMAGE);
	return countOf(text, REQUESTS) < images || countOf(text, LIMITS) < images ? imagesIn(text) : [];
}
function imagesIn(text) {
	const found = [...text.matchAll(IMAGE)].flatMap(([, image]) => imageReference(image)?.repository ?? []);
	return copyWithoutSource([...new Set(found)]);
}
function countOf(text, pattern) {
	return text.match(pattern)?.length ?? 0;
}
const LIMITS_OR_REQUESTS = `(requests|limits)["']?[[:space:]]*:`;
const ADDED_BY_DOCKER = /^docker\.io\/(?:library\/)?/;
function imageExpression(repositories) {
	return `image["']?[[:space:]]*:[[:space:]]*["']?([^[:space:]"']*/)?(${repositories.map((repository) => repository.replace(ADDED_BY_DOCKER, "").replaceAll(/[.[\]]/g, "\\$&")).join("|")})([]:@"',}[:space:]]|$)`;
}
// src/repository/surroundings/surrounding-objects.ts
const WORDS = [
	...[
		"ServiceAccount",
		"RoleBinding",
		"NetworkPolicy",
		"ResourceQuota",
		"LimitRange"
	],
	...[
		"SeccompProfile",
		"KubeArmor",
		"TracingPolicy",
		"MutatingAdmissionPolicy",
		"MutatingPolicy"
	],
	...[
		"SCMP_ACT_",
		"kyverno\\.io",
		"mutations\\.gatekeeper\\.sh",
		"IstioCNI",
		"IstioOperator",
		"[a-z0-9]-cni",
		"cniEnabled"
	]
].join("|");
const SURROUNDING_EXPRESSION = WORDS;
const MENTION = new RegExp(WORDS);
function seccompText(path, content) {
	const text = path.endsWith(".json") ? textOfContent(content) : void 0;
	return text?.includes("SCMP_ACT_") ? text : void 0;
}
const KINDS$1 = /^(?:Namespace|DaemonSet|HelmRelease|Application|Policy|ClusterPolicy|Assign|AssignMetadata|ModifySet)$/;
function surroundingObjects(path, content) {
	const text = textOfContent(content) ?? "";
	if (!MENTION.test(text) && !/\bkind:\s*["']?Namespace\b/.test(text)) return [];
	const isSurrounding = (apiVersion, kind) => KINDS$1.test(kind) || MENTION.test(kind) || MENTION.test(apiVersion);
	const canSkip = skipsAllBut(({ apiVersion, kind }) => isSurrounding(apiVersion, kind));
	return foundObjects(path, text, canSkip).filter(({ value }) => isSurrounding(textOf$1(value, "apiVersion"), textOf$1(value, "kind")));
}
// src/repository/repository.ts
const NO_FILES = {
	charts: /* @__PURE__ */ new Set(),
	links: /* @__PURE__ */ new Map(),
	contents: /* @__PURE__ */ new Map()
};
function repositoryOf({ facts, patchFiles, contents }, { roleOf = fileRoles(facts), manifests = /* @__PURE__ */ new Map(), others = [], readNamespaces = namespacesIn, readObjects, contentOf = () => void 0, isWhole = false } = {}) {
	const namespaces = [];
	const objects = [];
	const seccompFiles = /* @__PURE__ */ new Map();
	const imageFiles = [];
	const byImage = /* @__PURE__ */ new Map();
	for (const { path, content } of allOf(others, contents)) {
		const role = roleOf(path);
		if (isKustomizationPath(path) || role.is !== "manifest" || SIGN_OFF_PATHS.includes(path)) continue;
		const found = manifests.get(path)?.namespaces ?? readNamespaces(path, content, isBuiltRole(role));
		for (const namespace of found) namespaces.push(namespace);
		if (readObjects === void 0) continue;
		objects.push(...readObjects(path, content));
		const profile = seccompText(path, content);
		if (profile !== void 0) seccompFiles.set(path, profile);
		const text = textOfContent(content) ?? "";
		if (isImageFile(path) && "bytes" in content) imageFiles.push({
			path,
			text
		});
		if (!isManifestPath(path) && !isBuiltRole(role)) continue;
		for (const image of imagesWithResources(text)) {
			const same = byImage.get(image);
			if (same === void 0) byImage.set(image, [path]);
			else same.push(path);
		}
	}
	return {
		facts,
		sources: {
			namespaces,
			patchFiles
		},
		...readObjects !== void 0 && isWhole ? {
			objects,
			seccompFiles,
			imageFiles,
			resourceFiles: {
				byImage,
				contentOf: (path) => contents.get(path) ?? contentOf(path)
			}
		} : {}
	};
}
function namespaceReader() {
	const plain = oncePerContent((path, content) => namespacesIn(path, content, false));
	const built = oncePerContent((path, content) => namespacesIn(path, content, true));
	return (path, content, isBuilt) => (isBuilt ? built : plain)(path, content);
}
function objectReader() {
	return oncePerContent(surroundingObjects);
}
function namespacesIn(path, content, isBuilt) {
	return mentionsNamespaces(content) ? readContent(path, content, void 0, isBuilt).namespaces : [];
}
function* allOf(others, contents) {
	yield* others;
	for (const [path, content] of contents) yield {
		path,
		content
	};
}
// src/repository/kustomize/build-budget.ts
const MAX_STEPS = 1e6;
var BuildBudget = class {
	stoppedAt;
	steps = 0;
	current = "";
	get isSpent() {
		return this.steps > MAX_STEPS;
	}
	begin(kustomization) {
		this.current = kustomization;
	}
	stop(kustomization) {
		this.stoppedAt ??= kustomization;
	}
	spend = (steps) => {
		this.steps += steps;
		if (this.isSpent) this.stop(this.current);
		return !this.isSpent;
	};
};
// src/repository/kustomize/label-selector.ts
const LONGEST_SELECTOR = 4096;
const REQUIREMENTS_OF_STEP = 16;
function isTooLong(selector) {
	return selector.length > LONGEST_SELECTOR;
}
function matchesSelector(selector, labelOf, spend) {
	if (isTooLong(selector)) return false;
	const requirements = read(selector);
	if (!spend(Math.floor(requirements.length / REQUIREMENTS_OF_STEP))) return false;
	return requirements.every((isMet) => isMet(labelOf));
}
const READ = /* @__PURE__ */ new Map();
const MAX_READ = 100;
function read(selector) {
	const known = READ.get(selector);
	if (known !== void 0) return known;
	const requirements = [...new Set(requirementsIn(selector).map((text) => text.trim()))].map(requirementOf);
	if (READ.size >= MAX_READ) READ.clear();
	READ.set(selector, requirements);
	return requirements;
}
function requirementOf(text) {
	const set = /^(\S+)\s+(in|notin)\s*\(([^)]*)\)$/.exec(text);
	if (set !== null) {
		const [, key = "", operator, list = ""] = set;
		const values = new Set(list.split(",").map((value) => value.trim()));
		return (labelOf) => values.has(labelOf(key)) === (operator === "in");
	}
	const equality = /^([^\s=!]+)\s*(==?|!=)\s*(\S*)$/.exec(text);
	if (equality !== null) {
		const [, key = "", operator, value] = equality;
		return (labelOf) => labelOf(key) === value !== (operator === "!=");
	}
	if (!text.startsWith("!")) return (labelOf) => labelOf(text) !== void 0;
	const absent = text.slice(1).trim();
	return (labelOf) => labelOf(absent) === void 0;
}
function requirementsIn(selector) {
	const requirements = [];
	let isList = false;
	let start = 0;
	for (let at = 0; at < selector.length; at++) {
		const character = selector[at];
		if (character === "(" || character === ")") isList = character === "(";
		if (character !== "," || isList) continue;
		requirements.push(selector.slice(start, at));
		start = at + 1;
	}
	return [...requirements, selector.slice(start)];
}
// src/repository/kustomize/target-pattern.ts
const LONGEST = 253;
const MAX_PROGRAM = 2e3;
const INSTRUCTIONS_OF_STEP = 64;
function matchesPattern(pattern, text, spend) {
	if (pattern === text) return true;
	if (pattern.length > LONGEST || text.length > LONGEST || /^[\w-]*$/.test(pattern)) return false;
	const { expression, size } = compiled(pattern, spend);
	if (expression === void 0 || !spend(Math.ceil(size * text.length / INSTRUCTIONS_OF_STEP))) return false;
	return expression.matches(text);
}
function isTooLarge(pattern) {
	return pattern.length > LONGEST || programBound(pattern) > MAX_PROGRAM;
}
const COMPILED = /* @__PURE__ */ new Map();
const MAX_COMPILED = 100;
function compiled(pattern, spend) {
	const known = COMPILED.get(pattern);
	if (known !== void 0) return known;
	const size = programBound(pattern);
	if (!spend(Math.min(size, MAX_PROGRAM))) return {
		expression: void 0,
		size
	};
	const made = {
		expression: size <= MAX_PROGRAM ? compile(pattern) : void 0,
		size
	};
	if (COMPILED.size >= MAX_COMPILED) COMPILED.clear();
	COMPILED.set(pattern, made);
	return made;
}
function compile(pattern) {
	try {
		return RE2JS.compile(`(?:${pattern})`);
	} catch {
		return;
	}
}
const PARTS = /\\[\s\S]|\[\^?\]?[^\]]*\]|\{(?<least>\d+)(?:,(?<most>\d*))?\}|[\s\S]/gu;
function programBound(pattern) {
	const groups = [{
		before: 0,
		last: 0
	}];
	const add = (size) => {
		const group = groups.at(-1);
		if (group === void 0) return;
		group.before += group.last;
		group.last = size;
	};
	for (const { 0: part, groups: counts } of pattern.matchAll(PARTS)) {
		const group = groups.at(-1);
		if (counts?.["least"] !== void 0 && group !== void 0) group.last *= 2 * Math.max(1, Number(counts["least"]), Number(counts["most"] ?? 0));
		else if (part === "(") groups.push({
			before: 0,
			last: 0
		});
		else if (part === ")" && groups.length > 1) {
			const { before, last } = groups.pop() ?? {
				before: 0,
				last: 0
			};
			add(before + last + 2);
		} else add(1);
	}
	return groups.reduce((sum, { before, last }) => sum + before + last, 0);
}
// src/repository/kustomize/targets-namespace.ts
function targetsNamespace(target, names, labelOf, spend) {
	const { group, version, kind, name, namespace, labelSelector, annotationSelector } = target;
	const matches = (pattern, text) => matchesPattern(pattern, text, spend);
	if (group !== void 0 || namespace !== void 0 || annotationSelector !== void 0) return false;
	if (version !== void 0 && !matches(version, "v1")) return false;
	if (kind !== void 0 && !matches(kind, "Namespace")) return false;
	if (name !== void 0 && ![...new Set(names)].some((candidate) => matches(name, candidate))) return false;
	return labelSelector === void 0 || matchesSelector(labelSelector, labelOf, spend);
}
// src/repository/kustomize/patch-namespace.ts
function asWritten(manifest) {
	const { name, labels, locateLabel } = manifest;
	const placed = Object.entries(labels).map(([label, value]) => [label, {
		name: label,
		value,
		place: locateLabel(label)
	}]);
	return {
		manifest,
		names: [name],
		labels: new Map(placed)
	};
}
function withLabels(namespace, labels) {
	if (labels.length === 0) return namespace;
	return {
		...namespace,
		labels: new Map([...namespace.labels, ...labels.map((label) => [label.name, label])])
	};
}
function renamed(namespace, name) {
	return namespace.names.at(-1) === name ? namespace : {
		...namespace,
		names: [...namespace.names, name]
	};
}
function patchNamespace(namespace, patch, target, spend) {
	const { names, labels } = namespace;
	if (!(target === void 0 ? patch.is === "merge" && patch.apiVersion === "v1" && patch.kind === "Namespace" && names.includes(patch.name) : targetsNamespace(target, [names[0] ?? "", names.at(-1) ?? ""], (label) => labels.get(label)?.value, spend))) return namespace;
	return patch.is === "merge" ? applyMergePatch(namespace, patch) : applyJsonPatch(namespace, patch);
}
function valuesOf(labels) {
	return Object.fromEntries([...labels.values()].map(({ name, value }) => [name, value]));
}
function applyMergePatch(namespace, patch) {
	if (patch.isDeletion) return void 0;
	if (!patch.clearsLabels && patch.labels.length === 0) return namespace;
	const labels = new Map(patch.clearsLabels ? [] : namespace.labels);
	for (const { name, value, place } of patch.labels) if (value === void 0) labels.delete(name);
	else labels.set(name, {
		name,
		value,
		place
	});
	return {
		...namespace,
		labels
	};
}
function applyJsonPatch({ manifest, names, labels }, { operations }) {
	const built = {
		manifest,
		names: [...names],
		labels: new Map(labels)
	};
	for (const operation of operations) applyOperation(built, operation);
	return built;
}
function applyOperation({ names, labels }, operation) {
	const { op, path, from, value, place } = operation;
	const [root, field, label] = path;
	if (root !== "metadata" || path.length > 3) return;
	if (field === "name" && label === void 0) {
		if (op === "replace" && typeof value === "string" && names.at(-1) !== value) names.push(value);
	}
	if (field !== "labels") return;
	if (label === void 0) {
		replaceLabels(labels, operation);
		return;
	}
	const source = from?.length === 3 && from[1] === "labels" ? labels.get(from[2] ?? "") : void 0;
	if (op === "remove") labels.delete(label);
	if (op === "move" && source !== void 0) labels.delete(source.name);
	const text = {
		add: value,
		replace: value,
		copy: source?.value,
		move: source?.value
	}[op];
	if (typeof text === "string") labels.set(label, {
		name: label,
		value: text,
		place
	});
}
function replaceLabels(labels, { op, value }) {
	if (op === "remove") labels.clear();
	if (op !== "add" && op !== "replace" || typeof value !== "object") return;
	labels.clear();
	for (const { name, value: text, place } of value) if (text !== void 0) labels.set(name, {
		name,
		value: text,
		place
	});
}
// src/repository/kustomize/kustomization-builder.ts
const NOTHING$2 = {
	namespaces: [],
	files: NO_FILE_NAMESPACES
};
const MAX_DEPTH$2 = 100;
const MAX_COMPONENTS = 1e3;
var KustomizationBuilder = class {
	kustomizations;
	links;
	patchFiles;
	budget;
	manifestsOf;
	results = /* @__PURE__ */ new Map();
	components = 0;
	constructor({ kustomizations, links }, { namespaces, patchFiles }, budget) {
		this.kustomizations = kustomizations;
		this.links = links;
		this.patchFiles = patchFiles;
		this.budget = budget;
		this.manifestsOf = groupBy(namespaces, ({ file }) => file);
	}
	build(file) {
		this.components = 0;
		return this.buildWithin(file, /* @__PURE__ */ new Set(), void 0);
	}
	buildWithin(file, above, inherited) {
		const cached = inherited === void 0 ? this.results.get(file) : void 0;
		if (cached !== void 0) return cached;
		const kustomization = this.kustomizations.get(file);
		if (kustomization === void 0 || above.has(file)) return inherited ?? NOTHING$2;
		if (this.budget.isSpent || above.size > MAX_DEPTH$2) {
			this.budget.stop(file);
			return inherited ?? NOTHING$2;
		}
		this.budget.begin(file);
		this.budget.spend(kustomization.resources.length + above.size);
		const ancestors = /* @__PURE__ */ new Set([...above, file]);
		const resolve = (path) => entryPath(this.links, file, path);
		const resources = kustomization.resources.map((path) => this.buildResource(resolve(path), ancestors));
		const ownFolder = {
			namespaces: [],
			files: unnamed(markOf(file))
		};
		const parts = this.unite([
			inherited ?? NOTHING$2,
			ownFolder,
			...resources
		]);
		const built = this.transform(this.addComponents(parts, kustomization, resolve, ancestors), kustomization, resolve);
		if (inherited === void 0) this.results.set(file, built);
		return built;
	}
	buildResource(path, ancestors) {
		const nested = kustomizationAt(this.kustomizations, path);
		if (nested !== void 0) return this.buildWithin(nested, ancestors, void 0);
		return {
			namespaces: (this.manifestsOf.get(path) ?? []).map(asWritten),
			files: unnamed(path, markOf(path))
		};
	}
	addComponents(parts, { components }, resolve, ancestors) {
		let changed = parts;
		for (const path of new Set(components)) {
			const component = kustomizationAt(this.kustomizations, resolve(path));
			if (component === void 0) continue;
			if (++this.components <= MAX_COMPONENTS) changed = this.buildWithin(component, ancestors, changed);
			else this.budget.stop(component);
		}
		return changed;
	}
	transform({ namespaces: gathered, files }, { namespace, labels, earlyPatches, latePatches }, resolve) {
		const { spend } = this.budget;
		let namespaces = this.patchAll(gathered, earlyPatches, resolve);
		if (namespace !== void 0) namespaces = namespaces.map((built) => renamed(built, namespace));
		if (spend(namespaces.length * labels.length)) namespaces = namespaces.map((built) => withLabels(built, labels));
		return this.unite([{
			namespaces: this.patchAll(namespaces, latePatches, resolve),
			files: namespace === void 0 ? files : underNamespace(files, namespace, spend)
		}]);
	}
	patchAll(namespaces, entries, resolve) {
		let patched = namespaces;
		for (const { path, patches, target } of entries) for (const patch of patches ?? this.patchFiles.get(resolve(path ?? "")) ?? []) {
			if (this.budget.isSpent) return patched;
			patched = patched.flatMap((namespace) => {
				if (this.budget.isSpent) return namespace;
				const after = patchNamespace(namespace, patch, target, this.budget.spend);
				this.budget.spend(after === void 0 || after === namespace ? 1 : after.labels.size + changesIn(patch));
				return after ?? [];
			});
		}
		return patched;
	}
	unite(parts) {
		const { spend } = this.budget;
		const namespaces = /* @__PURE__ */ new Map();
		for (const namespace of parts.flatMap((result) => result.namespaces)) {
			if (!spend(costOf(namespace))) break;
			const name = namespace.names.at(-1);
			if (!namespaces.has(name)) namespaces.set(name, namespace);
		}
		const files = uniteFileNamespaces(parts.map((result) => result.files), spend);
		return {
			namespaces: [...namespaces.values()],
			files
		};
	}
};
function costOf({ labels }) {
	return 1 + (labels.size >> 4);
}
function changesIn(patch) {
	if (patch.is === "merge") return patch.labels.length;
	return patch.operations.reduce((sum, { value }) => sum + 1 + (typeof value === "object" ? value.length : 0), 0);
}
function unnamed(...files) {
	return new Map(files.map((file) => [file, UNNAMED]));
}
function markOf(file) {
	return folderMark(folderOf(file));
}
// src/repository/kustomize/build-kustomizations.ts
function patchFilePaths({ kustomizations, links }) {
	const paths = [...kustomizations].flatMap(([file, { patches }]) => patches.map((path) => entryPath(links, file, path)));
	return [...new Set(paths)];
}
function buildKustomizations(facts, sources, formerRoots = []) {
	const budget = new BuildBudget();
	const builder = new KustomizationBuilder(facts, sources, budget);
	const { kustomizations } = facts;
	const usedKustomizations = new Set([...kustomizations.keys()].flatMap((file) => entryTargets(facts, file).map(({ kustomization }) => kustomization)));
	const build = (kustomization) => ({
		kustomization,
		...builder.build(kustomization)
	});
	const roots = [...kustomizations].filter(([file, { isComponent }]) => !isComponent && !usedKustomizations.has(file)).map(([file]) => build(file));
	const used = uniteFileNamespaces(roots.map(({ files }) => files), budget.spend);
	const current = new Set(roots.map(({ kustomization }) => kustomization));
	const former = formerRoots.filter((file) => kustomizations.has(file) && !current.has(file)).map(build);
	const namings = uniteFileNamespaces([used, ...former.map(({ files }) => files)], budget.spend);
	const { stoppedAt } = budget;
	return {
		roots,
		former,
		used: new Set(used.keys()),
		namings,
		...stoppedAt === void 0 ? {} : { stoppedAt }
	};
}
// src/repository/kustomize/deployments/built-namespaces.ts
function withBuiltNamespaces(builds, built) {
	if (built.size === 0) return builds;
	const known = new Set(builds.roots.map(({ kustomization }) => kustomization));
	const others = [...built.keys()].filter((kustomization) => !known.has(kustomization));
	const roots = [...builds.roots, ...others.map((kustomization) => ({
		kustomization,
		namespaces: [],
		files: NO_FILE_NAMESPACES
	}))];
	return {
		...builds,
		roots: roots.map((root) => {
			const manifests = built.get(root.kustomization);
			return manifests === void 0 ? root : {
				...root,
				namespaces: manifests.map((manifest) => builtNamespace(manifest, root.namespaces))
			};
		})
	};
}
function builtNamespace(manifest, found) {
	const alike = found.find(({ names }) => names.at(-1) === manifest.name);
	const labels = Object.entries(manifest.labels).map(([name, value]) => {
		const placed = alike?.labels.get(name);
		return [name, placed?.value === value ? placed : {
			name,
			value,
			place: manifest.locateLabel(name)
		}];
	});
	return {
		manifest,
		names: [manifest.name],
		labels: new Map(labels)
	};
}
// src/repository/repository-namespaces.ts
function repositoryNamespaces({ roots, used }, sources, defaults, created = []) {
	const plain = sources.namespaces.filter(({ file }) => !used.has(file));
	const definitions = [...roots.flatMap(({ kustomization, namespaces }) => namespaces.map((namespace) => definitionOf(namespace, kustomization))), ...plain.map((manifest) => definitionOf(asWritten(manifest)))];
	const known = new Set(definitions.map(({ name }) => name));
	const further = created.filter(({ name }) => !known.has(name)).map((manifest) => definitionOf(asWritten(manifest)));
	const named = [...definitions, ...further].filter(({ name }) => name !== "");
	return [...groupBy(named, ({ name }) => name)].map(([name, ofName]) => namespaceOf(name, ofName, defaults));
}
function disagreements(namespaces) {
	return namespaces.flatMap(({ name, definitions, strictest, isUnanimous }) => {
		if (isUnanimous) return [];
		const source = strictest.via ?? strictest.place.file;
		const message = `namespace ${quoteGo(name)} is defined ${definitions.length} times, with different labels of Pod Security: workloads are judged by the strictest enforce, from ${source}`;
		return [{
			...strictest.place,
			path: "",
			code: "namespace-defined-differently",
			message
		}];
	});
}
function definitionOf(built, via) {
	const definition = DEFINITIONS.get(built) ?? definitionAlone(built);
	DEFINITIONS.set(built, definition);
	return via === void 0 ? definition : {
		...definition,
		via
	};
}
const DEFINITIONS = /* @__PURE__ */ new WeakMap();
function definitionAlone({ manifest, names, labels }) {
	const { column, file } = manifest.locateLabel("");
	return {
		name: names.at(-1) ?? "",
		labels: valuesOf(labels),
		place: {
			file,
			line: manifest.line,
			column
		},
		locateLabel: (label) => labels.get(label)?.place
	};
}
function namespaceOf(name, definitions, defaults) {
	const enforceOf = ({ labels }) => parseNamespacePolicy(labels, defaults).policy.enforce;
	const distinct = distinctBy(definitions, ({ labels }) => labels);
	const [strictest] = [...distinct].sort((a, b) => compareStrictness(enforceOf(b), enforceOf(a)));
	const podSecurityLabels = distinct.map(({ labels }) => JSON.stringify(Object.entries(labels).filter(([label]) => label.startsWith(LABEL_PREFIX)).sort()));
	return {
		name,
		definitions,
		strictest,
		isUnanimous: new Set(podSecurityLabels).size === 1
	};
}
// src/target/names-by-file.ts
function namesByFile(namesOf) {
	const longLists = /* @__PURE__ */ new Map();
	const shared = (names) => {
		if (names.length < LONG_LIST) return names;
		const key = JSON.stringify(names);
		const known = longLists.get(key) ?? names;
		longLists.set(key, known);
		return known;
	};
	let last;
	return (file, own) => {
		if (last === void 0 || last.file !== file || last.own !== own) last = {
			file,
			own,
			names: namesOfFile(shared(namesOf(file, own)))
		};
		return last.names;
	};
}
function namesOfFile(all) {
	return {
		all,
		known: all.filter((namespace) => namespace !== void 0)
	};
}
const LONG_LIST = 16;
// src/target/policy-of.ts
const UNCONFIGURED = {};
function policyOf({ targets }, { target, targetBy, server, namespaceOf }, workload) {
	const entry = targets.find((candidate) => isSelected$1(candidate, workload));
	const { namespace } = workload;
	const isExempt = server !== void 0 && isExemptBy(server, workload);
	const labelled = isExempt || namespace === void 0 ? void 0 : namespaceOf(namespace);
	const namespaceLabels = labelled?.labels;
	const defaults = isExempt || server === void 0 ? PRIVILEGED_POLICY : server.policy;
	const labels = { ...namespaceLabels ?? UNCONFIGURED };
	const setLabel = (mode, { level, version }) => {
		labels[LABEL_PREFIX + mode] = level;
		labels[`${LABEL_PREFIX}${mode}-version`] = version;
	};
	if (!isExempt && !states(server, "enforce") && !isLabelled(labels, "enforce")) setLabel("enforce", {
		...target,
		...statedVersion(server),
		...versionLabel(labels)
	});
	if (entry?.enforce !== void 0) setLabel("enforce", entry.enforce);
	if (entry?.warn !== void 0) setLabel("warn", entry.warn);
	if (entry?.audit !== void 0) setLabel("audit", entry.audit);
	const clusterVersion = entry?.clusterVersion ?? target.clusterVersion;
	const policy = onCluster(parseNamespacePolicy(labels, defaults).policy, clusterVersion);
	const refused = new Set(parseNamespacePolicy(namespaceLabels ?? UNCONFIGURED).errors.map((error) => error.label));
	const sourceOf = (mode) => {
		if (entry?.[mode] !== void 0) return {
			from: "config",
			place: entry.place,
			isOfNamespaces: isOfNamespaces(entry)
		};
		const names = [mode, `${mode}-version`];
		const stated = names.filter((name) => isLabelled(namespaceLabels, name));
		const bad = stated.find((name) => refused.has(LABEL_PREFIX + name));
		const label = bad ?? stated[0];
		if (label !== void 0 && namespace !== void 0) {
			const source = {
				from: "namespace",
				name: namespace,
				...placed$1(labelled?.locateLabel(LABEL_PREFIX + label))
			};
			if (bad !== void 0) return {
				...source,
				isRefused: true
			};
			return stated.includes(mode) ? source : {
				...source,
				levelFrom: unlabelledSource(mode, mode)
			};
		}
		return unlabelledSource(mode, ...names);
	};
	const unlabelledSource = (mode, ...names) => {
		const byDefault = {
			from: "default",
			stated: targetBy
		};
		if (!isExempt && !names.some((name) => states(server, name))) return byDefault;
		const source = {
			from: "server",
			...placed$1(server?.place)
		};
		return isExempt || states(server, mode) ? source : {
			...source,
			levelFrom: byDefault
		};
	};
	const enforce = sourceOf("enforce");
	return {
		policy,
		because: {
			enforce,
			warn: !isLabelled(labels, "warn") && follows(labels, policy.enforce, defaults.warn) ? enforce : sourceOf("warn"),
			audit: sourceOf("audit")
		}
	};
}
function placed$1(place) {
	return place === void 0 ? {} : { place };
}
function onCluster(policy, clusterVersion) {
	if (clusterVersion === void 0) return policy;
	const { enforce, warn, audit } = policy;
	return {
		enforce: {
			...enforce,
			clusterVersion
		},
		warn: {
			...warn,
			clusterVersion
		},
		audit: {
			...audit,
			clusterVersion
		}
	};
}
function follows(labels, enforce, warn) {
	return parseLevel(labels[`pod-security.kubernetes.io/enforce`] ?? "") !== void 0 && compareLevels(enforce.level, warn.level) > 0;
}
function states(server, name) {
	return server?.stated.has(name) ?? false;
}
function statedVersion(server) {
	return server !== void 0 && states(server, "enforce-version") ? { version: server.policy.enforce.version } : {};
}
function isLabelled(labels, name) {
	return labels !== void 0 && Object.hasOwn(labels, "pod-security.kubernetes.io/" + name);
}
function versionLabel(labels) {
	if (!isLabelled(labels, "enforce-version")) return {};
	return { version: parseNamespacePolicy(labels).policy.enforce.version };
}
function isExemptBy({ exemptions }, { namespace, runtimeClass = "" }) {
	if (namespace !== void 0 && namespace !== "" && exemptions.namespaces.includes(namespace)) return true;
	return runtimeClass !== "" && exemptions.runtimeClasses.includes(runtimeClass);
}
// src/target/placed-readings.ts
function placedReadings(targets, sources) {
	const known = /* @__PURE__ */ new WeakMap();
	return ({ namespaces, ...subject }) => {
		const selecting = targets.flatMap((entry, index) => maySelect(entry, subject) ? [index] : []);
		const key = JSON.stringify([subject.runtimeClass ?? "", selecting]);
		const byKey = known.get(namespaces) ?? /* @__PURE__ */ new Map();
		known.set(namespaces, byKey);
		const own = { targets: selecting.map((index) => targets[index]) };
		const readings = byKey.get(key) ?? namespaces.map((namespace) => ({
			namespace,
			...policyOf(own, sources, {
				...subject,
				namespace
			})
		}));
		byKey.set(key, readings);
		return readings;
	};
}
function maySelect(entry, subject) {
	const { namespaces: _, ...anywhere } = entry;
	return isSelected$1(anywhere, subject);
}
// src/target/ruling.ts
function rulingsBy(settings, today, namespaces, namesOf, aroundOf) {
	const { configuration } = settings;
	const byName = new Map(namespaces.map(({ name, strictest }) => [name, strictest]));
	const { targets, ...sources } = sourcesOf(settings, (name) => byName.get(name));
	const exemptionOf = exemptionFinder(configuration.exemptions, today);
	const readingsOf = placedReadings(targets, sources);
	const namesIn = namesByFile(namesOf);
	const strictestFor = strictestBy();
	const selectingFile = selectingFiles(configuration);
	const askedIn = askingBy(settings.hardening);
	const classOf = pathClasses([...configuration.targets, ...configuration.exemptions]);
	return (workload, places = []) => {
		const { identity, pod, deployedBy, hasAssumedNamespace } = workload;
		const file = selectingFile(workload);
		const { file: writtenIn } = workload;
		const files = places.length === 0 ? [file] : distinctBy([file, ...places], classOf);
		const ownNamespace = (hasAssumedNamespace ? void 0 : identity.namespace) ?? namespaceByPath(configuration, file);
		const { all, known } = deployedBy === void 0 ? namesIn(file, ownNamespace) : namesOfFile([ownNamespace]);
		const { kind, name } = identity;
		const runtimeClass = pod.spec?.runtimeClassName;
		const readingsAt = files.map((path) => readingsOf({
			file: path,
			writtenIn,
			kind,
			name,
			runtimeClass,
			namespaces: all
		}));
		const [ofFile = []] = readingsAt;
		const readings = readingsAt.length === 1 ? ofFile : readingsAt.flat();
		const selectables = /* @__PURE__ */ new Map();
		const selectablesIn = (namespace) => {
			const places = selectables.get(namespace) ?? files.map((path) => selectableOf({
				file: path,
				identity
			}, namespace, writtenIn));
			selectables.set(namespace, places);
			return places;
		};
		const subjectsIn = (namespace, check, violation) => {
			const own = deployedBy === void 0 ? [] : [selectableOf({
				...placeOf(violation),
				identity
			}, namespace, writtenIn)];
			return [...selectablesIn(namespace), ...own].map((place) => exemptionSubject(place, check, violation));
		};
		const placeOf = ({ path }) => workload.locate(path);
		const exemptionIn = (namespace, check, violation) => {
			const exemptions = subjectsIn(namespace, check, violation).map(exemptionOf);
			if (deployedBy !== void 0) return exemptions.find((exemption) => exemption !== void 0);
			return exemptions.includes(void 0) ? void 0 : exemptions[0];
		};
		const strictest = strictestFor(readings, pod);
		const around = aroundOf(workload, {
			namespaces: all,
			policy: strictest.policy
		});
		const hardening = askedIn(around);
		return {
			...strictest,
			namespaces: known,
			hardening,
			selectables: () => all.flatMap(selectablesIn),
			subjectsOf: (check, violation) => all.flatMap((namespace) => subjectsIn(namespace, check, violation)),
			exemptionOf: (check, violation) => {
				if (configuration.exemptions.length === 0) return void 0;
				const exemptions = readings.filter(({ policy }) => asksFor(check, policy, hardening)).map(({ namespace }) => exemptionIn(namespace, check, violation));
				return exemptions.includes(void 0) ? void 0 : exemptions[0];
			},
			isExemptAtAnyLevel: (check, violation) => all.every((namespace) => exemptionIn(namespace, check, violation) !== void 0),
			clusterVersionIn: (namespace) => readings.find((reading) => reading.namespace === namespace)?.policy.enforce.clusterVersion,
			exemptionIn
		};
	};
}
function unlabelledBy(settings) {
	const { targets, ...sources } = sourcesOf(settings, () => void 0);
	const ofNamespaces = targets.filter(isOfNamespaces);
	return (namespace) => {
		const { policy, because } = policyOf({ targets: ofNamespaces }, sources, {
			namespace,
			file: "",
			kind: "",
			name: ""
		});
		return {
			enforce: policy.enforce,
			because: because.enforce
		};
	};
}
function sourcesOf({ configuration, target, targetBy, server, isEverywhere }, namespaceOf) {
	if (isEverywhere) return {
		targets: [],
		target,
		targetBy,
		namespaceOf: () => void 0
	};
	const place = configuration.places.get("pod-security-configuration");
	return {
		targets: configuration.targets,
		target,
		targetBy,
		server: server === void 0 ? void 0 : {
			...server,
			place
		},
		namespaceOf
	};
}
function strictestBy() {
	const known = /* @__PURE__ */ new WeakMap();
	return (readings, pod) => {
		const before = known.get(readings);
		if (before !== void 0) return before;
		const strictest = strictestOf(readings, pod);
		if (new Set(readings.map(({ policy }) => policy.enforce.clusterVersion)).size < 2) known.set(readings, strictest);
		return strictest;
	};
}
function strictestOf(readings, pod) {
	const [enforce, warn, audit] = [
		strictestIn("enforce", readings, pod),
		strictestIn("warn", readings, pod),
		strictestIn("audit", readings, pod)
	];
	const { namespace } = enforce;
	return {
		policy: {
			enforce: enforce.policy.enforce,
			warn: warn.policy.warn,
			audit: audit.policy.audit
		},
		because: {
			enforce: enforce.because.enforce,
			warn: warn.because.warn,
			audit: audit.because.audit
		},
		...namespace === void 0 ? {} : { namespace }
	};
}
function strictestIn(mode, readings, pod) {
	const findings = ({ policy }) => evaluate(pod, policy[mode]).results.length;
	const compare = (a, b) => {
		const [one, other] = [a.policy[mode], b.policy[mode]];
		if (one.clusterVersion === other.clusterVersion) return compareStrictness(one, other);
		return compareLevels(one.level, other.level) || findings(a) - findings(b) || compareStrictness(one, other);
	};
	return readings.reduce((best, reading) => compare(reading, best) > 0 ? reading : best);
}
function asksFor(check, policy, hardening) {
	if (hardening.some(({ id }) => id === check)) return true;
	return MODES.some((mode) => compareLevels(policy[mode].level, checkOf(check).level) >= 0);
}
// src/hardening/injected/mesh-plugins.ts
const DAEMON_SETS = {
	"istio-cni-node": "istio",
	"linkerd-cni": "linkerd",
	"consul-cni": "consul",
	"consul-consul-cni": "consul"
};
const CHARTS = {
	cni: "istio",
	"istio-cni": "istio",
	"linkerd2-cni": "linkerd"
};
const VALUES = [
	["istio", [
		"pilot",
		"cni",
		"enabled"
	]],
	["istio", ["istio_cni", "enabled"]],
	["linkerd", ["cniEnabled"]],
	["consul", [
		"connectInject",
		"cni",
		"enabled"
	]]
];
function meshPluginsIn(objects) {
	return objects.flatMap((object) => {
		const { file, line } = object;
		return [...new Set(meshesOf(object))].map((mesh) => ({
			mesh,
			file,
			line
		}));
	});
}
function meshesOf(object) {
	const spec = fieldOf(object.value, "spec")?.value;
	if (isOfKind(object, "apps", ["DaemonSet"])) return named(DAEMON_SETS, nameOfObject(object));
	if (isOfKind(object, "sailoperator.io", ["IstioCNI"])) return ["istio"];
	if (isOfKind(object, "install.istio.io", ["IstioOperator"])) return isTrue(valueIn(spec, [
		"components",
		"cni",
		"enabled"
	])) ? ["istio"] : [];
	if (isOfKind(object, "helm.toolkit.fluxcd.io", ["HelmRelease"])) {
		const values = fieldOf(spec, "values")?.value;
		const byValues = VALUES.flatMap(([mesh, path]) => isTrue(valueIn(values, path)) ? [mesh] : []);
		return [...named(CHARTS, textOf$1(valueIn(spec, ["chart", "spec"]), "chart")), ...byValues];
	}
	if (!isOfKind(object, "argoproj.io", ["Application"])) return [];
	return [valueIn(spec, ["source"]), ...itemsIn(spec, ["sources"])].flatMap((source) => named(CHARTS, textOf$1(source, "chart")));
}
function named(names, name) {
	const mesh = Object.hasOwn(names, name) ? names[name] : void 0;
	return mesh === void 0 ? [] : [mesh];
}
function isTrue(value) {
	return value?.kind === "scalar" && value.value === true;
}
// src/hardening/injected/mutating-policies.ts
const FIELDS = /\b(?:securityContext|runAsNonRoot|runAsUser|runAsGroup|fsGroup|supplementalGroups|seccompProfile|appArmorProfile|seLinuxOptions|windowsOptions|capabilities|allowPrivilegeEscalation|privileged|readOnlyRootFilesystem|procMount|sysctls|hostNetwork|hostPID|hostIPC|hostUsers|hostPort|hostPath|initContainers|automountServiceAccountToken|sidecar\.istio\.io\/inject|linkerd\.io\/inject)\b/g;
function mutationsIn(objects) {
	const bound = new Set(objects.filter((object) => isOfKind(object, "admissionregistration.k8s.io", ["MutatingAdmissionPolicyBinding"])).map(({ value }) => textOf$1(fieldOf(value, "spec")?.value, "policyName")));
	return objects.flatMap((object) => [
		...ofKyverno(object),
		...ofGatekeeper(object),
		...ofServer(object, bound.has(nameOfObject(object)))
	]);
}
function ofKyverno(object) {
	if (!isOfKind(object, "kyverno.io", ["ClusterPolicy", "Policy"])) return [];
	const kind = textOf$1(object.value, "kind");
	const own = kind === "Policy" ? [namespaceOfObject(object) ?? "default"] : [];
	return itemsIn(object.value, ["spec", "rules"]).flatMap((rule) => {
		const mutate = fieldOf(rule, "mutate")?.value;
		if (mutate === void 0 || fieldOf(mutate, "targets") !== void 0) return [];
		const matches = resourcesOf(rule, "match");
		const kinds = matches.flatMap((each) => textListIn(each, ["kinds"])).map((each) => each.split("/").at(-1) ?? "");
		const namespaces = [...own, ...matches.flatMap((each) => textListIn(each, ["namespaces"]))];
		const excluded = resourcesOf(rule, "exclude").flatMap((each) => textListIn(each, ["namespaces"]));
		return mutationOf(object, `Kyverno ${kind} ${nameOfObject(object)} (${textOf$1(rule, "name")})`, mutate, {
			kinds,
			namespaces,
			excluded
		});
	});
}
function resourcesOf(rule, key) {
	const match = fieldOf(rule, key)?.value;
	return [
		...match === void 0 ? [] : [match],
		...itemsIn(match, ["any"]),
		...itemsIn(match, ["all"])
	].flatMap((filter) => fieldOf(filter, "resources")?.value ?? []);
}
function ofGatekeeper(object) {
	if (!isOfKind(object, "mutations.gatekeeper.sh", [
		"Assign",
		"AssignMetadata",
		"ModifySet"
	])) return [];
	const spec = fieldOf(object.value, "spec")?.value;
	const match = fieldOf(spec, "match")?.value;
	const matched = [...itemsIn(spec, ["applyTo"]), ...itemsIn(match, ["kinds"])];
	return mutationOf(object, `Gatekeeper ${textOf$1(object.value, "kind")} ${nameOfObject(object)}`, valueIn(spec, ["location"]), {
		kinds: matched.flatMap((each) => textListIn(each, ["kinds"])),
		namespaces: textListIn(match, ["namespaces"]),
		excluded: textListIn(match, ["excludedNamespaces"])
	});
}
function ofServer(object, isBound) {
	const isKyverno = isOfKind(object, "policies.kyverno.io", ["MutatingPolicy", "NamespacedMutatingPolicy"]);
	if (!isKyverno && !isOfKind(object, "admissionregistration.k8s.io", ["MutatingAdmissionPolicy"])) return [];
	const kind = textOf$1(object.value, "kind");
	const resources = itemsIn(object.value, [
		"spec",
		"matchConstraints",
		"resourceRules"
	]).flatMap((rule) => textListIn(rule, ["resources"]));
	const doubt = isKyverno || isBound ? "" : ", which no binding of the repository names";
	const by = `${isKyverno ? "Kyverno " : ""}${kind} ${nameOfObject(object)}${doubt}`;
	const namespace = kind === "NamespacedMutatingPolicy" ? namespaceOfObject(object) : void 0;
	return mutationOf(object, by, valueIn(object.value, ["spec", "mutations"]), {
		kinds: resources.map((resource) => resource === "pods" ? "Pod" : resource),
		namespaces: namespace === void 0 ? [] : [namespace],
		excluded: []
	});
}
function mutationOf(object, by, change, reach) {
	const found = [...new Set(wordsIn(change).match(FIELDS) ?? [])];
	const fields = found.length > 1 ? found.filter((field) => field !== "securityContext") : found;
	if (fields.length === 0) return [];
	const { file, line } = object;
	return [{
		by,
		file,
		line,
		says: `sets ${fields.join(", ")}`,
		reaches: (kind, namespace) => isReached(reach, kind, namespace)
	}];
}
function isReached({ kinds, namespaces, excluded }, kind, namespace) {
	const isOfKinds = kinds.length === 0 || kinds.some((each) => [
		"*",
		"Pod",
		kind,
		`${kind.toLowerCase()}s`
	].includes(each));
	if (!isOfKinds || namespace === void 0) return isOfKinds;
	const isNamed = (patterns) => patterns.some((pattern) => matchesStars(pattern, namespace));
	return (namespaces.length === 0 || isNamed(namespaces)) && !isNamed(excluded);
}
// src/hardening/namespace/namespace-guards.ts
const OTHER_POLICIES = {
	"cilium.io": ["CiliumNetworkPolicy", "CiliumClusterwideNetworkPolicy"],
	"crd.projectcalico.org": ["NetworkPolicy", "GlobalNetworkPolicy"],
	"projectcalico.org": ["NetworkPolicy", "GlobalNetworkPolicy"],
	"policy.networking.k8s.io": [
		"AdminNetworkPolicy",
		"BaselineAdminNetworkPolicy",
		"ClusterNetworkPolicy"
	]
};
function guardedNamespaces(objects, namespaceOf = namespaceOfObject) {
	const byNamespace = groupBy(objects, namespaceOf);
	const ofCluster = (byNamespace.get(void 0) ?? []).find(isOtherPolicy);
	return objects.filter((object) => isOfKind(object, "", ["Namespace"])).map((object) => guardedNamespace(object, byNamespace.get(nameOfObject(object)) ?? [], ofCluster));
}
function guardedNamespace(object, inIt, ofCluster) {
	const { file, line } = object;
	const specs = (group, kind) => inIt.filter((each) => isOfKind(each, group, [kind])).map(({ value }) => fieldOf(value, "spec")?.value);
	const policies = specs("networking.k8s.io", "NetworkPolicy");
	const other = inIt.find(isOtherPolicy) ?? ofCluster;
	return {
		name: nameOfObject(object),
		file,
		line,
		deniesIngress: policies.some(deniesIngress),
		deniesEgress: policies.some(deniesEgress),
		...other && { otherPolicy: `${textOf$1(other.value, "kind")} ${nameOfObject(other)}` },
		hasQuota: specs("", "ResourceQuota").some((spec) => isFilled(fieldOf(spec, "hard")?.value)),
		hasLimitRange: specs("", "LimitRange").some((spec) => isFilled(fieldOf(spec, "limits")?.value))
	};
}
function isOtherPolicy(object) {
	return Object.entries(OTHER_POLICIES).some(([group, kinds]) => isOfKind(object, group, kinds));
}
function deniesIngress(spec) {
	const types = textListIn(spec, ["policyTypes"]);
	return isOfAllPods(spec) && (types.length === 0 || types.includes("Ingress")) && itemsIn(spec, ["ingress"]).length === 0;
}
function deniesEgress(spec) {
	const rules = itemsIn(spec, ["egress"]);
	return isOfAllPods(spec) && textListIn(spec, ["policyTypes"]).includes("Egress") && rules.every(isForDns);
}
function isForDns(rule) {
	const ports = itemsIn(rule, ["ports"]).map((port) => fieldOf(port, "port")?.value);
	const isDns = (port) => port?.kind === "scalar" && typeof port.value === "object" && port.value?.digits === "53";
	return ports.length > 0 && ports.every(isDns);
}
function isOfAllPods(spec) {
	const selector = fieldOf(spec, "podSelector")?.value;
	const parts = ["matchLabels", "matchExpressions"].map((key) => fieldOf(selector, key)?.value);
	return spec !== void 0 && !parts.some(isFilled);
}
function isFilled(value) {
	if (value?.kind === "mapping") return value.entries.size > 0;
	return value?.kind === "list" && value.items.length > 0;
}
// src/hardening/runtime/runtime-policies.ts
function runtimePoliciesIn(objects, namespaceOf = namespaceOfObject) {
	return objects.flatMap((object) => {
		const names = namesOf(object, namespaceOf(object));
		if (names === void 0) return [];
		const { file, line } = object;
		return [{
			kind: textOf$1(object.value, "kind"),
			name: nameOfObject(object),
			file,
			line,
			names
		}];
	});
}
function namesOf(object, own) {
	const spec = fieldOf(object.value, "spec")?.value;
	const isSame = (namespace) => own === void 0 || namespace === void 0 || own === namespace;
	if (isOfKind(object, "security.kubearmor.com", ["KubeArmorPolicy"])) {
		const selector = fieldOf(spec, "selector")?.value;
		return (labels, namespace) => isSame(namespace) && isSelected(selector, labels);
	}
	if (isOfKind(object, "security.kubearmor.com", ["KubeArmorClusterPolicy"])) {
		const expressions = itemsIn(spec, ["selector", "matchExpressions"]);
		if (expressions.length === 0) return void 0;
		return (labels, namespace) => expressions.every((each) => isInCluster(each, labels, namespace));
	}
	if (isOfKind(object, "cilium.io", ["TracingPolicyNamespaced"])) {
		const selector = fieldOf(spec, "podSelector")?.value;
		return (labels, namespace) => isSame(namespace) && isSelected(selector, labels);
	}
	if (isOfKind(object, "cilium.io", ["TracingPolicy"])) {
		const selector = fieldOf(spec, "podSelector")?.value;
		return selector === void 0 ? void 0 : (labels) => isSelected(selector, labels);
	}
}
function isSelected(selector, labels) {
	const wanted = Object.entries(textMapIn(selector, ["matchLabels"]));
	const expressions = itemsIn(selector, ["matchExpressions"]);
	return wanted.every(([key, value]) => labels[key] === value) && expressions.every((each) => isMet(each, labels));
}
function isMet(expression, labels) {
	const key = textOf$1(expression, "key");
	const value = Object.hasOwn(labels, key) ? labels[key] : void 0;
	const values = textListIn(expression, ["values"]);
	switch (textOf$1(expression, "operator")) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		default: return false;
	}
}
function isInCluster(expression, labels, namespace) {
	const values = textListIn(expression, ["values"]);
	const isNamed = textOf$1(expression, "key") === "namespace" ? namespace !== void 0 && values.includes(namespace) : Object.entries(labels).some(([key, value]) => values.includes(`${key}=${value}`));
	return textOf$1(expression, "operator") === "NotIn" ? !isNamed : isNamed;
}
// src/hardening/seccomp/known-profiles.ts
const GROUP = "security-profiles-operator.x-k8s.io";
function seccompProfilesIn(objects, files) {
	const ofOperator = new Map(objects.flatMap(pathsOfObject));
	const shortestFirst = [...files.keys()].sort((a, b) => a.length - b.length);
	const byName = groupBy(shortestFirst, baseName);
	return (localhostProfile) => {
		const object = ofOperator.get(localhostProfile);
		if (object !== void 0) return object;
		const file = (byName.get(baseName(localhostProfile)) ?? []).find((path) => path === localhostProfile || path.endsWith(`/${localhostProfile}`));
		const text = file === void 0 ? void 0 : files.get(file);
		return file === void 0 || text === void 0 ? void 0 : {
			file,
			content: readSeccompProfile(text)
		};
	};
}
function pathsOfObject(object) {
	if (!isOfKind(object, GROUP, ["SeccompProfile"])) return [];
	const { file, line } = object;
	const name = nameOfObject(object);
	const content = profileContentOf(fieldOf(object.value, "spec")?.value);
	const profile = {
		file,
		line,
		by: `SeccompProfile ${name}`,
		content
	};
	return [`operator/${name}.json`, `operator/${namespaceOfObject(object) ?? "default"}/${name}.json`].map((path) => [path, profile]);
}
function baseName(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/repository/dockerfiles/users/known-base.ts
const LIBRARY = "docker.io/library/";
const library = (...names) => names.map((name) => `${LIBRARY}${name}`);
// src/repository/dockerfiles/users/known-platforms.ts
const DOTNET = ["", "nightly/"].flatMap((folder) => [
	"aspnet",
	"runtime",
	"runtime-deps",
	"sdk"
].map((name) => `mcr.microsoft.com/dotnet/${folder}${name}`));
const universalBases = (...endings) => [
	"ubi7",
	"ubi8",
	"ubi9",
	"ubi10"
].flatMap((name) => ["registry.access.redhat.com", "registry.redhat.io"].flatMap((registry) => endings.map((ending) => `${registry}/${name}${ending}`)));
const KNOWN_PLATFORMS = [
	{
		images: library("node"),
		users: { node: 1e3 },
		programUser: "node",
		source: "https://github.com/nodejs/docker-node/tree/f27d936f (2026-08)"
	},
	{
		images: DOTNET,
		tags: /^(?:[89]|[1-9][0-9])\..*(?:chiseled|distroless)/,
		family: "none",
		users: { app: 1654 },
		environment: { APP_UID: "1654" },
		programUser: "app",
		runsAs: "number",
		source: "https://github.com/dotnet/dotnet-docker/blob/main/documentation/ubuntu-chiseled.md (2026-08)"
	},
	{
		images: DOTNET,
		tags: /chiseled|distroless/,
		family: "none",
		runsAs: "unknown",
		source: "https://github.com/dotnet/dotnet-docker/issues/4506 (before .NET 8 with other numbers)"
	},
	{
		images: DOTNET,
		tags: /^(?:[89]|[1-9][0-9])\.[^a-z]*(?:-|$)|^latest$/,
		users: { app: 1654 },
		environment: { APP_UID: "1654" },
		programUser: "app",
		source: "https://github.com/dotnet/dotnet-docker/blob/main/src/runtime-deps/10.0/alpine3.23/amd64/Dockerfile (2026-08)"
	},
	{
		images: [...DOTNET, "mcr.microsoft.com/dotnet/core/"],
		source: "https://github.com/dotnet/dotnet-docker/issues/4506 (no user before .NET 8)"
	},
	{
		images: ["mcr.microsoft.com/dotnet/"],
		family: "plain",
		runsAs: "unknown",
		source: "https://github.com/dotnet/dotnet-docker (tools, as monitor, run as a user of their own from .NET 8 on)"
	},
	{
		images: library("gradle"),
		users: { gradle: 1e3 },
		programUser: "gradle",
		source: "https://github.com/gradle/docker-gradle (looked up 2026-11)"
	},
	{
		images: ["docker.io/oven/bun"],
		users: { bun: 1e3 },
		programUser: "bun",
		source: "https://github.com/oven-sh/bun/tree/main/dockerhub (looked up 2026-11)"
	},
	{
		images: ["gcr.io/distroless/"],
		tags: /nonroot/,
		family: "none",
		users: { nonroot: 65532 },
		programUser: "nonroot",
		runsAs: "number",
		source: "https://github.com/GoogleContainerTools/distroless/blob/11eeda55665c/static/static.bzl (looked up 2026-11)"
	},
	{
		images: ["gcr.io/distroless/"],
		tags: /^(?!.*debug).*$/,
		family: "none",
		users: { nonroot: 65532 },
		programUser: "nonroot",
		source: "https://github.com/GoogleContainerTools/distroless/blob/2bbbfedeee0d/common/variables.bzl (looked up 2026-11)"
	},
	{
		images: ["gcr.io/distroless/"],
		family: "plain",
		users: {
			nonroot: 65532,
			nobody: 65534
		},
		programUser: "nonroot",
		source: "https://github.com/GoogleContainerTools/distroless/blob/2bbbfedeee0d/common/variables.bzl (looked up 2026-11)"
	},
	{
		images: ["cgr.dev/chainguard/"],
		family: "none",
		users: { nonroot: 65532 },
		programUser: "nonroot",
		runsAs: "unknown",
		source: "https://edu.chainguard.dev/chainguard/chainguard-images/reference/static/overview/ (looked up 2026-11)"
	},
	{
		images: library("ubuntu"),
		tags: /^(?:23\.(?:04|10)|2[4-9]|latest|noble|plucky|questing|resolute)/,
		family: "debian",
		users: { ubuntu: 1e3 },
		source: "https://bugs.launchpad.net/cloud-images/+bug/2005129 (from 23.04)"
	},
	{
		images: universalBases("", "/ubi", "/ubi-init"),
		family: "redhat",
		source: "https://catalog.redhat.com/software/base-images (looked up 2026-11)"
	},
	{
		images: universalBases("-minimal", "-micro", "/ubi-minimal", "/ubi-micro"),
		family: "redhat",
		lacksUseradd: true,
		source: "https://catalog.redhat.com/software/base-images (without shadow-utils; looked up 2026-11)"
	},
	{
		images: ["registry.access.redhat.com/", "registry.redhat.io/"],
		family: "redhat",
		users: { default: 1001 },
		runsAs: "unknown",
		source: "https://github.com/sclorg/s2i-base-container/blob/0412400924f8/core/Dockerfile.rhel9 (looked up 2026-11)"
	},
	{
		images: library("centos"),
		tags: /^(?:7|centos7)/,
		family: "redhat",
		users: { nobody: 99 },
		source: "https://fedoraproject.org/wiki/Changes/RenameNobodyUser (2018)"
	},
	{
		images: library("amazonlinux"),
		tags: /^[12](?:\.|$)/,
		family: "redhat",
		users: { nobody: 99 },
		lacksUseradd: true,
		source: "https://fedoraproject.org/wiki/Changes/RenameNobodyUser (2018)"
	},
	{
		images: [...library("amazonlinux"), "public.ecr.aws/amazonlinux/amazonlinux"],
		family: "redhat",
		lacksUseradd: true,
		source: "https://docs.aws.amazon.com/linux/al2023/ug/minimal-container.html (without shadow-utils)"
	},
	{
		images: library("rockylinux", "almalinux", "oraclelinux"),
		tags: /minimal|slim/,
		family: "redhat",
		lacksUseradd: true,
		source: "https://pagure.io/setup/blob/master/f/passwd"
	},
	{
		images: [...library("fedora", "centos", "rockylinux", "almalinux", "oraclelinux"), "quay.io/centos/"],
		family: "redhat",
		source: "https://pagure.io/setup/blob/master/f/passwd"
	},
	{
		images: library("alpine", "busybox"),
		family: "alpine",
		source: "see FAMILY_USERS"
	},
	{
		images: library("docker", "caddy"),
		tags: /^(?!.*(?:rootless|windows|nanoserver|ubi)).*$/,
		family: "alpine",
		source: "https://github.com/docker-library/docker, https://github.com/caddyserver/caddy-docker (built on Alpine; looked up 2026-11)"
	},
	{
		images: library("docker", "caddy"),
		family: "plain",
		runsAs: "unknown",
		source: "as above (`rootless` as a user)"
	},
	{
		images: library("bash", "composer"),
		family: "alpine",
		source: "https://github.com/tianon/docker-bash, https://github.com/composer/docker (built on Alpine)"
	},
	{
		images: library("traefik"),
		tags: /^(?:v?[23](?:\.|-|$)|latest$)/,
		family: "alpine",
		source: "https://github.com/traefik/traefik-library-image (built on Alpine from v2 on)"
	},
	{
		images: library("php"),
		usersOf: { alpine: { "www-data": 82 } },
		source: "https://github.com/docker-library/php/tree/445bf414 (2026-07)"
	},
	{
		images: library("debian", "ubuntu", "buildpack-deps"),
		family: "debian",
		source: "see FAMILY_USERS"
	},
	{
		images: library(...[
			"python",
			"golang",
			"ruby",
			"rust",
			"perl",
			"openjdk",
			"maven",
			"tomcat",
			"elixir",
			"erlang",
			"swift",
			"julia"
		], ...[
			"haskell",
			"clojure",
			"r-base",
			"pypy",
			"gcc",
			"ghost"
		]),
		source: "https://github.com/docker-library/official-images (2026-06)"
	},
	{
		images: library("eclipse-temurin"),
		tags: /^(?!.*(?:ubi|nanoserver)).*$/,
		source: "https://github.com/adoptium/containers/tree/d8d18d67 (2026-08)"
	},
	{
		images: library("amazoncorretto"),
		tags: /alpine|debian/,
		source: "https://github.com/corretto/corretto-docker"
	},
	{
		images: ["docker.io/grafana/grafana"],
		tags: /^(?:[89]|[1-9][0-9])\.(?!.*ubuntu)|^(?:latest|main)$/,
		family: "alpine",
		users: { grafana: 472 },
		programUser: "grafana",
		runsAs: "number",
		source: "https://grafana.com/docs/grafana/latest/setup-grafana/installation/docker/ (looked up 2026-11)"
	},
	{
		images: ["docker.io/jenkins/jenkins"],
		users: { jenkins: 1e3 },
		programUser: "jenkins",
		runsAs: "name",
		source: "https://github.com/jenkinsci/docker/tree/ab3f5e0a (2026-08)"
	}
];
// src/repository/dockerfiles/users/known-servers.ts
const APACHE = "Apache listens on port 80: set `Listen 8080` in `ports.conf`, or use the variant `fpm`";
const KNOWN_SERVERS = [
	{
		images: library("postgres"),
		usersOf: {
			debian: { postgres: 999 },
			alpine: { postgres: 70 }
		},
		programUser: "postgres",
		source: "https://github.com/docker-library/postgres/blob/6edb0a8c4d/Dockerfile-debian.template (2026-02)"
	},
	{
		images: library("redis"),
		users: { redis: 999 },
		programUser: "redis",
		source: "https://github.com/docker-library/redis/tree/e9204996 (2024-06)"
	},
	{
		images: [...library("valkey"), "docker.io/valkey/valkey"],
		users: { valkey: 999 },
		programUser: "valkey",
		source: "https://github.com/valkey-io/valkey-container/tree/ae6141e (2025-01)"
	},
	{
		images: library("mysql", "mariadb"),
		tags: /^(?!.*oracle).*$/,
		users: { mysql: 999 },
		programUser: "mysql",
		source: "https://github.com/docker-library/mysql/tree/7f30fdb, https://github.com/MariaDB/mariadb-docker/tree/1b6429b (2026-06)"
	},
	{
		images: library("mongo"),
		users: { mongodb: 999 },
		programUser: "mongodb",
		source: "https://github.com/docker-library/mongo/tree/2c69a57b9 (2026-06)"
	},
	{
		images: library("rabbitmq"),
		usersOf: {
			debian: { rabbitmq: 999 },
			alpine: { rabbitmq: 100 }
		},
		programUser: "rabbitmq",
		source: "https://github.com/docker-library/rabbitmq/tree/9193c1d (2026-06)"
	},
	{
		images: library("memcached"),
		users: { memcache: 11211 },
		programUser: "memcache",
		runsAs: "name",
		source: "https://github.com/docker-library/memcached/tree/53ac0ec (2026-07)"
	},
	{
		images: library("haproxy"),
		tags: /^(?!1(?:\D|$)|2\.[0-3](?:\D|$))/,
		users: { haproxy: 99 },
		programUser: "haproxy",
		runsAs: "name",
		source: "https://github.com/docker-library/haproxy/tree/ec437dd (2026-07)"
	},
	{
		images: library("nginx"),
		users: { nginx: 101 },
		wayOut: "its server writes to folders of root and listens on port 80; `docker.io/nginxinc/nginx-unprivileged` is the same server as user 101, on port 8080",
		source: "https://github.com/nginx/docker-nginx/tree/0d7f438 (2026-04)"
	},
	{
		images: library("httpd"),
		usersOf: { alpine: { "www-data": 82 } },
		wayOut: "its server listens on port 80 and writes to folders of root: set `Listen 8080`, and give `logs` to the user",
		source: "https://github.com/docker-library/httpd/tree/9b63b37 (2026-06)"
	},
	{
		images: library("php"),
		tags: /apache/,
		wayOut: APACHE,
		source: "https://github.com/docker-library/php/tree/445bf414 (2026-07)"
	},
	{
		images: library("wordpress", "drupal", "nextcloud"),
		tags: /apache|^[0-9.]*$|^latest$/,
		wayOut: APACHE,
		source: "https://github.com/docker-library/wordpress/tree/bf223d1c2 (2026-08)"
	},
	{
		images: ["docker.io/nginxinc/nginx-unprivileged"],
		users: { nginx: 101 },
		programUser: "nginx",
		runsAs: "number",
		source: "https://github.com/nginx/docker-nginx-unprivileged/tree/e26803b (2026-07)"
	}
];
// src/repository/dockerfiles/users/known-bases.ts
const FAMILY_USERS = {
	debian: {
		daemon: 1,
		bin: 2,
		"www-data": 33,
		backup: 34,
		nobody: 65534
	},
	alpine: {
		bin: 1,
		daemon: 2,
		guest: 405,
		nobody: 65534
	},
	redhat: {
		bin: 1,
		daemon: 2,
		nobody: 65534
	},
	none: { nobody: 65534 },
	plain: {}
};
const KNOWN_BASES = [...KNOWN_SERVERS, ...KNOWN_PLATFORMS];
// src/repository/dockerfiles/users/base-facts.ts
function baseFacts(image) {
	const name = imageReference(image);
	if (name === void 0) return void 0;
	const { repository, digest } = name;
	const tag = name.tag ?? (digest === void 0 ? "latest" : void 0);
	const rows = KNOWN_BASES.filter(({ images }) => images.some((pattern) => isLike(repository, pattern)));
	const row = rows.find(({ tags }) => tag === void 0 ? tags === void 0 : tags?.test(tag) ?? true);
	if (row === void 0) return void 0;
	const facts = factsOf$1(row, repository, tag);
	return tag === void 0 && rows.length > 1 ? {
		...facts,
		runsAs: "unknown"
	} : facts;
}
function isPublicImage(repository) {
	return KNOWN_BASES.some(({ images }) => images.some((pattern) => isLike(repository, pattern)));
}
function factsOf$1(row, repository, tag) {
	const family = row.family ?? familyByTag(tag);
	return {
		repository,
		family,
		users: new Map(Object.entries({
			...FAMILY_USERS[family],
			...row.users,
			...row.usersOf?.[family]
		})),
		source: row.source,
		environment: new Map(Object.entries(row.environment ?? {})),
		runsAs: row.runsAs ?? "root",
		makesUsers: family !== "none" && family !== "plain" && row.lacksUseradd !== true,
		...row.programUser !== void 0 && { programUser: row.programUser },
		...row.wayOut !== void 0 && { wayOut: row.wayOut }
	};
}
const OTHER_FAMILY = /corretto|[.-]al20|amazonlinux|centos|fedora|graalvm|mariner|azurelinux|oracle|rhel|ubi|busybox|nanoserver|windows/;
function familyByTag(tag) {
	if (tag === void 0) return "plain";
	if (/alpine/.test(tag)) return "alpine";
	return OTHER_FAMILY.test(tag) && !/debian/.test(tag) ? "plain" : "debian";
}
function isLike(repository, pattern) {
	return pattern.endsWith("/") ? repository.startsWith(pattern) : repository === pattern;
}
// src/repository/dockerfiles/find-dockerfile.ts
function findDockerfile(image, sources) {
	const name = imageReference(image);
	if (name === void 0) return { reason: "the image is no reference of an image" };
	const { repository, path } = name;
	const last = path.slice(path.lastIndexOf("/") + 1);
	const steps = [
		() => byConfig(repository, sources),
		() => oneOf(sources.builds.filter((build) => build.image === repository), "build", sources),
		() => isPublicImage(repository) ? { reason: "nothing in the repository builds it" } : void 0,
		() => oneOf(buildsInPart(repository, sources), "part-of-name", sources),
		() => oneOf(sources.builds.filter((build) => lastOf(build.image) === last), "last-name", sources),
		() => byPath(last, sources.dockerfiles),
		() => byRepository(last, sources)
	];
	for (const step of steps) {
		const result = step();
		if (result !== void 0) return result;
	}
	return { reason: "nothing in the repository builds it" };
}
function byConfig(repository, { configured, dockerfiles }) {
	const entry = configured?.find(({ image }) => imageReference(image)?.repository === repository);
	if (entry === void 0) return void 0;
	const { dockerfile, target } = entry;
	if (!dockerfiles.includes(dockerfile)) return { reason: `${dockerfile}, which the config names, is not in the repository` };
	return { found: {
		dockerfile,
		args: /* @__PURE__ */ new Map(),
		how: "config",
		...target !== void 0 && { target }
	} };
}
function buildsInPart(repository, { builds, repository: own }) {
	const isOwn = own !== void 0 && lastOf(repository) === own.name.toLowerCase();
	return builds.filter(({ image }) => {
		return image.includes("*") && (isOwn || !lastOf(image).includes("*")) && mayBe(repository, image);
	});
}
function mayBe(name, pattern) {
	const [first = "", ...rest] = pattern.split("*");
	if (!name.startsWith(first)) return false;
	let at = first.length;
	for (const [index, part] of rest.entries()) {
		const found = index === rest.length - 1 ? name.length - part.length : name.indexOf(part, at + 1);
		if (found < at + 1 || !name.startsWith(part, found)) return false;
		at = found + part.length;
	}
	return at === name.length;
}
function oneOf(builds, how, { dockerfiles }) {
	if (builds.length === 0) return void 0;
	const there = builds.filter(({ dockerfile }) => dockerfiles.includes(dockerfile));
	const [first] = there;
	if (first === void 0) return { reason: `${builds[0]?.dockerfile}, of which it is built, is not in the repository` };
	const different = new Map(there.map((build) => [`${build.dockerfile}\0${build.target ?? ""}`, build]));
	if (different.size > 1) return { reason: `it is built of several: ${listed([...different.values()].map(({ dockerfile, target }) => dockerfile + (target ? ` (${target})` : "")))}` };
	const { dockerfile, target, foundBy } = first;
	return { found: {
		dockerfile,
		...target !== void 0 && { target },
		args: sharedArguments(there),
		how,
		foundBy
	} };
}
function sharedArguments(builds) {
	const [first, ...others] = builds;
	const args = new Map(first?.args);
	for (const other of others) for (const name of /* @__PURE__ */ new Set([...args.keys(), ...other.args.keys()])) if (args.get(name) !== other.args.get(name) || !args.has(name) || !other.args.has(name)) args.set(name, void 0);
	return args;
}
function byPath(last, dockerfiles) {
	return oneNamed(dockerfiles.filter((path) => {
		const [folder = "", file = ""] = [path.split("/").at(-2), path.split("/").at(-1)?.toLowerCase()];
		const own = [
			`dockerfile.${last}`,
			`${last}.dockerfile`,
			`containerfile.${last}`,
			`${last}.containerfile`
		];
		const isMain = file === "dockerfile" || file === "containerfile";
		return own.includes(file) || isMain && folder.toLowerCase() === last;
	}), "path");
}
function byRepository(last, { dockerfiles, repository }) {
	if (repository === void 0 || repository.name.toLowerCase() !== last) return void 0;
	return oneNamed(dockerfiles, "only");
}
function oneNamed(paths, how) {
	const [dockerfile] = paths;
	if (dockerfile === void 0) return void 0;
	if (paths.length > 1) return { reason: `several may build it: ${listed(paths)}` };
	return { found: {
		dockerfile,
		args: /* @__PURE__ */ new Map(),
		how
	} };
}
function lastOf(image) {
	return image.slice(image.lastIndexOf("/") + 1);
}
const MOST_NAMES = 3;
function listed(names) {
	const rest = names.length - MOST_NAMES;
	return names.slice(0, MOST_NAMES).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
// src/target/images/dockerfile-of-image.ts
function dockerfileFinder({ imageFiles = [] }, { repository, ...known } = {}) {
	const texts = new Map(imageFiles.flatMap(({ path, text }) => isDockerfilePath(path) ? [[path, text]] : []));
	let builds;
	const search = (image) => {
		builds ??= imageBuilds(imageFiles.filter(({ path }) => mayBuildImages(path)), repository);
		const result = findDockerfile(image, {
			builds,
			dockerfiles: [...texts.keys()],
			...known,
			repository
		});
		if (!("found" in result)) return result;
		const { dockerfile, target } = result.found;
		const own = builds.filter((build) => build.dockerfile === dockerfile && build.target === target);
		const contexts = own.length === 0 ? [folderOf(dockerfile), ""] : own.map(({ context }) => context);
		return { found: {
			...result.found,
			text: texts.get(dockerfile) ?? "",
			contexts: [...new Set(contexts)]
		} };
	};
	const searched = /* @__PURE__ */ new Map();
	return (image) => {
		const result = searched.get(image) ?? search(image);
		searched.set(copyWithoutSource(image), result);
		return result;
	};
}
// \0seldom:dockerfile-ast
const DockerfileParser = seldom("dockerfile-ast", "DockerfileParser");
const Keyword = seldom("dockerfile-ast", "Keyword");
const ModifiableInstruction = seldom("dockerfile-ast", "ModifiableInstruction");
const PropertyInstruction = seldom("dockerfile-ast", "PropertyInstruction");
// src/repository/dockerfiles/read-in-two-ways.ts
const WITH_HEREDOCS = /* @__PURE__ */ new Set([
	"RUN",
	"COPY",
	"ADD",
	"ONBUILD"
]);
const NAME$1 = /^-?(?:"([^"\s]+)"|'([^'\s]+)'|([^\s"'\\$<]+))(?=\s|$)/;
function readInTwoWays(text, instructions, escapeCharacter) {
	const rows = text.split("\n");
	for (const { keyword, line, endLine, argument } of instructions) {
		if (keyword === "USER" && argument.includes("\n")) return {
			fault: `USER on line ${line} is continued by an empty line`,
			line
		};
		const first = firstLine(rows.slice(line - 1, endLine).map((row) => row.replace(/[ \t\r]+$/, "")), escapeCharacter);
		const doubled = first.findIndex((row) => row.endsWith(escapeCharacter + escapeCharacter));
		if (doubled !== -1) return {
			fault: `line ${line + doubled} ends in two escape characters`,
			line: line + doubled
		};
		if (!WITH_HEREDOCS.has(keyword) || !first.some((row) => row.includes("<<"))) continue;
		const { names, isOdd } = heredocsOf(first.map((row) => withoutEnd(row, escapeCharacter)).join(""));
		const last = names.at(-1);
		const end = (rows[endLine - 1] ?? "").replace(/\r$/, "");
		if (isOdd || last !== void 0 && end !== last && end.replace(/^\t+/, "") !== last) return {
			fault: `the heredoc on line ${line} has no plain name, or no end`,
			line
		};
	}
}
function firstLine(rows, escapeCharacter) {
	const all = rows.map((row, index) => index > 0 && /^\s*#/.test(row) ? "" : row);
	const last = all.findIndex((row, index) => !row.endsWith(escapeCharacter) && (index === 0 || row.trim() !== ""));
	return last === -1 ? all : all.slice(0, last + 1);
}
function withoutEnd(row, escapeCharacter) {
	return row.endsWith(escapeCharacter) ? row.slice(0, -1) : row;
}
function heredocsOf(line) {
	const names = [];
	let quote = "";
	for (let at = 0; at < line.length; at++) {
		const char = line.charAt(at);
		if (char === "\\" && quote !== "'") at++;
		else if (quote !== "") quote = char === quote ? "" : quote;
		else if (char === "\"" || char === "'") quote = char;
		if (!line.startsWith("<<", at) || !/[\s"'\d]/.test(line.charAt(at - 1)) || !/[^\s<]/.test(line.charAt(at + 2))) continue;
		const [, ...found] = NAME$1.exec(line.slice(at + 2, at + 202)) ?? [];
		const name = found.find((each) => each !== void 0);
		if (quote !== "" || name === void 0) return {
			names,
			isOdd: true
		};
		names.push(name);
		at += 2;
	}
	return {
		names,
		isOdd: false
	};
}
// src/repository/dockerfiles/parse-dockerfile.ts
const LONGEST_DOCKERFILE = 2e5;
const MOST_INSTRUCTIONS = 5e3;
const MOST_FLAGS = 2e3;
const KEYWORDS = new Set(Object.values(Keyword));
function parseDockerfile(text) {
	if (text.length > LONGEST_DOCKERFILE) return { fault: `it is longer than ${LONGEST_DOCKERFILE} characters` };
	if (/\r(?!\n)/.test(text)) return { fault: "it has a carriage return that ends no line" };
	if ([...text.matchAll(/(?<![\w-])--\w/g)].length > MOST_FLAGS) return { fault: `it has more than ${MOST_FLAGS} flags` };
	if (text.includes("\0")) return { fault: "it is no text" };
	try {
		const dockerfile = DockerfileParser.parse(text);
		const instructions = dockerfile.getInstructions();
		if (instructions.length > MOST_INSTRUCTIONS) return { fault: `it has more than ${MOST_INSTRUCTIONS} instructions` };
		const read = instructions.map(readInstruction);
		const escapeCharacter = dockerfile.getEscapeCharacter();
		return readInTwoWays(text, read, escapeCharacter) ?? stagesOf(read, escapeCharacter);
	} catch (error) {
		return { fault: `it cannot be parsed: ${error instanceof Error ? error.message : String(error)}` };
	}
}
function stagesOf(instructions, escapeCharacter) {
	const globals = [];
	const stages = [];
	for (const instruction of instructions) {
		const { keyword, line, words } = instruction;
		if (!KEYWORDS.has(keyword)) return {
			fault: `line ${line} has an unknown instruction`,
			line
		};
		if (keyword === "FROM") {
			const [image, as, name] = words;
			const isComplete = words.length === 1 || words.length === 3 && as?.toLowerCase() === "as";
			if (image === void 0 || !isComplete) return {
				fault: `FROM on line ${line} is not complete`,
				line
			};
			stages.push({
				from: instruction,
				image,
				name: name ?? "",
				instructions: []
			});
		} else if (stages.length > 0) stages.at(-1)?.instructions.push(instruction);
		else if (keyword === "ARG") globals.push(instruction);
		else return {
			fault: `${keyword} on line ${line} stands before the first FROM`,
			line
		};
		if (instruction.argument === "") return {
			fault: `${keyword} on line ${line} has no argument`,
			line
		};
	}
	return stages.length === 0 ? { fault: "it has no FROM" } : {
		escapeCharacter,
		globals,
		stages
	};
}
const WORDED = /* @__PURE__ */ new Set([
	"FROM",
	"COPY",
	"ADD",
	"EXPOSE"
]);
function readInstruction(instruction) {
	const range = instruction.getRange();
	const keyword = instruction.getKeyword();
	const argumentStart = (keyword === "USER" ? instruction.getArgumentsRange()?.start : void 0) ?? range.start;
	const mayHaveFlags = instruction instanceof ModifiableInstruction;
	const argument = (instruction.getArgumentsContent() ?? "").trim();
	const isSetting = instruction instanceof PropertyInstruction && (keyword === "ENV" || keyword === "ARG");
	return {
		keyword,
		line: range.start.line + 1,
		column: range.start.character + 1,
		endLine: range.end.line + 1,
		argument: mayHaveFlags ? argument.replace(/^(?:--\S+\s+)+/, "") : argument,
		argumentLine: argumentStart.line + 1,
		argumentColumn: argumentStart.character + 1,
		flags: new Map((mayHaveFlags ? instruction.getFlags() : []).map((flag) => [flag.getName(), flag.getValue() ?? ""])),
		words: WORDED.has(keyword) ? instruction.getArguments().map((word) => word.getValue()) : [],
		properties: (isSetting ? instruction.getProperties() : []).map((property) => ({
			name: property.getName(),
			value: property.getUnescapedValue() ?? void 0
		}))
	};
}
// src/repository/dockerfiles/expand-word.ts
const DEEPEST = 20;
const LONGEST_WORD = 1e4;
function expandWord(word, escapeCharacter, lookUp, unset) {
	return new WordReader(word, escapeCharacter, lookUp, unset).read();
}
const NOT_FOLLOWED = "it uses an expansion that is not followed here";
var Unknowable = class extends Error {};
var WordReader = class {
	word;
	escapeCharacter;
	lookUp;
	unset;
	at = 0;
	depth = 0;
	length = 0;
	constructor(word, escapeCharacter, lookUp, unset) {
		this.word = word;
		this.escapeCharacter = escapeCharacter;
		this.lookUp = lookUp;
		this.unset = unset;
	}
	read() {
		try {
			return { text: this.until("") };
		} catch (error) {
			if (error instanceof Unknowable) return { reason: error.message };
			throw error;
		}
	}
	until(stop) {
		const pieces = [];
		let isQuoted = false;
		while (this.at < this.word.length) {
			const char = this.word.charAt(this.at);
			if (char === stop && !isQuoted) {
				this.at++;
				return pieces.join("");
			}
			if (char === "'" && !isQuoted) {
				const end = this.word.indexOf("'", this.at + 1);
				if (end === -1) throw new Unknowable("a quote does not end");
				pieces.push(this.word.slice(this.at + 1, end));
				this.at = end + 1;
			} else if (char === "\"") {
				isQuoted = !isQuoted;
				this.at++;
			} else if (char === "$") pieces.push(this.variable());
			else if (char === this.escapeCharacter) {
				const next = this.word.charAt(this.at + 1);
				pieces.push(isQuoted && ![
					"\"",
					"$",
					this.escapeCharacter
				].includes(next) ? char + next : next);
				this.at += 2;
			} else {
				pieces.push(char);
				this.at++;
			}
		}
		if (stop !== "" || isQuoted) throw new Unknowable(isQuoted ? "a quote does not end" : "a brace does not end");
		return pieces.join("");
	}
	variable() {
		this.at++;
		if (this.word.charAt(this.at) !== "{") {
			const name = this.name();
			if (name === "" && /[\d@*#?$!-]/.test(this.word.charAt(this.at))) throw new Unknowable(NOT_FOLLOWED);
			return name === "" ? "$" : this.valueOf(name);
		}
		this.at++;
		const name = this.name();
		const operator = /^(?::?[-+?]|[}])/.exec(this.word.slice(this.at, this.at + 2))?.[0];
		if (name === "" || operator === void 0) throw new Unknowable(NOT_FOLLOWED);
		this.at += operator.length;
		if (operator === "}") return this.valueOf(name);
		if (++this.depth > DEEPEST) throw new Unknowable("its expansions nest too deep");
		const found = this.lookUp(name);
		if (found?.reason !== void 0) throw new Unknowable(found.reason);
		const isSet = found !== void 0 && !(operator.startsWith(":") && found.text === "");
		return this.choose(name, operator.at(-1) ?? "", isSet);
	}
	choose(name, operator, isSet) {
		if (operator === "+" ? isSet : operator === "-" && !isSet) return this.until("}");
		this.skip();
		if (operator === "+") return "";
		if (!isSet) throw new Unknowable(`${name} must be given to the build`);
		return this.valueOf(name);
	}
	skip() {
		let open = 1;
		for (; this.at < this.word.length && open > 0; this.at++) {
			const char = this.word.charAt(this.at);
			if (char === this.escapeCharacter) this.at++;
			else if (char === "{") open++;
			else if (char === "}") open--;
		}
		if (open > 0) throw new Unknowable("a brace does not end");
	}
	name() {
		const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(this.word.slice(this.at, this.at + 256))?.[0] ?? "";
		this.at += name.length;
		return name;
	}
	valueOf(name) {
		const { text, reason } = this.lookUp(name) ?? this.unset(name);
		if (text === void 0) throw new Unknowable(reason);
		this.length += text.length;
		if (this.length > LONGEST_WORD) throw new Unknowable("its variables make it too long");
		return text;
	}
};
// src/repository/dockerfiles/variables.ts
const PLATFORM = new Map(["TARGET", "BUILD"].flatMap((side) => [
	[`${side}PLATFORM`, "linux/amd64"],
	[`${side}OS`, "linux"],
	[`${side}ARCH`, "amd64"],
	[`${side}VARIANT`, ""]
]));
var Variables = class Variables {
	escapeCharacter;
	given;
	before;
	arguments = /* @__PURE__ */ new Map();
	environment = /* @__PURE__ */ new Map();
	constructor(escapeCharacter, given, before, environment) {
		this.escapeCharacter = escapeCharacter;
		this.given = given;
		this.before = before;
		for (const [name, text] of environment ?? []) this.environment.set(name, { text });
	}
	lookUp = (name) => this.find("environment", name) ?? this.find("arguments", name);
	declare({ keyword, properties }, globals) {
		const after = new Variables(this.escapeCharacter, this.given, this);
		for (const { name, value } of properties) {
			const expanded = value === void 0 ? void 0 : (keyword === "ENV" ? this : after).expand(value, EMPTY);
			if (keyword === "ENV") after.environment.set(name, expanded ?? { text: "" });
			else after.declareArgument(name, after.argumentOf(name, expanded, globals));
		}
		return after;
	}
	declareArgument(name, argument) {
		const environment = this.find("environment", name);
		if (environment === void 0) this.arguments.set(name, argument ?? { reason: `the build argument ${name} has no default` });
		else if (argument !== void 0 && (argument.text === void 0 || argument.text !== environment.text)) this.environment.set(name, { reason: `${name} is set by ENV and then by ARG, where builders differ` });
	}
	expand(word, unset) {
		return expandWord(word, this.escapeCharacter, this.lookUp, unset);
	}
	inScript = (expression) => this.expand(`\${${expression}}`, (name) => ({ reason: name })).text;
	find(kind, name) {
		for (let point = this; point !== void 0; point = point.before) {
			const found = point[kind].get(name);
			if (found !== void 0) return found;
		}
	}
	argumentOf(name, byDefault, globals) {
		if (this.given.has(name)) {
			const text = this.given.get(name);
			return text === void 0 ? { reason: `the build argument ${name} is only known when it is built` } : { text };
		}
		const platform = PLATFORM.get(name);
		const inherited = byDefault ?? globals?.find("arguments", name) ?? this.find("arguments", name);
		if (inherited !== void 0) return inherited;
		return platform === void 0 ? void 0 : { text: platform };
	}
};
function globalVariables(escapeCharacter, given, globals) {
	const none = new Variables(escapeCharacter, given);
	return globals.reduce((variables, instruction) => variables.declare(instruction), none);
}
function platformValue(name) {
	return { text: PLATFORM.get(name) ?? "" };
}
const EMPTY = () => ({ text: "" });
// src/repository/dockerfiles/stage-chain.ts
function linkStages({ escapeCharacter, globals, stages }, given) {
	const before = globalVariables(escapeCharacter, given, globals);
	const linked = [];
	const byName = /* @__PURE__ */ new Map();
	for (const stage of stages) {
		const image = before.expand(stage.image, platformValue);
		const parent = image.text === void 0 ? void 0 : byName.get(image.text.toLowerCase());
		const reason = parent?.reason ?? image.reason ?? (image.text === "" ? "FROM has an empty name" : void 0);
		const base = parent === void 0 ? image.text : parent.base;
		const link = {
			stage,
			...parent && { parent },
			...reason === void 0 ? base !== void 0 && { base } : { reason },
			variablesAt: variablesOf(stage, parent, escapeCharacter, given, before, base)
		};
		linked.push(link);
		if (stage.name !== "") byName.set(stage.name.toLowerCase(), link);
	}
	return linked;
}
function chainOf(last) {
	const chain = [];
	for (let link = last; link !== void 0; link = link.parent) chain.unshift(link);
	return chain;
}
function stageNamed(stages, target) {
	if (target === void 0 || target === "") return stages.at(-1);
	return stages.findLast(({ stage }) => stage.name.toLowerCase() === target.toLowerCase()) ?? (/^[0-9]{1,4}$/.test(target) ? stages[Number(target)] : void 0);
}
function variablesOf(stage, parent, escapeCharacter, given, globals, base) {
	const environment = parent === void 0 && base !== void 0 ? baseFacts(base)?.environment : void 0;
	const known = /* @__PURE__ */ new Map();
	let current = new Variables(escapeCharacter, given, parent?.variablesAt(void 0), environment);
	let next = 0;
	return (instruction) => {
		for (; next < stage.instructions.length; next++) {
			const each = stage.instructions[next];
			if (instruction !== void 0 && known.has(instruction)) break;
			known.set(each, current);
			if (each.keyword !== "ARG" && each.keyword !== "ENV") continue;
			current = current.declare(each, globals);
		}
		return (instruction && known.get(instruction)) ?? current;
	};
}
// src/repository/dockerfiles/windows.ts
const WINDOWS_IMAGE = /^mcr\.microsoft\.com\/windows[/:]|[:-](?:nanoserver|windowsservercore|servercore)|ltsc20\d\d/i;
const WINDOWS_USER = /^(?:ContainerUser|ContainerAdministrator)$|\\/i;
function isBuiltForWindows(stage, escapeCharacter) {
	if (stage.base !== void 0 && WINDOWS_IMAGE.test(stage.base)) return true;
	return chainOf(stage).some(({ stage: { from, instructions } }) => {
		if (from.flags.get("platform")?.startsWith("windows") === true) return true;
		return instructions.some(({ keyword, argument }) => keyword === "SHELL" && /powershell|pwsh|cmd/i.test(argument) && escapeCharacter === "`" || keyword === "USER" && escapeCharacter === "`" && WINDOWS_USER.test(argument) || (keyword === "WORKDIR" || keyword === "RUN") && /^[A-Z]:[/\\]|\bC:[/\\]/i.test(argument) || keyword === "USER" && /^Container(?:User|Administrator)$/i.test(argument));
	});
}
// src/repository/dockerfiles/image-command.ts
const WITHOUT_ENTRYPOINT = new Set([
	"alpine",
	"busybox",
	"debian",
	"ubuntu"
].map((name) => `docker.io/library/${name}`));
const DEFAULT_SHELL = ["/bin/sh", "-c"];
const PATH_FOLDERS = [
	"/usr/local/sbin",
	"/usr/local/bin",
	"/usr/sbin",
	"/usr/bin",
	"/sbin",
	"/bin"
];
function imageCommand(text, { target, args = /* @__PURE__ */ new Map() } = {}) {
	const parsed = parseDockerfile(text);
	const stage = parsed.fault === void 0 ? stageNamed(linkStages(parsed, args), target) : void 0;
	if (parsed.fault !== void 0 || stage === void 0) return void 0;
	if (isBuiltForWindows(stage, parsed.escapeCharacter)) return void 0;
	const { entrypoint, cmd } = startOf(stage);
	if (entrypoint === void 0 && !isWithoutEntrypoint(stage.base)) return void 0;
	const [program] = entrypoint ?? cmd ?? [];
	const programSource = program === void 0 ? void 0 : copiedFrom(program, stage);
	return {
		entrypoint: entrypoint ?? [],
		cmd: cmd ?? [],
		...programSource !== void 0 && { programSource }
	};
}
function isWithoutEntrypoint(base) {
	return base === "scratch" || WITHOUT_ENTRYPOINT.has(imageReference(base)?.repository ?? "");
}
function startOf(last) {
	let entrypoint;
	let cmd;
	let shell = DEFAULT_SHELL;
	for (const { stage } of chainOf(last)) {
		let isOfStage = false;
		for (const { keyword, argument } of stage.instructions) {
			if (keyword === "SHELL") shell = wordsOf(argument) ?? shell;
			if (keyword === "CMD") {
				cmd = wordsOf(argument) ?? [...shell, argument];
				isOfStage = true;
			}
			if (keyword !== "ENTRYPOINT") continue;
			entrypoint = wordsOf(argument) ?? [...shell, argument];
			if (!isOfStage) cmd = void 0;
		}
	}
	return {
		entrypoint,
		cmd
	};
}
function wordsOf(argument) {
	if (!argument.startsWith("[")) return void 0;
	try {
		const words = JSON.parse(argument);
		return Array.isArray(words) && words.every((word) => typeof word === "string") ? words : void 0;
	} catch {
		return;
	}
}
function copiedFrom(program, last) {
	const copied = /* @__PURE__ */ new Map();
	let folder = "";
	for (const { stage } of chainOf(last)) for (const { keyword, argument, ...instruction } of stage.instructions) {
		if (keyword === "WORKDIR") folder = pathInImage(folder, argument);
		if (keyword !== "COPY" && keyword !== "ADD") continue;
		for (const [to, source] of copiesOf(instruction, folder)) copied.set(to, source);
	}
	return (program.includes("/") ? [pathInImage(folder, program)] : PATH_FOLDERS.map((each) => pathInImage(each, program))).map((place) => copied.get(place)).find((source) => source !== void 0);
}
function copiesOf({ words, flags }, folder) {
	const sources = words.slice(0, -1);
	const to = words.at(-1) ?? "";
	if (flags.has("from") || words.some((word) => /[*?$<[]|:\/\//.test(word))) return [];
	const isFolder = to.endsWith("/") || sources.length > 1;
	return sources.flatMap((source) => {
		const name = source.slice(source.lastIndexOf("/") + 1);
		const file = resolvePath("", source);
		return [[pathInImage(folder, `${to}/${name}`), file], ...isFolder ? [] : [[pathInImage(folder, to), file]]];
	});
}
function pathInImage(folder, path) {
	return resolvePath(path.startsWith("/") ? "" : folder, path);
}
// src/target/images/image-commands-in.ts
function imageCommandsIn({ imageFiles = [] }, find) {
	const commandOf = (image) => {
		const search = find(image);
		if (!("found" in search)) return void 0;
		const { text, contexts, ...options } = search.found;
		const command = imageCommand(text, options);
		if (command === void 0) return void 0;
		const words = [...command.entrypoint, ...command.cmd];
		const { programSource } = command;
		if (programSource === void 0) return words;
		const paths = contexts.map((context) => resolvePath(context, programSource));
		const scripts = imageFiles.filter(({ path }) => paths.includes(path));
		const [script] = scripts.length === 1 ? scripts : [];
		return script === void 0 ? words : asScript(script.text, words) ?? words;
	};
	const known = /* @__PURE__ */ new Map();
	return (image) => {
		if (!known.has(image)) known.set(copyWithoutSource(image), commandOf(image));
		return known.get(image);
	};
}
function asScript(text, words) {
	const [, shell] = /^#!\s*(?:\/usr\/bin\/env +)?(\S*?(?:ba|da|a)?sh)(?:[ \t][^\n]*)?\r?\n/.exec(text) ?? [];
	return shell === void 0 || readShell(text) === void 0 ? void 0 : [
		shell,
		"-c",
		text,
		...words
	];
}
// src/repository/dockerfiles/image-user.ts
const LARGEST_USER = 2n ** 31n - 1n;
const LARGEST_INTEGER = 2n ** 63n - 1n;
const INTEGER = /^[+-]?[0-9]+$/;
function imageUserOf(written) {
	const colon = written.indexOf(":");
	const name = colon === -1 ? written : written.slice(0, colon);
	const group = colon === -1 ? "" : written.slice(colon + 1);
	if (name === "" || name === "root") return {
		kind: "root",
		written,
		name
	};
	if (!INTEGER.test(name)) return {
		kind: "name",
		written,
		name,
		group
	};
	const number = integerOf(name);
	if (number === 0n) return {
		kind: "root",
		written,
		name
	};
	if (number < 0n || number > LARGEST_USER) return {
		kind: "no-number",
		written,
		digits: name
	};
	return {
		kind: "number",
		written,
		number: Number(number),
		group
	};
}
function withNumber(user, number, numberFrom) {
	if (user.kind !== "name" || number === void 0) return user;
	if (number === 0) return {
		kind: "root",
		written: user.written,
		name: user.name
	};
	return {
		...user,
		number,
		numberFrom
	};
}
function kubeletRefusal(user) {
	switch (user.kind) {
		case "root": return user.name === "" || INTEGER.test(user.name) ? "container has runAsNonRoot and image will run as root" : nonNumeric(user.name);
		case "name": return nonNumeric(user.name);
		case "no-number": {
			const number = integerOf(user.digits);
			return number <= LARGEST_INTEGER && number >= -LARGEST_INTEGER - 1n ? `container has runAsNonRoot and image has an invalid user id (${number}). (Must be 1-(${LARGEST_USER}))` : nonNumeric(user.digits);
		}
		default: return;
	}
}
function nonNumeric(name) {
	return `container has runAsNonRoot and image has non-numeric user (${name}), cannot verify user is non-root`;
}
function integerOf(digits) {
	const number = BigInt(digits.replace(/^[+-]/, ""));
	return digits.startsWith("-") ? -number : number;
}
// src/repository/dockerfiles/users/user-command.ts
const USERADD = {
	does: "add",
	is: "user",
	short: "bcdefgGkKpPRsuZ",
	long: [...[
		"base-dir",
		"comment",
		"home-dir",
		"home",
		"expiredate",
		"inactive",
		"gid",
		"groups",
		"skel",
		"key"
	], ...[
		"password",
		"prefix",
		"root",
		"shell",
		"uid",
		"selinux-user",
		"selinux-range"
	]],
	number: ["u", "uid"]
};
const COMMANDS = {
	useradd: USERADD,
	adduser: {
		...USERADD,
		short: `${USERADD.short}h`,
		long: [
			...USERADD.long,
			"ingroup",
			"gecos",
			"conf",
			"firstuid",
			"lastuid",
			"firstgid",
			"lastgid"
		]
	},
	usermod: {
		does: "change",
		is: "user",
		short: "cdefgGlpPRsuvVwWZ",
		long: [...[
			"comment",
			"home",
			"expiredate",
			"inactive",
			"gid",
			"groups",
			"login",
			"password",
			"prefix",
			"root",
			"shell"
		], ...[
			"uid",
			"selinux-user",
			"selinux-range",
			"add-subuids",
			"del-subuids",
			"add-subgids",
			"del-subgids"
		]],
		number: ["u", "uid"],
		rename: ["l", "login"]
	},
	userdel: {
		does: "remove",
		is: "user",
		short: "PR",
		long: ["prefix", "root"]
	},
	deluser: {
		does: "remove",
		is: "user",
		short: "",
		long: ["backup-to", "conf"]
	},
	groupadd: {
		does: "add",
		is: "group",
		short: "gKpPRU",
		long: [
			"gid",
			"key",
			"password",
			"prefix",
			"root",
			"users"
		],
		number: ["g", "gid"]
	},
	addgroup: {
		does: "add",
		is: "group",
		short: "g",
		long: [
			"gid",
			"conf",
			"firstgid",
			"lastgid"
		],
		number: ["g", "gid"]
	},
	groupmod: {
		does: "change",
		is: "group",
		short: "gnpPRU",
		long: [
			"gid",
			"new-name",
			"password",
			"prefix",
			"root",
			"users"
		],
		number: ["g", "gid"],
		rename: ["n", "new-name"]
	},
	groupdel: {
		does: "remove",
		is: "group",
		short: "PR",
		long: ["prefix", "root"]
	},
	delgroup: {
		does: "remove",
		is: "group",
		short: "",
		long: ["conf"]
	}
};
const PASSWD_LINES = /(?:^|\n|\\n)([A-Za-z_][\w.-]*):[^:\n]*:([^:\n]*):[^:\n]*:/g;
const LARGEST_NUMBER = 2 ** 32 - 2;
function userCommands(words) {
	const command = words[0]?.slice(words[0].lastIndexOf("/") + 1) ?? "";
	const syntax = Object.hasOwn(COMMANDS, command) ? COMMANDS[command] : void 0;
	return (syntax === void 0 ? passwdLines(words) : [userCommand(words, syntax)]).filter((each) => each !== void 0).filter(({ name }) => !isUnknownText(name));
}
function userCommand(words, syntax) {
	const { options, positions } = split(words.slice(1), syntax);
	const [name, ...others] = positions;
	if (name === void 0 || others.length > 0) return void 0;
	const lastOf = (names = []) => options.findLast(([option]) => names.includes(option))?.[1];
	const [number, newName] = [lastOf(syntax.number), lastOf(syntax.rename)];
	const { does, is } = syntax;
	if (does === "change" && number === void 0 && newName === void 0) return void 0;
	return {
		does,
		is,
		...newName === void 0 ? { name } : {
			name: newName,
			formerName: name
		},
		...numbered$2(number)
	};
}
function numbered$2(written) {
	const number = written !== void 0 && /^[0-9]{1,10}$/.test(written) ? Number(written) : void 0;
	return {
		hasNumber: written !== void 0,
		...number !== void 0 && number <= LARGEST_NUMBER && { number }
	};
}
function split(words, { short, long }) {
	const options = [];
	const positions = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		const next = () => words[++at] ?? "";
		if (/^[&0-9]?[<>]/.test(word)) at++;
		else if (word.startsWith("--")) {
			const equals = word.indexOf("=");
			const name = word.slice(2, equals === -1 ? void 0 : equals);
			if (equals !== -1) options.push([name, word.slice(equals + 1)]);
			else if (long.includes(name)) options.push([name, next()]);
		} else if (/^-[A-Za-z]/.test(word)) {
			const taking = [...word].findIndex((letter, index) => index > 0 && short.includes(letter));
			if (taking === -1) continue;
			const rest = word.slice(taking + 1).replace(/^=/, "");
			options.push([word.charAt(taking), rest === "" ? next() : rest]);
		} else if (!/^[0-9]$/.test(word) || words[at + 1]?.startsWith(">") !== true) positions.push(word);
	}
	return {
		options,
		positions
	};
}
function passwdLines(words) {
	if (words[words.indexOf("/etc/passwd") - 1]?.startsWith(">") !== true) return [];
	return words.flatMap((word) => [...word.matchAll(PASSWD_LINES)].map(([, name = "", number]) => {
		return {
			does: "add",
			is: "user",
			name,
			...numbered$2(number)
		};
	}));
}
// src/repository/dockerfiles/users/users-of-script.ts
const NAME = /^[A-Za-z_]\w{0,255}$/;
function addUsersOfScript(known, script, lookUp, keep) {
	if (!/user|group|passwd/.test(script)) return;
	const own = numbersSetIn(script);
	const either = (name) => agreed$1(own.get(name), lookUp(name));
	const commands = shellCommands(script, (expression) => NAME.test(expression) ? either(expression)?.text : expandWord(`\${${expression}}`, "\\", either, (name) => ({ reason: name })).text);
	const ofScript = /* @__PURE__ */ new Set();
	for (const { words } of commands) {
		if (rewritesUsers(words)) known.users.clear();
		for (const command of userCommands(words)) {
			const all = known[`${command.is}s`];
			const made = madeBy(command, all, (user) => ofScript.has(user));
			if (command.does === "remove") all.delete(command.name);
			if (command.formerName !== void 0) all.delete(command.formerName);
			if (made === void 0) continue;
			const user = keep(made);
			all.set(command.name, user);
			ofScript.add(user);
		}
	}
}
function rewritesUsers(words) {
	const [command = "", ...rest] = words;
	if (!rest.includes("/etc/passwd")) return false;
	if (command === "sed" || command === "perl") return rest.some((word) => /^-[A-Za-z]*i|^--in-place/.test(word));
	return [
		"cp",
		"mv",
		"install",
		"ln"
	].includes(command) && rest.at(-1) === "/etc/passwd";
}
function madeBy({ does, is, name, formerName, ...says }, known, isOfScript) {
	if (does === "remove") return void 0;
	const made = {
		is,
		name,
		...says
	};
	const before = known.get(formerName ?? name);
	if (before === void 0) return made;
	if (does === "change") return says.hasNumber ? made : {
		...numberOf(before),
		is,
		name
	};
	if (isOfScript(before)) return before.number === says.number ? made : {
		is,
		name,
		hasNumber: true
	};
	return before.number !== void 0 && !says.hasNumber ? void 0 : made;
}
function numberOf({ number, hasNumber }) {
	return {
		hasNumber,
		...number !== void 0 && { number }
	};
}
function numbersSetIn(script) {
	const numbers = /* @__PURE__ */ new Map();
	const settings = script.matchAll(/(?:^|[\s;&(])([A-Za-z_]\w{0,60})=["']?(\d{1,10})["']?(?=[\s;&)]|$)/g);
	for (const [, name = "", text = ""] of settings) numbers.set(name, agreed$1({ text }, numbers.get(name)) ?? { text });
	return numbers;
}
function agreed$1(one, other) {
	if (one === void 0 || other === void 0 || one.text === other.text) return one ?? other;
	return { reason: "it is set twice" };
}
// src/repository/dockerfiles/users/added-users.ts
function usersIn(last, stages) {
	return collect(last, stages, /* @__PURE__ */ new Map(), 0);
}
const DEEPEST_COPY = 20;
function collect(last, stages, before, depth) {
	const known = {
		users: /* @__PURE__ */ new Map(),
		groups: /* @__PURE__ */ new Map()
	};
	before.set(last, known);
	const facts = last.base === void 0 ? void 0 : baseFacts(last.base);
	for (const [name, number] of facts?.users ?? []) {
		const from = facts?.repository ?? "";
		known.users.set(name, {
			is: "user",
			name,
			number,
			hasNumber: true,
			from
		});
		known.groups.set(name, {
			is: "group",
			name,
			hasNumber: false,
			from
		});
	}
	for (const link of chainOf(last)) for (const instruction of link.stage.instructions) {
		if (instruction.keyword === "RUN") {
			const keep = (made) => ({
				...made,
				from: `line ${instruction.line}`,
				instruction
			});
			addUsersOfScript(known, scriptOfInstruction(instruction), link.variablesAt(instruction).lookUp, keep);
		}
		if (instruction.keyword !== "COPY" && instruction.keyword !== "ADD" || depth >= DEEPEST_COPY) continue;
		const { source, kinds } = copiedUsers(instruction, stages);
		if (source === void 0) for (const kind of kinds) known[kind].clear();
		if (source === void 0) continue;
		const copied = before.get(source) ?? collect(source, stages, before, depth + 1);
		for (const kind of kinds) for (const [name, user] of [...copied[kind]]) known[kind].set(name, user);
	}
	return known;
}
function scriptOfInstruction({ argument }) {
	if (!argument.startsWith("[")) return argument;
	try {
		const parsed = JSON.parse(argument);
		if (!Array.isArray(parsed)) return argument;
		const texts = parsed.map(String);
		return /^-[a-z]*c$/.test(texts[1] ?? "") ? texts[2] ?? "" : texts.map((text) => `'${text.replaceAll("'", "")}'`).join(" ");
	} catch {
		return argument;
	}
}
function copiedUsers({ flags, words }, stages) {
	const from = flags.get("from");
	const target = words.at(-1) ?? "";
	const sources = words.slice(0, -1);
	const has = (file) => target === `/etc/${file}` || sources.some((path) => path === file || path.endsWith(`/${file}`));
	const kinds = [...has("passwd") ? ["users"] : [], ...has("group") ? ["groups"] : []];
	return from === void 0 || kinds.length === 0 ? { kinds } : {
		source: stageNamed(stages, from),
		kinds
	};
}
// src/repository/dockerfiles/read-dockerfile.ts
const SHOWABLE = /^[\x20-\x7e]{0,200}$/;
const FIRST_LINE = {
	line: 1,
	column: 1,
	endLine: 1
};
function readDockerfile(text, { target, args } = {}) {
	const parsed = parseDockerfile(text);
	if (parsed.fault !== void 0) {
		const place = {
			...FIRST_LINE,
			...parsed.line !== void 0 && {
				line: parsed.line,
				endLine: parsed.line
			}
		};
		return {
			user: {
				kind: "unknown",
				reason: parsed.fault
			},
			place
		};
	}
	const stages = linkStages(parsed, args ?? /* @__PURE__ */ new Map());
	const stage = stageNamed(stages, target);
	if (stage === void 0) return {
		user: {
			kind: "unknown",
			reason: `it has no stage ${target}`
		},
		place: FIRST_LINE
	};
	const users = chainOf(stage).flatMap((link) => link.stage.instructions.filter(({ keyword }) => keyword === "USER").map((instruction) => ({
		instruction,
		link
	})));
	const decider = users.at(-1);
	const known = usersIn(stage, stages);
	const place = placeOf(decider?.instruction ?? stage.stage.from);
	const base = stage.base === void 0 ? {} : { base: stage.base };
	const read = {
		stage,
		known,
		...decider && { decider }
	};
	if (isBuiltForWindows(stage, parsed.escapeCharacter)) return {
		user: {
			kind: "unknown",
			reason: "it is an image for Windows, whose users have no numbers"
		},
		place,
		...base
	};
	const triggered = triggeredIn(chainOf(stage), decider);
	if (triggered !== void 0) return {
		user: {
			kind: "unknown",
			reason: `line ${triggered.line} has ONBUILD ${triggered.argument.split(/\s/)[0]}, which is not followed here`
		},
		place,
		...base
	};
	const user = decider === void 0 ? userOfBase(stage) : numbered$1(userOf$1(decider, stage), known);
	const undone = user.kind === "number" || user.kind === "unknown" ? void 0 : lastNumber(users.slice(0, -1), stage);
	return {
		user,
		place,
		...base,
		...undone && { undoes: undone },
		read
	};
}
function triggeredIn(chain, decider) {
	const deciding = decider === void 0 ? -1 : chain.indexOf(decider.link);
	const isVariable = decider?.instruction.argument.includes("$") === true;
	for (const [index, { stage }] of chain.slice(0, -1).entries()) {
		const found = stage.instructions.find(({ keyword, argument }) => {
			if (keyword !== "ONBUILD") return false;
			return index < deciding ? isVariable && /^(?:ENV|ARG)\s/i.test(argument) : /^USER\s/i.test(argument);
		});
		if (found !== void 0) return found;
	}
}
function userOf$1({ instruction, link }, stage) {
	const isScratch = stage.base === "scratch";
	const { text, reason } = link.variablesAt(instruction).expand(instruction.argument, (name) => isScratch ? { text: "" } : { reason: `${name} is set neither by ARG nor by ENV, and the base image may set it` });
	if (text === void 0) return {
		kind: "unknown",
		reason
	};
	return SHOWABLE.test(text) ? imageUserOf(text) : {
		kind: "unknown",
		reason: "its user is an odd text, or a long one"
	};
}
function userOfBase({ base, reason }) {
	if (base === void 0) return {
		kind: "unknown",
		reason: reason ?? "its base image is not known"
	};
	return base === "scratch" ? imageUserOf("") : {
		kind: "base",
		image: base
	};
}
function numbered$1(user, { users }) {
	const known = user.kind === "name" ? users.get(user.name) : void 0;
	return withNumber(user, known?.number, known?.from ?? "");
}
function lastNumber(users, stage) {
	for (const each of users.toReversed()) {
		const user = userOf$1(each, stage);
		if (user.kind === "number") return {
			written: user.written,
			line: each.instruction.line
		};
	}
}
function placeOf({ line, column, endLine }) {
	return {
		line,
		column,
		endLine
	};
}
// src/repository/dockerfiles/repair/made-user.ts
const NEW_USER = 10001;
function chooseUser(facts, isScratch, known) {
	const own = [...known.users.values()].findLast(isUsable);
	if (own?.number !== void 0) return {
		number: own.number,
		written: `${own.number}`,
		commands: [],
		note: `${own.number} is the user \`${own.name}\` of ${own.from}.`
	};
	const program = facts?.programUser;
	const number = program === void 0 ? void 0 : known.users.get(program)?.number;
	if (program !== void 0 && number !== void 0) return {
		number,
		written: `${number}`,
		commands: [],
		note: `${number} is the user \`${program}\` of ${facts?.repository}.`
	};
	const name = known.users.has("app") || known.groups.has("app") ? "nonroot" : "app";
	const free = freeNumber(known);
	const commands = isScratch || facts?.makesUsers !== true ? [] : commandsFor(facts.family, name, free);
	const note = commands.length > 0 ? `${free} is a new user \`${name}\`.` : `${free} is a number alone: a process needs no entry in \`/etc/passwd\`, unless the program looks its own name up.`;
	return {
		number: free,
		written: `${free}:${free}`,
		commands,
		note
	};
}
function isUsable({ instruction, number, is }) {
	return is === "user" && instruction !== void 0 && number !== void 0 && number > 0 && number < 2 ** 31;
}
function freeNumber({ users, groups }) {
	const taken = new Set([...users.values(), ...groups.values()].map(({ number }) => number));
	let number = NEW_USER;
	while (taken.has(number)) number++;
	return number;
}
function commandsFor(family, name, number) {
	switch (family) {
		case "debian":
		case "redhat": return [`groupadd --gid ${number} ${name}`, `useradd --uid ${number} --gid ${number} --no-create-home --shell /usr/sbin/nologin ${name}`];
		case "alpine": return [`addgroup -g ${number} ${name}`, `adduser -u ${number} -G ${name} -D -H ${name}`];
		default: return [];
	}
}
// src/repository/dockerfiles/repair/needs-root.ts
const CHANGERS = [
	"gosu",
	"su-exec",
	"setpriv",
	"setuidgid",
	"s6-setuidgid",
	"chroot",
	"sudo",
	"su",
	"runuser"
];
const SYSTEMS = [...[
	"sshd",
	"cron",
	"crond",
	"supervisord",
	"systemd",
	"s6-svscan",
	"dockerd",
	"containerd",
	"iptables",
	"nft"
], ...[
	"mount",
	"rpcbind",
	"nfsd",
	"smbd",
	"keepalived",
	"openvpn",
	"wg-quick",
	"dnsmasq",
	"auditd",
	"udevd"
]];
const INSTALLERS = [
	"apt",
	"apt-get",
	"apk",
	"yum",
	"dnf",
	"microdnf",
	"chown",
	"chgrp",
	"useradd",
	"adduser",
	"usermod"
];
const INITS = [
	"/sbin/init",
	"/lib/systemd/systemd",
	"/usr/sbin/init",
	"/init"
];
function rootReason(last) {
	const facts = last.base === void 0 ? void 0 : baseFacts(last.base);
	if (facts?.wayOut !== void 0) return facts.wayOut;
	const instructions = chainOf(last).flatMap(({ stage }) => stage.instructions);
	for (const keyword of ["ENTRYPOINT", "CMD"]) {
		const started = instructions.findLast((each) => each.keyword === keyword);
		const reason = started === void 0 ? void 0 : reasonOf(scriptOfInstruction(started), `line ${started.line}`);
		if (reason !== void 0) return reason;
	}
	const installing = instructions.find(({ keyword, argument }) => keyword === "RUN" && /\b(?:gosu|su-exec)\b/.test(argument));
	if (installing === void 0) return void 0;
	return changerReason(/\bgosu\b/.test(installing.argument) ? "gosu" : "su-exec", `line ${installing.line}`);
}
function reasonOf(script, where) {
	for (const { words } of shellCommands(script, () => void 0)) {
		if (INITS.includes(words[0] ?? "")) return systemReason(words[0] ?? "", where);
		for (const word of words.slice(0, 6)) {
			const program = word.slice(word.lastIndexOf("/") + 1);
			if (CHANGERS.includes(program)) return changerReason(program, where);
			if (SYSTEMS.includes(program)) return systemReason(program, where);
			if (INSTALLERS.includes(program)) return `\`${program}\` (${where}) changes files of root when the container starts: do that in a RUN, when the image is built`;
		}
	}
}
function changerReason(program, where) {
	return `\`${program}\` (${where}) starts as root and then changes the user: prepare files in a RUN or by the pod's fsGroup, start the program itself, and set a number by USER`;
}
function systemReason(program, where) {
	return `\`${program}\` (${where}) starts as root: run the program that it starts as the container's own, one container for each, and set a number by USER`;
}
// src/repository/dockerfiles/repair/number-name.ts
function numberName(text, { read }, user, decider) {
	if (decider.line !== decider.endLine) return { reason: "its USER stands on several lines" };
	const { name, number, numberFrom } = user;
	if (number !== void 0) {
		const lines = [userLine(text, decider, user, number, read?.known)];
		return {
			edit: {
				startLine: decider.line,
				endLine: decider.line,
				lines
			},
			notes: [`${number} is the user \`${name}\` of ${numberFrom}.`]
		};
	}
	const made = read?.known.users.get(name);
	const given = made === void 0 ? void 0 : giveNumber(text, made);
	if (given === void 0) return { reason: `the number of \`${name}\` is not known here: \`docker run --rm --entrypoint id IMAGE\` tells it; write it in place of the name` };
	const rows = text.split("\n").slice(given.line, decider.line - 1);
	const lines = [
		given.text,
		...rows,
		userLine(text, decider, user, NEW_USER, read?.known)
	];
	const notes = [`${NEW_USER} is a number for the user \`${name}\`, which had none of its own.`];
	return {
		edit: {
			startLine: given.line,
			endLine: decider.line,
			lines
		},
		notes
	};
}
function userLine(text, { line, argumentColumn }, { group }, number, known) {
	const written = text.split("\n")[line - 1] ?? "";
	const groupNumber = known?.groups.get(group)?.number;
	const behind = group === "" ? "" : `:${groupNumber ?? group}`;
	return `${written.slice(0, argumentColumn - 1)}${number}${behind}`;
}
function giveNumber(text, { name, instruction, hasNumber }) {
	if (instruction === void 0 || hasNumber) return void 0;
	const rows = text.split("\n").slice(instruction.line - 1, instruction.endLine);
	const making = rows.flatMap((row, index) => {
		return [...row.matchAll(/\b(?:useradd|adduser)\b(?=\s)/g)].map((match) => ({
			index,
			end: match.index + match[0].length
		}));
	});
	const [only] = making;
	const row = rows[only?.index ?? 0] ?? "";
	const isNamed = rows.slice(only?.index).join(" ").includes(name);
	if (only === void 0 || making.length !== 1 || !isNamed) return void 0;
	return {
		line: instruction.line + only.index,
		text: `${row.slice(0, only.end)} -u ${NEW_USER}${row.slice(only.end)}`
	};
}
// src/repository/dockerfiles/repair/written-folders.ts
const SYSTEM = /^\/(?:usr|etc|bin|sbin|lib|lib64|boot|dev|proc|sys|root|var\/lib\/apt)(?:\/|$)|^\/(?:tmp|var|opt|srv|home|run)?$/;
const WRITTEN_NAME = /(?:^|[/._-])(?:data|db|logs?|cache|tmp|temp|uploads?|storage|state|media|backups?|spool|sessions?|work|run)(?:$|[/._-])/i;
const PLAIN = /^\/(?!.*\.\.)[\w./-]+$/;
function writtenFolders({ stage: { instructions }, variablesAt }) {
	const made = [];
	const copied = [];
	let work = "";
	for (const instruction of instructions) {
		const { keyword, words } = instruction;
		const variables = variablesAt(instruction);
		const full = (path) => {
			const text = variables.expand(path, (name) => ({ reason: name })).text ?? "";
			return text === "" ? "" : joined(work, text);
		};
		if (keyword === "WORKDIR") work = full(instruction.argument);
		else if (keyword === "COPY" || keyword === "ADD") copied.push(full(words.at(-1) ?? ""));
		else if (keyword === "VOLUME") made.push(...volumesOf(instruction.argument).map(full));
		else if (keyword === "RUN") made.push(...foldersMade(scriptOfInstruction(instruction), variables.inScript).map(full).filter((folder) => WRITTEN_NAME.test(folder)));
	}
	const written = made.filter((folder) => {
		return PLAIN.test(folder) && !SYSTEM.test(folder) && !copied.some((path) => path === folder || path.startsWith(`${folder}/`));
	});
	return {
		written: [...new Set(written)].sort(),
		work
	};
}
function volumesOf(argument) {
	try {
		const list = JSON.parse(argument);
		if (Array.isArray(list)) return list.map(String);
	} catch {}
	return argument.split(/\s+/);
}
function foldersMade(script, lookUp) {
	return shellCommands(script, lookUp).flatMap(({ words: [command, ...rest] }) => command === "mkdir" ? rest.filter((word, index) => !word.startsWith("-") && !/^-m$/.test(rest[index - 1] ?? "")) : []);
}
function joined(folder, path) {
	const whole = path.startsWith("/") ? path : `${folder}/${path}`;
	return whole === "/" ? whole : whole.replaceAll(/\/\.?(?=\/)|\/\.?$/g, "");
}
// src/repository/dockerfiles/repair/repair-dockerfile.ts
function repairDockerfile(text, options = {}) {
	const reading = readDockerfile(text, options);
	const { user, read } = reading;
	if (user.kind === "number") return none("it runs as a number already");
	if (user.kind === "unknown") return none(user.reason);
	if (read === void 0) return none("it cannot be read");
	if (text.includes("\r")) return none("its lines end in CRLF, which a suggestion cannot keep");
	const needed = user.kind === "name" ? void 0 : rootReason(read.stage);
	if (needed !== void 0) return none(needed);
	const planned = plan(text, reading, user);
	if ("reason" in planned) return none(planned.reason);
	if (planned.edit.startLine > planned.edit.endLine) return none("the user is made only behind the `USER` that names it");
	return prove(text, planned, options);
}
function plan(text, reading, user) {
	const decider = reading.read?.decider?.instruction;
	if (user.kind === "name" && (user.number !== void 0 || reading.undoes === void 0) && decider !== void 0) return numberName(text, reading, user, decider);
	return addUser(text, reading);
}
function addUser(text, { user, read, undoes, base }) {
	if (read === void 0) return { reason: "it cannot be read" };
	const { stage, known } = read;
	const facts = base === void 0 ? void 0 : baseFacts(base);
	const chosen = undoes === void 0 ? chooseUser(facts, base === "scratch", known) : {
		written: undoes.written,
		commands: [],
		note: `${undoes.written} is what line ${undoes.line} set before.`
	};
	const { written, work } = writtenFolders(stage);
	const runsAsRoot = user.kind === "root" || user.kind === "base" && facts?.runsAs === "root";
	const mayRun = facts !== void 0 && facts.family !== "none" && facts.family !== "plain" && runsAsRoot;
	const folders = written.join(" ");
	const owning = mayRun && folders !== "" ? [`mkdir -p ${folders}`, `chown ${ownerOf(chosen.written)} ${folders}`] : [];
	const lines = runLines(mayRun ? [...chosen.commands, ...owning] : []);
	const { instructions } = stage.stage;
	const edit = placeUser(text, read, lines, `USER ${chosen.written}`);
	if (/(?:^|[\\`])[ \t]*$/.test(text.split("\n")[edit.endLine - 1] ?? "")) return { reason: "its last line is continued" };
	return {
		edit,
		notes: [
			chosen.note,
			...folderNotes(owning.length > 0 ? [] : written, work, chosen.written),
			...portNotes(instructions)
		]
	};
}
const BUILDING = /* @__PURE__ */ new Set([
	"RUN",
	"COPY",
	"ADD",
	"WORKDIR",
	"USER"
]);
function placeUser(text, { stage: { stage }, decider }, commands, user) {
	const { from, instructions } = stage;
	const last = instructions.findLastIndex(({ keyword }) => BUILDING.has(keyword));
	const own = instructions[last];
	const lineAt = (line) => text.split("\n")[line - 1] ?? "";
	if (own !== void 0 && own === decider?.instruction) {
		const kept = commands.length === 0 ? [] : text.split("\n").slice(own.line - 1, own.endLine);
		return {
			startLine: own.line,
			endLine: own.endLine,
			lines: [
				...kept,
				...commands,
				user
			]
		};
	}
	const start = instructions.findIndex(({ keyword }, index) => index > last && STARTING.has(keyword));
	const { endLine } = (start === -1 ? own : instructions[start - 1]) ?? from;
	return {
		startLine: endLine,
		endLine,
		lines: [
			lineAt(endLine),
			...commands,
			user
		]
	};
}
const STARTING = /* @__PURE__ */ new Set(["CMD", "ENTRYPOINT"]);
function runLines(commands) {
	return commands.map((command, index) => {
		return `${index === 0 ? "RUN " : "    && "}${command}${index === commands.length - 1 ? "" : " \\"}`;
	});
}
function ownerOf(written) {
	return written.includes(":") ? written : `${written}:${written}`;
}
function folderNotes(written, work, user) {
	const owner = ownerOf(user);
	const folders = written.map((folder) => `\`${folder}\``).join(", ");
	const volumes = written.length === 0 ? [] : [`It writes to ${folders}: these must belong to ${owner}, by \`COPY --chown=${owner}\`, or be volumes.`];
	if (work === "" || work === "/") return volumes;
	return [...volumes, `What it writes below \`${work}\` must belong to the user, too: \`COPY --chown=${owner}\`, or a volume.`];
}
function portNotes(instructions) {
	const low = instructions.filter(({ keyword }) => keyword === "EXPOSE").flatMap(({ words }) => words.map((word) => Number.parseInt(word, 10))).find((port) => port > 0 && port < 1024);
	if (low === void 0) return [];
	return [`Port ${low} is below 1024: only some runtimes let a user other than root listen there; a port above 1023 always works.`];
}
function prove(text, planned, options) {
	const { edit, notes } = planned;
	const lines = text.split("\n");
	const repaired = [
		...lines.slice(0, edit.startLine - 1),
		...edit.lines,
		...lines.slice(edit.endLine)
	].join("\n");
	const { user } = readDockerfile(repaired, options);
	if (user.kind !== "number") return none("no edit of few lines makes it run as a number");
	return {
		kind: "repair",
		edit,
		text: repaired,
		number: user.number,
		notes
	};
}
function none(reason) {
	return {
		kind: "none",
		reason
	};
}
// src/target/images/image-users-in.ts
const MAX_LINES = 6;
const MAX_LENGTH$1 = 1e3;
function imageUsersIn(find, answers) {
	const known = /* @__PURE__ */ new Map();
	return (image) => {
		const user = known.get(image) ?? userOf(image, find, answers);
		known.set(copyWithoutSource(image), user);
		return user;
	};
}
function userOf(image, find, answers) {
	const search = find(image);
	if (!("found" in search)) return elsewhere(image, answers) ?? {
		kind: "unknown",
		says: `${search.reason}, and no registry was asked`
	};
	const { found } = search;
	const isByName = found.how !== "config" && found.how !== "build";
	const byRegistry = ofRegistry(image, answers);
	const byDockerfile = ofDockerfile(found, answers);
	if (byRegistry !== void 0 && (isByName || byDockerfile.kind === "unknown")) {
		const { remedy } = byDockerfile;
		return byRegistry.kind === "number" || remedy === void 0 ? byRegistry : {
			...byRegistry,
			remedy
		};
	}
	if (!isByName || byDockerfile.kind === "unknown") return byDockerfile;
	return {
		...byDockerfile,
		isByName,
		says: `${byDockerfile.says} (${BY_NAME[found.how]})`
	};
}
const BY_NAME = {
	"part-of-name": "which builds a name like the image\u2019s",
	"last-name": "which builds an image of this name elsewhere",
	path: "which has the image\u2019s name",
	only: "the only one here"
};
function ofDockerfile({ dockerfile, text, target, args }, answers) {
	const options = {
		target,
		args
	};
	const { user, place } = readDockerfile(text, options);
	const at = `${dockerfile}:${place.line}`;
	const known = user.kind === "base" ? byBase(user.image, at, answers) : described(user, at, () => void 0);
	if (known.kind === "number" || known.kind === "unknown") return known;
	const repair = repairDockerfile(text, options);
	const decider = {
		file: dockerfile,
		line: place.line,
		column: place.column,
		...deciderRepair(repair)
	};
	return {
		...known,
		remedy: remedyOf(dockerfile, repair),
		decider
	};
}
function byBase(image, at, answers) {
	const ofBase = elsewhere(image, answers);
	if (ofBase === void 0) return {
		kind: "unknown",
		says: `${at} sets no user, and of ${image} nothing is known`
	};
	return {
		...ofBase,
		says: `${at} sets no user: ${ofBase.says}`
	};
}
function deciderRepair(repair) {
	if (repair.kind === "none") return {};
	return { repair: {
		...repair.edit,
		caution: [BUILD_AGAIN, ...repair.notes].join(" ")
	} };
}
const BUILD_AGAIN = "The pod gets the image once it is built again, and its manifest names that build.";
function ofRegistry(image, answers) {
	const answer = answers.get(image);
	if (answer === void 0 || !("user" in answer)) return void 0;
	return described(answer.user, `the registry, of ${image}`, () => void 0);
}
function elsewhere(image, answers) {
	const byRegistry = ofRegistry(image, answers);
	if (byRegistry !== void 0) return byRegistry;
	const facts = baseFacts(image);
	const user = facts === void 0 ? void 0 : userByTable(facts);
	if (facts !== void 0 && user !== void 0) {
		const { programUser, wayOut } = facts;
		const has = programUser === void 0 ? void 0 : `The image has the user ${inlineCode(programUser)}.`;
		return described(user, `its makers, of ${facts.repository}`, () => user.kind === "root" ? wayOut ?? has : void 0);
	}
	const answer = answers.get(image);
	return answer === void 0 || !("reason" in answer) ? void 0 : {
		kind: "unknown",
		says: answer.reason
	};
}
function userByTable({ runsAs, programUser = "", users, repository }) {
	if (runsAs === "root") return imageUserOf("");
	const number = users.get(programUser);
	if (runsAs === "unknown" || number === void 0) return void 0;
	return runsAs === "number" ? imageUserOf(`${number}`) : withNumber(imageUserOf(programUser), number, repository);
}
function described(user, by, remedyOf) {
	if (user.kind === "unknown") return {
		kind: "unknown",
		says: `${by}: ${user.reason}`
	};
	if (user.kind === "base") return {
		kind: "unknown",
		says: `${by}: ${user.image} decides`
	};
	if (user.kind === "number") return {
		kind: "number",
		number: user.number,
		says: `user ${user.number}, by ${by}`
	};
	const refusal = kubeletRefusal(user);
	const remedy = remedyOf();
	return {
		kind: user.kind,
		says: user.written === "" ? `no user, which is root, by ${by}` : `user ${user.written}, by ${by}`,
		...user.kind === "name" && user.number !== void 0 && { number: user.number },
		...refusal !== void 0 && { refusal },
		...remedy !== void 0 && { remedy }
	};
}
function remedyOf(dockerfile, repair) {
	if (repair.kind === "none") return `${inlineCode(dockerfile)}: ${repair.reason}.`;
	const { startLine, endLine, lines } = repair.edit;
	const where = startLine === endLine ? `line ${startLine}` : `lines ${startLine} to ${endLine}`;
	if (lines.length > MAX_LINES || lines.join("").length > MAX_LENGTH$1) return `In ${inlineCode(dockerfile)}, ${where} would have to make a user with a number.`;
	const shown = lines.map((line) => inlineCode(line)).join(" \u23ce ");
	return `In ${inlineCode(dockerfile)}, write in place of ${where}: ${shown}`;
}
// src/target/images/resources-in.ts
const MOST_FILES = 1e3;
function resourcesIn({ resourceFiles }, { rendering, podSpecs, namesOf }) {
	const byImage = /* @__PURE__ */ new Map();
	let built;
	const find = (image) => {
		built ??= workloadsByImage(rendering.manifests);
		const paths = (resourceFiles?.byImage.get(image) ?? []).filter((path) => !rendering.files.has(path));
		if (paths.length > MOST_FILES) return /* @__PURE__ */ new Map();
		return byContainer([...paths.flatMap((path) => {
			const content = resourceFiles?.contentOf(path);
			return content === void 0 ? [] : readContent(path, content, podSpecs).workloads;
		}), ...built.get(image) ?? []], image, namesOf);
	};
	return (names) => {
		const answers = /* @__PURE__ */ new Map();
		return (container, image, wanted) => {
			const repository = imageReference(image)?.repository;
			if (repository === void 0) return void 0;
			const key = JSON.stringify([
				container,
				repository,
				wanted.field,
				wanted.resource
			]);
			if (answers.has(key)) return answers.get(key);
			const found = byImage.get(repository) ?? find(repository);
			byImage.set(copyWithoutSource(repository), found);
			const setting = (found.get(container) ?? []).filter(({ resources }) => isSet(resources, wanted));
			const near = setting.filter(({ namespaces }) => namespaces.some((name) => names.includes(name)));
			const answer = agreed(setting, wanted) ?? agreed(near, wanted);
			answers.set(key, answer);
			return answer;
		};
	};
}
function isSet({ limits, requests }, { field, resource }) {
	const limit = limits?.[resource];
	const request = requests?.[resource] ?? limit;
	return isSome(field === "limits" ? limit : request) && !isLess(limit, request);
}
function agreed(setting, { resource }) {
	const different = distinctBy(setting, ({ resources: { limits, requests } }) => [limits, requests].map((each) => quantityNanos(each?.[resource] ?? "") ?? "").join(" "));
	return different.length === 1 ? different[0] : void 0;
}
function byContainer(workloads, image, namesOf) {
	const found = [];
	for (const workload of workloads) {
		const { identity, deployedBy, file } = workload;
		for (const placed of containersOf(workload.pod)) {
			const { name = "", resources, ...container } = placed.container;
			if (resources === void 0 || imageReference(container.image)?.repository !== image) continue;
			const place = workload.locate([...placed.path, "resources"]);
			const namespaces = (deployedBy === void 0 ? namesOf(file, identity.namespace) : [identity.namespace]).filter((each) => each !== void 0);
			found.push({
				name,
				resources,
				where: `${identity.kind} ${identity.name} of ${place.file}`,
				namespaces
			});
		}
	}
	return groupBy(copyWithoutSource(found), ({ name }) => name);
}
function workloadsByImage(manifests) {
	return groupByEach(manifests.flatMap(({ workloads }) => workloads), ({ pod }) => [...new Set(containersOf(pod).flatMap(({ container }) => imageReference(container.image)?.repository ?? []))]);
}
// src/target/surroundings-in.ts
function surroundingsIn(repository, namespaces, namesOf, { registryAnswers, configuration, repository: name, ...reading }) {
	const labelsOf = new Map(namespaces.map(({ name, strictest }) => [name, strictest.labels]));
	let known;
	const find = dockerfileFinder(repository, {
		configured: configuration.images,
		repository: name
	});
	const imageUser = imageUsersIn(find, registryAnswers);
	const commandOfImage = imageCommandsIn(repository, find);
	const resourcesOf = resourcesIn(repository, {
		...reading,
		namesOf
	});
	const surroundingsOf = (kind, names, enforce) => {
		const [first] = names;
		const name = names.length === 1 ? first : void 0;
		const { clusterVersion, level } = enforce;
		const labels = name === void 0 ? void 0 : labelsOf.get(name);
		known ??= objectsAround(repository, namesOf);
		return {
			...clusterVersion && { clusterVersion },
			level,
			...name !== void 0 && { namespaceName: name },
			...labels && { namespaceLabels: labels },
			imageUser,
			commandOfImage,
			...repository.resourceFiles && { resourcesOf: resourcesOf(names) },
			...known(kind, names)
		};
	};
	const shared = /* @__PURE__ */ new Map();
	return ({ identity: { kind } }, { namespaces: names, policy: { enforce } }) => {
		const key = JSON.stringify([
			kind,
			names,
			enforce.level,
			enforce.clusterVersion
		]);
		const around = shared.get(key) ?? surroundingsOf(kind, withoutSource(names), enforce);
		shared.set(key, around);
		return around;
	};
}
function withoutSource(names) {
	return names.map((name) => name === void 0 ? void 0 : copyWithoutSource(name));
}
function objectsAround({ objects, facts, seccompFiles = /* @__PURE__ */ new Map() }, namesOf) {
	if (objects === void 0) return () => ({});
	const namespaceOf = (object) => {
		const own = namespaceOfObject(object);
		const names = namesOf(object.file, own);
		return names.length === 1 ? names[0] : own;
	};
	const uses = tokenUses(objects);
	const mutations = mutationsIn(objects);
	const guarded = guardedNamespaces(objects, namespaceOf);
	const annotationsOf = new Map(objects.filter((object) => isOfKind(object, "", ["Namespace"])).map((object) => [nameOfObject(object), textMapIn(object.value, ["metadata", "annotations"])]));
	const users = usersByTarget(facts, facts.kustomizations.keys());
	const common = {
		meshPlugins: meshPluginsIn(objects),
		runtimePolicies: runtimePoliciesIn(objects, namespaceOf),
		seccompProfile: seccompProfilesIn(objects, seccompFiles),
		guards: guardManifests(guarded, {
			kustomizationOf: (file) => users.get(file)?.[0],
			isTaken: (path) => facts.paths?.has(path) ?? false
		})
	};
	return (kind, names) => {
		const name = names.length === 1 ? names[0] : void 0;
		const namespace = guarded.find((each) => each.name === name);
		const annotations = name === void 0 ? void 0 : annotationsOf.get(name);
		return {
			...common,
			...namespace && { namespace },
			...annotations && { namespaceAnnotations: annotations },
			tokenUse: (pod) => uses(pod, names),
			mutations: mutations.filter(({ reaches }) => names.some((each) => reaches(kind, each)))
		};
	};
}
// src/target/rules.ts
const NOTHING$1 = {
	base: NOTHING_RENDERED,
	head: NOTHING_RENDERED
};
function rulesOf(base, head, settings, today, formerPath, rendered = NOTHING$1) {
	const defaults = defaultPolicy(settings.target);
	const former = withBuiltNamespaces(buildKustomizations(base.facts, base.sources), namespacesOf(rendered.base));
	const formerRoots = former.roots.map(({ kustomization }) => kustomization);
	const builds = head === base ? former : withBuiltNamespaces(buildKustomizations(head.facts, head.sources, formerRoots), namespacesOf(rendered.head));
	const before = repositoryNamespaces(former, base.sources, defaults, rendered.base.createdNamespaces);
	const after = head === base ? before : repositoryNamespaces(builds, head.sources, defaults, rendered.head.createdNamespaces);
	const names = new Set(before.map(({ name }) => name));
	const namespaces = [...before, ...after.filter(({ name }) => !names.has(name))];
	const namesOf = workloadNamespaces({
		facts: base.facts,
		builds: former
	}, {
		facts: head.facts,
		builds
	}, formerPath);
	const around = {
		base: surroundingsIn(base, before, builtNamespaces(former), {
			...settings,
			rendering: rendered.base
		}),
		head: surroundingsIn(head, namespaces, builtNamespaces(builds), {
			...settings,
			rendering: rendered.head
		})
	};
	const stoppedAt = builds.stoppedAt ?? former.stoppedAt;
	return {
		namespaces,
		sides: {
			base: before,
			head: after
		},
		defaults,
		rulingOf: rulingsBy(settings, today, namespaces, namesOf, around.head),
		formerRulingOf: rulingsBy(settings, today, before, builtNamespaces(former), around.base),
		unlabelled: unlabelledBy(settings),
		builds: {
			base: former,
			head: builds
		},
		...stoppedAt === void 0 ? {} : { stoppedAt }
	};
}
function namespacesOf({ roots, givenNamespaces }) {
	return new Map([...roots, ...givenNamespaces ?? []]);
}
// src/target/settings.ts
function settingsOf$1(reading, request) {
	const { asked, first, isEverywhere = false, isWithoutBaseline = false } = request;
	const { configuration, faults } = reading.config;
	const sources = first === "config" ? [configuration, asked] : [asked, configuration];
	const target = repositoryTarget(...sources);
	return {
		configuration,
		isEverywhere,
		isOverridden: isEverywhere || first === "asked" && !isSameTarget(target, repositoryTarget(configuration)),
		hardening: request.hardeningRules ?? chosenRules(sources.map(({ hardening }) => hardening)),
		target,
		targetBy: statedBy(sources.find(({ level }) => level !== void 0), configuration, first),
		failOn: sources.find(({ failOn }) => failOn !== void 0)?.failOn ?? "introduced",
		unjudged: sources.find(({ unjudged }) => unjudged !== void 0)?.unjudged ?? "neutral",
		suggestions: request.wishedSuggestions ?? sources.find(({ suggestions }) => suggestions !== void 0)?.suggestions ?? "all",
		paths: sources.find(({ paths = [] }) => paths.length > 0)?.paths ?? [],
		render: request.buildsNothing ? "never" : sources.find(({ render }) => render !== void 0)?.render ?? "auto",
		kustomize: kustomizeSettings(configuration.kustomize),
		charts: configuration.charts,
		gitops: configuration.gitops ?? {
			repositories: [],
			revisions: []
		},
		fetch: configuration.fetch ?? FETCHES_NOTHING,
		registryLookup: sources.find(({ registryLookup }) => registryLookup !== void 0)?.registryLookup ?? [],
		repository: request.repository,
		registryAnswers: request.registryAnswers ?? /* @__PURE__ */ new Map(),
		server: reading.server?.settings,
		...isWithoutBaseline || reading.baseline?.baseline === void 0 ? {} : { baseline: reading.baseline.baseline },
		podSpecs: configuration.podSpecs.flatMap(({ group, kind, path }) => {
			const pattern = parsePathPattern(path);
			return pattern === void 0 ? [] : [{
				group,
				kind,
				path: pattern
			}];
		}),
		faults: [
			...faults,
			...faults.length === 0 ? missingConfig(reading, request) : [],
			...serverFaults(reading),
			...isWithoutBaseline ? [] : baselineFaults(reading)
		]
	};
}
function statedBy(source, configuration, first) {
	if (source === void 0) return { by: "nobody" };
	const place = configuration.places.get("level");
	if (source === configuration && place !== void 0) return {
		by: configuration.isLevelOfDefaults ? "defaults" : "config",
		place
	};
	return { by: first === "config" ? "input" : "flag" };
}
function missingConfig({ contents }, { config, isNamed = false }) {
	if (!isNamed || contents.has(config)) return [];
	return [{
		file: config,
		line: 1,
		column: 1,
		message: `no such file: name the config by its path from the repository's root, or leave config unset for ${CONFIGURATION_PATH}`
	}];
}
function serverFaults({ config, server }) {
	const { podSecurityConfiguration: path } = config.configuration;
	if (path === void 0 || server !== void 0) return server?.errors ?? [];
	return [unreadFile(config, "pod-security-configuration", path)];
}
function baselineFaults({ config, baseline }) {
	const { baseline: path } = config.configuration;
	if (path === void 0 || baseline !== void 0) return baseline?.faults ?? [];
	return [unreadFile(config, "baseline", path)];
}
function unreadFile({ configuration }, key, path) {
	return {
		...configuration.places.get(key) ?? {
			file: ".github/pss-review.yml",
			line: 1,
			column: 1
		},
		message: `${key}: found ${JSON.stringify(path)}, which cannot be read: name a file of this repository`
	};
}
// src/repository/kustomize/unfollowed-below.ts
const MAX_LOST = 20;
function unfollowedBelow(facts, isTaken) {
	let whole;
	return (path) => {
		const own = ownOf(facts, path);
		const found = mutableOf(own);
		for (const { entry, isComponent, nested } of own.entries) {
			if (!isComponent && !isTaken(path, entry)) continue;
			whole ??= gathered(facts);
			add(found, whole.get(nested));
		}
		return found;
	};
}
function gathered(facts) {
	const owns = [...facts.kustomizations.keys()].map((file) => ({
		file,
		own: ownOf(facts, file)
	}));
	const whole = new Map(owns.map(({ file, own }) => [file, mutableOf(own)]));
	const usersOf = groupByEach(owns, ({ own }) => [...new Set(own.entries.map(({ nested }) => nested))]);
	const waiting = new Set(whole.keys());
	for (const file of waiting) {
		waiting.delete(file);
		for (const user of usersOf.get(file) ?? []) if (add(whole.get(user.file), whole.get(file))) waiting.add(user.file);
	}
	return whole;
}
function mutableOf({ keys, lost }) {
	return {
		keys: new Set(keys),
		lost: new Set(lost.slice(0, MAX_LOST))
	};
}
function add(to, from) {
	if (to === void 0 || from === void 0) return false;
	const before = to.keys.size + to.lost.size;
	for (const key of from.keys) to.keys.add(key);
	for (const entry of from.lost) if (to.lost.size < MAX_LOST) to.lost.add(entry);
	return to.keys.size + to.lost.size > before;
}
function ownOf(facts, file) {
	const kustomization = facts.kustomizations.get(file);
	if (kustomization === void 0) return {
		keys: [],
		lost: [],
		entries: []
	};
	const { components, unfollowed } = kustomization;
	const entries = [];
	const lost = [];
	const ofComponents = new Set(components);
	for (const { entry, path, kustomization: nested } of entryTargets(facts, file)) if (nested !== void 0) entries.push({
		entry,
		isComponent: ofComponents.has(entry),
		nested
	});
	else if (isLost(facts, path)) lost.push(entry);
	return {
		keys: unfollowed.keys,
		lost,
		entries
	};
}
function isLost({ paths, links, missing }, path) {
	if (paths === void 0) return missing?.has(path) === true;
	return !paths.has(path) || linkOn(links, path) !== void 0;
}
// src/repository/role-notes.ts
function linkNote(path) {
	return note(path, "link", "a symbolic link, which is not followed");
}
function patchNote(path, kustomization) {
	return note(path, "patch", `a patch of ${kustomization}, which was not built: it is not judged alone`);
}
function chartNote(chart) {
	return note(chart === "" ? "Chart.yaml" : `${chart}/Chart.yaml`, "chart-not-rendered", "the chart was not rendered, and what its templates and values make is not judged: scan what helm template makes of it");
}
function changedChartNotes(charts, changed, isJudged) {
	return [...new Set(changed.map((path) => chartOf(charts, path, isJudged)))].flatMap((chart) => chart === void 0 ? [] : [chartNote(chart)]);
}
function changedLinkNotes(links, changed, isRead) {
	const unread = new Set(changed.filter((path) => !isRead(path)));
	return [...links.keys()].filter((link) => isManifestPath(link) && unread.has(followLinks(links, link))).map(linkNote);
}
function submoduleNotes(facts, modules) {
	const changed = new Set(modules);
	const isInModule = (path) => path.split("/").some((_, index, steps) => changed.has(steps.slice(0, index + 1).join("/")));
	return usedNotes(facts, changed, (file, entry) => isInModule(entryPath(facts.links, file, entry)) ? "which is not in this repository and changed" : void 0);
}
function usedLinkNotes(facts, changed) {
	const { links } = facts;
	const moved = new Set(changed.filter((path) => links.has(path)));
	return usedNotes(facts, moved, (file, entry, isPart) => {
		const link = linksOnEntry(links, file, entry).find((each) => moved.has(each));
		return link !== void 0 && (isPart || isLost(facts, entryPath(links, file, entry))) ? `by the symbolic link ${link}, which changed` : void 0;
	});
}
function usedNotes({ kustomizations }, changed, wordsOf) {
	if (changed.size === 0) return [];
	return [...kustomizations].flatMap(([file, kustomization]) => {
		const parts = [...kustomization.patches, ...kustomization.unfollowed.parts];
		const used = [...entriesOf$1(kustomization).map((entry) => ({
			entry,
			isPart: false
		})), ...parts.map((entry) => ({
			entry,
			isPart: true
		}))];
		for (const { entry, isPart } of used) {
			const words = wordsOf(file, entry, isPart);
			if (words === void 0) continue;
			return [note(file, "kustomization-not-built", `the kustomization uses ${entry}, ${words}`)];
		}
		return [];
	});
}
function kustomizationNotes(facts, isTaken = () => false) {
	const unfollowedAt = unfollowedBelow(facts, isTaken);
	return (path) => {
		const { keys, lost } = unfollowedAt(path);
		if (keys.size + lost.size === 0) return [];
		return [notBuilt(path, keys, [...keys, ...lost.size === 0 ? [] : [`what is not in the repository (${[...lost].join(", ")})`]].join(", "))];
	};
}
function reachedNotes(reached) {
	return reached.map(({ kustomization, keys, what }) => notBuilt(kustomization, keys, `${[...keys].join(", ")} that may alter what changed (${what})`));
}
function notBuilt(kustomization, keys, parts) {
	const message = `the kustomization has ${parts}, and was not built: scan what kubectl kustomize makes of it`;
	return note(kustomization, keys.size > 0 && [...keys].every(isPatches) ? "patch" : "kustomization-not-built", message);
}
function isPatches(key) {
	return key.startsWith("patches");
}
function patchNotes(roleOf) {
	return (path) => {
		const role = roleOf(path);
		return role.is === "patch" ? [patchNote(path, role.kustomization)] : [];
	};
}
function note(file, code, message) {
	return {
		file,
		line: 1,
		column: 1,
		path: "",
		code,
		message
	};
}
// src/pss/admission/server-settings.ts
const DEFAULT_SETTINGS = {
	policy: PRIVILEGED_POLICY,
	stated: /* @__PURE__ */ new Set(),
	exemptions: {
		namespaces: [],
		runtimeClasses: [],
		usernames: []
	}
};
// src/repository/workflows/read-workflow.ts
const NOTHING = {
	triggers: /* @__PURE__ */ new Map(),
	steps: [],
	uses: [],
	lines: /* @__PURE__ */ new Map()
};
const LONGEST_ID = 80;
function readWorkflow(text, runsReview) {
	const [document] = readDocuments(text);
	if (document?.error !== void 0) return {
		...NOTHING,
		error: document.error
	};
	if (document?.value === void 0) return NOTHING;
	const placeAt = placesOf("", text);
	const { offset, value: root } = document;
	const lineOf = ({ key }) => placeAt(offset + (key.range?.[0] ?? 0)).line;
	const on = entryOf$1(root, "on") ?? entryOf$1(root, "true");
	const jobs = entryOf$1(root, "jobs");
	const runs = entryOf$1(root, "runs");
	const groups = [...entriesOf(jobs?.value), ...runs === void 0 ? [] : [runs]];
	const usesEntries = groups.flatMap(({ value }) => [value, ...stepsOf(value)]).flatMap(usesOf);
	const locatedEntries = [
		...groups.map((entry) => [entry.name, entry]),
		["on", on],
		["jobs", jobs]
	];
	return {
		triggers: on === void 0 ? /* @__PURE__ */ new Map() : triggersOf(on, lineOf),
		steps: groups.flatMap((group) => {
			return reviewSteps(group, group === runs ? "the composite action" : `job ${visibleText(group.name, LONGEST_ID)}`, runsReview, lineOf);
		}),
		uses: usesEntries.map(({ text: uses }) => uses),
		lines: new Map(locatedEntries.flatMap(([name, entry]) => entry === void 0 ? [] : [[name, lineOf(entry)]]))
	};
}
function triggersOf(on, lineOf) {
	const { value } = on;
	if (value.kind === "mapping") return new Map(entriesOf(value).map((entry) => {
		const filters = entriesOf(entry.value).map(({ name, value: list }) => [name, textsOf(list)]);
		return [entry.name, {
			filters: new Map(filters),
			line: lineOf(entry)
		}];
	}));
	return new Map(textsOf(value).map((name) => [name, {
		filters: /* @__PURE__ */ new Map(),
		line: lineOf(on)
	}]));
}
function reviewSteps(entry, where, runsReview, lineOf) {
	const { name: job, value: group } = entry;
	const setting = (value, name) => {
		const found = entryOf$1(value, name);
		const text = found === void 0 ? void 0 : textOf(found.value);
		return found === void 0 || text === void 0 ? void 0 : {
			text,
			line: lineOf(found)
		};
	};
	const needs = entryOf$1(group, "needs");
	const jobFields = {
		job,
		where,
		needs: needs === void 0 ? [] : textsOf(needs.value),
		needsLine: lineOf(needs ?? entry)
	};
	const jobConditions = {
		"job-if": setting(group, "if"),
		"job-continue-on-error": setting(group, "continue-on-error")
	};
	return [group, ...stepsOf(group)].flatMap((value) => usesOf(value).filter(({ text }) => runsReview(text)).map(({ entry: usesEntry, text: uses }) => {
		const isCall = value === group;
		const inputs = entriesOf(entryOf$1(value, "with")?.value).flatMap(({ name, value: input }) => {
			const text = textOf(input);
			return text === void 0 || text.trim() === "" ? [] : [[name.toLowerCase(), text.trim()]];
		});
		const conditions = {
			...jobConditions,
			if: isCall ? void 0 : setting(value, "if"),
			"continue-on-error": isCall ? void 0 : setting(value, "continue-on-error")
		};
		return {
			is: isCall ? "call" : "step",
			...jobFields,
			uses,
			inputs: new Map(inputs),
			conditions,
			line: lineOf(usesEntry)
		};
	}));
}
function stepsOf(group) {
	const steps = entryOf$1(group, "steps")?.value;
	return steps?.kind === "list" ? steps.items : [];
}
function usesOf(value) {
	const entry = entryOf$1(value, "uses");
	const text = entry === void 0 ? void 0 : textOf(entry.value);
	return entry === void 0 || text === void 0 ? [] : [{
		entry,
		text
	}];
}
function entriesOf(value) {
	return value?.kind === "mapping" ? [...value.entries.values()] : [];
}
function entryOf$1(value, name) {
	return value?.kind === "mapping" ? value.entries.get(name) : void 0;
}
function textsOf(value) {
	if (value.kind === "list") return value.items.flatMap(textsOf);
	const text = textOf(value);
	return text === void 0 ? [] : [text];
}
function textOf(value) {
	if (value.kind !== "scalar" || value.value === null) return void 0;
	return typeof value.value === "string" ? value.value : value.node?.source;
}
// src/repository/workflows/workflow-calls.ts
const THIS_ACTION = /(?:^|\/)pss-review(?:@|$)/i;
const REVIEW_ELSEWHERE = /^[^./].*\/\.github\/workflows\/.*(?:pss-review|pod-?security)[^/]*@/i;
const SAME_REPOSITORY = /^[.$]\//;
const MAX_DEPTH$1 = 10;
function isWorkflowPath(path) {
	return /^\.github\/workflows\/[^/]+\.ya?ml$/.test(path) || /(^|\/)action\.ya?ml$/.test(path);
}
function calledPaths(text) {
	return readWorkflow(text, () => false).uses.flatMap(pathsOf);
}
function reviewCalls(textOf, isOwn) {
	const results = /* @__PURE__ */ new Map();
	const runs = (uses, depth) => {
		if (THIS_ACTION.test(uses) || REVIEW_ELSEWHERE.test(uses) || isOwn && pathIn(uses) === "") return true;
		const before = results.get(uses);
		if (before !== void 0 || depth > MAX_DEPTH$1) return before ?? false;
		results.set(uses, false);
		const isFound = pathsOf(uses).some((path) => readWorkflow(textOf(path) ?? "", () => false).uses.some((nested) => runs(nested, depth + 1)));
		results.set(uses, isFound);
		return isFound;
	};
	return (uses) => runs(uses, 0);
}
function pathsOf(uses) {
	const path = pathIn(uses);
	if (path === void 0) return [];
	return isWorkflowPath(path) ? [path] : [`${path}/action.yml`, `${path}/action.yaml`].map((file) => resolvePath("", file));
}
function pathIn(uses) {
	return SAME_REPOSITORY.test(uses) ? resolvePath("", uses.replace(SAME_REPOSITORY, "")) : void 0;
}
// src/repository/read-files.ts
function readFiles(files, roleOf, podSpecs = NO_POD_SPECS, notesOf) {
	const inRole = manifestsInRole(roleOf, notesOf);
	return files.flatMap(({ path, content }) => {
		const role = roleOf(path);
		return inRole(path, isReadInRole(path, role) ? readContent(path, content, podSpecs, isBuiltRole(role)) : void 0);
	});
}
function isReadInRole(path, role) {
	if (role.is === "chart") return /(^|\/)templates\//.test(path) && isManifestPath(path);
	return role.is !== "link";
}
function manifestsInRole(roleOf, notesOf = () => []) {
	const notedCharts = /* @__PURE__ */ new Set();
	return (path, manifest) => {
		const role = roleOf(path);
		if (role.is === "link") return [noteOnlyManifest(linkNote(path))];
		if (role.is === "chart") {
			const isFirst = !notedCharts.has(role.chart);
			notedCharts.add(role.chart);
			const note = isFirst ? [noteOnlyManifest(chartNote(role.chart))] : [];
			return manifest === void 0 || manifest.isTemplate ? note : [...note, manifest];
		}
		if (manifest === void 0) return [];
		const notes = notesOf(path);
		const judged = role.is === "patch" ? patchAlone(manifest, role.kustomization) : knownKustomization(path, manifest);
		return [notes.length === 0 ? judged : {
			...judged,
			notes: [...notes, ...judged.notes]
		}];
	};
}
function knownKustomization(path, manifest) {
	if (!isKustomizationPath(path) || manifest.notEvaluated.length === 0) return manifest;
	return {
		...manifest,
		notEvaluated: manifest.notEvaluated.map(({ isForeign: _, ...entry }) => entry)
	};
}
function patchAlone(manifest, kustomization) {
	if (isKustomizationPath(manifest.file)) {
		const read = knownKustomization(manifest.file, manifest);
		return {
			...read,
			notes: [patchNote(manifest.file, kustomization), ...read.notes]
		};
	}
	const workloads = manifest.workloads.filter(({ isPartial }) => !isPartial);
	if (workloads.length > 0 && workloads.length === manifest.workloads.length && manifest.notEvaluated.length === 0) return manifest;
	const note = patchNote(manifest.file, kustomization);
	return {
		...manifest,
		workloads,
		namespaces: [],
		notEvaluated: [],
		notes: [note],
		other: 0
	};
}
// src/render/builds.ts
var Builds = class {
	repository;
	fetcher;
	renders = /* @__PURE__ */ new Map();
	runs = /* @__PURE__ */ new Map();
	foundTools;
	foundHelm;
	tools(settings) {
		this.foundTools ??= import("./find-tools.js").then(({ findTools }) => findTools(settings));
		return this.foundTools;
	}
	helm() {
		this.foundHelm ??= import("./find-helm.js").then((n) => n.find_helm_exports).then(({ findHelm }) => findHelm());
		return this.foundHelm;
	}
	async close() {
		await this.fetcher?.close();
	}
	once(key, build) {
		const run = this.runs.get(key) ?? build();
		this.runs.set(key, run);
		return run;
	}
};
// src/repository/fetch/git-base.ts
function gitBaseOf(entry) {
	const [address = "", query = ""] = entry.replace(/^git::/i, "").split("?", 2);
	const [, host, path] = /^https?:\/\/(?:[^/@]*@)?([^/]+)\/+(.*)$/i.exec(address) ?? /^(github\.com)[/:](.*)$/i.exec(address) ?? [];
	if (host === void 0 || path === void 0 || /\.(?:ya?ml|json)$/i.test(path)) return void 0;
	const parameters = new URLSearchParams(query);
	const revision = parameters.get("ref") ?? parameters.get("version") ?? "";
	const [repository, folder] = divided(path);
	if (repository === "" || !staysInRoot("", folder)) return void 0;
	return {
		url: `${schemeOf(address)}://${host.toLowerCase()}/${repository}`,
		revision,
		folder
	};
}
function gitRepositoryOf(url, revision) {
	const [, host, path] = /^https?:\/\/(?:[^/@]*@)?([^/?#]+)\/+([^?#]*[^/?#])\/*$/i.exec(url) ?? [];
	if (host === void 0 || path === void 0) return void 0;
	const isHead = revision === "HEAD";
	return {
		url: `${schemeOf(url)}://${host.toLowerCase()}/${path}`,
		revision: isHead ? "" : revision,
		folder: ""
	};
}
function gitChartOf(url, revision, path) {
	const base = gitRepositoryOf(url, revision);
	return base && {
		isGit: true,
		repository: base.url,
		name: resolvePath("", path),
		version: base.revision
	};
}
function schemeOf(address) {
	return /^http:/i.test(address) ? "http" : "https";
}
function notByHttps(address) {
	const [, host, path] = /^(?:git::)?ssh:\/\/(?:[^/@]*@)?([^/:]+)(?::\d*)?\/+(.+)$/i.exec(address) ?? /^(?:git::)?[^/@:]+@([^/:]+)[:/]\/*(.+)$/i.exec(address) ?? [];
	if (host === void 0 || path === void 0) return "it is no address from which git fetches by https";
	return `nothing is fetched by SSH: name it by https, as ${JSON.stringify(`https://${host.toLowerCase()}/${path}`)}`;
}
function divided(path) {
	const [, named, below] = /^(.*?(?:^|\/)_git\/[^/]+)(.*)$/.exec(path) ?? [];
	if (named !== void 0 && below !== void 0) return [named, withoutSlashes(below)];
	const slashes = path.indexOf("//");
	if (slashes !== -1) return [path.slice(0, slashes), withoutSlashes(path.slice(slashes))];
	const ending = /\.git(?:\/|$)/.exec(path);
	if (ending !== null) return [path.slice(0, ending.index + 4), withoutSlashes(path.slice(ending.index + 4))];
	const steps = path.split("/").filter((step) => step !== "");
	return [steps.slice(0, 2).join("/"), steps.slice(2).join("/")];
}
function withoutSlashes(path) {
	return path.replaceAll(/^\/+|\/+$/g, "");
}
const FETCHED = "__fetched__";
function fetchedFolder({ url, revision }) {
	const path = url.replace(/^[a-z]+:\/\//, "").replaceAll(/[^\w./+-]/g, "_").replaceAll(/(^|\/)\.*(?=\/|$)/g, "$1_");
	const rest = url === `https://${path}` ? "" : `@${exactName(url)}`;
	return `${FETCHED}/${path}@${exactName(revision)}${rest}`;
}
function exactName(text) {
	return text.replaceAll(/[^\w.-]/gu, (character) => `+${character.codePointAt(0)?.toString(16)}+`);
}
function isFetchedPath(path) {
	return path.startsWith(`${FETCHED}/`);
}
function shownVia(folder) {
	return isFetchedPath(folder) ? folder.slice(12).replace(/@[^/]*/, "") : folder;
}
// src/repository/kustomize/reach/reach.ts
function buildOf({ root, applied }) {
	if (applied === void 0) return root;
	const { namespace, built } = applied.delivery.object;
	return [
		shownVia(root),
		applied.by,
		namespace ?? "",
		applied.number ?? 0,
		built?.by ?? ""
	].join("\0");
}
function factsOf({ applied, fetched }, facts) {
	return fetched?.facts ?? applied?.facts ?? facts;
}
// src/repository/helm/chart-files.ts
const OWN = /^(?:Chart\.(?:yaml|lock)|requirements\.(?:yaml|lock)|values\.schema\.json|\.helmignore|values[^/]*\.ya?ml|(?:templates|charts)\/.+|ci\/[^/]*-values\.ya?ml|values\/[^/]+\.ya?ml)$/;
function isHelmFile(folder, path) {
	return isBelow(path, folder) && OWN.test(belowFolder(folder, path));
}
function isChartData(folder, path) {
	return isBelow(path, folder) && !/(?:^|\/)(?:\.git|node_modules)\//.test(belowFolder(folder, path));
}
function chartFileOf(folder) {
	return folder === "" ? "Chart.yaml" : `${folder}/Chart.yaml`;
}
const READING = /Files|\b(?:index|get|pick|omit|dig|pluck|values|merge\w*|toYaml|toJson|range|with)\s[^{}|]{0,200}?(?<![\w)\]"])(?:\$\w*|\.)(?=[\s,)}])|(?<![\w)\]"])(?:\$\w*|\.)\s?\|/;
function readsFiles(text) {
	return READING.test(text);
}
function belowFolder(folder, path) {
	return folder === "" ? path : path.slice(folder.length + 1);
}
const BESIDE = /^(?:values[-.][^/]+|values\/[^/]+)\.ya?ml$/;
const TRIED = /^ci\/[^/]*-values\.ya?ml$/;
function valuesFilesOf(files) {
	return [...files].flatMap(([name, path]) => BESIDE.test(name) || TRIED.test(name) ? [path] : []);
}
function outerCharts(charts, other = charts) {
	return [...charts].filter((chart) => !isInner(chart, charts) || other.has(chart) && !isInner(chart, other));
}
function isInner(chart, charts) {
	const steps = chart.split("/");
	return steps.some((step, index) => step === "charts" && charts.has(steps.slice(0, index).join("/")));
}
function chartFilesBy(paths, links) {
	const known = /* @__PURE__ */ new Map();
	const sorted = [...paths].sort((a, b) => a < b ? -1 : a > b ? 1 : 0);
	return (folder) => {
		const found = known.get(folder) ?? new Map(filesIn(folder, sorted, links));
		known.set(folder, found);
		return found;
	};
}
function filesIn(folder, sorted, links) {
	const own = pathsBelow(folder, sorted).map((path) => [belowFolder(folder, path), path]);
	const linked = [...links.keys()].filter((link) => isBelow(link, folder));
	return [...own, ...linked.flatMap((link) => {
		const target = followLinks(links, link);
		const name = belowFolder(folder, link);
		return (sorted[firstFrom(target, sorted)] === target ? [target] : pathsBelow(target, sorted)).map((path) => [name + path.slice(target.length), path]);
	})];
}
function pathsBelow(folder, sorted) {
	if (folder === "") return sorted;
	return sorted.slice(firstFrom(`${folder}/`, sorted), firstFrom(`${folder}0`, sorted));
}
function firstFrom(text, sorted) {
	let [low, high] = [0, sorted.length];
	while (low < high) {
		const middle = low + high >> 1;
		if ((sorted[middle] ?? "") < text) low = middle + 1;
		else high = middle;
	}
	return low;
}
// src/repository/helm/set-keys.ts
const MAX_POSITION = 1e3;
const STEP = /\.?((?:\\[\s\S]|[^\\.[\]=,])+)|\[(\d{1,5})\]/y;
function setKeySteps(key) {
	const steps = [];
	STEP.lastIndex = 0;
	let end = 0;
	while (end < key.length) {
		const found = STEP.exec(key);
		if (found === null) return void 0;
		const [text, name, position] = found;
		const isFirst = end === 0;
		if (name !== void 0) {
			if (text.startsWith(".") === isFirst) return void 0;
			steps.push(name.replaceAll(/\\([\s\S])/g, "$1"));
		} else if (isFirst || Number(position) > MAX_POSITION) return void 0;
		else steps.push(Number(position));
		end = STEP.lastIndex;
	}
	return steps.length === 0 ? void 0 : steps;
}
// src/repository/helm/releases.ts
const MAX_NAME = 53;
function releasesOf(folder, name, stated, paths, files) {
	const own = releaseName(folder === "" ? name : folder.slice(folder.lastIndexOf("/") + 1));
	const entries = stated.filter((entry) => entry.path === folder);
	if (entries.length > 0) return entries.map(({ path: _, release = own, values, ...entry }) => ({
		...entry,
		name: release,
		values: values.map((file) => {
			const inChart = resolvePath(folder, file);
			return !paths.has(file) && paths.has(inChart) ? inChart : file;
		})
	}));
	return [[], ...valuesFilesOf(files).map((file) => [file])].map((values) => ({
		name: own,
		values,
		set: {},
		apiVersions: []
	}));
}
function releaseName(name) {
	return name.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").slice(0, MAX_NAME).replaceAll(/^-+|-+$/g, "") || "release";
}
function releaseFile(folder, { values, applied }) {
	return applied?.file ?? values.at(-1) ?? chartFileOf(folder);
}
function releaseKey(folder, { name, namespace, values, set, kubeVersion, apiVersions, applied }) {
	if (applied !== void 0) return JSON.stringify([
		folder,
		applied.by,
		applied.builtBy,
		applied.namespace,
		applied.number
	]);
	return JSON.stringify([
		folder,
		name,
		namespace,
		values,
		set,
		kubeVersion,
		apiVersions
	]);
}
function setValues(set, below = {}) {
	let values = {};
	for (const [key, value] of Object.entries(set)) {
		const steps = setKeySteps(key) ?? key.split(/(?<!\\)\./).map((step) => step.replaceAll("\\.", "."));
		const hasPosition = steps.some((step) => typeof step === "number");
		values = mergedPlain([values, placed(steps, value, hasPosition ? mergedPlain([below, values]) : void 0)]);
	}
	return values;
}
function placed([step, ...rest], value, now) {
	if (step === void 0) return value;
	if (typeof step === "string") {
		const next = isMapping(now) && Object.hasOwn(now, step) ? now[step] : void 0;
		return { [step]: placed(rest, value, next) };
	}
	const list = Array.isArray(now) ? [...now] : [];
	while (list.length < step) list.push(null);
	const item = list[step];
	const set = placed(rest, value, item);
	list[step] = typeof rest[0] === "string" && isMapping(item) ? mergedPlain([item, set]) : set;
	return list;
}
// src/repository/gitops/delivery.ts
function filesOfDelivery({ object, named = [], read = [] }) {
	const ofObjects = [object, ...named].flatMap(({ file, built, madeOf = [] }) => [
		file,
		...built?.files ?? [],
		...madeOf
	]);
	return [.../* @__PURE__ */ new Set([...ofObjects, ...read])];
}
function recordingContext(context) {
	const read = /* @__PURE__ */ new Set();
	return {
		...context,
		read,
		textOf: (path) => {
			read.add(path);
			return context.textOf(path);
		}
	};
}
function chartTitle({ name, version }) {
	return version === "" ? name : `${name} ${version.replace(/^refs\/(?:heads|tags)\//, "")}`;
}
function chartAddress({ repository, name, isGit }) {
	return `${repository}${isGit ? "//" : "/"}${name}`;
}
function isChartAddress(via) {
	return via.includes("://");
}
// src/repository/gitops/numbered.ts
function numbered(values, keyOf, withNumber) {
	const counts = /* @__PURE__ */ new Map();
	return values.map((value) => {
		const key = keyOf(value);
		const count = counts.get(key) ?? 0;
		counts.set(key, count + 1);
		return count === 0 ? value : withNumber(value, count);
	});
}
// src/repository/gitops/find-objects.ts
const KINDS = {
	"argoproj.io": ["Application", "ApplicationSet"],
	"helm.toolkit.fluxcd.io": ["HelmRelease"],
	"kustomize.toolkit.fluxcd.io": ["Kustomization"],
	"source.toolkit.fluxcd.io": [
		"Bucket",
		"ExternalArtifact",
		"GitRepository",
		"HelmChart",
		"HelmRepository",
		"OCIRepository"
	]
};
function isGitOpsKind(apiVersion, kind) {
	const group = groupOf(apiVersion);
	return Object.hasOwn(KINDS, group) && (KINDS[group]?.includes(kind) ?? false);
}
function gitOpsObjectsIn(file, text) {
	const placeAt = placesOf(file, text);
	const canSkip = skipsAllBut(({ apiVersion, kind }) => isKnown(apiVersion, kind));
	return readDocuments(text, canSkip).flatMap((document) => objectsOfDocument(document).flatMap(({ value, path }) => {
		const identity = identityOf(value);
		if (!isKnown(identity.apiVersion, identity.kind)) return [];
		const place = (offset) => placeAt(document.offset + offset);
		const part = {
			file,
			document: document.index,
			path,
			value,
			text: document.text,
			fileText: text,
			placeAt: place
		};
		const line = place(kindOffset(value)).line;
		return [{
			...identity,
			value,
			file,
			document: document.index,
			line,
			parts: [part]
		}];
	}));
}
function identityOf(value) {
	const metadata = fieldOf(value, "metadata")?.value;
	const namespace = textOf$1(metadata, "namespace");
	return {
		apiVersion: textOf$1(value, "apiVersion"),
		kind: textOf$1(value, "kind"),
		name: textOf$1(metadata, "name"),
		...namespace === "" ? {} : { namespace }
	};
}
function isKnown(apiVersion, kind) {
	return isGitOpsKind(apiVersion, kind) || apiVersion === "v1" && kind === "ConfigMap";
}
// src/repository/gitops/values-files.ts
function valuesFilesIn(object, at, isText) {
	const value = stepAt(object.value, at)?.value;
	if (value === void 0) return [];
	const files = object.parts.flatMap((part) => fileIn(part, at, isText) ?? []);
	const merged = mergedPlain(files.map(({ plain }) => plain));
	if (files.length > 0 && isSameValue(merged, isText ? files[0]?.plain : plainOf(value)) && (!isText || files.length === 1)) return files.map(({ file }) => file);
	return [wholeFile(object, at, value)];
}
function fileIn(part, at, isText) {
	const value = stepAt(part.value, at)?.value;
	const found = value && (isText ? textBlock(part, value) : mappingBlock(part, value));
	if (found === void 0) return void 0;
	const { block, plain } = found;
	const place = {
		file: block.file,
		line: block.line,
		column: block.indent + 1
	};
	const textIn = (fileText) => textAgain(part, at, isText, fileText);
	const { fileText } = part;
	return {
		file: {
			name: blockName(block),
			text: block.text,
			place,
			block,
			textIn,
			...fileText === void 0 ? {} : { fileText }
		},
		plain
	};
}
function textAgain(part, at, isText, fileText) {
	const again = gitOpsObjectsIn(part.file, fileText).flatMap(({ parts }) => parts).find(({ document, path }) => document === part.document && formatPath(path) === formatPath(part.path));
	const value = again && stepAt(again.value, at)?.value;
	return again === void 0 || value === void 0 ? void 0 : (isText ? textBlock(again, value) : mappingBlock(again, value))?.block.text;
}
function wholeFile(object, at, value) {
	const { parts, built } = object;
	const [part] = parts.filter((each) => stepAt(each.value, at) !== void 0);
	const start = part && stepAt(part.value, at)?.entry?.key.range?.[0];
	const place = part !== void 0 && start !== void 0 ? part.placeAt(start) : placeOfObject(object);
	const text = value.kind === "scalar" ? String(plainOf(value)) : JSON.stringify(plainOf(value), void 0, 1);
	const locate = (where) => {
		const path = value.kind === "scalar" ? void 0 : pathAt(text, where);
		return path && (built?.locate([...at, ...path]) ?? placeInParts(parts, [...at, ...path]));
	};
	return {
		name: blockName(place),
		text,
		place,
		locate,
		textIn: () => text
	};
}
function fetchedValuesFile({ path, text }, place) {
	return {
		name: `${blockName(place)}\0${path}`,
		text,
		place,
		fetched: path,
		locate: ({ line }) => ({
			...place,
			also: `${inlineCode(`${path}:${line}`)} of that repository sets it`
		}),
		textIn: () => text
	};
}
function pathAt(text, { line, column }) {
	const [document] = readDocuments(text);
	const placeAt = placesOf("", text);
	const waiting = document?.value === void 0 ? [] : [{
		value: document.value,
		path: []
	}];
	for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
		const { value, path } = next;
		if (value.kind === "list") for (const [index, item] of value.items.entries()) waiting.push({
			value: item,
			path: [...path, index]
		});
		if (value.kind !== "mapping") continue;
		for (const { name, key, value: child } of value.entries.values()) {
			const place = placeAt((document?.offset ?? 0) + (key.range?.[0] ?? 0));
			if (place.line === line && place.column === column) return [...path, name];
			waiting.push({
				value: child,
				path: [...path, name]
			});
		}
	}
}
function mappingBlock({ text, placeAt }, value) {
	if (value.kind !== "mapping" || value.node.flow === true || value.entries.size === 0) return void 0;
	const start = firstKey(value);
	const end = value.node.range?.[1];
	if (start === void 0 || end === void 0) return void 0;
	const lineStart = text.lastIndexOf("\n", start - 1) + 1;
	const indent = start - lineStart;
	if (text.slice(lineStart, start).trim() !== "") return void 0;
	const lines = text.slice(lineStart, end).split("\n");
	if (lines.some((line) => line.trim() !== "" && line.slice(0, indent).trim() !== "") || text.includes("\r")) return void 0;
	const inner = lines.map((line) => line.slice(indent)).join("\n");
	const { file, line, column } = placeAt(start);
	const whole = inner.endsWith("\n") ? inner : `${inner}\n`;
	return {
		block: {
			file,
			line,
			indent: column - 1,
			text: whole
		},
		plain: plainOf(value)
	};
}
function firstKey({ entries }) {
	const starts = [...entries.values()].flatMap(({ key }) => key.range?.[0] ?? []);
	return starts.length === 0 ? void 0 : Math.min(...starts);
}
function textBlock({ text, placeAt }, value) {
	if (value.kind !== "scalar" || typeof value.value !== "string" || value.node?.type !== "BLOCK_LITERAL") return void 0;
	const { file, line, column } = placesInScalar(value, text, (offset) => placeAt(offset ?? 0))(0);
	return {
		block: {
			file,
			line,
			indent: column - 1,
			text: value.value
		},
		plain: value.value
	};
}
// src/repository/gitops/applied-release.ts
function appliedRelease(delivery) {
	const { object, chart, release, namespace, set, apiVersions, kubeVersion } = delivery;
	const folder = "folder" in chart ? chart.folder : remoteFolder(chart);
	const inChart = (path) => folder === "" ? path : `${folder}/${path}`;
	const layers = delivery.values.map((source) => {
		if (source.is === "file") return source.path;
		if (source.is === "chart-file") return inChart(source.path);
		if (source.is === "fetched-file") return [fetchedValuesFile(source, placeInObject(object, source.at))];
		return valuesFilesIn(source.object, source.at, source.is === "text");
	});
	const setPlaces = Object.entries(delivery.setAt ?? {}).flatMap(([key, at]) => {
		const place = placeInParts(object.parts, at);
		return place === void 0 ? [] : [[key, place]];
	});
	const { file, built, namespace: own } = object;
	const optional = delivery.values.flatMap((source) => source.is === "chart-file" && source.isOptional ? [inChart(source.path)] : []);
	return {
		delivery,
		stated: {
			path: folder,
			release,
			...namespace === void 0 ? {} : { namespace },
			values: layers.flatMap((layer) => typeof layer === "string" ? [layer] : layer.map(({ name }) => name)),
			set,
			setPlaces: Object.fromEntries(setPlaces),
			...delivery.defaultNamespace === void 0 ? {} : { defaultNamespace: delivery.defaultNamespace },
			...delivery.isWithoutTests ? { isWithoutTests: true } : {},
			...delivery.isWithoutChartValues ? { isWithoutChartValues: true } : {},
			apiVersions,
			...kubeVersion === void 0 ? {} : { kubeVersion },
			place: placeOfObject(object),
			...delivery.postRenderers.length === 0 ? {} : { postRendering: {
				object,
				renderers: delivery.postRenderers
			} },
			applied: {
				by: byOf(object),
				file,
				files: filesOfDelivery(delivery),
				...built === void 0 ? {} : { builtBy: built.by },
				...own === void 0 ? {} : { namespace: own }
			}
		},
		valuesFiles: layers.flatMap((layer) => typeof layer === "string" ? [] : layer),
		..."folder" in chart ? {} : { remote: {
			source: chart,
			place: placeInObject(chart.versionIn ?? object, chart.versionAt),
			optional: new Set(optional)
		} }
	};
}
function remoteFolder(chart) {
	return `${chartAddress(chart)}@${chart.version}`;
}
function buildOfRelease({ stated, remote }) {
	const { path, release: name = "", ...rest } = stated;
	return releaseKey(remote === void 0 ? path : chartAddress(remote.source), {
		...rest,
		name
	});
}
function numberedReleases(releases) {
	return numbered(releases, ({ stated: { path, applied } }) => JSON.stringify([
		path,
		applied?.by,
		applied?.builtBy,
		applied?.namespace
	]), (release, number) => {
		const { stated } = release;
		const { applied } = stated;
		return applied === void 0 ? release : {
			...release,
			stated: {
				...stated,
				applied: {
					...applied,
					number
				}
			}
		};
	});
}
// src/repository/gitops/applied-objects.ts
const NOTHING_APPLIED = {
	deliveries: [],
	roots: [],
	releases: []
};
function appliedBuilds({ roots, releases }) {
	return [...roots.map((applied) => ({
		build: buildOf({
			root: applied.root,
			applied
		}),
		object: applied.delivery.object,
		files: applied.files
	})), ...releases.map((release) => ({
		build: buildOfRelease(release),
		object: release.delivery.object,
		files: [...release.stated.applied?.files ?? [], ...release.stated.values]
	}))];
}
function buildsOfBoth(here, there) {
	const ownBuilds = appliedBuilds(here);
	const ofBuilds = groupBy(appliedBuilds(there), ({ build }) => build);
	const known = new Set(ownBuilds.map(({ build }) => build));
	const gone = groupBy([...ofBuilds.values()].flat().filter(({ build }) => !known.has(build)), ({ object }) => keyOfObject(object));
	return ownBuilds.map((each) => {
		const former = ofBuilds.get(each.build) ?? gone.get(keyOfObject(each.object)) ?? [];
		return {
			...each,
			files: [...each.files, ...former.flatMap(({ files }) => files)]
		};
	});
}
function reachedBuilds(here, there, changed) {
	const reached = buildsOfBoth(here, there).filter(({ files }) => files.some((file) => changed.has(file)));
	return new Set(reached.map(({ build }) => build));
}
function withFilesOfObjects(chartFiles, builds) {
	const filesOf = new Map(builds.map(({ build, files }) => [build, files.map(homeOf)]));
	return new Map([...chartFiles].map(([build, files]) => [build, /* @__PURE__ */ new Set([...files, ...filesOf.get(build) ?? []])]));
}
// src/source/tree.ts
async function* readAround(paths, known, readRest) {
	if (known.size === 0) {
		yield* readRest(paths);
		return;
	}
	const rest = toAsync(readRest(paths.filter((path) => !known.has(path))));
	try {
		for (const path of paths) {
			const content = known.get(path);
			const file = content === void 0 ? (await rest.next()).value : {
				path,
				content
			};
			if (file !== void 0) yield file;
		}
	} finally {
		await rest.return(void 0);
	}
}
async function* toAsync(files) {
	yield* files;
}
// src/render/gitops/read-objects.ts
const MENTIONS = ["toolkit.fluxcd.io/", "argoproj.io/"];
const CONFIG_MAP = "ConfigMap";
const KEPT = 8388608;
async function readFileObjects(tree, facts, known = /* @__PURE__ */ new Map()) {
	const roleOf = fileRoles(facts);
	const paths = tree.files.map(({ path }) => path).filter((path) => isManifestPath(path) && isRead(roleOf(path)));
	const texts = /* @__PURE__ */ new Map();
	const files = /* @__PURE__ */ new Set();
	let kept = 0;
	const charts = /* @__PURE__ */ new Set();
	for await (const { path, content } of readAround(tree.choose(paths), known, tree.readInOrder)) {
		const isNaming = mentions(content, MENTIONS);
		const role = roleOf(path);
		if (role.is === "chart") {
			if (isNaming) charts.add(outermostChart(role.chart, facts));
			continue;
		}
		if (!isNaming && !mentions(content, [CONFIG_MAP])) continue;
		kept += sizeOfContent(content);
		texts.set(path, isNaming || kept <= KEPT ? textOfContent(content) : void 0);
		if (isNaming) files.add(path);
	}
	const builtFiles = new Set(resourceFiles(facts));
	if (files.size + charts.size === 0) return {
		objects: [],
		files,
		charts,
		builtFiles
	};
	const objects = [];
	for (const [path, known] of texts) {
		const text = known ?? textOfContent((await tree.read([path])).get(path)) ?? "";
		objects.push(...gitOpsObjectsIn(path, text));
	}
	return {
		objects,
		files,
		charts,
		builtFiles
	};
}
function isRead(role) {
	return role.is === "manifest" || role.is === "chart";
}
function outermostChart(chart, { charts }) {
	return [...charts].filter((folder) => folder === chart || isBelow(`${chart}/`, `${folder}/charts`.replace(/^\//, ""))).sort((a, b) => a.length - b.length)[0] ?? chart;
}
function mentions(content, words) {
	if (!("bytes" in content)) return false;
	const { buffer, byteOffset, byteLength } = content.bytes;
	const bytes = Buffer.from(buffer, byteOffset, byteLength);
	return words.some((word) => bytes.includes(word));
}
// src/render/gitops/follow-objects.ts
async function followObjects(request) {
	const found = await readFileObjects(request.tree, request.facts, request.knownContents);
	if (found.files.size + found.charts.size === 0) return NOTHING_APPLIED;
	return (await import("./follow-found.js")).followFound(found, request);
}
// src/render/renderers.ts
const RENDERERS = [{ render: async (request) => request.facts.kustomizations.size > 0 || appliesAnything(request) ? (await import("./kustomize.js")).KUSTOMIZE.render(request) : NOTHING_RENDERED }, { render: async (request) => request.facts.charts.size + request.settings.charts.length > 0 || appliesAnything(request) ? (await import("./helm.js")).HELM.render(request) : NOTHING_RENDERED }];
function appliesAnything({ applied = NOTHING_APPLIED }) {
	return applied !== NOTHING_APPLIED;
}
async function followedIn({ settings, builds = new Builds(), ...request }) {
	return isRendered(settings) ? followObjects({
		...request,
		settings,
		builds
	}) : NOTHING_APPLIED;
}
async function renderTree({ settings, findsSetters = true, ...request }, renderers = RENDERERS) {
	if (!isRendered(settings)) return NOTHING_RENDERED;
	const { builds = new Builds() } = request;
	const applied = request.applied ?? await followedIn({
		...request,
		settings,
		builds
	});
	const whole = {
		...request,
		settings,
		builds,
		findsSetters,
		applied
	};
	const renderings = await Promise.all(renderers.map(({ render }) => render(whole)));
	if (request.builds === void 0) await builds.close();
	const { facts, other, changed, otherApplied = NOTHING_APPLIED } = request;
	if (applied === NOTHING_APPLIED && otherApplied === NOTHING_APPLIED && renderings.every(isNothing)) return NOTHING_RENDERED;
	const { joinedRendering } = await import("./joined-rendering.js");
	return joinedRendering(renderings, {
		facts,
		other,
		changed,
		applied,
		otherApplied: request.otherApplied
	});
}
function isNothing(rendering) {
	return rendering === NOTHING_RENDERED;
}
function isRendered({ render }) {
	return rendersOn(render, process.env["GITHUB_EVENT_NAME"]);
}
// src/source/odd-paths.ts
const REPLACEMENT = "\ufffd";
function isOddPath(path) {
	return path.includes(REPLACEMENT);
}
function sharedPaths(paths) {
	const seen = /* @__PURE__ */ new Set();
	return new Set(paths.filter((path) => seen.size === seen.add(path).size));
}
const SHARED = {
	unreadable: "several files have this name, because their names are no UTF-8: rename them",
	reason: "unreadable"
};
// src/target/config/configuration-of.ts
function configurationPaths(path) {
	return [path, /\.yml$/.test(path) ? path.replace(/\.yml$/, ".yaml") : path.replace(/\.yaml$/, ".yml")];
}
function contextPaths(config) {
	return [...configurationPaths(config), ...SIGN_OFF_PATHS];
}
const NO_CONFIG = {
	configuration: NO_CONFIGURATION,
	faults: []
};
function configurationOf(contents, path, parse, none = NO_CONFIG) {
	const content = contents.get(path);
	if (content !== void 0) return parse(path, content);
	const [, other = path] = configurationPaths(path);
	if (!contents.has(other)) return none;
	const message = `the config is looked for as ${path}: rename this file`;
	return {
		...none,
		faults: [{
			file: other,
			line: 1,
			column: 1,
			message
		}]
	};
}
// src/repository/kustomize/alterations/part-file.ts
function readPartFile(text) {
	const read = /* @__PURE__ */ new Map();
	const documents = readDocuments(text, void 0, "kustomize");
	const plugins = documents.flatMap(({ value }) => pluginsIn(value));
	const isRead = documents.every(({ value, ignoredFrom }) => value !== void 0 && ignoredFrom === void 0);
	return {
		names: plugins.flatMap(namesInPlugin),
		...isRead && { loads: plugins.flatMap(loadsOfPlugin) },
		alters: (use) => {
			const alterations = read.get(use) ?? READERS[use](text);
			read.set(use, alterations);
			return alterations;
		}
	};
}
const READERS = {
	patch: patchAlterations,
	plugin: pluginAlterations,
	replacement: replacementAlterations
};
const MAX_LENGTH = 33554432;
const REMEDY = "write it anew with `pss-review scan --write-baseline`";
const VERSION$1 = { text: (text) => text === "v1" ? void 0 : `found ${JSON.stringify(text)}, expected v1, which this version of pss-review reads: ${REMEDY}` };
const WORKLOAD = {
	fields: {
		file: TEXT,
		group: TEXT,
		kind: TEXT,
		namespace: TEXT,
		name: TEXT,
		pod: TEXT,
		via: TEXT,
		values: { items: TEXT },
		release: TEXT,
		violations: {
			items: pattern(/^\S+ /s, "a check and what fails it, such as \"runAsNonRoot app\""),
			isSet: true,
			isFilled: true
		}
	},
	required: [
		"file",
		"group",
		"kind",
		"name",
		"violations"
	],
	isExplicit: true
};
const BASELINE = {
	fields: {
		baseline: VERSION$1,
		about: TEXT,
		workloads: { items: WORKLOAD }
	},
	required: ["baseline", "workloads"],
	isExplicit: true
};
function readBaseline(file, text) {
	const placeAt = placesOf(file, text);
	if (text.length > MAX_LENGTH) return { faults: [{
		...placeAt(0),
		message: `the baseline is longer than ${MAX_LENGTH / 2 ** 20} MB: ${REMEDY}`
	}] };
	const { offset, contents, value, aliases, error } = readSingleDocument(text);
	if (error !== void 0) return { faults: [{
		...placeAt(error.offset),
		message: `the baseline cannot be read: ${error.message}: ${REMEDY}`
	}] };
	const mistakes = [];
	const startOf = (node) => offset + (node?.range?.[0] ?? 0);
	const complain = (node, message) => {
		mistakes.push({
			start: startOf(node),
			message
		});
	};
	if (contents !== void 0) checkRepeatedKeys(contents, aliases, complain);
	if (value === void 0) complain(void 0, `found nothing, expected a baseline: ${REMEDY}`);
	else checkShape(value, BASELINE, [], complain);
	if (mistakes.length > 0) {
		mistakes.sort((a, b) => a.start - b.start);
		return { faults: mistakes.map(({ start, message }) => ({
			...placeAt(start),
			message
		})) };
	}
	const workloads = statedField(value, "workloads");
	return { baseline: (workloads?.kind === "list" ? workloads.items : []).map((item) => ({
		...entryOf(item),
		place: placeAt(startOf(item.node))
	})) };
}
function entryOf(item) {
	const text = (key) => textOrEmpty(statedField(item, key));
	const texts = [
		"namespace",
		"pod",
		"via",
		"release"
	].flatMap((key) => {
		const found = text(key);
		return found === void 0 ? [] : [[key, found]];
	});
	const values = textsOf$1(statedField(item, "values"));
	return {
		file: text("file") ?? "",
		group: text("group") ?? "",
		kind: text("kind") ?? "",
		name: text("name") ?? "",
		...Object.fromEntries(texts),
		...values === void 0 ? {} : { values },
		violations: new Set(textsOf$1(statedField(item, "violations")))
	};
}
// src/target/config/pod-security-shape.ts
const LEVEL = orEmpty(LEVEL$1);
const VERSION = orEmpty(VERSION$2);
const LABEL = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
const NAMESPACE = nameOf(new RegExp(`^${LABEL}$`), 63, "lower-case letters, digits and \"-\"");
const RUNTIME_CLASS = nameOf(new RegExp(`^${LABEL}(?:\\.${LABEL})*$`), 253, "lower-case letters, digits, \"-\" and \".\"");
const POD_SECURITY_CONFIGURATION = { fields: {
	apiVersion: TEXT,
	kind: TEXT,
	defaults: { fields: {
		enforce: LEVEL,
		"enforce-version": VERSION,
		audit: LEVEL,
		"audit-version": VERSION,
		warn: LEVEL,
		"warn-version": VERSION
	} },
	exemptions: { fields: {
		namespaces: {
			items: NAMESPACE,
			isSet: true
		},
		runtimeClasses: {
			items: RUNTIME_CLASS,
			isSet: true
		},
		usernames: {
			items: { text: (text) => text === "" ? "found an empty text, expected a name: remove it" : void 0 },
			isSet: true
		}
	} }
} };
const ADMISSION_CONFIGURATION = { fields: {
	apiVersion: TEXT,
	kind: TEXT,
	plugins: { items: { fields: {
		name: TEXT,
		path: TEXT,
		configuration: "any"
	} } }
} };
function orEmpty({ text }) {
	return { text: (value) => value === "" ? void 0 : text(value) };
}
function nameOf(pattern, longest, characters) {
	const expected = `expected a name of at most ${longest} ${characters} that begins and ends with a letter or digit`;
	return { text: (text) => {
		if (text.length <= longest && pattern.test(text)) return void 0;
		const remedy = text.includes("*") ? ": the server knows no patterns, list the names" : "";
		return `found ${JSON.stringify(text)}, ${expected}${remedy}`;
	} };
}
// src/target/config/pod-security-configuration.ts
const POD_SECURITY = "PodSecurityConfiguration";
const ADMISSION = "AdmissionConfiguration";
const API_VERSIONS = {
	[POD_SECURITY]: [
		"v1",
		"v1alpha1",
		"v1beta1"
	].map((version) => `pod-security.admission.config.k8s.io/${version}`),
	[ADMISSION]: ["apiserver.config.k8s.io/v1", "apiserver.k8s.io/v1alpha1"]
};
function readPodSecurityConfiguration(file, text) {
	if (text === "") return {
		settings: DEFAULT_SETTINGS,
		versionPlaces: /* @__PURE__ */ new Map()
	};
	const { offset, contents, value, aliases, error } = readSingleDocument(text);
	const placeAt = placesOf(file, text);
	if (error !== void 0) return { errors: [{
		...placeAt(error.offset),
		message: error.message
	}] };
	const mistakes = [];
	const complain = (node, message) => {
		mistakes.push({
			start: offset + (node?.range?.[0] ?? 0),
			message
		});
	};
	if (contents !== void 0) checkRepeatedKeys(contents, aliases, complain);
	const configuration = value === void 0 ? void 0 : findConfiguration(value, complain);
	if (configuration !== void 0) checkShape(configuration.value, POD_SECURITY_CONFIGURATION, configuration.path, complain);
	if (value === void 0) complain(void 0, `found nothing, expected ${ADMISSION} or ${POD_SECURITY}`);
	if (mistakes.length === 0) {
		const defaults = statedField(configuration?.value, "defaults");
		const versions = (defaults?.kind === "mapping" ? [...defaults.entries.values()] : []).filter(({ name }) => name.endsWith("-version"));
		return {
			settings: settingsOf(configuration?.value),
			versionPlaces: new Map(versions.map(({ name, key }) => [name, placeAt(offset + (key.range?.[0] ?? 0))]))
		};
	}
	mistakes.sort((a, b) => a.start - b.start);
	return { errors: mistakes.map(({ start, message }) => ({
		...placeAt(start),
		message
	})) };
}
function findConfiguration(root, complain) {
	const kind = checkKind(root, [], [ADMISSION, POD_SECURITY], complain);
	if (root.kind !== "mapping" || kind === void 0) return void 0;
	if (kind === POD_SECURITY) return {
		value: root,
		path: []
	};
	checkShape(root, ADMISSION_CONFIGURATION, [], complain);
	const plugins = statedField(root, "plugins");
	if (plugins?.kind !== "list") return void 0;
	const index = plugins.items.findIndex((plugin) => textOrEmpty(statedField(plugin, "name")) === "PodSecurity");
	const path = [
		"plugins",
		index,
		"configuration"
	];
	const configuration = statedField(plugins.items[index], "configuration");
	if (configuration !== void 0) return checkKind(configuration, path, [POD_SECURITY], complain) !== void 0 && configuration.kind === "mapping" ? {
		value: configuration,
		path
	} : void 0;
	const configurationPath = statedField(plugins.items[index], "path");
	if (textOrEmpty(configurationPath)) {
		const sentence = `found ${JSON.stringify(textOrEmpty(configurationPath))}, a file of its own: name that file in place of this one`;
		complain(configurationPath?.node, withPath([
			"plugins",
			index,
			"path"
		], sentence));
	}
}
function checkKind(value, path, kinds, complain) {
	if (value.kind !== "mapping") {
		const found = value.kind === "list" ? "a list" : textOrEmpty(value) === "" ? "nothing" : "a single value";
		complain(value.node, withPath(path, `found ${found}, expected ${kinds.join(" or ")}`));
		return;
	}
	const kind = checkWord(value, "kind", path, kinds, complain);
	return kind && checkWord(value, "apiVersion", path, API_VERSIONS[kind] ?? [], complain) && kind;
}
function checkWord(mapping, name, path, known, complain) {
	const value = statedField(mapping, name);
	const word = textOrEmpty(value);
	if (word !== void 0 && known.includes(word)) return word;
	const found = value === void 0 ? "nothing" : word === void 0 ? "no text" : JSON.stringify(word);
	const place = value?.node ?? mapping.entries.get(name)?.key ?? mapping.node;
	const expected = known.length > 2 ? `one of ${known.join(", ")}` : known.join(" or ");
	complain(place, withPath([...path, name], `found ${found}, expected ${expected}`));
}
function settingsOf(configuration) {
	if (configuration === void 0) return DEFAULT_SETTINGS;
	const defaults = statedField(configuration, "defaults");
	const exemptions = statedField(configuration, "exemptions");
	const target = (mode) => ({
		level: textOrEmpty(statedField(defaults, mode)) || "privileged",
		version: textOrEmpty(statedField(defaults, `${mode}-version`)) || "latest"
	});
	const names = (field) => {
		const list = statedField(exemptions, field);
		return list?.kind === "list" ? list.items.map((item) => textOrEmpty(item) ?? "") : [];
	};
	return {
		policy: {
			enforce: target("enforce"),
			warn: target("warn"),
			audit: target("audit")
		},
		stated: new Set(MODES.flatMap((mode) => [mode, `${mode}-version`]).filter((name) => textOrEmpty(statedField(defaults, name)))),
		exemptions: {
			namespaces: names("namespaces"),
			runtimeClasses: names("runtimeClasses"),
			usernames: names("usernames")
		}
	};
}
// src/target/file-parsers.ts
function fileParsers(overlay = (own) => own) {
	const textOf = (content) => textOfContent(content) ?? "";
	return {
		configuration: oncePerContent((path, content) => overlay(readConfiguration(path, textOf(content)))),
		noConfiguration: overlay(NO_CONFIG),
		baseline: oncePerContent((path, content) => readBaseline(path, textOf(content))),
		serverSettings: oncePerContent((path, content) => readPodSecurityConfiguration(path, textOf(content))),
		kustomization: oncePerContent((path, content) => readKustomization(path, bytesOf(content))),
		patchFile: oncePerContent((path, content) => readPatchFile(path, bytesOf(content))),
		partFile: oncePerContent((_, content) => readPartFile(textOf(content))),
		calls: oncePerContent((_, content) => calledPaths(textOf(content)))
	};
}
function bytesOf(content) {
	return "bytes" in content ? content.bytes : /* @__PURE__ */ new Uint8Array();
}
// src/repository/kustomize/reach/generated-from.ts
function generatedFrom({ kustomizations, links }) {
	const paths = [...kustomizations].flatMap(([file, { loads = [] }]) => loads.flatMap(({ entry, use }) => use === "content" ? [entryPath(links, file, entry)] : []));
	return [...new Set(paths)];
}
// src/target/repository-reading.ts
function readingOf({ charts, links, paths, missing, contents }, { config: path, overlay, parsers = fileParsers(overlay) }) {
	const config = configurationOf(contents, path, parsers.configuration, parsers.noConfiguration);
	const kustomizations = [...contents].flatMap(([file, own]) => {
		const content = isKustomizationPath(file) && links.has(file) ? contents.get(followLinks(links, file)) : own;
		if (!isKustomizationPath(file) || content === void 0 || !("bytes" in content)) return [];
		const kustomization = parsers.kustomization(file, content);
		return kustomization === void 0 ? [] : [[file, kustomization]];
	});
	const known = {
		charts,
		links,
		...paths && { paths },
		...missing && { missing }
	};
	const partFiles = { get: (file) => {
		const content = contents.get(file);
		return content !== void 0 && "bytes" in content ? parsers.partFile(file, content) : void 0;
	} };
	const facts = {
		...known,
		kustomizations: new Map(kustomizations),
		partFiles
	};
	const patchFiles = patchFilePaths(facts).flatMap((file) => {
		const content = contents.get(file);
		return content !== void 0 && "bytes" in content ? [[file, parsers.patchFile(file, content)]] : [];
	});
	const { podSecurityConfiguration: serverConfigPath, baseline: baselinePath } = config.configuration;
	const server = serverConfigPath === void 0 ? void 0 : contents.get(serverConfigPath);
	const baseline = baselinePath === void 0 ? void 0 : contents.get(baselinePath);
	return {
		facts,
		patchFiles: new Map(patchFiles),
		contents,
		config,
		...serverConfigPath !== void 0 && server !== void 0 && "bytes" in server ? { server: parsers.serverSettings(serverConfigPath, server) } : {},
		...baselinePath !== void 0 && baseline !== void 0 && "bytes" in baseline ? { baseline: parsers.baseline(baselinePath, baseline) } : {}
	};
}
function settingsPaths({ config }) {
	const { podSecurityConfiguration, baseline } = config.configuration;
	return [podSecurityConfiguration, baseline].filter((path) => path !== void 0);
}
function namedPaths(reading, { overlay, parsers = fileParsers(overlay) }) {
	const called = [...reading.contents].flatMap(([path, content]) => isWorkflowPath(path) ? parsers.calls(path, content) : []);
	const named = [...namedFiles(reading.facts), ...generatedFrom(reading.facts)];
	return [.../* @__PURE__ */ new Set([
		...settingsPaths(reading),
		...named,
		...called
	])];
}
// src/source/read-repository.ts
const MAX_DEPTH = 100;
const ENDING = /\.(?:ya?ml|json)$/i;
async function readRepository(tree, { overlay, parsers = fileParsers(overlay), ...request }) {
	const { config } = request;
	const { paths, isWhole } = await tree.findContextFiles(contextPaths(config));
	const contents = new Map(await tree.read(paths));
	const read = () => readingOf(filesOf(tree, contents), {
		...request,
		parsers
	});
	if (!tree.isListed) await readNested(tree, contents, read);
	const reading = read();
	const hasNamespaces = isWhole || [...contents.keys()].some((path) => !isKustomizationPath(path) && path !== config);
	const oddlyNamed = resourceFiles(reading.facts).filter((path) => !isManifestPath(path));
	const patches = hasNamespaces ? patchFilePaths(reading.facts) : [];
	const named = [
		...settingsPaths(reading),
		...patches,
		...partsOf(reading.facts).read,
		...oddlyNamed,
		...linkedKustomizations(reading.facts)
	];
	const unread = [...new Set(named)].filter((path) => !contents.has(path));
	for (const [path, content] of await tree.read(unread)) contents.set(path, content);
	const missing = tree.missing && new Set(await tree.missing(filesTakenIn(reading.facts)));
	if (unread.length === 0 && missing === void 0) return reading;
	return readingOf({
		...filesOf(tree, contents),
		...missing && { missing }
	}, {
		...request,
		parsers
	});
}
async function readNested(tree, contents, read) {
	const asked = new Set(contents.keys());
	for (let depth = 0; depth < MAX_DEPTH; depth++) {
		const wanted = filesTakenIn(read().facts).filter((path) => !ENDING.test(path)).flatMap((folder) => KUSTOMIZATION_NAMES.map((name) => `${folder}/${name}`)).filter((path) => !asked.has(path));
		if (wanted.length === 0) return;
		for (const path of wanted) asked.add(path);
		for (const [path, content] of await tree.read(wanted)) contents.set(path, content);
	}
}
function filesTakenIn(facts) {
	const paths = [...facts.kustomizations.keys()].flatMap((file) => entryTargets(facts, file).filter(({ entry, kustomization }) => kustomization === void 0 && staysInRoot(folderOf(file), entry)).map(({ path }) => path));
	return [...new Set(paths)];
}
export { Builds, DEFAULT_SETTINGS, LIMITS_OR_REQUESTS, LINK_MODE, NAMESPACE_EXPRESSION, NOTHING_APPLIED, NOTHING_RENDERED, NO_CONFIG, NO_FILES, SHARED, SURROUNDING_EXPRESSION, addUsersOfScript, appliedBuilds, appliedRelease, asksForSignOff, belowFolder, buildOf, buildOfRelease, buildsOfBoth, changedChartNotes, changedLinkNotes, changedRoles, chartAddress, chartCandidates, chartFileOf, chartFilesBy, chartOf, chartTitle, contextPaths, disagreements, factsOf, fetchedFolder, fileParsers, fileRoles, filesOf, filesOfDelivery, folderOfVia, followedIn, gitBaseOf, gitChartOf, gitOpsObjectsIn, gitRepositoryOf, identityOf, imageExpression, imageUserOf, imagesWithoutResources, isBuiltRole, isChartAddress, isChartData, isChartPath, isDescribingPath, isExemptBy, isFetchedPath, isHelmFile, isKnown, isModuleChange, isOddPath, isReadInRole, isTooLarge, isTooLong, isWantedFile, isWorkflowPath, joinRenderings, kustomizationNotes, linkedKustomizations, linksOf, manifestsInRole, matchesPattern, matchesSelector, mentionsNamespaces, namedFiles, namedPaths, namespaceReader, notByHttps, numbered, numberedReleases, objectReader, outerCharts, patchNotes, pathsOf$1 as pathsOf, policyOf, reachedBuilds, reachedNotes, readAround, readBaseline, readDockerfile, readFiles, readRepository, readSingleDocument, readWorkflow, readingOf, readsFiles, recordingContext, releaseFile, releaseKey, releasesOf, renderTree, repositoryOf, reviewCalls, rulesOf, setKeySteps, setValues, settingsOf$1 as settingsOf, sharedPaths, shownVia, submoduleNotes, usedLinkNotes, viaOf, withFilesOfObjects, withNumber };
