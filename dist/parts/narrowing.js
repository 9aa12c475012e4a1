import { count } from "./failing-checks.js";
// src/report/narrowing.ts
function isListed({ workload }, only) {
	return only === void 0 || only.settersOf(workload.pod).length > 0;
}
function listedOnly(scan, only) {
	if (only === void 0) return scan;
	return {
		...scan,
		manifests: scan.manifests.map(({ judged, ...scanned }) => ({
			...scanned,
			judged: judged.filter((each) => isListed(each, only))
		}))
	};
}
function narrowingWords({ manifests }, only) {
	if (only === void 0) return void 0;
	const judged = manifests.flatMap((entry) => entry.judged);
	return narrowedWords(judged.filter((each) => isListed(each, only)).length, judged.length, only);
}
function narrowedWords(listed, all, only) {
	if (only === void 0) return void 0;
	return `only those that answer \u201c${only.question}\u201d with yes: ${listed} of ${count(all, "workload")}`;
}
export { isListed, listedOnly, narrowedWords, narrowingWords };
