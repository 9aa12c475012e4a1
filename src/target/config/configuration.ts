import type { HardeningSetting } from '../../hardening/hardening-choice.ts';
import type { Place } from '../../manifest/manifest.ts';
import type { Level } from '../../pss/level.ts';
import type { Mode } from '../../pss/policy.ts';
import type { LevelVersion } from '../../pss/verdict.ts';
import type { ClusterVersion, Version } from '../../pss/version.ts';
import type { FetchRules } from '../../repository/fetch/fetch-rules.ts';
import type { ChartEntry } from './building/charts-configuration.ts';
import type { GitOpsConfiguration } from './building/gitops-configuration.ts';
import type { ImageEntry } from './building/images-configuration.ts';
import type { KustomizeConfiguration, RenderChoice } from './building/kustomize-configuration.ts';
import type { Selector } from './selector.ts';

/** The default path of a repository's config. */
export const CONFIGURATION_PATH = '.github/pss-review.yml';

/**
 * What blocks a pull request. `introduced`: only violations that it adds; `any`: also those that its workloads had
 * before.
 */
export const UNJUDGED = ['neutral', 'fail'] as const;

/** One of `UNJUDGED`. */
export type UnjudgedChoice = (typeof UNJUDGED)[number];

/** What fails a run. */
export const FAIL_ON = ['introduced', 'any'] as const;

/** One of `FAIL_ON`. */
export type FailOn = (typeof FAIL_ON)[number];

/** Which fixes are suggested: all that have edits, those that cannot break the program, or none. */
export const SUGGESTIONS = ['all', 'safe', 'none'] as const;

/** One of `SUGGESTIONS`. */
export type SuggestionChoice = (typeof SUGGESTIONS)[number];

/** A repository's config. What it leaves out is absent, or an empty list. */
export interface Configuration {
  readonly level?: Level;
  readonly version?: Version;
  readonly clusterVersion?: ClusterVersion;
  readonly failOn?: FailOn;
  readonly unjudged?: UnjudgedChoice;
  readonly suggestions?: SuggestionChoice;
  /** What becomes of the hardening rules, of all and of each. */
  readonly hardening?: HardeningSetting;
  /** Globs of the files that are read; empty for all. */
  readonly paths: readonly string[];
  readonly render?: RenderChoice;
  readonly kustomize?: KustomizeConfiguration;
  /** The releases with which charts are rendered. */
  readonly charts: readonly ChartEntry[];
  /** How objects of controllers name this repository. */
  readonly gitops?: GitOpsConfiguration;
  /** What may be fetched; absent for nothing. */
  readonly fetch?: FetchRules;
  /** Hosts of registries that are asked as which user images run; absent for those of the Action's input. */
  readonly registryLookup?: readonly string[];
  /** Of which Dockerfiles images are built. */
  readonly images: readonly ImageEntry[];
  readonly targets: readonly TargetEntry[];
  readonly namespaces: readonly NamespaceEntry[];
  readonly exemptions: readonly Exemption[];
  /** The path, from the repository's root, of a file with a PodSecurityConfiguration. */
  readonly podSecurityConfiguration?: string;
  /** The path, from the repository's root, of the baseline: violations that are known, and do not fail a scan. */
  readonly baseline?: string;
  readonly podSpecs: readonly PodSpecEntry[];
  /** What the repository may loosen of its organisation's defaults; absent without defaults, where it may loosen all. */
  readonly may?: readonly MayEntry[];
  /** Whether the level is that of an organisation's defaults. */
  readonly isLevelOfDefaults?: true;
  /** The places of the keys that are set at the root, and of those in `kustomize`, `gitops`, `fetch` and `hardening`: `fail-on`, `kustomize.roots`. */
  readonly places: ReadonlyMap<string, Place>;
}

/**
 * An entry of `targets`: the policy of the workloads that its selector matches, and the version of their cluster. Other
 * sources decide the modes that it leaves out.
 */
export interface TargetEntry extends Selector, Readonly<Partial<Record<Mode, LevelVersion>>> {
  readonly clusterVersion?: ClusterVersion;
  readonly place: Place;
  /** The places of the keys with versions, by their path in the entry: `version`, `warn.version`, `cluster-version`. */
  readonly versionPlaces: ReadonlyMap<string, Place>;
  /** Whether an organisation's defaults have it, for all of its repositories. */
  readonly isOfDefaults?: true;
}

/** An entry of `namespaces`: the namespace of the workloads in some files that name none themselves. */
export interface NamespaceEntry {
  readonly paths: readonly string[];
  readonly namespace: string;
  readonly place: Place;
  /** As in `TargetEntry`. */
  readonly isOfDefaults?: true;
}

/** An entry of `exemptions`: violations that some workloads may have, and why. */
export interface Exemption extends Selector {
  /** Globs of container names; absent for the whole pod. */
  readonly containers?: readonly string[];
  /** Ids of checks; absent for all. */
  readonly checks?: readonly string[];
  readonly reason: string;
  /** The last day (UTC) on which it applies, as `YYYY-MM-DD`; absent if it never expires. */
  readonly expires?: string;
  readonly place: Place;
  /** As in `TargetEntry`. */
  readonly isOfDefaults?: true;
}

/** An entry of `pod-specs`: a custom resource that holds pods. */
export interface PodSpecEntry {
  /** The API group; empty for the core group. */
  readonly group: string;
  readonly kind: string;
  /** The path from the object to its pod templates, `[*]` for each item of a list: `spec.workers[*].template`. */
  readonly path: string;
  readonly place: Place;
}

/** An entry of `may`: a key of the config that a repository may loosen. */
export interface MayEntry {
  readonly key: string;
  /** Globs of the files for which it may; absent for all. */
  readonly paths?: readonly string[];
  readonly place: Place;
}

/** An empty config. */
export const NO_CONFIGURATION: Configuration = {
  paths: [],
  charts: [],
  images: [],
  targets: [],
  namespaces: [],
  exemptions: [],
  podSpecs: [],
  places: new Map(),
};
