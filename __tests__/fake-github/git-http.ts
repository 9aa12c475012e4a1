import { spawn } from 'node:child_process';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createGunzip } from 'node:zlib';

import { isPermitted } from './permissions.ts';
import type { FakeState } from './state.ts';

const READ = [{ scope: 'contents', access: 'read' }] as const;

export function isGitRequest(pathname: string): boolean {
  return /\/(?:info\/refs|git-upload-pack|git-receive-pack)$/.test(pathname);
}

/** The token of `Authorization: Basic base64(x-access-token:<token>)`, which actions/checkout sends. */
export function gitToken(request: IncomingMessage): string | undefined {
  const encoded = /^basic (\S+)$/i.exec(request.headers.authorization ?? '')?.[1];
  return encoded === undefined
    ? undefined
    : Buffer.from(encoded, 'base64')
        .toString('utf8')
        .replace(/^[^:]*:/, '');
}

/** What `git fetch` and `git clone` ask over HTTP, answered by git itself. https://git-scm.com/docs/http-protocol */
export function answerGit(state: FakeState, request: IncomingMessage, url: URL, response: ServerResponse): void {
  const refusal = refusalOf(state, request, url);
  if (refusal !== undefined) {
    request.resume();
    const login = refusal.status === 401 ? { 'www-authenticate': 'Basic realm="GitHub"' } : {};
    response.writeHead(refusal.status, { 'content-type': 'text/plain', ...login });
    response.end(refusal.text);
    return;
  }
  const isAdvertisement = url.pathname.endsWith('/info/refs');
  const protocol = String(request.headers['git-protocol'] ?? '');
  const flags = isAdvertisement ? ['--http-backend-info-refs'] : [];
  const child = spawn('git', ['upload-pack', '--stateless-rpc', ...flags, state.store.dir], {
    env: { PATH: process.env['PATH'], GIT_PROTOCOL: protocol },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const kind = isAdvertisement ? 'advertisement' : 'result';
  response.writeHead(200, { 'content-type': `application/x-git-upload-pack-${kind}`, 'cache-control': 'no-cache' });
  if (isAdvertisement && !protocol.includes('version=2')) response.write('001e# service=git-upload-pack\n0000');
  child.stdout.pipe(response);
  // git closes early where it has heard enough.
  child.stdin.on('error', () => {});
  const body = request.headers['content-encoding'] === 'gzip' ? request.pipe(createGunzip()) : request;
  body.pipe(child.stdin);
}

function refusalOf(state: FakeState, request: IncomingMessage, url: URL): { status: number; text: string } | undefined {
  // https://github.com/peter-evans/create-pull-request/issues/4272: a second header beside checkout's own.
  const names = request.rawHeaders.filter((_, index) => index % 2 === 0).map((name) => name.toLowerCase());
  if (names.filter((name) => name === 'authorization').length > 1) {
    return { status: 400, text: 'Duplicate header: "Authorization"' };
  }
  const [, owner, name] = /^\/([^/]+)\/([^/]+?)(?:\.git)?\//.exec(url.pathname) ?? [];
  const text = gitToken(request);
  const token = text === undefined ? undefined : (state.options.tokens[text] ?? state.issuedTokens.get(text));
  const { isPublic } = state.options;
  if (token === undefined && (text !== undefined || !isPublic)) {
    return { status: 401, text: 'Repository not found.' };
  }
  if (owner !== state.options.owner || name !== state.options.name)
    return { status: 404, text: 'Repository not found.' };
  if (token !== undefined && !isPermitted(token, READ, isPublic))
    return { status: 403, text: 'Write access to repository not granted.' };
  if (url.pathname.endsWith('git-receive-pack') || url.searchParams.get('service') === 'git-receive-pack') {
    return { status: 403, text: 'the fake takes no pushes: use pushHead and pushBase' };
  }
  return undefined;
}
