import type { NamedContent } from '../../manifest/content.ts';
import { readContent, sizeOfContent } from '../../manifest/content.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { ReadingInWorkers } from './read-in-workers.ts';
import { readInWorkers } from './read-in-workers.ts';

/** The size, in bytes, below which workers take longer to start than the files take to read. */
const WORTH_WORKERS = 100 * 1024;

/** Reads manifests, in the order of the files. Uses worker threads if there is enough to read. */
export async function* readInParallel(
  files: Iterable<NamedContent>,
  { threads, ...reading }: ReadingInWorkers,
): AsyncGenerator<Manifest> {
  const rest = files[Symbol.iterator]();
  const first: NamedContent[] = [];
  let bytes = 0;
  // One file is one thread's work, however large it is.
  while (threads.jobs > 1 && (bytes < WORTH_WORKERS || first.length < 2)) {
    const { value, done } = rest.next();
    if (done === true) break;
    first.push(value);
    bytes += sizeOfContent(value.content);
  }
  const all = chain(first, rest);
  if (bytes < WORTH_WORKERS || first.length < 2) {
    for (const { path, content, isBuilt } of all) yield readContent(path, content, reading.podSpecs, isBuilt);
  } else yield* readInWorkers(all, { ...reading, threads });
}

/** Yields the first values, each of which is released at once, then the rest. */
function* chain<Value>(first: Value[], rest: Iterator<Value>): Generator<Value> {
  first.reverse();
  for (let value = first.pop(); value !== undefined; value = first.pop()) yield value;
  for (let next = rest.next(); next.done !== true; next = rest.next()) yield next.value;
}
