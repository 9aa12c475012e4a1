import type { Level } from '../../pss/level.ts';
import { visibleText } from '../../text/visible-text.ts';
import type { DocsLinks } from '../links.ts';
import { rulePage } from '../links.ts';
import type { Html } from './html.ts';
import { html, LONGEST } from './html.ts';
import type { ShownPlace } from './rows/shown-workload.ts';

/** Where the links of a page lead. */
export interface HtmlLinks extends DocsLinks {
  /** The files at the scanned commit: `https://github.com/OWNER/REPO/blob/SHA`, without a trailing slash. */
  readonly source?: string;
}

/**
 * The names of the page's filters: the script reads them from the URL's hash, and the rows have them as data
 * attributes.
 */
export type Filter = 'namespace' | 'folder' | 'level' | 'check' | 'audit' | 'text';

/** The texts for an unknown namespace and for the root folder. The API server accepts neither as a name. */
export const NO_NAMESPACE = '(not named)';
const ROOT_FOLDER = '(root)';

/** Longer names are cut: the API server accepts none of this length. In UTF-16 units. */
const LONGEST_NAME = 260;

/** Returns a name from a manifest as the page shows it and the filters compare it. */
export function shownName(name: string): string {
  return visibleText(name, LONGEST_NAME);
}

/** Returns a text from a manifest as the page shows it. */
export function shownOnPage(text: string): string {
  return visibleText(text, LONGEST);
}

/** Returns the name of a namespace as the page shows it; `NO_NAMESPACE` where it is not known. */
export function shownNamespace(namespace: string | undefined): string {
  return namespace === undefined ? NO_NAMESPACE : shownName(namespace);
}

/** Returns the path of a folder as the page shows it; the root is `(root)`. */
export function shownFolder(folder: string): string {
  return folder === '' ? ROOT_FOLDER : shownName(folder);
}

/** A link that sets these filters and clears all others. */
export function filterLink(filters: Readonly<Partial<Record<Filter, string>>>, text: Html | string): Html {
  const hash = Object.entries(filters).map(([key, value]) => `${key}=${encodeURIComponent(value)}`);
  return html`<a class="filter" href="#${hash.join('&')}">${text}</a>`;
}

/** A level, in its colour. */
export function levelBadge(level: Level): Html {
  return html`<span class="badge ${level}">${level}</span>`;
}

/** The id of a check, as a link to its page. */
export function checkLink(check: string, links: HtmlLinks): Html {
  return html`<a href="${rulePage(links, check)}">${check}</a>`;
}

/** The place of a line in a file, as a link where the files can be seen online. `text` replaces `file:line`. */
export function placeLink(
  { file, line, isLinked }: Pick<ShownPlace, 'file' | 'line' | 'isLinked'>,
  { source }: HtmlLinks,
  text = `${file}:${line}`,
): Html {
  if (source === undefined || !isLinked) return html`${text}`;
  const path = file.split('/').map(encodeURIComponent).join('/');
  return html`<a href="${source}/${path}#L${line}">${text}</a>`;
}

/**
 * Draws shares of a whole as a bar. The widths are attributes, because the page's content policy allows no inline
 * styles.
 */
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
