/** Whether a code unit is a space or a tab. https://yaml.org/spec/1.1/#s-white */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** Whether a code unit ends a line: CR, LF, NEL, LS or PS. https://yaml.org/spec/1.1/#b-char */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** Whether a code unit ends a line, or is what `peek` returns behind the end of the text. */
export function isBreakOrEnd(code: number): boolean {
  return code === 0x0a || code === 0 || isBreak(code);
}

/** Whether a code unit separates tokens: a blank, a line break, or the end of the text. */
export function isBlankOrEnd(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x09 || isBreakOrEnd(code);
}

/** A position that moves through a text, and knows its line and column. */
export class Cursor {
  /** The text, which ends with a line break. */
  readonly text: string;
  /** The length of the text as it was given. */
  readonly length: number;
  /** In UTF-16 units. */
  at = 0;
  /** From 0; counts every line break of YAML 1.1. */
  line = 0;
  #lineStart = 0;
  /** Whether some characters of the text take two units. */
  readonly #isWide: boolean;
  /** How far the second units of this line were counted, and how many there are. */
  #counted = 0;
  #seconds = 0;

  constructor(text: string) {
    this.length = text.length;
    // kubectl passes whole lines only, so that the last one has a line break, too.
    this.text = text.endsWith('\n') ? text : `${text}\n`;
    this.#isWide = /[\ud800-\udbff]/.test(text);
    if (text.charCodeAt(0) === 0xfeff) {
      this.at = 1;
      this.#lineStart = 1;
    }
  }

  /** The code unit at a distance; 0 behind the end of the text, which holds no NUL. */
  peek(distance = 0): number {
    return this.text.charCodeAt(this.at + distance) || 0;
  }

  /** From 0, in characters: where two units make one character, the second does not count. */
  get column(): number {
    if (!this.#isWide) return this.at - this.#lineStart;
    if (this.#counted < this.#lineStart || this.#counted > this.at) {
      this.#counted = this.#lineStart;
      this.#seconds = 0;
    }
    for (; this.#counted < this.at; this.#counted++) {
      if ((this.text.charCodeAt(this.#counted) & 0xfc00) === 0xdc00) this.#seconds++;
    }
    return this.at - this.#lineStart - this.#seconds;
  }

  skip(units = 1): void {
    this.at += units;
  }

  skipBlanks(): void {
    while (isBlank(this.peek())) this.at++;
  }

  /** Skips the rest of the line, without its line break. */
  skipLine(): void {
    while (!isBreakOrEnd(this.peek())) this.at++;
  }

  /** Skips a comment, if one begins here, up to the end of its line. https://yaml.org/spec/1.1/#c-nb-comment-text */
  skipComment(): void {
    if (this.peek() === 0x23) this.skipLine();
  }

  /**
   * Skips a line break, and returns what it is in a scalar: LS and PS stay, every other one is a newline.
   * https://yaml.org/spec/1.1/#b-as-line-feed
   */
  readBreak(): string {
    const code = this.peek();
    this.at += code === 0x0d ? this.#lengthOfReturn() : 1;
    this.line++;
    this.#lineStart = this.at;
    return code === 0x2028 ? '\u2028' : code === 0x2029 ? '\u2029' : '\n';
  }

  /** CR LF is one line break. So is CR CR LF: kubectl takes CR LF away at the end of each line, and puts LF there. */
  #lengthOfReturn(): number {
    if (this.peek(1) === 0x0a) return 2;
    return this.peek(1) === 0x0d && this.peek(2) === 0x0a ? 3 : 1;
  }

  /** Whether the line begins with `---` or `...` and a blank: every scalar ends there. */
  isAtDocumentMarker(): boolean {
    const code = this.peek();
    if (code !== 0x2d && code !== 0x2e) return false;
    return this.column === 0 && this.peek(1) === code && this.peek(2) === code && isBlankOrEnd(this.peek(3));
  }
}
