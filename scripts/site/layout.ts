import { createHash } from 'node:crypto';
import { htmlEscape } from 'escape-goat';
import type { SitePage } from './site-pages.ts';
import { PLAYGROUND_PATH, relativeLink } from './site-pages.ts';

/** What a page is made of. */
export interface PageParts {
  readonly path: string;
  readonly title: string;
  readonly style: string;
  /** HTML. */
  readonly body: string;
  readonly script?: string;
}

/**
 * Writes a page that loads nothing but pictures of the site. Its content policy lets it run only its own script, and lets
 * that load nothing and call no server; what no policy can forbid is that a script opens another page.
 */
export function wholePage({ path, title, style, body, script }: PageParts, pages: readonly SitePage[]): string {
  // Where there is a script, not even a picture of the site is loaded: its address could say something.
  const sources =
    script === undefined
      ? `img-src 'self' file: data:`
      : `img-src data:; script-src '${hashOf(script)}'; worker-src blob:`;
  const policy = `default-src 'none'; style-src '${hashOf(style)}'; ${sources}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${htmlEscape(title)}</title>
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<a class="skip" href="#main">Skip to the content</a>
<header>
${navigation(path, pages)}
</header>
<main id="main" tabindex="-1">
${body}
</main>
${script === undefined ? '' : `<script>${script}</script>\n`}</body>
</html>
`;
}

function hashOf(text: string): string {
  return `sha256-${createHash('sha256').update(text).digest('base64')}`;
}

function navigation(path: string, pages: readonly SitePage[]): string {
  const link = (to: string, title: string): string => {
    const current = to === path ? ' aria-current="page"' : '';
    return `<li><a href="${relativeLink(path, to)}"${current}>${htmlEscape(title)}</a></li>`;
  };
  const group = (title: string, folder: RegExp): string => {
    const links = pages.filter(({ source }) => folder.test(source)).map((page) => link(page.path, page.title));
    return `<p>${title}</p><ul>${links.join('\n')}</ul>`;
  };
  return `<nav aria-label="Site"><ul>
${link('index.html', 'pss-review')}
${link(PLAYGROUND_PATH, 'Playground')}
<li><a href="https://github.com/pss-review/pss-review">Source</a></li>
<li><details><summary>All pages</summary>
${group('Guides', /^docs\/[^/]+$/)}
${group('Checks', /^docs\/checks\//)}
${group('Hardening', /^docs\/hardening\//)}
${group('Project', /^(?!README)[A-Z]+\.md$/)}
</details></li>
</ul></nav>`;
}
