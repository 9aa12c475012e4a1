/** What stands around a text: nothing, or a quote. */
export type Quote = '' | "'" | '"';

const PLAIN = /^[A-Za-z][A-Za-z0-9_./-]*$/;
/** A path from the root, as mounts have it: no reader takes it for anything but a text. */
const ABSOLUTE_PATH = /^\/[A-Za-z0-9_./-]*$/;
const OTHER_MEANING = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

/** Whether a text means itself in every YAML when it is written without quotes. */
export function isPlainWord(text: string): boolean {
  return PLAIN.test(text) && !OTHER_MEANING.test(text);
}

/** A scalar as YAML (with `"`, as JSON too), in the wanted quotes; a text that needs quotes gets double ones. */
export function writeScalar(value: string | number | boolean, quote: Quote): string {
  if (typeof value !== 'string') return String(value);
  if (isPlainWord(value) || ABSOLUTE_PATH.test(value)) return `${quote}${value}${quote}`;
  // Every JSON string is a YAML string.
  if (quote === "'" && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return JSON.stringify(value);
}
