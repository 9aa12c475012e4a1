import type { RangeRef } from '../../github/event.ts';
import type { Git } from './git.ts';

/**
 * A commit of the workspace that shows the whole repository: the tip of the base branch, else the test merge, which is
 * that with the pull request's changes (a checkout of depth 1 has nothing else).
 */
export interface WholeCommit {
  readonly commit: string;
  readonly is: 'tip' | 'merged';
}

/** The side of a change that is made from the whole commit, and from what changed; without one the tip is known. */
export function derivedSide(whole: WholeCommit | undefined): 'base' | 'head' {
  return whole?.is === 'merged' ? 'base' : 'head';
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
