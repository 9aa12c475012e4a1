import type { Path } from '../../pss/pod/path.ts';
import type { JsonEntry, JsonValue } from './json-value.ts';

/** A step of a path: its name, the value there, and the entry where the value is a field. */
export interface Step {
  readonly name: string | number;
  readonly value: JsonValue;
  readonly entry?: JsonEntry;
}

/** Follows a path as far as the value has it, and returns those steps. */
export function walk(root: JsonValue, path: Path): Step[] {
  const steps: Step[] = [];
  let value = root;
  for (const name of path) {
    const entry = fieldOf(value, name);
    const next = entry === undefined ? childOf(value, name) : entry.value;
    if (next === undefined) break;
    steps.push(entry === undefined ? { name, value: next } : { name, value: next, entry });
    value = next;
  }
  return steps;
}

/** Returns the value under a key, or at a position of a list. */
export function childOf(value: JsonValue | undefined, step: string | number): JsonValue | undefined {
  return value?.kind === 'list' && typeof step === 'number' ? value.items[step] : fieldOf(value, step)?.value;
}

/** Returns the last step of a path; undefined where the value does not have the whole path, or has `null` there. */
export function stepAt(root: JsonValue, path: Path): Step | undefined {
  const steps = walk(root, path);
  const last = steps.length === path.length ? steps.at(-1) : undefined;
  return last === undefined || isNull(last.value) ? undefined : last;
}

/** Returns the entry of a key; undefined where the value is no mapping, or has no such key. */
export function fieldOf(value: JsonValue | undefined, name: string | number): JsonEntry | undefined {
  return value?.kind === 'mapping' ? value.entries.get(String(name)) : undefined;
}

/** Whether a value is `null`. */
export function isNull(value: JsonValue | undefined): boolean {
  return value?.kind === 'scalar' && value.value === null;
}

/** Returns a value that is a string; undefined where it is something else. */
export function scalarText(value: JsonValue | undefined): string | undefined {
  return value?.kind === 'scalar' && typeof value.value === 'string' ? value.value : undefined;
}

/** Returns the string under a key; empty where there is none, or something else. */
export function textOf(value: JsonValue | undefined, name: string): string {
  return scalarText(fieldOf(value, name)?.value) ?? '';
}
