import type { Argument, Option } from 'commander';
import type { DocsLinks } from '../report/links.ts';
import type { Output } from './output.ts';

/** A command of the command line: what it takes, and what it does. Its name stands in `commands.ts`. */
export interface Command {
  readonly argument?: Argument;
  readonly options: readonly Option[];
  /**
   * Runs the command with its argument, if it has one, and its flags.
   *
   * @returns the exit code: 1 if something blocks
   * @throws ConfigurationError if the arguments or the config are wrong
   */
  readonly run: (program: Program, ...args: never[]) => Promise<0 | 1>;
}

/** The environment of a command. */
export interface Program {
  readonly version: string;
  readonly links: DocsLinks;
  readonly output: Output;
  /** The script of the threads that read for `scan`: see `answerInWorker`. */
  readonly reader: URL;
}
