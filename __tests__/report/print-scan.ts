import type { ScanPrinter } from '../../src/report/scan-printer.ts';
import type { Scan } from '../../src/scan/scan.ts';
import { outlineOf } from '../../src/scan/scan-outline.ts';

/** Prints a finished scan as one text. */
export function printScan(scan: Scan, printer: ScanPrinter): string {
  return scan.manifests.map(printer.manifest).join('') + printer.end(outlineOf(scan));
}
