import { compareText } from "./walk.js";
import { entryPath, entryTargets } from "./kustomize-settings.js";
import { matchesGlobs } from "./newer-version.js";
import { folderOf } from "./paths.js";
import { kustomizationAt } from "./exemptions.js";
// src/repository/kustomize/reach/root-kustomizations.ts
function rootKustomizations(facts, globs) {
	const used = new Set([...facts.kustomizations.keys()].flatMap((file) => usedBy(facts, file)));
	return [...facts.kustomizations].filter(([file, { isComponent }]) => !isComponent && kustomizationAt(facts.kustomizations, folderOf(file)) === file && (!used.has(file) || isNamedRoot(globs, folderOf(file)))).map(([file]) => file).sort(compareText);
}
function usedBy(facts, file) {
	const { kustomizations, links } = facts;
	const plugins = (kustomizations.get(file)?.unfollowed.plugins ?? []).map((entry) => kustomizationAt(kustomizations, entryPath(links, file, entry)));
	return [...entryTargets(facts, file).map(({ kustomization }) => kustomization), ...plugins].filter((each) => each !== void 0).filter((each) => each !== file);
}
function isNamedRoot(globs, folder) {
	if (globs.length === 0) return false;
	if (folder !== "") return matchesGlobs(globs, folder);
	return matchesGlobs(globs, ".") || globs.includes("**") && !globs.includes("!.");
}
export { isNamedRoot, rootKustomizations };
