import { __commonJSMin, __toESM } from "./rolldown-runtime.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { LEVELS, NEWEST_VERSION, OLDEST_CLUSTER_VERSION, STANDARD, checkOf, describeFault, evaluate, evaluatorOf, formatPath, groupBy, inlineCode, isNull, joinQuoted, keyInPod, namedContainers, parseClusterVersion, parseLevel, parseVersion } from "./action-review-scan-reader.js";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
// src/target/renders-on.ts
const RENDERED_EVENTS = [
	"pull_request",
	"merge_group",
	"push",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
const GUARDED_EVENTS = [
	"pull_request_target",
	"workflow_run",
	"issue_comment"
];
function rendersOn(render, event) {
	if (render !== "auto") return render === "always";
	return event === void 0 || RENDERED_EVENTS.includes(event);
}
function asksRegistriesOn(render, event) {
	return rendersOn(render === "never" ? "auto" : render, event);
}
// src/pss/violations-at.ts
function violationsAt(target) {
	return (pod) => evaluate(pod, target).results.flatMap(({ check, violations }) => violations.map((violation) => ({
		rule: checkOf(check),
		check,
		violation
	})));
}
// src/hardening/asked-rule.ts
const MODE_OF = {
	summary: "audit",
	comment: "warn",
	enforce: "enforce"
};
function askRule({ rule, choice }, around) {
	const { adjustFix, isOlder } = rule;
	const known = /* @__PURE__ */ new WeakMap();
	const answers = (pod) => {
		const given = known.get(pod) ?? rule.answers(pod, around);
		known.set(pod, given);
		return given;
	};
	return {
		id: rule.id,
		docs: rule.docs,
		rule,
		mode: MODE_OF[choice],
		answers,
		fix: (violation, pod, former) => rule.fix(violation, pod, around, former),
		...isOlder && { isOlder: (violation, former) => isOlder(violation, former, around) },
		...adjustFix && { adjustFix: (adjusted) => adjustFix(adjusted, around) }
	};
}
function askingBy(chosen) {
	const known = /* @__PURE__ */ new WeakMap();
	return (around) => {
		const asked = known.get(around) ?? chosen.map((each) => askRule(each, around));
		known.set(around, asked);
		return asked;
	};
}
function advisedRule(rule, asked) {
	const known = ADVISED.get(asked) ?? /* @__PURE__ */ new Map();
	ADVISED.set(asked, known);
	const advised = known.get(rule) ?? adviseRule(rule, asked);
	known.set(rule, advised);
	return advised;
}
const ADVISED = /* @__PURE__ */ new WeakMap();
function adviseRule(rule, asked) {
	const advisers = asked.flatMap(({ adjustFix }) => adjustFix ?? []);
	if (advisers.length === 0 || isAskedRule(rule)) return rule;
	return {
		...rule,
		fix: (violation, pod, former) => advisers.reduce((fix, adjustFix) => adjustFix({
			check: rule.id,
			fix,
			violation,
			pod,
			former
		}), rule.fix(violation, pod, former))
	};
}
function isAskedRule(rule) {
	return "answers" in rule;
}
function evaluateHardening(pod, rules) {
	return rules.flatMap((rule) => {
		const failure = failureOf(rule.rule, rule.answers(pod));
		return failure === void 0 ? [] : [{
			rule,
			check: rule.id,
			mode: rule.mode,
			...failure
		}];
	});
}
function failureOf({ reason }, answers) {
	const notMet = answers.filter(({ answer }) => answer === "not met");
	if (notMet.length === 0) return void 0;
	return {
		reason,
		detail: [...groupBy(notMet, ({ must = "", violation: { subject } }) => `${subject.kind} ${must}`).values()].map((same) => `${subjectsOf(same)} ${same[0]?.must ?? ""}`).join("; "),
		violations: notMet.map(({ violation }) => violation)
	};
}
function subjectsOf(answers) {
	const names = answers.flatMap(({ violation: { subject } }) => subject.kind === "pod" ? [] : [subject.name]);
	if (names.length === 0) return "pod";
	return answers[0]?.violation.subject.kind === "volume" ? `volume ${joinQuoted([...new Set(names)])}` : namedContainers([...new Set(names)]);
}
function violationsUnder(target, rules, advisers = rules) {
	const ofStandard = advisedViolations(violationsAt(target), advisers);
	return (pod) => [...ofStandard(pod), ...evaluateHardening(pod, rules).flatMap(({ rule, check, violations }) => violations.map((violation) => ({
		rule,
		check,
		violation
	})))];
}
function advisedViolations(find, advisers) {
	if (advisers.every(({ adjustFix }) => adjustFix === void 0)) return find;
	return (pod) => find(pod).map((found) => ({
		...found,
		rule: advisedRule(found.rule, advisers)
	}));
}
// src/pss/policy.ts
const MODES = [
	"enforce",
	"warn",
	"audit"
];
// src/pss/violation-key.ts
const OVERRIDDEN = new Map(STANDARD.checks.flatMap(({ id, revisions }) => revisions.flatMap(({ overrides = [] }) => overrides.map((overridden) => [id, overridden]))));
function isStandIn(one, other) {
	return OVERRIDDEN.get(one) === other || OVERRIDDEN.get(other) === one;
}
function violationKey(check, violation) {
	return `${OVERRIDDEN.get(check) ?? check} ${keyInPod(violation)}`;
}
// src/compare/workloads/judge.ts
function judge({ pod }, { policy, hardening }, evaluatePod = evaluatorOf(pod)) {
	const { enforce, warn, audit } = policy;
	return {
		verdicts: {
			enforce: evaluatePod(enforce),
			warn: evaluatePod(warn),
			audit: evaluatePod(audit)
		},
		hardening: evaluateHardening(pod, hardening)
	};
}
function withNamespace(workload, namespace) {
	return namespace === void 0 ? workload : {
		...workload,
		identity: {
			...workload.identity,
			namespace
		}
	};
}
// src/pss/judging-modes.ts
function judgingModes(verdicts) {
	return MODES.filter((mode, index) => MODES.findIndex((other) => verdicts[other] === verdicts[mode]) === index);
}
// src/compare/workloads/violations-of.ts
function violationsOf({ verdicts, hardening }) {
	const ofStandard = judgingModes(verdicts).flatMap((mode) => verdicts[mode].results.map((result) => ({
		mode,
		rule: checkOf(result.check),
		...result
	})));
	const listed = /* @__PURE__ */ new Map();
	return [...ofStandard, ...hardening].flatMap(({ mode, rule, check, reason, detail, violations }) => {
		const earlier = listed.get(check);
		if (earlier?.includes(violations)) return [];
		const found = earlier === void 0 ? violations : violations.filter(isMissingIn(earlier));
		listed.set(check, [...earlier ?? [], violations]);
		return found.map((violation) => ({
			mode,
			rule,
			check,
			reason,
			detail,
			violation
		}));
	});
}
function isMissingIn(listed) {
	const keys = new Set(listed.flat().map(keyInPod));
	return (violation) => !keys.has(keyInPod(violation));
}
function listingOf(entries, rankOf) {
	if (entries.length <= 200) return {
		listed: entries,
		omitted: []
	};
	const ranks = groupBy(entries, rankOf);
	const sorted = [...ranks.keys()].sort((a, b) => a - b).flatMap((rank) => ranks.get(rank) ?? []);
	return {
		listed: sorted.slice(0, 200),
		omitted: sorted.slice(200)
	};
}
// src/manifest/unjudged.ts
function noteOnlyManifest(note) {
	return {
		file: note.file,
		workloads: [],
		namespaces: [],
		notEvaluated: [],
		notes: [note],
		other: 0
	};
}
const UNJUDGED$1 = /* @__PURE__ */ new Set([...[
	"chart-not-rendered",
	"kustomization-not-built",
	"plugin-not-run",
	"patch",
	"link"
], ...[
	"pod-spec-patch",
	"step-action",
	"reference",
	"operator-pod",
	"unknown-pod",
	"held-object",
	"delivery"
]]);
function isUnjudged({ code }) {
	return UNJUDGED$1.has(code);
}
function unjudgedParts({ notEvaluated, notes }) {
	return [...notEvaluated, ...notes.filter(isUnjudged)];
}
function countUnjudged(manifest) {
	return unjudgedParts(manifest).length;
}
// src/repository/gitops/gitops-object.ts
function byOf({ file, kind, name }) {
	return `${file}#${kind}/${name}`;
}
function keyOfObject(object) {
	return JSON.stringify([
		byOf(object),
		object.namespace,
		object.built?.by
	]);
}
function fileOfBy(by) {
	return by.slice(0, by.lastIndexOf("#"));
}
// src/text/markdown.ts
const LONGEST_WORDS = 4e3;
const MARKUP = /:\/\/|www\.|\]\(|(?<![a-z0-9])_|_(?![a-z0-9])/i;
function plainOrCode(text) {
	return text.length <= LONGEST_WORDS && /^[A-Za-z0-9 "',.;:=()[\]!/_-]*$/.test(text) && !MARKUP.test(text) ? text : inlineCode(text, LONGEST_WORDS);
}
function fenced(language, lines) {
	const text = lines.join("\n");
	const longestRun = Math.max(0, ...[...text.matchAll(/`+/g)].map(([run]) => run.length));
	const fence = "`".repeat(Math.max(3, longestRun + 1));
	return `${fence}${language}\n${text}\n${fence}`;
}
function tableRow(cells) {
	return `| ${cells.map(cell).join(" | ")} |`;
}
function cell(markdown) {
	return markdown.replaceAll(/\r?\n/g, " ").replaceAll(/(\\*)\|/g, "$1$1\\|");
}
// src/report/names.ts
function workloadName({ identity: { kind, namespace, name }, podKey }) {
	const pod = podKey === void 0 ? "" : ` (${podKey})`;
	return `${kind} ${namespace === void 0 ? "" : `${namespace}/`}${name}${pod}`;
}
function workloadTitle({ identity: { kind, name }, podKey }) {
	const pod = podKey === void 0 ? "" : ` (${inlineCode(podKey)})`;
	return `${plainOrCode(kind)} ${inlineCode(name)}${pod}`;
}
function placeCode({ file, line }) {
	return inlineCode(`${file}:${line}`);
}
function builderName(workload) {
	return builderParts(workload)?.map((part, index) => index === 0 ? part : ` ${part}`).join("");
}
function builderCode(workload) {
	return builderParts(workload)?.map((part) => part.replace(/^(with |as |for )?(.*)$/s, (_, word, name) => `${word ?? ""}${inlineCode(name)}`)).join(" ");
}
function variantCode(workload) {
	const { via, ...variant } = workload;
	return via === void 0 ? "" : (builderCode({
		...variant,
		via: "."
	}) ?? "").slice(3);
}
function builderParts({ via, values = [], release, by }) {
	if (via === void 0) return void 0;
	const object = by === void 0 ? void 0 : fileOfBy(by);
	return [
		via,
		...values.filter((file) => file !== object).map((file) => `with ${file}`),
		...release === void 0 ? [] : [`as ${release}`],
		...by === void 0 ? [] : [`for ${by}`]
	];
}
// src/hardening/hardening-choice.ts
const HARDENING_CHOICES = [
	"off",
	"summary",
	"comment",
	"enforce"
];
function settingForAll(all) {
	return all === void 0 ? void 0 : {
		all,
		rules: /* @__PURE__ */ new Map()
	};
}
const DEFAULT_CHOICE = "summary";
function hardeningChoice(id, settings) {
	const [first] = settings.flatMap((setting) => setting?.rules.get(id) ?? setting?.all ?? []);
	return first ?? DEFAULT_CHOICE;
}
// src/source/git/git.ts
function gitIn(folder, isTrusted = false, variables = {}) {
	const env = {
		...process.env,
		LC_ALL: "C",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_TERMINAL_PROMPT: "0",
		...isTrusted ? {
			GIT_CONFIG_COUNT: "1",
			GIT_CONFIG_KEY_0: "safe.directory",
			GIT_CONFIG_VALUE_0: "*"
		} : {},
		...variables
	};
	const run = (args, input) => new Promise((resolve) => {
		const options = {
			cwd: folder,
			env,
			encoding: "buffer",
			maxBuffer: Number.POSITIVE_INFINITY
		};
		const child = execFile("git", [...args], options, (error, stdout) => resolve(error === null ? stdout : void 0));
		child.stdin?.on("error", () => void 0);
		child.stdin?.end(input ?? "");
	});
	return { run };
}
function mayBeCheckout(folder) {
	const above = dirname(folder);
	return existsSync(join(folder, ".git")) || above !== folder && mayBeCheckout(above);
}
async function isCompleteCheckout(git) {
	return await git.run(["rev-parse", "--git-dir"]) !== void 0 && await git.run([
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	]) === void 0;
}
async function readGitObjects(git, names) {
	const requested = names.filter((name) => !name.includes("\n"));
	const output = requested.length === 0 ? void 0 : await git.run(["cat-file", "--batch"], `${requested.join("\n")}\n`);
	const found = /* @__PURE__ */ new Map();
	let position = 0;
	for (const name of output === void 0 ? [] : requested) {
		const end = output?.indexOf(10, position) ?? -1;
		if (output === void 0 || end < 0) break;
		const header = output.toString("utf8", position, end);
		position = end + 1;
		const match = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header);
		if (match === null) continue;
		const size = Number(match[2]);
		if (match[1] === "blob") found.set(name, output.subarray(position, position + size));
		position += size + 1;
	}
	return names.map((name) => found.get(name));
}
// src/text/nearest.ts
var import_fastest_levenshtein = (/* @__PURE__ */ __commonJSMin(((exports) => {
	exports.__esModule = true;
	exports.distance = exports.closest = void 0;
	var peq = /* @__PURE__ */ new Uint32Array(65536);
	var myers_32 = function(a, b) {
		var n = a.length;
		var m = b.length;
		var lst = 1 << n - 1;
		var pv = -1;
		var mv = 0;
		var sc = n;
		var i = n;
		while (i--) peq[a.charCodeAt(i)] |= 1 << i;
		for (i = 0; i < m; i++) {
			var eq = peq[b.charCodeAt(i)];
			var xv = eq | mv;
			eq |= (eq & pv) + pv ^ pv;
			mv |= ~(eq | pv);
			pv &= eq;
			if (mv & lst) sc++;
			if (pv & lst) sc--;
			mv = mv << 1 | 1;
			pv = pv << 1 | ~(xv | mv);
			mv &= xv;
		}
		i = n;
		while (i--) peq[a.charCodeAt(i)] = 0;
		return sc;
	};
	var myers_x = function(b, a) {
		var n = a.length;
		var m = b.length;
		var mhc = [];
		var phc = [];
		var hsize = Math.ceil(n / 32);
		var vsize = Math.ceil(m / 32);
		for (var i = 0; i < hsize; i++) {
			phc[i] = -1;
			mhc[i] = 0;
		}
		var j = 0;
		for (; j < vsize - 1; j++) {
			var mv_1 = 0;
			var pv_1 = -1;
			var start_1 = j * 32;
			var vlen_1 = Math.min(32, m) + start_1;
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] |= 1 << k;
			for (var i = 0; i < n; i++) {
				var eq = peq[a.charCodeAt(i)];
				var pb = phc[i / 32 | 0] >>> i & 1;
				var mb = mhc[i / 32 | 0] >>> i & 1;
				var xv = eq | mv_1;
				var xh = ((eq | mb) & pv_1) + pv_1 ^ pv_1 | eq | mb;
				var ph = mv_1 | ~(xh | pv_1);
				var mh = pv_1 & xh;
				if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
				if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
				ph = ph << 1 | pb;
				mh = mh << 1 | mb;
				pv_1 = mh | ~(xv | ph);
				mv_1 = ph & xv;
			}
			for (var k = start_1; k < vlen_1; k++) peq[b.charCodeAt(k)] = 0;
		}
		var mv = 0;
		var pv = -1;
		var start = j * 32;
		var vlen = Math.min(32, m - start) + start;
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] |= 1 << k;
		var score = m;
		for (var i = 0; i < n; i++) {
			var eq = peq[a.charCodeAt(i)];
			var pb = phc[i / 32 | 0] >>> i & 1;
			var mb = mhc[i / 32 | 0] >>> i & 1;
			var xv = eq | mv;
			var xh = ((eq | mb) & pv) + pv ^ pv | eq | mb;
			var ph = mv | ~(xh | pv);
			var mh = pv & xh;
			score += ph >>> m - 1 & 1;
			score -= mh >>> m - 1 & 1;
			if (ph >>> 31 ^ pb) phc[i / 32 | 0] ^= 1 << i;
			if (mh >>> 31 ^ mb) mhc[i / 32 | 0] ^= 1 << i;
			ph = ph << 1 | pb;
			mh = mh << 1 | mb;
			pv = mh | ~(xv | ph);
			mv = ph & xv;
		}
		for (var k = start; k < vlen; k++) peq[b.charCodeAt(k)] = 0;
		return score;
	};
	var distance = function(a, b) {
		if (a.length < b.length) {
			var tmp = b;
			b = a;
			a = tmp;
		}
		if (b.length === 0) return a.length;
		if (a.length <= 32) return myers_32(a, b);
		return myers_x(a, b);
	};
	exports.distance = distance;
	var closest = function(str, arr) {
		var min_distance = Infinity;
		var min_index = 0;
		for (var i = 0; i < arr.length; i++) {
			var dist = distance(str, arr[i]);
			if (dist < min_distance) {
				min_distance = dist;
				min_index = i;
			}
		}
		return arr[min_index];
	};
	exports.closest = closest;
})))();
function didYouMean(name, known) {
	const near = known.length === 0 ? void 0 : (0, import_fastest_levenshtein.closest)(name, [...known]);
	return near !== void 0 && (0, import_fastest_levenshtein.distance)(name.toLowerCase(), near.toLowerCase()) <= Math.max(2, near.length / 3) ? ` (did you mean ${near}?)` : "";
}
// src/target/config/strict-shape.ts
const TEXT = { text: () => void 0 };
function checkShape(value, shape, path, complain) {
	const fail = (message) => complain(value.node, withPath(path, message));
	if (shape === "any") return;
	if ("text" in shape) {
		const message = checkText(value, shape);
		if (message !== void 0) fail(message);
	} else if ("boolean" in shape) {
		const message = checkBoolean(value);
		if (message !== void 0) fail(message);
	} else if ("mapping" in shape) {
		if (value.kind !== "mapping") fail(describeFault(value, "mapping"));
	} else if (isNull(value)) {
		if ("fields" in shape && shape.isExplicit) fail("found nothing, expected a mapping");
	} else if ("items" in shape) {
		if (value.kind === "list") checkItems(value, shape, path, complain);
		else fail(describeFault(value, "[]"));
	} else if (value.kind === "mapping") checkFields(value, shape, path, complain);
	else if (value.kind === "scalar" && shape.shorthand !== void 0) checkShape(value, shape.shorthand, path, complain);
	else fail(describeFault(value, "mapping"));
}
function checkText(value, shape) {
	const text = textOrEmpty(value);
	if (text !== void 0) return shape.text(text);
	const source = value.kind === "scalar" ? value.node?.source : void 0;
	return (source === void 0 ? void 0 : shape.text(source)) ?? (source !== void 0 && shape.isBareWord ? void 0 : describeFault(value, "string"));
}
function checkBoolean(value) {
	if (value.kind !== "scalar" || typeof value.value !== "boolean") return describeFault(value, "bool");
	const { source = String(value.value) } = value.node ?? {};
	if (/^(?:true|false)$/i.test(source)) return void 0;
	return `found ${JSON.stringify(source)}, expected true or false: write ${value.value}`;
}
function checkItems(list, { items, isSet = false, isFilled = false }, path, complain) {
	if (isFilled && list.items.length === 0) complain(list.node, withPath(path, "found an empty list: add an item or remove it"));
	const seen = /* @__PURE__ */ new Set();
	list.items.forEach((item, index) => {
		const text = isSet ? textOrEmpty(item) : void 0;
		if (text !== void 0 && seen.has(text)) {
			complain(item.node ?? list.node, withPath([...path, index], `found ${JSON.stringify(text)} again: remove it`));
			return;
		}
		if (text !== void 0) seen.add(text);
		checkShape(item, items, [...path, index], (node, message) => complain(node ?? list.node, message));
	});
}
function checkFields(mapping, shape, path, complain) {
	const { fields, isExplicit = false, required = [], elsewhere = {} } = shape;
	const remedy = (name) => required.includes(name) ? ": the key must have one" : ": remove the key";
	const known = Object.keys(fields).sort();
	const check = (field, { name, key, value }) => checkShape(value, field, [...path, name], (node, message) => complain(node ?? key, message));
	for (const entry of mapping.entries.values()) {
		const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : void 0;
		if (field === void 0) {
			const sentence = Object.hasOwn(elsewhere, entry.name) ? `${elsewhere[entry.name]}` : `found an unknown field, expected one of ${known.join(", ")}${didYouMean(entry.name, known)}`;
			complain(entry.key, withPath([...path, entry.name], sentence));
		} else if (!isNull(entry.value)) check(field, entry);
		else if (isExplicit) complain(entry.key, withPath([...path, entry.name], `found nothing, expected a value${remedy(entry.name)}`));
	}
	checkPresence(mapping, shape, path, complain);
}
function checkPresence(mapping, shape, path, complain) {
	const { required = [], requiredAny = [], dependent = {} } = shape;
	const has = (name) => mapping.entries.has(name);
	for (const name of required) if (!has(name)) complain(mapping.node, withPath(path, `must set ${name}`));
	if (requiredAny.length > 0 && !requiredAny.some(has)) complain(mapping.node, withPath(path, `must set one of ${[...requiredAny].sort().join(", ")}`));
	for (const [name, other] of Object.entries(dependent)) {
		const entry = mapping.entries.get(name);
		if (entry !== void 0 && !has(other)) complain(entry.key, withPath([...path, name], `must not be set without ${other}`));
	}
}
function withPath(path, sentence) {
	return path.length === 0 ? sentence : `${formatPath(path)}: ${sentence}`;
}
function textOrEmpty(value) {
	if (value?.kind !== "scalar") return void 0;
	return value.value === null ? "" : typeof value.value === "string" ? value.value : void 0;
}
function statedField(value, name) {
	const field = value?.kind === "mapping" ? value.entries.get(name)?.value : void 0;
	return field === void 0 || isNull(field) ? void 0 : field;
}
function textsOf(value) {
	return value?.kind === "list" ? value.items.map((item) => textOrEmpty(item) ?? "") : void 0;
}
// src/target/config/building/kustomize-configuration.ts
const RENDER = [
	"auto",
	"always",
	"never"
];
const KUSTOMIZE_COMMANDS = ["kustomize", "kubectl"];
const LOAD_RESTRICTORS = ["root-only", "none"];
function readKustomizeKey(value) {
	const command = textOrEmpty(statedField(value, "command"));
	const loadRestrictor = textOrEmpty(statedField(value, "load-restrictor"));
	const enableHelm = statedField(value, "enable-helm");
	return {
		roots: textsOf(statedField(value, "roots")) ?? [],
		...command === void 0 ? {} : { command },
		...loadRestrictor === void 0 ? {} : { loadRestrictor },
		...enableHelm?.kind === "scalar" ? { enableHelm: enableHelm.value === true } : {}
	};
}
// node_modules/picomatch/lib/constants.js
var require_constants = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const WIN_SLASH = "\\\\/";
	const WIN_NO_SLASH = `[^${WIN_SLASH}]`;
	const DEFAULT_MAX_EXTGLOB_RECURSION = 0;
	const DOT_LITERAL = "\\.";
	const PLUS_LITERAL = "\\+";
	const QMARK_LITERAL = "\\?";
	const SLASH_LITERAL = "\\/";
	const ONE_CHAR = "(?=.)";
	const QMARK = "[^/]";
	const END_ANCHOR = `(?:${SLASH_LITERAL}|$)`;
	const START_ANCHOR = `(?:^|${SLASH_LITERAL})`;
	const DOTS_SLASH = `${DOT_LITERAL}{1,2}${END_ANCHOR}`;
	const POSIX_CHARS = {
		DOT_LITERAL,
		PLUS_LITERAL,
		QMARK_LITERAL,
		SLASH_LITERAL,
		ONE_CHAR,
		QMARK,
		END_ANCHOR,
		DOTS_SLASH,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!${START_ANCHOR}${DOTS_SLASH})`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}${END_ANCHOR})`,
		NO_DOTS_SLASH: `(?!${DOTS_SLASH})`,
		QMARK_NO_DOT: `[^.${SLASH_LITERAL}]`,
		STAR: `${QMARK}*?`,
		START_ANCHOR,
		SEP: "/"
	};
	const WINDOWS_CHARS = {
		...POSIX_CHARS,
		SLASH_LITERAL: `[${WIN_SLASH}]`,
		QMARK: WIN_NO_SLASH,
		STAR: `${WIN_NO_SLASH}*?`,
		DOTS_SLASH: `${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$)`,
		NO_DOT: `(?!${DOT_LITERAL})`,
		NO_DOTS: `(?!(?:^|[${WIN_SLASH}])${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		NO_DOT_SLASH: `(?!${DOT_LITERAL}{0,1}(?:[${WIN_SLASH}]|$))`,
		NO_DOTS_SLASH: `(?!${DOT_LITERAL}{1,2}(?:[${WIN_SLASH}]|$))`,
		QMARK_NO_DOT: `[^.${WIN_SLASH}]`,
		START_ANCHOR: `(?:^|[${WIN_SLASH}])`,
		END_ANCHOR: `(?:[${WIN_SLASH}]|$)`,
		SEP: "\\"
	};
	module.exports = {
		DEFAULT_MAX_EXTGLOB_RECURSION,
		MAX_LENGTH: 65536,
		POSIX_REGEX_SOURCE: {
			__proto__: null,
			alnum: "a-zA-Z0-9",
			alpha: "a-zA-Z",
			ascii: "\\x00-\\x7F",
			blank: " \\t",
			cntrl: "\\x00-\\x1F\\x7F",
			digit: "0-9",
			graph: "\\x21-\\x7E",
			lower: "a-z",
			print: "\\x20-\\x7E ",
			punct: "\\-!\"#$%&'()\\*+,./:;<=>?@[\\]^_`{|}~",
			space: " \\t\\r\\n\\v\\f",
			upper: "A-Z",
			word: "A-Za-z0-9_",
			xdigit: "A-Fa-f0-9"
		},
		REGEX_BACKSLASH: /\\(?![*+?^${}(|)[\]])/g,
		REGEX_NON_SPECIAL_CHARS: /^[^@![\].,$*+?^{}()|\\/]+/,
		REGEX_SPECIAL_CHARS: /[-*+?.^${}(|)[\]]/,
		REGEX_SPECIAL_CHARS_BACKREF: /(\\?)((\W)(\3*))/g,
		REGEX_SPECIAL_CHARS_GLOBAL: /([-*+?.^${}(|)[\]])/g,
		REGEX_REMOVE_BACKSLASH: /(?:\[.*?[^\\]\]|\\(?=.))/g,
		REPLACEMENTS: {
			__proto__: null,
			"***": "*",
			"**/**": "**",
			"**/**/**": "**"
		},
		CHAR_0: 48,
		CHAR_9: 57,
		CHAR_UPPERCASE_A: 65,
		CHAR_LOWERCASE_A: 97,
		CHAR_UPPERCASE_Z: 90,
		CHAR_LOWERCASE_Z: 122,
		CHAR_LEFT_PARENTHESES: 40,
		CHAR_RIGHT_PARENTHESES: 41,
		CHAR_ASTERISK: 42,
		CHAR_AMPERSAND: 38,
		CHAR_AT: 64,
		CHAR_BACKWARD_SLASH: 92,
		CHAR_CARRIAGE_RETURN: 13,
		CHAR_CIRCUMFLEX_ACCENT: 94,
		CHAR_COLON: 58,
		CHAR_COMMA: 44,
		CHAR_DOT: 46,
		CHAR_DOUBLE_QUOTE: 34,
		CHAR_EQUAL: 61,
		CHAR_EXCLAMATION_MARK: 33,
		CHAR_FORM_FEED: 12,
		CHAR_FORWARD_SLASH: 47,
		CHAR_GRAVE_ACCENT: 96,
		CHAR_HASH: 35,
		CHAR_HYPHEN_MINUS: 45,
		CHAR_LEFT_ANGLE_BRACKET: 60,
		CHAR_LEFT_CURLY_BRACE: 123,
		CHAR_LEFT_SQUARE_BRACKET: 91,
		CHAR_LINE_FEED: 10,
		CHAR_NO_BREAK_SPACE: 160,
		CHAR_PERCENT: 37,
		CHAR_PLUS: 43,
		CHAR_QUESTION_MARK: 63,
		CHAR_RIGHT_ANGLE_BRACKET: 62,
		CHAR_RIGHT_CURLY_BRACE: 125,
		CHAR_RIGHT_SQUARE_BRACKET: 93,
		CHAR_SEMICOLON: 59,
		CHAR_SINGLE_QUOTE: 39,
		CHAR_SPACE: 32,
		CHAR_TAB: 9,
		CHAR_UNDERSCORE: 95,
		CHAR_VERTICAL_LINE: 124,
		CHAR_ZERO_WIDTH_NOBREAK_SPACE: 65279,
		extglobChars(chars) {
			return {
				"!": {
					type: "negate",
					open: "(?:(?!(?:",
					close: `))${chars.STAR})`
				},
				"?": {
					type: "qmark",
					open: "(?:",
					close: ")?"
				},
				"+": {
					type: "plus",
					open: "(?:",
					close: ")+"
				},
				"*": {
					type: "star",
					open: "(?:",
					close: ")*"
				},
				"@": {
					type: "at",
					open: "(?:",
					close: ")"
				}
			};
		},
		globChars(win32) {
			return win32 === true ? WINDOWS_CHARS : POSIX_CHARS;
		}
	};
}));
// node_modules/picomatch/lib/utils.js
var require_utils = /* @__PURE__ */ __commonJSMin(((exports) => {
	const { REGEX_BACKSLASH, REGEX_REMOVE_BACKSLASH, REGEX_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_GLOBAL } = require_constants();
	exports.isObject = (val) => val !== null && typeof val === "object" && !Array.isArray(val);
	exports.hasRegexChars = (str) => REGEX_SPECIAL_CHARS.test(str);
	exports.isRegexChar = (str) => str.length === 1 && exports.hasRegexChars(str);
	exports.escapeRegex = (str) => str.replace(REGEX_SPECIAL_CHARS_GLOBAL, "\\$1");
	exports.toPosixSlashes = (str) => str.replace(REGEX_BACKSLASH, "/");
	exports.isWindows = () => {
		if (typeof navigator !== "undefined" && navigator.platform) {
			const platform = navigator.platform.toLowerCase();
			return platform === "win32" || platform === "windows";
		}
		if (typeof process !== "undefined" && process.platform) return process.platform === "win32";
		return false;
	};
	exports.removeBackslashes = (str) => {
		return str.replace(REGEX_REMOVE_BACKSLASH, (match) => {
			return match === "\\" ? "" : match;
		});
	};
	exports.escapeLast = (input, char, lastIdx) => {
		const idx = input.lastIndexOf(char, lastIdx);
		if (idx === -1) return input;
		if (input[idx - 1] === "\\") return exports.escapeLast(input, char, idx - 1);
		return `${input.slice(0, idx)}\\${input.slice(idx)}`;
	};
	exports.removePrefix = (input, state = {}) => {
		let output = input;
		if (output.startsWith("./")) {
			output = output.slice(2);
			state.prefix = "./";
		}
		return output;
	};
	exports.wrapOutput = (input, state = {}, options = {}) => {
		let output = `${options.contains ? "" : "^"}(?:${input})${options.contains ? "" : "$"}`;
		if (state.negated === true) output = `(?:^(?!${output}).*$)`;
		return output;
	};
	exports.basename = (path, { windows } = {}) => {
		const segs = path.split(windows ? /[\\/]/ : "/");
		const last = segs[segs.length - 1];
		if (last === "") return segs[segs.length - 2];
		return last;
	};
}));
// node_modules/picomatch/lib/scan.js
var require_scan = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const utils = require_utils();
	const { CHAR_ASTERISK, CHAR_AT, CHAR_BACKWARD_SLASH, CHAR_COMMA, CHAR_DOT, CHAR_EXCLAMATION_MARK, CHAR_FORWARD_SLASH, CHAR_LEFT_CURLY_BRACE, CHAR_LEFT_PARENTHESES, CHAR_LEFT_SQUARE_BRACKET, CHAR_PLUS, CHAR_QUESTION_MARK, CHAR_RIGHT_CURLY_BRACE, CHAR_RIGHT_PARENTHESES, CHAR_RIGHT_SQUARE_BRACKET } = require_constants();
	const isPathSeparator = (code) => {
		return code === CHAR_FORWARD_SLASH || code === CHAR_BACKWARD_SLASH;
	};
	const depth = (token) => {
		if (token.isPrefix !== true) token.depth = token.isGlobstar ? Infinity : 1;
	};
	const scan = (input, options) => {
		const opts = options || {};
		const length = input.length - 1;
		const scanToEnd = opts.parts === true || opts.tokens === true || opts.scanToEnd === true;
		const slashes = [];
		const tokens = [];
		const parts = [];
		let str = input;
		let index = -1;
		let start = 0;
		let lastIndex = 0;
		let isBrace = false;
		let isBracket = false;
		let isGlob = false;
		let isExtglob = false;
		let isGlobstar = false;
		let braceEscaped = false;
		let backslashes = false;
		let negated = false;
		let negatedExtglob = false;
		let finished = false;
		let braces = 0;
		let prev;
		let code;
		let token = {
			value: "",
			depth: 0,
			isGlob: false
		};
		const eos = () => index >= length;
		const peek = () => str.charCodeAt(index + 1);
		const advance = () => {
			prev = code;
			return str.charCodeAt(++index);
		};
		while (index < length) {
			code = advance();
			let next;
			if (code === CHAR_BACKWARD_SLASH) {
				backslashes = token.backslashes = true;
				code = advance();
				if (code === CHAR_LEFT_CURLY_BRACE) braceEscaped = true;
				continue;
			}
			if (braceEscaped === true || code === CHAR_LEFT_CURLY_BRACE) {
				braces++;
				while (eos() !== true && (code = advance())) {
					if (code === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (code === CHAR_LEFT_CURLY_BRACE) {
						braces++;
						continue;
					}
					if (braceEscaped !== true && code === CHAR_DOT && (code = advance()) === CHAR_DOT) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (braceEscaped !== true && code === CHAR_COMMA) {
						isBrace = token.isBrace = true;
						isGlob = token.isGlob = true;
						finished = true;
						if (scanToEnd === true) continue;
						break;
					}
					if (code === CHAR_RIGHT_CURLY_BRACE) {
						braces--;
						if (braces === 0) {
							braceEscaped = false;
							isBrace = token.isBrace = true;
							finished = true;
							break;
						}
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_FORWARD_SLASH) {
				slashes.push(index);
				tokens.push(token);
				token = {
					value: "",
					depth: 0,
					isGlob: false
				};
				if (finished === true) continue;
				if (prev === CHAR_DOT && index === start + 1) {
					start += 2;
					continue;
				}
				lastIndex = index + 1;
				continue;
			}
			if (opts.noext !== true) {
				if ((code === CHAR_PLUS || code === CHAR_AT || code === CHAR_ASTERISK || code === CHAR_QUESTION_MARK || code === CHAR_EXCLAMATION_MARK) === true && peek() === CHAR_LEFT_PARENTHESES) {
					isGlob = token.isGlob = true;
					isExtglob = token.isExtglob = true;
					finished = true;
					if (code === CHAR_EXCLAMATION_MARK && index === start) negatedExtglob = true;
					if (scanToEnd === true) {
						let parens = 0;
						while (eos() !== true && (code = advance())) {
							if (code === CHAR_BACKWARD_SLASH) {
								backslashes = token.backslashes = true;
								advance();
								continue;
							}
							if (code === CHAR_LEFT_PARENTHESES) {
								parens++;
								continue;
							}
							if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
								finished = true;
								break;
							}
						}
						continue;
					}
					break;
				}
			}
			if (code === CHAR_ASTERISK) {
				if (prev === CHAR_ASTERISK) isGlobstar = token.isGlobstar = true;
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_QUESTION_MARK) {
				isGlob = token.isGlob = true;
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
			if (code === CHAR_LEFT_SQUARE_BRACKET) {
				while (eos() !== true && (next = advance())) {
					if (next === CHAR_BACKWARD_SLASH) {
						backslashes = token.backslashes = true;
						advance();
						continue;
					}
					if (next === CHAR_RIGHT_SQUARE_BRACKET) {
						isBracket = token.isBracket = true;
						isGlob = token.isGlob = true;
						finished = true;
						break;
					}
				}
				if (scanToEnd === true) continue;
				break;
			}
			if (opts.nonegate !== true && code === CHAR_EXCLAMATION_MARK && index === start) {
				negated = token.negated = true;
				start++;
				continue;
			}
			if (opts.noparen !== true && code === CHAR_LEFT_PARENTHESES) {
				isGlob = token.isGlob = true;
				if (scanToEnd === true) {
					let parens = 1;
					while (eos() !== true && (code = advance())) {
						if (code === CHAR_BACKWARD_SLASH) {
							backslashes = token.backslashes = true;
							advance();
							continue;
						}
						if (code === CHAR_LEFT_PARENTHESES) {
							parens++;
							continue;
						}
						if (code === CHAR_RIGHT_PARENTHESES && --parens === 0) {
							finished = true;
							break;
						}
					}
					continue;
				}
				break;
			}
			if (isGlob === true) {
				finished = true;
				if (scanToEnd === true) continue;
				break;
			}
		}
		if (opts.noext === true) {
			isExtglob = false;
			isGlob = false;
		}
		let base = str;
		let prefix = "";
		let glob = "";
		if (start > 0) {
			prefix = str.slice(0, start);
			str = str.slice(start);
			lastIndex -= start;
		}
		if (base && isGlob === true && lastIndex > 0) {
			base = str.slice(0, lastIndex);
			glob = str.slice(lastIndex);
		} else if (isGlob === true) {
			base = "";
			glob = str;
		} else base = str;
		if (base && base !== "" && base !== "/" && base !== str) {
			if (isPathSeparator(base.charCodeAt(base.length - 1))) base = base.slice(0, -1);
		}
		if (opts.unescape === true) {
			if (glob) glob = utils.removeBackslashes(glob);
			if (base && backslashes === true) base = utils.removeBackslashes(base);
		}
		const state = {
			prefix,
			input,
			start,
			base,
			glob,
			isBrace,
			isBracket,
			isGlob,
			isExtglob,
			isGlobstar,
			negated,
			negatedExtglob
		};
		if (opts.tokens === true) {
			state.maxDepth = 0;
			if (!isPathSeparator(code)) tokens.push(token);
			state.tokens = tokens;
		}
		if (opts.parts === true || opts.tokens === true) {
			let prevIndex;
			for (let idx = 0; idx < slashes.length; idx++) {
				const n = prevIndex !== void 0 ? prevIndex + 1 : start;
				const i = slashes[idx];
				const value = input.slice(n, i);
				if (opts.tokens) {
					if (idx === 0 && start !== 0) {
						tokens[idx].isPrefix = true;
						tokens[idx].value = prefix;
					} else tokens[idx].value = value;
					depth(tokens[idx]);
					state.maxDepth += tokens[idx].depth;
				}
				if (i >= start) {
					parts.push(value);
					prevIndex = i;
				}
			}
			const n = prevIndex !== void 0 ? prevIndex + 1 : start;
			const value = input.slice(n);
			parts.push(value);
			if (opts.tokens && prevIndex && prevIndex + 1 < input.length) {
				tokens[tokens.length - 1].value = value;
				depth(tokens[tokens.length - 1]);
				state.maxDepth += tokens[tokens.length - 1].depth;
			}
			state.slashes = slashes;
			state.parts = parts;
		}
		return state;
	};
	module.exports = scan;
}));
// node_modules/picomatch/lib/parse.js
var require_parse = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const constants = require_constants();
	const utils = require_utils();
	const { MAX_LENGTH, POSIX_REGEX_SOURCE, REGEX_NON_SPECIAL_CHARS, REGEX_SPECIAL_CHARS_BACKREF, REPLACEMENTS } = constants;
	const expandRange = (args, options) => {
		if (typeof options.expandRange === "function") return options.expandRange(...args, options);
		args.sort();
		const value = `[${args.join("-")}]`;
		try {
			new RegExp(value);
		} catch (ex) {
			return args.map((v) => utils.escapeRegex(v)).join("..");
		}
		return value;
	};
	const syntaxError = (type, char) => {
		return `Missing ${type}: "${char}" - use "\\\\${char}" to match literal characters`;
	};
	const splitTopLevel = (input) => {
		const parts = [];
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let value = "";
		let escaped = false;
		for (const ch of input) {
			if (escaped === true) {
				value += ch;
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				value += ch;
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				value += ch;
				continue;
			}
			if (quote === 0) {
				if (ch === "[") bracket++;
				else if (ch === "]" && bracket > 0) bracket--;
				else if (bracket === 0) {
					if (ch === "(") paren++;
					else if (ch === ")" && paren > 0) paren--;
					else if (ch === "|" && paren === 0) {
						parts.push(value);
						value = "";
						continue;
					}
				}
			}
			value += ch;
		}
		parts.push(value);
		return parts;
	};
	const isPlainBranch = (branch) => {
		let escaped = false;
		for (const ch of branch) {
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (/[?*+@!()[\]{}]/.test(ch)) return false;
		}
		return true;
	};
	const normalizeSimpleBranch = (branch) => {
		let value = branch.trim();
		let changed = true;
		while (changed === true) {
			changed = false;
			if (/^@\([^\\()[\]{}|]+\)$/.test(value)) {
				value = value.slice(2, -1);
				changed = true;
			}
		}
		if (!isPlainBranch(value)) return;
		return value.replace(/\\(.)/g, "$1");
	};
	const hasRepeatedCharPrefixOverlap = (branches) => {
		const values = branches.map(normalizeSimpleBranch).filter(Boolean);
		for (let i = 0; i < values.length; i++) for (let j = i + 1; j < values.length; j++) {
			const a = values[i];
			const b = values[j];
			const char = a[0];
			if (!char || a !== char.repeat(a.length) || b !== char.repeat(b.length)) continue;
			if (a === b || a.startsWith(b) || b.startsWith(a)) return true;
		}
		return false;
	};
	const parseRepeatedExtglob = (pattern, requireEnd = true) => {
		if (pattern[0] !== "+" && pattern[0] !== "*" || pattern[1] !== "(") return;
		let bracket = 0;
		let paren = 0;
		let quote = 0;
		let escaped = false;
		for (let i = 1; i < pattern.length; i++) {
			const ch = pattern[i];
			if (escaped === true) {
				escaped = false;
				continue;
			}
			if (ch === "\\") {
				escaped = true;
				continue;
			}
			if (ch === "\"") {
				quote = quote === 1 ? 0 : 1;
				continue;
			}
			if (quote === 1) continue;
			if (ch === "[") {
				bracket++;
				continue;
			}
			if (ch === "]" && bracket > 0) {
				bracket--;
				continue;
			}
			if (bracket > 0) continue;
			if (ch === "(") {
				paren++;
				continue;
			}
			if (ch === ")") {
				paren--;
				if (paren === 0) {
					if (requireEnd === true && i !== pattern.length - 1) return;
					return {
						type: pattern[0],
						body: pattern.slice(2, i),
						end: i
					};
				}
			}
		}
	};
	const buildCharClassStar = (chars) => {
		return `${chars.length === 1 ? utils.escapeRegex(chars[0]) : `[${chars.map((ch) => utils.escapeRegex(ch)).join("")}]`}*`;
	};
	const getStarExtglobSequenceChars = (pattern) => {
		let index = 0;
		const chars = [];
		while (index < pattern.length) {
			const match = parseRepeatedExtglob(pattern.slice(index), false);
			if (!match || match.type !== "*") return;
			const branches = splitTopLevel(match.body).map((branch) => branch.trim());
			if (branches.length !== 1) return;
			const branch = normalizeSimpleBranch(branches[0]);
			if (!branch || branch.length !== 1) return;
			chars.push(branch);
			index += match.end + 1;
		}
		if (chars.length < 1) return;
		return chars;
	};
	const repeatedExtglobRecursion = (pattern) => {
		let depth = 0;
		let value = pattern.trim();
		let match = parseRepeatedExtglob(value);
		while (match) {
			depth++;
			value = match.body.trim();
			match = parseRepeatedExtglob(value);
		}
		return depth;
	};
	const analyzeRepeatedExtglob = (body, options) => {
		if (options.maxExtglobRecursion === false) return { risky: false };
		const max = typeof options.maxExtglobRecursion === "number" ? options.maxExtglobRecursion : constants.DEFAULT_MAX_EXTGLOB_RECURSION;
		const branches = splitTopLevel(body).map((branch) => branch.trim());
		if (branches.length > 1) {
			if (branches.some((branch) => branch === "") || branches.some((branch) => /^[*?]+$/.test(branch)) || hasRepeatedCharPrefixOverlap(branches)) return { risky: true };
		}
		const safeChars = [];
		let sawStarSequence = false;
		let combinable = true;
		for (const branch of branches) {
			const chars = getStarExtglobSequenceChars(branch);
			if (chars) {
				sawStarSequence = true;
				safeChars.push(...chars);
				continue;
			}
			const literal = normalizeSimpleBranch(branch);
			if (literal && literal.length === 1) {
				safeChars.push(literal);
				continue;
			}
			combinable = false;
			if (repeatedExtglobRecursion(branch) > max) return { risky: true };
		}
		if (sawStarSequence) return combinable ? {
			risky: true,
			safeOutput: buildCharClassStar([...new Set(safeChars)])
		} : { risky: true };
		return { risky: false };
	};
	const parse = (input, options) => {
		if (typeof input !== "string") throw new TypeError("Expected a string");
		input = REPLACEMENTS[input] || input;
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		let len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		const bos = {
			type: "bos",
			value: "",
			output: opts.prepend || ""
		};
		const tokens = [bos];
		const capture = opts.capture ? "" : "?:";
		const PLATFORM_CHARS = constants.globChars(opts.windows);
		const EXTGLOB_CHARS = constants.extglobChars(PLATFORM_CHARS);
		const { DOT_LITERAL, PLUS_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOT_SLASH, NO_DOTS_SLASH, QMARK, QMARK_NO_DOT, STAR, START_ANCHOR } = PLATFORM_CHARS;
		const globstar = (opts) => {
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const nodot = opts.dot ? "" : NO_DOT;
		const qmarkNoDot = opts.dot ? QMARK : QMARK_NO_DOT;
		let star = opts.bash === true ? globstar(opts) : STAR;
		if (opts.capture) star = `(${star})`;
		if (typeof opts.noext === "boolean") opts.noextglob = opts.noext;
		const state = {
			input,
			index: -1,
			start: 0,
			dot: opts.dot === true,
			consumed: "",
			output: "",
			prefix: "",
			backtrack: false,
			negated: false,
			brackets: 0,
			braces: 0,
			parens: 0,
			quotes: 0,
			globstar: false,
			tokens
		};
		input = utils.removePrefix(input, state);
		len = input.length;
		const extglobs = [];
		const braces = [];
		const stack = [];
		let prev = bos;
		let value;
		const eos = () => state.index === len - 1;
		const peek = state.peek = (n = 1) => input[state.index + n];
		const advance = state.advance = () => input[++state.index] || "";
		const remaining = () => input.slice(state.index + 1);
		const consume = (value = "", num = 0) => {
			state.consumed += value;
			state.index += num;
		};
		const append = (token) => {
			state.output += token.output != null ? token.output : token.value;
			consume(token.value);
		};
		const negate = () => {
			let count = 1;
			while (peek() === "!" && (peek(2) !== "(" || peek(3) === "?")) {
				advance();
				state.start++;
				count++;
			}
			if (count % 2 === 0) return false;
			state.negated = true;
			state.start++;
			return true;
		};
		const increment = (type) => {
			state[type]++;
			stack.push(type);
		};
		const decrement = (type) => {
			state[type]--;
			stack.pop();
		};
		const push = (tok) => {
			if (prev.type === "globstar") {
				const isBrace = state.braces > 0 && (tok.type === "comma" || tok.type === "brace");
				const isExtglob = tok.extglob === true || extglobs.length && (tok.type === "pipe" || tok.type === "paren");
				if (tok.type !== "slash" && tok.type !== "paren" && !isBrace && !isExtglob) {
					state.output = state.output.slice(0, -prev.output.length);
					prev.type = "star";
					prev.value = "*";
					prev.output = star;
					state.output += prev.output;
				}
			}
			if (extglobs.length && tok.type !== "paren") extglobs[extglobs.length - 1].inner += tok.value;
			if (tok.value || tok.output) append(tok);
			if (prev && prev.type === "text" && tok.type === "text") {
				prev.output = (prev.output || prev.value) + tok.value;
				prev.value += tok.value;
				return;
			}
			tok.prev = prev;
			tokens.push(tok);
			prev = tok;
		};
		const extglobOpen = (type, value) => {
			const token = {
				...EXTGLOB_CHARS[value],
				conditions: 1,
				inner: ""
			};
			token.prev = prev;
			token.parens = state.parens;
			token.output = state.output;
			token.startIndex = state.index;
			token.tokensIndex = tokens.length;
			const output = (opts.capture ? "(" : "") + token.open;
			increment("parens");
			push({
				type,
				value,
				output: state.output ? "" : ONE_CHAR
			});
			push({
				type: "paren",
				extglob: true,
				value: advance(),
				output
			});
			extglobs.push(token);
		};
		const extglobClose = (token) => {
			const literal = input.slice(token.startIndex, state.index + 1);
			const body = input.slice(token.startIndex + 2, state.index);
			const analysis = analyzeRepeatedExtglob(body, opts);
			if ((token.type === "plus" || token.type === "star") && analysis.risky) {
				const safeOutput = analysis.safeOutput ? (token.output ? "" : ONE_CHAR) + (opts.capture ? `(${analysis.safeOutput})` : analysis.safeOutput) : void 0;
				const open = tokens[token.tokensIndex];
				open.type = "text";
				open.value = literal;
				open.output = safeOutput || utils.escapeRegex(literal);
				for (let i = token.tokensIndex + 1; i < tokens.length; i++) {
					tokens[i].value = "";
					tokens[i].output = "";
					delete tokens[i].suffix;
				}
				state.output = token.output + open.output;
				state.backtrack = true;
				push({
					type: "paren",
					extglob: true,
					value,
					output: ""
				});
				decrement("parens");
				return;
			}
			let output = token.close + (opts.capture ? ")" : "");
			let rest;
			if (token.type === "negate") {
				let extglobStar = star;
				if (token.inner && token.inner.length > 1 && token.inner.includes("/")) extglobStar = globstar(opts);
				if (extglobStar !== star || eos() || /^\)+$/.test(remaining())) output = token.close = `)$))${extglobStar}`;
				if (token.inner.includes("*") && (rest = remaining()) && /^\.[^\\/.]+$/.test(rest)) output = token.close = `)${parse(rest, {
					...options,
					fastpaths: false
				}).output})${extglobStar})`;
				if (token.prev.type === "bos") state.negatedExtglob = true;
			}
			push({
				type: "paren",
				extglob: true,
				value,
				output
			});
			decrement("parens");
		};
		if (opts.fastpaths !== false && !/(^[*!]|[/()[\]{}"])/.test(input)) {
			let backslashes = false;
			let output = input.replace(REGEX_SPECIAL_CHARS_BACKREF, (m, esc, chars, first, rest, index) => {
				if (first === "\\") {
					backslashes = true;
					return m;
				}
				if (first === "?") {
					if (esc) return esc + first + (rest ? QMARK.repeat(rest.length) : "");
					if (index === 0) return qmarkNoDot + (rest ? QMARK.repeat(rest.length) : "");
					return QMARK.repeat(chars.length);
				}
				if (first === ".") return DOT_LITERAL.repeat(chars.length);
				if (first === "*") {
					if (esc) return esc + first + (rest ? star : "");
					return star;
				}
				return esc ? m : `\\${m}`;
			});
			if (backslashes === true) {
				if (opts.unescape === true) output = output.replace(/\\/g, "");
				else output = output.replace(/\\+/g, (m) => {
					return m.length % 2 === 0 ? "\\\\" : m ? "\\" : "";
				});
			}
			if (output === input && opts.contains === true) {
				state.output = input;
				return state;
			}
			state.output = utils.wrapOutput(output, state, options);
			return state;
		}
		while (!eos()) {
			value = advance();
			if (value === "\0") continue;
			if (value === "\\") {
				const next = peek();
				if (next === "/" && opts.bash !== true) continue;
				if (next === "." || next === ";") continue;
				if (!next) {
					value += "\\";
					push({
						type: "text",
						value
					});
					continue;
				}
				const match = /^\\+/.exec(remaining());
				let slashes = 0;
				if (match && match[0].length > 2) {
					slashes = match[0].length;
					state.index += slashes;
					if (slashes % 2 !== 0) value += "\\";
				}
				if (opts.unescape === true) value = advance();
				else value += advance();
				if (state.brackets === 0) {
					push({
						type: "text",
						value
					});
					continue;
				}
			}
			if (state.brackets > 0 && (value !== "]" || prev.value === "[" || prev.value === "[^")) {
				if (opts.posix !== false && value === ":") {
					const inner = prev.value.slice(1);
					if (inner.includes("[")) {
						prev.posix = true;
						if (inner.includes(":")) {
							const idx = prev.value.lastIndexOf("[");
							const pre = prev.value.slice(0, idx);
							const rest = prev.value.slice(idx + 2);
							const posix = POSIX_REGEX_SOURCE[rest];
							if (posix) {
								prev.value = pre + posix;
								state.backtrack = true;
								advance();
								if (!bos.output && tokens.indexOf(prev) === 1) bos.output = ONE_CHAR;
								continue;
							}
						}
					}
				}
				if (value === "[" && peek() !== ":" || value === "-" && peek() === "]") value = `\\${value}`;
				if (value === "]" && (prev.value === "[" || prev.value === "[^")) value = `\\${value}`;
				if (opts.posix === true && value === "!" && prev.value === "[") value = "^";
				prev.value += value;
				append({ value });
				continue;
			}
			if (state.quotes === 1 && value !== "\"") {
				value = utils.escapeRegex(value);
				prev.value += value;
				append({ value });
				continue;
			}
			if (value === "\"") {
				state.quotes = state.quotes === 1 ? 0 : 1;
				if (opts.keepQuotes === true) push({
					type: "text",
					value
				});
				continue;
			}
			if (value === "(") {
				increment("parens");
				push({
					type: "paren",
					value
				});
				continue;
			}
			if (value === ")") {
				if (state.parens === 0 && opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "("));
				const extglob = extglobs[extglobs.length - 1];
				if (extglob && state.parens === extglob.parens + 1) {
					extglobClose(extglobs.pop());
					continue;
				}
				push({
					type: "paren",
					value,
					output: state.parens ? ")" : "\\)"
				});
				decrement("parens");
				continue;
			}
			if (value === "[") {
				if (opts.nobracket === true || !remaining().includes("]")) {
					if (opts.nobracket !== true && opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
					value = `\\${value}`;
				} else increment("brackets");
				push({
					type: "bracket",
					value
				});
				continue;
			}
			if (value === "]") {
				if (opts.nobracket === true || prev && prev.type === "bracket" && prev.value.length === 1) {
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				if (state.brackets === 0) {
					if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("opening", "["));
					push({
						type: "text",
						value,
						output: `\\${value}`
					});
					continue;
				}
				decrement("brackets");
				const prevValue = prev.value.slice(1);
				if (prev.posix !== true && prevValue[0] === "^" && !prevValue.includes("/")) value = `/${value}`;
				prev.value += value;
				append({ value });
				if (opts.literalBrackets === false || utils.hasRegexChars(prevValue)) continue;
				const escaped = utils.escapeRegex(prev.value);
				state.output = state.output.slice(0, -prev.value.length);
				if (opts.literalBrackets === true) {
					state.output += escaped;
					prev.value = escaped;
					continue;
				}
				prev.value = `(${capture}${escaped}|${prev.value})`;
				state.output += prev.value;
				continue;
			}
			if (value === "{" && opts.nobrace !== true) {
				increment("braces");
				const open = {
					type: "brace",
					value,
					output: "(",
					outputIndex: state.output.length,
					tokensIndex: state.tokens.length
				};
				braces.push(open);
				push(open);
				continue;
			}
			if (value === "}") {
				const brace = braces[braces.length - 1];
				if (opts.nobrace === true || !brace) {
					push({
						type: "text",
						value,
						output: value
					});
					continue;
				}
				let output = ")";
				if (brace.dots === true) {
					const arr = tokens.slice();
					const range = [];
					for (let i = arr.length - 1; i >= 0; i--) {
						tokens.pop();
						if (arr[i].type === "brace") break;
						if (arr[i].type !== "dots") range.unshift(arr[i].value);
					}
					output = expandRange(range, opts);
					state.backtrack = true;
				}
				if (brace.comma !== true && brace.dots !== true) {
					const out = state.output.slice(0, brace.outputIndex);
					const toks = state.tokens.slice(brace.tokensIndex);
					brace.value = brace.output = "\\{";
					value = output = "\\}";
					state.output = out;
					for (const t of toks) state.output += t.output || t.value;
				}
				push({
					type: "brace",
					value,
					output
				});
				decrement("braces");
				braces.pop();
				continue;
			}
			if (value === "|") {
				if (extglobs.length > 0) extglobs[extglobs.length - 1].conditions++;
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value === ",") {
				let output = value;
				const brace = braces[braces.length - 1];
				if (brace && stack[stack.length - 1] === "braces") {
					brace.comma = true;
					output = "|";
				}
				push({
					type: "comma",
					value,
					output
				});
				continue;
			}
			if (value === "/") {
				if (prev.type === "dot" && state.index === state.start + 1) {
					state.start = state.index + 1;
					state.consumed = "";
					state.output = "";
					tokens.pop();
					prev = bos;
					continue;
				}
				push({
					type: "slash",
					value,
					output: SLASH_LITERAL
				});
				continue;
			}
			if (value === ".") {
				if (state.braces > 0 && prev.type === "dot") {
					if (prev.value === ".") prev.output = DOT_LITERAL;
					const brace = braces[braces.length - 1];
					prev.type = "dots";
					prev.output += value;
					prev.value += value;
					brace.dots = true;
					continue;
				}
				if (state.braces + state.parens === 0 && prev.type !== "bos" && prev.type !== "slash") {
					push({
						type: "text",
						value,
						output: DOT_LITERAL
					});
					continue;
				}
				push({
					type: "dot",
					value,
					output: DOT_LITERAL
				});
				continue;
			}
			if (value === "?") {
				if (!(prev && prev.value === "(") && opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("qmark", value);
					continue;
				}
				if (prev && prev.type === "paren") {
					const next = peek();
					let output = value;
					if (prev.value === "(" && !/[!=<:]/.test(next) || next === "<" && !/<([!=]|\w+>)/.test(remaining())) output = `\\${value}`;
					push({
						type: "text",
						value,
						output
					});
					continue;
				}
				if (opts.dot !== true && (prev.type === "slash" || prev.type === "bos")) {
					push({
						type: "qmark",
						value,
						output: QMARK_NO_DOT
					});
					continue;
				}
				push({
					type: "qmark",
					value,
					output: QMARK
				});
				continue;
			}
			if (value === "!") {
				if (opts.noextglob !== true && peek() === "(") {
					if (peek(2) !== "?" || !/[!=<:]/.test(peek(3))) {
						extglobOpen("negate", value);
						continue;
					}
				}
				if (opts.nonegate !== true && state.index === 0) {
					negate();
					continue;
				}
			}
			if (value === "+") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					extglobOpen("plus", value);
					continue;
				}
				if (prev && prev.value === "(" || opts.regex === false) {
					push({
						type: "plus",
						value,
						output: PLUS_LITERAL
					});
					continue;
				}
				if (prev && (prev.type === "bracket" || prev.type === "paren" || prev.type === "brace") || state.parens > 0) {
					push({
						type: "plus",
						value
					});
					continue;
				}
				push({
					type: "plus",
					value: PLUS_LITERAL
				});
				continue;
			}
			if (value === "@") {
				if (opts.noextglob !== true && peek() === "(" && peek(2) !== "?") {
					push({
						type: "at",
						extglob: true,
						value,
						output: ""
					});
					continue;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (value !== "*") {
				if (value === "$" || value === "^") value = `\\${value}`;
				const match = REGEX_NON_SPECIAL_CHARS.exec(remaining());
				if (match) {
					value += match[0];
					state.index += match[0].length;
				}
				push({
					type: "text",
					value
				});
				continue;
			}
			if (prev && (prev.type === "globstar" || prev.star === true)) {
				prev.type = "star";
				prev.star = true;
				prev.value += value;
				prev.output = star;
				state.backtrack = true;
				state.globstar = true;
				consume(value);
				continue;
			}
			let rest = remaining();
			if (opts.noextglob !== true && /^\([^?]/.test(rest)) {
				extglobOpen("star", value);
				continue;
			}
			if (prev.type === "star") {
				if (opts.noglobstar === true) {
					consume(value);
					continue;
				}
				const prior = prev.prev;
				const before = prior.prev;
				const isStart = prior.type === "slash" || prior.type === "bos";
				const afterStar = before && (before.type === "star" || before.type === "globstar");
				if (opts.bash === true && (!isStart || rest[0] && rest[0] !== "/")) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				const isBrace = state.braces > 0 && (prior.type === "comma" || prior.type === "brace");
				const isExtglob = extglobs.length && (prior.type === "pipe" || prior.type === "paren");
				if (!isStart && prior.type !== "paren" && !isBrace && !isExtglob) {
					push({
						type: "star",
						value,
						output: ""
					});
					continue;
				}
				while (rest.slice(0, 3) === "/**") {
					const after = input[state.index + 4];
					if (after && after !== "/") break;
					rest = rest.slice(3);
					consume("/**", 3);
				}
				const isEnd = eos() || state.parens > 0 && rest === ")".repeat(state.parens) && !extglobs.some((extglob) => extglob.type === "negate");
				if (prior.type === "bos" && eos()) {
					prev.type = "globstar";
					prev.value += value;
					prev.output = globstar(opts);
					state.output = prev.output;
					state.globstar = true;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && !afterStar && isEnd) {
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = globstar(opts) + (opts.strictSlashes ? ")" : "|$)");
					prev.value += value;
					state.globstar = true;
					state.output += prior.output + prev.output;
					consume(value);
					continue;
				}
				if (prior.type === "slash" && prior.prev.type !== "bos" && rest[0] === "/") {
					const end = rest[1] !== void 0 ? "|$" : "";
					state.output = state.output.slice(0, -(prior.output + prev.output).length);
					prior.output = `(?:${prior.output}`;
					prev.type = "globstar";
					prev.output = `${globstar(opts)}${SLASH_LITERAL}|${SLASH_LITERAL}${end})`;
					prev.value += value;
					state.output += prior.output + prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				if (prior.type === "bos" && rest[0] === "/") {
					prev.type = "globstar";
					prev.value += value;
					prev.output = `(?:^|${SLASH_LITERAL}|${globstar(opts)}${SLASH_LITERAL})`;
					state.output = prev.output;
					state.globstar = true;
					consume(value + advance());
					push({
						type: "slash",
						value: "/",
						output: ""
					});
					continue;
				}
				state.output = state.output.slice(0, -prev.output.length);
				prev.type = "globstar";
				prev.output = globstar(opts);
				prev.value += value;
				state.output += prev.output;
				state.globstar = true;
				consume(value);
				continue;
			}
			const token = {
				type: "star",
				value,
				output: star
			};
			if (opts.bash === true) {
				token.output = ".*?";
				if (prev.type === "bos" || prev.type === "slash") token.output = nodot + token.output;
				push(token);
				continue;
			}
			if (prev && (prev.type === "bracket" || prev.type === "paren") && opts.regex === true) {
				token.output = value;
				push(token);
				continue;
			}
			if (state.index === state.start || prev.type === "slash" || prev.type === "dot") {
				if (prev.type === "dot") {
					state.output += NO_DOT_SLASH;
					prev.output += NO_DOT_SLASH;
				} else if (opts.dot === true) {
					state.output += NO_DOTS_SLASH;
					prev.output += NO_DOTS_SLASH;
				} else {
					state.output += nodot;
					prev.output += nodot;
				}
				if (peek() !== "*") {
					state.output += ONE_CHAR;
					prev.output += ONE_CHAR;
				}
			}
			push(token);
		}
		while (state.brackets > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "]"));
			state.output = utils.escapeLast(state.output, "[");
			decrement("brackets");
		}
		while (state.parens > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", ")"));
			state.output = utils.escapeLast(state.output, "(");
			decrement("parens");
		}
		while (state.braces > 0) {
			if (opts.strictBrackets === true) throw new SyntaxError(syntaxError("closing", "}"));
			state.output = utils.escapeLast(state.output, "{");
			decrement("braces");
		}
		if (opts.strictSlashes !== true && (prev.type === "star" || prev.type === "bracket")) push({
			type: "maybe_slash",
			value: "",
			output: `${SLASH_LITERAL}?`
		});
		if (state.backtrack === true) {
			state.output = "";
			for (const token of state.tokens) {
				state.output += token.output != null ? token.output : token.value;
				if (token.suffix) state.output += token.suffix;
			}
		}
		return state;
	};
	parse.fastpaths = (input, options) => {
		const opts = { ...options };
		const max = typeof opts.maxLength === "number" ? Math.min(MAX_LENGTH, opts.maxLength) : MAX_LENGTH;
		const len = input.length;
		if (len > max) throw new SyntaxError(`Input length: ${len}, exceeds maximum allowed length: ${max}`);
		input = REPLACEMENTS[input] || input;
		const { DOT_LITERAL, SLASH_LITERAL, ONE_CHAR, DOTS_SLASH, NO_DOT, NO_DOTS, NO_DOTS_SLASH, STAR, START_ANCHOR } = constants.globChars(opts.windows);
		const nodot = opts.dot ? NO_DOTS : NO_DOT;
		const slashDot = opts.dot ? NO_DOTS_SLASH : NO_DOT;
		const capture = opts.capture ? "" : "?:";
		const state = {
			negated: false,
			prefix: ""
		};
		let star = opts.bash === true ? ".*?" : STAR;
		if (opts.capture) star = `(${star})`;
		const globstar = (opts) => {
			if (opts.noglobstar === true) return star;
			return `(${capture}(?:(?!${START_ANCHOR}${opts.dot ? DOTS_SLASH : DOT_LITERAL}).)*?)`;
		};
		const create = (str) => {
			switch (str) {
				case "*": return `${nodot}${ONE_CHAR}${star}`;
				case ".*": return `${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*.*": return `${nodot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "*/*": return `${nodot}${star}${SLASH_LITERAL}${ONE_CHAR}${slashDot}${star}`;
				case "**": return nodot + globstar(opts);
				case "**/*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${ONE_CHAR}${star}`;
				case "**/*.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${slashDot}${star}${DOT_LITERAL}${ONE_CHAR}${star}`;
				case "**/.*": return `(?:${nodot}${globstar(opts)}${SLASH_LITERAL})?${DOT_LITERAL}${ONE_CHAR}${star}`;
				default: {
					const match = /^(.*?)\.(\w+)$/.exec(str);
					if (!match) return;
					const source = create(match[1]);
					if (!source) return;
					return source + DOT_LITERAL + match[2];
				}
			}
		};
		let source = create(utils.removePrefix(input, state));
		if (source && opts.strictSlashes !== true) source += `${SLASH_LITERAL}?`;
		return source;
	};
	module.exports = parse;
}));
// node_modules/picomatch/lib/picomatch.js
var require_picomatch$1 = /* @__PURE__ */ __commonJSMin(((exports, module) => {
	const scan = require_scan();
	const parse = require_parse();
	const utils = require_utils();
	const constants = require_constants();
	const isObject = (val) => val && typeof val === "object" && !Array.isArray(val);
	const picomatch = (glob, options, returnState = false) => {
		if (Array.isArray(glob)) {
			const fns = glob.map((input) => picomatch(input, options, returnState));
			const arrayMatcher = (str) => {
				for (const isMatch of fns) {
					const state = isMatch(str);
					if (state) return state;
				}
				return false;
			};
			return arrayMatcher;
		}
		const isState = isObject(glob) && glob.tokens && glob.input;
		if (glob === "" || typeof glob !== "string" && !isState) throw new TypeError("Expected pattern to be a non-empty string");
		const opts = options || {};
		const posix = opts.windows;
		const regex = isState ? picomatch.compileRe(glob, options) : picomatch.makeRe(glob, options, false, true);
		const state = regex.state;
		delete regex.state;
		let isIgnored = () => false;
		if (opts.ignore) {
			const ignoreOpts = {
				...options,
				ignore: null,
				onMatch: null,
				onResult: null
			};
			isIgnored = picomatch(opts.ignore, ignoreOpts, returnState);
		}
		const matcher = (input, returnObject = false) => {
			const { isMatch, match, output } = picomatch.test(input, regex, options, {
				glob,
				posix
			});
			const result = {
				glob,
				state,
				regex,
				posix,
				input,
				output,
				match,
				isMatch
			};
			if (typeof opts.onResult === "function") opts.onResult(result);
			if (isMatch === false) {
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (isIgnored(input)) {
				if (typeof opts.onIgnore === "function") opts.onIgnore(result);
				result.isMatch = false;
				return returnObject ? result : false;
			}
			if (typeof opts.onMatch === "function") opts.onMatch(result);
			return returnObject ? result : true;
		};
		if (returnState) matcher.state = state;
		return matcher;
	};
	picomatch.test = (input, regex, options, { glob, posix } = {}) => {
		if (typeof input !== "string") throw new TypeError("Expected input to be a string");
		if (input === "") return {
			isMatch: false,
			output: ""
		};
		const opts = options || {};
		const format = opts.format || (posix ? utils.toPosixSlashes : null);
		let match = input === glob;
		let output = match && format ? format(input) : input;
		if (match === false) {
			output = format ? format(input) : input;
			match = output === glob;
		}
		if (match === false || opts.capture === true) {
			if (opts.matchBase === true || opts.basename === true) match = picomatch.matchBase(input, regex, options, posix);
			else match = regex.exec(output);
		}
		return {
			isMatch: Boolean(match),
			match,
			output
		};
	};
	picomatch.matchBase = (input, glob, options, posix = options && options.windows) => {
		return (glob instanceof RegExp ? glob : picomatch.makeRe(glob, options)).test(utils.basename(input, { windows: posix }));
	};
	picomatch.isMatch = (str, patterns, options) => picomatch(patterns, options)(str);
	picomatch.parse = (pattern, options) => {
		if (Array.isArray(pattern)) return pattern.map((p) => picomatch.parse(p, options));
		return parse(pattern, {
			...options,
			fastpaths: false
		});
	};
	picomatch.scan = (input, options) => scan(input, options);
	picomatch.compileRe = (state, options, returnOutput = false, returnState = false) => {
		if (returnOutput === true) return state.output;
		const opts = options || {};
		const prepend = opts.contains ? "" : "^";
		const append = opts.contains ? "" : "$";
		let source = `${prepend}(?:${state.output})${append}`;
		if (state && state.negated === true) source = `^(?!${source}).*$`;
		const regex = picomatch.toRegex(source, options);
		if (returnState === true) regex.state = state;
		return regex;
	};
	picomatch.makeRe = (input, options = {}, returnOutput = false, returnState = false) => {
		if (!input || typeof input !== "string") throw new TypeError("Expected a non-empty string");
		let parsed = {
			negated: false,
			fastpaths: true
		};
		if (options.fastpaths !== false && (input[0] === "." || input[0] === "*")) parsed.output = parse.fastpaths(input, options);
		if (!parsed.output) parsed = parse(input, options);
		return picomatch.compileRe(parsed, options, returnOutput, returnState);
	};
	picomatch.toRegex = (source, options) => {
		try {
			const opts = options || {};
			return new RegExp(source, opts.flags || (opts.nocase ? "i" : ""));
		} catch (err) {
			if (options && options.debug === true) throw err;
			return /$^/;
		}
	};
	picomatch.constants = constants;
	module.exports = picomatch;
}));
// scripts/seldom.ts
var import_picomatch = /* @__PURE__ */ __toESM((/* @__PURE__ */ __commonJSMin(((exports, module) => {
	const pico = require_picomatch$1();
	const utils = require_utils();
	function picomatch(glob, options, returnState = false) {
		if (options && (options.windows === null || options.windows === void 0)) options = {
			...options,
			windows: utils.isWindows()
		};
		return pico(glob, options, returnState);
	}
	Object.assign(picomatch, pico);
	module.exports = picomatch;
})))(), 1);
const require$1 = createRequire(import.meta.url);
function seldom(name, exported) {
	const load = () => require$1(`./${name}.cjs`)[exported];
	const target = (() => {}).bind(void 0);
	return new Proxy(target, {
		get: (_, key) => Reflect.get(load(), key),
		has: (_, key) => Reflect.has(load(), key),
		ownKeys: () => Reflect.ownKeys(load()),
		getOwnPropertyDescriptor: (_, key) => {
			const found = Reflect.getOwnPropertyDescriptor(load(), key);
			return found && {
				...found,
				configurable: true
			};
		},
		apply: (_, self, args) => Reflect.apply(load(), self, args),
		construct: (_, args) => Reflect.construct(load(), args)
	});
}
// \0seldom:re2js
const RE2JS = seldom("re2js", "RE2JS");
// src/repository/glob-matcher.ts
const FEW_WILDCARDS = 2;
const REPEATED_GROUP = /[*+]\(/;
const DOT_GUARD = /\(\?!(?:\(\?:\^\|\\\/\))?\\\.\{1,2\}\(\?:\\\/\|\$\)\)/g;
const DOT_SEGMENT = /(?:^|\/)\.{1,2}(?:\/|$)/;
const PLAIN_END = /[\w./-]*$/;
const NOT_EMPTY = "(?=.)";
function globMatcher(glob, options) {
	const pattern = import_picomatch.default.makeRe(glob, options);
	const matches = (text) => text === glob || text !== "" && pattern.test(text);
	if (glob.replaceAll(/\*+/g, "*").split("*").length - 1 <= FEW_WILDCARDS && !REPEATED_GROUP.test(glob)) return matches;
	const guarded = pattern.source.replaceAll(DOT_GUARD, "");
	const wider = linear(withoutLookaheads(guarded));
	if (wider === void 0) return matches;
	const end = PLAIN_END.exec(glob)?.[0] ?? "";
	const isExact = !guarded.includes("(?!") && guarded.lastIndexOf(NOT_EMPTY) <= 4;
	return (text) => {
		if (text === "" || !text.endsWith(end) || !wider.matches(text)) return text === glob;
		return isExact && !DOT_SEGMENT.test(text) || matches(text);
	};
}
function linear(source) {
	try {
		return RE2JS.compile(source, RE2JS.DOTALL);
	} catch {
		return;
	}
}
function withoutLookaheads(source) {
	let rest = source.replaceAll(NOT_EMPTY, "");
	for (let start = rest.indexOf("(?!"); start !== -1; start = rest.indexOf("(?!")) {
		let depth = 0;
		let end = start;
		do {
			if (rest[end] === "\\") end++;
			else if (rest[end] === "(") depth++;
			else if (rest[end] === ")") depth--;
			end++;
		} while (depth > 0 && end < rest.length);
		rest = rest.slice(0, start) + rest.slice(end);
	}
	return rest;
}
// src/repository/matches-globs.ts
const OPTIONS = {
	dot: true,
	nonegate: true,
	strictBrackets: true,
	flags: "s"
};
const MAX_GLOB_LENGTH = 256;
const MAX_BRACKET_DEPTH = 5;
const MATCHERS = /* @__PURE__ */ new WeakMap();
function matchesGlobs(globs, text) {
	let matches = MATCHERS.get(globs);
	if (matches === void 0) {
		matches = compile(globs);
		MATCHERS.set(globs, matches);
	}
	return matches(text);
}
function matchesAnyName(globs, names) {
	return names.some((name) => matchesGlobs(globs, name)) && names.every((name) => matchesGlobs(takingAway(globs), name));
}
function isTakenAway(globs, name) {
	return !matchesGlobs(takingAway(globs), name);
}
function takingAway(globs) {
	const known = TAKING_AWAY.get(globs) ?? globs.filter(takesAway);
	TAKING_AWAY.set(globs, known);
	return known;
}
const TAKING_AWAY = /* @__PURE__ */ new WeakMap();
function takesAway(glob) {
	return glob.startsWith("!") && !glob.startsWith("!(");
}
function asGlob(text) {
	return text.replaceAll(/[\\*?[\]{}()!+@|"]/g, (character) => `\\${character}`);
}
function globFault(glob) {
	const pattern = takesAway(glob) ? glob.slice(1) : glob;
	const found = `found ${JSON.stringify(glob)}`;
	if (pattern === "") return `${found}, expected a pattern`;
	if (pattern.length > MAX_GLOB_LENGTH) return `found ${pattern.length} characters, expected a pattern of at most ${MAX_GLOB_LENGTH}`;
	const brackets = pattern.replaceAll(/\\[\s\S]/g, "");
	if (!isOpened(brackets)) return `${found}, expected a "{" before its "}": write "\\}" for the character itself`;
	if (depthOf(brackets) > MAX_BRACKET_DEPTH) return `${found}, expected at most ${MAX_BRACKET_DEPTH} brackets in each other`;
	try {
		import_picomatch.default.makeRe(pattern, OPTIONS);
		return;
	} catch (thrown) {
		if (!(thrown instanceof SyntaxError)) throw thrown;
		const missing = /^Missing (opening|closing): "(.)"/.exec(thrown.message)?.[2];
		if (missing === void 0) return `${found}, expected a pattern`;
		return `${found}, expected a "${missing}" to its other half: write "\\" before the character itself`;
	}
}
function isOpened(text) {
	let depth = 0;
	for (const brace of text.replaceAll(/[^{}]/g, "")) {
		depth += brace === "{" ? 1 : -1;
		if (depth < 0) return false;
	}
	return true;
}
function depthOf(text) {
	let depth = 0;
	let deepest = 0;
	for (const character of text) if (character === "(" || character === "{") deepest = Math.max(deepest, ++depth);
	else if (character === ")" || character === "}") depth--;
	return deepest;
}
function compile(globs) {
	const including = globs.filter((glob) => !takesAway(glob)).map((glob) => globMatcher(glob, OPTIONS));
	const excluding = globs.filter(takesAway).map((glob) => globMatcher(glob.slice(1), OPTIONS));
	let last;
	return (text) => {
		if (last?.text !== text) last = {
			text,
			matches: (including.length === 0 || including.some((includes) => includes(text))) && !excluding.some((excludes) => excludes(text))
		};
		return last.matches;
	};
}
// src/repository/fetch/remote-address.ts
const ADDRESS = /^(oci|https?):\/\/((?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?)(\/[A-Za-z0-9._~+@=,:/-]*)?$/;
const OWN_PORT = {
	oci: /:443$/,
	https: /:443$/,
	http: /:80$/
};
function parseRemoteAddress(text) {
	const [start = ""] = /^[^:]*:\/\/[^/]*/.exec(text) ?? [];
	const [, scheme, host = "", rest = ""] = ADDRESS.exec(start.toLowerCase() + text.slice(start.length)) ?? [];
	if (scheme === void 0) return void 0;
	const path = rest.replace(/^\//, "").replace(/\/$/, "");
	if (path !== "" && path.split("/").some((name) => /^\.{0,2}$/.test(name))) return void 0;
	const known = scheme;
	const own = host.replace(OWN_PORT[known], "");
	const url = `${known === "http" ? "http" : "https"}://${own}`;
	return URL.canParse(url) && new URL(url).host === own ? {
		scheme: known,
		host: own,
		path
	} : void 0;
}
function formatRemoteAddress({ scheme, host, path }) {
	return `${scheme}://${host}${path === "" ? "" : `/${path}`}`;
}
function addressOfChart(repository, name) {
	return {
		...repository,
		path: repository.path === "" ? name : `${repository.path}/${name}`
	};
}
function isLoopbackHost(host) {
	return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/.test(host);
}
// src/repository/fetch/fetch-rules.ts
const FETCHES_NOTHING = {
	charts: [],
	git: [],
	redirects: []
};
const MAX_PORT = 65535;
const PORT = "(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
const HOST_NAME = "[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?";
const ADDRESS_6 = String.raw`\[[0-9a-f:.]+\]`;
const HOST = String.raw`(?:(?:\*\.)?${HOST_NAME}|${ADDRESS_6})(?::${PORT})?`;
const HOST_ALONE = new RegExp(`^${HOST}$`);
const PATH = String.raw`(/[^\s%\\?#]*)?`;
const CHART_PATTERN_SOURCE = `^(oci|https?)://${HOST}${PATH}$`;
const GIT_PATTERN_SOURCE = `^https?://${HOST}${PATH}$`;
const REDIRECT_HOST_SOURCE = HOST_ALONE.source;
const FULL_HOST_SOURCE = `^(?:${HOST_NAME}|${ADDRESS_6})(?::${PORT})?$`;
function fetchPatternFault(text, source, example) {
	const found = `found ${JSON.stringify(text)}, expected`;
	const fault = `${found} an address with a host, such as ${example}`;
	const form = new RegExp(source);
	const [, address = "", port] = /^([a-z]+:\/\/[^/?#]*?(?::(\d+))?(?:\/[^?#]*)?)(?:[?#].*)?$/s.exec(text) ?? [];
	if (Number(port) > MAX_PORT) return `${found} a port up to ${MAX_PORT}`;
	if (address !== text && form.test(address)) return `${found} an address without "?" and "#": write ${JSON.stringify(address)}`;
	if (!form.test(text)) return fault;
	const { path } = split(text);
	if (path[0] === "") return void 0;
	if (takesAway(path[0]) || path[0].split("/").some((name) => /^\.{0,2}$/.test(name))) return fault;
	return globFault(path[0]);
}
function namesChart({ charts }, repository, name) {
	const addresses = [...repository.scheme === "oci" ? [] : [repository], addressOfChart(repository, name)];
	return charts.some((pattern) => addresses.some((address) => matches(pattern, address)));
}
function namesGit({ git }, address) {
	const path = address.path.replace(/\.git$/, "");
	return git.some((pattern) => [path, `${path}.git`].some((each) => matches(pattern, {
		...address,
		path: each
	})));
}
function isRedirectHost({ redirects }, host) {
	return redirects.some((pattern) => matchesHost(pattern, host));
}
function namesHostItself({ charts, git, redirects }, host) {
	return [...[...charts, ...git].map((pattern) => split(pattern).host), ...redirects].some((named) => named === host);
}
function isPlainRegistry({ scheme, host }) {
	return scheme === "oci" && isLoopbackHost(host);
}
function matches(pattern, address) {
	const { scheme, host, path } = split(pattern);
	if (scheme !== address.scheme || !matchesHost(host, address.host)) return false;
	return path[0] === "" ? address.path === "" : matchesGlobs(path, address.path);
}
function matchesHost(pattern, host) {
	return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : pattern === host;
}
const PATTERNS = /* @__PURE__ */ new Map();
function split(text) {
	const known = PATTERNS.get(text);
	if (known !== void 0) return known;
	const [, scheme = "", written = "", path = ""] = /^([a-z]+):\/\/([^/]*)\/?(.*)$/s.exec(text) ?? [];
	const [star = ""] = /^\*\./.exec(written) ?? [];
	const pattern = {
		scheme,
		host: star + (parseRemoteAddress(`${scheme}://${written.slice(star.length)}`)?.host ?? written),
		path: [path.replace(/\/$/, "")]
	};
	PATTERNS.set(text, pattern);
	return pattern;
}
// src/target/config/text-pattern.ts
function pattern(expression, expected) {
	return {
		text: (text) => expression.test(text) ? void 0 : `found ${JSON.stringify(text)}, expected ${expected}`,
		schema: { pattern: expression.source }
	};
}
// src/target/config/building/registry-lookup-shape.ts
const REGISTRY_HOST = pattern(new RegExp(FULL_HOST_SOURCE), "the host of a registry, such as docker.io or registry.example.com:5000");
const REGISTRY_LOOKUP_SHAPE = {
	items: REGISTRY_HOST,
	isSet: true,
	description: "Registries that are asked as which user their images run: `docker.io`, `registry.example.com:5000`. Left out: none."
};
function parseRegistryLookup(text) {
	const hosts = splitHosts(text);
	for (const host of hosts) {
		const fault = REGISTRY_HOST.text(host);
		if (fault !== void 0) throw new ConfigurationError(`registry-lookup: ${fault}`);
	}
	return hosts.length === 0 ? void 0 : hosts;
}
function splitHosts(text) {
	const hosts = text.split(/[\n,]/).map((host) => host.trim());
	return [...new Set(hosts)].filter((host) => host !== "");
}
// src/target/config/configuration.ts
const CONFIGURATION_PATH = ".github/pss-review.yml";
const UNJUDGED = ["neutral", "fail"];
const FAIL_ON = ["introduced", "any"];
const SUGGESTIONS = [
	"all",
	"safe",
	"none"
];
const NO_CONFIGURATION = {
	paths: [],
	charts: [],
	images: [],
	targets: [],
	namespaces: [],
	exemptions: [],
	podSpecs: [],
	places: /* @__PURE__ */ new Map()
};
// src/target/config/defaults/organisation-defaults.ts
const NO_DEFAULTS = "none";
const KEYS_WITH_PATHS = [
	"paths",
	"targets",
	"namespaces",
	"exemptions"
];
// src/target/config/level-version-shape.ts
function choiceShape(choices) {
	return {
		text: (text) => choices.includes(text) ? void 0 : `found ${JSON.stringify(text)}, expected one of ${choices.join(", ")}${didYouMean(text, choices)}`,
		schema: { enum: choices }
	};
}
const LEVEL = choiceShape(LEVELS);
const VERSION = {
	text: (text) => {
		if (parseVersion(text) !== void 0) return void 0;
		const minor = minorOf(text);
		const remedy = minor === void 0 ? "" : `: write v1.${minor}`;
		return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
	},
	schema: { pattern: "^(latest|v1\\.(0|[1-9][0-9]*))$" }
};
const CLUSTER_VERSION = {
	text: clusterVersionFault,
	schema: { pattern: "^v1\\.(2[5-9]|[3-9][0-9]|[1-9][0-9]{2,})$" }
};
function clusterVersionFault(text) {
	if (parseClusterVersion(text) !== void 0) return void 0;
	const minor = `v1.${minorOf(text)}`;
	const remedy = text === "latest" ? ": leave it out for the newest" : parseClusterVersion(minor) === void 0 ? "" : `: write ${minor}`;
	return `found ${JSON.stringify(text)}, expected v1.N from ${OLDEST_CLUSTER_VERSION} on, such as ${NEWEST_VERSION}${remedy}`;
}
function minorOf(text) {
	return /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
}
// src/target/repository-target.ts
const DEFAULT_TARGET = {
	level: "restricted",
	version: "latest"
};
function statedTarget({ level, version, clusterVersion }) {
	return {
		...level && { level: requireLevel(level) },
		...version && { version: requireVersion(version) },
		...clusterVersion && { clusterVersion: requireClusterVersion(clusterVersion) }
	};
}
function repositoryTarget(...sources) {
	const clusterVersion = sources.find((source) => source.clusterVersion !== void 0)?.clusterVersion;
	return {
		level: sources.find(({ level }) => level !== void 0)?.level ?? DEFAULT_TARGET.level,
		version: sources.find(({ version }) => version !== void 0)?.version ?? DEFAULT_TARGET.version,
		...clusterVersion === void 0 ? {} : { clusterVersion }
	};
}
function defaultPolicy(target) {
	return {
		enforce: target,
		warn: target,
		audit: {
			level: "privileged",
			version: "latest"
		}
	};
}
function requireLevel(text) {
	const level = parseLevel(text);
	if (level === void 0) throw new ConfigurationError(`level: found ${JSON.stringify(text)}, expected one of ${LEVELS.join(", ")}${didYouMean(text, LEVELS)}`);
	return level;
}
function requireVersion(text) {
	const version = parseVersion(text);
	if (version === void 0) {
		const near = parseVersion(`v${text}`) === void 0 ? "" : ` (did you mean v${text}?)`;
		throw new ConfigurationError(`version: found ${JSON.stringify(text)}, expected latest or v1.N, such as v1.37${near}`);
	}
	return version;
}
function requireClusterVersion(text) {
	const fault = clusterVersionFault(text);
	if (fault !== void 0) throw new ConfigurationError(`cluster-version: ${fault}`);
	return text;
}
export { CHART_PATTERN_SOURCE, CLUSTER_VERSION, CONFIGURATION_PATH, DEFAULT_TARGET, FAIL_ON, FETCHES_NOTHING, GIT_PATTERN_SOURCE, GUARDED_EVENTS, HARDENING_CHOICES, KEYS_WITH_PATHS, KUSTOMIZE_COMMANDS, LEVEL, LOAD_RESTRICTORS, MODES, NO_CONFIGURATION, NO_DEFAULTS, RE2JS, REDIRECT_HOST_SOURCE, REGISTRY_LOOKUP_SHAPE, RENDER, SUGGESTIONS, TEXT, UNJUDGED, VERSION, addressOfChart, advisedRule, asGlob, askRule, askingBy, asksRegistriesOn, builderCode, builderName, byOf, checkShape, choiceShape, clusterVersionFault, countUnjudged, defaultPolicy, didYouMean, failureOf, fenced, fetchPatternFault, fileOfBy, formatRemoteAddress, gitIn, globFault, hardeningChoice, isAskedRule, isCompleteCheckout, isLoopbackHost, isPlainRegistry, isRedirectHost, isStandIn, isTakenAway, isUnjudged, judge, judgingModes, keyOfObject, listingOf, matchesAnyName, matchesGlobs, mayBeCheckout, namesChart, namesGit, namesHostItself, noteOnlyManifest, parseRegistryLookup, parseRemoteAddress, pattern, placeCode, plainOrCode, readGitObjects, readKustomizeKey, rendersOn, repositoryTarget, seldom, settingForAll, splitHosts, statedField, statedTarget, tableRow, takesAway, textOrEmpty, textsOf, unjudgedParts, variantCode, violationKey, violationsAt, violationsOf, violationsUnder, withNamespace, withPath, workloadName, workloadTitle };
