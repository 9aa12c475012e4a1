import type { Level } from './level.ts';
import type { Pod } from './pod/pod.ts';
import type { Rule, RuleDocs, Violation } from './rule.ts';
import type { Version } from './version.ts';

/**
 * One rule of the Pod Security Standards, as data: `pss/checks/<kebab-id>.ts` holds one. The docs page and the README's
 * row are generated from it, its examples are executed.
 */
export interface Check extends Rule {
  /** Upstream's id, verbatim. */
  readonly id: string;
  readonly level: Exclude<Level, 'privileged'>;
  /** Upstream's file about it. */
  readonly source: string;
  /** Oldest first; the newest one that is not newer than the policy version applies. */
  readonly revisions: readonly Revision[];
  readonly docs: CheckDocs;
}

export interface Revision {
  readonly since: Version;
  /** Ids of baseline checks that this one, being stricter, stands in for. */
  readonly overrides?: readonly string[];
  /** What upstream says of the pod, or undefined where the pod is allowed. */
  readonly evaluate: (pod: Pod) => Failure | undefined;
}

export interface Failure {
  /** Upstream's ForbiddenReason and ForbiddenDetail, to the byte. */
  readonly reason: string;
  readonly detail: string;
  /** Complete: upstream's words name only the first layer, this list names every setter. Never empty. */
  readonly violations: readonly Violation[];
}

/** `bad` of the example fails this check at the newest version, `good` passes every check of its level. */
export interface CheckDocs extends RuleDocs {
  /** The legal values, in words. */
  readonly allowed: string;
  /** What changed in which version, where there is more than one revision. */
  readonly history?: Readonly<Partial<Record<Version, string>>>;
}
