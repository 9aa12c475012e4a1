import { execFileSync, spawnSync } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from './cli.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const SMOKE = join(ROOT, 'scripts', 'smoke.sh');

/** Runs the smoke test of an installation. */
function smoke(folder: string, command: readonly string[], user?: number): string {
  const { status, stdout, stderr } = spawnSync(SMOKE, command, {
    cwd: folder,
    encoding: 'utf8',
    ...(user === undefined ? {} : { uid: user, gid: user }),
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout;
}

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'pss-review-install-'));
  // Of everybody: what is installed is run by another user, too.
  chmodSync(folder, 0o755);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the package', () => {
  const packed = (): {
    readonly filename: string;
    readonly files: readonly { readonly path: string; readonly mode: number }[];
  } =>
    JSON.parse(
      execFileSync('npm', ['pack', '--json', '--pack-destination', folder], { cwd: ROOT, encoding: 'utf8' }),
    )[0];

  it('has what it needs, and nothing else', () => {
    const { files } = packed();
    const parts = readdirSync(join(ROOT, 'dist/parts')).map((name) => `dist/parts/${name}`);
    expect(files.map(({ path }) => path).sort()).toEqual(
      [
        'LICENSE',
        'README.md',
        'dist/cli.js',
        'dist/reader.js',
        ...parts,
        'package.json',
        'schema/pss-review.json',
      ].sort(),
    );
    expect(files.find(({ path }) => path === 'dist/cli.js')?.mode).toBe(0o755);
  });

  it('is installed from its tarball without another package, and works as npx pss-review', () => {
    const { filename } = packed();
    const project = join(folder, 'project');
    mkdirSync(project);
    // With a cache of its own, as on a machine that never saw a package, and beside which no other npm works.
    const alone = ['--offline', '--no-audit', '--no-fund', '--loglevel=error', `--cache=${join(folder, 'cache')}`];
    const installed = spawnSync('npm', ['install', ...alone, join(folder, filename)], {
      cwd: project,
      encoding: 'utf8',
    });
    expect(installed).toMatchObject({ status: 0, signal: null, stderr: '' });
    expect(
      execFileSync('npm', ['ls', '--all', '--parseable'], { cwd: project, encoding: 'utf8' }).trim().split('\n'),
    ).toHaveLength(2);
    expect(smoke(project, ['npx', '--offline', 'pss-review'])).toMatch(/works\n$/);
  });
});

describe('the bill of materials', () => {
  it('lists the packages whose code is in the bundles, and no others', () => {
    const bom = JSON.parse(execFileSync('npm', ['run', '--silent', 'sbom'], { cwd: ROOT, encoding: 'utf8' })) as {
      readonly bomFormat: string;
      readonly metadata: { readonly component: { readonly name: string; readonly 'bom-ref': string } };
      readonly components: readonly { readonly name: string; readonly hashes: readonly unknown[] }[];
      readonly dependencies: readonly { readonly ref: string }[];
    };
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', metadata: { component: { name: 'pss-review' } } });
    const names = bom.components.map(({ name }) => name);
    for (const name of ['@actions/core', '@octokit/core', 'commander', 'yaml']) expect(names).toContain(name);
    const absent = ['vitest', 'typescript', 'ajv', 'undici', '@types/node', 'vscode-languageserver-types'];
    for (const name of absent) expect(names).not.toContain(name);
    for (const { hashes } of bom.components) expect(hashes).not.toEqual([]);
    expect(bom.dependencies).toHaveLength(names.length + 1);
  });
});

describe('the command line in a checkout', () => {
  it('is executable, in git too', () => {
    expect(smoke(ROOT, [join(ROOT, 'dist', 'cli.js')])).toMatch(/works\n$/);
    expect(execFileSync('git', ['ls-files', '-s', 'dist/cli.js'], { cwd: ROOT, encoding: 'utf8' })).toMatch(/^100755 /);
  });
});

describe('the image', () => {
  const lines = readFileSync(join(ROOT, 'Dockerfile'), 'utf8').split('\n');
  const words = (instruction: string): string[][] =>
    lines.filter((line) => line.startsWith(`${instruction} `)).map((line) => line.split(' ').slice(1));

  it('has files that suffice, for a user with a number and no name', ({ skip }) => {
    const [[user = ''] = []] = words('USER');
    expect(user).toMatch(/^[1-9]\d*:[1-9]\d*$/);
    if (process.getuid?.() !== 0) skip('only root may become another user');
    const image = join(folder, 'image');
    for (const [...paths] of words('COPY')) {
      const target = join(image, paths.pop() ?? '');
      const isFolder = paths.length > 1;
      mkdirSync(isFolder ? target : dirname(target), { recursive: true });
      for (const path of paths) cpSync(join(ROOT, path), isFolder ? join(target, path) : target, { recursive: true });
    }
    const [entry] = words('ENTRYPOINT');
    const command = (JSON.parse(entry?.join(' ') ?? '[]') as string[]).map((word) =>
      word.replace(/^\/opt/, join(image, 'opt')),
    );
    expect(smoke(image, command, Number(user.split(':')[0]))).toMatch(/works\n$/);
  });

  it('runs in a pod that passes restricted', () => {
    const page = readFileSync(join(ROOT, 'docs', 'install.md'), 'utf8');
    const [, manifest = ''] = /```yaml\n(apiVersion: batch\/v1[\s\S]*?)```/.exec(page) ?? [];
    const { exitCode, stdout } = runCli(folder, ['scan', '--level', 'restricted', '--format', 'json', '-'], manifest);
    expect(JSON.parse(stdout)).toMatchObject({ results: [{ allowed: true, level: 'restricted' }], notes: [] });
    expect(exitCode).toBe(0);
  });
});
