import { formatPath } from "./walk.js";
// src/manifest/workload-key.ts
function workloadKey({ file, document, objectPath, podPath, build, via }) {
	return JSON.stringify([
		file,
		document,
		formatPath(objectPath),
		formatPath(podPath),
		build ?? via ?? null
	]);
}
export { workloadKey };
