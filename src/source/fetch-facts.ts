import type { Gap } from '../compare/change.ts';
import { answerOf, FORBIDDEN, UNSURE } from '../github/answer.ts';
import type { GitHubClient } from '../github/client.ts';
import type { PullRequestRef } from '../github/event.ts';
import type { Content } from '../manifest/content.ts';
import type { RepositoryFacts } from '../target/file-roles.ts';
import { folderOf, NO_FACTS } from '../target/file-roles.ts';
import type { Git } from './git.ts';
import { fetchBlobs } from './github-blobs.ts';
import { factsFromGit, factsOf, kustomizationPaths } from './repository-facts.ts';

/** How many kustomization files are read where there is no checkout: one query. */
const MAX_KUSTOMIZATIONS = 100;

export interface FetchedFacts {
  readonly facts: RepositoryFacts;
  readonly gaps: readonly Gap[];
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
  const answer = await answerOf(client.rest.git.getTree({ owner, repo, tree_sha: head, recursive: '1' }), [
    ...FORBIDDEN,
    ...UNSURE,
    409,
    422,
  ]);
  if ('refused' in answer) {
    const why = `GitHub does not list this repository (${answer.refused.status})`;
    return {
      facts: NO_FACTS,
      gaps: [{ message: `${why}: charts and patches are not known as such`, hidesChanges: false }],
    };
  }
  const { data } = answer.ok;
  const files = data.tree.flatMap(({ path, mode, type }) => (type === 'blob' ? [{ path, mode }] : []));
  const blobs = new Map(data.tree.map(({ path, sha }) => [path, sha]));
  const paths = byNearness(kustomizationPaths(files), changed);
  const wanted = paths
    .slice(0, MAX_KUSTOMIZATIONS)
    .map((path) => ({ name: `${head}:${path}`, blob: blobs.get(path) ?? '' }));
  const contents = await fetchBlobs(client, { owner, repo }, wanted);
  const kustomizations = new Map<string, Content>(
    [...contents].map(([name, content]) => [name.slice(head.length + 1), content]),
  );
  return { facts: factsOf(files, kustomizations), gaps: gapsOf(data.truncated, paths.length) };
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

function gapsOf(isTruncated: boolean, kustomizations: number): Gap[] {
  const remedy = 'check out the repository before this Action';
  const messages: string[] = [];
  if (isTruncated) {
    messages.push(
      `GitHub lists only a part of this repository, so that some charts and kustomizations are not known: ${remedy}`,
    );
  }
  if (kustomizations > MAX_KUSTOMIZATIONS) {
    const left = kustomizations - MAX_KUSTOMIZATIONS;
    messages.push(`${left} of ${kustomizations} kustomizations were not read: ${remedy}`);
  }
  return messages.map((message) => ({ message, hidesChanges: false }));
}
