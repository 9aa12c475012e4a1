import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { PodField } from '../manifest.ts';
import type { UnknownField } from '../types/decode.ts';
import type { JsonEntry, JsonMapping, JsonValue } from '../yaml/json-value.ts';

/** Finds the pods in a custom resource. `isJson` says that the server reads the object as JSON. */
export type PodFinder = (object: JsonMapping, isJson: boolean) => FoundPods;

/** The pods that were found in a custom resource. */
export interface FoundPods {
  readonly pods: readonly FoundPod[];
  /** Values that do not decode; a pod that such a value is a part of is not among the pods. */
  readonly faults: readonly PlacedMessage[];
  /** Remarks on pods that are made of more than the object holds. */
  readonly notes: readonly (PlacedMessage & { readonly code: string })[];
  /** Whether the finder knows all of which pods are made: else pods may stand elsewhere in the object. */
  readonly isWhole?: boolean;
}

/** A pod, before the server's defaults; the fields have the meaning that they have in `Workload`. */
export interface FoundPod {
  readonly podPath: Path;
  readonly podKey?: string;
  readonly pod: Pod;
  readonly fieldOf?: (path: Path) => PodField | undefined;
  /**
   * Fields that the server's types do not have: those named like fields of the policy get a note. Paths from the
   * object.
   */
  readonly unknown: readonly UnknownField[];
}

/** A message about a value, whose path is from the object. */
export interface PlacedMessage {
  readonly path: Path;
  readonly message: string;
  readonly value: JsonValue;
  readonly entry?: JsonEntry;
}
