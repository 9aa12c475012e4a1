import { describe, expect, test } from 'vitest';
import { lineNearDeleted, parseHunks, showsLines } from '../../src/review/hunks.ts';

const PATCH = `@@ -1,6 +1,6 @@ kind: Pod
 one
 two
-three
+THREE
 four
 five
 six
@@ -20,4 +20,3 @@
 twenty
-twenty-one
 twenty-two
 twenty-three
\\ No newline at end of file`;

describe('the hunks of a patch', () => {
  const hunks = parseHunks(PATCH);

  test('rows carry the lines of both sides, and the note on the last newline is no row', () => {
    expect(hunks.map(({ rows }) => rows.length)).toEqual([7, 4]);
    expect(hunks[0]?.rows[2]).toEqual({ type: 'deleted', oldLine: 3 });
    expect(hunks[0]?.rows[3]).toEqual({ type: 'added', newLine: 3 });
    expect(hunks[1]?.rows.at(-1)).toEqual({ type: 'context', oldLine: 23, newLine: 22 });
  });

  test('no patch, no hunks', () => {
    expect(parseHunks(undefined)).toEqual([]);
    expect(parseHunks('')).toEqual([]);
  });

  test('a new file is one hunk of added rows that begins at line 1', () => {
    expect(parseHunks('@@ -0,0 +1,2 @@\n+a\n+b')).toEqual([
      {
        rows: [
          { type: 'added', newLine: 1 },
          { type: 'added', newLine: 2 },
        ],
      },
    ]);
  });

  test('lines are shown where one hunk has all of them, context included', () => {
    expect(showsLines(hunks, 1, 2)).toBe(true);
    expect(showsLines(hunks, 3, 6)).toBe(true);
    expect(showsLines(hunks, 7, 7)).toBe(false);
    expect(showsLines(hunks, 6, 20)).toBe(false);
  });

  test('lines with a deleted row between them are not shown: the suggestion could not be committed', () => {
    expect(showsLines(hunks, 2, 3)).toBe(false);
    expect(showsLines(hunks, 20, 21)).toBe(false);
  });

  test('a deleted line is near the next line of its hunk', () => {
    expect(lineNearDeleted(hunks, 3)).toBe(3);
    expect(lineNearDeleted(hunks, 21)).toBe(21);
    expect(lineNearDeleted(hunks, 4)).toBeUndefined();
  });

  test('rows of a CRLF file are rows like others', () => {
    expect(parseHunks('@@ -1,1 +1,2 @@\n a\r\n+b\r')).toEqual([
      {
        rows: [
          { type: 'context', oldLine: 1, newLine: 1 },
          { type: 'added', newLine: 2 },
        ],
      },
    ]);
  });
});
