import type { Path } from '../../pss/pod/path.ts';
import type { Pod } from '../../pss/pod/pod.ts';
import type { PodField } from '../manifest.ts';
import type { UnknownField } from '../types/decode.ts';
import type { JsonEntry, JsonMapping, JsonValue } from '../yaml/json-value.ts';

/** Finds the pods in a custom resource. `isJson` says that the server reads the object as JSON. */
export type PodFinder = (object: JsonMapping, isJson: boolean) => FoundPods;

export interface FoundPods {
  readonly pods: readonly FoundPod[];
  /** What does not decode; a pod that it is part of is not among the pods. */
  readonly faults: readonly PlacedMessage[];
  /** Pods that are made of more than the object says. */
  readonly notes: readonly (PlacedMessage & { readonly code: string })[];
}

/** A pod as its workload carries it, before the defaults of the server. */
export interface FoundPod {
  readonly podPath: Path;
  readonly podKey?: string;
  readonly pod: Pod;
  readonly fieldOf?: (path: Path) => PodField | undefined;
  /** Fields that are worth a note where they are the policy's; paths from the object. */
  readonly unknown: readonly UnknownField[];
}

/** What is to be said of a value; its path is from the object. */
export interface PlacedMessage {
  readonly path: Path;
  readonly message: string;
  readonly value: JsonValue;
  readonly entry?: JsonEntry;
}
