import { describe, expect, it } from 'vitest';
import { committedFiles } from '../../src/fix/replace-lines.ts';
import type { Suggestion } from '../../src/fix/suggestion.ts';

const suggestion = (file: string, startLine: number, endLine: number, ...lines: readonly string[]): Suggestion => ({
  ...{ file, startLine, endLine, lines },
  ...{ repairs: [], isInDiff: true, isCommittable: true },
});

const TEXTS: Readonly<Record<string, string>> = { 'a.yaml': '1\n2\n3\n', 'b.yaml': '1\r\n2\r\n' };

describe('files with suggestions committed', () => {
  it('have all that do not overlap, whatever their order', () => {
    const all = [
      suggestion('a.yaml', 3, 3, 'c', 'd'),
      suggestion('a.yaml', 1, 1, 'a'),
      suggestion('b.yaml', 2, 2, 'b'),
    ];
    const { files, left } = committedFiles(all, (path) => TEXTS[path]);
    expect(files.map(({ path, after }) => [path, after])).toEqual([
      ['a.yaml', 'a\n2\nc\nd\n'],
      ['b.yaml', '1\r\nb\r\n'],
    ]);
    expect(left).toEqual([]);
  });

  it('have the first of two that overlap, and none of a file that is not known', () => {
    const [first, second, unknown] = [
      suggestion('a.yaml', 1, 2, 'a'),
      suggestion('a.yaml', 2, 3, 'b'),
      suggestion('c.yaml', 1, 1, 'c'),
    ];
    const { files, left } = committedFiles([first, second, unknown] as readonly Suggestion[], (path) => TEXTS[path]);
    expect(files.map(({ after }) => after)).toEqual(['a\n3\n']);
    expect(left).toEqual([second, unknown]);
  });
});
