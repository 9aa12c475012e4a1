import type { Manifest, Workload } from '../manifest/manifest.ts';
import type { Mode, Policy } from '../pss/policy.ts';
import type { LevelVersion, Verdict } from '../pss/verdict.ts';

/** What a scan found: every workload with its verdicts, and all that could not be judged. */
export interface Scan {
  readonly target: LevelVersion;
  readonly manifests: readonly ScannedManifest[];
}

export interface ScannedManifest {
  readonly manifest: Manifest;
  readonly judged: readonly JudgedWorkload[];
}

export interface JudgedWorkload {
  readonly workload: Workload;
  readonly policy: Policy;
  readonly verdicts: Readonly<Record<Mode, Verdict>>;
}

/** Whether a workload is rejected or a document was not evaluated: what `scan` exits with 1 for. */
export function scanBlocks({ manifests }: Scan): boolean {
  return manifests.some(
    ({ manifest, judged }) =>
      manifest.notEvaluated.length > 0 || judged.some(({ verdicts }) => !verdicts.enforce.allowed),
  );
}
