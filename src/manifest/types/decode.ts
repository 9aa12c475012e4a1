import type { Path } from '../../pss/pod/path.ts';
import type { NewScalar } from '../../pss/rule.ts';
import type { JsonEntry, JsonMapping, JsonScalar, JsonValue } from '../yaml/json-value.ts';
import { isNull } from '../yaml/walk.ts';
import { fieldsOf } from './fields-of.ts';
import { isQuantity } from './quantity.ts';
import { describeFault, meantScalar } from './type-fault.ts';

/** A value as one of the server's types. */
export interface Decoding {
  /** Absent where the value does not decode. It has known fields only, and `null` values are absent. */
  readonly object?: unknown;
  /** The first value that does not decode, in the order of the text. */
  readonly fault?: TypeFault;
  /** Fields that the type does not have: the server ignores them. */
  readonly unknown: readonly UnknownField[];
}

/** A value that does not fit its type. */
export interface TypeFault {
  /** From the value that was decoded. */
  readonly path: Path;
  readonly message: string;
  /** The key of the field, or of the mapping entry; absent for an item of a list. */
  readonly entry?: JsonEntry;
  readonly value: JsonValue;
  /** The scalar that was meant; absent where that is not known. */
  readonly meant?: NewScalar;
}

/** A field that its type does not have. */
export interface UnknownField {
  /** The server's type that does not have the field. */
  readonly type: string;
  readonly path: Path;
  readonly entry: JsonEntry;
  /** All entries of the mapping that has it. */
  readonly siblings: JsonMapping['entries'];
}

/**
 * Decodes a value into one of the server's types, as its JSON decoder does: names of fields are case-sensitive, unknown
 * fields are ignored, and numbers are never read as strings.
 * https://github.com/kubernetes-sigs/json/blob/main/internal/golang/encoding/json/decode.go
 *
 * @param isReencoded whether the server encodes the value again before it decodes it (as the items of a List), so that
 *   `1.0` is `1`
 */
export function decode(root: JsonValue, rootType: string, isReencoded = false): Decoding {
  return new Decoder(isReencoded).decode(root, rootType);
}

/** Decodes one value, and collects unknown fields and the first fault on the way. */
class Decoder {
  private readonly isReencoded: boolean;
  private readonly unknown: UnknownField[] = [];
  private fault: TypeFault | undefined;
  /** The path to the value that is being read: a copy is made wherever it is kept. */
  private readonly path: (string | number)[] = [];

  constructor(isReencoded: boolean) {
    this.isReencoded = isReencoded;
  }

  decode(root: JsonValue, rootType: string): Decoding {
    const { unknown } = this;
    const object = this.read(root, rootType);
    return this.fault === undefined ? { object, unknown } : { fault: this.fault, unknown };
  }

  private fail(value: JsonValue, type: string, entry: JsonEntry | undefined): undefined {
    if (this.fault !== undefined) return undefined;
    const meant = meantScalar(value, type);
    const known = { ...(entry && { entry }), ...(meant !== undefined && { meant }) };
    this.fault = { path: [...this.path], message: describeFault(value, type), value, ...known };
    return undefined;
  }

  private read(value: JsonValue, type: string, entry?: JsonEntry): unknown {
    if (type === 'any' || isNull(value)) return undefined;
    if (type.startsWith('[]')) {
      return value.kind === 'list' ? this.readItems(value.items, type.slice(2)) : this.fail(value, type, entry);
    }
    if (type.startsWith('map:')) {
      return value.kind === 'mapping' ? this.readFreeKeys(value, type.slice(4)) : this.fail(value, type, entry);
    }
    const fields = fieldsOf(type);
    if (fields === undefined) {
      if (value.kind !== 'scalar') return this.fail(value, type, entry);
      const scalar = readScalarAs(value, type, this.isReencoded);
      return scalar === undefined ? this.fail(value, type, entry) : scalar;
    }
    return value.kind === 'mapping' ? this.readFields(value, type, fields) : this.fail(value, type, entry);
  }

  private readBelow(step: string | number, value: JsonValue, type: string, entry?: JsonEntry): unknown {
    this.path.push(step);
    const decoded = this.read(value, type, entry);
    this.path.pop();
    return decoded;
  }

  private readItems(items: readonly JsonValue[], type: string): unknown[] {
    return items.map((item, index) => this.readBelow(index, item, type) ?? zeroOf(type));
  }

  private readFreeKeys({ entries }: JsonMapping, type: string): unknown {
    const decoded: [string, unknown][] = [];
    for (const entry of entries.values()) {
      decoded.push([entry.name, this.readBelow(entry.name, entry.value, type, entry) ?? zeroOf(type)]);
    }
    return Object.fromEntries(decoded);
  }

  private readFields({ entries }: JsonMapping, type: string, fields: ReadonlyMap<string, string>): unknown {
    const object: Record<string, unknown> = {};
    for (const entry of entries.values()) {
      const { name, value } = entry;
      const field = fields.get(name);
      if (field === undefined) this.unknown.push({ type, path: [...this.path, name], entry, siblings: entries });
      else {
        const decoded = this.readBelow(name, value, field, entry);
        if (decoded !== undefined) object[name] = decoded;
      }
    }
    return object;
  }
}

/** Returns the zero value of a type, which a null in a list or map becomes. */
function zeroOf(type: string): unknown {
  if (type === 'string' || type === 'IntOrString' || type === 'Quantity' || type === 'Time') return '';
  if (type === 'bool') return false;
  return type.startsWith('int') ? 0 : {};
}

/** Reads a scalar as a type; undefined where it does not decode. A Quantity and a Time stay as written. */
function readScalarAs({ value }: JsonScalar, type: string, isReencoded: boolean): unknown {
  if (value === null) return undefined;
  const digits = typeof value === 'object' ? reencode(value.digits, isReencoded) : undefined;
  switch (type) {
    case 'string':
      return typeof value === 'string' ? value : undefined;
    case 'bool':
      return typeof value === 'boolean' ? value : undefined;
    case 'int32':
      return readInteger(digits, 32);
    case 'int64':
      return readInteger(digits, 64);
    case 'IntOrString':
      return typeof value === 'string' ? value : readInteger(digits, 32);
    case 'Quantity': {
      const text = typeof value === 'string' ? value : digits;
      return text !== undefined && isQuantity(text) ? text : undefined;
    }
    case 'Time':
      return typeof value === 'string' && isTime(value) ? value : undefined;
    default:
      return undefined;
  }
}

/** Writes a number as the server does when it encodes it again: whole numbers stay, others are written as floats. */
function reencode(digits: string, isReencoded: boolean): string {
  return !isReencoded || /^-?[0-9]+$/.test(digits) ? digits : String(Number(digits));
}

function readInteger(digits: string | undefined, bits: number): number | undefined {
  if (digits === undefined || !/^-?[0-9]+$/.test(digits)) return undefined;
  const value = BigInt(digits);
  return BigInt.asIntN(bits, value) === value ? Number(value) : undefined;
}

/** Whether Go's time.Parse reads a text as RFC 3339. */
function isTime(text: string): boolean {
  const match = /^(\d{4})-(\d\d)-(\d\d)T(\d\d?):(\d\d):(\d\d)(?:[.,]\d+)?(?:Z|[+-](\d\d):(\d\d))$/.exec(text);
  if (match === null) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, zoneHour = 0, zoneMinute = 0] = match
    .slice(1)
    .map((part) => Number(part ?? 0));
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return (
    month >= 1 &&
    month <= 12 &&
    day >= 1 &&
    day <= days &&
    hour < 24 &&
    minute < 60 &&
    second < 60 &&
    zoneHour <= 24 &&
    zoneMinute < 60
  );
}
