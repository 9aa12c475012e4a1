import type { GitHubClient } from '../../github/client.ts';
import type { CommitRef } from '../../github/event.ts';
import type { QueryPart } from '../../github/query-part.ts';
import type { Content } from '../../manifest/content.ts';
import type { Git } from '../git/git.ts';
import { readGitObjects } from '../git/git.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';

/** Loads contents by name: those that are wanted, and maybe others. A file that does not exist is left out. */
export type LoadBlobs = (wanted: readonly WantedBlob[]) => Promise<ReadonlyMap<string, Content>>;

/**
 * Returns a function that loads blobs from the workspace's object store if it has them, the rest from GitHub. Calls at
 * the same time share their queries, and each name is requested once.
 *
 * @param part what is asked of GitHub with the blobs
 */
export function blobLoader(
  client: GitHubClient,
  repository: CommitRef,
  git: Git | undefined,
  part?: QueryPart,
): LoadBlobs {
  let gathered = new Map<string, WantedBlob>();
  let answer: Promise<ReadonlyMap<string, Content>> | undefined;
  const load = async (): Promise<ReadonlyMap<string, Content>> => {
    // Waits until all callers that do not wait for an answer have made their requests.
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = [...gathered.values()];
    gathered = new Map();
    answer = undefined;
    return readBlobs(client, repository, git, wanted, part);
  };
  return async (wanted) => {
    if (wanted.length === 0) return new Map();
    for (const blob of wanted) gathered.set(blob.name, { ...gathered.get(blob.name), ...blob });
    answer ??= load();
    return answer;
  };
}

async function readBlobs(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  git: Git | undefined,
  wanted: readonly WantedBlob[],
  part: QueryPart | undefined,
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  if (git !== undefined) {
    // Uses the blob's hash if it is known: a checkout of depth 1 has the blob, but not the commit of head.
    const local = await readGitObjects(
      git,
      wanted.map(({ name, blob }) => blob ?? name),
    );
    for (const [index, { name }] of wanted.entries()) {
      const bytes = local[index];
      if (bytes !== undefined) contents.set(name, { bytes });
    }
  }
  const missing = wanted.filter(({ name }) => !contents.has(name));
  for (const [name, content] of await fetchBlobs(client, { owner, repo }, missing, part)) contents.set(name, content);
  return contents;
}
