import { formatSetter } from "./walk.js";
// src/report/plan/fingerprint.ts
function signedBody(scope, text, marks) {
	return `${text}\n\n<!-- pss-review ${[sealOf(scope, text, marks), ...marks].join(" ")} -->`;
}
function marksIn(scope, body) {
	return signedParts(scope, body)?.marks ?? [];
}
function signedParts(scope, body) {
	const start = body.lastIndexOf(OPENING);
	if (start < 0) return void 0;
	const [seal, ...marks] = /^([0-9a-f ]*) -->\s*$/.exec(body.slice(start + OPENING.length))?.[1]?.split(" ") ?? [];
	const text = body.slice(0, start);
	return seal === sealOf(scope, text, marks) ? {
		text,
		marks
	} : void 0;
}
const OPENING = "<!-- pss-review ";
function withoutSignature(body) {
	return body.replace(/\n*<!-- pss-review [0-9a-f ]*-->\s*$/, "");
}
function sealOf(scope, text, marks) {
	return fnv1a(JSON.stringify([
		scope,
		text.replaceAll(/[^!-~]/g, ""),
		...marks
	]));
}
function issueBody(scope, text) {
	const mark = fnv1a(text);
	return `${text}\n\n<!-- pss-review issue ${issueSeal(scope, mark)} ${mark} -->`;
}
function markOfIssue(scope, body) {
	return [...body.matchAll(/^<!-- pss-review issue ([0-9a-f]{16}) ([0-9a-f]{16}) -->\r?$/gm)].find(([, seal, mark = ""]) => seal === issueSeal(scope, mark))?.[2];
}
function issueSeal(scope, mark) {
	return fnv1a(JSON.stringify([
		"issue",
		scope,
		mark
	]));
}
function closedBody(scope, closing, head) {
	return signedBody(scope, closing === "fixed" ? `Fixed in ${head.slice(0, 10)}.` : ELSEWHERE, []);
}
function isClosedBody(scope, body) {
	const text = signedParts(scope, body)?.text.trimEnd() ?? "";
	return text === ELSEWHERE || /^Fixed in [0-9a-f]{10}\.$/.test(text);
}
const ELSEWHERE = "Another comment says this now.";
function findingMark({ change: { workload }, finding }) {
	return findingMarker(workload)(finding);
}
function findingMarker({ file, identity, podKey, via }) {
	const { kind, namespace = "", name } = identity;
	const pod = [podKey, via].filter((part) => part !== void 0);
	const begun = new Fnv1a().add(JSON.stringify([
		file,
		kind,
		namespace,
		name,
		...pod
	]).slice(0, -1));
	return ({ check, violation }) => begun.copy().add(`,${JSON.stringify([check, formatSetter(violation)]).slice(1)}`).digits();
}
function policyMark({ file, kind, name, change, message }) {
	return fnv1a(JSON.stringify([
		file,
		kind,
		name,
		change,
		kind === "config" || kind === "workflow" ? message : ""
	]));
}
function documentMark({ file, message }) {
	return fnv1a(JSON.stringify([
		file,
		"document",
		message
	]));
}
function answerMark(word) {
	return fnv1a(JSON.stringify(["answer", word]));
}
function isAnswerOf(scope, word, body) {
	return marksIn(scope, body).includes(answerMark(word));
}
function annotationsMark(annotations) {
	return fnv1a(JSON.stringify(annotations));
}
function fnv1a(text) {
	return new Fnv1a().add(text).digits();
}
var Fnv1a = class Fnv1a {
	high = 3421674724;
	low = 2216829733;
	add(text) {
		for (const byte of ENCODER.encode(text)) {
			const low = (this.low ^ byte) >>> 0;
			const product = low * 435;
			const carried = Math.floor(product / 2 ** 32);
			this.high = Math.imul(this.high, 435) + carried + (low << 8) >>> 0;
			this.low = product >>> 0;
		}
		return this;
	}
	copy() {
		const copy = new Fnv1a();
		copy.high = this.high;
		copy.low = this.low;
		return copy;
	}
	digits() {
		return [this.high, this.low].map((half) => half.toString(16).padStart(8, "0")).join("");
	}
};
const ENCODER = new TextEncoder();
export { annotationsMark, answerMark, closedBody, documentMark, findingMark, findingMarker, isAnswerOf, isClosedBody, issueBody, markOfIssue, marksIn, policyMark, signedBody, withoutSignature };
