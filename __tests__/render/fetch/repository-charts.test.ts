import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { packTar } from 'modern-tar';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/render/fetch/network/read-body.ts';
import { describeFetches } from '../../runner/programs.ts';
import { freshEnvironment, lineOf, useFetchers } from './fetching.ts';
import { useFolders } from './folders.ts';
import type { Host } from './hosts.ts';
import { files, startHost } from './hosts.ts';
import { bytesOf, packCharts } from './registry.ts';

const VERSIONS = ['1.0.0', '1.2.0', '2.0.0-rc.1'];

describeFetches('charts of a repository with an index', (helm) => {
  useFolders();
  const open = useFetchers(helm);
  const hosts: Host[] = [];
  let archives: Buffer[];

  beforeAll(() => {
    archives = packCharts('web', VERSIONS).archives.map(bytesOf);
  });

  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });
  afterAll(() => {
    expect(hosts).toEqual([]);
  });

  /** An index as Helm writes it; `hasDigests` may be a digest that lies. */
  function indexOf(urlOf: (version: string) => string, digest: string | boolean = true): string {
    const entries = VERSIONS.map((version, index) => {
      const actual = sha256(archives[index] ?? Buffer.alloc(0));
      const said = typeof digest === 'string' ? digest : actual;
      return [
        '  - apiVersion: v2',
        ...(digest === false ? [] : [`    digest: ${said}`]),
        '    name: web',
        '    urls:',
        `    - ${urlOf(version)}`,
        `    version: ${version}`,
      ].join('\n');
    });
    return `apiVersion: v1\nentries:\n  other:\n  - name: other\n    version: 1.0.0\n    urls: [a.tgz]\n  web:\n${entries.join('\n')}\n  zebra:\n  - name: zebra\n    version: 1.0.0\n    urls: [a.tgz]\ngenerated: "2026-01-01T00:00:00Z"\n`;
  }

  async function serve(contents: Readonly<Record<string, string | Uint8Array>>): Promise<Host> {
    const host = await startHost(files(contents));
    hosts.push(host);
    return host;
  }

  test('with a Chart.yaml that would take long to read are not taken', async () => {
    const body = `name: web\nversion: 1.0.0\nx: [${'a,'.repeat(2 ** 20)}a]\n`;
    const archive = gzipSync(
      await packTar([{ header: { name: 'web/Chart.yaml', size: body.length, type: 'file' }, body }]),
    );
    const index = `entries:\n  web:\n  - {version: 1.0.0, name: web, urls: [a.tgz], digest: ${sha256(archive)}}\n`;
    const { host } = await serve({ '/charts/index.yaml': index, '/charts/a.tgz': archive });
    const fetcher = open({ charts: [`http://${host}/**`] });
    const chart = { repository: `http://${host}/charts`, name: 'web', version: '1.0.0' };
    expect(lineOf(await fetcher.chart(chart))).toBe('the Chart.yaml of the chart is larger than 1 MB');
    const long = { repository: `http://${host}/charts`, name: 'other', version: '1.0.0' };
    expect(lineOf(await fetcher.chart(long))).toBe(`http://${host}/charts has no chart other`);
  });

  test('whose index another chart waited for in vain get their own time', async () => {
    const index = indexOf((version) => `web-${version}.tgz`);
    let asked = 0;
    const host = await startHost((request, response) => {
      // The first request is not answered.
      if (request.url === '/charts/index.yaml' && ++asked === 1) return;
      files(withArchives(index))(request, response);
    });
    hosts.push(host);
    const fetcher = open({ charts: [`http://${host.host}/**`] }, { limits: { seconds: 2 } });
    const chart = (version: string) => ({ repository: `http://${host.host}/charts`, name: 'web', version });
    const first = fetcher.chart(chart('1.0.0'));
    await new Promise((resolve) => {
      setTimeout(resolve, 1500);
    });
    const second = fetcher.chart(chart('1.2.0'));
    expect(lineOf(await first)).toBe('took longer than 2 seconds');
    expect(lineOf(await second)).toBe('version 1.2.0');
  });

  function withArchives(index: string): Record<string, string | Uint8Array> {
    const named = VERSIONS.map((version, number) => [`/charts/web-${version}.tgz`, archives[number] ?? ''] as const);
    return { '/charts/index.yaml': index, ...Object.fromEntries(named) };
  }

  test('are fetched in an exact version, and in the newest of a range, with one request for the index', async () => {
    const { host, asked } = await serve(withArchives(indexOf((version) => `web-${version}.tgz`)));
    const fetcher = open({ charts: [`http://${host}/**`] });
    const chart = (version: string) => ({ repository: `http://${host}/charts/`, name: 'web', version });
    const lines: string[] = [];
    for (const version of ['1.0.0', '^1', '', '*', '>=2.0.0-0', '1.0', '>=9', 'x..1'])
      lines.push(lineOf(await fetcher.chart(chart(version))));
    expect(lines).toEqual([
      ...['1.0.0', '1.2.0', '1.2.0', '1.2.0', '2.0.0-rc.1', '1.0.0'].map((version) => `version ${version}`),
      `http://${host}/charts has no version ">=9" of web`,
      `http://${host}/charts has no version "x..1" of web`,
    ]);
    // The first is asked for by each kind of range; the others come from the cache.
    expect(asked.sort()).toEqual([
      'GET /charts/index.yaml',
      ...VERSIONS.map((version) => `GET /charts/web-${version}.tgz`),
    ]);
    expect(lineOf(await fetcher.chart({ ...chart('1.0.0'), name: 'none' }))).toBe(
      `http://${host}/charts has no chart none`,
    );
  });

  test('are proved by the digest of the index', async () => {
    const { host } = await serve(withArchives(indexOf((version) => `web-${version}.tgz`, '0'.repeat(64))));
    const chart = { repository: `http://${host}/charts`, name: 'web', version: '1.0.0' };
    expect(lineOf(await open({ charts: [`http://${host}/**`] }).chart(chart))).toBe(
      `what came for web 1.0.0 of http://${host}/charts has another digest than its index says`,
    );
  });

  test('come from the host itself without a digest, and are not kept then', async () => {
    const { host } = await serve(withArchives(indexOf((version) => `web-${version}.tgz`, false)));
    const environment = freshEnvironment();
    const fetcher = open({ charts: [`http://${host}/**`] }, { environment });
    const chart = { repository: `http://${host}/charts`, name: 'web', version: '1.0.0' };
    expect(lineOf(await fetcher.chart(chart))).toBe('version 1.0.0');
    expect(existsSync(join(environment['RUNNER_TOOL_CACHE'] ?? '', 'pss-review'))).toBe(false);
  });

  test('of another host, without a digest, need a host that the config names', async () => {
    const other = await serve(withArchives(''));
    const { host } = await serve(
      withArchives(indexOf((version) => `http://${other.host}/charts/web-${version}.tgz`, false)),
    );
    const chart = { repository: `http://${host}/charts`, name: 'web', version: '1.0.0' };
    const charts = [`http://${host}/**`];
    expect(lineOf(await open({ charts }).chart(chart))).toBe(`${host} leads to ${other.host} by http, not by https`);
    expect(other.asked).toEqual([]);
    expect(lineOf(await open({ charts, redirects: [other.host] }).chart(chart))).toBe('version 1.0.0');
  });

  test('that are in a registry are told, with the address to name', async () => {
    const { host } = await serve(withArchives(indexOf((version) => `oci://ghcr.io/example/web:${version}`)));
    const chart = { repository: `http://${host}/charts`, name: 'web', version: '1.0.0' };
    expect(lineOf(await open({ charts: [`http://${host}/**`] }).chart(chart))).toBe(
      `web 1.0.0 of http://${host}/charts is in a registry: name it as "oci://ghcr.io/example/web" instead`,
    );
  });

  test('that do not say their name and version are told', async () => {
    const body = 'apiVersion: v2\nname: web\n';
    const nameless = gzipSync(
      await packTar([{ header: { name: 'web/Chart.yaml', size: body.length, type: 'file' }, body }]),
    );
    const index = indexOf((version) => `web-${version}.tgz`, false);
    const { host } = await serve({ ...withArchives(index), '/charts/web-1.0.0.tgz': nameless });
    const chart = { repository: `http://${host}/charts`, name: 'web', version: '1.0.0' };
    expect(lineOf(await open({ charts: [`http://${host}/**`] }).chart(chart))).toBe(
      'the chart has no name and version in its Chart.yaml',
    );
  });

  test('whose index is none are told', async () => {
    const { host } = await serve({ '/charts/index.yaml': '<html>Welcome</html>' });
    const fetcher = open({ charts: [`http://${host}/**`] });
    const repository = `http://${host}/charts`;
    expect(lineOf(await fetcher.chart({ repository, name: 'web', version: '' }))).toBe(
      `http://${host}/charts gave no index of charts`,
    );
    expect(lineOf(await fetcher.chart({ repository: `http://${host}`, name: 'web', version: '' }))).toBe(
      `${host} has no /index.yaml`,
    );
  });
});
