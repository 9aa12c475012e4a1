import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Document } from '../../manifest/yaml/document.ts';
import { readJsonScalar, readScalar } from '../../manifest/yaml/scalar.ts';
import type { NewScalar, NewValue } from '../../pss/rule.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { isNewList } from '../edit-tree.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { TextLines } from './text-lines.ts';

/**
 * A document of a file, prepared for edits: its nodes, and their places in the file's text. Offsets are those of the
 * file, in UTF-16 units.
 */
export interface Sheet {
  readonly lines: TextLines;
  readonly root: Node;
  readonly isJson: boolean;
  readonly startOf: (node: Node) => number;
  /** The offset after a node's last character, without comments, blank lines or line endings that follow. */
  readonly endOf: (node: Node) => number;
  /** Nodes that an alias (`*name`) refers to. */
  readonly shared: ReadonlySet<Node>;
  /** The node that an alias refers to; any other node itself. */
  readonly resolve: (node: unknown) => Node | undefined;
  /** Whether the pull request's diff shows all these lines (from 1, inclusive) in one hunk. */
  readonly shows: (startLine: number, endLine: number) => boolean;
}

/** @throws RefusedEdit where the document cannot be read */
export function sheetOf(document: Document, lines: TextLines, shows: Sheet['shows']): Sheet {
  const root = document.contents;
  if (root === undefined) throw new RefusedEdit('the document cannot be read');
  const startOf = (node: Node): number => document.offset + rangeOf(node)[0];
  const endOf = (node: Node): number => {
    if (isCollection(node) && !node.flow) {
      const last = lastNode(node);
      if (last !== undefined) return endOf(last);
    }
    return document.offset + rangeOf(node)[1];
  };
  return {
    lines,
    root,
    isJson: document.isJson,
    startOf,
    endOf,
    shared: new Set(document.aliases.values()),
    resolve: (node) => (isAlias(node) ? document.aliases.get(node) : (node as Node | undefined)),
    shows,
  };
}

/** Where the node is in its document's text: start, end of the value, end of the node with what follows. */
function rangeOf(node: Node): readonly [number, number, number] {
  if (!node.range) throw new RefusedEdit('the text has no place for this value');
  return node.range;
}

/** The last node of a block collection that has a place in the text: a key without a value counts. */
function lastNode(node: Node): Node | undefined {
  const last: unknown = isCollection(node) ? node.items.at(-1) : undefined;
  if (!isPair(last)) return last as Node | undefined;
  const value = last.value as Node | null;
  return value?.range && !isImplicitNull(value) ? value : (last.key as Node);
}

/** Whether a value is null without a character in the text: `key:`. */
export function isImplicitNull(node: unknown): boolean {
  return node === null || node === undefined || (isNullNode(node) && (node as Scalar).source === '');
}

/** Whether a value is null in any of YAML's spellings; the reader leaves scalars as text. */
export function isNullNode(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === 'PLAIN' && node.tag === undefined && NULL.test(node.source ?? '');
}

const NULL = /^(?:|~|null|Null|NULL)$/;

/** The value of a scalar as text; undefined for anything else. */
export function writtenText(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

/** The pair with this key; of a repeated key the last one, as the API server takes it. */
export function pairOf(map: YAMLMap, key: string | number): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).findLast(({ key: node }) => writtenText(node) === String(key));
}

/** Throws RefusedEdit where an edit inside the node would also change other places. */
export function refuseShared(sheet: Sheet, node: Node | null): void {
  if (isAlias(node)) throw new RefusedEdit('the value is shared through an alias: change it at its anchor');
  if (node !== null && sheet.shared.has(node)) {
    throw new RefusedEdit('the value is shared through an anchor: a change here changes every place that uses it');
  }
}

/** Whether a value of the text equals a new one, as the server reads it. */
export function hasSameValue(sheet: Sheet, current: Node | null, value: NewValue): boolean {
  const node = sheet.resolve(current);
  if (typeof value !== 'object') return isScalar(node) && isSameScalar(sheet, node, value);
  if (isNewList(value)) {
    const items = isSeq(node) ? (node.items as Node[]) : undefined;
    return (
      items?.length === value.length && value.every((item, index) => hasSameValue(sheet, items[index] ?? null, item))
    );
  }
  const entries = Object.entries(value);
  return (
    isMap(node) &&
    node.items.length === entries.length &&
    entries.every(([key, below]) => hasSameValue(sheet, pairOf(node, key)?.value ?? null, below))
  );
}

/** Whether the server reads a written scalar as the new one: `1` is a number, `"1"` a text. */
function isSameScalar(sheet: Sheet, node: Scalar, value: NewScalar): boolean {
  const written = sheet.isJson ? readJsonScalar(node) : readScalar(node);
  return typeof value === 'number'
    ? typeof written === 'object' && written !== null && Number(written.digits) === value
    : written === value;
}

/** Throws RefusedEdit where the value to be rewritten, or the line of its key, contains a comment. */
export function refuseComments(sheet: Sheet, { key, value }: Pair<Node, Node | null>): void {
  if (value === null) return;
  const text = sheet.lines.text.slice(sheet.endOf(key), sheet.endOf(value));
  if (/(^|\s)#/.test(text)) throw new RefusedEdit('the value that would be written anew holds a comment');
}

/** Throws RefusedEdit where an alias elsewhere refers to the node or to a node inside it. */
export function refuseSharedInside(sheet: Sheet, node: Node | null): void {
  if (node === null) return;
  refuseShared(sheet, node);
  visit(node, { Node: (_, inner) => refuseSharedTarget(sheet, inner as Node) });
}

function refuseSharedTarget(sheet: Sheet, node: Node): void {
  if (sheet.shared.has(node)) throw new RefusedEdit('the value holds an anchor that is used elsewhere');
}

/** Throws RefusedEdit where a merge key (`<<`) of the mapping brings this key. */
export function refuseMerged(sheet: Sheet, map: YAMLMap, key: string): void {
  const merge = pairOf(map, '<<');
  if (merge === undefined) return;
  const source = sheet.resolve(merge.value);
  for (const part of isSeq(source) ? source.items.map(sheet.resolve) : [source]) {
    if (!isMap(part)) throw new RefusedEdit('the mapping is merged (`<<`) with something that is no mapping');
    if (pairOf(part, key))
      throw new RefusedEdit(`the value of ${inlineCode(key)} is shared through a merge key (\`<<\`)`);
    refuseMerged(sheet, part, key);
  }
}

/**
 * Throws RefusedEdit where the mapping has the key more than once: with the last one removed, an earlier one would
 * apply.
 */
export function refuseRepeated(map: YAMLMap, key: string): void {
  if (map.items.filter((pair) => writtenText(pair.key) === key).length > 1) {
    throw new RefusedEdit(`the key ${inlineCode(key)} is written more than once`);
  }
}

/** Throws RefusedEdit where the lines contain a template (`{{`, `{%`): their final text is unknown. */
export function refuseTemplate(sheet: Sheet, startLine: number, endLine: number): void {
  for (let line = startLine; line <= endLine; line++) {
    if (/\{\{|\{%/.test(sheet.lines.textOf(line))) throw new RefusedEdit('the lines to change hold a template');
  }
}

/** The column of an offset, from 0. */
export function columnOf(sheet: Sheet, offset: number): number {
  return offset - sheet.lines.startOf(sheet.lines.lineAt(offset));
}

/** Whether only spaces and tabs precede the offset on its line. */
export function beginsLine(sheet: Sheet, offset: number): boolean {
  return /^[ \t]*$/.test(sheet.lines.text.slice(sheet.lines.startOf(sheet.lines.lineAt(offset)), offset));
}

/**
 * The offset of the colon of a pair in a block mapping. Throws RefusedEdit where the pair is written in another way (`?
 * key`).
 */
export function colonOf(sheet: Sheet, { key }: Pair<Node, Node | null>): number {
  const { text } = sheet.lines;
  const start = sheet.startOf(key);
  const before = text.slice(sheet.lines.startOf(sheet.lines.lineAt(start)), start);
  let at = sheet.endOf(key);
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== ':' || !/^[ \t-]*$/.test(before)) throw new RefusedEdit('a key is written in an unusual way');
  return at;
}
