import type { ChangedFile } from '../../repository/changed-file.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { isBelow } from '../../repository/paths.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { ConfigurationRequest } from '../../target/config/configuration-of.ts';
import { SHARED, sharedPaths } from '../odd-paths.ts';
import type { ReadChange } from '../read-change.ts';
import { readChange } from '../read-change.ts';
import type { GitChangedFile } from './changed-files.ts';
import { changedFiles } from './changed-files.ts';
import type { Git } from './git.ts';
import { isCompleteCheckout, readGitObjects } from './git.ts';
import { contentOf, gitTree } from './git-tree.ts';
import type { WholeCommit } from './whole-commit.ts';
import { derivedSide } from './whole-commit.ts';

/** The two sides of a change in a checkout. */
export interface LocalSides {
  /** The branch that the change is against; absent for HEAD, and for nothing before the first commit. */
  readonly base?: string;
  /** The tree of what is not committed, in the repository that `git` reads; absent for HEAD. */
  readonly tree?: string;
}

/**
 * Reads what the checked-out branch changed since it left another one, from git alone: the merge base against HEAD, as
 * the pull request's page would show it; or what is not committed, against the same or against HEAD.
 *
 * @param request where the repository's config is
 * @throws ConfigurationError if there is no git repository, no such reference, or some objects are missing
 */
export async function localChange(
  git: Git,
  { base, tree }: LocalSides,
  request: ConfigurationRequest,
): Promise<ReadChange> {
  const commit = await readLine(git, ['rev-parse', '--verify', '--quiet', 'HEAD']);
  const head = tree ?? commit;
  const before = base === undefined ? await checkedOut(git, commit) : await leftAt(git, base, commit);
  if (head === undefined || before === undefined) throw new ConfigurationError(NO_COMMIT);
  const isComplete = await isCompleteCheckout(git);
  const whole: WholeCommit = { commit: before.tip, is: 'tip' };
  const change = isComplete ? await changeBetween(git, before.mergeBase, head, whole, request) : undefined;
  if (change === undefined) {
    throw new ConfigurationError(
      'this clone lacks objects (a partial clone): git fetch --refetch --no-filter brings them',
    );
  }
  return change;
}

const NO_COMMIT = 'no commit here: run this in a git repository with at least one commit';

/** What a change is against: where it left its base, and the tip of that. */
interface Before {
  readonly mergeBase: string;
  readonly tip: string;
}

/** HEAD; before the first commit that is the empty tree, which git always knows. */
async function checkedOut(git: Git, commit: string | undefined): Promise<Before | undefined> {
  const head = commit ?? (await readLine(git, ['hash-object', '-t', 'tree', '--stdin']));
  return head === undefined ? undefined : { mergeBase: head, tip: head };
}

/** @throws ConfigurationError if HEAD has no commit in common with the base */
async function leftAt(git: Git, base: string, commit: string | undefined): Promise<Before> {
  if (commit === undefined) throw new ConfigurationError(NO_COMMIT);
  const mergeBase = await readLine(git, ['merge-base', '--end-of-options', base, 'HEAD']);
  const tip = await readLine(git, ['rev-parse', '--verify', '--quiet', '--end-of-options', `${base}^{commit}`]);
  if (mergeBase !== undefined && tip !== undefined) return { mergeBase, tip };
  throw new ConfigurationError(
    `--base ${base}: no commit that HEAD has in common with it; fetch it first (git fetch origin, with full history)`,
  );
}

/**
 * Reads what changed between two commits; undefined if git fails or lacks an object.
 *
 * @param whole the commit that shows the rest of the repository
 * @param request where the repository's config is
 */
export async function changeBetween(
  git: Git,
  mergeBase: string,
  head: string,
  whole: WholeCommit,
  request: ConfigurationRequest,
): Promise<ReadChange | undefined> {
  const changed = await changedFiles(git, mergeBase, head);
  const tree = changed && (await gitTree(git, whole.commit));
  if (changed === undefined || tree === undefined) return undefined;
  const readChanged = (files: readonly GitChangedFile[]) => withContents(git, files);
  const change = await readChange({
    config: request.config,
    overlay: request.overlay,
    tree,
    derived: derivedSide(whole),
    changed,
    readChanged,
  });
  return { ...change, mergeBase, head };
}

async function withContents(git: Git, files: readonly GitChangedFile[]): Promise<ChangedFile[]> {
  const contents = await readGitObjects(
    git,
    files.flatMap(({ blobs }) => [blobs.base, blobs.head]),
  );
  const shared = sharedPaths(files.map(({ path }) => path));
  return files.map(({ blobs: _, isSubmodule: __, ...file }, index): ChangedFile => {
    const baseContent = file.status === 'added' ? undefined : contentOf(contents[2 * index]);
    const headBytes = contents[2 * index + 1];
    const headContent = file.status === 'removed' ? undefined : shared.has(file.path) ? SHARED : contentOf(headBytes);
    return {
      ...file,
      ...(baseContent === undefined ? {} : { base: baseContent }),
      ...(headContent === undefined ? {} : { head: headContent }),
    };
  });
}

/**
 * Counts the changed files that a review would read and does not; new files count too.
 *
 * @param reviewed what of them is reviewed: what is committed alone, or what is staged, too
 * @param except files and folders, from the root, that do not count
 */
export async function unreviewedFiles(
  git: Git,
  reviewed: 'committed' | 'staged',
  except: readonly string[] = [],
): Promise<number> {
  const output =
    (await git.run(['status', '--porcelain', '-z', '--no-renames', '--untracked-files=all']))?.toString('utf8') ?? '';
  // `XY path`: X is what is staged, Y what is not.
  const paths = output
    .split('\0')
    .filter((line) => reviewed === 'committed' || line[1] !== ' ')
    .map((line) => line.slice(3));
  const isExcepted = (path: string): boolean => except.some((place) => path === place || isBelow(path, place));
  return paths.filter((path) => isManifestPath(path) && !isExcepted(path)).length;
}

/** Returns the output of a git command that prints one line; undefined if it fails. */
async function readLine(git: Git, args: readonly string[]): Promise<string | undefined> {
  return (await git.run(args))?.toString('utf8').trim();
}
