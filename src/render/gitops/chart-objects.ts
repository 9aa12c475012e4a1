import { readDocuments } from '../../manifest/yaml/document.ts';
import { fieldOf } from '../../manifest/yaml/walk.ts';
import type { Delivery } from '../../repository/gitops/delivery.ts';
import { identityOf, isKnown } from '../../repository/gitops/find-objects.ts';
import type { GitOpsObject } from '../../repository/gitops/gitops-object.ts';
import { chartTree } from '../../repository/helm/chart-tree.ts';
import { releaseKey } from '../../repository/helm/releases.ts';
import { renderedDocuments } from '../../repository/helm/rendered-documents.ts';
import { kubeVersionOf } from '../helm/kube-version.ts';
import type { ReadyChart } from '../helm/ready-chart.ts';
import { readCharts } from '../helm/ready-chart.ts';
import type { HelmOptions } from '../helm/render-releases.ts';
import { renderReleases } from '../helm/render-releases.ts';
import { templateSource } from '../helm/template-source.ts';
import type { RenderRequest } from '../renderer.ts';
import { localReleases } from './applied-releases.ts';

/**
 * Returns the objects of controllers that charts of the repository render: with the releases that are applied, else with
 * those that a chart is rendered with anyway. What cannot be rendered is left out.
 *
 * @param charts the folders of those whose templates may hold some
 * @param deliveries what is applied, as far as it is known
 */
export async function chartObjects(
  charts: ReadonlySet<string>,
  deliveries: readonly Delivery[],
  request: Omit<RenderRequest, 'findsSetters'>,
): Promise<GitOpsObject[]> {
  if (charts.size === 0) return [];
  const { builds, facts, settings } = request;
  const tool = await builds.helm();
  if ('fault' in tool) return [];
  const applied = { deliveries: [], roots: [], releases: localReleases(deliveries) };
  const { changed: _, other: __, ...rest } = request;
  const found = await readCharts({ ...rest, facts: { ...facts, charts }, applied });
  const options = { tool, builds, kubeVersion: kubeVersionOf(settings.target) };
  return (await Promise.all(found.charts.map((chart) => objectsOfChart(chart, options)))).flat();
}

async function objectsOfChart(ready: ReadyChart, options: HelmOptions): Promise<GitOpsObject[]> {
  const { folder, releases, contents, filesOf, sources } = ready;
  const chart = { tree: chartTree(folder, filesOf, contents), contents };
  const runs = await renderReleases(
    chart,
    releases.map((release) => ({ release })),
    options,
  );
  return runs.flatMap((run, index) => {
    const release = releases[index];
    if ('error' in run || release === undefined) return [];
    const built = {
      by: releaseKey(folder, release),
      files: [...sources, ...(release.applied?.files ?? [])],
      dataFiles: new Map<string, string>(),
      locate: () => undefined,
    };
    return renderedDocuments(run.output).flatMap(({ source, text }, document): GitOpsObject[] => {
      const value = readDocuments(text)[0]?.value;
      if (value?.kind !== 'mapping' || fieldOf(value, 'kind') === undefined) return [];
      const identity = identityOf(value);
      if (!isKnown(identity.apiVersion, identity.kind)) return [];
      const namespace = identity.namespace ?? release.defaultNamespace ?? release.namespace;
      const { file } = templateSource(chart.tree, contents, source);
      return [
        {
          ...identity,
          ...(namespace === undefined ? {} : { namespace }),
          value,
          file,
          document,
          line: 0,
          parts: [],
          built,
        },
      ];
    });
  });
}
