import { lstat, realpath } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { ConfigurationError } from '../target/config/configuration-error.ts';

/**
 * Returns where a file of the workspace is written that an input names. The workspace may hold links of a pull request.
 *
 * @param input the name of the input
 * @param name a path from the workspace, or an absolute one inside it
 * @throws ConfigurationError if the place is outside of the workspace, by its path or through a link, or is a folder
 */
export async function workspaceFile(workspace: string, input: string, name: string): Promise<string> {
  const root = await realpath(workspace);
  const path = resolve(workspace, name);
  const refuse = (why: string): ConfigurationError =>
    new ConfigurationError(`${input}: found ${JSON.stringify(name)}, ${why}; expected a file in the workspace`);
  if (![resolve(workspace), root].some((each) => isInside(each, path)))
    throw refuse('which is outside of the workspace');
  const folder = await realFolder(dirname(path));
  if (folder === undefined) throw refuse('whose folder is none');
  if (folder !== root && !isInside(root, folder)) throw refuse('which a link leads out of the workspace');
  const file = join(folder, basename(path));
  if ((await kindOf(file)) === 'folder') throw refuse('which is a folder');
  return file;
}

function isInside(folder: string, path: string): boolean {
  const below = relative(folder, path);
  return below !== '' && below !== '..' && !below.startsWith(`..${sep}`) && !isAbsolute(below);
}

/**
 * Follows the links on the way to a folder, of which the last parts may not exist yet; undefined where a part of it is
 * no folder, or a link that leads nowhere.
 */
async function realFolder(folder: string): Promise<string | undefined> {
  if ((await kindOf(folder)) !== undefined) {
    const real = await realpath(folder).catch(() => undefined);
    return real !== undefined && (await kindOf(real)) === 'folder' ? real : undefined;
  }
  const parent = await realFolder(dirname(folder));
  return parent === undefined ? undefined : join(parent, basename(folder));
}

/** What stands at a path, which is not followed if it is a link; undefined for nothing. */
async function kindOf(path: string): Promise<'folder' | 'file' | undefined> {
  const found = await lstat(path).catch(() => undefined);
  return found && (found.isDirectory() ? 'folder' : 'file');
}
