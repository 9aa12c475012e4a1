import { __exportAll } from "./rolldown-runtime.js";
import { ConfigurationError } from "./configuration-error.js";
import { CONFIGURATION, FILE_GLOB, formatFault, globs, readKeys } from "./read-configuration.js";
import { KEYS_WITH_PATHS, choiceShape, statedField, textOrEmpty, textsOf } from "./repository-target.js";
// src/target/config/defaults/defaults-shape.ts
const KEY = choiceShape(Object.keys(CONFIGURATION.fields).sort());
const MAY = {
	fields: {
		key: {
			...KEY,
			description: "The key of the config that a repository may loosen."
		},
		paths: globs(FILE_GLOB, "The files for which it may, as globs from the root: `legacy/**`. Left out: all.")
	},
	required: ["key"],
	isExplicit: true,
	shorthand: KEY
};
const DEFAULTS = {
	description: "What pss-review holds the repositories of an organisation to.",
	fields: {
		...CONFIGURATION.fields,
		may: {
			items: MAY,
			description: "What a repository\u2019s own config may loosen: keys, each for all files or for some. Left out: nothing."
		}
	},
	isExplicit: true
};
// src/target/config/defaults/read-defaults.ts
var read_defaults_exports = /* @__PURE__ */ __exportAll({ readDefaults: () => readDefaults });
const PLACED_KEYS = [
	"level",
	"pod-security-configuration",
	"baseline"
];
function readDefaults(file, text) {
	const { configuration, faults, root, placeOf } = readKeys(file, text, DEFAULTS);
	if (faults.length > 0) throw mistakes(faults);
	if (root?.kind !== "mapping") throw new ConfigurationError(`${file}: found nothing, expected keys of the config: leave it out where there are none`);
	const may = readMay(statedField(root, "may"), placeOf);
	const mayFaults = faultsOf(may);
	if (mayFaults.length > 0) throw mistakes(mayFaults);
	return {
		configuration: asDefaults(configuration),
		may
	};
}
function mistakes(faults) {
	return new ConfigurationError(faults.map(formatFault).join("\n"));
}
function readMay(value, placeOf) {
	if (value?.kind !== "list") return [];
	return value.items.map((item) => {
		const paths = textsOf(statedField(item, "paths"));
		return {
			key: textOrEmpty(item) ?? textOrEmpty(statedField(item, "key")) ?? "",
			...paths === void 0 ? {} : { paths },
			place: placeOf(item.node)
		};
	});
}
function faultsOf(may) {
	const seen = /* @__PURE__ */ new Set();
	return may.flatMap(({ key, paths, place }, index) => {
		const isRepeated = seen.has(key);
		seen.add(key);
		if (isRepeated) return [{
			...place,
			message: `may[${index}]: found ${key} again: keep one entry, with all of its paths`
		}];
		if (paths === void 0 || KEYS_WITH_PATHS.some((each) => each === key)) return [];
		const message = `may[${index}].paths: ${key} is not said of some files: remove paths (${KEYS_WITH_PATHS.join(", ")} can have them)`;
		return [{
			...place,
			message
		}];
	});
}
function asDefaults({ places, targets, namespaces, exemptions, ...configuration }) {
	return {
		...configuration,
		targets: targets.map((entry) => ({
			...entry,
			versionPlaces: /* @__PURE__ */ new Map(),
			isOfDefaults: true
		})),
		namespaces: namespaces.map((entry) => ({
			...entry,
			isOfDefaults: true
		})),
		exemptions: exemptions.map((entry) => ({
			...entry,
			isOfDefaults: true
		})),
		...configuration.level === void 0 ? {} : { isLevelOfDefaults: true },
		places: new Map([...places].filter(([key]) => PLACED_KEYS.includes(key)))
	};
}
export { readDefaults, read_defaults_exports };
