import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { ChartDependency, ChartFile } from './chart-file.ts';
import { readChartFile } from './chart-file.ts';

/** A chart as Helm is to find it: its files, with the charts that it needs below its `charts/`. */
export interface ChartTree {
  /** The files of the repository by their paths in the chart. */
  readonly files: ReadonlyMap<string, string>;
  readonly root: ChartNode;
}

/** A chart in a tree of charts. */
export interface ChartNode {
  /** The name by which templates and values call it: where it is needed as something else, that. */
  readonly name: string;
  /** Where it stands in the tree: empty for the root, else `charts/common/`. */
  readonly at: string;
  readonly isLibrary: boolean;
  /** Those in its own `charts/` as folders; a chart that is needed several times, under several names, is several. */
  readonly charts: readonly ChartNode[];
}

/** The files of a chart: those of its folder by their paths in it, and what they are in the repository. */
export type FilesOfChart = (folder: string) => ReadonlyMap<string, string>;

/** Charts that need each other this deep are none. */
const MAX_DEPTH = 12;

/** Charts that are put below one: what each of three needs all of the next three would be half a million. */
const MAX_CHARTS = 500;

/**
 * Puts the files of a chart together: the charts that it takes from folders (`file://…`) are put where `helm dependency
 * build` packs them, as far as they are not there.
 *
 * @param filesOf the files of a chart; empty for a folder that is none
 */
export function chartTree(folder: string, filesOf: FilesOfChart, contents: ReadonlyMap<string, Content>): ChartTree {
  const files = new Map<string, string>();
  let count = 0;
  const put = (from: string, at: string, above: readonly string[]): void => {
    const own = filesOf(from);
    for (const [path, source] of own) files.set(at + path, source);
    const { dependencies } = chartFileIn(from, own, contents);
    for (const { name, folder: needed } of dependencies) {
      if (needed === undefined || above.includes(needed) || above.length >= MAX_DEPTH || count >= MAX_CHARTS) continue;
      if (!filesOf(needed).has('Chart.yaml')) continue;
      // What is committed is what helm takes, and what Argo CD and Flux do.
      if (isPacked(name, `${at}charts/`, files, contents)) continue;
      count++;
      const place = `${at}charts/${name}/`;
      put(needed, place, [...above, needed]);
    }
  };
  put(folder, '', [folder]);
  return { files, root: nodeAt('', files, contents) };
}

/** The folders of the charts that a chart takes from folders, directly or through others; itself is the first. */
export function neededFolders(folder: string, filesOf: FilesOfChart, contents: ReadonlyMap<string, Content>): string[] {
  const found = new Set([folder]);
  for (const each of found) {
    for (const { folder: needed } of chartFileIn(each, filesOf(each), contents).dependencies) {
      if (needed !== undefined && filesOf(needed).has('Chart.yaml')) found.add(needed);
    }
  }
  return [...found];
}

/** Reads the `Chart.yaml` among some files. */
function chartFileIn(
  folder: string,
  files: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Content>,
  at = '',
): ChartFile {
  const textOf = (name: string): string | undefined => textOfContent(contents.get(files.get(at + name) ?? ''));
  return readChartFile(folder, textOf('Chart.yaml') ?? '', textOf('requirements.yaml'));
}

/** Whether a chart is in the `charts/` of another one, as a folder of whatever name or as an archive. */
function isPacked(
  name: string,
  prefix: string,
  files: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Content>,
): boolean {
  return [...files.keys()].some((path) => {
    const rest = below(path, prefix);
    if (rest === undefined) return false;
    if (isArchiveOf(rest, name)) return true;
    const [, folder] = /^([^/]+)\/Chart\.yaml$/.exec(rest) ?? [];
    return folder !== undefined && chartFileIn('', files, contents, `${prefix}${folder}/`).name === name;
  });
}

function isArchiveOf(file: string, name: string): boolean {
  return file.startsWith(`${name}-`) && /^\d[^/]*\.tgz$/.test(file.slice(name.length + 1));
}

function nodeAt(
  at: string,
  files: ReadonlyMap<string, string>,
  contents: ReadonlyMap<string, Content>,
  depth = 0,
): ChartNode {
  const { name, isLibrary, dependencies } = chartFileIn('', files, contents, at);
  const prefix = `${at}charts/`;
  const folders = new Set(
    [...files.keys()].flatMap((path) => /^([^/]+)\/Chart\.yaml$/.exec(below(path, prefix) ?? '')?.[1] ?? []),
  );
  const charts =
    depth >= MAX_DEPTH ? [] : [...folders].map((folder) => nodeAt(`${prefix}${folder}/`, files, contents, depth + 1));
  return { name, at, isLibrary, charts: charts.flatMap((chart) => named(chart, dependencies)) };
}

/** A chart under each name by which another one needs it. */
function named(chart: ChartNode, dependencies: readonly ChartDependency[]): ChartNode[] {
  const needed = dependencies.filter(({ name }) => name === chart.name);
  return needed.length === 0 ? [chart] : needed.map(({ name, alias }) => ({ ...chart, name: alias ?? name }));
}

function below(path: string, prefix: string): string | undefined {
  return path.startsWith(prefix) ? path.slice(prefix.length) : undefined;
}

/**
 * Finds the file of a tree that Helm names as the source of what it renders (`# Source: web/charts/db/templates/a.yaml`):
 * its path in the tree. Undefined for one of an archive.
 */
export function templateAt({ files, root }: ChartTree, source: string): string | undefined {
  let node: ChartNode | undefined = root;
  let rest = below(source, `${root.name}/`);
  while (node !== undefined && rest !== undefined) {
    const path = node.at + rest;
    const [, name, further] = /^charts\/([^/]+)\/(.+)$/s.exec(rest) ?? [];
    if (name === undefined) return files.has(path) ? path : undefined;
    node = node.charts.find((chart) => chart.name === name);
    rest = further;
  }
  return undefined;
}

/** Lists the charts of a tree with the keys below which they get their values: the innermost first. */
export function chartNodes(
  node: ChartNode,
  keys: readonly string[] = [],
): { node: ChartNode; keys: readonly string[] }[] {
  return [...node.charts.flatMap((chart) => chartNodes(chart, [...keys, chart.name])), { node, keys }];
}
