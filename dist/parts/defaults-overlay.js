import { __exportAll } from "./rolldown-runtime.js";
import { takesAway } from "./newer-version.js";
import { groupBy } from "./walk.js";
import { askedDefaults, compareConfigurations, coversGlobs, joinTexts, selectorsOverlap } from "./compare-configurations.js";
import { FETCHES_NOTHING, hardeningChoice } from "./repository-target.js";
import { HARDENING_RULES } from "./index.generated.js";
// src/compare/rules/defaults/key-rows.ts
function single(key, field, laxer, strictness = "compared") {
	return {
		strictness,
		laxer,
		parts: (own) => isStated(own[field]) ? [{
			name: key,
			place: placeOf(own, key),
			over: (effective) => ({
				...effective,
				[field]: own[field]
			})
		}] : []
	};
}
function isStated(value) {
	return Array.isArray(value) ? value.length > 0 : value !== void 0;
}
function entries(key, laxer) {
	return {
		strictness: "compared",
		laxer,
		parts: (own) => {
			const ofRepository = new Set(own[key]);
			return own[key].map((entry, index) => ({
				name: `${key}[${index}]`,
				place: entry.place,
				paths: "paths" in entry ? entry.paths : void 0,
				over: (effective) => {
					const taken = effective[key].filter((each) => ofRepository.has(each));
					const others = effective[key].filter((each) => !ofRepository.has(each));
					return {
						...effective,
						[key]: [
							...taken,
							entry,
							...others
						]
					};
				}
			}));
		}
	};
}
function settings(key, names, nothing, laxer) {
	const fieldsOf = (configuration) => ({ ...configuration[key] ?? nothing });
	return {
		strictness: "compared",
		laxer,
		parts: (own) => Object.entries(names).flatMap(([name, field]) => {
			const value = fieldsOf(own)[field];
			if (!isStated(value)) return [];
			const over = (effective) => {
				const before = fieldsOf(effective);
				const former = before[field];
				const after = Array.isArray(value) && Array.isArray(former) ? [.../* @__PURE__ */ new Set([...former, ...value])] : value;
				return {
					...effective,
					[key]: {
						...before,
						[field]: after
					}
				};
			};
			return [{
				name: `${key}.${name}`,
				place: placeOf(own, `${key}.${name}`),
				over
			}];
		})
	};
}
const KEY_ROWS = {
	level: single("level", "level", "a lower level"),
	version: single("version", "version", "an older version, whatever the level"),
	"cluster-version": single("cluster-version", "clusterVersion", "a version whose server allows something more"),
	"fail-on": single("fail-on", "failOn", "`introduced` in place of `any`"),
	unjudged: single("unjudged", "unjudged", "`neutral` in place of `fail`"),
	suggestions: single("suggestions", "suggestions", "nothing: it judges nothing", "free"),
	hardening: {
		strictness: "compared",
		laxer: "a rule that is enforced, with another choice; what does not block is free",
		parts: ({ hardening, ...own }) => HARDENING_RULES.flatMap(({ id }) => {
			if (hardening === void 0 || hardening.all === void 0 && !hardening.rules.has(id)) return [];
			const choice = hardeningChoice(id, [hardening]);
			const key = hardening.rules.has(id) ? `hardening.${id}` : "hardening.all";
			const over = ({ hardening: former, ...effective }) => ({
				...effective,
				hardening: {
					...former,
					rules: new Map([...former?.rules ?? [], [id, choice]])
				}
			});
			return [{
				name: `hardening.${id}`,
				place: own.places.get(key) ?? placeOf(own, "hardening"),
				over
			}];
		})
	},
	paths: single("paths", "paths", "globs that may leave out a file"),
	render: single("render", "render", "`never`; `always`, or another in place of it"),
	kustomize: settings("kustomize", {
		roots: "roots",
		command: "command",
		"load-restrictor": "loadRestrictor",
		"enable-helm": "enableHelm"
	}, { roots: [] }, "`roots` that are taken away; any other `load-restrictor` or `enable-helm`"),
	charts: entries("charts", "the first releases of a chart, with which the values files beside it count no more"),
	gitops: settings("gitops", {
		repositories: "repositories",
		revisions: "revisions"
	}, {
		repositories: [],
		revisions: []
	}, "names of this repository more than those of the defaults"),
	fetch: settings("fetch", {
		charts: "charts",
		git: "git",
		redirects: "redirects"
	}, FETCHES_NOTHING, "addresses more than those of the defaults: what comes from there is judged, and may be merged"),
	"registry-lookup": {
		strictness: "compared",
		laxer: "other registries, more or fewer",
		parts: lookupParts
	},
	images: {
		strictness: "compared",
		laxer: "another Dockerfile, where the rule `image-user` is enforced",
		parts: ({ images }) => images.map((entry, index) => ({
			name: `images[${index}]`,
			place: entry.place,
			over: (effective) => ({
				...effective,
				images: [...effective.images.filter(({ image }) => image !== entry.image), entry]
			})
		}))
	},
	targets: entries("targets", "an entry with which some workloads may be held to less; one without `level`, where targets of the defaults state one; an older version"),
	namespaces: entries("namespaces", "any other entry: the labels, targets and exemptions of another namespace may ask for less"),
	exemptions: entries("exemptions", "an entry that the exemptions of the defaults do not cover"),
	"pod-security-configuration": single("pod-security-configuration", "podSecurityConfiguration", "any other file: the repository has it", "laxer"),
	baseline: single("baseline", "baseline", "any other file: the repository has it", "laxer"),
	"pod-specs": {
		strictness: "compared",
		laxer: "an entry for a kind that stands for pods which are made elsewhere: that these are not judged is said no more",
		parts: ({ podSpecs }) => podSpecs.map((entry, index) => ({
			name: `pod-specs[${index}]`,
			place: entry.place,
			over: (effective) => ({
				...effective,
				podSpecs: [...effective.podSpecs, entry]
			})
		}))
	}
};
function lookupParts(own) {
	const { registryLookup } = own;
	if (registryLookup === void 0) return [];
	return [{
		name: "registry-lookup",
		place: placeOf(own, "registry-lookup"),
		over: (effective) => ({
			...effective,
			registryLookup
		})
	}];
}
function placeOf({ places }, key) {
	return places.get(key) ?? places.get(key.replace(/\..*$/, "")) ?? {
		file: "",
		line: 1,
		column: 1
	};
}
// src/compare/rules/defaults/defaults-overlay.ts
var defaults_overlay_exports = /* @__PURE__ */ __exportAll({ defaultsOverlay: () => defaultsOverlay });
const MOST_PARTS = {
	targets: 30,
	exemptions: 500
};
const MOST_OTHER_PARTS = 200;
function defaultsOverlay(defaults, asked, today) {
	const inputs = askedDefaults(asked);
	return ({ configuration: own, faults }) => {
		let effective = defaults.configuration;
		const refused = /* @__PURE__ */ new Set();
		const refusals = [];
		const limited = /* @__PURE__ */ new Set();
		for (const [key, { strictness, parts }] of Object.entries(KEY_ROWS)) {
			const loosens = (before, part) => strictness === "free" ? void 0 : strictness === "laxer" ? namedFile(key, before, part.over(before)) : ownLoosening(key, before, part) ?? compared(before, part.over(before), inputs, today);
			const may = defaults.may.find((entry) => entry.key === key);
			const result = takeParts(effective, together(key, parts(own)), loosens, may);
			effective = result.effective;
			for (const { part } of result.refused) refused.add(part.name);
			for (const place of result.limited) limited.add(place);
			refusals.push(...refusalNotes(key, result.refused, may));
		}
		const { isLevelOfDefaults: _, ...rest } = effective;
		const isLevelOfDefaults = effective.level !== void 0 && (own.level === void 0 || refused.has("level"));
		const held = [...own.places].filter(([key]) => !refused.has(key));
		return {
			configuration: {
				...rest,
				targets: limitedIn(limited, rest.targets),
				exemptions: limitedIn(limited, rest.exemptions),
				may: defaults.may,
				...isLevelOfDefaults ? { isLevelOfDefaults: true } : {},
				places: new Map([...defaults.configuration.places, ...held])
			},
			faults,
			refusals
		};
	};
}
function limitedIn(limited, entries) {
	return entries.map((entry) => limited.has(entry.place) ? {
		...entry,
		isLimited: true
	} : entry);
}
function together(key, parts) {
	const [first] = parts;
	if (first === void 0 || parts.length <= (MOST_PARTS[key] ?? MOST_OTHER_PARTS)) return parts;
	const all = parts.map(({ paths }) => paths?.filter((glob) => !takesAway(glob)) ?? []);
	return [{
		name: key,
		place: first.place,
		entries: parts.map(({ place }) => place),
		paths: all.every((paths) => paths.length > 0) ? all.flat() : void 0,
		over: (effective) => parts.reduce((before, part) => part.over(before), effective)
	}];
}
function takeParts(before, parts, loosens, may) {
	let effective = before;
	const refused = [];
	const limited = [];
	for (const part of parts) {
		const loosening = loosens(effective, part);
		const isTaken = loosening === void 0 || may !== void 0 && isAllowed(may, part, effective);
		if (isTaken) effective = part.over(effective);
		else refused.push({
			part,
			loosens: loosening
		});
		if (isTaken && loosening !== void 0 && may?.paths !== void 0) limited.push(...part.entries ?? [part.place]);
	}
	return {
		effective,
		refused,
		limited
	};
}
function namedFile(key, before, after) {
	const namedIn = ({ podSecurityConfiguration, baseline }) => JSON.stringify([podSecurityConfiguration, baseline]);
	if (namedIn(before) === namedIn(after)) return void 0;
	return `${key} names a file of the repository, which says itself what may be violated`;
}
function compared(before, after, inputs, today) {
	const readingOf = (configuration) => ({
		configuration,
		faults: []
	});
	const { loosened } = compareConfigurations(readingOf(before), readingOf(after), inputs, today);
	return loosened.length === 0 ? void 0 : severally(loosened.map(({ message }) => message));
}
function ownLoosening(key, before, part) {
	if (key !== "targets") return void 0;
	const { targets } = part.over(before);
	const added = targets.filter((entry) => !before.targets.includes(entry));
	const stated = before.targets.filter(({ isOfDefaults, enforce }) => isOfDefaults && enforce !== void 0);
	return added.some(({ enforce, ...selector }) => enforce === void 0 && stated.some((entry) => selectorsOverlap(entry, selector))) ? "it says no level, where targets of the defaults state one" : void 0;
}
function isAllowed({ key, paths: allowed }, { paths, over }, before) {
	if (allowed === void 0) return true;
	if (key !== "paths") return paths !== void 0 && coversGlobs(allowed, paths);
	const rest = over(before).paths.filter((glob) => !takesAway(glob) || !coversGlobs(allowed, [glob.slice(1)]));
	return coversGlobs(rest, before.paths);
}
function refusalNotes(key, refused, may) {
	return [...groupBy(refused, ({ part: { place } }) => JSON.stringify(place)).values()].flatMap((together) => {
		const [first] = together;
		if (first === void 0) return [];
		const names = joinTexts(together.map(({ part }) => part.name));
		const has = together.length === 1 ? "has" : "have";
		const why = [...new Set(together.map(({ loosens }) => loosens))];
		const where = may?.paths === void 0 ? `does not list ${key}` : `lists ${key} for ${joinTexts(may.paths)} alone`;
		const message = `${names} ${has} no effect: ${severally(why)}; the organisation's defaults allow no less, as their may ${where}`;
		return [{
			...first.part.place,
			path: "",
			code: "not-allowed",
			message
		}];
	});
}
const MOST_SENTENCES = 3;
function severally(sentences) {
	const more = sentences.length - MOST_SENTENCES;
	return [...sentences.slice(0, MOST_SENTENCES), ...more > 0 ? [`and ${more} more`] : []].join("; ");
}
export { defaultsOverlay, defaults_overlay_exports };
