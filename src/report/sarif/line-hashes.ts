/** How many characters the hash of a line is of: those from its beginning, across lines. */
const LENGTH = 100;

/** The factor of the rolling hash. */
const FACTOR = 37;

/** The power of the factor by which a character is dropped, modulo 2^64: `FACTOR ** LENGTH`, in two halves. */
const POWER = ((power) => ({ high: Number(power >> 32n), low: Number(power & 0xffff_ffffn) }))(
  BigInt.asUintN(64, BigInt(FACTOR) ** BigInt(LENGTH)),
);

/** What stands for the end of the text. */
const END_OF_TEXT = 0xffff;

/**
 * Returns the hash of each line of a text as GitHub's action `upload-sarif` computes it for `primaryLocationLineHash`,
 * by which code scanning recognises an alert: the action warns of a log that has another value there. It is a hash of the
 * first 100 characters from the beginning of the line that are neither blank nor tab, with a number behind it that tells
 * equal ones of a text apart. A carriage return ends a line, too.
 * https://github.com/github/codeql-action/blob/f3f1edbedfb4a1d188d344570834df2996d45d39/src/fingerprints.ts
 */
export function lineHashes(text: string): string[] {
  const { characters, starts } = hashedCharacters(text);
  const counts = new Map<string, number>();
  const hash = new RollingHash();
  const hashes: string[] = [];
  let end = 0;
  for (const start of starts) {
    // Behind the end of the text stand as many zeros as are needed.
    for (; end < start + LENGTH; end++) hash.roll(characters[end] ?? 0, characters[end - LENGTH] ?? 0);
    const digits = hash.digits();
    const count = (counts.get(digits) ?? 0) + 1;
    counts.set(digits, count);
    // Joined as a list, as V8 keeps all parts of a template, and of the last files all hashes are kept.
    hashes.push([digits, count].join(':'));
  }
  return hashes;
}

/** The characters of a text that are hashed, and the positions among them at which its lines begin. */
function hashedCharacters(text: string): { readonly characters: number[]; readonly starts: number[] } {
  const characters: number[] = [];
  const starts = [0];
  for (const [character] of text.matchAll(/\r\n?|[^ \t]/gs)) {
    const isLineEnd = character === '\n' || character.startsWith('\r');
    characters.push(isLineEnd ? 0x0a : character.charCodeAt(0));
    if (isLineEnd) starts.push(characters.length);
  }
  characters.push(END_OF_TEXT);
  return { characters, starts };
}

/** A hash of 64 bits of the last characters, in two halves, each small enough to be multiplied without a BigInt. */
class RollingHash {
  private high = 0;
  private low = 0;

  /** Takes a character in, and the one that came `LENGTH` characters before it out. */
  roll(taken: number, dropped: number): void {
    const low = FACTOR * this.low + taken - POWER.low * dropped;
    const high = FACTOR * this.high + Math.floor(low / 2 ** 32) - POWER.high * dropped;
    this.low = low >>> 0;
    this.high = high >>> 0;
  }

  /** The hash in hexadecimal, without zeros before it. */
  digits(): string {
    const low = this.low.toString(16);
    return this.high === 0 ? low : [this.high.toString(16), low.padStart(8, '0')].join('');
  }
}
