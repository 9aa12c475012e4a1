import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Content } from '../manifest/content.ts';
import { KUSTOMIZATION_NAMES } from '../manifest/kustomization.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { chartCandidates, folderOf } from '../target/file-roles.ts';
import type { TreeFile } from './repository-facts.ts';
import { factsOf } from './repository-facts.ts';

/**
 * What the folders around some files say of them: charts that they belong to, and the kustomizations in their own folders
 * and in those above, up to the working folder.
 *
 * @param paths relative to the folder, with slashes
 * @param links those of them that are symbolic links
 */
export async function findLocalFacts(
  paths: readonly string[],
  links: readonly string[],
  folder: string,
): Promise<RepositoryFacts> {
  const charts = [...new Set(paths.flatMap(chartCandidates))].map((chart) =>
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
  );
  const files: TreeFile[] = links.map((path) => ({ path, mode: '120000' }));
  for (const path of charts) {
    const isThere = await stat(resolve(folder, path)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (isThere) files.push({ path, mode: '100644' });
  }
  const kustomizations = new Map<string, Content>();
  for (const above of foldersAbove(paths)) {
    for (const name of KUSTOMIZATION_NAMES) {
      const path = above === '' ? name : `${above}/${name}`;
      const bytes = await readFile(resolve(folder, path)).catch(() => undefined);
      if (bytes !== undefined) kustomizations.set(path, { bytes });
    }
  }
  return factsOf(files, kustomizations);
}

function foldersAbove(paths: readonly string[]): Set<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
