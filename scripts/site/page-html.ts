import { existsSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { Marked, marked } from 'marked';
import { OFFICIAL_PLAYGROUND } from '../../src/report/links.ts';
import { headingIds } from './heading-id.ts';
import type { SitePage } from './site-pages.ts';
import { PLAYGROUND_PATH, relativeLink } from './site-pages.ts';

const REPOSITORY = 'https://github.com/pss-review/pss-review';

/** Pictures of the docs, which are copied. */
const PICTURE = /\.(?:png|svg)$/;

/**
 * Writes the Markdown of a page as HTML. Links between pages lead to the pages of the site, other links into the repository
 * to GitHub. Headings have GitHub's ids.
 *
 * @throws Error for a link to what is not there
 */
export function pageHtml(page: SitePage, pages: readonly SitePage[], root: string): string {
  const paths = new Map(pages.map(({ source, path }) => [source, path]));
  const idOf = headingIds();
  const writer = new Marked({
    gfm: true,
    walkTokens: (token) => {
      if (token.type === 'link' || token.type === 'image') token['href'] = siteLink(token['href'], page, paths, root);
    },
    renderer: {
      heading({ tokens, depth, text }) {
        const words = marked.parseInline(text, { async: false });
        const id = idOf(asText(words));
        return `<h${depth} id="${id}">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      table(token) {
        const cells = (row: typeof token.header, open: string, close: string): string =>
          `<tr>${row.map((cell) => `${open}${this.parser.parseInline(cell.tokens)}${close}`).join('')}</tr>`;
        const head = cells(token.header, '<th scope="col">', '</th>');
        const body = token.rows.map((row) => cells(row, '<td>', '</td>')).join('\n');
        return `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table>\n<thead>${head}</thead>\n<tbody>${body}</tbody>\n</table></div>\n`;
      },
    },
  });
  return writer.parse(page.markdown, { async: false });
}

/** The text of a piece of HTML that the writer made. */
function asText(html: string): string {
  const characters: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => characters[name] ?? '');
}

function siteLink(href: string, page: SitePage, paths: ReadonlyMap<string, string>, root: string): string {
  if (href.startsWith(OFFICIAL_PLAYGROUND))
    return relativeLink(page.path, PLAYGROUND_PATH) + href.slice(OFFICIAL_PLAYGROUND.length);
  if (/^[a-z]+:/i.test(href) || href.startsWith('#')) return href;
  const [file = '', hash] = href.split('#', 2);
  const target = posix.normalize(posix.join(posix.dirname(page.source), file));
  const fragment = hash === undefined ? '' : `#${hash}`;
  const path = paths.get(target);
  if (path !== undefined) return relativeLink(page.path, path) + fragment;
  if (target.startsWith('..') || !existsSync(join(root, target)))
    throw new Error(`${page.source} links to ${href}, which is not there`);
  if (PICTURE.test(target) && target.startsWith('docs/')) return relativeLink(page.path, target);
  const kind = statSync(join(root, target)).isDirectory() ? 'tree' : 'blob';
  return `${REPOSITORY}/${kind}/main/${target}${fragment}`;
}
