import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { NOTHING_APPLIED } from '../../repository/gitops/applied-objects.ts';
import { appliedRelease, numberedReleases } from '../../repository/gitops/applied-release.ts';
import type { AppliedRoot } from '../../repository/gitops/applied-root.ts';
import { appliedRoot } from '../../repository/gitops/applied-root.ts';
import { applicationsOf } from '../../repository/gitops/argo/sets/applications-of.ts';
import type { GoTemplates } from '../../repository/gitops/argo/sets/render-texts.ts';
import { deliveriesOf } from '../../repository/gitops/deliveries.ts';
import type { Delivery, DeliveryContext } from '../../repository/gitops/delivery.ts';
import { notFetchedWords } from '../../repository/gitops/delivery.ts';
import { keyOfDeliveries, keyOfDelivery } from '../../repository/gitops/delivery-keys.ts';
import type { GitOpsObject } from '../../repository/gitops/gitops-object.ts';
import { lookupAmong } from '../../repository/gitops/lookup.ts';
import { numbered } from '../../repository/gitops/numbered.ts';
import type { ThisRepository } from '../../repository/gitops/this-repository.ts';
import { isJudgedRevision, isRepositoryUrl } from '../../repository/gitops/this-repository.ts';
import { kustomizationAt } from '../../repository/kustomize/kustomization.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf } from '../../repository/kustomize/reach/reach.ts';
import { gitIn } from '../../source/git/git.ts';
import { thisRepository } from '../../source/this-repository.ts';
import { distinctBy } from '../../text/group-by.ts';
import { findHelm } from '../helm/find-helm.ts';
import { buildObjects } from '../kustomize/kustomize.ts';
import { rootsOf } from '../kustomize/wanted-roots.ts';
import type { RenderRequest } from '../renderer.ts';
import type { BuiltObjects } from './built-objects-of.ts';
import { builtObjectsOf } from './built-objects-of.ts';
import { helmTemplates } from './go-templates.ts';
import type { KnownTexts } from './known-texts.ts';
import { knownTexts } from './known-texts.ts';
import type { FileObjects } from './read-objects.ts';
import { readFileObjects } from './read-objects.ts';
import { shortName } from './short-name.ts';

/** Objects that lead to objects: deeper than this nobody goes on purpose. */
const MAX_ROUNDS = 10;

/** Objects that roots build, over all: more only come of objects that apply each other. */
const MAX_OBJECTS = 10_000;

/** With what objects are followed. */
interface Following {
  readonly request: Omit<RenderRequest, 'findsSetters'>;
  readonly context: DeliveryContext;
  readonly texts: KnownTexts;
}

/** What objects of controllers lead to, after a round. */
interface Round {
  readonly deliveries: readonly Delivery[];
  readonly roots: readonly AppliedRoot[];
}

/**
 * Follows the objects of controllers in a repository: what they apply may hold further objects, as kustomizations build
 * them. Where there are none, nothing is built.
 */
export async function followObjects(request: Omit<RenderRequest, 'findsSetters'>): Promise<AppliedObjects> {
  const { tree, facts, builds } = request;
  const found = await readFileObjects(tree, facts);
  if (found.files.size === 0) return NOTHING_APPLIED;
  builds.repository ??= thisRepository(gitIn(process.cwd()), process.env);
  const texts = await knownTexts(request);
  const context = contextOf(request, await builds.repository, texts.textOf);
  const following = { request, context, texts };
  let round: Round = await roundOf(
    found.objects.filter(({ file }) => !found.builtFiles.has(file)),
    found,
    following,
  );
  for (const stage of STAGES) {
    for (let count = 0; count < MAX_ROUNDS; count++) {
      const next = await nextRound(round, stage(found), found, following);
      const isStable = keyOfDeliveries(next.deliveries) === keyOfDeliveries(round.deliveries);
      round = next;
      if (isStable) break;
    }
  }
  const { roots } = round;
  const deliveries = round.deliveries.map(withoutFetching);
  const releases = deliveries.flatMap((delivery) =>
    delivery.is === 'chart' && 'folder' in delivery.chart
      ? [appliedRelease({ ...delivery, release: shortName(delivery.release) }, delivery.chart.folder)]
      : [],
  );
  return { roots, deliveries, releases: numberedReleases(releases) };
}

/**
 * Which files with objects make a root by itself one that is built, stage by stage: first none, as most roots turn out to be
 * applied for objects, then those with objects that lead to further ones, and then all.
 */
const STAGES: readonly ((found: FileObjects) => ReadonlySet<string>)[] = [
  () => new Set(),
  ({ objects }) => new Set(objects.filter(({ kind }) => LEADING.includes(kind)).map(({ file }) => file)),
  ({ files }) => files,
];

const LEADING = ['Kustomization', 'Application', 'ApplicationSet'];

/**
 * Builds what the objects of a round apply, and reads what is found there.
 *
 * @param files roots by themselves are built where they take in one of these
 */
async function nextRound(
  { roots }: Round,
  files: ReadonlySet<string>,
  found: FileObjects,
  following: Following,
): Promise<Round> {
  const { request } = following;
  const { facts, settings } = request;
  const reaches = rootsOf(facts, settings.kustomize.roots, { roots });
  const holding = reaches.filter((reach) => isHolding(reach, reach.applied === undefined ? files : found.files));
  const outputs = await buildObjects(holding, { ...request, findsSetters: false });
  const built: GitOpsObject[] = [];
  for (const output of outputs) {
    if (built.length < MAX_OBJECTS) built.push(...builtObjectsOf(output, found.objects, facts));
  }
  const covered = new Set(outputs.flatMap(({ reach }) => [...reach.resources]));
  // What a root that cannot be built would make of an object is not known: it is followed as its file has it.
  const unbuilt = await resourcesOfUnbuilt(holding, outputs, request.builds);
  const alone = found.objects.filter(
    ({ file }) => !covered.has(file) && (!found.builtFiles.has(file) || unbuilt.has(file)),
  );
  return roundOf([...alone, ...built], found, following);
}

/** The files of the roots that kustomize does not build; of none where there is no kustomize. */
async function resourcesOfUnbuilt(
  reaches: readonly Reach[],
  outputs: readonly BuiltObjects[],
  { tools }: RenderRequest['builds'],
): Promise<ReadonlySet<string>> {
  if (tools === undefined || 'fault' in (await tools)) return new Set();
  const built = new Set(outputs.map(({ reach }) => reach));
  return new Set(reaches.filter((reach) => !built.has(reach)).flatMap(({ resources }) => [...resources]));
}

/** What is not in the repository is not fetched. */
function withoutFetching(delivery: Delivery): Delivery {
  if (delivery.is !== 'chart' || 'folder' in delivery.chart) return delivery;
  const { object, chart, named = [] } = delivery;
  return { is: 'none', object, at: chart.versionAt, reason: notFetchedWords(chart), named };
}

function isHolding(reach: Reach, files: ReadonlySet<string>): boolean {
  return [...reach.resources].some((file) => files.has(file));
}

/** What objects lead to, with all texts that they ask for: what one names may name others. */
async function roundOf(objects: readonly GitOpsObject[], found: FileObjects, following: Following): Promise<Round> {
  for (let count = 0; ; count++) {
    const round = await roundWith(objects, found, following);
    if (count === MAX_ROUNDS || !(await following.texts.readAsked())) return round;
  }
}

async function roundWith(
  objects: readonly GitOpsObject[],
  { objects: written }: FileObjects,
  { context, request: { facts, builds } }: Following,
): Promise<Round> {
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
  const roots = deliveries.flatMap((delivery) =>
    delivery.is === 'folder' ? [appliedRoot(delivery, facts, context)] : [],
  );
  return {
    deliveries,
    roots: numbered(
      roots,
      (applied) => buildOf({ root: applied.root, applied }),
      (applied, number) => ({ ...applied, number }),
    ),
  };
}

/** What executes Go templates: helm, once there is one to be executed. */
function templatesBy(builds: RenderRequest['builds']): GoTemplates {
  return async (calls) => {
    builds.helm ??= findHelm();
    const tool = await builds.helm;
    if ('fault' in tool) return calls.map(({ texts }) => texts.map(() => ({ fault: tool.fault })));
    return helmTemplates(tool)(calls);
  };
}

function isApplicationSet({ apiVersion, kind }: GitOpsObject): boolean {
  return kind === 'ApplicationSet' && apiVersion.startsWith('argoproj.io/');
}

function contextOf(
  { facts, settings, tree }: Omit<RenderRequest, 'findsSetters'>,
  known: ThisRepository,
  textOf: DeliveryContext['textOf'],
): DeliveryContext {
  const { repositories, revisions } = settings.gitops;
  const repository = { urls: [...known.urls, ...repositories], branches: [...known.branches, ...revisions] };
  return {
    isThisRepository: isRepositoryUrl(repository),
    isFollowed: isJudgedRevision(repository),
    paths: facts.paths ?? new Set(tree.files.map(({ path }) => path)),
    charts: facts.charts,
    isKustomized: (folder) => kustomizationAt(facts.kustomizations, folder) !== undefined,
    textOf,
  };
}
