import type { Path } from '../../pss/pod/path.ts';
import type { Plain } from '../helm/values.ts';
import type { GitOpsObject } from './gitops-object.ts';

/** What a controller makes of an object: a folder or a chart that it applies, or why that is not followed. */
export type Delivery = FolderDelivery | ChartDelivery | NoDelivery;

/** A folder that is applied: built by kustomize, or its manifests as they are. */
export interface FolderDelivery {
  readonly is: 'folder';
  readonly object: GitOpsObject;
  /** From the root of the repository, which is the empty text. */
  readonly folder: string;
  /** What the object adds to the kustomization of the folder. */
  readonly changes: KustomizeChanges;
  /** Which manifests are applied where the folder is not built by kustomize; absent where it is. */
  readonly directory?: ManifestsOfFolder;
  /** The namespace of objects that have none; absent where nobody says. */
  readonly defaultNamespace?: string;
  /** The variables that are put in for `${NAME}` in what is built; absent where that is not done. */
  readonly substitutes?: ReadonlyMap<string, string>;
  /** Whether there are variables whose values are not known. */
  readonly hasUnknownSubstitutes?: true;
  /** Where the folder comes from, if it is one of another repository. */
  readonly origin?: FolderOrigin;
  /** Whether the kustomization may load files of other folders: Flux' controller has no load restrictor. */
  readonly isUnrestricted?: true;
  /** Reads anew what the object adds, where its text is another one; absent where that cannot be read anew. */
  readonly changesIn?: (object: Pick<GitOpsObject, 'value'>) => KustomizeChanges;
  /** The objects that it names: sources, and where values come from; absent where there are none. */
  readonly named?: readonly GitOpsObject[];
  /** The files that were read to tell all this; absent where there are none. */
  readonly read?: readonly string[];
  /** The labels and annotations that the Namespace gets which the controller creates, where no manifest has it. */
  readonly createdNamespace?: {
    readonly name: string;
    readonly labels: Readonly<Record<string, string>>;
    readonly at: Path;
  };
}

/** Another repository that a folder is of. */
export interface FolderOrigin {
  /** The folder that stands for it. */
  readonly prefix: string;
  /** Where its revision stands, or its address: in an object. */
  readonly object: GitOpsObject;
  readonly at: Path;
}

/** Manifests of a folder that are applied without kustomize. */
export interface ManifestsOfFolder {
  readonly paths: readonly string[];
}

/**
 * What an object adds to a kustomization: keys of a kustomization with their values. `changedKustomization` says how they
 * come together with the kustomization's own.
 */
export interface KustomizeChanges {
  readonly keys: Readonly<Record<string, Plain>>;
  /** Where the patches among them stand in the object, as `['spec', 'patches']`; absent where there are none. */
  readonly patchesAt?: Path;
}

/** A chart that is installed. */
export interface ChartDelivery {
  readonly is: 'chart';
  readonly object: GitOpsObject;
  /** A folder of the repository, or where the chart is fetched from. */
  readonly chart: { readonly folder: string } | RemoteChartSource;
  /** The name of the release, and the namespace that it is installed in. */
  readonly release: string;
  readonly namespace?: string;
  /** The namespace that rendered objects without one get; absent where that is `namespace`. */
  readonly defaultNamespace?: string;
  /** In the order in which they are put together: later ones win. */
  readonly values: readonly ValuesSource[];
  /** Single values by their keys as for `helm --set`, on top of all. */
  readonly set: Readonly<Record<string, Plain>>;
  /** Where they stand in the object, by the same keys; what has none here stands in no object. */
  readonly setAt?: Readonly<Record<string, Path>>;
  /** Kustomizations that alter what is rendered, in their order. */
  readonly postRenderers: readonly KustomizeChanges[];
  readonly apiVersions: readonly string[];
  readonly kubeVersion?: string;
  /** The objects that it names: sources, and where values come from; absent where there are none. */
  readonly named?: readonly GitOpsObject[];
  /** The files that were read to tell all this; absent where there are none. */
  readonly read?: readonly string[];
  /** Whether what Helm makes for tests alone is never applied, as with `helm template --skip-tests`. */
  readonly isWithoutTests?: true;
  /** Whether the values stand in the place of those that the chart has itself. */
  readonly isWithoutChartValues?: true;
  readonly createdNamespace?: FolderDelivery['createdNamespace'];
}

/** What alters what a release renders. */
export interface PostRendering {
  readonly object: GitOpsObject;
  readonly renderers: ChartDelivery['postRenderers'];
}

/** Where a chart is fetched from. */
export interface RemoteChartSource {
  /** Whether it is a folder of a git repository: the name is its path there, the version the revision. */
  readonly isGit?: true;
  /** As `https://charts.example.com` or `oci://ghcr.io/example/charts`, without the name. */
  readonly repository: string;
  readonly name: string;
  /** A version, or a range of versions; empty for the newest. */
  readonly version: string;
  /** Where the version stands in the object; where it has none, where the chart does. */
  readonly versionAt: Path;
  /** The object that has the version; absent where it is the one that names the chart. */
  readonly versionIn?: GitOpsObject;
}

/** Values of a release. */
export type ValuesSource =
  /** A file of the repository. */
  | { readonly is: 'file'; readonly path: string }
  /** A file of the fetched chart, by its path in it. An optional one may be missing. */
  | { readonly is: 'chart-file'; readonly path: string; readonly isOptional: boolean; readonly at: Path }
  /** A file of another repository that was fetched, by its path there; `at` is where its revision stands in the object. */
  | { readonly is: 'fetched-file'; readonly path: string; readonly text: string; readonly at: Path }
  /** A mapping in an object. */
  | { readonly is: 'mapping'; readonly object: GitOpsObject; readonly at: Path }
  /** A text in an object that is YAML. */
  | { readonly is: 'text'; readonly object: GitOpsObject; readonly at: Path };

/** An object, or a part of one, that is not followed. */
export interface NoDelivery {
  readonly is: 'none';
  readonly object: GitOpsObject;
  /** The objects that it names, as far as they were found; absent where there are none. */
  readonly named?: readonly GitOpsObject[];
  /** Where in the object the reason stands; empty for the object itself. */
  readonly at: Path;
  /** A sentence without its full stop, behind *the pods of this Application are not judged:*. */
  readonly reason: string;
}

/** What is known of the repository that objects may name. */
export interface DeliveryContext {
  /** Whether a URL is that of this repository. */
  readonly isThisRepository: (url: string) => boolean;
  /** Whether a revision is that which is judged: none, `HEAD`, or the base branch. */
  readonly isFollowed: (revision: string) => boolean;
  /**
   * Returns the folder that stands for a commit of another repository, as far as that was fetched; else why it was not: a
   * sentence without its full stop, with the remedy.
   */
  readonly fetchedAt: (url: string, revision: string) => { readonly prefix: string } | { readonly reason: string };
  /** All files of the repository, and of those that were fetched. */
  readonly paths: ReadonlySet<string>;
  /** The folders that hold a chart. */
  readonly charts: ReadonlySet<string>;
  /** Whether a folder has a kustomization. */
  readonly isKustomized: (folder: string) => boolean;
  /** Returns the text of a file, as far as it is known. */
  readonly textOf: (path: string) => string | undefined;
}

/**
 * The files that say what a controller makes of an object: its own, those of the objects that it names, and those that it is
 * made of.
 */
export function filesOfDelivery({ object, named = [], read = [] }: FolderDelivery | ChartDelivery): string[] {
  const ofObjects = [object, ...named].flatMap(({ file, built, madeOf = [] }) => [
    file,
    ...(built?.files ?? []),
    ...madeOf,
  ]);
  return [...new Set([...ofObjects, ...read])];
}

/** A context that keeps which texts were asked for. */
export function recordingContext(context: DeliveryContext): DeliveryContext & { readonly read: ReadonlySet<string> } {
  const read = new Set<string>();
  return {
    ...context,
    read,
    textOf: (path) => {
      read.add(path);
      return context.textOf(path);
    },
  };
}

/** How a chart is called, with its version, or its branch or tag without what tells these apart: `web 1.2.3`. */
export function chartTitle({ name, version }: Pick<RemoteChartSource, 'name' | 'version'>): string {
  return version === '' ? name : `${name} ${version.replace(/^refs\/(?:heads|tags)\//, '')}`;
}

/** The address of a chart: of its repository, with its name. */
export function chartAddress({ repository, name, isGit }: RemoteChartSource): string {
  return `${repository}${isGit ? '//' : '/'}${name}`;
}

/** Whether what a chart is called by is such an address, and no folder of the repository. */
export function isChartAddress(via: string): boolean {
  return via.includes('://');
}
