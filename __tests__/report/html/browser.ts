import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

/** Debian's, or another that `CHROMIUM` names. */
export const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

const isRequired = process.env['PSS_REQUIRE_CHROMIUM'] === '1';

/**
 * Tests in a real browser: skipped where there is none, and failed there with PSS_REQUIRE_CHROMIUM=1, so that a run which
 * must have looked at the page cannot pass without it.
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
