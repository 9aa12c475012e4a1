import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import type { AppliedRelease } from '../../repository/gitops/applied-release.ts';
import { appliedRelease, numberedReleases } from '../../repository/gitops/applied-release.ts';
import type { Delivery } from '../../repository/gitops/delivery.ts';
import { chartTitle } from '../../repository/gitops/delivery.ts';
import { wantedChart, wantedGit } from '../fetch/remote-source.ts';
import { shortName } from './short-name.ts';

/** The charts among what is applied, as releases. */
export function releasesIn(deliveries: readonly Delivery[]): AppliedRelease[] {
  return numberedReleases(
    deliveries.flatMap((delivery) =>
      delivery.is === 'chart' ? [appliedRelease({ ...delivery, release: shortName(delivery.release) })] : [],
    ),
  );
}

/** Those of charts of the repository. */
export function localReleases(deliveries: readonly Delivery[]): AppliedRelease[] {
  return releasesIn(deliveries).filter(({ remote }) => remote === undefined);
}

/** What is neither in the repository nor named by the config is not fetched. */
export function withoutFetching(delivery: Delivery, rules: FetchRules): Delivery {
  if (delivery.is !== 'chart' || 'folder' in delivery.chart) return delivery;
  const { object, chart, named = [] } = delivery;
  const { repository: url, version: revision, isGit } = chart;
  const wanted = isGit ? wantedGit({ url, revision }, rules) : wantedChart(chart, rules);
  if (!('reason' in wanted)) return delivery;
  const reason = `its chart ${JSON.stringify(chartTitle(chart))} is not in this repository, and ${wanted.reason}`;
  return { is: 'none', object, at: chart.versionAt, reason, named };
}
