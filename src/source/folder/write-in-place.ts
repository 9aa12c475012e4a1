import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

/**
 * Replaces a file's content atomically and keeps its mode: the text is written to a temporary file beside it, which is
 * then renamed, so that no reader sees half of it. A link is followed only to a file below the same folder.
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
  const temporary = join(dirname(file), `.${basename(file)}.pss-review-${process.pid}`);
  const handle = await open(temporary, 'wx', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(temporary, file).finally(() => rm(temporary, { force: true }));
}
