import { gzipSync } from 'node:zlib';
import type { ApiCall, ApiReply, Route } from '../http.ts';
import { notFound } from '../http.ts';
import type { FakeState } from '../state.ts';
import { resolveCommit } from './commits.ts';

const READ = [{ scope: 'contents', access: 'read' }] as const;

export const archiveRoutes: readonly Route[] = [
  { method: 'get', path: '/repos/{owner}/{repo}/tarball/{ref}', needs: READ, answer: redirect },
];

/** Of another host, https://codeload.github.com; private repositories have a token in the link. */
const CODELOAD = '/codeload/legacy.tar.gz/';

function redirect(state: FakeState, call: ApiCall): ApiReply {
  const ref = call.params['ref'] ?? '';
  if (resolveCommit(state, ref) === undefined) throw notFound();
  // Another origin than that of the API, as on GitHub: tokens do not follow there.
  const origin = state.origin.replace('127.0.0.1', 'localhost');
  return { status: 302, headers: { location: `${origin}${CODELOAD}${encodeURIComponent(ref)}` } };
}

/** The archive that git makes, in one folder that names repository and commit; undefined for other requests. */
export function archiveAt(state: FakeState, pathname: string): ApiReply | undefined {
  if (!pathname.startsWith(CODELOAD)) return undefined;
  const commit = resolveCommit(state, decodeURIComponent(pathname.slice(CODELOAD.length)));
  if (commit === undefined) return { status: 404, bytes: Buffer.from('404: Not Found') };
  const { owner, name } = state.options;
  const prefix = `${owner}-${name}-${commit.slice(0, 7)}/`;
  const tar = state.store.git(['archive', '--format=tar', `--prefix=${prefix}`, commit]);
  return { status: 200, bytes: gzipSync(tar), headers: { 'content-type': 'application/x-gzip' } };
}
