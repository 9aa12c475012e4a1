import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { NewScalar } from '../../pss/rule.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { EditTree } from '../edit-tree.ts';
import { bringsValue, newValueOf, refuseContradiction } from '../edit-tree.ts';
import type { Addition, Filling, ListEdit, MappingEdit } from './collection-edit.ts';
import { editBlockList, editBlockMapping } from './edit-block.ts';
import { editFlowList, editFlowMapping } from './edit-flow.ts';
import type { Habits } from './layout.ts';
import { quoteOf } from './layout.ts';
import { droppedFrom, hasItem } from './list-items.ts';
import type { Piece } from './piece.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { Sheet } from './sheet.ts';
import {
  columnOf,
  hasSameValue,
  isNullNode,
  pairOf,
  refuseComments,
  refuseMerged,
  refuseRepeated,
  refuseShared,
  refuseSharedInside,
  refuseTemplate,
  writtenText,
} from './sheet.ts';
import { writeScalar } from './words.ts';

/**
 * Makes the splices for the edits of a document, in the style of the text around them.
 *
 * @throws RefusedEdit with the reason, where the text should be edited by hand
 */
export function editDocument(page: Page, edits: EditTree): Piece[] {
  return editValue(page, page.sheet.root, edits, []);
}

/** A document prepared for edits, and the layout of its text. */
export interface Page {
  readonly sheet: Sheet;
  readonly habits: Habits;
}

function editValue(page: Page, node: Node | null, edits: EditTree, path: Path): Piece[] {
  refuseShared(page.sheet, node);
  if (isMap(node)) return editMapping(page, node, edits, path);
  if (isSeq(node)) return editList(page, node, edits, path);
  throw new RefusedEdit(`${inlineCode(formatPath(path))} is no mapping and no list`);
}

function editMapping(page: Page, map: YAMLMap, edits: EditTree, path: Path): Piece[] {
  const { sheet } = page;
  const additions: Addition[] = [];
  const fillings: Filling[] = [];
  const replacements: Filling[] = [];
  const removals = new Map<Pair<Node, Node | null>, EditTree['repairs']>();
  const piecesBelow: Piece[] = [];

  for (const [step, child] of edits.children) {
    const key = String(step);
    const pair = pairOf(map, key);
    const { repairs } = child;
    if (pair === undefined) {
      const value = newValueOf(child);
      if (value !== undefined || isRemoval(sheet, null, child)) refuseMerged(sheet, map, key);
      if (value !== undefined) additions.push({ key, value, repairs });
    } else if (isRemoval(sheet, pair.value, child)) {
      refuseMerged(sheet, map, key);
      refuseRepeated(map, key);
      refuseSharedInside(sheet, pair.key);
      refuseSharedInside(sheet, pair.value);
      removals.set(pair, repairs);
    } else if (child.leaf !== undefined && 'rename' in child.leaf) {
      for (const name of [key, child.leaf.rename]) refuseMerged(sheet, map, name);
      refuseRepeated(map, key);
      piecesBelow.push(setScalar(sheet, pair.key, child.leaf.rename, repairs, path));
    } else if (isEmptyValue(pair.value)) {
      refuseShared(sheet, pair.value);
      const value = newValueOf(child);
      if (value !== undefined) fillings.push({ pair, value, repairs });
    } else if (child.leaf !== undefined && 'set' in child.leaf) {
      const { set: value } = child.leaf;
      if (typeof value !== 'object') piecesBelow.push(setScalar(sheet, pair.value, value, repairs, path));
      else if (!hasSameValue(sheet, pair.value, value)) {
        refuseSharedInside(sheet, pair.value);
        refuseComments(sheet, pair);
        replacements.push({ pair, value, repairs });
      }
    } else piecesBelow.push(...editValue(page, pair.value, child, [...path, step]));
  }
  additions.sort((a, b) => (a.key < b.key ? -1 : 1));
  if (additions.length + fillings.length + replacements.length + removals.size === 0) return piecesBelow;
  const edit: MappingEdit = { map, place: placeOf(path), additions, fillings, replacements, removals };
  const pieces = map.flow ? editFlowMapping(sheet, edit, page.habits) : editBlockMapping(sheet, edit, page.habits);
  return [...piecesBelow, ...pieces];
}

function editList(page: Page, list: YAMLSeq, edits: EditTree, path: Path): Piece[] {
  const { sheet } = page;
  const items = list.items as Node[];
  const piecesBelow: Piece[] = [];
  const removals = new Map<Node, EditTree['repairs']>();
  const isDropped = droppedFrom(sheet, edits);
  for (const [step, child] of edits.children) {
    const item = items[Number(step)];
    if (item === undefined) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} is not in the text`);
    if (isDropped(item)) refuseContradiction([...path, step]);
    if (child.leaf !== undefined && 'set' in child.leaf) {
      const { set: value } = child.leaf;
      if (typeof value === 'object')
        throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would have to be written anew`);
      piecesBelow.push(setScalar(sheet, item, value, child.repairs, path));
    } else if (child.leaf !== undefined) removals.set(item, child.repairs);
    else if (isRemoval(sheet, item, child))
      throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would be left empty`);
    else piecesBelow.push(...editValue(page, item, child, [...path, step]));
  }
  const kept = items
    .map((node, index) => ({ node, below: edits.children.get(index) }))
    .filter(({ node, below }) => !isDropped(node) && below?.leaf === undefined);
  const added = [...edits.added.values()].filter((item) => {
    const { by } = item;
    // An item that gets another identity is no longer the one it was.
    const same = by === undefined ? kept : kept.filter(({ below }) => below?.children.has(by) !== true);
    const nodes = same.map(({ node }) => node);
    return !hasItem(sheet, nodes, item, path);
  });
  for (const item of items.filter(isDropped)) {
    const replacement = isScalar(item) && typeof added[0]?.value !== 'object' ? added.shift() : undefined;
    if (replacement === undefined) removals.set(item, edits.repairs);
    else piecesBelow.push(setScalar(sheet, item, replacement.value as NewScalar, edits.repairs, path));
  }
  for (const item of removals.keys()) refuseSharedInside(sheet, item);
  if (added.length === 0 && removals.size === 0) return piecesBelow;
  const additions = added.map(({ value }) => ({ value, repairs: edits.repairs }));
  const edit: ListEdit = { list, place: placeOf(path), additions, removals };
  const pieces = list.flow ? editFlowList(sheet, edit, page.habits) : editBlockList(sheet, edit, page.habits);
  return [...piecesBelow, ...pieces];
}

/**
 * Whether the edits remove all that a value contains: then its key is removed, too. A value that is void already stays.
 */
function isRemoval(sheet: Sheet, node: Node | null, edits: EditTree): boolean {
  if (edits.leaf !== undefined) return 'remove' in edits.leaf;
  if (bringsValue(edits) || isEmptyValue(node)) return false;
  if (isMap(node)) {
    const pairs = node.items as Pair<Node, Node | null>[];
    return pairs.every((pair) => {
      const child = edits.children.get(writtenText(pair.key) ?? '');
      return child !== undefined && isRemoval(sheet, pair.value, child);
    });
  }
  if (!isSeq(node)) return false;
  const isDropped = droppedFrom(sheet, edits);
  return node.items.every((item, index) => {
    const child = edits.children.get(index);
    const isItemRemoved = child?.leaf !== undefined && 'remove' in child.leaf;
    return isItemRemoved || isDropped(item as Node);
  });
}

/** Whether a value is null, `{}` or `[]`. */
function isEmptyValue(node: Node | null): boolean {
  return isNullNode(node) || (isCollection(node) && node.items.length === 0);
}

/** Replaces a scalar by another one, in the same quotes. */
function setScalar(sheet: Sheet, node: Node | null, value: NewScalar, repairs: EditTree['repairs'], path: Path): Piece {
  refuseShared(sheet, node);
  if (!isScalar(node))
    throw new RefusedEdit(`${inlineCode(formatPath(path))} holds a list or mapping where a single value belongs`);
  if (node.type === 'BLOCK_FOLDED' || node.type === 'BLOCK_LITERAL')
    throw new RefusedEdit('the value is a block scalar');
  if (node.tag !== undefined) throw new RefusedEdit('the value carries a tag');
  const start = sheet.startOf(node);
  const end = sheet.endOf(node);
  const line = sheet.lines.lineAt(start);
  if (sheet.lines.lineAt(end) !== line) throw new RefusedEdit('the value spans several lines');
  refuseTemplate(sheet, line, line);
  const text = writeScalar(value, quoteOf(node));
  return {
    splices: [{ start, end, text, column: columnOf(sheet, start) }],
    startLine: line,
    endLine: line,
    repairs,
    place: placeOf(path),
  };
}

/** The path of the security context around the path, else of the mapping or list itself. */
function placeOf(path: Path): string {
  const end = path.lastIndexOf('securityContext');
  return formatPath(end < 0 ? path : path.slice(0, end + 1));
}
