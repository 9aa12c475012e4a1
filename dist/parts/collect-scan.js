import { readContent } from "./review-scan-reader.js";
import { noteNothingFound, scanFiles } from "./scan.js";
// src/scan/collect-scan.ts
async function collectScan({ target, manifests, exemptions, baseline, context }) {
	const all = [];
	for await (const scanned of manifests) all.push(scanned);
	const left = baseline();
	return {
		target,
		manifests: all,
		exemptions: exemptions(),
		...left && { baseline: left },
		context
	};
}
function streamContents(files, rules, isWhole = true, part) {
	const contents = new Map(files.map(({ path, content }) => [path, content]));
	return scanFiles([...contents.keys()], rules, async function* (paths) {
		for (const path of paths) {
			const content = contents.get(path);
			if (content !== void 0) yield readContent(path, content, rules.settings.podSpecs, rules.isBuilt(path));
		}
	}, isWhole, part);
}
function scanContents(files, rules, isWhole = true, searched = []) {
	return collectScan(noteNothingFound(streamContents(files, rules, isWhole), searched));
}
export { scanContents };
