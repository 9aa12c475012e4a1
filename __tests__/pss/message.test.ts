import { describe, expect, it } from 'vitest';
import { formatFailures, formatViolates, formatWouldViolate, quoteGo } from '../../src/pss/message.ts';
import { compareText, sortedSet } from '../../src/text/order.ts';

describe('the API server’s words', () => {
  it.each([
    ['plain ünïcödé 😀', '"plain ünïcödé 😀"'],
    ['a"b\\c', String.raw`"a\"b\\c"`],
    ['\u0007\b\f\n\r\t\v', String.raw`"\a\b\f\n\r\t\v"`],
    ['\u0001\u007f', String.raw`"\x01\x7f"`],
    ['\u0080\u00a0\u00ad\u200b\u2028\ufeff', String.raw`"\u0080\u00a0\u00ad\u200b\u2028\ufeff"`],
    ['\u{e0001}', String.raw`"\U000e0001"`],
    ['\ufffd', '"\ufffd"'],
  ])('quote %j as Go does', (text, quoted) => {
    expect(quoteGo(text)).toBe(quoted);
  });

  it('sort by bytes of UTF-8, where emoji come after all of the basic plane', () => {
    expect(sortedSet(['😀', '\uff01', 'é', 'b', 'a', 'B', 'ab', '', 'a'])).toEqual([
      '',
      'B',
      'a',
      'ab',
      'b',
      'é',
      '\uff01',
      '😀',
    ]);
    expect(compareText('a', 'a')).toBe(0);
  });

  it('put details in parentheses, where there are any', () => {
    const failures = [
      { reason: 'hostPort', detail: 'x' },
      { reason: 'privileged', detail: '' },
    ];
    expect(formatFailures(failures)).toBe('hostPort (x), privileged');
  });

  it('name the policy as it was asked for', () => {
    const target = { level: 'restricted', version: 'latest' } as const;
    expect(formatViolates(target, 'x')).toBe('violates PodSecurity "restricted:latest": x');
    expect(formatWouldViolate(target, 'x')).toBe('would violate PodSecurity "restricted:latest": x');
  });
});
