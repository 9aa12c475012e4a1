import { requireKind } from './app-auth.ts';
import { bodyErrors, queryErrors, replyErrors } from './description.ts';
import type { ApiReply } from './http.ts';
import { notFound, Refusal } from './http.ts';
import type { Token } from './permissions.ts';
import { acceptedPermissions, requirePermission } from './permissions.ts';
import type { Match } from './router.ts';
import { match } from './router.ts';
import type { FakeState } from './state.ts';

const DOCUMENTATION = 'https://docs.github.com/rest';

export interface RestRequest {
  readonly method: string;
  readonly url: URL;
  readonly text: string;
  readonly accept: string;
  readonly token: Token;
}

/** The answer to a REST call, checked on both ways against GitHub's description. Never throws. */
export function answerRest(state: FakeState, request: RestRequest, onRoute: (route: string) => void): ApiReply {
  const found = match(request.method, request.url.pathname);
  if (found === undefined) {
    return broken(state, `the fake has no route for ${request.method} ${request.url.pathname}`);
  }
  const { route } = found;
  onRoute(route.path);
  let reply: ApiReply;
  try {
    reply = dispatch(state, request, found);
  } catch (error) {
    if (!(error instanceof Refusal)) return broken(state, `${request.method} ${route.path}: ${(error as Error).stack}`);
    reply = refusalReply(error);
  }
  if (reply.bytes === undefined) {
    const errors = replyErrors(route.method, route.path, reply.status, reply.body);
    if (errors.length > 0) {
      return broken(
        state,
        `${request.method} ${route.path} answers ${reply.status} against its description: ${errors.join('; ')}`,
      );
    }
  }
  return { ...reply, headers: { ...acceptedPermissions(route.needs), ...reply.headers } };
}

/** A defect of the fake or a call that GitHub would quietly misread: never to be taken for an answer. */
export function broken(state: FakeState, message: string): ApiReply {
  state.errors.push(message);
  return { status: 500, body: { message, documentation_url: DOCUMENTATION, status: '500' } };
}

export function refusalReply(refusal: Refusal): ApiReply {
  // An error of GraphQL is an answer like others.
  if (refusal.status === 200) return { status: 200, body: refusal.body, headers: refusal.headers };
  return {
    status: refusal.status,
    body: { ...refusal.body, documentation_url: DOCUMENTATION, status: String(refusal.status) },
    headers: refusal.headers,
  };
}

function dispatch(state: FakeState, request: RestRequest, { route, params }: Match): ApiReply {
  const { owner, repo } = params;
  const isHere =
    owner === undefined ||
    `${owner}/${repo}`.toLowerCase() === `${state.options.owner}/${state.options.name}`.toLowerCase();
  if (!isHere) throw notFound();
  requireKind(request.token, route.isForApps ?? false);
  requirePermission(request.token, route.needs, state.options.isPublic);
  const query = Object.fromEntries(request.url.searchParams);
  const queryMistakes = queryErrors(route.method, route.path, query);
  if (queryMistakes.length > 0) return broken(state, `${request.method} ${request.url}: ${queryMistakes.join(' ')}`);
  const body = parse(request.text);
  const mistakes = bodyErrors(route.method, route.path, body);
  if (mistakes.length > 0) throw new Refusal(422, { message: `Invalid request.\n\n${mistakes.join('\n')}` });
  return route.answer(state, { ...request, params, query, body });
}

function parse(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new Refusal(400, { message: 'Problems parsing JSON' });
  }
}
