import { Option } from "./cli-scan.js";
import { localChange, planReview, reviewRendered, unreviewedFiles } from "./review.js";
import { HARDENING_OPTION, OUTPUT_OPTION, TARGET_OPTIONS, UNJUDGED_OPTION, defaultsRequest, displayFor, findFormat, flagWords, formatsOf, inputsOf, outputFile, pathFrom, printTo, repositoryName, rootOrFolder, settingsRequest, unjudgedOf } from "./scan.js";
import { oneOf, sarifCategory, today } from "./action-scan.js";
import { FAIL_ON, gitIn } from "./action-review-scan.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { count } from "./review-scan.js";
import { visibleText } from "./action-review-scan-reader.js";
import { givenPaths } from "./action.js";
import { copyFile, mkdir, mkdtemp, realpath, rm, stat, utimes, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
// src/source/git/uncommitted-tree.ts
async function uncommittedTree(folder, what) {
	const outer = gitIn(folder);
	const root = await readPath(outer, ["rev-parse", "--show-toplevel"]);
	const index = await readPath(outer, [
		"rev-parse",
		"--git-path",
		"index"
	]);
	const objects = await readPath(outer, [
		"rev-parse",
		"--git-path",
		"objects"
	]);
	if (root === void 0 || index === void 0 || objects === void 0) throw new ConfigurationError(`--${what}: no work tree here; run this in a checkout of a git repository (git status says why this is none)`);
	const own = await mkdtemp(join(tmpdir(), "pss-review-"));
	const remove = () => rm(own, {
		recursive: true,
		force: true
	});
	try {
		await copyIndex(resolve(folder, index), join(own, "index"));
		await mkdir(join(own, "objects", "info"), { recursive: true });
		await writeFile(join(own, "objects", "info", "alternates"), `${quoted(resolve(folder, objects))}\n`);
		const variables = { GIT_OBJECT_DIRECTORY: join(own, "objects") };
		const git = gitIn(root, false, {
			...variables,
			GIT_INDEX_FILE: join(own, "index")
		});
		await requireNoConflicts(git, what);
		const tree = what === "staged" || await stageAll(git) ? await readPath(git, [...OPTIONS, "write-tree"]) : void 0;
		if (tree === void 0) throw new ConfigurationError(`--${what}: git cannot read all files; git add --all --dry-run says why`);
		return {
			git: gitIn(folder, false, variables),
			tree,
			remove
		};
	} catch (error) {
		await remove();
		throw error;
	}
}
const OPTIONS = [
	"-c",
	"core.splitIndex=false",
	"-c",
	"core.fsmonitor=false",
	"-c",
	"core.safecrlf=false"
];
async function copyIndex(from, to) {
	const entry = await stat(from).catch(() => void 0);
	if (entry === void 0) return;
	await copyFile(from, to);
	await utimes(to, Math.floor(entry.mtimeMs / 1e3), Math.floor(entry.mtimeMs / 1e3));
}
function quoted(path) {
	return /^["#]|\n/.test(path) ? JSON.stringify(path) : path;
}
async function requireNoConflicts(git, what) {
	const entries = (await git.run([
		"ls-files",
		"--unmerged",
		"-z"
	]))?.toString("utf8").split("\0") ?? [];
	const paths = [...new Set(entries.filter((entry) => entry !== "").map((entry) => entry.replace(/^[^\t]*\t/, "")))];
	if (paths.length === 0) return;
	const named = paths.slice(0, 3).map((path) => visibleText(path, 200));
	throw new ConfigurationError(`--${what}: ${count(paths.length, "file")} with conflicts (${named.join(", ")}${paths.length > 3 ? ", \u2026" : ""}); resolve them, and git add them, first`);
}
async function stageAll(git) {
	const differing = [
		"diff-files",
		"-z",
		"--name-only",
		"--no-relative",
		"--ignore-submodules=dirty"
	];
	const gone = await git.run([
		...OPTIONS,
		...differing,
		"--diff-filter=D"
	]);
	const changed = await git.run([
		...OPTIONS,
		...differing,
		"--diff-filter=d"
	]);
	const untracked = await git.run([
		...OPTIONS,
		"ls-files",
		"--others",
		"--exclude-standard",
		"-z"
	]);
	if (gone === void 0 || changed === void 0 || untracked === void 0) return false;
	const update = [
		...OPTIONS,
		"update-index",
		"-z",
		"--add",
		"--remove",
		"--replace"
	];
	const steps = [[[
		...update,
		"--force-remove",
		"--stdin"
	], gone], [[...update, "--stdin"], Buffer.concat([changed, withoutRepositories(untracked)])]];
	for (const [args, paths] of steps) if (paths.length > 0 && await git.run(args, paths) === void 0) return false;
	return true;
}
function withoutRepositories(paths) {
	const kept = paths.toString("latin1").split("\0").filter((path) => !path.endsWith("/"));
	return Buffer.from(kept.join("\0"), "latin1");
}
async function readPath(git, args) {
	return (await git.run(args))?.toString("utf8").replace(/\n$/, "");
}
// src/commands/flags/rendered-flags.ts
const RENDERED_OPTIONS = [
	new Option("--rendered-base <path>", "what your own tool renders of the base: a file or a folder"),
	new Option("--rendered-head <path>", "what it renders of the checked-out branch: judged beside the files, as built"),
	new Option("--rendered-map <file>", "where the documents of --rendered-head come from, as JSON")
];
async function renderedPaths({ renderedBase: base, renderedHead: head, renderedMap: map }, folder) {
	const root = await realpath(await rootOrFolder(folder));
	return givenPaths({
		base,
		head,
		map
	}, "--", {
		folder,
		root,
		isConfined: false
	});
}
function renderedInputsOf({ renderedBase, renderedHead, renderedMap }) {
	return [
		renderedBase,
		renderedHead,
		renderedMap
	].filter((path) => path !== void 0);
}
function renderedWords({ renderedHead }) {
	return renderedHead === void 0 ? [] : [`rendered-head=${renderedHead}`];
}
function placesFromRoot({ base, head, map, folder, root }) {
	return [
		base,
		head,
		...map === void 0 ? [] : [map]
	].map(({ path }) => pathFrom(root, resolve(folder, path)));
}
// src/commands/review.ts
const REVIEW_FORMATS = formatsOf("review");
const reviewCommand = {
	options: [
		new Option("--base <ref>", "the branch that the pull request would be against (default: HEAD, with one of the next two)"),
		new Option("--staged", "review what is staged, as a commit would have it"),
		new Option("--worktree", "review the files as they are, new ones included, but for those that git ignores"),
		...TARGET_OPTIONS,
		new Option("--fail-on <what>", "introduced or any (default: introduced)"),
		UNJUDGED_OPTION,
		HARDENING_OPTION,
		...RENDERED_OPTIONS,
		new Option("--format <format>", orList(REVIEW_FORMATS.map(({ id }) => id))).default("text"),
		OUTPUT_OPTION
	],
	run: async ({ version, links, output }, flags) => {
		const format = findFormat(REVIEW_FORMATS, flags.format);
		const failOn = flags.failOn === void 0 ? void 0 : oneOf("--fail-on", FAIL_ON, flags.failOn);
		const unjudged = unjudgedOf(flags);
		const reviewed = reviewedOf(flags);
		const given = await renderedPaths(flags, process.cwd());
		const file = await outputFile(flags.output, inputsOf(renderedInputsOf(flags), flags));
		const { asked, ...flagged } = settingsRequest(flags);
		const request = {
			...flagged,
			...await defaultsRequest(flags.defaults)
		};
		const git = gitIn(process.cwd());
		const head = reviewed === "committed" ? void 0 : await uncommittedTree(process.cwd(), reviewed);
		try {
			const sides = {
				...flags.base === void 0 ? {} : { base: flags.base },
				...head && { tree: head.tree }
			};
			const change = await localChange(head?.git ?? git, sides, request);
			if (reviewed !== "worktree") await sayUnreviewed(git, reviewed, given === void 0 ? [] : placesFromRoot(given));
			const repository = await repositoryName(git, process.env);
			const options = {
				...request,
				repository,
				asked: {
					...asked,
					failOn,
					unjudged
				},
				scope: "",
				today: today(),
				isOwn: false,
				...reviewed !== "committed" && flags.base === void 0 && { uncommitted: reviewed }
			};
			const review = await reviewRendered(change, {
				...options,
				given
			});
			const plan = planReview(review, links);
			const category = sarifCategory([...flagWords(flags), ...renderedWords(flags)]);
			const text = (await format.review())(review, {
				plan,
				links,
				version,
				category,
				display: displayFor(file)
			});
			await printTo(output, file, [text], () => plan.title);
			return plan.conclusion === "failure" ? 1 : 0;
		} finally {
			await head?.remove();
		}
	}
};
function reviewedOf({ base, staged, worktree }) {
	if (staged && worktree) throw new ConfigurationError("--staged and --worktree: choose one of them");
	if (base === void 0 && !staged && !worktree) throw new ConfigurationError("nothing to review is named: --base names the branch that the pull request would be against; --staged reviews what is staged, --worktree all files as they are");
	return staged ? "staged" : worktree ? "worktree" : "committed";
}
async function sayUnreviewed(git, reviewed, except) {
	const left = await unreviewedFiles(git, reviewed, except);
	if (left === 0) return;
	const files = count(left, "changed file that is", "changed files that are");
	process.stderr.write(`not reviewed: ${files} not ${reviewed}\n`);
}
function orList(words) {
	return words.join(", ").replace(/, (?=[^,]*$)/, " or ");
}
export { reviewCommand };
