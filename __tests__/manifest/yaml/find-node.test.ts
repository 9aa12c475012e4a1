import { describe, expect, it } from 'vitest';
import { isMap, isScalar } from 'yaml';
import type { Document } from '../../../src/manifest/yaml/document.ts';
import { readDocuments } from '../../../src/manifest/yaml/document.ts';
import { findNode } from './find-node.ts';

const only = (text: string): Document => readDocuments(text)[0] as Document;

/** The text of a node, by its range. */
function textAt(document: Document, path: (string | number)[]): string | undefined {
  const range = findNode(document, path)?.node?.range;
  return range ? document.text.slice(range[0], range[1]) : undefined;
}

describe('a document of a file', () => {
  it('knows where its text begins, in the file and in lines', () => {
    const text = '# nothing\n---\na: 1\n---\n---\nb: [\n---\n{"c": 1}\n';
    expect(
      readDocuments(text).map(({ index, offset, line, error }) => [
        index,
        text.slice(offset, offset + 1),
        line,
        error?.line,
      ]),
    ).toEqual([
      [0, 'a', 3, undefined],
      [1, '-', 5, 6],
      [2, '{', 8, undefined],
    ]);
  });

  it('gives every node a range in its own text', () => {
    const document = only(
      '---\nplain: a b\nquoted: "x y" # c\nflow: {a: [1, "2"], b}\nlist:\n- one\n- two: 2\n  three: 3\nempty:\nblock: |\n  text\n',
    );
    expect(textAt(document, ['plain'])).toBe('a b');
    expect(textAt(document, ['quoted'])).toBe('"x y"');
    expect(textAt(document, ['flow'])).toBe('{a: [1, "2"], b}');
    expect(textAt(document, ['flow', 'a', 1])).toBe('"2"');
    expect(textAt(document, ['list'])?.trimEnd()).toBe('- one\n- two: 2\n  three: 3');
    expect(textAt(document, ['list', 1])?.trimEnd()).toBe('two: 2\n  three: 3');
    expect(textAt(document, ['empty'])).toBe('');
    expect(textAt(document, ['block'])).toBe('|\n  text\n');
    expect(findNode(document, ['flow', 'b'])?.node).toBeUndefined();
  });

  it('reads JSON into the same nodes', () => {
    const document = only('\n {"a": [1, {"b": "\\u00e9"}]}');
    expect(document.isJson).toBe(true);
    expect(textAt(document, [])).toBe('{"a": [1, {"b": "\\u00e9"}]}');
    expect(textAt(document, ['a', 1, 'b'])).toBe('"\\u00e9"');
    const found = findNode(document, ['a', 1]);
    expect(isMap(found?.node) && found.node.flow).toBe(true);
    const scalar = findNode(document, ['a', 0])?.node;
    expect(isScalar(scalar) && scalar.source).toBe('1');
  });

  it('says through what a value is shared', () => {
    const document = only(
      'base: &b {x: {w: 1}}\nalias: *b\nmerged: {<<: *b, z: 1}\nlist: [*b]\nown: {x: 1}\nunused: &u {x: 1}\n',
    );
    const shared = (...path: (string | number)[]): string | undefined => findNode(document, path)?.shared;
    expect(shared('base', 'x', 'w')).toBe('anchor');
    expect(shared('alias')).toBe('alias');
    expect(shared('alias', 'x', 'w')).toBe('alias');
    expect(shared('merged', 'x')).toBe('merge');
    expect(shared('merged', 'z')).toBeUndefined();
    expect(shared('list', 0, 'x')).toBe('alias');
    expect(shared('own', 'x')).toBeUndefined();
    expect(shared('unused', 'x')).toBeUndefined();
  });

  it('finds of several equal keys the last, and nothing where nothing is', () => {
    const document = only('a: 1\n"a": 2\n');
    expect(textAt(document, ['a'])).toBe('2');
    expect(findNode(document, ['b'])).toBeUndefined();
    expect(findNode(document, ['a', 'b'])).toBeUndefined();
    expect(findNode(document, [0])).toBeUndefined();
  });
});
