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
  const hashes = new Map<string, readonly string[]>();
  function hashesOf(file: string): readonly string[] {
    const known = hashes.get(file);
    if (known !== undefined) return known;
    const text = textOf(file);
    const found = text === undefined ? [] : lineHashes(text);
    hashes.set(file, found);
    return found;
  }
  return (mark, { file, line }) => {
    const count = (counts.get(mark) ?? 0) + 1;
    counts.set(mark, count);
    const own = `${mark}:${count}`;
    return { primaryLocationLineHash: hashesOf(file)[line - 1] ?? own, [MARK]: own };
  };
}
