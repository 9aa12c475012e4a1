import type { ExemptionUse } from '../target/exemptions.ts';
import type { Scan, ScannedManifest } from './scan.ts';

/** A format of a scan, printed while the scan goes on: the texts together are the whole. */
export interface ScanPrinter {
  /** Takes the manifests in their order. */
  readonly manifest: (scanned: ScannedManifest) => string;
  /** What is left to be printed when all manifests were told; with a line feed at its end. */
  readonly end: (exemptions: ExemptionUse) => string;
}

/** A format that can say nothing before it has seen all. */
export function wholePrinter(target: Scan['target'], format: (scan: Scan) => string): ScanPrinter {
  const manifests: ScannedManifest[] = [];
  return {
    manifest: (scanned) => {
      manifests.push(scanned);
      return '';
    },
    end: (exemptions) => format({ target, manifests, exemptions }),
  };
}

/** A scan that is over, as one text. */
export function printScan({ manifests, exemptions }: Scan, printer: ScanPrinter): string {
  return manifests.map(printer.manifest).join('') + printer.end(exemptions);
}
