import { RequestError, UnusableAnswer, answerOf, isUnsure, refusedCall } from "./client.js";
import { objectHash } from "./object-hash.js";
import { sizeMessage } from "./read-bytes.js";
// src/source/github/github-blobs.ts
const BATCH = 250;
async function fetchBlobs(client, repository, wanted, part) {
	const contents = /* @__PURE__ */ new Map();
	for (let start = 0; start < wanted.length; start += BATCH) {
		const batch = wanted.slice(start, start + BATCH);
		const asked = start + BATCH < wanted.length ? void 0 : part;
		for (const [name, content] of await fetchBatch(client, repository, batch, asked)) contents.set(name, content);
	}
	return contents;
}
async function fetchBatch(client, repository, batch, part) {
	const answers = await queryBlobs(client, repository, batch, part);
	if (answers === void 0) {
		if (part !== void 0) return fetchBatch(client, repository, batch);
		if (batch.length === 1) return fetchSingly(client, repository, batch[0]);
		const half = Math.ceil(batch.length / 2);
		const first = await fetchBatch(client, repository, batch.slice(0, half));
		const second = await fetchBatch(client, repository, batch.slice(half));
		return new Map([...first, ...second]);
	}
	const contents = /* @__PURE__ */ new Map();
	for (const [index, { name, blob }] of batch.entries()) {
		const answer = answers[index];
		if (answer?.oid === void 0) continue;
		if (blob !== void 0 && answer.oid !== blob) throw notTheFile(blob);
		const bytes = typeof answer.text === "string" ? Buffer.from(answer.text, "utf8") : void 0;
		if (bytes !== void 0 && objectHash("blob", bytes) === answer.oid) contents.set(name, { bytes });
		else contents.set(name, await fetchRawBlob(client, repository, answer.oid, answer.byteSize ?? 0));
	}
	return contents;
}
async function queryBlobs(client, { owner, repo }, batch, part) {
	const names = batch.map((_, index) => `$name${index}: String!`).join(", ");
	const fields = batch.map((_, index) => `blob${index}: object(expression: $name${index}) { ...content }`).join("\n");
	const query = `query ($owner: String!, $repo: String!, ${[names, ...part ? [part.variables] : []].join(", ")}) {
  repository(owner: $owner, name: $repo) {
    ${[fields, ...part ? [part.fields] : []].join("\n")}
  }
}
fragment content on Blob { oid byteSize text }`;
	const variables = Object.fromEntries(batch.map(({ name, blob }, index) => [`name${index}`, blob ?? name]));
	return client.graphql(query, {
		owner,
		repo,
		...variables,
		...part?.values,
		request: { retries: 1 }
	}).then(({ repository }) => {
		const answers = batch.map((_, index) => repository?.[`blob${index}`]);
		if (answers.includes(void 0)) return void 0;
		part?.take(repository);
		return answers;
	}, (error) => {
		if (isTooMuch(error) || part !== void 0 && !isLimit(error)) return void 0;
		throw error;
	});
}
function isLimit(error) {
	return error instanceof RequestError && refusedCall(error).again !== void 0;
}
function isTooMuch(error) {
	const { status, message } = error;
	return status !== void 0 && isUnsure({ status }) || /resource limits|timed? ?out|something went wrong/i.test(message ?? "");
}
async function fetchSingly(client, repository, { name, blob }) {
	if (blob !== void 0) return /* @__PURE__ */ new Map([[name, await fetchRawBlob(client, repository, blob, 0)]]);
	const ref = name.slice(0, name.indexOf(":"));
	const path = name.slice(name.indexOf(":") + 1);
	const answer = await answerOf(client.rest.repos.getContent({
		...repository,
		path,
		ref
	}), [404]);
	if ("refused" in answer) throw new UnusableAnswer(`GitHub does not say whether there is a file ${path}`);
	const { data } = answer.ok;
	if (Array.isArray(data) || data.type === "submodule") return /* @__PURE__ */ new Map();
	return /* @__PURE__ */ new Map([[name, await fetchRawBlob(client, repository, data.sha, data.size)]]);
}
async function fetchRawBlob(client, { owner, repo }, oid, byteSize) {
	if (byteSize > 5242880) return {
		unreadable: sizeMessage(byteSize),
		reason: "size"
	};
	const answer = await client.rest.git.getBlob({
		owner,
		repo,
		file_sha: oid
	}).catch((error) => {
		if (isTooLarge(error)) return void 0;
		throw error;
	});
	if (answer === void 0) return TOO_LARGE;
	const bytes = Buffer.from(answer.data.content, "base64");
	if (objectHash("blob", bytes) !== oid) throw notTheFile(oid);
	return { bytes };
}
function notTheFile(oid) {
	return new UnusableAnswer(`GitHub gave a content that is not the file ${oid}`);
}
const TOO_LARGE = {
	unreadable: "the file has over 100 MB, and files over 5 MB are not read: split it, or leave it out",
	reason: "size"
};
function isTooLarge(error) {
	return error instanceof RequestError && /too_large|too large/.test(error.message);
}
export { fetchBlobs, fetchRawBlob };
