const MARK = '\ufeff';

/** How many bytes the server's reader decodes at once. */
const CHUNK = 512;

/** How far before the end of a chunk the reader may ask for the next one: it looks at so many bytes at once. */
const LOOKAHEAD = 4;

/**
 * Finds a byte order mark inside a text that makes the server read something else than is written: where it is the first
 * character in the buffer of its reader, a character is dropped before each token at the beginning of a line, until the
 * next chunk is read.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/yamlprivateh.go (is_bom looks at the start of the buffer)
 *
 * @returns its offset, in UTF-16 units; undefined where there is none
 */
export function misleadingMark(text: string): number | undefined {
  if (!text.includes(MARK, 1)) return undefined;
  // kubectl takes CR away at the ends of lines, which moves all that follows: then every mark counts.
  const hasReturns = text.includes('\r');
  const marks: { readonly at: number; readonly byte: number }[] = [];
  const ends: number[] = [];
  let byte = 0;
  let limit = CHUNK;
  let at = 0;
  for (const character of text) {
    const size = bytesOf(character.codePointAt(0) as number);
    // A character that does not fit is left for the next chunk.
    while (byte + size > limit) {
      ends.push(byte);
      limit = byte + CHUNK;
    }
    if (character === MARK && at > 0) marks.push({ at, byte });
    byte += size;
    at += character.length;
  }
  const atEnds = new Set(ends.flatMap((end) => Array.from({ length: LOOKAHEAD + 1 }, (_, before) => end - before)));
  return marks.find((mark) => (hasReturns ? mark.byte >= CHUNK - LOOKAHEAD : atEnds.has(mark.byte)))?.at;
}

function bytesOf(codePoint: number): number {
  return codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
}
