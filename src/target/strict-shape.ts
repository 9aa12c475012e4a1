import type { Node } from 'yaml';
import type { JsonEntry, JsonList, JsonMapping, JsonValue } from '../manifest/json-value.ts';
import { describeFault } from '../manifest/type-fault.ts';
import type { Path } from '../pss/path.ts';
import { formatPath } from '../pss/path.ts';
import { didYouMean } from './nearest.ts';

/** What a value must look like. `null` is as good as absent, and in a list as good as the empty text. */
export type Shape = 'any' | TextShape | ListShape | MappingShape;

/** A text; the function tells what is wrong with it. */
interface TextShape {
  readonly text: (text: string) => string | undefined;
}

/** A list of which each item has a shape; in a set no text stands twice. */
interface ListShape {
  readonly items: Shape;
  readonly isSet?: boolean;
}

interface MappingShape {
  readonly fields: Readonly<Record<string, Shape>>;
}

/** Any text. */
export const TEXT: Shape = { text: () => undefined };

/** Takes a mistake: the node where it stands (absent for one that says nothing), and the sentence. */
export type Complain = (node: Node | undefined, message: string) => void;

/** Complains of all that does not fit: values of another type, unknown fields, texts that are wrong. */
export function checkShape(value: JsonValue, shape: Shape, path: Path, complain: Complain): void {
  const fail = (message: string): void => complain(value.node, at(path, message));
  if (shape === 'any') return;
  if ('text' in shape) {
    const message = checkText(value, shape);
    if (message !== undefined) fail(message);
  } else if (isNull(value)) return;
  else if ('items' in shape) {
    if (value.kind === 'list') checkItems(value, shape, path, complain);
    else fail(describeFault(value, '[]'));
  } else if (value.kind === 'mapping') checkFields(value, shape, path, complain);
  else fail(describeFault(value, 'mapping'));
}

/** What is no text may still be meant as one: a version without its quotes. */
function checkText(value: JsonValue, shape: TextShape): string | undefined {
  const text = textOf(value);
  if (text !== undefined) return shape.text(text);
  const source = value.kind === 'scalar' ? value.node?.source : undefined;
  return (source === undefined ? undefined : shape.text(source)) ?? describeFault(value, 'string');
}

function checkItems(list: JsonList, { items, isSet = false }: ListShape, path: Path, complain: Complain): void {
  const seen = new Set<string>();
  list.items.forEach((item, index) => {
    const text = isSet ? textOf(item) : undefined;
    if (text !== undefined && seen.has(text)) {
      complain(item.node ?? list.node, at([...path, index], `found ${JSON.stringify(text)} again: remove it`));
      return;
    }
    if (text !== undefined) seen.add(text);
    checkShape(item, items, [...path, index], (node, message) => complain(node ?? list.node, message));
  });
}

function checkFields(mapping: JsonMapping, { fields }: MappingShape, path: Path, complain: Complain): void {
  const known = Object.keys(fields).sort();
  const check = (field: Shape, { name, key, value }: JsonEntry): void =>
    checkShape(value, field, [...path, name], (node, message) => complain(node ?? key, message));
  for (const entry of mapping.entries.values()) {
    const field = Object.hasOwn(fields, entry.name) ? fields[entry.name] : undefined;
    if (field === undefined) {
      const sentence = `found an unknown field, expected one of ${known.join(', ')}${didYouMean(entry.name, known)}`;
      complain(entry.key, at([...path, entry.name], sentence));
    } else if (!isNull(entry.value)) check(field, entry);
  }
}

/** The sentence behind the path that it is about. */
export function at(path: Path, sentence: string): string {
  return path.length === 0 ? sentence : `${formatPath(path)}: ${sentence}`;
}

/** The text of a value, the empty one for null; undefined for anything else. */
export function textOf(value: JsonValue | undefined): string | undefined {
  if (value?.kind !== 'scalar') return undefined;
  return value.value === null ? '' : typeof value.value === 'string' ? value.value : undefined;
}

/** The value under a key; undefined where there is none, or null. */
export function fieldOf(value: JsonValue | undefined, name: string): JsonValue | undefined {
  const field = value?.kind === 'mapping' ? value.entries.get(name)?.value : undefined;
  return field === undefined || isNull(field) ? undefined : field;
}

function isNull(value: JsonValue): boolean {
  return value.kind === 'scalar' && value.value === null;
}
