import { afterEach, describe, expect, it, vi } from 'vitest';
import { FetchFault } from '../../../src/render/fetch/fetch-fault.ts';
import type { Asking, Question } from '../../../src/render/fetch/network/ask.ts';
import { ask } from '../../../src/render/fetch/network/ask.ts';
import { readBody } from '../../../src/render/fetch/network/read-body.ts';
import type { Network } from '../../../src/render/fetch/network/send-request.ts';
import { SYSTEM_NETWORK } from '../../../src/render/fetch/network/send-request.ts';
import type { FetchRules } from '../../../src/repository/fetch/fetch-rules.ts';
import type { Host } from './hosts.ts';
import { files, makeCertificate, redirect, startHost } from './hosts.ts';

describe('a question to a host', () => {
  const hosts: Host[] = [];

  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });

  async function start(answer: Parameters<typeof startHost>[0]): Promise<Host> {
    const host = await startHost(answer);
    hosts.push(host);
    return host;
  }

  function asking(rules: Partial<FetchRules>, network: Partial<Network> = {}): Asking {
    return {
      rules: { charts: [], git: [], redirects: [], ...rules },
      network: { ...SYSTEM_NETWORK, ...network },
      signal: AbortSignal.timeout(10_000),
      onRequest: () => undefined,
    };
  }

  async function textOf(question: Partial<Question> & { readonly url: URL }, options: Asking): Promise<string> {
    try {
      const answer = await ask({ home: question.url, isProved: false, ...question }, options);
      return `${answer.statusCode} ${(await readBody(answer, 1000, 'it')).toString()}`;
    } catch (error) {
      expect((error as Error).name).toBe('FetchFault');
      return (error as Error).message;
    }
  }

  function named(...addresses: string[]): Network['resolve'] {
    return async () => addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
  }

  it('goes to no host that has one private address among others', async () => {
    const url = new URL('https://charts.example.com/');
    const rules = { charts: ['https://*.example.com/**'] };
    for (const addresses of [['8.8.8.8', '10.0.0.1'], ['2606:4700::1', '::ffff:10.0.0.1'], ['169.254.169.254']]) {
      const private_ = addresses.at(-1);
      expect(await textOf({ url }, asking(rules, { resolve: named(...addresses) }))).toBe(
        `charts.example.com has the address ${private_}, which is not public, and the config does not name the host`,
      );
    }
    expect(await textOf({ url }, asking(rules, { resolve: named() }))).toBe('charts.example.com has no address');
    const failing = () => Promise.reject(Object.assign(new Error(), { code: 'ENOTFOUND' }));
    expect(await textOf({ url }, asking(rules, { resolve: failing }))).toBe(
      'charts.example.com has no address: ENOTFOUND',
    );
  });

  it('goes to no private address that is written as one, in whatever way', async () => {
    const addresses = ['127.0.0.1', '127.1', '2130706433', '0x7f.1', '[::1]', '[::ffff:127.0.0.1]', '[fe80::1]', '0'];
    for (const address of addresses)
      expect(await textOf({ url: new URL(`https://${address}:1/`) }, asking({}))).toMatch(/, which is not public, /);
  });

  it('goes to the address that was looked at, though the name leads elsewhere by then', async () => {
    const { port } = await start(files({ '/': 'own' }));
    let resolved = 0;
    const resolve: Network['resolve'] = async () => {
      resolved++;
      return [{ address: resolved === 1 ? '127.0.0.1' : '127.0.0.2', family: 4 }];
    };
    const url = new URL(`http://charts.example.com:${port}/`);
    expect(await textOf({ url }, asking({ charts: [`http://${url.host}/**`] }, { resolve }))).toBe('200 own');
    expect(resolved).toBe(1);
  });

  it('goes to a private address where the config names the host in full', async () => {
    const { port } = await start(files({ '/': 'own' }));
    const url = new URL(`http://charts.example.com:${port}/`);
    const resolve = named('127.0.0.1');
    expect(await textOf({ url }, asking({ charts: [`http://*.example.com:${port}/**`] }, { resolve }))).toMatch(
      /which is not public/,
    );
    expect(await textOf({ url }, asking({ charts: [`http://${url.host}/a`] }, { resolve }))).toBe('200 own');
  });

  it('keeps its login at home, also behind another host that leads back', async () => {
    const away: { host?: Host } = {};
    const home = await start((request, response) => {
      if (request.url === '/start') redirect('/within')(request, response);
      else if (request.url === '/within') redirect(`http://${away.host?.host}/away`)(request, response);
      else response.end('back');
    });
    away.host = await start(redirect(`http://${home.host}/back`));
    const rules = { charts: [`http://${home.host}/**`], redirects: [away.host.host] };
    const url = new URL(`http://${home.host}/start`);
    expect(await textOf({ url, authorization: 'Basic abc' }, asking(rules))).toBe('200 back');
    expect(home.headers.map(({ authorization }) => authorization)).toEqual(['Basic abc', 'Basic abc', undefined]);
    expect(away.host.headers.map(({ authorization }) => authorization)).toEqual([undefined]);
  });

  it('counts what it sends, redirects too', async () => {
    const { host } = await start(redirect('/again'));
    let left = 3;
    const onRequest = (): void => {
      if (left-- === 0) throw new FetchFault('too many');
    };
    expect(
      await textOf({ url: new URL(`http://${host}/`) }, { ...asking({ charts: [`http://${host}/**`] }), onRequest }),
    ).toBe('too many');
  });

  it('verifies certificates, whatever the environment says', async () => {
    vi.stubEnv('NODE_TLS_REJECT_UNAUTHORIZED', '0');
    const host = await startHost(files({ '/': 'secret' }), makeCertificate(['other.example.com']));
    hosts.push(host);
    const line = await textOf(
      { url: new URL(`https://${host.host}/`) },
      asking({ charts: [`https://${host.host}/**`] }),
    );
    vi.unstubAllEnvs();
    expect(line).toMatch(/ cannot be asked: (?:DEPTH_ZERO_SELF_SIGNED_CERT|ERR_TLS_CERT_ALTNAME_INVALID)$/);
    expect(host.asked).toEqual([]);
  });

  it('follows no redirect to a file, a user, another protocol, or nowhere', async () => {
    const lineAt = async (location: string): Promise<string> => {
      const own: Host = await start((request, response) =>
        redirect(location.replace('HOST', own.host))(request, response),
      );
      const { host } = own;
      const line = await textOf(
        { url: new URL(`http://${host}/`), isProved: true },
        asking({ charts: [`http://${host}/**`] }, { resolve: named('8.8.8.8') }),
      );
      return line.replaceAll(host, 'HOST');
    };
    expect(await lineAt('file:///etc/passwd')).toBe('HOST leads to an address of file:');
    expect(await lineAt('ftp://a.example.com/')).toBe('HOST leads to an address of ftp:');
    expect(await lineAt('blob:http://a.example.com/x')).toBe('HOST leads to an address of blob:');
    expect(await lineAt('http://a.example.com/')).toBe('HOST leads to a.example.com by http, not by https');
    expect(await lineAt('https://user:secret@a.example.com/')).toBe(
      'HOST leads to a.example.com with a user in the address',
    );
    // At home either: Node would send it as a login, or throw.
    for (const user of ['user:secret', '%FF'])
      expect(await lineAt(`http://${user}@HOST/`)).toBe('HOST leads to HOST with a user in the address');
    expect(await lineAt('https://')).toBe('HOST redirects to no address');
    expect(await lineAt('http://127.0.0.1:1/')).toBe('HOST leads to 127.0.0.1:1 by http, not by https');
  });
});
