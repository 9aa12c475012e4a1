import { availableParallelism } from 'node:os';
import type { NamedContent } from './manifest/content.ts';
import { readContent } from './manifest/content.ts';
import type { Manifest } from './manifest/manifest.ts';
import type { ScanSetup } from './scan.ts';
import { manifestsAmong } from './scan.ts';
import { readInWorkers } from './source/read-in-workers.ts';

/** Below this, in bytes, the workers would take longer to begin than the files take to be read. */
const WORTH_WORKERS = 8 * 1024 * 1024;

/** How many files of a scan are read at once, and who is told of it. */
export interface ParallelReading {
  /** The script that answers as a worker. */
  readonly script: URL;
  /** Unset: as many as there are cores. */
  readonly jobs: number | undefined;
  /** Told now and then how many files are read. */
  readonly tell: (read: number, of: number) => void;
}

/** How many files are read between two words about it. */
const STEP = 100;

/** Reads the manifests of a scan, by path: in worker threads, where there is enough to read. */
export async function readInParallel(
  files: readonly NamedContent[],
  setup: ScanSetup,
  { script, jobs = availableParallelism(), tell }: ParallelReading,
): Promise<Map<string, Manifest>> {
  const manifests = manifestsAmong(files, setup);
  const { podSpecs, target } = setup.settings;
  const bytes = manifests.reduce((sum, { content }) => sum + ('bytes' in content ? content.bytes.byteLength : 0), 0);
  if (jobs < 2 || bytes < WORTH_WORKERS) {
    return new Map(manifests.map(({ path, content }) => [path, readContent(path, content, podSpecs)]));
  }
  const read = new Map<string, Manifest>();
  for await (const manifest of readInWorkers(manifests, { script, jobs, podSpecs, targets: [target] })) {
    read.set(manifest.file, manifest);
    if (read.size % STEP === 0) tell(read.size, manifests.length);
  }
  tell(manifests.length, manifests.length);
  return read;
}
