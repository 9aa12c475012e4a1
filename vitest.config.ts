import { defineConfig } from 'vitest/config';

/** The committed bundles as a user runs them, each in a process of its own. */
const END_TO_END = '__tests__/end-to-end/**/*.test.ts';

/** Tests that stand a module in by another one: they must not share their modules with other tests. */
export const MOCKING = ['__tests__/source/read-change.test.ts'];

const LIMITS = { testTimeout: 60_000, hookTimeout: 60_000 };

export default defineConfig({
  test: {
    // Left alone, vitest keeps one core free, which is half of a small machine.
    maxWorkers: '100%',
    projects: [
      {
        // To load the modules anew for each file takes longer than most files do.
        test: {
          ...LIMITS,
          name: 'tests',
          include: ['__tests__/**/*.test.ts'],
          exclude: [...MOCKING, END_TO_END],
          isolate: false,
        },
      },
      { test: { ...LIMITS, name: 'end-to-end', include: [END_TO_END], isolate: false } },
      { test: { ...LIMITS, name: 'mocking', include: MOCKING } },
    ],
  },
});
