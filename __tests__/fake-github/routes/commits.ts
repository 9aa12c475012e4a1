import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, paginate, Refusal } from '../http.ts';
import { listed, rawDiff } from '../pull-diff.ts';
import { apiUrl, htmlUrl, nodeId } from '../render.ts';
import { renderCommit } from '../render-commit.ts';
import type { FakeState } from '../state.ts';
import { renderFile } from './pulls.ts';

const READ = [{ scope: 'contents', access: 'read' }] as const;

export const commitRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/compare/{basehead}', needs: READ, answer: compare },
  { method: 'get', path: '/repos/{owner}/{repo}/commits/{ref}', needs: READ, answer: getCommit },
];

/**
 * The commit that a caller names by id, branch or `owner:branch`. A commit of a fork can be named by its id
 * through the base repository, and its branch only with its owner.
 * https://docs.github.com/en/pull-requests/collaborating-with-pull-requests/working-with-forks/about-permissions-and-visibility-of-forks
 */
export function resolveCommit(state: FakeState, name: string): string | undefined {
  const { pull, store, options } = state;
  const split = name.indexOf(':');
  if (split !== -1) {
    const [owner, branch] = [name.slice(0, split), name.slice(split + 1)];
    if (owner === options.owner) return store.resolve(`refs/heads/${branch}`, 'commit');
    if (owner === pull.head.repository.owner && branch === pull.head.ref) return pull.head.sha;
    return undefined;
  }
  if (/^[0-9a-f]{40}$/.test(name)) return store.resolve(name, 'commit');
  for (const ref of [`refs/heads/${name}`, `refs/tags/${name}`, `refs/${name}`, name]) {
    if (ref.startsWith('refs/forks/')) continue;
    const found = store.resolve(ref, 'commit');
    if (found !== undefined) return found;
  }
  return undefined;
}

/** 250 commits; the files on the first page only, and at most 300, says the description of `compare-commits`. */
function compare(state: FakeState, call: ApiCall): ApiReply {
  const { store } = state;
  const [baseName = '', headName] = (call.params['basehead'] ?? '').split('...');
  const base = resolveCommit(state, baseName);
  const head = headName === undefined ? undefined : resolveCommit(state, headName);
  if (base === undefined || head === undefined) throw notFound();
  const mergeBase = store.mergeBase(base, head);
  if (mergeBase === undefined) throw notFound();
  if (/application\/vnd\.github(\.v3)?\.diff/.test(call.accept)) {
    return { status: 200, bytes: rawDiff(state, mergeBase, head), headers: { 'content-type': 'text/plain' } };
  }

  const list = (range: string) => store.git(['rev-list', '--reverse', range]).toString().split('\n').filter(Boolean);
  const ahead = list(`${base}..${head}`);
  const behind = list(`${head}..${base}`).length;
  const isPaged = 'page' in call.query || 'per_page' in call.query;
  const isFirstPage = Number(call.query['page'] ?? 1) === 1;
  const { items, headers } = isPaged ? paginate(call, ahead) : { items: ahead.slice(-250), headers: {} };
  const url = `${apiUrl(state)}/compare/${call.params['basehead']}`;
  const html = `${htmlUrl(state)}/compare/${call.params['basehead']}`;
  const files = listed(state, store.diff(mergeBase, head)).slice(0, 300);
  return {
    status: 200,
    headers,
    body: {
      url,
      html_url: html,
      permalink_url: html,
      diff_url: `${html}.diff`,
      patch_url: `${html}.patch`,
      base_commit: renderCommit(state, base),
      merge_base_commit: renderCommit(state, mergeBase),
      status: ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
      ahead_by: ahead.length,
      behind_by: behind,
      total_commits: ahead.length,
      commits: items.map((oid) => renderCommit(state, oid)),
      ...(isFirstPage ? { files: files.map((file) => renderFile(state, file, head)) } : {}),
    },
  };
}

function getCommit(state: FakeState, call: ApiCall): ApiReply {
  const ref = call.params['ref'] ?? '';
  const oid = resolveCommit(state, ref);
  if (oid === undefined) throw new Refusal(422, { message: `No commit found for SHA: ${ref}` });
  if (/application\/vnd\.github(\.v3)?\.sha/.test(call.accept)) {
    return { status: 200, bytes: Buffer.from(oid), headers: { 'content-type': 'text/plain' } };
  }
  const parent = state.store.readCommit(oid)?.parents[0];
  const files = parent === undefined ? [] : listed(state, state.store.diff(parent, oid)).slice(0, 300);
  return {
    status: 200,
    body: {
      ...renderCommit(state, oid),
      node_id: nodeId('Commit', oid),
      files: files.map((file) => renderFile(state, file, oid)),
    },
  };
}
