import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, posix } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildSite } from '../../scripts/site/build-site.ts';
import { headingIds } from '../../scripts/site/heading-id.ts';
import { pageHtml } from '../../scripts/site/page-html.ts';
import { readPages } from '../../scripts/site/site-pages.ts';
import { STANDARD } from '../../src/pss/evaluate.ts';

const ROOT = join(import.meta.dirname, '../..');

describe('the site', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pss-review-site-'));
  let pages: ReadonlyMap<string, string>;

  beforeAll(async () => {
    const paths = await buildSite(folder);
    pages = new Map(paths.map((path) => [path, readFileSync(join(folder, path), 'utf8')]));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const withoutScript = (html: string): string => html.replace(/<script>[\s\S]*<\/script>/, '');

  test('has a page for each text of the docs, and the playground', () => {
    expect([...pages.keys()]).toEqual([...readPages(ROOT).map(({ path }) => path), 'playground.html']);
    expect(pages.size).toBeGreaterThan(45);
  });

  test('links to nothing that is not there, and to no heading that a page does not have', () => {
    const lost: string[] = [];
    let links = 0;
    for (const [path, html] of pages) {
      for (const [, href = ''] of withoutScript(html).matchAll(/ (?:href|src)="([^"]*)"/g)) {
        if (/^(?:https:|data:)/.test(href)) continue;
        links += 1;
        const [file = '', hash] = href.split('#', 2);
        const target = file === '' ? path : posix.normalize(posix.join(posix.dirname(path), file));
        const page = pages.get(target);
        const isThere = page !== undefined || existsSync(join(folder, target));
        // What the playground takes from its address is no heading.
        const hasPlace = hash === undefined || target === 'playground.html' || page?.includes(` id="${hash}"`) === true;
        if (!isThere || !hasPlace) lost.push(`${path}: ${href}`);
      }
    }
    expect(lost).toEqual([]);
    expect(links).toBeGreaterThan(2000);
  });

  test('loads nothing from elsewhere, and its policy forbids it', () => {
    for (const [path, html] of pages) {
      expect(withoutScript(html), path).not.toMatch(/<(?:script|img|link|iframe)[^>]* (?:src|href)="(?:https?:)?\/\//);
      expect(html).toContain(`content="default-src 'none'; style-src 'sha256-`);
      // A picture of its own site would be a request, too.
      expect(html.includes('script-src') && /img-src (?!data:;)/.test(html)).toBe(false);
      expect(html.includes('script-src') || !html.includes('<script')).toBe(true);
    }
  });

  test('has a link to the playground on the page of each check', () => {
    for (const { id } of STANDARD.checks)
      expect(pages.get(`docs/checks/${id}.html`)).toContain(`href="../../playground.html#check=${id}"`);
  });

  test('has in the playground nothing that a browser would read otherwise than it is written', () => {
    const [, script = ''] = /<script>([\s\S]*)<\/script>/.exec(pages.get('playground.html') ?? '') ?? [];
    expect(script.length).toBeGreaterThan(100_000);
    expect(script).not.toMatch(/<\/|<!--|[\r\0]/);
    // What a phone loads in a second or two.
    expect(script.length).toBeLessThan(1_000_000);
  });
});

test('a page that links to nothing that is there is not built', () => {
  const page = { source: 'docs/a.md', path: 'docs/a.html', title: 'a', markdown: '[b](gone.md)' };
  expect(() => pageHtml(page, [page], ROOT)).toThrow('docs/a.md links to gone.md, which is not there');
});

test('headings have the ids that GitHub gives them', () => {
  const idOf = headingIds();
  expect(['What `render: always` means', 'Über-Größe & more', 'Keys', 'Keys', 'a_b (c)'].map(idOf)).toEqual([
    'what-render-always-means',
    'über-größe--more',
    'keys',
    'keys-1',
    'a_b-c',
  ]);
});
