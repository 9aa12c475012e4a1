import type { NamedContent } from '../manifest/content.ts';
import { ConfigurationError } from '../target/configuration-error.ts';
import type { RepositoryFiles } from '../target/repository.ts';
import type { Git } from './git.ts';
import { readManifests, readRepositoryFiles } from './git-repository.ts';

/** A branch as it is. */
export interface CommitFiles {
  /** Every file that may be a manifest. */
  readonly contents: readonly NamedContent[];
  readonly repository: RepositoryFiles;
}

/**
 * Every manifest of a commit, and what the repository says of them.
 *
 * @param config the path of the repository's config
 * @throws ConfigurationError where there is no checkout that has the commit
 */
export async function readCommitFiles(git: Git | undefined, commit: string, config: string): Promise<CommitFiles> {
  const contents = git === undefined ? undefined : await readManifests(git, commit);
  const repository = git === undefined ? undefined : await readRepositoryFiles(git, commit, config);
  if (contents === undefined || repository === undefined) {
    throw new ConfigurationError(
      `the workspace has no commit ${commit}: check out the repository (actions/checkout) before this Action`,
    );
  }
  return { contents, repository };
}
