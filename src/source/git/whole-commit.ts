import type { RangeRef } from '../../github/event.ts';
import type { Git } from './git.ts';

/**
 * A commit of the workspace that shows the whole repository: `tip` is the tip of the base branch, `merged` the test
 * merge, which is the tip with the pull request's changes (a checkout of depth 1 has nothing else).
 */
export interface WholeCommit {
  readonly commit: string;
  readonly is: 'tip' | 'merged';
}

/**
 * Returns the side of a change that is derived from the whole commit and the changed files. Without a whole commit, the
 * tip of the base branch is read from GitHub.
 */
export function derivedSide(whole: WholeCommit | undefined): 'base' | 'head' {
  return whole?.is === 'merged' ? 'base' : 'head';
}

/**
 * Finds the commit of the workspace that shows the whole repository; undefined if the workspace shows something else.
 *
 * @param baseBranch the name of the base branch, whose tip may be newer than the range's base
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

/**
 * Returns the parents of a commit. Reads the commit itself, since rev-list hides the parents in a checkout of depth 1.
 */
async function parentsOf(git: Git, name: string): Promise<string[]> {
  const commit = (await git.run(['cat-file', '-p', name]))?.toString('utf8') ?? '';
  const header = commit.slice(0, commit.indexOf('\n\n')).split('\n');
  return header.filter((line) => line.startsWith('parent ')).map((line) => line.slice('parent '.length));
}
