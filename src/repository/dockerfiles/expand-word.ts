/** A text with its variables put in, or why that cannot be done. */
export type Expansion =
  | { readonly text: string; readonly reason?: undefined }
  | { readonly text?: undefined; readonly reason: string };

/** The value of a variable: undefined where it is not set; a reason where it is set to what cannot be known. */
export type LookUp = (name: string) => Expansion | undefined;

/** Deeper braces in braces are not read. */
const DEEPEST = 20;

/** What a word may become, in UTF-16 units: variables can double each other. */
const LONGEST_WORD = 10_000;

/**
 * Puts the variables of a word of a Dockerfile in, as BuildKit does, and takes its quotes and escapes away.
 * https://github.com/moby/buildkit/blob/v0.24.0/frontend/dockerfile/shell/lex.go
 *
 * @param escapeCharacter the escape character of the file
 * @param unset what a variable that is not set gives
 */
export function expandWord(
  word: string,
  escapeCharacter: string,
  lookUp: LookUp,
  unset: (name: string) => Expansion,
): Expansion {
  return new WordReader(word, escapeCharacter, lookUp, unset).read();
}

const NOT_FOLLOWED = 'it uses an expansion that is not followed here';

/** Carries a reason out of the depth of a word. */
class Unknowable extends Error {}

class WordReader {
  private readonly word: string;
  private readonly escapeCharacter: string;
  private readonly lookUp: LookUp;
  private readonly unset: (name: string) => Expansion;
  private at = 0;
  private depth = 0;
  /** The length of the values put in so far. */
  private length = 0;

  constructor(word: string, escapeCharacter: string, lookUp: LookUp, unset: (name: string) => Expansion) {
    this.word = word;
    this.escapeCharacter = escapeCharacter;
    this.lookUp = lookUp;
    this.unset = unset;
  }

  read(): Expansion {
    try {
      return { text: this.until('') };
    } catch (error) {
      if (error instanceof Unknowable) return { reason: error.message };
      throw error;
    }
  }

  /** Reads up to a character outside of quotes, and passes it; up to the end where that is empty. */
  private until(stop: string): string {
    const pieces: string[] = [];
    let isQuoted = false;
    while (this.at < this.word.length) {
      const char = this.word.charAt(this.at);
      if (char === stop && !isQuoted) {
        this.at++;
        return pieces.join('');
      }
      if (char === "'" && !isQuoted) {
        const end = this.word.indexOf("'", this.at + 1);
        if (end === -1) throw new Unknowable('a quote does not end');
        pieces.push(this.word.slice(this.at + 1, end));
        this.at = end + 1;
      } else if (char === '"') {
        isQuoted = !isQuoted;
        this.at++;
      } else if (char === '$') pieces.push(this.variable());
      else if (char === this.escapeCharacter) {
        const next = this.word.charAt(this.at + 1);
        pieces.push(isQuoted && !['"', '$', this.escapeCharacter].includes(next) ? char + next : next);
        this.at += 2;
      } else {
        pieces.push(char);
        this.at++;
      }
    }
    if (stop !== '' || isQuoted) throw new Unknowable(isQuoted ? 'a quote does not end' : 'a brace does not end');
    return pieces.join('');
  }

  private variable(): string {
    this.at++;
    if (this.word.charAt(this.at) !== '{') {
      const name = this.name();
      if (name === '' && /[\d@*#?$!-]/.test(this.word.charAt(this.at))) throw new Unknowable(NOT_FOLLOWED);
      return name === '' ? '$' : this.valueOf(name);
    }
    this.at++;
    const name = this.name();
    const operator = /^(?::?[-+?]|[}])/.exec(this.word.slice(this.at, this.at + 2))?.[0];
    if (name === '' || operator === undefined) throw new Unknowable(NOT_FOLLOWED);
    this.at += operator.length;
    if (operator === '}') return this.valueOf(name);
    if (++this.depth > DEEPEST) throw new Unknowable('its expansions nest too deep');
    const found = this.lookUp(name);
    if (found?.reason !== undefined) throw new Unknowable(found.reason);
    const isSet = found !== undefined && !(operator.startsWith(':') && found.text === '');
    return this.choose(name, operator.at(-1) ?? '', isSet);
  }

  /** Reads the word behind an operator, and returns it or the variable's value. */
  private choose(name: string, operator: string, isSet: boolean): string {
    const takesWord = operator === '+' ? isSet : operator === '-' && !isSet;
    if (takesWord) return this.until('}');
    this.skip();
    if (operator === '+') return '';
    if (!isSet) throw new Unknowable(`${name} must be given to the build`);
    return this.valueOf(name);
  }

  /** Passes a word in braces that does not count, whatever variables it has. */
  private skip(): void {
    let open = 1;
    for (; this.at < this.word.length && open > 0; this.at++) {
      const char = this.word.charAt(this.at);
      if (char === this.escapeCharacter) this.at++;
      else if (char === '{') open++;
      else if (char === '}') open--;
    }
    if (open > 0) throw new Unknowable('a brace does not end');
  }

  private name(): string {
    const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(this.word.slice(this.at, this.at + 256))?.[0] ?? '';
    this.at += name.length;
    return name;
  }

  private valueOf(name: string): string {
    const { text, reason } = this.lookUp(name) ?? this.unset(name);
    if (text === undefined) throw new Unknowable(reason);
    this.length += text.length;
    if (this.length > LONGEST_WORD) throw new Unknowable('its variables make it too long');
    return text;
  }
}
