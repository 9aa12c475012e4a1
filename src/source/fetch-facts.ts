import type { GitHubClient } from '../github/client.ts';
import type { Content } from '../manifest/content.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { folderOf } from '../target/file-roles.ts';
import type { Git } from './git.ts';
import { fetchBlobs } from './github-blobs.ts';
import type { PullRequestRef } from './pull-request-change.ts';
import { factsFromGit, factsOf, kustomizationPaths } from './repository-facts.ts';

/** How many kustomization files are read where there is no checkout: one query. */
const MAX_KUSTOMIZATIONS = 100;

export interface FetchedFacts {
  readonly facts: RepositoryFacts;
  /** What could not be known: one sentence each. */
  readonly gaps: readonly string[];
}

/**
 * What the repository says of its files, as it is in head: from the workspace where that is this pull request's head or
 * its merge commit, else from one listing of the tree and the kustomizations nearest to what changed.
 *
 * @param changed the paths of the changed manifests
 */
export async function fetchFacts(
  client: GitHubClient,
  pull: PullRequestRef,
  git: Git | undefined,
  changed: readonly string[],
): Promise<FetchedFacts> {
  const commit = git === undefined ? undefined : await checkedOutCommit(git, pull.head);
  const local = git === undefined || commit === undefined ? undefined : await factsFromGit(git, commit);
  if (local !== undefined) return { facts: local, gaps: [] };

  const { owner, repo, head } = pull;
  const { data } = await client.rest.git.getTree({ owner, repo, tree_sha: head, recursive: '1' });
  const blobs = new Map(data.tree.flatMap(({ path, sha, type }) => (type === 'blob' ? [[path, sha] as const] : [])));
  const paths = [...blobs.keys()];
  const files = byNearness(kustomizationPaths(paths), changed);
  const wanted = files
    .slice(0, MAX_KUSTOMIZATIONS)
    .map((path) => ({ name: `${head}:${path}`, blob: blobs.get(path) ?? '' }));
  const contents = await fetchBlobs(client, { owner, repo }, wanted);
  const kustomizations = new Map<string, Content>(
    [...contents].map(([name, content]) => [name.slice(head.length + 1), content]),
  );
  return { facts: factsOf(paths, kustomizations), gaps: gapsOf(data.truncated, files.length) };
}

/**
 * The commit of the workspace that shows what head holds: head itself, or the test merge that has it as a parent (a
 * checkout of depth 1 hides the parents from rev-list, but the commit still names them).
 */
async function checkedOutCommit(git: Git, head: string): Promise<string | undefined> {
  if ((await git.run(['cat-file', '-e', `${head}^{commit}`])) !== undefined) return head;
  const commit = (await git.run(['cat-file', '-p', 'HEAD']))?.toString('utf8') ?? '';
  const parents = commit.slice(0, commit.indexOf('\n\n')).split('\n');
  return parents.includes(`parent ${head}`) ? 'HEAD' : undefined;
}

/** Those in folders above or beside the changed files first. */
function byNearness(kustomizations: readonly string[], changed: readonly string[]): string[] {
  const tops = new Set(changed.map((path) => path.split('/')[0]));
  const folders = new Set(changed.map(folderOf));
  const rank = (path: string): number => (folders.has(folderOf(path)) ? 0 : tops.has(path.split('/')[0]) ? 1 : 2);
  return [...kustomizations].sort((a, b) => rank(a) - rank(b));
}

function gapsOf(isTruncated: boolean, kustomizations: number): string[] {
  const gaps: string[] = [];
  if (isTruncated)
    gaps.push('GitHub lists only a part of this repository: charts and kustomizations in the rest are not known');
  if (kustomizations > MAX_KUSTOMIZATIONS) {
    gaps.push(
      `${kustomizations - MAX_KUSTOMIZATIONS} of ${kustomizations} kustomizations were not read: check out the repository before this Action`,
    );
  }
  return gaps;
}
