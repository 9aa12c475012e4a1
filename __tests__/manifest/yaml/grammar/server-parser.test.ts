import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CST } from 'yaml';
import { Lexer, Parser } from 'yaml';
import { mutateText, seededRandom } from '../../../../scripts/mutate-text.ts';
import { lexemesOf } from '../../../../src/manifest/yaml/grammar/server-lexer.ts';
import { tokensOf } from '../../../../src/manifest/yaml/grammar/server-parser.ts';

interface LexerInside {
  indentNext: number;
  lex(source: string): Generator<string>;
  parseFlowCollection(): Generator<string, string | undefined>;
  parseQuotedScalar(): Generator<string, string | undefined>;
}

/** The lexer of `yaml` as it is, but for the indentation between quotes and brackets, which the server does not ask for. */
class PlainLexer extends (Lexer as unknown as new () => LexerInside) {
  override *parseFlowCollection(): Generator<string, string | undefined> {
    return yield* this.anyIndent(super.parseFlowCollection());
  }

  override *parseQuotedScalar(): Generator<string, string | undefined> {
    return yield* this.anyIndent(super.parseQuotedScalar());
  }

  private *anyIndent(step: Generator<string, string | undefined>): Generator<string, string | undefined> {
    const { indentNext } = this;
    this.indentNext = 0;
    const next = yield* step;
    this.indentNext = indentNext;
    return next;
  }
}

const folder = join(import.meta.dirname, '../../fixtures');
const texts = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => readFileSync(join(folder, name), 'utf8'));

function tokensWithoutShortcuts(lexemes: readonly string[]): CST.Token[] {
  const parser = new Parser();
  return [...lexemes.flatMap((lexeme) => [...parser.next(lexeme)]), ...parser.end()];
}

/** A fixture, changed as people and tools break YAML. */
const text = fc
  .tuple(fc.constantFrom(...texts), fc.constantFrom(...texts), fc.nat())
  .map(([one, other, seed]) => mutateText(one, seededRandom(seed), other));

describe('the lexer and the parser that gather in lists', () => {
  it('find the lexemes that the lexer of yaml hands out', () => {
    expect(texts.length).toBeGreaterThan(20);
    fc.assert(
      fc.property(text, (written) => {
        const { lexemes, fault } = lexemesOf(written);
        const expected = [...new PlainLexer().lex(written)];
        expect(lexemes).toEqual(fault === undefined ? expected : expected.slice(0, lexemes.length));
      }),
      { numRuns: 3000 },
    );
  });

  it('make the tokens that the parser of yaml makes', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { lexemes } = lexemesOf(written);
        expect(tokensOf(lexemes, true)).toEqual(tokensWithoutShortcuts(lexemes));
      }),
      { numRuns: 3000 },
    );
  });
});
