import { filesIn, foldersBelow, hasFolder } from '../../folder-index.ts';
import type { Fields } from '../fields.ts';
import { NotFollowedError, quoted } from '../fields.ts';
import { fixedFolder, pathPattern } from '../path-patterns.ts';

/** How many paths may still be matched against patterns. */
export interface MatchBudget {
  left: number;
}

function candidates(paths: string[], item: Fields, budget: MatchBudget): string[] {
  budget.left -= paths.length;
  if (budget.left >= 0) return paths;
  throw new NotFollowedError([...item.at, 'path'], 'its generators look through too many files, too often');
}

/**
 * Lists the folders that the `directories` of a generator select: those that a pattern matches, and no excluding one.
 * Hidden folders, and those in them, are never among them. A faulty pattern matches nothing.
 * https://github.com/argoproj/argo-cd/blob/master/applicationset/generators/git.go (filterApps)
 */
export function selectedFolders(
  directories: readonly Fields[],
  paths: ReadonlySet<string>,
  budget: MatchBudget,
): string[] {
  const selected = (isExcluding: boolean): Set<string> =>
    new Set(
      directories
        .filter((item) => item.flag('exclude') === isExcluding)
        .flatMap((item) => {
          const pattern = item.text('path');
          const matches = pathPattern(pattern, 'folder') ?? ((): boolean => false);
          const above = fixedFolder(pattern);
          const folders = isFixed(pattern) ? [pattern] : candidates(foldersBelow(paths, above), item, budget);
          return folders.filter((folder) => folder !== '' && hasFolder(paths, folder) && matches(folder));
        }),
    );
  const excluded = selected(true);
  const isHidden = (folder: string): boolean => folder.split('/').some((name) => name.startsWith('.'));
  return inOrder([...selected(false)].filter((folder) => !excluded.has(folder) && !isHidden(folder)));
}

/**
 * Lists the files that the `files` of a generator select, as `git ls-files` finds them: each is a path, a folder or a
 * pattern whose wildcards match `/` too.
 * https://github.com/argoproj/argo-cd/blob/master/util/git/client.go (LsFiles)
 */
export function selectedFiles(files: readonly Fields[], paths: ReadonlySet<string>, budget: MatchBudget): string[] {
  const selected = (isExcluding: boolean): Set<string> =>
    new Set(
      files
        .filter((item) => item.flag('exclude') === isExcluding)
        .flatMap((item) => matchingFiles(item, paths, budget)),
    );
  const excluded = selected(true);
  return [...selected(false)].filter((file) => !excluded.has(file)).sort();
}

function matchingFiles(item: Fields, paths: ReadonlySet<string>, budget: MatchBudget): string[] {
  const at = [...item.at, 'path'];
  const pattern = item.text('path').replace(/^(?:\.\/+)+/, '');
  const isOutside = pattern.startsWith('/') || pattern.split('/').includes('..');
  if (pattern === '' || isOutside || pattern.startsWith(':'))
    throw new NotFollowedError(
      at,
      `its generator reads files by ${quoted(item.text('path'))}, which is no path in the repository`,
    );
  const exact = pattern.replace(/\/+$/, '');
  const below = hasFolder(paths, exact) ? filesIn(paths, exact, true) : paths.has(pattern) ? [pattern] : [];
  if (isFixed(pattern)) return below;
  const matches = pathPattern(pattern, 'pathspec');
  if (matches === undefined) throw new NotFollowedError(at, `the pattern ${quoted(pattern)} is faulty`);
  return [...below, ...candidates(filesIn(paths, fixedFolder(pattern), true), item, budget).filter(matches)];
}

function isFixed(pattern: string): boolean {
  return !/[*?[\\]/.test(pattern);
}

/** Sorts folders as a walk through the repository meets them. */
function inOrder(folders: readonly string[]): string[] {
  return folders
    .map((folder) => folder.split('/').join('\0'))
    .sort()
    .map((key) => key.split('\0').join('/'));
}
