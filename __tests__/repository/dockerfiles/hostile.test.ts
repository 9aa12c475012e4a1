import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { imageReference } from '../../../src/pss/pod/image-reference.ts';
import { imageBuilds } from '../../../src/repository/dockerfiles/builds/image-builds.ts';
import { readDockerfile } from '../../../src/repository/dockerfiles/read-dockerfile.ts';
import { repairDockerfile } from '../../../src/repository/dockerfiles/repair/repair-dockerfile.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const lines = readdirSync(FIXTURES)
  .filter((file) => file.endsWith('.Dockerfile'))
  .flatMap((file) => readFileSync(join(FIXTURES, file), 'utf8').split('\n'));

// biome-ignore-start lint/suspicious/noTemplateCurlyInString: variables of Dockerfiles and scripts.
const pieces = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...lines) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('USER $A', 'ENV A=${B:-"$A', "USER '", 'RUN <<EOF', '\\', 'USER ${A:+x}', '#'),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 20 }) },
);

const dockerfiles = fc.array(pieces, { maxLength: 15 }).map((each) => each.join('\n'));

describe('any text', () => {
  test('is read without a throw, and its repair proves itself', () => {
    fc.assert(
      fc.property(dockerfiles, (text) => {
        const { user, place } = readDockerfile(text);
        expect(place.line).toBeGreaterThan(0);
        expect(place.line).toBeLessThanOrEqual(text.split('\n').length);
        const repair = repairDockerfile(text);
        if (repair.kind === 'none') return;
        expect(user.kind).not.toBe('number');
        const { edit } = repair;
        expect(readDockerfile(repair.text).user).toMatchObject({ kind: 'number', number: repair.number });
        const [before, after] = [text.split('\n'), repair.text.split('\n')];
        before.splice(edit.startLine - 1, edit.endLine - edit.startLine + 1, ...edit.lines);
        expect(after).toEqual(before);
      }),
      { numRuns: 500 },
    );
  });

  test('is a build or none, in every kind of file', () => {
    const names = ['compose.yaml', '.github/workflows/a.yml', 'Makefile', 'a.sh', '.gitlab-ci.yml', 'skaffold.yaml'];
    const words = fc.constantFrom(
      'docker build',
      '-t',
      'a/b:${X}',
      '$(',
      '`',
      '"',
      '\n\t',
      '${{ x',
      'cd ..',
      '&&',
      '(',
      "'",
      'run: |\n  ',
    );
    fc.assert(
      fc.property(fc.constantFrom(...names, 'docker-bake.json'), fc.array(words, { maxLength: 20 }), (path, text) => {
        expect(Array.isArray(imageBuilds([{ path, text: text.join(' ') }]))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    [
      'doubling variables',
      `FROM a\nENV A0=aaaaaaaa\n${Array.from({ length: 100 }, (_, at) => `ENV A${at + 1}=$A${at}$A${at}\n`).join('')}USER $A100`,
    ],
    ['braces', `FROM a\nUSER ${'${A:-'.repeat(30_000)}`],
    ['backslashes', `FROM a\nRUN ${'\\ '.repeat(90_000)}\nUSER x`],
    ['heredocs', `FROM a\n${'RUN <<A\n'.repeat(20_000)}`],
    ['quotes', `FROM a\nRUN useradd ${'"\\'.repeat(50_000)}\nUSER x`],
    ['dollars', `FROM a\nRUN useradd ${"$'".repeat(50_000)}\nUSER x`],
    ['variables', `FROM a\n${Array.from({ length: 4900 }, (_, at) => `ARG A${at}=$A${at - 1}\n`).join('')}USER $A4899`],
    ['flags', `FROM a\nCOPY ${'--a '.repeat(49_000)}\nUSER x`],
    ['flags in a list', `FROM a\nRUN ["${'--a '.repeat(49_000)}\nUSER x`],
    ['stages', Array.from({ length: 4900 }, (_, at) => `FROM a${at} AS a${at + 1}\n`).join('')],
    [
      'copies of users',
      ['a', 'b', 'c', 'd']
        .map(
          (name, at, all) =>
            `FROM x AS ${name}\n${`COPY --from=${all[at - 1] ?? 'd'} /etc/passwd /etc/\n`.repeat(1200)}`,
        )
        .join(''),
    ],
  ])('of many %s ends soon', (_, text) => {
    const start = performance.now();
    readDockerfile(text);
    repairDockerfile(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  test('of many letters is no image, soon', () => {
    const start = performance.now();
    for (const end of ['!', '/', '--', ':!', '@']) expect(imageReference(`x/${'a'.repeat(200)}${end}`)).toBeUndefined();
    expect(imageReference('\ud800')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
// biome-ignore-end lint/suspicious/noTemplateCurlyInString: variables of Dockerfiles and scripts.
