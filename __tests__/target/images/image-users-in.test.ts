import { describe, expect, test } from 'vitest';
import { imageUserOf } from '../../../src/repository/dockerfiles/image-user.ts';
import { dockerfileFinder } from '../../../src/target/images/dockerfile-of-image.ts';
import type { RegistryAnswers } from '../../../src/target/images/image-users-in.ts';
import { imageUsersIn } from '../../../src/target/images/image-users-in.ts';

const FILES = {
  'compose.yaml':
    'services: {web: {image: ghcr.io/acme/web, build: web}, jobs: {image: ghcr.io/acme/jobs, build: jobs}}',
  Makefile: 'image:\n\tdocker build -t $(REGISTRY)/nginx:$(TAG) edge\n',
  'web/Dockerfile': 'FROM alpine\nUSER 1000\n',
  'jobs/Dockerfile': 'FROM gcr.io/distroless/static:nonroot\n',
  'mail/Dockerfile': 'FROM alpine\nUSER 1000\n',
  'cart/Dockerfile': 'FROM ghcr.io/acme/base\n',
  'edge/Dockerfile': 'FROM alpine\nUSER 1000\n',
  'proxy/Dockerfile': 'FROM haproxy:3.2\n',
};

const imageFiles = Object.entries(FILES).map(([path, text]) => ({ path, text }));

const shown = (image: string, answers: Record<string, string> = {}): string => {
  const given: RegistryAnswers = new Map(
    Object.entries(answers).map(([name, user]) => [
      name,
      user === 'unknown' ? { reason: 'it is slow' } : { user: imageUserOf(user) },
    ]),
  );
  const { kind, number, isByName, says } = imageUsersIn(dockerfileFinder({ imageFiles }), given)(image);
  return `${kind}${number === undefined ? '' : ` ${number}`}${isByName === true ? ', by name' : ''}: ${says}`;
};

describe('as which user an image runs', () => {
  test.each([
    ['ghcr.io/acme/web:1', 'number 1000: user 1000, by web/Dockerfile:2'],
    [
      'registry.example/web:1',
      'number 1000, by name: user 1000, by web/Dockerfile:2 (which builds an image of this name elsewhere)',
    ],
    ['ghcr.io/acme/mail:1', 'number 1000, by name: user 1000, by mail/Dockerfile:2 (which has the image’s name)'],
    [
      'registry.example/nginx',
      'number 1000, by name: user 1000, by edge/Dockerfile:2 (which builds a name like the image’s)',
    ],
    ['nginx:1.29', 'root: no user, which is root, by its makers, of docker.io/library/nginx'],
    [
      'ghcr.io/acme/jobs',
      'number 65532: jobs/Dockerfile:1 sets no user: user 65532, by its makers, of gcr.io/distroless/static',
    ],
    ['gcr.io/distroless/static', 'root: no user, which is root, by its makers, of gcr.io/distroless/static'],
    ['haproxy:3.2', 'name 99: user haproxy, by its makers, of docker.io/library/haproxy'],
    [
      'ghcr.io/acme/proxy',
      'name 99, by name: proxy/Dockerfile:1 sets no user: user haproxy, by its makers, of docker.io/library/haproxy (which has the image’s name)',
    ],
    ['cgr.dev/chainguard/static', 'unknown: nothing in the repository builds it, and no registry was asked'],
    ['ghcr.io/acme/cart', 'unknown: cart/Dockerfile:1 sets no user, and of ghcr.io/acme/base nothing is known'],
  ])('%s: %s', (image, expected) => {
    expect(shown(image)).toBe(expected);
  });

  test('is what the Dockerfile says that builds it, whatever the registry has', () => {
    expect(shown('ghcr.io/acme/web:1', { 'ghcr.io/acme/web:1': '0' })).toBe(
      'number 1000: user 1000, by web/Dockerfile:2',
    );
  });

  test('is what the registry says, where only a name tells the Dockerfile', () => {
    expect(shown('ghcr.io/acme/mail', { 'ghcr.io/acme/mail': '' })).toBe(
      'root: no user, which is root, by the registry, of ghcr.io/acme/mail',
    );
    expect(shown('ghcr.io/acme/mail', { 'ghcr.io/acme/mail': 'unknown' })).toMatch(/^number 1000, by name/);
  });

  test('is what the registry says, where the Dockerfile does not', () => {
    expect(shown('ghcr.io/acme/cart', { 'ghcr.io/acme/cart': '2000' })).toBe(
      'number 2000: user 2000, by the registry, of ghcr.io/acme/cart',
    );
    expect(shown('ghcr.io/acme/cart', { 'ghcr.io/acme/base': 'unknown' })).toBe(
      'unknown: cart/Dockerfile:1 sets no user: it is slow',
    );
  });

  test('keeps the repair of the Dockerfile where the registry says that it runs as root', () => {
    const user = imageUsersIn(
      dockerfileFinder({ imageFiles }),
      new Map([['ghcr.io/acme/proxy', { user: imageUserOf('') }]]),
    );
    expect(user('ghcr.io/acme/proxy')).toMatchObject({ kind: 'root', remedy: expect.stringContaining('USER 99') });
  });

  test('shows no long line of a Dockerfile', () => {
    const text = `FROM debian\nRUN make ${'a'.repeat(10_000)}\nCMD ["server"]\n`;
    const user = imageUsersIn(
      dockerfileFinder({ imageFiles: [{ path: 'web/Dockerfile', text }] }),
      new Map(),
    )('ghcr.io/acme/web');
    expect(user.remedy).toBe('In `web/Dockerfile`, line 2 would have to make a user with a number.');
  });
});

test('an image that CI builds by the name of the repository is found by it', () => {
  const workflow = `on: push
jobs:
  build:
    steps:
      - uses: docker/build-push-action@v6
        with: {context: web, tags: 'ghcr.io/\${{ github.repository }}:latest'}
`;
  const files = [
    { path: '.github/workflows/build.yml', text: workflow },
    { path: 'web/Dockerfile', text: 'FROM alpine\nUSER 1000\n' },
  ];
  const userIn = (repository?: { readonly owner: string; readonly name: string }) =>
    imageUsersIn(dockerfileFinder({ imageFiles: files }, { repository }), new Map())('ghcr.io/acme/shop:1.4');
  expect(userIn({ owner: 'acme', name: 'shop' })).toMatchObject({ kind: 'number', number: 1000 });
  expect(userIn({ owner: 'acme', name: 'cart' }).kind).toBe('unknown');
});
