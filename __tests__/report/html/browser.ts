import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** The path of Chromium: that of the variable `CHROMIUM`, or Debian's. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const isRequired = process.env['PSS_REQUIRE_CHROMIUM'] === '1';

/**
 * Declares tests in a real browser. Without one they are skipped, or fail with PSS_REQUIRE_CHROMIUM=1, so that a run
 * that must test the page cannot pass without it.
 */
export function describeInBrowser(name: string, tests: () => void): void {
  if (existsSync(CHROMIUM)) {
    describe(name, tests);
  } else if (isRequired) {
    it(name, () => expect.fail(`${CHROMIUM} is missing, and PSS_REQUIRE_CHROMIUM=1 asks for it`));
  } else {
    it.skip(`${name} (skipped: ${CHROMIUM} is not here; CHROMIUM names another)`, () => {});
  }
}
