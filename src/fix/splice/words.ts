import { isPlainWord } from '../../text/yaml-name.ts';

/** The quotes around a scalar; empty for a plain one. */
export type Quote = '' | "'" | '"';

/** An absolute path, as mounts have: no YAML reader takes it for anything but a text. */
const ABSOLUTE_PATH = /^\/[A-Za-z0-9_./-]*$/;

/**
 * Writes a scalar as YAML (with `"` as JSON, too) in the wanted quotes. A text that cannot be plain gets double quotes
 * where none are wanted.
 */
export function writeScalar(value: string | number | boolean, quote: Quote): string {
  if (typeof value !== 'string') return String(value);
  if (isPlainWord(value) || ABSOLUTE_PATH.test(value)) return `${quote}${value}${quote}`;
  // Every JSON string is a YAML string.
  if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}
