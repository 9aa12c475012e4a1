import type { RepositoryFacts } from '../../file-roles.ts';
import { entryPath } from '../../links.ts';

/** Returns the paths of the files that go into ConfigMaps and Secrets of kustomizations, each once. */
export function generatedFrom({ kustomizations, links }: RepositoryFacts): string[] {
  const paths = [...kustomizations].flatMap(([file, { loads = [] }]) =>
    loads.flatMap(({ entry, use }) => (use === 'content' ? [entryPath(links, file, entry)] : [])),
  );
  return [...new Set(paths)];
}
