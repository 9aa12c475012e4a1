import type { ChangedFile } from '../compare/change.ts';
import type { RangeRef } from '../github/event.ts';
import type { Content } from '../manifest/content.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';
import type { TreeFile } from './repository-facts.ts';
import { factsOf, factsWith, isTellingPath } from './repository-facts.ts';

/** What a repository says of its files, before and after a pull request. */
export interface FactsOfSides {
  readonly base: RepositoryFacts;
  readonly head: RepositoryFacts;
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
 * The commit of the workspace to take facts from; undefined where it shows something else.
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
 * The facts before and after what was changed.
 *
 * @returns undefined where git does not have the whole tree
 */
export async function factsOfSides(
  git: Git,
  { commit, is }: WholeCommit,
  changed: readonly ChangedFile[],
): Promise<FactsOfSides | undefined> {
  const facts = await factsFromGit(git, commit);
  if (facts === undefined) return undefined;
  if (is === 'tip') return { base: facts, head: factsWith(facts, changed, 'head') };
  return { base: factsWith(facts, changed, 'base'), head: facts };
}

/**
 * Facts from a commit in git.
 *
 * @returns undefined where git does not have the whole tree
 */
export async function factsFromGit(git: Git, commit: string): Promise<RepositoryFacts | undefined> {
  const files = await listTree(git, commit);
  if (files === undefined) return undefined;
  const paths = files.map(({ path }) => path).filter(isTellingPath);
  const contents = await readObjects(
    git,
    paths.map((path) => `${commit}:${path}`),
  );
  const telling = paths.flatMap((path, index): [string, Content][] => {
    const bytes = contents[index];
    return bytes === undefined ? [] : [[path, { bytes }]];
  });
  return factsOf(files, new Map(telling));
}

/** Every file of a commit; undefined where git does not have the whole tree. */
export async function listTree(git: Git, commit: string): Promise<TreeFile[] | undefined> {
  const output = await git.run(['ls-tree', '-r', '-z', '--full-tree', commit]);
  return output
    ?.toString('utf8')
    .split('\0')
    .filter((line) => line !== '')
    .map((line) => ({ mode: line.slice(0, line.indexOf(' ')), path: line.slice(line.indexOf('\t') + 1) }));
}
