import { describe, expect, it } from 'vitest';
import type { TemplateLine } from '../../../src/repository/helm/marked-lines.ts';
import { markedLines, markOf } from '../../../src/repository/helm/marked-lines.ts';

const NONCE = 'pss-0';

/** A comment of the document's own template, which is 0, or of another one. */
function mark(line: number, { template = 0, isBefore = false } = {}): string {
  return `#${markOf(NONCE, template, line, isBefore)}`;
}

/** Where each line of a document comes from. */
function linesOf(document: readonly string[], unmarked: readonly (readonly number[])[] = []): (string | undefined)[] {
  const lineOf = markedLines(document.join('\n'), NONCE, 0, unmarked);
  return document.map((_, index) => shown(lineOf(index + 1)));
}

function shown(found: TemplateLine | undefined): string | undefined {
  if (found === undefined) return undefined;
  const { template, line, isPassed, includedAt } = found;
  return `${template}:${line}${isPassed ? ' passed' : ''}${includedAt === undefined ? '' : ` by ${includedAt}`}`;
}

describe('a line of what is rendered', () => {
  it('comes from the line of the comment behind it', () => {
    expect(linesOf([`a: 1 ${mark(3)}`, `b: 2 ${mark(7)}`])).toEqual(['0:3', '0:7']);
  });

  it('comes from the comment above that stands before what its line writes', () => {
    expect(linesOf([`a: ${mark(1)}`, mark(2, { isBefore: true }), '  b: 1', '  c: 2'])).toEqual([
      '0:1',
      undefined,
      '0:2 passed',
      '0:2 passed',
    ]);
  });

  it('comes from the comment at its end, where that stands before what follows', () => {
    expect(linesOf([`a: ${mark(1, { isBefore: true })}`, '  b: 1'])).toEqual(['0:1 passed', '0:1 passed']);
  });

  it('comes from nowhere that is known where the comment above is behind another line', () => {
    expect(linesOf(['a: 1', `b: 2 ${mark(3)}`, 'c: 3'])).toEqual([undefined, '0:3', undefined]);
  });

  it('comes from nowhere that is known where a line without a comment may have written it', () => {
    const document = [mark(2, { isBefore: true }), 'a: 1', `b: 2 ${mark(5)}`];
    expect(linesOf(document, [[4]])[1]).toBeUndefined();
    expect(linesOf(document, [[1, 2, 5, 6]])[1]).toBe('0:2 passed');
  });

  it('comes from nowhere that is known where a loop may have gone on with a line without a comment', () => {
    const document = [mark(4, { isBefore: true }), 'a: 1', `b: 2 ${mark(3)}`];
    expect(linesOf(document, [[6]])[1]).toBeUndefined();
    expect(linesOf(document, [[2]])[1]).toBe('0:4 passed');
  });

  it('of a helper has the line that includes it', () => {
    expect(linesOf([`a: ${mark(1)}`, `  b: 1 ${mark(9, { template: 1 })}`])).toEqual(['0:1', '1:9 by 1']);
    expect(linesOf([`b: 1 ${mark(9, { template: 1 })}`])).toEqual(['1:9']);
  });

  it('has the first of several comments that are behind what they mark', () => {
    expect(linesOf([`a: 1 ${mark(8, { template: 1 })} ${mark(2)}`])).toEqual(['1:8 by 2']);
  });

  it('has no comment that something else wrote', () => {
    expect(linesOf(['a: 1 #pss-1.0.3', 'b: 1 #pss-0.0', 'c: pss-0.0.3'])).toEqual([undefined, undefined, undefined]);
  });

  it('beyond the end comes from nowhere', () => {
    expect(markedLines(`a: 1 ${mark(3)}`, NONCE, 0)(2)).toBeUndefined();
  });
});
