import { cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { playgroundScript, ROOT } from '../bundles.mjs';
import { wholePage } from './layout.ts';
import { pageHtml } from './page-html.ts';
import { playgroundHtml } from './playground-html.ts';
import { PLAYGROUND_PATH, readPages } from './site-pages.ts';
import { DOCS_STYLE, PLAYGROUND_STYLE } from './site-style.ts';

/**
 * Writes the site: the docs and the playground, static files that work from a folder, too.
 *
 * @param folder created where it is not there
 * @returns the paths of the pages, from the folder
 */
export async function buildSite(folder: string): Promise<string[]> {
  const pages = readPages(ROOT);
  const files = new Map(
    pages.map((page) => {
      const title = page.path === 'index.html' ? 'pss-review' : `${page.title} · pss-review`;
      const body = pageHtml(page, pages, ROOT);
      return [page.path, wholePage({ path: page.path, title, style: DOCS_STYLE, body }, pages)];
    }),
  );
  const script = await playgroundScript();
  const playground = { path: PLAYGROUND_PATH, title: 'Playground · pss-review', style: PLAYGROUND_STYLE, script };
  files.set(PLAYGROUND_PATH, wholePage({ ...playground, body: playgroundHtml() }, pages));
  for (const [path, html] of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), html);
  }
  cpSync(join(ROOT, 'docs/images'), join(folder, 'docs/images'), { recursive: true });
  return [...files.keys()];
}
