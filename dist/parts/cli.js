import { ConfigurationError } from "./action-review-cli-scan.js";
import { fstatSync } from "node:fs";
import { once } from "node:events";
// src/commands/commands.ts
const COMMANDS = [
	{
		name: "scan",
		description: "evaluate files or folders",
		load: async () => (await import("./scan2.js")).scanCommand
	},
	{
		name: "report",
		description: "one report of several scans: the parts of one, or many repositories",
		load: async () => (await import("./report.js")).reportCommand
	},
	{
		name: "review",
		description: "what the bot would say of the checked-out branch, offline",
		load: async () => (await import("./review2.js")).reviewCommand
	},
	{
		name: "fix",
		description: "apply the fixes to files or folders",
		load: async () => (await import("./fix.js")).fixCommand
	},
	{
		name: "explain",
		description: "what a check asks for, why, since when, and an example",
		load: async () => (await import("./explain.js")).explainCommand
	},
	{
		name: "init",
		description: "write the workflow and a config for this repository; what is there already stays as it is",
		load: async () => (await import("./init.js")).initCommand
	},
	{
		name: "plan",
		description: "how each namespace reaches its next level; --apply writes the labels that it can carry today",
		load: async () => (await import("./plan.js")).planCommand
	},
	{
		name: "locate",
		description: "which workload, file and line a message of the cluster is about, and the fix",
		load: async () => (await import("./locate.js")).locateCommand
	}
];
// src/commands/output.ts
var Output = class {
	isClosed = false;
	failure;
	hasWritten = false;
	isProgressShown = false;
	constructor() {
		process.stdout.on("error", (error) => {
			this.isClosed = true;
			if (error.code !== "EPIPE") this.failure = error;
		});
		process.stderr.on("error", () => void 0);
	}
	async write(text) {
		if (text !== "" && !this.isClosed) {
			this.hideProgress();
			this.hasWritten = true;
			if (!process.stdout.write(text)) await once(process.stdout, "drain").catch(() => void 0);
		}
		this.throwFailure();
	}
	async flush() {
		if (!this.isClosed) await flushed(process.stdout);
		await flushed(process.stderr);
		this.throwFailure();
	}
	showProgress(line) {
		if (!process.stderr.isTTY || process.env["TERM"] === "dumb" || this.hasWritten && isShown()) return;
		process.stderr.write(`\r${line}\u001b[K`);
		this.isProgressShown = true;
	}
	throwFailure() {
		if (this.failure !== void 0) throw new ConfigurationError(`standard output cannot be written: ${this.failure.message}`);
	}
	hideProgress() {
		if (this.isProgressShown) process.stderr.write("\r\x1B[K");
		this.isProgressShown = false;
	}
};
function flushed(stream) {
	return new Promise((resolve) => stream.write("", () => resolve()));
}
function isShown() {
	if (process.stdout.isTTY) return true;
	const target = fstatSync(process.stdout.fd);
	return target.isFIFO() || target.isSocket();
}
export { COMMANDS, Output };
