import { afterEach, expect, test as plainTest } from 'vitest';
import type { FakeGitHub } from '../fake-github/fake-github.ts';
import { createFakeGitHub } from '../fake-github/fake-github.ts';
import type { FakeGitHubOptions } from '../fake-github/options.ts';

/**
 * Starts fakes that are closed after each test, which fails where one of them was spoken to in a way that GitHub would
 * not have understood.
 */
export function useFakes(): (options: FakeGitHubOptions) => Promise<FakeGitHub> {
  const fakes: FakeGitHub[] = [];
  afterEach(async () => {
    for (const fake of fakes.splice(0)) {
      const errors = [...fake.errors];
      await fake.close();
      expect(errors).toEqual([]);
    }
  });
  return async (options) => {
    const fake = await createFakeGitHub({ requireApiVersion: true, ...options });
    fakes.push(fake);
    return fake;
  };
}

/** Starts a fake. */
type StartFake = (options: FakeGitHubOptions) => Promise<FakeGitHub>;

/** A test with fakes of its own, closed and checked as those of `useFakes`: such tests may run at the same time. */
export const test = plainTest.extend<{ fakeGitHub: StartFake }>({
  // biome-ignore lint/correctness/noEmptyPattern: vitest reads from it that the fixture needs no other
  fakeGitHub: async ({}, use) => {
    const fakes: FakeGitHub[] = [];
    await use(async (options) => {
      const fake = await createFakeGitHub({ requireApiVersion: true, ...options });
      fakes.push(fake);
      return fake;
    });
    for (const fake of fakes) {
      const errors = [...fake.errors];
      await fake.close();
      expect(errors).toEqual([]);
    }
  },
});
