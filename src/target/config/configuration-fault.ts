import type { Place } from '../../manifest/manifest.ts';

/** A mistake in a configuration file: where, and one sentence that says what was found, and what is expected. */
export interface ConfigurationFault extends Place {
  /** Begins with the path of the field, where it is of one: `defaults.enforce: found "bad", expected …`. */
  readonly message: string;
}

/** `file:line:column: message`, as compilers write it. */
export function formatFault({ file, line, column, message }: ConfigurationFault): string {
  return `${file}:${line}:${column}: ${message}`;
}
