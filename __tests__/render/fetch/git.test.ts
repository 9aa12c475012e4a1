import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { freshEnvironment, lineOf, useFetchers } from './fetching.ts';
import { useFolders } from './folders.ts';
import type { GitFixture } from './git-host.ts';
import { HAS_GIT_BACKEND, makeRepository, startGitHost } from './git-host.ts';
import type { Host } from './hosts.ts';
import { redirect, zeros } from './hosts.ts';

describe.skipIf(!HAS_GIT_BACKEND)('git repositories', () => {
  useFolders();
  const open = useFetchers('helm3');
  let repository: GitFixture;
  let home: Host;
  let name: string;
  const hosts: Host[] = [];
  const at = (revision: string, folder?: string) => ({
    url: `http://${home.host}/${name}`,
    revision,
    ...(folder === undefined ? {} : { folder }),
  });
  const rules = () => ({ git: [`http://${home.host}/**`] });

  beforeAll(async () => {
    repository = makeRepository();
    name = basename(repository.folder);
    home = await startGitHost(dirname(repository.folder));
  });

  afterEach(async () => {
    await Promise.all(hosts.splice(0).map((host) => host.stop()));
  });

  afterAll(() => home.stop());

  test('are fetched at a branch, a tag, a commit, and at the head', async () => {
    const fetcher = open(rules());
    const [first = '', second = ''] = repository.commits;
    const revisions = ['', 'main', 'refs/heads/main', 'v1.0.0', 'release/1.0', first, second];
    const lines: string[] = [];
    for (const revision of revisions) lines.push(lineOf(await fetcher.git(at(revision))));
    expect(lines).toEqual([second, second, second, first, first, first, second].map((commit) => `commit ${commit}`));
  });

  test('are read as they are written, whatever their attributes say, and links are what they lead to', async () => {
    const fetched = await open(rules()).git(at('main'));
    if ('reason' in fetched) expect.fail(fetched.reason);
    expect([...fetched.files.keys()].sort()).toEqual([
      '.gitattributes',
      'other/a.txt',
      'other/pod.yaml',
      'web/kustomization.yaml',
      'web/logo.png',
      'web/pod.yaml',
    ]);
    expect([...(fetched.files.get('web/logo.png') ?? [])]).toEqual([0x89, 0x50, 0xff, 0x00, 0xfe]);
    expect(Buffer.from(fetched.files.get('web/pod.yaml') ?? []).toString()).toBe('kind: Pod\n');
    expect(Buffer.from(fetched.files.get('other/pod.yaml') ?? []).toString()).toBe('kind: Pod\n');
  });

  test('give the files of one folder', async () => {
    const fetcher = open(rules());
    const fetched = await fetcher.git(at('v1.0.0', './web/'));
    if ('reason' in fetched) expect.fail(fetched.reason);
    expect([...fetched.files.keys()]).toEqual(['web/kustomization.yaml', 'web/pod.yaml']);
    expect(lineOf(await fetcher.git(at('v1.0.0', 'none')))).toBe(`"none" of http://${home.host}/${name} has no files`);
  });

  test('are fetched in part, where a folder of them is wanted and the host can leave files out', async () => {
    const limits = { archiveBytes: 2 ** 19 };
    const big = open(rules(), { limits });
    expect(lineOf(await big.git(at('big')))).toMatch(/ is larger than 1 MB$/);
    expect(lineOf(await big.git(at('big', 'web')))).toMatch(/^commit /);
    expect(lineOf(await big.git(at('big', 'big')))).toMatch(/ is larger than 1 MB$/);
    repository.git('config', 'uploadpack.allowFilter', 'false');
    const whole = await open(rules()).git(at('main', 'web'));
    repository.git('config', 'uploadpack.allowFilter', 'true');
    if ('reason' in whole) expect.fail(whole.reason);
    expect([...whole.files.keys()]).toEqual(['web/kustomization.yaml', 'web/logo.png', 'web/pod.yaml']);
  });

  test('are not taken in part where a link leads out of that, as what it leads to is not there', async () => {
    expect(lineOf(await open(rules()).git(at('main', 'other')))).toBe(
      `"other" of http://${home.host}/${name} has a link that leads out of it, "other/pod.yaml"`,
    );
  });

  test('take no longer than they may, with all that git does', async () => {
    // Each level has the one below four times: to list that would take for ever.
    let tree = repository.git('hash-object', '-t', 'tree', '-w', '/dev/null');
    for (let level = 0; level < 30; level++) {
      const entries = ['a', 'b', 'c', 'd'].map((entry) => `040000 tree ${tree}\t${entry}`).join('\n');
      tree = execFileSync('git', ['mktree'], {
        cwd: repository.folder,
        input: `${entries}\n`,
        encoding: 'utf8',
      }).trim();
    }
    repository.git('update-ref', 'refs/heads/deep', repository.git('commit-tree', tree, '-m', 'deep'));
    const began = performance.now();
    for (const folder of ['', 'a']) {
      expect(lineOf(await open(rules(), { limits: { seconds: 2 } }).git(at('deep', folder)))).toBe(
        'took longer than 2 seconds',
      );
    }
    expect(performance.now() - began).toBeLessThan(8000);
  });

  test('and revisions that are not there are told', async () => {
    const fetcher = open(rules());
    const url = `http://${home.host}/${name}`;
    const odd = [at('none'), at('0'.repeat(40)), at((repository.commits[0] ?? '').slice(0, 8)), at('--upload-pack=x')];
    const lines: string[] = [];
    for (const source of odd) lines.push(lineOf(await fetcher.git(source)));
    expect(lines).toEqual([
      `${url} has no branch, tag or commit "none"`,
      `${url} has no branch, tag or commit "${'0'.repeat(40)}"`,
      `${url} has no branch, tag or commit "${repository.commits[0]?.slice(0, 8)}": name a commit by all of its 40 digits`,
      'found "--upload-pack=x", expected a branch, a tag or a commit',
    ]);
    for (const folder of ['a\0b', 'x'.repeat(2000), '../a', 'a/../../b'])
      expect(lineOf(await fetcher.git(at('main', folder)))).toMatch(
        /^found ".*", expected a folder of a git repository$/,
      );
    expect(lineOf(await fetcher.git({ url: `http://${home.host}/none`, revision: '' }))).toBe(
      `${home.host} has no none`,
    );
  });

  test('are asked for only where the config names them, and by no other protocol', async () => {
    const fetcher = open({ git: ['https://github.com/example/**'] });
    expect(await fetcher.git(at(''))).toEqual({
      reason: `the config does not name it: add \`fetch: {git: ["http://${home.host}/${name}"]}\` to the config of the base branch`,
      isNamed: false,
    });
    const addresses = [
      'git@github.com:example/web',
      'ssh://git@github.com/example/web',
      'file:///etc',
      'ext::sh -c id',
    ];
    for (const url of addresses)
      expect(lineOf(await fetcher.git({ url, revision: '' }))).toBe(
        `found ${JSON.stringify(url)}, expected an address of a git repository by https, such as https://github.com/example/web`,
      );
  });

  test('exceed no limit', async () => {
    const url = `http://${home.host}/${name}`;
    const lineWith = async (limits: object): Promise<string> => lineOf(await open(rules(), { limits }).git(at('main')));
    expect(await lineWith({ files: 3 })).toBe(`${url} has more than 3 files`);
    expect(await lineWith({ unpackedBytes: 20 })).toBe(`the files of ${url} are larger than 1 MB`);
    expect(await lineWith({ archiveBytes: 300 })).toBe(`what ${url} sends is larger than 1 MB`);
    expect(await lineWith({ requests: 1 })).toBe('took more than 1 request');
  });

  test('of hosts that are endless, silent, or lead elsewhere, are told', async () => {
    const lineAt = async (answer: Parameters<typeof startGitHost>[1], limits = {}): Promise<string> => {
      const host = await startGitHost('/nonexistent', answer);
      hosts.push(host);
      const line = lineOf(
        await open({ git: [`http://${host.host}/**`] }, { limits }).git({ url: `http://${host.host}/a`, revision: '' }),
      );
      return line.replaceAll(host.host, 'HOST');
    };
    const answering =
      (answer: (...args: Parameters<ReturnType<typeof zeros>>) => void) =>
      (...args: Parameters<ReturnType<typeof zeros>>) => {
        answer(...args);
        return true;
      };
    expect(
      await lineAt(
        answering(() => undefined),
        { seconds: 0.5 },
      ),
    ).toBe('took longer than 0.5 seconds');
    expect(await lineAt(answering(redirect(`http://${home.host}/${name}/info/refs`)))).toBe(
      'http://HOST/a leads elsewhere: name what it leads to',
    );
    expect(await lineAt(answering(zeros()))).toMatch(/^git says: |sends is larger than 50 MB$/);
    const closed = answering((_request, response) => void response.writeHead(401).end());
    expect(await lineAt(closed)).toMatch(/^HOST does not give a without other credentials \(status 401\): set `http/);
  });

  test('get the token that the workflow has set for their host, and no other one', async () => {
    const host = await startGitHost(dirname(repository.folder));
    hosts.push(host);
    const environment = freshEnvironment();
    const config = [
      `[http "http://${host.host}/"]\n\textraheader = AUTHORIZATION: basic aG9zdA==`,
      `[http "http://${host.host}/${name}"]\n\textraheader = AUTHORIZATION: basic b25l`,
      `[http "http://${home.host}/"]\n\textraheader = AUTHORIZATION: basic b3RoZXI=`,
      '[http]\n\textraheader = AUTHORIZATION: basic YWxs',
    ];
    writeFileSync(join(environment['HOME'] ?? '', '.gitconfig'), config.join('\n'));
    const git = [`http://${host.host}/**`, `http://${home.host}/**`];
    const fetched = await open({ git }, { environment }).git({ url: `http://${host.host}/${name}`, revision: 'main' });
    expect(lineOf(fetched)).toBe(`commit ${repository.commits[1]}`);
    expect(new Set(host.headers.map(({ authorization }) => authorization))).toEqual(new Set(['basic b25l']));
  });

  test('run nothing of the user, nor of a repository', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pss-hooks-'));
    mkdirSync(join(folder, 'home'));
    const marker = join(folder, 'ran');
    const config = `[core]\n\tfsmonitor = touch ${marker}\n\taskPass = touch ${marker}\n[credential]\n\thelper = "!touch ${marker}"\n[init]\n\ttemplateDir = ${folder}\n`;
    writeFileSync(join(folder, 'home/.gitconfig'), config);
    const environment = { HOME: join(folder, 'home'), XDG_CACHE_HOME: folder };
    expect(lineOf(await open(rules(), { environment }).git(at('main')))).toMatch(/^commit /);
    expect(existsSync(marker)).toBe(false);
    rmSync(folder, { recursive: true });
  });
});
