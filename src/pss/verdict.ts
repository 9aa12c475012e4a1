import type { Failure } from './check.ts';
import type { Level } from './level.ts';
import type { ClusterVersion, Version } from './version.ts';

/** A level at a version: what a pod is judged against. */
export interface LevelVersion {
  readonly level: Level;
  readonly version: Version;
  /** The version of the cluster whose server judges; absent: the newest that is known. */
  readonly clusterVersion?: ClusterVersion;
}

/** A failing check of a verdict, and what it found. */
export interface CheckResult extends Failure {
  /** The check's id. */
  readonly check: string;
}

/** How the API server judges a pod. */
export interface Verdict {
  readonly target: LevelVersion;
  readonly allowed: boolean;
  /** The API server's text after `violates PodSecurity "<level>:<version>": `, empty when allowed. */
  readonly message: string;
  /** The failing checks in upstream's order. */
  readonly results: readonly CheckResult[];
}
