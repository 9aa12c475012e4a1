import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Manifest } from '../../src/manifest/manifest.ts';
import { readManifest } from '../../src/manifest/read-manifest.ts';
import { caseCount } from '../long.ts';

const read = (text: string): Manifest => readManifest('file.yaml', new TextEncoder().encode(text));

/** What texts that nearly are manifests are made of. */
const FRAGMENTS = [
  ...[
    'apiVersion: v1\n',
    'kind: Pod\n',
    'kind: List\n',
    'spec:\n',
    'items:\n',
    'metadata: {name: a}\n',
    '- ',
    '  ',
    '\n',
    '\t',
  ],
  ...[
    '---\n',
    '...\n',
    '%YAML 1.1\n',
    '{',
    '}',
    '[',
    ']',
    ',',
    ': ',
    '? ',
    '&a ',
    '*a',
    '<<: ',
    '!!str ',
    '|\n',
    '>-\n',
    '#',
    '"',
    "'",
  ],
  ...['true', '0x1F', '.inf', '1e3', '~', '\\', '\\u00e9', '\r', '\u0085', '\u2028', '\ufeff', '😀', '\ud800'],
];

describe('reading a manifest', () => {
  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => void readManifest('file', bytes)),
      { numRuns: caseCount(500, 2000) },
    );
  });

  it('never throws, whatever the text, and places all that it says inside the text', () => {
    const text = fc.array(fc.constantFrom(...FRAGMENTS), { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, (written) => {
        const lines = written.split('\n').length;
        const { workloads, notEvaluated, notes } = read(written);
        const places = [
          ...workloads.flatMap((each) => [each, each.locate([]), each.locate(['spec', 'containers', 0, 'image'])]),
        ];
        for (const { line } of [...places, ...notEvaluated, ...notes]) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lines);
        }
      }),
      { numRuns: caseCount(400, 1500) },
    );
  });

  it.each([
    ['flow lists', '['.repeat(100_000)],
    ['flow lists on lines of their own', '[\n'.repeat(100_000)],
    ['flow mappings', '{a: '.repeat(100_000)],
    ['lists in a line', '- '.repeat(100_000)],
    ['keys', '? '.repeat(100_000)],
    ['mappings', Array.from({ length: 2000 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
    ['JSON', '{"a":'.repeat(100_000)],
    [
      'aliases',
      Array.from({ length: 5000 }, (_, at) => `a${at}: &a${at} ${at === 0 ? '{}' : `{x: *a${at - 1}}`}\n`).join(''),
    ],
    [
      'lists with aliases in them',
      Array.from({ length: 41 }, (_, at) =>
        at === 0 ? '- &a0 x\n' : `- &a${at} ${'['.repeat(100)}*a${at - 1} ${']'.repeat(100)}\n`,
      ).join(''),
    ],
  ])('refuses %s that nest without end, quickly', (_, text) => {
    const start = performance.now();
    const { notEvaluated } = read(`${text}\n`);
    expect(notEvaluated).toHaveLength(1);
    expect(notEvaluated[0]?.reason).toBe('nesting');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it.each([
    ['comments', '# a\n'.repeat(500_000)],
    ['empty lines', '\n'.repeat(2_000_000)],
    ['separators', '---\n'.repeat(500_000)],
    ['ends of documents', `a: b\n${'...\n'.repeat(500_000)}`],
    ['one long text', `a: ${'x'.repeat(2_000_000)}\n`],
    ['one long text of many lines', `a: ${'x\n  '.repeat(300_000)}\n`],
    ['one long quoted text', `a: "${'x\n  '.repeat(300_000)}"\n`],
    ['one long block', `a: |\n${'  x\n'.repeat(500_000)}`],
    ['one long binary text', `a: !!binary ${'AAAA'.repeat(300_000)}\n`],
    ['JSON values on one line', '{"a":1}'.repeat(60_000)],
    ['one long flow list', `a: [${'x, '.repeat(300_000)}]\n`],
    ['many keys', Array.from({ length: 100_000 }, (_, at) => `a${at}: b\n`).join('')],
    ['many equal keys', 'a: b\n'.repeat(200_000)],
    ['many colons', ': '.repeat(300_000)],
    ['many question marks', '?\n'.repeat(300_000)],
    ['many wide characters in a line', `a: {${'😀: 1, '.repeat(20_000)}}\n`],
  ])('reads %s in a time that grows with the text only', (_, text) => {
    const start = performance.now();
    read(text);
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('refuses a file over 5 MB unread', () => {
    const { notEvaluated } = read(`# ${'x'.repeat(5 * 1024 * 1024)}\n`);
    expect(notEvaluated).toMatchObject([{ line: 1, reason: 'size' }]);
    expect(notEvaluated[0]?.document).toBeUndefined();
  });
});
