import { repairFiles } from './fix-files.ts';
import type { NamedContent } from './manifest/content.ts';
import { htmlReport } from './report/html-report.ts';
import { jsonText } from './report/json.ts';
import type { DocsLinks } from './report/links.ts';
import { migrationPlan } from './report/migration-plan.ts';
import { migrationPlanMarkdown } from './report/migration-plan-markdown.ts';
import type { Scan } from './report/scan.ts';
import { scanJson } from './report/scan-json.ts';
import { scanJunit } from './report/scan-junit.ts';
import { scanMarkdown } from './report/scan-markdown.ts';
import { scanSarif } from './report/scan-sarif.ts';
import { scanText } from './report/scan-text.ts';
import type { ScanRules } from './scan.ts';

/** What `scan` prints; `plan` is the migration plan, as Markdown. */
export const SCAN_FORMATS = ['text', 'json', 'sarif', 'markdown', 'junit', 'html', 'plan'] as const;

export type ScanFormat = (typeof SCAN_FORMATS)[number];

/** What of a scan is told in a format, beside the scan itself. */
export interface ScanFormatOptions {
  /** The files that were scanned, and by which rules: SARIF holds their fixes. */
  readonly files: readonly NamedContent[];
  readonly rules: ScanRules;
  readonly links: DocsLinks;
  /** The title of a page. */
  readonly title: string;
  /** Of this program. */
  readonly version: string;
}

/** A scan as text, with a line feed at its end. */
export function formatScan(scan: Scan, format: ScanFormat, options: ScanFormatOptions): string {
  const { files, rules, links, title, version } = options;
  if (format === 'json') return jsonText(scanJson(scan));
  if (format === 'sarif') {
    const repairs = [...repairFiles(files, scan, rules, ['safe', 'careful']).values()];
    return jsonText(scanSarif(scan, links, { version, repairs }));
  }
  if (format === 'markdown') return scanMarkdown(scan, links);
  if (format === 'junit') return scanJunit(scan);
  if (format === 'html') return htmlReport(scan, { title, links });
  return format === 'plan' ? migrationPlanMarkdown(migrationPlan(scan)) : scanText(scan);
}
