import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { NamedContent } from '../../manifest/content.ts';
import { readContent, sizeOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { PackedManifest } from '../../manifest/packed-manifest.ts';
import { packManifest, unpackManifest } from '../../manifest/packed-manifest.ts';
import { evaluate } from '../../pss/evaluate.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import { inWorkers } from './worker-pool.ts';

/** How manifests are read in workers. */
export interface ReadingInWorkers {
  /** The script of the workers, which calls `answerInWorker`. */
  readonly script: URL;
  /** How many threads read, this one among them: at least two. */
  readonly jobs: number;
  /** Custom kinds that hold pods. */
  readonly podSpecs: PodSpecs;
  /** The usual targets of the workloads: the worker locates the violations of these. */
  readonly targets: readonly LevelVersion[];
}

/** The data that a worker gets when it starts. */
type WorkerStart = Pick<ReadingInWorkers, 'podSpecs' | 'targets'>;

type Batch = readonly NamedContent[];

/** What became of a batch: read by a worker, or in this thread. */
type ReadBatch = { readonly packed: readonly PackedManifest[] } | { readonly manifests: readonly Manifest[] };

/** The size of a batch of files, in bytes: large enough to be worth a message. */
const BATCH_BYTES = 64 * 1024;

/**
 * The size of a worker's young generation, in megabytes. Most of what it allocates while it reads is soon garbage, and
 * in a large young generation most of that is never copied.
 */
const YOUNG_MEGABYTES = 32;

/** Reads files in worker threads, and in this one. Yields their manifests in the order of the files, as `readContent` does. */
export async function* readInWorkers(
  files: Iterable<NamedContent>,
  { script, jobs, podSpecs, targets }: ReadingInWorkers,
): AsyncGenerator<Manifest> {
  const start: WorkerStart = { podSpecs, targets };
  const workers = Array.from(
    { length: jobs - 1 },
    () => new Worker(script, { workerData: start, resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES } }),
  );
  /** The batches that were taken and are not yielded, in order. */
  const taken: Batch[] = [];
  const batches = (function* (): Generator<Batch> {
    for (const batch of inBatches(files)) {
      taken.push(batch);
      yield batch;
    }
  })();
  const read = ({ path, content, isBuilt }: NamedContent): Manifest => readContent(path, content, podSpecs, isBuilt);
  const here = (batch: Batch): ReadBatch => ({ manifests: batch.map(read) });
  for await (const result of inWorkers<Batch, ReadBatch>(batches, { workers, here, weightOf })) {
    const batch = taken.shift() as Batch;
    if ('manifests' in result) yield* result.manifests;
    else {
      for (const [index, packed] of result.packed.entries())
        yield unpackManifest(packed, () => read(batch[index] as NamedContent));
    }
  }
}

/** Returns how many usual batches a batch counts as: a file of many megabytes counts as several. */
function weightOf(batch: Batch): number {
  const bytes = batch.reduce((sum, { content }) => sum + sizeOfContent(content), 0);
  return Math.max(1, bytes / BATCH_BYTES);
}

function* inBatches(files: Iterable<NamedContent>): Generator<Batch> {
  let batch: NamedContent[] = [];
  let bytes = 0;
  for (const file of files) {
    batch.push(compact(file));
    bytes += sizeOfContent(file.content);
    if (bytes < BATCH_BYTES) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}

/** Copies a view of a larger buffer, since a message would contain the whole buffer. */
function compact(file: NamedContent): NamedContent {
  const { content } = file;
  if (!('bytes' in content) || content.bytes.buffer.byteLength === content.bytes.byteLength) return file;
  return { ...file, content: { bytes: new Uint8Array(content.bytes) } };
}

/**
 * Reads the files that the main thread sends, until it ends this worker. Does nothing outside of a worker.
 *
 * @param pathsOf returns the paths of a pod to locate, in addition to violations of the targets
 */
export function answerInWorker(pathsOf: (pod: Pod) => readonly Path[]): void {
  const port = parentPort;
  if (port === null) return;
  const { podSpecs, targets } = workerData as WorkerStart;
  port.on('message', (files: Batch) => {
    const locatedPaths = (pod: Pod): Path[] => [...violatedPaths(pod, targets), ...pathsOf(pod)];
    const packed = files.map(({ path, content, isBuilt }) =>
      packManifest(readContent(path, content, podSpecs, isBuilt), locatedPaths),
    );
    port.postMessage({ packed } satisfies ReadBatch);
  });
}

function violatedPaths(pod: Pod, targets: readonly LevelVersion[]): Path[] {
  return targets.flatMap((target) =>
    evaluate(pod, target).results.flatMap(({ violations }) => violations.map(({ path }) => path)),
  );
}
