import { TextFault } from '../text-fault.ts';
import { scanBlockScalar } from './block-scalar.ts';
import { Cursor, isBlank, isBlankOrEnd, isBreak } from './cursor.ts';
import { scanDirective } from './directive.ts';
import { scanPlainScalar } from './plain-scalar.ts';
import { PossibleKeys } from './possible-keys.ts';
import { scanAnchor, scanTag } from './properties.ts';
import { scanQuotedScalar } from './quoted-scalar.ts';
import { strayColon } from './stray-colon.ts';
import { tabFault } from './tab-fault.ts';
import type { Punctuation, Token } from './token.ts';

/**
 * Cuts a text into tokens as the server's reader does: libyaml, as ported to Go. It reads YAML 1.1, with some
 * differences from https://yaml.org/spec/1.1/ that are noted where they are.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 */
export class Scanner {
  /** The text, which ends with a line break. */
  readonly text: string;
  readonly #cursor: Cursor;
  readonly #keys: PossibleKeys;
  readonly #tokens: Token[] = [];
  /** How many tokens were taken. */
  #taken = 0;
  /** Whether it is known what the next token is. */
  #isReady = false;
  /** The last token that was scanned. */
  #last: Token | undefined;
  /** The column of the block collection around the cursor, -1 at the root; and of those around that. */
  #indent = -1;
  readonly #indents: number[] = [];
  #isKeyAllowed = true;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
    this.text = this.#cursor.text;
    this.#keys = new PossibleKeys(this.#cursor);
  }

  /** Returns the next token. @throws TextFault */
  peek(): Token {
    // As long as the next token may turn out to begin a key, the token before it is not known.
    while (!this.#isReady && (this.#tokens.length === 0 || this.#keys.mayBegin(this.#taken))) this.#scan();
    this.#isReady = true;
    return this.#tokens[0] as Token;
  }

  /** Whether the next token is of a kind. @throws TextFault */
  isAt(kind: Token['kind']): boolean {
    return this.peek().kind === kind;
  }

  /** Whether the next token is of one of these kinds. @throws TextFault */
  isAtAny(kinds: ReadonlySet<Token['kind']>): boolean {
    return kinds.has(this.peek().kind);
  }

  /** Returns the next token, and goes on to the one after it. @throws TextFault */
  take(): Token {
    const token = this.peek();
    this.#tokens.shift();
    this.#taken++;
    this.#isReady = false;
    return token;
  }

  #scan(): void {
    const cursor = this.#cursor;
    this.#skipToToken();
    this.#unroll(cursor.column);
    const code = cursor.peek();
    if (code === 0) {
      this.#endBlocks();
      this.#pushSigns('stream-end', 0);
    } else if (code === 0x25 && cursor.column === 0) {
      this.#endBlocks();
      this.#push(scanDirective(cursor));
    } else if (cursor.isAtDocumentMarker()) {
      this.#endBlocks();
      this.#pushSigns(code === 0x2d ? 'document-start' : 'document-end', 3);
    } else if (!this.#scanIndicator(code)) this.#scanValue(code);
  }

  /** Scans a sign that gives the document its structure; false where there is none. */
  #scanIndicator(code: number): boolean {
    const { isFlow } = this.#keys;
    if (code === 0x5b) this.#openFlow('flow-sequence-start');
    else if (code === 0x7b) this.#openFlow('flow-mapping-start');
    else if (code === 0x5d) this.#closeFlow('flow-sequence-end');
    else if (code === 0x7d) this.#closeFlow('flow-mapping-end');
    else if (code === 0x2c) this.#pushSeparator('flow-entry', true);
    else if (code === 0x2d && this.#isAlone()) this.#beginEntry('block-entry', 'block-sequence-start', true);
    else if (code === 0x3f && (isFlow || this.#isAlone())) this.#beginEntry('key', 'block-mapping-start', !isFlow);
    else if (code === 0x3a && (isFlow || this.#isAlone())) this.#endKey();
    else return false;
    return true;
  }

  /** Scans a scalar, alias, anchor or tag. All of them may begin a key, except block scalars. */
  #scanValue(code: number): void {
    const cursor = this.#cursor;
    const { isFlow } = this.#keys;
    if ((code === 0x7c || code === 0x3e) && !isFlow) {
      this.#keys.forget();
      this.#isKeyAllowed = true;
      this.#push(scanBlockScalar(cursor, this.#indent));
      return;
    }
    this.#saveKey();
    this.#isKeyAllowed = false;
    if (code === 0x2a || code === 0x26) this.#push(scanAnchor(cursor));
    else if (code === 0x21) this.#push(scanTag(cursor));
    else if (code === 0x27 || code === 0x22) this.#push(scanQuotedScalar(cursor));
    else {
      if (code === 0x09) throw tabFault(cursor.at);
      if (!this.#canBeginPlain(code)) {
        const sign = String.fromCharCode(code);
        throw new TextFault(`found a text that begins with ${sign}: quote the text`, cursor.at);
      }
      const { token, endsLine } = scanPlainScalar(cursor, isFlow, this.#indent);
      if (endsLine) this.#isKeyAllowed = true;
      this.#push(token);
    }
  }

  #isAlone(): boolean {
    return isBlankOrEnd(this.#cursor.peek(1));
  }

  /** https://yaml.org/spec/1.1/#ns-plain-first(c) */
  #canBeginPlain(code: number): boolean {
    if (code === 0x2d) return !isBlank(this.#cursor.peek(1));
    if (code === 0x3f || code === 0x3a) return !this.#keys.isFlow && !this.#isAlone();
    return !isBlank(code) && !',[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code));
  }

  /** Scans `-` or `?`: in block style, the first in a column begins a collection. */
  #beginEntry(kind: Punctuation, opening: Punctuation, allowsKey: boolean): void {
    const { at, column } = this.#cursor;
    if (!this.#keys.isFlow) {
      if (!this.#isKeyAllowed) {
        const sign = JSON.stringify(this.text.charAt(at));
        throw new TextFault(`found ${sign} where none can stand: begin a new line, or quote the text`, at);
      }
      this.#roll(column, this.#tokens.length, opening, at);
    }
    this.#pushSeparator(kind, allowsKey);
  }

  /** Scans `:`, which makes a key of what may be one, and begins the mapping around it. */
  #endKey(): void {
    const { at, column } = this.#cursor;
    const { isFlow } = this.#keys;
    const key = this.#keys.take();
    if (key !== undefined) {
      const position = key.token - this.#taken;
      this.#tokens.splice(position, 0, { kind: 'key', start: key.at, end: key.at });
      this.#roll(key.column, position, 'block-mapping-start', key.at);
      this.#isKeyAllowed = false;
    } else {
      if (!isFlow && !this.#isKeyAllowed) throw strayColon(this.text, at, this.#last);
      this.#roll(column, this.#tokens.length, 'block-mapping-start', at);
      this.#isKeyAllowed = !isFlow;
    }
    this.#pushSigns('value', 1);
  }

  #openFlow(kind: Punctuation): void {
    this.#saveKey();
    this.#keys.openFlow();
    this.#isKeyAllowed = true;
    this.#pushSigns(kind, 1);
  }

  #closeFlow(kind: Punctuation): void {
    this.#keys.forget();
    this.#keys.closeFlow();
    this.#isKeyAllowed = false;
    this.#pushSigns(kind, 1);
  }

  #pushSeparator(kind: Punctuation, allowsKey: boolean): void {
    this.#keys.forget();
    this.#isKeyAllowed = allowsKey;
    this.#pushSigns(kind, 1);
  }

  #pushSigns(kind: Punctuation, units: number): void {
    const start = this.#cursor.at;
    this.#cursor.skip(units);
    this.#push({ kind, start, end: start + units });
  }

  #push(token: Token): void {
    this.#tokens.push(token);
    this.#last = token;
  }

  #saveKey(): void {
    if (this.#isKeyAllowed) this.#keys.save(this.#taken + this.#tokens.length, this.#indent);
  }

  /** Begins a block collection where the column is deeper than that of the one around it. */
  #roll(column: number, position: number, kind: Punctuation, at: number): void {
    if (this.#keys.isFlow || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    this.#tokens.splice(position, 0, { kind, start: at, end: at });
  }

  /** Ends the block collections that are deeper than a column. */
  #unroll(column: number): void {
    while (!this.#keys.isFlow && this.#indent > column) {
      this.#pushSigns('block-end', 0);
      this.#indent = this.#indents.pop() as number;
    }
  }

  #endBlocks(): void {
    this.#unroll(-1);
    this.#keys.forget();
    this.#isKeyAllowed = false;
  }

  /** Skips blanks, comments and line breaks. Where a key may begin, a tab is no blank, as it is no indentation. */
  #skipToToken(): void {
    const cursor = this.#cursor;
    for (;;) {
      const allowsTabs = this.#keys.isFlow || !this.#isKeyAllowed;
      while (cursor.peek() === 0x20 || (allowsTabs && cursor.peek() === 0x09)) cursor.skip();
      cursor.skipComment();
      if (!isBreak(cursor.peek())) return;
      cursor.readBreak();
      if (!this.#keys.isFlow) this.#isKeyAllowed = true;
    }
  }
}
