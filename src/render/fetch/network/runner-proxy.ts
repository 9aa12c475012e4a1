import type { ClientRequest } from 'node:http';
import { request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { isLoopbackHost } from '../../../repository/fetch/remote-address.ts';
import { FetchFault } from '../fetch-fault.ts';
import { basicAuthorization } from './credentials.ts';

/** The proxy that a runner has for a URL; undefined where it asks hosts itself. */
export type ProxyFor = (url: URL) => URL | undefined;

/**
 * Reads the proxy of a runner for https from `HTTPS_PROXY` and `NO_PROXY`, also in small letters.
 *
 * https://docs.github.com/en/actions/how-tos/manage-runners/self-hosted-runners/use-proxy-servers
 */
export function runnerProxy(environment: NodeJS.ProcessEnv): ProxyFor {
  const written = environment['https_proxy'] ?? environment['HTTPS_PROXY'] ?? '';
  const text = /^https?:\/\//i.test(written) || written === '' ? written : `http://${written}`;
  const proxy = URL.canParse(text) ? new URL(text) : undefined;
  const without = (environment['no_proxy'] ?? environment['NO_PROXY'] ?? '')
    .split(/[,\s]+/)
    .filter((name) => name !== '')
    .map((name) => name.toLowerCase());
  return ({ protocol, host, hostname }) => {
    const isExcepted = without.some((name) => {
      const suffix = name.replace(/^\*?\.?/, '.');
      return name === '*' || [host, hostname].some((own) => `.${own}`.endsWith(suffix));
    });
    return protocol !== 'https:' || isLoopbackHost(host) || isExcepted ? undefined : proxy;
  };
}

/** A part of a URL without its percent signs; as it is written where they stand for nothing. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/**
 * Opens a connection to the host of a URL through a proxy, which resolves its name.
 *
 * https://www.rfc-editor.org/rfc/rfc9110#section-9.3.6
 */
export function openTunnel(proxy: URL, { hostname, port }: URL, signal: AbortSignal): Promise<Socket> {
  const authority = `${hostname}:${port || 443}`;
  const { username, password } = proxy;
  const login = basicAuthorization(decoded(username), decoded(password));
  const send = proxy.protocol === 'https:' ? secureRequest : plainRequest;
  const headers = { host: authority, ...(username === '' ? {} : { 'proxy-authorization': login }) };
  return new Promise((resolve, reject) => {
    const request: ClientRequest = send({
      host: proxy.hostname.replace(/^\[(.*)\]$/, '$1'),
      port: proxy.port,
      ...{ method: 'CONNECT', path: authority, headers, agent: false, signal, rejectUnauthorized: true },
    });
    const fail = (why: string): void =>
      reject(signal.aborted ? signal.reason : new FetchFault(`${authority} cannot be asked by the proxy: ${why}`));
    request.on('connect', ({ statusCode }, socket) => {
      if (statusCode === 200) return resolve(socket);
      socket.destroy();
      fail(`status ${statusCode}`);
    });
    request.on('response', (response) => {
      response.destroy();
      fail(`status ${response.statusCode}`);
    });
    request.on('error', ({ code, message }: NodeJS.ErrnoException) => fail(code ?? message));
    request.end();
  });
}
