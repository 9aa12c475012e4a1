import type { Content } from '../manifest/content.ts';
import { textOfContent } from '../manifest/content.ts';

/** A file that a pull request or a commit range changes. Paths are relative to the repository's root. */
export interface ChangedFile {
  readonly path: string;
  /** The path in base, if the file was renamed. */
  readonly previousPath?: string;
  readonly status: 'added' | 'modified' | 'removed' | 'renamed';
  /** The hunks, as GitHub lists them (no file header); absent for binary, very large and purely renamed files. */
  readonly patch?: string;
  /** The hunks as git shows them, if GitHub lists none and the workspace has both commits. */
  readonly localPatch?: string;
  /** Which sides are symbolic links; absent if unknown: GitHub's lists do not tell. */
  readonly links?: LinkSides;
  /** The content on this side; absent if the file does not exist there. */
  readonly base?: Content;
  readonly head?: Content;
}

/** Whether the file is a symbolic link, on each side. The content of a link is the path of its target. */
export interface LinkSides {
  readonly base: boolean;
  readonly head: boolean;
}

/** The texts of changed files in head, by path: of those that it has, and that can be read. */
export function headTexts(files: readonly Pick<ChangedFile, 'path' | 'head'>[]): ReadonlyMap<string, string> {
  return new Map(
    files.flatMap(({ path, head }): [string, string][] => {
      const text = textOfContent(head);
      return text === undefined ? [] : [[path, text]];
    }),
  );
}
