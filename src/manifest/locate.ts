import type { Path } from '../pss/path.ts';
import { APP_ARMOR_ANNOTATION } from './default-pod.ts';
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
 * @param offset of the document's text in the file's
 */
export function locator(
  object: JsonMapping,
  podPath: Path,
  fallback: Place,
  offset: number,
  placeAt: PlaceAt,
): (path: Path) => Place {
  const at = (start: number | undefined): Place => (start === undefined ? fallback : placeAt(offset + start));

  /** The key of a field, the item of a list; an item that says nothing has its list's place. */
  function placeOf(steps: readonly Step[]): Place {
    const step = steps.findLast(({ entry, value }) => (entry?.key ?? value.node)?.range);
    return at((step?.entry?.key ?? step?.value.node)?.range?.[0]);
  }

  return (path) => {
    const steps = walk(object, [...podPath, ...path]);
    const missing = podPath.length + path.length - steps.length;
    if (missing === 0) return placeOf(steps);
    const below = steps.slice(podPath.length);
    const [spec, list, item] = below;
    if (item !== undefined && list?.value.kind === 'list') {
      const name = fieldOf(item.value, 'name');
      const origin = path.at(-1) === 'hostPort' ? fieldOf(below.at(-1)?.value, 'containerPort') : undefined;
      const annotation =
        path[4] === 'appArmorProfile' ? annotationOf(walk(object, podPath).at(-1)?.value ?? object, name) : undefined;
      const entry = annotation ?? origin ?? name;
      return entry === undefined ? placeOf(steps.slice(0, podPath.length + 3)) : at(entry.key.range?.[0]);
    }
    const containers = path[0] === 'spec' ? fieldOf(spec?.value, 'containers') : undefined;
    return containers === undefined ? placeOf(steps) : at(containers.key.range?.[0]);
  };
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
