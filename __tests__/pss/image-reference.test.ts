import { describe, expect, test } from 'vitest';
import { imageReference } from '../../src/pss/pod/image-reference.ts';

const SHA = `sha256:${'0a'.repeat(32)}`;

describe('an image name', () => {
  test.each([
    ['nginx', { repository: 'docker.io/library/nginx' }],
    ['nginx:1.27-alpine', { repository: 'docker.io/library/nginx', tag: '1.27-alpine' }],
    ['library/nginx', { repository: 'docker.io/library/nginx' }],
    ['docker.io/nginx', { repository: 'docker.io/library/nginx' }],
    ['index.docker.io/library/nginx', { repository: 'docker.io/library/nginx' }],
    ['grafana/grafana', { repository: 'docker.io/grafana/grafana' }],
    ['public.ecr.aws/docker/library/nginx:1', { repository: 'public.ecr.aws/docker/library/nginx', tag: '1' }],
    ['localhost/app', { repository: 'localhost/app' }],
    ['registry:5000/a/b:1', { repository: 'registry:5000/a/b', tag: '1' }],
    [`redis:7@${SHA}`, { repository: 'docker.io/library/redis', tag: '7', digest: SHA }],
    [`redis@${SHA}`, { repository: 'docker.io/library/redis', digest: SHA }],
  ])('%s is read', (image, reference) => {
    expect(imageReference(image)).toMatchObject(reference);
  });

  test.each([
    undefined,
    '',
    ' ',
    'nginx:',
    ':1',
    'Nginx',
    'nginx@',
    'nginx@sha256:1',
    `nginx@${SHA}@${SHA}`,
    'a//b',
    '/nginx',
    'nginx/',
    '-nginx',
    'https://example.com/nginx',
    '{{ .Values.image }}',
    `${'$'}{IMAGE}:1`,
    'nginx latest',
    'a___b',
  ])('%s is none', (image) => {
    expect(imageReference(image)).toBeUndefined();
  });

  test('what is long and none is refused at once', () => {
    const start = performance.now();
    for (const long of ['a'.repeat(500), '-a'.repeat(250), 'a-'.repeat(250), 'a/'.repeat(250), 'a'.repeat(1_000_000)]) {
      expect(imageReference(`${long}!`)).toBeUndefined();
    }
    expect(performance.now() - start).toBeLessThan(500);
  });
});
