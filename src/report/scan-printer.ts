import type { Scan, ScannedManifest, ScanStream } from '../scan/scan.ts';
import type { ScanOutline } from '../scan/scan-outline.ts';
import { scanOutliner } from '../scan/scan-outline.ts';

/** Prints a scan while it runs. The texts that it returns make up the output, in their order. */
export interface ScanPrinter {
  /** Prints one manifest. It is called for all manifests in their order. */
  readonly manifest: (scanned: ScannedManifest) => string;
  /** Prints the rest of the output after the last manifest, in one text or in several. It ends with a line feed. */
  readonly end: (outline: ScanOutline, context: Scan['context']) => string | Promise<string> | readonly string[];
}

/** Prints a scan manifest by manifest, but begins with what only its end tells. */
export interface HeldPrinter {
  /** What stands before the manifests. */
  readonly begin: (outline: ScanOutline) => string;
  readonly manifest: (scanned: ScannedManifest) => string;
  /** What stands behind them. */
  readonly end: (outline: ScanOutline) => string;
}

/**
 * Makes a printer for a format that begins with the result: it keeps the texts of the manifests, not the manifests, and
 * prints all at the end.
 */
export function heldPrinter({ begin, manifest, end }: HeldPrinter): ScanPrinter {
  // As bytes: a text that was put together keeps the texts of the manifests in memory, from which its parts were cut.
  const chunks: Uint8Array[] = [];
  let text = '';
  return {
    manifest: (scanned) => {
      text += manifest(scanned);
      if (text.length >= CHUNK_LENGTH) {
        chunks.push(new TextEncoder().encode(text));
        text = '';
      }
      return '';
    },
    end: (outline) => [begin(outline), ...chunks.map((chunk) => new TextDecoder().decode(chunk)), text, end(outline)],
  };
}

/** Makes a printer for a format that needs the whole scan: it stores the manifests, and prints at the end. */
export function wholePrinter(format: (scan: Scan) => string | Promise<string>): ScanPrinter {
  const manifests: ScannedManifest[] = [];
  return {
    manifest: (scanned) => {
      manifests.push(scanned);
      return '';
    },
    end: ({ target, exemptions, baseline }, context) =>
      format({ target, manifests, exemptions, ...(baseline && { baseline }), context }),
  };
}

/** Texts are written in chunks of at least this length; in UTF-16 units. */
const CHUNK_LENGTH = 64 * 1024;

/** A scan as text, and its outline. */
export interface PrintedScan {
  /** The text in chunks, while the scan runs; to be read once. */
  readonly texts: AsyncIterable<string>;
  /** The outline of the manifests printed so far: of all of them when `texts` has ended. */
  readonly outline: () => ScanOutline;
}

/** Prints a scan while it runs, and stores only its outline. */
export function printStream(
  { target, manifests, exemptions, baseline, context }: ScanStream,
  printer: ScanPrinter,
): PrintedScan {
  const outliner = scanOutliner(target);
  let whole: ScanOutline | undefined;
  async function* texts(): AsyncGenerator<string> {
    let text = '';
    for await (const scanned of manifests) {
      outliner.see(scanned);
      text += printer.manifest(scanned);
      if (text.length < CHUNK_LENGTH) continue;
      yield text;
      text = '';
    }
    whole = outliner.outline(exemptions(), baseline());
    yield text;
    const end = await printer.end(whole, context);
    yield* typeof end === 'string' ? [end] : end;
  }
  return { texts: texts(), outline: () => whole ?? outliner.outline(exemptions(), baseline()) };
}
