import { expect, test } from 'vitest';
import type { NamedContent } from '../../../src/manifest/content.ts';
import { NO_POD_SPECS } from '../../../src/manifest/kinds/pod-specs.ts';
import { readInParallel } from '../../../src/source/workers/read-in-parallel.ts';
import { ReaderThreads } from '../../../src/source/workers/reader-threads.ts';

/** Threads that cannot start. */
class NoThreads extends ReaderThreads {
  override start(): never {
    throw new Error('started');
  }
}

const fileOf = (path: string, bytes: number): NamedContent => ({
  path,
  content: { bytes: new TextEncoder().encode(`# ${'x'.repeat(bytes)}\n`) },
});

async function pathsOf(files: readonly NamedContent[], jobs: number): Promise<string[]> {
  const threads = new NoThreads(new URL('file:///nowhere.js'), jobs);
  const paths: string[] = [];
  for await (const { file } of readInParallel(files, { threads, podSpecs: NO_POD_SPECS, targets: [] }))
    paths.push(file);
  return paths;
}

const few = Array.from({ length: 100 }, (_, index) => fileOf(`${index}.yaml`, 10_000));
const many = Array.from({ length: 100 }, (_, index) => fileOf(`${index}.yaml`, 200_000));

test('a few megabytes are read in this thread, however many files have them', async () => {
  expect(await pathsOf(few, 2)).toEqual(few.map(({ path }) => path));
});

test('more is read in threads', async () => {
  await expect(pathsOf(many, 2)).rejects.toThrow('started');
});

test('all is read in this thread where there is to be no other', async () => {
  expect(await pathsOf(many, 1)).toEqual(many.map(({ path }) => path));
});
