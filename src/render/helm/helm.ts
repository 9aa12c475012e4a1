import { chartFileOf } from '../../repository/helm/chart-files.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import { fetcherOf } from '../fetch/fetcher-of.ts';
import { inObjects } from '../gitops/values-of-objects.ts';
import type { Renderer } from '../renderer.ts';
import { renderCharts } from './charts-rendering.ts';
import { helmMissingNote, maybeValuesNote, noChartNote } from './helm-notes.ts';
import { readCharts } from './ready-chart.ts';
import { remoteCharts } from './remote-charts.ts';

/** Renders charts with the helm of the machine. */
export const HELM: Renderer = {
  render: async (request) => {
    const { builds, changed, settings } = request;
    const { charts: ownCharts, unmade, strays, maybeValues, sharedFolders } = await readCharts(request);
    const fetched = await remoteCharts(request, fetcherOf(request));
    const charts = [...ownCharts, ...fetched.charts];
    const notes = [
      ...strays.filter(({ place }) => changed === undefined || changed.has(place?.file ?? '')).flatMap(noChartNote),
      ...maybeValues.map(maybeValuesNote),
      ...fetched.notes,
    ];
    const [first] = [...charts.map(({ folder }) => folder), ...unmade];
    if (first === undefined) return { ...NOTHING_RENDERED, notes, unbuilt: new Set(fetched.unbuilt) };
    const tool = await builds.helm();
    if ('fault' in tool) {
      const missing = charts.length === 0 ? [] : [helmMissingNote(first, tool.fault)];
      return { ...NOTHING_RENDERED, notes: [...notes, ...missing] };
    }
    const rendered = await renderCharts(charts, {
      settings,
      builds,
      findsSetters: request.findsSetters,
      tool,
      sharedFolders,
    });
    const rendering = inObjects(rendered, request.applied?.releases ?? []);
    return {
      ...rendering,
      notes: [...rendering.notes, ...notes],
      unbuilt: new Set([...rendering.unbuilt, ...fetched.unbuilt]),
      explained: new Set([...rendering.explained, ...unmade.map(chartFileOf)]),
    };
  },
};
