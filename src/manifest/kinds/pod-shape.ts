import type { Path } from '../../pss/pod/path.ts';
import type { JsonEntry, JsonMapping, JsonValue } from '../yaml/json-value.ts';
import { fieldOf, textOf } from '../yaml/walk.ts';

/** The most mappings and lists that are searched for what looks like a pod, and how deep. */
const MAX_VALUES = 5000;
const MAX_DEPTH = 12;

/** A mapping that looks like a pod's spec: its path from the object, and the key of its containers. */
export interface PodShape {
  readonly path: Path;
  readonly entry: JsonEntry;
}

/** Finds the first mapping under `spec`, in the order of the text, that has a list of containers with images. */
export function findPodShape(object: JsonMapping): PodShape | undefined {
  const spec = fieldOf(object, 'spec')?.value;
  let left = MAX_VALUES;

  function visit(value: JsonValue, path: Path): PodShape | undefined {
    if (value.kind === 'scalar' || left-- <= 0 || path.length > MAX_DEPTH) return undefined;
    const containers = fieldOf(value, 'containers');
    if (containers !== undefined && holdsImages(containers.value)) return { path, entry: containers };
    const below: Iterable<readonly [string | number, JsonValue]> =
      value.kind === 'list'
        ? value.items.entries()
        : [...value.entries.values()].map((entry) => [entry.name, entry.value] as const);
    for (const [name, next] of below) {
      const found = visit(next, [...path, name]);
      if (found !== undefined) return found;
    }
    return undefined;
  }

  return spec === undefined ? undefined : visit(spec, ['spec']);
}

function holdsImages(containers: JsonValue): boolean {
  if (containers.kind !== 'list' || containers.items.length === 0) return false;
  return containers.items.every((container) => textOf(container, 'image') !== '');
}

/** Whether a text may hold something that looks like a pod: a quick test before parsing. */
export function mayHoldPodShape(text: string): boolean {
  return /(?<![\w-])containers["']?[ \t]*:/.test(text);
}
