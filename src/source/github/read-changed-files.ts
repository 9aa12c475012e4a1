import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { changedFiles, changedSides } from '../git/changed-files.ts';
import type { Git } from '../git/git.ts';
import { isOddPath, SHARED, sharedPaths } from '../odd-paths.ts';
import type { LoadBlobs } from './blob-loader.ts';
import type { WantedBlob } from './github-blobs.ts';

/** A file that GitHub lists as changed, without its contents. */
export interface ListedFile extends ChangedFile {
  /** The hash of its blob in head; null if GitHub does not list one. */
  readonly blob: string | null;
}

/** The two commits that files are read at. */
interface Commits {
  readonly mergeBase: string;
  readonly head: string;
}

/**
 * Reads the contents of changed files, and adds what the workspace knows about them and GitHub does not list.
 *
 * @param load loads the contents
 * @param listBlobs lists the hashes of the merge base's files by path, for paths that find nothing
 */
export async function readChangedFiles(
  load: LoadBlobs,
  git: Git | undefined,
  commits: Commits,
  listed: readonly ListedFile[],
  listBlobs: () => Promise<ReadonlyMap<string, string>>,
): Promise<readonly ChangedFile[]> {
  // Waits for nothing where every path can be asked for: contents are fetched together with others, then.
  const isOdd = listed.some(({ path, previousPath = path, status }) => status !== 'added' && isOddPath(previousPath));
  const baseBlobs = isOdd ? await findBaseBlobs(git, commits, listBlobs) : new Map<string, string>();
  const shared = sharedPaths(listed.map(({ path }) => path));
  const sides = listed.map((file) => sidesOf(file, commits, baseBlobs));
  const contents = await load(sides.flatMap(({ base, head }) => [base, head].filter((side) => side !== undefined)));
  const contentOf = (side: WantedBlob | undefined): Content | undefined =>
    side === undefined ? undefined : (contents.get(side.name) ?? MISSING);
  const patches = await localPatches(git, commits, listed);
  const known = git && listed.length > 0 ? await changedSides(git, commits.mergeBase, commits.head) : undefined;
  return listed.map(({ blob: _, ...file }, index): ChangedFile => {
    const base = contentOf(sides[index]?.base);
    const head = shared.has(file.path) && file.status !== 'removed' ? SHARED : contentOf(sides[index]?.head);
    const localPatch = patches.get(file.path);
    const linkSides = known?.get(file.path)?.links;
    return {
      ...file,
      ...(localPatch === undefined ? {} : { localPatch }),
      ...(linkSides === undefined ? {} : { links: linkSides }),
      ...(base === undefined ? {} : { base }),
      ...(head === undefined ? {} : { head }),
    };
  });
}

interface Sides {
  readonly base?: WantedBlob;
  readonly head?: WantedBlob;
}

function sidesOf(
  { path, previousPath = path, status, blob }: ListedFile,
  { mergeBase, head }: Commits,
  baseBlobs: ReadonlyMap<string, string>,
): Sides {
  const wanted = (commit: string, name: string, hash: string | null | undefined): WantedBlob => ({
    name: `${commit}:${name}`,
    ...(hash ? { blob: hash } : {}),
  });
  return {
    ...(status === 'added' ? {} : { base: wanted(mergeBase, previousPath, baseBlobs.get(previousPath)) }),
    ...(status === 'removed' ? {} : { head: wanted(head, path, blob) }),
  };
}

/** Finds the hashes of base's files by path: from the workspace if it has both commits, else from GitHub. */
async function findBaseBlobs(
  git: Git | undefined,
  { mergeBase, head }: Commits,
  listBlobs: () => Promise<ReadonlyMap<string, string>>,
): Promise<ReadonlyMap<string, string>> {
  const files = git === undefined ? undefined : await changedFiles(git, mergeBase, head);
  if (files === undefined) return listBlobs();
  return new Map(files.map(({ path, previousPath = path, blobs }) => [previousPath, blobs.base]));
}

/**
 * Returns, by path, the hunks of files for which GitHub lists none since they are too large, if the workspace has both
 * commits.
 */
async function localPatches(
  git: Git | undefined,
  { mergeBase, head }: Commits,
  files: readonly ListedFile[],
): Promise<ReadonlyMap<string, string>> {
  const paths = new Set(files.filter(({ patch }) => patch === undefined).map(({ path }) => path));
  if (git === undefined || paths.size === 0) return new Map();
  const local = (await changedFiles(git, mergeBase, head)) ?? [];
  return new Map(
    local.flatMap(({ path, patch }): [string, string][] =>
      patch === undefined || !paths.has(path) ? [] : [[path, patch]],
    ),
  );
}

/** The content of a side that GitHub lists and does not provide. */
const MISSING: Content = { unreadable: 'GitHub has no file here to read (a submodule, perhaps)', reason: 'unreadable' };
