import type { Node } from 'yaml';
import { describeFault } from '../../manifest/types/type-fault.ts';
import type { JsonEntry, JsonList, JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { isNull } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { didYouMean } from '../../text/nearest.ts';

/**
 * What a value must look like. `null` is as good as absent, and in a list as good as the empty text, unless the mapping
 * that holds it says otherwise.
 */
export type Shape = 'any' | TextShape | ListShape | MappingShape;

/** What people are told of a value where they write it. */
interface Described {
  readonly description?: string;
}

/** A text; the function tells what is wrong with it. */
export interface TextShape extends Described {
  readonly text: (text: string) => string | undefined;
  /** As much of it as JSON Schema can say: `{ enum: […] }`. */
  readonly schema?: Readonly<Record<string, unknown>>;
}

/** A list of which each item has a shape; in a set no text stands twice. */
export interface ListShape extends Described {
  readonly items: Shape;
  readonly isSet?: boolean;
  /** Whether it must hold an item. */
  readonly isFilled?: boolean;
}

export interface MappingShape extends Described {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields that must be there. */
  readonly required?: readonly string[];
  /** Fields of which one at least must be there. */
  readonly requiredAny?: readonly string[];
  /** From a field to the one without which it must not be there. */
  readonly dependent?: Readonly<Record<string, string>>;
  /** Whether a key without a value is a mistake. */
  readonly isExplicit?: boolean;
  /** What may stand in the place of the mapping. */
  readonly shorthand?: TextShape;
}

/** Any text. */
export const TEXT: Shape = { text: () => undefined };

/** Takes a mistake: the node where it stands (absent for one that says nothing), and the sentence. */
export type Complain = (node: Node | undefined, message: string) => void;

/** Complains of all that does not fit: values of another type, unknown fields, texts that are wrong. */
export function checkShape(value: JsonValue, shape: Shape, path: Path, complain: Complain): void {
  const fail = (message: string): void => complain(value.node, withPath(path, message));
  if (shape === 'any') return;
  if ('text' in shape) {
    const message = checkText(value, shape);
    if (message !== undefined) fail(message);
  } else if (isNull(value)) {
    if ('fields' in shape && shape.isExplicit) fail('found nothing, expected a mapping');
  } else if ('items' in shape) {
    if (value.kind === 'list') checkItems(value, shape, path, complain);
    else fail(describeFault(value, '[]'));
  } else if (value.kind === 'mapping') checkFields(value, shape, path, complain);
  else if (value.kind === 'scalar' && shape.shorthand !== undefined) checkShape(value, shape.shorthand, path, complain);
  else fail(describeFault(value, 'mapping'));
}

/** What is no text may still be meant as one: a version without its quotes. */
function checkText(value: JsonValue, shape: TextShape): string | undefined {
  const text = textOrEmpty(value);
  if (text !== undefined) return shape.text(text);
  const source = value.kind === 'scalar' ? value.node?.source : undefined;
  return (source === undefined ? undefined : shape.text(source)) ?? describeFault(value, 'string');
}

function checkItems(
  list: JsonList,
  { items, isSet = false, isFilled = false }: ListShape,
  path: Path,
  complain: Complain,
): void {
  if (isFilled && list.items.length === 0)
    complain(list.node, withPath(path, 'found an empty list: add an item or remove it'));
  const seen = new Set<string>();
  list.items.forEach((item, index) => {
    const text = isSet ? textOrEmpty(item) : undefined;
    if (text !== undefined && seen.has(text)) {
      complain(item.node ?? list.node, withPath([...path, index], `found ${JSON.stringify(text)} again: remove it`));
      return;
    }
    if (text !== undefined) seen.add(text);
    checkShape(item, items, [...path, index], (node, message) => complain(node ?? list.node, message));
  });
}

function checkFields(mapping: JsonMapping, shape: MappingShape, path: Path, complain: Complain): void {
  const { fields, isExplicit = false } = shape;
  const known = Object.keys(fields).sort();
  const check = (field: Shape, { name, key, value }: JsonEntry): void =>
    checkShape(value, field, [...path, name], (node, message) => complain(node ?? key, message));
  for (const entry of mapping.entries.values()) {
    const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : undefined;
    if (field === undefined) {
      const sentence = `found an unknown field, expected one of ${known.join(', ')}${didYouMean(entry.name, known)}`;
      complain(entry.key, withPath([...path, entry.name], sentence));
    } else if (!isNull(entry.value)) check(field, entry);
    else if (isExplicit)
      complain(entry.key, withPath([...path, entry.name], 'found nothing, expected a value: remove the key'));
  }
  checkPresence(mapping, shape, path, complain);
}

function checkPresence(mapping: JsonMapping, shape: MappingShape, path: Path, complain: Complain): void {
  const { required = [], requiredAny = [], dependent = {} } = shape;
  const has = (name: string): boolean => mapping.entries.has(name);
  for (const name of required) {
    if (!has(name)) complain(mapping.node, withPath(path, `must set ${name}`));
  }
  if (requiredAny.length > 0 && !requiredAny.some(has)) {
    complain(mapping.node, withPath(path, `must set one of ${[...requiredAny].sort().join(', ')}`));
  }
  for (const [name, other] of Object.entries(dependent)) {
    const entry = mapping.entries.get(name);
    if (entry !== undefined && !has(other))
      complain(entry.key, withPath([...path, name], `must not be set without ${other}`));
  }
}

/** The sentence behind the path that it is about. */
export function withPath(path: Path, sentence: string): string {
  return path.length === 0 ? sentence : `${formatPath(path)}: ${sentence}`;
}

/** The text of a value, the empty one for null; undefined for anything else. */
export function textOrEmpty(value: JsonValue | undefined): string | undefined {
  if (value?.kind !== 'scalar') return undefined;
  return value.value === null ? '' : typeof value.value === 'string' ? value.value : undefined;
}

/** The value under a key; undefined where there is none, or null. */
export function statedField(value: JsonValue | undefined, name: string): JsonValue | undefined {
  const field = value?.kind === 'mapping' ? value.entries.get(name)?.value : undefined;
  return field === undefined || isNull(field) ? undefined : field;
}
