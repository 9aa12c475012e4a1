import { UnusableAnswer } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { CommitRef } from '../../github/event.ts';
import type { Content, NamedContent } from '../../manifest/content.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { folderOf } from '../../repository/paths.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import { isDescribingPath, LINK_MODE } from '../../repository/repository-files.ts';
import { isOddPath, sharedPaths } from '../odd-paths.ts';
import type { ContextFiles, Tree, TreeGap } from '../tree.ts';
import type { LoadBlobs } from './blob-loader.ts';
import type { WantedBlob } from './github-blobs.ts';
import type { ListedFile } from './listed-files.ts';

/** How many files are read at once, at most, since each takes time. */
const MAX_FILES = 100;

const REMEDY = 'check out the repository before this Action';

const MISSING: Content = { unreadable: 'GitHub has no file here to read', reason: 'unreadable' };

/** The files of a commit that GitHub lists. */
interface Listing {
  readonly files: readonly TreeFile[];
  /** The hashes of the files by path. */
  readonly blobs: ReadonlyMap<string, string>;
  readonly submodules: ReadonlySet<string>;
  /** Whether the list is complete. */
  readonly isComplete: boolean;
  readonly gaps: readonly TreeGap[];
}

/**
 * Returns the tree of a commit as GitHub lists it, with one call. Of many files it reads a hundred at most: those
 * nearest to the changed files.
 *
 * @param load loads the contents
 * @param near the paths of the changed files
 * @throws RequestError if GitHub refuses or does not answer: what could not be read is not what is missing
 * @throws UnusableAnswer if it lists a file that it does not give
 */
export async function githubTree(
  client: GitHubClient,
  repository: CommitRef,
  commit: string,
  load: LoadBlobs,
  near: readonly string[],
): Promise<Tree> {
  const { files, blobs, isComplete, gaps } = await listFiles(client, repository, commit);
  // A path that a complete list does not have does not exist.
  const mayExist = (path: string): boolean => !isComplete || blobs.has(path);
  const read: Tree['read'] = async (paths) => {
    const wanted = paths.filter(mayExist).slice(0, MAX_FILES);
    const found = await load(wanted.map((path) => blobAt(commit, path, blobs.get(path))));
    const lost = wanted.find((path) => blobs.has(path) && !found.has(`${commit}:${path}`));
    if (lost !== undefined) throw new UnusableAnswer(`GitHub lists the file ${lost}, and does not give it`);
    return new Map(
      wanted.flatMap((path): [string, Content][] => {
        const content = found.get(`${commit}:${path}`);
        return content === undefined ? [] : [[path, content]];
      }),
    );
  };
  return {
    files,
    isListed: isComplete,
    read,
    readInOrder: async function* (paths): AsyncGenerator<NamedContent> {
      for (let start = 0; start < paths.length; start += MAX_FILES) {
        const batch = paths.slice(start, start + MAX_FILES);
        const found = await read(batch);
        for (const path of batch) yield { path, content: found.get(path) ?? MISSING };
      }
    },
    findContextFiles: async (config) => {
      const likely = byNearness(
        files.filter(isLikelyContextFile).map(({ path }) => path),
        near,
      );
      return limit([...new Set([...config.filter(mayExist), ...likely])]);
    },
    choose: (paths) => byNearness(paths, near).slice(0, MAX_FILES),
    gaps,
  };
}

async function listFiles(client: GitHubClient, { owner, repo }: CommitRef, commit: string): Promise<Listing> {
  const { data } = await client.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' });
  const { tree, truncated } = data;
  const files = tree.filter(({ type }) => type === 'blob');
  const shared = sharedPaths(tree.map(({ path }) => path));
  const message = `GitHub lists only a part of this repository, so that some charts, kustomizations and Namespaces are not known: ${REMEDY}`;
  return {
    files: files.map(({ path, mode }) => ({ path, mode })),
    blobs: new Map(files.flatMap(({ path, sha }) => (shared.has(path) ? [] : [[path, sha]]))),
    submodules: new Set(tree.filter(({ type }) => type === 'commit').map(({ path }) => path)),
    isComplete: !truncated,
    gaps: truncated ? [{ message, isTotal: false }] : [],
  };
}

/** Returns the hashes of a commit's files as GitHub lists them, by path; none of a path that several files have. */
export async function listBlobs(
  client: GitHubClient,
  repository: CommitRef,
  commit: string,
): Promise<ReadonlyMap<string, string>> {
  return (await listFiles(client, repository, commit)).blobs;
}

/**
 * Proves that a list of changed files is of a commit, by all files of that commit.
 *
 * @throws UnusableAnswer if it is of another one
 */
export async function proveBlobs(
  client: GitHubClient,
  commit: CommitRef,
  listed: readonly ListedFile[],
): Promise<void> {
  const { blobs, submodules, isComplete } = await listFiles(client, commit, commit.head);
  const isOther = ({ path, status, blob }: ListedFile): boolean => {
    if (submodules.has(path) || isOddPath(path)) return false;
    const found = blobs.get(path);
    if (status === 'removed') return found !== undefined;
    return found === undefined ? isComplete : blob !== null && blob !== found;
  };
  const other = listed.find(isOther);
  if (other === undefined) return;
  throw new UnusableAnswer(`GitHub lists the files of another head than ${commit.head} (${other.path} differs)`);
}

function blobAt(commit: string, path: string, blob: string | undefined): WantedBlob {
  return { name: `${commit}:${path}`, ...(blob === undefined ? {} : { blob }) };
}

/**
 * Whether a file is a link, or its name suggests a kustomization, a chart or a Namespace. A Namespace can be in any manifest; others are missed.
 */
function isLikelyContextFile({ path, mode }: TreeFile): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  if (mode === LINK_MODE || isDescribingPath(path)) return true;
  return isManifestPath(path) && /namespace|^ns\./i.test(name);
}

function limit(paths: readonly string[]): ContextFiles {
  const unreadCount = paths.length - MAX_FILES;
  const message = `${unreadCount} of ${paths.length} kustomizations and Namespaces were not read: ${REMEDY}`;
  return {
    paths: paths.slice(0, MAX_FILES),
    isWhole: false,
    gaps: unreadCount > 0 ? [{ message, isTotal: false }] : [],
  };
}

/**
 * Sorts paths by their distance to the changed files: those in the same folders first, then those below the same top
 * folder.
 */
function byNearness(paths: readonly string[], changed: readonly string[]): string[] {
  const tops = new Set(changed.map((path) => path.split('/')[0]));
  const folders = new Set(changed.map(folderOf));
  const rank = (path: string): number => (folders.has(folderOf(path)) ? 0 : tops.has(path.split('/')[0]) ? 1 : 2);
  return [...paths].sort((a, b) => rank(a) - rank(b));
}
