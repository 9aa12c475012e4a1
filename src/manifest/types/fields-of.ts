import { TYPES } from './types.generated.ts';

const FIELDS: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map(
  Object.entries(TYPES).map(([type, fields]) => [type, new Map(Object.entries(fields))]),
);

/** Returns the fields of one of the server's types, each with its type; undefined where the type has none, as a `string`. */
export function fieldsOf(type: string): ReadonlyMap<string, string> | undefined {
  return FIELDS.get(type);
}
