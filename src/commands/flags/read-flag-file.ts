import { readFile } from 'node:fs/promises';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

/**
 * Reads the file that a flag names.
 *
 * @param reasons what is said of an error, by its code, where that is more than what it is
 * @throws ConfigurationError where the file is not there, or cannot be read
 */
export async function readFlagFile(
  flag: string,
  path: string,
  reasons: Readonly<Record<string, string>> = {},
): Promise<string> {
  return await readFile(path, 'utf8').catch(({ code = '', message }: NodeJS.ErrnoException) => {
    const known = { ENOENT: 'no such file', ...reasons }[code];
    throw new ConfigurationError(`${flag} ${path}: ${known ?? `cannot be read: ${message}`}`);
  });
}
