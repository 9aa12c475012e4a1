import type { Scan } from '../../src/report/scan.ts';
import { outlineOf } from '../../src/report/scan-outline.ts';
import type { ScanPrinter } from '../../src/report/scan-printer.ts';

/** A scan that is over, as one text. */
export function printScan(scan: Scan, printer: ScanPrinter): string {
  return scan.manifests.map(printer.manifest).join('') + printer.end(outlineOf(scan));
}
