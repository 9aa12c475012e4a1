import { NEWEST_VERSION, compareVersions, evaluate, formatFailures, formatSetter, groupBy, isNewerThanKnown, parseClusterVersion, visibleText } from "./action-review-scan-reader.js";
import { MODES, advisedRule, builderName, clusterVersionFault, violationKey, violationsOf, workloadName } from "./action-review-scan.js";
import { count, jsonCheck, jsonJudged, jsonNote, jsonPlace, jsonText } from "./review-scan.js";
import { displayFor, findScanSource, hangingLines, inputsOf, linesText, outlineOf, outputFile, placeFrom, placeInFile, printTo, restEntries, restLines, wrapText } from "./scan.js";
import { scanContents } from "./collect-scan.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { oneOf } from "./action-scan.js";
// src/scan/upgrade/upgrade.ts
function upgradeOf(judged, { from, to }) {
	const before = violationsOn(judged, from);
	const after = violationsOn(judged, to);
	return {
		judged,
		appears: changed(judged, after, before),
		vanishes: changed(judged, before, after),
		rejectedBy: {
			from: before.some(isEnforced),
			to: after.some(isEnforced)
		},
		pinned: MODES.filter((mode) => isPinned(judged.policy, mode, from))
	};
}
function isEnforced({ mode }) {
	return mode === "enforce";
}
function rejectsMore({ appears }) {
	return appears.some(({ mode, exemption }) => mode === "enforce" && exemption === void 0);
}
function isPinned(policy, mode, from) {
	const { level, version } = policy[mode];
	return level !== "privileged" && version !== "latest" && compareVersions(version, from) <= 0;
}
function violationsOn({ workload: { pod }, policy }, clusterVersion) {
	const verdictIn = (mode) => evaluate(pod, {
		...policy[mode],
		clusterVersion
	});
	return violationsOf({
		verdicts: {
			enforce: verdictIn("enforce"),
			warn: verdictIn("warn"),
			audit: verdictIn("audit")
		},
		hardening: []
	});
}
function changed({ workload, exemptionOf }, violations, others) {
	const known = new Map(others.map(({ check, violation, mode }) => [violationKey(check, violation), mode]));
	return violations.filter(({ check, violation, mode }) => {
		const other = known.get(violationKey(check, violation));
		return other === void 0 || MODES.indexOf(other) > MODES.indexOf(mode);
	}).map((each) => {
		const exemption = exemptionOf(each.check, each.violation)?.reason;
		return {
			...each,
			place: workload.locate(each.violation.path),
			...exemption !== void 0 && { exemption }
		};
	});
}
// src/report/upgrade/upgrade-json.ts
function upgradeJson(upgraded, { from, to }, { notEvaluated, notes, other }) {
	return jsonText({
		schemaVersion: 1,
		compare: {
			from,
			to
		},
		results: upgraded.map(jsonUpgraded),
		notes: notes.map(jsonNote),
		notEvaluated: notEvaluated.map(({ file, document, line, reason, message }) => {
			return {
				file,
				document: document ?? null,
				line,
				reason,
				message
			};
		}),
		other
	});
}
function jsonUpgraded(upgraded) {
	const { judged, appears, vanishes, pinned, rejectedBy } = upgraded;
	const { clusterVersion: _, ...enforce } = judged.policy.enforce;
	const jsonChange = (each) => {
		const fix = advisedRule(each.rule, judged.asked).fix(each.violation, judged.workload.pod);
		return {
			...jsonCheck(each),
			mode: each.mode,
			exemption: each.exemption ?? null,
			at: jsonPlace(judged.workload, {
				violation: each.violation,
				place: each.place,
				fix
			})
		};
	};
	return {
		...jsonJudged(judged.workload, {
			...judged.policy,
			enforce
		}),
		rejectedBy,
		rejectsMore: rejectsMore(upgraded),
		pinned,
		appears: appears.map(jsonChange),
		vanishes: vanishes.map(jsonChange)
	};
}
// src/report/upgrade/upgrade-text.ts
const LONGEST_DETAIL = 4e3;
function upgradeText(upgraded, versions, outline, display) {
	const { from, to } = versions;
	const { style, width } = display;
	const rejected = upgraded.filter(rejectsMore).length;
	const changed = upgraded.filter(({ appears, vanishes }) => appears.length + vanishes.length > 0);
	const head = rejected === 0 ? style("success", `${to} rejects nothing that ${from} does not`) : style("failure", `${to} rejects in ${count(rejected, "workload")} what ${from} does not`);
	const others = changed.length - rejected;
	const more = others === 0 ? "" : `; something else changes for ${count(others, rejected === 0 ? "workload" : "further workload")}`;
	const byFile = groupBy(changed, ({ judged }) => judged.workload.file);
	return linesText([
		...wrapText(`${head}${more} (${count(upgraded.length, "workload")})`, width),
		...[...byFile].flatMap(([file, ofFile]) => [
			"",
			style("heading", visibleText(file, 200)),
			...ofFile.flatMap((each) => workloadChanges(each, versions, display))
		]),
		...pinnedLines(upgraded, versions, display),
		...restLines(restEntries(outline), display)
	]);
}
function workloadChanges(upgraded, { from, to }, display) {
	const { judged, appears, rejectedBy, vanishes } = upgraded;
	const { workload, policy } = judged;
	const { style, width } = display;
	const by = builderName(workload);
	const name = visibleText(`${workloadName(workload)}${by === void 0 ? "" : ` built by ${by}`}`, 400);
	const { level, version } = policy.enforce;
	const verdict = rejectsMore(upgraded) ? style("failure", rejectedBy.from ? `${to} rejects its pods for more than ${from}` : `${to} rejects its pods, ${from} does not`) : appears.length > 0 ? style("warning", `${to} finds more than ${from}`) : style("success", rejectedBy.from && !rejectedBy.to ? `${from} rejects its pods, ${to} does not` : `${to} finds less than ${from}`);
	return [
		...hangingLines(`  ${style("place", placeInFile({ line: workload.line }))}`, `${style("emphasis", name)} (enforce ${level}:${version}): ${verdict}`, 10, width),
		...appears.flatMap((each) => changeLines(each, style("failure", "new"), workload.file, display)),
		...vanishes.flatMap((each) => changeLines(each, style("success", "gone"), workload.file, display))
	];
}
function changeLines(violation, word, file, { style, width }) {
	const { check, mode, exemption, place } = violation;
	const aside = [
		formatSetter(violation.violation),
		...mode === "enforce" ? [] : [mode],
		...exemption === void 0 ? [] : [`exempt: ${exemption}`]
	].map((text) => visibleText(text, 200));
	const says = visibleText(formatFailures([violation]), LONGEST_DETAIL);
	return hangingLines(`  ${style("place", placeFrom(place, file))}`, `${word}: ${style("code", check)}: ${says} ${style("aside", `(${aside.join(", ")})`)}`, 10, width);
}
function pinnedLines(upgraded, { from }, { style, width }) {
	const pinned = upgraded.filter((each) => each.pinned.includes("enforce"));
	const lines = [...groupBy(pinned, ({ judged: { policy, namespaces } }) => JSON.stringify([policy.enforce.version, namespaces])).values()].flatMap((same) => {
		const [first] = same;
		if (first === void 0) return [];
		const { policy, namespaces } = first.judged;
		const names = namespaces.map((name) => name ?? "(not named)").join(", ");
		return wrapText(`${style("aside", "pinned")}: ${count(same.length, "workload")} in namespace ${visibleText(names, 200)} at enforce-version ${policy.enforce.version}: an upgrade from ${from} does not move it, and its later checks wait until the label says so`, width);
	});
	return lines.length === 0 ? [] : ["", ...lines];
}
// src/commands/upgrade/compare-versions.ts
const COMPARE_FORMATS = ["text", "json"];
const OTHERS = [
	"only",
	"hardening",
	"quiet",
	"summary",
	"failOn",
	"writeBaseline",
	"pruneBaseline",
	"unjudged",
	"baseline",
	"shard"
];
async function compareScan({ output }, given, paths, flags) {
	const [older, newer, ...behind] = given;
	const versions = upgradeVersions(older, newer);
	const format = oneOf("--format (with --compare)", COMPARE_FORMATS, flags.format);
	const other = OTHERS.find((name) => name in flags);
	if (other !== void 0) {
		const name = other.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
		throw new ConfigurationError(`--compare and --${name}: choose one of them`);
	}
	if (flags.clusterVersion !== void 0) throw new ConfigurationError("--compare and --cluster-version: choose one of them; --compare names both clusters");
	const named = [...paths ?? [], ...behind];
	const scanned = named.length === 0 ? ["."] : named;
	const source = await findScanSource(scanned);
	const file = await outputFile(flags.output, inputsOf(source.inputs, flags));
	const local = await source.read({
		...flags,
		clusterVersion: versions.to
	});
	const scan = await scanContents([...local.read(local.paths)], local.rules, local.isWhole, local.searched);
	const upgraded = scan.manifests.flatMap(({ judged }) => judged.map((each) => upgradeOf(each, versions)));
	const outline = outlineOf(scan);
	const text = format === "json" ? upgradeJson(upgraded, versions, outline) : upgradeText(upgraded, versions, outline, displayFor(file));
	const rejected = upgraded.filter(rejectsMore).length;
	await printTo(output, file, [text], () => `${versions.to} rejects more of ${count(rejected, "workload")}`);
	return rejected > 0 || outline.notEvaluated.length > 0 ? 1 : 0;
}
function upgradeVersions(older, newer) {
	const example = "expected two versions of a cluster, the older one first, as --compare v1.34 v1.37";
	if (older === void 0 || newer === void 0) throw new ConfigurationError(`--compare: found one version, ${example}`);
	const [from, to] = [older, newer].map((text) => {
		if (text === "latest") throw new ConfigurationError(`--compare: latest is another version on each cluster: name it, such as ${NEWEST_VERSION}`);
		const version = parseClusterVersion(text);
		if (version === void 0) throw new ConfigurationError(`--compare: ${clusterVersionFault(text)}`);
		if (isNewerThanKnown(version)) throw new ConfigurationError(`--compare: ${version} is newer than ${NEWEST_VERSION}, the newest version that is known here: nothing can be said of what it rejects`);
		return version;
	});
	const order = compareVersions(from, to);
	if (order === 0) throw new ConfigurationError(`--compare: found ${from} twice, ${example}`);
	if (order > 0) throw new ConfigurationError(`--compare: ${from} is newer than ${to}; ${example}`);
	return {
		from,
		to
	};
}
export { compareScan };
