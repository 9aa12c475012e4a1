import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import type { Note } from '../../manifest/manifest.ts';
import { workloadKey } from '../../manifest/workload-key.ts';
import { isChartPath } from '../../repository/charts.ts';
import type { Release } from '../../repository/helm/releases.ts';
import { releaseFile } from '../../repository/helm/releases.ts';
import { isBelow } from '../../repository/paths.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import { groupBy } from '../../text/group-by.ts';
import type { RenderRequest } from '../renderer.ts';
import { changesOthers } from './changed-others.ts';
import type { HelmTool } from './find-helm.ts';
import type { FailedRelease } from './helm-notes.ts';
import { notRenderedNote, renderedNote } from './helm-notes.ts';
import { kubeVersionOf } from './kube-version.ts';
import type { ReadyChart } from './ready-chart.ts';
import type { ChartOptions, ReleaseOutcome } from './render-chart.ts';
import { renderChart } from './render-chart.ts';
import { templateEdits } from './template-edits.ts';

/** How charts are rendered. */
export interface ChartsRequest extends Pick<RenderRequest, 'settings' | 'builds' | 'findsSetters'> {
  readonly tool: HelmTool;
  /** What came of charts that need not be rendered again, by their folder. */
  readonly known?: ReadonlyMap<string, readonly ReleaseOutcome[]>;
  /** The charts that are rendered with other texts now, as they were before, by their folder. */
  readonly before?: ReadonlyMap<string, FormerChart>;
  /** The folders that charts take their dependencies from, which are not rendered now. */
  readonly sharedFolders: readonly string[];
  /** Whether one of the other texts is a file of these. */
  readonly isShared?: boolean;
}

/** A chart, and what came of it. */
interface FormerChart {
  readonly chart: ReadyChart;
  readonly outcomes: readonly ReleaseOutcome[];
}

/** Renders charts, and puts together what comes out. */
export async function renderCharts(charts: readonly ReadyChart[], request: ChartsRequest): Promise<Rendering> {
  const { settings, tool, builds, findsSetters, known, before, sharedFolders, isShared = false } = request;
  const { podSpecs, target } = settings;
  const edits = templateEdits((file) => textOfContent(contentsOf(file, charts)));
  const options: Omit<ChartOptions, 'findsPlaces'> = {
    tool,
    builds,
    edits,
    podSpecs,
    findKustomize: () => builds.tools(settings.kustomize),
    findsFaults: findsSetters !== false,
    kubeVersion: kubeVersionOf(target),
  };
  const results = await Promise.all(
    charts.map(async (chart) => {
      const former = before?.get(chart.folder);
      const findsPlaces = typeof findsSetters === 'boolean' ? findsSetters : findsSetters(filesAt(chart));
      const own = known?.get(chart.folder) ?? (await renderChart(chart, { ...options, findsPlaces }));
      const ofFormer = { ...options, findsPlaces };
      const outcomes =
        former === undefined ? own : await Promise.all(own.map((each) => compared(each, former, ofFormer, isShared)));
      return { chart, outcomes };
    }),
  );
  const isRendered = ({ outcomes }: FormerChart): boolean => outcomes.some(({ manifests }) => manifests !== undefined);
  const rendered = results.filter(isRendered).map(({ chart }) => chart);
  const built = results.flatMap(({ outcomes }) => outcomes).filter(({ manifests }) => manifests !== undefined);
  const failures = results.flatMap(failuresOf);
  return {
    ...NOTHING_RENDERED,
    manifests: built.flatMap(({ manifests = [] }) => manifests),
    files: new Set(rendered.flatMap(helmFiles)),
    blocks: edits.blocks,
    sources: new Set(rendered.flatMap(({ sources }) => [...sources])),
    chartFiles: new Map(
      results.flatMap(({ chart, outcomes }) =>
        outcomes.map(({ build, release }): [string, ReadonlySet<string>] => [build, filesOf(chart, release)]),
      ),
    ),
    chartTexts: new Map(rendered.flatMap(textsOf)),
    patchesOf: (workload) => built.flatMap(({ patches }) => patches?.get(workloadKey(workload)) ?? []),
    built: new Set(built.map(({ build }) => build)),
    unbuilt: new Set(failures.map(({ build }) => build)),
    refused: new Map(failures.flatMap(({ build, note, isRefused }) => (isRefused ? [[build, note]] : []))),
    explained: new Set(
      results.flatMap((result) => (isRendered(result) ? [] : [...result.chart.sources].filter(isChartPath))),
    ),
    notes: [
      ...renderedNote(
        rendered.map(({ folder }) => folder),
        tool.version,
      ),
      ...new Set(failures.map(({ note }) => note)),
    ],
    again: (texts) => {
      const edited = charts.map((chart) => withTexts(chart, texts));
      const isKept = (index: number): boolean => edited[index] === charts[index];
      return renderCharts(edited, {
        ...request,
        known: new Map(results.flatMap(({ chart, outcomes }, at) => (isKept(at) ? [[chart.folder, outcomes]] : []))),
        before: new Map(results.flatMap((result, at) => (isKept(at) ? [] : [[result.chart.folder, result]]))),
        findsSetters: false,
        isShared: [...texts.keys()].some((path) => sharedFolders.some((folder) => isBelow(path, folder))),
      });
    },
  };
}

/** A release that was not rendered, and the note on it: one for all releases that fail alike. */
interface Failure extends Pick<ReleaseOutcome, 'build' | 'isRefused'> {
  readonly note: Note;
}

function failuresOf({ chart, outcomes }: FormerChart): Failure[] {
  const failed = outcomes.flatMap(({ refusal, ...outcome }) =>
    refusal === undefined ? [] : [{ ...outcome, refusal }],
  );
  // What no line of the repository says stands at the object of its release.
  const placeOf = ({ build, release, at }: FailedRelease): unknown =>
    chart.remote === undefined ? (at ?? (release.applied && release.place)) : build;
  const alike = groupBy(failed, (each) => JSON.stringify([each.refusal.words, placeOf(each)]));
  return [...alike.values()].flatMap(([first, ...others]) => {
    if (first === undefined) return [];
    const note = notRenderedNote(chart, [first, ...others]);
    return [first, ...others].map(({ build, isRefused }) => ({ build, isRefused, note }));
  });
}

/** What came of a release with other texts: its pods say where more than pods would change. */
async function compared(
  outcome: ReleaseOutcome,
  { outcomes }: FormerChart,
  options: ChartOptions,
  isShared: boolean,
): Promise<ReleaseOutcome> {
  const { build, manifests } = outcome;
  const before = outcomes.find((each) => each.build === build);
  if (manifests === undefined || before?.manifests === undefined) return outcome;
  const repairFault = isShared
    ? 'other charts take this file, and were not rendered'
    : (await changesOthers(before, outcome, options))
      ? 'the chart would then change other objects than pods, too'
      : undefined;
  if (repairFault === undefined) return outcome;
  return {
    ...outcome,
    manifests: manifests.map((manifest) => ({
      ...manifest,
      workloads: manifest.workloads.map((workload) => ({ ...workload, repairFault })),
    })),
  };
}

function contentsOf(file: string, charts: readonly ReadyChart[]): Content | undefined {
  return charts.find(({ sources }) => sources.has(file))?.contents.get(file);
}

/** The files of which a release is rendered: without the values files of others. */
function filesOf({ folder, filesOf: filesBelow, releases, sources }: ReadyChart, release: Release): Set<string> {
  const own = new Set([...filesBelow(folder).values(), ...release.values]);
  const ofOthers = new Set(releases.flatMap(({ values }) => values.filter((path) => !own.has(path))));
  return new Set([...sources].filter((path) => !ofOthers.has(path)));
}

/** The files at which something that a chart renders may be shown. */
function filesAt({ folder, releases, sources }: ReadyChart): string[] {
  return [
    ...sources,
    ...releases.flatMap((release) => [releaseFile(folder, release), ...(release.applied?.files ?? [])]),
  ];
}

/** The files of a chart that are judged as it renders them. */
function helmFiles({ releases, sources, data }: ReadyChart): string[] {
  const values = new Set(releases.flatMap((release) => release.values));
  return [...sources].filter((path) => !data.has(path) || values.has(path));
}

function textsOf({ sources, contents }: ReadyChart): [string, string][] {
  return [...sources].flatMap((path) => {
    const text = path.endsWith('.tgz') ? undefined : textOfContent(contents.get(path));
    return text === undefined ? [] : [[path, text]];
  });
}

/** A chart with new texts for some of its files; the same one where none is its. */
function withTexts(chart: ReadyChart, texts: ReadonlyMap<string, string>): ReadyChart {
  const own = [...texts].filter(
    ([path, text]) => chart.sources.has(path) && textOfContent(chart.contents.get(path)) !== text,
  );
  if (own.length === 0) return chart;
  const contents = new Map<string, Content>(chart.contents);
  for (const [path, text] of own) contents.set(path, { bytes: new TextEncoder().encode(text) });
  return { ...chart, contents };
}
