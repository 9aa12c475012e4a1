import type { Path } from '../../../pss/pod/path.ts';
import { isSameValue, valueAt } from '../../../pss/pod/same-value.ts';
import type { Plain, ValuesPath } from '../../../repository/helm/values.ts';
import { allValues, overlayOf } from '../../../repository/helm/values.ts';
import type { Objects, PassedValue } from './passed-values.ts';
import { passedAt } from './passed-values.ts';

/** A field of an object, of which a value may be the source. */
export interface ValuedField {
  /** Identifies the object. */
  readonly object: string;
  /** From the object. */
  readonly path: Path;
  /** Whether only a mapping that is written as it is may set it: else values like its own may. */
  readonly isOfMapping: boolean;
}

/** Renders of one release that look for the values of fields one by one. */
const MAX_RENDERS = 16;

/** Values of other names that are tried for one field. */
const MAX_OTHERS = 3;

/**
 * Finds the values that are written into fields: with another value there, the field has that. Those in mappings that are
 * written as they are, are all tried at once; else values like that of the field, those of its name first, one by one.
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
  const fieldValue = ({ object, path }: ValuedField): Plain | undefined =>
    valueAt(objects.get(object), path) as Plain | undefined;
  const inMappings = fields.flatMap((field) => {
    const values = passedAt(passed.get(field.object) ?? [], field.path);
    return values !== undefined && isSameValue(valueAt(merged, values), fieldValue(field)) ? [{ field, values }] : [];
  });
  const prove = async (candidates: readonly { readonly field: ValuedField; readonly values: ValuesPath }[]) => {
    const changes = candidates.flatMap(({ values }) => {
      const value = otherValue(valueAt(merged, values) as Plain | undefined);
      return value === undefined ? [] : [{ path: values, value }];
    });
    const after = changes.length === 0 ? undefined : await render(overlayOf(merged, changes));
    if (after === undefined) return;
    for (const { field, values } of candidates) {
      const value = otherValue(valueAt(merged, values) as Plain | undefined);
      const now = valueAt(after.get(field.object), field.path);
      if (value !== undefined && isSameValue(now, value)) found.set(field, values);
    }
  };
  if (inMappings.length > 0) await prove(inMappings);
  const leaves = allValues(merged).filter(({ value }) => typeof value !== 'object' || value === null);
  let renders = 0;
  for (const field of fields) {
    const value = fieldValue(field);
    if (field.isOfMapping || found.has(field) || value === undefined || typeof value === 'object') continue;
    const alike = leaves.filter((leaf) => isSameValue(leaf.value, value));
    const named = alike.filter(({ path }) => path.at(-1) === field.path.at(-1));
    const others = alike.filter((leaf) => !named.includes(leaf)).slice(0, MAX_OTHERS);
    for (const { path } of [...named, ...others]) {
      if (found.has(field) || renders++ >= MAX_RENDERS) break;
      await prove([{ field, values: path }]);
    }
  }
  return found;
}

/** Another value of the same type; undefined for what is no scalar. */
function otherValue(value: Plain | undefined): Plain | undefined {
  if (typeof value === 'boolean') return !value;
  if (typeof value === 'number') return value + 1;
  return typeof value === 'string' ? `${value}-pss-review` : undefined;
}
