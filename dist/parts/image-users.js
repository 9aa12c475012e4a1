import { addUsersOfScript, imageReference, imageUserOf, lookupRules, namesRegistry, withNumber } from "./review-scan.js";
import { asksRegistriesOn, parseRemoteAddress } from "./action-review-scan.js";
import { FetchFault, isDigest, isSameDigest, megabytes, openRegistryRepository, openRun } from "./registry-repository.js";
// src/render/fetch/images/image-address.ts
function imageAddress(image) {
	const reference = imageReference(image);
	if (reference === void 0) return void 0;
	const { repository, tag = "latest", digest } = reference;
	if (digest !== void 0 && !isDigest(digest)) return void 0;
	const address = parseRemoteAddress(`oci://${repository}`);
	return address === void 0 ? void 0 : {
		address,
		pick: digest ?? tag
	};
}
function referenceInRegistry({ address, pick }) {
	return `${address.path}${pick.includes(":") ? "@" : ":"}${pick}`;
}
// src/render/fetch/images/json-fields.ts
function mappingIn(value) {
	try {
		const parsed = value instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(value)) : value;
		return typeof parsed === "object" && parsed !== null && !Array.isArray(parsed) ? parsed : void 0;
	} catch {
		return;
	}
}
function stringIn(mapping, name) {
	const value = mapping[name];
	return typeof value === "string" ? value : "";
}
function listIn(mapping, name) {
	const value = mapping[name];
	return (Array.isArray(value) ? value : []).map(mappingIn).filter((item) => item !== void 0);
}
// src/render/fetch/images/image-config.ts
const PLATFORM_PART = /^[a-z0-9._]{1,40}$/;
function readImageConfig(bytes, what) {
	const root = mappingIn(bytes);
	if (!(root !== void 0 && (mappingIn(root["rootfs"]) !== void 0 || stringIn(root, "os") !== ""))) throw new FetchFault(`the config of ${what} is none of an image`);
	const [os = "linux", architecture = "unknown"] = [stringIn(root, "os"), stringIn(root, "architecture")].map(shown);
	if (os !== "linux") throw new FetchFault(`${what} is an image for ${os}`);
	const config = mappingIn(root["config"] ?? {});
	if (config === void 0 || !["string", "undefined"].includes(typeof (config["User"] ?? void 0))) throw new FetchFault(`the config of ${what} has something odd for its user`);
	const environment = Array.isArray(config["Env"]) ? config["Env"] : [];
	return {
		user: stringIn(config, "User"),
		platform: `${os}/${architecture}`,
		history: listIn(root, "history").map((entry) => stringIn(entry, "created_by")),
		variables: new Map(environment.flatMap((text) => {
			const [, name, value] = typeof text === "string" ? /^([^=]+)=(.*)$/s.exec(text) ?? [] : [];
			return name === void 0 || value === void 0 ? [] : [[name, value]];
		}))
	};
}
function shown(part) {
	if (part === "") return void 0;
	return PLATFORM_PART.test(part) ? part : "something odd";
}
// src/render/fetch/images/image-manifest.ts
const IMAGE_CONFIGS = [
	"application/vnd.oci.image.config.v1+json",
	"application/vnd.docker.container.image.v1+json",
	"application/octet-stream"
];
const FIRST_CHOICE = {
	os: "linux",
	architecture: "amd64"
};
function readImageManifest(bytes, what) {
	const manifest = mappingIn(bytes);
	if (manifest === void 0) throw new FetchFault(`the manifest of ${what} is no JSON object`);
	if (manifest["schemaVersion"] === 1) throw new FetchFault(`${what} has a manifest of the old version 1, which is not read`);
	const isIndex = Array.isArray(manifest["manifests"]);
	if (isIndex === (manifest["config"] !== void 0 || manifest["layers"] !== void 0)) throw new FetchFault(`${what} is no image: its manifest is neither of one nor of several`);
	return isIndex ? {
		is: "index",
		chosen: chosenIn(listIn(manifest, "manifests"), what)
	} : imageIn(manifest, what);
}
function imageIn(manifest, what) {
	const config = mappingIn(manifest["config"]) ?? {};
	const [type, digest, size] = [
		stringIn(config, "mediaType"),
		stringIn(config, "digest"),
		config["size"]
	];
	const artifact = stringIn(manifest, "artifactType");
	if (!IMAGE_CONFIGS.includes(type) || artifact !== "") throw new FetchFault(`${what} is no image, but ${JSON.stringify((artifact || type).slice(0, 100))}`);
	if (!isDigest(digest)) throw new FetchFault(`the manifest of ${what} names no digest of a config`);
	return {
		is: "image",
		config: digest,
		size: typeof size === "number" ? size : 0
	};
}
function chosenIn(entries, what) {
	const known = entries.map((entry) => {
		const platform = mappingIn(entry["platform"]);
		return {
			digest: stringIn(entry, "digest"),
			os: stringIn(platform ?? {}, "os"),
			architecture: stringIn(platform ?? {}, "architecture")
		};
	});
	const linux = known.filter(({ os }) => os === FIRST_CHOICE.os);
	const chosen = linux.find(({ architecture }) => architecture === FIRST_CHOICE.architecture) ?? linux[0] ?? known.find(({ os }) => os === "");
	if (chosen === void 0) throw new FetchFault(`${what} has no image for Linux`);
	if (!isDigest(chosen.digest)) throw new FetchFault(`the index of ${what} names no digest of an image`);
	return chosen.digest;
}
// src/render/fetch/images/read-image.ts
const MAX_CONFIG = 2 ** 20;
const MOST_INDEXES = 2;
async function readImage(reference, session) {
	const { address } = reference;
	const remedy = `log in with \`docker login ${address.host}\` before this run`;
	const repository = openRegistryRepository(address, session, remedy);
	const what = referenceInRegistry(reference);
	const first = await manifestOf(reference.pick, repository, session, what);
	let manifest = readImageManifest(first.body, what);
	for (let indexes = 1; manifest.is === "index"; indexes++) {
		if (indexes > MOST_INDEXES) throw new FetchFault(`${what} is an index of indexes`);
		const { body } = await manifestOf(manifest.chosen, repository, session, what);
		manifest = readImageManifest(body, what);
	}
	const { config, size } = manifest;
	if (size > MAX_CONFIG) throw new FetchFault(`the config of ${what} is larger than ${megabytes(MAX_CONFIG)}`);
	const named = `the config of ${what}`;
	return {
		...readImageConfig(await cachedOr(config, session, async () => {
			const { body } = await repository.read(`blobs/${config}`, true, MAX_CONFIG, named);
			if (!isSameDigest(config, body)) throw new FetchFault(`${repository.host} gave something else for ${named}`);
			return body;
		}), what),
		digest: first.digest
	};
}
async function manifestOf(pick, repository, session, what) {
	if (!isDigest(pick)) return await repository.manifest(pick, what);
	return {
		digest: pick,
		body: await cachedOr(pick, session, async () => (await repository.manifest(pick, what)).body)
	};
}
async function cachedOr(digest, { cache }, read) {
	const [, hash] = /^sha256:(.*)$/.exec(digest) ?? [];
	const known = hash === void 0 ? void 0 : await cache.read(hash);
	if (known !== void 0) return known;
	const body = await read();
	if (hash !== void 0) await cache.write(hash, body);
	return body;
}
// src/render/fetch/images/running-user.ts
const SHOWABLE = /^[\x21-\x7e]{0,200}$/;
const LONGEST_HISTORY = 2e5;
function runningUser(config) {
	if (!SHOWABLE.test(config.user)) throw new FetchFault("the config of the image has an odd name of a user");
	const user = imageUserOf(config.user);
	if (user.kind !== "name") return user;
	return withNumber(user, numberInHistory(user.name, config), "the history of the image");
}
function numberInHistory(name, { history, variables }) {
	if (history.reduce((length, createdBy) => length + createdBy.length, 0) > LONGEST_HISTORY) return void 0;
	const known = {
		users: /* @__PURE__ */ new Map(),
		groups: /* @__PURE__ */ new Map()
	};
	for (const createdBy of history) {
		const { line, given } = commandIn(createdBy);
		const lookUp = (variable) => {
			const text = given.get(variable) ?? variables.get(variable);
			return text === void 0 ? void 0 : { text };
		};
		addUsersOfScript(known, line, lookUp, (made) => made);
	}
	return known.users.get(name)?.number;
}
function commandIn(createdBy) {
	const words = createdBy.replace(/ # buildkit$/, "").split(" ");
	const given = /* @__PURE__ */ new Map();
	let at = words[0] === "RUN" ? 1 : 0;
	const [, count] = /^\|(\d+)$/.exec(words[at] ?? "") ?? [];
	if (count !== void 0) {
		let name = "";
		for (at++; at < words.length; at++) {
			const word = words[at] ?? "";
			const [, next, value = ""] = given.size < Number(count) ? /^([A-Za-z_]\w*)=(.*)$/s.exec(word) ?? [] : [];
			if (next === void 0 && given.size === Number(count) && word.startsWith("/")) break;
			if (next !== void 0) name = next;
			given.set(name, next === void 0 ? `${given.get(name) ?? ""} ${word}` : value);
		}
	}
	const option = /^(?:\/\S*\/)?(?:ba|da|a|k|z)?sh$/.test(words[at] ?? "") ? words.slice(at, at + 8).findIndex((word) => /^-[a-z]*c$/.test(word)) : -1;
	const line = words.slice(option === -1 ? at : at + option + 1).join(" ");
	return {
		line: line.startsWith("#(nop)") ? "" : line,
		given
	};
}
// src/render/fetch/images/image-users.ts
const LOOKUP_LIMITS = {
	seconds: 5,
	runSeconds: 30,
	fetches: 100,
	requests: 20
};
const IMAGES = {
	nouns: ["image", "images"],
	sizeOf: () => 0,
	open: async () => ({}),
	close: async () => void 0
};
function openImageUsers({ registryLookup, fetch }, { environment = process.env, limits, network } = {}) {
	const rules = lookupRules(registryLookup, fetch.redirects);
	const run = openRun(rules, {
		environment,
		limits: {
			...LOOKUP_LIMITS,
			...limits
		},
		network
	}, IMAGES);
	return {
		userOf: async (text) => {
			const reference = imageAddress(text);
			if (reference === void 0) return unknown(`found ${JSON.stringify(text.slice(0, 200))}, expected a reference of an image`);
			const { host } = reference.address;
			if (!namesRegistry(registryLookup, host)) return unknown(`${host} is not in \`registry-lookup\`: add \`registry-lookup: [${JSON.stringify(host)}]\` to the config of the base branch`);
			return await run.once(JSON.stringify(reference), async (session) => {
				const image = await readImage(reference, session);
				return {
					user: runningUser(image),
					digest: image.digest,
					platform: image.platform
				};
			});
		},
		close: run.close
	};
}
async function lookUpImageUsers(references, settings, event, options = {}) {
	const all = [...new Set(references)];
	if (settings.registryLookup.length > 0 && !asksRegistriesOn(settings.render, event)) {
		const silent = unknown(`no registry is asked on \`${event}\`, unless \`render\` is \`always\``);
		return new Map(all.map((reference) => [reference, silent]));
	}
	const users = openImageUsers(settings, options);
	try {
		return new Map(await Promise.all(all.map(async (text) => [text, await users.userOf(text)])));
	} finally {
		await users.close();
	}
}
function unknown(reason) {
	return {
		reason,
		isNamed: false
	};
}
export { lookUpImageUsers };
