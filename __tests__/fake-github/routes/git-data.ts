import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, Refusal } from '../http.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl, nodeId } from '../render.ts';
import { renderVerification } from '../render-commit.ts';
import type { FakeState } from '../state.ts';
import { resolveCommit } from './commits.ts';

const READ = [{ scope: 'contents', access: 'read' }] as const;
const WRITE = [{ scope: 'contents', access: 'write' }] as const;
/** Of the description: blobs up to 100 megabytes. */
const MAX_BLOB = 100 * 1024 * 1024;

export const gitDataRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/git/blobs/{file_sha}', needs: READ, answer: getBlob },
  { method: 'post', path: '/repos/{owner}/{repo}/git/blobs', needs: WRITE, answer: createBlob },
  { method: 'get', path: '/repos/{owner}/{repo}/git/trees/{tree_sha}', needs: READ, answer: getTree },
  { method: 'post', path: '/repos/{owner}/{repo}/git/trees', needs: WRITE, answer: createTree },
  { method: 'get', path: '/repos/{owner}/{repo}/git/commits/{commit_sha}', needs: READ, answer: getCommit },
  { method: 'post', path: '/repos/{owner}/{repo}/git/commits', needs: WRITE, answer: createCommit },
];

export function isRaw(call: ApiCall): boolean {
  return /application\/vnd\.github(\.v3)?\.raw/.test(call.accept);
}

export function rawReply(bytes: Uint8Array): ApiReply {
  return { status: 200, bytes, headers: { 'content-type': 'application/vnd.github.raw; charset=utf-8' } };
}

function getBlob(state: FakeState, call: ApiCall): ApiReply {
  const sha = call.params['file_sha'] ?? '';
  const blob = state.store.object(sha);
  if (blob?.type !== 'blob') throw notFound();
  if (blob.bytes.length > MAX_BLOB) {
    throw new Refusal(403, {
      message: 'This API returns blobs up to 100 MB in size. The requested blob is too large to fetch via the API.',
      errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
    });
  }
  if (isRaw(call)) return rawReply(blob.bytes);
  return {
    status: 200,
    body: {
      sha,
      node_id: nodeId('Blob', sha),
      size: blob.bytes.length,
      url: `${apiUrl(state)}/git/blobs/${sha}`,
      content: wrapBase64(blob.bytes),
      encoding: 'base64',
    },
  };
}

/** GitHub breaks the lines of base64 at 60 characters. */
export function wrapBase64(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('base64')
    .replace(/.{1,60}/g, '$&\n');
}

function createBlob(state: FakeState, call: ApiCall): ApiReply {
  const { content, encoding = 'utf-8' } = call.body as { content: string; encoding?: string };
  const bytes = Buffer.from(content, encoding === 'base64' ? 'base64' : 'utf8');
  const sha = writeObject(state, 'blob', bytes);
  return { status: 201, body: { sha, url: `${apiUrl(state)}/git/blobs/${sha}` } };
}

function writeObject(state: FakeState, type: 'blob', bytes: Uint8Array): string {
  return state.store.git(['hash-object', '-w', '-t', type, '--stdin'], bytes).toString().trim();
}

function getTree(state: FakeState, call: ApiCall): ApiReply {
  const name = call.params['tree_sha'] ?? '';
  const commit = resolveCommit(state, name);
  const sha = state.store.resolve(commit ?? name, 'tree');
  if (sha === undefined) throw notFound();
  // Any value of `recursive` counts, 0 and false included.
  return { status: 200, body: renderTree(state, sha, 'recursive' in call.query) };
}

function renderTree(state: FakeState, sha: string, isRecursive: boolean): Json {
  const entries = state.store.listTree(sha, isRecursive);
  const { maxTreeEntries } = state.options;
  const tree = entries.slice(0, maxTreeEntries).map((entry) => ({
    path: entry.path,
    mode: entry.mode,
    type: entry.type,
    sha: entry.oid,
    ...(entry.size === undefined ? {} : { size: entry.size }),
    ...(entry.type === 'commit' ? {} : { url: `${apiUrl(state)}/git/${entry.type}s/${entry.oid}` }),
  }));
  return { sha, url: `${apiUrl(state)}/git/trees/${sha}`, tree, truncated: entries.length > maxTreeEntries };
}

interface NewTreeItem {
  path?: string;
  mode?: string;
  type?: string;
  sha?: string | null;
  content?: string;
}

function createTree(state: FakeState, call: ApiCall): ApiReply {
  const { tree, base_tree: baseTree } = call.body as { tree: NewTreeItem[]; base_tree?: string };
  const base = baseTree === undefined ? undefined : state.store.resolve(baseTree, 'tree');
  if (baseTree !== undefined && base === undefined) throw notFound();
  const entries = new Map(
    base === undefined
      ? []
      : state.store
          .listTree(base, true)
          .filter((entry) => entry.type !== 'tree')
          .map((entry) => [entry.path, { mode: entry.mode, oid: entry.oid }]),
  );
  for (const item of tree) {
    const path = item.path ?? '';
    if (path === '' || path.startsWith('/') || path.split('/').includes('..')) {
      throw new Refusal(422, { message: 'tree.path contains a malformed path component' });
    }
    if (item.sha === null) {
      entries.delete(path);
    } else {
      const oid = item.content === undefined ? item.sha : writeObject(state, 'blob', Buffer.from(item.content));
      if (oid === undefined || state.store.object(oid)?.type !== 'blob') {
        throw new Refusal(422, { message: `tree.sha ${oid} is not a valid blob` });
      }
      entries.set(path, { mode: item.mode ?? '100644', oid });
    }
  }
  return { status: 201, body: renderTree(state, writeTree(state, entries), false) };
}

/** One tree object a directory, deepest first. */
function writeTree(state: FakeState, entries: ReadonlyMap<string, { mode: string; oid: string }>): string {
  const here: string[] = [];
  const directories = new Map<string, Map<string, { mode: string; oid: string }>>();
  for (const [path, entry] of entries) {
    const slash = path.indexOf('/');
    if (slash === -1) {
      here.push(`${entry.mode} blob ${entry.oid}\t${path}`);
    } else {
      const name = path.slice(0, slash);
      const directory = directories.get(name) ?? new Map();
      directories.set(name, directory.set(path.slice(slash + 1), entry));
    }
  }
  for (const [name, directory] of directories) here.push(`040000 tree ${writeTree(state, directory)}\t${name}`);
  return state.store
    .git(['mktree', '-z'], here.map((line) => `${line}\0`).join(''))
    .toString()
    .trim();
}

function getCommit(state: FakeState, call: ApiCall): ApiReply {
  const sha = call.params['commit_sha'] ?? '';
  if (state.store.object(sha)?.type !== 'commit') throw notFound();
  return { status: 200, body: renderGitCommit(state, sha) };
}

function createCommit(state: FakeState, call: ApiCall): ApiReply {
  const { message, tree, parents = [] } = call.body as { message: string; tree: string; parents?: string[] };
  if (state.store.object(tree)?.type !== 'tree') throw new Refusal(422, { message: 'Tree SHA does not exist' });
  if (parents.some((parent) => state.store.object(parent)?.type !== 'commit')) {
    throw new Refusal(422, { message: 'Parent SHA does not exist or is not a commit object' });
  }
  return { status: 201, body: renderGitCommit(state, state.store.commitTree(tree, parents, message)) };
}

function renderGitCommit(state: FakeState, sha: string): Json {
  const commit = state.store.readCommit(sha);
  if (commit === undefined) throw notFound();
  return {
    sha,
    node_id: nodeId('Commit', sha),
    url: `${apiUrl(state)}/git/commits/${sha}`,
    html_url: `${htmlUrl(state)}/commit/${sha}`,
    author: commit.author,
    committer: commit.committer,
    tree: { sha: commit.tree, url: `${apiUrl(state)}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((parent) => ({
      sha: parent,
      url: `${apiUrl(state)}/git/commits/${parent}`,
      html_url: `${htmlUrl(state)}/commit/${parent}`,
    })),
    verification: renderVerification(state, commit),
  };
}
