import { realpath, stat } from 'node:fs/promises';
import { dirname, join, relative, sep } from 'node:path';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { replaceWith } from './replacement.ts';

/**
 * Replaces a file's content and keeps its mode; no reader sees half of it. A link is followed only to a file below the
 * same folder.
 *
 * @param folder the folder that must not be left: the working folder
 * @throws ConfigurationError if a link leads out of it
 */
export async function writeInPlace(folder: string, path: string, text: string): Promise<void> {
  const named = join(folder, path);
  const file = await realpath(named);
  // A path that is itself outside of the folder was named on purpose; then its own folder must not be left.
  const tree = await realpath(path.startsWith(`..${sep}`) ? dirname(named) : folder);
  if (relative(tree, file).startsWith('..')) {
    throw new ConfigurationError(`${path}: a link that leads out of ${folder}; name the file itself`);
  }
  const { mode } = await stat(file);
  await replaceWith(file, text, mode);
}
