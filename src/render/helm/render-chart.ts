import { textOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Location, Manifest } from '../../manifest/manifest.ts';
import { readText } from '../../manifest/read-manifest.ts';
import { homeOf } from '../../repository/blocks.ts';
import { isChartAddress } from '../../repository/gitops/delivery.ts';
import { chartTree } from '../../repository/helm/chart-tree.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { releaseFile, releaseKey } from '../../repository/helm/releases.ts';
import { renderedDocuments } from '../../repository/helm/rendered-documents.ts';
import type { Plain } from '../../repository/helm/values.ts';
import { groupBy } from '../../text/group-by.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { allViolations } from '../built/all-violations.ts';
import type { FoundTools } from '../kustomize/find-tools.ts';
import type { ToolRun } from '../tool/run-tool.ts';
import { faultLine } from './fault-line.ts';
import type { FoundLine } from './helm-notes.ts';
import type { HelmRefusal } from './helm-words.ts';
import { NO_REFUSAL, readHelmWords } from './helm-words.ts';
import { markedDocuments } from './marked-documents.ts';
import { postRendered, withPostRendered } from './post-render.ts';
import type { ReadyChart } from './ready-chart.ts';
import type { ReleaseDocument, ReleaseMaker } from './release-manifests.ts';
import { releaseManifest } from './release-manifests.ts';
import type { HelmOptions, RenderedChart } from './render-releases.ts';
import { NOT_RUN, renderReleases } from './render-releases.ts';
import type { TemplateEdits } from './template-edits.ts';
import type { TemplateSource } from './template-source.ts';
import { templateSource } from './template-source.ts';
import type { Objects } from './values/objects.ts';
import { renderedObjects } from './values/objects.ts';
import type { PlacedRelease } from './values/place-values.ts';
import { placeValues } from './values/place-values.ts';
import { releaseValues } from './values/release-values.ts';

/** What came of rendering a chart with one release. */
export interface ReleaseOutcome {
  readonly release: Release;
  /** See `Workload.build`. */
  readonly build: string;
  /** What it renders; absent where it was not rendered. */
  readonly manifests?: readonly Manifest[];
  /** See `PlacedRelease`. */
  readonly patches?: PlacedRelease['patches'];
  /** What helm printed, and of what. */
  readonly output?: string;
  readonly chart?: RenderedChart;
  /** Why it was not rendered, and the line that says so. */
  readonly refusal?: HelmRefusal;
  readonly at?: FoundLine;
  /** Whether helm refused it, though all that it needs is in the repository. */
  readonly isRefused: boolean;
}

/** How a chart is rendered. */
export interface ChartOptions extends HelmOptions {
  readonly podSpecs: PodSpecs;
  /** Whether the places of fields are asked for. */
  readonly findsPlaces: boolean;
  /** Whether the line for which helm refuses a chart is asked for. */
  readonly findsFaults: boolean;
  /** Where edits of templates belong. */
  readonly edits: TemplateEdits;
  /** Looks for what applies post-renderers. */
  readonly findKustomize: () => Promise<FoundTools>;
}

/** Renders a chart with each of its releases. */
export async function renderChart(ready: ReadyChart, options: ChartOptions): Promise<ReleaseOutcome[]> {
  const { folder, releases, contents, filesOf, remote } = ready;
  const plain: RenderedChart = {
    tree: chartTree(folder, filesOf, contents),
    contents,
    ...(remote === undefined ? {} : { isFetched: true as const }),
  };
  const { chart, runs } = await renderAll(plain, releases, options);
  return Promise.all(
    releases.map(async (release, index): Promise<ReleaseOutcome> => {
      const run = runs[index];
      const build = releaseKey(remote?.via ?? folder, release);
      const namespace = release.defaultNamespace ?? release.namespace;
      if (run === undefined || 'error' in run) {
        return { release, build, ...(await refusalOf(run, chart, release, options)) };
      }
      const maker: ReleaseMaker = {
        via: remote?.via ?? (folder || '.'),
        deployedBy: releaseFile(folder, release),
        build,
        values: release.applied === undefined ? release.values : [...new Set(release.values.map(homeOf))],
        ...(release.applied === undefined ? {} : { by: release.applied.by }),
        ...(remote === undefined ? {} : { chart: remote.title }),
        ...(namespace === undefined ? {} : { namespace }),
        ...(release.place === undefined ? {} : { release: release.name }),
      };
      const rendered = await manifestsOf(run.output, chart, release, maker, options);
      const altered = await withPostRenderers(rendered.manifests, run.output, release, maker, options);
      if ('refusal' in altered) return { release, build, ...altered, isRefused: false };
      return { release, build, ...rendered, ...altered, output: run.output, chart, isRefused: false };
    }),
  );
}

/** Applies the post-renderers of a release to what it rendered. */
async function withPostRenderers(
  manifests: readonly Manifest[],
  output: string,
  { postRendering }: Release,
  maker: ReleaseMaker,
  { findKustomize, podSpecs }: ChartOptions,
): Promise<{ readonly manifests: readonly Manifest[] } | { readonly refusal: HelmRefusal }> {
  if (postRendering === undefined) return { manifests };
  const refused = (words: string): { readonly refusal: HelmRefusal } => ({ refusal: { ...NO_REFUSAL, words } });
  const tools = await findKustomize();
  if ('fault' in tools) return refused(`its post-renderers were not applied: ${tools.fault}`);
  const run = await postRendered(output, postRendering, tools.tool);
  if ('error' in run) return refused(`its post-renderers were not applied: kustomize says: ${run.error.trim()}`);
  return { manifests: withPostRendered(manifests, run.output, postRendering, maker, podSpecs) };
}

/**
 * Renders the releases; where the first takes too much, the others would, too. A schema of values that loads another one
 * from the network is left aside.
 */
async function renderAll(
  chart: RenderedChart,
  releases: readonly Release[],
  options: HelmOptions,
): Promise<{ readonly chart: RenderedChart; readonly runs: readonly ToolRun[] }> {
  const [first, ...others] = releases;
  if (first === undefined) return { chart, runs: [] };
  const [run = NOT_RUN] = await renderReleases(chart, [{ release: first }], options);
  if ('error' in run && LOADING.test(run.error) && chart.skipsSchema === undefined) {
    return renderAll({ ...chart, skipsSchema: true }, releases, options);
  }
  if ('error' in run && ['time', 'memory', 'output'].includes(run.why)) {
    return { chart, runs: [run, ...others.map(() => run)] };
  }
  const calls = others.map((release) => ({ release }));
  return { chart, runs: [run, ...(await renderReleases(chart, calls, options))] };
}

/** Matches how helm says that a schema loads another one, which it cannot. */
const LOADING = /\bfailing loading\b|\bfailed to load\b.*schema/;

async function refusalOf(
  run: ToolRun = NOT_RUN,
  chart: RenderedChart,
  release: Release,
  options: ChartOptions,
): Promise<Pick<ReleaseOutcome, 'refusal' | 'at' | 'isRefused'>> {
  if ('output' in run) return { isRefused: false };
  const missing = release.values.find((path) => !chart.contents.has(path));
  if (missing !== undefined && release.place !== undefined) {
    const who = release.applied === undefined ? 'the entry of `charts`' : inlineCode(release.applied.by);
    const holder = isChartAddress(missing) ? 'its chart' : 'the repository';
    const words = `${who} names the values file ${JSON.stringify(missing)}, which is not in ${holder}: correct the path`;
    return { refusal: { ...NO_REFUSAL, words }, at: release.place, isRefused: false };
  }
  if (run.why !== 'refused') {
    const words = run.why === 'start' ? run.error : `helm ${run.error}`;
    return { refusal: { ...NO_REFUSAL, words }, isRefused: false };
  }
  const refusal = readHelmWords(run.error);
  const at = options.findsFaults ? await faultLine(chart, release, refusal, options) : undefined;
  const { asksForValue, isIncomplete, isOtherVersion } = refusal;
  const isRefused = !asksForValue && !isIncomplete && !isOtherVersion;
  return { refusal, ...(at === undefined ? {} : { at }), isRefused };
}

/** Reads what a release rendered, a manifest for each template. */
async function manifestsOf(
  output: string,
  chart: RenderedChart,
  release: Release,
  maker: ReleaseMaker,
  options: ChartOptions,
): Promise<PlacedRelease> {
  const { podSpecs, findsPlaces } = options;
  const counts = new Map<string, number>();
  const sources = new Map<string, TemplateSource>();
  const documents = renderedDocuments(output).map(({ source: name, text }): ReleaseDocument => {
    const source = sources.get(name) ?? templateSource(chart.tree, chart.contents, name);
    sources.set(name, source);
    const document = counts.get(source.file) ?? 0;
    counts.set(source.file, document + 1);
    return { source, document, manifest: readText(source.file, text, podSpecs) };
  });
  const marked = findsPlaces ? await markedDocuments(chart, release, documents, options) : new Map();
  const read = documents.map((document) => {
    const found = marked.get(document);
    return found === undefined
      ? releaseManifest(document, maker)
      : releaseManifest({ ...document, marked: found }, maker, options.edits);
  });
  const manifests = joined(read);
  if (!findsPlaces) return { manifests, patches: new Map() };
  const render = async (overlay: Plain): Promise<Objects | undefined> => {
    const [run] = await renderReleases(chart, [{ release, overlay }], options);
    return run === undefined || 'error' in run ? undefined : renderedObjects(run.output, chart, release);
  };
  const known = new Map<string, readonly string[]>();
  const linesOf = (file: string): readonly string[] => {
    const lines = known.get(file) ?? textOfContent(chart.contents.get(file))?.split('\n') ?? [];
    known.set(file, lines);
    return lines;
  };
  const lineAt = ({ file, line, doubt }: Location): string | undefined =>
    doubt === undefined ? linesOf(file)[line - 1] : undefined;
  for (const { pod, locate } of manifests.flatMap(({ workloads }) => workloads)) {
    for (const { path } of allViolations(pod)) {
      const { file, line, doubt } = locate(path);
      if (doubt === undefined) options.edits.open(file, line);
    }
  }
  const values = releaseValues(chart, release);
  return placeValues(manifests, { values, objects: () => renderedObjects(output, chart, release), render, lineAt });
}

/** Puts the manifests of one template together. */
function joined(manifests: readonly Manifest[]): Manifest[] {
  return [...groupBy(manifests, ({ file }) => file).values()].flatMap((ofFile) => {
    const [first] = ofFile;
    if (first === undefined) return [];
    return {
      ...first,
      workloads: ofFile.flatMap(({ workloads }) => workloads),
      namespaces: ofFile.flatMap(({ namespaces }) => namespaces),
      notEvaluated: ofFile.flatMap(({ notEvaluated }) => notEvaluated),
      notes: ofFile.flatMap(({ notes }) => notes),
    };
  });
}
