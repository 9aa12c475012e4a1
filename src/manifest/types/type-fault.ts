import type { NewScalar } from '../../pss/rule.ts';
import type { JsonValue } from '../yaml/json-value.ts';

/**
 * Describes why a value does not decode: what was found, what is expected, and how to repair it where that is known.
 */
export function describeFault(value: JsonValue, type: string): string {
  const remedy = remedyFor(value, type);
  return `found ${describeValue(value, type)}, expected ${describeType(type)}${remedy === undefined ? '' : `: ${remedy}`}`;
}

function describeValue(value: JsonValue, type: string): string {
  if (value.kind !== 'scalar') return `a ${value.kind}`;
  if (value.value === null) return 'null';
  if (typeof value.value === 'boolean') return 'a boolean';
  if (typeof value.value === 'object') return type === 'string' ? 'a number' : `the number ${value.value.digits}`;
  return `the string ${JSON.stringify(shorten(value.value))}`;
}

function shorten(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}

function describeType(type: string): string {
  if (type.startsWith('[]')) return 'a list';
  if (type.startsWith('map:')) return 'a mapping';
  return DESCRIPTIONS[type] ?? 'a mapping';
}

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  bool: 'true or false',
  string: 'a string',
  int32: 'a whole number of 32 bits',
  int64: 'a whole number of 64 bits',
  IntOrString: 'a whole number of 32 bits or a string',
  Quantity: 'a quantity such as 500m or 1Gi',
  Time: 'a time such as "2006-01-02T15:04:05Z"',
};

/** Returns the scalar that was meant where another type is written; undefined where that is not known. */
export function meantScalar(value: JsonValue, type: string): NewScalar | undefined {
  if (value.kind !== 'scalar' || value.value === null) return undefined;
  const { value: scalar, node } = value;
  if (type === 'string' && typeof scalar !== 'string') {
    return node?.source ?? (typeof scalar === 'object' ? scalar.digits : String(scalar));
  }
  if (typeof scalar !== 'string') return undefined;
  if (type === 'bool' && /^(?:true|false)$/i.test(scalar)) return scalar.toLowerCase() === 'true';
  if (/^int/.test(type) && /^-?(?:0|[1-9][0-9]{0,14})$/.test(scalar)) return Number(scalar);
  return undefined;
}

function remedyFor(value: JsonValue, type: string): string | undefined {
  if (value.kind === 'mapping' && type.startsWith('[]')) return 'put a dash before each item';
  if (value.kind !== 'scalar') return undefined;
  const { value: scalar, node } = value;
  if (type === 'string' && scalar !== null && typeof scalar !== 'string') return 'quote it';
  if (typeof scalar !== 'string') return undefined;
  if (type === 'bool' && /^(?:true|false)$/.test(scalar) && node?.type !== 'PLAIN') return 'remove the quotes';
  if (type === 'bool' && /^(?:true|false)$/i.test(scalar)) return `write ${scalar.toLowerCase()}`;
  if (/^int/.test(type) && /^-?[0-9]+$/.test(scalar) && node?.type !== 'PLAIN') return 'remove the quotes';
  return undefined;
}
