import { chartFileOf } from '../../repository/helm/chart-files.ts';
import { NOTHING_RENDERED } from '../../repository/rendering.ts';
import type { Renderer } from '../renderer.ts';
import { renderCharts } from './charts-rendering.ts';
import { findHelm } from './find-helm.ts';
import { helmMissingNote, noChartNote } from './helm-notes.ts';
import { readCharts } from './ready-chart.ts';

/** Renders charts with the helm of the machine. */
export const HELM: Renderer = {
  render: async (request) => {
    const { builds, changed, settings } = request;
    const { charts, unmade, strays } = await readCharts(request);
    const notes = strays
      .filter(({ place }) => changed === undefined || changed.has(place?.file ?? ''))
      .flatMap(noChartNote);
    const nothing = { ...NOTHING_RENDERED, notes, explained: new Set(unmade.map(chartFileOf)) };
    const [first] = charts;
    if (first === undefined) return nothing;
    builds.helm ??= findHelm();
    const tool = await builds.helm;
    if ('fault' in tool) return { ...nothing, notes: [...notes, helmMissingNote(first.folder, tool.fault)] };
    const rendering = await renderCharts(charts, { settings, builds, findsSetters: request.findsSetters, tool });
    return {
      ...rendering,
      notes: [...rendering.notes, ...notes],
      explained: new Set([...rendering.explained, ...nothing.explained]),
    };
  },
};
