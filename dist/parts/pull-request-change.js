import { ConfigurationError } from "./configuration-error.js";
import { FORBIDDEN_STATUSES, UnusableAnswer, answerOf, queryAnswerOf } from "./client.js";
import { readGitObjects } from "./repository-target.js";
import { closedBody, isClosedBody, marksIn } from "./fingerprint.js";
import { folderOf } from "./paths.js";
import { SHARED, isDescribingPath, isOddPath, isWantedFile, pathsOf, sharedPaths } from "./read-repository.js";
import { isManifestPath } from "./failing-checks.js";
import { changedFiles, changedNames, derivedSide, findWholeCommit, readChange } from "./title-of.js";
import { gitTree } from "./sections.js";
import { fetchBlobs } from "./github-blobs.js";
import { setTimeout } from "node:timers/promises";
// src/report/plan/reconcile.ts
function reconcile(plan, posted) {
	const ours = posted.map((comment) => ({
		comment,
		marks: marksIn(plan.scope, comment.body)
	})).filter(({ marks }) => marks.length > 0).sort((a, b) => Number(b.comment.hasReplies) - Number(a.comment.hasReplies));
	const kept = keptComments(plan, ours);
	const isMissing = (planned) => !kept.has(planned);
	const keptIds = new Set([...kept.values()].map(({ id }) => id));
	const obsolete = obsoleteComments(plan, ours.filter(({ comment }) => !keptIds.has(comment.id)));
	const closed = obsolete.filter(({ comment }) => comment.hasReplies);
	return {
		post: plan.comments.filter(isMissing),
		postAlone: plan.singles.filter(isMissing),
		edit: [...kept].filter(([planned, comment]) => isAtSamePlace(comment, planned)).filter(([planned, comment]) => !isSameBody(comment.body, planned.body)).map(([planned, { id }]) => ({
			id,
			planned
		})),
		remove: obsolete.filter(({ comment }) => !comment.hasReplies).map(({ comment }) => comment.id),
		close: closed.map(({ comment: { id, nodeId }, closing }) => {
			return {
				id,
				nodeId,
				body: closedBody(plan.scope, closing, plan.head)
			};
		}),
		minimize: posted.filter(({ body, hasReplies, isMinimized }) => hasReplies && !isMinimized && isClosedBody(plan.scope, body)).map(({ nodeId }) => nodeId)
	};
}
function reconcileAdding(plan, posted) {
	const said = new Set(posted.flatMap(({ body }) => marksIn(plan.scope, body)));
	const isNew = ({ marks }) => !marks.some((mark) => said.has(mark));
	return {
		post: plan.comments.filter(isNew),
		postAlone: plan.singles.filter(isNew),
		edit: [],
		remove: [],
		close: [],
		minimize: []
	};
}
function keptComments({ comments, singles }, ours) {
	const kept = /* @__PURE__ */ new Map();
	const taken = /* @__PURE__ */ new Set();
	const keep = (serves) => {
		for (const planned of [...comments, ...singles].filter((each) => !kept.has(each))) {
			const found = ours.find(({ comment, marks }) => !taken.has(comment) && marks.some((mark) => planned.marks.includes(mark)) && serves(comment, planned));
			if (found === void 0) continue;
			kept.set(planned, found.comment);
			taken.add(found.comment);
		}
	};
	keep(isAtSamePlace);
	keep(({ hasReplies }) => hasReplies);
	return kept;
}
function obsoleteComments({ comments, singles, marks: current, unknownFiles }, unmatched) {
	const said = new Set([...comments, ...singles].flatMap(({ marks }) => marks));
	return unmatched.flatMap(({ comment, marks }) => {
		const mayHold = (mark) => current.has(mark) || unknownFiles.has(comment.path);
		const own = marks.filter((mark) => mayHold(mark) && !said.has(mark));
		for (const mark of own) said.add(mark);
		const closing = marks.some(mayHold) ? "said-elsewhere" : "fixed";
		return own.length === 0 ? [{
			comment,
			marks,
			closing
		}] : [];
	});
}
function isAtSamePlace(comment, planned) {
	if (comment.path !== planned.path) return false;
	if (!("line" in planned)) return comment.isOnFile;
	return comment.line === planned.line && (comment.startLine ?? comment.line) === (planned.startLine ?? planned.line);
}
function isSameBody(one, other) {
	return normalise(one) === normalise(other);
}
function normalise(body) {
	return body.replaceAll("\r\n", "\n").trimEnd();
}
// src/github/fetch-comments.ts
const VARIABLES = "$number: Int!, $after: String";
const FIELDS = `pullRequest(number: $number) {
      headRefOid
      changedFiles
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { path line startLine subjectType comments(first: 1) { totalCount nodes { id databaseId body isMinimized viewerDidAuthor } } }
      }
    }`;
const QUERY = `query ($owner: String!, $repo: String!, ${VARIABLES}) {
  repository(owner: $owner, name: $repo) {
    ${FIELDS}
  }
}`;
async function fetchPullRequestState(client, { owner, repo, number }) {
	const comments = [];
	let after = null;
	for (;;) {
		const { headRefOid: head, changedFiles, reviewThreads } = (await client.graphql(QUERY, {
			owner,
			repo,
			number,
			after
		})).repository.pullRequest;
		comments.push(...reviewThreads.nodes.flatMap(commentOf));
		if (!reviewThreads.pageInfo.hasNextPage) return {
			head,
			changedFiles,
			comments
		};
		after = reviewThreads.pageInfo.endCursor;
	}
}
const CURRENT = 3e3;
function stateAlongside({ number }) {
	let last;
	return {
		part: {
			variables: VARIABLES,
			fields: FIELDS,
			values: {
				number,
				after: null
			},
			take: (repository) => {
				const { headRefOid: head, changedFiles, reviewThreads } = repository.pullRequest;
				const comments = reviewThreads.nodes.flatMap(commentOf);
				last = reviewThreads.pageInfo.hasNextPage ? void 0 : {
					state: {
						head,
						changedFiles,
						comments
					},
					at: performance.now()
				};
			}
		},
		latest: () => last !== void 0 && performance.now() - last.at < CURRENT ? last.state : void 0
	};
}
const LOOKS = 10;
const BETWEEN_LOOKS = 1e3;
async function awaitHead(client, pull) {
	for (let look = 1; look <= LOOKS; look++) {
		const read = await queryAnswerOf(fetchPullRequestState(client, pull));
		if ("refused" in read || read.ok.head === pull.head) return;
		await setTimeout(BETWEEN_LOOKS);
	}
}
async function fetchHead(client, { owner, repo, number }) {
	const answer = await answerOf(client.rest.pulls.get({
		owner,
		repo,
		pull_number: number
	}));
	if ("refused" in answer) return void 0;
	const { head, changed_files: changedFiles } = answer.ok.data;
	return {
		head: head.sha,
		changedFiles
	};
}
function commentOf({ path, line, startLine, subjectType, comments }) {
	const [first] = comments.nodes;
	if (first?.viewerDidAuthor !== true) return [];
	return [{
		id: first.databaseId,
		nodeId: first.id,
		path,
		isOnFile: subjectType === "FILE",
		...line === null ? {} : { line },
		...startLine === null ? {} : { startLine },
		body: first.body,
		isMinimized: first.isMinimized,
		hasReplies: comments.totalCount > 1
	}];
}
// src/github/prove-list.ts
const MAX_LISTED_FILES = 3e3;
function proveCount(listed, changed) {
	if (changed === void 0) throw new UnusableAnswer("GitHub does not say which files the pull request has, beside a list that may be of another head");
	if (listed !== Math.min(changed, 3e3)) throw new UnusableAnswer(`GitHub lists ${listed} files of the pull request, and says that it has ${changed}`);
}
// src/source/github/blob-loader.ts
function blobLoader(client, repository, git, part) {
	let gathered = /* @__PURE__ */ new Map();
	let answer;
	const load = async () => {
		await new Promise((resolve) => setImmediate(resolve));
		const wanted = [...gathered.values()];
		gathered = /* @__PURE__ */ new Map();
		answer = void 0;
		return readBlobs(client, repository, git, wanted, part);
	};
	return async (wanted) => {
		if (wanted.length === 0) return /* @__PURE__ */ new Map();
		for (const blob of wanted) gathered.set(blob.name, {
			...gathered.get(blob.name),
			...blob
		});
		answer ??= load();
		return answer;
	};
}
async function readBlobs(client, { owner, repo }, git, wanted, part) {
	const contents = /* @__PURE__ */ new Map();
	if (git !== void 0) {
		const local = await readGitObjects(git, wanted.map(({ name, blob }) => blob ?? name));
		for (const [index, { name }] of wanted.entries()) {
			const bytes = local[index];
			if (bytes !== void 0) contents.set(name, { bytes });
		}
	}
	const missing = wanted.filter(({ name }) => !contents.has(name));
	for (const [name, content] of await fetchBlobs(client, {
		owner,
		repo
	}, missing, part)) contents.set(name, content);
	return contents;
}
// src/source/github/github-tree.ts
const MAX_FILES = 100;
const REMEDY = "check out the repository before this Action";
const MISSING = {
	unreadable: "GitHub has no file here to read",
	reason: "unreadable"
};
async function githubTree(client, repository, commit, load, near) {
	const { files, blobs, isComplete, gaps } = await listFiles(client, repository, commit);
	const mayExist = (path) => !isComplete || blobs.has(path);
	const read = async (paths) => {
		const wanted = paths.filter(mayExist).slice(0, MAX_FILES);
		const found = await load(wanted.map((path) => blobAt(commit, path, blobs.get(path))));
		const lost = wanted.find((path) => blobs.has(path) && !found.has(`${commit}:${path}`));
		if (lost !== void 0) throw new UnusableAnswer(`GitHub lists the file ${lost}, and does not give it`);
		return new Map(wanted.flatMap((path) => {
			const content = found.get(`${commit}:${path}`);
			return content === void 0 ? [] : [[path, content]];
		}));
	};
	return {
		files,
		isListed: isComplete,
		read,
		readInOrder: async function* (paths) {
			for (let start = 0; start < paths.length; start += MAX_FILES) {
				const batch = paths.slice(start, start + MAX_FILES);
				const found = await read(batch);
				for (const path of batch) yield {
					path,
					content: found.get(path) ?? MISSING
				};
			}
		},
		findContextFiles: async (config) => {
			const likely = byNearness(files.filter(isLikelyContextFile).map(({ path }) => path), near);
			return limit([.../* @__PURE__ */ new Set([...config.filter(mayExist), ...likely])]);
		},
		choose: (paths) => byNearness(paths, near).slice(0, MAX_FILES),
		gaps
	};
}
async function listFiles(client, { owner, repo }, commit) {
	const { data } = await client.rest.git.getTree({
		owner,
		repo,
		tree_sha: commit,
		recursive: "1"
	});
	const { tree, truncated } = data;
	const files = tree.filter(({ type }) => type === "blob");
	const shared = sharedPaths(tree.map(({ path }) => path));
	const message = `GitHub lists only a part of this repository, so that some charts, kustomizations and Namespaces are not known: ${REMEDY}`;
	return {
		files: files.map(({ path, mode }) => ({
			path,
			mode
		})),
		blobs: new Map(files.flatMap(({ path, sha }) => shared.has(path) ? [] : [[path, sha]])),
		submodules: new Set(tree.filter(({ type }) => type === "commit").map(({ path }) => path)),
		isComplete: !truncated,
		gaps: truncated ? [{
			message,
			isTotal: false
		}] : []
	};
}
async function listBlobs(client, repository, commit) {
	return (await listFiles(client, repository, commit)).blobs;
}
async function proveBlobs(client, commit, listed) {
	const { blobs, submodules, isComplete } = await listFiles(client, commit, commit.head);
	const isOther = ({ path, status, blob }) => {
		if (submodules.has(path) || isOddPath(path)) return false;
		const found = blobs.get(path);
		if (status === "removed") return found !== void 0;
		return found === void 0 ? isComplete : blob !== null && blob !== found;
	};
	const other = listed.find(isOther);
	if (other === void 0) return;
	throw new UnusableAnswer(`GitHub lists the files of another head than ${commit.head} (${other.path} differs)`);
}
function blobAt(commit, path, blob) {
	return {
		name: `${commit}:${path}`,
		...blob === void 0 ? {} : { blob }
	};
}
function isLikelyContextFile({ path, mode }) {
	const name = path.slice(path.lastIndexOf("/") + 1);
	if (mode === "120000" || isDescribingPath(path)) return true;
	return isManifestPath(path) && /namespace|^ns\./i.test(name);
}
function limit(paths) {
	const unreadCount = paths.length - MAX_FILES;
	const message = `${unreadCount} of ${paths.length} kustomizations and Namespaces were not read: ${REMEDY}`;
	return {
		paths: paths.slice(0, MAX_FILES),
		isWhole: false,
		gaps: unreadCount > 0 ? [{
			message,
			isTotal: false
		}] : []
	};
}
function byNearness(paths, changed) {
	const tops = new Set(changed.map((path) => path.split("/")[0]));
	const folders = new Set(changed.map(folderOf));
	const rank = (path) => folders.has(folderOf(path)) ? 0 : tops.has(path.split("/")[0]) ? 1 : 2;
	return [...paths].sort((a, b) => rank(a) - rank(b));
}
// src/source/github/read-changed-files.ts
async function readChangedFiles(load, git, commits, listed, listBlobs) {
	const baseBlobs = listed.some(({ path, previousPath = path, status, baseBlob }) => status !== "added" && baseBlob === void 0 && isOddPath(previousPath)) ? await listBlobs() : /* @__PURE__ */ new Map();
	const shared = sharedPaths(listed.map(({ path }) => path));
	const sides = listed.map((file) => sidesOf(file, commits, baseBlobs));
	const contents = await load(sides.flatMap(({ base, head }, index) => listed[index]?.isSubmodule ? [] : [base, head]).filter((side) => side !== void 0));
	const patches = await localPatches(git, commits, listed);
	return listed.flatMap((file, index) => {
		const { blob: _, baseBlob: __, isSubmodule: ___, isUnproved, ...rest } = file;
		const contentOf = (side) => side === void 0 ? void 0 : contents.get(side.name) ?? missingContent(file, side);
		const base = contentOf(sides[index]?.base);
		const head = shared.has(file.path) && file.status !== "removed" ? SHARED : contentOf(sides[index]?.head);
		if (isUnproved && base === void 0 && head === void 0) return [];
		const localPatch = patches.get(file.path);
		return [{
			...rest,
			...isUnproved ? { status: base === void 0 ? "added" : head === void 0 ? "removed" : "modified" } : {},
			...localPatch === void 0 ? {} : { localPatch },
			...base === void 0 ? {} : { base },
			...head === void 0 ? {} : { head }
		}];
	});
}
function sidesOf({ path, previousPath = path, status, blob, baseBlob }, { mergeBase, head }, baseBlobs) {
	const wanted = (commit, name, hash) => ({
		name: `${commit}:${name}`,
		...hash ? { blob: hash } : {}
	});
	return {
		...status === "added" ? {} : { base: wanted(mergeBase, previousPath, baseBlob ?? baseBlobs.get(previousPath)) },
		...status === "removed" ? {} : { head: wanted(head, path, blob) }
	};
}
function missingContent({ path, isSubmodule, isUnproved }, { blob }) {
	if (isUnproved) return void 0;
	if (isSubmodule) return SUBMODULE;
	if (blob === void 0 && isOddPath(path)) return UNNAMED;
	throw new UnusableAnswer(`GitHub lists the file ${path} as changed, and does not give it`);
}
async function localPatches(git, { mergeBase, head }, files) {
	const paths = new Set(files.filter(({ patch }) => patch === void 0).map(({ path }) => path));
	if (git === void 0 || paths.size === 0) return /* @__PURE__ */ new Map();
	const local = await changedFiles(git, mergeBase, head) ?? [];
	return new Map(local.flatMap(({ path, patch }) => patch === void 0 || !paths.has(path) ? [] : [[path, patch]]));
}
const SUBMODULE = {
	unreadable: "a submodule: its files are in another repository",
	reason: "unreadable"
};
const UNNAMED = {
	unreadable: "the name of the file is no UTF-8: rename it",
	reason: "unreadable"
};
// src/source/github/assemble-change.ts
async function assembleChange(client, range, git, { mergeBase, tip, whole, request, files: listed, gaps }, part) {
	const { head } = range;
	const load = blobLoader(client, range, git, part);
	const near = listed.filter((file) => isWantedFile(file, request.config)).flatMap(pathsOf);
	const local = git === void 0 || whole === void 0 ? void 0 : await gitTree(git, whole.commit);
	if (whole !== void 0 && local === void 0) throw new Error("the workspace lost a commit that it had");
	const change = await readChange({
		tree: local ?? await githubTree(client, range, tip, load, near),
		derived: derivedSide(whole),
		config: request.config,
		overlay: request.overlay,
		changed: listed,
		readChanged: (files) => readChangedFiles(load, git, {
			mergeBase,
			head
		}, files, () => listBlobs(client, range, mergeBase))
	});
	return {
		...change,
		mergeBase,
		head,
		gaps: [...gaps, ...change.gaps]
	};
}
// src/source/github/listed-files.ts
const STATUS = {
	added: "added",
	copied: "added",
	removed: "removed",
	renamed: "renamed",
	modified: "modified",
	changed: "modified",
	unchanged: "modified"
};
const SUBMODULE_PATCH = /^@@ [^\n]* @@[^\n]*(\n[-+]Subproject commit [0-9a-f]{40}(-dirty)?){1,2}$/;
function listedFile({ filename, previous_filename, status: word, sha, patch }) {
	const status = STATUS[word] ?? "modified";
	return {
		path: filename,
		status,
		blob: sha,
		isSubmodule: patch !== void 0 && SUBMODULE_PATCH.test(patch),
		...status === "renamed" && previous_filename !== void 0 ? { previousPath: previous_filename } : {},
		...patch === void 0 ? {} : { patch }
	};
}
function fileOfGit({ blobs, ...file }) {
	return {
		...file,
		blob: file.status === "removed" ? blobs.base : blobs.head,
		baseBlob: blobs.base
	};
}
function withListedPatches(files, listed) {
	const byContent = new Map(listed.map((file) => [contentKey(file), file]));
	return files.map((file) => {
		const entry = byContent.get(contentKey(file));
		if (entry === void 0) return file;
		const { patch: _, ...rest } = file;
		return entry.patch === void 0 ? rest : {
			...rest,
			patch: entry.patch
		};
	});
}
function contentKey({ path, blob }) {
	return `${blob} ${path}`;
}
function unprovedFiles(files, listed) {
	const known = new Set(files.flatMap(pathsOf));
	return [...new Set(listed.flatMap(pathsOf).filter((path) => !known.has(path)))].map((path) => ({
		path,
		status: "modified",
		blob: null,
		isSubmodule: false,
		isUnproved: true
	}));
}
async function compareCommits(client, { owner, repo, base, baseBranch, head }, git) {
	const local = await localMergeBase(git, base, head);
	const known = local === void 0 ? void 0 : await gitFiles(git, local, head);
	if (local !== void 0 && known !== void 0) return {
		mergeBase: local,
		tip: base,
		files: known,
		isOfGit: true
	};
	const { data } = await client.rest.repos.compareCommitsWithBasehead({
		owner,
		repo,
		basehead: `${baseBranch ?? base}...${head}`,
		per_page: 1,
		page: 1
	});
	const mergeBase = data.merge_base_commit.sha;
	const ofGit = await gitFiles(git, mergeBase, head);
	const compared = comparedFiles(data);
	const ofGitHub = compared.length < 300 ? compared : void 0;
	return {
		mergeBase,
		tip: data.base_commit.sha,
		files: ofGit ?? ofGitHub,
		isOfGit: ofGit !== void 0
	};
}
function comparedFiles({ files }) {
	if (!Array.isArray(files) || files.some((file) => typeof file?.filename !== "string")) throw new UnusableAnswer("GitHub compares the commits, and does not list their files");
	return files.map(listedFile);
}
async function localMergeBase(git, base, head) {
	const found = (await git?.run(["rev-parse", "--is-shallow-repository"]))?.toString("utf8").trim() === "false" ? (await git?.run([
		"merge-base",
		base,
		head
	]))?.toString("utf8").trim() : void 0;
	return found === "" ? void 0 : found;
}
async function gitFiles(git, mergeBase, head) {
	return git && (await changedNames(git, mergeBase, head))?.map(fileOfGit);
}
// src/source/github/pull-request-change.ts
async function fetchPullRequestChange(client, pull, git, request) {
	const { owner, repo, number } = pull;
	const [answer, { mergeBase, tip, files, isOfGit }] = await Promise.all([answerOf(client.paginate(client.rest.pulls.listFiles, {
		owner,
		repo,
		pull_number: number,
		per_page: 100
	}), FORBIDDEN_STATUSES), compareCommits(client, pull, git)]);
	if ("refused" in answer && !isOfGit) throw new ConfigurationError(`the token may not list the files of the pull request (${answer.refused.message}): give the job pull-requests: read`);
	const listed = "ok" in answer ? answer.ok.map(listedFile) : [];
	const at = {
		mergeBase,
		tip,
		whole: git === void 0 ? void 0 : await findWholeCommit(git, pull, pull.baseBranch),
		request
	};
	const { part, latest: latestState } = stateAlongside(pull);
	if (files !== void 0) {
		const all = [...withListedPatches(files, listed), ...isOfGit ? [] : unprovedFiles(files, listed)];
		return unlessSignedOff(pull, {
			...await assembleChange(client, pull, git, {
				...at,
				files: all,
				gaps: []
			}, part),
			latestState
		});
	}
	await proveBlobs(client, pull, listed);
	const gaps = listed.length >= 3e3 ? [LIMIT] : [];
	return unlessSignedOff(pull, {
		...await assembleChange(client, pull, git, {
			...at,
			files: listed,
			gaps
		}, part),
		listed: listed.length,
		latestState
	});
}
function unlessSignedOff({ isSignedOffOnWeb }, change) {
	return isSignedOffOnWeb ? {
		...change,
		needsSignOff: false
	} : change;
}
const LIMIT = {
	message: `GitHub lists ${MAX_LISTED_FILES} files of a pull request at most, and there are more: check out with fetch-depth: 0`,
	hidesChanges: true
};
export { assembleChange, awaitHead, comparedFiles, fetchHead, fetchPullRequestChange, fetchPullRequestState, isSameBody, proveCount, reconcile, reconcileAdding };
