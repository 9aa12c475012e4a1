import { queryAnswerOf } from "./action-review.js";
import { readContent } from "./review-scan-reader.js";
import { readResourceFiles, withContents } from "./review.js";
import { readRepository, renderTree } from "./review-scan.js";
import { isScanned, scanFiles, scanRules, scanSetup } from "./scan.js";
import { standingPlaces } from "./standing-places.js";
// src/text/url-part.ts
function urlPart(text) {
	return encodeURIComponent(text).replaceAll("(", "%28").replaceAll(")", "%29");
}
// src/github/viewer-login.ts
async function viewerLogin(client) {
	const answer = await queryAnswerOf(client.graphql("query { viewer { login } }"));
	return "ok" in answer ? { ok: answer.ok.viewer.login } : answer;
}
// src/action/scan-tree.ts
async function scanTree(tree, options) {
	const setup = await withResourceFiles(scanSetup(await readRepository(tree, options), options), tree);
	const { podSpecs, baseline } = setup.settings;
	const all = tree.files.map(({ path }) => path);
	const rules = {
		...scanRules(setup, [], await renderTree({
			tree,
			...setup
		})),
		standing: standingPlaces(baseline, all)
	};
	const paths = all.filter((path) => isScanned(setup, path));
	return {
		scan: scanFiles(paths, rules, async function* (scanned) {
			for await (const { path, content } of tree.readInOrder(scanned)) yield readContent(path, content, podSpecs, setup.isBuilt(path));
		}),
		rules,
		files: paths.length
	};
}
async function withResourceFiles(setup, tree) {
	const { reading, readsSurroundings, settings } = setup;
	if (!readsSurroundings || !settings.hardening.some(({ rule }) => rule.id === "resources")) return setup;
	const more = await readResourceFiles(tree, (path) => reading.contents.has(path));
	return {
		...setup,
		reading: withContents(reading, more)
	};
}
export { scanTree, urlPart, viewerLogin };
