import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { buildSite } from '../../scripts/site/build-site.ts';
import { formatAddress } from '../../src/playground/address.ts';
import { checkOf } from '../../src/pss/check-of.ts';
import { describeInBrowser, launchBrowser, openPage } from '../report/html/browser.ts';

/** Expressions that run in the page: these tests have no DOM. */
const FAULTS = readFileSync(join(import.meta.dirname, '../report/html/page-faults.js'), 'utf8');
const SELECTED =
  'getSelection().toString() || document.activeElement.value.slice(document.activeElement.selectionStart, document.activeElement.selectionEnd)';

describeInBrowser('the site in a browser', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-site-'));
  let pages: string[];
  let browser: Browser;

  beforeAll(async () => {
    pages = await buildSite(folder);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true });
  });

  /** Opens a page without a network, and records its errors and requests. */
  async function open(
    path: string,
    options: BrowserContextOptions = {},
  ): Promise<{ page: Page; complaints: string[]; requests: string[] }> {
    const { page, complaints } = await openPage(browser, options);
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    await page.goto(`${pathToFileURL(folder).href}/${path}`);
    return { page, complaints, requests };
  }

  const conclusion = (page: Page) => expect.poll(() => page.locator('#conclusion').textContent(), { timeout: 20_000 });
  /** Puts a text in as a paste does: to type it would take minutes. */
  const paste = (page: Page, text: string) =>
    page.evaluate(
      `document.getElementById('text').value = ${JSON.stringify(text)}; document.getElementById('text').dispatchEvent(new Event('input'))`,
    );
  const fixedText = async (page: Page): Promise<string> =>
    (await page.locator('#fixed .run:not(.removed) code').allTextContents()).join('');

  test.each(['light', 'dark'] as const)(
    'the playground has no fault in %s, and asks for nothing',
    async (colorScheme) => {
      const { page, complaints, requests } = await open('playground.html#check=runAsUser', { colorScheme });
      await conclusion(page).toBe('The workload violates restricted:latest.');
      expect(await page.evaluate(FAULTS)).toEqual([]);
      expect(await page.evaluate('getComputedStyle(document.body).backgroundColor')).toBe(
        colorScheme === 'light' ? 'rgb(255, 255, 255)' : 'rgb(15, 20, 26)',
      );
      const own = `${pathToFileURL(folder).href}/playground.html`;
      expect(requests.filter((url) => !url.startsWith('blob:') && !url.startsWith(own))).toEqual([]);
      expect(complaints).toEqual([]);
      await page.context().close();
    },
  );

  test('the playground shows the example of a check, its lines, its fixes and what they may break', async () => {
    const { page } = await open('playground.html#check=runAsNonRoot');
    await conclusion(page).toBe('The workload violates restricted:latest.');
    expect(await page.inputValue('#text')).toBe(checkOf('runAsNonRoot').docs.example.bad);
    await expect(page.locator('#answer blockquote').textContent()).resolves.toContain(
      'violates PodSecurity "restricted:latest": runAsNonRoot != true',
    );
    expect(await page.locator('.mark').count()).toBe(1);
    expect(await page.locator('#fixed ins').textContent()).toContain('runAsNonRoot: true');
    await expect(page.locator('#answer').textContent()).resolves.toContain('What the fixes may break');
    await page.locator('#answer').getByRole('button', { name: 'line 10' }).first().click();
    expect(await page.evaluate(SELECTED)).toBe('    - name: app');
    const text = await fixedText(page);
    await page.getByRole('button', { name: 'Take over' }).click();
    await conclusion(page).toBe('The workload passes restricted:latest.');
    expect(`${await page.inputValue('#text')}\n`).toBe(text);
    await page.context().close();
  });

  test('the playground judges what is typed, at another level and version', async () => {
    const { page, complaints } = await open('playground.html');
    await conclusion(page).toBe('Paste a manifest, or choose an example.');
    await page
      .getByLabel('Manifest')
      .fill('apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: a}]}\n');
    await conclusion(page).toBe('The workload violates restricted:latest.');
    await page.getByLabel('Level').selectOption('baseline');
    await conclusion(page).toBe('The workload passes baseline:latest.');
    await page.getByLabel('Level').selectOption('restricted');
    await page.getByLabel('Version').selectOption('v1.0');
    await conclusion(page).toBe('The workload violates restricted:v1.0.');
    await page.getByLabel('Example of a check').selectOption('privileged');
    await conclusion(page).toBe('The workload violates baseline:latest.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the playground makes a link that gives the text back, and sends it nowhere', async () => {
    const { page, requests } = await open('playground.html');
    await page.getByLabel('Manifest').fill('kind: Pod\napiVersion: v1\nspec: {hostPID: true}\n# ü\n');
    await conclusion(page).toBe('The workload violates restricted:latest.');
    await page.getByRole('button', { name: 'Link to this' }).click();
    const { hash } = new URL(page.url());
    const other = await open(`playground.html${hash}`);
    await conclusion(other.page).toBe('The workload violates restricted:latest.');
    expect(await other.page.inputValue('#text')).toBe('kind: Pod\napiVersion: v1\nspec: {hostPID: true}\n# ü\n');
    expect([...requests, ...other.requests].filter((url) => !/^(?:blob|file):/.test(url))).toEqual([]);
    for (const each of [page, other.page]) await each.context().close();
  });

  test('a script that got into the playground could send nothing', async () => {
    const { page, complaints } = await open('playground.html', { offline: false });
    expect(await page.evaluate('fetch("http://127.0.0.1:9/").then(() => "sent", () => "refused")')).toBe('refused');
    expect(
      await page.evaluate(
        'new Promise((done) => { const image = new Image(); image.onerror = () => done("refused"); image.onload = () => done("sent"); image.src = "http://127.0.0.1:9/?text"; })',
      ),
    ).toBe('refused');
    expect(complaints.filter((text) => /127\.0\.0\.1:9.*Content Security Policy/.test(text)).length).toBeGreaterThan(1);
    await page.context().close();
  });

  test('the playground shows hostile text as text, and runs nothing of it', async () => {
    const name = '</code></script><img src=x onerror=alert(1)>';
    const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: ${JSON.stringify(name)}}\nspec:\n  hostPID: true\n  containers: [{name: ${JSON.stringify(name)}, image: '\`<b>\`'}]\n---\nkind: Pod\napiVersion: v1\nspec: "${name}"\n`;
    const { page, complaints } = await open(
      `playground.html#${formatAddress({ text, level: 'restricted', version: 'latest' })}`,
    );
    await conclusion(page).toBe('The workload violates restricted:latest; 1 not evaluated or not judged.');
    await expect(page.locator('#answer').textContent()).resolves.toContain(name);
    expect(await page.locator('main img, main script, main b b').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('the playground stays awake with text that is hard to read', async () => {
    const { page, complaints } = await open('playground.html');
    const pod = (index: number) =>
      `apiVersion: v1\nkind: Pod\nmetadata: {name: web-${index}}\nspec:\n  containers:\n    - name: app\n      image: a\n---\n`;
    const text = Array.from({ length: 2000 }, (_, index) => pod(index)).join('');
    await paste(page, text);
    await page.waitForTimeout(400);
    // A page that is busy answers no question in this time.
    const asked = performance.now();
    expect(
      await page.evaluate(
        'new Promise((done) => setTimeout(() => done(document.getElementById("conclusion").textContent)))',
      ),
    ).not.toBe('');
    expect(performance.now() - asked).toBeLessThan(2000);
    await paste(page, 'kind: Pod\napiVersion: v1\nspec: {hostPID: true}\n');
    await conclusion(page).toBe('The workload violates restricted:latest.');
    await paste(page, 'x'.repeat(600_000));
    await conclusion(page).toBe('This text is too long for a page. The command line reads it: pss-review scan.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('an address that cannot be read is said to be so', async () => {
    const { page } = await open('playground.html#check=runAsRoot');
    await expect(page.locator('#faults').textContent()).resolves.toContain('a check that does not exist: runAsRoot');
    await page.context().close();
  });

  test.each([360, 800, 1300])('no page is wider than a screen of %d px', async (width) => {
    for (const path of [
      'playground.html#check=hostPorts',
      'index.html',
      'docs/config.html',
      'docs/checks/sysctls.html',
    ]) {
      const { page, complaints } = await open(path, { viewport: { width, height: 740 } });
      if (path.startsWith('playground')) await conclusion(page).toBe('The workload violates baseline:latest.');
      expect(await page.evaluate('document.documentElement.scrollWidth'), path).toBeLessThanOrEqual(width);
      expect(complaints).toEqual([]);
      await page.context().close();
    }
  });

  test('every page of the docs has its style and pictures, without a complaint', async () => {
    const { page, complaints } = await open('index.html');
    for (const path of pages) {
      await page.goto(`${pathToFileURL(folder).href}/${path}`);
      expect(await page.evaluate('[...document.images].every((image) => image.naturalWidth > 0)'), path).toBe(true);
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a text of an address that is too long is left out, and does not hold up the page', async () => {
    const text = `${'\n'.repeat(400_000)}a`;
    const { page } = await open(`playground.html#${formatAddress({ text, level: 'restricted', version: 'latest' })}`);
    expect(await page.locator('#faults').textContent()).toBe(
      'The text in the address is left out. This text is too long for a page. The command line reads it: pss-review scan.',
    );
    expect(await page.inputValue('#text')).toBe('');
    await page.context().close();
  });

  test('an example that was changed is there again where it is chosen again', async () => {
    const { page } = await open('playground.html#check=hostPorts');
    const example = await page.inputValue('#text');
    await page.fill('#text', 'a: [');
    await conclusion(page).toBe('No workload was judged; 1 not evaluated or not judged.');
    expect(await page.locator('#fix-conclusion').textContent()).toBe('Nothing to fix in what was judged.');
    await page.selectOption('#example', 'hostPorts');
    expect(await page.inputValue('#text')).toBe(example);
    await page.context().close();
  });
});
