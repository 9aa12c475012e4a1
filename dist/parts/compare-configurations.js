import { chosenRules, kustomizeSettings } from "./kustomize-settings.js";
import { unjudgedKind } from "./places.js";
import { FETCHES_NOTHING, GUARDED_EVENTS, defaultPolicy, parseRemoteAddress, repositoryTarget } from "./repository-target.js";
import { POD_ANNOTATION, compareTargets, compareText, evaluate, groupBy, plural } from "./walk.js";
import { visibleText } from "./visible-text.js";
import { MODES, globFault, matchesGlobs, takesAway } from "./newer-version.js";
import { isNamedRoot } from "./root-kustomizations.js";
import { isExpired } from "./exemptions.js";
// src/compare/rules/loosening.ts
const LONGEST_ALONE = 120;
const LONGEST_TEXT = 80;
const MOST_TEXTS = 6;
function shownText(text) {
	return visibleText(text, LONGEST_ALONE);
}
function joinTexts(texts) {
	const shown = texts.slice(0, MOST_TEXTS).map((text) => visibleText(text, LONGEST_TEXT));
	if (texts.length > MOST_TEXTS) shown.push(`${texts.length - MOST_TEXTS} more`);
	const last = shown.pop() ?? "";
	return shown.length === 0 ? last : `${shown.join(", ")} and ${last}`;
}
// src/compare/rules/building/compare-chart-entries.ts
function compareChartEntries(before, after) {
	const [known, kept] = [new Set(before.map(textOf$1)), new Set(after.map(textOf$1))];
	const [was, is] = [groupBy(before, ({ path }) => path), groupBy(after, ({ path }) => path)];
	const first = [...is].flatMap(([path, entries]) => {
		const [entry] = entries;
		if (entry === void 0 || was.has(path)) return [];
		const message = `the chart ${nameOf(path)} is rendered with the releases of the config alone, and no longer with the values files beside it`;
		return [{
			line: entry.place.line,
			message
		}];
	});
	const gone = [...was].flatMap(([path, entries]) => {
		const lost = entries.filter((entry) => !kept.has(textOf$1(entry)));
		if (lost.length === 0) return [];
		const changed = (is.get(path) ?? []).find((entry) => !known.has(textOf$1(entry)));
		const releases = joinTexts(lost.map((entry) => entry.release ?? "without a name"));
		const message = `the chart ${nameOf(path)} is no longer rendered as the release ${releases} had it: that may violate less`;
		return [{
			...changed === void 0 ? {} : { line: changed.place.line },
			message
		}];
	});
	return [...first, ...gone];
}
function nameOf(path) {
	return joinTexts([path || "."]);
}
function textOf$1({ place: _, set, ...entry }) {
	return JSON.stringify([entry, Object.entries(set).sort(([a], [b]) => compareText(a, b))]);
}
// src/compare/rules/covers-globs.ts
const MOST_PAIRS = 1e4;
function coversGlobs(wide, narrow) {
	if (isSame(wide, narrow)) return true;
	if (areTooMany(wide, narrow)) return false;
	const [wideIncluded, wideExcluded] = split(wide);
	const [narrowIncluded, narrowExcluded] = split(narrow);
	const isOutside = (glob) => narrowIncluded.length > 0 && narrowIncluded.every((included) => areDisjoint(glob, included));
	if (!wideExcluded.every((glob) => narrowExcluded.includes(glob) || isOutside(glob))) return false;
	if (wideIncluded.length === 0) return true;
	if (narrowIncluded.length === 0) return wideIncluded.includes("**");
	return narrowIncluded.every((narrowGlob) => wideIncluded.some((glob) => coversGlob(glob, narrowGlob)));
}
function mayOverlap(a, b) {
	if (areTooMany(a, b)) return true;
	const [includedA] = split(a);
	const [includedB] = split(b);
	if (includedA.length === 0 || includedB.length === 0) return true;
	return includedA.some((globA) => includedB.some((globB) => !areDisjoint(globA, globB)));
}
function isSame(a = [], b = []) {
	return a.length === b.length && a.every((glob, index) => glob === b[index]);
}
function areTooMany(a = [], b = []) {
	return a.length * b.length > MOST_PAIRS;
}
function split(globs = []) {
	const given = globs.filter((glob) => !takesAway(glob));
	const taken = globs.filter(takesAway).map((glob) => glob.slice(1));
	return [given.map(withoutPrefix), taken.map(withoutPrefix)];
}
function withoutPrefix(glob) {
	return glob.replace(/^(?:\.\/)+/, "");
}
function coversGlob(wide, narrow) {
	if (wide === narrow || wide === "**") return true;
	if (isPlain(narrow)) return matchesText(wide, narrow) === true;
	if (narrow.includes("|")) return false;
	const start = plainStart(wide);
	if (wide === `${start}**` && start.endsWith("/")) return narrow.startsWith(start);
	return wide === `${start}*` && narrow.startsWith(start) && !/[/[]|\*\*/.test(narrow.slice(start.length));
}
function areDisjoint(a, b) {
	if (isPlain(a)) return isPlain(b) ? a !== b : matchesText(b, a) === false;
	if (isPlain(b)) return matchesText(a, b) === false;
	const [startA, startB] = [plainStart(a), plainStart(b)];
	return !startA.startsWith(startB) && !startB.startsWith(startA);
}
function matchesText(glob, text) {
	return glob.length <= 200 && !/[()|]/.test(glob) && glob.split("*").length <= 8 && globFault(glob) === void 0 ? matchesGlobs([glob], text) : void 0;
}
function isPlain(glob) {
	return plainStart(glob) === glob;
}
function plainStart(glob) {
	if (glob.includes("|")) return "";
	const start = glob.search(/[*?[\]{}()!+@"\\]/);
	return start === -1 ? glob : glob.slice(0, start);
}
// src/compare/rules/building/compare-fetch-rules.ts
const MEANINGS = {
	charts: {
		what: "charts of",
		more: "are fetched, rendered and judged",
		less: "are no longer fetched, and so no longer judged"
	},
	git: {
		what: "repositories of",
		more: "are fetched, built and judged",
		less: "are no longer fetched, and so no longer judged"
	},
	redirects: {
		what: "the hosts",
		more: "may answer for others, where nothing proves what comes from there",
		less: "no longer answer for others, and what they would have given is not judged"
	}
};
function compareFetchRules(before, after) {
	return [
		"charts",
		"git",
		"redirects"
	].flatMap((name) => {
		const [gone, added] = [uncovered(before[name], after[name]), uncovered(after[name], before[name])];
		const say = (texts, meaning) => texts.length === 0 ? [] : [{
			key: `fetch.${name}`,
			message: `${MEANINGS[name].what} ${joinTexts(texts)} ${meaning}`
		}];
		return [...say(gone, MEANINGS[name].less), ...say(added, MEANINGS[name].more)];
	});
}
function uncovered(patterns, others) {
	return patterns.filter((pattern) => others.length === 0 || !coversGlobs(others, [pattern]));
}
// src/compare/rules/building/compare-gitops-settings.ts
const TAKEN = {
	repositories: "this repository",
	revisions: "what is judged"
};
const KEYS = ["repositories", "revisions"];
function compareGitOpsSettings(before, after) {
	const gone = KEYS.flatMap((key) => without(before?.[key], after?.[key]));
	const lost = `objects of Flux and Argo CD that name ${joinTexts(gone)} are no longer followed: what they apply is not judged`;
	return [...gone.length === 0 ? [] : [{
		key: "gitops",
		message: lost
	}], ...KEYS.flatMap((key) => {
		const added = without(after?.[key], before?.[key]);
		const message = `${TAKEN[key]} is taken for ${joinTexts(added)}, where objects of Flux and Argo CD name that: what stands there itself is not judged`;
		return added.length === 0 ? [] : [{
			key: `gitops.${key}`,
			message
		}];
	})];
}
function without(texts = [], others = []) {
	return texts.filter((text) => !others.includes(text));
}
// src/compare/rules/building/compare-image-entries.ts
function compareImageEntries(before, after) {
	const former = new Map(before.map((entry) => [entry.image, entry]));
	const kept = new Set(after.map(({ image }) => image));
	return [...after.flatMap((entry) => {
		const old = former.get(entry.image);
		if (old !== void 0 && buildOf(old) === buildOf(entry)) return [];
		const replaced = old === void 0 ? "" : `, in place of ${buildOf(old)}`;
		const message = `the user of ${entry.image} is read from ${buildOf(entry)}${replaced}`;
		return [{
			line: entry.place.line,
			message
		}];
	}), ...before.filter(({ image }) => !kept.has(image)).map((entry) => ({ message: `the user of ${entry.image} is no longer read from ${buildOf(entry)}` }))];
}
function buildOf({ dockerfile, target }) {
	return target === void 0 ? dockerfile : `${dockerfile} (${target})`;
}
// src/compare/rules/building/compare-kustomize-settings.ts
function compareKustomizeSettings(before, after) {
	const found = [];
	const say = (key, message) => found.push({
		key: `kustomize.${key}`,
		message
	});
	if (losesRoots(before, after)) say("roots", `kustomize.roots narrowed: ${after.roots.length === 0 ? "none" : joinTexts(after.roots)} in place of ${joinTexts(before.roots)}`);
	const { loadRestrictor, enableHelm } = after;
	if (loadRestrictor !== before.loadRestrictor) {
		const meaning = loadRestrictor === "none" ? "a kustomization may load any file that kustomize can read" : "kustomizations that load files of other folders are no longer built";
		say("load-restrictor", `load-restrictor changed from ${before.loadRestrictor} to ${loadRestrictor}, with which ${meaning}`);
	}
	if (enableHelm !== before.enableHelm) {
		const meaning = enableHelm ? "kustomize runs helm over the charts that pull requests bring" : "kustomizations that have charts are no longer built";
		say("enable-helm", `enable-helm changed from ${before.enableHelm} to ${enableHelm}, with which ${meaning}`);
	}
	return found;
}
function losesRoots(before, after) {
	if (before.roots.length === 0) return false;
	if (isNamedRoot(before.roots, "") && !isNamedRoot(after.roots, "")) return true;
	return after.roots.length === 0 || !coversGlobs(after.roots, before.roots);
}
// src/repository/fetch/registry-hosts.ts
const DOCKER_HUB = "docker.io";
const HUB_HOST = "registry-1.docker.io";
const HUB_HOSTS = ["index.docker.io", HUB_HOST];
function registryName(host) {
	const name = parseRemoteAddress(`oci://${host}`)?.host;
	return name !== void 0 && HUB_HOSTS.includes(name) ? DOCKER_HUB : name;
}
function lookupRules(hosts, redirects) {
	return {
		charts: hosts.flatMap((host) => registryName(host) ?? []).flatMap((name) => name === DOCKER_HUB ? [name, HUB_HOST] : [name]).map((host) => `oci://${host}/**`),
		git: [],
		redirects
	};
}
function namesRegistry(hosts, host) {
	const name = registryName(host);
	return name !== void 0 && hosts.some((named) => registryName(named) === name);
}
// src/compare/rules/building/compare-registry-lookup.ts
function compareRegistryLookup(before, after) {
	const added = missingIn(after, before);
	const gone = missingIn(before, after);
	return [...gone.length === 0 ? [] : [`${joinTexts(gone)} no longer asked as which user images run`], ...added.length === 0 ? [] : [`${joinTexts(added)} asked, with the logins of the job, as which user images run`]];
}
function missingIn(hosts, others) {
	const known = new Set(others.map((host) => registryName(host) ?? host));
	return hosts.filter((host) => !known.has(registryName(host) ?? host));
}
// src/compare/rules/building/compare-render-choices.ts
function compareRenderChoices(before, after) {
	const meaning = meaningOf(before, after);
	return meaning === void 0 ? void 0 : `render changed from ${before} to ${after}, with which ${meaning}`;
}
function meaningOf(before, after) {
	if (before === after) return void 0;
	const events = joinTexts(GUARDED_EVENTS);
	if (after === "never") return "nothing is judged as kustomize and helm build it";
	if (after === "always") return `kustomize and helm also read the files of pull requests beside a token that may write, on ${events}`;
	return before === "always" ? `nothing is judged as kustomize and helm build it on ${events}` : void 0;
}
// src/compare/rules/compare-cluster-versions.ts
const CONTEXT = {
	runAsNonRoot: true,
	seccompProfile: { type: "RuntimeDefault" }
};
const CONTAINER = {
	name: "app",
	securityContext: {
		allowPrivilegeEscalation: false,
		capabilities: { drop: ["ALL"] }
	}
};
const SAMPLES = [
	{
		does: "seccomp annotations that turn seccomp off",
		level: "baseline",
		pod: {
			metadata: { annotations: { [POD_ANNOTATION]: "unconfined" } },
			spec: { containers: [CONTAINER] }
		}
	},
	{
		does: "seccomp annotations in the place of the field",
		level: "restricted",
		pod: {
			metadata: { annotations: { [POD_ANNOTATION]: "runtime/default" } },
			spec: {
				securityContext: { runAsNonRoot: true },
				containers: [CONTAINER]
			}
		}
	},
	sysctl("net.ipv4.ip_local_reserved_ports"),
	sysctl("net.ipv4.tcp_keepalive_time"),
	sysctl("net.ipv4.tcp_rmem"),
	sysctl("net.ipv4.tcp_notsent_lowat"),
	restricted("the field appArmorProfile with Unconfined", {}, { appArmorProfile: { type: "Unconfined" } }),
	restricted("image volumes", { volumes: [{
		name: "files",
		image: {}
	}] }),
	restricted("the SELinux type container_engine_t", {}, { seLinuxOptions: { type: "container_engine_t" } }),
	restricted("hosts in probes and lifecycle handlers", { containers: [{
		...CONTAINER,
		livenessProbe: { tcpSocket: { host: "10.0.0.1" } }
	}] }),
	restricted("root in pods with hostUsers: false", { hostUsers: false }, {
		runAsNonRoot: false,
		runAsUser: 0
	}),
	{
		does: "an unmasked /proc in pods with hostUsers: false",
		level: "baseline",
		pod: { spec: {
			hostUsers: false,
			containers: [{
				name: "app",
				securityContext: { procMount: "Unmasked" }
			}]
		} }
	}
];
function compareClusterVersions(before, after) {
	const allowed = SAMPLES.filter((sample) => !isAllowed(sample, before) && isAllowed(sample, after));
	if (allowed.length === 0) return void 0;
	const [was, is] = [before, after].map((version) => version ?? "the newest known");
	return `cluster-version changed from ${was} to ${is}, whose server also allows ${joinTexts(allowed.map(({ does }) => does))}`;
}
function isAllowed({ level, pod }, clusterVersion) {
	return evaluate(pod, {
		level,
		version: "latest",
		...clusterVersion && { clusterVersion }
	}).allowed;
}
function sysctl(name) {
	return restricted(`sysctls such as ${name}`, {}, { sysctls: [{ name }] });
}
function restricted(does, spec, securityContext = {}) {
	return {
		does,
		level: "restricted",
		pod: { spec: {
			containers: [CONTAINER],
			...spec,
			securityContext: {
				...CONTEXT,
				...securityContext
			}
		} }
	};
}
// src/compare/rules/compare-target-entries.ts
const SELECTORS = [
	"paths",
	"namespaces",
	"kinds",
	"names"
];
const MOST_SELECTORS = 100;
const MOST_GLOBS = 400;
function compareTargetEntries(before, after, line) {
	if (textOf(before) === textOf(after)) return [];
	const entries = [...after.targets, ...before.targets];
	const selectors = [...new Map(entries.map((entry) => [selectorText(entry), entry])).values()];
	if (selectors.length > MOST_SELECTORS || selectors.reduce((sum, selector) => sum + sizeOf(selector), 0) > MOST_GLOBS) return [{
		line,
		name: "targets",
		message: "targets changed, and are too many to be compared"
	}];
	const isCovered = memoise(coversSelector);
	const found = [];
	const reported = /* @__PURE__ */ new Set();
	for (const region of regionsOf(selectors, isCovered)) {
		const [was, is] = [policyOfRegion(before, region, isCovered), policyOfRegion(after, region, isCovered)];
		if (was.index === void 0 && is.index === void 0) continue;
		const entry = is.index === void 0 ? void 0 : after.targets[is.index];
		const name = entry === void 0 ? "targets" : `targets[${is.index}]`;
		const regionText = describeRegion(region);
		const isNew = (what) => {
			const key = `${name} ${entry === void 0 ? regionText : ""} ${what}`;
			return !reported.has(key) && reported.add(key) !== void 0;
		};
		const changes = loweredModes(before, was, after, is).filter(isNew).map((mode) => `${mode} lowered from ${formatTarget(was.policy[mode])} to ${formatTarget(is.policy[mode])}`);
		const cluster = comparedClusters(before, was, after, is);
		if (cluster !== void 0 && isNew("cluster-version")) changes.push(cluster);
		if (changes.length === 0) continue;
		const reason = entry === void 0 ? ", for which no entry speaks any more" : "";
		found.push({
			line: entry?.place.line ?? line,
			name,
			message: `${changes.join(", ")} for ${regionText}${reason}`
		});
	}
	return found;
}
function memoise(covers) {
	const known = /* @__PURE__ */ new Map();
	return (wide, narrow) => {
		const key = `${selectorText(wide)} ${selectorText(narrow)}`;
		const answer = known.get(key) ?? covers(wide, narrow);
		known.set(key, answer);
		return answer;
	};
}
function regionsOf(selectors, isCovered) {
	const pairs = selectors.flatMap((a, index) => selectors.slice(index + 1).filter((b) => selectorsOverlap(a, b) && !isCovered(a, b) && !isCovered(b, a)).map((b) => ({ selectors: [a, b] })));
	return [...selectors.map((selector) => ({ selectors: [selector] })), ...pairs];
}
function policyOfRegion({ targets, target }, { selectors }, isCovered) {
	const index = targets.findIndex((entry) => selectors.some((selector) => isCovered(entry, selector)));
	const entry = targets[index];
	if (entry === void 0) return { policy: defaultPolicy(target) };
	return {
		index,
		policy: {
			...defaultPolicy(entry.enforce ?? target),
			...entry.warn && { warn: entry.warn },
			...entry.audit && { audit: entry.audit }
		}
	};
}
function loweredModes(before, was, after, is) {
	const lowered = MODES.filter((mode) => isLower(was.policy[mode], is.policy[mode]));
	const states = ({ targets }, { index }) => index !== void 0 && targets[index]?.warn !== void 0;
	const hasFollowed = !states(before, was) && !states(after, is);
	return lowered.filter((mode) => mode !== "warn" || !hasFollowed);
}
function comparedClusters(before, was, after, is) {
	const statedBy = ({ targets }, { index }) => index === void 0 ? void 0 : targets[index]?.clusterVersion;
	const [stated, now] = [statedBy(before, was), statedBy(after, is)];
	if (stated === void 0 && now === void 0) return void 0;
	return compareClusterVersions(stated ?? before.target.clusterVersion, now ?? after.target.clusterVersion);
}
function isLower(before, after) {
	return loweredPart(before, after) !== void 0;
}
function loweredPart(before, after) {
	const { level, version } = compareTargets(before, after);
	if (level === "lowered") return "level";
	return version === "lowered" ? "version" : void 0;
}
function formatTarget({ level, version }) {
	return `${level}:${version}`;
}
function coversSelector(wide, narrow) {
	return SELECTORS.every((name) => wide[name] === void 0 || narrow[name] !== void 0 && coversGlobs(wide[name], narrow[name]));
}
function selectorsOverlap(a, b) {
	return SELECTORS.every((name) => mayOverlap(a[name], b[name]));
}
function describeRegion({ selectors }) {
	return selectors.map((selector) => describeSelector(selector)).join(" that are also ");
}
function describeSelector(selector) {
	const words = SELECTORS.flatMap((name) => {
		const globs = selector[name];
		return globs === void 0 ? [] : [`${name} ${joinTexts(globs)}`];
	});
	return words.length === 0 ? "all workloads" : words.join(", ");
}
function sizeOf(selector) {
	return SELECTORS.reduce((sum, name) => sum + (selector[name]?.length ?? 0), 0);
}
function selectorText(selector) {
	return JSON.stringify(SELECTORS.map((name) => selector[name] ?? null));
}
function textOf({ targets, target }) {
	return JSON.stringify([target, targets.map(({ place, versionPlaces, isOfDefaults, ...entry }) => entry)]);
}
// src/compare/rules/compare-exemptions.ts
const LONGEST_REASON = 200;
const MOST_EXEMPTIONS = 500;
function compareExemptions(before, after, line, today) {
	if (after.length > MOST_EXEMPTIONS) return [{
		line,
		name: "exemptions",
		message: `found ${after.length} exemptions, too many to be compared`
	}];
	const kept = new Set(before);
	return after.flatMap((exemption, index) => {
		if (kept.has(exemption) || isExpired(exemption, today) || isCovered(exemption, before)) return [];
		const message = `${describeChange(exemption, before)} (${visibleText(exemption.reason, LONGEST_REASON)})`;
		return [{
			line: exemption.place.line,
			name: `exemptions[${index}]`,
			message
		}];
	});
}
function isCovered(exemption, before) {
	const candidates = before.filter((each) => coversSubject(each, exemption) && isAsLong(each, exemption));
	if (candidates.some(({ checks }) => checks === void 0)) return true;
	return exemption.checks?.every((check) => candidates.some(({ checks }) => checks?.includes(check))) ?? false;
}
function describeChange(exemption, before) {
	const words = exemptionWords(exemption);
	const end = exemption.expires === void 0 ? "without an end" : `until ${exemption.expires}`;
	const shorter = before.find((each) => coversSubject(each, exemption) && coversChecks(each, exemption));
	if (shorter !== void 0) return `exemption extended: ${words}, ${end} in place of ${shorter.expires}`;
	const narrower = before.find((each) => coversSubject(exemption, each) && coversChecks(exemption, each));
	const origin = narrower ?? before.find(({ reason }) => reason === exemption.reason);
	if (origin === void 0) return `exemption added: ${words}, ${end}`;
	return `exemption ${narrower === void 0 ? "changed" : "widened"}: ${words}, ${end}, in place of ${exemptionWords(origin)}`;
}
function coversSubject(wide, narrow) {
	return (wide.containers === void 0 || narrow.containers !== void 0 && coversGlobs(wide.containers, narrow.containers)) && coversSelector(wide, narrow);
}
function coversChecks(wide, narrow) {
	const { checks } = wide;
	return checks === void 0 || (narrow.checks?.every((check) => checks.includes(check)) ?? false);
}
function isAsLong(long, short) {
	if (long.expires === void 0) return true;
	return short.expires !== void 0 && short.expires <= long.expires;
}
function exemptionWords({ checks, kinds, names, namespaces, containers, paths }) {
	const workloads = [
		kinds === void 0 ? names === void 0 ? "workloads" : "workload" : joinTexts(kinds),
		...names === void 0 ? [] : [joinTexts(names)],
		...namespaces === void 0 ? [] : [`in ${plural("namespace", namespaces.length)} ${joinTexts(namespaces)}`],
		...paths === void 0 ? [] : [`in ${joinTexts(paths)}`]
	].join(" ");
	const subject = containers === void 0 ? workloads : `${plural("container", containers.length)} ${joinTexts(containers)} of ${workloads}`;
	return `${checks === void 0 ? "all checks" : joinTexts(checks)} of ${subject}`;
}
// src/compare/rules/compare-configurations.ts
function askedDefaults(asked) {
	const { failOn = "introduced", unjudged = "neutral", render = "auto", hardening, registryLookup } = asked;
	return {
		target: asked,
		failOn,
		unjudged,
		render,
		hardening,
		registryLookup
	};
}
function compareConfigurations(before, after, defaults, today) {
	const { configuration: base } = before;
	const { configuration: head, faults } = after;
	if (faults.length > 0) return {
		loosened: [],
		faults
	};
	const line = (key) => (head.places.get(key) ?? head.places.get(key.replace(/\..*$/, "")))?.line ?? 1;
	const looseningAt = (key, message) => ({
		line: line(key),
		name: key,
		message
	});
	const [was, is] = [repositoryTarget(base, defaults.target), repositoryTarget(head, defaults.target)];
	return {
		loosened: [
			...compareDefaults(was, is, looseningAt),
			...compareClusters(was, is, looseningAt),
			...compareSettings(base, head, defaults, looseningAt),
			...compareHardening(base, head, defaults, looseningAt),
			...compareBuilding(base, head, defaults, looseningAt),
			...compareImages(base, head, defaults, looseningAt),
			...compareTargetEntries({
				targets: base.targets,
				target: was
			}, {
				targets: head.targets,
				target: is
			}, line("targets")),
			...compareNamespaces(base.namespaces, head.namespaces, line("namespaces")),
			...compareExemptions(base.exemptions, head.exemptions, line("exemptions"), today),
			...compareReading(base, head, looseningAt)
		],
		faults
	};
}
function compareDefaults(was, is, looseningAt) {
	const key = loweredPart(was, is);
	if (key === void 0) return [];
	return [looseningAt(key, `${key} lowered: the default goes from ${formatTarget(was)} to ${formatTarget(is)}`)];
}
function compareClusters(was, is, looseningAt) {
	const change = compareClusterVersions(was.clusterVersion, is.clusterVersion);
	return change === void 0 ? [] : [looseningAt("cluster-version", change)];
}
function compareSettings(base, head, { failOn, unjudged }, looseningAt) {
	const found = [];
	if ((base.failOn ?? failOn) === "any" && (head.failOn ?? failOn) === "introduced") found.push(looseningAt("fail-on", "fail-on lowered from any to introduced: what was violated before no longer blocks"));
	if ((base.unjudged ?? unjudged) === "fail" && (head.unjudged ?? unjudged) === "neutral") found.push(looseningAt("unjudged", "unjudged lowered from fail to neutral: what could not be judged no longer blocks"));
	if (!coversGlobs(head.paths, base.paths)) {
		const [before, after] = [base, head].map(({ paths }) => paths.length === 0 ? "all files" : joinTexts(paths));
		found.push(looseningAt("paths", `paths narrowed: ${after} in place of ${before}`));
	}
	return found;
}
function compareHardening(base, head, { hardening }, looseningAt) {
	const kept = new Set(enforcedBy(head, hardening));
	const dropped = enforcedBy(base, hardening).filter((id) => !kept.has(id));
	if (dropped.length === 0) return [];
	const key = dropped.length === 1 ? `hardening.${dropped[0]}` : "hardening";
	const are = dropped.length === 1 ? "is" : "are";
	return [looseningAt(key, `hardening lowered: ${joinTexts(dropped)} ${are} no longer enforced`)];
}
function compareImages(base, head, { hardening }, looseningAt) {
	if (!enforcedBy(base, hardening).includes("image-user")) return [];
	return compareImageEntries(base.images, head.images).map((change) => withLine(looseningAt("images", change.message), change));
}
function enforcedBy(side, hardening) {
	return chosenRules([side.hardening, hardening]).flatMap(({ rule, choice }) => choice === "enforce" ? [rule.id] : []);
}
function withLine(loosening, { line }) {
	return line === void 0 ? loosening : {
		...loosening,
		line
	};
}
function compareBuilding(base, head, { render, registryLookup: asked = [] }, looseningAt) {
	const choice = compareRenderChoices(base.render ?? render, head.render ?? render);
	const gitops = compareGitOpsSettings(base.gitops, head.gitops);
	const changes = compareKustomizeSettings(kustomizeSettings(base.kustomize), kustomizeSettings(head.kustomize));
	const lookups = compareRegistryLookup(base.registryLookup ?? asked, head.registryLookup ?? asked);
	const fetching = base.fetch === head.fetch ? [] : compareFetchRules(base.fetch ?? FETCHES_NOTHING, head.fetch ?? FETCHES_NOTHING);
	return [
		...choice === void 0 ? [] : [looseningAt("render", choice)],
		...[...gitops, ...changes].map(({ key, message }) => looseningAt(key, message)),
		...compareChartEntries(base.charts, head.charts).map((change) => withLine(looseningAt("charts", change.message), change)),
		...fetching.map(({ key, message }) => looseningAt(key, message)),
		...lookups.map((message) => looseningAt("registry-lookup", message))
	];
}
function compareNamespaces(before, after, line) {
	const pathsOf = ({ paths }) => JSON.stringify(paths);
	const textOf = (entry) => JSON.stringify([entry.paths, entry.namespace]);
	const known = new Set(before.map(textOf));
	const former = groupBy(before, pathsOf);
	const kept = new Set(after.map(pathsOf));
	const found = after.flatMap((entry, index) => {
		if (known.has(textOf(entry))) return [];
		const old = former.get(pathsOf(entry))?.[0];
		const replaced = old === void 0 ? "" : `, in place of ${old.namespace}`;
		const message = `workloads of ${joinTexts(entry.paths)} that name no namespace are judged as in ${entry.namespace}${replaced}: ${MAY_ASK_LESS}`;
		return [{
			line: entry.place.line,
			name: `namespaces[${index}]`,
			message
		}];
	});
	const removed = before.filter((entry) => !kept.has(pathsOf(entry)));
	return [...found, ...removed.map(({ paths, namespace }) => ({
		line,
		name: "namespaces",
		message: `workloads of ${joinTexts(paths)} that name no namespace are no longer judged as in ${namespace}: what holds elsewhere may ask for less`
	}))];
}
const MAY_ASK_LESS = "its labels, targets and exemptions may ask for less";
function compareReading(base, head, looseningAt) {
	const found = [];
	if (base.podSpecs === head.podSpecs) return found;
	const isIn = ({ podSpecs }, { group, kind, path }) => podSpecs.some((podSpec) => podSpec.group === group && podSpec.kind === kind && podSpec.path === path);
	const podsOf = ({ group, kind, path }) => `pods of ${kind} (${group || "core group"}) at ${shownText(path)}`;
	for (const entry of base.podSpecs) if (!isIn(head, entry)) found.push(looseningAt("pod-specs", `${podsOf(entry)} are no longer read`));
	head.podSpecs.forEach((entry, index) => {
		if (isIn(base, entry) || unjudgedKind(entry.group, entry.kind) === void 0) return;
		const message = `${podsOf(entry)} are read, and that others are made of it elsewhere is said no more`;
		found.push({
			line: entry.place.line,
			name: `pod-specs[${index}]`,
			message
		});
	});
	return found;
}
export { askedDefaults, compareClusterVersions, compareConfigurations, compareRegistryLookup, compareRenderChoices, coversGlobs, formatTarget, isLower, joinTexts, lookupRules, loweredPart, namesRegistry, selectorsOverlap, shownText };
