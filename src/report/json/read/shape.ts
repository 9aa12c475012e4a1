import { ConfigurationError } from '../../../target/config/configuration-error.ts';
import { didYouMean } from '../../../text/nearest.ts';
import { visibleText } from '../../../text/visible-text.ts';

/**
 * Reads a value of a report in JSON, which may hold anything.
 *
 * @param at the file, and the path of the value in it: `a.json: results[0].level`
 * @throws ConfigurationError that says what was found there, and what is expected
 */
export type Read<T> = (value: unknown, at: string) => T;

/** A mapping of a report: only its own keys count. */
export type ReportFields = Readonly<Record<string, unknown>>;

/** Longer texts are cut in errors; in UTF-16 units. */
const LONGEST_FOUND = 80;

/** Reads a mapping. */
export const readMapping: Read<ReportFields> = (value, at) => {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as ReportFields;
  throw mismatch(value, at, 'a mapping');
};

/** Reads a text. */
export const readString: Read<string> = (value, at) => {
  if (typeof value === 'string') return value;
  throw mismatch(value, at, 'a text');
};

/** Reads true or false. */
export const readFlag: Read<boolean> = (value, at) => {
  if (typeof value === 'boolean') return value;
  throw mismatch(value, at, 'true or false');
};

/** Reads a whole number that is not negative. */
export const readWhole: Read<number> = (value, at) => {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value >= 0) return value;
  throw mismatch(value, at, 'a whole number from 0');
};

/** Returns a reader of lists. */
export function listOf<T>(read: Read<T>): Read<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) throw mismatch(value, at, 'a list');
    return value.map((item, index) => read(item, `${at}[${index}]`));
  };
}

/** Returns a reader that takes null, and returns undefined for it. */
export function nullOr<T>(read: Read<T>): Read<T | undefined> {
  return (value, at) => (value === null ? undefined : read(value, at));
}

/** Returns a reader of texts that a function knows: it returns undefined for all others. */
export function parsedBy<T>(parse: (text: string) => T | undefined, expected: string): Read<T> {
  return (value, at) => {
    const parsed = typeof value === 'string' ? parse(value) : undefined;
    if (parsed === undefined) throw mismatch(value, at, expected);
    return parsed;
  };
}

/** Returns a reader of one of a few texts. */
export function choiceOf<const T extends string>(choices: readonly T[], what = 'one of'): Read<T> {
  return (value, at) => {
    const found = choices.find((choice) => choice === value);
    if (found !== undefined) return found;
    const near = typeof value === 'string' ? didYouMean(value, choices) : '';
    throw mismatch(value, at, choices.length > 6 ? `${what}${near}` : `one of ${choices.join(', ')}${near}`);
  };
}

/** Reads a key that must be there. */
export function field<T>(fields: ReportFields, name: string, at: string, read: Read<T>): T {
  return read(ownValue(fields, name), `${at}${at.endsWith(': ') ? '' : '.'}${name}`);
}

/** Reads a key that may be absent: then it is undefined. */
export function optional<T>(fields: ReportFields, name: string, at: string, read: Read<T>): T | undefined {
  return Object.hasOwn(fields, name) ? field(fields, name, at, read) : undefined;
}

function ownValue(fields: ReportFields, name: string): unknown {
  return Object.hasOwn(fields, name) ? fields[name] : undefined;
}

function mismatch(value: unknown, at: string, expected: string): ConfigurationError {
  return new ConfigurationError(`${at}: found ${shownValue(value)}, expected ${expected}`);
}

/** Says what a value is, on one line that no terminal takes for anything else. */
export function shownValue(value: unknown): string {
  if (value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object' && value !== null) return 'a mapping';
  return visibleText(JSON.stringify(value), LONGEST_FOUND);
}
