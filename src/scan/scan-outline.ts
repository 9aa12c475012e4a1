import type { NotEvaluated, Note, Workload } from '../manifest/manifest.ts';
import { countUnjudged } from '../manifest/unjudged.ts';
import { failingChecks } from '../pss/failing-checks.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { ExemptionUse } from '../target/exemptions.ts';
import type { ReachedGroup } from './reached-groups.ts';
import { tallyReached } from './reached-groups.ts';
import type { JudgedWorkload, Scan, ScannedManifest } from './scan.ts';
import { isExempt, isRejected, targetsOf } from './scan.ts';
import { withoutSource } from './without-source.ts';

/** What a scan comes to: all but its workloads, which may be too many to keep. */
export interface ScanOutline extends Pick<Scan, 'target' | 'exemptions'> {
  /** The first of those whose pods the API server rejects for something that no exemption covers. */
  readonly firstRejected: readonly RejectedWorkload[];
  /** What no exemption covers, and what one does. */
  readonly violations: number;
  readonly exempt: number;
  /** What workloads are held to, in a few words. */
  readonly heldTo: string;
  /** How far all workloads get. */
  readonly all: ReachedGroup;
  readonly namespaces: readonly ReachedGroup[];
  readonly directories: readonly ReachedGroup[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly notes: readonly Note[];
  /** How many documents and files were not judged, for whatever reason. */
  readonly unjudged: number;
  /** How many documents are no Kubernetes objects. */
  readonly other: number;
}

interface RejectedWorkload {
  readonly workload: Pick<Workload, 'identity' | 'podKey' | 'file' | 'line'>;
  readonly target: LevelVersion;
  /** The API server's. */
  readonly message: string;
}

/** Sees manifests go by, and keeps none. */
export interface ScanOutliner {
  readonly see: (scanned: ScannedManifest) => void;
  readonly outline: (exemptions: ExemptionUse) => ScanOutline;
}

/** More fit into no summary of a check run. */
const MAX_REJECTED = 1000;

export function scanOutliner(target: LevelVersion): ScanOutliner {
  const tally = tallyReached();
  const policies = new Map<string, Pick<JudgedWorkload, 'policy'>>();
  const firstRejected: RejectedWorkload[] = [];
  const notEvaluated: NotEvaluated[] = [];
  const notes: Note[] = [];
  const counts = { violations: 0, exempt: 0, other: 0 };

  function seeWorkload(judged: JudgedWorkload): void {
    const { workload, policy, verdicts, exempt } = judged;
    const heldTo = JSON.stringify(policy.enforce);
    if (!policies.has(heldTo)) policies.set(heldTo, { policy: withoutSource(policy) });
    counts.exempt += exempt.length;
    // As the JSON lists them.
    for (const { result } of failingChecks(verdicts)) {
      const open = result.violations.filter((violation) => !isExempt(exempt, result.check, violation));
      counts.violations += open.length;
    }
    if (firstRejected.length < MAX_REJECTED && isRejected(judged)) {
      const { identity, podKey, file, line } = workload;
      const { target, message } = verdicts.enforce;
      const named = { identity, file, line, ...(podKey && { podKey }) };
      firstRejected.push(withoutSource({ workload: named, target, message }));
    }
    tally.see(judged);
  }

  return {
    see: ({ manifest, judged }) => {
      for (const one of manifest.notEvaluated) notEvaluated.push(withoutSource(one));
      for (const one of manifest.notes) notes.push(withoutSource(one));
      counts.other += manifest.other;
      judged.forEach(seeWorkload);
    },
    outline: (exemptions) => ({
      ...{ target, exemptions, ...counts, firstRejected, notEvaluated, notes },
      all: tally.all(),
      heldTo: targetsOf([...policies.values()], target),
      namespaces: tally.namespaces(),
      directories: tally.directories(),
      unjudged: countUnjudged({ notEvaluated, notes }),
    }),
  };
}

/** The outline of a scan that is over. */
export function outlineOf({ target, manifests, exemptions }: Scan): ScanOutline {
  const { see, outline } = scanOutliner(target);
  manifests.forEach(see);
  return outline(exemptions);
}

/** Whether a workload is rejected or a document was not evaluated: what `scan` and `fix` exit with 1 for. */
export function scanBlocks({ all, notEvaluated }: ScanOutline): boolean {
  return all.rejected > 0 || notEvaluated.length > 0;
}
