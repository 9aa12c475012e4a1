import { repairFiles } from './fix-files.ts';
import type { Content } from './manifest/content.ts';
import type { AuditQuestion } from './report/audit-questions.ts';
import { auditText } from './report/audit-text.ts';
import { htmlReport } from './report/html-report.ts';
import { jsonText } from './report/json.ts';
import type { DocsLinks } from './report/links.ts';
import { migrationPlan } from './report/migration-plan.ts';
import { migrationPlanMarkdown } from './report/migration-plan-markdown.ts';
import { scanJson } from './report/scan-json.ts';
import { scanJunit } from './report/scan-junit.ts';
import { scanMarkdown } from './report/scan-markdown.ts';
import type { ScanPrinter } from './report/scan-printer.ts';
import { wholePrinter } from './report/scan-printer.ts';
import { scanSarif } from './report/scan-sarif.ts';
import { scanText } from './report/scan-text.ts';
import type { ScanRules } from './scan.ts';

/** What `scan` prints; `plan` is the migration plan, as Markdown. */
export const SCAN_FORMATS = ['text', 'json', 'sarif', 'markdown', 'junit', 'html', 'plan'] as const;

export type ScanFormat = (typeof SCAN_FORMATS)[number];

/** The formats in which a single question of operators is answered. */
export const AUDIT_FORMATS = ['text', 'json'] as const satisfies readonly ScanFormat[];

/** What of a scan is told in a format, beside the scan itself. */
export interface ScanFormatOptions {
  /** By which rules the files were scanned, and what is in one: SARIF holds their fixes. */
  readonly rules: ScanRules;
  readonly contentOf: (path: string) => Content | undefined;
  /** Only the workloads that answer it with yes are told of, in one of `AUDIT_FORMATS`. */
  readonly only?: AuditQuestion | undefined;
  readonly links: DocsLinks;
  /** The title of a page. */
  readonly title: string;
  /** Of this program. */
  readonly version: string;
}

/** Prints a scan: as it goes on in text and JSON, at its end in all others. */
export function scanPrinter(format: ScanFormat, options: ScanFormatOptions): ScanPrinter {
  const { rules, contentOf, only, links, title, version } = options;
  const { target } = rules.settings;
  if (format === 'text') return only === undefined ? scanText() : auditText(only);
  if (format === 'json') return scanJson(target, only);
  return wholePrinter((scan) => {
    if (format === 'sarif') {
      const repairs = [...repairFiles(scan, rules, contentOf, ['safe', 'careful']).values()];
      return jsonText(scanSarif(scan, links, { version, repairs }));
    }
    if (format === 'markdown') return scanMarkdown(scan, links);
    if (format === 'junit') return scanJunit(scan);
    return format === 'html' ? htmlReport(scan, { title, links }) : migrationPlanMarkdown(migrationPlan(scan));
  });
}
