import { context, docsLinks, error, getInput, getMultilineInput, info, missesProxy, notice, occasionOf, reasonOf, renderedInputs, run, runByProxy, setFailed, setOutput, setSecret, summary, warning, workspaceFile } from "./parts/action.js";
import { version } from "./parts/action-cli.js";
import { createClient } from "./parts/action-review.js";
import { FAIL_ON, HARDENING_CHOICES, RENDER, SUGGESTIONS, UNJUDGED, gitIn, isCompleteCheckout, mayBeCheckout, parseRegistryLookup, settingForAll, statedTarget } from "./parts/action-review-scan.js";
import { newerVersions, oneOf, sarifCategory, today } from "./parts/action-scan.js";
import { ConfigurationError } from "./parts/action-review-cli-scan.js";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
// src/main.ts
async function main() {
	if (missesProxy(process.env)) {
		process.exitCode = await runByProxy();
		return;
	}
	const occasion = occasionOf(context);
	const defaultName = occasion.is === "commit" ? "Pod Security scan" : "Pod Security review";
	const checkName = getInput("check-name") || defaultName;
	const asked = {
		...statedTarget({
			level: getInput("level"),
			version: getInput("version"),
			clusterVersion: getInput("cluster-version")
		}),
		failOn: choiceOf("fail-on", FAIL_ON),
		unjudged: choiceOf("unjudged", UNJUDGED),
		suggestions: choiceOf("suggestions", SUGGESTIONS),
		paths: getMultilineInput("paths"),
		render: choiceOf("render", RENDER),
		hardening: settingForAll(choiceOf("hardening", HARDENING_CHOICES)),
		registryLookup: parseRegistryLookup(getInput("registry-lookup"))
	};
	const defaults = await defaultsInput();
	const inputs = {
		config: getInput("config") || ".github/pss-review.yml",
		isNamed: getInput("config") !== "",
		first: "config",
		asked,
		...defaults && { overlay: await overlayOf(defaults, asked) },
		repository: {
			owner: context.repo.owner,
			name: context.repo.repo
		},
		given: renderedInputs({
			base: getInput("rendered-base"),
			head: getInput("rendered-head"),
			map: getInput("rendered-map")
		}, process.env["GITHUB_WORKSPACE"] ?? ".", process.env["GITHUB_EVENT_NAME"]),
		today: today(),
		isOwn: !process.env["GITHUB_ACTION_REPOSITORY"],
		sarifFile: getInput("sarif-file"),
		hasIssue: choiceOf("issue", ["true", "false"]) === "true",
		badgeBranch: getInput("badge-branch").replace(/^refs\/heads\//, ""),
		sarifCategory: sarifCategory(checkName === defaultName ? [] : [checkName]),
		checkName
	};
	const token = getInput("token");
	if (token === "") throw new ConfigurationError("token: found nothing; leave the input out to use the job's own token");
	setSecret(token);
	for (const message of newerVersions(inputs.asked)) warning(message);
	for (const message of defaults === void 0 ? [] : newerVersions(defaults.configuration, "defaults: ")) warning(message);
	if (inputs.sarifFile !== "") await sarifPath(inputs.sarifFile);
	const folder = mkdtemp(join(process.env["RUNNER_TEMP"] ?? tmpdir(), "pss-review-"));
	folder.catch(() => void 0);
	let sent = () => void 0;
	const effects = {
		firstRequest: new Promise((resolve) => {
			sent = resolve;
		}),
		client: createClient({
			token,
			apiUrl: context.apiUrl,
			warn: warning,
			sent
		}),
		...appClientOf(getInput("app-id"), getInput("app-private-key")),
		git: workspaceGit(),
		links: docsLinks(process.env, context.serverUrl),
		annotate,
		writeSummary: async (markdown) => {
			if (process.env["GITHUB_STEP_SUMMARY"]) await summary.addRaw(markdown, true).write();
		},
		serverUrl: context.serverUrl,
		jobUrl: `${context.serverUrl}/${context.repo.owner}/${context.repo.repo}/actions/runs/${context.runId}`,
		writeFile: async ({ name, content, isOfWorkspace }) => {
			const file = isOfWorkspace ? await sarifPath(name) : join(await folder, name);
			await mkdir(dirname(file), { recursive: true });
			await rm(file, { force: true });
			await writeFile(file, content, { flag: "wx" });
			return file;
		},
		version,
		setOutput,
		log: info
	};
	if (!await run(occasion, inputs, effects)) process.exitCode = 1;
}
async function defaultsInput() {
	if (process.env["INPUT_DEFAULTS"] === void 0) return void 0;
	const text = getInput("defaults", { trimWhitespace: false });
	if (text === "none") return void 0;
	const { readDefaults } = await import("./parts/scan.js").then((n) => n.read_defaults_exports);
	return readDefaults("defaults", text);
}
async function overlayOf(defaults, asked) {
	const { defaultsOverlay } = await import("./parts/scan.js").then((n) => n.defaults_overlay_exports);
	return defaultsOverlay(defaults, asked, today());
}
function appClientOf(id, privateKey) {
	if (id === "" && privateKey === "") return {};
	if (id === "" || privateKey === "") throw new ConfigurationError("app-id and app-private-key: give both, or none");
	setSecret(privateKey);
	const options = {
		apiUrl: context.apiUrl,
		warn: warning
	};
	return { appClient: async (repository) => (await import("./parts/app-client.js")).openAppClient({
		id,
		privateKey
	}, repository, options) };
}
function choiceOf(name, choices) {
	const text = getInput(name);
	return text === "" ? void 0 : oneOf(name, choices, text);
}
function sarifPath(name) {
	return workspaceFile(process.env["GITHUB_WORKSPACE"] ?? ".", "sarif-file", name);
}
async function workspaceGit() {
	const workspace = process.env["GITHUB_WORKSPACE"];
	if (workspace === void 0 || !(mayBeCheckout(resolve(workspace)) || process.env["GIT_DIR"])) return void 0;
	const git = gitIn(workspace, true);
	return await isCompleteCheckout(git) ? git : void 0;
}
function annotate({ path, line, level, title, message }) {
	const properties = {
		file: path,
		startLine: line,
		title
	};
	if (level === "failure") error(message, properties);
	else if (level === "warning") warning(message, properties);
	else notice(message, properties);
}
main().catch((error) => {
	const stack = error instanceof Error ? error.stack ?? error.message : String(error);
	setFailed(reasonOf(error) ?? `pss-review failed: ${stack}`);
});
export {};
