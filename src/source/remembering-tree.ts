import type { Content } from '../manifest/content.ts';
import type { ContextFiles, Tree } from './tree.ts';
import { readAround } from './tree.ts';

/**
 * Returns a tree that reads no file twice: the results of `read` and `findContextFiles` stay in memory. Files that
 * `readInOrder` reads are not kept.
 */
export function rememberingTree(tree: Tree): Tree {
  const contents = new Map<string, Content>();
  const absent = new Set<string>();
  const contextFiles = new Map<string, Promise<ContextFiles>>();
  return {
    ...tree,
    read: async (paths) => {
      const unread = paths.filter((path) => !contents.has(path) && !absent.has(path));
      const found = unread.length === 0 ? new Map<string, Content>() : await tree.read(unread);
      for (const path of unread) {
        const content = found.get(path);
        if (content === undefined) absent.add(path);
        else contents.set(path, content);
      }
      return new Map(
        paths.flatMap((path): [string, Content][] => {
          const content = contents.get(path);
          return content === undefined ? [] : [[path, content]];
        }),
      );
    },
    readInOrder: (paths) => readAround(paths, contents, tree.readInOrder),
    findContextFiles: (config) => {
      const key = config.join('\0');
      const found = contextFiles.get(key) ?? tree.findContextFiles(config);
      contextFiles.set(key, found);
      return found;
    },
  };
}
