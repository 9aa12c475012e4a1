import type { Level } from './level.ts';
import type { Pod } from './pod/pod.ts';
import type { Rule, RuleDocs, Violation } from './rule.ts';
import type { ClusterVersion, Version } from './version.ts';

/**
 * One check of the Pod Security Standards, as data: each has its file `pss/checks/<kebab-id>.ts`. Its docs page and its
 * row in the README are generated from it, and tests execute its examples.
 */
export interface Check extends Rule {
  /** Upstream's id, verbatim. */
  readonly id: string;
  readonly level: Exclude<Level, 'privileged'>;
  /** The URL of upstream's source file. */
  readonly source: string;
  /** Oldest first; the newest one that is not newer than the policy version applies. */
  readonly revisions: readonly Revision[];
  readonly docs: CheckDocs;
}

/** How a check judges pods from one version on. */
export interface Revision {
  readonly since: Version;
  /** Ids of the baseline checks that this stricter check replaces. */
  readonly overrides?: readonly string[];
  /** Returns what upstream finds wrong with the pod; undefined where the pod is allowed. */
  readonly evaluate: (pod: Pod) => Failure | undefined;
  /**
   * How older servers judge by this revision, whatever the policy version: oldest first; the first one that is newer
   * than the server applies.
   */
  readonly formerly?: readonly FormerServers[];
}

/** How servers that are older than a version judge by a revision of a check. */
export interface FormerServers {
  readonly before: ClusterVersion;
  readonly evaluate: Revision['evaluate'];
}

/** What a check finds in a pod that it does not allow. */
export interface Failure {
  /** Upstream's ForbiddenReason and ForbiddenDetail, to the byte. */
  readonly reason: string;
  readonly detail: string;
  /** Every setter, never empty: upstream's reason and detail name only the first layer of them. */
  readonly violations: readonly Violation[];
}

/**
 * The documentation of a check: `bad` of the example fails this check at the newest version, `good` passes all of its
 * level.
 */
export interface CheckDocs extends RuleDocs {
  /** The allowed values, in words. */
  readonly allowed: string;
  /** What changed in which version; present where there is more than one revision. */
  readonly history?: Readonly<Partial<Record<Version, string>>>;
}
