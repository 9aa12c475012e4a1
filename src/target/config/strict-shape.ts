import type { Node } from 'yaml';
import { describeFault } from '../../manifest/types/type-fault.ts';
import type { JsonEntry, JsonList, JsonMapping, JsonValue } from '../../manifest/yaml/json-value.ts';
import { isNull } from '../../manifest/yaml/walk.ts';
import type { Path } from '../../pss/pod/path.ts';
import { formatPath } from '../../pss/pod/path.ts';
import { didYouMean } from '../../text/nearest.ts';

/**
 * What a value must look like. `null` counts as absent, and in a list as the empty text, unless the mapping that holds
 * it has `isExplicit`.
 */
export type Shape = 'any' | TextShape | BooleanShape | OpenShape | ListShape | MappingShape;

/** The description of a value in the JSON Schema, which editors show where people write it. */
interface Described {
  readonly description?: string;
}

/** The shape of a text; `text` returns what is wrong with it, undefined for nothing. */
export interface TextShape extends Described {
  readonly text: (text: string) => string | undefined;
  /** The part of it that JSON Schema can express: `{ enum: […] }`. */
  readonly schema?: Readonly<Record<string, unknown>>;
  /** Whether a word that is a boolean in YAML 1.1 alone (`off`) is the text, as it is in YAML 1.2. */
  readonly isBareWord?: true;
}

/** The shape of `true` and `false`; the words of YAML 1.1 (`yes`, `off`) are mistakes, as editors take them for texts. */
export interface BooleanShape extends Described {
  readonly boolean: true;
}

/** The shape of a mapping that may have any fields. */
export interface OpenShape extends Described {
  readonly mapping: true;
}

/** The shape of a list whose items all have one shape. */
export interface ListShape extends Described {
  readonly items: Shape;
  /** Whether no text may be in it twice. */
  readonly isSet?: boolean;
  /** Whether it must hold at least one item. */
  readonly isFilled?: boolean;
}

/** The shape of a mapping; unknown fields are mistakes. */
export interface MappingShape extends Described {
  readonly fields: Readonly<Record<string, Shape>>;
  /** Fields that must be set. */
  readonly required?: readonly string[];
  /** Fields of which at least one must be set. */
  readonly requiredAny?: readonly string[];
  /** Maps a field to another one that must be set if this one is. */
  readonly dependent?: Readonly<Record<string, string>>;
  /** Whether a key without a value is a mistake. */
  readonly isExplicit?: boolean;
  /** Fields that have their meaning in another file, and the sentence that says so. */
  readonly elsewhere?: Readonly<Record<string, string>>;
  /** The shape of a scalar that may replace the mapping. */
  readonly shorthand?: TextShape;
}

/** Any text. */
export const TEXT: Shape = { text: () => undefined };

/** Reports a mistake: the node that it is at (undefined for a node without a position), and the sentence. */
export type Complain = (node: Node | undefined, message: string) => void;

/**
 * Reports everything in a value that does not fit a shape: wrong types, unknown fields, wrong texts.
 *
 * @param path the path of the value from the document's root
 */
export function checkShape(value: JsonValue, shape: Shape, path: Path, complain: Complain): void {
  const fail = (message: string): void => complain(value.node, withPath(path, message));
  if (shape === 'any') return;
  if ('text' in shape) {
    const message = checkText(value, shape);
    if (message !== undefined) fail(message);
  } else if ('boolean' in shape) {
    const message = checkBoolean(value);
    if (message !== undefined) fail(message);
  } else if ('mapping' in shape) {
    if (value.kind !== 'mapping') fail(describeFault(value, 'mapping'));
  } else if (isNull(value)) {
    if ('fields' in shape && shape.isExplicit) fail('found nothing, expected a mapping');
  } else if ('items' in shape) {
    if (value.kind === 'list') checkItems(value, shape, path, complain);
    else fail(describeFault(value, '[]'));
  } else if (value.kind === 'mapping') checkFields(value, shape, path, complain);
  else if (value.kind === 'scalar' && shape.shorthand !== undefined) checkShape(value, shape.shorthand, path, complain);
  else fail(describeFault(value, 'mapping'));
}

/**
 * Returns what is wrong with a text. A number or boolean may be meant as a text (a version without its quotes), so its
 * source is checked too.
 */
function checkText(value: JsonValue, shape: TextShape): string | undefined {
  const text = textOrEmpty(value);
  if (text !== undefined) return shape.text(text);
  const source = value.kind === 'scalar' ? value.node?.source : undefined;
  const fault = source === undefined ? undefined : shape.text(source);
  return fault ?? (source !== undefined && shape.isBareWord ? undefined : describeFault(value, 'string'));
}

function checkBoolean(value: JsonValue): string | undefined {
  if (value.kind !== 'scalar' || typeof value.value !== 'boolean') return describeFault(value, 'bool');
  const { source = String(value.value) } = value.node ?? {};
  if (/^(?:true|false)$/i.test(source)) return undefined;
  return `found ${JSON.stringify(source)}, expected true or false: write ${value.value}`;
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
  const { fields, isExplicit = false, required = [], elsewhere = {} } = shape;
  const remedy = (name: string): string => (required.includes(name) ? ': the key must have one' : ': remove the key');
  const known = Object.keys(fields).sort();
  const check = (field: Shape, { name, key, value }: JsonEntry): void =>
    checkShape(value, field, [...path, name], (node, message) => complain(node ?? key, message));
  for (const entry of mapping.entries.values()) {
    const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : undefined;
    if (field === undefined) {
      const sentence = Object.hasOwn(elsewhere, entry.name)
        ? `${elsewhere[entry.name]}`
        : `found an unknown field, expected one of ${known.join(', ')}${didYouMean(entry.name, known)}`;
      complain(entry.key, withPath([...path, entry.name], sentence));
    } else if (!isNull(entry.value)) check(field, entry);
    else if (isExplicit)
      complain(entry.key, withPath([...path, entry.name], `found nothing, expected a value${remedy(entry.name)}`));
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

/** Puts the path that a sentence is about in front of it. */
export function withPath(path: Path, sentence: string): string {
  return path.length === 0 ? sentence : `${formatPath(path)}: ${sentence}`;
}

/** Returns the text of a value, the empty text for null; undefined for anything else. */
export function textOrEmpty(value: JsonValue | undefined): string | undefined {
  if (value?.kind !== 'scalar') return undefined;
  return value.value === null ? '' : typeof value.value === 'string' ? value.value : undefined;
}

/** Returns the value of a field; undefined if it is absent or null. */
export function statedField(value: JsonValue | undefined, name: string): JsonValue | undefined {
  const field = value?.kind === 'mapping' ? value.entries.get(name)?.value : undefined;
  return field === undefined || isNull(field) ? undefined : field;
}

/** Returns the texts of a list, the empty text for what is none; undefined for anything else. */
export function textsOf(value: JsonValue | undefined): string[] | undefined {
  return value?.kind === 'list' ? value.items.map((item) => textOrEmpty(item) ?? '') : undefined;
}
