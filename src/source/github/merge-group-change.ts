import type { Gap } from '../../compare/change.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { RangeRef } from '../../github/event.ts';
import type { ConfigurationRequest } from '../../target/config/configuration-of.ts';
import type { Git } from '../git/git.ts';
import { changeBetween } from '../git/local-change.ts';
import { findWholeCommit } from '../git/whole-commit.ts';
import type { ReadChange } from '../read-change.ts';
import { assembleChange } from './assemble-change.ts';
import { comparedFiles, MAX_COMPARED_FILES } from './compare-commits.ts';

/**
 * Reads what a merge group adds to the branch: its commit against the commit that it is based on. The workspace's
 * history is used if it has both commits, since it has no limit of files, else GitHub's comparison.
 *
 * @param request where the repository's config is
 */
export async function fetchMergeGroupChange(
  client: GitHubClient,
  range: RangeRef,
  git: Git | undefined,
  request: ConfigurationRequest,
): Promise<ReadChange> {
  const { owner, repo, base, head } = range;
  const local =
    git === undefined ? undefined : await changeBetween(git, base, head, { commit: base, is: 'tip' }, request);
  if (local !== undefined) return local;
  const { data } = await client.rest.repos.compareCommitsWithBasehead({ owner, repo, basehead: `${base}...${head}` });
  const files = comparedFiles(data);
  return assembleChange(client, range, git, {
    mergeBase: data.merge_base_commit.sha,
    tip: base,
    request,
    whole: git === undefined ? undefined : await findWholeCommit(git, range),
    files,
    gaps: files.length >= MAX_COMPARED_FILES ? [LIMIT] : [],
  });
}

const LIMIT: Gap = {
  message: `GitHub lists ${MAX_COMPARED_FILES} files of a merge group at most, and there may be more: check out with fetch-depth: 0`,
  hidesChanges: true,
};
