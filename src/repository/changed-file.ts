import type { Content } from '../manifest/content.ts';

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
