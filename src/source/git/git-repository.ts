import type { RangeRef } from '../../github/event.ts';
import type { Content, NamedContent } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { patchFilePaths } from '../../repository/kustomize/build-kustomizations.ts';
import { isKustomizationPath } from '../../repository/kustomize/kustomization.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { NAMESPACE_EXPRESSION } from '../../repository/mentions-namespaces.ts';
import type { RepositoryFiles } from '../../repository/repository.ts';
import { readFacts } from '../../repository/repository.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { filesOf, filesWith } from '../../repository/repository-files.ts';
import { configurationOf, configurationPaths } from '../../target/config/configuration-of.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';

/** A repository before and after a pull request. */
export interface RepositorySides {
  readonly base: RepositoryFiles;
  readonly head: RepositoryFiles;
}

/**
 * A commit of the workspace that shows the whole repository: the tip of the base branch, else the test merge, which is
 * that with the pull request's changes (a checkout of depth 1 has nothing else).
 */
export interface WholeCommit {
  readonly commit: string;
  readonly is: 'tip' | 'merged';
}

/**
 * The commit of the workspace to see the repository by; undefined where it shows something else.
 *
 * @param baseBranch where the tip may be newer than the range's base
 */
export async function findWholeCommit(
  git: Git,
  { base, head }: RangeRef,
  baseBranch?: string,
): Promise<WholeCommit | undefined> {
  const checkedOut = (await git.run(['rev-parse', 'HEAD']))?.toString('utf8').trim();
  const parents = await parentsOf(git, 'HEAD');
  const isTestMerge = parents.includes(head);
  const branch = baseBranch === undefined ? [] : [`refs/remotes/origin/${baseBranch}`];
  for (const tip of [...(isTestMerge ? parents.slice(0, 1) : []), ...branch, base]) {
    if ((await git.run(['cat-file', '-e', `${tip}^{commit}`])) !== undefined) return { commit: tip, is: 'tip' };
  }
  const isOnBase = checkedOut === head && parents.includes(base);
  return isTestMerge || isOnBase ? { commit: 'HEAD', is: 'merged' } : undefined;
}

/** A checkout of depth 1 hides the parents from rev-list, but the commit still names them. */
async function parentsOf(git: Git, name: string): Promise<string[]> {
  const commit = (await git.run(['cat-file', '-p', name]))?.toString('utf8') ?? '';
  const header = commit.slice(0, commit.indexOf('\n\n')).split('\n');
  return header.filter((line) => line.startsWith('parent ')).map((line) => line.slice('parent '.length));
}

/**
 * The repository before and after what was changed.
 *
 * @param config the path of its config
 * @returns undefined where git does not have the whole tree
 */
export async function repositorySides(
  git: Git,
  { commit, is }: WholeCommit,
  changed: readonly ChangedFile[],
  config: string,
): Promise<RepositorySides | undefined> {
  const files = await readRepositoryFiles(git, commit, config);
  if (files === undefined) return undefined;
  if (is === 'tip') return { base: files, head: filesWith(files, changed, 'head') };
  return { base: filesWith(files, changed, 'base'), head: files };
}

/**
 * The files of a commit that tell what others are.
 *
 * @param config the path of its config
 * @returns undefined where git does not have the whole tree
 */
export async function readRepositoryFiles(
  git: Git,
  commit: string,
  config: string,
): Promise<RepositoryFiles | undefined> {
  const tree = await listTree(git, commit);
  if (tree === undefined) return undefined;
  const mentioning = await pathsWith(git, commit, NAMESPACE_EXPRESSION);
  const paths = tree
    .map(({ path }) => path)
    .filter((path) => isKustomizationPath(path) || configurationPaths(config).includes(path));
  const contents = new Map(
    await readFiles(git, commit, [...new Set([...paths, ...mentioning.filter(isManifestPath)])]),
  );
  // What these name in turn.
  const files = filesOf(tree, contents);
  const { podSecurityConfiguration: server } = configurationOf(files, config).configuration;
  const named = [...patchFilePaths(readFacts(files)), ...(server === undefined ? [] : [server])];
  for (const [path, content] of await readFiles(git, commit, named)) contents.set(path, content);
  return filesOf(tree, contents);
}

/** Every manifest of a commit, apart from some files; undefined where git does not have the whole tree. */
export async function readManifests(
  git: Git,
  commit: string,
  without: ReadonlySet<string> = new Set(),
): Promise<NamedContent[] | undefined> {
  const paths = (await manifestPaths(git, commit))?.filter((path) => !without.has(path));
  return paths && (await readAll(git, commit, paths));
}

/** The paths of all files of a commit that may be manifests; undefined where git does not have the whole tree. */
export async function manifestPaths(git: Git, commit: string): Promise<string[] | undefined> {
  return (await listTree(git, commit))?.map(({ path }) => path).filter(isManifestPath);
}

/** How many files are read at once, while those before them are used. */
const BATCH = 500;

/** Files of a commit in the order of their paths; not all of them are in memory. */
export async function* readInBatches(git: Git, commit: string, paths: readonly string[]): AsyncGenerator<NamedContent> {
  const readFrom = (start: number): Promise<NamedContent[]> => readAll(git, commit, paths.slice(start, start + BATCH));
  let next = readFrom(0);
  for (let start = 0; start < paths.length; start += BATCH) {
    const batch = await next;
    next = readFrom(start + BATCH);
    yield* batch;
  }
}

/** The same, at once; what git lacks says so. */
async function readAll(git: Git, commit: string, paths: readonly string[]): Promise<NamedContent[]> {
  const found = new Map(await readFiles(git, commit, paths));
  return paths.map((path) => ({ path, content: found.get(path) ?? contentOf(undefined) }));
}

/** What git has of a file; undefined is nothing. */
export function contentOf(bytes: Buffer | undefined): Content {
  if (bytes !== undefined) return { bytes };
  return {
    unreadable: 'git has no file here to read (a submodule, or an object that this clone lacks)',
    reason: 'unreadable',
  };
}

/** Every file of a commit; undefined where git does not have the whole tree. */
async function listTree(git: Git, commit: string): Promise<TreeFile[] | undefined> {
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return output
    ?.toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ mode: line.slice(0, line.indexOf(' ')), path: line.slice(line.indexOf('\t') + 1) }));
}

/** The files of a commit of which a line fits an extended regular expression. */
async function pathsWith(git: Git, commit: string, expression: string): Promise<string[]> {
  const options = ['-z', '--name-only', '--extended-regexp', '--full-name', '--no-color'];
  // Git exits with 1 where it finds nothing.
  const output = await git.run(['grep', ...options, '-e', expression, commit, '--', ':/']);
  return (output?.toString('utf8') ?? '')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => line.slice(commit.length + 1));
}

/** Files of a commit by path; without those that it does not have. */
export async function readFiles(git: Git, commit: string, paths: readonly string[]): Promise<[string, Content][]> {
  const found = await readObjects(
    git,
    paths.map((path) => `${commit}:${path}`),
  );
  return paths.flatMap((path, index): [string, Content][] => {
    const bytes = found[index];
    return bytes === undefined ? [] : [[path, { bytes }]];
  });
}
