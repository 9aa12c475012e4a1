import type { ScanPrinter } from '../../src/report/scan-printer.ts';
import type { Scan } from '../../src/scan/scan.ts';
import { outlineOf } from '../../src/scan/scan-outline.ts';

/** Prints a finished scan as one text. */
export async function printScan(scan: Scan, printer: ScanPrinter): Promise<string> {
  return scan.manifests.map(printer.manifest).join('') + (await printer.end(outlineOf(scan)));
}
