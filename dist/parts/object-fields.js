import { fieldOf, formatPath, scalarText, stepAt } from "./walk.js";
import { isList, isMapping, plainOf } from "./values.js";
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
	const field = fieldOf(value, name)?.value;
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
export { fieldAtPath, isTrueAt, mappingsAtPath, mismatchWords, placeInObject, placeInParts, placeOfObject, plainAtPath, textAtPath, textFaultAt, textsAtPath };
