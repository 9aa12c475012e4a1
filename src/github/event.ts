import { ConfigurationError } from '../target/config/configuration-error.ts';

/** A commit of a repository on GitHub. */
export interface CommitRef {
  readonly owner: string;
  readonly repo: string;
  /** The hash of the commit that is judged, and that the check run is about. */
  readonly head: string;
  /** Distinguishes check runs on one commit that answer different questions: `pull/7`, `merge-group`, `branch`. */
  readonly question: string;
}

/** Two commits; the later one is judged by its changes. */
export interface RangeRef extends CommitRef {
  /**
   * The earlier commit. For a pull request it is the tip of the base branch when the event was made: neither the merge
   * base nor reliably the current tip.
   */
  readonly base: string;
  /** Whether the runner's workspace may be read. */
  readonly canUseWorkspace: boolean;
}

/** A pull request. */
export interface PullRequestRef extends RangeRef {
  readonly number: number;
  /** The name of the base branch; undefined if the event does not name it. */
  readonly baseBranch?: string | undefined;
  /** Whether GitHub signs off the commits that are made on its web pages, as the base repository is set to. */
  readonly isSignedOffOnWeb: boolean;
}

/** The head of a pull request that a finished workflow ran for. Which pull request that is has to be fetched. */
export interface HeadRef extends Omit<CommitRef, 'question'> {
  /** The owner of the repository with the branch: a fork's, or this one's. */
  readonly headOwner: string;
  readonly branch: string;
}

/** The commit of a branch or a tag. */
export interface BranchCommitRef extends CommitRef {
  /** Whether it is the commit of the default branch. */
  readonly isDefaultBranch: boolean;
  /** Whether the repository is known to be public. */
  readonly isPublic: boolean;
}

/** A comment on a pull request, as the event has it: the API has the last word on each of these. */
export interface CommentRef {
  readonly owner: string;
  readonly repo: string;
  /** The number of the pull request. */
  readonly number: number;
  readonly id: number;
  /** The login of who wrote it. */
  readonly author: string;
  readonly body: string;
  /** The commit of the default branch that the workflow runs at. */
  readonly defaultHead: string;
}

/** What an event asks to judge. */
export type Occasion =
  | { readonly is: 'pull-request'; readonly pull: PullRequestRef }
  /** Pull requests in a merge queue, as one commit; nobody reads comments there. */
  | { readonly is: 'merge-group'; readonly range: RangeRef }
  /** A finished workflow that ran for a pull request, with a token that could not write. */
  | { readonly is: 'workflow-run'; readonly of: HeadRef }
  /** The whole repository, as it is. */
  | { readonly is: 'commit'; readonly commit: BranchCommitRef }
  /** A comment by a person on a pull request, which may hold a command. */
  | { readonly is: 'comment'; readonly comment: CommentRef }
  | { readonly is: 'nothing'; readonly why: string };

/** The part of the runner's context that is used; `context` of @actions/github has this shape. */
export interface RunnerContext {
  readonly eventName: string;
  /** The variable GITHUB_SHA: the commit that triggered the workflow. */
  readonly sha: string;
  /** The variable GITHUB_REF: `refs/heads/main`. */
  readonly ref: string;
  readonly payload: Readonly<Record<string, unknown>>;
  readonly repo: { readonly owner: string; readonly repo: string };
}

/** The events on which a commit is judged as a whole: `schedule` is of the default branch alone. */
const COMMIT_EVENTS = ['push', 'schedule', 'workflow_dispatch', 'repository_dispatch'];

/**
 * Returns what an event asks to judge.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows
 *
 * @throws ConfigurationError for events without a commit
 */
export function occasionOf({ eventName, payload, repo, sha, ref }: RunnerContext): Occasion {
  const { action, pull_request: pull, merge_group: group, workflow_run: finished, repository } = payload as Payload;
  if ((eventName === 'pull_request' || eventName === 'pull_request_target') && pull !== undefined) {
    // Whatever `fail-on` is: nothing is kept from a merge any more, and nobody reads comments there.
    if (action === 'closed') return { is: 'nothing', why: 'the pull request is closed' };
    // On pull_request_target the token can write, so code from a fork must not be checked out: the workspace is not
    // read.
    return { is: 'pull-request', pull: pullRequestRef(repo, pull, eventName === 'pull_request') };
  }
  if (eventName === 'merge_group' && group !== undefined) {
    const { base_sha: base, head_sha: head } = group;
    return { is: 'merge-group', range: { ...repo, base, head, question: 'merge-group', canUseWorkspace: true } };
  }
  if (eventName === 'issue_comment') return commentOccasion({ repo, sha }, payload as CommentPayload);
  if (eventName === 'workflow_run' && finished !== undefined) return finishedRunOccasion(repo, finished);
  if (COMMIT_EVENTS.includes(eventName)) {
    if (payload['deleted'] === true) return { is: 'nothing', why: 'the push deleted a branch' };
    // The event of a schedule names no repository: https://github.com/github/codeql-action/pull/1211
    const isDefaultBranch = eventName === 'schedule' || ref === `refs/heads/${repository?.default_branch}`;
    const isPublic = repository?.private === false;
    return { is: 'commit', commit: { ...repo, head: sha, question: 'branch', isDefaultBranch, isPublic } };
  }
  throw new ConfigurationError(
    `the event ${eventName} is about no commit: run this Action on pull_request, pull_request_target, merge_group, workflow_run, issue_comment or push`,
  );
}

/** Converts a pull request from an event or from the API. */
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
    isSignedOffOnWeb: base.repo?.web_commit_signoff_required === true,
  };
}

function finishedRunOccasion(
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

/**
 * The command is in a comment that somebody writes now: what is edited later was not what others saw, and bots are not
 * obeyed. https://docs.github.com/actions/reference/events-that-trigger-workflows#issue_comment
 */
function commentOccasion(
  { repo, sha }: Pick<RunnerContext, 'repo' | 'sha'>,
  { action, issue, comment }: CommentPayload,
): Occasion {
  if (action !== 'created')
    return { is: 'nothing', why: 'a comment counts when it is written, and no more when it is edited' };
  if (issue?.pull_request === undefined) return { is: 'nothing', why: 'the comment is on no pull request' };
  if (comment?.user == null) return { is: 'nothing', why: 'the author of the comment is gone' };
  const { login, type } = comment.user;
  if (type === 'Bot' || login.endsWith('[bot]')) return { is: 'nothing', why: 'a bot wrote the comment' };
  return {
    is: 'comment',
    comment: {
      ...repo,
      number: issue.number,
      id: comment.id,
      author: login,
      body: comment.body ?? '',
      defaultHead: sha,
    },
  };
}

interface CommentPayload {
  readonly action?: string;
  readonly issue?: { readonly number: number; readonly pull_request?: unknown };
  readonly comment?: {
    readonly id: number;
    readonly body?: string | null;
    readonly user?: { readonly login: string; readonly type?: string } | null;
  };
}

interface Payload {
  readonly action?: string;
  readonly pull_request?: PullPayload;
  readonly merge_group?: { readonly base_sha: string; readonly head_sha: string };
  readonly workflow_run?: RunPayload;
  readonly repository?: { readonly default_branch?: string; readonly private?: boolean };
}

interface PullPayload {
  readonly number: number;
  readonly base: {
    readonly sha: string;
    readonly ref?: string;
    readonly repo?: { readonly web_commit_signoff_required?: boolean } | null;
  };
  readonly head: { readonly sha: string };
}

interface RunPayload {
  readonly event: string;
  readonly head_sha: string;
  readonly head_branch: string | null;
  readonly head_repository: { readonly owner: { readonly login: string } } | null;
}
