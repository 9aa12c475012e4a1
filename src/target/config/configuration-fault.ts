import type { Place } from '../../manifest/manifest.ts';

/** A mistake in a configuration file: its place, and one sentence that says what was found and what is expected. */
export interface ConfigurationFault extends Place {
  /** Begins with the path of the field, if it is about one: `defaults.enforce: found "bad", expected …`. */
  readonly message: string;
}

/** Formats a mistake as compilers do: `file:line:column: message`. */
export function formatFault({ file, line, column, message }: ConfigurationFault): string {
  return `${file}:${line}:${column}: ${message}`;
}
