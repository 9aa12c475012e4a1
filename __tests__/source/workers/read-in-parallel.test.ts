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

const reading = { threads: new NoThreads(new URL('file:///nowhere.js'), 2), podSpecs: NO_POD_SPECS, targets: [] };

const fileOf = (path: string, bytes: number): NamedContent => ({
  path,
  content: { bytes: new TextEncoder().encode(`# ${'x'.repeat(bytes)}\n`) },
});

async function pathsOf(files: readonly NamedContent[]): Promise<string[]> {
  const paths: string[] = [];
  for await (const { file } of readInParallel(files, reading)) paths.push(file);
  return paths;
}

test('one file is read in this thread, however large it is', async () => {
  expect(await pathsOf([fileOf('a.yaml', 1_000_000)])).toEqual(['a.yaml']);
});

test('few bytes are read in this thread, however many files have them', async () => {
  const files = Array.from({ length: 100 }, (_, index) => fileOf(`${index}.yaml`, 10));
  expect(await pathsOf(files)).toEqual(files.map(({ path }) => path));
});

test('more is read in threads', async () => {
  await expect(pathsOf([fileOf('a.yaml', 90_000), fileOf('b.yaml', 90_000)])).rejects.toThrow('started');
});
