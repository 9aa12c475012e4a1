import type { Content } from '../manifest/content.ts';
import type { ContextFiles, Tree } from './tree.ts';
import { readAround } from './tree.ts';

/**
 * A tree that reads no file twice: what was read at once stays in memory, and so does what it found. What is read in
 * order is not kept.
 */
export function rememberingTree(tree: Tree): Tree {
  const known = new Map<string, Content>();
  const absent = new Set<string>();
  const telling = new Map<string, Promise<ContextFiles>>();
  return {
    ...tree,
    read: async (paths) => {
      const unread = paths.filter((path) => !known.has(path) && !absent.has(path));
      const found = unread.length === 0 ? new Map<string, Content>() : await tree.read(unread);
      for (const path of unread) {
        const content = found.get(path);
        if (content === undefined) absent.add(path);
        else known.set(path, content);
      }
      return new Map(
        paths.flatMap((path): [string, Content][] => {
          const content = known.get(path);
          return content === undefined ? [] : [[path, content]];
        }),
      );
    },
    readInOrder: (paths) => readAround(paths, known, tree.readInOrder),
    findContextFiles: (config) => {
      const key = config.join('\0');
      const found = telling.get(key) ?? tree.findContextFiles(config);
      telling.set(key, found);
      return found;
    },
  };
}
