import { formatTargetOnServer } from '../../pss/server-name.ts';
import { migrationPlan } from '../../scan/migration/migration-plan.ts';
import { reportWorkload } from '../../scan/reported-workload.ts';
import type { Scan } from '../../scan/scan.ts';
import { outlineOf } from '../../scan/scan-outline.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import type { MergedPage } from '../merge/merged-page.ts';
import { lackingWords } from '../merge/merged-page.ts';
import type { Narrowing } from '../narrowing.ts';
import { listedOnly, narrowingWords } from '../narrowing.ts';
import { countsLine, scanCounts } from '../scan-counts.ts';
import type { Html } from './html.ts';
import { html, trusted } from './html.ts';
import { htmlChecklist } from './html-checklist.ts';
import { SCRIPT_HASH, STYLE_HASH } from './html-hashes.generated.ts';
import { htmlMatrix } from './html-matrix.ts';
import { htmlLacking, htmlRepositories } from './html-merged.ts';
import { htmlOverview } from './html-overview.ts';
import type { HtmlLinks } from './html-parts.ts';
import { htmlPlan } from './html-plan.ts';
import { htmlRest } from './html-rest.ts';
import { SCRIPT } from './html-script.ts';
import { STYLE } from './html-style.ts';
import { htmlWorkloads } from './html-workloads.ts';
import { failingFirst } from './workload-standing.ts';

/** What a page needs besides the scan. */
export interface HtmlReportOptions {
  /** The title of the page: usually the name of the repository. */
  readonly title: string;
  /** The scanned commit, as the page shows it. */
  readonly commit?: string;
  readonly links: HtmlLinks;
  /** Limits the page to some of the workloads; the migration plan and the last line are of all of them. */
  readonly only?: Narrowing;
  /** What the page has where it was made of reports in JSON; absent where it is of a scan. */
  readonly merged?: MergedPage | undefined;
}

/** The content security policy of the page: it loads nothing, and runs only its own style and script. */
const POLICY = `default-src 'none'; style-src '${STYLE_HASH}'; script-src '${SCRIPT_HASH}'; base-uri 'none'; form-action 'none'`;

/**
 * Writes a scan as one page that needs nothing else: the overview, the matrix, the migration plan, hardening, every
 * workload, and what was not evaluated. All of it can be read without JavaScript; only the filters need it.
 */
export function htmlReport(scan: Scan, options: HtmlReportOptions): string {
  return html`<!doctype html>
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
${htmlBody(scan, options)}${script()}
</body>
</html>
`.html;
}

/** The script is not in the template above, because bundlers rewrite a tagged template that ends a script. */
function script(): Html {
  return trusted(`<script>${SCRIPT}</script>`);
}

/** The body of the page, without its script. */
export function htmlBody(scan: Scan, { title, commit, links, only, merged }: HtmlReportOptions): Html {
  const judgedWorkloads = listedOnly(scan, only).manifests.flatMap(({ judged }) => judged);
  const workloads = failingFirst(judgedWorkloads.map((workload) => reportWorkload(workload)));
  const narrowed = narrowingWords(scan, only);
  const checklists = workloads.map(({ judged }) => workloadChecklist(judged));
  const outline = outlineOf(scan);
  const lacking = merged && lackingWords(merged);
  return html`<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="kind">Pod Security report</p>
<h1>${title}</h1>
<p class="muted">Target <code>${formatTargetOnServer(scan.target)}</code>${commit === undefined ? undefined : html` · commit <code>${commit}</code>`}</p>
<nav aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#matrix">Namespaces and checks</a></li><li><a href="#plan">Migration plan</a></li><li><a href="#hardening">Hardening</a></li><li><a href="#workloads">Workloads</a></li><li><a href="#not-evaluated">Not evaluated</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
${narrowed === undefined ? undefined : html`<p class="caution"><strong>Not the whole scan:</strong> of the workloads, this page has ${narrowed}. The first sentence, the migration plan, what was not evaluated, and the last line are of all of them.</p>\n`}${htmlOverview(workloads, scanCounts(outline))}${merged === undefined ? undefined : htmlRepositories(merged)}${htmlMatrix(workloads, outline.unjudged, links)}${lacking === undefined ? htmlPlan(migrationPlan(scan), links) : htmlLacking('plan', 'Migration plan', lacking.plan)}${lacking?.hardening === undefined ? htmlChecklist(checklists) : htmlLacking('hardening', 'Hardening', lacking.hardening)}${htmlWorkloads(workloads, checklists, links)}${htmlRest(scan, links)}</main>
<footer><p>${countsLine(outline)}.</p><p>Made by pss-review, from the manifests alone: what the cluster’s Pod Security Admission would say of them.</p></footer>
`;
}
