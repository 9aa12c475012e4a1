import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import type { Edit, ItemKey, NewScalar, NewValue } from '../pss/rule.ts';
import { inlineCode } from '../text/inline-code.ts';
import { RefusedEdit } from './splice/refused-edit.ts';
import type { Repair } from './suggestion.ts';

/**
 * An edit that repairs ask for. Its path begins at the pod where `chooseAsks` returns it, else at the document's root.
 */
export interface Ask {
  readonly edit: Edit;
  readonly repairs: readonly Repair[];
}

/** The edits of one value of a document, and of the values below it. */
export interface EditTree {
  /** The repairs that need an edit here or below. */
  readonly repairs: Set<Repair>;
  readonly children: Map<string | number, EditTree>;
  /** The items to add to a list and to drop from it, by their identity: see `itemIdentity`. */
  readonly added: Map<string, AddedItem>;
  readonly dropped: Map<string, DroppedItem>;
  leaf?: { readonly remove: true } | { readonly set: NewValue } | { readonly rename: string };
}

/** An item to add to a list; `by` is the key that identifies the list's items (`name`), undefined for scalars. */
export interface AddedItem {
  readonly value: NewValue;
  readonly by: ItemKey | undefined;
}

/** An item to drop from a list: `value` is the item itself, or the value of its key `by`. */
export interface DroppedItem {
  readonly value: NewScalar;
  readonly by: ItemKey | undefined;
}

/**
 * Merges the edits into one tree.
 *
 * @throws RefusedEdit where two edits contradict each other
 */
export function editTreeOf(asks: readonly Ask[]): EditTree {
  const root = emptyTree();
  for (const { edit, repairs } of asks) {
    let tree = root;
    for (const repair of repairs) tree.repairs.add(repair);
    for (const step of edit.path) {
      let child = tree.children.get(step);
      if (child === undefined) {
        child = emptyTree();
        tree.children.set(step, child);
      }
      tree = child;
      for (const repair of repairs) tree.repairs.add(repair);
    }
    addEdit(tree, edit);
  }
  refuseContradictions(root, []);
  return root;
}

function emptyTree(): EditTree {
  return { repairs: new Set(), children: new Map(), added: new Map(), dropped: new Map() };
}

/** Adds an edit to the tree of the value at its path. */
function addEdit(tree: EditTree, edit: Edit): void {
  if (edit.op === 'add-item') {
    const { value, by } = edit;
    const identity = itemIdentity(identifierOf(value, by), by);
    const same = tree.added.get(identity);
    if (same !== undefined && !isSame(same.value, value)) refuseContradiction(edit.path);
    tree.added.set(identity, { value, by });
  } else if (edit.op === 'remove-item') {
    tree.dropped.set(itemIdentity(edit.value, edit.by), { value: edit.value, by: edit.by });
  } else {
    const leaf = leafOf(edit);
    if (tree.leaf !== undefined && !isSame(tree.leaf, leaf)) refuseContradiction(edit.path);
    tree.leaf = leaf;
  }
}

function leafOf(edit: Exclude<Edit, { readonly op: 'add-item' | 'remove-item' }>): NonNullable<EditTree['leaf']> {
  if (edit.op === 'rename') return { rename: edit.to };
  return edit.op === 'set' ? { set: edit.value } : { remove: true };
}

/** The value that identifies a new item in its list: that of its key `by`, else the item itself. */
function identifierOf(value: NewValue, by: ItemKey | undefined): NewValue {
  return by === undefined || typeof value !== 'object' || isNewList(value) ? value : (value[by] ?? '');
}

/**
 * The identity of a list item as text. The API server takes two items of a list with one identity for the same item.
 */
export function itemIdentity(identifier: NewValue | undefined, by: ItemKey | undefined): string {
  const isScalar = typeof identifier !== 'object';
  return JSON.stringify([by ?? null, isScalar ? String(identifier ?? '') : identifier]);
}

/** Whether a new value is a list; `Array.isArray` does not narrow readonly arrays. */
export function isNewList(value: NewValue): value is readonly NewValue[] {
  return Array.isArray(value);
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function refuseContradictions(tree: EditTree, path: Path): void {
  const { leaf, children, added, dropped } = tree;
  // An item of a list goes with all that others want of it: what they repair is gone with it.
  const goes = leaf !== undefined && 'remove' in leaf && typeof path.at(-1) === 'number';
  if (goes) return;
  const isBelow = [...children.values()].some((child) => (leaf !== undefined && 'set' in leaf) || bringsValue(child));
  if (leaf !== undefined && (added.size > 0 || isBelow || ('set' in leaf && dropped.size > 0))) {
    refuseContradiction(path);
  }
  if (dropsAdded(tree)) refuseContradiction(path);
  for (const [step, child] of tree.children) refuseContradictions(child, [...path, step]);
}

/** Whether an item that a list gains is one that it loses, by whatever key. */
function dropsAdded({ added, dropped }: EditTree): boolean {
  const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
  return [...added.values()].some(({ value }) =>
    keys.some((by) => dropped.has(itemIdentity(identifierOf(value, by), by))),
  );
}

/** @throws RefusedEdit, always: two repairs want different values of the value at the path */
export function refuseContradiction(path: Path): never {
  throw new RefusedEdit(`two repairs want different values of ${inlineCode(formatPath(path))}`);
}

/** Whether a tree adds or sets something, and does not only remove. */
export function bringsValue(tree: EditTree): boolean {
  if (tree.leaf !== undefined) return 'set' in tree.leaf;
  return tree.added.size > 0 || [...tree.children.values()].some(bringsValue);
}

/**
 * The value that a tree creates where the text has none, with sorted keys; undefined where the tree only removes.
 *
 * @throws RefusedEdit where it would need an item of a list that the text does not have
 */
export function newValueOf(tree: EditTree): NewValue | undefined {
  if (!bringsValue(tree)) return undefined;
  if (tree.leaf !== undefined && 'set' in tree.leaf) return tree.leaf.set;
  if (tree.added.size > 0) {
    if (tree.children.size > 0) throw new RefusedEdit('the list that the repair speaks of is not in the text');
    return [...tree.added.values()].map(({ value }) => value);
  }
  const entries: [string, NewValue][] = [];
  for (const [step, child] of tree.children) {
    const value = newValueOf(child);
    if (value === undefined) continue;
    if (typeof step === 'number') throw new RefusedEdit('the list that the repair speaks of is not in the text');
    entries.push([step, value]);
  }
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
