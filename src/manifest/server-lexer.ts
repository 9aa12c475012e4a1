import { Lexer } from 'yaml';
import { TextFault } from './text-fault.ts';

/** What the lexer of `yaml` keeps to itself, as of 2.9. A fixture a method fails where a later version names it anew. */
interface LexerInside {
  /** How far the next lines must be indented, in columns, to go on with what is open. */
  indentNext: number;
  /** The text, and where in it the lexer is. */
  buffer: string;
  pos: number;
  lex(source: string): Generator<string>;
  parseFlowCollection(): Generator<string, string | undefined>;
  parseQuotedScalar(): Generator<string, string | undefined>;
  pushTag(): Generator<string, number>;
}

const OpenLexer = Lexer as unknown as new () => LexerInside;

/**
 * The lexer of `yaml`, where to the server's reader the lines between quotes and brackets may be indented as they like. It
 * knows, too, an escaped quote from one that closes, and that a blank follows a tag.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go (yaml_parser_unroll_indent, yaml_parser_scan_flow_scalar)
 */
export class ServerLexer extends OpenLexer {
  override *parseFlowCollection(): Generator<string, string | undefined> {
    return yield* this.anyIndent(super.parseFlowCollection());
  }

  /** @throws TextFault at a quote that is not closed */
  override *parseQuotedScalar(): Generator<string, string | undefined> {
    const start = this.pos;
    const next = yield* this.anyIndent(super.parseQuotedScalar());
    if (!isClosed(this.buffer.slice(start, this.pos))) throw new TextFault('found no closing quote', start);
    return next;
  }

  /** @throws TextFault behind a tag that no blank follows */
  override *pushTag(): Generator<string, number> {
    const start = this.pos;
    const length = yield* super.pushTag();
    // "#" is no letter of a tag, to libyaml.
    if (/\S/.test(this.buffer.charAt(this.pos)) || this.buffer.slice(start, this.pos).includes('#')) {
      throw new TextFault('found a tag without a blank behind it', this.pos);
    }
    return length;
  }

  private *anyIndent(step: Generator<string, string | undefined>): Generator<string, string | undefined> {
    const { indentNext } = this;
    this.indentNext = 0;
    const next = yield* step;
    this.indentNext = indentNext;
    return next;
  }
}

function isClosed(source: string): boolean {
  if (source.startsWith('"')) return /[^\\](?:\\\\)*"$/.test(source.slice(source.length > 1 ? -64 : 1));
  return source.replaceAll(/[^']+/g, '').length % 2 === 0;
}
