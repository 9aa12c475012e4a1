import { isPlainWord } from '../../text/yaml-name.ts';

/** What stands around a text: nothing, or a quote. */
export type Quote = '' | "'" | '"';

/** A path from the root, as mounts have it: no reader takes it for anything but a text. */
const ABSOLUTE_PATH = /^\/[A-Za-z0-9_./-]*$/;

/** A scalar as YAML (with `"`, as JSON too), in the wanted quotes; a text that needs quotes gets double ones. */
export function writeScalar(value: string | number | boolean, quote: Quote): string {
  if (typeof value !== 'string') return String(value);
  if (isPlainWord(value) || ABSOLUTE_PATH.test(value)) return `${quote}${value}${quote}`;
  // Every JSON string is a YAML string.
  if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}
