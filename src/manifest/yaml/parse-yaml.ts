import type { Alias, CST, DocumentOptions, Node, ParseOptions, SchemaOptions } from 'yaml';
import { Composer } from 'yaml';
import { checkTokens, tabFault } from './grammar/check-tokens.ts';
import { lexemesOf } from './grammar/server-lexer.ts';
import { tokensOf } from './grammar/server-parser.ts';
import { MAX_DEPTH } from './read-json.ts';
import { resolveAliases } from './resolve-aliases.ts';
import { syntaxWords } from './syntax-words.ts';
import { closedAt, isDropped, SILENT, textBehind } from './text-behind.ts';
import { TextFault } from './text-fault.ts';

/** What the server's YAML reader takes from one document's text. Offsets are of that text, in UTF-16 units. */
export interface YamlReading {
  /** The root; absent where the text has no document. */
  readonly root?: Node;
  /** What each alias stands for: the node that carried its anchor last before it. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Where the text begins that the server drops without a word. */
  readonly ignoredFrom?: number;
}

/** Scalars stay text: what they mean is Go's to say (scalar.ts), not a YAML 1.2 schema's. */
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

/** What a file of many separators mostly has between them. */
const EMPTY = /^(?:---)?[ \n]*$/;

/** What libyaml's reader refuses anywhere, even in comments. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

const MARK_IN_THE_MIDDLE = /[\n\r\u0085\u2028\u2029]\ufeff/;

/** YAML 1.1 breaks lines at these, too; one unit for one unit, so that offsets stay. */
const LINE_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/g;

/**
 * Parses the first YAML document of a text with the package `yaml`, and mends where it differs from the server's
 * reader, libyaml as ported to Go. https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 *
 * @throws TextFault where it refuses the text
 */
export function parseYaml(text: string): YamlReading {
  if (EMPTY.test(text)) return { aliases: new Map() };
  checkCharacters(text);
  const normalised = text.replaceAll(LINE_BREAK, '\n');
  const tokens = readTokens(normalised);
  for (const token of tokens) {
    if (token.type === 'space' && token.source.includes('\t')) throw tabFault(token);
    if (SILENT.has(token.type)) continue;
    // The server gets each text between two "---" for itself: a directive has no document then.
    if (token.type === 'directive')
      throw fault(`found a directive (${token.source}) without its document: remove the line`, token);
    if (token.type === 'error') throw fault(syntaxWords(token.message), token);
    if (token.type !== 'document') continue;
    // Only a line of "..." makes the parser begin one with nothing at all.
    if (token.value === undefined && token.start.length === 0)
      throw fault('found "..." before any document: remove the line', token);
    const reading = composeDocument(token, text);
    if (reading.root === undefined) continue;
    const ignoredFrom = reading.ignoredFrom ?? textBehind(tokens, token, normalised);
    return ignoredFrom === undefined ? reading : { ...reading, ignoredFrom };
  }
  return { aliases: new Map() };
}

/** @throws TextFault behind the last token that there is, where the text cannot be read on */
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
    // A document is given out at the end; there is only this one.
  }
  for (const document of composer.end()) {
    const root = document.contents ?? undefined;
    const error = document.errors.find((each) => !isTaken(each));
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

/** What `yaml` notes and the server takes: a comment right behind a quote or a bracket, and `\'` in double quotes. */
function isTaken({ message }: { readonly message: string }): boolean {
  return message.startsWith('Comments must be separated') || message === "Invalid escape sequence \\'";
}

function fault(message: string, { offset }: CST.Token): TextFault {
  return new TextFault(message, offset);
}

/** How deep the collections of a token tree go, without recursion: it is asked before anything recurses. */
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
