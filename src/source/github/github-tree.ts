import { answerOf } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { CommitRef } from '../../github/event.ts';
import type { Content, NamedContent } from '../../manifest/content.ts';
import { folderOf } from '../../repository/file-roles.ts';
import { isKustomizationPath } from '../../repository/kustomize/kustomization.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import type { TreeFile } from '../../repository/repository-files.ts';
import type { ContextFiles, Tree, TreeGap } from '../tree.ts';
import type { LoadBlobs } from './blob-loader.ts';
import type { WantedBlob } from './github-blobs.ts';

/** How many files are read at once, at most, since each of them costs time. */
const MOST = 100;

const REMEDY = 'check out the repository before this Action';

const MISSING: Content = { unreadable: 'GitHub has no file here to read', reason: 'unreadable' };

/** What GitHub lists of a commit. */
interface Listing {
  readonly files: readonly TreeFile[];
  /** Hashes by path. */
  readonly blobs: ReadonlyMap<string, string>;
  /** Whether these are all. */
  readonly isComplete: boolean;
  readonly gaps: readonly TreeGap[];
}

/**
 * The files of a commit as GitHub lists them, by one call. Of many files it reads a hundred at most: those nearest to
 * what changed.
 *
 * @param load reads the contents
 * @param near the paths of what changed
 */
export async function githubTree(
  client: GitHubClient,
  repository: CommitRef,
  commit: string,
  load: LoadBlobs,
  near: readonly string[],
): Promise<Tree> {
  const { files, blobs, isComplete, gaps } = await listFiles(client, repository, commit);
  const read: Tree['read'] = async (paths) => {
    // What a whole list does not have is not there.
    const wanted = paths.filter((path) => !isComplete || blobs.has(path)).slice(0, MOST);
    const found = await load(wanted.map((path) => blobAt(commit, path, blobs.get(path))));
    return new Map(
      wanted.flatMap((path): [string, Content][] => {
        const content = found.get(`${commit}:${path}`);
        return content === undefined ? [] : [[path, content]];
      }),
    );
  };
  return {
    files,
    read,
    readInOrder: async function* (paths): AsyncGenerator<NamedContent> {
      for (let start = 0; start < paths.length; start += MOST) {
        const batch = paths.slice(start, start + MOST);
        const found = await read(batch);
        for (const path of batch) yield { path, content: found.get(path) ?? MISSING };
      }
    },
    findContextFiles: async (config) => {
      const likely = byNearness(files.map(({ path }) => path).filter(isLikelyTelling), near);
      return cut([...new Set([...config.filter((path) => blobs.has(path)), ...likely])]);
    },
    choose: (paths) => byNearness(paths, near).slice(0, MOST),
    gaps,
  };
}

async function listFiles(client: GitHubClient, { owner, repo }: CommitRef, commit: string): Promise<Listing> {
  const answer = await answerOf(client.rest.git.getTree({ owner, repo, tree_sha: commit, recursive: '1' }));
  if ('refused' in answer) {
    const message = `GitHub does not list this repository (${answer.refused.status}): its config, its Namespaces, charts and patches are not known`;
    return { files: [], blobs: new Map(), isComplete: false, gaps: [{ message, isTotal: true }] };
  }
  const { tree, truncated } = answer.ok.data;
  const message = `GitHub lists only a part of this repository, so that some charts, kustomizations and Namespaces are not known: ${REMEDY}`;
  return {
    files: tree.flatMap(({ path, mode, type }) => (type === 'blob' ? [{ path, mode }] : [])),
    blobs: new Map(tree.map(({ path, sha }) => [path, sha])),
    isComplete: !truncated,
    gaps: truncated ? [{ message, isTotal: false }] : [],
  };
}

function blobAt(commit: string, path: string, blob: string | undefined): WantedBlob {
  return { name: `${commit}:${path}`, ...(blob === undefined ? {} : { blob }) };
}

/** By its name alone: a Namespace can be in any manifest, and is not known then. */
function isLikelyTelling(path: string): boolean {
  const name = path.slice(path.lastIndexOf('/') + 1);
  return isKustomizationPath(path) || (isManifestPath(path) && /namespace|^ns\./i.test(name));
}

function cut(paths: readonly string[]): ContextFiles {
  const left = paths.length - MOST;
  const message = `${left} of ${paths.length} kustomizations and Namespaces were not read: ${REMEDY}`;
  return { paths: paths.slice(0, MOST), isWhole: false, gaps: left > 0 ? [{ message, isTotal: false }] : [] };
}

/** Those in folders above or beside the changed files first. */
function byNearness(paths: readonly string[], changed: readonly string[]): string[] {
  const tops = new Set(changed.map((path) => path.split('/')[0]));
  const folders = new Set(changed.map(folderOf));
  const rank = (path: string): number => (folders.has(folderOf(path)) ? 0 : tops.has(path.split('/')[0]) ? 1 : 2);
  return [...paths].sort((a, b) => rank(a) - rank(b));
}
