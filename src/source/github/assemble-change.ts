import type { Change, Gap } from '../../compare/change.ts';
import type { GitHubClient } from '../../github/client.ts';
import type { RangeRef } from '../../github/event.ts';
import type { Content } from '../../manifest/content.ts';
import type { ChangedFile } from '../../repository/changed-file.ts';
import { filesWith, isWantedFile, pathsOf } from '../../repository/repository-files.ts';
import { setsLevels } from '../../repository/sets-levels.ts';
import type { Git } from '../git/git.ts';
import { gitChange } from '../git/git-change.ts';
import type { WholeCommit } from '../git/git-repository.ts';
import { withNamedFiles } from '../named-files.ts';
import { fetchFiles, fetchManifests, fetchNamedFiles, fetchTree } from './fetch-repository.ts';
import type { WantedBlob } from './github-blobs.ts';
import type { ListedFile } from './read-changed-files.ts';
import { readChangedFiles } from './read-changed-files.ts';

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
  const read = (files: readonly ListedFile[], more: readonly WantedBlob[] = []) =>
    readChangedFiles(client, git, { ...range, mergeBase }, files, more);
  const readChanged = async (files: readonly ListedFile[]) => (await read(files)).files;
  if (git !== undefined && whole !== undefined) {
    const change = await gitChange({ git, whole, config, changed: listed, readChanged });
    if (change === undefined) throw new Error('the workspace lost a commit that it had');
    return { ...change, mergeBase, head, gaps };
  }
  const first = listed.filter((file) => isWantedFile(file, config));
  const rest = listed.filter((file) => !isWantedFile(file, config));
  const paths = first.flatMap(pathsOf);
  // What tells of files comes with the contents, in the same queries.
  const tree = await fetchTree(client, range, tip, paths, config);
  const { files: wanted, contents } = await read(first, [...tree.telling.values()]);
  const telling = [...tree.telling].flatMap(([path, { name }]): [string, Content][] => {
    const content = contents.get(name);
    return content === undefined ? [] : [[path, content]];
  });
  const base = await fetchNamedFiles(client, range, tree, new Map(telling), config);
  const { files, repository } = await withNamedFiles({
    ...{ wanted, rest, sides: { base, head: filesWith(base, wanted, 'head') }, derived: 'head', config, readChanged },
    readOthers: (others) => fetchFiles(client, range, tree, others),
  });
  const others = files.some(setsLevels) ? await fetchManifests(client, range, tree, paths) : undefined;
  return {
    ...{ mergeBase, head, files, repository, isWholeKnown: false },
    others: [...(others?.manifests ?? [])].map(([path, content]) => ({ path, content })),
    // Nobody need hear what is not known of a repository of which nothing is asked.
    gaps: [...gaps, ...(files.length === 0 ? [] : tree.gaps), ...(others?.gaps ?? [])],
  };
}
