import { containersOf, formatPath, inlineCode } from "./walk.js";
// src/manifest/pod-parts.ts
const MAX_POD_PARTS = 5e4;
const MAX_UNPAID_PARTS = 25e3;
const UNITS_OF_PART = 8;
const PARTS_OF_POD = 20;
function podParts(pod) {
	const { metadata, spec } = pod;
	return containersOf(pod).reduce((sum, { container: { ports, securityContext } }) => sum + 1 + (ports?.length ?? 0) + (securityContext?.capabilities?.add?.length ?? 0), 0) + [
		spec?.volumes?.length,
		spec?.securityContext?.sysctls?.length,
		Object.keys(metadata?.annotations ?? {}).length
	].reduce((sum, length = 0) => sum + length, 1);
}
function unpaidParts(parts, pods, length) {
	return Math.max(0, Math.ceil(parts + pods * PARTS_OF_POD - length / UNITS_OF_PART));
}
// src/manifest/parts-limit.ts
const TOO_MANY = "are too many, or have too many containers, volumes and other parts together";
const CHANGE_LIMIT = {
	parts: 2 * MAX_POD_PARTS,
	message: `the pods of the change ${TOO_MANY}: change less at once, and repeat less by aliases`
};
const SCAN_LIMIT = {
	parts: Number.POSITIVE_INFINITY,
	message: `the pods of the files up to this one ${TOO_MANY} for their text: repeat less by aliases`
};
const TOO_MANY_IN_FILE = `the pods of the file ${TOO_MANY}: split it, and repeat less by aliases`;
function partsLimit({ parts: most, message }) {
	let parts = 0;
	let unpaid = 0;
	return (manifest) => {
		const { file, workloads, notEvaluated, unpaidParts = 0 } = manifest;
		const own = workloads.reduce((sum, { pod }) => sum + podParts(pod), 0);
		if (parts + own <= most && unpaid + unpaidParts <= 25e3) {
			parts += own;
			unpaid += unpaidParts;
			return manifest;
		}
		const line = workloads[0]?.line ?? 1;
		return {
			...manifest,
			workloads: [],
			notEvaluated: [...notEvaluated, {
				file,
				line,
				reason: "nesting",
				message
			}]
		};
	};
}
// src/manifest/field-path.ts
function fieldPath({ podPath, fieldOf }, path) {
	return fieldOf?.(path)?.path ?? [...podPath, ...path];
}
function editInDocument(workload, path) {
	const { file, document, objectPath } = workload;
	const field = editPath(workload, path);
	return "reason" in field ? field : {
		file,
		document,
		path: [...objectPath, ...field]
	};
}
function editPath({ podPath, fieldOf, identity }, path) {
	if (fieldOf === void 0) return [...podPath, ...path];
	const field = fieldOf(path);
	if (field === void 0) return { reason: `the pod is made by the controller of ${identity.kind}, which has no field for ${inlineCode(formatPath(path))}` };
	if (!field.isShared) return field.path;
	return { reason: `${inlineCode(formatPath(field.path))} is shared: a change there changes every pod or container that it holds for` };
}
function objectPath(workload, { path }) {
	return formatPath(fieldPath(workload, path));
}
export { CHANGE_LIMIT, MAX_POD_PARTS, MAX_UNPAID_PARTS, SCAN_LIMIT, TOO_MANY_IN_FILE, editInDocument, fieldPath, objectPath, partsLimit, podParts, unpaidParts };
