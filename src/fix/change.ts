import type { Edit } from '../pss/check.ts';
import type { Path } from '../pss/pod/path.ts';
import { formatPath } from '../pss/pod/path.ts';
import { inlineCode } from '../text/inline-code.ts';
import { RefusedEdit } from './splice/refused-edit.ts';
import type { Repair } from './suggestion.ts';

/** An edit that some repairs need; its path begins at the document's root. */
export interface Ask {
  readonly edit: Edit;
  readonly repairs: readonly Repair[];
}

/** What happens to one value of a document and to all below it: the edits as a tree. */
export interface Change {
  /** Whose sake it is for, with all below. */
  readonly repairs: Set<Repair>;
  readonly children: Map<string | number, Change>;
  /** Texts that a list gains and loses. */
  readonly added: Set<string>;
  readonly dropped: Set<string>;
  leaf?: { readonly remove: true } | { readonly set: string | number | boolean };
}

/** A value that is new to the text: a scalar, a list of texts, or a mapping with its keys in their order. */
export type NewValue = string | number | boolean | readonly string[] | NewMapping;
export interface NewMapping {
  readonly [key: string]: NewValue;
}

/** The edits as one tree. Throws `RefusedEdit` where two of them contradict each other. */
export function changeOf(asks: readonly Ask[]): Change {
  const root = emptyChange();
  for (const { edit, repairs } of asks) {
    let change = root;
    for (const repair of repairs) change.repairs.add(repair);
    for (const step of edit.path) {
      let child = change.children.get(step);
      if (child === undefined) {
        child = emptyChange();
        change.children.set(step, child);
      }
      change = child;
      for (const repair of repairs) change.repairs.add(repair);
    }
    take(change, edit);
  }
  refuseContradictions(root, []);
  return root;
}

function emptyChange(): Change {
  return { repairs: new Set(), children: new Map(), added: new Set(), dropped: new Set() };
}

function take(change: Change, edit: Edit): void {
  if (edit.op === 'add-item') change.added.add(edit.value);
  else if (edit.op === 'remove-item') change.dropped.add(edit.value);
  else {
    const leaf = edit.op === 'set' ? { set: edit.value } : { remove: true as const };
    if (change.leaf !== undefined && JSON.stringify(change.leaf) !== JSON.stringify(leaf))
      refuseContradiction(edit.path);
    change.leaf = leaf;
  }
}

function refuseContradictions(change: Change, path: Path): void {
  if (change.leaf !== undefined && (change.added.size > 0 || [...change.children.values()].some(bringsValue))) {
    refuseContradiction(path);
  }
  if ([...change.added].some((item) => change.dropped.has(item))) refuseContradiction(path);
  for (const [step, child] of change.children) refuseContradictions(child, [...path, step]);
}

function refuseContradiction(path: Path): never {
  throw new RefusedEdit(`two repairs want different values of ${inlineCode(formatPath(path))}`);
}

/** Whether a change brings something into the text, not only takes away. */
export function bringsValue(change: Change): boolean {
  if (change.leaf !== undefined) return 'set' in change.leaf;
  return change.added.size > 0 || [...change.children.values()].some(bringsValue);
}

/** What a change makes where nothing was, or undefined where it only takes away. Keys are sorted, as people write them. */
export function newValueOf(change: Change): NewValue | undefined {
  if (!bringsValue(change)) return undefined;
  if (change.leaf !== undefined && 'set' in change.leaf) return change.leaf.set;
  if (change.added.size > 0) return [...change.added];
  const entries: [string, NewValue][] = [];
  for (const [step, child] of change.children) {
    const value = newValueOf(child);
    if (value === undefined) continue;
    if (typeof step === 'number') throw new RefusedEdit('the list that the repair speaks of is not in the text');
    entries.push([step, value]);
  }
  return Object.fromEntries(entries.toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
