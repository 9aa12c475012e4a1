import { ConfigurationError } from '../target/configuration-error.ts';

/** A pull request, and the commits that an event is about. */
export interface PullRequestRef {
  readonly owner: string;
  readonly repo: string;
  readonly number: number;
  /** The tip of the base branch when the event was made: neither the merge base nor dependably the tip. */
  readonly base: string;
  readonly head: string;
  /** Whether the runner's workspace may be read. */
  readonly canUseWorkspace: boolean;
}

/** The part of the runner's context that is read: `context` of @actions/github has this shape. */
export interface RunnerContext {
  readonly eventName: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repo: { readonly owner: string; readonly repo: string };
}

/**
 * The pull request that an event is about.
 *
 * @throws ConfigurationError for events that carry none
 */
export function pullRequestOf({ eventName, payload, repo }: RunnerContext): PullRequestRef {
  const pull = payload['pull_request'] as PullPayload | undefined;
  if (!['pull_request', 'pull_request_target'].includes(eventName) || pull === undefined) {
    throw new ConfigurationError(`the event ${eventName} carries no pull request: run this Action on pull_request`);
  }
  return {
    owner: repo.owner,
    repo: repo.repo,
    number: pull.number,
    base: pull.base.sha,
    head: pull.head.sha,
    // Code from a fork is not trusted where the token can write: nothing of it is checked out, so nothing is read there.
    canUseWorkspace: eventName === 'pull_request',
  };
}

interface PullPayload {
  readonly number: number;
  readonly base: { readonly sha: string };
  readonly head: { readonly sha: string };
}
