import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { Content, NamedContent } from '../manifest/content.ts';
import { KUSTOMIZATION_NAMES } from '../manifest/kustomization.ts';
import { patchFilePaths } from '../target/build-kustomizations.ts';
import { chartCandidates, folderOf } from '../target/file-roles.ts';
import type { RepositoryFiles } from '../target/repository.ts';
import { configurationOf, readFacts } from '../target/repository.ts';
import type { TreeFile } from './repository-files.ts';
import { filesOf } from './repository-files.ts';

/**
 * What the folders around some files say of them: charts that they belong to, and the kustomizations in their own folders
 * and in those above, up to the working folder, with what these name as patches.
 *
 * @param read the files themselves, with paths relative to the folder, with slashes
 * @param config the path of the config, relative to the folder
 * @param links those of them that are symbolic links
 */
export async function readLocalRepository(
  read: readonly NamedContent[],
  links: readonly string[],
  folder: string,
  config: string,
): Promise<RepositoryFiles> {
  const paths = read.map(({ path }) => path);
  const charts = [...new Set(paths.flatMap(chartCandidates))].map((chart) =>
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
  );
  const tree: TreeFile[] = links.map((path) => ({ path, mode: '120000' }));
  for (const path of charts) {
    const isThere = await stat(resolve(folder, path)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (isThere) tree.push({ path, mode: '100644' });
  }
  const contents = new Map<string, Content>(read.map(({ path, content }) => [path, content]));
  const add = async (path: string): Promise<void> => {
    if (contents.has(path)) return;
    const bytes = await readFile(resolve(folder, path)).catch(() => undefined);
    if (bytes !== undefined) contents.set(path, { bytes });
  };
  for (const above of foldersAbove(paths)) {
    for (const name of KUSTOMIZATION_NAMES) await add(above === '' ? name : `${above}/${name}`);
  }
  await add(config);
  const files = filesOf(tree, contents);
  const { podSecurityConfiguration: server } = configurationOf(files, config).configuration;
  for (const path of [...patchFilePaths(readFacts(files)), ...(server === undefined ? [] : [server])]) await add(path);
  return filesOf(tree, contents);
}

function foldersAbove(paths: readonly string[]): Set<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
