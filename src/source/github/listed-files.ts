import type { ChangedFile } from '../../repository/changed-file.ts';
import { pathsOf } from '../../repository/repository-files.ts';
import type { GitChangedFile } from '../git/changed-files.ts';

/** A file that is said to be changed, without its contents. */
export interface ListedFile extends ChangedFile {
  /** The hash of its blob in head, of a removed file that in base; null if it is not known. */
  readonly blob: string | null;
  /** The hash of its blob in base, where git knows it. */
  readonly baseBlob?: string;
  /** Whether it is a submodule, of which no content can be read. */
  readonly isSubmodule: boolean;
  /**
   * Whether only the pull request's list has it, and no comparison of the commits: its contents tell whether it exists,
   * and on which sides.
   */
  readonly isUnproved?: true;
}

/** A changed file as GitHub's API describes it. */
export interface DiffEntry {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: string;
  readonly sha: string | null;
  readonly patch?: string;
}

/** Maps GitHub's status of a changed file to ours. A copy is a new file; `changed` (of the mode) counts as modified. */
const STATUS: Readonly<Record<string, ChangedFile['status']>> = {
  added: 'added',
  copied: 'added',
  removed: 'removed',
  renamed: 'renamed',
  modified: 'modified',
  changed: 'modified',
  unchanged: 'modified',
};

/** The whole patch of a submodule: GitHub's lists do not tell the mode. */
const SUBMODULE_PATCH = /^@@ [^\n]* @@[^\n]*(\n[-+]Subproject commit [0-9a-f]{40}(-dirty)?){1,2}$/;

/** Converts a file of GitHub's list. */
export function listedFile({ filename, previous_filename, status: word, sha, patch }: DiffEntry): ListedFile {
  const status = STATUS[word] ?? 'modified';
  return {
    path: filename,
    status,
    blob: sha,
    isSubmodule: patch !== undefined && SUBMODULE_PATCH.test(patch),
    ...(status === 'renamed' && previous_filename !== undefined ? { previousPath: previous_filename } : {}),
    ...(patch === undefined ? {} : { patch }),
  };
}

/** Converts a file of git's comparison. */
export function fileOfGit({ blobs, ...file }: GitChangedFile): ListedFile {
  return { ...file, blob: file.status === 'removed' ? blobs.base : blobs.head, baseBlob: blobs.base };
}

/**
 * Gives the files that differ between the commits the patches of the pull request's list, since comments are possible
 * on the lines of these only. What the list says of other contents than theirs is of another commit, and left out.
 */
export function withListedPatches(files: readonly ListedFile[], listed: readonly ListedFile[]): ListedFile[] {
  const byContent = new Map(listed.map((file) => [contentKey(file), file]));
  return files.map((file) => {
    const entry = byContent.get(contentKey(file));
    if (entry === undefined) return file;
    const { patch: _, ...rest } = file;
    return entry.patch === undefined ? rest : { ...rest, patch: entry.patch };
  });
}

function contentKey({ path, blob }: ListedFile): string {
  return `${blob} ${path}`;
}

/**
 * Returns the files that the pull request's list has and GitHub's comparison of the commits has not: the list may be of
 * another head, or the comparison may lack them.
 */
export function unprovedFiles(files: readonly ListedFile[], listed: readonly ListedFile[]): ListedFile[] {
  const known = new Set(files.flatMap(pathsOf));
  const paths = new Set(listed.flatMap(pathsOf).filter((path) => !known.has(path)));
  return [...paths].map((path) => ({ path, status: 'modified', blob: null, isSubmodule: false, isUnproved: true }));
}
