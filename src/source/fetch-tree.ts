import type { Gap } from '../compare/change.ts';
import { answerOf } from '../github/answer.ts';
import type { GitHubClient } from '../github/client.ts';
import type { CommitRef } from '../github/event.ts';
import { folderOf } from '../target/file-roles.ts';
import type { WantedBlob } from './github-blobs.ts';
import type { TreeFile } from './repository-facts.ts';
import { isTellingPath } from './repository-facts.ts';

/** How many files that tell what others are are read where there is no checkout. */
const MAX_TELLING = 100;

/** What GitHub lists of a commit's files, and which of them are worth reading. */
export interface FetchedTree {
  readonly files: readonly TreeFile[];
  /** By path: those that tell what others are, the nearest to what changed first. */
  readonly telling: ReadonlyMap<string, WantedBlob>;
  readonly gaps: readonly Gap[];
}

/**
 * The files of a commit, from one call.
 *
 * @param changed the paths of the changed manifests
 */
export async function fetchTree(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  commit: string,
  changed: readonly string[],
): Promise<FetchedTree> {
  const answer = await answerOf(client.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' }));
  if ('refused' in answer) {
    const message = `GitHub does not list this repository (${answer.refused.status}): charts and patches are not known as such`;
    return { files: [], telling: new Map(), gaps: [{ message, hidesChanges: false }] };
  }
  const { tree, truncated } = answer.ok.data;
  const files = tree.flatMap(({ path, mode, type }) => (type === 'blob' ? [{ path, mode }] : []));
  const blobs = new Map(tree.map(({ path, sha }) => [path, sha]));
  const paths = byNearness(files.map(({ path }) => path).filter(isTellingPath), changed);
  const telling = paths
    .slice(0, MAX_TELLING)
    .map((path): [string, WantedBlob] => [path, { name: `${commit}:${path}`, blob: blobs.get(path) ?? '' }]);
  return { files, telling: new Map(telling), gaps: gapsOf(truncated, paths.length) };
}

/** Those in folders above or beside the changed files first. */
function byNearness(paths: readonly string[], changed: readonly string[]): string[] {
  const tops = new Set(changed.map((path) => path.split('/')[0]));
  const folders = new Set(changed.map(folderOf));
  const rank = (path: string): number => (folders.has(folderOf(path)) ? 0 : tops.has(path.split('/')[0]) ? 1 : 2);
  return [...paths].sort((a, b) => rank(a) - rank(b));
}

function gapsOf(isTruncated: boolean, telling: number): Gap[] {
  const remedy = 'check out the repository before this Action';
  const messages: string[] = [];
  if (isTruncated) {
    messages.push(
      `GitHub lists only a part of this repository, so that some charts and kustomizations are not known: ${remedy}`,
    );
  }
  if (telling > MAX_TELLING) {
    messages.push(`${telling - MAX_TELLING} of ${telling} kustomizations were not read: ${remedy}`);
  }
  return messages.map((message) => ({ message, hidesChanges: false }));
}
