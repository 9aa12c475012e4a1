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
/** Expressions that run in the page: these tests have no DOM. */
const FAULTS = readFileSync(join(import.meta.dirname, 'page-faults.js'), 'utf8');
const OPEN_ALL = 'for (const one of document.querySelectorAll("details")) one.open = true';
const FOCUSED = 'document.activeElement.id';

const OPTIONS = { title: 'example/shop', commit: '0123456', links: { docs: 'https://example.com/docs' } };

describeInBrowser('the HTML report in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-html-'));
  let browser: Browser;

  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens the page without a network, and records its errors and requests. */
  async function open(
    scan: Scan,
    options: BrowserContextOptions = {},
    hash = '',
    title = OPTIONS.title,
  ): Promise<{ page: Page; complaints: string[] }> {
    const file = join(folder, 'report.html');
    writeFileSync(file, await htmlOf(scan, { ...OPTIONS, title }));
    const { page, complaints } = await openPage(browser, options);
    page.on('request', (request) => {
      if (!request.url().startsWith(pathToFileURL(file).href)) complaints.push(`request: ${request.url()}`);
    });
    await page.goto(pathToFileURL(file).href + hash);
    return { page, complaints };
  }

  const count = (page: Page): Promise<string | null> => page.locator('#count').textContent();
  const names = (page: Page): Promise<string[]> =>
    page.locator('details.workload:visible > summary b').allTextContents();

  /** Presses Tab until the element with this id has the focus. */
  async function tabTo(page: Page, id: string): Promise<void> {
    for (let presses = 0; presses < 300; presses += 1) {
      await page.keyboard.press('Tab');
      if ((await page.evaluate(FOCUSED)) === id) return;
    }
    expect.fail(`Tab does not lead to ${id}`);
  }

  test.each(['light', 'dark'] as const)(
    'has no fault in %s, opened and closed, and asks for nothing',
    async (colorScheme) => {
      const { page, complaints } = await open(await scanOfFolder(REPOSITORY), { colorScheme });
      expect(await page.evaluate(FAULTS)).toEqual([]);
      await page.evaluate(OPEN_ALL);
      expect(await page.evaluate(FAULTS)).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(15, 20, 26)',
      );
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('is filtered by keyboard alone, and says in its address how', async () => {
    const { page, complaints } = await open(await scanOfFolder(REPOSITORY));
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Skip to the content');
    expect(await count(page)).toBe('10 workloads');
    await tabTo(page, 'filter-text');
    await page.keyboard.type('DEPLOYMENT shop');
    expect(await names(page)).toEqual(['web', 'cart']);
    expect(await count(page)).toBe('2 of 10 workloads');
    await tabTo(page, 'filter-check');
    await page.keyboard.type('runAs');
    expect(await names(page)).toEqual(['web']);
    expect(new URL(page.url()).hash).toBe('#text=DEPLOYMENT+shop&check=runAsNonRoot');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => count(page)).toBe('10 workloads');
    expect(new URL(page.url()).hash).toBe('');
    const summary = page.locator('details.workload > summary').first();
    await summary.focus();
    await page.keyboard.press('Enter');
    expect(await page.locator('details.workload[open]').count()).toBe(1);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['#audit=privileged', ['node-agent']],
    ['#audit=capabilities', ['node-agent', 'ledger']],
    ['#audit=host', ['node-agent', 'controller']],
    ['#namespace=(not%20named)', ['debug']],
    ['#folder=platform', ['node-agent', 'controller']],
    ['#level=restricted&namespace=build', ['iis']],
    ['#check=hostPorts&text=controller', ['controller']],
    ['#text=nothing-has-this', []],
  ])('opens with the filters of its address: %s', async (hash, expected) => {
    const { page } = await open(await scanOfFolder(REPOSITORY), {}, hash);
    expect(await names(page)).toEqual(expected);
    await page.context().close();
  });

  test('answers a question of operators by its link, and a link to a plan opens it', async () => {
    const { page } = await open(await scanOfFolder(REPOSITORY));
    await page.getByRole('link', { name: 'Which pods are privileged?' }).press('Enter');
    await expect.poll(() => page.evaluate(FOCUSED)).toBe('workloads-title');
    expect(await names(page)).toEqual(['node-agent']);
    await page.getByRole('link', { name: 'shop', exact: true }).last().press('Enter');
    await expect.poll(() => page.locator('#plan-4').getAttribute('open')).toBe('');
    await page.context().close();
  });

  test('has everything without JavaScript', async () => {
    const { page } = await open(await scanOfFolder(REPOSITORY), { javaScriptEnabled: false });
    expect(await names(page)).toHaveLength(10);
    expect(await page.locator('#no-script').isVisible()).toBe(true);
    expect(await page.locator('#filters').isVisible()).toBe(false);
    await page.context().close();
  });

  /** A page of A4 is 794 px wide, less margins. */
  const PAPER = { width: 718, height: 1046 };

  test.each([true, false])(
    'prints the violations of failing workloads, what was opened, and no controls; with JavaScript: %s',
    async (javaScriptEnabled) => {
      const { page } = await open(await scanOfFolder(REPOSITORY), { javaScriptEnabled, viewport: PAPER });
      const opened = page.locator('details.workload').nth(1);
      await opened.locator('summary').click();
      await page.emulateMedia({ media: 'print' });
      if (javaScriptEnabled) await page.evaluate('dispatchEvent(new Event("beforeprint"))');
      const failing = await page.locator('details.failing').count();
      expect(failing).toBeGreaterThan(3);
      expect(await page.locator('.violations:visible').count()).toBe(failing);
      expect(await page.locator('.checklist:visible').count()).toBe(1);
      expect(await opened.locator('.checklist').isVisible()).toBe(true);
      expect(await page.locator('nav, form, details.passing').filter({ visible: true }).count()).toBe(0);
      const passing = await page.locator('details.passing').count();
      expect(passing).toBeGreaterThan(1);
      expect(await page.getByText(`… and ${passing} workloads with nothing to say`).isVisible()).toBe(true);
      if (javaScriptEnabled) await page.evaluate('dispatchEvent(new Event("afterprint"))');
      expect(await page.locator('details[open]').count()).toBe(1);
      await page.context().close();
    },
  );

  test('prints a large repository on few pages, without a cut column', async () => {
    const restricted = {
      securityContext: { runAsNonRoot: true, seccompProfile: { type: 'RuntimeDefault' } },
      containers: [
        { name: 'a', securityContext: { allowPrivilegeEscalation: false, capabilities: { drop: ['ALL'] } } },
      ],
    };
    const failing = { hostNetwork: true, containers: [{ name: 'a' }] };
    const files = Array.from({ length: 100 }, (_, index): [string, string] => {
      const metadata = { name: `web-${index}`, namespace: `team-${index % 40}` };
      const spec = index % 10 === 0 ? failing : restricted;
      return [`apps/${index}/pod.json`, JSON.stringify({ apiVersion: 'v1', kind: 'Pod', metadata, spec })];
    });
    const { page } = await open(await scanOf(Object.fromEntries(files)), { viewport: PAPER });
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const pages = pdf.match(/\/Type \/Page\b/g) ?? [];
    expect(pages.length).toBeGreaterThan(1);
    expect(pages.length).toBeLessThan(15);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(PAPER.width);
    await page.context().close();
  });

  test.each([360, 400, 800, 1300])('fits a screen of %d px, and cuts no caption and no heading', async (width) => {
    const { page } = await open(await scanOfFolder(REPOSITORY), { viewport: { width, height: 740 } });
    await page.evaluate(OPEN_ALL);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(width);
    const cut = `[...document.querySelectorAll('caption, h1, h2, h3, p, summary, .tiles li')].filter((element) => {
      const { right } = element.getBoundingClientRect();
      return right > innerWidth || element.scrollWidth > Math.ceil(element.clientWidth);
    }).map(({ textContent }) => textContent)`;
    expect(await page.evaluate(cut)).toEqual([]);
    await page.context().close();
  });

  test('shows hostile names as text, runs nothing of them, and filters by them', async () => {
    const name = '</script><img src=x onerror=alert(1)>';
    const namespace = '"><svg onload=alert(1)>&amp; \ud800';
    const pod = {
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { name, namespace },
      spec: {
        containers: [{ name: "' onclick='alert(1)", image: '<b>' }],
        volumes: [{ name, hostPath: { path: '/' } }],
      },
    };
    const scan = await scanOf({
      '<i>/--><script>alert(1)<!--.json': JSON.stringify(pod),
      'b.json': '{"kind": "</style>',
    });
    const { page, complaints } = await open(scan, {}, '', `</title>${name}`);
    expect(await names(page)).toEqual([name]);
    expect(await page.evaluate(`document.querySelectorAll('img, script, style, i, main b b').length`)).toBe(2);
    expect(await page.title()).toBe(`</title>${name}: Pod Security report`);
    await page.locator('#filter-namespace').selectOption({ index: 1 });
    expect(await names(page)).toEqual([name]);
    await page.locator('#filter-folder').selectOption('<i>');
    await page.reload();
    expect(await names(page)).toEqual(complaints.length === 0 ? [name] : complaints);
    await page.locator('#matrix tbody a').first().click();
    expect(await count(page)).toBe('1 of 1 workload');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
