import type { IncomingMessage } from 'node:http';
import type { FetchRules } from '../../../repository/fetch/fetch-rules.ts';
import { isRedirectHost, namesHostItself } from '../../../repository/fetch/fetch-rules.ts';
import { isLoopbackHost } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import type { Network } from './send-request.ts';
import { sendRequest } from './send-request.ts';

/** What is asked for, on whose word. */
export interface Question {
  readonly url: URL;
  /** The host that the config names, and that led to this URL, if it is not its own. */
  readonly home: URL;
  /** Whether a digest of the home proves what comes: then it may come from any public host. */
  readonly isProved: boolean;
  readonly headers?: Readonly<Record<string, string>>;
  /** The header `Authorization`: sent to the home alone. */
  readonly authorization?: string | undefined;
}

/** With what questions are asked. */
export interface Asking {
  readonly rules: FetchRules;
  readonly network: Network;
  readonly signal: AbortSignal;
  /** Is told of each request before it is sent; throws where there were too many. */
  readonly onRequest: () => void;
}

/** More steps than a registry needs: itself, its storage, and that of a region. */
const MOST_REDIRECTS = 5;

/**
 * Asks a host, follows where it leads, and returns the last answer with its body unread: one of status 2xx, 3xx without a
 * place, 4xx or 5xx.
 *
 * A redirect leads to public hosts by https alone, and without credentials; without a digest that proves what comes, only
 * to the home and to the hosts of `fetch.redirects`. Hosts that are not public, and plain http, only where the config
 * names the host itself.
 *
 * @throws FetchFault where a redirect may not be followed, or a host cannot be asked
 */
export async function ask(question: Question, { rules, network, signal, onRequest }: Asking): Promise<IncomingMessage> {
  let url: URL = question.url;
  let isAtHome = true;
  for (let steps = 0; steps <= MOST_REDIRECTS; steps++) {
    isAtHome &&= url.origin === question.home.origin;
    const fault = faultOfAddress(url, question.home) ?? (isAtHome ? undefined : faultOfStep(url, question, rules));
    if (fault !== undefined) throw new FetchFault(fault);
    onRequest();
    const { headers = {}, authorization } = question;
    const answer = await sendRequest(
      {
        url,
        method: 'GET',
        headers: { ...headers, ...(isAtHome && authorization !== undefined ? { authorization } : {}) },
        isPrivateAllowed: namesHostItself(rules, url.host),
        signal,
      },
      network,
    );
    const { statusCode = 0 } = answer;
    const { location } = answer.headers;
    if (![301, 302, 303, 307, 308].includes(statusCode) || location === undefined) return answer;
    answer.destroy();
    const next = URL.canParse(location, url.href) ? new URL(location, url) : undefined;
    if (next === undefined) throw new FetchFault(`${url.host} redirects to no address`);
    url = next;
  }
  throw new FetchFault(`${question.home.host} redirects more than ${MOST_REDIRECTS} times`);
}

/** Why an address is not asked, at home either: `blob:` has the origin of another one. */
function faultOfAddress({ protocol, host, username, password }: URL, home: URL): string | undefined {
  if (protocol !== 'https:' && protocol !== 'http:') return `${home.host} leads to an address of ${protocol}`;
  if (username !== '' || password !== '') return `${home.host} leads to ${host} with a user in the address`;
  return undefined;
}

/** Why a step away from the home is not made; undefined where it is. */
function faultOfStep(url: URL, { home, isProved }: Question, rules: FetchRules): string | undefined {
  const leads = `${home.host} leads to ${url.host}`;
  const isPlain = url.protocol === 'http:';
  const isPlainAllowed =
    (isLoopbackHost(url.host) && namesHostItself(rules, url.host)) ||
    (home.protocol === 'http:' && url.host === home.host);
  if (url.protocol !== 'https:' && !(isPlain && isPlainAllowed))
    return `${leads} by ${url.protocol.slice(0, -1)}, not by https`;
  if (isProved || url.host === home.host || isRedirectHost(rules, url.host)) return undefined;
  return `${leads}, and no digest proves what comes from there: add ${JSON.stringify(url.host)} to \`redirects\` of \`fetch\` in the config`;
}
