import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { basicAuthorization, readCredentials } from '../../../src/render/fetch/network/credentials.ts';
import { freshEnvironment } from './fetching.ts';
import { useFolders } from './folders.ts';

function homeWith(files: Readonly<Record<string, unknown>>): NodeJS.ProcessEnv & { readonly HOME: string } {
  const environment = freshEnvironment();
  const home = environment['HOME'] ?? '';
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(home, path)), { recursive: true });
    writeFileSync(join(home, path), typeof content === 'string' ? content : JSON.stringify(content));
  }
  return { ...environment, HOME: home, XDG_CONFIG_HOME: join(home, '.config') };
}

function auth(name: string): { readonly auth: string } {
  return { auth: Buffer.from(`${name}:secret`).toString('base64') };
}

const isLinux = process.platform === 'linux';

describe.runIf(isLinux)('credentials', () => {
  useFolders();

  it('are those of `helm registry login`, then those of `docker login`, each for its host or path', async () => {
    const environment = homeWith({
      '.config/helm/registry/config.json': {
        auths: { 'ghcr.io': auth('helm'), 'ghcr.io/example/private': auth('path') },
      },
      '.docker/config.json': {
        auths: {
          'ghcr.io': auth('docker'),
          'https://quay.io': auth('quay'),
          'https://index.docker.io/v1/': auth('hub'),
        },
        credsStore: 'desktop',
      },
    });
    const { ofRegistry } = await readCredentials(environment);
    const of = (host: string, path: string): string | undefined => {
      const header = ofRegistry(host, path);
      return header && Buffer.from(header.slice('Basic '.length), 'base64').toString();
    };
    expect(of('ghcr.io', 'example/web')).toBe('helm:secret');
    expect(of('ghcr.io', 'example/private/web')).toBe('path:secret');
    expect(of('ghcr.io', 'example/privateer')).toBe('helm:secret');
    expect(of('quay.io', 'a')).toBe('quay:secret');
    expect(of('docker.io', 'library/a')).toBe('hub:secret');
    expect(of('ghcr.io.example.com', 'example/web')).toBeUndefined();
    expect(of('ghcr.io:5000', 'example/web')).toBeUndefined();
  });

  it('are read where the environment says', async () => {
    const environment = homeWith({
      'login.json': { auths: { 'a.example.com': { username: 'u', password: 'p' } } },
      'docker/config.json': { auths: { 'b.example.com': auth('docker') } },
      'repositories.yaml':
        'repositories:\n- name: c\n  url: https://charts.example.com/c/\n  username: u\n  password: p\n- name: d\n  url: https://d.example.com\n',
    });
    const { ofRegistry, ofRepository } = await readCredentials({
      ...environment,
      HELM_REGISTRY_CONFIG: join(environment.HOME, 'login.json'),
      DOCKER_CONFIG: join(environment.HOME, 'docker'),
      HELM_REPOSITORY_CONFIG: join(environment.HOME, 'repositories.yaml'),
    });
    expect(ofRegistry('a.example.com', 'x')).toBe(basicAuthorization('u', 'p'));
    expect(ofRegistry('b.example.com', 'x')).toMatch(/^Basic /);
    expect(ofRepository('https://charts.example.com/c')).toBe(basicAuthorization('u', 'p'));
    expect(ofRepository('https://charts.example.com')).toBeUndefined();
    expect(ofRepository('https://d.example.com')).toBeUndefined();
  });

  it('are none where there are none, or nothing that can be read', async () => {
    const broken = homeWith({
      '.config/helm/registry/config.json': '{',
      '.docker/config.json': {
        auths: { 'a.example.com': { auth: 'a\r\nb: c' }, 'b.example.com': {}, 'c.example.com': null },
      },
      '.config/helm/repositories.yaml': 'repositories: {}',
    });
    for (const environment of [broken, homeWith({})]) {
      const { ofRegistry, ofRepository } = await readCredentials(environment);
      for (const host of ['a', 'b', 'c']) expect(ofRegistry(`${host}.example.com`, 'x')).toBeUndefined();
      expect(ofRepository('https://a.example.com')).toBeUndefined();
    }
  });
});
