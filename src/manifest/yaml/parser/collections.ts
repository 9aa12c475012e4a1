import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isPair } from 'yaml';
import type { Scanner } from '../scanner/scanner.ts';
import type { Token } from '../scanner/token.ts';
import { strayInBlock, strayInFlow, unclosed } from './faults.ts';
import { emptyScalar, newMap, newPair, newSeq } from './nodes.ts';

/*
 * Collections by the grammar of libyaml.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/parserc.go (yaml_parser_parse_block_mapping_key and those after it)
 */

/** Parses the nodes inside a collection. */
export interface NodeParser {
  readonly scanner: Scanner;
  /** @throws TextFault */
  readonly parseNode: (place: NodePlace) => Node;
}

/**
 * Where a node stands: in flow style, in block style, or as a key or value of a block mapping, where a list may be in
 * line with its key.
 */
export type NodePlace = 'flow' | 'block' | 'block-entry';

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** A collection that begins at a token: its node, still empty, and how to fill it. */
export interface OpenCollection {
  readonly node: Collection;
  /** @throws TextFault */
  readonly fill: () => void;
}

/** Returns the collection that begins with a token; undefined where none does. */
export function collectionAt({ kind }: Token, parser: NodeParser, place: NodePlace): OpenCollection | undefined {
  switch (kind) {
    case 'flow-mapping-start':
      return open(newMap(), (map) => fillFlowMap(map, parser));
    case 'flow-sequence-start':
      return open(newSeq(), (seq) => fillFlowSeq(seq, parser));
    case 'block-mapping-start':
      return place === 'flow' ? undefined : open(newMap(), (map) => fillBlockMap(map, parser));
    case 'block-sequence-start':
      return place === 'flow' ? undefined : open(newSeq(), (seq) => fillBlockSeq(seq, parser));
    case 'block-entry':
      return place === 'block-entry' ? open(newSeq(), (seq) => fillAlignedSeq(seq, parser)) : undefined;
    default:
      return undefined;
  }
}

function open<Kind extends Collection>(node: Kind, fill: (node: Kind) => void): OpenCollection {
  return { node, fill: () => fill(node) };
}

/** The tokens before which an item of a list, or a key or value of a mapping, is empty. */
const AFTER_ITEM: ReadonlySet<Token['kind']> = new Set(['block-entry', 'block-end'] as const);
const AFTER_ALIGNED_ITEM: ReadonlySet<Token['kind']> = new Set(['block-entry', 'key', 'value', 'block-end'] as const);
const AFTER_KEY_OR_VALUE: ReadonlySet<Token['kind']> = new Set(['key', 'value', 'block-end'] as const);

function fillBlockSeq(seq: YAMLSeq<Node>, { scanner, parseNode }: NodeParser): void {
  scanner.take();
  while (scanner.isAt('block-entry')) {
    const dash = scanner.take();
    seq.items.push(scanner.isAtAny(AFTER_ITEM) ? emptyScalar(dash.end) : parseNode('block'));
  }
  endBlock(seq, scanner, 'sequence');
}

/** Fills a list that is in line with its key. */
function fillAlignedSeq(seq: YAMLSeq<Node>, { scanner, parseNode }: NodeParser): void {
  while (scanner.isAt('block-entry')) {
    const dash = scanner.take();
    seq.items.push(scanner.isAtAny(AFTER_ALIGNED_ITEM) ? emptyScalar(dash.end) : parseNode('block'));
  }
  endWithLast(seq);
}

function fillBlockMap(map: YAMLMap<Node, Node | null>, { scanner, parseNode }: NodeParser): void {
  const parseSide = ({ end }: Token): Node =>
    scanner.isAtAny(AFTER_KEY_OR_VALUE) ? emptyScalar(end) : parseNode('block-entry');
  scanner.take();
  while (scanner.isAt('key')) {
    const key = parseSide(scanner.take());
    map.items.push(newPair(key, scanner.isAt('value') ? parseSide(scanner.take()) : null));
  }
  endBlock(map, scanner, 'mapping');
}

function endBlock(node: Collection, scanner: Scanner, kind: 'mapping' | 'sequence'): void {
  const token = scanner.take();
  if (token.kind !== 'block-end') throw strayInBlock(token, kind);
  endWithLast(node);
}

function fillFlowSeq(seq: YAMLSeq<Node>, parser: NodeParser): void {
  fillFlow(seq, 'flow-sequence-end', parser, () => {
    if (!parser.scanner.isAt('key')) return parser.parseNode('flow');
    // `[a: b]` holds a mapping with one entry.
    const map = newMap();
    map.flow = true;
    map.range = [parser.scanner.peek().start, 0, 0];
    map.items.push(parseFlowPair('flow-sequence-end', parser));
    endWithLast(map);
    return map;
  });
}

function fillFlowMap(map: YAMLMap<Node, Node | null>, parser: NodeParser): void {
  fillFlow(map, 'flow-mapping-end', parser, () =>
    parser.scanner.isAt('key') ? parseFlowPair('flow-mapping-end', parser) : newPair(parser.parseNode('flow'), null),
  );
}

function fillFlow<Entry>(
  node: { readonly items: Entry[] } & Collection,
  close: Token['kind'],
  { scanner }: NodeParser,
  parseEntry: () => Entry,
): void {
  node.flow = true;
  const bracket = scanner.take();
  while (!scanner.isAt(close)) {
    if (scanner.isAt('stream-end')) throw unclosed(bracket);
    node.items.push(parseEntry());
    if (scanner.isAt(close)) break;
    const token = scanner.peek();
    if (token.kind !== 'flow-entry') throw strayInFlow(scanner, bracket, endOf(node), token);
    scanner.take();
  }
  setEnd(node, scanner.take().end);
}

function parseFlowPair(close: Token['kind'], { scanner, parseNode }: NodeParser): Pair<Node, Node | null> {
  const { end } = scanner.take();
  const isEmpty = (): boolean => scanner.isAt('flow-entry') || scanner.isAt(close);
  const key = scanner.isAt('value') || isEmpty() ? emptyScalar(end) : parseNode('flow');
  if (!scanner.isAt('value')) return newPair(key, null);
  const colon = scanner.take();
  const value = isEmpty() ? emptyScalar(colon.end) : parseNode('flow');
  return newPair(key, value);
}

/** The offset where the last entry of a collection ends. */
function endOf({ items }: Collection): number {
  const last: unknown = items.at(-1);
  const node = isPair(last) ? ((last.value ?? last.key) as Node) : (last as Node | undefined);
  return node?.range?.[1] ?? 0;
}

/** A block collection ends where its last entry does. */
function endWithLast(node: Collection): void {
  setEnd(node, endOf(node));
}

function setEnd(node: Collection, end: number): void {
  const start = node.range?.[0] ?? 0;
  node.range = [start, Math.max(start, end), Math.max(start, end)];
}
