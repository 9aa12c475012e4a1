import { lineHashes } from './line-hashes.ts';

/** Returns the text of a file of the report; undefined where it is not at hand. */
export type TextOf = (file: string) => string | undefined;

/** Returns the fingerprints of a result from its mark, which several results may share, and from its place. */
export type Fingerprinter = (
  mark: string,
  place: { readonly file: string; readonly line: number },
) => { readonly primaryLocationLineHash: string; readonly [MARK]: string };

/** The key of our own mark, which lasts when lines or images change. */
const MARK = 'pssReviewFinding/v1';

/**
 * Makes the function that returns the fingerprints of a log's results. Code scanning recognises an alert by
 * `primaryLocationLineHash` alone. It is what `upload-sarif` would compute: of any other value the action warns, and
 * without a checkout, or where a log is uploaded by the API, nobody computes one. Where the text is not at hand, it is
 * the mark.
 */
export function fingerprinter(textOf: TextOf): Fingerprinter {
  const counts = new Map<string, number>();
  const hashesOf = hashReader(textOf);
  return (mark, { file, line }) => {
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    const own = `${mark}:${count}`;
    return { primaryLocationLineHash: hashesOf(file)[line - 1] ?? own, [MARK]: own };
  };
}

/** So many hashes are kept: results mostly come file by file. */
const MAX_HASHES = 50_000;

/** Makes the function that returns the hashes of a file's lines. It keeps those of the last files. */
function hashReader(textOf: TextOf): (file: string) => readonly string[] {
  const known = new Map<string, readonly string[]>();
  let size = 0;
  return (file) => {
    const found = known.get(file);
    if (found !== undefined) return found;
    const text = textOf(file);
    const hashes = text === undefined ? [] : lineHashes(text);
    for (const [first, { length }] of known) {
      if (size + hashes.length <= MAX_HASHES) break;
      known.delete(first);
      size -= length;
    }
    known.set(file, hashes);
    size += hashes.length;
    return hashes;
  };
}
