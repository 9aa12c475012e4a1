import { UnusableAnswer } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { PullRequestRef } from '../../github/event.ts';
import { changedNames } from '../git/changed-files.ts';
import type { Git } from '../git/git.ts';
import type { DiffEntry, ListedFile } from './listed-files.ts';
import { fileOfGit, listedFile } from './listed-files.ts';

/** How many files a comparison lists at most. https://docs.github.com/rest/commits/commits#compare-two-commits */
export const MAX_COMPARED_FILES = 300;

/** What the commits of a pull request say of it. */
interface ComparedCommits {
  /** The commit at which the head left the base branch: the pull request's page compares with it. */
  readonly mergeBase: string;
  /** The tip of the base branch. */
  readonly tip: string;
  /** All files that differ between merge base and head; undefined if they are too many for GitHub's comparison. */
  readonly files: readonly ListedFile[] | undefined;
  /** Whether git compared the commits. */
  readonly isOfGit: boolean;
}

/**
 * Compares the head of a pull request with the commit at which it left the base branch: by git where the workspace has
 * both commits, else by GitHub. Either is of these commits, whatever head the pull request has by now.
 */
export async function compareCommits(
  client: GitHubClient,
  { owner, repo, base, baseBranch, head }: PullRequestRef,
  git: Git | undefined,
): Promise<ComparedCommits> {
  const local = await localMergeBase(git, base, head);
  const known = local === undefined ? undefined : await gitFiles(git, local, head);
  if (local !== undefined && known !== undefined) return { mergeBase: local, tip: base, files: known, isOfGit: true };
  // The files are on the first page only, and need no commits beside them. The branch is compared by its name, since the
  // event's commit may be far behind its tip.
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...{ owner, repo, basehead: `${baseBranch ?? base}...${head}` },
    ...{ per_page: 1, page: 1 },
  });
  const mergeBase = data.merge_base_commit.sha;
  const ofGit = await gitFiles(git, mergeBase, head);
  const compared = comparedFiles(data);
  const ofGitHub = compared.length < MAX_COMPARED_FILES ? compared : undefined;
  return { mergeBase, tip: data.base_commit.sha, files: ofGit ?? ofGitHub, isOfGit: ofGit !== undefined };
}

/**
 * Returns the files of GitHub's comparison.
 *
 * @throws UnusableAnswer if it has no list of them
 */
export function comparedFiles({ files }: { readonly files?: readonly DiffEntry[] }): ListedFile[] {
  if (!Array.isArray(files) || files.some((file) => typeof file?.filename !== 'string'))
    throw new UnusableAnswer('GitHub compares the commits, and does not list their files');
  return files.map(listedFile);
}

/** Returns the merge base; undefined where the history is shallow: it may lack it and show an older common commit. */
async function localMergeBase(git: Git | undefined, base: string, head: string): Promise<string | undefined> {
  const isWhole = (await git?.run(['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'false';
  const found = isWhole ? (await git?.run(['merge-base', base, head]))?.toString('utf8').trim() : undefined;
  return found === '' ? undefined : found;
}

async function gitFiles(git: Git | undefined, mergeBase: string, head: string): Promise<ListedFile[] | undefined> {
  return git && (await changedNames(git, mergeBase, head))?.map(fileOfGit);
}
