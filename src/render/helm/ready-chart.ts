import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import { readSingleDocument } from '../../manifest/yaml/read-single-document.ts';
import { fieldOf } from '../../manifest/yaml/walk.ts';
import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { readChartFile } from '../../repository/helm/chart-file.ts';
import {
  belowFolder,
  chartFilesBy,
  isChartData,
  isHelmFile,
  outerCharts,
  readsFiles,
} from '../../repository/helm/chart-files.ts';
import type { FilesOfChart } from '../../repository/helm/chart-tree.ts';
import { neededFolders } from '../../repository/helm/chart-tree.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { releasesOf } from '../../repository/helm/releases.ts';
import type { Links } from '../../repository/links.ts';
import { followLinks } from '../../repository/links.ts';
import { isBelow, pathBelow } from '../../repository/paths.ts';
import { linksOf } from '../../repository/repository-files.ts';
import { compareText } from '../../text/order.ts';
import { withValuesOfObjects } from '../gitops/values-of-objects.ts';
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
  /** How it is called where it was fetched; absent for a chart of the repository. */
  readonly remote?: { readonly via: string; readonly title: string };
}

/** The charts of a repository. */
export interface FoundCharts {
  readonly charts: readonly ReadyChart[];
  /** The folders of charts of which there is nothing to render: libraries, and those that a change does not reach. */
  readonly unmade: readonly string[];
  /** The folders that charts take their dependencies from, of those charts that are not among these. */
  readonly sharedFolders: readonly string[];
  /** The changed files of charts that may be values, with which nothing is rendered. */
  readonly maybeValues: readonly string[];
  /** The entries of the config that name no chart that can be rendered. */
  readonly strays: RenderRequest['settings']['charts'];
}

/** So many files of a chart are always handed over; of more only where a template seems to read them. */
const MAX_DATA = 500;

/** The file names of what a chart says of itself. */
const DESCRIBING = ['Chart.yaml', 'requirements.yaml'];

/**
 * Finds the charts to render, all or those that a change reaches, and reads what they are rendered of. Library charts are
 * only rendered through those that use them.
 */
export async function readCharts(
  request: Pick<RenderRequest, 'tree' | 'facts' | 'other' | 'settings' | 'changed' | 'applied' | 'otherApplied'>,
): Promise<FoundCharts> {
  const { facts, settings, changed } = request;
  const applied = request.applied?.releases ?? [];
  const tree = withValuesOfObjects(request.tree, applied);
  const stated = [...settings.charts, ...applied.map((release) => release.stated)];
  const statedThere = (request.otherApplied?.releases ?? []).map((release) => release.stated);
  const outer = outerCharts(facts.charts, request.other?.charts);
  if (outer.length === 0)
    return { charts: [], unmade: [], maybeValues: [], sharedFolders: [], strays: settings.charts };
  const { paths, links } = await filesFor(outer, request);
  const allFilesOf = chartFilesBy([...paths], links);
  const describing = [...facts.charts].flatMap((folder) =>
    DESCRIBING.map((name) => followLinks(links, pathBelow(folder, name))),
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
    const own = (some: typeof stated): Release[] => releasesOf(folder, chart.name, some, paths, allFilesOf(folder));
    const releases = [...own(stated), ...(isReleasedOnlyHere(folder, request) ? own([]) : [])];
    const folders = neededFolders(folder, allFilesOf, contents);
    const helmFiles = folders.flatMap((each) => [...allFilesOf(each)].filter(([name]) => isHelmFile('', name)));
    const data = folders.flatMap((each) =>
      [...allFilesOf(each)].flatMap(([name, path]) => (isData(name) ? [path] : [])),
    );
    const owned = new Set(helmFiles.map(([, path]) => path));
    const known = new Set([...owned, ...releases.flatMap((release) => release.values)]);
    const stating = new Set([
      ...releases.flatMap((release) => release.applied?.files ?? []),
      ...statedThere.flatMap(({ path, applied, values }) =>
        path === folder ? [...(applied?.files ?? []), ...values] : [],
      ),
    ]);
    const isReached = (isPart: (folder: string, path: string) => boolean): boolean =>
      changed === undefined ||
      [...changed].some(
        (path) =>
          folders.some((each) => isBelow(path, each) && isPart(each, path)) || known.has(path) || stating.has(path),
      );
    const isChanged = isReached((each, path) => isHelmFile(each, path) || links.has(path));
    if (!isChanged && !isReached(isChartData)) continue;
    await readMore(known);
    // What a chart may read by its name only counts where something reads it.
    const isReading =
      data.length <= MAX_DATA || [...known].some((path) => readsFiles(textOfContent(contents.get(path)) ?? ''));
    if (!isChanged && !isReading) {
      unreached.push(folder);
      continue;
    }
    const sources = new Set(isReading ? [...known, ...data] : known);
    await readMore(sources);
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
  const rendered = outer.filter((folder) => !libraries.includes(folder));
  const isBelowSome = (chart: string): boolean => unreached.some((folder) => isBelow(`${chart}/`, folder));
  const unmade = [...libraries, ...[...facts.charts].filter(isBelowSome)];
  const released = new Set(stated.flatMap((entry) => entry.values));
  const maybeValues = await valuesAmong(
    [...(changed ?? [])].filter((path) => paths.has(path) && !released.has(path)),
    rendered,
    tree,
  );
  const isReady = new Set(ready.map(({ folder }) => folder));
  const sharedFolders = outer.flatMap((folder) =>
    isReady.has(folder) ? [] : neededFolders(folder, allFilesOf, contents).slice(1),
  );
  return {
    charts: ready,
    unmade,
    maybeValues,
    sharedFolders,
    strays: settings.charts.filter(({ path }) => !rendered.includes(path)),
  };

  async function readMore(some: ReadonlySet<string>): Promise<void> {
    const missing = [...some].filter((path) => !contents.has(path));
    for (const [path, content] of await tree.read(missing)) contents.set(path, content);
  }

  function isData(name: string): boolean {
    return !isHelmFile('', name) && isChartData('', name);
  }
}

/**
 * Whether a chart is released for objects on this side only, and for nobody on the other one: whoever installed it by itself
 * need not know of them.
 */
function isReleasedOnlyHere(
  folder: string,
  { other, settings, applied, otherApplied }: Pick<RenderRequest, 'other' | 'settings' | 'applied' | 'otherApplied'>,
): boolean {
  if (other === undefined || otherApplied === undefined || !other.charts.has(folder)) return false;
  const names = ({ releases }: AppliedObjects): boolean => releases.some(({ stated }) => stated.path === folder);
  const isStated = settings.charts.some(({ path }) => path === folder);
  return !isStated && applied !== undefined && names(applied) && !names(otherApplied);
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

/** Matches what is known to be no values file: of helm-unittest, and of the cluster's own types. */
const NO_VALUES = /(?:^|\/)(?:tests?|crds|__snapshot__)\//;

/**
 * Finds the files below charts that helm does not know, and that may be values under a name of somebody's own: a mapping
 * that is no object of Kubernetes.
 */
async function valuesAmong(
  changed: readonly string[],
  charts: readonly string[],
  { read }: Pick<RenderRequest['tree'], 'read'>,
): Promise<string[]> {
  const mayBe = changed.filter((path) => {
    if (!/\.(?:ya?ml|json)$/.test(path)) return false;
    const folder = charts.filter((chart) => isBelow(path, chart)).sort((a, b) => b.length - a.length)[0];
    if (folder === undefined || isHelmFile(folder, path)) return false;
    const name = belowFolder(folder, path);
    return !NO_VALUES.test(name) && !name.startsWith('.github/');
  });
  const contents = await read(mayBe);
  return mayBe.filter((path) => {
    const value = readSingleDocument(textOfContent(contents.get(path)) ?? '').value;
    return value?.kind === 'mapping' && fieldOf(value, 'kind') === undefined;
  });
}
