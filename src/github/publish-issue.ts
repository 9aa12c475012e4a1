import type { FoundIssue, IssueActions, IssueChange } from '../report/issue/reconcile-issues.ts';
import { reconcileIssues } from '../report/issue/reconcile-issues.ts';
import type { TrackedIssue } from '../report/issue/tracked-issue.ts';
import type { RefusedCall } from '../report/plan/publishing-notes.ts';
import type { IssueOutcome } from '../report/summary/issue-notes.ts';
import { answerOf, isUnsure } from './answer.ts';
import type { GitHubClient } from './client.ts';
import { NO_RETRIES } from './client.ts';
import type { CommitRef } from './event.ts';
import { viewerLogin } from './viewer-login.ts';

/** How often the issues are read again, when GitHub did not say whether it accepted a write. */
const ROUNDS = 3;

/**
 * Makes one issue of the repository say what is wanted: opens, edits, closes or reopens it, and writes nothing where it
 * says that already. Issues of other accounts are not touched, whatever their text. Writes are sent once; if an answer
 * leaves open whether one succeeded, the issues are listed again first. After an issue was opened they are listed again,
 * too: if another run opened one at the same time, the older one stays and the other is closed.
 */
export async function publishIssue(
  client: GitHubClient,
  commit: CommitRef,
  wanted: TrackedIssue,
): Promise<IssueOutcome> {
  const login = await viewerLogin(client);
  if ('refused' in login) return login;
  const publishing = { client, commit, login: login.ok, wanted };
  /** The issue that this run opened: a list that is made right after that may not have it yet. */
  let opened: FoundIssue | undefined;
  for (let round = 1; ; round++) {
    const read = await listIssues(publishing);
    if ('refused' in read) return read;
    const isListed = read.ok.some(({ number }) => number === opened?.number);
    const actions = reconcileIssues(wanted, opened === undefined || isListed ? read.ok : [...read.ok, opened]);
    const step = await take(publishing, actions);
    if ('outcome' in step) return step.outcome;
    if ('refused' in step && (round >= ROUNDS || !step.mayPass)) return { refused: step.refused };
    if ('opened' in step) opened = step.opened;
  }
}

interface Publishing {
  readonly client: GitHubClient;
  readonly commit: CommitRef;
  readonly login: string;
  readonly wanted: TrackedIssue;
}

/** Lists the issues that the token's account opened, closed ones included. GitHub lists pull requests among them. */
async function listIssues({
  client,
  commit: { owner, repo },
  login,
}: Publishing): Promise<{ ok: FoundIssue[] } | { refused: RefusedCall }> {
  const filter = { owner, repo, creator: login, state: 'all', per_page: 100 } as const;
  const answer = await answerOf(client.paginate(client.rest.issues.listForRepo, filter));
  if ('refused' in answer) return answer;
  return {
    ok: answer.ok.filter(({ user, pull_request }) => user?.login === login && pull_request === undefined).map(found),
  };
}

interface IssueAnswer {
  readonly number: number;
  readonly html_url: string;
  readonly body?: string | null | undefined;
  readonly state: string;
  readonly state_reason?: string | null | undefined;
}

function found({ number, html_url: url, body, state, state_reason: reason }: IssueAnswer): FoundIssue {
  const isUnwanted = reason === 'not_planned' || reason === 'duplicate';
  return { number, url, body: body ?? '', isOpen: state === 'open', isUnwanted };
}

type Step =
  | { readonly outcome: IssueOutcome }
  | { readonly opened: FoundIssue }
  | {
      readonly refused: RefusedCall;
      /** Whether to list the issues again: the write may have succeeded, or the issue is gone. */
      readonly mayPass: boolean;
    };

async function take(publishing: Publishing, { isMissing, kept, changes }: IssueActions): Promise<Step> {
  if (isMissing) return openIssue(publishing);
  let standing = standingOf(kept, publishing.wanted);
  for (const change of changes) {
    const answer = await updateIssue(publishing, change);
    if ('refused' in answer) return answer;
    if (change.number === kept?.number && change.state !== undefined) standing = change.state;
  }
  const { number, url } = kept ?? {};
  return { outcome: number === undefined || url === undefined ? { isNeedless: true } : { number, url, standing } };
}

function standingOf(kept: FoundIssue | undefined, { state }: TrackedIssue): 'open' | 'closed' | 'unwanted' {
  if (kept?.isOpen) return 'open';
  return kept?.isUnwanted && state === 'open' ? 'unwanted' : 'closed';
}

async function openIssue({ client, commit: { owner, repo }, wanted: { title, body } }: Publishing): Promise<Step> {
  const answer = await answerOf(client.rest.issues.create({ owner, repo, title, body, request: NO_RETRIES }));
  if ('ok' in answer) return { opened: found(answer.ok.data) };
  return { ...answer, mayPass: isUnsure(answer.refused) };
}

async function updateIssue(
  { client, commit: { owner, repo } }: Publishing,
  { number, body, state, reason }: IssueChange,
): Promise<{ ok: unknown } | (Step & { readonly refused: RefusedCall })> {
  const changes = { body, ...(state && { state }), ...(reason && { state_reason: reason }) };
  const answer = await answerOf(
    client.rest.issues.update({ owner, repo, issue_number: number, ...changes, request: NO_RETRIES }),
  );
  if ('ok' in answer) return answer;
  const isGone = answer.refused.status === 404 || answer.refused.status === 410;
  return { ...answer, mayPass: isGone || isUnsure(answer.refused) };
}
