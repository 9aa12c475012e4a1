import type { Content, NamedContent } from '../manifest/content.ts';
import type { RepositoryFiles } from '../repository/repository.ts';

/** What the pull request changed, as plain values: `source/` makes them, nothing after it asks where they came from. */
export interface Change {
  /** The commit that base and head have in common; what the head is compared with. */
  readonly mergeBase: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
  /** What the whole repository says of its files, at the tip of the base branch, and with the changes. */
  readonly repository: { readonly base: RepositoryFiles; readonly head: RepositoryFiles };
  /** Whether every Namespace of the repository is among them; else those are that are called so. */
  readonly isWholeKnown: boolean;
  /** Manifests that did not change, where they matter: the level of their namespace may have. */
  readonly others: readonly NamedContent[];
  readonly gaps: readonly Gap[];
}

/** Something that could not be known. */
export interface Gap {
  /** One sentence, with the remedy. */
  readonly message: string;
  /** Whether changed files may be behind it: then nobody can say that the pull request is fine. */
  readonly hidesChanges: boolean;
}

export interface ChangedFile {
  readonly path: string;
  /** The path in base, where the file was renamed. */
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** The hunks, as GitHub lists them (no file header); absent for binary, very large and purely renamed files. */
  readonly patch?: string;
  /** The hunks as git shows them, where GitHub lists none and the workspace has both commits. */
  readonly localPatch?: string;
  /** Which sides are symbolic links; absent where nobody tells: GitHub's lists do not. */
  readonly links?: LinkSides;
  /** Absent where the file is not on that side. */
  readonly base?: Content;
  readonly head?: Content;
}

/** A link's content is where it leads to. */
export interface LinkSides {
  readonly base: boolean;
  readonly head: boolean;
}
