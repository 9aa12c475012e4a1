import { ConfigurationError } from '../target/config/configuration-error.ts';

/** A commit of a repository. */
export interface CommitRef {
  readonly owner: string;
  readonly repo: string;
  /** The commit: what is judged, and what the check run is about. */
  readonly head: string;
  /** What tells check runs on one commit apart that answer different questions: `pull/7`, `merge-group`, `branch`. */
  readonly question: string;
}

/** Two commits, of which the later is judged by what it changed. */
export interface RangeRef extends CommitRef {
  /** Of a pull request: the tip of its base branch when the event was made, neither the merge base nor dependably the tip. */
  readonly base: string;
  /** Whether the runner's workspace may be read. */
  readonly canUseWorkspace: boolean;
}

export interface PullRequestRef extends RangeRef {
  readonly number: number;
  /** Unset where the event does not name it. */
  readonly baseBranch?: string | undefined;
}

/** The head of a pull request that a finished workflow ran for; which one has to be asked. */
export interface HeadRef extends Omit<CommitRef, 'question'> {
  /** The owner of the repository that the branch is in: a fork's, or this one's. */
  readonly headOwner: string;
  readonly branch: string;
}

/** A commit that a branch or a tag stands at. */
export interface BranchCommitRef extends CommitRef {
  /** Whether that is the branch that pull requests are against by default. */
  readonly isDefaultBranch: boolean;
  /** Whether everybody may read the repository. */
  readonly isPublic: boolean;
}

/** What an event asks to judge. */
export type Occasion =
  | { readonly is: 'pull-request'; readonly pull: PullRequestRef }
  /** Pull requests that wait in a merge queue, as one commit: nobody reads comments there. */
  | { readonly is: 'merge-group'; readonly range: RangeRef }
  /** A workflow ran for a pull request, with a token that can write nothing. */
  | { readonly is: 'workflow-run'; readonly of: HeadRef }
  /** The whole repository, as it is. */
  | { readonly is: 'commit'; readonly commit: BranchCommitRef }
  | { readonly is: 'nothing'; readonly why: string };

/** The part of the runner's context that is read: `context` of @actions/github has this shape. */
export interface RunnerContext {
  readonly eventName: string;
  /** GITHUB_SHA. */
  readonly sha: string;
  /** GITHUB_REF: `refs/heads/main`. */
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repo: { readonly owner: string; readonly repo: string };
}

/** The events of a commit: what stands on a branch is judged as a whole. */
const COMMIT_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/**
 * What an event is about.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows
 *
 * @throws ConfigurationError for events that are about no commit
 */
export function occasionOf({ eventName, payload, repo, sha, ref }: RunnerContext): Occasion {
  const { pull_request: pull, merge_group: group, workflow_run: finished, repository } = payload as Payload;
  if ((eventName === 'pull_request' || eventName === 'pull_request_target') && pull !== undefined) {
    // Code from a fork is not trusted where the token can write: nothing of it is checked out, so nothing is read there.
    return { is: 'pull-request', pull: pullRequestRef(repo, pull, eventName === 'pull_request') };
  }
  if (eventName === 'merge_group' && group !== undefined) {
    const { base_sha: base, head_sha: head } = group;
    return { is: 'merge-group', range: { ...repo, base, head, question: 'merge-group', canUseWorkspace: true } };
  }
  if (eventName === 'workflow_run' && finished !== undefined) return ofFinishedRun(repo, finished);
  if (COMMIT_EVENTS.includes(eventName)) {
    if (payload['deleted'] === true) return { is: 'nothing', why: 'the push deleted a branch' };
    const isDefaultBranch = ref === `refs/heads/${repository?.default_branch}`;
    const isPublic = repository?.private === false;
    return { is: 'commit', commit: { ...repo, head: sha, question: 'branch', isDefaultBranch, isPublic } };
  }
  throw new ConfigurationError(
    `the event ${eventName} is about no commit: run this Action on pull_request, pull_request_target, merge_group, workflow_run or push`,
  );
}

/** A pull request as an event or the API describes it. */
export function pullRequestRef(
  { owner, repo }: RunnerContext['repo'],
  { number, base, head }: PullPayload,
  canUseWorkspace: boolean,
): PullRequestRef {
  return {
    owner,
    repo,
    number,
    question: `pull/${number}`,
    base: base.sha,
    baseBranch: base.ref,
    head: head.sha,
    canUseWorkspace,
  };
}

function ofFinishedRun(
  repo: RunnerContext['repo'],
  { event, head_sha, head_branch, head_repository }: RunPayload,
): Occasion {
  if (event !== 'pull_request' && event !== 'pull_request_target') {
    return { is: 'nothing', why: `the workflow ran on ${event}, not for a pull request` };
  }
  if (head_branch === null || head_repository === null) {
    return { is: 'nothing', why: 'the branch of the pull request is gone' };
  }
  return {
    is: 'workflow-run',
    of: { ...repo, head: head_sha, headOwner: head_repository.owner.login, branch: head_branch },
  };
}

interface Payload {
  readonly pull_request?: PullPayload;
  readonly merge_group?: { readonly base_sha: string; readonly head_sha: string };
  readonly workflow_run?: RunPayload;
  readonly repository?: { readonly default_branch?: string; readonly private?: boolean };
}

interface PullPayload {
  readonly number: number;
  readonly base: { readonly sha: string; readonly ref?: string };
  readonly head: { readonly sha: string };
}

interface RunPayload {
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly owner: { readonly login: string } } | null;
}
