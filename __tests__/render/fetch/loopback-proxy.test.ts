import { request } from 'node:http';
import { connect } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import type { LoopbackProxy } from '../../../src/render/fetch/proxy/loopback-proxy.ts';
import { startLoopbackProxy } from '../../../src/render/fetch/proxy/loopback-proxy.ts';

describe('the proxy on loopback', () => {
  let proxy: LoopbackProxy;
  afterEach(() => proxy.stop());

  function statusOf(path: string, method = 'GET'): Promise<number | undefined> {
    const [host, port] = proxy.host.split(':');
    return new Promise((resolve, reject) => {
      request({ host, port, path, method }, (response) => {
        response.resume();
        resolve(response.statusCode);
      })
        .on('error', reject)
        .end();
    });
  }

  it('answers its sessions, and nobody else', async () => {
    proxy = await startLoopbackProxy();
    const faults: unknown[] = [];
    const path = proxy.open({
      answer: async ({ url, method }) => ({ body: Buffer.from(`${method} ${url.pathname}`) }),
      onFault: (fault) => faults.push(fault),
    });
    expect(path).toMatch(/^[0-9a-f]{32}$/);
    expect(await statusOf(`/${path}/index.yaml`)).toBe(200);
    expect(await statusOf(`/v2/${path}/chart/tags/list`, 'HEAD')).toBe(200);
    const others = [
      '/',
      '/v2/',
      `/${'0'.repeat(32)}/a`,
      'http://example.com/',
      `http://example.com/${path}/a`,
      `/a/${path}/a`,
    ];
    for (const other of others) expect(await statusOf(other)).toBe(403);
    for (const method of ['PUT', 'DELETE', 'PATCH']) expect(await statusOf(`/${path}/a`, method)).toBe(403);
    proxy.close(path);
    expect(await statusOf(`/${path}/index.yaml`)).toBe(403);
    expect(faults).toEqual([]);
  });

  it('is no tunnel', async () => {
    proxy = await startLoopbackProxy();
    const answer = await new Promise<string>((resolve) => {
      const [host = '', port] = proxy.host.split(':');
      const socket = connect(Number(port), host, () => socket.write('CONNECT example.com:443 HTTP/1.1\r\n\r\n'));
      let text = '';
      socket.on('data', (chunk) => {
        text += chunk.toString();
      });
      socket.on('error', () => undefined);
      socket.on('close', () => resolve(text));
    });
    expect(answer).toBe('');
  });

  it('says no more of a fault of its own than that it is one, and hands it on', async () => {
    proxy = await startLoopbackProxy();
    const faults: unknown[] = [];
    const bug = new TypeError('a is undefined');
    const path = proxy.open({ answer: () => Promise.reject(bug), onFault: (fault) => faults.push(fault) });
    expect(await statusOf(`/${path}/a`)).toBe(403);
    expect(faults).toEqual([bug]);
  });
});
