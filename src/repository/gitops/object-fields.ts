import type { Place } from '../../manifest/manifest.ts';
import type { JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { fieldOf, scalarText, stepAt } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import type { Plain } from '../helm/values.ts';
import { isList, isMapping, plainOf } from '../helm/values.ts';
import type { GitOpsObject, GitOpsPart } from './gitops-object.ts';

/** Returns a field; undefined where it is absent, or null. */
export function fieldAtPath(object: Pick<GitOpsObject, 'value'>, path: Path): JsonValue | undefined {
  return stepAt(object.value, path)?.value;
}

/** Returns a field that is a text; undefined where it is none, or empty. */
export function textAtPath(object: Pick<GitOpsObject, 'value'>, path: Path): string | undefined {
  return scalarText(fieldAtPath(object, path)) || undefined;
}

/** Returns a field as plain data; undefined where it is absent. */
export function plainAtPath(object: Pick<GitOpsObject, 'value'>, path: Path): Plain | undefined {
  const value = fieldAtPath(object, path);
  return value === undefined ? undefined : plainOf(value);
}

/** Says that a field has to be a text and is none; undefined where it is one, or absent. */
export function textFaultAt(object: Pick<GitOpsObject, 'value'>, path: Path): string | undefined {
  const value = plainAtPath(object, path);
  if (value === undefined || typeof value === 'string') return undefined;
  return `${mismatchWords(value, path, 'text')}${typeof value === 'object' ? '' : ': quote it'}`;
}

/** Says that a field has another type than it has to have. */
export function mismatchWords(value: Plain | undefined, at: Path, expected: string): string {
  const found = isList(value)
    ? 'list'
    : isMapping(value)
      ? 'mapping'
      : typeof value === 'string'
        ? 'text'
        : typeof value;
  return `found a ${found} at ${formatPath(at)}, expected a ${expected}`;
}

/** Returns the mappings of a list, with their positions. */
export function mappingsAtPath(
  object: Pick<GitOpsObject, 'value'>,
  path: Path,
): { readonly value: JsonMapping; readonly index: number }[] {
  const list = fieldAtPath(object, path);
  if (list?.kind !== 'list') return [];
  return list.items.flatMap((value, index) => (value.kind === 'mapping' ? [{ value, index }] : []));
}

/** Returns the texts of a mapping by their keys; numbers and switches are no texts. */
export function textsAtPath(object: Pick<GitOpsObject, 'value'>, path: Path): Map<string, string> {
  const mapping = fieldAtPath(object, path);
  if (mapping?.kind !== 'mapping') return new Map();
  return new Map(
    [...mapping.entries.values()].flatMap(({ name, value }) => {
      const text = scalarText(value);
      return text === undefined ? [] : [[name, text]];
    }),
  );
}

/** Whether a field is `true`. */
export function isTrueAt(value: JsonValue | undefined, name: string): boolean {
  const field = fieldOf(value, name)?.value;
  return field?.kind === 'scalar' && field.value === true;
}

/** Returns the place of a field in the last part that has it; undefined where none has. */
export function placeInParts(parts: readonly GitOpsPart[], path: Path): Place | undefined {
  const found = parts.flatMap((part) => {
    const start = stepAt(part.value, path)?.entry?.key.range?.[0];
    return start === undefined ? [] : [part.placeAt(start)];
  });
  return found.at(-1);
}

/** Returns the place of a field of an object; where that is not known, the object's own. */
export function placeInObject(object: Pick<GitOpsObject, 'file' | 'line' | 'parts'>, path: Path): Place {
  return placeInParts(object.parts, path) ?? placeOfObject(object);
}

/** Returns the place of an object: its `kind:`, or the first line of a template, of which no more is known. */
export function placeOfObject({ file, line }: Pick<GitOpsObject, 'file' | 'line'>): Place {
  return { file, line: Math.max(1, line), column: 1 };
}
