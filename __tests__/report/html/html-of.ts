import type { HtmlReportOptions } from '../../../src/report/html/html-report.ts';
import { htmlReport } from '../../../src/report/html/html-report.ts';
import { printScan } from '../../../src/report/scan-printer.ts';
import type { Scan } from '../../../src/scan/scan.ts';

/** Prints a finished scan as a page. */
export function htmlOf(scan: Scan, options: Omit<HtmlReportOptions, 'target'>): Promise<string> {
  return printScan(scan, htmlReport({ ...options, target: scan.target }));
}
