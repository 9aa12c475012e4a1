import type { Gap } from '../../compare/change.ts';
import { answerOf, FORBIDDEN_STATUSES } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { PullRequestRef } from '../../github/event.ts';
import type { StateAlongside } from '../../github/fetch-comments.ts';
import { stateAlongside } from '../../github/fetch-comments.ts';
import { MAX_LISTED_FILES } from '../../github/prove-list.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { ConfigurationRequest } from '../../target/config/configuration-of.ts';
import type { Git } from '../git/git.ts';
import { findWholeCommit } from '../git/whole-commit.ts';
import type { ReadChange } from '../read-change.ts';
import { assembleChange } from './assemble-change.ts';
import { compareCommits } from './compare-commits.ts';
import { proveBlobs } from './github-tree.ts';
import { listedFile, unprovedFiles, withListedPatches } from './listed-files.ts';

/** What a pull request changed. */
export interface PullRequestChange extends ReadChange {
  /**
   * How many files the pull request's list has, where nothing else names all of them: the list is of the head that the
   * pull request had at that moment, which may not be the one that is judged.
   */
  readonly listed?: number;
  /** What the pull request is like, where that came with the contents and is still current. */
  readonly latestState: StateAlongside['latest'];
}

/**
 * Reads what a pull request changed. Which files that are, the two commits say: by git where the workspace has both,
 * else by GitHub's comparison. The pull request's own list gives their hunks (comments are possible only on those
 * lines), and more files than a comparison has. Contents come from the workspace's object store if it has them, else
 * from GitHub.
 *
 * @param git the workspace's repository, if there is one whose objects can be read
 * @param request where the repository's config is
 * @throws ConfigurationError if the token may not list the files, and the workspace does not know them either
 * @throws UnusableAnswer if the list is of another head
 */
export async function fetchPullRequestChange(
  client: GitHubClient,
  pull: PullRequestRef,
  git: Git | undefined,
  request: ConfigurationRequest,
): Promise<PullRequestChange> {
  const { owner, repo, number } = pull;
  const [answer, { mergeBase, tip, files, isOfGit }] = await Promise.all([
    answerOf(
      client.paginate(client.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 }),
      FORBIDDEN_STATUSES,
    ),
    compareCommits(client, pull, git),
  ]);
  if ('refused' in answer && !isOfGit) {
    throw new ConfigurationError(
      `the token may not list the files of the pull request (${answer.refused.message}): give the job pull-requests: read`,
    );
  }
  const listed = 'ok' in answer ? answer.ok.map(listedFile) : [];
  const whole = git === undefined ? undefined : await findWholeCommit(git, pull, pull.baseBranch);
  const at = { mergeBase, tip, whole, request };
  const { part, latest: latestState } = stateAlongside(pull);
  if (files !== undefined) {
    const all = [...withListedPatches(files, listed), ...(isOfGit ? [] : unprovedFiles(files, listed))];
    return unlessSignedOff(pull, {
      ...(await assembleChange(client, pull, git, { ...at, files: all, gaps: [] }, part)),
      latestState,
    });
  }
  await proveBlobs(client, pull, listed);
  const gaps = listed.length >= MAX_LISTED_FILES ? [LIMIT] : [];
  const change = await assembleChange(client, pull, git, { ...at, files: listed, gaps }, part);
  return unlessSignedOff(pull, { ...change, listed: listed.length, latestState });
}

/** Of a repository whose web pages sign commits off, nobody needs to be told that these have no sign-off. */
function unlessSignedOff({ isSignedOffOnWeb }: PullRequestRef, change: PullRequestChange): PullRequestChange {
  return isSignedOffOnWeb ? { ...change, needsSignOff: false } : change;
}

const LIMIT: Gap = {
  message: `GitHub lists ${MAX_LISTED_FILES} files of a pull request at most, and there are more: check out with fetch-depth: 0`,
  hidesChanges: true,
};
