import { shownVia } from '../../fetch/git-base.ts';
import type { RepositoryFacts } from '../../file-roles.ts';
import type { AppliedRoot } from '../../gitops/applied-root.ts';
import type { FetchedBases } from './fetched-bases.ts';

/** An entry of a file that leads out of the repository. */
export interface RemoteEntry {
  /** The file that names it. */
  readonly file: string;
  /** As written. */
  readonly entry: string;
}

/**
 * Everything that a root kustomization loads. All paths are from the repository's root, with links followed; those that
 * are not there are among them.
 */
export interface Reach {
  /** The path of its kustomization file. */
  readonly root: string;
  /** The kustomization files: its own first, and those of components and of folders of plugins. */
  readonly kustomizations: ReadonlySet<string>;
  /** The files that it builds objects of; and folders that hold no kustomization, where one is named. */
  readonly resources: ReadonlySet<string>;
  /** All other files that it loads and that may be parsed: patches, plugins, configurations, values of charts. */
  readonly parts: ReadonlySet<string>;
  /** Those of the parts that configure plugins: what kustomize would have to execute in them is left out. */
  readonly plugins: ReadonlySet<string>;
  /** The files that only go into ConfigMaps and Secrets, whatever they are. */
  readonly contents: ReadonlySet<string>;
  /** The folders that it loads as a whole: those of charts. */
  readonly folders: ReadonlySet<string>;
  /** The folders of the charts themselves that it inflates, as far as they are in the repository. */
  readonly charts: ReadonlySet<string>;
  /** The symbolic links by which it finds all that. */
  readonly links: ReadonlySet<string>;
  /** What kustomize or Helm would fetch. */
  readonly remotes: readonly RemoteEntry[];
  /** What leads out of the repository, by `..`, as an absolute path or by a link. */
  readonly lost: readonly RemoteEntry[];
  /** The kustomizations and plugins of which it is not known what they load: the sets above may lack something. */
  readonly unread: ReadonlySet<string>;
  /** How a controller builds it for an object; absent where it is built as it is written. */
  readonly applied?: AppliedRoot;
  /** What of it was fetched; absent where nothing was. */
  readonly fetched?: FetchedBases;
}

/** Identifies what is built of a root: its file, and the object for which a controller builds it. */
export function buildOf({ root, applied }: Pick<Reach, 'root' | 'applied'>): string {
  if (applied === undefined) return root;
  const { namespace, built } = applied.delivery.object;
  // What builds the object is such a name itself: quotes in quotes would double with each.
  return [shownVia(root), applied.by, namespace ?? '', applied.number ?? 0, built?.by ?? ''].join('\0');
}

/** The facts by which a root is built. */
export function factsOf(
  { applied, fetched }: Pick<Reach, 'applied' | 'fetched'>,
  facts: RepositoryFacts,
): RepositoryFacts {
  return fetched?.facts ?? applied?.facts ?? facts;
}
