import type { Place } from '../../manifest/manifest.ts';
import type { Level } from '../../pss/level.ts';
import type { Mode } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { Version } from '../../pss/version.ts';
import type { Selector } from './selector.ts';

/** Where a repository keeps its config, unless it is told otherwise. */
export const CONFIGURATION_PATH = '.github/pss-review.yml';

/** `introduced`: only what the pull request brings blocks it; `any`: what its workloads violated before, too. */
export const FAIL_ON = ['introduced', 'any'] as const;

export type FailOn = (typeof FAIL_ON)[number];

/** Which fixes are suggested: all that have edits, those that cannot break the program, or none. */
export const SUGGESTIONS = ['all', 'safe', 'none'] as const;

export type SuggestionChoice = (typeof SUGGESTIONS)[number];

/** What a repository's config says; what it leaves out is absent, or an empty list. */
export interface Configuration {
  readonly level?: Level;
  readonly version?: Version;
  readonly failOn?: FailOn;
  readonly suggestions?: SuggestionChoice;
  /** Globs of the files that are read; empty for all. */
  readonly paths: readonly string[];
  readonly targets: readonly TargetEntry[];
  readonly namespaces: readonly NamespaceEntry[];
  readonly exemptions: readonly Exemption[];
  /** The path, from the root, of a file that holds a PodSecurityConfiguration. */
  readonly podSecurityConfiguration?: string;
  readonly podSpecs: readonly PodSpecEntry[];
  /** Where each key of the root stands that is set, by its name as written: `fail-on`. */
  readonly places: ReadonlyMap<string, Place>;
}

/** What applies to the workloads that a selector matches; a mode that is left out is for another source to say. */
export interface TargetEntry extends Selector, Readonly<Partial<Record<Mode, LevelVersion>>> {
  readonly place: Place;
}

/** The namespace of the workloads in some files that name none themselves. */
export interface NamespaceEntry {
  readonly paths: readonly string[];
  readonly namespace: string;
  readonly place: Place;
}

/** What some workloads may do, and why. */
export interface Exemption extends Selector {
  /** Names of containers, as globs; absent for the whole pod. */
  readonly containers?: readonly string[];
  /** Ids of checks; absent for all. */
  readonly checks?: readonly string[];
  readonly reason: string;
  /** `YYYY-MM-DD`, the last day (UTC) on which it holds; absent where it never ends. */
  readonly expires?: string;
  readonly place: Place;
}

/** A custom resource that holds pods. */
export interface PodSpecEntry {
  /** Of its API; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** From the object to its pod templates, `[*]` for each item of a list: `spec.workers[*].template`. */
  readonly path: string;
  readonly place: Place;
}

/** A config that says nothing. */
export const NO_CONFIGURATION: Configuration = {
  paths: [],
  targets: [],
  namespaces: [],
  exemptions: [],
  podSpecs: [],
  places: new Map(),
};
