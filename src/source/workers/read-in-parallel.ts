import type { NamedContent } from '../../manifest/content.ts';
import { readContent, sizeOfContent } from '../../manifest/content.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { ReadingInWorkers } from './read-in-workers.ts';
import { readInWorkers } from './read-in-workers.ts';

/**
 * The size, in bytes, of what this thread reads alone. Another one has all the code to load and to compile again, and what
 * it reads comes back as a message: where there are two cores, that takes longer than it spares.
 */
const ALONE = 16 * 1024 * 1024;

/** How much of that is left when the threads start, so that they are ready when they are needed. */
const AHEAD = 4 * 1024 * 1024;

/** Reads manifests, in the order of the files. Uses worker threads if there is enough to read. */
export async function* readInParallel(
  files: Iterable<NamedContent>,
  { threads, ...reading }: ReadingInWorkers,
): AsyncGenerator<Manifest> {
  const rest = files[Symbol.iterator]();
  let bytes = 0;
  try {
    while (threads.jobs === 1 || bytes < ALONE) {
      const { value: file, done } = rest.next();
      if (done === true) return;
      const { path, content, isBuilt } = file;
      bytes += sizeOfContent(content);
      if (threads.jobs > 1 && bytes >= ALONE - AHEAD) threads.start();
      yield readContent(path, content, reading.podSpecs, isBuilt);
    }
    yield* readInWorkers({ [Symbol.iterator]: () => rest }, { ...reading, threads });
  } finally {
    rest.return?.();
  }
}
