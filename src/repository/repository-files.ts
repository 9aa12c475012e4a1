import type { Content } from '../manifest/content.ts';
import type { ChangedFile } from './changed-file.ts';
import { folderOf } from './file-roles.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import { isManifestPath } from './manifest-paths.ts';
import type { RepositoryFiles } from './repository.ts';

/** What git says of a symbolic link. */
export const LINK_MODE = '120000';

/** A file of a tree; links have a mode of their own. */
export interface TreeFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` for a symbolic link. */
  readonly mode: string;
}

/** What a changed file is needed for: to be read as a manifest, or to tell what others are. */
export function isWantedPath(path: string): boolean {
  return isManifestPath(path) || isKustomizationPath(path) || isChartPath(path);
}

/** Whether a changed file is needed for its own name, before or after. */
export function isWantedFile(file: ChangedFile, config: string): boolean {
  return pathsOf(file).some((path) => isWantedPath(path) || path === config);
}

/** The path of a changed file and the one that it had in base, which mostly is the same. */
export function pathsOf({ path, previousPath = path }: ChangedFile): string[] {
  return [path, previousPath];
}

/** The files of a tree, with the contents of those that tell what others are. */
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
