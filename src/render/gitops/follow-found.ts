import type { AppliedObjects } from '../../repository/gitops/applied-objects.ts';
import { keyOfDeliveries } from '../../repository/gitops/delivery-keys.ts';
import type { GitOpsObject } from '../../repository/gitops/gitops-object.ts';
import type { Reach } from '../../repository/kustomize/reach/reach.ts';
import { buildOf } from '../../repository/kustomize/reach/reach.ts';
import { gitIn } from '../../source/git/git.ts';
import { thisRepository } from '../../source/this-repository.ts';
import { buildObjects } from '../kustomize/kustomize.ts';
import type { BuiltObjects } from '../kustomize/root-build.ts';
import { rootsOf } from '../kustomize/wanted-roots.ts';
import type { RenderRequest } from '../renderer.ts';
import { releasesIn, withoutFetching } from './applied-releases.ts';
import { builtObjectsOf } from './built-objects-of.ts';
import { chartObjects } from './chart-objects.ts';
import { deliveryContext } from './delivery-context.ts';
import { fetchedRepositories } from './fetched-repositories.ts';
import { knownTexts } from './known-texts.ts';
import type { FileObjects } from './read-objects.ts';
import type { Following, Round } from './round.ts';
import { MAX_ROUNDS, roundOf } from './round.ts';

/** Objects that roots build, over all: more only come of objects that apply each other. */
const MAX_OBJECTS = 10_000;

/** Follows the objects that files hold: see `followObjects`. */
export async function followFound(
  found: FileObjects,
  request: Omit<RenderRequest, 'findsSetters'>,
): Promise<AppliedObjects> {
  const { builds } = request;
  builds.repository ??= thisRepository(gitIn(process.cwd()), process.env);
  const texts = await knownTexts(request);
  const repositories = fetchedRepositories(request);
  const context = deliveryContext(request, await builds.repository, texts.textOf, repositories);
  const following = { request, context, texts, repositories };
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
  const deliveries = round.deliveries.map((delivery) => withoutFetching(delivery, request.settings.fetch));
  const releases = releasesIn(deliveries);
  return { roots, deliveries, releases };
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
  { roots, deliveries }: Round,
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
  const unbuilt = await resourcesOfUnbuilt(holding, outputs, request);
  const alone = found.objects.filter(
    ({ file }) => !covered.has(file) && (!found.builtFiles.has(file) || unbuilt.has(file)),
  );
  const rendered = await chartObjects(found.charts, deliveries, request);
  return roundOf([...alone, ...built, ...rendered], found, following);
}

/** The files of the roots that kustomize does not build; of none where there is no kustomize. */
async function resourcesOfUnbuilt(
  reaches: readonly Reach[],
  outputs: readonly BuiltObjects[],
  { builds, settings }: Pick<RenderRequest, 'builds' | 'settings'>,
): Promise<ReadonlySet<string>> {
  if (reaches.length === 0 || 'fault' in (await builds.tools(settings.kustomize))) return new Set();
  const built = new Set(outputs.map(({ reach }) => buildOf(reach)));
  return new Set(reaches.filter((reach) => !built.has(buildOf(reach))).flatMap(({ resources }) => [...resources]));
}

function isHolding(reach: Reach, files: ReadonlySet<string>): boolean {
  return [...reach.resources].some((file) => files.has(file) || reach.fetched?.files.has(file));
}
