import type { ApiReply } from './http.ts';
import { Refusal } from './http.ts';
import { graphqlLimit, primaryRefusal, secondaryRefusal } from './rate-limits.ts';

/**
 * What goes wrong. A number is a plain refusal of that status; `…-after-commit` answers so after the call has
 * had its effect, as GitHub does now and then; `graphql-…` are answers of status 200; `hang` never answers; `cut-body`
 * drops the socket in the middle of the answer; `other-answer` is a good one with another body; `meanwhile` lets something happen before the call, and
 * `meanwhile-after-commit` between the call and its answer, which is a good one.
 */
export type FaultKind =
  | number
  | '502-after-commit'
  | 'cut-body'
  | 'graphql-forbidden'
  | 'graphql-nothing'
  | 'graphql-partial'
  | 'graphql-primary-limit'
  | 'graphql-secondary-limit'
  | 'graphql-something-went-wrong'
  | 'hang'
  | 'hang-after-commit'
  | 'meanwhile'
  | 'meanwhile-after-commit'
  | 'other-answer'
  | 'primary-limit'
  | 'reset'
  | 'reset-after-commit'
  | 'secondary-403'
  | 'secondary-429'
  | 'slow'
  | 'slow-body';

export interface Injection {
  readonly fault: FaultKind;
  readonly method?: string;
  /** Matched against path and query. */
  readonly path?: RegExp;
  /** Matched against the text of the request's body. */
  readonly body?: RegExp;
  /** How many calls fail; 1 unless told. */
  readonly times?: number;
  /** How many matching calls pass before the first that fails. */
  readonly after?: number;
  /** Of `meanwhile…`: what happens; it is waited for. */
  readonly happens?: () => unknown;
  /** Of `other-answer`: makes the body from that of the call; a text is sent as HTML, null and others as JSON. */
  readonly answer?: (body: never) => unknown;
  /** Of `other-answer`: whether it says that there is no next page. */
  readonly isLast?: boolean;
  /** Seconds; without it no `retry-after` is sent. Of primary limits: until `x-ratelimit-reset`. */
  readonly retryAfter?: number;
  /** Of `slow` and `slow-body`, in milliseconds; 100 unless told. */
  readonly delay?: number;
  /** Of a plain status. */
  readonly message?: string;
}

export interface Fault extends Injection {
  passed: number;
  failed: number;
}

export function takeFault(faults: readonly Fault[], method: string, path: string, body: string): Fault | undefined {
  for (const fault of faults) {
    if (fault.method !== undefined && fault.method.toUpperCase() !== method) continue;
    if (fault.path?.test(path) === false || fault.body?.test(body) === false) continue;
    if (fault.failed >= (fault.times ?? 1)) continue;
    if (fault.passed < (fault.after ?? 0)) {
      fault.passed += 1;
      continue;
    }
    fault.failed += 1;
    return fault;
  }
  return undefined;
}

const MESSAGES: Readonly<Record<number, string>> = {
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  409: 'Conflict',
  422: 'Unprocessable Entity',
  429: 'Too Many Requests',
  500: 'Server Error',
  502: 'Server Error',
  503: 'Service Unavailable',
  504: "We couldn't respond to your request in time. Sorry about that.",
};

const FORBIDDEN = {
  data: { repository: null },
  errors: [{ type: 'FORBIDDEN', path: ['repository'], message: 'Resource not accessible by integration' }],
};

/** The refusal that stands in place of the call; undefined where the call is still made. */
export function refusalOf(fault: Fault): Refusal | undefined {
  if (fault.fault === 'secondary-403') return secondaryRefusal(403, fault.retryAfter);
  if (fault.fault === 'secondary-429') return secondaryRefusal(429, fault.retryAfter);
  if (fault.fault === 'primary-limit') return primaryRefusal(fault.retryAfter);
  if (fault.fault === 'graphql-primary-limit') return graphqlLimit('primary', fault.retryAfter);
  if (fault.fault === 'graphql-secondary-limit') return graphqlLimit('secondary', fault.retryAfter);
  if (fault.fault === 'graphql-forbidden') return new Refusal(200, FORBIDDEN);
  if (fault.fault === 'graphql-nothing') return new Refusal(200, { data: { repository: null } });
  if (typeof fault.fault === 'number') {
    const headers = fault.retryAfter === undefined ? {} : { 'retry-after': String(fault.retryAfter) };
    return new Refusal(fault.fault, { message: fault.message ?? MESSAGES[fault.fault] ?? 'Error' }, headers);
  }
  return undefined;
}

/** The good answer of a call as `other-answer` changes it. */
export function otherAnswer(reply: ApiReply, { answer, isLast = false }: Fault): ApiReply {
  const { link: _, ...rest } = reply.headers ?? {};
  const headers = isLast ? rest : (reply.headers ?? {});
  const status = reply.status === 204 ? 200 : reply.status;
  const other = answer === undefined ? reply.body : answer(reply.body as never);
  if (typeof other !== 'string') return { status, bytes: Buffer.from(JSON.stringify(other)), headers };
  return { status, bytes: Buffer.from(other), headers: { ...headers, 'content-type': 'text/html' } };
}
