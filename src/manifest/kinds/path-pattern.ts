import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { describeFault } from '../types/type-fault.ts';
import type { JsonValue } from '../yaml/json-value.ts';
import { fieldOf, isNull, textOf } from '../yaml/walk.ts';

/** Where values stand in objects of one kind, in steps: a key, every item of a list, or every key of a mapping. */
export type PathPattern = readonly PatternStep[];

type PatternStep = { readonly key: string } | { readonly every: 'item' | 'key' };

const STEP = /\[(\*)\]|\['((?:[^'\\]|\\.)+)'\]|(?:^|\.)(?:(\*)|([A-Za-z_$][A-Za-z0-9_$-]*))/y;

/**
 * Reads a pattern as people write it: `spec.workers[*].template`, `spec.replicaSpecs.*.template`, and keys that are no
 * plain words as `['a/b']`. Undefined where the text is no pattern.
 */
export function parsePathPattern(text: string): PathPattern | undefined {
  const steps: PatternStep[] = [];
  STEP.lastIndex = 0;
  for (let at = 0; at < text.length; at = STEP.lastIndex) {
    const match = STEP.exec(text);
    if (match === null) return undefined;
    const [, item, quoted, key, name] = match;
    if (item !== undefined) steps.push({ every: 'item' });
    else if (key !== undefined) steps.push({ every: 'key' });
    else steps.push({ key: name ?? (quoted ?? '').replaceAll(/\\(.)/g, '$1') });
  }
  return steps.length === 0 ? undefined : steps;
}

/** Writes a path as a pattern, with every item (`[*]`) in place of positions. */
export function formatAsPattern(path: Path): string {
  const parts = path.map((step) => (typeof step === 'number' ? '[*]' : formatPath(['a', step]).slice(1)));
  return parts.join('').replace(/^\./, '');
}

/** A value that a pattern matches. */
export interface Match {
  readonly path: Path;
  /** The path with the names of items, where they have one, in place of their positions. */
  readonly named: Path;
  readonly value: JsonValue;
}

/** A value that stops a pattern, because the next step needs another kind of value. */
export interface PatternFault {
  readonly path: Path;
  readonly value: JsonValue;
  readonly message: string;
}

/** Finds the values that a pattern matches, in the order of the text; absent and null values are left out. */
export function matchPattern(
  root: JsonValue,
  pattern: PathPattern,
): { readonly matches: readonly Match[]; readonly faults: readonly PatternFault[] } {
  const faults: PatternFault[] = [];
  let matches: Match[] = [{ path: [], named: [], value: root }];
  for (const step of pattern) {
    const type = 'key' in step || step.every === 'key' ? 'mapping' : 'list';
    matches = matches.flatMap((match) => {
      if (match.value.kind === type) return matchStep(match, step);
      const message = describeFault(match.value, type === 'list' ? '[]any' : 'map:any');
      faults.push({ path: match.path, value: match.value, message });
      return [];
    });
  }
  return { matches, faults };
}

function matchStep({ path, named, value }: Match, step: PatternStep): Match[] {
  const at = (name: string | number, key: string | number, next: JsonValue): Match[] =>
    isNull(next) ? [] : [{ path: [...path, name], named: [...named, key], value: next }];
  if (value.kind === 'list') {
    return value.items.flatMap((item, index) => at(index, itemName(item) || index, item));
  }
  if ('key' in step) {
    const next = fieldOf(value, step.key)?.value;
    return next === undefined ? [] : at(step.key, step.key, next);
  }
  if (value.kind === 'scalar') return [];
  return [...value.entries.values()].flatMap((entry) => at(entry.name, entry.name, entry.value));
}

/** Returns the name of an item of a list; Ray names the items of its worker groups by `groupName`. */
function itemName(item: JsonValue): string {
  return textOf(item, 'name') || textOf(item, 'groupName');
}
