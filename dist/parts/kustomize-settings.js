import { hardeningChoice } from "./repository-target.js";
import { groupBy, groupByEach } from "./walk.js";
import { folderOf, resolvePath, staysInRoot } from "./paths.js";
import { HARDENING_RULES } from "./index.generated.js";
import { entriesOf, kustomizationAt } from "./exemptions.js";
// src/repository/links.ts
const MAX_STEPS = 40;
function followLinks(links, path) {
	return wayOf(links, path).followed;
}
function linksOnEntry(links, file, entry) {
	return wayOf(links, resolvePath(folderOf(file), entry)).passed;
}
const WAYS = /* @__PURE__ */ new WeakMap();
function wayOf(links, path) {
	if (links.size === 0) return {
		followed: path,
		passed: []
	};
	const known = WAYS.get(links) ?? /* @__PURE__ */ new Map();
	WAYS.set(links, known);
	const way = known.get(path) ?? walk(links, path);
	known.set(path, way);
	return way;
}
function walk(links, path) {
	const passed = [];
	let followed = path;
	for (let count = 0; count < MAX_STEPS; count++) {
		const link = linkOn(links, followed);
		if (link === void 0) return {
			followed,
			passed
		};
		passed.push(link);
		const target = links.get(link);
		if (target === void 0 || !staysInRoot(folderOf(link), target)) return {
			followed,
			passed
		};
		followed = resolvePath(resolvePath(folderOf(link), target), followed.slice(link.length));
	}
	return {
		followed: path,
		passed
	};
}
function entryPath(links, file, entry) {
	return followLinks(links, resolvePath(folderOf(file), entry));
}
function linkOn(links, path) {
	if (links.size === 0) return void 0;
	for (let end = path.indexOf("/"); end !== -1; end = path.indexOf("/", end + 1)) {
		const folder = path.slice(0, end);
		if (links.has(folder)) return folder;
	}
	return links.has(path) ? path : void 0;
}
const MAX_NAMES = 100;
function namesByLinks(links, paths) {
	const names = new Map(paths.map((path) => [path, path]));
	if (links.size === 0) return names;
	const leading = groupBy([...links.keys()], (link) => followLinks(links, link));
	for (const path of paths) {
		const found = /* @__PURE__ */ new Set([path]);
		for (const name of found) {
			const steps = name.split("/");
			for (let length = steps.length; length > 0 && found.size < MAX_NAMES; length--) {
				const rest = steps.slice(length);
				for (const link of leading.get(steps.slice(0, length).join("/")) ?? []) found.add([link, ...rest].join("/"));
			}
		}
		for (const name of found) if (!names.has(name)) names.set(name, path);
	}
	return names;
}
// src/repository/kustomize/entry-targets.ts
function entryTargets(facts, file) {
	const known = KNOWN.get(facts) ?? /* @__PURE__ */ new Map();
	KNOWN.set(facts, known);
	const { kustomizations, links } = facts;
	const targets = known.get(file) ?? [...new Set(entriesOf(kustomizations.get(file)))].map((entry) => {
		const path = entryPath(links, file, entry);
		const kustomization = kustomizationAt(kustomizations, path);
		return {
			entry,
			path,
			...kustomization === void 0 ? {} : { kustomization }
		};
	});
	known.set(file, targets);
	return targets;
}
function usersByTarget(facts, users) {
	return groupByEach([...users], (user) => [...new Set(entryTargets(facts, user).map(({ path, kustomization = path }) => kustomization))]);
}
const KNOWN = /* @__PURE__ */ new WeakMap();
// src/hardening/chosen-rules.ts
function chosenRules(settings, rules = HARDENING_RULES) {
	return rules.flatMap((rule) => {
		const choice = hardeningChoice(rule.id, settings);
		return choice === "off" ? [] : [{
			rule,
			choice
		}];
	});
}
// src/target/kustomize-settings.ts
function kustomizeSettings(configuration) {
	return {
		loadRestrictor: "root-only",
		enableHelm: false,
		roots: [],
		...configuration
	};
}
export { chosenRules, entryPath, entryTargets, followLinks, kustomizeSettings, linkOn, linksOnEntry, namesByLinks, usersByTarget };
