import type { NamedContent } from '../manifest/content.ts';
import { ConfigurationError } from '../target/configuration-error.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { isManifestPath } from '../target/manifest-paths.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';
import { factsFromGit, listTree } from './git-facts.ts';

/**
 * Every file of a commit that may be a manifest, and what the repository says of them.
 *
 * @throws ConfigurationError where there is no checkout that has the commit
 */
export async function readCommitFiles(
  git: Git | undefined,
  commit: string,
): Promise<{ readonly contents: readonly NamedContent[]; readonly facts: RepositoryFacts }> {
  const tree = git === undefined ? undefined : await listTree(git, commit);
  const facts = git === undefined ? undefined : await factsFromGit(git, commit);
  if (git === undefined || tree === undefined || facts === undefined) {
    throw new ConfigurationError(
      `the workspace has no commit ${commit}: check out the repository (actions/checkout) before this Action`,
    );
  }
  const paths = tree.map(({ path }) => path).filter(isManifestPath);
  const contents = await readObjects(
    git,
    paths.map((path) => `${commit}:${path}`),
  );
  return {
    facts,
    contents: paths.map((path, index) => {
      const bytes = contents[index];
      return { path, content: bytes === undefined ? UNREADABLE : { bytes } };
    }),
  };
}

const UNREADABLE = { unreadable: 'git has no file here to read (a submodule, perhaps)', reason: 'unreadable' } as const;
