import { imageReference } from '../../pss/pod/image-reference.ts';
import type { ImageBuild, RepositoryName } from './builds/image-build.ts';
import { isPublicImage } from './users/base-facts.ts';
import type { BuildArguments } from './variables.ts';

/** What the config says of an image: its repository, without or with a tag, which does not count. */
export interface ConfiguredImage {
  readonly image: string;
  readonly dockerfile: string;
  readonly target?: string | undefined;
}

/** What a repository has that may build an image. */
export interface DockerfileSources {
  readonly builds: readonly ImageBuild[];
  /** The paths of all Dockerfiles. */
  readonly dockerfiles: readonly string[];
  readonly configured?: readonly ConfiguredImage[] | undefined;
  readonly repository?: RepositoryName | undefined;
}

/** The Dockerfile that an image is built of, and how that is known. */
export interface FoundDockerfile {
  readonly dockerfile: string;
  readonly target?: string;
  readonly args: BuildArguments;
  /**
   * `config`: the config says so; `build`: a file builds the image by this name; `part-of-name`: a file builds it by a
   * name that is only in part known; `last-name`: a file builds an image whose name ends alike, in another registry;
   * `path`: the Dockerfile's folder or its own name is the image's; `only`: the image has the repository's name, and
   * there is one Dockerfile.
   */
  readonly how: 'config' | 'build' | 'part-of-name' | 'last-name' | 'path' | 'only';
  /** The place that says so; absent where it is known by a name. */
  readonly foundBy?: ImageBuild['foundBy'];
}

/** What is found, or why nothing is. */
export type DockerfileSearch = { readonly found: FoundDockerfile } | { readonly reason: string };

/** What a search by one way yields: undefined where that way knows nothing of the image. */
type Step = DockerfileSearch | undefined;

/**
 * Finds the Dockerfile that an image is built of: by the config, by what builds it, and by its name, in this order. Where
 * one way names several, that is the answer: no other is asked.
 *
 * @param image a reference, as a container has it
 */
export function findDockerfile(image: string, sources: DockerfileSources): DockerfileSearch {
  const name = imageReference(image);
  if (name === undefined) return { reason: 'the image is no reference of an image' };
  const { repository, path } = name;
  const last = path.slice(path.lastIndexOf('/') + 1);
  const steps: readonly (() => Step)[] = [
    () => byConfig(repository, sources),
    () =>
      oneOf(
        sources.builds.filter((build) => build.image === repository),
        'build',
        sources,
      ),
    // What the whole world pulls is not built here because a folder has its name, or a name behind a variable.
    () => (isPublicImage(repository) ? { reason: 'nothing in the repository builds it' } : undefined),
    () => oneOf(buildsInPart(repository, sources), 'part-of-name', sources),
    () =>
      oneOf(
        sources.builds.filter((build) => lastOf(build.image) === last),
        'last-name',
        sources,
      ),
    () => byPath(last, sources.dockerfiles),
    () => byRepository(last, sources),
  ];
  for (const step of steps) {
    const result = step();
    if (result !== undefined) return result;
  }
  return { reason: 'nothing in the repository builds it' };
}

function byConfig(repository: string, { configured, dockerfiles }: DockerfileSources): Step {
  const entry = configured?.find(({ image }) => imageReference(image)?.repository === repository);
  if (entry === undefined) return undefined;
  const { dockerfile, target } = entry;
  if (!dockerfiles.includes(dockerfile))
    return { reason: `${dockerfile}, which the config names, is not in the repository` };
  return { found: { dockerfile, args: new Map(), how: 'config', ...(target !== undefined && { target }) } };
}

/** The builds whose names are only in part known, and may be an image's. */
function buildsInPart(repository: string, { builds, repository: own }: DockerfileSources): ImageBuild[] {
  const isOwn = own !== undefined && lastOf(repository) === own.name.toLowerCase();
  return builds.filter(({ image }) => {
    // Where the end of a name is not known, it may be any image, unless this one has the repository's name.
    return image.includes('*') && (isOwn || !lastOf(image).includes('*')) && mayBe(repository, image);
  });
}

/** Whether a name fits a pattern in which each `*` stands for one character or more. */
function mayBe(name: string, pattern: string): boolean {
  const [first = '', ...rest] = pattern.split('*');
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const [index, part] of rest.entries()) {
    const isLast = index === rest.length - 1;
    const found = isLast ? name.length - part.length : name.indexOf(part, at + 1);
    if (found < at + 1 || !name.startsWith(part, found)) return false;
    at = found + part.length;
  }
  return at === name.length;
}

function oneOf(builds: readonly ImageBuild[], how: FoundDockerfile['how'], { dockerfiles }: DockerfileSources): Step {
  if (builds.length === 0) return undefined;
  const there = builds.filter(({ dockerfile }) => dockerfiles.includes(dockerfile));
  const [first] = there;
  if (first === undefined)
    return { reason: `${builds[0]?.dockerfile}, of which it is built, is not in the repository` };
  const different = new Map(there.map((build) => [`${build.dockerfile}\0${build.target ?? ''}`, build]));
  if (different.size > 1) {
    const names = [...different.values()].map(({ dockerfile, target }) => dockerfile + (target ? ` (${target})` : ''));
    return { reason: `it is built of several: ${listed(names)}` };
  }
  const { dockerfile, target, foundBy } = first;
  return { found: { dockerfile, ...(target !== undefined && { target }), args: sharedArguments(there), how, foundBy } };
}

/** The arguments of several builds: one whose values differ is not known. */
function sharedArguments(builds: readonly ImageBuild[]): BuildArguments {
  const [first, ...others] = builds;
  const args = new Map(first?.args);
  for (const other of others) {
    for (const name of new Set([...args.keys(), ...other.args.keys()])) {
      if (args.get(name) !== other.args.get(name) || !args.has(name) || !other.args.has(name))
        args.set(name, undefined);
    }
  }
  return args;
}

/** `services/web/Dockerfile`, `docker/Dockerfile.web`, `web.Dockerfile` for an image that ends in `web`. */
function byPath(last: string, dockerfiles: readonly string[]): Step {
  const matching = dockerfiles.filter((path) => {
    const [folder = '', file = ''] = [path.split('/').at(-2), path.split('/').at(-1)?.toLowerCase()];
    const own = [`dockerfile.${last}`, `${last}.dockerfile`, `containerfile.${last}`, `${last}.containerfile`];
    const isMain = file === 'dockerfile' || file === 'containerfile';
    return own.includes(file) || (isMain && folder.toLowerCase() === last);
  });
  return oneNamed(matching, 'path');
}

function byRepository(last: string, { dockerfiles, repository }: DockerfileSources): Step {
  if (repository === undefined || repository.name.toLowerCase() !== last) return undefined;
  return oneNamed(dockerfiles, 'only');
}

function oneNamed(paths: readonly string[], how: FoundDockerfile['how']): Step {
  const [dockerfile] = paths;
  if (dockerfile === undefined) return undefined;
  if (paths.length > 1) return { reason: `several may build it: ${listed(paths)}` };
  return { found: { dockerfile, args: new Map(), how } };
}

function lastOf(image: string): string {
  return image.slice(image.lastIndexOf('/') + 1);
}

/** The most names in a reason. */
const MOST_NAMES = 3;

function listed(names: readonly string[]): string {
  const rest = names.length - MOST_NAMES;
  return names.slice(0, MOST_NAMES).join(', ') + (rest > 0 ? ` and ${rest} more` : '');
}
