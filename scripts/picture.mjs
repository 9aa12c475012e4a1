// The pictures of README and docs: parts of the demo's pages, drawn by the Chromium that is installed (`CHROMIUM` names another).
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const FOLDER = 'docs/images';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
await mkdir(FOLDER, { recursive: true });
await draw('review.png', 'out/demo.html', (page) =>
  page.locator('section.file', { has: page.locator('h3', { hasText: 'deploy/web.yaml' }) }),
);
await draw('conversation.png', 'out/demo-conversation.html', (page) => page.locator('main'), 1.5);
await browser.close();

/** Draws the part of a page that `choose` gives. A long one has fewer pixels. */
async function draw(name, path, choose, deviceScaleFactor = 2) {
  const page = await browser.newPage({ viewport: { width: 900, height: 1200 }, deviceScaleFactor });
  await page.goto(pathToFileURL(resolve(path)).href);
  await choose(page).screenshot({ path: join(FOLDER, name) });
  await page.close();
}
