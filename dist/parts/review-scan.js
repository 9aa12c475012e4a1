import { __commonJSMin } from "./rolldown-runtime.js";
import { CHART_PATTERN_SOURCE, CLUSTER_VERSION, CONFIGURATION_PATH, FAIL_ON, FETCHES_NOTHING, GIT_PATTERN_SOURCE, GUARDED_EVENTS, HARDENING_CHOICES, KUSTOMIZE_COMMANDS, LEVEL as LEVEL$1, LOAD_RESTRICTORS, MODES, NO_CONFIGURATION, RE2JS, REDIRECT_HOST_SOURCE, REGISTRY_LOOKUP_SHAPE, RENDER, SUGGESTIONS, TEXT, UNJUDGED, VERSION as VERSION$3, askingBy, byOf, checkShape, choiceShape, defaultPolicy, fetchPatternFault, fileOfBy, globFault, hardeningChoice, isStandIn, judgingModes, keyOfObject, listingOf, matchesGlobs, noteOnlyManifest, parseRemoteAddress, pattern, placeCode, readKustomizeKey, rendersOn, repositoryTarget, seldom, statedField, takesAway, textOrEmpty, textsOf as textsOf$1, violationsAt, withPath } from "./action-review-scan.js";
import { APP_ARMOR_ANNOTATION, BoundedMap, CAPABILITY_RISKS, LEVELS, NEWEST_VERSION, POD_ANNOTATION, POD_CONTEXT as POD_CONTEXT$1, SE_LINUX_TYPES, STANDARD, UNPRIVILEGED_PORT_START, annotationOf, checkOf, childOf, compareLevels, compareStrictness, compareTargets, compareText, compareVersions, containerOf, containerViolation, containersOf, copyWithoutSource, distinctBy, effectiveUser, evaluate, fieldOf as fieldOf$1, fixAddition, fixSeccomp, formatPath, formatSetter, groupBy, groupByEach, hasUserNamespace, inContainers, inPodAndContainers, inlineCode, isConfined, isKnownNonRoot, isNewerThanKnown, isNull, isSameTarget, isWindows, parseClusterVersion, parseLevel, parseVersion, plural, podViolation, quoteGo, rememberLast, runAsUser, scalarText, stepAt, textOf as textOf$4, visibleText, walk as walk$2, withoutCommands } from "./action-review-scan-reader.js";
import { MAX_KUSTOMIZATION_BYTES, NO_POD_SPECS, TextFault, checkAliasing, groupOf, isAlias, isMap, isScalar, isSeq, objectPath, parsePathPattern, parseYaml, placesOf as placesOf$1, plainIdentity, quantityNanos, readBytes, readContent, readDocuments, readJson, sizeOfContent, textOfContent, toJson, unjudgedKind } from "./review-scan-reader.js";
// src/repository/paths.ts
function folderOf$1(path) {
	return path.includes("/") ? path.slice(0, path.lastIndexOf("/")) : "";
}
function pathBelow(folder, name) {
	return folder === "" ? name : [folder, name].join("/");
}
function resolvePath(folder, path) {
	const steps = [];
	for (const step of `${folder}/${path}`.split("/")) if (step === "..") steps.pop();
	else if (step !== "" && step !== ".") steps.push(step);
	return steps.join("/");
}
function isBelow$1(file, folder) {
	return folder === "" || file.startsWith(`${folder}/`);
}
function staysInRoot(folder, path) {
	let depth = folder === "" ? 0 : folder.split("/").length;
	if (path.startsWith("/")) return false;
	return path.split("/").every((step) => {
		if (step === "..") depth--;
		else if (step !== "" && step !== ".") depth++;
		return depth >= 0;
	});
}
function isFileOf(path) {
	return path !== "" && resolvePath("", path) === path;
}
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
	return folderOf$1(root) || ".";
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
const REQUIRED$1 = [
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
	return error !== void 0 || REQUIRED$1.every((name) => (scalarText(fieldOf$1(value, name)?.value) ?? "") !== "");
}
const INERT = /^(?:README|LICEN[CS]E|CHANGELOG)(?:\.\w+)*$/i;
const OF_REPOSITORY = /^\.(?:github\/|git(?:ignore|attributes)$)/;
function chartOf(charts, path, isJudged = () => false) {
	for (let folder = folderOf$1(path);; folder = folderOf$1(folder)) {
		const rest = folder === "" ? path : path.slice(folder.length + 1);
		const isApart = folder === "" && !rest.startsWith("templates/") && (OF_REPOSITORY.test(rest) || isJudged(path));
		if (charts.has(folder)) return INERT.test(rest) || isApart ? void 0 : folder;
		if (folder === "") return void 0;
	}
}
// src/pss/pod/image-reference.ts
const DEFAULT_REGISTRY = "docker.io";
const OTHER_DEFAULT = "index.docker.io";
const OFFICIAL = "library";
const MAX_NAME$1 = 255;
const MAX_REFERENCE = 520;
const REGISTRY = /^(?:\[[a-fA-F0-9:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::[0-9]+)?$/;
const STEP$1 = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[a-fA-F0-9]{32,}$/;
const IMAGE_ID = /^[a-f0-9]{64}$/;
function imageReference(image) {
	if (image === void 0 || image.length > MAX_REFERENCE) return void 0;
	const [tagged = "", digest, ...rest] = image.split("@");
	const colon = tagged.lastIndexOf(":");
	const hasTag = colon > tagged.lastIndexOf("/");
	const tag = hasTag ? tagged.slice(colon + 1) : void 0;
	const name = normalName(hasTag ? tagged.slice(0, colon) : tagged);
	if (name === void 0 || rest.length > 0) return void 0;
	if (tag !== void 0 && !TAG.test(tag) || digest !== void 0 && !DIGEST.test(digest)) return void 0;
	return {
		...name,
		...tag === void 0 ? {} : { tag },
		...digest === void 0 ? {} : { digest }
	};
}
function normalName(name) {
	if (IMAGE_ID.test(name)) return void 0;
	const [first = "", ...others] = name.split("/");
	const isRegistry = /[.:]/.test(first) || first === "localhost" || first !== first.toLowerCase();
	const hasRegistry = others.length > 0 && isRegistry;
	const given = hasRegistry ? first : DEFAULT_REGISTRY;
	const registry = given === OTHER_DEFAULT ? DEFAULT_REGISTRY : given;
	const steps = hasRegistry ? others : [first, ...others];
	if (!REGISTRY.test(registry) || !steps.every((step) => STEP$1.test(step))) return void 0;
	const path = [...registry === DEFAULT_REGISTRY && steps.length === 1 ? [OFFICIAL] : [], ...steps].join("/");
	const repository = `${registry}/${path}`;
	return repository.length > MAX_NAME$1 ? void 0 : {
		registry,
		path,
		repository
	};
}
// src/repository/dockerfiles/unknown-text.ts
const UNKNOWN_TEXT = "zzunknownzz";
const ROOT_TEXT = "zzrootzz";
function isUnknownText(text) {
	return text.includes(UNKNOWN_TEXT);
}
// src/repository/dockerfiles/builds/image-build.ts
function buildsOf(said) {
	const { folder, context: written = ".", dockerfile = "", target = "", args, foundBy } = said;
	const context = pathIn$1(folder, written);
	if (!(context !== void 0 && !isUnknownText(`${context}${target}`))) return [];
	const path = dockerfile === "" ? pathIn$1(context, "Dockerfile") : pathIn$1(said.dockerfileFolder ?? context, dockerfile);
	if (path === void 0 || path === "" || isUnknownText(path)) return [];
	return [...new Set(said.images.flatMap((image) => imagePattern(image) ?? []))].map((image) => ({
		image,
		dockerfile: path,
		context,
		...target !== "" && { target },
		args: new Map([...args ?? []].map(([name, value]) => [name, value && isUnknownText(value) ? void 0 : value])),
		foundBy
	}));
}
function imagePattern(reference) {
	const name = imageReference(reference.trim());
	if (name === void 0) return void 0;
	const pattern = (reference.trim().startsWith("zzunknownzz") ? name.repository.replace(/^docker\.io\/(?:library\/)?/, "") : name.repository).replaceAll(UNKNOWN_TEXT, "*");
	return /[^*/]/.test(pattern) ? pattern : void 0;
}
function pathIn$1(folder, path) {
	const plain = path.replace(/^dir:\/\//, "");
	if (plain === "-") return void 0;
	if (/^[a-z+]+:\/\/|^git@|\.git(?:#|$)/i.test(plain)) return void 0;
	return folderIn(folder, plain);
}
function folderIn(folder, path) {
	const [base, rest] = path === "zzrootzz" || path.startsWith(`zzrootzz/`) ? ["", path.slice(9)] : [folder, path];
	return staysInRoot(base, rest) ? resolvePath(base, rest) : void 0;
}
function argumentsOf(texts) {
	return new Map(texts.flatMap((text) => {
		const equals = text.indexOf("=");
		if (text.trim() === "") return [];
		return [equals === -1 ? [text.trim(), void 0] : [text.slice(0, equals).trim(), text.slice(equals + 1)]];
	}));
}
// src/repository/dockerfiles/builds/put-in.ts
const EXPRESSION = /\$\{\{([\s\S]{0,300}?)\}\}/g;
const TEMPLATE = /\{\{[^{}]{0,200}\}\}/g;
const VARIABLE = /\$\(([A-Za-z_][\w.]{0,100})\)|\$\{([A-Za-z_]\w{0,100})(?::?-([^${}]{0,200}))?[^{}]{0,200}\}|\$([A-Za-z_]\w{0,100})/g;
const DEEPEST$1 = 5;
function putExpressionsIn(text, values) {
	return text.replaceAll(EXPRESSION, (_, expression) => valueBy(values, expression) ?? "zzunknownzz");
}
function putVariablesIn(text, values, depth = 0) {
	if (!text.includes("$") && !text.includes("{{")) return text;
	return text.replaceAll(TEMPLATE, UNKNOWN_TEXT).replaceAll(VARIABLE, (_, called, braced, byDefault, plain) => {
		const value = values.get(called ?? braced ?? plain ?? "");
		if (value !== void 0 && depth < DEEPEST$1 && value.length < 500) return putVariablesIn(value, values, depth + 1);
		return byDefault === void 0 || byDefault === "" ? UNKNOWN_TEXT : byDefault;
	}).replaceAll(/\$\([^()]*\)|`[^`]*`/g, UNKNOWN_TEXT).slice(0, 2e4);
}
function valueBy(values, expression) {
	for (const term of expression.split("||").map((each) => each.trim())) {
		const value = termValue(values, term);
		if (value !== void 0 && value !== "") return value.includes("${{") ? void 0 : value;
		if (!/^(?:env|matrix)\.[\w.-]+$/.test(term)) return void 0;
	}
}
function termValue(values, term) {
	const quoted = /^'([^']*)'$/.exec(term)?.[1];
	if (quoted !== void 0) return quoted;
	const [, pattern, names] = /^format\('([^']{0,200})'((?:,\s*[\w.-]{1,100}){0,9})\)$/.exec(term.replaceAll(/\s*,\s*/g, ",")) ?? [];
	if (pattern === void 0) return values.get(term);
	const given = (names ?? "").split(",").slice(1).map((name) => values.get(name));
	return pattern.replaceAll(/\{(\d)\}/g, (_, at) => given[Number(at)] ?? "zzunknownzz");
}
// src/repository/dockerfiles/builds/yaml-fields.ts
function linedDocuments(text) {
	const placeAt = placesOf$1("", text);
	return readDocuments(text).flatMap(({ value, offset }) => {
		if (value === void 0) return [];
		const lineAt = (start) => placeAt(offset + (start ?? 0)).line;
		return [{
			value,
			lineOf: (each) => {
				const node = each?.node;
				const isBlock = each?.kind === "scalar" && (each.node?.type === "BLOCK_LITERAL" || each.node?.type === "BLOCK_FOLDED");
				return lineAt(node?.range?.[0]) + (isBlock ? 1 : 0);
			},
			keyLine: ({ key }) => lineAt(key.range?.[0])
		}];
	});
}
function scalarAsText(value) {
	if (value?.kind !== "scalar" || value.value === null) return "";
	if (typeof value.value === "string") return value.value;
	return typeof value.node?.source === "string" ? value.node.source : String(value.value);
}
function textUnder(value, name) {
	return scalarAsText(fieldOf$1(value, name)?.value);
}
function valueUnder(value, ...names) {
	return names.reduce((each, name) => fieldOf$1(each, name)?.value, value);
}
function entriesIn(value) {
	return value?.kind === "mapping" ? [...value.entries.values()] : [];
}
function itemsUnder(value) {
	if (value?.kind === "list") return value.items;
	return scalarAsText(value) === "" || value === void 0 ? [] : [value];
}
function pairsUnder(value) {
	if (value?.kind !== "mapping") return itemsUnder(value).map(scalarAsText);
	return entriesIn(value).map(({ name, value: each }) => each.kind === "scalar" && each.value === null ? name : `${name}=${scalarAsText(each)}`);
}
// src/repository/dockerfiles/builds/compose-builds.ts
const NONE$2 = /* @__PURE__ */ new Map();
function composeBuilds({ path, text }) {
	const folder = folderOf$1(path);
	return linedDocuments(text).flatMap(({ value, keyLine }) => {
		const project = textUnder(value, "name") || folder.slice(folder.lastIndexOf("/") + 1);
		return entriesIn(valueUnder(value, "services")).flatMap(({ name, value: service }) => {
			const build = fieldOf$1(service, "build");
			if (build === void 0 || textUnder(build.value, "dockerfile_inline") !== "") return [];
			const put = (each) => putVariablesIn(each, NONE$2);
			const isShort = build.value.kind === "scalar";
			const image = put(textUnder(service, "image"));
			const byName = project === "" ? "" : `${project}-${name}`.toLowerCase();
			return buildsOf({
				images: [image || byName, ...pairsUnder(valueUnder(build.value, "tags")).map(put)],
				folder,
				context: put(isShort ? scalarAsText(build.value) : textUnder(build.value, "context")) || ".",
				dockerfile: put(textUnder(build.value, "dockerfile")),
				target: put(textUnder(build.value, "target")),
				args: argumentsOf(pairsUnder(valueUnder(build.value, "args")).map(put)),
				foundBy: {
					file: path,
					line: keyLine(build)
				}
			});
		});
	});
}
// node_modules/shell-quote/quote.js
var require_quote = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var OPS = [
		"||",
		"&&",
		";;&",
		";;",
		";&",
		"|&",
		"<(",
		">(",
		"<<<",
		"<<-",
		"<<",
		">>",
		">&",
		">|",
		"&>>",
		"&>",
		"<&",
		"<>",
		"&",
		";",
		"(",
		")",
		"|",
		"<",
		">"
	];
	var LINE_TERMINATORS = /[\n\r\u2028\u2029]/;
	var GLOB_SHELL_SPECIAL = /[\s#!"$&'():;<=>@\\^`|~]/g;
	module.exports = function quote(xs) {
		var sawComment = false;
		return xs.map(function(s) {
			if (sawComment && typeof s === "string" && LINE_TERMINATORS.test(s)) throw new TypeError("a token after a `comment` must not contain line terminators");
			if (s === "") return "''";
			if (s && typeof s === "object") {
				if ("op" in s && s.op === "glob") {
					if (typeof s.pattern !== "string") throw new TypeError("glob token requires a string `pattern`");
					if (LINE_TERMINATORS.test(s.pattern)) throw new TypeError("glob `pattern` must not contain line terminators");
					if (s.pattern === "") return "''";
					return s.pattern.replace(GLOB_SHELL_SPECIAL, "\\$&");
				}
				if ("op" in s && typeof s.op === "string") {
					if (OPS.indexOf(s.op) < 0) throw new TypeError("invalid `op` value: " + JSON.stringify(s.op));
					return s.op.replace(/[\s\S]/g, "\\$&");
				}
				if ("comment" in s && typeof s.comment === "string") {
					if (LINE_TERMINATORS.test(s.comment)) throw new TypeError("`comment` must not contain line terminators");
					sawComment = true;
					return "#" + s.comment;
				}
				throw new TypeError("unrecognized object token shape");
			}
			if (/'/.test(s) && /!/.test(s)) return "'" + s.replace(/'/g, "'\"'\"'") + "'";
			if (/["\s\\]/.test(s) && !/'/.test(s)) return "'" + s + "'";
			if (/["'\s]/.test(s)) return "\"" + s.replace(/(["\\$`])/g, "\\$1") + "\"";
			return String(s).replace(/([A-Za-z]:)?([#!"$&'()*,:;<=>?@[\\\]^`{|}~])/g, "$1\\$2");
		}).join(" ");
	};
}));
// node_modules/shell-quote/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	var CONTROL = "(?:" + [
		"\\|\\|",
		"\\&(?:\\&|>>?)",
		";;\\&?",
		"[;|]\\&",
		"\\<\\(",
		"\\<\\<\\<",
		"\\<\\<-",
		"\\<\\<(?!\\()",
		">>",
		">[&|(]",
		"<[&>]",
		"[&;()|<>]"
	].join("|") + ")";
	var controlRE = new RegExp("^" + CONTROL + "$");
	var META = "|&;()<> \\t";
	var SINGLE_QUOTE = "'([^']*?)'";
	var ANSI_C_BODY = "(?:\\\\[\\s\\S]|[^\\\\'])*?";
	var ANSI_C_QUOTE = "\\$'" + ANSI_C_BODY + "'";
	var ansiCAt = new RegExp("\\$'" + ANSI_C_BODY + "(?:(')|\\\\?$)", "g");
	var ANSI_C_LETTERS = "abeEfnrtv";
	var ANSI_C_CHARS = "\x07\b\x1B\x1B\f\n\r	\v";
	var hash = /^#$/;
	var SQ = "'";
	var DQ = "\"";
	var DS = "$";
	var TOKEN = "";
	var mult = 4294967296;
	for (var i = 0; i < 4; i++) TOKEN += (mult * Math.random()).toString(16);
	var startsWithToken = new RegExp("^" + TOKEN);
	function matchAll(s, r) {
		var origIndex = r.lastIndex;
		var matches = [];
		var matchObj;
		while (matchObj = r.exec(s)) {
			matches[matches.length] = matchObj;
			if (r.lastIndex === matchObj.index) r.lastIndex += 1;
		}
		r.lastIndex = origIndex;
		return matches;
	}
	function getVar(env, pre, key) {
		var r = typeof env === "function" ? env(key) : env[key];
		if (typeof r === "undefined" && key != "") r = "";
		else if (typeof r === "undefined") r = "$";
		if (typeof r === "object") return pre + TOKEN + JSON.stringify(r) + TOKEN;
		return pre + r;
	}
	var ansiCEscape = /\\([0-7]{1,3}|x[\dA-Fa-f]{1,2}|u[\dA-Fa-f]{1,4}|U[\dA-Fa-f]{1,8}|c(?:\\\\|[\s\S])|[abeEfnrtv\\'"?])/g;
	function expandAnsiCEscape(m, escape) {
		var kind = escape.charAt(0);
		if (kind === "c") {
			var ctrl = escape.charAt(1);
			return ctrl === "?" ? "" : String.fromCharCode(ctrl.charCodeAt(0) & 31);
		}
		if (kind === "x" || kind === "u" || kind === "U") {
			var cp = parseInt(escape.slice(1), 16);
			if (cp > 1114111) return m;
			return String.fromCharCode.apply(null, cp > 65535 ? [55232 + (cp >> 10), 56320 + (cp & 1023)] : [cp]);
		}
		if (kind >= "0" && kind <= "7") return String.fromCharCode(parseInt(escape, 8) & 255);
		var letter = ANSI_C_LETTERS.indexOf(escape);
		return letter < 0 ? escape : ANSI_C_CHARS.charAt(letter);
	}
	function expandAnsiC(body) {
		return body.replace(ansiCEscape, expandAnsiCEscape).split("\0")[0];
	}
	function closesAnsiC(s, i) {
		ansiCAt.lastIndex = i;
		return !!ansiCAt.exec(s)[1];
	}
	function parseInternal(string, env, opts) {
		if (!opts) opts = {};
		var BS = opts.escape || "\\";
		var ifs = opts.splitUnquoted === true ? " 	\n" : typeof opts.splitUnquoted === "string" ? opts.splitUnquoted : "";
		var BAREWORD = "(\\" + BS + "['\"$\\" + BS + META + "]|\\$\\$|\\$(?!" + ANSI_C_QUOTE.slice(2) + ")|[^\\s'\"$" + META + "])+";
		var DOUBLE_QUOTE = "\"(?:\\" + BS + "[\\s\\S]|[^\"\\" + BS + "])*\"";
		var matches = matchAll(string, new RegExp(["(" + CONTROL + ")", "(" + ANSI_C_QUOTE + "|" + BAREWORD + "|" + DOUBLE_QUOTE + "|" + SINGLE_QUOTE + ")+"].join("|"), "g"));
		if (matches.length === 0) return [];
		if (!env) env = {};
		var commented = false;
		return matches.map(function(match) {
			var s = match[0];
			if (!s || commented) return;
			if (controlRE.test(s)) return { op: s };
			var quote = false;
			var esc = false;
			var out = "";
			var words = [];
			var sawQuote = false;
			var pendingNw = null;
			var isGlob = false;
			var i;
			function parseEnvVar() {
				i += 1;
				var varend;
				var varname;
				var char = s.charAt(i);
				if (char === "{") {
					i += 1;
					if (s.charAt(i) === "}") throw new Error("Bad substitution: " + s.slice(i - 2, i + 1));
					var depth = 1;
					varend = i;
					while (depth > 0 && varend < s.length) {
						if (s.charAt(varend) === "{" && s.charAt(varend - 1) === "$") depth += 1;
						else if (s.charAt(varend) === "}") depth -= 1;
						varend += 1;
					}
					if (depth !== 0) throw new Error("Bad substitution: " + s.slice(i));
					varend -= 1;
					varname = s.slice(i, varend);
					i = varend;
				} else if (/[*@#?$!-]/.test(char)) varname = char;
				else {
					var slicedFromI = s.slice(i);
					varend = slicedFromI.match(/[^\w\d_]/);
					if (!varend) {
						varname = slicedFromI;
						i = s.length;
					} else {
						varname = slicedFromI.slice(0, varend.index);
						i += varend.index - 1;
					}
				}
				return getVar(env, "", varname);
			}
			function flushRun() {
				if (pendingNw === null) return;
				if (pendingNw === 0) {
					if (out !== "") {
						words[words.length] = out;
						out = "";
					}
				} else {
					words[words.length] = out;
					out = "";
					for (var fe = 1; fe < pendingNw; fe += 1) words[words.length] = "";
				}
				pendingNw = null;
			}
			for (i = 0; i < s.length; i++) {
				var c = s.charAt(i);
				if (ifs && c !== DS) flushRun();
				isGlob = isGlob || !quote && (c === "*" || c === "?");
				if (esc) {
					out += c;
					esc = false;
				} else if (quote) {
					if (c === quote) quote = false;
					else if (quote == SQ) out += c;
					else if (c === BS) {
						i += 1;
						c = s.charAt(i);
						if (c === DQ || c === BS || c === DS) out += c;
						else out += BS + c;
					} else if (c === DS) out += parseEnvVar();
					else out += c;
				} else if (c === DQ || c === SQ) {
					quote = c;
					sawQuote = true;
				} else if (controlRE.test(c)) return { op: s };
				else if (hash.test(c)) {
					commented = true;
					var commentObj = { comment: string.slice(match.index + i + 1) };
					if (out.length) return [out, commentObj];
					return [commentObj];
				} else if (c === BS) esc = true;
				else if (c === DS && s.charAt(i + 1) === SQ && closesAnsiC(s, i)) {
					flushRun();
					sawQuote = true;
					out += expandAnsiC(s.slice(i + 2, ansiCAt.lastIndex - 1));
					i = ansiCAt.lastIndex - 1;
				} else if (c === DS) {
					var value = parseEnvVar();
					if (!ifs) out += value;
					else for (var vi = 0; vi < value.length; vi += 1) {
						var vc = value.charAt(vi);
						if (ifs.indexOf(vc) < 0) {
							flushRun();
							out += vc;
						} else if (pendingNw === null) pendingNw = vc === " " || vc === "	" || vc === "\n" ? 0 : 1;
						else if (vc !== " " && vc !== "	" && vc !== "\n") pendingNw += 1;
					}
				} else out += c;
			}
			if (isGlob) return {
				op: "glob",
				pattern: out
			};
			if (ifs) {
				if (pendingNw !== null && pendingNw > 0) {
					words[words.length] = out;
					out = "";
					for (var te = 1; te < pendingNw; te += 1) words[words.length] = "";
				}
				if (out !== "" || sawQuote && words.length === 0) words[words.length] = out;
				return words;
			}
			return out;
		}).reduce(function(prev, arg) {
			if (typeof arg === "undefined") return prev;
			[].concat(arg).forEach(function(entry) {
				prev[prev.length] = entry;
			});
			return prev;
		}, []);
	}
	module.exports = function parse(s, env, opts) {
		var mapped = parseInternal(s, env, opts);
		if (typeof env !== "function") return mapped;
		return mapped.reduce(function(acc, s) {
			if (typeof s === "object") {
				acc[acc.length] = s;
				return acc;
			}
			var xs = s.split(RegExp("(" + TOKEN + ".*?" + TOKEN + ")", "g"));
			if (xs.length === 1) {
				acc[acc.length] = xs[0];
				return acc;
			}
			xs.filter(Boolean).forEach(function(x) {
				acc[acc.length] = startsWithToken.test(x) ? JSON.parse(x.split(TOKEN)[1]) : x;
			});
			return acc;
		}, []);
	};
}));
// src/repository/dockerfiles/shell-commands.ts
var import_shell_quote = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.quote = require_quote();
	exports.parse = require_parse();
})))();
const LONGEST_LINE = 2e4;
const LEADING = /* @__PURE__ */ new Set([...[
	"if",
	"then",
	"else",
	"elif",
	"do",
	"while",
	"until",
	"!",
	"{",
	"}",
	"time",
	"sudo",
	"exec",
	"command",
	"env"
], ...[
	"@",
	"-",
	"set"
]]);
const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;
function shellCommands(script, lookUp) {
	return logicalLines(script).flatMap(({ text, line }) => commandsOf(text, line, lookUp));
}
function logicalLines(script) {
	const lines = [];
	let pieces = [];
	let start = 0;
	for (const [index, line] of script.split("\n").entries()) {
		if (pieces.length === 0) start = index;
		const isContinued = /(?:^|[^\\])(?:\\\\)*\\\r?$/.test(line.slice(-2e4));
		pieces.push(isContinued ? line.slice(0, line.lastIndexOf("\\")) : line);
		if (isContinued) continue;
		lines.push({
			text: pieces.join(" "),
			line: start
		});
		pieces = [];
	}
	if (pieces.length > 0) lines.push({
		text: pieces.join(" "),
		line: start
	});
	return lines.filter(({ text }) => text.trim() !== "" && text.length <= LONGEST_LINE);
}
function commandsOf(text, line, lookUp) {
	const commands = [];
	let words = [];
	let depth = 0;
	const end = () => {
		const first = words.findIndex((word) => !LEADING.has(word) && !ASSIGNMENT.test(word));
		if (first !== -1) commands.push({
			words: words.slice(first),
			depth,
			line
		});
		words = [];
	};
	for (const entry of tokensOf(text, lookUp)) if (typeof entry === "string") words.push(entry);
	else if ("pattern" in entry) words.push(entry.pattern);
	else if ("op" in entry) {
		if (/[<>]/.test(entry.op)) words.push(entry.op);
		else end();
		if (entry.op === "(") depth++;
		if (entry.op === ")") depth--;
	}
	end();
	return commands;
}
function tokensOf(text, lookUp) {
	try {
		return (0, import_shell_quote.parse)(withoutSubstitutions(text), (expression) => lookUp(expression) ?? "zzunknownzz");
	} catch {
		return [];
	}
}
function withoutSubstitutions(text) {
	let rest = text.replaceAll(/\$\(pwd\)|`pwd`/g, ".").replaceAll(/`[^`]*`/g, UNKNOWN_TEXT);
	for (let round = 0; round < 5 && rest.includes("$("); round++) rest = rest.replaceAll(/\$\([^()$]*\)/g, UNKNOWN_TEXT).replaceAll(/\$\(\([^()]*\)\)/g, UNKNOWN_TEXT);
	return rest;
}
// src/repository/dockerfiles/builds/command-builds.ts
const COMMANDS$1 = [
	{
		words: /^(?:\S*\/)?(?:docker|podman|nerdctl|buildah|finch|img)(?: buildx| image| builder)? (?:build|bud|build-using-dockerfile)(?: |$)/,
		tags: ["t", "tag"]
	},
	{
		words: /^(?:\S*\/)?(?:executor|kaniko)(?: |$)/,
		tags: ["d", "destination"]
	},
	{
		words: /^gcloud(?: beta| alpha)? builds submit(?: |$)/,
		tags: ["t", "tag"]
	},
	{
		words: /^az acr build(?: |$)/,
		tags: ["t", "image"]
	}
];
const FLAGS = /* @__PURE__ */ new Set([
	...[
		"no-cache",
		"pull",
		"push",
		"load",
		"quiet",
		"q",
		"squash",
		"rm",
		"force-rm",
		"compress",
		"D",
		"debug",
		"check"
	],
	...[
		"no-push",
		"single-snapshot",
		"reproducible",
		"cleanup",
		"insecure",
		"skip-tls-verify",
		"use-new-run",
		"async"
	],
	...[
		"no-hosts",
		"no-hostname",
		"http-proxy",
		"skip-unused-stages",
		"omit-history",
		"pull-always",
		"pull-never"
	],
	...[
		"squash-all",
		"stdin",
		"disable-compression",
		"disable-content-trust",
		"identity-label",
		"inherit-labels"
	],
	...[
		"layers",
		"stream",
		"rewrite-timestamp",
		"no-logs",
		"no-format",
		"no-wait",
		"all-platforms",
		"tls-verify"
	]
]);
const MAY_BUILD$1 = /build|bud|kaniko|executor/;
function commandBuilds({ text, folder, file, line, isByLine = false }, lookUp) {
	if (!MAY_BUILD$1.test(text)) return [];
	const folders = [folder];
	const left = [];
	let depth = 0;
	let last = 0;
	return shellCommands(text, lookUp).flatMap(({ words, depth: level, line: offset }) => {
		if (isByLine && offset !== last) folders[0] = folder;
		last = offset;
		for (; depth < level; depth++) folders[depth + 1] = folders[depth] ?? folder;
		depth = level;
		const here = folders[level] ?? folder;
		if (words[0] === "pushd") left.push(here);
		if (words[0] === "cd" || words[0] === "pushd") folders[level] = folderBehind(here, words[1] ?? "");
		if (words[0] === "popd") folders[level] = left.pop() ?? "zzunknownzz";
		const build = buildOfCommand(words, here);
		return build === void 0 ? [] : buildsOf({
			...build,
			foundBy: {
				file,
				line: line + offset
			}
		});
	});
}
function buildOfCommand(words, folder) {
	const start = words.slice(0, 5).join(" ");
	const command = COMMANDS$1.find((each) => each.words.test(start));
	if (command === void 0 || isUnknownText(folder)) return void 0;
	const count = (command.words.exec(start)?.[0] ?? "").trim().split(" ").length;
	const { options, positions } = optionsOf(words.slice(count));
	const all = (...names) => options.flatMap(([name, value]) => names.includes(name) ? [value] : []);
	return {
		images: all(...command.tags),
		folder,
		context: positions[0] ?? all("context", "c").at(-1)?.replace(/^dir:\/\//, "") ?? ".",
		dockerfile: all("f", "file", "dockerfile").at(-1),
		...command.tags.includes("d") ? {} : { dockerfileFolder: folder },
		target: all("target").at(-1),
		args: argumentsOf(all("build-arg"))
	};
}
function optionsOf(words) {
	const options = [];
	const positions = [];
	for (let at = 0; at < words.length; at++) {
		const word = words[at] ?? "";
		const [, name = "", value] = /^--?([A-Za-z][A-Za-z-]*)(?:=([\s\S]*))?$/.exec(word) ?? [];
		if (/^[<>]/.test(word)) at++;
		else if (name === "") positions.push(word);
		else if (value !== void 0) options.push([name, value]);
		else if (FLAGS.has(name)) continue;
		else if (words[at + 1]?.startsWith("-") === false || words[at + 1] === "-") options.push([name, words[++at] ?? ""]);
	}
	return {
		options,
		positions
	};
}
function folderBehind(folder, path) {
	return (path !== "" && path !== "-" && !isUnknownText(path) ? folderIn(folder, path) : void 0) ?? "zzunknownzz";
}
// src/repository/dockerfiles/builds/script-values.ts
const SETTING = /^[\t ]*(?:export[\t ]+|local[\t ]+|readonly[\t ]+)?([A-Za-z_]\w{0,100})=(?:"([^"\n]{0,300})"|'([^'\n]{0,300})'|([^\s;&|"'`()]{0,300}))[\t ]*(?:;|&&|#|$)/gm;
const MAKE_SETTING = /^(?:export[\t ]+|override[\t ]+)?([A-Za-z_][\w.-]{0,100})[\t ]*[:?]{0,2}=[\t ]*([^\n#]{0,300})/gm;
function scriptValues(text, given) {
	return settings(text, SETTING, given);
}
function makeValues(text) {
	return settings(text, MAKE_SETTING, /* @__PURE__ */ new Map());
}
function settings(text, pattern, given) {
	const values = new Map(given);
	const once = /* @__PURE__ */ new Map();
	for (const [, name = "", ...texts] of text.matchAll(pattern)) {
		const value = (texts.find((each) => each !== void 0) ?? "").trim();
		const before = once.get(name);
		if (before !== void 0 && before !== value) values.delete(name);
		else values.set(name, value);
		once.set(name, value);
	}
	return values;
}
function lookUpIn(values) {
	return (expression) => /^[A-Za-z_]/.test(expression) ? putVariablesIn(`\${${expression}}`, values) : void 0;
}
// src/repository/dockerfiles/builds/script-builds.ts
const ROOTS = new Map([...[
	"CI_PROJECT_DIR",
	"WORKSPACE",
	"BITBUCKET_CLONE_DIR",
	"Build.SourcesDirectory"
].map((name) => [name, ROOT_TEXT]), ...["PWD", "CURDIR"].map((name) => [name, "."])]);
const MAY_BUILD = /\b(?:docker|podman|nerdctl|buildah|finch|img|kaniko|executor|gcloud|acr)\b/;
function makefileBuilds({ path, text }) {
	const values = makeValues(text);
	const root = new Map([...ROOTS, ...values]);
	const lines = text.split("\n");
	return commandBuilds({
		text: lines.map((line, index) => {
			if (!/^(?:\t| {2,})/.test(line)) return "";
			return putVariablesIn(lines[index - 1]?.trimEnd().endsWith("\\") === true ? line : line.replace(/^\s*[@-]+/, "	"), root).replaceAll("$$", "$");
		}).join("\n"),
		folder: folderOf$1(path),
		file: path,
		line: 1,
		isByLine: true
	}, lookUpIn(root));
}
function shellBuilds({ path, text }) {
	const values = scriptValues(text, ROOTS);
	return commandBuilds({
		text,
		folder: "",
		file: path,
		line: 1
	}, lookUpIn(values));
}
function listedBuilds({ path, text }) {
	if (!MAY_BUILD.test(text)) return [];
	const folder = /^(?:package\.json|taskfile\.ya?ml)$/i.test(path.slice(path.lastIndexOf("/") + 1)) ? folderOf$1(path) : "";
	return linedDocuments(text).flatMap((document) => walk$1(document, document.value, variablesOf$1(document.value, ROOTS), {
		path,
		folder
	}));
}
function walk$1(document, value, before, place) {
	const values = variablesOf$1(value, before);
	if (value.kind === "scalar") return scriptBuilds(document, [value], values, place);
	if (value.kind === "list") return value.items.every(({ kind }) => kind === "scalar") && value.items.some(mayBeCommand) ? scriptBuilds(document, value.items, values, place) : value.items.flatMap((item) => walk$1(document, item, values, place));
	const args = argumentBuilds(document, value, values, place);
	const folder = textUnder(value, "working-directory") || textUnder(value, "workingDirectory") || textUnder(value, "dir");
	const inner = folder === "" ? place : {
		...place,
		folder: resolvePath(place.folder, putVariablesIn(folder, values))
	};
	return [...args, ...entriesIn(value).flatMap((entry) => walk$1(document, entry.value, values, inner))];
}
function mayBeCommand(value) {
	const text = scalarAsText(value);
	return MAY_BUILD.test(text) && text.includes(" ");
}
function scriptBuilds(document, commands, values, place) {
	const texts = commands.map(scalarAsText);
	const text = texts.join("\n");
	if (!MAY_BUILD.test(text) || !/build|bud|executor/.test(text)) return [];
	const lookUp = lookUpIn(scriptValues(text, values));
	const script = text.replaceAll(/\$\(([A-Za-z_][\w.]*)\)|\{\{[^{}]*\}\}/g, (written) => putVariablesIn(written, values));
	const lines = commands.flatMap((command, index) => {
		const first = document.lineOf(command);
		const isBlock = texts[index]?.includes("\n") === true;
		return (texts[index] ?? "").split("\n").map((_, line) => isBlock ? first + line : first);
	});
	return commandBuilds({
		text: script,
		folder: place.folder,
		file: place.path,
		line: 0
	}, lookUp).map((build) => ({
		...build,
		foundBy: {
			file: place.path,
			line: lines[build.foundBy.line] ?? 1
		}
	}));
}
function argumentBuilds(document, value, values, place) {
	const args = valueUnder(value, "args");
	const image = textUnder(value, "image") || textUnder(value, "name");
	if (args?.kind !== "list" || !MAY_BUILD.test(image)) return [];
	const said = buildOfCommand([image.includes("kaniko") ? "executor" : "docker", ...args.items.map((item) => putVariablesIn(scalarAsText(item), values))], resolvePath(place.folder, putVariablesIn(textUnder(value, "dir"), values)));
	return said === void 0 ? [] : buildsOf({
		...said,
		foundBy: {
			file: place.path,
			line: document.lineOf(value)
		}
	});
}
function variablesOf$1(value, before) {
	if (value.kind !== "mapping") return before;
	const pairs = [
		"variables",
		"env",
		"environment",
		"substitutions",
		"vars"
	].flatMap((name) => pairsUnder(valueUnder(value, name)));
	if (pairs.length === 0) return before;
	const own = pairs.filter((pair) => pair.includes("=")).map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]);
	return new Map([...before, ...own]);
}
// src/repository/dockerfiles/builds/skaffold-builds.ts
const OTHERS = [
	"bazel",
	"buildpacks",
	"custom",
	"jib",
	"ko"
];
const NONE$1 = /* @__PURE__ */ new Map();
function skaffoldBuilds({ path, text }) {
	return linedDocuments(text).flatMap(({ value, lineOf }) => {
		return [value, ...itemsUnder(valueUnder(value, "profiles"))].flatMap((each) => itemsUnder(valueUnder(each, "build", "artifacts")).flatMap((artifact) => {
			if (OTHERS.some((builder) => valueUnder(artifact, builder) !== void 0)) return [];
			const how = valueUnder(artifact, "docker") ?? valueUnder(artifact, "kaniko");
			return buildsOf({
				images: [textUnder(artifact, "image")],
				folder: folderOf$1(path),
				context: textUnder(artifact, "context") || ".",
				dockerfile: textUnder(how, "dockerfile"),
				target: textUnder(how, "target"),
				args: argumentsOf(pairsUnder(valueUnder(how, "buildArgs")).map((pair) => putVariablesIn(pair, NONE$1))),
				foundBy: {
					file: path,
					line: lineOf(artifact)
				}
			});
		}));
	});
}
function bakeBuilds({ path, text }) {
	return linedDocuments(text).flatMap(({ value, lineOf }) => {
		const targets = valueUnder(value, "target");
		return entriesIn(targets).flatMap(({ name, value: target }) => {
			const chain = bakeChain(targets, name);
			const field = (key) => putVariablesIn(chain.map((each) => textUnder(each, key)).find(Boolean) ?? "", NONE$1);
			const args = chain.toReversed().flatMap((each) => pairsUnder(valueUnder(each, "args")));
			return buildsOf({
				images: (chain.map((each) => pairsUnder(valueUnder(each, "tags"))).find(({ length }) => length > 0) ?? []).map((tag) => putVariablesIn(tag, NONE$1)),
				folder: "",
				context: field("context") || ".",
				dockerfile: field("dockerfile"),
				target: field("target"),
				args: argumentsOf(args.map((pair) => putVariablesIn(pair, NONE$1))),
				foundBy: {
					file: path,
					line: lineOf(target)
				}
			});
		});
	});
}
const MOST_INHERITED = 50;
function bakeChain(targets, name) {
	const names = [name];
	for (let at = 0; at < names.length && at < MOST_INHERITED; at++) {
		const inherited = itemsUnder(valueUnder(targets, names[at] ?? "", "inherits")).map(scalarAsText).toReversed();
		names.splice(at + 1, 0, ...inherited.filter((each) => !names.includes(each)));
	}
	return names.map((each) => valueUnder(targets, each)).filter((each) => each !== void 0);
}
// src/repository/dockerfiles/builds/matrix-values.ts
const MOST = 200;
function matrixValues(matrix) {
	const lists = entriesIn(matrix).filter(({ name }) => name !== "include" && name !== "exclude");
	let combinations = [/* @__PURE__ */ new Map()];
	for (const { name, value } of lists) {
		const items = itemsUnder(value);
		if (items.length === 0 || value.kind === "scalar") continue;
		combinations = combinations.flatMap((before) => items.map((item) => new Map([...before, ...valuesOf$1(`matrix.${name}`, item)]))).slice(0, MOST);
	}
	const own = itemsUnder(valueUnder(matrix, "include")).filter(({ kind }) => kind === "mapping").map((item) => new Map(valuesOf$1("matrix", item)));
	const merged = combinations.flatMap((before) => own.map((item) => new Map([...before, ...item])));
	if (own.length === 0) return combinations;
	return (lists.length === 0 ? own : [
		...combinations,
		...own,
		...merged
	]).slice(0, MOST);
}
function valuesOf$1(name, item) {
	if (item.kind === "scalar") return [[name, scalarAsText(item)]];
	return entriesIn(item).flatMap(({ name: key, value }) => value.kind === "scalar" ? [[`${name}.${key}`, scalarAsText(value)]] : []);
}
// src/repository/dockerfiles/builds/workflow-builds.ts
const ACTIONS$1 = [
	{
		uses: /^docker\/build-push-action@/,
		image: "tags",
		file: "file",
		context: "context"
	},
	{
		uses: /^redhat-actions\/buildah-build@/,
		image: "image",
		file: "containerfiles",
		context: "context"
	},
	{
		uses: /^elgohr\/publish-docker-github-action@/i,
		image: "name",
		file: "dockerfile",
		context: "context",
		registry: "registry"
	},
	{
		uses: /^mr-smithers-excellent\/docker-build-push@/,
		image: "image",
		file: "dockerfile",
		context: "directory",
		registry: "registry"
	}
];
function workflowBuilds({ path, text }, repository) {
	return linedDocuments(text).flatMap((document) => {
		const { value } = document;
		const jobs = [...entriesIn(valueUnder(value, "jobs")).map((entry) => entry.value), valueUnder(value, "runs")];
		const outer = environmentOf(value, githubValues(repository));
		return jobs.flatMap((job) => matrixValues(valueUnder(job, "strategy", "matrix")).flatMap((matrix) => jobBuilds(document, job, environmentOf(job, new Map([...outer, ...matrix])), value, path)));
	});
}
function jobBuilds(document, job, values, workflow, path) {
	const steps = itemsUnder(valueUnder(job, "steps"));
	const folderByDefault = [job, workflow].map((each) => valueUnder(each, "defaults", "run", "working-directory"));
	const tagged = metadataTags(steps, values);
	return steps.flatMap((step) => {
		const all = environmentOf(step, new Map([...values, ...tagged]));
		const foundBy = {
			file: path,
			line: document.lineOf(step)
		};
		const run = valueUnder(step, "run");
		if (run !== void 0) {
			const [folder = ""] = [valueUnder(step, "working-directory"), ...folderByDefault].map(scalarAsText).filter(Boolean);
			const script = putExpressionsIn(scalarAsText(run), all);
			const known = new Map([...all].filter(([name]) => !name.includes(".")));
			const lookUp = lookUpIn(scriptValues(script, new Map([...WORKSPACE, ...known])));
			return commandBuilds({
				text: script,
				folder: folderIn("", putExpressionsIn(folder, all)) ?? "zzunknownzz",
				file: path,
				line: document.lineOf(run)
			}, lookUp);
		}
		return actionBuilds(step, all, foundBy);
	});
}
function actionBuilds(step, values, foundBy) {
	const uses = textUnder(step, "uses");
	const action = ACTIONS$1.find((each) => each.uses.test(uses));
	if (action === void 0) return [];
	const input = (name) => putExpressionsIn(textUnder(valueUnder(step, "with"), name), values).trim();
	const lines = (name) => input(name).split("\n").map((each) => each.trim());
	const registry = action.registry === void 0 ? "" : input(action.registry);
	return buildsOf({
		images: lines(action.image).flatMap((each) => each.split(/[,\s]+/)).filter(Boolean).map((image) => registry === "" ? image : `${registry}/${image}`),
		folder: "",
		context: input(action.context).replace(/^\{\{\s*defaultContext\s*\}\}:?/, "") || ".",
		dockerfile: input(action.file).split(/\s/)[0],
		dockerfileFolder: "",
		target: input("target"),
		args: argumentsOf(lines("build-args")),
		foundBy
	});
}
function metadataTags(steps, values) {
	return new Map(steps.flatMap((step) => {
		if (!textUnder(step, "uses").startsWith("docker/metadata-action@")) return [];
		const images = putExpressionsIn(textUnder(valueUnder(step, "with"), "images"), values).split("\n").map((line) => line.trim().split(",")[0]?.replace(/^name=/, "") ?? "").filter(Boolean);
		return [[`steps.${textUnder(step, "id")}.outputs.tags`, images.join("\n")]];
	}));
}
const WORKSPACE = /* @__PURE__ */ new Map([["GITHUB_WORKSPACE", ROOT_TEXT], ["PWD", "."]]);
function githubValues(repository) {
	const values = /* @__PURE__ */ new Map([["github.workspace", ROOT_TEXT]]);
	if (repository === void 0) return values;
	const { owner, name } = repository;
	const whole = `${owner}/${name}`.toLowerCase();
	for (const each of ["github.repository", "GITHUB_REPOSITORY"]) values.set(each, whole);
	for (const each of ["github.repository_owner", "GITHUB_REPOSITORY_OWNER"]) values.set(each, owner.toLowerCase());
	return values.set("github.event.repository.name", name.toLowerCase());
}
function environmentOf(value, before) {
	const values = new Map(before);
	for (const { name, value: each } of entriesIn(valueUnder(value, "env"))) {
		const text = putExpressionsIn(scalarAsText(each), values);
		values.set(`env.${name}`, text).set(name, text);
	}
	return values;
}
// src/repository/dockerfiles/builds/image-builds.ts
const READERS$1 = [
	{
		path: /(?:^|\/)(?:[^/]*[.-])?compose[^/]*\.ya?ml$/i,
		read: composeBuilds
	},
	{
		path: /(?:^|\/)skaffold[^/]*\.ya?ml$/,
		read: skaffoldBuilds
	},
	{
		path: /(?:^|\/)docker-bake(?:\.override)?\.json$/,
		read: bakeBuilds
	},
	{
		path: /^\.github\/workflows\/[^/]+\.ya?ml$/,
		read: workflowBuilds
	},
	{
		path: /(?:^|\/)action\.ya?ml$/,
		read: workflowBuilds
	},
	{
		path: /(?:^|\/)(?:GNUm|m|M)akefile(?:\.[^/]*)?$|\.mk$|(?:^|\/)\.?[jJ]ustfile$/,
		read: makefileBuilds
	},
	{
		path: /\.(?:sh|bash)$/,
		read: shellBuilds
	},
	{
		path: /(?:^|\/)(?:\.gitlab-ci[^/]*|cloudbuild[^/]*|azure-pipelines[^/]*|bitbucket-pipelines|\.drone|\.travis|\.woodpecker|[Tt]askfile|codefresh|buildspec)\.ya?ml$/,
		read: listedBuilds
	},
	{
		path: /^\.(?:circleci|woodpecker|tekton|buildkite|azure|azuredevops|pipelines|gitlab)\/.*\.ya?ml$/,
		read: listedBuilds
	},
	{
		path: /(?:^|\/)package\.json$/,
		read: listedBuilds
	}
];
const ANY_PATH = new RegExp(READERS$1.map(({ path }) => path.source).join("|"), "i");
const LONGEST_FILE = 5e5;
function isImageFile(path) {
	return isDockerfilePath(path) || mayBuildImages(path);
}
function mayBuildImages(path) {
	return ANY_PATH.test(path) && READERS$1.some((reader) => reader.path.test(path));
}
function isDockerfilePath(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (/\.(?:dockerignore|md|go|ts|js|py|sh|ya?ml|json|tmpl|tpl|template|j2|erb|txt|in)$/i.test(name)) return false;
	return /^(?:docker|container)file(?:[.-].+)?$|.[.-](?:docker|container)file$/i.test(name);
}
function imageBuilds(files, repository) {
	return files.flatMap((file) => {
		const reader = READERS$1.find(({ path }) => path.test(file.path));
		if (reader === void 0 || file.text.length > LONGEST_FILE) return [];
		try {
			return distinct(reader.read(file, repository));
		} catch {
			return [];
		}
	});
}
function distinct(builds) {
	const known = /* @__PURE__ */ new Map();
	for (const build of builds) {
		const { image, dockerfile, context, target, args } = build;
		const key = JSON.stringify([
			image,
			dockerfile,
			context,
			target,
			[...args]
		]);
		if (!known.has(key)) known.set(key, build);
	}
	return [...known.values()];
}
// src/manifest/yaml/places-in-scalar.ts
function placesInScalar({ node, value }, source, placeOf) {
	const start = node?.range?.[0];
	const origin = placeOf(start);
	if (start === void 0 || node?.type !== "BLOCK_LITERAL" || source[start] !== "|" || typeof value !== "string") return () => origin;
	const lines = value.split("\n");
	const written = source.slice(source.indexOf("\n", start) + 1).split("\n", lines.length);
	const firstFilled = lines.findIndex((line) => line.trim() !== "");
	const indent = firstFilled === -1 ? 0 : (written[firstFilled] ?? "").search(/\S/) - (lines[firstFilled] ?? "").search(/\S/);
	const placeInText = placesOf$1(origin.file, value);
	return (offset) => {
		const { line, column } = placeInText(offset);
		return {
			file: origin.file,
			line: origin.line + line,
			column: column + Math.max(0, indent)
		};
	};
}
// src/repository/kustomize/folded-field.ts
function foldedField(mapping, name) {
	return foldedFields(mapping, name).at(-1);
}
function foldedFields(mapping, name) {
	return foldedEntries(mapping, name).map(({ value }) => value);
}
function foldedEntries(mapping, name) {
	const folded = fold(name);
	return [...mapping.entries.values()].filter((entry) => fold(entry.name) === folded).sort((a, b) => compareText(a.name, b.name));
}
function fold(key) {
	return key.replaceAll("\u017f", "s").replaceAll("\u212a", "k").toLowerCase();
}
// src/repository/kustomize/items-of.ts
function itemsOf(value, name) {
	const field = value?.kind === "mapping" ? foldedField(value, name) : void 0;
	return field === void 0 ? [] : itemsIn$1(field);
}
function textsIn(value, name) {
	return itemsOf(value, name).flatMap((item) => scalarText(item) ?? []);
}
function allItemsOf(value, name) {
	return value?.kind === "mapping" ? foldedFields(value, name).flatMap(itemsIn$1) : [];
}
function allTextsIn(value, name) {
	return allItemsOf(value, name).flatMap((item) => scalarText(item) || []);
}
function itemsIn$1(field) {
	if (field.kind === "scalar" && scalarText(field) === void 0) return [];
	return field.kind === "list" ? field.items : [field];
}
// src/repository/kustomize/patch-target.ts
const TARGET_FIELDS = [
	"group",
	"version",
	"kind",
	"name",
	"namespace",
	"labelSelector",
	"annotationSelector"
];
function targetOf(value) {
	if (value?.kind !== "mapping") return void 0;
	const fields = TARGET_FIELDS.flatMap((field) => {
		const text = scalarText(foldedField(value, field));
		return text ? [[field, text]] : [];
	});
	return Object.fromEntries(fields);
}
// src/repository/kustomize/remote.ts
const HTTP = /^https?:/i;
const PERHAPS_CLONED = /:\/\/|^git@|^git::|^gh:|^github\.com[/:]|\?ref=/i;
const USER$1 = /^[a-z][a-z0-9-]*@/i;
function isRemote(entry) {
	return isRemoteFile(entry) || isRemoteFolder(entry);
}
function isRemoteFile(entry) {
	return HTTP.test(entry);
}
function isRemoteFolder(entry) {
	return PERHAPS_CLONED.test(entry) || isCloned(entry);
}
function isAddress(text) {
	return isRemoteFile(text) || isCloned(text);
}
function isCloned(entry) {
	const address = entry.split("?", 1)[0]?.replace(/^git::/i, "") ?? "";
	const [scheme = ""] = /^(?:ssh|https?|file):\/\//i.exec(address) ?? [];
	const [user = ""] = USER$1.exec(address.slice(scheme.length)) ?? [];
	const rest = address.slice(scheme.length + user.length);
	const isGithub = /^github\.com[/:]/i.test(rest);
	if (scheme === "" && user === "" && !isGithub) return false;
	if (scheme.toLowerCase() === "file://") return rest !== "";
	const slash = rest.indexOf("/");
	const colon = scheme === "" ? rest.indexOf(":") : -1;
	const end = slash === -1 || colon > 0 && colon < slash ? colon : slash;
	const path = end === -1 ? "" : rest.slice(end + 1);
	return path.split("/").length > 1 || path.includes(".git");
}
// src/repository/kustomize/reach/load.ts
function loadsFor(use, entries) {
	return entries.map((entry) => ({
		entry,
		use
	}));
}
function sourcePath(entry) {
	return entry.slice(entry.indexOf("=") + 1);
}
function contentLoads(generator) {
	return loadsFor("content", [...allTextsIn(generator, "files").map(sourcePath), ...["envs", "env"].flatMap((key) => allTextsIn(generator, key))]);
}
const CHARTS$1 = "charts";
function chartLoads(chart, globals) {
	return [...loadsFor("configuration", ["valuesFile", "additionalValuesFiles"].flatMap((key) => allTextsIn(chart, key))), ...chartHomes(chart, "name", "version", "repo", globals)];
}
function formerChartLoads(chart, globals) {
	return [
		...loadsFor("configuration", allTextsIn(chart, "values")),
		...chartHomes(chart, "chartName", "chartVersion", "chartRepoUrl", chart),
		...chartHomes(chart, "chartName", "chartVersion", "chartRepoUrl", globals)
	];
}
function chartHomes(chart, nameKey, versionKey, repoKey, globals) {
	const written = allTextsIn(globals, "chartHome");
	const homes = written.length === 0 ? [CHARTS$1] : written;
	const name = allTextsIn(chart, nameKey).at(-1) ?? "";
	const version = allTextsIn(chart, versionKey).at(-1);
	return homes.flatMap((home) => [{
		entry: home,
		use: "chart",
		charts: name === "" ? [] : [name, ...version === void 0 ? [] : [`${name}-${version}/${name}`]]
	}, ...allTextsIn(chart, repoKey).map((repo) => {
		return {
			entry: repo,
			use: "chart",
			unless: `${home}/${version === void 0 ? name : `${name}-${version}/${name}`}`
		};
	})]);
}
// src/repository/kustomize/reach/plugin-loads.ts
const BUILTIN = "builtin";
const FILE_KEYS = [
	"path",
	"paths",
	"files",
	"envs",
	"env",
	"targetFilePath",
	"valuesFile",
	"additionalValuesFiles",
	"chartHome"
];
const ITEM_KEYS = {
	replacements: ["path"],
	helmCharts: ["valuesFile", "additionalValuesFiles"],
	helmChartInflationGenerator: ["values"]
};
function isBuiltinPlugin(plugin) {
	return textOf$4(plugin, "apiVersion") === BUILTIN;
}
function pluginsIn(value) {
	if (value?.kind !== "mapping") return [];
	return listedIn(value)?.items.flatMap(pluginsIn) ?? [value];
}
function listedIn(value) {
	const items = textOf$4(value, "kind").endsWith("List") ? fieldOf$1(value, "items")?.value : void 0;
	return items?.kind === "list" ? items : void 0;
}
function loadsOfPlugin(plugin) {
	return isBuiltinPlugin(plugin) ? LOADS[textOf$4(plugin, "kind")]?.(plugin) ?? [] : [];
}
const LOADS = {
	ConfigMapGenerator: contentLoads,
	SecretGenerator: contentLoads,
	HelmChartInflationGenerator: (plugin) => chartLoads(plugin, plugin),
	PatchTransformer: (plugin) => loadsFor("patch", allTextsIn(plugin, "path")),
	PatchJson6902Transformer: (plugin) => loadsFor("patch", allTextsIn(plugin, "path")),
	PatchStrategicMergeTransformer: (plugin) => loadsFor("patch", allTextsIn(plugin, "paths").filter((text) => !isInlineText(text))),
	ReplacementTransformer: (plugin) => loadsFor("configuration", allItemsOf(plugin, "replacements").flatMap((item) => allTextsIn(item, "path"))),
	ValueAddTransformer: (plugin) => loadsFor("configuration", allTextsIn(plugin, "targetFilePath"))
};
function namesInPlugin(plugin) {
	const ofItems = Object.entries(ITEM_KEYS).flatMap(([key, names]) => allItemsOf(plugin, key).flatMap((item) => names.flatMap((name) => textsIn(item, name))));
	return [...FILE_KEYS.flatMap((key) => textsIn(plugin, key)), ...ofItems].map(sourcePath).filter(isPath);
}
function isPath(text) {
	return text !== "" && !text.includes("\n") && !isRemote(text);
}
const PLAIN_PATH = /^[\w./@-]+$/;
function inlinePlugins(text) {
	if (PLAIN_PATH.test(text)) return [];
	return readDocuments(text, void 0, "kustomize").flatMap(({ value }) => pluginsIn(value));
}
function isInlineText(text) {
	return text.includes("\n") || inlinePlugins(text).length > 0;
}
// src/repository/kustomize/alterations/alteration.ts
const MAX_FIELDS = 1e3;
function patchAlterations(text) {
	return valuesIn(text).flatMap((value) => {
		if (value?.kind === "mapping") return [mergePatch(value)];
		return [value?.kind === "list" ? fieldsOrAny(operationFields(value.items)) : {}];
	});
}
function pluginAlterations(text) {
	return valuesIn(text).flatMap((plugin) => {
		const kind = textOf$4(plugin, "kind");
		if (kind.endsWith("Generator")) return [];
		if (plugin?.kind !== "mapping" || !kind.startsWith("Patch")) return [{}];
		const target = targetOf(foldedField(plugin, "target"));
		const patch = scalarText(foldedField(plugin, "patch")) ?? scalarText(foldedField(plugin, "jsonOp"));
		if (patch === void 0) return withTarget([{}], target);
		return withTarget(patchAlterations(patch), target);
	});
}
function replacementAlterations(text) {
	return valuesIn(text).flatMap((value) => (value?.kind === "list" ? value.items : [value]).flatMap(replacementsIn));
}
function valuesIn(text) {
	return readDocuments(text).map(({ value }) => value);
}
function withTarget(alterations, target) {
	return target === void 0 ? [...alterations] : alterations.map((each) => ({
		...each,
		targets: [target]
	}));
}
function replacementsIn(value) {
	if (value?.kind !== "mapping") return [{}];
	const source = targetOf(foldedField(value, "source"));
	const targets = foldedField(value, "targets");
	return (targets?.kind === "list" ? targets.items : []).map((target) => {
		const select = target.kind === "mapping" ? targetOf(foldedField(target, "select")) : void 0;
		const paths = target.kind === "mapping" ? foldedField(target, "fieldPaths") : void 0;
		const texts = paths?.kind === "list" ? paths.items.map((path) => scalarText(path) ?? "") : ["metadata.name"];
		return {
			...select === void 0 ? {} : { targets: [select] },
			...source === void 0 ? {} : { sources: [source] },
			fields: texts.map(stepsOfFieldPath)
		};
	});
}
const LONGEST_PATH = 1e3;
function splitFieldPath(path) {
	return path.length > LONGEST_PATH ? [] : path.match(/(?:\[[^\]]*\]|\\.|[^.\\])+/g) ?? [];
}
function stepsOfFieldPath(path) {
	return splitFieldPath(path).map((step) => {
		const item = /^\[name=(.*)\]$/.exec(step)?.[1];
		return item === void 0 ? step.replaceAll("\\.", ".") : { item };
	});
}
function operationFields(items) {
	const fields = items.flatMap((item) => {
		const op = textOf$4(item, "op");
		if (op === "test") return [];
		return op === "add" || op === "replace" || op === "remove" ? [stepsOfPointer(textOf$4(item, "path"))] : [void 0];
	});
	return fields.every((field) => field !== void 0) ? fields : void 0;
}
function stepsOfPointer(pointer) {
	return pointer.split("/").slice(1).map((step) => step.replaceAll("~1", "/").replaceAll("~0", "~"));
}
function mergePatch(patch) {
	const metadata = fieldOf$1(patch, "metadata")?.value;
	const apiVersion = textOf$4(patch, "apiVersion");
	return {
		targets: [{
			...apiVersion.includes("/") ? { group: apiVersion.slice(0, apiVersion.indexOf("/")) } : {},
			kind: textOf$4(patch, "kind"),
			name: textOf$4(metadata, "name")
		}],
		...fieldsOrAny(mergeFields(patch))
	};
}
const IDENTITY = [
	["apiVersion"],
	["kind"],
	["metadata", "name"],
	["metadata", "namespace"]
].map((path) => path.join());
function mergeFields(patch) {
	const fields = [];
	function visit(value, steps) {
		if (fields.length > MAX_FIELDS) return;
		if (value.kind === "mapping" && value.entries.size > 0) for (const entry of value.entries.values()) visit(entry.value, [...steps, entry.name]);
		else if (value.kind === "list" && value.items.length > 0 && value.items.every((item) => nameOf$3(item) !== "")) for (const item of value.items) visitItem(item, [...steps, { item: nameOf$3(item) }]);
		else if (!IDENTITY.includes(steps.join())) fields.push(steps);
	}
	function visitItem(item, steps) {
		if (item.kind !== "mapping") return;
		const others = [...item.entries.values()].filter(({ name }) => name !== "name");
		if (others.length === 0) fields.push(steps);
		for (const { name, value } of others) visit(value, [...steps, name]);
	}
	visit(patch, []);
	return fields.length > MAX_FIELDS ? void 0 : fields;
}
function nameOf$3(item) {
	return textOf$4(item, "name");
}
function fieldsOrAny(fields) {
	return fields === void 0 ? {} : { fields };
}
// src/repository/kustomize/alterations/altering.ts
function alteringsIn(root, anyObject) {
	const patches = ["patches", "patchesJson6902"].flatMap((key) => itemsOf(root, key).map((item) => patchEntry(key, item)));
	const merged = textsIn(root, "patchesStrategicMerge").map((text) => textOrFile("patchesStrategicMerge", "patch", text, void 0));
	const replacements = itemsOf(root, "replacements").map((item) => {
		const path = item.kind === "mapping" ? scalarText(foldedField(item, "path")) : void 0;
		if (path === void 0) return {
			key: "replacements",
			alterations: replacementsIn(item)
		};
		return {
			key: "replacements",
			alterations: [],
			file: {
				path,
				use: "replacement"
			}
		};
	});
	const variables = itemsOf(root, "vars").map((item) => {
		return {
			key: "vars",
			alterations: [{
				targets: [],
				sources: [(item.kind === "mapping" ? targetOf(foldedField(item, "objref")) : void 0) ?? {}]
			}]
		};
	});
	const plugins = ["transformers", "validators"].flatMap((key) => textsIn(root, key).map((text) => textOrFile(key, "plugin", text, void 0)));
	const others = anyObject.map((key) => ({
		key,
		alterations: [{}]
	}));
	return [
		...merged,
		...patches,
		...replacements,
		...variables,
		...plugins,
		...others
	];
}
function patchEntry(key, item) {
	if (item.kind !== "mapping") return {
		key,
		alterations: [{}]
	};
	const target = targetOf(foldedField(item, "target"));
	const path = scalarText(foldedField(item, "path"));
	if (path !== void 0) return {
		key,
		alterations: [],
		file: {
			path,
			use: "patch",
			...target && { target }
		}
	};
	return textOrFile(key, "patch", scalarText(foldedField(item, "patch")) ?? "", target, true);
}
function textOrFile(key, use, text, target, isInline = isInlineText(text)) {
	if (!isInline) return {
		key,
		alterations: [],
		file: {
			path: text,
			use
		}
	};
	return {
		key,
		alterations: withTarget(use === "patch" ? patchAlterations(text) : pluginAlterations(text), target)
	};
}
function generatedIn(root) {
	return ["ConfigMap", "Secret"].flatMap((kind) => itemsOf(root, kind === "ConfigMap" ? "configMapGenerator" : "secretGenerator").map((item) => ({
		kind,
		name: item.kind === "mapping" ? scalarText(foldedField(item, "name")) ?? "" : "",
		files: [
			"files",
			"envs",
			"env"
		].flatMap((key) => textsIn(item, key)).map((text) => text.replace(/^[^=]*=/, ""))
	})));
}
function namingIn(root) {
	const texts = [
		"namePrefix",
		"nameSuffix",
		"namespace"
	].map((key) => textsIn(root, key));
	const labels = [...itemsOf(root, "labels").map((item) => item.kind === "mapping" ? foldedField(item, "pairs") : item), foldedField(root, "commonLabels")].flatMap(pairsOf);
	const annotations = pairsOf(foldedField(root, "commonAnnotations"));
	return {
		name: texts.slice(0, 2).some(({ length }) => length > 0),
		namespace: texts[2]?.length === 1,
		labels: labels.length > 0,
		annotations: annotations.length > 0,
		text: JSON.stringify([
			texts,
			labels,
			annotations
		])
	};
}
function pairsOf(mapping) {
	if (mapping?.kind !== "mapping") return [];
	return [...mapping.entries.values()].map(({ name, value }) => [name, scalarText(value) ?? ""]);
}
// src/repository/kustomize/kustomization-patch.ts
function patchesOf(text, placeAt) {
	return readDocuments(text).flatMap(({ value, offset }) => {
		const placeOf = (entry) => placeAt(offset + (entry.key.range?.[0] ?? 0));
		if (value?.kind === "mapping") return [mergePatchOf(value, placeOf)];
		if (value?.kind !== "list") return [];
		return [{
			is: "json",
			operations: value.items.flatMap((item) => item.kind === "mapping" ? [operationOf(item, placeAt(offset + (item.node.range?.[0] ?? 0)), placeOf)] : [])
		}];
	});
}
function mergePatchOf(root, placeOf) {
	const metadata = root.entries.get("metadata")?.value;
	const labels = fieldOf$1(metadata, "labels")?.value;
	return {
		is: "merge",
		apiVersion: textOf$3(root, "apiVersion") ?? "",
		kind: textOf$3(root, "kind") ?? "",
		name: textOf$3(metadata, "name") ?? "",
		isDeletion: directiveOf(root) === "delete",
		clearsLabels: [
			root,
			metadata,
			labels
		].some((value) => isNull(value) || directiveOf(value) !== void 0),
		labels: changesOf(labels, placeOf)
	};
}
function directiveOf(value) {
	const directive = textOf$3(value, "$patch");
	return directive === "merge" ? void 0 : directive;
}
function operationOf(item, place, placeOf) {
	const value = item.entries.get("value")?.value;
	const from = textOf$3(item, "from");
	const newValue = value?.kind === "mapping" ? changesOf(value, placeOf) : scalarText(value);
	return {
		op: textOf$3(item, "op") ?? "",
		path: stepsOfPointer(textOf$3(item, "path") ?? ""),
		...from === void 0 ? {} : { from: stepsOfPointer(from) },
		...newValue === void 0 ? {} : { value: newValue },
		place: placeOfField(item, "value") ?? placeOfField(item, "path") ?? place
	};
	function placeOfField(mapping, name) {
		const entry = mapping.entries.get(name);
		return entry === void 0 ? void 0 : placeOf(entry);
	}
}
function changesOf(labels, placeOf) {
	if (labels?.kind !== "mapping") return [];
	return [...labels.entries.values()].flatMap((entry) => {
		const { name, value } = entry;
		if (isNull(value)) return [{
			name,
			place: placeOf(entry)
		}];
		const text = scalarText(value);
		return text === void 0 || name === "$patch" ? [] : [{
			name,
			value: text,
			place: placeOf(entry)
		}];
	});
}
function textOf$3(value, key) {
	return scalarText(fieldOf$1(value, key)?.value);
}
// src/repository/kustomize/reach/loads.ts
const PLUGIN_KEYS = [
	"generators",
	"transformers",
	"validators"
];
function loadsIn(kustomization) {
	const textsOf = (...keys) => keys.flatMap((key) => allTextsIn(kustomization, key));
	const pathsOf = (...keys) => keys.flatMap((key) => allItemsOf(kustomization, key)).flatMap((item) => allTextsIn(item, "path"));
	const generators = ["configMapGenerator", "secretGenerator"].flatMap((key) => allItemsOf(kustomization, key));
	const plugins = textsOf(...PLUGIN_KEYS);
	return [
		...loadsFor("resource", textsOf("resources", "bases")),
		...loadsFor("component", textsOf("components")),
		...loadsFor("patch", textsOf("patchesStrategicMerge").filter((text) => !isInlineText(text))),
		...loadsFor("patch", pathsOf("patches", "patchesJson6902")),
		...generators.flatMap(contentLoads),
		...loadsFor("plugin", plugins.filter(isTriedAsPath)),
		...plugins.flatMap(inlinePlugins).flatMap(loadsOfPlugin),
		...loadsFor("configuration", [
			...textsOf("configurations", "crds"),
			...foldedFields(kustomization, "openapi").flatMap((openapi) => allTextsIn(openapi, "path")),
			...pathsOf("replacements")
		]),
		...chartsOf(kustomization)
	];
}
function isTriedAsPath(text) {
	if (PLAIN_PATH.test(text)) return true;
	const documents = readDocuments(text, void 0, "kustomize");
	return documents.length > 0 && !documents.some(({ value }) => value?.kind === "mapping") || isAddress(text);
}
function chartsOf(kustomization) {
	const former = allItemsOf(kustomization, "helmChartInflationGenerator");
	const globals = foldedFields(kustomization, "helmGlobals").at(-1) ?? former.at(-1);
	return [...allItemsOf(kustomization, "helmCharts").flatMap((chart) => chartLoads(chart, globals)), ...former.flatMap((chart) => formerChartLoads(chart, globals))];
}
// src/repository/kustomize/unfollowed.ts
const KEYS$1 = [
	"patches",
	"patchesStrategicMerge",
	"patchesJson6902",
	"generators",
	"transformers",
	"validators",
	"replacements",
	"vars",
	"helmCharts",
	"helmChartInflationGenerator",
	"configurations"
];
const PROFILE_ANNOTATION = /apparmor|seccomp/i;
const OF_ANY_OBJECT = [
	"configurations",
	"commonAnnotations",
	"labels with fields"
];
function altersAnyObject(key) {
	return OF_ANY_OBJECT.includes(key);
}
function unfollowedIn(root, loads) {
	const keys = KEYS$1.filter((key) => itemsOf(root, key).length > 0);
	const annotations = foldedField(root, "commonAnnotations");
	if (annotations?.kind === "mapping" && [...annotations.entries.keys()].some((key) => PROFILE_ANNOTATION.test(key))) keys.push("commonAnnotations");
	if (itemsOf(root, "labels").some((label) => itemsOf(label, "fields").length > 0)) keys.push("labels with fields");
	if ([
		"resources",
		"bases",
		"components"
	].flatMap((key) => textsIn(root, key)).some(isRemote)) keys.push("remote resources");
	const texts = PLUGIN_KEYS.flatMap((key) => textsIn(root, key));
	const plugins = texts.filter((text) => isPath(text) && !isInlineText(text));
	const ofInline = texts.flatMap(inlinePlugins).flatMap(namesInPlugin);
	return {
		keys,
		parts: [
			...plugins,
			...ofInline,
			...partsIn(root, loads)
		],
		plugins
	};
}
function partsIn(root, loads) {
	return [...loads.flatMap(({ entry, use }) => use === "configuration" ? [entry] : []), ...textsIn(foldedField(root, "helmGlobals"), "chartHome")].filter(isPath);
}
// src/repository/kustomize/kustomization.ts
const KUSTOMIZATION_NAMES = [
	"kustomization.yaml",
	"kustomization.yml",
	"Kustomization"
];
function isKustomizationPath(path) {
	return KUSTOMIZATION_NAMES.includes(path.slice(path.lastIndexOf("/") + 1));
}
function kustomizationAt(kustomizations, folder) {
	return KUSTOMIZATION_NAMES.map((name) => pathBelow(folder, name)).find((name) => kustomizations.has(name));
}
function entriesOf$1(kustomization) {
	return kustomization === void 0 ? [] : [...kustomization.resources, ...kustomization.components];
}
const NOTHING$4 = {
	patches: [],
	unfollowed: {
		keys: [],
		parts: [],
		plugins: []
	},
	alterings: [],
	generated: [],
	naming: {
		name: false,
		namespace: false,
		labels: false,
		annotations: false,
		text: ""
	},
	isComponent: false,
	resources: [],
	components: [],
	labels: [],
	earlyPatches: [],
	latePatches: [],
	locateEntry: () => void 0,
	isTooLarge: false
};
const KINDS$2 = ["Kustomization", "Component"];
const VERSION$2 = /^kustomize\.config\.k8s\.io\//;
function readKustomization(file, content) {
	if (content.byteLength > 262144) return {
		...NOTHING$4,
		isTooLarge: true
	};
	const { text } = readBytes(content);
	if (text === void 0) return NOTHING$4;
	const documents = readDocuments(text);
	const document = documents.find(({ value }) => value?.kind === "mapping");
	const root = document?.value;
	if (document === void 0 || root?.kind !== "mapping") return documents.some(({ error }) => error?.isNesting) ? NOTHING$4 : {
		...NOTHING$4,
		loads: []
	};
	if (isOfOtherTool(root)) return void 0;
	const placeAt = placesOf$1(file, text);
	const placeOf = (start) => placeAt(document.offset + (start ?? 0));
	let places;
	const entryPlaces = () => {
		const entries = [
			"resources",
			"bases",
			"components"
		].flatMap((key) => listOf(root, key));
		places ??= new Map(entries.map((entry) => [scalarText(entry) ?? "", placeOf(entry.node?.range?.[0])]));
		return places;
	};
	const patchOf = (inlinePatch, target) => {
		const textOfPatch = scalarText(inlinePatch);
		if (textOfPatch === void 0 || inlinePatch?.kind !== "scalar") return {};
		return {
			patches: patchesOf(textOfPatch, placesInScalar(inlinePatch, document.text, placeOf)),
			...target && { target }
		};
	};
	const patchEntriesAt = (key) => listOf(root, key).map((entry) => {
		if (entry.kind !== "mapping") return {};
		const target = targetOf(foldedField(entry, "target"));
		const path = scalarText(foldedField(entry, "path"));
		return path === void 0 ? patchOf(foldedField(entry, "patch"), target) : {
			path,
			...target && { target }
		};
	});
	const earlyPatches = [...listOf(root, "patchesStrategicMerge").map((entry) => {
		const path = scalarText(entry);
		return path === void 0 || isInline(path) ? patchOf(entry) : { path };
	}), ...patchEntriesAt("patches")];
	const latePatches = patchEntriesAt("patchesJson6902");
	const entries = [...earlyPatches, ...latePatches];
	const pairs = listOf(root, "labels").map((entry) => entry.kind === "mapping" ? foldedField(entry, "pairs") : void 0);
	const namespace = scalarText(foldedField(root, "namespace"));
	const loads = loadsIn(root);
	const unfollowed = unfollowedIn(root, loads);
	return {
		patches: entries.flatMap(({ path }) => path === void 0 || path.includes("\n") ? [] : [path]),
		unfollowed,
		alterings: alteringsIn(root, unfollowed.keys.filter(altersAnyObject)),
		generated: generatedIn(root),
		naming: namingIn(root),
		isComponent: scalarText(foldedField(root, "kind")) === "Component",
		...namespace ? { namespace } : {},
		resources: [...localPaths(root, "resources"), ...localPaths(root, "bases")],
		components: localPaths(root, "components"),
		loads,
		labels: [...pairs, foldedField(root, "commonLabels")].flatMap((mapping) => labelsOf$1(mapping, placeOf)),
		earlyPatches,
		latePatches,
		locateEntry: (path) => entryPlaces().get(path),
		...namespace ? { namespacePlace: placeOf(foldedField(root, "namespace")?.node?.range?.[0]) } : {},
		isTooLarge: false
	};
}
function isOfOtherTool(root) {
	const version = scalarText(foldedField(root, "apiVersion")) ?? "";
	const kind = scalarText(foldedField(root, "kind")) ?? "";
	return version === "" ? kind !== "" && !KINDS$2.includes(kind) : !VERSION$2.test(version);
}
function readPatchFile(file, content) {
	const { text } = readBytes(content);
	return text === void 0 ? [] : patchesOf(text, placesOf$1(file, text));
}
function isInline(text) {
	return /\n|^\{|:\s/.test(text);
}
function labelsOf$1(mapping, placeOf) {
	if (mapping?.kind !== "mapping") return [];
	return [...mapping.entries.values()].flatMap(({ name, key, value }) => {
		const text = scalarText(value);
		return text === void 0 ? [] : [{
			name,
			value: text,
			place: placeOf(key.range?.[0])
		}];
	});
}
function localPaths(root, key) {
	return listOf(root, key).flatMap((item) => {
		const path = scalarText(item);
		return path === void 0 || isRemote(path) ? [] : [path];
	});
}
function listOf(mapping, key) {
	const value = foldedField(mapping, key);
	return value?.kind === "list" ? value.items : [];
}
// src/repository/manifest-paths.ts
const ENDINGS = [
	".yaml",
	".yml",
	".json"
];
const MANIFEST_NAMES = `${ENDINGS.map((ending) => `*${ending}`).join(", ")} or Kustomization`;
const EXCLUDED = /(^|\/)(node_modules|\.git)\//;
function isManifestPath(path) {
	return (ENDINGS.some((ending) => path.endsWith(ending)) || isKustomizationPath(path)) && !EXCLUDED.test(path);
}
function isSelectedPath(globs, path) {
	return isManifestPath(path) && matchesGlobs(globs, path);
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
		charts: new Set(paths.filter(isChartPath).filter((path) => isChart(contents.get(path))).map(folderOf$1)),
		links: linksOf(files, contents),
		...isListed ? { paths: new Set(paths) } : {},
		contents
	};
}
function linksOf(files, contents) {
	return new Map(files.flatMap(({ path, mode, target }) => mode === "120000" ? [[path, target ?? textOfContent(contents.get(path))]] : []));
}
// src/repository/links.ts
const MAX_STEPS$2 = 40;
function followLinks(links, path) {
	return wayOf(links, path).followed;
}
function linksOnEntry(links, file, entry) {
	return wayOf(links, resolvePath(folderOf$1(file), entry)).passed;
}
const WAYS = /* @__PURE__ */ new WeakMap();
function wayOf(links, path) {
	if (links.size === 0) return {
		followed: path,
		passed: []
	};
	const known = WAYS.get(links) ?? /* @__PURE__ */ new Map();
	WAYS.set(links, known);
	const way = known.get(path) ?? walk(links, path);
	known.set(path, way);
	return way;
}
function walk(links, path) {
	const passed = [];
	let followed = path;
	for (let count = 0; count < MAX_STEPS$2; count++) {
		const link = linkOn(links, followed);
		if (link === void 0) return {
			followed,
			passed
		};
		passed.push(link);
		const target = links.get(link);
		if (target === void 0 || !staysInRoot(folderOf$1(link), target)) return {
			followed,
			passed
		};
		followed = resolvePath(resolvePath(folderOf$1(link), target), followed.slice(link.length));
	}
	return {
		followed: path,
		passed
	};
}
function entryPath(links, file, entry) {
	return followLinks(links, resolvePath(folderOf$1(file), entry));
}
function linkOn(links, path) {
	if (links.size === 0) return void 0;
	for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
		const folder = path.slice(0, end);
		if (links.has(folder)) return folder;
	}
	return links.has(path) ? path : void 0;
}
const MAX_NAMES = 100;
function namesByLinks(links, paths) {
	const names = new Map(paths.map((path) => [path, path]));
	if (links.size === 0) return names;
	const leading = groupBy([...links.keys()], (link) => followLinks(links, link));
	for (const path of paths) {
		const found = /* @__PURE__ */ new Set([path]);
		for (const name of found) {
			const steps = name.split("/");
			for (let length = steps.length; length > 0 && found.size < MAX_NAMES; length--) {
				const rest = steps.slice(length);
				for (const link of leading.get(steps.slice(0, length).join("/")) ?? []) found.add([link, ...rest].join("/"));
			}
		}
		for (const name of found) if (!names.has(name)) names.set(name, path);
	}
	return names;
}
// src/repository/kustomize/entry-targets.ts
function entryTargets(facts, file) {
	const known = KNOWN$2.get(facts) ?? /* @__PURE__ */ new Map();
	KNOWN$2.set(facts, known);
	const { kustomizations, links } = facts;
	const targets = known.get(file) ?? [...new Set(entriesOf$1(kustomizations.get(file)))].map((entry) => {
		const path = entryPath(links, file, entry);
		const kustomization = kustomizationAt(kustomizations, path);
		return {
			entry,
			path,
			...kustomization === void 0 ? {} : { kustomization }
		};
	});
	known.set(file, targets);
	return targets;
}
function usersByTarget(facts, users) {
	return groupByEach([...users], (user) => [...new Set(entryTargets(facts, user).map(({ path, kustomization = path }) => kustomization))]);
}
const KNOWN$2 = /* @__PURE__ */ new WeakMap();
// src/repository/kustomize/parts.ts
const MAX_STEPS$1 = 1e6;
function partsOf$1(facts) {
	const known = KNOWN$1.get(facts) ?? collectParts(facts);
	KNOWN$1.set(facts, known);
	return known;
}
const KNOWN$1 = /* @__PURE__ */ new WeakMap();
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
	const parts = partsOf$1(facts);
	const resources = /* @__PURE__ */ new Map();
	for (const [file, kustomization] of kustomizations) {
		const entries = parts.lists.has(file) ? [] : kustomization.resources;
		for (const entry of entries) resources.set(entryPath(links, file, entry), file);
	}
	return rememberLast((path) => {
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
	});
}
function namedFiles(facts) {
	const parts = withoutFolders(facts, [...partsOf$1(facts).users.keys()]);
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
	const name = path.slice(path.lastIndexOf("/") + 1);
	const own = /^(Chart\.yaml|values.*\.ya?ml)$/.test(name) ? [folderOf$1(path)] : [];
	if (!path.includes("templates/")) return own;
	const steps = folderOf$1(path).split("/");
	return [...steps.flatMap((step, index) => step === "templates" ? [steps.slice(0, index).join("/")] : []), ...own];
}
// src/repository/kustomize/kustomization-faults.ts
function kustomizationFaults({ kustomizations }, stoppedAt) {
	const tooLarge = [...kustomizations].flatMap(([file, { isTooLarge }]) => {
		const message = `the kustomization is larger than ${MAX_KUSTOMIZATION_BYTES / 1024} KB and was not read, so that the namespaces of what it builds are not known: split it`;
		return isTooLarge ? [{
			file,
			line: 1,
			reason: "size",
			message
		}] : [];
	});
	if (stoppedAt === void 0) return tooLarge;
	const message = "the kustomizations make too much of each other and were followed up to here, so that the namespaces of workloads are not known: have fewer of them build the same files";
	return [...tooLarge, {
		file: stoppedAt,
		line: 1,
		reason: "nesting",
		message
	}];
}
// src/manifest/once-per-content.ts
function oncePerContent(read) {
	const known = /* @__PURE__ */ new Map();
	return (path, content) => {
		const entries = known.get(path) ?? [];
		const cached = entries.find((entry) => isSame$1(entry.content, content));
		if (cached !== void 0) return cached.value;
		const value = read(path, content);
		known.set(path, [...entries, {
			content,
			value
		}]);
		return value;
	};
}
function isSame$1(first, second) {
	if (first === second) return true;
	if (!("bytes" in first && "bytes" in second)) return false;
	const [a, b] = [first.bytes, second.bytes];
	return a.byteLength === b.byteLength && a.every((byte, index) => byte === b[index]);
}
// src/repository/mentions-namespaces.ts
const NAMESPACE_EXPRESSION = String.raw`Namespace|\\[xuU]|[[:alpha:]]\\[[:space:]]*$|![^[:space:]]*(binary|%)|^%TAG`;
function mentionsNamespaces(text) {
	return MENTION$1.test(text) || text.includes("\\") && MENTION$1.test(withoutEscapes(text));
}
const MENTION$1 = /\bNamespace(?:List)?\b|pod-security\.kubernetes\.io|!\S{0,100}(?:binary|%)|^%TAG/m;
function withoutEscapes(text) {
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
var PathsByImage = class {
	#paths = /* @__PURE__ */ new Map();
	add(image, path) {
		const known = this.#paths.get(image);
		if (known === void 0) this.#paths.set(image, path);
		else if (typeof known === "string") this.#paths.set(image, [known, path]);
		else known.push(path);
	}
	of(image) {
		const known = this.#paths.get(image) ?? [];
		return typeof known === "string" ? [known] : known;
	}
};
const IMAGE$1 = /\bimage["']?[ \t]*:[ \t]*["']?([^\s"',{}[\]#]+)/g;
const REQUESTS = /\brequests["']?[ \t]*:/g;
const LIMITS$1 = /\blimits["']?[ \t]*:/g;
function imagesWithResources(text) {
	return text.search(REQUESTS) === -1 && text.search(LIMITS$1) === -1 ? [] : imagesIn(text);
}
function imagesWithoutResources(text) {
	const images = countOf(text, IMAGE$1);
	return countOf(text, REQUESTS) < images || countOf(text, LIMITS$1) < images ? imagesIn(text) : [];
}
function imagesIn(text) {
	const found = [...text.matchAll(IMAGE$1)].flatMap(([, image]) => imageReference(image)?.repository ?? []);
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
// src/manifest/objects/found-object.ts
function skipsAllBut(isWanted) {
	return (text) => {
		const known = plainIdentity(text);
		return known !== void 0 && !isWanted(known);
	};
}
function foundObjects(file, text, canSkip) {
	const placeAt = placesOf$1(file, text);
	return readDocuments(text, canSkip).flatMap((document) => objectsOfDocument(document).flatMap(({ value }) => {
		if (textOf$4(value, "kind") === "") return [];
		return [{
			file,
			line: placeAt(document.offset + kindOffset(value)).line,
			value
		}];
	}));
}
function objectsOfDocument({ value }) {
	if (value?.kind !== "mapping") return [];
	const items = textOf$4(value, "kind").endsWith("List") ? fieldOf$1(value, "items")?.value : void 0;
	if (items?.kind !== "list") return [{
		value,
		path: []
	}];
	return items.items.flatMap((item, index) => item.kind === "mapping" ? [{
		value: item,
		path: ["items", index]
	}] : []);
}
function kindOffset(object) {
	return fieldOf$1(object, "kind")?.key.range?.[0] ?? 0;
}
function isOfKind({ value }, group, kinds) {
	return groupOf(textOf$4(value, "apiVersion")) === group && kinds.includes(textOf$4(value, "kind"));
}
function nameOfObject({ value }) {
	return textOf$4(fieldOf$1(value, "metadata")?.value, "name");
}
function namespaceOfObject({ value }) {
	const namespace = textOf$4(fieldOf$1(value, "metadata")?.value, "namespace");
	return namespace === "" ? void 0 : namespace;
}
function valueIn(root, path) {
	return path.reduce((value, step) => childOf(value, step), root);
}
function itemsIn(root, path = []) {
	const value = valueIn(root, path);
	return value?.kind === "list" ? value.items : [];
}
function textListIn(root, path = []) {
	return itemsIn(root, path).flatMap((item) => scalarText(item) ?? []);
}
function textMapIn(root, path = []) {
	const value = valueIn(root, path);
	if (value?.kind !== "mapping") return {};
	return Object.fromEntries([...value.entries.values()].flatMap(({ name, value: entry }) => {
		const text = scalarText(entry);
		return text === void 0 ? [] : [[name, text]];
	}));
}
function wordsIn(value) {
	if (value === void 0) return "";
	if (value.kind === "list") return value.items.map(wordsIn).join("\n");
	if (value.kind === "scalar") return typeof value.value === "string" ? value.value : "";
	return [...value.entries.values()].map((entry) => `${entry.name}\n${wordsIn(entry.value)}`).join("\n");
}
function matchesStars(pattern, name) {
	const [first = "", ...others] = pattern.split("*");
	if (others.length === 0) return pattern === name;
	if (!name.startsWith(first)) return false;
	const last = others.at(-1) ?? "";
	let at = first.length;
	for (const part of others.slice(0, -1)) {
		const found = name.indexOf(part, at);
		if (found === -1) return false;
		at = found + part.length;
	}
	return name.length - last.length >= at && name.endsWith(last);
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
	return foundObjects(path, text, skipsAllBut(({ apiVersion, kind }) => isSurrounding(apiVersion, kind))).filter(({ value }) => isSurrounding(textOf$4(value, "apiVersion"), textOf$4(value, "kind")));
}
// src/repository/repository.ts
const NO_FILES = {
	charts: /* @__PURE__ */ new Set(),
	links: /* @__PURE__ */ new Map(),
	contents: /* @__PURE__ */ new Map()
};
function repositoryOf({ facts, patchFiles, contents }, { roleOf = fileRoles(facts), manifests = /* @__PURE__ */ new Map(), others = [], readNamespaces = namespacesIn$1, readObjects, contentOf = () => void 0, isWhole = false } = {}) {
	const namespaces = [];
	const objects = [];
	const seccompFiles = /* @__PURE__ */ new Map();
	const imageFiles = [];
	const byImage = new PathsByImage();
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
		for (const image of imagesWithResources(text)) byImage.add(image, path);
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
				pathsOf: (image) => byImage.of(image),
				contentOf: (path) => contents.get(path) ?? contentOf(path)
			}
		} : {}
	};
}
function namespaceReader() {
	const plain = oncePerContent((path, content) => namespacesIn$1(path, content, false));
	const built = oncePerContent((path, content) => namespacesIn$1(path, content, true));
	return (path, content, isBuilt) => (isBuilt ? built : plain)(path, content);
}
function objectReader() {
	return oncePerContent(surroundingObjects);
}
function namespacesIn$1(path, content, isBuilt) {
	if (!mentionsNamespaces(textOfContent(content) ?? "")) return [];
	return readContent(path, content, void 0, isBuilt, mayBeLeftOut).namespaces;
}
function mayBeLeftOut(document) {
	return plainIdentity(document) !== void 0 && !mentionsNamespaces(document);
}
function* allOf(others, contents) {
	yield* others;
	for (const [path, content] of contents) yield {
		path,
		content
	};
}
// src/pss/pod/same-value.ts
function valueAt(root, path) {
	return path.reduce((value, step) => typeof value === "object" && value !== null && Object.hasOwn(value, step) ? value[step] : void 0, root);
}
function isSameValue(one, other) {
	if (one === other) return true;
	if (typeof one !== "object" || typeof other !== "object" || one === null || other === null) return false;
	if (Array.isArray(one) !== Array.isArray(other)) return false;
	const [keys, otherKeys] = [one, other].map(keysOf);
	return keys.length === otherKeys.length && keys.every((key) => isSameValue(valueAt(one, [key]), valueAt(other, [key])));
}
function keysOf(value) {
	return Object.keys(value).filter((key) => valueAt(value, [key]) !== void 0);
}
// src/repository/helm/values.ts
function plainOf(value) {
	if (value.kind === "list") return value.items.map(plainOf);
	if (value.kind === "mapping") return Object.fromEntries([...value.entries.values()].map((entry) => [entry.name, plainOf(entry.value)]));
	const { value: scalar } = value;
	return typeof scalar === "object" && scalar !== null ? Number(scalar.digits) : scalar;
}
function isMapping(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value);
}
function isList(value) {
	return Array.isArray(value);
}
function mergedValues(layers) {
	return mergedPlain(layers.map(({ prefix, values }) => prefix.reduceRight((inner, key) => ({ [key]: inner }), plainOf(values))));
}
function mergedPlain(values) {
	return values.reduce(merge, {});
}
function merge(low, high) {
	if (!isMapping(low) || !isMapping(high)) return high;
	const merged = new Map(Object.entries(low));
	for (const [key, value] of Object.entries(high)) merged.set(key, merge(merged.get(key), value));
	return Object.fromEntries(merged);
}
function allValues(value, path = []) {
	const below = Array.isArray(value) ? value.flatMap((item, index) => allValues(item, [...path, index])) : isMapping(value) ? Object.entries(value).flatMap(([key, child]) => allValues(child, [...path, key])) : [];
	return [{
		path,
		value
	}, ...below];
}
function overlayOf(values, changes) {
	const overlay = { here: void 0 };
	for (const { path, value } of changes) overlay.here = withValue(overlay.here, values, path, value);
	return overlay.here ?? {};
}
function withValue(overlay, values, path, value) {
	const [step, ...rest] = path;
	if (step === void 0) return isMapping(overlay) && isMapping(value) ? {
		...overlay,
		...value
	} : value;
	if (typeof step === "number") {
		const list = [...Array.isArray(overlay) ? overlay : Array.isArray(values) ? values : []];
		const item = list[step];
		list[step] = rest.length === 0 && isMapping(item) && isMapping(value) ? {
			...item,
			...value
		} : withValue(item, item, rest, value);
		return list;
	}
	const known = isMapping(overlay) ? overlay : {};
	return {
		...known,
		[step]: withValue(known[step], valueAt(values, [step]), rest, value)
	};
}
function lastLayerWith(layers, path) {
	return layers.findLast((layer) => hasPath(layer, path));
}
function hasPath({ prefix, values }, path) {
	const isBelow = prefix.every((key, index) => path[index] === key);
	const rest = path.slice(prefix.length);
	return isBelow && path.length > prefix.length && walk$2(values, rest).length === rest.length;
}
// src/repository/gitops/object-fields.ts
function fieldAtPath(object, path) {
	return stepAt(object.value, path)?.value;
}
function textAtPath(object, path) {
	return scalarText(fieldAtPath(object, path)) || void 0;
}
function plainAtPath(object, path) {
	const value = fieldAtPath(object, path);
	return value === void 0 ? void 0 : plainOf(value);
}
function textFaultAt(object, path) {
	const value = plainAtPath(object, path);
	if (value === void 0 || typeof value === "string") return void 0;
	return `${mismatchWords(value, path, "text")}${typeof value === "object" ? "" : ": quote it"}`;
}
function mismatchWords(value, at, expected) {
	return `found a ${isList(value) ? "list" : isMapping(value) ? "mapping" : typeof value === "string" ? "text" : typeof value} at ${formatPath(at)}, expected a ${expected}`;
}
function mappingsAtPath(object, path) {
	const list = fieldAtPath(object, path);
	if (list?.kind !== "list") return [];
	return list.items.flatMap((value, index) => value.kind === "mapping" ? [{
		value,
		index
	}] : []);
}
function textsAtPath(object, path) {
	const mapping = fieldAtPath(object, path);
	if (mapping?.kind !== "mapping") return /* @__PURE__ */ new Map();
	return new Map([...mapping.entries.values()].flatMap(({ name, value }) => {
		const text = scalarText(value);
		return text === void 0 ? [] : [[name, text]];
	}));
}
function isTrueAt(value, name) {
	const field = fieldOf$1(value, name)?.value;
	return field?.kind === "scalar" && field.value === true;
}
function placeInParts(parts, path) {
	return parts.flatMap((part) => {
		const start = stepAt(part.value, path)?.entry?.key.range?.[0];
		return start === void 0 ? [] : [part.placeAt(start)];
	}).at(-1);
}
function placeInObject(object, path) {
	return placeInParts(object.parts, path) ?? placeOfObject(object);
}
function placeOfObject({ file, line }) {
	return {
		file,
		line: Math.max(1, line),
		column: 1
	};
}
// src/repository/gitops/delivery-notes.ts
function deliveryWords(deliveries) {
	const ofObjects = groupBy(deliveries, ({ object }) => deliveryKey(object));
	return new Map([...ofObjects].map(([key, all]) => [key, wordsOf$1(all)]));
}
function notesOfDeliveries(deliveries) {
	const [first] = deliveries;
	if (first === void 0) return [];
	return wordsOf$1(deliveries).map((message) => noteOnObject(first.object, message));
}
function noteOnObject(object, message) {
	return {
		...placeOfObject(object),
		path: "",
		code: DELIVERY,
		message
	};
}
function wordsOf$1(deliveries) {
	const words = deliveries.flatMap((delivery) => delivery.is === "none" ? [`the pods of this ${delivery.object.kind} are made elsewhere: ${delivery.reason}`] : []);
	return [...new Set(words)];
}
const DELIVERY = "delivery";
function withDeliveryWords(manifest, words) {
	if (words.size === 0 || !manifest.notes.some(isOfDelivery)) return manifest;
	return {
		...manifest,
		notes: manifest.notes.flatMap((note) => withWords$1(note, words))
	};
}
function withWords$1(note, words) {
	const key = [deliveryKey(note), deliveryKey({
		file: note.file,
		line: 0
	})].find((each) => words.has(each));
	if (!isOfDelivery(note) || key === void 0) return [note];
	return (words.get(key) ?? []).map((message) => ({
		...note,
		message
	}));
}
function isOfDelivery({ code }) {
	return code === DELIVERY;
}
function deliveryKey({ file, line }) {
	return JSON.stringify([file, line]);
}
// src/repository/without-explained.ts
function isUnbuilt({ code }) {
	return code === "patch" || code === "kustomization-not-built";
}
function isExplained(note, ...renderings) {
	return (isUnbuilt(note) || note.code === "chart-not-rendered") && renderings.some(({ files, explained }) => files.has(note.file) || explained.has(note.file));
}
function withoutExplained(manifests, rendering) {
	const { deliveries = /* @__PURE__ */ new Map() } = rendering;
	if (rendering.explained.size + rendering.files.size + deliveries.size === 0) return manifests;
	return manifests.map((manifest) => withDeliveryWords({
		...manifest,
		notes: manifest.notes.filter((note) => !isExplained(note, rendering))
	}, deliveries));
}
// src/target/config/configuration-fault.ts
function formatFault({ file, line, column, message }) {
	return `${file}:${line}:${column}: ${message}`;
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
// src/repository/kustomize/file-namings.ts
const NO_FILE_NAMESPACES = /* @__PURE__ */ new Map();
const UNNAMED = /* @__PURE__ */ new Set([void 0]);
function folderMark(folder) {
	return `${folder}/`;
}
function underNamespace(fileNamespaces, namespace, spend) {
	if (!spend(fileNamespaces.size)) return fileNamespaces;
	const onlyNamespace = /* @__PURE__ */ new Set([namespace]);
	return new Map([...fileNamespaces.keys()].map((file) => [file, onlyNamespace]));
}
function uniteFileNamespaces(all, spend) {
	const [first = NO_FILE_NAMESPACES, ...rest] = all.filter(({ size }) => size > 0);
	if (rest.length === 0 || !spend(first.size)) return first;
	const united = new Map(first);
	const copies = /* @__PURE__ */ new Map();
	for (const fileNamespaces of rest) {
		if (!spend(fileNamespaces.size)) break;
		for (const [file, names] of fileNamespaces) {
			const current = united.get(file);
			if (current === void 0) united.set(file, names);
			if (current === void 0 || current === names) continue;
			if (!spend(names.size)) break;
			const copy = copies.get(file) ?? new Set(current);
			for (const name of names) copy.add(name);
			copies.set(file, copy);
			united.set(file, copy);
		}
	}
	return united;
}
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
const LONGEST$1 = 253;
const MAX_PROGRAM = 2e3;
const INSTRUCTIONS_OF_STEP = 64;
function matchesPattern(pattern, text, spend) {
	if (pattern === text) return true;
	if (pattern.length > LONGEST$1 || text.length > LONGEST$1 || /^[\w-]*$/.test(pattern)) return false;
	const { expression, size } = compiled(pattern, spend);
	if (expression === void 0 || !spend(Math.ceil(size * text.length / INSTRUCTIONS_OF_STEP))) return false;
	return expression.matches(text);
}
function isTooLarge(pattern) {
	return pattern.length > LONGEST$1 || programBound(pattern) > MAX_PROGRAM;
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
const NOTHING$3 = {
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
		if (kustomization === void 0 || above.has(file)) return inherited ?? NOTHING$3;
		if (this.budget.isSpent || above.size > MAX_DEPTH$2) {
			this.budget.stop(file);
			return inherited ?? NOTHING$3;
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
			inherited ?? NOTHING$3,
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
	return folderMark(folderOf$1(file));
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
// src/repository/kustomize/workload-namespaces.ts
function workloadNamespaces(base, head, formerPath) {
	return (file, ownNamespace) => {
		const after = namespacesIn(head.builds.namings.get(file), ownNamespace);
		const former = formerPath(file);
		const ofFolder = former === void 0 ? base.builds.namings.get(folderMark(folderOf$1(file))) : void 0;
		const names = base.builds.namings.get(former ?? file) ?? ofFolder;
		if (former === void 0 && names === void 0 && ownNamespace === void 0 && isInKustomization(file, head.facts)) return after;
		return [.../* @__PURE__ */ new Set([...after, ...namespacesIn(names, ownNamespace)])];
	};
}
function builtNamespaces({ namings }) {
	return (file, ownNamespace) => namespacesIn(namings.get(file), ownNamespace);
}
function namespacesIn(names, ownNamespace) {
	return names === void 0 ? [ownNamespace] : [...new Set([...names].map((name) => name ?? ownNamespace))];
}
function isInKustomization(file, { kustomizations }) {
	return [...kustomizations.keys()].map(folderOf$1).some((folder) => isBelow$1(file, folder));
}
// src/pss/admission/namespace-policy.ts
const LABEL_PREFIX = "pod-security.kubernetes.io/";
const PRIVILEGED = {
	level: "privileged",
	version: "latest"
};
const PRIVILEGED_POLICY = {
	enforce: PRIVILEGED,
	warn: PRIVILEGED,
	audit: PRIVILEGED
};
function parseNamespacePolicy(labels, defaults = PRIVILEGED_POLICY) {
	const errors = [];
	const enforce = readMode("enforce", "restricted");
	const audit = readMode("audit", "privileged");
	let warn = readMode("warn", "privileged");
	const isEnforceValid = parseLevel(labelOf("enforce") ?? "") !== void 0;
	if (labelOf("warn") === void 0 && isEnforceValid && compareLevels(enforce.level, warn.level) > 0) {
		const version = labelOf("warn-version") === void 0 ? enforce.version : warn.version;
		warn = {
			level: enforce.level,
			version
		};
	}
	return {
		policy: {
			enforce,
			warn,
			audit
		},
		errors
	};
	function readMode(mode, fallback) {
		let { level, version } = defaults[mode];
		const levelText = labelOf(mode);
		if (levelText !== void 0) level = parseLevel(levelText) ?? refuse(mode, levelText, `must be one of ${LEVELS.join(", ")}`, fallback);
		const versionText = labelOf(`${mode}-version`);
		if (versionText !== void 0) version = parseVersion(versionText) ?? refuse(`${mode}-version`, versionText, "must be \"latest\" or \"v1.x\"", "latest");
		return {
			level,
			version
		};
	}
	function labelOf(name) {
		const label = LABEL_PREFIX + name;
		return Object.hasOwn(labels, label) ? labels[label] : void 0;
	}
	function refuse(name, value, expected, fallback) {
		const label = LABEL_PREFIX + name;
		errors.push({
			label,
			value,
			message: `metadata.labels[${label}]: Invalid value: ${quoteGo(value)}: ${expected}`
		});
		return fallback;
	}
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
// src/text/remember-some.ts
function rememberSome(most, answer) {
	const known = new BoundedMap(most);
	return (asked) => {
		const before = known.get(asked);
		if (before !== void 0) return before.value;
		const value = answer(asked);
		known.set(copyWithoutSource(asked), { value });
		return value;
	};
}
// src/target/config/selector.ts
function isSelected$1(selector, { file, writtenIn = file, namespace, kind, name }) {
	return matches(selector.paths, file) && (selector.isLimited !== true || matches(selector.paths, writtenIn)) && matches(selector.namespaces, namespace) && matches(selector.kinds, kind) && matches(selector.names, name);
}
function mayBeIn({ paths }, file) {
	return matches(paths, file);
}
const MOST_PATHS$1 = 1e4;
function pathClasses(selectors) {
	const lists = selectors.flatMap(({ paths }) => paths === void 0 ? [] : [paths]);
	if (lists.length === 0) return () => "";
	return rememberSome(MOST_PATHS$1, (path) => lists.map((globs) => matchesGlobs(globs, path) ? "1" : "0").join(""));
}
function isOfNamespaces({ paths, kinds, names }) {
	return paths === void 0 && kinds === void 0 && names === void 0;
}
function matches(globs, text) {
	if (globs === void 0) return true;
	return text !== void 0 && matchesGlobs(globs, text);
}
// src/target/exemptions.ts
function selectableOf({ file, identity: { kind, name } }, namespace, writtenIn = file) {
	return {
		file,
		writtenIn,
		kind,
		name,
		namespace
	};
}
function exemptionSubject(workload, check, { subject }) {
	return {
		workload,
		check,
		container: subject.kind === "container" ? subject.name : void 0
	};
}
function exemptionFinder(exemptions, today) {
	const selecting = selectorOf(exemptions.filter((exemption) => !isExpired(exemption, today)));
	return (subject) => selecting(subject.workload).find((exemption) => covers(exemption, subject));
}
function selectorOf(exemptions) {
	const known = /* @__PURE__ */ new WeakMap();
	return (workload) => {
		const found = known.get(workload) ?? exemptions.filter((exemption) => isSelected$1(exemption, workload));
		known.set(workload, found);
		return found;
	};
}
function exemptionUse(exemptions, violations, today) {
	const watch = watchExemptions(exemptions, today);
	violations.forEach(watch.see);
	return watch.use();
}
function watchExemptions(exemptions, today) {
	const matched = /* @__PURE__ */ new Set();
	const possible = /* @__PURE__ */ new Set();
	const standIns = /* @__PURE__ */ new Map();
	const selecting = selectorOf(exemptions);
	const isOld = (exemption) => isExpired(exemption, today);
	return {
		isWatching: exemptions.length > 0,
		see: (violation) => {
			const selected = selecting(violation.workload);
			if (selected.every((exemption) => matched.has(exemption))) return;
			const covering = selected.filter((exemption) => covers(exemption, violation));
			const isExempt = !covering.every(isOld);
			for (const exemption of covering) if (!isExempt || !isOld(exemption)) matched.add(exemption);
			for (const exemption of selected) {
				if (matched.has(exemption) || standIns.has(exemption)) continue;
				const standIn = standInFor(exemption, violation);
				if (standIn !== void 0) standIns.set(exemption, standIn);
			}
		},
		seeUnjudged: (file) => {
			for (const exemption of exemptions) if (!possible.has(exemption) && mayBeIn(exemption, file)) possible.add(exemption);
		},
		use: () => ({
			used: exemptions.filter((exemption) => matched.has(exemption) && !isOld(exemption)),
			stale: exemptions.filter((exemption) => !exemption.isOfDefaults && !matched.has(exemption) && !possible.has(exemption)).map((exemption) => {
				const standIn = isOld(exemption) ? void 0 : standIns.get(exemption);
				return standIn === void 0 ? exemption : {
					...exemption,
					standIn
				};
			}),
			expired: exemptions.filter((exemption) => matched.has(exemption) && isOld(exemption))
		})
	};
}
function standInFor(exemption, violation) {
	const { check } = violation;
	const named = exemption.checks?.find((id) => isStandIn(check, id) && covers(exemption, {
		...violation,
		check: id
	}));
	return named === void 0 ? void 0 : {
		named,
		found: check
	};
}
function isExpired({ expires }, today) {
	return expires !== void 0 && expires < today;
}
function covers({ checks, containers }, { check, container }) {
	if (checks !== void 0 && !checks.includes(check)) return false;
	return containers === void 0 || container !== void 0 && matchesGlobs(containers, container);
}
// src/target/names-by-file.ts
function namesByFile(namesOf) {
	const lists = new BoundedMap(MOST_LISTS);
	const shared = (names) => {
		const key = JSON.stringify(names);
		const known = lists.get(key) ?? names;
		lists.set(key, known);
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
const MOST_LISTS = 1e3;
// src/target/namespace-by-path.ts
const KNOWN = /* @__PURE__ */ new WeakMap();
function namespaceByPath({ namespaces }, file) {
	if (namespaces.length === 0) return void 0;
	const known = KNOWN.get(namespaces) ?? /* @__PURE__ */ new Map();
	KNOWN.set(namespaces, known);
	if (!known.has(file)) known.set(file, namespaces.find(({ paths }) => matchesGlobs(paths, file))?.namespace);
	return known.get(file);
}
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
	const anywhere = targets.map(({ namespaces: _, ...entry }) => entry);
	return (subject) => {
		const { namespaces, runtimeClass = "" } = subject;
		const selecting = anywhere.flatMap((entry, index) => isSelected$1(entry, subject) ? [index] : []);
		const key = `${selecting.join()} ${runtimeClass}`;
		const byKey = known.get(namespaces) ?? /* @__PURE__ */ new Map();
		const before = byKey.get(key);
		if (before !== void 0) return before;
		const own = { targets: selecting.map((index) => targets[index]) };
		const readings = namespaces.map((namespace) => ({
			namespace,
			...policyOf(own, sources, {
				namespace,
				...subject
			})
		}));
		known.set(namespaces, byKey.set(key, readings));
		return readings;
	};
}
// src/target/selecting-file.ts
function selectingFiles({ targets, exemptions, namespaces }) {
	const classOf = pathClasses([
		...targets,
		...exemptions,
		...namespaces
	]);
	const rank = (path) => {
		const first = classOf(path).indexOf("1");
		return first === -1 ? Number.POSITIVE_INFINITY : first;
	};
	return ({ file, deployedBy = file, by }) => {
		if (by === void 0) return deployedBy;
		const object = fileOfBy(by);
		return rank(object) < rank(deployedBy) ? object : deployedBy;
	};
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
			exemptionIn,
			...strictest
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
	const spec = fieldOf$1(object.value, "spec")?.value;
	if (isOfKind(object, "apps", ["DaemonSet"])) return named(DAEMON_SETS, nameOfObject(object));
	if (isOfKind(object, "sailoperator.io", ["IstioCNI"])) return ["istio"];
	if (isOfKind(object, "install.istio.io", ["IstioOperator"])) return isTrue(valueIn(spec, [
		"components",
		"cni",
		"enabled"
	])) ? ["istio"] : [];
	if (isOfKind(object, "helm.toolkit.fluxcd.io", ["HelmRelease"])) {
		const values = fieldOf$1(spec, "values")?.value;
		const byValues = VALUES.flatMap(([mesh, path]) => isTrue(valueIn(values, path)) ? [mesh] : []);
		return [...named(CHARTS, textOf$4(valueIn(spec, ["chart", "spec"]), "chart")), ...byValues];
	}
	if (!isOfKind(object, "argoproj.io", ["Application"])) return [];
	return [valueIn(spec, ["source"]), ...itemsIn(spec, ["sources"])].flatMap((source) => named(CHARTS, textOf$4(source, "chart")));
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
	const bound = new Set(objects.filter((object) => isOfKind(object, "admissionregistration.k8s.io", ["MutatingAdmissionPolicyBinding"])).map(({ value }) => textOf$4(fieldOf$1(value, "spec")?.value, "policyName")));
	return objects.flatMap((object) => [
		...ofKyverno(object),
		...ofGatekeeper(object),
		...ofServer(object, bound.has(nameOfObject(object)))
	]);
}
function ofKyverno(object) {
	if (!isOfKind(object, "kyverno.io", ["ClusterPolicy", "Policy"])) return [];
	const kind = textOf$4(object.value, "kind");
	const own = kind === "Policy" ? [namespaceOfObject(object) ?? "default"] : [];
	return itemsIn(object.value, ["spec", "rules"]).flatMap((rule) => {
		const mutate = fieldOf$1(rule, "mutate")?.value;
		if (mutate === void 0 || fieldOf$1(mutate, "targets") !== void 0) return [];
		const matches = resourcesOf(rule, "match");
		const kinds = matches.flatMap((each) => textListIn(each, ["kinds"])).map((each) => each.split("/").at(-1) ?? "");
		const namespaces = [...own, ...matches.flatMap((each) => textListIn(each, ["namespaces"]))];
		const excluded = resourcesOf(rule, "exclude").flatMap((each) => textListIn(each, ["namespaces"]));
		return mutationOf(object, `Kyverno ${kind} ${nameOfObject(object)} (${textOf$4(rule, "name")})`, mutate, {
			kinds,
			namespaces,
			excluded
		});
	});
}
function resourcesOf(rule, key) {
	const match = fieldOf$1(rule, key)?.value;
	return [
		...match === void 0 ? [] : [match],
		...itemsIn(match, ["any"]),
		...itemsIn(match, ["all"])
	].flatMap((filter) => fieldOf$1(filter, "resources")?.value ?? []);
}
function ofGatekeeper(object) {
	if (!isOfKind(object, "mutations.gatekeeper.sh", [
		"Assign",
		"AssignMetadata",
		"ModifySet"
	])) return [];
	const spec = fieldOf$1(object.value, "spec")?.value;
	const match = fieldOf$1(spec, "match")?.value;
	const matched = [...itemsIn(spec, ["applyTo"]), ...itemsIn(match, ["kinds"])];
	return mutationOf(object, `Gatekeeper ${textOf$4(object.value, "kind")} ${nameOfObject(object)}`, valueIn(spec, ["location"]), {
		kinds: matched.flatMap((each) => textListIn(each, ["kinds"])),
		namespaces: textListIn(match, ["namespaces"]),
		excluded: textListIn(match, ["excludedNamespaces"])
	});
}
function ofServer(object, isBound) {
	const isKyverno = isOfKind(object, "policies.kyverno.io", ["MutatingPolicy", "NamespacedMutatingPolicy"]);
	if (!isKyverno && !isOfKind(object, "admissionregistration.k8s.io", ["MutatingAdmissionPolicy"])) return [];
	const kind = textOf$4(object.value, "kind");
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
// src/hardening/namespace/guard-manifests.ts
const GUARDS = [
	"networkPolicy",
	"limitRange",
	"resourceQuota"
];
const FILE_NAMES = {
	networkPolicy: "network-policy.yaml",
	limitRange: "limit-range.yaml",
	resourceQuota: "resource-quota.yaml"
};
function missingGuards({ deniesIngress, otherPolicy, hasLimitRange, hasQuota }) {
	const isThere = {
		networkPolicy: deniesIngress || otherPolicy !== void 0,
		limitRange: hasLimitRange,
		resourceQuota: hasQuota
	};
	return GUARDS.filter((guard) => !isThere[guard]);
}
function guardManifests(namespaces, { kustomizationOf, isTaken }) {
	const added = /* @__PURE__ */ new Set();
	return namespaces.flatMap((namespace) => {
		const folder = folderOf(namespace.file);
		const file = kustomizationOf(namespace.file);
		return missingGuards(namespace).map((guard) => {
			const plain = FILE_NAMES[guard];
			const names = [
				plain,
				`${namespace.name}-${plain}`,
				`${namespace.name}-default-${plain}`
			];
			const path = folder + (names.find((name) => !added.has(folder + name) && !isTaken(folder + name)) ?? plain);
			added.add(path);
			const manifest = {
				guard,
				namespace: namespace.name,
				path,
				text: guardManifest(guard, namespace.name)
			};
			if (file === void 0) return manifest;
			const edit = {
				op: "add-item",
				path: ["resources"],
				value: relativePath(folderOf(file), path)
			};
			return {
				...manifest,
				kustomization: {
					file,
					edit
				}
			};
		});
	});
}
function guardManifest(guard, namespace) {
	const head = (apiVersion, kind, name) => `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
`;
	if (guard === "limitRange") return head("v1", "LimitRange", "defaults") + LIMITS;
	if (guard === "resourceQuota") return head("v1", "ResourceQuota", "quota") + QUOTA;
	const policy = (name) => head("networking.k8s.io/v1", "NetworkPolicy", name);
	return `${policy("default-deny")}${DENY}---\n${policy("allow-dns")}${ALLOW_DNS}`;
}
const DENY = `  podSelector: {}
  policyTypes:
    - Ingress
    - Egress
`;
const ALLOW_DNS = `  podSelector: {}
  policyTypes:
    - Egress
  egress:
    - to:
        - namespaceSelector:
            matchLabels:
              kubernetes.io/metadata.name: kube-system
      ports:
        - protocol: UDP
          port: 53
        - protocol: TCP
          port: 53
`;
const LIMITS = `  limits:
    - type: Container
      defaultRequest:
        cpu: 100m
        memory: 128Mi
      default:
        memory: 512Mi
`;
const QUOTA = `  hard:
    pods: "50"
    requests.cpu: "10"
    requests.memory: 20Gi
    limits.memory: 40Gi
`;
function folderOf(path) {
	return path.slice(0, path.lastIndexOf("/") + 1);
}
function relativePath(folder, path) {
	const from = folder.split("/").slice(0, -1);
	const to = path.split("/");
	let same = 0;
	while (same < from.length && from[same] === to[same]) same++;
	return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
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
	const specs = (group, kind) => inIt.filter((each) => isOfKind(each, group, [kind])).map(({ value }) => fieldOf$1(value, "spec")?.value);
	const policies = specs("networking.k8s.io", "NetworkPolicy");
	const other = inIt.find(isOtherPolicy) ?? ofCluster;
	return {
		name: nameOfObject(object),
		file,
		line,
		deniesIngress: policies.some(deniesIngress),
		deniesEgress: policies.some(deniesEgress),
		...other && { otherPolicy: `${textOf$4(other.value, "kind")} ${nameOfObject(other)}` },
		hasQuota: specs("", "ResourceQuota").some((spec) => isFilled(fieldOf$1(spec, "hard")?.value)),
		hasLimitRange: specs("", "LimitRange").some((spec) => isFilled(fieldOf$1(spec, "limits")?.value))
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
	const ports = itemsIn(rule, ["ports"]).map((port) => fieldOf$1(port, "port")?.value);
	const isDns = (port) => port?.kind === "scalar" && typeof port.value === "object" && port.value?.digits === "53";
	return ports.length > 0 && ports.every(isDns);
}
function isOfAllPods(spec) {
	const selector = fieldOf$1(spec, "podSelector")?.value;
	const parts = ["matchLabels", "matchExpressions"].map((key) => fieldOf$1(selector, key)?.value);
	return spec !== void 0 && !parts.some(isFilled);
}
function isFilled(value) {
	if (value?.kind === "mapping") return value.entries.size > 0;
	return value?.kind === "list" && value.items.length > 0;
}
// src/hardening/runtime/runtime-policies.ts
function runtimePoliciesIn(objects, namespaceOf = namespaceOfObject) {
	return objects.flatMap((object) => {
		const names = namesOf$1(object, namespaceOf(object));
		if (names === void 0) return [];
		const { file, line } = object;
		return [{
			kind: textOf$4(object.value, "kind"),
			name: nameOfObject(object),
			file,
			line,
			names
		}];
	});
}
function namesOf$1(object, own) {
	const spec = fieldOf$1(object.value, "spec")?.value;
	const isSame = (namespace) => own === void 0 || namespace === void 0 || own === namespace;
	if (isOfKind(object, "security.kubearmor.com", ["KubeArmorPolicy"])) {
		const selector = fieldOf$1(spec, "selector")?.value;
		return (labels, namespace) => isSame(namespace) && isSelected(selector, labels);
	}
	if (isOfKind(object, "security.kubearmor.com", ["KubeArmorClusterPolicy"])) {
		const expressions = itemsIn(spec, ["selector", "matchExpressions"]);
		if (expressions.length === 0) return void 0;
		return (labels, namespace) => expressions.every((each) => isInCluster(each, labels, namespace));
	}
	if (isOfKind(object, "cilium.io", ["TracingPolicyNamespaced"])) {
		const selector = fieldOf$1(spec, "podSelector")?.value;
		return (labels, namespace) => isSame(namespace) && isSelected(selector, labels);
	}
	if (isOfKind(object, "cilium.io", ["TracingPolicy"])) {
		const selector = fieldOf$1(spec, "podSelector")?.value;
		return selector === void 0 ? void 0 : (labels) => isSelected(selector, labels);
	}
}
function isSelected(selector, labels) {
	const wanted = Object.entries(textMapIn(selector, ["matchLabels"]));
	const expressions = itemsIn(selector, ["matchExpressions"]);
	return wanted.every(([key, value]) => labels[key] === value) && expressions.every((each) => isMet(each, labels));
}
function isMet(expression, labels) {
	const key = textOf$4(expression, "key");
	const value = Object.hasOwn(labels, key) ? labels[key] : void 0;
	const values = textListIn(expression, ["values"]);
	switch (textOf$4(expression, "operator")) {
		case "In": return value !== void 0 && values.includes(value);
		case "NotIn": return value === void 0 || !values.includes(value);
		case "Exists": return value !== void 0;
		case "DoesNotExist": return value === void 0;
		default: return false;
	}
}
function isInCluster(expression, labels, namespace) {
	const values = textListIn(expression, ["values"]);
	const isNamed = textOf$4(expression, "key") === "namespace" ? namespace !== void 0 && values.includes(namespace) : Object.entries(labels).some(([key, value]) => values.includes(`${key}=${value}`));
	return textOf$4(expression, "operator") === "NotIn" ? !isNamed : isNamed;
}
// src/hardening/seccomp/read-profile.ts
const ACTIONS = [
	"SCMP_ACT_KILL",
	"SCMP_ACT_KILL_PROCESS",
	"SCMP_ACT_KILL_THREAD",
	"SCMP_ACT_TRAP",
	"SCMP_ACT_ERRNO",
	"SCMP_ACT_TRACE",
	"SCMP_ACT_ALLOW",
	"SCMP_ACT_LOG",
	"SCMP_ACT_NOTIFY"
];
const LETTING = ["SCMP_ACT_ALLOW", "SCMP_ACT_LOG"];
function readSeccompProfile(text) {
	try {
		JSON.parse(text);
	} catch {
		return {
			refused: 0,
			problems: ["the file is no JSON"]
		};
	}
	return profileContentOf(readDocuments(text)[0]?.value);
}
function profileContentOf(root) {
	if (root?.kind !== "mapping") return {
		refused: 0,
		problems: ["it is no mapping"]
	};
	const problems = [];
	const actionOf = (owner, key, where) => {
		const value = fieldOf$1(owner, key)?.value;
		const action = scalarText(value);
		if (action !== void 0 && ACTIONS.includes(action)) return action;
		const found = action === void 0 ? value === void 0 ? "nothing" : "no text" : JSON.stringify(action);
		problems.push(`${where}: found ${found}, expected an action such as SCMP_ACT_ERRNO`);
	};
	const defaultAction = actionOf(root, "defaultAction", "defaultAction");
	const syscalls = fieldOf$1(root, "syscalls")?.value;
	if (!(syscalls === void 0 || syscalls.kind === "list" || syscalls.kind === "scalar" && syscalls.value === null)) problems.push(`syscalls: found a ${syscalls.kind}, expected a list`);
	let refused = 0;
	for (const [index, rule] of itemsIn(syscalls).entries()) {
		const action = actionOf(rule, "action", `syscalls[${index}].action`);
		const names = namesOf(rule);
		if (names === void 0) problems.push(`syscalls[${index}].names: found no list of names`);
		if (action !== void 0 && !LETTING.includes(action)) refused += names?.length ?? 0;
	}
	return {
		...defaultAction !== void 0 && { defaultAction },
		refused,
		problems
	};
}
function namesOf(rule) {
	const name = scalarText(fieldOf$1(rule, "name")?.value);
	if (name !== void 0) return [name];
	const names = fieldOf$1(rule, "names")?.value;
	if (names?.kind !== "list") return void 0;
	const texts = names.items.map(scalarText);
	return texts.every((text) => text !== void 0) ? texts : void 0;
}
function letsThrough({ defaultAction }) {
	return defaultAction !== void 0 && LETTING.includes(defaultAction);
}
// src/hardening/seccomp/known-profiles.ts
const GROUP = "security-profiles-operator.x-k8s.io";
function seccompProfilesIn(objects, files) {
	const ofOperator = new Map(objects.flatMap(pathsOfObject));
	const shortestFirst = [...files.keys()].sort((a, b) => a.length - b.length);
	const byName = groupBy(shortestFirst, baseName$1);
	return (localhostProfile) => {
		const object = ofOperator.get(localhostProfile);
		if (object !== void 0) return object;
		const file = (byName.get(baseName$1(localhostProfile)) ?? []).find((path) => path === localhostProfile || path.endsWith(`/${localhostProfile}`));
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
	const content = profileContentOf(fieldOf$1(object.value, "spec")?.value);
	const profile = {
		file,
		line,
		by: `SeccompProfile ${name}`,
		content
	};
	return [`operator/${name}.json`, `operator/${namespaceOfObject(object) ?? "default"}/${name}.json`].map((path) => [path, profile]);
}
function baseName$1(path) {
	return path.slice(path.lastIndexOf("/") + 1);
}
// src/hardening/contained-pod.ts
function containedSpec(pod) {
	return pod.spec ?? {};
}
function labelsOf({ metadata = {} }) {
	return metadata.labels ?? {};
}
function accountOf(pod) {
	const { serviceAccountName, serviceAccount } = containedSpec(pod);
	return serviceAccountName || serviceAccount || "default";
}
function tokenUses(objects) {
	const accounts = objects.filter((object) => isOfKind(object, "", ["ServiceAccount"]) && nameOfObject(object) !== "");
	const bound = objects.flatMap((object) => {
		const use = `${textOf$4(object.value, "kind")} ${nameOfObject(object)} in ${object.file}`;
		return subjectsOf(object).map((subject) => ({
			use,
			subject
		}));
	});
	return (pod, namespaces) => {
		const name = accountOf(pod);
		const wanted = (namespaces.length === 0 ? [void 0] : namespaces).map((namespace) => accountName(namespace, name));
		const isWanted = (found) => wanted.some((each) => mayBeSame(each, found));
		const use = bound.find(({ subject }) => isWanted(subject))?.use;
		const account = accountSaying(accounts.filter((object) => isWanted(accountName(namespaceOfObject(object), nameOfObject(object)))));
		return {
			...use !== void 0 && { use },
			...account !== void 0 && { account }
		};
	};
}
function accountSaying(objects) {
	const all = objects.map(({ file, value }) => {
		const field = fieldOf$1(value, "automountServiceAccountToken")?.value;
		return {
			file,
			...field?.kind === "scalar" && typeof field.value === "boolean" && { isAutomounted: field.value === true }
		};
	});
	return all.find(({ isAutomounted }) => isAutomounted !== false) ?? all[0];
}
const RBAC = "rbac.authorization.k8s.io";
const EVERY_ACCOUNT = "system:serviceaccounts";
function subjectsOf(object) {
	const isOfCluster = isOfKind(object, RBAC, ["ClusterRoleBinding"]);
	if (!isOfCluster && !isOfKind(object, RBAC, ["RoleBinding"])) return [];
	return itemsIn(object.value, ["subjects"]).flatMap((subject) => {
		const [name, kind, own] = [
			textOf$4(subject, "name"),
			textOf$4(subject, "kind"),
			textOf$4(subject, "namespace")
		];
		if (kind === "ServiceAccount") return [accountName(own || (isOfCluster ? void 0 : namespaceOfObject(object)), name)];
		const [system, what, namespace, account] = name.split(":");
		if (system !== "system") return [];
		if (kind === "User" && what === "serviceaccount") return [accountName(namespace, account ?? "")];
		if (kind !== "Group") return [];
		if (name === EVERY_ACCOUNT) return [{}];
		return what === "serviceaccounts" ? [accountName(namespace, void 0)] : [];
	});
}
function accountName(namespace, name) {
	return {
		...namespace !== void 0 && { namespace },
		...name !== void 0 && { name }
	};
}
function mayBeSame(one, other) {
	return mayBeEqual(one.name, other.name) && mayBeEqual(one.namespace, other.namespace);
}
function mayBeEqual(one, other) {
	return one === void 0 || other === void 0 || one === other;
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
		() => byRepository$1(last, sources)
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
	if (different.size > 1) return { reason: `it is built of several: ${listed$1([...different.values()].map(({ dockerfile, target }) => dockerfile + (target ? ` (${target})` : "")))}` };
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
function byRepository$1(last, { dockerfiles, repository }) {
	if (repository === void 0 || repository.name.toLowerCase() !== last) return void 0;
	return oneNamed(dockerfiles, "only");
}
function oneNamed(paths, how) {
	const [dockerfile] = paths;
	if (dockerfile === void 0) return void 0;
	if (paths.length > 1) return { reason: `several may build it: ${listed$1(paths)}` };
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
function listed$1(names) {
	const rest = names.length - MOST_NAMES;
	return names.slice(0, MOST_NAMES).join(", ") + (rest > 0 ? ` and ${rest} more` : "");
}
// src/target/images/dockerfile-of-image.ts
const MOST_IMAGES = 1e4;
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
		const contexts = own.length === 0 ? [folderOf$1(dockerfile), ""] : own.map(({ context }) => context);
		return { found: {
			...result.found,
			text: texts.get(dockerfile) ?? "",
			contexts: [...new Set(contexts)]
		} };
	};
	return rememberSome(MOST_IMAGES, search);
}
// src/hardening/legacy/shell-commands.ts
const SHELLS = /^(?:\/(?:usr\/)?bin\/)?(?:ba|da|a)?sh$/;
function scriptOf(words) {
	if (!SHELLS.test(words[0] ?? "")) return void 0;
	const flags = words.slice(1).findIndex((word) => /^-[a-z]*c$/.test(word));
	if (flags === -1 || !words.slice(1, flags + 1).every((word) => word.startsWith("-"))) return void 0;
	const script = words[flags + 2];
	return script === void 0 ? void 0 : {
		script,
		index: flags + 2
	};
}
const PIECE = /(?<blank>[ \t]+|\\\n)|(?<end>&&|\|\||;|\n)|(?<comment>#[^\n]*)|'(?<raw>[^']*)'|"(?<quoted>[^"`\\]*)"|(?<plain>[^\s'"`\\;&|<>(){}#]+)/y;
const RESERVED = /* @__PURE__ */ new Set([
	"if",
	"then",
	"else",
	"elif",
	"fi",
	"for",
	"while",
	"until",
	"do",
	"done",
	"case",
	"esac",
	"!"
]);
function readShell(script) {
	const commands = [];
	const starts = [];
	let words = [];
	let word;
	const endWord = () => {
		if (word !== void 0) words.push(word);
		word = void 0;
	};
	const endCommand = () => {
		endWord();
		if (words.length > 0) commands.push(words);
		words = [];
	};
	PIECE.lastIndex = 0;
	for (let at = 0; at < script.length; at = PIECE.lastIndex) {
		const { groups } = PIECE.exec(script) ?? {};
		if (groups === void 0) return void 0;
		const { blank, end, comment, raw, quoted, plain } = groups;
		const text = raw ?? quoted ?? plain;
		if (blank !== void 0 || comment !== void 0) endWord();
		else if (end !== void 0) endCommand();
		else if (text?.includes("$(")) return void 0;
		else {
			if (words.length === 0 && word === void 0) starts.push(at);
			word = (word ?? "") + (text ?? "");
		}
	}
	endCommand();
	if (commands.some(([first = ""]) => RESERVED.has(first))) return void 0;
	return {
		commands,
		starts
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
		if (!Object.values(Keyword).includes(keyword)) return {
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
	const { entrypoint, cmd } = startOf$2(stage);
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
function startOf$2(last) {
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
	const { options, positions } = split$1(words.slice(1), syntax);
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
function split$1(words, { short, long }) {
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
	const place = placeOf$1(decider?.instruction ?? stage.stage.from);
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
function placeOf$1({ line, column, endLine }) {
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
	return rememberSome(MOST_IMAGES, (image) => userOf(image, find, answers));
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
	const known = user.kind === "base" ? byBase(user.image, at, answers) : described$1(user, at, () => void 0);
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
	return described$1(answer.user, `the registry, of ${image}`, () => void 0);
}
function elsewhere(image, answers) {
	const byRegistry = ofRegistry(image, answers);
	if (byRegistry !== void 0) return byRegistry;
	const facts = baseFacts(image);
	const user = facts === void 0 ? void 0 : userByTable(facts);
	if (facts !== void 0 && user !== void 0) {
		const { programUser, wayOut } = facts;
		const has = programUser === void 0 ? void 0 : `The image has the user ${inlineCode(programUser)}.`;
		return described$1(user, `its makers, of ${facts.repository}`, () => user.kind === "root" ? wayOut ?? has : void 0);
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
function described$1(user, by, remedyOf) {
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
// src/hardening/resources/set-resources.ts
const POD_RESOURCES_SINCE = "v1.34";
function heldQuantity(pod, container, field, resource, around) {
	for (const [resources, isByPod] of [[container.resources, false], [podResources(pod, around), true]]) {
		const own = quantityOf(resources, field, resource);
		if (own !== void 0) return {
			text: own,
			isByLimit: false,
			isByPod
		};
		const limit = field === "requests" ? quantityOf(resources, "limits", resource) : void 0;
		if (limit !== void 0) return {
			text: limit,
			isByLimit: true,
			isByPod
		};
	}
}
function quantityOf(resources, field, resource) {
	const quantities = resources?.[field] ?? {};
	return Object.hasOwn(quantities, resource) ? quantities[resource] : void 0;
}
function podResources(pod, { clusterVersion }) {
	return (clusterVersion === void 0 || compareVersions(clusterVersion, POD_RESOURCES_SINCE) >= 0) && !isWindows(pod) ? containedSpec(pod).resources : void 0;
}
function isSome(text) {
	return text !== void 0 && (quantityNanos(text) ?? 0n) > 0n;
}
function isLess(limit, request) {
	const [low, high] = [limit, request].map((text) => text === void 0 ? void 0 : quantityNanos(text));
	return low !== void 0 && high !== void 0 && low < high;
}
function contradictions(resources) {
	return Object.keys(resources.limits ?? {}).filter((name) => isLess(quantityOf(resources, "limits", name), quantityOf(resources, "requests", name)));
}
// src/target/images/resources-in.ts
const MOST_FILES = 1e3;
function resourcesIn({ resourceFiles }, { rendering, podSpecs, namesOf }) {
	let built;
	const containersOfImage = rememberSome(MOST_IMAGES, (image) => {
		built ??= workloadsByImage(rendering.manifests);
		const paths = (resourceFiles?.pathsOf(image) ?? []).filter((path) => !rendering.files.has(path));
		if (paths.length > MOST_FILES) return /* @__PURE__ */ new Map();
		return byContainer([...paths.flatMap((path) => {
			const content = resourceFiles?.contentOf(path);
			return content === void 0 ? [] : readContent(path, content, podSpecs).workloads;
		}), ...built.get(image) ?? []], image, namesOf);
	});
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
			const setting = (containersOfImage(repository).get(container) ?? []).filter(({ resources }) => isSet(resources, wanted));
			const near = setting.filter(({ namespaces }) => namespaces.some((name) => names.includes(name)));
			const answer = agreed(setting, wanted) ?? agreed(near, wanted);
			answers.set(key, answer);
			return answer;
		};
	};
}
function isSet(resources, { field, resource }) {
	const limit = quantityOf(resources, "limits", resource);
	const request = quantityOf(resources, "requests", resource) ?? limit;
	return isSome(field === "limits" ? limit : request) && !isLess(limit, request);
}
function agreed(setting, { resource }) {
	const fields = ["limits", "requests"];
	const different = distinctBy(setting, ({ resources }) => fields.map((field) => quantityNanos(quantityOf(resources, field, resource) ?? "") ?? "").join(" "));
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
const NOTHING$2 = {
	base: NOTHING_RENDERED,
	head: NOTHING_RENDERED
};
function rulesOf(base, head, settings, today, formerPath, rendered = NOTHING$2) {
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
// src/hardening/unprivileged-ports.ts
const DEFAULT_START = 1024;
function lowPorts(pod, container) {
	const start = firstFreePort(pod);
	const declared = (container.ports ?? []).flatMap(({ containerPort = 0 }) => containerPort > 0 ? [containerPort] : []);
	return {
		low: declared.filter((port) => port < start),
		isKnown: declared.length > 0 || start <= 1,
		start
	};
}
function firstFreePort(pod) {
	const value = (pod.spec?.securityContext?.sysctls?.find(({ name }) => name === "net.ipv4.ip_unprivileged_port_start"))?.value?.trim() ?? "";
	return /^[0-9]{1,5}$/.test(value) ? Math.min(Number(value), DEFAULT_START) : DEFAULT_START;
}
// src/hardening/rules/capabilities.ts
const ADD = [
	"securityContext",
	"capabilities",
	"add"
];
const BIND = "NET_BIND_SERVICE";
const NONE = /* @__PURE__ */ new Set();
function answers$7(pod) {
	return containersOf(pod).flatMap((placed) => {
		const violation = containerViolation(placed, ADD);
		if (isWindows(pod)) return [{
			violation,
			answer: "not applicable",
			says: "not on Windows"
		}];
		const added = additionsByName(placed.container);
		if (added.size === 0) return [{
			violation,
			answer: "met",
			says: "adds none"
		}];
		return [...added].map(([name, [first]]) => answerOf$6(pod, placed, name, first?.index ?? 0));
	});
}
function answerOf$6(pod, placed, name, index) {
	const violation = containerViolation(placed, [...ADD, index], name);
	const must = `must not include "${name}" in securityContext.capabilities.add`;
	if (name !== BIND) return {
		violation,
		answer: "not met",
		says: riskOf(name, pod),
		must
	};
	const { low, isKnown, start } = lowPorts(pod, placed.container);
	if (low.length > 0) return {
		violation,
		answer: "met",
		says: `for ${low.map((port) => `port ${port}`).join(", ")}`
	};
	if (!isKnown) return {
		violation,
		answer: "unknown",
		says: "declares no port, so it may listen on one below 1024"
	};
	return {
		violation,
		answer: "not met",
		says: start < 1024 ? `${UNPRIVILEGED_PORT_START} lets it listen from port ${start} on` : "declares no port below 1024",
		must
	};
}
function riskOf(name, pod) {
	const entry = Object.hasOwn(CAPABILITY_RISKS, name) ? CAPABILITY_RISKS[name] : void 0;
	if (entry === void 0) return "no capability that Linux knows";
	return `risk ${entry.risk}: lets it ${entry.allows}${hasUserNamespace(pod) ? ", within the pod\u2019s user namespace" : ""}`;
}
function additionsByName({ securityContext }) {
	const added = (securityContext?.capabilities?.add ?? []).map((text, index) => ({
		index,
		text
	}));
	return groupBy(added, ({ text }) => text.toUpperCase().replace(/^CAP_/, ""));
}
function fix$3(violation, pod) {
	const spelled = additionsByName(containerOf(pod, violation) ?? {}).get(violation.value ?? "") ?? [];
	const [first, ...others] = [...new Set(spelled.map(({ text }) => text))].map((value) => fixAddition({
		...violation,
		value
	}, pod, NONE));
	if (first === void 0) return {
		class: "manual",
		caution: "Remove the capability."
	};
	return {
		...first,
		edits: [first, ...others].flatMap(({ edits = [] }) => edits)
	};
}
const capabilities = {
	id: "capabilities",
	reason: "added capabilities",
	answers: answers$7,
	fix: fix$3,
	docs: {
		title: "Added capabilities",
		what: "No container adds a capability, but `NET_BIND_SERVICE` where it declares a port below 1024.",
		since: "Capabilities are older than every supported version; the sysctl `net.ipv4.ip_unprivileged_port_start`, which makes `NET_BIND_SERVICE` unnecessary, is [allowed everywhere since v1.22](https://kubernetes.io/docs/tasks/administer-cluster/sysctl-cluster/#safe-and-unsafe-sysctls).",
		why: "Each added capability is a part of root\u2019s power, which nearly every program can do without: what it does not have, nobody who breaks in can use.",
		fields: [
			...inContainers("securityContext.capabilities.add"),
			...inContainers("ports[*].containerPort").filter((field) => !field.includes("ephemeral")),
			"spec.securityContext.sysctls"
		],
		fix: {
			classes: ["careful"],
			what: "Removes the capability, and says what it risks and what replaces it. `NET_BIND_SERVICE` is removed where only ports from 1024 on are declared, or from the port on that the sysctl names; without any declared port the answer is *unknown*."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- grep CapBnd /proc/1/status",
			expect: "`CapBnd:	0000000000000000`, or `0000000000000400` with `NET_BIND_SERVICE`, where all others are dropped"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
          add: ["NET_BIND_SERVICE"]
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      ports:
        - containerPort: 8080
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/hardening/image-users/advise-non-root.ts
function adviseNonRoot({ fix, violation, pod, former }, userOf) {
	const container = containerOf(pod, violation);
	const { subject } = violation;
	if (container?.image === void 0 || subject.kind !== "container" || fix.edits === void 0) return fix;
	const before = former?.container?.securityContext?.runAsNonRoot ?? former?.pod.spec?.securityContext?.runAsNonRoot;
	if (effectiveUser(pod, container) !== void 0 || before === true) return fix;
	const known = userOf(container.image);
	if (known === void 0 || known.kind === "unknown") return fix;
	const { caution: _, cautionAlso, cautionImage: _image, ...rest } = fix;
	if (known.kind === "number") {
		const byName = `Only a name tells that the image is built so, and then it starts: ${inlineCode(known.says)}.`;
		const cautions = [known.isByName === true ? byName : "", cautionAlso ?? ""].filter(Boolean);
		return cautions.length === 0 ? {
			...rest,
			class: "safe"
		} : {
			...rest,
			class: "careful",
			caution: cautions.join(" ")
		};
	}
	const { edits: _edits, podEdits: _podEdits, ...without } = rest;
	if (known.kind === "name" && known.number !== void 0) {
		const user = {
			op: "set",
			path: [
				...subject.path,
				"securityContext",
				"runAsUser"
			],
			value: known.number
		};
		const says = `The image\u2019s user is a name, which the kubelet cannot verify: its number is ${known.number} (${inlineCode(known.says)}).`;
		const caution = cautionAlso === void 0 ? says : `${says} ${cautionAlso}`;
		const { podEdits: _pod, ...own } = rest;
		return {
			...own,
			class: "careful",
			edits: [...fix.edits, user],
			caution
		};
	}
	const caution = `The pod would not start${known.refusal === void 0 ? "" : `: ${inlineCode(known.refusal)}`} (${inlineCode(known.says)}). ${known.remedy ?? ""}`.trimEnd();
	return {
		...without,
		class: "manual",
		caution
	};
}
// src/hardening/rules/image-user.ts
function answers$6(pod, around) {
	return containersOf(pod).map((placed) => ({
		violation: containerViolation(placed, ["image"]),
		...answerFor(pod, placed, around)
	}));
}
function answerFor(pod, { container }, { imageUser }) {
	if (isWindows(pod)) return {
		answer: "not applicable",
		says: "not on Windows"
	};
	const user = effectiveUser(pod, container);
	if (user !== void 0) return {
		answer: "not applicable",
		says: `runAsUser: ${user} decides`
	};
	const known = imageUser?.(container.image ?? "");
	if (known === void 0) return {
		answer: "unknown",
		says: "nobody has looked at the image"
	};
	const { kind, says } = known;
	if (kind === "number") return {
		answer: "met",
		says
	};
	return kind === "unknown" ? {
		answer: "unknown",
		says
	} : {
		answer: "not met",
		says,
		must: MUST$2
	};
}
const MUST$2 = "must have an image whose user is a number that is not 0";
function fix$2(violation, pod, { imageUser }) {
	const container = containerOf(pod, violation);
	const known = imageUser?.(container?.image ?? "");
	const { subject } = violation;
	const starts = startOf$1(pod, container, known);
	const decider = known?.decider && { decider: withWords(known.decider, starts) };
	if (known?.kind === "name" && known.number !== void 0 && subject.kind === "container") return {
		class: "careful",
		edits: [{
			op: "set",
			path: [
				...subject.path,
				"securityContext",
				"runAsUser"
			],
			value: known.number
		}],
		caution: `${starts}Then the manifest decides, and an image with another number for its user would run as a stranger. ${known.remedy ?? ""}`.trimEnd(),
		...decider
	};
	return {
		class: "manual",
		caution: `${starts}${known?.remedy ?? "Build the image with `USER` and a number that is not 0, or take one that has it."}`,
		...decider
	};
}
function withWords(decider, starts) {
	const { repair } = decider;
	return repair === void 0 ? decider : {
		...decider,
		repair: {
			...repair,
			caution: `${starts}${repair.caution}`
		}
	};
}
function startOf$1(pod, container, { refusal } = {}) {
	return (container?.securityContext?.runAsNonRoot ?? pod.spec?.securityContext?.runAsNonRoot) === true && refusal !== void 0 ? `The container does not start: ${inlineCode(refusal)}. ` : "";
}
const POD$1 = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: registry.example/web:1.4
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        readOnlyRootFilesystem: true
        capabilities:
          drop: ["ALL"]
`;
const imageUser = {
	id: "image-user",
	reason: "image without a numeric user",
	answers: answers$6,
	fix: fix$2,
	adjustFix: (adjusted, { imageUser: userOf }) => adjusted.check === "runAsNonRoot" && userOf !== void 0 ? adviseNonRoot(adjusted, userOf) : adjusted.fix,
	docs: {
		title: "The image\u2019s user",
		what: "Every container\u2019s image runs as a user that is a number and not 0, where the pod names none.",
		why: "An image that needs no root runs anywhere; the kubelet refuses one that runs as root, or names its user, where the pod asks for non-root.",
		since: "`runAsNonRoot` is in Kubernetes since v1.2; the kubelet\u2019s texts are in <https://github.com/kubernetes/kubernetes/blob/master/pkg/kubelet/kuberuntime/security_context_others.go>.",
		fields: ["spec.containers[*].image", "spec.initContainers[*].image"],
		fix: {
			classes: ["careful", "manual"],
			what: "Where the image is built of a Dockerfile of the repository, its last stage is read, and the caution says which lines to change; where the pull request changes that Dockerfile, the comment stands on its line, with a suggestion. A user that is a name, and whose number is known, gets `runAsUser`. A suggestion of `runAsNonRoot` knows the answer, too: it is *safe* where the user is a number, and none where the image runs as root. [What is read](../image-users.md), and of which registries, the config says."
		},
		verify: {
			command: "crane config IMAGE | jq -r .config.User",
			expect: "a number that is not `0`"
		},
		example: {
			bad: POD$1,
			good: POD$1
		},
		exampleAround: {
			bad: { imageUser: () => ({
				kind: "root",
				says: "web/Dockerfile:1 sets no user, and neither does scratch",
				refusal: "container has runAsNonRoot and image will run as root",
				remedy: "Put `USER 10001` at the end of `web/Dockerfile`."
			}) },
			good: { imageUser: () => ({
				kind: "number",
				number: 10001,
				says: "USER 10001 in web/Dockerfile:3"
			}) }
		}
	}
};
// src/hardening/injected/injector.ts
const label = (key) => [
	"metadata",
	"labels",
	key
];
const annotation = (key) => [
	"metadata",
	"annotations",
	key
];
const SIDECAR = "sidecar.istio.io/inject";
function askedOfIstio({ labels, annotations, namespaceLabels, ...pod }) {
	if (pod.isOnHostNetwork || pod.containers.includes("istio-proxy")) return void 0;
	const own = labels[SIDECAR] ?? annotations[SIDECAR];
	const ambient = (labels["istio.io/dataplane-mode"] ?? namespaceLabels["istio.io/dataplane-mode"]) === "ambient" ? {
		is: "nothing",
		by: label("istio.io/dataplane-mode")
	} : void 0;
	if (own === "false" || namespaceLabels["istio-injection"] === "disabled") return ambient;
	const redirects = annotations["sidecar.istio.io/interceptionMode"] !== "NONE";
	const isSidecar = (annotations["inject.istio.io/templates"] ?? "sidecar").split(",").includes("sidecar");
	const is = redirects && isSidecar ? "yes" : "less";
	if (labels[SIDECAR] === "true") return {
		is,
		by: label(SIDECAR)
	};
	if (namespaceLabels["istio-injection"] === "enabled") return {
		is,
		by: label("istio-injection")
	};
	if (ambient !== void 0) return ambient;
	if ((labels["istio.io/rev"] ?? namespaceLabels["istio.io/rev"]) !== void 0) return {
		is,
		by: label("istio.io/rev")
	};
	return annotations[SIDECAR] === "true" ? {
		is: "maybe",
		by: annotation(SIDECAR)
	} : void 0;
}
function askedOfLinkerd({ annotations, namespaceAnnotations, ...pod }) {
	if (pod.isOnHostNetwork || pod.containers.includes("linkerd-proxy")) return void 0;
	const value = annotations["linkerd.io/inject"] ?? namespaceAnnotations["linkerd.io/inject"];
	return value === "enabled" || value === "ingress" ? {
		is: "yes",
		by: annotation("linkerd.io/inject")
	} : void 0;
}
function askedOfConsul({ annotations, namespaceLabels }) {
	const key = "consul.hashicorp.com/connect-inject";
	if (annotations[key] !== "true") return void 0;
	const transparent = "consul.hashicorp.com/transparent-proxy";
	return {
		is: (annotations[transparent] ?? namespaceLabels[transparent]) !== "false" ? "yes" : "less",
		by: annotation(key)
	};
}
function askedByAnnotation(pattern) {
	return ({ annotations, namespaceAnnotations }) => {
		const all = {
			...namespaceAnnotations,
			...annotations
		};
		const key = Object.keys(all).find((name) => pattern.test(name) && all[name] !== "false" && all[name] !== "");
		return key === void 0 ? void 0 : {
			is: "yes",
			by: annotation(key)
		};
	};
}
// src/hardening/injected/injectors.ts
const SECCOMP = "the pod sets a seccomp profile for its containers";
const INJECTORS = [
	{
		id: "istio",
		name: "Istio",
		source: "https://istio.io/latest/docs/setup/additional-setup/pod-security-admission/",
		asked: askedOfIstio,
		adds: "istio-init as root with NET_ADMIN and NET_RAW, and istio-proxy",
		isRefusedByBaseline: true,
		mesh: "istio",
		atRestricted: `${SECCOMP}, or Istio\u2019s \`global.proxy.seccompProfile\` does`,
		instead: "Install Istio with its CNI plugin (`pilot.cni.enabled: true`), whose `istio-validation` needs no rights, or use ambient mode (`istio.io/dataplane-mode: ambient`); else the namespace has to be at *privileged*."
	},
	{
		id: "linkerd",
		name: "Linkerd",
		source: "https://linkerd.io/2/features/cni/",
		asked: askedOfLinkerd,
		adds: "linkerd-init with NET_ADMIN and NET_RAW, and linkerd-proxy",
		isRefusedByBaseline: true,
		mesh: "linkerd",
		atRestricted: SECCOMP,
		instead: "Install Linkerd with its CNI plugin (`linkerd install --linkerd-cni-enabled`), whose `linkerd-network-validator` needs no rights; else the namespace has to be at *privileged*."
	},
	{
		id: "consul",
		name: "Consul",
		source: "https://github.com/hashicorp/consul-k8s/blob/main/control-plane/connect-inject/webhook/container_init.go",
		asked: askedOfConsul,
		adds: "consul-connect-inject-init as root with NET_ADMIN, and consul-dataplane",
		isRefusedByBaseline: true,
		mesh: "consul",
		atRestricted: SECCOMP,
		instead: "Install Consul with its CNI plugin (`connectInject.cni.enabled: true`), or do without transparent proxying (`consul.hashicorp.com/transparent-proxy: \"false\"`); else the namespace has to be at *privileged*."
	},
	{
		id: "opentelemetry-go",
		name: "the OpenTelemetry operator",
		source: "https://github.com/open-telemetry/opentelemetry-operator/blob/main/internal/instrumentation/golang.go",
		asked: askedByAnnotation(/^instrumentation\.opentelemetry\.io\/inject-go$/),
		adds: "a privileged container, and a hostPath volume",
		isRefusedByBaseline: true,
		atRestricted: "nothing: Go is instrumented from the kernel",
		instead: "Instrument Go programs in their source instead; else the namespace has to be at *privileged*."
	},
	{
		id: "opentelemetry",
		name: "the OpenTelemetry operator",
		source: "https://github.com/open-telemetry/opentelemetry-operator#opentelemetry-auto-instrumentation-injection",
		asked: askedByAnnotation(/^instrumentation\.opentelemetry\.io\/inject-(?:java|nodejs|python|dotnet|apache-httpd|nginx)$/),
		adds: "an init container that copies the agent",
		isRefusedByBaseline: false,
		atRestricted: "the operator gives the init container such a security context",
		instead: ""
	},
	{
		id: "vault",
		name: "the Vault agent injector",
		source: "https://developer.hashicorp.com/vault/docs/deploy/kubernetes/injector/annotations",
		asked: askedByAnnotation(/^vault\.hashicorp\.com\/agent-inject$/),
		adds: "vault-agent-init and vault-agent, as user 100 without capabilities",
		isRefusedByBaseline: false,
		atRestricted: SECCOMP,
		instead: ""
	},
	{
		id: "dapr",
		name: "Dapr",
		source: "https://docs.dapr.io/operations/hosting/kubernetes/kubernetes-production/",
		asked: askedByAnnotation(/^dapr\.io\/enabled$/),
		adds: "daprd, which keeps the runtime\u2019s capabilities by default",
		isRefusedByBaseline: false,
		atRestricted: "Dapr has `dapr_sidecar_injector.sidecarDropALLCapabilities: true`, and the pod `dapr.io/sidecar-seccomp-profile-type: RuntimeDefault` or a profile of its own",
		instead: ""
	},
	{
		id: "datadog",
		name: "the Datadog admission controller",
		source: "https://docs.datadoghq.com/tracing/trace_collection/automatic_instrumentation/",
		asked: askedByAnnotation(/^admission\.datadoghq\.com\/[a-z]+-lib\.(?:custom-image|version)$/),
		adds: "init containers that copy its libraries",
		isRefusedByBaseline: false,
		atRestricted: "the Cluster Agent gives them such a security context",
		instead: ""
	}
];
// src/hardening/rules/injected.ts
const NOTHING$1 = {
	violation: podViolation(["metadata", "labels"]),
	answer: "not applicable",
	says: "nothing is known to be added"
};
function answers$5(pod, around) {
	if (isWindows(pod)) return [{
		...NOTHING$1,
		says: "not on Windows"
	}];
	const asking = askingOf(pod, around);
	const found = [...INJECTORS.flatMap((injector) => {
		const asked = injector.asked(asking);
		return asked === void 0 ? [] : [answerOf$5(injector, asked, around)];
	}), ...(around.mutations ?? []).map(({ by, file, line, says }) => ({
		violation: podViolation(["spec", "securityContext"], by),
		answer: "unknown",
		says: `not the pod as written: ${by} ${says} (${file}:${line})`
	}))];
	return found.length === 0 ? [NOTHING$1] : found;
}
function askingOf(pod, { namespaceLabels = {}, namespaceAnnotations = {} }) {
	return {
		labels: labelsOf(pod),
		annotations: pod.metadata?.annotations ?? {},
		namespaceLabels,
		namespaceAnnotations,
		isOnHostNetwork: pod.spec?.hostNetwork ?? false,
		containers: containersOf(pod).map(({ name }) => name)
	};
}
function answerOf$5(injector, { is, by }, { level = "restricted", meshPlugins = [] }) {
	const { id, name, adds, mesh, isRefusedByBaseline } = injector;
	const violation = podViolation([...by], id);
	if (is === "nothing") return {
		violation,
		answer: "met",
		says: `${name} adds nothing to the pod in ambient mode`
	};
	if (level === "privileged") return {
		violation,
		answer: "met",
		says: `${name} adds ${adds}: privileged allows that`
	};
	const plugin = mesh === void 0 ? void 0 : meshPlugins.find((each) => each.mesh === mesh);
	if (!isRefusedByBaseline || is === "less" || plugin !== void 0) {
		const where = plugin === void 0 ? "" : `, its network plugin is in ${plugin.file}:${plugin.line}`;
		return withoutRefused(injector, violation, level, is === "yes" && !isRefusedByBaseline ? adds : void 0, where);
	}
	const says = `not the pod as written: ${name} adds ${adds}`;
	if (is === "maybe") return {
		violation,
		answer: "unknown",
		says: `${says}, where the namespace asks for it`
	};
	return {
		violation,
		answer: "not met",
		says,
		must: `must not get from ${name} what baseline refuses: it adds ${adds}`
	};
}
function withoutRefused({ name, atRestricted }, violation, level, adds = "its containers, without what baseline refuses", where = "") {
	const says = `${name} adds ${adds}${where}`;
	if (level === "baseline") return {
		violation,
		answer: "met",
		says
	};
	return {
		violation,
		answer: "unknown",
		says: `not the pod as written: ${says}; restricted allows it if ${atRestricted.replaceAll("`", "")}`
	};
}
const injected = {
	id: "injected",
	reason: "injected containers that the level refuses",
	answers: answers$5,
	fix: ({ value }) => ({
		class: "manual",
		caution: INJECTORS.find(({ id }) => id === value)?.instead ?? ""
	}),
	docs: {
		title: "What admission adds to pods",
		what: "What meshes and other tools add to the pod when it is created is allowed by its level, too.",
		why: "The standard judges the pod with what webhooks added: an injected init container that needs NET_ADMIN has the whole pod refused at *baseline*.",
		since: `Mutating admission comes before Pod Security Admission in every version of Kubernetes ([admission phases](https://kubernetes.io/docs/reference/access-authn-authz/admission-controllers/#admission-control-phases)). What each tool adds, its makers say: ${INJECTORS.map(({ id, source }) => `[${id}](${source})`).join(", ")}.`,
		fields: [
			"metadata.labels",
			"metadata.annotations",
			"spec.hostNetwork"
		],
		fix: {
			classes: ["manual"],
			what: "How a mesh is installed is for people to say: with its CNI plugin, or Istio\u2019s ambient mode, no pod needs `NET_ADMIN`. Where the repository installs the plugin (a DaemonSet, an IstioCNI, a chart of Flux or Argo CD), nothing is advised. Mutating policies of the repository (Kyverno, Gatekeeper, MutatingAdmissionPolicy) that set fields of the standard are named, and the answer is *unknown*: what is judged is not the pod as written."
		},
		verify: {
			command: `kubectl get pod POD -o jsonpath='{range .spec.initContainers[*]}{.name} {.securityContext.capabilities.add}{"\\n"}{end}'`,
			expect: "no `NET_ADMIN`, nor any init container that the manifest does not have"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    sidecar.istio.io/inject: "true"
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
  labels:
    istio.io/dataplane-mode: ambient
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`
		}
	}
};
// src/hardening/legacy/preparation.ts
const PREPARING = /* @__PURE__ */ new Set([
	"chown",
	"chgrp",
	"chmod",
	"mkdir"
]);
const HARMLESS = /* @__PURE__ */ new Set([
	"echo",
	"true",
	":",
	"set",
	"ls",
	"id",
	"pwd",
	"stat",
	"printf",
	"sync"
]);
const STARTERS = /* @__PURE__ */ new Set([
	"su-exec",
	"gosu",
	"s6-setuidgid"
]);
const OTHER_STARTERS = /* @__PURE__ */ new Set([
	"su",
	"runuser",
	"setpriv",
	"chpst",
	"setuidgid",
	"sudo"
]);
const VALUED = /* @__PURE__ */ new Set([
	"-m",
	"--mode",
	"--reference",
	"--from"
]);
function preparationOf({ command = [], args = [] }) {
	const found = preparationIn([...command, ...args]);
	if (found === void 0) return void 0;
	const { index, ...preparation } = found;
	if (index === void 0) return {
		...preparation,
		path: [command.length > 0 ? "command" : "args"]
	};
	const isArg = index >= command.length;
	return {
		...preparation,
		path: isArg ? ["args", index - command.length] : ["command", index]
	};
}
function preparationIn(words) {
	const script = scriptOf(words);
	if (script === void 0) return PREPARING.has(baseName(words[0])) ? preparationOfCommands([words]) : void 0;
	const read = readShell(script.script);
	if (read === void 0) {
		const named = /(?:^|[\s;&|(])(?:chown|chgrp|chmod|mkdir)\s[^;&|\n]*/.exec(script.script);
		if (named === null) return void 0;
		const command = named[0].replace(/^[;&|(\s]+/, "").trim();
		const programs = /* @__PURE__ */ new Set([command.split(/\s/)[0] ?? ""]);
		return {
			commands: [command],
			programs,
			targets: [],
			modes: [],
			isAll: false,
			index: script.index
		};
	}
	const found = preparationOfCommands(read.commands, (command) => script.script.slice(read.starts[command]).trim());
	return found && {
		...found,
		index: script.index
	};
}
function preparationOfCommands(commands, textFrom) {
	const preparing = commands.filter((words) => PREPARING.has(baseName(words[0])));
	if (preparing.length === 0) return void 0;
	const last = commands.length - 1;
	const start = startOf(commands[last] ?? [], textFrom?.(last));
	const others = commands.slice(0, start === void 0 ? void 0 : last).filter((words) => !preparing.includes(words));
	const parts = preparing.map(partsOf);
	const owners = parts.flatMap(({ owner }) => owner === void 0 ? [] : [owner]);
	return {
		commands: preparing.map((words) => words.join(" ")),
		programs: new Set(preparing.map(([name]) => baseName(name))),
		targets: parts.flatMap(({ targets }) => targets),
		modes: parts.flatMap(({ targets, mode }) => targets.map(() => mode)),
		...numbersOf(owners),
		isAll: others.every(([name]) => HARMLESS.has(baseName(name))),
		...start && { start }
	};
}
function partsOf(words) {
	const program = baseName(words[0]);
	const operands = words.slice(1).filter((word, index, all) => {
		return !/^-./.test(word) && !VALUED.has(all[index - 1] ?? "");
	});
	if (program === "mkdir") return { targets: operands };
	const [first = "", ...targets] = operands;
	if (program === "chmod") return {
		mode: first,
		targets
	};
	return {
		owner: program === "chgrp" ? `:${first}` : first,
		targets
	};
}
function numbersOf(owners) {
	const pairs = owners.map((owner) => owner.split(/[:.]/).map(numberIn));
	const user = pairs.find(([number]) => number !== void 0)?.[0];
	const group = pairs.find(([, number]) => number !== void 0)?.[1];
	return {
		...user !== void 0 && { user },
		...group !== void 0 && { group }
	};
}
function numberIn(text) {
	return text !== void 0 && /^[1-9][0-9]{0,9}$/.test(text) ? Number(text) : void 0;
}
function startOf(words, text) {
	const [by = "", as = "", ...program] = words[0] === "exec" ? words.slice(1) : words;
	const name = baseName(by);
	if (OTHER_STARTERS.has(name)) return { by: name };
	if (!STARTERS.has(name)) return void 0;
	const numbers = numbersOf([as]);
	const rest = (text === void 0 ? null : /^(?:exec\s+)?\S+\s+\S+\s+(?<rest>\S[\s\S]*)$/.exec(text))?.groups?.["rest"];
	return {
		by: name,
		...numbers,
		...rest !== void 0 && program.length > 0 && { rest: `exec ${rest}` }
	};
}
function baseName(program = "") {
	return program.slice(program.lastIndexOf("/") + 1);
}
// src/hardening/legacy/prepared-volumes.ts
const WITH_FS_GROUP = [
	"emptyDir",
	"persistentVolumeClaim",
	"ephemeral",
	"csi"
];
const MOST_PATHS = 100;
function volumesUnder(pod, { volumeMounts = [] }, paths) {
	if (paths.length > MOST_PATHS) return void 0;
	const volumes = paths.map((path) => {
		const [nearest] = volumeMounts.filter(({ mountPath }) => mountPath !== void 0 && isBelow(path, mountPath)).sort((a, b) => (b.mountPath ?? "").length - (a.mountPath ?? "").length);
		if (nearest === void 0) return void 0;
		const { name = "", mountPath = "" } = nearest;
		const source = sourceOf(pod.spec?.volumes?.find((volume) => volume.name === name));
		return {
			name,
			mountPath,
			source,
			hasFsGroup: WITH_FS_GROUP.includes(source)
		};
	}).flatMap((volume) => volume ?? []);
	return volumes.length < paths.length || volumes.length === 0 ? void 0 : volumes;
}
function isMountItself(path, { mountPath }) {
	return trimmed(path.replace(/\/\*$/, "")) === trimmed(mountPath);
}
function isBelow(path, mountPath) {
	if (path.includes("..")) return false;
	return `${trimmed(path)}/`.startsWith(`${trimmed(mountPath)}/`);
}
function trimmed(path) {
	return path.replace(/\/+$/, "");
}
function sourceOf(volume) {
	if (volume === void 0) return "persistentVolumeClaim";
	return Object.keys(volume).find((key) => key !== "name" && volume[key] !== void 0) ?? "emptyDir";
}
// src/hardening/legacy/root-preparation.ts
const PREPARING_CAPABILITIES = [
	"CHOWN",
	"DAC_OVERRIDE",
	"FOWNER"
];
const LISTS = /* @__PURE__ */ new WeakMap();
function preparingContainers(pod, around) {
	const known = LISTS.get(pod);
	if (known?.around === around) return known.list;
	const list = findPreparing(pod, around);
	LISTS.set(pod, {
		around,
		list
	});
	return list;
}
function findPreparing(pod, around) {
	return containersOf(pod).flatMap((placed) => {
		if (placed.path[1] === "ephemeralContainers") return [];
		const container = placed.container;
		const own = preparationOf(container);
		const isSilent = container.command === void 0 && container.args === void 0;
		const preparation = own ?? (isSilent ? preparationOfImage(container, around) : void 0);
		if (preparation === void 0) return [];
		const volumes = volumesUnder(pod, container, preparation.targets);
		const isKnownRoot = effectiveUser(pod, container) === 0;
		return [{
			placed,
			preparation,
			...volumes && { volumes },
			isRoot: isKnownRoot || (isKnownNonRoot(pod, container) ? false : "maybe"),
			isInit: placed.path[1] === "initContainers" && container.restartPolicy !== "Always",
			isOfImage: own === void 0
		}];
	});
}
function preparationOfImage({ image }, around) {
	const words = image === void 0 ? void 0 : around.commandOfImage?.(image);
	const found = words && preparationIn(words);
	return found && {
		...found,
		path: ["image"]
	};
}
function isDoneByFsGroup(mine) {
	const { preparation, volumes } = mine;
	if (volumes === void 0 || !preparation.isAll || keepsFromGroup(mine)) return false;
	return (!preparation.programs.has("mkdir") || preparation.targets.every((path, at) => {
		const volume = volumes[at];
		return volume !== void 0 && isMountItself(path, volume);
	})) && volumes.every(({ hasFsGroup }) => hasFsGroup);
}
function keepsFromGroup({ preparation: { modes, targets }, volumes = [] }) {
	return modes.some((mode, at) => {
		if (mode === void 0) return false;
		const volume = volumes[at];
		const isWhole = volume !== void 0 && isMountItself(targets[at] ?? "", volume);
		const [, group] = /^[0-7]{0,2}([0-7])[0-7]$/.exec(mode) ?? [];
		if (group !== void 0) return isWhole ? group === "0" : (Number(group) & 6) !== 6;
		return !/^[ugoa]*\+[rwxXst]+(?:,[ugoa]*\+[rwxXst]+)*$/.test(mode) || !(isWhole || mode.includes("w"));
	});
}
function hasPreparingRightsOnly({ securityContext = {} }) {
	const { allowPrivilegeEscalation, privileged = false, capabilities = {} } = securityContext;
	const { add = [], drop = [] } = capabilities;
	return drop.includes("ALL") && allowPrivilegeEscalation === false && !privileged && add.every((name) => PREPARING_CAPABILITIES.includes(name));
}
function lacksChown({ preparation: { programs }, placed: { container } }) {
	return (programs.has("chown") || programs.has("chgrp")) && !container.securityContext?.capabilities?.add?.includes("CHOWN");
}
const GROUPS = /* @__PURE__ */ new WeakMap();
function groupFor(pod, preparing) {
	const found = GROUPS.get(preparing) ?? { group: findGroup(pod, preparing) };
	GROUPS.set(preparing, found);
	return found.group;
}
function findGroup(pod, preparing) {
	const context = containedSpec(pod).securityContext ?? {};
	const first = (numbers) => numbers.find((number) => number !== void 0 && number > 0);
	const programs = (pod.spec?.containers ?? []).map(({ securityContext }) => securityContext);
	return context.fsGroup ?? first(preparing.flatMap(({ preparation: { group, start } }) => [group, start?.group])) ?? first(preparing.flatMap(({ preparation: { user, start } }) => [user, start?.user])) ?? first([context.runAsGroup, ...programs.map((each) => each?.runAsGroup)]) ?? first([context.runAsUser, ...programs.map((each) => each?.runAsUser)]);
}
function whyUnknown({ preparation, volumes, isInit, isRoot }) {
	if (!preparation.isAll) return "it does other things, too";
	if (volumes === void 0) return "not only in volumes";
	if (!isInit && preparation.start === void 0) return "it is the program itself";
	const isMkdirAlone = [...preparation.programs].every((program) => program === "mkdir");
	return isRoot === "maybe" && isMkdirAlone ? "who that is, the image says" : void 0;
}
// src/hardening/legacy/hand-over.ts
const ROOT = {
	allowPrivilegeEscalation: false,
	capabilities: {
		add: [...PREPARING_CAPABILITIES],
		drop: ["ALL"]
	},
	runAsNonRoot: false,
	runAsUser: 0
};
const PREPARING_NAME = "prepare-volumes";
function handOver(pod, mine, all, level) {
	if (mine.isOfImage) return {
		class: "manual",
		caution: OF_IMAGE
	};
	const start = startEdits(mine);
	if (start === void 0) return {
		class: "manual",
		caution: UNKNOWN_USER
	};
	if (isDoneByFsGroup(mine)) {
		const group = groupFor(pod, all);
		if (group === void 0) return {
			class: "manual",
			caution: UNKNOWN_GROUP
		};
		const away = mine.isInit ? [{
			op: "remove",
			path: mine.placed.path
		}] : start;
		return {
			class: "careful",
			edits: [...groupEdits(pod, group), ...away],
			caution: groupCaution(group, mine)
		};
	}
	if (compareLevels(level, "restricted") >= 0) return {
		class: "manual",
		caution: notByGroup(mine)
	};
	return {
		class: "careful",
		edits: mine.isInit ? [...rightsEdits(mine), ...userEdits(pod, mine)] : [...start, newInit(pod, mine)],
		caution: rightsCaution(mine)
	};
}
function groupEdits(pod, group) {
	const { fsGroup, fsGroupChangePolicy } = containedSpec(pod).securityContext ?? {};
	const set = (field, value) => ({
		op: "set",
		path: [...POD_CONTEXT$1, field],
		value
	});
	return [...fsGroup === void 0 ? [set("fsGroup", group)] : [], ...fsGroupChangePolicy === void 0 ? [set("fsGroupChangePolicy", "OnRootMismatch")] : []];
}
function startEdits({ placed, preparation: { start, user, path }, isInit }) {
	if (isInit && start === void 0) return [];
	const number = start?.user ?? user;
	if (isInit || start?.rest === void 0 || number === void 0) return void 0;
	return [{
		op: "set",
		path: [...placed.path, ...path],
		value: start.rest
	}, {
		op: "set",
		path: [
			...placed.path,
			"securityContext",
			"runAsUser"
		],
		value: number
	}];
}
function rightsEdits({ placed: { path, container } }) {
	const context = [...path, "securityContext"];
	const { privileged } = container.securityContext ?? {};
	return [
		...privileged === true ? [{
			op: "remove",
			path: [...context, "privileged"]
		}] : [],
		{
			op: "set",
			path: [...context, "allowPrivilegeEscalation"],
			value: false
		},
		{
			op: "set",
			path: [
				...context,
				"capabilities",
				"drop"
			],
			value: ["ALL"]
		},
		{
			op: "set",
			path: [
				...context,
				"capabilities",
				"add"
			],
			value: [...PREPARING_CAPABILITIES]
		}
	];
}
function userEdits(pod, { preparation: { user }, volumes = [] }) {
	if (user === void 0) return [];
	return (pod.spec?.containers ?? []).flatMap((container, index) => {
		if (!container.volumeMounts?.some(({ name }) => volumes.some((volume) => volume.name === name)) || effectiveUser(pod, container) !== void 0) return [];
		return [{
			op: "set",
			path: [
				"spec",
				"containers",
				index,
				"securityContext",
				"runAsUser"
			],
			value: user
		}];
	});
}
function newInit(pod, { placed, preparation, volumes = [] }) {
	const { image = "", volumeMounts = [] } = placed.container;
	const names = new Set((pod.spec?.initContainers ?? []).map(({ name }) => name));
	const mounts = volumeMounts.filter(({ name, mountPath }) => volumes.some((volume) => volume.name === name && volume.mountPath === mountPath));
	return {
		op: "add-item",
		path: ["spec", "initContainers"],
		by: "name",
		value: {
			name: names.has(PREPARING_NAME) ? `${PREPARING_NAME}-of-${placed.name}` : PREPARING_NAME,
			image,
			command: [
				"sh",
				"-c",
				preparation.commands.join(" && ")
			],
			securityContext: ROOT,
			volumeMounts: mounts.map(({ name = "", mountPath = "" }) => ({
				name,
				mountPath
			}))
		}
	};
}
const OF_IMAGE = "The image does that when it starts as root. Most such entrypoints leave it out when they are started as another user: name that user as `runAsUser` (a number), and set `fsGroup` and `fsGroupChangePolicy: OnRootMismatch` in the pod\u2019s `securityContext`, so that the volumes are its group\u2019s.";
const UNKNOWN_USER = "Start the program as its user (`runAsUser`, a number: `id -u NAME` in the image prints it) without changing users in the script, and let `fsGroup` with `fsGroupChangePolicy: OnRootMismatch` in the pod\u2019s `securityContext` hand over the volumes.";
const UNKNOWN_GROUP = "Set `fsGroup` in the pod\u2019s `securityContext` to a number that is not 0, with `fsGroupChangePolicy: OnRootMismatch`, and leave the init container out: the kubelet gives the volumes to that group, and the processes of the pod belong to it.";
function groupCaution(group, { isInit }) {
	return `The kubelet gives the files of the volumes to group ${group}, which may write, and leaves their owner: a program that insists on owning its directory (PostgreSQL, SSH keys) needs one of its own below it. NFS, and CSI drivers with \`fsGroupPolicy: None\`, do not take part: \`ls -ln\` in the running container tells.${isInit ? "" : " See that nothing else in the script needs root."}`;
}
function rightsCaution({ isInit }) {
	return `The init container stays root, with \`CHOWN\`, \`DAC_OVERRIDE\` and \`FOWNER\` alone: *baseline* allows that, *restricted* does not. What else it does fails with *Operation not permitted* in its log.${isInit ? "" : " See that nothing else in the script needs root."}`;
}
function notByGroup(mine) {
	const { volumes = [] } = mine;
	const sources = [...new Set(volumes.filter(({ hasFsGroup }) => !hasFsGroup).map(({ source }) => `\`${source}\``))];
	return `${sources.length > 0 ? `The kubelet hands no ${sources.join(" and no ")} over to \`fsGroup\`: use a \`persistentVolumeClaim\`` : keepsFromGroup(mine) ? "With `fsGroup` the kubelet lets the group read and write every file, whatever `chmod` said: let the program set the mode itself, of files that it makes" : "A directory in a volume is made by nobody then: let the program make it, with `fsGroup` in the pod\u2019s `securityContext`"}. An init container as root with \`CHOWN\`, \`DAC_OVERRIDE\` and \`FOWNER\` alone reaches *baseline*, never *restricted*.`;
}
// src/hardening/legacy/advise-hand-over.ts
const WITHOUT_ROOT = ["runAsNonRoot", "runAsUser"];
function adviseHandOver({ check, fix, violation, pod, former }, around) {
	const { subject } = violation;
	if (!WITHOUT_ROOT.includes(check) || fix.edits === void 0 || subject.kind !== "container") return fix;
	const all = preparingContainers(pod, around);
	const mine = all.find(({ placed: { path } }) => path[1] === subject.path[1] && path[2] === subject.path[2]);
	if (mine === void 0 || mine.isOfImage || mine.isRoot === false || whyUnknown(mine) !== void 0) return fix;
	if (former?.container !== void 0 && isKnownNonRoot(former.pod, former.container)) return fix;
	const handed = handOver(pod, mine, all, "restricted");
	const { mayBeMeantAt } = fix;
	const kept = mine.isInit ? [] : fix.edits.filter(({ path }) => path.at(-1) !== "runAsUser");
	return {
		...handed,
		...handed.edits && { edits: [...kept, ...handed.edits] },
		...mayBeMeantAt && { mayBeMeantAt }
	};
}
// src/hardening/rules/legacy.ts
const NOBODY = {
	violation: podViolation([
		"spec",
		"securityContext",
		"fsGroup"
	]),
	answer: "not applicable",
	says: "no container prepares a volume"
};
function answerOf$4(mine) {
	const { placed, preparation, isInit, isRoot } = mine;
	const violation = containerViolation(placed, preparation.path);
	const [first = "", ...others] = preparation.commands;
	const what = others.length === 0 ? first : `${first}, and ${others.length} more`;
	const as = isRoot === "maybe" ? "as the user of the image" : "as root";
	if (isRoot === false) return {
		violation,
		answer: "met",
		says: `${what}, not as root`
	};
	const unknown = whyUnknown(mine);
	if (unknown !== void 0) return {
		violation,
		answer: "unknown",
		says: `${what}, ${as}: ${unknown}`
	};
	const isByGroup = isDoneByFsGroup(mine);
	if (isInit && !isByGroup && hasPreparingRightsOnly(placed.container)) return lacksChown(mine) ? {
		violation,
		answer: "unknown",
		says: `${what}, ${as}, but without the capability CHOWN that this needs`
	} : {
		violation,
		answer: "met",
		says: `${what}, ${as} with the rights for that alone`
	};
	const must = isByGroup ? "must not need root to prepare volumes: fsGroup of the pod does that" : "must prepare volumes in an init container with CHOWN, DAC_OVERRIDE and FOWNER alone";
	return {
		violation,
		answer: "not met",
		says: `${what}, ${as}`,
		must
	};
}
const legacy = {
	id: "legacy",
	reason: "root only to prepare volumes",
	answers: (pod, around) => {
		if (isWindows(pod)) return [{
			...NOBODY,
			says: "not on Windows"
		}];
		const preparing = preparingContainers(pod, around);
		return preparing.length === 0 ? [NOBODY] : preparing.map(answerOf$4);
	},
	fix: ({ path }, pod, around) => {
		const all = preparingContainers(pod, around);
		const mine = all.find(({ placed }) => placed.path[1] === path[1] && placed.path[2] === path[2]);
		return mine === void 0 ? { class: "manual" } : handOver(pod, mine, all, around.level ?? "restricted");
	},
	adjustFix: adviseHandOver,
	docs: {
		title: "Root only to prepare volumes",
		what: "No container runs as root just to change the owner or the mode of volumes: `fsGroup` does that, or else an init container with the rights for it alone.",
		why: "A `chown` at the start keeps a pod at root, and so at *baseline*, for one moment of its life; the kubelet can do it instead.",
		since: "`fsGroup` is as old as security contexts; `fsGroupChangePolicy` is stable since Kubernetes v1.23 ([KEP 695](https://github.com/kubernetes/enhancements/tree/master/keps/sig-storage/695-skip-permission-change)). The volumes that it is for: `emptyDir`, `persistentVolumeClaim`, `ephemeral`, and `csi` where the driver takes part ([security context](https://kubernetes.io/docs/tasks/configure-pod-container/security-context/)).",
		fields: [
			"spec.initContainers[*].command",
			"spec.initContainers[*].args",
			"spec.containers[*].command",
			"spec.containers[*].args",
			"spec.securityContext.fsGroup",
			"spec.securityContext.fsGroupChangePolicy"
		],
		fix: {
			classes: ["careful", "manual"],
			what: "Where a container does nothing but `chown`, `chgrp`, `chmod` (or `mkdir` of the mount itself) on whole volumes that the kubelet can hand over, the pod gets `fsGroup` with `fsGroupChangePolicy: OnRootMismatch`, an init container goes, and a script loses the preparation with `su-exec`, `gosu` or `s6-setuidgid`, for `runAsUser` with the number: that reaches *restricted*. Elsewhere (`hostPath`, `nfs`, directories in a volume), and only where *restricted* is not enforced, the init container keeps root with `CHOWN`, `DAC_OVERRIDE` and `FOWNER` alone, and the program gets its number: that reaches *baseline*. Where a user has a name and no number, or the image\u2019s own entrypoint does it, people have to."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- sh -c \"id && ls -lnd /data\"",
			expect: "a user that is not `0`, and the group of `fsGroup` for both"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  initContainers:
    - name: own-data
      image: registry.example/busybox:1.37
      command: ["sh", "-c", "chown -R 1000:1000 /data"]
      securityContext:
        runAsUser: 0
      volumeMounts:
        - name: data
          mountPath: /data
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsUser: 1000
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    fsGroup: 1000
    fsGroupChangePolicy: OnRootMismatch
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        runAsUser: 1000
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`
		}
	}
};
// src/hardening/rules/namespace.ts
const NAMES$1 = {
	networkPolicy: "a default-deny NetworkPolicy",
	limitRange: "a LimitRange",
	resourceQuota: "a ResourceQuota"
};
const CAUTIONS = {
	networkPolicy: "From then on each connection but DNS needs a NetworkPolicy that allows it, where the cluster\u2019s network enforces them: `kubectl get netpol -A` and timeouts tell.",
	limitRange: "Containers without requests and limits get these from then on: compare with `kubectl top pod --containers`.",
	resourceQuota: "From then on pods without requests and limits are refused, unless a LimitRange gives them some: `kubectl describe quota` shows what is used."
};
const UNKNOWN_LAYOUT = {
	kustomizationOf: () => void 0,
	isTaken: () => false
};
function answerOf$3(guard, { namespace }) {
	const violation = podViolation(["metadata", "namespace"], guard);
	if (namespace === void 0) return {
		violation,
		answer: "unknown",
		says: "the Namespace is not in the repository"
	};
	const place = `${namespace.file}:${namespace.line}`;
	if (!missingGuards(namespace).includes(guard)) return {
		violation,
		...present(guard, namespace)
	};
	const must = `must be in a namespace with ${NAMES$1[guard]}`;
	return {
		violation,
		answer: "not met",
		says: `Namespace ${namespace.name} has none (${place})`,
		must
	};
}
function present(guard, { deniesIngress, deniesEgress, otherPolicy }) {
	if (guard !== "networkPolicy") return {
		answer: "met",
		says: `the namespace has ${NAMES$1[guard]}`
	};
	if (!deniesIngress) return {
		answer: "unknown",
		says: `${otherPolicy} may deny what nothing allows`
	};
	return {
		answer: "met",
		says: deniesEgress ? "nothing is let in or out by default" : "nothing is let in by default, everything out"
	};
}
const namespace = {
	id: "namespace",
	reason: "namespace without bounds",
	answers: (_pod, around) => GUARDS.map((guard) => answerOf$3(guard, around)),
	fix: ({ value }, _pod, { namespace: around, guards }) => {
		const guard = GUARDS.find((each) => each === value);
		if (guard === void 0 || around === void 0) return { class: "manual" };
		const manifest = (guards ?? guardManifests([around], UNKNOWN_LAYOUT)).find((each) => each.guard === guard && each.namespace === around.name);
		if (manifest === void 0) return {
			class: "manual",
			caution: CAUTIONS[guard]
		};
		const { path, kustomization } = manifest;
		const named = kustomization === void 0 ? "" : `, named in ${inlineCode(kustomization.file)}`;
		return {
			class: "manual",
			caution: `Add ${NAMES$1[guard]} as ${inlineCode(path)}${named}. ${CAUTIONS[guard]}`
		};
	},
	docs: {
		title: "Bounds of a namespace",
		what: "The Namespace, where it is in the repository, has a default-deny NetworkPolicy, a LimitRange and a ResourceQuota beside it.",
		why: "Without them each pod talks to every other one in the cluster, and one that runs away takes the memory of its neighbours.",
		since: "NetworkPolicy is stable since Kubernetes v1.7 ([network policies](https://kubernetes.io/docs/concepts/services-networking/network-policies/)); [ResourceQuota](https://kubernetes.io/docs/concepts/policy/resource-quotas/) and [LimitRange](https://kubernetes.io/docs/concepts/policy/limit-range/) are as old as `v1`.",
		fields: ["metadata.namespace"],
		fix: {
			classes: ["manual"],
			what: ["The advice names the file to add, beside the Namespace\u2019s own, and the kustomization that has to name it. A default deny is a NetworkPolicy with an empty `podSelector` and no rules; one for `Ingress` alone is enough for this rule, and it says that everything may go out. Policies of Cilium, Calico and of whole clusters are in languages of their own, and the answer is *unknown*. The numbers are a beginning.", ...GUARDS.map((guard) => `\`\`\`yaml\n${guardManifest(guard, "shop")}\`\`\``)].join("\n\n")
		},
		verify: {
			command: "kubectl get networkpolicy,limitrange,resourcequota -n NAMESPACE",
			expect: "at least one of each"
		},
		example: {
			bad: podIn("bare"),
			good: podIn("shop")
		},
		exampleAround: {
			bad: { namespace: guarded("bare", false) },
			good: { namespace: guarded("shop", true) }
		}
	}
};
function guarded(name, isGuarded) {
	const bounds = {
		deniesIngress: isGuarded,
		deniesEgress: isGuarded,
		hasQuota: isGuarded,
		hasLimitRange: isGuarded
	};
	return {
		name,
		file: `${name}/namespace.yaml`,
		line: 2,
		...bounds
	};
}
function podIn(name) {
	return `# The repository has the Namespace ${name}, which ${name === "shop" ? "has all three" : "has nothing"}.
apiVersion: v1
kind: Pod
metadata:
  name: web
  namespace: ${name}
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
`;
}
// src/text/capped-list.ts
function cappedList(names, most, remark = "") {
	const more = names.length > most ? ` and ${names.length - most} more${remark}` : "";
	return `${names.slice(0, most).join(", ")}${more}`;
}
// src/hardening/images/free-names.ts
const LONGEST_NAME = 63;
function freeNames(taken) {
	const used = new Set(taken);
	const numbers = /* @__PURE__ */ new Map();
	return (...texts) => {
		const labels = texts.map((text) => labelOf(text, LONGEST_NAME));
		const last = labels.at(-1) ?? "";
		let name = labels.find((label) => !used.has(label));
		for (let number = numbers.get(last) ?? 2; name === void 0; number++) {
			numbers.set(last, number + 1);
			const numbered = `${labelOf(last, LONGEST_NAME - `-${number}`.length)}-${number}`;
			if (!used.has(numbered)) name = numbered;
		}
		used.add(name);
		return name;
	};
}
function labelOf(text, longest) {
	const label = text.toLowerCase().replaceAll(/[^a-z0-9]+/g, "-");
	const [, name = ""] = /^-?(.*?)-?$/.exec(label.replace(/^-/, "").slice(0, longest)) ?? [];
	return name || "writable";
}
// src/hardening/images/container-settings.ts
function containerSettings(container) {
	const { command = [], args = [], env = [], workingDir } = container;
	const variables = env.flatMap(({ name, value, valueFrom }) => name === void 0 ? [] : [[name, valueFrom === void 0 ? value ?? "" : void 0]]);
	return {
		words: [...command, ...args],
		variables: new Map(variables),
		...workingDir === void 0 ? {} : { workingDir }
	};
}
function settingOf(settings, name) {
	if (name.startsWith("-")) return optionOf(settings.words, name);
	if (name === "workingDir") return settings.workingDir;
	return settings.variables.has(name) ? settings.variables.get(name) ?? "" : void 0;
}
function optionOf(words, name) {
	const index = words.findLastIndex((word) => word === name || word.startsWith(`${name}=`));
	const word = words[index];
	if (word === void 0) return void 0;
	return word === name ? words[index + 1] ?? "" : word.slice(name.length + 1);
}
// src/hardening/images/image-repositories.ts
const HUB_REGISTRIES = ["docker.io", "mirror.gcr.io"];
function officialRepositories(name) {
	return [...hubRepositories(`library/${name}`), `public.ecr.aws/docker/library/${name}`];
}
function hubRepositories(...names) {
	return names.flatMap((name) => HUB_REGISTRIES.map((registry) => `${registry}/${name}`));
}
// src/hardening/images/rows/applications.ts
const APACHE_RUN = {
	path: "/var/run",
	what: "the pid file and locks of Apache",
	isNeeded: true
};
const APPLICATIONS = [
	{
		name: "WordPress",
		repositories: officialRepositories("wordpress"),
		start: {
			programs: ["apache2-foreground", "php-fpm"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			APACHE_RUN,
			{
				path: "/tmp",
				what: "uploads and other temporary files",
				isNeeded: true
			},
			{
				path: "/var/www/html",
				what: "WordPress itself, which the entrypoint copies there, and uploads",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			}
		],
		note: "Its documentation runs an image of one\u2019s own read-only, with WordPress left in /usr/src/wordpress.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/docs/blob/master/wordpress/content.md",
			"https://github.com/docker-library/wordpress/blob/master/docker-entrypoint.sh",
			"https://github.com/docker-library/wordpress/blob/master/latest/php8.5/apache/Dockerfile"
		]
	},
	{
		name: "Nextcloud",
		repositories: officialRepositories("nextcloud"),
		start: {
			programs: ["apache2-foreground", "php-fpm"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			APACHE_RUN,
			{
				path: "/tmp",
				what: "uploads and other temporary files",
				isNeeded: true
			},
			{
				path: "/var/www/html",
				what: "Nextcloud itself, which the entrypoint copies there, and data",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/usr/local/etc/php/conf.d",
				what: "redis-session.ini, with REDIS_HOST",
				isNeeded: false,
				isEntrypointOnly: true,
				hides: "the settings of PHP\u2019s extensions",
				error: "cannot create /usr/local/etc/php/conf.d/redis-session.ini: Read-only file system"
			}
		],
		note: "Reports conflict on redis-session.ini: for one user it was a warning, for another the end. That /var/run and /tmp are needed is known of PHP\u2019s Apache.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/nextcloud/docker/blob/master/docker-entrypoint.sh",
			"https://github.com/groundhog2k/helm-charts/issues/211",
			"https://github.com/nextcloud/docker/issues/763",
			"https://github.com/docker-library/php/blob/master/apache2-foreground"
		]
	},
	{
		name: "Ghost",
		repositories: officialRepositories("ghost"),
		start: {
			programs: ["node"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/ghost/content",
			what: "posts, images and themes",
			isNeeded: true,
			isImageVolume: true,
			isData: true
		}, {
			path: "/tmp",
			what: "uploads",
			isNeeded: false
		}],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "Reports conflict by version: 4.21 starts read-only, 4.22 fails («EROFS: read-only file system, unlink») as it writes into its own folder.",
		readOn: "2026-11-30",
		sources: ["https://github.com/TryGhost/docker-library-ghost/issues/271", "https://github.com/docker-library/ghost/blob/master/6/bookworm/Dockerfile"]
	},
	{
		name: "Adminer",
		repositories: officialRepositories("adminer"),
		start: {
			programs: ["php"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "sessions and uploads",
			isNeeded: true
		}, {
			path: "/var/www/html/plugins-enabled",
			what: "plug-ins, with ADMINER_PLUGINS",
			isNeeded: false,
			isEntrypointOnly: true
		}],
		note: "The entrypoint goes on where it cannot make .adminer-init. With ADMINER_DESIGN it makes a link in /var/www/html, and fails. That /tmp is needed is PHP\u2019s default, not tried.",
		readOn: "2026-11-30",
		sources: ["https://github.com/TimWolla/docker-adminer/blob/master/5/entrypoint.sh", "https://github.com/TimWolla/docker-adminer/blob/master/5/Dockerfile"]
	}
];
// src/hardening/images/rows/argo-cd.ts
const REPOSITORIES = ["quay.io/argoproj/argocd", "quay.io/argoproj/argo-cd"];
const MANIFESTS = "https://github.com/argoproj/argo-cd/blob/master/manifests/base";
const TMP$1 = {
	path: "/tmp",
	what: "temporary files",
	isNeeded: true
};
const HOME = {
	path: "/home/argocd",
	what: "settings and caches of the tools that it calls",
	isNeeded: true
};
const ARGO_CD = [
	{
		name: "the Argo CD server",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-server"],
			arguments: "command",
			isDefault: false
		},
		writes: [HOME, TMP$1],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/server/argocd-server-deployment.yaml`]
	},
	{
		name: "the repository server of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-repo-server"],
			arguments: "command",
			isDefault: false
		},
		writes: [
			{
				path: "/tmp",
				what: "clones of repositories",
				isNeeded: true
			},
			{
				path: "/helm-working-dir",
				what: "caches of Helm",
				isNeeded: true
			},
			{
				path: "/app/config/gpg/keys",
				what: "its key ring",
				isNeeded: true
			},
			{
				path: "/home/argocd/cmp-server/plugins",
				what: "sockets of plug-ins",
				isNeeded: false
			}
		],
		user: { uid: 999 },
		note: "Its manifest points Helm\u2019s HOME folders at /helm-working-dir.",
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/repo-server/argocd-repo-server-deployment.yaml`]
	},
	{
		name: "the application controller of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-application-controller"],
			arguments: "command",
			isDefault: false
		},
		writes: [HOME, TMP$1],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/application-controller/argocd-application-controller-statefulset.yaml`]
	},
	{
		name: "the ApplicationSet controller of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-applicationset-controller"],
			arguments: "command",
			isDefault: false
		},
		writes: [TMP$1, {
			path: "/app/config/gpg/keys",
			what: "its key ring",
			isNeeded: true
		}],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/applicationset-controller/argocd-applicationset-controller-deployment.yaml`]
	},
	{
		name: "the notifications controller of Argo CD",
		repositories: REPOSITORIES,
		start: {
			programs: ["argocd-notifications"],
			arguments: "command",
			isDefault: false
		},
		writes: [],
		user: { uid: 999 },
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/notification/argocd-notifications-controller-deployment.yaml`]
	},
	{
		name: "Dex, as Argo CD starts it",
		repositories: ["ghcr.io/dexidp/dex", ...hubRepositories("dexidp/dex")],
		start: {
			programs: ["argocd-dex"],
			arguments: "command",
			isDefault: false
		},
		writes: [TMP$1],
		note: "Argo CD\u2019s own binary writes the configuration to /tmp and starts Dex with it.",
		readOn: "2026-11-30",
		sources: [`${MANIFESTS}/dex/argocd-dex-server-deployment.yaml`]
	}
];
// src/hardening/images/rows/bitnami.ts
const START = {
	programs: ["run.sh"],
	arguments: "command",
	isDefault: true
};
const USER = { uid: 1001 };
const TMP = {
	path: "/tmp",
	what: "temporary files",
	isNeeded: true
};
const LOG_LINKS = "the links of the logs to the output streams";
function repositories(name) {
	return [...hubRepositories(`bitnami/${name}`, `bitnamilegacy/${name}`), `public.ecr.aws/bitnami/${name}`];
}
function chart(file) {
	return `https://github.com/bitnami/charts/blob/main/bitnami/${file}`;
}
function folder(name, directory, what) {
	return {
		path: `/opt/bitnami/${name}/${directory}`,
		what,
		isNeeded: true
	};
}
function data(path) {
	return {
		path,
		what: "data",
		isNeeded: true,
		isData: true
	};
}
const BITNAMI = [
	{
		name: "nginx of Bitnami",
		repositories: repositories("nginx"),
		start: START,
		writes: [
			TMP,
			folder("nginx", "conf", "settings"),
			folder("nginx", "tmp", "the pid file and request bodies"),
			{
				...folder("nginx", "logs", "logs"),
				hides: LOG_LINKS
			}
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("nginx/templates/deployment.yaml")]
	},
	{
		name: "Apache of Bitnami",
		repositories: repositories("apache"),
		start: START,
		writes: [
			TMP,
			folder("apache", "conf", "settings"),
			folder("apache", "var/run", "the pid file"),
			{
				...folder("apache", "logs", "logs"),
				hides: LOG_LINKS
			}
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("apache/templates/deployment.yaml")]
	},
	{
		name: "Redis of Bitnami",
		repositories: repositories("redis"),
		start: START,
		writes: [
			{
				...TMP,
				error: "cannot create temp file for here-document: Read-only file system"
			},
			folder("redis", "etc", "settings"),
			data("/bitnami/redis/data")
		],
		user: USER,
		note: "The chart mounts /data and starts a script of its own.",
		readOn: "2026-11-30",
		sources: [chart("redis/templates/master/application.yaml"), "https://github.com/bitnami/charts/issues/5600"]
	},
	{
		name: "PostgreSQL of Bitnami",
		repositories: repositories("postgresql"),
		start: START,
		writes: [
			TMP,
			folder("postgresql", "conf", "settings"),
			folder("postgresql", "tmp", "the pid file"),
			data("/bitnami/postgresql")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("postgresql/templates/primary/statefulset.yaml")]
	},
	{
		name: "MySQL of Bitnami",
		repositories: repositories("mysql"),
		start: START,
		writes: [
			TMP,
			folder("mysql", "conf", "settings"),
			folder("mysql", "tmp", "the socket and the pid file"),
			{
				...folder("mysql", "logs", "logs"),
				hides: LOG_LINKS
			},
			data("/bitnami/mysql")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("mysql/templates/primary/statefulset.yaml")]
	},
	{
		name: "MariaDB of Bitnami",
		repositories: repositories("mariadb"),
		start: START,
		writes: [
			TMP,
			folder("mariadb", "conf", "settings"),
			folder("mariadb", "tmp", "the socket and the pid file"),
			{
				...folder("mariadb", "logs", "logs"),
				hides: LOG_LINKS
			},
			data("/bitnami/mariadb")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("mariadb/templates/primary/statefulset.yaml")]
	},
	{
		name: "MongoDB of Bitnami",
		repositories: repositories("mongodb"),
		start: START,
		writes: [
			TMP,
			folder("mongodb", "conf", "settings"),
			folder("mongodb", "tmp", "the pid file"),
			folder("mongodb", "logs", "logs"),
			{
				path: "/.mongodb",
				what: "the history of its shell",
				isNeeded: false
			},
			data("/bitnami/mongodb")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("mongodb/templates/standalone/dep-sts.yaml")]
	},
	{
		name: "RabbitMQ of Bitnami",
		repositories: repositories("rabbitmq"),
		start: START,
		writes: [
			TMP,
			folder("rabbitmq", "etc/rabbitmq", "settings"),
			folder("rabbitmq", "var/lib/rabbitmq", "the state"),
			folder("rabbitmq", ".rabbitmq", "the Erlang cookie"),
			folder("rabbitmq", "var/log/rabbitmq", "logs"),
			{
				...folder("rabbitmq", "plugins", "plug-ins"),
				isNeeded: false,
				hides: "the plug-ins"
			}
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("rabbitmq/templates/statefulset.yaml")]
	},
	{
		name: "Memcached of Bitnami",
		repositories: repositories("memcached"),
		start: START,
		writes: [TMP, folder("memcached", "conf", "settings")],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("memcached/templates/deployment.yaml")]
	},
	{
		name: "ZooKeeper of Bitnami",
		repositories: repositories("zookeeper"),
		start: START,
		writes: [
			TMP,
			{
				...folder("zookeeper", "conf", "settings"),
				error: "cp: cannot create regular file '/opt/bitnami/zookeeper/conf/zoo.cfg': Read-only file system"
			},
			folder("zookeeper", "logs", "logs"),
			data("/bitnami/zookeeper")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("zookeeper/templates/statefulset.yaml"), "https://github.com/bitnami/charts/issues/14855"]
	},
	{
		name: "Elasticsearch of Bitnami",
		repositories: repositories("elasticsearch"),
		start: START,
		writes: [
			TMP,
			{
				...folder("elasticsearch", "config", "settings and the keystore"),
				error: "/opt/bitnami/elasticsearch/config/elasticsearch.keystore.tmp: Read-only file system"
			},
			folder("elasticsearch", "tmp", "the pid file"),
			folder("elasticsearch", "logs", "logs"),
			folder("elasticsearch", "plugins", "plug-ins"),
			data("/bitnami/elasticsearch")
		],
		user: USER,
		readOn: "2026-11-30",
		sources: [chart("elasticsearch/templates/master/statefulset.yaml"), "https://github.com/bitnami/charts/issues/30705"]
	},
	{
		name: "Keycloak of Bitnami",
		repositories: repositories("keycloak"),
		start: START,
		writes: [
			TMP,
			folder("keycloak", "conf", "settings"),
			folder("keycloak", "lib/quarkus", "the server that it builds"),
			folder("keycloak", "data", "transaction logs"),
			folder("keycloak", "providers", "extensions"),
			folder("keycloak", "themes", "themes"),
			{
				path: "/bitnami/keycloak",
				what: "the mark that it is set up",
				isNeeded: true
			}
		],
		user: USER,
		note: "Whether the volumes of the chart hide files that images before 2024 need, is not known.",
		readOn: "2026-11-30",
		sources: [chart("keycloak/templates/statefulset.yaml"), "https://github.com/bitnami/charts/pull/23944"]
	}
];
// src/hardening/images/rows/cluster-programs.ts
const CERT_MANAGER_SOURCES = ["https://github.com/cert-manager/cert-manager/blob/master/deploy/charts/cert-manager/values.yaml"];
const CERT_MANAGER_NOTE = "Its chart runs it read-only without further volumes.";
const CLUSTER_PROGRAMS = [
	{
		name: "the controller of cert-manager",
		repositories: ["quay.io/jetstack/cert-manager-controller"],
		start: {
			programs: ["controller"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: CERT_MANAGER_NOTE,
		readOn: "2026-11-30",
		sources: CERT_MANAGER_SOURCES
	},
	{
		name: "the webhook of cert-manager",
		repositories: ["quay.io/jetstack/cert-manager-webhook"],
		start: {
			programs: ["webhook"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: CERT_MANAGER_NOTE,
		readOn: "2026-11-30",
		sources: CERT_MANAGER_SOURCES
	},
	{
		name: "the CA injector of cert-manager",
		repositories: ["quay.io/jetstack/cert-manager-cainjector"],
		start: {
			programs: ["cainjector"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: CERT_MANAGER_NOTE,
		readOn: "2026-11-30",
		sources: CERT_MANAGER_SOURCES
	},
	{
		name: "ExternalDNS",
		repositories: ["registry.k8s.io/external-dns/external-dns", "k8s.gcr.io/external-dns/external-dns"],
		start: {
			programs: ["external-dns"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 65532,
			gid: 65532
		},
		note: "Its chart runs it read-only without further volumes.",
		readOn: "2026-11-30",
		sources: ["https://github.com/kubernetes-sigs/external-dns/blob/master/charts/external-dns/values.yaml"]
	},
	{
		name: "the metrics server",
		repositories: ["registry.k8s.io/metrics-server/metrics-server", "k8s.gcr.io/metrics-server/metrics-server"],
		start: {
			programs: ["metrics-server"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "the certificate that it makes, with --cert-dir=/tmp",
			isNeeded: true,
			movedBy: ["--cert-dir"]
		}],
		user: { uid: 65534 },
		note: "Its own manifest runs it read-only, with --cert-dir=/tmp and a volume there.",
		readOn: "2026-11-30",
		sources: ["https://github.com/kubernetes-sigs/metrics-server/blob/master/manifests/base/deployment.yaml", "https://github.com/kubernetes-sigs/metrics-server/blob/master/Dockerfile"]
	},
	{
		name: "CoreDNS",
		repositories: [
			...hubRepositories("coredns/coredns"),
			"registry.k8s.io/coredns/coredns",
			"k8s.gcr.io/coredns/coredns",
			"public.ecr.aws/eks-distro/coredns/coredns"
		],
		start: {
			programs: ["coredns"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "Its chart runs it read-only. Plug-ins that store files write where the Corefile says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/coredns/helm/blob/master/charts/coredns/values.yaml"]
	}
];
// src/hardening/images/rows/databases.ts
const POSTGRES_SOCKET = {
	path: "/var/run/postgresql",
	what: "the socket and its lock file",
	isNeeded: true,
	error: "could not create lock file \"/var/run/postgresql/.s.PGSQL.5432.lock\": Read-only file system"
};
const HERE_DOCUMENTS = {
	path: "/tmp",
	what: "temporary files of the entrypoint",
	isNeeded: true,
	isEntrypointOnly: true,
	error: "cannot create temp file for here-document: Read-only file system"
};
const POSTGRES_SOURCES = [
	"https://github.com/docker-library/postgres/issues/154",
	"https://github.com/docker-library/postgres/blob/master/docker-entrypoint.sh",
	"https://github.com/mattermost/docker/issues/125"
];
const DATABASES = [
	{
		name: "PostgreSQL",
		repositories: officialRepositories("postgres"),
		majors: { before: 18 },
		start: {
			programs: ["postgres"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			POSTGRES_SOCKET,
			HERE_DOCUMENTS,
			{
				path: "/var/lib/postgresql/data",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["-D", "PGDATA"]
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999 (70 in Alpine\u2019s images). It wants to own PGDATA, so as another user PGDATA is a folder inside of a volume.",
		readOn: "2026-11-30",
		sources: [...POSTGRES_SOURCES, "https://github.com/docker-library/postgres/blob/master/17/bookworm/Dockerfile"]
	},
	{
		name: "PostgreSQL",
		repositories: officialRepositories("postgres"),
		majors: { from: 18 },
		start: {
			programs: ["postgres"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			POSTGRES_SOCKET,
			HERE_DOCUMENTS,
			{
				path: "/var/lib/postgresql",
				what: "the databases, in a folder by version",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["-D", "PGDATA"]
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999 (70 in Alpine\u2019s images). Since 18 the volume is /var/lib/postgresql.",
		readOn: "2026-11-30",
		sources: [...POSTGRES_SOURCES, "https://github.com/docker-library/postgres/blob/master/18/trixie/Dockerfile"]
	},
	{
		name: "MySQL",
		repositories: officialRepositories("mysql"),
		start: {
			programs: ["mysqld"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/run/mysqld",
				what: "the socket and its lock file",
				isNeeded: true,
				error: "Could not create unix socket lock file /var/run/mysqld/mysqld.sock.lock."
			},
			{
				path: "/tmp",
				what: "temporary tables and files of the entrypoint",
				isNeeded: true,
				movedBy: ["--tmpdir"]
			},
			{
				path: "/var/lib/mysql",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["--datadir"]
			}
		],
		user: {
			uid: 999,
			gid: 999
		},
		note: "The entrypoint starts as root and changes to 999. The error is from a thread with another cause than a read-only root.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/mysql/blob/master/8.4/Dockerfile.oracle",
			"https://github.com/containerd/nerdctl/issues/157",
			"https://github.com/cybozu-go/moco/issues/186"
		]
	},
	{
		name: "MariaDB",
		repositories: officialRepositories("mariadb"),
		start: {
			programs: ["mariadbd", "mysqld"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/run/mysqld",
				what: "the socket and the pid file",
				isNeeded: true,
				error: "Can't start server : Bind on unix socket: Read-only file system"
			},
			{
				path: "/tmp",
				what: "temporary tables and files of the entrypoint",
				isNeeded: true,
				movedBy: ["--tmpdir"]
			},
			{
				path: "/var/lib/mysql",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["--datadir"]
			}
		],
		note: "The entrypoint starts as root and changes to mysql, whose number the system chose (999 in most images).",
		readOn: "2026-11-30",
		sources: ["https://github.com/MariaDB/mariadb-docker/blob/master/main/Dockerfile", "https://github.com/MariaDB/mariadb-docker/pull/348"]
	},
	{
		name: "MongoDB",
		repositories: officialRepositories("mongo"),
		start: {
			programs: ["mongod"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "the socket and the entrypoint\u2019s configuration",
				isNeeded: true
			},
			{
				path: "/data/db",
				what: "the databases",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["--dbpath"]
			},
			{
				path: "/data/configdb",
				what: "the data of a configuration server",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/mongo/blob/master/8.3/Dockerfile",
			"https://github.com/docker-library/mongo/blob/master/docker-entrypoint.sh",
			"https://github.com/docker-library/mongo/issues/323"
		]
	},
	{
		name: "InfluxDB 1",
		repositories: officialRepositories("influxdb"),
		majors: {
			from: 1,
			before: 2
		},
		start: {
			programs: ["influxd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/influxdb",
			what: "the databases",
			isNeeded: true,
			isImageVolume: true,
			isData: true
		}],
		readOn: "2026-11-30",
		sources: ["https://github.com/influxdata/influxdata-docker/blob/master/influxdb/1.8/Dockerfile"]
	},
	{
		name: "InfluxDB 2",
		repositories: officialRepositories("influxdb"),
		majors: {
			from: 2,
			before: 3
		},
		start: {
			programs: ["influxd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/influxdb2",
			what: "the databases",
			isNeeded: true,
			isImageVolume: true,
			isData: true
		}, {
			path: "/etc/influxdb2",
			what: "settings of its command line",
			isNeeded: true,
			isImageVolume: true
		}],
		readOn: "2026-11-30",
		sources: ["https://github.com/influxdata/influxdata-docker/blob/master/influxdb/2.7/Dockerfile"]
	},
	{
		name: "MinIO",
		repositories: [...hubRepositories("minio/minio"), "quay.io/minio/minio"],
		start: {
			programs: ["minio"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/data",
			what: "the objects",
			isNeeded: false,
			isImageVolume: true,
			isData: true
		}],
		note: "The objects lie where its arguments say; /data is the image\u2019s volume. By default it runs as root.",
		readOn: "2026-11-30",
		sources: ["https://github.com/minio/minio/blob/0031b1205fe3af70a9d80465736fae5ed0ac9003/Dockerfile.release", "https://github.com/minio/minio/blob/015736e408f5d08a9459bfe919a1d5fe3b39b81f/dockerscripts/docker-entrypoint.sh"]
	}
];
// src/hardening/images/rows/developer-tools.ts
const DEVELOPER_TOOLS = [
	{
		name: "the registry of Distribution",
		repositories: officialRepositories("registry"),
		start: {
			programs: ["registry"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/registry",
			what: "images",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["REGISTRY_STORAGE_FILESYSTEM_ROOTDIRECTORY"]
		}],
		readOn: "2026-11-30",
		sources: ["https://github.com/distribution/distribution-library-image/blob/master/Dockerfile"]
	},
	{
		name: "Jenkins",
		repositories: hubRepositories("jenkins/jenkins"),
		start: {
			programs: ["jenkins.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/jenkins_home",
				what: "all that it knows",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				error: "Can not write to /var/jenkins_home/copy_reference_file.log. Wrong volume permissions?",
				movedBy: ["JENKINS_HOME"]
			},
			{
				path: "/tmp",
				what: "the web application and other temporary files",
				isNeeded: true
			},
			{
				path: "/var/jenkins_cache",
				what: "caches, with the settings of its chart",
				isNeeded: false
			}
		],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "Its chart runs it read-only with volumes at these three paths.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/jenkinsci/helm-charts/blob/main/charts/jenkins/templates/jenkins-controller-statefulset.yaml",
			"https://github.com/jenkinsci/docker/blob/master/jenkins.sh",
			"https://github.com/jenkinsci/docker/blob/master/debian/Dockerfile"
		]
	},
	{
		name: "SonarQube",
		repositories: officialRepositories("sonarqube"),
		start: {
			programs: ["entrypoint.sh"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/opt/sonarqube/temp",
				what: "temporary files",
				isNeeded: true,
				isImageVolume: true,
				error: "java.nio.file.FileSystemException: /opt/sonarqube/temp/README.txt: Read-only file system",
				movedBy: ["SQ_TEMP_DIR"]
			},
			{
				path: "/opt/sonarqube/data",
				what: "indices",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["SQ_DATA_DIR"]
			},
			{
				path: "/opt/sonarqube/logs",
				what: "logs",
				isNeeded: true,
				isImageVolume: true,
				movedBy: ["SQ_LOGS_DIR"]
			},
			{
				path: "/opt/sonarqube/extensions",
				what: "plug-ins",
				isNeeded: false,
				isImageVolume: true,
				isData: true,
				movedBy: ["SQ_EXTENSIONS_DIR"]
			},
			{
				path: "/tmp",
				what: "temporary files of Java",
				isNeeded: false
			}
		],
		user: {
			uid: 1e3,
			gid: 0
		},
		readOn: "2026-11-30",
		sources: ["https://github.com/SonarSource/docker-sonarqube/blob/master/community-build/Dockerfile", "https://github.com/helm/charts/issues/12635"]
	},
	{
		name: "Keycloak",
		repositories: ["quay.io/keycloak/keycloak", ...hubRepositories("keycloak/keycloak")],
		start: {
			programs: ["kc.sh"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/opt/keycloak/lib/quarkus",
				what: "the server that it builds when it starts",
				isNeeded: true,
				hides: "the server that was built before",
				error: "build-system.properties: Read-only file system"
			},
			{
				path: "/opt/keycloak/data",
				what: "transaction logs and temporary files",
				isNeeded: true
			},
			{
				path: "/tmp",
				what: "temporary files of Java",
				isNeeded: true
			}
		],
		user: {
			uid: 1e3,
			gid: 0
		},
		note: "With `start --optimized` and an image that was built before, it does not build. Its makers want only lib/quarkus and data writable.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/keycloak/keycloak/issues/44632",
			"https://github.com/keycloak/keycloak/pull/41550",
			"https://github.com/keycloak/keycloak/blob/0463815bc93acbe22cf0b347af7cbd11e5a56d65/quarkus/container/Dockerfile"
		]
	},
	{
		name: "Gitea (rootless)",
		repositories: ["docker.gitea.com/gitea", ...hubRepositories("gitea/gitea")],
		variant: "rootless",
		start: {
			programs: ["docker-entrypoint.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/lib/gitea",
				what: "repositories and attachments",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/etc/gitea",
				what: "app.ini",
				isNeeded: true,
				isImageVolume: true,
				error: "/etc/gitea is not writable"
			},
			{
				path: "/tmp/gitea",
				what: "temporary files",
				isNeeded: true,
				error: "/tmp/gitea is not writable",
				movedBy: ["GITEA_TEMP"]
			}
		],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "This holds for the tags that end in -rootless. The other images start as root and write in more places.",
		readOn: "2026-11-30",
		sources: ["https://github.com/go-gitea/gitea/blob/023ef493211f44ec0d93485e677a7ca5330f2e0c/Dockerfile.rootless", "https://github.com/go-gitea/gitea/blob/0fd39aebf01a99573c9d1c040f5a8c1dfb8641d0/docker/rootless/usr/local/bin/docker-setup.sh"]
	}
];
// src/hardening/images/rows/key-value-stores.ts
const KEY_VALUE_STORES = [
	{
		name: "Redis",
		repositories: officialRepositories("redis"),
		start: {
			programs: ["redis-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/data",
			what: "snapshots and the append-only file, in the working directory",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			error: "Failed opening the RDB file dump.rdb (in server root dir /data) for saving: Read-only file system",
			movedBy: ["--dir", "workingDir"]
		}],
		user: { uid: 999 },
		note: "Once a snapshot fails, it refuses further writes (MISCONF), unless `--save \"\"` is set: so Argo CD runs it read-only without a volume.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/redis/blob/master/Dockerfile.template",
			"https://github.com/longhorn/longhorn/issues/350",
			"https://github.com/argoproj/argo-cd/blob/master/manifests/base/redis/argocd-redis-deployment.yaml"
		]
	},
	{
		name: "Valkey",
		repositories: [...hubRepositories("valkey/valkey"), "ghcr.io/valkey-io/valkey"],
		start: {
			programs: ["valkey-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/data",
			what: "snapshots and the append-only file, in the working directory",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["--dir", "workingDir"]
		}],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999.",
		readOn: "2026-11-30",
		sources: ["https://github.com/valkey-io/valkey-container/blob/mainline/8.0/debian/Dockerfile"]
	},
	{
		name: "Memcached",
		repositories: officialRepositories("memcached"),
		start: {
			programs: ["memcached"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		user: { uid: 11211 },
		note: "It keeps all in memory; its image declares no volume.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/memcached/blob/master/1/debian/Dockerfile"]
	},
	{
		name: "etcd",
		repositories: [
			"registry.k8s.io/etcd",
			"quay.io/coreos/etcd",
			"gcr.io/etcd-development/etcd"
		],
		start: {
			programs: ["etcd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/var/lib/etcd",
			what: "the store, in the working directory",
			isNeeded: true,
			isData: true,
			movedBy: [
				"--data-dir",
				"ETCD_DATA_DIR",
				"workingDir"
			]
		}],
		note: "Its own default is a folder in the working directory. In the image of registry.k8s.io the working directory may differ.",
		readOn: "2026-11-30",
		sources: ["https://github.com/etcd-io/etcd/blob/1293f5d4b7ba94918e60d07e0b61cec2b35bb7c2/Dockerfile-release.amd64"]
	},
	{
		name: "Consul",
		repositories: [...hubRepositories("hashicorp/consul"), ...officialRepositories("consul")],
		start: {
			programs: ["consul", "agent"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/consul/data",
			what: "its state",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["-data-dir", "CONSUL_DATA_DIR"]
		}, {
			path: "/consul/config",
			what: "what CONSUL_LOCAL_CONFIG holds",
			isNeeded: false,
			isEntrypointOnly: true,
			movedBy: ["CONSUL_CONFIG_DIR"]
		}],
		note: "The entrypoint starts as root, changes owners and then the user.",
		readOn: "2026-11-30",
		sources: ["https://github.com/hashicorp/consul/blob/03658a093a6e785221f04380a4d86f87e9c0792a/Dockerfile", "https://github.com/hashicorp/consul/blob/9bce86134e0f9fbff0ec13d003b23544b88a7153/.release/docker/docker-entrypoint.sh"]
	},
	{
		name: "Vault",
		repositories: [...hubRepositories("hashicorp/vault"), ...officialRepositories("vault")],
		start: {
			programs: ["vault", "server"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/vault/config",
				what: "what VAULT_LOCAL_CONFIG holds",
				isNeeded: false,
				isEntrypointOnly: true
			},
			{
				path: "/vault/file",
				what: "secrets, with the storage `file`",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/vault/logs",
				what: "audit logs",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			}
		],
		note: "The entrypoint sets a capability on /bin/vault, and fails («Failed to set capabilities on file `/bin/vault' (Read-only file system)») unless SKIP_SETCAP is set.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/hashicorp/docker-vault/issues/198",
			"https://github.com/hashicorp/docker-vault/blob/main/0.X/docker-entrypoint.sh",
			"https://github.com/hashicorp/vault/blob/024c09b6651c8f1f568915ad01411862af89aaca/Dockerfile"
		]
	}
];
// src/hardening/images/rows/logs.ts
const LOGS = [
	{
		name: "Loki",
		repositories: hubRepositories("grafana/loki"),
		start: {
			programs: ["loki"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "rules and other temporary files",
				isNeeded: true
			},
			{
				path: "/loki",
				what: "logs and indices, with the image\u2019s own configuration",
				isNeeded: true,
				isData: true
			},
			{
				path: "/var/loki",
				what: "logs and indices, with the configuration of its chart",
				isNeeded: false,
				isData: true
			}
		],
		user: {
			uid: 10001,
			gid: 10001
		},
		note: "Its configuration says where it stores. Its chart runs it read-only with /tmp and /var/loki.",
		readOn: "2026-11-30",
		sources: ["https://github.com/grafana-community/helm-charts/blob/main/charts/loki/templates/_pod.tpl", "https://github.com/grafana/loki/blob/0230065a10abdce767a9c3b84a9e43cdf61a1b87/cmd/loki/Dockerfile"]
	},
	{
		name: "Promtail",
		repositories: hubRepositories("grafana/promtail"),
		start: {
			programs: ["promtail"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/run/promtail",
			what: "how far it has read, with the configuration of its chart",
			isNeeded: true
		}],
		note: "Its chart runs it read-only as root, with a folder of the node at /run/promtail. The file is named in its configuration.",
		readOn: "2026-11-30",
		sources: ["https://github.com/grafana/helm-charts/blob/main/charts/promtail/values.yaml"]
	},
	{
		name: "Fluent Bit",
		repositories: [
			...hubRepositories("fluent/fluent-bit"),
			"cr.fluentbit.io/fluent/fluent-bit",
			"ghcr.io/fluent/fluent-bit"
		],
		start: {
			programs: ["fluent-bit"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/fluent-bit/data",
			what: "buffers and positions, with the configuration of its charts",
			isNeeded: false
		}],
		note: "Two of its charts run it read-only; buffers and positions lie where its configuration says.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit-collector/templates/daemonset.yaml",
			"https://github.com/fluent/helm-charts/blob/main/charts/fluent-bit-aggregator/templates/statefulset.yaml",
			"https://github.com/fluent/fluent-bit/blob/015e1bc1b35473c7fa13333457f4090aedb654f2/dockerfiles/Dockerfile"
		]
	},
	{
		name: "Fluentd",
		repositories: hubRepositories("fluent/fluentd"),
		start: {
			programs: ["fluentd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "temporary files",
			isNeeded: true
		}, {
			path: "/fluentd/log",
			what: "buffers and logs, where the configuration says so",
			isNeeded: false
		}],
		note: "The image makes /fluentd writable for its user. That /tmp is needed is known of the image of its aggregator\u2019s chart.",
		readOn: "2026-11-30",
		sources: ["https://github.com/fluent/fluentd-docker-image/blob/master/v1.19/debian/Dockerfile", "https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/templates/statefulset.yaml"]
	},
	{
		name: "the Fluentd aggregator",
		repositories: ["ghcr.io/fluent/fluentd-aggregator-docker-image"],
		start: {
			programs: ["fluentd"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "temporary files",
			isNeeded: true
		}, {
			path: "/fluentd/data",
			what: "buffers",
			isNeeded: true,
			isData: true
		}],
		note: "Its chart runs it read-only as user 65532.",
		readOn: "2026-11-30",
		sources: ["https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/templates/statefulset.yaml", "https://github.com/fluent/helm-charts/blob/main/charts/fluentd-aggregator/values.yaml"]
	},
	{
		name: "Telegraf",
		repositories: officialRepositories("telegraf"),
		start: {
			programs: ["telegraf"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		note: "As root the entrypoint sets capabilities on /usr/bin/telegraf; if that fails, it says so and goes on. Plug-ins write where its configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/influxdata/influxdata-docker/blob/master/telegraf/1.39/entrypoint.sh"]
	}
];
// src/hardening/images/rows/monitoring.ts
const STACK = "https://github.com/prometheus-community/helm-charts/blob/main/charts";
const MONITORING = [
	{
		name: "Prometheus",
		repositories: [...hubRepositories("prom/prometheus"), "quay.io/prometheus/prometheus"],
		start: {
			programs: ["prometheus"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/prometheus",
			what: "the measurements and the log of active queries",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			error: "Unable to create mmap-ed active query log",
			movedBy: ["--storage.tsdb.path", "--storage.agent.path"]
		}],
		user: {
			uid: 65534,
			gid: 65534
		},
		readOn: "2026-11-30",
		sources: ["https://github.com/prometheus/prometheus/blob/main/Dockerfile", "https://github.com/prometheus/prometheus/issues/5976"]
	},
	{
		name: "Alertmanager",
		repositories: [...hubRepositories("prom/alertmanager"), "quay.io/prometheus/alertmanager"],
		start: {
			programs: ["alertmanager"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/alertmanager",
			what: "silences and the log of notifications",
			isNeeded: true,
			isImageVolume: true,
			isData: true,
			movedBy: ["--storage.path"]
		}],
		user: {
			uid: 65534,
			gid: 65534
		},
		note: "The Dockerfile that was read builds on another base than the released images.",
		readOn: "2026-11-30",
		sources: ["https://github.com/prometheus/alertmanager/blob/02a50dd3c158f23b1ca3a19c6c1e9fe94ca612b0/Dockerfile"]
	},
	{
		name: "the node exporter",
		repositories: [...hubRepositories("prom/node-exporter"), "quay.io/prometheus/node-exporter"],
		start: {
			programs: ["node_exporter"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 65534,
			gid: 65534
		},
		note: "Its chart runs it read-only.",
		readOn: "2026-11-30",
		sources: [`${STACK}/prometheus-node-exporter/values.yaml`, "https://github.com/prometheus/node_exporter/blob/0c561fa1c9f10840f093cb193d04b6f988bc66fe/Dockerfile"]
	},
	{
		name: "kube-state-metrics",
		repositories: [
			"registry.k8s.io/kube-state-metrics/kube-state-metrics",
			"k8s.gcr.io/kube-state-metrics/kube-state-metrics",
			"quay.io/coreos/kube-state-metrics"
		],
		start: {
			programs: ["kube-state-metrics"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 65534,
			gid: 65534
		},
		note: "Its chart runs it read-only.",
		readOn: "2026-11-30",
		sources: [`${STACK}/kube-state-metrics/values.yaml`, "https://github.com/kubernetes/kube-state-metrics/blob/0711980b0fdb0f473c0d571b434110e5da55cdaa/Dockerfile"]
	},
	{
		name: "the blackbox exporter",
		repositories: [...hubRepositories("prom/blackbox-exporter"), "quay.io/prometheus/blackbox-exporter"],
		start: {
			programs: ["blackbox_exporter"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "Its chart runs it read-only as user 1000.",
		readOn: "2026-11-30",
		sources: [`${STACK}/prometheus-blackbox-exporter/values.yaml`, "https://github.com/prometheus/blackbox_exporter/blob/02c5a07513faa0f4cf952543f527c894ba403abf/Dockerfile"]
	},
	{
		name: "the Pushgateway",
		repositories: [...hubRepositories("prom/pushgateway"), "quay.io/prometheus/pushgateway"],
		start: {
			programs: ["pushgateway"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "It keeps the measurements in memory, unless --persistence.file names a file: then that file\u2019s folder has to be writable. Its chart\u2019s tests run it read-only.",
		readOn: "2026-11-30",
		sources: [`${STACK}/prometheus-pushgateway/ci/securitycontext-values.yaml`, "https://github.com/prometheus/pushgateway/blob/0898b43838505cfe2561e27ca647167c9bc2d185/README.md"]
	},
	{
		name: "Grafana",
		repositories: hubRepositories("grafana/grafana", "grafana/grafana-oss", "grafana/grafana-enterprise"),
		start: {
			programs: ["run.sh"],
			arguments: "options",
			isDefault: true
		},
		writes: [
			{
				path: "/var/lib/grafana",
				what: "its database and plugins",
				isNeeded: true,
				isData: true,
				error: "GF_PATHS_DATA='/var/lib/grafana' is not writable.",
				movedBy: ["GF_PATHS_DATA"]
			},
			{
				path: "/tmp",
				what: "plugins while they are installed",
				isNeeded: true,
				error: "failed to create temporary file: open /tmp/"
			},
			{
				path: "/var/log/grafana",
				what: "logs, where they are not written to the console alone",
				isNeeded: false,
				movedBy: ["GF_PATHS_LOGS"]
			},
			{
				path: "/usr/share/grafana/.aws",
				what: "credentials, with GF_AWS_PROFILES",
				isNeeded: false,
				isEntrypointOnly: true
			}
		],
		user: { uid: 472 },
		note: "Bundled plugins that update themselves write to /usr/share/grafana/data/plugins-bundled (grafana-community/helm-charts, issue 729).",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/prometheus-operator/kube-prometheus/blob/017b2aa032a58d173815b80cf4c7858dc14c058e/manifests/grafana-deployment.yaml",
			"https://github.com/grafana/grafana/blob/07754534fbafa7e7e18e7272e552c166f1afae28/packaging/docker/run.sh",
			"https://github.com/prometheus-operator/kube-prometheus/pull/1600",
			"https://github.com/grafana-community/helm-charts/issues/729"
		]
	},
	{
		name: "Jaeger",
		repositories: [...hubRepositories("jaegertracing/all-in-one"), "quay.io/jaegertracing/all-in-one"],
		start: {
			programs: ["all-in-one-linux"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "traces, with the storage `badger`",
			isNeeded: false,
			isImageVolume: true
		}],
		note: "By default it keeps the traces in memory.",
		readOn: "2026-11-30",
		sources: ["https://github.com/jaegertracing/jaeger/blob/08dd3b17a461cd25fb565b4645036ec3c029d9e6/cmd/all-in-one/Dockerfile"]
	},
	{
		name: "the OpenTelemetry collector",
		repositories: [
			...hubRepositories("otel/opentelemetry-collector", "otel/opentelemetry-collector-contrib"),
			"ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector",
			"ghcr.io/open-telemetry/opentelemetry-collector-releases/opentelemetry-collector-contrib"
		],
		start: {
			programs: ["otelcol", "otelcol-contrib"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 10001,
			gid: 10001
		},
		note: "The image is one program and its settings; extensions for storage write where the configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/open-telemetry/opentelemetry-collector-releases/blob/07ac0202df945df487957ec8411aceb83f673b36/distributions/otelcol-contrib/Dockerfile"]
	}
];
// src/hardening/images/rows/proxies.ts
const PROXIES = [
	{
		name: "Traefik",
		repositories: [
			...officialRepositories("traefik"),
			...hubRepositories("traefik/traefik"),
			"ghcr.io/traefik/traefik"
		],
		start: {
			programs: ["traefik"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/tmp",
			what: "temporary files",
			isNeeded: true,
			isImageVolume: true
		}, {
			path: "/data",
			what: "certificates, where the configuration stores them there",
			isNeeded: false,
			isData: true
		}],
		note: "Its chart runs it read-only with volumes at both paths. The image declares /tmp as volume; whether each release does, depends on its Dockerfile.",
		readOn: "2026-11-30",
		sources: ["https://github.com/traefik/traefik-helm-chart/blob/master/traefik/templates/_podtemplate.tpl", "https://github.com/traefik/traefik/blob/03490d64525c56f0ba0b8ca5fc5d36eeba917356/Dockerfile"]
	},
	{
		name: "Envoy",
		repositories: hubRepositories("envoyproxy/envoy", "envoyproxy/envoy-distroless"),
		start: {
			programs: ["envoy"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		note: "By its Dockerfile and entrypoint it writes nothing; logs and sockets lie where its configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/envoyproxy/envoy/blob/019f458bf978aa5559491871896282c9122630a2/ci/Dockerfile-envoy", "https://github.com/envoyproxy/envoy/blob/13d48c0962d1c3bc0b11da3eccf1dff2d5bcce45/ci/docker-entrypoint.sh"]
	},
	{
		name: "HAProxy",
		repositories: officialRepositories("haproxy"),
		start: {
			programs: ["haproxy"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		user: {
			uid: 99,
			gid: 99
		},
		note: "It runs in the foreground without a pid file; sockets lie where haproxy.cfg says. Older images run as root.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/haproxy/blob/master/3.5/Dockerfile", "https://github.com/docker-library/haproxy/blob/master/docker-entrypoint.sh"]
	},
	{
		name: "the NGINX ingress controller of Kubernetes",
		repositories: ["registry.k8s.io/ingress-nginx/controller", "k8s.gcr.io/ingress-nginx/controller"],
		start: {
			programs: ["nginx-ingress-controller"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/etc/ingress-controller",
				what: "certificates and lists that it makes",
				isNeeded: true,
				error: "could not create PEM certificate file /etc/ingress-controller/ssl/default-fake-certificate.pem: open /etc/ingress-controller/ssl/default-fake-certificate.pem: read-only file system"
			},
			{
				path: "/etc/nginx",
				what: "nginx.conf and lua/cfg.json",
				isNeeded: true,
				hides: "template/, lua/ and the modules\u2019 files",
				error: "open /etc/nginx/template/nginx.tmpl"
			},
			{
				path: "/tmp",
				what: "sockets, the pid file and temporary files",
				isNeeded: true
			}
		],
		user: {
			uid: 101,
			gid: 82
		},
		note: "Its makers do not support a read-only root file system, and reports of it conflict: some need further volumes.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/kubernetes/ingress-nginx/issues/6256",
			"https://github.com/kubernetes/ingress-nginx/issues/4179",
			"https://github.com/kubernetes/ingress-nginx/issues/12911",
			"https://github.com/kubernetes/ingress-nginx/blob/main/rootfs/Dockerfile"
		]
	},
	{
		name: "OAuth2 Proxy",
		repositories: ["quay.io/oauth2-proxy/oauth2-proxy"],
		start: {
			programs: ["oauth2-proxy"],
			arguments: "options",
			isDefault: true
		},
		writes: [],
		note: "Its chart runs it read-only as user 2000 without further volumes.",
		readOn: "2026-11-30",
		sources: ["https://github.com/oauth2-proxy/manifests/blob/main/helm/oauth2-proxy/values.yaml", "https://github.com/oauth2-proxy/oauth2-proxy/blob/00e530f8d4947edd564eacd09257ee2eb017d556/Dockerfile"]
	}
];
// src/hardening/images/rows/queues.ts
const QUEUES = [
	{
		name: "RabbitMQ",
		repositories: officialRepositories("rabbitmq"),
		start: {
			programs: ["rabbitmq-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/var/lib/rabbitmq",
				what: "messages, definitions and the Erlang cookie",
				isNeeded: true,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/tmp",
				what: "joined certificates and keys",
				isNeeded: false
			},
			{
				path: "/var/log/rabbitmq",
				what: "logs, where the configuration writes them to files",
				isNeeded: false
			},
			{
				path: "/etc/rabbitmq",
				what: "enabled_plugins, where plugins are switched on at run time",
				isNeeded: false,
				hides: "conf.d/ and enabled_plugins"
			}
		],
		user: { uid: 999 },
		note: "The entrypoint starts as root and changes to 999 (100 in Alpine\u2019s images). No source was found that ran it read-only: the paths are those the Dockerfile makes writable.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/rabbitmq/blob/master/4.3/ubuntu/Dockerfile", "https://github.com/docker-library/rabbitmq/blob/master/docker-entrypoint.sh"]
	},
	{
		name: "Apache Kafka",
		repositories: hubRepositories("apache/kafka"),
		start: {
			programs: ["run"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/opt/kafka/config",
				what: "the settings that the entrypoint makes of the environment",
				isNeeded: true,
				hides: "settings of other programs than the server",
				error: "/opt/kafka/config/ file not writable"
			},
			{
				path: "/opt/kafka/logs",
				what: "logs, that of the garbage collection at the start",
				isNeeded: true,
				error: "Error opening log file '/opt/kafka/bin/../logs/",
				movedBy: ["LOG_DIR"]
			},
			{
				path: "/tmp",
				what: "temporary files, and messages where the settings name no other folder",
				isNeeded: true,
				isData: true
			},
			{
				path: "/var/lib/kafka/data",
				what: "messages, where the settings say so",
				isNeeded: false,
				isImageVolume: true,
				isData: true
			},
			{
				path: "/etc/kafka/secrets",
				what: "certificates and keys that are mounted",
				isNeeded: false,
				isImageVolume: true
			},
			{
				path: "/mnt/shared/config",
				what: "settings that are mounted",
				isNeeded: false,
				isImageVolume: true
			}
		],
		note: "By its scripts; no source was found that ran it read-only. The entrypoint copies its own log4j settings into /opt/kafka/config.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/Yolean/kubernetes-kafka/issues/282",
			"https://github.com/apache/kafka/blob/120d52df7d4a1e7eaf90e4e069b9c49c27e3d0de/docker/jvm/Dockerfile",
			"https://github.com/apache/kafka/blob/070305685295c4104e47a64d49b2b7b22368e4e0/docker/resources/common-scripts/configure"
		]
	},
	{
		name: "Kafka of Confluent",
		repositories: hubRepositories("confluentinc/cp-kafka"),
		start: {
			programs: ["run"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/etc/kafka",
				what: "the settings that the entrypoint makes of the environment",
				isNeeded: true,
				hides: "its own settings"
			},
			{
				path: "/var/lib/kafka/data",
				what: "messages",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				error: "Command [/usr/local/bin/dub path /var/lib/kafka/data writable] FAILED !",
				movedBy: ["KAFKA_LOG_DIRS"]
			},
			{
				path: "/etc/kafka/secrets",
				what: "certificates and keys that are mounted",
				isNeeded: false,
				isImageVolume: true
			},
			{
				path: "/var/log/kafka",
				what: "logs, that of the garbage collection at the start",
				isNeeded: true,
				movedBy: ["LOG_DIR"]
			}
		],
		note: "The check of the data folder looks at KAFKA_DATA_DIRS, not at KAFKA_LOG_DIRS: /var/lib/kafka/data has to be writable by default.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/confluentinc/cp-docker-images/pull/407",
			"https://github.com/zalando-nakadi/bubuku/pull/183",
			"https://github.com/confluentinc/kafka-images/blob/master/kafka/Dockerfile.ubi9",
			"https://github.com/confluentinc/cp-docker-images/issues/864",
			"https://github.com/confluentinc/kafka-images/issues/131"
		]
	},
	{
		name: "ZooKeeper",
		repositories: officialRepositories("zookeeper"),
		start: {
			programs: ["zkServer.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/conf",
				what: "zoo.cfg, where there is none yet",
				isNeeded: true,
				isEntrypointOnly: true,
				hides: "logback.xml and other settings of the image",
				movedBy: ["ZOO_CONF_DIR"]
			},
			{
				path: "/data",
				what: "snapshots and myid",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["ZOO_DATA_DIR"]
			},
			{
				path: "/datalog",
				what: "the log of transactions",
				isNeeded: true,
				isImageVolume: true,
				isData: true,
				movedBy: ["ZOO_DATA_LOG_DIR"]
			},
			{
				path: "/logs",
				what: "logs",
				isNeeded: false,
				isImageVolume: true,
				movedBy: ["ZOO_LOG_DIR"]
			}
		],
		user: { uid: 1e3 },
		readOn: "2026-11-30",
		sources: ["https://github.com/31z4/zookeeper-docker/blob/master/3.9.4/Dockerfile", "https://github.com/31z4/zookeeper-docker/blob/master/3.9.4/docker-entrypoint.sh"]
	},
	{
		name: "NATS",
		repositories: officialRepositories("nats"),
		start: {
			programs: ["nats-server"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		note: "The images\u2019 own configuration stores nothing; with JetStream it stores streams where the configuration says.",
		readOn: "2026-11-30",
		sources: ["https://github.com/nats-io/nats-docker/blob/main/2.14.x/scratch/Dockerfile"]
	}
];
// src/hardening/images/rows/runtimes.ts
const JAVA_TEMPORARY = {
	path: "/tmp",
	what: "temporary files of Java and what its tools read of it",
	isNeeded: false
};
const RUNTIMES = [
	{
		name: "Node.js",
		repositories: officialRepositories("node"),
		start: {
			programs: ["node"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		isRuntime: true,
		note: "It holds for `node` alone: npm and yarn write logs and caches to HOME.",
		readOn: "2026-11-30",
		sources: ["https://github.com/nodejs/docker-node/blob/main/22/bookworm-slim/Dockerfile"]
	},
	{
		name: "Python",
		repositories: officialRepositories("python"),
		start: {
			programs: ["python", "python3"],
			arguments: "command",
			isDefault: true
		},
		writes: [],
		isRuntime: true,
		note: "Where it cannot write compiled files (__pycache__), it goes on without them. tempfile needs a writable folder.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/python/blob/master/3.14/slim-bookworm/Dockerfile", "https://github.com/TrafeX/docker-php-nginx/issues/144"]
	},
	{
		name: "Ruby",
		repositories: officialRepositories("ruby"),
		start: {
			programs: ["ruby"],
			arguments: "command",
			isDefault: false
		},
		writes: [],
		isRuntime: true,
		note: "It holds for `ruby` alone: Bundler installs to GEM_HOME, /usr/local/bundle.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/ruby/blob/master/4.0/slim-trixie/Dockerfile"]
	},
	{
		name: "Go",
		repositories: officialRepositories("golang"),
		start: {
			programs: ["go"],
			arguments: "command",
			isDefault: false
		},
		writes: [
			{
				path: "/go",
				what: "modules and programs that it installs",
				isNeeded: true,
				movedBy: ["GOPATH"]
			},
			{
				path: "/tmp",
				what: "what it builds",
				isNeeded: true,
				movedBy: ["GOTMPDIR", "TMPDIR"]
			},
			{
				path: "/root/.cache",
				what: "its cache of builds",
				isNeeded: true,
				movedBy: ["GOCACHE", "XDG_CACHE_HOME"]
			}
		],
		isRuntime: true,
		note: "The image makes /go writable for all users; /tmp and the cache are Go\u2019s defaults.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/golang/blob/master/tip/bookworm/Dockerfile"]
	},
	{
		name: "PHP with Apache",
		repositories: officialRepositories("php"),
		start: {
			programs: ["apache2-foreground"],
			arguments: "command",
			isDefault: false
		},
		writes: [{
			path: "/var/run",
			what: "the pid file and locks of Apache",
			isNeeded: true
		}, {
			path: "/tmp",
			what: "sessions and uploads",
			isNeeded: false
		}],
		isRuntime: true,
		note: "Older images do not start with an empty /run («Invalid Mutex directory», issue 250); the script has made its folders since.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/php/blob/master/apache2-foreground", "https://github.com/docker-library/php/issues/250"]
	},
	{
		name: "PHP",
		repositories: officialRepositories("php"),
		start: {
			programs: ["php-fpm", "php"],
			arguments: "command",
			isDefault: false
		},
		writes: [{
			path: "/tmp",
			what: "sessions and uploads",
			isNeeded: false
		}],
		isRuntime: true,
		note: "Which program an image of `php` starts, its tag says: -apache, -fpm or -cli. The row holds where the container names it.",
		readOn: "2026-11-30",
		sources: ["https://github.com/docker-library/php/blob/master/8.6-rc/trixie/fpm/Dockerfile"]
	},
	{
		name: "Java of Eclipse Temurin",
		repositories: officialRepositories("eclipse-temurin"),
		start: {
			programs: ["java"],
			arguments: "command",
			isDefault: false
		},
		writes: [{
			path: "/tmp",
			what: "temporary files of Java, and the new trust store, with USE_SYSTEM_CA_CERTS",
			isNeeded: false,
			movedBy: ["TMPDIR"]
		}],
		isRuntime: true,
		note: "Java itself reads java.io.tmpdir, not TMPDIR.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/docker-library/docs/blob/master/eclipse-temurin/content.md",
			"https://github.com/adoptium/containers/blob/main/21/jre/ubuntu/noble/entrypoint.sh",
			"https://github.com/spring-projects/spring-boot/issues/8578"
		]
	},
	{
		name: "Java of Amazon Corretto",
		repositories: [...officialRepositories("amazoncorretto"), "public.ecr.aws/amazoncorretto/amazoncorretto"],
		start: {
			programs: ["java"],
			arguments: "command",
			isDefault: false
		},
		writes: [JAVA_TEMPORARY],
		isRuntime: true,
		readOn: "2026-11-30",
		sources: ["https://github.com/corretto/corretto-docker/blob/main/21/jdk/debian/Dockerfile", "https://github.com/spring-projects/spring-boot/issues/8578"]
	},
	{
		name: "Java of OpenJDK",
		repositories: officialRepositories("openjdk"),
		start: {
			programs: ["java"],
			arguments: "command",
			isDefault: false
		},
		writes: [JAVA_TEMPORARY],
		isRuntime: true,
		note: "By what is known of Java in general; this image is no longer kept.",
		readOn: "2026-11-30",
		sources: ["https://github.com/spring-projects/spring-boot/issues/8578"]
	},
	{
		name: "Java of Distroless",
		repositories: [
			"11-debian11",
			"11-debian12",
			"17-debian11",
			"17-debian12",
			"21-debian12",
			"21-debian13",
			"25-debian13"
		].map((release) => `gcr.io/distroless/java${release}`),
		start: {
			programs: ["java"],
			arguments: "options",
			isDefault: true
		},
		writes: [JAVA_TEMPORARY],
		isRuntime: true,
		note: "Its entrypoint is `java -jar`, and its arguments name the program.",
		readOn: "2026-11-30",
		sources: ["https://github.com/GoogleContainerTools/distroless/blob/04c0ed383e7e369eaec97d0f1b8d2ad4bdc0e81a/java/README.md", "https://github.com/spring-projects/spring-boot/issues/8578"]
	},
	{
		name: "kubectl of Bitnami",
		repositories: hubRepositories("bitnami/kubectl", "bitnamilegacy/kubectl"),
		start: {
			programs: ["kubectl"],
			arguments: "options",
			isDefault: true
		},
		writes: [{
			path: "/.kube",
			what: "what it caches of the API, where HOME is /",
			isNeeded: false,
			error: "failed to write cache to /.kube/cache/discovery/",
			movedBy: ["--cache-dir", "KUBECACHEDIR"]
		}],
		note: "Without the cache it goes on and asks the API server again. --cache-dir and KUBECACHEDIR move it.",
		readOn: "2026-11-30",
		sources: ["https://github.com/bitnami/bitnami-docker-kubectl/issues/30", "https://github.com/bitnami/bitnami-docker-kubectl/issues/33"]
	}
];
// src/hardening/images/rows/search-engines.ts
const SEARCH_ENGINES = [
	{
		name: "Elasticsearch",
		repositories: [
			"docker.elastic.co/elasticsearch/elasticsearch",
			...officialRepositories("elasticsearch"),
			...hubRepositories("elastic/elasticsearch")
		],
		start: {
			programs: ["elasticsearch", "eswrapper"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "temporary files of the entrypoint and of Java",
				isNeeded: true,
				error: "cannot create temp file for here-document: Read-only file system"
			},
			{
				path: "/usr/share/elasticsearch/data",
				what: "the indices",
				isNeeded: true,
				isData: true
			},
			{
				path: "/usr/share/elasticsearch/logs",
				what: "logs of the garbage collection",
				isNeeded: true
			},
			{
				path: "/usr/share/elasticsearch/config",
				what: "the keystore, by way of elasticsearch.keystore.tmp",
				isNeeded: true,
				hides: "jvm.options, elasticsearch.yml and log4j2.properties"
			}
		],
		user: { uid: 1e3 },
		note: "ES_TMPDIR does not move what the entrypoint writes to /tmp. Its makers leave the list of paths open (issue 138835).",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/elastic/elasticsearch/issues/71157",
			"https://github.com/elastic/elasticsearch/issues/95542",
			"https://github.com/elastic/elasticsearch/issues/119341",
			"https://github.com/elastic/elasticsearch/issues/138835"
		]
	},
	{
		name: "OpenSearch",
		repositories: [...hubRepositories("opensearchproject/opensearch"), "public.ecr.aws/opensearchproject/opensearch"],
		start: {
			programs: ["opensearch", "opensearch-docker-entrypoint.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/tmp",
				what: "temporary files",
				isNeeded: true
			},
			{
				path: "/usr/share/opensearch/data",
				what: "the indices",
				isNeeded: true,
				isData: true
			},
			{
				path: "/usr/share/opensearch/logs",
				what: "logs",
				isNeeded: true
			},
			{
				path: "/usr/share/opensearch/config",
				what: "the keystore, by way of opensearch.keystore.tmp",
				isNeeded: true,
				hides: "jvm.options, opensearch.yml, log4j2.properties and the plugins\u2019 settings",
				error: "/usr/share/opensearch/config/opensearch.keystore.tmp: Read-only file system"
			}
		],
		user: {
			uid: 1e3,
			gid: 1e3
		},
		note: "The thread is of 2.9, the Dockerfile of 1.x.",
		readOn: "2026-11-30",
		sources: ["https://github.com/opensearch-project/opensearch-build/issues/3991", "https://github.com/opensearch-project/opensearch-build/blob/0321c35ceccd73dbe6f7e0760dab6dc3abcbeefa/docker/release/dockerfiles/opensearch.al2.dockerfile"]
	},
	{
		name: "OpenSearch Dashboards",
		repositories: [...hubRepositories("opensearchproject/opensearch-dashboards"), "public.ecr.aws/opensearchproject/opensearch-dashboards"],
		start: {
			programs: ["opensearch-dashboards", "opensearch-dashboards-docker-entrypoint.sh"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/usr/share/opensearch-dashboards/data",
			what: "its identity",
			isNeeded: true,
			error: "Unable to write OpenSearch Dashboards UUID file"
		}],
		note: "The thread names the file and not the folder: the path is the default of Dashboards. The entrypoint may write settings too.",
		readOn: "2026-11-30",
		sources: ["https://github.com/opensearch-project/helm-charts/issues/368"]
	},
	{
		name: "Kibana",
		repositories: [
			"docker.elastic.co/kibana/kibana",
			...officialRepositories("kibana"),
			...hubRepositories("elastic/kibana")
		],
		start: {
			programs: ["kibana", "kibana-docker"],
			arguments: "command",
			isDefault: true
		},
		writes: [{
			path: "/usr/share/kibana/data",
			what: "its identity",
			isNeeded: true
		}, {
			path: "/usr/share/kibana/optimize",
			what: "bundles, before version 7",
			isNeeded: false,
			hides: "the bundles that were built"
		}],
		note: "By a thread about what has to be writable; no source was found that ran this image read-only.",
		readOn: "2026-11-30",
		sources: ["https://github.com/elastic/kibana-docker/issues/92"]
	},
	{
		name: "Logstash",
		repositories: [
			"docker.elastic.co/logstash/logstash",
			...officialRepositories("logstash"),
			...hubRepositories("elastic/logstash")
		],
		start: {
			programs: ["logstash"],
			arguments: "command",
			isDefault: true
		},
		writes: [
			{
				path: "/usr/share/logstash/data",
				what: "queues and its identity",
				isNeeded: true,
				isData: true
			},
			{
				path: "/tmp",
				what: "temporary files of Java",
				isNeeded: true
			},
			{
				path: "/usr/share/logstash/config",
				what: "logstash.yml, where an environment variable names one of its settings",
				isNeeded: false,
				isEntrypointOnly: true,
				hides: "jvm.options, log4j2.properties and pipelines.yml",
				error: "error: open /usr/share/logstash/config/logstash.yml: read-only file system"
			}
		],
		note: "The entrypoint writes logstash.yml only if it finds such a variable. /tmp and data are its defaults; no source was found that ran it read-only.",
		readOn: "2026-11-30",
		sources: [
			"https://github.com/elastic/logstash-docker/issues/60",
			"https://github.com/elastic/cloud-on-k8s/issues/7450",
			"https://github.com/helm/charts/issues/10134"
		]
	}
];
// src/hardening/images/rows/web-servers.ts
const NGINX_CONFIGURATION = {
	path: "/etc/nginx/conf.d",
	what: "the IPv6 line of default.conf, and what is made of templates in /etc/nginx/templates",
	isNeeded: false,
	isEntrypointOnly: true,
	hides: "default.conf",
	error: "can not modify /etc/nginx/conf.d/default.conf (read-only file system?)",
	movedBy: ["NGINX_ENVSUBST_OUTPUT_DIR"]
};
// src/hardening/images/written-images.ts
const WRITTEN_IMAGES = [
	...[
		{
			name: "nginx",
			repositories: [...officialRepositories("nginx"), "public.ecr.aws/nginx/nginx"],
			start: {
				programs: ["nginx", "nginx-debug"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/var/cache/nginx",
					what: "request bodies and responses of upstreams",
					isNeeded: true,
					error: "mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)"
				},
				{
					path: "/var/run",
					what: "the pid file",
					isNeeded: true
				},
				{
					path: "/tmp",
					what: "temporary files of scripts and modules",
					isNeeded: false
				},
				NGINX_CONFIGURATION
			],
			note: "The line on default.conf is a message only: the script ends with success, and nginx listens on IPv4 alone. /var/run is a link to /run.",
			readOn: "2026-11-30",
			sources: [
				"https://github.com/docker-library/docs/blob/master/nginx/content.md",
				"https://github.com/nginx/docker-nginx/blob/master/entrypoint/10-listen-on-ipv6-by-default.sh",
				"https://github.com/nginx/docker-nginx/blob/master/entrypoint/20-envsubst-on-templates.sh",
				"https://github.com/namespacelabs/foundation/issues/47"
			]
		},
		{
			name: "nginx-unprivileged",
			repositories: [
				...hubRepositories("nginxinc/nginx-unprivileged"),
				"ghcr.io/nginx/nginx-unprivileged",
				"ghcr.io/nginxinc/nginx-unprivileged",
				"quay.io/nginx/nginx-unprivileged",
				"public.ecr.aws/nginx/nginx-unprivileged"
			],
			start: {
				programs: ["nginx", "nginx-debug"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/tmp",
					what: "the pid file, request bodies and responses of upstreams",
					isNeeded: true
				},
				{
					path: "/var/cache/nginx",
					what: "the same as in /tmp, where the nginx.conf is not the image\u2019s own",
					isNeeded: false,
					error: "mkdir() \"/var/cache/nginx/client_temp\" failed (30: Read-only file system)"
				},
				NGINX_CONFIGURATION
			],
			user: {
				uid: 101,
				gid: 101
			},
			note: "A nginx.conf of one\u2019s own that lacks the *_temp_path lines writes to /var/cache/nginx.",
			readOn: "2026-11-30",
			sources: ["https://github.com/nginx/docker-nginx-unprivileged/blob/main/mainline/alpine-slim/Dockerfile", "https://github.com/nginx/docker-nginx-unprivileged/issues/175"]
		},
		{
			name: "Apache httpd",
			repositories: officialRepositories("httpd"),
			start: {
				programs: ["httpd-foreground", "httpd"],
				arguments: "command",
				isDefault: true
			},
			writes: [{
				path: "/usr/local/apache2/logs",
				what: "the pid file",
				isNeeded: true,
				error: "Read-only file system: AH00099: could not create /usr/local/apache2/logs/httpd.pid"
			}],
			readOn: "2026-11-30",
			sources: ["https://github.com/docker-library/httpd/issues/166", "https://github.com/docker-library/httpd/blob/master/2.4/httpd-foreground"]
		},
		{
			name: "Caddy",
			repositories: officialRepositories("caddy"),
			start: {
				programs: ["caddy"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/data",
					what: "certificates and their keys",
					isNeeded: true,
					isData: true,
					movedBy: ["XDG_DATA_HOME"]
				},
				{
					path: "/config",
					what: "the last configuration",
					isNeeded: true,
					movedBy: ["XDG_CONFIG_HOME"]
				},
				{
					path: "/tmp",
					what: "temporary files of modules",
					isNeeded: false
				}
			],
			note: "Without /data every new pod asks for new certificates, which their issuer limits.",
			readOn: "2026-11-30",
			sources: [
				"https://github.com/caddyserver/caddy-docker/blob/master/2.11/alpine/Dockerfile",
				"https://github.com/docker-library/docs/blob/master/caddy/content.md",
				"https://github.com/dunglas/mercure/pull/1226"
			]
		},
		{
			name: "Tomcat",
			repositories: officialRepositories("tomcat"),
			start: {
				programs: ["catalina.sh"],
				arguments: "command",
				isDefault: true
			},
			writes: [
				{
					path: "/usr/local/tomcat/logs",
					what: "logs",
					isNeeded: false,
					error: "java.io.FileNotFoundException: /usr/local/tomcat/logs/catalina."
				},
				{
					path: "/usr/local/tomcat/work",
					what: "compiled pages",
					isNeeded: true
				},
				{
					path: "/usr/local/tomcat/temp",
					what: "temporary files",
					isNeeded: true
				}
			],
			isRuntime: true,
			note: "The image makes these three writable for all users. It goes on without the log files; what a web application writes elsewhere, nobody knows.",
			readOn: "2026-11-30",
			sources: [
				"https://github.com/docker-library/tomcat/issues/264",
				"https://github.com/docker-library/official-images/pull/6608",
				"https://github.com/docker-library/tomcat/blob/master/9.0/jre21/temurin-noble/Dockerfile"
			]
		},
		{
			name: "Jetty",
			repositories: officialRepositories("jetty"),
			start: {
				programs: ["java"],
				arguments: "command",
				isDefault: true
			},
			writes: [{
				path: "/tmp/jetty",
				what: "temporary files",
				isNeeded: true,
				movedBy: ["TMPDIR"]
			}, {
				path: "/run/jetty",
				what: "run-time files",
				isNeeded: true
			}],
			isRuntime: true,
			note: "Web applications are mounted at /var/lib/jetty/webapps, or are in an image of one\u2019s own.",
			readOn: "2026-11-30",
			sources: ["https://github.com/docker-library/docs/blob/master/jetty/content.md", "https://github.com/jetty/jetty.docker/blob/master/eclipse-temurin/12.1/jdk21/Dockerfile"]
		}
	],
	...PROXIES,
	...DATABASES,
	...KEY_VALUE_STORES,
	...QUEUES,
	...SEARCH_ENGINES,
	...MONITORING,
	...LOGS,
	...CLUSTER_PROGRAMS,
	...ARGO_CD,
	...APPLICATIONS,
	...DEVELOPER_TOOLS,
	...RUNTIMES,
	...BITNAMI
];
// src/hardening/images/known-image.ts
const BY_REPOSITORY = byRepository();
function knownImage(container) {
	const reference = imageReference(container.image);
	if (reference === void 0) return void 0;
	const rows = BY_REPOSITORY.get(reference.repository) ?? [];
	const isUntagged = reference.tag === void 0 && reference.digest !== void 0;
	const major = majorOf(reference.tag ?? "latest");
	const variants = (reference.tag ?? "").split("-");
	return rows.find(({ majors, variant, start }) => {
		if (!isStarted(start, container) || variant !== void 0 && !variants.includes(variant)) return false;
		if (majors === void 0) return true;
		return !isUntagged && major >= (majors.from ?? 0) && major < (majors.before ?? Number.POSITIVE_INFINITY);
	});
}
function majorOf(tag) {
	const [, digits] = /^v?(\d{1,6})(?:[._-]|$)/.exec(tag) ?? [];
	return digits === void 0 ? Number.MAX_SAFE_INTEGER : Number(digits);
}
function isStarted(start, { command = [], args = [] }) {
	const [program] = command;
	if (program !== void 0) return start.programs.includes(nameOf$2(program));
	const [first] = args;
	return start.arguments === "options" || first === void 0 || first.startsWith("-") ? start.isDefault : start.programs.includes(nameOf$2(first));
}
function nameOf$2(program) {
	return program.slice(program.lastIndexOf("/") + 1);
}
function byRepository() {
	const rows = /* @__PURE__ */ new Map();
	for (const image of WRITTEN_IMAGES) for (const repository of image.repositories) rows.set(repository, [...rows.get(repository) ?? [], image]);
	return rows;
}
// src/hardening/images/mount-path.ts
const LONGEST = 4096;
const KERNEL_DIRECTORIES = [
	"/dev",
	"/proc",
	"/sys"
];
const DIRECTORIES_OF_IMAGES = [
	...[
		"/bin",
		"/etc",
		"/home",
		"/lib",
		"/lib64",
		"/opt",
		"/sbin",
		"/var/lib"
	],
	...[
		"/usr/bin",
		"/usr/lib",
		"/usr/lib64",
		"/usr/libexec",
		"/usr/sbin",
		"/usr/share"
	],
	...[
		"/usr/local/bin",
		"/usr/local/lib",
		"/usr/local/sbin"
	]
];
const LINKS = [["/var/run", "/run"], ["/var/lock", "/run/lock"]];
function mountPath(text) {
	if (text === void 0 || text.length > LONGEST || !text.startsWith("/")) return void 0;
	const steps = text.split("/").filter((step) => step !== "" && step !== ".");
	if (steps.length === 0 || steps.includes("..") || /[\s$:"'`\\*?{}]/.test(text)) return void 0;
	return `/${steps.join("/")}`;
}
function isCovered$1(path, directories) {
	const wanted = withoutLinks(path);
	return [...directories, ...KERNEL_DIRECTORIES].some((directory) => isInside(wanted, withoutLinks(directory)));
}
function hidesImage(path, program) {
	return (program?.startsWith("/") ? [...DIRECTORIES_OF_IMAGES, program] : DIRECTORIES_OF_IMAGES).some((file) => isInside(file, path));
}
function withoutLinks(path) {
	const link = LINKS.find(([from]) => isInside(path, from));
	return link === void 0 ? path : link[1] + path.slice(link[0].length);
}
function isInside(path, directory) {
	return path === directory || path.startsWith(`${directory}/`);
}
// src/hardening/images/revealed-paths.ts
const DIRECTORIES = [
	["TMPDIR", "temporary files"],
	["TMP", "temporary files"],
	["TEMP", "temporary files"],
	["XDG_CACHE_HOME", "caches"],
	["XDG_CONFIG_HOME", "settings"],
	["XDG_DATA_HOME", "data"],
	["XDG_STATE_HOME", "state"],
	["XDG_RUNTIME_DIR", "sockets and other run-time files"],
	["KUBECACHEDIR", "caches"],
	["--cache-dir", "caches"],
	["--cert-dir", "certificates that it makes"],
	["--data-dir", "data"],
	["--datadir", "data"],
	["--dbpath", "data"],
	["--log-dir", "logs"],
	["--storage.path", "data"],
	["--storage.tsdb.path", "data"],
	["--temp-dir", "temporary files"],
	["--tmp-dir", "temporary files"],
	["--tmpdir", "temporary files"]
];
const JAVA_PROPERTY = "-Djava.io.tmpdir";
function revealedPaths(settings) {
	const named = DIRECTORIES.flatMap(([setting, what]) => revealed(settingOf(settings, setting), setting, what));
	const all = [...[...settings.words, ...settings.variables.values()].flatMap((text = "") => [...text.matchAll(/-Djava\.io\.tmpdir=["']?([^\s"']+)/g)].flatMap(([, path]) => revealed(path, JAVA_PROPERTY, "temporary files of Java"))), ...named];
	return all.filter(({ path }, index) => all.findIndex((other) => other.path === path) === index);
}
function revealed(value, setting, what) {
	const path = mountPath(value);
	return path === void 0 ? [] : [{
		path,
		setting,
		what
	}];
}
// src/hardening/images/written-paths.ts
function writtenPathsOf(container) {
	const settings = containerSettings(container);
	const image = knownImage(container);
	const mounts = (container.volumeMounts ?? []).flatMap(({ mountPath: path = "" }) => mountPath(absolute(path)) ?? []);
	const hasCommand = (container.command ?? []).length > 0;
	const moved = (image?.writes ?? []).filter(({ isEntrypointOnly = false }) => !(isEntrypointOnly && hasCommand)).map((write) => moveWrite(write, settings));
	const isHiding = (path) => hidesImage(path, settings.words[0]) && !isCovered$1(path, mounts);
	const isLost = ({ write, by }) => by !== void 0 && write.isNeeded && isHiding(write.path);
	const read = moved.flatMap(({ to }) => to ?? []);
	const writes = read.flatMap((each) => isLost(each) || isCovered$1(each.write.path, mounts) ? [] : [each.write]);
	const covered = [...mounts, ...read.map(({ write }) => write.path)];
	const revealed = revealedPaths(settings).filter(({ path }) => !isCovered$1(path, covered));
	const hiding = [...read.flatMap((each) => isLost(each) ? each.by ?? [] : []), ...revealed.flatMap(({ path, setting }) => isHiding(path) ? [setting] : [])];
	return {
		...image === void 0 ? {} : { image },
		writes,
		revealed: revealed.filter(({ path }) => !isHiding(path)),
		unreadable: [...new Set(moved.flatMap(({ unreadable }) => unreadable ?? []))],
		hiding: [...new Set(hiding)]
	};
}
function absolute(path) {
	return path.startsWith("/") ? path : `/${path}`;
}
function moveWrite(write, settings) {
	for (const name of write.movedBy ?? []) {
		const value = settingOf(settings, name);
		if (value === void 0) continue;
		const path = mountPath(value);
		if (path === void 0) return { unreadable: name };
		if (path === write.path) return { to: { write } };
		const { path: from, what, isNeeded, isData = false, isImageVolume = false } = write;
		return { to: {
			write: {
				path,
				what,
				isNeeded,
				isData,
				isImageVolume: isImageVolume && isCovered$1(path, [from])
			},
			by: name
		} };
	}
	return { to: { write } };
}
// src/hardening/images/new-names.ts
const NAMES = /* @__PURE__ */ new WeakMap();
function newNames(pod, container) {
	const names = NAMES.get(pod) ?? namesIn(pod);
	NAMES.set(pod, names);
	return names.get(container) ?? {
		volumes: /* @__PURE__ */ new Map(),
		copying: ""
	};
}
function namesIn(pod) {
	const all = containersOf(pod);
	const containers = all.filter(({ path }) => path[1] !== "ephemeralContainers");
	const mounted = containers.flatMap(({ container }) => (container.volumeMounts ?? []).map(({ name = "" }) => name));
	const volumeName = freeNames([...(pod.spec?.volumes ?? []).map(({ name = "" }) => name), ...mounted]);
	const containerName = freeNames(all.map(({ name }) => name));
	return new Map(containers.map(({ container, name }) => {
		const { writes, revealed } = writtenPathsOf(container);
		const volumes = [...writes, ...revealed].map(({ path }) => {
			const long = `${name}-${path}`;
			return [path, containers.length === 1 ? volumeName(path, long) : volumeName(long)];
		});
		return [container, {
			volumes: new Map(volumes),
			copying: containerName(`${name}-copy-files`)
		}];
	}));
}
// src/hardening/images/writable-edits.ts
function canCopy(pod, container) {
	const copying = copyingContainer(pod, container, []);
	const violations = violationsAt({
		level: "restricted",
		version: "latest"
	})({
		...pod,
		spec: {
			...pod.spec,
			initContainers: [copying],
			containers: [],
			ephemeralContainers: []
		}
	});
	return isKnownNonRoot(pod, container) && !violations.some(({ violation }) => violation.subject.kind === "container");
}
function writableEdits(pod, { container, path }, writes) {
	const { volumes } = newNames(pod, container);
	const mounts = writes.map((write) => ({
		write,
		name: volumes.get(write.path) ?? ""
	}));
	const copied = mounts.filter(({ write }) => write.hides !== void 0);
	const copying = {
		op: "add-item",
		path: ["spec", "initContainers"],
		by: "name",
		value: copyingContainer(pod, container, copied)
	};
	return [
		...mounts.map(({ name }) => {
			return {
				op: "add-item",
				path: ["spec", "volumes"],
				value: {
					name,
					emptyDir: {}
				},
				by: "name"
			};
		}),
		...copied.length === 0 ? [] : [copying],
		...mounts.map(({ write, name }) => {
			const value = {
				name,
				mountPath: write.path
			};
			return {
				op: "add-item",
				path: [...path, "volumeMounts"],
				value,
				by: "mountPath"
			};
		})
	];
}
const COPY_TO = "/copy";
const COPY_RESOURCES = {
	requests: {
		cpu: "10m",
		memory: "32Mi"
	},
	limits: { memory: "64Mi" }
};
function copyingContainer(pod, container, copied) {
	const commands = copied.map(({ write, name }) => `cp -r ${write.path}/. ${COPY_TO}/${name}/`);
	const runAsUser = effectiveUser(pod, container);
	const runAsGroup = (container.securityContext?.runAsGroup ?? pod.spec?.securityContext?.runAsGroup) || runAsUser;
	return {
		name: newNames(pod, container).copying,
		image: container.image ?? "",
		...container.imagePullPolicy === void 0 ? {} : { imagePullPolicy: container.imagePullPolicy },
		command: [
			"sh",
			"-c",
			commands.join(" && ")
		],
		resources: COPY_RESOURCES,
		securityContext: {
			runAsNonRoot: true,
			...runAsUser === void 0 ? {} : { runAsUser },
			...runAsUser === void 0 || runAsGroup === void 0 ? {} : { runAsGroup },
			allowPrivilegeEscalation: false,
			readOnlyRootFilesystem: true,
			capabilities: { drop: ["ALL"] },
			seccompProfile: { type: "RuntimeDefault" }
		},
		volumeMounts: copied.map(({ name }) => ({
			name,
			mountPath: `${COPY_TO}/${name}`
		}))
	};
}
// src/hardening/rules/read-only-root.ts
const FIELD$4 = ["securityContext", "readOnlyRootFilesystem"];
const MAX_PATHS = 8;
function answers$4(pod) {
	return containersOf(pod).flatMap((placed) => {
		const container = placed.container;
		const own = { violation: containerViolation(placed, FIELD$4) };
		if (isWindows(pod)) return [{
			answer: "not applicable",
			says: "not on Windows",
			...own
		}];
		if (placed.path[1] === "ephemeralContainers") return [{
			answer: "not applicable",
			says: "ephemeral containers are there to look around",
			...own
		}];
		const value = container.securityContext?.readOnlyRootFilesystem;
		if (value !== true) return [{
			answer: "not met",
			says: saysOf(value, container),
			must: MUST$1,
			...own
		}];
		return [{
			answer: "met",
			says: "readOnlyRootFilesystem: true",
			...own
		}, ...missingWrites(container).map((write) => missingAnswer(placed, write))];
	});
}
const MUST$1 = "must set securityContext.readOnlyRootFilesystem=true";
function saysOf(value, container) {
	const set = value === void 0 ? "not set" : `readOnlyRootFilesystem: ${value}`;
	const { image, writes, revealed, unreadable, hiding } = writtenPathsOf(container);
	if (image === void 0 || image.isRuntime) return set;
	const places = [...[...writes.filter(isToMount), ...revealed].map(({ path }) => path), ...[...unreadable, ...hiding].map((setting) => `where ${setting} says`)];
	return places.length === 0 ? `${set}; ${image.name} needs no more volumes` : `${set}; ${image.name} writes ${cappedList(places, MAX_PATHS)}`;
}
function missingWrites(container) {
	const { image, writes } = writtenPathsOf(container);
	return image === void 0 ? [] : writes.filter(({ isNeeded, isImageVolume }) => isNeeded && !isImageVolume);
}
function missingAnswer(placed, { path, what, error }) {
	const shows = error === void 0 ? "" : `; without it: ${error}`;
	return {
		violation: containerViolation(placed, ["volumeMounts"], path),
		answer: "not met",
		says: `nothing is mounted at ${path}, where it writes ${what}${shows}`,
		must: `must mount a volume at ${path}`
	};
}
function isToMount({ path, isNeeded }) {
	return isNeeded || path === "/tmp";
}
function fix$1(violation, pod) {
	const container = containerOf(pod, violation);
	const { subject, value } = violation;
	if (container === void 0 || subject.kind !== "container") return {
		class: "manual",
		caution: UNKNOWN_IMAGE
	};
	const written = writtenPathsOf(container);
	const { image, writes, revealed, unreadable, hiding } = written;
	if (value !== void 0) {
		const missing = missingWrites(container).filter(({ path }) => path === value);
		return careful$1(pod, container, subject.path, missing, cautionFor(written, missing), []);
	}
	if (unreadable.length > 0) return {
		class: "manual",
		caution: movedCaution(unreadable)
	};
	if (image === void 0 || image.isRuntime) return {
		class: "manual",
		caution: UNKNOWN_IMAGE
	};
	if (hiding.length > 0) return {
		class: "manual",
		caution: hidingCaution(hiding)
	};
	const needed = [...writes.filter(isToMount), ...revealed.map(({ path, what }) => ({
		path,
		what,
		isNeeded: true
	}))];
	return careful$1(pod, container, subject.path, needed, cautionFor(written, needed), [{
		op: "set",
		path: [...subject.path, ...FIELD$4],
		value: true
	}]);
}
function careful$1(pod, container, path, writes, caution, edits) {
	const hidden = writes.filter(({ hides }) => hides !== void 0);
	if (hidden.length > 0 && (path[1] === "initContainers" || !canCopy(pod, container))) return {
		class: "manual",
		caution: copyCaution(hidden, path)
	};
	return {
		class: "careful",
		edits: [...edits, ...writableEdits(pod, {
			container,
			path
		}, writes)],
		caution
	};
}
const UNKNOWN_IMAGE = "What the image writes is not known here: start it with the field set and look for *Read-only file system* in its log, or run it without and watch it (`strace -f -e trace=file`, or `kubectl diff` and a copy of the pod with the field), then mount an `emptyDir` at each path.";
function movedCaution(settings) {
	return `Where the image writes is set by ${listed(settings)}, whose value cannot be read here: mount an \`emptyDir\` there, and set the field.`;
}
function hidingCaution(settings) {
	return `A volume where ${listed(settings)} points would hide files that the image needs: let it name a directory of its own, mount an \`emptyDir\` there, and set the field.`;
}
function copyCaution(hidden, path) {
	const what = `A volume at ${listed(hidden.map((write) => write.path))} hides files of the image that it needs, so an init container has to copy them first`;
	return path[1] === "initContainers" ? `${what}: put it before this one.` : `${what}: where the pod says that it does not run as root, that is suggested.`;
}
function cautionFor({ image, writes }, mounted) {
	const optional = writes.filter((write) => !isToMount(write)).map(({ path }) => path);
	const data = mounted.filter(({ isData }) => isData).map(({ path }) => path);
	const copied = mounted.filter(({ hides }) => hides !== void 0);
	return [
		`What ${image?.name ?? "the image"} writes was looked up on ${image?.readOn}: a configuration of your own may write elsewhere, which its log shows as *Read-only file system*.`,
		...optional.length === 0 ? [] : [`Some configurations write ${listed(optional)}, too.`],
		...data.length === 0 ? [] : [`What is in ${listed(data)} is lost with the pod: keep data in a claim.`],
		...copied.map(({ path, hides }) => `The volume at ${inlineCode(path)} would hide ${hides}: an init container copies it.`)
	].join(" ");
}
function listed(texts) {
	return cappedList(texts.map((text) => inlineCode(text)), MAX_PATHS);
}
const POD = (fields) => `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10101
    runAsGroup: 10101
    seccompProfile:
      type: RuntimeDefault
${fields}`;
const readOnlyRoot = {
	id: "read-only-root",
	reason: "writable root file system",
	answers: answers$4,
	fix: fix$1,
	docs: {
		title: "Read-only root file system",
		what: "Every container sets `securityContext.readOnlyRootFilesystem: true`, and has a volume wherever its program writes.",
		why: "Who breaks in can change no program and leave none behind: what is written is in volumes, and gone with the pod.",
		since: "the field is in Kubernetes from its first version on, <https://kubernetes.io/docs/tasks/configure-pod-container/security-context/>; Windows has none.",
		fields: [
			"spec.containers[*].securityContext.readOnlyRootFilesystem",
			"spec.initContainers[*].securityContext.readOnlyRootFilesystem",
			"spec.containers[*].volumeMounts",
			"spec.containers[*].image",
			"spec.containers[*].command",
			"spec.containers[*].args",
			"spec.containers[*].env"
		],
		fix: {
			classes: ["careful", "manual"],
			what: "Sets the field, and mounts an `emptyDir` wherever the image is known to write, as of the day in the table below the code: both in one suggestion. Where such a volume would hide files of the image, an init container copies them first. Where the image is not known there is no suggestion, but how to find the paths."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- touch /x",
			expect: "`touch: cannot touch '/x': Read-only file system`"
		},
		example: {
			bad: POD(`  containers:
    - name: web
      image: nginxinc/nginx-unprivileged:1.29
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`),
			good: POD(`  volumes:
    - name: tmp
      emptyDir: {}
  containers:
    - name: web
      image: nginxinc/nginx-unprivileged:1.29
      resources:
        requests: {cpu: 50m, memory: 64Mi}
        limits: {memory: 64Mi}
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
        readOnlyRootFilesystem: true
      volumeMounts:
        - name: tmp
          mountPath: /tmp
`)
		}
	}
};
// src/hardening/resources/fix-resources.ts
function fixResources(violation, pod, around) {
	const container = containerOf(pod, violation);
	const [field, resource = ""] = fieldOf(violation.value ?? "");
	const isContradicted = violation.value?.includes("<") === true;
	if (container === void 0) return contradicted(void 0, resource);
	const found = around.resourcesOf?.(container.name ?? "", container.image ?? "", {
		field,
		resource
	});
	const own = container.resources ?? {};
	const ofPod = podResources(pod, around);
	const isOfPod = ["limits", "requests"].some((each) => quantityOf(ofPod, each, resource) !== void 0);
	const edits = found === void 0 || violation.subject.kind !== "container" || isOfPod ? [] : editsFrom(found.resources, own, [...violation.subject.path, "resources"], field, resource, isContradicted);
	if (found !== void 0 && edits.length > 0) return {
		class: "careful",
		edits,
		caution: careful(found.where, field, resource)
	};
	return isContradicted ? contradicted(own, resource) : MEASURE;
}
function fieldOf(value) {
	const [first = ""] = value.split("<");
	const field = first.startsWith("limits.") ? "limits" : "requests";
	return [field, first.slice(field.length + 1)];
}
function editsFrom(found, own, path, field, resource, isContradicted) {
	const limit = quantityOf(found, "limits", resource);
	const request = quantityOf(found, "requests", resource) ?? limit;
	const set = (what, value) => ({
		op: "set",
		path: [
			...path,
			what,
			resource
		],
		value
	});
	const ownLimit = quantityOf(own, "limits", resource);
	const ownRequest = quantityOf(own, "requests", resource);
	const canLimit = limit !== void 0 && isSome(limit);
	const canRequest = request !== void 0 && isSome(request);
	if (!isContradicted && field === "requests") return canRequest && !isLess(ownLimit, request) && !isLess(limit, request) ? [set(field, request)] : [];
	if (canLimit && !isLess(limit, ownRequest) && !isLess(limit, request)) return [set("limits", limit)];
	if (!isContradicted) return [];
	if (canRequest && isSome(ownLimit) && !isLess(ownLimit, request)) return [set("requests", request)];
	if (canLimit && canRequest && !isLess(limit, request)) return [set("limits", limit), set("requests", request)];
	return [];
}
function careful(where, field, resource) {
	const source = `The value is that of ${inlineCode(where)}.`;
	if (field === "requests") return `${source} The pod stays *Pending* where no node has that much free: \`kubectl describe node\` prints what is allocated.`;
	if (resource !== "memory") return `${source} \`kubectl top pod POD --containers\` prints what it needs.`;
	return `${source} What needs more is killed (*OOMKilled* in \`kubectl describe pod\`): compare it with what \`kubectl top pod POD --containers\` prints under load.`;
}
function contradicted(own, resource) {
	const limit = quantityOf(own, "limits", resource);
	const name = inlineCode(resource);
	return {
		class: "manual",
		caution: `The server refuses the pod${limit === void 0 ? "" : `: ${inlineCode(`must be less than or equal to ${resource} limit of ${limit}`)}`}. Raise the limit of ${name}, or lower its request: \`kubectl top pod POD --containers\` prints what is used.`
	};
}
const MEASURE = {
	class: "manual",
	caution: "No value is known here that fits this container: measure it under load (`kubectl top pod POD --containers`), or let a VerticalPodAutoscaler with `updateMode: \"Off\"` recommend one. A LimitRange in the namespace gives a default to each container that says nothing."
};
// src/hardening/rules/resources.ts
const REQUIRED = [
	["requests", "cpu"],
	["requests", "memory"],
	["limits", "memory"]
];
function answers$3(pod, around) {
	return [...contradictionsIn(podResources(pod, around), (path, value) => podViolation([
		"spec",
		"resources",
		...path
	], value)), ...containersOf(pod).flatMap((placed) => answersOf(placed, pod, around))];
}
function answersOf(placed, pod, around) {
	const container = placed.container;
	if (placed.path[1] === "ephemeralContainers") return [{
		violation: containerViolation(placed, ["resources"]),
		answer: "not applicable",
		says: "ephemeral containers have none"
	}];
	const required = REQUIRED.map(([field, resource]) => {
		const violation = containerViolation(placed, [
			"resources",
			field,
			resource
		], `${field}.${resource}`);
		const held = heldQuantity(pod, container, field, resource, around);
		if (held === void 0) return {
			violation,
			answer: "not met",
			says: "not set",
			must: mustSet(field, resource)
		};
		const by = `${held.isByLimit ? ", by its limit" : ""}${held.isByPod ? ", set by the pod" : ""}`;
		const says = `${field}.${resource}: ${held.text}${by}`;
		if (isSome(held.text)) return {
			violation,
			answer: "met",
			says
		};
		return {
			violation,
			answer: "not met",
			says: `${says}, which is none`,
			must: mustSet(field, resource)
		};
	});
	const contradicted = contradictionsIn(container.resources, (path, value) => containerViolation(placed, ["resources", ...path], value));
	return [...required, ...contradicted];
}
function mustSet(field, resource) {
	return `must set resources.${field}.${resource}`;
}
function contradictionsIn(resources = {}, violationAt) {
	return contradictions(resources).map((name) => {
		const [limit, request] = [quantityOf(resources, "limits", name), quantityOf(resources, "requests", name)];
		return {
			violation: violationAt(["limits", name], `limits.${name}<requests.${name}`),
			answer: "not met",
			says: `requests.${name}: ${request}: must be less than or equal to ${name} limit of ${limit}`,
			must: `must not set resources.limits.${name} below resources.requests.${name}`
		};
	});
}
const resources = {
	id: "resources",
	reason: "unlimited resources",
	answers: answers$3,
	fix: (violation, pod, around) => fixResources(violation, pod, around),
	docs: {
		title: "Requests and limits",
		what: "Each container requests CPU and memory and has a memory limit, and no limit is below its request.",
		since: "Requests and limits of containers are older than every supported version. Those of the pod as a whole, `spec.resources`, count by default [since v1.34](https://kubernetes.io/docs/concepts/configuration/manage-resources-containers/#pod-level-resource-specification).",
		why: "A container without a memory limit can take the whole node\u2019s, and without requests nobody keeps room for it: then others are killed in its place.",
		fields: [...inContainers("resources").filter((field) => !field.includes("ephemeral")), "spec.resources"],
		fix: {
			classes: ["careful", "manual"],
			what: "Takes over what the repository sets for the same container (by name and image) in another workload or overlay. Where these differ, those of the same namespace count, if they agree; else nothing is proposed. No other number is made up: a LimitRange gives defaults, a VerticalPodAutoscaler recommends, and measuring tells. Init containers are asked too, as a ResourceQuota counts them, and refuses a pod in which one of them says nothing. A limit is its own request, and a CPU limit is not asked for. A limit below its request is refused by the server."
		},
		verify: {
			command: "kubectl get pod POD -o jsonpath=\"{.status.qosClass} {.spec.containers[*].resources}\"",
			expect: "`Burstable` or `Guaranteed`, and for each container its requests and limits, with those that a LimitRange gave it"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      resources:
        requests:
          cpu: 250m
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      resources:
        requests:
          cpu: 250m
          memory: 128Mi
        limits:
          memory: 256Mi
`
		}
	}
};
// src/hardening/rules/runtime-policy.ts
const LABELS = ["metadata", "labels"];
function answers$2(pod, { runtimePolicies = [], namespaceName }) {
	const nobody = (says) => [{
		violation: podViolation(LABELS),
		answer: "not applicable",
		says
	}];
	if (isWindows(pod)) return nobody("not on Windows");
	const found = runtimePolicies.filter(({ names }) => names(labelsOf(pod), namespaceName));
	if (found.length === 0) return nobody("no policy of the repository names it");
	return found.map(({ kind, name, file, line }) => ({
		violation: podViolation(LABELS, `${kind}/${name}`),
		answer: "met",
		says: `${kind} ${name} (${file}:${line})`
	}));
}
const runtimePolicy = {
	id: "runtime-policy",
	reason: "no runtime policy",
	answers: answers$2,
	fix: () => ({ class: "manual" }),
	docs: {
		title: "Policies of runtime tools",
		what: "A policy of KubeArmor or Tetragon that names the pod counts for it; nobody has to have one.",
		why: "What the standard allows a program can still do harm: such a policy refuses, or at least reports, what this program never does.",
		since: "These are tools beside Kubernetes: [KubeArmorPolicy](https://github.com/kubearmor/KubeArmor/blob/main/getting-started/security_policy_specification.md), [TracingPolicy](https://tetragon.io/docs/concepts/tracing-policy/). They need BPF, or a security module, on the nodes.",
		fields: ["metadata.labels"],
		fix: {
			classes: [],
			what: "None: a policy is written for one program, from what it is seen to do. A KubeArmorPolicy, a KubeArmorClusterPolicy and a TracingPolicy count where their selectors name the pod\u2019s labels or namespace; what is for all pods of a cluster, or for nodes, names none."
		},
		verify: {
			command: "kubectl get kubearmorpolicies,tracingpoliciesnamespaced -n NAMESPACE",
			expect: "the policy, where the tool is installed"
		},
		example: {
			bad: podLabelled("web"),
			good: podLabelled("bank")
		},
		exampleAround: {
			bad: aroundExample(),
			good: aroundExample()
		}
	}
};
function aroundExample() {
	const names = (labels) => labels["app"] === "bank";
	return { runtimePolicies: [{
		kind: "KubeArmorPolicy",
		name: "bank",
		file: "bank/policy.yaml",
		line: 2,
		names
	}] };
}
function podLabelled(app) {
	return `# The repository has a KubeArmorPolicy whose selector is app: bank.
apiVersion: v1
kind: Pod
metadata:
  name: ${app}
  labels:
    app: ${app}
spec:
  containers:
    - name: app
      image: registry.example/${app}:1.4
`;
}
// src/hardening/rules/seccomp.ts
const FOLDER = "/var/lib/kubelet/seccomp";
function answerOf$2(pod, placed, around) {
	const own = placed.container.securityContext?.seccompProfile;
	const profile = own ?? pod.spec?.securityContext?.seccompProfile;
	const isInherited = own === void 0 && profile !== void 0;
	const path = ["seccompProfile", profile?.type === "Localhost" ? "localhostProfile" : "type"];
	const violation = {
		...isInherited && { inheritedFrom: [...POD_CONTEXT$1, ...path] },
		...containerViolation(placed, ["securityContext", ...path])
	};
	const say = (answer, text, must) => ({
		violation,
		answer,
		says: isInherited ? `${text}, set by the pod` : text,
		...must !== void 0 && { must }
	});
	if (isWindows(pod)) return say("not applicable", "not on Windows");
	if (profile?.type === "RuntimeDefault") return say("met", "RuntimeDefault");
	if (profile === void 0) return say("not applicable", "no profile: see seccompProfile_restricted");
	if (profile.type !== "Localhost") return say("not applicable", `${profile.type ?? "no type"}: see seccompProfile_baseline`);
	const { localhostProfile = "" } = profile;
	const known = around.seccompProfile?.(localhostProfile);
	if (known === void 0) return say("unknown", `must be on the node: ${FOLDER}/${localhostProfile}`);
	const fault = faultOf(known);
	return fault === void 0 ? say("met", `${placeOf(known)}: ${known.content.defaultAction} by default`) : say("not met", `${placeOf(known)}: ${fault}`, `must not use the seccomp profile ${localhostProfile}: ${fault}`);
}
function placeOf({ file, line, by }) {
	return `${by === void 0 ? "" : `${by}, `}${file}${line === void 0 ? "" : `:${line}`}`;
}
function faultOf({ content }) {
	const { problems, refused, defaultAction } = content;
	if (problems[0] !== void 0) return problems[0];
	if (!letsThrough(content)) return void 0;
	return `nothing${refused === 0 ? "" : ` but ${refused} ${plural("call", refused)}`} is filtered (${defaultAction} by default)`;
}
const seccomp = {
	id: "seccomp",
	reason: "seccomp profile that filters nothing",
	answers: (pod, around) => containersOf(pod).map((placed) => answerOf$2(pod, placed, around)),
	fix: (violation, pod, around) => {
		const { localhostProfile = "" } = (containerOf(pod, violation)?.securityContext ?? {}).seccompProfile ?? pod.spec?.securityContext?.seccompProfile ?? {};
		const known = around.seccompProfile?.(localhostProfile);
		if (known === void 0 || known.content.problems.length > 0) return {
			class: "manual",
			caution: BROKEN
		};
		return {
			...fixSeccomp(violation, pod),
			class: "careful"
		};
	},
	docs: {
		title: "Seccomp profiles of your own",
		what: "A seccomp profile of type `Localhost` filters system calls, and runtimes can read it.",
		why: "A profile that allows what it does not name is as good as none, and the standard does not look into the file: `Localhost` is enough for it.",
		since: "The field `seccompProfile` is there, and stable, since Kubernetes v1.19 ([seccomp](https://kubernetes.io/docs/tutorials/security/seccomp/)); the actions are those of the [OCI runtime specification](https://github.com/opencontainers/runtime-spec/blob/main/config-linux.md#seccomp). SeccompProfile objects are those of the [security profiles operator](https://github.com/kubernetes-sigs/security-profiles-operator).",
		fields: inPodAndContainers("seccompProfile"),
		fix: {
			classes: ["careful", "manual"],
			what: "Sets `RuntimeDefault` in place of a profile that allows (or logs) by default. A profile that runtimes refuse is for people to repair. Never `Unconfined`. Where a profile is neither a file nor a SeccompProfile of the repository, the answer is *unknown*, with the path that it must have on the node. Where no profile is set, or it is turned off, the checks of the standard say so."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- sh -c \"grep '^Seccomp:' /proc/1/status; unshare -U true\"",
			expect: "`Seccomp:	2`, and that `unshare` is not permitted"
		},
		example: {
			bad: exampleWith("profiles/audit.json", "SCMP_ACT_LOG"),
			good: exampleWith("profiles/web.json", "SCMP_ACT_ERRNO")
		},
		exampleAround: {
			bad: { seccompProfile: () => ({
				file: "seccomp/profiles/audit.json",
				content: {
					defaultAction: "SCMP_ACT_LOG",
					refused: 0,
					problems: []
				}
			}) },
			good: { seccompProfile: () => ({
				file: "seccomp/profiles/web.json",
				content: {
					defaultAction: "SCMP_ACT_ERRNO",
					refused: 0,
					problems: []
				}
			}) }
		}
	}
};
const BROKEN = "The runtime does not start a container with such a profile (`CreateContainerError`): repair the file, or use `RuntimeDefault`.";
function exampleWith(localhostProfile, defaultAction) {
	return `# The defaultAction of ${localhostProfile} is ${defaultAction}.
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        seccompProfile:
          type: Localhost
          localhostProfile: ${localhostProfile}
`;
}
// src/hardening/tokens/asks-server.ts
const TOKEN_PATH = "/var/run/secrets/kubernetes.io/serviceaccount";
const ASKING_ARGUMENT = /^--?(?:leader-elect(?:ion)?|enable-leader-election|in-?cluster)(?:-[a-z-]+)?(?:=(?!false$).*)?$/;
const ASKING_IMAGES = /* @__PURE__ */ new Set([
	"argocd",
	"cert-manager-cainjector",
	"cert-manager-controller",
	"cert-manager-webhook",
	"cluster-autoscaler",
	"descheduler",
	"external-dns",
	"external-secrets",
	"helm-controller",
	"ingress-nginx-controller",
	"k8s-sidecar",
	"kube-rbac-proxy",
	"kube-state-metrics",
	"kubectl",
	"kustomize-controller",
	"kyverno",
	"leader-elector",
	"metrics-server",
	"notification-controller",
	"prometheus-operator",
	"reloader",
	"sealed-secrets-controller",
	"source-controller",
	"velero"
]);
const VAULT = "vault.hashicorp.com/agent-inject";
const VAULT_TOKEN = "vault.hashicorp.com/agent-service-account-token-volume-name";
function asksServer(pod) {
	const annotations = pod.metadata?.annotations ?? {};
	if (annotations[VAULT] === "true" && annotations[VAULT_TOKEN] === void 0) return `the annotation ${VAULT}`;
	for (const { container, name, path } of containersOf(pod)) {
		if (path[1] === "ephemeralContainers") continue;
		const evidence = evidenceIn(container);
		if (evidence !== void 0) return `container ${name}: ${evidence}`;
	}
}
function evidenceIn(container) {
	const { image = "", command = [], args = [], env = [], volumeMounts = [] } = container;
	if (volumeMounts.some(({ mountPath = "" }) => mountPath.replace(/\/+$/, "") === "/var/run/secrets/kubernetes.io/serviceaccount")) return void 0;
	const repository = (image.split("@")[0] ?? "").replace(/:[^:/]*$/, "");
	const last = repository.slice(repository.lastIndexOf("/") + 1).toLowerCase();
	if (/(?:^|\/)ingress-nginx\/controller$/.test(repository) || ASKING_IMAGES.has(last)) return `its image ${last} asks the API server`;
	const words = [...command, ...args];
	if (words.some((word) => /(?:^|[\s;&|(/])kubectl(?:\s|$)/.test(word))) return "it runs kubectl";
	const flag = words.find((word) => ASKING_ARGUMENT.test(word));
	if (flag !== void 0) return `its argument ${flag}`;
	return [...words, ...env.map(({ value = "" }) => value)].some((text) => text.includes("/var/run/secrets/kubernetes.io/serviceaccount")) ? `it names ${TOKEN_PATH}` : void 0;
}
// src/hardening/rules/service-account-token.ts
const FIELD$3 = "automountServiceAccountToken";
const PATH$2 = ["spec", FIELD$3];
function answers$1(pod, around) {
	const value = containedSpec(pod)[FIELD$3];
	return [{
		violation: podViolation(PATH$2),
		...answerOf$1(pod, value, around)
	}];
}
function answerOf$1(pod, value, around) {
	const says = value === void 0 ? "not set" : `${FIELD$3}: ${value}`;
	if (value === false) return {
		answer: "met",
		says
	};
	const evidence = asksServer(pod);
	if (evidence !== void 0) return {
		answer: "not applicable",
		says: `${says}, and used: ${evidence}`
	};
	const name = accountOf(pod);
	const found = around.tokenUse?.(pod);
	if (value === void 0 && found?.account?.isAutomounted === false) return {
		answer: "met",
		says: `${FIELD$3}: false, set by ServiceAccount ${name} in ${found.account.file}`
	};
	if (found?.use !== void 0) return {
		answer: "not applicable",
		says: `${says}, and used: ${found.use}`
	};
	if (name !== "default" && found?.account === void 0) return {
		answer: "unknown",
		says: `${says}, for ServiceAccount ${name}: ${found === void 0 ? "nothing is known of its rights" : "it is not in the repository"}`
	};
	return {
		answer: "not met",
		says: `${says}, for ServiceAccount ${name}${found === void 0 ? "" : ", and nothing in the repository gives it rights"}`,
		must: `must set ${FIELD$3}=false`
	};
}
function fix(pod) {
	const account = accountOf(pod);
	const name = /^[a-z0-9][a-z0-9.-]{0,252}$/.test(account) ? account : "NAME";
	return {
		class: "careful",
		edits: [{
			op: "set",
			path: PATH$2,
			value: false
		}],
		mayBeMeantAt: [PATH$2],
		caution: `A program that asks the API server then finds no token, and its log says so. \`kubectl auth can-i --list --as=system:serviceaccount:NAMESPACE:${name}\` prints what the token is good for: where that is more than what everybody may, find out who asks. A token that the pod mounts from a projected volume stays.`
	};
}
const serviceAccountToken = {
	id: "service-account-token",
	reason: "token of the API server",
	answers: answers$1,
	fix: (_, pod) => fix(pod),
	isOlder: (_, former, around) => answers$1(former, around).some(({ answer }) => answer === "not applicable"),
	docs: {
		title: "Token of the ServiceAccount",
		what: "The pod sets `automountServiceAccountToken: false`, or its ServiceAccount does, where nothing in the pod and in the repository uses the token.",
		since: "Both fields exist [since v1.6](https://kubernetes.io/docs/tasks/configure-pod-container/configure-service-account/#opt-out-of-api-credential-automounting).",
		why: "Whoever breaks into a container finds the token, and asks the API server with all the rights of the ServiceAccount, now and later.",
		fields: [
			"spec.automountServiceAccountToken",
			"spec.serviceAccountName",
			"metadata.annotations",
			"spec.containers[*].image",
			"spec.containers[*].command",
			"spec.containers[*].args",
			"spec.containers[*].env[*].value",
			"spec.containers[*].volumeMounts[*].mountPath"
		],
		fix: {
			classes: ["careful"],
			what: "Sets the field to `false`. The token counts as used where a RoleBinding or ClusterRoleBinding of the repository names the ServiceAccount, or where a container runs `kubectl`, elects a leader, names the path of the token or has an image that asks the API server. Of a ServiceAccount that is not in the repository the answer is *unknown*; the one called `default` has no rights, unless somebody binds some to it. Cloud identities that mount a token of their own (EKS, Azure) do not need this one."
		},
		verify: {
			command: "kubectl exec POD -c CONTAINER -- ls /var/run/secrets/kubernetes.io/serviceaccount",
			expect: "`No such file or directory`"
		},
		example: {
			bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`,
			good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  automountServiceAccountToken: false
  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
`
		}
	}
};
// src/hardening/users/facet.ts
const BY_POD = ", set by the pod";
const USER_NAMESPACES_SINCE = "v1.33";
function knowsUserNamespaces({ clusterVersion }) {
	return clusterVersion === void 0 || compareVersions(clusterVersion, USER_NAMESPACES_SINCE) >= 0;
}
function isOfOwnUsers(pod, around) {
	return hasUserNamespace(pod) && knowsUserNamespaces(around);
}
const NOBODY_ON_NODE = "in a user namespace of its own, where 0 is nobody on the node";
// src/hardening/users/run-as-group.ts
const FIELD$2 = "runAsGroup";
const MUST = "must set securityContext.runAsGroup to a number that is not 0";
const groupFacet = {
	field: FIELD$2,
	answer: (placed, pod, around) => {
		const own = placed.container.securityContext?.runAsGroup;
		const group = effectiveGroup(pod, placed.container);
		const user = effectiveUser(pod, placed.container);
		const isByPod = own === void 0 && group !== void 0;
		const violation = {
			...containerViolation(placed, ["securityContext", FIELD$2], FIELD$2),
			...isByPod && { inheritedFrom: [...POD_CONTEXT$1, FIELD$2] }
		};
		if (group === void 0 && user === void 0) return {
			violation,
			answer: "unknown",
			says: "not set: the image decides"
		};
		const says = group === void 0 ? withoutGroup(user) : `runAsGroup: ${group}${isByPod ? BY_POD : ""}`;
		if (group !== void 0 && group !== 0) return {
			violation,
			answer: "met",
			says
		};
		if (isOfOwnUsers(pod, around)) return {
			violation,
			answer: "not applicable",
			says: `${says}, ${NOBODY_ON_NODE}`
		};
		return {
			violation,
			answer: "not met",
			says,
			must: MUST
		};
	},
	fix: (violation, pod) => {
		const container = containerOf(pod, violation);
		const user = effectiveUser(pod, container);
		if (container === void 0 || user === void 0 || user === 0) return AFTER_USER;
		return {
			class: "careful",
			edits: [{
				op: "set",
				path: [...!(container.securityContext?.runAsGroup !== void 0) && isOfAll(pod, user) ? POD_CONTEXT$1 : violation.path.slice(0, -1), FIELD$2],
				value: user
			}],
			caution: CAUTION$1
		};
	}
};
const AFTER_USER = {
	class: "manual",
	caution: "Set it together with `runAsUser`, once the program has a user that is not root: `kubectl exec POD -c CONTAINER -- id` prints both numbers."
};
const CAUTION$1 = "The number is that of the user, as most images have it: `kubectl exec POD -c CONTAINER -- id -g` prints the group of now. Where that is 0, files that only group 0 may write (images for OpenShift have such) fail with *Permission denied*: see that the user owns them.";
function effectiveGroup(pod, container) {
	return container.securityContext?.runAsGroup ?? pod.spec?.securityContext?.runAsGroup;
}
function withoutGroup(user) {
	if (user === 0) return "not set: root\u2019s group, as its user is root";
	return "not set: the image\u2019s group of the user, and root\u2019s where it does not know the user";
}
function isOfAll(pod, user) {
	const isInheriting = ({ container }) => container.securityContext?.runAsGroup === void 0;
	return pod.spec?.securityContext?.runAsUser === user && containersOf(pod).filter(isInheriting).every(({ container }) => effectiveUser(pod, container) === user);
}
// src/hardening/users/host-users.ts
const FIELD$1 = "hostUsers";
const PATH$1 = ["spec", FIELD$1];
const USERS_OF_POD = 65536;
const hostUsersFacet = {
	field: FIELD$1,
	answer: (pod, around) => {
		const violation = podViolation(PATH$1, FIELD$1);
		const value = pod.spec?.hostUsers;
		const says = value === void 0 ? "not set" : `hostUsers: ${value}`;
		if (!knowsUserNamespaces(around)) {
			const gated = `${around.clusterVersion} has it behind the feature gate UserNamespacesSupport only`;
			return {
				violation,
				answer: value === false ? "unknown" : "not applicable",
				says: `${says}: ${gated}`
			};
		}
		if (value === false) return {
			violation,
			answer: "met",
			says
		};
		const hindrance = hindranceOf(pod);
		if (hindrance !== void 0) return {
			violation,
			answer: "not applicable",
			says: `${says}: ${hindrance}`
		};
		return {
			violation,
			answer: "not met",
			says,
			must: "must set hostUsers=false"
		};
	},
	fix: () => ({
		class: "careful",
		edits: [{
			op: "set",
			path: PATH$1,
			value: false
		}],
		mayBeMeantAt: [PATH$1],
		caution: "All nodes must be able to: Linux 6.3, containerd 2.0 or CRI-O 1.25, runc 1.2 or crun 1.9, and volumes whose file systems have idmap mounts (NFS has none). Else the pod stays in *ContainerCreating*, and `kubectl describe pod` says why: try it with one replica."
	})
};
function hindranceOf(pod) {
	const shared = [
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].find((field) => pod.spec?.[field]);
	if (shared !== void 0) return `the server refuses it beside ${shared}: true`;
	const containers = containersOf(pod).map(({ container }) => container);
	if (containers.some(({ volumeDevices = [] }) => volumeDevices.length > 0)) return "the server refuses it beside volumeDevices";
	if (pod.spec?.volumes?.some((volume) => (volume["nfs"] ?? void 0) !== void 0)) return "the kernel does not map the users of an nfs volume";
	const { fsGroup, supplementalGroups = [] } = containedSpec(pod).securityContext ?? {};
	const outside = [...containers.flatMap((container) => [effectiveUser(pod, container), effectiveGroup(pod, container)]), ...[fsGroup, ...supplementalGroups]].find((number = 0) => number >= USERS_OF_POD);
	return outside === void 0 ? void 0 : `by default it has no user or group ${outside}, only those below 65536`;
}
// src/hardening/users/run-as-user.ts
const LOWEST_HIGH_USER = 1e4;
const FIELD = "runAsUser";
const userFacet = {
	field: FIELD,
	answer: (placed, pod, around) => {
		const own = placed.container.securityContext?.runAsUser;
		const user = effectiveUser(pod, placed.container);
		const isByPod = own === void 0 && user !== void 0;
		const violation = {
			...containerViolation(placed, ["securityContext", FIELD], FIELD),
			...isByPod && { inheritedFrom: [...POD_CONTEXT$1, FIELD] }
		};
		if (user === void 0) return {
			violation,
			answer: "unknown",
			says: isKnownNonRoot(pod, placed.container) ? "not set: the image decides, and root does not start (runAsNonRoot)" : "not set: the image decides"
		};
		const says = `runAsUser: ${user}${isByPod ? BY_POD : ""}`;
		if (user === 0) {
			if (isOfOwnUsers(pod, around)) return {
				violation,
				answer: "not applicable",
				says: `${says}, ${NOBODY_ON_NODE}`
			};
			return {
				violation,
				answer: "not met",
				says,
				must: "must set securityContext.runAsUser to a number that is not 0"
			};
		}
		return {
			violation,
			answer: "met",
			says: `${says}${user < LOWEST_HIGH_USER ? "; from 10000 on it is hardly a user of the node" : ""}`
		};
	},
	fix: (violation, pod, former) => runAsUser.fix(violation, pod, former)
};
// src/hardening/users/written-volumes.ts
const OWNED_BY_GROUP = [
	"awsElasticBlockStore",
	"azureDisk",
	"cinder",
	"csi",
	"ephemeral",
	"fc",
	"flexVolume",
	"gcePersistentDisk",
	"iscsi",
	"persistentVolumeClaim",
	"portworxVolume",
	"rbd",
	"vsphereVolume"
];
const WRITE_OF_OTHERS = 2;
function writtenVolumes(pod) {
	const volumes = new Map((pod.spec?.volumes ?? []).map((volume) => [volume.name, volume]));
	const names = /* @__PURE__ */ new Set();
	const writers = containersOf(pod).filter((placed) => {
		const written = (placed.container.volumeMounts ?? []).filter(({ name, readOnly }) => name !== void 0 && !readOnly && isOwnedByGroup(volumes.get(name)));
		for (const { name = "" } of written) names.add(name);
		return written.length > 0;
	});
	return {
		names: [...names],
		writers
	};
}
function isOwnedByGroup(volume) {
	if (volume === void 0) return true;
	const mode = volume["emptyDir"]?.mode;
	if (mode !== void 0) return (mode & WRITE_OF_OTHERS) === 0;
	return OWNED_BY_GROUP.some((source) => {
		const value = volume[source];
		return value !== void 0 && value !== null && value.readOnly !== true;
	});
}
// src/hardening/users/volume-groups.ts
const FS_GROUP = "fsGroup";
const FS_GROUP_PATH = [...POD_CONTEXT$1, FS_GROUP];
const SUPPLEMENTAL = "supplementalGroups";
const fsGroupFacet = {
	field: FS_GROUP,
	answer: (pod) => {
		const violation = podViolation(FS_GROUP_PATH, FS_GROUP);
		const group = containedSpec(pod).securityContext?.fsGroup;
		if (group === 0) return {
			violation,
			answer: "not met",
			says: "fsGroup: 0, which every container gets as a group",
			must: "must set securityContext.fsGroup to a number that is not 0"
		};
		if (group !== void 0) return {
			violation,
			answer: "met",
			says: `fsGroup: ${group}`
		};
		const { names, writers } = writtenVolumes(pod);
		if (names.length === 0) return {
			violation,
			answer: "not applicable",
			says: "not set, and no volume is written that it would help with"
		};
		const written = `${names.join(", ")} ${names.length === 1 ? "is" : "are"} written`;
		const users = new Set(writers.map(({ container }) => userWithoutRoot(pod, container)));
		if ([...users].every((user) => user === void 0 || user === 0)) return users.has(void 0) ? {
			violation,
			answer: "unknown",
			says: `not set: ${written}, and the image decides by whom`
		} : {
			violation,
			answer: "not applicable",
			says: `not set: ${written} by root, who needs no group`
		};
		return {
			violation,
			answer: "not met",
			says: `not set, and ${written}: without it by root alone`,
			must: "must set securityContext.fsGroup"
		};
	},
	fix: (_, pod) => {
		const group = groupOfWriters(pod);
		if (group !== void 0) return setTo(group);
		if (containedSpec(pod).securityContext?.fsGroup !== void 0 && writtenVolumes(pod).names.length === 0) return REMOVAL;
		return BY_HAND;
	}
};
function userWithoutRoot(pod, container) {
	const user = effectiveUser(pod, container);
	return user === 0 ? pod.spec?.securityContext?.runAsUser ?? 0 : user;
}
function setTo(group) {
	return {
		class: "careful",
		edits: [{
			op: "set",
			path: FS_GROUP_PATH,
			value: group
		}],
		caution: CAUTION
	};
}
const CAUTION = "The kubelet gives the files of the volumes to this group before the containers start: for many files that takes minutes, and `fsGroupChangePolicy: OnRootMismatch` does it once. Other pods with the same claim see the change; NFS, and drivers with `fsGroupPolicy: None`, ignore the field.";
const REMOVAL = {
	class: "careful",
	edits: [{
		op: "remove",
		path: FS_GROUP_PATH
	}],
	caution: "No volume here is written that needs it. Files that only group 0 may read fail with *Permission denied* in the container\u2019s log."
};
const BY_HAND = {
	class: "manual",
	caution: "Set it to the group of the program that writes: `kubectl exec POD -c CONTAINER -- id -g` prints it. Where several programs write as different users, one group for all of them will do."
};
function groupOfWriters(pod) {
	const numbers = new Set(writtenVolumes(pod).writers.flatMap(({ container }) => {
		const number = effectiveGroup(pod, container) || effectiveUser(pod, container) || 0;
		return number > 0 ? [number] : [];
	}));
	const [group] = numbers;
	return numbers.size === 1 ? group : void 0;
}
// src/hardening/rules/users.ts
const OF_POD = [
	fsGroupFacet,
	{
		field: SUPPLEMENTAL,
		answer: (pod) => {
			const groups = containedSpec(pod).securityContext?.supplementalGroups ?? [];
			const path = [...POD_CONTEXT$1, SUPPLEMENTAL];
			const root = groups.indexOf(0);
			const says = groups.length === 0 ? "none" : `supplementalGroups: [${groups.join(", ")}]`;
			if (root < 0) return {
				violation: podViolation(path, SUPPLEMENTAL),
				answer: "met",
				says
			};
			const must = "must not include 0 in securityContext.supplementalGroups";
			return {
				violation: podViolation([...path, root], SUPPLEMENTAL),
				answer: "not met",
				says,
				must
			};
		},
		fix: () => ({
			class: "careful",
			edits: [{
				op: "remove-item",
				path: [...POD_CONTEXT$1, SUPPLEMENTAL],
				value: 0
			}],
			caution: "Files that only group 0 may read or write fail with *Permission denied* in the container\u2019s log: let them belong to the program\u2019s own group, in the image or through `fsGroup`."
		})
	},
	hostUsersFacet
];
const OF_CONTAINERS = [userFacet, groupFacet];
function answers(pod, around) {
	const found = [...OF_POD.map(({ answer }) => answer(pod, around)), ...containersOf(pod).flatMap((placed) => OF_CONTAINERS.map(({ answer }) => answer(placed, pod, around)))];
	if (!isWindows(pod)) return found;
	return found.map(({ violation }) => ({
		violation,
		answer: "not applicable",
		says: "not on Windows"
	}));
}
// src/hardening/rules/index.generated.ts
const HARDENING_RULES = [
	capabilities,
	imageUser,
	injected,
	legacy,
	namespace,
	readOnlyRoot,
	resources,
	runtimePolicy,
	seccomp,
	serviceAccountToken,
	{
		id: "users",
		reason: "users and groups of the node",
		answers,
		fix: (violation, pod, around, former) => {
			const facet = [...OF_POD, ...OF_CONTAINERS].find(({ field }) => field === violation.value) ?? hostUsersFacet;
			const fix = facet.fix(violation, pod, former);
			return adviseHandOver({
				check: facet.field,
				fix,
				violation,
				pod,
				former
			}, around);
		},
		isOlder: ({ value }, { spec }) => value === hostUsersFacet.field && spec?.hostUsers !== false,
		docs: {
			title: "Users and groups",
			what: "Its containers run as a user and a group that are not 0, no further group is 0, volumes that they write belong to a group of the pod, and the pod has a user namespace of its own.",
			since: "All but two fields are older than every supported version. `runAsGroup` is [stable since v1.21](https://kubernetes.io/docs/reference/command-line-tools-reference/feature-gates-removed/); `hostUsers: false` needs no feature gate [since v1.33, and is stable since v1.36](https://kubernetes.io/docs/concepts/workloads/pods/user-namespaces/): older clusters are not asked for it.",
			why: "A number that is root, or a user of the node, has the rights of that user wherever a flaw of kernel or runtime lets the program out.",
			fields: [
				...inPodAndContainers("runAsUser"),
				...inPodAndContainers("runAsGroup"),
				"spec.securityContext.fsGroup",
				"spec.securityContext.supplementalGroups",
				"spec.hostUsers",
				"spec.volumes[*]",
				...inContainers("volumeMounts")
			],
			fix: {
				classes: ["careful", "manual"],
				what: "Removes `runAsUser: 0`, so that the image\u2019s own user holds. Sets `runAsGroup` to the number of the user, where the manifest names the user. Sets `fsGroup` to the group of the containers that write to volumes, where it is one. Removes 0 from `supplementalGroups`. Sets `hostUsers: false`. No user is made up: where the manifest names none, the answer is *unknown*. User numbers below 10000 are a hint in the checklist. What the groups of the image\u2019s `/etc/group` add, `supplementalGroupsPolicy: Strict` takes away."
			},
			verify: {
				command: "kubectl exec POD -c CONTAINER -- sh -c \"id; cat /proc/self/uid_map\"",
				expect: "`uid` and `gid` with numbers that are not 0, no `0(root)` among the groups, and, with `hostUsers: false`, a second number of the map that is not 0"
			},
			example: {
				bad: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    supplementalGroups: [0, 2000]
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`,
				good: `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  hostUsers: false
  securityContext:
    runAsNonRoot: true
    runAsUser: 10001
    runAsGroup: 10001
    fsGroup: 10001
    supplementalGroups: [2000]
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: app
      image: registry.example/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: ["ALL"]
      volumeMounts:
        - name: data
          mountPath: /data
  volumes:
    - name: data
      persistentVolumeClaim:
        claimName: web
`
			}
		}
	}
];
// src/hardening/chosen-rules.ts
function chosenRules(settings, rules = HARDENING_RULES) {
	return rules.flatMap((rule) => {
		const choice = hardeningChoice(rule.id, settings);
		return choice === "off" ? [] : [{
			rule,
			choice
		}];
	});
}
// src/target/kustomize-settings.ts
function kustomizeSettings(configuration) {
	return {
		loadRestrictor: "root-only",
		enableHelm: false,
		roots: [],
		...configuration
	};
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
	const placeAt = placesOf$1("", text);
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
		const text = found === void 0 ? void 0 : textOf$2(found.value);
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
			const text = textOf$2(input);
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
	const text = entry === void 0 ? void 0 : textOf$2(entry.value);
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
	const text = textOf$2(value);
	return text === void 0 ? [] : [text];
}
function textOf$2(value) {
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
// src/target/baseline/baseline.ts
function baselineWorkload(workload) {
	const { file, podKey, via, values, release } = workload;
	const { apiVersion, kind, namespace, name } = workload.identity;
	return {
		file,
		group: groupOf(apiVersion),
		kind,
		...namespace === void 0 ? {} : { namespace },
		name,
		...podKey === void 0 ? {} : { pod: podKey },
		...via === void 0 ? {} : { via },
		...values === void 0 || values.length === 0 ? {} : { values },
		...release === void 0 ? {} : { release }
	};
}
function standsAt({ file, via = file }) {
	return via;
}
function debtorOf({ group, kind, namespace = "", name, pod = "" }) {
	return JSON.stringify([
		group,
		kind,
		namespace,
		name,
		pod
	]);
}
function knownViolation(check, setter) {
	return `${check} ${setter}`;
}
// src/text/count.ts
function count(number, noun, many) {
	return `${number} ${plural(noun, number, many)}`;
}
// src/compare/rules/loosening.ts
const LONGEST_ALONE = 120;
const LONGEST_TEXT = 80;
const MOST_TEXTS = 6;
function shownText(text) {
	return visibleText(text, LONGEST_ALONE);
}
function joinTexts(texts) {
	const shown = texts.slice(0, MOST_TEXTS).map((text) => visibleText(text, LONGEST_TEXT));
	if (texts.length > MOST_TEXTS) shown.push(`${texts.length - MOST_TEXTS} more`);
	const last = shown.pop() ?? "";
	return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
// src/compare/rules/building/compare-chart-entries.ts
function compareChartEntries(before, after) {
	const [known, kept] = [new Set(before.map(textOf$1)), new Set(after.map(textOf$1))];
	const [was, is] = [groupBy(before, ({ path }) => path), groupBy(after, ({ path }) => path)];
	const first = [...is].flatMap(([path, entries]) => {
		const [entry] = entries;
		if (entry === void 0 || was.has(path)) return [];
		const message = `the chart ${nameOf$1(path)} is rendered with the releases of the config alone, and no longer with the values files beside it`;
		return [{
			line: entry.place.line,
			message
		}];
	});
	const gone = [...was].flatMap(([path, entries]) => {
		const lost = entries.filter((entry) => !kept.has(textOf$1(entry)));
		if (lost.length === 0) return [];
		const changed = (is.get(path) ?? []).find((entry) => !known.has(textOf$1(entry)));
		const releases = joinTexts(lost.map((entry) => entry.release ?? "without a name"));
		const message = `the chart ${nameOf$1(path)} is no longer rendered as the release ${releases} had it: that may violate less`;
		return [{
			...changed === void 0 ? {} : { line: changed.place.line },
			message
		}];
	});
	return [...first, ...gone];
}
function nameOf$1(path) {
	return joinTexts([path || "."]);
}
function textOf$1({ place: _, set, ...entry }) {
	return JSON.stringify([entry, Object.entries(set).sort(([a], [b]) => compareText(a, b))]);
}
// src/compare/rules/covers-globs.ts
const MOST_PAIRS = 1e4;
function coversGlobs(wide, narrow) {
	if (isSame(wide, narrow)) return true;
	if (areTooMany(wide, narrow)) return false;
	const [wideIncluded, wideExcluded] = split(wide);
	const [narrowIncluded, narrowExcluded] = split(narrow);
	const isOutside = (glob) => narrowIncluded.length > 0 && narrowIncluded.every((included) => areDisjoint(glob, included));
	if (!wideExcluded.every((glob) => narrowExcluded.includes(glob) || isOutside(glob))) return false;
	if (wideIncluded.length === 0) return true;
	if (narrowIncluded.length === 0) return wideIncluded.includes("**");
	return narrowIncluded.every((narrowGlob) => wideIncluded.some((glob) => coversGlob(glob, narrowGlob)));
}
function mayOverlap(a, b) {
	if (areTooMany(a, b)) return true;
	const [includedA] = split(a);
	const [includedB] = split(b);
	if (includedA.length === 0 || includedB.length === 0) return true;
	return includedA.some((globA) => includedB.some((globB) => !areDisjoint(globA, globB)));
}
function isSame(a = [], b = []) {
	return a.length === b.length && a.every((glob, index) => glob === b[index]);
}
function areTooMany(a = [], b = []) {
	return a.length * b.length > MOST_PAIRS;
}
function split(globs = []) {
	const given = globs.filter((glob) => !takesAway(glob));
	const taken = globs.filter(takesAway).map((glob) => glob.slice(1));
	return [given.map(withoutPrefix), taken.map(withoutPrefix)];
}
function withoutPrefix(glob) {
	if (glob.includes("|")) return glob;
	const rest = glob.replace(/^(?:\.\/)+/, "");
	return takesAway(rest) ? `./${rest}` : rest;
}
function coversGlob(wide, narrow) {
	if (wide === narrow || wide === "**") return true;
	if (isPlain(narrow)) return matchesText(wide, narrow) === true;
	if (narrow.includes("|")) return false;
	const start = plainStart(wide);
	if (wide === `${start}**` && start.endsWith("/")) return narrow.startsWith(start);
	return wide === `${start}*` && narrow.startsWith(start) && !/[/[]|\*\*/.test(narrow.slice(start.length));
}
function areDisjoint(a, b) {
	if (isPlain(a)) return isPlain(b) ? a !== b : matchesText(b, a) === false;
	if (isPlain(b)) return matchesText(a, b) === false;
	const [startA, startB] = [plainStart(a), plainStart(b)];
	return !startA.startsWith(startB) && !startB.startsWith(startA);
}
function matchesText(glob, text) {
	return glob.length <= 200 && !/[()|]/.test(glob) && glob.split("*").length <= 8 && globFault(glob) === void 0 ? matchesGlobs([glob], text) : void 0;
}
function isPlain(glob) {
	return plainStart(glob) === glob;
}
function plainStart(glob) {
	if (glob.includes("|")) return "";
	const start = glob.search(/[*?[\]{}()!+@"\\]/);
	return start === -1 ? glob : glob.slice(0, start);
}
// src/compare/rules/building/compare-fetch-rules.ts
const MEANINGS = {
	charts: {
		what: "charts of",
		more: "are fetched, rendered and judged",
		less: "are no longer fetched, and so no longer judged"
	},
	git: {
		what: "repositories of",
		more: "are fetched, built and judged",
		less: "are no longer fetched, and so no longer judged"
	},
	redirects: {
		what: "the hosts",
		more: "may answer for others, where nothing proves what comes from there",
		less: "no longer answer for others, and what they would have given is not judged"
	}
};
function compareFetchRules(before, after) {
	return [
		"charts",
		"git",
		"redirects"
	].flatMap((name) => {
		const [gone, added] = [uncovered(before[name], after[name]), uncovered(after[name], before[name])];
		const say = (texts, meaning) => texts.length === 0 ? [] : [{
			key: `fetch.${name}`,
			message: `${MEANINGS[name].what} ${joinTexts(texts)} ${meaning}`
		}];
		return [...say(gone, MEANINGS[name].less), ...say(added, MEANINGS[name].more)];
	});
}
function uncovered(patterns, others) {
	return patterns.filter((pattern) => others.length === 0 || !coversGlobs(others, [pattern]));
}
// src/compare/rules/building/compare-gitops-settings.ts
const TAKEN = {
	repositories: "this repository",
	revisions: "what is judged"
};
const KEYS = ["repositories", "revisions"];
function compareGitOpsSettings(before, after) {
	const gone = KEYS.flatMap((key) => without(before?.[key], after?.[key]));
	const lost = `objects of Flux and Argo CD that name ${joinTexts(gone)} are no longer followed: what they apply is not judged`;
	return [...gone.length === 0 ? [] : [{
		key: "gitops",
		message: lost
	}], ...KEYS.flatMap((key) => {
		const added = without(after?.[key], before?.[key]);
		const message = `${TAKEN[key]} is taken for ${joinTexts(added)}, where objects of Flux and Argo CD name that: what stands there itself is not judged`;
		return added.length === 0 ? [] : [{
			key: `gitops.${key}`,
			message
		}];
	})];
}
function without(texts = [], others = []) {
	return texts.filter((text) => !others.includes(text));
}
// src/compare/rules/building/compare-image-entries.ts
function compareImageEntries(before, after) {
	const former = new Map(before.map((entry) => [entry.image, entry]));
	const kept = new Set(after.map(({ image }) => image));
	return [...after.flatMap((entry) => {
		const old = former.get(entry.image);
		if (old !== void 0 && buildOf$1(old) === buildOf$1(entry)) return [];
		const replaced = old === void 0 ? "" : `, in place of ${buildOf$1(old)}`;
		const message = `the user of ${entry.image} is read from ${buildOf$1(entry)}${replaced}`;
		return [{
			line: entry.place.line,
			message
		}];
	}), ...before.filter(({ image }) => !kept.has(image)).map((entry) => ({ message: `the user of ${entry.image} is no longer read from ${buildOf$1(entry)}` }))];
}
function buildOf$1({ dockerfile, target }) {
	return target === void 0 ? dockerfile : `${dockerfile} (${target})`;
}
// src/repository/kustomize/reach/root-kustomizations.ts
function rootKustomizations(facts, globs) {
	const used = new Set([...facts.kustomizations.keys()].flatMap((file) => usedBy(facts, file)));
	return [...facts.kustomizations].filter(([file, { isComponent }]) => !isComponent && kustomizationAt(facts.kustomizations, folderOf$1(file)) === file && (!used.has(file) || isNamedRoot(globs, folderOf$1(file)))).map(([file]) => file).sort(compareText);
}
function usedBy(facts, file) {
	const { kustomizations, links } = facts;
	const plugins = (kustomizations.get(file)?.unfollowed.plugins ?? []).map((entry) => kustomizationAt(kustomizations, entryPath(links, file, entry)));
	return [...entryTargets(facts, file).map(({ kustomization }) => kustomization), ...plugins].filter((each) => each !== void 0).filter((each) => each !== file);
}
function isNamedRoot(globs, folder) {
	if (globs.length === 0) return false;
	if (folder !== "") return matchesGlobs(globs, folder);
	return matchesGlobs(globs, ".") || globs.includes("**") && !globs.includes("!.");
}
// src/compare/rules/building/compare-kustomize-settings.ts
function compareKustomizeSettings(before, after) {
	const found = [];
	const say = (key, message) => found.push({
		key: `kustomize.${key}`,
		message
	});
	if (losesRoots(before, after)) say("roots", `kustomize.roots narrowed: ${after.roots.length === 0 ? "none" : joinTexts(after.roots)} in place of ${joinTexts(before.roots)}`);
	const { loadRestrictor, enableHelm } = after;
	if (loadRestrictor !== before.loadRestrictor) {
		const meaning = loadRestrictor === "none" ? "a kustomization may load any file that kustomize can read" : "kustomizations that load files of other folders are no longer built";
		say("load-restrictor", `load-restrictor changed from ${before.loadRestrictor} to ${loadRestrictor}, with which ${meaning}`);
	}
	if (enableHelm !== before.enableHelm) {
		const meaning = enableHelm ? "kustomize runs helm over the charts that pull requests bring" : "kustomizations that have charts are no longer built";
		say("enable-helm", `enable-helm changed from ${before.enableHelm} to ${enableHelm}, with which ${meaning}`);
	}
	return found;
}
function losesRoots(before, after) {
	if (before.roots.length === 0) return false;
	if (isNamedRoot(before.roots, "") && !isNamedRoot(after.roots, "")) return true;
	return after.roots.length === 0 || !coversGlobs(after.roots, before.roots);
}
// src/repository/fetch/registry-hosts.ts
const DOCKER_HUB = "docker.io";
const HUB_HOST = "registry-1.docker.io";
const HUB_HOSTS = ["index.docker.io", HUB_HOST];
function registryName(host) {
	const name = parseRemoteAddress(`oci://${host}`)?.host;
	return name !== void 0 && HUB_HOSTS.includes(name) ? DOCKER_HUB : name;
}
function lookupRules(hosts, redirects) {
	return {
		charts: hosts.flatMap((host) => registryName(host) ?? []).flatMap((name) => name === DOCKER_HUB ? [name, HUB_HOST] : [name]).map((host) => `oci://${host}/**`),
		git: [],
		redirects
	};
}
function namesRegistry(hosts, host) {
	const name = registryName(host);
	return name !== void 0 && hosts.some((named) => registryName(named) === name);
}
// src/compare/rules/building/compare-registry-lookup.ts
function compareRegistryLookup(before, after) {
	const added = missingIn(after, before);
	const gone = missingIn(before, after);
	return [...gone.length === 0 ? [] : [`${joinTexts(gone)} no longer asked as which user images run`], ...added.length === 0 ? [] : [`${joinTexts(added)} asked, with the logins of the job, as which user images run`]];
}
function missingIn(hosts, others) {
	const known = new Set(others.map((host) => registryName(host) ?? host));
	return hosts.filter((host) => !known.has(registryName(host) ?? host));
}
// src/compare/rules/building/compare-render-choices.ts
function compareRenderChoices(before, after) {
	const meaning = meaningOf(before, after);
	return meaning === void 0 ? void 0 : `render changed from ${before} to ${after}, with which ${meaning}`;
}
function meaningOf(before, after) {
	if (before === after) return void 0;
	const events = joinTexts(GUARDED_EVENTS);
	if (after === "never") return "nothing is judged as kustomize and helm build it";
	if (after === "always") return `kustomize and helm also read the files of pull requests beside a token that may write, on ${events}`;
	return before === "always" ? `nothing is judged as kustomize and helm build it on ${events}` : void 0;
}
// src/compare/rules/compare-cluster-versions.ts
const CONTEXT$1 = {
	runAsNonRoot: true,
	seccompProfile: { type: "RuntimeDefault" }
};
const CONTAINER = {
	name: "app",
	securityContext: {
		allowPrivilegeEscalation: false,
		capabilities: { drop: ["ALL"] }
	}
};
const SAMPLES = [
	{
		does: "seccomp annotations that turn seccomp off",
		level: "baseline",
		pod: {
			metadata: { annotations: { [POD_ANNOTATION]: "unconfined" } },
			spec: { containers: [CONTAINER] }
		}
	},
	{
		does: "seccomp annotations in the place of the field",
		level: "restricted",
		pod: {
			metadata: { annotations: { [POD_ANNOTATION]: "runtime/default" } },
			spec: {
				securityContext: { runAsNonRoot: true },
				containers: [CONTAINER]
			}
		}
	},
	sysctl("net.ipv4.ip_local_reserved_ports"),
	sysctl("net.ipv4.tcp_keepalive_time"),
	sysctl("net.ipv4.tcp_rmem"),
	sysctl("net.ipv4.tcp_notsent_lowat"),
	restricted("the field appArmorProfile with Unconfined", {}, { appArmorProfile: { type: "Unconfined" } }),
	restricted("image volumes", { volumes: [{
		name: "files",
		image: {}
	}] }),
	restricted("the SELinux type container_engine_t", {}, { seLinuxOptions: { type: "container_engine_t" } }),
	restricted("hosts in probes and lifecycle handlers", { containers: [{
		...CONTAINER,
		livenessProbe: { tcpSocket: { host: "10.0.0.1" } }
	}] }),
	restricted("root in pods with hostUsers: false", { hostUsers: false }, {
		runAsNonRoot: false,
		runAsUser: 0
	}),
	{
		does: "an unmasked /proc in pods with hostUsers: false",
		level: "baseline",
		pod: { spec: {
			hostUsers: false,
			containers: [{
				name: "app",
				securityContext: { procMount: "Unmasked" }
			}]
		} }
	}
];
function compareClusterVersions(before, after) {
	const allowed = SAMPLES.filter((sample) => !isAllowed(sample, before) && isAllowed(sample, after));
	if (allowed.length === 0) return void 0;
	const [was, is] = [before, after].map((version) => version ?? "the newest known");
	return `cluster-version changed from ${was} to ${is}, whose server also allows ${joinTexts(allowed.map(({ does }) => does))}`;
}
function isAllowed({ level, pod }, clusterVersion) {
	return evaluate(pod, {
		level,
		version: "latest",
		...clusterVersion && { clusterVersion }
	}).allowed;
}
function sysctl(name) {
	return restricted(`sysctls such as ${name}`, {}, { sysctls: [{ name }] });
}
function restricted(does, spec, securityContext = {}) {
	return {
		does,
		level: "restricted",
		pod: { spec: {
			containers: [CONTAINER],
			...spec,
			securityContext: {
				...CONTEXT$1,
				...securityContext
			}
		} }
	};
}
// src/compare/rules/compare-target-entries.ts
const SELECTORS$1 = [
	"paths",
	"namespaces",
	"kinds",
	"names"
];
const MOST_SELECTORS = 100;
const MOST_GLOBS = 400;
function compareTargetEntries(before, after, line) {
	if (textOf(before) === textOf(after)) return [];
	const entries = [...after.targets, ...before.targets];
	const selectors = [...new Map(entries.map((entry) => [selectorText(entry), entry])).values()];
	if (selectors.length > MOST_SELECTORS || selectors.reduce((sum, selector) => sum + sizeOf(selector), 0) > MOST_GLOBS) return [{
		line,
		name: "targets",
		message: "targets changed, and are too many to be compared"
	}];
	const isCovered = memoise(coversSelector);
	const found = [];
	const reported = /* @__PURE__ */ new Set();
	for (const region of regionsOf(selectors, isCovered)) {
		const [was, is] = [policyOfRegion(before, region, isCovered), policyOfRegion(after, region, isCovered)];
		if (was.index === void 0 && is.index === void 0) continue;
		const entry = is.index === void 0 ? void 0 : after.targets[is.index];
		const name = entry === void 0 ? "targets" : `targets[${is.index}]`;
		const regionText = describeRegion(region);
		const isNew = (what) => {
			const key = `${name} ${entry === void 0 ? regionText : ""} ${what}`;
			return !reported.has(key) && reported.add(key) !== void 0;
		};
		const changes = loweredModes(before, was, after, is).filter(isNew).map((mode) => `${mode} lowered from ${formatTarget(was.policy[mode])} to ${formatTarget(is.policy[mode])}`);
		const cluster = comparedClusters(before, was, after, is);
		if (cluster !== void 0 && isNew("cluster-version")) changes.push(cluster);
		if (changes.length === 0) continue;
		const reason = entry === void 0 ? ", for which no entry speaks any more" : "";
		found.push({
			line: entry?.place.line ?? line,
			name,
			message: `${changes.join(", ")} for ${regionText}${reason}`
		});
	}
	return found;
}
function memoise(covers) {
	const known = /* @__PURE__ */ new Map();
	return (wide, narrow) => {
		const key = `${selectorText(wide)} ${selectorText(narrow)}`;
		const answer = known.get(key) ?? covers(wide, narrow);
		known.set(key, answer);
		return answer;
	};
}
function regionsOf(selectors, isCovered) {
	const pairs = selectors.flatMap((a, index) => selectors.slice(index + 1).filter((b) => selectorsOverlap(a, b) && !isCovered(a, b) && !isCovered(b, a)).map((b) => ({ selectors: [a, b] })));
	return [...selectors.map((selector) => ({ selectors: [selector] })), ...pairs];
}
function policyOfRegion({ targets, target }, { selectors }, isCovered) {
	const index = targets.findIndex((entry) => selectors.some((selector) => isCovered(entry, selector)));
	const entry = targets[index];
	if (entry === void 0) return { policy: defaultPolicy(target) };
	return {
		index,
		policy: {
			...defaultPolicy(entry.enforce ?? target),
			...entry.warn && { warn: entry.warn },
			...entry.audit && { audit: entry.audit }
		}
	};
}
function loweredModes(before, was, after, is) {
	const lowered = MODES.filter((mode) => isLower(was.policy[mode], is.policy[mode]));
	const states = ({ targets }, { index }) => index !== void 0 && targets[index]?.warn !== void 0;
	const hasFollowed = !states(before, was) && !states(after, is);
	return lowered.filter((mode) => mode !== "warn" || !hasFollowed);
}
function comparedClusters(before, was, after, is) {
	const statedBy = ({ targets }, { index }) => index === void 0 ? void 0 : targets[index]?.clusterVersion;
	const [stated, now] = [statedBy(before, was), statedBy(after, is)];
	if (stated === void 0 && now === void 0) return void 0;
	return compareClusterVersions(stated ?? before.target.clusterVersion, now ?? after.target.clusterVersion);
}
function isLower(before, after) {
	return loweredPart(before, after) !== void 0;
}
function loweredPart(before, after) {
	const { level, version } = compareTargets(before, after);
	if (level === "lowered") return "level";
	return version === "lowered" ? "version" : void 0;
}
function formatTarget({ level, version }) {
	return `${level}:${version}`;
}
function coversSelector(wide, narrow) {
	return SELECTORS$1.every((name) => wide[name] === void 0 || narrow[name] !== void 0 && coversGlobs(wide[name], narrow[name]));
}
function selectorsOverlap(a, b) {
	return SELECTORS$1.every((name) => mayOverlap(a[name], b[name]));
}
function describeRegion({ selectors }) {
	return selectors.map((selector) => describeSelector(selector)).join(" that are also ");
}
function describeSelector(selector) {
	const words = SELECTORS$1.flatMap((name) => {
		const globs = selector[name];
		return globs === void 0 ? [] : [`${name} ${joinTexts(globs)}`];
	});
	return words.length === 0 ? "all workloads" : words.join(", ");
}
function sizeOf(selector) {
	return SELECTORS$1.reduce((sum, name) => sum + (selector[name]?.length ?? 0), 0);
}
function selectorText(selector) {
	return JSON.stringify(SELECTORS$1.map((name) => selector[name] ?? null));
}
function textOf({ targets, target }) {
	return JSON.stringify([target, targets.map(({ place, versionPlaces, isOfDefaults, ...entry }) => entry)]);
}
// src/compare/rules/compare-exemptions.ts
const LONGEST_REASON = 200;
const MOST_EXEMPTIONS = 500;
function compareExemptions(before, after, line, today) {
	if (after.length > MOST_EXEMPTIONS) return [{
		line,
		name: "exemptions",
		message: `found ${after.length} exemptions, too many to be compared`
	}];
	const kept = new Set(before);
	return after.flatMap((exemption, index) => {
		if (kept.has(exemption) || isExpired(exemption, today) || isCovered(exemption, before)) return [];
		const message = `${describeChange(exemption, before)} (${visibleText(exemption.reason, LONGEST_REASON)})`;
		return [{
			line: exemption.place.line,
			name: `exemptions[${index}]`,
			message
		}];
	});
}
function isCovered(exemption, before) {
	const candidates = before.filter((each) => coversSubject(each, exemption) && isAsLong(each, exemption));
	if (candidates.some(({ checks }) => checks === void 0)) return true;
	return exemption.checks?.every((check) => candidates.some(({ checks }) => checks?.includes(check))) ?? false;
}
function describeChange(exemption, before) {
	const words = exemptionWords(exemption);
	const end = exemption.expires === void 0 ? "without an end" : `until ${exemption.expires}`;
	const shorter = before.find((each) => coversSubject(each, exemption) && coversChecks(each, exemption));
	if (shorter !== void 0) return `exemption extended: ${words}, ${end} in place of ${shorter.expires}`;
	const narrower = before.find((each) => coversSubject(exemption, each) && coversChecks(exemption, each));
	const origin = narrower ?? before.find(({ reason }) => reason === exemption.reason);
	if (origin === void 0) return `exemption added: ${words}, ${end}`;
	return `exemption ${narrower === void 0 ? "changed" : "widened"}: ${words}, ${end}, in place of ${exemptionWords(origin)}`;
}
function coversSubject(wide, narrow) {
	return (wide.containers === void 0 || narrow.containers !== void 0 && coversGlobs(wide.containers, narrow.containers)) && coversSelector(wide, narrow);
}
function coversChecks(wide, narrow) {
	const { checks } = wide;
	return checks === void 0 || (narrow.checks?.every((check) => checks.includes(check)) ?? false);
}
function isAsLong(long, short) {
	if (long.expires === void 0) return true;
	return short.expires !== void 0 && short.expires <= long.expires;
}
function exemptionWords({ checks, kinds, names, namespaces, containers, paths }) {
	const workloads = [
		kinds === void 0 ? names === void 0 ? "workloads" : "workload" : joinTexts(kinds),
		...names === void 0 ? [] : [joinTexts(names)],
		...namespaces === void 0 ? [] : [`in ${plural("namespace", namespaces.length)} ${joinTexts(namespaces)}`],
		...paths === void 0 ? [] : [`in ${joinTexts(paths)}`]
	].join(" ");
	const subject = containers === void 0 ? workloads : `${plural("container", containers.length)} ${joinTexts(containers)} of ${workloads}`;
	return `${checks === void 0 ? "all checks" : joinTexts(checks)} of ${subject}`;
}
// src/compare/rules/compare-configurations.ts
function askedDefaults(asked) {
	const { failOn = "introduced", unjudged = "neutral", render = "auto", hardening, registryLookup } = asked;
	return {
		target: asked,
		failOn,
		unjudged,
		render,
		hardening,
		registryLookup
	};
}
function compareConfigurations(before, after, defaults, today) {
	const { configuration: base } = before;
	const { configuration: head, faults } = after;
	if (faults.length > 0) return {
		loosened: [],
		faults
	};
	const line = (key) => (head.places.get(key) ?? head.places.get(key.replace(/\..*$/, "")))?.line ?? 1;
	const looseningAt = (key, message) => ({
		line: line(key),
		name: key,
		message
	});
	const [was, is] = [repositoryTarget(base, defaults.target), repositoryTarget(head, defaults.target)];
	return {
		loosened: [
			...compareDefaults(was, is, looseningAt),
			...compareClusters(was, is, looseningAt),
			...compareSettings(base, head, defaults, looseningAt),
			...compareHardening(base, head, defaults, looseningAt),
			...compareBuilding(base, head, defaults, looseningAt),
			...compareImages(base, head, defaults, looseningAt),
			...compareTargetEntries({
				targets: base.targets,
				target: was
			}, {
				targets: head.targets,
				target: is
			}, line("targets")),
			...compareNamespaces(base.namespaces, head.namespaces, line("namespaces")),
			...compareExemptions(base.exemptions, head.exemptions, line("exemptions"), today),
			...compareReading(base, head, looseningAt)
		],
		faults
	};
}
function compareDefaults(was, is, looseningAt) {
	const key = loweredPart(was, is);
	if (key === void 0) return [];
	return [looseningAt(key, `${key} lowered: the default goes from ${formatTarget(was)} to ${formatTarget(is)}`)];
}
function compareClusters(was, is, looseningAt) {
	const change = compareClusterVersions(was.clusterVersion, is.clusterVersion);
	return change === void 0 ? [] : [looseningAt("cluster-version", change)];
}
function compareSettings(base, head, { failOn, unjudged }, looseningAt) {
	const found = [];
	if ((base.failOn ?? failOn) === "any" && (head.failOn ?? failOn) === "introduced") found.push(looseningAt("fail-on", "fail-on lowered from any to introduced: what was violated before no longer blocks"));
	if ((base.unjudged ?? unjudged) === "fail" && (head.unjudged ?? unjudged) === "neutral") found.push(looseningAt("unjudged", "unjudged lowered from fail to neutral: what could not be judged no longer blocks"));
	if (!coversGlobs(head.paths, base.paths)) {
		const [before, after] = [base, head].map(({ paths }) => paths.length === 0 ? "all files" : joinTexts(paths));
		found.push(looseningAt("paths", `paths narrowed: ${after} in place of ${before}`));
	}
	return found;
}
function compareHardening(base, head, { hardening }, looseningAt) {
	const kept = new Set(enforcedBy(head, hardening));
	const dropped = enforcedBy(base, hardening).filter((id) => !kept.has(id));
	if (dropped.length === 0) return [];
	const key = dropped.length === 1 ? `hardening.${dropped[0]}` : "hardening";
	const are = dropped.length === 1 ? "is" : "are";
	return [looseningAt(key, `hardening lowered: ${joinTexts(dropped)} ${are} no longer enforced`)];
}
function compareImages(base, head, { hardening }, looseningAt) {
	if (!enforcedBy(base, hardening).includes("image-user")) return [];
	return compareImageEntries(base.images, head.images).map((change) => withLine(looseningAt("images", change.message), change));
}
function enforcedBy(side, hardening) {
	return chosenRules([side.hardening, hardening]).flatMap(({ rule, choice }) => choice === "enforce" ? [rule.id] : []);
}
function withLine(loosening, { line }) {
	return line === void 0 ? loosening : {
		...loosening,
		line
	};
}
function compareBuilding(base, head, { render, registryLookup: asked = [] }, looseningAt) {
	const choice = compareRenderChoices(base.render ?? render, head.render ?? render);
	const gitops = compareGitOpsSettings(base.gitops, head.gitops);
	const changes = compareKustomizeSettings(kustomizeSettings(base.kustomize), kustomizeSettings(head.kustomize));
	const lookups = compareRegistryLookup(base.registryLookup ?? asked, head.registryLookup ?? asked);
	const fetching = base.fetch === head.fetch ? [] : compareFetchRules(base.fetch ?? FETCHES_NOTHING, head.fetch ?? FETCHES_NOTHING);
	return [
		...choice === void 0 ? [] : [looseningAt("render", choice)],
		...[...gitops, ...changes].map(({ key, message }) => looseningAt(key, message)),
		...compareChartEntries(base.charts, head.charts).map((change) => withLine(looseningAt("charts", change.message), change)),
		...fetching.map(({ key, message }) => looseningAt(key, message)),
		...lookups.map((message) => looseningAt("registry-lookup", message))
	];
}
function compareNamespaces(before, after, line) {
	const pathsOf = ({ paths }) => JSON.stringify(paths);
	const textOf = (entry) => JSON.stringify([entry.paths, entry.namespace]);
	const known = new Set(before.map(textOf));
	const former = groupBy(before, pathsOf);
	const kept = new Set(after.map(pathsOf));
	const found = after.flatMap((entry, index) => {
		if (known.has(textOf(entry))) return [];
		const old = former.get(pathsOf(entry))?.[0];
		const replaced = old === void 0 ? "" : `, in place of ${old.namespace}`;
		const message = `workloads of ${joinTexts(entry.paths)} that name no namespace are judged as in ${entry.namespace}${replaced}: ${MAY_ASK_LESS}`;
		return [{
			line: entry.place.line,
			name: `namespaces[${index}]`,
			message
		}];
	});
	const removed = before.filter((entry) => !kept.has(pathsOf(entry)));
	return [...found, ...removed.map(({ paths, namespace }) => ({
		line,
		name: "namespaces",
		message: `workloads of ${joinTexts(paths)} that name no namespace are no longer judged as in ${namespace}: what holds elsewhere may ask for less`
	}))];
}
const MAY_ASK_LESS = "its labels, targets and exemptions may ask for less";
function compareReading(base, head, looseningAt) {
	const found = [];
	if (base.podSpecs === head.podSpecs) return found;
	const isIn = ({ podSpecs }, { group, kind, path }) => podSpecs.some((podSpec) => podSpec.group === group && podSpec.kind === kind && podSpec.path === path);
	const podsOf = ({ group, kind, path }) => `pods of ${kind} (${group || "core group"}) at ${shownText(path)}`;
	for (const entry of base.podSpecs) if (!isIn(head, entry)) found.push(looseningAt("pod-specs", `${podsOf(entry)} are no longer read`));
	head.podSpecs.forEach((entry, index) => {
		if (isIn(base, entry) || unjudgedKind(entry.group, entry.kind) === void 0) return;
		const message = `${podsOf(entry)} are read, and that others are made of it elsewhere is said no more`;
		found.push({
			line: entry.place.line,
			name: `pod-specs[${index}]`,
			message
		});
	});
	return found;
}
// src/pss/server-name.ts
function serverName(clusterVersion) {
	const newest = `a ${NEWEST_VERSION} server, the newest known`;
	if (clusterVersion === void 0) return newest;
	return isNewerThanKnown(clusterVersion) ? `${newest}, for ${clusterVersion}` : `a ${clusterVersion} server`;
}
const formatTargetOnServer = rememberLast(({ level, version, clusterVersion }) => {
	return `${level}:${version}${clusterVersion === void 0 && !isNewerThanKnown(version) ? "" : ` (as ${serverName(clusterVersion)})`}`;
});
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
// src/repository/blocks.ts
const SEPARATOR = "\0";
function blockName({ file, line }) {
	return `${file}${SEPARATOR}${line}`;
}
function homeOf(name) {
	return name.split(SEPARATOR, 1)[0] ?? name;
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
	return isBelow$1(path, folder) && OWN.test(belowFolder(folder, path));
}
function isChartData(folder, path) {
	return isBelow$1(path, folder) && !/(?:^|\/)(?:\.git|node_modules)\//.test(belowFolder(folder, path));
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
	const linked = [...links.keys()].filter((link) => isBelow$1(link, folder));
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
	const placeAt = placesOf$1(file, text);
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
	const metadata = fieldOf$1(value, "metadata")?.value;
	const namespace = textOf$4(metadata, "namespace");
	return {
		apiVersion: textOf$4(value, "apiVersion"),
		kind: textOf$4(value, "kind"),
		name: textOf$4(metadata, "name"),
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
	const placeAt = placesOf$1("", text);
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
	const left = [...texts].flatMap(([path, text]) => text === void 0 ? [path] : []);
	for await (const { path, content } of readAround(left, known, tree.readInOrder)) texts.set(path, textOfContent(content));
	return {
		objects: [...texts].flatMap(([path, text]) => text === void 0 ? [] : gitOpsObjectsIn(path, text)),
		files,
		charts,
		builtFiles
	};
}
function isRead(role) {
	return role.is === "manifest" || role.is === "chart";
}
function outermostChart(chart, { charts }) {
	return [...charts].filter((folder) => folder === chart || isBelow$1(`${chart}/`, `${folder}/charts`.replace(/^\//, ""))).sort((a, b) => a.length - b.length)[0] ?? chart;
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
// src/target/config/repeated-keys.ts
function checkRepeatedKeys(root, aliases, complain) {
	const follow = (node) => isAlias(node) ? aliases.get(node) : node;
	function collect(map, names) {
		for (const { key, value } of map.items) {
			const keyNode = follow(key);
			if (!isScalar(keyNode)) continue;
			if (keyNode.source === "<<" && keyNode.type === "PLAIN") {
				const merged = follow(value);
				const sources = isSeq(merged) ? merged.items.map(follow) : [merged];
				for (const source of sources) if (isMap(source)) collect(source, names);
				continue;
			}
			const name = String(keyNode.value);
			if (names.has(name)) complain(key, `found the key ${JSON.stringify(name)} more than once: keep one`);
			names.add(name);
		}
	}
	function visit(node) {
		if (isMap(node)) {
			collect(node, /* @__PURE__ */ new Set());
			for (const { value } of node.items) visit(value);
		} else if (isSeq(node)) for (const item of node.items) visit(item);
	}
	visit(root);
}
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
	const placeAt = placesOf$1(file, text);
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
const VERSION = orEmpty(VERSION$3);
const LABEL = "[a-z0-9](?:[-a-z0-9]*[a-z0-9])?";
const NAMESPACE$1 = nameOf(new RegExp(`^${LABEL}$`), 63, "lower-case letters, digits and \"-\"");
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
			items: NAMESPACE$1,
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
	const placeAt = placesOf$1(file, text);
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
// src/target/config/building/charts-configuration.ts
function readChartEntry(entry, place) {
	const text = (name) => textOrEmpty(statedField(entry, name));
	const [path = "", release, namespace, kubeVersion] = [
		"path",
		"release",
		"namespace",
		"kube-version"
	].map(text);
	const set = statedField(entry, "set");
	return {
		path: path === "." ? "" : path,
		...release === void 0 ? {} : { release },
		...namespace === void 0 ? {} : { namespace },
		values: textsOf$1(statedField(entry, "values")) ?? [],
		set: set?.kind === "mapping" ? plainOf(set) : {},
		...kubeVersion === void 0 ? {} : { kubeVersion },
		apiVersions: textsOf$1(statedField(entry, "api-versions")) ?? [],
		place
	};
}
// src/target/config/building/fetch-configuration.ts
function readFetchKey(value) {
	const [charts = [], git = [], redirects = []] = [
		"charts",
		"git",
		"redirects"
	].map((name) => textsOf$1(statedField(value, name)));
	return {
		charts,
		git,
		redirects
	};
}
// src/target/config/building/gitops-configuration.ts
function readGitOpsKey(value) {
	return {
		repositories: textsOf$1(statedField(value, "repositories")) ?? [],
		revisions: textsOf$1(statedField(value, "revisions")) ?? []
	};
}
// src/target/config/building/images-configuration.ts
function readImageEntry(entry, place) {
	const text = (name) => textOrEmpty(statedField(entry, name));
	const target = text("target");
	return {
		image: text("image") ?? "",
		dockerfile: text("dockerfile") ?? "",
		...target === void 0 ? {} : { target },
		place
	};
}
// src/hardening/every-rule.ts
const EVERY_RULE = [...STANDARD.checks, ...HARDENING_RULES];
function isCheck(rule) {
	return "revisions" in rule;
}
// src/target/config/path-shapes.ts
const PATH = /^(?!\.{0,2}\/)(?!.*\/\.{0,2}\/)(?!.*\/\.{0,2}$)(?!\.{1,2}$).+$/s;
const PATH_GLOB_SOURCE = `(!(?!\\()|(?!!(?!\\()))${PATH.source.slice(1)}`;
const FILE_PATH = {
	text: (text) => pathFault(text, text),
	schema: { pattern: PATH.source }
};
const FOLDER_PATH = {
	text: (text) => text === "." ? void 0 : folderFault(text, text),
	schema: { pattern: `^(\\.$|${PATH.source.slice(1)})` }
};
const NAME_GLOB = {
	text: globFault,
	schema: { pattern: "^(?!!$)." }
};
const FILE_GLOB = {
	text: (text) => globFault(text) ?? pathFault(text, withoutMark(text)),
	schema: { pattern: `^${PATH_GLOB_SOURCE}` }
};
const FOLDER_GLOB = {
	text: (text) => globFault(text) ?? (withoutMark(text) === "." ? void 0 : folderFault(text, withoutMark(text))),
	schema: { pattern: `^(!?\\.$|${PATH_GLOB_SOURCE})` }
};
function globs(items, description) {
	return {
		items,
		isSet: true,
		isFilled: true,
		description
	};
}
function withoutMark(glob) {
	return takesAway(glob) ? glob.slice(1) : glob;
}
function pathFault(text, path) {
	if (PATH.test(path)) return void 0;
	const remedy = isFolder(path) ? `: write ${JSON.stringify(`${text}**`)}` : "";
	return `found ${JSON.stringify(text)}, expected a path from the repository's root, without "." and ".."${remedy}`;
}
function folderFault(text, path) {
	if (PATH.test(path)) return void 0;
	const folder = text.replace(/^\.\//, "").replace(/\/+$/, "");
	const remedy = folder !== text && PATH.test(withoutMark(folder)) ? `: write ${JSON.stringify(folder)}` : "";
	return `found ${JSON.stringify(text)}, expected a folder from the repository's root, or "." for the root itself${remedy}`;
}
function isFolder(path) {
	return path.length > 1 && /^[^/].*[^/]\/$/s.test(path);
}
// src/target/config/building/charts-shape.ts
const RELEASE = pattern(/^(?=.{1,53}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*$/, "a name of at most 53 lower-case letters, digits, \"-\" and \".\" that begins and ends with a letter or digit");
function chartsShape(namespace) {
	return {
		items: {
			fields: {
				path: {
					...FOLDER_PATH,
					description: "The folder of the chart, from the root of the repository, which is `.` itself."
				},
				release: {
					...RELEASE,
					description: "The name of the release. Left out: that of the folder."
				},
				namespace: {
					...namespace,
					description: "The namespace that it is installed in. Left out: not known."
				},
				values: {
					items: FILE_PATH,
					isFilled: true,
					description: "Its values files, in their order, from the root of the repository or from the chart\u2019s folder."
				},
				set: {
					mapping: true,
					description: "Single values, by their keys as for `helm --set`: `image.tag: \"1.4\"`."
				},
				"kube-version": {
					...pattern(/^v?\d+\.\d+(\.\d+)?([-+].+)?$/, "a version of Kubernetes, such as v1.34"),
					description: "The version of Kubernetes that the chart sees. Left out: `cluster-version`, else the newest."
				},
				"api-versions": {
					items: pattern(/^[^\s,]+$/, "a version of an API, such as monitoring.coreos.com/v1"),
					isSet: true,
					isFilled: true,
					description: "Versions of APIs that the chart sees, besides those of Kubernetes: `monitoring.coreos.com/v1`."
				}
			},
			required: ["path"],
			isExplicit: true
		},
		description: "Releases of charts of this repository. A chart that has any is rendered with these, and not with the values files beside it."
	};
}
// src/target/config/building/fetch-shape.ts
const FETCH_SHAPE = {
	fields: {
		charts: {
			items: patternShape(CHART_PATTERN_SOURCE, "oci://ghcr.io/example/**"),
			isSet: true,
			isFilled: true,
			description: "Charts that may be fetched, as globs of their addresses: `oci://ghcr.io/example/**`, `https://charts.example.com/**`."
		},
		git: {
			items: patternShape(GIT_PATTERN_SOURCE, "https://github.com/example/**"),
			isSet: true,
			isFilled: true,
			description: "Git repositories that may be fetched, as globs of their addresses: `https://github.com/example/**`."
		},
		redirects: {
			items: pattern(new RegExp(REDIRECT_HOST_SOURCE), "a host, such as files.example.com"),
			isSet: true,
			isFilled: true,
			description: "Hosts that the ones above, and those of `registry-lookup`, may lead to where no digest proves what comes from there: `files.example.com`."
		}
	},
	requiredAny: [
		"charts",
		"git",
		"redirects"
	],
	isExplicit: true,
	description: "What may be fetched from elsewhere, to be built and judged. Left out: nothing."
};
function patternShape(source, example) {
	return {
		text: (text) => fetchPatternFault(text, source, example),
		schema: { pattern: source }
	};
}
// src/target/config/building/gitops-shape.ts
const GITOPS_SHAPE = {
	fields: {
		repositories: {
			items: pattern(/^\S+[/:]\S+$/, "the URL of a repository, such as https://github.com/example/fleet"),
			isSet: true,
			isFilled: true,
			description: "Further URLs by which objects of Flux and Argo CD name this repository: mirrors, and the repository that a fork is of."
		},
		revisions: {
			items: pattern(/^\S+$/, "a branch or tag, such as main"),
			isSet: true,
			isFilled: true,
			description: "Further revisions at which such objects are followed. Left out: none, `HEAD`, and the branch that a pull request is against."
		}
	},
	isExplicit: true,
	description: "How this repository is named by objects of Flux and Argo CD, which are followed into it."
};
// src/target/config/building/images-shape.ts
const IMAGE = {
	text: (text) => imageReference(text) === void 0 ? `found ${JSON.stringify(text)}, expected an image, such as ghcr.io/example/web` : void 0,
	schema: { pattern: "^\\S+$" }
};
const DOCKERFILE = {
	...FILE_PATH,
	text: (text) => FILE_PATH.text(text) ?? (isDockerfilePath(text) ? void 0 : `found ${JSON.stringify(text)}, expected the path of a Dockerfile or Containerfile, such as web/Dockerfile`)
};
const IMAGES_SHAPE = {
	items: {
		fields: {
			image: {
				...IMAGE,
				description: "The image as manifests name it; its tag does not count: `ghcr.io/example/web`."
			},
			dockerfile: {
				...DOCKERFILE,
				description: "The path of its Dockerfile, from the root of the repository."
			},
			target: {
				text: (text) => text === "" ? "found an empty text, expected the name of a stage" : void 0,
				schema: { pattern: "." },
				description: "The stage that is built. Left out: the last one."
			}
		},
		required: ["image", "dockerfile"],
		isExplicit: true
	},
	description: "Of which Dockerfiles of this repository images are built, where no file of it says so."
};
// src/target/config/building/kustomize-shape.ts
const RENDER_SHAPE = {
	...choiceShape(RENDER),
	description: "When kustomizations are built and charts rendered, and judged so. `auto`: except on `pull_request_target`, `workflow_run` and `issue_comment`, where the token may write; `always`: there, too; `never`: nowhere. Left out: `auto`."
};
const KUSTOMIZE_SHAPE = {
	fields: {
		roots: globs(FOLDER_GLOB, "Folders of kustomizations that are built, as globs: `clusters/*`; `.` is the root of the repository. They are built besides those that no other kustomization names."),
		command: {
			...choiceShape(KUSTOMIZE_COMMANDS),
			description: "What builds: `kustomize`, or `kubectl` (as `kubectl kustomize`). Left out: `kustomize` where it is there, else `kubectl`."
		},
		"load-restrictor": {
			...choiceShape(LOAD_RESTRICTORS),
			description: "`root-only`: a kustomization loads files only in and below its own folder. `none`: others, too. Left out: `root-only`."
		},
		"enable-helm": {
			boolean: true,
			description: "Whether kustomizations may have Helm charts, which kustomize runs `helm` for. Left out: `false`."
		}
	},
	requiredAny: [
		"roots",
		"command",
		"load-restrictor",
		"enable-helm"
	],
	isExplicit: true,
	description: "How kustomizations are built."
};
// src/target/config/hardening-key.ts
const ALL = "all";
const CHOICE = {
	...choiceShape(HARDENING_CHOICES),
	isBareWord: true
};
const RULE_IDS$1 = HARDENING_RULES.map(({ id }) => id);
const HARDENING_SHAPE = {
	fields: {
		[ALL]: {
			...CHOICE,
			description: "All rules that have no key of their own here. Left out: `summary`."
		},
		...Object.fromEntries(HARDENING_RULES.map(({ id, docs }) => [id, {
			...CHOICE,
			description: `${docs.title}: ${docs.what}`
		}]))
	},
	requiredAny: [ALL, ...RULE_IDS$1],
	isExplicit: true,
	shorthand: CHOICE,
	description: "What becomes of the advice beyond the standard, for all rules or for each: `off`: none; `summary`: the checklist has it; `comment`: comments say what the pull request brings of it, too; `enforce`: that blocks. Left out: `summary`."
};
function readHardeningKey(value) {
	const all = choiceOf(value.kind === "mapping" ? statedField(value, ALL) : value);
	const rules = RULE_IDS$1.flatMap((id) => {
		const choice = choiceOf(statedField(value, id));
		return choice === void 0 ? [] : [[id, choice]];
	});
	return {
		...all && { all },
		rules: new Map(rules)
	};
}
function choiceOf(value) {
	const text = textOrEmpty(value) ?? (value?.kind === "scalar" ? value.node?.source : void 0);
	return HARDENING_CHOICES.find((choice) => choice === text);
}
// src/target/config/configuration-shape.ts
const RULE_IDS = EVERY_RULE.map(({ id }) => id);
const NAMESPACE = pattern(/^(?=.{1,63}$)[a-z0-9]([-a-z0-9]*[a-z0-9])?$/, "a name of at most 63 lower-case letters, digits and \"-\" that begins and ends with a letter or digit");
const DATE = {
	text: (text) => {
		const [year, month, day] = /^([0-9]{4})-([0-9]{2})-([0-9]{2})$/.exec(text)?.slice(1).map(Number) ?? [];
		const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day));
		return year !== void 0 && date.getUTCMonth() + 1 === month && date.getUTCDate() === day ? void 0 : `found ${JSON.stringify(text)}, expected a day of the calendar, such as 2027-03-31`;
	},
	schema: {
		format: "date",
		pattern: "^[0-9]{4}-[0-9]{2}-[0-9]{2}$"
	}
};
const SELECTORS = {
	paths: globs(FILE_GLOB, "Paths of files from the root, as globs: `envs/dev/**`. A leading `!` takes away."),
	namespaces: globs(NAME_GLOB, "Names of namespaces, as globs. Workloads whose namespace nobody knows do not match."),
	kinds: globs(NAME_GLOB, "Kinds of workloads, as globs: `CronJob`."),
	names: globs(NAME_GLOB, "Names of workloads, as globs: `backup-*`.")
};
const TARGET = {
	fields: {
		...SELECTORS,
		level: described(LEVEL$1, "What pods must reach (mode enforce). Left out: for the next source to say."),
		version: described(VERSION$3, "The version of `level`. Left out: `latest`."),
		warn: mode("What users are warned of: a level, or a level and a version."),
		audit: mode("What is noted: a level, or a level and a version."),
		"cluster-version": described(CLUSTER_VERSION, "The version of the cluster that these workloads go to, such as `v1.34`. Left out: for the key at the root to say.")
	},
	requiredAny: [
		"level",
		"warn",
		"audit",
		"cluster-version"
	],
	dependent: { version: "level" },
	isExplicit: true
};
const NAMESPACE_ENTRY = {
	fields: {
		paths: SELECTORS.paths,
		namespace: described(NAMESPACE, "The namespace of the workloads in these files that name none.")
	},
	required: ["paths", "namespace"],
	isExplicit: true
};
const EXEMPTION = {
	fields: {
		...SELECTORS,
		containers: globs(NAME_GLOB, "Names of containers, as globs. Left out: the whole pod."),
		checks: {
			items: choiceShape(RULE_IDS),
			isSet: true,
			isFilled: true,
			description: "Ids of the checks that may fail. Left out: all checks."
		},
		reason: {
			text: (text) => text.trim() === "" ? "found an empty text, expected why this may be so" : void 0,
			schema: { pattern: "\\S" },
			description: "Why this may be so. It is shown with what it exempts."
		},
		expires: described(DATE, "The last day (UTC) on which the exemption holds. Left out: it never ends.")
	},
	required: ["reason"],
	requiredAny: [...Object.keys(SELECTORS), "containers"],
	isExplicit: true
};
const POD_SPEC = {
	fields: {
		group: {
			...pattern(/^([a-z0-9]([-a-z0-9]*[a-z0-9])?(\.[a-z0-9]([-a-z0-9]*[a-z0-9])?)*)?$/, "a group of the API without its version, such as example.com, or \"\" for the core group"),
			description: "The group of its API, without a version; `\"\"` is the core group."
		},
		kind: described(pattern(/^[A-Za-z][A-Za-z0-9-]*$/, "a kind, such as Widget"), "Its kind."),
		path: {
			...pattern(/^[A-Za-z_][A-Za-z0-9_-]*(\[\*\])?(\.[A-Za-z_][A-Za-z0-9_-]*(\[\*\])?)*$/, "a path to a pod template, such as spec.template or spec.workers[*].template"),
			description: "From the object to its pod templates, `[*]` for each item of a list: `spec.workers[*].template`."
		}
	},
	required: [
		"group",
		"kind",
		"path"
	],
	isExplicit: true
};
const CONFIGURATION = {
	description: "What pss-review holds the workloads of this repository to.",
	fields: {
		level: described(LEVEL$1, "The level that pods must reach where nothing more specific speaks. Left out: `restricted`."),
		version: described(VERSION$3, "The version of the standards: `latest`, or a minor one such as `v1.37`."),
		"cluster-version": described(CLUSTER_VERSION, "The version of the cluster, such as `v1.34`: pods are judged as its API server judges them. Left out: the newest that is known."),
		"fail-on": described(choiceShape(FAIL_ON), "`introduced`: only what the pull request brings fails it. `any`: what its workloads violated before, too."),
		unjudged: described(choiceShape(UNJUDGED), "`neutral`: what changed and could not be judged makes the conclusion neutral. `fail`: it blocks, and fails a `scan`, too."),
		suggestions: described(choiceShape(SUGGESTIONS), "Which fixes are suggested: `all`, `safe`, or `none`."),
		hardening: HARDENING_SHAPE,
		paths: globs(FILE_GLOB, "Which files are read, as globs from the root. A leading `!` takes away. Left out: all."),
		render: RENDER_SHAPE,
		kustomize: KUSTOMIZE_SHAPE,
		charts: chartsShape(NAMESPACE),
		gitops: GITOPS_SHAPE,
		fetch: FETCH_SHAPE,
		"registry-lookup": REGISTRY_LOOKUP_SHAPE,
		images: IMAGES_SHAPE,
		targets: list(TARGET, "What applies to some workloads. The first entry that matches a workload speaks for it."),
		namespaces: list(NAMESPACE_ENTRY, "The namespace of workloads that name none. The first entry that matches counts."),
		exemptions: list(EXEMPTION, "What some workloads may do, and why."),
		"pod-security-configuration": described(FILE_PATH, "The path from the root of the API server\u2019s own PodSecurityConfiguration or AdmissionConfiguration."),
		baseline: described(FILE_PATH, "The path from the root of a file that `pss-review scan --write-baseline` wrote: what it lists is known, and does not fail a scan."),
		"pod-specs": list(POD_SPEC, "Custom resources that hold pods.")
	},
	isExplicit: true,
	elsewhere: { may: "found what only the `defaults` of an organisation can say: a repository does not choose what it may loosen; remove the key" }
};
function described(shape, description) {
	return {
		...shape,
		description
	};
}
function list(items, description) {
	return {
		items,
		description
	};
}
function mode(description) {
	return {
		fields: {
			level: described(LEVEL$1, "The level."),
			version: described(VERSION$3, "Its version. Left out: `latest`.")
		},
		required: ["level"],
		isExplicit: true,
		shorthand: LEVEL$1,
		description
	};
}
// src/target/config/key-places.ts
function keyPlaces(root, placeOf) {
	const places = /* @__PURE__ */ new Map();
	const add = (mapping, prefix) => {
		if (mapping?.kind !== "mapping") return;
		for (const { name, key } of mapping.entries.values()) places.set(`${prefix}${name}`, placeOf(key));
	};
	add(root, "");
	for (const name of [
		"kustomize",
		"gitops",
		"fetch",
		"hardening"
	]) add(statedField(root, name), `${name}.`);
	return places;
}
// src/target/config/read-configuration.ts
const MAX_MESSAGE_LENGTH = 600;
const MAX_CONFIG_LENGTH = 262144;
function readConfiguration(file, text) {
	const { configuration, faults } = readKeys(file, text, CONFIGURATION);
	return {
		configuration,
		faults
	};
}
function readKeys(file, text, shape) {
	const start = {
		file,
		line: 1,
		column: 1
	};
	const nothing = {
		configuration: NO_CONFIGURATION,
		faults: [],
		placeOf: () => start
	};
	if (text.length > MAX_CONFIG_LENGTH) {
		const message = `the config is longer than ${MAX_CONFIG_LENGTH / 1024} KB, and is not read: make it shorter`;
		return {
			...nothing,
			faults: [{
				...start,
				message
			}]
		};
	}
	const placeAt = placesOf$1(file, text);
	const [document, second] = readDocuments(text);
	if (document === void 0) return nothing;
	if (document.error !== void 0) {
		const { offset, message } = document.error;
		return {
			...nothing,
			faults: [{
				...placeAt(offset),
				message: visible(message)
			}]
		};
	}
	const reading = readDocument(file, text, document, shape);
	const extraOffset = document.ignoredFrom === void 0 ? second?.offset : document.offset + document.ignoredFrom;
	if (extraOffset === void 0) return reading;
	const message = "found text behind the end of the config: keep one document";
	return {
		...reading,
		faults: [...reading.faults, {
			...placeAt(extraOffset),
			message
		}]
	};
}
function readDocument(file, text, { offset, contents, value, aliases }, shape) {
	const placeAt = placesOf$1(file, text);
	const mistakes = [];
	const faulty = /* @__PURE__ */ new Set();
	const startOf = (node) => offset + (node?.range?.[0] ?? 0);
	const complain = (node, message) => {
		if (node !== void 0) faulty.add(node);
		mistakes.push({
			start: startOf(node),
			message
		});
	};
	if (contents !== void 0) checkRepeatedKeys(contents, aliases, complain);
	if (value !== void 0) checkShape(value, shape, [], complain);
	mistakes.sort((a, b) => a.start - b.start);
	const placeOf = (node) => placeAt(startOf(node));
	return {
		configuration: convert(value, faulty, placeOf),
		root: value,
		placeOf,
		faults: mistakes.map(({ start, message }) => ({
			...placeAt(start),
			message: visible(message)
		}))
	};
}
function convert(root, faulty, placeOf) {
	const validValue = (name) => {
		const entry = root?.kind === "mapping" ? root.entries.get(name) : void 0;
		return entry === void 0 || faulty.has(entry.key) || !isSound(entry.value, faulty) ? void 0 : entry.value;
	};
	const entries = (name, read) => {
		const entry = root?.kind === "mapping" ? root.entries.get(name) : void 0;
		if (entry?.value.kind !== "list" || faulty.has(entry.key)) return [];
		return entry.value.items.filter((item) => isSound(item, faulty)).map((item) => read(item, placeOf(item.node), placeOf));
	};
	const [level, version] = [textOrEmpty(validValue("level")), textOrEmpty(validValue("version"))];
	const clusterVersion = clusterVersionOf(validValue("cluster-version"));
	const [failOn, suggestions] = [textOrEmpty(validValue("fail-on")), textOrEmpty(validValue("suggestions"))];
	const unjudged = textOrEmpty(validValue("unjudged"));
	const hardening = validValue("hardening");
	const [render, kustomize] = [textOrEmpty(validValue("render")), validValue("kustomize")];
	const gitops = validValue("gitops");
	const fetchKey = validValue("fetch");
	const registryLookup = textsOf$1(validValue("registry-lookup"));
	const podSecurityConfiguration = textOrEmpty(validValue("pod-security-configuration"));
	const baseline = textOrEmpty(validValue("baseline"));
	return {
		...level === void 0 ? {} : { level },
		...version === void 0 ? {} : { version },
		...clusterVersion === void 0 ? {} : { clusterVersion },
		...failOn === void 0 ? {} : { failOn },
		...unjudged === void 0 ? {} : { unjudged },
		...suggestions === void 0 ? {} : { suggestions },
		...hardening === void 0 ? {} : { hardening: readHardeningKey(hardening) },
		...podSecurityConfiguration === void 0 ? {} : { podSecurityConfiguration },
		...baseline === void 0 ? {} : { baseline },
		paths: textsOf$1(validValue("paths")) ?? [],
		...render === void 0 ? {} : { render },
		...kustomize === void 0 ? {} : { kustomize: readKustomizeKey(kustomize) },
		charts: entries("charts", readChartEntry),
		...gitops === void 0 ? {} : { gitops: readGitOpsKey(gitops) },
		...fetchKey === void 0 ? {} : { fetch: readFetchKey(fetchKey) },
		...registryLookup === void 0 ? {} : { registryLookup },
		images: entries("images", readImageEntry),
		targets: entries("targets", readTarget),
		namespaces: entries("namespaces", readNamespace),
		exemptions: entries("exemptions", readExemption),
		podSpecs: entries("pod-specs", readPodSpec),
		places: keyPlaces(root, placeOf)
	};
}
function isSound(value, faulty) {
	if (faulty.size === 0) return true;
	if (value.node !== void 0 && faulty.has(value.node)) return false;
	if (value.kind === "scalar") return true;
	if (value.kind === "list") return value.items.every((item) => isSound(item, faulty));
	return value.node.items.every(({ key }) => !faulty.has(key)) && [...value.entries.values()].every((entry) => !faulty.has(entry.key) && isSound(entry.value, faulty));
}
function readTarget(entry, place, placeOf) {
	const enforce = levelVersionOf(entry);
	const warn = levelVersionOf(statedField(entry, "warn"));
	const audit = levelVersionOf(statedField(entry, "audit"));
	const clusterVersion = clusterVersionOf(statedField(entry, "cluster-version"));
	return {
		...readSelector(entry),
		...enforce === void 0 ? {} : { enforce },
		...warn === void 0 ? {} : { warn },
		...audit === void 0 ? {} : { audit },
		...clusterVersion === void 0 ? {} : { clusterVersion },
		place,
		versionPlaces: new Map([
			["version"],
			["warn", "version"],
			["audit", "version"],
			["cluster-version"]
		].flatMap((path) => {
			const holder = path.length === 1 ? entry : statedField(entry, path[0] ?? "");
			const key = holder?.kind === "mapping" ? holder.entries.get(path.at(-1) ?? "")?.key : void 0;
			return key === void 0 ? [] : [[path.join("."), placeOf(key)]];
		}))
	};
}
function clusterVersionOf(value) {
	return parseClusterVersion(textOrEmpty(value) ?? "");
}
function levelVersionOf(value) {
	const level = textOrEmpty(value) ?? textOrEmpty(statedField(value, "level"));
	if (level === void 0) return void 0;
	return {
		level,
		version: textOrEmpty(statedField(value, "version")) ?? "latest"
	};
}
function readNamespace(entry, place) {
	return {
		paths: textsOf$1(statedField(entry, "paths")) ?? [],
		namespace: textOrEmpty(statedField(entry, "namespace")) ?? "",
		place
	};
}
function readExemption(entry, place) {
	const containers = textsOf$1(statedField(entry, "containers"));
	const checks = textsOf$1(statedField(entry, "checks"));
	const expires = textOrEmpty(statedField(entry, "expires"));
	return {
		...readSelector(entry),
		...containers === void 0 ? {} : { containers },
		...checks === void 0 ? {} : { checks },
		reason: textOrEmpty(statedField(entry, "reason")) ?? "",
		...expires === void 0 ? {} : { expires },
		place
	};
}
function readPodSpec(entry, place) {
	const text = (name) => textOrEmpty(statedField(entry, name)) ?? "";
	return {
		group: text("group"),
		kind: text("kind"),
		path: text("path"),
		place
	};
}
function readSelector(entry) {
	const lists = [
		"paths",
		"namespaces",
		"kinds",
		"names"
	].flatMap((name) => {
		const globs = textsOf$1(statedField(entry, name));
		return globs === void 0 ? [] : [[name, globs]];
	});
	return Object.fromEntries(lists);
}
function visible(message) {
	return visibleText(message, MAX_MESSAGE_LENGTH);
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
	const reading = tree.isListed ? read() : await readNested(tree, contents, read);
	const hasNamespaces = isWhole || [...contents.keys()].some((path) => !isKustomizationPath(path) && path !== config);
	const oddlyNamed = resourceFiles(reading.facts).filter((path) => !isManifestPath(path));
	const patches = hasNamespaces ? patchFilePaths(reading.facts) : [];
	const named = [
		...settingsPaths(reading),
		...patches,
		...partsOf$1(reading.facts).read,
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
		const reading = read();
		const wanted = filesTakenIn(reading.facts).filter((path) => !ENDING.test(path)).flatMap((folder) => KUSTOMIZATION_NAMES.map((name) => `${folder}/${name}`)).filter((path) => !asked.has(path));
		if (wanted.length === 0) return reading;
		for (const path of wanted) asked.add(path);
		for (const [path, content] of await tree.read(wanted)) contents.set(path, content);
	}
	return read();
}
function filesTakenIn(facts) {
	const paths = [...facts.kustomizations.keys()].flatMap((file) => entryTargets(facts, file).filter(({ entry, kustomization }) => kustomization === void 0 && staysInRoot(folderOf$1(file), entry)).map(({ path }) => path));
	return [...new Set(paths)];
}
// src/scan/scan.ts
function isRejected({ verdicts, exempt }) {
	return verdicts.enforce.results.some(({ check, violations }) => violations.some((violation) => !isExempt(exempt, check, violation)));
}
function breaksRules({ hardening, exempt }) {
	return hardening.some(({ mode, check, violations }) => mode === "enforce" && violations.some((violation) => !isExempt(exempt, check, violation)));
}
function exemptionOfViolation(exempt, check, violation) {
	if (exempt.length === 0) return void 0;
	const known = BY_VIOLATION.get(exempt) ?? byViolation(exempt);
	BY_VIOLATION.set(exempt, known);
	return known.get(`${check} ${formatSetter(violation)}`);
}
const BY_VIOLATION = /* @__PURE__ */ new WeakMap();
function byViolation(exempt) {
	return new Map(exempt.toReversed().map((each) => [`${each.check} ${each.setter}`, each]));
}
function isExempt(exempt, check, violation) {
	return exemptionOfViolation(exempt, check, violation) !== void 0;
}
function isExemptByConfig(exempt, check, violation) {
	const exemption = exemptionOfViolation(exempt, check, violation);
	return exemption !== void 0 && exemption.isKnown !== true;
}
function targetsOf(judged, target) {
	const targets = new Set(judged.map(({ policy: { enforce } }) => formatTargetOnServer(enforce)));
	const [only = formatTargetOnServer(target)] = targets;
	if (targets.size < 2) return only;
	const [server, ...others] = new Set(judged.map(({ policy: { enforce } }) => enforce.clusterVersion));
	const all = "the levels that apply";
	return server === void 0 || others.length > 0 ? all : `${all} (as ${serverName(server)})`;
}
// src/pss/failing-checks.ts
function failingChecks(verdicts) {
	const modes = judgingModes(verdicts);
	const [only, ...others] = modes;
	if (only !== void 0 && others.length === 0) return verdicts[only].results.map((result) => ({
		mode: only,
		result
	}));
	const found = /* @__PURE__ */ new Map();
	for (const mode of modes) for (const result of verdicts[mode].results) if (!found.has(result.check)) found.set(result.check, {
		mode,
		result
	});
	return [...found.values()];
}
// src/report/json/json.ts
function jsonText(value) {
	return `${jsonOf(value)}\n`;
}
function jsonOf(value) {
	return withoutCommands(JSON.stringify(value, void 0, 2));
}
function indented(text, spaces) {
	return text.replaceAll("\n", `\n${" ".repeat(spaces)}`);
}
function* jsonList(elements, spaces) {
	const indent = `\n${" ".repeat(spaces)}`;
	let isEmpty = true;
	for (const element of elements) {
		yield `${isEmpty ? "[" : ","}${indent}  ${indented(element, spaces + 2)}`;
		isEmpty = false;
	}
	yield isEmpty ? "[]" : `${indent}]`;
}
function jsonWorkload({ identity }) {
	const { apiVersion, kind, namespace, name } = identity;
	return {
		apiVersion,
		kind,
		namespace: namespace ?? null,
		name
	};
}
function jsonNote({ file, line, column, path, code, message }) {
	return {
		file,
		line,
		column,
		path,
		code,
		message
	};
}
function jsonJudged(workload, policy) {
	return {
		file: workload.file,
		document: workload.document,
		line: workload.line,
		workload: jsonWorkload(workload),
		podPath: formatPath(workload.podPath),
		via: workload.via ?? null,
		by: workload.by ?? null,
		values: workload.values ?? [],
		...policy.enforce
	};
}
function jsonCheck({ check, reason, detail }) {
	return {
		check,
		reason,
		detail
	};
}
function jsonModes(policy, add) {
	return {
		warn: Object.assign({}, policy.warn, add("warn")),
		audit: Object.assign({}, policy.audit, add("audit"))
	};
}
function jsonPlace(workload, { violation, place, fix }) {
	return {
		setter: formatSetter(violation),
		path: objectPath(workload, violation),
		file: place.file,
		line: place.line,
		column: place.column,
		fix: fix.class,
		...place.doubt === void 0 ? {} : { doubt: place.doubt }
	};
}
// src/hardening/practice.ts
function notSet(isMet, says = "not set") {
	return {
		isMet,
		says,
		isSilent: true
	};
}
function readInherited(containerValue, podValue, judge, unset) {
	if (containerValue !== void 0) return judge(containerValue);
	return podValue === void 0 ? unset : {
		isByPod: true,
		...judge(podValue)
	};
}
// src/hardening/container-practices.ts
const CONTAINER_TYPES = SE_LINUX_TYPES["v1.31"];
const CONTEXT = ["securityContext"];
const POD_CONTEXT = ["spec", "securityContext"];
const CONTAINER_PRACTICES = [
	{
		...inContext("runAsNonRoot", "Must not run as root", "root in the container is root on the node after an escape"),
		isOfStandard: true,
		read: ({ pod, container }) => readInherited(container.securityContext?.runAsNonRoot, pod.spec?.securityContext?.runAsNonRoot, (value) => ({
			isMet: value,
			says: `runAsNonRoot: ${value}`
		}), notSet(false))
	},
	{
		...ofContainer("allowPrivilegeEscalation", "Cannot gain privileges", "set-user-ID programs give none"),
		isOfStandard: true,
		isOfLinux: true,
		read: ({ container }) => {
			const value = container.securityContext?.allowPrivilegeEscalation;
			return value === void 0 ? notSet(false) : {
				isMet: !value,
				says: `allowPrivilegeEscalation: ${value}`
			};
		}
	},
	{
		...ofContainer("privileged", "Is not privileged", "a privileged container is as good as the node"),
		isOfStandard: true,
		isOfLinux: true,
		read: ({ container }) => {
			const value = container.securityContext?.privileged;
			return value === void 0 ? notSet(true) : {
				isMet: !value,
				says: `privileged: ${value}`
			};
		}
	},
	{
		...ofContainer("capabilities", "Drops all capabilities", "each is a part of root\u2019s power"),
		id: "capabilities_restricted",
		isOfStandard: true,
		field: [
			...CONTEXT,
			"capabilities",
			"drop"
		],
		isOfLinux: true,
		read: ({ container }) => {
			const drop = container.securityContext?.capabilities?.drop;
			if (drop === void 0) return notSet(false);
			return {
				isMet: drop.includes("ALL"),
				says: `drop: [${drop.join(", ")}]`
			};
		}
	},
	{
		...inContext("seccompProfile", "Filters system calls (seccomp)", "most flaws of the kernel are out of reach"),
		id: "seccompProfile_restricted",
		isOfStandard: true,
		isOfLinux: true,
		read: ({ pod, container }) => readInherited(container.securityContext?.seccompProfile, pod.spec?.securityContext?.seccompProfile, (profile) => ({
			isMet: isConfined(profile),
			says: profile.type ?? "no type"
		}), notSet(false))
	},
	{
		...inContext("appArmorProfile", "Is confined by AppArmor", "where the node has it"),
		isOfLinux: true,
		read: ({ pod, container }) => {
			const annotation = annotationOf(pod, container);
			if (container.securityContext?.appArmorProfile === void 0 && annotation !== void 0) {
				const path = [
					"metadata",
					"annotations",
					APP_ARMOR_ANNOTATION + (container.name ?? "")
				];
				return {
					isMet: annotation !== "unconfined",
					says: annotation,
					path
				};
			}
			return readInherited(container.securityContext?.appArmorProfile, pod.spec?.securityContext?.appArmorProfile, (profile) => ({
				isMet: isConfined(profile),
				says: profile.type ?? "no type"
			}), notSet("unknown", "the node decides"));
		}
	},
	{
		...inContext("seLinuxOptions", "Is confined by SELinux", "where the node has it"),
		isOfLinux: true,
		read: ({ pod, container }) => readInherited(container.securityContext?.seLinuxOptions, pod.spec?.securityContext?.seLinuxOptions, seLinuxFinding, notSet("unknown", "the node decides"))
	},
	{
		...ofContainer("image", "Names its image by tag or digest", "what runs is what was tested; latest changes"),
		field: ["image"],
		read: ({ container: { image = "" } }) => imageFinding(image)
	}
];
function ofContainer(id, title, why) {
	return {
		id,
		title,
		why,
		scope: "container",
		field: [...CONTEXT, id]
	};
}
function inContext(id, title, why) {
	return {
		...ofContainer(id, title, why),
		podField: [...POD_CONTEXT, id]
	};
}
function seLinuxFinding({ type = "", user = "", role = "" }) {
	const setFields = Object.entries({
		type,
		user,
		role
	}).filter(([, value]) => value !== "");
	return {
		isMet: user === "" && role === "" && ["", ...CONTAINER_TYPES].includes(type),
		says: setFields.map(([field, value]) => `${field}: ${value}`).join(", ") || "a level only"
	};
}
function imageFinding(image) {
	if (image === "") return notSet("unknown", "no image is named");
	if (/@[a-z0-9+._-]+:[0-9a-fA-F]{32,}$/.test(image)) return {
		isMet: true,
		says: "by digest"
	};
	const tag = /:([^/:@]+)$/.exec(image)?.[1];
	if (tag === void 0) return {
		isMet: false,
		says: "no tag, which is latest"
	};
	return {
		isMet: tag !== "latest",
		says: `by tag ${tag}`
	};
}
// src/hardening/pod-practices.ts
const HOST = {
	hostNetwork: "network",
	hostPID: "processes",
	hostIPC: "shared memory"
};
const POD_PRACTICES = [
	...[
		"hostNetwork",
		"hostPID",
		"hostIPC"
	].map((field) => ({
		...ofPod(field, `Keeps out of the host\u2019s ${HOST[field]}`, "the host\u2019s is shared with everything on the node"),
		read: ({ pod }) => {
			const value = pod.spec?.[field];
			return value === void 0 ? notSet(true) : {
				isMet: !value,
				says: `${field}: ${value}`
			};
		}
	})),
	{
		...ofPod("hostPath", "Mounts no files of the host", "they lead out of the container"),
		field: ["spec", "volumes"],
		read: ({ pod }) => {
			const mounting = (pod.spec?.volumes ?? []).flatMap((volume, index) => volume["hostPath"] === void 0 ? [] : [{
				name: volume.name ?? "",
				index
			}]);
			const [first] = mounting;
			if (first === void 0) return notSet(true, "none");
			const path = [
				"spec",
				"volumes",
				first.index,
				"hostPath"
			];
			return {
				isMet: false,
				says: `hostPath of ${mounting.map(({ name }) => name).join(", ")}`,
				path
			};
		}
	},
	{
		...ofPod("shareProcessNamespace", "Keeps its containers apart", "they cannot see or signal each other\u2019s processes"),
		isOfLinux: true,
		read: ({ pod }) => {
			const value = containedSpec(pod).shareProcessNamespace;
			return value === void 0 ? notSet(true) : {
				isMet: !value,
				says: `shareProcessNamespace: ${value}`
			};
		}
	}
];
function ofPod(id, title, why) {
	return {
		id,
		title,
		why,
		scope: "pod",
		field: ["spec", id]
	};
}
// src/hardening/hardening-practices.ts
const PRACTICES = [...CONTAINER_PRACTICES, ...POD_PRACTICES];
// src/hardening/hardening-checklist.ts
function checklistOf(workload, asked) {
	const ofPractices = (practices) => practices.map((practice) => practiceRow(workload, practice));
	return [
		...ofPractices(PRACTICES.filter(({ isOfStandard }) => isOfStandard)),
		...asked.map((rule) => ruleRow(workload, rule)),
		...ofPractices(PRACTICES.filter(({ isOfStandard }) => !isOfStandard))
	];
}
function ruleRow({ pod }, rule) {
	const { id, docs } = rule;
	const answers = rule.answers(pod).map(({ violation, answer, says }) => ({
		setter: formatSetter(violation),
		violation,
		answer,
		says
	}));
	return {
		id,
		title: docs.title,
		why: docs.why,
		answers,
		rule
	};
}
function practiceRow(workload, practice) {
	const { id, title, why, scope } = practice;
	const { pod } = workload;
	const answerFor = (reading, own) => {
		const podField = reading.isByPod ? practice.podField : void 0;
		const violation = {
			...own,
			path: reading.path ?? podField ?? own.path
		};
		return {
			setter: formatSetter(own),
			violation,
			...answerOf(workload, practice, reading, violation.path)
		};
	};
	if (scope === "pod") return {
		id,
		title,
		why,
		answers: [answerFor(practice.read({
			pod,
			container: {},
			isEphemeral: false
		}), podViolation(practice.field))]
	};
	return {
		id,
		title,
		why,
		answers: containersOf(pod).map((placed) => {
			const isEphemeral = placed.path[1] === "ephemeralContainers";
			const reading = practice.read({
				pod,
				container: placed.container,
				isEphemeral
			});
			return answerFor(reading, containerViolation(placed, practice.field));
		})
	};
}
function answerOf({ pod, fieldOf }, { isOfLinux }, { isMet, says, isSilent, isByPod }, path) {
	if (isOfLinux && isWindows(pod)) return {
		answer: "not applicable",
		says: "not on Windows"
	};
	if (isSilent && fieldOf !== void 0 && fieldOf(path) === void 0) return {
		answer: "unknown",
		says: "the controller decides"
	};
	if (typeof isMet === "string") return {
		answer: isMet,
		says
	};
	return {
		answer: isMet ? "met" : "not met",
		says: isByPod ? `${says}, set by the pod` : says
	};
}
// src/report/level-source.ts
const ASSUMED = "which pss-review assumes: in base no Namespace, config or input says a level";
function isStatedFor(source) {
	const { from } = sourceOfLevel(source);
	return from !== "default" && !isRefused(source);
}
function isAssumed(source) {
	const level = sourceOfLevel(source);
	return level.from === "default" && level.stated.by === "nobody";
}
function supposition(source) {
	if (isRefused(source)) return `which the API server falls back to: it refuses the label of ${labelPlace(source)}, so the level that is meant is not known`;
	return isAssumed(source) ? ASSUMED : `this repository's ${levelSource(sourceOfLevel(source))}`;
}
function sourceOfLevel(source) {
	return "levelFrom" in source && source.levelFrom !== void 0 ? source.levelFrom : source;
}
function isRefused(source) {
	return source.from === "namespace" && source.isRefused === true;
}
function labelPlace({ place }) {
	return place === void 0 ? "its Namespace" : placeCode(place);
}
function sourceKind(source) {
	const level = sourceOfLevel(source);
	return level.from === "default" ? `${source.from} ${level.stated.by}` : `${source.from} ${level.from}`;
}
function levelSource(source) {
	switch (source.from) {
		case "config": return placeCode(source.place);
		case "namespace": return `${isRefused(source) ? "for want of a valid label in " : levelBeside(source)}${labelPlace(source)}`;
		case "server": return [`${levelBeside(source)}the API server\u2019s own configuration`, ...placesOf(source.place)].join(", ");
		case "default": return defaultSource(source.stated);
	}
}
function levelBeside({ levelFrom }) {
	return levelFrom === void 0 ? "" : `${levelSource(levelFrom)}, version of `;
}
function defaultSource(stated) {
	switch (stated.by) {
		case "config": return `default (${placeCode(stated.place)})`;
		case "defaults": return `default of the organisation (${placeCode(stated.place)})`;
		case "input": return "default (input `level`)";
		case "flag": return "default (`--level`)";
		case "nobody": return "assumed";
	}
}
function placesOf(place) {
	return place === void 0 ? [] : [placeCode(place)];
}
// src/report/checklist/workload-checklist.ts
function workloadChecklist({ workload, policy, because, asked, told }) {
	return told?.checklist ?? [levelRow(policy, because), ...checklistOf(workload, asked)];
}
const LEVEL_ROW = {
	id: "namespace-level",
	title: "Is held to the level restricted",
	why: "what the cluster refuses, nobody can deploy by mistake"
};
function levelRow({ enforce }, because) {
	const isUnknown = isAssumed(because.enforce);
	const answer = isUnknown ? "unknown" : enforce.level === "restricted" ? "met" : "not met";
	const says = isUnknown ? "nobody says a level" : `enforce ${formatTargetOnServer(enforce)}`;
	return {
		answers: [{
			setter: "pod",
			violation: podViolation([]),
			answer,
			says
		}],
		...LEVEL_ROW
	};
}
// src/report/json/hardening-json.ts
function jsonHardening(workload, checklist, standingOf) {
	const all = checklist.flatMap((row) => row.answers.map((answer) => ({
		row,
		answer
	})));
	const { listed } = listingOf(all, ({ answer }) => answer.answer === "not met" ? 0 : 1);
	return listed.map(({ row, answer }) => {
		const { setter, says, violation } = answer;
		const { file, line, column, doubt } = workload.locate(violation.path);
		const standing = answer.answer === "not met" ? standingOf(row, answer) : void 0;
		return {
			rule: row.id,
			setter,
			answer: answer.answer,
			says,
			file,
			line,
			column,
			path: objectPath(workload, violation),
			fix: standing === void 0 ? null : row.rule?.fix(violation, workload.pod).class ?? null,
			status: standing?.status ?? null,
			...standing?.exemption === void 0 ? {} : { exemption: standing.exemption },
			...doubt === void 0 ? {} : { doubt }
		};
	});
}
// src/report/equal-entries.ts
const MAX_PLACES = 3;
function equalEntries(entries, says) {
	return [...groupBy(entries, says).values()].flatMap((group) => {
		const [first] = group;
		return first === void 0 ? [] : [{
			first,
			named: group.slice(0, MAX_PLACES),
			size: group.length
		}];
	});
}
function timesText(size) {
	return `×${String(size).replaceAll(/\B(?=(?:\d{3})+$)/g, ",")}`;
}
function placesList({ named, size }, placeOf) {
	return [...named.map(placeOf), ...size > named.length ? ["\u2026"] : []].join(", ");
}
// src/report/settings-notes.ts
const MOST_NAMED = 5;
function settingsNotes({ exemptions, baseline }) {
	return exemptions.told ?? [...exemptionNotes(exemptions), ...(baseline?.paid ?? []).map(paidNote)];
}
function paidNote({ entry, violations }) {
	const { kind, namespace, name, place } = entry;
	const called = `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}`;
	const listed = violations.slice(0, MOST_NAMED).join(", ") + (violations.length > MOST_NAMED ? ", \u2026" : "");
	const message = `paid: ${called} has ${count(violations.length, "known violation")} less (${listed}): take it out of the baseline with --prune-baseline`;
	return {
		...place,
		path: "",
		code: "paid",
		message
	};
}
function exemptionNotes({ expired, stale }) {
	return [...expired.map(({ place, reason, expires = "" }) => ({
		...place,
		path: "",
		code: "expired-exemption",
		message: `the exemption "${reason}" held through ${expires}: its violations count again`
	})), ...stale.map(({ place, reason, standIn }) => ({
		...place,
		path: "",
		code: "stale-exemption",
		message: `the exemption "${reason}" matches nothing: ${standIn === void 0 ? "it can go" : standInWords(standIn)}`
	}))];
}
function standInWords({ named, found }) {
	return `at ${checkOf(found).level}, ${found} stands for ${named}: name that check, or both`;
}
export { ASSUMED, Builds, CONFIGURATION, DEFAULT_SETTINGS, EVERY_RULE, FILE_GLOB, HARDENING_RULES, KUSTOMIZATION_NAMES, LABEL_PREFIX, LEVEL_ROW, LIMITS_OR_REQUESTS, LINK_MODE, MANIFEST_NAMES, NAMESPACE_EXPRESSION, NOTHING_APPLIED, NOTHING_RENDERED, NO_CONFIG, NO_FILES, PLUGIN_KEYS, PRACTICES, PRIVILEGED_POLICY, SHARED, SURROUNDING_EXPRESSION, addUsersOfScript, allItemsOf, allValues, appliedBuilds, appliedRelease, askedDefaults, asksForSignOff, baselineWorkload, belowFolder, blockName, breaksRules, buildOf, buildOfRelease, buildsOfBoth, builtNamespaces, cappedList, changedChartNotes, changedLinkNotes, changedRoles, chartAddress, chartCandidates, chartFileOf, chartFilesBy, chartOf, chartTitle, compareClusterVersions, compareConfigurations, compareRegistryLookup, compareRenderChoices, contextPaths, count, coversGlobs, debtorOf, deliveryKey, deliveryWords, disagreements, entriesOf$1 as entriesOf, entryPath, entryTargets, equalEntries, exemptionNotes, exemptionOfViolation, exemptionSubject, exemptionUse, factsOf, failingChecks, fetchedFolder, fieldAtPath, fileParsers, fileRoles, filesOf, filesOfDelivery, foldedEntries, foldedField, foldedFields, folderOf$1 as folderOf, folderOfVia, followLinks, followedIn, formatFault, formatTarget, formatTargetOnServer, gitBaseOf, gitChartOf, gitOpsObjectsIn, gitRepositoryOf, globs, hasPath, homeOf, identityOf, imageExpression, imageReference, imageUserOf, imagesWithoutResources, isAssumed, isBelow$1 as isBelow, isBuiltRole, isBuiltinPlugin, isChartAddress, isChartData, isChartPath, isCheck, isDescribingPath, isDockerfilePath, isExempt, isExemptBy, isExemptByConfig, isExpired, isExplained, isFetchedPath, isFileOf, isHelmFile, isImageFile, isInlineText, isKnown, isKustomizationPath, isList, isLower, isManifestPath, isMapping, isModuleChange, isNamedRoot, isOddPath, isOfNamespaces, isReadInRole, isRejected, isRemoteFile, isRemoteFolder, isSameValue, isSelected$1 as isSelected, isSelectedPath, isStatedFor, isTooLarge, isTooLong, isTrueAt, isUnbuilt, isWantedFile, isWorkflowPath, joinRenderings, joinTexts, jsonCheck, jsonHardening, jsonJudged, jsonList, jsonModes, jsonNote, jsonOf, jsonPlace, jsonText, jsonWorkload, knownViolation, kustomizationAt, kustomizationFaults, kustomizationNotes, lastLayerWith, levelSource, linkOn, linkedKustomizations, linksOf, linksOnEntry, listedIn, lookupRules, loweredPart, manifestsInRole, mappingsAtPath, matchesPattern, matchesSelector, mayBeIn, mentionsNamespaces, mergedPlain, mergedValues, mismatchWords, namedFiles, namedPaths, namesByLinks, namesRegistry, namespaceByPath, namespaceReader, notByHttps, noteOnObject, notesOfDeliveries, numbered, numberedReleases, objectReader, outerCharts, overlayOf, paidNote, parseNamespacePolicy, patchNotes, pathBelow, pathsOf$1 as pathsOf, placeInObject, placeInParts, placesInScalar, placesList, plainAtPath, plainOf, pluginsIn, policyOf, reachedBuilds, reachedNotes, readAround, readBaseline, readDockerfile, readFiles, readKeys, readKustomization, readRepository, readSingleDocument, readWorkflow, readingOf, readsFiles, recordingContext, releaseFile, releaseKey, releasesOf, renderTree, repositoryOf, resolvePath, reviewCalls, rootKustomizations, rulesOf, selectableOf, selectingFiles, selectorsOverlap, serverName, setKeySteps, setValues, settingsNotes, settingsOf$1 as settingsOf, sharedPaths, shownText, shownVia, sourceKind, splitFieldPath, standInWords, standsAt, staysInRoot, stepsOfPointer, submoduleNotes, supposition, surroundingObjects, targetOf, targetsOf, textAtPath, textFaultAt, textsAtPath, timesText, usedLinkNotes, usersByTarget, valueAt, viaOf, watchExemptions, withDeliveryWords, withFilesOfObjects, withNumber, withTarget, withoutExplained, workloadChecklist };
