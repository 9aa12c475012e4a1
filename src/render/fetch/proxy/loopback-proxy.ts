import { randomBytes } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { pipeline } from 'node:stream/promises';
import { FetchFault } from '../fetch-fault.ts';

/** An answer to a tool. */
export interface ProxyAnswer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: Uint8Array | AsyncIterable<Uint8Array>;
}

/** What a tool asks: the path behind that of its session, with its query. */
export interface ProxyRequest {
  readonly method: 'GET' | 'HEAD' | 'POST';
  readonly url: URL;
  /** What the tool sends; absent where this process asks itself. */
  readonly request?: IncomingMessage;
}

/** What one run of a tool may ask for. */
export interface ProxySession {
  readonly answer: (asked: ProxyRequest) => Promise<ProxyAnswer>;
  /** Is told why the session did not get what it asked for. */
  readonly onFault: (fault: unknown) => void;
}

/** A server on loopback, which asks the outside for tools that have no other way there. */
export interface LoopbackProxy {
  /** `127.0.0.1:40123` */
  readonly host: string;
  /** Opens a session, and returns the path that stands for it: nobody else can guess it. */
  readonly open: (session: ProxySession) => string;
  readonly close: (path: string) => void;
  readonly stop: () => Promise<void>;
}

/** Starts the server. It serves sessions alone: it is no proxy that leads to an address that it is asked for. */
export async function startLoopbackProxy(): Promise<LoopbackProxy> {
  const sessions = new Map<string, ProxySession>();
  const server = createServer((request, response) => void serve(sessions, request, response));
  server.on('connect', (_request, socket) => socket.destroy());
  server.on('upgrade', (_request, socket) => socket.destroy());
  await new Promise<void>((resolve, reject) => {
    server.on('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  // A process that has nothing else to do may end.
  server.unref();
  return {
    host: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    open: (session) => {
      const path = randomBytes(16).toString('hex');
      sessions.set(path, session);
      return path;
    },
    close: (path) => void sessions.delete(path),
    stop: () =>
      new Promise((resolve) => {
        sessions.clear();
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const SESSION_URL = /^(?:\/v2)?\/([0-9a-f]{32})(\/[^#]*)$/;

async function serve(
  sessions: ReadonlyMap<string, ProxySession>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const [, path = '', rest = ''] = SESSION_URL.exec(request.url ?? '') ?? [];
  const session = sessions.get(path);
  const { method } = request;
  if (session === undefined || (method !== 'GET' && method !== 'HEAD' && method !== 'POST')) {
    refuse(response, 403);
    return;
  }
  try {
    const {
      status = 200,
      headers,
      body,
    } = await session.answer({
      method,
      url: new URL(`http://session${rest}`),
      request,
    });
    if (body instanceof Uint8Array) {
      response.writeHead(status, { ...headers, 'content-length': body.length });
      response.end(method === 'HEAD' ? undefined : body);
      return;
    }
    response.writeHead(status, headers);
    await pipeline(body, response);
  } catch (error) {
    // A tool that is ended reads no further: why it was is told elsewhere.
    if ((error as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') session.onFault(error);
    // Statuses of 500 and more would make tools try again.
    if (response.headersSent) response.destroy();
    else refuse(response, error instanceof FetchFault ? 404 : 403);
  }
}

function refuse(response: ServerResponse, status: number): void {
  response.writeHead(status, { 'content-length': 0, connection: 'close' });
  response.end();
}
