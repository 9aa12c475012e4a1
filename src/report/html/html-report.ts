import type { LevelVersion } from '../../pss/verdict.ts';
import type { MergedPage } from '../merge/merged-page.ts';
import type { Narrowing } from '../narrowing.ts';
import type { ScanPrinter } from '../scan-printer.ts';
import { html, trusted } from './html.ts';
import { htmlBody } from './html-body.ts';
import { SCRIPT_HASH, STYLE_HASH } from './html-hashes.generated.ts';
import type { HtmlLinks } from './html-parts.ts';
import { SCRIPT } from './html-script.ts';
import { STYLE } from './html-style.ts';

/** What a page needs besides the scan. */
export interface HtmlReportOptions {
  /** The repository's default. */
  readonly target: LevelVersion;
  /** The title of the page: usually the name of the repository. */
  readonly title: string;
  /** The scanned commit, as the page shows it. */
  readonly commit?: string;
  readonly links: HtmlLinks;
  /** Limits the page to some of the workloads; the migration plan and the last line are of all of them. */
  readonly only?: Narrowing;
  /** What the page has where it was made of reports in JSON; absent where it is of a scan. */
  readonly merged?: MergedPage | undefined;
  /** How many workloads are written as HTML at most; with more of them, they are data. */
  readonly mostAsHtml?: number;
}

/**
 * The content security policy of the page: it loads nothing, and runs only its own style and script. Data in a script
 * of the type `application/json` runs nowhere, and is not asked about.
 */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * Prints a scan as one page that needs nothing else: the overview, the matrix, the migration plan, hardening, every
 * workload, and what was not evaluated. Without JavaScript all of it can be read, without the filters; but for workloads
 * that are too many to be HTML (see `MOST_AS_HTML`). It keeps no manifest.
 */
export function htmlReport(options: HtmlReportOptions): ScanPrinter {
  const body = htmlBody(options);
  return {
    manifest: (scanned) => {
      body.see(scanned);
      return '';
    },
    end: (outline, context) => [
      html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${trusted(POLICY)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${options.title}: Pod Security report</title>
<style>${trusted(STYLE)}</style>
</head>
<body>
`.html,
      ...body.texts(outline, context),
      // Not in a template, because bundlers rewrite a tagged template that ends a script.
      `<script>${SCRIPT}</script>\n</body>\n</html>\n`,
    ],
  };
}
