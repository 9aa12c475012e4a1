import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of the site, made of Markdown of the repository. */
export interface SitePage {
  /** From the root of the repository: `docs/scan.md`. */
  readonly source: string;
  /** From the root of the site: `docs/scan.html`. */
  readonly path: string;
  /** Its first heading, as text. */
  readonly title: string;
  readonly markdown: string;
}

/** Where the playground is, from the root of the site. */
export const PLAYGROUND_PATH = 'playground.html';

/** The pages outside of `docs/`. */
const TOP = ['README.md', 'CHANGELOG.md', 'CONTRIBUTING.md', 'SECURITY.md'];

/** Reads all Markdown that becomes pages, in the order of the navigation. */
export function readPages(root: string): SitePage[] {
  const docs = readdirSync(join(root, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name.split(sep).join('/')}`)
    .sort();
  return [...TOP, ...docs].map((source) => {
    const markdown = readFileSync(join(root, source), 'utf8');
    const title = (/^# (.+)$/m.exec(markdown)?.[1] ?? source).replaceAll('`', '');
    return { source, path: pathOf(source), title, markdown };
  });
}

function pathOf(source: string): string {
  return source === 'README.md' ? 'index.html' : source.replace(/\.md$/, '.html');
}

/** Returns a link from one page to another path of the site. */
export function relativeLink(from: string, to: string): string {
  return '../'.repeat(from.split('/').length - 1) + to;
}
