import { ConfigurationError } from "./configuration-error.js";
import { formatViolates, groupBy, inlineCode } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { isAdvice } from "./compare-workload.js";
import { isToAct, shownFindings } from "./review.js";
import { plainOrCode } from "./markdown.js";
import { workloadName } from "./names.js";
// src/render/given/given-paths.ts
function givenPaths({ base = "", head = "", map = "" }, prefix, place) {
	const [baseInput, headInput, mapInput] = [
		"base",
		"head",
		"map"
	].map((side) => `${prefix}rendered-${side}`);
	if (base === "" && head === "") {
		if (map === "") return void 0;
		throw new ConfigurationError(`${mapInput}: found without ${headInput}, of whose documents it tells the places: give ${baseInput} and ${headInput}, too`);
	}
	if (base === "" || head === "") {
		const [found, missing] = base === "" ? [headInput, baseInput] : [baseInput, headInput];
		throw new ConfigurationError(`${found}: found without ${missing}: give both, as what is rendered of head is compared with what is rendered of base; an empty folder says that there was nothing before`);
	}
	if (base === head) throw new ConfigurationError(`${baseInput} and ${headInput}: found ${JSON.stringify(base)} for both: render base and head into two folders`);
	return {
		base: {
			input: baseInput,
			path: base
		},
		head: {
			input: headInput,
			path: head
		},
		...map === "" ? {} : { map: {
			input: mapInput,
			path: map
		} },
		...place
	};
}
// src/report/plan/annotations.ts
const LEVEL_OF_MODE = {
	enforce: "failure",
	warn: "warning",
	audit: "notice"
};
function annotationsOf(review) {
	const ofFindings = [...groupBy(shownFindings(review), ({ finding }) => {
		const { place, mode, isHardening } = finding;
		return JSON.stringify([
			place.file,
			place.line,
			mode,
			isHardening,
			isToAct(finding, review.failOn)
		]);
	}).values()].map((findings) => annotationOf(findings, review.failOn));
	const ofDocuments = review.comparison.notEvaluated.map(({ file, line, message, introduced }) => ({
		path: file,
		line,
		title: "not evaluated",
		message,
		level: introduced ? "failure" : "warning"
	}));
	return [
		...review.policy.map(({ file, line, kind, name, change, severity, message }) => ({
			path: file,
			line,
			level: severity,
			message: message.replaceAll("\n", " · "),
			title: `${kind} ${name}: ${change}`
		})),
		...ofFindings,
		...ofDocuments
	];
}
const MAX_DETAIL = 2e3;
function annotationOf(findings, failOn) {
	const [{ change, finding }] = findings;
	const { target } = change.verdicts[finding.mode];
	const checks = [...new Set(findings.map((shown) => shown.finding.check))];
	const failures = [...new Map(findings.map(({ finding: { check, reason, detail } }) => [check, {
		reason,
		detail
	}]))].map(([, { reason, detail }]) => `${reason} (${visibleText(detail, MAX_DETAIL)})`);
	return {
		path: finding.place.file,
		line: finding.place.line,
		level: isToAct(finding, failOn) && !isAdvice(finding) ? LEVEL_OF_MODE[finding.mode] : "notice",
		title: `${workloadName(change.workload)}: ${checks.join(", ")}`,
		message: `${finding.isHardening ? `hardening: ${failures.join(", ")}` : formatViolates(target, failures.join(", "))}${finding.place.doubt === void 0 ? "" : " (the line is not known)"}`
	};
}
const SHOWN_BY_RUNNER = 10;
function stepAnnotations(annotations) {
	return [
		"failure",
		"warning",
		"notice"
	].flatMap((level) => {
		const ofLevel = annotations.filter((annotation) => annotation.level === level);
		const next = ofLevel[9];
		if (ofLevel.length <= SHOWN_BY_RUNNER || next === void 0) return ofLevel;
		const left = ofLevel.length - SHOWN_BY_RUNNER + 1;
		const more = {
			...next,
			title: `${left} more`,
			message: `${left} more are in the job summary.`
		};
		return [...ofLevel.slice(0, 9), more];
	});
}
// src/report/plan/publishing-notes.ts
function refusalNote(what, permission, call) {
	const note = answerRefusal(what, permission, call);
	return isOfPermission(call) ? `${note}; in pull requests from forks it never has it` : note;
}
function answerRefusal(what, permission, call) {
	if (!isOfPermission(call)) return plainRefusal(what, call);
	return `${what}: the token needs \`${permission}\`${acceptedNote(call)}`;
}
function isOfPermission({ message, again }) {
	return again === void 0 && /not accessible|must have|permission/i.test(message);
}
function plainRefusal(what, call) {
	const { status, message, again } = call;
	if (again !== void 0) return `${what}: a rate limit of GitHub is exceeded (${plainOrCode(message)}); run the job again after ${again}`;
	return `${what}: ${status === 200 ? "GitHub says" : `GitHub answered ${status},`} ${plainOrCode(message)}${acceptedNote(call)}`;
}
function acceptedNote({ needs }) {
	return needs === void 0 ? "" : ` (GitHub asks for ${inlineCode(needs)})`;
}
function annotationNotes(places) {
	if (places <= 250) return [];
	return [`${places - 250} of ${places} places are not annotated: the table below and the JSON report (the output \`report\`) have all of them.`];
}
function commentNotes({ refusal, isRead, isUnsure, refused, unchanged = [] }) {
	const notes = [];
	const unposted = isUnsure ? "Whether all comments were posted is not known" : "Not all comments were posted";
	if (refusal !== void 0) {
		const remedy = isOfPermission(refusal) ? `; to read comments needs \`${READ}\`, to post them \`${PERMISSION}\`` : "";
		notes.push(isRead ? `${plainRefusal(unposted, refusal)}${remedy}` : refusalNote(unposted, PERMISSION, refusal));
	}
	for (const { path, why } of refused) notes.push(`GitHub refused a comment on ${inlineCode(path)}: ${plainOrCode(why)}`);
	const older = unchanged.map((call) => refusalNote("A comment of an earlier run stays as it was", PERMISSION, call));
	return [...notes, ...new Set(older)];
}
const READ = "pull-requests: read";
const PERMISSION = "pull-requests: write";
export { annotationNotes, annotationsOf, answerRefusal, commentNotes, givenPaths, refusalNote, stepAnnotations };
