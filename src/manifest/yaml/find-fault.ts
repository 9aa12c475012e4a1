import type { JsonValue } from './json-value.ts';
import type { TextFault } from './text-fault.ts';

/** Returns the first fault of a value that is still part of the result. */
export function findFault(root: JsonValue, faults: ReadonlyMap<JsonValue, TextFault>): TextFault | undefined {
  const seen = new Set<JsonValue>();
  const visit = (value: JsonValue): TextFault | undefined => {
    if (seen.has(value)) return undefined;
    seen.add(value);
    const fault = faults.get(value);
    if (fault !== undefined || value.kind === 'scalar') return fault;
    const children = value.kind === 'list' ? value.items : [...value.entries.values()].map((entry) => entry.value);
    for (const child of children) {
      const found = visit(child);
      if (found !== undefined) return found;
    }
    return undefined;
  };
  return visit(root);
}
