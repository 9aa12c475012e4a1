import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

import { otherAnswer, refusalOf, takeFault } from './faults.ts';
import { answerGit, gitToken, isGitRequest } from './git-http.ts';
import { answerGraphql } from './graphql/answer.ts';
import type { ApiReply } from './http.ts';
import { badRequest, notFound, Refusal } from './http.ts';
import type { Token } from './permissions.ts';
import { NOBODY } from './permissions.ts';
import type { LoggedRequest } from './request-log.ts';
import { answerRest, refusalReply } from './rest.ts';
import { archiveAt } from './routes/archives.ts';
import type { FakeState } from './state.ts';
import { findToken } from './tokens.ts';

/** https://docs.github.com/rest/about-the-rest-api/api-versions#supported-api-versions */
const API_VERSIONS = ['2022-11-28', '2026-03-10'];

/** Listens on an ephemeral port of the loopback; `state.origin` is set when it does. */
export async function listen(state: FakeState, requests: LoggedRequest[]): Promise<Server> {
  const began = performance.now();
  const server = createServer((request, response) => {
    answer(state, requests, began, request, response).catch((error: Error) => {
      state.errors.push(`the fake failed: ${error.stack}`);
      response.destroy();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  state.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return server;
}

async function answer(
  state: FakeState,
  requests: LoggedRequest[],
  began: number,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const method = request.method ?? 'GET';
  const url = new URL(request.url ?? '/', state.origin);
  if (isGitRequest(url.pathname)) {
    requests.push(gitLog(request, url, began));
    answerGit(state, request, url, response);
    return;
  }
  const archive = archiveAt(state, url.pathname);
  if (archive !== undefined) {
    // A host of its own: what asks for an archive must not show it the token.
    if (request.headers.authorization !== undefined) state.errors.push('a token was sent to codeload');
    response.writeHead(archive.status, archive.headers);
    const bytes = Buffer.from(archive.bytes ?? '');
    if (takeFault(state.faults, method, url.pathname, '')?.fault !== 'cut-body') response.end(bytes);
    else response.write(bytes.subarray(0, bytes.length / 2), () => response.destroy());
    return;
  }
  const text = await read(request);
  const kind = url.pathname === '/graphql' ? 'graphql' : 'rest';
  const version = request.headers['x-github-api-version'];
  const log: LoggedRequest = {
    method,
    path: `${url.pathname}${url.search}`,
    kind,
    route: url.pathname,
    body: parsedOr(text),
    status: 0,
    when: Math.round(performance.now() - began),
    duration: 0,
    token: /^(?:bearer|token) +(\S+)$/i.exec(request.headers.authorization ?? '')?.[1],
    apiVersion: typeof version === 'string' ? version : undefined,
  };
  requests.push(log);

  const fault = takeFault(state.faults, method, log.path, text);
  if (fault?.fault === 'slow') await wait(fault.delay ?? 100);
  let reply: ApiReply | undefined;
  let graphqlFault: 'graphql-partial' | 'graphql-something-went-wrong' | undefined;
  if (fault !== undefined) {
    if (fault.fault === 'hang') {
      state.hang.begin();
      return;
    }
    if (fault.fault === 'reset') {
      response.destroy();
      return;
    }
    if (fault.fault === 'meanwhile') await fault.happens?.();
    if (fault.fault === 'graphql-partial' || fault.fault === 'graphql-something-went-wrong') graphqlFault = fault.fault;
    const refusal = refusalOf(fault);
    if (refusal !== undefined) reply = refusalReply(refusal);
  }
  state.rates.open();
  try {
    if (reply === undefined) {
      const token = admit(state, request, log);
      const isMutation = kind === 'graphql' && /\bmutation\b/.test(String((log.body as { query?: unknown })?.query));
      const isWrite = kind === 'graphql' ? isMutation : method !== 'GET';
      const isContent =
        isMutation || (isWrite && method !== 'DELETE' && /\/(?:pulls|issues)(?:\/|$)/.test(url.pathname));
      state.rates.spend(kind, isWrite, isContent);
      reply =
        kind === 'graphql'
          ? await answerGraphql(state, { text, token, fault: graphqlFault }, (route) => {
              log.route = route;
            })
          : answerRest(state, { method, url, text, accept: request.headers.accept ?? '', token }, (route) => {
              log.route = route;
            });
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    reply = refusalReply(error);
  } finally {
    state.rates.close();
  }
  log.duration = Math.round(performance.now() - began) - log.when;
  if (fault?.fault === 'reset-after-commit') {
    response.destroy();
    return;
  }
  if (fault?.fault === 'hang-after-commit') {
    state.hang.begin();
    return;
  }
  if (fault?.fault === 'meanwhile-after-commit') await fault.happens?.();
  if (fault?.fault === '502-after-commit') reply = refusalReply(new Refusal(502, { message: 'Server Error' }));
  if (fault?.fault === 'other-answer') reply = otherAnswer(reply, fault);
  const middle = fault?.fault === 'slow-body' ? (fault.delay ?? 100) : fault?.fault === 'cut-body' ? 'cut' : undefined;
  await send(state, log, reply, response, middle);
}

function gitLog(request: IncomingMessage, url: URL, began: number): LoggedRequest {
  return {
    method: request.method ?? 'GET',
    path: `${url.pathname}${url.search}`,
    kind: 'git',
    route: url.pathname.endsWith('refs') ? 'info/refs' : 'git-upload-pack',
    body: undefined,
    status: 200,
    when: Math.round(performance.now() - began),
    duration: 0,
    token: gitToken(request),
    apiVersion: undefined,
  };
}

/** The token, if GitHub would let the call in at all. */
function admit(state: FakeState, request: IncomingMessage, log: LoggedRequest): Token {
  if (!request.headers['user-agent']) {
    throw new Refusal(403, {
      message: 'Request forbidden by administrative rules. Please make sure your request has a User-Agent header',
    });
  }
  if (request.headers.authorization === undefined) {
    if (log.kind === 'graphql' || log.method !== 'GET') throw new Refusal(401, { message: 'Requires authentication' });
    // What nobody may read is not there for nobody.
    if (!state.options.isPublic) throw notFound();
    return NOBODY;
  }
  const token = log.token === undefined ? undefined : findToken(state, log.token);
  if (token === undefined) throw new Refusal(401, { message: 'Bad credentials' });
  if (log.kind === 'rest' && log.apiVersion === undefined && state.options.requireApiVersion) {
    throw badRequest('X-GitHub-Api-Version is missing, and this fake was told to require it');
  }
  if (log.apiVersion !== undefined && !API_VERSIONS.includes(log.apiVersion)) {
    throw badRequest(`API version "${log.apiVersion}" is not supported`);
  }
  return token;
}

/** @param middle what comes in the middle of the body: a pause, in milliseconds, or its end */
async function send(
  state: FakeState,
  log: LoggedRequest,
  reply: ApiReply,
  response: ServerResponse,
  middle: number | 'cut' | undefined,
): Promise<void> {
  log.status = reply.status;
  const body = reply.body as { message?: string; errors?: { message?: string }[] } | undefined;
  const refusal = body?.message ?? body?.errors?.map((error) => error.message ?? String(error)).join('; ');
  if (refusal !== undefined && (reply.status >= 400 || log.kind === 'graphql')) log.refusal = refusal;
  const isEmpty = reply.body === undefined && reply.bytes === undefined;
  response.writeHead(reply.status, {
    'x-github-request-id': `FAKE:${log.when}`,
    'x-github-media-type': 'github.v3; format=json',
    'x-github-api-version-selected': log.apiVersion ?? '2022-11-28',
    ...(isEmpty ? {} : { 'content-type': 'application/json; charset=utf-8' }),
    ...state.rates.headers(log.kind === 'graphql' ? 'graphql' : 'rest'),
    ...reply.headers,
  });
  const bytes = Buffer.from(reply.bytes ?? (isEmpty ? '' : JSON.stringify(reply.body)));
  if (middle === undefined) {
    response.end(bytes);
    return;
  }
  const half = Math.floor(bytes.length / 2);
  await new Promise<void>((resolve) => response.write(bytes.subarray(0, half), () => resolve()));
  if (middle === 'cut') response.destroy();
  else {
    await wait(middle);
    response.end(bytes.subarray(half));
  }
}

async function read(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}

function parsedOr(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}
