import { textOfContent } from '../../manifest/content.ts';
import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { NOTHING_APPLIED } from '../../repository/gitops/applied-objects.ts';
import type { AppliedRelease } from '../../repository/gitops/applied-release.ts';
import { appliedRelease, numberedReleases } from '../../repository/gitops/applied-release.ts';
import type { AppliedRoot } from '../../repository/gitops/applied-root.ts';
import { appliedRoot } from '../../repository/gitops/applied-root.ts';
import { applicationsOf } from '../../repository/gitops/argo/sets/applications-of.ts';
import type { GoTemplates } from '../../repository/gitops/argo/sets/render-texts.ts';
import { deliveriesOf } from '../../repository/gitops/deliveries.ts';
import type { Delivery, DeliveryContext, FolderDelivery } from '../../repository/gitops/delivery.ts';
import { chartTitle } from '../../repository/gitops/delivery.ts';
import type { GitOpsObject } from '../../repository/gitops/gitops-object.ts';
import { byOf } from '../../repository/gitops/gitops-object.ts';
import { lookupAmong } from '../../repository/gitops/lookup.ts';
import { numbered } from '../../repository/gitops/numbered.ts';
import type { ThisRepository } from '../../repository/gitops/this-repository.ts';
import { isJudgedRevision, isRepositoryUrl } from '../../repository/gitops/this-repository.ts';
import { placeInParts } from '../../repository/gitops/values-files.ts';
import { kustomizationAt } from '../../repository/kustomize/kustomization.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf } from '../../repository/kustomize/reach/reach.ts';
import { gitIn } from '../../source/git/git.ts';
import { thisRepository } from '../../source/this-repository.ts';
import { wantedChart, wantedGit } from '../fetch/remote-source.ts';
import { findHelm } from '../helm/find-helm.ts';
import { buildObjects } from '../kustomize/kustomize.ts';
import { rootsOf } from '../kustomize/wanted-roots.ts';
import type { RenderRequest } from '../renderer.ts';
import type { BuiltObjects } from './built-objects-of.ts';
import { builtObjectsOf } from './built-objects-of.ts';
import { chartObjects } from './chart-objects.ts';
import type { FetchedRepositories } from './fetched-repositories.ts';
import { fetchedRepositories } from './fetched-repositories.ts';
import { helmTemplates } from './go-templates.ts';
import type { KnownTexts } from './known-texts.ts';
import { knownTexts } from './known-texts.ts';
import type { FileObjects } from './read-objects.ts';
import { readFileObjects } from './read-objects.ts';
import { shortName } from './short-name.ts';

/** Objects that lead to objects: deeper than this nobody goes on purpose. */
const MAX_ROUNDS = 10;

/** With what objects are followed. */
interface Following {
  readonly request: Omit<RenderRequest, 'findsSetters'>;
  readonly context: DeliveryContext;
  readonly texts: KnownTexts;
  readonly repositories: FetchedRepositories;
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
  if (found.files.size + found.charts.size === 0) return NOTHING_APPLIED;
  builds.repository ??= thisRepository(gitIn(process.cwd()), process.env);
  const texts = await knownTexts(request);
  const repositories = fetchedRepositories(request);
  const context = contextOf(request, await builds.repository, texts.textOf, repositories);
  const following = { request, context, texts, repositories };
  let round: Round = await roundOf(
    found.objects.filter(({ file }) => !found.builtFiles.has(file)),
    found,
    following,
  );
  for (let count = 0; count < MAX_ROUNDS; count++) {
    const next = await nextRound(round, found, following);
    const isStable = keyOf(next) === keyOf(round);
    round = next;
    if (isStable) break;
  }
  const { roots } = round;
  const deliveries = round.deliveries.map((delivery) => withoutFetching(delivery, request.settings.fetch));
  const releases = releasesOf(deliveries);
  return { roots, deliveries, releases };
}

/** Builds what the objects of a round apply, and reads what is found there. */
async function nextRound({ roots, deliveries }: Round, found: FileObjects, following: Following): Promise<Round> {
  const { request } = following;
  const { facts, settings } = request;
  const reaches = rootsOf(facts, settings.kustomize.roots, { roots });
  const holding = reaches.filter((reach) => isHolding(reach, found.files));
  const outputs = await buildObjects(holding, { ...request, findsSetters: false });
  const built = outputs.flatMap((output) => builtObjectsOf(output, found.objects, facts));
  const covered = new Set(outputs.flatMap(({ reach }) => [...reach.resources]));
  // What a root that cannot be built would make of an object is not known: it is followed as its file has it.
  const unbuilt = await resourcesOfUnbuilt(holding, outputs, request.builds);
  const alone = found.objects.filter(
    ({ file }) => !covered.has(file) && (!found.builtFiles.has(file) || unbuilt.has(file)),
  );
  const rendered = await chartObjects(found.charts, localReleases(deliveries), request);
  return roundOf([...alone, ...built, ...rendered], found, following);
}

/** The files of the roots that kustomize does not build; of none where there is no kustomize. */
async function resourcesOfUnbuilt(
  reaches: readonly Reach[],
  outputs: readonly BuiltObjects[],
  { tools }: RenderRequest['builds'],
): Promise<ReadonlySet<string>> {
  if (tools === undefined || 'fault' in (await tools)) return new Set();
  const built = new Set(outputs.map(({ reach }) => buildOf(reach)));
  return new Set(reaches.filter((reach) => !built.has(buildOf(reach))).flatMap(({ resources }) => [...resources]));
}

/** The charts among what is applied, as releases. */
function releasesOf(deliveries: readonly Delivery[]): AppliedRelease[] {
  return numberedReleases(
    deliveries.flatMap((delivery) =>
      delivery.is === 'chart' ? [appliedRelease({ ...delivery, release: shortName(delivery.release) })] : [],
    ),
  );
}

function localReleases(deliveries: readonly Delivery[]): AppliedRelease[] {
  return releasesOf(deliveries).filter(({ remote }) => remote === undefined);
}

/** What is neither in the repository nor named by the config is not fetched. */
function withoutFetching(delivery: Delivery, rules: FetchRules): Delivery {
  if (delivery.is !== 'chart' || 'folder' in delivery.chart) return delivery;
  const { object, chart, named = [] } = delivery;
  const { repository: url, version: revision, isGit } = chart;
  const wanted = isGit ? wantedGit({ url, revision }, rules) : wantedChart(chart, rules);
  if (!('reason' in wanted)) return delivery;
  const reason = `its chart ${JSON.stringify(chartTitle(chart))} is not in this repository, and ${wanted.reason}`;
  return { is: 'none', object, at: chart.versionAt, reason, named };
}

function isHolding(reach: Reach, files: ReadonlySet<string>): boolean {
  return [...reach.resources].some((file) => files.has(file) || reach.fetched?.files.has(file));
}

/** What objects lead to, with all texts that they ask for: what one names may name others. */
async function roundOf(objects: readonly GitOpsObject[], found: FileObjects, following: Following): Promise<Round> {
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
    ...all.flatMap((object) => deliveriesOf(object, { context, lookup })),
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
  const { object, at } = origin;
  const { file, line } = object;
  const place = placeInParts(object.parts, at) ?? { file, line: Math.max(1, line), column: 1 };
  return {
    ...appliedRoot(delivery, { ...facts, paths: context.paths, kustomizations }, context),
    fetched: { files, places: new Map([[origin.prefix, place]]) },
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

/** What a round came to: the next one comes to the same where the objects are made of the same, and lead to the same. */
function keyOf({ deliveries }: Round): string {
  return JSON.stringify(
    deliveries.map(({ object, named: _, ...delivery }) => [
      byOf(object),
      object.namespace,
      object.built?.by,
      object.parts.length,
      delivery.is === 'folder' ? { ...delivery, substitutes: [...(delivery.substitutes ?? [])] } : delivery.is,
    ]),
  );
}

function contextOf(
  { facts, settings, tree }: Omit<RenderRequest, 'findsSetters'>,
  known: ThisRepository,
  textOf: DeliveryContext['textOf'],
  { fetchedAt, files, kustomizations }: FetchedRepositories,
): DeliveryContext {
  const { repositories, revisions } = settings.gitops;
  const repository = { urls: [...known.urls, ...repositories], branches: [...known.branches, ...revisions] };
  const paths = facts.paths ?? new Set(tree.files.map(({ path }) => path));
  return {
    isThisRepository: isRepositoryUrl(repository),
    isFollowed: isJudgedRevision(repository),
    fetchedAt,
    get paths() {
      return files.size === 0 ? paths : new Set([...paths, ...files.keys()]);
    },
    charts: facts.charts,
    isKustomized: (folder) =>
      [facts.kustomizations, kustomizations].some((each) => kustomizationAt(each, folder) !== undefined),
    textOf: (path) => (files.has(path) ? textOfContent(files.get(path)) : textOf(path)),
  };
}
