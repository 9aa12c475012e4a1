import { GraphqlResponseError } from '@octokit/graphql';
import { RequestError } from '@octokit/request-error';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';

/**
 * A call's answer, or GitHub's refusal.
 *
 * @param statuses those that the caller has a fall-back for; others are thrown. Unset: it has one for each
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

/** A query's answer, or why there is none: GraphQL refuses, and fails, with status 200, too. */
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

/** The statuses by which GitHub says that a token may not do something. */
export const FORBIDDEN_STATUSES = [403, 404] as const;

/**
 * The statuses after which nobody knows whether a write was done: errors of the server, and 500 for a socket that
 * dropped, as Octokit reports it. Look before trying again.
 */
export const UNSURE_STATUSES = [500, 502, 503, 504] as const;
