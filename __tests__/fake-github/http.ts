import type { Permission, Token } from './permissions.ts';
import type { FakeState } from './state.ts';

export interface ApiReply {
  readonly status: number;
  /** Sent as JSON; absent for an empty answer. */
  readonly body?: unknown;
  /** Sent as they are, in place of `body`; not checked against the description. */
  readonly bytes?: Uint8Array;
  readonly headers?: Readonly<Record<string, string>>;
}

export interface ApiCall {
  readonly method: string;
  readonly url: URL;
  readonly params: Readonly<Record<string, string>>;
  readonly query: Readonly<Record<string, string>>;
  /** Already checked against the description. */
  readonly body: unknown;
  readonly accept: string;
  readonly token: Token;
}

export interface Route {
  readonly method: 'delete' | 'get' | 'patch' | 'post' | 'put';
  /** As GitHub's description spells it. */
  readonly path: string;
  /** Any one of these is enough; none for what every token may do. */
  readonly needs: readonly Permission[];
  /** Asked by an App itself, with a JSON web token; the others take no such token. */
  readonly isForApps?: true;
  readonly answer: (state: FakeState, call: ApiCall) => ApiReply;
}

/** An answer other than the expected one: thrown by what a route calls, sent as it is. */
export class Refusal extends Error {
  readonly status: number;
  readonly body: Readonly<Record<string, unknown>>;
  readonly headers: Readonly<Record<string, string>>;

  constructor(status: number, body: Readonly<Record<string, unknown>>, headers: Readonly<Record<string, string>> = {}) {
    super(`${status} ${String(body['message'])}`);
    this.status = status;
    this.body = body;
    this.headers = headers;
  }
}

export function notFound(): Refusal {
  return new Refusal(404, { message: 'Not Found' });
}

export function forbidden(message: string, headers: Readonly<Record<string, string>> = {}): Refusal {
  return new Refusal(403, { message }, headers);
}

/** The shape of errors of `POST pulls/N/reviews`: plain texts, and no word about which comment it was. */
export function unprocessable(...errors: string[]): Refusal {
  return new Refusal(422, { message: 'Unprocessable Entity', errors });
}

/** The shape of errors of `POST pulls/N/comments` and most others. */
export function validationFailed(resource: string, field: string, message: string, code = 'custom'): Refusal {
  return new Refusal(422, { message: 'Validation Failed', errors: [{ resource, code, field, message }] });
}

export function badRequest(message: string): Refusal {
  return new Refusal(400, { message });
}

/** A page of the items with GitHub's `Link` header; `per_page` beyond the maximum is quietly the maximum. */
export function paginate<Item>(
  call: ApiCall,
  items: readonly Item[],
): { items: Item[]; headers: Record<string, string> } {
  const perPage = Math.max(1, Math.min(100, Number(call.query['per_page'] ?? 30)));
  const page = Math.max(1, Number(call.query['page'] ?? 1));
  const last = Math.max(1, Math.ceil(items.length / perPage));
  const link = (number: number, rel: string) => {
    const url = new URL(call.url);
    url.searchParams.set('page', String(number));
    return `<${url}>; rel="${rel}"`;
  };
  const links: string[] = [];
  if (page > 1) links.push(link(Math.min(page - 1, last), 'prev'));
  if (page < last) links.push(link(page + 1, 'next'), link(last, 'last'));
  if (page > 1) links.push(link(1, 'first'));
  return {
    items: items.slice((page - 1) * perPage, page * perPage),
    headers: links.length === 0 ? {} : { link: links.join(', ') },
  };
}
