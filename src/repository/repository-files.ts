import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';
import type { ChangedFile } from './changed-file.ts';
import { isChart, isChartPath } from './charts.ts';
import { isImageFile } from './dockerfiles/builds/image-builds.ts';
import { isKustomizationPath } from './kustomize/kustomization.ts';
import type { Links } from './links.ts';
import { isManifestPath } from './manifest-paths.ts';
import { folderOf } from './paths.ts';
import type { RepositoryFiles } from './repository.ts';

/** The mode that git gives a symbolic link. */
export const LINK_MODE = '120000';

/** A file of a git tree, or of a folder. */
export interface TreeFile {
  readonly path: string;
  /** `100644`, `100755`, `120000` for a symbolic link. */
  readonly mode: string;
  /** Where a link leads, as written, if that is known; in git it is the content. */
  readonly target?: string;
}

/** Whether a path is that of a file that says what other files are: a kustomization, or that of a chart. */
export function isDescribingPath(path: string): boolean {
  return isKustomizationPath(path) || isChartPath(path);
}

/**
 * Whether a changed file is needed because of its path, in head or in base.
 *
 * @param config the path of the config
 */
export function isWantedFile(file: ChangedFile, config: string): boolean {
  return pathsOf(file).some((path) => isManifestPath(path) || isImageFile(path) || path === config) || mayBeLink(file);
}

/** Matches the hunk of a submodule: its lines are the commits on both sides, and it has one or two of them. */
const MODULE_HUNK = /^@@ [^\n]*\n(?:[-+]Subproject commit [0-9a-f]{40,64}\n?){1,2}$/;

/**
 * Whether a changed file is a submodule, which is a commit of another repository: there is nothing to read, whatever names
 * it. One that is called like a manifest is reported as one that cannot be read.
 */
export function isModuleChange({ patch = '' }: ChangedFile): boolean {
  return MODULE_HUNK.test(patch);
}

/** Whether a changed file is a link, or looks like one where its mode is not known: one line without a line break. */
function mayBeLink({ links, patch = '' }: ChangedFile): boolean {
  if (links !== undefined) return links.base || links.head;
  return /^@@ -(0,0|1) \+(0,0|1) @@/.test(patch) && patch.includes('\\ No newline at end of file');
}

/** Returns the path of a changed file in head, and the one in base; usually both are the same. */
export function pathsOf({ path, previousPath = path }: ChangedFile): string[] {
  return [path, previousPath];
}

/** What is known of the files of a tree. */
export interface ListedTree {
  readonly files: readonly TreeFile[];
  /** Whether these are all of its files. */
  readonly isListed: boolean;
}

/** Collects what a tree says about its files: charts, links, and the given contents. */
export function filesOf({ files, isListed }: ListedTree, contents: ReadonlyMap<string, Content>): RepositoryFiles {
  const paths = files.map(({ path }) => path);
  return {
    charts: new Set(
      paths
        .filter(isChartPath)
        .filter((path) => isChart(contents.get(path)))
        .map(folderOf),
    ),
    links: linksOf(files, contents),
    ...(isListed ? { paths: new Set(paths) } : {}),
    contents,
  };
}

/** Returns the symbolic links among files, with their targets as far as they are known. */
export function linksOf(files: readonly TreeFile[], contents: ReadonlyMap<string, Content>): Links {
  return new Map(
    files.flatMap(({ path, mode, target }) =>
      mode === LINK_MODE ? [[path, target ?? textOfContent(contents.get(path))] as const] : [],
    ),
  );
}
