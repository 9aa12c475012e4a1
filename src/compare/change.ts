import type { Content } from '../manifest/content.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';

/** What the pull request changed, as plain values: `source/` makes them, nothing after it asks where they came from. */
export interface Change {
  /** The commit that base and head have in common; what the head is compared with. */
  readonly mergeBase: string;
  readonly head: string;
  readonly files: readonly ChangedFile[];
  /** What the whole repository says of the files, before and after: the pull request itself may have changed it. */
  readonly facts: { readonly base: RepositoryFacts; readonly head: RepositoryFacts };
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
  /** Absent where the file is not on that side. */
  readonly base?: Content;
  readonly head?: Content;
}
