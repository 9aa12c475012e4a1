import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Content } from '../manifest/content.ts';
import { KUSTOMIZATION_NAMES } from '../manifest/kustomization.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { chartCandidates, folderOf } from '../target/file-roles.ts';
import { factsOf } from './repository-facts.ts';

/**
 * What the folders around some files say of them: charts that they are templates of, and the kustomizations in their own
 * folders and in those above, up to the working folder.
 *
 * @param paths relative to the folder, with slashes
 */
export async function findLocalFacts(paths: readonly string[], folder: string): Promise<RepositoryFacts> {
  const charts = [...new Set(paths.flatMap(chartCandidates))].map((chart) =>
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
  );
  const found = await Promise.all(
    charts.map((path) =>
      stat(join(folder, path)).then(
        () => [path],
        () => [],
      ),
    ),
  );
  const kustomizations = new Map<string, Content>();
  for (const above of foldersAbove(paths)) {
    for (const name of KUSTOMIZATION_NAMES) {
      const path = above === '' ? name : `${above}/${name}`;
      const bytes = await readFile(join(folder, path)).catch(() => undefined);
      if (bytes !== undefined) kustomizations.set(path, { bytes });
    }
  }
  return factsOf(found.flat(), kustomizations);
}

function foldersAbove(paths: readonly string[]): Set<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
