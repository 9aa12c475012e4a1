import type { Content } from '../manifest/content.ts';
import type { ChangedFile } from './changed-file.ts';
import { folderOf } from './file-roles.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import { isManifestPath } from './manifest-paths.ts';
import type { RepositoryFiles } from './repository.ts';

/** The mode that git gives a symbolic link. */
export const LINK_MODE = '120000';

/** A file of a git tree, or of a folder. */
export interface TreeFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` for a symbolic link. */
  readonly mode: string;
}

/** Whether a changed file with this path is needed: as a manifest, or since it says what other files are. */
export function isWantedPath(path: string): boolean {
  return isManifestPath(path) || isKustomizationPath(path) || isChartPath(path);
}

/**
 * Whether a changed file is needed because of its path, in head or in base.
 *
 * @param config the path of the config
 */
export function isWantedFile(file: ChangedFile, config: string): boolean {
  return pathsOf(file).some((path) => isWantedPath(path) || path === config);
}

/** Returns the path of a changed file in head, and the one in base; usually both are the same. */
export function pathsOf({ path, previousPath = path }: ChangedFile): string[] {
  return [path, previousPath];
}

/** Collects what a tree says about its files: charts, links, and the given contents. */
export function filesOf(tree: readonly TreeFile[], contents: ReadonlyMap<string, Content>): RepositoryFiles {
  return {
    charts: new Set(
      tree
        .map(({ path }) => path)
        .filter(isChartPath)
        .map(folderOf),
    ),
    links: new Set(tree.filter(({ mode }) => mode === LINK_MODE).map(({ path }) => path)),
    contents,
  };
}

function isChartPath(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}
