import { chmodSync, mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { builtGoTool } from '../../../scripts/go-tools.ts';
import type { FoundTool } from '../../../src/render/tool/find-kustomize.ts';
import { findKustomize } from '../../../src/render/tool/find-kustomize.ts';
import type { KustomizeCommand } from '../../../src/target/config/building/kustomize-configuration.ts';

const KUSTOMIZE = 'install kustomize 5.0 or newer: https://kubectl.docs.kubernetes.io/installation/kustomize/';
const KUBECTL = 'install kubectl 1.27 or newer: https://kubernetes.io/docs/tasks/tools/';

let place: string;
let repository: string;
beforeEach(() => {
  place = realpathSync(mkdtempSync(join(tmpdir(), 'find-kustomize-')));
  repository = join(place, 'repository');
  mkdirSync(repository);
});
afterEach(() => rmSync(place, { recursive: true }));

/** Writes a program that prints a text for exactly these arguments. */
function program(path: string, args: string, answer: string): string {
  const file = join(place, path);
  mkdirSync(join(file, '..'), { recursive: true });
  writeFileSync(file, `#!/bin/sh\n[ "$*" = "${args}" ] || exit 9\n/bin/cat <<'END'\n${answer}\nEND\n`);
  chmodSync(file, 0o755);
  return file;
}

const kustomizeOf = (path: string, answer: string): string => program(path, 'version', answer);
const kubectlOf = (path: string, version: string): string =>
  program(
    path,
    'version --client -o json',
    JSON.stringify({ clientVersion: { gitVersion: version }, kustomizeVersion: 'v5.0.1' }, null, 2),
  );

/** What is found where PATH has these folders of the test's own. */
function found(folders: readonly string[], command?: KustomizeCommand): Promise<FoundTool> {
  const path = folders.map((folder) => (/^(\.|$)/.test(folder) ? folder : join(place, folder))).join(':');
  return findKustomize(command, { PATH: path }, repository);
}

describe('which tool is found', () => {
  test('kustomize, before a kubectl that stands first on PATH', async () => {
    kubectlOf('a/kubectl', 'v1.36.3');
    const path = kustomizeOf('b/kustomize', 'v5.8.1');
    expect(await found(['none', 'a', 'b'])).toEqual({
      tool: { name: 'kustomize', path, version: 'v5.8.1', build: ['build'] },
    });
  });

  test('kubectl, where there is no kustomize or an older one', async () => {
    const path = kubectlOf('a/kubectl', 'v1.27.0');
    const tool = { name: 'kubectl', path, version: 'v1.27.0', build: ['kustomize'] };
    expect(await found(['a'])).toEqual({ tool });
    kustomizeOf(
      'a/kustomize',
      '{Version:kustomize/v4.5.7 GitCommit:56d8 BuildDate:2022-08-02T16:35:54Z GoOs:linux GoArch:amd64}',
    );
    expect(await found(['a'])).toEqual({ tool });
  });

  test('only the one that is asked for', async () => {
    kustomizeOf('a/kustomize', 'v5.8.1');
    expect(await found(['a'], 'kubectl')).toEqual({ fault: `kubectl is not on PATH; ${KUBECTL}` });
    kubectlOf('a/kubectl', 'v1.30.2-eks-1552ad0');
    expect(await found(['a'], 'kubectl')).toMatchObject({ tool: { name: 'kubectl', version: 'v1.30.2-eks-1552ad0' } });
    expect(await found(['none'], 'kustomize')).toEqual({ fault: `kustomize is not on PATH; ${KUSTOMIZE}` });
  });

  test('none: what was found and is too old, and the remedy', async () => {
    expect(await found([])).toEqual({ fault: `kustomize is not on PATH, and kubectl is not on PATH; ${KUSTOMIZE}` });
    const old = kustomizeOf('a/kustomize', '{Version:kustomize/v4.5.7 GitCommit:56d8 GoOs:linux GoArch:amd64}');
    const older = kubectlOf('a/kubectl', 'v1.26.15');
    expect(await found(['a'])).toEqual({
      fault: `${old} is v4.5.7, older than 5.0, and ${older} is v1.26.15, older than 1.27; ${KUSTOMIZE}`,
    });
  });

  test('a file that cannot be executed and a folder are none', async () => {
    chmodSync(kustomizeOf('a/kustomize', 'v5.8.1'), 0o644);
    mkdirSync(join(place, 'b/kustomize'), { recursive: true });
    const path = kustomizeOf('c/kustomize', 'v5.8.1');
    expect(await found(['a', 'b', 'c'])).toMatchObject({ tool: { path } });
  });

  test('a link is called by its own name', async () => {
    const real = kustomizeOf('a/of-many-names', 'v5.8.1');
    mkdirSync(join(place, 'b'));
    symlinkSync(real, join(place, 'b/kustomize'));
    expect(await found(['b'])).toMatchObject({ tool: { path: join(place, 'b/kustomize') } });
  });
});

describe('what a pull request could have put there is not taken', () => {
  test('from a folder of the repository, and it is said', async () => {
    const own = kustomizeOf('repository/bin/kustomize', 'v5.9.0');
    expect(await found(['repository/bin'], 'kustomize')).toEqual({
      fault: `${own} lies in the repository and is not used; ${KUSTOMIZE}`,
    });
    const path = kustomizeOf('a/kustomize', 'v5.8.1');
    expect(await found(['repository/bin', 'a'])).toMatchObject({ tool: { path } });
  });

  test('through a link, of a folder or of the file', async () => {
    kustomizeOf('repository/bin/kustomize', 'v5.9.0');
    symlinkSync(join(place, 'repository/bin'), join(place, 'linked'));
    mkdirSync(join(place, 'b'));
    symlinkSync(join(place, 'repository/bin/kustomize'), join(place, 'b/kustomize'));
    expect(await found(['linked', 'b'], 'kustomize')).toHaveProperty('fault');
  });

  test('where the repository itself is behind a link', async () => {
    kustomizeOf('repository/bin/kustomize', 'v5.9.0');
    symlinkSync(repository, join(place, 'checkout'));
    const environment = { PATH: join(repository, 'bin') };
    expect(await findKustomize('kustomize', environment, join(place, 'checkout'))).toHaveProperty('fault');
  });

  test('by a link in the repository to a program elsewhere', async () => {
    mkdirSync(join(repository, 'bin'));
    symlinkSync(kustomizeOf('a/another', 'v5.8.1'), join(repository, 'bin/kustomize'));
    expect(await found(['repository/bin'], 'kustomize')).toHaveProperty('fault');
  });

  test('by an empty or a relative entry', async () => {
    const folder = process.cwd();
    kustomizeOf('a/kustomize', 'v5.9.0');
    process.chdir(join(place, 'a'));
    try {
      expect(await found(['', '.', './../a'], 'kustomize')).toEqual({
        fault: `kustomize is not on PATH; ${KUSTOMIZE}`,
      });
    } finally {
      process.chdir(folder);
    }
  });

  test('but a folder whose name only begins as the repository does', async () => {
    const path = kustomizeOf('repository-tools/kustomize', 'v5.8.1');
    expect(await found(['repository-tools'])).toMatchObject({ tool: { path } });
  });
});

describe('versions as they are printed', () => {
  test.each([
    ['v5.0.0', 'v5.0.0'],
    ['5.4.3', 'v5.4.3'],
    ['kustomize/v5.7.1', 'v5.7.1'],
    ['v5.6.0+deb1', 'v5.6.0+deb1'],
    ['v10.1.0', 'v10.1.0'],
    ['v5.8.2-0.20260101000000-0123456789ab', 'v5.8.2-0.20260101000000-0123456789ab'],
    ['(devel)', '(devel)'],
    ['v0.0.0-20260101000000-0123456789ab', 'v0.0.0-20260101000000-0123456789ab'],
    ['{Version:kustomize/v5.0.0 GitCommit:738c BuildDate:2023-02-02T19:14:08Z GoOs:linux GoArch:amd64}', 'v5.0.0'],
  ])('%s of kustomize will do', async (answer, version) => {
    kustomizeOf('a/kustomize', answer);
    expect(await found(['a'], 'kustomize')).toMatchObject({ tool: { version } });
  });

  test.each([
    ['v4.5.7', 'is v4.5.7, older than 5.0'],
    ['{Version:3.8.7 GitCommit:ad09 GoOs:linux GoArch:amd64}', 'is v3.8.7, older than 5.0'],
    [
      '{Version:unknown GitCommit:$Format:%H$ BuildDate:1970-01-01T00:00:00Z GoOs:linux GoArch:amd64}',
      'does not tell its version',
    ],
    ['mise 2026.1.0 linux-x64', 'does not tell its version'],
    ['', 'does not tell its version'],
  ])('%s of kustomize will not do', async (answer, fault) => {
    const path = kustomizeOf('a/kustomize', answer);
    expect(await found(['a'], 'kustomize')).toEqual({ fault: `${path} ${fault}; ${KUSTOMIZE}` });
  });

  test.each(['{', 'null', '{}', '{"clientVersion": {"gitVersion": 1}}'])('%s of kubectl is none', async (answer) => {
    const path = program('a/kubectl', 'version --client -o json', answer);
    expect(await found(['a'], 'kubectl')).toEqual({ fault: `${path} does not tell its version; ${KUBECTL}` });
  });
});

describe('the real kustomize', () => {
  const real = builtGoTool('kustomize');
  if (real === undefined) {
    if (process.env['PSS_REQUIRE_GO'] === '1') {
      test('is there', () => expect.fail('kustomize was not built, and PSS_REQUIRE_GO=1 asks for it'));
    } else test.skip('is found (skipped: npm run go-tools builds it)', () => {});
    return;
  }

  test('is found, and says its version', async () => {
    expect(await findKustomize(undefined, { PATH: join(real, '..') }, repository)).toEqual({
      tool: { name: 'kustomize', path: real, version: 'v5.8.1', build: ['build'] },
    });
  });
});
