import { Option } from "../cli.js";
import { CONFIGURATION_PATH, HARDENING_CHOICES, RENDER, UNJUDGED, settingForAll, statedTarget, today } from "./repository-target.js";
import { NEWEST_VERSION, OLDEST_CLUSTER_VERSION } from "./walk.js";
import { newerVersions, oneOf } from "./newer-version.js";
import { defaultsOverlay } from "./defaults-overlay.js";
import { readDefaults } from "./read-defaults.js";
import { readFlagFile } from "./output-file.js";
// src/commands/flags/defaults-flag.ts
const DEFAULTS_OPTION = new Option("--defaults <file>", "what the organisation holds its repositories to, as in the Action's input defaults: the repository's config may loosen of it what its may lists (default: nothing)");
async function defaultsRequest(file) {
	if (file === void 0) return {};
	const defaults = readDefaults(file, await readFlagFile("--defaults", file));
	for (const message of newerVersions(defaults.configuration, `${file}: `)) process.stderr.write(`pss-review: ${message}\n`);
	return { overlay: defaultsOverlay(defaults, {}, today()) };
}
// src/commands/flags/target-flags.ts
const TARGET_OPTIONS = [
	new Option("--level <level>", "privileged, baseline or restricted (default: restricted)"),
	new Option("--version <version>", `v1.0 \u2026 ${NEWEST_VERSION}, or latest (default: latest); a newer one is taken as ${NEWEST_VERSION}`),
	new Option("--cluster-version <version>", `the version of the cluster whose server judges, from ${OLDEST_CLUSTER_VERSION} on (default: ${NEWEST_VERSION}, the newest known)`),
	new Option("--render <when>", "auto or always: kustomizations are built and charts rendered, and judged so; never: no tool is run (default: auto)"),
	new Option("--config <path>", `the repository's config (default: ${CONFIGURATION_PATH}, where it is there)`),
	DEFAULTS_OPTION
];
const EVERYWHERE = new Option("--everywhere", "judge every workload by that level, whatever targets and Namespaces say");
const HARDENING_OPTION = new Option("--hardening <what>", "what becomes of the advice beyond the standard: off; summary: the checklist has it; comment: it is commented and repaired, too; enforce: it blocks (default: summary)");
const UNJUDGED_OPTION = new Option("--unjudged <what>", "neutral, or fail: what could not be judged is a failure, too (default: neutral)");
function unjudgedOf({ unjudged }) {
	return unjudged === void 0 ? void 0 : oneOf("--unjudged", UNJUDGED, unjudged);
}
function settingsRequest({ config, everywhere, render, hardening, ...target }) {
	const isNamed = config !== void 0;
	const asked = {
		...statedTarget(target),
		...render === void 0 ? {} : { render: oneOf("--render", RENDER, render) },
		...typeof hardening === "string" && { hardening: settingForAll(oneOf("--hardening", HARDENING_CHOICES, hardening)) }
	};
	for (const message of newerVersions(asked, "--")) process.stderr.write(`pss-review: ${message}\n`);
	return {
		config: config ?? ".github/pss-review.yml",
		isNamed,
		asked,
		first: "asked",
		isEverywhere: everywhere ?? false
	};
}
function inputsOf(paths, { config, defaults, baseline }) {
	return [...paths, ...[
		config,
		defaults,
		baseline
	].filter((path) => path !== void 0)];
}
function flagWords(flags) {
	const { level, version, clusterVersion, config, defaults, render, everywhere } = flags;
	const hardening = flags.hardening === true ? void 0 : flags.hardening;
	const words = Object.entries({
		level,
		version,
		"cluster-version": clusterVersion,
		config,
		defaults,
		render,
		hardening
	}).flatMap(([name, value]) => value === void 0 ? [] : [`${name}=${value}`]);
	return everywhere ? [...words, "everywhere"] : words;
}
export { EVERYWHERE, HARDENING_OPTION, TARGET_OPTIONS, UNJUDGED_OPTION, defaultsRequest, flagWords, inputsOf, settingsRequest, unjudgedOf };
