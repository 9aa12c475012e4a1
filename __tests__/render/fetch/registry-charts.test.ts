import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { sha256 } from '../../../src/render/fetch/network/read-body.ts';
import { describeFetches } from '../../runner/programs.ts';
import { freshEnvironment, lineOf, useFetchers } from './fetching.ts';
import { useFolders } from './folders.ts';
import { startHost } from './hosts.ts';
import type { Registry } from './registry.ts';
import { bytesOf, packCharts, startRegistry } from './registry.ts';

describeFetches('charts of a registry', (helm) => {
  useFolders();
  const open = useFetchers(helm);
  let registry: Registry;
  let archives: string[];
  const chart = (version: string, name = 'web') => ({ repository: `oci://${registry.host}/ex/charts`, name, version });
  const rules = () => ({ charts: [`oci://${registry.host}/ex/**`] });

  beforeAll(async () => {
    registry = await startRegistry();
    archives = packCharts('web', ['1.0.0', '1.2.0', '1.3.0+b1', '2.0.0-rc.1']).archives;
    for (const archive of archives) registry.push(archive, 'ex/charts');
    registry.crane('tag', `${registry.host}/ex/charts/web:1.0.0`, 'stable');
  });

  afterAll(() => registry.stop());

  test('are fetched in an exact version, with the digest of their archive', async () => {
    const fetched = await open(rules()).chart(chart('1.2.0'));
    if ('reason' in fetched) expect.fail(fetched.reason);
    expect([...fetched.files.keys()].sort()).toEqual(['Chart.yaml', 'templates/pod.yaml', 'values.yaml']);
    expect(new TextDecoder().decode(fetched.files.get('templates/pod.yaml'))).toContain('web-of-1.2.0');
    expect(fetched).toMatchObject({ version: '1.2.0', digest: `sha256:${sha256(bytesOf(archives[1] ?? ''))}` });
  });

  test('are fetched in the newest version of a range, in that of a tag, and by a digest', async () => {
    const fetcher = open(rules());
    const digest = registry.crane('digest', `${registry.host}/ex/charts/web:1.2.0`);
    const versions = ['~1.2', '1.0.*', '>=1.0.0 <1.3.0', '^1', '*', '', '>=2.0.0-0', '1.3.0+b1', 'stable', digest];
    const lines = await Promise.all(versions.map(async (version) => lineOf(await fetcher.chart(chart(version)))));
    expect(lines).toEqual(
      ['1.2.0', '1.0.0', '1.2.0', '1.3.0+b1', '1.3.0+b1', '1.3.0+b1', '2.0.0-rc.1', '1.3.0+b1', '1.0.0', '1.2.0'].map(
        (version) => `version ${version}`,
      ),
    );
  });

  test('are looked for on all pages of tags, whatever the cursor of the registry is called', async () => {
    const paging = await startHost(async (request, response) => {
      const { pathname, searchParams } = new URL(request.url ?? '', 'http://host');
      if (pathname.endsWith('/tags/list')) {
        const page = Number(searchParams.get('next_page') ?? 0);
        const link = `<${pathname}?next_page=${page + 1}>; rel="next"`;
        response.writeHead(200, { 'content-type': 'application/json', ...(page < 2 ? { link } : {}) });
        return response.end(JSON.stringify({ name: 'ex/charts/web', tags: [['1.0.0'], ['0.1.0'], ['1.2.0']][page] }));
      }
      const answer = await fetch(`http://${registry.host}${request.url}`, {
        headers: { accept: request.headers.accept ?? '' },
      });
      response.writeHead(answer.status, Object.fromEntries(answer.headers));
      return response.end(Buffer.from(await answer.arrayBuffer()));
    });
    const fetcher = open({ charts: [`oci://${paging.host}/ex/**`] });
    const line = lineOf(await fetcher.chart({ ...chart('^1'), repository: `oci://${paging.host}/ex/charts` }));
    await paging.stop();
    expect(line).toBe('version 1.2.0');
  });

  test('that are not there are told', async () => {
    const fetcher = open(rules());
    const wanted = [chart('9.9.9'), chart('>=9'), chart('1.0.0', 'none'), chart('latest'), chart('1..2')];
    const lines = await Promise.all(wanted.map(async (each) => lineOf(await fetcher.chart(each))));
    expect(lines).toEqual([
      `${registry.host} has no ex/charts/web:9.9.9`,
      `oci://${registry.host}/ex/charts has no version ">=9" of web`,
      `${registry.host} has no ex/charts/none:1.0.0`,
      `${registry.host} has no ex/charts/web:latest`,
      '"1..2" is no version and no range of versions',
    ]);
  });

  test('are asked for once a run, and their blobs come from the cache of former ones, unless that is broken', async () => {
    const environment = freshEnvironment();
    const folder = join(environment['RUNNER_TOOL_CACHE'] ?? '', 'pss-review', 'fetched');
    const first = open(rules(), { environment });
    const [one, other] = await Promise.all([first.chart(chart('1.2.0')), first.chart(chart('1.2.0'))]);
    expect(one).toBe(other);
    const blob = join(folder, `sha256-${sha256(bytesOf(archives[1] ?? ''))}`);
    expect(readdirSync(folder).map((name) => join(folder, name))).toContain(blob);
    writeFileSync(blob, 'broken');
    expect(lineOf(await open(rules(), { environment }).chart(chart('1.2.0')))).toBe('version 1.2.0');
    expect(sha256(bytesOf(blob))).toBe(blob.slice(-64));
  });

  test('follow a tag that was moved, though the cache has what it stood for', async () => {
    const environment = freshEnvironment();
    registry.crane('tag', `${registry.host}/ex/charts/web:1.0.0`, 'moving');
    expect(lineOf(await open(rules(), { environment }).chart(chart('moving')))).toBe('version 1.0.0');
    registry.crane('tag', `${registry.host}/ex/charts/web:1.2.0`, 'moving');
    expect(lineOf(await open(rules(), { environment }).chart(chart('moving')))).toBe('version 1.2.0');
  });

  test('that the config does not name are not asked for', async () => {
    const { reason, isNamed } = (await open({}).chart(chart('1.0.0'))) as { reason: string; isNamed: boolean };
    expect(reason).toBe(
      `the config does not name it: add \`fetch: {charts: ["oci://${registry.host}/ex/charts/web"]}\` to the config of the base branch`,
    );
    expect(isNamed).toBe(false);
    expect(lineOf(await open({ charts: [`oci://${registry.host}/ex/charts/web`] }).chart(chart('1.0.0')))).toBe(
      'version 1.0.0',
    );
  });

  test('are no more than a run may fetch, and none after its end', async () => {
    const fetcher = open(rules(), { limits: { fetches: 1 } });
    expect(lineOf(await fetcher.chart(chart('1.0.0')))).toBe('version 1.0.0');
    expect(lineOf(await fetcher.chart(chart('1.2.0')))).toBe('a run fetches no more than 1 chart or repository');
    expect(lineOf(await fetcher.chart(chart('1.0.0')))).toBe('version 1.0.0');
    const large = open(rules(), { limits: { runBytes: 200 } });
    expect(lineOf(await large.chart(chart('1.0.0')))).toBe('version 1.0.0');
    for (const version of ['1.2.0', '1.3.0+b1'])
      expect(lineOf(await large.chart(chart(version)))).toBe('a run fetches no more than 1 MB');
    const closed = open(rules());
    await closed.close();
    expect(lineOf(await closed.chart(chart('1.0.0')))).toBe('the run has ended');
  });

  test('are found on each page of tags', async () => {
    const asked: string[] = [];
    const paging = await startHost(async (request, response) => {
      asked.push(request.url ?? '');
      const { searchParams, pathname } = new URL(request.url ?? '', 'http://localhost');
      if (!pathname.endsWith('/tags/list')) {
        const answer = await fetch(`http://${registry.host}${request.url}`, { headers: { accept: '*/*' } });
        response.writeHead(answer.status, Object.fromEntries(answer.headers));
        response.end(Buffer.from(await answer.arrayBuffer()));
        return;
      }
      const last = searchParams.get('last');
      const link = last === null ? `</v2/ex/charts/web/tags/list?last=1.0.0&n=1>; rel="next"` : undefined;
      response.writeHead(200, link === undefined ? {} : { link });
      response.end(JSON.stringify({ name: 'ex/charts/web', tags: [last === null ? '1.0.0' : '1.2.0'] }));
    });
    const fetcher = open({ charts: [`oci://${paging.host}/**`] });
    const fetched = await fetcher.chart({ repository: `oci://${paging.host}/ex/charts`, name: 'web', version: '^1' });
    await paging.stop();
    expect(lineOf(fetched)).toBe('version 1.2.0');
    expect(asked.slice(0, 2)).toEqual(['/v2/ex/charts/web/tags/list', '/v2/ex/charts/web/tags/list?last=1.0.0&n=1']);
  });

  test('are fetched side by side', async () => {
    const fetcher = open(rules());
    const versions = Array.from({ length: 12 }, (_, index) => ['1.0.0', '1.2.0', '^1', '*'][index % 4] ?? '');
    const names = versions.map((version, index) => `${version}${' '.repeat(index >> 2)}`);
    const lines = await Promise.all(names.map(async (version) => lineOf(await fetcher.chart(chart(version)))));
    expect(lines.slice(0, 4)).toEqual(
      ['1.0.0', '1.2.0', '1.3.0+b1', '1.3.0+b1'].map((version) => `version ${version}`),
    );
    expect(lines.slice(4)).toEqual([...lines.slice(0, 4), ...lines.slice(0, 4)]);
  });

  test('need a helm', async () => {
    const fetcher = open(rules(), { helm: async () => ({ fault: 'helm is not on PATH; install it' }) });
    expect(await fetcher.chart(chart('1.0.0'))).toEqual({ reason: 'helm is not on PATH; install it', isNamed: true });
  });
});
