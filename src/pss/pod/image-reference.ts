/** An image's name, taken apart, with the parts that Docker adds: `nginx` is `docker.io/library/nginx`. */
export interface ImageReference {
  /** The host of its registry: `docker.io`, `localhost:5000`. */
  readonly registry: string;
  /** The path in the registry: `library/nginx`. */
  readonly path: string;
  /** Registry and path: `docker.io/library/nginx`. */
  readonly repository: string;
  /** Absent where none is written; without a digest `latest` is meant then. */
  readonly tag?: string;
  readonly digest?: string;
}

/** The registry of names that tell none, and its other name. */
const DEFAULT_REGISTRY = 'docker.io';
const OTHER_DEFAULT = 'index.docker.io';

/** The folder of Docker Hub's official images, which their short names leave out. */
const OFFICIAL = 'library';

/** The most characters of a name, and of a name with its tag and the longest digest. */
const MAX_NAME = 255;
const MAX_REFERENCE = MAX_NAME + 129 + 136;

const REGISTRY = /^(?:\[[a-fA-F0-9:]+\]|[a-zA-Z0-9](?:[a-zA-Z0-9.-]*[a-zA-Z0-9])?)(?::[0-9]+)?$/;
/** A separator is never empty, so that there is one way only to read a step: the time is linear. */
const STEP = /^[a-z0-9]+(?:(?:\.|__?|-+)[a-z0-9]+)*$/;
const TAG = /^\w[\w.-]{0,127}$/;
const DIGEST = /^[a-zA-Z][a-zA-Z0-9]*(?:[-_+.][a-zA-Z][a-zA-Z0-9]*)*:[a-fA-F0-9]{32,}$/;

/** A name that is the id of an image, and not of a repository. */
const IMAGE_ID = /^[a-f0-9]{64}$/;

/**
 * Takes an image's name apart, as Docker, containerd and the kubelet read it: `nginx:1.27` is `docker.io/library/nginx`
 * with the tag `1.27`. Undefined for what is no image name, such as the placeholder of a template. The grammar is that
 * of https://github.com/distribution/reference/blob/v0.6.0/reference.go and `normalize.go` beside it; the ports to
 * JavaScript take exponential time for names of twenty letters.
 */
export function imageReference(image: string | undefined): ImageReference | undefined {
  if (image === undefined || image.length > MAX_REFERENCE) return undefined;
  const [tagged = '', digest, ...rest] = image.split('@');
  const colon = tagged.lastIndexOf(':');
  const hasTag = colon > tagged.lastIndexOf('/');
  const tag = hasTag ? tagged.slice(colon + 1) : undefined;
  const name = normalName(hasTag ? tagged.slice(0, colon) : tagged);
  if (name === undefined || rest.length > 0) return undefined;
  if ((tag !== undefined && !TAG.test(tag)) || (digest !== undefined && !DIGEST.test(digest))) return undefined;
  return { ...name, ...(tag === undefined ? {} : { tag }), ...(digest === undefined ? {} : { digest }) };
}

function normalName(name: string): Pick<ImageReference, 'registry' | 'path' | 'repository'> | undefined {
  if (IMAGE_ID.test(name)) return undefined;
  const [first = '', ...others] = name.split('/');
  const isRegistry = /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
  const hasRegistry = others.length > 0 && isRegistry;
  const given = hasRegistry ? first : DEFAULT_REGISTRY;
  const registry = given === OTHER_DEFAULT ? DEFAULT_REGISTRY : given;
  const steps = hasRegistry ? others : [first, ...others];
  if (!REGISTRY.test(registry) || !steps.every((step) => STEP.test(step))) return undefined;
  const isOfficial = registry === DEFAULT_REGISTRY && steps.length === 1;
  const path = [...(isOfficial ? [OFFICIAL] : []), ...steps].join('/');
  const repository = `${registry}/${path}`;
  return repository.length > MAX_NAME ? undefined : { registry, path, repository };
}
