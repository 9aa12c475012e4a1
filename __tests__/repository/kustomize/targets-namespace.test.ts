import { describe, expect, test } from 'vitest';
import { targetsNamespace } from '../../../src/repository/kustomize/targets-namespace.ts';

const isTargeted = (name: string, candidate: string): boolean => targetsNamespace({ name }, [candidate], {});

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
});
