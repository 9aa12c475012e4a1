import type { Path } from '../../../pss/pod/path.ts';
import { isSameValue, valueAt } from '../../../pss/pod/same-value.ts';
import type { FoundValue, Plain, ValuesPath } from '../../../repository/helm/values.ts';
import { allValues, overlayOf } from '../../../repository/helm/values.ts';
import type { Objects } from './objects.ts';
import type { PassedValue } from './passed-values.ts';
import { passedAt } from './passed-values.ts';

/** A field of an object, of which a value may be the source. */
export interface ValuedField {
  /** Identifies the object. */
  readonly object: string;
  /** From the object. */
  readonly path: Path;
  /** The line of the template that makes it; empty where it is not known. */
  readonly line: string;
  /** Whether only a mapping that is written as it is may set it: else values like its own may. */
  readonly isOfMapping: boolean;
}

/** Renders of one release that look for the values of fields one by one. */
const MAX_RENDERS = 16;

/** Values like that of a field that are looked at. */
const MAX_ALIKE = 1000;

/** Values of other names that are tried for one field. */
const MAX_OTHERS = 3;

/**
 * Finds the values that are written into fields: with another value there, the field has that. Tried are those in mappings
 * that are written as they are, those that the template's line names, and values like that of the field, those of its name
 * first. Each is changed alone: two changes at once could be taken for each other.
 *
 * @param objects what is rendered
 * @param render renders with further values; undefined where that fails
 */
export async function provedValues(
  fields: readonly ValuedField[],
  merged: Plain,
  objects: Objects,
  passed: ReadonlyMap<string, readonly PassedValue[]>,
  render: (overlay: Plain) => Promise<Objects | undefined>,
): Promise<ReadonlyMap<ValuedField, ValuesPath>> {
  const found = new Map<ValuedField, ValuesPath>();
  const leaves = allValues(merged).filter(({ value }) => typeof value !== 'object');
  const renders = new Map<string, Promise<Objects | undefined>>();
  const renderWith = (path: ValuesPath, value: Plain): Promise<Objects | undefined> => {
    const key = JSON.stringify(path);
    const known = renders.get(key);
    if (known !== undefined) return known;
    if (renders.size >= MAX_RENDERS) return Promise.resolve(undefined);
    const run = render(overlayOf(merged, [{ path, value }]));
    renders.set(key, run);
    return run;
  };
  for (const field of fields) {
    const value = valueAt(objects.get(field.object), field.path) as Plain | undefined;
    const ofMapping = passedAt(passed.get(field.object) ?? [], field.path);
    const others = field.isOfMapping || value === undefined ? [] : candidatesFor(field, value, leaves);
    for (const path of [...(ofMapping === undefined ? [] : [ofMapping]), ...others]) {
      const now = valueAt(merged, path) as Plain | undefined;
      const other = otherValue(now);
      if (other === undefined || !isSameValue(now, value)) continue;
      const after = await renderWith(path, other);
      if (after === undefined || !isSameValue(valueAt(after.get(field.object), field.path), other)) continue;
      found.set(field, path);
      break;
    }
  }
  return found;
}

/** The values that may be written into a field, the likeliest first. */
function candidatesFor({ line, path }: ValuedField, value: Plain, leaves: readonly FoundValue[]): ValuesPath[] {
  const alike = leaves.filter((leaf) => leaf.value === value).slice(0, MAX_ALIKE);
  const isNamed = (leaf: FoundValue): boolean =>
    line.includes(String(leaf.path.at(-1))) && new RegExp(`\\b${leaf.path.map(escaped).join('\\.')}\\b`).test(line);
  const named = alike.filter(isNamed);
  const ofKey = alike.filter((leaf) => !named.includes(leaf) && leaf.path.at(-1) === path.at(-1));
  const others = alike.filter((leaf) => !named.includes(leaf) && !ofKey.includes(leaf)).slice(0, MAX_OTHERS);
  return [...named, ...ofKey, ...others].map((leaf) => leaf.path);
}

function escaped(step: string | number): string {
  return String(step).replaceAll(/[^\w]/g, '\\$&');
}

/** Another value of the same type; undefined for what is no scalar. */
function otherValue(value: Plain | undefined): Plain | undefined {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}-pss-review` : undefined;
}
