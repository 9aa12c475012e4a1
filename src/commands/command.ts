import type { Argument, Option } from 'commander';
import type { DocsLinks } from '../report/links.ts';
import type { Output } from './output.ts';

/** A command of the command line: what its help says, and what it does. */
export interface Command {
  readonly name: string;
  readonly description: string;
  readonly argument?: Argument;
  readonly options: readonly Option[];
  /**
   * Runs the command with what was given: the argument, where the command has one, then the flags.
   *
   * @returns the exit code: 1 where something blocks
   * @throws ConfigurationError where it cannot be done as asked
   */
  readonly run: (program: Program, ...given: never[]) => Promise<0 | 1>;
}

/** The program that a command is part of. */
export interface Program {
  readonly version: string;
  readonly links: DocsLinks;
  readonly output: Output;
  /** The script that runs: in a worker thread it answers. */
  readonly script: URL;
}
