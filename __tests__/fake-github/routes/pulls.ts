import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, paginate } from '../http.ts';
import type { ListedFile } from '../pull-diff.ts';
import { pullDiff, rawDiff } from '../pull-diff.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, renderUser } from '../render.ts';
import { renderPullSimple } from '../render-pull.ts';
import type { FakeState } from '../state.ts';

const READ = [{ scope: 'pull_requests', access: 'read' }] as const;
/** "Responses include a maximum of 3000 files", says the description of `pulls/list-files`. */
const MAX_FILES = 3000;

export const pullRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/pulls', needs: READ, answer: listPulls },
  { method: 'get', path: '/repos/{owner}/{repo}/pulls/{pull_number}', needs: READ, answer: getPull },
  { method: 'get', path: '/repos/{owner}/{repo}/pulls/{pull_number}/files', needs: READ, answer: listFiles },
  {
    method: 'get',
    path: '/repos/{owner}/{repo}/commits/{commit_sha}/pulls',
    needs: READ,
    answer: listPullsOfCommit,
  },
];

export function requirePull(state: FakeState, call: ApiCall): void {
  if (Number(call.params['pull_number'] ?? call.params['issue_number']) !== state.pull.number) throw notFound();
}

function listPulls(state: FakeState, call: ApiCall): ApiReply {
  const { pull } = state;
  const { head, base, state: wanted = 'open' } = call.query;
  // A `head` without an owner is ignored, so that it lists every pull request: the call looks right and is not.
  const isFound =
    (wanted === 'all' || wanted === pull.state) &&
    (base === undefined || base === pull.base.ref) &&
    (head === undefined || !head.includes(':') || head === `${pull.head.repository.owner}:${pull.head.ref}`);
  const { items, headers } = paginate(call, isFound ? [renderPullSimple(state)] : []);
  return { status: 200, body: items, headers };
}

/** Empty for commits of forks. https://github.com/learningequality/kolibri/issues/14719 */
function listPullsOfCommit(state: FakeState, call: ApiCall): ApiReply {
  const sha = state.store.resolve(call.params['commit_sha'] ?? '', 'commit');
  if (sha === undefined) throw notFound();
  const isFound = sha === state.pull.head.sha && state.options.forkOwner === undefined;
  return { status: 200, body: isFound ? [renderPullSimple(state)] : [] };
}

function getPull(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const { pull } = state;
  if (/application\/vnd\.github(\.v3)?\.diff/.test(call.accept)) {
    return {
      status: 200,
      bytes: rawDiff(state, pull.mergeBase, pull.head.sha),
      headers: { 'content-type': 'text/plain' },
    };
  }
  const files = pullDiff(state);
  // Nobody tries to merge what is closed.
  const isMergeable = pull.state === 'closed' ? null : pull.mergeSha !== null;
  const commits = state.store
    .git(['rev-list', '--count', `${pull.mergeBase}..${pull.head.sha}`])
    .toString()
    .trim();
  return {
    status: 200,
    body: {
      ...renderPullSimple(state),
      merged: pull.merged !== undefined,
      mergeable: isMergeable,
      rebaseable: isMergeable,
      mergeable_state: isMergeable === null ? 'unknown' : isMergeable ? 'clean' : 'dirty',
      merged_by: pull.merged === undefined ? null : renderUser(state, pull.merged.by),
      comments: state.issueComments.length,
      review_comments: state.comments.length,
      maintainer_can_modify: state.options.forkOwner !== undefined,
      commits: Number(commits),
      additions: files.reduce((sum, file) => sum + file.additions, 0),
      deletions: files.reduce((sum, file) => sum + file.deletions, 0),
      changed_files: files.length,
    },
  };
}

function listFiles(state: FakeState, call: ApiCall): ApiReply {
  requirePull(state, call);
  const { items, headers } = paginate(call, pullDiff(state).slice(0, MAX_FILES));
  return { status: 200, body: items.map((file) => renderFile(state, file, state.pull.head.sha)), headers };
}

/** A `diff-entry`, as the lists of files of pull requests, comparisons and commits give it. */
export function renderFile(state: FakeState, file: ListedFile, commit: string): Json {
  const path = encodeURIComponent(file.path).replaceAll('%2F', '/');
  return {
    sha: file.newOid ?? file.oldOid ?? null,
    filename: file.path,
    status: file.status,
    additions: file.additions,
    deletions: file.deletions,
    changes: file.additions + file.deletions,
    blob_url: `${htmlUrl(state)}/blob/${commit}/${path}`,
    raw_url: `${htmlUrl(state)}/raw/${commit}/${path}`,
    contents_url: `${apiUrl(state)}/contents/${path}?ref=${commit}`,
    ...(file.shown === 'patch' ? { patch: file.patch } : {}),
    ...(file.previousPath === undefined ? {} : { previous_filename: file.previousPath }),
  };
}
