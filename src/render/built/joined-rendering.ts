import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { buildsOfBoth, NOTHING_APPLIED, withFilesOfObjects } from '../../repository/gitops/applied-objects.ts';
import { createdNamespaces } from '../../repository/gitops/created-namespaces.ts';
import { deliveryWords } from '../../repository/gitops/delivery-notes.ts';
import { lostDeliveries } from '../../repository/gitops/lost-deliveries.ts';
import { unbuiltNotes, unbuiltObjects, withUnbuilt } from '../../repository/gitops/unbuilt-objects.ts';
import type { Rendering } from '../../repository/rendering.ts';
import { joinRenderings } from '../../repository/rendering.ts';
import { withDeliveryNotes } from '../gitops/with-delivery-notes.ts';
import type { RenderRequest } from '../renderer.ts';
import { withInflatedCharts } from './inflated-charts.ts';

/** Joins what the tools built of a tree, with what is known of the objects of controllers that apply it. */
export function joinedRendering(
  renderings: readonly Rendering[],
  {
    facts,
    other,
    changed,
    applied,
    otherApplied,
  }: Pick<RenderRequest, 'facts'> & {
    readonly [Key in 'other' | 'changed' | 'otherApplied']: RenderRequest[Key] | undefined;
  } & { readonly applied: AppliedObjects },
): Rendering {
  const ofObjects = buildsOfBoth(applied, otherApplied ?? NOTHING_APPLIED);
  const joined = joinRenderings(withInflatedCharts(renderings, facts, other));
  const rendering = { ...joined, chartFiles: withFilesOfObjects(joined.chartFiles, ofObjects) };
  const lost = otherApplied && lostDeliveries(applied, otherApplied, changed ?? new Set(), rendering);
  const missing = unbuiltObjects(ofObjects, rendering, changed);
  return withDeliveryNotes(rendering, {
    words: withUnbuilt(deliveryWords(applied.deliveries), missing),
    notes: unbuiltNotes(missing, changed),
    createdNamespaces: createdNamespaces(applied.deliveries),
    lost,
  });
}
