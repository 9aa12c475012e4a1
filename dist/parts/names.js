import { fileOfBy } from "./newer-version.js";
import { inlineCode } from "./walk.js";
import { plainOrCode } from "./markdown.js";
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
export { builderCode, builderName, placeCode, variantCode, workloadName, workloadTitle };
