import type { Scalar } from 'yaml';
import type { Dialect } from './dialect.ts';
import { TextFault } from './text-fault.ts';
import { asTimestamp } from './timestamp.ts';

/** A number as JSON writes it; the type into which it is decoded reads these digits later. */
export interface Numeral {
  readonly digits: string;
  /** Whether Go reads it as a float; absent for integers. */
  readonly isFloat?: true;
}

/** The value of a scalar as the server reads it. */
export type ScalarValue = null | boolean | string | Numeral;

const TAG = 'tag:yaml.org,2002:';
const CORE_WORDS: ReadonlyMap<string, null | boolean> = new Map<string, null | boolean>([
  ...['true', 'True', 'TRUE'].map((word) => [word, true] as const),
  ...['false', 'False', 'FALSE'].map((word) => [word, false] as const),
  ...['', '~', 'null', 'Null', 'NULL'].map((word) => [word, null] as const),
]);
const WORDS: Readonly<Record<Dialect, ReadonlyMap<string, null | boolean>>> = {
  kustomize: CORE_WORDS,
  kubectl: new Map([
    ...CORE_WORDS,
    ...['y', 'Y', 'yes', 'Yes', 'YES', 'on', 'On', 'ON'].map((word) => [word, true] as const),
    ...['n', 'N', 'no', 'No', 'NO', 'off', 'Off', 'OFF'].map((word) => [word, false] as const),
  ]),
};
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
export function readScalar(node: Scalar, dialect: Dialect = 'kubectl'): ScalarValue {
  const text = node.source ?? '';
  const tag = node.tag?.startsWith(TAG) ? node.tag.slice(TAG.length) : node.tag;
  switch (tag) {
    case undefined:
      return node.type === 'PLAIN' ? resolve(text, true, dialect) : text;
    case 'binary':
      return readBase64(text) ?? refuse(node, text, tag);
    case 'timestamp':
      return asTimestamp(text) === undefined ? refuse(node, text, tag) : text;
    case 'null':
    case 'bool':
    case 'int':
    case 'float': {
      const value = resolve(text, false, dialect);
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
function resolve(text: string, isUntagged: boolean, dialect: Dialect): ScalarValue {
  if (text.length <= LONGEST_WORD) {
    const word = WORDS[dialect].get(text);
    if (word !== undefined) return word;
  }
  const first = text.charCodeAt(0);
  if (!isDigit(first) && first !== DOT && first !== PLUS && first !== MINUS) return text;
  if (NOT_FINITE.test(text)) return { digits: text };
  if (first === DOT) return FLOAT.test(text) ? (readFloat(text) ?? text) : text;
  const timestamp = isUntagged ? asTimestamp(text) : undefined;
  if (timestamp !== undefined) return dialect === 'kubectl' ? text : timestamp;
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
  return { digits: Object.is(value, -0) ? '-0' : String(value), isFloat: true };
}

/** Decodes base64; undefined where the text is none. */
function readBase64(text: string): string | undefined {
  const packed = text.replaceAll(/[\r\n]/g, '');
  if (packed.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(packed)) return undefined;
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(
    Uint8Array.from(atob(packed), (char) => char.charCodeAt(0)),
  );
}

/** Reads the value of a JSON scalar, whose source is the text of the JSON. */
export function readJsonScalar(node: Scalar): ScalarValue {
  if (typeof node.value === 'string' && node.type === 'QUOTE_DOUBLE') return node.value;
  const text = node.source ?? '';
  if (text === 'null') return null;
  if (text === 'true' || text === 'false') return text === 'true';
  return { digits: text };
}
