import { describe, expect, it } from 'vitest';
import { parseCommand } from '../../../src/action/comments/parse-command.ts';

describe('the command of a comment', () => {
  it.each([
    ['/pss', { word: '', rest: '' }],
    ['/pss help', { word: 'help', rest: '' }],
    ['/pss Fix  all a.yaml b/ ', { word: 'fix', rest: 'all a.yaml b/' }],
    ['/pss\texplain runAsNonRoot\r\nand thank you', { word: 'explain', rest: 'runAsNonRoot' }],
    [
      '/pss exempt privileged until 2027-01-01: it is #7\n/pss fix',
      { word: 'exempt', rest: 'privileged until 2027-01-01: it is #7' },
    ],
  ])('is its first line: %j', (body, expected) => {
    expect(parseCommand(body)).toEqual(expected);
  });

  it.each([
    '',
    'please\n/pss help',
    ' /pss help',
    '> /pss help',
    '`/pss help`',
    '/pss-review',
    '/pssfix',
    '/PSS help',
    '\n/pss help',
  ])('is none in %j', (body) => {
    expect(parseCommand(body)).toBeUndefined();
  });

  it('is read in a time that grows with the comment', () => {
    const body = `/pss ${' \t'.repeat(32_000)}x${' '.repeat(1_000)}`;
    expect(parseCommand(body)).toEqual({ word: 'x', rest: '' });
  });
});
