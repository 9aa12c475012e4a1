import { violationsOf } from '../compare/violations-of.ts';
import type { NotEvaluated, Note, Workload } from '../manifest/manifest.ts';
import type { Level } from '../pss/level.ts';
import { LEVELS } from '../pss/level.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { ExemptionUse } from '../target/exemptions.ts';
import type { ReachedGroup } from './reached-groups.ts';
import { tallyReached } from './reached-groups.ts';
import { isUnjudged } from './review.ts';
import type { JudgedWorkload, Scan, ScannedManifest } from './scan.ts';
import { isExempt, isRejected, targetsOf } from './scan.ts';

/** What a scan comes to: all but its workloads, which may be too many to keep. */
export interface ScanOutline extends Pick<Scan, 'target' | 'exemptions'> {
  readonly workloads: number;
  /** Of them, those whose pods the API server rejects for something that no exemption covers. */
  readonly rejected: number;
  /** The first of these. */
  readonly firstRejected: readonly RejectedWorkload[];
  /** What no exemption covers, and what one does. */
  readonly violations: number;
  readonly exempt: number;
  /** What workloads are held to, in a few words. */
  readonly heldTo: string;
  /** How many workloads reach each level, and no stricter one. */
  readonly levels: Readonly<Record<Level, number>>;
  readonly namespaces: readonly ReachedGroup[];
  readonly directories: readonly ReachedGroup[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly notes: readonly Note[];
  /** How many documents and files were not judged, for whatever reason. */
  readonly unjudged: number;
  /** How many documents are no Kubernetes objects. */
  readonly other: number;
}

export interface RejectedWorkload {
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

export function outliner(target: LevelVersion): ScanOutliner {
  const tally = tallyReached();
  /** One workload of each policy. */
  const policies = new Map<string, JudgedWorkload>();
  const firstRejected: RejectedWorkload[] = [];
  const notEvaluated: NotEvaluated[] = [];
  const notes: Note[] = [];
  const levels = { privileged: 0, baseline: 0, restricted: 0 } satisfies Record<Level, number>;
  const counts = { workloads: 0, rejected: 0, violations: 0, exempt: 0, other: 0 };

  function seeWorkload(judged: JudgedWorkload): void {
    const { workload, policy, verdicts, reached, exempt } = judged;
    policies.set(JSON.stringify(policy.enforce), judged);
    counts.workloads += 1;
    const open = violationsOf(verdicts).filter(({ check, violation }) => !isExempt(exempt, check, violation));
    counts.violations += open.length;
    counts.exempt += exempt.length;
    if (isRejected(judged)) {
      counts.rejected += 1;
      if (firstRejected.length < MAX_REJECTED) {
        const { identity, podKey, file, line } = workload;
        const { target, message } = verdicts.enforce;
        firstRejected.push({ workload: { identity, file, line, ...(podKey && { podKey }) }, target, message });
      }
    }
    levels[reached.level] += 1;
    tally.see(judged);
  }

  return {
    see: ({ manifest, judged }) => {
      for (const one of manifest.notEvaluated) notEvaluated.push(one);
      for (const one of manifest.notes) notes.push(one);
      counts.other += manifest.other;
      judged.forEach(seeWorkload);
    },
    outline: (exemptions) => ({
      ...{ target, exemptions, ...counts, firstRejected, levels, notEvaluated, notes },
      heldTo: targetsOf([...policies.values()], target),
      namespaces: tally.namespaces(),
      directories: tally.directories(),
      unjudged: notEvaluated.length + notes.filter(isUnjudged).length,
    }),
  };
}

/** The outline of a scan that is over. */
export function outlineOf({ target, manifests, exemptions }: Scan): ScanOutline {
  const { see, outline } = outliner(target);
  manifests.forEach(see);
  return outline(exemptions);
}

/** The strictest level that all workloads reach; where there are none, nothing falls short of any. */
export function reachedByAll(levels: ScanOutline['levels']): Level {
  return LEVELS.find((level) => levels[level] > 0) ?? 'restricted';
}
