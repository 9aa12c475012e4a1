import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import type { ClientRequest, IncomingMessage, RequestOptions } from 'node:http';
import { request as plainRequest } from 'node:http';
import type { RequestOptions as TlsOptions } from 'node:https';
import { request as secureRequest } from 'node:https';
import type { LookupFunction } from 'node:net';
import { isIP } from 'node:net';
import type { Readable } from 'node:stream';
import { connect } from 'node:tls';
import { FetchFault } from '../fetch-fault.ts';
import { isPublicAddress } from './is-public-address.ts';
import type { ProxyFor } from './runner-proxy.ts';
import { openTunnel } from './runner-proxy.ts';

/** How hosts are found. */
export interface Network {
  /** All addresses of a name. */
  readonly resolve: (name: string) => Promise<readonly LookupAddress[]>;
  readonly isPublic: (address: string) => boolean;
  /** The proxy of the runner; absent: none. */
  readonly proxyFor?: ProxyFor;
  /** Certificates of authorities, in PEM; absent: those that Node trusts, with `NODE_EXTRA_CA_CERTS`. */
  readonly authorities?: string;
}

/** The network as the system has it. */
export const SYSTEM_NETWORK: Network = {
  resolve: (name) => lookup(name, { all: true }),
  isPublic: isPublicAddress,
};

type SecureOptions = RequestOptions & Pick<TlsOptions, 'rejectUnauthorized'>;

/** A request to one host. */
export interface OutgoingRequest {
  readonly url: URL;
  readonly method: 'GET' | 'POST';
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: Readable;
  /** Whether the host may have an address that is not public. */
  readonly isPrivateAllowed: boolean;
  readonly signal: AbortSignal;
}

/**
 * Sends a request, and returns the answer with its body unread. It goes to an address that was checked: the name is asked
 * for once, so that it cannot lead elsewhere after that. Redirects are answers; they are not followed.
 *
 * @throws FetchFault where the host has no address that may be asked, does not answer, or proves to be another one
 */
export async function sendRequest(outgoing: OutgoingRequest, network: Network): Promise<IncomingMessage> {
  const { url, method, headers, body, signal } = outgoing;
  const authorities = network.authorities === undefined ? {} : { ca: network.authorities };
  const options: SecureOptions = {
    method,
    headers: { 'user-agent': 'pss-review', 'accept-encoding': 'identity', ...headers },
    ...authorities,
    // Whatever `NODE_TLS_REJECT_UNAUTHORIZED` says.
    rejectUnauthorized: true,
    ...(await connectionTo(outgoing, network)),
  };
  const send = url.protocol === 'https:' ? secureRequest : plainRequest;
  signal.throwIfAborted();
  return await new Promise((resolve, reject) => {
    const request = requestOf(() => send(url, options), url);
    // An answer that has begun fails with the same reason.
    const abort = (): void => {
      answer?.destroy(signal.reason as Error);
      request.destroy(signal.reason as Error);
    };
    let answer: IncomingMessage | undefined;
    signal.addEventListener('abort', abort);
    request.on('response', (response) => {
      answer = response;
      resolve(response);
    });
    request.on('error', (error: NodeJS.ErrnoException) => {
      const reason = `${url.host} cannot be asked: ${error.code ?? error.message}`;
      reject(signal.aborted ? signal.reason : new FetchFault(reason));
    });
    request.on('close', () => signal.removeEventListener('abort', abort));
    if (body === undefined) request.end();
    else body.on('error', () => request.destroy()).pipe(request);
  });
}

/** Makes a request; Node throws for headers that no request can have. */
function requestOf(make: () => ClientRequest, { host }: URL): ClientRequest {
  try {
    return make();
  } catch (error) {
    throw new FetchFault(
      `${host} cannot be asked: ${(error as NodeJS.ErrnoException).code ?? 'no request can be made'}`,
    );
  }
}

/** How a request gets to its host: to one of the addresses that were looked at, or by the proxy of the runner. */
async function connectionTo(outgoing: OutgoingRequest, network: Network): Promise<RequestOptions> {
  const { url, signal, isPrivateAllowed } = outgoing;
  const proxy = network.proxyFor?.(url);
  if (proxy === undefined) return { agent: false, lookup: answering(await addressesOf(outgoing, network)) };
  // The proxy resolves the name: its addresses may be any, as they may where the config names the host in full.
  if (!isPrivateAllowed)
    throw new FetchFault(
      `${url.host} would be asked by the proxy of the runner, and its addresses cannot be looked at there: name the host in full, or add ${JSON.stringify(url.host)} to \`redirects\` of \`fetch\` in the config`,
    );
  const socket = await openTunnel(proxy, url, signal);
  const authorities = network.authorities === undefined ? {} : { ca: network.authorities };
  const host = bareHost(url);
  // The certificate is for the host, and not for the proxy.
  const names = isIP(host) === 0 ? { host, servername: host } : { host };
  return { createConnection: () => connect({ socket, ...names, ...authorities, rejectUnauthorized: true }) };
}

/** The addresses of the host of a request, all of which it may go to. */
async function addressesOf(
  { url, isPrivateAllowed, signal }: OutgoingRequest,
  { resolve, isPublic }: Network,
): Promise<readonly LookupAddress[]> {
  const name = bareHost(url);
  const family = isIP(name);
  const addresses = family === 0 ? await resolveInTime(name, resolve, signal) : [{ address: name, family }];
  if (addresses.length === 0) throw new FetchFault(`${url.host} has no address`);
  const hidden = isPrivateAllowed ? undefined : addresses.find(({ address }) => !isPublic(address));
  if (hidden === undefined) return addresses;
  throw new FetchFault(
    `${url.host} has the address ${hidden.address}, which is not public, and the config does not name the host`,
  );
}

/** The host of a URL without its port, and without the brackets of IPv6. */
function bareHost({ hostname }: URL): string {
  return hostname.replace(/^\[(.*)\]$/, '$1');
}

async function resolveInTime(
  name: string,
  resolve: Network['resolve'],
  signal: AbortSignal,
): Promise<readonly LookupAddress[]> {
  signal.throwIfAborted();
  // A name server may take its time, and the system's own look-up cannot be aborted.
  let abort = (): void => undefined;
  const aborted = new Promise<never>((_, reject) => {
    abort = () => reject(signal.reason as Error);
    signal.addEventListener('abort', abort);
  });
  const found = resolve(name).catch((error: NodeJS.ErrnoException) => {
    throw new FetchFault(`${name} has no address: ${error.code ?? error.message}`);
  });
  return await Promise.race([found, aborted]).finally(() => signal.removeEventListener('abort', abort));
}

function answering(addresses: readonly LookupAddress[]): LookupFunction {
  return (_name, options, callback) => {
    const [first] = addresses;
    if (options.all === true) callback(null, [...addresses]);
    else callback(null, first?.address ?? '', first?.family);
  };
}
