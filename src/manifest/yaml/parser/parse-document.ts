import type { Alias, Node } from 'yaml';
import { isAlias } from 'yaml';
import { Scanner } from '../scanner/scanner.ts';
import type { NameToken, TagToken, Token } from '../scanner/token.ts';
import { TextFault } from '../text-fault.ts';
import type { NodeParser, NodePlace } from './collections.ts';
import { collectionAt } from './collections.ts';
import { parseDirectives } from './directives.ts';
import { missingValue } from './faults.ts';
import { emptyScalar, newAlias, newScalar } from './nodes.ts';

/** The first document of a text, as a tree of nodes of the package `yaml`. Offsets are UTF-16 units of the text. */
export interface YamlDocument {
  /** Absent where the text has no document, or an empty one. */
  readonly root?: Node;
  /** The node that each alias stands for: the last one before it with its anchor. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Where the document ends: what follows was not read. */
  readonly end: number;
}

/** The tokens that stand before a document with a marker, or where none is left. */
const AROUND_DOCUMENT: ReadonlySet<Token['kind']> = new Set([
  'version-directive',
  'tag-directive',
  'document-start',
  'stream-end',
] as const);

/**
 * Parses the first document of a text by the grammar of libyaml. Each node has its `range` (start, end, and the end
 * again), and each scalar its text as `source` and its style as `type`.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/parserc.go (yaml_parser_parse_document_start)
 *
 * @param maxDepth how many collections may be open at once
 * @throws TextFault where the server's reader refuses the text, or where it nests deeper than `maxDepth`
 */
export function parseDocument(text: string, maxDepth: number): YamlDocument {
  const scanner = new Scanner(text);
  const isBare = !scanner.isAtAny(AROUND_DOCUMENT);
  const parser = new Parser(scanner, parseDirectives(scanner), maxDepth);
  if (!isBare && scanner.isAt('document-start')) scanner.take();
  if (isBare && scanner.isAt('document-end')) {
    throw new TextFault('found "..." before any document: remove the line', scanner.peek().start);
  }
  const isEmpty = !isBare && (scanner.isAtAny(AROUND_DOCUMENT) || scanner.isAt('document-end'));
  const root = isEmpty ? undefined : parser.parseNode('block');
  const next = scanner.peek();
  const end = next.kind === 'document-end' ? next.end : next.start;
  return { aliases: parser.aliases, end, ...(root && { root }) };
}

/** What may stand before a node: at most one anchor and one tag, in either order. */
interface Properties {
  anchor?: string;
  tag?: string;
  /** The offset after the last of them. */
  end?: number;
}

const NO_PROPERTIES: Readonly<Properties> = {};

class Parser implements NodeParser {
  readonly scanner: Scanner;
  readonly aliases = new Map<Alias, Node>();
  readonly #anchors = new Map<string, Node>();
  readonly #tagPrefixes: ReadonlyMap<string, string>;
  readonly #maxDepth: number;
  #depth = 0;

  constructor(scanner: Scanner, tagPrefixes: ReadonlyMap<string, string>, maxDepth: number) {
    this.scanner = scanner;
    this.#tagPrefixes = tagPrefixes;
    this.#maxDepth = maxDepth;
  }

  readonly parseNode = (place: NodePlace): Node => {
    const first = this.scanner.peek();
    if (first.kind === 'alias') return this.#parseAlias(first);
    const properties = this.#parseProperties(first);
    const token = this.scanner.peek();
    if (token.kind === 'scalar') {
      this.scanner.take();
      return this.#withProperties(newScalar(token.text, token.text, token.style, token.start, token.end), properties);
    }
    const collection = collectionAt(token, this, place);
    if (collection === undefined) {
      if (properties.end !== undefined) return this.#withProperties(emptyScalar(properties.end), properties);
      throw missingValue(token);
    }
    if (this.#depth === this.#maxDepth) {
      throw new TextFault(`nested more than ${this.#maxDepth} deep`, token.start, true);
    }
    collection.node.range = [token.start, token.end, token.end];
    // The anchor is known inside the collection: an alias to it there is a fault of its own.
    this.#withProperties(collection.node, properties);
    this.#depth++;
    collection.fill();
    this.#depth--;
    return collection.node;
  };

  #parseAlias({ name, start, end }: NameToken): Alias {
    this.scanner.take();
    const target = this.#anchors.get(name);
    if (target === undefined) throw new TextFault(`found the alias *${name}, but no anchor &${name} before it`, start);
    const alias = newAlias(name, start, end);
    this.aliases.set(alias, target);
    return alias;
  }

  #parseProperties(first: Token): Readonly<Properties> {
    if (first.kind !== 'anchor' && first.kind !== 'tag') return NO_PROPERTIES;
    const found: Properties = {};
    for (let token: Token = first; ; token = this.scanner.peek()) {
      if (token.kind === 'anchor' && found.anchor === undefined) found.anchor = token.name;
      else if (token.kind === 'tag' && found.tag === undefined) found.tag = this.#tagOf(token);
      else return found;
      found.end = token.end;
      this.scanner.take();
    }
  }

  #tagOf({ handle, suffix, start }: TagToken): string {
    if (handle === '') return suffix;
    const prefix = this.#tagPrefixes.get(handle);
    if (prefix === undefined) throw new TextFault(`found the tag ${handle}${suffix} with an unknown handle`, start);
    return prefix + suffix;
  }

  #withProperties<Kind extends Node>(node: Kind, { anchor, tag }: Properties): Kind {
    if (tag !== undefined) node.tag = tag;
    if (anchor !== undefined && !isAlias(node)) {
      node.anchor = anchor;
      this.#anchors.set(anchor, node);
    }
    return node;
  }
}
