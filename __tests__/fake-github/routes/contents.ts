import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound, Refusal } from '../http.ts';
import type { Json } from '../render.ts';
import { apiUrl, htmlUrl } from '../render.ts';
import type { FakeState } from '../state.ts';
import { resolveCommit } from './commits.ts';
import { isRaw, rawReply, wrapBase64 } from './git-data.ts';

const READ = [{ scope: 'contents', access: 'read' }] as const;
const MEGABYTE = 1024 * 1024;
const MAX_DIRECTORY_ENTRIES = 1000;

export const contentRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/contents/{path}', needs: READ, answer: getContents },
];

/** JSON up to 1 MB (above it with an empty `content`), raw up to 100 MB, directories of 1,000 entries. */
function getContents(state: FakeState, call: ApiCall): ApiReply {
  const path = (call.params['path'] ?? '').replace(/\/$/, '');
  const ref = call.query['ref'] ?? state.options.baseRef;
  const commit = resolveCommit(state, ref.replace(/^refs\/heads\//, ''));
  if (commit === undefined) throw new Refusal(404, { message: `No commit found for the ref ${ref}` });
  const [oid] = state.store.resolveMany([`${commit}:${path}`]);
  const object = oid === undefined ? undefined : state.store.object(oid);
  if (oid === undefined || object === undefined) throw notFound();

  if (object.type === 'tree') {
    const entries = state.store.listTree(oid).slice(0, MAX_DIRECTORY_ENTRIES);
    return {
      status: 200,
      body: entries.map((entry) =>
        render(state, ref, path === '' ? entry.path : `${path}/${entry.path}`, entry.type, entry.oid, entry.size ?? 0),
      ),
    };
  }
  if (isRaw(call)) {
    if (object.bytes.length > 100 * MEGABYTE) throw tooLarge('between 1-100');
    return rawReply(object.bytes);
  }
  const isWhole = object.bytes.length <= MEGABYTE;
  return {
    status: 200,
    body: {
      ...render(state, ref, path, object.type, oid, object.bytes.length),
      encoding: isWhole ? 'base64' : 'none',
      content: isWhole ? wrapBase64(object.bytes) : '',
    },
  };
}

function tooLarge(sizes: string): Refusal {
  return new Refusal(403, {
    message: `This API returns blobs ${sizes} MB in size. The requested blob is too large to fetch via the API.`,
    errors: [{ resource: 'Blob', field: 'data', code: 'too_large' }],
  });
}

function render(state: FakeState, ref: string, path: string, type: string, sha: string, size: number): Json {
  const encoded = encodeURIComponent(path).replaceAll('%2F', '/');
  const url = `${apiUrl(state)}/contents/${encoded}?ref=${ref}`;
  const isTree = type === 'tree';
  const git = `${apiUrl(state)}/git/${isTree ? 'trees' : 'blobs'}/${sha}`;
  const html = `${htmlUrl(state)}/${isTree ? 'tree' : 'blob'}/${ref}/${encoded}`;
  return {
    name: path.split('/').at(-1) ?? '',
    path,
    sha,
    size,
    url,
    html_url: html,
    git_url: git,
    download_url: isTree ? null : `${htmlUrl(state)}/raw/${ref}/${encoded}`,
    type: isTree ? 'dir' : 'file',
    _links: { self: url, git, html },
  };
}
