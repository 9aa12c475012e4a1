import type { Content } from '../manifest/content.ts';
import { isKustomizationPath, readKustomization } from '../manifest/kustomization.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { folderOf } from '../target/file-roles.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';

/** Facts from the paths of a tree and the contents of its kustomization files. */
export function factsOf(paths: readonly string[], kustomizations: ReadonlyMap<string, Content>): RepositoryFacts {
  const charts = paths.filter((path) => path === 'Chart.yaml' || path.endsWith('/Chart.yaml')).map(folderOf);
  return {
    charts: new Set(charts),
    kustomizations: new Map(
      [...kustomizations].flatMap(([path, content]) =>
        'bytes' in content ? [[path, readKustomization(content.bytes)]] : [],
      ),
    ),
  };
}

/** The kustomization files among paths. */
export function kustomizationPaths(paths: readonly string[]): string[] {
  return paths.filter(isKustomizationPath);
}

/**
 * Facts from a commit in git.
 *
 * @returns undefined where git does not have the whole tree
 */
export async function factsFromGit(git: Git, commit: string): Promise<RepositoryFacts | undefined> {
  const output = await git.run(['ls-tree', '-r', '-z', '--name-only', '--full-tree', commit]);
  if (output === undefined) return undefined;
  const paths = output
    .toString('utf8')
    .split('\0')
    .filter((path) => path !== '');
  const files = kustomizationPaths(paths);
  const contents = await readObjects(
    git,
    files.map((path) => `${commit}:${path}`),
  );
  const kustomizations = files.flatMap((path, index): [string, Content][] => {
    const bytes = contents[index];
    return bytes === undefined ? [] : [[path, { bytes }]];
  });
  return factsOf(paths, new Map(kustomizations));
}
