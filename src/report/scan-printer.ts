import type { Scan, ScannedManifest, ScanStream } from '../scan/scan.ts';
import type { ScanOutline, ScanOutliner } from '../scan/scan-outline.ts';

/** A format of a scan, printed while the scan goes on: the texts together are the whole. */
export interface ScanPrinter {
  /** Takes the manifests in their order. */
  readonly manifest: (scanned: ScannedManifest) => string;
  /** What is left to be printed when all manifests were told; with a line feed at its end. */
  readonly end: (outline: ScanOutline) => string | Promise<string>;
}

/** A format that can say nothing before it has seen all. */
export function wholePrinter(format: (scan: Scan) => string | Promise<string>): ScanPrinter {
  const manifests: ScannedManifest[] = [];
  return {
    manifest: (scanned) => {
      manifests.push(scanned);
      return '';
    },
    end: ({ target, exemptions }) => format({ target, manifests, exemptions }),
  };
}

/** A piece of text that is worth being written; in UTF-16 units. */
const PIECE = 64 * 1024;

/**
 * A scan that goes on, in pieces of text.
 *
 * @param outliner sees what goes by, and can tell of it in the end
 */
export async function* printStream(
  { manifests, exemptions }: ScanStream,
  printer: ScanPrinter,
  outliner: ScanOutliner,
): AsyncGenerator<string> {
  let text = '';
  for await (const scanned of manifests) {
    outliner.see(scanned);
    text += printer.manifest(scanned);
    if (text.length < PIECE) continue;
    yield text;
    text = '';
  }
  yield text + (await printer.end(outliner.outline(exemptions())));
}
