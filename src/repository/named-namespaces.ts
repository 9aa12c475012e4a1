import type { Content, NamedContent } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';

/** A key for a namespace, in YAML or JSON, and its value: `namespace: shop`, `"targetNamespace": "shop"`. */
const NAMED = /namespace["']?[ \t]{0,20}:[ \t]{0,20}["']?([a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)(?![\w.-])/gi;

/**
 * The namespaces that a file names, without parsing it: those of its objects, or those that a kustomization or a release
 * gives to others.
 */
function namedNamespaces(content: Content): ReadonlySet<string> {
  const text = textOfContent(content) ?? '';
  return new Set([...text.matchAll(NAMED)].map(([, name = '']) => name));
}

/** Counts the files of some paths that name a namespace, among files that go by. */
export interface NamedCount {
  readonly see: (file: NamedContent) => void;
  /** Yields files, and counts them. */
  readonly seeing: (files: Iterable<NamedContent>) => Iterable<NamedContent>;
  /** By the name of a namespace. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Starts to count at none. */
export function countNamed(paths: readonly string[]): NamedCount {
  const counted = new Set(paths);
  const counts = new Map<string, number>();
  const see = ({ path, content }: NamedContent): void => {
    if (!counted.has(path)) return;
    for (const name of namedNamespaces(content)) counts.set(name, (counts.get(name) ?? 0) + 1);
  };
  return {
    counts,
    see,
    *seeing(files) {
      for (const file of files) {
        see(file);
        yield file;
      }
    },
  };
}
