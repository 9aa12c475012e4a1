import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { kubeletRefusal } from '../../../src/repository/dockerfiles/image-user.ts';
import type { DockerfileOptions } from '../../../src/repository/dockerfiles/read-dockerfile.ts';
import { readDockerfile } from '../../../src/repository/dockerfiles/read-dockerfile.ts';
import { repairDockerfile } from '../../../src/repository/dockerfiles/repair/repair-dockerfile.ts';

const FIXTURES = join(import.meta.dirname, 'fixtures');

const cases = readdirSync(FIXTURES).filter((file) => file.endsWith('.Dockerfile'));

/** The options of a fixture: `# build: target=release WEB_USER=1001` in a comment. */
function optionsOf(text: string): DockerfileOptions {
  const pairs = (/^# build: (.*)$/m.exec(text)?.[1] ?? '').split(' ').filter(Boolean);
  const all = new Map(pairs.map((pair) => pair.split('=') as [string, string]));
  const target = all.get('target');
  all.delete('target');
  return { target, args: all };
}

function shownUser(text: string, options: DockerfileOptions): string {
  const { user, place, base, undoes } = readDockerfile(text, options);
  const fields = Object.entries(user).map(([name, value]) => `${name}: ${value}`);
  return [
    `${place.line}:${place.column}${place.endLine === place.line ? '' : `-${place.endLine}`}`,
    ...fields,
    ...(base === undefined ? [] : [`base image: ${base}`]),
    ...(undoes === undefined ? [] : [`undoes: ${undoes.written} of line ${undoes.line}`]),
    `kubelet: ${kubeletRefusal(user) ?? 'says nothing'}`,
    '',
  ].join('\n');
}

function shownRepair(text: string, options: DockerfileOptions): string {
  const repair = repairDockerfile(text, options);
  if (repair.kind === 'none') return `none: ${repair.reason}\n`;
  const { edit, number, notes } = repair;
  const before = text.split('\n').slice(edit.startLine - 1, edit.endLine);
  return [
    `runs as ${number}`,
    ...notes,
    `@@ ${edit.startLine}-${edit.endLine}`,
    ...before.map((line) => `-${line}`),
    ...edit.lines.map((line) => `+${line}`),
    '',
  ].join('\n');
}

describe('the user of an image, by its Dockerfile', () => {
  test.each(cases)('%s', async (file) => {
    const text = readFileSync(join(FIXTURES, file), 'utf8');
    const options = optionsOf(text);
    const name = join(FIXTURES, file.replace(/\.Dockerfile$/, ''));
    await expect(shownUser(text, options)).toMatchFileSnapshot(`${name}.user.txt`);
    await expect(shownRepair(text, options)).toMatchFileSnapshot(`${name}.repair.txt`);
  });

  test('every expected file has its Dockerfile', () => {
    const names = new Set(cases.map((file) => file.replace(/\.Dockerfile$/, '')));
    const others = readdirSync(FIXTURES).filter((file) => /\.(?:user|repair)\.txt$/.test(file));
    expect(others.filter((file) => !names.has(file.replace(/\.(?:user|repair)\.txt$/, '')))).toEqual([]);
  });

  test.each(cases)('the repair of %s proves itself, and keeps all other lines', (file) => {
    const text = readFileSync(join(FIXTURES, file), 'utf8');
    const options = optionsOf(text);
    const repair = repairDockerfile(text, options);
    if (repair.kind === 'none') return;
    const { edit } = repair;
    expect(readDockerfile(repair.text, options).user).toMatchObject({ kind: 'number', number: repair.number });
    expect(repair.number).toBeGreaterThan(0);
    const [before, after] = [text.split('\n'), repair.text.split('\n')];
    expect(after.slice(0, edit.startLine - 1)).toEqual(before.slice(0, edit.startLine - 1));
    expect(after.slice(edit.startLine - 1 + edit.lines.length)).toEqual(before.slice(edit.endLine));
    expect(repairDockerfile(repair.text, options)).toMatchObject({ kind: 'none' });
  });
});
