// The README's picture: a file of the demo page, drawn by the Chromium that is installed (`CHROMIUM` names another).
import { mkdir } from 'node:fs/promises';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  args: ['--no-sandbox', '--disable-background-networking'],
});
const page = await browser.newPage({ viewport: { width: 900, height: 1200 }, deviceScaleFactor: 2 });
await page.goto(pathToFileURL(resolve('out/demo.html')).href);
await mkdir('docs/images', { recursive: true });
const file = page.locator('section.file', { has: page.locator('h3', { hasText: 'deploy/web.yaml' }) });
await file.screenshot({ path: 'docs/images/review.png' });
await browser.close();
