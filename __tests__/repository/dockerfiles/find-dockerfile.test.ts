import { describe, expect, test } from 'vitest';
import type { ImageBuild } from '../../../src/repository/dockerfiles/builds/image-build.ts';
import type { DockerfileSources } from '../../../src/repository/dockerfiles/find-dockerfile.ts';
import { findDockerfile } from '../../../src/repository/dockerfiles/find-dockerfile.ts';

const build = (image: string, dockerfile: string, target?: string): ImageBuild => ({
  image,
  dockerfile,
  context: '',
  ...(target !== undefined && { target }),
  args: new Map([['LEVEL', '1']]),
  foundBy: { file: 'compose.yaml', line: 4 },
});

const SHOP: DockerfileSources = {
  builds: [
    build('ghcr.io/acme/web', 'services/web/Dockerfile'),
    build('*/cart', 'services/cart/Dockerfile'),
    build('ghcr.io/*', 'Dockerfile'),
    build('ghcr.io/acme/twice', 'a/Dockerfile'),
    build('ghcr.io/acme/twice', 'b/Dockerfile', 'debug'),
    build('ghcr.io/acme/gone', 'gone/Dockerfile'),
    build('docker.io/library/nginx', 'edge/Dockerfile'),
    build('*/postgres', 'a/Dockerfile'),
  ],
  dockerfiles: [
    ...['services/web/Dockerfile', 'services/cart/Dockerfile', 'Dockerfile', 'a/Dockerfile', 'b/Dockerfile'],
    ...['services/mail/Dockerfile', 'docker/Dockerfile.jobs', 'redis/Dockerfile', 'edge/Dockerfile'],
    ...['old/mixed/Dockerfile', 'new/mixed/Dockerfile'],
  ],
  repository: { owner: 'acme', name: 'shop' },
};

const find = (image: string, sources: DockerfileSources = SHOP): string => {
  const search = findDockerfile(image, sources);
  return 'reason' in search ? search.reason : `${search.found.how}: ${search.found.dockerfile}`;
};

describe('the Dockerfile that an image is built of', () => {
  test.each([
    ['ghcr.io/acme/web:1.2', 'build: services/web/Dockerfile'],
    [`ghcr.io/acme/web@sha256:${'a'.repeat(64)}`, 'build: services/web/Dockerfile'],
    ['registry.example.com/team/cart:1', 'part-of-name: services/cart/Dockerfile'],
    ['registry.example.com/team/web', 'last-name: services/web/Dockerfile'],
    ['ghcr.io/acme/shop:v1', 'part-of-name: Dockerfile'],
    ['ghcr.io/acme/mail', 'path: services/mail/Dockerfile'],
    ['ghcr.io/acme/jobs:2', 'path: docker/Dockerfile.jobs'],
    ['ghcr.io/acme/twice', 'it is built of several: a/Dockerfile, b/Dockerfile (debug)'],
    ['ghcr.io/acme/mixed', 'several may build it: old/mixed/Dockerfile, new/mixed/Dockerfile'],
    ['ghcr.io/acme/gone', 'gone/Dockerfile, of which it is built, is not in the repository'],
    ['nginx:1.29', 'build: edge/Dockerfile'],
    ['registry.example.com/team/postgres:17', 'part-of-name: a/Dockerfile'],
    ['postgres:17', 'nothing in the repository builds it'],
    ['redis:8', 'nothing in the repository builds it'],
    ['ghcr.io/acme/unheard', 'nothing in the repository builds it'],
    ['Not An Image', 'the image is no reference of an image'],
    [`${'a'.repeat(60)}!`, 'the image is no reference of an image'],
  ])('%s: %s', (image, expected) => {
    expect(find(image)).toBe(expected);
  });

  test('is what the config says, before all else', () => {
    const configured = [{ image: 'ghcr.io/acme/web', dockerfile: 'b/Dockerfile', target: 'release' }];
    expect(findDockerfile('ghcr.io/acme/web:9', { ...SHOP, configured })).toEqual({
      found: { dockerfile: 'b/Dockerfile', target: 'release', args: new Map(), how: 'config' },
    });
  });

  test('is the only one, where the image has the name of the repository', () => {
    const sources = { builds: [], dockerfiles: ['build/Dockerfile'], repository: { owner: 'acme', name: 'Shop' } };
    expect(find('ghcr.io/acme/shop', sources)).toBe('only: build/Dockerfile');
    expect(find('ghcr.io/acme/other', sources)).toBe('nothing in the repository builds it');
  });

  test('has an unknown argument where two builds of it differ', () => {
    const other = { ...build('ghcr.io/acme/web', 'services/web/Dockerfile'), args: new Map([['LEVEL', '2']]) };
    const search = findDockerfile('ghcr.io/acme/web', { ...SHOP, builds: [...SHOP.builds, other] });
    expect(search).toMatchObject({ found: { args: new Map([['LEVEL', undefined]]) } });
  });
});
