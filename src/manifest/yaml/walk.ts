import type { Path } from '../../pss/pod/path.ts';
import type { JsonEntry, JsonValue } from './json-value.ts';

/** What stands at the end of a path: the value, and its key where it is a field. */
export interface Step {
  readonly name: string | number;
  readonly value: JsonValue;
  readonly entry?: JsonEntry;
}

/** The steps of a path that are there, at most all. */
export function walk(root: JsonValue, path: Path): Step[] {
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

/** The last step of a path; undefined where the path ends earlier, or where `null` stands, which is nothing. */
export function stepAt(root: JsonValue, path: Path): Step | undefined {
  const steps = walk(root, path);
  const last = steps.length === path.length ? steps.at(-1) : undefined;
  return last === undefined || isNull(last.value) ? undefined : last;
}

export function fieldOf(value: JsonValue | undefined, name: string | number): JsonEntry | undefined {
  return value?.kind === 'mapping' ? value.entries.get(String(name)) : undefined;
}

export function isNull(value: JsonValue | undefined): boolean {
  return value?.kind === 'scalar' && value.value === null;
}

/** The text that a value is; undefined where it is something else. */
export function scalarText(value: JsonValue | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** The text under a key; empty where there is none, or something else. */
export function textOf(value: JsonValue | undefined, name: string): string {
  return scalarText(fieldOf(value, name)?.value) ?? '';
}
