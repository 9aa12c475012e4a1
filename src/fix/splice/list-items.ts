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
import { pairOf, says, writtenText } from './sheet.ts';

/**
 * Whether a list has an item that is to be added.
 *
 * @throws RefusedEdit where it has another item of that identity
 */
export function isThere(sheet: Sheet, items: readonly Node[], { value, by }: AddedItem, path: Path): boolean {
  if (by === undefined || typeof value !== 'object') return items.some((item) => says(sheet, item, value));
  const identity = itemIdentity((value as Readonly<Record<string, NewValue>>)[by], by);
  const same = items.find((item) => identityIn(sheet, item, by) === identity);
  if (same === undefined || says(sheet, same, value)) return same !== undefined;
  throw new RefusedEdit(`${inlineCode(formatPath(path))} has another item with this ${inlineCode(by)}`);
}

/** A function that tells whether a list loses an item. */
export function droppedFrom(sheet: Sheet, { dropped }: EditTree): (item: Node) => boolean {
  const keys = [...new Set([...dropped.values()].map(({ by }) => by))];
  return (item) => keys.some((by) => dropped.has(identityIn(sheet, item, by) ?? ''));
}

/** The identity that an item of the text has among those of its list; undefined where it has none of that kind. */
function identityIn(sheet: Sheet, item: Node, by: string | undefined): string | undefined {
  const node = by === undefined ? item : sheet.resolve(item);
  const identifier = by === undefined ? node : isMap(node) ? pairOf(node, by)?.value : undefined;
  const text = writtenText(identifier);
  return text === undefined ? undefined : itemIdentity(text, by);
}
