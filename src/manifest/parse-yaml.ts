import type { Alias, CST, DocumentOptions, Node, ParseOptions, SchemaOptions } from 'yaml';
import { Composer, isAlias, isCollection, isPair, Parser } from 'yaml';
import { MAX_DEPTH } from './read-json.ts';

/** What the server's YAML reader takes from one document's text. Offsets are of that text, in UTF-16 units. */
export interface YamlReading {
  /** The root; absent where the text is empty or broken. */
  readonly contents?: Node;
  readonly error?: { readonly offset: number; readonly message: string; readonly isNesting: boolean };
  /** Where the text begins that the server drops without a word. */
  readonly ignoredFrom?: number;
  /** What each alias stands for: the node that carried its anchor last before it. */
  readonly aliases: ReadonlyMap<Alias, Node>;
}

const NO_ALIASES: ReadonlyMap<Alias, Node> = new Map();

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

/**
 * Parses the first YAML document of a text with the package `yaml`, and mends where it differs from the server's reader,
 * libyaml as ported to Go. https://github.com/yaml/go-yaml/blob/v2.4.4/scannerc.go
 */
export function parseYaml(text: string): YamlReading {
  const control = CONTROL.exec(text);
  if (control !== null) {
    const code = control[0].charCodeAt(0).toString(16).padStart(4, '0');
    return broken(control.index, `found the control character U+${code}`);
  }
  const composer = new Composer(OPTIONS);
  const normalised = text.replaceAll(LINE_BREAK, '\n');
  let contents: Node | undefined;
  let ignoredFrom: number | undefined;
  for (const token of new Parser().parse(normalised)) {
    if (contents !== undefined) {
      if (SILENT.has(token.type)) continue;
      ignoredFrom = token.offset;
      break;
    }
    if (token.type === 'document' && depthOf(token) > MAX_DEPTH) {
      return { ...broken(token.offset, `nested more than ${MAX_DEPTH} deep`, true) };
    }
    for (const _ of composer.next(token)) {
      // A document is given out when the next token comes; the first is all that is asked for.
    }
    if (token.type !== 'document') continue;
    for (const document of composer.end()) {
      const [error] = document.errors;
      if (error !== undefined) return broken(error.pos[0], error.message);
      contents = document.contents ?? undefined;
    }
  }
  const [error] = composer.streamInfo().errors;
  if (error !== undefined) return broken(error.pos[0], error.message);
  if (contents === undefined) return { aliases: NO_ALIASES };
  const resolution = resolveAliases(contents);
  if ('error' in resolution) return broken(resolution.offset, resolution.error);
  return { contents, aliases: resolution.aliases, ...(ignoredFrom === undefined ? {} : { ignoredFrom }) };
}

/** What libyaml's reader refuses anywhere, even in comments. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
const CONTROL = /[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ufffe\uffff]/;

/** YAML 1.1 breaks lines at these, too; one unit for one unit, so that offsets stay. */
const LINE_BREAK = /\r(?!\n)|[\u0085\u2028\u2029]/g;

/** Tokens behind the first document that say nothing. */
const SILENT = new Set(['space', 'newline', 'comment', 'doc-end', 'byte-order-mark']);

function broken(offset: number, message: string, isNesting = false): YamlReading {
  return { error: { offset, message, isNesting }, aliases: NO_ALIASES };
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

/** An anchor may be given anew: an alias means the last one before it. A collection knows its own anchor inside. */
function resolveAliases(root: Node): { aliases: ReadonlyMap<Alias, Node> } | { error: string; offset: number } {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  let unknown: Alias | undefined;

  function visit(node: unknown): void {
    if (unknown !== undefined) return;
    if (isAlias(node)) {
      const target = anchors.get(node.source);
      if (target === undefined) unknown = node;
      else aliases.set(node, target);
    } else if (isPair(node)) {
      visit(node.key);
      visit(node.value);
    } else if (isCollection(node)) {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
      for (const item of node.items) visit(item);
    } else {
      const scalar = node as Node | null;
      if (scalar !== null && scalar.anchor !== undefined) anchors.set(scalar.anchor, scalar);
    }
  }

  visit(root);
  if (unknown === undefined) return { aliases };
  return {
    error: `found the alias *${unknown.source}, but no anchor &${unknown.source} before it`,
    offset: unknown.range?.[0] ?? 0,
  };
}
