import type { JsonValue } from '../../manifest/yaml/json-value.ts';
import { scalarText } from '../../manifest/yaml/walk.ts';
import { foldedField, foldedFields } from './folded-field.ts';

/** The items of a field: those of its list, or its own value. */
export function itemsOf(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  const field = value?.kind === 'mapping' ? foldedField(value, name) : undefined;
  return field === undefined ? [] : itemsIn(field);
}

/** The texts of a field: those of its list, or its own. */
export function textsIn(value: JsonValue | undefined, name: string): string[] {
  return itemsOf(value, name).flatMap((item) => scalarText(item) ?? []);
}

/** The items of a field under all keys that are taken for it. */
export function allItemsOf(value: JsonValue | undefined, name: string): readonly JsonValue[] {
  return value?.kind === 'mapping' ? foldedFields(value, name).flatMap(itemsIn) : [];
}

/** The texts of a field under all keys that are taken for it, without empty ones. */
export function allTextsIn(value: JsonValue | undefined, name: string): string[] {
  return allItemsOf(value, name).flatMap((item) => scalarText(item) || []);
}

function itemsIn(field: JsonValue): readonly JsonValue[] {
  if (field.kind === 'scalar' && scalarText(field) === undefined) return [];
  return field.kind === 'list' ? field.items : [field];
}
