import { UnusableAnswer } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { Content, NamedContent } from '../../manifest/content.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from '../../manifest/yaml/limits.ts';
import { isImageFile } from '../../repository/dockerfiles/builds/image-builds.ts';
import { isManifestPath } from '../../repository/manifest-paths.ts';
import { isDescribingPath, LINK_MODE } from '../../repository/repository-files.ts';
import { SHARED, sharedPaths } from '../odd-paths.ts';
import type { Tree } from '../tree.ts';
import type { ListedBlob } from './fetch-archive.ts';
import { fetchArchive } from './fetch-archive.ts';
import { fetchBlobs, fetchRawBlob } from './github-blobs.ts';

/** A commit of a repository, and how it is asked for. */
export interface ArchivedCommit {
  readonly client: GitHubClient;
  readonly owner: string;
  readonly repo: string;
  readonly commit: string;
  /** Whether GitHub is asked as somebody: then it answers often enough to be asked for many files. */
  readonly hasToken: boolean;
}

/** The tree of a commit in memory. */
export interface ArchiveTree extends Tree {
  /** Returns a content that was loaded; undefined for any other path. */
  readonly contentOf: (path: string) => Content | undefined;
  /** Loads files, so that their contents are there. */
  readonly load: (paths: readonly string[]) => Promise<void>;
}

/** Larger files that are no manifests are loaded only where something asks for them: in bytes. */
const LARGE = 2 ** 20;

/** How much of files that are no manifests is kept: in bytes. The others are loaded where something asks for them. */
const MOST_OTHERS = 256 * 2 ** 20;

/** How many files beyond the archive are asked for one by one, without a token: GitHub answers 60 requests an hour. */
const MOST_ANONYMOUS = 30;

const ABSENT: Content = { unreadable: 'the commit has no such file', reason: 'unreadable' };

const LEFT: Content = {
  unreadable:
    'not in the archive that GitHub makes of the repository (.gitattributes leaves it out or changes it), and too many such files to be asked for without a token: set GITHUB_TOKEN',
  reason: 'unreadable',
};

/**
 * Returns the tree of a commit of which nothing is here: its files as GitHub lists them, with one request, and their
 * contents from its archive, with another one. What the archive does not have as it is in the commit is asked for by itself.
 *
 * @returns undefined where GitHub does not list all files
 * @throws RequestError if GitHub refuses or does not answer
 */
export async function archiveTree(archived: ArchivedCommit): Promise<ArchiveTree | undefined> {
  const { client, owner, repo, commit } = archived;
  const blobs = await listedBlobs(archived);
  if (blobs === undefined) return undefined;
  const shared = sharedPaths(blobs.map(({ path }) => path));
  const byPath = new Map(blobs.map((blob) => [blob.path, blob]));
  const contents = new Map<string, Content>([...shared].map((path) => [path, SHARED]));
  for (const { path, size } of byPath.values())
    if (size > MAX_MANIFEST_BYTES && !contents.has(path))
      contents.set(path, { unreadable: sizeMessage(size), reason: 'size' });
  const wanted = keptFiles([...byPath.values()].filter(({ path }) => !contents.has(path)));
  const archive =
    wanted.length === 0
      ? []
      : await fetchArchive(client, { owner, repo }, commit, new Map(wanted.map((blob) => [blob.path, blob])));
  for (const [path, bytes] of archive) contents.set(path, { bytes });
  const load = blobsLoader(archived, byPath, contents);
  const read: Tree['read'] = async (paths) => {
    await load(paths);
    return new Map(
      paths.flatMap((path): [string, Content][] => {
        const content = contents.get(path);
        return content === undefined ? [] : [[path, content]];
      }),
    );
  };
  const files = [...byPath.values()].map(({ path, mode }) => ({ path, mode }));
  return {
    files,
    isListed: true,
    read,
    readInOrder: async function* (paths): AsyncGenerator<NamedContent> {
      await load(paths);
      for (const path of paths) yield { path, content: contents.get(path) ?? ABSENT };
    },
    // Namespaces need not be searched for: whoever scans the commit reads all of its manifests.
    findContextFiles: async (config) => {
      const isContext = (path: string): boolean => isDescribingPath(path) || isImageFile(path) || config.includes(path);
      const named = files.filter(({ path, mode }) => mode === LINK_MODE || isContext(path));
      return { paths: named.map(({ path }) => path), isWhole: true, gaps: [] };
    },
    choose: (paths) => paths,
    gaps: [],
    contentOf: (path) => contents.get(path),
    load,
  };
}

/** The files that are kept from the archive: all manifests, and of the others as many as the memory has room for. */
function keptFiles(blobs: readonly ListedBlob[]): ListedBlob[] {
  let room = MOST_OTHERS;
  return blobs.filter(({ path, size }) => {
    if (isManifestPath(path)) return true;
    if (size > LARGE && !path.endsWith('.tgz')) return false;
    room -= size;
    return room >= 0;
  });
}

async function listedBlobs({ client, owner, repo, commit }: ArchivedCommit): Promise<ListedBlob[] | undefined> {
  const { data } = await client.rest.git.getTree({
    owner,
    repo,
    tree_sha: commit,
    recursive: '1',
    request: { retries: 1 },
  });
  if (!Array.isArray(data?.tree)) throw new UnusableAnswer('GitHub lists no files');
  if (data.truncated) return undefined;
  return data.tree
    .filter(({ type }) => type === 'blob')
    .map(({ path, mode, sha, size = 0 }) => ({ path, mode, blob: sha, size }));
}

/** Returns a function that loads what the archive did not give. Each file is asked for once. */
function blobsLoader(
  { client, owner, repo, hasToken }: ArchivedCommit,
  byPath: ReadonlyMap<string, ListedBlob>,
  contents: Map<string, Content>,
): ArchiveTree['load'] {
  let asked = 0;
  return async (paths) => {
    const missing = [...new Set(paths)].flatMap((path) => (contents.has(path) ? [] : (byPath.get(path) ?? [])));
    if (hasToken) {
      const found = await fetchBlobs(
        client,
        { owner, repo },
        missing.map(({ blob }) => ({ name: blob, blob })),
      );
      for (const { path, blob } of missing) {
        const content = found.get(blob);
        if (content === undefined) throw new UnusableAnswer(`GitHub lists the file ${path}, and does not give it`);
        contents.set(path, content);
      }
      return;
    }
    for (const { path, blob, size } of missing) {
      asked += 1;
      const isTooOften = asked > MOST_ANONYMOUS;
      contents.set(path, isTooOften ? LEFT : await fetchRawBlob(client, { owner, repo }, blob, size));
    }
  };
}
