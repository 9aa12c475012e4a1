import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { markWords } from '../../../../src/report/html/rows/own-words.ts';

/** Puts words in the place of their marks, as the page's script does. */
function withWords(text: string, words: readonly string[]): string {
  return text.replaceAll(/[\u0080-\u009f]/g, (mark) => words[mark.charCodeAt(0) - 0x80] ?? '');
}

describe('the words of a workload', () => {
  test.each([
    ['web', 'web must', '\u0080 must'],
    ['web', 'webs, my-web, web-1 and web_2', 'webs, my-web, web-1 and web_2'],
    ['web', 'containers "web", "app"', 'containers "\u0080", "\u0081"'],
    ['0', 'containers[0]', 'containers[\u0080]'],
  ])('are marked where they stand as words: %s in %s', (word, text, marked) => {
    expect(JSON.parse(markWords(JSON.stringify(text), [word, 'app']))).toBe(marked);
  });

  test('can be put back into any text, whatever they are', () => {
    const word = fc.stringMatching(/^[a-z0-9]([-a-z0-9.]{0,3}[a-z0-9])?$/);
    const text = fc.stringMatching(/^[a-c0-2\t "'\\{}[\],.:_-]*$/);
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 31 }), fc.array(text), (words, texts) => {
        const marked = JSON.parse(markWords(JSON.stringify(texts), words)) as string[];
        expect(marked.map((one) => withWords(one, words))).toEqual(texts);
      }),
    );
  });
});
