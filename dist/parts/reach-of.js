import { entryPath, followLinks, linkOn, linksOnEntry } from "./kustomize-settings.js";
import { folderOf, isBelow, resolvePath, staysInRoot } from "./paths.js";
import { KUSTOMIZATION_NAMES, isRemoteFile, isRemoteFolder, kustomizationAt } from "./exemptions.js";
// src/repository/kustomize/reach/reach-of.ts
const MAX_STEPS = 5e4;
function reachOf(facts, root) {
	const known = KNOWN.get(facts) ?? /* @__PURE__ */ new Map();
	KNOWN.set(facts, known);
	const reach = known.get(root) ?? walkFrom(facts, root);
	known.set(root, reach);
	return reach;
}
const KNOWN = /* @__PURE__ */ new WeakMap();
function walkFrom(facts, root) {
	const walk = new ReachWalk(facts, root);
	walk.run();
	return walk.found;
}
var ReachWalk = class {
	found = {
		root: "",
		kustomizations: /* @__PURE__ */ new Set(),
		resources: /* @__PURE__ */ new Set(),
		parts: /* @__PURE__ */ new Set(),
		plugins: /* @__PURE__ */ new Set(),
		contents: /* @__PURE__ */ new Set(),
		folders: /* @__PURE__ */ new Set(),
		charts: /* @__PURE__ */ new Set(),
		links: /* @__PURE__ */ new Set(),
		remotes: [],
		lost: [],
		unread: /* @__PURE__ */ new Set()
	};
	facts;
	waiting = [];
	seen = /* @__PURE__ */ new Set();
	constructor(facts, root) {
		this.facts = facts;
		this.found.root = root;
	}
	run() {
		const { found, waiting } = this;
		this.addKustomization(found.root);
		let steps = 0;
		for (let next = waiting.pop(); next !== void 0; next = waiting.pop()) {
			steps += next.loads.length + 1;
			if (steps > MAX_STEPS) {
				found.unread.add(found.root);
				break;
			}
			for (const load of next.loads) this.take(next, load);
		}
		for (const path of found.contents) if (found.resources.has(path) || found.parts.has(path)) found.contents.delete(path);
	}
	take(waiting, load) {
		const { found } = this;
		const path = this.pathOf(waiting, load);
		if (path === void 0) return;
		const { from, pluginsOf } = waiting;
		switch (load.use) {
			case "content":
				found.contents.add(path);
				break;
			case "chart":
				found.folders.add(path);
				for (const chart of load.charts ?? []) found.charts.add(entryPath(this.facts.links, `${path}/`, chart));
				break;
			case "plugin":
				this.addPlugin(from, path);
				break;
			case "resource":
				if (pluginsOf === void 0) this.addResource(path);
				else this.addPlugin(pluginsOf, path);
				break;
			case "component":
				this.addResource(path);
				break;
			default: found.parts.add(path);
		}
	}
	pathOf({ file, from }, load) {
		const { found } = this;
		const { links } = this.facts;
		const { entry, unless } = load;
		const path = entryPath(links, from, entry);
		if (this.isRemote(from, load)) this.tell(found.remotes, file, entry);
		else if (unless !== void 0) return void 0;
		else {
			const isInside = staysInRoot(folderOf(from), entry);
			for (const link of isInside ? linksOnEntry(links, from, entry) : []) found.links.add(link);
			if (isInside && linkOn(links, path) === void 0) return path;
			this.tell(found.lost, file, entry);
		}
	}
	isRemote(from, { entry, use, unless }) {
		const { links, paths, charts } = this.facts;
		if (unless !== void 0) {
			const chart = entryPath(links, from, unless);
			return !charts.has(chart) && ![...paths ?? []].some((path) => isBelow(path, chart));
		}
		if (isRemoteFile(entry)) return true;
		if (use === "component") return isRemoteFolder(entry);
		if (use !== "resource" && use !== "plugin") return false;
		return isRemoteFolder(entry) && paths?.has(entryPath(links, from, entry)) !== true;
	}
	addResource(path) {
		const nested = kustomizationAt(this.facts.kustomizations, path);
		if (nested !== void 0) this.addKustomization(nested);
		else {
			this.found.resources.add(path);
			this.addRefused(path);
		}
	}
	addKustomization(file) {
		this.addKustomizationFile(file);
		const loads = this.facts.kustomizations.get(file)?.loads;
		if (loads !== void 0 && this.isFirst(file)) this.waiting.push({
			file,
			from: file,
			loads
		});
	}
	addKustomizationFile(file) {
		const { facts, found } = this;
		found.kustomizations.add(file);
		if (facts.kustomizations.has(file) && facts.kustomizations.get(file)?.loads === void 0) found.unread.add(file);
		this.addRefused(folderOf(file));
		if (!facts.links.has(file)) return;
		found.links.add(file);
		const target = followLinks(facts.links, file);
		if (linkOn(facts.links, target) === void 0) found.parts.add(target);
		else this.tell(found.lost, file, file.slice(file.lastIndexOf("/") + 1));
	}
	addRefused(folder) {
		const { kustomizations, paths } = this.facts;
		for (const path of KUSTOMIZATION_NAMES.map((name) => resolvePath(folder, name))) {
			if (this.found.kustomizations.has(path)) continue;
			if (kustomizations.has(path) || paths?.has(path)) this.found.parts.add(path);
		}
	}
	addPlugin(user, path) {
		const list = kustomizationAt(this.facts.kustomizations, path);
		if (!this.isFirst(user, list ?? path)) return;
		if (list === void 0) this.addPluginFile(user, path);
		else this.addPluginList(user, list);
	}
	addPluginFile(user, path) {
		const { facts, found } = this;
		found.parts.add(path);
		found.plugins.add(path);
		this.addRefused(path);
		const loads = facts.partFiles?.get(path)?.loads;
		const isThere = facts.paths === void 0 ? facts.missing?.has(path) !== true : facts.paths.has(path);
		if (loads !== void 0) this.waiting.push({
			file: path,
			from: user,
			loads
		});
		else if (isThere) found.unread.add(path);
	}
	addPluginList(user, list) {
		this.addKustomizationFile(list);
		const { loads = [], components, unfollowed } = this.facts.kustomizations.get(list) ?? {};
		if ((components ?? []).length > 0 || unfollowed?.keys.some((key) => key !== "remote resources")) this.found.unread.add(list);
		const followed = this.isFirst("list", list, "") ? loads : loads.filter(({ use }) => use === "resource");
		this.waiting.push({
			file: list,
			from: list,
			loads: followed,
			pluginsOf: user
		});
	}
	isFirst(...key) {
		const text = JSON.stringify(key);
		const isFirst = !this.seen.has(text);
		this.seen.add(text);
		return isFirst;
	}
	tell(list, file, entry) {
		if (this.isFirst("told", file, entry)) list.push({
			file,
			entry
		});
	}
};
export { reachOf };
