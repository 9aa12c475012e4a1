import type { Place, Workload } from '../../manifest/manifest.ts';
import type { Ruling } from '../../target/rules.ts';
import type { Finding } from '../workloads/compare-workload.ts';

/** What a pull request did to a namespace's labels of Pod Security, where it is worth a word. */
export interface NamespaceChange extends Place {
  readonly kind: 'namespace';
  readonly name: string;
  readonly change: 'raised' | 'weakened' | 'removed' | 'lowered' | 'invalid';
  readonly severity: 'failure' | 'warning';
  /**
   * Of `raised` and `invalid` the API server's words, with a line feed between its warnings: they quote the manifest, as
   * the others do.
   */
  readonly message: string;
  /** Of `raised`: the workloads whose pods the new level rejects, in the order in which they were given. */
  readonly rejects: readonly RejectedWorkload[];
  /** Where base had the label that is gone, or another value: a line that may be deleted. */
  readonly basePlace?: Place;
}

/** A workload whose pods the new level of its namespace rejects. */
export interface RejectedWorkload {
  readonly workload: Workload;
  /** What its pods will be told: the API server's text after `violates PodSecurity "…": `. */
  readonly message: string;
  /** In the mode `enforce`, all `introduced`: it is the new level that brings them. */
  readonly findings: readonly Finding[];
}

/** A workload of head, and the namespaces that it gets into. */
export interface PlacedWorkload {
  readonly workload: Workload;
  readonly namespaces: readonly string[];
  /** Whether base had it, so that its pods may run already. */
  readonly isExisting: boolean;
  /** What the repository's config lets pass in a namespace, as for every workload. */
  readonly exemptionIn: Ruling['exemptionIn'];
}
