import { describe, expect, it } from 'vitest';
import { readManifest, readText } from '../../src/manifest/read-manifest.ts';

/** What is broken here is the last line: a text whose quote is never closed. */
const BROKEN = 'metadata: {name: "web}\n';

function isForeign(text: string): boolean {
  const { notEvaluated } = readText('a.yaml', text);
  expect(notEvaluated).toHaveLength(1);
  return notEvaluated[0]?.isForeign === true;
}

describe('a text that cannot be parsed', () => {
  it.each([
    ['as a word', 'kind: Pod\n'],
    ['in quotes', "'kind': Pod\n"],
    ['with a blank before its colon', '"kind" : Pod\n'],
    ['by an escape', '"\\u006bind": Pod\n'],
    ['by a short escape', '"k\\x69nd": Pod\n'],
    ['by a long escape', '"\\U0000006bind": Pod\n'],
    ['on two lines', '? "ki\\\n  nd"\n: Pod\n'],
    ['behind a question mark', '? kind\n: Pod\n'],
    ['behind a question mark, with a comment', '? kind # why\n# and why\n: Pod\n'],
    ['behind a question mark, as a block of text', '? |-\n  kind\n: Pod\n'],
    ['behind another line break', '? kind\u0085: Pod\n'],
    ['with a tag', '!!str kind: Pod\n'],
    ['with a long tag', '!<tag:yaml.org,2002:str> kind: Pod\n'],
    ['with an anchor', '&a kind: Pod\n'],
    ['by an alias', 'x: &k kind\n*k : Pod\n'],
    ['by an alias without a blank', 'x: &k kind\n*k: Pod\n'],
    ['in base64', '!!binary a2luZA==: Pod\n'],
    ['as JSON', '{"kind":"Pod",\n'],
    ['as the version alone', 'apiVersion: v1\n'],
  ])('is not foreign where it names a kind %s', (_, text) => {
    expect(isForeign(text + BROKEN)).toBe(false);
  });

  it.each([
    ['a template of another tool', '- hosts: all\n  tasks: {{ tasks }}\n'],
    ['a word of which the name is a part', 'mankind: x\nkindness: x\napiVersions: x\n'],
    ['prose', 'about: this kind of text\n'],
    ['an escape that is none', 'path: C:\\x\\u\n'],
  ])('is foreign where nothing names one: %s', (_, text) => {
    expect(isForeign(text + BROKEN)).toBe(true);
  });

  it.each([
    ['in flow style', `${'['.repeat(600)}${']'.repeat(600)}\n`],
    ['in JSON', `${'{"a":'.repeat(600)}1${'}'.repeat(600)}\n`],
    ['in block style', `${Array.from({ length: 600 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')}`],
    [
      'by aliases',
      `a: &a [x]\n${Array.from(
        { length: 9 },
        (_, at) =>
          `b${at}: &b${at} [${Array(40)
            .fill(at === 0 ? '*a' : `*b${at - 1}`)
            .join()}]\n`,
      ).join('')}`,
    ],
  ])('is not foreign where it is nested too deep %s: the server may read it', (_, text) => {
    expect(isForeign(text)).toBe(false);
    expect(readText('a.yaml', text).notEvaluated[0]?.reason).toBe('nesting');
  });
});

describe('a pointer of Git LFS', () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12\n';
  const read = (text: string) => readManifest('a.yaml', new TextEncoder().encode(text));

  it.each([pointer, pointer.replaceAll('\n', '\r\n'), `${pointer}---\nkind: Pod\n`, pointer.trim()])(
    'is not evaluated, and says what to do: %j',
    (text) => {
      const { notEvaluated, other, workloads } = read(text);
      expect({ other, workloads }).toEqual({ other: 0, workloads: [] });
      expect(notEvaluated).toMatchObject([{ file: 'a.yaml', line: 1, reason: 'unreadable' }]);
      expect(notEvaluated[0]?.message).toContain('git lfs pull');
    },
  );

  it('is not what only speaks of one', () => {
    expect(read(`# ${pointer}`.replaceAll('\n', '\n# ')).notEvaluated).toEqual([]);
    expect(read('version: https://git-lfs.github.com/spec/v1\n').notEvaluated).toEqual([]);
  });
});
