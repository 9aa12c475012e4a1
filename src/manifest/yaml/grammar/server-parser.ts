import { CST, Parser } from 'yaml';

type Step = Iterable<CST.Token>;

/** What the parser of `yaml` keeps to itself, as of 2.9. A fixture a method fails where a later version names it anew. */
interface ParserInside {
  atNewLine: boolean;
  /** Whether the next lexeme is the text of a scalar. */
  atScalar: boolean;
  /** Of the line, in columns. */
  indent: number;
  offset: number;
  /** What is being built, the innermost last. */
  readonly stack: CST.Token[];
  onKeyLine: boolean;
  source: string;
  type: string;
  readonly sourceToken: CST.SourceToken;
  flowScalar(type: CST.FlowScalar['type']): CST.FlowScalar;
  end(): Step;
  step(): Step;
  pop(token: CST.Token): Step;
  stream(): Step;
  document(top: CST.Token): Step;
  scalar(top: CST.Token): Step;
  blockScalar(top: CST.Token): Step;
  blockMap(top: CST.Token): Step;
  blockSequence(top: CST.Token): Step;
  flowCollection(top: CST.Token): Step;
}

const OpenParser = Parser as unknown as new () => ParserInside;

/** The tokens of a text, from its lexemes: a document is one, with all that is in it. */
export function tokensOf(lexemes: readonly string[], isWhole: boolean): CST.Token[] {
  const parser = new ListParser();
  for (const lexeme of lexemes) parser.take(lexeme);
  if (isWhole) parser.finish();
  return parser.tokens;
}

const NOTHING: Step = [];

function endsInComment(token: CST.Token): boolean {
  return 'end' in token && Array.isArray(token.end) && token.end.at(-1)?.type === 'comment';
}

/**
 * The parser of `yaml`, which gathers tokens in a list. Its own `next` begins a generator in a generator for each lexeme,
 * and asks the environment whether to log it: this takes longer than the parsing.
 */
class ListParser extends OpenParser {
  readonly tokens: CST.Token[] = [];

  take(lexeme: string): void {
    this.source = lexeme;
    if (this.atScalar) {
      this.atScalar = false;
      this.gather(this.step());
      this.offset += lexeme.length;
      return;
    }
    const type = CST.tokenType(lexeme);
    if (type === null) {
      const { offset } = this;
      this.gather(this.pop({ type: 'error', offset, message: `Not a YAML token: ${lexeme}`, source: lexeme }));
      this.offset += lexeme.length;
      return;
    }
    this.type = type;
    if (type === 'scalar') {
      this.atNewLine = false;
      this.atScalar = true;
      return;
    }
    this.gather(this.step());
    switch (type) {
      case 'newline':
        this.atNewLine = true;
        this.indent = 0;
        break;
      case 'space':
        if (this.atNewLine && lexeme.startsWith(' ')) this.indent += lexeme.length;
        break;
      case 'explicit-key-ind':
      case 'map-value-ind':
      case 'seq-item-ind':
        if (this.atNewLine) this.indent += lexeme.length;
        break;
      case 'doc-mode':
      case 'flow-error-end':
        return;
      default:
        this.atNewLine = false;
    }
    this.offset += lexeme.length;
  }

  finish(): void {
    this.gather(this.end());
  }

  /** Hands on to what the token on top does, without a generator in between. */
  override step(): Step {
    const top = this.stack.at(-1);
    if (this.type === 'doc-end' && top?.type !== 'doc-end') return super.step();
    switch (top?.type) {
      case undefined:
        return this.stream();
      case 'document':
        return this.document(top);
      case 'alias':
      case 'scalar':
      case 'single-quoted-scalar':
      case 'double-quoted-scalar':
        return this.takeLineEnd(top) ? NOTHING : this.scalar(top);
      case 'block-scalar':
        return this.blockScalar(top);
      case 'block-map':
        return this.takeBlank(top) || this.takeEntry(top) ? NOTHING : this.blockMap(top);
      case 'block-seq':
        return this.takeBlank(top) ? NOTHING : this.blockSequence(top);
      case 'flow-collection':
        return this.flowCollection(top);
      default:
        return super.step();
    }
  }

  /** Puts a blank where a collection has it: into what is begun of its last item, else into a new one. */
  private takeBlank(top: CST.BlockMap | CST.BlockSequence): boolean {
    const { type } = this;
    if (type !== 'space' && type !== 'newline') return false;
    const item = top.items.at(-1) as CST.CollectionItem;
    if (item.value && type === 'newline' && endsInComment(item.value)) return false;
    if (type === 'newline' && top.type === 'block-map') this.onKeyLine = false;
    if (item.value) (top.items as CST.CollectionItem[]).push({ start: [this.sourceToken] });
    else (item.sep ?? item.start).push(this.sourceToken);
    return true;
  }

  /** Puts a key without `?`, its colon, and a scalar that begins behind it. */
  private takeEntry(map: CST.BlockMap): boolean {
    const { type } = this;
    const item = map.items.at(-1) as CST.CollectionItem & { explicitKey?: true };
    if (this.indent < map.indent || item.value || item.explicitKey) return false;
    const isOpen = item.sep !== undefined && (this.onKeyLine || this.indent !== map.indent);
    if (type === 'map-value-ind') {
      if (!isOpen || !item.key || item.sep?.length !== 0) return false;
      item.sep.push(this.sourceToken);
      this.onKeyLine = true;
    } else if (type === 'scalar' || type === 'double-quoted-scalar' || type === 'single-quoted-scalar') {
      if (item.sep !== undefined && !isOpen) return false;
      const scalar = this.flowScalar(type);
      if (isOpen) this.stack.push(scalar);
      else {
        item.key = scalar;
        item.sep = [];
        this.onKeyLine = true;
      }
    } else return false;
    return true;
  }

  /** Puts a scalar that its line ends where the mapping or the list that it is in waits for a value. */
  private takeLineEnd(top: CST.FlowScalar): boolean {
    const { stack } = this;
    const parent = stack.at(-2);
    if (this.type !== 'newline' || top.end !== undefined) return false;
    if (parent?.type !== 'block-map' && parent?.type !== 'block-seq') return false;
    const item = parent.items.at(-1) as CST.CollectionItem;
    if (item.value || (parent.type === 'block-map' && !item.sep)) return false;
    this.onKeyLine = false;
    top.end = [this.sourceToken];
    stack.pop();
    item.value = top;
    return true;
  }

  private gather(step: Step): void {
    if (step !== NOTHING) for (const token of step) this.tokens.push(token);
  }
}
