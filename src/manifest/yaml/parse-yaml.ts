import type { Alias, CST, DocumentOptions, Node, ParseOptions, SchemaOptions } from 'yaml';
import { Composer } from 'yaml';
import { checkTokens, tabFault } from './grammar/check-tokens.ts';
import { lexemesOf } from './grammar/server-lexer.ts';
import { tokensOf } from './grammar/server-parser.ts';
import { MAX_DEPTH } from './read-json.ts';
import { resolveAliases } from './resolve-aliases.ts';
import { syntaxWords } from './syntax-words.ts';
import { closedAt, EMPTY_TOKENS, isDropped, textBehind } from './text-behind.ts';
import { TextFault } from './text-fault.ts';

/** One document's text as the server's YAML parser reads it. Offsets are in that text, in UTF-16 units. */
export interface YamlReading {
  /** The root; absent where the text has no document. */
  readonly root?: Node;
  /** The node that each alias stands for: the last one before it with its anchor. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** The offset of the text that the server silently drops. */
  readonly ignoredFrom?: number;
}

/** Scalars stay text: scalar.ts reads their values as Go does, which no YAML 1.2 schema does. */
const OPTIONS: ParseOptions & DocumentOptions & SchemaOptions = {
  schema: 'failsafe',
  customTags: [],
  resolveKnownTags: false,
  merge: false,
  uniqueKeys: false,
  strict: false,
  prettyErrors: false,
  logLevel: 'silent',
};

/** The usual text between separators without a document: it needs no parsing. */
const EMPTY = /^(?:---)?[ \n]*$/;

/** The characters that libyaml refuses everywhere, even in comments. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: the pattern finds control characters
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** A byte order mark at the beginning of a later line. */
const MARK_IN_THE_MIDDLE = /[\n\r\u0085\u2028\u2029]\ufeff/;

/** Further line breaks of YAML 1.1; each is replaced by one unit, so that offsets stay the same. */
const LINE_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/g;

/**
 * Parses the first YAML document of a text with the package `yaml`, and corrects the result where the server's parser
 * (libyaml as ported to Go) differs.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 *
 * @throws TextFault where the server refuses the text
 */
export function parseYaml(text: string): YamlReading {
  if (EMPTY.test(text)) return { aliases: new Map() };
  checkCharacters(text);
  const normalised = text.replaceAll(LINE_BREAK, '\n');
  const tokens = readTokens(normalised);
  for (const token of tokens) {
    if (token.type === 'space' && token.source.includes('\t')) throw tabFault(token);
    if (EMPTY_TOKENS.has(token.type)) continue;
    // The server parses each text between two "---" separately, so that a directive has no document.
    if (token.type === 'directive')
      throw fault(`found a directive (${token.source}) without its document: remove the line`, token);
    if (token.type === 'error') throw fault(syntaxWords(token.message), token);
    if (token.type !== 'document') continue;
    // The parser begins an empty document only at a line of "...".
    if (token.value === undefined && token.start.length === 0)
      throw fault('found "..." before any document: remove the line', token);
    const reading = composeDocument(token, text);
    if (reading.root === undefined) continue;
    const ignoredFrom = reading.ignoredFrom ?? textBehind(tokens, token, normalised);
    return ignoredFrom === undefined ? reading : { ...reading, ignoredFrom };
  }
  return { aliases: new Map() };
}

/** @throws TextFault after the last token, where the rest of the text cannot be read */
function* readTokens(text: string): Generator<CST.Token> {
  const { lexemes, fault: stop } = lexemesOf(text);
  yield* tokensOf(lexemes, stop === undefined);
  if (stop !== undefined) throw stop;
}

/** @throws TextFault for characters that no text may hold, and for a byte order mark before a later line */
function checkCharacters(text: string): void {
  const control = CONTROL.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0');
    throw new TextFault(`found the control character U+${code}, which YAML does not allow`, control.index);
  }
  const mark = MARK_IN_THE_MIDDLE.exec(text);
  if (mark !== null) throw new TextFault('found a byte order mark inside the text: remove it', mark.index + 1);
}

function composeDocument(token: CST.Document, text: string): YamlReading {
  if (depthOf(token) > MAX_DEPTH) throw new TextFault(`nested more than ${MAX_DEPTH} deep`, token.offset, true);
  checkTokens(token);
  const { value } = token;
  if (value?.type === 'block-scalar' && /^\n*[^ \n]/.test(value.source)) {
    throw fault('found a text block whose lines are not indented: indent them', value);
  }
  const composer = new Composer(OPTIONS);
  for (const _ of composer.next(token)) {
    // The composer returns its only document at the end.
  }
  for (const document of composer.end()) {
    const root = document.contents ?? undefined;
    const error = document.errors.find((candidate) => !isAccepted(candidate));
    const closed = closedAt(token, text);
    const ignoredFrom =
      error !== undefined && closed !== undefined && error.pos[0] > closed && isDropped(error.pos[0], text)
        ? error.pos[0]
        : undefined;
    if (error !== undefined && ignoredFrom === undefined) throw new TextFault(syntaxWords(error.message), error.pos[0]);
    if (root === undefined) break;
    const aliases = resolveAliases(root, text);
    return { root, aliases, ...(ignoredFrom === undefined ? {} : { ignoredFrom }) };
  }
  return { aliases: new Map() };
}

/**
 * Whether the server accepts what `yaml` reports: a comment right after a quote or a bracket, and `\'` in double
 * quotes.
 */
function isAccepted({ message }: { readonly message: string }): boolean {
  return message.startsWith('Comments must be separated') || message === "Invalid escape sequence \\'";
}

function fault(message: string, { offset }: CST.Token): TextFault {
  return new TextFault(message, offset);
}

/** Returns the depth of a tree of tokens. Not recursive, because it runs before the recursive functions do. */
function depthOf(root: CST.Document): number {
  let depth = 0;
  let level: CST.Token[] = root.value === undefined ? [] : [root.value];
  for (; level.length > 0 && depth <= MAX_DEPTH; depth++) {
    const next: CST.Token[] = [];
    for (const token of level) {
      if (!('items' in token)) continue;
      for (const { key, value } of token.items as CST.CollectionItem[]) {
        if (key && 'items' in key) next.push(key);
        if (value && 'items' in value) next.push(value);
      }
    }
    level = next;
  }
  return depth;
}
