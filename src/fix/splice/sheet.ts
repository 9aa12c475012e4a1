import type { Node, Pair, Scalar, YAMLMap } from 'yaml';
import { isAlias, isCollection, isMap, isPair, isScalar, isSeq, visit } from 'yaml';
import type { Document } from '../../manifest/yaml/document.ts';
import type { NewValue } from '../../pss/rule.ts';
import { inlineCode } from '../../text/inline-code.ts';
import { isNewList } from '../edit-tree.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { TextLines } from './text-lines.ts';

/** A document of a file, laid open for edits: nodes with their places in the file's text. */
export interface Sheet {
  readonly lines: TextLines;
  readonly root: Node;
  readonly isJson: boolean;
  readonly startOf: (node: Node) => number;
  /** Behind a node's own last character: no comment, no blank line, no line ending. */
  readonly endOf: (node: Node) => number;
  /** Nodes that an alias elsewhere stands for. */
  readonly shared: ReadonlySet<Node>;
  readonly resolve: (node: unknown) => Node | undefined;
  /** Whether the pull request's diff shows these lines, all in one hunk. */
  readonly shows: (startLine: number, endLine: number) => boolean;
}

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

/** The node's place in its document's text: start, end of the value. */
function rangeOf(node: Node): readonly [number, number, number] {
  if (!node.range) throw new RefusedEdit('the text has no place for this value');
  return node.range;
}

/** The last node of a block collection that has a place in the text. */
function lastNode(node: Node): Node | undefined {
  const last: unknown = isCollection(node) ? node.items.at(-1) : undefined;
  if (!isPair(last)) return last as Node | undefined;
  const value = last.value as Node | null;
  return value?.range && !isImplicitNull(value) ? value : (last.key as Node);
}

/** A value of which the text has no character: `key:`. */
export function isImplicitNull(node: unknown): boolean {
  return node === null || node === undefined || (isNullNode(node) && (node as Scalar).source === '');
}

/** Null in any of YAML's spellings; the reader leaves scalars as text. */
export function isNullNode(node: unknown): boolean {
  if (node === null || node === undefined) return true;
  return isScalar(node) && node.type === 'PLAIN' && node.tag === undefined && NULL.test(node.source ?? '');
}

const NULL = /^(?:|~|null|Null|NULL)$/;

/** What a scalar says, as text. */
export function writtenText(node: unknown): string | undefined {
  return isScalar(node) ? String(node.value) : undefined;
}

/** The pair of a key, the last one where the key is written twice: so the server takes it. */
export function pairOf(map: YAMLMap, key: string | number): Pair<Node, Node | null> | undefined {
  return (map.items as Pair<Node, Node | null>[]).findLast(({ key: node }) => writtenText(node) === String(key));
}

/** Throws where an edit inside the node would change other places too. */
export function refuseShared(sheet: Sheet, node: Node | null): void {
  if (isAlias(node)) throw new RefusedEdit('the value is shared through an alias: change it at its anchor');
  if (node !== null && sheet.shared.has(node)) {
    throw new RefusedEdit('the value is shared through an anchor: a change here changes every place that uses it');
  }
}

/** Whether a value of the text says what a new one would; scalars are compared as texts. */
export function says(sheet: Sheet, written: Node | null, value: NewValue): boolean {
  const node = sheet.resolve(written);
  if (typeof value !== 'object') return writtenText(node) === String(value);
  if (isNewList(value)) {
    const items = isSeq(node) ? (node.items as Node[]) : undefined;
    return items?.length === value.length && value.every((item, index) => says(sheet, items[index] ?? null, item));
  }
  const entries = Object.entries(value);
  return (
    isMap(node) &&
    node.items.length === entries.length &&
    entries.every(([key, below]) => says(sheet, pairOf(node, key)?.value ?? null, below))
  );
}

/** Throws where a comment stands within a value that would be written anew. */
export function refuseComments(sheet: Sheet, node: Node | null): void {
  if (node === null) return;
  const text = sheet.lines.text.slice(sheet.startOf(node), sheet.endOf(node));
  if (/(^|\s)#/.test(text)) throw new RefusedEdit('the value that would be written anew holds a comment');
}

/** Throws where the node, or anything inside, is what an alias elsewhere stands for. */
export function refuseSharedInside(sheet: Sheet, node: Node | null): void {
  if (node === null) return;
  refuseShared(sheet, node);
  visit(node, { Node: (_, inner) => refuseSharedTarget(sheet, inner as Node) });
}

function refuseSharedTarget(sheet: Sheet, node: Node): void {
  if (sheet.shared.has(node)) throw new RefusedEdit('the value holds an anchor that is used elsewhere');
}

/** Throws where a merge key (`<<`) of the mapping brings this key along. */
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

/** Throws where the mapping has the key more than once: without the last one, an earlier one would hold. */
export function refuseRepeated(map: YAMLMap, key: string): void {
  if (map.items.filter((pair) => writtenText(pair.key) === key).length > 1) {
    throw new RefusedEdit(`the key ${inlineCode(key)} is written more than once`);
  }
}

/** Throws where a template engine would write these lines: their final text is unknown. */
export function refuseTemplate(sheet: Sheet, startLine: number, endLine: number): void {
  for (let line = startLine; line <= endLine; line++) {
    if (/\{\{|\{%/.test(sheet.lines.textOf(line))) throw new RefusedEdit('the lines to change hold a template');
  }
}

/** Columns count from 0 here. */
export function columnOf(sheet: Sheet, offset: number): number {
  return offset - sheet.lines.startOf(sheet.lines.lineAt(offset));
}

/** Whether only spaces stand before the offset on its line. */
export function beginsLine(sheet: Sheet, offset: number): boolean {
  return /^[ \t]*$/.test(sheet.lines.text.slice(sheet.lines.startOf(sheet.lines.lineAt(offset)), offset));
}

/** Where the colon of a pair of a block mapping stands. Throws where the pair is written in another way (`? key`). */
export function colonOf(sheet: Sheet, { key }: Pair<Node, Node | null>): number {
  const { text } = sheet.lines;
  const start = sheet.startOf(key);
  const before = text.slice(sheet.lines.startOf(sheet.lines.lineAt(start)), start);
  let at = sheet.endOf(key);
  while (text[at] === ' ' || text[at] === '\t') at++;
  if (text[at] !== ':' || !/^[ \t-]*$/.test(before)) throw new RefusedEdit('a key is written in an unusual way');
  return at;
}
