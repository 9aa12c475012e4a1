import type { IncomingMessage } from 'node:http';
import { namesHostItself } from '../../../repository/fetch/fetch-rules.ts';
import type { RemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { formatRemoteAddress } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import { budgetOf, chunksOf } from '../network/read-body.ts';
import { sendRequest } from '../network/send-request.ts';
import { statusFault } from '../network/status-fault.ts';
import type { SessionOptions } from './fetch-session.ts';
import type { ProxyAnswer, ProxyRequest } from './loopback-proxy.ts';

/** What git says of itself and of what it sends, and what it is told. */
const REQUEST_HEADERS = ['accept', 'content-type', 'content-encoding', 'git-protocol'];

/**
 * Answers git for one repository, in the one protocol in which a server says what a fetch needs, and nothing is written.
 * A redirect is not followed: the config names repositories, and not what they lead to.
 *
 * https://git-scm.com/docs/http-protocol#_smart_clients
 *
 * @param authorization the header for its host, as the workflow has set it
 */
export function gitSession(
  address: RemoteAddress,
  { asking, limits }: SessionOptions,
  authorization: string | undefined,
): (asked: ProxyRequest) => Promise<ProxyAnswer> {
  const { rules, network, signal, onRequest } = asking;
  const repository = formatRemoteAddress(address);
  const budget = budgetOf(limits.archiveBytes);
  return async ({ method, url, request }) => {
    const isList = method === 'GET' && url.pathname === '/info/refs' && url.search === '?service=git-upload-pack';
    const isFetch = method === 'POST' && url.pathname === '/git-upload-pack' && url.search === '';
    if (request === undefined || (!isList && !isFetch))
      throw new FetchFault(`${repository} is no repository that git fetches by its own protocol`);
    onRequest();
    const target = new URL(`${repository}${url.pathname}${url.search}`);
    const answer = await sendRequest(
      {
        url: target,
        method,
        headers: { ...headersOf(request), ...(authorization === undefined ? {} : { authorization }) },
        ...(isFetch ? { body: request } : {}),
        isPrivateAllowed: namesHostItself(rules, target.host),
        signal,
      },
      network,
    );
    const { statusCode = 0, headers } = answer;
    if (statusCode === 200)
      return {
        headers: { 'content-type': headers['content-type'] ?? 'application/octet-stream', 'cache-control': 'no-cache' },
        body: chunksOf(answer, budget, `what ${repository} sends`),
      };
    answer.destroy();
    if (headers.location !== undefined && statusCode >= 300 && statusCode < 400)
      throw new FetchFault(`${repository} leads elsewhere: name what it leads to`);
    throw statusFault(address.host, statusCode, address.path, REMEDY);
  };
}

const REMEDY = 'set `http.<address>.extraheader` with `git config --global` before this run';

function headersOf({ headers }: IncomingMessage): Record<string, string> {
  return Object.fromEntries(
    REQUEST_HEADERS.flatMap((name): [string, string][] => {
      const value = headers[name];
      return typeof value === 'string' ? [[name, value]] : [];
    }),
  );
}
