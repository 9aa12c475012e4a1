import type { Content, NamedContent } from '../../src/manifest/content.ts';
import { isKustomizationPath } from '../../src/repository/kustomize/kustomization.ts';
import { isManifestPath } from '../../src/repository/manifest-paths.ts';
import { mentionsNamespaces } from '../../src/repository/mentions-namespaces.ts';
import { LINK_MODE } from '../../src/repository/repository-files.ts';
import type { Tree, TreeGap } from '../../src/source/tree.ts';

/** Texts by path. */
export type Texts = Readonly<Record<string, string>>;

export interface MemoryTreeOptions {
  readonly links?: readonly string[];
  readonly isWhole?: boolean;
  /** How many files are chosen. */
  readonly most?: number;
  readonly gaps?: readonly TreeGap[];
}

/** A tree of texts, that tells what was read of it. */
export interface MemoryTree extends Tree {
  /** The paths of all reads, at once and in order, those of files that are not there included. */
  readonly reads: readonly string[];
}

export function memoryTree(texts: Texts, options: MemoryTreeOptions = {}): MemoryTree {
  const { links = [], isWhole = true, most = Number.POSITIVE_INFINITY, gaps = [] } = options;
  const paths = Object.keys(texts);
  const reads: string[] = [];
  const contentAt = (path: string): Content | undefined => {
    reads.push(path);
    const text = texts[path];
    return text === undefined ? undefined : contentOf(text);
  };
  return {
    reads,
    isListed: true,
    files: paths.map((path) => ({ path, mode: links.includes(path) ? LINK_MODE : '100644' })),
    read: async (some) =>
      new Map(
        some.flatMap((path): [string, Content][] => {
          const content = contentAt(path);
          return content === undefined ? [] : [[path, content]];
        }),
      ),
    readInOrder: function* (some): Generator<NamedContent> {
      for (const path of some) yield { path, content: contentAt(path) ?? { unreadable: 'gone', reason: 'unreadable' } };
    },
    findContextFiles: async (config) => {
      const telling = paths.filter(
        (path) =>
          isKustomizationPath(path) ||
          config.includes(path) ||
          (isManifestPath(path) && mentionsNamespaces(texts[path] ?? '')),
      );
      return { paths: telling, isWhole, gaps: [] };
    },
    choose: (some) => some.slice(0, most),
    gaps,
  };
}

export function contentOf(text: string): Content {
  return { bytes: new TextEncoder().encode(text) };
}

/** Contents as texts, in their order. */
export function textsOf(contents: ReadonlyMap<string, Content>): Record<string, string> {
  return Object.fromEntries([...contents].map(([path, content]) => [path, textIn(content)]));
}

/** Files that are read in order, as lines `path: text`. */
export async function linesOf(files: Iterable<NamedContent> | AsyncIterable<NamedContent>): Promise<string[]> {
  const lines: string[] = [];
  for await (const { path, content } of files) lines.push(`${path}: ${textIn(content)}`);
  return lines;
}

function textIn(content: Content): string {
  return 'bytes' in content ? new TextDecoder().decode(content.bytes) : content.unreadable;
}
