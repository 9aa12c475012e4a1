import type { AuditQuestion } from '../hardening/audit-questions.ts';
import type { Content } from '../manifest/content.ts';
import { repairFiles } from '../scan/fix-files.ts';
import { migrationPlan } from '../scan/migration/migration-plan.ts';
import type { ScanRules } from '../scan/scan-files.ts';
import { htmlReport } from './html/html-report.ts';
import { jsonText } from './json/json.ts';
import { scanJson } from './json/scan-json.ts';
import type { DocsLinks } from './links.ts';
import { migrationPlanMarkdown } from './markdown/migration-plan-markdown.ts';
import { scanMarkdown } from './markdown/scan-markdown.ts';
import { scanSarif } from './sarif/scan-sarif.ts';
import { scanJunit } from './scan-junit.ts';
import type { ScanPrinter } from './scan-printer.ts';
import { wholePrinter } from './scan-printer.ts';
import { auditText } from './text/audit-text.ts';
import { scanText } from './text/scan-text.ts';

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
  return wholePrinter(async (scan) => {
    if (format === 'sarif') {
      const repairs = [...(await repairFiles(scan, rules, contentOf, ['safe', 'careful'])).values()];
      return jsonText(scanSarif(scan, links, { version, repairs }));
    }
    if (format === 'markdown') return scanMarkdown(scan, links);
    if (format === 'junit') return scanJunit(scan);
    return format === 'html' ? htmlReport(scan, { title, links }) : migrationPlanMarkdown(migrationPlan(scan));
  });
}
