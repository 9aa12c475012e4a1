import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlockingOrder } from '../../../src/scan/migration/unlocking-order.ts';

const CHECKS = ['a', 'b', 'c', 'd', 'e'];

describe('the order of repairs', () => {
  test.each([
    ['nothing blocked', [], []],
    ['one check in all', [['a'], ['a']], [{ checks: ['a'], unlocks: 2 }]],
    [
      'first what unlocks most for each check',
      [['a', 'b'], ['c'], ['c'], ['c']],
      [
        { checks: ['c'], unlocks: 3 },
        { checks: ['a', 'b'], unlocks: 1 },
      ],
    ],
    ['what is left after a round', [['a'], ['a', 'b'], ['a', 'b']], [{ checks: ['a', 'b'], unlocks: 3 }]],
    [
      'what waits for an earlier round',
      [['a'], ['a'], ['a'], ['a', 'b']],
      [
        { checks: ['a'], unlocks: 3 },
        { checks: ['b'], unlocks: 1 },
      ],
    ],
  ])('is, for %s', (_, blocked, order) => {
    expect(unlockingOrder(blocked)).toEqual(order);
  });

  test('unlocks every workload once, when its last failing check is repaired', () => {
    const workload = fc.uniqueArray(fc.constantFrom(...CHECKS), { minLength: 1 });
    fc.assert(
      fc.property(fc.array(workload, { maxLength: 30 }), (blocked) => {
        const repaired = new Set<string>();
        let unlocked = 0;
        for (const { checks, unlocks } of unlockingOrder(blocked)) {
          for (const check of checks) {
            expect(repaired).not.toContain(check);
            repaired.add(check);
          }
          const passing = blocked.filter((failing) => failing.every((check) => repaired.has(check))).length;
          expect(unlocks).toBe(passing - unlocked);
          expect(unlocks).toBeGreaterThan(0);
          unlocked = passing;
        }
        expect(unlocked).toBe(blocked.length);
      }),
    );
  });
});
