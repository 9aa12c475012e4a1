import type { Path } from './pod/path.ts';
import type { Container, Pod } from './pod/pod.ts';

/**
 * What a check of the standard and a hardening rule have in common: an id, documentation, and fixes for their
 * violations. A check adds a level, and revisions with the version since which each applies.
 */
export interface Rule {
  readonly id: string;
  /**
   * Returns the fix of a violation of this rule.
   *
   * @param former the pod before a change; absent where there is none, or it is not known
   */
  readonly fix: (violation: Violation, pod: Pod, former?: FormerPod) => Fix;
  readonly docs: RuleDocs;
}

/** A pod as it was before a change. */
export interface FormerPod {
  readonly pod: Pod;
  /** The container that the violation is about, as it was; absent for a new one, and where it is about the pod. */
  readonly container?: Container;
}

/** One place where a pod breaks a rule: who sets the bad value (or leaves it out), and where. */
export interface Violation {
  readonly subject: Subject;
  /** Present where each value (or each of several fields) of a subject is a violation of its own. */
  readonly value?: string;
  /** From the pod to the field that is bad, or absent: `['spec', 'containers', 0, 'securityContext', 'privileged']`. */
  readonly path: Path;
  /** The pod-level field that this container inherits the bad value from; the field at `path` is then absent. */
  readonly inheritedFrom?: Path;
}

/** What a violation is about; paths are from the pod. */
export type Subject =
  | { readonly kind: 'pod' }
  | { readonly kind: 'container'; readonly name: string; readonly path: Path }
  | { readonly kind: 'volume'; readonly name: string; readonly path: Path };

/** A violation, and the rule that it breaks. */
export interface RuleViolation {
  readonly rule: Rule;
  /** The rule's id. */
  readonly check: string;
  readonly violation: Violation;
}

/** Finds a pod's violations of some rules: the standard at one level and version, hardening rules, or both. */
export type FindViolations = (pod: Pod) => readonly RuleViolation[];

/**
 * A `safe` fix cannot change what the program does; a `careful` one may, and says how to find out; a `manual` one is
 * for people to make.
 */
export type FixClass = 'safe' | 'careful' | 'manual';

/** How a violation is repaired. */
export interface Fix {
  readonly class: FixClass;
  /** Edits (paths from the pod) that repair only this violation; absent where no edit can be suggested. */
  readonly edits?: readonly Edit[];
  /** Edits at the pod level that repair the violation for every container that inherits the field. */
  readonly podEdits?: readonly Edit[];
  /**
   * What may break and how to find out (`careful`), or what to do instead (`manual`): Markdown, one sentence or two.
   */
  readonly caution?: string;
  /** A further sentence of the caution, which other cautions may have too: it is said once. Markdown. */
  readonly cautionAlso?: string;
  /** The image whose user the caution says to look up: `withImages` puts its name into the caution. */
  readonly cautionImage?: string;
  /**
   * The fields (paths from the pod) of which a comment beside them may say that they are meant to violate: then the fix
   * is not made.
   */
  readonly mayBeMeantAt?: readonly Path[];
  /** The id of a check: where the same container gets its fix too, this caution does not apply. */
  readonly cautionUnless?: string;
  /** What decides of the violation beside the manifest; absent where nothing does, or nobody knows it. */
  readonly decider?: Decider;
}

/**
 * The line of a file that is no manifest, and that decides of a violation: the `USER` of a Dockerfile. Lines and columns
 * count from 1, columns in UTF-16 units.
 */
export interface Decider {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** What repairs the violation there, proved by who made the fix; absent where nothing is known that does. */
  readonly repair?: DecidedRepair;
}

/** Whole lines of a file, without line endings, and what is to stand in their place. Both lines are inclusive. */
export interface DecidedRepair {
  readonly startLine: number;
  readonly endLine: number;
  readonly lines: readonly string[];
  /** What may break, said in place of the fix’s own caution where this repair is shown: Markdown, sentences. */
  readonly caution: string;
}

/**
 * A change of one value; absent mappings and lists on the way to it are created. `add-item` does nothing where the list
 * has an equal item, and is refused where the list has another item with the same key. `rename`
 * gives the key at the path another name, and touches nothing else.
 */
export type Edit =
  | { readonly op: 'set'; readonly path: Path; readonly value: NewValue }
  | { readonly op: 'remove'; readonly path: Path }
  | { readonly op: 'rename'; readonly path: Path; readonly to: string }
  | { readonly op: 'add-item'; readonly path: Path; readonly value: NewValue; readonly by?: ItemKey }
  | { readonly op: 'remove-item'; readonly path: Path; readonly value: NewScalar; readonly by?: ItemKey };

/**
 * The key that identifies the items of a list of mappings, to the server or to people: `name` of volumes, `mountPath`
 * of mounts. Items that are scalars are identified by their value, and need no key.
 * https://kubernetes.io/docs/reference/using-api/server-side-apply/#merge-strategy
 */
export type ItemKey = string;

/** A value that an edit writes: a scalar, a list, or a mapping whose keys keep their order. */
export type NewValue = NewScalar | readonly NewValue[] | NewMapping;
export type NewScalar = string | number | boolean;
export interface NewMapping {
  readonly [key: string]: NewValue;
}

/**
 * The documentation of a rule, in Markdown. Its docs page and its row in the table of all rules are generated from it,
 * and tests execute its examples.
 */
export interface RuleDocs {
  /** A few words: `Privilege escalation`. */
  readonly title: string;
  /** What a pod must do to follow the rule, one sentence. */
  readonly what: string;
  /** Why, in one sentence of at most 160 characters for readers of a pull request: review comments contain it. */
  readonly why: string;
  /** The fields that the rule reads, in upstream's notation: `spec.containers[*].securityContext.privileged`. */
  readonly fields: readonly string[];
  readonly fix: {
    /** The classes that the fixes of this rule can have. */
    readonly classes: readonly FixClass[];
    /** What the fixes do, and what decides their class. */
    readonly what: string;
  };
  /** How to verify a running pod: a command, and what it must print. */
  readonly verify: { readonly command: string; readonly expect: string };
  /** Pods in YAML: `bad` breaks this rule, `good` follows it. */
  readonly example: { readonly bad: string; readonly good: string };
}
