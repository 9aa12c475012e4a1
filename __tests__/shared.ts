import { existsSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

/** The reference data beside the checkout: too large for the repository, read from there and never copied. */
const SHARED = resolve(import.meta.dirname, '../../shared');

const isRequired = process.env['PSS_REQUIRE_SHARED'] === '1';

/** A path in the shared reference data, or undefined where there is none. */
export function sharedPath(...parts: string[]): string | undefined {
  const path = resolve(SHARED, ...parts);
  return existsSync(path) ? path : undefined;
}

/** The values of a file with one JSON value a line. */
export function readJsonLines<T>(path: string): T[] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/**
 * Tests that need the shared reference data: skipped where there is none, and failed there with PSS_REQUIRE_SHARED=1,
 * so that a run which must compare with the API server's answers cannot pass without them.
 */
export function describeShared(name: string, tests: (shared: (...parts: string[]) => string) => void): void {
  if (sharedPath('golden') !== undefined) {
    describe(name, () => tests((...parts) => resolve(SHARED, ...parts)));
  } else if (isRequired) {
    it(name, () => expect.fail('../shared/golden is missing, and PSS_REQUIRE_SHARED=1 asks for it'));
  } else {
    it.skip(`${name} (skipped: ../shared/golden is not here)`, () => {});
  }
}
