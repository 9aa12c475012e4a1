import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { imageAddress, referenceInRegistry } from '../../../../src/render/fetch/images/image-address.ts';

const SHA_256 = `sha256:${'a'.repeat(64)}`;
const SHA_512 = `sha512:${'b'.repeat(128)}`;

/** As Docker reads them: https://github.com/distribution/reference/blob/v0.6.0/normalize_test.go */
const REFERENCES: Readonly<Record<string, string>> = {
  nginx: 'docker.io library/nginx:latest',
  'nginx:1.27-alpine': 'docker.io library/nginx:1.27-alpine',
  'docker.io/nginx': 'docker.io library/nginx:latest',
  'index.docker.io/bitnami/redis': 'docker.io bitnami/redis:latest',
  'bitnami/redis:7': 'docker.io bitnami/redis:7',
  'ghcr.io/example/web': 'ghcr.io example/web:latest',
  'ghcr.io:443/example/web': 'ghcr.io example/web:latest',
  'GHCR.io/example/web': 'ghcr.io example/web:latest',
  'localhost/web': 'localhost web:latest',
  'localhost:5000/web:1': 'localhost:5000 web:1',
  'localhost:5000': 'docker.io library/localhost:5000',
  '127.0.0.1:5000/a/b/c:v1.2_3': '127.0.0.1:5000 a/b/c:v1.2_3',
  '[::1]:5000/web': '[::1]:5000 web:latest',
  'registry.k8s.io/a__b/c--d/e.f_g': 'registry.k8s.io a__b/c--d/e.f_g:latest',
  [`nginx@${SHA_256}`]: `docker.io library/nginx@${SHA_256}`,
  [`quay.io/a/b:1@${SHA_512}`]: `quay.io a/b@${SHA_512}`,
};

const NONE = [
  '',
  ':',
  'nginx:',
  'nginx:1:2',
  '/nginx',
  'nginx/',
  'Nginx',
  'ghcr.io/Example/web',
  'ghcr.io//web',
  'ghcr.io/../web',
  'ghcr.io/a..b',
  'ghcr.io/a_-b',
  '-nginx',
  'nginx:-1',
  `nginx:${'a'.repeat(129)}`,
  'https://ghcr.io/example/web',
  'user@ghcr.io/example/web',
  'user:password@ghcr.io/web',
  'ghcr.io:99999/web',
  '127.1/web',
  'nginx@sha256:abc',
  `nginx@md5:${'a'.repeat(32)}`,
  `nginx@${SHA_256.toUpperCase()}`,
  `nginx@${SHA_256}?`,
  'a'.repeat(64),
  `ghcr.io/${'a'.repeat(250)}`,
  'nginx 1',
  'nginx\n',
  '{{ .Values.image }}',
  '$IMAGE',
  'nginx?x',
  'nginx#x',
  'ng%69nx',
];

describe('a reference of an image', () => {
  it.each(Object.entries(REFERENCES))('is read as Docker reads it: %s', (text, expected) => {
    const reference = imageAddress(text);
    expect(reference && `${reference.address.host} ${referenceInRegistry(reference)}`).toBe(expected);
  });

  it.each(NONE)('is none: %j', (text) => {
    expect(imageAddress(text)).toBeUndefined();
  });

  it('leads to its own host, whatever it is, and takes no time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'a.:/@-_%?#\\ A1'), maxLength: 300 }), (text) => {
        const { address } = imageAddress(text) ?? {};
        if (address === undefined) return;
        const url = new URL(`/v2/${address.path}/manifests/latest`, `https://${address.host}`);
        expect([url.host, url.pathname]).toEqual([address.host, `/v2/${address.path}/manifests/latest`]);
      }),
    );
    for (const part of ['a', 'a-', 'a.', 'a/', ':', '@']) {
      for (const size of [100, 250, 100_000]) expect(imageAddress(`${part.repeat(size)}!`)).toBeUndefined();
    }
  });
});
