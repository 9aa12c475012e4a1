import type { Content } from '../manifest/content.ts';
import type { RepositoryFacts } from '../repository/file-roles.ts';
import type { AppliedObjects } from '../repository/gitops/applied-objects.ts';
import type { Rendering } from '../repository/rendering.ts';
import type { Tree } from '../source/tree.ts';
import type { Settings } from '../target/settings.ts';
import type { Builds } from './builds.ts';

/** A tool that builds manifests of other files. Each has its file in this room, and a row in `renderers.ts`. */
export interface Renderer {
  /** Builds what there is to build; what cannot be built is left out, and its files are judged alone. */
  readonly render: (request: RenderRequest) => Promise<Rendering>;
}

/** What is to be built. */
export interface RenderRequest {
  readonly tree: Tree;
  /** What the files of the tree say of each other. */
  readonly facts: RepositoryFacts;
  readonly settings: Pick<Settings, 'kustomize' | 'charts' | 'gitops' | 'fetch' | 'target' | 'podSpecs'>;
  /** The files that matter: what does not depend on them need not be built. Absent: everything. */
  readonly changed?: ReadonlySet<string>;
  /** The other side of the change: what that needs built is built here, too, as far as it is there. */
  readonly other?: RepositoryFacts;
  /** The contents of some files of the tree, which need not be read; absent where none are known. */
  readonly knownContents?: ReadonlyMap<string, Content>;
  /** What controllers apply on this side, and on the other one; absent: nothing that is known. */
  readonly applied?: AppliedObjects;
  readonly otherApplied?: AppliedObjects;
  /**
   * Whether the places of fields that patches and the like set are to be found: that takes further builds. A function
   * tells it of what a root or a chart makes, by the files at which something of that may be shown.
   */
  readonly findsSetters: boolean | ((files: Iterable<string>) => boolean);
  /** What was built in this run: both sides of a change share most of it, and a repair builds little anew. */
  readonly builds: Builds;
}
