import type { Path } from '../pss/pod/path.ts';
import type { Pod } from '../pss/pod/pod.ts';
import type { Edit } from '../pss/rule.ts';
import type { Verdict } from '../pss/verdict.ts';

/** A line and a column of a file: both count from 1, columns in UTF-16 units. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** The content of one file, read as kubectl and the API server read it. */
export interface Manifest {
  readonly file: string;
  /** The root kustomization that built it of the file; absent where the file is read alone. */
  readonly deployedBy?: string;
  /** See `Workload.build`; only of what a chart renders. */
  readonly build?: string;
  /** See `Workload.isGiven`. */
  readonly isGiven?: true;
  /** In file order; the items of a List have the List's document. */
  readonly workloads: readonly Workload[];
  readonly namespaces: readonly NamespaceManifest[];
  readonly notEvaluated: readonly NotEvaluated[];
  readonly notes: readonly Note[];
  /** How many documents parse but are no Kubernetes objects: values files, compose files, workflows. */
  readonly other: number;
  /** Whether a template of a chart has actions: then it says nothing alone. */
  readonly isTemplate?: true;
  /** How many parts its pods have beyond what its text pays for: see `unpaidParts`. Absent where there are none. */
  readonly unpaidParts?: number;
}

/** What identifies an object in Kubernetes. */
export interface ObjectIdentity {
  /** As written: `apps/v1`, `extensions/v1beta1`. */
  readonly apiVersion: string;
  readonly kind: string;
  readonly namespace?: string;
  readonly name: string;
}

/**
 * A pod, and the object that carries it. What works with findings does not see the document that the object came from.
 */
export interface Workload {
  /** The file of the object itself; its fields may stand in other files, see `locate`. */
  readonly file: string;
  /** The document's position in the file, from 0, empty documents not counted. */
  readonly document: number;
  /** From the document's root to the object: empty, or `['items', 2]` in a List. */
  readonly objectPath: Path;
  readonly identity: ObjectIdentity;
  /** From the object to its pod (the mapping with metadata and spec): empty for a Pod, `['spec', 'template']`. */
  readonly podPath: Path;
  readonly pod: Pod;
  /** How the pod is judged, as far as the thread that read it has judged it. */
  readonly verdicts?: readonly Verdict[];
  /**
   * Identifies the pod among those of its object: `podPath` with the names of items in place of their positions. Absent
   * where objects of its kind have one pod.
   */
  readonly podKey?: string;
  /** Whether the server would not create the object as it is: a patch may look so. */
  readonly isPartial?: true;
  /** Whether the object is a custom resource: the API server judges only the pods that a controller makes of it. */
  readonly isCustom?: boolean;
  /**
   * Returns the field of the object that sets the value at a path of the pod; undefined where there is none. Present
   * where the pod is not written at `podPath` as such, but made of other fields. Used by `fieldPath` and
   * `editInDocument`.
   */
  readonly fieldOf?: (path: Path) => PodField | undefined;
  /** The line of its `kind:` key. */
  readonly line: number;
  /** Returns the place of `metadata.namespace`; undefined where the object has none. */
  readonly locateNamespace?: () => Place | undefined;
  /**
   * The folder of the root kustomization or chart that built the object, `.` for the root; of what was rendered elsewhere
   * the rendered file. Absent for plain files.
   */
  readonly via?: string;
  /**
   * The file that deploys what was built, by which the config's `targets` and `namespaces` select it: the kustomization
   * of the root, or the rendered file. Absent for plain files.
   */
  readonly deployedBy?: string;
  /** What made it, among all that is built: the file of the root kustomization, or a chart with its values. */
  readonly build?: string;
  /** The object for which a controller applies it, as `apps/prod/web.yaml#HelmRelease/web`. Absent where none is known. */
  readonly by?: string;
  /** The name of its release, where the config states that. */
  readonly release?: string;
  /** The values files with which its chart was rendered, beyond the chart's own. Absent where no chart made it. */
  readonly values?: readonly string[];
  /** Whether nobody says where its chart is installed: then the namespace is only what Helm takes for want of one. */
  readonly hasAssumedNamespace?: true;
  /** Whether somebody else rendered the object and handed it over: nobody here can render it again. */
  readonly isGiven?: true;
  /** Why the repair that it was rendered with does not hold, whatever its pod: a sentence without its full stop. */
  readonly repairFault?: string;
  /** Of what was built: the workload as its file has it, which may be partial; absent where the file has none. */
  readonly written?: Workload;
  /**
   * Finds the place of a path (from the pod), in whichever file sets it: the key of a present field, the item of a
   * list. For an absent field it is the container's `name:` key (else its dash), else the pod spec's `containers:` key,
   * else the nearest line above; for a defaulted hostPort it is the `containerPort`.
   */
  readonly locate: (path: Path) => Location;
  /**
   * Finds where an edit of a path (from the pod) belongs. The fields of one workload may stand in several files (a
   * resource and its patches, a template and its values), so `file` is not the file of every field.
   */
  readonly editAt: (path: Path) => EditAddress | NoAddress;
}

/** The place of a field, as exactly as it is known. */
export interface Location extends Place {
  /**
   * Where it ends, behind the last character: a present field with its value, and the field at whose place an absent one
   * is as far as its line goes. Absent where it is not known.
   */
  readonly end?: Pick<Place, 'line' | 'column'>;
  /**
   * Why this is only the nearest line, or only the file: a sentence without its full stop. Absent where the place is
   * exact.
   */
  readonly doubt?: string;
  /** The line of a template that hands a value through, where the field stands in a values file. */
  readonly handedThrough?: Place;
  /** What else sets the same: a sentence without its full stop, in Markdown. Absent where nothing does. */
  readonly also?: string;
}

/** Where an edit belongs: a value in a document of a file. */
export interface EditAddress {
  readonly file: string;
  /** The document's position in the file, from 0, empty documents not counted. */
  readonly document: number;
  /** From the document's root. */
  readonly path: Path;
  /** What is done where the field is to be removed; absent where it can just go. */
  readonly removal?: Edit;
  /** What is done where something is to be set; absent where that can just be written there. */
  readonly setting?: Edit;
}

/** Why an edit has no place to go to. */
export interface NoAddress {
  /** A sentence without its full stop: Markdown. */
  readonly reason: string;
}

/** A field of an object that sets a field of a pod. */
export interface PodField {
  /** From the object. */
  readonly path: Path;
  /** Whether it sets the same for other pods or containers too. */
  readonly isShared: boolean;
}

/** A Namespace object. */
export interface NamespaceManifest {
  readonly file: string;
  readonly document: number;
  /** From the document's root to the object: empty, or into a List. */
  readonly objectPath: Path;
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly line: number;
  /** Finds the place of a label; for an absent label that of the `kind:` key. */
  readonly locateLabel: (label: string) => Place;
}

/**
 * A file or document that the server (or kubectl) cannot read, or that this program did not read: never a clean result.
 */
export interface NotEvaluated {
  readonly file: string;
  /** Absent where the whole file could not be read. */
  readonly document?: number;
  readonly line: number;
  readonly reason: NotEvaluatedReason;
  /** One sentence: what was found, and what is expected or how to repair it. */
  readonly message: string;
  /** The edits after which the document could be read, with paths from its root; absent where none are known. */
  readonly repair?: readonly Edit[];
  /** Whether the broken text has no `apiVersion` or `kind` of Kubernetes: most likely a template of another tool. */
  readonly isForeign?: boolean;
  /** The text of a Git LFS pointer, which tells the file that it stands for. */
  readonly pointer?: string;
  /** See `namespaceOfPods`. */
  readonly namespace?: string;
}

/** Why something was not evaluated, in one word. */
export type NotEvaluatedReason =
  | 'syntax' // broken YAML or JSON
  | 'type' // a value that does not fit the server's type
  | 'encoding' // not UTF-8
  | 'binary'
  | 'size' // over the limit
  | 'nesting' // aliases that multiply beyond the limit, or too many levels
  | 'unreadable' // the file itself could not be read
  | 'build'; // a tool refuses to build it

/** A remark on a file that is no verdict; it never changes the exit code. */
export interface Note {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  /** The path from the document's root, as text; empty where the note is about the whole document. */
  readonly path: string;
  /**
   * kebab-case: `duplicate-key`, `ignored-text`, `misplaced-field`, `unknown-field`, `patch`, `chart-not-rendered`,
   * `kustomization-not-built`, `rendered-elsewhere`, `operator-pod`, `unknown-pod`, `held-object`, `delivery`, `two-readings`,
   * `pod-spec-patch`, `step-action`, `reference`.
   */
  readonly code: string;
  readonly message: string;
  /** The edits after which there is nothing to remark, in the document at this position; absent where none are known. */
  readonly repair?: { readonly document: number; readonly edits: readonly Edit[] };
  /** Why there are none although it is known where the field belongs: Markdown, no full stop. */
  readonly refusal?: string;
  /** Of something that is not judged, see `namespaceOfPods`. */
  readonly namespace?: string;
  /** What a chart was not rendered for, see `Workload.build`; absent where that is not known. */
  readonly builds?: readonly string[];
}
