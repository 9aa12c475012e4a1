import type { ChangedFile } from '../compare/change.ts';
import type { Content } from '../manifest/content.ts';
import { isKustomizationPath } from '../manifest/kustomization.ts';
import { folderOf } from '../target/file-roles.ts';
import { isManifestPath } from '../target/manifest-paths.ts';
import type { RepositoryFiles } from '../target/repository.ts';

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

/** The files of a tree, with the contents of those that tell what others are. */
export function filesOf(tree: readonly TreeFile[], contents: ReadonlyMap<string, Content>): RepositoryFiles {
  return {
    charts: new Set(
      tree
        .map(({ path }) => path)
        .filter(isChartPath)
        .map(folderOf),
    ),
    links: new Set(tree.filter(({ mode }) => mode === '120000').map(({ path }) => path)),
    contents,
  };
}

/** The files as they are with one side of what a pull request changed, whichever side they were taken from. */
export function filesWith(
  files: RepositoryFiles,
  changed: readonly ChangedFile[],
  side: 'base' | 'head',
): RepositoryFiles {
  const charts = new Set(files.charts);
  const links = new Set(files.links);
  const contents = new Map(files.contents);
  for (const { path, previousPath = path } of changed) {
    for (const each of [path, previousPath]) {
      if (isChartPath(each)) charts.delete(folderOf(each));
      contents.delete(each);
    }
  }
  for (const file of changed) {
    const content = file[side];
    if (content === undefined) continue;
    const path = side === 'base' ? (file.previousPath ?? file.path) : file.path;
    if (isChartPath(path)) charts.add(folderOf(path));
    if (isLinkText(content)) links.add(path);
    contents.set(path, content);
  }
  return { charts, links, contents };
}

/**
 * Whether a content is the target of a symbolic link, which git stores as a file's content: a list of changed files does
 * not tell links apart. A manifest is never a single path without a line end.
 */
function isLinkText(content: Content): boolean {
  if (!('bytes' in content) || content.bytes.byteLength > 4096) return false;
  return /^[^\s:{}[\]"']+\.(ya?ml|json)$/.test(new TextDecoder('utf-8').decode(content.bytes));
}

function isChartPath(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}
