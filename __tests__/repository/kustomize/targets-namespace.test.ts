import { RE2JS } from 're2js';
import { describe, expect, test } from 'vitest';
import { programBound } from '../../../src/repository/kustomize/target-pattern.ts';
import { targetsNamespace } from '../../../src/repository/kustomize/targets-namespace.ts';

const spendAny = (): boolean => true;
const isTargeted = (name: string, candidate: string): boolean =>
  targetsNamespace({ name }, [candidate], () => undefined, spendAny);

describe('the target of a patch', () => {
  test.each([
    ['shop', 'shop', true],
    ['shop', 'shop-2', false],
    ['sh', 'shop', false],
    ['shop|bank', 'bank', true],
    ['(a|b)+-(c|d)*', 'ab-cd', true],
    ['team-[0-9]{1,3}', 'team-12', true],
    ['(?i)SHOP', 'shop', true],
    ['(?P<team>[a-z]+)-\\d', 'shop-1', true],
    ['[[:alpha:]]+', 'shop', true],
    ['\\Qa.b\\E', 'a.b', true],
    ['.*', 'shop', true],
  ])('is a regular expression of Go for the whole name: %s for %s: %s', (pattern, name, expected) => {
    expect(isTargeted(pattern, name)).toBe(expected);
  });

  test.each(['(?=s)shop', '(s)hop\\1', 'shop(?<!x)', '(', '[z-a]'])(
    'matches nothing where Go refuses it: %s',
    (pattern) => {
      expect(isTargeted(pattern, 'shop')).toBe(false);
    },
  );

  test.each(['(a*)*b', '(a|a)*b', '(a|aa)+b', '((a+)+)+b', '(.*a){12}b', 'a*a*a*a*a*a*a*a*a*b'])(
    'takes no time that a pattern could choose: %s',
    (pattern) => {
      expect(isTargeted(pattern, 'a'.repeat(253))).toBe(false);
    },
  );

  test.each([
    ['[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}', '0a1b2c3d-0a1b-0a1b-0a1b-0a1b2c3d4e5f', true],
    [`(${Array.from({ length: 30 }, (_, index) => `team-${index}`).join('|')})`, 'team-29', true],
    ['(a{0,30}){0,30}b', 'aab', false],
    ['((a{0,10}){0,10}){0,10}b', 'aab', false],
    ['(a?b?c){0,500}', 'abc', false],
    ['(a{0,30}){0,30}b', '(a{0,30}){0,30}b', true],
  ])('matches only itself where it repeats what repeats: %s for %s: %s', (pattern, name, expected) => {
    expect(isTargeted(pattern, name)).toBe(expected);
  });

  test.each([
    'a{0,30}',
    '(a{0,30}){0,30}',
    '((ab?){2}c){3}|d*',
    '[]a]{3}\\{{4}',
    'x{7,}',
    '\\x{61}{3}',
    '(?i)[^a-c]+?',
  ])('has a program no larger than what it is charged for: %s', (pattern) => {
    expect(RE2JS.compile(pattern).programSize()).toBeLessThanOrEqual(programBound(pattern) + 3);
  });

  test('costs what its pattern, its text and its selector take, and matches nothing once that is spent', () => {
    const spent: number[] = [];
    const spend = (steps: number): boolean => spent.push(steps) < 3;
    const target = {
      name: 'team-[a-z]*',
      labelSelector: Array.from({ length: 160 }, (_, index) => `!a${index}`).join(),
    };
    expect(targetsNamespace(target, ['team-a'], () => undefined, spend)).toBe(false);
    expect(spent.length).toBe(3);
    expect(spent.at(-1)).toBe(10);
  });
});

describe('the label selector of a target', () => {
  const labels: Readonly<Record<string, string>> = { tier: 'web', team: 'shop' };
  const selects = (labelSelector: string): boolean =>
    targetsNamespace({ labelSelector }, ['shop'], (label) => labels[label], spendAny);

  test.each([
    ['tier=web', true],
    ['tier == web, team=shop', true],
    ['tier!=web', false],
    ['gone!=web', true],
    ['tier in (api, web)', true],
    ['tier notin (api, web)', false],
    ['gone in (a)', false],
    ['gone notin (a)', true],
    ['tier', true],
    ['!tier', false],
    ['! gone', true],
    ['gone', false],
    ['tier in (api, web),team', true],
    ['tier in (api, bank),team', false],
    ['team notin (api,web) , !other', true],
    ['team notin (api, web', false],
    ['team,,tier', false],
    ['', false],
    [`team${',team'.repeat(2000)}`, false],
  ])('%s: %s', (selector, expected) => {
    expect(selects(selector)).toBe(expected);
  });

  test('takes little time, however long', () => {
    const start = performance.now();
    for (const part of [',', '(', ')', '(,', ' ,']) expect(selects(part.repeat(100_000)), part).toBe(false);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});
