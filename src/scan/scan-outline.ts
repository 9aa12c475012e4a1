import type { NotEvaluated, Note } from '../manifest/manifest.ts';
import { countUnjudged } from '../manifest/unjudged.ts';
import { failingChecks } from '../pss/failing-checks.ts';
import type { Policy } from '../pss/policy.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { BaselineUse } from '../target/baseline/known-violations.ts';
import type { ExemptionUse } from '../target/exemptions.ts';
import { rememberLast } from '../text/remember-last.ts';
import { copyWithoutSource } from '../text/without-source.ts';
import type { ReachedGroup } from './reached-groups.ts';
import { tallyReached } from './reached-groups.ts';
import type { JudgedWorkload, Scan, ScannedManifest } from './scan.ts';
import { breaksRules, isExempt, targetsOf } from './scan.ts';

/** The summary of a scan: all but its workloads, which may be too many to keep. */
export interface ScanOutline extends Pick<Scan, 'target' | 'exemptions' | 'baseline'> {
  /** The number of violations that are neither exempt nor known by the baseline, and of those that are exempt. */
  readonly violations: number;
  readonly exempt: number;
  /** The number of workloads that break a hardening rule that is enforced. */
  readonly breakingRules: number;
  /** The target of the workloads in a few words: see `targetsOf`. */
  readonly heldTo: string;
  /** The level that all workloads reach, and what blocks the next one. */
  readonly all: ReachedGroup;
  readonly namespaces: readonly ReachedGroup[];
  readonly directories: readonly ReachedGroup[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly notes: readonly Note[];
  /** The number of documents and files that were not judged, for any reason. */
  readonly unjudged: number;
  /** The number of documents that are no Kubernetes objects. */
  readonly other: number;
}

/** Summarises manifests one by one, without keeping them. */
export interface ScanOutliner {
  readonly see: (scanned: ScannedManifest) => void;
  /** The summary of all manifests so far. */
  readonly outline: (exemptions: ExemptionUse, baseline?: BaselineUse) => ScanOutline;
}

/** Starts a summary without manifests; `target` is the repository's default. */
export function scanOutliner(target: LevelVersion): ScanOutliner {
  const tally = tallyReached();
  const policies = new Map<string, Pick<JudgedWorkload, 'policy'>>();
  const keyOf = rememberLast((policy: Policy) => JSON.stringify(policy.enforce));
  const notEvaluated: NotEvaluated[] = [];
  const notes: Note[] = [];
  const counts = { violations: 0, exempt: 0, other: 0, breakingRules: 0 };

  function seeWorkload(judged: JudgedWorkload): void {
    const { policy, verdicts, exempt } = judged;
    const targetKey = keyOf(policy);
    if (!policies.has(targetKey)) policies.set(targetKey, { policy: copyWithoutSource(policy) });
    counts.exempt += exempt.filter(({ isKnown }) => isKnown !== true).length;
    // Counts the violations that the JSON report lists.
    for (const { result } of failingChecks(verdicts)) {
      const notExempt = result.violations.filter((violation) => !isExempt(exempt, result.check, violation));
      counts.violations += notExempt.length;
    }
    if (breaksRules(judged)) counts.breakingRules += 1;
    tally.see(judged);
  }

  return {
    see: ({ manifest, judged }) => {
      for (const entry of manifest.notEvaluated) notEvaluated.push(copyWithoutSource(entry));
      for (const note of manifest.notes) notes.push(copyWithoutSource(note));
      counts.other += manifest.other;
      judged.forEach(seeWorkload);
    },
    outline: (exemptions, baseline) => ({
      target,
      exemptions,
      ...(baseline && { baseline }),
      ...counts,
      notEvaluated,
      notes,
      all: tally.all(),
      heldTo: targetsOf([...policies.values()], target),
      namespaces: tally.namespaces(),
      directories: tally.directories(),
      unjudged: countUnjudged({ notEvaluated, notes }),
    }),
  };
}

/** Summarises a complete scan. */
export function outlineOf({ target, manifests, exemptions, baseline }: Scan): ScanOutline {
  const { see, outline } = scanOutliner(target);
  manifests.forEach(see);
  return outline(exemptions, baseline);
}

/** The summary as if no workload failed, by its level or by rules: what else makes a scan fail remains. */
export function withoutFailing(outline: ScanOutline): ScanOutline {
  return { ...outline, breakingRules: 0, all: { ...outline.all, rejected: 0 } };
}

/** What makes `scan` fail. */
export const SCAN_FAIL_ON = ['level', 'unjudged', 'never'] as const;

/** One of `SCAN_FAIL_ON`. */
export type ScanFailOn = (typeof SCAN_FAIL_ON)[number];

/**
 * Whether `scan` and `fix` exit with 1. `level`: a workload is rejected by its level or breaks a hardening rule that is
 * enforced, or a document was not evaluated;
 * `unjudged`: or anything was not judged; `never`: they do not.
 */
export function scanBlocks(
  { all, breakingRules, notEvaluated, unjudged }: ScanOutline,
  failOn: ScanFailOn = 'level',
): boolean {
  if (failOn === 'never') return false;
  return all.rejected + breakingRules > 0 || notEvaluated.length > 0 || (failOn === 'unjudged' && unjudged > 0);
}
