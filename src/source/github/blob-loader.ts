import type { GitHubClient } from '../../github/client.ts';
import type { CommitRef } from '../../github/event.ts';
import type { Content } from '../../manifest/content.ts';
import type { Git } from '../git/git.ts';
import { readGitObjects } from '../git/git.ts';
import type { WantedBlob } from './github-blobs.ts';
import { fetchBlobs } from './github-blobs.ts';

/** Contents by name: those that were asked for, and maybe others; what does not exist is not among them. */
export type LoadBlobs = (wanted: readonly WantedBlob[]) => Promise<ReadonlyMap<string, Content>>;

/**
 * Loads blobs from the workspace's object store where that has them, the rest from GitHub. What is asked for at the same
 * time, by whomever, goes into the same queries, and what has one name is asked for once.
 */
export function blobLoader(client: GitHubClient, repository: CommitRef, git: Git | undefined): LoadBlobs {
  let gathered = new Map<string, WantedBlob>();
  let answer: Promise<ReadonlyMap<string, Content>> | undefined;
  const load = async (): Promise<ReadonlyMap<string, Content>> => {
    // By then everybody has asked who does not wait for an answer.
    await new Promise((resolve) => setImmediate(resolve));
    const wanted = [...gathered.values()];
    gathered = new Map();
    answer = undefined;
    return readBlobs(client, repository, git, wanted);
  };
  return async (wanted) => {
    if (wanted.length === 0) return new Map();
    for (const one of wanted) gathered.set(one.name, { ...gathered.get(one.name), ...one });
    answer ??= load();
    return answer;
  };
}

async function readBlobs(
  client: GitHubClient,
  { owner, repo }: CommitRef,
  git: Git | undefined,
  wanted: readonly WantedBlob[],
): Promise<ReadonlyMap<string, Content>> {
  const contents = new Map<string, Content>();
  if (git !== undefined) {
    // By the blob's own hash where it is known: a checkout of depth 1 has the blob, but not the commit of head.
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
  for (const [name, content] of await fetchBlobs(client, { owner, repo }, missing)) contents.set(name, content);
  return contents;
}
