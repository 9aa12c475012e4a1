/** An image's name, taken apart. */
export interface ImageReference {
  /** The repository in normal form, with its registry: `docker.io/library/nginx`. */
  readonly repository: string;
  readonly tag?: string;
  readonly digest?: string;
}

/** The registry of names that tell none. */
const DEFAULT_REGISTRY = 'docker.io';
/** The folder of Docker Hub's official images, which their short names leave out. */
const OFFICIAL = 'library';
/** Longer than the longest name (255), tag (128) and digest together. */
const LONGEST = 600;

const REGISTRY = /^[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?(?::[0-9]+)?$/;
/** A separator is never empty, so that there is one way only to read a step: the time is linear. */
const STEP = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[a-fA-F0-9]{32,}$/;

/**
 * Returns an image's name in normal form, as Docker and the kubelet read it: `nginx:1.27` is
 * `docker.io/library/nginx` with the tag `1.27`. Undefined for what is no image name, such as a template's placeholder.
 * Grammar: https://github.com/distribution/reference/blob/main/reference.go
 */
export function imageReference(image: string | undefined): ImageReference | undefined {
  if (image === undefined || image.length > LONGEST) return undefined;
  const [tagged = '', digest, ...rest] = image.split('@');
  const colon = tagged.lastIndexOf(':');
  const hasTag = colon > tagged.lastIndexOf('/');
  const tag = hasTag ? tagged.slice(colon + 1) : undefined;
  const repository = normalRepository(hasTag ? tagged.slice(0, colon) : tagged);
  if (repository === undefined || rest.length > 0) return undefined;
  if ((tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) return undefined;
  return { repository, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function normalRepository(name: string): string | undefined {
  const [first = '', ...others] = name.split('/');
  const hasRegistry = others.length > 0 && (/[.:]/.test(first) || first === 'localhost');
  const given = hasRegistry ? first : DEFAULT_REGISTRY;
  const registry = given === 'index.docker.io' ? DEFAULT_REGISTRY : given;
  const steps = hasRegistry ? others : [first, ...others];
  if (!REGISTRY.test(registry) || !steps.every((step) => STEP.test(step))) return undefined;
  const isOfficial = registry === DEFAULT_REGISTRY && steps.length === 1;
  return [registry, ...(isOfficial ? [OFFICIAL] : []), ...steps].join('/');
}
