import { formatTargetOnServer } from '../../pss/server-name.ts';
import { migrationPlanner } from '../../scan/migration/migration-plan.ts';
import { reportWorkload } from '../../scan/reported-workload.ts';
import type { JudgedWorkload, Scan, ScannedManifest } from '../../scan/scan.ts';
import type { ScanOutline } from '../../scan/scan-outline.ts';
import { checklistTally } from '../checklist/checklist-totals.ts';
import { workloadChecklist } from '../checklist/workload-checklist.ts';
import { lackingWords } from '../merge/merged-page.ts';
import { isListed, narrowedWords } from '../narrowing.ts';
import { countsLine, scanCounts } from '../scan-counts.ts';
import type { Html } from './html.ts';
import { html } from './html.ts';
import { htmlChecklist } from './html-checklist.ts';
import { htmlMatrix } from './html-matrix.ts';
import { htmlLacking, htmlRepositories } from './html-merged.ts';
import { htmlOverview } from './html-overview.ts';
import { htmlPlan } from './html-plan.ts';
import type { HtmlReportOptions } from './html-report.ts';
import { htmlRest } from './html-rest.ts';
import { htmlWorkloads } from './html-workloads.ts';
import { pageTally } from './page-tally.ts';
import { shownWorkload } from './rows/shown-workload.ts';
import { workloadRows } from './rows/workload-rows.ts';
import { shownFolders } from './shown-folders.ts';
import { rankOf } from './workload-standing.ts';

/** The body of the page, without its script. */
export interface HtmlBody {
  readonly see: (scanned: ScannedManifest) => void;
  /** The body, in texts, after the last manifest. */
  readonly texts: (outline: ScanOutline, context: Scan['context']) => string[];
}

/** Starts a body without manifests: of each it keeps what its tables and rows say. */
export function htmlBody(options: HtmlReportOptions): HtmlBody {
  const { target, links, only, merged, mostAsHtml } = options;
  const planner = merged === undefined ? migrationPlanner(target) : undefined;
  const tally = pageTally();
  const checklists = checklistTally();
  const rows = workloadRows(mostAsHtml);
  let all = 0;

  function seeWorkload(judged: JudgedWorkload): void {
    all += 1;
    if (!isListed(judged, only)) return;
    const reported = reportWorkload(judged);
    const checklist = workloadChecklist(judged);
    tally.see(reported);
    checklists.see(checklist);
    rows.see(shownWorkload(reported, checklist), rankOf(reported));
  }

  return {
    see: (scanned) => {
      planner?.see(scanned);
      scanned.judged.forEach(seeWorkload);
    },
    texts: (outline, context) => {
      const lacking = merged && lackingWords(merged);
      const narrowed = narrowedWords(tally.all.workloads, all, only);
      const folders = shownFolders(tally.folders);
      return [
        header(options).html,
        html`${narrowed === undefined ? undefined : html`<p class="caution"><strong>Not the whole scan:</strong> of the workloads, this page has ${narrowed}. The first sentence, the migration plan, what was not evaluated, and the last line are of all of them.</p>\n`}${htmlOverview(tally, scanCounts(outline))}${merged === undefined ? undefined : htmlRepositories(merged)}`
          .html,
        htmlMatrix({ ...tally, folders }, outline.unjudged, links).html,
        (planner === undefined
          ? htmlLacking('plan', 'Migration plan', lacking?.plan ?? '')
          : htmlPlan(planner.plan(context), links)
        ).html,
        (lacking?.hardening === undefined
          ? htmlChecklist(checklists.totals())
          : htmlLacking('hardening', 'Hardening', lacking.hardening)
        ).html,
        htmlWorkloads(tally, folders, rows, links).html,
        htmlRest(outline, links).html,
        footer(outline).html,
        ...rows.data(links),
      ];
    },
  };
}

function header({ target, title, commit }: HtmlReportOptions): Html {
  return html`<a class="skip" href="#main">Skip to the content</a>
<header>
<p class="kind">Pod Security report</p>
<h1>${title}</h1>
<p class="muted">Target <code>${formatTargetOnServer(target)}</code>${commit === undefined ? undefined : html` · commit <code>${commit}</code>`}</p>
<nav aria-label="Sections"><ul><li><a href="#overview">Overview</a></li><li><a href="#matrix">Namespaces and checks</a></li><li><a href="#plan">Migration plan</a></li><li><a href="#hardening">Hardening</a></li><li><a href="#workloads">Workloads</a></li><li><a href="#not-evaluated">Not evaluated</a></li></ul></nav>
</header>
<main id="main" tabindex="-1">
`;
}

function footer(outline: ScanOutline): Html {
  return html`</main>
<footer><p>${countsLine(outline)}.</p><p>Made by pss-review, from the manifests alone: what the cluster’s Pod Security Admission would say of them.</p></footer>
`;
}
