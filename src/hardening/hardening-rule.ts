import type { Pod } from '../pss/pod/pod.ts';
import type { Fix, FormerPod, Rule, RuleDocs, Violation } from '../pss/rule.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * A practice beyond the Pod Security Standards, in the shape of a check: each has its file `hardening/rules/<id>.ts`.
 * It is advice, and never changes a verdict of the standard.
 */
export interface HardeningRule extends Omit<Rule, 'fix' | 'docs'> {
  /** kebab-case. */
  readonly id: string;
  /** What is wrong where a pod does not follow it, a few words: `writable root file system`. */
  readonly reason: string;
  /** Answers for each pod, container or value that the rule speaks of, in visiting order. */
  readonly answers: (pod: Pod, around: Surroundings) => readonly HardeningAnswer[];
  /** Returns the fix of an answer `not met`; see `Rule.fix`. */
  readonly fix: (violation: Violation, pod: Pod, around: Surroundings, former?: FormerPod) => Fix;
  /**
   * Whether a violation is no news though the pod did not have it before a change: what is asked was not there either, and
   * something else was in the way of asking. Absent where there is no such thing.
   */
  readonly isOlder?: (violation: Violation, former: Pod, around: Surroundings) => boolean;
  /** Adjusts the fix of a check to what is known beside the pod; absent where the rule knows nothing of checks. */
  readonly adjustFix?: (adjusted: AdjustedFix, around: Surroundings) => Fix;
  readonly docs: HardeningDocs;
}

/** The fix of a check, and what it was made for. */
export interface AdjustedFix {
  readonly check: string;
  readonly fix: Fix;
  readonly violation: Violation;
  readonly pod: Pod;
  /** The pod before a change; absent where there is none, or it is not known. */
  readonly former: FormerPod | undefined;
}

/** Whether somebody follows a rule. `unknown`: the manifest does not say it, and nothing else that is known does. */
export const ANSWERS = ['met', 'not met', 'unknown', 'not applicable'] as const;

/** One of `ANSWERS`. */
export type Answer = (typeof ANSWERS)[number];

/** What a rule says of one pod, container or value. */
export interface HardeningAnswer {
  /** Of whom, and the field that was read; where the answer is `not met`, it is the violation. */
  readonly violation: Violation;
  readonly answer: Answer;
  /** What the manifest sets, or why the answer is not known, in a few words. Plain text. */
  readonly says: string;
  /** What is asked, as the predicate of a sentence: `must set securityContext.runAsGroup`. Needed where `not met`. */
  readonly must?: string;
}

/** The documentation of a hardening rule. */
export interface HardeningDocs extends RuleDocs {
  /** Since when Kubernetes has what the rule asks for, and where that is written: Markdown, one sentence or two. */
  readonly since: string;
  /** What is around the pods of the example; absent where the rule reads the pod alone. */
  readonly exampleAround?: { readonly bad: Surroundings; readonly good: Surroundings };
}
