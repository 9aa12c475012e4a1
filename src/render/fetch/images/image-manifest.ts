import { FetchFault } from '../fetch-fault.ts';
import { isDigest } from '../network/digest.ts';
import { listIn, mappingIn, stringIn } from './json-fields.ts';

/** What a manifest says: where the config of an image is, or which image of several is for Linux. */
export type ImageManifest =
  | { readonly is: 'image'; readonly config: string; readonly size: number }
  | { readonly is: 'index'; readonly chosen: string };

/** The types of configs of images, the last one of old ones. Artifacts, as charts and signatures, have others. */
const IMAGE_CONFIGS = [
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
  'application/octet-stream',
];

/** The platform that is taken where an index has it. */
const FIRST_CHOICE = { os: 'linux', architecture: 'amd64' };

/**
 * Reads a manifest of Docker's registry (version 2, or a list of these) or of OCI (an image, or an index).
 *
 * - https://github.com/opencontainers/image-spec/blob/v1.1.1/manifest.md
 * - https://github.com/opencontainers/image-spec/blob/v1.1.1/image-index.md
 * - https://distribution.github.io/distribution/spec/manifest-v2-2/
 *
 * @param what names it in a fault: `example/web:1.4`
 * @throws FetchFault for what is no image for Linux
 */
export function readImageManifest(bytes: Uint8Array, what: string): ImageManifest {
  const manifest = mappingIn(bytes);
  if (manifest === undefined) throw new FetchFault(`the manifest of ${what} is no JSON object`);
  if (manifest['schemaVersion'] === 1)
    throw new FetchFault(`${what} has a manifest of the old version 1, which is not read`);
  const isIndex = Array.isArray(manifest['manifests']);
  const hasConfig = manifest['config'] !== undefined || manifest['layers'] !== undefined;
  // Programs would take it for one or the other. https://github.com/advisories/GHSA-77vh-xpmg-72qh
  if (isIndex === hasConfig) throw new FetchFault(`${what} is no image: its manifest is neither of one nor of several`);
  return isIndex ? { is: 'index', chosen: chosenIn(listIn(manifest, 'manifests'), what) } : imageIn(manifest, what);
}

function imageIn(manifest: Readonly<Record<string, unknown>>, what: string): ImageManifest {
  const config = mappingIn(manifest['config']) ?? {};
  const [type, digest, size] = [stringIn(config, 'mediaType'), stringIn(config, 'digest'), config['size']];
  const artifact = stringIn(manifest, 'artifactType');
  if (!IMAGE_CONFIGS.includes(type) || artifact !== '')
    throw new FetchFault(`${what} is no image, but ${JSON.stringify((artifact || type).slice(0, 100))}`);
  if (!isDigest(digest)) throw new FetchFault(`the manifest of ${what} names no digest of a config`);
  return { is: 'image', config: digest, size: typeof size === 'number' ? size : 0 };
}

/** The digest of the image for linux/amd64, else of the first one for Linux, else of the first one without a platform. */
function chosenIn(entries: readonly Readonly<Record<string, unknown>>[], what: string): string {
  const known = entries.map((entry) => {
    const platform = mappingIn(entry['platform']);
    return {
      digest: stringIn(entry, 'digest'),
      os: stringIn(platform ?? {}, 'os'),
      architecture: stringIn(platform ?? {}, 'architecture'),
    };
  });
  const linux = known.filter(({ os }) => os === FIRST_CHOICE.os);
  const chosen =
    linux.find(({ architecture }) => architecture === FIRST_CHOICE.architecture) ??
    linux[0] ??
    known.find(({ os }) => os === '');
  if (chosen === undefined) throw new FetchFault(`${what} has no image for Linux`);
  if (!isDigest(chosen.digest)) throw new FetchFault(`the index of ${what} names no digest of an image`);
  return chosen.digest;
}
