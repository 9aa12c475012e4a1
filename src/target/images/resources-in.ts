import type { ContainedContainer, Resources } from '../../hardening/contained-pod.ts';
import { isLess, isSome, quantityOf } from '../../hardening/resources/set-resources.ts';
import type { ResourcesElsewhere, Surroundings, WantedResource } from '../../hardening/surroundings.ts';
import { readContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest, Workload } from '../../manifest/manifest.ts';
import { quantityNanos } from '../../manifest/types/quantity.ts';
import { containersOf } from '../../pss/pod/containers.ts';
import { imageReference } from '../../pss/pod/image-reference.ts';
import type { Rendering } from '../../repository/rendering.ts';
import type { Repository } from '../../repository/repository.ts';
import { distinctBy, groupBy, groupByEach } from '../../text/group-by.ts';
import { rememberSome } from '../../text/remember-some.ts';
import { copyWithoutSource } from '../../text/without-source.ts';
import { MOST_IMAGES } from './dockerfile-of-image.ts';

/** Of an image that more files name, nothing is said: to read them all takes too long. */
const MOST_FILES = 1000;

/** The workloads that a repository has beside its files, and how those are read. */
export interface ResourceSources {
  readonly rendering: Pick<Rendering, 'manifests' | 'files'>;
  readonly podSpecs: PodSpecs;
  /** Tells the namespaces that an object gets into, from its file and its own namespace. */
  readonly namesOf: (file: string, ownNamespace: string | undefined) => readonly (string | undefined)[];
}

/** A container that sets resources. */
interface SetResources extends ResourcesElsewhere {
  /** Of the container. */
  readonly name: string;
  /** Those that are known. */
  readonly namespaces: readonly string[];
}

/**
 * Returns a function that tells what a repository sets for a container of some namespaces in other places: for one of
 * the same name and image, whatever its tag. Where all of them agree on a request and limit, it is theirs; else what
 * those of the same namespaces agree on; else nothing is known. A container that lacks what is asked for says nothing
 * of it, so no container is told its own. What a kustomization or chart builds of a file counts in place of the file.
 */
export function resourcesIn(
  { resourceFiles }: Pick<Repository, 'resourceFiles'>,
  { rendering, podSpecs, namesOf }: ResourceSources,
): (names: readonly (string | undefined)[]) => NonNullable<Surroundings['resourcesOf']> {
  let built: ReadonlyMap<string, readonly Workload[]> | undefined;
  const containersOfImage = rememberSome(MOST_IMAGES, (image): ReadonlyMap<string, readonly SetResources[]> => {
    built ??= workloadsByImage(rendering.manifests);
    const paths = (resourceFiles?.pathsOf(image) ?? []).filter((path) => !rendering.files.has(path));
    if (paths.length > MOST_FILES) return new Map();
    const read = paths.flatMap((path) => {
      const content = resourceFiles?.contentOf(path);
      return content === undefined ? [] : readContent(path, content, podSpecs).workloads;
    });
    return byContainer([...read, ...(built.get(image) ?? [])], image, namesOf);
  });
  return (names) => {
    const answers = new Map<string, ResourcesElsewhere | undefined>();
    return (container, image, wanted) => {
      const repository = imageReference(image)?.repository;
      if (repository === undefined) return undefined;
      const key = JSON.stringify([container, repository, wanted.field, wanted.resource]);
      if (answers.has(key)) return answers.get(key);
      const setting = (containersOfImage(repository).get(container) ?? []).filter(({ resources }) =>
        isSet(resources, wanted),
      );
      const near = setting.filter(({ namespaces }) => namespaces.some((name) => names.includes(name)));
      const answer = agreed(setting, wanted) ?? agreed(near, wanted);
      answers.set(key, answer);
      return answer;
    };
  };
}

/** Whether a container has what is asked for, and the server takes it. */
function isSet(resources: Resources, { field, resource }: WantedResource): boolean {
  const limit = quantityOf(resources, 'limits', resource);
  const request = quantityOf(resources, 'requests', resource) ?? limit;
  return isSome(field === 'limits' ? limit : request) && !isLess(limit, request);
}

/** What some containers set, where it is the same; the first of them stands for all. */
function agreed(setting: readonly SetResources[], { resource }: WantedResource): ResourcesElsewhere | undefined {
  const fields = ['limits', 'requests'] as const;
  const different = distinctBy(setting, ({ resources }) =>
    fields.map((field) => quantityNanos(quantityOf(resources, field, resource) ?? '') ?? '').join(' '),
  );
  return different.length === 1 ? different[0] : undefined;
}

/** Lists the containers of an image that set any resources, by their names. */
function byContainer(
  workloads: readonly Workload[],
  image: string,
  namesOf: ResourceSources['namesOf'],
): Map<string, SetResources[]> {
  const found: SetResources[] = [];
  for (const workload of workloads) {
    const { identity, deployedBy, file } = workload;
    for (const placed of containersOf(workload.pod)) {
      const { name = '', resources, ...container }: ContainedContainer = placed.container;
      if (resources === undefined || imageReference(container.image)?.repository !== image) continue;
      const place = workload.locate([...placed.path, 'resources']);
      const names = deployedBy === undefined ? namesOf(file, identity.namespace) : [identity.namespace];
      const namespaces = names.filter((each) => each !== undefined);
      found.push({ name, resources, where: `${identity.kind} ${identity.name} of ${place.file}`, namespaces });
    }
  }
  return groupBy(copyWithoutSource(found), ({ name }) => name);
}

/** Lists what was built by the repositories of the images. */
function workloadsByImage(manifests: readonly Manifest[]): Map<string, Workload[]> {
  return groupByEach(
    manifests.flatMap(({ workloads }) => workloads),
    ({ pod }) => [
      ...new Set(containersOf(pod).flatMap(({ container }) => imageReference(container.image)?.repository ?? [])),
    ],
  );
}
