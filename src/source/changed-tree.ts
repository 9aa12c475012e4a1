import type { Content } from '../manifest/content.ts';
import { readDocuments } from '../manifest/yaml/document.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { LINK_MODE, pathsOf } from '../repository/repository-files.ts';
import type { Tree } from './tree.ts';
import { readAround } from './tree.ts';

/** The longest path in Linux, in bytes. */
const LONGEST_LINK = 4096;

const FILE_MODE = '100644';

const REMOVED: Content = { unreadable: 'this side of the change has no file here', reason: 'unreadable' };

/**
 * Returns a tree in which the changed files have their content of one side, whichever side the tree itself is of. The
 * changed files are listed last.
 */
export function changedTree(tree: Tree, changed: readonly ChangedFile[], side: 'base' | 'head'): Tree {
  const contents = new Map<string, Content>();
  const modes = new Map<string, string>();
  for (const file of changed) {
    const content = file[side];
    if (content === undefined) continue;
    const path = side === 'base' ? (file.previousPath ?? file.path) : file.path;
    contents.set(path, content);
    modes.set(path, isLink(file, side) ? LINK_MODE : FILE_MODE);
  }
  const changedPaths = new Set(changed.flatMap(pathsOf));
  const removed = new Map([...changedPaths].map((path) => [path, REMOVED]));
  const isUnchanged = (path: string): boolean => !changedPaths.has(path);
  return {
    files: [
      ...tree.files.filter(({ path }) => isUnchanged(path)),
      ...[...modes].map(([path, mode]) => ({ path, mode })),
    ],
    isListed: tree.isListed,
    read: async (paths) => {
      const unchanged = await tree.read(paths.filter(isUnchanged));
      return new Map(
        paths.flatMap((path): [string, Content][] => {
          const content = isUnchanged(path) ? unchanged.get(path) : contents.get(path);
          return content === undefined ? [] : [[path, content]];
        }),
      );
    },
    readInOrder: (paths) => readAround(paths, new Map([...removed, ...contents]), tree.readInOrder),
    findContextFiles: async (config) => {
      const { paths, ...found } = await tree.findContextFiles(config);
      return { ...found, paths: [...paths.filter(isUnchanged), ...contents.keys()] };
    },
    ...(tree.findMatching && { findMatching: unchangedOf(tree.findMatching, isUnchanged) }),
    choose: tree.choose,
    gaps: tree.gaps,
  };
}

/** What changed is known by its content, which the tree itself has not. */
function unchangedOf(
  find: NonNullable<Tree['findMatching']>,
  isUnchanged: (path: string) => boolean,
): NonNullable<Tree['findMatching']> {
  return async (expression) => (await find(expression)).filter(isUnchanged);
}

/** Returns a tree that also lists changed files that were not read, where they are on this side. */
export function withListed(
  tree: Tree,
  unread: readonly Pick<ChangedFile, 'path' | 'previousPath' | 'status'>[],
  side: 'base' | 'head',
): Tree {
  const listed = new Set(tree.files.map(({ path }) => path));
  const more = unread.flatMap(({ path, previousPath = path, status }) => {
    const own = side === 'base' ? previousPath : path;
    const isHere = status !== (side === 'base' ? 'added' : 'removed');
    return isHere && !listed.has(own) ? [{ path: own, mode: FILE_MODE }] : [];
  });
  return more.length === 0 ? tree : { ...tree, files: [...tree.files, ...more] };
}

/** Whether a changed file is a symbolic link in base or in head. */
export function isLinkOnASide(file: ChangedFile): boolean {
  return isLink(file, 'base') || isLink(file, 'head');
}

function isLink(file: ChangedFile, side: 'base' | 'head'): boolean {
  const content = file[side];
  return content !== undefined && (file.links?.[side] ?? isLinkText(content));
}

/**
 * Whether a content may be the target of a symbolic link, which git stores as the file's content; for files whose mode
 * is unknown. A target is one line without a line break. A manifest of one line, however it is written, is a mapping; a
 * file that only has comments is no link, nor is one that cannot be parsed.
 */
function isLinkText(content: Content): boolean {
  if (!('bytes' in content) || content.bytes.byteLength > LONGEST_LINK) return false;
  const text = new TextDecoder('utf-8').decode(content.bytes);
  if (!/^[^\n\r]+$/.test(text)) return false;
  const documents = readDocuments(text);
  return documents.length > 0 && documents.every(({ value }) => value !== undefined && value.kind !== 'mapping');
}
