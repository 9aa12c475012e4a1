import type { Place } from '../../manifest/manifest.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { walk } from '../../manifest/yaml/walk.ts';
import { valueAt } from '../../pss/pod/same-value.ts';

/** A value as JSON has it. */
export type Plain = null | boolean | number | string | readonly Plain[] | { readonly [key: string]: Plain };

/** A path in values: keys, and positions in lists. */
export type ValuesPath = readonly (string | number)[];

/** The values of one file, and the keys below which a chart gets them: those of a subchart stand below its name. */
export interface ValuesLayer {
  readonly file: string;
  readonly prefix: readonly string[];
  readonly values: JsonMapping;
  /** The text of the file, and where the document begins in it; of what the config sets the entry there is the place. */
  readonly text: string;
  readonly offset: number;
  readonly place?: Place;
  /** Whether it is a file of a chart that was fetched: it cannot be edited. */
  readonly isFixed?: true;
  /** Whether it is a values file beyond the chart's own. */
  readonly isOfRelease?: true;
}

/** Returns a value without its positions. */
export function plainOf(value: JsonValue): Plain {
  if (value.kind === 'list') return value.items.map(plainOf);
  if (value.kind === 'mapping') {
    return Object.fromEntries([...value.entries.values()].map((entry) => [entry.name, plainOf(entry.value)]));
  }
  const { value: scalar } = value;
  return typeof scalar === 'object' && scalar !== null ? Number(scalar.digits) : scalar;
}

/** Whether a value is a mapping. */
export function isMapping(value: Plain | undefined): value is { readonly [key: string]: Plain } {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value is a list. */
export function isList(value: Plain | undefined): value is readonly Plain[] {
  return Array.isArray(value);
}

/**
 * Puts the values of layers together as Helm does: mappings key by key, all else as a whole, and `null` takes away.
 * https://helm.sh/docs/chart_template_guide/values_files/
 *
 * @param layers the later ones win
 */
export function mergedValues(layers: readonly Pick<ValuesLayer, 'prefix' | 'values'>[]): Plain {
  return mergedPlain(
    layers.map(({ prefix, values }) => prefix.reduceRight<Plain>((inner, key) => ({ [key]: inner }), plainOf(values))),
  );
}

/** Puts values together likewise. */
export function mergedPlain(values: readonly Plain[]): Plain {
  return values.reduce<Plain>(merge, {});
}

function merge(low: Plain | undefined, high: Plain): Plain {
  if (!isMapping(low) || !isMapping(high)) return high;
  const merged = new Map(Object.entries(low));
  for (const [key, value] of Object.entries(high)) merged.set(key, merge(merged.get(key), value));
  return Object.fromEntries(merged);
}

/** A value among others, by its path. */
export interface FoundValue {
  readonly path: ValuesPath;
  readonly value: Plain;
}

/** Lists all values: mappings, lists and what is in them. */
export function allValues(value: Plain, path: ValuesPath = []): FoundValue[] {
  const below = Array.isArray(value)
    ? value.flatMap((item: Plain, index) => allValues(item, [...path, index]))
    : isMapping(value)
      ? Object.entries(value).flatMap(([key, child]) => allValues(child, [...path, key]))
      : [];
  return [{ path, value }, ...below];
}

/**
 * Returns values that put on top of others change them at some paths only. Lists are written as a whole, as Helm takes
 * them so.
 *
 * @param changes new values by path; none is below another
 */
export function overlayOf(values: Plain, changes: readonly FoundValue[]): Plain {
  const overlay: { here: Plain | undefined } = { here: undefined };
  for (const { path, value } of changes) overlay.here = withValue(overlay.here, values, path, value);
  return overlay.here ?? {};
}

function withValue(overlay: Plain | undefined, values: Plain | undefined, path: ValuesPath, value: Plain): Plain {
  const [step, ...rest] = path;
  if (step === undefined) return isMapping(overlay) && isMapping(value) ? { ...overlay, ...value } : value;
  if (typeof step === 'number') {
    const list = [...((Array.isArray(overlay) ? overlay : Array.isArray(values) ? values : []) as Plain[])];
    const item = list[step];
    list[step] =
      rest.length === 0 && isMapping(item) && isMapping(value)
        ? { ...item, ...value }
        : withValue(item, item, rest, value);
    return list;
  }
  const known = isMapping(overlay) ? overlay : {};
  return { ...known, [step]: withValue(known[step], valueAt(values, [step]) as Plain | undefined, rest, value) };
}

/** Finds the layer that sets a value last. */
export function lastLayerWith(layers: readonly ValuesLayer[], path: ValuesPath): ValuesLayer | undefined {
  return layers.findLast((layer) => hasPath(layer, path));
}

/** Whether a layer says something at a path. */
export function hasPath({ prefix, values }: ValuesLayer, path: ValuesPath): boolean {
  const isBelow = prefix.every((key, index) => path[index] === key);
  const rest = path.slice(prefix.length);
  return isBelow && path.length > prefix.length && walk(values, rest).length === rest.length;
}
