import { copyFile, mkdir, mkdtemp, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import { count } from '../../text/count.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { Git } from './git.ts';
import { gitIn } from './git.ts';

/** What is not committed: what the index has, or the files of the work tree, new ones included. */
export type Uncommitted = 'staged' | 'worktree';

/** A tree of what is not committed. */
export interface UncommittedTree {
  /** The repository, with the objects of the tree. */
  readonly git: Git;
  /** The hash of the tree. */
  readonly tree: string;
  /** Removes the objects that were made; nothing can be read afterwards. */
  readonly remove: () => Promise<void>;
}

/**
 * Makes a tree of what is not committed. Nothing is written to the repository: the index is copied, and new objects are
 * put into a folder of their own. Of the work tree, that is what `git add --all` would stage, without repositories in
 * folders of it that git does not know as submodules. While it runs a hook, git may name another index than its own
 * (`git commit --all`): that is the one that is read. https://git-scm.com/docs/git#Documentation/git.txt-GITINDEXFILE
 *
 * @param folder any folder of the checkout
 * @throws ConfigurationError if there is no work tree, if files have conflicts, or if git cannot read them
 */
export async function uncommittedTree(folder: string, what: Uncommitted): Promise<UncommittedTree> {
  const outer = gitIn(folder);
  const root = await readPath(outer, ['rev-parse', '--show-toplevel']);
  const index = await readPath(outer, ['rev-parse', '--git-path', 'index']);
  const objects = await readPath(outer, ['rev-parse', '--git-path', 'objects']);
  if (root === undefined || index === undefined || objects === undefined)
    throw new ConfigurationError(
      `--${what}: no work tree here; run this in a checkout of a git repository (git status says why this is none)`,
    );
  const own = await mkdtemp(join(tmpdir(), 'pss-review-'));
  const remove = () => rm(own, { recursive: true, force: true });
  try {
    await copyIndex(resolve(folder, index), join(own, 'index'));
    await mkdir(join(own, 'objects', 'info'), { recursive: true });
    await writeFile(join(own, 'objects', 'info', 'alternates'), `${quoted(resolve(folder, objects))}\n`);
    const variables = { GIT_OBJECT_DIRECTORY: join(own, 'objects') };
    const git = gitIn(root, false, { ...variables, GIT_INDEX_FILE: join(own, 'index') });
    await requireNoConflicts(git, what);
    const isRead = what === 'staged' || (await stageAll(git));
    const tree = isRead ? await readPath(git, [...OPTIONS, 'write-tree']) : undefined;
    if (tree === undefined)
      throw new ConfigurationError(`--${what}: git cannot read all files; git add --all --dry-run says why`);
    return { git: gitIn(folder, false, variables), tree, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

/** No index in two parts, no daemon, and no refusal of line endings that a checkout changes. */
const OPTIONS = ['-c', 'core.splitIndex=false', '-c', 'core.fsmonitor=false', '-c', 'core.safecrlf=false'];

/**
 * Copies an index, if there is one. Git compares the content of files that changed since the index was written, by its
 * time: so the copy must not be younger.
 * https://git-scm.com/docs/racy-git
 */
async function copyIndex(from: string, to: string): Promise<void> {
  const entry = await stat(from).catch(() => undefined);
  if (entry === undefined) return;
  await copyFile(from, to);
  await utimes(to, Math.floor(entry.mtimeMs / 1000), Math.floor(entry.mtimeMs / 1000));
}

/** Writes a path as a line of `info/alternates`, in which a quotation mark or a number sign at its start is special. */
function quoted(path: string): string {
  return /^["#]|\n/.test(path) ? JSON.stringify(path) : path;
}

async function requireNoConflicts(git: Git, what: Uncommitted): Promise<void> {
  const entries = (await git.run(['ls-files', '--unmerged', '-z']))?.toString('utf8').split('\0') ?? [];
  const paths = [...new Set(entries.filter((entry) => entry !== '').map((entry) => entry.replace(/^[^\t]*\t/, '')))];
  if (paths.length === 0) return;
  const named = paths.slice(0, 3).map((path) => visibleText(path, 200));
  throw new ConfigurationError(
    `--${what}: ${count(paths.length, 'file')} with conflicts (${named.join(', ')}${paths.length > 3 ? ', …' : ''}); resolve them, and git add them, first`,
  );
}

/** Puts all files of the work tree into the index; whether that worked. */
async function stageAll(git: Git): Promise<boolean> {
  const differing = ['diff-files', '-z', '--name-only', '--no-relative', '--ignore-submodules=dirty'];
  const gone = await git.run([...OPTIONS, ...differing, '--diff-filter=D']);
  const changed = await git.run([...OPTIONS, ...differing, '--diff-filter=d']);
  const untracked = await git.run([...OPTIONS, 'ls-files', '--others', '--exclude-standard', '-z']);
  if (gone === undefined || changed === undefined || untracked === undefined) return false;
  const update = [...OPTIONS, 'update-index', '-z', '--add', '--remove', '--replace'];
  const steps = [
    [[...update, '--force-remove', '--stdin'], gone],
    [[...update, '--stdin'], Buffer.concat([changed, withoutRepositories(untracked)])],
  ] as const;
  for (const [args, paths] of steps) {
    if (paths.length > 0 && (await git.run(args, paths)) === undefined) return false;
  }
  return true;
}

/** Leaves out repositories of their own, whose paths end with a slash. Paths may be in any encoding. */
function withoutRepositories(paths: Buffer): Buffer {
  const kept = paths
    .toString('latin1')
    .split('\0')
    .filter((path) => !path.endsWith('/'));
  return Buffer.from(kept.join('\0'), 'latin1');
}

/** Returns what a git command prints, without its line feed; undefined if it fails. */
async function readPath(git: Git, args: readonly string[]): Promise<string | undefined> {
  return (await git.run(args))?.toString('utf8').replace(/\n$/, '');
}
