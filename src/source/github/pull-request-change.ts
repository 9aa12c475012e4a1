import type { Gap } from '../../compare/change.ts';
import { answerOf, FORBIDDEN_STATUSES } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { PullRequestRef } from '../../github/event.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { Git } from '../git/git.ts';
import { changeBetween } from '../git/local-change.ts';
import { findWholeCommit } from '../git/whole-commit.ts';
import type { ReadChange } from '../read-change.ts';
import { assembleChange, listedFile } from './assemble-change.ts';

/** How many files of a pull request GitHub lists at most. */
const MAX_LISTED_FILES = 3000;

/** What a pull request changed. */
export interface PullRequestChange extends ReadChange {
  /**
   * Whether the files are those that GitHub lists: of the head that the pull request had at that moment, which may not
   * be the one that is judged. Git's own comparison is of that one.
   */
  readonly isListed: boolean;
}

/**
 * Reads what a pull request changed: the files and their hunks as GitHub lists them (comments are possible only on
 * those lines), the contents from the workspace's object store if it has them, else from GitHub.
 *
 * @param git the workspace's repository, if there is one whose objects can be read
 * @param config the path of the repository's config
 * @throws ConfigurationError if the token may not list the files, and the workspace does not know them either
 */
export async function fetchPullRequestChange(
  client: GitHubClient,
  pull: PullRequestRef,
  git: Git | undefined,
  config: string,
): Promise<PullRequestChange> {
  const { owner, repo, number, head } = pull;
  const [answer, { mergeBase, tip }] = await Promise.all([
    answerOf(
      client.paginate(client.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 }),
      FORBIDDEN_STATUSES,
    ),
    findMergeBase(client, pull, git),
  ]);
  const isCut = 'ok' in answer && answer.ok.length >= MAX_LISTED_FILES;
  const whole = git === undefined ? undefined : await findWholeCommit(git, pull, pull.baseBranch);
  if (git !== undefined && whole !== undefined && ('refused' in answer || isCut)) {
    // The workspace knows the same files if it has the history; only the hunks of git's patches may differ from
    // GitHub's.
    const local = await changeBetween(git, mergeBase, head, whole, config);
    if (local !== undefined) return { ...local, isListed: false };
  }
  if ('refused' in answer) {
    throw new ConfigurationError(
      `the token may not list the files of the pull request (${answer.refused.message}): give the job pull-requests: read`,
    );
  }
  const gaps = isCut ? [LIMIT] : [];
  const files = answer.ok.map(listedFile);
  const change = await assembleChange(client, pull, git, { mergeBase, tip, whole, config, files, gaps });
  return { ...change, isListed: true };
}

const LIMIT: Gap = {
  message: `GitHub lists ${MAX_LISTED_FILES} files of a pull request at most, and there are more: check out with fetch-depth: 0`,
  hidesChanges: true,
};

interface MergeBase {
  /** The commit at which the head left the base branch: the pull request's page compares with it. */
  readonly mergeBase: string;
  /** The tip of the base branch. */
  readonly tip: string;
}

async function findMergeBase(
  client: GitHubClient,
  { owner, repo, base, baseBranch, head }: PullRequestRef,
  git: Git | undefined,
): Promise<MergeBase> {
  // A shallow history may lack the nearest common commit and show an older one.
  const isWhole = (await git?.run(['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'false';
  const local = isWhole ? (await git?.run(['merge-base', base, head]))?.toString('utf8').trim() : undefined;
  if (local !== undefined && local !== '') return { mergeBase: local, tip: base };
  // The files are on the first page only, so the second page is the shortest answer with the merge base. The branch is
  // compared by its name, since the event's commit may be far behind its tip.
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    owner,
    repo,
    basehead: `${baseBranch ?? base}...${head}`,
    per_page: 1,
    page: 2,
  });
  return { mergeBase: data.merge_base_commit.sha, tip: data.base_commit.sha };
}
