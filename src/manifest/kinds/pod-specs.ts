import type { PathPattern } from './path-pattern.ts';

/** Kinds of objects that hold pods, beside those that are known here: the config's key `pod-specs`. */
export type PodSpecs = readonly PodSpecPlace[];

export interface PodSpecPlace {
  /** The API group, without a version: `example.com`. */
  readonly group: string;
  readonly kind: string;
  /** From the object to its pod templates, or to the specs of pods themselves. */
  readonly path: PathPattern;
}

export const NO_POD_SPECS: PodSpecs = [];
