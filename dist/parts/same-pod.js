import { isSameValue, valueAt } from "./values.js";
// src/repository/helm/same-pod.ts
const READ = /seccomp|apparmor/;
function isSamePod(one, other) {
	return isSameValue(comparable(one), comparable(other));
}
function isSamePodExcept(one, other, paths) {
	return isSameExcept(comparable(one), comparable(other), paths);
}
function comparable({ metadata, spec }) {
	const annotations = Object.entries(metadata?.annotations ?? {}).filter(([key]) => READ.test(key));
	return {
		metadata: { annotations: Object.fromEntries(annotations) },
		spec
	};
}
function isSameExcept(one, other, paths) {
	if (paths.some((path) => path.length === 0) || isSameValue(one, other)) return true;
	if (![one, other].every((value) => value === void 0 || typeof value === "object" && value !== null) || paths.length === 0) return false;
	return [...new Set([one, other].flatMap((value) => typeof value === "object" && value !== null ? Object.keys(value) : []))].every((key) => {
		const below = paths.flatMap(([step, ...rest]) => String(step) === key ? [rest] : []);
		return isSameExcept(valueAt(one, [key]), valueAt(other, [key]), below);
	});
}
export { isSamePod, isSamePodExcept };
