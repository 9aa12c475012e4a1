import type { Location, Manifest, Workload } from '../../manifest/manifest.ts';
import { isSameValue, valueAt } from '../../pss/pod/same-value.ts';
import type { RepositoryFacts } from '../../repository/file-roles.ts';
import { reachOf } from '../../repository/kustomize/reach/reach-of.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { folderOfVia } from '../../repository/rendering.ts';
import { counterpartPath } from './counterpart-path.ts';

/**
 * Puts what kustomizations make of charts of the repository (`helmCharts`) in the places of the charts, as far as these
 * have it alike, and leaves those charts out of what is rendered for itself: what the cluster gets is what kustomize makes.
 *
 * @param renderings those of all tools
 * @param other the other side of a change: what only one side makes of a chart takes nothing away from its judgement
 */
export function withInflatedCharts(
  renderings: readonly Rendering[],
  facts: RepositoryFacts,
  other: RepositoryFacts = facts,
): readonly Rendering[] {
  const built = new Set(renderings.flatMap(({ manifests }) => manifests.flatMap(({ deployedBy }) => deployedBy ?? [])));
  const charts = new Map(
    [...built].flatMap((root): [string, readonly string[]][] => {
      const folders = [facts, other].map((side) =>
        side.kustomizations.has(root) ? reachOf(side, root).charts : new Set<string>(),
      );
      const inflated = [...facts.charts].filter((chart) => folders.every((ofSide) => ofSide.has(chart)));
      return inflated.length === 0 ? [] : [[root, inflated]];
    }),
  );
  if (charts.size === 0) return renderings;
  const inflated = new Set([...charts.values()].flat());
  // What the config states is deployed so, whatever else a kustomization makes of the chart.
  const isInflated = ({ via, values, release }: Workload): boolean =>
    values !== undefined && release === undefined && inflated.has(folderOfVia(via));
  const ofCharts = renderings.flatMap(({ manifests }) =>
    manifests.flatMap(({ workloads }) => workloads.filter(isInflated)),
  );
  const placed = (workload: Workload): Workload => {
    const folders = charts.get(workload.deployedBy ?? '');
    if (folders === undefined || workload.written !== undefined || workload.values !== undefined) return workload;
    const { kind } = workload.identity;
    const candidates = ofCharts.filter(
      ({ via, identity }) => identity.kind === kind && folders.includes(folderOfVia(via)),
    );
    const original = candidates.find(({ identity }) => workload.identity.name.includes(identity.name)) ?? candidates[0];
    return original === undefined ? workload : inTemplate(workload, original);
  };
  return renderings.map((rendering) => ({
    ...rendering,
    manifests: rendering.manifests
      .map((manifest): Manifest => {
        const workloads = manifest.workloads.filter((workload) => !isInflated(workload)).map(placed);
        return { ...manifest, workloads };
      })
      .filter(({ workloads }, index) => workloads.length > 0 || rendering.manifests[index]?.workloads.length === 0),
  }));
}

/** A workload that kustomize made of a chart, with the places of what the chart has alike. */
function inTemplate(workload: Workload, original: Workload): Workload {
  const locate = (path: Parameters<Workload['locate']>[0]): Location => {
    const there = counterpartPath(path, workload.pod, original.pod);
    const isAlike = there !== undefined && isSameValue(valueAt(workload.pod, path), valueAt(original.pod, there));
    return isAlike ? original.locate(there) : workload.locate(path);
  };
  return { ...workload, locate };
}
