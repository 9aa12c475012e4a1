import { execFile } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeGitHubOptions } from '../fake-github/options.ts';
import { TOKENS } from '../fake-github/permissions.ts';
import { describeRenders } from '../runner/programs.ts';
import { NODE, runCli } from './cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const FIXTURES = join(ROOT, '__tests__/report/fixtures/repository');

const POD = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web, namespace: shop}\nspec: {containers: [{name: app}]}\n';
const NAMESPACE =
  'apiVersion: v1\nkind: Namespace\nmetadata:\n  name: shop\n  labels: {pod-security.kubernetes.io/enforce: baseline}\n';

const work = mkdtempSync(join(tmpdir(), 'pss-review-remote-'));
afterAll(() => rmSync(work, { recursive: true, force: true }));

let fake: FakeGitHub | undefined;
afterEach(async () => {
  await fake?.close();
  fake = undefined;
});

interface Ran {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line, while this process answers it as GitHub. */
async function run(args: readonly string[], env: Record<string, string> = {}, folder = work): Promise<Ran> {
  const { GITHUB_TOKEN: _, GH_TOKEN: __, ...own } = process.env;
  const options = { cwd: folder, env: { ...own, GITHUB_API_URL: fake?.url ?? '', ...env }, maxBuffer: 2 ** 28 };
  const cli = join(ROOT, 'dist/cli.js');
  return promisify(execFile)(NODE, [cli, ...args], options).then(
    ({ stdout, stderr }) => ({ exitCode: 0, stdout, stderr }),
    ({ code, stdout, stderr }) => ({ exitCode: code as number, stdout, stderr }),
  );
}

async function publish(base: FakeGitHubOptions['base'], options: Partial<FakeGitHubOptions> = {}): Promise<FakeGitHub> {
  const head =
    typeof base === 'string' ? { 'a.txt': 'a' } : new Map([...Object.entries(base as object), ['a.txt', 'a']]);
  fake = await createFakeGitHub({ base, head, isPublic: true, ...options });
  return fake;
}

const resultsOf = ({ stdout }: Pick<Ran, 'stdout'>): unknown => JSON.parse(stdout);

describe('a repository on GitHub', () => {
  test('is read at a branch, a tag or a commit, and by its own Namespaces', async () => {
    const github = await publish({ 'pod.yaml': POD, 'ns.yaml': NAMESPACE });
    const main = await run(['scan', 'octo/shop@main', '--summary']);
    expect(main.stdout).toContain('1 workload');
    expect(main.exitCode).toBe(0);
    github.pushHead({ 'pod.yaml': POD.replace('spec: {', 'spec: {hostPID: true, ') });
    const change = await run(['scan', 'octo/shop@change', '--format', 'json']);
    expect(change.exitCode).toBe(1);
    const at = await run(['scan', `octo/shop@${github.pull.head.sha}`, '--format', 'json']);
    expect(resultsOf(at)).toEqual(resultsOf(change));
  });

  test.each([undefined, TOKENS.read])('gives what its archive leaves out or changes, too; token: %s', async (token) => {
    const github = await publish({
      '.gitattributes': 'hidden/** export-ignore\nstamped.yaml export-subst\n',
      'hidden/pod.yaml': POD,
      'stamped.yaml': `# $Format:%H$\n${POD}`,
      'plain.yaml': POD,
    });
    const { stdout } = await run(['scan', 'octo/shop', '--format', 'json'], token ? { GITHUB_TOKEN: token } : {});
    const { results } = JSON.parse(stdout) as { results: { file: string; line: number }[] };
    expect(results.map(({ file, line }) => `${file}:${line}`)).toEqual([
      'hidden/pod.yaml:2',
      'plain.yaml:2',
      'stamped.yaml:3',
    ]);
    expect(github.calls().total).toBe(token === undefined ? 5 : 4);
    expect(github.errors).toEqual([]);
  });

  test('without a token has as not evaluated what would take too many requests, and the remedy', async () => {
    const hidden = Array.from({ length: 35 }, (_, index) => [`hidden/${index}.yaml`, `# ${index}\n${POD}`]);
    await publish({ '.gitattributes': 'hidden/** export-ignore\n', ...Object.fromEntries(hidden) });
    const { stdout, exitCode } = await run(['scan', 'octo/shop', '--format', 'json']);
    const { results, notEvaluated } = JSON.parse(stdout) as { results: unknown[]; notEvaluated: { message: string }[] };
    expect([results.length, notEvaluated.length, exitCode]).toEqual([30, 5, 1]);
    expect(notEvaluated[0]?.message).toContain('set GITHUB_TOKEN');
  });

  test('that was renamed is found by its old name', async () => {
    const github = await publish({ 'pod.yaml': POD });
    const old = createServer(({ url = '' }, response) => {
      response.writeHead(301, { location: github.url + url.replace('/old/name', '/octo/shop') }).end('{}');
    });
    await new Promise<void>((resolve) => old.listen(0, '127.0.0.1', resolve));
    const { port } = old.address() as AddressInfo;
    const env = { GITHUB_API_URL: `http://127.0.0.1:${port}` };
    const { stdout } = await run(['scan', 'old/name', '--format', 'json'], env);
    expect((JSON.parse(stdout) as { results: unknown[] }).results).toHaveLength(1);
    old.close();
  });

  test('has its config where --config says, and names what is not there', async () => {
    await publish({ 'pod.yaml': POD, 'ops/policy.yml': 'level: baseline\n' });
    expect((await run(['scan', 'octo/shop', '--config', 'ops/policy.yml'])).exitCode).toBe(0);
    const { stderr, exitCode } = await run(['scan', 'octo/shop', '--config', 'ops/none.yml']);
    expect(stderr).toContain('--config ops/none.yml: no such file in octo/shop');
    expect(exitCode).toBe(2);
  });
});

describeRenders('a repository on GitHub with something to build', () => {
  test('is scanned as its folder is: with its config, Namespaces, kustomizations and links', async () => {
    const folder = join(work, 'whole');
    cpSync(FIXTURES, folder, { recursive: true });
    const files = {
      '.github/pss-review.yml': 'level: baseline\nexemptions: [{names: [cart], reason: known}]\n',
      'overlay/kustomization.yaml': 'namespace: prod\nresources: [../base]\n',
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': POD,
      'chart/Chart.yaml': 'apiVersion: v2\nname: chart\nversion: 1.0.0\n',
      'chart/values.yaml': 'host: true\n',
      'chart/templates/pod.yaml':
        'apiVersion: v1\nkind: Pod\nmetadata: {name: made}\nspec: {hostPID: {{ .Values.host }}, containers: [{name: a}]}\n',
      [`ü/${'long-name/'.repeat(20)}a b.yaml`]: POD,
      'large/lfs.yaml': 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 3\n',
    };
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    symlinkSync('../base/pod.yaml', join(folder, 'overlay/link.yaml'));
    const github = await publish(folder);
    mkdirSync(join(folder, '.git'));
    const args = ['--format', 'json'];
    const local = runCli(folder, ['scan', ...args], undefined, '', process.env['PATH']);
    const remote = await run(['scan', 'octo/shop', ...args]);
    expect(remote.stderr).toBe(`pss-review: octo/shop is no path here: read from GitHub, commit ${github.baseTip}\n`);
    expect(resultsOf(remote)).toEqual({ ...(resultsOf(local) as object), repository: 'octo/shop' });
    expect((resultsOf(remote) as { results: unknown[] }).results.length).toBeGreaterThan(8);
    expect(remote.exitCode).toBe(1);
    expect(github.requests.map(({ route }) => route)).toEqual([
      '/repos/{owner}/{repo}/commits/{ref}',
      '/repos/{owner}/{repo}/git/trees/{tree_sha}',
      '/repos/{owner}/{repo}/tarball/{ref}',
    ]);
    expect(github.errors).toEqual([]);
  });

  test('that names hosts to fetch from has nothing asked of them, as its folder would have', async () => {
    let requests = 0;
    const host = createServer((_, response) => {
      requests += 1;
      response.writeHead(404).end();
    });
    await new Promise<void>((resolve) => host.listen(0, '127.0.0.1', resolve));
    const charts = `http://127.0.0.1:${(host.address() as AddressInfo).port}/charts`;
    const files = {
      '.github/pss-review.yml': `fetch:\n  charts: ["${charts}"]\n`,
      'release.yaml': `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: a, namespace: argocd}\nspec:\n  destination: {namespace: shop}\n  source: {repoURL: "${charts}", chart: web, targetRevision: 1.0.0}\n`,
      'pod.yaml': POD,
    };
    const folder = join(work, 'fetching');
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    mkdirSync(join(folder, '.git'));
    await publish(files);
    const remote = await run(['scan', 'octo/shop', '--format', 'json']);
    expect(requests).toBe(0);
    expect(JSON.parse(remote.stdout)).toMatchObject({ counts: { notJudged: 1 } });
    await run(['scan', '.'], {}, folder);
    expect(requests).toBeGreaterThan(0);
    host.close();
  });
}, ['helm3']);

describe('an argument', () => {
  test('that is a path is a path, and so is what would be in a folder, and a manifest', async () => {
    await publish({ 'pod.yaml': POD });
    const folder = join(work, 'paths');
    mkdirSync(join(folder, 'octo/shop'), { recursive: true });
    writeFileSync(join(folder, 'octo/shop/a.yaml'), POD);
    const found = await run(['scan', 'octo/shop', '--level', 'baseline'], {}, folder);
    expect([found.exitCode, found.stderr]).toEqual([0, '']);
    for (const path of ['octo/gone', 'gone/web.yaml', './octo/gone', 'a/b/c']) {
      const { stderr, exitCode } = await run(['scan', path], {}, folder);
      expect([exitCode, stderr]).toEqual([2, `pss-review: ${path}: no such file or folder\n`]);
    }
    expect(fake?.requests).toEqual([]);
  });

  test('that is a repository stands alone, and nothing is written for it', async () => {
    await publish({ 'pod.yaml': POD });
    const beside = await run(['scan', '.', 'octo/shop']);
    expect([beside.exitCode, beside.stderr]).toEqual([
      2,
      'pss-review: octo/shop: found other paths beside it, and a repository of GitHub is scanned in a run of its own\n',
    ]);
    for (const flags of [
      ['--write-baseline', 'b.yml'],
      ['--baseline', 'b.yml', '--prune-baseline'],
    ]) {
      const { exitCode, stderr } = await run(['scan', 'octo/shop', ...flags]);
      expect([exitCode, stderr]).toEqual([2, expect.stringContaining('octo/shop is only read from GitHub: clone it')]);
    }
    expect(fake?.requests).toEqual([]);
  });
});

describe('a repository that GitHub does not give', () => {
  const cases: readonly [string, string[], Record<string, string>, Partial<FakeGitHubOptions>, string][] = [
    [
      'is not there, or private',
      ['octo/none'],
      {},
      {},
      'octo/none: no such file or folder, and 127.0.0.1:PORT has no such public repository: for a private one set GITHUB_TOKEN',
    ],
    [
      'is private',
      ['octo/shop'],
      {},
      { isPublic: false },
      'octo/shop: no such file or folder, and 127.0.0.1:PORT has no such public repository: for a private one set GITHUB_TOKEN',
    ],
    [
      'is not for the token',
      ['octo/none'],
      { GH_TOKEN: TOKENS.read },
      {},
      'octo/none: no such file or folder, and 127.0.0.1:PORT has no such repository that the token may read',
    ],
    [
      'is asked with a wrong token',
      ['octo/shop'],
      { GITHUB_TOKEN: 'ghp_wrong' },
      {},
      'octo/shop: 127.0.0.1:PORT does not know the token of GITHUB_TOKEN or GH_TOKEN: renew it, or unset both',
    ],
    [
      'has no such branch',
      ['octo/shop@gone'],
      {},
      {},
      'octo/shop@gone: the repository has no branch, tag or commit gone',
    ],
    [
      'has too many files',
      ['octo/shop'],
      {},
      { maxTreeEntries: 1 },
      'octo/shop: GitHub lists only a part of its files, as it has too many: clone it',
    ],
  ];
  test.each(cases)('as it %s, is said to be so', async (_, args, env, options, message) => {
    await publish({ 'pod.yaml': POD, 'more.yaml': POD }, options);
    const { exitCode, stderr, stdout } = await run(['scan', ...args], env);
    expect([exitCode, stderr.replace(/127\.0\.0\.1:\d+/, '127.0.0.1:PORT'), stdout]).toEqual([
      2,
      `pss-review: ${message}\n`,
      '',
    ]);
  });

  test('as the limit is exceeded, is said with the time and the remedy', async () => {
    await publish({ 'pod.yaml': POD }, { rateLimits: { primary: 1 } });
    const { exitCode, stderr } = await run(['scan', 'octo/shop']);
    expect(exitCode).toBe(2);
    expect(stderr).toMatch(
      /was asked too often, and answers again after \d\d:\d\d UTC: try it then, or set GITHUB_TOKEN/,
    );
  });

  test('as the network is down, is said to be so', async () => {
    await publish({ 'pod.yaml': POD });
    const { exitCode, stderr } = await run(['scan', 'octo/shop'], { GITHUB_API_URL: 'http://127.0.0.1:9' });
    expect([exitCode, stderr]).toEqual([2, expect.stringContaining('octo/shop: 127.0.0.1:9 cannot be reached')]);
    const wrong = await run(['scan', 'octo/shop'], { GITHUB_API_URL: 'github' });
    expect(wrong.stderr).toContain('GITHUB_API_URL: found "github"');
  });

  test.each([undefined, TOKENS.read])(
    'as what its archive leaves out is refused, is said to be so; token: %s',
    async (token) => {
      const github = await publish({ '.gitattributes': 'hidden/** export-ignore\n', 'hidden/pod.yaml': POD });
      github.inject({ fault: 403, path: /blobs|graphql/, times: 10, message: 'Repository access blocked' });
      const { exitCode, stdout, stderr } = await run(['scan', 'octo/shop'], token ? { GITHUB_TOKEN: token } : {});
      expect([exitCode, stdout]).toEqual([2, '']);
      expect(stderr.split('\n')).toEqual([
        expect.stringContaining('is no path here: read from GitHub'),
        expect.stringMatching(/^pss-review: octo\/shop: 127\.0\.0\.1:\d+ does not give it: Repository access blocked/),
        '',
      ]);
    },
  );

  test('at a name that is no ref, names the ref', async () => {
    await publish({ 'pod.yaml': POD });
    const server = createServer((_, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('[]');
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const env = { GITHUB_API_URL: `http://127.0.0.1:${(server.address() as AddressInfo).port}` };
    const { exitCode, stderr } = await run(['scan', 'octo_acme/shop@.'], env);
    expect([exitCode, stderr]).toEqual([
      2,
      'pss-review: octo_acme/shop@.: GitHub names no commit for ".": try it again\n',
    ]);
    server.close();
  });

  test.each([
    ['reset', /trees/],
    ['cut-body', /trees/],
    ['reset', /tarball/],
    ['cut-body', /codeload/],
  ] as const)('to its end (%s at %s), never passes for clean', async (fault, path) => {
    const github = await publish({ 'pod.yaml': POD });
    github.inject({ fault, path, times: 10 });
    const { exitCode, stdout, stderr } = await run(['scan', 'octo/shop']);
    expect([exitCode, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(/^pss-review: octo\/shop: .*\n$/);
  });
});
