import { GraphQLError } from 'graphql';

import type { GitPerson } from '../git-object.ts';
import { nodeId } from '../render.ts';
import { loginOf } from '../render-commit.ts';
import type { FakeState } from '../state.ts';

type Fields = Record<string, unknown>;

/** "The first 512,000 bytes", then cut without an error. https://github.com/sveltia/sveltia-cms/issues/950 */
const MAX_TEXT = 512_000;

export class BlobLimitExceeded extends Error {}

export function graphqlError(type: string, message: string): GraphQLError {
  return new GraphQLError(message, { extensions: { type } });
}

/** `repository.object` of many aliases, looked up together: one process for all, as a test may ask for hundreds. */
export class ObjectLookup {
  readonly #state: FakeState;
  #asked: { name: string; answer: (oid: string | undefined) => void }[] = [];
  #count = 0;

  constructor(state: FakeState) {
    this.#state = state;
  }

  async find(name: string): Promise<Fields | null> {
    this.#count += 1;
    if (this.#count > this.#state.options.maxBlobsPerQuery) throw new BlobLimitExceeded();
    const oid = await new Promise<string | undefined>((answer) => {
      if (this.#asked.length === 0) queueMicrotask(() => this.#flush());
      this.#asked.push({ name, answer });
    });
    return oid === undefined ? null : objectFields(this.#state, oid);
  }

  #flush(): void {
    const asked = this.#asked;
    this.#asked = [];
    const oids = this.#state.store.resolveMany(asked.map(({ name }) => name));
    this.#state.store.objects(oids.filter((oid) => oid !== undefined));
    for (const [index, { answer }] of asked.entries()) answer(oids[index]);
  }
}

export function objectFields(state: FakeState, oid: string): Fields | null {
  const object = state.store.object(oid);
  if (object === undefined) return null;
  const common = { oid, id: nodeId(object.type, oid), abbreviatedOid: oid.slice(0, 7) };
  if (object.type === 'blob')
    return { __typename: 'Blob', ...common, byteSize: object.bytes.length, ...textOf(object.bytes) };
  if (object.type === 'tree') {
    return {
      __typename: 'Tree',
      ...common,
      entries: () =>
        state.store.listTree(oid).map((entry) => ({
          __typename: 'TreeEntry',
          name: entry.path,
          oid: entry.oid,
          type: entry.type,
          mode: Number.parseInt(entry.mode, 8),
          size: entry.size ?? 0,
          object: () => objectFields(state, entry.oid),
        })),
    };
  }
  const commit = state.store.readCommit(oid);
  return {
    __typename: 'Commit',
    ...common,
    message: commit?.message ?? '',
    messageHeadline: commit?.message.split('\n')[0] ?? '',
    author: commit === undefined ? null : personFields(commit.author),
    committer: commit === undefined ? null : personFields(commit.committer),
    signature: state.signedCommits.has(oid) ? { __typename: 'GpgSignature', ...SIGNATURE } : null,
    authoredDate: commit?.author.date ?? '',
    committedDate: commit?.committer.date ?? '',
    tree: () => objectFields(state, commit?.tree ?? ''),
    parents: (args: PageArguments) =>
      connection(commit?.parents.map((parent) => objectFields(state, parent) ?? {}) ?? [], args),
    url: `${state.origin}/${state.options.owner}/${state.options.name}/commit/${oid}`,
  };
}

const SIGNATURE = { isValid: true, state: 'VALID', wasSignedByGitHub: true, email: 'noreply@github.com' };

function personFields(person: GitPerson): Fields {
  const login = loginOf(person);
  return {
    __typename: 'GitActor',
    name: person.name,
    email: person.email,
    date: person.date,
    // Of people only: a bot is no user here.
    user: login === undefined || login.endsWith('[bot]') ? null : { __typename: 'User', login },
  };
}

/**
 * "UTF8 text data or null if the Blob is binary": text of other encodings comes transcoded, and without its
 * byte order mark, so that only the blob's own hash proves the bytes.
 */
function textOf(bytes: Buffer): Fields {
  const isUtf16 = bytes[0] === 0xff && bytes[1] === 0xfe;
  if (!isUtf16 && bytes.subarray(0, 8000).includes(0)) return { text: null, isBinary: true, isTruncated: false };
  let cut = bytes;
  if (bytes.length > MAX_TEXT) {
    let end = MAX_TEXT;
    while (((bytes[end] ?? 0) & 0xc0) === 0x80) end -= 1;
    cut = bytes.subarray(0, end);
  }
  return { text: decode(cut, isUtf16), isBinary: false, isTruncated: bytes.length > MAX_TEXT };
}

function decode(bytes: Buffer, isUtf16: boolean): string {
  if (isUtf16) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return bytes.toString('latin1');
  }
}

export interface PageArguments {
  readonly first?: number | null;
  readonly last?: number | null;
  readonly after?: string | null;
  readonly before?: string | null;
}

/** https://docs.github.com/graphql/guides/using-pagination-in-the-graphql-api: `first` or `last`, at most 100. */
export function connection(items: readonly Fields[], { first, last, after, before }: PageArguments): Fields {
  const size = first ?? last;
  if (size == null) {
    throw graphqlError(
      'MISSING_PAGINATION_BOUNDARIES',
      'You must provide a `first` or `last` value to properly paginate the connection.',
    );
  }
  if (size > 100) {
    throw graphqlError(
      'EXCESSIVE_PAGINATION',
      `Requesting ${size} records on the connection exceeds the limit of 100 records.`,
    );
  }
  const low = after == null ? 0 : indexOf(after) + 1;
  const high = before == null ? items.length : indexOf(before);
  const start = first == null ? Math.max(low, high - size) : low;
  const end = first == null ? high : Math.min(high, low + size);
  const nodes = items.slice(start, end);
  return {
    totalCount: items.length,
    nodes,
    edges: nodes.map((node, index) => ({ node, cursor: cursorOf(start + index) })),
    pageInfo: {
      hasNextPage: end < items.length,
      hasPreviousPage: start > 0,
      startCursor: nodes.length === 0 ? null : cursorOf(start),
      endCursor: nodes.length === 0 ? null : cursorOf(end - 1),
    },
  };
}

function cursorOf(index: number): string {
  return Buffer.from(`cursor:${index}`).toString('base64');
}

function indexOf(cursor: string): number {
  return Number(Buffer.from(cursor, 'base64').toString('utf8').replace('cursor:', ''));
}
