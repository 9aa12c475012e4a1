import type { Node, YAMLSeq } from 'yaml';
import type { Path } from '../pss/path.ts';
import { APP_ARMOR_ANNOTATION } from './default-pod.ts';
import type { Document } from './document.ts';
import type { JsonEntry, JsonMapping, JsonValue } from './json-value.ts';
import type { Place } from './manifest.ts';
import type { PlaceAt } from './places.ts';

/** What stands at the end of a path: the value, and its key where it is a field. */
interface Step {
  readonly name: string | number;
  readonly value: JsonValue;
  readonly entry?: JsonEntry;
}

/**
 * Finds where a path stands, for which absent fields have a place too (DESIGN §2, “A place”).
 *
 * @param object the object, @param podPath from it to its pod, @param fallback where the object itself stands
 */
export function locator(
  object: JsonMapping,
  podPath: Path,
  fallback: Place,
  document: Pick<Document, 'offset' | 'text'>,
  placeAt: PlaceAt,
): (path: Path) => Place {
  const at = (start: number | undefined): Place => (start === undefined ? fallback : placeAt(document.offset + start));
  const keyOf = (entry: JsonEntry): Place => at(entry.key.range?.[0]);

  /** The key of a field, the item of a list; an item that says nothing has its list's place. */
  function placeOf(steps: readonly Step[]): Place {
    const step = steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
    return at((step?.entry?.key ?? step?.value.node)?.range?.[0]);
  }

  return (path) => {
    const steps = walk(object, [...podPath, ...path]);
    const below = steps.slice(podPath.length);
    const origin = path.at(-1) === 'hostPort' ? originOfHostPort(below, path) : undefined;
    if (origin !== undefined) return keyOf(origin);
    if (below.length === path.length) return placeOf(steps);
    const [spec, list, item] = below;
    if (item !== undefined && list?.value.kind === 'list') {
      const name = fieldOf(item.value, 'name');
      const pod = walk(object, podPath).at(-1)?.value ?? object;
      const entry = (path[4] === 'appArmorProfile' ? annotationOf(pod, name) : undefined) ?? name;
      return entry === undefined ? at(dashOf(list.value.node, Number(item.name), document.text)) : keyOf(entry);
    }
    const containers = path[0] === 'spec' ? fieldOf(spec?.value, 'containers') : undefined;
    return containers === undefined ? placeOf(steps) : keyOf(containers);
  };
}

/** A hostPort that is absent, or says nothing, comes from the containerPort beside it. */
function originOfHostPort(steps: readonly Step[], path: Path): JsonEntry | undefined {
  const port = steps[path.length - 2]?.value;
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

/** The steps of a path that are there, at most all. */
function walk(root: JsonValue, path: Path): Step[] {
  const steps: Step[] = [];
  let value = root;
  for (const name of path) {
    const entry = fieldOf(value, name);
    const next = entry?.value ?? (value.kind === 'list' && typeof name === 'number' ? value.items[name] : undefined);
    if (next === undefined) break;
    steps.push({ name, value: next, ...(entry && { entry }) });
    value = next;
  }
  return steps;
}

function fieldOf(value: JsonValue | undefined, name: string | number): JsonEntry | undefined {
  return value?.kind === 'mapping' ? value.entries.get(String(name)) : undefined;
}

/** In a Pod the profile may come from an annotation, by the container's name. */
function annotationOf(pod: JsonValue, name: JsonEntry | undefined): JsonEntry | undefined {
  const annotations = fieldOf(fieldOf(pod, 'metadata')?.value, 'annotations')?.value;
  const text = name?.value.kind === 'scalar' && typeof name.value.value === 'string' ? name.value.value : '';
  return fieldOf(annotations, APP_ARMOR_ANNOTATION + text);
}
