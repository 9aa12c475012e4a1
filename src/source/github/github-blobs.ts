import { RequestError } from '@octokit/request-error';
import { answerOf, isUnsure, refusedCall, UnusableAnswer } from '../../github/answer.ts';
import type { GitHubClient } from '../../github/client.ts';
import { objectHash } from '../../github/object-hash.ts';
import type { QueryPart } from '../../github/query-part.ts';
import type { Content } from '../../manifest/content.ts';
import { MAX_MANIFEST_BYTES, sizeMessage } from '../../manifest/yaml/limits.ts';

/** A file to fetch. */
export interface WantedBlob {
  /** `<commit>:<path>`. */
  readonly name: string;
  /** Its hash, if it is known. */
  readonly blob?: string;
}

/** A repository of GitHub. */
interface Repository {
  readonly owner: string;
  readonly repo: string;
}

/**
 * How many blobs one query asks for: other clients are known to ask for as many. A query that is too much for GitHub is
 * split in halves.
 */
const BATCH = 250;

/**
 * Fetches files from GitHub's API, in batches by GraphQL. A text from GraphQL is used only if the blob's hash proves
 * that it is whole (GraphQL cuts it at 512,000 bytes without an error, and not every file is UTF-8); otherwise the raw
 * blob is fetched.
 *
 * @param part what the last query asks for, too; left out where GitHub does not answer that
 * @returns the contents by name, without files that do not exist; a file that is too large says so
 * @throws RequestError if GitHub refuses or does not answer: a file that could not be read is not one that is missing
 */
export async function fetchBlobs(
  client: GitHubClient,
  repository: Repository,
  wanted: readonly WantedBlob[],
  part?: QueryPart,
): Promise<Map<string, Content>> {
  const contents = new Map<string, Content>();
  for (let start = 0; start < wanted.length; start += BATCH) {
    const batch = wanted.slice(start, start + BATCH);
    const asked = start + BATCH < wanted.length ? undefined : part;
    for (const [name, content] of await fetchBatch(client, repository, batch, asked)) contents.set(name, content);
  }
  return contents;
}

interface BlobAnswer {
  readonly oid?: string;
  readonly byteSize?: number;
  readonly text?: string | null;
}

async function fetchBatch(
  client: GitHubClient,
  repository: Repository,
  batch: readonly WantedBlob[],
  part?: QueryPart,
): Promise<Map<string, Content>> {
  const answers = await queryBlobs(client, repository, batch, part);
  if (answers === undefined) {
    if (part !== undefined) return fetchBatch(client, repository, batch);
    // The query took too much time or too many resources. A partial answer is useless, so ask for halves.
    if (batch.length === 1) return fetchSingly(client, repository, batch[0] as WantedBlob);
    const half = Math.ceil(batch.length / 2);
    const first = await fetchBatch(client, repository, batch.slice(0, half));
    const second = await fetchBatch(client, repository, batch.slice(half));
    return new Map([...first, ...second]);
  }
  const contents = new Map<string, Content>();
  for (const [index, { name, blob }] of batch.entries()) {
    const answer = answers[index];
    if (answer?.oid === undefined) continue;
    if (blob !== undefined && answer.oid !== blob) throw notTheFile(blob);
    const bytes = typeof answer.text === 'string' ? Buffer.from(answer.text, 'utf8') : undefined;
    if (bytes !== undefined && objectHash('blob', bytes) === answer.oid) contents.set(name, { bytes });
    else contents.set(name, await fetchRawBlob(client, repository, answer.oid, answer.byteSize ?? 0));
  }
  return contents;
}

/**
 * Queries blobs by GraphQL, and returns them in the order of the batch, null for a missing one; undefined if GitHub
 * could not answer completely, or refused what else is asked for.
 */
async function queryBlobs(
  client: GitHubClient,
  { owner, repo }: Repository,
  batch: readonly WantedBlob[],
  part: QueryPart | undefined,
): Promise<(BlobAnswer | null | undefined)[] | undefined> {
  const names = batch.map((_, index) => `$name${index}: String!`).join(', ');
  const fields = batch.map((_, index) => `blob${index}: object(expression: $name${index}) { ...content }`).join('\n');
  const query = `query ($owner: String!, $repo: String!, ${[names, ...(part ? [part.variables] : [])].join(', ')}) {
  repository(owner: $owner, name: $repo) {
    ${[fields, ...(part ? [part.fields] : [])].join('\n')}
  }
}
fragment content on Blob { oid byteSize text }`;
  const variables = Object.fromEntries(batch.map(({ name, blob }, index) => [`name${index}`, blob ?? name]));
  return client
    .graphql<{ repository: Record<string, BlobAnswer | null> | null }>(query, {
      owner,
      repo,
      ...variables,
      ...part?.values,
      request: { retries: 1 },
    })
    .then(
      ({ repository }) => {
        const answers = batch.map((_, index) => repository?.[`blob${index}`]);
        // A file that does not exist is null. What is not there at all was not answered.
        if (answers.includes(undefined)) return undefined;
        part?.take(repository);
        return answers;
      },
      (error: unknown) => {
        // The token may not be allowed to read what else is asked for.
        if (isTooMuch(error) || (part !== undefined && !isLimit(error))) return undefined;
        throw error;
      },
    );
}

function isLimit(error: unknown): boolean {
  return error instanceof RequestError && refusedCall(error).again !== undefined;
}

/**
 * Whether a query was too much: it timed out, or exceeded the limit of resources for one query, which comes with status
 * 200 and partial data.
 */
function isTooMuch(error: unknown): boolean {
  const { status, message } = error as { readonly status?: number; readonly message?: string };
  return (
    (status !== undefined && isUnsure({ status })) ||
    /resource limits|timed? ?out|something went wrong/i.test(message ?? '')
  );
}

/**
 * Fetches one file through the contents API, as the last resort.
 *
 * @throws UnusableAnswer if it has none: that alone, after queries that GitHub could not answer, proves nothing
 */
async function fetchSingly(
  client: GitHubClient,
  repository: Repository,
  { name, blob }: WantedBlob,
): Promise<Map<string, Content>> {
  if (blob !== undefined) return new Map([[name, await fetchRawBlob(client, repository, blob, 0)]]);
  const ref = name.slice(0, name.indexOf(':'));
  const path = name.slice(name.indexOf(':') + 1);
  const answer = await answerOf(client.rest.repos.getContent({ ...repository, path, ref }), [404]);
  if ('refused' in answer) throw new UnusableAnswer(`GitHub does not say whether there is a file ${path}`);
  const { data } = answer.ok;
  if (Array.isArray(data) || data.type === 'submodule') return new Map();
  return new Map([[name, await fetchRawBlob(client, repository, data.sha, data.size)]]);
}

/**
 * Fetches one blob by its hash, which proves it.
 *
 * @param byteSize its size, where it is known; 0 where it is not
 * @throws RequestError if GitHub refuses or does not answer
 */
export async function fetchRawBlob(
  client: GitHubClient,
  { owner, repo }: Repository,
  oid: string,
  byteSize: number,
): Promise<Content> {
  if (byteSize > MAX_MANIFEST_BYTES) return { unreadable: sizeMessage(byteSize), reason: 'size' };
  const answer = await client.rest.git.getBlob({ owner, repo, file_sha: oid }).catch((error: unknown) => {
    if (isTooLarge(error)) return undefined;
    throw error;
  });
  if (answer === undefined) return TOO_LARGE;
  const bytes = Buffer.from(answer.data.content, 'base64');
  if (objectHash('blob', bytes) !== oid) throw notTheFile(oid);
  return { bytes };
}

function notTheFile(oid: string): UnusableAnswer {
  return new UnusableAnswer(`GitHub gave a content that is not the file ${oid}`);
}

const TOO_LARGE: Content = {
  unreadable: 'the file has over 100 MB, and files over 5 MB are not read: split it, or leave it out',
  reason: 'size',
};

/** Whether GitHub does not give a blob because of its size. https://docs.github.com/rest/git/blobs#get-a-blob */
function isTooLarge(error: unknown): boolean {
  return error instanceof RequestError && /too_large|too large/.test(error.message);
}
