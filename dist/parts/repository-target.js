import { ConfigurationError } from "./configuration-error.js";
import { LEVELS, NEWEST_VERSION, OLDEST_CLUSTER_VERSION, describeFault, formatPath, isNull, parseClusterVersion, parseLevel, parseVersion } from "./walk.js";
import { didYouMean } from "./nearest.js";
import { globFault, matchesGlobs, takesAway } from "./newer-version.js";
import { dirname, join } from "node:path";
import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
// src/target/renders-on.ts
const RENDERED_EVENTS = [
	"pull_request",
	"merge_group",
	"push",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
const GUARDED_EVENTS = [
	"pull_request_target",
	"workflow_run",
	"issue_comment"
];
function rendersOn(render, event) {
	if (render !== "auto") return render === "always";
	return event === void 0 || RENDERED_EVENTS.includes(event);
}
function asksRegistriesOn(render, event) {
	return rendersOn(render === "never" ? "auto" : render, event);
}
// src/hardening/hardening-choice.ts
const HARDENING_CHOICES = [
	"off",
	"summary",
	"comment",
	"enforce"
];
function settingForAll(all) {
	return all === void 0 ? void 0 : {
		all,
		rules: /* @__PURE__ */ new Map()
	};
}
const DEFAULT_CHOICE = "summary";
function hardeningChoice(id, settings) {
	const [first] = settings.flatMap((setting) => setting?.rules.get(id) ?? setting?.all ?? []);
	return first ?? DEFAULT_CHOICE;
}
// src/source/git/git.ts
function gitIn(folder, isTrusted = false, variables = {}) {
	const env = {
		...process.env,
		LC_ALL: "C",
		GIT_OPTIONAL_LOCKS: "0",
		GIT_NO_LAZY_FETCH: "1",
		GIT_TERMINAL_PROMPT: "0",
		...isTrusted ? {
			GIT_CONFIG_COUNT: "1",
			GIT_CONFIG_KEY_0: "safe.directory",
			GIT_CONFIG_VALUE_0: "*"
		} : {},
		...variables
	};
	const run = (args, input) => new Promise((resolve) => {
		const options = {
			cwd: folder,
			env,
			encoding: "buffer",
			maxBuffer: Number.POSITIVE_INFINITY
		};
		const child = execFile("git", [...args], options, (error, stdout) => resolve(error === null ? stdout : void 0));
		child.stdin?.on("error", () => void 0);
		child.stdin?.end(input ?? "");
	});
	return { run };
}
function mayBeCheckout(folder) {
	const above = dirname(folder);
	return existsSync(join(folder, ".git")) || above !== folder && mayBeCheckout(above);
}
async function isCompleteCheckout(git) {
	return await git.run(["rev-parse", "--git-dir"]) !== void 0 && await git.run([
		"config",
		"--get-regexp",
		"^remote\\..*\\.promisor$"
	]) === void 0;
}
async function readGitObjects(git, names) {
	const requested = names.filter((name) => !name.includes("\n"));
	const output = requested.length === 0 ? void 0 : await git.run(["cat-file", "--batch"], `${requested.join("\n")}\n`);
	const found = /* @__PURE__ */ new Map();
	let position = 0;
	for (const name of output === void 0 ? [] : requested) {
		const end = output?.indexOf(10, position) ?? -1;
		if (output === void 0 || end < 0) break;
		const header = output.toString("utf8", position, end);
		position = end + 1;
		const match = /^[0-9a-f]+ (\w+) (\d+)$/.exec(header);
		if (match === null) continue;
		const size = Number(match[2]);
		if (match[1] === "blob") found.set(name, output.subarray(position, position + size));
		position += size + 1;
	}
	return names.map((name) => found.get(name));
}
// src/source/today.ts
function today() {
	return (/* @__PURE__ */ new Date()).toISOString().slice(0, 10);
}
// src/target/config/strict-shape.ts
const TEXT = { text: () => void 0 };
function checkShape(value, shape, path, complain) {
	const fail = (message) => complain(value.node, withPath(path, message));
	if (shape === "any") return;
	if ("text" in shape) {
		const message = checkText(value, shape);
		if (message !== void 0) fail(message);
	} else if ("boolean" in shape) {
		const message = checkBoolean(value);
		if (message !== void 0) fail(message);
	} else if ("mapping" in shape) {
		if (value.kind !== "mapping") fail(describeFault(value, "mapping"));
	} else if (isNull(value)) {
		if ("fields" in shape && shape.isExplicit) fail("found nothing, expected a mapping");
	} else if ("items" in shape) {
		if (value.kind === "list") checkItems(value, shape, path, complain);
		else fail(describeFault(value, "[]"));
	} else if (value.kind === "mapping") checkFields(value, shape, path, complain);
	else if (value.kind === "scalar" && shape.shorthand !== void 0) checkShape(value, shape.shorthand, path, complain);
	else fail(describeFault(value, "mapping"));
}
function checkText(value, shape) {
	const text = textOrEmpty(value);
	if (text !== void 0) return shape.text(text);
	const source = value.kind === "scalar" ? value.node?.source : void 0;
	return (source === void 0 ? void 0 : shape.text(source)) ?? (source !== void 0 && shape.isBareWord ? void 0 : describeFault(value, "string"));
}
function checkBoolean(value) {
	if (value.kind !== "scalar" || typeof value.value !== "boolean") return describeFault(value, "bool");
	const { source = String(value.value) } = value.node ?? {};
	if (/^(?:true|false)$/i.test(source)) return void 0;
	return `found ${JSON.stringify(source)}, expected true or false: write ${value.value}`;
}
function checkItems(list, { items, isSet = false, isFilled = false }, path, complain) {
	if (isFilled && list.items.length === 0) complain(list.node, withPath(path, "found an empty list: add an item or remove it"));
	const seen = /* @__PURE__ */ new Set();
	list.items.forEach((item, index) => {
		const text = isSet ? textOrEmpty(item) : void 0;
		if (text !== void 0 && seen.has(text)) {
			complain(item.node ?? list.node, withPath([...path, index], `found ${JSON.stringify(text)} again: remove it`));
			return;
		}
		if (text !== void 0) seen.add(text);
		checkShape(item, items, [...path, index], (node, message) => complain(node ?? list.node, message));
	});
}
function checkFields(mapping, shape, path, complain) {
	const { fields, isExplicit = false, required = [], elsewhere = {} } = shape;
	const remedy = (name) => required.includes(name) ? ": the key must have one" : ": remove the key";
	const known = Object.keys(fields).sort();
	const check = (field, { name, key, value }) => checkShape(value, field, [...path, name], (node, message) => complain(node ?? key, message));
	for (const entry of mapping.entries.values()) {
		const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : void 0;
		if (field === void 0) {
			const sentence = Object.hasOwn(elsewhere, entry.name) ? `${elsewhere[entry.name]}` : `found an unknown field, expected one of ${known.join(", ")}${didYouMean(entry.name, known)}`;
			complain(entry.key, withPath([...path, entry.name], sentence));
		} else if (!isNull(entry.value)) check(field, entry);
		else if (isExplicit) complain(entry.key, withPath([...path, entry.name], `found nothing, expected a value${remedy(entry.name)}`));
	}
	checkPresence(mapping, shape, path, complain);
}
function checkPresence(mapping, shape, path, complain) {
	const { required = [], requiredAny = [], dependent = {} } = shape;
	const has = (name) => mapping.entries.has(name);
	for (const name of required) if (!has(name)) complain(mapping.node, withPath(path, `must set ${name}`));
	if (requiredAny.length > 0 && !requiredAny.some(has)) complain(mapping.node, withPath(path, `must set one of ${[...requiredAny].sort().join(", ")}`));
	for (const [name, other] of Object.entries(dependent)) {
		const entry = mapping.entries.get(name);
		if (entry !== void 0 && !has(other)) complain(entry.key, withPath([...path, name], `must not be set without ${other}`));
	}
}
function withPath(path, sentence) {
	return path.length === 0 ? sentence : `${formatPath(path)}: ${sentence}`;
}
function textOrEmpty(value) {
	if (value?.kind !== "scalar") return void 0;
	return value.value === null ? "" : typeof value.value === "string" ? value.value : void 0;
}
function statedField(value, name) {
	const field = value?.kind === "mapping" ? value.entries.get(name)?.value : void 0;
	return field === void 0 || isNull(field) ? void 0 : field;
}
function textsOf(value) {
	return value?.kind === "list" ? value.items.map((item) => textOrEmpty(item) ?? "") : void 0;
}
// src/target/config/building/kustomize-configuration.ts
const RENDER = [
	"auto",
	"always",
	"never"
];
const KUSTOMIZE_COMMANDS = ["kustomize", "kubectl"];
const LOAD_RESTRICTORS = ["root-only", "none"];
function readKustomizeKey(value) {
	const command = textOrEmpty(statedField(value, "command"));
	const loadRestrictor = textOrEmpty(statedField(value, "load-restrictor"));
	const enableHelm = statedField(value, "enable-helm");
	return {
		roots: textsOf(statedField(value, "roots")) ?? [],
		...command === void 0 ? {} : { command },
		...loadRestrictor === void 0 ? {} : { loadRestrictor },
		...enableHelm?.kind === "scalar" ? { enableHelm: enableHelm.value === true } : {}
	};
}
// src/repository/fetch/remote-address.ts
const ADDRESS = /^(oci|https?):\/\/((?:[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?|\[[0-9a-f:.]+\])(?::[0-9]{1,5})?)(\/[A-Za-z0-9._~+@=,:/-]*)?$/;
const OWN_PORT = {
	oci: /:443$/,
	https: /:443$/,
	http: /:80$/
};
function parseRemoteAddress(text) {
	const [start = ""] = /^[^:]*:\/\/[^/]*/.exec(text) ?? [];
	const [, scheme, host = "", rest = ""] = ADDRESS.exec(start.toLowerCase() + text.slice(start.length)) ?? [];
	if (scheme === void 0) return void 0;
	const path = rest.replace(/^\//, "").replace(/\/$/, "");
	if (path !== "" && path.split("/").some((name) => /^\.{0,2}$/.test(name))) return void 0;
	const known = scheme;
	const own = host.replace(OWN_PORT[known], "");
	const url = `${known === "http" ? "http" : "https"}://${own}`;
	return URL.canParse(url) && new URL(url).host === own ? {
		scheme: known,
		host: own,
		path
	} : void 0;
}
function formatRemoteAddress({ scheme, host, path }) {
	return `${scheme}://${host}${path === "" ? "" : `/${path}`}`;
}
function addressOfChart(repository, name) {
	return {
		...repository,
		path: repository.path === "" ? name : `${repository.path}/${name}`
	};
}
function isLoopbackHost(host) {
	return /^(?:localhost|127(?:\.[0-9]{1,3}){3}|\[::1\])(?::[0-9]+)?$/.test(host);
}
// src/repository/fetch/fetch-rules.ts
const FETCHES_NOTHING = {
	charts: [],
	git: [],
	redirects: []
};
const MAX_PORT = 65535;
const PORT = "(?:[0-5]?[0-9]{1,4}|6[0-4][0-9]{3}|65[0-4][0-9]{2}|655[0-2][0-9]|6553[0-5])";
const HOST_NAME = "[a-z0-9](?:[a-z0-9._-]*[a-z0-9])?";
const ADDRESS_6 = String.raw`\[[0-9a-f:.]+\]`;
const HOST = String.raw`(?:(?:\*\.)?${HOST_NAME}|${ADDRESS_6})(?::${PORT})?`;
const HOST_ALONE = new RegExp(`^${HOST}$`);
const PATH = String.raw`(/[^\s%\\?#]*)?`;
const CHART_PATTERN_SOURCE = `^(oci|https?)://${HOST}${PATH}$`;
const GIT_PATTERN_SOURCE = `^https?://${HOST}${PATH}$`;
const REDIRECT_HOST_SOURCE = HOST_ALONE.source;
const FULL_HOST_SOURCE = `^(?:${HOST_NAME}|${ADDRESS_6})(?::${PORT})?$`;
function fetchPatternFault(text, source, example) {
	const found = `found ${JSON.stringify(text)}, expected`;
	const fault = `${found} an address with a host, such as ${example}`;
	const form = new RegExp(source);
	const [, address = "", port] = /^([a-z]+:\/\/[^/?#]*?(?::(\d+))?(?:\/[^?#]*)?)(?:[?#].*)?$/s.exec(text) ?? [];
	if (Number(port) > MAX_PORT) return `${found} a port up to ${MAX_PORT}`;
	if (address !== text && form.test(address)) return `${found} an address without "?" and "#": write ${JSON.stringify(address)}`;
	if (!form.test(text)) return fault;
	const { path } = split(text);
	if (path[0] === "") return void 0;
	if (takesAway(path[0]) || path[0].split("/").some((name) => /^\.{0,2}$/.test(name))) return fault;
	return globFault(path[0]);
}
function namesChart({ charts }, repository, name) {
	const addresses = [...repository.scheme === "oci" ? [] : [repository], addressOfChart(repository, name)];
	return charts.some((pattern) => addresses.some((address) => matches(pattern, address)));
}
function namesGit({ git }, address) {
	const path = address.path.replace(/\.git$/, "");
	return git.some((pattern) => [path, `${path}.git`].some((each) => matches(pattern, {
		...address,
		path: each
	})));
}
function isRedirectHost({ redirects }, host) {
	return redirects.some((pattern) => matchesHost(pattern, host));
}
function namesHostItself({ charts, git, redirects }, host) {
	return [...[...charts, ...git].map((pattern) => split(pattern).host), ...redirects].some((named) => named === host);
}
function isPlainRegistry({ scheme, host }) {
	return scheme === "oci" && isLoopbackHost(host);
}
function matches(pattern, address) {
	const { scheme, host, path } = split(pattern);
	if (scheme !== address.scheme || !matchesHost(host, address.host)) return false;
	return path[0] === "" ? address.path === "" : matchesGlobs(path, address.path);
}
function matchesHost(pattern, host) {
	return pattern.startsWith("*.") ? host.endsWith(pattern.slice(1)) && host.length >= pattern.length : pattern === host;
}
const PATTERNS = /* @__PURE__ */ new Map();
function split(text) {
	const known = PATTERNS.get(text);
	if (known !== void 0) return known;
	const [, scheme = "", written = "", path = ""] = /^([a-z]+):\/\/([^/]*)\/?(.*)$/s.exec(text) ?? [];
	const [star = ""] = /^\*\./.exec(written) ?? [];
	const pattern = {
		scheme,
		host: star + (parseRemoteAddress(`${scheme}://${written.slice(star.length)}`)?.host ?? written),
		path: [path.replace(/\/$/, "")]
	};
	PATTERNS.set(text, pattern);
	return pattern;
}
// src/target/config/text-pattern.ts
function pattern(expression, expected) {
	return {
		text: (text) => expression.test(text) ? void 0 : `found ${JSON.stringify(text)}, expected ${expected}`,
		schema: { pattern: expression.source }
	};
}
// src/target/config/building/registry-lookup-shape.ts
const REGISTRY_HOST = pattern(new RegExp(FULL_HOST_SOURCE), "the host of a registry, such as docker.io or registry.example.com:5000");
const REGISTRY_LOOKUP_SHAPE = {
	items: REGISTRY_HOST,
	isSet: true,
	description: "Registries that are asked as which user their images run: `docker.io`, `registry.example.com:5000`. Left out: none."
};
function parseRegistryLookup(text) {
	const hosts = splitHosts(text);
	for (const host of hosts) {
		const fault = REGISTRY_HOST.text(host);
		if (fault !== void 0) throw new ConfigurationError(`registry-lookup: ${fault}`);
	}
	return hosts.length === 0 ? void 0 : hosts;
}
function splitHosts(text) {
	const hosts = text.split(/[\n,]/).map((host) => host.trim());
	return [...new Set(hosts)].filter((host) => host !== "");
}
// src/target/config/configuration.ts
const CONFIGURATION_PATH = ".github/pss-review.yml";
const UNJUDGED = ["neutral", "fail"];
const FAIL_ON = ["introduced", "any"];
const SUGGESTIONS = [
	"all",
	"safe",
	"none"
];
const NO_CONFIGURATION = {
	paths: [],
	charts: [],
	images: [],
	targets: [],
	namespaces: [],
	exemptions: [],
	podSpecs: [],
	places: /* @__PURE__ */ new Map()
};
// src/target/config/defaults/organisation-defaults.ts
const NO_DEFAULTS = "none";
const KEYS_WITH_PATHS = [
	"paths",
	"targets",
	"namespaces",
	"exemptions"
];
// src/target/config/level-version-shape.ts
function choiceShape(choices) {
	return {
		text: (text) => choices.includes(text) ? void 0 : `found ${JSON.stringify(text)}, expected one of ${choices.join(", ")}${didYouMean(text, choices)}`,
		schema: { enum: choices }
	};
}
const LEVEL = choiceShape(LEVELS);
const VERSION = {
	text: (text) => {
		if (parseVersion(text) !== void 0) return void 0;
		const minor = minorOf(text);
		const remedy = minor === void 0 ? "" : `: write v1.${minor}`;
		return `found ${JSON.stringify(text)}, expected latest or v1.N, such as ${NEWEST_VERSION}${remedy}`;
	},
	schema: { pattern: "^(latest|v1\\.(0|[1-9][0-9]*))$" }
};
const CLUSTER_VERSION = {
	text: clusterVersionFault,
	schema: { pattern: "^v1\\.(2[5-9]|[3-9][0-9]|[1-9][0-9]{2,})$" }
};
function clusterVersionFault(text) {
	if (parseClusterVersion(text) !== void 0) return void 0;
	const minor = `v1.${minorOf(text)}`;
	const remedy = text === "latest" ? ": leave it out for the newest" : parseClusterVersion(minor) === void 0 ? "" : `: write ${minor}`;
	return `found ${JSON.stringify(text)}, expected v1.N from ${OLDEST_CLUSTER_VERSION} on, such as ${NEWEST_VERSION}${remedy}`;
}
function minorOf(text) {
	return /^v?1\.(0|[1-9][0-9]{0,3})(?:\..*)?$/i.exec(text)?.[1];
}
// src/target/repository-target.ts
const DEFAULT_TARGET = {
	level: "restricted",
	version: "latest"
};
function statedTarget({ level, version, clusterVersion }) {
	return {
		...level && { level: requireLevel(level) },
		...version && { version: requireVersion(version) },
		...clusterVersion && { clusterVersion: requireClusterVersion(clusterVersion) }
	};
}
function repositoryTarget(...sources) {
	const clusterVersion = sources.find((source) => source.clusterVersion !== void 0)?.clusterVersion;
	return {
		level: sources.find(({ level }) => level !== void 0)?.level ?? DEFAULT_TARGET.level,
		version: sources.find(({ version }) => version !== void 0)?.version ?? DEFAULT_TARGET.version,
		...clusterVersion === void 0 ? {} : { clusterVersion }
	};
}
function defaultPolicy(target) {
	return {
		enforce: target,
		warn: target,
		audit: {
			level: "privileged",
			version: "latest"
		}
	};
}
function requireLevel(text) {
	const level = parseLevel(text);
	if (level === void 0) throw new ConfigurationError(`level: found ${JSON.stringify(text)}, expected one of ${LEVELS.join(", ")}${didYouMean(text, LEVELS)}`);
	return level;
}
function requireVersion(text) {
	const version = parseVersion(text);
	if (version === void 0) {
		const near = parseVersion(`v${text}`) === void 0 ? "" : ` (did you mean v${text}?)`;
		throw new ConfigurationError(`version: found ${JSON.stringify(text)}, expected latest or v1.N, such as v1.37${near}`);
	}
	return version;
}
function requireClusterVersion(text) {
	const fault = clusterVersionFault(text);
	if (fault !== void 0) throw new ConfigurationError(`cluster-version: ${fault}`);
	return text;
}
export { CHART_PATTERN_SOURCE, CLUSTER_VERSION, CONFIGURATION_PATH, DEFAULT_TARGET, FAIL_ON, FETCHES_NOTHING, GIT_PATTERN_SOURCE, GUARDED_EVENTS, HARDENING_CHOICES, KEYS_WITH_PATHS, KUSTOMIZE_COMMANDS, LEVEL, LOAD_RESTRICTORS, NO_CONFIGURATION, NO_DEFAULTS, REDIRECT_HOST_SOURCE, REGISTRY_LOOKUP_SHAPE, RENDER, SUGGESTIONS, TEXT, UNJUDGED, VERSION, addressOfChart, asksRegistriesOn, checkShape, choiceShape, clusterVersionFault, defaultPolicy, fetchPatternFault, formatRemoteAddress, gitIn, hardeningChoice, isCompleteCheckout, isLoopbackHost, isPlainRegistry, isRedirectHost, mayBeCheckout, namesChart, namesGit, namesHostItself, parseRegistryLookup, parseRemoteAddress, pattern, readGitObjects, readKustomizeKey, rendersOn, repositoryTarget, settingForAll, splitHosts, statedField, statedTarget, textOrEmpty, textsOf, today, withPath };
