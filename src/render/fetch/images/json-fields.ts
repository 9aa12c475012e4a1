type Mapping = Readonly<Record<string, unknown>>;

/** An object of JSON: a value that is one, or the text of one in bytes. Undefined for anything else. */
export function mappingIn(value: unknown): Mapping | undefined {
  try {
    const parsed: unknown = value instanceof Uint8Array ? JSON.parse(new TextDecoder().decode(value)) : value;
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed) ? (parsed as Mapping) : undefined;
  } catch {
    return undefined;
  }
}

/** The text of a field; empty where it has none. */
export function stringIn(mapping: Mapping, name: string): string {
  const value = mapping[name];
  return typeof value === 'string' ? value : '';
}

/** The objects in a list of a field. */
export function listIn(mapping: Mapping, name: string): Mapping[] {
  const value = mapping[name];
  const items: unknown[] = Array.isArray(value) ? value : [];
  return items.map(mappingIn).filter((item) => item !== undefined);
}
