import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import { endOfLimit } from './limit.ts';

/** An answer that GitHub gave as a good one, and that cannot be used. The message is a sentence without its end. */
export class UnusableAnswer extends Error {
  override readonly name = 'UnusableAnswer';
}

/**
 * Returns the answer to a call, or GitHub's refusal. Other errors are thrown.
 *
 * @param statuses the statuses that the caller can handle; other statuses are thrown. Default: all
 */
export async function answerOf<T>(
  call: Promise<T>,
  statuses?: readonly number[],
): Promise<{ ok: T } | { refused: RefusedCall }> {
  return call.then(
    (ok) => ({ ok }),
    (error: unknown) => {
      if (!(error instanceof RequestError)) throw error;
      const refused = refusedCall(error);
      // A limit may have the status of a missing permission.
      const isHandled = statuses === undefined || (statuses.includes(refused.status) && refused.again === undefined);
      if (!isHandled) throw error;
      return { refused };
    },
  );
}

/** Returns the answer to a GraphQL query, or GitHub's refusal: GraphQL refuses and fails with status 200, too. */
export async function queryAnswerOf<T>(query: Promise<T>): Promise<{ ok: T } | { refused: RefusedCall }> {
  return query.then(
    (ok) => ({ ok }),
    (error: unknown) => {
      if (error instanceof GraphqlResponseError) return { refused: { status: 200, message: error.message } };
      if (!(error instanceof RequestError)) throw error;
      return { refused: refusedCall(error) };
    },
  );
}

/** Converts GitHub's refusal of a call. */
export function refusedCall(error: RequestError): RefusedCall {
  const { status, message, response } = error;
  const needs = response?.headers['x-accepted-github-permissions'];
  const again = endOfLimit(error);
  return {
    status,
    message,
    ...(typeof needs === 'string' ? { needs } : {}),
    ...(again === undefined ? {} : { again }),
  };
}

/** The statuses with which GitHub says that a token may not do something. */
export const FORBIDDEN_STATUSES = [403, 404] as const;

/**
 * Whether a refused write may have succeeded all the same: after errors of the server, and 500, which Octokit reports
 * for a dropped connection. The state must be read before the write is tried again.
 */
export function isUnsure({ status }: Pick<RefusedCall, 'status'>): boolean {
  return status >= 500;
}
