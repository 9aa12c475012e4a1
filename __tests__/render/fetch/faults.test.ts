import { afterEach, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/render/fetch/network/read-body.ts';
import { describeFetches } from '../../runner/programs.ts';
import { lineOf, useFetchers } from './fetching.ts';
import { useFolders } from './folders.ts';
import type { Certificate, Host } from './hosts.ts';
import { files, makeCertificate, redirect, startHost, zeros } from './hosts.ts';
import { bytesOf, packCharts } from './registry.ts';

const NAMES = ['registry.example.com', 'charts.example.com', 'blobs.example.com'];

type Answers = Readonly<Record<string, Parameters<typeof startHost>[0]>>;

describeFetches('a registry that misbehaves', (helm) => {
  useFolders();
  const open = useFetchers(helm);
  const hosts: Host[] = [];
  let archive: Buffer;
  let manifest: string;
  let config: string;
  let certificate: Certificate;

  beforeAll(() => {
    archive = bytesOf(packCharts('web', ['1.0.0']).archives[0] ?? '');
    config = JSON.stringify({ name: 'web', version: '1.0.0', apiVersion: 'v2' });
    const descriptor = (mediaType: string, bytes: Uint8Array) => ({
      mediaType,
      digest: `sha256:${sha256(bytes)}`,
      size: bytes.length,
    });
    manifest = JSON.stringify({
      schemaVersion: 2,
      mediaType: 'application/vnd.oci.image.manifest.v1+json',
      config: descriptor('application/vnd.cncf.helm.config.v1+json', Buffer.from(config)),
      layers: [descriptor('application/vnd.cncf.helm.chart.content.v1.tar+gzip', archive)],
    });
    certificate = makeCertificate(NAMES);
  });

  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });

  async function start(answers: Answers, tls?: Certificate): Promise<Host> {
    const host = await startHost((request, response) => {
      const answer = answers[request.url ?? ''] ?? answers['*'];
      (answer ?? files({}))(request, response);
    }, tls);
    hosts.push(host);
    return host;
  }

  const blobPath = (bytes: Uint8Array | string): string => `/v2/ex/web/blobs/sha256:${sha256(Buffer.from(bytes))}`;
  const text =
    (content: string | Uint8Array, headers: Record<string, string> = {}): Answers[string] =>
    (_request, response) => {
      response.writeHead(200, headers);
      response.end(content);
    };

  /** What a registry with one chart answers; others may stand before. */
  const registry = (others: Answers = {}): Answers => ({
    '/v2/ex/web/manifests/1.0.0': text(manifest, { 'content-type': 'application/vnd.oci.image.manifest.v1+json' }),
    [blobPath(config)]: text(config),
    [blobPath(archive)]: text(archive),
    ...others,
  });

  const chartOf = (host: string) => ({ repository: `oci://${host}/ex`, name: 'web', version: '1.0.0' });
  const fetchFrom = async (host: string, limits = {}, redirects: readonly string[] = []): Promise<string> =>
    lineOf(await open({ charts: [`oci://${host}/**`], redirects }, { limits }).chart(chartOf(host)));

  test('is a registry, as long as it behaves', async () => {
    expect(await fetchFrom((await start(registry())).host)).toBe('version 1.0.0');
  });

  test('that is absent is told', async () => {
    const { host, stop } = await startHost(files({}));
    await stop();
    expect(await fetchFrom(host)).toBe(`${host} cannot be asked: ECONNREFUSED`);
  });

  test('that is slow is given up, at each step', async () => {
    const silent = (): void => undefined;
    const slowBody: Answers[string] = (_request, response) => void response.write('{');
    for (const answers of [{ '*': silent }, registry({ [blobPath(archive)]: silent }), { '*': slowBody }])
      expect(await fetchFrom((await start(answers)).host, { seconds: 0.5 })).toBe('took longer than 0.5 seconds');
  });

  test('that gives another blob, or another manifest than it says, is not believed', async () => {
    const { host } = await start(registry({ [blobPath(archive)]: text('something else') }));
    expect(await fetchFrom(host)).toMatch(/^127.* gave something else for the blob sha256:[0-9a-f]{12}… of ex\/web$/);
    const tag = '/v2/ex/web/manifests/1.0.0';
    const lying = await start(
      registry({ [tag]: text(manifest, { 'docker-content-digest': `sha256:${'0'.repeat(64)}` }) }),
    );
    expect(await fetchFrom(lying.host)).toBe('what came for ex/web:1.0.0 has another digest than it should have');
  });

  test('that gives more than may come is cut off', async () => {
    for (const answer of [zeros(300 * 2 ** 20), zeros(), text('', { 'content-length': String(300 * 2 ** 20) })]) {
      const { host } = await start(registry({ [blobPath(archive)]: answer }));
      expect(await fetchFrom(host)).toMatch(/ is larger than 50 MB$/);
    }
    const { host } = await start({ '*': zeros() });
    expect(await fetchFrom(host)).toBe(`ex/web:1.0.0 of ${host} is larger than 4 MB`);
  });

  test('that breaks off, refuses or fails is told', async () => {
    const short = text('abc', { 'content-length': '100' });
    const cut: Answers[string] = (request, response) => {
      short?.(request, response);
      setTimeout(() => response.destroy(), 50);
    };
    const broken = await start(registry({ [blobPath(archive)]: cut }));
    expect(await fetchFrom(broken.host)).toMatch(/ended before its end$/);
    const failing = await start({ '*': (_request, response) => void response.writeHead(503).end() });
    expect(await fetchFrom(failing.host)).toBe(`${failing.host} answered with status 503 for ex/web:1.0.0`);
    const closed = await start({ '*': (_request, response) => void response.writeHead(403).end() });
    expect(await fetchFrom(closed.host)).toBe(
      `${closed.host} does not give ex/web:1.0.0 without other credentials (status 403): log in with \`helm registry login ${closed.host}\` before this run`,
    );
  });

  test('that redirects to a private address is not followed, unless the config names that', async () => {
    const blobs = await start(registry());
    const { host } = await start(
      registry({ [blobPath(archive)]: redirect(`http://${blobs.host}${blobPath(archive)}`) }),
    );
    expect(await fetchFrom(host)).toBe(`${host} leads to ${blobs.host} by http, not by https`);
    expect(blobs.asked).toEqual([]);
    expect(await fetchFrom(host, {}, [blobs.host])).toBe('version 1.0.0');
    const hidden = await start(registry({ [blobPath(archive)]: redirect('https://127.0.0.1:1/') }));
    expect(await fetchFrom(hidden.host)).toBe(
      '127.0.0.1:1 has the address 127.0.0.1, which is not public, and the config does not name the host',
    );
    const named = await start(registry({ [blobPath(archive)]: redirect('https://localhost:1/') }));
    expect(await fetchFrom(named.host)).toMatch(/^localhost:1 has the address (127|::1).*, which is not public/);
    const round = await start(registry({ [blobPath(archive)]: redirect(blobPath(archive)) }));
    expect(await fetchFrom(round.host)).toBe(`${round.host} redirects more than 5 times`);
  });

  test('that redirects to a public host is followed where a digest proves what comes, without credentials', async () => {
    const [blobs, self] = [await start(registry(), certificate), { port: 0 }];
    const away = (path: string): Answers[string] => redirect(`https://blobs.example.com:${blobs.port}${path}`);
    const first = await start(
      registry({ [blobPath(archive)]: away(blobPath(archive)), '/v2/ex/web/manifests/2.0.0': away('/') }),
      certificate,
    );
    self.port = first.port;
    const host = `registry.example.com:${first.port}`;
    const network = {
      resolve: async () => [{ address: '127.0.0.1', family: 4 }],
      isPublic: () => true,
      authorities: certificate.cert,
    };
    const environment = { HOME: '/nonexistent', DOCKER_CONFIG: '/nonexistent' };
    const fetcher = open({ charts: [`oci://${host}/**`] }, { network, environment });
    expect(lineOf(await fetcher.chart(chartOf(host)))).toBe('version 1.0.0');
    expect(blobs.asked).toEqual([`GET ${blobPath(archive)}`]);
    expect(lineOf(await fetcher.chart({ ...chartOf(host), version: '2.0.0' }))).toBe(
      `${host} leads to blobs.example.com:${blobs.port}, and no digest proves what comes from there: add "blobs.example.com:${blobs.port}" to \`redirects\` of \`fetch\` in the config`,
    );
    // Nobody vouches for the certificate.
    const { authorities: _, ...unknown } = network;
    expect(
      lineOf(await open({ charts: [`oci://${host}/**`] }, { network: unknown, environment }).chart(chartOf(host))),
    ).toBe(`${host} cannot be asked: DEPTH_ZERO_SELF_SIGNED_CERT`);
    expect(
      lineOf(
        await open({ charts: ['oci://other.example.com/**'] }, { network, environment }).chart(
          chartOf('other.example.com'),
        ),
      ),
    ).toMatch(/^other.example.com cannot be asked: (?:ECONNREFUSED|ERR_TLS_CERT_ALTNAME_INVALID|EPROTO)/);
  });
});
