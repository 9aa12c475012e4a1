import { __commonJSMin } from "./rolldown-runtime.js";
import { CHART_PATTERN_SOURCE, CLUSTER_VERSION, FAIL_ON, GIT_PATTERN_SOURCE, HARDENING_CHOICES, KUSTOMIZE_COMMANDS, LEVEL, LOAD_RESTRICTORS, NO_CONFIGURATION, REDIRECT_HOST_SOURCE, REGISTRY_LOOKUP_SHAPE, RENDER, SUGGESTIONS, UNJUDGED, VERSION, checkShape, choiceShape, fetchPatternFault, pattern, readKustomizeKey, statedField, textOrEmpty, textsOf } from "./repository-target.js";
import { fieldOf, parseClusterVersion } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { globFault, takesAway } from "./newer-version.js";
import { isAlias, isMap, isScalar, isSeq, placesOf, readDocuments } from "./places.js";
import { folderOf, resolvePath, staysInRoot } from "./paths.js";
import { HARDENING_RULES, imageReference } from "./index.generated.js";
import { plainOf } from "./values.js";
import { EVERY_RULE } from "./every-rule.js";
// src/repository/dockerfiles/unknown-text.ts
const UNKNOWN_TEXT = "zzunknownzz";
const ROOT_TEXT = "zzrootzz";
function isUnknownText(text) {
	return text.includes(UNKNOWN_TEXT);
}
// src/repository/dockerfiles/builds/image-build.ts
function buildsOf(said) {
	const { folder, context: written = ".", dockerfile = "", target = "", args, foundBy } = said;
	const context = pathIn(folder, written);
	if (!(context !== void 0 && !isUnknownText(`${context}${target}`))) return [];
	const path = dockerfile === "" ? pathIn(context, "Dockerfile") : pathIn(said.dockerfileFolder ?? context, dockerfile);
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
function pathIn(folder, path) {
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
const DEEPEST = 5;
function putExpressionsIn(text, values) {
	return text.replaceAll(EXPRESSION, (_, expression) => valueBy(values, expression) ?? "zzunknownzz");
}
function putVariablesIn(text, values, depth = 0) {
	if (!text.includes("$") && !text.includes("{{")) return text;
	return text.replaceAll(TEMPLATE, UNKNOWN_TEXT).replaceAll(VARIABLE, (_, called, braced, byDefault, plain) => {
		const value = values.get(called ?? braced ?? plain ?? "");
		if (value !== void 0 && depth < DEEPEST && value.length < 500) return putVariablesIn(value, values, depth + 1);
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
	const placeAt = placesOf("", text);
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
	return scalarAsText(fieldOf(value, name)?.value);
}
function valueUnder(value, ...names) {
	return names.reduce((each, name) => fieldOf(each, name)?.value, value);
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
const NONE$1 = /* @__PURE__ */ new Map();
function composeBuilds({ path, text }) {
	const folder = folderOf(path);
	return linedDocuments(text).flatMap(({ value, keyLine }) => {
		const project = textUnder(value, "name") || folder.slice(folder.lastIndexOf("/") + 1);
		return entriesIn(valueUnder(value, "services")).flatMap(({ name, value: service }) => {
			const build = fieldOf(service, "build");
			if (build === void 0 || textUnder(build.value, "dockerfile_inline") !== "") return [];
			const put = (each) => putVariablesIn(each, NONE$1);
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
const COMMANDS = [
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
	const command = COMMANDS.find((each) => each.words.test(start));
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
		folder: folderOf(path),
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
	const folder = /^(?:package\.json|taskfile\.ya?ml)$/i.test(path.slice(path.lastIndexOf("/") + 1)) ? folderOf(path) : "";
	return linedDocuments(text).flatMap((document) => walk(document, document.value, variablesOf(document.value, ROOTS), {
		path,
		folder
	}));
}
function walk(document, value, before, place) {
	const values = variablesOf(value, before);
	if (value.kind === "scalar") return scriptBuilds(document, [value], values, place);
	if (value.kind === "list") return value.items.every(({ kind }) => kind === "scalar") && value.items.some(mayBeCommand) ? scriptBuilds(document, value.items, values, place) : value.items.flatMap((item) => walk(document, item, values, place));
	const args = argumentBuilds(document, value, values, place);
	const folder = textUnder(value, "working-directory") || textUnder(value, "workingDirectory") || textUnder(value, "dir");
	const inner = folder === "" ? place : {
		...place,
		folder: resolvePath(place.folder, putVariablesIn(folder, values))
	};
	return [...args, ...entriesIn(value).flatMap((entry) => walk(document, entry.value, values, inner))];
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
function variablesOf(value, before) {
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
const NONE = /* @__PURE__ */ new Map();
function skaffoldBuilds({ path, text }) {
	return linedDocuments(text).flatMap(({ value, lineOf }) => {
		return [value, ...itemsUnder(valueUnder(value, "profiles"))].flatMap((each) => itemsUnder(valueUnder(each, "build", "artifacts")).flatMap((artifact) => {
			if (OTHERS.some((builder) => valueUnder(artifact, builder) !== void 0)) return [];
			const how = valueUnder(artifact, "docker") ?? valueUnder(artifact, "kaniko");
			return buildsOf({
				images: [textUnder(artifact, "image")],
				folder: folderOf(path),
				context: textUnder(artifact, "context") || ".",
				dockerfile: textUnder(how, "dockerfile"),
				target: textUnder(how, "target"),
				args: argumentsOf(pairsUnder(valueUnder(how, "buildArgs")).map((pair) => putVariablesIn(pair, NONE))),
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
			const field = (key) => putVariablesIn(chain.map((each) => textUnder(each, key)).find(Boolean) ?? "", NONE);
			const args = chain.toReversed().flatMap((each) => pairsUnder(valueUnder(each, "args")));
			return buildsOf({
				images: (chain.map((each) => pairsUnder(valueUnder(each, "tags"))).find(({ length }) => length > 0) ?? []).map((tag) => putVariablesIn(tag, NONE)),
				folder: "",
				context: field("context") || ".",
				dockerfile: field("dockerfile"),
				target: field("target"),
				args: argumentsOf(args.map((pair) => putVariablesIn(pair, NONE))),
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
		combinations = combinations.flatMap((before) => items.map((item) => new Map([...before, ...valuesOf(`matrix.${name}`, item)]))).slice(0, MOST);
	}
	const own = itemsUnder(valueUnder(matrix, "include")).filter(({ kind }) => kind === "mapping").map((item) => new Map(valuesOf("matrix", item)));
	const merged = combinations.flatMap((before) => own.map((item) => new Map([...before, ...item])));
	if (own.length === 0) return combinations;
	return (lists.length === 0 ? own : [
		...combinations,
		...own,
		...merged
	]).slice(0, MOST);
}
function valuesOf(name, item) {
	if (item.kind === "scalar") return [[name, scalarAsText(item)]];
	return entriesIn(item).flatMap(({ name: key, value }) => value.kind === "scalar" ? [[`${name}.${key}`, scalarAsText(value)]] : []);
}
// src/repository/dockerfiles/builds/workflow-builds.ts
const ACTIONS = [
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
	const action = ACTIONS.find((each) => each.uses.test(uses));
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
const READERS = [
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
const ANY_PATH = new RegExp(READERS.map(({ path }) => path.source).join("|"), "i");
const LONGEST_FILE = 5e5;
function isImageFile(path) {
	return isDockerfilePath(path) || mayBuildImages(path);
}
function mayBuildImages(path) {
	return ANY_PATH.test(path) && READERS.some((reader) => reader.path.test(path));
}
function isDockerfilePath(path) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (/\.(?:dockerignore|md|go|ts|js|py|sh|ya?ml|json|tmpl|tpl|template|j2|erb|txt|in)$/i.test(name)) return false;
	return /^(?:docker|container)file(?:[.-].+)?$|.[.-](?:docker|container)file$/i.test(name);
}
function imageBuilds(files, repository) {
	return files.flatMap((file) => {
		const reader = READERS.find(({ path }) => path.test(file.path));
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
// src/target/config/configuration-fault.ts
function formatFault({ file, line, column, message }) {
	return `${file}:${line}:${column}: ${message}`;
}
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
		values: textsOf(statedField(entry, "values")) ?? [],
		set: set?.kind === "mapping" ? plainOf(set) : {},
		...kubeVersion === void 0 ? {} : { kubeVersion },
		apiVersions: textsOf(statedField(entry, "api-versions")) ?? [],
		place
	};
}
// src/target/config/building/fetch-configuration.ts
function readFetchKey(value) {
	const [charts = [], git = [], redirects = []] = [
		"charts",
		"git",
		"redirects"
	].map((name) => textsOf(statedField(value, name)));
	return {
		charts,
		git,
		redirects
	};
}
// src/target/config/building/gitops-configuration.ts
function readGitOpsKey(value) {
	return {
		repositories: textsOf(statedField(value, "repositories")) ?? [],
		revisions: textsOf(statedField(value, "revisions")) ?? []
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
		level: described(LEVEL, "What pods must reach (mode enforce). Left out: for the next source to say."),
		version: described(VERSION, "The version of `level`. Left out: `latest`."),
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
		level: described(LEVEL, "The level that pods must reach where nothing more specific speaks. Left out: `restricted`."),
		version: described(VERSION, "The version of the standards: `latest`, or a minor one such as `v1.37`."),
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
			level: described(LEVEL, "The level."),
			version: described(VERSION, "Its version. Left out: `latest`.")
		},
		required: ["level"],
		isExplicit: true,
		shorthand: LEVEL,
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
	const placeAt = placesOf(file, text);
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
	const placeAt = placesOf(file, text);
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
	const registryLookup = textsOf(validValue("registry-lookup"));
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
		paths: textsOf(validValue("paths")) ?? [],
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
		paths: textsOf(statedField(entry, "paths")) ?? [],
		namespace: textOrEmpty(statedField(entry, "namespace")) ?? "",
		place
	};
}
function readExemption(entry, place) {
	const containers = textsOf(statedField(entry, "containers"));
	const checks = textsOf(statedField(entry, "checks"));
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
		const globs = textsOf(statedField(entry, name));
		return globs === void 0 ? [] : [[name, globs]];
	});
	return Object.fromEntries(lists);
}
function visible(message) {
	return visibleText(message, MAX_MESSAGE_LENGTH);
}
export { CONFIGURATION, FILE_GLOB, checkRepeatedKeys, formatFault, globs, imageBuilds, isDockerfilePath, isImageFile, isUnknownText, mayBuildImages, readConfiguration, readKeys, shellCommands };
