import { parentPort } from 'node:worker_threads';
import type { NamedContent } from '../../manifest/content.ts';
import { readContent, sizeOfContent } from '../../manifest/content.ts';
import type { PodSpecs } from '../../manifest/kinds/pod-specs.ts';
import type { Manifest } from '../../manifest/manifest.ts';
import type { JudgedPod, PackedManifest } from '../../manifest/packed-manifest.ts';
import { packManifest, unpackManifest } from '../../manifest/packed-manifest.ts';
import { evaluatorOf } from '../../pss/evaluate.ts';
import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ReaderThreads } from './reader-threads.ts';
import { inWorkers } from './worker-pool.ts';

/** How manifests are read in workers. */
export interface ReadingInWorkers {
  /** At least two, this one among them. */
  readonly threads: ReaderThreads;
  /** Custom kinds that hold pods. */
  readonly podSpecs: PodSpecs;
  /** The usual targets of the workloads: the worker locates the violations of these. */
  readonly targets: readonly LevelVersion[];
}

/** What a worker is told before its first batch. */
type WorkerStart = Pick<ReadingInWorkers, 'podSpecs' | 'targets'>;

type Batch = readonly NamedContent[];

/** What became of a batch: read by a worker, or in this thread. */
type ReadBatch = { readonly packed: readonly PackedManifest[] } | { readonly manifests: readonly Manifest[] };

/** The size of a batch of files, in bytes: large enough to be worth a message. */
const BATCH_BYTES = 64 * 1024;

/** Reads files in worker threads, and in this one. Yields their manifests in the order of the files, as `readContent` does. */
export async function* readInWorkers(
  files: Iterable<NamedContent>,
  { threads, podSpecs, targets }: ReadingInWorkers,
): AsyncGenerator<Manifest> {
  const start: WorkerStart = { podSpecs, targets };
  const workers = threads.start();
  for (const worker of workers) {
    worker.ref();
    worker.postMessage(start);
  }
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
  port.once('message', ({ podSpecs, targets }: WorkerStart) => {
    port.on('message', (files: Batch) => {
      const packed = files.map(({ path, content, isBuilt }) =>
        packManifest(readContent(path, content, podSpecs, isBuilt), (pod) => judgePod(pod, targets, pathsOf)),
      );
      port.postMessage({ packed } satisfies ReadBatch);
    });
  });
}

/** Judges a pod by the usual targets, and by baseline, which each scan asks for. */
function judgePod(pod: Pod, targets: readonly LevelVersion[], pathsOf: (pod: Pod) => readonly Path[]): JudgedPod {
  const evaluatePod = evaluatorOf(pod);
  const verdicts = targets.map(evaluatePod);
  const violated = verdicts.flatMap(({ results }) => results.flatMap(({ violations }) => violations));
  const all = targets.map((target) => evaluatePod({ ...target, level: 'baseline' }));
  return {
    verdicts: [...new Set([...verdicts, ...all])],
    paths: [...violated.map(({ path }) => path), ...pathsOf(pod)],
  };
}
