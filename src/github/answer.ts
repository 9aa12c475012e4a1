import { RequestError } from '@octokit/request-error';

/** What GitHub refused, as a value: a refusal is part of a run, and has a fall-back. */
export interface Refused {
  readonly status: number;
  readonly message: string;
  /** The permissions that would have done, where GitHub names them: `checks=write`. */
  readonly needs?: string;
}

/** A call's answer, or GitHub's refusal where its status is one of those that the caller has a fall-back for. */
export async function answerOf<T>(
  call: Promise<T>,
  statuses: readonly number[],
): Promise<{ ok: T } | { refused: Refused }> {
  return call.then(
    (ok) => ({ ok }),
    (error: unknown) => {
      if (!(error instanceof RequestError) || !statuses.includes(error.status)) throw error;
      const needs = error.response?.headers['x-accepted-github-permissions'];
      return {
        refused: { status: error.status, message: error.message, ...(typeof needs === 'string' ? { needs } : {}) },
      };
    },
  );
}

/** The statuses by which GitHub says that a token may not do something. */
export const FORBIDDEN = [403, 404] as const;
