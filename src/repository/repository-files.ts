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

/** In bytes: the longest path that Linux takes. */
const LONGEST_LINK = 4096;

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

/** The files as they are with one side of what a pull request changed, whichever side they were taken from. */
export function filesWith(
  files: RepositoryFiles,
  changed: readonly ChangedFile[],
  side: 'base' | 'head',
): RepositoryFiles {
  const charts = new Set(files.charts);
  const links = new Set(files.links);
  const contents = new Map(files.contents);
  for (const path of changed.flatMap(pathsOf)) {
    if (isChartPath(path)) charts.delete(folderOf(path));
    contents.delete(path);
    links.delete(path);
  }
  for (const file of changed) {
    const content = file[side];
    if (content === undefined) continue;
    const path = side === 'base' ? (file.previousPath ?? file.path) : file.path;
    if (isChartPath(path)) charts.add(folderOf(path));
    if (file.links?.[side] ?? isLinkText(content)) links.add(path);
    contents.set(path, content);
  }
  return { charts, links, contents };
}

/**
 * Whether a content may be where a symbolic link leads to, which git stores as a file's content: for files of which
 * nobody tells the mode. That is one line without an end; a manifest of one line is a mapping, and what only has comments
 * is no link.
 */
function isLinkText(content: Content): boolean {
  if (!('bytes' in content) || content.bytes.byteLength > LONGEST_LINK) return false;
  const text = new TextDecoder('utf-8').decode(content.bytes);
  return /^[^\n\r]+$/.test(text) && !/^\s*[{#]|:(\s|$)/.test(text);
}

function isChartPath(path: string): boolean {
  return path === 'Chart.yaml' || path.endsWith('/Chart.yaml');
}
