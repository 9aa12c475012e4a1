#!/usr/bin/env node
import { Command, CommanderError } from "./parts/cli-scan.js";
import { version } from "./parts/action-cli.js";
import { COMMANDS, Output } from "./parts/cli.js";
import { ConfigurationError } from "./parts/action-review-cli-scan.js";
// src/cli.ts
async function main() {
	let exitCode = 0;
	const program = {
		version,
		links: { docs: "https://github.com/pss-review/pss-review/blob/main/docs" },
		output: new Output(),
		reader: new URL("./reader.js", import.meta.url)
	};
	const parser = new Command("pss-review").description("Says of Kubernetes manifests what the cluster's Pod Security Admission would say.").version(program.version).enablePositionalOptions().exitOverride().showSuggestionAfterError();
	const asked = process.argv[2];
	const isNamed = COMMANDS.some(({ name }) => name === asked);
	for (const { name, description, load } of COMMANDS) {
		const command = parser.command(name).description(description);
		if (isNamed && name !== asked) continue;
		const { argument, options, run } = await load();
		if (argument !== void 0) command.addArgument(argument);
		for (const option of options) command.addOption(option);
		command.action(async (...args) => {
			exitCode = await run(program, ...args);
			await program.output.flush();
		});
	}
	await parser.parseAsync();
	return exitCode;
}
function exitCodeOf(error) {
	if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
	const message = error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
	process.stderr.write(`pss-review: ${message}\n`);
	return 2;
}
main().then((exitCode) => process.exit(exitCode), (error) => {
	process.exitCode = exitCodeOf(error);
});
export {};
