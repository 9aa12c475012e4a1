import type { Node } from 'yaml';
import { Pair, YAMLMap, YAMLSeq } from 'yaml';
import { TextFault } from '../text-fault.ts';
import { describeToken } from './describe-token.ts';
import { emptyScalar } from './make-scalar.ts';
import type { Scanner } from './scanner.ts';
import type { Token } from './token.ts';

/** What parses the nodes inside a collection. */
export interface NodeParser {
  readonly scanner: Scanner;
  readonly parseNode: (isBlock: boolean, canBeIndentless: boolean) => Node;
}

type Collection = YAMLMap<Node, Node | null> | YAMLSeq<Node>;

/** A collection that begins here, still empty, and what fills it; absent where none begins. */
export function collectionAt(
  { kind }: Token,
  parser: NodeParser,
  isBlock: boolean,
  canBeIndentless: boolean,
): { readonly node: Collection; readonly fill: () => void } | undefined {
  const map = new YAMLMap<Node, Node | null>();
  const seq = new YAMLSeq<Node>();
  if (kind === 'flow-mapping-start') {
    map.flow = true;
    return { node: map, fill: () => fillFlowMap(map, parser) };
  }
  if (kind === 'flow-sequence-start') {
    seq.flow = true;
    return { node: seq, fill: () => fillFlowSeq(seq, parser) };
  }
  if (isBlock && kind === 'block-mapping-start') return { node: map, fill: () => fillBlockMap(map, parser) };
  if (isBlock && kind === 'block-sequence-start') return { node: seq, fill: () => fillBlockSeq(seq, parser) };
  if (canBeIndentless && kind === 'block-entry') return { node: seq, fill: () => fillIndentlessSeq(seq, parser) };
  return undefined;
}

function fillBlockSeq(seq: YAMLSeq<Node>, { scanner, parseNode }: NodeParser): void {
  scanner.take();
  while (scanner.isAt('block-entry')) {
    const dash = scanner.take();
    seq.items.push(scanner.isAt('block-entry', 'block-end') ? emptyScalar(dash.end) : parseNode(true, false));
  }
  endBlock(seq, scanner, 'expected "-" for the next item, in line with the others');
}

/** A list in line with the key that holds it. */
function fillIndentlessSeq(seq: YAMLSeq<Node>, { scanner, parseNode }: NodeParser): void {
  while (scanner.isAt('block-entry')) {
    const dash = scanner.take();
    const isEmpty = scanner.isAt('block-entry', 'key', 'value', 'block-end');
    seq.items.push(isEmpty ? emptyScalar(dash.end) : parseNode(true, false));
  }
  extend(seq);
}

function fillBlockMap(map: YAMLMap<Node, Node | null>, { scanner, parseNode }: NodeParser): void {
  const parseSide = ({ end }: Token): Node =>
    scanner.isAt('key', 'value', 'block-end') ? emptyScalar(end) : parseNode(true, true);
  scanner.take();
  while (scanner.isAt('key')) {
    const key = parseSide(scanner.take());
    map.items.push(new Pair(key, scanner.isAt('value') ? parseSide(scanner.take()) : null));
  }
  endBlock(map, scanner, 'expected the next key, in line with the others');
}

function endBlock(node: Collection, scanner: Scanner, expected: string): void {
  const token = scanner.take();
  if (token.kind !== 'block-end') throw new TextFault(`found ${describeToken(token)}, ${expected}`, token.start);
  extend(node);
}

/** A block collection ends where its last entry does. */
function extend(node: Collection): void {
  const last: unknown = node.items.at(-1);
  const tail = last instanceof Pair ? ((last.value ?? last.key) as Node) : (last as Node | undefined);
  setEnd(node, tail?.range?.[1] ?? 0);
}

function setEnd(node: Collection, end: number): void {
  const start = node.range?.[0] ?? 0;
  node.range = [start, Math.max(start, end), Math.max(start, end)];
}

function fillFlowSeq(seq: YAMLSeq<Node>, parser: NodeParser): void {
  const { scanner, parseNode } = parser;
  const open = scanner.take();
  for (let isFirst = true; !scanner.isAt('flow-sequence-end'); isFirst = false) {
    if (!isFirst) takeComma(scanner, open, '"]"');
    if (scanner.isAt('flow-sequence-end')) break;
    if (!scanner.isAt('key')) seq.items.push(parseNode(false, false));
    else {
      // `[a: b]` holds a mapping of one entry.
      const map = new YAMLMap<Node, Node | null>();
      map.flow = true;
      map.range = [scanner.peek().start, 0, 0];
      map.items.push(parseFlowPair(parser, 'flow-sequence-end'));
      extend(map);
      seq.items.push(map);
    }
  }
  setEnd(seq, scanner.take().end);
}

function fillFlowMap(map: YAMLMap<Node, Node | null>, parser: NodeParser): void {
  const { scanner, parseNode } = parser;
  const open = scanner.take();
  for (let isFirst = true; !scanner.isAt('flow-mapping-end'); isFirst = false) {
    if (!isFirst) takeComma(scanner, open, '"}"');
    if (scanner.isAt('flow-mapping-end')) break;
    map.items.push(
      scanner.isAt('key') ? parseFlowPair(parser, 'flow-mapping-end') : new Pair(parseNode(false, false), null),
    );
  }
  setEnd(map, scanner.take().end);
}

function parseFlowPair({ scanner, parseNode }: NodeParser, close: Token['kind']): Pair<Node, Node | null> {
  const { end } = scanner.take();
  const key = scanner.isAt('value', 'flow-entry', close) ? emptyScalar(end) : parseNode(false, false);
  if (!scanner.isAt('value')) return new Pair<Node, Node | null>(key, null);
  const colon = scanner.take();
  return new Pair<Node, Node | null>(
    key,
    scanner.isAt('flow-entry', close) ? emptyScalar(colon.end) : parseNode(false, false),
  );
}

function takeComma(scanner: Scanner, open: Token, close: string): void {
  const token = scanner.peek();
  if (token.kind !== 'flow-entry') {
    const at = token.kind === 'stream-end' ? open : token;
    throw new TextFault(`found ${describeToken(token)}, expected "," or ${close}`, at.start);
  }
  scanner.take();
}
