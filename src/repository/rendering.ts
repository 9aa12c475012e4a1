import type { EditAddress, Manifest, NamespaceManifest, Note, Workload } from '../manifest/manifest.ts';
import type { Path } from '../pss/pod/path.ts';
import type { Block } from './blocks.ts';
import type { DeliveryWords } from './gitops/delivery-notes.ts';
import { folderOf } from './paths.ts';

/** What tools built of the files of a repository: of kustomizations, of charts. */
export interface Rendering {
  /** The manifests that were built. Each workload names what built it (`via`), and finds the places of its own fields. */
  readonly manifests: readonly Manifest[];
  /** The files that are judged as built, and not alone. */
  readonly files: ReadonlySet<string>;
  /** The files that something is built of: what a repair may edit. */
  readonly sources: ReadonlySet<string>;
  /** The texts in blocks of files in which something of what was built is set, by their names. */
  readonly blocks: ReadonlyMap<string, Block>;
  /** The Namespaces that each root kustomization built, by its file; a root that was not built is not among them. */
  readonly roots: ReadonlyMap<string, readonly NamespaceManifest[]>;
  /** The Namespaces of what was rendered elsewhere and handed over, by the rendered file; absent where there are none. */
  readonly givenNamespaces?: ReadonlyMap<string, readonly NamespaceManifest[]>;
  /** The texts of the root kustomizations that were built, by their files. */
  readonly texts: ReadonlyMap<string, string>;
  /** The files that a chart was rendered of, by `Workload.build`. */
  readonly chartFiles: ReadonlyMap<string, ReadonlySet<string>>;
  /** The texts of the files that charts were rendered of, by their paths. */
  readonly chartTexts: ReadonlyMap<string, string>;
  /** Returns the patches of the root that built a workload which change that already: a repair may extend them. */
  readonly patchesOf: (workload: Workload) => readonly OverlayPatch[];
  /** What was built, by `Workload.build`. */
  readonly built: ReadonlySet<string>;
  /** What was to be built, and was not. */
  readonly unbuilt: ReadonlySet<string>;
  /** What of that a tool refused, though everything that it loads is in the repository, with the one of `notes` that says why. */
  readonly refused: ReadonlyMap<string, Note>;
  /** The files that a root would have been built of, and that are judged alone, with the first such root. */
  readonly unbuiltFiles: ReadonlyMap<string, string>;
  /**
   * Files of which nothing else is to be said: those of root kustomizations that were not built, as `notes` say why, and the
   * `Chart.yaml` of charts that were rendered.
   */
  readonly explained: ReadonlySet<string>;
  /** The Namespaces that controllers create with labels of their own; absent where they create none. */
  readonly createdNamespaces?: readonly NamespaceManifest[];
  /** What is said of the objects of controllers; absent: nothing that their own notes do not say. */
  readonly deliveries?: DeliveryWords;
  /** With what it was built, what was not, and what not as it is written: what stands in for it, and what was left out. */
  readonly notes: readonly Note[];
  /**
   * Builds again what depends on some files, with new texts for them: what a repair of these files would give. What can
   * no longer be built is left out.
   *
   * @param texts the new texts by path; other files than the sources may be among them
   */
  readonly again: (texts: ReadonlyMap<string, string>) => Promise<Rendering>;
}

/** A patch of a root kustomization. */
export interface OverlayPatch {
  /** The file that it stands in. */
  readonly file: string;
  /** The text of that file. */
  readonly text: string;
  /** The block of that file in which it stands; absent where it is a file of its own. */
  readonly block?: Block;
  /** Finds where an edit of a field of the pod belongs; undefined where it has no place there. */
  readonly addressOf: (path: Path) => EditAddress | undefined;
}

/** Nothing was built: every file is judged alone. */
export const NOTHING_RENDERED: Rendering = {
  manifests: [],
  files: new Set(),
  sources: new Set(),
  blocks: new Map(),
  roots: new Map(),
  texts: new Map(),
  chartFiles: new Map(),
  chartTexts: new Map(),
  patchesOf: () => [],
  built: new Set(),
  unbuilt: new Set(),
  refused: new Map(),
  unbuiltFiles: new Map(),
  explained: new Set(),
  notes: [],
  again: async () => NOTHING_RENDERED,
};

/** Puts what several tools built together. */
export function joinRenderings(renderings: readonly Rendering[]): Rendering {
  if (renderings.length === 0) return NOTHING_RENDERED;
  return {
    manifests: renderings.flatMap(({ manifests }) => manifests),
    files: new Set(renderings.flatMap(({ files }) => [...files])),
    sources: new Set(renderings.flatMap(({ sources }) => [...sources])),
    blocks: new Map(renderings.flatMap(({ blocks }) => [...blocks])),
    roots: new Map(renderings.flatMap(({ roots }) => [...roots])),
    givenNamespaces: new Map(renderings.flatMap(({ givenNamespaces }) => [...(givenNamespaces ?? [])])),
    texts: new Map(renderings.flatMap(({ texts }) => [...texts])),
    chartFiles: new Map(renderings.flatMap(({ chartFiles }) => [...chartFiles])),
    chartTexts: new Map(renderings.flatMap(({ chartTexts }) => [...chartTexts])),
    patchesOf: (workload) => renderings.flatMap(({ patchesOf }) => patchesOf(workload)),
    built: new Set(renderings.flatMap(({ built }) => [...built])),
    unbuilt: new Set(renderings.flatMap(({ unbuilt }) => [...unbuilt])),
    refused: new Map(renderings.flatMap(({ refused }) => [...refused])),
    unbuiltFiles: new Map(renderings.flatMap(({ unbuiltFiles }) => [...unbuiltFiles])),
    explained: new Set(renderings.flatMap(({ explained }) => [...explained])),
    createdNamespaces: renderings.flatMap(({ createdNamespaces }) => createdNamespaces ?? []),
    deliveries: new Map(renderings.flatMap(({ deliveries }) => [...(deliveries ?? [])])),
    notes: renderings.flatMap(({ notes }) => notes),
    again: async (texts) => joinRenderings(await Promise.all(renderings.map(({ again }) => again(texts)))),
  };
}

/**
 * How a root is called in results (`Workload.via`): its folder, `.` for the root of the repository.
 *
 * @param root the path of its kustomization file
 */
export function viaOf(root: string): string {
  return folderOf(root) || '.';
}

/** Returns the folder that a root or a chart is called by in results: the root of the repository is the empty text. */
export function folderOfVia(via: string | undefined): string {
  return via === undefined || via === '.' ? '' : via;
}
