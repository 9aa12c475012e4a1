import type { Node } from 'yaml';
import { Alias, isAlias } from 'yaml';
import { TextFault } from '../text-fault.ts';
import { describeToken } from './describe-token.ts';
import { emptyScalar, scalarOf } from './make-scalar.ts';
import type { NodeParser } from './parse-collections.ts';
import { collectionAt } from './parse-collections.ts';
import { parseDirectives } from './parse-directives.ts';
import { Scanner } from './scanner.ts';
import type { Token } from './token.ts';

/** The first document of a text, as a tree of the package `yaml`'s nodes. Offsets are UTF-16 units of the text. */
export interface YamlDocument {
  /** Absent where the text has no document, or an empty one. */
  readonly root?: Node;
  /** What each alias stands for: the node that carried its anchor last before it. */
  readonly aliases: ReadonlyMap<Alias, Node>;
  /** Behind the document: what follows is not read. */
  readonly end: number;
}

const NO_CONTENT = ['version-directive', 'tag-directive', 'document-start', 'document-end', 'stream-end'] as const;

/**
 * Parses the first document of a text by the grammar of libyaml. Every node has its `range`: start, end, and the end
 * again; scalars their text as `source`, and their style as `type`.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/parserc.go
 *
 * @throws TextFault where the server's reader refuses the text, or where it nests deeper than `maxDepth`
 */
export function parseDocument(text: string, maxDepth: number): YamlDocument {
  const scanner = new Scanner(text);
  const isBare = !scanner.isAt('version-directive', 'tag-directive', 'document-start', 'stream-end');
  const parser = new Parser(scanner, parseDirectives(scanner), maxDepth);
  if (!isBare && scanner.isAt('document-start')) scanner.take();
  const root = !isBare && scanner.isAt(...NO_CONTENT) ? undefined : parser.parseNode(true, false);
  const next = scanner.peek();
  const end = next.kind === 'document-end' ? next.end : next.start;
  return { aliases: parser.aliases, end, ...(root && { root }) };
}

interface Properties {
  anchor?: string;
  tag?: string;
  /** Behind the last of them. */
  end?: number;
}

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

  /** In block style, or within flow; a list in line with its key is allowed only below a key. */
  readonly parseNode = (isBlock: boolean, canBeIndentless: boolean): Node => {
    const first = this.scanner.peek();
    if (first.kind === 'alias') return this.#parseAlias(first);
    const properties = this.#parseProperties();
    const token = this.scanner.peek();
    if (token.kind === 'scalar') {
      this.scanner.take();
      return this.#adorn(scalarOf(token.text, token.style, token.start, token.end), properties);
    }
    const collection = collectionAt(token, this, isBlock, canBeIndentless);
    if (collection === undefined) {
      if (properties.end !== undefined) return this.#adorn(emptyScalar(properties.end), properties);
      throw new TextFault(`found ${describeToken(token)}, expected a value`, token.start);
    }
    if (this.#depth === this.#maxDepth)
      throw new TextFault(`nested more than ${this.#maxDepth} deep`, token.start, true);
    collection.node.range = [token.start, token.end, token.end];
    // An anchor is known inside its own collection: an alias to it there is a fault of its own.
    this.#adorn(collection.node, properties);
    this.#depth++;
    collection.fill();
    this.#depth--;
    return collection.node;
  };

  #parseAlias({ name, start, end }: Token & { kind: 'alias' | 'anchor' }): Alias {
    this.scanner.take();
    const target = this.#anchors.get(name);
    if (target === undefined) throw new TextFault(`found the alias *${name}, but no anchor &${name} before it`, start);
    const alias = new Alias(name);
    alias.range = [start, end, end];
    this.aliases.set(alias, target);
    return alias;
  }

  /** At most one anchor and one tag, in either order. */
  #parseProperties(): Properties {
    const found: Properties = {};
    for (let token = this.scanner.peek(); ; token = this.scanner.peek()) {
      if (token.kind === 'anchor' && found.anchor === undefined) found.anchor = token.name;
      else if (token.kind === 'tag' && found.tag === undefined) found.tag = this.#tagOf(token);
      else return found;
      found.end = token.end;
      this.scanner.take();
    }
  }

  #tagOf({ handle, suffix, start }: Token & { kind: 'tag' }): string {
    if (handle === '') return suffix;
    const prefix = this.#tagPrefixes.get(handle);
    if (prefix === undefined) throw new TextFault(`found the tag ${handle}${suffix} with an unknown handle`, start);
    return prefix + suffix;
  }

  #adorn<T extends Node>(node: T, { anchor, tag }: Properties): T {
    if (tag !== undefined) node.tag = tag;
    if (anchor !== undefined && !isAlias(node)) {
      node.anchor = anchor;
      this.#anchors.set(anchor, node);
    }
    return node;
  }
}
