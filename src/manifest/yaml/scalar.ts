import type { Scalar } from 'yaml';
import { TextFault } from './text-fault.ts';

/** A number as JSON writes it; the type into which it is decoded reads these digits later. */
export interface Numeral {
  readonly digits: string;
}

/** The value of a scalar as the server reads it. */
export type ScalarValue = null | boolean | string | Numeral;

const TAG = 'tag:yaml.org,2002:';
const WORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ...['y', 'Y', 'yes', 'Yes', 'YES', 'true', 'True', 'TRUE', 'on', 'On', 'ON'].map((word) => [word, true] as const),
  ...['n', 'N', 'no', 'No', 'NO', 'false', 'False', 'FALSE', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);
const LONGEST_WORD = 5;
const NOT_FINITE = /^(?:\.nan|\.NaN|\.NAN|[-+]?\.(?:inf|Inf|INF))$/;
const FLOAT = /^[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?$/;
const INT64_MIN = -(2n ** 63n);
const UINT64_MAX = 2n ** 64n - 1n;

/**
 * Reads the value of a YAML scalar: the words and numbers of YAML 1.1 as Go reads them; for a tagged scalar, as the tag
 * says.
 * https://github.com/yaml/go-yaml/blob/v2.4.4/resolve.go
 *
 * @throws TextFault where a tag does not fit the text
 */
export function readScalar(node: Scalar): ScalarValue {
  const text = node.source ?? '';
  const tag = node.tag?.startsWith(TAG) ? node.tag.slice(TAG.length) : node.tag;
  switch (tag) {
    case undefined:
      return node.type === 'PLAIN' ? resolve(text, true) : text;
    case 'binary':
      return readBase64(text) ?? refuse(node, text, tag);
    case 'timestamp':
      return isTimestamp(text) ? text : refuse(node, text, tag);
    case 'null':
    case 'bool':
    case 'int':
    case 'float': {
      const value = resolve(text, false);
      return typesOf(value, text).includes(tag) ? value : refuse(node, text, tag);
    }
    default:
      return text; // The tag of strings, or one that the server does not know: both leave the text as it is.
  }
}

/** Whether a value is `.inf` or `.nan`, which JSON lacks. */
export function isNotFinite(value: ScalarValue): boolean {
  return typeof value === 'object' && value !== null && NOT_FINITE.test(value.digits);
}

function refuse(node: Scalar, text: string, tag: string): never {
  throw new TextFault(
    `found ${JSON.stringify(text)} with the tag !!${tag}, which it does not fit`,
    node.range?.[0] ?? 0,
  );
}

/** Returns the names of the tags that a value fits. */
function typesOf(value: ScalarValue, text: string): readonly string[] {
  if (value === null) return ['null'];
  if (typeof value === 'boolean') return ['bool'];
  if (typeof value === 'string') return [];
  const integer = readInteger(text.replaceAll('_', ''));
  if (integer === undefined) return ['float'];
  // An integer is accepted as a float where it fits into 64 bits with a sign.
  return integer < 2n ** 63n ? ['int', 'float'] : ['int'];
}

/** Reads an untagged plain scalar, or a tagged one of any style. */
function resolve(text: string, isUntagged: boolean): ScalarValue {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS.get(text);
    if (word !== undefined) return word;
  }
  const first = text.charCodeAt(0);
  if (!isDigit(first) && first !== DOT && first !== PLUS && first !== MINUS) return text;
  if (NOT_FINITE.test(text)) return { digits: text };
  if (first === DOT) return FLOAT.test(text) ? (readFloat(text) ?? text) : text;
  if (isUntagged && isTimestamp(text)) return text;
  const plain = text.replaceAll('_', '');
  const integer = readInteger(plain);
  if (integer !== undefined) return { digits: integer.toString() };
  return FLOAT.test(plain) ? (readFloat(plain) ?? text) : text;
}

const DOT = 0x2e;
const PLUS = 0x2b;
const MINUS = 0x2d;

function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/**
 * Reads an integer as Go's strconv.ParseInt and ParseUint with base 0: `0x`, `0o`, `0b`, and a leading zero for octal.
 */
function readInteger(text: string): bigint | undefined {
  const match = /^([-+]?)(?:0[xX]([0-9a-fA-F]+)|0[oO]?([0-7]+)|0[bB]([01]+)|(0|[1-9][0-9]*))$/.exec(text);
  if (match === null) return undefined;
  const [, sign, hex, octal, binary, decimal] = match;
  const magnitude = BigInt(hex ? `0x${hex}` : octal ? `0o${octal}` : binary ? `0b${binary}` : (decimal as string));
  const value = sign === '-' ? -magnitude : magnitude;
  // Go tries an unsigned integer second, which has no sign.
  const limit = sign === '' ? UINT64_MAX : 2n ** 63n - 1n;
  return value >= INT64_MIN && value <= limit ? value : undefined;
}

/** Reads a float, and writes it as Go's encoding/json does; undefined where it overflows. */
function readFloat(text: string): Numeral | undefined {
  const value = Number(text);
  if (!Number.isFinite(value)) return undefined;
  return { digits: Object.is(value, -0) ? '-0' : String(value) };
}

/** Whether Go's time.Parse reads a text as a day, or a day and a time; such scalars stay text. */
function isTimestamp(text: string): boolean {
  const match =
    /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:[Tt](\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?(?:Z|[-+](\d{2}):(\d{2})))|(?: (\d{1,2}):(\d{1,2}):(\d{1,2})(?:[.,]\d+)?))?$/.exec(
      text,
    );
  if (match === null) return false;
  const [year, month, day, ...rest] = match.slice(1).map((part) => Number(part ?? 0)) as [number, number, number];
  const [hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0, hour2 = 0, minute2 = 0, second2 = 0] = rest;
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= days &&
    Math.max(hour, hour2) < 24 &&
    Math.max(minute, minute2) < 60 &&
    Math.max(second, second2) < 60 &&
    zoneHour <= 24 &&
    zoneMinute < 60
  );
}

/** Decodes base64; undefined where the text is none. */
function readBase64(text: string): string | undefined {
  const packed = text.replaceAll(/[\r\n]/g, '');
  if (!/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(packed)) return undefined;
  return new TextDecoder().decode(Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)));
}

/** Reads the value of a JSON scalar, whose source is the text of the JSON. */
export function readJsonScalar(node: Scalar): ScalarValue {
  if (typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE') return node.value;
  const text = node.source ?? '';
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return { digits: text };
}
