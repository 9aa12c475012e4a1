import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import { readChartFile } from '../../repository/helm/chart-file.ts';
import { chartFilesBy, isChartData, isHelmFile, outerCharts, readsFiles } from '../../repository/helm/chart-files.ts';
import type { FilesOfChart } from '../../repository/helm/chart-tree.ts';
import { neededFolders } from '../../repository/helm/chart-tree.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { releasesOf } from '../../repository/helm/releases.ts';
import type { Links } from '../../repository/links.ts';
import { followLinks } from '../../repository/links.ts';
import { isBelow } from '../../repository/paths.ts';
import { linksOf } from '../../repository/repository-files.ts';
import { compareText } from '../../text/order.ts';
import type { RenderRequest } from '../renderer.ts';

/** A chart that is to be rendered, with all that it is rendered of. */
export interface ReadyChart {
  /** Its folder; the root of the repository is the empty text. */
  readonly folder: string;
  readonly releases: readonly Release[];
  /** The files that it is rendered of, and the values files of its releases: paths from the root of the repository. */
  readonly sources: ReadonlySet<string>;
  /** Those of the files that a template may only read by their names: what else they are stands. */
  readonly data: ReadonlySet<string>;
  readonly filesOf: FilesOfChart;
  readonly contents: ReadonlyMap<string, Content>;
}

/** The charts of a repository. */
export interface FoundCharts {
  readonly charts: readonly ReadyChart[];
  /** The folders of charts of which there is nothing to render: libraries, and those that a change does not reach. */
  readonly unmade: readonly string[];
  /** The entries of the config that name no chart that can be rendered. */
  readonly strays: RenderRequest['settings']['charts'];
}

/** The file names of what a chart says of itself. */
const DESCRIBING = ['Chart.yaml', 'requirements.yaml'];

/**
 * Finds the charts to render, all or those that a change reaches, and reads what they are rendered of. Library charts are
 * only rendered through those that use them.
 */
export async function readCharts(
  request: Pick<RenderRequest, 'tree' | 'facts' | 'settings' | 'changed'>,
): Promise<FoundCharts> {
  const { tree, facts, settings, changed } = request;
  const outer = outerCharts(facts.charts);
  if (outer.length === 0) return { charts: [], unmade: [], strays: settings.charts };
  const { paths, links } = await filesFor(outer, request);
  const allFilesOf = chartFilesBy([...paths], links);
  const describing = [...facts.charts].flatMap((folder) =>
    DESCRIBING.map((name) => followLinks(links, folder === '' ? name : `${folder}/${name}`)),
  );
  const contents = new Map(await tree.read([...new Set(describing)]));
  const ready: ReadyChart[] = [];
  const libraries: string[] = [];
  const unreached: string[] = [];
  for (const folder of outer) {
    const text = textOfContent(contents.get(allFilesOf(folder).get('Chart.yaml') ?? ''));
    const chart = readChartFile(folder, text ?? '');
    if (chart.isLibrary) {
      libraries.push(folder);
      continue;
    }
    const releases = releasesOf(folder, chart.name, settings.charts, paths, allFilesOf(folder));
    const folders = neededFolders(folder, allFilesOf, contents);
    const own = folders.flatMap((each) => [...allFilesOf(each)].filter(([name]) => isHelmFile('', name)));
    const data = folders.flatMap((each) =>
      [...allFilesOf(each)].flatMap(([name, path]) => (isData(name) ? [path] : [])),
    );
    const owned = new Set(own.map(([, path]) => path));
    const known = new Set([...owned, ...releases.flatMap((release) => release.values)]);
    const isReached = (isPart: (folder: string, path: string) => boolean): boolean =>
      changed === undefined ||
      [...changed].some((path) => folders.some((each) => isBelow(path, each) && isPart(each, path)) || known.has(path));
    const isChanged = isReached((each, path) => isHelmFile(each, path) || links.has(path));
    if (!isChanged && !isReached(isChartData)) continue;
    for (const [path, content] of await tree.read([...known].filter((path) => !contents.has(path)))) {
      contents.set(path, content);
    }
    // What a chart may read by its name only counts where something reads it.
    const isReading = [...known].some((path) => readsFiles(textOfContent(contents.get(path)) ?? ''));
    if (!isChanged && !isReading) {
      unreached.push(folder);
      continue;
    }
    const sources = new Set(isReading ? [...known, ...data] : known);
    for (const [path, content] of await tree.read([...sources].filter((path) => !contents.has(path)))) {
      contents.set(path, content);
    }
    const filesOf: FilesOfChart = (each) =>
      new Map([...allFilesOf(each)].filter(([name, path]) => isHelmFile('', name) || (isReading && sources.has(path))));
    ready.push({
      folder,
      releases,
      sources,
      data: new Set(data.filter((path) => !owned.has(path))),
      filesOf,
      contents,
    });
  }
  const rendered = new Set(outer.filter((folder) => !libraries.includes(folder)));
  const isBelowSome = (chart: string): boolean => unreached.some((folder) => isBelow(`${chart}/`, folder));
  const unmade = [...libraries, ...[...facts.charts].filter(isBelowSome)];
  return { charts: ready, unmade, strays: settings.charts.filter(({ path }) => !rendered.has(path)) };

  function isData(name: string): boolean {
    return !isHelmFile('', name) && isChartData('', name);
  }
}

/** All files of which charts may be rendered, and the symbolic links among them. */
async function filesFor(
  charts: readonly string[],
  { tree, facts }: Pick<RenderRequest, 'tree' | 'facts'>,
): Promise<{ readonly paths: ReadonlySet<string>; readonly links: Links }> {
  // A folder only lists manifests.
  const more = (await tree.listBelow?.(charts)) ?? [];
  const links = new Map([...facts.links, ...linksOf(more, new Map())]);
  const paths = new Set([...tree.files, ...more].map(({ path }) => path).sort(compareText));
  for (const link of links.keys()) paths.delete(link);
  return { paths, links };
}
