import { objectPath } from "./field-path.js";
import { formatPath, formatSetter } from "./walk.js";
import { withoutCommands } from "./visible-text.js";
// src/report/json/json.ts
function jsonText(value) {
	return `${jsonOf(value)}\n`;
}
function jsonOf(value) {
	return withoutCommands(JSON.stringify(value, void 0, 2));
}
function jsonWorkload({ identity }) {
	const { apiVersion, kind, namespace, name } = identity;
	return {
		apiVersion,
		kind,
		namespace: namespace ?? null,
		name
	};
}
function jsonNote({ file, line, column, path, code, message }) {
	return {
		file,
		line,
		column,
		path,
		code,
		message
	};
}
function jsonJudged(workload, policy) {
	return {
		file: workload.file,
		document: workload.document,
		line: workload.line,
		workload: jsonWorkload(workload),
		podPath: formatPath(workload.podPath),
		via: workload.via ?? null,
		by: workload.by ?? null,
		values: workload.values ?? [],
		...policy.enforce
	};
}
function jsonCheck({ check, reason, detail }) {
	return {
		check,
		reason,
		detail
	};
}
function jsonModes(policy, add) {
	return {
		warn: {
			...policy.warn,
			...add("warn")
		},
		audit: {
			...policy.audit,
			...add("audit")
		}
	};
}
function jsonPlace(workload, { violation, place, fix }) {
	return {
		setter: formatSetter(violation),
		path: objectPath(workload, violation),
		file: place.file,
		line: place.line,
		column: place.column,
		fix: fix.class,
		...place.doubt === void 0 ? {} : { doubt: place.doubt }
	};
}
export { jsonCheck, jsonJudged, jsonModes, jsonNote, jsonOf, jsonPlace, jsonText, jsonWorkload };
