import { readFile, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import type { Content } from '../../manifest/content.ts';
import { chartCandidates, folderOf } from '../../repository/file-roles.ts';
import { patchFilePaths } from '../../repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath, KUSTOMIZATION_NAMES } from '../../repository/kustomize/kustomization.ts';
import type { RepositoryFiles } from '../../repository/repository.ts';
import { readFacts } from '../../repository/repository.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { filesOf, LINK_MODE } from '../../repository/repository-files.ts';
import { configurationOf, configurationPaths } from '../../target/config/configuration-of.ts';
import type { LocalFile } from './local-files.ts';

/**
 * What the folders around some files say of them: charts that they belong to, and the kustomizations in their own folders
 * and in those above, up to the working folder, with what these name as patches.
 *
 * @param local the files themselves, with paths relative to the folder; of most nothing is read
 * @param root the repository's root: what the config names is relative to it
 * @param config the path of the config, relative to the folder
 */
export async function readLocalRepository(
  local: readonly LocalFile[],
  folder: string,
  root: string,
  config: string,
): Promise<RepositoryFiles> {
  const paths = local.map(({ path }) => path);
  const charts = [...new Set(paths.flatMap(chartCandidates))].map((chart) =>
    chart === '' ? 'Chart.yaml' : `${chart}/Chart.yaml`,
  );
  const tree: TreeFile[] = local.filter(({ isLink }) => isLink).map(({ path }) => ({ path, mode: LINK_MODE }));
  for (const path of charts) {
    const isThere = await stat(resolve(folder, path)).then(
      (entry) => entry.isFile(),
      () => false,
    );
    if (isThere) tree.push({ path, mode: '100644' });
  }
  const contents = new Map<string, Content>();
  for (const { path, content } of local) if (isKustomizationPath(path)) contents.set(path, content());
  const add = async (path: string, from = folder): Promise<void> => {
    if (contents.has(path)) return;
    const bytes = await readFile(resolve(from, path)).catch(() => undefined);
    if (bytes !== undefined) contents.set(path, { bytes });
  };
  for (const above of foldersAbove(paths)) {
    for (const name of KUSTOMIZATION_NAMES) await add(above === '' ? name : `${above}/${name}`);
  }
  for (const path of configurationPaths(config)) await add(path);
  const files = filesOf(tree, contents);
  const { podSecurityConfiguration: server } = configurationOf(files, config).configuration;
  for (const path of patchFilePaths(readFacts(files))) await add(path);
  if (server !== undefined) await add(server, root);
  return filesOf(tree, contents);
}

/** The nearest folder above with a repository in it; the folder itself where there is none. */
export async function findRoot(folder: string): Promise<string> {
  for (let current = folder; ; current = dirname(current)) {
    const isRoot = await stat(join(current, '.git')).then(
      () => true,
      () => false,
    );
    if (isRoot) return current;
    if (dirname(current) === current) return folder;
  }
}

function foldersAbove(paths: readonly string[]): Set<string> {
  const folders = new Set<string>(['']);
  for (const path of paths) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder);
  }
  return folders;
}
