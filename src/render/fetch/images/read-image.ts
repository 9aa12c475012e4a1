import { FetchFault } from '../fetch-fault.ts';
import { megabytes } from '../fetch-limits.ts';
import { isDigest, isSameDigest } from '../network/digest.ts';
import type { RegistryRepository } from '../network/registry-repository.ts';
import { openRegistryRepository } from '../network/registry-repository.ts';
import type { SessionOptions } from '../proxy/fetch-session.ts';
import type { ImageAddress } from './image-address.ts';
import { referenceInRegistry } from './image-address.ts';
import type { ImageConfig } from './image-config.ts';
import { readImageConfig } from './image-config.ts';
import { readImageManifest } from './image-manifest.ts';

/** The config of an image of a registry. */
export interface RegistryImage extends ImageConfig {
  /** What the reference stands for, an index or one image: `sha256:…`. */
  readonly digest: string;
}

/** Bytes of a config: those of public images have at most some 100 KB. */
const MAX_CONFIG = 2 ** 20;

/** An index may name another one, and that the image. */
const MOST_INDEXES = 2;

/**
 * Reads the config of an image from its registry, and no layer of it. What a digest names is proved by it, or comes from
 * the cache.
 *
 * @throws FetchFault where there is no such image, or it cannot be read
 */
export async function readImage(reference: ImageAddress, session: SessionOptions): Promise<RegistryImage> {
  const { address } = reference;
  const remedy = `log in with \`docker login ${address.host}\` before this run`;
  const repository = openRegistryRepository(address, session, remedy);
  const what = referenceInRegistry(reference);
  const first = await manifestOf(reference.pick, repository, session, what);
  let manifest = readImageManifest(first.body, what);
  for (let indexes = 1; manifest.is === 'index'; indexes++) {
    if (indexes > MOST_INDEXES) throw new FetchFault(`${what} is an index of indexes`);
    const { body } = await manifestOf(manifest.chosen, repository, session, what);
    manifest = readImageManifest(body, what);
  }
  const { config, size } = manifest;
  if (size > MAX_CONFIG) throw new FetchFault(`the config of ${what} is larger than ${megabytes(MAX_CONFIG)}`);
  const named = `the config of ${what}`;
  const bytes = await cachedOr(config, session, async () => {
    const { body } = await repository.read(`blobs/${config}`, true, MAX_CONFIG, named);
    if (!isSameDigest(config, body)) throw new FetchFault(`${repository.host} gave something else for ${named}`);
    return body;
  });
  return { ...readImageConfig(bytes, what), digest: first.digest };
}

async function manifestOf(
  pick: string,
  repository: RegistryRepository,
  session: SessionOptions,
  what: string,
): Promise<{ readonly digest: string; readonly body: Buffer }> {
  if (!isDigest(pick)) return await repository.manifest(pick, what);
  const body = await cachedOr(pick, session, async () => (await repository.manifest(pick, what)).body);
  return { digest: pick, body };
}

/** What a digest names, from the cache where that has it. The cache knows SHA-256 alone. */
async function cachedOr(digest: string, { cache }: SessionOptions, read: () => Promise<Buffer>): Promise<Buffer> {
  const [, hash] = /^sha256:(.*)$/.exec(digest) ?? [];
  const known = hash === undefined ? undefined : await cache.read(hash);
  if (known !== undefined) return known;
  const body = await read();
  if (hash !== undefined) await cache.write(hash, body);
  return body;
}
