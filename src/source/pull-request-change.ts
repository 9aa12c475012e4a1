import type { Change, ChangedFile } from '../compare/change.ts';
import type { GitHubClient } from '../github/client.ts';
import type { Content } from '../manifest/content.ts';
import { NO_FACTS } from '../target/file-roles.ts';
import { fetchFacts } from './fetch-facts.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';

export interface PullRequestRef {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** The tip of the base branch when the event was made: neither the merge base nor dependably the tip. */
  readonly base: string;
  readonly head: string;
  /** Whether the runner's workspace may be read. */
  readonly canUseWorkspace: boolean;
}

/** GitHub lists at most this many files of a pull request. */
const MAX_LISTED_FILES = 3000;

/**
 * What a pull request changed: the files and their hunks as GitHub lists them (comments stand only there), the contents
 * from the workspace's object store where it has them, else from GitHub.
 *
 * @param git the workspace's repository, if there is one whose objects can be read
 */
export async function fetchPullRequestChange(
  client: GitHubClient,
  pull: PullRequestRef,
  git: Git | undefined,
  isWanted: (path: string) => boolean,
): Promise<Change> {
  const { owner, repo, number, head } = pull;
  const [listed, mergeBase] = await Promise.all([
    client.paginate(client.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 }),
    fetchMergeBase(client, pull, git),
  ]);
  const files = listed.map((entry): ListedFile => {
    const status = entry.status === 'copied' || entry.status === 'changed' ? 'modified' : entry.status;
    return {
      path: entry.filename,
      status: status === 'unchanged' ? 'modified' : entry.status === 'copied' ? 'added' : status,
      blob: entry.sha,
      ...(entry.status === 'renamed' && entry.previous_filename !== undefined
        ? { previousPath: entry.previous_filename }
        : {}),
      ...(entry.patch === undefined ? {} : { patch: entry.patch }),
    };
  });
  const wanted = files.filter(({ path, previousPath }) => isWanted(path) || isWanted(previousPath ?? path));
  const limit =
    listed.length >= MAX_LISTED_FILES
      ? [`GitHub lists ${MAX_LISTED_FILES} files of a pull request at most: further files were not read`]
      : [];
  if (wanted.length === 0) return { mergeBase, head, files: [], facts: NO_FACTS, gaps: limit };
  const [contents, { facts, gaps }] = await Promise.all([
    readContents(client, pull, git, mergeBase, wanted),
    fetchFacts(
      client,
      pull,
      git,
      wanted.map(({ path }) => path),
    ),
  ]);
  return { mergeBase, head, files: contents, facts, gaps: [...limit, ...gaps] };
}

interface ListedFile extends ChangedFile {
  /** The blob in head. */
  readonly blob: string | null;
}

/** The commit that the head left the base branch at: what the pull request's page compares with. */
async function fetchMergeBase(
  client: GitHubClient,
  { owner, repo, base, head }: PullRequestRef,
  git: Git | undefined,
): Promise<string> {
  // A shallow history may hide the nearest common commit behind an older one.
  const isWhole = (await git?.run(['rev-parse', '--is-shallow-repository']))?.toString('utf8').trim() === 'false';
  const local = isWhole ? (await git?.run(['merge-base', base, head]))?.toString('utf8').trim() : undefined;
  if (local !== undefined && local !== '') return local;
  // The files are on the first page only, so the second is the shortest answer that names the merge base.
  const { data } = await client.rest.repos.compareCommitsWithBasehead({
    ...{ owner, repo, basehead: `${base}...${head}`, per_page: 1, page: 2 },
  });
  return data.merge_base_commit.sha;
}

/** The contents of both sides: from the object store what it has, the rest from GitHub. */
async function readContents(
  client: GitHubClient,
  { owner, repo, head }: PullRequestRef,
  git: Git | undefined,
  mergeBase: string,
  files: readonly ListedFile[],
): Promise<ChangedFile[]> {
  const sides = files.map(({ path, previousPath, status, blob }) => ({
    base: status === 'added' ? undefined : { name: `${mergeBase}:${previousPath ?? path}` },
    head: status === 'removed' ? undefined : { name: `${head}:${path}`, ...(blob === null ? {} : { blob }) },
  }));
  const wanted = sides.flatMap(({ base, head: after }): WantedBlob[] =>
    [base, after].filter((side) => side !== undefined),
  );
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
  return files.map(({ blob: _, ...file }, index) => {
    const side = sides[index];
    const base = side?.base === undefined ? undefined : contents.get(side.base.name);
    const after = side?.head === undefined ? undefined : contents.get(side.head.name);
    return { ...file, ...(base === undefined ? {} : { base }), ...(after === undefined ? {} : { head: after }) };
  });
}
