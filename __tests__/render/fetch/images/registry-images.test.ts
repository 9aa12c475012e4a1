import { spawnSync } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { lookUpImageUsers } from '../../../../src/render/fetch/images/image-users.ts';
import { describeRegistries } from '../../../runner/programs.ts';
import { freshEnvironment } from '../fetching.ts';
import { freshFolder, useFolders } from '../folders.ts';
import type { Host } from '../hosts.ts';
import { startHost } from '../hosts.ts';
import type { Registry } from '../registry.ts';
import { startRegistry } from '../registry.ts';
import { useLookups, userLine } from './looking-up.ts';

describeRegistries('an image of a registry', () => {
  useFolders();
  const open = useLookups();
  let registry: Registry;
  let web: string;
  let layer: string;

  beforeAll(async () => {
    registry = await startRegistry();
    web = `${registry.host}/ex/web`;
    const folder = freshFolder();
    layer = join(folder, 'layer.tar');
    writeFileSync(join(folder, 'hello'), 'hello');
    spawnSync('tar', ['-cf', layer, '-C', folder, 'hello']);
    registry.crane('append', '-f', layer, '-t', `${web}:base`);
    const users = { root: '0', number: '1000:1000', name: 'app' };
    for (const [tag, user] of Object.entries(users))
      registry.crane('mutate', `${web}:base`, '-u', user, '-t', `${web}:${tag}`);
  });

  afterAll(() => registry.stop());

  const lookUp = async (reference: string, options = {}) =>
    userLine(await open([registry.host], options).userOf(reference));

  test('is asked as which user it runs', async () => {
    const users = open([registry.host]);
    const lines = await Promise.all(
      ['base', 'root', 'number', 'name'].map(async (tag) => userLine(await users.userOf(`${web}:${tag}`))),
    );
    expect(lines.map((line) => line.replace(/ on linux\/.*/, ''))).toEqual(['root', 'root', 'number 1000', 'name app']);
  });

  test('is read by its digest, in the forms of Docker and of OCI', async () => {
    registry.crane('append', '--oci-empty-base', '-f', layer, '-t', `${web}:oci`);
    for (const tag of ['number', 'oci']) {
      const digest = registry.crane('digest', `${web}:${tag}`);
      for (const reference of [`${web}@${digest}`, `${web}:other@${digest}`, `${web}:${tag}`])
        expect(await open([registry.host]).userOf(reference)).toMatchObject({
          digest,
          user: tag === 'oci' ? { kind: 'root' } : { kind: 'number', number: 1000 },
        });
    }
  });

  test('is taken for linux/amd64 of an index, else for the first Linux', async () => {
    const platforms = { 'windows/amd64': '1', 'linux/arm64': '2', 'linux/amd64': '3' };
    for (const [platform, user] of Object.entries(platforms)) {
      const tag = `${web}:${platform.replace('/', '-')}`;
      registry.crane('mutate', `${web}:base`, '-u', user, '--set-platform', platform, '-t', tag);
    }
    const index = (tag: string, docker: boolean, ...parts: string[]): void => {
      const manifests = parts.flatMap((part) => ['-m', `${web}:${part}`]);
      registry.crane(
        'index',
        'append',
        ...(docker ? ['--docker-empty-base'] : []),
        ...manifests,
        '-t',
        `${web}:${tag}`,
      );
    };
    index('all', false, 'windows-amd64', 'linux-arm64', 'linux-amd64');
    index('list', true, 'windows-amd64', 'linux-arm64', 'linux-amd64');
    index('some', false, 'windows-amd64', 'linux-arm64');
    index('none', false, 'windows-amd64');
    expect(await lookUp(`${web}:all`)).toBe('number 3 on linux/amd64');
    expect(await lookUp(`${web}:list`)).toBe('number 3 on linux/amd64');
    expect(await lookUp(`${web}:some`)).toBe('number 2 on linux/arm64');
    expect(await lookUp(`${web}:none`)).toBe('ex/web:none has no image for Linux');
    expect(await lookUp(`${web}:windows-amd64`)).toBe('ex/web:windows-amd64 is an image for windows');
    const digest = registry.crane('digest', `${web}:all`);
    expect(await open([registry.host]).userOf(`${web}@${digest}`)).toMatchObject({ digest, user: { number: 3 } });
  });

  test('that is not there, or that is none, is told', async () => {
    expect(await lookUp(`${web}:absent`)).toBe(`${registry.host} has no ex/web:absent`);
    expect(await lookUp(`${registry.host}/ex/absent`)).toBe(`${registry.host} has no ex/absent:latest`);
    expect(await lookUp('No Image')).toBe('found "No Image", expected a reference of an image');
  });

  test('of a registry that the config does not name is not asked for', async () => {
    const asked = await startHost((_request, response) => void response.end());
    for (const named of [[], ['docker.io'], [registry.host], ['localhost']]) {
      const user = await open(named).userOf(`${asked.host}/ex/web:number`);
      expect(user).toEqual({
        reason: `${asked.host} is not in \`registry-lookup\`: add \`registry-lookup: ["${asked.host}"]\` to the config of the base branch`,
        isNamed: false,
      });
    }
    expect(userLine(await open([asked.host]).userOf('nginx'))).toMatch(/^docker\.io is not in /);
    expect(asked.asked).toEqual([]);
    await asked.stop();
  });

  test('is asked for once in a run, and what its digest names comes from the cache of former ones', async () => {
    const proxy: Host = await startHost(async ({ url, headers }, response) => {
      const answer = await fetch(`http://${registry.host}${url}`, { headers: { accept: headers.accept ?? '*/*' } });
      response
        .writeHead(answer.status, Object.fromEntries(answer.headers))
        .end(Buffer.from(await answer.arrayBuffer()));
    });
    const environment = freshEnvironment();
    const reference = `${proxy.host}/ex/web:number`;
    const first = open([proxy.host], { environment });
    const both = await Promise.all([first.userOf(reference), first.userOf(reference)]);
    expect(both[0]).toBe(both[1]);
    expect(proxy.asked).toHaveLength(2);
    // What a tag stands for is asked anew; the config is not.
    expect(await open([proxy.host], { environment }).userOf(reference)).toMatchObject({
      user: { kind: 'number', number: 1000 },
    });
    expect(proxy.asked.slice(2)).toEqual(['GET /v2/ex/web/manifests/number']);
    const digest = registry.crane('digest', `${web}:number`);
    for (const _ of [1, 2])
      expect(await open([proxy.host], { environment }).userOf(`${proxy.host}/ex/web@${digest}`)).toMatchObject({
        user: { kind: 'number', number: 1000 },
      });
    expect(proxy.asked).toHaveLength(4);
    // Whatever somebody writes into the cache is not believed.
    const folder = join(environment['RUNNER_TOOL_CACHE'] ?? '', 'pss-review', 'fetched');
    for (const name of readdirSync(folder)) writeFileSync(join(folder, name), '{}');
    expect(await open([proxy.host], { environment }).userOf(`${proxy.host}/ex/web@${digest}`)).toMatchObject({
      user: { kind: 'number', number: 1000 },
    });
    expect(proxy.asked).toHaveLength(6);
    await proxy.stop();
  });

  test('is one of a run that asks for no more than it may, and for none after its end', async () => {
    const users = open([registry.host], { limits: { fetches: 1 } });
    expect(userLine(await users.userOf(`${web}:name`))).toMatch(/^name app/);
    expect(userLine(await users.userOf(`${web}:root`))).toBe('a run fetches no more than 1 image');
    expect(userLine(await users.userOf(`${web}:name`))).toMatch(/^name app/);
    await users.close();
    expect(userLine(await open([registry.host], { limits: { runSeconds: 0 } }).userOf(`${web}:name`))).toBe(
      'a run fetches no longer than 0 seconds',
    );
    const closed = open([registry.host]);
    await closed.close();
    expect(userLine(await closed.userOf(`${web}:name`))).toBe('the run has ended');
  });

  test('is asked for on no event that anybody can bring about with a token that may write, unless the config says so', async () => {
    const settings = { registryLookup: [registry.host], fetch: { charts: [], git: [], redirects: [] } };
    const lookUpOn = async (event: string | undefined, render: 'auto' | 'always' | 'never'): Promise<string> => {
      const options = { environment: freshEnvironment() };
      const found = await lookUpImageUsers([`${web}:name`, `${web}:name`], { ...settings, render }, event, options);
      expect([...found.keys()]).toEqual([`${web}:name`]);
      return [...found.values()].map((user) => ('reason' in user ? user.reason : user.user.kind)).join();
    };
    for (const event of ['pull_request_target', 'workflow_run', 'issue_comment']) {
      const silent = `no registry is asked on \`${event}\`, unless \`render\` is \`always\``;
      expect(await lookUpOn(event, 'auto')).toBe(silent);
      expect(await lookUpOn(event, 'never')).toBe(silent);
      expect(await lookUpOn(event, 'always')).toBe('name');
    }
    for (const event of ['pull_request', undefined]) {
      for (const render of ['auto', 'never'] as const) expect(await lookUpOn(event, render)).toBe('name');
    }
  });
});
