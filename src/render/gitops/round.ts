import type { AppliedRoot } from '../../repository/gitops/applied-root.ts';
import { appliedRoot } from '../../repository/gitops/applied-root.ts';
import { applicationsOf } from '../../repository/gitops/argo/sets/applications-of.ts';
import type { GoTemplates } from '../../repository/gitops/argo/sets/render-texts.ts';
import { deliveriesOf } from '../../repository/gitops/deliveries.ts';
import type { Delivery, DeliveryContext, FolderDelivery } from '../../repository/gitops/delivery.ts';
import { keyOfDelivery } from '../../repository/gitops/delivery-keys.ts';
import type { GitOpsObject } from '../../repository/gitops/gitops-object.ts';
import { lookupAmong } from '../../repository/gitops/lookup.ts';
import { numbered } from '../../repository/gitops/numbered.ts';
import { placeInObject } from '../../repository/gitops/object-fields.ts';
import { buildOf } from '../../repository/kustomize/reach/reach.ts';
import { distinctBy } from '../../text/group-by.ts';
import type { RenderRequest } from '../renderer.ts';
import type { FetchedRepositories } from './fetched-repositories.ts';
import { helmTemplates } from './go-templates.ts';
import type { KnownTexts } from './known-texts.ts';
import type { FileObjects } from './read-objects.ts';

/** Objects that lead to objects: deeper than this nobody goes on purpose. */
export const MAX_ROUNDS = 10;

/** With what objects are followed. */
export interface Following {
  readonly request: Omit<RenderRequest, 'findsSetters'>;
  readonly context: DeliveryContext;
  readonly texts: KnownTexts;
  readonly repositories: FetchedRepositories;
}

/** What objects of controllers lead to, after a round. */
export interface Round {
  readonly deliveries: readonly Delivery[];
  readonly roots: readonly AppliedRoot[];
}

/** What objects lead to, with all texts that they ask for: what one names may name others. */
export async function roundOf(
  objects: readonly GitOpsObject[],
  found: FileObjects,
  following: Following,
): Promise<Round> {
  for (let count = 0; ; count++) {
    const round = await roundWith(objects, found, following);
    const isMore = [await following.texts.readAsked(), await following.repositories.fetchAsked()];
    if (count === MAX_ROUNDS || !isMore.includes(true)) return round;
  }
}

async function roundWith(
  objects: readonly GitOpsObject[],
  { objects: written }: FileObjects,
  following: Following,
): Promise<Round> {
  const {
    context,
    request: { builds },
  } = following;
  // What no root that is known builds may still be named: as its file has it.
  const lookup = lookupAmong([...objects, ...written]);
  const sets = objects.filter(isApplicationSet);
  const made = await Promise.all(sets.map((set) => applicationsOf(set, context, templatesBy(builds))));
  const all = [...objects, ...made.flatMap(({ applications }) => applications)];
  const deliveries = [
    ...distinctBy(
      all.flatMap((object) => deliveriesOf(object, { context, lookup })),
      keyOfDelivery,
    ),
    ...made.flatMap(({ none }) => none),
  ];
  const roots = deliveries.flatMap((delivery) => (delivery.is === 'folder' ? [rootOf(delivery, following)] : []));
  return {
    deliveries,
    roots: numbered(
      roots,
      (applied) => buildOf({ root: applied.root, applied }),
      (applied, number) => ({ ...applied, number }),
    ),
  };
}

/** A root as its object applies it, with what was fetched of the repository that its folder is of. */
function rootOf(delivery: FolderDelivery, { request: { facts }, context, repositories }: Following): AppliedRoot {
  const { origin } = delivery;
  if (origin === undefined) return appliedRoot(delivery, facts, context);
  const kustomizations = new Map([...facts.kustomizations, ...repositories.kustomizations]);
  const files = new Map([...repositories.files].filter(([path]) => path.startsWith(`${origin.prefix}/`)));
  const place = placeInObject(origin.object, origin.at);
  return {
    ...appliedRoot(delivery, { ...facts, paths: context.paths, kustomizations }, context),
    fetched: { files, places: new Map([[origin.prefix, place]]) },
  };
}

/** What executes Go templates: helm, once there is one to be executed. */
function templatesBy(builds: RenderRequest['builds']): GoTemplates {
  return async (calls) => {
    const tool = await builds.helm();
    if ('fault' in tool) return calls.map(({ texts }) => texts.map(() => ({ fault: tool.fault })));
    return helmTemplates(tool)(calls);
  };
}

function isApplicationSet({ apiVersion, kind }: GitOpsObject): boolean {
  return kind === 'ApplicationSet' && apiVersion.startsWith('argoproj.io/');
}
