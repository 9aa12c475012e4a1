import type { FakeGitHub } from '../fake-github/fake-github.ts';
import type { IssueComment } from '../fake-github/state.ts';

export type EventName =
  | 'issue_comment'
  | 'merge_group'
  | 'pull_request'
  | 'pull_request_target'
  | 'push'
  | 'schedule'
  | 'workflow_dispatch'
  | 'workflow_run';

type Json = Record<string, unknown>;

/** What happened, beside the event's name. */
export interface EventDetails {
  /** `created` of a comment and `synchronize` of a pull request unless told. */
  readonly action?: string;
  /**
   * The comment of `issue_comment`, by the `id` of one that the fake has; what else is given stands over it, as the
   * event keeps what the comment was when it happened.
   */
  readonly comment?: Partial<IssueComment> & Pick<IssueComment, 'id'>;
}

/** Who did it: GITHUB_ACTOR, and the payload's `sender`. */
export function eventActor(fake: FakeGitHub, event: EventName, { action, comment }: EventDetails): string {
  if (event === 'issue_comment') return comment === undefined ? 'maintainer' : commentOf(fake, comment).author;
  const { author, merged } = fake.pull;
  return action === 'closed' ? (merged?.by ?? author) : author;
}

function commentOf(fake: FakeGitHub, given: NonNullable<EventDetails['comment']>): IssueComment {
  const { author, body, createdAt, updatedAt, ...rest } = {
    ...fake.issueComments.find(({ id }) => id === given.id),
    ...given,
  };
  if (author === undefined || body === undefined || createdAt === undefined || updatedAt === undefined) {
    throw new Error(`there is no comment ${given.id}, and not all of it is given`);
  }
  return { author, body, createdAt, updatedAt, ...rest };
}

/**
 * GITHUB_REF and GITHUB_SHA: of a pull request that was merged, the branch that it was merged into.
 * https://docs.github.com/actions/reference/events-that-trigger-workflows
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
export function eventRef(fake: FakeGitHub, event: EventName): { ref: string; sha: string } {
  const { pull } = fake;
  if (event === 'pull_request' && pull.merged === undefined) {
    if (pull.mergeSha === null) throw new Error('no pull_request run while the pull request has a conflict');
    return { ref: `refs/pull/${pull.number}/merge`, sha: pull.mergeSha };
  }
  if (event === 'merge_group') return { ref: mergeGroupRef(fake), sha: pull.mergeSha ?? pull.head.sha };
  // The others run on the default branch, `pull_request_target` since 2025-12-08 as well.
  return { ref: `refs/heads/${pull.base.ref}`, sha: fake.baseTip };
}

function mergeGroupRef(fake: FakeGitHub): string {
  return `refs/heads/gh-readonly-queue/${fake.pull.base.ref}/pr-${fake.pull.number}-${fake.baseTip}`;
}

/** What GITHUB_EVENT_PATH holds, as far as actions read it. */
export function eventPayload(fake: FakeGitHub, event: EventName, details: EventDetails = {}): Json {
  const { pull } = fake;
  const base = repository(fake, fake.owner);
  const common = { repository: base, sender: user(eventActor(fake, event, details)) };
  switch (event) {
    case 'pull_request':
    case 'pull_request_target':
      return {
        action: details.action ?? 'synchronize',
        number: pull.number,
        pull_request: pullRequest(fake),
        ...common,
      };
    case 'merge_group':
      return {
        action: 'checks_requested',
        merge_group: {
          head_sha: pull.mergeSha,
          head_ref: mergeGroupRef(fake),
          base_sha: fake.baseTip,
          base_ref: `refs/heads/${pull.base.ref}`,
          head_commit: { id: pull.mergeSha, message: `Merge pull request #${pull.number}` },
        },
        ...common,
      };
    case 'issue_comment':
      return {
        action: details.action ?? 'created',
        issue: issue(fake),
        comment: comment(fake, details),
        ...common,
      };
    case 'workflow_run':
      return {
        action: 'completed',
        workflow_run: {
          id: 8000000001,
          name: 'Pod Security review',
          event: 'pull_request',
          status: 'completed',
          conclusion: 'success',
          head_branch: pull.head.ref,
          head_sha: pull.head.sha,
          head_repository: repository(fake, pull.head.repository.owner),
          // Empty where the head is on a fork. https://github.com/elastic/vale-rules/issues/45
          pull_requests: isFork(fake) ? [] : [{ number: pull.number, head: { sha: pull.head.sha } }],
        },
        ...common,
      };
    case 'push':
      return {
        ref: `refs/heads/${pull.base.ref}`,
        before: pull.mergeBase,
        after: fake.baseTip,
        created: false,
        deleted: false,
        forced: false,
        ...common,
      };
    case 'schedule':
      // It names no repository. https://github.com/github/codeql-action/pull/1211
      return { schedule: '17 5 * * 1', workflow: '.github/workflows/pss-review.yml' };
    case 'workflow_dispatch':
      return { inputs: null, ref: `refs/heads/${pull.base.ref}`, ...common };
  }
}

/** The pull request as an issue. */
function issue(fake: FakeGitHub): Json {
  const { pull } = fake;
  const url = `${fake.url}/repos/${fake.owner}/${fake.name}`;
  const html = `${fake.url}/${fake.owner}/${fake.name}/pull/${pull.number}`;
  return {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    locked: pull.isLocked,
    user: user(pull.author),
    html_url: html,
    pull_request: { url: `${url}/pulls/${pull.number}`, html_url: html, merged_at: pull.merged?.at ?? null },
  };
}

function comment(fake: FakeGitHub, details: EventDetails): Json {
  const now = '2025-06-15T16:30:00Z';
  const { id, body, author, createdAt, updatedAt } =
    details.comment === undefined
      ? { id: 5001, body: '/pss-review', author: 'maintainer', createdAt: now, updatedAt: now }
      : commentOf(fake, details.comment);
  return {
    id,
    body,
    user: user(author),
    author_association: fake.associationOf(author),
    created_at: createdAt,
    updated_at: updatedAt,
    html_url: `${fake.url}/${fake.owner}/${fake.name}/pull/${fake.pull.number}#issuecomment-${id}`,
    url: `${fake.url}/repos/${fake.owner}/${fake.name}/issues/comments/${id}`,
  };
}

function isFork(fake: FakeGitHub): boolean {
  return fake.pull.head.repository.owner !== fake.owner;
}

function user(login: string): Json {
  return { login, type: login.endsWith('[bot]') ? 'Bot' : 'User' };
}

function repository(fake: FakeGitHub, owner: string): Json {
  const fullName = `${owner}/${fake.name}`;
  return {
    name: fake.name,
    full_name: fullName,
    fork: owner !== fake.owner,
    owner: user(owner),
    private: false,
    default_branch: fake.pull.base.ref,
    web_commit_signoff_required: fake.isSignedOffOnWeb,
    url: `${fake.url}/repos/${fullName}`,
    html_url: `${fake.url}/${fullName}`,
    clone_url: `${fake.url}/${fullName}.git`,
  };
}

function pullRequest(fake: FakeGitHub): Json {
  const { pull } = fake;
  const end = (ref: string, sha: string, owner: string) => ({
    label: `${owner}:${ref}`,
    ref,
    sha,
    user: user(owner),
    repo: repository(fake, owner),
  });
  return {
    number: pull.number,
    title: pull.title,
    state: pull.state,
    locked: pull.isLocked,
    draft: false,
    closed_at: pull.closedAt ?? null,
    merged: pull.merged !== undefined,
    merged_at: pull.merged?.at ?? null,
    merged_by: pull.merged === undefined ? null : user(pull.merged.by),
    user: user(pull.author),
    url: `${fake.url}/repos/${fake.owner}/${fake.name}/pulls/${pull.number}`,
    html_url: `${fake.url}/${fake.owner}/${fake.name}/pull/${pull.number}`,
    merge_commit_sha: pull.mergeSha,
    head: end(pull.head.ref, pull.head.sha, pull.head.repository.owner),
    base: end(pull.base.ref, pull.base.sha, fake.owner),
    changed_files: fake.diff().length,
    author_association: isFork(fake) ? 'CONTRIBUTOR' : 'COLLABORATOR',
  };
}
