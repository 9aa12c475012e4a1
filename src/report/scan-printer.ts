import type { Scan, ScannedManifest, ScanStream } from '../scan/scan.ts';
import type { ScanOutline } from '../scan/scan-outline.ts';
import { outlineOf, scanOutliner } from '../scan/scan-outline.ts';
import { groupedTexts } from './grouped-texts.ts';
import type { TextStore } from './text-store.ts';

/** Prints a scan while it runs. The texts that it returns make up the output, in their order. */
export interface ScanPrinter {
  /** Prints one manifest. It is called for all manifests in their order, each time after it has printed the one before. */
  readonly manifest: (scanned: ScannedManifest) => string | Promise<string>;
  /** Prints the rest of the output after the last manifest, in one text or in several. It ends with a line feed. */
  readonly end: (outline: ScanOutline, context: Scan['context']) => Texts | Promise<Texts>;
  /** Gives back what it kept for the end. Called once, whether all was printed or not. */
  readonly drop?: () => void;
}

/** A text, or its parts. */
type Texts = string | Iterable<string>;

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
export function heldPrinter({ begin, manifest, end }: HeldPrinter, store: TextStore): ScanPrinter {
  const texts = groupedTexts<'all'>(store);
  return {
    manifest: (scanned) => {
      texts.add('all', manifest(scanned));
      return '';
    },
    end: function* (outline) {
      yield begin(outline);
      yield* texts.textsOf('all');
      yield end(outline);
    },
    drop: store.drop,
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
    const joined = joiner();
    try {
      for await (const scanned of manifests) {
        outliner.see(scanned);
        const text = printer.manifest(scanned);
        const chunk = joined.add(typeof text === 'string' ? text : await text);
        if (chunk !== undefined) yield chunk;
      }
      whole = outliner.outline(exemptions(), baseline());
      const end = await printer.end(whole, context);
      for (const text of typeof end === 'string' ? [end] : end) {
        const chunk = joined.add(text);
        if (chunk !== undefined) yield chunk;
      }
      yield joined.rest();
    } finally {
      printer.drop?.();
    }
  }
  return { texts: texts(), outline: () => whole ?? outliner.outline(exemptions(), baseline()) };
}

/** Joins short texts: `add` returns a chunk where there is enough for one. */
function joiner(): { readonly add: (text: string) => string | undefined; readonly rest: () => string } {
  let chunk = '';
  const rest = (): string => {
    const joined = chunk;
    chunk = '';
    return joined;
  };
  return {
    add: (text) => {
      chunk += text;
      return chunk.length < CHUNK_LENGTH ? undefined : rest();
    },
    rest,
  };
}

/** Prints a scan that has ended as one text. */
export async function printScan(scan: Scan, printer: ScanPrinter): Promise<string> {
  let text = '';
  try {
    for (const scanned of scan.manifests) text += await printer.manifest(scanned);
    const end = await printer.end(outlineOf(scan), scan.context);
    return text + (typeof end === 'string' ? end : [...end].join(''));
  } finally {
    printer.drop?.();
  }
}
