import { setTimeout } from 'node:timers/promises';
import type { PostedComment } from '../report/plan/reconcile.ts';
import { answerOf, queryAnswerOf } from './answer.ts';
import type { GitHubClient } from './client.ts';
import type { PullRequestRef } from './event.ts';
import type { QueryPart } from './query-part.ts';

/** The head of a pull request as it is now. */
interface Head {
  /** The hash of the current head: it differs from the reviewed commit if somebody pushed in the meantime. */
  readonly head: string;
  /** How many files the pull request changes. */
  readonly changedFiles: number;
}

/** The current state of a pull request. */
export interface PullRequestState extends Head {
  /** The first comment of each thread, if the token's account wrote it. */
  readonly comments: readonly PostedComment[];
}

interface Answer {
  readonly repository: RepositoryAnswer;
}

interface RepositoryAnswer {
  readonly pullRequest: {
    readonly headRefOid: string;
    readonly changedFiles: number;
    readonly reviewThreads: {
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: readonly Thread[];
    };
  };
}

interface Thread {
  readonly path: string;
  readonly line: number | null;
  readonly startLine: number | null;
  readonly subjectType: 'LINE' | 'FILE';
  readonly comments: {
    readonly totalCount: number;
    readonly nodes: readonly {
      readonly id: string;
      readonly databaseId: number;
      readonly body: string;
      readonly isMinimized: boolean;
      readonly viewerDidAuthor: boolean;
    }[];
  };
}

const VARIABLES = '$number: Int!, $after: String';

const FIELDS = `pullRequest(number: $number) {
      headRefOid
      changedFiles
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { path line startLine subjectType comments(first: 1) { totalCount nodes { id databaseId body isMinimized viewerDidAuthor } } }
      }
    }`;

const QUERY = `query ($owner: String!, $repo: String!, ${VARIABLES}) {
  repository(owner: $owner, name: $repo) {
    ${FIELDS}
  }
}`;

/**
 * Fetches the comments of the token's account on the pull request, and its head, with one query for every hundred
 * threads.
 */
export async function fetchPullRequestState(
  client: GitHubClient,
  { owner, repo, number }: PullRequestRef,
): Promise<PullRequestState> {
  const comments: PostedComment[] = [];
  let after: string | null = null;
  for (;;) {
    const answer: Answer = await client.graphql<Answer>(QUERY, { owner, repo, number, after });
    const { headRefOid: head, changedFiles, reviewThreads } = answer.repository.pullRequest;
    comments.push(...reviewThreads.nodes.flatMap(commentOf));
    if (!reviewThreads.pageInfo.hasNextPage) return { head, changedFiles, comments };
    after = reviewThreads.pageInfo.endCursor;
  }
}

/** How long a state counts as the current one, in milliseconds: a push may always come between reading and writing. */
const CURRENT = 3000;

/** A state that is asked for with another query. */
export interface StateAlongside {
  readonly part: QueryPart;
  /** The state that came last; undefined where none came, it does not hold all threads, or some time has passed since. */
  readonly latest: () => PullRequestState | undefined;
}

/** Asks for the state of a pull request with a query that is made anyway. */
export function stateAlongside({ number }: Pick<PullRequestRef, 'number'>): StateAlongside {
  let last: { readonly state: PullRequestState; readonly at: number } | undefined;
  return {
    part: {
      variables: VARIABLES,
      fields: FIELDS,
      values: { number, after: null },
      take: (repository) => {
        const { headRefOid: head, changedFiles, reviewThreads } = (repository as RepositoryAnswer).pullRequest;
        const comments = reviewThreads.nodes.flatMap(commentOf);
        last = reviewThreads.pageInfo.hasNextPage
          ? undefined
          : { state: { head, changedFiles, comments }, at: performance.now() };
      },
    },
    latest: () => (last !== undefined && performance.now() - last.at < CURRENT ? last.state : undefined),
  };
}

/** How often a pull request is asked for its new head, and how long is waited between, in milliseconds. */
const LOOKS = 10;
const BETWEEN_LOOKS = 1000;

/** Waits until a pull request shows a head that its branch has already: GitHub does that a little later. */
export async function awaitHead(client: GitHubClient, pull: PullRequestRef): Promise<void> {
  for (let look = 1; look <= LOOKS; look++) {
    const read = await queryAnswerOf(fetchPullRequestState(client, pull));
    if ('refused' in read || read.ok.head === pull.head) return;
    await setTimeout(BETWEEN_LOOKS);
  }
}

/** Fetches only the pull request's current head; undefined if GitHub does not tell it. */
export async function fetchHead(
  client: GitHubClient,
  { owner, repo, number }: PullRequestRef,
): Promise<Head | undefined> {
  const answer = await answerOf(client.rest.pulls.get({ owner, repo, pull_number: number }));
  if ('refused' in answer) return undefined;
  const { head, changed_files: changedFiles } = answer.ok.data;
  return { head: head.sha, changedFiles };
}

function commentOf({ path, line, startLine, subjectType, comments }: Thread): PostedComment[] {
  const [first] = comments.nodes;
  if (first?.viewerDidAuthor !== true) return [];
  return [
    {
      id: first.databaseId,
      nodeId: first.id,
      path,
      isOnFile: subjectType === 'FILE',
      ...(line === null ? {} : { line }),
      ...(startLine === null ? {} : { startLine }),
      body: first.body,
      isMinimized: first.isMinimized,
      hasReplies: comments.totalCount > 1,
    },
  ];
}
