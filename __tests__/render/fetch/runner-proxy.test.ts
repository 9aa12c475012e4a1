import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ask } from '../../../src/render/fetch/network/ask.ts';
import { readBody } from '../../../src/render/fetch/network/read-body.ts';
import { runnerProxy } from '../../../src/render/fetch/network/runner-proxy.ts';
import { SYSTEM_NETWORK } from '../../../src/render/fetch/network/send-request.ts';
import type { Certificate, Host } from './hosts.ts';
import { files, makeCertificate, startHost } from './hosts.ts';

describe('the proxy of a runner', () => {
  it.each([
    ['https://a.example.com/', 'http://proxy:3128/'],
    ['https://charts.corp.example/', undefined],
    ['https://corp.example/', undefined],
    ['https://notcorp.example/', 'http://proxy:3128/'],
    ['https://other.example:8443/', undefined],
    ['https://other.example/', 'http://proxy:3128/'],
    ['https://127.0.0.1:5000/', undefined],
    ['http://a.example.com/', undefined],
  ])('is asked for %s: %s', (url, expected) => {
    const proxyFor = runnerProxy({ HTTPS_PROXY: 'http://proxy:3128', NO_PROXY: '.corp.example, other.example:8443' });
    expect(proxyFor(new URL(url))?.href).toBe(expected);
  });

  it('may be written without a protocol, be left out, or be off for all', () => {
    const url = new URL('https://a.example.com/');
    expect(runnerProxy({ https_proxy: 'proxy:3128' })(url)?.href).toBe('http://proxy:3128/');
    for (const environment of [{}, { HTTPS_PROXY: '' }, { HTTPS_PROXY: 'http://proxy', NO_PROXY: '*' }])
      expect(runnerProxy(environment)(url)).toBeUndefined();
  });

  describe('leads to hosts', () => {
    let certificate: Certificate;
    let host: Host;
    const tunnels: string[] = [];
    const proxy = createServer();

    beforeAll(async () => {
      certificate = makeCertificate(['charts.example.com']);
      host = await startHost(files({ '/': 'own' }), certificate);
      proxy.on('connect', (request, socket) => {
        tunnels.push(`${request.url} ${request.headers['proxy-authorization']}`);
        if (request.url?.startsWith('closed')) return void socket.end('HTTP/1.1 403 Forbidden\r\n\r\n');
        socket.write('HTTP/1.1 200 OK\r\n\r\n');
        const target = connect(host.port, '127.0.0.1');
        socket.pipe(target).pipe(socket);
        for (const end of [socket, target]) end.on('error', () => undefined);
      });
      await new Promise<void>((resolve) => {
        proxy.listen(0, '127.0.0.1', resolve);
      });
    });

    afterAll(async () => {
      proxy.close();
      await host.stop();
    });

    async function textOf(name: string, named: string, login = 'user:secret'): Promise<string> {
      const address = `http://${login}@127.0.0.1:${(proxy.address() as AddressInfo).port}`;
      const url = new URL(`https://${name}/`);
      const rules = { charts: [`https://${named}/**`], git: [], redirects: [] };
      const network = {
        ...SYSTEM_NETWORK,
        resolve: () => Promise.reject(new Error('the proxy resolves names')),
        proxyFor: runnerProxy({ HTTPS_PROXY: address }),
        authorities: certificate.cert,
      };
      try {
        const answer = await ask(
          { url, home: url, isProved: false },
          { rules, network, signal: AbortSignal.timeout(10_000), onRequest: () => undefined },
        );
        return (await readBody(answer, 1000, 'it')).toString();
      } catch (error) {
        expect((error as Error).name).toBe('FetchFault');
        return (error as Error).message;
      }
    }

    it('that the config names in full, whose certificate is their own', async () => {
      expect(await textOf('charts.example.com', 'charts.example.com')).toBe('own');
      expect(tunnels).toEqual([`charts.example.com:443 Basic ${Buffer.from('user:secret').toString('base64')}`]);
      expect(await textOf('other.example.com', 'other.example.com')).toBe(
        'other.example.com cannot be asked: ERR_TLS_CERT_ALTNAME_INVALID',
      );
      expect(await textOf('10.0.0.1', '10.0.0.1')).toBe('10.0.0.1 cannot be asked: ERR_TLS_CERT_ALTNAME_INVALID');
      expect(await textOf('closed.example.com', 'closed.example.com')).toBe(
        'closed.example.com:443 cannot be asked by the proxy: status 403',
      );
    });

    it('by a login with any characters', async () => {
      expect(await textOf('charts.example.com', 'charts.example.com', 'user:100%')).toBe('own');
      expect(tunnels.at(-1)).toBe(`charts.example.com:443 Basic ${Buffer.from('user:100%').toString('base64')}`);
    });

    it('and to no others, as nobody can look at their addresses', async () => {
      const before = tunnels.length;
      expect(await textOf('charts.example.com', '*.example.com')).toBe(
        'charts.example.com would be asked by the proxy of the runner, and its addresses cannot be looked at there: name the host in full, or add "charts.example.com" to `redirects` of `fetch` in the config',
      );
      expect(tunnels).toHaveLength(before);
    });
  });
});
