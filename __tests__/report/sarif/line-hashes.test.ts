import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { lineHashes } from '../../../src/report/sarif/line-hashes.ts';

/** The same hash by its definition: no rolling, and integers of any size. */
function definedHashes(text: string): string[] {
  const lines = text.split(/\r\n|\r|\n/);
  const rest = (from: number) =>
    `${lines
      .slice(from)
      .map((line) => line.replaceAll(/[ \t]/g, ''))
      .join('\n')}\uffff`;
  const seen: string[] = [];
  return lines.map((_, index) => {
    const window = rest(index).slice(0, 100).padEnd(100, '\0');
    const sum = Array.from({ length: 100 }, (__, at) => BigInt(window.charCodeAt(at)) * 37n ** BigInt(99 - at));
    const digits = BigInt.asUintN(
      64,
      sum.reduce((total, part) => total + part, 0n),
    ).toString(16);
    seen.push(digits);
    return `${digits}:${seen.filter((one) => one === digits).length}`;
  });
}

describe('the hashes of lines', () => {
  // https://github.com/github/codeql-action/blob/f3f1edbedfb4a1d188d344570834df2996d45d39/src/fingerprints.test.ts
  test.each([
    ['', ['c129715d7a2bc9a3:1']],
    [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
    [
      ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
      [
        ...['e9496ae3ebfced30:1', 'fb7c023a8b9ccb3f:1', 'ce8ba1a563dcdaca:1', 'e20e36e16fcb0cc8:1'],
        ...['b3edc88f2938467e:1', 'c8e28b0b4002a3a0:1', 'c129715d7a2bc9a3:1'],
      ],
    ],
    [
      'Lorem ipsum dolor sit amet.\n'.repeat(10),
      [
        ...[1, 2, 3, 4, 5, 6].map((count) => `a7f2ff13bc495cf2:${count}`),
        ...['a7f2ff1481e87703:1', 'a9cf91f7bbf1862b:1', '55ec222b86bcae53:1', 'cc97dc7b1d7d8f7b:1'],
        'c129715d7a2bc9a3:1',
      ],
    ],
  ])('are those that GitHub’s uploader expects of %j', (text, hashes) => {
    expect(lineHashes(text)).toEqual(hashes);
  });

  test('are what their definition says, whatever the text', () => {
    const piece = fc.oneof(fc.constantFrom('\n', '\r', '\r\n', ' ', '\t', 'image: a', '\ufeff', '\uffff'), fc.string());
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 60 }), (pieces) => {
        const text = pieces.join('');
        expect(lineHashes(text)).toEqual(definedHashes(text));
      }),
    );
  });

  test('of a text of megabytes are made in a moment', () => {
    const text = 'containers: [{name: app, image: registry.example/app:1}]\n'.repeat(60_000);
    const start = performance.now();
    expect(lineHashes(text)).toHaveLength(60_001);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
