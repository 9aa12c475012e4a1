import { isUnjudged, noteOnlyManifest } from "./newer-version.js";
import { MANIFEST_NAMES, count } from "./failing-checks.js";
import { isBelow } from "./paths.js";
// src/scan/note-nothing-found.ts
function noteNothingFound(scan, folders, isLast = true) {
	const empty = new Set(folders);
	async function* manifests() {
		for await (const scanned of scan.manifests) {
			const { file, notEvaluated, notes } = scanned.manifest;
			if (scanned.judged.length > 0 || notEvaluated.length > 0 || notes.some(isUnjudged)) {
				for (const folder of empty) if (isBelow(file, folder.path)) empty.delete(folder);
			}
			yield scanned;
		}
		const said = {
			judged: [],
			unjudgedIn: []
		};
		for (const folder of empty) yield {
			manifest: noteOnlyManifest(nothingFound(folder)),
			...said,
			isOfAll: true
		};
		for (const folder of isLast ? folders : []) if (folder.repositories.length > 0) yield {
			manifest: noteOnlyManifest(otherRepositories(folder)),
			...said
		};
	}
	return {
		...scan,
		manifests: manifests()
	};
}
function nothingFound({ path, read, deselected, others, excluded, links }) {
	const file = path === "" ? "." : path;
	const found = read === 0 ? `no Kubernetes manifest in ${file}/: looked for files named ${MANIFEST_NAMES}` : `no workload in ${file}/: looked at ${count(read, "file")} named ${MANIFEST_NAMES}`;
	const leftOut = [
		...excluded === 0 ? [] : [`${count(excluded, "folder")} named node_modules`],
		...deselected === 0 ? [] : [`${count(deselected, "file")} by the config's paths`],
		...others === 0 ? [] : [`${count(others, "file")} of other names`],
		...links === 0 ? [] : [`${count(links, "symbolic link")}`]
	];
	return folderNote(path, "no-workload", leftOut.length === 0 ? found : `${found}; left out: ${leftOut.join(", ")}`);
}
const MAX_NAMED = 3;
function otherRepositories({ path, repositories }) {
	const names = [...repositories.slice(0, MAX_NAMED), ...repositories.length > MAX_NAMED ? ["\u2026"] : []];
	return folderNote(path, "other-repository", `left out: ${count(repositories.length, "other repository", "other repositories")} (${names.join(", ")}), as rules differ between repositories: scan each in a run of its own`);
}
function folderNote(path, code, message) {
	return {
		file: path === "" ? "." : path,
		line: 1,
		column: 1,
		path: "",
		code,
		message
	};
}
export { noteNothingFound };
