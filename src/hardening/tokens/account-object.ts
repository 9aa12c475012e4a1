/** An object of the repository that may say something of ServiceAccounts. */
export interface AccountObject {
  readonly file: string;
  /** As decoded from YAML or JSON: nothing about its shape is known. */
  readonly object: unknown;
}

/** A ServiceAccount as bindings and pods name it; a name or namespace that is not known stands for all. */
export interface AccountName {
  readonly namespace?: string;
  readonly name?: string;
}

/** A value’s field, where the value is a mapping that has it. */
export function fieldIn(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null && !Array.isArray(value) && Object.hasOwn(value, key)
    ? (value as Readonly<Record<string, unknown>>)[key]
    : undefined;
}

/** A value’s field, where it is a text that is not empty. */
export function textIn(value: unknown, key: string): string | undefined {
  const text = fieldIn(value, key);
  return typeof text === 'string' && text !== '' ? text : undefined;
}

/** A value’s field, where it is a list; else no items. */
export function fieldItemsIn(value: unknown, key: string): readonly unknown[] {
  const items = fieldIn(value, key);
  return Array.isArray(items) ? items : [];
}
