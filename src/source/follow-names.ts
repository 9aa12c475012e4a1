import type { Content } from '../manifest/content.ts';
import type { ChangedFile } from '../repository/changed-file.ts';
import { isChartPath } from '../repository/charts.ts';
import { isChartData } from '../repository/helm/chart-files.ts';
import { folderOf, isBelow } from '../repository/paths.ts';
import { NO_FILES } from '../repository/repository.ts';
import { isModuleChange, isWantedFile, linksOf, pathsOf } from '../repository/repository-files.ts';
import type { FileParsers } from '../target/file-parsers.ts';
import type { RepositoryReading } from '../target/repository-reading.ts';
import { namedPaths, readingOf } from '../target/repository-reading.ts';
import { changedTree } from './changed-tree.ts';
import type { Tree } from './tree.ts';

/**
 * How many rounds of names are followed: GitHub allows reusable workflows no deeper nesting.
 * https://docs.github.com/actions/reference/workflows-and-actions/reusing-workflow-configurations
 */
const MAX_DEPTH = 10;

/** The input of `followNames`. */
export interface KnownChange<File extends ChangedFile> {
  readonly tree: Tree;
  /** The path of the repository's config. */
  readonly config: string;
  /** All changed files, without contents. */
  readonly changed: readonly File[];
  /** Reads the contents of changed files. */
  readonly readChanged: (files: readonly File[]) => Promise<readonly ChangedFile[]>;
  /** The changed files that are needed because of their own names, with contents. */
  readonly wanted: readonly ChangedFile[];
  /** What was read of the whole tree. */
  readonly whole: RepositoryReading;
  /** The parsers of the run. */
  readonly parsers: FileParsers;
}

/** The changed files that matter, and unchanged files of the tree that changed files name, by path. */
export interface NamedFiles {
  readonly files: readonly ChangedFile[];
  /** The contents of the unchanged files. */
  readonly named: ReadonlyMap<string, Content>;
}

/**
 * Adds to the needed files those that other files name, and those that these name in turn. What names them is looked at
 * as it stands in its side of the change: a file that a transformer names is known by the kustomization above it.
 */
export async function followNames<File extends ChangedFile>({
  tree,
  config,
  changed,
  readChanged,
  wanted,
  whole,
  parsers,
}: KnownChange<File>): Promise<NamedFiles> {
  const request = { config, parsers };
  const files = [...wanted];
  const named = new Map<string, Content>();
  const namesOf = (side: 'base' | 'head'): string[] => {
    const contents = contentsOn(side, files, new Map([...whole.contents, ...named]));
    const links = linksOf(changedTree(tree, files, side).files, contents);
    return namedPaths(readingOf({ ...NO_FILES, links, contents }, request), request);
  };
  const otherChanged = changed.filter((file) => !isWantedFile(file, config) && !isModuleChange(file));
  // A chart may be rendered of any file below it.
  const charts = [
    ...whole.facts.charts,
    ...files
      .map(({ path }) => path)
      .filter(isChartPath)
      .map(folderOf),
  ];
  const isOfChart = (path: string): boolean => charts.some((chart) => isBelow(path, chart) && isChartData(chart, path));
  const changedPaths = new Set(changed.flatMap(pathsOf));
  // Files that the tree itself names were already read with it.
  const namedByTree = new Set(namedPaths(whole, request));
  const followed = new Set(namedByTree);
  for (let depth = 0; depth < MAX_DEPTH; depth++) {
    const namedNow = new Set([...namedByTree, ...namesOf('base'), ...namesOf('head')]);
    const filePaths = new Set(files.map(({ path }) => path));
    const unread = otherChanged.filter(
      (file) => !filePaths.has(file.path) && pathsOf(file).some((path) => namedNow.has(path) || isOfChart(path)),
    );
    const missing = [...namedNow].filter(
      (path) => !followed.has(path) && !changedPaths.has(path) && !whole.contents.has(path),
    );
    if (unread.length + missing.length === 0) break;
    files.push(...(await readChanged(unread)));
    for (const [path, content] of await tree.read(missing)) named.set(path, content);
    for (const path of namedNow) followed.add(path);
  }
  return { files, named };
}

/** Returns the contents of a tree as they are on one side of a change. */
function contentsOn(
  side: 'base' | 'head',
  files: readonly ChangedFile[],
  contents: ReadonlyMap<string, Content>,
): ReadonlyMap<string, Content> {
  const onSide = new Map(contents);
  for (const file of files) for (const path of pathsOf(file)) onSide.delete(path);
  for (const file of files) {
    const content = file[side];
    if (content !== undefined) onSide.set(side === 'base' ? (file.previousPath ?? file.path) : file.path, content);
  }
  return onSide;
}
