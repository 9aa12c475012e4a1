import type { Level } from '../../pss/level.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { DocsLinks } from '../links.ts';
import { checkPage } from '../links.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';

/** Where the links of a page lead to. */
export interface HtmlLinks extends DocsLinks {
  /** Where files are at the commit: `https://github.com/OWNER/REPO/blob/SHA`, without a slash at the end. */
  readonly source?: string;
}

/** The keys of the page's filters: the script reads them from the URL's hash, the rows have them as data attributes. */
export type Filter = 'namespace' | 'folder' | 'level' | 'check' | 'audit' | 'text';

/** What stands for a namespace that is not known, and for the root folder: no name that the API server takes. */
export const NO_NAMESPACE = '(not named)';
const ROOT_FOLDER = '(root)';

/** Names are cut where they get longer than any that the API server takes; in UTF-16 units. */
const LONGEST_NAME = 260;

/** A name from a manifest, as it is shown and as filters compare it. */
export function shownName(name: string): string {
  return visibleText(name, LONGEST_NAME);
}

export function shownNamespace(namespace: string | undefined): string {
  return namespace === undefined ? NO_NAMESPACE : shownName(namespace);
}

export function shownFolder(folder: string): string {
  return folder === '' ? ROOT_FOLDER : shownName(folder);
}

/** A link that sets the filters, and all others back. */
export function filterLink(filters: Readonly<Partial<Record<Filter, string>>>, text: Html | string): Html {
  const hash = Object.entries(filters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return html`<a class="filter" href="#${hash.join('&')}">${text}</a>`;
}

export function levelBadge(level: Level): Html {
  return html`<span class="badge ${level}">${level}</span>`;
}

export function checkLink(check: string, links: HtmlLinks): Html {
  return html`<a href="${checkPage(links, check)}">${check}</a>`;
}

/** A line of a file; a link where the files can be seen somewhere. */
export function placeLink(file: string, line: number, { source }: HtmlLinks, text?: string): Html {
  const shown = text ?? `${shownName(file)}:${line}`;
  if (source === undefined || shownName(file) !== file) return html`${shown}`;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return html`<a href="${source}/${path}#L${line}">${shown}</a>`;
}

/** A share of a whole, drawn: widths are attributes, because the page allows no styles in them. */
export function shareBar(shares: readonly { readonly name: string; readonly size: number }[]): Html {
  const whole = shares.reduce((sum, { size }) => sum + size, 0) || 1;
  let x = 0;
  const parts = shares
    .filter(({ size }) => size > 0)
    .map(({ name, size }) => {
      const width = (100 * size) / whole;
      const rect = html`<rect class="${name}" x="${x.toFixed(2)}" width="${width.toFixed(2)}" height="10"/>`;
      x += width;
      return rect;
    });
  return html`<svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">${parts}</svg>`;
}
