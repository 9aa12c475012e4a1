import { describe, expect, test } from 'vitest';
import { dockerfileFinder } from '../../../src/target/images/dockerfile-of-image.ts';
import { imageCommandsIn } from '../../../src/target/images/image-commands-in.ts';

const DOCKERFILE = 'FROM web\nCOPY run.sh /run.sh\nENTRYPOINT ["/run.sh"]\nCMD ["serve"]\n';
const SCRIPT = '#!/bin/sh\nset -e\nchown -R app /data\nexec gosu app "$@"\n';
const COMPOSE =
  'services:\n  web:\n    image: registry.example/web\n    build: {context: ., dockerfile: docker/Dockerfile}\n';

/** The command line of an image that a repository builds. */
function commandIn(files: Readonly<Record<string, string>>, image = 'registry.example/web:1') {
  const repository = { imageFiles: Object.entries(files).map(([path, text]) => ({ path, text })) };
  return imageCommandsIn(repository, dockerfileFinder(repository))(image);
}

describe('the command line of an image of the repository', () => {
  test('is that of its Dockerfile', () => {
    expect(commandIn({ 'web/Dockerfile': 'FROM a\nENTRYPOINT chown app /data\n' })).toEqual([
      '/bin/sh',
      '-c',
      'chown app /data',
    ]);
  });

  test('has the script that it starts, with its arguments', () => {
    const expected = ['/bin/sh', '-c', SCRIPT, '/run.sh', 'serve'];
    expect(commandIn({ 'web/Dockerfile': DOCKERFILE, 'web/run.sh': SCRIPT })).toEqual(expected);
    expect(commandIn({ 'web/Dockerfile': DOCKERFILE, 'run.sh': SCRIPT })).toEqual(expected);
    const built = { 'docker-compose.yml': COMPOSE, 'docker/Dockerfile': DOCKERFILE };
    expect(commandIn({ ...built, 'run.sh': SCRIPT })).toEqual(expected);
    expect(commandIn({ ...built, 'docker/run.sh': SCRIPT })).toEqual(['/run.sh', 'serve']);
    const bash = SCRIPT.replace('/bin/sh', '/usr/bin/env bash');
    expect(commandIn({ 'web/Dockerfile': DOCKERFILE, 'web/run.sh': bash })?.slice(0, 2)).toEqual(['bash', '-c']);
  });

  test.each([
    ['is more than simple commands', { 'web/run.sh': '#!/bin/sh\nif true; then chown app /data; fi\n' }],
    ['is for another program', { 'web/run.sh': SCRIPT.replace('/bin/sh', '/usr/bin/python3') }],
    ['says no program', { 'web/run.sh': SCRIPT.replace('#!/bin/sh\n', '') }],
    ['may be one of two', { 'web/run.sh': SCRIPT, 'run.sh': SCRIPT }],
    ['is not there', {}],
  ])('leaves a script alone that %s', (_, files) => {
    expect(commandIn({ 'web/Dockerfile': DOCKERFILE, ...files })).toEqual(['/run.sh', 'serve']);
  });

  test('is unknown where its Dockerfile is, or the base decides', () => {
    expect(commandIn({ 'web/Dockerfile': DOCKERFILE }, 'registry.example/other')).toBeUndefined();
    expect(commandIn({ 'web/Dockerfile': 'FROM a\nCMD ["serve"]\n' })).toBeUndefined();
  });
});
