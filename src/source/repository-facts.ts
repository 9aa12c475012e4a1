import type { ChangedFile } from '../compare/change.ts';
import type { Content } from '../manifest/content.ts';
import type { Kustomization } from '../manifest/kustomization.ts';
import { isKustomizationPath, readKustomization } from '../manifest/kustomization.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { folderOf } from '../target/file-roles.ts';
import { isManifestPath } from '../target/manifest-paths.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';

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

/** Facts from the files of a tree and the contents of its kustomization files. */
export function factsOf(files: readonly TreeFile[], contents: ReadonlyMap<string, Content>): RepositoryFacts {
  const paths = files.map(({ path }) => path);
  return {
    charts: new Set(paths.filter(isChartPath).map(folderOf)),
    kustomizations: new Map([...contents].flatMap(([path, content]) => kustomizationOf(path, content))),
    links: new Set(files.filter(({ mode }) => mode === '120000').map(({ path }) => path)),
  };
}

/** What held before the pull request: head's facts without what it changed itself. */
export function factsBefore(head: RepositoryFacts, changed: readonly ChangedFile[]): RepositoryFacts {
  const charts = new Set(head.charts);
  const kustomizations = new Map(head.kustomizations);
  for (const { path, previousPath = path, base, head: after } of changed) {
    if (isChartPath(path) && after !== undefined) charts.delete(folderOf(path));
    if (isKustomizationPath(path)) kustomizations.delete(path);
    if (isChartPath(previousPath) && base !== undefined) charts.add(folderOf(previousPath));
    if (isKustomizationPath(previousPath) && base !== undefined) {
      for (const [file, kustomization] of kustomizationOf(previousPath, base)) kustomizations.set(file, kustomization);
    }
  }
  return { ...head, charts, kustomizations };
}

/** The kustomization files among paths. */
export function kustomizationPaths(files: readonly TreeFile[]): string[] {
  return files.map(({ path }) => path).filter(isKustomizationPath);
}

/**
 * Facts from a commit in git.
 *
 * @returns undefined where git does not have the whole tree
 */
export async function factsFromGit(git: Git, commit: string): Promise<RepositoryFacts | undefined> {
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  if (output === undefined) return undefined;
  const files = output
    .toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ mode: line.slice(0, line.indexOf(' ')), path: line.slice(line.indexOf('\t') + 1) }));
  const paths = kustomizationPaths(files);
  const contents = await readObjects(
    git,
    paths.map((path) => `${commit}:${path}`),
  );
  const kustomizations = paths.flatMap((path, index): [string, Content][] => {
    const bytes = contents[index];
    return bytes === undefined ? [] : [[path, { bytes }]];
  });
  return factsOf(files, new Map(kustomizations));
}

function isChartPath(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}

function kustomizationOf(path: string, content: Content): [string, Kustomization][] {
  return 'bytes' in content ? [[path, readKustomization(path, content.bytes)]] : [];
}
