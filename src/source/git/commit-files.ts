import type { NamedContent } from '../../manifest/content.ts';
import type { RepositoryFiles } from '../../repository/repository.ts';
import { ConfigurationError } from '../../target/config/configuration-error.ts';
import type { Git } from './git.ts';
import { manifestPaths, readInBatches, readRepositoryFiles } from './git-repository.ts';

/** A branch as it is. */
export interface CommitFiles {
  /** Of every file that may be a manifest. */
  readonly paths: readonly string[];
  readonly repository: RepositoryFiles;
  /** Reads some of these files, in the order of the paths. */
  readonly read: (paths: readonly string[]) => AsyncIterable<NamedContent>;
}

/**
 * What a commit says of its manifests, which are read later.
 *
 * @param config the path of the repository's config
 * @throws ConfigurationError where there is no checkout that has the commit
 */
export async function readCommitFiles(git: Git | undefined, commit: string, config: string): Promise<CommitFiles> {
  const paths = git === undefined ? undefined : await manifestPaths(git, commit);
  const repository = git === undefined ? undefined : await readRepositoryFiles(git, commit, config);
  if (git === undefined || paths === undefined || repository === undefined) {
    throw new ConfigurationError(
      `the workspace has no commit ${commit}: check out the repository (actions/checkout) before this Action`,
    );
  }
  return { paths, repository, read: (some) => readInBatches(git, commit, some) };
}
