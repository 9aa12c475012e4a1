import { formatPath } from '../pss/pod/path.ts';
import type { Workload } from './manifest.ts';

/** What tells a workload from all others of a run, however often its files are read: its document, its pod, and what built it. */
export function workloadKey({ file, document, objectPath, podPath, build, via }: Workload): string {
  return JSON.stringify([file, document, formatPath(objectPath), formatPath(podPath), build ?? via ?? null]);
}
