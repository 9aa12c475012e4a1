import type { Content } from '../../manifest/content.ts';
import { textOfContent } from '../../manifest/content.ts';
import { NEWEST_VERSION } from '../../pss/version.ts';
import { chartFileOf, isHelmFile } from '../../repository/helm/chart-files.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { Renderer, RenderRequest } from '../renderer.ts';
import { changesOthers } from './changed-others.ts';
import type { HelmTool } from './find-helm.ts';
import { findHelm } from './find-helm.ts';
import { helmMissingNote, notRenderedNote, renderedNote } from './helm-notes.ts';
import type { ReadyChart } from './ready-chart.ts';
import { readCharts } from './ready-chart.ts';
import type { ChartOptions, ReleaseOutcome } from './render-chart.ts';
import { renderChart } from './render-chart.ts';
import { templateEdits } from './template-edits.ts';

/** Renders charts with the helm of the machine. */
export const HELM: Renderer = {
  render: async (request) => {
    const charts = await readCharts(request);
    const [first] = charts;
    if (first === undefined) return NOTHING_RENDERED;
    const { builds } = request;
    builds.helm ??= findHelm();
    const tool = await builds.helm;
    if ('fault' in tool) return { ...NOTHING_RENDERED, notes: [helmMissingNote(first.folder, tool.fault)] };
    return renderCharts(charts, { ...request, tool, known: new Map() });
  },
};

interface ChartsRequest extends RenderRequest {
  readonly tool: HelmTool;
  /** What came of charts that need not be rendered again, by their folder. */
  readonly known: ReadonlyMap<string, readonly ReleaseOutcome[]>;
  /** The charts that are rendered with other texts now, as they were before, by their folder. */
  readonly before?: ReadonlyMap<string, FormerChart>;
}

/** A chart, and what came of it. */
interface FormerChart {
  readonly chart: ReadyChart;
  readonly outcomes: readonly ReleaseOutcome[];
}

async function renderCharts(charts: readonly ReadyChart[], request: ChartsRequest): Promise<Rendering> {
  const { settings, tool, builds, findsSetters, known } = request;
  const { podSpecs, target } = settings;
  const version = target.clusterVersion ?? (target.version === 'latest' ? NEWEST_VERSION : target.version);
  const edits = templateEdits((file) => textOfContent(contentsOf(file, charts)));
  const options = { tool, builds, edits, podSpecs, findsPlaces: findsSetters, kubeVersion: `${version}.0` };
  const outcomes = await Promise.all(
    charts.map(async (chart) => {
      const former = request.before?.get(chart.folder);
      const own = known.get(chart.folder) ?? (await renderChart(chart, options));
      return former === undefined ? own : Promise.all(own.map((each) => onlyPods(each, former, options)));
    }),
  );
  const all = outcomes.flat();
  const isRendered = (index: number): boolean =>
    (outcomes[index] ?? []).some(({ manifests }) => manifests !== undefined);
  const rendered = charts.filter((_, index) => isRendered(index));
  const files = new Set(rendered.flatMap(helmFiles));
  const built = all.filter(({ manifests }) => manifests !== undefined);
  const failed = all.filter(({ note }) => note !== undefined);
  return {
    ...NOTHING_RENDERED,
    manifests: built.flatMap(({ manifests = [] }) => manifests),
    files,
    blocks: edits.blocks,
    sources: new Set(rendered.flatMap(({ sources }) => [...sources])),
    chartFiles: new Map(
      charts.flatMap(({ sources }, index) => (outcomes[index] ?? []).map(({ build }) => [build, sources] as const)),
    ),
    chartTexts: new Map(rendered.flatMap(textsOf)),
    built: new Set(built.map(({ build }) => build)),
    unbuilt: new Set(failed.map(({ build }) => build)),
    refused: new Map(failed.flatMap(({ build, note, isRefused }) => (isRefused && note ? [[build, note]] : []))),
    explained: new Set(charts.filter((_, index) => !isRendered(index)).map(({ folder }) => chartFileOf(folder))),
    notes: [
      ...renderedNote(
        rendered.map(({ folder }) => folder),
        tool.version,
      ),
      ...distinctBy(
        failed.flatMap(({ note }) => note ?? []),
        ({ file, line, message }) => JSON.stringify([file, line, message]),
      ),
    ],
    again: (texts) => {
      const edited = charts.map((chart) => withTexts(chart, texts));
      const rest = charts.flatMap((chart, index): [string, readonly ReleaseOutcome[]][] =>
        edited[index] === chart ? [[chart.folder, outcomes[index] ?? []]] : [],
      );
      const before = charts.flatMap((chart, index): [string, FormerChart][] =>
        edited[index] === chart ? [] : [[chart.folder, { chart, outcomes: outcomes[index] ?? [] }]],
      );
      return renderCharts(edited, { ...request, known: new Map(rest), before: new Map(before), findsSetters: false });
    },
  };
}

/** What came of a release with other texts: nothing where more than pods would change. */
async function onlyPods(
  outcome: ReleaseOutcome,
  { chart, outcomes }: FormerChart,
  options: ChartOptions,
): Promise<ReleaseOutcome> {
  const { release, build, manifests } = outcome;
  const before = outcomes.find((each) => each.build === build);
  if (manifests === undefined || before?.manifests === undefined) return outcome;
  if (!(await changesOthers(chart, before, outcome, options))) return outcome;
  const words = 'other objects than pods would change';
  const refusal = { words, asksForValue: false, isIncomplete: false, isOtherVersion: false };
  return { release, build, note: notRenderedNote(chart.folder, release, refusal), isRefused: false };
}

function contentsOf(file: string, charts: readonly ReadyChart[]): Content | undefined {
  return charts.find(({ sources }) => sources.has(file))?.contents.get(file);
}

/** The files of a chart that are judged as it renders them. */
function helmFiles({ folder, filesOf, sources }: ReadyChart): string[] {
  const own = new Set(filesOf(folder).values());
  return [...sources].filter((path) => !own.has(path) || isHelmFile(folder, path));
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
