import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';

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
      if (!(error instanceof RequestError) || statuses?.includes(error.status) === false) throw error;
      const needs = error.response?.headers['x-accepted-github-permissions'];
      return {
        refused: { status: error.status, message: error.message, ...(typeof needs === 'string' ? { needs } : {}) },
      };
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
      return { refused: { status: error.status, message: error.message } };
    },
  );
}

/** The statuses with which GitHub says that a token may not do something. */
export const FORBIDDEN_STATUSES = [403, 404] as const;

/**
 * The statuses after which a write may have succeeded: errors of the server, and 500, which Octokit reports for a
 * dropped connection. The state must be read before the write is tried again.
 */
export const UNSURE_STATUSES = [500, 502, 503, 504] as const;
