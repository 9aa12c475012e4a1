import { randomUUID } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { sha256 } from './network/read-body.ts';

/** What was fetched before, by the SHA-256 of its bytes. */
export interface BlobCache {
  readonly read: (digest: string) => Promise<Buffer | undefined>;
  readonly write: (digest: string, bytes: Uint8Array) => Promise<void>;
}

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
 * @param most what it may hold when the first blob is written
 */
export function openBlobCache(folder: string, most: CacheSize = MOST): BlobCache {
  const pathOf = (digest: string): string => join(folder, `sha256-${digest}`);
  let isTidied = false;
  return {
    read: async (digest) => {
      if (!DIGEST.test(digest)) return undefined;
      try {
        const bytes = await readFile(pathOf(digest));
        if (sha256(bytes) === digest) {
          // Another user may own it.
          await utimes(pathOf(digest), new Date(), new Date()).catch(() => undefined);
          return bytes;
        }
        await rm(pathOf(digest), { force: true });
      } catch {
        // There is none.
      }
      return undefined;
    },
    write: async (digest, bytes) => {
      const fresh = join(folder, `fresh-${randomUUID()}`);
      try {
        await mkdir(folder, { recursive: true });
        if (!isTidied) await tidy(folder, most);
        isTidied = true;
        await writeFile(fresh, bytes, { flag: 'wx' });
        // Another run may write the same: either of them is right.
        await rename(fresh, pathOf(digest));
      } catch {
        await rm(fresh, { force: true }).catch(() => undefined);
      }
    },
  };
}

/** Removes the blobs that were read longest ago, down to half of what a cache may hold, and what was never finished. */
async function tidy(folder: string, most: CacheSize): Promise<void> {
  const names = (await readdir(folder)).filter((name) => /^(?:sha256|fresh)-/.test(name));
  const files = await Promise.all(
    names.map(async (name) => {
      const path = join(folder, name);
      const { size, mtimeMs } = await stat(path);
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
  await Promise.all([...unfinished, ...old].map(({ path }) => rm(path, { force: true })));
}
