import type { Gap } from '../../compare/change.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { RangeRef } from '../../github/event.ts';
import type { QueryPart } from '../../github/query-part.ts';
import { isWantedFile, pathsOf } from '../../repository/repository-files.ts';
import type { ConfigurationRequest } from '../../target/config/configuration-of.ts';
import type { Git } from '../git/git.ts';
import { gitTree } from '../git/git-tree.ts';
import type { WholeCommit } from '../git/whole-commit.ts';
import { derivedSide } from '../git/whole-commit.ts';
import type { ReadChange } from '../read-change.ts';
import { readChange } from '../read-change.ts';
import { blobLoader } from './blob-loader.ts';
import { githubTree, listBlobs } from './github-tree.ts';
import type { ListedFile } from './listed-files.ts';
import { readChangedFiles } from './read-changed-files.ts';

/** The files that are said to be changed, without their contents, and where to read the rest. */
export interface Listing {
  readonly mergeBase: string;
  /** The tip of the base branch, as far as it is known. */
  readonly tip: string;
  /** The workspace's commit that shows the whole repository, if it has one. */
  readonly whole: WholeCommit | undefined;
  /** Where the repository's config is. */
  readonly request: ConfigurationRequest;
  readonly files: readonly ListedFile[];
  /** What the list may lack. */
  readonly gaps: readonly Gap[];
}

/**
 * Reads all that is needed to judge a list of changed files: contents from the workspace's object store if it has them,
 * else from GitHub, and what the repository says about its files.
 *
 * @param part what is asked of GitHub with the contents
 * @throws Error if the workspace lost a commit during the run
 */
export async function assembleChange(
  client: GitHubClient,
  range: RangeRef,
  git: Git | undefined,
  { mergeBase, tip, whole, request, files: listed, gaps }: Listing,
  part?: QueryPart,
): Promise<ReadChange> {
  const { head } = range;
  const load = blobLoader(client, range, git, part);
  const near = listed.filter((file) => isWantedFile(file, request.config)).flatMap(pathsOf);
  const local = git === undefined || whole === undefined ? undefined : await gitTree(git, whole.commit);
  if (whole !== undefined && local === undefined) throw new Error('the workspace lost a commit that it had');
  const change = await readChange({
    tree: local ?? (await githubTree(client, range, tip, load, near)),
    derived: derivedSide(whole),
    config: request.config,
    overlay: request.overlay,
    changed: listed,
    readChanged: (files: readonly ListedFile[]) =>
      readChangedFiles(load, git, { mergeBase, head }, files, () => listBlobs(client, range, mergeBase)),
  });
  return { ...change, mergeBase, head, gaps: [...gaps, ...change.gaps] };
}
