import { folderOf } from '../../repository/paths.ts';
import { groupByEach } from '../../text/group-by.ts';
import { shellWord } from '../../text/shell-word.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { FilesOfOthers } from './files-of-others.ts';

/** With more files, folders stand for them where they can; with more paths, each has a line of its own. */
export const MAX_PATHS = 5;

/**
 * The paths of files for `pss-review fix`, as a shell takes them. Where there are many, a folder stands for its files, as
 * long as it holds none of the others.
 *
 * @param others files that the command must not change; undefined where not all of them are known
 */
export function repairPaths(files: readonly string[], others: Pick<FilesOfOthers, 'areIn'> | undefined): string[] {
  if (files.length <= MAX_PATHS || others === undefined) return files.map(shellWord);
  const folders = groupByEach(files, foldersAbove);
  const widest = (file: string): string =>
    foldersAbove(file).find((folder) => !others.areIn(folder) && (folders.get(folder) ?? []).length > 1) ?? file;
  return [...new Set(files.map(widest))].map((path) => shellWord(path === '' ? '.' : path));
}

/** Whether a file is on disk under a name that a command can have in it: what came from standard input is not. */
export function isRepairable(file: string): boolean {
  return file !== '-' && !file.endsWith(' (standard input)') && visibleText(file, Number.POSITIVE_INFINITY) === file;
}

/** The folders that a file is in, from the root on. */
export function foldersAbove(file: string): string[] {
  const folders: string[] = [];
  for (let path = file; path !== ''; ) {
    path = folderOf(path);
    folders.unshift(path);
  }
  return folders;
}
