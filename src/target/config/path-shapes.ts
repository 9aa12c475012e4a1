import { globFault, takesAway } from '../../repository/matches-globs.ts';
import type { ListShape, TextShape } from './strict-shape.ts';

/** A path from the root: not absolute, and without steps that are `.`, `..` or empty. */
const PATH = /^(?!\.{0,2}\/)(?!.*\/\.{0,2}\/)(?!.*\/\.{0,2}$)(?!\.{1,2}$).+$/s;

/** The source of that, for a glob that may begin with `!`. */
const PATH_GLOB_SOURCE = `(!(?!\\()|(?!!(?!\\()))${PATH.source.slice(1)}`;

/** The path of a file, from the repository's root. */
export const FILE_PATH: TextShape = { text: (text) => pathFault(text, text), schema: { pattern: PATH.source } };

/** The path of a folder, from the repository's root, which is `.` itself. */
export const FOLDER_PATH: TextShape = {
  text: (text) => (text === '.' ? undefined : folderFault(text, text)),
  schema: { pattern: `^(\\.$|${PATH.source.slice(1)})` },
};

/** A glob of names. */
export const NAME_GLOB: TextShape = { text: globFault, schema: { pattern: '^(?!!$).' } };

/** A glob of files, from the repository's root. */
export const FILE_GLOB: TextShape = {
  text: (text) => globFault(text) ?? pathFault(text, withoutMark(text)),
  schema: { pattern: `^${PATH_GLOB_SOURCE}` },
};

/** A glob of folders, from the repository's root, which is `.` itself. */
export const FOLDER_GLOB: TextShape = {
  text: (text) => globFault(text) ?? (withoutMark(text) === '.' ? undefined : folderFault(text, withoutMark(text))),
  schema: { pattern: `^(!?\\.$|${PATH_GLOB_SOURCE})` },
};

/** A list of globs. */
export function globs(items: TextShape, description: string): ListShape {
  return { items, isSet: true, isFilled: true, description };
}

function withoutMark(glob: string): string {
  return takesAway(glob) ? glob.slice(1) : glob;
}

function pathFault(text: string, path: string): string | undefined {
  if (PATH.test(path)) return undefined;
  const remedy = isFolder(path) ? `: write ${JSON.stringify(`${text}**`)}` : '';
  return `found ${JSON.stringify(text)}, expected a path from the repository's root, without "." and ".."${remedy}`;
}

function folderFault(text: string, path: string): string | undefined {
  if (PATH.test(path)) return undefined;
  const folder = text.replace(/^\.\//, '').replace(/\/+$/, '');
  const remedy = folder !== text && PATH.test(withoutMark(folder)) ? `: write ${JSON.stringify(folder)}` : '';
  return `found ${JSON.stringify(text)}, expected a folder from the repository's root, or "." for the root itself${remedy}`;
}

/** Whether a path is that of a folder with a slash behind it. */
function isFolder(path: string): boolean {
  return path.length > 1 && /^[^/].*[^/]\/$/s.test(path);
}
