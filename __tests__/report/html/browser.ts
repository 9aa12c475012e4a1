import { existsSync } from 'node:fs';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { chromium } from 'playwright-core';
import { describe, expect, it } from 'vitest';

/** The path of Chromium: that of the variable `CHROMIUM`, or Debian's. */
const CHROMIUM = process.env['CHROMIUM'] ?? '/usr/bin/chromium';

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

/** Starts the browser. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM,
    args: ['--no-sandbox', '--disable-background-networking'],
  });
}

/** Opens an empty page without a network, which records what goes wrong in it. */
export async function openPage(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<{ readonly page: Page; readonly complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, offline: true, ...options });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('dialog', (dialog) => void dialog.dismiss().then(() => complaints.push(`dialog: ${dialog.message()}`)));
  return { page, complaints };
}
