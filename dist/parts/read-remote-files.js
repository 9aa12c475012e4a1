import { GraphqlResponseError, RequestError, UnusableAnswer, createClient, refusedCall } from "./action-review.js";
import { Builds, SHARED, isDescribingPath, isImageFile, isManifestPath, readRepository, renderTree, sharedPaths } from "./review-scan.js";
import { FETCHES_NOTHING } from "./action-review-scan.js";
import { countNamed, defaultsRequest, isScanned, readBaselineFile, scanRules, scanSetup, settingsRequest } from "./scan.js";
import { sizeMessage } from "./review-scan-reader.js";
import { createTarDecoder } from "./web.js";
import { fetchBlobs, fetchRawBlob, objectHash } from "./review.js";
import { today } from "./action-scan.js";
import { standingPlaces } from "./standing-places.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { visibleText } from "./action-review-scan-reader.js";
// src/source/github/fetch-archive.ts
async function fetchArchive(client, { owner, repo }, commit, wanted) {
	const { data } = await client.request("GET /repos/{owner}/{repo}/tarball/{ref}", {
		owner,
		repo,
		ref: commit,
		request: {
			parseSuccessResponseBody: false,
			retries: 1
		}
	});
	try {
		return await provedFiles(data, wanted);
	} catch (error) {
		throw new UnusableAnswer(`the archive that GitHub gives cannot be read to its end (${error.message})`);
	}
}
async function provedFiles(archive, wanted) {
	const entries = archive.pipeThrough(new DecompressionStream("gzip")).pipeThrough(createTarDecoder({ strict: true }));
	const found = /* @__PURE__ */ new Map();
	for await (const { header, body } of entries) {
		const path = header.name.slice(header.name.indexOf("/") + 1);
		const listed = wanted.get(path);
		const bytes = listed && await bytesOfEntry(header, body, listed);
		if (bytes === void 0) await body.cancel();
		else if (objectHash("blob", bytes) === listed?.blob) found.set(path, bytes);
	}
	return found;
}
async function bytesOfEntry({ type, size, linkname = "" }, body, listed) {
	if (type === "symlink") return new TextEncoder().encode(linkname);
	return type === "file" && size === listed.size ? await bytesOf(body, size) : void 0;
}
async function bytesOf(body, size) {
	const bytes = new Uint8Array(size);
	let at = 0;
	for await (const chunk of body) {
		bytes.set(chunk, at);
		at += chunk.byteLength;
	}
	return bytes;
}
// src/source/github/archive-tree.ts
const LARGE = 2 ** 20;
const MOST_OTHERS = 256 * 2 ** 20;
const MOST_ANONYMOUS = 30;
const ABSENT = {
	unreadable: "the commit has no such file",
	reason: "unreadable"
};
const LEFT = {
	unreadable: "not in the archive that GitHub makes of the repository (.gitattributes leaves it out or changes it), and too many such files to be asked for without a token: set GITHUB_TOKEN",
	reason: "unreadable"
};
async function archiveTree(archived) {
	const { client, owner, repo, commit } = archived;
	const blobs = await listedBlobs(archived);
	if (blobs === void 0) return void 0;
	const shared = sharedPaths(blobs.map(({ path }) => path));
	const byPath = new Map(blobs.map((blob) => [blob.path, blob]));
	const contents = new Map([...shared].map((path) => [path, SHARED]));
	for (const { path, size } of byPath.values()) if (size > 5242880 && !contents.has(path)) contents.set(path, {
		unreadable: sizeMessage(size),
		reason: "size"
	});
	const wanted = keptFiles([...byPath.values()].filter(({ path }) => !contents.has(path)));
	const archive = wanted.length === 0 ? [] : await fetchArchive(client, {
		owner,
		repo
	}, commit, new Map(wanted.map((blob) => [blob.path, blob])));
	for (const [path, bytes] of archive) contents.set(path, { bytes });
	const load = blobsLoader(archived, byPath, contents);
	const read = async (paths) => {
		await load(paths);
		return new Map(paths.flatMap((path) => {
			const content = contents.get(path);
			return content === void 0 ? [] : [[path, content]];
		}));
	};
	const files = [...byPath.values()].map(({ path, mode }) => ({
		path,
		mode
	}));
	return {
		files,
		isListed: true,
		read,
		readInOrder: async function* (paths) {
			await load(paths);
			for (const path of paths) yield {
				path,
				content: contents.get(path) ?? ABSENT
			};
		},
		findContextFiles: async (config) => {
			const isContext = (path) => isDescribingPath(path) || isImageFile(path) || config.includes(path);
			return {
				paths: files.filter(({ path, mode }) => mode === "120000" || isContext(path)).map(({ path }) => path),
				isWhole: true,
				gaps: []
			};
		},
		choose: (paths) => paths,
		gaps: [],
		contentOf: (path) => contents.get(path),
		load
	};
}
function keptFiles(blobs) {
	let room = MOST_OTHERS;
	return blobs.filter(({ path, size }) => {
		if (isManifestPath(path)) return true;
		if (size > LARGE && !path.endsWith(".tgz")) return false;
		room -= size;
		return room >= 0;
	});
}
async function listedBlobs({ client, owner, repo, commit }) {
	const { data } = await client.rest.git.getTree({
		owner,
		repo,
		tree_sha: commit,
		recursive: "1",
		request: { retries: 1 }
	});
	if (!Array.isArray(data?.tree)) throw new UnusableAnswer("GitHub lists no files");
	if (data.truncated) return void 0;
	return data.tree.filter(({ type }) => type === "blob").map(({ path, mode, sha, size = 0 }) => ({
		path,
		mode,
		blob: sha,
		size
	}));
}
function blobsLoader({ client, owner, repo, hasToken }, byPath, contents) {
	let asked = 0;
	return async (paths) => {
		const missing = [...new Set(paths)].flatMap((path) => contents.has(path) ? [] : byPath.get(path) ?? []);
		if (hasToken) {
			const found = await fetchBlobs(client, {
				owner,
				repo
			}, missing.map(({ blob }) => ({
				name: blob,
				blob
			})));
			for (const { path, blob } of missing) {
				const content = found.get(blob);
				if (content === void 0) throw new UnusableAnswer(`GitHub lists the file ${path}, and does not give it`);
				contents.set(path, content);
			}
			return;
		}
		for (const { path, blob, size } of missing) {
			asked += 1;
			const isTooOften = asked > MOST_ANONYMOUS;
			contents.set(path, isTooOften ? LEFT : await fetchRawBlob(client, {
				owner,
				repo
			}, blob, size));
		}
	};
}
// src/commands/remote/remote-fault.ts
const LONGEST_ANSWER = 300;
function remoteFault(error, { argument, ref }, hasToken) {
	const fault = (why) => new ConfigurationError(`${visibleText(argument, LONGEST_ANSWER)}: ${why}`);
	if (error instanceof UnusableAnswer) return fault(`${error.message}: try it again`);
	if (error instanceof GraphqlResponseError) return fault(`GitHub does not give it: ${answered(error.message)}`);
	if (!(error instanceof RequestError)) return error;
	const { status, again } = refusedCall(error);
	const message = answered(error.message);
	const { host } = new URL(error.request.url);
	if (again !== void 0) return fault(`${host} was asked too often, and answers again after ${again}: ${hasToken ? "try it then" : "try it then, or set GITHUB_TOKEN: with a token it answers more often"}`);
	switch (status) {
		case 401: return fault(`${host} does not know the token of GITHUB_TOKEN or GH_TOKEN: renew it, or unset both`);
		case 403: return fault(`${host} does not give it: ${message}`);
		case 404: return fault(hasToken ? `no such file or folder, and ${host} has no such repository that the token may read` : `no such file or folder, and ${host} has no such public repository: for a private one set GITHUB_TOKEN`);
		case 409: return fault("the repository is empty");
		case 422: return fault(`the repository has no branch, tag or commit ${visibleText(ref ?? "HEAD", LONGEST_ANSWER)}`);
		default: return fault(status === 500 ? `${host} cannot be reached: ${message}` : `${host} answered with status ${status}: ${message}`);
	}
}
function answered(message) {
	return visibleText(message, LONGEST_ANSWER);
}
// src/commands/remote/read-remote-files.ts
async function readRemoteFiles(name, flags, env = process.env) {
	const hasToken = tokenOf(env) !== void 0;
	return await readTree(name, flags, env).catch((error) => {
		throw remoteFault(error, name, hasToken);
	});
}
async function readTree(name, flags, env) {
	const { owner, repo, ref, argument } = name;
	const { tree, commit } = await openTree(name, env);
	process.stderr.write(`pss-review: ${argument} is no path here: read from GitHub, commit ${commit}\n`);
	const request = {
		...settingsRequest(flags),
		...await defaultsRequest(flags.defaults)
	};
	const reading = await readRepository(tree, request);
	if (flags.config !== void 0 && !reading.contents.has(request.config)) throw new ConfigurationError(`--config ${flags.config}: no such file in ${argument}`);
	const options = {
		baseline: flags.baseline === void 0 ? void 0 : await readBaselineFile(flags.baseline),
		hasChecklist: flags.hasChecklist ?? false,
		repository: {
			owner,
			name: repo
		}
	};
	const setup = withoutRequests(scanSetup(reading, {
		...request,
		today: today(),
		...options
	}));
	const all = tree.files.map(({ path }) => path);
	const paths = all.filter((path) => isScanned(setup, path));
	const scanned = new Set(paths);
	const unscanned = all.filter((path) => isManifestPath(path) && !scanned.has(path) && path !== request.config);
	const others = all.filter((path) => !reading.contents.has(path) && setup.roleOf(path).is === "manifest");
	await tree.load([...paths, ...others]);
	const builds = new Builds();
	builds.repository = Promise.resolve({
		urls: [`https://github.com/${owner}/${repo}`],
		branches: ref ? [ref] : []
	});
	const rendering = await renderTree({
		tree,
		...setup,
		builds
	}).finally(() => builds.close());
	const read = (wanted) => filesOf(tree, wanted);
	const leftOut = countNamed(unscanned);
	for (const [path, content] of reading.contents) leftOut.see({
		path,
		content
	});
	const rules = scanRules(setup, leftOut.seeing(read(others)), rendering, tree.contentOf);
	const counts = {
		read: paths.length,
		deselected: unscanned.length,
		others: all.length - scanned.size - unscanned.length
	};
	return {
		root: `${owner}/${repo}`,
		repository: `${owner}/${repo}`,
		paths,
		searched: [{
			path: "",
			...counts,
			excluded: 0,
			links: 0,
			repositories: []
		}],
		contentOf: tree.contentOf,
		read,
		rules: {
			...rules,
			leftOut: leftOut.counts,
			standing: standingPlaces(setup.settings.baseline, all)
		},
		isWhole: true
	};
}
async function openTree(name, env) {
	const { owner, repo, ref = "HEAD", argument } = name;
	const token = tokenOf(env);
	const warn = (message) => void process.stderr.write(`pss-review: ${message}\n`);
	const client = createClient({
		token,
		apiUrl: apiUrlOf(env),
		warn
	});
	const { data } = await client.rest.repos.getCommit({
		owner,
		repo,
		ref,
		per_page: 1,
		request: { retries: 1 }
	});
	const commit = data.sha;
	if (!/^[0-9a-f]{40,64}$/.test(commit)) throw new UnusableAnswer(`GitHub names no commit for ${JSON.stringify(ref)}`);
	const tree = await archiveTree({
		client,
		owner,
		repo,
		commit,
		hasToken: token !== void 0
	});
	if (tree !== void 0) return {
		tree,
		commit
	};
	throw new ConfigurationError(`${argument}: GitHub lists only a part of its files, as it has too many: clone it`);
}
function tokenOf(env) {
	return env["GITHUB_TOKEN"] || env["GH_TOKEN"] || void 0;
}
function apiUrlOf(env) {
	const url = env["GITHUB_API_URL"] || "https://api.github.com";
	if (URL.canParse(url) && /^https?:/.test(url)) return url.replace(/\/$/, "");
	throw new ConfigurationError(`GITHUB_API_URL: found ${JSON.stringify(url)}, expected the address of GitHub's API`);
}
function withoutRequests(setup) {
	return {
		...setup,
		settings: {
			...setup.settings,
			fetch: FETCHES_NOTHING,
			registryLookup: []
		}
	};
}
function* filesOf({ contentOf }, paths) {
	for (const path of paths) {
		const content = contentOf(path);
		if (content !== void 0) yield {
			path,
			content
		};
	}
}
export { readRemoteFiles };
