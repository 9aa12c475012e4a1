import { afterEach, expect, test as plainTest } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeGitHubOptions } from '../fake-github/options.ts';
import { caseCount } from '../long.ts';

/** Starts a fake. */
type StartFake = (options: FakeGitHubOptions) => Promise<FakeGitHub>;

/** Fakes that are closed together, which fails where one of them was spoken to as GitHub would not have understood. */
function fakeSet(): { readonly start: StartFake; readonly close: () => Promise<void> } {
  const fakes: FakeGitHub[] = [];
  return {
    start: async (options) => {
      const fake = await createFakeGitHub({ requireApiVersion: true, ...options });
      fakes.push(fake);
      return fake;
    },
    close: async () => {
      for (const fake of fakes.splice(0)) {
        const errors = [...fake.errors];
        await fake.close();
        expect(errors).toEqual([]);
      }
    },
  };
}

/** Starts fakes that are closed and checked after each test. */
export function useFakes(): StartFake {
  const { start, close } = fakeSet();
  afterEach(close);
  return start;
}

/** A test with fakes of its own, closed and checked as those of `useFakes`: such tests may run at the same time. */
export const test = plainTest.extend<{ fakeGitHub: StartFake }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it that the fixture needs no other
  fakeGitHub: async ({}, use) => {
    const { start, close } = fakeSet();
    await use(start);
    await close();
  },
});

/**
 * About so many of the cases of a table, in the long tests three times as many. Tables are products: their length and the
 * stride have no divisor in common, so that each value of each factor comes.
 */
export function some<T>(cases: readonly T[], few: number): T[] {
  let stride = Math.ceil(cases.length / Math.min(cases.length, caseCount(few, 3 * few)));
  while (divisor(stride, cases.length) > 1) stride++;
  return cases.filter((_, index) => index % stride === 0);
}

function divisor(one: number, other: number): number {
  return other === 0 ? one : divisor(other, one % other);
}
