import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Scan } from '../../../src/scan/scan.ts';
import { scanOf, scanOfFolder } from '../scan-of.ts';
import { describeInBrowser, launchBrowser, openPage } from './browser.ts';
import { htmlOf } from './html-of.ts';

const REPOSITORY = join(import.meta.dirname, '../fixtures', 'repository');
const FAULTS = readFileSync(join(import.meta.dirname, 'page-faults.js'), 'utf8');
const FOCUSED = 'document.activeElement.closest("details").id';
const OPTIONS = { title: 'example/shop', commit: '0123456', links: { docs: 'https://example.com/docs' } };

const HOSTILE = '</script><!--<script><img src=x onerror=alert(1)>';
const HOSTILE_FILE = '<i>/]]>"}],"rows":[\u2028--><script>alert(1)<!--.json';

/** A pod as JSON; every ninth uses the network of the host. */
function pod(index: number, name = `web-${index}`): string {
  const spec = {
    hostNetwork: index % 9 === 0,
    containers: [
      { name: `app-${index}`, image: `example.com/app-${index}:1` },
      { name: 'b', image: 'c' },
    ],
  };
  return JSON.stringify({
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name, namespace: `team-${index % 40}` },
    spec,
  });
}

/** 2,000 workloads, one of them with hostile names. */
async function largeScan(): Promise<Scan> {
  const files = Array.from({ length: 1_999 }, (_, index) => [`apps/${index % 50}/${index}.json`, pod(index)]);
  return await scanOf({ ...Object.fromEntries(files), [HOSTILE_FILE]: pod(9, HOSTILE) });
}

describeInBrowser('a page whose workloads are data', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-html-'));
  const file = join(folder, 'large.html');
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
    writeFileSync(file, await htmlOf(await largeScan(), OPTIONS));
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page without a network, and records its errors and requests. */
  async function open(hash = '', options: BrowserContextOptions = {}, path = file) {
    const { page, complaints } = await openPage(browser, options);
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(path).href)) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(path).href + hash);
    return { page, complaints };
  }

  const count = (page: Page): Promise<string | null> => page.locator('#count').textContent();
  const names = (page: Page): Promise<string[]> =>
    page.locator('details.workload:visible > summary b').allTextContents();

  test('is drawn as the page of HTML is written: each workload, and what is found by each filter', async () => {
    const scan = await scanOfFolder(REPOSITORY);
    const links = { ...OPTIONS.links, source: 'https://example.com/src' };
    const written = join(folder, 'written.html');
    const drawn = join(folder, 'drawn.html');
    writeFileSync(written, await htmlOf(scan, { ...OPTIONS, links }));
    writeFileSync(drawn, await htmlOf(scan, { ...OPTIONS, links, mostAsHtml: 0 }));
    const workloadsOf = async (path: string): Promise<string[]> => {
      const { page, complaints } = await open('', {}, path);
      await page.locator('#open-all').click();
      expect(complaints).toEqual([]);
      const texts = await page
        .locator('details.workload')
        .evaluateAll((all) => all.map(({ outerHTML }) => outerHTML.replaceAll(/(?<=>)\s*\n\s*|\n\s*(?=<)/g, '')));
      await page.context().close();
      return texts;
    };
    const expected = await workloadsOf(written);
    expect(expected).toHaveLength(10);
    const own = await workloadsOf(drawn);
    for (const [index, one] of expected.entries()) expect(own[index]).toBe(one);
    for (const hash of [
      '#audit=root',
      '#text=DEPLOYMENT+shop',
      '#folder=platform',
      '#check=hostPorts',
      '#level=baseline',
    ]) {
      const { page } = await open(hash, {}, drawn);
      const { page: other } = await open(hash, {}, written);
      expect(await names(page)).toEqual(await names(other));
      expect(await count(page)).toBe(await count(other));
      for (const each of [page, other]) await each.context().close();
    }
  });

  test.each(['light', 'dark'] as const)('has no fault in %s, closed and opened', async (colorScheme) => {
    const { page, complaints } = await open('', { colorScheme });
    expect(await count(page)).toBe('2000 workloads; drawn here: 1 to 200');
    expect(await page.evaluate(FAULTS)).toEqual([]);
    await page.locator('#open-all').click();
    expect(await page.locator('details.workload .checklist').count()).toBe(200);
    expect(await page.evaluate(FAULTS)).toEqual([]);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is filtered, and draws more of what is found', async () => {
    const { page, complaints } = await open();
    await page.locator('#filter-text').fill('WEB-199');
    expect(await names(page)).toEqual(['web-199', ...Array.from({ length: 9 }, (_, index) => `web-199${index}`)]);
    expect(await count(page)).toBe('10 of 2000 workloads');
    expect(await page.locator('#show-more').isVisible()).toBe(false);
    await page
      .locator('#matrix tbody a')
      .filter({ hasText: /^team-3$/ })
      .press('Enter');
    await expect.poll(() => count(page)).toBe('50 of 2000 workloads');
    await page.goto(`${page.url().split('#')[0]}#audit=host`);
    await expect.poll(() => count(page)).toBe('224 of 2000 workloads; drawn here: 1 to 200');
    await page.locator('#show-more').press('Enter');
    expect(await count(page)).toBe('224 of 2000 workloads');
    expect(await names(page)).toHaveLength(224);
    expect(await page.evaluate(FOCUSED)).toBe(await page.locator('details.workload').nth(200).getAttribute('id'));
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('is filtered by a directory of its address that no list has', async () => {
    const { page } = await open('#folder=apps%2F7');
    expect(await count(page)).toBe('40 of 2000 workloads');
    await page.evaluate(`document.querySelector('#filter-folder [value="apps/7"]').remove()`);
    await page.goto(`${page.url().split('#')[0]}#folder=apps%2F7&check=hostPorts`);
    await expect.poll(() => page.locator('#filter-folder').inputValue()).toBe('apps/7');
    await page.context().close();
  });

  test('leads to a workload by its fragment, and to those before it', async () => {
    const { page, complaints } = await open('#w1234');
    const target = page.locator('#w1234');
    expect(await target.getAttribute('open')).toBe('');
    expect(await target.locator('.violations').isVisible()).toBe(true);
    expect(await count(page)).toBe('2000 workloads; drawn here: 1201 to 1400');
    await page.locator('#show-before').click();
    expect(await count(page)).toBe('2000 workloads; drawn here: 1001 to 1400');
    expect(await target.getAttribute('open')).toBe('');
    await page.locator('#filter-text').fill('web-7');
    await page.goto(`${page.url().split('#')[0]}#w2000`);
    await expect.poll(() => page.locator('#w2000').getAttribute('open')).toBe('');
    expect(await page.locator('#filter-text').inputValue()).toBe('');
    expect(await page.locator('#show-more').isVisible()).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('shows hostile names as text, runs nothing of them, and finds them', async () => {
    const { page, complaints } = await open('#text=onerror');
    expect(await names(page)).toEqual([HOSTILE]);
    const found = page.locator('details.workload:visible');
    await found.locator('summary').click();
    await expect.poll(() => found.locator('.violations').count()).toBe(1);
    expect(await found.locator('.place').textContent()).toBe(`${HOSTILE_FILE.replace('\u2028', '\\u{2028}')}:1`);
    expect(await page.evaluate(`document.querySelectorAll('img, script, style, i, main b b').length`)).toBe(2);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('says without JavaScript what is missing, and has all else', async () => {
    const { page } = await open('', { javaScriptEnabled: false });
    expect(await page.locator('#no-script').textContent()).toContain(
      'The 2000 workloads are not shown without JavaScript',
    );
    expect(await page.locator('#matrix tbody tr:visible').count()).toBe(40);
    expect(await page.locator('#filters, #show-more').filter({ visible: true }).count()).toBe(0);
    await page.context().close();
  });

  test('prints the violations of failing workloads, and says how many are not on paper', async () => {
    const { page } = await open('', { viewport: { width: 718, height: 1046 } });
    await page.emulateMedia({ media: 'print' });
    await page.evaluate('dispatchEvent(new Event("beforeprint"))');
    expect(await page.locator('.violations:visible').count()).toBe(1_000);
    expect(await page.locator('.checklist:visible').count()).toBe(0);
    expect(await page.getByText('… and 1000 workloads that are in the page, and not on paper').isVisible()).toBe(true);
    expect(await page.locator('#filters, #show-more, #no-script').filter({ visible: true }).count()).toBe(0);
    await page.evaluate('dispatchEvent(new Event("afterprint"))');
    expect(await page.locator('details[open]').count()).toBe(0);
    await page.context().close();
  });

  test('is small, and made to be read by nothing but its script', () => {
    const page = readFileSync(file, 'utf8');
    expect(page.length).toBeLessThan(500_000);
    const block = /<script type="application\/json" id="rows">([\s\S]*?)<\/script>/.exec(page)?.[1] ?? '';
    expect(JSON.parse(block).rows).toHaveLength(2_000);
    expect(block.replaceAll('\n', '')).not.toMatch(/[<>&\p{Cc}\p{Zl}\p{Zp}]/u);
  });
});
