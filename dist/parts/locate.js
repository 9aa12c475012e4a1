import { Argument, Option } from "./cli-scan.js";
import { decodeText, defaultPod, lineAt, lineStarts } from "./review-scan-reader.js";
import { NEWEST_VERSION, OLDEST_CLUSTER_VERSION, checkOf, distinctBy, evaluate, groupBy, parseLevel, parseVersion, visibleText } from "./action-review-scan-reader.js";
import { OUTPUT_OPTION, TARGET_OPTIONS, countsLine, displayFor, hangingLines, inputsOf, linesText, outlineOf, outputFile, placeText, placedViolation, printTo, readLocalFiles, withFix, workloadLines, wrapText } from "./scan.js";
import { cappedList, count, formatTargetOnServer, jsonCheck, jsonPlace, jsonText, jsonWorkload } from "./review-scan.js";
import { isRepairable, repairFile, repairPaths } from "./review.js";
import { builderName, workloadName } from "./action-review-scan.js";
import { fixPatch } from "./fix-patch.js";
import { scanContents } from "./collect-scan.js";
import { repairFiles } from "./fix-files.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { oneOf } from "./action-scan.js";
import { readFile } from "node:fs/promises";
// src/report/locate/locate-json.ts
function locateJson(results, patch) {
	return jsonText({
		schemaVersion: 1,
		messages: results.map(jsonMessage),
		patch
	});
}
function jsonMessage({ message, times, pods, located, nearest }) {
	const { line, says, level, version, words, isCut, told } = message;
	return {
		line,
		times,
		says,
		level,
		version,
		message: words,
		isCut,
		told: {
			kind: told.kind ?? null,
			name: told.name ?? null,
			namespace: told.namespace ?? null,
			file: told.file ?? null,
			pods
		},
		located: located.map(jsonCandidate),
		nearest: nearest.map(jsonCandidate)
	};
}
function jsonCandidate(candidate) {
	const { judged, verdict, words, name, share, onlySaid, onlyHere, added, server } = candidate;
	const { workload } = judged;
	return {
		file: workload.file,
		document: workload.document,
		line: workload.line,
		workload: jsonWorkload(workload),
		via: workload.via ?? null,
		by: workload.by ?? null,
		words,
		name,
		share,
		server: server ?? null,
		onlySaid,
		onlyHere,
		added,
		violations: verdict.results.map((result) => ({
			...jsonCheck(result),
			at: result.violations.map((violation) => jsonPlace(workload, withFix(placedViolation(judged, checkOf(result.check), violation))))
		}))
	};
}
// src/scan/locate/repairs-of-located.ts
function judgedBy({ judged, verdict }) {
	const { target } = verdict;
	const silent = silentVerdict(judged.policy.audit);
	return {
		...judged,
		policy: {
			enforce: target,
			warn: target,
			audit: silent.target
		},
		verdicts: {
			enforce: verdict,
			warn: verdict,
			audit: silent
		},
		hardening: [],
		exempt: []
	};
}
function scanOfLocated(scan, located) {
	const wanted = new Map(located.map((each) => [each.judged, each]));
	const judge = (judged) => {
		const candidate = wanted.get(judged);
		if (candidate !== void 0) return judgedBy(candidate);
		const silent = silentVerdict(judged.policy.enforce);
		return {
			...judged,
			verdicts: {
				enforce: silent,
				warn: silent,
				audit: silent
			},
			hardening: []
		};
	};
	return {
		...scan,
		manifests: scan.manifests.map((each) => ({
			...each,
			judged: each.judged.map(judge)
		}))
	};
}
function silentVerdict(target) {
	return {
		target,
		allowed: true,
		message: "",
		results: []
	};
}
function fixesOf({ judged: { workload }, verdict }) {
	const repairs = verdict.results.flatMap(({ check, violations }) => violations.map((violation) => ({
		violation,
		fix: checkOf(check).fix(violation, workload.pod)
	})));
	return {
		files: [.../* @__PURE__ */ new Set([workload.file, ...repairs.map((repair) => repairFile(workload, repair))])],
		classes: new Set(repairs.map(({ fix }) => fix.class))
	};
}
// src/report/locate/locate-text.ts
const LONGEST_WORDS$1 = 1e3;
const MOST_DIFFERENCES = 8;
function locateText(results, options) {
	const { display, workloads, patch, unjudged } = options;
	const found = results.filter(({ located }) => located.length > 0).length;
	const { style, width } = display;
	const seen = /* @__PURE__ */ new Map();
	const conclusion = `${found} of ${count(results.length, "message")} located among ${count(workloads, "workload")}`;
	const unread = unjudged === 0 || found === results.length ? [] : [`${count(unjudged, "document or file", "documents and files")} could not be judged: scan says which; a message may be about them`];
	return linesText([
		style(found === results.length ? "success" : "failure", conclusion),
		...results.flatMap((result) => ["", ...messageLines(result, display, seen)]),
		...unread.flatMap((line) => ["", ...wrapText(line, width)]),
		...patch === "" ? [] : [
			"",
			style("heading", "The fixes as a patch"),
			...patchLines(patch)
		]
	]);
}
function patchLines(patch) {
	return patch.trimEnd().split("\n").map((line) => visibleText(line, LONGEST_WORDS$1));
}
function messageLines(result, display, seen) {
	const { message, times, located, nearest } = result;
	const { style, width } = display;
	const often = times === 1 ? "" : ` (${times} times)`;
	const head = `${style("emphasis", `line ${message.line}`)}${often}: ${headline(result)}`;
	if (located.length > 0) return [...wrapText(head, width), ...located.flatMap((each) => candidateLines(each, message.line, display, seen))];
	const none = style("failure", "no workload here could have caused it");
	return [
		...wrapText(head, width),
		...hangingLines("", visibleText(message.words, LONGEST_WORDS$1), 4, width),
		...hangingLines("", `${none}${reasonOf(result)}`, 2, width),
		...nearest.flatMap((each) => nearestLines(each, message, display))
	];
}
function reasonOf({ message, nearest }) {
	if (message.failures.length === 0) return `: its words are not known here, and may be those of a newer Kubernetes than ${NEWEST_VERSION}`;
	return nearest.length === 0 ? ", and none violates any of that" : "";
}
function headline({ message: { says, level, version, isCut, told }, pods }) {
	const verb = {
		rejected: "violates",
		warned: "would violate",
		running: "runs, and violates the new"
	}[says];
	const names = [...told.name === void 0 ? [] : [`${told.kind ?? "object"} ${told.name}`], ...pods.length === 0 ? [] : [`pods ${cappedList(pods, 3)}`]].map((name) => visibleText(name, 200));
	const namespace = told.namespace === void 0 ? [] : [`in namespace ${visibleText(told.namespace, 200)}`];
	const cut = isCut ? ["(its end is missing)"] : [];
	return [
		`${verb} PodSecurity "${level}:${version}"`,
		...cut,
		...names.length > 0 ? ["·", names.join(", ")] : [],
		...namespace
	].join(" ");
}
function candidateLines(candidate, line, display, seen) {
	const { judged } = candidate;
	const { style, width } = display;
	const shown = [
		`  ${style("heading", visibleText(judged.workload.file, 200))}`,
		...workloadLines(judgedBy(candidate), display, false),
		...hangingLines("", fixLine(candidate, style), 2, width)
	];
	const key = shown.join("\n");
	const before = seen.get(key);
	if (before === void 0) seen.set(key, line);
	const above = before === void 0 ? "" : ` (as below the message of line ${before})`;
	return [
		...hangingLines("", `${style("success", sureness(candidate))} ${nameOf(candidate)}${above}`, 2, width),
		...differenceLines(candidate, display),
		...before === void 0 ? shown : []
	];
}
function sureness({ words, server, name }) {
	const named = name === "exact" ? " and of this name" : name === "begins" ? " and the name begins so" : "";
	if (words === "exact") return `exactly these words${server === void 0 ? "" : `, as a ${server} server says them`}${named}:`;
	return `${name === "begins" ? "the name begins so" : "of this name"}, but not all of the words are the same:`;
}
function nameOf({ judged: { workload } }) {
	const by = builderName(workload);
	return visibleText(`${workloadName(workload)}${by === void 0 ? "" : ` built by ${by}`}`, 400);
}
function differenceLines({ onlySaid, onlyHere, added, words }, { width }) {
	if (words === "exact") return [];
	const list = (parts) => visibleText(cappedList(parts, MOST_DIFFERENCES), LONGEST_WORDS$1);
	return [
		...onlySaid.length === 0 ? [] : [`only the message says: ${list(onlySaid)}`],
		...onlyHere.length === 0 ? [] : [`only the file violates: ${list(onlyHere)}`],
		...added.length === 0 ? [] : [`not in the file: ${added.length === 1 ? "container" : "containers"} ${list(added)}. Something adds ${added.length === 1 ? "it" : "them"} to the pods: docs/hardening/injected.md`]
	].flatMap((line) => hangingLines("", line, 4, width));
}
function nearestLines(candidate, { told }, display) {
	const { judged, verdict, share, name, isElsewhere, words } = candidate;
	const { workload } = judged;
	const at = placeText({
		file: workload.file,
		line: workload.line
	});
	const isOther = name === "other" || isElsewhere;
	const namespace = told.namespace === void 0 ? "" : `${told.namespace}/`;
	const asked = visibleText(`${namespace}${told.name ?? told.pod ?? ""}`, 200);
	const why = verdict.allowed ? `has that name, and violates nothing of ${formatTargetOnServer(verdict.target)}: the cluster may run an older state of it` : words === "exact" && isOther ? `says exactly these words, but makes nothing called ${asked}` : `${Math.round(share * 100)} % of the words${isOther && asked !== "" ? `, and makes nothing called ${asked}` : ""}`;
	return [...hangingLines("", `nearest: ${nameOf(candidate)} (${display.style("place", at)}): ${why}`, 2, display.width), ...differenceLines(candidate, display)];
}
function fixLine(candidate, style) {
	const { level, version, clusterVersion } = candidate.verdict.target;
	const { files, classes } = fixesOf(candidate);
	const paths = repairPaths(files.filter(isRepairable), void 0);
	if (!classes.has("safe") && !classes.has("careful")) return "fix: none can be made by a program; pss-review explain CHECK says what to do";
	if (paths.length === 0) return "fix: none for what has no file of its own";
	const server = clusterVersion === void 0 ? [] : [`--cluster-version ${clusterVersion}`];
	const command = [
		`pss-review fix --everywhere --level ${level} --version ${version}`,
		...server,
		...classes.has("careful") ? ["--all"] : [],
		...paths
	].join(" ");
	const rest = classes.has("manual") ? ", and the rest by hand: pss-review explain CHECK" : "";
	return `fix: ${style("code", command)}${rest}`;
}
// src/scan/locate/server-message.ts
function withoutSpaces(text) {
	return text.replaceAll(/\s+/g, "");
}
function wrappable(words) {
	return [...words].map((letter) => letter === " " ? "\\s+" : letter).join("(?:\\r?\\n)?");
}
const BY_LETTERS = new Map([
	"allowPrivilegeEscalation != false",
	"forbidden AppArmor profile",
	"forbidden AppArmor profiles",
	"forbidden sysctls",
	"host namespaces",
	"hostPath volumes",
	"hostPort",
	"hostProcess",
	"non-default capabilities",
	"privileged",
	"probe or lifecycle host",
	"procMount",
	"restricted volume types",
	"runAsNonRoot != true",
	"runAsUser=0",
	"seLinuxOptions",
	"seccompProfile",
	"unrestricted capabilities"
].map((reason) => [withoutSpaces(reason), reason]));
function readReason(text) {
	return BY_LETTERS.get(withoutSpaces(text));
}
const REASON = /^\s*([^()]{1,200}?)\s*\(/;
const ELLIPSIS = /(?:\.{3}|\u2026)?\s*$/;
function readWords(text) {
	const failures = [];
	let at = 0;
	for (;;) {
		const rest = text.slice(at);
		const [head = "", written = ""] = REASON.exec(rest) ?? [];
		const reason = readReason(written);
		if (reason === void 0) break;
		const end = endOfDetail(rest, head.length);
		if (end === void 0) {
			const detail = rest.slice(head.length).replace(ELLIPSIS, "");
			return {
				failures: [...failures, {
					reason,
					detail
				}],
				isCut: true,
				length: text.length
			};
		}
		failures.push({
			reason,
			detail: rest.slice(head.length, end)
		});
		at += end + 1;
		const [comma] = /^\s*,\s*/.exec(text.slice(at)) ?? [];
		if (comma === void 0) return {
			failures,
			isCut: false,
			length: at
		};
		at += comma.length;
	}
	if (failures.length === 0) return void 0;
	return {
		failures,
		isCut: isBeginning(text.slice(at)),
		length: at
	};
}
function isBeginning(text) {
	const [line = ""] = text.split("\n");
	const letters = withoutSpaces(line.replace(ELLIPSIS, ""));
	return letters === "" || [...BY_LETTERS.keys()].some((reason) => reason.startsWith(letters));
}
function endOfDetail(text, start) {
	return findEnd(text, start, true) ?? findEnd(text, start, false);
}
function findEnd(text, start, heedsQuotes) {
	let depth = 0;
	let isQuoted = false;
	for (let at = start; at < text.length; at++) {
		const character = text[at];
		if (character === "\"" && heedsQuotes) isQuoted = !isQuoted;
		else if (isQuoted) continue;
		else if (character === "(") depth++;
		else if (character === ")" && depth-- === 0) return at;
	}
}
// src/scan/locate/told-around.ts
const NEAR = 2e3;
const NAME = "[a-z0-9](?:[-a-z0-9.]*[a-z0-9])?";
const FORBIDDEN = new RegExp(`\\b${wrappable("pod")}(?:\\r?\\n)?s?\\s+\\\\*"([^"\\\\]{1,300})\\\\*"${wrappable(" is forbidden:")}\\s*$`);
const APPLIED = /error when [a-z ]{1,40}\\*"([^"\\\n]+)\\*":[^\n]*$/;
const OBJECT = new RegExp(`(?:^|[\\s"'])(replicaset|statefulset|daemonset|job|cronjob|replicationcontroller|deployment|pod)(?:\\.[a-z0-9.]+)?/(${NAME})(?=[\\s:,"'])`, "i");
const EVENT_OF_ALL = new RegExp(`^(${NAME})\\s+(?:\\d+[smhdy]\\S*|<\\w+>)\\s+(?:\\([^)]*\\)\\s+)?(?:Warning|Normal)\\s`);
const REFERENCE = /Kind:\\*"(\w+)\\*", Namespace:\\*"([^"\\]*)\\*", Name:\\*"([^"\\]*)\\*"/;
const INVENTORY = new RegExp(`\\b([A-Z][A-Za-z]+)/(${NAME})/(${NAME})\\s+(?:dry-run|apply|server-side)`);
const DID = `([a-z]+)(?:\\.[a-z0-9.-]+)?/(${NAME})\\s+(?:created|configured|unchanged|serverside-applied|replaced|patched)\\b`;
const DONE_BEFORE = new RegExp(`${DID}[^\\n"]*Warning:\\s*$`);
const DONE_BEHIND = new RegExp(`^\\s*${DID}`);
const DESCRIBED = new RegExp(`^Namespace:\\s+(${NAME})\\s*$`, "gm");
function toldAround(text, start, end) {
	const before = text.slice(Math.max(0, start - NEAR), start);
	const line = before.slice(before.lastIndexOf("\n") + 1);
	const [, pod] = (FORBIDDEN.exec(before) ?? []).map(withoutSpaces);
	const [, file] = APPLIED.exec(line) ?? [];
	const [, ofAll] = EVENT_OF_ALL.exec(line) ?? [];
	const described = /^\s+Warning\s/.test(line) ? [...before.matchAll(DESCRIBED)].at(-1)?.[1] : void 0;
	const namespace = ofAll ?? described;
	return {
		...namespace !== void 0 && { namespace },
		...file !== void 0 && { file },
		...objectIn(line),
		...end !== void 0 && objectBehind(line, text.slice(end, end + NEAR)),
		...pod !== void 0 && { pod }
	};
}
function objectIn(line) {
	const reference = REFERENCE.exec(line);
	if (reference !== null) return objectOf(reference[1], reference[3], reference[2]);
	const inventory = INVENTORY.exec(line);
	if (inventory !== null) return objectOf(inventory[1], inventory[3], inventory[2]);
	const [, kind, name] = DONE_BEFORE.exec(line) ?? OBJECT.exec(line) ?? [];
	return objectOf(kind, name);
}
function objectBehind(line, behind) {
	if (!/^\s*Warning:\s*$/.test(line)) return {};
	const [, kind, name] = DONE_BEHIND.exec(behind) ?? [];
	const object = objectOf(kind, name);
	return object.name === void 0 ? object : {
		...object,
		isFirst: true
	};
}
function objectOf(kind, name, namespace = "") {
	if (kind === void 0 || name === void 0) return {};
	if (kind.toLowerCase() === "pod") return {
		pod: name,
		...namespace !== "" && { namespace }
	};
	return {
		kind: kind.toLowerCase(),
		name,
		...namespace !== "" && { namespace }
	};
}
// src/scan/locate/messages-in-text.ts
const TARGET = `(?:${wrappable("baseline")}|${wrappable("restricted")})\\s*:\\s*(?:${wrappable("latest")}|v\\s*1\\s*\\.[\\d\\s]{1,40})`;
const VIOLATES = new RegExp(`(${wrappable("would ")})?${wrappable("violate")}(?:\\r?\\n)?s?${wrappable(" PodSecurity ")}(\\\\*)"\\s*(${TARGET})\\s*\\\\*"\\s*:\\s*`, "g");
const RUNNING = new RegExp(`${wrappable("existing pods in namespace ")}(\\\\*)"([^"\\\\\\s]+)\\\\*"${wrappable(" violate the new PodSecurity enforce level ")}\\\\*"\\s*(${TARGET})\\s*\\\\*"`, "g");
const RUNNING_PODS = /^(?:.*?\bWarning:\s+|\s*|.*?\]\s+)([a-z0-9][-a-z0-9.]*)(?:\s+\(and \d+ other pods?\))?:\s+(\S.*?)\s*$/;
const LONGEST_WORDS = 1e5;
const LONGEST_LINE = 2e3;
function messagesInText(text, told = {}, firstLine = 1) {
	const starts = lineStarts(text);
	const lineOf = (offset) => firstLine + lineAt(starts, offset);
	const found = [...text.matchAll(VIOLATES)];
	return [...found.flatMap((match, index) => {
		const [head, would, slashes = "", written = ""] = match;
		const next = found[index + 1]?.index ?? text.length;
		const start = match.index + head.length;
		const raw = text.slice(start, Math.min(next, start + LONGEST_WORDS));
		const behind = slashes === "" ? raw : unescaped(withinQuotes(raw, slashes.length), slashes.length);
		const words = readWords(behind) ?? unknownWords(behind);
		const target = targetOf(written);
		if (words === void 0 || target === void 0) return [];
		const end = slashes === "" ? start + words.length : void 0;
		return [{
			line: lineOf(match.index),
			says: would === void 0 ? "rejected" : "warned",
			...target,
			failures: words.failures,
			words: onOneLine(behind.slice(0, words.length)),
			isCut: words.isCut,
			isBrief: false,
			told: {
				...told,
				...toldAround(text, match.index, end)
			}
		}];
	}), ...runningPods(text, lineOf)].sort((a, b) => a.line - b.line);
}
function unknownWords(text) {
	const [line] = /^[^\n()"]{1,80}\([^\n]{1,2000}/.exec(text) ?? [];
	return line === void 0 ? void 0 : {
		failures: [],
		isCut: false,
		length: line.length
	};
}
function runningPods(text, lineOf) {
	const heads = [...text.matchAll(RUNNING)];
	return heads.flatMap((head, index) => {
		const [headline, slashes = "", namespace = "", written = ""] = head;
		const target = targetOf(written);
		const start = head.index + headline.length;
		const behind = text.slice(start, heads[index + 1]?.index ?? text.length);
		if (target === void 0 || slashes !== "") return [];
		let at = start;
		return behind.split("\n").flatMap((line) => {
			const offset = at;
			at += line.length + 1;
			const [, pod, list] = line.length <= LONGEST_LINE && RUNNING_PODS.exec(line) || [];
			const reasons = list?.split(", ").map(readReason) ?? [];
			if (pod === void 0 || list === void 0 || !reasons.every((reason) => reason !== void 0)) return [];
			const failures = reasons.map((reason) => ({
				reason,
				detail: ""
			}));
			const told = {
				namespace,
				pod
			};
			return [{
				line: lineOf(offset),
				says: "running",
				...target,
				failures,
				words: list,
				isCut: false,
				isBrief: true,
				told
			}];
		});
	});
}
function targetOf(written) {
	const [level = "", version = ""] = withoutSpaces(written).split(":");
	const read = {
		level: parseLevel(level),
		version: parseVersion(version)
	};
	return read.level === void 0 || read.version === void 0 ? void 0 : {
		level: read.level,
		version: read.version
	};
}
function withinQuotes(text, slashes) {
	for (const quote of text.matchAll(/(\\*)"/g)) if ((quote[1] ?? "").length < slashes) return text.slice(0, quote.index);
	return text;
}
function unescaped(text, slashes) {
	let plain = text;
	for (let left = slashes; left > 0; left = (left - 1) / 2) {
		plain = plain.replaceAll(/\\\r?\n[ \t]*\\?|\\(.)/g, (_, character) => character === void 0 ? "" : "nrt".includes(character) ? " " : character);
		if (left % 2 === 0) break;
	}
	return plain;
}
function onOneLine(text) {
	return text.replaceAll(/\s+/g, " ").trim();
}
// src/scan/locate/find-messages.ts
const DEEPEST = 100;
const CURLY_QUOTES = /[\u201c\u201d\u201e\u201f]/g;
const COLOURS = /\u001b\[[0-9;]*[A-Za-z]/g;
const MARGIN = /^[ \t]*(?:[>\u2502\u2503][ \t]?)+|(?<![ \t])[ \t]*[\u2502\u2503][ \t]*(?=\r?$)/gm;
const ENTITY = /&(?:quot|#34|#x22);/gi;
const WITH_ENTITIES = /PodSecurity\s+&(?:quot|#34|#x22);/i;
function findMessages(pasted) {
	const text = (WITH_ENTITIES.test(pasted) ? pasted.replaceAll(ENTITY, "\"") : pasted).replaceAll(CURLY_QUOTES, "\"").replaceAll(COLOURS, "").replaceAll(MARGIN, "");
	const whole = parseJson(text);
	if (whole !== void 0) return messagesInJson(whole, text, 1);
	const messages = [];
	const plain = text.split("\n").map((line, index) => {
		const value = line.includes("PodSecurity") ? parseJson(line.slice(Math.max(0, line.indexOf("{")))) : void 0;
		if (value === void 0) return line;
		messages.push(...messagesInJson(value, line, index + 1));
		return "";
	});
	return [...messages, ...messagesInText(plain.join("\n"))].sort((a, b) => a.line - b.line);
}
function parseJson(text) {
	if (!/^\s*[{[]/.test(text)) return void 0;
	try {
		const value = JSON.parse(text);
		return typeof value === "object" && value !== null ? value : void 0;
	} catch {
		return;
	}
}
function messagesInJson(root, text, line) {
	const messages = [];
	let isTooDeep = false;
	function walk(value, told, depth) {
		if (typeof value === "string") for (const message of messagesInText(value, told)) messages.push({
			...message,
			line
		});
		else if (typeof value === "object" && value !== null) {
			if (depth > DEEPEST) isTooDeep = true;
			else {
				const own = Array.isArray(value) ? told : {
					...told,
					...toldBy(value)
				};
				for (const item of Object.values(value)) walk(item, own, depth + 1);
			}
		}
	}
	walk(root, {}, 0);
	return isTooDeep ? messagesInText(text, {}, line) : messages;
}
function toldBy(value) {
	const audited = mappingOf(value["objectRef"]);
	if (audited !== void 0) {
		const resource = textOf(audited["resource"]) ?? "";
		const asked = mappingOf(mappingOf(value["requestObject"])?.["metadata"]);
		const name = textOf(audited["name"]) ?? textOf(asked?.["name"]) ?? textOf(asked?.["generateName"]);
		return toldOf(resource.replace(/s$/, ""), name, textOf(audited["namespace"]));
	}
	const event = mappingOf(value["involvedObject"]) ?? mappingOf(value["regarding"]);
	if (event !== void 0) return toldOf(textOf(event["kind"]), textOf(event["name"]), textOf(event["namespace"]));
	const metadata = mappingOf(value["metadata"]);
	const kind = textOf(value["kind"]);
	if (metadata === void 0 || kind === void 0 || kind === "Event" || kind.endsWith("List")) return {};
	return toldOf(kind, textOf(metadata["name"]), textOf(metadata["namespace"]));
}
function toldOf(kind, name, namespace) {
	const object = kind?.toLowerCase() === "pod" ? { pod: name } : {
		kind: kind?.toLowerCase(),
		name
	};
	const isNamed = name !== void 0 && kind !== void 0 && kind !== "";
	return {
		...namespace !== void 0 && { namespace },
		...isNamed && object
	};
}
function mappingOf(value) {
	return typeof value === "object" && value !== null && !Array.isArray(value) ? value : void 0;
}
function textOf(value) {
	return typeof value === "string" && value !== "" ? value : void 0;
}
// src/scan/locate/names-fit.ts
const RANDOM = "(?:[a-z0-9]{5})?";
const PODS_OF = {
	CronJob: new RegExp(`^-\\d{6,12}-(?:\\d+-)?${RANDOM}$`),
	DaemonSet: new RegExp(`^-${RANDOM}$`),
	Deployment: new RegExp(`^-[a-z0-9]{1,10}-${RANDOM}$`),
	Job: new RegExp(`^-(?:\\d+-)?${RANDOM}$`),
	Pod: /^$/,
	ReplicaSet: new RegExp(`^-${RANDOM}$`),
	ReplicationController: new RegExp(`^-${RANDOM}$`),
	Rollout: new RegExp(`^-[a-z0-9]{1,10}-${RANDOM}$`),
	StatefulSet: /^-\d+$/
};
const MADE_BY = {
	"CronJob job": /^-\d{6,12}$/,
	"Deployment replicaset": /^-[a-z0-9]{1,10}$/,
	"Rollout replicaset": /^-[a-z0-9]{1,10}$/
};
const LONGEST_BEGINNING = 58;
function nameFit({ identity: { kind, name } }, told) {
	if (told.name !== void 0) {
		if (told.kind === kind.toLowerCase()) return told.name === name ? "exact" : "other";
		const fit = fitOf(told.name, name, MADE_BY[`${kind} ${told.kind}`]);
		if (fit !== "other" || told.pod === void 0) return fit;
	}
	return told.pod === void 0 ? "untold" : fitOf(told.pod, name, PODS_OF[kind]);
}
function fitOf(told, name, follows) {
	if (name === "") return "other";
	if (told.startsWith(name)) {
		const rest = told.slice(name.length);
		if (follows?.test(rest)) return "exact";
		return rest.startsWith("-") ? "begins" : "other";
	}
	return name.length > LONGEST_BEGINNING && told.startsWith(name.slice(0, LONGEST_BEGINNING)) ? "begins" : "other";
}
function mayNameSo({ identity: { kind, name } }) {
	return PODS_OF[kind] === void 0 || name.length > LONGEST_BEGINNING;
}
function mayBeInTold({ identity: { namespace } }, told) {
	return told.namespace === void 0 || namespace === void 0 || told.namespace === namespace;
}
function isAppliedFile(file, applied) {
	const path = applied.replaceAll("\\", "/").replace(/^(?:\.\.?\/)+/, "");
	return file === path || file.endsWith(`/${path}`) || path.endsWith(`/${file}`);
}
// src/scan/locate/spoken-words.ts
function spokenWords(judged, target) {
	return judged.map((each) => {
		const { clusterVersion = each.policy.enforce.clusterVersion } = target;
		const at = clusterVersion === void 0 ? target : {
			...target,
			clusterVersion
		};
		const { pod } = each.workload;
		const readings = [pod, defaultPod(pod, true)].map((read) => {
			const verdict = evaluate(read, at);
			return {
				verdict,
				letters: withoutSpaces(verdict.message)
			};
		});
		return {
			judged: each,
			readings: distinctBy(readings, ({ letters }) => letters)
		};
	});
}
function spokenByAll(spoken) {
	const matches = spoken.flatMap((words) => words.readings.map((reading) => ({
		words,
		reading
	}))).filter(({ reading }) => !reading.verdict.allowed);
	return {
		spoken,
		byLetters: groupBy(matches, ({ reading }) => reading.letters),
		byReasons: groupBy(matches, ({ reading }) => reasonsOf(reading.verdict.results))
	};
}
function sayingTheSame({ words, isCut, isBrief, failures }, all) {
	if (isBrief) return distinctBy(all.byReasons.get(reasonsOf(failures)) ?? [], (match) => match.words);
	const said = withoutSpaces(words.replace(/(?:\.{3}|\u2026)$/, "")).replace(/,$/, "");
	if (said === "") return [];
	const found = isCut ? [...all.byLetters].flatMap(([letters, matches]) => letters.startsWith(said) ? matches : []) : all.byLetters.get(said) ?? [];
	return distinctBy(found, (match) => match.words);
}
function reasonsOf(failures) {
	return failures.map(({ reason }) => withoutSpaces(reason)).join(",");
}
function messageParts(failures, isBrief = false) {
	return new Set(failures.flatMap(({ reason, detail }) => [reason, ...isBrief ? [] : [...withoutBreaks(detail).matchAll(/"([^"]*)"/g)].map(([quoted]) => `${reason} (${quoted})`)]));
}
function partsOfReading(reading, isBrief) {
	const known = PARTS.get(reading) ?? {};
	PARTS.set(reading, known);
	const key = isBrief ? "brief" : "full";
	known[key] ??= messageParts(reading.verdict.results, isBrief);
	return known[key];
}
const PARTS = /* @__PURE__ */ new WeakMap();
function withoutBreaks(text) {
	return text.replaceAll(/\s*\n\s*/g, " ");
}
// src/scan/locate/measure.ts
function measuresOf(message, { spoken }) {
	const said = messageParts(message.failures, message.isBrief);
	return spoken.map((words) => {
		return measureOf(message, {
			words,
			reading: words.readings.at(-1)
		}, said);
	});
}
function measureOf({ told, isBrief }, match, said) {
	const { workload } = match.words.judged;
	const here = partsOfReading(match.reading, isBrief);
	let common = 0;
	for (const part of said) if (here.has(part)) common++;
	return {
		...match,
		name: nameFit(workload, told),
		isElsewhere: !mayBeInTold(workload, told),
		share: common / (said.size + here.size - common || 1),
		isPart: common > 0 && (common === said.size || common === here.size)
	};
}
function described({ failures, isBrief }) {
	const said = messageParts(failures, isBrief);
	const details = failures.map(({ detail }) => detail).join("\n");
	return ({ words: { judged }, reading, name, isElsewhere, share, isPart }) => {
		const here = partsOfReading(reading, isBrief);
		return {
			judged,
			verdict: reading.verdict,
			words: isPart ? "part" : "near",
			name,
			isElsewhere,
			share,
			onlySaid: [...said].filter((part) => !here.has(part)),
			onlyHere: [...here].filter((part) => !said.has(part)),
			added: addedContainers(details, judged)
		};
	};
}
function addedContainers(details, { workload: { pod } }) {
	const { initContainers = [], containers = [], ephemeralContainers = [] } = pod.spec ?? {};
	const known = new Set([
		...initContainers,
		...containers,
		...ephemeralContainers
	].map(({ name }) => name));
	const named = [...details.matchAll(/\bcontainers?\s+((?:"[^"]*"(?:,\s+)?)+)/g)].map(([, names = ""]) => names).flatMap((names) => [...names.matchAll(/"([^"]*)"/g)].map(([, name = ""]) => name));
	return [...new Set(named)].filter((name) => !known.has(name));
}
// src/scan/locate/locate-messages.ts
const MOST_NEAREST = 3;
const MOST_PODS = 5;
function locateMessages(messages, judged, clusterVersion) {
	const known = /* @__PURE__ */ new Map();
	const wordsAt = (target) => {
		const key = JSON.stringify([
			target.level,
			target.version,
			target.clusterVersion
		]);
		const words = known.get(key) ?? spokenByAll(spokenWords(judged, target));
		known.set(key, words);
		return words;
	};
	return joined(messages.map((message) => locate(message, wordsAt, clusterVersion)));
}
function locate(message, wordsAt, clusterVersion) {
	const { level, version, told } = message;
	const all = wordsAt({
		level,
		version
	});
	const result = {
		message,
		times: 1,
		pods: told.pod === void 0 ? [] : [told.pod]
	};
	const exact = exactOf(message, all);
	const same = exact.length > 0 || clusterVersion !== void 0 ? exact : exactOnOlder(message, wordsAt);
	const located = withFurther(bestNamed(same.filter(isPlaced), message), same, message);
	if (located.length > 0) return {
		...result,
		located,
		nearest: []
	};
	const measured = measuresOf(message, all);
	const named = bestNamed(mostAlike(bestOf(measured.filter((each) => each.isPart && isPlaced(each) && isOfThatName(each)))).map(described(message)), message);
	if (named.length > 0) return {
		...result,
		located: named,
		nearest: []
	};
	return {
		...result,
		located: [],
		nearest: nearestOf(same, measured).map((each) => "judged" in each ? each : described(message)(each))
	};
}
function exactOf(message, all, server) {
	return sayingTheSame(message, all).map((match) => ({
		...described(message)(measureOf(message, match, messageParts(message.failures, message.isBrief))),
		words: "exact",
		...server && { server }
	}));
}
function exactOnOlder(message, wordsAt) {
	const { level, version } = message;
	for (const server of olderServers()) {
		const exact = exactOf(message, wordsAt({
			level,
			version,
			clusterVersion: server
		}), server);
		if (exact.length > 0) return exact;
	}
	return [];
}
function olderServers() {
	const minor = (version) => Number(version.slice(3));
	const [newest, oldest] = [minor(NEWEST_VERSION), minor(OLDEST_CLUSTER_VERSION)];
	return Array.from({ length: newest - oldest }, (_, index) => `v1.${newest - 1 - index}`);
}
function isPlaced({ name, isElsewhere }) {
	return name !== "other" && !isElsewhere;
}
function isOfThatName({ name, words: { judged } }) {
	return name === "exact" || name === "begins" && mayNameSo(judged.workload);
}
const RANKS = [
	"exact",
	"begins",
	"untold",
	"other"
];
function bestNamed(candidates, { told: { file } }) {
	const best = bestOf(candidates);
	const applied = best.filter(({ judged: { workload } }) => file !== void 0 && isAppliedFile(workload.file, file));
	return applied.length > 0 ? applied : best;
}
function bestOf(candidates) {
	const rank = candidates.reduce((best, { name }) => Math.min(best, RANKS.indexOf(name)), RANKS.length);
	return candidates.filter(({ name }) => RANKS.indexOf(name) === rank);
}
function withFurther(located, same, { told }) {
	const further = told.isFirst ? same.filter((each) => each.name === "other" && !each.isElsewhere) : [];
	return located.length === 0 ? [] : [...located, ...further];
}
function mostAlike(candidates) {
	const most = candidates.reduce((best, { share }) => Math.max(best, share), 0);
	return candidates.filter(({ share }) => share === most);
}
function nearestOf(same, measured) {
	const isNamed = ({ name, isElsewhere }) => (name === "exact" || name === "begins") && !isElsewhere;
	const first = (each) => isNamed(each) ? RANKS.length - RANKS.indexOf(each.name) : 0;
	const known = new Set(same.map(({ judged }) => judged));
	const others = measured.filter((each) => !known.has(each.words.judged) && (isNamed(each) || each.share > 0));
	const all = [...same, ...others];
	const rank = all.reduce((best, each) => Math.max(best, first(each)), 0);
	const best = all.filter((each) => first(each) === rank);
	const share = best.reduce((most, each) => Math.max(most, each.share), 0);
	return best.filter((each) => each.share === share).slice(0, MOST_NEAREST);
}
function joined(results) {
	const ids = /* @__PURE__ */ new Map();
	const idOf = ({ judged }) => {
		const id = ids.get(judged) ?? ids.size;
		ids.set(judged, id);
		return id;
	};
	return [...groupBy(results, ({ message: { level, version, words, isCut, told }, located, nearest }) => {
		const about = located.length > 0 ? located.map(idOf) : [nearest.map(idOf), told.name ?? told.pod];
		return JSON.stringify([
			level,
			version,
			words,
			isCut,
			told.namespace,
			about
		]);
	}).values()].flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const pods = [...new Set(same.flatMap((each) => each.pods))].slice(0, MOST_PODS);
		return [{
			...first,
			times: same.length,
			pods
		}];
	});
}
// src/commands/locate.ts
const LOCATE_FORMATS = ["text", "json"];
const MOST_MESSAGES = 5e3;
const READING_OPTIONS = TARGET_OPTIONS.filter(({ long }) => long !== "--level" && long !== "--version");
const locateCommand = {
	argument: new Argument("[file]", "what the cluster said, as it was printed or logged: a refusal, events, warnings, an audit log; - is standard input").default("-"),
	options: [
		new Option("--in <path>", "a file or folder with the workloads; may be given several times (default: .)").argParser((path, others = []) => [...others, path]),
		...READING_OPTIONS,
		new Option("--format <format>", LOCATE_FORMATS.join(", ")).default("text"),
		OUTPUT_OPTION
	],
	run: async ({ output }, source, flags) => {
		const format = oneOf("--format", LOCATE_FORMATS, flags.format);
		const { in: paths = ["."] } = flags;
		if (paths.includes("-")) throw new ConfigurationError("--in -: name files or folders");
		const file = await outputFile(flags.output, inputsOf([source, ...paths], flags));
		const messages = findMessages(await readPasted(source));
		if (messages.length === 0) throw new ConfigurationError(noMessage(source));
		if (messages.length > MOST_MESSAGES) throw new ConfigurationError(`${source}: has ${messages.length} messages; cut it, to at most ${MOST_MESSAGES}`);
		const local = await readLocalFiles(paths, {
			...flags,
			hasChecklist: false
		});
		const { rules, read, isWhole } = local;
		const scan = await scanContents([...read(local.paths)], rules, isWhole);
		const judged = scan.manifests.flatMap((each) => each.judged);
		const results = locateMessages(messages, judged, rules.settings.target.clusterVersion);
		const patch = fixPatch(await fixesFor(scan, results.flatMap(({ located }) => located), local));
		const outline = outlineOf(scan);
		const options = {
			display: displayFor(file),
			workloads: judged.length,
			patch,
			unjudged: outline.unjudged
		};
		const text = format === "json" ? locateJson(results, patch) : locateText(results, options);
		await printTo(output, file, [text], () => countsLine(outline));
		return results.every(({ located }) => located.length > 0) ? 0 : 1;
	}
};
async function fixesFor(scan, located, { rules, contentOf }) {
	if (located.length === 0) return [];
	return (await repairFiles(scanOfLocated(scan, located), rules, contentOf, ["safe", "careful"])).flatMap(({ texts }) => [...texts].flatMap(([path, after]) => {
		const content = contentOf(path);
		const before = content !== void 0 && "bytes" in content ? decodeText(content.bytes) : after;
		return before === after ? [] : [{
			path,
			before,
			after
		}];
	}));
}
async function readPasted(source) {
	if (source !== "-") return textOfPasted(await readFile(source).catch((error) => {
		const reason = error.code === "ENOENT" ? "no such file" : error.code === "EISDIR" ? "a folder; name a file, and folders with --in" : error.message;
		throw new ConfigurationError(`${source}: ${reason}`);
	}));
	if (process.stdin.isTTY) process.stderr.write("pss-review: paste what the cluster said, then press Ctrl-D\n");
	const chunks = [];
	for await (const chunk of process.stdin) chunks.push(chunk);
	return textOfPasted(Buffer.concat(chunks));
}
function textOfPasted(bytes) {
	return bytes[0] === 255 && bytes[1] === 254 ? new TextDecoder("utf-16le").decode(bytes) : decodeText(bytes);
}
function noMessage(source) {
	return [
		`${source === "-" ? "standard input" : source}: no message of Pod Security Admission is in it. Such messages are:`,
		"  pods \"web-6d4cf56db6-x7k2p\" is forbidden: violates PodSecurity \"restricted:latest\": runAsNonRoot != true (pod or container \"app\" must set securityContext.runAsNonRoot=true)",
		"  Warning: would violate PodSecurity \"restricted:latest\": hostPort (container \"app\" uses hostPort 80)",
		"  Warning: existing pods in namespace \"shop\" violate the new PodSecurity enforce level \"baseline:latest\"",
		"with the words behind them: kubectl get events, kubectl describe, or the log of who applied the objects has them."
	].join("\n");
}
export { locateCommand };
