import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { changedFiles, changedLinks } from '../git/changed-files.ts';
import type { Git } from '../git/git.ts';
import type { LoadBlobs } from './blob-loader.ts';
import type { WantedBlob } from './github-blobs.ts';

/** A file that GitHub says has changed, without its contents. */
export interface ListedFile extends ChangedFile {
  /** The blob in head. */
  readonly blob: string | null;
}

/** The two commits to read it at. */
interface Commits {
  readonly mergeBase: string;
  readonly head: string;
}

/**
 * Changed files with their contents, and what the workspace knows of them that GitHub does not list.
 *
 * @param load reads the contents
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
    const link = links.get(file.path);
    return {
      ...file,
      ...(localPatch === undefined ? {} : { localPatch }),
      ...(link === undefined ? {} : { links: link }),
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

/** The hunks of files of which GitHub lists none (they are too large), by path, where the workspace has both commits. */
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

/** A side that GitHub lists and does not give. */
const MISSING: Content = { unreadable: 'GitHub has no file here to read (a submodule, perhaps)', reason: 'unreadable' };
