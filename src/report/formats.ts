import type { AuditQuestion } from '../hardening/audit-questions.ts';
import type { Content } from '../manifest/content.ts';
import type { Review } from '../review/review.ts';
import { repairFiles } from '../scan/fix-files.ts';
import { migrationPlan } from '../scan/migration/migration-plan.ts';
import type { Scan } from '../scan/scan.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { htmlReport } from './html/html-report.ts';
import { jsonText } from './json/json.ts';
import { reviewJson } from './json/review-json.ts';
import { scanJson } from './json/scan-json.ts';
import type { DocsLinks } from './links.ts';
import { migrationPlanMarkdown } from './markdown/migration-plan-markdown.ts';
import { scanMarkdown } from './markdown/scan-markdown.ts';
import type { ReviewPlan } from './plan/review-plan.ts';
import { reviewSarif } from './sarif/review-sarif.ts';
import { scanSarif } from './sarif/scan-sarif.ts';
import { scanJunit } from './scan-junit.ts';
import type { ScanPrinter } from './scan-printer.ts';
import { wholePrinter } from './scan-printer.ts';
import { auditText } from './text/audit-text.ts';
import { reviewText } from './text/review-text.ts';
import { scanText } from './text/scan-text.ts';

/** A format in which the command line prints what it found. */
export interface Format {
  /** What the flag `--format` says. */
  readonly id: string;
  /** For whom or what it is, in Markdown, without a full stop. */
  readonly purpose: string;
  /** Whether the workloads can be told alone that answer a question of operators with yes: the flag `--only`. */
  readonly canOnly?: true;
  /** How it prints a scan. */
  readonly scan?: ScanPrinting;
  /** How it prints a review. */
  readonly review?: (review: Review, options: ReviewFormatOptions) => string;
}

/** Prints a scan while it goes on, and keeps nothing of it, or when it is over. */
export type ScanPrinting =
  | { readonly stream: (options: ScanFormatOptions) => ScanPrinter }
  | { readonly whole: (scan: Scan, options: ScanFormatOptions) => string | Promise<string> };

/** What a format may tell, beside what was found. */
interface FormatOptions {
  readonly links: DocsLinks;
  /** Of this program. */
  readonly version: string;
  /** What tells this report apart from others on one commit: see `sarifCategory`. */
  readonly category: string;
}

export interface ScanFormatOptions extends FormatOptions {
  /** By which rules the files were scanned, and what is in one: SARIF holds their fixes. */
  readonly rules: ScanRules;
  readonly contentOf: (path: string) => Content | undefined;
  /** Only the workloads that answer it with yes are told of, in a format that can. */
  readonly only?: AuditQuestion | undefined;
  /** The title of a page. */
  readonly title: string;
}

export interface ReviewFormatOptions extends FormatOptions {
  readonly plan: ReviewPlan;
}

/** All formats, as the help lists them. A new one is a file that makes its text, and its row here. */
export const FORMATS: readonly Format[] = [
  {
    id: 'text',
    purpose: 'people, and editors that follow `file:line:column`',
    canOnly: true,
    scan: { stream: ({ only }) => (only === undefined ? scanText() : auditText(only)) },
    review: (_, { plan }) => reviewText(plan),
  },
  {
    id: 'json',
    purpose: 'programs: [below](#json)',
    canOnly: true,
    scan: { stream: ({ rules, only }) => scanJson(rules.settings.target, only) },
    review: (review, { plan }) => jsonText(reviewJson(review, plan)),
  },
  {
    id: 'sarif',
    purpose: 'code scanning: SARIF 2.1.0, with fixes and suppressions',
    scan: {
      whole: async (scan, { rules, contentOf, links, version, category }) => {
        const outcomes = await repairFiles(scan, rules, contentOf, ['safe', 'careful']);
        const repairs = [...outcomes.values()];
        return jsonText(scanSarif(scan, links, { version, category, repairs }));
      },
    },
    review: (review, { links, version, category }) => jsonText(reviewSarif(review, links, { version, category })),
  },
  {
    id: 'markdown',
    purpose: 'a wiki or an issue',
    scan: { whole: (scan, { links }) => scanMarkdown(scan, links) },
  },
  {
    id: 'junit',
    purpose: 'CI systems that show tests: a suite a file, a case a workload',
    scan: { whole: scanJunit },
  },
  {
    id: 'html',
    purpose: 'one page that needs nothing else: overview, namespaces × checks, filters, hardening, the migration plan',
    scan: { whole: (scan, { title, links }) => htmlReport(scan, { title, links }) },
  },
  {
    id: 'plan',
    purpose:
      'the migration plan alone, as Markdown: for each namespace the labels that it can carry today, and the fixes that unlock the next level',
    scan: { whole: (scan) => migrationPlanMarkdown(migrationPlan(scan)) },
  },
];

/** A format that prints one of these. */
export type FormatOf<What extends 'scan' | 'review'> = Format & Required<Pick<Format, What>>;

/** The formats that print a scan, or those that print a review, in their order. */
export function formatsOf<What extends 'scan' | 'review'>(what: What): FormatOf<What>[] {
  return FORMATS.filter((format): format is FormatOf<What> => format[what] !== undefined);
}

/** Prints a scan in a format: while it goes on, where the format can. */
export function scanPrinter({ scan }: FormatOf<'scan'>, options: ScanFormatOptions): ScanPrinter {
  return 'stream' in scan ? scan.stream(options) : wholePrinter((all) => scan.whole(all, options));
}
