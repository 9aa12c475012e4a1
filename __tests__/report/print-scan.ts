import type { AuditQuestion } from '../../src/hardening/audit-questions.ts';
import { heldPrinter, printScan } from '../../src/report/scan-printer.ts';
import { auditText } from '../../src/report/text/audit-text.ts';
import { PLAIN_DISPLAY } from '../../src/report/text/display.ts';
import type { ScanTextOptions } from '../../src/report/text/scan-text.ts';
import { scanText } from '../../src/report/text/scan-text.ts';
import { textStore } from '../../src/report/text-store.ts';
import type { Scan } from '../../src/scan/scan.ts';
import { scanBlocks } from '../../src/scan/scan-outline.ts';

/** How text is printed into a pipe, without flags. */
export const IN_A_PIPE: ScanTextOptions = {
  detail: 'all',
  display: PLAIN_DISPLAY,
  blocks: scanBlocks,
  hasHardening: false,
};

/** Prints a finished scan as `--format text` does; in a pipe and without flags unless the options say otherwise. */
export function printText(scan: Scan, options: Partial<ScanTextOptions> = {}): Promise<string> {
  return printScan(scan, heldPrinter(scanText({ ...IN_A_PIPE, ...options }), textStore()));
}

/** Prints a finished scan as `--only` does, as text in a pipe. */
export function printAnswer(scan: Scan, question: AuditQuestion): Promise<string> {
  return printScan(scan, heldPrinter(auditText(question, PLAIN_DISPLAY), textStore()));
}
