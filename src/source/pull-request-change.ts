import type { Change, ChangedFile, Gap } from '../compare/change.ts';
import { answerOf, FORBIDDEN } from '../github/answer.ts';
import type { GitHubClient } from '../github/client.ts';
import type { PullRequestRef } from '../github/event.ts';
import type { Content } from '../manifest/content.ts';
import { ConfigurationError } from '../target/configuration-error.ts';
import { NO_FACTS } from '../target/file-roles.ts';
import { fetchFacts } from './fetch-facts.ts';
import type { Git } from './git.ts';
import { readObjects } from './git.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';
import { changeBetween } from './local-change.ts';
import { factsBefore, isWantedPath } from './repository-facts.ts';

/** GitHub lists at most this many files of a pull request. */
const MAX_LISTED_FILES = 3000;

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

/**
 * What a pull request changed: the files and their hunks as GitHub lists them (comments stand only there), the contents
 * from the workspace's object store where it has them, else from GitHub.
 *
 * @param git the workspace's repository, if there is one whose objects can be read
 * @throws ConfigurationError where the token may not list the files, and the workspace cannot tell either
 */
export async function fetchPullRequestChange(
  client: GitHubClient,
  pull: PullRequestRef,
  git: Git | undefined,
): Promise<Change> {
  const { owner, repo, number, head } = pull;
  const [answer, mergeBase] = await Promise.all([
    answerOf(
      client.paginate(client.rest.pulls.listFiles, { owner, repo, pull_number: number, per_page: 100 }),
      FORBIDDEN,
    ),
    fetchMergeBase(client, pull, git),
  ]);
  const isCut = 'ok' in answer && answer.ok.length >= MAX_LISTED_FILES;
  if ('refused' in answer || isCut) {
    // The workspace knows the same, if it has the history; only a patch of git's may differ from GitHub's in its hunks.
    const local = git === undefined ? undefined : await changeBetween(git, mergeBase, head);
    if (local !== undefined) return local;
  }
  if ('refused' in answer) {
    throw new ConfigurationError(
      `the token may not list the files of the pull request (${answer.refused.message}): give the job pull-requests: read`,
    );
  }
  const listed = answer.ok.map((entry): ListedFile => {
    const status = STATUS[entry.status] ?? 'modified';
    const { previous_filename: previousPath, patch } = entry;
    return {
      ...{ path: entry.filename, status, blob: entry.sha },
      ...(status === 'renamed' && previousPath !== undefined ? { previousPath } : {}),
      ...(patch === undefined ? {} : { patch }),
    };
  });
  const limit: Gap[] = isCut ? [LIMIT] : [];
  const wanted = listed.filter(({ path, previousPath = path }) => isWantedPath(path) || isWantedPath(previousPath));
  if (wanted.length === 0)
    return { mergeBase, head, files: [], facts: { base: NO_FACTS, head: NO_FACTS }, gaps: limit };
  const [files, { facts, gaps }] = await Promise.all([
    readContents(client, pull, git, mergeBase, wanted),
    fetchFacts(
      client,
      pull,
      git,
      wanted.map(({ path }) => path),
    ),
  ]);
  return { mergeBase, head, files, facts: { base: factsBefore(facts, files), head: facts }, gaps: [...limit, ...gaps] };
}

const LIMIT: Gap = {
  message: `GitHub lists ${MAX_LISTED_FILES} files of a pull request at most, and there are more: check out with fetch-depth: 0`,
  hidesChanges: true,
};

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
  const sides = files.map(({ path, previousPath = path, status, blob }) => ({
    base: status === 'added' ? undefined : { name: `${mergeBase}:${previousPath}` },
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
  const contentOf = (side: WantedBlob | undefined): Content | undefined =>
    side === undefined ? undefined : (contents.get(side.name) ?? MISSING);
  return files.map(({ blob: _, ...file }, index) => {
    const base = contentOf(sides[index]?.base);
    const after = contentOf(sides[index]?.head);
    return { ...file, ...(base === undefined ? {} : { base }), ...(after === undefined ? {} : { head: after }) };
  });
}

/** A side that GitHub lists and does not give. */
const MISSING: Content = { unreadable: 'GitHub has no file here to read (a submodule, perhaps)', reason: 'unreadable' };
