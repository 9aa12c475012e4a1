import { TextFault } from '../text-fault.ts';
import { Cursor, isBlank, isBlankOrEnd, isBreak } from './cursor.ts';
import { PossibleKeys } from './possible-keys.ts';
import { scanBlockScalar } from './scan-block-scalar.ts';
import { scanPlainScalar } from './scan-plain-scalar.ts';
import { scanAnchor, scanDirective, scanTag } from './scan-properties.ts';
import { scanQuotedScalar } from './scan-quoted-scalar.ts';
import type { Punctuation, Token } from './token.ts';

/**
 * Cuts a text into tokens as the server's reader does: libyaml, YAML 1.1.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 */
export class Scanner {
  readonly #cursor: Cursor;
  readonly #keys: PossibleKeys;
  readonly #tokens: Token[] = [];
  #taken = 0;
  #isReady = false;
  /** The column of the block collection around, and of those around that. */
  #indent = -1;
  readonly #indents: number[] = [];
  #isKeyAllowed = true;

  constructor(text: string) {
    this.#cursor = new Cursor(text);
    this.#keys = new PossibleKeys(this.#cursor);
  }

  /** The next token. @throws TextFault */
  peek(): Token {
    // As long as the next token may turn out to begin a key, what stands before it is not known.
    while (!this.#isReady && (this.#tokens.length === 0 || this.#keys.mayBegin(this.#taken))) this.#scan();
    this.#isReady = true;
    return this.#tokens[0] as Token;
  }

  /** Whether the next token is one of these. @throws TextFault */
  isAt(...kinds: readonly Token['kind'][]): boolean {
    return kinds.includes(this.peek().kind);
  }

  /** Takes the next token. @throws TextFault */
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
      this.#push('stream-end', 0);
    } else if (code === 0x25 && cursor.column === 0) {
      this.#endBlocks();
      this.#tokens.push(scanDirective(cursor));
    } else if (cursor.isAtDocumentIndicator()) {
      this.#endBlocks();
      this.#push(code === 0x2d ? 'document-start' : 'document-end', 3);
    } else if (!this.#scanIndicator(code)) this.#scanValue(code);
  }

  /** What gives a document its structure; false where a value, or what belongs to one, stands here. */
  #scanIndicator(code: number): boolean {
    const { isFlow } = this.#keys;
    const isAlone = isBlankOrEnd(this.#cursor.peek(1));
    if (code === 0x5b) this.#openFlow('flow-sequence-start');
    else if (code === 0x7b) this.#openFlow('flow-mapping-start');
    else if (code === 0x5d) this.#closeFlow('flow-sequence-end');
    else if (code === 0x7d) this.#closeFlow('flow-mapping-end');
    else if (code === 0x2c) this.#pushUnkeyed('flow-entry', true);
    else if (code === 0x2d && isAlone) this.#beginEntry('block-entry', 'block-sequence-start', true);
    else if (code === 0x3f && (isFlow || isAlone)) this.#beginEntry('key', 'block-mapping-start', !isFlow);
    else if (code === 0x3a && (isFlow || isAlone)) this.#endKey();
    else return false;
    return true;
  }

  /** Anchors, tags and scalars, all of which may begin a key; a block scalar may not. */
  #scanValue(code: number): void {
    const cursor = this.#cursor;
    const { isFlow } = this.#keys;
    const start = cursor.at;
    if ((code === 0x7c || code === 0x3e) && !isFlow) {
      this.#keys.forget();
      this.#isKeyAllowed = true;
      const { text, end } = scanBlockScalar(cursor, this.#indent);
      this.#tokens.push({ kind: 'scalar', start, end, text, style: code === 0x7c ? 'BLOCK_LITERAL' : 'BLOCK_FOLDED' });
      return;
    }
    this.#saveKey();
    this.#isKeyAllowed = false;
    if (code === 0x2a || code === 0x26) this.#tokens.push(scanAnchor(cursor));
    else if (code === 0x21) this.#tokens.push(scanTag(cursor));
    else if (code === 0x27 || code === 0x22) {
      const text = scanQuotedScalar(cursor);
      const style = code === 0x22 ? 'QUOTE_DOUBLE' : 'QUOTE_SINGLE';
      this.#tokens.push({ kind: 'scalar', start, end: cursor.at, text, style });
    } else {
      if (code === 0x09) throw new TextFault('found a tab as indentation: indent with spaces', start);
      if (!this.#canBeginPlain(code)) {
        throw new TextFault(`found ${JSON.stringify(cursor.text.charAt(start))}, which cannot begin a value`, start);
      }
      const { text, end, endsLine } = scanPlainScalar(cursor, isFlow, this.#indent);
      if (endsLine) this.#isKeyAllowed = true;
      this.#tokens.push({ kind: 'scalar', start, end, text, style: 'PLAIN' });
    }
  }

  #canBeginPlain(code: number): boolean {
    const next = this.#cursor.peek(1);
    if (code === 0x2d) return !isBlank(next);
    if (code === 0x3f || code === 0x3a) return !this.#keys.isFlow && !isBlankOrEnd(next);
    return !isBlank(code) && !',[]{}#&*!|>\'"%@`'.includes(String.fromCharCode(code));
  }

  /** `-` and `?`: in block style the first of a column begins a collection. */
  #beginEntry(kind: Punctuation, opening: Punctuation, allowsKey: boolean): void {
    const { at, column } = this.#cursor;
    if (!this.#keys.isFlow) {
      if (!this.#isKeyAllowed) {
        const sign = JSON.stringify(this.#cursor.text.charAt(at));
        throw new TextFault(`found ${sign} where none can stand: begin a new line, or quote the text`, at);
      }
      this.#roll(column, this.#tokens.length, opening, at);
    }
    this.#pushUnkeyed(kind, allowsKey);
  }

  /** `:` makes what could be a key one, and the mapping around it. */
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
      if (!isFlow && !this.#isKeyAllowed) {
        throw new TextFault('found ":" where no key can end: quote the text, or begin a new line', at);
      }
      this.#roll(column, this.#tokens.length, 'block-mapping-start', at);
      this.#isKeyAllowed = !isFlow;
    }
    this.#push('value', 1);
  }

  #openFlow(kind: Punctuation): void {
    this.#saveKey();
    this.#keys.openFlow();
    this.#isKeyAllowed = true;
    this.#push(kind, 1);
  }

  #closeFlow(kind: Punctuation): void {
    this.#keys.forget();
    this.#keys.closeFlow();
    this.#isKeyAllowed = false;
    this.#push(kind, 1);
  }

  #pushUnkeyed(kind: Punctuation, allowsKey: boolean): void {
    this.#keys.forget();
    this.#isKeyAllowed = allowsKey;
    this.#push(kind, 1);
  }

  #push(kind: Punctuation, units: number): void {
    const start = this.#cursor.at;
    this.#cursor.skip(units);
    this.#tokens.push({ kind, start, end: start + units });
  }

  #saveKey(): void {
    if (this.#isKeyAllowed) this.#keys.save(this.#taken + this.#tokens.length, this.#indent);
  }

  /** Begins a block collection where the column is deeper than that of the one around. */
  #roll(column: number, position: number, kind: Punctuation, at: number): void {
    if (this.#keys.isFlow || this.#indent >= column) return;
    this.#indents.push(this.#indent);
    this.#indent = column;
    this.#tokens.splice(position, 0, { kind, start: at, end: at });
  }

  /** Ends the block collections that are deeper than a column. */
  #unroll(column: number): void {
    while (!this.#keys.isFlow && this.#indent > column) {
      this.#push('block-end', 0);
      this.#indent = this.#indents.pop() as number;
    }
  }

  #endBlocks(): void {
    this.#unroll(-1);
    this.#keys.forget();
    this.#isKeyAllowed = false;
  }

  /** Where a key may begin, a tab is no indentation, and so no blank. */
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
