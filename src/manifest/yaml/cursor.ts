/** Blanks: space and tab. */
export function isBlank(code: number): boolean {
  return code === 0x20 || code === 0x09;
}

/** YAML 1.1 ends lines at CR, LF, NEL, LS and PS. */
export function isBreak(code: number): boolean {
  return code === 0x0a || code === 0x0d || code === 0x85 || code === 0x2028 || code === 0x2029;
}

/** A break, or the end of the text. */
export function isBreakOrEnd(code: number): boolean {
  return isBreak(code) || code === 0;
}

export function isBlankOrEnd(code: number): boolean {
  return isBlank(code) || isBreakOrEnd(code);
}

/** What names of anchors and handles of tags are made of. */
export function isWordCharacter(code: number): boolean {
  return (
    (code >= 0x30 && code <= 0x39) ||
    (code >= 0x41 && code <= 0x5a) ||
    (code >= 0x61 && code <= 0x7a) ||
    code === 0x5f ||
    code === 0x2d
  );
}

/** A position that moves through a text, and knows its line and column. */
export class Cursor {
  readonly text: string;
  /** In UTF-16 units. */
  at = 0;
  /** From 0; counts every break of YAML 1.1. */
  line = 0;
  #lineStart = 0;
  readonly #isWide: boolean;
  /** Up to where second units of this line were counted, and how many there are. */
  #counted = 0;
  #seconds = 0;

  constructor(text: string) {
    // kubectl hands on whole lines only, so that the last one is ended, too.
    this.text = text.endsWith('\n') ? text : `${text}\n`;
    this.#isWide = /[\ud800-\udbff]/.test(text);
    if (text.charCodeAt(0) === 0xfeff) {
      this.at = 1;
      this.#lineStart = 1;
    }
  }

  /** The unit at a distance; 0 behind the end. A NUL in the text is refused before. */
  peek(distance = 0): number {
    const at = this.at + distance;
    return at < this.text.length ? this.text.charCodeAt(at) : 0;
  }

  /** From 0, in characters: of two units that make one, the second does not count. */
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

  /** Skips a comment, if one begins here, up to its line's end. */
  skipComment(): void {
    if (this.peek() !== 0x23) return;
    while (!isBreakOrEnd(this.peek())) this.at++;
  }

  /** Skips a line's end, and returns what it is in a scalar: LS and PS stay, every other break is a newline. */
  readBreak(): string {
    const code = this.peek();
    this.at += code === 0x0d && this.peek(1) === 0x0a ? 2 : 1;
    this.line++;
    this.#lineStart = this.at;
    return code === 0x2028 ? '\u2028' : code === 0x2029 ? '\u2029' : '\n';
  }

  /** Whether the line begins with `---` or `...` and a blank: no scalar goes on there. */
  isAtDocumentIndicator(): boolean {
    const code = this.peek();
    if (code !== 0x2d && code !== 0x2e) return false;
    return this.column === 0 && this.peek(1) === code && this.peek(2) === code && isBlankOrEnd(this.peek(3));
  }
}
