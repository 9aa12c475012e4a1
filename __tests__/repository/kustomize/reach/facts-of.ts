import type { RepositoryFacts } from '../../../../src/repository/file-roles.ts';
import { readPartFile } from '../../../../src/repository/kustomize/alterations/part-file.ts';
import { isKustomizationPath, readKustomization } from '../../../../src/repository/kustomize/kustomization.ts';
import { followLinks } from '../../../../src/repository/links.ts';
import { NO_FACTS } from '../../no-facts.ts';
import type { Files } from '../../read-repository.ts';

/** What a repository of these files says, all of which are known; links by path, with their targets. */
export function factsOf(files: Files, links: Files = {}): RepositoryFacts {
  const linked = new Map(Object.entries(links));
  const textAt = (path: string): string | undefined => files[followLinks(linked, path)];
  const paths = [...Object.keys(files), ...linked.keys()];
  const kustomizations = paths.filter(isKustomizationPath).flatMap((path) => {
    const kustomization = readKustomization(path, new TextEncoder().encode(textAt(path)));
    return kustomization === undefined ? [] : [[path, kustomization] as const];
  });
  return {
    ...NO_FACTS,
    kustomizations: new Map(kustomizations),
    links: linked,
    paths: new Set(paths),
    partFiles: {
      get: (path) => {
        const text = files[path];
        return text === undefined ? undefined : readPartFile(text);
      },
    },
  };
}
