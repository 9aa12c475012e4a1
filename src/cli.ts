import { Command, CommanderError } from 'commander';
import packageJson from '../package.json' with { type: 'json' };
import type { Program } from './commands/command.ts';
import { COMMANDS } from './commands/commands.ts';
import { Output } from './commands/output.ts';
import { ConfigurationError } from './target/config/configuration-error.ts';

/** Runs the command line: parses the arguments, and returns the exit code. */
async function main(): Promise<number> {
  let exitCode = 0;
  const program: Program = {
    version: packageJson.version,
    links: { docs: 'https://github.com/pss-review/pss-review/blob/main/docs' },
    output: new Output(),
    reader: new URL('./reader.js', import.meta.url),
  };
  const parser = new Command('pss-review')
    .description("Says of Kubernetes manifests what the cluster's Pod Security Admission would say.")
    .version(program.version)
    .enablePositionalOptions()
    .exitOverride()
    .showSuggestionAfterError();
  const asked = process.argv[2];
  const isNamed = COMMANDS.some(({ name }) => name === asked);
  for (const { name, description, load } of COMMANDS) {
    const command = parser.command(name).description(description);
    // Where one is named, the others are loaded for nothing; the help of all of them shows what each takes.
    if (isNamed && name !== asked) continue;
    const { argument, options, run } = await load();
    if (argument !== undefined) command.addArgument(argument);
    for (const option of options) command.addOption(option);
    command.action(async (...args) => {
      exitCode = await run(program, ...(args as never[]));
      await program.output.flush();
    });
  }
  await parser.parseAsync();
  return exitCode;
}

function exitCodeOf(error: unknown): number {
  // commander also throws for help and version, with exit code 0; it has already explained wrong flags.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2;
  const message =
    error instanceof ConfigurationError ? error.message : error instanceof Error ? error.stack : String(error);
  process.stderr.write(`pss-review: ${message}\n`);
  return 2;
}

main().then(
  // All is written. Else Node would wait until V8 has compiled what is called no more, and take its memory down.
  (exitCode) => process.exit(exitCode),
  (error: unknown) => {
    process.exitCode = exitCodeOf(error);
  },
);
