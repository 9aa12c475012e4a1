import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml';
import { isCollection, isMap, isScalar, isSeq } from 'yaml';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { Change } from '../change.ts';
import { bringsValue, newValueOf } from '../change.ts';
import type { Addition, Filling, ListEdit, MappingEdit } from './collection-edit.ts';
import { editBlockList, editBlockMapping } from './edit-block.ts';
import { editFlowList, editFlowMapping } from './edit-flow.ts';
import type { Habits } from './layout.ts';
import { quoteOf } from './layout.ts';
import type { Piece } from './piece.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { Sheet } from './sheet.ts';
import {
  columnOf,
  isNullNode,
  pairOf,
  refuseMerged,
  refuseRepeated,
  refuseShared,
  refuseSharedInside,
  refuseTemplate,
  textOf,
} from './sheet.ts';
import { writeScalar } from './words.ts';

/**
 * The splices that make a change in a document's text, in the style of what stands around them.
 *
 * @throws RefusedEdit with the reason where the text is better left to people
 */
export function editDocument(page: Page, change: Change): Piece[] {
  return editValue(page, page.sheet.root, change, []);
}

/** A document laid open, and how it is written. */
export interface Page {
  readonly sheet: Sheet;
  readonly habits: Habits;
}

function editValue(page: Page, node: Node | null, change: Change, path: Path): Piece[] {
  refuseShared(page.sheet, node);
  if (isMap(node)) return editMapping(page, node, change, path);
  if (isSeq(node)) return editList(page, node, change, path);
  throw new RefusedEdit(`${inlineCode(formatPath(path))} is no mapping and no list`);
}

function editMapping(page: Page, map: YAMLMap, change: Change, path: Path): Piece[] {
  const { sheet } = page;
  const additions: Addition[] = [];
  const fillings: Filling[] = [];
  const removals = new Map<Pair<Node, Node | null>, Change['repairs']>();
  const below: Piece[] = [];

  for (const [step, child] of change.children) {
    const key = String(step);
    const pair = pairOf(map, key);
    const { repairs } = child;
    if (pair === undefined) {
      const value = newValueOf(child);
      if (value !== undefined || isRemoval(null, child)) refuseMerged(sheet, map, key);
      if (value !== undefined) additions.push({ key, value, repairs });
    } else if (isRemoval(pair.value, child)) {
      refuseMerged(sheet, map, key);
      refuseRepeated(map, key);
      refuseSharedInside(sheet, pair.key);
      refuseSharedInside(sheet, pair.value);
      removals.set(pair, repairs);
    } else if (isVoid(pair.value)) {
      refuseShared(sheet, pair.value);
      const value = newValueOf(child);
      if (value !== undefined) fillings.push({ pair, value, repairs });
    } else if (child.leaf !== undefined && 'set' in child.leaf) {
      below.push(setScalar(sheet, pair.value, child.leaf.set, repairs, path));
    } else below.push(...editValue(page, pair.value, child, [...path, step]));
  }
  additions.sort((a, b) => (a.key < b.key ? -1 : 1));
  const edit: MappingEdit = { map, place: placeOf(path), additions, fillings, removals };
  if (additions.length === 0 && fillings.length === 0 && removals.size === 0) return below;
  const pieces = map.flow ? editFlowMapping(sheet, edit, page.habits) : editBlockMapping(sheet, edit, page.habits);
  return [...below, ...pieces];
}

function editList(page: Page, list: YAMLSeq, change: Change, path: Path): Piece[] {
  const { sheet } = page;
  const items = list.items as Node[];
  const below: Piece[] = [];
  const removals = new Map<Node, Change['repairs']>();
  for (const [step, child] of change.children) {
    const item = items[Number(step)];
    if (item === undefined) throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} is not in the text`);
    if (child.leaf !== undefined && 'set' in child.leaf) {
      below.push(setScalar(sheet, item, child.leaf.set, child.repairs, path));
    } else if (child.leaf !== undefined) removals.set(item, child.repairs);
    else if (isRemoval(item, child))
      throw new RefusedEdit(`${inlineCode(formatPath([...path, step]))} would be left empty`);
    else below.push(...editValue(page, item, child, [...path, step]));
  }
  const added = [...change.added].filter((text) => !items.some((item) => textOf(item) === text));
  for (const item of items.filter((each) => change.dropped.has(textOf(each) ?? ''))) {
    const replacement = added.shift();
    if (replacement === undefined) removals.set(item, change.repairs);
    else below.push(setScalar(sheet, item, replacement, change.repairs, path));
  }
  for (const item of removals.keys()) refuseSharedInside(sheet, item);
  if (added.length === 0 && removals.size === 0) return below;
  const additions = added.map((text) => ({ text, repairs: change.repairs }));
  const edit: ListEdit = { list, place: placeOf(path), additions, removals };
  return [...below, ...(list.flow ? editFlowList(sheet, edit) : editBlockList(sheet, edit))];
}

/** Whether nothing is left of a value that holds something: then its key goes too. */
function isRemoval(node: Node | null, change: Change): boolean {
  if (change.leaf !== undefined) return 'remove' in change.leaf;
  if (bringsValue(change) || isVoid(node)) return false;
  if (isMap(node)) {
    const pairs = node.items as Pair<Node, Node | null>[];
    return pairs.every((pair) => {
      const child = change.children.get(textOf(pair.key) ?? '');
      return child !== undefined && isRemoval(pair.value, child);
    });
  }
  if (!isSeq(node)) return false;
  return node.items.every((item, index) => {
    const child = change.children.get(index);
    return change.dropped.has(textOf(item) ?? '') || (child?.leaf !== undefined && 'remove' in child.leaf);
  });
}

/** A value that says nothing: null, `{}` or `[]`. */
function isVoid(node: Node | null): boolean {
  return isNullNode(node) || (isCollection(node) && node.items.length === 0);
}

function setScalar(
  sheet: Sheet,
  node: Node | null,
  value: string | number | boolean,
  repairs: Change['repairs'],
  path: Path,
): Piece {
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

/** The security context that holds the path, else the mapping or list itself. */
function placeOf(path: Path): string {
  const end = path.lastIndexOf('securityContext');
  return formatPath(end < 0 ? path : path.slice(0, end + 1));
}
