import { findingMark } from "./action-review.js";
import { fenced } from "./action-review-scan.js";
import { formatFailures, formatSetter, groupBy, visibleText } from "./action-review-scan-reader.js";
import { sarifCategory } from "./action-scan.js";
import { objectPath } from "./review-scan-reader.js";
import { rulePage } from "./review.js";
import { EVERY_RULE, formatTargetOnServer, isCheck } from "./review-scan.js";
import { POLICY_RULE, SOURCE_ROOT, artifactLocation, policyResult, sarifLocation, sarifMessage, violationsByPlace } from "./sarif-policy.js";
import { plainText } from "./plain-text.js";
// src/report/sarif/gravest-results.ts
const MAX_RESULTS = 25e3;
function gravityOf(level, isSuppressed) {
	return (isSuppressed ? 3 : 0) + (level === "error" ? 0 : level === "warning" ? 1 : 2);
}
function resultChoice() {
	const counts = [];
	const isKept = (rank, number) => sumOf(counts.filter((_, other) => other < rank)) + number < MAX_RESULTS;
	return {
		see: (rank) => {
			const number = counts[rank] ?? 0;
			counts[rank] = number + 1;
			return isKept(rank, number) ? number : void 0;
		},
		isKept,
		count: () => sumOf(counts)
	};
}
function gravestResults(results) {
	const choice = resultChoice();
	return results.map((result) => {
		const rank = gravityOf(result.level, (result.suppressions ?? []).length > 0);
		return {
			result,
			rank,
			number: choice.see(rank)
		};
	}).flatMap(({ result, rank, number }) => number !== void 0 && choice.isKept(rank, number) ? [result] : []);
}
function sumOf(numbers) {
	return numbers.reduce((sum, each) => sum + each, 0);
}
// src/report/sarif/line-hashes.ts
const LENGTH = 100;
const FACTOR = 37;
const POWER = ((power) => ({
	high: Number(power >> 32n),
	low: Number(power & 4294967295n)
}))(BigInt.asUintN(64, BigInt(FACTOR) ** BigInt(LENGTH)));
const END_OF_TEXT = 65535;
function lineHashes(text) {
	const { characters, starts } = hashedCharacters(text);
	const counts = /* @__PURE__ */ new Map();
	const hash = new RollingHash();
	const hashes = [];
	let end = 0;
	for (const start of starts) {
		for (; end < start + LENGTH; end++) hash.roll(characters[end] ?? 0, characters[end - LENGTH] ?? 0);
		const digits = hash.digits();
		const count = (counts.get(digits) ?? 0) + 1;
		counts.set(digits, count);
		hashes.push([digits, count].join(":"));
	}
	return hashes;
}
function hashedCharacters(text) {
	const characters = [];
	const starts = [0];
	for (const [character] of text.matchAll(/\r\n?|[^ \t]/gs)) {
		const isLineEnd = character === "\n" || character.startsWith("\r");
		characters.push(isLineEnd ? 10 : character.charCodeAt(0));
		if (isLineEnd) starts.push(characters.length);
	}
	characters.push(END_OF_TEXT);
	return {
		characters,
		starts
	};
}
var RollingHash = class {
	high = 0;
	low = 0;
	roll(taken, dropped) {
		const low = FACTOR * this.low + taken - POWER.low * dropped;
		const high = FACTOR * this.high + Math.floor(low / 2 ** 32) - POWER.high * dropped;
		this.low = low >>> 0;
		this.high = high >>> 0;
	}
	digits() {
		const low = this.low.toString(16);
		return this.high === 0 ? low : [this.high.toString(16), low.padStart(8, "0")].join("");
	}
};
// src/report/sarif/sarif-fingerprints.ts
const MARK = "pssReviewFinding/v1";
function fingerprinter(textOf) {
	const counts = /* @__PURE__ */ new Map();
	const hashesOf = hashReader(textOf);
	return (mark, { file, line }) => {
		const count = (counts.get(mark) ?? 0) + 1;
		counts.set(mark, count);
		const own = `${mark}:${count}`;
		return {
			primaryLocationLineHash: hashesOf(file)[line - 1] ?? own,
			[MARK]: own
		};
	};
}
const MAX_HASHES = 5e4;
function hashReader(textOf) {
	const known = /* @__PURE__ */ new Map();
	let size = 0;
	return (file) => {
		const found = known.get(file);
		if (found !== void 0) return found;
		const text = textOf(file);
		const hashes = text === void 0 ? [] : lineHashes(text);
		for (const [first, { length }] of known) {
			if (size + hashes.length <= MAX_HASHES) break;
			known.delete(first);
			size -= length;
		}
		known.set(file, hashes);
		size += hashes.length;
		return hashes;
	};
}
// src/report/sarif/sarif-rules.ts
function sarifRules(links) {
	return [...EVERY_RULE.map((rule) => ruleOf(rule, links)), {
		...POLICY_RULE,
		helpUri: links.docs
	}];
}
const POSITIONS = new Map([...EVERY_RULE, POLICY_RULE].map(({ id }, index) => [id, index]));
function ruleIndex(id) {
	const index = POSITIONS.get(id);
	if (index === void 0) throw new Error(`no rule has the id ${id}`);
	return index;
}
function ruleOf(rule, links) {
	const { id, docs } = rule;
	const page = rulePage(links, id);
	const help = helpOf(rule);
	const { level, since } = isCheck(rule) ? {
		level: rule.level,
		since: rule.revisions[0]?.since
	} : HARDENING;
	return {
		id,
		name: nameOf(docs.title),
		shortDescription: { text: docs.title },
		fullDescription: { text: plainText(`${docs.what} ${docs.why}`) },
		help: {
			text: `${plainText(help)}\n\nMore: ${page}`,
			markdown: `${help}\n\n[More](${page})`
		},
		helpUri: page,
		defaultConfiguration: { level: "error" },
		properties: {
			level,
			since,
			precision: "very-high",
			tags: [
				"security",
				"kubernetes",
				"pod-security",
				level
			]
		}
	};
}
const HARDENING = {
	level: "hardening",
	since: void 0
};
function nameOf(title) {
	return `PodSecurity${(title.match(/[A-Za-z0-9]+/g) ?? []).map((part) => part.slice(0, 1).toUpperCase() + part.slice(1)).join("")}`;
}
function helpOf(rule) {
	const { what, why, fields, fix, verify, example } = rule.docs;
	return [
		what,
		`**Why:** ${why}`,
		`**Fields:** ${fields.map((field) => `\`${field}\``).join(", ")}`,
		...isCheck(rule) ? [`**Allowed:** ${rule.docs.allowed}.`] : [],
		isCheck(rule) ? "**A pod that is rejected:**" : "**A pod that does not follow it:**",
		fenced("yaml", example.bad.trimEnd().split("\n")),
		isCheck(rule) ? "**A pod that passes:**" : "**A pod that follows it:**",
		fenced("yaml", example.good.trimEnd().split("\n")),
		`**The fix:** ${fix.what}`,
		`**In a running pod:** \`${verify.command}\` prints ${verify.expect}.`
	].join("\n\n");
}
// src/report/sarif/sarif-log.ts
const SHOWN_RESULTS = 5e3;
function sarifLog({ results, notifications, counts }, links, { version, category = sarifCategory([]) }) {
	return {
		$schema: "https://json.schemastore.org/sarif-2.1.0.json",
		version: "2.1.0",
		runs: [{
			tool: { driver: {
				name: "pss-review",
				informationUri: links.docs,
				semanticVersion: version,
				rules: sarifRules(links)
			} },
			automationDetails: { id: `${category}/` },
			columnKind: "utf16CodeUnits",
			originalUriBaseIds: { [SOURCE_ROOT]: { description: { text: "the root of the repository" } } },
			invocations: [{
				executionSuccessful: true,
				toolExecutionNotifications: [...notifications]
			}],
			results: [...results],
			...counts === void 0 ? {} : { properties: { ...counts } }
		}]
	};
}
function exemptNotifications(count) {
	if (count === 0) return [];
	return [{
		descriptor: { id: "exempt" },
		level: "note",
		message: { text: `${count} ${count === 1 ? "violation that an exemption covers is" : "violations that exemptions cover are"} left out` }
	}];
}
function limitNotifications(count) {
	if (count <= SHOWN_RESULTS) return [];
	const excess = count - MAX_RESULTS;
	const text = excess > 0 ? `${excess} of ${count} results are left out: code scanning takes ${MAX_RESULTS} in a run; the report in JSON has all` : `code scanning shows ${SHOWN_RESULTS} of ${count} results`;
	return [{
		descriptor: { id: "too-many-results" },
		level: excess > 0 ? "warning" : "note",
		message: { text }
	}];
}
// src/report/sarif/sarif-notifications.ts
function notificationOf({ id, level, message, place }) {
	return {
		descriptor: { id },
		level,
		message: sarifMessage(message),
		...place === void 0 ? {} : { locations: [sarifLocation(place)] }
	};
}
// src/report/sarif/sarif-fix.ts
function sarifFix(suggestions) {
	const checks = [...new Set(suggestions.flatMap(({ repairs }) => repairs.map(({ check }) => check)))];
	return {
		description: sarifMessage(`repairs ${checks.join(", ")}`),
		artifactChanges: [...groupBy(suggestions, ({ file }) => file)].map(([file, ofFile]) => ({
			artifactLocation: artifactLocation(file),
			replacements: ofFile.map(replacementOf)
		}))
	};
}
function replacementOf({ startLine, endLine, lines }) {
	return {
		deletedRegion: {
			startLine,
			startColumn: 1,
			endLine
		},
		insertedContent: { text: lines.join("\n") }
	};
}
// src/report/sarif/sarif-results.ts
const LEVEL_OF_MODE = {
	enforce: "error",
	warn: "warning",
	audit: "note"
};
const LONGEST_NAME = 300;
function sarifResults(violations, policy, { pick }, textOf) {
	const fingerprint = fingerprinter(textOf);
	return [...policy.map((change) => policyResult(change, ruleIndex(POLICY_RULE.id), fingerprint)), ...violationsByPlace(violations).map((together) => {
		const suggestions = together[0].exemption === void 0 ? pick(together) : [];
		return placeResult(together, fingerprintsOf(together, fingerprint), suggestions);
	})];
}
function levelOfPlace([{ mode, isHardening }]) {
	return isHardening && mode !== "enforce" ? "note" : LEVEL_OF_MODE[mode];
}
function fingerprintsOf([first], fingerprint) {
	return fingerprint(findingMark({
		change: first,
		finding: first
	}), first.place);
}
function placeResult(together, partialFingerprints, suggestions) {
	const [first] = together;
	const { workload, mode, target, check, reason, detail, place, exemption, status, isHardening } = first;
	return {
		ruleId: check,
		ruleIndex: ruleIndex(check),
		level: levelOfPlace(together),
		message: sarifMessage(formatFailures([{
			reason,
			detail
		}])),
		locations: [Object.assign(sarifLocation(place), { logicalLocations: [logicalLocation(first)] })],
		partialFingerprints,
		...status === void 0 ? {} : { baselineState: status === "introduced" ? "new" : "unchanged" },
		suppressions: exemption === void 0 ? [] : [{
			kind: "external",
			status: "accepted",
			justification: visibleName(exemption)
		}],
		...suggestions.length === 0 ? {} : { fixes: [sarifFix(suggestions)] },
		properties: {
			mode,
			...place.doubt === void 0 ? {} : { doubt: place.doubt },
			policy: isHardening ? "hardening" : formatTargetOnServer(target),
			violations: together.map(({ violation }) => ({
				setter: formatSetter(violation),
				path: objectPath(workload, violation)
			})),
			...workload.via === void 0 ? {} : { via: workload.via },
			...workload.values === void 0 ? {} : { values: workload.values }
		}
	};
}
function logicalLocation({ workload: { identity, podKey } }) {
	const { namespace, kind, name } = identity;
	const steps = [
		namespace,
		kind,
		name,
		podKey
	].filter((step) => step !== void 0);
	return {
		name: visibleName(name),
		fullyQualifiedName: visibleName(steps.join("/")),
		kind: "resource"
	};
}
function visibleName(text) {
	return visibleText(text, LONGEST_NAME);
}
export { exemptNotifications, fingerprinter, fingerprintsOf, gravestResults, gravityOf, levelOfPlace, limitNotifications, notificationOf, placeResult, resultChoice, sarifLog, sarifResults };
