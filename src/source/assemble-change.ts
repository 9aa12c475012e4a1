import type { Change, ChangedFile, Gap } from '../compare/change.ts';
import type { GitHubClient } from '../github/client.ts';
import type { RangeRef } from '../github/event.ts';
import type { Content } from '../manifest/content.ts';
import { NO_FILES } from '../target/repository.ts';
import { changedFiles } from './changed-files.ts';
import { fetchManifests, fetchNamedFiles, fetchTree } from './fetch-repository.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';
import type { WholeCommit } from './git-repository.ts';
import { readManifests, repositorySides } from './git-repository.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';
import { filesWith, isWantedPath } from './repository-files.ts';
import { setsLevels } from './sets-levels.ts';

/** The files that GitHub says have changed, without their contents. */
export interface Listing {
  readonly mergeBase: string;
  /** The tip of the base branch, as far as it is known. */
  readonly tip: string;
  /** The workspace's commit that shows the whole repository, where it has one. */
  readonly whole: WholeCommit | undefined;
  /** The path of the repository's config. */
  readonly config: string;
  readonly files: readonly ListedFile[];
  readonly gaps: readonly Gap[];
}

export interface ListedFile extends ChangedFile {
  /** The blob in head. */
  readonly blob: string | null;
}

/** A file as GitHub's lists of changed files describe it. */
export interface DiffEntry {
  readonly filename: string;
  readonly previous_filename?: string;
  readonly status: string;
  readonly sha: string | null;
  readonly patch?: string;
}

/** GitHub's words for what happened to a file, in ours. A copy is a new file; a changed mode changes nothing. */
const STATUS: Readonly<Record<string, ChangedFile['status']>> = {
  added: 'added',
  copied: 'added',
  removed: 'removed',
  renamed: 'renamed',
  modified: 'modified',
  changed: 'modified',
  unchanged: 'modified',
};

/** A file of GitHub's list. */
export function listedFile({ filename, previous_filename, status: word, sha, patch }: DiffEntry): ListedFile {
  const status = STATUS[word] ?? 'modified';
  return {
    ...{ path: filename, status, blob: sha },
    ...(status === 'renamed' && previous_filename !== undefined ? { previousPath: previous_filename } : {}),
    ...(patch === undefined ? {} : { patch }),
  };
}

/**
 * A list of changed files with all that is needed to judge them: contents from the workspace's object store where it has
 * them, else from GitHub, and what the repository says of its files.
 */
export async function assembleChange(
  client: GitHubClient,
  range: RangeRef,
  git: Git | undefined,
  { mergeBase, tip, whole, config, files: listed, gaps }: Listing,
): Promise<Change> {
  const { head } = range;
  const wanted = listed.filter(({ path, previousPath = path }) =>
    [path, previousPath].some((each) => isWantedPath(each) || each === config),
  );
  const none = { base: NO_FILES, head: NO_FILES };
  if (wanted.length === 0)
    return { mergeBase, head, files: [], repository: none, isWholeKnown: true, others: [], gaps };
  const paths = wanted.flatMap(({ path, previousPath = path }) => [path, previousPath]);
  // Without a workspace, what tells of files comes with the contents, in the same queries.
  const tree = whole === undefined ? await fetchTree(client, range, tip, paths, config) : undefined;
  const sides = wanted.map((file) => sidesOf(file, mergeBase, head));
  const names = sides.flatMap(({ base, head: after }) => [base, after].filter((side) => side !== undefined));
  const contents = await readContents(client, range, git, [...names, ...(tree?.telling.values() ?? [])]);
  const contentOf = (side: WantedBlob | undefined): Content | undefined =>
    side === undefined ? undefined : (contents.get(side.name) ?? MISSING);
  const patches = await localPatches(git, mergeBase, head, wanted);
  const files = wanted.map(({ blob: _, ...file }, index): ChangedFile => {
    const base = contentOf(sides[index]?.base);
    const after = contentOf(sides[index]?.head);
    const localPatch = patches.get(file.path);
    return {
      ...file,
      ...(localPatch === undefined ? {} : { localPatch }),
      ...(base === undefined ? {} : { base }),
      ...(after === undefined ? {} : { head: after }),
    };
  });
  const needsOthers = files.some(setsLevels);
  if (git !== undefined && whole !== undefined) {
    const repository = await repositorySides(git, whole, files, config);
    const others = needsOthers ? await readManifests(git, whole.commit, new Set(paths)) : [];
    if (repository !== undefined && others !== undefined) {
      return { mergeBase, head, files, repository, isWholeKnown: true, others, gaps };
    }
  }
  if (tree === undefined) throw new Error('the workspace lost a commit that it had');
  const telling = [...tree.telling].flatMap(([path, { name }]): [string, Content][] => {
    const content = contents.get(name);
    return content === undefined ? [] : [[path, content]];
  });
  const base = await fetchNamedFiles(client, range, tree, new Map(telling), config);
  const others = needsOthers ? await fetchManifests(client, range, tree, paths) : undefined;
  return {
    ...{ mergeBase, head, files },
    repository: { base, head: filesWith(base, files, 'head') },
    isWholeKnown: false,
    others: [...(others?.manifests ?? [])].map(([path, content]) => ({ path, content })),
    gaps: [...gaps, ...tree.gaps, ...(others?.gaps ?? [])],
  };
}

interface Sides {
  readonly base?: WantedBlob;
  readonly head?: WantedBlob;
}

function sidesOf({ path, previousPath = path, status, blob }: ListedFile, mergeBase: string, head: string): Sides {
  return {
    ...(status === 'added' ? {} : { base: { name: `${mergeBase}:${previousPath}` } }),
    ...(status === 'removed' ? {} : { head: { name: `${head}:${path}`, ...(blob === null ? {} : { blob }) } }),
  };
}

/** The hunks of files of which GitHub lists none (they are too large), by path, where the workspace has both commits. */
async function localPatches(
  git: Git | undefined,
  mergeBase: string,
  head: string,
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
  { owner, repo }: RangeRef,
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
