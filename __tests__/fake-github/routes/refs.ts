import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, Refusal } from '../http.ts';
import type { Json } from '../render.ts';
import { apiUrl, nodeId } from '../render.ts';
import type { FakeState } from '../state.ts';

const READ = [{ scope: 'contents', access: 'read' }] as const;
const WRITE = [{ scope: 'contents', access: 'write' }] as const;

export const refRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/git/ref/{ref}', needs: READ, answer: getRef },
  { method: 'post', path: '/repos/{owner}/{repo}/git/refs', needs: WRITE, answer: createRef },
  { method: 'patch', path: '/repos/{owner}/{repo}/git/refs/{ref}', needs: WRITE, answer: updateRef },
  { method: 'delete', path: '/repos/{owner}/{repo}/git/refs/{ref}', needs: WRITE, answer: deleteRef },
];

function find(state: FakeState, name: string): string | undefined {
  if (name.startsWith('forks/')) return undefined;
  return state.store.ask(['rev-parse', '--verify', '--quiet', `refs/${name}`]);
}

function render(state: FakeState, name: string, sha: string): Json {
  const type = state.store.object(sha)?.type ?? 'commit';
  return {
    ref: `refs/${name}`,
    node_id: nodeId('Ref', name),
    url: `${apiUrl(state)}/git/refs/${name}`,
    object: { type, sha, url: `${apiUrl(state)}/git/${type}s/${sha}` },
  };
}

function getRef(state: FakeState, call: ApiCall): ApiReply {
  const name = call.params['ref'] ?? '';
  const sha = find(state, name);
  if (sha === undefined) throw notFound();
  return { status: 200, body: render(state, name, sha) };
}

function createRef(state: FakeState, call: ApiCall): ApiReply {
  const { ref, sha } = call.body as { ref: string; sha: string };
  const name = ref.replace(/^refs\//, '');
  if (!ref.startsWith('refs/') || !name.includes('/')) {
    throw new Refusal(422, { message: `Reference name must start with 'refs/' and contain at least two slashes.` });
  }
  if (find(state, name) !== undefined) throw new Refusal(422, { message: 'Reference already exists' });
  requireObject(state, sha);
  state.store.updateRef(ref, sha);
  return { status: 201, body: render(state, name, sha) };
}

function updateRef(state: FakeState, call: ApiCall): ApiReply {
  const name = call.params['ref'] ?? '';
  const { sha, force = false } = call.body as { sha: string; force?: boolean };
  const old = find(state, name);
  if (old === undefined) throw new Refusal(422, { message: 'Reference does not exist' });
  requireObject(state, sha);
  if (!force && state.store.mergeBase(old, sha) !== old) {
    throw new Refusal(422, { message: 'Update is not a fast forward' });
  }
  state.store.updateRef(`refs/${name}`, sha);
  return { status: 200, body: render(state, name, sha) };
}

function deleteRef(state: FakeState, call: ApiCall): ApiReply {
  const name = call.params['ref'] ?? '';
  if (find(state, name) === undefined) throw new Refusal(422, { message: 'Reference does not exist' });
  state.store.git(['update-ref', '-d', `refs/${name}`]);
  return { status: 204 };
}

function requireObject(state: FakeState, sha: string): void {
  if (state.store.object(sha) === undefined) throw new Refusal(422, { message: 'Object does not exist' });
}
