import { Lexer } from 'yaml';
import { TextFault } from '../text-fault.ts';

/** What a step of the lexer hands out, and what it ends with. */
interface Step<Result> {
  [Symbol.iterator](): Iterator<string, Result>;
}

/** What the lexer of `yaml` keeps to itself, as of 2.9. A fixture a method fails where a later version names it anew. */
interface LexerInside {
  /** How far the next lines must be indented, in columns, to go on with what is open. */
  indentNext: number;
  /** The text, and where in it the lexer is. */
  buffer: string;
  pos: number;
  indentValue: number;
  /** How many brackets are open. */
  flowLevel: number;
  atEnd: boolean;
  parseNext(state: string): Step<string | undefined>;
  parseStream(): Step<string | undefined>;
  parseLineStart(): Step<string | undefined>;
  parseBlockStart(): Step<string | undefined>;
  parseDocument(): Step<string | undefined>;
  parseFlowCollection(): Step<string | undefined>;
  parseQuotedScalar(): Step<string | undefined>;
  parsePlainScalar(): Step<string | undefined>;
  pushCount(length: number): Step<number>;
  pushToIndex(end: number, allowEmpty: boolean): Step<number>;
  pushIndicators(): Step<number>;
  pushNewline(): Step<number>;
  pushSpaces(allowTabs: boolean): Step<number>;
  pushTag(): Step<number>;
}

const OpenLexer = Lexer as unknown as new () => LexerInside;

/** A text in its lexemes, and what stands in the way of more of them. */
export interface Lexemes {
  readonly lexemes: readonly string[];
  readonly fault?: TextFault;
}

/** The lexemes of a text, as the server's reader sees them. */
export function lexemesOf(text: string): Lexemes {
  return new ServerLexer().lexAll(text);
}

/**
 * The lexer of `yaml`, where to the server's reader the lines between quotes and brackets may be indented as they like. It
 * knows, too, an escaped quote from one that closes, and that a blank follows a tag.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_unroll_indent, yaml_parser_scan_flow_scalar)
 *
 * It gathers lexemes in a list. To hand out each through the generators that are open costs more than to find it, so the
 * methods that are called for each are no generators here.
 */
class ServerLexer extends OpenLexer {
  private readonly lexemes: string[] = [];
  private readonly finished = new Finished();

  lexAll(text: string): Lexemes {
    const { lexemes } = this;
    try {
      this.buffer = text;
      this.atEnd = true;
      let state: string | undefined = 'stream';
      while (state !== undefined && this.pos < text.length) {
        state = this.gather(state === 'doc' ? this.parseDocument() : this.parseNext(state));
      }
    } catch (thrown) {
      if (thrown instanceof TextFault) return { lexemes, fault: thrown };
      throw thrown;
    }
    return { lexemes };
  }

  override parseFlowCollection(): Step<string | undefined> {
    return this.anyIndent(super.parseFlowCollection());
  }

  /** @throws TextFault at a quote that is not closed */
  override parseQuotedScalar(): Step<string | undefined> {
    const start = this.pos;
    const step = this.anyIndent(super.parseQuotedScalar());
    if (!isClosed(this.buffer, start, this.pos)) throw new TextFault('found no closing quote', start);
    return step;
  }

  override parseLineStart(): Step<string | undefined> {
    const first = this.buffer.charCodeAt(this.pos);
    if (first === DASH || first === DOT) return super.parseLineStart();
    this.indentValue = this.gather(this.pushSpaces(false));
    if (this.indentNext > this.indentValue && !isBlank(this.buffer[this.pos + 1])) this.indentNext = this.indentValue;
    return this.parseBlockStart();
  }

  override parseBlockStart(): Step<string | undefined> {
    switch (this.buffer[this.pos]) {
      case '-':
      case '?':
      case ':':
        return super.parseBlockStart();
      default:
        return this.finished.with('doc');
    }
  }

  override parsePlainScalar(): Step<string | undefined> {
    return this.finished.with(this.gather(super.parsePlainScalar()));
  }

  /** @throws TextFault behind a tag that no blank follows */
  override pushTag(): Step<number> {
    const start = this.pos;
    const length = this.gather(super.pushTag());
    // "#" is no letter of a tag, to libyaml.
    if (/\S/.test(this.buffer.charAt(this.pos)) || this.buffer.slice(start, this.pos).includes('#')) {
      throw new TextFault('found a tag without a blank behind it', this.pos);
    }
    return this.finished.with(length);
  }

  override pushIndicators(): Step<number> {
    switch (this.buffer[this.pos]) {
      case ':':
        return this.finished.with(this.takeColon() ?? this.gather(super.pushIndicators()));
      case '!':
      case '&':
      case '-':
      case '?':
        return super.pushIndicators();
      default:
        return this.finished.with(0);
    }
  }

  /** What is between most keys and their values: a colon, a blank, and then no other indicator. */
  private takeColon(): number | undefined {
    const { buffer, pos } = this;
    if (this.flowLevel > 0 || buffer[pos + 1] !== ' ' || INDICATORS.includes(buffer[pos + 2] ?? ' ')) return undefined;
    this.indentNext = this.indentValue + 1;
    return this.take(pos + 1) + this.take(pos + 2);
  }

  override pushCount(length: number): Step<number> {
    return this.finished.with(length > 0 ? this.take(this.pos + length) : 0);
  }

  override pushToIndex(end: number, allowEmpty: boolean): Step<number> {
    if (end > this.pos && this.pos < this.buffer.length) return this.finished.with(this.take(end));
    if (allowEmpty) this.lexemes.push('');
    return this.finished.with(0);
  }

  override pushNewline(): Step<number> {
    const isPair = this.buffer[this.pos] === '\r' && this.buffer[this.pos + 1] === '\n';
    return this.pushCount(isPair ? 2 : this.buffer[this.pos] === '\n' ? 1 : 0);
  }

  override pushSpaces(allowTabs: boolean): Step<number> {
    const { buffer } = this;
    let end = this.pos;
    for (let code = buffer.charCodeAt(end); code === SPACE || (allowTabs && code === TAB); )
      code = buffer.charCodeAt(++end);
    return this.pushCount(end - this.pos);
  }

  /** Takes the text up to `end` as a lexeme, and says how long it is. */
  private take(end: number): number {
    const lexeme = this.buffer.slice(this.pos, end);
    this.lexemes.push(lexeme);
    this.pos += lexeme.length;
    return lexeme.length;
  }

  private gather<Result>(step: Step<Result>): Result {
    const each = step[Symbol.iterator]();
    for (let next = each.next(); ; next = each.next()) {
      if (next.done) return next.value;
      this.lexemes.push(next.value);
    }
  }

  private anyIndent(step: Step<string | undefined>): Step<string | undefined> {
    const { indentNext } = this;
    this.indentNext = 0;
    const next = this.gather(step);
    this.indentNext = indentNext;
    return this.finished.with(next);
  }
}

const SPACE = 0x20;
const TAB = 0x09;
/** What may follow a colon and its blank, and is no text yet. */
const INDICATORS = ' \t!&-?:';
const DASH = 0x2d;
const DOT = 0x2e;

function isBlank(char: string | undefined): boolean {
  return char === undefined || char === ' ' || char === '\n' || char === '\r' || char === '\t';
}

/** A step that is over when it is made; one object serves all, because each is read before the next is made. */
class Finished {
  private readonly result = { done: true as const, value: undefined as unknown };

  with<Result>(value: Result): Step<Result> {
    this.result.value = value;
    return this as unknown as Step<Result>;
  }

  [Symbol.iterator](): this {
    return this;
  }

  next(): IteratorReturnResult<unknown> {
    return this.result;
  }
}

/** Whether the text between quotes that begins at `start` has its closing quote right before `end`. */
function isClosed(text: string, start: number, end: number): boolean {
  if (text[start] === "'") {
    let quotes = 0;
    for (let at = text.indexOf("'", start); at !== -1 && at < end; at = text.indexOf("'", at + 1)) quotes++;
    return quotes % 2 === 0;
  }
  if (end - start < 2 || text[end - 1] !== '"') return false;
  let escapes = 0;
  while (text[end - 2 - escapes] === '\\') escapes++;
  return escapes % 2 === 0;
}
