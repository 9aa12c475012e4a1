import type { Place, Workload } from '../../manifest/manifest.ts';
import type { CheckResult, LevelVersion } from '../../pss/verdict.ts';
import type { PolicySource } from '../../target/policy-of.ts';
import type { Ruling } from '../../target/ruling.ts';
import type { ComparedViolation, Finding } from '../workloads/compare-workload.ts';

/** A reported change of a Namespace's Pod Security labels. */
export interface NamespaceChange extends Place {
  readonly kind: 'namespace';
  readonly name: string;
  readonly change: 'raised' | 'weakened' | 'removed' | 'lowered' | 'invalid';
  readonly severity: 'failure' | 'warning';
  /**
   * For `raised` and `invalid` the API server's text, its warnings separated by line feeds. Every message may quote the
   * manifest.
   */
  readonly message: string;
  /**
   * For `raised`: the workloads whose pods the new level rejects, in the given order. For `weakened` by a new Namespace:
   * those that the level which base states rejects, with what they violate between the two.
   */
  readonly rejects: readonly RejectedWorkload[];
  /** Where base had the label that is removed or changed: a line that the pull request may have deleted. */
  readonly basePlace?: Place;
}

/** A workload whose pods the new level of its namespace rejects. */
export interface RejectedWorkload {
  readonly workload: Workload;
  /** The new level, as the server of its cluster judges by it. */
  readonly target: LevelVersion;
  /** The API server's message for its pods, after `violates PodSecurity "…": `. */
  readonly message: string;
  /** The violations, with mode `enforce` and status `introduced`, as the new level brings them. */
  readonly findings: readonly Finding[];
  /** Its other findings, which only count: see `WorkloadChange`. */
  readonly omitted: readonly ComparedViolation[];
  /** The checks that fail at the new level. */
  readonly results: readonly CheckResult[];
}

/** A workload of head and its namespaces. */
export interface PlacedWorkload {
  readonly workload: Workload;
  /** All namespaces that the workload is applied to: a base of several overlays has several. */
  readonly namespaces: readonly string[];
  /** What its level comes from in head. */
  readonly because: PolicySource;
  /** Its level in base, in its place there; absent for a workload that base did not have. Else its pods may run. */
  readonly former?: {
    readonly enforce: LevelVersion;
    readonly because: PolicySource;
    /** The namespaces that it was applied to there. */
    readonly namespaces: readonly string[];
  };
  readonly clusterVersionIn: Ruling['clusterVersionIn'];
  /** Finds the exemption of the repository's config that covers a violation in a namespace. */
  readonly exemptionIn: Ruling['exemptionIn'];
}
