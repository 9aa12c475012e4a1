import type { SessionOptions } from './fetch-session.ts';
import type { LoopbackProxy, ProxySession } from './loopback-proxy.ts';

/** A session that is open. */
interface OpenSession {
  /** Where a tool asks for what it gives: `127.0.0.1:40123/…`. */
  readonly place: string;
  /** Throws why the tool did not get what it asked for, or why the run ended; returns where neither is so. */
  readonly assertAnswered: () => void;
}

/** Opens a session for as long as something is done with it. */
export async function withSession<T>(
  { proxy, asking }: Pick<SessionOptions, 'asking'> & { readonly proxy: LoopbackProxy },
  answer: ProxySession['answer'],
  use: (session: OpenSession) => Promise<T>,
): Promise<T> {
  let fault: unknown;
  const path = proxy.open({
    answer,
    onFault: (error) => {
      fault ??= error;
    },
  });
  const assertAnswered = (): void => {
    if (fault !== undefined) throw fault;
    asking.signal.throwIfAborted();
  };
  try {
    return await use({ place: `${proxy.host}/${path}`, assertAnswered });
  } finally {
    proxy.close(path);
  }
}
