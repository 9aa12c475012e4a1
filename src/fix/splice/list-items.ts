import type { Node } from 'yaml';
import { isMap } from 'yaml';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { NewValue } from '../../pss/rule.ts';
import { inlineCode } from '../../text/inline-code.ts';
import type { AddedItem, EditTree } from '../edit-tree.ts';
import { itemIdentity } from '../edit-tree.ts';
import { RefusedEdit } from './refused-edit.ts';
import type { Sheet } from './sheet.ts';
import { hasSameValue, pairOf, writtenText } from './sheet.ts';

/**
 * Whether a list already has the item to add.
 *
 * @throws RefusedEdit where it has a different item of the same identity
 */
export function hasItem(sheet: Sheet, items: readonly Node[], { value, by }: AddedItem, path: Path): boolean {
  if (by === undefined || typeof value !== 'object') return items.some((item) => hasSameValue(sheet, item, value));
  const identity = itemIdentity((value as Readonly<Record<string, NewValue>>)[by], by);
  const same = items.find((item) => identityIn(sheet, item, by) === identity);
  if (same === undefined || hasSameValue(sheet, same, value)) return same !== undefined;
  throw new RefusedEdit(`${inlineCode(formatPath(path))} has another item with this ${inlineCode(by)}`);
}

/** Returns a function that tells whether the edits drop an item of the list. */
export function droppedFrom(sheet: Sheet, { dropped }: EditTree): (item: Node) => boolean {
  const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
  return (item) => keys.some((by) => dropped.has(identityIn(sheet, item, by) ?? ''));
}

/** The identity of an existing item by the key `by`, or of a scalar item; undefined where it has none. */
function identityIn(sheet: Sheet, item: Node, by: string | undefined): string | undefined {
  const node = by === undefined ? item : sheet.resolve(item);
  const identifier = by === undefined ? node : isMap(node) ? pairOf(node, by)?.value : undefined;
  const text = writtenText(identifier);
  return text === undefined ? undefined : itemIdentity(text, by);
}
