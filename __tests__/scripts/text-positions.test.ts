import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Position, Range, TextDocument } from '../../scripts/text-positions.ts';

/** The packages that these stand for: those that dockerfile-ast has. */
const requireOfParser = createRequire(createRequire(import.meta.url).resolve('dockerfile-ast'));
const types = requireOfParser('vscode-languageserver-types');
const documents = requireOfParser('vscode-languageserver-textdocument');

const LIB = dirname(createRequire(import.meta.url).resolve('dockerfile-ast'));
const sources = readdirSync(LIB, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.js'))
  .map((file) => readFileSync(join(LIB, file), 'utf8'))
  .join('\n');

const found = (pattern: RegExp): string[] =>
  [...new Set([...sources.matchAll(pattern)].map(([, name = '']) => name))].sort();

const texts = fc.string({ unit: fc.constantFrom('a', ' ', '\n', '\r', '\r\n', '\u2028', '😀'), maxLength: 30 });
const counts = fc.oneof(fc.integer({ min: -1, max: 40 }), fc.constantFrom(undefined, null, 0.5, NaN));
const places = fc.oneof(fc.record({ line: counts, character: counts }), fc.constantFrom(undefined, null));

describe('what stands in the bundles for the language server', () => {
  test('has all that the parser of Dockerfiles asks for', () => {
    expect(found(/require\("(vscode[^"]*)"\)/g)).toEqual([
      'vscode-languageserver-textdocument',
      'vscode-languageserver-types',
    ]);
    expect(found(/vscode_languageserver_\w+_1\.([\w.]*)/g)).toEqual([
      'Position.create',
      'Range.create',
      'TextDocument.create',
    ]);
    expect(found(/\b(?:document|textDocument|buffer)\.((?:get|offset|position|line|uri|version|lang)\w*)/g)).toEqual([
      'getText',
      'offsetAt',
      'positionAt',
    ]);
  });

  test('finds the same places in a text', () => {
    fc.assert(
      fc.property(texts, fc.nat(45), fc.nat(45), (text, one, other) => {
        const ours = TextDocument.create('', '', 1, text);
        const theirs = documents.TextDocument.create('', '', 1, text);
        const [start, end] = [ours.positionAt(one - 3), ours.positionAt(other - 3)];
        expect([start, end]).toEqual([theirs.positionAt(one - 3), theirs.positionAt(other - 3)]);
        expect(ours.getText()).toBe(text);
        expect(ours.getText({ start, end })).toBe(theirs.getText({ start, end }));
        const far = Position.create(one, other);
        expect(far).toEqual(types.Position.create(one, other));
        expect(ours.offsetAt(far)).toBe(theirs.offsetAt(far));
      }),
      { numRuns: 2000 },
    );
  });

  test('makes the same ranges, and refuses the same', () => {
    const made = (create: (...parts: never[]) => unknown, parts: unknown[]): unknown => {
      try {
        return create(...(parts as never[]));
      } catch {
        return 'refused';
      }
    };
    const parts = fc.oneof(fc.tuple(places, places), fc.tuple(counts, counts, counts, counts));
    fc.assert(
      fc.property(parts, (each) => {
        expect(made(Range.create, each)).toEqual(made(types.Range.create, each));
      }),
      { numRuns: 2000 },
    );
  });
});
