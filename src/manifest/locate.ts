import type { Node, YAMLSeq } from 'yaml';
import { isNode } from 'yaml';
import { APP_ARMOR_ANNOTATION } from '../pss/pod/app-armor-annotation.ts';
import type { Path } from '../pss/pod/path.ts';
import { fieldPath } from './field-path.ts';
import type { Location, Place, Workload } from './manifest.ts';
import type { Document } from './yaml/document.ts';
import type { JsonEntry, JsonMapping, JsonValue } from './yaml/json-value.ts';
import type { PlaceAt } from './yaml/places.ts';
import type { Step } from './yaml/walk.ts';
import { fieldOf, walk } from './yaml/walk.ts';

/**
 * Returns a function that finds the place of a path (from the pod) in a file. Absent fields have a place too, see
 * `Workload.locate`.
 *
 * @param object the object that carries the pod
 * @param pod where the pod is in the object
 * @param fallback the place of the object itself
 * @param placeAt from an offset in the file's text to its place
 */
export function locator(
  object: JsonMapping,
  pod: Pick<Workload, 'podPath' | 'fieldOf'>,
  fallback: Place,
  document: Pick<Document, 'offset' | 'text'>,
  placeAt: PlaceAt,
): (path: Path) => Location {
  const at = (start: number | undefined, end?: number): Location => {
    if (start === undefined) return fallback;
    const place = placeAt(document.offset + start);
    if (end === undefined) return place;
    const { line, column } = placeAt(document.offset + trimmedEnd(document.text, start, end));
    return { end: { line, column }, ...place };
  };
  /** The place of an entry at which another field is missing: it ends with its line. */
  const keyOf = ({ key, pair }: JsonEntry): Location => {
    const [start, end] = key.range ?? [];
    const valueEnd = endOfPair(key, pair);
    const isOnOneLine = start !== undefined && !document.text.slice(start, valueEnd).trimEnd().includes('\n');
    return at(start, isOnOneLine ? valueEnd : end);
  };
  const stepsTo = (path: Path): { steps: readonly Step[]; isThere: boolean } => {
    const objectPath = fieldPath(pod, path);
    const steps = walk(object, objectPath);
    return { steps, isThere: steps.length === objectPath.length };
  };

  /** The place of a field's key or of a list's item; an empty item has the place of its list. */
  function placeOf(steps: readonly Step[]): Location {
    const step = lastWritten(steps);
    const [start, end] = (step?.entry?.key ?? step?.value.node)?.range ?? [];
    return at(start, step?.entry === undefined ? end : endOfPair(step.entry.key, step.entry.pair));
  }

  /** The places of items, by list and number: a report asks for each of them many times. */
  const items = new Map<string, Location | undefined>();
  function knownItem(path: Path): Location | undefined {
    if (typeof path[2] !== 'number') return undefined;
    if (path[4] === 'appArmorProfile') return itemPlace(path);
    const key = `${path[0]} ${path[1]} ${path[2]}`;
    if (!items.has(key)) items.set(key, itemPlace(path));
    return items.get(key);
  }

  /** The place where an item of a list, such as a container, is named; undefined where there is no such item. */
  function itemPlace(path: Path): Location | undefined {
    const { steps, isThere } = stepsTo(path.slice(0, 3));
    const [list, item] = steps.slice(-2);
    if (!isThere || item === undefined) return undefined;
    const name = fieldOf(item.value, 'name');
    const annotations = path[4] === 'appArmorProfile' ? stepsTo(['metadata', 'annotations']) : undefined;
    const profile = annotations?.isThere ? annotationOf(annotations.steps.at(-1)?.value, name) : undefined;
    const entry = profile ?? name ?? item.entry;
    if (entry !== undefined) return keyOf(entry);
    return list?.value.kind === 'list' ? at(dashOf(list.value.node, Number(item.name), document.text)) : undefined;
  }

  return (path) => {
    const { steps, isThere } = stepsTo(path);
    const port = path.at(-1) === 'hostPort' ? stepsTo(path.slice(0, -1)) : undefined;
    const origin = port?.isThere ? originOfHostPort(port.steps.at(-1)?.value) : undefined;
    if (origin !== undefined) return keyOf(origin);
    if (isThere) return placeOf(steps);
    const item = knownItem(path);
    if (item !== undefined) return item;
    const containers = path[0] === 'spec' ? stepsTo(['spec', 'containers']) : undefined;
    const entry = containers?.isThere ? containers.steps.at(-1)?.entry : undefined;
    if (entry !== undefined) return keyOf(entry);
    const nearest = lastWritten(steps)?.entry;
    return nearest === undefined ? startOf(placeOf(steps)) : keyOf(nearest);
  };
}

/** The last of some steps that stands in the text. */
function lastWritten(steps: readonly Step[]): Step | undefined {
  return steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
}

/** The offset where an entry ends: with its value, which may be an alias, or nothing. */
function endOfPair(key: Node, { value }: JsonEntry['pair']): number | undefined {
  const end = key.range?.[1];
  const valueEnd = isNode(value) ? value.range?.[1] : undefined;
  return end === undefined ? undefined : Math.max(end, valueEnd ?? end);
}

/** The offset behind the last character of a range that is no white space. */
function trimmedEnd(text: string, start: number, end: number): number {
  return start + text.slice(start, end).trimEnd().length;
}

/** Where a place begins. */
export function startOf({ file, line, column }: Place): Place {
  return { file, line, column };
}

/**
 * Returns the entry that a defaulted hostPort comes from: the containerPort beside it. Undefined where hostPort is set.
 */
function originOfHostPort(port: JsonValue | undefined): JsonEntry | undefined {
  const written = fieldOf(port, 'hostPort')?.value;
  const value = written?.kind === 'scalar' ? written.value : null;
  const isSet = value !== null && !(typeof value === 'object' && Number(value.digits) === 0);
  return isSet ? undefined : fieldOf(port, 'containerPort');
}

/** White space and comments. */
const BLANK = /(?:\s+|(?<=\s)#.*)*/y;

/** Returns the offset of the dash of an item; in flow style, the offset of the item itself. */
function dashOf(list: YAMLSeq, index: number, text: string): number | undefined {
  const item = list.items[index] as Node | null;
  if (list.flow || index === 0) return list.flow ? item?.range?.[0] : list.range?.[0];
  const before = list.items[index - 1] as Node | null;
  BLANK.lastIndex = before?.range?.[1] ?? 0;
  BLANK.test(text);
  return BLANK.lastIndex;
}

/** Finds the AppArmor annotation of a container: in a Pod the profile may come from it. */
function annotationOf(annotations: JsonValue | undefined, name: JsonEntry | undefined): JsonEntry | undefined {
  const text = name?.value.kind === 'scalar' && typeof name.value.value === 'string' ? name.value.value : '';
  return fieldOf(annotations, APP_ARMOR_ANNOTATION + text);
}
