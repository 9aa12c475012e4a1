import { meshPluginsIn } from '../hardening/injected/mesh-plugins.ts';
import { mutationsIn } from '../hardening/injected/mutating-policies.ts';
import { guardManifests } from '../hardening/namespace/guard-manifests.ts';
import { guardedNamespaces } from '../hardening/namespace/namespace-guards.ts';
import { runtimePoliciesIn } from '../hardening/runtime/runtime-policies.ts';
import { seccompProfilesIn } from '../hardening/seccomp/known-profiles.ts';
import type { Surroundings } from '../hardening/surroundings.ts';
import { tokenUses } from '../hardening/tokens/token-use.ts';
import type { Workload } from '../manifest/manifest.ts';
import type { FoundObject } from '../manifest/objects/found-object.ts';
import { isOfKind, nameOfObject, namespaceOfObject, textMapIn } from '../manifest/objects/found-object.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { RepositoryName } from '../repository/dockerfiles/builds/image-build.ts';
import { usersByTarget } from '../repository/kustomize/entry-targets.ts';
import type { Repository } from '../repository/repository.ts';
import type { RepositoryNamespace } from '../repository/repository-namespaces.ts';
import { copyWithoutSource } from '../text/without-source.ts';
import type { Configuration } from './config/configuration.ts';
import { dockerfileFinder } from './images/dockerfile-of-image.ts';
import { imageCommandsIn } from './images/image-commands-in.ts';
import type { RegistryAnswers } from './images/image-users-in.ts';
import { imageUsersIn } from './images/image-users-in.ts';
import type { ResourceSources } from './images/resources-in.ts';
import { resourcesIn } from './images/resources-in.ts';
import type { RuledPlace } from './ruling.ts';

/** Tells the namespaces that an object gets into, from its file and its own namespace. */
type NamesOf = (file: string, ownNamespace: string | undefined) => readonly (string | undefined)[];

/** What is known beside the files of a repository. */
interface SurroundingSources extends Pick<ResourceSources, 'rendering' | 'podSpecs'> {
  readonly registryAnswers: RegistryAnswers;
  readonly configuration: Pick<Configuration, 'images'>;
  /** What the repository calls itself. */
  readonly repository: RepositoryName | undefined;
}

/**
 * Returns a function that tells what hardening rules may know of a workload of a repository beside its pod: one value for
 * all workloads of which the same is known, as there may be a hundred thousand.
 */
export function surroundingsIn(
  repository: Repository,
  namespaces: readonly RepositoryNamespace[],
  namesOf: NamesOf,
  { registryAnswers, configuration, repository: name, ...reading }: SurroundingSources,
): (workload: Workload, place: RuledPlace) => Surroundings {
  const labelsOf = new Map(namespaces.map(({ name, strictest }) => [name, strictest.labels]));
  // Most runs never ask, and asking once is enough.
  let known: ReturnType<typeof objectsAround> | undefined;
  const find = dockerfileFinder(repository, { configured: configuration.images, repository: name });
  const imageUser = imageUsersIn(find, registryAnswers);
  const commandOfImage = imageCommandsIn(repository, find);
  const resourcesOf = resourcesIn(repository, { ...reading, namesOf });
  const surroundingsOf = (kind: string, names: RuledPlace['namespaces'], enforce: LevelVersion): Surroundings => {
    const [first] = names;
    const name = names.length === 1 ? first : undefined;
    const { clusterVersion, level } = enforce;
    const labels = name === undefined ? undefined : labelsOf.get(name);
    known ??= objectsAround(repository, namesOf);
    return {
      ...(clusterVersion && { clusterVersion }),
      level,
      ...(name !== undefined && { namespaceName: name }),
      ...(labels && { namespaceLabels: labels }),
      imageUser,
      commandOfImage,
      ...(repository.resourceFiles && { resourcesOf: resourcesOf(names) }),
      ...known(kind, names),
    };
  };
  const shared = new Map<string, Surroundings>();
  return ({ identity: { kind } }, { namespaces: names, policy: { enforce } }) => {
    const key = JSON.stringify([kind, names, enforce.level, enforce.clusterVersion]);
    const around = shared.get(key) ?? surroundingsOf(kind, withoutSource(names), enforce);
    shared.set(key, around);
    return around;
  };
}

/** The names without the texts that they stand in: one value is for many workloads, and stays. */
function withoutSource(names: RuledPlace['namespaces']): RuledPlace['namespaces'] {
  return names.map((name) => (name === undefined ? undefined : copyWithoutSource(name)));
}

/**
 * Reads the objects of a repository once, and returns what they say of workloads of a kind in some namespaces; nothing
 * where they are not known.
 */
function objectsAround(
  { objects, facts, seccompFiles = new Map() }: Repository,
  namesOf: NamesOf,
): (kind: string, names: readonly (string | undefined)[]) => Partial<Surroundings> {
  if (objects === undefined) return () => ({});
  const namespaceOf = (object: FoundObject): string | undefined => {
    const own = namespaceOfObject(object);
    const names = namesOf(object.file, own);
    return names.length === 1 ? names[0] : own;
  };
  const uses = tokenUses(objects);
  const mutations = mutationsIn(objects);
  const guarded = guardedNamespaces(objects, namespaceOf);
  const annotationsOf = new Map(
    objects
      .filter((object) => isOfKind(object, '', ['Namespace']))
      .map((object) => [nameOfObject(object), textMapIn(object.value, ['metadata', 'annotations'])]),
  );
  const users = usersByTarget(facts, facts.kustomizations.keys());
  const common = {
    meshPlugins: meshPluginsIn(objects),
    runtimePolicies: runtimePoliciesIn(objects, namespaceOf),
    seccompProfile: seccompProfilesIn(objects, seccompFiles),
    guards: guardManifests(guarded, {
      kustomizationOf: (file) => users.get(file)?.[0],
      isTaken: (path) => facts.paths?.has(path) ?? false,
    }),
  };
  return (kind, names) => {
    const name = names.length === 1 ? names[0] : undefined;
    const namespace = guarded.find((each) => each.name === name);
    const annotations = name === undefined ? undefined : annotationsOf.get(name);
    return {
      ...common,
      ...(namespace && { namespace }),
      ...(annotations && { namespaceAnnotations: annotations }),
      tokenUse: (pod) => uses(pod, names),
      mutations: mutations.filter(({ reaches }) => names.some((each) => reaches(kind, each))),
    };
  };
}
