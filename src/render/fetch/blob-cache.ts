import { randomUUID } from 'node:crypto';
import { constants } from 'node:fs';
import { lstat, mkdir, open, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './network/read-body.ts';

/** What was fetched before, by the SHA-256 of its bytes. */
export interface BlobCache {
  readonly read: (digest: string) => Promise<Buffer | undefined>;
  readonly write: (digest: string, bytes: Uint8Array) => Promise<void>;
}

/** Bytes of the largest blob: more than any fetch may have. */
const MOST_OF_BLOB = 100 * 2 ** 20;

const DIGEST = /^[0-9a-f]{64}$/;

interface CacheSize {
  readonly bytes: number;
  readonly blobs: number;
}

/** What a cache may hold before its oldest blobs are removed. */
const MOST: CacheSize = { bytes: 1024 * 2 ** 20, blobs: 1000 };

/** The folder of the runner's tool cache, which a runner may keep from run to run; else that of the user. */
export function cacheFolder(environment: NodeJS.ProcessEnv): string {
  const tools = environment['RUNNER_TOOL_CACHE'];
  if (tools !== undefined && tools !== '') return join(tools, 'pss-review', 'fetched');
  const own = environment['XDG_CACHE_HOME'] ?? join(environment['HOME'] ?? homedir(), '.cache');
  return join(own, 'pss-review', 'fetched');
}

/**
 * Opens a cache. Nothing in it is believed: what does not hash to its name is removed. A cache that cannot be read or
 * written is one that is empty.
 *
 * @param most what it may hold; a run may write a quarter more before its oldest blobs are removed
 */
export function openBlobCache(folder: string, most: CacheSize = MOST): BlobCache {
  const pathOf = (digest: string): string => join(folder, `sha256-${digest}`);
  let sinceTidied = Number.POSITIVE_INFINITY;
  return {
    read: async (digest) => {
      if (!DIGEST.test(digest)) return undefined;
      try {
        const bytes = await readPlainFile(pathOf(digest));
        if (bytes !== undefined && sha256(bytes) === digest) {
          // Another user may own it.
          await utimes(pathOf(digest), new Date(), new Date()).catch(() => undefined);
          return bytes;
        }
        await rm(pathOf(digest), { force: true, recursive: true });
      } catch {
        // There is none.
      }
      return undefined;
    },
    write: async (digest, bytes) => {
      const fresh = join(folder, `fresh-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        if (sinceTidied > most.bytes / 4) {
          sinceTidied = 0;
          await tidy(folder, most);
        }
        sinceTidied += bytes.length;
        await writeFile(fresh, bytes, { flag: 'wx' });
        // Another run may write the same: either of them is right.
        await rename(fresh, pathOf(digest));
      } catch {
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Reads a file; undefined for what is none, as a link or a pipe, and for one that is too large to be a blob. */
async function readPlainFile(path: string): Promise<Buffer | undefined> {
  // Without waiting for somebody who writes to a pipe.
  const file = await open(path, constants.O_RDONLY | constants.O_NOFOLLOW | constants.O_NONBLOCK);
  try {
    const stats = await file.stat();
    return stats.isFile() && stats.size <= MOST_OF_BLOB ? await file.readFile() : undefined;
  } finally {
    await file.close();
  }
}

/** Removes the blobs that were read longest ago, down to half of what a cache may hold, and what was never finished. */
async function tidy(folder: string, most: CacheSize): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^(?:sha256|fresh)-/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await lstat(path);
      return { path, size, time: mtimeMs, isBlob: name.startsWith('sha256-') };
    }),
  );
  const now = Date.now();
  const unfinished = files.filter(({ isBlob, time }) => !isBlob && now - time > 3_600_000);
  const blobs = files.filter(({ isBlob }) => isBlob).sort((a, b) => b.time - a.time);
  const total = blobs.reduce((sum, { size }) => sum + size, 0);
  const isFull = total > most.bytes || blobs.length > most.blobs;
  let kept = 0;
  const old = blobs.filter(({ size }, index) => {
    kept += size;
    return isFull && (kept > most.bytes / 2 || index >= most.blobs / 2);
  });
  await Promise.all([...unfinished, ...old].map(({ path }) => rm(path, { force: true, recursive: true })));
}
