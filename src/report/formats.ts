import type { AuditQuestion } from '../hardening/audit-questions.ts';
import type { LevelVersion } from '../pss/verdict.ts';
import type { Review } from '../review/review.ts';
import type { RepairOutcome } from '../scan/fix-files.ts';
import type { Scan } from '../scan/scan.ts';
import { outlineOf } from '../scan/scan-outline.ts';
import { codeQuality } from './diagnostics/code-quality.ts';
import { rdjson } from './diagnostics/rdjson.ts';
import { reviewDiagnostics } from './diagnostics/review-diagnostics.ts';
import { reviewedTexts } from './diagnostics/review-violations.ts';
import { scanDiagnostics } from './diagnostics/scan-diagnostics.ts';
import { workflowCommands } from './diagnostics/workflow-commands.ts';
import { htmlReport } from './html/html-report.ts';
import { jsonText } from './json/json.ts';
import { reviewJson } from './json/review-json.ts';
import { scanJson } from './json/scan-json.ts';
import type { ScanOrigin } from './json/scan-origin.ts';
import type { DocsLinks } from './links.ts';
import { planText } from './markdown/plan-text.ts';
import { scanMarkdown } from './markdown/scan-markdown.ts';
import type { MergedPage } from './merge/merged-page.ts';
import { listedOnly } from './narrowing.ts';
import type { ReviewPlan } from './plan/review-plan.ts';
import { reviewSarif } from './sarif/review-sarif.ts';
import { scanSarif } from './sarif/scan-sarif.ts';
import { countsLine } from './scan-counts.ts';
import { scanJunit } from './scan-junit.ts';
import type { HeldPrinter, ScanPrinter } from './scan-printer.ts';
import { heldPrinter, wholePrinter } from './scan-printer.ts';
import { auditText } from './text/audit-text.ts';
import type { Display } from './text/display.ts';
import { reviewInTerminal } from './text/review-in-terminal.ts';
import { reviewText } from './text/review-text.ts';
import type { ScanTextOptions } from './text/scan-text.ts';
import { scanText } from './text/scan-text.ts';

/** A format in which the command line prints its results. */
export interface Format {
  /** The value of the flag `--format`. */
  readonly id: string;
  /** Who or what uses the format: Markdown, without a full stop. */
  readonly purpose: string;
  /** Whether its scans need what is around workloads, whatever the flags: for the hardening checklist, or for fixes. */
  readonly hasChecklist?: true;
  /** Whether it can be printed of reports in JSON, too: see `report --merge`. */
  readonly isMerged?: true;
  /** How the format prints a scan; absent where it cannot. */
  readonly scan?: ScanPrinting;
  /** Prints a review; absent where the format cannot. */
  readonly review?: (review: Review, options: ReviewFormatOptions) => string;
}

/**
 * Prints a scan while it runs, without storing it (`stream`), or at its end: of the texts of its manifests (`held`), or
 * of all that it found (`whole`).
 */
export type ScanPrinting =
  | { readonly stream: (options: ScanFormatOptions) => ScanPrinter }
  | { readonly held: (options: ScanFormatOptions) => HeldPrinter }
  | { readonly whole: (scan: Scan, options: ScanFormatOptions) => string | Promise<string> };

/** What a format may use besides the results. */
interface FormatOptions {
  readonly links: DocsLinks;
  /** The version of pss-review. */
  readonly version: string;
  /** Distinguishes this report from others on the same commit: see `sarifCategory`. */
  readonly category: string;
  /** How the text is shown; other formats are the same everywhere. */
  readonly display: Display;
}

/** What a format of a scan may use. */
export interface ScanFormatOptions extends FormatOptions, ScanTextOptions {
  /** The repository's default. */
  readonly target: LevelVersion;
  /** Repairs the files of a scan, in memory: SARIF contains fixes. */
  readonly repairsOf: (scan: Scan) => Promise<readonly RepairOutcome[]>;
  /** Returns the text of a scanned file: SARIF has hashes of lines. */
  readonly textOf: (file: string) => string | undefined;
  /** The question of the flag `--only`: only the workloads that answer it with yes are listed. */
  readonly only?: AuditQuestion | undefined;
  /** The title of the HTML page. */
  readonly title: string;
  /** What JSON says of where it comes from; absent: nothing. */
  readonly origin?: ScanOrigin | undefined;
  /** What a merged report does not have; absent where it is a scan itself. */
  readonly merged?: MergedPage | undefined;
}

/** What a format of a review may use. */
export interface ReviewFormatOptions extends FormatOptions {
  readonly plan: ReviewPlan;
}

/** All formats, in the order of the help. A new format needs a file that writes its text, and an entry here. */
export const FORMATS: readonly Format[] = [
  {
    id: 'text',
    isMerged: true,
    purpose: 'people, in a terminal or a pipe: [above](#the-text)',
    scan: {
      held: (options) => (options.only === undefined ? scanText(options) : auditText(options.only, options.display)),
    },
    review: (review, { plan, display }) =>
      display.width === Number.POSITIVE_INFINITY ? reviewText(plan) : reviewInTerminal(review, plan, display),
  },
  {
    id: 'json',
    isMerged: true,
    purpose: 'programs: [below](#json)',
    scan: { stream: ({ target, only, hasHardening, origin }) => scanJson(target, only, hasHardening, origin) },
    review: (review, { plan }) => jsonText(reviewJson(review, plan)),
  },
  {
    id: 'sarif',
    purpose: 'code scanning: SARIF 2.1.0, with fixes and suppressions',
    hasChecklist: true,
    scan: {
      whole: async (scan, { repairsOf, textOf, links, version, category, only }) =>
        jsonText(
          scanSarif(scan, links, { version, category, textOf, only, repairs: await repairsOf(listedOnly(scan, only)) }),
        ),
    },
    review: (review, { links, version, category }) => jsonText(reviewSarif(review, links, { version, category })),
  },
  {
    id: 'rdjson',
    purpose: 'reviewdog, which posts to GitLab, Gitea, Bitbucket and Gerrit: its diagnostics, with suggestions',
    hasChecklist: true,
    scan: {
      whole: async (scan, { repairsOf, textOf, only, ...options }) => {
        const repairs = await repairsOf(listedOnly(scan, only));
        return jsonText(rdjson(scanDiagnostics(scan, { ...options, only, repairs }), options.links, textOf));
      },
    },
    review: (review, { links }) =>
      jsonText(rdjson(reviewDiagnostics(review, links), links, reviewedTexts(review.change))),
  },
  {
    id: 'gitlab',
    purpose: "GitLab's merge requests: a report of Code Quality",
    scan: { whole: (scan, options) => jsonText(codeQuality(scanDiagnostics(scan, options))) },
    review: (review, { links }) => jsonText(codeQuality(reviewDiagnostics(review, links))),
  },
  {
    id: 'github',
    purpose: 'the log of a job of GitHub Actions, which makes annotations of it: workflow commands, what blocks first',
    scan: {
      whole: (scan, options) => workflowCommands(scanDiagnostics(scan, options), countsLine(outlineOf(scan))),
    },
    review: (review, { links, plan }) => workflowCommands(reviewDiagnostics(review, links), plan.title),
  },
  {
    id: 'markdown',
    isMerged: true,
    purpose: 'a wiki or an issue',
    hasChecklist: true,
    scan: { whole: (scan, { links, only, merged }) => scanMarkdown(scan, links, only, merged) },
  },
  {
    id: 'junit',
    isMerged: true,
    purpose: 'CI systems that show tests: a suite a file, a case a workload',
    scan: { whole: (scan, { only }) => scanJunit(scan, only) },
  },
  {
    id: 'html',
    isMerged: true,
    purpose: 'one page that needs nothing else: overview, namespaces × checks, filters, hardening, the migration plan',
    hasChecklist: true,
    scan: { whole: (scan, { title, links, only, merged }) => htmlReport(scan, { title, links, only, merged }) },
  },
  {
    id: 'plan',
    purpose:
      'the migration plan alone, as Markdown: for each namespace the labels that it can carry today, and the fixes that unlock the next level',
    scan: { whole: (scan, { only }) => planText(scan, only) },
  },
];

/** A format that can print a scan or a review, as `What` says. */
export type FormatOf<What extends 'scan' | 'review'> = Format & Required<Pick<Format, What>>;

/** Returns the formats that can print a scan, or those that can print a review, in the order of the help. */
export function formatsOf<What extends 'scan' | 'review'>(what: What): FormatOf<What>[] {
  return FORMATS.filter((format): format is FormatOf<What> => format[what] !== undefined);
}

/** Returns the printer of a format. It prints while the scan runs where the format can. */
export function scanPrinter({ scan }: FormatOf<'scan'>, options: ScanFormatOptions): ScanPrinter {
  if ('stream' in scan) return scan.stream(options);
  return 'held' in scan ? heldPrinter(scan.held(options)) : wholePrinter((all) => scan.whole(all, options));
}
