import type { GitHubClient } from '../../github/client.ts';
import type { CommitRef } from '../../github/event.ts';
import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { changedFiles, changedLinks } from '../git/changed-files.ts';
import type { Git } from '../git/git.ts';
import { readObjects } from '../git/git.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';

/** A file that GitHub says has changed, without its contents. */
export interface ListedFile extends ChangedFile {
  /** The blob in head. */
  readonly blob: string | null;
}

/** The two commits to read it at. */
interface Commits extends CommitRef {
  readonly mergeBase: string;
}

/**
 * Changed files with their contents: from the workspace's object store what that has, the rest from GitHub.
 *
 * @param more what else is read, in the same queries
 * @returns the contents, too, by name
 */
export async function readChangedFiles(
  client: GitHubClient,
  git: Git | undefined,
  commits: Commits,
  listed: readonly ListedFile[],
  more: readonly WantedBlob[] = [],
): Promise<{ readonly files: readonly ChangedFile[]; readonly contents: ReadonlyMap<string, Content> }> {
  const sides = listed.map((file) => sidesOf(file, commits));
  const names = sides.flatMap(({ base, head }) => [base, head].filter((side) => side !== undefined));
  const contents = await readContents(client, commits, git, [...names, ...more]);
  const contentOf = (side: WantedBlob | undefined): Content | undefined =>
    side === undefined ? undefined : (contents.get(side.name) ?? MISSING);
  const patches = await localPatches(git, commits, listed);
  const links = (git && listed.length > 0 && (await changedLinks(git, commits.mergeBase, commits.head))) || new Map();
  const files = listed.map(({ blob: _, ...file }, index): ChangedFile => {
    const base = contentOf(sides[index]?.base);
    const head = contentOf(sides[index]?.head);
    const localPatch = patches.get(file.path);
    const link = links.get(file.path);
    return {
      ...file,
      ...(localPatch === undefined ? {} : { localPatch }),
      ...(link === undefined ? {} : { links: link }),
      ...(base === undefined ? {} : { base }),
      ...(head === undefined ? {} : { head }),
    };
  });
  return { files, contents };
}

interface Sides {
  readonly base?: WantedBlob;
  readonly head?: WantedBlob;
}

function sidesOf({ path, previousPath = path, status, blob }: ListedFile, { mergeBase, head }: Commits): Sides {
  return {
    ...(status === 'added' ? {} : { base: { name: `${mergeBase}:${previousPath}` } }),
    ...(status === 'removed' ? {} : { head: { name: `${head}:${path}`, ...(blob === null ? {} : { blob }) } }),
  };
}

/** The hunks of files of which GitHub lists none (they are too large), by path, where the workspace has both commits. */
async function localPatches(
  git: Git | undefined,
  { mergeBase, head }: Commits,
  files: readonly ListedFile[],
): Promise<ReadonlyMap<string, string>> {
  const paths = new Set(files.filter(({ patch }) => patch === undefined).map(({ path }) => path));
  if (git === undefined || paths.size === 0) return new Map();
  const local = (await changedFiles(git, mergeBase, head)) ?? [];
  return new Map(
    local.flatMap(({ path, patch }): [string, string][] =>
      patch === undefined || !paths.has(path) ? [] : [[path, patch]],
    ),
  );
}

/** By name: from the object store what it has, the rest from GitHub. */
async function readContents(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  git: Git | undefined,
  wanted: readonly WantedBlob[],
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  if (git !== undefined) {
    // By the blob's own hash where it is known: a checkout of depth 1 has the blob, but not the commit of head.
    const local = await readObjects(
      git,
      wanted.map(({ name, blob }) => blob ?? name),
    );
    for (const [index, { name }] of wanted.entries()) {
      const bytes = local[index];
      if (bytes !== undefined) contents.set(name, { bytes });
    }
  }
  const missing = wanted.filter(({ name }) => !contents.has(name));
  for (const [name, content] of await fetchBlobs(client, { owner, repo }, missing)) contents.set(name, content);
  return contents;
}

/** A side that GitHub lists and does not give. */
const MISSING: Content = { unreadable: 'GitHub has no file here to read (a submodule, perhaps)', reason: 'unreadable' };
