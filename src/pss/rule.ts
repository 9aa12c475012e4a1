import type { Path } from './pod/path.ts';
import type { Pod } from './pod/pod.ts';

/**
 * What a check of the standard and a hardening rule have in common: who they are, what they say to people, and how what
 * they find is repaired. A check adds a level and dated revisions.
 */
export interface Rule {
  readonly id: string;
  /** How the violations of this rule are repaired. */
  readonly fix: (violation: Violation, pod: Pod) => Fix;
  readonly docs: RuleDocs;
}

/** One setter's part in breaking a rule. */
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

/** A violation, and the id of the rule that it breaks. */
export interface RuleViolation {
  readonly check: string;
  readonly violation: Violation;
}

/** Finds all that a pod violates of some rules: the standard at one level and version, hardening rules, or both. */
export type FindViolations = (pod: Pod) => readonly RuleViolation[];

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

/**
 * A change of one value; mappings and lists on the way to it are made where they are absent. `add-item` does nothing where
 * the list has the very item, and is refused where it has another item of the same identity.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: NewValue }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'add-item'; readonly path: Path; readonly value: NewValue; readonly by?: ItemKey }
  | { readonly op: 'remove-item'; readonly path: Path; readonly value: NewScalar; readonly by?: ItemKey };

/**
 * The key by which the server, or people, tell the items of a list apart that are mappings: `name` of volumes, `mountPath`
 * of mounts. Items that are scalars are told apart by their value, and need none.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export type ItemKey = string;

/** A value as an edit writes it: a scalar, a list, or a mapping with its keys in their order. */
export type NewValue = NewScalar | readonly NewValue[] | NewMapping;
export type NewScalar = string | number | boolean;
export interface NewMapping {
  readonly [key: string]: NewValue;
}

/** Texts in Markdown; the docs page and the table of all rules are generated from them, the examples are executed. */
export interface RuleDocs {
  /** A few words: `Privilege escalation`. */
  readonly title: string;
  /** What a pod must do to keep the rule, one sentence. */
  readonly what: string;
  /** Why, in one sentence of at most 160 characters that a reader of the pull request understands: comments have it. */
  readonly why: string;
  /** The fields that the rule reads, in upstream's notation: `spec.containers[*].securityContext.privileged`. */
  readonly fields: readonly string[];
  readonly fix: {
    /** The classes that its fixes can have. */
    readonly classes: readonly FixClass[];
    /** What they do, and what decides the class. */
    readonly what: string;
  };
  /** How to see in a running pod that it holds: a command and what it must print. */
  readonly verify: { readonly command: string; readonly expect: string };
  /** Pods in YAML; `bad` breaks this rule, `good` keeps it. */
  readonly example: { readonly bad: string; readonly good: string };
}
