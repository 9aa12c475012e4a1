import type { Level } from './level.ts';
import type { Path } from './pod/path.ts';
import type { Pod } from './pod/pod.ts';
import type { Version } from './version.ts';

/**
 * One rule of the Pod Security Standards, as data: `pss/checks/<kebab-id>.ts` holds one.
 * The docs page and the README's row are generated from it, its examples are executed.
 */
export interface Check {
  /** Upstream's id, verbatim. */
  readonly id: string;
  readonly level: Exclude<Level, 'privileged'>;
  /** Upstream's file about it. */
  readonly source: string;
  /** Oldest first; the newest one that is not newer than the policy version applies. */
  readonly revisions: readonly Revision[];
  /** How the violations of this check are repaired. */
  readonly fix: (violation: Violation, pod: Pod) => Fix;
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

/** One setter's part in a failing check. */
export interface Violation {
  readonly subject: Subject;
  /** Set where each value (or each of several fields) of a subject is a violation of its own. */
  readonly value?: string;
  /** From the pod to the bad field, or to the absent one: `['spec', 'containers', 0, 'securityContext', 'privileged']`. */
  readonly path: Path;
  /** Where the value of an absent field comes from: the pod-level field that this container inherits. */
  readonly inheritedFrom?: Path;
}

export type Subject =
  | { readonly kind: 'pod' }
  | { readonly kind: 'container'; readonly name: string; readonly path: Path }
  | { readonly kind: 'volume'; readonly name: string; readonly path: Path };

/** `safe` cannot change what the program does; `careful` may, and says how to find out; `manual` is for people. */
export type FixClass = 'safe' | 'careful' | 'manual';

export interface Fix {
  readonly class: FixClass;
  /** Edits (paths from the pod) that repair this violation alone; absent where there are none to offer. */
  readonly edits?: readonly Edit[];
  /** Edits at the pod level that repair it for every container that inherits. */
  readonly podEdits?: readonly Edit[];
  /** What may break and how to find out (`careful`), or what to do instead (`manual`): Markdown, one sentence or two. */
  readonly caution?: string;
  /** The image whose user the caution asks for: `withImages` puts it, or several, into the caution. */
  readonly cautionImage?: string;
  /** The check whose repair of the same container makes the caution pointless. */
  readonly cautionUnless?: string;
}

/** A change of one value; mappings and lists on the way to it are made where they are absent. */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: string | number | boolean }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'add-item'; readonly path: Path; readonly value: string }
  | { readonly op: 'remove-item'; readonly path: Path; readonly value: string };

/** Texts in Markdown. */
export interface CheckDocs {
  /** A few words: `Privilege escalation`. */
  readonly title: string;
  /** What a pod must do to pass, one sentence. */
  readonly what: string;
  /** Why, in one sentence of at most 160 characters that a reader of the pull request understands: comments have it. */
  readonly why: string;
  /** The fields that the check reads, in upstream's notation: `spec.containers[*].securityContext.privileged`. */
  readonly fields: readonly string[];
  /** The legal values, in words. */
  readonly allowed: string;
  /** What changed in which version, where there is more than one revision. */
  readonly history?: Readonly<Partial<Record<Version, string>>>;
  readonly fix: {
    /** The classes that its fixes can have. */
    readonly classes: readonly FixClass[];
    /** What they do, and what decides the class. */
    readonly what: string;
  };
  /** How to see in a running pod that it holds: a command and what it must print. */
  readonly verify: { readonly command: string; readonly expect: string };
  /** Pods in YAML; `bad` fails this check at the newest version, `good` passes every check of its level. */
  readonly example: { readonly bad: string; readonly good: string };
}
