import type { PathPattern } from './path-pattern.ts';

/** The kinds that hold pods according to the config's key `pod-specs`, in addition to those that this program knows. */
export type PodSpecs = readonly PodSpecPlace[];

/** Where the pods of one kind are. */
export interface PodSpecPlace {
  /** The API group, without a version: `example.com`. */
  readonly group: string;
  readonly kind: string;
  /** From the object to its pod templates, or to pod specs without a template. */
  readonly path: PathPattern;
}

/** The config names no kinds. */
export const NO_POD_SPECS: PodSpecs = [];
