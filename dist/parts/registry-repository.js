import { __toESM } from "./rolldown-runtime.js";
import { require_light } from "./action-review.js";
import { isLoopbackHost, isPlainRegistry, isRedirectHost, namesHostItself, parseRemoteAddress } from "./action-review-scan.js";
import { count, readSingleDocument } from "./review-scan.js";
import { lstat, mkdir, open, readFile, readdir, rename, rm, utimes, writeFile } from "node:fs/promises";
import { homedir } from "node:os";
import { join } from "node:path";
import { constants as constants$1 } from "node:fs";
import { createHash, randomUUID } from "node:crypto";
import { request } from "node:http";
import { request as request$1 } from "node:https";
import { lookup } from "node:dns/promises";
import { BlockList, isIP } from "node:net";
import { connect } from "node:tls";
// src/render/fetch/fetch-fault.ts
var import_light = /* @__PURE__ */ __toESM(require_light(), 1);
var FetchFault = class extends Error {
	name = "FetchFault";
};
// src/render/fetch/fetch-limits.ts
const MEGABYTE = 2 ** 20;
const FETCH_LIMITS = {
	seconds: 60,
	archiveBytes: 50 * MEGABYTE,
	indexBytes: 50 * MEGABYTE,
	unpackedBytes: 100 * MEGABYTE,
	files: 1e4,
	runBytes: 500 * MEGABYTE,
	runSeconds: 300,
	fetches: 200,
	requests: 200
};
function megabytes(bytes) {
	return `${Math.max(1, Math.round(bytes / MEGABYTE))} MB`;
}
// src/render/fetch/network/read-body.ts
function budgetOf(bytes) {
	return {
		bytes,
		left: bytes
	};
}
async function* chunksOf(answer, budget, what) {
	const tooLarge = new FetchFault(`${what} is larger than ${megabytes(budget.bytes)}`);
	try {
		if (Number(answer.headers["content-length"] ?? 0) > budget.left) throw tooLarge;
		for await (const chunk of answer) {
			budget.left -= chunk.length;
			if (budget.left < 0) throw tooLarge;
			yield chunk;
		}
	} catch (error) {
		throw error instanceof FetchFault ? error : new FetchFault(`${what} ended before its end`);
	} finally {
		answer.destroy();
	}
	if (!answer.complete) throw new FetchFault(`${what} ended before its end`);
}
async function readBody(answer, limit, what) {
	const chunks = [];
	for await (const chunk of chunksOf(answer, budgetOf(limit), what)) chunks.push(chunk);
	return Buffer.concat(chunks);
}
function sha256(bytes) {
	return createHash("sha256").update(bytes).digest("hex");
}
// src/render/fetch/blob-cache.ts
const MOST_OF_BLOB = 100 * 2 ** 20;
const DIGEST$1 = /^[0-9a-f]{64}$/;
const MOST = {
	bytes: 1024 * 2 ** 20,
	blobs: 1e3
};
function cacheFolder(environment) {
	const tools = environment["RUNNER_TOOL_CACHE"];
	if (tools !== void 0 && tools !== "") return join(tools, "pss-review", "fetched");
	const own = environment["XDG_CACHE_HOME"] ?? join(environment["HOME"] ?? homedir(), ".cache");
	return join(own, "pss-review", "fetched");
}
function openBlobCache(folder, most = MOST) {
	const pathOf = (digest) => join(folder, `sha256-${digest}`);
	let sinceTidied = Number.POSITIVE_INFINITY;
	return {
		read: async (digest) => {
			if (!DIGEST$1.test(digest)) return void 0;
			try {
				const bytes = await readPlainFile(pathOf(digest));
				if (bytes !== void 0 && sha256(bytes) === digest) {
					await utimes(pathOf(digest), /* @__PURE__ */ new Date(), /* @__PURE__ */ new Date()).catch(() => void 0);
					return bytes;
				}
				await rm(pathOf(digest), {
					force: true,
					recursive: true
				});
			} catch {}
		},
		write: async (digest, bytes) => {
			const fresh = join(folder, `fresh-${randomUUID()}`);
			try {
				await mkdir(folder, { recursive: true });
				if (sinceTidied > most.bytes / 4) {
					sinceTidied = 0;
					await tidy(folder, most);
				}
				sinceTidied += bytes.length;
				await writeFile(fresh, bytes, { flag: "wx" });
				await rename(fresh, pathOf(digest));
			} catch {
				await rm(fresh, { force: true }).catch(() => void 0);
			}
		}
	};
}
async function readPlainFile(path) {
	const file = await open(path, constants$1.O_RDONLY | constants$1.O_NOFOLLOW | constants$1.O_NONBLOCK);
	try {
		const stats = await file.stat();
		return stats.isFile() && stats.size <= MOST_OF_BLOB ? await file.readFile() : void 0;
	} finally {
		await file.close();
	}
}
async function tidy(folder, most) {
	const names = (await readdir(folder)).filter((name) => /^(?:sha256|fresh)-/.test(name));
	const files = await Promise.all(names.map(async (name) => {
		const path = join(folder, name);
		const { size, mtimeMs } = await lstat(path);
		return {
			path,
			size,
			time: mtimeMs,
			isBlob: name.startsWith("sha256-")
		};
	}));
	const now = Date.now();
	const unfinished = files.filter(({ isBlob, time }) => !isBlob && now - time > 36e5);
	const blobs = files.filter(({ isBlob }) => isBlob).sort((a, b) => b.time - a.time);
	const isFull = blobs.reduce((sum, { size }) => sum + size, 0) > most.bytes || blobs.length > most.blobs;
	let kept = 0;
	const old = blobs.filter(({ size }, index) => {
		kept += size;
		return isFull && (kept > most.bytes / 2 || index >= most.blobs / 2);
	});
	await Promise.all([...unfinished, ...old].map(({ path }) => rm(path, {
		force: true,
		recursive: true
	})));
}
// src/render/fetch/network/credentials.ts
const DOCKER_HUB$1 = [
	"https://index.docker.io/v1/",
	"index.docker.io",
	"docker.io",
	"registry-1.docker.io"
];
async function readCredentials(environment) {
	const home = environment["HOME"] ?? homedir();
	const ownConfig = process.platform === "darwin" ? join(home, "Library/Preferences") : environment["XDG_CONFIG_HOME"] ?? join(home, ".config");
	const helm = environment["HELM_CONFIG_HOME"] ?? join(ownConfig, "helm");
	const docker = environment["DOCKER_CONFIG"] ?? join(home, ".docker");
	const [ofHelm, ofDocker, repositories] = await Promise.all([
		readMapping(environment["HELM_REGISTRY_CONFIG"] ?? join(helm, "registry/config.json")),
		readMapping(join(docker, "config.json")),
		readMapping(environment["HELM_REPOSITORY_CONFIG"] ?? join(helm, "repositories.yaml"))
	]);
	const logins = [ofHelm, ofDocker].map(loginsOf);
	const named = repositoriesOf(repositories);
	return {
		ofRegistry: (host, path) => {
			const names = DOCKER_HUB$1.includes(host) ? DOCKER_HUB$1 : prefixesOf(host, path);
			return logins.flatMap((known) => names.map((name) => known.get(name))).find((login) => login !== void 0);
		},
		ofRepository: (address) => named.get(address)
	};
}
function basicAuthorization(name, password) {
	return `Basic ${Buffer.from(`${name}:${password}`).toString("base64")}`;
}
function prefixesOf(host, path) {
	const names = path === "" ? [] : path.split("/");
	return [...names.map((_, index) => `${host}/${names.slice(0, names.length - index).join("/")}`), host];
}
function loginsOf(config) {
	return new Map(Object.entries(mappingOf(config["auths"])).flatMap(([name, value]) => {
		const { auth, username, password } = mappingOf(value);
		if (typeof auth === "string" && /^[A-Za-z0-9+/]+=*$/.test(auth)) return [[hostOf(name), `Basic ${auth}`]];
		if (typeof username !== "string" || typeof password !== "string") return [];
		return [[hostOf(name), basicAuthorization(username, password)]];
	}));
}
function hostOf(name) {
	return DOCKER_HUB$1.includes(name) ? name : name.replace(/^https:\/\//, "").replace(/\/+$/, "");
}
function repositoriesOf(config) {
	const { repositories } = config;
	return new Map((Array.isArray(repositories) ? repositories : []).flatMap((entry) => {
		const { url, username, password } = mappingOf(entry);
		if (typeof url !== "string" || typeof username !== "string" || typeof password !== "string") return [];
		if (username === "" || parseRemoteAddress(url) === void 0) return [];
		return [[url.replace(/\/+$/, ""), basicAuthorization(username, password)]];
	}));
}
async function readMapping(path) {
	try {
		const { value } = readSingleDocument(await readFile(path, "utf8"));
		return mappingOf(value && plainOf(value));
	} catch {
		return {};
	}
}
function plainOf(value) {
	if (value.kind === "scalar") return value.value;
	if (value.kind === "list") return value.items.map(plainOf);
	return Object.fromEntries([...value.entries.values()].map((entry) => [entry.name, plainOf(entry.value)]));
}
function mappingOf(value) {
	return typeof value === "object" && value !== null ? value : {};
}
// src/render/fetch/network/runner-proxy.ts
function runnerProxy(environment) {
	const written = environment["https_proxy"] ?? environment["HTTPS_PROXY"] ?? "";
	const text = /^https?:\/\//i.test(written) || written === "" ? written : `http://${written}`;
	const proxy = URL.canParse(text) ? new URL(text) : void 0;
	const without = (environment["no_proxy"] ?? environment["NO_PROXY"] ?? "").split(/[,\s]+/).filter((name) => name !== "").map((name) => name.toLowerCase());
	return ({ protocol, host, hostname }) => {
		const isExcepted = without.some((name) => {
			const suffix = name.replace(/^\*?\.?/, ".");
			return name === "*" || [host, hostname].some((own) => `.${own}`.endsWith(suffix));
		});
		return protocol !== "https:" || isLoopbackHost(host) || isExcepted ? void 0 : proxy;
	};
}
function decoded(text) {
	try {
		return decodeURIComponent(text);
	} catch {
		return text;
	}
}
function openTunnel(proxy, { hostname, port }, signal) {
	const authority = `${hostname}:${port || 443}`;
	const { username, password } = proxy;
	const login = basicAuthorization(decoded(username), decoded(password));
	const send = proxy.protocol === "https:" ? request$1 : request;
	const headers = {
		host: authority,
		...username === "" ? {} : { "proxy-authorization": login }
	};
	return new Promise((resolve, reject) => {
		const request = send({
			host: proxy.hostname.replace(/^\[(.*)\]$/, "$1"),
			port: proxy.port,
			method: "CONNECT",
			path: authority,
			headers,
			agent: false,
			signal,
			rejectUnauthorized: true
		});
		const fail = (why) => reject(signal.aborted ? signal.reason : new FetchFault(`${authority} cannot be asked by the proxy: ${why}`));
		request.on("connect", ({ statusCode }, socket) => {
			if (statusCode === 200) return resolve(socket);
			socket.destroy();
			fail(`status ${statusCode}`);
		});
		request.on("response", (response) => {
			response.destroy();
			fail(`status ${response.statusCode}`);
		});
		request.on("error", ({ code, message }) => fail(code ?? message));
		request.end();
	});
}
// src/render/fetch/network/is-public-address.ts
const NOT_PUBLIC_4 = [
	"0.0.0.0/8",
	"10.0.0.0/8",
	"100.64.0.0/10",
	"127.0.0.0/8",
	"169.254.0.0/16",
	"172.16.0.0/12",
	"192.0.0.0/24",
	"192.0.2.0/24",
	"192.31.196.0/24",
	"192.52.193.0/24",
	"192.88.99.0/24",
	"192.168.0.0/16",
	"192.175.48.0/24",
	"198.18.0.0/15",
	"198.51.100.0/24",
	"203.0.113.0/24",
	"224.0.0.0/3",
	"168.63.129.16/32"
];
const PUBLIC_6 = ["2000::/3"];
const NOT_PUBLIC_6 = [
	"2001::/23",
	"2001:db8::/32",
	"2002::/16",
	"2620:4f:8000::/48",
	"3fff::/20"
];
const TRANSLATED = /^64:ff9b::(?:([0-9a-f]{1,4}):([0-9a-f]{1,4})|((?:\d+\.){3}\d+))$/;
let lists;
function isPublicAddress(address) {
	const version = isIP(address);
	lists ??= {
		none4: blocks(NOT_PUBLIC_4, "ipv4"),
		all6: blocks(PUBLIC_6, "ipv6"),
		none6: blocks(NOT_PUBLIC_6, "ipv6")
	};
	if (version === 4) return !lists.none4.check(address, "ipv4");
	if (version !== 6 || address.includes("%")) return false;
	const [, high, low, dotted] = TRANSLATED.exec(address.toLowerCase()) ?? [];
	if (dotted !== void 0) return isPublicAddress(dotted);
	if (high !== void 0 && low !== void 0) {
		const [a, b] = [Number.parseInt(high, 16), Number.parseInt(low, 16)];
		return isPublicAddress([
			a >> 8,
			a & 255,
			b >> 8,
			b & 255
		].join("."));
	}
	return lists.all6.check(address, "ipv6") && !lists.none6.check(address, "ipv6");
}
function blocks(networks, family) {
	const list = new BlockList();
	for (const network of networks) {
		const [address = "", prefix = ""] = network.split("/");
		list.addSubnet(address, Number(prefix), family);
	}
	return list;
}
// src/render/fetch/network/send-request.ts
const SYSTEM_NETWORK = {
	resolve: (name) => lookup(name, { all: true }),
	isPublic: isPublicAddress
};
async function sendRequest(outgoing, network) {
	const { url, method, headers, body, signal } = outgoing;
	const authorities = network.authorities === void 0 ? {} : { ca: network.authorities };
	const options = {
		method,
		headers: {
			"user-agent": "pss-review",
			"accept-encoding": "identity",
			...headers
		},
		...authorities,
		rejectUnauthorized: true,
		...await connectionTo(outgoing, network)
	};
	const send = url.protocol === "https:" ? request$1 : request;
	signal.throwIfAborted();
	return await new Promise((resolve, reject) => {
		const request = requestOf(() => send(url, options), url);
		const abort = () => {
			answer?.destroy(signal.reason);
			request.destroy(signal.reason);
		};
		let answer;
		signal.addEventListener("abort", abort);
		request.on("response", (response) => {
			answer = response;
			resolve(response);
		});
		request.on("error", (error) => {
			const reason = `${url.host} cannot be asked: ${error.code ?? error.message}`;
			reject(signal.aborted ? signal.reason : new FetchFault(reason));
		});
		request.on("close", () => signal.removeEventListener("abort", abort));
		if (body === void 0) request.end();
		else body.on("error", () => request.destroy()).pipe(request);
	});
}
function requestOf(make, { host }) {
	try {
		return make();
	} catch (error) {
		throw new FetchFault(`${host} cannot be asked: ${error.code ?? "no request can be made"}`);
	}
}
async function connectionTo(outgoing, network) {
	const { url, signal, isPrivateAllowed } = outgoing;
	const proxy = network.proxyFor?.(url);
	if (proxy === void 0) return {
		agent: false,
		lookup: answering(await addressesOf(outgoing, network))
	};
	if (!isPrivateAllowed) throw new FetchFault(`${url.host} would be asked by the proxy of the runner, and its addresses cannot be looked at there: name the host in full, or add ${JSON.stringify(url.host)} to \`redirects\` of \`fetch\` in the config`);
	const socket = await openTunnel(proxy, url, signal);
	const authorities = network.authorities === void 0 ? {} : { ca: network.authorities };
	const host = bareHost(url);
	const names = isIP(host) === 0 ? {
		host,
		servername: host
	} : { host };
	return { createConnection: () => connect({
		socket,
		...names,
		...authorities,
		rejectUnauthorized: true
	}) };
}
async function addressesOf({ url, isPrivateAllowed, signal }, { resolve, isPublic }) {
	const name = bareHost(url);
	const family = isIP(name);
	const addresses = family === 0 ? await resolveInTime(name, resolve, signal) : [{
		address: name,
		family
	}];
	if (addresses.length === 0) throw new FetchFault(`${url.host} has no address`);
	const hidden = isPrivateAllowed ? void 0 : addresses.find(({ address }) => !isPublic(address));
	if (hidden === void 0) return addresses;
	throw new FetchFault(`${url.host} has the address ${hidden.address}, which is not public, and the config does not name the host`);
}
function bareHost({ hostname }) {
	return hostname.replace(/^\[(.*)\]$/, "$1");
}
async function resolveInTime(name, resolve, signal) {
	signal.throwIfAborted();
	let abort = () => void 0;
	const aborted = new Promise((_, reject) => {
		abort = () => reject(signal.reason);
		signal.addEventListener("abort", abort);
	});
	const found = resolve(name).catch((error) => {
		throw new FetchFault(`${name} has no address: ${error.code ?? error.message}`);
	});
	return await Promise.race([found, aborted]).finally(() => signal.removeEventListener("abort", abort));
}
function answering(addresses) {
	return (_name, options, callback) => {
		const [first] = addresses;
		if (options.all === true) callback(null, [...addresses]);
		else callback(null, first?.address ?? "", first?.family);
	};
}
// src/render/fetch/fetch-run.ts
const AT_ONCE = 4;
function openRun(rules, { environment, ...options }, kind) {
	const limits = {
		...FETCH_LIMITS,
		...options.limits
	};
	const network = {
		...SYSTEM_NETWORK,
		proxyFor: runnerProxy(environment),
		...options.network
	};
	const known = /* @__PURE__ */ new Map();
	const queue = new import_light.default({ maxConcurrent: AT_ONCE });
	const closing = new AbortController();
	let shared;
	let own;
	let left = limits.runBytes;
	let spent = 0;
	const tooLong = new FetchFault(`took longer than ${count(limits.seconds, "second")}`);
	const inTime = async (fetch) => {
		const timing = new AbortController();
		const ending = performance.now() + limits.seconds * 1e3;
		const timer = setTimeout(() => timing.abort(tooLong), limits.seconds * 1e3);
		try {
			closing.signal.throwIfAborted();
			if (spent >= limits.runSeconds) throw new FetchFault(`a run fetches no longer than ${count(limits.runSeconds, "second")}`);
			shared ??= kind.open();
			own ??= openOwn(environment);
			const signal = AbortSignal.any([timing.signal, closing.signal]);
			const asking = {
				rules,
				network,
				signal,
				onRequest: requestCounter(limits)
			};
			const secondsLeft = () => Math.max(.1, (ending - performance.now()) / 1e3);
			const fetched = await fetch({
				...await shared,
				...await own,
				limits,
				asking,
				secondsLeft
			});
			left -= kind.sizeOf(fetched);
			if (left < 0) throw new FetchFault(`a run fetches no more than ${megabytes(limits.runBytes)}`);
			return fetched;
		} catch (error) {
			if (error instanceof FetchFault) return {
				reason: error.message,
				isNamed: true
			};
			throw error;
		} finally {
			clearTimeout(timer);
			spent += (limits.seconds - (ending - performance.now()) / 1e3) / AT_ONCE;
		}
	};
	return {
		once: (key, fetch) => {
			const before = known.get(key);
			if (before !== void 0) return before;
			if (known.size >= limits.fetches || left < 0) {
				const most = count(limits.fetches, ...kind.nouns);
				const reason = `a run fetches no more than ${left < 0 ? megabytes(limits.runBytes) : most}`;
				return Promise.resolve({
					reason,
					isNamed: true
				});
			}
			const fetched = queue.schedule(() => inTime(fetch));
			known.set(key, fetched);
			return fetched;
		},
		close: async () => {
			closing.abort(new FetchFault("the run has ended"));
			await Promise.allSettled(known.values());
			if (shared !== void 0) await kind.close(await shared);
		}
	};
}
function requestCounter({ requests }) {
	let asked = 0;
	return () => {
		if (++asked > requests) throw new FetchFault(`took more than ${count(requests, "request")}`);
	};
}
async function openOwn(environment) {
	return {
		credentials: await readCredentials(environment),
		cache: openBlobCache(cacheFolder(environment))
	};
}
// src/render/fetch/network/digest.ts
const SHA_256 = "sha256";
const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
	return DIGEST.test(text);
}
function digestBy(algorithm, bytes) {
	return `${algorithm}:${createHash(algorithm).update(bytes).digest("hex")}`;
}
function isSameDigest(digest, bytes) {
	return isDigest(digest) && digestBy(digest.slice(0, digest.indexOf(":")), bytes) === digest;
}
// src/render/fetch/network/ask.ts
const MOST_REDIRECTS = 5;
async function ask(question, { rules, network, signal, onRequest }) {
	let url = question.url;
	let isAtHome = true;
	for (let steps = 0; steps <= MOST_REDIRECTS; steps++) {
		isAtHome &&= url.origin === question.home.origin;
		const fault = faultOfAddress(url, question.home) ?? (isAtHome ? void 0 : faultOfStep(url, question, rules));
		if (fault !== void 0) throw new FetchFault(fault);
		onRequest();
		const { headers = {}, authorization } = question;
		const answer = await sendRequest({
			url,
			method: "GET",
			headers: {
				...headers,
				...isAtHome && authorization !== void 0 ? { authorization } : {}
			},
			isPrivateAllowed: namesHostItself(rules, url.host),
			signal
		}, network);
		const { statusCode = 0 } = answer;
		const { location } = answer.headers;
		if (![
			301,
			302,
			303,
			307,
			308
		].includes(statusCode) || location === void 0) return answer;
		answer.destroy();
		const next = URL.canParse(location, url.href) ? new URL(location, url) : void 0;
		if (next === void 0) throw new FetchFault(`${url.host} redirects to no address`);
		url = next;
	}
	throw new FetchFault(`${question.home.host} redirects more than ${MOST_REDIRECTS} times`);
}
function faultOfAddress({ protocol, host, username, password }, home) {
	if (protocol !== "https:" && protocol !== "http:") return `${home.host} leads to an address of ${protocol}`;
	if (username !== "" || password !== "") return `${home.host} leads to ${host} with a user in the address`;
}
function faultOfStep(url, { home, isProved }, rules) {
	const leads = `${home.host} leads to ${url.host}`;
	const isPlain = url.protocol === "http:";
	const isPlainAllowed = isLoopbackHost(url.host) && namesHostItself(rules, url.host) || home.protocol === "http:" && url.host === home.host;
	if (url.protocol !== "https:" && !(isPlain && isPlainAllowed)) return `${leads} by ${url.protocol.slice(0, -1)}, not by https`;
	if (isProved || url.host === home.host || isRedirectHost(rules, url.host)) return void 0;
	return `${leads}, and no digest proves what comes from there: add ${JSON.stringify(url.host)} to \`redirects\` of \`fetch\` in the config`;
}
// src/render/fetch/network/status-fault.ts
function statusFault(host, status, what, remedy) {
	if (status === 401 || status === 403) return new FetchFault(`${host} does not give ${what} without other credentials (status ${status}): ${remedy}`);
	if (status === 404) return new FetchFault(`${host} has no ${what}`);
	if (status === 429) return new FetchFault(`${host} was asked too often (status 429) for ${what}: ${remedy}, or run it later`);
	return new FetchFault(`${host} answered with status ${status} for ${what}`);
}
// src/render/fetch/network/registry-login.ts
const MAX_TOKEN = 2 ** 20;
const TOKEN_HOSTS = {
	"registry-1.docker.io": "auth.docker.io",
	"registry.gitlab.com": "gitlab.com"
};
const PART = /(\w+)\s*=\s*(?:"([^"]*)"|([^\s,"]+))|(\w+)/g;
async function logIn(answer, home, name, credentials, asking) {
	const challenges = challengesIn(String(answer.headers["www-authenticate"] ?? ""));
	const parameters = challenges.get("bearer");
	if (parameters === void 0) return challenges.has("basic") ? credentials : void 0;
	const realm = parameters.get("realm") ?? "";
	if (!URL.canParse(realm)) throw new FetchFault(`${home.host} names no address for tokens`);
	const url = new URL(realm);
	url.search = "";
	url.hash = "";
	const service = parameters.get("service");
	if (service !== void 0) url.searchParams.set("service", service);
	url.searchParams.set("scope", `repository:${name}:pull`);
	const isItsHost = url.origin === home.origin || url.protocol === "https:" && (TOKEN_HOSTS[home.host] === url.host || isRedirectHost(asking.rules, url.host));
	const token = await ask({
		url,
		home: isItsHost ? new URL(url.origin) : home,
		isProved: true,
		authorization: isItsHost ? credentials : void 0
	}, asking);
	const body = await readBody(token, MAX_TOKEN, `the token of ${url.host}`);
	if (token.statusCode === 429) throw statusFault(url.host, 429, "a token", "log in to the registry before this run");
	return token.statusCode === 200 ? bearerOf(body) : void 0;
}
function challengesIn(header) {
	const challenges = /* @__PURE__ */ new Map();
	let parameters = /* @__PURE__ */ new Map();
	for (const [, key, quoted, bare, scheme] of header.matchAll(PART)) if (scheme !== void 0) {
		parameters = /* @__PURE__ */ new Map();
		challenges.set(scheme.toLowerCase(), parameters);
	} else if (key !== void 0) parameters.set(key.toLowerCase(), quoted ?? bare ?? "");
	return challenges;
}
function bearerOf(body) {
	try {
		const { token, access_token: accessToken } = JSON.parse(body.toString());
		const word = [token, accessToken].find((value) => typeof value === "string" && /^[\x21-\x7e]+$/.test(value));
		return word === void 0 ? void 0 : `Bearer ${String(word)}`;
	} catch {
		return;
	}
}
// src/render/fetch/network/registry-repository.ts
const MAX_MANIFEST = 4 * 2 ** 20;
const MANIFESTS = [
	"application/vnd.oci.image.manifest.v1+json",
	"application/vnd.oci.image.index.v1+json",
	"application/vnd.docker.distribution.manifest.v2+json",
	"application/vnd.docker.distribution.manifest.list.v2+json"
].join(", ");
const DOCKER_HUB = "registry-1.docker.io";
function openRegistryRepository(address, { asking, credentials }, remedy) {
	const host = address.host === "docker.io" ? DOCKER_HUB : address.host;
	const home = new URL(`${isPlainRegistry(address) ? "http" : "https"}://${host}`);
	const own = credentials.ofRegistry(address.host, address.path);
	let authorization;
	const request = async (path, isProved, accept) => {
		const url = new URL(`/v2/${address.path}/${path}`, home);
		const headers = accept === void 0 ? {} : { accept };
		const answer = await ask({
			url,
			home,
			isProved,
			headers,
			authorization
		}, asking);
		if (answer.statusCode !== 401 || authorization !== void 0) return answer;
		answer.destroy();
		authorization = await logIn(answer, home, address.path, own, asking);
		return authorization === void 0 ? answer : await ask({
			url,
			home,
			isProved,
			headers,
			authorization
		}, asking);
	};
	const read = async (path, isProved, limit, what, accept) => {
		const answer = await request(path, isProved, accept);
		if (answer.statusCode === 200) return {
			answer,
			body: await readBody(answer, limit, `${what} of ${home.host}`)
		};
		answer.destroy();
		throw statusFault(home.host, answer.statusCode ?? 0, what, remedy);
	};
	return {
		host: home.host,
		read,
		manifest: async (reference, what) => {
			const isDigest = reference.includes(":");
			const path = `manifests/${encodeURIComponent(reference)}`;
			const { answer, body } = await read(path, isDigest, MAX_MANIFEST, what, MANIFESTS);
			if (![...isDigest ? [reference] : [], ...[answer.headers["docker-content-digest"] ?? []].flat().map(String)].every((digest) => isSameDigest(digest, body))) throw new FetchFault(`what came for ${what} has another digest than it should have`);
			return {
				answer,
				body,
				digest: isDigest ? reference : digestBy(SHA_256, body)
			};
		}
	};
}
export { FetchFault, ask, budgetOf, chunksOf, isDigest, isSameDigest, megabytes, openRegistryRepository, openRun, readBody, sendRequest, sha256, statusFault };
