import { Option } from "./cli-scan.js";
import { OUTPUT_OPTION, SCAN_FAIL_ON, countsLine, displayFor, findFormat, formatsOf, jsonLevels, outputFile, printStream, printTo, readFlagFile, scanBlocks, scanCounts, scanOutliner, scanPrinter, spillFile, textStore } from "./scan.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { LEVELS, STANDARD, formatPath, groupBy, parseClusterVersion, parseVersion, visibleText } from "./action-review-scan-reader.js";
import { MODES, didYouMean } from "./action-review-scan.js";
import { EVERY_RULE, HARDENING_RULES, LEVEL_ROW, PRACTICES, breaksRules, count, formatTargetOnServer, isRejected, paidNote } from "./review-scan.js";
import { AUDIT_QUESTIONS } from "./scan-reader.js";
import { oneOf } from "./action-scan.js";
import { stat } from "node:fs/promises";
import { readFileSync } from "node:fs";
// src/report/json/merged-json.ts
function jsonRepository({ name, all, notEvaluated, notJudged }) {
	const { workloads, rejected, blocking } = all;
	return {
		repository: name,
		workloads,
		rejected,
		notEvaluated,
		notJudged,
		reached: {
			...jsonLevels(all),
			blocking
		}
	};
}
// src/report/json/read/read-path.ts
const STEP = /\[(\d+)\]|\['((?:[^'\\]|\\.)*)'\]|\.?([A-Za-z_][A-Za-z0-9_-]*)/sy;
function readPath(text) {
	const path = [];
	const step = new RegExp(STEP);
	while (step.lastIndex < text.length) {
		const [, index, quoted, word] = step.exec(text) ?? [];
		if (index !== void 0) path.push(Number(index));
		else if (quoted !== void 0) path.push(quoted.replaceAll(/\\(.)/gs, "$1"));
		else if (word !== void 0) path.push(word);
		else return void 0;
	}
	return formatPath(path) === text ? path : void 0;
}
// src/report/json/read/shape.ts
const LONGEST_FOUND = 80;
const readMapping = (value, at) => {
	if (typeof value === "object" && value !== null && !Array.isArray(value)) return value;
	throw mismatch(value, at, "a mapping");
};
const readString = (value, at) => {
	if (typeof value === "string") return value;
	throw mismatch(value, at, "a text");
};
const readFlag = (value, at) => {
	if (typeof value === "boolean") return value;
	throw mismatch(value, at, "true or false");
};
const readWhole = (value, at) => {
	if (typeof value === "number" && Number.isSafeInteger(value) && value >= 0) return value;
	throw mismatch(value, at, "a whole number from 0");
};
function listOf(read) {
	return (value, at) => {
		if (!Array.isArray(value)) throw mismatch(value, at, "a list");
		return value.map((item, index) => read(item, `${at}[${index}]`));
	};
}
function nullOr(read) {
	return (value, at) => value === null ? void 0 : read(value, at);
}
function parsedBy(parse, expected) {
	return (value, at) => {
		const parsed = typeof value === "string" ? parse(value) : void 0;
		if (parsed === void 0) throw mismatch(value, at, expected);
		return parsed;
	};
}
function choiceOf(choices, what = "one of") {
	return (value, at) => {
		const found = choices.find((choice) => choice === value);
		if (found !== void 0) return found;
		const near = typeof value === "string" ? didYouMean(value, choices) : "";
		throw mismatch(value, at, choices.length > 6 ? `${what}${near}` : `one of ${choices.join(", ")}${near}`);
	};
}
function field(fields, name, at, read) {
	return read(ownValue(fields, name), `${at}${at.endsWith(": ") ? "" : "."}${name}`);
}
function optional(fields, name, at, read) {
	return Object.hasOwn(fields, name) ? field(fields, name, at, read) : void 0;
}
function ownValue(fields, name) {
	return Object.hasOwn(fields, name) ? fields[name] : void 0;
}
function mismatch(value, at, expected) {
	return new ConfigurationError(`${at}: found ${shownValue(value)}, expected ${expected}`);
}
function shownValue(value) {
	if (value === void 0) return "nothing";
	if (Array.isArray(value)) return "a list";
	if (typeof value === "object" && value !== null) return "a mapping";
	return visibleText(JSON.stringify(value), LONGEST_FOUND);
}
// src/report/json/read/read-place.ts
const readCheckId = choiceOf(STANDARD.checks.map(({ id }) => id), "the id of a check that this version knows");
const readFieldPath = parsedBy(readPath, "the path of a field, such as spec.containers[0]");
const FIX_CLASSES = [
	"safe",
	"careful",
	"manual"
];
function toldViolation(setter, path) {
	return {
		subject: {
			kind: "volume",
			name: setter,
			path: []
		},
		path
	};
}
function locationAt(fields, at, fileOf) {
	const doubt = optional(fields, "doubt", at, readString);
	return {
		file: fileOf(field(fields, "file", at, readString)),
		line: field(fields, "line", at, readWhole),
		column: field(fields, "column", at, readWhole),
		...doubt !== void 0 && { doubt }
	};
}
function violationIn(fileOf) {
	return (value, at) => {
		const fields = readMapping(value, at);
		const exemption = optional(fields, "exemption", at, readString);
		return {
			violation: toldViolation(field(fields, "setter", at, readString), field(fields, "path", at, readFieldPath)),
			location: locationAt(fields, at, fileOf),
			fix: field(fields, "fix", at, choiceOf(FIX_CLASSES)),
			...exemption !== void 0 && { exemption }
		};
	};
}
function checkIn(fileOf, readId) {
	return (value, at) => {
		const fields = readMapping(value, at);
		return {
			check: field(fields, "check", at, readId),
			reason: field(fields, "reason", at, readString),
			detail: field(fields, "detail", at, readString),
			mode: field(fields, "mode", at, choiceOf(MODES)),
			at: field(fields, "at", at, listOf(violationIn(fileOf))),
			omitted: field(fields, "omitted", at, readWhole)
		};
	};
}
const readLevelVersion = (value, at) => {
	const fields = readMapping(value, at);
	const clusterVersion = optional(fields, "clusterVersion", at, parsedBy(parseClusterVersion, "v1.N of a cluster"));
	return {
		level: field(fields, "level", at, choiceOf(LEVELS)),
		version: field(fields, "version", at, parsedBy(parseVersion, "latest or v1.N")),
		...clusterVersion !== void 0 && { clusterVersion }
	};
};
// src/report/json/read/repository-name.ts
const LONGEST = 200;
function isRepositoryName(text) {
	return text.length <= LONGEST && text.split("/").every((part) => /^[A-Za-z0-9_-][A-Za-z0-9._-]*$/.test(part));
}
// src/report/json/read/read-report.ts
function readReport(file, text, reread) {
	const at = `${file}: `;
	const fields = readMapping(parseReport(file, text), `${file}`);
	if (!Object.hasOwn(fields, "schemaVersion")) throw new ConfigurationError(`${at}no report of pss-review: expected what scan --format json writes`);
	const schema = field(fields, "schemaVersion", at, readWhole);
	if (schema !== 1) throw new ConfigurationError(`${at}schemaVersion: found ${schema}, expected 1: another version of pss-review wrote it, so merge with that one`);
	if (!Object.hasOwn(fields, "results") && Object.hasOwn(fields, "conclusion")) throw new ConfigurationError(`${at}a review: expected what scan --format json writes`);
	refuseOthers(fields, at);
	const repository = optional(fields, "repository", at, readName);
	const shard = optional(fields, "shard", at, readShard);
	const failOn = optional(fields, "failOn", at, choiceOf(["unjudged"]));
	const baseline = optional(fields, "baseline", at, readBaselineCounts);
	const target = field(fields, "target", at, readLevelVersion);
	requireAllResults(fields, at);
	return {
		file,
		target,
		...repository !== void 0 && { repository },
		...shard !== void 0 && {
			shard,
			ofWhole: field(fields, "ofWhole", at, readShardNotes)
		},
		...failOn !== void 0 && { failOn },
		...baseline !== void 0 && { baseline },
		results: resultsOf(fields, file, reread),
		notes: field(fields, "notes", at, listOf(readNote)),
		notEvaluated: field(fields, "notEvaluated", at, listOf(readNotEvaluated)),
		other: field(fields, "other", at, readWhole),
		hasHardening: Object.hasOwn(fields, "hardening")
	};
}
function requireAllResults(fields, at) {
	const counts = field(fields, "counts", at, readMapping);
	for (const [name, of] of [["workloads", "results"], ["notEvaluated", "notEvaluated"]]) {
		const said = field(counts, name, `${at}counts`, readWhole);
		const { length } = field(fields, of, at, listOf((value) => value));
		if (length !== said) throw new ConfigurationError(`${at}${of}: found ${length}, and counts.${name} says ${said}: merge what scan --format json wrote, unchanged`);
	}
}
function resultsOf(fields, file, reread) {
	const results = readResults(fields, file);
	return reread === void 0 ? () => results : readingAgain(file, reread);
}
function readingAgain(file, reread) {
	return () => readResults(readMapping(parseReport(file, reread()), file), file);
}
function readResults(fields, file) {
	return field(fields, "results", `${file}: `, listOf((value) => value));
}
function parseReport(file, text) {
	try {
		return JSON.parse(text.replace(/^\ufeff/, ""));
	} catch (error) {
		throw new ConfigurationError(`${file}: no JSON: ${visibleText(error.message, 200)}`);
	}
}
function refuseOthers(fields, at) {
	if (Object.hasOwn(fields, "only")) throw new ConfigurationError(`${at}only: has only the workloads that answer a question (${shownValue(fields["only"])}): scan without --only`);
	if (Object.hasOwn(fields, "repositories")) throw new ConfigurationError(`${at}a merged report of repositories: merge the reports that it was made of`);
}
const readName = parsedBy((text) => isRepositoryName(text) ? text : void 0, "the name of a repository, such as shop or acme/shop");
const readShard = (value, at) => {
	const fields = readMapping(value, at);
	const index = field(fields, "index", at, readWhole);
	const of = field(fields, "of", at, readWhole);
	if (index < 1 || index > of) throw new ConfigurationError(`${at}: found ${index} of ${of}, expected one from 1 on`);
	return {
		index,
		of,
		commit: field(fields, "commit", at, nullOr(readString)) ?? null,
		files: field(fields, "files", at, readString),
		flags: field(fields, "flags", at, listOf(readString)),
		program: field(fields, "program", at, readString)
	};
};
const readBaselineCounts = (value, at) => {
	const fields = readMapping(value, at);
	return {
		known: field(fields, "known", at, readWhole),
		paid: field(fields, "paid", at, readWhole)
	};
};
const readNote = (value, at) => {
	const fields = readMapping(value, at);
	return {
		file: field(fields, "file", at, readString),
		line: field(fields, "line", at, readWhole),
		column: field(fields, "column", at, readWhole),
		path: field(fields, "path", at, readString),
		code: field(fields, "code", at, readString),
		message: field(fields, "message", at, readString)
	};
};
const REASONS = [...[
	"syntax",
	"type",
	"encoding",
	"binary",
	"size",
	"nesting",
	"unreadable",
	"build"
]];
const readNotEvaluated = (value, at) => {
	const fields = readMapping(value, at);
	const document = field(fields, "document", at, nullOr(readWhole));
	return {
		file: field(fields, "file", at, readString),
		...document !== void 0 && { document },
		line: field(fields, "line", at, readWhole),
		reason: field(fields, "reason", at, choiceOf(REASONS, "a reason that this version knows")),
		message: field(fields, "message", at, readString)
	};
};
const readShardNotes = (value, at) => {
	const fields = readMapping(value, at);
	return {
		ofAll: field(fields, "ofAll", at, listOf(readNote)),
		expired: field(fields, "expired", at, listOf(readNote)),
		stale: field(fields, "stale", at, listOf((note, at) => ({
			note: readNote(note, at),
			hasStandIn: Object(note).hasStandIn === true
		}))),
		paid: field(fields, "paid", at, listOf(readPaid))
	};
};
const readPaid = (value, at) => {
	const fields = readMapping(value, at);
	const namespace = field(fields, "namespace", at, nullOr(readString));
	return {
		entry: {
			kind: field(fields, "kind", at, readString),
			...namespace !== void 0 && { namespace },
			name: field(fields, "name", at, readString),
			place: {
				file: field(fields, "file", at, readString),
				line: field(fields, "line", at, readWhole),
				column: field(fields, "column", at, readWhole)
			}
		},
		violations: field(fields, "violations", at, listOf(readString))
	};
};
// src/hardening/hardening-rule.ts
const ANSWERS = [
	"met",
	"not met",
	"unknown",
	"not applicable"
];
// src/report/json/read/read-checklist.ts
const ROWS = new Map([
	...EVERY_RULE.map(({ id, docs: { title, why } }) => [id, {
		id,
		title,
		why
	}]),
	...PRACTICES.map(({ id, title, why }) => [id, {
		id,
		title,
		why
	}]),
	[LEVEL_ROW.id, LEVEL_ROW]
]);
const ROW_IDS = [...ROWS.keys()];
function readChecklist(result, at, fileOf) {
	const rows = /* @__PURE__ */ new Map();
	const locations = [];
	const exemptions = /* @__PURE__ */ new Map();
	optional(result, "hardening", at, listOf((value, at) => {
		const fields = readMapping(value, at);
		const id = field(fields, "rule", at, choiceOf(ROW_IDS, "the id of a practice that this version knows"));
		const setter = field(fields, "setter", at, readString);
		const violation = toldViolation(setter, field(fields, "path", at, readFieldPath));
		const answer = field(fields, "answer", at, choiceOf(ANSWERS));
		const says = field(fields, "says", at, readString);
		const exemption = optional(fields, "exemption", at, readString);
		if (exemption !== void 0) exemptions.set(violation, exemption);
		locations.push([violation, locationAt(fields, at, fileOf)]);
		const row = rows.get(id) ?? {
			...ROWS.get(id) ?? LEVEL_ROW,
			answers: []
		};
		rows.set(id, row);
		row.answers.push({
			setter,
			violation,
			answer,
			says
		});
	}));
	return {
		rows: [...rows.values()],
		locations,
		exemptions
	};
}
// src/report/json/read/read-workload.ts
function toldWorkload(fields, at, fileOf, places) {
	const identity = field(fields, "workload", at, readMapping);
	const within = `${at}.workload`;
	const namespace = field(identity, "namespace", within, nullOr(readString));
	const file = fileOf(field(fields, "file", at, readString));
	const line = field(fields, "line", at, readWhole);
	const via = field(fields, "via", at, nullOr(readString));
	const by = field(fields, "by", at, nullOr(readString));
	const values = field(fields, "values", at, listOf(readString));
	const podKey = optional(fields, "podKey", at, readString);
	const release = optional(fields, "release", at, readString);
	const known = new Map(places.map(([path, location]) => [formatPath(path), location]));
	return {
		file,
		line,
		document: field(fields, "document", at, readWhole),
		objectPath: [],
		identity: {
			apiVersion: field(identity, "apiVersion", within, readString),
			kind: field(identity, "kind", within, readString),
			name: field(identity, "name", within, readString),
			...namespace !== void 0 && { namespace }
		},
		podPath: field(fields, "podPath", at, readFieldPath),
		pod: {},
		...podKey !== void 0 && { podKey },
		...via !== void 0 && { via },
		...by !== void 0 && { by },
		...release !== void 0 && { release },
		...values.length > 0 && { values },
		fieldOf: (path) => ({
			path,
			isShared: false
		}),
		locate: (path) => known.get(formatPath(path)) ?? {
			file,
			line,
			column: 1
		},
		editAt: () => ({ reason: "the manifest is not at hand" })
	};
}
const DEEPEST = 20;
function withFiles(fields, at, fileOf) {
	const copy = (value, left) => {
		if (typeof value !== "object" || value === null) return value;
		if (left === 0) throw new ConfigurationError(`${at}: found more than ${DEEPEST} levels of lists and mappings`);
		if (Array.isArray(value)) return value.map((item) => copy(item, left - 1));
		return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, key === "file" && typeof item === "string" ? fileOf(item) : copy(item, left - 1)]));
	};
	return copy(fields, DEEPEST);
}
// src/report/json/read/read-result.ts
const RULES = new Map(HARDENING_RULES.map((rule) => [rule.id, rule]));
const readRuleId = choiceOf([...RULES.keys()], "the id of a hardening rule that this version knows");
const readQuestion = choiceOf(AUDIT_QUESTIONS.map(({ id }) => id));
const UNTOLD = {
	from: "default",
	stated: { by: "flag" }
};
const BECAUSE = {
	enforce: UNTOLD,
	warn: UNTOLD,
	audit: UNTOLD
};
function readResult(value, at, fileOf, keepsResult) {
	const fields = readMapping(value, at);
	const checks = field(fields, "violations", at, listOf(checkIn(fileOf, readCheckId)));
	const rules = optional(fields, "rules", at, listOf(checkIn(fileOf, readRuleId))) ?? [];
	const open = optional(fields, "open", at, listOf(openIn(fileOf))) ?? [];
	const audit = field(fields, "audit", at, listOf(auditIn(fileOf)));
	const checklist = readChecklist(fields, at, fileOf);
	const policy = policyOf(fields, at);
	const violations = [
		...checks,
		...rules,
		...open
	].flatMap((check) => check.at);
	const namespaces = field(fields, "namespaces", at, listOf(readString));
	const isUnknown = optional(fields, "hasUnknownNamespace", at, readFlag) === true;
	const places = [
		...violations.map(({ violation, location }) => [violation.path, location]),
		...audit.map(({ path, location }) => [path, location]),
		...checklist.locations.map(([{ path }, location]) => [path, location])
	];
	const questions = groupBy(audit, ({ question }) => question);
	const judged = {
		workload: toldWorkload(fields, at, fileOf, places),
		namespaces: namespaces.length === 0 || isUnknown ? [...namespaces, void 0] : namespaces,
		policy,
		asked: [],
		because: BECAUSE,
		verdicts: verdictsOf(fields, at, policy, checks),
		hardening: rules.map((rule) => ({
			...resultOf(rule),
			mode: rule.mode,
			rule: askedRule(rule.check, rule.mode)
		})),
		reached: reachedOf(fields, at, [...checks.map(resultOf), ...open.map(resultOf)]),
		exempt: exemptOf([...checks, ...rules]),
		exemptionOf: (_, violation) => {
			const reason = checklist.exemptions.get(violation);
			return reason === void 0 ? void 0 : {
				reason,
				place: {
					file: "",
					line: 1,
					column: 1
				}
			};
		},
		isExemptAtAnyLevel: () => false,
		told: {
			...keepsResult && { result: withFiles(fields, at, fileOf) },
			fixes: new Map(violations.map(({ violation, fix }) => [violation, { class: fix }])),
			answers: AUDIT_QUESTIONS.flatMap((question) => {
				const setters = questions.get(question.id);
				return setters === void 0 ? [] : [{
					question,
					setters
				}];
			}),
			checklist: checklist.rows,
			omitted: [...checks, ...rules].reduce((sum, { omitted }) => sum + omitted, 0)
		}
	};
	requireSame(fields, "rejected", at, isRejected(judged));
	requireSame(fields, "breaksRules", at, breaksRules(judged));
	return judged;
}
function requireSame(fields, name, at, found) {
	if ((optional(fields, name, at, readFlag) ?? false) === found) return;
	throw new ConfigurationError(`${at}.${name}: found ${!found}, and its violations say ${found}: merge what scan --format json wrote, unchanged`);
}
function resultOf({ check, reason, detail, at }) {
	return {
		check,
		reason,
		detail,
		violations: at.map(({ violation }) => violation)
	};
}
function openIn(fileOf) {
	return (value, at) => {
		const fields = readMapping(value, at);
		return {
			check: field(fields, "check", at, readCheckId),
			reason: "",
			detail: "",
			mode: "audit",
			at: field(fields, "at", at, listOf(violationIn(fileOf))),
			omitted: 0
		};
	};
}
function auditIn(fileOf) {
	return (value, at) => {
		const fields = readMapping(value, at);
		return {
			question: field(fields, "question", at, readQuestion),
			setter: field(fields, "setter", at, readString),
			says: field(fields, "says", at, readString),
			path: field(fields, "path", at, readFieldPath),
			location: locationAt(fields, at, fileOf)
		};
	};
}
function policyOf(fields, at) {
	const modes = field(fields, "modes", at, readMapping);
	return {
		enforce: readLevelVersion(fields, at),
		warn: field(modes, "warn", `${at}.modes`, readLevelVersion),
		audit: field(modes, "audit", `${at}.modes`, readLevelVersion)
	};
}
function verdictsOf(fields, at, policy, checks) {
	const modes = field(fields, "modes", at, readMapping);
	const verdictOf = (mode, of, at) => ({
		target: policy[mode],
		allowed: field(of, "allowed", at, readFlag),
		message: field(of, "message", at, readString),
		results: checks.filter((check) => check.mode === mode).map(resultOf)
	});
	return {
		enforce: verdictOf("enforce", fields, at),
		warn: verdictOf("warn", field(modes, "warn", `${at}.modes`, readMapping), `${at}.modes.warn`),
		audit: verdictOf("audit", field(modes, "audit", `${at}.modes`, readMapping), `${at}.modes.audit`)
	};
}
function askedRule(id, mode) {
	const rule = RULES.get(id);
	if (rule === void 0) throw new Error(`no hardening rule has the id ${id}`);
	return {
		id,
		docs: rule.docs,
		rule,
		mode,
		answers: () => [],
		fix: () => ({ class: "manual" })
	};
}
function reachedOf(result, at, known) {
	const fields = field(result, "reached", at, readMapping);
	const place = `${at}.reached`;
	const level = field(fields, "level", place, choiceOf(LEVELS));
	const next = field(fields, "next", place, nullOr(choiceOf(LEVELS)));
	const byCheck = groupBy(known, ({ check }) => check);
	const failing = (ids = []) => ids.map((check) => {
		return {
			check,
			reason: "",
			detail: "",
			violations: (byCheck.get(check) ?? []).flatMap(({ violations }) => violations)
		};
	});
	const readIds = listOf(readCheckId);
	const blocking = failing(field(fields, "blocking", place, readIds));
	const baseline = failing(optional(fields, "baseline", place, readIds));
	const restricted = failing(optional(fields, "restricted", place, readIds));
	return {
		level,
		...next !== void 0 && { next },
		blocking,
		failing: {
			privileged: [],
			baseline: next === "baseline" ? blocking : baseline,
			restricted: next === "restricted" ? blocking : restricted
		}
	};
}
function exemptOf(checks) {
	return checks.flatMap(({ check, at }) => at.flatMap(({ violation: { subject }, exemption }) => {
		if (exemption === void 0 || subject.kind === "pod") return [];
		const known = exemption === "known, as the baseline lists it" ? { isKnown: true } : {};
		return [{
			check,
			setter: subject.name,
			reason: exemption,
			...known
		}];
	}));
}
// src/report/merge/join-shards.ts
function isShard(report) {
	return report.shard !== void 0 && report.ofWhole !== void 0;
}
function joinShards(shards) {
	requireWhole(shards);
	const inOrder = shards.toSorted((a, b) => a.shard.index - b.shard.index);
	const [{ shard: _, ofWhole: __, ...first }] = inOrder;
	const of = inOrder.map(({ ofWhole }) => ofWhole);
	const own = inOrder.flatMap(({ notes }) => notes);
	const isLast = ({ code }) => code === "other-repository";
	const paid = paidInAll(of.map((each) => each.paid));
	const baselines = inOrder.flatMap(({ baseline }) => baseline ?? []);
	return {
		...first,
		parts: inOrder,
		notes: [
			...own.filter((note) => !isLast(note)),
			...inAll(of.map(({ ofAll }) => ofAll)),
			...own.filter(isLast),
			...inAny(of.map(({ expired }) => expired)),
			...staleInAll(of),
			...paid.map(paidNote)
		],
		notEvaluated: inOrder.flatMap(({ notEvaluated }) => notEvaluated),
		other: inOrder.reduce((sum, { other }) => sum + other, 0),
		...inOrder.some(({ failOn }) => failOn === "unjudged") && { failOn: "unjudged" },
		...baselines.length > 0 && { baseline: {
			known: baselines.reduce((sum, { known }) => sum + known, 0),
			paid: paid.reduce((sum, { violations }) => sum + violations.length, 0)
		} }
	};
}
function requireWhole(shards) {
	const [first, ...others] = shards;
	if (first === void 0) return;
	for (const other of others) {
		const difference = differenceOf(first, other);
		if (difference !== void 0) throw new ConfigurationError(`shards that do not add up: ${first.file} and ${other.file} are of different scans: ${difference}`);
	}
	const { of } = first.shard;
	const files = /* @__PURE__ */ new Map();
	for (const { shard, file } of shards) files.set(shard.index, [...files.get(shard.index) ?? [], file]);
	const missing = missingOf(files, of);
	const twice = [...files].filter(([, found]) => found.length > 1);
	if (missing === void 0 && twice.length === 0) return;
	const says = [...missing === void 0 ? [] : [`missing ${missing}`], ...twice.map(([index, found]) => `found shard ${index} ${count(found.length, "time")} (${found.join(", ")})`)];
	throw new ConfigurationError(`shards that do not add up: of ${of}, ${says.join("; ")}: merge each shard of one scan once`);
}
const MAX_NAMED = 10;
function missingOf(files, of) {
	const missing = of - files.size;
	if (missing === 0) return void 0;
	const named = [];
	for (let index = 1; index <= of && named.length < MAX_NAMED; index++) if (!files.has(index)) named.push(index);
	return `${named.join(", ")}${missing > named.length ? `, \u2026 (${missing} in all)` : ""}`;
}
function differenceOf(a, b) {
	const [one, other] = [a.shard, b.shard];
	const unlike = (name, of, than) => `${name} ${of}, and ${than}`;
	if (one.of !== other.of) return unlike("shards of", String(one.of), `of ${other.of}`);
	const targets = [a, b].map(({ target }) => formatTargetOnServer(target));
	if (targets[0] !== targets[1]) return unlike("target", String(targets[0]), String(targets[1]));
	if (one.program !== other.program) return unlike("pss-review", shown(one.program), shown(other.program));
	if (one.commit !== other.commit) return unlike("commit", shown(one.commit ?? "none"), shown(other.commit ?? "none"));
	if (one.flags.join(" ") !== other.flags.join(" ")) return unlike("flags", shown(one.flags.join(" ") || "none"), shown(other.flags.join(" ") || "none"));
	return one.files === other.files ? void 0 : "the files that they list are others, or have other sizes: check out the same commit with the same line endings";
}
function shown(text) {
	return visibleText(text, 200);
}
function inAll(lists) {
	const [first = [], ...others] = lists;
	const known = others.map((notes) => new Set(notes.map(keyOf)));
	return first.filter((note) => known.every((keys) => keys.has(keyOf(note))));
}
function inAny(lists) {
	return [...new Map(lists.flat().map((note) => [keyOf(note), note])).values()].sort(byPlace);
}
function staleInAll(shards) {
	const at = ({ file, line, column }) => JSON.stringify([
		file,
		line,
		column
	]);
	const [first, ...others] = shards.map(({ stale }) => new Map(stale.map((each) => [at(each.note), each])));
	return [...first ?? []].flatMap(([place, own]) => {
		const all = [own, ...others.flatMap((notes) => notes.get(place) ?? [])];
		return all.length < shards.length ? [] : [(all.find(({ hasStandIn }) => hasStandIn) ?? own).note];
	});
}
function paidInAll(lists) {
	const at = ({ entry: { place } }) => JSON.stringify([
		place.file,
		place.line,
		place.column
	]);
	const [first = [], ...others] = lists;
	const known = others.map((list) => new Map(list.map((each) => [at(each), new Set(each.violations)])));
	return first.map((each) => ({
		...each,
		violations: each.violations.filter((violation) => known.every((entries) => entries.get(at(each))?.has(violation)))
	})).filter(({ violations }) => violations.length > 0);
}
function keyOf(note) {
	return JSON.stringify([
		note.file,
		note.line,
		note.column,
		note.path,
		note.code,
		note.message
	]);
}
function byPlace(a, b) {
	return a.file === b.file ? a.line - b.line : a.file < b.file ? -1 : 1;
}
// src/report/merge/join-reports.ts
function joinReports(reports, keepsResults) {
	requireOneTarget(reports.map(({ report }) => report));
	const repositories = repositoriesOf(reports);
	const [first] = repositories;
	const isOne = repositories.length === 1;
	const outliners = repositories.map(({ name }) => ({
		name: name ?? "",
		outliner: scanOutliner(first.report.target)
	}));
	const hasHardening = repositories.every(({ report }) => report.hasHardening);
	async function* manifests() {
		for (const [index, { name, report }] of repositories.entries()) {
			const fileOf = isOne ? sameFile : (file) => file === "." ? String(name) : `${name}/${file}`;
			for (const scanned of manifestsOf(report, fileOf, keepsResults)) {
				outliners[index]?.outliner.see(scanned);
				yield scanned;
			}
		}
	}
	const exemptions = {
		used: [],
		stale: [],
		expired: [],
		told: repositories.flatMap(({ name, report }) => report.notes.filter(isOfSettings).map((note) => isOne ? note : {
			...note,
			file: `${name}/${note.file}`
		}))
	};
	const baseline = baselineOf(repositories.map(({ report }) => report));
	const failOn = repositories.some(({ report }) => report.failOn === "unjudged");
	return {
		scan: {
			target: first.report.target,
			manifests: manifests(),
			exemptions: () => exemptions,
			baseline: () => baseline,
			context: NOT_KNOWN
		},
		page: {
			hasHardening,
			get repositories() {
				return isOne ? [] : outliners.map(({ name, outliner }) => mergedRepository(name, outliner));
			}
		},
		names: isOne ? [] : repositories.map(({ name }) => String(name)),
		...isOne && first.name !== void 0 && { repository: first.name },
		...failOn && { failOn: "unjudged" }
	};
}
function sameFile(file) {
	return file;
}
const NOT_KNOWN = {
	standingOf: () => ({
		definitions: [],
		isUnanimous: true,
		isExempt: false
	}),
	isExemptClass: () => false,
	leftOut: () => 0,
	isWhole: false
};
function requireOneTarget([first, ...others]) {
	const name = ({ target }) => formatTargetOnServer(target);
	const other = first && others.find((each) => name(each) !== name(first));
	if (first === void 0 || other === void 0) return;
	throw new ConfigurationError(`different levels: ${first.file} is of ${name(first)}, ${other.file} of ${name(other)}: scan all of them with the same --level, --version and --cluster-version`);
}
function repositoriesOf(reports) {
	const named = reports.map(({ name, report }) => ({
		name: name ?? report.repository,
		report
	}));
	const groups = [...groupBy(named, ({ name }) => name ?? "")];
	if (groups.length > 1) {
		const unnamed = named.find(({ name }) => name === void 0);
		if (unnamed !== void 0) throw new ConfigurationError(`${unnamed.report.file}: names no repository: name it, as --merge shop=${unnamed.report.file}`);
	}
	return groups.map(([, all]) => {
		const [{ name, report }, ...more] = all;
		const shards = all.map((each) => each.report).filter(isShard);
		if (shards.length === all.length) return {
			name,
			report: joinShards(shards)
		};
		if (more.length === 0) return {
			name,
			report: {
				...report,
				parts: [report]
			}
		};
		const files = all.map((each) => each.report.file).join(", ");
		if (shards.length > 0) throw new ConfigurationError(`shards that do not add up: some of ${files} are shards, and some are not`);
		if (name === void 0) throw new ConfigurationError(`${files}: name no repository: name each, as --merge shop=${report.file}`);
		throw new ConfigurationError(`${files}: two reports of ${name}: merge one of each repository, or name them, as --merge shop=${report.file}`);
	});
}
function* manifestsOf(report, fileOf, keepsResults) {
	const { parts, notes, notEvaluated, other } = report;
	for (const { file, results } of parts) {
		const workloads = lazyMap(results(), (result, index) => readResult(result, `${file}: results[${index}]`, fileOf, keepsResults));
		for (const judged of runsByFile(workloads, ({ workload }) => workload.file)) yield {
			manifest: emptyManifest(judged[0].workload.file),
			judged,
			unjudgedIn: []
		};
	}
	const own = notes.filter((note) => !isOfSettings(note)).map((note) => ({
		...note,
		file: fileOf(note.file)
	}));
	const unread = notEvaluated.map((entry) => ({
		...entry,
		file: fileOf(entry.file)
	}));
	for (const [of, entries] of groupBy(unread, (entry) => entry.file)) yield {
		manifest: {
			...emptyManifest(of),
			notEvaluated: entries
		},
		judged: [],
		unjudgedIn: []
	};
	for (const note of own) yield {
		manifest: {
			...emptyManifest(note.file),
			notes: [note]
		},
		judged: [],
		unjudgedIn: []
	};
	yield {
		manifest: {
			...emptyManifest(fileOf(".")),
			other
		},
		judged: [],
		unjudgedIn: []
	};
}
function* lazyMap(items, map) {
	for (const [index, item] of items.entries()) yield map(item, index);
}
function* runsByFile(items, fileOf) {
	let run;
	for (const item of items) if (run !== void 0 && fileOf(run[0]) === fileOf(item)) run.push(item);
	else {
		if (run !== void 0) yield run;
		run = [item];
	}
	if (run !== void 0) yield run;
}
function emptyManifest(file) {
	return {
		file,
		workloads: [],
		namespaces: [],
		notEvaluated: [],
		notes: [],
		other: 0
	};
}
const OF_SETTINGS = /* @__PURE__ */ new Set([
	"expired-exemption",
	"stale-exemption",
	"paid"
]);
function isOfSettings({ code }) {
	return OF_SETTINGS.has(code);
}
function baselineOf(reports) {
	const known = reports.flatMap(({ baseline }) => baseline ?? []);
	if (known.length === 0) return void 0;
	const sum = (counts) => counts.reduce((all, one) => all + one, 0);
	const paid = sum(known.map((each) => each.paid));
	return {
		known: sum(known.map((each) => each.known)),
		paid: [],
		toldPaid: paid,
		left: []
	};
}
function mergedRepository(name, outliner) {
	const outline = outliner.outline({
		used: [],
		stale: [],
		expired: []
	});
	const { notEvaluated, notJudged } = scanCounts(outline);
	return {
		name,
		all: outline.all,
		notEvaluated,
		notJudged
	};
}
// src/commands/report.ts
const MERGED_FORMATS = formatsOf("scan").filter(({ isMerged }) => isMerged === true);
const reportCommand = {
	options: [
		new Option("--merge <files...>", "what scan --format json wrote: all parts of a scan, or a file for each repository; NAME=FILE names the repository"),
		new Option("--format <format>", MERGED_FORMATS.map(({ id }) => id).join(", ")).default("text"),
		new Option("--title <text>", "the title of the page (--format html)"),
		OUTPUT_OPTION,
		new Option("--fail-on <what>", "level: what violates its level, or was not evaluated, exits with 1; unjudged: what could not be judged, too; never: nothing does (default: as the scans were asked to)")
	],
	run: async ({ version, links, output }, { merge, title, ...flags }) => {
		const format = findFormat(MERGED_FORMATS, flags.format);
		const failOn = flags.failOn === void 0 ? void 0 : oneOf("--fail-on", SCAN_FAIL_ON, flags.failOn);
		if (merge === void 0) throw new ConfigurationError("--merge: name the files that scan --format json wrote: report --merge a.json b.json");
		const named = merge.map(namedFile);
		const file = await outputFile(flags.output, named.map(({ path }) => path));
		const reports = [];
		for (const { path, name } of named) reports.push({
			report: await readFileOf(path),
			...name !== void 0 && { name }
		});
		const joined = joinReports(reports, format.id === "json");
		const { scan, page, repository, failOn: stated } = joined;
		const blocks = (outline) => scanBlocks(outline, failOn ?? stated ?? "level");
		const printer = await scanPrinter(format, {
			target: scan.target,
			links,
			version,
			blocks,
			display: displayFor(file),
			detail: "all",
			category: "",
			textOf: () => void 0,
			repairsOf: async () => [],
			store: textStore(spillFile()),
			hasHardening: page.hasHardening,
			title: title ?? titleOf(joined),
			merged: page,
			origin: {
				...repository !== void 0 && { repository },
				...stated !== void 0 && { failOn: stated },
				...joined.names.length > 1 && { repositories: () => page.repositories.map(jsonRepository) }
			}
		});
		const printed = printStream(scan, printer);
		await printTo(output, file, printed.texts, () => countsLine(printed.outline()));
		return blocks(printed.outline()) ? 1 : 0;
	}
};
function namedFile(text) {
	const at = text.indexOf("=");
	const name = text.slice(0, Math.max(0, at));
	return isRepositoryName(name) ? {
		path: text.slice(at + 1),
		name
	} : { path: text };
}
async function readFileOf(path) {
	return readReport(path, await readFlagFile("--merge", path, TOO_LARGE_REASONS), (await stat(path).catch(() => void 0))?.isFile() === true ? () => readFileSync(path, "utf8") : void 0);
}
const TOO_LARGE = "larger than can be read at once: scan in more parts, with --shard";
const TOO_LARGE_REASONS = {
	ERR_STRING_TOO_LONG: TOO_LARGE,
	ERR_FS_FILE_TOO_LARGE: TOO_LARGE
};
function titleOf({ repository, names }) {
	if (names.length > 1) return `${names.length} repositories`;
	return repository?.split("/").at(-1) ?? "The merged report";
}
export { reportCommand };
