import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { ImageBuild } from '../../../../src/repository/dockerfiles/builds/image-build.ts';
import {
  imageBuilds,
  isDockerfilePath,
  mayBuildImages,
} from '../../../../src/repository/dockerfiles/builds/image-builds.ts';

const SHOP = join(import.meta.dirname, '..', 'repositories', 'shop');

const paths = readdirSync(SHOP, { recursive: true, encoding: 'utf8' })
  .filter((path) => statSync(join(SHOP, path)).isFile() && path !== 'builds.txt')
  .sort();

function shown({ image, dockerfile, context, target, args, foundBy }: ImageBuild): string {
  const given = [...args].map(([name, value]) => ` ${name}=${value ?? '?'}`).join('');
  return `${image} <- ${dockerfile} in ${context || '.'}${target === undefined ? '' : ` (${target})`}${given}`.concat(
    `  ${foundBy.file}:${foundBy.line}`,
  );
}

describe('what the files of a repository say of the images they build', () => {
  test('is read from compose, workflows, other CI, skaffold, bake, makefiles and scripts', async () => {
    const files = paths.filter(mayBuildImages).map((path) => ({ path, text: readFileSync(join(SHOP, path), 'utf8') }));
    const builds = imageBuilds(files, { owner: 'Acme', name: 'shop' });
    await expect(`${builds.map(shown).join('\n')}\n`).toMatchFileSnapshot(join(SHOP, 'builds.txt'));
  });

  test.each([
    [
      'a recipe in lines',
      'Makefile',
      'a:\n\t@docker build \\\n\t\t-t acme/web \\\n\t\t-f docker/Web .\n',
      'docker/Web in .',
    ],
    ['a flag before the folder', 'a.sh', 'podman build -t acme/web --no-hosts web', 'web/Dockerfile in web'],
    ['a folder that was left', 'a.sh', 'pushd api; popd\ndocker build -t acme/web .', 'Dockerfile in .'],
    ['folders that were left', 'a.sh', 'pushd a; pushd b; popd; docker build -t acme/web .', 'a/Dockerfile in a'],
    [
      'inherited fields',
      'docker-bake.json',
      JSON.stringify({
        target: {
          base: { context: 'web', dockerfile: 'Base', args: { LEVEL: '1', DEBUG: '1' } },
          mid: { inherits: ['base', 'web'], dockerfile: 'Mid', args: { LEVEL: '2' } },
          web: { inherits: ['base', 'mid'], tags: ['acme/web'], args: { DEBUG: '0' } },
        },
      }),
      'web/Mid in web LEVEL=2 DEBUG=0',
    ],
  ])('%s is followed', (_, path, text, expected) => {
    expect(imageBuilds([{ path, text }]).map(shown)[0]).toMatch(`docker.io/acme/web <- ${expected}  `);
  });

  test('a folder that nobody entered is not known', () => {
    expect(imageBuilds([{ path: 'a.sh', text: 'popd\ndocker build -t acme/web .' }])).toEqual([]);
  });

  test.each([
    ['Dockerfile', true],
    ['services/web/Containerfile', true],
    ['docker/Dockerfile.web', true],
    ['web.Dockerfile', true],
    ['Dockerfile.dockerignore', false],
    ['docs/dockerfile.md', false],
    ['src/parse-dockerfile.ts', false],
  ])('%s is a Dockerfile by its path: %s', (path, expected) => {
    expect(isDockerfilePath(path)).toBe(expected);
  });

  test('a Dockerfile outside of the repository is none of it', () => {
    const text =
      'services: {a: {image: acme/a, build: ../..}, b: {image: acme/b, build: {context: ., dockerfile: /x}}}';
    expect(imageBuilds([{ path: 'dev/compose.yaml', text }])).toEqual([]);
  });
});
