import type { Node, YAMLSeq } from 'yaml';
import { APP_ARMOR_ANNOTATION } from '../pss/pod/app-armor-annotation.ts';
import type { Path } from '../pss/pod/path.ts';
import { fieldPath } from './field-path.ts';
import type { Place, Workload } from './manifest.ts';
import type { Document } from './yaml/document.ts';
import type { JsonEntry, JsonMapping, JsonValue } from './yaml/json-value.ts';
import type { PlaceAt } from './yaml/places.ts';
import type { Step } from './yaml/walk.ts';
import { fieldOf, walk } from './yaml/walk.ts';

/**
 * Finds where a path stands, for which absent fields have a place too (DESIGN §2, “A place”).
 *
 * @param object the object, @param pod where its pod is, @param fallback where the object itself stands
 */
export function locator(
  object: JsonMapping,
  pod: Pick<Workload, 'podPath' | 'fieldOf'>,
  fallback: Place,
  document: Pick<Document, 'offset' | 'text'>,
  placeAt: PlaceAt,
): (path: Path) => Place {
  const at = (start: number | undefined): Place => (start === undefined ? fallback : placeAt(document.offset + start));
  const keyOf = (entry: JsonEntry): Place => at(entry.key.range?.[0]);
  const stepsTo = (path: Path): { steps: readonly Step[]; isThere: boolean } => {
    const whole = fieldPath(pod, path);
    const steps = walk(object, whole);
    return { steps, isThere: steps.length === whole.length };
  };

  /** The key of a field, the item of a list; an item that says nothing has its list's place. */
  function placeOf(steps: readonly Step[]): Place {
    const step = steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
    return at((step?.entry?.key ?? step?.value.node)?.range?.[0]);
  }

  /** Where an item of a list, such as a container, is named; undefined where it is not there. */
  function itemPlace(path: Path): Place | undefined {
    const { steps, isThere } = stepsTo(path.slice(0, 3));
    const [list, item] = steps.slice(-2);
    const isItem = typeof path[2] === 'number';
    if (!isThere || !isItem || item === undefined) return undefined;
    const name = fieldOf(item.value, 'name');
    const annotations = stepsTo(['metadata', 'annotations']);
    const profile =
      path[4] === 'appArmorProfile' && annotations.isThere
        ? annotationOf(annotations.steps.at(-1)?.value, name)
        : undefined;
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
    const item = itemPlace(path);
    if (item !== undefined) return item;
    const containers = path[0] === 'spec' ? stepsTo(['spec', 'containers']) : undefined;
    const entry = containers?.isThere ? containers.steps.at(-1)?.entry : undefined;
    return entry === undefined ? placeOf(steps) : keyOf(entry);
  };
}

/** A hostPort that is absent, or says nothing, comes from the containerPort beside it. */
function originOfHostPort(port: JsonValue | undefined): JsonEntry | undefined {
  const written = fieldOf(port, 'hostPort')?.value;
  const value = written?.kind === 'scalar' ? written.value : null;
  const isSet = value !== null && !(typeof value === 'object' && Number(value.digits) === 0);
  return isSet ? undefined : fieldOf(port, 'containerPort');
}

const NOTHING = /(?:\s+|(?<=\s)#.*)*/y;

/** Where the dash of an item stands; within flow, where the item itself does. */
function dashOf(list: YAMLSeq, index: number, text: string): number | undefined {
  const item = list.items[index] as Node | null;
  if (list.flow || index === 0) return list.flow ? item?.range?.[0] : list.range?.[0];
  const before = list.items[index - 1] as Node | null;
  NOTHING.lastIndex = before?.range?.[1] ?? 0;
  NOTHING.test(text);
  return NOTHING.lastIndex;
}

/** In a Pod the profile may come from an annotation, by the container's name. */
function annotationOf(annotations: JsonValue | undefined, name: JsonEntry | undefined): JsonEntry | undefined {
  const text = name?.value.kind === 'scalar' && typeof name.value.value === 'string' ? name.value.value : '';
  return fieldOf(annotations, APP_ARMOR_ANNOTATION + text);
}
