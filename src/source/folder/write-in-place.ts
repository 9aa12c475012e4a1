import { open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join, relative, sep } from 'node:path';
import { ConfigurationError } from '../../target/config/configuration-error.ts';

/**
 * Replaces a file's content at once: it is written beside the file and renamed, so that no reader sees half of it, and
 * keeps its mode. A link is followed only where it leads to a file below the same folder.
 *
 * @param folder the tree that must not be left: the working folder
 * @throws ConfigurationError where a link leads out of it
 */
export async function writeInPlace(folder: string, path: string, text: string): Promise<void> {
  const named = join(folder, path);
  const file = await realpath(named);
  // A path that is itself outside was named on purpose; then its own folder is the tree.
  const tree = await realpath(path.startsWith(`..${sep}`) ? dirname(named) : folder);
  if (relative(tree, file).startsWith('..')) {
    throw new ConfigurationError(`${path}: a link that leads out of ${folder}; name the file itself`);
  }
  const { mode } = await stat(file);
  const beside = join(dirname(file), `.${basename(file)}.pss-review-${process.pid}`);
  const handle = await open(beside, 'wx', mode);
  try {
    await handle.writeFile(text, 'utf8');
    await handle.chmod(mode);
    await handle.sync();
  } finally {
    await handle.close();
  }
  await rename(beside, file).finally(() => rm(beside, { force: true }));
}
