import { GraphqlResponseError, NO_RETRIES, RequestError, UnusableAnswer, annotationsMark, answerOf, answerRefusal, basisWord, isUnsure, parseBasis, refusalNote, refusedCall, restsOnLess, stepAnnotations } from "./action-review.js";
import { ConfigurationError } from "./action-review-cli-scan.js";
import { GUARDED_EVENTS, plainOrCode } from "./action-review-scan.js";
import { visibleText } from "./action-review-scan-reader.js";
import { lstat, realpath } from "node:fs/promises";
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from "node:path";
import * as os from "os";
import { EOL } from "os";
import * as crypto from "crypto";
import * as fs from "fs";
import { constants as constants$1, existsSync, promises, readFileSync } from "fs";
import { spawn } from "node:child_process";
// node_modules/@actions/core/lib/utils.js
function toCommandValue(input) {
	if (input === null || input === void 0) return "";
	else if (typeof input === "string" || input instanceof String) return input;
	return JSON.stringify(input);
}
function toCommandProperties(annotationProperties) {
	if (!Object.keys(annotationProperties).length) return {};
	return {
		title: annotationProperties.title,
		file: annotationProperties.file,
		line: annotationProperties.startLine,
		endLine: annotationProperties.endLine,
		col: annotationProperties.startColumn,
		endColumn: annotationProperties.endColumn
	};
}
// node_modules/@actions/core/lib/command.js
function issueCommand(command, properties, message) {
	const cmd = new Command(command, properties, message);
	process.stdout.write(cmd.toString() + os.EOL);
}
const CMD_STRING = "::";
var Command = class {
	constructor(command, properties, message) {
		if (!command) command = "missing.command";
		this.command = command;
		this.properties = properties;
		this.message = message;
	}
	toString() {
		let cmdStr = CMD_STRING + this.command;
		if (this.properties && Object.keys(this.properties).length > 0) {
			cmdStr += " ";
			let first = true;
			for (const key in this.properties) if (this.properties.hasOwnProperty(key)) {
				const val = this.properties[key];
				if (val) {
					if (first) first = false;
					else cmdStr += ",";
					cmdStr += `${key}=${escapeProperty(val)}`;
				}
			}
		}
		cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
		return cmdStr;
	}
};
function escapeData(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A");
}
function escapeProperty(s) {
	return toCommandValue(s).replace(/%/g, "%25").replace(/\r/g, "%0D").replace(/\n/g, "%0A").replace(/:/g, "%3A").replace(/,/g, "%2C");
}
// node_modules/@actions/core/lib/file-command.js
function issueFileCommand(command, message) {
	const filePath = process.env[`GITHUB_${command}`];
	if (!filePath) throw new Error(`Unable to find environment variable for file command ${command}`);
	if (!fs.existsSync(filePath)) throw new Error(`Missing file at path: ${filePath}`);
	fs.appendFileSync(filePath, `${toCommandValue(message)}${os.EOL}`, { encoding: "utf8" });
}
function prepareKeyValueMessage(key, value) {
	const delimiter = `ghadelimiter_${crypto.randomUUID()}`;
	const convertedValue = toCommandValue(value);
	if (key.includes(delimiter)) throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
	if (convertedValue.includes(delimiter)) throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
	return `${key}<<${delimiter}${os.EOL}${convertedValue}${os.EOL}${delimiter}`;
}
// node_modules/@actions/core/lib/summary.js
var __awaiter$1 = function(thisArg, _arguments, P, generator) {
	function adopt(value) {
		return value instanceof P ? value : new P(function(resolve) {
			resolve(value);
		});
	}
	return new (P || (P = Promise))(function(resolve, reject) {
		function fulfilled(value) {
			try {
				step(generator.next(value));
			} catch (e) {
				reject(e);
			}
		}
		function rejected(value) {
			try {
				step(generator["throw"](value));
			} catch (e) {
				reject(e);
			}
		}
		function step(result) {
			result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected);
		}
		step((generator = generator.apply(thisArg, _arguments || [])).next());
	});
};
const { access: access$1, appendFile, writeFile: writeFile$1 } = promises;
const SUMMARY_ENV_VAR = "GITHUB_STEP_SUMMARY";
var Summary = class {
	constructor() {
		this._buffer = "";
	}
	filePath() {
		return __awaiter$1(this, void 0, void 0, function* () {
			if (this._filePath) return this._filePath;
			const pathFromEnv = process.env[SUMMARY_ENV_VAR];
			if (!pathFromEnv) throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
			try {
				yield access$1(pathFromEnv, constants$1.R_OK | constants$1.W_OK);
			} catch (_a) {
				throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
			}
			this._filePath = pathFromEnv;
			return this._filePath;
		});
	}
	wrap(tag, content, attrs = {}) {
		const htmlAttrs = Object.entries(attrs).map(([key, value]) => ` ${key}="${value}"`).join("");
		if (!content) return `<${tag}${htmlAttrs}>`;
		return `<${tag}${htmlAttrs}>${content}</${tag}>`;
	}
	write(options) {
		return __awaiter$1(this, void 0, void 0, function* () {
			const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
			const filePath = yield this.filePath();
			yield (overwrite ? writeFile$1 : appendFile)(filePath, this._buffer, { encoding: "utf8" });
			return this.emptyBuffer();
		});
	}
	clear() {
		return __awaiter$1(this, void 0, void 0, function* () {
			return this.emptyBuffer().write({ overwrite: true });
		});
	}
	stringify() {
		return this._buffer;
	}
	isEmptyBuffer() {
		return this._buffer.length === 0;
	}
	emptyBuffer() {
		this._buffer = "";
		return this;
	}
	addRaw(text, addEOL = false) {
		this._buffer += text;
		return addEOL ? this.addEOL() : this;
	}
	addEOL() {
		return this.addRaw(EOL);
	}
	addCodeBlock(code, lang) {
		const attrs = Object.assign({}, lang && { lang });
		const element = this.wrap("pre", this.wrap("code", code), attrs);
		return this.addRaw(element).addEOL();
	}
	addList(items, ordered = false) {
		const tag = ordered ? "ol" : "ul";
		const listItems = items.map((item) => this.wrap("li", item)).join("");
		const element = this.wrap(tag, listItems);
		return this.addRaw(element).addEOL();
	}
	addTable(rows) {
		const tableBody = rows.map((row) => {
			const cells = row.map((cell) => {
				if (typeof cell === "string") return this.wrap("td", cell);
				const { header, data, colspan, rowspan } = cell;
				const tag = header ? "th" : "td";
				const attrs = Object.assign(Object.assign({}, colspan && { colspan }), rowspan && { rowspan });
				return this.wrap(tag, data, attrs);
			}).join("");
			return this.wrap("tr", cells);
		}).join("");
		const element = this.wrap("table", tableBody);
		return this.addRaw(element).addEOL();
	}
	addDetails(label, content) {
		const element = this.wrap("details", this.wrap("summary", label) + content);
		return this.addRaw(element).addEOL();
	}
	addImage(src, alt, options) {
		const { width, height } = options || {};
		const attrs = Object.assign(Object.assign({}, width && { width }), height && { height });
		const element = this.wrap("img", null, Object.assign({
			src,
			alt
		}, attrs));
		return this.addRaw(element).addEOL();
	}
	addHeading(text, level) {
		const tag = `h${level}`;
		const allowedTag = [
			"h1",
			"h2",
			"h3",
			"h4",
			"h5",
			"h6"
		].includes(tag) ? tag : "h1";
		const element = this.wrap(allowedTag, text);
		return this.addRaw(element).addEOL();
	}
	addSeparator() {
		const element = this.wrap("hr", null);
		return this.addRaw(element).addEOL();
	}
	addBreak() {
		const element = this.wrap("br", null);
		return this.addRaw(element).addEOL();
	}
	addQuote(text, cite) {
		const attrs = Object.assign({}, cite && { cite });
		const element = this.wrap("blockquote", text, attrs);
		return this.addRaw(element).addEOL();
	}
	addLink(text, href) {
		const element = this.wrap("a", text, { href });
		return this.addRaw(element).addEOL();
	}
};
const summary = new Summary();
var ExitCode;
(function(ExitCode) {
	ExitCode[ExitCode["Success"] = 0] = "Success";
	ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
function setSecret(secret) {
	issueCommand("add-mask", {}, secret);
}
function getInput(name, options) {
	const val = process.env[`INPUT_${name.replace(/ /g, "_").toUpperCase()}`] || "";
	if (options && options.required && !val) throw new Error(`Input required and not supplied: ${name}`);
	if (options && options.trimWhitespace === false) return val;
	return val.trim();
}
function getMultilineInput(name, options) {
	const inputs = getInput(name, options).split("\n").filter((x) => x !== "");
	if (options && options.trimWhitespace === false) return inputs;
	return inputs.map((input) => input.trim());
}
function setOutput(name, value) {
	if (process.env["GITHUB_OUTPUT"] || "") return issueFileCommand("OUTPUT", prepareKeyValueMessage(name, value));
	process.stdout.write(os.EOL);
	issueCommand("set-output", { name }, toCommandValue(value));
}
function setFailed(message) {
	process.exitCode = ExitCode.Failure;
	error(message);
}
function error(message, properties = {}) {
	issueCommand("error", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function warning(message, properties = {}) {
	issueCommand("warning", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function notice(message, properties = {}) {
	issueCommand("notice", toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
function info(message) {
	process.stdout.write(message + os.EOL);
}
// node_modules/@actions/github/lib/context.js
var Context = class {
	constructor() {
		var _a, _b, _c;
		this.payload = {};
		if (process.env.GITHUB_EVENT_PATH) {
			if (existsSync(process.env.GITHUB_EVENT_PATH)) this.payload = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, { encoding: "utf8" }));
			else {
				const path = process.env.GITHUB_EVENT_PATH;
				process.stdout.write(`GITHUB_EVENT_PATH ${path} does not exist${EOL}`);
			}
		}
		this.eventName = process.env.GITHUB_EVENT_NAME;
		this.sha = process.env.GITHUB_SHA;
		this.ref = process.env.GITHUB_REF;
		this.workflow = process.env.GITHUB_WORKFLOW;
		this.action = process.env.GITHUB_ACTION;
		this.actor = process.env.GITHUB_ACTOR;
		this.job = process.env.GITHUB_JOB;
		this.runAttempt = parseInt(process.env.GITHUB_RUN_ATTEMPT, 10);
		this.runNumber = parseInt(process.env.GITHUB_RUN_NUMBER, 10);
		this.runId = parseInt(process.env.GITHUB_RUN_ID, 10);
		this.apiUrl = (_a = process.env.GITHUB_API_URL) !== null && _a !== void 0 ? _a : `https://api.github.com`;
		this.serverUrl = (_b = process.env.GITHUB_SERVER_URL) !== null && _b !== void 0 ? _b : `https://github.com`;
		this.graphqlUrl = (_c = process.env.GITHUB_GRAPHQL_URL) !== null && _c !== void 0 ? _c : `https://api.github.com/graphql`;
	}
	get issue() {
		const payload = this.payload;
		return Object.assign(Object.assign({}, this.repo), { number: (payload.issue || payload.pull_request || payload).number });
	}
	get repo() {
		if (process.env.GITHUB_REPOSITORY) {
			const [owner, repo] = process.env.GITHUB_REPOSITORY.split("/");
			return {
				owner,
				repo
			};
		}
		if (this.payload.repository) return {
			owner: this.payload.repository.owner.login,
			repo: this.payload.repository.name
		};
		throw new Error("context.repo requires a GITHUB_REPOSITORY environment variable like 'owner/repo'");
	}
};
// scripts/runner-context.ts
const context = new Context();
// src/action/by-proxy.ts
const PROXIES = [
	"https_proxy",
	"HTTPS_PROXY",
	"http_proxy",
	"HTTP_PROXY"
];
function missesProxy(environment) {
	return PROXIES.some((name) => Boolean(environment[name])) && environment["NODE_USE_ENV_PROXY"] === void 0;
}
function runByProxy() {
	return new Promise((resolve, reject) => {
		const env = {
			...process.env,
			NODE_USE_ENV_PROXY: "1"
		};
		const again = spawn(process.execPath, [...process.execArgv, ...process.argv.slice(1)], {
			env,
			stdio: "inherit"
		});
		again.on("error", reject);
		again.on("close", (exitCode) => resolve(exitCode ?? 1));
	});
}
// src/action/docs-links.ts
function docsLinks(env, serverUrl) {
	const repository = env["GITHUB_ACTION_REPOSITORY"] || "pss-review/pss-review";
	const docs = `${serverUrl}/${repository}/blob/${env["GITHUB_ACTION_REF"] || "main"}/docs`;
	const [owner = "", name = ""] = repository.split("/");
	if (serverUrl !== "https://github.com") return { docs };
	return {
		docs,
		playground: `https://${owner.toLowerCase()}.github.io/${name}/playground.html`
	};
}
// src/action/failure.ts
const AGAIN = "run the job again";
function reasonOf(error) {
	if (error instanceof ConfigurationError) return error.message;
	if (error instanceof UnusableAnswer) return `${error.message}: ${AGAIN}`;
	if (error instanceof GraphqlResponseError) return `GitHub refused a query: ${error.message}; ${permissionRemedy()}`;
	if (error instanceof RequestError) return requestReason(error);
}
function requestReason(error) {
	const { method, url } = error.request;
	const { status, message, needs, again } = refusedCall(error);
	const what = `GitHub answered ${status} to ${method} ${new URL(url).pathname}: ${message}`;
	if (again !== void 0) return `${what}; a rate limit of GitHub is exceeded: ${AGAIN} after ${again}`;
	return status === 403 || status === 404 ? `${what}; ${permissionRemedy(needs)}` : `${what}; ${AGAIN}`;
}
function permissionRemedy(needs = "contents: read and pull-requests: read") {
	return `${AGAIN}, and if that does not help give it the permissions that this needs (${needs})`;
}
// src/render/given/given-paths.ts
function givenPaths({ base = "", head = "", map = "" }, prefix, place) {
	const [baseInput, headInput, mapInput] = [
		"base",
		"head",
		"map"
	].map((side) => `${prefix}rendered-${side}`);
	if (base === "" && head === "") {
		if (map === "") return void 0;
		throw new ConfigurationError(`${mapInput}: found without ${headInput}, of whose documents it tells the places: give ${baseInput} and ${headInput}, too`);
	}
	if (base === "" || head === "") {
		const [found, missing] = base === "" ? [headInput, baseInput] : [baseInput, headInput];
		throw new ConfigurationError(`${found}: found without ${missing}: give both, as what is rendered of head is compared with what is rendered of base; an empty folder says that there was nothing before`);
	}
	if (base === head) throw new ConfigurationError(`${baseInput} and ${headInput}: found ${JSON.stringify(base)} for both: render base and head into two folders`);
	return {
		base: {
			input: baseInput,
			path: base
		},
		head: {
			input: headInput,
			path: head
		},
		...map === "" ? {} : { map: {
			input: mapInput,
			path: map
		} },
		...place
	};
}
// src/action/rendered-inputs.ts
function renderedInputs(inputs, workspace, event) {
	const given = givenPaths(inputs, "", {
		folder: workspace,
		root: workspace,
		isConfined: true
	});
	if (given === void 0 || !GUARDED_EVENTS.some((guarded) => guarded === event)) return given;
	throw new ConfigurationError(`${given.head.input}: not read on ${event}, where the token may write and a pull request says what is rendered: render and review in a job of pull_request, and leave the inputs out here`);
}
const NOT_COMPARED = "What `rendered-base` and `rendered-head` name was not read: they are compared in pull requests and merge groups; `pss-review scan` judges what is rendered of a branch.";
function ownMark({ question }) {
	return `pss-review/${question}`;
}
async function openCheckRun(client, commit, name) {
	for (let attempt = 1;; attempt++) {
		const found = await findCheckRun(client, commit, name);
		if (found !== void 0 && "id" in found) return found;
		if (found !== void 0) {
			if (found.refused.again !== void 0 || attempt > 1) return found;
			continue;
		}
		const made = await makeCheckRun(client, commit, name);
		if ("id" in made || !isUnsure(made.refused) || attempt === 3) return made;
	}
}
async function makeCheckRun(client, commit, name) {
	const { owner, repo, head } = commit;
	const answer = await answerOf(client.rest.checks.create({
		owner,
		repo,
		name,
		head_sha: head,
		external_id: ownMark(commit),
		status: "in_progress",
		request: NO_RETRIES
	}));
	return "ok" in answer ? {
		id: answer.ok.data.id,
		name,
		older: []
	} : { refused: answer.refused };
}
async function findCheckRun(client, commit, name) {
	const { owner, repo, head } = commit;
	const answer = await answerOf(client.rest.checks.listForRef({
		owner,
		repo,
		ref: head,
		check_name: name,
		filter: "all",
		per_page: 100
	}));
	if ("refused" in answer) return {
		...answer,
		isUnlisted: true
	};
	const [earlier, ...older] = answer.ok.data.check_runs.filter(({ external_id }) => external_id?.split(" ")[0] === ownMark(commit)).sort((a, b) => b.id - a.id).map(reportOf);
	return earlier && {
		id: earlier.id,
		name,
		earlier,
		older
	};
}
function reportOf({ id, status, conclusion, external_id, output, ...times }) {
	const { title, summary, annotations_count: annotations } = output;
	const [, mark = "", basis = ""] = external_id?.split(" ") ?? [];
	const { started_at: startedAt, completed_at: completedAt } = times;
	return {
		id,
		status,
		startedAt,
		completedAt,
		conclusion,
		title,
		summary,
		annotations,
		mark,
		basis: parseBasis(basis)
	};
}
// src/github/conclude-check-run.ts
const ANNOTATIONS_A_REQUEST = 50;
const MAX_MESSAGE = 16e3;
async function concludeCheckRun(client, commit, { id, name, earlier, older }, report) {
	const state = await currentState(client, commit, earlier);
	const mark = annotationsMark(report.annotations);
	if (report.judgesNothing || state === void 0 || state.annotations === 0 || state.mark === mark) {
		const refused = await writeReport(client, commit, id, report, state);
		if (refused === void 0 || await concludeBarely(client, commit, id, report)) {
			await replaceCheckRuns(client, commit, older);
			return refused;
		}
		if (isUnsure(refused) || refused.again !== void 0) return refused;
	}
	const made = await makeCheckRun(client, commit, name);
	if ("refused" in made) return made.refused;
	const refused = await writeReport(client, commit, made.id, report, void 0);
	if (refused === void 0 || await concludeBarely(client, commit, made.id, report)) await replaceCheckRuns(client, commit, [state ?? { id }, ...older]);
	return refused;
}
async function currentState(client, { owner, repo }, earlier) {
	if (earlier === void 0 || earlier.status === "completed") return earlier;
	const answer = await answerOf(client.rest.checks.get({
		owner,
		repo,
		check_run_id: earlier.id
	}));
	return "ok" in answer ? reportOf(answer.ok.data) : earlier;
}
async function concludeBarely(client, commit, id, { title, conclusion }) {
	return updateCheckRun(client, commit, id, {
		conclusion,
		output: {
			title,
			summary: "GitHub did not take the report: the job's summary and log say what was found."
		}
	});
}
const REPLACED = "Replaced by a newer report";
async function replaceCheckRuns(client, commit, replaced) {
	const output = {
		title: REPLACED,
		summary: "A newer check run of the same name says what was found."
	};
	for (const { id, title, conclusion, completedAt, startedAt } of replaced) {
		if (title === REPLACED && conclusion === "neutral") continue;
		await updateCheckRun(client, commit, id, {
			conclusion: "neutral",
			completedAt: completedAt ?? startedAt,
			output
		});
	}
}
async function updateCheckRun(client, { owner, repo }, id, change) {
	const { completedAt, ...rest } = change;
	const parameters = {
		owner,
		repo,
		check_run_id: id,
		status: "completed",
		request: NO_RETRIES
	};
	const time = completedAt ? { completed_at: completedAt } : {};
	return "ok" in await answerOf(client.rest.checks.update({
		...parameters,
		...time,
		...rest
	}));
}
async function writeReport(client, commit, id, { judgesNothing = false, basis, ...report }, earlier) {
	const { owner, repo } = commit;
	const annotations = report.annotations.slice(0, 250).map(annotationOf);
	const { title, summary, conclusion } = report;
	const mark = judgesNothing ? {} : { external_id: [
		ownMark(commit),
		annotationsMark(report.annotations),
		...basis === void 0 ? [] : [basisWord(basis)]
	].join(" ") };
	let state = earlier;
	for (let failures = 0;;) {
		const sent = state?.annotations ?? 0;
		if (state?.conclusion === conclusion && state.title === title && state.summary === summary) {
			if (judgesNothing || sent === annotations.length) return void 0;
		}
		const batch = annotations.slice(sent, sent + ANNOTATIONS_A_REQUEST);
		const isLast = sent + batch.length >= annotations.length;
		const answer = await answerOf(client.rest.checks.update({
			owner,
			repo,
			check_run_id: id,
			...mark,
			request: NO_RETRIES,
			...isLast ? {
				status: "completed",
				conclusion
			} : {},
			output: {
				title,
				summary,
				...batch.length > 0 ? { annotations: batch } : {}
			}
		}));
		if ("ok" in answer) {
			if (isLast) return void 0;
			state = {
				...reportOf(answer.ok.data),
				annotations: sent + batch.length
			};
			continue;
		}
		failures++;
		if (!isUnsure(answer.refused) || failures === 3) return answer.refused;
		const current = await answerOf(client.rest.checks.get({
			owner,
			repo,
			check_run_id: id
		}));
		if ("refused" in current) return answer.refused;
		state = reportOf(current.ok.data);
	}
}
function annotationOf({ path, line, level, title, message }) {
	return {
		path,
		start_line: line,
		end_line: line,
		annotation_level: level,
		title: visibleText(title, 250),
		message: visibleText(message, MAX_MESSAGE)
	};
}
// src/github/event.ts
const COMMIT_EVENTS = [
	"push",
	"schedule",
	"workflow_dispatch",
	"repository_dispatch"
];
function occasionOf({ eventName, payload, repo, sha, ref }) {
	const { action, pull_request: pull, merge_group: group, workflow_run: finished, repository } = payload;
	if ((eventName === "pull_request" || eventName === "pull_request_target") && pull !== void 0) {
		if (action === "closed") return {
			is: "nothing",
			why: "the pull request is closed"
		};
		return {
			is: "pull-request",
			pull: pullRequestRef(repo, pull, eventName === "pull_request")
		};
	}
	if (eventName === "merge_group" && group !== void 0) {
		const { base_sha: base, head_sha: head } = group;
		return {
			is: "merge-group",
			range: {
				...repo,
				base,
				head,
				question: "merge-group",
				canUseWorkspace: true
			}
		};
	}
	if (eventName === "issue_comment") return commentOccasion({
		repo,
		sha
	}, payload);
	if (eventName === "workflow_run" && finished !== void 0) return finishedRunOccasion(repo, finished);
	if (COMMIT_EVENTS.includes(eventName)) {
		if (payload["deleted"] === true) return {
			is: "nothing",
			why: "the push deleted a branch"
		};
		const isDefaultBranch = eventName === "schedule" || ref === `refs/heads/${repository?.default_branch}`;
		const isPublic = repository?.private === false;
		return {
			is: "commit",
			commit: {
				...repo,
				head: sha,
				question: "branch",
				isDefaultBranch,
				isPublic
			}
		};
	}
	throw new ConfigurationError(`the event ${eventName} is about no commit: run this Action on pull_request, pull_request_target, merge_group, workflow_run, issue_comment or push`);
}
function pullRequestRef({ owner, repo }, { number, base, head }, canUseWorkspace) {
	return {
		owner,
		repo,
		number,
		question: `pull/${number}`,
		base: base.sha,
		baseBranch: base.ref,
		head: head.sha,
		canUseWorkspace,
		isSignedOffOnWeb: base.repo?.web_commit_signoff_required === true
	};
}
function finishedRunOccasion(repo, { event, head_sha, head_branch, head_repository }) {
	if (event !== "pull_request" && event !== "pull_request_target") return {
		is: "nothing",
		why: `the workflow ran on ${event}, not for a pull request`
	};
	if (head_branch === null || head_repository === null) return {
		is: "nothing",
		why: "the branch of the pull request is gone"
	};
	return {
		is: "workflow-run",
		of: {
			...repo,
			head: head_sha,
			headOwner: head_repository.owner.login,
			branch: head_branch
		}
	};
}
function commentOccasion({ repo, sha }, { action, issue, comment }) {
	if (action !== "created") return {
		is: "nothing",
		why: "a comment counts when it is written, and no more when it is edited"
	};
	if (issue?.pull_request === void 0) return {
		is: "nothing",
		why: "the comment is on no pull request"
	};
	if (comment?.user == null) return {
		is: "nothing",
		why: "the author of the comment is gone"
	};
	const { login, type } = comment.user;
	if (type === "Bot" || login.endsWith("[bot]")) return {
		is: "nothing",
		why: "a bot wrote the comment"
	};
	return {
		is: "comment",
		comment: {
			...repo,
			number: issue.number,
			id: comment.id,
			author: login,
			body: comment.body ?? "",
			defaultHead: sha
		}
	};
}
// src/github/fetch-pull-requests.ts
async function fetchPullRequestsOf(client, { owner, repo, head, headOwner, branch }) {
	const pulls = await client.paginate(client.rest.pulls.list, {
		owner,
		repo,
		state: "open",
		head: `${headOwner}:${branch}`,
		per_page: 100
	});
	const isCurrent = (pull) => pull.head.sha === head;
	return {
		pulls: pulls.filter(isCurrent).map((pull) => pullRequestRef({
			owner,
			repo
		}, pull, false)),
		moved: pulls.filter((pull) => !isCurrent(pull)).map(({ number }) => number)
	};
}
// src/action/run.ts
async function run(occasion, inputs, effects) {
	if (occasion.is === "nothing") {
		effects.log(`nothing to do: ${occasion.why}`);
		return true;
	}
	if (occasion.is === "workflow-run") {
		const { pulls, moved } = await fetchPullRequestsOf(effects.client, occasion.of);
		if (pulls.length === 0) {
			const others = moved.map((number) => `; the run for the new head of #${number} judges that`).join("");
			effects.log(`nothing to do: no open pull request has the head ${occasion.of.head} any more${others}`);
		}
		let isFine = true;
		for (const pull of pulls) isFine = (await judge(pull, pullRequestJudge(pull), inputs, effects)).isFine && isFine;
		return isFine;
	}
	if (occasion.is === "pull-request") return (await judge(occasion.pull, pullRequestJudge(occasion.pull), inputs, effects)).isFine;
	if (occasion.is === "merge-group") {
		const { range } = occasion;
		const load = async () => (await import("./judge-change.js")).judgeMergeGroup(range);
		return (await judge(range, load, inputs, effects)).isFine;
	}
	if (occasion.is === "comment") {
		const { answerComment } = await import("./answer-comment.js");
		await answerComment(occasion.comment, inputs, effects, async (pull, unbuilt) => {
			const { title, unpublished } = await judge(pull, pullRequestJudge(pull), unbuilt, effects);
			return [plainOrCode(title), ...unpublished].join(". ");
		});
		return true;
	}
	const { commit } = occasion;
	const load = async () => (await import("./judge-commit.js")).judgeCommit(commit);
	return (await judge(commit, load, inputs, effects)).isFine;
}
function pullRequestJudge(pull) {
	return async () => (await import("./judge-change.js")).judgePullRequest(pull);
}
async function judge(commit, load, inputs, effects) {
	const { client } = effects;
	const noteOf = inputs.buildsNothing ? answerRefusal : refusalNote;
	const opening = openCheckRun(client, commit, inputs.checkName).then((checkRun) => ({
		checkRun,
		notes: "refused" in checkRun ? [noteOf(whyNone(checkRun), "checks: write", checkRun.refused)] : [],
		earlier: "id" in checkRun && checkRun.earlier?.status === "completed" ? checkRun.earlier : void 0
	}));
	opening.catch(() => void 0);
	let isConcluded = false;
	try {
		await Promise.race([effects.firstRequest, opening.catch(() => void 0)]);
		const report = await (await load())(inputs, effects, async () => {
			const { notes, earlier } = await opening;
			return {
				notes,
				earlier: earlier?.basis
			};
		});
		const { checkRun, notes, earlier } = await opening;
		const isKept = earlier !== void 0 && isLesser(report, earlier);
		const refusal = "refused" in checkRun ? checkRun.refused : isKept ? void 0 : await concludeCheckRun(client, commit, checkRun, report);
		isConcluded = true;
		if (refusal !== void 0) for (const annotation of stepAnnotations(report.annotations)) effects.annotate(annotation);
		const unreported = refusal !== void 0 && "id" in checkRun ? [noteOf(NO_REPORT, "checks: write", refusal)] : [];
		await effects.writeSummary([report.summary, ...unreported].join("\n\n"));
		for (const [output, file] of Object.entries(report.files)) effects.setOutput(output, await effects.writeFile(file));
		for (const [name, value] of Object.entries(report.outputs)) effects.setOutput(name, value);
		effects.log(report.line);
		return {
			isFine: isGood(report) && (!isKept || isGood(earlier)),
			title: (isKept ? earlier.title : void 0) ?? report.title,
			unpublished: [...notes, ...unreported]
		};
	} catch (error) {
		const { checkRun, earlier } = await opening;
		const isLeft = inputs.buildsNothing === true && earlier !== void 0 && earlier.basis.built > 0;
		if (!isConcluded && !isLeft && "id" in checkRun) await concludeCheckRun(client, commit, checkRun, failedReport(error));
		throw error;
	}
}
function isGood({ conclusion }) {
	return conclusion === "success" || conclusion === "neutral";
}
function isLesser({ basis, judgesNothing = false }, earlier) {
	return !judgesNothing && basis !== void 0 && restsOnLess(basis, earlier.basis);
}
function whyNone({ isUnlisted = false }) {
	return isUnlisted ? "No check run was made, as it is not known whether there is one" : "No check run was made";
}
const NO_REPORT = "The check run does not show this report";
function failedReport(error) {
	const reason = reasonOf(error);
	return {
		conclusion: "failure",
		title: reason === void 0 ? "pss-review itself failed" : "Nothing was judged",
		summary: reason === void 0 ? "Nothing was judged: pss-review itself failed. The log of the job says why." : `Nothing was judged: ${plainOrCode(reason)}.`,
		annotations: [],
		judgesNothing: true
	};
}
// src/action/workspace-file.ts
async function workspaceFile(workspace, input, name) {
	const root = await realpath(workspace);
	const path = resolve(workspace, name);
	const refuse = (why) => new ConfigurationError(`${input}: found ${JSON.stringify(name)}, ${why}; expected a file in the workspace`);
	if (![resolve(workspace), root].some((each) => isInside(each, path))) throw refuse("which is outside of the workspace");
	const folder = await realFolder(dirname(path));
	if (folder === void 0) throw refuse("whose folder is none");
	if (folder !== root && !isInside(root, folder)) throw refuse("which a link leads out of the workspace");
	const file = join(folder, basename(path));
	if (await kindOf(file) === "folder") throw refuse("which is a folder");
	return file;
}
function isInside(folder, path) {
	const below = relative(folder, path);
	return below !== "" && below !== ".." && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}
async function realFolder(folder) {
	if (await kindOf(folder) !== void 0) {
		const real = await realpath(folder).catch(() => void 0);
		return real !== void 0 && await kindOf(real) === "folder" ? real : void 0;
	}
	const parent = await realFolder(dirname(folder));
	return parent === void 0 ? void 0 : join(parent, basename(folder));
}
async function kindOf(path) {
	const found = await lstat(path).catch(() => void 0);
	return found && (found.isDirectory() ? "folder" : "file");
}
export { NOT_COMPARED, context, docsLinks, error, getInput, getMultilineInput, givenPaths, info, missesProxy, notice, occasionOf, pullRequestRef, reasonOf, renderedInputs, run, runByProxy, setFailed, setOutput, setSecret, summary, warning, workspaceFile };
