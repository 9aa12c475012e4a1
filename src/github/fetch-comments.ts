import type { PostedComment } from '../report/plan/reconcile.ts';
import { answerOf } from './answer.ts';
import type { GitHubClient } from './client.ts';
import type { PullRequestRef } from './event.ts';

/** The current state of a pull request. */
export interface PullRequestState {
  /** The hash of the current head: it differs from the reviewed commit if somebody pushed in the meantime. */
  readonly head: string;
  /** The first comment of each thread, if the token's account wrote it. */
  readonly comments: readonly PostedComment[];
}

interface Answer {
  readonly repository: {
    readonly pullRequest: {
      readonly headRefOid: string;
      readonly reviewThreads: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly Thread[];
      };
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

const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      headRefOid
      reviewThreads(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { path line startLine subjectType comments(first: 1) { totalCount nodes { id databaseId body isMinimized viewerDidAuthor } } }
      }
    }
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
    const { headRefOid, reviewThreads } = answer.repository.pullRequest;
    comments.push(...reviewThreads.nodes.flatMap(commentOf));
    if (!reviewThreads.pageInfo.hasNextPage) return { head: headRefOid, comments };
    after = reviewThreads.pageInfo.endCursor;
  }
}

/** Fetches only the hash of the pull request's current head; undefined if GitHub does not tell it. */
export async function fetchHead(
  client: GitHubClient,
  { owner, repo, number }: PullRequestRef,
): Promise<string | undefined> {
  const answer = await answerOf(client.rest.pulls.get({ owner, repo, pull_number: number }));
  return 'ok' in answer ? answer.ok.data.head.sha : undefined;
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
