import { UnusableAnswer } from '../../github/answer.ts';
import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { changedFiles } from '../git/changed-files.ts';
import type { Git } from '../git/git.ts';
import { isOddPath, SHARED, sharedPaths } from '../odd-paths.ts';
import type { LoadBlobs } from './blob-loader.ts';
import type { WantedBlob } from './github-blobs.ts';
import type { ListedFile } from './listed-files.ts';

/** The two commits that files are read at. */
interface Commits {
  readonly mergeBase: string;
  readonly head: string;
}

/**
 * Reads the contents of changed files, and adds the hunks that git knows and GitHub does not list. Files that only the
 * pull request's list has, and neither commit, are left out.
 *
 * @param load loads the contents
 * @param listBlobs lists the hashes of the merge base's files by path, for paths that find nothing
 * @throws UnusableAnswer if GitHub lists a file that it does not give
 */
export async function readChangedFiles(
  load: LoadBlobs,
  git: Git | undefined,
  commits: Commits,
  listed: readonly ListedFile[],
  listBlobs: () => Promise<ReadonlyMap<string, string>>,
): Promise<readonly ChangedFile[]> {
  // Waits for nothing where every path can be asked for: contents are fetched together with others, then.
  const isOdd = listed.some(
    ({ path, previousPath = path, status, baseBlob }) =>
      status !== 'added' && baseBlob === undefined && isOddPath(previousPath),
  );
  const baseBlobs = isOdd ? await listBlobs() : new Map<string, string>();
  const shared = sharedPaths(listed.map(({ path }) => path));
  const sides = listed.map((file) => sidesOf(file, commits, baseBlobs));
  const wanted = sides.flatMap(({ base, head }, index) => (listed[index]?.isSubmodule ? [] : [base, head]));
  const contents = await load(wanted.filter((side) => side !== undefined));
  const patches = await localPatches(git, commits, listed);
  return listed.flatMap((file, index): ChangedFile[] => {
    const { blob: _, baseBlob: __, isSubmodule: ___, isUnproved, ...rest } = file;
    const contentOf = (side: WantedBlob | undefined): Content | undefined =>
      side === undefined ? undefined : (contents.get(side.name) ?? missingContent(file, side));
    const base = contentOf(sides[index]?.base);
    const head = shared.has(file.path) && file.status !== 'removed' ? SHARED : contentOf(sides[index]?.head);
    if (isUnproved && base === undefined && head === undefined) return [];
    const localPatch = patches.get(file.path);
    return [
      {
        ...rest,
        ...(isUnproved ? { status: base === undefined ? 'added' : head === undefined ? 'removed' : 'modified' } : {}),
        ...(localPatch === undefined ? {} : { localPatch }),
        ...(base === undefined ? {} : { base }),
        ...(head === undefined ? {} : { head }),
      },
    ];
  });
}

interface Sides {
  readonly base?: WantedBlob;
  readonly head?: WantedBlob;
}

function sidesOf(
  { path, previousPath = path, status, blob, baseBlob }: ListedFile,
  { mergeBase, head }: Commits,
  baseBlobs: ReadonlyMap<string, string>,
): Sides {
  const wanted = (commit: string, name: string, hash: string | null | undefined): WantedBlob => ({
    name: `${commit}:${name}`,
    ...(hash ? { blob: hash } : {}),
  });
  return {
    ...(status === 'added' ? {} : { base: wanted(mergeBase, previousPath, baseBlob ?? baseBlobs.get(previousPath)) }),
    ...(status === 'removed' ? {} : { head: wanted(head, path, blob) }),
  };
}

/**
 * Returns the content of a side that was not given: none where the file may not exist there, and an unreadable one
 * where there is nothing to give.
 *
 * @throws UnusableAnswer if it should have been given: what could not be read is not what is missing
 */
function missingContent({ path, isSubmodule, isUnproved }: ListedFile, { blob }: WantedBlob): Content | undefined {
  if (isUnproved) return undefined;
  if (isSubmodule) return SUBMODULE;
  if (blob === undefined && isOddPath(path)) return UNNAMED;
  throw new UnusableAnswer(`GitHub lists the file ${path} as changed, and does not give it`);
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

const SUBMODULE: Content = { unreadable: 'a submodule: its files are in another repository', reason: 'unreadable' };

const UNNAMED: Content = { unreadable: 'the name of the file is no UTF-8: rename it', reason: 'unreadable' };
