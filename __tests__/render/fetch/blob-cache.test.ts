import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { cacheFolder, openBlobCache } from '../../../src/render/fetch/blob-cache.ts';
import { sha256 } from '../../../src/render/fetch/network/read-body.ts';

describe('the cache of blobs', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pss-cache-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  const one = Buffer.from('one');

  it('gives what was written, to another run, too', async () => {
    await openBlobCache(join(folder, 'a/b')).write(sha256(one), one);
    expect(await openBlobCache(join(folder, 'a/b')).read(sha256(one))).toEqual(one);
    expect(await openBlobCache(folder).read(sha256(one))).toBeUndefined();
  });

  it('gives nothing that does not hash to its name, and removes it', async () => {
    const path = join(folder, `sha256-${sha256(one)}`);
    writeFileSync(path, 'other');
    expect(await openBlobCache(folder).read(sha256(one))).toBeUndefined();
    expect(existsSync(path)).toBe(false);
  });

  it('reads plain files alone: no pipe, no device by a link, no folder', async () => {
    const path = join(folder, `sha256-${sha256(one)}`);
    for (const make of [
      () => execFileSync('mkfifo', [path]),
      () => symlinkSync('/dev/zero', path),
      () => mkdirSync(path),
    ]) {
      make();
      const cache = openBlobCache(folder);
      expect(await cache.read(sha256(one))).toBeUndefined();
      await cache.write(sha256(one), one);
      expect(await cache.read(sha256(one))).toEqual(one);
      rmSync(path);
    }
  });

  it('holds no more than a quarter beyond its size within a run either, whatever else is in it', async () => {
    symlinkSync('nowhere', join(folder, `sha256-${'0'.repeat(64)}`));
    const cache = openBlobCache(folder, { bytes: 1000, blobs: 1000 });
    for (let index = 0; index < 20; index++) {
      const blob = Buffer.alloc(100, index);
      await cache.write(sha256(blob), blob);
    }
    expect(readdirSync(folder).length).toBeLessThanOrEqual(13);
  });

  it('is asked by digests alone', async () => {
    writeFileSync(join(folder, 'secret'), 'secret');
    for (const name of ['', '/../secret', '../secret', sha256(one).toUpperCase()])
      expect(await openBlobCache(folder).read(name)).toBeUndefined();
  });

  it('is empty where it can be neither read nor written', async () => {
    writeFileSync(join(folder, 'file'), '');
    const cache = openBlobCache(join(folder, 'file', 'cache'));
    await cache.write(sha256(one), one);
    expect(await cache.read(sha256(one))).toBeUndefined();
  });

  it('loses what was used longest ago, when it is full, and what was never finished', async () => {
    const blobs = ['a', 'b', 'c', 'd', 'e'].map((text) => Buffer.from(text.repeat(10)));
    const paths = blobs.map((blob) => join(folder, `sha256-${sha256(blob)}`));
    for (const [index, blob] of blobs.entries()) {
      writeFileSync(paths[index] ?? '', blob);
      utimesSync(paths[index] ?? '', 1000 + index, 1000 + index);
    }
    writeFileSync(join(folder, 'fresh-1'), '');
    utimesSync(join(folder, 'fresh-1'), 1000, 1000);
    writeFileSync(join(folder, 'of-others'), '');
    const [first] = blobs;
    const cache = openBlobCache(folder, { bytes: 40, blobs: 100 });
    expect(await cache.read(sha256(first ?? one))).toEqual(first);
    await cache.write(sha256(one), one);
    const kept = [paths[0], paths[4], join(folder, `sha256-${sha256(one)}`), join(folder, 'of-others')];
    expect(
      readdirSync(folder)
        .map((name) => join(folder, name))
        .sort(),
    ).toEqual(kept.sort());
  });

  it('is that of the runner, else that of the user', () => {
    expect(cacheFolder({ RUNNER_TOOL_CACHE: '/opt/tools', HOME: '/home/a' })).toBe('/opt/tools/pss-review/fetched');
    expect(cacheFolder({ HOME: '/home/a' })).toBe('/home/a/.cache/pss-review/fetched');
    expect(cacheFolder({ HOME: '/home/a', XDG_CACHE_HOME: '/var/cache/a' })).toBe('/var/cache/a/pss-review/fetched');
  });
});
