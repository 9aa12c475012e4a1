import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { changedFiles, changedLinks } from '../git/changed-files.ts';
import type { Git } from '../git/git.ts';
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
 */
export async function readChangedFiles(
  load: LoadBlobs,
  git: Git | undefined,
  commits: Commits,
  listed: readonly ListedFile[],
): Promise<readonly ChangedFile[]> {
  const sides = listed.map((file) => sidesOf(file, commits));
  const contents = await load(sides.flatMap(({ base, head }) => [base, head].filter((side) => side !== undefined)));
  const contentOf = (side: WantedBlob | undefined): Content | undefined =>
    side === undefined ? undefined : (contents.get(side.name) ?? MISSING);
  const patches = await localPatches(git, commits, listed);
  const links = (git && listed.length > 0 && (await changedLinks(git, commits.mergeBase, commits.head))) || new Map();
  return listed.map(({ blob: _, ...file }, index): ChangedFile => {
    const base = contentOf(sides[index]?.base);
    const head = contentOf(sides[index]?.head);
    const localPatch = patches.get(file.path);
    const linkSides = links.get(file.path);
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

function sidesOf({ path, previousPath = path, status, blob }: ListedFile, { mergeBase, head }: Commits): Sides {
  return {
    ...(status === 'added' ? {} : { base: { name: `${mergeBase}:${previousPath}` } }),
    ...(status === 'removed' ? {} : { head: { name: `${head}:${path}`, ...(blob === null ? {} : { blob }) } }),
  };
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
