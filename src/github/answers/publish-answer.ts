import { answerMark, isAnswerOf, marksIn, signedBody } from '../../report/plan/fingerprint.ts';
import type { RefusedCall } from '../../report/plan/publishing-notes.ts';
import { isSameBody } from '../../report/plan/reconcile.ts';
import { answerOf, isUnsure, queryAnswerOf } from '../answer.ts';
import type { GitHubClient } from '../client.ts';
import { NO_RETRIES } from '../client.ts';
import type { CommentRef } from '../event.ts';

/** An answer that is to stand on the pull request: one for each command. */
export interface PlannedAnswer {
  /** The name of the check run: another setup of pss-review on the same pull request has answers of its own. */
  readonly scope: string;
  /** The command that it answers. */
  readonly word: string;
  /** Markdown. */
  readonly text: string;
}

/** How often the comments are read again, where GitHub did not say whether it took a write, or another run wrote, too. */
const ROUNDS = 4;

/**
 * Makes the pull request have one answer to a command: the earlier one is edited where nobody replied to it, else there is
 * a new one. Of two that runs at the same time posted, the older stays. Writes are sent once; the comments are read again
 * before another one.
 *
 * @returns the refusal, where GitHub refused the answer
 */
export async function publishAnswer(
  client: GitHubClient,
  { owner, repo, number }: CommentRef,
  { scope, word, text }: PlannedAnswer,
): Promise<RefusedCall | undefined> {
  const target = { owner, repo, request: NO_RETRIES };
  const body = signedBody(scope, text, [answerMark(word)]);
  let refused: RefusedCall | undefined;
  let isPosted = false;
  for (let round = 1; round <= ROUNDS; round++) {
    const read = await queryAnswerOf(fetchComments(client, { owner, repo, number }));
    if ('refused' in read) return read.refused;
    const [earlier, ...later] = openAnswers(read.ok, scope, word);
    for (const { databaseId } of later) {
      await answerOf(client.rest.issues.deleteComment({ ...target, comment_id: databaseId }));
    }
    if (earlier === undefined ? isPosted : isSameBody(earlier.body, body)) return undefined;
    const answer = await answerOf<unknown>(
      earlier === undefined
        ? client.rest.issues.createComment({ ...target, issue_number: number, body })
        : client.rest.issues.updateComment({ ...target, comment_id: earlier.databaseId, body }),
    );
    // What another run posted meanwhile is seen in the next round, which ends where this is the only one.
    // GitHub may be slow to list this one.
    if ('ok' in answer) {
      isPosted = true;
      continue;
    }
    refused = answer.refused;
    // The earlier answer may have been deleted meanwhile.
    const mayPass = isUnsure(refused) || (earlier !== undefined && refused.status === 404);
    if (!mayPass || refused.again !== undefined) return refused;
  }
  return refused;
}

interface Comment {
  readonly databaseId: number;
  readonly body: string;
  readonly viewerDidAuthor: boolean;
  /** Null where the account is gone. */
  readonly author: { readonly __typename: string } | null;
}

interface Page {
  readonly repository: {
    readonly pullRequest: {
      readonly comments: {
        readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        readonly nodes: readonly Comment[];
      };
    };
  };
}

const QUERY = `query ($owner: String!, $repo: String!, $number: Int!, $after: String) {
  repository(owner: $owner, name: $repo) {
    pullRequest(number: $number) {
      comments(first: 100, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { databaseId body viewerDidAuthor author { __typename } }
      }
    }
  }
}`;

async function fetchComments(client: GitHubClient, pull: Record<'owner' | 'repo', string> & { number: number }) {
  const found: Comment[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await client.graphql<Page>(QUERY, { ...pull, after });
    const { nodes, pageInfo } = page.repository.pullRequest.comments;
    found.push(...nodes);
    if (!pageInfo.hasNextPage) return found;
    after = pageInfo.endCursor;
  }
}

/**
 * Our answers to a command behind which nobody said anything, in the order of the conversation. Commands are no replies, nor
 * is what bots say; where the token is a person's, what that person says is one.
 */
function openAnswers(comments: readonly Comment[], scope: string, word: string): Comment[] {
  const isOwn = ({ body, viewerDidAuthor }: Comment): boolean => viewerDidAuthor && marksIn(scope, body).length > 0;
  const isReply = (comment: Comment): boolean =>
    comment.author?.__typename !== 'Bot' && !isOwn(comment) && !/^\/pss(?:\s|$)/.test(comment.body);
  const lastReply = comments.findLastIndex(isReply);
  return comments.filter(
    (comment, index) => index > lastReply && comment.viewerDidAuthor && isAnswerOf(scope, word, comment.body),
  );
}
