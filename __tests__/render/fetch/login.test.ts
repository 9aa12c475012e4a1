import { mkdirSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { describeFetches } from '../../runner/programs.ts';
import { freshEnvironment, lineOf, useFetchers } from './fetching.ts';
import { useFolders } from './folders.ts';
import type { Certificate, Host } from './hosts.ts';
import { files, makeCertificate, startHost } from './hosts.ts';
import type { Registry } from './registry.ts';
import { bytesOf, packCharts, startRegistry } from './registry.ts';

const LOGIN = `Basic ${Buffer.from('user:secret').toString('base64')}`;

describeFetches('a host that asks for a login', (helm) => {
  useFolders();
  const open = useFetchers(helm);
  const hosts: Host[] = [];
  let certificate: Certificate;
  let archive: string;

  beforeAll(() => {
    certificate = makeCertificate(['registry.example.com', 'tokens.example.com', 'blobs.example.com']);
    archive = packCharts('web', ['1.0.0']).archives[0] ?? '';
  });

  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });

  async function start(answer: Parameters<typeof startHost>[0], tls?: Certificate): Promise<Host> {
    const host = await startHost(answer, tls);
    hosts.push(host);
    return host;
  }

  function loggedInTo(host: string): NodeJS.ProcessEnv {
    const environment = freshEnvironment();
    const folder = join(environment['HOME'] ?? '', 'registry');
    mkdirSync(folder);
    const auths = { [host]: { auth: LOGIN.slice('Basic '.length) } };
    writeFileSync(join(folder, 'config.json'), JSON.stringify({ auths }));
    return { ...environment, HELM_REGISTRY_CONFIG: join(folder, 'config.json') };
  }

  /** A registry of one chart, in front of crane's, that wants a header and has its blobs at another host. */
  async function startClosed(registry: Registry, wanted: string, challenge: string, blobs: string, tls?: Certificate) {
    registry.push(archive, 'ex');
    return await start(async (request, response) => {
      if (request.headers.authorization !== wanted) {
        response.writeHead(401, { 'www-authenticate': challenge }).end();
      } else if (request.url?.includes('/blobs/')) {
        response.writeHead(307, { location: `${blobs}${request.url}` }).end();
      } else {
        const { headers } = request;
        const answer = await fetch(`http://${registry.host}${request.url}`, {
          headers: { accept: headers.accept ?? '' },
        });
        response
          .writeHead(answer.status, Object.fromEntries(answer.headers))
          .end(Buffer.from(await answer.arrayBuffer()));
      }
    }, tls);
  }

  async function withRegistry(
    use: (registry: Registry, blobs: Host) => Promise<void>,
    tls?: Certificate,
  ): Promise<void> {
    const registry = await startRegistry();
    try {
      const blobs = await start(async (request, response) => {
        const answer = await fetch(`http://${registry.host}${request.url}`);
        response.writeHead(answer.status).end(Buffer.from(await answer.arrayBuffer()));
      }, tls);
      await use(registry, blobs);
    } finally {
      registry.stop();
    }
  }

  const chartOf = (host: string) => ({ repository: `oci://${host}/ex`, name: 'web', version: '^1' });

  test('gets what the workflow has logged in with; where it leads to gets none', async () => {
    await withRegistry(async (registry, blobs) => {
      const { host } = await startClosed(registry, LOGIN, 'Basic realm="x"', `http://${blobs.host}`);
      const rules = { charts: [`oci://${host}/**`], redirects: [blobs.host] };
      const environment = loggedInTo(host);
      expect(lineOf(await open(rules, { environment }).chart(chartOf(host)))).toBe('version 1.0.0');
      expect(blobs.asked.length).toBeGreaterThan(0);
      expect(blobs.headers.map(({ authorization }) => authorization)).toEqual(blobs.asked.map(() => undefined));
      expect(lineOf(await open(rules).chart(chartOf(host)))).toMatch(
        / does not give tags of ex\/web without other credentials \(status 401\): log in with `helm registry login /,
      );
    });
  });

  test('may be answered by a token, where it names several ways', async () => {
    await withRegistry(async (registry, blobs) => {
      for (const order of ['Bearer first', 'Basic first']) {
        const host: Host = await start((request, response) => {
          if (request.url?.startsWith('/token')) response.end(JSON.stringify({ token: 'abc' }));
          else if (request.headers.authorization === 'Bearer abc') inner(request, response);
          else {
            const [bearer, basic] = [`Bearer realm="http://${host.host}/token",service="ex"`, 'Basic realm="Registry"'];
            const ways = order === 'Bearer first' ? [bearer, basic] : [basic, bearer];
            response.writeHead(401, { 'www-authenticate': ways }).end();
          }
        });
        const inner = (request: IncomingMessage, response: ServerResponse): void => {
          const { headers, url } = request;
          void fetch(`http://${registry.host}${url}`, { headers: { accept: headers.accept ?? '' } }).then(
            async (answer) =>
              response
                .writeHead(answer.status, Object.fromEntries(answer.headers))
                .end(Buffer.from(await answer.arrayBuffer())),
          );
        };
        registry.push(archive, 'ex');
        expect(lineOf(await open({ charts: [`oci://${host.host}/**`] }).chart(chartOf(host.host)))).toBe(
          'version 1.0.0',
        );
      }
      expect(blobs.asked).toEqual([]);
    });
  });

  test('has no tokens from a private host that the config does not name', async () => {
    await withRegistry(async (registry, blobs) => {
      const asked: (string | undefined)[] = [];
      const tokens = await start((request, response) => {
        asked.push(request.headers.authorization);
        expect(request.url).toBe('/token?service=ex&scope=repository%3Aex%2Fweb%3Apull');
        response.end(JSON.stringify({ token: 'abc' }));
      });
      const challenge = `Bearer realm="http://${tokens.host}/token",service="ex",scope="repository:all:push"`;
      const { host } = await startClosed(registry, 'Bearer abc', challenge, `http://${blobs.host}`);
      const rules = { charts: [`oci://${host}/**`], redirects: [blobs.host] };
      const environment = loggedInTo(host);
      // The host of tokens is another one, on loopback, that the config does not name.
      expect(lineOf(await open(rules, { environment }).chart(chartOf(host)))).toBe(
        `${host} leads to ${tokens.host} by http, not by https`,
      );
      expect(asked).toEqual([]);
    });
  });

  test('has its tokens from another public host, which gets no login unless the config names it', async () => {
    await withRegistry(async (registry, blobs) => {
      const asked: (string | undefined)[] = [];
      const tokens = await start((request, response) => {
        asked.push(request.headers.authorization);
        response.end(JSON.stringify({ access_token: 'abc' }));
      }, certificate);
      const realm = `tokens.example.com:${tokens.port}`;
      const challenge = `Bearer realm="https://${realm}/token",service="ex"`;
      const away = `https://blobs.example.com:${blobs.port}`;
      const { port, headers } = await startClosed(registry, 'Bearer abc', challenge, away, certificate);
      const host = `registry.example.com:${port}`;
      const network = {
        resolve: async () => [{ address: '127.0.0.1', family: 4 }],
        isPublic: () => true,
        authorities: certificate.cert,
      };
      const options = { environment: loggedInTo(host), network };
      const charts = [`oci://${host}/**`];
      expect(lineOf(await open({ charts }, options).chart(chartOf(host)))).toBe('version 1.0.0');
      expect(asked).toEqual([undefined]);
      expect(headers.map(({ authorization }) => authorization)).not.toContain(LOGIN);
      expect(blobs.headers.map(({ authorization }) => authorization)).toEqual(blobs.asked.map(() => undefined));
      const named = open({ charts, redirects: [realm] }, { ...options, environment: loggedInTo(host) });
      expect(lineOf(await named.chart(chartOf(host)))).toBe('version 1.0.0');
      expect(asked).toEqual([undefined, LOGIN]);
    }, certificate);
  });

  test('and has an index gets the login of `helm repo add`, and the host of its archives does not', async () => {
    const contents = files({ '/web-1.0.0.tgz': bytesOf(archive) });
    const other = await start(contents);
    const home = await start((request, response) => {
      const isOpen = request.headers.authorization === LOGIN;
      const index = `entries:\n  web:\n  - version: 1.0.0\n    urls: [http://${other.host}/web-1.0.0.tgz]\n`;
      response.writeHead(isOpen ? 200 : 401).end(index);
    });
    const environment = freshEnvironment();
    const config = join(environment['HOME'] ?? '', 'repositories.yaml');
    writeFileSync(
      config,
      `repositories:\n- name: ex\n  url: http://${home.host}/charts\n  username: user\n  password: secret\n  pass_credentials_all: true\n`,
    );
    const rules = { charts: [`http://${home.host}/**`], redirects: [other.host] };
    const chart = { repository: `http://${home.host}/charts`, name: 'web', version: '' };
    const closed = await open(rules, { environment }).chart(chart);
    expect(lineOf(closed)).toMatch(/ does not give \/charts\/index\.yaml without other credentials \(status 401\)/);
    const opened = open(rules, { environment: { ...environment, HELM_REPOSITORY_CONFIG: config } });
    expect(lineOf(await opened.chart(chart))).toBe('version 1.0.0');
    expect(other.headers.map(({ authorization }) => authorization)).toEqual([undefined]);
  });
});
