import type { Path } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';

/** A line of a file, and where it is known the column: both count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** What one file says, read as kubectl and the API server read it. */
export interface Manifest {
  readonly file: string;
  /** In file order; the items of a List belong to the List's document. */
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceManifest[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly notes: readonly Note[];
  /** How many documents parse but are no Kubernetes object: values files, compose files, workflows. */
  readonly other: number;
}

/** Who an object is, in Kubernetes' words. */
export interface ObjectIdentity {
  /** As written: `apps/v1`, `extensions/v1beta1`. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/** An object that carries a pod. Nothing after `evaluate` sees the document that it came from. */
export interface Workload {
  /** Where the object itself stands; its fields may stand elsewhere, see `locate`. */
  readonly file: string;
  /** The document's position in the file, from 0, empty documents not counted. */
  readonly document: number;
  /** From the document's root to the object: empty, or `['items', 2]` in a List. */
  readonly objectPath: Path;
  readonly identity: ObjectIdentity;
  /** From the object to its pod (the mapping with metadata and spec): empty for a Pod, `['spec', 'template']`. */
  readonly podPath: Path;
  readonly pod: Pod;
  /**
   * What tells it from the other pods of its object: `podPath` with the names of items in place of their positions.
   * Absent where an object of its kind has one pod.
   */
  readonly podKey?: string;
  /** Whether it is a custom resource: the API server judges only the pods that a controller makes of it. */
  readonly isCustom?: boolean;
  /**
   * Present where the pod is not written as such at `podPath`, but made of other fields: which field says what stands
   * at a path of the pod; undefined where none does. `fieldPath` and `editInDocument` ask for it.
   */
  readonly fieldOf?: (path: Path) => PodField | undefined;
  /** The line of its `kind:` key. */
  readonly line: number;
  /** The kustomization or chart that made it; absent for plain files. */
  readonly via?: string;
  /**
   * Where a path (from the pod) stands, in whatever file says it: the key of a present field, the item of a list. For
   * an absent one the container's `name:` key (else its dash), else the pod spec's `containers:` key, else the nearest
   * line above; a defaulted hostPort is its `containerPort`.
   */
  readonly locate: (path: Path) => Location;
  /**
   * Where an edit of a path (from the pod) belongs. The fields of one workload may stand in several files (a resource
   * and its patches, a template and its values): nobody takes `file` for the place of a field.
   */
  readonly editAt: (path: Path) => EditAddress | NoAddress;
}

/** Where a field stands, as exactly as it is known. */
export interface Location extends Place {
  /**
   * Why this is only the nearest line, or only the file: a sentence without its full stop. Absent where it is the
   * field's own.
   */
  readonly doubt?: string;
}

/** A value of a document of a file. */
export interface EditAddress {
  readonly file: string;
  /** The document's position in the file, from 0, empty documents not counted. */
  readonly document: number;
  /** From the document's root. */
  readonly path: Path;
}

/** Why an edit belongs nowhere. */
export interface NoAddress {
  /** A sentence without its full stop: Markdown. */
  readonly reason: string;
}

/** A field of an object that says a field of a pod. */
export interface PodField {
  /** From the object. */
  readonly path: Path;
  /** Whether it says the same to other pods, or to other containers. */
  readonly isShared: boolean;
}

export interface NamespaceManifest {
  readonly file: string;
  readonly document: number;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly line: number;
  /** Where a label stands; the `kind:` line for an absent one. */
  readonly locateLabel: (label: string) => Place;
}

/** Something that the server (or kubectl before it) cannot read, or that this program did not: never clean. */
export interface NotEvaluated {
  readonly file: string;
  /** Absent where the whole file could not be read. */
  readonly document?: number;
  readonly line: number;
  readonly reason: NotEvaluatedReason;
  /** One sentence: what was found, and what is expected or how to repair it. */
  readonly message: string;
  /** Whether nothing in the broken text names an object of Kubernetes: a template of another tool, most likely. */
  readonly isForeign?: boolean;
}

export type NotEvaluatedReason =
  | 'syntax' // broken YAML or JSON
  | 'type' // a value that the server's types do not take
  | 'encoding' // not UTF-8
  | 'binary'
  | 'size' // over the limit
  | 'nesting' // aliases that explode, or very deep
  | 'unreadable'; // the file itself could not be had

/** Something worth saying that is no verdict; it never changes the exit code. */
export interface Note {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** From the document's root, formatted; empty where it is of the whole document. */
  readonly path: string;
  /**
   * kebab-case: `duplicate-key`, `ignored-text`, `misplaced-field`, `unknown-field`, `patch`, `chart-not-rendered`,
   * `operator-pod`, `unknown-pod`, `pod-spec-patch`, `step-action`.
   */
  readonly code: string;
  readonly message: string;
}
